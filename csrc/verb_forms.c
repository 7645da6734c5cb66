/* verb_forms.c - which words can be finite verbs where they stand, which open a clause, and which are participles.
 *
 * Method: the lexicon tells what a form may be, its neighbours what it is: articles, prepositions, numbers, commas, the verb that
 * follows. A form that may be past tense or participle ("held") is a participle where another verb of its clause follows, or where
 * the clause has its verb.
 * Limits: present forms that are nouns too ("plans") are taken for verbs only in a few places.
 */
#include "verbs.h"

enum { REACH = 16, FAR = 24 };

static uint32_t left_kinds(const sm_clauses *c, uint32_t i)
{
    return i > c->main && sm_runs_on(&c->w[i]) ? c->w[i - 1].own : 0;
}

bool sm_is_possessive(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    return c->w[i].end - c->w[i].start > 2 && end[-1] == 's' && (end[-2] == '\'' || end[-2] == 0x2019);
}

/* "a *newly* built school" */
static bool after_article(const sm_clauses *c, uint32_t i)
{
    uint32_t left = left_kinds(c, i);
    if (i == c->main + 1 && left & SM_K_DETERMINER && c->w[i - 1].last == 's' && c->w[i - 1].upper && i + 1 < c->n
        && c->w[i + 1].own & SM_K_PREPOSITION && !(left & SM_K_PRONOUN))   /* "Thousands *marched* through" */
        return false;
    bool adverb = left & (SM_K_FOCUS | SM_K_MANNER) && !(left & (SM_K_AUXILIARY | SM_K_DETERMINER | SM_K_TIME)) && i > c->main + 1;
    if (adverb)
        left = left_kinds(c, i - 1);
    if (adverb && left & SM_K_COORDINATOR && i > c->main + 3 && !left_kinds(c, i - 2)
        && (c->w[i - 4].own & SM_K_DETERMINER || sm_is_possessive(c, i - 4)))
        return true;   /* "a large and poorly built school" */
    /* "one of the best *loved* singers" */
    if (i > c->main + 1 && !c->w[i].before && sm_is_most(&c->w[i - 1]) && left_kinds(c, i - 1) & SM_K_DETERMINER)
        return true;
    if (i > c->main + 1 && !c->w[i].before && c->lex && c->lex->bare && c->w[i - 1].own == SM_K_CONNECTIVE
        && left_kinds(c, i - 1) & SM_K_DETERMINER)   /* "his second *shot*" */
        return true;
    /* "one of the last *staffed* stations" */
    if (i > c->main + 1 && i + 1 < c->n && c->lex && c->lex->bare && left & SM_K_WHEN && !c->w[i].before && left_kinds(c, i - 1) & SM_K_DETERMINER
        && !c->w[i + 1].own && c->w[i + 1].lower && !c->w[i + 1].before)
        return true;
    /* "Miller's *reported* its", "Miller's *announced* Wednesday that" */
    bool behind = i + 1 < c->n && !c->w[i + 1].before;
    bool told = behind && c->w[i].own & SM_K_SAY && c->w[i + 1].own & SM_K_TIME && c->w[i + 1].upper;
    bool object = told || (behind && c->w[i + 1].own & (SM_K_DETERMINER | SM_K_THAT));
    bool whose = left == 0 && i > c->main && !c->w[i].before && sm_is_possessive(c, i - 1) && !object;   /* "the town's troubled mill" */
    static const uint32_t its = SM_K_PRONOUN | SM_K_POSSESSIVE;
    return whose || (left & SM_K_DETERMINER && (!(left & SM_K_PRONOUN) || (left & its) == its));
}

/* Does no verb follow, up to the next comma? */
static bool is_verbless(const sm_clauses *c, uint32_t i)
{
    for (; i < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].own & (SM_K_AUXILIARY | SM_K_VERB | SM_K_SAY | SM_K_PAST) && !(c->w[i].own & SM_K_NONFINITE))
            return false;
    return true;
}

/* "92 percent", "more than five" */
static bool is_counted_next(const sm_clauses *c, uint32_t i)
{
    return c->w[i].digit || sm_is_measure(&c->w[i]);
}

/* "a state law | that": does word i tell of a single thing that an article opens? */
static bool tells_of_one(const sm_clauses *c, uint32_t i)
{
    bool day = i > c->main + 4 && c->w[i - 1].own & SM_K_TIME && c->w[i - 1].upper && sm_is_where(&c->w[i - 2]);
    i -= day ? 2 : 0;   /* "a law on Monday | that" */
    if (i < c->main + 2 || c->w[i].before || c->w[i - 1].before || !sm_is_only(&c->w[i - 1], SM_K_EXPECTS_TO) || c->w[i - 1].last == 's')
        return false;
    bool near = c->w[i - 2].own & SM_K_DETERMINER, far = i > c->main + 2 && !c->w[i - 2].own && c->w[i - 3].own & SM_K_DETERMINER;
    return near || far;
}

/* "roads that *cross* the town" */
static bool is_bare_verb(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    if (i > c->main && sm_is_whose(c, i - 1) && i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY)
        return false;
    if (i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY && c->w[i + 1].own & SM_K_PRESENT && !c->w[i + 1].before && w->last != 's')
        return false;   /* "signs that *inflation* is" */
    bool starts = c->lex && i > c->main && sm_is_word(c, i - 1, c->lex->who);   /* "who *start*", a time elsewhere */
    /* "bees that *feed* on", "lakes that *supply* the town" */
    bool feeds = w->own == SM_K_NOUN && i + 1 < c->n && c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_PARTICIPLE);
    bool known = !sm_is_only(w, SM_K_EXPECTS_TO | SM_K_DEFINITE | (starts ? SM_K_TIME : 0) | (feeds ? SM_K_NOUN : 0)) || w->before || !w->lower;
    bool plural = w->end - w->start > 1 && w->last == 's' && cp[w->end - 2] != 's';
    bool adverb = i > c->main + 1 && !c->w[i - 1].before && c->w[i - 1].own & (SM_K_FOCUS | SM_K_MANNER)
                  && (sm_ends_in_ly(c, i - 1) || (c->lex && sm_is_word(c, i - 2, c->lex->who)));
    uint32_t by = adverb ? i - 1 : i;   /* "who *regularly* sleep" */
    bool bars = plural && by > c->main + 1 && i + 1 < c->n
                && (is_counted_next(c, i + 1) || (c->w[i + 1].own & SM_K_DETERMINER && !(c->w[i + 1].own & SM_K_TIME)))
                && c->w[by - 2].last != 's';
    bool next = plural && by > c->main + 2 && i + 1 < c->n && !c->w[i + 1].before && tells_of_one(c, by - 1);
    bool one = next && c->w[i + 1].own & SM_K_PREPOSITION && !sm_is_of(&c->w[i + 1]);
    /* "that *protects* cattle against" */
    bool by_then = i + 2 < c->n && c->w[i + 2].own & SM_K_PREPOSITION && !c->w[i + 2].before
                   && (!sm_is_of(&c->w[i + 2]) || c->w[i + 1].last == 's');   /* "that *measures* fragments of bone" */
    bool people = next && !c->w[i + 1].own && c->w[i + 1].lower && (by_then || is_verbless(c, i + 1));
    /* "a line that *links* Miller's docks with" */
    bool names = next && !c->w[i + 1].own && c->w[i + 1].upper
                 && (by_then || (i + 3 < c->n && !c->w[i + 2].own && c->w[i + 3].own & SM_K_PREPOSITION && !sm_is_of(&c->w[i + 3])));
    bool covers = plural && i > c->main + 2 && left_kinds(c, i) & SM_K_RELATIVE && c->w[i - 1].before & SM_COMMA && i + 1 < c->n
                  && !c->w[i + 1].before && is_verbless(c, i + 1);
    /* "a law that *bars* the sale", "a bird that *screams* at", "a law that *bars* people", ", which *covers* 20 towns," */
    if ((bars || one || people || names || covers) && c->lex && c->lex->bare && !known && left_kinds(c, by) & (SM_K_RELATIVE | SM_K_THAT))
        return true;
    if (!c->lex || !c->lex->bare || known || plural || !(left_kinds(c, by) & (SM_K_RELATIVE | SM_K_THAT)) || i + 1 >= c->n)
        return false;
    bool many = by > c->main + 1 && !(c->w[by - 1].before & ~(unsigned)SM_COMMA) && c->w[by - 2].end - c->w[by - 2].start > 2
                && c->w[by - 2].last == 's';
    bool who = sm_is_word(c, by - 1, c->lex->who);
    /* "cars that *run* on", "girls who *sleep* less" */
    if ((many || who) && !c->w[i + 1].before
        && (c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_FOCUS) || is_counted_next(c, i + 1) || who || is_verbless(c, i + 1)))
        return true;
    return c->w[i + 1].own & (SM_K_DETERMINER | SM_K_PRONOUN) && !c->w[i + 1].before;
}

static bool is_of(const sm_clauses *c, uint32_t i)
{
    return i < c->n && sm_is_of(&c->w[i]) && !c->w[i].before;
}

/* Does a word such as "as" open the clause, with no verb up to word i? */
static bool behind_as(const sm_clauses *c, uint32_t i)
{
    static const uint32_t verbs = SM_K_AUXILIARY | SM_K_VERB | SM_K_SAY | SM_K_PAST | SM_K_TO;
    for (uint32_t k = i; k > c->main + 1 && k + REACH > i && !c->w[k].before; k--) {
        if (c->w[k - 1].own & SM_K_LEADER && c->w[k - 1].span == 1)
            return k < i;
        if (c->w[k - 1].own & verbs)
            return false;
    }
    return false;
}

/* "a mother of nine *swam*" */
static bool tells_of(const sm_clauses *c, uint32_t i)
{
    return c->w[i].own & SM_K_VERB && !(c->w[i].own & SM_K_PAST) && i > c->main + 2 && !c->w[i].before && is_of(c, i - 2)
           && !(c->w[i - 1].own & SM_K_DEFINITE) && c->w[i - 1].end - c->w[i - 1].start > 2;
}

/* "as low levels in the dam *force* the firm": an unknown word in front of an article, behind a plural that "as" opens and where it is. */
static bool is_plain_verb_behind_as(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    uint32_t k = i, where = SM_NONE;
    if (!c->lex || !c->lex->bare || !sm_is_only(w, SM_K_EXPECTS_TO) || w->before || i < c->main + 5 || i + 2 >= c->n || !w->lower
        || w->last == 's' || c->w[i - 1].own || !(w[1].own & SM_K_DETERMINER) || !(w[1].own & SM_K_DEFINITE) || w[1].before)
        return false;
    for (; k > c->main + 1 && k + REACH > i && !c->w[k].before && !(c->w[k - 1].own & SM_K_LEADER); k--)
        where = c->w[k].own & SM_K_PREPOSITION ? k : where;
    return k < i && c->w[k - 1].own & SM_K_LEADER && where != SM_NONE && where > k && c->w[where - 1].last == 's' && !c->w[where - 1].own;
}

/* "Two women *face* a choice": between a plural or a name and an article that opens no measure, as in "people a day", "a Lund clerk ten years ago" */
static bool is_plain_verb(const sm_clauses *c, uint32_t i)
{
    static const uint32_t other = SM_K_DEFINITE | SM_K_EXPECTS_TO | SM_K_NEGATION, their = SM_K_PRONOUN | SM_K_POSSESSIVE;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || w->own || w->before || i <= c->main || i + 2 >= c->n || !w->lower || w->last == 's')
        return false;
    const sm_word *left = &c->w[i - 1], *next = &c->w[i + 1];
    bool subject = !left->own && !left->inside && (left->upper || (left->end - left->start > 2 && left->last == 's'))
                   && !sm_is_possessive(c, i - 1);   /* not "his minister's resignation a" */
    /* "that many journals *charge* to" */
    bool those = i > c->main + 2 && (c->w[i - 2].own | c->w[i - 3].own) & (SM_K_THAT | SM_K_RELATIVE) && !left->before;
    bool much = those && i > c->main + 4 && sm_is_so(&c->w[i - 4]) && c->w[i - 2].own & SM_K_THAT && next->own & SM_K_PREPOSITION
                && !is_of(c, i + 1);   /* "so narrow that trains *pass* within" */
    if (subject && left->lower && ((those && next->own & SM_K_TO) || much) && !next->before)
        return true;
    if (subject && left->lower && (next->own & SM_K_PREPOSITION || (next->own & SM_K_TO && w->last != 'r')) && !next->before
        && !is_of(c, i + 1) && behind_as(c, i))   /* "as costs *eat* into", "as makers *switch* to", not "closer to" */
        return true;
    return subject && next->own & SM_K_DETERMINER && !(next->own & other) && (next->own & their) != their && !next->before
           && !(c->w[i + 2].own & SM_K_TIME && !is_of(c, i + 3));
}

/* "a village that *votes* to abolish": behind "that", which tells of a single thing. */
static bool is_told_of_one(const sm_clauses *c, uint32_t i)
{
    return i > c->main + 2 && c->w[i - 1].own & SM_K_THAT && !(c->w[i - 1].own & SM_K_LEADER) && !c->w[i - 1].before && !c->w[i - 2].own
           && c->w[i - 2].lower && c->w[i - 2].last != 's';
}

/* "The maker *plans* to close": not "City plans to build a bridge have". */
static bool is_plan(const sm_clauses *c, uint32_t i)
{
    static const uint32_t opens = SM_K_RELATIVE | SM_K_THAT | SM_K_LEADER | SM_K_SUBORDINATOR;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || !(w->own & SM_K_EXPECTS_TO) || w->own & (SM_K_AUXILIARY | SM_K_PAST) || w->before || i <= c->main || i + 1 >= c->n
        || w->last != 's' || !(c->w[i + 1].own & SM_K_TO) || c->w[i + 1].before || c->w[i - 1].inside
        || c->w[i - 1].digit || (c->w[i - 1].own && !is_told_of_one(c, i)))
        return false;
    if (c->w[i - 1].own)
        return true;
    for (uint32_t k = i + 2; k < c->n && sm_runs_on(&c->w[k]) && !(c->w[k].own & opens); k++)
        if (c->w[k].own & SM_K_AUXILIARY && !(c->w[k].own & SM_K_NONFINITE) && !(c->w[k - 1].own & SM_K_TO))
            return false;
    return true;
}

/* "as it *battles* to cut", "that we *need* to": an unknown word or one taken for a noun behind the pronoun that opens a clause. */
static bool is_pronouns_verb(const sm_clauses *c, uint32_t i)
{
    static const uint32_t opens = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || !sm_is_only(w, SM_K_EXPECTS_TO | SM_K_NOUN) || i < c->main + 2 || !w->lower)
        return false;
    return left_kinds(c, i) && sm_is_they(&c->w[i - 1]) && left_kinds(c, i - 1) & opens && !sm_ends_in_ly(c, i);
}

/* "unless the government *improves* an offer": an unknown word in "-s" behind a single thing that a condition opens with, in front of an article. */
static bool is_conditions_verb(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || w->own || w->before || i < c->main + 3 || i + 2 >= c->n || w->end - w->start < 4 || w->last != 's'
        || cp[w->end - 2] == 's')
        return false;
    bool single = !left_kinds(c, i) && w[-1].last != 's' && left_kinds(c, i - 1) & SM_K_DETERMINER && left_kinds(c, i - 2) & SM_K_CONDITION;
    return single && !w[-1].before && w[1].own & SM_K_DETERMINER && !w[1].before && !(w[2].own & SM_K_TIME);
}

/* "Plans to close libraries and *replace* them with a van have": the second of two infinitives. */
static bool is_second_infinitive(const sm_clauses *c, uint32_t i)
{
    static const uint32_t ends = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_AUXILIARY;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || i < c->main + 4 || w->own & (SM_K_PAST | SM_K_AUXILIARY) || w->before || w->last == 's'
        || !sm_is_word(c, i - 1, c->lex->conjunction))
        return false;
    for (uint32_t k = i - 1; k > c->main + 1 && !c->w[k].before && !c->w[k].finite && !(c->w[k].own & ends); k--)
        if (c->w[k - 1].own & SM_K_TO && c->w[k - 2].own & SM_K_EXPECTS_TO && !(c->w[k].own & SM_K_DETERMINER))
            return true;
    return false;
}

/* "in her *notes* has", "after her *left* knee was" */
static bool is_hers(const sm_clauses *c, uint32_t i)
{
    static const uint32_t her = SM_K_PRONOUN | SM_K_DETERMINER;
    if ((left_kinds(c, i) & her) != her || i + 1 >= c->n || c->w[i + 1].before)
        return false;
    bool knee = !c->w[i + 1].own && c->w[i + 1].lower && i + 2 < c->n && !c->w[i + 2].before && c->w[i].own & SM_K_PAST;
    return (c->w[i].last == 's' && c->w[i + 1].own & SM_K_AUXILIARY) || (knee && c->w[i + 2].own & SM_K_AUXILIARY);
}

/* "helping farmers *get* loans" */
static bool is_let(const sm_clauses *c, uint32_t i)
{
    static const uint32_t lets = SM_K_EXPECTS_TO | SM_K_LETS, within = SM_K_DETERMINER | SM_K_PRONOUN;
    if (c->w[i].own & (SM_K_PAST | SM_K_AUXILIARY) || c->w[i].last == 's')
        return false;
    for (uint32_t k = i; k > c->main && k + 4 > i && !c->w[k].before; k--) {
        if ((c->w[k - 1].own & lets) == lets)
            return k < i;
        if (c->w[k - 1].own & ~within)
            return false;
    }
    return false;
}

/* "five *states* agreed", "while neighbouring *states* are": a word in "-s" that says something elsewhere, right in front of the verb. */
static bool is_subject(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i], *next = w + 1;
    if (!c->lex || !c->lex->bare || !(w->own & SM_K_SAY) || w->own & SM_K_PAST || w->last != 's' || w->before || i < c->main + 2 || i + 2 >= c->n
        || next->before)
        return false;
    static const uint32_t other = SM_K_AUXILIARY | SM_K_THAT | SM_K_NONFINITE;
    bool did = next->own & SM_K_PAST && !(next->own & other) && w[2].own & (SM_K_PREPOSITION | SM_K_TO | SM_K_DETERMINER | SM_K_THAT);
    bool opened = w[-2].own & (SM_K_SUBORDINATOR | SM_K_LEADER) && !(w[-2].own & (SM_K_RELATIVE | SM_K_THAT))
                  && sm_is_only(&w[-1], SM_K_PARTICIPLE) && w[-1].lower && w[-1].last != 's';
    return did || (opened && sm_is_has(next));
}

/* "demanded that the state *withdraw* a tax": the bare form behind what somebody demands. */
static bool is_demanded(const sm_clauses *c, uint32_t i)
{
    enum { SUBJECT = 5 };
    if (!c->lex || !c->lex->bare || i < c->main + 4 || i + 1 >= c->n || !sm_is_only(&c->w[i], SM_K_EXPECTS_TO) || !c->w[i].lower
        || c->w[i].last == 's' || c->w[i - 1].own || !(c->w[i + 1].own & SM_K_DETERMINER) || c->w[i + 1].before)
        return false;
    for (uint32_t k = i - 1; k > c->main + 1 && k + SUBJECT > i && !c->w[k + 1].before; k--)
        if (c->w[k].own & SM_K_THAT)
            return k + 2 < i && c->w[k + 1].own & SM_K_DETERMINER && (c->w[k - 1].own & SM_K_EXPECTS_TO || c->w[k - 2].own & SM_K_TO);
    return false;
}

/* "This guide *breaks* down", "Our review *covers*": an unknown word in "-s" behind what the text is. */
static bool is_guides_verb(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i], *left = w - 1;
    if (!c->lex || c->lex->about.n == 0 || i <= c->main || i > c->main + 3 || w->own & ~(uint32_t)(SM_K_NOUN | SM_K_EXPECTS_TO) || w->before
        || !w->lower || w->last != 's' || i + 1 >= c->n || w[1].before || !(c->w[c->main].own & (SM_K_DETERMINER | SM_K_DEFINITE)))
        return false;
    return sm_words_find_cp(&c->lex->about, c->text->cp + left->start, left->end - left->start) & SM_ABOUT_MEDIUM && left->last != 's'
           && (w[1].own & (SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_FOCUS | SM_K_PRONOUN) || !w[1].own);
}

/* "who *forges* reports", "who *named* their triplets": a form in "-s" or "-ed" right behind "who" that no list says is a verb. */
static bool is_whos_verb(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    if (i == c->main || i + 1 >= c->n || w->end - w->start <= 3 || !c->lex || !c->lex->bare || !sm_is_word(c, i - 1, c->lex->who))
        return false;
    bool ed = sm_ends_in_ed(c, i), s = w->last == 's' && c->text->cp[w->end - 2] != 's';
    return w->lower && !w->before && (ed || s) && sm_is_only(w, SM_K_FOCUS | SM_K_NOUN | SM_K_EXPECTS_TO | SM_K_PAIRED | SM_K_PAST);
}

/* "which they call a vice, now *costs* twice as much": not the noun, behind an adverb. */
static bool is_now_cost(const sm_clauses *c, uint32_t i)
{
    static const uint32_t adverb = SM_K_CONNECTIVE | SM_K_ADDITIVE | SM_K_MANNER | SM_K_WHEN | SM_K_TIME;
    return c->lex && c->lex->bare && sm_binds(c, i, SM_BINDS_COSTS) && c->w[i].last == 's' && i > c->main + 1 && i + 1 < c->n && !c->w[i].before
           && left_kinds(c, i) & adverb && !(left_kinds(c, i) & (SM_K_DETERMINER | SM_K_PREPOSITION)) && c->w[i - 1].before & SM_COMMA;
}

/* "which brewers *like* to call": before "to" it is no comparison. */
static bool is_like_to(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    return c->lex && c->lex->bare && w->own & SM_K_LEADER && w->end - w->start == 4 && w->last == 'e' && c->text->cp[w->start] == 'l'
           && i > c->main + 1 && i + 1 < c->n && !w->before && !w[1].before && w[1].own & SM_K_TO && !left_kinds(c, i);
}

/* A form that can be finite where it stands. Participles are still among them. */
bool sm_is_verb_form(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    uint32_t left = left_kinds(c, i);
    bool to_have = i > c->main + 1 && left & SM_K_AUXILIARY && left_kinds(c, i - 1) & SM_K_TO && !w->before;   /* "was to have *had*" */
    if (w->inside || w->own & SM_K_NONFINITE || left & SM_K_TO || to_have)
        return false;
    bool than = left && c->lex && sm_is_word(c, i - 1, c->lex->than) && !(i > c->main + 1 && c->w[i - 2].span > 1);   /* not "more than doubled" */
    bool demand = than && i <= c->main + 3 && c->verb == SM_NONE && i + 1 < c->n && !c->w[i + 1].own;   /* "Lower than *expected* demand" */
    bool forecast = left && c->lex && sm_is_word(c, i - 1, c->lex->than) && i + 1 == c->n;   /* ", a third more than *forecast*" */
    /* "later than *promised*" */
    if (demand || forecast || (than && (i + 1 == c->n || c->w[i + 1].before & SM_COMMA || c->w[i + 1].own & SM_K_PREPOSITION)))
        return false;
    if (i > c->main && sm_is_his(&c->w[i - 1]) && w->own == SM_K_AUXILIARY && !w->before)   /* "in his *will*" */
        return false;
    if (left && left == (left & SM_K_ADJUNCT) && w->last == 's' && w->own == SM_K_SAY && !w->before)   /* "amid *reports* that" */
        return false;
    if (w->own & SM_K_AUXILIARY || is_bare_verb(c, i) || is_plain_verb(c, i) || is_plan(c, i) || is_pronouns_verb(c, i) || is_conditions_verb(c, i)
        || is_demanded(c, i) || is_now_cost(c, i) || is_like_to(c, i) || is_plain_verb_behind_as(c, i) || is_guides_verb(c, i) || is_whos_verb(c, i))
        return true;
    if (!(w->own & (SM_K_VERB | SM_K_SAY | SM_K_PAST)) || w->before & SM_GLUED || is_let(c, i) || is_hers(c, i)
        || is_second_infinitive(c, i) || (after_article(c, i) && !tells_of(c, i)))
        return false;
    bool noun = i > c->main + 1 && i + 1 < c->n && left == 0 && c->w[i - 2].own & SM_K_PREPOSITION && !(w->own & (SM_K_PAST | SM_K_SAY))
                && c->w[i + 1].own & SM_K_AUXILIARY && !w->before && !c->w[i - 1].before;   /* "pupils with special needs were" */
    bool compound = i > c->main + 1 && i + 1 < c->n && c->verb != SM_NONE && left == 0 && c->w[i - 2].own & SM_K_PREPOSITION
                    && !(w->own & (SM_K_PAST | SM_K_SAY)) && !c->w[i + 1].own && !w->before && !c->w[i - 1].before
                    && !c->w[i + 1].before;   /* "for special needs support" */
    /* "in gymnasiums, a tram *shed* and a hall" */
    bool listed = i > c->main + 1 && i + 2 < c->n && left == 0 && c->w[i - 2].before & SM_COMMA && sm_is_a(&c->w[i - 2]) && w->end - w->start <= 4
                  && !c->w[i + 1].before && sm_is_word(c, i + 1, c->lex->conjunction) && sm_is_a(&c->w[i + 2]);
    if (noun || compound || listed || is_subject(c, i))
        return false;
    if (left == 0 && i > c->main + 1 && !w->before && !c->w[i - 1].before && c->w[i - 2].own & SM_K_TO && !(w->own & (SM_K_PAST | SM_K_SAY))
        && i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION)
        return false;   /* "to trade *pay* for" */
    bool year = i > c->main + 1 && c->w[i - 2].own & (SM_K_PREPOSITION | SM_K_LEADER);   /* "in 2012", "since 1983" */
    bool figure = w->own & SM_K_PAST && left == 0 && i > c->main && !w->before && !year && c->w[i - 1].digit;
    return !figure && !(left & SM_K_PREPOSITION && !(left & (SM_K_VERB | SM_K_PRONOUN)));
}

/* Must what this word opens have a finite verb? "after" and "as" need not. */
bool sm_needs_verb(const sm_word *w) { return (w->own & (SM_K_RELATIVE | SM_K_THAT)) != 0; }

bool sm_is_gerund(const sm_clauses *c, uint32_t i)
{
    return i < c->n && c->w[i].own & SM_K_PARTICIPLE && !c->w[i].before;
}

static bool is_year(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    uint32_t end = c->w[i].end - (c->w[i].end > c->w[i].start + 4 && c->w[i].last == 's');   /* "1970s" */
    return end - c->w[i].start == 4 && c->w[i].digit && sm_is_digit(cp[end - 1]);
}

/* "3pm" */
static bool is_hour(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    return c->w[i].end - c->w[i].start > 2 && c->w[i].digit && c->w[i].last == 'm' && (cp[c->w[i].end - 2] == 'p' || cp[c->w[i].end - 2] == 'a');
}

/* "as young as" */
static bool compares(const sm_clauses *c, uint32_t i)
{
    return i + 2 < c->n && c->w[i].span == 1 && c->w[i].end - c->w[i].start == 2 && sm_is_as(&c->w[i]) && sm_is_as(&c->w[i + 2])
           && c->w[i + 2].end - c->w[i + 2].start == 2 && !c->w[i + 1].before && !c->w[i + 2].before;
}

/* "a hero after", "a lost work by": from word i on, is it one thing, in front of a preposition or a comma, and no subject with its verb? */
static bool names_one(const sm_clauses *c, uint32_t i)
{
    enum { WORDS = 4 };
    uint32_t k = i + 1;
    if (k + 1 >= c->n || c->w[i].end - c->w[i].start != 1 || !sm_is_a(&c->w[i]))
        return false;
    while (k < c->n && k < i + WORDS && (!c->w[k].own || c->w[k].own == SM_K_PAST) && !c->w[k].before)
        k++;
    return k > i + 1 && k < c->n && !c->w[k - 1].own && (c->w[k].own & (SM_K_SUBORDINATOR | SM_K_PREPOSITION) || c->w[k].before & SM_COMMA);
}

bool sm_is_opener(const sm_clauses *c, uint32_t i)
{
    static const uint32_t openers = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER;
    const sm_word *w = &c->w[i];
    bool as = sm_is_as(w), article = w->own & SM_K_DETERMINER && !(w->before & SM_COMMA);   /* German "die" */
    bool how_to = i + 1 < c->n && c->w[i + 1].own & SM_K_TO && !c->w[i + 1].before;
    bool pronoun = i == c->main && w->own & SM_K_PRONOUN;                 /* "That is" */
    /* "since last year", "since 1983", "before 3pm" */
    bool when = w->own & (SM_K_LEADER | SM_K_SUBORDINATOR | SM_K_CONDITION) && i + 1 < c->n
                && ((c->w[i + 1].own & SM_K_TIME && !(c->w[i + 1].own & SM_K_AUXILIARY)) || is_year(c, i + 1) || is_hour(c, i + 1));
    /* "because spring came" */
    when &= !(i == c->main && i + 3 < c->n && c->w[i + 2].own & (SM_K_VERB | SM_K_AUXILIARY) && !(c->w[i + 2].own & (SM_K_TIME | SM_K_NOUN))
              && c->w[i + 1].lower && !c->w[i + 1].before && !c->w[i + 2].before);
    when &= !(i + 2 < c->n && sm_is_possessive(c, i + 2));   /* "because last year's rains failed" */
    /* "once every two months", "once a week" */
    when |= as && w->end - w->start == 4 && i + 3 < c->n && c->w[i + 1].own & SM_K_DETERMINER && !(c->w[i + 1].own & SM_K_DEFINITE)
            && (c->w[i + 2].own | (c->w[i + 2].own & SM_K_DETERMINER ? c->w[i + 3].own : 0)) & SM_K_TIME;
    bool being = i + 1 < c->n && !c->w[i + 1].before && (c->w[i + 1].own & (SM_K_NONFINITE | SM_K_LEADER)) == (SM_K_NONFINITE | SM_K_LEADER);
    /* "being", "while working", "instead of working", "after being" */
    bool phrase = !sm_needs_verb(w) && (w->own & SM_K_NONFINITE || sm_is_gerund(c, i + w->span) || being || when);
    phrase |= i > 1 && c->w[i - 2].span > 2 && c->w[i - 2].kinds & SM_K_DETERMINER;   /* "as little *as* ten" */
    phrase |= (i + 1 < c->n && c->w[i + 1].before & SM_GLUED)
              || (w->before & SM_GLUED && c->text->cp[w->start - 1] == '-' && !sm_needs_verb(w));   /* "after-school", "sought-after" */
    phrase |= w->own & SM_K_CONDITION && w->own & SM_K_PREPOSITION;   /* "without permits" */
    phrase |= c->lex && c->lex->bare && sm_ends_in_ing(c, i) && left_kinds(c, i) & SM_K_PREPOSITION;   /* "accused of *having* left" */
    phrase |= w->own & SM_K_THAT && i + 1 < c->n && sm_is_of(&c->w[i + 1]);   /* "as that of" */
    /* "who had never bought a ticket before *won* 94 million" */
    phrase |= w->own & SM_K_SUBORDINATOR && i > c->main && !w->before && i + 2 < c->n && c->w[i + 1].own & SM_K_PAST
              && !(c->w[i + 1].own & (SM_K_AUXILIARY | SM_K_NONFINITE)) && !c->w[i + 1].before
              && (c->w[i + 2].own & SM_K_DETERMINER || c->w[i + 2].digit) && !left_kinds(c, i);
    phrase |= w->own & SM_K_THAT && left_kinds(c, i) & SM_K_PREPOSITION && i + 2 < c->n && !c->w[i + 1].own
              && (c->w[i + 2].own & SM_K_PREPOSITION || c->w[i + 2].before & SM_COMMA);   /* "With that win in" */
    phrase |= as && i + 2 < c->n && c->w[i + 2].own & SM_K_TO && c->w[i + 1].own & SM_K_EXPECTS_TO;   /* "twice as likely to" */
    phrase |= w->span == 1 && (compares(c, i) || (i > c->main + 1 && compares(c, i - 2)));   /* "*as* big *as*" */
    phrase |= left_kinds(c, i) & SM_K_AUXILIARY && as;   /* "were once taught" */
    bool told = i > c->main + 1 && !w->before && !c->w[i - 1].before && i + 1 < c->n;
    /* "an injection *given* just once", "a fugitive known *as* the Lark", "thieves posing *as* clerks" */
    phrase |= told && (w->own & (SM_K_LEADER | SM_K_NONFINITE)) == (SM_K_LEADER | SM_K_NONFINITE) && !c->w[i - 1].own;
    phrase |= told && !c->w[i - 2].own && as && c->w[i - 1].own & (SM_K_NONFINITE | SM_K_PARTICIPLE)
              && !(c->w[i - 1].own & (SM_K_AUXILIARY | SM_K_SAY | SM_K_PAST))
              && !(c->w[i + 1].own & SM_K_PRONOUN);
    phrase |= as && i > c->main && !w->before && i + 2 < c->n && c->w[i + 1].own & SM_K_PAST
              && c->w[i + 2].own & (SM_K_PREPOSITION | SM_K_LEADER);   /* "a dog once described by" */
    phrase |= sm_is_measure(w);   /* "as many as" */
    /* "twice as many turtles" */
    phrase |= as && i + 1 < c->n && i > c->main && c->w[i + 1].own & SM_K_DETERMINER && c->w[i + 1].end - c->w[i + 1].start == 4
              && c->text->cp[c->w[i + 1].start] == 'm' && c->text->cp[c->w[i + 1].start + 1] != 'o' && !c->w[i + 1].before;
    phrase |= as && i > c->main && c->w[i - 1].own & SM_K_PAST && names_one(c, i + 1);   /* "hailed as a hero after" */
    /* "a dog described by staff as aggressive | has" */
    phrase |= c->verb == SM_NONE && as && i > c->main && !w->before && i + 2 < c->n && !c->w[i + 1].own
              && c->w[i + 1].last != 's' && c->w[i + 2].own & SM_K_AUXILIARY && !c->w[i + 2].before;
    phrase |= w->span > 1 && w->kinds & SM_K_ADJUNCT && !(w->kinds & openers);                   /* "because of" */
    return (w->own | (w->span > 1 ? w->kinds : 0)) & openers && !article && !how_to && !pronoun && !phrase;
}

/* Does a surer finite verb follow in the same clause? Then "men accused of theft were" has a participle. */
static bool verb_follows(const sm_clauses *c, uint32_t i)
{
    if (i + 1 < c->n && sm_is_pronoun(&c->w[i + 1]))   /* "paid them" */
        return false;
    for (uint32_t k = i + 1; k < c->n && k < i + REACH; k++) {
        const sm_word *w = &c->w[k];
        bool form = sm_is_verb_form(c, k);
        if (w->own & SM_K_COORDINATOR && !w->before && k + 2 < c->n && c->w[k + 1].own & SM_K_PAST && c->w[k + 2].own & SM_K_PREPOSITION
            && !(c->w[k + 1].own & (SM_K_SAY | SM_K_AUXILIARY))) {
            k++;   /* "separated at birth and raised in" */
            continue;
        }
        if (w->inside || !sm_runs_on(w) || w->own & SM_K_COORDINATOR || (!form && sm_is_opener(c, k)))
            return false;
        if (form && !(w->own & SM_K_PAST && !(w->own & SM_K_SAY)) && !sm_is_they(&c->w[k - 1]))   /* not "numbers she took" */
            return true;
    }
    return false;
}

/* "the king | found in a car park, | has been": does the clause's verb stand behind the next comma? */
static bool resumes_at_comma(const sm_clauses *c, uint32_t i)
{
    uint32_t comma = sm_last_comma(c, i);
    if (!(c->w[comma].before & SM_COMMA) || !(c->w[comma].own & SM_K_DETERMINER || comma + 1 == i))   /* ", long *regarded* as" */
        return false;
    i = sm_next_comma(c, i + 1);
    return i < c->n && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN);
}

/* "an owl | called Gerald, raised by hand, has": does an auxiliary open a piece further on, with no other in between? */
static bool opens_later(const sm_clauses *c, uint32_t i)
{
    for (i++; i < c->n; i++)
        if (c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_NONFINITE))
            return c->w[i].before & SM_COMMA && !(c->w[i].own & SM_K_PRONOUN);
    return false;
}

/* ", confirmed by a museum after tests were made, | is": a participle with who did it, and an auxiliary behind a comma further on. */
static bool is_done_aside(const sm_clauses *c, uint32_t i)
{
    if (i + 1 >= c->n || !sm_is_word(c, i + 1, c->lex->by))
        return false;
    for (i = sm_next_comma(c, i + 1); i < c->n; i = sm_next_comma(c, i + 1))
        if (sm_is_has(&c->w[i]))
            return true;
    return false;
}

/* "With its | deserted villages, the valley": in front of a noun of the phrase that a comma ends. */
static bool in_led_phrase(const sm_clauses *c, uint32_t i)
{
    return i + 2 < c->n && !c->w[i + 1].before && !c->w[i + 1].own && c->w[i + 1].lower && c->w[i + 2].before & SM_COMMA;
}

/* ", according to data *released* by the harbour" */
static bool is_sourced(const sm_clauses *c, uint32_t i)
{
    i = sm_last_comma(c, i);
    /* "According to a report *tabled* on Monday, the town paid" */
    return c->w[i].kinds & SM_K_SOURCE && (i > c->main || sm_next_comma(c, i + 1) < c->n);
}

/* Does no form of a verb follow, up to the next comma? */
static bool is_last_form(const sm_clauses *c, uint32_t i)
{
    while (++i < c->n && sm_runs_on(&c->w[i]))
        if (sm_is_verb_form(c, i))
            return false;
    return true;
}

/* "displaced by the dam", not "dropped by 3%" */
static bool is_done_by(const sm_clauses *c, uint32_t i)
{
    return i + 2 < c->n && sm_is_word(c, i + 1, c->lex->by) && !c->w[i + 1].before && (c->w[i + 2].own & SM_K_DEFINITE || c->w[i + 2].upper);
}

/* "A pearl *found* by a diver and kept for years has been sold", "a clerk *accused* of theft pleaded": with who did it behind it, or what
 * it is about, and another verb before the next comma that "and" does not join to it. */
static bool is_passive(const sm_clauses *c, uint32_t i, bool within)
{
    static const uint32_t opens = SM_K_SUBORDINATOR | SM_K_LEADER;
    bool with = within && i + 1 < c->n && sm_is_with(&c->w[i + 1]) && !left_kinds(c, i);   /* "after a robber *armed* with a hoe burst into" */
    bool by = i + 1 < c->n && !c->w[i + 1].before
              && (with || sm_is_word(c, i + 1, c->lex->by) || (c->w[i].own & SM_K_PAIRED && sm_is_of(&c->w[i + 1])));
    for (uint32_t k = i + 2; !by && k < c->n && k < i + 5 && c->w[i + 1].own & SM_K_TO && !c->w[k].before; k++)   /* "*lent* to her by" */
        by = sm_is_word(c, k, c->lex->by);
    if (by && !with && c->w[i].own & SM_K_PAIRED && !sm_is_word(c, i + 1, c->lex->by))   /* "accused of", "sent to her by" */
        return true;
    uint32_t opened = 0, opener = 0;
    for (uint32_t k = i + 2; by && k + 1 < c->n && k < i + FAR && sm_runs_on(&c->w[k]); k++) {
        /* "after a hill soaked by rain | collapsed on" */
        bool sure = c->w[k].own & SM_K_AUXILIARY || !(c->w[k + 1].own & SM_K_PREPOSITION) || opened > 0 || (within && is_last_form(c, k));
        if (c->w[k].own & (SM_K_RELATIVE | SM_K_THAT))
            break;
        if (c->w[k].own & opens && sm_is_opener(c, k)) {
            opened++;
            opener = k;
        }
        if (!(sure && sm_is_verb_form(c, k) && !(c->w[k].own & SM_K_NONFINITE) && !(left_kinds(c, k) & (SM_K_COORDINATOR | SM_K_MANNER))))
            continue;
        if ((opened == 0 || k == opener + 2) && !(left_kinds(c, k) & SM_K_PRONOUN))   /* "described as a pest | has" */
            return true;
        opened -= opened > 0;   /* "while she flew to Lund | told the court" */
    }
    while (by && ++i < c->n)   /* "A team *led* by a man in Lund, Sweden, has" */
        if (c->w[i].before & SM_COMMA && sm_is_has(&c->w[i]))
            return !sm_has_kind(c, c->main, i, SM_K_COORDINATOR);
    return false;
}

/* ", blackened by smoke and *used* as": does a participle open the piece? */
static bool opens_with_participle(const sm_clauses *c, uint32_t i)
{
    i = sm_last_comma(c, i);
    return i > c->main && c->w[i].own & SM_K_NONFINITE && c->w[i].own & SM_K_PAST;
}

/* "left trains delayed for an hour or *cancelled*" */
static bool follows_participle(const sm_clauses *c, uint32_t i)
{
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_LEADER;
    for (uint32_t k = i - 1; k > c->main && !c->w[k].before && !c->w[k].finite && !(c->w[k].own & bars); k--)
        if (c->w[k].own & SM_K_PAST && c->w[k].own & SM_K_NONFINITE)
            return true;
    return false;
}

/* "With", "As", not "As many as". */
static bool leads(const sm_word *w)
{
    return w->own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER) && !sm_is_measure(w);
}

/* ", with cases *reported* in three towns" */
static bool in_absolute(const sm_clauses *c, uint32_t i)
{
    static const uint32_t opens = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_AUXILIARY;
    for (; i > c->main && !(c->w[i].before & SM_COMMA); i--)
        if (c->w[i - 1].own & opens)
            return false;
    return sm_is_with(&c->w[i]);
}

/* "In a report *tabled* on Tuesday, the judge said": is the main verb behind the comma that ends the phrase? */
static bool in_led_report(const sm_clauses *c, uint32_t i)
{
    if (c->w[c->main].own != SM_K_PREPOSITION && !(c->w[c->main].own & SM_K_WHEN && leads(&c->w[c->main])))
        return false;
    while (++i < c->n && !(c->w[i].before & SM_COMMA))
        if (!sm_runs_on(&c->w[i]) || sm_is_verb_form(c, i))
            return false;
    for (uint32_t k = i + 1; k < c->n && !(c->w[k].before & SM_COMMA); k++)
        if (sm_is_verb_form(c, k))
            return !(c->w[i].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PARTICIPLE));
    return false;
}

/* "Talks *aimed* at peace between A and B broke up": does a form that can only be finite follow in the same clause? */
static bool surer_follows(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i + 2; k + 1 < c->n && sm_runs_on(&c->w[k]) && !sm_is_opener(c, k); k++)
        if (c->w[k].own & SM_K_VERB && !(c->w[k].own & (SM_K_PAST | SM_K_AUXILIARY | SM_K_TIME)) && c->w[k].last != 's'
            && sm_is_verb_form(c, k) && sm_is_only(&c->w[k - 1], SM_K_TIME) && !is_verbless(c, k)
            && c->w[k + 1].own & (SM_K_PREPOSITION | SM_K_WHEN | SM_K_DETERMINER | SM_K_FOCUS))
            return true;
    return false;
}

/* "those *used* earlier in", "those *thought* to be" */
static bool tells_of_those(const sm_clauses *c, uint32_t i)
{
    static const uint32_t those = SM_K_DEFINITE | SM_K_PRONOUN, he = SM_K_DETERMINER | SM_K_NOMINATIVE;
    static const uint32_t tells = SM_K_PREPOSITION | SM_K_FOCUS | SM_K_WHEN | SM_K_MANNER | SM_K_TO | SM_K_TIME;
    return c->w[i].own & SM_K_PAST && !c->w[i].before && (left_kinds(c, i) & (those | he)) == those && i + 1 < c->n && c->w[i + 1].own & tells
           && !c->w[i + 1].before;
}

/* "The frog, *feared* extinct, has", "*thought* to be", "*found* rolled up", behind a comma */
static bool opens_feared(const sm_clauses *c, uint32_t i)
{
    if (i == c->main || !(c->w[i].before & SM_COMMA) || i + 1 >= c->n)
        return false;
    const sm_word *next = &c->w[i + 1];
    return (!next->own || next->own & (SM_K_TO | SM_K_PAST)) && !(next->own & (SM_K_SAY | SM_K_AUXILIARY)) && !next->before && next->lower;
}

/* "a 91-year-old *retired* teacher" */
static bool follows_age(const sm_clauses *c, uint32_t i)
{
    return i > c->main + 2 && c->w[i - 1].before & SM_GLUED && c->w[i - 2].before & SM_GLUED && left_kinds(c, i) == 0 && !c->w[i - 1].digit
           && i + 1 < c->n && sm_is_only(&c->w[i + 1], SM_K_VERB | SM_K_NOUN | SM_K_EXPECTS_TO) && !c->w[i + 1].before && c->w[i + 1].lower;
}

/* ", *retired* welder Jo Ash" */
static bool opens_title(const sm_clauses *c, uint32_t i)
{
    if (i == c->main || !(c->w[i].before & SM_COMMA) || i + 2 >= c->n)
        return false;
    const sm_word *title = &c->w[i + 1], *name = title + 1;
    return !title->own && title->lower && !title->before && name->upper && !name->before && !name->own;
}

/* "when a painting, once *used* to cover a window, fetched": does the verb of the clause follow the comma behind it? */
static bool tells_of_once(const sm_clauses *c, uint32_t i)
{
    uint32_t left = left_kinds(c, i);
    if (i < c->main + 2 || !(c->w[i - 1].before & SM_COMMA) || !(left & (SM_K_FOCUS | SM_K_MANNER)) || left & SM_K_AUXILIARY || i + 1 >= c->n
        || !(c->w[i + 1].own & (SM_K_TO | SM_K_PREPOSITION | SM_K_LEADER)))
        return false;
    uint32_t next = sm_next_comma(c, i + 1);
    return next < c->n && c->w[next].own & (SM_K_PAST | SM_K_AUXILIARY) && !(c->w[next].own & SM_K_PRONOUN);
}

/* Is this form of two meanings a participle? commas: how many stand before it; waiting: a clause is without its verb; within: one that a
 * word opens. */
bool sm_is_participle(const sm_clauses *c, uint32_t i, uint32_t commas, bool waiting, bool within)
{
    const sm_word *w = &c->w[i];
    uint32_t left = left_kinds(c, i);
    bool starts = i == c->main || w->before & SM_COMMA;
    bool phrase = i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION && !c->w[i + 1].before;
    /* "who repeatedly *slept*" */
    bool often = left & (SM_K_MANNER | SM_K_FOCUS) && !(left & SM_K_AUXILIARY) && left_kinds(c, i - 1) & SM_K_RELATIVE;
    /* "The find, *confirmed* by a museum, is" */
    if (starts && i > c->main && waiting && commas < 2 && w->own & (SM_K_PAST | SM_K_SAY) && is_done_aside(c, i))
        return true;
    if (tells_of_those(c, i))
        return true;
    if (!(w->own & SM_K_PAST) || w->own & SM_K_AUXILIARY || left & (SM_K_RELATIVE | SM_K_THAT) || often)
        return false;
    if (!starts && phrase && waiting && (is_passive(c, i, within) || (commas == 0 && in_led_report(c, i))))
        return true;
    if (!w->before && left & SM_K_NONFINITE && left & SM_K_PAST && c->w[i - 1].before & SM_COMMA)   /* ", found *wedged* behind" */
        return true;
    if (starts && i > c->main + 2 && c->w[i - 2].own & SM_K_RELATIVE)   /* "whose dark, *muted* voice" */
        return true;
    if (left & SM_K_COORDINATOR && !(left & SM_K_CONTRAST) && !sm_is_word(c, i - 1, c->lex->conjunction) && follows_participle(c, i))
        return true;
    if (waiting && commas < 2 && opens_feared(c, i))
        return true;
    bool to = i + 1 < c->n && c->w[i + 1].own & SM_K_TO && !c->w[i + 1].before;
    if (waiting && follows_age(c, i))
        return true;
    if (!starts && to && waiting && !w->open && resumes_at_comma(c, i))   /* ", a bat *thought* to be extinct, has" */
        return true;
    bool beside = phrase && i > c->main + 3 && !(left & ~(uint32_t)(SM_K_PARTICIPLE | SM_K_NOUN)) && c->w[i - 2].before & SM_COMMA
                  && sm_is_a(&c->w[i - 2]) && sm_is_only(&c->w[c->main], SM_K_DETERMINER | SM_K_DEFINITE);
    if (!starts && beside && sm_is_word(c, i + 1, c->lex->by))   /* "Drivers face delays on the viaduct, a structure *used* by" */
        return true;
    bool high = i + 1 < c->n && !c->w[i + 1].own && !c->w[i + 1].before && c->w[i + 1].lower && commas > 0;   /* ", with snow *banked* high on" */
    if (!starts && (phrase || high) && waiting && in_absolute(c, i))
        return true;
    /* ", most of them *caught* in a market, were" */
    if (i > c->main + 3 && sm_is_them(&c->w[i - 1]) && sm_is_of(&c->w[i - 2]) && c->w[i - 3].before & SM_COMMA)
        return true;
    bool called = i + 1 < c->n && !c->w[i + 1].own && !c->w[i + 1].before && c->w[i + 1].upper;   /* "an owl *called* Gerald, raised by hand, has" */
    if (!starts && waiting && commas == 0 && left == 0 && ((called && opens_later(c, i)) || (phrase && surer_follows(c, i))))
        return true;
    if (w->own & SM_K_SAY)
        return false;
    bool as = i + 1 < c->n && c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_LEADER) && !c->w[i + 1].before;
    if (waiting && as && left & SM_K_COORDINATOR && opens_with_participle(c, i))
        return true;
    if (!starts && ((phrase && waiting && resumes_at_comma(c, i)) || is_sourced(c, i)))
        return true;
    bool said = c->verb != SM_NONE && c->w[c->verb].own & (SM_K_SAY | SM_K_DOUBT | SM_K_EXPECTS_TO) && !(c->w[c->verb].own & SM_K_AUXILIARY)
                && !is_done_by(c, i);   /* "said sales dropped by" */
    if (!starts && phrase && !waiting && !said && c->lex->bare && !(left & (SM_K_COORDINATOR | SM_K_PRONOUN | SM_K_MANNER | SM_K_FOCUS)))
        return true;
    bool led = commas == 0 && c->verb == SM_NONE && i > c->main && waiting && !sm_is_measure(&c->w[c->main])
               && (c->w[c->main].own | c->w[c->main].kinds) & (SM_K_PREPOSITION | SM_K_ADJUNCT);
    if (led && (in_led_phrase(c, i) || (phrase && left == 0 && is_verbless(c, i + 1))))   /* "Despite a petition *signed* by 6,000," */
        return true;
    if (starts && within && c->verb != SM_NONE && commas > 1)   /* "as the firm, which ..., *pulled* out" */
        return false;
    if (starts && waiting)   /* the second comma may close what the first opened */
        return commas < (leads(&c->w[c->main]) ? 3 : 2);
    if ((!waiting && opens_title(c, i)) || (!starts && within && tells_of_once(c, i)))
        return true;
    bool long_ago = i + 1 < c->n && !c->w[i + 1].before && sm_is_measure(&c->w[i + 1]);   /* ", *built* more than two decades ago" */
    if (starts)
        return phrase || long_ago;
    bool next = i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY && !c->w[i + 1].before;   /* "after the cooling *failed* | was convicted" */
    return !(left & SM_K_PRONOUN) && !(within && next) && verb_follows(c, i);
}
