/* fold.c - NFKC case folding by code point, with utf8proc's tables.
 *
 * A run of more than MOST_MARKS marks is cut.
 * utf8proc_map is not used: it is quadratic in runs of marks, and its offsets would be lost. Marks are put in canonical order
 * by insertion, and a word has at most SM_FOLD_INPUT code points, so time is bounded. Left out: format characters, the
 * Arabic tatweel and vowel signs, Hebrew points, Armenian accents. Typographic apostrophes become ASCII.
 */
#include "fold.h"

#include <utf8proc.h>

#include "unicode.h"

enum { MOST_MARKS = 30 };

static const struct { uint32_t first, last; } left_out[] = {
    { 0x055b, 0x055c }, { 0x055e, 0x055e }, { 0x0591, 0x05c7 }, { 0x0640, 0x0640 }, { 0x064b, 0x065f }, { 0x0670, 0x0670 }, { 0x06d6, 0x06ed },
};

static bool is_left_out(uint32_t cp)
{
    if (cp < 0x055b)
        return cp == 0xad;
    for (unsigned i = 0; i < sizeof left_out / sizeof *left_out; i++)
        if (cp >= left_out[i].first && cp <= left_out[i].last)
            return true;
    return sm_props_of(cp)->gc == SM_GC_CF;
}

static int combining_class(uint32_t cp) { return utf8proc_get_property((utf8proc_int32_t)cp)->combining_class; }

/* Decompose and case-fold one code point; how many come of it. */
static uint32_t expand(uint32_t cp, uint32_t *out, uint32_t room)
{
    utf8proc_int32_t buffer[32];
    int boundclass = 0;
    utf8proc_option_t how = UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, buffer, 32, how, &boundclass);
    if (n <= 0 || n > 32 || (uint32_t)n > room) {
        out[0] = cp;
        return 1;
    }
    for (utf8proc_ssize_t i = 0; i < n; i++)
        out[i] = (uint32_t)buffer[i];
    return (uint32_t)n;
}

static void order_marks(uint32_t *cp, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++) {
        int class = combining_class(cp[i]);
        uint32_t mark = cp[i], k = i;
        while (class > 0 && k > 0 && combining_class(cp[k - 1]) > class) {
            cp[k] = cp[k - 1];
            k--;
        }
        cp[k] = mark;
    }
}

static uint32_t compose(uint32_t *cp, uint32_t n)
{
    order_marks(cp, n);
    utf8proc_ssize_t size = utf8proc_normalize_utf32((utf8proc_int32_t *)cp, (utf8proc_ssize_t)n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    return size < 0 ? n : (uint32_t)size;
}

uint32_t sm_fold(const uint32_t *cp, uint32_t n, bool turkic, uint32_t *out)
{
    uint32_t size = 0, marks = 0;
    bool ascii = true;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = cp[i];
        if (turkic && (c == 'I' || c == 0x130))
            c = c == 'I' ? 0x131 : 'i';
        if (c == 0x2019 || c == 0x02bc || c == 0xff07)
            c = '\'';
        if (c < 0x80) {
            out[size++] = sm_lower(c);
        } else if (c < SM_BAD && !is_left_out(c)) {
            ascii = false;
            marks = sm_props_of(c)->kind == SM_KIND_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS)
                size += expand(c, out + size, SM_FOLD_OUTPUT - size);
        }
    }
    return ascii ? size : compose(out, size);
}
