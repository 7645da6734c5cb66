/* sentences.c - where sentences end: the rules of UAX #29, tailored by what writing in ~75 languages does.
 *
 * Method: one pass over each block stops at the few characters that can end a sentence. For each of them a place is
 * filled in (the run of terminators, closing quotes and brackets behind it, the next word), and rules, strongest first,
 * say whether the sentence ends; full stops go through sentences_abbr.c, spaces of Thai and Lao through spaces.c,
 * those of Korean through sentences_korean.c. The strict mode takes the untailored rules of segment.c instead.
 * What a rule looks at before and after is bounded, so the time is linear.
 * Limits: a sentence that ends without any sign (a headline run into the text) is not seen.
 */
#include "sentences.h"

#include "segment.h"
#include "spaces.h"

enum { LONGEST_SPAN = 400, LONGEST_ADDRESS = 40, SHORTEST_REMARK = 8 };

/* What the pass stops at. */
typedef enum class { C_NONE, C_STOP, C_TERM, C_DOTS, C_OPEN, C_CLOSE, C_QUOTE, C_APOSTROPHE, C_EMOJI, C_COLON, C_SEMICOLON, C_SPACE } class;

#define BIT(c) (1u << (c))

static const uint8_t ascii_class[128] = {
    ['.'] = C_STOP, ['!'] = C_TERM, ['?'] = C_TERM, ['"'] = C_QUOTE, ['\''] = C_APOSTROPHE, ['`'] = C_APOSTROPHE,
    ['('] = C_OPEN, ['['] = C_OPEN, ['{'] = C_OPEN, [')'] = C_CLOSE, [']'] = C_CLOSE, ['}'] = C_CLOSE, [':'] = C_COLON, [';'] = C_SEMICOLON,
    [' '] = C_SPACE, ['\t'] = C_SPACE, ['\n'] = C_SPACE, ['\r'] = C_SPACE
};

/* General categories that hold something to stop at. */
#define LIVELY (BIT(SM_GC_PO) | BIT(SM_GC_PS) | BIT(SM_GC_PE) | BIT(SM_GC_PI) | BIT(SM_GC_PF) | BIT(SM_GC_ZS) \
                | BIT(SM_GC_SO))

static bool is_dots(uint32_t c) { return c == 0x2026 || c == 0x2025 || c == 0x22ef; }

/* An emoji that closes a sentence; ticks and pointers open one. */
static bool is_emoji(uint32_t c)
{
    static const uint32_t bullets[] = { 0x25b6, 0x2611, 0x2705, 0x2713, 0x2714, 0x27a1, 0x1f449, 0x1f538, 0x1f539 };
    if (c < 0x2190 || !(sm_props_of(c)->flags & SM_IS_PICTOGRAPHIC))
        return false;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (c == bullets[i])
            return false;
    return true;
}

/* Terminators that UAX #29 does not name (Greek question mark, Tibetan shads, the Ethiopic word space, which ends a
 * sentence when doubled), and one that it names but that is a comma (Burmese). */
static bool is_sign(uint32_t c, const sm_props *p)
{
    return (p->sb == SM_SB_STERM && c != 0x104a) || c == 0x37e || (c >= 0xf0d && c <= 0xf11) || c == 0xf14 || c == 0x1361;
}

static class wide_class(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    if (!(BIT(p->gc) & LIVELY))
        return C_NONE;
    if (is_sign(c, p))
        return C_TERM;
    if (p->sb == SM_SB_ATERM)
        return C_STOP;
    if (is_dots(c))
        return C_DOTS;
    switch (p->gc) {
    case SM_GC_PS: case SM_GC_PI: return C_OPEN;
    case SM_GC_PE: case SM_GC_PF: return C_CLOSE;
    case SM_GC_ZS: return C_SPACE;
    case SM_GC_SO: return is_emoji(c) ? C_EMOJI : C_NONE;
    default: return C_NONE;
    }
}

static inline class class_of(uint32_t c) { return c < 0x80 ? ascii_class[c] : wide_class(c); }

/* ---- the pass ---- */

/* A quotation or bracket that is open, the outermost one. */
typedef struct span {
    uint32_t open, close;        /* places of its signs; close = SM_NONE: not looked for yet, = open: there is none */
    bool     inner;              /* it opens within a sentence */
    bool     lower;              /* and goes on in lower case */
    bool     verse;              /* lines of verse with slashes between, known once `close` is */
} span;

/* A numbered list that runs within a line: "1. flour 2. water". */
typedef struct inline_list {
    uint32_t value;              /* of the last number or letter, 0: no list */
    uint32_t base;               /* 0 for numbers, else the letter before the first: a, A */
    uint32_t delimiter;
    bool     inner;              /* it enumerates within a sentence: its items are none */
} inline_list;

typedef struct splitter {
    sm_arena     *arena;
    const uint32_t *cp;
    sm_sentences *out;
    uint32_t      cap;
    const sm_block *block;
    uint32_t      number;        /* of the block */
    uint32_t      sentence;      /* start of the sentence so far */
    bool          in_quote;      /* an odd number of straight double quotes so far */
    span          quote, bracket;
    uint32_t      mask;          /* the classes to stop at */
    bool          stops[128];    /* the ASCII characters of those classes */
    inline_list   list;
} splitter;

static void emit(splitter *s, uint32_t end)
{
    while (end > s->sentence && sm_is_space(s->cp[end - 1]))
        end--;
    if (end > s->sentence) {
        const sm_block *b = s->block;
        SM_GROW(s->arena, s->out->at, s->out->n, s->cap);
        s->out->at[s->out->n++] = (sm_sentence){
            .start = s->sentence, .end = end, .block = s->number, .doc = b->doc, .lang = b->lang,
            .candidate = b->kind == SUMM_PROSE || b->kind == SUMM_ITEM
        };
    }
    while (end < s->block->end && sm_is_space(s->cp[end]))
        end++;
    s->sentence = end;
}

/* ---- filling in a place ---- */

static bool is_dash(uint32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
static bool is_single_quote(uint32_t c) { return c == '\'' || (c >= 0x2018 && c <= 0x201b); }

/* Signs that may stand between a sentence's start and its first word. */
static bool opens_word(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    if (p->gc == SM_GC_PS || p->gc == SM_GC_PI || p->gc == SM_GC_PF)
        return true;
    return c == '"' || c == '\'' || c == '`' || c == 0xbf || c == 0xa1 || c == '*' || c == '_' || c == 0x201c || c == 0x201d;
}

static uint32_t skip_spaces(const uint32_t *cp, uint32_t i, uint32_t end)
{
    while (i < end && sm_is_space(cp[i]))
        i++;
    return i;
}

/* After the run of terminators at i; three or more full stops with spaces between are one run. */
static uint32_t after_terms(const uint32_t *cp, uint32_t i, uint32_t end)
{
    uint32_t k = i, spaced = 1;
    while (k + 2 < end && cp[k] == '.' && cp[k + 1] == ' ' && cp[k + 2] == '.') {
        k += 2;
        spaced++;
    }
    if (spaced >= 3)
        return k + 1;
    for (; i < end; i++) {
        class c = class_of(cp[i]);
        if (c != C_STOP && c != C_TERM && c != C_DOTS && cp[i] != 0xfe0f && cp[i] != 0xfe0e)
            break;
    }
    return i;
}

/* After the emoji at i and those behind it. */
static uint32_t after_emoji(const uint32_t *cp, uint32_t i, uint32_t end)
{
    uint32_t last = i;
    for (uint32_t k = i; k < end; k++) {
        unsigned gcb = sm_props_of(cp[k])->gcb;
        if (is_emoji(cp[k]) || gcb == SM_GCB_EXTEND || gcb == SM_GCB_ZWJ || gcb == SM_GCB_REGIONAL_INDICATOR)
            last = k + 1;
        else if (cp[k] != ' ')
            break;
    }
    return last;
}

/* A note mark such as [7] or [a] at i: where it ends, i if there is none. */
static uint32_t after_note(const uint32_t *cp, uint32_t i, uint32_t end)
{
    if (i + 2 >= end || cp[i] != '[')
        return i;
    uint32_t k = i + 1;
    while (k < end && k - i < 8 && (sm_is_digit(cp[k]) || sm_is_letter(cp[k]) || cp[k] == ',' || is_dash(cp[k])))
        k++;
    return k > i + 1 && k < end && cp[k] == ']' ? k + 1 : i;
}

/* Is the quote sign at i a closing one, seen from the sentence before it? */
static bool closes(const splitter *s, uint32_t i, uint32_t end, bool quoted)
{
    uint32_t c = s->cp[i];
    const sm_props *p = sm_props_of(c);
    if (p->gc == SM_GC_PE)
        return true;
    if (c == '\'' && i + 1 < end && s->cp[i + 1] == '\'')
        return true;
    bool quote = p->gc == SM_GC_PF || p->gc == SM_GC_PI || c == '"' || is_single_quote(c);
    if (!quote)
        return false;
    bool before_word = i + 1 < end && (sm_is_letter(s->cp[i + 1]) || sm_is_digit(s->cp[i + 1]));
    if (before_word)
        return p->gc == SM_GC_PF || (c == '"' && quoted);
    return p->gc != SM_GC_PI || c == 0x201c || c == 0x2018 || c == 0xab || c == 0x2039;
}

/* A quote sign at t with spaces on both sides: is it a closing one? */
static bool closes_spaced(const splitter *s, uint32_t t, uint32_t end, bool quoted)
{
    uint32_t c = s->cp[t];
    if ((c != '"' && c != 0x201c) || (t + 1 < end && !sm_is_space(s->cp[t + 1])))
        return false;
    uint32_t k = skip_spaces(s->cp, t, end), next = skip_spaces(s->cp, k + 1, end);
    if (c == 0x201c)
        return s->quote.open != SM_NONE && s->cp[s->quote.open] == 0x201e;
    if (next < end && (class_of(s->cp[next]) == C_STOP || s->cp[next] == ','))
        return true;
    return quoted || (next < end && s->cp[next] == '"' && next > k + 1);
}

static uint32_t after_closers(const splitter *s, uint32_t i, uint32_t end)
{
    bool quoted = s->in_quote, absorbed = false;
    for (;;) {
        uint32_t k = after_note(s->cp, i, end);
        if (k == i && i < end && closes(s, i, end, quoted))
            k = i + 1;
        if (k == i && i < end && is_emoji(s->cp[i]))
            k = after_emoji(s->cp, i, end);
        if (k == i) {
            uint32_t t = skip_spaces(s->cp, i, end);
            if (t > i && t < end) {
                const sm_props *p = sm_props_of(s->cp[t]);
                bool open_next = t + 1 < end && (sm_is_letter(s->cp[t + 1]) || sm_is_digit(s->cp[t + 1]));
                if (p->gc == SM_GC_PE || (p->gc == SM_GC_PF && !open_next) || (!absorbed && closes_spaced(s, t, end, quoted)) || s->cp[t] == 0xf0d)
                    k = t + 1;
                else if (is_emoji(s->cp[t]))
                    k = after_emoji(s->cp, t, end);
                else if (s->cp[t] == '\'' && t + 1 < end && s->cp[t + 1] == '\'' && (t + 2 == end || sm_is_space(s->cp[t + 2])))
                    k = t + 2;
                else if (s->cp[t] == '[' && t + 1 < end && sm_is_digit(s->cp[t + 1]))
                    k = after_note(s->cp, t, end) > t ? after_note(s->cp, t, end) : i;
            }
        }
        if (k == i)
            return i;
        if (s->cp[k - 1] == '"') {
            quoted = false;
            absorbed = true;
        }
        i = k;
    }
}

/* Numbers of notes right behind a full stop, "(1987).1 The", "told.2,3 He": where they end. */
static uint32_t after_note_number(const uint32_t *cp, uint32_t at, uint32_t stop, uint32_t end)
{
    uint32_t k = stop;
    if (stop - at != 1 || at == 0 || !(sm_is_lower(cp[at - 1]) || sm_props_of(cp[at - 1])->gc == SM_GC_PE))
        return stop;
    for (int numbers = 0; numbers < 4; numbers++) {
        uint32_t first = k;
        while (k < end && k - first < 3 && sm_is_digit(cp[k]))
            k++;
        if (k == first || k + 1 >= end)
            return stop;
        if (cp[k] == ' ' && sm_is_upper(cp[k + 1]))
            return k;
        if (cp[k] != ' ' && cp[k] != ',' && !is_dash(cp[k]))
            return stop;
        k++;
    }
    return stop;
}

/* "'s Avonds", "'n Man": a clitic that leaves the capital to the next word. */
static bool is_clitic(const uint32_t *cp, uint32_t i, uint32_t end)
{
    return i + 3 < end && (cp[i] == '\'' || cp[i] == 0x2019) && sm_is_lower(cp[i + 1]) && cp[i + 2] == ' ' && sm_is_upper(cp[i + 3]);
}

static uint32_t first_word(const uint32_t *cp, uint32_t i, uint32_t end)
{
    for (int steps = 0; steps < 12 && i < end; steps++) {
        if (is_clitic(cp, i, end))
            i += 3;
        else if (opens_word(cp[i]) || (cp[i] == ',' && i + 1 < end && (cp[i + 1] == ',' || cp[i - 1] == ',')))
            i++;
        else if (is_dash(cp[i]) && i + 1 < end && !sm_is_digit(cp[i + 1]))
            i = skip_spaces(cp, i + 1, end);
        else if (sm_is_space(cp[i]))
            i = skip_spaces(cp, i, end);
        else
            break;
    }
    return i;
}

static void fill_place(const splitter *s, uint32_t at, sm_place *p)
{
    const uint32_t *cp = s->cp;
    uint32_t end = s->block->end;
    *p = (sm_place){ .cp = cp, .low = s->block->start, .high = end, .lang = s->block->lang, .sentence = s->sentence, .term = at };
    p->stop = after_terms(cp, at, end);
    p->close = after_closers(s, after_note_number(cp, at, p->stop, end), end);
    p->next = skip_spaces(cp, p->close, end);
    p->spaced = p->next > p->close || p->next == end;
    p->word = first_word(cp, p->next, end);
    p->token_end = at > p->sentence + 1 && cp[at - 1] == ' ' ? at - 1 : at;
    p->token = sm_token_start(cp, p->sentence, p->token_end);
    p->small = sm_is_lower(cp[p->sentence]);
    for (uint32_t i = p->next; i < p->word && !p->quoted; i++) {
        unsigned gc = sm_props_of(cp[i])->gc;
        p->quoted = cp[i] == '"' || gc == SM_GC_PI || cp[i] == 0x201e || (gc == SM_GC_PF && cp[i] != 0x2019);
    }
    bool mark = false, sign = false;
    for (uint32_t i = at; i < p->stop; i++) {
        class c = class_of(cp[i]);
        mark |= c == C_TERM;
        sign |= c == C_TERM && cp[i] > 0x7f;
    }
    if (sign)
        p->kind = SM_RUN_SIGN;
    else if (mark || (p->stop - at == 2 && cp[at] == '.'))
        p->kind = SM_RUN_MARK;
    else
        p->kind = p->stop - at == 1 && !is_dots(cp[at]) ? SM_RUN_STOP : SM_RUN_DOTS;
}

/* ---- rules ---- */

/* Does the sentence go on at the sign `next`: a comma, a numero sign, a slash between lines of verse? */
static bool is_continuing(const sm_place *p)
{
    uint32_t c = p->cp[p->next];
    if (c == ',' && p->next + 1 < p->high && p->cp[p->next + 1] == ',')
        return false;
    return (sm_props_of(c)->sb == SM_SB_SCONTINUE && !is_dash(c)) || c == 0x2116 || (c == '/' && p->spaced)
           || (c == '#' && p->next + 1 < p->high && !sm_is_space(p->cp[p->next + 1]));
}

static sm_verdict rule_bracketed(splitter *s, const sm_place *p)
{
    (void)s;
    bool opened = p->term > p->sentence && sm_props_of(p->cp[p->term - 1])->gc == SM_GC_PS;
    bool closed = p->stop < p->high && sm_props_of(p->cp[p->stop])->gc == SM_GC_PE;
    return opened && closed ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_last(splitter *s, const sm_place *p)
{
    (void)s;
    return p->next == p->high ? SM_END : SM_PASS;
}

static sm_verdict rule_continued(splitter *s, const sm_place *p)
{
    (void)s;
    class c = class_of(p->cp[p->next]);
    if (is_continuing(p))
        return SM_GO_ON;
    bool dots = c == C_DOTS || (p->next + 1 < p->high && class_of(p->cp[p->next + 1]) == C_STOP);
    if ((c == C_STOP || c == C_TERM || c == C_DOTS) && !(dots && p->spaced))
        return SM_GO_ON;
    return SM_PASS;
}

/* "1." "a)" "• 3." at the sentence's start belong to what follows. */
static sm_verdict rule_label(splitter *s, const sm_place *p)
{
    (void)s;
    if (p->stop - p->term != 1 || p->cp[p->term] != '.' || p->token_end == p->token)
        return SM_PASS;
    uint32_t size = p->token_end - p->token;
    bool label = size <= 3 && sm_is_digit(p->cp[p->token]) && sm_is_digit(p->cp[p->token_end - 1]);
    label |= size == 1 && sm_is_letter(p->cp[p->token]);
    return label && sm_opens_sentence(p) ? SM_GO_ON : SM_PASS;
}

/* ". . . ." is a full stop and an ellipsis; ". . ." ends nothing. */
static sm_verdict rule_spaced_dots(splitter *s, const sm_place *p)
{
    (void)s;
    if (p->stop - p->term < 5 || p->cp[p->term + 1] != ' ')
        return SM_PASS;
    bool four = p->stop - p->term >= 7 && p->term > p->sentence && p->cp[p->term - 1] == ' ';
    return four && p->close == p->stop && sm_is_upper(p->cp[p->next]) ? SM_END : SM_GO_ON;
}

static uint32_t closing_sign(uint32_t c)
{
    switch (c) {
    case '(': return ')';
    case '[': return ']';
    case 0xff08: return 0xff09;
    case 0x3008: return 0x3009;
    case 0x300a: return 0x300b;
    case 0x201c: return 0x201d;
    case 0x201e: return 0x201c;
    case 0xab: return 0xbb;
    case 0x2018: return 0x2019;
    case '`': return '\'';
    case '"': case '\'': return c;
    default: return 0;
    }
}


/* Where the span closes, its own place if it does not within LONGEST_SPAN. */
static uint32_t close_of(const splitter *s, span *q)
{
    if (q->close != SM_NONE)
        return q->close;
    uint32_t sign = closing_sign(s->cp[q->open]), end = s->block->end;
    q->close = q->open;
    if (end - q->open > LONGEST_SPAN)
        end = q->open + LONGEST_SPAN;
    for (uint32_t i = q->open + 1; i < end && sign; i++) {
        q->verse |= s->cp[i] == '/' && s->cp[i - 1] == ' ';
        bool found = s->cp[i] == sign || (sign == 0x201c && s->cp[i] == 0x201d);
        if (found && is_single_quote(sign))
            found = i + 1 >= s->block->end || !sm_is_letter(s->cp[i + 1]);
        if (found && sign == '"' && sm_is_space(s->cp[i - 1]) && i + 1 < s->block->end && !sm_is_space(s->cp[i + 1]))
            break;
        if (found) {
            q->close = i;
            break;
        }
    }
    return q->close;
}

/* The first character that is not a space after the span's end. */
static uint32_t after_span(const splitter *s, const span *q)
{
    uint32_t i = skip_spaces(s->cp, q->close + 1, s->block->end);
    return i < s->block->end ? s->cp[i] : 0;
}

/* A terminator inside a bracket or quotation that the outer sentence goes on after. */
static sm_verdict rule_inside(splitter *s, const sm_place *p)
{
    span *q = &s->bracket;
    bool title = q->open != SM_NONE && (s->cp[q->open] == 0x300a || s->cp[q->open] == 0x3008);
    if (title && close_of(s, q) > p->term)
        return SM_GO_ON;
    if (q->open != SM_NONE && q->inner && close_of(s, q) > p->term) {
        uint32_t c = after_span(s, q);
        if (sm_is_lower(c) || sm_props_of(c)->sb == SM_SB_SCONTINUE || class_of(c) == C_STOP || (sm_props_of(c)->flags & SM_IS_WIDE))
            return p->close > q->close ? SM_PASS : SM_GO_ON;
    }
    q = &s->quote;
    if (q->open == SM_NONE || close_of(s, q) <= p->term)
        return SM_PASS;
    if (p->close > q->close)   /* a remark in brackets belongs to the sentence that the quotation went on with */
        return q->inner && q->lower && p->cp[p->next] == '(' ? SM_GO_ON : SM_PASS;
    bool single = is_single_quote(s->cp[q->open]) || s->cp[q->open] == '`';
    if (q->verse || (s->block->lang->whole_quotes && (!single || p->kind == SM_RUN_MARK)))
        return SM_GO_ON;
    if (!q->inner)
        return SM_PASS;
    if (p->kind == SM_RUN_MARK && q->lower)
        return SM_GO_ON;
    return p->kind == SM_RUN_MARK && sm_is_lower(after_span(s, q)) ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_sign(splitter *s, const sm_place *p)
{
    (void)s;
    return p->kind == SM_RUN_SIGN ? SM_END : SM_PASS;
}

static bool is_uncased(uint32_t c) { return sm_is_letter(c) && !sm_is_upper(c) && !sm_is_lower(c); }

/* The Japanese particles that a quotation is followed by: と を の. */
static bool is_particle(uint32_t c) { return c == 0x3068 || c == 0x3092 || c == 0x306e; }

/* A quotation closes right behind the terminator, in writing without capitals: who spoke may follow. */
static sm_verdict rule_spoken(splitter *s, const sm_place *p)
{
    if (p->close == p->stop)
        return SM_PASS;
    uint32_t next = p->cp[p->next], sign = p->cp[p->close - 1];
    if (sign == 0x300b || (!p->spaced && is_particle(next)))
        return SM_GO_ON;
    bool quote = sm_props_of(sign)->gc == SM_GC_PF || sign == '"' || sign == 0x201c || sign == 0x2018;
    uint32_t term = p->cp[p->term];
    bool asks = p->kind == SM_RUN_MARK || term == 0x61f;
    return quote && asks && p->spaced && p->word == p->next && is_uncased(next) && s->block->lang->script != SM_SCRIPT_HANGUL
               ? SM_GO_ON : SM_PASS;
}

/* Nothing between the terminator and the next character. */
static sm_verdict rule_glued(splitter *s, const sm_place *p)
{
    (void)s;
    if (p->spaced)
        return SM_PASS;
    uint32_t c = p->cp[p->next];
    if (p->kind == SM_RUN_STOP && p->close == p->stop && sm_is_listed(p))
        return SM_GO_ON;
    if (sm_props_of(c)->kind == SM_KIND_HANGUL && (p->close > p->stop || c == 0xb77c || c == 0xc774 || c == 0xace0 || c == 0xd558))
        return SM_GO_ON;
    bool uncased = is_uncased(c) && p->term > p->sentence && is_uncased(p->cp[p->term - 1]);
    if (uncased && p->kind == SM_RUN_DOTS)
        return (sm_props_of(c)->flags & SM_IS_WIDE) && p->cp[p->term] == '.' ? SM_END : SM_GO_ON;
    if (uncased)
        return p->kind == SM_RUN_STOP && p->term - p->token < 3 ? SM_GO_ON : SM_END;
    if (p->close > p->stop && p->word < p->high && sm_is_upper(p->cp[p->word]) && !sm_is_digit(p->cp[p->stop]))
        return SM_END;
    bool capital = p->next + 1 < p->high && sm_is_upper(c) && sm_is_lower(p->cp[p->next + 1]);
    bool word = p->term - p->token >= 3 && sm_is_lower(p->cp[p->term - 1]) && sm_is_lower(p->cp[p->term - 2]);
    bool number = p->term - p->token >= 3 && sm_is_digit(p->cp[p->term - 1]) && sm_is_digit(p->cp[p->term - 2])
                  && sm_is_digit(p->cp[p->term - 3]);
    bool address = false;
    for (uint32_t i = p->token; i < p->term; i++)
        address |= p->cp[i] == '.' || p->cp[i] == '/' || p->cp[i] == '@';
    for (uint32_t i = p->next; i < p->high && i - p->next < LONGEST_ADDRESS && !sm_is_space(p->cp[i]); i++)
        address |= p->cp[i] == '@';
    return capital && (word || number) && !address && p->kind != SM_RUN_DOTS ? SM_END : SM_GO_ON;
}

/* The ellipsis sign behind a Korean word that is no verb form is a pause. */
static sm_verdict rule_pause(splitter *s, const sm_place *p)
{
    (void)s;
    bool korean = p->term > p->sentence && sm_props_of(p->cp[p->term - 1])->kind == SM_KIND_HANGUL;
    return korean && p->kind == SM_RUN_DOTS && p->cp[p->term] == 0x2026 && !sm_korean_is_final(p->cp[p->term - 1]) ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_lower(splitter *s, const sm_place *p)
{
    (void)s;
    if (p->kind == SM_RUN_STOP || p->word >= p->high || !sm_is_lower(p->cp[p->word]))
        return SM_PASS;
    bool informal = p->small && p->kind == SM_RUN_MARK && p->close == p->stop && p->word == p->next;
    return informal || (p->quoted && p->close == p->stop) ? SM_END : SM_GO_ON;
}

static sm_verdict rule_full_stop(splitter *s, const sm_place *p)
{
    (void)s;
    bool bracketed = p->close == p->stop + 1 && p->cp[p->stop] == ')' && s->bracket.inner && sm_is_listed(p);
    return p->kind == SM_RUN_STOP && (p->close == p->stop || bracketed) ? sm_full_stop(p) : SM_PASS;
}

static sm_verdict rule_lower_stop(splitter *s, const sm_place *p)
{
    (void)s;
    return p->word < p->high && sm_is_lower(p->cp[p->word]) ? SM_GO_ON : SM_END;
}

typedef sm_verdict rule(splitter *s, const sm_place *p);

static rule *const rules[] = {
    rule_last, rule_label, rule_bracketed, rule_spaced_dots, rule_continued, rule_inside, rule_spoken, rule_sign, rule_glued,
    rule_pause, rule_lower, rule_full_stop, rule_lower_stop
};

static bool ends(splitter *s, const sm_place *p)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        sm_verdict v = rules[i](s, p);
        if (v != SM_PASS)
            return v == SM_END;
    }
    return true;
}

/* ---- the pass ---- */

/* The classes to stop at in a block of this language. */
static uint32_t classes_of(const sm_lang *lang)
{
    uint32_t mask = BIT(C_STOP) | BIT(C_TERM) | BIT(C_DOTS) | BIT(C_QUOTE) | BIT(C_APOSTROPHE) | BIT(C_OPEN) | BIT(C_CLOSE) | BIT(C_EMOJI);
    if (lang->spaces.n > 0)
        mask |= BIT(C_SPACE);
    switch (lang->script) {
    case SM_SCRIPT_GREEK: return mask | BIT(C_SEMICOLON);
    case SM_SCRIPT_ARMENIAN: return mask | BIT(C_COLON);
    case SM_SCRIPT_HANGUL: case SM_SCRIPT_TIBETAN: return mask | BIT(C_SPACE);
    default: return mask;
    }
}

/* ---- lists within a line ---- */

/* Read the label that ends before its delimiter at cp[at]; its value, 0 if it is none. */
static uint32_t label_value(const uint32_t *cp, uint32_t from, uint32_t at, uint32_t *base)
{
    uint32_t value = 0;
    *base = 0;
    if (at - from == 1 && cp[from] < 0x80 && sm_is_letter(cp[from])) {
        *base = sm_is_upper(cp[from]) ? 'A' - 1 : 'a' - 1;
        return cp[from] - *base;
    }
    if (at == from || at - from > 3)
        return 0;
    for (uint32_t i = from; i < at; i++) {
        if (cp[i] < '0' || cp[i] > '9')
            return 0;
        value = value * 10 + cp[i] - '0';
    }
    return value;
}

static bool is_bullet(uint32_t c)
{
    return c == '*' || c == 0x2022 || c == 0xb7 || c == 0x2043 || c == 0x25cf || c == 0x25aa || is_dash(c);
}

/* Does a list begin where the sentence begins, or after a colon, with the label before cp[at]? */
static bool begins_list(const splitter *s, uint32_t from, uint32_t value)
{
    uint32_t i = from;
    while (i > s->sentence && from - i < 4 && (sm_is_space(s->cp[i - 1]) || is_bullet(s->cp[i - 1])))
        i--;
    return i == s->sentence || (value == 1 && s->cp[i - 1] == ':');
}

/* A full stop or closing bracket at i that may end a list's label: the list goes on, or one begins. */
static bool at_label(splitter *s, uint32_t i)
{
    const uint32_t *cp = s->cp;
    uint32_t from = i, base, next = i + 1;
    while (from > s->sentence && i - from < 4 && (sm_is_letter(cp[from - 1]) || sm_is_digit(cp[from - 1])))
        from--;
    if (next < s->block->end && cp[i] == '.' && cp[next] == ')')
        next++;
    uint32_t value = label_value(cp, from, i, &base), delimiter = cp[next - 1] + 256 * (next - i);
    if (value == 0 || next >= s->block->end || !sm_is_space(cp[next]))
        return false;
    if (from < s->sentence + 2 || begins_list(s, from, value)) {
        bool inner = from > s->sentence + 1 && cp[from - 2] == ':';
        s->list = (inline_list){ value, base, delimiter, inner };
        return from == s->sentence || inner;
    }
    bool follows = value == s->list.value + 1 && base == s->list.base && delimiter == s->list.delimiter;
    bool restarts = value == 1 && s->list.value > 1 && sm_is_upper(cp[skip_spaces(cp, next, s->block->end - 1)]);
    bool spaced = sm_is_space(cp[from - 1]);
    uint32_t sign = cp[spaced ? from - 2 : from - 1];
    bool bulleted = is_bullet(sign) && sign > 0xff && !is_dash(sign);
    if (!bulleted && (s->list.value == 0 || !(follows || restarts) || !spaced))
        return false;
    s->list = (inline_list){ value, base, delimiter, s->list.inner && !bulleted };
    uint32_t before = from - 1;
    while (before > s->sentence && (sm_is_space(cp[before]) || is_bullet(cp[before])))
        before--;
    bool enumerates = s->list.inner || (base == 0 && sm_is_lower(cp[skip_spaces(cp, next, s->block->end - 1)]));
    if (sm_props_of(cp[before])->sb != SM_SB_SCONTINUE && !enumerates)
        emit(s, is_bullet(cp[skip_spaces(cp, before + 1, from)]) ? before + 1 : from);
    return true;
}

/* ---- signs ---- */

/* A dash and a closing quote: speech that is broken off. Does a new sentence follow? */
static bool breaks_off(const splitter *s, uint32_t i)
{
    uint32_t next = skip_spaces(s->cp, i + 1, s->block->end);
    return s->in_quote && i > s->sentence && is_dash(s->cp[i - 1]) && next > i + 1 && next < s->block->end && sm_is_upper(s->cp[next]);
}

static void open_span(const splitter *s, span *q, uint32_t i)
{
    if (q->open != SM_NONE && q->open >= s->sentence && close_of(s, q) > i)
        return;
    uint32_t first = i + 1 < s->block->end ? s->cp[i + 1] : 0;
    *q = (span){ .open = i, .close = SM_NONE, .inner = i > s->sentence, .lower = sm_is_lower(first) };
}

static void at_opening(splitter *s, uint32_t i)
{
    unsigned gc = sm_props_of(s->cp[i])->gc;
    bool quote = gc == SM_GC_PI || s->cp[i] == 0x201e;
    open_span(s, quote ? &s->quote : &s->bracket, i);
}

/* After a smiley or emoji: a capital begins a new sentence. */
static void end_if_capital(splitter *s, uint32_t i)
{
    uint32_t next = skip_spaces(s->cp, i, s->block->end);
    if (next > i && next < s->block->end && next - i < 3 && sm_is_upper(s->cp[next]))
        emit(s, i);
}

/* A closing bracket at i: a list's label, a smiley, or the end of a sentence that stands in brackets; where to go on. */
static uint32_t at_closing(splitter *s, uint32_t i)
{
    const uint32_t *cp = s->cp;
    if (cp[i] != ')' || at_label(s, i))
        return i + 1;
    uint32_t first = i;
    bool open = s->bracket.open != SM_NONE && s->bracket.open >= s->sentence && close_of(s, &s->bracket) == i;
    bool eyes = i >= s->sentence + 1 && (cp[i - 1] == ':' || cp[i - 1] == ';');
    eyes |= i >= s->sentence + 2 && cp[i - 1] == '-' && (cp[i - 2] == ':' || cp[i - 2] == ';');
    while (i + 1 < s->block->end && cp[i + 1] == ')')
        i++;
    bool smile = !open && first > s->sentence + 4;
    if (smile && i == first && cp[i - 1] != ' ' && cp[i - 1] != '!')
        smile = sm_is_letter(cp[i - 1]) && sm_token_start(cp, s->sentence, i) + 4 <= i;
    bool remark = open && s->bracket.open == s->sentence && i > s->sentence + SHORTEST_REMARK;
    if (eyes || smile || remark)
        end_if_capital(s, i + 1);
    return i + 1;
}

static void at_quote(splitter *s, uint32_t i)
{
    bool before_word = i + 1 < s->block->end && !sm_is_space(s->cp[i + 1]);
    bool after_space = i == s->block->start || sm_is_space(s->cp[i - 1]) || sm_props_of(s->cp[i - 1])->gc == SM_GC_PS
                       || is_dash(s->cp[i - 1]);
    if (s->cp[i] == '"' && i > s->sentence && before_word && sm_is_letter(s->cp[i - 1]) && sm_is_letter(s->cp[i + 1]))
        return;
    if (s->cp[i] == '"') {
        if (breaks_off(s, i))
            emit(s, i + 1);
        bool after_word = !after_space, before_end = !before_word;
        s->in_quote = after_space && before_word ? true : after_word && before_end ? false : !s->in_quote;
    }
    if (after_space && before_word)
        open_span(s, &s->quote, i);
}

/* A space at i, in languages whose sentences may end with nothing else; where to go on. */
static uint32_t at_space(splitter *s, uint32_t i)
{
    const sm_lang *lang = s->block->lang;
    uint32_t after = skip_spaces(s->cp, i, s->block->end);
    if (i <= s->sentence || after >= s->block->end)
        return after;
    bool ends;
    if (lang->script == SM_SCRIPT_HANGUL)
        ends = sm_korean_ends(s->cp, s->sentence, i) && sm_is_letter(s->cp[after]);
    else if (lang->script == SM_SCRIPT_TIBETAN)   /* the shad is left out after ka and ga */
        ends = (s->cp[i - 1] == 0xf40 || s->cp[i - 1] == 0xf42) && sm_is_letter(s->cp[after]);
    else
        ends = sm_space_ends_sentence(&lang->spaces, s->cp, s->sentence, i, after, s->block->end);
    if (ends)
        emit(s, i);
    return after;
}

static bool cp_is_word(uint32_t c) { return sm_is_letter(c) || sm_is_digit(c); }

/* A terminator at i: end the sentence if it does; where the pass goes on. */
static uint32_t at_terminator(splitter *s, uint32_t i)
{
    sm_place p;
    if (s->cp[i] == '.' && at_label(s, i))
        return i + 1;
    fill_place(s, i, &p);
    if (p.stop - p.term >= 7 && p.cp[i + 1] == ' ' && p.next < p.high && p.close == p.stop && i > s->sentence && cp_is_word(p.cp[i - 1])) {
        emit(s, i + 1);
        return i + 1;
    }
    if (!ends(s, &p))
        return p.stop;
    for (uint32_t k = p.stop; k < p.close; k++)
        s->in_quote ^= s->cp[k] == '"';
    emit(s, p.close);
    return p.close;
}

/* The next character that may mean something, or that is not ASCII. */
static uint32_t skip_plain(const splitter *s, uint32_t i, uint32_t end)
{
    const uint32_t *cp = s->cp;
    const bool *stops = s->stops;
    while (end - i >= 4 && (cp[i] | cp[i + 1] | cp[i + 2] | cp[i + 3]) < 0x80
           && !(stops[cp[i]] | stops[cp[i + 1]] | stops[cp[i + 2]] | stops[cp[i + 3]]))
        i += 4;
    while (i < end && cp[i] < 0x80 && !stops[cp[i]])
        i++;
    return i;
}

static void split_block(splitter *s)
{
    const uint32_t *cp = s->cp;
    uint32_t mask = classes_of(s->block->lang), end = s->block->end;
    if (mask != s->mask) {
        s->mask = mask;
        for (uint32_t c = 0; c < 128; c++)
            s->stops[c] = (BIT(ascii_class[c]) & mask) != 0;
    }
    s->sentence = s->block->start;
    s->in_quote = false;
    s->quote = s->bracket = (span){ .open = SM_NONE };
    s->list = (inline_list){ 0, 0, 0, false };
    for (uint32_t i = s->block->start; i < end;) {
        i = skip_plain(s, i, end);
        if (i == end)
            break;
        class c = class_of(cp[i]);
        if (!(BIT(c) & mask)) {
            i++;
            continue;
        }
        switch (c) {
        case C_QUOTE: case C_APOSTROPHE:
            at_quote(s, i++);
            break;
        case C_OPEN:
            at_opening(s, i++);
            break;
        case C_CLOSE:
            i = at_closing(s, i);
            break;
        case C_EMOJI:
            i = after_emoji(cp, i, end);
            end_if_capital(s, i);
            break;
        case C_COLON: case C_SEMICOLON:
            if (i > s->sentence && sm_props_of(cp[i - 1])->script == s->block->lang->script
                && (i + 1 == end || sm_is_space(cp[i + 1])))
                emit(s, i + 1);
            i++;
            break;
        case C_SPACE:
            i = at_space(s, i);
            break;
        default:
            if (cp[i] == 0x1361 && (i + 1 == end || cp[i + 1] != 0x1361))
                i++;
            else
                i = at_terminator(s, i);
        }
    }
    emit(s, end);
}

static void split_strictly(splitter *s)
{
    s->sentence = s->block->start;
    for (uint32_t i = s->block->start; i < s->block->end;) {
        i += sm_next_sentence_break(s->cp + i, s->block->end - i, 0);
        emit(s, i);
    }
}

void sm_find_sentences(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, sm_sentences *out)
{
    *out = (sm_sentences){ NULL, 0 };
    splitter s = { .arena = a, .cp = text->cp, .out = out };
    for (uint32_t b = 0; b < blocks->n; b++) {
        s.block = &blocks->at[b];
        s.number = b;
        if (opt->strict)
            split_strictly(&s);
        else
            split_block(&s);
    }
    uint32_t pos = 0;
    for (uint32_t i = 0; i < out->n; i++) {
        if (i > 0 && out->at[i].doc != out->at[i - 1].doc)
            pos = 0;
        out->at[i].pos = pos;
        pos += out->at[i].candidate;
    }
}
