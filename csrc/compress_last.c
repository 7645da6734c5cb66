/* compress_last.c - what goes only where nothing else makes a sentence fit, for languages whose lexicon knows phrases.
 *
 * Method: as in compress.c, but inside clauses: a phrase ends before the next preposition; all from a phrase, a clause behind a
 * whole one or a second predicate on can go.
 * Limits: what a verb needs ("put ... on the table") is known only as far as the lexicon tells.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { NEAR = 6, MEASURE = 5, STUB = 3 };   /* words: within reach; of a length of time; too few behind a comma */
/* prices: percent of its worth that a line has without it */
enum { GROUND = 45, WHICH = 40, OTHERS = 55, THAN = 65, LOOSE = 50, WHAT = 35, CLAUSE = 70, JOINED = 75, JOINED_CLAUSE = 50,
       AGENT = 60, DOER = 35, BEAT = 35, LONG_AFTER = 80, IN_SPITE = 90, PROMISE = 95, WINS = 45, UP_TO_WIN = 85, DEATHS = 50, LATE = 45 };

/* "40 tractors | that his county bought": does word i open a clause with a subject of its own, behind a plural? */
static bool tells_of_many(const sm_clauses *c, uint32_t i)
{
    /* "rules | that Minister Ann Lund tabled" */
    if (c->w[i - 1].own || c->w[i - 1].last != 's' || !c->w[i - 1].lower
        || !(c->w[i + 1].own & SM_K_DETERMINER || (!(c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_PRONOUN)) && c->w[i + 1].upper)))
        return false;
    for (uint32_t k = i + 2; k < c->n && k < i + NEAR && !c->w[k].before; k++)
        if (c->w[k].finite && c->w[k].opener == i)
            return true;
    return false;
}

/* "... was shot | when she left", "... in Lund | where they live": a clause behind what may be a whole one. */
static bool opens_clause(const sm_clauses *c, uint32_t i)
{
    static const uint32_t told = SM_K_SAY | SM_K_EXPECTS_TO;
    if (c->verb >= i)
        return false;
    uint32_t own = c->w[i].own, left = c->w[i - 1].own;
    bool bare = i > c->verb + 4 && own & (SM_K_RELATIVE | SM_K_THAT) && sm_is_where(&c->w[i - 3]) && sm_is_a(&c->w[i - 2]);
    bool so = own & SM_K_THAT && i > c->verb + 2 && sm_is_so(&c->w[i - 2]);
    if (bare || so)   /* not "in a deal | that", "so fast | that" */
        return false;
    uint32_t by = i + 2 < c->n && c->w[i + 1].own == SM_K_FOCUS ? i + 2 : i + 1;   /* "that allegedly cheated" */
    bool which = own & SM_K_RELATIVE && !(left & (VERBAL | SM_K_FOCUS | SM_K_MANNER | SM_K_PRONOUN))
                 && (!(own & SM_K_EXPECTS_TO) || c->w[i - 1].upper);
    bool that = own & SM_K_THAT && !(left & ~(uint32_t)SM_K_EXPECTS_TO) && i + 1 < c->n
                && (c->w[i].finite || tells_of_many(c, i) || (c->w[by].finite && !(c->w[by].own & SM_K_PRONOUN))   /* not "talk that a ..." */
                    || (i + 3 < c->n && (c->w[i + 1].own & SM_K_PRONOUN || !c->w[i + 1].own) && c->w[i + 2].own & (SM_K_SAY | SM_K_DOUBT)
                        && c->w[i + 2].finite && c->w[i + 3].own & SM_K_AUXILIARY));   /* "that they say could" */
    bool when = (c->w[i].kinds & SM_K_SUBORDINATOR && !sm_is_condition(c, i)) || (own & SM_K_LEADER && sm_owns_verb(c, i));
    bool tells = (c->w[c->verb].own & told) == told;
    return (which && !(tells && sm_has_kind(c, i + 1, c->n, SM_K_THAT))) || ((that || (when && !(left & SM_K_NEGATION))) && !tells);
}

uint32_t sm_with_measure(const sm_clauses *c, uint32_t i)
{
    static const uint32_t measures = SM_K_FOCUS | SM_K_TIME | SM_K_DETERMINER;
    uint32_t at = i;
    /* "next spring | after" */
    bool named = c->w[i - 1].own & SM_K_TIME && i > c->main + 1 && c->w[i - 2].own & SM_K_WHEN && !(c->w[i - 2].own & SM_K_PREPOSITION);
    if (named || sm_is_away(&c->w[i - 1]) /* "got it back | after" */ || !(c->w[i - 1].own & (SM_K_FOCUS | SM_K_TIME)))
        return i;
    while (at > c->main && at + MEASURE > i && !c->w[at].before && (c->w[at - 1].own & measures || c->w[at - 1].digit))
        at--;
    bool nine = at > c->main + 1 && c->w[at].own & SM_K_TIME && !c->w[at].before && !c->w[at - 1].own && c->w[at - 2].own && c->w[at - 1].lower;
    /* "less | than a year after" */
    bool than = at > c->main && at < i && sm_is_word(c, at, c->lex->than) && !c->w[at].before && c->w[i - 1].own & SM_K_TIME;
    at -= nine || than;
    for (uint32_t k = at; k > c->main && k + 3 > at; k--)
        if (sm_is_measure(&c->w[k - 1]) && k - 1 + c->w[k - 1].span == at)
            at = k - 1;
    if (at + 1 == i && !(c->w[i - 1].own & (SM_K_FOCUS | SM_K_SPAN)))   /* "weekend" */
        return i;
    if (at > c->main + 1 && at + 2 == i && c->w[at].own & SM_K_DEFINITE && c->w[at - 1].own & SM_K_WHEN && c->w[i - 1].own & SM_K_TIME)
        return at - 1;   /* "| on the day before" */
    uint32_t k = at;   /* "in the final | 10 minutes" */
    while (k > c->main + 1 && k + 3 > at && !c->w[k].before
           && (!c->w[k - 1].own || (c->w[k - 1].own & SM_K_WHEN && !(c->w[k - 1].own & SM_K_PREPOSITION))) && c->w[k - 1].lower)
        k--;
    bool article = k > c->main + 1 && k < at && sm_is_number(&c->w[at]) && c->w[k - 1].own & SM_K_DETERMINER;
    bool off = at > c->main + 1 && sm_is_off(&c->w[at - 1]) && c->w[at - 2].own & (SM_K_PAST | SM_K_NONFINITE);   /* "called off | two days before" */
    bool within = (article && c->w[k - 2].own & SM_K_PREPOSITION) || (at > c->main && c->w[at - 1].own & SM_K_PREPOSITION && !off);
    return (c->w[at].own & SM_K_PREPOSITION && !(c->w[at].kinds & SM_K_DETERMINER)) || within ? i : at;   /* "| at least two years before" */
}

/* "accused six powers | in talks of ...", "put the crew of the Orla | at risk": does a verb before word i wait for what goes with it? */
static bool awaits_pair(const sm_clauses *c, uint32_t i)
{
    bool has = false;
    bool led = false;   /* is there a phrase between? */
    /* "sent them into the final | and delighted" */
    bool joined = i + 1 < c->n && sm_is_conjunction(c, i) && c->w[i + 1].finite && c->w[i + 1].opener == SM_NONE;
    for (; i > c->verb; i--) {
        const sm_word *w = &c->w[i - 1], *up = w + 1;
        if (w->own & SM_K_TO)
            return false;
        /* "put up a sign", "brought down trees" */
        if (up->own & SM_K_AWAY && i + 1 < c->n
            && (sm_is_off(up) ? c->w[i + 1].own & SM_K_DETERMINER || w->own & SM_K_NEAR : w->own & SM_K_NEAR))
            continue;
        if (w->own & SM_K_PAIRED && w->own & SM_K_NEAR && !(w->own & SM_K_PREPOSITION))
            return !led && (c->w[i].own & ~(uint32_t)SM_K_AWAY) != SM_K_FOCUS;
        bool of = sm_is_of(w) && w->end - w->start == 2;   /* not "from" */
        led |= w->own & SM_K_PREPOSITION && !of && !(c->w[i].own & SM_K_TIME);   /* "charged on Friday with" */
        if (w->own & SM_K_PAIRED && w->own & VERBAL && (c->w[i].own & ~(uint32_t)SM_K_AWAY) != SM_K_FOCUS)   /* not "sent back" */
            return !(has && w->last == 'd') && !(joined && led);   /* "accused ... of" */
        has |= sm_is_of(w);
    }
    return false;
}

/* "between paintings | by X and those by Y": does "between" in front of word i still wait for its second? */
static bool awaits_other(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->main && !c->w[k].finite && !(c->w[k - 1].own & SM_K_COORDINATOR); k--)
        if (c->w[k - 1].own & SM_K_PAIRED && c->w[k - 1].own & SM_K_PREPOSITION)
            return sm_has_kind(c, i, c->n, SM_K_COORDINATOR);
    return false;
}

/* "with his arms | around the dog" */
static bool within_absolute(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->main && k + NEAR > i + 2 && !c->w[k].before; k--)
        if (sm_is_with(&c->w[k - 1]))
            return k + 1 == i || sm_opens_his(&c->w[k]);
    return false;
}

/* "twice as likely to fall ill | as those who sleep", "a third more likely to | than those who": what something is compared with. */
static bool is_comparison(const sm_clauses *c, uint32_t i)
{
    if (c->verb + 3 < i && i + 2 < c->n && sm_is_word(c, i, c->lex->than) && c->w[i + 1].own & SM_K_DEFINITE
        && c->w[i + 1].own & SM_K_PRONOUN && c->w[i + 2].own & SM_K_RELATIVE)
        return true;
    if (c->verb >= i || !sm_is_as(&c->w[i]) || i + 1 >= c->n || !(c->w[i + 1].own & SM_K_PRONOUN))
        return false;
    for (uint32_t k = c->verb + 1; k + 1 < i; k++)
        if (sm_is_as(&c->w[k]) && c->w[k].end - c->w[k].start == c->w[i].end - c->w[i].start)
            return true;
    return false;
}

/* "banned from keeping dogs | for five years" */
static bool tells_how_long(const sm_clauses *c, uint32_t i)
{
    uint32_t k = i + 2;
    while (k < c->n && !c->w[k].before && !(c->w[k].own & SM_K_TIME) && k < i + MEASURE)
        k++;
    bool number = i + 2 < c->n && (c->w[i + 1].own & SM_K_DETERMINER || c->w[i + 1].digit) && !(c->w[i + 1].own & SM_K_DEFINITE);
    return c->w[i].own == SM_K_PREPOSITION && number && k < c->n && c->w[k].own & SM_K_TIME && (k + 1 == c->n || c->w[k + 1].before & SM_COMMA)
           && i > c->verb + 1 && !(c->w[i - 1].own & (VERBAL | SM_K_FOCUS));
}

/* "plans to cut 350 jobs | to plug a hole": an infinitive that no word in front expects. */
static bool tells_what_for(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_TO) || i + 1 >= c->n || c->w[i].before || c->w[i - 1].own || c->w[i + 1].own & (SM_K_DETERMINER | SM_K_TIME)
        || i < c->verb + 3 || (c->w[c->verb].own & SM_K_AUXILIARY && c->w[c->verb + 1].own & SM_K_PREPOSITION)   /* "is in talks to" */
        || !c->w[i + 1].lower
        || (c->w[i - 1].last == 's' && (i + 2 == c->n || c->w[i + 2].before & SM_COMMA)))   /* not "sell drinks to children," */
        return false;
    bool has = false;
    /* not "six to three" */
    for (uint32_t k = i - 1; k > c->verb && !(c->w[k].own & SM_K_TO && !(c->w[k + 1].own & SM_K_DETERMINER) && !c->w[k + 1].digit); k--)
        if (c->w[k].own & SM_K_PREPOSITION && !sm_is_of(&c->w[k]))
            has = true;
        else if (c->w[k].own & (SM_K_EXPECTS_TO | (has ? 0 : SM_K_PAIRED)))   /* "barred from ... under a law | to be passed" */
            return false;
    return !(c->w[c->verb].own & SM_K_EXPECTS_TO && !(c->w[c->verb].own & SM_K_AUXILIARY));
}

/* "a slower decline | in kidney function among people": a phrase that tells more of a noun at the end. */
static bool is_loose(const sm_clauses *c, uint32_t i)
{
    if (tells_how_long(c, i) || tells_what_for(c, i))
        return true;
    for (uint32_t k = i; k + 1 < c->n && (k == i || sm_runs_on(&c->w[k])); k++)   /* "bars people | in debt from voting" */
        if (sm_is_of(&c->w[k]) && c->w[k + 1].own & SM_K_PARTICIPLE)
            return false;
    return sm_is_where(&c->w[i]) && !sm_is_off(&c->w[i]) && !sm_is_particle(c, i) && !sm_is_object(c, i) && i > c->verb + 2
           && sm_is_only(&c->w[i - 1], SM_K_WHEN | SM_K_TIME | (c->w[i - 1].own & SM_K_TIME ? SM_K_FOCUS : 0)) && !c->w[i].inside
           && !c->w[i - 1].inside && !c->w[i + 1].before && !c->w[i + 1].inside;
}

/* "has blocked a law | that would ...": does the clause that starts with word i tell what the object of the main verb is? */
static bool tells_what(const sm_clauses *c, uint32_t i)
{
    static const uint32_t other = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_RELATIVE | SM_K_THAT | SM_K_COORDINATOR | SM_K_ADJUNCT;
    for (uint32_t k = c->verb + 1; k < i; k++) {
        bool about = c->w[k].own == SM_K_PREPOSITION && !c->w[k + 1].own;   /* "a planet about twice the size of Earth | that" */
        if ((c->w[k].own | c->w[k].kinds) & other && !(c->w[k].own & SM_K_FOCUS) && !about)
            return false;
    }
    return true;
}

/* "as weak prices | and ...", "after rain | and ...": is the clause before word i still without its verb? */
static bool lacks_verb(const sm_clauses *c, uint32_t i)
{
    for (; i > c->verb + 1 && !c->w[i - 1].finite && !c->w[i - 1].before; i--)
        if (sm_is_opener(c, i - 1))
            return true;
    return false;
}

/* "the numbers | and pictures of 11 million users": do both lack "of" but for what the words behind word i have? */
static bool shares_of(const sm_clauses *c, uint32_t i)
{
    uint32_t k = i + 1;
    while (k + 1 < c->n && k < i + NEAR && sm_is_only(&c->w[k], SM_K_NOUN) && !c->w[k].before && c->w[k].lower)
        k++;
    return k > i + 1 && sm_is_of(&c->w[k]) && !c->w[k].before && !sm_is_measure(&c->w[k - 1]) && !c->w[i - 1].own;
}

/* "to win | and rise to the top": not "a long | and cold winter". */
static bool joins_more(const sm_clauses *c, uint32_t i)
{
    static const uint32_t own = SM_K_DETERMINER | SM_K_PRONOUN | SM_K_TO | VERBAL | SM_K_AUXILIARY;
    if (c->verb >= i || i < c->main + 2 || !sm_is_conjunction(c, i) || sm_pairs(c, i) || lacks_verb(c, i) || shares_of(c, i)
        || sm_lists_theirs(c, sm_last_comma(c, i)) || c->w[i - 1].own & (VERBAL | SM_K_DETERMINER))   /* "three and a half" */
        return false;
    bool length = c->w[i - 2].own & SM_K_DETERMINER || c->w[i - 2].digit;
    /* "spent 12 years | and an estimated" */
    if (length && c->w[i - 1].own & SM_K_TIME && c->w[i - 1].lower && i + 1 < c->n && c->w[i + 1].own & SM_K_DETERMINER)
        return false;
    if (!c->w[i - 1].own && c->w[i - 1].upper && i + 1 < c->n && !c->w[i + 1].own && c->w[i + 1].upper)   /* "across Upper Tasland | and Lund" */
        return false;
    if (sm_is_them(&c->w[i - 2]) && !c->w[i - 1].own && !c->w[i - 1].before)   /* "finding them cold | and hungry" */
        return false;
    if (sm_is_where(&c->w[i - 2]) && !c->w[i - 1].digit && (i + 2 >= c->n || c->w[i + 2].before & SM_COMMA))   /* "in cash | and shares" */
        return false;
    bool number = c->w[i - 2].digit && !c->w[i - 1].digit;   /* "60 current | and former pupils" */
    return !(number || c->w[i - 2].own & (SM_K_DETERMINER | SM_K_FOCUS)) || (i + 1 < c->n && c->w[i + 1].own & own);
}

/* "was running | and shouting": not "two ageing mills and rising costs" */
static bool joins_gerunds(const sm_clauses *c, uint32_t i)
{
    if (!sm_is_conjunction(c, i) || !(c->w[i + 1].own & SM_K_PARTICIPLE))
        return false;
    for (uint32_t k = c->verb; k < i - 1; k++)
        if (c->w[k].own & SM_K_PARTICIPLE && !(c->w[k - (k > 0)].own & SM_K_DETERMINER))
            return true;
    return false;
}

/* "may have won, but" */
static bool is_countered(const sm_clauses *c)
{
    for (uint32_t i = c->verb + 1; i < c->n; i++)
        if (c->w[i].own & SM_K_COORDINATOR && c->w[i].own & SM_K_CONTRAST
            && (c->w[i].before || (i + 1 < c->n && !(c->w[i + 1].own & SM_K_PREPOSITION))))   /* not "the largest yet in Europe" */
            return true;
    return false;
}

/* "It was a shepherd who found it" */
static bool is_cleft(const sm_clauses *c)
{
    const sm_word *w = &c->w[c->main];
    return c->verb == c->main + 1 && w->own & SM_K_PRONOUN && w->end - w->start == 2 && c->w[c->verb].own & SM_K_AUXILIARY
           && sm_has_kind(c, c->verb + 1, c->n, SM_K_RELATIVE | SM_K_THAT);
}

/* "was accused | on Monday of theft": does "of" stand behind a time? */
static bool takes_of(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t k = from + 1; k < to; k++)
        if (sm_is_of(&c->w[k]) && c->w[k - 1].own & SM_K_TIME && c->w[k - 1].upper)
            return true;
    return false;
}

/* A word from .. to, no time, that expects an infinitive. */
static bool expects(const sm_clauses *c, uint32_t from, uint32_t to)
{
    while (from < to && !(c->w[from].own & SM_K_EXPECTS_TO && !(c->w[from].own & SM_K_TIME)))
        from++;
    return from < to;
}

/* "would require firms | with ten people to offer": does a word in front of word i expect an infinitive that comes behind it? */
static bool leaves_infinitive(const sm_clauses *c, uint32_t i)
{
    uint32_t to = i;
    while (to < c->n && !(c->w[to].own & SM_K_TO) && sm_runs_on(&c->w[to]))
        to++;
    if (to >= c->n || to == i || !(c->w[to].own & SM_K_TO) || expects(c, i, to) || to + 1 >= c->n
        || c->w[to + 1].own & (SM_K_DETERMINER | SM_K_TIME) || sm_is_measure(&c->w[to + 1]) || c->w[to + 1].digit)
        return false;
    for (uint32_t k = i; k > c->verb && !(c->w[k - 1].own & SM_K_TO); k--)
        if (c->w[k - 1].own & (SM_K_LEADER | SM_K_SUBORDINATOR))
            return false;
        else if (c->w[k - 1].own & SM_K_EXPECTS_TO && !(c->w[k - 1].own & (SM_K_AUXILIARY | SM_K_PRONOUN | SM_K_TIME)) && !sm_is_most(&c->w[k - 1]))
            return true;
    return false;
}

/* "protests | against a rise | in prices", "in a raid | on a workshop": may the phrase that starts with word i tell more of the noun
 * in the phrase in front of it, which starts with word from? */
static bool goes_with_noun(const sm_clauses *c, uint32_t from, uint32_t i)
{
    static const uint32_t sure = SM_K_DETERMINER | SM_K_TIME | SM_K_WHEN | SM_K_PRONOUN | SM_K_PARTICIPLE;
    if (!(c->w[i].own & SM_K_PREPOSITION) || c->w[i].before || i + 1 >= c->n)
        return false;
    uint32_t next = c->w[i + 1].own;
    if (sm_is_a(&c->w[from + 1]) && sm_is_a(&c->w[i + 1]) && !(next & (SM_K_DEFINITE | SM_K_TIME)))
        return true;
    if (sm_is_with(&c->w[i]))
        return false;
    bool name = i + 2 < c->n && c->w[i + 2].upper && !c->w[i + 2].before;   /* "in western Lund" */
    return c->w[i].span > 1 || (sm_is_where(&c->w[i]) && !name && !(next & sure) && c->w[i + 1].lower);
}

/* "kept its rate | but said that": another thing that the subject did. Not behind what is only tried, feared or denied. */
static bool turns(const sm_clauses *c, uint32_t i)
{
    static const uint32_t bars = SM_K_NEGATION | SM_K_DOUBT | SM_K_CONDITION | SM_K_PAIRED;
    const sm_word *w = &c->w[i];
    bool but = c->verb < i && w->own & SM_K_COORDINATOR && w->own & SM_K_CONTRAST && c->w[i + 1].finite && c->w[i + 1].opener == SM_NONE
               && (c->w[i + 1].own & SM_K_SAY || (i + 2 < c->n && c->w[i + 2].own & SM_K_THAT && !c->w[i + 2].before));
    for (uint32_t k = c->main; but && k < i; k++)
        but = !(c->w[k].own & bars && c->w[k].own != SM_K_NOUN && !(c->w[k].own & (SM_K_PREPOSITION | SM_K_AUXILIARY))) && sm_runs_on(&c->w[k]);
    return but && !(c->w[c->verb].own & SM_K_EXPECTS_TO);
}

/* "has grown so fast | in a year that": is word i part of how much so, or of what came of it? */
static bool is_so(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->verb + 1; k--)
        if (sm_is_so(&c->w[k - 1]) && !c->w[k - 1].before)
            return sm_has_kind(c, k, c->n, SM_K_THAT);
    return false;
}

/* "in a public spat with": a form that ends in neither "-d" nor "-n", two words behind "a". */
bool sm_may_be_noun(const sm_clauses *c, uint32_t i)
{
    uint32_t last = c->text->cp[c->w[i].end - 1];
    return sm_is_a(&c->w[i - 2]) && last != 'd' && last != 'n';
}

/* "the life of a baby | born with": a participle that tells more of one thing in a phrase. */
static bool opens_reduced(const sm_clauses *c, uint32_t i)
{
    static const uint32_t forms = SM_K_NONFINITE | SM_K_PAST;
    /* "by a gang | seeking a ransom" */
    bool seeking = c->w[i].own & SM_K_PARTICIPLE && i + 1 < c->n && (c->w[i + 1].own & SM_K_DETERMINER || c->w[i + 1].digit);
    if (i < c->verb + 4 || !(seeking || c->w[i].own & forms) || c->w[i].finite || c->w[i].own & (SM_K_PAIRED | SM_K_AUXILIARY | SM_K_SAY)
        || c->w[i].before || c->w[i - 1].own || i + 2 >= c->n || sm_may_be_noun(c, i))
        return false;
    uint32_t by = i - 1;
    while (by > c->verb + 2 && i < by + 3 && !c->w[by].before && !c->w[by - 1].own)
        by--;
    bool a = sm_is_a(&c->w[by - 1]) && !c->w[by].before && !c->w[by - 1].before;
    return a && c->w[by - 2].own & SM_K_PREPOSITION && !sm_is_with(&c->w[by - 2]) && (seeking || c->w[i + 1].own & SM_K_PREPOSITION)
           && !c->w[i + 1].before;
}

/* "with the average flat | in Lund now costing a fifth more": does the participle of what "with" opens stand behind word i? */
static bool awaits_participle(const sm_clauses *c, uint32_t i)
{
    static const uint32_t forms = SM_K_PARTICIPLE | SM_K_NONFINITE;
    uint32_t k = i;
    while (k > c->verb + 1 && !sm_is_with(&c->w[k - 1]) && !(c->w[k - 1].own & forms) && sm_runs_on(&c->w[k]))
        k--;
    if (k <= c->verb + 1 || !sm_is_with(&c->w[k - 1]))
        return false;
    while (i < c->n
           && !(c->w[i].own & SM_K_PARTICIPLE && !(c->w[i].before & SM_GLUED) && !(c->w[i - 1].own & (SM_K_DETERMINER | SM_K_PREPOSITION)))) {
        if (!sm_runs_on(&c->w[i]) || c->w[i].own & (SM_K_RELATIVE | SM_K_THAT))
            return false;
        i++;
    }
    return i < c->n;
}

bool sm_holds_back(const sm_clauses *c, uint32_t i)
{
    return awaits_pair(c, i) || awaits_other(c, i) || within_absolute(c, i) || awaits_participle(c, i) || is_so(c, i) || leaves_infinitive(c, i);
}

static bool counts_hurt(const sm_clauses *c)
{
    static const uint32_t hurt = SM_K_PAST | SM_K_HURT;
    uint32_t i = c->verb + 1;
    while (i < c->n && i < c->verb + NEAR && (c->w[i].own & hurt) != hurt)
        i++;
    return i < c->n && i < c->verb + NEAR;
}

/* "Three people were killed and ten hurt": nothing of what happened. */
static bool tells_toll(const sm_clauses *c)
{
    bool number = c->w[c->main].span > 1 || c->w[c->main].own & SM_K_DETERMINER || c->w[c->main].digit;
    return number && c->verb != SM_NONE && c->w[c->verb].own & SM_K_AUXILIARY && counts_hurt(c);
}

/* "as Lund beat the Orla Rovers": does "as", word i, open a clause in which one name does something to another? */
static bool tells_of_two(const sm_clauses *c, uint32_t i)
{
    uint32_t subject = i + 1 < c->n ? i + 1 + (c->w[i + 1].own & SM_K_DEFINITE && c->w[i + 1].own & SM_K_DETERMINER) : c->n, verb = subject;
    while (verb < c->n && !c->w[verb].finite && !c->w[verb].before && verb < i + NEAR + 2)
        verb++;
    if (verb + 2 >= c->n || !c->w[verb].finite || verb == subject || c->w[verb].own & (SM_K_SAY | SM_K_AUXILIARY) || !c->w[subject].upper
        || !c->w[verb - 1].upper)
        return false;
    uint32_t object = verb + 1 + (c->w[verb + 1].own & SM_K_DEFINITE && c->w[verb + 1].own & SM_K_DETERMINER);
    return c->w[object].upper && !(c->w[object].own & SM_K_TIME);
}

/* What a line is worth without the clause that the cut opens with, word i, or that it holds behind it; 0: as without a phrase. */
static uint8_t price_clause(const sm_clauses *c, uint32_t i, uint32_t end, bool toll)
{
    if (i + 1 >= c->n)
        return 0;
    for (uint32_t k = i; k + 1 < c->n && c->w[k].end <= end; k++)   /* "outran two rivals | on Sunday to claim the cup" */
        if (c->w[k].own & SM_K_TO && sm_binds(c, k + 1, SM_BINDS_WINS) && !sm_has_kind(c, c->verb, i, SM_K_TO))
            return WINS;
    const sm_word *w = &c->w[i];
    bool joined = !(w->before & SM_COMMA), after = joined && i + 2 < c->n && w->own & SM_K_SUBORDINATOR;
    /* "after an outbreak that killed ten" */
    bool event = after && sm_is_determiner(&w[1]) && sm_has_kind(c, i + 2, c->n, SM_K_THAT);
    if (event || (after && sm_owns_verb(c, i))) {
        bool hurts = false;   /* "after a fever that killed six" */
        for (uint32_t k = i + 2; k < c->n && c->w[k].end <= end; k++)
            hurts |= c->w[k].own & SM_K_PAST && c->w[k].own & SM_K_HURT;
        return toll ? SM_TOLL : hurts ? DEATHS : CLAUSE;
    }
    if (toll && !joined && (w->own | w[1].own) & SM_K_TIME)   /* ", hours before a truce was due" */
        return LONG_AFTER;
    for (uint32_t k = i + 1; toll && k < c->n && c->w[k].end <= end; k++)   /* "| on Friday when a bus fell" */
        if (c->w[k].own & SM_K_SUBORDINATOR && !(c->w[k].before & SM_COMMA) && sm_owns_verb(c, k))
            return SM_TOLL;
    if (!joined && sm_concedes(c) && w->own & SM_K_PREPOSITION && sm_binds(c, i, SM_BINDS_AGED))   /* "would have to pay|, under a bill" */
        return SM_HEDGED;
    if (!joined || !sm_is_as(w) || w->own & SM_K_WHEN || w[1].own & SM_K_PRONOUN)
        return 0;
    return tells_of_two(c, i) ? BEAT : sm_owns_verb(c, i) ? CLAUSE : 0;
}

/* "Jo Ash, | whose voice filled halls, | has died": who somebody was who died. */
static void price_late(sm_clauses *c)
{
    bool died = c->verb != SM_NONE && (sm_binds(c, c->verb, SM_BINDS_DIED) || sm_binds(c, c->verb + 1, SM_BINDS_DIED));
    for (sm_cut *cut = c->out->at; died && cut < c->out->at + c->out->n; cut++) {
        bool beside = c->text->cp[cut->span.start] == ',' && cut->span.start >= c->w[c->main].end && cut->span.end <= c->w[c->verb].start;
        if (beside && !cut->always && (cut->rest == 0 || cut->rest > LATE))
            cut->rest = LATE;
    }
}

/* "| after vets confirmed ...": a clause tells why or when the rest happened, and is worth more than a phrase. */
/* ", under a bill approved on Monday", "under draft rules": does the cut take by what it may, must or will be? */
static bool takes_ground(const sm_clauses *c, const sm_cut *cut)
{
    enum { ITS = 5 };
    if (c->verb == SM_NONE || !(c->w[c->verb].own & SM_K_AUXILIARY) || c->w[c->verb].own & (SM_K_PRESENT | SM_K_EXPECTS_TO))
        return false;
    for (uint32_t i = sm_word_at(c, cut->span.start); i + 2 < c->n && c->w[i].end <= cut->span.end; i++) {
        if (!sm_binds(c, i, SM_BINDS_AGED))
            continue;
        for (uint32_t k = i + 1; k < c->n && k < i + ITS && sm_runs_on(&c->w[k]); k++)
            if (sm_binds(c, k, SM_BINDS_GROUND))
                return true;
    }
    return false;
}

void sm_price_clauses(sm_clauses *c)
{
    bool toll = tells_toll(c);
    price_late(c);
    for (sm_cut *cut = c->out->at; cut < c->out->at + c->out->n; cut++)
        if (!cut->always && takes_ground(c, cut))
            cut->rest = cut->rest == 0 || cut->rest > GROUND ? GROUND : cut->rest;
        else if (!cut->always && cut->rest == 0)
            cut->rest = price_clause(c, sm_word_at(c, cut->span.start), cut->span.end, toll);
}

/* "hurt, five of them badly, | when", "closed on Monday, | ending": does what can go end at the comma before word i? Not "fell on Monday, | cut". */
static bool closes_cut(const sm_clauses *c, uint32_t i)
{
    bool found = false;
    for (uint32_t k = 0; k < c->out->n && c->w[i].before & SM_COMMA && !c->w[i].finite && !found; k++) {
        sm_stretch cut = c->out->at[k].span;
        found = cut.start >= c->w[c->verb].end && cut.end >= c->w[i - 1].end && cut.end <= c->w[i].start && !c->out->at[k].always;
    }
    return found;
}

/* "flights were cancelled | and a line was shut | as snow fell": has what "and" joins a verb of its own, and does it count nobody? */
static bool joins_own_verb(const sm_clauses *c, uint32_t i)
{
    if (!sm_is_conjunction(c, i) || c->w[i].before || sm_pairs(c, i) || c->w[i - 1].own & SM_K_HURT)
        return false;
    for (uint32_t k = c->verb + 1; k < i; k++)   /* the last of several */
        if (c->w[k].before & SM_COMMA)
            return false;
    uint32_t k = i + 2;
    while (k < c->n && k < i + NEAR + 2 && !c->w[k].before && !c->w[k].finite)
        k++;
    return k < c->n && !c->w[k].before && c->w[k].finite && c->w[k].opener == SM_NONE
           && !(c->w[k].own & SM_K_SAY && !(k + 1 < c->n && c->w[k + 1].own & SM_K_THAT));
}

/* "to mend the roof | and restore the organ": the second of two infinitives with an object each, at the end. */
static bool joins_infinitive(const sm_clauses *c, uint32_t i)
{
    if (!sm_is_conjunction(c, i) || c->w[i].before || i + 3 >= c->n || !sm_is_only(&c->w[i + 1], SM_K_EXPECTS_TO) || !c->w[i + 1].lower
        || c->w[i + 1].last == 's' || c->w[i + 1].before || !sm_is_only(&c->w[i + 2], SM_K_DETERMINER | SM_K_DEFINITE) || c->w[i + 2].before)
        return false;
    for (uint32_t k = i + 3; k < c->n; k++)
        if (!sm_runs_on(&c->w[k]) || c->w[k].finite)
            return false;
    for (uint32_t k = i - 1; k > c->verb && !c->w[k].before && !c->w[k].finite && !(c->w[k].own & SM_K_COORDINATOR); k--)
        if (c->w[k].own & SM_K_TO && !(c->w[k + 1].own & SM_K_DETERMINER))
            return c->w[k + 2].own & SM_K_DETERMINER && !c->w[k + 1].before && k + 4 < i + 1;
    return false;
}

/* "has apologised | and cancelled a pay rise | after it emerged that", "was shut | and a line closed | on Monday as": what is joined, in
 * front of a clause that says why or when. */
static void cut_joined(sm_clauses *c, uint32_t i, uint8_t rest)
{
    uint32_t day = SM_NONE;
    for (uint32_t k = i + 2; k < c->n && !c->w[k].before && !c->w[k].inside; k++) {
        if (c->w[k].finite && c->w[k].opener != SM_NONE)
            return;
        if (sm_is_where(&c->w[k]) && k + 1 < c->n && c->w[k + 1].own & SM_K_TIME)
            day = k;
        bool event = c->w[k].own & SM_K_SUBORDINATOR && k + 1 < c->n && c->w[k + 1].own & SM_K_DETERMINER
                     && !(c->w[k + 1].own & SM_K_PRONOUN);   /* "after a leak" */
        if (c->w[k].own & (SM_K_SUBORDINATOR | SM_K_LEADER) && (event || sm_owns_verb(c, k)) && sm_can_end(c, k)) {
            sm_cut_for(c, i, day != SM_NONE && day + 2 == k ? day : k, rest);
            return;
        }
    }
}

/* ", the ministry warned | on Friday", ", a watchdog said | on Friday after tests": when and where somebody made a claim or found it. */
static void cut_behind_claim(sm_clauses *c)
{
    const sm_piece *p = &c->p[c->n_pieces - 1];
    bool finding = p->from > c->verb && sm_is_saying(c, p) && sm_is_finding(c, p->from, p->to);
    uint32_t i = finding ? p->from : sm_claim_behind(c, c->verb);
    while (i < c->n && !(c->w[i].own & SM_K_SAY))
        i++;
    if (++i >= c->n || !(c->w[i].own & SM_K_TIME || sm_is_where(&c->w[i])))
        return;
    bool more = false;   /* not "on Friday in a judgment that could cost": that tells of the judgment */
    for (uint32_t k = i + 1; k < c->n; k++) {
        bool tells = k + 1 < c->n && c->w[k + 1].finite && !c->w[k - 1].own;
        more |= (c->w[k].own & (SM_K_RELATIVE | SM_K_COORDINATOR)) || (c->w[k].own & SM_K_THAT && !tells);
    }
    if (!more)
        sm_cut_tail(c, i, false);
}

/* "attacked alone | in sleet eight kilometres from the summit on Friday | to win the stage": where and when, in front of what was won. */
static void cut_up_to_win(sm_clauses *c)
{
    uint32_t to = c->verb + 1, i = c->verb + 2;
    while (to + 1 < c->n && !(c->w[to].own & SM_K_TO && sm_binds(c, to + 1, SM_BINDS_WINS)))
        to++;
    if (to + 1 >= c->n || c->w[to].before || sm_has_kind(c, c->verb, to, SM_K_TO | SM_K_THAT | SM_K_RELATIVE))
        return;
    while (i < to && !(c->w[i].own & SM_K_PREPOSITION && !sm_is_of(&c->w[i]) && sm_can_end(c, i)))
        i++;
    static const uint32_t bars = SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_NEGATION | SM_K_COORDINATOR;
    if (i + 2 < to && !c->w[i].before && !c->w[to].inside && sm_last_comma(c, to) < i && !sm_has_verb(c, i, to) && !sm_has_kind(c, i, to, bars))
        sm_cut_for(c, i, to, UP_TO_WIN);
}

/* "was fined a record sum | by the council | for": who did it, in front of more. */
static void cut_agent(sm_clauses *c, uint32_t i)
{
    bool passive = c->w[c->verb].own & SM_K_AUXILIARY && c->verb + 1 < i && c->w[c->verb + 1].own & (SM_K_PAST | SM_K_NONFINITE);
    if (!passive || !sm_is_word(c, i, c->lex->by) || c->w[i].inside || !sm_is_only(&c->w[i - 1], SM_K_TIME) || !(c->w[i + 1].own & SM_K_DETERMINER))
        return;
    uint32_t end = sm_phrase_end(c, i);
    if (end && end < c->n && c->w[end].own & SM_K_PREPOSITION && !sm_is_of(&c->w[end]))
        sm_cut_for(c, i, end, AGENT);
}

bool sm_is_hedge(const sm_clauses *c) { return sm_concedes(c) && is_countered(c); }

/* What starts with a word, so that it or all from it on may go. */
typedef struct opening {
    bool     phrase, but, predicate, as, clause, and, loose;
    uint32_t from, end;   /* where a clause starts, with how long before it; where a phrase ends, 0: not known */
} opening;

static opening opening_of(const sm_clauses *c, uint32_t i)
{
    opening o = { .phrase = sm_opens_phrase(c, i) && !within_absolute(c, i), .but = turns(c, i) };
    o.predicate = o.but || (sm_is_conjunction(c, i) && c->w[i + 1].finite && c->w[i + 1].opener == SM_NONE);
    o.as = is_comparison(c, i)
           || (i + 2 < c->n && c->w[i].own & SM_K_PREPOSITION && c->w[i + 1].own & SM_K_RELATIVE && !c->w[i - 1].own
               && c->verb < i);   /* "the family | from whom" */
    o.clause = o.as || opens_clause(c, i) || joins_gerunds(c, i);
    bool far = i > c->verb + 3 && sm_is_distance(c, i) && sm_is_off_or_from(c, i);   /* "capsized | a mile off the port" */
    o.from = o.clause ? sm_with_measure(c, i) : far ? i - 2 : i;
    o.and = !o.predicate && !o.clause && joins_more(c, i);
    o.loose = !o.phrase && !o.predicate && !o.clause && !o.and && (is_loose(c, i) || opens_reduced(c, i));
    o.end = o.phrase ? sm_phrase_end(c, i) : 0;
    return o;
}

uint32_t sm_takes_second(const sm_clauses *c, uint32_t i)
{
    uint32_t end = i + 1;
    while (end + 1 < c->n && c->w[end].upper && !c->w[end].own && !c->w[end].before)
        end++;
    return c->w[i].own & SM_K_PREPOSITION && end > i + 1 && end + 1 < c->n && sm_is_a(&c->w[end]) && !c->w[end].before ? end : 0;
}

/* The phrase alone: "was cut | in Lund | by", "accused him | on Sunday | of", "| early on Sunday |". */
static void cut_phrase_alone(sm_clauses *c, uint32_t i, const opening *o)
{
    const sm_word *w = &c->w[i];
    if (o->phrase && i + 2 < c->n && sm_is_where(w) && w[1].own & SM_K_TIME && w[1].upper && sm_is_of(&w[2]) && !w[2].before)
        sm_cut_words(c, i, i + 2, false);
    uint32_t to = i + 1;
    while (to + 1 < c->n && to < i + NEAR && !c->w[to].before && sm_is_only(&c->w[to], SM_K_DETERMINER))
        to++;
    if (o->phrase && o->end == 0 && to + 1 < c->n && c->w[to].own & SM_K_TO && c->w[to + 1].own & SM_K_DETERMINER && !c->w[to].before
        && awaits_pair(c, i))   /* "brought trains | on four lines | to a standstill" */
        sm_cut_counted(c, i, to);
    uint32_t second = sm_takes_second(c, i);
    if (second > 0)
        sm_cut_counted(c, i, second);
    if (o->end == 0 || o->end >= c->n || awaits_pair(c, i) || sm_binds(c, i - 1, SM_BINDS_DIED))
        return;
    bool time = sm_has_time(c, i, o->end),
         early = time && w[-1].own & SM_K_WHEN && !(w[-1].own & (SM_K_PREPOSITION | SM_K_DETERMINER)) && !w->before && sm_can_end(c, i - 1);
    if (time || !goes_with_noun(c, i, o->end))
        sm_cut_counted(c, i - early, o->end);
}

/* May all from word i on go? Not "will grow, the latest | in a row", ", coming ashore | after". */
static bool may_end(const sm_clauses *c, uint32_t i, const opening *o, bool parted)
{
    uint32_t stub = o->from;
    while (stub > c->verb && stub + STUB > o->from && !(c->w[stub].before & SM_COMMA))
        stub--;
    if (parted || (c->w[stub].before & SM_COMMA && stub + STUB > o->from && c->w[stub].own & SM_K_PARTICIPLE))
        return false;
    bool sure = o->predicate || c->w[c->verb].own & (SM_K_AUXILIARY | SM_K_VERB) || !sm_has_free_verb(c, i);
    bool open = (o->clause || o->loose) && !c->w[i].finite && lacks_verb(c, o->from);   /* "as a comet last seen | when the king ..." */
    bool of = o->phrase && o->end && sm_has_time(c, i, o->end) && takes_of(c, i, o->end);
    bool infinitive = (o->phrase || o->loose || o->and) && leaves_infinitive(c, i);
    if (sm_takes_second(c, i))
        return false;
    return sure && !open && !of && !infinitive && !(o->phrase && is_so(c, i)) && !awaits_other(c, i) && !awaits_pair(c, o->from)
           && !awaits_participle(c, o->from);
}

/* Percent of its worth that a line has without all from word i on; 0: as without anything else that goes last. */
static uint8_t price_of(const sm_clauses *c, uint32_t i, const opening *o)
{
    if (o->clause && tells_toll(c))
        return SM_TOLL;
    if (sm_binds(c, i - 1, SM_BINDS_DIED) && o->phrase)   /* "died | at her home" */
        return LOOSE;
    if (o->but || o->and)
        return OTHERS;
    if (o->as || o->loose)
        return o->as || c->w[i].own & SM_K_TO ? THAN : tells_how_long(c, i) ? 0 : LOOSE;
    return !(c->w[i].own & (SM_K_RELATIVE | SM_K_THAT)) ? 0 : sm_is_definite(c, i) ? WHICH : tells_what(c, i) ? WHAT : 0;
}

/* "a man who robbed a bank | and made his escape": does a second deed of somebody begin there? */
static bool joins_deed_of_who(const sm_clauses *c, uint32_t i)
{
    if (!sm_is_conjunction(c, i) || c->w[i].before || i + 3 >= c->n || !c->w[i + 1].finite || !sm_is_deed(&c->w[i + 1]) || !sm_is_of_who(c, i + 1))
        return false;
    uint32_t who = c->w[i + 1].opener;
    return c->w[who].own & SM_K_RELATIVE && c->w[who + 1].finite && sm_is_deed(&c->w[who + 1]) && c->w[who + 1].opener == who && who + 3 < i;
}

/* What goes from word i on. */
static void cut_from(sm_clauses *c, uint32_t i, bool parted)
{
    const sm_word *w = &c->w[i];
    cut_agent(c, i);
    opening o = opening_of(c, i);
    if (c->verb < i && ((o.predicate && !o.but) || joins_own_verb(c, i)) && sm_can_end(c, i))
        cut_joined(c, i, o.predicate ? JOINED : JOINED_CLAUSE);
    if (c->verb < i && joins_own_verb(c, i) && sm_can_end(c, i) && !parted)   /* "after the river burst its banks | and crews warned" */
        sm_cut_for(c, i, c->n, JOINED_CLAUSE);
    if (c->verb < i && (joins_infinitive(c, i) || (!parted && joins_deed_of_who(c, i) && sm_can_end(c, i))))
        sm_cut_for(c, i, c->n, OTHERS);
    bool agent = c->verb < i && i > c->verb + 1 && sm_is_word(c, i, c->lex->by) && sm_is_a(&c->w[i + 1]) && !w->before && !parted
                 && sm_is_only(&c->w[i - 1], SM_K_TIME) && sm_can_end(c, i);
    if (agent && sm_has_kind(c, i > c->verb + NEAR + 2 ? i - NEAR - 2 : c->verb + 1, i - 1, SM_K_NONFINITE | SM_K_PAST))
        sm_cut_for(c, i, c->n, i > c->verb + NEAR ? AGENT : DOER);   /* "was found asleep in a library | by a caretaker who" */
    bool denied = o.clause && w->own & (SM_K_RELATIVE | SM_K_THAT)
                  && sm_has_kind(c, i, i + MEASURE < c->n ? i + MEASURE : c->n, SM_K_NEGATION);   /* "paid for coal | that never came" */
    bool behind_aside = o.clause && c->w[o.from].before == SM_DASH && c->w[o.from - 1].inside;   /* "rose - the slowest pace yet - | as" */
    if (w->inside || denied || (c->w[o.from].before && !behind_aside) || !(o.phrase || o.predicate || o.clause || o.and || o.loose)
        || !sm_can_end(c, o.from))
        return;
    cut_phrase_alone(c, i, &o);
    for (uint32_t k = i + 2; o.and && k + 1 < c->n && k < i + NEAR && !c->w[k].before; k++)   /* "won a prize | and 50,000 crowns | for building" */
        if (c->w[k].own == SM_K_PREPOSITION && sm_ends_in_ing(c, k + 1)) {
            sm_cut_for(c, i, k, OTHERS);
            break;
        }
    uint32_t made = c->out->n;
    if (may_end(c, i, &o, parted))
        sm_cut_tail(c, o.from, false);
    if (c->out->n > made)
        c->out->at[made].rest = price_of(c, i, &o);
}

/* "pays for rooms, | meals and a taxi": several things without articles, parted by a comma that no clause needs. */
static bool lists_things(const sm_clauses *c, uint32_t i)
{
    bool things = !c->w[i].own && c->w[i].lower && !c->w[i - 1].own && c->w[i - 1].last == 's' && c->w[i].last == 's';
    /* "gave up a bishop, | a rook and her queen" */
    bool articles = c->lex->phrases && i > c->verb + 2 && i + 3 < c->n && sm_is_a(&c->w[i]) && sm_is_a(&c->w[i - 2]);
    if (articles && !c->w[i - 1].own && !c->w[i + 1].own && !c->w[i + 2].before && sm_is_conjunction(c, i + 2) && !c->w[i + 3].finite)
        return true;
    return things && i + 2 < c->n && !c->w[i + 1].before && sm_is_conjunction(c, i + 1) && !c->w[i + 2].finite;
}

void sm_cut_last(sm_clauses *c)
{
    uint32_t n = c->out->n;
    bool parted = false, denies = false;
    if (c->verb == SM_NONE || sm_is_hedge(c) || is_cleft(c))
        return;
    for (uint32_t i = c->main + 1; i + 1 < c->n; i++) {
        const sm_word *w = &c->w[i];
        bool scores = w->digit && c->w[i - 1].digit;   /* "6-1, 6-0" */
        parted |= i > c->verb && w->before & SM_COMMA && !w->inside && !scores && !sm_lists_theirs(c, i) && !lists_things(c, i);
        parted &= !closes_cut(c, i);
        /* "a vote of no confidence" */
        denies |= sm_negates(w) && !w->inside && !(w->own & SM_K_PREPOSITION) && !sm_tells_who(c, i) && !sm_is_of(&c->w[i - 1]);
        /* ", and its owner is suing" */
        if (denies && w->before & SM_COMMA && sm_is_conjunction(c, i) && !c->w[i + 1].finite && sm_has_own_verb(c, i, c->n))
            denies = false;
        /* "have chosen neither and will go to court" */
        if (denies && sm_is_conjunction(c, i) && c->w[i + 1].finite && c->w[i + 1].own & SM_K_AUXILIARY && c->w[i + 1].opener == SM_NONE)
            denies = false;
        if (denies && sm_prevents_nothing(c, i))
            denies = false;
        if (denies && w->before & SM_COMMA && sm_binds(c, i, SM_BINDS_RESULT))   /* "won a majority, forcing a run-off | between" */
            denies = false;
        if (denies && !(w->own & SM_K_RELATIVE)) {   /* "will not hear the growers | who ...", not "did not die | in Lund" */
            denies = !(w->own & (SM_K_SUBORDINATOR | SM_K_LEADER) && sm_owns_verb(c, i));   /* up to "after a slide swept" */
            continue;
        }
        /* "schools closed, flights grounded | as winds tore" */
        if (!w->before && w->own & (SM_K_SUBORDINATOR | SM_K_LEADER) && i > c->verb && sm_owns_verb(c, i))
            parted = false;
        /* "rooms, meals | and a taxi", "a bride, a groom | and guests" */
        bool within = (c->w[i - 1].before & SM_COMMA && i > c->main + 1 && lists_things(c, i - 1))
                      || (i > c->main + 2 && c->w[i - 2].before & SM_COMMA && sm_is_conjunction(c, i) && lists_things(c, i - 2));
        if (!within)
            cut_from(c, i, parted);
    }
    cut_behind_claim(c);
    cut_up_to_win(c);
    sm_cut_at_tolls(c);
    sm_cut_many_of_them(c);
    if (c->verb > c->main + 1 && !c->w[c->verb].before)
        sm_cut_before_verb(c);
    sm_cut_which(c);
    sm_mark_last(c, n);
}

/* "missed two penalties and had a man sent off but still | beat Lund": what was done in spite of it can stand alone. */
static void cut_in_spite(sm_clauses *c, uint32_t i)
{
    static const uint32_t still = SM_K_FOCUS | SM_K_MANNER | SM_K_ADDITIVE | SM_K_CONNECTIVE | SM_K_TIME;
    const sm_word *w = &c->w[i];
    uint32_t deed = i + 2;
    if (deed + 1 >= c->n || !(w->own & SM_K_COORDINATOR && w->own & SM_K_CONTRAST) || !w[1].own || !sm_is_only(&w[1], still)
        || !c->w[deed].finite || c->w[deed].opener != SM_NONE || c->w[deed].own & (SM_K_AUXILIARY | SM_K_SAY) || w[1].before || w[2].before)
        return;
    for (uint32_t k = c->verb + 1; k < i; k++)
        if (c->w[k].inside || c->w[k].own & (SM_K_THAT | SM_K_RELATIVE) || !sm_runs_on(&c->w[k]))
            return;
    sm_cut_for(c, c->verb, deed, IN_SPITE);
}

/* "Creditors | have said they | will close the bank", "The firm | says it | will hire 300": what somebody says that he will do himself. */
static void cut_own_promise(sm_clauses *c)
{
    uint32_t v = c->verb, i = v;
    if (v == SM_NONE || v + SM_CLOSE >= c->n || v < c->main + 1 || c->w[v].inside)
        return;
    bool perfect = c->w[v].own & SM_K_AUXILIARY && c->w[v].own & SM_K_PRESENT && c->w[v + 1].own & SM_K_SAY;
    i += perfect;
    bool many = perfect && c->w[v].last == 'e', one = perfect && !many;   /* "have", "has" */
    if (!sm_binds(c, i, SM_BINDS_STATES))
        return;
    bool that = c->w[i + 1].own & SM_K_THAT && !(c->w[i + 1].own & SM_K_LEADER);
    i += 1 + that;
    bool they = sm_is_they(&c->w[i]) && c->w[i].last == 'y';
    if (!sm_is_they(&c->w[i]) || c->w[i].own & SM_K_PERSON || (many && !they) || (one && they) || !sm_binds(c, i + 1, SM_BINDS_WILL))
        return;
    for (uint32_t k = v + 1; k <= i + 2; k++)
        if (!sm_runs_on(&c->w[k]) || c->w[k].inside)
            return;
    sm_cut_for(c, v, i + 1, PROMISE);
}

void sm_cut_up_to_turn(sm_clauses *c)
{
    cut_own_promise(c);
    for (uint32_t i = c->verb + 1; c->verb != SM_NONE && i + 1 < c->n; i++)
        cut_in_spite(c, i);
}
