/* sentences.c - where sentences end: the rules of UAX #29, tailored by what writing in ~75 languages does.
 *
 * Method: one pass over each block stops at the few characters that can end a sentence. For each of them a place is
 * filled in (the run of terminators, closing quotes and brackets behind it, the next word), and rules, strongest first,
 * say whether the sentence ends; full stops go through sentences_abbr.c, spaces of Thai and Lao through spaces.c,
 * those of Korean through sentences_korean.c. The strict mode takes the untailored rules of segment.c instead.
 * What a rule looks at before and after is bounded, so the time is linear.
 * Limits: a sentence that ends without any sign (a headline run into the text) is not seen.
 */
#include "sentences_split.h"

#include "segment.h"
#include "spaces.h"

enum { SHORTEST_REMARK = 8 };

static void emit(sm_splitter *s, uint32_t end)
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

/* The classes to stop at in a block of this language. */
static uint32_t classes_of(const sm_lang *lang)
{
    uint32_t mask = SM_CLASS_BIT(SM_C_STOP) | SM_CLASS_BIT(SM_C_TERM) | SM_CLASS_BIT(SM_C_DOTS) | SM_CLASS_BIT(SM_C_QUOTE)
                    | SM_CLASS_BIT(SM_C_APOSTROPHE) | SM_CLASS_BIT(SM_C_OPEN) | SM_CLASS_BIT(SM_C_CLOSE)
                    | SM_CLASS_BIT(SM_C_EMOJI);
    if (lang->spaces.n > 0)
        mask |= SM_CLASS_BIT(SM_C_SPACE);
    switch (lang->script) {
    case SM_SCRIPT_GREEK: return mask | SM_CLASS_BIT(SM_C_SEMICOLON);
    case SM_SCRIPT_ARMENIAN: return mask | SM_CLASS_BIT(SM_C_COLON);
    case SM_SCRIPT_HANGUL: case SM_SCRIPT_TIBETAN: return mask | SM_CLASS_BIT(SM_C_SPACE);
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
    return c == '*' || c == 0x2022 || c == 0xb7 || c == 0x2043 || c == 0x25cf || c == 0x25aa || sm_is_dash(c);
}

/* Does a list begin where the sentence begins, or after a colon, with the label before cp[at]? */
static bool begins_list(const sm_splitter *s, uint32_t from, uint32_t value)
{
    uint32_t i = from;
    while (i > s->sentence && from - i < 4 && (sm_is_space(s->cp[i - 1]) || is_bullet(s->cp[i - 1])))
        i--;
    return i == s->sentence || (value == 1 && s->cp[i - 1] == ':');
}

/* A full stop or closing bracket at i that may end a list's label: the list goes on, or one begins. */
static bool at_label(sm_splitter *s, uint32_t i)
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
        s->list = (sm_inline_list){ value, base, delimiter, inner };
        return from == s->sentence || inner;
    }
    bool follows = value == s->list.value + 1 && base == s->list.base && delimiter == s->list.delimiter;
    bool restarts = value == 1 && s->list.value > 1 && sm_is_upper(cp[sm_skip_spaces(cp, next, s->block->end - 1)]);
    bool spaced = sm_is_space(cp[from - 1]);
    uint32_t sign = cp[spaced ? from - 2 : from - 1];
    bool bulleted = is_bullet(sign) && sign > 0xff && !sm_is_dash(sign);
    if (!bulleted && (s->list.value == 0 || !(follows || restarts) || !spaced))
        return false;
    s->list = (sm_inline_list){ value, base, delimiter, s->list.inner && !bulleted };
    uint32_t before = from - 1;
    while (before > s->sentence && (sm_is_space(cp[before]) || is_bullet(cp[before])))
        before--;
    bool enumerates = s->list.inner || (base == 0 && sm_is_lower(cp[sm_skip_spaces(cp, next, s->block->end - 1)]));
    if (sm_props_of(cp[before])->sb != SM_SB_SCONTINUE && !enumerates)
        emit(s, is_bullet(cp[sm_skip_spaces(cp, before + 1, from)]) ? before + 1 : from);
    return true;
}

/* ---- signs ---- */

/* A dash and a closing quote: speech that is broken off. Does a new sentence follow? */
static bool breaks_off(const sm_splitter *s, uint32_t i)
{
    uint32_t next = sm_skip_spaces(s->cp, i + 1, s->block->end);
    bool broken = s->in_quote && i > s->sentence && sm_is_dash(s->cp[i - 1]);
    return broken && next > i + 1 && next < s->block->end && sm_is_upper(s->cp[next]);
}

static void open_span(const sm_splitter *s, sm_span *q, uint32_t i)
{
    if (q->open != SM_NONE && q->open >= s->sentence && sm_close_of(s, q) > i)
        return;
    uint32_t first = i + 1 < s->block->end ? s->cp[i + 1] : 0;
    bool same = q->open != SM_NONE && q->close == q->open && s->cp[q->open] == s->cp[i];
    uint32_t none_before = same ? q->none_before : 0;
    *q = (sm_span){ .open = i, .close = SM_NONE, .none_before = none_before, .inner = i > s->sentence,
                    .lower = sm_is_lower(first) };
}

static void at_opening(sm_splitter *s, uint32_t i)
{
    unsigned gc = sm_props_of(s->cp[i])->gc;
    bool quote = gc == SM_GC_PI || s->cp[i] == 0x201e;
    open_span(s, quote ? &s->quote : &s->bracket, i);
}

/* After a smiley or emoji: a capital begins a new sentence. */
static void end_if_capital(sm_splitter *s, uint32_t i)
{
    uint32_t next = sm_skip_spaces(s->cp, i, s->block->end);
    if (next > i && next < s->block->end && next - i < 3 && sm_is_upper(s->cp[next]))
        emit(s, i);
}

/* A closing bracket at i: a list's label, a smiley, or the end of a sentence that stands in brackets; where to go on. */
static uint32_t at_closing(sm_splitter *s, uint32_t i)
{
    const uint32_t *cp = s->cp;
    if (cp[i] != ')' || at_label(s, i))
        return i + 1;
    uint32_t first = i;
    bool open = s->bracket.open != SM_NONE && s->bracket.open >= s->sentence && sm_close_of(s, &s->bracket) == i;
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

static void at_quote(sm_splitter *s, uint32_t i)
{
    bool before_word = i + 1 < s->block->end && !sm_is_space(s->cp[i + 1]);
    bool after_space = i == s->block->start || sm_is_space(s->cp[i - 1]) || sm_props_of(s->cp[i - 1])->gc == SM_GC_PS
                       || sm_is_dash(s->cp[i - 1]);
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
static uint32_t at_space(sm_splitter *s, uint32_t i)
{
    const sm_lang *lang = s->block->lang;
    uint32_t after = sm_skip_spaces(s->cp, i, s->block->end);
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

static bool is_word(uint32_t c) { return sm_is_letter(c) || sm_is_digit(c); }

/* A terminator at i: end the sentence if it does; where the pass goes on. */
static uint32_t at_terminator(sm_splitter *s, uint32_t i)
{
    sm_place p;
    if (s->cp[i] == '.' && at_label(s, i))
        return i + 1;
    sm_fill_place(s, i, &p);
    bool four_dots = p.stop - p.term >= 7 && p.cp[i + 1] == ' ' && p.next < p.high && p.close == p.stop;
    if (four_dots && i > s->sentence && is_word(p.cp[i - 1])) {   /* a full stop, then an ellipsis */
        emit(s, i + 1);
        return i + 1;
    }
    if (!sm_sentence_ends(s, &p))
        return p.stop;
    for (uint32_t k = p.stop; k < p.close; k++)
        s->in_quote ^= s->cp[k] == '"';
    emit(s, p.close);
    return p.close;
}

/* The next character that may mean something, or that is not ASCII. */
static uint32_t skip_plain(const sm_splitter *s, uint32_t i, uint32_t end)
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

static void split_block(sm_splitter *s)
{
    const uint32_t *cp = s->cp;
    uint32_t mask = classes_of(s->block->lang), end = s->block->end;
    if (mask != s->mask) {
        s->mask = mask;
        for (uint32_t c = 0; c < 128; c++)
            s->stops[c] = (SM_CLASS_BIT(sm_ascii_class[c]) & mask) != 0;
    }
    s->sentence = s->block->start;
    s->in_quote = false;
    s->quote = s->bracket = (sm_span){ .open = SM_NONE };
    s->list = (sm_inline_list){ 0, 0, 0, false };
    for (uint32_t i = s->block->start; i < end;) {
        i = skip_plain(s, i, end);
        if (i == end)
            break;
        sm_class c = sm_class_of(cp[i]);
        if (!(SM_CLASS_BIT(c) & mask)) {
            i++;
            continue;
        }
        switch (c) {
        case SM_C_QUOTE: case SM_C_APOSTROPHE:
            at_quote(s, i++);
            break;
        case SM_C_OPEN:
            at_opening(s, i++);
            break;
        case SM_C_CLOSE:
            i = at_closing(s, i);
            break;
        case SM_C_EMOJI:
            i = sm_after_emoji(cp, i, end);
            end_if_capital(s, i);
            break;
        case SM_C_COLON: case SM_C_SEMICOLON:
            if (i > s->sentence && sm_props_of(cp[i - 1])->script == s->block->lang->script
                && (i + 1 == end || sm_is_space(cp[i + 1])))
                emit(s, i + 1);
            i++;
            break;
        case SM_C_SPACE:
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

static void split_strictly(sm_splitter *s)
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
    sm_splitter s = { .arena = a, .cp = text->cp, .out = out };
    for (uint32_t b = 0; b < blocks->n; b++) {
        s.block = &blocks->at[b];
        s.number = b;
        if (opt->strict)
            split_strictly(&s);
        else
            split_block(&s);
    }
    SM_TRIM(a, out->at, out->n, s.cap);
    uint32_t pos = 0;
    for (uint32_t i = 0; i < out->n; i++) {
        if (i > 0 && out->at[i].doc != out->at[i - 1].doc)
            pos = 0;
        out->at[i].pos = pos;
        pos += out->at[i].candidate;
    }
}
