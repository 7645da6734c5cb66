/* compress_clause.c - cuts that would leave a clause without its verb, its subject or the one that it opens for, for languages written with spaces.
 *
 * Limits: a verb that the lexicon does not know is not missed.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { THING = 6 };   /* words of a subject */

/* The first finite verb between words from and to that no clause took; to: there is none. */
static uint32_t free_verb(const sm_clauses *c, uint32_t from, uint32_t to)
{
    while (from < to && !(c->w[from].finite && c->w[from].opener == SM_NONE && !c->w[from].inside))
        from++;
    return from;
}

/* Does the cut take up to the end what no clause took: a verb of its own, and not of who says something? */
static bool takes_clause(const sm_clauses *c, sm_gap cut)
{
    uint32_t verb = free_verb(c, cut.first, cut.next);
    return cut.next == c->n && verb < cut.next && !(c->w[verb].own & SM_K_SAY);
}

/* A plural noun's clause without its verb may hide one that is unknown: is there a noun in the cut behind which "their" or "its" stands? */
static bool takes_clause_or_verb(const sm_clauses *c, sm_gap cut)
{
    if (takes_clause(c, cut))
        return true;
    for (uint32_t k = cut.first + 2; cut.next == c->n && k + 1 < c->n && sm_runs_on(&c->w[k]); k++)
        if (sm_is_his(&c->w[k]))
            return true;
    return false;
}

/* ", but when she gave a kidney to a stranger|, her luck turned", "say that though it is possible | at a price, it would be hard", "or, if need
 * be|, it may be sold": what stands in front of a clause that the cut takes. */
static bool leaves_front(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t front = SM_K_SUBORDINATOR | SM_K_CONDITION, leads = SM_K_COORDINATOR | SM_K_THAT | SM_K_SUBORDINATOR;
    uint32_t i = cut.first;
    if (i >= c->n || c->verb == SM_NONE || !takes_clause(c, cut))
        return false;
    uint32_t comma = sm_last_comma(c, i - 1);   /* ", and unlike some|, as we rode no kerb was mounted" */
    if (c->w[i].before & SM_COMMA && comma > c->verb && comma + 2 < i && c->w[comma].own & SM_K_COORDINATOR
        && (c->w[comma + 1].own | c->w[comma + 1].kinds) & (SM_K_LEADER | SM_K_PREPOSITION) && free_verb(c, comma, i) == i)
        return true;
    for (uint32_t k = i - 1; k > c->verb + 1 && !(c->w[k].finite && c->w[k].opener == SM_NONE); k--) {
        bool whether = c->w[k].own & SM_K_LEADER && c->w[k].own & SM_K_THAT;
        bool opens = (c->w[k].own | c->w[k].kinds) & front || whether, ends = c->w[i].before & SM_COMMA || sm_next_comma(c, k + 1) > i;
        bool apart = c->w[k].before && !(c->w[k].before & SM_COMMA && c->w[k - 1].own & SM_K_COORDINATOR);
        if (opens && ends && !apart && c->w[k - 1].own & leads && !c->w[k].inside)
            return true;
    }
    return false;
}

/* "climbed down, cut a pane | and fled": the last of several deeds, with its "and"; "voted for it but, to his surprise|, threw out": what "but"
 * opens. */
static bool leaves_series_open(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || i <= c->verb + 2 || i + 1 >= c->n || cut.next < c->n)
        return false;
    uint32_t from = sm_last_comma(c, i - 1);
    if (from <= c->verb)
        return false;
    bool last = sm_is_conjunction(c, i) && !c->w[i].before && c->w[i + 1].finite && c->w[i + 1].opener == SM_NONE
                && sm_is_deed(&c->w[from]) && (c->w[from].opener == SM_NONE || !c->w[from].finite);
    bool but = c->w[i].before & SM_COMMA && c->w[from - 1].own & SM_K_COORDINATOR && !c->w[from - 1].before && c->w[i].own & (SM_K_PAST | SM_K_VERB);
    but |= c->w[from - 1].own & SM_K_COORDINATOR && !c->w[from - 1].before && !sm_has_verb(c, from, i);
    return last || but;
}

/* "were thrown out when councillors | in Lund voted by one vote": a clause whose verb is not known. */
static bool leaves_opener_alone(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t other = SM_K_PREPOSITION | SM_K_LEADER | SM_K_RELATIVE | SM_K_CONDITION;
    uint32_t i = cut.first, k = i - 1;
    if (i < c->main + 4 || i >= c->n || cut.next < c->n || c->verb == SM_NONE || i <= c->verb + 2 || c->w[i].before)
        return false;
    while (k > c->verb && k + SM_CLOSE > i && sm_runs_on(&c->w[k]) && !(c->w[k].own & SM_K_SUBORDINATOR) && !c->w[k].finite)
        k--;
    const sm_word *w = &c->w[k];
    if (k <= c->verb || k + 1 >= i || !(w->own & SM_K_SUBORDINATOR) || w->own & other || sm_binds(c, k, SM_BINDS_MOMENT) || w->finite)
        return false;
    return !w[1].before && !w[1].own && w[1].lower && w[1].last == 's';
}

/* "while his brother, Oleg|, also convicted, was given", "came when Jo Ash, the captain of Lund|, heard", ", so runners | wanting the best should":
 * a clause without its verb. */
static bool leaves_without_verb(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t other = SM_K_PREPOSITION | SM_K_LEADER, tells = SM_K_RELATIVE | SM_K_PARTICIPLE | SM_K_PAST | SM_K_NONFINITE;
    uint32_t i = cut.first;
    bool comma = i < c->n && c->w[i].before & SM_COMMA;
    bool heard = comma && i + 1 < c->n && c->w[i].finite && c->w[i].own & SM_K_SAY && c->w[i + 1].own & SM_K_PREPOSITION && cut.next == c->n;
    if (i >= c->n || c->verb == SM_NONE || !(comma || c->w[i].own & tells) || !(heard || takes_clause(c, cut)))
        return false;
    uint32_t k = i - 1;
    for (; k > c->verb && !c->w[k].finite && !(c->w[k].own & SM_K_SUBORDINATOR) && !(c->w[k].own & SM_K_THAT && c->w[k - 1].finite); k--)
        if (!comma && c->w[k].own & SM_K_COORDINATOR && c->w[k].before & SM_COMMA)
            break;
    if (k <= c->verb || c->w[k].finite || c->w[k].own & other || sm_binds(c, k, SM_BINDS_MOMENT) || k + 1 >= i || c->w[k + 1].before)
        return false;
    return c->w[k + 1].own & SM_K_DETERMINER || ((c->w[k + 1].upper || !comma) && !c->w[k + 1].own);
}

/* "When Orla Care, the largest firm, *told* its staff, it urged": is the main verb that of a clause that opens the sentence, and whose subject
 * commas set off from it? */
static bool opens_with_named(const sm_clauses *c)
{
    const sm_piece *p = c->p;
    const sm_word *w = &c->w[p->from];
    if (c->n_pieces < 4 || !(w->own & SM_K_SUBORDINATOR) || sm_binds(c, p->from, SM_BINDS_MOMENT) || p->from + 1 >= p->to || c->verb == SM_NONE)
        return false;
    bool named = w[1].upper || w[1].own & SM_K_DETERMINER;
    return named && p->to <= p->from + THING && c->verb >= p[2].from && c->verb <= p[2].from + 1 && !sm_has_verb(c, p->from, p->to);
}

/* "Born in Lund|, her work often explores", "Ideally placed in the old town|, the hotel is", "If you are deaf|, and you wish to come, write":
 * does what stands in front of the first comma, from which the cut takes all, have no subject, or wait for what comes? */
static bool lacks_subject(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t waits = SM_K_CONDITION | SM_K_SUBORDINATOR;
    const sm_word *w = &c->w[c->main];
    uint32_t comma = sm_next_comma(c, c->main + 1);
    if (c->verb == SM_NONE || cut.first <= c->main || cut.next < c->n || comma < cut.first || comma >= c->n || w->inside)
        return false;
    if (c->verb > c->main + 3 && c->w[c->verb].own & SM_K_AUXILIARY && sm_is_they(&c->w[c->verb - 1]))   /* "When school starts in May they will" */
        return false;
    uint32_t k = c->main;
    while (k < c->verb && (c->w[k].own & SM_K_MANNER || sm_ends_in_ly(c, k)))
        k++;
    const sm_word *verb = &c->w[c->verb];
    bool stolen = k == c->verb && verb->own & SM_K_PAST && !(verb->own & (SM_K_AUXILIARY | SM_K_VERB))
                  && c->w[k + 1].own & (SM_K_PREPOSITION | SM_K_TO);
    /* "Grown from a seed found in a jar|, a melon has" */
    bool grown = sm_is_deed(w) && w[1].own & SM_K_PREPOSITION && !w->finite && takes_clause(c, cut);
    bool opener = w->own & waits && !(w->own & (SM_K_AUXILIARY | SM_K_PREPOSITION)) && !sm_is_measure(w);
    return stolen || grown || (opener && !sm_binds(c, c->main, SM_BINDS_MOMENT));
}

/* "As I ate my dinner|, it was easy", "What went wrong in the ward|, is to be examined": the main clause behind what opens the sentence. */
static bool takes_main_clause(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t opens = SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER | SM_K_RELATIVE;
    const sm_word *w = &c->w[c->main];
    uint32_t i = cut.first, k = c->main + 1;
    if (opens_with_named(c))
        return cut.start <= c->w[c->p[0].from].start || takes_clause(c, cut);
    if (lacks_subject(c, cut))
        return true;
    if (i >= c->n || i <= c->main || !(w->own & opens) || sm_is_measure(w) || c->verb == SM_NONE || !takes_clause(c, cut))
        return false;
    while (k < i && !c->w[k].finite)
        k++;
    uint32_t comma = c->verb < i ? sm_last_comma(c, c->verb) : c->verb;
    bool second = k < c->verb && c->verb < i
                  && (c->w[c->verb].own & SM_K_AUXILIARY || w->own & SM_K_RELATIVE || (comma > k && comma < c->verb));   /* "What they took has" */
    return !second && free_verb(c, c->main, i) == i;
}

/* "will now, barring a miracle, | be left without": what the auxiliary waits for. */
static bool takes_infinitive(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t be = SM_K_AUXILIARY | SM_K_NONFINITE;
    uint32_t i = cut.first;
    return i < c->n && c->verb != SM_NONE && i > c->verb && c->w[i].before & SM_COMMA && c->w[c->verb].own & SM_K_AUXILIARY
           && (c->w[i].own & be) == be && !c->w[i].finite && !sm_has_kind(c, c->verb + 1, i, SM_K_PAST | SM_K_NONFINITE | SM_K_VERB);
}

/* "as a toll road because|, before now,| the state had": of two commas, one; "| because, before now,| the state had": the word that opens it. */
static bool leaves_one_comma(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t opens = SM_K_SUBORDINATOR | SM_K_THAT;
    uint32_t i = cut.first, next = cut.next;
    if (i < c->main + 2 || next >= c->n || !(c->w[next].before & SM_COMMA))
        return false;
    bool one = c->w[i].before & SM_COMMA && c->w[i - 1].own & opens && cut.start <= c->w[i - 1].end && cut.end <= c->w[next - 1].end;
    bool opener = c->w[i].own & SM_K_SUBORDINATOR && !c->w[i].before && c->w[i + 1].before & SM_COMMA && i + 1 < next;
    return one || opener;
}

/* "with bees|, showing that they can sign,| recognise faces": what follows is of the clause that goes. */
static bool leaves_its_list(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t can = SM_K_THAT | SM_K_AUXILIARY | SM_K_TO;
    uint32_t i = cut.first, next = cut.next;
    if (next >= c->n || i <= c->verb || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & SM_K_PARTICIPLE) || !(c->w[next].before & SM_COMMA))
        return false;
    bool bare = c->w[next].own & SM_K_VERB && !(c->w[next].own & (SM_K_PAST | SM_K_AUXILIARY)) && c->w[next].last != 's';
    return bare && sm_has_kind(c, i, next, can);
}

/* "companies not only manage the data|, but also find": the second of two that "not only" announces. */
static bool takes_but_also(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t but = SM_K_CONTRAST | SM_K_COORDINATOR;
    uint32_t i = cut.first;
    if (i >= c->n || i < c->main + 2 || c->verb == SM_NONE)
        return false;
    bool turns = (c->w[i].own & but) == but || c->w[i].before & SM_DASH;
    bool not_only = c->w[c->main].kinds & SM_K_PAIRED && c->w[c->main].span > 1 && c->w[c->main].own & SM_K_NEGATION;
    if (not_only && sm_next_comma(c, c->main + 1) >= i && takes_clause(c, cut))   /* "Not only does it help|, it is cheap" */
        return true;
    for (uint32_t k = i - 1; k > c->main && turns && (c->w[k].own & but) != but; k--)
        if (c->w[k].kinds & SM_K_PAIRED && c->w[k].span > 1 && c->w[k].own & SM_K_NEGATION)
            return true;
    return false;
}

/* "began to roll | in, and it | became clear": the subject of the verb that stays. */
static bool takes_subject(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    if (next >= c->n || c->verb == SM_NONE || i <= c->verb || next < i + 3 || !c->w[next].finite || c->w[next].opener != SM_NONE || c->w[next].before)
        return false;
    return sm_is_they(&c->w[next - 1]) && c->w[next - 2].own & SM_K_COORDINATOR && c->w[next - 2].before & SM_COMMA && !c->w[i].before;
}

/* "were asleep|, watching a film or queuing for soup": of what some did and others, only the first. */
static bool takes_others(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i >= c->n || c->verb == SM_NONE || i < c->verb + 2 || i > c->verb + 3 || !(c->w[c->verb].own & SM_K_AUXILIARY)
        || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & SM_K_PARTICIPLE))
        return false;
    for (uint32_t k = i + 1; k + 1 < cut.next && sm_runs_on(&c->w[k]); k++)
        if (c->w[k].own & SM_K_COORDINATOR && !sm_is_conjunction(c, k) && c->w[k + 1].own & SM_K_PARTICIPLE)
            return true;
    return false;
}

/* "thrown into disarray | by an attack | on Friday that killed ten": does what stays tell of a noun that goes? */
static bool leaves_what_tells(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = cut.next;
    if (i >= c->n || k + 3 >= c->n || i <= c->verb || c->verb == SM_NONE || !(c->w[i].own & SM_K_PREPOSITION))
        return false;
    if (c->w[i].before || !sm_is_where(&c->w[k]))
        return false;
    for (k++; k < c->n && c->w[k].own & (SM_K_TIME | SM_K_WHEN) && !(c->w[k].own & SM_K_THAT); k++)
        ;
    return k > cut.next + 1 && k + 1 < c->n && !c->w[k].before && c->w[k].own & SM_K_THAT && c->w[k + 1].finite;
}

/* "but said his income | in those years would be taxed", "a study says the number of jobs | in the city fell": what is said lacks its verb. */
static bool leaves_said_bare(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, k = i - 1;
    if (i < c->main + 3 || i >= c->n || cut.next < c->n || c->verb == SM_NONE)
        return false;
    while (k > c->main + 1 && !c->w[k].finite && sm_runs_on(&c->w[k]))
        k--;
    const sm_word *w = &c->w[k];
    bool says = k > c->main && w->finite && !w->before && sm_binds(c, k, SM_BINDS_STATES) && c->text->cp[w->start] == 's' && k + 2 < i;
    static const uint32_t forms = SM_K_PAST | SM_K_VERB | SM_K_AUXILIARY | SM_K_SAY | SM_K_EXPECTS_TO;
    return says && sm_runs_on(&w[1]) && (w[1].own & SM_K_DETERMINER || (!w[1].own && k + 3 < i)) && !(w[1].own & SM_K_TIME)
           && !sm_has_kind(c, k + 1, i, forms);
}

/* "Not since 1987 had a man | scored", "closed a plant as patents | on its pill near their end": an auxiliary, or "as", without its verb. */
static bool leaves_half_verb(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, v = c->verb;
    if (v == SM_NONE || i < c->main + 3 || i >= c->n || cut.next < c->n)
        return false;
    const sm_word *left = &c->w[i - 1];
    bool had_a = v + 1 < i && c->w[v].own & SM_K_AUXILIARY && c->w[v + 1].own & SM_K_DETERMINER && sm_negates(&c->w[c->main])
                 && !sm_has_kind(c, v + 1, i, VERBAL | SM_K_AUXILIARY);
    bool as = !c->w[i].before && sm_is_as(&left[-1]) && !left->own && left->lower && left->last == 's' && takes_clause_or_verb(c, cut);
    return had_a || as;
}

/* ", keepers watching the nest | through a telescope said on Monday": the verb of who says it. */
static bool takes_source_verb(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_PARTICIPLE | SM_K_LEADER | SM_K_TO;
    const sm_piece *p = &c->p[c->n_pieces - 1];
    if (c->verb == SM_NONE || p->from <= c->verb || cut.first <= p->from || cut.next < c->n || c->w[p->from].own & opens || c->w[p->from].inside)
        return false;
    for (uint32_t k = cut.first; k < c->n; k++)
        if (c->w[k].finite && c->w[k].own & SM_K_SAY && c->w[k].opener == SM_NONE)
            return !sm_has_verb(c, p->from, cut.first) && !sm_has_kind(c, p->from, cut.first, SM_K_SAY);
    return false;
}

/* "have brought up, | after nine years": a verb with its particle. */
static bool found_up(const sm_clauses *c, uint32_t i)
{
    return i == c->verb + 3 && c->w[i - 1].own & SM_K_AWAY && c->w[i - 2].own & (SM_K_PAST | SM_K_NONFINITE)
           && !(c->w[i - 2].own & (SM_K_SAY | SM_K_AUXILIARY));
}

bool sm_awaits_object(const sm_clauses *c, uint32_t i)
{
    if (c->verb == SM_NONE || i <= c->verb || !(c->w[i].own & SM_K_PREPOSITION))
        return false;
    const sm_word *verb = &c->w[i - 1];
    bool solving = i > c->verb + 2 && verb->own & SM_K_PARTICIPLE && !verb->before && sm_is_word(c, i - 2, c->lex->by);
    bool found = i == c->verb + 1 || (i == c->verb + 2 && verb->own & (SM_K_PAST | SM_K_NONFINITE));
    bool up = found_up(c, i);
    return solving || up || (found && !(verb->own & SM_K_SAY));
}

/* "have found, beneath nine coats of lime|, a row of saints": the object, behind what stands between it and its verb. */
static bool takes_late_object(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, from = i < c->n && i > c->main + 2 ? sm_last_comma(c, i - 1) : c->main;
    if (c->verb == SM_NONE || from <= c->verb || i >= c->n || cut.next < c->n || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & SM_K_DETERMINER))
        return false;
    return sm_awaits_object(c, from) && !sm_has_verb(c, from, i);
}

bool sm_leaves_half_clause(const sm_clauses *c, sm_gap cut)
{
    static const sm_bar bars[] = {
        leaves_front, leaves_without_verb, takes_main_clause, takes_infinitive, leaves_one_comma, leaves_its_list,
        takes_but_also, takes_subject, takes_others, leaves_what_tells, leaves_said_bare, leaves_half_verb, takes_late_object, leaves_opener_alone,
        leaves_series_open, takes_source_verb,
    };
    return sm_is_barred(c, cut, bars, sizeof bars / sizeof *bars);
}
