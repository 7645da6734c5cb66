/* compress_noun.c - cuts that would part a name, a noun and what tells of it, or two words with one hyphen, for languages written with spaces.
 *
 * Limits: words that tell of a noun are known by their endings and by where they stand.
 */
#include "compress_spaced.h"

/* "working with the | Near East Foundation |": a name that looks like a phrase. */
static bool takes_name(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main && i + 1 < c->n && c->w[i].own & SM_K_PREPOSITION && c->w[i].upper && c->w[i + 1].upper && !c->w[i].before
           && !c->w[i + 1].before && c->w[i - 1].own & SM_K_DETERMINER;
}

/* "the return of Doctor | Who" */
static bool parts_name(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t joins = SM_K_RELATIVE | SM_K_PREPOSITION;
    uint32_t i = cut.first;
    return i > c->main + 1 && i < c->n && c->w[i].own & joins && c->w[i].upper && c->w[i - 1].upper && !c->w[i - 1].own && !c->w[i].before
           && !c->w[i].inside;
}

/* "personal", "vivid" behind "most": a word that tells of a noun. */
static bool is_adjective(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    uint32_t n = c->w[i].end - c->w[i].start, last = end[-1];
    bool form = n > 4 && ((last == 'l' && end[-2] == 'a') || (last == 'c' && end[-2] == 'i') || (last == 's' && end[-2] == 'u' && end[-3] == 'o')
                          || (last == 'l' && end[-2] == 'u' && end[-3] == 'f') || (last == 'e' && end[-2] == 'v' && end[-3] == 'i'));
    return c->w[i].lower && ((form && !c->w[i].own) || (sm_is_most(&c->w[i - 1]) && !c->w[i].own && !c->w[i].before));
}

/* "campaigners for personal | and political freedoms", "in the most vivid|, convincing and moving world" */
static bool parts_adjectives(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 2 >= c->n || !is_adjective(c, i - 1))
        return false;
    bool most = c->w[i].before & SM_COMMA && sm_is_most(&c->w[i - 2]) && sm_has_kind(c, i + 1, i + 3, SM_K_COORDINATOR);
    return most || (sm_is_conjunction(c, i) && !c->w[i].before && is_adjective(c, i + 1) && !c->w[i + 2].own && sm_runs_on(&c->w[i + 2]));
}

/* "waiting for hip | and knee operations" */
static bool parts_nouns(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 2 >= c->n || !sm_is_conjunction(c, i) || c->w[i].before || c->w[i + 1].before || c->w[i + 2].before)
        return false;
    const sm_word *w = &c->w[i];
    return !w[-1].own && w[-1].lower && w[-1].last != 's' && !w[1].own && w[1].lower && w[1].last != 's' && !w[2].own && w[2].lower
           && w[2].last == 's' && !(i + 3 < c->n && c->w[i + 3].finite);
}

/* "into a tight|, highly playable game", "achieve a sleek|, professional look": the first of two words that tell of a noun. */
static bool parts_list_of_adjectives(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n || !(c->w[i].before & SM_COMMA) || c->w[i - 1].own || !c->w[i - 1].lower || c->w[i - 1].before)
        return false;
    const sm_word *w = &c->w[i];
    bool plain = w->lower && (!w->own || sm_ends_in_ly(c, i)) && !w->inside && w[1].lower && !w[1].own && sm_runs_on(&w[1])
                 && !sm_has_verb(c, i, sm_next_comma(c, i + 1));
    return plain && (sm_is_a(&w[-2]) || (w[-2].own & SM_K_PREPOSITION && is_adjective(c, i - 1)));
}

/* "a species of blind|, pale shrimp", "rely on subsistence | farming", "beat her 6-4|, 3-6, 7-6": two words that tell of a noun, a noun and what it
 * is part of, a score. */
static bool parts_pair(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n)
        return false;
    const sm_word *w = &c->w[i], *left = w - 1;
    bool plain = !left->own && left->lower, comma = w->before & SM_COMMA;
    bool blind = sm_is_of(&left[-1]) && plain && comma && w->lower && !w->own && w[1].lower && !w[1].own && sm_runs_on(&w[1])
                 && !sm_has_kind(c, i, sm_next_comma(c, i + 1), SM_K_COORDINATOR);
    bool farming = left[-1].own & SM_K_PREPOSITION && plain && left->last != 's' && !w->before && w->own & SM_K_PARTICIPLE
                   && (is_adjective(c, i - 1) || !(w[1].own & SM_K_DETERMINER));
    bool score = comma && w->digit && left->digit && c->text->cp[left->start - 1] == '-';
    return blind || farming || score;
}

/* "a thoughtful approach | towards meeting user | needs": a noun that looks like a verb. */
static bool parts_from_noun(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    if (next >= c->n || i <= c->verb || c->verb == SM_NONE || next < i + 2 || c->w[next].before || !c->w[next].finite || c->w[next].last != 's')
        return false;
    return !(c->w[next].own & (SM_K_AUXILIARY | SM_K_PRONOUN | SM_K_SAY)) && c->w[next].opener == SM_NONE && !c->w[next - 1].own
           && sm_has_kind(c, i, next, SM_K_PREPOSITION) && !sm_has_kind(c, i, next, SM_K_RELATIVE | SM_K_THAT | SM_K_COORDINATOR);
}

/* "pay the lower | in-state fee" */
static bool parts_hyphens(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i + 2 < c->n && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before
           && (c->w[i + 1].before & SM_GLUED || c->text->cp[c->w[i].end] == '-');   /* "over- or on-ear" */
}

/* "In a sign | of how poor he | is, the town": of what. */
static bool takes_of_how(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = sm_word_at(c, cut.start), next = cut.next;
    if (i + 1 >= next || next >= c->n || i <= c->main || !c->w[next].finite || c->w[next].before)
        return false;
    return (sm_is_of(&c->w[i]) && c->w[i + 1].own & SM_K_RELATIVE) || (sm_is_of(&c->w[i - 1]) && c->w[i].own & SM_K_RELATIVE);
}

/* "after a battle | with Lou Gehrig's disease|, also known as": what stays gives another name of what goes. */
static bool leaves_other_name(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    return i < next && next + 2 < c->n && !c->w[i].before && c->w[next].before & SM_COMMA && c->w[next].own & SM_K_ADDITIVE
           && c->w[next + 1].own & (SM_K_PAST | SM_K_NONFINITE | SM_K_SAY);
}

/* "Glaciers | in the Andes | are melting twice as fast, scientists warned", "four in five of the glaciers | in the Alps | could be gone": of
 * which. */
static bool takes_where_found(const sm_clauses *c, sm_gap cut)
{
    const sm_piece *p = &c->p[c->n_pieces - 1];
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || i <= c->main || i >= c->verb || cut.next > c->verb || c->w[i].before || c->w[i].own & SM_K_PARTICIPLE)
        return false;
    bool bare = !c->w[c->main].own && c->w[c->main].last == 's';
    uint32_t the = i - 2 - (i > c->main + 5 && !c->w[i - 2].own);   /* "two-thirds of the ski areas" */
    bool share = i > c->main + 5 && c->w[the].own & SM_K_DEFINITE && c->w[the].own & SM_K_DETERMINER && sm_is_of(&c->w[the - 1])
                 && (sm_is_number(&c->w[the - 2]) || c->w[the - 2].before & SM_GLUED);
    bool place = false;
    for (uint32_t k = i + 1; (bare || share) && k < cut.next; k++)
        place |= c->w[k].upper && !(c->w[k].own & SM_K_TIME);
    if (share)
        return place;
    return place && p->from > c->verb && sm_is_saying(c, p) && sm_is_finding(c, p->from, p->to);
}

/* "as a suspect | in an inquiry into deals | for ships": what stays would tell of another noun. */
static bool leaves_its_phrase(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    if (next >= c->n || i <= c->main || i + 3 >= next || c->w[next].before || c->w[i].before || !(c->w[i].own & SM_K_PREPOSITION)
        || c->w[next].own != SM_K_PREPOSITION || c->w[next - 1].own)
        return false;
    for (uint32_t k = i + 2; k < next; k++)
        if (c->w[k].own & SM_K_PREPOSITION && !sm_is_of(&c->w[k]) && !(c->w[k - 1].own & SM_K_COORDINATOR))   /* not "in and around" */
            return true;
    return false;
}

/* "to 2.1 per cent | in May from 2.6 | per cent": a number and its unit, an article and its noun. */
static bool parts_unit(const sm_clauses *c, sm_gap cut)
{
    uint32_t next = cut.next;
    if (next >= c->n || next < c->main + 3 || c->w[next - 1].inside)
        return false;
    static const uint32_t the = SM_K_DETERMINER | SM_K_DEFINITE;   /* "more ice | in the | past two summers" */
    if (sm_is_only(&c->w[next - 1], the) && (c->w[next - 1].own & the) == the && sm_runs_on(&c->w[next]) && c->w[next - 1].start >= cut.start)
        return true;
    const sm_word *w = &c->w[next];
    if (w->digit && w->before & SM_COMMA && w[-1].own & SM_K_TIME && w[-2].digit)   /* "in 2 hours|, 24 minutes" */
        return true;
    if (!w[-1].digit || sm_is_year(&w[-1]) || !sm_runs_on(w))
        return false;
    bool per = w->end - w->start == 3 && c->text->cp[w->start] == 'p' && w->last == 'r';
    return per || sm_binds(c, next, SM_BINDS_SUM) || (!w->own && w->lower && w->last != 's');
}

bool sm_parts_noun(const sm_clauses *c, sm_gap cut)
{
    static const sm_bar bars[] = {
        takes_name, parts_name, parts_adjectives, parts_nouns, parts_list_of_adjectives, parts_pair, parts_from_noun,
        parts_hyphens, takes_of_how, leaves_other_name, takes_where_found, leaves_its_phrase, parts_unit,
    };
    return sm_is_barred(c, cut, bars, sizeof bars / sizeof *bars);
}
