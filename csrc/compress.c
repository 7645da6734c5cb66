/* compress.c - the deletions at clause edges that leave a sentence whole, for languages written with spaces.
 *
 * Method: rules over the surface after Zajic, Dorr and Schwartz (2004, Hedge Trimmer) and Clarke and Lapata (2008), with a
 * lexicon in place of a parser. Words get kinds; commas outside quotes and brackets make pieces; enumerations are joined
 * again; then leading adverbials, attribution, relative and participial clauses, appositives and trailing adjuncts are
 * proposed as cuts. A cut is proposed only where the clause before it already has its finite verb.
 * Limits: a finite verb that the lexicon does not know makes the rules do less, never more.
 */
#include "compress.h"

#include <string.h>

#include "utf8.h"

#include "gen/compress.inc"

enum { COMMA = 1, DASH = 2, SEMICOLON = 4, COLON = 8, GLUED = 16 };   /* what stands before a word */
enum { PHRASE = 5, ITEM = 6, LONGEST_PHRASE = 64, LEAST = 4, APPOSITIVE = 14, SAYING = 10 };

typedef struct word {
    uint32_t start, end;
    uint32_t own, kinds;   /* of the word; of the longest phrase that starts here */
    uint8_t  span;         /* words of that phrase */
    uint8_t  before;
    bool     inside;       /* quotes, brackets, or behind a dash, colon or semicolon */
} word;

typedef struct piece {
    uint32_t from, to;     /* words */
} piece;

typedef struct clause {
    const sm_text    *text;
    const sm_lexicon *lex;
    word             *w;
    uint32_t          n;
    piece            *p;
    uint32_t          n_pieces;
    uint32_t          main;    /* the word that the main clause starts with */
    sm_cuts          *out;
} clause;

const sm_lexicon *sm_lexicon_of(const sm_lang *lang)
{
    for (size_t i = 0; lang && i < sizeof lexicons / sizeof *lexicons; i++)
        if (strcmp(lexicons[i].code, lang->code) == 0)
            return &lexicons[i];
    return NULL;
}

uint32_t sm_lexicon_find(const sm_lexicon *lex, const uint32_t *cp, uint32_t n)
{
    char bytes[LONGEST_PHRASE * 4];
    size_t size = 0;
    if (!lex || n > LONGEST_PHRASE)
        return 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = cp[i] == 0x2019 ? '\'' : sm_is_space(cp[i]) ? ' ' : sm_lower(cp[i]);
        size += sm_put_utf8(c, bytes + size);
    }
    uint32_t at = sm_words_index(&(sm_words){ lex->pool, lex->at, NULL, lex->n }, bytes, size);
    return at == UINT32_MAX ? 0 : lex->kinds[at];
}

void sm_add_cut(sm_cuts *cuts, uint32_t start, uint32_t end, bool always)
{
    if (start >= end || cuts->n == SM_CUTS)
        return;
    for (uint32_t i = 0; i < cuts->n; i++)
        if (cuts->at[i].span.start == start && cuts->at[i].span.end == end) {
            cuts->at[i].always |= always;
            return;
        }
    cuts->at[cuts->n++] = (sm_cut){ { start, end }, always };
}

uint32_t sm_keep(const sm_cuts *cuts, uint32_t made, sm_stretch *kept)
{
    uint32_t n = 0, at = cuts->body.start;
    while (at < cuts->body.end) {
        uint32_t next = cuts->body.end, stop = at;
        for (uint32_t i = 0; i < cuts->n; i++) {
            const sm_stretch *s = &cuts->at[i].span;
            if (!(made & 1u << i))
                continue;
            if (s->start <= at && s->end > stop)
                stop = s->end;
            if (s->start > at && s->start < next)
                next = s->start;
        }
        if (stop > at) {
            at = stop;
            continue;
        }
        kept[n++] = (sm_stretch){ at, next };
        at = next;
    }
    return n;
}

/* -- words -- */

static bool is_dash(const uint32_t *cp, uint32_t start, uint32_t i, uint32_t end)
{
    if (cp[i] == 0x2014 || cp[i] == 0x2015)
        return true;
    bool spaced = i > start && sm_is_space(cp[i - 1]) && i + 1 < end && sm_is_space(cp[i + 1]);
    bool twice = cp[i] == '-' && i + 1 < end && cp[i + 1] == '-';
    return twice || ((cp[i] == 0x2013 || cp[i] == '-') && spaced);
}

static unsigned marks_between(const uint32_t *cp, uint32_t start, uint32_t end)
{
    unsigned found = 0;
    bool space = false;
    for (uint32_t i = start; i < end; i++) {
        space |= sm_is_space(cp[i]);
        if (cp[i] == ',' || cp[i] == 0x060c)
            found |= COMMA;
        else if (cp[i] == ';' || cp[i] == 0x061b)
            found |= SEMICOLON;
        else if (cp[i] == ':' && (i + 1 == end || sm_is_space(cp[i + 1])))
            found |= COLON;
        else if (is_dash(cp, start, i, end))
            found |= DASH;
    }
    return found || space ? found : GLUED;
}

static bool is_quote(uint32_t c)
{
    return c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb || (c >= 0x300c && c <= 0x300f);
}

static int bracket(uint32_t c)
{
    static const uint32_t open[] = { '(', '[', 0xff08, 0x3010, 0x3014 }, close[] = { ')', ']', 0xff09, 0x3011, 0x3015 };
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (c == open[i] || c == close[i])
            return c == open[i] ? 1 : -1;
    return 0;
}

/* Brackets become cuts; words in quotes and brackets are marked; whether all that opens also closes. */
static void scan_marks(clause *c)
{
    const uint32_t *cp = c->text->cp;
    uint32_t k = 0, open_at = 0, quoted = 0;
    int depth = 0;
    bool in_quote = false, single = false;
    for (uint32_t i = c->out->body.start; i < c->out->body.end; i++) {
        int step = bracket(cp[i]);
        while (k < c->n && c->w[k].start <= i) {
            c->w[k].inside = in_quote || depth > 0;
            quoted += in_quote;
            k++;
        }
        bool apostrophe = i + 1 < c->out->body.end && sm_is_letter(cp[i + 1]);
        if (is_quote(cp[i]))
            in_quote = !in_quote;
        else if ((cp[i] == 0x2018 && !in_quote && apostrophe) || (cp[i] == 0x2019 && single && !apostrophe))
            in_quote = single = !in_quote;
        if (step == 0)
            continue;
        if (step > 0 && depth == 0)
            open_at = i;
        depth += step;
        if (depth < 0)
            break;
        bool glued = i + 1 < c->out->body.end && open_at > c->out->body.start && sm_is_letter(cp[i + 1])
                     && !(sm_props_of(cp[i + 1])->flags & SM_IS_WIDE);
        if (step < 0 && depth == 0 && !in_quote && !glued)
            sm_add_cut(c->out, open_at, i + 1, true);
    }
    c->out->broken = in_quote || depth != 0;
    c->out->quoted = quoted * 2 > c->n;
}

/* The longest phrase of the lexicon that starts with word i. */
static void look_up(clause *c, uint32_t i)
{
    word *w = &c->w[i];
    const uint32_t *cp = c->text->cp;
    w->own = w->kinds = sm_lexicon_find(c->lex, cp + w->start, w->end - w->start);
    w->span = 1;
    for (uint32_t k = 1; k < PHRASE && i + k < c->n && !c->w[i + k].before; k++) {
        uint32_t kinds = sm_lexicon_find(c->lex, cp + w->start, c->w[i + k].end - w->start);
        if (kinds) {
            w->kinds = kinds;
            w->span = (uint8_t)(k + 1);
        }
    }
    if (w->own & ~(uint32_t)SM_K_EXPECTS_TO || sm_is_upper(cp[w->start]) || w->before & GLUED)
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

static void make_words(sm_arena *a, clause *c, const sm_token *at, uint32_t n)
{
    c->w = SM_NEW_ZERO(a, word, n);
    c->n = n;
    for (uint32_t i = 0; i < n; i++) {
        c->w[i].start = at[i].start;
        c->w[i].end = at[i].end;
        if (i > 0)
            c->w[i].before = (uint8_t)marks_between(c->text->cp, at[i - 1].end, at[i].start);
    }
    for (uint32_t i = 0; i < n; i++)
        look_up(c, i);
    scan_marks(c);
}

/* -- places -- */

static bool separates(const clause *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    return sm_is_space(cp[i]) || cp[i] == ',' || cp[i] == ';' || cp[i] == ':' || cp[i] == 0x2014 || cp[i] == 0x2013;
}

/* Behind word i and the marks that cling to it. */
static uint32_t behind(const clause *c, uint32_t i)
{
    uint32_t at = c->w[i].end;
    while (at < c->out->body.end && !separates(c, at) && !bracket(c->text->cp[at]))
        at++;
    if (c->w[i].inside)
        for (uint32_t k = at; k < c->out->body.end && (i + 1 == c->n || k < c->w[i + 1].start); k++)
            if (is_quote(c->text->cp[k]))
                return k + 1;
    return at;
}

/* Before word i and the marks that cling to it. */
static uint32_t before(const clause *c, uint32_t i)
{
    uint32_t at = c->w[i].start;
    while (at > c->out->body.start && !separates(c, at - 1) && bracket(c->text->cp[at - 1]) >= 0)
        at--;
    return at;
}

static void cut_lead(clause *c, uint32_t to, bool always) { sm_add_cut(c->out, c->out->body.start, before(c, to), always); }
static void cut_tail(clause *c, uint32_t from, bool always) { sm_add_cut(c->out, behind(c, from - 1), c->out->body.end, always); }

static void cut_words(clause *c, uint32_t from, uint32_t to, bool always)
{
    if (from == 0)
        cut_lead(c, to, always);
    else if (to >= c->n)
        cut_tail(c, from, always);
    else
        sm_add_cut(c->out, behind(c, from - 1), before(c, to), always);
}

/* -- what words are -- */

static bool is_verb(const clause *c, uint32_t i)
{
    const word *w = &c->w[i];
    if (w->own & SM_K_AUXILIARY)
        return true;
    if (!(w->own & (SM_K_VERB | SM_K_SAY)) || w->before & GLUED)
        return false;
    return i == 0 || !(c->w[i - 1].own & (SM_K_DETERMINER | SM_K_TO)) || c->w[i - 1].own & SM_K_PRONOUN;
}

/* Does the stretch hold a finite verb that no relative pronoun or subordinator takes? *at: the first such verb. */
static bool complete(const clause *c, uint32_t from, uint32_t to, uint32_t *at)
{
    uint32_t pending = c->w[from].own & (SM_K_LEADER | SM_K_PARTICIPLE) ? 1 : 0;
    bool group = false;
    for (uint32_t i = from; i < to; i++) {
        const word *w = &c->w[i];
        if (w->inside)
            continue;
        group = group && !(w->before & COMMA);
        if (is_verb(c, i)) {
            if (!group && pending == 0) {
                if (at)
                    *at = i;
                return true;
            }
            pending -= !group;
            group = true;
            continue;
        }
        group = group && w->own & (SM_K_NEGATION | SM_K_ADDITIVE | SM_K_MANNER);
        bool article = w->own & SM_K_DETERMINER && !(w->before & COMMA);   /* German "die" */
        if (w->own & (SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION) && !article)
            pending = 1;
    }
    return false;
}

static bool has_kind(const clause *c, uint32_t from, uint32_t to, uint32_t kinds)
{
    for (uint32_t i = from; i < to; i++)
        if (!c->w[i].inside && (c->w[i].own | c->w[i].kinds) & kinds)
            return true;
    return false;
}

static bool has_verb(const clause *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (!c->w[i].inside && is_verb(c, i))
            return true;
    return false;
}

/* Can a clause end before word i? */
static bool ends_well(const clause *c, uint32_t i)
{
    static const uint32_t open = SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_TO
                                 | SM_K_AUXILIARY | SM_K_SAY | SM_K_PAIRED | SM_K_NEGATION | SM_K_EXPECTS_TO;
    if (i >= c->main + LEAST && c->w[i - 2].own & SM_K_SAY && c->w[i - 2].own & SM_K_EXPECTS_TO)   /* "asked the court" */
        return false;
    return i >= c->main + LEAST && !(c->w[i].before & GLUED) && (c->w[i - 1].inside || !(c->w[i - 1].own & open));
}

static bool can_end(const clause *c, uint32_t i) { return ends_well(c, i) && complete(c, c->main, i, NULL); }

/* -- pieces -- */

static bool is_item(const clause *c, const piece *p)
{
    return p->to - p->from <= ITEM && !has_verb(c, p->from, p->to)
           && !(c->w[p->from].kinds & (SM_K_RELATIVE | SM_K_CONNECTIVE | SM_K_PARTICIPLE));
}

static bool opens_phrase(const clause *c, const piece *p)
{
    return (c->w[p->from].kinds | c->w[p->from].own) & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_EXAMPLE | SM_K_SOURCE | SM_K_ADJUNCT
                                  | SM_K_CONDITION | SM_K_TIME);
}

static bool is_number(const clause *c, const piece *p)
{
    return p->to - p->from == 1 && sm_is_digit(c->text->cp[c->w[p->from].start]);
}

/* Is piece q the last of an enumeration: "and C", or "B and C"? */
static bool ends_list(const clause *c, uint32_t q)
{
    const piece *p = &c->p[q];
    if (q == 0 || !is_item(c, &c->p[q - 1]) || opens_phrase(c, p))
        return false;
    for (uint32_t i = p->from; i < p->to && i <= p->from + ITEM; i++) {
        if (is_verb(c, i) || c->w[i].own & (SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE))
            return false;
        if (c->w[i].own & SM_K_COORDINATOR)
            return true;
    }
    return false;
}

/* The first piece of the enumeration that ends with piece q. */
static uint32_t list_start(const clause *c, uint32_t q)
{
    bool verb = has_verb(c, c->p[q].from, c->p[q].to);
    uint32_t start = q - 1;
    if (verb && opens_phrase(c, &c->p[start]))
        return q;
    while (start > 0 && !opens_phrase(c, &c->p[start])) {
        const piece *head = &c->p[start - 1];
        if (verb && (!is_item(c, head) || opens_phrase(c, head)))
            break;
        start--;
        if (!is_item(c, head))
            break;
    }
    return start;
}

static void make_pieces(sm_arena *a, clause *c)
{
    c->p = SM_NEW(a, piece, c->n);
    uint32_t from = 0, n = 0;
    for (uint32_t i = 1; i <= c->n; i++) {
        if (i < c->n && (!(c->w[i].before & COMMA) || c->w[i].inside))
            continue;
        c->p[n++] = (piece){ from, i };
        from = i;
    }
    c->n_pieces = n;
    uint32_t *first = SM_NEW(a, uint32_t, n);
    for (uint32_t q = 0; q < n; q++) {
        first[q] = q;
        if (q > 0 && is_number(c, &c->p[q]))
            first[q] = q - 1;
        else if (ends_list(c, q))
            first[q] = list_start(c, q);
    }
    uint32_t kept = 0;
    for (uint32_t q = 0; q < n; q++) {
        piece p = c->p[q];
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

/* -- rules -- */

/* Is word i all that stands between two brackets, as in "(AP)"? */
static bool agency(const clause *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    const word *w = &c->w[i];
    return w->start > c->out->body.start && cp[w->start - 1] == '(' && w->end < c->out->body.end && cp[w->end] == ')' && sm_is_upper(cp[w->start]);
}

/* "LONDON (Reuters) - ", "DELMORE, Ohio -- " */
static uint32_t find_dateline(clause *c)
{
    bool shouts = c->out->n > 0 && c->out->at[0].span.start < c->w[c->n > 8 ? 8 : c->n - 1].end;
    for (uint32_t i = 0; i < c->n && i <= 8; i++) {
        if (i > 0 && c->w[i].before & DASH) {
            if (shouts)
                cut_lead(c, i, true);
            return shouts ? i : 0;
        }
        uint32_t s = c->w[i].start, size = c->w[i].end - s;
        const uint32_t *cp = c->text->cp + s;
        if (i > 0 && i <= ITEM && c->w[i - 1].inside && !c->w[i].inside && agency(c, i - 1)) {
            sm_add_cut(c->out, c->out->body.start, before(c, i), true);
            return i;
        }
        if (!sm_is_upper(*cp) && !sm_is_digit(*cp) && !c->w[i].inside)
            return 0;
        shouts |= size > 2 && sm_is_upper(cp[1]) && sm_is_upper(cp[2]);
    }
    return 0;
}

static void hide(clause *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        c->w[i].inside = true;
}

/* Pairs of dashes; what follows a single one, a semicolon or a colon. All of it is hidden from later rules. */
static void cut_at_dashes(clause *c)
{
    uint32_t at[3], n = 0;
    for (uint32_t i = c->main + 1; i < c->n && n < 3; i++) {
        if (c->w[i].inside)
            continue;
        if (c->w[i].before & (SEMICOLON | COLON)) {
            bool speech = c->w[i].before & COLON && has_kind(c, c->main, i, SM_K_SAY);
            if (can_end(c, i) && !speech)
                cut_tail(c, i, false);
            hide(c, i, c->n);
            break;
        }
        if (c->w[i].before & DASH)
            at[n++] = i;
    }
    if (n == 2 && at[1] - at[0] <= 25) {
        cut_words(c, at[0], at[1], false);
        hide(c, at[0], at[1]);
    } else if (n > 0) {
        if (can_end(c, at[0]))
            cut_tail(c, at[0], false);
        hide(c, at[0], c->n);
    }
}

static bool opens_adverbial(const clause *c, const piece *p)
{
    const word *w = &c->w[p->from];
    uint32_t kinds = w->kinds | (w->span == 1 ? 0 : w->own);
    if (kinds & SM_K_CONDITION)
        return false;
    if (kinds & (SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION | SM_K_TIME | SM_K_ADJUNCT | SM_K_PARTICIPLE | SM_K_MANNER))
        return true;
    for (uint32_t i = p->from; i < p->to && i < p->from + 3; i++)   /* "Two years later", "A year after" */
        if (c->w[i].own & SM_K_TIME)
            return true;
    return false;
}

static bool is_connective(const clause *c, const piece *p)
{
    return c->w[p->from].kinds & (SM_K_CONNECTIVE | SM_K_ADDITIVE) && p->from + c->w[p->from].span == p->to;
}

/* "However,", "According to X,", "For the first time this summer,": the main clause starts behind them. */
static void cut_leading(clause *c, uint32_t first)
{
    uint32_t p = first, always = first;
    if (c->w[c->p[p].from].own & SM_K_COORDINATOR && c->n > LEAST)
        cut_lead(c, c->p[p].from + 1, true);
    for (; p + 1 < c->n_pieces; p++) {
        const piece *at = &c->p[p];
        const word *w = &c->w[at->from];
        bool goes = is_connective(c, at) || w->kinds & SM_K_SOURCE;
        if (goes && always == p)
            always = p + 1;
        if (w->inside || (!goes && !opens_adverbial(c, at) && !(p > first && w->kinds & SM_K_RELATIVE)))
            break;
    }
    uint32_t start = c->p[p].from;
    if (p == first || c->w[start].inside || is_verb(c, start) || c->w[start].own & (SM_K_COORDINATOR | SM_K_TO)
        || !complete(c, start, c->n, NULL))
        return;
    c->main = start;
    if (always > first)
        cut_lead(c, c->p[always].from, true);
    if (always < p && c->lex->leading)
        cut_lead(c, start, false);
}

/* The next piece from q on that goes on with the clause's verb; n_pieces if none does. */
static uint32_t resumes(const clause *c, uint32_t q)
{
    for (; q < c->n_pieces; q++) {
        uint32_t i = c->p[q].from;
        while (i + 1 < c->p[q].to && c->w[i].own & (SM_K_ADDITIVE | SM_K_MANNER))
            i++;
        if (is_verb(c, i))
            break;
    }
    return q;
}

static bool is_saying(const clause *c, const piece *p)
{
    uint32_t first = c->w[p->from].own;
    return p->to - p->from <= SAYING && has_kind(c, p->from, p->to, SM_K_SAY)
           && !(first & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER));
}

/* Does a piece behind q go on with what the clause before q has left open? */
static bool expected(const clause *c, uint32_t q)
{
    for (uint32_t k = q + 1; k < c->n_pieces; k++)
        if (c->w[c->p[k].from].own & (SM_K_TO | SM_K_THAT | SM_K_PREPOSITION))
            return true;
    return false;
}

/* One piece of the main clause behind its first. */
static void cut_piece(clause *c, uint32_t q)
{
    const piece *p = &c->p[q];
    const word *w = &c->w[p->from];
    uint32_t kinds = w->kinds | w->own;
    bool last = q + 1 == c->n_pieces, whole = complete(c, c->main, p->from, NULL) && p->from >= c->main + LEAST;
    bool relative = kinds & SM_K_RELATIVE || (kinds & SM_K_PREPOSITION && has_kind(c, p->from, p->from + 4 < p->to ? p->from + 4 : p->to, SM_K_RELATIVE));
    if (w->inside || kinds & SM_K_CONDITION)
        return;
    if (is_connective(c, p)) {
        cut_words(c, p->from, p->to, true);
    } else if (is_saying(c, p) && (last || p->to - p->from <= 3)) {
        if (last && (whole || c->w[p->from - 1].inside) && !c->out->quoted)
            cut_tail(c, p->from, true);
        else if (!last)
            cut_words(c, p->from, p->to, true);
    } else if (relative || kinds & (SM_K_PARTICIPLE | SM_K_EXAMPLE | SM_K_SUBORDINATOR | SM_K_SOURCE | SM_K_ADJUNCT)) {
        uint32_t next = resumes(c, q + 1);
        if (whole && ends_well(c, p->from) && !expected(c, q))
            cut_tail(c, p->from, kinds & SM_K_SOURCE);
        else if (whole && !last)
            cut_words(c, p->from, c->p[q + 1].from, false);
        else if (next < c->n_pieces && !has_verb(c, c->main, p->from))
            cut_words(c, p->from, c->p[next].from, false);
    } else if (kinds & SM_K_COORDINATOR) {
        if (whole && !has_kind(c, c->main, p->from, SM_K_PAIRED))
            cut_tail(c, p->from, false);
    } else if (!has_verb(c, p->from, p->to) && !whole) {
        if (p->to - p->from <= APPOSITIVE && !last && resumes(c, q + 1) == q + 1 && !has_verb(c, c->main, p->from))
            cut_words(c, p->from, p->to, false);
    } else if (whole && w->own & SM_K_DETERMINER && !complete(c, p->from, p->to, NULL)) {
        cut_tail(c, p->from, false);
    }
}

/* "agreed to draft a document within the year | to ...": an infinitive behind a time that no earlier word expects. */
static bool is_purpose(const clause *c, uint32_t i)
{
    if (!(c->w[i].own & SM_K_TO) || i < c->main + LEAST || i + 1 >= c->n || !(c->w[i - 1].own & SM_K_TIME))
        return false;
    if (c->w[i + 1].own & (SM_K_DETERMINER | SM_K_TIME) || !sm_is_lower(c->text->cp[c->w[i + 1].start]))
        return false;
    if (!(c->w[i - 2].own & (SM_K_PREPOSITION | SM_K_TIME | SM_K_PRONOUN)) && !(c->w[i - 3].own & SM_K_PREPOSITION))
        return false;
    for (uint32_t k = i - 1; k > c->main && !(c->w[k].own & SM_K_TO); k--)
        if (c->w[k].own & SM_K_EXPECTS_TO)
            return false;
    return true;
}

/* "will hire 600 people | and has promised ...": the subject of both is in front. Not "but": it would change what is said. */
static bool is_second_verb(const clause *c, uint32_t i)
{
    uint32_t size = c->w[i].end - c->w[i].start, k = 0;
    while (k < size && c->lex->conjunction[k] && (uint32_t)(unsigned char)c->lex->conjunction[k] == sm_lower(c->text->cp[c->w[i].start + k]))
        k++;
    return k == size && !c->lex->conjunction[k] && i + 1 < c->n && c->w[i + 1].own & SM_K_AUXILIARY && !c->w[i + 1].before
           && !has_kind(c, c->main, i, SM_K_PAIRED | SM_K_RELATIVE);
}

/* "from 1 September", "last week", at the end of a clause. */
static bool is_date(const clause *c, uint32_t i)
{
    bool time = (c->w[i].own & SM_K_TIME) != 0;
    if (!(c->w[i].own & SM_K_WHEN))
        return false;
    for (uint32_t k = i + 1; k < c->n && !c->w[k].before; k++) {
        bool number = sm_is_digit(c->text->cp[c->w[k].start]), year = number && c->w[k].end - c->w[k].start == 4;
        if (k > i + 4 || !(number || c->w[k].own & (SM_K_TIME | SM_K_DETERMINER | SM_K_WHEN)))
            return false;
        time |= year || c->w[k].own & SM_K_TIME;
        if (k + 1 == c->n || c->w[k + 1].before & COMMA)
            return time;
    }
    return false;
}

/* Adjuncts at the end of the main clause that no comma sets off; single words such as "also". */
static void cut_inner(clause *c)
{
    bool denies = false;
    for (uint32_t i = c->main + 1; i < c->n; i++) {
        const word *w = &c->w[i];
        if (w->inside)
            continue;
        denies |= (w->own & SM_K_NEGATION) != 0;
        bool adjunct = w->kinds & (SM_K_EXAMPLE | SM_K_SOURCE | SM_K_ADJUNCT) && w->span > 1;
        adjunct |= w->kinds & SM_K_ADJUNCT && !(w->own & SM_K_PREPOSITION);
        adjunct |= w->kinds & SM_K_SUBORDINATOR && !denies && !(c->w[i - 1].own & (SM_K_FOCUS | SM_K_TIME));
        adjunct |= w->own & SM_K_MANNER && i + 1 < c->n && c->w[i + 1].own & SM_K_PREPOSITION && !c->w[i + 1].before;
        adjunct |= is_purpose(c, i) || is_date(c, i) || is_second_verb(c, i);
        if (adjunct && can_end(c, i))
            cut_tail(c, i, w->kinds & SM_K_SOURCE);
        else if (w->own & SM_K_ADDITIVE && !w->before && i + 1 < c->n && !c->w[i + 1].before && !has_kind(c, c->main, i, SM_K_PAIRED))
            cut_words(c, i, i + 1, true);
    }
}

/* Without a lexicon: who said it, behind a closing quote at the end. */
static void cut_after_quote(clause *c)
{
    uint32_t i = c->n;
    while (i > 0 && !c->w[i - 1].inside)
        i--;
    if (i >= 8 && i < c->n && c->n - i <= 6 && c->w[i].before & (COMMA | DASH))
        cut_tail(c, i, true);
}

static void cut_spaced(sm_arena *a, clause *c)
{
    uint32_t skip = find_dateline(c);
    c->main = skip;
    if (!c->lex) {
        cut_at_dashes(c);
        cut_after_quote(c);
        return;
    }
    make_pieces(a, c);
    uint32_t first = 0;
    while (first + 1 < c->n_pieces && c->p[first].to <= skip)
        first++;
    if (c->p[first].from < skip)
        c->p[first].from = skip;
    cut_leading(c, first);
    cut_at_dashes(c);
    for (uint32_t q = first + 1; q < c->n_pieces; q++)
        if (c->p[q].from > c->main)
            cut_piece(c, q);
    cut_inner(c);
    c->out->verbless = !has_verb(c, c->main, c->n);
    complete(c, c->main, c->n, &c->out->verb);
    c->out->verb = c->out->verb ? c->w[c->out->verb].start : 0;
}

/* A final full stop; that of "U.S." stays. */
static bool is_stop(const sm_text *text, const sm_token *at, uint32_t n, uint32_t i)
{
    if (text->cp[i] == 0x3002 || text->cp[i] == 0xff0e)
        return true;
    for (uint32_t k = n > 0 && at[n - 1].end == i ? at[n - 1].start : i; k < i; k++)
        if (text->cp[k] == '.')
            return false;
    return text->cp[i] == '.';
}

void sm_find_cuts(sm_arena *a, const sm_text *text, const sm_sentence *s, const sm_token *at, uint32_t n, sm_cuts *out)
{
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    *out = (sm_cuts){ .body = { s->start, s->end } };
    while (out->body.end > out->body.start && is_stop(text, at, n, out->body.end - 1))
        out->body.end--;
    if (n == 0 || n > SM_LONGEST_CUT)
        return;
    clause c = { .text = text, .lex = lex, .out = out };
    make_words(a, &c, at, n);
    if (out->broken)
        return;
    out->person = lex && has_kind(&c, 0, n, SM_K_PERSON);
    if (lex && lex->style != SM_CUT_SPACES)
        sm_find_cuts_cjk(text, lex, out);
    else
        cut_spaced(a, &c);
}
