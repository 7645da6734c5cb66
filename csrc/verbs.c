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
    return (w->own & (SM_K_NEGATION | SM_K_ADDITIVE | SM_K_MANNER | SM_K_FOCUS | SM_K_NONFINITE | SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_PARTICIPLE)) != 0;
}

/* "says", "believe" */
static bool is_said(const sm_word *w) { return w->own & SM_K_SAY || (w->own & SM_K_DOUBT && w->own & SM_K_VERB); }

/* "the night he was born | has", "had been faked | admitted that": does a verb group start behind one that has ended in a participle? */
static bool starts_group(const sm_clauses *c, uint32_t i, bool main)
{
    const sm_word *w = &c->w[i], *left = w - 1;
    if (i > c->main && !w->before && left->own & SM_K_TIME && !(left->own & SM_K_AUXILIARY) && w->own & SM_K_AUXILIARY && !(w->own & SM_K_NONFINITE))   /* "since Friday | were" */
        return true;
    bool ended = i > c->main && !w->before && !left->inside && left->own & (SM_K_NONFINITE | SM_K_PAST) && !(left->own & (SM_K_AUXILIARY | SM_K_FOCUS));
    ended |= i > c->main && !w->before && left->finite && left->own & SM_K_VERB && left->opener != SM_NONE && left->opener != c->main && w->own & SM_K_AUXILIARY;   /* "before symptoms appear | is" */
    if (!ended || w->own & (SM_K_NONFINITE | SM_K_PRONOUN | SM_K_COORDINATOR))
        return false;
    if (w->own & SM_K_AUXILIARY)
        return true;
    bool goes_on = i + 1 < c->n && !c->w[i + 1].before && c->w[i + 1].own & (SM_K_THAT | SM_K_PREPOSITION | SM_K_DETERMINER);
    uint32_t own = w->own & ~(uint32_t)(SM_K_EXPECTS_TO | SM_K_DOUBT);
    bool past = own && !(own & ~(uint32_t)(SM_K_PAST | SM_K_SAY));
    past |= own == SM_K_VERB && left->finite && left->opener != SM_NONE && !(left->own & SM_K_EXPECTS_TO);   /* "who swam after he retired | became", not "who helped make" */
    return !main && goes_on && past && (left->finite || own & SM_K_SAY);   /* not "was found strangled in" */
}

/* "which the town *says* will open": does another verb of the clause follow what is only said of it? */
static bool says_in_clause(const sm_clauses *c, uint32_t i)
{
    return c->w[i].finite && is_said(&c->w[i]) && c->w[i].opener != SM_NONE && c->w[i].opener != c->main && i + 1 < c->n
           && !c->w[i + 1].before && c->w[i + 1].own & SM_K_AUXILIARY && !(c->w[i + 1].own & SM_K_PRONOUN);
}

/* "after the cooling *failed* | was convicted": a clause that ends in its verb, in front of the main one. */
static bool ends_clause(const sm_clauses *c, uint32_t i)
{
    return c->w[i].finite && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && c->w[i].opener != SM_NONE && c->w[i].opener != c->main && i + 1 < c->n
           && !c->w[i + 1].before && c->w[i + 1].own & SM_K_AUXILIARY && !(c->w[i + 1].own & (SM_K_NONFINITE | SM_K_PRONOUN));
}

/* "how much water the mills *use*,": does the clause that a word opened, and that is without a verb at the comma before word i, end in
 * one that the lexicon does not know, or in a demand, "that the mill *be* sold"? */
static bool ends_in_verb(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    if (!c->lex || !c->lex->bare || !(c->w[opener].own & (SM_K_RELATIVE | SM_K_THAT)) || i < opener + 3)
        return false;
    for (uint32_t k = opener + 2; k + 1 < i; k++)
        if (c->w[k].own & SM_K_AUXILIARY && c->w[k].own & SM_K_NONFINITE && !(c->w[k - 1].own & (SM_K_TO | SM_K_AUXILIARY)) && c->w[opener].own & SM_K_THAT)
            return true;
    const sm_word *last = &c->w[i - 1], *left = last - 1;
    bool subject = (!left->own && cp[left->end - 1] == 's') || (left->own & SM_K_NOMINATIVE && left->own & SM_K_PRONOUN);
    return !last->own && !last->before && !last->inside && cp[last->end - 1] != 's' && sm_is_lower(cp[last->start]) && subject;
}

/* ", a move | the town says", ", a find | they say" */
static bool opens_told(const sm_clauses *c, uint32_t i)
{
    bool a = sm_is_a(&c->w[i]) && i + 3 < c->n && !(c->w[i + 1].own & ~(uint32_t)(SM_K_PARTICIPLE | SM_K_NOUN | SM_K_EXPECTS_TO)) && !c->w[i + 1].before && !c->w[i + 2].before;
    return a && c->w[i + 2].own & (SM_K_DETERMINER | SM_K_PRONOUN) && !(c->w[i + 2].own & (SM_K_THAT | SM_K_TIME));
}

/* "when their trawler, | the Morning Lass, sank", "as Cyclone Orla, | packing winds of 165 km/h, moved": does a verb follow the comma behind what starts with word i? */
static bool is_set_aside(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & (SM_K_DETERMINER | SM_K_PARTICIPLE)) && !sm_is_upper(c->text->cp[c->w[i].start]))
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
    bool subject = last + 1 < c->n && c->w[last + 1].own & SM_K_PRONOUN && !(c->w[last + 1].own & SM_K_DETERMINER);   /* "that when he came" */
    while (!subject && at > 0 && !sm_needs_verb(&c->w[open[at - 1]]))
        at--;
    at = at > 0 ? at - 1 : *depth - 1;
    uint32_t found = open[at];
    memmove(open + at, open + at + 1, (*depth - at - 1) * sizeof *open);
    --*depth;
    return found;
}

/* "people who *eat* nuts" */
static bool is_of_who(const sm_clauses *c, uint32_t i) { return c->w[i].opener != SM_NONE && c->w[c->w[i].opener].own & (SM_K_RELATIVE | SM_K_THAT); }

static void take_main(sm_clauses *c, uint32_t i)
{
    c->w[i].finite = true;
    c->w[i].opener = c->main;
    c->verb = i;
}

/* What seemed the main verb is none. */
static void move_main(sm_clauses *c, uint32_t i)
{
    c->w[c->verb].finite = false;
    take_main(c, i);
}

/* "a cheap, | decades-old tablet": does the comma before word i stand between what tells of one noun? */
static bool parts_adjectives(const sm_clauses *c, uint32_t i)
{
    return c->w[i].before & SM_COMMA && i > c->main + 1 && !(c->w[i].own & ~(uint32_t)(SM_K_TIME | SM_K_SPAN)) && !c->w[i - 1].own && c->w[i - 2].own & SM_K_DETERMINER && sm_is_lower(c->text->cp[c->w[i].start])
           && sm_is_lower(c->text->cp[c->w[i - 1].start]) && i + 1 < c->n && !(c->w[i + 1].before & SM_COMMA);
}

/* "The hours after the loss of a boat *were*": without another main verb, that of what "after" seemed to open. */
static bool find_taken_verb(sm_clauses *c, uint32_t kinds)
{
    uint32_t i = c->main;
    while (i + 1 < c->n && !(c->w[i].finite && !is_of_who(c, i)) && (!(c->w[i + 1].before & ~(unsigned)SM_GLUED) || parts_adjectives(c, i + 1)))
        i++;
    uint32_t by = i < c->n && c->w[i].finite ? c->w[i].opener : SM_NONE;
    bool pronoun = by != SM_NONE && i == by + 2 && c->w[i - 1].own & SM_K_PRONOUN && !(c->w[i - 1].own & SM_K_DETERMINER);   /* "as it did" */
    if (by == SM_NONE || by == c->main || pronoun || !(c->w[by].own & (SM_K_SUBORDINATOR | SM_K_LEADER)) || !(c->w[i].own & kinds) || c->w[i].own & SM_K_PRONOUN)
        return false;
    take_main(c, i);
    return true;
}

/* "says he *has* won": the verb of a pronoun behind what is said. */
static bool is_theirs(const sm_clauses *c, uint32_t i)
{
    return i > c->main + 1 && sm_is_they(&c->w[i - 1]) && c->w[i - 2].finite && is_said(&c->w[i - 2]);
}

/* "and *fell*", "quickly *grew*", "as *expected*", not "into a well *was*": what stands in front of it tells that it is no main verb. */
static bool is_led_on(const sm_clauses *c, uint32_t i)
{
    uint32_t left = c->w[i - 1].own;
    bool noun = !(left & (SM_K_LEADER | SM_K_NEGATION | SM_K_AUXILIARY)) && c->w[i].own & SM_K_AUXILIARY;
    return left & (SM_K_COORDINATOR | SM_K_MANNER) || ((left & (SM_K_FOCUS | SM_K_TIME)) == SM_K_FOCUS && !noun);
}

/* "A storm that rolled through at noon and evening *caused*": without another main verb, the last in front of a comma that no clause
 * took and no "and" goes with. */
static bool find_free_verb(sm_clauses *c)
{
    uint32_t found = SM_NONE;
    for (uint32_t i = c->main + 1; i < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !is_led_on(c, i) && !is_theirs(c, i)
            && !(found != SM_NONE && c->w[found].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_AUXILIARY)))   /* "was among ten people *praised*" */
            found = i;
    if (found == SM_NONE)
        return false;
    take_main(c, found);
    return true;
}

/* "Her unbeaten 121 *lifted* India": without any other, a past form behind a number, in front of a name or an article. */
static bool find_figure_verb(sm_clauses *c)
{
    const uint32_t *cp = c->text->cp;
    for (uint32_t i = c->main + 2; i + 1 < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++) {
        const sm_word *w = &c->w[i];
        bool object = !c->w[i + 1].before && (c->w[i + 1].own & SM_K_DETERMINER || (!c->w[i + 1].own && sm_is_upper(cp[c->w[i + 1].start])));
        if (!(w->own & SM_K_PAST) || w->inside || w->before || !sm_is_digit(cp[c->w[i - 1].start]) || !object)
            continue;
        take_main(c, i);
        return true;
    }
    return false;
}

/* "Patients in some counties *face* delays", "bees in boxes *struggle* to": without any other, an unknown word behind a noun, in front of
 * an infinitive, a gerund, an article, or what ends in a plural; the subject is a plural. */
static void find_plain_verb(sm_clauses *c)
{
    enum { SUBJECT = 7 };
    const uint32_t *cp = c->text->cp;
    bool led = c->n > c->main + 1 && !c->w[c->main + 1].own && !c->w[c->main + 1].before;   /* "Bus passengers", "The parents" */
    bool alone = led && cp[c->w[c->main].end - 1] == 's' && cp[c->w[c->main + 1].end - 1] != 's';   /* "Squids *change* colour" */
    uint32_t head = c->main + (led && !alone && (!c->w[c->main].own || c->w[c->main].own & SM_K_DETERMINER));
    if (sm_is_measure(&c->w[c->main]))   /* "More than 60 primary schools" */
        for (head = c->main + c->w[c->main].span; head + 1 < c->n && head < c->main + SUBJECT && !c->w[head + 1].own && !c->w[head + 1].before; head++)
            ;
    uint32_t of = c->main + c->w[c->main].span;
    of += of + 1 < c->n && c->w[of].own & SM_K_DETERMINER && c->w[of + 1].own & SM_K_PREPOSITION;
    if (sm_is_measure(&c->w[c->main]) && of + 2 < c->n && c->w[of].own & SM_K_PREPOSITION && (c->w[of + 1].own & SM_K_DETERMINER || sm_is_digit(cp[c->w[of + 1].start])))   /* "More than one in four farmers" */
        for (head = of + 2; head + 1 < c->n && head < of + SUBJECT && !c->w[head + 1].own && !c->w[head + 1].before; head++)
            ;
    bool many = head < c->n && cp[c->w[head].end - 1] == 's' && !c->w[head].own;
    for (uint32_t i = head + 1; many && c->verb == SM_NONE && i + 2 < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++) {
        const sm_word *w = &c->w[i], *left = w - 1, *next = w + 1;
        bool form = !(w->own & ~(uint32_t)SM_K_EXPECTS_TO) && !w->before && !w->inside && sm_is_lower(cp[w->start]) && w->end - w->start > 2 && cp[w->end - 1] != 's';
        bool more = next->end - next->start > 3 && cp[next->end - 1] == 'r' && cp[next->end - 2] == 'e' && c->w[i + 2].own & SM_K_PREPOSITION && !c->w[i + 2].before;   /* "*score* lower in" */
        bool noun = (!left->own || left->own & SM_K_TIME) && !left->inside && left->end - left->start > 1;
        bool plural = cp[left->end - 1] == 's' && !next->own && sm_is_lower(cp[next->start])
                      && (cp[next->end - 1] == 's' || (!c->w[i + 2].own && !c->w[i + 2].before && cp[c->w[i + 2].end - 1] == 's'));
        plural |= !next->own && sm_is_lower(cp[next->start]) && cp[next->end - 1] == 's' && sm_is_of(&c->w[i + 2]) && !c->w[i + 2].before;   /* "*face* delays of" */
        plural |= !next->own && sm_is_lower(cp[next->start]) && c->w[i + 2].own & SM_K_COORDINATOR && !c->w[i + 2].before && i + 3 < c->n && !c->w[i + 3].own;   /* "*face* closure or merger" */
        plural |= i == head + 1 && !next->own && sm_is_lower(cp[next->start]) && c->w[i + 2].own & SM_K_SUBORDINATOR && !c->w[i + 2].before;   /* "Squids *change* colour while" */
        bool span = (next->own & SM_K_DETERMINER || sm_is_digit(cp[next->start])) && c->w[i + 2].own & SM_K_TIME && i + 3 < c->n && sm_is_of(&c->w[i + 3]);   /* "*face* eight weeks of" */
        bool spot = c->w[i + 2].before & SM_GLUED && next->own & SM_K_PREPOSITION;   /* "*face* on-the-spot fines" */
        bool object = more || span || spot || next->own & (SM_K_TO | SM_K_PARTICIPLE) || (next->own & SM_K_DETERMINER && !(c->w[i + 2].own & SM_K_TIME)) || plural
                      || (sm_is_digit(cp[next->start]) && !(c->w[i + 2].own & SM_K_TIME && c->w[i + 2].own & SM_K_WHEN));
        if (form && noun && object && !next->before)
            take_main(c, i);
    }
}

/* "Customers of the mill, the largest in Lund, *face* a rise": the same behind what commas set off. */
static void find_plain_verb_behind(sm_clauses *c)
{
    const uint32_t *cp = c->text->cp;
    uint32_t aside = sm_next_comma(c, c->main + 1), i = aside < c->n ? sm_next_comma(c, aside + 1) : c->n;
    bool many = cp[c->w[c->main].end - 1] == 's' && !c->w[c->main].own;
    if (!many || i + 2 >= c->n || !(c->w[aside].own & SM_K_DETERMINER) || c->w[i].own || c->w[i].inside || cp[c->w[i].end - 1] == 's' || !sm_is_lower(cp[c->w[i].start]))
        return;
    if (c->w[i + 1].own & SM_K_DETERMINER && !c->w[i + 1].before && !(c->w[i + 2].own & SM_K_TIME))
        take_main(c, i);
}

/* "Airlines that strand passengers *will* have to pay": without a sure one, the auxiliary that a clause took whose own verb stands right
 * behind "that", in a form that may be a noun. */
static void find_verb_behind_that(sm_clauses *c)
{
    static const uint32_t other = SM_K_VERB | SM_K_EXPECTS_TO | SM_K_TIME;
    const uint32_t *cp = c->text->cp;
    for (uint32_t i = c->main + 4; i < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++) {
        uint32_t by = c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && is_of_who(c, i) ? c->w[i].opener : SM_NONE;
        if (by == SM_NONE || by <= c->main || by + 2 >= i)
            continue;
        sm_word *verb = &c->w[by + 1];
        bool many = cp[c->w[by - 1].end - 1] == 's' && !c->w[by - 1].own, bare = !(verb->own & ~other) && sm_is_lower(cp[verb->start]) && verb->end - verb->start > 2 && cp[verb->end - 1] != 's';
        if (!many || !bare || verb->before || c->w[i - 1].own & (SM_K_PRONOUN | SM_K_COORDINATOR))
            continue;
        verb->finite = true;
        verb->opener = by;
        if (c->verb != SM_NONE)
            c->w[c->verb].finite = false;
        take_main(c, i);
        return;
    }
}

static bool has_comma(const sm_clauses *c, uint32_t from, uint32_t to)
{
    return sm_next_comma(c, from) < to;
}

/* "Tens of thousands *marched* in the capital", "The navy test-*fired* a missile", "crash-*landed* on": without any other, the first past form
 * behind a noun, or joined to one. */
static void find_past_verb(sm_clauses *c)
{
    enum { CROWD = 3 };
    const uint32_t *cp = c->text->cp;
    for (uint32_t i = c->main + 1; i + 1 < c->n && c->verb == SM_NONE; i++) {
        const sm_word *w = &c->w[i], *left = w - 1;
        if (w->before & ~(unsigned)SM_GLUED)
            return;
        bool joined = w->before & SM_GLUED && w->end > w->start + 3 && cp[w->end - 1] == 'd' && cp[w->end - 2] == 'e' && (w[1].own & SM_K_DETERMINER || (sm_is_where(&w[1]) && !(left->before & SM_GLUED))) && !w[1].before;
        bool crowd = i <= c->main + CROWD && left->own & SM_K_DETERMINER && cp[left->end - 1] == 's' && sm_is_where(&w[1]);
        bool before = left->own & SM_K_SUBORDINATOR && (w[1].own & SM_K_DETERMINER || sm_is_digit(cp[w[1].start]));   /* "who had never played before *won* ten" */
        bool past = !w->before && !(left->before & SM_GLUED) && w->own & SM_K_PAST && (crowd || before || !(left->own & ~(uint32_t)SM_K_EXPECTS_TO)) && sm_is_lower(cp[left->start]);
        if (!w->inside && (joined || past))
            take_main(c, i);
    }
}

/* "The news that a mill will close *revives* an old quarrel", "the maker *plans* to close": without any other, a word in "-s" between a
 * noun and an article, or that expects the "to" behind it. */
static void find_present_verb(sm_clauses *c)
{
    static const uint32_t other = SM_K_PRONOUN | SM_K_EXPECTS_TO | SM_K_NEGATION;
    const uint32_t *cp = c->text->cp;
    for (uint32_t i = c->main + 1; c->lex && c->lex->bare && i + 2 < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++) {
        const sm_word *w = &c->w[i], *left = &c->w[i - 1], *next = &c->w[i + 1];
        bool plans = w->own & SM_K_EXPECTS_TO && next->own & SM_K_TO;
        bool form = (!w->own || plans) && !w->before && !w->inside && sm_is_lower(cp[w->start]) && w->end - w->start > 3 && cp[w->end - 1] == 's' && cp[w->end - 2] != 's';
        if (!form || left->own || left->inside || (!plans && !sm_is_measure(next) && (!(next->own & SM_K_DETERMINER) || next->own & other)) || next->before)
            continue;
        bool one = i > c->main + 3 && c->w[i - 3].own & SM_K_PREPOSITION && c->w[i - 4].own & SM_K_DETERMINER;   /* "one in four teenagers *sleeps* fewer than" */
        if (c->w[i + 2].own & SM_K_TIME || (!one && sm_is_lower(cp[left->start]) && cp[left->end - 1] == 's'))   /* "flights a day", "ships sails" */
            continue;
        take_main(c, i);
        return;
    }
}

/* "the money they *took*": the verb of a pronoun right behind a noun. */
static bool is_theirs_bare(const sm_clauses *c, uint32_t i)
{
    i -= i > c->main + 3 && c->w[i - 1].own & (SM_K_MANNER | SM_K_FOCUS) && !c->w[i - 1].before;   /* "he always *denied*" */
    return i > c->main + 2 && sm_is_they(&c->w[i - 1]) && !c->w[i - 1].before && !c->w[i - 2].own;
}

/* "A man who was told he *had* won has": a verb behind a pronoun, in a clause that tells of the subject, is not the main one. */
static bool is_told(const sm_clauses *c, uint32_t i, uint32_t last)
{
    if (last == SM_NONE || i < 2 || c->w[last].opener == c->main || !is_of_who(c, last))
        return false;
    bool counted = c->w[i - 2].own & SM_K_DETERMINER;   /* "five others" */
    if (i > c->main + 3 && c->w[i - 3].own & SM_K_TO && c->text->cp[c->w[i - 1].end - 1] == 't' && !(c->w[i - 2].own & (SM_K_SAY | SM_K_DOUBT)))   /* "who ran to catch it *has*" */
        return false;
    return c->w[i - 1].own & SM_K_PRONOUN && c->w[i - 1].own & (SM_K_NOMINATIVE | SM_K_PERSON) && !counted && !(c->w[i - 1].own & (SM_K_DETERMINER | SM_K_RELATIVE | SM_K_THAT)) && !c->w[i].before && !c->w[i - 1].before;
}

/* The first auxiliary from .. to, in front of the next comma, that no clause took and that stands behind none of bars; SM_NONE: none. */
static uint32_t find_free_auxiliary(const sm_clauses *c, uint32_t from, uint32_t to, uint32_t bars)
{
    for (uint32_t i = from; i < to && !(c->w[i].before & ~(unsigned)SM_GLUED); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && c->w[i].own & SM_K_AUXILIARY && !(c->w[i - 1].own & bars))
            return i;
    return SM_NONE;
}

/* ", a jury *decided* on Friday": what it is stands in front. */
static bool decides(const sm_clauses *c, uint32_t verb)
{
    return c->w[verb].own & SM_K_EXPECTS_TO && c->w[verb].own & SM_K_PAST && !(c->w[verb].own & SM_K_AUXILIARY) && (verb + 1 == c->n || sm_is_where(&c->w[verb + 1]));
}

/* "An oak that survived a war and a fire *is* to be felled, the council has confirmed": who says it stands behind the last comma. */
static void find_said_verb(sm_clauses *c)
{
    uint32_t said = c->verb, from = sm_last_comma(c, said);
    bool says = c->w[said].own & SM_K_SAY || (said + 1 < c->n && (c->w[said + 1].own | c->w[said].kinds) & SM_K_SAY) || decides(c, said);
    if (!says || from == c->main)
        return;
    uint32_t found = find_free_auxiliary(c, c->main + 2, from, SM_K_COORDINATOR | SM_K_PRONOUN);
    c->verb = SM_NONE;
    if (found != SM_NONE)
        take_main(c, found);
    else
        find_plain_verb(c);
    if (c->verb == SM_NONE && !has_comma(c, c->main + 1, from))   /* "A test that finds it before symptoms appear *could* be offered" */
        find_taken_verb(c, SM_K_AUXILIARY);
    bool opens = !(c->w[c->main].own & ~(uint32_t)SM_K_DETERMINER);
    for (uint32_t i = c->main + 1; opens && i + 1 < from && c->verb == SM_NONE; i++)   /* "A vaccine given as a spray *cut* cases" */
        if (c->w[i].own & SM_K_PAST && !c->w[i].before && !c->w[i - 1].own && !(c->w[i + 1].own & ~(uint32_t)SM_K_DETERMINER) && !c->w[i + 1].before && !has_comma(c, c->main + 1, i)
            && sm_is_lower(c->text->cp[c->w[i - 1].start]))
            take_main(c, i);
    if (c->verb == SM_NONE)
        c->verb = said;
    else
        c->w[said].opener = SM_NONE;
}

/* "Better known for its mud and a single set of lights, the town *will* host": what stands behind "a" and in front of "of" may be a noun. */
static void find_verb_behind_set(sm_clauses *c)
{
    uint32_t v = c->verb, from = sm_next_comma(c, v + 1);
    bool set = v > c->main + 2 && v + 1 < c->n && sm_is_a(&c->w[v - 2]) && !c->w[v - 1].own && !(c->w[v].own & SM_K_AUXILIARY) && sm_is_of(&c->w[v + 1]) && !c->w[v].before;
    uint32_t found = set && from + 1 < c->n ? find_free_auxiliary(c, from + 1, c->n, SM_K_COORDINATOR | SM_K_PRONOUN) : SM_NONE;
    if (found != SM_NONE && c->w[from].own & SM_K_DETERMINER)
        move_main(c, found);
}

/* "three German states *are*", "Rules on holiday lets in the hills *are* to change": a word in "-s" was a noun, if an auxiliary follows, or
 * a preposition and further on one that nothing else took. */
static void find_surer_verb(sm_clauses *c)
{
    uint32_t v = c->verb, found = SM_NONE, end = v + 2;
    const sm_word *w = &c->w[v], *next = w + 1;
    if (v <= c->main + 1 || v + 1 >= c->n || w->own & (SM_K_AUXILIARY | SM_K_PAST) || c->text->cp[w->end - 1] != 's' || w->before || next->before)
        return;
    if (next->own & SM_K_AUXILIARY && !(next->own & SM_K_NONFINITE)) {
        found = v + 1;
    } else if (next->own & SM_K_PREPOSITION && !(w->own & SM_K_SAY)) {
        while (end < c->n && !sm_is_opener(c, end))
            end++;
        found = find_free_auxiliary(c, v + 2, end, SM_K_COORDINATOR);
    }
    if (found == SM_NONE)
        return;
    move_main(c, found);
}

/* ", the singer who left home but *came* back, has": a second predicate of a clause that tells who, set off by commas. */
static bool goes_on(const sm_clauses *c, uint32_t i, uint32_t last)
{
    bool later = i > 2 && !(c->w[i - 1].own & SM_K_PREPOSITION) && c->w[i - 1].own & (SM_K_WHEN | SM_K_FOCUS | SM_K_MANNER) && c->w[i - 2].own & SM_K_COORDINATOR && !c->w[i - 1].before;
    if (last == SM_NONE || !(later || c->w[i - 1].own & SM_K_COORDINATOR) || c->w[i].before || !is_of_who(c, last))
        return false;
    uint32_t k = sm_next_comma(c, i + 1);
    if (k < c->n && c->w[k].own & SM_K_AUXILIARY && !(c->w[k].own & (SM_K_NONFINITE | SM_K_PRONOUN)))   /* "who made boats, sails and ropes and *wrote* books, | has" */
        return true;
    return !has_comma(c, last + 1, i);
}

/* What the pass over the words remembers. */
typedef struct reader {
    uint32_t *open, depth;        /* words that opened clauses, whose verbs are still to come */
    uint32_t  needy, commas;      /* how many of those must have one; how many commas were passed */
    uint32_t  comma;              /* the word behind the last comma */
    uint32_t  had, aside, than, told;   /* the finite verb before; the "who" behind the last comma; "than"; what opens ", a move the town says" */
    bool      group, had_verb, joined, led;   /* within a verb group; joined: "and" behind the verb of a clause before the main one; led: no main verb before the comma, as in "As ..., the town ..." */
} reader;

/* ", whose 52 turbines *stand* off the coast, | began": does the clause that "whose" opened behind a comma hold a verb that the lexicon does
 * not know, as another one stands behind its end? */
static bool has_unknown_verb(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    enum { LEAST = 4 };
    return c->w[opener].own & SM_K_RELATIVE && c->w[opener].before & SM_COMMA && i >= opener + LEAST && sm_is_verb_form(c, i) && !(c->w[i].own & SM_K_SAY)
           && !has_comma(c, opener + 1, i);
}

/* "Warning that "the age of cheap bread is over",": is what "that" opened a quotation? */
static bool is_quoted(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    uint32_t k = opener + 1;
    while (k < i && c->w[k].inside)
        k++;
    return c->w[opener].own & SM_K_THAT && k == i && i > opener + 1;
}

/* "vans that passengers call with an app, | the council said on Friday": nothing but who says it follows the comma. */
static bool ends_in_saying(const sm_clauses *c, uint32_t i)
{
    enum { SAYING = 10 };
    bool said = false;
    for (uint32_t k = i; k < c->n; k++) {
        if (k > i && c->w[k].before & ~(unsigned)SM_GLUED)
            return false;
        said |= k > i && c->w[k].own & SM_K_SAY && c->w[k].own & (SM_K_PAST | SM_K_VERB);
    }
    return said && c->lex && c->lex->bare && c->n <= i + SAYING && !(c->w[i].own & (SM_K_RELATIVE | SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_PARTICIPLE | SM_K_THAT));
}

/* "Finding that the rule *discriminates* against them,": is there an unknown word in "-s" behind a single thing, and a preposition or an article behind it? */
static bool holds_present(const sm_clauses *c, uint32_t opener, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    for (uint32_t k = opener + 2; k + 1 < i && c->w[opener].own & SM_K_THAT; k++) {
        const sm_word *w = &c->w[k];
        bool form = !w->own && w->end - w->start > 3 && cp[w->end - 1] == 's' && cp[w->end - 2] != 's' && sm_is_lower(cp[w->start]);
        if (form && !w[-1].own && cp[w[-1].end - 1] != 's' && w[1].own & (SM_K_PREPOSITION | SM_K_DETERMINER) && !sm_is_of(&w[1]))
            return true;
    }
    return false;
}

/* The clause that was opened last has its verb, known or not. */
static void close_clause(const sm_clauses *c, reader *r) { r->needy -= sm_needs_verb(&c->w[r->open[--r->depth]]); }

/* At a comma, not within quotes: what was open ends, but for "although Smith, who ..., was". */
static void read_comma(sm_clauses *c, reader *r, uint32_t i)
{
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
    if (r->depth > 0 && c->verb == SM_NONE && is_quoted(c, r->open[r->depth - 1], i)) {
        close_clause(c, r);
        w->open = r->needy > 0;
    }
    if (r->depth > 0 && c->verb == SM_NONE && c->w[c->main].own & SM_K_PARTICIPLE && holds_present(c, r->open[r->depth - 1], i)) {
        close_clause(c, r);
        w->open = r->needy > 0;
    }
    r->group = r->joined = false;
    r->than = SM_NONE;
    r->told = opens_told(c, i) ? i : SM_NONE;
    r->commas++;
    r->aside = w->own & SM_K_RELATIVE ? i : SM_NONE;
    if (w->own & SM_K_AUXILIARY && !(w->own & SM_K_PRONOUN) && c->verb == SM_NONE && r->comma > c->main && (c->w[r->comma].own & (SM_K_RELATIVE | SM_K_NONFINITE | SM_K_PARTICIPLE) || (r->comma + 1 < i && c->w[r->comma + 1].own & SM_K_RELATIVE)))
        while (r->depth > 0 && r->open[r->depth - 1] >= r->comma)   /* ", in which two failed one after the other, | has", ", known as Orla, | was" */
            close_clause(c, r);
    if (w->own & SM_K_AUXILIARY && !(w->own & SM_K_PRONOUN) && c->verb == SM_NONE && r->comma > c->main)   /* ", silent since a flood, | will", ", best known as a clerk, | has" */
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
    if (i < c->main + 4 || !is_theirs_bare(c, i) || !(c->w[i - 3].own & SM_K_DETERMINER))
        return false;
    for (uint32_t k = i + 1; k < c->n && !(c->w[k].before & ~(unsigned)SM_GLUED) && !sm_is_opener(c, k); k++)
        if (c->w[k].own & (SM_K_PAST | SM_K_AUXILIARY) && !c->w[k - 1].own && sm_is_verb_form(c, k))
            return true;
    return false;
}

/* Does word i stand right behind an "and" that goes on with the verb `last`, which "that" or "who" stands right in front of? */
static bool is_second_of_who(const sm_clauses *c, uint32_t i, uint32_t last)
{
    return c->lex && last != SM_NONE && i > c->main && sm_is_word(c, i - 1, c->lex->conjunction) && !c->w[i].before && is_of_who(c, last) && c->w[last].opener + 1 == last && !has_comma(c, last + 1, i);
}

/* Whose finite verb word i is. */
static void read_verb(sm_clauses *c, reader *r, uint32_t i)
{
    sm_word *w = &c->w[i];
    uint32_t last = r->had;
    bool took = r->depth > 0, says = i > c->main && c->w[i - 1].finite && is_said(&c->w[i - 1]), main = c->verb == SM_NONE;
    w->finite = true;
    if (c->lex && c->lex->bare && took && is_theirs_within(c, i))
        return;
    r->had = i;
    if (says && c->w[i - 1].opener != SM_NONE)   /* "which the town says *will* open" */
        w->opener = c->w[i - 1].opener, took = false;
    else if (took && !sm_needs_verb(&c->w[r->open[r->depth - 1]]) && is_second_of_who(c, i, last))   /* "after a storm that killed ten and *flattened* a town" */
        w->opener = c->w[last].opener, took = false;
    else if (!took && !main && w->own & SM_K_PAST && !(w->own & SM_K_AUXILIARY) && is_second_of_who(c, i, last) && c->w[last].own & SM_K_AUXILIARY)   /* "a leopard that has killed nine goats and *mauled* a man" */
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
    else if (main && !r->joined && (r->commas > 0 || !r->led))
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
    r->group &= !starts_group(c, i, c->verb != SM_NONE);
    bool verb = sm_is_verb_form(c, i) && !is_aside(c, i);
    if (verb && !r->group && sm_is_participle(c, i, r->commas, r->depth > 0 || c->verb == SM_NONE, r->depth > 0)) {
        verb = false;
        w->own |= SM_K_NONFINITE;
        w->kinds |= SM_K_NONFINITE;
    }
    bool earlier = w->own & SM_K_SUBORDINATOR && i > c->main && i + 1 < c->n && !c->w[i + 1].before && c->w[i + 1].own & SM_K_PAST && !(c->w[i + 1].own & SM_K_AUXILIARY) && !c->w[i - 1].own && c->text->cp[w->end - 1] == 'e';   /* "who had never bought a ticket *before* won" */
    if (sm_is_opener(c, i) && !earlier && (!verb || (sm_needs_verb(w) && !r->group))) {   /* both: "who's" */
        r->open[r->depth++] = i;
        r->needy += sm_needs_verb(w);
        r->group = false;
    }
    if (verb && !r->group)
        read_verb(c, r, i);
    r->joined |= w->own & SM_K_COORDINATOR && c->verb == SM_NONE && r->had_verb && !sm_is_gerund(c, i + 1);
    r->had_verb = (r->had_verb || verb) && !(w->before & SM_COMMA && !verb);
    r->group = (verb && !says_in_clause(c, i) && !ends_clause(c, i)) || (r->group && keeps_group(w)) || (w->own & SM_K_AUXILIARY && w->own & SM_K_NONFINITE);   /* "being found" */
}

/* "A painting bought for £12 in Lund, where it had hung, *sold* at auction": behind a clause that commas set off the main verb stands, and
 * what seemed it tells of the subject. */
static void find_verb_behind(sm_clauses *c)
{
    uint32_t v = c->verb;
    if (v <= c->main + 1 || !(c->w[v].own & SM_K_PAST) || c->w[v].own & SM_K_AUXILIARY || c->w[v].before || v + 1 >= c->n || !(c->w[v + 1].own & SM_K_PREPOSITION))
        return;
    uint32_t start = sm_last_comma(c, v), aside = sm_next_comma(c, v + 1);
    bool beside = aside < c->n && start > c->main && c->w[start].own & SM_K_DETERMINER && c->w[aside].own & SM_K_PAST && !(c->w[aside].own & (SM_K_SAY | SM_K_NONFINITE));
    if (beside)   /* "The play, a drama shot in Lund, *won* a prize" */
        move_main(c, aside);
    if (beside || aside >= c->n || !(c->w[aside].own & SM_K_RELATIVE))
        return;
    uint32_t i = sm_next_comma(c, aside + 2);
    if (i < c->n && c->w[i].own & (SM_K_PAST | SM_K_VERB) && !(c->w[i].own & SM_K_SAY) && (i + 1 == c->n || !c->w[i + 1].before))
        move_main(c, i);
}

/* "Accused of paying a firm owned by his wife, | the mayor *resigned*": where a participle opens, what leads up to a name or an article behind
 * a comma has no main verb, if another one follows. */
static void find_verb_behind_lead(sm_clauses *c)
{
    const sm_word *w = &c->w[c->main];
    bool by = w->own & SM_K_SAY && c->n > c->main + 1 && sm_is_word(c, c->main + 1, c->lex->by);   /* "Asked by their landlord to leave" */
    bool led = (by || (w->own & (SM_K_PAST | SM_K_NONFINITE) && !(w->own & SM_K_SAY))) && !(w->own & SM_K_AUXILIARY) && c->n > c->main + 1 && w[1].own & (SM_K_PREPOSITION | SM_K_THAT | SM_K_TO);
    bool theirs = c->n > c->main + 2 && c->verb == c->main + 2 && !w->own && c->text->cp[w->end - 1] == 'g' && sm_is_they(&w[1]) && !w[1].before;   /* "Saying she had lost, | the mayor *announced*" */
    if ((c->verb <= c->main + 1 && !(by && c->verb == c->main)) || !(led || theirs || sm_is_with(w) || (w->own & SM_K_PARTICIPLE && w[1].own & (SM_K_DETERMINER | SM_K_THAT))))
        return;
    uint32_t from = sm_next_comma(c, c->verb + 1);
    if (from >= c->n || has_comma(c, c->main + 1, c->verb + 1) || (c->w[from].own && (!(c->w[from].own & SM_K_DETERMINER) || c->w[from].own & SM_K_PRONOUN)))
        return;
    uint32_t past = SM_NONE, found = SM_NONE;
    for (uint32_t i = from + 1; i < c->n && found == SM_NONE; i++) {
        if (past == SM_NONE && c->w[i].own & SM_K_PAST && !(c->w[i - 1].own & ~(uint32_t)SM_K_TIME) && !c->w[i].before && sm_is_lower(c->text->cp[c->w[i].start]))
            past = i;
        bool free = (c->w[i].finite && c->w[i].opener == SM_NONE) || (c->w[i].before & SM_COMMA && c->w[i].own & SM_K_PAST && !sm_is_opener(c, i));
        bool says = c->w[i].own & SM_K_SAY && !(i + 3 < c->n && sm_has_kind(c, i + 1, i + 4, SM_K_THAT));
        bool finds = i + 1 < c->n && c->w[i].own & SM_K_AUXILIARY && (c->w[i + 1].own | c->w[i].kinds) & SM_K_SAY && (i + 3 >= c->n || c->w[i + 2].own & SM_K_PREPOSITION);   /* ", a study has found", ", experts have found in a study" */
        if (free && !says && !finds && !is_led_on(c, i))
            found = i;
    }
    found = found != SM_NONE ? found : past;
    if (found == SM_NONE)
        return;
    move_main(c, found);
}

/* "Nurses *walked* off the job, accusing the town of breaking a deal signed in May": what stands behind a comma and a gerund is not the main
 * verb, where a past form stands behind the subject. */
static void find_verb_ahead(sm_clauses *c)
{
    uint32_t from = sm_last_comma(c, c->verb);
    if (from == c->main || from == c->verb || !(c->w[from].own & SM_K_PARTICIPLE) || has_comma(c, c->main + 1, from))
        return;
    for (uint32_t i = c->main + 1; i + 1 < from; i++)
        if (c->w[i].own & SM_K_PAST && !c->w[i - 1].own && !c->w[i].before && !c->w[i].inside && sm_is_lower(c->text->cp[c->w[i].start]) && !(c->w[i].finite && c->w[i].opener != SM_NONE)) {
            move_main(c, i);
            return;
        }
}

void sm_find_verbs(sm_arena *a, sm_clauses *c)
{
    reader r = { .open = SM_NEW(a, uint32_t, c->n + 1), .had = SM_NONE, .aside = SM_NONE, .than = SM_NONE, .told = SM_NONE };
    r.led = c->main < c->n && ((sm_is_opener(c, c->main) && !sm_needs_verb(&c->w[c->main])) || (c->w[c->main].kinds & SM_K_ADJUNCT && c->w[c->main].span > 1 && sm_next_comma(c, c->main + 1) < c->n));
    c->verb = SM_NONE;
    for (uint32_t i = c->main; i < c->n; i++) {
        sm_word *w = &c->w[i];
        w->open = r.needy > 0;
        w->finite = false;
        w->opener = SM_NONE;
        if (w->before & SM_COMMA && (!w->inside || !c->w[i - 1].inside))
            read_comma(c, &r, i);
        read_word(c, &r, i);
    }
    bool bare = c->lex && c->lex->bare;
    uint32_t theirs = c->verb != SM_NONE && bare && is_theirs_bare(c, c->verb) ? c->verb : SM_NONE;
    if (theirs != SM_NONE) {
        c->verb = SM_NONE;
        c->w[theirs].finite = false;
    }
    if (c->verb == SM_NONE && c->n > c->main && bare)   /* "Commuters *face* delays while the bridge is repaired" */
        find_plain_verb(c);
    if (c->verb == SM_NONE && c->n > c->main && !find_taken_verb(c, SM_K_AUXILIARY) && !find_free_verb(c) && !find_figure_verb(c)) {
        find_present_verb(c);
        if (c->verb == SM_NONE && bare)
            find_verb_behind_that(c);
        if (c->verb == SM_NONE && bare)
            find_plain_verb_behind(c);
        if (c->verb == SM_NONE)
            find_taken_verb(c, SM_K_PAST | SM_K_VERB);
        if (c->verb == SM_NONE && bare)
            find_past_verb(c);
    }
    if (theirs != SM_NONE) {
        c->w[theirs].finite = true;
        c->w[theirs].opener = c->verb == SM_NONE ? c->main : SM_NONE;
        c->verb = c->verb == SM_NONE ? theirs : c->verb;
    }
    if (c->verb != SM_NONE && bare) {
        if (c->w[c->verb].own & SM_K_PAST && c->verb + 1 < c->n && sm_is_word(c, c->verb + 1, c->lex->by))   /* "Shops that shrink packets *will* need a sign under rules approved by" */
            find_verb_behind_that(c);
        find_surer_verb(c);
        find_verb_behind_set(c);
        find_said_verb(c);
        find_verb_behind(c);
        find_verb_behind_lead(c);
        find_verb_ahead(c);
    }
}
