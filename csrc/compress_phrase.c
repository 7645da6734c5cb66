/* compress_phrase.c - phrases of place, time and "with": where they open and end, and what a line is worth without one.
 *
 * Limits: whether a phrase goes with the verb or with a noun is guessed from the words around it.
 */
#include "compress_spaced.h"
#include "verbs.h"

/* words before the main verb; prices: percent of its worth that a line has without it */
enum { BEFORE = 9, ALL_OF_THEM = 10, FARTHER = 35, COUNTED = 45, INNER = 60 };

bool sm_is_particle(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    bool on = w->end - w->start == 2 && sm_is_where(w) && w->last == 'n';   /* "switched *on* last week" */
    bool time = i + 2 < c->n && w[1].own & SM_K_WHEN && !(w[1].own & (SM_K_PREPOSITION | SM_K_DETERMINER)) && w[2].own & SM_K_TIME && w[2].lower;
    return w[1].own == SM_K_PREPOSITION || sm_is_where(&w[1]) || (on && time);
}

bool sm_is_object(const sm_clauses *c, uint32_t i)
{
    bool infinitive = i > c->main + 1 && !c->w[i - 1].own && !c->w[i - 1].digit && c->w[i - 2].own & (SM_K_TO | SM_K_AUXILIARY)
                      && !c->w[i].before && !c->w[i - 1].before;
    bool a = sm_is_a(&c->w[i + 1]);   /* "to fight | off a bug" */
    const sm_word *w = &c->w[i];
    /* "to hand | over letters" */
    bool over = w->own & SM_K_PREPOSITION && w->end - w->start == 4 && c->text->cp[w->start] == 'o' && !c->w[i + 1].own;
    return infinitive && i + 2 < c->n && !c->w[i + 2].before && !(c->w[i + 2].own & (SM_K_TIME | SM_K_PREPOSITION))
           && (a || over || c->w[i + 1].digit);
}

bool sm_opens_phrase(const sm_clauses *c, uint32_t i)
{
    static const uint32_t loose = VERBAL | SM_K_FOCUS | SM_K_MANNER | SM_K_EXPECTS_TO;
    /* "fined the firm | for using" */
    bool doing = c->w[i].own == SM_K_PREPOSITION && c->w[i + 1].own & SM_K_PARTICIPLE && !(c->w[i - 1].own & loose);
    if (doing)
        return true;
    uint32_t kinds = c->w[i + 1].own & (SM_K_DETERMINER | SM_K_TIME | SM_K_COORDINATOR);
    kinds |= i + 2 < c->n && c->w[i + 1].own & SM_K_WHEN && c->w[i + 2].own & SM_K_TIME;   /* "from next month" */
    bool told = c->w[i - 1].finite && c->w[i - 1].own == SM_K_PAST && i - 1 != c->verb;   /* "that fell | in the old town" */
    static const uint32_t her = SM_K_DETERMINER | SM_K_PRONOUN;
    /* "Jo Ash, whose voice filled halls, has died | at her home": who that was is told by nothing else */
    bool at = (c->w[i + 1].own & her) == her || (c->w[i + 1].own & SM_K_DEFINITE && c->w[i].last == 't');   /* "at the age of 91" */
    told |= at && sm_binds(c, i - 1, SM_BINDS_DIED) && c->n_pieces > 1 && c->w[c->p[1].from].own & SM_K_RELATIVE;
    told &= !(sm_is_a(&c->w[i + 1]) && c->w[i].end - c->w[i].start == 2);   /* not "laid on a dinner" */
    /* "decades of rule | by the party" */
    bool by = i > c->verb + 2 && sm_is_word(c, i, c->lex->by) && !c->w[i - 1].own && c->w[i - 2].own & SM_K_PREPOSITION;
    /* "knocked him | off his bike", "to walk | off the job" */
    bool hurts = sm_is_off(&c->w[i]) && (sm_is_his(&c->w[i + 1]) || (i > 1 && !c->w[i - 1].own && c->w[i - 2].own & SM_K_TO));
    if (sm_is_particle(c, i) || sm_is_object(c, i) || sm_is_measure(&c->w[i]) || hurts)
        return false;
    if (sm_is_with(&c->w[i]) && c->w[i - 1].own & SM_K_PRONOUN)   /* "left them with" */
        return false;
    /* "within three weeks | on" */
    bool length = c->w[i - 1].own & SM_K_TIME && i > c->main + 1 && (c->w[i - 2].own & SM_K_DETERMINER || c->w[i - 2].digit);
    return (sm_is_where(&c->w[i]) || by) && (c->w[i - 1].inside || told || length || !(c->w[i - 1].own & (VERBAL | SM_K_FOCUS | SM_K_MANNER)))
           && (kinds || c->w[i + 1].upper || c->w[i + 1].digit);
}

/* Does a piece, and no further part of an enumeration, start with word i? */
static bool starts_piece(const sm_clauses *c, uint32_t i)
{
    for (uint32_t q = 0; q < c->n_pieces; q++)
        if (c->p[q].from == i)
            return !(c->w[i].own & SM_K_COORDINATOR) && !(c->w[c->p[q].to - 1].own & SM_K_COORDINATOR);
    return false;
}

bool sm_has_free_verb(const sm_clauses *c, uint32_t i)
{
    for (; i < c->n; i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !sm_is_gone(c, i))
            return true;
    return false;
}

uint32_t sm_phrase_end(const sm_clauses *c, uint32_t i)
{
    static const uint32_t ends = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_CONDITION;
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_CONDITION | SM_K_TO | SM_K_COORDINATOR | VERBAL;
    uint32_t k = i + 1;
    bool whole = sm_is_with(&c->w[i]);   /* "with his arms | around the dog", "with sheets | around his neck" */
    while (k < c->n && c->w[k].own & (SM_K_COORDINATOR | SM_K_PREPOSITION))   /* "in and around" */
        k++;
    for (k++; k < c->n; k++) {
        const sm_word *w = &c->w[k];
        if (w->own & SM_K_PREPOSITION && k + 1 < c->n && c->w[k + 1].before & SM_GLUED)   /* "in a by-election" */
            continue;
        if (sm_is_word(c, k, c->lex->than))   /* "faster | in the hills than in the plain" */
            return 0;
        /* "of", "on the road into Lund", not "as costs rose" */
        bool binds = sm_is_into(c, k) || (w->own & SM_K_FOCUS && !(w->own & SM_K_LEADER && sm_owns_verb(c, k)));
        /* "to stop a fire | at a mill | from spreading" */
        binds &= !(sm_binds(c, k, SM_BINDS_FROM) && k + 1 < c->n && c->w[k + 1].own & SM_K_PARTICIPLE);
        if (sm_is_conjunction(c, k) && c->w[k - 1].own & SM_K_TIME && k + 1 < c->n && !(c->w[k + 1].own & (SM_K_TIME | SM_K_DETERMINER))
            && !c->w[k + 1].digit && !w->before)   /* "| on Monday | and rise" */
            return k;
        if (w->before & SM_COMMA && i > c->verb && w->lower && starts_piece(c, k)
            && (!sm_has_free_verb(c, k) || sm_has_kind(c, k, c->n, SM_K_SAY)))
            return w->own & SM_K_RELATIVE ? 0 : k;   /* "in the town|, where" */
        bool verb = w->finite && (w->opener == SM_NONE || w->opener < i) && k > i + 1 && !w->before;
        /* no participle */
        bool sure = k == c->verb || w->own & SM_K_AUXILIARY || (k + 1 < c->n && !(c->w[k + 1].own & (SM_K_PREPOSITION | SM_K_TO)));
        if (verb && sure)   /* "a girl who fell | at a party | has" */
            return k;
        /* "told a court | in Lund | he was", not "took money from the smugglers he fought" */
        if (sm_is_they(w) && k + 1 < c->n && c->w[k + 1].finite && k > i + 1 && !w->before)
            return sm_has_kind(c, c->verb, i, SM_K_SAY | SM_K_DOUBT) ? k : 0;
        if (w->own & (SM_K_DETERMINER | SM_K_PRONOUN) && k > i + 2 && !(c->w[k - 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_FOCUS))
            && !sm_is_conjunction(c, k - 1))
            return 0;   /* "over remarks the pair made" */
        if (w->before & SM_COMMA || w->inside || w->finite || (w->own & bars && !(w->own & ends)))
            return 0;
        whole |= sm_is_most(w);
        if (w->own & SM_K_PREPOSITION && k + 1 < c->n && c->w[k + 1].own & SM_K_RELATIVE)   /* "during a meeting at which" */
            return 0;
        bool rate = w->own & SM_K_PREPOSITION && w->own & SM_K_EXAMPLE && k + 1 < c->n && c->w[k + 1].digit
                    && i > c->main + 2 && (c->w[i - 1].digit || c->w[i - 2].digit);   /* "rose to 8 percent | in May from 7 percent in April" */
        if (rate)
            return 0;
        bool until = c->w[k - 1].own & SM_K_CONDITION;   /* "from Monday until | at least" */
        if (w->own & ends && !binds && until)
            return 0;
        if (w->own & ends && !binds && !sm_is_within(c, k))
            /* "with the worst start | in history", "on the day | before" */
            return whole || (w->own & SM_K_SUBORDINATOR && c->w[k - 1].own & SM_K_TIME && c->w[k - 1].lower) ? 0 : k;
    }
    return c->n;
}

bool sm_has_time(const sm_clauses *c, uint32_t from, uint32_t to)
{
    while (from < to && !(c->w[from].own & SM_K_TIME))
        from++;
    return from < to;
}

void sm_cut_for(sm_clauses *c, uint32_t from, uint32_t to, uint8_t rest)
{
    uint32_t n = c->out->n;
    sm_cut_words(c, from, to, false);
    sm_price(c, n, rest);
}

void sm_cut_counted(sm_clauses *c, uint32_t i, uint32_t end)
{
    uint32_t n = c->out->n;
    bool time = sm_has_time(c, i, end);
    sm_cut_phrase(c, i, end);
    bool number = c->w[i + 1].digit,
         length = c->w[i + 1].own & SM_K_DETERMINER && !(c->w[i + 1].own & SM_K_DEFINITE) && i + 2 < end && c->w[i + 2].own & SM_K_SPAN;
    if (c->out->n > n && ((number && !time) || length))   /* "over three years" */
        c->out->at[n].rest = COUNTED;
    else if (c->out->n > n && !time)
        c->out->at[n].rest = INNER;
}

/* "Thieves who broke into a fund | last month | obtained": the time that ends a clause within the subject. */
static void cut_time_before_verb(sm_clauses *c)
{
    enum { TIME = 95, YEARS = 4 };   /* percent of its worth that a line has without it; words */
    uint32_t i = c->verb - 2;
    bool time = c->verb > c->main + SM_LEAST && c->w[i].own & SM_K_WHEN && c->w[i + 1].own & SM_K_TIME && !c->w[i].before && !c->w[i + 1].before
                && !c->w[c->verb].before && !(c->w[i - 1].own & (SM_K_PREPOSITION | SM_K_WHEN | SM_K_DETERMINER | VERBAL));
    if (time && sm_has_kind(c, c->main, i, SM_K_RELATIVE | SM_K_THAT))
        sm_cut_for(c, i, c->verb, TIME);
    /* "cots sold in shops | between 2021 and 2024 | are" */
    uint32_t between = c->verb > c->main + YEARS + 1 ? c->verb - YEARS : c->main;
    if (between > c->main && c->w[between].own & SM_K_PREPOSITION && sm_is_year(&c->w[between + 1]) && sm_is_year(&c->w[between + 3])
        && !sm_has_comma(c, between, c->verb + 1))
        sm_cut_for(c, between, c->verb, TIME);
}

/* "A satellite | no larger than a shoebox | is": how large it is. */
static void cut_size_before_verb(sm_clauses *c)
{
    enum { SIZE = 70 };
    for (uint32_t i = c->main + 2; i + 4 < c->verb; i++) {
        const sm_word *w = &c->w[i];
        bool larger = w->own & SM_K_NEGATION && w->own & SM_K_DETERMINER && w[1].last == 'r' && w[1].lower && sm_is_word(c, i + 2, c->lex->than);
        if (!larger || w->before || w->inside || w[-1].own || !(w[3].own & SM_K_DETERMINER) || sm_has_comma(c, i, c->verb + 1))
            continue;
        if (!sm_has_kind(c, i + 3, c->verb, SM_K_RELATIVE | SM_K_THAT | SM_K_PREPOSITION | SM_K_COORDINATOR))
            sm_cut_for(c, i, c->verb, SIZE);
        return;
    }
}

/* "Shares | in the mill", "Bread prices | in Lund", "Every mill | in Lund": is all that stands in front of word i a noun or two without an article
 * or a name, or every such thing? */
static bool is_bare_subject(const sm_clauses *c, uint32_t i)
{
    if (sm_binds(c, c->main, SM_BINDS_EVERY) && i == c->main + 2)
        return true;
    return i == c->main + 1 || (i == c->main + 2 && !c->w[c->main].own && !c->w[c->main + 1].own && c->w[c->main + 1].lower);
}

/* "Thousands of pilgrims|, many of them barefoot and some with children,| poured": how they were. */
void sm_cut_many_of_them(sm_clauses *c)
{
    uint32_t i = sm_next_comma(c, c->main + 1);
    if (i + 3 >= c->verb)
        return;
    const sm_word *w = &c->w[i];
    if (!(c->w[c->verb].before & SM_COMMA) || !(w->own & SM_K_DETERMINER) || !sm_is_of(&w[1]) || !sm_is_them(&w[2]) || w->inside)
        return;
    sm_cut_for(c, i, c->verb, INNER);
}

void sm_cut_before_verb(sm_clauses *c)
{
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_COORDINATOR | SM_K_TO | VERBAL;
    cut_time_before_verb(c);
    cut_size_before_verb(c);
    /* "When pupils return in May they will", "Profit at the mill more than doubled" */
    if (sm_is_they(&c->w[c->verb - 1]) || sm_is_word(c, c->verb - 1, c->lex->than))
        return;
    for (uint32_t i = c->verb - 1; i > c->main && i + BEFORE > c->verb; i--) {
        const sm_word *w = &c->w[i];
        if (w->before || w->inside || w->own & bars)
            return;
        if (w->own & SM_K_PREPOSITION && !(w->own & SM_K_FOCUS) && sm_opens_phrase(c, i) && i + 1 < c->verb && !sm_compares_with_those(c, c->verb)) {
            sm_cut_for(c, i, c->verb, is_bare_subject(c, i) ? ALL_OF_THEM : FARTHER);
            return;
        }
    }
}
