/* utf8.h - one code point from and to UTF-8. */
#ifndef SM_UTF8_H
#define SM_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "unicode.h"

static inline bool sm_continues(unsigned char b) { return (b & 0xc0) == 0x80; }

/* The character at s (n > 0 bytes are left), its length in *size. SM_BAD, of length 1, for a byte that belongs to none:
 * overlong forms, surrogates, above U+10FFFF, cut off. */
static inline uint32_t sm_get_utf8(const unsigned char *s, size_t n, size_t *size)
{
    uint32_t c = s[0];
    *size = 1;
    if (c < 0x80)
        return c;
    if (c >= 0xc2 && c <= 0xdf && n >= 2 && sm_continues(s[1])) {
        *size = 2;
        return (c & 0x1f) << 6 | (s[1] & 0x3fu);
    }
    if (c >= 0xe0 && c <= 0xef && n >= 3 && sm_continues(s[1]) && sm_continues(s[2])) {
        uint32_t cp = (c & 0x0f) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3fu);
        if (cp >= 0x800 && (cp < 0xd800 || cp > 0xdfff)) {
            *size = 3;
            return cp;
        }
    }
    if (c >= 0xf0 && c <= 0xf4 && n >= 4 && sm_continues(s[1]) && sm_continues(s[2]) && sm_continues(s[3])) {
        uint32_t cp = (c & 0x07) << 18 | (s[1] & 0x3fu) << 12 | (s[2] & 0x3fu) << 6 | (s[3] & 0x3fu);
        if (cp >= 0x10000 && cp <= 0x10ffff) {
            *size = 4;
            return cp;
        }
    }
    return SM_BAD;
}

/* Bytes that a code point takes in the source: an invalid byte takes one. */
static inline size_t sm_source_size(uint32_t cp)
{
    return cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : cp < SM_BAD ? 4 : 1;
}

/* Write it (out may be NULL); the bytes written. SM_BAD and what is not a character is written as U+FFFD. */
static inline size_t sm_put_utf8(uint32_t cp, char *out)
{
    if (cp >= SM_BAD || (cp >= 0xd800 && cp <= 0xdfff))
        cp = 0xfffd;
    size_t size = sm_source_size(cp);
    if (!out)
        return size;
    if (size == 1) {
        out[0] = (char)cp;
        return 1;
    }
    static const unsigned char lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    for (size_t i = size - 1; i > 0; i--, cp >>= 6)
        out[i] = (char)(unsigned char)(0x80 | (cp & 0x3f));
    out[0] = (char)(unsigned char)(lead[size] | cp);
    return size;
}

#endif
