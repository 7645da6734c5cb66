/* sentences_place.c - what stands around a terminator: the run of signs, what closes behind it, the next word.
 *
 * Everything that is looked at before or after the place is bounded, so that a text is read in linear time.
 */
#include "sentences_split.h"

const uint8_t sm_ascii_class[128] = {
    ['.'] = SM_C_STOP, ['!'] = SM_C_TERM, ['?'] = SM_C_TERM, [':'] = SM_C_COLON, [';'] = SM_C_SEMICOLON,
    ['"'] = SM_C_QUOTE, ['\''] = SM_C_APOSTROPHE, ['`'] = SM_C_APOSTROPHE,
    ['('] = SM_C_OPEN, ['['] = SM_C_OPEN, ['{'] = SM_C_OPEN, [')'] = SM_C_CLOSE, [']'] = SM_C_CLOSE, ['}'] = SM_C_CLOSE,
    [' '] = SM_C_SPACE, ['\t'] = SM_C_SPACE, ['\n'] = SM_C_SPACE, ['\r'] = SM_C_SPACE
};

/* General categories that hold something to stop at. */
#define LIVELY (SM_CLASS_BIT(SM_GC_PO) | SM_CLASS_BIT(SM_GC_PS) | SM_CLASS_BIT(SM_GC_PE) | SM_CLASS_BIT(SM_GC_PI) \
                | SM_CLASS_BIT(SM_GC_PF) | SM_CLASS_BIT(SM_GC_ZS) | SM_CLASS_BIT(SM_GC_SO))

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

sm_class sm_wide_class(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    if (!(SM_CLASS_BIT(p->gc) & LIVELY))
        return SM_C_NONE;
    if (is_sign(c, p))
        return SM_C_TERM;
    if (p->sb == SM_SB_ATERM)
        return SM_C_STOP;
    if (is_dots(c))
        return SM_C_DOTS;
    switch (p->gc) {
    case SM_GC_PS: case SM_GC_PI: return SM_C_OPEN;
    case SM_GC_PE: case SM_GC_PF: return SM_C_CLOSE;
    case SM_GC_ZS: return SM_C_SPACE;
    case SM_GC_SO: return is_emoji(c) ? SM_C_EMOJI : SM_C_NONE;
    default: return SM_C_NONE;
    }
}

/* Signs that may stand between a sentence's start and its first word. */
static bool opens_word(uint32_t c)
{
    const sm_props *p = sm_props_of(c);
    if (p->gc == SM_GC_PS || p->gc == SM_GC_PI || p->gc == SM_GC_PF)
        return true;
    return c == '"' || c == '\'' || c == '`' || c == 0xbf || c == 0xa1 || c == '*' || c == '_' || c == 0x201c || c == 0x201d;
}

uint32_t sm_skip_spaces(const uint32_t *cp, uint32_t i, uint32_t end)
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
        sm_class c = sm_class_of(cp[i]);
        if (c != SM_C_STOP && c != SM_C_TERM && c != SM_C_DOTS && cp[i] != 0xfe0f && cp[i] != 0xfe0e)
            break;
    }
    return i;
}

/* After the emoji at i and those behind it. */
uint32_t sm_after_emoji(const uint32_t *cp, uint32_t i, uint32_t end)
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
    while (k < end && k - i < 8 && (sm_is_digit(cp[k]) || sm_is_letter(cp[k]) || cp[k] == ',' || sm_is_dash(cp[k])))
        k++;
    return k > i + 1 && k < end && cp[k] == ']' ? k + 1 : i;
}

/* Is the quote sign at i a closing one, seen from the sentence before it? */
static bool closes(const sm_splitter *s, uint32_t i, uint32_t end, bool quoted)
{
    uint32_t c = s->cp[i];
    const sm_props *p = sm_props_of(c);
    if (p->gc == SM_GC_PE)
        return true;
    if (c == '\'' && i + 1 < end && s->cp[i + 1] == '\'')
        return true;
    bool quote = p->gc == SM_GC_PF || p->gc == SM_GC_PI || c == '"' || sm_is_single_quote(c);
    if (!quote)
        return false;
    bool before_word = i + 1 < end && (sm_is_letter(s->cp[i + 1]) || sm_is_digit(s->cp[i + 1]));
    if (before_word)
        return p->gc == SM_GC_PF || (c == '"' && quoted);
    return p->gc != SM_GC_PI || c == 0x201c || c == 0x2018 || c == 0xab || c == 0x2039;
}

/* A quote sign at t with spaces on both sides: is it a closing one? */
static bool closes_spaced(const sm_splitter *s, uint32_t t, uint32_t end, bool quoted)
{
    uint32_t c = s->cp[t];
    if ((c != '"' && c != 0x201c) || (t + 1 < end && !sm_is_space(s->cp[t + 1])))
        return false;
    uint32_t k = sm_skip_spaces(s->cp, t, end), next = sm_skip_spaces(s->cp, k + 1, end);
    if (c == 0x201c)
        return s->quote.open != SM_NONE && s->cp[s->quote.open] == 0x201e;
    if (next < end && (sm_class_of(s->cp[next]) == SM_C_STOP || s->cp[next] == ','))
        return true;
    return quoted || (next < end && s->cp[next] == '"' && next > k + 1);
}

static uint32_t after_closers(const sm_splitter *s, uint32_t i, uint32_t end)
{
    bool quoted = s->in_quote, absorbed = false;
    for (;;) {
        uint32_t k = after_note(s->cp, i, end);
        if (k == i && i < end && closes(s, i, end, quoted))
            k = i + 1;
        if (k == i && i < end && is_emoji(s->cp[i]))
            k = sm_after_emoji(s->cp, i, end);
        if (k == i) {
            uint32_t t = sm_skip_spaces(s->cp, i, end);
            if (t > i && t < end) {
                const sm_props *p = sm_props_of(s->cp[t]);
                bool open_next = t + 1 < end && (sm_is_letter(s->cp[t + 1]) || sm_is_digit(s->cp[t + 1]));
                bool closing = p->gc == SM_GC_PE || (p->gc == SM_GC_PF && !open_next) || s->cp[t] == 0xf0d;
                if (closing || (!absorbed && closes_spaced(s, t, end, quoted)))
                    k = t + 1;
                else if (is_emoji(s->cp[t]))
                    k = sm_after_emoji(s->cp, t, end);
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
        if (cp[k] != ' ' && cp[k] != ',' && !sm_is_dash(cp[k]))
            return stop;
        k++;
    }
    return stop;
}

/* "'s Avonds", "'n Man": a clitic that leaves the capital to the next word. */
static bool is_clitic(const uint32_t *cp, uint32_t i, uint32_t end)
{
    return i + 3 < end && (cp[i] == '\'' || cp[i] == 0x2019) && sm_is_lower(cp[i + 1]) && cp[i + 2] == ' '
           && sm_is_upper(cp[i + 3]);
}

static uint32_t first_word(const uint32_t *cp, uint32_t i, uint32_t end)
{
    for (int steps = 0; steps < 12 && i < end; steps++) {
        if (is_clitic(cp, i, end))
            i += 3;
        else if (opens_word(cp[i]) || (cp[i] == ',' && i + 1 < end && (cp[i + 1] == ',' || cp[i - 1] == ',')))
            i++;
        else if (sm_is_dash(cp[i]) && i + 1 < end && !sm_is_digit(cp[i + 1]))
            i = sm_skip_spaces(cp, i + 1, end);
        else if (sm_is_space(cp[i]))
            i = sm_skip_spaces(cp, i, end);
        else
            break;
    }
    return i;
}

void sm_fill_place(const sm_splitter *s, uint32_t at, sm_place *p)
{
    const uint32_t *cp = s->cp;
    uint32_t end = s->block->end;
    *p = (sm_place){ .cp = cp, .low = s->block->start, .high = end, .lang = s->block->lang, .sentence = s->sentence, .term = at };
    p->stop = after_terms(cp, at, end);
    p->close = after_closers(s, after_note_number(cp, at, p->stop, end), end);
    p->next = sm_skip_spaces(cp, p->close, end);
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
        sm_class c = sm_class_of(cp[i]);
        mark |= c == SM_C_TERM;
        sign |= c == SM_C_TERM && cp[i] > 0x7f;
    }
    if (sign)
        p->kind = SM_RUN_SIGN;
    else if (mark || (p->stop - at == 2 && cp[at] == '.'))
        p->kind = SM_RUN_MARK;
    else
        p->kind = p->stop - at == 1 && !is_dots(cp[at]) ? SM_RUN_STOP : SM_RUN_DOTS;
}
