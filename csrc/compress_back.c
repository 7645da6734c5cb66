/* compress_back.c - fronts that point back ("They are among | 143 households that | are waiting"), where what stands behind them is a statement of
 * its own; for languages whose lexicon knows phrases, and made only where the rest points nowhere.
 *
 * Limits: what else in the rest leans on other sentences is for headline_refers.c to see.
 */
#include "compress_spaced.h"

enum { REACH = 12, NOUN = 3 };   /* words: up to "that"; of "For this rescue" */

/* Cut all in front of word i, and with it words from .. to, or the space in front of both where they are one; to 0: nothing more. */
static void cut_front(sm_clauses *c, uint32_t i, uint32_t from, uint32_t to)
{
    uint32_t n = c->out->n;
    sm_add_cut(c->out, c->out->body.start, sm_before(c, i), false);
    if (c->out->n == n)
        return;
    c->out->at[n].back = c->out->at[n].last = true;
    if (to > 0)
        c->out->at[n].also = (sm_stretch){ sm_behind(c, from - 1), sm_before(c, to) };
}

static bool is_number(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    return w->digit || (w->own & SM_K_DETERMINER && !(w->own & (SM_K_DEFINITE | SM_K_PRONOUN)) && w->end - w->start > 2);
}

/* "They are among | 143 households that", "It is part of | the first census, which": where the group starts; SM_NONE: no group is named. */
static uint32_t find_group(const sm_clauses *c)
{
    static const uint32_t beside = SM_K_ADDITIVE | SM_K_MANNER | SM_K_FOCUS;
    uint32_t i = c->verb;
    while (i + 1 < c->n && (i == c->verb || (c->w[i].own & beside && !(c->w[i].own & SM_K_PREPOSITION))))
        i++;
    if (!(c->w[c->verb].own & SM_K_EXPECTS_TO) || i + 3 >= c->n)
        return SM_NONE;
    bool among = c->w[i].own & SM_K_PREPOSITION && !sm_is_of(&c->w[i]) && is_number(c, i + 1), of = c->w[i].span == 2 && sm_is_of(&c->w[i + 1]);
    bool first = of && c->w[i + 2].own & SM_K_DEFINITE && sm_is_most(&c->w[i + 3]);
    uint32_t group = among ? i + 1 : first || (of && is_number(c, i + 2)) ? i + 2 : SM_NONE;
    return group != SM_NONE && c->w[group + 1].own & SM_K_PREPOSITION ? SM_NONE : group;   /* "one of 117 in the valley" */
}

static void cut_to_group(sm_clauses *c)
{
    uint32_t group = find_group(c);
    for (uint32_t i = group != SM_NONE ? group + 2 : c->n; i + 1 < c->n && i < group + REACH && !c->w[i].finite; i++) {
        if (c->w[i].own & (SM_K_RELATIVE | SM_K_THAT) && c->w[i + 1].finite && c->w[i + 1].opener == i && !c->w[i + 1].before)
            cut_front(c, group, i, i + 1);
        if (!sm_runs_on(&c->w[i]))
            return;
    }
}

/* "auditors said half of | them | had failed": does a pronoun in the words from i on stand for what a front names? */
static bool points_back(const sm_clauses *c, uint32_t i)
{
    for (; i < c->n && !(!sm_runs_on(&c->w[i]) && c->w[i].own & SM_K_PARTICIPLE); i++)
        if (sm_is_them(&c->w[i]))
            return true;
    return false;
}

/* "Now it is back, and | on Monday the county said": a second main clause that names its subject. */
static void cut_to_second(sm_clauses *c)
{
    static const uint32_t bars = SM_K_PRONOUN | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE | SM_K_TO | SM_K_NEGATION,
                          who = SM_K_RELATIVE | SM_K_THAT;
    for (uint32_t q = 1; q < c->n_pieces; q++) {
        uint32_t i = c->p[q].from + 1;
        bool and = c->w[i - 1].own & SM_K_COORDINATOR && c->w[i - 1].before & SM_COMMA && c->verb < i - 1;
        uint32_t verb = i;
        while (verb < c->n && !(c->w[verb].finite && c->w[verb].opener == SM_NONE) && !(c->w[verb].own & bars))
            verb += c->w[verb].own & who && verb > i && sm_owns_verb(c, verb) ? 2 : 1;
        and = and && !points_back(c, i) && !(verb < c->n && c->w[verb - 1].own & SM_K_COORDINATOR);   /* ", or nearly 90, and could": no subject */
        if (and && verb > i && i + SM_SHOWN < c->n && verb < c->n && c->w[verb].finite && c->w[verb].opener == SM_NONE && !c->w[i - 1].open
            && !c->w[i].inside)
            cut_front(c, i, 0, 0);
    }
}

/* "That is how | Ngaire Holloway walked": what "how" and "why" tell is so. */
static void cut_to_how(sm_clauses *c)
{
    uint32_t i = c->verb + 1;
    const sm_word *w = &c->w[i];
    if (i + SM_SHOWN >= c->n || !(w->own & SM_K_RELATIVE) || w->end - w->start != 3 || !(c->w[c->verb].own & SM_K_EXPECTS_TO))
        return;
    uint32_t last = c->text->cp[w->end - 1];
    if ((last == 'w' || last == 'y') && !(w[1].own & SM_K_PRONOUN) && !w[1].finite && !w[1].before)
        cut_front(c, i + 1, 0, 0);
}

/* "On Friday she will do it for the last time, because | the bakery is closing", ", when | ...": why, or what happens then. */
static void cut_to_reason(sm_clauses *c)
{
    uint32_t i = c->verb + 1;
    while (i < c->n && !(c->w[i].before & SM_COMMA && c->w[i].own & SM_K_SUBORDINATOR))
        i++;
    bool why = i + SM_SHOWN < c->n && !(c->w[i].own & (SM_K_CONDITION | SM_K_WHEN)) && sm_owns_verb(c, i) && !(c->w[i + 1].own & SM_K_PRONOUN);
    if (why && !points_back(c, i + 1))
        cut_front(c, i + 1, 0, 0);
}

/* "She noticed that | the mill had closed", "They were told that | it will close": what somebody who is not named here came to know.
 * Not "She said that". */
static void cut_to_learned(sm_clauses *c)
{
    static const uint32_t claims = SM_K_SAY | SM_K_DOUBT | SM_K_EXPECTS_TO;
    uint32_t i = c->verb + 1;
    while (i + 1 < c->n && i < c->verb + NOUN && !(c->w[i].own & SM_K_THAT))
        i++;
    bool they = c->verb > c->main && sm_is_they(&c->w[c->verb - 1]), told = c->w[c->verb].own & SM_K_AUXILIARY && c->w[c->verb].own & SM_K_EXPECTS_TO;
    if (!they || i + SM_SHOWN >= c->n || !(c->w[i].own & SM_K_THAT) || c->w[i].before || c->w[i + 1].own & SM_K_PRONOUN || c->w[i + 1].finite)
        return;
    if (!(c->w[i - 1].own & claims) || (told && c->w[i - 1].own & SM_K_SAY))
        cut_front(c, i + 1, 0, 0);
}

/* "Now her landlord, | Brightstead Homes|, | has", "Last week the firm that makes them, | Kardion|, | was": the name stands beside the subject. */
static void cut_to_name(sm_clauses *c)
{
    uint32_t name = sm_next_comma(c, c->main + 1), end = sm_next_comma(c, name + 1);
    if (end >= c->n || end != c->verb || name > c->main + REACH || end > name + REACH / 2)
        return;
    for (uint32_t i = name; i < end; i++)
        if (c->w[i].inside || !(c->w[i].upper || (i > name && i + 1 < end && c->w[i].own)))
            return;
    cut_front(c, name, end, end);
}

/* "For this rescue | the crew were given": a phrase with "this" or "these", without a comma. */
static void cut_pointing_phrase(sm_clauses *c)
{
    const sm_word *w = &c->w[c->main];
    if (c->main + NOUN + 1 >= c->n || !(w->own & SM_K_PREPOSITION) || !(w[1].own & SM_K_PRONOUN && w[1].own & SM_K_DEFINITE) || w[2].own
        || w[2].before || w[3].before || c->verb <= c->main + NOUN)
        return;
    if (w[3].own & SM_K_DETERMINER || w[3].upper)
        cut_front(c, c->main + NOUN, 0, 0);
}

/* "has granted | him | 2.4 million rand": to whom. */
static void cut_receiver(sm_clauses *c)
{
    static const uint32_t other = SM_K_DETERMINER | SM_K_NOMINATIVE | SM_K_DEFINITE | SM_K_PERSON;
    for (uint32_t i = c->verb + 1; i + 1 < c->n && i < c->verb + NOUN; i++) {
        uint32_t n = c->out->n;
        if ((c->w[i].own & (SM_K_PRONOUN | other)) != SM_K_PRONOUN || c->w[i].before || !(c->w[i - 1].own & VERBAL)
            || !(is_number(c, i + 1) || c->w[i + 1].own & SM_K_DETERMINER))
            continue;
        sm_cut_words(c, i, i + 1, false);
        if (c->out->n > n)
            c->out->at[n].back = c->out->at[n].last = true;
    }
}

void sm_cut_back(sm_clauses *c)
{
    if (c->verb == SM_NONE)
        return;
    cut_to_group(c);
    cut_to_second(c);
    cut_to_how(c);
    cut_to_learned(c);
    cut_to_name(c);
    cut_to_reason(c);
    cut_pointing_phrase(c);
    cut_receiver(c);
}
