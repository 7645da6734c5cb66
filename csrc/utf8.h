/* utf8.h - one code point to UTF-8. */
#ifndef SM_UTF8_H
#define SM_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include "unicode.h"

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
