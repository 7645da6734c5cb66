/* unicode.c - the character table and simple case. See unicode.h. */
#include "unicode.h"

#include <utf8proc.h>

#include "gen/unicode.inc"

uint32_t sm_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp - 'A' < 26u ? cp + 32 : cp;
    return cp < SM_BAD ? (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp) : cp;
}
