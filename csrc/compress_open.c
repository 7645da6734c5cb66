/* compress_open.c - cuts that would leave something open at the place where they start, for languages written with spaces: a verb without what is
 * asked, a clause without its own, an adverb that leads to what went.
 *
 * Limits: English; the words that wait are those of the lexicon's lists `binds`.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { THING = 6 };   /* words of what is put somewhere */

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
    bool they = sm_is_they(left) && left->last != 't' && !left->inside && !left->finite && (cut.next == c->n || c->w[cut.next].before);
    adverb |= left->own & SM_K_COORDINATOR && !(left->own & SM_K_PRONOUN) && !left->inside;
    return leads || opener || and || they || (cut.next == c->n && adverb);
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

/* "while his brother, Oleg|, also convicted, was given", "came when Jo Ash, the captain of Lund|, heard", ", so runners | wanting the best should":
 * a clause without its verb. */
static bool leaves_without_verb(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t other = SM_K_PREPOSITION | SM_K_LEADER, tells = SM_K_RELATIVE | SM_K_PARTICIPLE | SM_K_PAST | SM_K_NONFINITE;
    uint32_t i = cut.first;
    bool comma = i < c->n && c->w[i].before & SM_COMMA;
    if (i >= c->n || c->verb == SM_NONE || !(comma || c->w[i].own & tells) || !takes_clause(c, cut))
        return false;
    uint32_t k = i - 1;
    for (; k > c->verb && !c->w[k].finite && !(c->w[k].own & SM_K_SUBORDINATOR); k--)
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

/* "working with the | Near East Foundation |": a name that looks like a phrase. */
static bool takes_name(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main && i + 1 < c->n && c->w[i].own & SM_K_PREPOSITION && c->w[i].upper && c->w[i + 1].upper && !c->w[i].before
           && !c->w[i + 1].before && c->w[i - 1].own & SM_K_DETERMINER;
}

/* "personal", "vivid" behind "most": a word that tells of a noun. */
static bool is_adjective(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    uint32_t n = c->w[i].end - c->w[i].start, last = end[-1];
    bool form = n > 4 && ((last == 'l' && end[-2] == 'a') || (last == 'c' && end[-2] == 'i') || (last == 's' && end[-2] == 'u' && end[-3] == 'o')
                          || (last == 'l' && end[-2] == 'u' && end[-3] == 'f') || (last == 'e' && end[-2] == 'v' && end[-3] == 'i'));
    return c->w[i].lower && ((form && !c->w[i].own) || (sm_is_most(&c->w[i - 1]) && !c->w[i].own && !c->w[i].before));
}

/* "campaigners for personal | and political freedoms", "in the most vivid|, convincing and moving world" */
static bool parts_adjectives(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 2 >= c->n || !is_adjective(c, i - 1))
        return false;
    bool most = c->w[i].before & SM_COMMA && sm_is_most(&c->w[i - 2]) && sm_has_kind(c, i + 1, i + 3, SM_K_COORDINATOR);
    return most || (sm_is_conjunction(c, i) && !c->w[i].before && is_adjective(c, i + 1) && !c->w[i + 2].own && sm_runs_on(&c->w[i + 2]));
}

/* "waiting for hip | and knee operations" */
static bool parts_nouns(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 2 >= c->n || !sm_is_conjunction(c, i) || c->w[i].before || c->w[i + 1].before || c->w[i + 2].before)
        return false;
    const sm_word *w = &c->w[i];
    return !w[-1].own && w[-1].lower && w[-1].last != 's' && !w[1].own && w[1].lower && w[1].last != 's' && !w[2].own && w[2].lower
           && w[2].last == 's' && !(i + 3 < c->n && c->w[i + 3].finite);
}

/* "into a tight|, highly playable game", "achieve a sleek|, professional look": the first of two words that tell of a noun. */
static bool parts_list_of_adjectives(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n || !(c->w[i].before & SM_COMMA) || c->w[i - 1].own || !c->w[i - 1].lower || c->w[i - 1].before)
        return false;
    const sm_word *w = &c->w[i];
    bool plain = w->lower && (!w->own || sm_ends_in_ly(c, i)) && !w->inside && w[1].lower && !w[1].own && sm_runs_on(&w[1])
                 && !sm_has_verb(c, i, sm_next_comma(c, i + 1));
    return plain && (sm_is_a(&w[-2]) || (w[-2].own & SM_K_PREPOSITION && is_adjective(c, i - 1)));
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

/* "a thoughtful approach | towards meeting user | needs": a noun that looks like a verb. */
static bool parts_from_noun(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    if (next >= c->n || i <= c->verb || c->verb == SM_NONE || next < i + 2 || c->w[next].before || !c->w[next].finite || c->w[next].last != 's')
        return false;
    return !(c->w[next].own & (SM_K_AUXILIARY | SM_K_PRONOUN | SM_K_SAY)) && c->w[next].opener == SM_NONE && !c->w[next - 1].own
           && sm_has_kind(c, i, next, SM_K_PREPOSITION) && !sm_has_kind(c, i, next, SM_K_RELATIVE | SM_K_THAT | SM_K_COORDINATOR);
}

/* "In a sign | of how poor he | is, the town": of what. */
static bool takes_of_how(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = sm_word_at(c, cut.start), next = cut.next;
    if (i + 1 >= next || next >= c->n || i <= c->main || !c->w[next].finite || c->w[next].before)
        return false;
    return (sm_is_of(&c->w[i]) && c->w[i + 1].own & SM_K_RELATIVE) || (sm_is_of(&c->w[i - 1]) && c->w[i].own & SM_K_RELATIVE);
}

/* "began to roll | in, and it | became clear": the subject of the verb that stays. */
static bool takes_subject(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    if (next >= c->n || c->verb == SM_NONE || i <= c->verb || next < i + 3 || !c->w[next].finite || c->w[next].opener != SM_NONE || c->w[next].before)
        return false;
    return sm_is_they(&c->w[next - 1]) && c->w[next - 2].own & SM_K_COORDINATOR && c->w[next - 2].before & SM_COMMA && !c->w[i].before;
}

/* "pay the lower | in-state fee" */
static bool parts_hyphens(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    return i > c->main + 1 && i + 2 < c->n && c->w[i].own & SM_K_PREPOSITION && !c->w[i].before
           && (c->w[i + 1].before & SM_GLUED || c->text->cp[c->w[i].end] == '-');   /* "over- or on-ear" */
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
    uint32_t k = i - 2;
    while (k > c->main + 1 && k + THING > i && !sm_is_measure(&c->w[k - 1]))
        k--;
    return w->own & SM_K_TIME && number && sm_is_measure(&c->w[k - 1]) && !sm_has_kind(c, k, i, SM_K_PREPOSITION)
           && !(c->w[k - 2].own & SM_K_PREPOSITION);
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

/* "has until midnight | on Thursday to claim it": what for. */
static bool takes_what_until(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || c->verb + 2 >= c->n || i <= c->verb + 2 || i >= c->n || !sm_binds(c, c->verb + 1, SM_BINDS_UNTIL))
        return false;
    return sm_has_kind(c, i, cut.next, SM_K_TO) && !sm_has_kind(c, c->verb + 1, i, SM_K_TO);
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

/* "to prevent colleagues | from finding out" */
static bool takes_from_what(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    for (uint32_t k = i; i < c->n && sm_binds(c, i, SM_BINDS_FROM) && k > c->main + 1 && k + THING > i && sm_runs_on(&c->w[k]); k--)
        if (sm_binds(c, k - 1, SM_BINDS_PREVENT))
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

/* "frescoes thought | to date from 900", "beat her 6-4|, 3-6, 7-6", "closed a plant as patents | on its pill near their end" */
static bool takes_rest(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first;
    if (i < c->main + 3 || i + 1 >= c->n)
        return false;
    const sm_word *w = &c->w[i], *left = w - 1;
    bool had_a = c->verb != SM_NONE && c->verb + 1 < i && c->w[c->verb].own & SM_K_AUXILIARY && c->w[c->verb + 1].own & SM_K_DETERMINER;
    bool inverted = had_a && sm_negates(&c->w[c->main]) && cut.next == c->n
                    && !sm_has_kind(c, c->verb + 1, i, VERBAL | SM_K_AUXILIARY);   /* "Not since 1987 had a man | scored" */
    bool blind = sm_is_of(&left[-1]) && !left->own && left->lower && w->before & SM_COMMA && w->lower && !w->own && w[1].lower && !w[1].own
                 && sm_runs_on(&w[1])
                 && !sm_has_kind(c, i, sm_next_comma(c, i + 1), SM_K_COORDINATOR);   /* "a species of blind|, pale shrimp" */
    bool farming = left[-1].own & SM_K_PREPOSITION && !left->own && left->lower && left->last != 's' && !w->before && w->own & SM_K_PARTICIPLE
                   && (is_adjective(c, i - 1) || !(w[1].own & SM_K_DETERMINER));   /* "rely on subsistence | farming" */
    bool thought = w->own & SM_K_TO && !w->before && left->own & (SM_K_SAY | SM_K_DOUBT) && left->own & SM_K_PAST && !left->finite;
    thought |= left[-1].own & SM_K_TO && w->own & SM_K_PREPOSITION && !w->before && left[-2].own & (SM_K_SAY | SM_K_DOUBT)
               && left[-2].own & SM_K_PAST && !left[-2].finite;   /* "thought to date | from" */
    bool far = sm_is_as(&left[-1]) && !left->own && !w->before && has_as(c, i, cut.next);   /* "gone as far | in a cup as" */
    bool score = w->digit && left->digit && w->before & SM_COMMA && c->text->cp[left->start - 1] == '-';
    /* "for every day | in which" */
    bool each = w->own & SM_K_PREPOSITION && w[1].own & SM_K_RELATIVE && !w->before && sm_binds(c, i - 2, SM_BINDS_EVERY);
    bool as = !w->before && sm_is_as(&left[-1]) && !left->own && left->lower && left->last == 's' && takes_clause_or_verb(c, cut);
    return thought || score || as || far || each || inverted || blind || farming;
}

/* "Glaciers | in the Andes | are melting twice as fast, scientists warned": of which it was found. */
static bool takes_where_found(const sm_clauses *c, sm_gap cut)
{
    const sm_piece *p = &c->p[c->n_pieces - 1];
    uint32_t i = cut.first;
    if (c->verb == SM_NONE || i <= c->main || i >= c->verb || cut.next > c->verb || c->w[i].before || c->w[i].own & SM_K_PARTICIPLE)
        return false;
    bool place = false, bare = !c->w[c->main].own && c->w[c->main].last == 's';
    for (uint32_t k = i + 1; bare && k < cut.next; k++)
        place |= c->w[k].upper && !(c->w[k].own & SM_K_TIME);
    return place && p->from > c->verb && sm_is_saying(c, p) && sm_is_finding(c, p->from, p->to);
}

/* "the return of Doctor | Who" */
static bool parts_name(const sm_clauses *c, sm_gap cut)
{
    static const uint32_t joins = SM_K_RELATIVE | SM_K_PREPOSITION;
    uint32_t i = cut.first;
    return i > c->main + 1 && i < c->n && c->w[i].own & joins && c->w[i].upper && c->w[i - 1].upper && !c->w[i - 1].own && !c->w[i].before
           && !c->w[i].inside;
}

/* "after a battle | with Lou Gehrig's disease|, also known as": what stays gives another name of what goes. */
static bool leaves_other_name(const sm_clauses *c, sm_gap cut)
{
    uint32_t i = cut.first, next = cut.next;
    return i < next && next + 2 < c->n && !c->w[i].before && c->w[next].before & SM_COMMA && c->w[next].own & SM_K_ADDITIVE
           && c->w[next + 1].own & (SM_K_PAST | SM_K_NONFINITE | SM_K_SAY);
}

bool sm_leaves_open(const sm_clauses *c, sm_gap cut)
{
    static bool (*const breaks[])(const sm_clauses *, sm_gap) = {
        takes_what_is_asked, leaves_lead, leaves_front, leaves_without_verb, takes_main_clause, takes_infinitive, leaves_one_comma,
        takes_name, parts_adjectives, parts_nouns, parts_hyphens, takes_where_put, takes_needed, leaves_hours,
        parts_list_of_adjectives, leaves_its_list, takes_but_also, parts_from_noun, takes_of_how, takes_subject,
        takes_others, takes_what_until, takes_which_days, takes_how_left, leaves_what_tells, leaves_said_bare, takes_said_further,
        takes_from_what, takes_gerund_of_rest, takes_rest, takes_where_found, parts_name, leaves_other_name,
    };
    for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++)
        if (breaks[i](c, cut))
            return true;
    return false;
}
