/* compress_open.c - cuts that would take what a word in front of them waits for, for languages written with spaces: what is asked, where something is
 * put, the preposition of a verb or a noun.
 *
 * Limits: English; the words that wait are those of the lexicon's lists `binds`.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { THING = 6 };   /* words of what is put somewhere */

/* "to determine | whether", "trying to discover | who", "try to pin | down what" */
static bool takes_what_is_asked(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t asked = SM_K_RELATIVE | SM_K_LEADER | SM_K_THAT;
    uint32_t i = cut.first;
    if (i < c->main + 2 || i + 1 >= c->n || c->w[i].before)
        return false;
    bool down = c->w[i].own & SM_K_AWAY && c->w[i + 1].own & SM_K_RELATIVE && !c->w[i + 1].before;
    return down || (c->w[i].own & asked && !sm_is_as(&c->w[i]) && sm_binds(c, i - 1, SM_BINDS_ASKS));
}

/* "in great danger, particularly | as they set out", "it's partly | because", "after the break but|, just as they", "back to the gym after | this
 * week", "and ultimately|, a rise" */
static bool leaves_lead(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t clause = SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_CONDITION | SM_K_PREPOSITION, closed = SM_K_PREPOSITION | SM_K_TIME;
    uint32_t i = cut.first;
    if (i < c->main + 3 || i >= c->n)
        return false;
    const sm_word *left = &c->w[i - 1];
    bool leads = sm_binds(c, i - 1, SM_BINDS_LEADS) && (c->w[i].own | c->w[i].kinds) & clause && !c->w[i].before;
    bool opener = left->own & SM_K_SUBORDINATOR && !(left->own & closed) && !left->inside && left[-1].own != SM_K_TIME && !c->w[i].before
                  && (cut.next == c->n || c->w[cut.next].before);
    bool adverb = c->w[i].before & SM_COMMA && left[-1].own & SM_K_COORDINATOR && (left->own & SM_K_MANNER || sm_ends_in_ly(c, i - 1));
    /* "in and | around Lund | will", "the question of poets and | what they may say | is", "comes as he|, his aide and his clerk" */
    bool and = left->own & SM_K_COORDINATOR && !(left->own & SM_K_PRONOUN) && !left->inside && c->w[i].own & (SM_K_PREPOSITION | SM_K_RELATIVE)
               && !c->w[i].before;
    bool they = sm_is_they(left) && !sm_is_it(left) && !left->inside && !left->finite && (cut.next == c->n || c->w[cut.next].before);
    adverb |= left->own & SM_K_COORDINATOR && !(left->own & SM_K_PRONOUN) && !left->inside;
    return leads || opener || and || they || (cut.next == c->n && adverb);
}

/* "putting the jar | in the fridge", "to get a pig named Orla | off the balcony": where it is put. */
static bool takes_where_put(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i;
    if (i < c->main + 3 || i >= c->n || !(c->w[i].own & SM_K_PREPOSITION) || c->w[i].before || sm_is_of(&c->w[i]))
        return false;
    while (k > c->main + 1 && k + THING > i && sm_runs_on(&c->w[k - 1])
           && (sm_is_of(&c->w[k - 1]) || !(c->w[k - 1].own & (SM_K_PREPOSITION | SM_K_TO | SM_K_RELATIVE)))
           && !sm_binds(c, k - 1, SM_BINDS_PLACES) && !sm_binds(c, k - 1, SM_BINDS_KEEPS))
        k--;
    bool form = k > c->main + 1 && k < i && sm_binds(c, k - 1, SM_BINDS_PLACES);
    bool rate = sm_is_where(&c->w[i]) && i + 1 < c->n && c->w[i + 1].digit && !sm_is_year(&c->w[i + 1]);   /* "kept its rate | at 4.75%" */
    if (rate && k > c->main && k < i && sm_binds(c, k - 1, SM_BINDS_KEEPS))
        return true;
    form |= k > c->main + 1 && k < i && sm_binds(c, k - 1, SM_BINDS_KEEPS) && (sm_binds(c, i, SM_BINDS_ON) || sm_is_off(&c->w[i]));
    return form && (c->w[k - 1].own & (SM_K_PARTICIPLE | SM_K_AUXILIARY) || sm_ends_in_ing(c, k - 1) || c->w[k - 2].own & (SM_K_TO | SM_K_AUXILIARY));
}

/* "one" */
static bool is_one(const sm_clauses *c, uint32_t i)
{
    return c->w[i].end - c->w[i].start == 3 && c->text->cp[c->w[i].start] == 'o' && c->w[i].own & SM_K_DETERMINER;
}

/* "refused to abide | by the terms", "a rise | in the value", "a place | in the final", "the gap | between", "his quest | to grow it", "the one
 * | at the wheel", "to be adorned | with" */
static bool takes_needed(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n || c->w[i].before)
        return false;
    const sm_word *w = &c->w[i];
    bool in = w->own & SM_K_PREPOSITION && !sm_is_of(w);
    bool year = sm_is_year(&w[1]) || sm_has_time(c, i + 1, i + SM_CLOSE < c->n ? i + SM_CLOSE : c->n);
    bool rise = w[-2].own & SM_K_DETERMINER || w[-2].digit || (!w[-2].own && w[-2].lower && w[-2].last != 's');
    bool noun = in && ((rise && sm_binds(c, i - 1, SM_BINDS_CHANGE) && sm_binds(c, i, SM_BINDS_IN) && !year)
                       || (sm_binds(c, i - 1, SM_BINDS_BERTH) && sm_is_a(&w[-2])) || sm_binds(c, i - 1, SM_BINDS_BETWEEN));
    bool to = w->own & SM_K_TO && sm_binds(c, i - 1, SM_BINDS_AIM), one = in && w[-1].last == 'e' && w[-2].own & SM_K_DEFINITE && is_one(c, i - 1);
    bool adorned = sm_is_with(w) && w[-1].own & (SM_K_PAST | SM_K_NONFINITE) && w[-2].own & SM_K_AUXILIARY && w[-2].own & SM_K_NONFINITE;
    bool men = w->own & SM_K_RELATIVE && sm_binds(c, i - 1, SM_BINDS_MANY) && w[-2].own & SM_K_PREPOSITION;   /* "run by men | who" */
    return (in && sm_binds(c, i - 1, SM_BINDS_NEEDS)) || noun || to || one || adorned || men || sm_is_into(c, i);
}

/* "less than 24 hours | after a defeat": without it, the hours would be left alone. */
static bool leaves_hours(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 4 || i >= c->n || !(c->w[i].own & SM_K_SUBORDINATOR) || c->w[i].before)
        return false;
    const sm_word *w = &c->w[i - 1];
    bool number = w[-1].digit || (w[-1].own & SM_K_DETERMINER && !(w[-1].own & SM_K_DEFINITE));
    bool just = number && w->own & SM_K_TIME && sm_is_only(&w[-2], SM_K_FOCUS) && w[-2].own;   /* "just two minutes | before" */
    /* "searched for poisons eleven days | before", not "held for nine years | after", "lasted two days | before" */
    bool days = number && w->own & SM_K_TIME && w->last == 's' && sm_binds(c, i, SM_BINDS_MOMENT)
                && (w[-2].inside || !(w[-2].own & (SM_K_PREPOSITION | VERBAL | SM_K_DETERMINER)));
    if (just || days)
        return true;
    uint32_t k = i - 2;
    while (k > c->main + 1 && k + THING > i && !sm_is_measure(&c->w[k - 1]))
        k--;
    return w->own & SM_K_TIME && number && sm_is_measure(&c->w[k - 1]) && !sm_has_kind(c, k, i, SM_K_PREPOSITION)
           && !(c->w[k - 2].own & SM_K_PREPOSITION);
}

/* "has until midnight | on Thursday to claim it": what for. */
static bool takes_what_until(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || c->verb + 2 >= c->n || i <= c->verb + 2 || i >= c->n || !sm_binds(c, c->verb + 1, SM_BINDS_UNTIL))
        return false;
    return sm_has_kind(c, i, cut.next, SM_K_TO) && !sm_has_kind(c, c->verb + 1, i, SM_K_TO);
}

/* "whose cruises were paid for | with stolen money | was": what the preposition in front needs. */
static bool takes_with_what(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i < c->n && cut.next == c->verb && c->verb != SM_NONE && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before
           && c->w[i - 1].own & SM_K_PREPOSITION && c->w[i - 2].own & (SM_K_PAST | SM_K_NONFINITE);
}

/* "capsized a mile | off the port": from where. */
static bool takes_from_where(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n || c->w[i].before || !(c->w[i].own & SM_K_PREPOSITION))
        return false;
    bool deep = !c->w[i - 3].own && c->w[i - 3].lower && !sm_is_where(&c->w[i]);   /* "springs two miles | beneath" */
    deep |= sm_is_pronoun(&c->w[i - 3]) || c->w[i - 3].own & (SM_K_FOCUS | SM_K_DETERMINER);   /* "trapped them nearly half a mile | below" */
    return sm_is_distance(c, i) && !(c->w[i - 3].own & SM_K_PREPOSITION) && (deep || sm_is_off_or_from(c, i));
}

/* "has lost more ice | in two years than in the last ten": than what. */
static bool takes_than_what(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i;
    if (i < c->main + 3 || i >= c->n || c->w[i].before || !(c->w[i].own & SM_K_PREPOSITION) || !c->lex->than)
        return false;
    while (k < cut.next && !sm_is_word(c, k, c->lex->than))
        k++;
    bool more = c->w[i - 2].end - c->w[i - 2].start == 4 && c->w[i - 2].own & SM_K_FOCUS && c->w[i - 2].last == 'e';   /* "more" */
    return k < cut.next && k > i && sm_runs_on(&c->w[k]) && (more || sm_binds(c, i - 2, SM_BINDS_MORE)) && !c->w[i - 1].own;
}

/* "a novel narrated entirely | by a lighthouse", "has been found living | in": by whom, where. */
static bool takes_doer(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    bool living = i > c->main + 3 && i < c->n && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before && c->w[i - 1].own & SM_K_PARTICIPLE
                  && c->w[i - 2].own & (SM_K_PAST | SM_K_NONFINITE) && c->w[i - 3].own & SM_K_AUXILIARY;   /* "has been found living | in" */
    if (living)
        return true;
    return i > c->main + 3 && i < c->n && cut.next == c->n && sm_is_word(c, i, c->lex->by) && sm_ends_in_ly(c, i - 1) && sm_is_deed(&c->w[i - 2])
           && !c->w[i - 2].finite && !c->w[i - 3].own;
}

/* "to outlaw leaf blowers beginning | next spring": when. */
static bool takes_when_begun(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i < c->n && cut.next == c->n && c->w[i].own & (SM_K_TIME | SM_K_WHEN) && !c->w[i].before
           && sm_binds(c, i - 1, SM_BINDS_BEGUN) && !c->w[i - 2].own;
}

/* "lifted third-quarter profit | at Orla Air": whose. */
static bool takes_whose_figure(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i + 1 < c->n && sm_is_where(&c->w[i]) && !c->w[i].before && sm_binds(c, i - 1, SM_BINDS_FIGURE) && c->w[i + 1].upper
           && !(c->w[i + 1].own & SM_K_TIME);
}

/* "leaving a couple | and two others badly hurt", "destroy any plants | showing signs": what the rest is true of. */
static bool takes_what_became(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t hurt = SM_K_PAST | SM_K_HURT;
    uint32_t i = cut.first, from = i;
    if (i < c->main + 3 || i + 1 >= c->n || c->w[i].before)
        return false;
    if (c->w[i].own & SM_K_PARTICIPLE && !c->w[i - 1].own && c->w[i - 1].last == 's' && sm_binds(c, i - 2, SM_BINDS_ANY))
        return true;
    while (from > c->main + 1 && from + THING > i && sm_runs_on(&c->w[from]) && !sm_binds(c, from, SM_BINDS_RESULT))
        from--;
    const sm_word *last = &c->w[cut.next - 1];
    return sm_is_conjunction(c, i) && sm_binds(c, from, SM_BINDS_RESULT) && cut.next == c->n && (last->own & hurt) == hurt;
}

/* "would vanish from banking | under a plan": what would be, if it comes. */
static bool takes_plan(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t is = SM_K_PRESENT | SM_K_PAST | SM_K_EXPECTS_TO | SM_K_DOUBT;
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || i <= c->verb + 2 || i + 2 >= c->n || c->w[i].before)
        return false;
    const sm_word *would = &c->w[c->verb];
    return would->own & SM_K_AUXILIARY && !(would->own & is) && !sm_binds(c, c->verb, SM_BINDS_WILL) && sm_binds(c, i, SM_BINDS_AGED)
           && sm_is_a(&c->w[i + 1]) && c->w[i + 2].own & SM_K_EXPECTS_TO;
}

/* "got his head | stuck", "did not notice the fire | until the roof fell": how, and up to when it is denied. */
static bool takes_how_it_ended(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 4 || i >= c->n || c->w[i].before)
        return false;
    bool stuck = sm_is_deed(&c->w[i]) && !c->w[i - 1].own && sm_opens_his(&c->w[i - 2]) && c->w[i - 3].own & SM_K_PAST;
    bool denied = false, until = false;
    for (uint32_t k = c->main; k < i; k++)
        denied |= sm_negates(&c->w[k]);
    for (uint32_t k = i; denied && k < cut.next; k++)
        until |= sm_binds(c, k, SM_BINDS_UNTIL);
    uint32_t v = c->verb;   /* "will not reopen | before" */
    until |= v != SM_NONE && v + 2 < i && sm_binds(c, i, SM_BINDS_MOMENT) && c->w[i].last == 'e'
             && (sm_negates(&c->w[v + 1]) || sm_negates(&c->w[v]));
    return stuck || until;
}

/* "in the days | before he flew", "within the weeks | after": of what time. */
static bool takes_which_days(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i < c->n && !c->w[i].before && sm_binds(c, i, SM_BINDS_MOMENT) && c->w[i - 1].own & SM_K_TIME
           && c->w[i - 1].last == 's' && c->w[i - 2].own & SM_K_DEFINITE && c->w[i - 3].own & SM_K_PREPOSITION;
}

/* "has left people | in despair", ", with the win leaving Lund | in fourth place": how. */
static bool takes_how_left(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i - 1;
    if (i < c->main + 3 || i + 1 >= c->n || !sm_binds(c, i, SM_BINDS_IN) || c->w[i].before || c->w[i + 1].own & (SM_K_DETERMINER | SM_K_TIME)
        || !c->w[i + 1].lower)
        return false;
    while (k > c->main + 1 && k + THING > i && sm_runs_on(&c->w[k]) && !(c->w[k].own & SM_K_PREPOSITION) && !sm_binds(c, k, SM_BINDS_LEFT)
           && !sm_binds(c, k, SM_BINDS_RESULT))
        k--;
    return sm_binds(c, k, SM_BINDS_RESULT) || (sm_binds(c, k, SM_BINDS_LEFT) && c->w[k - 1].own & SM_K_AUXILIARY);
}

/* "confirmed Friday in a note | that he will not run": what is said. */
static bool takes_said_further(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i - 1;
    if (i < c->main + 4 || i >= c->n || c->w[i].before || !(c->w[i].own & SM_K_THAT))
        return false;
    while (k > c->main + 1 && !c->w[k].finite && sm_runs_on(&c->w[k]))
        k--;
    return c->w[k].finite && sm_binds(c, k, SM_BINDS_STATES) && k + 1 < i && c->w[k + 1].own & (SM_K_TIME | SM_K_PREPOSITION);
}

/* "to prevent colleagues | from finding out", "to stop a fire | at a mill in Lund from spreading" */
static bool takes_from_what(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i;
    /* not "will stop running | from Friday" */
    while (from + 1 < cut.next && !(sm_binds(c, from, SM_BINDS_FROM) && !(c->w[from + 1].own & SM_K_TIME)
                                    && (from == i || c->w[from + 1].own & SM_K_PARTICIPLE)))
        from++;
    for (uint32_t k = i; from + 1 < cut.next && k > c->main + 1 && k + 2 * THING > i && sm_runs_on(&c->w[k]); k--)
        if (sm_binds(c, k - 1, SM_BINDS_PREVENT) || (sm_binds(c, k - 1, SM_BINDS_KEEPS) && sm_ends_in_ing(c, from + 1)))
            return true;
    return false;
}

/* "stunned passengers | by announcing | over a speaker that": the verb of what stays. */
static bool takes_gerund_of_rest(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    return i > c->main && i + 1 < next && next < c->n && sm_is_word(c, i, c->lex->by) && c->w[i + 1].own & SM_K_PARTICIPLE && !c->w[i].before
           && !c->w[next].before;
}

static bool has_as(const sm_clauses *c, uint32_t from, uint32_t to)
{
    while (from < to && !sm_is_as(&c->w[from]))
        from++;
    return from < to;
}

/* "named a monk, Father Jo Ash|, as the next bishop": what he is to be. */
static bool takes_office(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i >= c->n || !sm_is_as(&c->w[i]) || sm_owns_verb(c, i))
        return false;
    for (uint32_t k = i - 1; k > c->main && k + SM_CLOSE * 5 > i; k--)
        if (c->w[k].finite || sm_binds(c, k, SM_BINDS_NAMED))
            return sm_binds(c, k, SM_BINDS_NAMED);
    return false;
}

/* "frescoes thought | to date from 900", "thought to date | from 900", "gone as far | in a cup as her rival", "every month | in which",
 * "and will vanish | within eight years": what the words in front compare or count. */
static bool takes_what_is_measured(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n || c->w[i].before)
        return false;
    const sm_word *w = &c->w[i], *left = w - 1;
    static const uint32_t thought = SM_K_SAY | SM_K_DOUBT;
    bool to = w->own & SM_K_TO && left->own & thought && left->own & SM_K_PAST && !left->finite;
    bool date = w->own & SM_K_PREPOSITION && left[-1].own & SM_K_TO && left[-2].own & thought && left[-2].own & SM_K_PAST && !left[-2].finite;
    bool far = sm_is_as(&left[-1]) && !left->own && has_as(c, i, cut.next);
    bool each = w->own & SM_K_PREPOSITION && w[1].own & SM_K_RELATIVE && sm_binds(c, i - 2, SM_BINDS_EVERY);
    /* "every win | since June" */
    each |= w->own & SM_K_LEADER && w[1].own & (SM_K_TIME | SM_K_WHEN) && sm_binds(c, i - 2, SM_BINDS_EVERY) && !left->own;
    bool soon = w->own & SM_K_PREPOSITION && !left->own && sm_binds(c, i - 2, SM_BINDS_WILL) && w[-3].own & SM_K_COORDINATOR && i + 2 < c->n
                && (w[1].own & SM_K_DETERMINER || w[1].digit) && w[2].own & SM_K_TIME;
    return to || date || far || each || soon;
}

bool sm_awaits_infinitive(const sm_clauses *c, uint32_t i)
{
    uint32_t next = i + 1 < c->n ? sm_next_comma(c, i + 1) : c->n;
    return i > c->main + 2 && i < c->n && c->w[i].before & SM_COMMA && c->w[i].own & SM_K_COORDINATOR && next < c->n && c->w[next].own & SM_K_TO
           && c->w[i - 1].own & SM_K_EXPECTS_TO && c->w[i - 1].own & (SM_K_PAST | SM_K_VERB);
}

/* "while officers tried|, and repeatedly failed, to catch it": what they tried. */
static bool takes_what_is_tried(const sm_clauses *c, sm_gap cut) { return cut.next == c->n && sm_awaits_infinitive(c, cut.first); }

bool sm_prevents_nothing(const sm_clauses *c, uint32_t i)
{
    bool prevents = false;
    if (i <= c->verb + 2 || i + 1 >= c->n || !sm_binds(c, i, SM_BINDS_FROM) || !sm_ends_in_ing(c, i + 1))
        return false;
    for (uint32_t k = i - 1; k > c->verb; k--)
        prevents |= sm_binds(c, k, SM_BINDS_PREVENT) || sm_binds(c, k, SM_BINDS_KEEPS);
    return prevents;
}

bool sm_costs_somebody(const sm_clauses *c, uint32_t i)
{
    uint32_t k = i;
    while (k > c->verb && sm_runs_on(&c->w[k - 1]) && c->w[k - 1].upper && !c->w[k - 1].own)
        k--;
    return c->verb != SM_NONE && k > c->verb && k < i && c->w[k - 1].lower && sm_binds(c, k - 1, SM_BINDS_COSTS) && !c->w[k].before;
}

/* "have cost Jo Ash|, the hurdler whose gold made her a star, her title", ", the hurdler|, her title": what. */
static bool takes_what_it_cost(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, last = sm_last_comma(c, c->n - 1);
    if (c->verb == SM_NONE || i >= c->n || i <= c->verb + 1 || cut.next < c->n || !(c->w[i].before & SM_COMMA) || !sm_opens_his(&c->w[last]))
        return false;
    uint32_t from = sm_costs_somebody(c, i) ? i : sm_last_comma(c, last - 1);
    return i <= last && from > c->verb && sm_costs_somebody(c, from);
}

bool sm_leaves_open(const sm_clauses *c, sm_gap cut)
{
    static const sm_bar bars[] = {
        takes_what_is_asked, leaves_lead, takes_where_put, takes_needed, leaves_hours, takes_what_until, takes_which_days,
        takes_how_left, takes_said_further, takes_from_what, takes_gerund_of_rest, takes_office, takes_what_is_measured, takes_what_it_cost,
        takes_when_begun, takes_whose_figure, takes_with_what, takes_from_where,
        takes_than_what, takes_doer, takes_what_is_tried, takes_what_became, takes_plan, takes_how_it_ended,
    };
    return sm_is_barred(c, cut, bars, sizeof bars / sizeof *bars);
}
