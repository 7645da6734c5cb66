/* verbs.c - the finite verbs of a sentence and whose they are, without a parser.
 *
 * Method: one pass over the words keeps a stack of what opens a clause ("who", "that", "because"); a finite verb belongs to the
 * clause opened last that has none, and where none is open it is that of the main clause. Without a main verb, what is left over
 * is looked through again.
 * Limits: a verb that the lexicon does not know leaves its clause open, and so keeps cuts away.
 */
#include "verbs.h"

#include <string.h>

/* ", Jones said," */
static bool is_aside(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_SAY) || i + 1 >= c->n || !(c->w[i + 1].before & SM_COMMA))
        return false;
    enum { WHO = 5 };
    for (uint32_t k = i; k > c->main && k + WHO > i; k--)
        if (c->w[k].before & SM_COMMA)
            return true;
    return false;
}

/* The words that may stand between an auxiliary and its verb. */
static bool keeps_group(const sm_word *w)
{
    if ((w->own & SM_K_TIME || sm_is_most(w)) && !w->before)   /* "was yesterday jailed", "was first planned" */
        return true;
    static const uint32_t kinds = SM_K_NEGATION | SM_K_ADDITIVE | SM_K_MANNER | SM_K_FOCUS | SM_K_NONFINITE | SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST
                                  | SM_K_PARTICIPLE;
    return (w->own & kinds) != 0;
}

/* "the night he was born | has", "had been faked | admitted that": does a verb group start behind one that has ended in a participle? head: the
 * first word of that group. */
static bool starts_group(const sm_clauses *c, uint32_t i, uint32_t head, bool main)
{
    const sm_word *w = &c->w[i], *left = w - 1;
    if (i > c->main && !w->before && left->own & SM_K_TIME && !(left->own & SM_K_AUXILIARY) && w->own & SM_K_AUXILIARY
        && !(w->own & SM_K_NONFINITE))   /* "since Friday | were" */
        return true;
    /* "who smoke daily | has", "who forges shipping reports | has" */
    if (head != SM_NONE && !(c->w[head].own & (SM_K_AUXILIARY | SM_K_SAY)) && w->own & SM_K_AUXILIARY && !(w->own & SM_K_NONFINITE) && !w->before)
        return true;
    bool first = i > c->main + 2 && sm_is_most(left) && sm_runs_on(left);   /* "which patients are seen first | will" */
    const sm_word *done = first ? left - 1 : left;
    bool ended = i > c->main && !w->before && !left->inside && done->own & (SM_K_NONFINITE | SM_K_PAST)
                 && !(done->own & (SM_K_AUXILIARY | SM_K_FOCUS));
    /* "before symptoms appear | is", "in which two died | told" */
    ended |= i > c->main && !w->before && left->finite && left->own & SM_K_VERB && left->opener != SM_NONE && left->opener != c->main
             && (w->own & SM_K_AUXILIARY || (w->own & SM_K_PAST && w->own & SM_K_SAY));
    /* "that did not exist | have" */
    ended |= i > c->main && !w->before && head != SM_NONE && c->w[head].own & SM_K_AUXILIARY && left->own & SM_K_VERB && !(left->own & SM_K_AUXILIARY)
             && w->own & SM_K_AUXILIARY;
    if (!ended || w->own & (SM_K_NONFINITE | SM_K_PRONOUN | SM_K_COORDINATOR))
        return false;
    if (w->own & SM_K_AUXILIARY)
        return true;
    bool goes_on = i + 1 < c->n && !c->w[i + 1].before && c->w[i + 1].own & (SM_K_THAT | SM_K_PREPOSITION | SM_K_DETERMINER);
    uint32_t own = w->own & ~(uint32_t)(SM_K_EXPECTS_TO | SM_K_DOUBT);
    bool past = own && !(own & ~(uint32_t)(SM_K_PAST | SM_K_SAY));
    /* "who swam after he retired | became", not "who helped make" */
    past |= own == SM_K_VERB && left->finite && left->opener != SM_NONE && !(left->own & SM_K_EXPECTS_TO);
    return !main && goes_on && past && (left->finite || own & SM_K_SAY);   /* not "was found strangled in" */
}

/* "which the town *says* will open": does another verb of the clause follow what is only said of it? */
static bool says_in_clause(const sm_clauses *c, uint32_t i)
{
    return c->w[i].finite && sm_is_said(&c->w[i]) && c->w[i].opener != SM_NONE && c->w[i].opener != c->main && i + 1 < c->n
           && !c->w[i + 1].before && c->w[i + 1].own & SM_K_AUXILIARY && !(c->w[i + 1].own & SM_K_PRONOUN);
}

/* "after the cooling *failed* | was convicted": a clause that ends in its verb, in front of the main one. */
static bool ends_clause(const sm_clauses *c, uint32_t i)
{
    return c->w[i].finite && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && c->w[i].opener != SM_NONE
           && c->w[i].opener != c->main && i + 1 < c->n && !c->w[i + 1].before && c->w[i + 1].own & SM_K_AUXILIARY
           && !(c->w[i + 1].own & (SM_K_NONFINITE | SM_K_PRONOUN));
}

/* "how much water the mills *use*,": does the clause that a word opened, and that is without a verb at the comma before word i, end in
 * one that the lexicon does not know, or in a demand, "that the mill *be* sold"? */
static bool ends_in_verb(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    if (!c->lex || !c->lex->bare || !(c->w[opener].own & (SM_K_RELATIVE | SM_K_THAT)) || i < opener + 3)
        return false;
    for (uint32_t k = opener + 2; k + 1 < i; k++)
        if (c->w[k].own & SM_K_AUXILIARY && c->w[k].own & SM_K_NONFINITE && !(c->w[k - 1].own & (SM_K_TO | SM_K_AUXILIARY))
            && c->w[opener].own & SM_K_THAT)
            return true;
    const sm_word *last = &c->w[i - 1], *left = last - 1;
    bool many = left->last == 's' && c->text->cp[left->end - 2] != 's';
    bool subject = (!left->own && many && !sm_is_possessive(c, i - 2)) || (left->own & SM_K_NOMINATIVE && left->own & SM_K_PRONOUN);
    return !last->own && !last->before && !last->inside && last->last != 's' && last->lower && subject;
}

/* ", a move | the town says", ", a find | they say" */
static bool opens_told(const sm_clauses *c, uint32_t i)
{
    bool a = sm_is_a(&c->w[i]) && i + 3 < c->n && sm_is_only(&c->w[i + 1], SM_K_PARTICIPLE | SM_K_NOUN | SM_K_EXPECTS_TO)
             && !c->w[i + 1].before && !c->w[i + 2].before;
    return a && c->w[i + 2].own & (SM_K_DETERMINER | SM_K_PRONOUN) && !(c->w[i + 2].own & (SM_K_THAT | SM_K_TIME));
}

/* "when their trawler, | the Morning Lass, sank", "as Cyclone Orla, | packing winds of 165 km/h, moved": does a verb follow the comma
 * behind what starts with word i? */
static bool is_set_aside(const sm_clauses *c, uint32_t i)
{
    bool once = c->w[i].own & (SM_K_FOCUS | SM_K_MANNER) && i + 1 < c->n && c->w[i + 1].own & SM_K_PAST;   /* ", once used as a door, was" */
    bool moved = !c->w[i].own && c->w[i].lower && c->w[i].last != 's' && i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION
                 && !c->w[i + 1].before;   /* "as growers, angry over imports, blocked" */
    if (!(c->w[i].own & (SM_K_DETERMINER | SM_K_PARTICIPLE | SM_K_SOURCE)) && !c->w[i].upper && !once && !moved)
        return false;
    for (i++; i < c->n && !(c->w[i].before & SM_COMMA); i++)
        if (c->w[i].own & (SM_K_AUXILIARY | SM_K_SAY) && !c->w[i].inside)
            return false;
    return i < c->n && sm_is_verb_form(c, i) && !(c->w[i].own & SM_K_SAY);
}

/* The opener that a verb belongs to: the last that must have one, or else the last. "who after years in prison came" */
static uint32_t take_opener(const sm_clauses *c, uint32_t *open, uint32_t *depth)
{
    uint32_t at = *depth, last = open[at - 1];
    bool subject = last + 1 < c->n && sm_is_pronoun(&c->w[last + 1]);   /* "that when he came" */
    /* "warned that, even if the world *meets* its targets, the ice may" */
    for (uint32_t k = at; k > 1 && last <= open[k - 1] + 1 && !subject; k--)
        subject = c->w[open[k - 1]].before & SM_COMMA && open[k - 2] + 1 == open[k - 1] && c->w[open[k - 2]].own & SM_K_THAT;
    while (!subject && at > 0 && !sm_needs_verb(&c->w[open[at - 1]]))
        at--;
    at = at > 0 ? at - 1 : *depth - 1;
    uint32_t found = open[at];
    memmove(open + at, open + at + 1, (*depth - at - 1) * sizeof *open);
    --*depth;
    return found;
}

/* "A man who was told he *had* won has": a verb behind a pronoun, in a clause that tells of the subject, is not the main one. */
static bool is_told(const sm_clauses *c, uint32_t i, uint32_t last)
{
    if (last == SM_NONE || i < 2 || c->w[last].opener == c->main || !sm_is_of_who(c, last))
        return false;
    bool counted = c->w[i - 2].own & SM_K_DETERMINER;   /* "five others" */
    /* "who ran to catch it *has*" */
    if (i > c->main + 3 && c->w[i - 3].own & SM_K_TO && c->w[i - 1].last == 't' && !(c->w[i - 2].own & (SM_K_SAY | SM_K_DOUBT)))
        return false;
    /* "that owns it *said*" */
    if (last + 2 == i && sm_is_it(&c->w[i - 1]) && !(c->w[last].own & (SM_K_SAY | SM_K_DOUBT | SM_K_EXPECTS_TO)))
        return false;
    return c->w[i - 1].own & SM_K_PRONOUN && c->w[i - 1].own & (SM_K_NOMINATIVE | SM_K_PERSON) && !counted
           && !(c->w[i - 1].own & (SM_K_DETERMINER | SM_K_RELATIVE | SM_K_THAT)) && !c->w[i].before && !c->w[i - 1].before;
}

/* ", the singer who left home but *came* back, has": a second predicate of a clause that tells who, set off by commas. */
static bool goes_on(const sm_clauses *c, uint32_t i, uint32_t last)
{
    bool later = i > 2 && !(c->w[i - 1].own & SM_K_PREPOSITION) && c->w[i - 1].own & (SM_K_WHEN | SM_K_FOCUS | SM_K_MANNER)
                 && c->w[i - 2].own & SM_K_COORDINATOR && !c->w[i - 1].before;
    if (last == SM_NONE || !(later || c->w[i - 1].own & SM_K_COORDINATOR) || c->w[i].before || !sm_is_of_who(c, last))
        return false;
    uint32_t k = sm_next_comma(c, i + 1);
    /* "who made boats, sails and ropes and *wrote* books, | has" */
    if (k < c->n && sm_is_has(&c->w[k]))
        return true;
    return !sm_has_comma(c, last + 1, i);
}

/* What the pass over the words remembers. */
typedef struct reader {
    uint32_t *open, depth;        /* words that opened clauses, whose verbs are still to come */
    uint32_t  needy, commas;      /* how many of those must have one; how many commas were passed */
    uint32_t  comma;              /* the word behind the last comma */
    uint32_t  had, aside, than, told;   /* the finite verb before; the "who" behind the last comma; "than"; what opens ", a move the town says" */
    /* within a verb group; joined: "and" behind the verb of a clause before the main one; led: no main verb before the comma, as in
     * "As ..., the town ..." */
    bool      group, had_verb, joined, led;
    uint32_t  front;              /* no main verb in front of this word, either */
} reader;

/* ", whose 52 turbines *stand* off the coast, | began": does the clause that "whose" opened behind a comma hold a verb that the lexicon does
 * not know, as another one stands behind its end? */
static bool has_unknown_verb(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    enum { LEAST = 4 };
    return c->w[opener].own & SM_K_RELATIVE && c->w[opener].before & SM_COMMA && i >= opener + LEAST && sm_is_verb_form(c, i)
           && !(c->w[i].own & SM_K_SAY) && !sm_has_comma(c, opener + 1, i);
}

/* "Warning that "the age of cheap bread is over",", behind the main verb also "said that "we need bread" in this town,": is what "that" opened a
 * quotation? */
static bool is_quoted(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    enum { CLAUSE = 3 };
    uint32_t k = opener + 1;
    while (k < i && c->w[k].inside)
        k++;
    return c->w[opener].own & SM_K_THAT && (c->verb == SM_NONE ? k == i && i > opener + 1 : k > opener + CLAUSE);
}

/* "vans that passengers call with an app, | the council said on Friday": nothing but who says it follows the comma. */
static bool ends_in_saying(const sm_clauses *c, uint32_t i)
{
    enum { SAYING = 10 };
    bool said = false;
    for (uint32_t k = i; k < c->n; k++) {
        if (k > i && !sm_runs_on(&c->w[k]))
            return false;
        said |= k > i && c->w[k].own & SM_K_SAY && c->w[k].own & (SM_K_PAST | SM_K_VERB);
    }
    return said && c->lex && c->lex->bare && c->n <= i + SAYING
           && !(c->w[i].own & (SM_K_RELATIVE | SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_PARTICIPLE | SM_K_THAT));
}

/* "Finding that the rule *discriminates* against them,", "In Lund, where the road *ends* at a cliff,": is there an unknown word in "-s" behind
 * a single thing, and a preposition or an article behind it? */
static bool holds_present(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    uint32_t opens = c->w[c->main].own & SM_K_PREPOSITION ? SM_K_RELATIVE : SM_K_THAT;
    for (uint32_t k = opener + 2; k + 1 < i && c->w[opener].own & opens; k++) {
        const sm_word *w = &c->w[k];
        bool form = !w->own && w->end - w->start > 3 && w->last == 's' && cp[w->end - 2] != 's' && w->lower;
        if (form && !w[-1].own && w[-1].last != 's' && w[1].own & (SM_K_PREPOSITION | SM_K_DETERMINER) && !sm_is_of(&w[1]))
            return true;
    }
    return false;
}

/* "Holm, whose book "A Life," *will* appear in May, says": does a comma belong to the title in quotes that word i stands behind? */
static bool ends_title(const sm_clauses *c, uint32_t i)
{
    uint32_t k = i;
    while (k > c->main && c->w[k - 1].inside)
        k--;
    return k < i && !c->w[i].inside && k > c->main && c->w[k].upper && !(c->w[k].before & SM_COMMA)
           && c->w[i].own & SM_K_AUXILIARY;
}

/* The clause that was opened last has its verb, known or not. */
static void close_clause(const sm_clauses *c, reader *r) { r->needy -= sm_needs_verb(&c->w[r->open[--r->depth]]); }

/* At a comma, not within quotes: what was open ends, but for "although Smith, who ..., was". */
static void read_comma(sm_clauses *c, reader *r, uint32_t i)
{
    enum { WHO = 4 };   /* ", the soprano whose" */
    sm_word *w = &c->w[i];
    if (r->depth > 0 && r->needy > 0 && ends_in_verb(c, r->open[r->depth - 1], i)) {
        c->w[i - 1].finite = true;
        c->w[i - 1].opener = r->open[--r->depth];
        r->needy--;
        w->open = r->needy > 0;
    }
    if (r->depth > 0 && c->verb == SM_NONE && has_unknown_verb(c, r->open[r->depth - 1], i)) {
        close_clause(c, r);
        w->open = r->needy > 0;
    }
    if (r->depth > 0 && c->verb != SM_NONE && ends_in_saying(c, i)) {
        r->depth = r->needy = 0;
        w->open = false;
    }
    if (r->depth > 0 && is_quoted(c, r->open[r->depth - 1], i)) {
        close_clause(c, r);
        w->open = r->needy > 0;
    }
    if (r->depth > 0 && c->verb == SM_NONE && c->w[c->main].own & (SM_K_PARTICIPLE | SM_K_PREPOSITION)
        && holds_present(c, r->open[r->depth - 1], i)) {
        close_clause(c, r);
        w->open = r->needy > 0;
    }
    r->group = r->joined = false;
    r->than = SM_NONE;
    r->told = opens_told(c, i) ? i : SM_NONE;
    r->commas++;
    r->aside = w->own & SM_K_RELATIVE ? i : SM_NONE;
    if (w->own & SM_K_AUXILIARY && !(w->own & SM_K_PRONOUN) && c->verb == SM_NONE && r->comma > c->main
        && (c->w[r->comma].own & (SM_K_RELATIVE | SM_K_NONFINITE | SM_K_PARTICIPLE)
            || sm_has_kind(c, r->comma + 1, r->comma + WHO < i ? r->comma + WHO : i, SM_K_RELATIVE)))
        while (r->depth > 0 && r->open[r->depth - 1] >= r->comma)   /* ", in which two failed one after the other, | has", ", known as Orla, | was" */
            close_clause(c, r);
    /* ", silent since a flood, | will", ", best known as a clerk, | has" */
    if (w->own & SM_K_AUXILIARY && !(w->own & SM_K_PRONOUN) && c->verb == SM_NONE && r->comma > c->main)
        while (r->depth > 0 && r->open[r->depth - 1] >= r->comma && !sm_needs_verb(&c->w[r->open[r->depth - 1]]))
            r->depth--;
    r->comma = i;
    bool goes_on = w->own & SM_K_RELATIVE || (w->own & SM_K_AUXILIARY && !(w->own & SM_K_PRONOUN))
                   || (c->verb != SM_NONE && (sm_is_verb_form(c, i) || is_set_aside(c, i)));
    while (r->depth > 0 && !sm_needs_verb(&c->w[r->open[r->depth - 1]]) && !goes_on)
        r->depth--;
}

/* "when a trench they *were* digging for a sewer collapsed": is it the verb of a pronoun right behind a noun, in front of another verb of the same
 * clause? */
static bool is_theirs_within(const sm_clauses *c, uint32_t i)
{
    if (i < c->main + 4 || !sm_is_theirs_bare(c, i) || !(c->w[i - 3].own & SM_K_DETERMINER))
        return false;
    for (uint32_t k = i + 1; k < c->n && sm_runs_on(&c->w[k]) && !sm_is_opener(c, k); k++)
        if (c->w[k].own & (SM_K_PAST | SM_K_AUXILIARY) && !c->w[k - 1].own && sm_is_verb_form(c, k))
            return true;
    return false;
}

/* Does word i stand right behind an "and" that goes on with the verb `last`, which "that" or "who" stands right in front of? */
static bool is_second_of_who(const sm_clauses *c, uint32_t i, uint32_t last)
{
    return c->lex && last != SM_NONE && i > c->main && sm_is_word(c, i - 1, c->lex->conjunction) && !c->w[i].before && sm_is_of_who(c, last)
           && c->w[last].opener + 1 == last && !sm_has_comma(c, last + 1, i);
}

/* "lifted a trophy since last year's Open and *closed* in on a record": does a verb right behind an "and" go on with the main one, as what opened
 * last may be a preposition? */
static bool is_second_of_main(const sm_clauses *c, uint32_t by, uint32_t i, uint32_t last)
{
    if (last == SM_NONE || last != c->verb || !c->lex || !c->lex->bare || c->w[i].before || !sm_is_word(c, i - 1, c->lex->conjunction))
        return false;
    bool past = c->w[i].own & c->w[c->verb].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY);
    if (by < c->verb || sm_needs_verb(&c->w[by]) || !past || sm_has_comma(c, by, i) || i < by + 3)
        return false;
    for (uint32_t k = by + 1; k + 1 < i; k++)
        if (c->w[k].own & SM_K_PRONOUN || (c->w[k].own & (SM_K_PAST | SM_K_VERB) && !(c->w[k].own & SM_K_PARTICIPLE)))
            return false;
    return true;
}

/* "a bird with a call like a creaking gate *has*": does an auxiliary stand behind what something is like, in a subject without its verb so far? */
static bool is_likened(const sm_clauses *c, uint32_t like, uint32_t i)
{
    return c->lex && c->lex->bare && like > c->main + 2 && c->w[like].own & SM_K_LEADER && c->w[like].end - c->w[like].start == 4
           && c->w[like].last == 'e' && !c->w[like].before && sm_is_a(&c->w[like + 1]) && !sm_has_comma(c, like, i)
           && sm_is_a(&c->w[sm_last_comma(c, like)]) && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN) && !sm_has_verb(c, c->main, i);
}

/* Whose finite verb word i is. */
static void read_verb(sm_clauses *c, reader *r, uint32_t i)
{
    sm_word *w = &c->w[i];
    uint32_t last = r->had;
    bool took = r->depth > 0, says = i > c->main && c->w[i - 1].finite && sm_is_said(&c->w[i - 1]), main = c->verb == SM_NONE;
    w->finite = true;
    if (c->lex && c->lex->bare && took && is_theirs_within(c, i))
        return;
    r->had = i;
    if (says && c->w[i - 1].opener != SM_NONE)   /* "which the town says *will* open" */
        w->opener = c->w[i - 1].opener, took = false;
    else if (took && !sm_needs_verb(&c->w[r->open[r->depth - 1]])
             && is_second_of_who(c, i, last))   /* "after a storm that killed ten and *flattened* a town" */
        w->opener = c->w[last].opener, took = false;
    else if (took && main && is_likened(c, r->open[r->depth - 1], i))   /* "a bird with a call like a gate *has* been seen" */
        w->opener = c->main, c->verb = i, took = false, r->depth--;
    else if (took && is_second_of_main(c, r->open[r->depth - 1], i, last))
        took = false, r->depth--;
    else if (!took && !main && w->own & SM_K_PAST && !(w->own & SM_K_AUXILIARY) && is_second_of_who(c, i, last)
             && c->w[last].own & SM_K_AUXILIARY)   /* "a leopard that has killed nine goats and *mauled* a man" */
        w->opener = c->w[last].opener;
    else if (took)
        w->opener = take_opener(c, r->open, &r->depth);
    else if (!main && r->than != SM_NONE)   /* "more than most *had* hoped" */
        w->opener = r->than;
    else if (!main && r->told != SM_NONE && i > r->told + 2)   /* ", a move the town *says* will help" */
        w->opener = r->told;
    else if (main && r->aside != SM_NONE)   /* ", who says she *was* there, ..." */
        w->opener = r->aside;
    else if (main && ((r->commas > 0 && goes_on(c, i, last)) || is_told(c, i, last)))   /* "who was told she *had* won" */
        w->opener = c->w[last].opener;
    else if (main && !r->joined && (r->commas > 0 || !r->led) && i >= r->front)
        w->opener = c->main, c->verb = i;
    r->needy -= took && sm_needs_verb(&c->w[w->opener]);
}

static void read_word(sm_clauses *c, reader *r, uint32_t i)
{
    sm_word *w = &c->w[i];
    if (w->inside) {
        r->group = false;
        return;
    }
    if (c->lex && sm_is_word(c, i, c->lex->than) && !(i > c->main && c->w[i - 1].span > 1))
        r->than = i;
    r->group &= !starts_group(c, i, r->had, c->verb != SM_NONE);
    bool verb = sm_is_verb_form(c, i) && !is_aside(c, i);
    bool done_by = r->had_verb && r->depth > 0 && w->own & SM_K_PAST && !(w->own & (SM_K_AUXILIARY | SM_K_SAY)) && i + 1 < c->n
                   && sm_is_word(c, i + 1, c->lex->by) && !c->w[i - 1].own && !w->before;   /* "reopened following repairs ordered by" */
    if (verb && !r->group && (done_by || sm_is_participle(c, i, r->commas, r->depth > 0 || c->verb == SM_NONE, r->depth > 0))) {
        verb = false;
        w->own |= SM_K_NONFINITE;
        w->kinds |= SM_K_NONFINITE;
    }
    bool earlier = w->own & SM_K_SUBORDINATOR && i > c->main && i + 1 < c->n && !c->w[i + 1].before && c->w[i + 1].own & SM_K_PAST
                   && !(c->w[i + 1].own & SM_K_AUXILIARY) && !c->w[i - 1].own && w->last == 'e';   /* "who had never bought a ticket *before* won" */
    bool once = w->own & SM_K_LEADER && w->last == 'e' && w->end == w->start + 4 && !w->before && i > c->main && i + 1 < c->n
                && !c->w[i + 1].before && c->w[i + 1].own & (SM_K_PAST | SM_K_VERB)
                && !(c->w[i - 1].own & (SM_K_COORDINATOR | SM_K_AUXILIARY));   /* "who once *took* eggs" */
    if (sm_is_opener(c, i) && !earlier && !once && (!verb || (sm_needs_verb(w) && !r->group))) {   /* both: "who's" */
        r->open[r->depth++] = i;
        r->needy += sm_needs_verb(w);
        r->group = false;
    }
    if (verb && !r->group)
        read_verb(c, r, i);
    r->joined |= w->own & SM_K_COORDINATOR && c->verb == SM_NONE && r->had_verb && !sm_is_gerund(c, i + 1);
    r->had_verb = (r->had_verb || verb) && !(w->before & SM_COMMA && !verb);
    r->group = (verb && !says_in_clause(c, i) && !ends_clause(c, i)) || (r->group && keeps_group(w))
               || (w->own & SM_K_AUXILIARY && w->own & SM_K_NONFINITE);   /* "being found" */
}

/* Is there a verb form between words from and to, in front of which nothing opens a clause? */
static bool has_plain_verb(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (sm_is_verb_form(c, i) && !c->w[i].inside)
            return true;
        else if (sm_is_opener(c, i))
            return false;
    return false;
}

/* "Stolen from a church and bought by a lawyer, | a saint is", "With nine in ten ballots counted, | the mayor claimed", "Needing 14 with one
 * wicket left, | Lund struck", "Buried in 1917, found in 2021 and since named by his niece, | the man was": where what opens with a participle or
 * with "with" ends, at a comma, in front of a subject and its verb; 0: it does not. */
static uint32_t find_behind_front(const sm_clauses *c)
{
    static const uint32_t no_subject = SM_K_RELATIVE | SM_K_COORDINATOR | SM_K_PARTICIPLE | SM_K_PAST | SM_K_PREPOSITION | SM_K_SUBORDINATOR
                                       | SM_K_LEADER | SM_K_AUXILIARY;
    uint32_t first = c->main, i = first + 1 < c->n ? sm_next_comma(c, first + 1) : c->n;
    const sm_word *w = &c->w[first];
    while (i + 1 < c->n && c->w[first].own & SM_K_PAST && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY)
           && sm_has_kind(c, i, sm_next_comma(c, i + 1), SM_K_COORDINATOR))
        i = sm_next_comma(c, i + 1);
    if (!c->lex || !c->lex->bare || i + 2 >= c->n || i < first + 3 || c->w[i].own & no_subject || w->inside || w[1].before)
        return 0;
    bool with = sm_is_with(w) || (sm_is_of(w) && w[1].own & SM_K_DEFINITE);   /* "Of the 212 people rescued on Friday, | 39 were" */
    static const uint32_t phrase = SM_K_PREPOSITION | SM_K_TIME | SM_K_LEADER;
    bool stolen = w->own & (SM_K_PAST | SM_K_NONFINITE) && !(w->own & (SM_K_AUXILIARY | SM_K_SAY | SM_K_NOUN)) && w[1].own & phrase;
    bool needing = sm_ends_in_ing(c, first) && (w[1].digit || w[1].own & (SM_K_DETERMINER | SM_K_PREPOSITION));
    bool to = w->own & SM_K_TO && w[1].lower;   /* "To find out whether they could, | the agency launched" */
    return (with || stolen || needing || to) && has_plain_verb(c, i + 1, sm_next_comma(c, i + 1)) ? i : 0;
}

void sm_find_verbs(sm_arena *a, sm_clauses *c)
{
    reader r = { .open = SM_NEW(a, uint32_t, c->n + 1), .had = SM_NONE, .aside = SM_NONE, .than = SM_NONE, .told = SM_NONE };
    r.led = c->main < c->n
            && ((sm_is_opener(c, c->main) && !sm_needs_verb(&c->w[c->main]))
                || (c->w[c->main].kinds & SM_K_ADJUNCT && c->w[c->main].span > 1 && sm_next_comma(c, c->main + 1) < c->n)
                || find_behind_front(c) > 0);
    r.front = c->main < c->n ? find_behind_front(c) : 0;
    c->verb = SM_NONE;
    for (uint32_t i = c->main; i < c->n; i++) {
        sm_word *w = &c->w[i];
        w->open = r.needy > 0;
        w->finite = false;
        w->opener = SM_NONE;
        if (w->before & SM_COMMA && (!w->inside || !c->w[i - 1].inside) && !(r.needy > 0 && ends_title(c, i)))
            read_comma(c, &r, i);
        read_word(c, &r, i);
    }
    sm_find_main_verb(c);
}
