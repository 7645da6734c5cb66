/* compress_which.c - clauses that tell who or which, in front of the main verb: they go where nothing else makes the sentence
 * fit, cheaply where nothing names who it is anyway.
 */
#include "compress_spaced.h"
#include "verbs.h"

/* words; prices: percent of its worth that a line has without it; all are what is left if not told which */
enum { LEAST_CLAUSE = 4, NEAR = 4, ALL_OF_THEM = 30, WHICH = 40, TOLD = 45, WHO = 45, LONE = 38, DEED = 20,
       AND_MORE = 65, INSIDE = 75, WHAT_FOR = 55, PHRASE = 70 };

/* "A banker | with ties to the town | has": what somebody whom nothing names has. */
static void cut_with(sm_clauses *c)
{
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_COORDINATOR | VERBAL;
    uint32_t i = c->main + 1;
    while (i < c->verb && !(c->w[i].own & bars) && !c->w[i].before && !sm_is_with(&c->w[i]))
        i++;
    if (i >= c->verb || !sm_is_with(&c->w[i]) || c->w[i].before || i < c->main + 2 || c->w[i - 1].own)
        return;
    for (uint32_t k = i; k <= c->verb; k++)
        if (c->w[k].inside || !sm_runs_on(&c->w[k]) || (k < c->verb && c->w[k].finite))
            return;
    sm_cut_for(c, i, c->verb, TOLD);
}

/* "Shoppers who bought a loaf are urged to return *it*": does a pronoun behind the main verb need what stands in front? */
static bool has_object_pronoun(const sm_clauses *c)
{
    static const uint32_t ends = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER;
    for (uint32_t k = c->verb + 2; k < c->n; k++) {
        if (sm_is_opener(c, k))
            return false;
        bool ended = k + 1 == c->n || !sm_runs_on(&c->w[k + 1]) || c->w[k + 1].own & (ends | SM_K_DETERMINER) || c->w[k + 1].digit;
        if (ended && c->w[k].own & SM_K_PRONOUN && !(c->w[k].own & (SM_K_DETERMINER | SM_K_PERSON | SM_K_EXPECTS_TO))
            && !(c->w[k - 1].own & SM_K_PREPOSITION))
            return true;
        /* "raised those of his friend" */
        if (c->w[k].own & SM_K_DEFINITE && c->w[k].own & SM_K_PRONOUN && k + 1 < c->n && sm_is_of(&c->w[k + 1]) && c->w[k - 1].finite)
            return true;
        if (ended && c->w[k].own & SM_K_PRONOUN && c->w[k].own & SM_K_EXPECTS_TO && c->w[k - 2].own & SM_K_TO)   /* "it" */
            return true;
    }
    return false;
}

/* "A man who drove a tractor through the door of a shop | before fleeing with the money | has": what comes last in a clause that tells
 * who, which starts with word i. */
static void cut_inside(sm_clauses *c, uint32_t i)
{
    static const uint32_t ends = SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_AUXILIARY | SM_K_TO | SM_K_RELATIVE | SM_K_THAT | VERBAL | SM_K_FOCUS;
    if (has_object_pronoun(c))
        return;
    if (i + 3 < c->verb && c->w[i + 1].finite && c->w[i + 2].own & SM_K_SUBORDINATOR && c->w[i + 3].own & (SM_K_PARTICIPLE | SM_K_NONFINITE)
        && !c->w[i + 2].before && !(c->w[i + 1].own & (SM_K_AUXILIARY | SM_K_SAY)))   /* "who died | after being sent home" */
        sm_cut_for(c, i + 2, c->verb, INSIDE);
    for (uint32_t k = i + LEAST_CLAUSE; k + 1 < c->verb; k++) {
        bool opens = sm_opens_phrase(c, k) || c->w[k].kinds & SM_K_ADJUNCT || c->w[k].own & (SM_K_SUBORDINATOR | SM_K_TO)
                     || (c->w[k].own == SM_K_PREPOSITION && !c->w[k - 1].own) || (c->w[k].span > 1 && c->w[k].kinds & SM_K_PREPOSITION);
        bool infinitive = c->w[k - 2].own & SM_K_TO;   /* "to hand | over" */
        if (!opens || sm_is_into(c, k) || infinitive || c->w[k].before || c->w[k - 1].own & ends || sm_is_within(c, k)
            || sm_has_kind(c, i, k, SM_K_NEGATION))   /* "that needs no cooling | for 90 days" */
            continue;
        /* "used a password | to read files" */
        sm_cut_for(c, k, c->verb, c->w[k].own & SM_K_TO && !sm_has_kind(c, i, k, SM_K_PREPOSITION) ? WHAT_FOR : INSIDE);
    }
}

/* "who stole to pay for cruises, a car and a boat | has", "who hit a wall, just missing a bus, | has": may the clause that starts with
 * word i hold commas, and the one in front of the verb close it? */
static bool lists(const sm_clauses *c, uint32_t i)
{
    uint32_t commas = 0;
    bool joined = false, gerund = false;
    for (uint32_t k = c->main + 1; k < c->verb; k++) {
        bool comma = c->w[k].before & SM_COMMA;
        if (c->w[k].inside || c->w[k].before & ~(unsigned)(SM_GLUED | SM_COMMA) || (comma && (k <= i || c->w[k].own & SM_K_RELATIVE))
            || (commas > 0 && c->w[k].finite))
            return false;
        commas += comma;
        joined = (joined && !comma) || (commas > 0 && sm_is_conjunction(c, k));
        gerund |= comma && (c->w[k].own & SM_K_PARTICIPLE || (c->w[k].own & SM_K_FOCUS && c->w[k + 1].own & SM_K_PARTICIPLE));
    }
    bool closed = c->w[c->verb].before & SM_COMMA;
    return (closed ? gerund && commas == 1 : joined) && c->w[i + 1].finite && c->w[i + 1].opener == i;
}

/* "A bear that walked into a shop|, ate a cake and fell asleep | was", "A driver who hit a wall|, just missing a bus, | has": all but the
 * first of the deeds that the clause which starts with word i tells. */
static void cut_later_deeds(sm_clauses *c, uint32_t i)
{
    uint32_t k = i < c->verb ? sm_next_comma(c, i + 1) : c->n;
    if (k + 1 >= c->verb || c->w[k].inside)
        return;
    bool closed = c->w[c->verb].before & SM_COMMA, deed = c->w[k].finite && c->w[k].opener == i;
    bool gerund = c->w[k + (c->w[k].own & (SM_K_FOCUS | SM_K_MANNER) ? 1 : 0)].own & SM_K_PARTICIPLE && sm_next_comma(c, k + 1) == c->verb;
    if (closed ? gerund : deed)
        sm_cut_for(c, k, c->verb, AND_MORE);
}

/* "A pair of friends | who made a game | have won": what tells of somebody whom nothing names anyway. */
static void cut_which(sm_clauses *c)
{
    uint32_t first = c->w[c->main].own, i = c->main + 1;
    bool any = (first & SM_K_DETERMINER && !(first & (SM_K_DEFINITE | SM_K_PRONOUN | SM_K_NEGATION))) || c->w[c->main].digit;
    while (i < c->verb && !(c->w[i].own & (SM_K_RELATIVE | SM_K_THAT)))
        i++;
    any |= i == c->main + 1 && !first && c->w[c->main].last == 's';   /* "Researchers | who" */
    bool within = any && lists(c, i);
    cut_later_deeds(c, i);
    for (uint32_t k = i + 2; within && k + 2 < c->verb; k++) {   /* "who watched a film | on his phone | when he hit a wall, killing a man, has" */
        uint32_t end = sm_opens_phrase(c, k) ? sm_phrase_end(c, k) : 0;
        if (end && end < c->verb && c->w[end].own & SM_K_SUBORDINATOR)
            sm_cut_for(c, k, end, PHRASE);
    }
    for (uint32_t k = c->main + 1; k <= c->verb; k++)
        any &= sm_runs_on(&c->w[k]) && !c->w[k].inside;
    if (within && !any)
        sm_cut_for(c, i, c->verb, WHO);
    for (uint32_t k = i + 2; any && k + 2 < c->verb; k++)   /* "who stole the money | and spent it | was" */
        if (sm_is_conjunction(c, k) && c->w[k + 1].own & (SM_K_PAST | SM_K_VERB | SM_K_AUXILIARY) && !(c->w[k + 1].own & SM_K_NONFINITE)) {
            sm_cut_for(c, k, c->verb, AND_MORE);
            break;
        }
    for (uint32_t k = i + LEAST_CLAUSE; within && k + 2 < c->verb; k++)   /* "who stole it | to pay for horses, cruises and a car | was" */
        if (c->w[k].own & SM_K_TO && !c->w[k].before && !(c->w[k - 1].own & (VERBAL | SM_K_EXPECTS_TO)) && c->w[k + 1].lower
            && !(c->w[k + 1].own & SM_K_DETERMINER)) {
            sm_cut_for(c, k, c->verb, WHAT_FOR);
            break;
        }
    if (any)
        cut_inside(c, i);
    bool punished = false;
    for (uint32_t k = c->verb; k < c->n && k < c->verb + NEAR; k++)
        punished |= sm_binds(c, k, SM_BINDS_PUNISHED);
    if (any && i > c->main && i + 1 < c->verb && !has_object_pronoun(c) && c->w[i + 1].finite && c->w[i + 1].opener == i
        && !(c->w[i - 1].own & (VERBAL | SM_K_PREPOSITION)))
        sm_cut_for(c, i, c->verb, i == c->main + 1 ? ALL_OF_THEM : punished ? DEED : i == c->main + 2 ? LONE : WHO);
}

bool sm_is_definite(const sm_clauses *c, uint32_t i)
{
    while (i > c->main && !c->w[i].before && !(c->w[i - 1].own & (SM_K_PREPOSITION | VERBAL | SM_K_AUXILIARY))) {
        if (c->w[--i].own & SM_K_DETERMINER)
            return (c->w[i].own & SM_K_DEFINITE) != 0;
    }
    return false;
}

bool sm_compares_with_those(const sm_clauses *c, uint32_t from)
{
    for (uint32_t k = from; k + 1 < c->n; k++) {
        bool those = c->w[k + 1].own & SM_K_DEFINITE && c->w[k + 1].own & SM_K_PRONOUN;
        bool others = k + 2 < c->n && !c->w[k + 1].own && sm_is_most(&c->w[k + 2]);   /* "anywhere else" */
        if (sm_is_word(c, k, c->lex->than) && (those || others))
            return true;
    }
    return false;
}

/* "that a painting | which hung in a school | is", "The man | who did it | has": a clause that tells which, right in front of the verb
 * whose subject it tells of. */
static void cut_inner_which(sm_clauses *c)
{
    for (uint32_t i = c->main + 2; i + 2 < c->n; i++) {
        uint32_t end = i + 1, from = i - (c->w[i].own & SM_K_RELATIVE && c->w[i - 1].own & SM_K_PREPOSITION && i > c->main + 2);   /* "in which" */
        bool own = c->w[i].own & (SM_K_RELATIVE | SM_K_THAT) && !c->w[i].before && !c->w[from].before && !c->w[i].inside
                   && !(c->w[from - 1].own & (VERBAL | SM_K_SAY | SM_K_PREPOSITION | SM_K_PRONOUN | SM_K_DETERMINER));
        own &= c->w[i].own & SM_K_RELATIVE || c->w[i + 1].finite;   /* not "the news that a mill burned" */
        bool told = false;
        for (; own && end < c->n && !(told && c->w[end].finite && (c->w[end].opener == SM_NONE || c->w[end].opener < i)); end++) {
            own = sm_runs_on(&c->w[end]) && !c->w[end].inside;
            told |= c->w[end].finite && c->w[end].opener == i;
        }
        if (!own || end >= c->n || !told || sm_compares_with_those(c, end) || c->w[end - 1].own & SM_K_COORDINATOR || c->w[end].before
            || (c->w[end].opener == SM_NONE && end != c->verb))
            continue;
        bool a = end > c->verb && sm_is_a(&c->w[from - 2]);   /* "as a wildfire | that doubled in size | jumped" */
        sm_cut_for(c, from, end, sm_is_definite(c, from) ? WHICH : a ? INSIDE : TOLD);
        if (end == c->verb)
            cut_inside(c, i);
    }
}

/* "A pearl | found by a diver | has been sold": a participle with what goes with it, right behind the noun that opens the clause. */
static void cut_reduced(sm_clauses *c)
{
    static const uint32_t her = SM_K_DETERMINER | SM_K_PRONOUN;
    for (uint32_t i = c->main + 1; i + 2 < c->verb && sm_runs_on(&c->w[i]) && !c->w[i].inside; i++) {
        if (c->w[i].own & (SM_K_RELATIVE | SM_K_THAT | SM_K_AUXILIARY | SM_K_COORDINATOR))
            return;
        bool form = c->w[i].own & (SM_K_NONFINITE | SM_K_PARTICIPLE) && !c->w[i].finite && !c->w[i].before
                    && !(c->w[i - 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_FOCUS | VERBAL));
        uint32_t by = i + 1 + (c->w[i + 1].own & SM_K_PARTICIPLE ? 1 : 0);   /* "found shivering in" */
        /* "Astronomers | using a telescope | have" */
        bool using = c->w[i].own & SM_K_PARTICIPLE && sm_is_determiner(&c->w[i + 1]);
        for (uint32_t k = c->verb + 1; using && k < c->n; k++)   /* "have found remains in a house owned by her partner" */
            using = !((c->w[k].own & her) == her && (c->text->cp[c->w[k].start] | 0x20) == 'h');
        if (!form || !(using || c->w[by].own & (SM_K_PREPOSITION | SM_K_WHEN)))
            continue;
        for (uint32_t k = i; k <= c->verb; k++)
            if (!sm_runs_on(&c->w[k]))
                return;
        for (uint32_t k = i + 3; k + 1 < c->verb; k++)   /* "accused of flying a drone | as an aircraft landed | has" */
            if (c->w[k].own & (SM_K_SUBORDINATOR | SM_K_LEADER) && sm_owns_verb(c, k)
                && !(c->w[k - 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER | VERBAL))) {
                sm_cut_for(c, k, c->verb, INSIDE);
                break;
            }
        for (uint32_t k = i + LEAST_CLAUSE; k + 1 < c->verb && !using; k++)   /* "accused of burning a church | in Lund | told" */
            if (sm_is_where(&c->w[k]) && sm_opens_phrase(c, k) && !sm_is_within(c, k) && sm_is_only(&c->w[k - 1], SM_K_TIME))
                sm_cut_for(c, k, c->verb, INSIDE);
        /* "Electricity | generated by the wind", "A man | accused of theft" */
        sm_cut_for(c, i, c->verb, !using && (i == c->main + 1 || c->w[i].own & SM_K_PAIRED) ? ALL_OF_THEM : TOLD);
        return;
    }
}

/* "after a hillside | soaked by four days of rain | collapsed": the same within a clause behind the main verb. */
static void cut_inner_reduced(sm_clauses *c)
{
    static const uint32_t opens = SM_K_LEADER | SM_K_SUBORDINATOR;
    for (uint32_t k = c->verb + 1; k < c->n; k++) {
        uint32_t by = c->w[k].finite ? c->w[k].opener : SM_NONE, i = by == SM_NONE ? k : by + 2;
        if (by == SM_NONE || by <= c->verb || !(c->w[by].own & opens))
            continue;
        /* "a bus | carrying guests | plunged" */
        while (i + 1 < k
               && !(c->w[i].own & (SM_K_NONFINITE | SM_K_PARTICIPLE) && !c->w[i - 1].own && !c->w[i].before
                    && (c->w[i + 1].own & SM_K_PREPOSITION
                        || (c->w[i].own & SM_K_PARTICIPLE && sm_is_only(&c->w[i + 1], SM_K_DETERMINER | SM_K_NOUN)))))
            i++;
        bool plain = i + 1 < k;
        for (uint32_t at = i; plain && at <= k; at++)
            plain = !c->w[at].inside && sm_runs_on(&c->w[at]) && !(c->w[at].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT));
        if (plain)
            sm_cut_for(c, i, k, TOLD);
    }
}

void sm_cut_which(sm_clauses *c)
{
    cut_with(c);
    cut_which(c);
    cut_inner_which(c);
    cut_reduced(c);
    cut_inner_reduced(c);
}
