/* entities.c - character references of HTML, as the standard reads them in text (13.5 and 13.2.5.72 onwards).
 *
 * Numeric ones in the range 80 to 9F mean Windows-1252; NUL, surrogates and what is too large become U+FFFD. Named ones
 * take the longest name that fits; some need no semicolon.
 */
#include <stdint.h>
#include <string.h>

#include "html.h"
#include "utf8.h"

#include "gen/entities.inc"

enum { LONGEST = 32 };

static const uint16_t windows_1252[32] = {
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
};

static int digit(unsigned char c, unsigned base)
{
    unsigned decimal = (unsigned)c - '0', letter = (c | 32u) - 'a';
    if (decimal < 10)
        return (int)decimal;
    return base == 16 && letter < 6 ? (int)letter + 10 : -1;
}

static size_t numeric(const unsigned char *s, size_t n, char *out, size_t *size)
{
    unsigned base = n > 2 && (s[2] | 32) == 'x' ? 16 : 10;
    size_t first = base == 16 ? 3 : 2, i = first;
    uint32_t cp = 0;
    for (; i < n && digit(s[i], base) >= 0; i++)
        cp = cp > 0x10ffff ? cp : cp * base + (uint32_t)digit(s[i], base);
    if (i == first)
        return 0;
    if (cp >= 0x80 && cp < 0xa0)
        cp = windows_1252[cp - 0x80];
    *size = sm_put_utf8(cp == 0 ? SM_BAD : cp, out);
    return i + (i < n && s[i] == ';');
}

/* Index of the name, or -1. */
static int find(const unsigned char *name, size_t size)
{
    int low = 0, high = (int)(sizeof entities / sizeof *entities);
    while (low < high) {
        int mid = (low + high) / 2;
        size_t length = entities[mid].size;
        int order = memcmp(name, entity_names + entities[mid].at, size < length ? size : length);
        if (order == 0 && size == length)
            return mid;
        if (order < 0 || (order == 0 && size < length))
            high = mid;
        else
            low = mid + 1;
    }
    return -1;
}

static bool is_alnum(unsigned char c) { return (unsigned)c - '0' < 10u || (c | 32u) - 'a' < 26u; }

size_t sm_character_reference(const unsigned char *s, size_t n, char *out, size_t *size)
{
    if (n > 1 && s[1] == '#')
        return numeric(s, n, out, size);
    size_t length = 0;
    while (length < LONGEST && length + 1 < n && is_alnum(s[1 + length]))
        length++;
    if (length + 1 < n && s[1 + length] == ';')
        length++;
    for (; length > 1; length--) {
        int at = find(s + 1, length);
        if (at < 0)
            continue;
        *size = sm_put_utf8(entities[at].first, out);
        if (entities[at].second)
            *size += sm_put_utf8(entities[at].second, out + *size);
        return 1 + length;
    }
    return 0;
}
