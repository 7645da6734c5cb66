/* compress_inner.c - adjuncts that no comma sets off: dates, purposes, clauses of time and cause, a second predicate; for languages written
 * with spaces.
 */
#include "compress_spaced.h"

enum { PURPOSE = 68, DAY = 112, YEARS = 80, CHARGE = 50 };   /* percent of its worth that a line has without it */

/* Behind "Monday", "Monday night". */
static uint32_t day_end(const sm_clauses *c, uint32_t i)
{
    return i + 1 + (i + 2 < c->n && c->w[i + 1].own & SM_K_TIME && c->w[i + 1].lower && !c->w[i + 1].before);
}

/* "fell | Monday | after", "hurt | Monday night | when": a day without "on", in front of what goes on. */
static bool is_lone_day(const sm_clauses *c, uint32_t i)
{
    uint32_t end = day_end(c, i);
    static const uint32_t goes_on = SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION,
                          bars = SM_K_TIME | SM_K_WHEN | SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_CONDITION | SM_K_SUBORDINATOR;
    return c->lex->phrases && end < c->n && c->w[i].own & SM_K_TIME && c->w[i].upper && !c->w[i].before && !c->w[end].before
           && c->w[end].own & goes_on && !(c->w[i - 1].own & bars) && !c->w[i - 1].digit;
}

/* "agreed to draft a document within the year | to ...": an infinitive behind a time that no earlier word expects. */
static bool is_purpose(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_TO) || i < c->main + SM_LEAST || i + 1 >= c->n || !(c->w[i - 1].own & SM_K_TIME))
        return false;
    if (c->w[i + 1].own & (SM_K_DETERMINER | SM_K_TIME) || !c->w[i + 1].lower)
        return false;
    if (!(c->w[i - 2].own & (SM_K_PREPOSITION | SM_K_TIME | SM_K_PRONOUN)) && !(c->w[i - 3].own & SM_K_PREPOSITION))
        return false;
    for (uint32_t k = i - 1; k > c->main && !(c->w[k].own & SM_K_TO && !c->w[k + 1].digit); k--)   /* not "23 to 9" */
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
    return i < c->n && c->w[i].digit && c->w[i].end - c->w[i].start == 4 ? i + 1 : i;
}

/* "from 1 September", "last week", at the end of a clause: the word behind it, or 0. */
static uint32_t date_end(const sm_clauses *c, uint32_t i)
{
    static const uint32_t bars = SM_K_TIME | SM_K_WHEN | SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_CONDITION;
    bool time = (c->w[i].own & SM_K_TIME) != 0;
    bool ends = i + 1 == c->n || c->w[i + 1].before & SM_COMMA;
    bool overnight = time && c->w[i].own & SM_K_MANNER && c->w[i].lower && c->lex->phrases;   /* a time that the lexicon lists as a manner too */
    if (time && ends && (c->w[i].upper || overnight) && !c->lang->capital_ordinals
        && !(c->w[i - 1].own & bars) && !c->w[i - 1].digit)   /* "Tuesday", not "before Easter" */
        return i + 1;
    if (!(c->w[i].own & SM_K_WHEN)
        || (i + 3 < c->n && c->w[i].own & SM_K_PREPOSITION && sm_is_a(&c->w[i + 1]) && c->w[i + 3].own & SM_K_WHEN
            && !c->w[i + 3].before))   /* "rose 3 percent from a year earlier" */
        return 0;
    for (uint32_t k = i + 1; k < c->n && !c->w[k].before; k++) {
        bool number = c->w[k].digit, year = sm_is_year(&c->w[k]);
        if (k > i + 4 || !(number || c->w[k].own & (SM_K_TIME | SM_K_DETERMINER | SM_K_WHEN | SM_K_PREPOSITION)))
            return 0;
        time |= year || c->w[k].own & SM_K_TIME;
        if (k + 1 == c->n || c->w[k + 1].before & (SM_COMMA | SM_DASH) || is_second_verb(c, k + 1))
            return time ? behind_year(c, k + 1) : 0;
    }
    return 0;
}

bool sm_tells_who(const sm_clauses *c, uint32_t i)
{
    return c->verb != SM_NONE && i < c->verb && sm_has_kind(c, c->main, i, SM_K_RELATIVE | SM_K_THAT);
}

bool sm_owns_verb(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = c->w[i].before & SM_COMMA ? i : i > c->main + SM_CLOSE ? i - SM_CLOSE : c->main; k < i; k++)
        if (c->w[k].own & SM_K_LEADER || (k + 1 == i && c->w[k].own & SM_K_COORDINATOR))
            return false;
    for (uint32_t k = i + 2; k < c->n; k++)
        if (c->w[k].finite && c->w[k].opener == i)
            return !(c->w[i].own & SM_K_LEADER && c->w[k - 1].own & SM_K_COORDINATOR);   /* not "hailed as a hero and praised" */
    return false;
}

/* "in response to", "such as", "because of": does a phrase of the lexicon open at word i that can go? */
static bool opens_adjunct(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    bool phrase = (w->kinds & (SM_K_EXAMPLE | SM_K_SOURCE | SM_K_ADJUNCT) && w->span > 1 && !w->finite)
                  || (w->kinds & SM_K_ADJUNCT && !(w->own & SM_K_PREPOSITION));
    bool due = w->own & SM_K_EXPECTS_TO && w->span == 2 && i + 2 < c->n && c->w[i + 1].own & SM_K_TO
               && c->w[i + 2].own & (SM_K_VERB | SM_K_AUXILIARY);   /* "due to go" */
    if (!phrase || due)
        return false;
    bool behind = i > c->main + 1, number = behind && (c->w[i - 2].own & SM_K_DETERMINER || c->w[i - 2].digit);
    bool bare = w->kinds & SM_K_EXAMPLE && !w->before && behind && c->w[i - 2].own & (VERBAL | SM_K_PREPOSITION);   /* "sold with labels | such as" */
    bool length = w->span > 1 && c->w[i - 1].own & SM_K_FOCUS && c->w[i - 1].lower && number && w->own & SM_K_FOCUS;   /* "two seconds | ahead of" */
    return !bare && !length && (!(c->w[i - 1].own & VERBAL) || (c->lex->phrases && c->verb + 1 < i));   /* "to meet | amid talk of ..." */
}

/* "... | because it rained", "... | as it rained", "... | simultaneously in two towns": does a clause or a manner open at word i that can go? */
static bool opens_loosely(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    /* not "on hold" */
    bool verbal = c->w[i - 1].own & VERBAL && !(i > c->main + 1 && c->w[i - 2].own & SM_K_PREPOSITION && !(c->w[i - 2].own & SM_K_TO));
    bool rate = i > c->main + 2 && c->w[i - 1].own & SM_K_TIME && c->w[i - 2].own & SM_K_DETERMINER && c->w[i - 2].end - c->w[i - 2].start == 1
                && c->w[i - 3].digit;   /* "£900 a year | because" */
    bool loose = !verbal && (sm_is_away(&c->w[i - 1]) || !(c->w[i - 1].own & (SM_K_FOCUS | SM_K_TIME)));
    bool when = w->kinds & SM_K_SUBORDINATOR && !sm_is_condition(c, i);
    return (when && (rate || loose)) || (w->own & SM_K_LEADER && loose && sm_owns_verb(c, i));
}

static bool opens_manner(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_MANNER) || c->w[i].own & SM_K_TIME || i <= c->main + 1)
        return false;
    /* "a windpipe grown | partly from" */
    bool told = c->w[i - 1].own & SM_K_NONFINITE && !c->w[i - 1].finite && !(c->w[i - 2].own & (SM_K_AUXILIARY | VERBAL));
    return !told && !(c->w[i - 2].own & (SM_K_AUXILIARY | SM_K_TO)) && i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION
           && !c->w[i + 1].before;
}

/* "on Monday | when", "... | with police saying that": what goes last. */
static bool opens_dearly(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    bool day = c->w[i - 1].own & SM_K_TIME && c->w[i - 1].upper;
    bool when = (w->kinds & SM_K_SUBORDINATOR && !sm_is_condition(c, i)) || (w->own & SM_K_LEADER && sm_owns_verb(c, i));
    return (day && when) || (sm_opens_absolute(c, i) && (!(w->before & SM_COMMA) || c->p[c->n_pieces - 1].from <= i));
}

/* "said | Monday", "told the court | Monday": does nothing but who is told stand between the main verb and word i? */
static bool stands_behind_saying(const sm_clauses *c, uint32_t i)
{
    enum { HEARER = 3 };
    if (c->verb == SM_NONE || c->verb >= i || i > c->verb + 1 + HEARER || !(c->w[c->verb].own & SM_K_SAY) || c->w[i].before)
        return false;
    for (uint32_t k = c->verb + 1; k < i; k++)
        if (!sm_is_only(&c->w[k], k == c->verb + 1 ? SM_K_DETERMINER | SM_K_DEFINITE : 0) || c->w[k].before)
            return false;
    return true;
}

/* "said | Monday | that", "said | on Monday | he", "told a court | on Monday | that": the day between who says and what. */
static void cut_day_of_saying(sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    if (i + 2 >= c->n)
        return;
    if (c->w[i - 1].own & SM_K_SAY && w->own & SM_K_TIME && w->upper && c->w[i + 1].own & SM_K_THAT)
        sm_cut_words(c, i, i + 1, false);
    bool decides = i == c->verb + 1 && c->w[i + 2].own & SM_K_THAT && !(w[-1].own & SM_K_AUXILIARY);   /* "decided | on Monday | that" */
    bool on = (decides || stands_behind_saying(c, i)) && sm_is_where(w) && c->w[i + 1].own & SM_K_TIME && c->w[i + 1].upper && !c->w[i + 2].before;
    if (on && (c->w[i + 2].own & SM_K_THAT || (c->w[i + 2].own & SM_K_PRONOUN && c->w[i + 2].own & SM_K_NOMINATIVE)))
        sm_cut_words(c, i, i + 2, false);
}

/* The day of what has happened is what a line needs least; not from when or until when something is so. */
static void price_day(sm_clauses *c, uint32_t n, uint32_t i)
{
    bool day = c->w[i].own & SM_K_TIME || (sm_binds(c, i, SM_BINDS_ON) && i + 1 < c->n && c->w[i + 1].own & SM_K_TIME && c->w[i + 1].upper);
    if (day && c->lex->phrases && c->out->n > n)
        c->out->at[n].rest = DAY;
}

/* A date that starts at word i, or "early" in front of it. Is that all there is to cut here? */
static bool cut_date(sm_clauses *c, uint32_t i)
{
    uint32_t date = date_end(c, i);
    /* "early on Monday" */
    bool early = date && i > c->main + 1 && !c->w[i].before && c->w[i - 1].own & SM_K_WHEN && !(c->w[i - 1].own & SM_K_PREPOSITION);
    uint32_t n = c->out->n;
    if (early && sm_can_end(c, i - 1)) {
        sm_cut_phrase(c, i - 1, date);
        price_day(c, n, i);
        return true;
    }
    if (date && !early && sm_can_end(c, i) && !(c->w[i - 1].own & VERBAL) && (!(c->w[i - 1].own & SM_K_FOCUS) || c->w[i - 1].own & SM_K_TIME)) {
        sm_cut_phrase(c, i, date);
        price_day(c, n, i);
    }
    return false;
}

/* "stranded | on Friday | as ...", "urged people | on Friday | to ...", "jailed | on Friday | for taking", "voted | last week | to close", "lined
 * the beaches | early on Friday | to watch": a day in front of what happened goes only if it must. */
static void cut_day_before_clause(sm_clauses *c, uint32_t i)
{
    static const uint32_t other = SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_TIME;
    const sm_word *w = &c->w[i];
    if (!c->lex->phrases || i + 4 >= c->n || !(w[1].own & SM_K_TIME) || w->before || w[1].before || i < c->main + 2)
        return;
    bool last = w->own & SM_K_WHEN && !(w->own & (SM_K_PREPOSITION | SM_K_DETERMINER)) && c->text->cp[w->start] != 'n';   /* not "next" */
    bool week = last && w[1].lower && !(w[-1].own & (SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_WHEN));
    bool day = sm_is_where(w) && w[1].upper, early = day && w[-1].own & SM_K_WHEN && !(w[-1].own & other) && !w[-1].before;
    if (!day && !week)
        return;
    uint32_t end = i + 2 + (w[2].own & SM_K_TIME && w[2].lower && !w[2].before), from = i - early;   /* "on Monday night" */
    const sm_word *then = &c->w[end];
    if (then->before)
        return;
    bool clause = then->own & SM_K_TO || (then->kinds & SM_K_SUBORDINATOR && !sm_is_condition(c, end))
                  || (then->own & SM_K_LEADER && sm_owns_verb(c, end))
                  || (then->own & SM_K_PREPOSITION && sm_ends_in_ing(c, end + 1) && !sm_is_word(c, end, c->lex->by));
    uint32_t n = c->out->n;
    bool agreed = from == c->verb + 1 && c->w[from - 1].own & SM_K_EXPECTS_TO && then->own & SM_K_TO;   /* "agreed | on Friday | to build" */
    uint32_t left = c->w[from - 1].own;
    bool passive = c->verb != SM_NONE && c->w[c->verb].own & SM_K_AUXILIARY && from > c->verb + 1 && from <= c->verb + 3
                   && !(left & SM_K_AUXILIARY) && left & (SM_K_PAST | SM_K_NONFINITE);   /* "was passed | on Friday | as" */
    if (!clause || !(agreed || passive || sm_can_end(c, from)))
        return;
    sm_cut_for(c, from, end, DAY);
    sm_mark_last(c, n);
}

/* "rose 14 percent | in early trading on Thursday | after ...": the same of a market. */
static void cut_trading_before_clause(sm_clauses *c, uint32_t i)
{
    uint32_t trading = i + 1;
    if (!c->lex->phrases || c->verb == SM_NONE || i <= c->verb || !sm_binds(c, i, SM_BINDS_IN) || c->w[i].before || c->w[i].inside)
        return;
    while (trading < c->n && trading <= i + 3 && sm_runs_on(&c->w[trading]) && !sm_binds(c, trading, SM_BINDS_MARKET))
        trading++;
    uint32_t end = trading + 1;
    end += end + 1 < c->n && sm_is_where(&c->w[end]) && c->w[end + 1].own & SM_K_TIME;
    end += end < c->n && c->w[end].own & SM_K_TIME && c->w[end].upper;
    if (end >= c->n || trading > i + 3 || !sm_binds(c, trading, SM_BINDS_MARKET) || c->w[end].before
        || !(c->w[end].kinds & (SM_K_SUBORDINATOR | SM_K_LEADER)) || !sm_owns_verb(c, end))
        return;
    sm_cut_for(c, i, end, DAY);
}

/* "is to close | after 138 years | because ...": the same of how long it took. */
static void cut_years_before_clause(sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    if (!c->lex->phrases || i + 4 >= c->n || c->verb == SM_NONE || i <= c->verb || !(w->own & SM_K_SUBORDINATOR) || w->before || !w[1].digit
        || !(w[2].own & SM_K_TIME) || w[3].before || !(w[3].own & SM_K_SUBORDINATOR) || !sm_owns_verb(c, i + 3) || !sm_can_end(c, i))
        return;
    sm_cut_for(c, i, i + 3, YEARS);
}

/* "will lay a cable | by 2029 | to warn of waves": the same of a year, in front of what for. */
static void cut_year_before_purpose(sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    if (!c->lex->phrases || i + 3 >= c->n || c->verb == SM_NONE || i <= c->verb + 1 || !(w->own & SM_K_PREPOSITION) || w->before || w->inside)
        return;
    bool year = sm_is_year(&w[1]) && !w[1].before, purpose = w[2].own & SM_K_TO && !w[2].before;
    if (year && purpose && !(w[-1].own & (VERBAL | SM_K_PREPOSITION)))
        sm_cut_for(c, i, i + 2, YEARS);
}

/* All from the adjunct on that starts at word i. */
static void cut_adjunct(sm_clauses *c, uint32_t i, bool dear)
{
    const sm_word *w = &c->w[i];
    uint32_t n = c->out->n, claim = sm_claim_behind(c, i);
    bool finding = w->kinds & SM_K_SOURCE && sm_is_finding(c, i, sm_next_comma(c, i + 1));   /* "according to a study" */
    bool simply = i > c->main + SM_LEAST && w->kinds & SM_K_ADJUNCT && !w->before && c->w[i - 1].own == SM_K_FOCUS && !c->w[i - 1].before
                  && sm_can_end(c, i - 1);
    if (simply)   /* "| simply by sending" */
        sm_cut_tail(c, i - 1, false);
    else if (claim < c->n)   /* "at risk | because of drought|, experts warned" */
        sm_add_cut(c->out, sm_behind(c, i - 1), sm_behind(c, claim - 1), false);
    else
        sm_cut_tail(c, i, w->kinds & SM_K_SOURCE && !finding);
    if (c->out->n > n && finding)
        c->out->at[n].claim = true;
    static const uint32_t purpose = SM_K_ADJUNCT | SM_K_PURPOSE;
    dear |= (w->kinds & purpose) == purpose && w->span > 1;
    sm_mark_last(c, dear ? n : c->out->n);
    if (c->out->n > n && c->lex->phrases && w->own & SM_K_TO) {   /* what for */
        c->out->at[n].rest = PURPOSE;
        for (uint32_t k = i; k < c->n; k++)
            c->out->at[n].last |= sm_is_most(&c->w[k]);   /* "to become the first" */
    }
    else if (c->out->n > n && sm_tells_score(c, &(sm_piece){ i, c->n }))
        c->out->at[n].rest = SM_SCORE;
    else if (c->out->n > n && c->lex->phrases && w->kinds & SM_K_ADJUNCT && w->span > 2 && sm_is_with(&c->w[i + w->span - 1]))
        c->out->at[n].rest = CHARGE;   /* "arrested | in connection with the theft" */
}

/* Adjuncts at the end of the main clause that no comma sets off; single words such as "also". */
void sm_cut_inner(sm_clauses *c)
{
    bool denies = false;
    for (uint32_t i = c->main + 1; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (w->inside)
            continue;
        denies |= sm_negates(w) && !(w->kinds & SM_K_CEASES) && !sm_tells_who(c, i);
        bool adjunct = opens_adjunct(c, i), dear = (adjunct && c->w[i - 1].own & VERBAL) || (!denies && opens_dearly(c, i));
        adjunct |= (!denies && opens_loosely(c, i)) || opens_manner(c, i) || is_purpose(c, i) || is_second_verb(c, i);
        if (is_lone_day(c, i) && sm_can_end(c, i))
            sm_cut_for(c, i, day_end(c, i), DAY);
        cut_day_of_saying(c, i);
        cut_day_before_clause(c, i);
        cut_trading_before_clause(c, i);
        cut_years_before_clause(c, i);
        cut_year_before_purpose(c, i);
        if (cut_date(c, i))
            continue;
        if ((adjunct || dear) && sm_can_end(c, i))
            cut_adjunct(c, i, dear);
        else if (w->own & SM_K_ADDITIVE && !w->before && i + 1 < c->n && !c->w[i + 1].before && !sm_pairs(c, i))
            sm_cut_words(c, i, i + 1, true), c->out->further |= c->verb == i + 1 || c->verb + 1 == i;
    }
}
