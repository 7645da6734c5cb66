/* tokens.c - words of sentences: UAX #29 words with a letter or digit; in scripts without spaces runs of one class.
 *
 * A token is a run of one kind: Han, hiragana, katakana, Hangul, South-East Asian letters with their marks, or else a
 * word by the rules WB4 to WB13b. The lengths that budgets count: a word is one; in Han, kana, Thai, Lao,
 * Khmer and Burmese each letter with its marks is one; Hangul, letters and digits that touch are one word.
 */
#include "pipeline.h"

/* Extend, Format and ZWJ belong to what they follow (WB4). */
static bool trails(const sm_props *p) { return p->wb == SM_WB_EXTEND || p->wb == SM_WB_FORMAT || p->wb == SM_WB_ZWJ; }

static bool is_letter(const sm_props *p) { return p->wb == SM_WB_ALETTER || p->wb == SM_WB_HEBREW_LETTER; }

static uint32_t skip_trailing(const sm_text *text, uint32_t i, uint32_t end)
{
    while (i < end && trails(sm_props_of(text->cp[i])))
        i++;
    return i;
}

/* May the mark `mid` stand inside a word between two letters (WB6, WB7) or two digits (WB11, WB12)? */
static bool joins(const sm_props *mid, const sm_props *before, const sm_props *after)
{
    bool both = mid->wb == SM_WB_MIDNUMLET || mid->wb == SM_WB_SINGLE_QUOTE;
    if (is_letter(before) && is_letter(after))
        return both || mid->wb == SM_WB_MIDLETTER
               || (mid->wb == SM_WB_DOUBLE_QUOTE && before->wb == SM_WB_HEBREW_LETTER && after->wb == SM_WB_HEBREW_LETTER);
    return before->wb == SM_WB_NUMERIC && after->wb == SM_WB_NUMERIC && (both || mid->wb == SM_WB_MIDNUM);
}

static bool goes_on(const sm_props *p, unsigned kind)
{
    return p->kind == kind || trails(p) || p->kind == SM_KIND_MARK;
}

/* Letters and digits that take part in a word as UAX #29 sees it, Hangul aside: it has a kind of its own. Some signs
 * count as letters there, as the Armenian question mark, which stands within its word. */
static bool word_part(const sm_props *p)
{
    return p->kind == SM_KIND_LETTER || p->kind == SM_KIND_DIGIT || p->kind == SM_KIND_MARK || p->wb == SM_WB_EXTENDNUMLET || trails(p)
           || (is_letter(p) && p->kind != SM_KIND_HANGUL && p->kind != SM_KIND_SEASIAN);
}

static uint32_t word_end(const sm_text *text, uint32_t i, uint32_t end)
{
    const sm_props *before = sm_props_of(text->cp[i++]);
    while (i < end) {
        const sm_props *p = sm_props_of(text->cp[i]);
        if (word_part(p)) {
            before = trails(p) ? before : p;
            i++;
            continue;
        }
        uint32_t next = skip_trailing(text, i + 1, end);
        if (next == end || !joins(p, before, sm_props_of(text->cp[next])) || sm_props_of(text->cp[next])->kind == SM_KIND_HANGUL)
            return p->wb == SM_WB_SINGLE_QUOTE && before->wb == SM_WB_HEBREW_LETTER ? next : i;   /* WB7a */
        before = sm_props_of(text->cp[next]);
        i = next + 1;
    }
    return i;
}

static uint32_t run_end(const sm_text *text, uint32_t i, uint32_t end, unsigned kind)
{
    while (i < end && goes_on(sm_props_of(text->cp[i]), kind))
        i++;
    return i;
}

static bool counts_letters(unsigned kind)
{
    return kind == SM_KIND_HAN || kind == SM_KIND_HIRAGANA || kind == SM_KIND_KATAKANA || kind == SM_KIND_SEASIAN;
}

static uint32_t letters_in(const sm_text *text, uint32_t start, uint32_t end, unsigned kind)
{
    uint32_t n = 0;
    for (uint32_t i = start; i < end; i++)
        n += sm_props_of(text->cp[i])->kind == kind;
    return n;
}

/* The tokens of one sentence; its length in words. */
static uint32_t sentence_tokens(sm_arena *a, const sm_text *text, const sm_sentence *s, sm_tokens *out, uint32_t *cap)
{
    uint32_t words = 0, last_end = SM_NONE;
    for (uint32_t i = s->start; i < s->end;) {
        unsigned kind = sm_props_of(text->cp[i])->kind;
        if (kind != SM_KIND_LETTER && kind != SM_KIND_DIGIT && !(kind >= SM_KIND_HAN && kind <= SM_KIND_SEASIAN)) {
            i++;
            continue;
        }
        uint32_t start = i;
        bool word = kind == SM_KIND_LETTER || kind == SM_KIND_DIGIT;
        i = word ? word_end(text, i, s->end) : run_end(text, i, s->end, kind);
        SM_GROW(a, out->at, out->n, *cap);
        out->at[out->n++] = (sm_token){ start, i, (uint8_t)kind };
        if (counts_letters(kind))
            words += letters_in(text, start, i, kind);
        else
            words += start != last_end;
        last_end = counts_letters(kind) ? SM_NONE : i;
    }
    return words;
}

void sm_find_tokens(sm_arena *a, const sm_text *text, sm_sentences *sentences, sm_tokens *tokens)
{
    uint32_t cap = text->n / 8 + 16;
    *tokens = (sm_tokens){ SM_NEW(a, sm_token, cap), 0, SM_NEW(a, uint32_t, (size_t)sentences->n + 1) };
    for (uint32_t i = 0; i < sentences->n; i++) {
        tokens->first[i] = tokens->n;
        sm_sentence *s = &sentences->at[i];
        s->words = sentence_tokens(a, text, s, tokens, &cap);
        s->candidate = s->candidate && s->words > 0;
    }
    tokens->first[sentences->n] = tokens->n;
    SM_TRIM(a, tokens->at, tokens->n, cap);
}
