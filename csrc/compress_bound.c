/* compress_bound.c - cuts that would part what is bound together, for languages written with spaces: what a word waits for, what would be
 * left with nothing behind it, a verb whose subject stays.
 *
 * Limits: the words that wait are those of the lexicon's list `binds`.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { ITEM = 6 };

/* "third", "fourth", behind "her" or "the" */
static bool is_ordinal(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    uint32_t size = c->w[i].end - c->w[i].start;
    bool th = size > 4 && end[-1] == 'h' && end[-2] == 't';
    return i > c->main && c->w[i - 1].own & SM_K_DETERMINER && (th || sm_binds(c, i, SM_BINDS_ORDINAL));
}

/* "a street lamp that stood | in the middle of a drive", "in an interview broadcast | on Sunday", "a crown, recast | from the bronze": would the
 * clause or the participle that tells of a noun be left with nothing behind it? */
static bool leaves_teller_bare(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i >= c->n || c->w[i].before
        || !(c->w[i].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_FOCUS | SM_K_WHEN | SM_K_COORDINATOR)))
        return false;
    const sm_word *verb = &c->w[i - 1], *left = verb - 1;
    bool end = cut.end >= c->w[c->n - 1].end;
    bool clause = verb->finite && verb->opener != SM_NONE && verb->opener + 2 == i && left->own & (SM_K_RELATIVE | SM_K_THAT)
                  && !(verb->own & (SM_K_AUXILIARY | SM_K_SAY)) && end;
    /* "a contract that was awarded | without" */
    clause |= end && left->finite && left->own & SM_K_AUXILIARY && left[-1].own & (SM_K_RELATIVE | SM_K_THAT) && left[-2].lower && sm_is_deed(verb);
    bool form = (verb->own & (SM_K_PAST | SM_K_NONFINITE) && !(verb->own & (SM_K_AUXILIARY | SM_K_SAY | SM_K_FOCUS)))
                || (verb->before & SM_GLUED && sm_ends_in_ed(c, i - 1));   /* "a firm part-owned | by" */
    bool participle = form && !(c->w[i].own & SM_K_COORDINATOR) && (!verb->finite || verb->opener == SM_NONE)
                      && ((verb->before & SM_COMMA) || (!left->own && left->lower && sm_runs_on(verb))) && i - 1 != c->verb;
    /* ", recast | from", ", weak | and blinking" */
    bool stub = verb->before & SM_COMMA && !verb->own && verb->lower && i - 1 > c->verb && c->w[i].own & (SM_K_PREPOSITION | SM_K_COORDINATOR);
    return clause || participle || stub;
}

/* ", leaving millions | without light", "turns the yard | of a mill into a park": what becomes of it, behind word i or starting there. */
static bool takes_result(const sm_clauses *c, uint32_t i)
{
    uint32_t from = sm_last_comma(c, i), into = i, k = i;
    for (uint32_t at = from; c->w[i].own & SM_K_TO && at > c->main && at + 1 < i; at++)   /* ", leaving 900 commuters | to rely on carts" */
        if (sm_binds(c, at, SM_BINDS_RESULT))
            return !sm_has_kind(c, at, i, SM_K_TO);
    if (!(c->w[i].own & SM_K_PREPOSITION))
        return false;
    if (from > c->main && from + 1 < i && sm_binds(c, from, SM_BINDS_RESULT))   /* "without" is a condition, too */
        return sm_is_with(&c->w[i]) || c->w[i].own & SM_K_CONDITION || !sm_has_kind(c, from, i, SM_K_PREPOSITION);
    while (into < c->n && !sm_is_into(c, into) && sm_runs_on(&c->w[into]))
        into++;
    while (k > c->main + 1 && k + ITEM + SM_CLOSE > i && sm_runs_on(&c->w[k]) && !sm_binds(c, k - 1, SM_BINDS_INTO))
        k--;
    return into < c->n && sm_is_into(c, into) && k > c->main + 1 && sm_binds(c, k - 1, SM_BINDS_INTO);
}

/* "children | under 12" */
static bool tells_age(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    bool number = w[1].digit && w[1].end - w[1].start <= 2 && !w[-1].own && w[-1].lower;
    return number && sm_binds(c, i, SM_BINDS_AGED) && !(i + 2 < c->n && (c->w[i + 2].own & SM_K_TIME || c->w[i + 2].before & SM_GLUED));
}

/* "twice as fast | as they did", "heard on Monday | how she had", "will vote | on whether", "children | under 12", "driving people | from
 * their homes": what the words in front wait for. */
static bool takes_what_is_awaited(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t whether = SM_K_LEADER | SM_K_THAT;
    uint32_t i = cut.first;
    if (i < c->main + 2 || i + 1 >= c->n || c->w[i].before)
        return false;
    const sm_word *w = &c->w[i];
    bool as = sm_is_as(w) && i > c->main + 2 && sm_is_as(&w[-2]) && !w[-1].before && w->end - w->start == 2;
    bool how = sm_binds(c, i, SM_BINDS_HOW) && !(w->own & SM_K_SUBORDINATOR) && w[-1].own & SM_K_TIME;
    bool choice = w->own & SM_K_PREPOSITION && (w[1].own & whether) == whether && !w[1].before;
    bool part = w->own & SM_K_SUBORDINATOR && !w[-1].own && sm_binds(c, i - 2, SM_BINDS_IN) && i > c->main + 3;   /* "in part | because" */
    bool homes = sm_binds(c, i, SM_BINDS_FROM) && w[1].own & SM_K_DETERMINER && sm_binds(c, i + 2, SM_BINDS_HOME);
    bool that = w->own & SM_K_THAT && sm_binds(c, i - 1, SM_BINDS_THAT);
    return as || how || choice || part || homes || that || tells_age(c, i) || takes_result(c, i);
}

/* "has cost it 310 million | in bad loans": of what the sum is. */
static bool takes_what_sum(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 2 || i + 1 >= c->n || c->w[i].before || !c->w[i + 1].lower
        || !sm_binds(c, i, SM_BINDS_IN))
        return false;
    bool things = false;
    for (uint32_t k = i + 1; k < c->n && k < i + SM_CLOSE && sm_runs_on(&c->w[k]) && !(c->w[k].own & SM_K_PREPOSITION); k++)
        things |= c->w[k].last == 's' && !c->w[k].own && c->w[k].lower;
    return sm_binds(c, i - 1, SM_BINDS_SUM) && things && !(c->w[i + 1].own & (SM_K_TIME | SM_K_DETERMINER | SM_K_WHEN)) && c->w[i - 2].digit;
}

/* "said, and bakers | such as Orla warned that", "and ten people|, among them a clerk, have been", ", and on Friday, | her son handed it
 * back": the verb of a clause whose "and" stays. */
static bool leaves_joined_bare(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, and = i - 1;
    if (i >= c->n || i < c->main + 3 || c->verb == SM_NONE || i <= c->verb)
        return false;
    static const uint32_t opens = SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PRONOUN;   /* of a clause of its own */
    bool such = c->w[i].kinds & SM_K_EXAMPLE && c->w[i].span > 1, takes = false;
    if (!such && (c->w[i].own & opens || !(c->w[i].before & SM_COMMA)))
        return false;
    for (uint32_t k = i; k < cut.next; k++)
        takes |= c->w[k].finite && (c->w[k].opener == SM_NONE || (such && c->w[k].opener >= i && c->w[k].opener < i + c->w[i].span));
    while (takes && and > c->verb && !(c->w[and].finite && c->w[and].opener == SM_NONE)
           && !(c->w[and].own & SM_K_COORDINATOR && c->w[and].before & SM_COMMA))
        and--;
    return takes && and > c->verb && !c->w[and].finite && !c->w[and + 1].finite;
}

/* "helped surgeons to mend bones and nurses | to rest": the second of two objects with their infinitives; "will pay cooks | and clerks to teach": the
 * one that both have. */
static bool parts_second_infinitive(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i > c->main + 3 && i + 3 < c->n && sm_is_conjunction(c, i) && !c->w[i].before && !c->w[i - 1].own && c->w[i - 1].last == 's'
        && !c->w[i + 1].own && c->w[i + 1].last == 's' && c->w[i + 2].own & SM_K_TO && !c->w[i + 2].before && cut.next > i + 2
        && c->w[i - 2].own & (SM_K_VERB | SM_K_PAST | SM_K_EXPECTS_TO | SM_K_SAY) && !(c->w[i - 2].own & SM_K_AUXILIARY)
        && !(c->w[i - 3].own & SM_K_TO))
        return true;
    if (i < c->main + 4 || i >= c->n || !(c->w[i].own & SM_K_TO) || c->w[i].before || !sm_is_conjunction(c, i - 2)
        || c->w[i - 1].own)
        return false;
    for (uint32_t k = i - 3; k > c->verb && sm_runs_on(&c->w[k]); k--)
        if (c->w[k].own & SM_K_TO)
            return true;
    return false;
}

/* "under a scheme that would end | long trips": does the cut end with a verb whose object stays? */
static bool leaves_object(const sm_clauses *c, sm_gap cut)
{
    uint32_t next = cut.next;
    if (next < c->main + 2 || next >= c->n || c->w[next].before || c->w[next - 1].start < cut.start || next == c->verb)
        return false;
    const sm_word *last = &c->w[next - 1];
    return next > cut.first + 1 && last[-1].own & SM_K_AUXILIARY && last[-1].finite && last[-1].opener != SM_NONE && !last->own && !c->w[next].own
           && last->lower;
}

/* "parks, | mending roads and, for once, | taxing homes": an "and" in front of a comma belongs to what stands behind. */
static bool takes_last_and(const sm_clauses *c, sm_gap cut)
{
    uint32_t next = cut.next;
    if (cut.first >= c->n || !(c->w[cut.first].before & SM_COMMA))
        return false;
    for (uint32_t i = cut.first; i + 1 < next && next < c->n; i++)
        if (sm_is_conjunction(c, i) && c->w[i + 1].before & SM_COMMA)
            return true;
    return next > cut.first + 1 && next < c->n && sm_is_conjunction(c, next - 1) && c->w[next].before & SM_COMMA;
}

/* "jailed | for swapping pills | with sweets": what a gerund goes with. */
static bool parts_gerund(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    return i + 1 < c->n && next < c->n && next > i + 2 && c->w[i].own & SM_K_PREPOSITION && sm_ends_in_ing(c, i + 1)
           && c->w[i + 1].own & SM_K_PARTICIPLE && sm_is_with(&c->w[next]) && !c->w[next].before;
}

/* "mending roads and|, for once,| taxing homes", "as shops took | on more staff": an "and" or a verb without what stands behind it. */
static bool leaves_and(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i >= c->n || i < c->main + 2 || cut.end < c->w[c->n - 1].end)
        return false;
    uint32_t from = c->w[i].before & SM_COMMA ? sm_last_comma(c, i - 1) : c->main;
    bool took = i - 1 != c->verb && c->w[i - 1].finite && !(c->w[i - 1].own & (SM_K_AUXILIARY | SM_K_SAY)) && sm_binds(c, i, SM_BINDS_ON)
                && i + 1 < c->n && !(c->w[i + 1].own & SM_K_TIME) && c->w[i + 1].lower && !c->w[i].before;
    return took || sm_is_conjunction(c, i - 1) || (from > c->main + 1 && sm_is_conjunction(c, from - 1));
}

/* "has forced the makers|, among the oldest in Lund, to close": what a verb makes somebody do. */
static bool takes_forced(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, verb = c->verb, to = i;
    if (i >= c->n || !(c->w[i].before & SM_COMMA) || c->verb == SM_NONE || i <= c->verb + 1)
        return false;
    while (to < cut.next && !(c->w[to].own & SM_K_TO && c->w[to].before & SM_COMMA))
        to++;
    while (verb + 1 < c->n && c->w[verb].own & SM_K_AUXILIARY)
        verb++;
    return to < cut.next && c->w[verb].own & SM_K_EXPECTS_TO && !(c->w[verb].own & (SM_K_AUXILIARY | SM_K_SAY)) && verb < i
           && !sm_has_verb(c, verb + 1, to) && !sm_has_kind(c, verb + 1, to, SM_K_TO | SM_K_THAT);
}

/* "is the question a jury | in Lund began to weigh": the verb of a subject that stands right behind a noun. */
static bool leaves_contact(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, verb = i, a = i;
    if (i < c->main + 4 || i >= c->n || !(c->w[i].own & SM_K_PREPOSITION) || c->w[i].before || c->w[i - 1].own)
        return false;
    while (verb < cut.next && !c->w[verb].finite && sm_runs_on(&c->w[verb]))
        verb++;
    while (a > c->main + 2 && a + SM_CLOSE > i && !(c->w[a - 1].own & SM_K_DETERMINER))
        a--;
    return verb < cut.next && verb <= i + SM_CLOSE && c->w[verb].finite && c->w[verb].opener == SM_NONE && !(c->w[verb].own & SM_K_SAY)
           && !sm_has_kind(c, i + 1, verb, SM_K_PARTICIPLE | SM_K_TO | SM_K_PRONOUN) && a > c->verb + 2
           && c->w[a - 1].own & SM_K_DETERMINER && !c->w[a - 1].before && !c->w[a - 2].own && c->w[a - 2].lower && !c->w[a - 2].before;
}

/* "left it to the nation | in his | will": an article without its noun. */
static bool leaves_noun(const sm_clauses *c, sm_gap cut)
{
    uint32_t next = cut.next;
    return next > c->main && next < c->n && next > cut.first && c->w[next - 1].start >= cut.start && c->w[next - 1].own & SM_K_DETERMINER
           && !(c->w[next - 1].own & (SM_K_THAT | SM_K_RELATIVE | SM_K_NOMINATIVE | SM_K_TIME)) && !c->w[next].before && c->w[next - 1].lower
           && c->w[next - 1].span < 2 && !(c->w[next].own & (SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_TO));
}

/* "can spot nearly nine | in ten women": a share. */
static bool parts_share(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    bool one = i > c->main + 1 && i + 1 < c->n && sm_is_where(&c->w[i]) && !c->w[i].before && !(c->w[i + 1].own & SM_K_DEFINITE);
    return one && sm_is_only(&c->w[i - 1], SM_K_DETERMINER | SM_K_MOST) && c->w[i - 1].own & SM_K_DETERMINER && c->w[i + 1].own & SM_K_DETERMINER
           && !(c->w[i - 1].own & SM_K_DEFINITE) && c->w[i + 1].end - c->w[i + 1].start > 2 && !(c->w[i + 1].own & SM_K_PRONOUN);
}

/* "have been told by a judge | that they must", "promising its members | that": what somebody was told. */
static bool takes_what_was_told(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i;
    if (i >= c->n || i < c->main + 3 || !(c->w[i].own & SM_K_THAT) || c->w[i].before)
        return false;
    while (k > c->main + 1 && k + ITEM > i && !(c->w[k].before & SM_COMMA) && !(c->w[k - 1].own & SM_K_SAY))
        k--;
    const sm_word *say = &c->w[k - 1];
    bool told = say->own & SM_K_SAY && c->w[k - 2].own & SM_K_AUXILIARY && c->w[k - 2].own & SM_K_NONFINITE;
    return k > c->main + 1 && (told || (say->own & SM_K_SAY && say->own & SM_K_PARTICIPLE)) && i + 1 < c->n && !c->w[i + 1].finite;
}

/* "despite a warning | from its officers that": of what somebody was warned. */
static bool parts_warning(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i < cut.next && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before && sm_ends_in_ing(c, i - 1)
           && c->w[i - 2].own & SM_K_DETERMINER && sm_has_kind(c, i + 1, cut.next, SM_K_THAT);
}

/* "believe, according to papers|, that he did it": what somebody says or thinks, behind what is set aside. */
static bool takes_that(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i < c->n && c->verb != SM_NONE && i > c->verb && c->w[i].before & SM_COMMA && c->w[i].own & SM_K_THAT
           && c->w[c->verb].own & (SM_K_SAY | SM_K_DOUBT) && c->verb + 1 < i && c->w[c->verb + 1].before & SM_COMMA
           && !sm_has_verb(c, c->verb + 1, i);
}

/* "make its final | crossing", "to install air | conditioning": a noun in "-ing". */
static bool takes_noun_in_ing(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i >= c->n || !sm_ends_in_ing(c, i) || c->w[i].before || c->w[i - 1].own || !c->w[i - 1].lower || c->w[i - 1].before)
        return false;
    uint32_t left = c->w[i - 2].own;
    bool air = i > c->main + 3 && c->w[i - 1].last != 's' && c->w[i - 3].own & SM_K_TO && !(left & SM_K_DETERMINER);
    return air || (left & SM_K_DETERMINER && left & SM_K_POSSESSIVE);
}

/* "A contractor who billed three towns | for trips that never ran | was": a denial in front of the main verb. */
static bool takes_denial_ahead(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || cut.next > c->verb || i >= c->n || !(c->w[i].own & SM_K_PREPOSITION) || c->w[i].before)
        return false;
    for (uint32_t k = i; k < cut.next; k++)
        if (sm_negates(&c->w[k]))
            return true;
    return false;
}

/* "Anyone | who used the pool should", "Drivers | who park there will": of whom it is true. */
static bool takes_whom(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i <= c->main || i >= c->n || !(c->w[i].own & (SM_K_RELATIVE | SM_K_THAT)) || c->w[i].before)
        return false;
    const sm_word *w = &c->w[c->main], *will = &c->w[c->verb];
    bool rule = cut.next == c->verb && c->verb + 1 < c->n && will->own & SM_K_AUXILIARY && !(will->own & (SM_K_PRESENT | SM_K_PAST))
                && !(will[1].own & SM_K_PAST);
    /* "Passengers | whose flights are late | would", "Towns | where wells are dry | may" */
    bool told = rule && c->w[i].own & SM_K_RELATIVE && c->w[i].end - c->w[i].start == 5 && i + 3 < c->n && c->w[i + 2].finite;
    bool all = rule && !w->own && ((w->last == 's' && c->w[i + 1].finite) || (told && c->w[i - 1].last == 's' && i <= c->main + 3));
    static const uint32_t some[] = { 'a', 'e', 's' };   /* "can no longer find anyone | who makes springs": wherever it stands, not "people" */
    bool any = c->w[i - 1].lower && SM_ONE_OF(c->text->cp[c->w[i - 1].start], some);
    /* "once hailed as the man | who saved the town" */
    bool the = i > c->main + 2 && c->w[i - 2].own & SM_K_DEFINITE && sm_binds(c, i - 1, SM_BINDS_ONE);
    return all || the || ((any || i < c->main + SM_CLOSE) && sm_binds(c, i - 1, SM_BINDS_WHOM));
}

/* "one of the founders and the man | who never missed a service": which one. */
static bool takes_which_one(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i < c->n && c->w[i].own & SM_K_RELATIVE && !c->w[i].before && !c->w[i - 1].own && c->w[i - 2].own & SM_K_DEFINITE
           && sm_is_conjunction(c, i - 3);
}

/* "proving that a stone kept for years | as a relic is real": a present in the clause of "as", behind a participle, is what "that" waits for. */
static bool takes_verb_behind_as(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, verb = i + 1;
    if (i >= c->n || !sm_is_as(&c->w[i]) || c->w[i].before)
        return false;
    while (verb < c->n && sm_runs_on(&c->w[verb]) && !c->w[verb].finite)
        verb++;
    bool is = verb < cut.next && c->w[verb].finite && c->w[verb].opener == i && c->w[verb].own & SM_K_AUXILIARY && c->w[verb].own & SM_K_PRESENT;
    for (uint32_t k = i - 1; is && k > c->main && sm_runs_on(&c->w[k + 1]); k--)
        if (c->w[k].finite)
            return c->w[k].own & SM_K_PAST && c->w[k].opener != SM_NONE && c->w[c->w[k].opener].own & SM_K_THAT;
    return false;
}

/* "without a verdict | on Friday|, their sixth day": the day that is told of behind the comma. */
static bool parts_day(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.next;
    if (i + 2 >= c->n || i < c->main + 2 || cut.first >= i || !(c->w[i - 1].own & SM_K_TIME) || c->w[i - 1].end > cut.end
        || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & SM_K_DETERMINER))
        return false;
    for (uint32_t k = i + 1; k < c->n && k < i + SM_CLOSE && sm_runs_on(&c->w[k]); k++)
        if (is_ordinal(c, k) || sm_is_most(&c->w[k]))
            return sm_has_kind(c, k + 1, k + 2 < c->n ? k + 2 : c->n, SM_K_TIME);
    return false;
}

/* "won her third race | in eight days": does the cut take in how long it was that often? */
static bool takes_how_often(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    bool span = i + 2 < c->n && sm_is_where(&c->w[i]) && !c->w[i].before && c->w[i + 2].own & SM_K_TIME
                && (c->w[i + 1].digit || sm_is_only(&c->w[i + 1], SM_K_DETERMINER | SM_K_MOST));
    for (uint32_t k = i; span && k > c->main + 1 && k + ITEM > i && sm_runs_on(&c->w[k]) && !c->w[k].finite; k--)
        if (is_ordinal(c, k - 1))
            return true;
    return false;
}

/* "20,000 litres of milk | a day": how often the figure in front of it comes. */
static bool takes_rate(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n || !sm_is_a(&c->w[i]) || c->w[i].before || c->w[i + 1].before || !(c->w[i + 1].own & SM_K_TIME)
        || (i + 2 < c->n && !c->w[i + 2].before && c->w[i + 2].own & SM_K_TIME))
        return false;
    uint32_t k = i - 1;
    while (k > c->main && k + ITEM > i && sm_runs_on(&c->w[k]) && !c->w[k].digit)
        k--;
    bool of = false, later = i + 2 < c->n && !c->w[i + 2].before && c->w[i + 2].own & SM_K_SUBORDINATOR;   /* "17 people a day after" */
    for (uint32_t at = k; at < i; at++)
        of |= sm_is_of(&c->w[at]);
    return c->w[k].digit && (!later || of);
}

/* "called off three days | before it was due": how long before. */
static bool parts_how_long(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 4 || i >= c->n || !(c->w[i].own & SM_K_SUBORDINATOR) || c->w[i].before || !(c->w[i - 1].own & SM_K_TIME))
        return false;
    const sm_word *number = &c->w[i - 2], *left = number - 1;
    bool off = sm_is_off(left) && left[-1].own & (SM_K_PAST | SM_K_NONFINITE) && !left[-1].before;
    return sm_is_number(number) && (off || !left->own);   /* "smoke in the cockpit four minutes | before the crash" */
}

/* "only to humans | and a few apes": what stands behind "only" and "and". */
static bool parts_only(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i >= c->n || !sm_is_conjunction(c, i) || c->w[i].before)
        return false;
    for (uint32_t k = i - 1; k > c->main && k + SM_CLOSE > i && sm_runs_on(&c->w[k]); k--)
        if (sm_binds(c, k, SM_BINDS_ONLY))
            return true;
    return false;
}

/* "is expected to sell", "would sell": is the main verb one that plain verbs go with? */
static bool goes_with_to(const sm_clauses *c)
{
    for (uint32_t i = c->verb; i + 1 < c->n && i < c->verb + ITEM && sm_runs_on(&c->w[i + 1]); i++)
        if (c->w[i].own & SM_K_TO)
            return true;
    return false;
}

/* "would cut 300 jobs, sell its ships|, and move to Lund": a list of plain verbs without its "and". */
static bool leaves_verbs_open(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n && i > c->main ? sm_last_comma(c, i - 1) : c->main;
    if (c->verb == SM_NONE || from <= c->verb || i >= c->n || !(c->w[i].before & SM_COMMA)
        || sm_has_kind(c, from, i, SM_K_COORDINATOR | SM_K_RELATIVE))
        return false;
    const sm_word *item = &c->w[from];
    bool verb = item->finite && item->opener == SM_NONE && item->own & (SM_K_VERB | SM_K_PAST), plain = !item->own && item->lower;
    for (uint32_t k = i; k + 1 < cut.next; k++) {
        const sm_word *last = &c->w[k + 1];
        if (!sm_is_conjunction(c, k) || !(c->w[k].before & SM_COMMA))
            continue;
        bool form = last->own & SM_K_VERB && last->finite && last->opener == SM_NONE && last->last != 's';
        bool may = sm_is_only(last, SM_K_SAY | SM_K_EXPECTS_TO) && last->lower && last->last != 's' && item->own & SM_K_PAST && goes_with_to(c);
        return (form && (verb || (plain && k == i))) || (may && verb);
    }
    return false;
}

/* "in Lund twice as fast as previously | believed", "earlier than | thought": what was thought. */
static bool parts_thought(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.next;
    if (i < c->main + 3 || i >= c->n || cut.first >= i || c->w[i].before || !(c->w[i].own & (SM_K_DOUBT | SM_K_SAY)))
        return false;
    uint32_t than = i - 1 - (c->w[i - 1].lower && c->text->cp[c->w[i - 1].end - 1] == 'y');   /* "previously" */
    return sm_is_as(&c->w[than]) || sm_is_word(c, than, c->lex->than);
}

/* "and stop | paying for the buses": what a verb starts or stops. */
static bool takes_doing(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i < c->n && sm_ends_in_ing(c, i) && c->w[i].own & SM_K_PARTICIPLE && !c->w[i].before && sm_is_conjunction(c, i - 2);
}

/* "patients | with a rare | inherited form": an adjective without its noun. */
static bool leaves_form(const sm_clauses *c, sm_gap cut)
{
    uint32_t next = cut.next;
    return next > cut.first + 2 && next + 1 < c->n && c->w[next].own & (SM_K_PAST | SM_K_NONFINITE) && !(c->w[next].own & (SM_K_AUXILIARY | SM_K_SAY))
           && !c->w[next].before && next != c->verb && !c->w[next - 1].own && c->w[next - 1].lower && sm_is_a(&c->w[next - 2])
           && !c->w[next + 1].own && sm_runs_on(&c->w[next + 1]);
}

/* "will be able to walk | through the hull": where somebody may go. */
static bool takes_way(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 1 < c->n && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before && !c->w[i - 1].own && c->w[i - 2].own & SM_K_TO
           && !sm_is_where(&c->w[i]) && !(c->w[i + 1].own & SM_K_TIME) && i - 1 != c->verb && sm_binds(c, i, SM_BINDS_WAY);
}

/* "regions of Norland | and its neighbours": the second of two that one phrase names. */
static bool takes_its_second(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 1 < c->n && sm_is_conjunction(c, i) && !c->w[i].before && sm_is_of(&c->w[i - 2])
           && sm_is_his(&c->w[i + 1]);
}

/* "a game that she took up, she said|, to keep her fingers supple": what for, of what is cut. */
static bool leaves_purpose(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, to = cut.next;
    if (i >= c->n || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & SM_K_PARTICIPLE) || to >= c->n)
        return false;
    uint32_t behind = sm_next_comma(c, to + 1);
    return behind < c->n && sm_has_kind(c, to, behind, SM_K_SAY) && c->w[behind].own & SM_K_TO;
}

/* "after the driest | May | in six decades": a month that is no date. Not "closed in on a Tour record | Sunday". */
static bool takes_worst_month(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i < c->n && c->w[i].own & SM_K_TIME && !c->w[i].before && sm_is_most(&c->w[i - 1])
           && (c->w[i - 2].own & SM_K_DETERMINER || is_ordinal(c, i - 2));
}

/* ", a sign|, they say, of how", ", a study | based on radar": two words of what is told behind a comma. */
static bool leaves_two_words(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i >= c->n || cut.end < c->w[c->n - 1].end)
        return false;
    while (i > c->main + 3 && sm_is_gone(c, i - 1))
        i--;
    return i > c->main + 3 && sm_is_a(&c->w[i - 2]) && c->w[i - 2].before & SM_COMMA && c->w[i - 1].lower && !sm_has_kind(c, i - 2, i, SM_K_TIME);
}

/* "rent them | out or pay a tax": a particle. */
static bool takes_particle(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i + 1 < c->n && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before
           && (sm_is_pronoun(&c->w[i - 1]) || (sm_is_off(&c->w[i]) && c->w[i - 1].own & SM_K_TIME))
           && c->w[i + 1].own & SM_K_COORDINATOR && !c->w[i + 1].before;
}

/* "A plumber|, sure that his ring was lost, | got it back", "It took two engines | to catch a bird": what "it" stands for. */
static bool takes_what_it_is(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t other = SM_K_DETERMINER | SM_K_DEFINITE | SM_K_PERSON | SM_K_THAT | SM_K_RELATIVE | SM_K_COORDINATOR;
    uint32_t object = c->verb == SM_NONE ? c->n : c->verb + 1, to = object;
    if (object + 1 >= c->n)
        return false;
    const sm_word *it = &c->w[object];
    bool them = it->own & SM_K_PRONOUN && !(it->own & other) && !it->before && !it[1].finite;
    if (cut.next <= c->verb)
        return them && cut.first < c->verb && c->w[cut.first].before & SM_COMMA;
    while (to < c->n && !(c->w[to].own & SM_K_TO))
        to++;
    return sm_binds(c, c->verb, SM_BINDS_TOOK) && c->w[c->main].own & SM_K_PRONOUN && cut.first <= to && to < cut.next;
}

/* "will begin at six | on Monday": the day of an hour. */
static bool takes_day_of_hour(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, morning = i + 2 < c->n && c->w[i + 1].own & SM_K_DEFINITE ? c->w[i + 2].own : 0;   /* "at three | in the morning" */
    return i > c->main + 3 && i + 1 < c->n && sm_is_where(&c->w[i]) && !c->w[i].before && (c->w[i + 1].own | morning) & SM_K_TIME
           && sm_is_number(&c->w[i - 1])
           && sm_is_where(&c->w[i - 2]) && !c->w[i - 1].before;
}

/* "an investigation into whether executives | at the firm hid", "having to admit | that": is a question or a statement left without what it says? */
static bool leaves_question(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i;
    if (i < c->main + 3 || i >= c->n || cut.end < c->w[c->n - 1].end || c->w[i].before)
        return false;
    bool says = c->w[i - 1].own & SM_K_SAY || (!c->w[i - 1].own && c->w[i - 1].last != 's');
    if (c->w[i].own & SM_K_THAT && says && c->w[i - 2].own & SM_K_TO)
        return true;
    while (k > c->main + 1 && k + SM_SHOWN > i && sm_runs_on(&c->w[k]) && !c->w[k - 1].finite && !(c->w[k - 1].own & SM_K_THAT))
        k--;
    return c->w[k - 1].own & SM_K_THAT && c->w[k - 1].own & SM_K_LEADER;
}

/* "where a typhoon ruined the harvest and permits, according to traders, | have been held up": a verb whose subject the cut takes. */
static bool leaves_verb_alone(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.next;
    return c->verb != SM_NONE && cut.first > c->verb && cut.first < i && i < c->n && i != c->verb && c->w[i].before & SM_COMMA && c->w[i].finite
           && c->w[i].opener == SM_NONE && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN)
           && !sm_has_kind(c, c->verb, cut.first, SM_K_COORDINATOR);
}

/* "voted by 63 to 58 | on Tuesday to ban": what somebody voted, agreed, decided to do, behind figures and days alone. */
static bool takes_what_is_voted(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t beside = SM_K_PREPOSITION | SM_K_TIME | SM_K_WHEN | SM_K_TO;
    if (c->verb == SM_NONE || cut.first <= c->verb + 1 || cut.end < c->w[c->n - 1].end || !sm_is_deed(&c->w[c->verb])
        || !(c->w[c->verb].own & SM_K_EXPECTS_TO))
        return false;
    for (uint32_t i = c->verb + 1; i + 1 < c->n && sm_runs_on(&c->w[i]); i++) {
        if (i >= cut.first && c->w[i].own & SM_K_TO && !c->w[i + 1].digit && c->w[i + 1].lower)
            return true;
        if (!c->w[i].digit && !(c->w[i].own & beside))
            return false;
    }
    return false;
}

/* "fined | for letting criminals hide money | through accounts": what somebody did, without what belongs to it. */
static bool takes_deed_of_rest(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    return i > c->main && next + 1 < c->n && i + 2 < next && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before && c->w[i + 1].own & SM_K_PARTICIPLE
           && c->w[next].own & SM_K_PREPOSITION && !c->w[next].before && !(c->w[next + 1].own & SM_K_TIME);
}

/* "so painful that it is often | compared with childbirth": the participle of an auxiliary that stays. */
static bool leaves_auxiliary(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i >= c->n || c->w[i].before || !(c->w[i].own & SM_K_PAST))
        return false;
    const sm_word *is = &c->w[i - 1 - sm_is_only(&c->w[i - 1], SM_K_FOCUS | SM_K_MANNER)];
    return is->own & SM_K_AUXILIARY && is->finite;
}

/* "in a town of | under 3,000 people"; "burying eleven neighbours|, some of whom" */
static bool parts_of(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.next;
    if (i < c->main + 2 || i + 2 >= c->n || cut.first + 1 >= i)
        return false;
    bool whom = c->w[i].before & SM_COMMA && sm_is_of(&c->w[i + 1]) && c->w[i + 2].own & SM_K_RELATIVE;
    return whom || (sm_is_of(&c->w[i - 1]) && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before);
}

/* ", alleging that he kept keys and came back|, while they were away", ", guiding her collie, Ash,| through rain": what follows hangs on the cut. */
static bool leaves_what_hangs(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.next;
    if (i + 1 >= c->n || i < c->main + 3 || cut.first + 2 >= i || !(c->w[cut.first].own & SM_K_PARTICIPLE) || !(c->w[cut.first].before & SM_COMMA)
        || c->w[cut.first].kinds & SM_K_SOURCE)
        return false;
    bool they = c->w[i].own & SM_K_SUBORDINATOR && c->w[i + 1].own & SM_K_PRONOUN && c->w[i].before & SM_COMMA;
    bool phrase = c->w[i].own & SM_K_PREPOSITION && !(c->w[i + 1].own & SM_K_TIME) && sm_next_comma(c, cut.first + 1) < i;
    return they || phrase;
}

/* How many words the cut takes, where it is all in front of the main clause; 0: it is not. */
static uint32_t takes_front(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = c->main;
    while (i > 0 && c->w[i - 1].start >= cut.start && cut.end <= c->w[c->main].start)
        i--;
    return c->main - i;
}

/* "Walnuts may slow memory loss, | a study found, but", "By the time staff noticed the alarm, | an inquiry heard on Tuesday, a resident had": is
 * who says it left without what stands in front? */
static bool leaves_source_alone(const sm_clauses *c, sm_gap cut)
{
    uint32_t verb = c->verb, front = takes_front(c, cut);
    if (verb == SM_NONE || front == 0 || verb + 2 >= c->n)
        return false;
    uint32_t i = sm_next_comma(c, verb + 1);
    bool stated = false, clause = false, day = i > verb + 1;
    for (uint32_t k = c->main - front; k < c->main; k++)
        stated |= c->w[k].finite && c->w[k].opener == SM_NONE;
    for (uint32_t k = verb + 1; k < i; k++)
        day &= (c->w[k].own & (SM_K_TIME | SM_K_PREPOSITION)) != 0;
    for (uint32_t k = i + 1; day && i + 1 < c->n && c->w[i].own & SM_K_DETERMINER && k < c->n && sm_runs_on(&c->w[k]); k++)
        clause |= c->w[k].finite && c->w[k].opener == SM_NONE;
    return clause || (stated && i == verb + 1 && c->w[i].own & SM_K_COORDINATOR);
}

bool sm_parts_bound(const sm_clauses *c, sm_gap cut)
{
    static const sm_bar bars[] = {
        takes_how_often, takes_whom, takes_which_one, takes_verb_behind_as, parts_day, leaves_teller_bare,
        takes_what_is_awaited, takes_what_sum, leaves_joined_bare, parts_second_infinitive, leaves_object,
        takes_last_and, parts_gerund, takes_noun_in_ing, takes_denial_ahead, leaves_and, takes_forced, takes_that,
        leaves_contact, leaves_noun, parts_share, takes_what_was_told, parts_warning, takes_rate, parts_how_long,
        parts_only, leaves_verbs_open, takes_doing, parts_thought, leaves_form, takes_way, takes_its_second, leaves_purpose,
        takes_worst_month, takes_particle, leaves_two_words, takes_what_it_is, takes_day_of_hour,
        leaves_question, leaves_auxiliary, takes_what_is_voted, takes_deed_of_rest, leaves_verb_alone, leaves_what_hangs,
        parts_of, leaves_source_alone,
    };
    if (!c->lex->phrases)
        return false;
    return sm_is_barred(c, cut, bars, sizeof bars / sizeof *bars) || sm_leaves_open(c, cut) || sm_leaves_half_clause(c, cut) || sm_parts_noun(c, cut)
           || sm_parts_edge(c, cut);
}
