/* compress.c - the deletions at clause edges that leave a sentence whole, for languages written with spaces.
 *
 * Method: rules over the surface after Zajic, Dorr and Schwartz (2004, Hedge Trimmer) and Clarke and Lapata (2008), on the
 * words, verbs and pieces of clauses.c: leading adverbials, attribution, relative and participial clauses, appositives and
 * trailing adjuncts are proposed as cuts. A cut is proposed only where the clause before it has its finite verb, and is
 * dropped again if it would take a verb from a clause whose beginning stays.
 * Limits: a finite verb that the lexicon does not know makes the rules do less, never more.
 */
#include "compress_spaced.h"

enum { ITEM = 6, LEAST = 4, APPOSITIVE = 14, LONG_APPOSITIVE = 32, SAYING = 16, SHORT_SAYING = 3, ASIDES = 3, LONGEST_ASIDE = 25, CLOSE = 4, RESULT = 75, SCORE = 50, DEMAND = 60, PURPOSE = 80, CLAIMANT = 92 };

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

/* -- places -- */

static bool separates(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    return sm_is_space(cp[i]) || cp[i] == ',' || cp[i] == ';' || cp[i] == ':' || cp[i] == 0x2014 || cp[i] == 0x2013;
}

/* Behind word i and the marks that cling to it. */
static uint32_t behind(const sm_clauses *c, uint32_t i)
{
    uint32_t at = c->w[i].end;
    while (at < c->out->body.end && !separates(c, at) && !sm_bracket(c->text->cp[at]))
        at++;
    if (c->w[i].inside)
        for (uint32_t k = at; k < c->out->body.end && (i + 1 == c->n || k < c->w[i + 1].start); k++)
            if (sm_is_quote(c->text->cp[k]))
                return k + 1;
    return at;
}

/* Before word i and the marks that cling to it. */
static uint32_t before(const sm_clauses *c, uint32_t i)
{
    uint32_t at = c->w[i].start;
    while (at > c->out->body.start && !separates(c, at - 1) && sm_bracket(c->text->cp[at - 1]) >= 0)
        at--;
    return at;
}

static void cut_lead(sm_clauses *c, uint32_t to, bool always) { sm_add_cut(c->out, c->out->body.start, before(c, to), always); }
void sm_cut_tail(sm_clauses *c, uint32_t from, bool always) { sm_add_cut(c->out, behind(c, from - 1), c->out->body.end, always); }

void sm_cut_words(sm_clauses *c, uint32_t from, uint32_t to, bool always)
{
    if (from == 0)
        cut_lead(c, to, always);
    else if (to >= c->n)
        sm_cut_tail(c, from, always);
    else
        sm_add_cut(c->out, behind(c, from - 1), before(c, to), always);
}

void sm_mark_last(sm_clauses *c, uint32_t n)
{
    for (; n < c->out->n; n++)
        c->out->at[n].last = true;
}

bool sm_is_gone(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = 0; k < c->out->n; k++)
        if (c->out->at[k].always && c->out->at[k].span.start <= c->w[i].start && c->w[i].end <= c->out->at[k].span.end)
            return true;
    return false;
}

/* "filming, | editing, | and producing a show": what follows i shares its object with the word before. */
static bool shares_object(const sm_clauses *c, uint32_t i)
{
    bool and = c->w[i].own & SM_K_COORDINATOR && i + 1 < c->n;
    uint32_t left = c->w[i - 1].own, right = c->w[i + and].own;
    return left & right & SM_K_PARTICIPLE || (left & right & SM_K_PAST && !(left & right & SM_K_AUXILIARY));
}

/* German "wird zwischen A, die ..., und B unterschieden": does the second half of the verb still come behind word i? */
static bool is_halved(const sm_clauses *c, uint32_t i)
{
    const sm_word *last = &c->w[c->n - 1];
    if (c->lex->leading || c->verb == SM_NONE || !(c->w[c->verb].own & SM_K_AUXILIARY))
        return false;
    bool adjective = i > 1 && c->w[i - 2].own & SM_K_DETERMINER;   /* "in einer einzigen, ..." */
    if (sm_is_lower(c->text->cp[c->w[i - 1].start]) && !adjective)   /* the second half has come */
        return false;
    return !last->finite && sm_is_lower(c->text->cp[last->start]);
}

/* Is there a comma a few words before word i? */
static bool is_set_off(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->main && k + ITEM > i; k--)
        if (c->w[k].before & SM_COMMA)
            return true;
    return false;
}

bool sm_is_within(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->main && k + CLOSE > i; k--)
        if (c->w[k - 1].span > i - (k - 1))
            return true;
    return false;
}

/* Can a clause end before word i? */
static bool ends_well(const sm_clauses *c, uint32_t i)
{
    static const uint32_t open = SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_TO
                                 | SM_K_AUXILIARY | SM_K_SAY | SM_K_PAIRED | SM_K_NEGATION | SM_K_EXPECTS_TO;
    uint32_t last = i;
    if (i < c->n && sm_is_within(c, i))
        return false;
    if (i < c->main + LEAST || (i < c->n && is_halved(c, i)) || c->w[i].before & SM_GLUED || (i < c->n && shares_object(c, i)))
        return false;
    while (last > c->main + 1 && sm_is_gone(c, last - 1))
        last--;
    uint32_t own = c->w[last - 1].own, left = last > c->main + 1 ? c->w[last - 2].own : 0;
    if (left & SM_K_SAY && left & SM_K_EXPECTS_TO)   /* "asked the court" */
        return false;
    if (own & SM_K_PRONOUN && !(own & SM_K_DETERMINER) && left & SM_K_PARTICIPLE && i < c->n && !c->w[i].before)   /* "by freeing them | from" */
        return false;
    bool which = i + 1 < c->n && c->w[i].own & (SM_K_RELATIVE | SM_K_THAT) && c->w[i + 1].finite;   /* "a law | that bans" */
    bool parted = which || (i < c->n && c->w[i].before && !(c->w[i].own & SM_K_TO));   /* "signed the deal, ending" */
    bool number = own == SM_K_DETERMINER && c->w[last - 1].end - c->w[last - 1].start > 2 && i < c->n && c->w[i].own & (SM_K_COORDINATOR | SM_K_PREPOSITION);   /* "four" */
    bool stranded = i < c->n && (c->w[i].own & SM_K_SUBORDINATOR || c->w[i].before & SM_COMMA) && own & (SM_K_TO | SM_K_PREPOSITION) && left & VERBAL && !(own & (SM_K_DETERMINER | SM_K_SAY));   /* "want to speak to | after" */
    bool said = i < c->n && c->w[i].before & SM_COMMA && (own | (left ? c->w[last - 2].kinds : 0)) & SM_K_SAY && is_set_off(c, last - 1);   /* ", critics have warned, | while" */
    uint32_t than = last - 1;   /* "earlier than thought, | upending", "than previously believed" */
    than -= than > c->main + 1 && c->w[than - 1].own & (SM_K_FOCUS | SM_K_MANNER) && !sm_is_word(c, than - 1, c->lex->than);
    bool compared = than > c->main && i < c->n && c->w[i].before & SM_COMMA && sm_is_word(c, than - 1, c->lex->than);
    bool closed = compared || (parted && c->w[last - 1].finite && c->w[last - 1].opener != SM_NONE && last - 1 != c->verb && !(own & (SM_K_AUXILIARY | SM_K_SAY)));   /* "before tremors appear, | raising" */
    return c->w[last - 1].inside || stranded || closed || said || number || !(own & open & ~(parted && !(own & VERBAL) ? (uint32_t)SM_K_EXPECTS_TO : 0));
}

bool sm_can_end(const sm_clauses *c, uint32_t i)
{
    bool with = i < c->n && c->verb + 1 == i && sm_is_with(&c->w[i]);   /* "ended | with" */
    return c->verb < i && !with && !c->w[i].open && ends_well(c, i);
}

/* -- rules -- */

/* Is word i all that stands between two brackets, as in "(AP)"? */
static bool agency(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    return w->start > c->out->body.start && cp[w->start - 1] == '(' && w->end < c->out->body.end && cp[w->end] == ')' && sm_is_upper(cp[w->start]);
}

/* Does the text go on at once behind the bracket, or behind a dash? "The Society (OSI) has" does not. */
static bool parts(const sm_clauses *c, uint32_t i)
{
    uint32_t at = c->w[i].end + 1;
    return (c->w[i + 1].before & SM_DASH) || (at < c->out->body.end && !sm_is_space(c->text->cp[at]) && c->text->cp[at] != ',');
}

enum { FRAME = 10, SHOWN = 6, PLACE = 3 };

/* Does a clause with a subject that it names start with the word, and say nothing of what stood before: "has vowed that won't stop him"? */
static bool tells(const sm_clauses *c, uint32_t from)
{
    static const uint32_t verbs = SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_SAY;
    static const uint32_t bars = verbs | SM_K_PRONOUN | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_RELATIVE;
    if (c->n < from + SHOWN || c->w[from].inside || c->w[from].own & bars)
        return false;
    for (uint32_t i = from + 1; i + 1 < c->n; i++)
        if (c->w[i].own & SM_K_THAT && c->w[i + 1].own & SM_K_AUXILIARY && c->w[i - 1].own & (VERBAL | SM_K_SAY))
            return false;
    return sm_has_kind(c, from + 1, c->n, verbs);
}

/* "UPDATE", not "UK" */
static bool is_shouted(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    for (uint32_t k = w->start; k < w->end; k++)
        if (!sm_is_upper(c->text->cp[k]))
            return false;
    return w->end - w->start >= CLOSE;
}

/* "London - Two ships met", "Tokyo : A minister resigned": up to three words with capitals that open a line, and a statement behind the
 * only such sign. */
static bool names_place(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    uint32_t start = c->out->body.start;
    bool colon = i < PLACE && cp[c->w[i - 1].end] == ':' && start == 0;   /* "Mumbai: The" */
    if (i > PLACE || (start > 0 && !sm_is_newline(cp[start - 1])) || !(colon || sm_is_space(cp[c->w[i - 1].end])) || !sm_is_upper(cp[c->w[i].start]))
        return false;
    for (uint32_t k = 0; k < c->n; k++)
        if (k < i ? !sm_is_upper(cp[c->w[k].start]) : k > i && c->w[k].before & SM_DASH)
            return false;
    return tells(c, i);
}

/* "LONDON (Reuters) - ", "DELMORE, Ohio -- ", "TOKYO, Sep 3 (Reuters) " */
static uint32_t find_dateline(sm_clauses *c)
{
    bool shouts = c->out->n > 0 && c->out->at[0].span.start < c->w[c->n > 8 ? 8 : c->n - 1].end;
    for (uint32_t i = 0; i < c->n && i <= 8; i++) {
        bool outside = i > 0 && !(c->w[i].inside && c->w[i - 1].inside), dash = outside && c->w[i].before & SM_DASH;
        bool named = outside && c->w[i].before & SM_COLON && i <= PLACE && shouts && is_shouted(c, i - 1) && tells(c, i);   /* "PUNE: A student died" */
        if ((dash && shouts) || named || (outside && c->w[i].before & (SM_DASH | SM_COLON) && names_place(c, i))) {
            cut_lead(c, i, true);
            return i;
        }
        if (dash)
            return 0;
        uint32_t s = c->w[i].start, size = c->w[i].end - s;
        const uint32_t *cp = c->text->cp + s;
        if (i > 0 && i <= ITEM && c->w[i - 1].inside && !c->w[i].inside && agency(c, i - 1)
            && (parts(c, i - 1) || ((is_shouted(c, 0) || is_shouted(c, 1)) && (c->w[1].before | (i > 1 ? c->w[2].before : 0)) & SM_COMMA))) {
            sm_add_cut(c->out, c->out->body.start, before(c, i), true);
            return i;
        }
        if (!sm_is_upper(*cp) && !sm_is_digit(*cp) && !c->w[i].inside)
            return 0;
        shouts |= size > 2 && sm_is_upper(cp[1]) && sm_is_upper(cp[2]);
    }
    return 0;
}

/* "UPDATE: | The mill", "It's official: | The Marianne will sail", "You may not know it, but | the miller sings": what only leads up
 * to what is told; the word behind it. */
static uint32_t find_frame(sm_clauses *c, uint32_t skip)
{
    const uint32_t *cp = c->text->cp;
    bool person = c->w[skip].own & SM_K_PRONOUN && !(c->w[skip].own & SM_K_DETERMINER);
    for (uint32_t i = skip + 1; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        bool shows = w->before & SM_COLON && i <= skip + FRAME && i > skip + 1 && sm_is_upper(cp[w->start]) && sm_has_kind(c, skip, i, SM_K_AUXILIARY | SM_K_VERB)
                     && !sm_has_kind(c, skip, i, SM_K_SAY);
        bool label = w->before & SM_COLON && i == skip + 1 && is_shouted(c, skip);
        bool emerged = person && i == skip + 3 && w->own & SM_K_THAT && c->w[skip].end - c->w[skip].start == 2 && c->w[skip + 1].own & SM_K_AUXILIARY
                       && c->w[skip + 2].own & VERBAL && !(c->w[skip + 2].own & (SM_K_SAY | SM_K_DOUBT | SM_K_EXPECTS_TO));   /* "It has emerged that" */
        bool turns = person && w->before & (SM_COMMA | SM_DASH) && w->own & SM_K_CONTRAST && w->own & SM_K_COORDINATOR;
        uint32_t at = turns || emerged ? i + 1 : i;
        if (!(shows || label || turns || emerged) || !tells(c, at))
            continue;
        cut_lead(c, at, true);
        return at;
    }
    return skip;
}

static void add_aside(sm_clauses *c, uint32_t from, uint32_t to)
{
    c->aside[c->n_asides++] = (sm_piece){ from, to };
    for (uint32_t i = from; i < to; i++)
        c->w[i].inside = true;
}

/* A pair of dashes; what follows a single one, a semicolon or a colon. All of it is hidden from the other rules. */
static void find_asides(sm_clauses *c)
{
    uint32_t dash[3], n = 0, mark = c->main + 1;
    for (; mark < c->n && n < 3; mark++) {
        if (!c->w[mark].inside && c->w[mark].before & (SM_SEMICOLON | SM_COLON))
            break;
        if (!c->w[mark].inside && c->w[mark].before & SM_DASH)
            dash[n++] = mark;
    }
    bool pair = n == 2 && dash[1] - dash[0] <= LONGEST_ASIDE;
    if (n > 0)
        add_aside(c, dash[0], pair ? dash[1] : c->n);
    if (mark < c->n && (n == 0 || pair))
        add_aside(c, mark, c->n);
}

bool sm_is_conjunction(const sm_clauses *c, uint32_t i) { return sm_is_word(c, i, c->lex->conjunction); }

bool sm_pairs(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = c->main; k < i; k++)
        if (!c->w[k].inside && (c->w[k].own | c->w[k].kinds) & SM_K_PAIRED && !(c->w[k].own & VERBAL))
            return true;
    return false;
}

bool sm_concedes(const sm_clauses *c)
{
    static const uint32_t may = SM_K_AUXILIARY | SM_K_DOUBT;
    return c->verb != SM_NONE && (c->w[c->verb].own & may) == may;
}

static void cut_asides(sm_clauses *c)
{
    for (uint32_t k = 0; k < c->n_asides; k++) {
        const sm_piece *p = &c->aside[k];
        bool stays = c->w[p->from].before & SM_COLON && (p->to - p->from < SHOWN || sm_has_kind(c, c->main, p->from, SM_K_SAY));   /* what it is; speech */
        stays |= c->lex && c->w[p->from].own & SM_K_COORDINATOR && !sm_is_conjunction(c, p->from) && sm_concedes(c);
        if (p->to < c->n)
            sm_cut_words(c, p->from, p->to, false);
        else if (sm_can_end(c, p->from) && !stays)
            sm_cut_tail(c, p->from, false);
    }
}

static bool opens_adverbial(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    uint32_t kinds = w->kinds | (w->span == 1 ? 0 : w->own);
    if (kinds & SM_K_CONDITION || (w->span > 1 && w->kinds & SM_K_DETERMINER))   /* "as many as ten" */
        return false;
    if (kinds & (SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION | SM_K_TIME | SM_K_ADJUNCT | SM_K_PARTICIPLE | SM_K_MANNER))
        return true;
    if (kinds & SM_K_FOCUS && !(kinds & SM_K_NEGATION) && p->from + 1 < p->to && w[1].own & (SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION))   /* "Even with" */
        return true;
    for (uint32_t i = p->from; i < p->to && i < p->from + 3; i++)   /* "Two years later", "A year after" */
        if (c->w[i].own & SM_K_TIME && !(c->w[i].before & SM_GLUED))
            return true;
    return false;
}

static bool is_connective(const sm_clauses *c, const sm_piece *p)
{
    return c->w[p->from].kinds & (SM_K_CONNECTIVE | SM_K_ADDITIVE) && p->from + c->w[p->from].span == p->to;
}

/* The next piece from q on that goes on with the clause's verb; n_pieces if none does. */
static uint32_t resumes(const sm_clauses *c, uint32_t q)
{
    for (; q < c->n_pieces; q++) {
        uint32_t i = c->p[q].from;
        while (i + 1 < c->p[q].to && c->w[i].own & (SM_K_ADDITIVE | SM_K_MANNER))
            i++;
        if (c->w[i].finite)
            break;
    }
    return q;
}

/* Is the subject that piece p opens with that of the main verb, and not an appositive of what stands before it? */
static bool reaches_verb(const sm_clauses *c, uint32_t p)
{
    return c->verb < c->p[p].to || resumes(c, p + 1) < c->n_pieces;
}

/* "For 22 years,": without it a habit would be told once. */
static bool names_span(const sm_clauses *c, uint32_t from, uint32_t to)
{
    static const uint32_t span = SM_K_TIME | SM_K_SPAN;
    bool number = from + 2 < to && (sm_is_digit(c->text->cp[c->w[from + 1].start]) || (c->w[from + 1].own & SM_K_DETERMINER && !(c->w[from + 1].own & SM_K_DEFINITE)));
    return c->lex->phrases && c->w[from].own == SM_K_PREPOSITION && number && (c->w[from + 2].own & span) == span && to <= from + ITEM;
}

/* "In 1944,", "On the 6th of April 1996," */
static bool names_year(const sm_clauses *c, uint32_t from, uint32_t to)
{
    if (to > from + ITEM || !(c->w[from].own & SM_K_PREPOSITION))
        return false;
    for (uint32_t i = from; i < to; i++)
        if (sm_is_digit(c->text->cp[c->w[i].start]) && sm_is_digit(c->text->cp[c->w[i].end - 1]) && c->w[i].end - c->w[i].start == 4)
            return true;
    return false;
}

/* "However,", "According to X,", "For the first time this summer,": the main clause starts behind them. */
static void cut_leading(sm_clauses *c, uint32_t first)
{
    uint32_t p = first, always = first;
    uint32_t second = c->p[p].from + 1;
    bool opens = !(c->w[c->p[p].from].own & SM_K_PRONOUN && second + 1 < c->n && !c->w[second].own && c->w[second + 1].finite);   /* not "So special is" */
    if (c->w[c->p[p].from].own & SM_K_COORDINATOR && c->n > LEAST && opens)
        cut_lead(c, c->p[p].from + 1, true);
    for (; p + 1 < c->n_pieces; p++) {
        const sm_piece *at = &c->p[p];
        const sm_word *w = &c->w[at->from];
        bool goes = is_connective(c, at) || w->kinds & SM_K_SOURCE;
        if (goes && always == p)
            always = p + 1;
        if (w->inside || (!goes && !opens_adverbial(c, at) && !(p > first && w->kinds & SM_K_RELATIVE)))
            break;
    }
    uint32_t start = c->p[p].from, free = c->p[always].from;
    if (always > first && c->verb != SM_NONE && c->verb >= free && !c->w[free].inside) {
        c->main = free;
        cut_lead(c, free, true);
    }
    if (p == first || c->w[start].inside || (c->w[start].finite && !(c->w[start].own & SM_K_PRONOUN))
        || c->w[start].own & (SM_K_COORDINATOR | SM_K_TO) || c->w[start].kinds & SM_K_SOURCE || c->verb == SM_NONE || c->verb < start || !reaches_verb(c, p))
        return;
    c->main = start;
    if (always < p && c->lex->leading && !(c->w[start].own & SM_K_PRONOUN) && !names_year(c, free, start) && !names_span(c, free, start))   /* "When the crew came, they ...": who "they" are */
        cut_lead(c, start, false);
}

/* Does it name somebody, where only names have capitals? Then what was said is that person's, and stays so as long as there is room. */
static bool is_named(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && !c->lang->capital_ordinals; i++)
        if (sm_is_upper(c->text->cp[c->w[i].start]) && !(c->w[i].own & (SM_K_TIME | SM_K_PRONOUN)))
            return true;
    return false;
}

/* Take out who said it, words from .. to, and what follows up to `end`. */
static void cut_claim(sm_clauses *c, uint32_t from, uint32_t to, uint32_t end)
{
    uint32_t n = c->out->n;
    static const uint32_t should = SM_K_AUXILIARY | SM_K_CONDITION;   /* as "had" and "were" are, which have SM_K_EXPECTS_TO */
    bool demand = c->verb < from && (c->w[c->verb].own & (should | SM_K_EXPECTS_TO)) == should;
    bool named = is_named(c, from, to) || demand || sm_has_kind(c, from, to, SM_K_SOURCE);   /* "the court has ruled" */
    bool parts = end < c->n && (c->w[end].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_PARTICIPLE) || sm_is_with(&c->w[end]));
    if (to == end && parts && from > c->main)   /* ", ministers have said|, but critics ..." */
        sm_add_cut(c->out, behind(c, from - 1), behind(c, end - 1), !named);
    else
        sm_cut_words(c, from, end, !named && to == end);
    if (c->out->n > n)
        c->out->at[n].claim = named, c->out->at[n].rest = demand ? DEMAND : 0;
}

/* Does a piece behind q go on with what the clause before q has left open? */
static bool expected(const sm_clauses *c, uint32_t q)
{
    for (uint32_t k = q + 1; k < c->n_pieces; k++)
        if (c->w[c->p[k].from].own & (SM_K_TO | SM_K_THAT | SM_K_PREPOSITION))
            return true;
    return false;
}

/* Is the piece one of several clauses in a row, "it rained, | it snowed, | and ..."? */
static bool is_clause(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return p->from > c->main && sm_has_own_verb(c, p->from, p->to)
           && !(c->w[p->from].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_SUBORDINATOR | SM_K_LEADER));
}

/* "..., with its first flight planned for May" at the end; not the last of "from A, to B" or "in A, in B". */
static bool is_loose_end(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return q + 1 == c->n_pieces && c->w[p->from].own & SM_K_PREPOSITION
           && !sm_has_kind(c, c->p[q - 1].from > c->main ? c->p[q - 1].from : c->main, c->p[q - 1].from + 1, SM_K_PREPOSITION | SM_K_EXAMPLE);
}

/* "fell | Monday | after": a day without "on", in front of what goes on. */
static bool is_lone_day(const sm_clauses *c, uint32_t i)
{
    static const uint32_t goes_on = SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION, bars = SM_K_TIME | SM_K_WHEN | SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_CONDITION;
    return c->lex->phrases && i + 1 < c->n && c->w[i].own & SM_K_TIME && sm_is_upper(c->text->cp[c->w[i].start]) && !c->w[i].before && !c->w[i + 1].before
           && c->w[i + 1].own & goes_on && !(c->w[i - 1].own & bars) && !sm_is_digit(c->text->cp[c->w[i - 1].start]);
}

/* A claim; nouns that only look like verbs have the same bit, alone. */
bool sm_is_doubtful(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from; i < p->to; i++)
        if (c->w[i].own & SM_K_DOUBT && c->w[i].own & ~(uint32_t)SM_K_DOUBT)
            return true;
    return false;
}

/* A word of saying that no clause inside the piece holds, as in "gaining a drug that analysts say could ..." */
static bool has_saying(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from; i < p->to && !(i > p->from && c->w[i].own & SM_K_THAT); i++)
        if ((c->w[i].own | c->w[i].kinds) & SM_K_SAY && !(c->w[i].finite && c->w[i].opener != SM_NONE && c->w[i].opener > p->from))
            return true;
    return false;
}

bool sm_is_saying(const sm_clauses *c, const sm_piece *p)
{
    uint32_t first = c->w[p->from].own, span = c->w[p->from].span;
    bool compares = span > 1 && c->w[p->from].kinds & SM_K_DETERMINER && sm_is_word(c, p->from + span - 1, c->lex->than);   /* "more than analysts predicted" */
    bool goes_on = (first & SM_K_AUXILIARY && !(first & SM_K_PRONOUN)) || (c->w[p->from].finite && !(first & SM_K_SAY));   /* ", Jo Ash, has confirmed" */
    return p->to - p->from <= SAYING && !sm_is_with(&c->w[p->from]) && !compares && !goes_on && has_saying(c, p)
           && !(first & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER | SM_K_PARTICIPLE));
}

/* "... in Lund | with police saying that ...": a clause of its own that "with" opens. */
static bool opens_absolute(const sm_clauses *c, uint32_t i)
{
    bool ended = i > c->main + 1 && c->w[i - 1].own & SM_K_PAST && c->w[i - 2].own & SM_K_AUXILIARY;   /* "has ended | with a judge ordering" */
    if (!sm_is_with(&c->w[i]) || (c->w[i - 1].own & VERBAL && !ended))
        return false;
    for (uint32_t k = i + 1; k < c->n && k < i + ITEM && !c->w[k].before && !c->w[k].inside; k++)
        if (k > i + 1 && c->w[k].own & SM_K_PARTICIPLE && !(c->w[k - 1].own & (SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_COORDINATOR)))
            return true;
    return false;
}

/* ", with the loss of 90 jobs, | as ..." */
static bool is_inner_phrase(const sm_clauses *c, uint32_t q)
{
    static const uint32_t opens = SM_K_LEADER | SM_K_SUBORDINATOR | SM_K_PARTICIPLE;
    const sm_piece *p = &c->p[q];
    return c->lex->phrases && q + 1 < c->n_pieces && c->w[p->from].own & SM_K_PREPOSITION
           && (sm_is_with(&c->w[p->from]) || !sm_has_verb(c, p->from, p->to))
           && (c->w[c->p[q + 1].from].own & opens || opens_absolute(c, p->from) || (q + 2 == c->n_pieces && sm_is_saying(c, &c->p[q + 1])));
}

/* ", rather than 40, |" */
static bool is_inner_contrast(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return c->lex->phrases && q + 1 < c->n_pieces && c->w[p->from].kinds & SM_K_LEADER && c->w[p->from].span > 1 && !sm_has_verb(c, p->from, p->to);
}

/* Where clauses end with their verbs, as in German: one that does, at the end of its piece or of the sentence. */
static void cut_closed(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (c->w[p->to - 1].finite && c->w[p->to - 1].opener == p->from)
        sm_cut_words(c, p->from, p->to, false);
    else if (c->w[c->n - 1].finite && c->w[c->n - 1].opener == p->from && ends_well(c, p->from))
        sm_cut_tail(c, p->from, false);
}

/* No verb of its own, but for what may be a participle behind its noun: ", a tale of an office | told in letters". */
static bool is_told_of(const sm_clauses *c, const sm_piece *p)
{
    if (!sm_has_own_verb(c, p->from, p->to))
        return true;
    uint32_t i = p->from;
    while (i < p->to && !c->w[i].finite)
        i++;
    bool participle = i < p->to && i > p->from + 1 && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && !c->w[i - 1].own && c->w[p->from].end - c->w[p->from].start <= 2;
    return participle && !sm_has_own_verb(c, i + 1, c->n);
}

/* Does the noun phrase of piece q stand beside another, and is not what a verb before it says: "is, no doubt, | a star"? */
static bool is_appositive(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    bool most = p->from + 2 < p->to && c->w[p->from].own & SM_K_DEFINITE && sm_is_most(&c->w[p->from + 1]);   /* "the first time snow has been seen there" */
    uint32_t before = c->p[q - 1].from > c->main ? c->p[q - 1].from - 1 : c->main;
    return c->w[p->from].own & SM_K_DETERMINER && (most || is_told_of(c, p)) && ends_well(c, p->from)
           && !(c->w[before].own & (SM_K_AUXILIARY | SM_K_PREPOSITION | SM_K_VERB)) && before != c->verb;
}

static void cut_last_tail(sm_clauses *c, uint32_t from)
{
    uint32_t n = c->out->n;
    sm_cut_tail(c, from, false);
    sm_mark_last(c, n);
}

/* "..., but talks went on": a clause of its own behind one that says what happened, and neither denies nor concedes. */
static bool is_contrast(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    static const uint32_t bars = SM_K_NEGATION | SM_K_PAIRED | SM_K_CONDITION;
    for (uint32_t i = c->main; i < p->from; i++)
        if (c->w[i].own & bars && !(c->w[i].own & (SM_K_PREPOSITION | SM_K_AUXILIARY | VERBAL)))   /* "between", "had", "sent" */
            return false;
    return c->lex->phrases && !sm_concedes(c) && p->from + 1 < p->to && sm_has_own_verb(c, p->from, p->to) && ends_well(c, p->from);
}

/* "..., 530 years after his death" */
static bool tells_when(const sm_clauses *c, const sm_piece *p)
{
    static const uint32_t opens = SM_K_SUBORDINATOR | SM_K_WHEN | SM_K_LEADER;
    uint32_t i = p->from;
    while (i < p->to && i < p->from + 3 && !(c->w[i].own & SM_K_TIME))
        i++;
    return i > p->from && i + 1 < p->to && c->w[i].own & SM_K_TIME && c->w[i + 1].own & opens && !sm_has_own_verb(c, p->from, p->to);
}

/* "..., the court ruled, | overturning ...": do only participles, or what "with" opens, follow piece q? */
static bool ends_in_participles(const sm_clauses *c, uint32_t q)
{
    bool first = true;
    while (++q < c->n_pieces) {
        const sm_piece *p = &c->p[q];
        bool opens = c->w[p->from].kinds & SM_K_PARTICIPLE || sm_is_with(&c->w[p->from]);
        if (!opens && (first || sm_has_own_verb(c, p->from, p->to)))
            break;
        first = false;
    }
    return q == c->n_pieces;
}

/* "beat Lund 34-31" */
static bool tells_score(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from + 1; i < p->to; i++)
        if (c->w[i].before & SM_GLUED && sm_is_digit(c->text->cp[c->w[i].start]) && sm_is_digit(c->text->cp[c->w[i - 1].start]) && c->text->cp[c->w[i - 1].end] == '-')
            return true;
    return false;
}

/* All from piece q on; ", leaving three people dead" is dear: what came of it, in numbers. */
static void cut_tail_piece(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    uint32_t n = c->out->n;
    bool counts = false;
    for (uint32_t i = p->from + 1; i < p->to && i < p->from + CLOSE; i++)
        counts |= sm_is_digit(c->text->cp[c->w[i].start]) || (c->w[i].own & SM_K_DETERMINER && !(c->w[i].own & SM_K_DEFINITE) && c->w[i].end - c->w[i].start > 2);
    sm_cut_tail(c, p->from, c->w[p->from].kinds & SM_K_SOURCE);
    if (c->out->n > n && counts && c->w[p->from].kinds & SM_K_PARTICIPLE)
        c->out->at[n].rest = RESULT;
}

/* ", and the Kestrels beat them": does piece q add a clause with a subject of its own? */
static bool joins_clause(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return sm_is_conjunction(c, p->from) && p->from + 2 < p->to && !c->w[p->from + 1].finite && sm_has_own_verb(c, p->from, p->to);
}

/* ", a study | of pupils in three towns | suggests": what more is told of whose claim it is. */
static void cut_claimant(sm_clauses *c, const sm_piece *p)
{
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_AUXILIARY | SM_K_COORDINATOR | SM_K_PRONOUN;
    uint32_t i = p->from + 1, verb = p->to - 1;
    while (i < p->to && !(c->w[i].own & SM_K_PREPOSITION))
        i++;
    bool says = c->w[verb].finite && (c->w[verb].own | c->w[verb].kinds) & (SM_K_SAY | SM_K_DOUBT);
    i -= i > p->from + 2 && c->w[i - 1].own & SM_K_PAST && !c->w[i - 1].finite;   /* "bones | found in a cave | suggest" */
    if (c->lex->phrases && says && i > p->from + 1 && i + 1 < verb && !sm_has_kind(c, i, p->to, bars)) {
        uint32_t n = c->out->n;
        sm_cut_words(c, i, verb, false);
        sm_mark_last(c, n);
        if (c->out->n > n)
            c->out->at[n].rest = CLAIMANT;
    }
}

/* Does piece q open with the verb of a clause that started further up? */
static bool is_owned(const sm_clauses *c, uint32_t q)
{
    uint32_t i = c->p[q].from;
    return c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN);
}

/* One piece of the main clause behind its first. */
static void cut_piece(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    const sm_word *w = &c->w[p->from];
    uint32_t kinds = w->kinds | w->own;
    bool last = q + 1 == c->n_pieces, whole = c->verb < p->from && !w->open && p->from >= c->main + LEAST;
    bool relative = kinds & SM_K_RELATIVE || (kinds & SM_K_PREPOSITION && sm_has_kind(c, p->from, p->from + 4 < p->to ? p->from + 4 : p->to, SM_K_RELATIVE));
    if (w->inside || kinds & SM_K_CONDITION || shares_object(c, p->from) || (relative && c->w[c->p[q - 1].from].own & SM_K_NEGATION))   /* "they, not we, who" */
        return;
    if (is_connective(c, p)) {
        sm_cut_words(c, p->from, p->to, true);
    } else if (whole && sm_is_saying(c, p) && p->to - p->from > SHORT_SAYING && !last && ends_in_participles(c, q)) {
        if (!sm_is_doubtful(c, p) && !c->out->quoted)
            cut_claim(c, p->from, p->to, c->n);
    } else if (sm_is_saying(c, p) && (last || p->to - p->from <= SHORT_SAYING)) {
        if (sm_is_doubtful(c, p)) {
            cut_claimant(c, p);
            return;
        }
        if (!last || ((whole || c->w[p->from - 1].inside) && !c->out->quoted))
            cut_claim(c, p->from, p->to, p->to);
    } else if (relative || kinds & (SM_K_PARTICIPLE | SM_K_NONFINITE | SM_K_EXAMPLE | SM_K_SUBORDINATOR | SM_K_SOURCE | SM_K_ADJUNCT)) {
        uint32_t next = resumes(c, q + 1);
        if (whole && !c->lex->leading && !last)
            cut_closed(c, q);
        else if (whole && relative && next < c->n_pieces && is_owned(c, next))   /* ", which ..., | are" of a clause in front */
            sm_cut_words(c, p->from, c->p[next].from, false);
        else if (whole && ends_well(c, p->from) && !expected(c, q))
            cut_tail_piece(c, q);
        else if (whole && !last && (!(kinds & SM_K_EXAMPLE) || c->w[c->p[q + 1].from].own & (SM_K_PREPOSITION | SM_K_TO) || joins_clause(c, q + 1)))   /* "such as A, B": where the list ends is not known */
            sm_cut_words(c, p->from, c->p[q + 1].from, false);
        else if (next < c->n_pieces && !sm_has_own_verb(c, c->main, p->from))
            sm_cut_words(c, p->from, c->p[next].from, false);
    } else if (kinds & SM_K_COORDINATOR) {
        if (whole && !is_halved(c, p->from) && sm_is_conjunction(c, p->from) && !is_clause(c, q - 1) && (!sm_pairs(c, p->from) || joins_clause(c, q))) {
            uint32_t n = c->out->n;
            sm_cut_tail(c, p->from, false);
            if (c->out->n > n && tells_score(c, p))
                c->out->at[n].rest = SCORE;
        }
        else if (whole && is_contrast(c, q))
            cut_last_tail(c, p->from);
    } else if (whole && kinds & SM_K_FOCUS && p->from + 1 < p->to && c->w[p->from + 1].kinds & SM_K_SUBORDINATOR) {   /* "even after" */
        cut_last_tail(c, p->from);
    } else if (whole && last && ((kinds & SM_K_LEADER) || (c->lex->phrases && w->own & SM_K_TO)) && ends_well(c, p->from)) {   /* ", as more firms close", ", to cheers" */
        cut_last_tail(c, p->from);
    } else if (whole && (is_inner_phrase(c, q) || is_inner_contrast(c, q))) {
        uint32_t n = c->out->n;
        if (is_inner_phrase(c, q) && c->w[c->p[q + 1].from].own & SM_K_TO)
            sm_cut_words(c, p->from, c->p[q + 1].from, false);
        else if (is_inner_phrase(c, q))
            sm_cut_phrase(c, p->from, c->p[q + 1].from);
        else   /* the comma behind it stays */
            sm_add_cut(c->out, behind(c, p->from - 1), c->w[p->to - 1].end, false);
        sm_mark_last(c, n);
    } else if (whole && (is_loose_end(c, q) || tells_when(c, p))) {
        if (ends_well(c, p->from))
            sm_cut_tail(c, p->from, false);
    } else if (!sm_has_own_verb(c, p->from, p->to) && !whole) {
        uint32_t next = last ? c->n_pieces : resumes(c, q + 1);
        bool clause = next < c->n_pieces && sm_has_kind(c, p->from, p->to, SM_K_RELATIVE);   /* ", a singer whose dark, muted voice won her fame, has" */
        uint32_t to = clause ? c->p[next].from : p->to;
        if (to - p->from <= LONG_APPOSITIVE && !last && (clause || next == q + 1) && !sm_has_verb(c, c->main, p->from)) {
            uint32_t n = c->out->n;
            sm_cut_words(c, p->from, to, false);
            bool dear = to - p->from > APPOSITIVE || p->from == c->main + 1;   /* who "Budi" is */
            sm_mark_last(c, dear ? n : c->out->n);
        }
    } else if (whole && is_appositive(c, q)) {
        sm_cut_tail(c, p->from, false);
    }
}

/* "agreed to draft a document within the year | to ...": an infinitive behind a time that no earlier word expects. */
static bool is_purpose(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_TO) || i < c->main + LEAST || i + 1 >= c->n || !(c->w[i - 1].own & SM_K_TIME))
        return false;
    if (c->w[i + 1].own & (SM_K_DETERMINER | SM_K_TIME) || !sm_is_lower(c->text->cp[c->w[i + 1].start]))
        return false;
    if (!(c->w[i - 2].own & (SM_K_PREPOSITION | SM_K_TIME | SM_K_PRONOUN)) && !(c->w[i - 3].own & SM_K_PREPOSITION))
        return false;
    for (uint32_t k = i - 1; k > c->main && !(c->w[k].own & SM_K_TO); k--)
        if (c->w[k].own & SM_K_EXPECTS_TO)
            return false;
    return true;
}

/* "will hire 600 people | and has promised ...": the subject of both is in front. Not "but": it would change what is said. */
static bool is_second_verb(const sm_clauses *c, uint32_t i)
{
    return sm_is_conjunction(c, i) && i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY && !(c->w[i + 1].own & SM_K_PRONOUN) && !c->w[i + 1].before
           && !sm_pairs(c, i) && !sm_has_kind(c, c->main, i, SM_K_RELATIVE | SM_K_THAT);
}

/* "January 1, | 2026" */
static uint32_t behind_year(const sm_clauses *c, uint32_t i)
{
    return i < c->n && sm_is_digit(c->text->cp[c->w[i].start]) && c->w[i].end - c->w[i].start == 4 ? i + 1 : i;
}

/* "from 1 September", "last week", at the end of a clause: the word behind it, or 0. */
static uint32_t date_end(const sm_clauses *c, uint32_t i)
{
    bool time = (c->w[i].own & SM_K_TIME) != 0;
    bool ends = i + 1 == c->n || c->w[i + 1].before & SM_COMMA;
    if (time && ends && sm_is_upper(c->text->cp[c->w[i].start]) && !c->lang->capital_ordinals
        && !(c->w[i - 1].own & (SM_K_TIME | SM_K_WHEN | SM_K_PREPOSITION | SM_K_DETERMINER)) && !sm_is_digit(c->text->cp[c->w[i - 1].start]))   /* "Tuesday" */
        return i + 1;
    if (!(c->w[i].own & SM_K_WHEN))
        return 0;
    for (uint32_t k = i + 1; k < c->n && !c->w[k].before; k++) {
        bool number = sm_is_digit(c->text->cp[c->w[k].start]), year = number && c->w[k].end - c->w[k].start == 4 && sm_is_digit(c->text->cp[c->w[k].end - 1]);
        if (k > i + 4 || !(number || c->w[k].own & (SM_K_TIME | SM_K_DETERMINER | SM_K_WHEN | SM_K_PREPOSITION)))
            return 0;
        time |= year || c->w[k].own & SM_K_TIME;
        if (k + 1 == c->n || c->w[k + 1].before & SM_COMMA || is_second_verb(c, k + 1))
            return time ? behind_year(c, k + 1) : 0;
    }
    return 0;
}

bool sm_tells_who(const sm_clauses *c, uint32_t i) { return c->verb != SM_NONE && i < c->verb && sm_has_kind(c, c->main, i, SM_K_RELATIVE | SM_K_THAT); }

bool sm_owns_verb(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = c->w[i].before & SM_COMMA ? i : i > c->main + CLOSE ? i - CLOSE : c->main; k < i; k++)
        if (c->w[k].own & SM_K_LEADER || (k + 1 == i && c->w[k].own & SM_K_COORDINATOR))
            return false;
    for (uint32_t k = i + 2; k < c->n; k++)
        if (c->w[k].finite && c->w[k].opener == i)
            return !(c->w[i].own & SM_K_LEADER && c->w[k - 1].own & SM_K_COORDINATOR);   /* not "hailed as a hero and praised" */
    return false;
}

void sm_cut_phrase(sm_clauses *c, uint32_t from, uint32_t to)
{
    bool clause = to < c->n && c->lex->phrases && c->w[to].own & SM_K_SUBORDINATOR && c->w[from].before & SM_COMMA;   /* "jobs, a fifth of all, | after": without a comma */
    if (to < c->n && !clause && c->w[to].before & SM_COMMA && (!(c->w[from].before & SM_COMMA) || (c->verb != SM_NONE && from > c->verb)))
        sm_add_cut(c->out, behind(c, from - 1), c->w[to - 1].end, false);
    else
        sm_cut_words(c, from, to, false);
}

/* Where behind word i whose claim it is starts, at the end; n: nowhere. */
static uint32_t claim_behind(const sm_clauses *c, uint32_t i)
{
    const sm_piece *p = &c->p[c->n_pieces - 1];
    return c->n_pieces > 1 && p->from > i && sm_is_saying(c, p) && sm_is_doubtful(c, p) ? p->from : c->n;
}

/* Adjuncts at the end of the main clause that no comma sets off; single words such as "also". */
static void cut_inner(sm_clauses *c)
{
    bool denies = false;
    for (uint32_t i = c->main + 1; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (w->inside)
            continue;
        denies |= sm_negates(w) && !(w->kinds & SM_K_CEASES) && !sm_tells_who(c, i);
        bool adjunct = w->kinds & (SM_K_EXAMPLE | SM_K_SOURCE | SM_K_ADJUNCT) && w->span > 1 && !w->finite;
        adjunct |= w->kinds & SM_K_ADJUNCT && !(w->own & SM_K_PREPOSITION);
        adjunct &= !(w->own & SM_K_EXPECTS_TO && w->span == 2 && i + 2 < c->n && c->w[i + 1].own & SM_K_TO && c->w[i + 2].own & (SM_K_VERB | SM_K_AUXILIARY));   /* "due to go" */
        bool bare = w->kinds & SM_K_EXAMPLE && !w->before && i > c->main + 1 && c->w[i - 2].own & (VERBAL | SM_K_PREPOSITION);   /* "sold with labels | such as" */
        bool length = adjunct && w->span > 1 && c->w[i - 1].own & SM_K_FOCUS && sm_is_lower(c->text->cp[c->w[i - 1].start]) && i > c->main + 1
                      && (c->w[i - 2].own & SM_K_DETERMINER || sm_is_digit(c->text->cp[c->w[i - 2].start])) && c->w[i].own & SM_K_FOCUS;   /* "two seconds | ahead of" */
        adjunct &= !bare && !length;
        uint32_t n = c->out->n;
        bool behind_verb = adjunct && c->w[i - 1].own & VERBAL;   /* "to meet | amid talk of ..." */
        adjunct &= !behind_verb || (c->lex->phrases && c->verb + 1 < i);
        bool when = w->kinds & SM_K_SUBORDINATOR && !sm_is_condition(c, i);
        bool day = c->w[i - 1].own & SM_K_TIME && sm_is_upper(c->text->cp[c->w[i - 1].start]);   /* "on Monday | when" */
        bool dear = day && !denies && (when || (w->own & SM_K_LEADER && sm_owns_verb(c, i)));
        bool rate = i > c->main + 1 && c->w[i - 1].own & SM_K_TIME && c->w[i - 2].own & SM_K_DETERMINER && c->w[i - 2].end - c->w[i - 2].start == 1
                    && i > c->main + 2 && sm_is_digit(c->text->cp[c->w[i - 3].start]);   /* "£900 a year | because" */
        adjunct |= when && !denies && (rate || !(c->w[i - 1].own & (SM_K_FOCUS | SM_K_TIME | VERBAL)));
        adjunct |= w->own & SM_K_LEADER && !denies && !(c->w[i - 1].own & (SM_K_FOCUS | SM_K_TIME | VERBAL)) && sm_owns_verb(c, i);
        adjunct |= w->own & SM_K_MANNER && i > c->main + 1 && !(c->w[i - 2].own & (SM_K_AUXILIARY | SM_K_TO))
                   && i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION && !c->w[i + 1].before;
        adjunct |= is_purpose(c, i) || is_second_verb(c, i);
        dear |= !denies && opens_absolute(c, i) && (!(w->before & SM_COMMA) || c->p[c->n_pieces - 1].from <= i);
        if (is_lone_day(c, i) && sm_can_end(c, i))
            sm_cut_words(c, i, i + 1, false);
        if (w->own & SM_K_TIME && sm_is_upper(c->text->cp[w->start]) && c->w[i - 1].own & SM_K_SAY && i + 1 < c->n && c->w[i + 1].own & SM_K_THAT)   /* "said | Monday | that" */
            sm_cut_words(c, i, i + 1, false);
        uint32_t date = date_end(c, i);
        bool early = date && i > c->main + 1 && !w->before && c->w[i - 1].own & SM_K_WHEN && !(c->w[i - 1].own & SM_K_PREPOSITION);   /* "early on Monday" */
        if (early && sm_can_end(c, i - 1)) {
            sm_cut_phrase(c, i - 1, date);
            continue;
        }
        if (date && !early && sm_can_end(c, i) && !(c->w[i - 1].own & VERBAL) && (!(c->w[i - 1].own & SM_K_FOCUS) || c->w[i - 1].own & SM_K_TIME))
            sm_cut_phrase(c, i, date);
        if ((adjunct || dear) && sm_can_end(c, i)) {
            uint32_t claim = claim_behind(c, i);
            bool simply = i > c->main + LEAST && w->kinds & SM_K_ADJUNCT && !w->before && c->w[i - 1].own == SM_K_FOCUS && !c->w[i - 1].before && sm_can_end(c, i - 1);
            if (simply)   /* "| simply by sending" */
                sm_cut_tail(c, i - 1, false);
            else if (claim < c->n)   /* "at risk | because of drought|, experts warned" */
                sm_add_cut(c->out, behind(c, i - 1), behind(c, claim - 1), false);
            else
                sm_cut_tail(c, i, w->kinds & SM_K_SOURCE);
            sm_mark_last(c, behind_verb || dear ? n : c->out->n);
            if (c->out->n > n && c->lex->phrases && w->own & SM_K_TO)   /* what for */
                c->out->at[n].rest = PURPOSE;
            else if (c->out->n > n && tells_score(c, &(sm_piece){ i, c->n }))
                c->out->at[n].rest = SCORE;
        }
        else if (w->own & SM_K_ADDITIVE && !w->before && i + 1 < c->n && !c->w[i + 1].before && !sm_pairs(c, i))
            sm_cut_words(c, i, i + 1, true), c->out->further |= c->verb == i + 1 || c->verb + 1 == i;
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
    return last & (SM_K_EXPECTS_TO | SM_K_NONFINITE) && i < c->n && !(c->w[i].own & (VERBAL | SM_K_TO | SM_K_EXPECTS_TO));
}

/* "It was like thunder," said the baker after | a wagon struck his shop: what happened, behind a quotation that opens the sentence. */
static uint32_t find_behind_quote(sm_clauses *c, uint32_t skip)
{
    bool said = false;
    uint32_t i = skip;
    while (i < c->n && c->w[i].inside)
        i++;
    for (; i > skip && i + 1 < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (w->inside || w->own & (SM_K_THAT | SM_K_DOUBT))
            return skip;
        if (said && w->own & (SM_K_SUBORDINATOR | SM_K_LEADER) && !(c->w[i + 1].own & SM_K_PARTICIPLE) && !sm_has_kind(c, i + 1, i + CLOSE < c->n ? i + CLOSE : c->n, SM_K_PRONOUN) && tells(c, i + 1)) {
            cut_lead(c, i + 1, true);
            c->out->unquoted = true;
            return i + 1;
        }
        said |= (w->own & SM_K_SAY) != 0;
    }
    return skip;
}

/* "at the Oval *here* on Monday": where the paper is, behind a name. */
static bool is_paper_place(const sm_clauses *c, uint32_t i)
{
    bool ends = i + 1 == c->n || c->w[i + 1].own & SM_K_WHEN || c->w[i + 1].before & SM_COMMA;
    return ends && c->lex->phrases && !c->w[i - 1].own && sm_is_upper(c->text->cp[c->w[i - 1].start]);
}

static void cut_spaced(sm_arena *a, sm_clauses *c)
{
    uint32_t skip = find_dateline(c), first = 0;
    if (c->lex)
        skip = find_behind_quote(c, find_frame(c, skip));
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
        if (sm_is_word(c, i, c->lex->here) && !c->w[i].inside && !c->w[i].before && (skip > 0 ? i + 1 < c->n && !c->w[i + 1].finite : is_paper_place(c, i)))   /* "was arrested here": where the dateline said */
            sm_cut_words(c, i, i + 1, true);
    cut_leading(c, first);
    cut_asides(c);
    for (uint32_t q = first + 1; q < c->n_pieces; q++)
        if (c->p[q].from > c->main)
            cut_piece(c, q);
    cut_inner(c);
    if (c->lex->phrases)
        sm_cut_last(c);
    sm_drop_breaking(c);
    c->out->state = c->lex->phrases && tells_state(c);
    c->out->habit = names_span(c, c->p[first].from, c->p[first].to);
    c->out->verbless = !sm_has_verb(c, c->main, c->n);
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

/* Bold and italic of Markdown. */
static bool is_markup(uint32_t c) { return c == '*' || c == '_'; }

/* I, we, you; not in "pay-as-you-go" or "Please Please Me". */
static bool names_person(const sm_clauses *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        bool glued = w->before & SM_GLUED || (i + 1 < c->n && c->w[i + 1].before & SM_GLUED);
        bool capital = sm_is_upper(c->text->cp[w->start]) && w->end - w->start > 1 && sm_is_lower(c->text->cp[w->start + 1]);
        bool title = capital && (i > c->main || (i + 1 < c->n && sm_is_upper(c->text->cp[c->w[i + 1].start])));
        if (w->own & SM_K_PERSON && !w->inside && !glued && !title)
            return true;
    }
    return false;
}

void sm_find_cuts(sm_arena *a, const sm_text *text, const sm_sentence *s, const sm_token *at, uint32_t n, sm_cuts *out)
{
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    *out = (sm_cuts){ .body = { s->start, s->end } };
    while (out->body.end > out->body.start && (is_stop(text, at, n, out->body.end - 1) || is_markup(text->cp[out->body.end - 1])))
        out->body.end--;
    if (n == 0 || n > SM_LONGEST_CUT)
        return;
    sm_clauses c = { .text = text, .lang = s->lang, .lex = lex, .out = out };
    sm_read_words(a, &c, at, n);
    if (out->broken)
        return;
    if (lex && lex->style != SM_CUT_SPACES)
        sm_find_cuts_cjk(text, lex, out);
    else
        cut_spaced(a, &c);
    out->person = lex && names_person(&c);
}
