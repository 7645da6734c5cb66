/* compress_edge.c - cuts that would take what the words right in front of them wait for, for languages written with spaces: with whom, from where,
 * since when.
 *
 * Limits: English; a word or two on either side of a cut are looked at, no more.
 */
#include "compress_spaced.h"
#include "verbs.h"

/* "loses so much gas to its star | that it could be a bare core" */
static bool takes_what_so(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 9 };
    uint32_t i = cut.first, k = i;
    if (i >= c->n || i < c->main + 3 || c->w[i].before || !(c->w[i].own & SM_K_THAT))
        return false;
    while (k > c->main + 1 && k + NEAR > i && sm_runs_on(&c->w[k]) && !c->w[k - 1].finite)
        if (sm_is_so(&c->w[--k]) && sm_runs_on(&c->w[k]))
            return true;
    return false;
}

/* "lowered themselves | from the roof" */
static bool takes_where_oneself(const sm_clauses *c, sm_gap cut)
{
    enum { SELF = 4 };
    uint32_t i = cut.first;
    if (i >= c->n || i < c->main + 3 || c->w[i].before || !(c->w[i].own & SM_K_PREPOSITION) || sm_has_kind(c, i, cut.next, SM_K_TIME))
        return false;
    const sm_word *w = &c->w[i - 1];
    const uint32_t *end = c->text->cp + w->end;
    bool one = w->end - w->start > SELF && end[-1] == 'f' && end[-2] == 'l' && end[-3] == 'e' && end[-4] == 's';
    bool many = w->end - w->start > SELF && end[-1] == 's' && end[-2] == 'e' && end[-3] == 'v' && end[-4] == 'l';
    return (one || many) && (c->w[i - 2].finite || c->w[i - 2].own & VERBAL);
}

/* "cut the attacks in patients | for whom nothing had helped": of whom it is true; not "in what". */
static bool takes_of_whom(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 1 < c->n && !c->w[i].before && c->w[i].own & SM_K_PREPOSITION && c->w[i + 1].own & SM_K_RELATIVE
           && !sm_is_what(c, i + 1) && !c->w[i + 1].before
           && ((!c->w[i - 1].own && c->w[i - 1].last == 's' && sm_is_where(&c->w[i - 2])) || (c->w[i - 1].own & SM_K_TIME && sm_is_a(&c->w[i - 3])));
}

/* "until August | last year" */
static bool takes_which_year(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i + 1 < c->n && !c->w[i].before && c->w[i].own & SM_K_WHEN && c->w[i].own & SM_K_TIME && c->w[i + 1].own & SM_K_SPAN
           && c->w[i - 1].own & SM_K_TIME && c->w[i - 1].upper;
}

/* "Arrested 23 years | after a student vanished, | a driver": how long after what. */
static bool leaves_how_long(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > 1 && i < c->n && cut.next < c->n && !c->w[i].before && c->w[i].own & SM_K_SUBORDINATOR && c->w[i - 1].own & SM_K_TIME
           && sm_is_number(&c->w[i - 2]) && c->w[cut.next].before & SM_COMMA && c->verb != SM_NONE && cut.next < c->verb;
}

/* "bought fewer shoes and warehouses | filled up": a noun that has a verb of its own. */
static bool leaves_second_subject(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 4 || i >= c->n || cut.next < c->n || c->w[i].before || !(c->w[i].own & SM_K_PAST) || c->w[i].own & SM_K_AUXILIARY)
        return false;
    const sm_word *w = &c->w[i - 1];
    return !w->own && w->lower && w->last == 's' && sm_is_conjunction(c, i - 2) && !c->w[i - 3].own && !w->before && !c->w[i - 2].before
           && i + 1 < c->n && c->w[i + 1].own & (SM_K_AWAY | SM_K_PREPOSITION);
}

/* "is in hospital after two nights | in a snow hole" */
static bool takes_where_so_long(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i < c->n && !c->w[i].before && sm_is_where(&c->w[i]) && !sm_has_kind(c, i, cut.next, SM_K_TIME)
           && c->w[i - 1].own & SM_K_TIME && c->w[i - 1].last == 's' && sm_is_number(&c->w[i - 2]) && c->w[i - 3].own & SM_K_SUBORDINATOR;
}

/* "a foothold | in the market | for cake": what stands behind the phrase belongs to its noun. */
static bool leaves_for(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, to = cut.next;
    return i > c->main + 2 && to + 1 < c->n && !c->w[i].before && !c->w[to].before && sm_is_where(&c->w[i]) && c->w[i + 1].own & SM_K_DEFINITE
           && c->w[to].own & SM_K_PREPOSITION && !sm_is_where(&c->w[to]) && !sm_is_of(&c->w[to]) && !c->w[to + 1].own && !c->w[to + 1].digit
           && c->w[to + 1].lower && sm_binds(c, to, SM_BINDS_FOR);
}

/* "software that warns customers | while a call is under way" */
static bool takes_when_it_does(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 4 };
    uint32_t i = cut.first, k = i;
    if (i >= c->n || i < c->main + 4 || c->w[i].before || !(c->w[i].own & SM_K_SUBORDINATOR) || cut.next < c->n)
        return false;
    while (k > c->main + 2 && k + NEAR > i && sm_runs_on(&c->w[k - 1]) && !(c->w[k - 1].own & SM_K_THAT))
        k--;
    return c->w[k - 1].own & SM_K_THAT && !c->w[k - 1].before && c->w[k].finite && c->w[k].last == 's' && !(c->w[k].own & SM_K_AUXILIARY)
           && !c->w[k - 2].own;
}

/* "ordered the mines to run | on their own generators" */
static bool takes_own(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 2 < c->n && !c->w[i].before && c->w[i].own & SM_K_PREPOSITION && sm_is_his(&c->w[i + 1])
           && sm_binds(c, i + 2, SM_BINDS_OWN) && c->w[i - 2].own & SM_K_TO;
}

/* "held a lead of 2,811 votes on Monday | in the race": in what. */
static bool takes_race(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 10 };
    uint32_t i = cut.first, k = i;
    if (i + 3 >= c->n || i < c->main + 4 || c->w[i].before)
        return false;
    i += sm_is_where(&c->w[i]) && c->w[i + 1].own & SM_K_TIME ? 2 : 0;   /* "| on Monday in the race" */
    if (!sm_is_where(&c->w[i]) || !sm_binds(c, i, SM_BINDS_IN) || c->w[i + 1].own & SM_K_TIME || i >= cut.next)
        return false;
    while (k > c->main + 2 && k + NEAR > i && sm_runs_on(&c->w[k]) && !sm_binds(c, k - 1, SM_BINDS_LEAD))
        k--;
    return sm_binds(c, k - 1, SM_BINDS_LEAD) && sm_is_a(&c->w[k - 2]) && k - 3 > c->main && c->w[k - 3].finite && sm_is_of(&c->w[k]);
}

/* "finished | on 203", "closed | at 5.2", not "opened | at 7pm", "finished | on 3 May": a figure right behind the verb. */
static bool takes_figure(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i + 2 < c->n && !c->w[i].before && sm_is_where(&c->w[i]) && c->w[i + 1].digit && c->w[i - 1].finite
           && sm_is_deed(&c->w[i - 1]) && !sm_is_year(&c->w[i + 1]) && !(c->w[i + 2].own & SM_K_TIME) && !(c->w[i + 2].before & SM_GLUED)
           && sm_is_digit(c->text->cp[c->w[i + 1].end - 1]);
}

/* "photographs of him | on a yacht" */
static bool takes_where_he(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i < c->n && !c->w[i].before && sm_is_where(&c->w[i]) && !sm_has_kind(c, i, cut.next, SM_K_TIME)
           && sm_is_pronoun(&c->w[i - 1]) && sm_is_of(&c->w[i - 2]) && !c->w[i - 3].own
           && c->w[i - 3].lower && c->w[i - 3].last == 's';
}

/* ", sending a column of smoke | along the coast" */
static bool takes_where_sent(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n && i > c->main ? sm_last_comma(c, i) : c->main;
    return i < c->n && from > c->main && from + 1 < i && !c->w[i].before && c->w[i].own & SM_K_PREPOSITION && !sm_is_of(&c->w[i])
           && sm_binds(c, from, SM_BINDS_RESULT) && c->text->cp[c->w[from].start] == 's' && !sm_has_kind(c, from, i, SM_K_AWAY | SM_K_TIME);
}

/* "a 3-2 win | over the champions", "a victory | against Lund": over whom. */
static bool takes_beaten(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    bool win = i > c->main + 2 && sm_binds(c, i - 1, SM_BINDS_WINS) && (c->w[i - 2].digit || sm_is_a(&c->w[i - 2]));
    bool won = i > c->main + 2 && (win || sm_binds(c, i - 1, SM_BINDS_WIN));
    return i + 1 < c->n && won && !c->w[i].before && c->w[i].own & SM_K_PREPOSITION && sm_binds(c, i, SM_BINDS_OVER)
           && (c->w[i + 1].own & SM_K_DEFINITE || c->w[i + 1].upper) && !(c->w[i + 1].own & SM_K_TIME);
}

/* "left whole villages | drinking from one river", "leave some churches | with four services": how. */
static bool takes_how_they_are(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 5 };
    uint32_t i = cut.first, k = i;
    if (i >= c->n || i < c->main + 4 || c->w[i].before || !(sm_ends_in_ing(c, i) || sm_is_with(&c->w[i])))
        return false;
    while (k > c->main + 1 && k + NEAR > i && sm_runs_on(&c->w[k - 1]) && !sm_binds(c, k - 1, SM_BINDS_LEFT))
        k--;
    bool left = sm_binds(c, k - 1, SM_BINDS_LEFT) && k < i && !sm_has_kind(c, k, i, SM_K_PREPOSITION | SM_K_TIME | SM_K_TO);
    return left && !(c->w[k].own & SM_K_POSSESSIVE) && c->w[i - 1].last == 's';
}

/* "they found to their surprise | that she was old": what. */
static bool takes_what_was_found(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 5 };
    uint32_t i = cut.first, k = i;
    if (i >= c->n || i < c->main + 3 || c->w[i].before || !(c->w[i].own & SM_K_THAT))
        return false;
    while (k > c->main + 1 && k + NEAR > i && sm_runs_on(&c->w[k - 1]) && !(c->w[k - 1].own & SM_K_TO))
        k--;
    return c->w[k - 1].own & SM_K_TO && k - 2 == c->verb && sm_is_his(&c->w[k]) && k + 2 == i;
}

/* ", and a meeting of the two | ended on Monday": the verb of what the conjunction opens. */
static bool takes_second_verb(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n && i > c->main ? sm_last_comma(c, i) : c->main;
    if (i >= c->n || from <= c->verb || c->verb == SM_NONE || cut.next < c->n || c->w[i].before || !sm_is_deed(&c->w[i])
        || !sm_is_conjunction(c, from) || from + 2 >= i)
        return false;
    for (uint32_t k = from; k < i; k++)
        if (c->w[k].finite && c->w[k].opener == SM_NONE)
            return false;
    return sm_is_determiner(&c->w[from + 1]) && !sm_has_kind(c, from, i, SM_K_PARTICIPLE);
}

/* "tricked old people | in Lund into handing over gold": into what. */
static bool takes_into_what(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 6 };
    uint32_t i = cut.first, into = i, k = i;
    while (into < c->n && into < cut.next && !(sm_is_into(c, into) && into + 1 < c->n && sm_ends_in_ing(c, into + 1)))
        into++;
    if (i >= c->n || into >= c->n || into >= cut.next || i < c->main + 3)
        return false;
    while (k > c->main + 1 && k + NEAR > i && sm_runs_on(&c->w[k]) && !(c->w[k - 1].own & (SM_K_PAST | SM_K_VERB | SM_K_NONFINITE)))
        k--;
    return c->w[k - 1].own & (SM_K_PAST | SM_K_VERB | SM_K_NONFINITE) && sm_runs_on(&c->w[k]) && k < i && !sm_has_verb(c, i, into);
}

/* "are looking for a man in white | who robbed a bank", "are hunting two men | who": for what. */
static bool takes_what_he_did(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 3 };
    uint32_t i = cut.first, v = c->verb;
    if (v == SM_NONE || i >= c->n || i <= v + 2 || c->w[i].before || !(c->w[i].own & SM_K_RELATIVE) || i + 1 >= c->n || !sm_is_deed(&c->w[i + 1]))
        return false;
    for (uint32_t k = v; k < v + NEAR && k < i; k++)
        if (sm_binds(c, k, SM_BINDS_SEEKS))
            return c->text->cp[c->w[i].start + 2] == 'o';
    return false;
}

/* "| with the closure of its mill|, the biggest employer in the valley": does what it is stay behind, of a noun that goes? */
static bool leaves_what_it_was(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, to = cut.next, end = to + 1 < c->n ? sm_next_comma(c, to + 1) : c->n;
    if (i >= c->n || to + 3 >= c->n || c->verb == SM_NONE || i <= c->verb || c->w[i].before || !(c->w[i].own & SM_K_PREPOSITION)
        || !(c->w[to].before & SM_COMMA) || c->w[to].inside || !sm_is_determiner(&c->w[to]) || to < i + 3)
        return false;
    enum { NEAR = 4 };
    uint32_t whose = to - 1;
    while (whose > i && whose + NEAR > to && !sm_is_his(&c->w[whose]))
        whose--;
    return !c->w[to - 1].own && c->w[to - 1].lower && sm_is_his(&c->w[whose]) && whose > i && end == c->n && !sm_has_verb(c, to, end);
}

/* "Under an agreement signed | on Monday": a participle that waits for where and when. */
static bool leaves_done(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i >= c->n || i < c->main + 5 || cut.next < c->n || c->w[i].before || !sm_is_deed(&c->w[i - 1]) || c->w[i - 1].finite || c->w[i - 1].before)
        return false;
    return !c->w[i - 2].own && c->w[i - 2].lower && sm_is_a(&c->w[i - 3]) && c->w[i - 4].own & SM_K_PREPOSITION;
}

/* ", making its author, a postman|, the first to win it": what somebody becomes. */
static bool takes_what_it_made(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, aside, made;
    if (i >= c->n || cut.next < c->n || !(c->w[i].before & SM_COMMA) || c->verb == SM_NONE || i < c->verb + 6 || !sm_is_determiner(&c->w[i]))
        return false;
    aside = sm_last_comma(c, i - 1);
    if (aside > c->verb && sm_binds(c, aside, SM_BINDS_MAKES) && sm_opens_his(&c->w[aside + 1]))
        return true;
    made = aside > c->verb + 2 ? sm_last_comma(c, aside - 1) : aside;
    return made > c->verb && sm_binds(c, made, SM_BINDS_MAKES) && aside > made + 1 && sm_is_determiner(&c->w[aside]) && !sm_has_verb(c, made, i);
}

/* "will have to hand | in their phones at the gate | under new rules": what an infinitive is about. */
static bool leaves_infinitive_bare(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 1 < c->n && cut.next < c->n && !c->w[i].before && sm_binds(c, i, SM_BINDS_IN) && c->w[i - 2].own & SM_K_TO
           && !c->w[i - 1].before && sm_is_his(&c->w[i + 1]);
}

/* "carried the paintings | to safety" */
static bool takes_safety(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 1 < c->n && c->w[i].own & SM_K_TO && sm_binds(c, i + 1, SM_BINDS_SAFETY);
}

/* "If it does not rain, growers warned, | a third will be lost": what then happens. */
static bool takes_what_would(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i < c->n && cut.next == c->n && c->verb != SM_NONE && i > c->verb + 1 && c->w[i].before & SM_COMMA && c->w[c->verb].own & SM_K_SAY
           && c->n_pieces > 2 && c->w[c->p[0].from].own & SM_K_CONDITION && c->p[0].to <= c->verb && sm_has_own_verb(c, i, c->n)
           && sm_last_comma(c, c->verb) == c->p[1].from;
}

/* "will meet on neutral | ground in Lund": a noun that may be a verb, behind what tells of it. */
static bool takes_plain_noun(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i < c->n && !c->w[i].before && !c->w[i].finite && c->w[i].own & (SM_K_PAST | SM_K_NONFINITE) && !sm_ends_in_ed(c, i)
           && !c->w[i - 1].own && c->w[i - 1].lower && c->w[i - 1].last != 's' && !c->w[i - 1].before && sm_is_where(&c->w[i - 2]);
}

/* "the last in the county | looked | after by a volunteer": a particle whose verb goes. */
static bool leaves_particle(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, to = cut.next;
    return i > c->main && to > i && to + 1 < c->n && !c->w[to].before && c->w[to - 1].own & (SM_K_PAST | SM_K_NONFINITE)
           && c->w[to].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_AWAY) && c->w[to + 1].own & SM_K_PREPOSITION && !c->w[to + 1].before;
}

/* "Rice|, cooking oil|, powdered milk and soap will": one of a list of subjects. */
static bool takes_listed(const sm_clauses *c, sm_gap cut)
{
    enum { SHORT = 3 };
    uint32_t i = cut.first, to = cut.next;
    if (c->verb == SM_NONE || cut.start < c->w[c->main].end || to >= c->verb || i > c->main + 2 || to > i + SHORT || !(c->w[i].before & SM_COMMA)
        || !(c->w[to].before & SM_COMMA) || c->w[c->main].own || sm_has_verb(c, c->main, c->verb))
        return false;
    for (uint32_t k = to + 1; k < c->verb; k++)
        if (sm_is_conjunction(c, k) && !c->w[k].before)
            return sm_next_comma(c, to + 1) >= c->verb;
    return false;
}

/* "where a river broke | through its bank": where to. */
static bool takes_way(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 2 && i + 1 < c->n && !c->w[i].before && sm_binds(c, i, SM_BINDS_WAY) && c->w[i - 1].finite
           && sm_is_act(&c->w[i - 1]);
}

/* "send 12 masks | and drums back to the villages": a list whose verb has its particle behind it. */
static bool takes_particle_of_list(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 3 && i + 3 < c->n && !c->w[i].before && sm_is_conjunction(c, i) && !c->w[i + 1].own && c->w[i + 1].last == 's'
           && c->w[i - 1].last == 's' && c->w[i + 2].own & SM_K_AWAY && !c->w[i + 2].before && c->w[i + 3].own & (SM_K_TO | SM_K_PREPOSITION)
           && i + 2 < cut.next;
}

/* "earn a degree | in three years instead of four" */
static bool takes_instead(const sm_clauses *c, sm_gap cut)
{
    enum { NEAR = 5 };
    uint32_t i = cut.first, k = i;
    if (i >= c->n || i < c->main + 4 || c->w[i].before || !(c->w[i].own & SM_K_PREPOSITION) || !sm_is_number(&c->w[i + 1 < c->n ? i + 1 : i]))
        return false;
    while (k + 1 < c->n && k < i + NEAR && !sm_binds(c, k, SM_BINDS_INSTEAD))
        k++;
    return k > i && sm_binds(c, k, SM_BINDS_INSTEAD);
}

/* ", a survey of keepers and owners | found on Monday": who says it would stay, without that it does. */
static bool leaves_finder(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n && i > c->main ? sm_last_comma(c, i) : c->main;
    return i < c->n && from > c->main && from + 2 < i && !c->w[i].before && c->w[i].own & (SM_K_PAST | SM_K_SAY) && sm_is_a(&c->w[from])
           && (sm_binds(c, from + 1, SM_BINDS_FINDS) || sm_binds(c, from + 2, SM_BINDS_FINDS)) && !sm_has_own_verb(c, from, i);
}

bool sm_parts_edge(const sm_clauses *c, sm_gap cut)
{
    static const sm_bar bars[] = {
        takes_what_so, takes_where_oneself, takes_of_whom, takes_which_year, leaves_how_long, leaves_second_subject, takes_where_so_long, leaves_for,
        takes_when_it_does, takes_own, takes_race, takes_figure, takes_where_he, takes_where_sent,
        takes_beaten, takes_how_they_are, takes_what_was_found, takes_second_verb, takes_into_what, takes_what_he_did,
        leaves_what_it_was, leaves_done, takes_what_it_made, takes_safety, takes_what_would, leaves_infinitive_bare,
        takes_plain_noun, leaves_particle, takes_listed, takes_way, takes_particle_of_list, takes_instead, leaves_finder,
    };
    return sm_is_barred(c, cut, bars, sizeof bars / sizeof *bars);
}
