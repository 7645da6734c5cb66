/* blocks.c - lines to blocks: which line breaks are soft (hard-wrapped prose) and which part two blocks.
 *
 * Method: lines are read into small records (width in columns, indent, mark, how they start and end). A blank line, a
 * form feed and a paragraph separator always part. Two lines with nothing between are joined where the upper one looks
 * wrapped: it is so full that the next line's first word had no room within the width of the lines around, and the lines around
 * look like running text (they go on in lower case, or fill their width); in a page that was wrapped at one width, which its lines
 * tell, by that width alone. List items, headings, table rows,
 * verse and addresses stay apart, since their lines are short, marked, or start with capitals.
 * Limits: prose that was wrapped narrower than NARROW columns is taken for verse unless a trailing space says
 * "flowed" (RFC 3676); language is not known yet, so nothing here depends on words.
 */
#include <string.h>

#include "glued.h"
#include "pipeline.h"

enum {
    NARROW = 30,          /* columns: nobody wraps prose tighter */
    FILLED = 45,          /* a line of this width that goes on in lower case is prose */
    BROAD = 60,           /* full lines of this width are prose even if they start with capitals */
    INSET = 8,            /* columns: the most that a paragraph's first line is set in */
    WIDEST = 200,         /* a line over this was not wrapped */
    WRAP_WIDEST = 160,    /* columns: the widest that a dump of a page wraps at */
    WRAP_RARE = 100,      /* of so many lines one may be wider: an address has no place to wrap at */
    WRAP_LINES = 8,       /* full lines from which the width is known */
    REACH = 4,            /* lines looked at before and after a pair */
    MAX_MARK = 8          /* code points of a list number */
};

typedef enum mark { M_NONE, M_BULLET, M_NUMBER, M_HASH, M_QUOTE, M_RULE, M_TABLE } line_mark;
typedef enum start { S_OTHER, S_LOWER, S_UPPER, S_DIGIT, S_UNCASED, S_CLOSING } opening;
typedef enum finish { F_OPEN, F_TERM, F_COLON, F_COMMA, F_HYPHEN } ending;

typedef struct line {
    uint32_t start, end;      /* without blanks at its edges */
    uint32_t doc;
    uint16_t blank_before, width, first_word, indent;
    uint16_t wrap;            /* columns at which the document's lines were wrapped, 0 if they were not */
    uint8_t  mark, starts, ends;
    bool     hard;            /* nothing joins it to the line before */
    bool     flowed;          /* a space stands at its end */
    bool     unfinished;      /* ends in a Japanese particle that needs a word after it, or in an opening bracket */
} line;

typedef struct lines {
    line    *at;
    uint32_t n, cap;
} lines;

static uint16_t clip(uint32_t x) { return (uint16_t)(x < UINT16_MAX ? x : UINT16_MAX); }

/* What is seen of a line while its end is looked for. */
typedef struct glance {
    bool plain;      /* all of it is ASCII */
    bool gaps;       /* it has a tab, a bar or two spaces in a row */
} glance;

/* ---- reading a line ---- */

static bool is_term(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    return sm_is_terminal(p) || c == 0x2026;
}

static bool is_closer(uint32_t c)
{
    unsigned gc = sm_props_of(c)->gc;
    return gc == SM_GC_PE || gc == SM_GC_PF || c == '"' || c == '\'' || c == 0x201c || c == 0x2018;
}

static bool opens(uint32_t c)
{
    unsigned gc = sm_props_of(c)->gc;
    return gc != SM_GC_PE && (is_closer(c) || gc == SM_GC_PS || gc == SM_GC_PI);
}

static uint32_t columns(const uint32_t *cp, uint32_t from, uint32_t to)
{
    uint32_t width = 0;
    for (uint32_t i = from; i < to && width < WIDEST * 2; i++) {
        if (cp[i] < 0x80) {
            width++;
            continue;
        }
        const sm_props *p = sm_props_of(cp[i]);
        if (p->gc != SM_GC_MN && p->gc != SM_GC_ME && p->gc != SM_GC_CF)
            width += (p->flags & SM_IS_WIDE) || p->kind == SM_KIND_HANGUL ? 2 : 1;
    }
    return width;
}

static bool is_bullet(uint32_t c)
{
    static const uint32_t bullets[] = {
        '*', '-', '+', 0xb7, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2022, 0x2023, 0x2043, 0x204c, 0x204d, 0x2219,
        0x22c5, 0x25a0, 0x25a1, 0x25aa, 0x25ab, 0x25b6, 0x25b8, 0x25ba, 0x25c6, 0x25c7, 0x25cb, 0x25cf, 0x25e6, 0x2605, 0x2606,
        0x2610, 0x2611, 0x2612, 0x2713, 0x2714, 0x2717, 0x2756, 0x2794, 0x27a2, 0x30fb, 0xff65, 0x25ce, 0x203b, 0xf0b7, 0x2192
    };
    return SM_ONE_OF(c, bullets);
}

/* Where a list number ends: "3." "3)" "(iv)" "a)" "2.1.4" "①" "§ 4" and the like, `from` if there is none. */
static uint32_t after_number(const uint32_t *cp, uint32_t from, uint32_t to)
{
    uint32_t i = from, digits = 0, letters = 0, dots = 0;
    if (i < to && sm_props_of(cp[i])->gc == SM_GC_NO && cp[i] >= 0x2460)
        return i + 1;
    if (i + 1 < to && cp[i] == 0xa7)
        return i + 1;
    bool bracket = i < to && (cp[i] == '(' || cp[i] == 0xff08 || cp[i] == '[');
    i += bracket;
    for (; i < to && i - from < MAX_MARK; i++) {
        if (sm_is_digit(cp[i]))
            digits++;
        else if (cp[i] == '.' && i + 1 < to && sm_is_digit(cp[i + 1]) && digits > 0)
            dots++;
        else if (sm_is_letter(cp[i]))
            letters++;
        else
            break;
    }
    bool roman = letters > 0 && letters <= 4 && digits == 0;
    if (i == from + bracket || i >= to || (letters > 1 && !roman) || (letters && digits))
        return from;
    if (letters > 1)
        for (uint32_t k = from + bracket; k < i; k++)
            if (cp[k] > 0x7f || !strchr("ivxlcIVXLC", (int)cp[k]))
                return from;
    bool year = digits == 4 && dots == 0 && !bracket;
    if (year || digits > 4 + 2 * dots)
        return from;
    static const uint32_t delimiters[] = { '.', ')', 0xff09, 0x3001, 0xff0e, ']' };
    uint32_t delimiter = cp[i];
    if (!SM_ONE_OF(delimiter, delimiters))
        return dots && (sm_is_space(delimiter)) ? i : from;
    if (delimiter == 0x3001 && letters && sm_props_of(cp[i - 1])->kind != SM_KIND_HAN)
        return from;
    i++;
    if (i < to && delimiter == '.' && (cp[i] == ')' || cp[i] == 0xff09))
        i++;
    bool wide = delimiter > 0xff || (i < to && (sm_props_of(cp[i])->flags & SM_IS_WIDE));
    return i == to || sm_is_space(cp[i]) || wide ? i : from;
}

static bool is_rule(const uint32_t *cp, uint32_t from, uint32_t to)
{
    if (to - from < 3)
        return false;
    for (uint32_t i = from; i < to; i++)
        if (cp[i] > 0x7f ? cp[i] < 0x2500 || cp[i] > 0x257f : !strchr("=-~^*_#+|: \t", (int)cp[i]))
            return false;
    return true;
}

/* Two tabs, two gaps of spaces or two bars within a line: cells of a table. */
static bool is_table(const uint32_t *cp, uint32_t from, uint32_t to)
{
    uint32_t gaps = 0, bars = 0;
    for (uint32_t i = from; i < to && i - from < WIDEST; i++) {
        if (cp[i] == '\t' || (cp[i] == ' ' && cp[i + 1] == ' ' && (i + 2 >= to || cp[i + 2] != ' ')
                              && i > from && !is_term(cp[i - 1])))
            gaps++;
        bars += cp[i] == '|';
    }
    return gaps >= 2 || bars >= 2;
}

static uint8_t mark_of(const uint32_t *cp, uint32_t from, uint32_t to, bool gaps, uint32_t *after)
{
    *after = from;
    if (is_rule(cp, from, to))
        return M_RULE;
    if (cp[from] == '|' || (gaps && is_table(cp, from, to)))
        return M_TABLE;
    if (cp[from] == '>') {
        while (*after < to && (cp[*after] == '>' || sm_is_space(cp[*after])))
            ++*after;
        return M_QUOTE;
    }
    uint32_t i = from;
    while (i < to && cp[i] == '#')
        i++;
    if (i > from && i - from <= 6 && i < to && sm_is_space(cp[i])) {
        *after = i;
        return M_HASH;
    }
    if (is_bullet(cp[from]) && from + 1 < to
        && (sm_is_space(cp[from + 1]) || (cp[from] > 0x2020 && !is_bullet(cp[from + 1])))) {
        *after = from + 1;
        return M_BULLET;
    }
    *after = after_number(cp, from, to);
    return *after > from ? M_NUMBER : M_NONE;
}

static uint8_t start_of(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    if (p->flags & SM_IS_LOWER)
        return S_LOWER;
    if (p->flags & SM_IS_UPPER)
        return S_UPPER;
    if (sm_is_digit(c))
        return S_DIGIT;
    if (sm_is_letter(c))
        return S_UNCASED;
    if ((is_term(c) && c != 0x2026) || c == ',' || c == ';' || p->gc == SM_GC_PE)
        return S_CLOSING;
    return S_OTHER;
}

static uint8_t finish_of(const uint32_t *cp, uint32_t from, uint32_t to)
{
    while (to > from + 1 && is_closer(cp[to - 1]))
        to--;
    uint32_t c = cp[to - 1];
    if (is_term(c))
        return F_TERM;
    if (c == ':' || c == 0xff1a)
        return F_COLON;
    if (c == ',' || c == 0x60c || c == 0x3001 || c == 0xff0c || c == ';')
        return F_COMMA;
    return c == '-' || c == 0x2010 || c == 0xad ? F_HYPHEN : F_OPEN;
}

/* の, を and an opening bracket bind what follows; no sentence, heading or line of verse ends in them. */
static bool is_unfinished(const uint32_t *cp, uint32_t from, uint32_t to)
{
    if (sm_props_of(cp[to - 1])->gc == SM_GC_PS && to - from >= FILLED)
        return true;
    return to - from >= 3 && (cp[to - 1] == 0x306e || cp[to - 1] == 0x3092) && sm_props_of(cp[to - 2])->kind != SM_KIND_HIRAGANA;
}

/* Fill in what is known of the line from its characters. */
static void read_line(const uint32_t *cp, line *l, glance seen)
{
    uint32_t from = l->start, after;
    if (cp[from] == 0xfeff && from + 1 < l->end)
        from++;
    l->mark = mark_of(cp, from, l->end, seen.gaps, &after);
    while (after < l->end && sm_is_space(cp[after]))
        after++;
    uint32_t text = after < l->end ? after : from;
    if (l->mark == M_QUOTE)
        from = text;
    l->width = clip(seen.plain ? l->end - from : columns(cp, from, l->end));
    uint32_t word = from;
    if ((sm_props_of(cp[word])->flags & SM_IS_WIDE) && sm_props_of(cp[word])->kind != SM_KIND_HANGUL)
        l->first_word = 4;      /* a character, and one more for those that may not start a line */
    else {
        while (word < l->end && !sm_is_space(cp[word]) && word - from < WIDEST)
            word++;
        l->first_word = clip(seen.plain ? word - from : columns(cp, from, word));
    }
    uint32_t first = text;
    while (first + 1 < l->end && opens(cp[first]))
        first++;
    l->starts = start_of(cp[first]);
    l->ends = finish_of(cp, text, l->end);
    l->unfinished = is_unfinished(cp, text, l->end);
}

static bool parts_always(uint32_t c) { return c == '\f' || c == 0x2029; }

/* The end of the line that starts at i: a newline's place or `to`. */
static uint32_t line_end(const uint32_t *cp, uint32_t i, uint32_t to, glance *g)
{
    uint32_t all = 0;
    bool gaps = false, space = false;
    for (; i < to; i++) {
        uint32_t c = cp[i];
        all |= c;
        gaps |= (c == ' ' && space) || c == '|';
        space = c == ' ';
        if (c < 0x0e) {
            if (c >= 0x0a)
                break;
            gaps = true;
        } else if (c >= 0x85 && (c == 0x85 || c == 0x2028 || c == 0x2029)) {
            break;
        }
    }
    *g = (glance){ all < 0x80, gaps };
    return i;
}

static void add_line(sm_arena *a, lines *out, const uint32_t *cp, line l, glance seen)
{
    SM_GROW(a, out->at, out->n, out->cap);
    out->at[out->n] = l;
    read_line(cp, &out->at[out->n++], seen);
}

/* What is left of the first line when the title that it opens with, if any, is a line of its own. */
static line part_title(sm_arena *a, lines *out, const uint32_t *cp, line l, glance seen)
{
    uint32_t title = sm_find_glued_title(cp, l.start, l.end), rest = title;
    if (title == SM_NONE)
        return l;
    while (sm_is_space(cp[rest]) || cp[rest] == '|')
        rest++;
    line other = { .start = rest, .end = l.end, .doc = l.doc, .hard = true, .flowed = l.flowed };
    l.end = title;
    add_line(a, out, cp, l, seen);
    return other;
}

/* Was there no room for the next line's first word within `width`? The first line of a paragraph may be set in. */
static bool is_full(const line *l, const line *next, uint32_t width)
{
    uint32_t inset = l->hard && l->indent > next->indent && l->indent - next->indent <= INSET ? l->indent - next->indent : 0;
    return inset + l->width + 1 + next->first_word > width;
}

/* Columns at which a document's lines, those from `first` on, were wrapped, 0 if they were not: the widest go on in lower case, and
 * hardly any is wider. */
static uint16_t find_wrap(const lines *ls, uint32_t first)
{
    uint32_t of_width[WRAP_WIDEST + 1] = { 0 }, wider = 0, full = 0, running = 0;
    for (uint32_t i = first; i < ls->n; i++)
        of_width[ls->at[i].width < WRAP_WIDEST ? ls->at[i].width : WRAP_WIDEST]++;
    uint16_t wrap = WRAP_WIDEST;
    for (; wrap > BROAD && (wider += of_width[wrap]) <= (ls->n - first) / WRAP_RARE; wrap--)
        ;
    for (uint32_t i = first; wrap > BROAD && i + 1 < ls->n; i++) {
        const line *l = &ls->at[i], *next = l + 1;
        if (l->width > wrap || !is_full(l, next, wrap) || next->hard || l->ends == F_TERM)
            continue;
        full++;
        running += next->starts == S_LOWER;
    }
    return full >= WRAP_LINES && 2 * running > full ? wrap : 0;
}

static void read_lines(sm_arena *a, const sm_text *text, uint32_t doc, bool automatic, lines *out)
{
    const uint32_t *cp = text->cp;
    uint32_t i = text->doc_start[doc], to = text->doc_start[doc + 1], blank = 0, bom = SM_NONE, first = out->n;
    if (doc + 1 < text->n_docs)
        to -= SM_DOC_GAP;
    bool hard = true;
    glance seen;
    while (i < to) {
        uint32_t from = i, end = line_end(cp, i, to, &seen);
        i = end < to && cp[end] == '\r' && end + 1 < to && cp[end + 1] == '\n' ? end + 2 : end + 1;
        uint32_t start = from, stop = end;
        while (start < stop && sm_is_space(cp[start]))
            start++;
        while (stop > start && sm_is_space(cp[stop - 1]))
            stop--;
        if (start + 1 == stop && cp[start] == 0xfeff && i < to && bom == SM_NONE && start == text->doc_start[doc]) {
            bom = start;
        } else if (start == stop) {
            blank++;
        } else {
            line l = { .start = start, .end = stop, .doc = doc, .blank_before = clip(blank), .hard = hard || blank > 0,
                       .flowed = stop + 1 == end && cp[stop] == ' ', .indent = clip(start - from) };
            add_line(a, out, cp, automatic && out->n == first ? part_title(a, out, cp, l, seen) : l, seen);
            if (bom != SM_NONE)
                out->at[first].start = bom;
            bom = SM_NONE;
            blank = 0;
            hard = false;
        }
        hard |= end < to && parts_always(cp[end]);
    }
    uint16_t wrap = automatic ? find_wrap(out, first) : 0;
    for (uint32_t k = first; wrap && k < out->n; k++)
        out->at[k].wrap = wrap;
    if (bom != SM_NONE) {
        SM_GROW(a, out->at, out->n, out->cap);
        out->at[out->n++] = (line){ .start = bom, .end = bom + 1, .doc = doc, .hard = true };
    }
}

/* ---- joining lines ---- */

/* Marked lines start anew; a wrapped line may open with what looks like a list number only by chance. */
static bool is_prose(const line *l) { return l->mark == M_NONE || l->mark == M_QUOTE; }

typedef struct around {
    uint32_t width;       /* of the widest line */
    int      running;     /* over 0: breaks around fall in mid-sentence */
    uint32_t full, short_;   /* pairs of lines by whether the upper one is full, sentence ends left out */
} around;

static around look_around(const lines *ls, uint32_t i)
{
    around r = { 0, 0, 0, 0 };
    uint32_t low = i, high = i + 1;
    while (low > 0 && i - low < REACH && !ls->at[low].hard)
        low--;
    while (high + 1 < ls->n && high - i < REACH && !ls->at[high + 1].hard)
        high++;
    for (uint32_t k = low; k <= high; k++)
        if (ls->at[k].width > r.width && ls->at[k].width <= WIDEST)
            r.width = ls->at[k].width;
    for (uint32_t k = low; k < high; k++) {
        const line *a = &ls->at[k], *b = a + 1;
        bool full = is_full(a, b, r.width);
        if (a->ends == F_TERM || !is_prose(b))
            continue;
        r.full += full;
        r.short_ += !full;
        if (k == i)
            continue;
        if (b->starts == S_LOWER)
            r.running += full || a->width >= FILLED ? 2 : 0;
        else if (b->starts == S_UPPER)
            r.running--;
        else if (b->starts == S_UNCASED)
            r.running += full ? 2 : -1;
    }
    return r;
}

/* From line i on, full lines and then one that ends a sentence: a paragraph whose lines happen to start with capitals. */
static bool fills_paragraph(const lines *ls, uint32_t i, uint32_t width)
{
    for (uint32_t k = i; k < i + REACH && k + 1 < ls->n; k++) {
        const line *a = &ls->at[k], *b = a + 1;
        if (b->hard || !is_prose(b) || a->width < BROAD || a->ends == F_TERM || !is_full(a, b, width))
            return false;
        if (b->ends == F_TERM)
            return true;
    }
    return false;
}

/* "This is a sentence / cut off in the middle.": a paragraph of two lines that is one sentence. */
static bool is_cut(const lines *ls, uint32_t i)
{
    const line *a = &ls->at[i], *b = a + 1;
    bool alone = a->hard && (i + 2 >= ls->n || ls->at[i + 2].hard);
    return alone && a->mark == M_NONE && a->starts == S_UPPER && a->ends == F_OPEN && b->starts == S_LOWER && b->ends == F_TERM;
}

static bool looks_wrapped(const lines *ls, uint32_t i)
{
    const line *a = &ls->at[i], *b = a + 1;
    if (a->width < NARROW || a->width > WIDEST || b->width > WIDEST)
        return false;
    if (a->wrap && a->width >= BROAD && a->ends != F_TERM && is_full(a, b, a->wrap))
        return true;
    around near = look_around(ls, i);
    bool full = is_full(a, b, near.width);
    if ((b->starts == S_LOWER || b->starts == S_UNCASED) && a->width < FILLED)
        return full && near.short_ == 0 && near.full > 1;
    if (b->starts == S_LOWER)
        return full || a->ends != F_TERM;
    if (a->flowed && near.running > 0 && a->width >= FILLED && a->ends != F_TERM)
        return true;
    if (!full)
        return false;
    if (a->ends == F_TERM || b->starts != S_UNCASED)
        return near.running > 0 || fills_paragraph(ls, i, near.width)
               || (b->starts == S_DIGIT && a->ends == F_OPEN && a->width >= FILLED && (b->ends != F_OPEN || b->width >= FILLED));   /* no date */
    return near.running > 0 || (a->width > FILLED && b->ends == F_TERM);
}

/* Do line i and the next one belong to one block? */
static bool joins(const lines *ls, uint32_t i, const sm_options *opt)
{
    const line *a = &ls->at[i], *b = a + 1;
    if (b->hard)
        return false;
    if (opt->lines != SUMM_LINES_AUTO)
        return opt->lines == SUMM_LINES_WRAPPED;
    if (b->mark == M_RULE || b->starts == S_CLOSING)
        return true;
    if (a->mark == M_HASH || a->mark == M_TABLE || a->mark == M_RULE)
        return false;
    if (b->mark == M_HASH || b->mark == M_TABLE || b->mark == M_BULLET)
        return false;
    if (b->mark == M_NUMBER && (a->ends == F_TERM || a->mark == M_NUMBER || a->width < FILLED || a->ends == F_COLON))
        return false;
    if ((a->mark == M_QUOTE) != (b->mark == M_QUOTE))
        return false;
    if ((a->flowed && b->starts == S_LOWER) || a->unfinished || is_cut(ls, i))
        return true;
    if (a->width <= 2 && b->width <= 2 && a->starts == S_UPPER && b->starts == S_UPPER)
        return true;     /* a word set vertically */
    bool item = a->mark == M_BULLET || a->mark == M_NUMBER;
    if (b->indent > a->indent)
        return item && (b->starts != S_UPPER || a->width >= FILLED);
    return looks_wrapped(ls, i);
}

static uint8_t kind_of(const lines *ls, uint32_t first, uint32_t last)
{
    const line *l = &ls->at[first];
    if (l->mark == M_HASH || (last > first && ls->at[first + 1].mark == M_RULE && l->mark == M_NONE))
        return SUMM_HEADING;
    return l->mark == M_BULLET || l->mark == M_NUMBER ? SUMM_ITEM : SUMM_PROSE;
}

static void whole_documents(sm_arena *a, const sm_text *text, sm_blocks *blocks)
{
    uint32_t cap = 0;
    for (uint32_t doc = 0; doc < text->n_docs; doc++) {
        uint32_t start = text->doc_start[doc], end = text->doc_start[doc + 1];
        while (start < end && sm_is_space(text->cp[start]))
            start++;
        while (end > start && sm_is_space(text->cp[end - 1]))
            end--;
        if (start == end)
            continue;
        SM_GROW(a, blocks->at, blocks->n, cap);
        blocks->at[blocks->n++] = (sm_block){ .start = start, .end = end, .doc = doc, .lines = 1, .kind = SUMM_PROSE };
    }
}

void sm_find_blocks(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    lines ls = { NULL, 0, 0 };
    uint32_t cap = 0;
    *blocks = (sm_blocks){ NULL, 0, SM_NONE };
    if (opt->strict) {
        whole_documents(a, text, blocks);
        return;
    }
    for (uint32_t doc = 0; doc < text->n_docs; doc++)
        read_lines(a, text, doc, opt->lines == SUMM_LINES_AUTO, &ls);
    for (uint32_t first = 0, last; first < ls.n; first = last + 1) {
        last = first;
        while (last + 1 < ls.n && joins(&ls, last, opt))
            last++;
        const line *l = &ls.at[first];
        SM_GROW(a, blocks->at, blocks->n, cap);
        blocks->at[blocks->n++] = (sm_block){ .start = l->start, .end = ls.at[last].end, .doc = l->doc, .lines = last - first + 1,
                                              .blank_before = l->blank_before, .kind = kind_of(&ls, first, last) };
    }
    if (ls.at)
        sm_release(a, ls.at, ls.cap, sizeof *ls.at);
    SM_TRIM(a, blocks->at, blocks->n, cap);
}
