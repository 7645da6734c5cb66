/* sentences.c - where sentences end: the rules of UAX #29, tailored by what writing in ~75 languages does.
 *
 * Method: one pass over each block stops at the few characters that can end a sentence. For each of them a place is
 * filled in (the run of terminators, closing quotes and brackets behind it, the next word), and rules, strongest first,
 * say whether the sentence ends; full stops go through sentences_abbr.c, spaces of Thai, Lao and Korean through
 * sentences_script.c. The strict mode takes the untailored rules of segment.c instead.
 * What a rule looks at before and after is bounded, so the time is linear.
 * Limits: a sentence that ends without any sign (a headline run into the text) is not seen.
 */
#include "sentences.h"

#include "segment.h"

/* What the pass stops at. */
typedef enum class { C_NONE, C_STOP, C_TERM, C_DOTS, C_OPEN, C_CLOSE, C_QUOTE, C_COLON, C_SEMICOLON, C_SPACE } class;

#define BIT(c) (1u << (c))

static const uint8_t ascii_class[128] = {
    ['.'] = C_STOP, ['!'] = C_TERM, ['?'] = C_TERM, ['"'] = C_QUOTE, ['('] = C_OPEN, ['['] = C_OPEN, ['{'] = C_OPEN,
    [')'] = C_CLOSE, [']'] = C_CLOSE, ['}'] = C_CLOSE, [':'] = C_COLON, [';'] = C_SEMICOLON,
    [' '] = C_SPACE, ['\t'] = C_SPACE, ['\n'] = C_SPACE, ['\r'] = C_SPACE
};

/* General categories that hold something to stop at. */
#define LIVELY (BIT(SM_GC_PO) | BIT(SM_GC_PS) | BIT(SM_GC_PE) | BIT(SM_GC_PI) | BIT(SM_GC_PF) | BIT(SM_GC_ZS))

static bool is_dots(uint32_t c) { return c == 0x2026 || c == 0x2025 || c == 0x22ef; }

static class wide_class(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    if (!(BIT(p->gc) & LIVELY))
        return C_NONE;
    if (p->sb == SM_SB_STERM || c == 0x37e)
        return C_TERM;
    if (p->sb == SM_SB_ATERM)
        return C_STOP;
    if (is_dots(c))
        return C_DOTS;
    switch (p->gc) {
    case SM_GC_PS: case SM_GC_PI: return C_OPEN;
    case SM_GC_PE: case SM_GC_PF: return C_CLOSE;
    case SM_GC_ZS: return C_SPACE;
    default: return C_NONE;
    }
}

static inline class class_of(uint32_t c) { return c < 0x80 ? ascii_class[c] : wide_class(c); }

/* ---- the pass ---- */

typedef struct splitter {
    sm_arena     *arena;
    const uint32_t *cp;
    sm_sentences *out;
    uint32_t      cap;
    const sm_block *block;
    uint32_t      number;        /* of the block */
    uint32_t      sentence;      /* start of the sentence so far */
    bool          in_quote;      /* an odd number of straight double quotes so far */
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

/* After the run of terminators at i. */
static uint32_t after_terms(const uint32_t *cp, uint32_t i, uint32_t end)
{
    for (; i < end; i++) {
        class c = class_of(cp[i]);
        if (c != C_STOP && c != C_TERM && c != C_DOTS)
            break;
    }
    return i;
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
static bool closes(const splitter *s, uint32_t i, uint32_t end)
{
    uint32_t c = s->cp[i];
    const sm_props *p = sm_props_of(c);
    if (p->gc == SM_GC_PE)
        return true;
    bool quote = p->gc == SM_GC_PF || p->gc == SM_GC_PI || c == '"' || is_single_quote(c);
    if (!quote)
        return false;
    bool before_word = i + 1 < end && (sm_is_letter(s->cp[i + 1]) || sm_is_digit(s->cp[i + 1]));
    if (before_word)
        return p->gc == SM_GC_PF || (c == '"' && s->in_quote);
    return p->gc != SM_GC_PI || c == 0x201c || c == 0x2018 || c == 0xab || c == 0x2039;
}

static uint32_t after_closers(const splitter *s, uint32_t i, uint32_t end)
{
    for (;;) {
        uint32_t k = after_note(s->cp, i, end);
        if (k == i && i < end && closes(s, i, end))
            k = i + 1;
        if (k == i) {
            uint32_t t = skip_spaces(s->cp, i, end);
            if (t > i && t < end) {
                const sm_props *p = sm_props_of(s->cp[t]);
                bool open_next = t + 1 < end && (sm_is_letter(s->cp[t + 1]) || sm_is_digit(s->cp[t + 1]));
                if (p->gc == SM_GC_PE || (p->gc == SM_GC_PF && !open_next)
                    || (s->cp[t] == '"' && s->in_quote && !open_next))
                    k = t + 1;
            }
        }
        if (k == i)
            return i;
        i = k;
    }
}

static uint32_t first_word(const uint32_t *cp, uint32_t i, uint32_t end)
{
    for (int steps = 0; steps < 12 && i < end; steps++) {
        if (opens_word(cp[i]))
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
    p->close = after_closers(s, p->stop, end);
    p->next = skip_spaces(cp, p->close, end);
    p->spaced = p->next > p->close || p->next == end;
    p->word = first_word(cp, p->next, end);
    p->token = sm_token_start(cp, p->sentence, at);
    bool mark = false, sign = false;
    for (uint32_t i = at; i < p->stop; i++) {
        class c = class_of(cp[i]);
        mark |= c == C_TERM;
        sign |= c == C_TERM && cp[i] > 0x7f;
    }
    if (sign)
        p->kind = SM_RUN_SIGN;
    else if (mark || p->stop - at == 2)
        p->kind = SM_RUN_MARK;
    else
        p->kind = p->stop - at == 1 && !is_dots(cp[at]) ? SM_RUN_STOP : SM_RUN_DOTS;
}

/* ---- rules ---- */

static bool is_continuing(uint32_t c)
{
    return sm_props_of(c)->sb == SM_SB_SCONTINUE && !is_dash(c);
}

static sm_verdict rule_bracketed(const splitter *s, const sm_place *p)
{
    (void)s;
    bool opened = p->term > p->sentence && sm_props_of(p->cp[p->term - 1])->gc == SM_GC_PS;
    bool closed = p->stop < p->high && sm_props_of(p->cp[p->stop])->gc == SM_GC_PE;
    return opened && closed ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_last(const splitter *s, const sm_place *p)
{
    (void)s;
    return p->next == p->high ? SM_END : SM_PASS;
}

static sm_verdict rule_continued(const splitter *s, const sm_place *p)
{
    (void)s;
    class c = class_of(p->cp[p->next]);
    if (is_continuing(p->cp[p->next]))
        return SM_GO_ON;
    if ((c == C_STOP || c == C_TERM || c == C_DOTS) && !p->spaced)
        return SM_GO_ON;
    return SM_PASS;
}

static sm_verdict rule_sign(const splitter *s, const sm_place *p)
{
    (void)s;
    return p->kind == SM_RUN_SIGN ? SM_END : SM_PASS;
}

/* Nothing between the terminator and the next character. */
static sm_verdict rule_glued(const splitter *s, const sm_place *p)
{
    (void)s;
    if (p->spaced)
        return SM_PASS;
    uint32_t c = p->cp[p->next];
    if (sm_is_letter(c) && !sm_is_upper(c) && !sm_is_lower(c) && p->term > p->sentence && sm_is_letter(p->cp[p->term - 1])
        && !sm_is_upper(p->cp[p->term - 1]) && !sm_is_lower(p->cp[p->term - 1]) && p->kind != SM_RUN_DOTS)
        return p->kind == SM_RUN_STOP && p->term - p->token < 3 ? SM_GO_ON : SM_END;
    if (p->close > p->stop && p->word < p->high && sm_is_upper(p->cp[p->word]))
        return SM_END;
    bool capital = p->next + 1 < p->high && sm_is_upper(c) && sm_is_lower(p->cp[p->next + 1]);
    bool word = p->term - p->token >= 3 && sm_is_lower(p->cp[p->term - 1]) && sm_is_lower(p->cp[p->term - 2]);
    return capital && word && p->kind != SM_RUN_DOTS ? SM_END : SM_GO_ON;
}

static sm_verdict rule_lower(const splitter *s, const sm_place *p)
{
    (void)s;
    if (p->kind == SM_RUN_STOP || p->word >= p->high)
        return SM_PASS;
    return sm_is_lower(p->cp[p->word]) ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_full_stop(const splitter *s, const sm_place *p)
{
    (void)s;
    return p->kind == SM_RUN_STOP && p->close == p->stop ? sm_full_stop(p) : SM_PASS;
}

static sm_verdict rule_lower_stop(const splitter *s, const sm_place *p)
{
    (void)s;
    return p->word < p->high && sm_is_lower(p->cp[p->word]) ? SM_GO_ON : SM_END;
}

typedef sm_verdict rule(const splitter *s, const sm_place *p);

static rule *const rules[] = {
    rule_last, rule_bracketed, rule_continued, rule_sign, rule_glued, rule_lower, rule_full_stop, rule_lower_stop
};

static bool ends(const splitter *s, const sm_place *p)
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
    uint32_t mask = BIT(C_STOP) | BIT(C_TERM) | BIT(C_DOTS) | BIT(C_QUOTE);
    switch (lang->script) {
    case SM_SCRIPT_GREEK: return mask | BIT(C_SEMICOLON);
    case SM_SCRIPT_ARMENIAN: return mask | BIT(C_COLON);
    case SM_SCRIPT_THAI: case SM_SCRIPT_LAO: case SM_SCRIPT_HANGUL: return mask | BIT(C_SPACE);
    default: return mask;
    }
}

/* A terminator at i: end the sentence if it does; where the pass goes on. */
static uint32_t at_terminator(splitter *s, uint32_t i)
{
    sm_place p;
    fill_place(s, i, &p);
    if (!ends(s, &p))
        return p.stop;
    for (uint32_t k = p.stop; k < p.close; k++)
        s->in_quote ^= s->cp[k] == '"';
    emit(s, p.close);
    return p.close;
}

static void split_block(splitter *s)
{
    const uint32_t *cp = s->cp;
    uint32_t mask = classes_of(s->block->lang), end = s->block->end;
    s->sentence = s->block->start;
    s->in_quote = false;
    for (uint32_t i = s->block->start; i < end;) {
        class c = class_of(cp[i]);
        if (!(BIT(c) & mask)) {
            i++;
            continue;
        }
        switch (c) {
        case C_QUOTE:
            s->in_quote = !s->in_quote;
            i++;
            break;
        case C_COLON: case C_SEMICOLON:
            if (i > s->sentence && sm_props_of(cp[i - 1])->script == s->block->lang->script
                && (i + 1 == end || sm_is_space(cp[i + 1])))
                emit(s, i + 1);
            i++;
            break;
        case C_SPACE:
            i++;
            break;
        default:
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
