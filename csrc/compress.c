/* compress.c - the deletions at clause edges that leave a sentence whole, for languages written with spaces.
 *
 * Method: rules over the surface after Zajic, Dorr and Schwartz (2004, Hedge Trimmer) and Clarke and Lapata (2008), on the
 * words, verbs and pieces of clauses.c: what leads up to the main clause (compress_lead.c), what stands between commas
 * (compress_pieces.c), adjuncts (compress_inner.c), and, where nothing else makes a sentence fit, more (compress_last.c). A cut is
 * proposed only where the clause before it has its finite verb, and is dropped again if it would take a verb from a clause whose
 * beginning stays.
 * Limits: a finite verb that the lexicon does not know makes the rules do less, never more.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { LONGEST_ASIDE = 25 };   /* words */

void sm_add_cut(sm_cuts *cuts, uint32_t start, uint32_t end, bool always)
{
    if (start >= end || cuts->n == SM_CUTS)
        return;
    for (uint32_t i = 0; i < cuts->n; i++)
        if (cuts->at[i].span.start == start && cuts->at[i].span.end == end) {
            cuts->at[i].always |= always;
            return;
        }
    cuts->at[cuts->n++] = (sm_cut){ .span = { start, end }, .always = always };
}

uint32_t sm_keep(const sm_cuts *cuts, uint32_t made, sm_stretch *kept)
{
    uint32_t n = 0, at = cuts->body.start;
    while (at < cuts->body.end) {
        uint32_t next = cuts->body.end, stop = at;
        for (uint32_t i = 0; i < 2 * cuts->n; i++) {
            const sm_stretch *s = i % 2 ? &cuts->at[i / 2].also : &cuts->at[i / 2].span;
            if (!(made & 1u << i / 2) || s->start >= s->end)
                continue;
            if (s->start <= at && s->end > stop)
                stop = s->end;
            if (s->start > at && s->start < next)
                next = s->start;
        }
        if (stop > at) {
            at = stop;
            continue;
        }
        kept[n++] = (sm_stretch){ at, next };
        at = next;
    }
    return n;
}

static void add_aside(sm_clauses *c, uint32_t from, uint32_t to)
{
    c->aside[c->n_asides++] = (sm_piece){ from, to };
    for (uint32_t i = from; i < to; i++)
        c->w[i].inside = true;
}

/* "Sugar, lies and a missing recipe": is what stands in front of the colon before word i a list that ends in an article and a noun? */
static bool lists_nouns(const sm_clauses *c, uint32_t i)
{
    enum { LONGEST = 8 };
    uint32_t last = i;
    while (last > c->main + 1 && last + 4 > i && !sm_is_word(c, last - 1, c->lex->conjunction))
        last--;
    return i <= c->main + LONGEST && last > c->main + 1 && last + 4 > i && sm_is_a(&c->w[last]) && sm_next_comma(c, c->main + 1) < last;
}

/* "Late, leaky and dear: | such is the verdict": does the main clause start behind the colon, and take up what stands in front of it? */
static bool sums_up_list(const sm_clauses *c, uint32_t i)
{
    static const uint32_t verbs = SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_SAY;
    static const uint32_t such = SM_K_PRONOUN | SM_K_DEFINITE;
    return c->lex && c->lex->phrases && c->w[i].before & SM_COLON && i + 2 < c->n && ((c->w[i].own & such) == such || c->w[i].own & SM_K_THAT)
           && c->w[i + 1].own & SM_K_AUXILIARY && (!sm_has_kind(c, c->main, i, verbs) || lists_nouns(c, i));
}

/* ", police in Lund said on Monday, | left": a name or a noun, a verb of saying, and no more than when? */
static bool says_when(const sm_clauses *c, uint32_t i, uint32_t next)
{
    static const uint32_t when = SM_K_TIME | SM_K_PREPOSITION | SM_K_WHEN, opens = SM_K_RELATIVE | SM_K_COORDINATOR | SM_K_PARTICIPLE
                                 | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_THAT | SM_K_PREPOSITION;
    uint32_t say = i + 1;
    if (c->w[i].own & opens || c->w[i].inside)
        return false;
    while (say < next && !(c->w[say].own & SM_K_SAY))
        say++;
    for (uint32_t k = say + 1; k < next; k++)
        if (!(c->w[k].own & when))
            return false;
    return say < next && sm_has_kind(c, c->main, i, SM_K_RELATIVE) && c->w[next].own & (SM_K_PAST | SM_K_AUXILIARY) && c->w[next].lower
           && !(c->w[next].own & SM_K_SAY);
}

/* "The minister, | she said in a letter released on Sunday, | is resigning", "Men who broke into a bank, | police in Lund said on Monday, |
 * left": who says it, in front of the main verb. */
static void find_long_saying(sm_clauses *c)
{
    uint32_t i = sm_next_comma(c, c->main + 1), next = i + 2 < c->n ? sm_next_comma(c, i + 2) : c->n;
    if (next + 1 >= c->n || !c->lex || !c->lex->phrases || c->n_asides > 0)
        return;
    bool says = sm_is_they(&c->w[i]) && c->w[i + 1].own & SM_K_SAY && !c->w[i].inside;
    bool goes_on = says && c->w[next].own & SM_K_AUXILIARY && !(c->w[next].own & SM_K_PRONOUN) && !c->w[next].inside;
    if (says_when(c, i, next)) {
        for (uint32_t k = c->main; k < i; k++)   /* no main verb in front of it */
            if (c->w[k].own & (SM_K_AUXILIARY | SM_K_PAST) && !(c->w[k - (k > c->main)].own & SM_K_RELATIVE))
                return;
        add_aside(c, i, next);
        return;
    }
    if (goes_on && !sm_has_kind(c, i + 2, next, SM_K_THAT) && !sm_has_kind(c, c->main, i, SM_K_AUXILIARY | SM_K_SAY | SM_K_SUBORDINATOR))
        add_aside(c, i, next);
}

/* A pair of dashes; what follows a single one, a semicolon or a colon. All of it is hidden from the other rules. */
static void find_asides(sm_clauses *c)
{
    uint32_t dash[3], n = 0, mark = c->main + 1;
    for (; mark < c->n && n < 3; mark++) {
        if (!c->w[mark].inside && c->w[mark].before & (SM_SEMICOLON | SM_COLON) && !sums_up_list(c, mark))
            break;
        if (!c->w[mark].inside && c->w[mark].before & SM_DASH)
            dash[n++] = mark;
    }
    bool pair = n == 2 && dash[1] - dash[0] <= LONGEST_ASIDE;
    if (n > 0)
        add_aside(c, dash[0], pair ? dash[1] : c->n);
    if (mark < c->n && (n == 0 || pair))
        add_aside(c, mark, c->n);
    find_long_saying(c);
}

bool sm_is_conjunction(const sm_clauses *c, uint32_t i) { return sm_is_word(c, i, c->lex->conjunction); }

bool sm_pairs(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = c->main; k < i; k++)
        if (!c->w[k].inside && (c->w[k].own | c->w[k].kinds) & SM_K_PAIRED && !(c->w[k].own & (VERBAL | SM_K_NEAR)))
            return true;
    return false;
}

bool sm_concedes(const sm_clauses *c)
{
    static const uint32_t may = SM_K_AUXILIARY | SM_K_DOUBT;
    return c->verb != SM_NONE && (c->w[c->verb].own & may) == may;
}

/* "At the congress -- a yearly meeting -- spending was set", "Another feast, Eid -- the end of the fast -- will": do dashes stand for the comma
 * that the main clause or its verb needs in front? */
static bool closes_front(const sm_clauses *c, const sm_piece *p)
{
    if (p->to >= c->n || c->verb == SM_NONE || c->verb < p->to || !(c->w[p->to].before & SM_DASH))
        return false;
    bool comma = sm_next_comma(c, c->main + 1) < p->from;
    bool front = (c->w[c->main].own | c->w[c->main].kinds) & (SM_K_PREPOSITION | SM_K_SOURCE | SM_K_SUBORDINATOR) && !sm_is_measure(&c->w[c->main]);
    return c->verb == p->to ? comma : front && !comma;
}

/* Is what words from .. to the end say who says it? */
static bool says(const sm_clauses *c, uint32_t from)
{
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE;
    uint32_t i = from + 1;
    if (from >= c->n || !c->lex || !c->lex->phrases || c->w[from].finite || c->w[from].own & opens)
        return false;
    while (i < c->n && sm_runs_on(&c->w[i]) && !c->w[i].finite)
        i++;
    return i < c->n && c->w[i].finite && c->w[i].own & SM_K_SAY;
}

/* "over: its hands turned up in a barn|, whose owner told": what tells of the last thing of an aside that ends the sentence;
 * not "to explain, what". */
static void cut_end_of_aside(sm_clauses *c, const sm_piece *p)
{
    enum { TELLS = 60 };
    uint32_t i = p->from + SM_LEAST;
    while (i < p->to && !(c->w[i].before & SM_COMMA && c->w[i].own & SM_K_RELATIVE && !(c->w[i - 1].own & SM_K_COORDINATOR)))
        i++;
    if (p->to < c->n || i + 2 >= c->n || !c->lex || !c->lex->phrases || sm_is_what(c, i) || sm_next_comma(c, i + 1) < c->n)
        return;
    for (uint32_t at = c->w[p->from].start; at < c->w[c->n - 1].end; at++)
        if (sm_is_quote(c->text->cp[at]))
            return;
    sm_cut_for(c, i, c->n, TELLS);
}

/* "- not because of a fault, but | because an owl nests there": where why it is starts; SM_NONE: the aside does not tell. */
static uint32_t find_cause(const sm_clauses *c, const sm_piece *p)
{
    uint32_t i = p->from + 2;
    if (i >= p->to || !c->lex || !c->lex->phrases || !(c->w[p->from].before & SM_DASH) || !sm_negates(&c->w[p->from])
        || !(c->w[i - 1].own & SM_K_SUBORDINATOR))
        return SM_NONE;
    while (i + 1 < p->to && !(c->w[i].own & SM_K_COORDINATOR && !sm_is_conjunction(c, i) && c->w[i + 1].own & SM_K_SUBORDINATOR))
        i++;
    return i + 1 < p->to ? i + 1 : SM_NONE;
}

static void cut_asides(sm_clauses *c)
{
    enum { CAUSE = 50, DENIED = 80 };
    for (uint32_t k = 0; k < c->n_asides; k++) {
        const sm_piece *p = &c->aside[k];
        uint32_t n = c->out->n, why = find_cause(c, p);
        /* what it is; speech */
        bool stays = c->w[p->from].before & SM_COLON && (p->to - p->from < SM_SHOWN || sm_has_kind(c, c->main, p->from, SM_K_SAY));
        stays |= c->lex && c->w[p->from].own & SM_K_COORDINATOR && !sm_is_conjunction(c, p->from) && sm_concedes(c);
        stays |= c->lex && c->lex->phrases && closes_front(c, p);
        if (c->verb < p->from && says(c, p->to))   /* "have shrunk - more than was thought -| researchers warned": one dash parts them */
            sm_add_cut(c->out, sm_behind(c, p->from - 1), c->w[p->to - 1].end, false);
        else if (p->to < c->n)
            sm_cut_words(c, p->from, p->to, false);
        else if (sm_can_end(c, p->from) && !stays)
            sm_cut_tail(c, p->from, false);
        if (why != SM_NONE) {
            sm_price(c, n, CAUSE);
            sm_cut_for(c, p->from, why, DENIED);
        }
        cut_end_of_aside(c, p);
    }
}

/* Without a lexicon: who said it, behind a closing quote at the end. */
static void cut_after_quote(sm_clauses *c)
{
    uint32_t i = c->n;
    while (i > 0 && !c->w[i - 1].inside)
        i--;
    if (i >= 8 && i < c->n && c->n - i <= 6 && c->w[i].before & (SM_COMMA | SM_DASH))
        sm_cut_tail(c, i, true);
}

/* "The dress that Ada Holm *reported* stolen from her room": is there nothing but a noun and the clause that tells of it? */
static bool is_noun_told_of(const sm_clauses *c)
{
    uint32_t who = c->main + 1, i;
    if (!c->lex->phrases || c->verb != SM_NONE || c->n <= c->main + 2 || !(c->w[c->main].own & SM_K_DETERMINER))
        return false;
    while (who < c->n && sm_runs_on(&c->w[who]) && !c->w[who].own)
        who++;
    if (who + 1 >= c->n || c->w[who].before || !(c->w[who].own & (SM_K_RELATIVE | SM_K_THAT)) || !sm_has_verb(c, who, c->n))
        return false;
    for (i = who + 1; i < c->n && (!c->w[i].finite || sm_is_of_who(c, i)); i++)
        if (!c->w[i].finite && !c->w[i].own && c->w[i].lower && c->w[i].last == 's' && i + 1 < c->n
            && c->w[i + 1].own & (SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_TO))   /* a verb that the lexicon does not know */
            return false;
    return i == c->n;
}

/* "is a star", "had a crew of 30", not "is to return" or "has been sold": does it tell what something is? */
static bool tells_state(const sm_clauses *c)
{
    static const uint32_t adverb = SM_K_NEGATION | SM_K_ADDITIVE | SM_K_MANNER | SM_K_FOCUS;
    uint32_t i = c->verb, last = 0;
    for (; i < c->n && c->w[i].own & SM_K_AUXILIARY && c->verb != SM_NONE; i++) {
        last = c->w[i].own;
        while (i + 1 < c->n && c->w[i + 1].own & adverb && !(c->w[i + 1].own & (SM_K_AUXILIARY | VERBAL)))
            i++;
    }
    return last & (SM_K_EXPECTS_TO | SM_K_NONFINITE) && i < c->n && !(c->w[i].own & (VERBAL | SM_K_SAY | SM_K_TO | SM_K_EXPECTS_TO));
}

/* "at the Oval *here* on Monday": where the paper is, behind a name. */
static bool is_paper_place(const sm_clauses *c, uint32_t i)
{
    bool ends = i + 1 == c->n || c->w[i + 1].own & SM_K_WHEN || c->w[i + 1].before & SM_COMMA;
    return ends && c->lex->phrases && !c->w[i - 1].own && c->w[i - 1].upper;
}

/* "on the edge of *this* river town", behind a dateline that says which: where the phrase starts and ends. */
static bool find_this_place(const sm_clauses *c, uint32_t i, uint32_t *from, uint32_t *to)
{
    static const uint32_t this = SM_K_PRONOUN | SM_K_DEFINITE;
    enum { EDGE = 4, TOWN = 4 };
    if ((c->w[i].own & this) != this || i < 2 || i + 1 >= c->n || c->w[i + 1].own & SM_K_TIME || !(c->w[i - 1].own & SM_K_PREPOSITION)
        || c->w[i].inside)
        return false;
    *from = i - 1;
    for (uint32_t k = i - 1; sm_is_of(&c->w[i - 1]) && k > c->main && k + EDGE > i - 1 && *from == i - 1; k--)
        if (sm_is_where(&c->w[k - 1]))
            *from = k - 1;
    bool part = *from == i - 1 && sm_is_of(&c->w[i - 1]) && i > c->main + 3 && !c->w[i - 2].own && c->w[i - 3].own & SM_K_DEFINITE;
    if (part)   /* "the centre of this town" */
        return false;
    for (*to = i + 1; *to < c->n && *to < i + 1 + TOWN && sm_runs_on(&c->w[*to]) && c->w[*to].lower; ++*to) {
        bool ing = sm_ends_in_ing(c, *to) && *to + 1 < c->n && !c->w[*to + 1].own && c->w[*to + 1].lower && sm_runs_on(&c->w[*to + 1]);
        if (c->w[*to].own && !ing)   /* "this former mining town" */
            break;
    }
    if (*to + 1 < c->n && sm_is_of(&c->w[*to]) && c->w[*to + 1].digit)   /* "this town of 3,800" */
        *to += 2;
    bool before_verb = *to == c->verb && *from == c->main + 1;   /* "Voters | in this island territory | rejected" */
    return *to > i + 1 && c->verb != SM_NONE && (before_verb || (*from > c->verb && sm_ends_well(c, *from)));
}

static void cut_this_place(sm_clauses *c)
{
    uint32_t from, to, n = c->out->n;
    for (uint32_t i = c->main + 2; c->lex->phrases && i < c->n; i++)
        if (find_this_place(c, i, &from, &to))
            sm_cut_phrase(c, from, to);
    for (; n < c->out->n; n++)
        c->out->at[n].always = true;
}

static void cut_spaced(sm_arena *a, sm_clauses *c, sm_reach reach)
{
    uint32_t skip = sm_find_dateline(c), first = 0;
    if (c->lex)
        skip = sm_find_behind_quote(c, sm_find_frame(c, skip));
    c->main = skip;
    find_asides(c);
    sm_find_verbs(a, c);
    if (!c->lex) {
        cut_asides(c);
        cut_after_quote(c);
        return;
    }
    sm_find_pieces(a, c);
    while (first + 1 < c->n_pieces && c->p[first].to <= skip)
        first++;
    if (c->p[first].from < skip)
        c->p[first].from = skip;
    for (uint32_t i = skip + 1; i < c->n; i++)
        if (sm_is_word(c, i, c->lex->here) && !c->w[i].inside && !c->w[i].before
            && (skip > 0 ? i + 1 < c->n && !c->w[i + 1].finite : is_paper_place(c, i)))   /* "was arrested here": where the dateline said */
            sm_cut_words(c, i - (i > skip + 1 && c->w[i - 1].own & SM_K_PREPOSITION), i + 1, true);   /* "near here" */
    sm_cut_leading(c, first);
    if (skip > 0)
        cut_this_place(c);
    cut_asides(c);
    for (uint32_t q = first + 1; q < c->n_pieces; q++)
        if (c->p[q].from > c->main)
            sm_cut_piece(c, q);
    sm_cut_inner(c);
    if (c->lex->phrases)
        sm_cut_last(c);
    if (c->lex->phrases && reach >= SM_REACH_ALL)
        sm_cut_rest(c);
    if (c->lex->phrases && reach == SM_REACH_ANY)
        sm_cut_any(c);
    sm_price_tolls(c);
    sm_drop_breaking(c);
    sm_price_clauses(c);
    if (c->lex->phrases && reach >= SM_REACH_ALL && c->verb != SM_NONE)
        sm_cut_cause(c);
    if (c->lex->phrases) {
        sm_cut_up_to_turn(c);
        sm_cut_back(c);
    }
    c->out->state = c->lex->phrases && tells_state(c);
    c->out->habit = sm_names_span(c, c->p[first].from, c->p[first].to);
    c->out->verbless = !sm_has_verb(c, c->main, c->n) || is_noun_told_of(c);
    c->out->subjectless = c->verb == c->main && c->main < c->n && !(c->w[c->main].own & SM_K_PRONOUN);
    c->out->verb = c->verb != SM_NONE ? c->w[c->verb].start : 0;
}

/* A final full stop; that of "U.S." stays. */
static bool is_stop(const sm_text *text, const sm_token *at, uint32_t n, uint32_t i)
{
    if (text->cp[i] == 0x3002 || text->cp[i] == 0xff0e)
        return true;
    for (uint32_t k = n > 0 && at[n - 1].end == i ? at[n - 1].start : i; k < i; k++)
        if (text->cp[k] == '.' && sm_is_letter(text->cp[k - 1]))
            return false;
    return text->cp[i] == '.';
}

/* I, we, you; not in "pay-as-you-go" or "Please Please Me". */
static bool names_person(const sm_clauses *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        bool glued = w->before & SM_GLUED || (i + 1 < c->n && c->w[i + 1].before & SM_GLUED);
        bool capital = w->upper && w->end - w->start > 1 && sm_is_lower(c->text->cp[w->start + 1]);
        bool title = capital && (i > c->main || (i + 1 < c->n && c->w[i + 1].upper));
        if (w->own & SM_K_PERSON && !w->inside && !glued && !title)
            return true;
    }
    return false;
}

void sm_find_cuts(sm_arena *a, const sm_text *text, const sm_sentence *s, const sm_token *at, uint32_t n, sm_reach reach, sm_cuts *out)
{
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    *out = (sm_cuts){ .body = { s->start, s->end } };
    while (out->body.end > out->body.start && (is_stop(text, at, n, out->body.end - 1) || sm_is_markup(text->cp[out->body.end - 1])))
        out->body.end--;
    if (n == 0 || n > SM_LONGEST_CUT)
        return;
    sm_clauses c = { .text = text, .lang = s->lang, .lex = lex, .out = out };
    sm_read_words(a, &c, at, n);
    if (out->broken)
        return;
    if (lex && lex->style != SM_CUT_SPACES)
        sm_find_cuts_cjk(text, lex, reach, out);
    else
        cut_spaced(a, &c, reach);
    out->person = lex && names_person(&c);
}
