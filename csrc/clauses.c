/* clauses.c - the words of a sentence and the pieces between its commas, without a parser.
 *
 * Method: words get kinds from the lexicon, and marks tell what stands between them. Behind verbs.c, commas outside quotes and
 * brackets make pieces; enumerations are joined again.
 * Limits: present forms that are nouns too ("plans") are taken for nouns.
 */
#include "clauses.h"
#include "hangul.h"

#include <string.h>

enum { PHRASE = 5, ITEM = 6 };

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
        else if (cp[i] == ':' && (i + 1 == end || sm_is_space(cp[i + 1]))
                 && !(start > 0 && sm_is_digit(cp[start - 1]) && sm_is_digit(cp[i + 1])))   /* not "6:40" */
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
    /* eun i eul gwa eu; neun ga reul wa */
    static const uint32_t closed[] = { 0xc740, 0xc774, 0xc744, 0xacfc, 0xc73c }, open[] = { 0xb294, 0xac00, 0xb97c, 0xc640 };
    if (!sm_is_syllable(before) || !sm_is_syllable(next))
        return false;
    bool final = sm_final_of(before) != SM_FINAL_NONE;
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
    return i > 0 && !c->w[i].before && !c->w[i - 1].own && !c->lang->capital_ordinals && c->w[i].upper && c->w[i - 1].upper
           && sm_is_space(cp[c->w[i].start - 1]);
}

static const uint32_t VERBS = SM_K_SAY | SM_K_VERB | SM_K_PAST | SM_K_NONFINITE | SM_K_PARTICIPLE | SM_K_EXPECTS_TO | SM_K_TIME
                              | SM_K_AUXILIARY | SM_K_DETERMINER;

/* The longest phrase of the lexicon that starts with word i. */
static void look_up(sm_clauses *c, uint32_t i)
{
    sm_word *w = &c->w[i];
    const uint32_t *cp = c->text->cp;
    w->span = 1;
    w->binds = (uint8_t)sm_lexicon_binds(c->lex, cp + w->start, w->end - w->start);
    if (w->upper && w->end - w->start > 1 && sm_is_upper(cp[w->start + 1]))   /* "US" is not "us" */
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
    if (i > 0 && w->own & SM_K_TIME && w->own & SM_K_AUXILIARY && w->upper)   /* "in May" */
        w->own = w->kinds = SM_K_TIME;
    if (!sm_is_only(w, SM_K_EXPECTS_TO | (w->own & SM_K_EXPECTS_TO ? SM_K_LETS : 0)) || w->upper || w->before & SM_GLUED)
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

/* "five", "at least 5", "the bridge", "that": what a noun in "-ing" has no place for. */
static bool is_measured(const sm_clauses *c, uint32_t i)
{
    return c->w[i].own & (SM_K_DETERMINER | SM_K_THAT) || c->w[i].digit || sm_is_measure(&c->w[i]);
}

/* "14 states", "two reports" */
static bool is_counted(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i], *left = w - 1;
    bool number = left->digit || (left->own & SM_K_DETERMINER && !(left->own & (SM_K_PRONOUN | SM_K_DEFINITE)));
    return number && !w->before && w->own & (SM_K_SAY | SM_K_VERB) && !(w->own & (SM_K_AUXILIARY | SM_K_PAST | SM_K_TIME)) && w->last == 's'
           && !(left->own & SM_K_TIME);
}

/* "Saying the city could not pay, councillors voted": does a verb that is no saying stand behind the first comma, in front of the next? */
static bool leads_to_verb(const sm_clauses *c)
{
    uint32_t from = sm_next_comma(c, 1) + 1, to = sm_next_comma(c, from);
    for (uint32_t k = from; k < to; k++)
        if (c->w[k].own & (SM_K_PAST | SM_K_AUXILIARY) && !(c->w[k].own & (SM_K_SAY | SM_K_NONFINITE)))
            return true;
    return false;
}

/* "Alarmed by thefts,", "Meeting for the first time,": at the start a participle has a capital, as names have; a comma ends what goes with it. */
static uint32_t opens_with_participle(const sm_clauses *c)
{
    enum { LEAST = 6 };
    const uint32_t *end = c->text->cp + c->w[0].end, *start = c->text->cp + c->w[0].start;
    if (!c->lex || !c->lex->bare || c->n < 3
        || (!sm_is_only(&c->w[0], SM_K_EXPECTS_TO | SM_K_PAIRED | SM_K_NOUN) && !sm_is_word(c, 1, c->lex->by)) || sm_is_of(&c->w[1])
        || end - start < LEAST || c->w[1].before)
        return 0;
    uint32_t i = sm_next_comma(c, 2);
    /* "Closed for a year, | the bridge" */
    bool led = c->w[1].own & (SM_K_PREPOSITION | SM_K_TO) && i < c->n && sm_is_determiner(&c->w[i]);
    bool by = led || c->w[1].own & SM_K_THAT || sm_is_word(c, 1, c->lex->by) || sm_is_with(&c->w[1]) || sm_is_as(&c->w[1]);
    if (by && end[-1] == 'd' && end[-2] == 'e')
        return SM_K_NONFINITE;
    if (!sm_ends_in_ing(c, 0) || !(c->w[1].own & (SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_THAT)))
        return 0;
    bool passes = leads_to_verb(c);   /* over auxiliaries, as in "Ending a freeze that had lasted a year, Lund agreed" */
    for (i = 2; i < c->n && !(c->w[i].before & SM_COMMA) && (passes || !(c->w[i].own & SM_K_AUXILIARY)); i++)
        passes |= (c->w[i].own & (SM_K_RELATIVE | SM_K_THAT)) != 0;
    return i + 2 < c->n && c->w[i].before & SM_COMMA && !(c->w[i].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_SAY | SM_K_AUXILIARY))
               ? SM_K_PARTICIPLE
               : 0;
}

static sm_word word_of(const uint32_t *cp, const sm_token *at, unsigned before)
{
    const sm_props *first = sm_props_of(cp[at->start]);
    return (sm_word){ .start = at->start, .end = at->end, .last = cp[at->end - 1], .before = (uint8_t)before,
                      .lower = (first->flags & SM_IS_LOWER) != 0, .upper = (first->flags & SM_IS_UPPER) != 0,
                      .digit = first->kind == SM_KIND_DIGIT };
}

/* "on a cool, | windless morning in Lund": does the comma before word i part two adjectives? Not "a nurse, | police officers said". */
static bool parts_adjectives(const sm_clauses *c, uint32_t i)
{
    static const uint32_t says = SM_K_SAY | SM_K_AUXILIARY | SM_K_PAST | SM_K_VERB;
    const sm_word *w = &c->w[i];
    if (!(w->before & SM_COMMA) || w->own || !w->lower || w[-1].own || !w[-1].lower || !sm_is_a(&w[-2]) || w[-1].before || w[1].before || !w[1].lower
        || !sm_is_only(&w[1], SM_K_TIME) || (w[2].own && !(w[2].own & SM_K_PREPOSITION)))
        return false;
    for (uint32_t k = i + 2; k < c->n && !(c->w[k].before & SM_COMMA); k++)
        if (c->w[k].own & says && !(c->w[k - 1].own & SM_K_TO))
            return false;
    return true;
}

void sm_read_words(sm_arena *a, sm_clauses *c, const sm_token *at, uint32_t n)
{
    c->w = SM_NEW_ZERO(a, sm_word, n);
    c->n = n;
    for (uint32_t i = 0; i < n; i++)
        c->w[i] = word_of(c->text->cp, &at[i], i > 0 ? marks_between(c->text->cp, at[i - 1].end, at[i].start) : 0);
    for (uint32_t i = 0; i < n; i++)
        look_up(c, i);
    for (uint32_t i = 1; c->lex && c->lex->bare && i < n; i++) {
        bool no = c->w[i].before & SM_GLUED && c->w[i - 1].own & SM_K_NEGATION && !(c->w[i].own & SM_K_DETERMINER);   /* "no-confidence" */
        if (no)
            c->w[i - 1].own = c->w[i - 1].kinds = 0;
        if (is_counted(c, i))
            c->w[i].own = c->w[i].kinds = 0;
    }
    for (uint32_t i = 1; c->lex && c->lex->bare && i + 1 < n; i++)
        /* ", killing at least five", ", setting up a fight" */
        if (c->w[i].before & SM_COMMA && c->w[i].own == SM_K_NOUN && sm_ends_in_ing(c, i)
            && (is_measured(c, i + 1) || (i + 2 < n && c->w[i + 1].own & SM_K_PREPOSITION && c->w[i + 2].own & SM_K_DETERMINER)))
            c->w[i].own = c->w[i].kinds = SM_K_PARTICIPLE;
    for (uint32_t i = 3; c->lex && c->lex->bare && i + 2 < n; i++)
        if (parts_adjectives(c, i))
            c->w[i].before = (uint8_t)(c->w[i].before & ~(unsigned)SM_COMMA);
    uint32_t form = n > 0 ? opens_with_participle(c) : 0;
    c->w[0].own |= form;
    c->w[0].kinds |= form;
    scan_marks(c);
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
    const sm_word *w = &c->w[p->from + (p->from + 1 < p->to && c->w[p->from].own == SM_K_MANNER)];   /* "largely because of" */
    return (w->kinds | w->own) & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_EXAMPLE | SM_K_SOURCE | SM_K_ADJUNCT
                                  | SM_K_CONDITION | SM_K_TIME);
}

static bool is_number(const sm_clauses *c, const sm_piece *p)
{
    return p->to - p->from == 1 && c->w[p->from].digit;
}

/* "in Harbor Point, | Michigan": a name of one or two words behind another. */
static bool is_state_of(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    bool name = p->from > 0 && p->to - p->from <= 2 && p->from > c->main && c->w[p->from - 1].own == 0 && c->w[p->from - 1].upper
                && c->p[q - 1].to - c->p[q - 1].from > 1;
    for (uint32_t i = p->from; i < p->to; i++)
        name &= !c->w[i].own && !c->w[i].inside && c->w[i].upper;
    return name && !c->lang->capital_ordinals;
}

/* Is piece q the last of an enumeration: "and C", or "B and C"? */
static bool ends_list(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (q == 0 || !is_item(c, &c->p[q - 1]) || opens_phrase(c, p))
        return false;
    /* ", hit by drought and debt, will", ", ranked 241st and playing her first race, beat" */
    if (c->w[p->from].own & (SM_K_PAST | SM_K_NONFINITE) && p->from + 1 < p->to
        && (c->w[p->from + 1].own & SM_K_PREPOSITION || c->w[p->from + 1].digit))
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

/* ", a trial with 900 patients in Oslo, | Rome and Lund suggests": does piece q go on with names of the piece in front, and say it? */
static bool names_more(const sm_clauses *c, uint32_t q)
{
    uint32_t i = c->p[q].from, k = i + 1;
    if (!c->lex || !c->lex->bare || q == 0 || c->w[i].own || !c->w[i].upper || c->w[i].inside || c->w[i - 1].own || !c->w[i - 1].upper
        || c->p[q - 1].to < c->p[q - 1].from + 3 || !(c->w[i - 2].own & SM_K_PREPOSITION) || sm_has_verb(c, c->p[q - 1].from, i))
        return false;
    while (k + 2 < c->p[q].to && !c->w[k].own && c->w[k].upper)
        k++;
    bool and = k + 2 < c->p[q].to && sm_is_word(c, k, c->lex->conjunction) && !c->w[k + 1].own && c->w[k + 1].upper;
    for (k += 2; and && k < c->p[q].to && !c->w[k].own && c->w[k].upper; k++)
        ;
    return and && k < c->p[q].to && c->w[k].own & SM_K_SAY;
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
        if (q > 0 && (is_number(c, &c->p[q]) || is_state_of(c, q) || names_more(c, q)))
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

