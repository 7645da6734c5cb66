/* korean.h - the stem of an eojeol. */
#ifndef SM_KOREAN_H
#define SM_KOREAN_H

#include <stdint.h>

/* How many of the n code points (Hangul syllables) are left when a particle or a verb ending is taken off. */
uint32_t sm_korean_stem(const uint32_t *cp, uint32_t n);

#endif
