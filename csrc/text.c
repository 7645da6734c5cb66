/* text.c - bytes to code points, and slices of the text to bytes again.
 *
 * Decoding is UTF-8 as Unicode defines it (no overlong forms, no surrogates, nothing above U+10FFFF). Every byte that
 * belongs to no character becomes one SM_BAD, so that bytes and code points can always be mapped onto each other.
 */
#include <string.h>

#include "pipeline.h"
#include "utf8.h"

/* Append the code points of n bytes at out; how many. */
static uint32_t decode(const unsigned char *s, size_t n, uint32_t *out)
{
    uint32_t count = 0;
    size_t i = 0;
    while (i < n) {
        uint64_t eight;
        while (n - i >= 8 && (memcpy(&eight, s + i, 8), (eight & UINT64_C(0x8080808080808080)) == 0)) {
            for (size_t k = 0; k < 8; k++)
                out[count + k] = s[i + k];
            i += 8;
            count += 8;
        }
        if (i < n) {
            size_t size;
            out[count++] = sm_get_utf8(s + i, n - i, &size);
            i += size;
        }
    }
    return count;
}

void sm_decode(sm_arena *a, const char *const *texts, const size_t *sizes, size_t n_texts, sm_text *text)
{
    size_t bytes = 0;
    for (size_t d = 0; d < n_texts; d++)
        bytes += sizes[d] + SM_DOC_GAP;
    uint32_t *cp = SM_NEW(a, uint32_t, bytes);
    uint32_t *start = SM_NEW(a, uint32_t, n_texts + 1);
    uint32_t n = 0;
    for (size_t d = 0; d < n_texts; d++) {
        for (int gap = 0; d > 0 && gap < SM_DOC_GAP; gap++)
            cp[n++] = '\n';
        start[d] = n;
        n += decode((const unsigned char *)texts[d], sizes[d], cp + n);
    }
    start[n_texts] = n;
    text->cp = sm_resize(a, cp, bytes, n, sizeof *cp);
    text->n = n;
    text->n_docs = (uint32_t)n_texts;
    text->doc_start = start;
}

size_t sm_encode(const uint32_t *cp, uint32_t n, char *out)
{
    size_t at = 0;
    for (uint32_t i = 0; i < n; i++)
        at += sm_put_utf8(cp[i], out ? out + at : NULL);
    return at;
}

/* What is printed for the code points from i on: *cp (SM_NONE: nothing) and where to go on. */
static uint32_t next_printed(const sm_text *text, uint32_t i, uint32_t start, uint32_t end, uint32_t *cp)
{
    uint32_t c = text->cp[i];
    *cp = c;
    if (c == 0xfeff && i == 0) {
        *cp = SM_NONE;
        return i + 1;
    }
    if (!sm_is_space(c))
        return i + 1;
    uint32_t stop = i;
    bool newline = false;
    while (stop < end && sm_is_space(text->cp[stop]))
        newline |= sm_is_newline(text->cp[stop++]);
    if (!newline)
        return i + 1;
    bool wide = i > start && stop < end && (sm_props_of(text->cp[i - 1])->flags & SM_IS_WIDE)
                && (sm_props_of(text->cp[stop])->flags & SM_IS_WIDE);
    *cp = wide ? SM_NONE : ' ';
    return stop;
}

uint32_t sm_slice_chars(const sm_text *text, uint32_t start, uint32_t end)
{
    uint32_t count = 0, cp;
    for (uint32_t i = start; i < end;) {
        i = next_printed(text, i, start, end, &cp);
        count += cp != SM_NONE;
    }
    return count;
}

size_t sm_slice_print(const sm_text *text, uint32_t start, uint32_t end, char *out)
{
    size_t at = 0;
    for (uint32_t i = start; i < end;) {
        uint32_t cp;
        i = next_printed(text, i, start, end, &cp);
        if (cp != SM_NONE)
            at += sm_put_utf8(cp, out ? out + at : NULL);
    }
    return at;
}

bool sm_space_after(const sm_text *text, uint32_t end)
{
    return end > 0 && !(sm_props_of(text->cp[end - 1])->flags & SM_IS_WIDE);
}
