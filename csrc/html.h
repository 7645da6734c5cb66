/* html.h - a page's text out of its HTML. */
#ifndef SM_HTML_H
#define SM_HTML_H

#include "options.h"

/* What a page gives: UTF-8 text, blocks parted by blank lines; its title by its metadata; its declared language. */
typedef struct sm_html {
    const char *text;
    size_t      size;
    sm_string   title;      /* size 0 where there is none */
    char        lang[12];   /* of <html lang>, "" where there is none */
} sm_html;

void sm_read_html(sm_arena *a, const char *bytes, size_t n, const char *encoding /* NULL: find out */, sm_html *out);

/* charset.c: the bytes as valid UTF-8 (the same pointer where they are), converted by iconv from: a byte order mark's encoding, else
 * the caller's, else a <meta> near the start, else UTF-8 where they are valid, else Windows-1252. */
sm_string sm_to_utf8(sm_arena *a, const char *bytes, size_t n, const char *encoding);
bool      sm_charset_known(const char *encoding);

/* entities.c: the character reference at s ("&" first, n bytes are left): bytes taken, 0 where it is none; UTF-8 into
 * out (8 bytes are enough) and their number in *size. */
size_t sm_character_reference(const unsigned char *s, size_t n, char *out, size_t *size);

#endif
