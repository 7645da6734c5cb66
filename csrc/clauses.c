/* clauses.c - the words of a sentence, its finite verbs and the clauses that they belong to, without a parser.
 *
 * Method: words get kinds from the lexicon. One pass over them keeps a stack of what opens a clause ("who", "that", "because");
 * a finite verb belongs to the clause opened last that has none, and where none is open it is that of the main clause.
 * A form that may be past tense or participle ("held") is told by its neighbours. Commas outside quotes and brackets then
 * make pieces; enumerations are joined again.
 * Limits: a verb that the lexicon does not know leaves its clause open, and so keeps cuts away; present forms that are nouns
 * too ("plans") are taken for nouns.
 */
#include "clauses.h"

#include <string.h>

enum { PHRASE = 5, ITEM = 6, REACH = 16, FAR = 24 };

/* -- words -- */

static bool is_dash(const uint32_t *cp, uint32_t start, uint32_t i, uint32_t end)
{
    if (cp[i] == 0x2014 || cp[i] == 0x2015)
        return true;
    bool spaced = i > start && sm_is_space(cp[i - 1]) && i + 1 < end && sm_is_space(cp[i + 1]);
    bool twice = cp[i] == '-' && i + 1 < end && cp[i + 1] == '-';
    bool opens = i > start && sm_is_space(cp[i - 1]) && i + 1 == end;   /* Spanish "ships -that sail north-" */
    return twice || ((cp[i] == 0x2013 || cp[i] == '-') && (spaced || opens));
}

static unsigned marks_between(const uint32_t *cp, uint32_t start, uint32_t end)
{
    unsigned found = 0;
    bool space = false;
    for (uint32_t i = start; i < end; i++) {
        space |= sm_is_space(cp[i]);
        if (cp[i] == ',' || cp[i] == 0x060c)
            found |= SM_COMMA;
        else if (cp[i] == ';' || cp[i] == 0x061b)
            found |= SM_SEMICOLON;
        else if (cp[i] == ':' && (i + 1 == end || sm_is_space(cp[i + 1])) && !(start > 0 && sm_is_digit(cp[start - 1]) && sm_is_digit(cp[i + 1])))   /* not "6:40" */
            found |= SM_COLON;
        else if (is_dash(cp, start, i, end))
            found |= SM_DASH;
    }
    return found || space ? found : SM_GLUED;
}

bool sm_is_quote(uint32_t c)
{
    return c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb || (c >= 0x300c && c <= 0x300f);
}

int sm_bracket(uint32_t c)
{
    static const uint32_t open[] = { '(', '[', 0xff08, 0x3010, 0x3014 }, close[] = { ')', ']', 0xff09, 0x3011, 0x3015 };
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (c == open[i] || c == close[i])
            return c == open[i] ? 1 : -1;
    return 0;
}

/* Can the Korean particle that opens with `next` stand behind the syllable `before`? */
static bool joins_particle(uint32_t before, uint32_t next)
{
    static const uint32_t closed[] = { 0xc740, 0xc774, 0xc744, 0xacfc, 0xc73c }, open[] = { 0xb294, 0xac00, 0xb97c, 0xc640 };   /* eun i eul gwa eu; neun ga reul wa */
    enum { SYLLABLES = 0xac00, LAST = 0xd7a3, FINALS = 28 };
    if (before < SYLLABLES || before > LAST || next < SYLLABLES || next > LAST)
        return false;
    bool final = (before - SYLLABLES) % FINALS != 0;
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        if (next == closed[i])
            return final;
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (next == open[i])
            return !final;
    return true;
}

/* Brackets become cuts; words in quotes and brackets are marked; whether all that opens also closes. */
static void scan_marks(sm_clauses *c)
{
    const uint32_t *cp = c->text->cp;
    uint32_t k = 0, open_at = 0, quoted = 0;
    int depth = 0;
    bool in_quote = false, single = false;
    int straight = 0;   /* quotations between ' that are open */
    for (uint32_t i = c->out->body.start; i < c->out->body.end; i++) {
        int step = sm_bracket(cp[i]);
        while (k < c->n && c->w[k].start <= i) {
            c->w[k].inside = in_quote || depth > 0;
            quoted += in_quote;
            k++;
        }
        bool letter = i + 1 < c->out->body.end && sm_is_letter(cp[i + 1]);
        bool ends = !letter || sm_props_of(cp[i + 1])->kind == SM_KIND_HANGUL;   /* a particle follows the quote */
        if (cp[i] == '\'') {
            bool left = i > c->out->body.start && !sm_is_space(cp[i - 1]);
            straight += !left && letter ? 1 : straight > 0 && left && ends ? -1 : 0;
        }
        if (sm_is_quote(cp[i]))
            in_quote = !in_quote;
        else if ((cp[i] == 0x2018 && !in_quote && letter) || (cp[i] == 0x2019 && single && ends))
            in_quote = single = !in_quote;
        if (step == 0)
            continue;
        if (step > 0 && depth == 0)
            open_at = i;
        depth += step;
        if (depth < 0)
            break;
        bool glued = i + 1 < c->out->body.end && open_at > c->out->body.start && sm_is_letter(cp[i + 1])
                     && !(sm_props_of(cp[i + 1])->flags & SM_IS_WIDE) && !joins_particle(cp[open_at - 1], cp[i + 1]);
        if (step < 0 && depth == 0 && !in_quote && !glued)
            sm_add_cut(c->out, open_at, i + 1, true);
    }
    c->out->broken = in_quote || depth != 0 || straight > 0;
    c->out->quoted = quoted * 2 > c->n;
}

/* "States" in "the United States" is no verb, and "May" in "Theresa May" no month: a capital behind a name's. */
static bool is_name(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    return i > 0 && !c->w[i].before && !c->w[i - 1].own && !c->lang->capital_ordinals && sm_is_upper(cp[c->w[i].start]) && sm_is_upper(cp[c->w[i - 1].start])
           && sm_is_space(cp[c->w[i].start - 1]);
}

static const uint32_t VERBS = SM_K_SAY | SM_K_VERB | SM_K_PAST | SM_K_NONFINITE | SM_K_PARTICIPLE | SM_K_EXPECTS_TO | SM_K_TIME | SM_K_AUXILIARY | SM_K_DETERMINER;

/* The longest phrase of the lexicon that starts with word i. */
static void look_up(sm_clauses *c, uint32_t i)
{
    sm_word *w = &c->w[i];
    const uint32_t *cp = c->text->cp;
    w->span = 1;
    if (sm_is_upper(cp[w->start]) && w->end - w->start > 1 && sm_is_upper(cp[w->start + 1]))   /* "US" is not "us" */
        return;
    w->own = w->kinds = sm_lexicon_find(c->lex, cp + w->start, w->end - w->start) & ~(is_name(c, i) ? VERBS : 0);
    w->span = 1;
    for (uint32_t k = 1; k < PHRASE && i + k < c->n && !c->w[i + k].before; k++) {
        uint32_t kinds = sm_lexicon_find(c->lex, cp + w->start, c->w[i + k].end - w->start);
        if (kinds) {
            w->kinds = kinds;
            w->span = (uint8_t)(k + 1);
        }
    }
    if (i > 0 && w->own & SM_K_TIME && w->own & SM_K_AUXILIARY && sm_is_upper(cp[w->start]))   /* "in May" */
        w->own = w->kinds = SM_K_TIME;
    if (w->own & ~(uint32_t)SM_K_EXPECTS_TO || sm_is_upper(cp[w->start]) || w->before & SM_GLUED)
        return;
    uint32_t ending[9] = { '-' };
    for (uint32_t size = 8; size >= 1; size--) {
        if (w->end - w->start < size + 2)
            continue;
        memcpy(ending + 1, cp + w->end - size, size * sizeof *cp);
        uint32_t kinds = sm_lexicon_find(c->lex, ending, size + 1);
        if (!kinds)
            continue;
        w->own |= kinds;
        w->kinds |= kinds;
        return;
    }
}

static bool ends_in_ing(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    return c->w[i].end - c->w[i].start > 4 && end[-1] == 'g' && end[-2] == 'n' && end[-3] == 'i';
}

/* "five", "at least 5", "the bridge", "that": what a noun in "-ing" has no place for. */
static bool is_measured(const sm_clauses *c, uint32_t i)
{
    return c->w[i].own & (SM_K_DETERMINER | SM_K_THAT) || sm_is_digit(c->text->cp[c->w[i].start]) || (c->w[i].span > 1 && c->w[i].kinds & SM_K_DETERMINER);
}

/* "14 states", "two reports" */
static bool is_counted(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i], *left = w - 1;
    bool number = sm_is_digit(c->text->cp[left->start]) || (left->own & SM_K_DETERMINER && !(left->own & (SM_K_PRONOUN | SM_K_DEFINITE)));
    return number && !w->before && w->own & (SM_K_SAY | SM_K_VERB) && !(w->own & (SM_K_AUXILIARY | SM_K_PAST | SM_K_TIME)) && c->text->cp[w->end - 1] == 's'
           && !(left->own & SM_K_TIME);
}

void sm_read_words(sm_arena *a, sm_clauses *c, const sm_token *at, uint32_t n)
{
    c->w = SM_NEW_ZERO(a, sm_word, n);
    c->n = n;
    for (uint32_t i = 0; i < n; i++) {
        c->w[i].start = at[i].start;
        c->w[i].end = at[i].end;
        if (i > 0)
            c->w[i].before = (uint8_t)marks_between(c->text->cp, at[i - 1].end, at[i].start);
    }
    for (uint32_t i = 0; i < n; i++)
        look_up(c, i);
    for (uint32_t i = 1; c->lex && c->lex->bare && i < n; i++)
        if (is_counted(c, i))
            c->w[i].own = c->w[i].kinds = 0;
    for (uint32_t i = 1; c->lex && c->lex->bare && i + 1 < n; i++)
        if (c->w[i].before & SM_COMMA && c->w[i].own == SM_K_NOUN && ends_in_ing(c, i) && is_measured(c, i + 1))   /* ", killing at least five" */
            c->w[i].own = c->w[i].kinds = SM_K_PARTICIPLE;
    scan_marks(c);
}

/* -- verbs -- */

static uint32_t left_kinds(const sm_clauses *c, uint32_t i)
{
    return i > c->main && !(c->w[i].before & ~(unsigned)SM_GLUED) ? c->w[i - 1].own : 0;
}

/* "town's" */
static bool is_possessive(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    return c->w[i].end - c->w[i].start > 2 && end[-1] == 's' && (end[-2] == '\'' || end[-2] == 0x2019);
}

/* "a *newly* built school" */
static bool after_article(const sm_clauses *c, uint32_t i)
{
    uint32_t left = left_kinds(c, i);
    bool adverb = left & SM_K_FOCUS && !(left & (SM_K_AUXILIARY | SM_K_DETERMINER)) && i > c->main + 1;
    if (adverb)
        left = left_kinds(c, i - 1);
    if (adverb && left & SM_K_COORDINATOR && i > c->main + 3 && !left_kinds(c, i - 2) && (c->w[i - 4].own & SM_K_DETERMINER || is_possessive(c, i - 4)))
        return true;   /* "a large and poorly built school" */
    bool whose = left == 0 && i > c->main && !c->w[i].before && is_possessive(c, i - 1);   /* "the town's troubled mill" */
    return whose || (left & SM_K_DETERMINER && !(left & SM_K_PRONOUN));
}

/* Does no verb follow, up to the next comma? */
static bool is_verbless(const sm_clauses *c, uint32_t i)
{
    for (; i < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++)
        if (c->w[i].own & (SM_K_AUXILIARY | SM_K_VERB | SM_K_SAY | SM_K_PAST) && !(c->w[i].own & SM_K_NONFINITE))
            return false;
    return true;
}

/* "roads that *cross* the town" */
static bool is_bare_verb(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    bool known = w->own & ~(uint32_t)(SM_K_EXPECTS_TO | SM_K_DEFINITE) || w->before || !sm_is_lower(cp[w->start]);
    bool plural = w->end - w->start > 1 && cp[w->end - 1] == 's' && cp[w->end - 2] != 's';
    bool adverb = i > c->main + 1 && !c->w[i - 1].before && c->w[i - 1].own & (SM_K_FOCUS | SM_K_MANNER) && cp[c->w[i - 1].end - 1] == 'y' && cp[c->w[i - 1].end - 2] == 'l';
    uint32_t by = adverb ? i - 1 : i;   /* "who *regularly* sleep" */
    bool bars = plural && by > c->main + 1 && i + 1 < c->n && c->w[i + 1].own & SM_K_DETERMINER && !(c->w[i + 1].own & SM_K_TIME) && cp[c->w[by - 2].end - 1] != 's';
    if (bars && c->lex && c->lex->bare && !known && left_kinds(c, by) & (SM_K_RELATIVE | SM_K_THAT))   /* "a law that *bars* the sale" */
        return true;
    if (!c->lex || !c->lex->bare || known || plural || !(left_kinds(c, by) & (SM_K_RELATIVE | SM_K_THAT)) || i + 1 >= c->n)
        return false;
    bool many = by > c->main + 1 && !c->w[by - 1].before && c->w[by - 2].end - c->w[by - 2].start > 2 && cp[c->w[by - 2].end - 1] == 's';
    bool who = sm_is_word(c, by - 1, c->lex->who);
    if ((many || who) && !c->w[i + 1].before && (c->w[i + 1].own & SM_K_PREPOSITION || who || is_verbless(c, i + 1)))   /* "cars that *run* on", "girls who *sleep* less" */
        return true;
    return c->w[i + 1].own & (SM_K_DETERMINER | SM_K_PRONOUN) && !c->w[i + 1].before;
}

/* "Two women *face* a choice": between a plural or a name and an article that opens no measure, as in "people a day" */
static bool is_plain_verb(const sm_clauses *c, uint32_t i)
{
    static const uint32_t other = SM_K_PRONOUN | SM_K_DEFINITE | SM_K_EXPECTS_TO | SM_K_NEGATION;
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || w->own || w->before || i <= c->main || i + 2 >= c->n || !sm_is_lower(cp[w->start]) || cp[w->end - 1] == 's')
        return false;
    const sm_word *left = &c->w[i - 1], *next = &c->w[i + 1];
    bool subject = !left->own && !left->inside && (sm_is_upper(cp[left->start]) || (left->end - left->start > 2 && cp[left->end - 1] == 's'));
    bool a = next->end - next->start <= 2;   /* "people a day" */
    return subject && next->own & SM_K_DETERMINER && !(next->own & other) && !next->before && !(a && c->w[i + 2].own & SM_K_TIME);
}

/* "The maker *plans* to close": not "City plans to build a bridge have". */
static bool is_plan(const sm_clauses *c, uint32_t i)
{
    static const uint32_t opens = SM_K_RELATIVE | SM_K_THAT | SM_K_LEADER | SM_K_SUBORDINATOR;
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    if (!c->lex || !c->lex->bare || !(w->own & SM_K_EXPECTS_TO) || w->own & (SM_K_AUXILIARY | SM_K_PAST) || w->before || i <= c->main || i + 1 >= c->n
        || cp[w->end - 1] != 's' || !(c->w[i + 1].own & SM_K_TO) || c->w[i + 1].before || c->w[i - 1].own || c->w[i - 1].inside)
        return false;
    for (uint32_t k = i + 2; k < c->n && !(c->w[k].before & ~(unsigned)SM_GLUED) && !(c->w[k].own & opens); k++)
        if (c->w[k].own & SM_K_AUXILIARY && !(c->w[k].own & SM_K_NONFINITE) && !(c->w[k - 1].own & SM_K_TO))
            return false;
    return true;
}

/* A form that can be finite where it stands. Participles are still among them. */
static bool is_verb_form(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    uint32_t left = left_kinds(c, i);
    if (w->inside || w->own & SM_K_NONFINITE || left & SM_K_TO)
        return false;
    if (w->own & SM_K_AUXILIARY || is_bare_verb(c, i) || is_plain_verb(c, i) || is_plan(c, i))
        return true;
    if (!(w->own & (SM_K_VERB | SM_K_SAY | SM_K_PAST)) || w->before & SM_GLUED || after_article(c, i))
        return false;
    bool noun = i > c->main + 1 && i + 1 < c->n && left == 0 && c->w[i - 2].own & SM_K_PREPOSITION && !(w->own & (SM_K_PAST | SM_K_SAY))
                && c->w[i + 1].own & SM_K_AUXILIARY && !w->before && !c->w[i - 1].before;   /* "pupils with special needs were" */
    if (noun)
        return false;
    bool year = i > c->main + 1 && c->w[i - 2].own & (SM_K_PREPOSITION | SM_K_LEADER);   /* "in 2012", "since 1983" */
    bool figure = w->own & SM_K_PAST && left == 0 && i > c->main && !w->before && !year && sm_is_digit(c->text->cp[c->w[i - 1].start]);
    return !figure && !(left & SM_K_PREPOSITION && !(left & (SM_K_VERB | SM_K_PRONOUN)));
}

/* Must what this word opens have a finite verb? "after" and "as" need not. */
static bool needs_verb(const sm_word *w) { return (w->own & (SM_K_RELATIVE | SM_K_THAT)) != 0; }

static bool is_gerund(const sm_clauses *c, uint32_t i)
{
    return i < c->n && c->w[i].own & SM_K_PARTICIPLE && !c->w[i].before;
}

static bool is_year(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    return c->w[i].end - c->w[i].start == 4 && sm_is_digit(cp[c->w[i].start]) && sm_is_digit(cp[c->w[i].end - 1]);
}

/* "3pm" */
static bool is_hour(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    return c->w[i].end - c->w[i].start > 2 && sm_is_digit(cp[c->w[i].start]) && cp[c->w[i].end - 1] == 'm' && (cp[c->w[i].end - 2] == 'p' || cp[c->w[i].end - 2] == 'a');
}

static bool is_opener(const sm_clauses *c, uint32_t i)
{
    static const uint32_t openers = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER;
    static const uint32_t of = SM_K_PREPOSITION | SM_K_FOCUS;
    const sm_word *w = &c->w[i];
    bool article = w->own & SM_K_DETERMINER && !(w->before & SM_COMMA);   /* German "die" */
    bool how_to = i + 1 < c->n && c->w[i + 1].own & SM_K_TO && !c->w[i + 1].before;
    bool pronoun = i == c->main && w->own & SM_K_PRONOUN;                 /* "That is" */
    bool when = w->own & (SM_K_LEADER | SM_K_SUBORDINATOR) && i + 1 < c->n
                && ((c->w[i + 1].own & SM_K_TIME && !(c->w[i + 1].own & SM_K_AUXILIARY)) || is_year(c, i + 1) || is_hour(c, i + 1));   /* "since last year", "since 1983", "before 3pm" */
    bool phrase = !needs_verb(w) && (w->own & SM_K_NONFINITE || is_gerund(c, i + 1) || when);   /* "being", "while working" */
    phrase |= i + 1 < c->n && c->w[i + 1].before & SM_GLUED;   /* "after-school" */
    phrase |= w->own & SM_K_CONDITION && w->own & SM_K_PREPOSITION;   /* "without permits" */
    phrase |= w->own & SM_K_THAT && i + 1 < c->n && (c->w[i + 1].own & of) == of;   /* "as that of" */
    phrase |= w->span > 1 && w->kinds & SM_K_ADJUNCT && !(w->kinds & openers);                   /* "because of" */
    return (w->own | (w->span > 1 ? w->kinds : 0)) & openers && !article && !how_to && !pronoun && !phrase;
}

/* Does a surer finite verb follow in the same clause? Then "men accused of theft were" has a participle. */
static bool verb_follows(const sm_clauses *c, uint32_t i)
{
    if (i + 1 < c->n && c->w[i + 1].own & SM_K_PRONOUN && !(c->w[i + 1].own & SM_K_DETERMINER))   /* "paid them" */
        return false;
    for (uint32_t k = i + 1; k < c->n && k < i + REACH; k++) {
        const sm_word *w = &c->w[k];
        bool form = is_verb_form(c, k);
        if (w->inside || w->before & ~(unsigned)SM_GLUED || w->own & SM_K_COORDINATOR || (!form && is_opener(c, k)))
            return false;
        if (form && !(w->own & SM_K_PAST && !(w->own & SM_K_SAY)))
            return true;
    }
    return false;
}

/* "the king | found in a car park, | has been": does the clause's verb stand behind the next comma? */
static bool resumes_at_comma(const sm_clauses *c, uint32_t i)
{
    uint32_t comma = i;
    while (comma > c->main && !(c->w[comma].before & SM_COMMA))
        comma--;
    if (!(c->w[comma].before & SM_COMMA) || !(c->w[comma].own & SM_K_DETERMINER))
        return false;
    for (i++; i < c->n && !(c->w[i].before & SM_COMMA); i++)
        ;
    return i < c->n && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN);
}

/* "With its | deserted villages, the valley": in front of a noun of the phrase that a comma ends. */
static bool in_led_phrase(const sm_clauses *c, uint32_t i)
{
    return i + 2 < c->n && !c->w[i + 1].before && !c->w[i + 1].own && sm_is_lower(c->text->cp[c->w[i + 1].start]) && c->w[i + 2].before & SM_COMMA;
}

/* ", according to data *released* by the harbour" */
static bool is_sourced(const sm_clauses *c, uint32_t i)
{
    while (i > c->main && !(c->w[i].before & SM_COMMA))
        i--;
    return i > c->main && c->w[i].kinds & SM_K_SOURCE;
}

/* "A pearl *found* by a diver and kept for years has been sold", "a clerk *accused* of theft pleaded": with who did it behind it, or what
 * it is about, and another verb before the next comma that "and" does not join to it. */
static bool is_passive(const sm_clauses *c, uint32_t i)
{
    static const uint32_t of = SM_K_PREPOSITION | SM_K_FOCUS, opens = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_LEADER;
    bool by = i + 1 < c->n && !c->w[i + 1].before && (sm_is_word(c, i + 1, c->lex->by) || (c->w[i].own & SM_K_PAIRED && (c->w[i + 1].own & of) == of));
    for (uint32_t k = i + 2; by && k + 1 < c->n && k < i + FAR && !(c->w[k].before & ~(unsigned)SM_GLUED) && !(c->w[k].own & opens); k++) {
        bool sure = c->w[k].own & SM_K_AUXILIARY || !(c->w[k + 1].own & SM_K_PREPOSITION);
        if (sure && is_verb_form(c, k) && !(c->w[k].own & SM_K_NONFINITE) && !(left_kinds(c, k) & (SM_K_COORDINATOR | SM_K_PRONOUN | SM_K_MANNER)))
            return true;
    }
    return false;
}

/* ", blackened by smoke and *used* as": does a participle open the piece? */
static bool opens_with_participle(const sm_clauses *c, uint32_t i)
{
    while (i > c->main && !(c->w[i].before & SM_COMMA))
        i--;
    return i > c->main && c->w[i].own & SM_K_NONFINITE && c->w[i].own & SM_K_PAST;
}

/* Is this form of two meanings a participle? commas: how many stand before it; waiting: a clause is without its verb; within: one that a
 * word opens. */
static bool is_participle(const sm_clauses *c, uint32_t i, uint32_t commas, bool waiting, bool within)
{
    const sm_word *w = &c->w[i];
    uint32_t left = left_kinds(c, i);
    bool starts = i == c->main || w->before & SM_COMMA;
    bool phrase = i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION && !c->w[i + 1].before;
    if (!(w->own & SM_K_PAST) || w->own & SM_K_AUXILIARY || left & (SM_K_RELATIVE | SM_K_THAT))
        return false;
    if (!starts && phrase && waiting && is_passive(c, i))
        return true;
    bool feared = starts && i > c->main && waiting && i + 1 < c->n && !c->w[i + 1].own && !c->w[i + 1].before && sm_is_lower(c->text->cp[c->w[i + 1].start]);
    if (feared && commas < 2)   /* "The frog, *feared* extinct, has" */
        return true;
    if (w->own & SM_K_SAY)
        return false;
    bool as = i + 1 < c->n && c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_LEADER) && !c->w[i + 1].before;
    if (waiting && as && left & SM_K_COORDINATOR && opens_with_participle(c, i))
        return true;
    if (!starts && ((phrase && waiting && resumes_at_comma(c, i)) || is_sourced(c, i)))
        return true;
    bool said = c->verb != SM_NONE && c->w[c->verb].own & (SM_K_SAY | SM_K_DOUBT | SM_K_EXPECTS_TO) && !(c->w[c->verb].own & SM_K_AUXILIARY);   /* "said sales dropped by" */
    if (!starts && phrase && !waiting && !said && c->lex->bare && !(left & (SM_K_COORDINATOR | SM_K_PRONOUN | SM_K_MANNER | SM_K_FOCUS)))
        return true;
    if (commas == 0 && i > c->main && waiting && c->w[c->main].own & SM_K_PREPOSITION && in_led_phrase(c, i))
        return true;
    if (starts && waiting)   /* the second comma may close what the first opened */
        return commas < (c->w[c->main].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER) ? 3 : 2);
    if (starts)
        return phrase;
    bool next = i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY && !c->w[i + 1].before;   /* "after the cooling *failed* | was convicted" */
    return !(left & SM_K_PRONOUN) && !(within && next) && verb_follows(c, i);
}

/* ", Jones said," */
static bool is_aside(const sm_clauses *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_SAY) || i + 1 >= c->n || !(c->w[i + 1].before & SM_COMMA))
        return false;
    for (uint32_t k = i; k > c->main && k + 3 > i; k--)
        if (c->w[k].before & SM_COMMA)
            return true;
    return false;
}

/* The words that may stand between an auxiliary and its verb. */
static bool keeps_group(const sm_word *w)
{
    return (w->own & (SM_K_NEGATION | SM_K_ADDITIVE | SM_K_MANNER | SM_K_FOCUS | SM_K_NONFINITE | SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_PARTICIPLE)) != 0;
}

/* "which the town *says* will open": does another verb of the clause follow what is only said of it? */
static bool says_in_clause(const sm_clauses *c, uint32_t i)
{
    return c->w[i].finite && c->w[i].own & SM_K_SAY && c->w[i].opener != SM_NONE && c->w[i].opener != c->main && i + 1 < c->n
           && !c->w[i + 1].before && c->w[i + 1].own & SM_K_AUXILIARY && !(c->w[i + 1].own & SM_K_PRONOUN);
}

/* "after the cooling *failed* | was convicted": a clause that ends in its verb, in front of the main one. */
static bool ends_clause(const sm_clauses *c, uint32_t i)
{
    return c->w[i].finite && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && c->w[i].opener != SM_NONE && c->w[i].opener != c->main && i + 1 < c->n
           && !c->w[i + 1].before && c->w[i + 1].own & SM_K_AUXILIARY && !(c->w[i + 1].own & (SM_K_NONFINITE | SM_K_PRONOUN));
}

/* The opener that a verb belongs to: the last that must have one, or else the last. "who after years in prison came" */
static uint32_t take_opener(const sm_clauses *c, uint32_t *open, uint32_t *depth)
{
    uint32_t at = *depth, last = open[at - 1];
    bool subject = last + 1 < c->n && c->w[last + 1].own & SM_K_PRONOUN && !(c->w[last + 1].own & SM_K_DETERMINER);   /* "that when he came" */
    while (!subject && at > 0 && !needs_verb(&c->w[open[at - 1]]))
        at--;
    at = at > 0 ? at - 1 : *depth - 1;
    uint32_t found = open[at];
    memmove(open + at, open + at + 1, (*depth - at - 1) * sizeof *open);
    --*depth;
    return found;
}

/* "The hours after the loss of a boat *were*": without another main verb, that of what "after" seemed to open. */
static bool find_taken_verb(sm_clauses *c)
{
    uint32_t i = c->main;
    while (i + 1 < c->n && !c->w[i].finite && !(c->w[i + 1].before & ~(unsigned)SM_GLUED))
        i++;
    uint32_t by = i < c->n && c->w[i].finite ? c->w[i].opener : SM_NONE;
    if (by == SM_NONE || by == c->main || !(c->w[by].own & SM_K_SUBORDINATOR) || !(c->w[i].own & SM_K_AUXILIARY) || c->w[i].own & SM_K_PRONOUN)
        return false;
    c->w[i].opener = c->main;
    c->verb = i;
    return true;
}

/* "A storm that rolled through at noon and evening *caused*": without another main verb, the last in front of a comma that no clause
 * took and no "and" goes with. */
static bool find_free_verb(sm_clauses *c)
{
    uint32_t found = SM_NONE;
    for (uint32_t i = c->main + 1; i < c->n && !(c->w[i].before & ~(unsigned)SM_GLUED); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !(c->w[i - 1].own & (SM_K_COORDINATOR | SM_K_MANNER | SM_K_FOCUS)))
            found = i;
    if (found == SM_NONE)
        return false;
    c->w[found].opener = c->main;
    c->verb = found;
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
        c->w[i].finite = true;
        c->w[i].opener = c->main;
        c->verb = i;
        return true;
    }
    return false;
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
        if (!form || left->own || left->inside || (!plans && (!(next->own & SM_K_DETERMINER) || next->own & other)) || next->before)
            continue;
        if (c->w[i + 2].own & SM_K_TIME || (sm_is_lower(cp[left->start]) && cp[left->end - 1] == 's'))   /* "flights a day", "ships sails" */
            continue;
        c->w[i].finite = true;
        c->w[i].opener = c->main;
        c->verb = i;
        return;
    }
}

/* "A man who was told he *had* won has": a verb behind a pronoun, in a clause that tells of the subject, is not the main one. */
static bool is_told(const sm_clauses *c, uint32_t i, uint32_t last)
{
    if (last == SM_NONE || i < 2 || c->w[last].opener == SM_NONE || c->w[last].opener == c->main || !(c->w[c->w[last].opener].own & (SM_K_RELATIVE | SM_K_THAT)))
        return false;
    return c->w[i - 1].own & SM_K_PRONOUN && !(c->w[i - 1].own & (SM_K_DETERMINER | SM_K_RELATIVE | SM_K_THAT)) && !c->w[i].before && !c->w[i - 1].before;
}

void sm_find_verbs(sm_arena *a, sm_clauses *c)
{
    uint32_t *open = SM_NEW(a, uint32_t, c->n + 1), depth = 0, needy = 0, commas = 0, had = SM_NONE, aside = SM_NONE;   /* had: the finite verb before; aside: the "who" behind the last comma */
    bool group = false, had_verb = false, joined = false;   /* joined: "and" behind the verb of a clause before the main one */
    bool led = c->main < c->n && is_opener(c, c->main) && !needs_verb(&c->w[c->main]);   /* "As ..., the town ...": no main verb before the comma */
    c->verb = SM_NONE;
    for (uint32_t i = c->main; i < c->n; i++) {
        sm_word *w = &c->w[i];
        w->open = needy > 0;
        w->finite = false;
        w->opener = SM_NONE;
        if (w->before & SM_COMMA && (!w->inside || !c->w[i - 1].inside)) {   /* not within quotes */
            group = joined = false;
            commas++;
            aside = w->own & SM_K_RELATIVE ? i : SM_NONE;
            while (depth > 0 && !needs_verb(&c->w[open[depth - 1]]) && !(w->own & SM_K_RELATIVE))   /* "after the match, Smith ...", not "although Smith, who" */
                depth--;
        }
        if (w->inside)
            continue;
        bool verb = is_verb_form(c, i) && !is_aside(c, i);
        if (verb && !group && is_participle(c, i, commas, depth > 0 || c->verb == SM_NONE, depth > 0)) {
            verb = false;
            w->own |= SM_K_NONFINITE;
            w->kinds |= SM_K_NONFINITE;
        }
        if (is_opener(c, i) && (!verb || (needs_verb(w) && !group))) {   /* both: "who's" */
            open[depth++] = i;
            needy += needs_verb(w);
            group = false;
        }
        if (verb && !group) {
            uint32_t last = had;
            had = i;
            bool took = depth > 0, says = i > c->main && c->w[i - 1].finite && c->w[i - 1].own & SM_K_SAY;
            w->finite = true;
            if (says && c->w[i - 1].opener != SM_NONE)   /* "which the town says *will* open" */
                w->opener = c->w[i - 1].opener, took = false;
            else if (took)
                w->opener = take_opener(c, open, &depth);
            else if (c->verb == SM_NONE && aside != SM_NONE)   /* ", who says she *was* there, ..." */
                w->opener = aside;
            else if (c->verb == SM_NONE && is_told(c, i, last))   /* "who was told she *had* won" */
                w->opener = c->w[last].opener;
            else if (c->verb == SM_NONE && !joined && (commas > 0 || !led))
                w->opener = c->main, c->verb = i;
            needy -= took && needs_verb(&c->w[w->opener]);
        }
        joined |= w->own & SM_K_COORDINATOR && c->verb == SM_NONE && had_verb && !is_gerund(c, i + 1);
        had_verb = (had_verb || verb) && !(w->before & SM_COMMA && !verb);
        group = (verb && !says_in_clause(c, i) && !ends_clause(c, i)) || (group && keeps_group(w)) || (w->own & SM_K_AUXILIARY && w->own & SM_K_NONFINITE);   /* "being found" */
    }
    if (c->verb == SM_NONE && c->n > c->main && !find_taken_verb(c) && !find_free_verb(c) && !find_figure_verb(c))
        find_present_verb(c);
}

bool sm_has_kind(const sm_clauses *c, uint32_t from, uint32_t to, uint32_t kinds)
{
    for (uint32_t i = from; i < to; i++)
        if (!c->w[i].inside && (c->w[i].own | c->w[i].kinds) & kinds)
            return true;
    return false;
}

bool sm_is_word(const sm_clauses *c, uint32_t i, const char *word)
{
    uint32_t size = c->w[i].end - c->w[i].start, k = 0;
    while (k < size && word[k] && (uint32_t)(unsigned char)word[k] == sm_lower(c->text->cp[c->w[i].start + k]))
        k++;
    return k > 0 && k == size && !word[k];
}

bool sm_is_condition(const sm_clauses *c, uint32_t i)
{
    static const uint32_t present = SM_K_AUXILIARY | SM_K_PRESENT;
    for (uint32_t k = i + 1; sm_is_word(c, i, c->lex->when) && k < c->n && !(c->w[k].before & SM_COMMA); k++)
        if (c->w[k].finite)
            return (c->w[k].own & present) == present;
    return false;
}

bool sm_has_verb(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (c->w[i].finite)
            return true;
    return false;
}

bool sm_has_own_verb(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (c->w[i].finite && (i == c->verb || c->w[i].opener == SM_NONE || c->w[i].opener < from))
            return true;
    return false;
}

/* -- pieces -- */

static bool is_item(const sm_clauses *c, const sm_piece *p)
{
    return p->to - p->from <= ITEM && !sm_has_verb(c, p->from, p->to)
           && !(c->w[p->from].kinds & (SM_K_RELATIVE | SM_K_CONNECTIVE | SM_K_PARTICIPLE));
}

static bool opens_phrase(const sm_clauses *c, const sm_piece *p)
{
    return (c->w[p->from].kinds | c->w[p->from].own) & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_EXAMPLE | SM_K_SOURCE | SM_K_ADJUNCT
                                  | SM_K_CONDITION | SM_K_TIME);
}

static bool is_number(const sm_clauses *c, const sm_piece *p)
{
    return p->to - p->from == 1 && sm_is_digit(c->text->cp[c->w[p->from].start]);
}

/* "in Harbor Point, | Michigan": a name of one or two words behind another. */
static bool is_state_of(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    bool name = p->from > 0 && p->to - p->from <= 2 && p->from > c->main && c->w[p->from - 1].own == 0 && sm_is_upper(c->text->cp[c->w[p->from - 1].start])
                && c->p[q - 1].to - c->p[q - 1].from > 1;
    for (uint32_t i = p->from; i < p->to; i++)
        name &= !c->w[i].own && !c->w[i].inside && sm_is_upper(c->text->cp[c->w[i].start]);
    return name && !c->lang->capital_ordinals;
}

/* Is piece q the last of an enumeration: "and C", or "B and C"? */
static bool ends_list(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (q == 0 || !is_item(c, &c->p[q - 1]) || opens_phrase(c, p))
        return false;
    if (c->w[p->from].own & SM_K_COORDINATOR && p->from + 1 < p->to && c->w[p->from + 1].finite)   /* ", the third in a row, and warned" */
        return false;
    for (uint32_t i = p->from; i < p->to && i <= p->from + ITEM; i++) {
        if (c->w[i].finite || c->w[i].own & (SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE))
            return false;
        if (c->w[i].own & SM_K_COORDINATOR)
            return true;
    }
    return false;
}

/* The first piece of the enumeration that ends with piece q. */
static uint32_t list_start(const sm_clauses *c, uint32_t q)
{
    bool verb = sm_has_verb(c, c->p[q].from, c->p[q].to);
    uint32_t start = q - 1;
    if (verb && opens_phrase(c, &c->p[start]))
        return q;
    while (start > 0 && !opens_phrase(c, &c->p[start])) {
        const sm_piece *head = &c->p[start - 1];
        if (verb && (!is_item(c, head) || opens_phrase(c, head)))
            break;
        start--;
        if (!is_item(c, head))
            break;
    }
    return start;
}

void sm_find_pieces(sm_arena *a, sm_clauses *c)
{
    c->p = SM_NEW(a, sm_piece, c->n);
    uint32_t from = 0, n = 0;
    for (uint32_t i = 1; i <= c->n; i++) {
        if (i < c->n && (!(c->w[i].before & SM_COMMA) || c->w[i].inside))
            continue;
        c->p[n++] = (sm_piece){ from, i };
        from = i;
    }
    c->n_pieces = n;
    uint32_t *first = SM_NEW(a, uint32_t, n);
    for (uint32_t q = 0; q < n; q++) {
        first[q] = q;
        if (q > 0 && (is_number(c, &c->p[q]) || is_state_of(c, q)))
            first[q] = q - 1;
        else if (ends_list(c, q))
            first[q] = list_start(c, q);
    }
    uint32_t kept = 0;
    for (uint32_t q = 0; q < n; q++) {
        sm_piece p = c->p[q];
        p.from = c->p[first[q]].from < p.from ? c->p[first[q]].from : p.from;
        while (kept > 0 && c->p[kept - 1].from >= p.from)
            kept--;
        if (kept > 0 && c->p[kept - 1].to > p.from) {
            c->p[kept - 1].to = p.to;
            continue;
        }
        c->p[kept++] = p;
    }
    c->n_pieces = kept;
}

