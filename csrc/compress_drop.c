/* compress_drop.c - which of the proposed cuts are not made, for languages written with spaces: those that take a verb from a clause
 * whose beginning stays, what says among which something is the first, what a statement hangs on, or whose claim it is.
 */
#include "compress_spaced.h"

#include <string.h>

enum { ITEM = 6 };

/* "Flights were cancelled and schools | across the state shut": is the subject of the verb, which no word opens, in front of the cut? */
static bool leaves_subject(const sm_clauses *c, sm_gap cut, uint32_t verb)
{
    static const uint32_t opens = SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_LEADER | SM_K_SUBORDINATOR;
    /* may be a participle */
    if (!c->lex || !c->lex->phrases || (verb + 1 < c->n && (c->w[verb + 1].own & SM_K_PREPOSITION || sm_is_as(&c->w[verb + 1]))))
        return false;
    uint32_t i = verb;
    for (; i > c->main && c->w[i - 1].start >= cut.start; i--)
        if (!sm_runs_on(&c->w[i]) || c->w[i - 1].own & opens)
            return false;
    uint32_t most = i;
    while (i > c->main + 1 && i + SM_CLOSE > most && !c->w[i].before && !(c->w[i - 1].own & (SM_K_COORDINATOR | SM_K_PREPOSITION | VERBAL)))
        i--;
    return i > c->main && c->w[i - 1].own & SM_K_COORDINATOR && !c->w[i].finite;
}

/* ", and Jo Emery|, who had been ill, discovered that": the same, the verb standing behind what tells who it is. */
static bool leaves_subject_of_who(const sm_clauses *c, sm_gap cut, uint32_t verb)
{
    uint32_t i = verb;
    if (!c->lex->phrases || !(c->w[verb].before & SM_COMMA))
        return false;
    while (i > c->main && c->w[i - 1].start >= cut.start)
        i--;
    bool aside = c->w[i].own & (SM_K_RELATIVE | SM_K_DETERMINER) || c->w[i].kinds & SM_K_SOURCE;   /* ", according to growers, have been" */
    if (i == verb || !aside || !(c->w[i].before & SM_COMMA))
        return false;
    for (; i > c->main + 1 && !c->w[i - 1].finite; i--)
        if (c->w[i - 1].own & SM_K_COORDINATOR)
            return true;
    return false;
}

/* ", and a contractor | who paid for it was acquitted": the same without commas. */
static bool leaves_joined_subject(const sm_clauses *c, sm_gap cut, uint32_t verb)
{
    uint32_t i = verb;
    bool told = false;
    while (i > c->main && c->w[i - 1].start >= cut.start)
        told |= c->w[--i].finite;
    if (!c->lex->phrases || !told || !(c->w[i].own & SM_K_RELATIVE) || c->w[verb - 1].own & SM_K_COORDINATOR)
        return false;
    for (; i > c->main + 1 && !c->w[i - 1].finite; i--)
        if (c->w[i - 1].own & SM_K_COORDINATOR)
            return c->w[i - 1].before & SM_COMMA;
    return false;
}

/* "as Cyclone Orla|, the strongest storm in years, moves in", "| from Friday as Cyclone Orla|, the": is a clause that a word opens cut apart? */
static bool parts_opener(const sm_clauses *c, sm_gap cut)
{
    for (uint32_t i = c->main + 1; c->lex->phrases && i < c->n; i++) {
        uint32_t as = c->w[i].before & SM_COMMA ? sm_awaits_verb(c, i) : SM_NONE;
        bool doing = c->w[i].own & SM_K_PARTICIPLE && sm_next_comma(c, i + 1) >= c->n;   /* "as Israel's leader|, declaring victory" */
        if (as == SM_NONE || doing)
            continue;
        uint32_t at = i;   /* up to the cut, or to the verb in front of it */
        while (at < c->n && c->w[at].start < cut.start && !c->w[at].finite)
            at++;
        bool rest = c->w[i - 1].end <= cut.start && at < c->n && c->w[at].start >= cut.start && cut.end >= c->w[c->n - 1].end;
        if (rest || (cut.start <= c->w[as].start && cut.end >= c->w[as].end && cut.end <= c->w[i].start))
            return true;
    }
    return false;
}

/* "who led the town | and later wrote", "that ate a cake|, fell asleep and was": has what opened the clause of verb i another verb in
 * front of the cut? */
static bool has_first_verb(const sm_clauses *c, sm_gap cut, uint32_t i)
{
    uint32_t at = i, by = c->w[i].opener;
    while (at > by && c->w[at - 1].end > cut.start)
        at--;
    bool deed = c->w[at].before & SM_COMMA && c->w[at].finite && c->w[at].opener == by && !(c->w[at].own & SM_K_AUXILIARY);
    if (!(deed || sm_is_conjunction(c, at)) || !(c->w[by].own & SM_K_RELATIVE || (c->w[by].own & SM_K_THAT && c->w[by + 1].finite)))
        return false;
    while (at > by && !(c->w[at].finite && c->w[at].opener == by))
        at--;
    return at > by;
}

/* Does the cut take a verb from a clause whose beginning stays? */
static bool breaks_clause(const sm_clauses *c, sm_gap cut)
{
    for (uint32_t i = c->main; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        bool whose = w->opener != SM_NONE && c->w[w->opener].own & SM_K_RELATIVE && c->w[w->opener].start >= cut.start
                     && c->w[w->opener].end <= cut.end;
        if (c->lex->bare && w->finite && w->start >= cut.end && whose && i != c->verb)   /* "whose dark, | unforced voice" */
            return true;
        if (w->start < cut.start || w->end > cut.end || !w->finite)
            continue;
        if (i == c->verb
            || (w->opener != SM_NONE ? c->w[w->opener].start < cut.start && !has_first_verb(c, cut, i)
                                     : leaves_subject(c, cut, i) || leaves_subject_of_who(c, cut, i) || leaves_joined_subject(c, cut, i)))
            return true;
    }
    return false;
}

/* "fell by a third | on", not "a third win" */
static bool is_fraction(const sm_clauses *c, uint32_t i)
{
    bool a = i > c->main && c->w[i - 1].own & SM_K_DETERMINER && c->w[i - 1].end - c->w[i - 1].start == 1;
    return a && (i + 1 >= c->n || c->w[i + 1].before || c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_COORDINATOR));
}

/* "won the first title | since 2001", "the worst storm | in the west": does the cut take what says among which it is? Not "won on Monday". */
static bool widens(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t among = SM_K_PREPOSITION | SM_K_WHEN | SM_K_LEADER | SM_K_SUBORDINATOR | SM_K_RELATIVE | SM_K_THAT;
    static const uint32_t since = SM_K_LEADER | SM_K_WHEN;
    uint32_t i = cut.first;
    if (i + 1 < c->n && !c->w[i].before && c->w[i].own & SM_K_TO && i > c->main + 2 && sm_is_most(&c->w[i - 2])
        && c->w[i - 3].own & SM_K_DEFINITE && !c->w[i - 1].own)
        return true;   /* "became the oldest woman | to cross the strait" */
    if (i + 1 >= c->n || !sm_runs_on(&c->w[i]) || !(c->w[i].own & among) || c->w[i].own & SM_K_TIME)
        return false;
    if (c->w[i + 1].own & SM_K_TIME && c->w[i + 1].upper)
        return i > c->main + 2 && c->w[i - 1].own & SM_K_TIME && c->w[i - 1].upper && sm_is_most(&c->w[i - 2]);   /* "on the first Sunday | in May" */
    if ((c->w[i].own & since) == SM_K_LEADER && sm_owns_verb(c, i))   /* "its lowest level | as prices rose" */
        return false;
    if (c->w[i].own & SM_K_SUBORDINATOR && c->w[i - 1].own & SM_K_TIME && sm_owns_verb(c, i))   /* "a record harvest this season | after rain fell" */
        return false;
    /* "its smallest crop since 2007 | after a dry spring" */
    if (c->w[i].own & SM_K_SUBORDINATOR && c->w[i - 1].digit && c->w[i - 1].end - c->w[i - 1].start == 4 && c->w[i - 2].own & since)
        return false;
    for (uint32_t k = i; k > c->main && k + ITEM > i && !(c->w[k].before & SM_COMMA); k--) {
        /* "for their first two years | under" */
        bool span = k > c->main + 1 && sm_is_his(&c->w[k - 2]) && k + 1 < i && c->w[k].own & SM_K_DETERMINER && c->w[k + 1].own & SM_K_TIME;
        if (k > c->main + 1 && k == i && c->w[k - 1].own & SM_K_TIME
            && sm_is_word(c, k - 4 > c->main && k > c->main + 4 ? k - 4 : c->main, c->lex->than))   /* "fewer than in any year | since" */
            return true;
        /* "at least 67 children", "at least two" */
        bool at_least = k > c->main + 1 && c->w[k - 2].own & SM_K_PREPOSITION && (c->w[k].own & SM_K_DETERMINER || c->w[k].digit);
        /* "the county's most famous prize | with" */
        bool whose = sm_is_with(&c->w[i]) && k > c->main + 1 && c->w[k - 2].last == 's' && !sm_is_letter(c->text->cp[c->w[k - 2].end - 2]);
        bool told = c->w[k].own & VERBAL && !(k > c->main + 1 && c->w[k - 2].own & SM_K_DEFINITE);   /* "first planned", not "the oldest known" */
        if (sm_is_most(&c->w[k - 1]) && !span && !whose && !at_least && !is_fraction(c, k - 1) && !told && c->w[k - 1].lower)
            return true;
    }
    return false;
}

/* "| from May unless donors help": what a statement hangs on never goes. Not "| and said that, if ...", which hangs on itself. */
static bool takes_condition(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t other = SM_K_AUXILIARY | SM_K_PREPOSITION | SM_K_FOCUS, apart = SM_K_COORDINATOR | SM_K_THAT | SM_K_RELATIVE;
    static const uint32_t may = SM_K_AUXILIARY | SM_K_DOUBT;
    if (!c->lex->phrases || c->verb == SM_NONE)
        return false;
    for (uint32_t i = c->verb; i + 1 < c->n && c->w[i].end <= cut.end; i++) {
        if (c->w[i].start < cut.start && (c->w[i].own & may) == may)   /* "could cut rates": on what, is left open */
            return false;
        if (c->w[i].start < cut.start)
            continue;
        /* ", with owners to pay | if", ", because the insurer will pay only | if" */
        bool clause = c->w[i].before & SM_COMMA
                      && (c->w[i].own & SM_K_PARTICIPLE || sm_is_with(&c->w[i]) || (c->w[i].own & SM_K_SUBORDINATOR && sm_owns_verb(c, i)));
        if (c->w[i].own & apart || c->w[i].inside || clause)
            return false;
        if (c->w[i].own & SM_K_CONDITION && !(c->w[i].own & other))
            return true;
    }
    return false;
}

/* "..., with pay cited less, | a survey suggests": a claim keeps whose it is. */
static bool takes_claimant(const sm_clauses *c, const sm_cut *cut)
{
    if (cut->rest == SM_HEDGED || cut->rest == SM_CLAIMED || cut->span.end < c->w[c->n - 1].end)
        return false;
    uint32_t from = sm_claim_behind(c, c->main + SM_LEAST);
    return from < c->n && cut->span.start < c->w[from - 1].end;
}

/* "closures | from January, when": what "when" stands for stays as long as "when" does. */
static bool takes_moment(const sm_clauses *c, sm_gap cut)
{
    for (uint32_t i = c->main + 1; i < c->n && c->w[i - 1].end <= cut.end; i++)
        if (c->w[i - 1].end == cut.end && c->w[i - 1].own & SM_K_TIME && c->w[i].before & SM_COMMA && sm_is_word(c, i, c->lex->when))
            return true;
    return false;
}

/* "a failure coincided | with the start of", "will walk | off the job": the verb says little, or something else, without it. */
static bool takes_object(const sm_clauses *c, sm_gap cut)
{
    for (uint32_t i = c->main + 1; i < c->n && c->w[i].start <= cut.start + 1; i++) {
        if (c->w[i].start < cut.start || c->w[i].before)
            continue;
        bool verb = c->w[i - 1].finite && !(c->w[i - 1].own & (SM_K_AUXILIARY | SM_K_SAY)),
             led = i > c->main + 1 && c->w[i - 2].finite && c->w[i - 2].own & SM_K_AUXILIARY;
        if ((verb && sm_is_with(&c->w[i])) || ((verb || (led && !(c->w[i - 1].own & (SM_K_NONFINITE | SM_K_PAST)))) && sm_is_off(&c->w[i])))
            return true;
    }
    return false;
}

/* ", astronomers | at the observatory said, but": who says it would stay without the verb. */
static bool leaves_claimant(const sm_clauses *c, sm_gap cut)
{
    for (uint32_t i = c->verb + 1; c->lex->phrases && c->verb != SM_NONE && i < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (w->start < cut.start || w->end > cut.end || !w->finite || w->opener != SM_NONE || !(w->own & SM_K_SAY) || w->inside
            || (i + 1 < c->n && !(c->w[i + 1].before & SM_COMMA)))
            continue;
        uint32_t from = sm_last_comma(c, i);
        if (from > c->verb && c->w[from].start < cut.start && !sm_is_conjunction(c, from) && !(c->w[from].own & SM_K_COORDINATOR))
            return true;
    }
    return false;
}

/* "told the house that, because stocks had fallen, | fishing would be banned": what is said stands behind the second comma. */
static bool takes_what_is_said(const sm_clauses *c, sm_gap cut)
{
    for (uint32_t i = c->main + 1; c->lex->phrases && i + 2 < c->n; i++) {
        if (!(c->w[i].own & (SM_K_THAT | SM_K_RELATIVE)) || !(c->w[i + 1].before & SM_COMMA) || cut.start < c->w[i].end
            || cut.end < c->w[c->n - 1].end)
            continue;
        uint32_t verb = sm_next_comma(c, i + 2);
        while (verb < c->n && !c->w[verb].finite)
            verb++;
        return verb < c->n && cut.start <= c->w[verb].start;
    }
    return false;
}

/* ", and Ash, who has kept it for years, | will have to leave": the predicate behind what was set aside. */
static bool takes_predicate(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (!c->lex->phrases || i >= c->n || !c->w[i].finite || c->w[i].opener != SM_NONE)
        return false;
    uint32_t from = sm_last_comma(c, i);
    bool joined = c->verb != SM_NONE && from > c->verb && from + 1 < i && c->w[from].own & SM_K_COORDINATOR;   /* ", and the city of Lund | agreed" */
    for (uint32_t k = from + 1; joined && k < i; k++)
        joined = !c->w[k].finite;
    return joined || (c->w[i].before & SM_COMMA && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN));
}

/* ", with a former captain | narrowly ahead of": what "with" says of somebody. */
static bool parts_absolute(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n ? sm_last_comma(c, i) : c->main;
    if (!c->lex->phrases || i >= c->n || from <= c->main || from + 2 >= i || !sm_is_with(&c->w[from]) || c->w[i].before
        || c->w[i].own & (SM_K_PREPOSITION | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT))
        return false;
    return !sm_has_kind(c, from + 1, i, SM_K_PARTICIPLE | SM_K_PAST | SM_K_NONFINITE | SM_K_PREPOSITION);
}

/* ", but women | who dry the catch get nothing": is the clause that "but" opens left without a verb? */
static bool leaves_contrast(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (!c->lex->phrases || i >= c->n || cut.end < c->w[c->n - 1].end)
        return false;
    for (; i > c->verb + 1 && c->verb != SM_NONE && !c->w[i - 1].finite; i--)
        if (c->w[i - 1].own & SM_K_COORDINATOR && c->w[i - 1].own & SM_K_CONTRAST && c->w[i - 1].before & SM_COMMA)
            return c->w[i].start < cut.start;
    return false;
}

/* "told a court in Lund | on Monday that he had ...": nothing of what was said would be left. */
static bool takes_statement(const sm_clauses *c, sm_gap cut)
{
    if (c->verb == SM_NONE || !(c->w[c->verb].own & SM_K_SAY) || cut.start <= c->w[c->verb].start)
        return false;
    uint32_t i = c->verb + 1;
    while (i < c->n && !c->w[i].finite && !(c->w[i].own & (SM_K_THAT | SM_K_RELATIVE)) && sm_runs_on(&c->w[i]))
        i++;
    bool object = i > c->verb + 2 && c->w[c->verb + 1].own & SM_K_DETERMINER && i + 1 < c->n && c->w[i + 1].finite
                  && c->w[i + 1].opener == i && !c->w[i - 1].own;   /* "announced a recall | to replace a part that failed" */
    return !object && i + 1 < c->n && c->w[i].own & SM_K_THAT && sm_runs_on(&c->w[i]) && c->w[i].start >= cut.start && c->w[i].end <= cut.end;
}

/* "| 46 years after the suburb of Lund was cleared, | the court ordered that families be given plots there": where that is. */
static bool takes_place(const sm_clauses *c, sm_gap cut)
{
    bool named = false;
    if (cut.first < c->n && c->w[cut.first].own & SM_K_RELATIVE && c->w[cut.first].before & SM_COMMA)   /* "in Lund|, where ...,|": that stays */
        return false;
    for (uint32_t i = 1; c->lex->phrases && i < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (w->start >= cut.start && w->end <= cut.end)
            named |= w->upper && !(w->own & SM_K_TIME);
        if (named && sm_is_there(c, i) && w->start >= cut.end && !(i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY))
            return true;
    }
    return false;
}

/* "when a bus taking them home | from the temple plunged into": is "when" with its subject left at the end, without a verb? */
static bool leaves_bare(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    static const uint32_t verbs = SM_K_PAST | SM_K_VERB | SM_K_AUXILIARY | SM_K_SAY;
    bool verb = c->w[i - 1].finite || c->w[i - 1].own & verbs;
    for (uint32_t k = i - 1; k > c->main && sm_runs_on(&c->w[k]) && !verb; k--) {
        if (k + 1 < i && sm_is_word(c, k, c->lex->when) && c->w[k + 1].own & SM_K_DETERMINER)
            return cut.end >= c->w[c->n - 1].end;
        verb = c->w[k - 1].finite || c->w[k - 1].own & verbs;
    }
    return false;
}

/* "| on the second | play-off hole": does the cut end one word behind "the", in front of a word with a hyphen? */
static bool parts_compound(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.next;
    bool the = i > c->main + 2 && c->w[i - 2].own & SM_K_DEFINITE && c->w[i - 2].own & SM_K_DETERMINER;
    return i + 1 < c->n && c->w[i + 1].before & SM_GLUED && !c->w[i].before && the && c->w[i - 1].start >= cut.start;
}

/* "a sign | for two months under rules | approved by a committee": would a participle be left that tells of what is cut? */
static bool leaves_participle(const sm_clauses *c, sm_gap cut)
{
    uint32_t end = cut.next, phrases = 0;
    if (!c->lex->phrases || end + 1 >= c->n || c->w[end].before || c->w[end].finite || !(c->w[end].own & (SM_K_PAST | SM_K_NONFINITE))
        || c->w[end].own & SM_K_AUXILIARY || c->w[end - 1].own || !(c->w[end + 1].own & SM_K_PREPOSITION))
        return false;
    for (uint32_t i = end - 1; i > c->main && c->w[i].start >= cut.start; i--)
        phrases += (c->w[i].own & SM_K_PREPOSITION) != 0;
    return phrases > 1;
}

/* "early | on Friday |": without the day, how early? */
static bool leaves_early(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    static const uint32_t other = SM_K_PREPOSITION | SM_K_DETERMINER;
    bool day = i + 1 < c->n && c->w[i].start >= cut.start && !c->w[i].before && sm_is_where(&c->w[i]) && c->w[i + 1].own & SM_K_TIME
               && c->w[i + 1].upper;
    return c->lex->phrases && day && c->w[i - 1].own & SM_K_WHEN && !(c->w[i - 1].own & other) && !c->w[i - 1].before
           && c->w[i - 1].start < cut.start;
}

/* ", sold a ship": does a past form that nothing opened start there, not of who says something? */
static bool is_deed(const sm_word *w) { return w->own & SM_K_PAST && !(w->own & SM_K_SAY) && w->finite && w->opener == SM_NONE; }

/* "cut jobs, sold a ship | and dropped its dividend": the last of a list of deeds. */
static bool takes_last_deed(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n ? sm_last_comma(c, i) : c->main;
    if (!c->lex->phrases || c->verb == SM_NONE || from <= c->verb || from == i || i + 1 >= c->n || !sm_is_conjunction(c, i) || c->w[i].before)
        return false;
    return is_deed(&c->w[from]) && c->w[i + 1].own & SM_K_PAST && !sm_has_kind(c, from, i, SM_K_COORDINATOR);
}

/* "four days a week beginning | in August": a participle that tells when would be left alone. */
static bool leaves_beginning(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return c->lex->phrases && i > c->main + 2 && i + 1 < c->n && sm_is_where(&c->w[i]) && c->w[i + 1].own & SM_K_TIME && !c->w[i].before
           && sm_ends_in_ing(c, i - 1) && c->w[i - 1].own == SM_K_NOUN && !(c->w[i - 2].own & (SM_K_DETERMINER | SM_K_PREPOSITION));
}

/* "have seized a car, arrested ten people|, among them a clerk, and shut a bar": a list of deeds without its "and". */
static bool leaves_list_open(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i > c->main ? sm_last_comma(c, i - 1) : c->main;
    if (!c->lex->phrases || i >= c->n || c->verb == SM_NONE || from <= c->verb || !(c->w[i].before & (SM_COMMA | SM_DASH)))
        return false;
    static const uint32_t opens = SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_CONDITION
                                  | SM_K_PREPOSITION | SM_K_PARTICIPLE;
    bool clause = false;   /* "have multiplied, the water is clear|, and the town pays" */
    for (uint32_t k = from; k < i && !(c->w[from].own & opens) && c->w[from].before & SM_COMMA; k++)
        clause |= c->w[k].finite && c->w[k].opener == SM_NONE && c->w[k].own & SM_K_AUXILIARY && !(c->w[k].own & SM_K_SAY) && !c->w[k].inside;
    if (clause && sm_is_conjunction(c, i) && !sm_has_kind(c, from, i, SM_K_SAY | SM_K_COORDINATOR))
        return true;
    bool deed = is_deed(&c->w[from]) || (c->w[i].before & SM_DASH && c->w[from].before & SM_COMMA && c->w[from].own & SM_K_PAST);
    for (uint32_t k = i; deed && k + 1 < c->n && c->w[k].end <= cut.end; k++)
        if (sm_is_conjunction(c, k) && c->w[k].before & (SM_COMMA | SM_DASH) && (c->w[k + 1].own | c->w[k + 2 < c->n ? k + 2 : k].own) & SM_K_PAST)
            return !sm_has_kind(c, from, i, SM_K_COORDINATOR);
    return false;
}

static bool same_letters(const sm_clauses *c, const sm_word *a, const sm_word *b)
{
    uint32_t n = a->end - a->start;
    return b->end - b->start == n && !memcmp(c->text->cp + a->start, c->text->cp + b->start, n * sizeof *c->text->cp);
}

/* Do words a and a + 2 say one thing with what links them: "line by line", "one after another", "one after the other"? */
static bool is_repeated(const sm_clauses *c, uint32_t a)
{
    static const uint32_t links = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER;
    enum { ONE = 3, OTHER = 5 };
    if (a + 2 >= c->n || !(c->w[a + 1].own & links) || c->w[a + 1].before || c->w[a + 2].before || c->w[a].digit)
        return false;
    const uint32_t *cp = c->text->cp;
    const sm_word *one = &c->w[a], *other = &c->w[a + 2 + (a + 3 < c->n && c->w[a + 2].own & SM_K_DEFINITE && !c->w[a + 3].before)];
    bool counts = one->end - one->start == ONE && (cp[one->start] | 0x20) == 'o' && one->last == 'e';
    bool others = other->end - other->start >= OTHER && other->last == 'r' && cp[other->end - 2] == 'e' && cp[other->end - OTHER] == 'o'
                  && cp[other->end - OTHER + 1] == 't';
    return same_letters(c, one, &c->w[a + 2]) || (counts && others);
}

/* "line | by line", "one after | the other" */
static bool parts_repeated(const sm_clauses *c, sm_gap cut)
{
    uint32_t edges[] = { cut.first, cut.next };
    for (int e = 0; e < 2 && c->lex->phrases; e++)
        for (uint32_t back = 1; back <= 3; back++)
            if (edges[e] < c->n && edges[e] >= c->main + back && is_repeated(c, edges[e] - back)
                && (back < 3 || c->w[edges[e] - 1].own & SM_K_DEFINITE))
                return true;
    return false;
}

/* ", the biggest bakery, Golden Sheaf, | announced yesterday", "after its owner, Tandem Metals, | confirmed that": does the cut open with a verb of
 * saying whose subject stands in front of a comma? Not ", said the mayor". */
static bool takes_saying_alone(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t no_subject = SM_K_TIME | SM_K_PREPOSITION | SM_K_THAT;
    uint32_t i = cut.first, from = i < c->n && i > c->main ? sm_last_comma(c, i - 1) : c->main;
    if (!c->lex->phrases || i >= c->n || c->verb == SM_NONE || from <= c->verb || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & SM_K_SAY)
        || !c->w[i].finite || c->w[i].inside)
        return false;
    bool alone = i + 1 == c->n || (c->w[i + 1].own & no_subject && !c->w[i + 1].before), name = c->w[from].upper;
    return alone && name && !c->w[from].inside && !sm_has_verb(c, from, i);
}

/* "the costs it was able to pass | on to shops": does the cut take what goes with an infinitive? */
static bool parts_infinitive(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t to = SM_K_TO | SM_K_PREPOSITION;
    uint32_t i = cut.first;
    return c->lex->phrases && i > c->main + 2 && i + 1 < c->n && c->w[i].own & SM_K_PREPOSITION && c->w[i + 1].own & to && !c->w[i].before
           && !c->w[i + 1].before && c->w[i + 1].span < 2 && c->w[i].span < 2 && c->w[i - 2].own & SM_K_TO && !c->w[i - 1].own;
}

/* "robbed a shop of 2.4 million rand | in stock": does the cut take the word that says of what the figure is? */
static bool takes_what_counts(const sm_clauses *c, sm_gap cut)
{
    enum { FIGURE = 3 };
    uint32_t i = cut.first;
    if (!c->lex->phrases || i + 2 != c->n || !sm_is_where(&c->w[i]) || c->w[i].before || c->w[i + 1].own || !c->w[i + 1].lower)
        return false;
    for (uint32_t k = i - 1; k > c->verb && k + FIGURE >= i; k--)
        if (c->w[k].digit)
            return true;
    return false;
}

/* "water | in the air of Kessel 9, | a planet larger than Earth": does the cut take the name that what stands behind the comma tells of? */
static bool takes_what_is_told(const sm_clauses *c, sm_gap cut)
{
    uint32_t next = cut.next, first = cut.first;
    if (!c->lex->phrases || next + 1 >= c->n || c->w[first].before & SM_COMMA || !(c->w[next].before & SM_COMMA)
        || !sm_is_only(&c->w[next], SM_K_DETERMINER | SM_K_DEFINITE)
        || (c->p[c->n_pieces - 1].from == next && sm_is_saying(c, &c->p[c->n_pieces - 1])))   /* ", officials said" */
        return false;
    uint32_t last = next - 1 - (c->w[next - 1].digit && next - 1 > first);
    return c->w[last].upper && !c->w[last].own && c->w[last].start >= cut.start;
}

/* ", showing a lion|, two gods and a border of leaves,|": does the cut take the end of a list that a participle opens? */
static bool takes_end_of_list(const sm_clauses *c, sm_gap cut)
{
    uint32_t from = cut.first > c->main ? sm_last_comma(c, cut.first - 1) : c->main;
    if (!c->lex->phrases || cut.next == c->n || from == c->main || from + 2 >= cut.first || !(c->w[cut.first].before & SM_COMMA)
        || !(c->w[from].own & SM_K_PARTICIPLE) || !(c->w[from + 1].own & SM_K_DETERMINER))
        return false;
    bool thing = sm_is_only(&c->w[cut.first], SM_K_DETERMINER) || c->w[cut.first].digit || !c->w[cut.first].own;
    for (uint32_t i = from + 2; i < cut.first; i++)   /* "saying the firm had lost" */
        thing &= !c->w[i].finite;
    return thing && sm_has_kind(c, cut.first, cut.next, SM_K_COORDINATOR) && sm_next_comma(c, cut.first + 1) >= cut.next;
}

static bool is_sound(const sm_clauses *c, const sm_cut *cut)
{
    static const sm_bar bars[] = {
        breaks_clause, parts_opener, leaves_contrast, takes_moment, takes_predicate, parts_absolute, leaves_bare,
        leaves_list_open, leaves_early, parts_repeated, leaves_participle, parts_compound, takes_object,
        takes_statement, leaves_claimant, takes_what_is_said, takes_saying_alone, takes_what_counts, takes_what_is_told,
        takes_end_of_list, takes_last_deed, leaves_beginning, parts_infinitive,
    };
    sm_gap taken = { cut->span.start, cut->span.end, sm_word_at(c, cut->span.start), sm_word_at(c, cut->span.end) };
    if (sm_is_barred(c, taken, bars, sizeof bars / sizeof *bars) || sm_parts_bound(c, taken) || takes_claimant(c, cut))
        return false;
    return cut->always || (!widens(c, taken) && !takes_condition(c, taken) && !takes_place(c, taken));
}

void sm_drop_breaking(sm_clauses *c)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->out->n; i++)
        if (is_sound(c, &c->out->at[i]))
            c->out->at[n++] = c->out->at[i];
    c->out->n = n;
}
