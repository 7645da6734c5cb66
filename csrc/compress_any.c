/* compress_any.c - the ends of a first sentence that nothing else makes fit, for languages written with spaces: better it says less than that
 * a lesser sentence takes its place.
 *
 * Method: from any word on that opens a phrase or a clause, up to the end; what a statement hangs on only where it says what may be; what "who"
 * opens in front of the main verb; the first phrase behind the subject; and a second clause in front of who says it.
 */
#include "compress_spaced.h"

/* percent of its worth that the line has left; words that it has, at least */
enum { REST = 40, CONDITIONAL = 45, FIRST = 60, FRONT = 70, PHRASE = 20, LEAST = 6 };

/* The last word of the main verb: "has been | told", "may | depend". */
static uint32_t verb_end(const sm_clauses *c)
{
    static const uint32_t adverb = SM_K_NEGATION | SM_K_MANNER | SM_K_ADDITIVE;
    uint32_t i = c->verb;
    while (i + 1 < c->n && c->w[i].own & (SM_K_AUXILIARY | adverb) && sm_runs_on(&c->w[i + 1]) && !(c->w[i + 1].own & SM_K_DETERMINER))
        i++;
    return i;
}

/* "could be scrapped | if the firm fails": what may be is left open in any case. */
static bool opens_condition(const sm_clauses *c, uint32_t i)
{
    static const uint32_t may = SM_K_AUXILIARY | SM_K_DOUBT;
    return c->w[i].own & SM_K_CONDITION && !(c->w[i].own & SM_K_PREPOSITION) && (c->w[c->verb].own & may) == may;
}

/* Does word i open what may go, up to the end? Not the last of a list, or what a word in front waits for. */
static bool opens_end(const sm_clauses *c, uint32_t i)
{
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_RELATIVE | SM_K_PARTICIPLE | SM_K_ADJUNCT,
                          waits = SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_AUXILIARY | SM_K_TO | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT
                                  | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_CONDITION;
    const sm_word *w = &c->w[i], *left = w - 1;
    bool infinitive = left[-1].own & SM_K_TO && !left->before, measure = i + 1 < c->n && sm_is_measure(&w[1]);   /* "by more than an hour" */
    if ((w->inside && left->inside) || w->before & SM_GLUED || (left->own & waits && !sm_ends_in_particle(c, i)) || infinitive || measure
        || sm_is_word(c, i - 1, c->lex->than)
        || sm_is_particle(c, i) || sm_is_condition(c, i) || sm_holds_back(c, i) || sm_takes_second(c, i))
        return false;
    if (w->own & SM_K_THAT && w[1].finite && w[1].opener == i && !w->before)   /* "a bird | that had spent nine days" */
        return !left->own && left->lower && sm_can_end(c, i);
    if (sm_is_they(w) && w[1].finite && w[1].opener == SM_NONE && !w->before)   /* "a gang | he was supposed to watch" */
        return sm_is_only(left, SM_K_NOUN) && left->lower && left[-1].lower && sm_can_end(c, i);
    if (w->before & SM_COMMA)
        return sm_last_comma(c, i - 1) <= c->verb && !(w->own & SM_K_COORDINATOR) && sm_can_end(c, i);
    return (w->own | w->kinds) & opens && !sm_is_of(w) && !(sm_is_as(w) && !sm_owns_verb(c, i)) && sm_can_end(c, i);
}

/* "that it no longer flows | and should be struck off": the second of two things that a clause says. */
static bool opens_second(const sm_clauses *c, uint32_t i)
{
    const sm_word *next = &c->w[i + 1];
    return sm_is_conjunction(c, i) && !c->w[i].inside && next->finite && next->own & SM_K_AUXILIARY && next->opener != SM_NONE
           && next->opener > c->verb && sm_runs_on(next);
}

/* "than those who sleep longer | or not at all" */
static bool opens_or_not(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    return w->own & SM_K_COORDINATOR && !sm_is_conjunction(c, i) && !w->before && !w->inside && sm_negates(&w[1]) && !w[1].before
           && i + 2 < c->n && !w[2].before && sm_can_end(c, i);
}

/* "knocked out Jo Ash | 7-6, 3-6": by how much. */
static bool opens_score(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    return i + 2 < c->n && w->digit && w[1].digit && w[1].before & SM_GLUED && !w->before && !w->inside && c->text->cp[w->end] == '-'
           && (w[-1].upper || !w[-1].own) && sm_next_comma(c, i + 2) < c->n;
}

/* "Weeks of rain | that turned the field into a lake | have forced": what tells of the subject, in front of the verb. */
static void cut_who(sm_clauses *c)
{
    uint32_t i = c->main + 1, n = c->out->n;
    while (i < c->verb && !(c->w[i].own & (SM_K_RELATIVE | SM_K_THAT)))
        i++;
    if (i + 2 >= c->verb || c->w[i].inside || c->w[i - 1].own & SM_K_PRONOUN || sm_binds(c, i - 1, SM_BINDS_WHOM) || !c->w[i + 1].finite
        || c->w[i + 1].opener != i || sm_next_comma(c, i) <= c->verb || sm_compares_with_those(c, c->verb))
        return;
    sm_cut_for(c, i, c->verb, REST);
    sm_mark_last(c, n);
}

/* "A proposal to run a line | through the marshes of the lower valley|, which drew protests, was dropped": where the subject stands or goes. */
static void cut_subject_phrase(sm_clauses *c)
{
    static const uint32_t no_subject = SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION | SM_K_RELATIVE
                                       | SM_K_CONDITION | SM_K_WHEN;
    uint32_t comma = sm_next_comma(c, c->main + 1), end = comma < c->verb ? comma : c->verb, n = c->out->n;
    if (c->w[c->main].own & no_subject || comma == c->verb)
        return;
    for (uint32_t i = c->main + LEAST / 2; i + 1 < end; i++) {
        const sm_word *w = &c->w[i], *left = w - 1;
        if (!(w->own & SM_K_PREPOSITION) || sm_is_of(w) || w->before || w->inside || left->own || sm_holds_back(c, i) || sm_takes_second(c, i))
            continue;
        for (uint32_t k = i; k < end; k++)
            if (c->w[k].finite || c->w[k].inside || c->w[k].own & (SM_K_SUBORDINATOR | SM_K_LEADER))
                return;
        sm_cut_phrase(c, i, end);
        sm_price_last(c, n, REST);
        return;
    }
}

/* "are losing ice twice as fast as they were | and the smallest will be gone|, scientists warned": a second clause, in front of who says it. */
static void cut_second_before_claim(sm_clauses *c)
{
    enum { NEAR = 5 };
    const sm_piece *p = &c->p[c->n_pieces - 1];
    uint32_t n = c->out->n;
    if (p->from <= c->verb + LEAST || !sm_is_saying(c, p))
        return;
    for (uint32_t i = p->from - 3; i > c->verb + 2 && (sm_runs_on(&c->w[i]) || c->w[i].before == SM_COMMA); i--) {
        uint32_t verb = i + 2;
        bool comma = c->w[i].before & SM_COMMA;   /* ", and several that feed rivers could be gone" */
        while (sm_is_conjunction(c, i) && verb < p->from && (comma || verb < i + NEAR)
               && !(c->w[verb].finite && (!comma || c->w[verb].opener == SM_NONE)))
            verb++;
        if (comma && !sm_is_conjunction(c, i))
            return;
        if (!sm_is_conjunction(c, i) || verb >= p->from || !c->w[verb].finite || c->w[verb].opener != SM_NONE || !(c->w[verb].own & SM_K_AUXILIARY))
            continue;
        sm_cut_phrase(c, i, p->from);
        sm_price_last(c, n, REST);
        return;
    }
}

/* "Dearer fuel, | a shortage of pilots and a strike have forced": the first of three subjects. */
static void cut_first_of_three(sm_clauses *c)
{
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_TO | SM_K_PRONOUN;
    uint32_t second = sm_next_comma(c, c->main + 1), n = c->out->n;
    bool and = false;
    if (second + 3 >= c->verb || c->w[c->verb].before || c->w[c->main + 1].upper || sm_next_comma(c, second + 1) <= c->verb
        || sm_has_kind(c, c->main, second, bars | SM_K_COORDINATOR) || c->w[second].own & ~(uint32_t)SM_K_DETERMINER || c->w[second].upper)
        return;
    for (uint32_t i = second + 1; i < c->verb; i++) {
        and |= sm_is_conjunction(c, i);
        if (c->w[i].own & (bars & ~(uint32_t)SM_K_PARTICIPLE) || c->w[i].finite || c->w[i].inside)
            return;
    }
    if (!and)
        return;
    sm_cut_lead(c, second, false);
    sm_price_last(c, n, FIRST);
    uint32_t with = c->verb - 1, more = c->out->n;   /* "of 14 jets | with cracked blades | have" */
    while (with > second && !(c->w[with].own & SM_K_PREPOSITION))
        with--;
    if (sm_is_with(&c->w[with]) && with > second + 2)
        sm_cut_for(c, with, c->verb, FIRST);
    sm_mark_last(c, more);
}

/* "When the mayor opened a box | buried by his predecessors|, he found", "Stuck in a tunnel for a day | without heating|, 900 passengers were": where
 * the front stays, an end of it. */
static void cut_end_of_front(sm_clauses *c)
{
    uint32_t from = c->p[0].from, end = c->main;
    if (end == from && c->w[from].own & SM_K_CONDITION)   /* "If the world goes on burning coal | at this rate|, ice could" */
        end = sm_next_comma(c, from + 1);
    if (end < from + LEAST || end >= c->verb || !(c->w[end].before & SM_COMMA) || sm_next_comma(c, from + 1) != end)
        return;
    for (uint32_t i = from + LEAST / 2 + 1; i + 1 < end; i++) {
        const sm_word *w = &c->w[i];
        bool phrase = w->own & SM_K_PREPOSITION && !sm_is_of(w) && !(w[-1].own & VERBAL),
             form = w->own & (SM_K_PAST | SM_K_NONFINITE) && !(w->own & (SM_K_AUXILIARY | SM_K_SAY)) && w[1].own & SM_K_PREPOSITION && !w[-1].own;
        bool clean = !w->before && !w->inside && sm_is_only(&w[-1], SM_K_TIME | SM_K_NOUN | SM_K_PARTICIPLE) && !w[-1].inside;
        for (uint32_t k = i; k < end; k++)
            clean &= !c->w[k].finite || (k == i && form && sm_has_verb(c, from, i)) || (c->w[k].opener != SM_NONE && c->w[k].opener >= i);
        if (!clean || !(phrase || form) || sm_is_into(c, i) || sm_holds_back(c, i))
            continue;
        uint32_t n = c->out->n;
        sm_add_cut(c->out, sm_behind(c, i - 1), c->w[end - 1].end, false);
        sm_price_last(c, n, FRONT);
    }
}

/* "bring a cow | named Duchess | down from the roof" */
static void cut_names(sm_clauses *c)
{
    for (uint32_t i = c->verb + 3; i + 2 < c->n; i++) {
        uint32_t k = i + 1, n = c->out->n;
        if (!sm_binds(c, i, SM_BINDS_NAMED) || c->w[i].finite || c->w[i].before || c->w[i - 1].own || !c->w[i - 1].lower || !c->w[k].upper)
            continue;
        while (k < c->n && c->w[k].upper && !c->w[k].own && sm_runs_on(&c->w[k]))
            k++;
        if (k > i + 1 && k < c->n && sm_runs_on(&c->w[k]))
            sm_cut_phrase(c, i, k);
        sm_price_last(c, n, FIRST);
    }
}

/* "One of the officers | in the town of Lund | was charged | with theft": any phrase, up to the next one, a clause or a verb. */
static void cut_phrases(sm_clauses *c)
{
    static const uint32_t stops = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_CONDITION;
    static const uint32_t bars = SM_K_LEADER | SM_K_RELATIVE | SM_K_THAT | SM_K_TO | SM_K_COORDINATOR;
    for (uint32_t i = c->main + 2; i + 1 < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (!(w->own & SM_K_PREPOSITION) || sm_is_of(w) || w->before || w->inside || !sm_is_only(&w[-1], SM_K_TIME | SM_K_NOUN | SM_K_SPAN)
            || sm_is_particle(c, i))
            continue;
        uint32_t k = i + 1, n = c->out->n;
        while (k < c->n && sm_runs_on(&c->w[k]) && !c->w[k].finite && !(c->w[k].own & SM_K_SAY) && !sm_is_word(c, k, c->lex->than)
               && !(c->w[k].own & (bars | stops) && !sm_is_of(&c->w[k])))
            k++;
        const sm_piece *last = &c->p[c->n_pieces - 1];   /* "| by May|, a study has found" */
        bool ends = k < c->n && k > i + 1 && k == last->from && sm_is_saying(c, last);
        ends |= k < c->n && k > i + 1 && !c->w[k].before && (c->w[k].finite || (c->w[k].own & stops && !(c->w[k].own & bars)));
        if (ends && !c->w[k].inside && !(sm_is_with(w) && sm_runs_on(&c->w[k]) && !c->w[k].finite))
            sm_cut_phrase(c, i, k);
        sm_price_last(c, n, PHRASE);
    }
}

void sm_cut_any(sm_clauses *c)
{
    bool denied = false;   /* what is denied keeps why and when */
    if (c->verb == SM_NONE || sm_is_of(&c->w[c->main]))
        return;
    cut_end_of_front(c);
    cut_who(c);
    cut_subject_phrase(c);
    cut_second_before_claim(c);
    cut_first_of_three(c);
    cut_phrases(c);
    cut_names(c);
    uint32_t least = c->main + LEAST, second = verb_end(c) + 2;
    for (uint32_t i = least > second ? least : second; i + 1 < c->n; i++) {
        uint32_t n = c->out->n;
        bool condition = opens_condition(c, i);
        denied |= sm_negates(&c->w[i]);
        denied &= !(c->w[i].before & SM_COMMA && sm_binds(c, i, SM_BINDS_RESULT));   /* "Neither won, forcing a run-off" */
        denied &= !sm_prevents_nothing(c, i);
        if (c->w[i].own & SM_K_CONDITION && !(c->w[i].own & SM_K_PREPOSITION) && !condition)
            return;
        if (!opens_score(c, i) && !opens_second(c, i) && (denied || !(condition || opens_end(c, i) || opens_or_not(c, i))))
            continue;
        uint32_t from = c->w[i].own & SM_K_SUBORDINATOR && !denied ? sm_with_measure(c, i) : i;   /* "| less than a day after the loss" */
        uint32_t claim = sm_claim_behind(c, i);   /* "could be shut | if the owner fails|, inspectors warned" */
        bool just = from == i && i > c->main + 4 && c->w[i - 1].own & SM_K_TIME && sm_is_number(&c->w[i - 2]) && sm_is_only(&c->w[i - 3], SM_K_FOCUS);
        from -= just && c->w[i - 3].own ? 3 : 0;   /* "| just two minutes before" */
        from = sm_can_end(c, from) ? from : i;
        if (claim < c->n && claim > i + 1)
            sm_cut_phrase(c, from, claim);
        else
            sm_cut_tail(c, from, false);
        sm_price_last(c, n, condition ? CONDITIONAL : REST);
        if (condition)
            return;
    }
}
