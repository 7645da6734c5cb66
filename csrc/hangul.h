/* hangul.h - precomposed Hangul syllables, and the final consonant of one. */
#ifndef SM_HANGUL_H
#define SM_HANGUL_H

#include <stdbool.h>
#include <stdint.h>

enum { SM_FINAL_NONE, SM_FINAL_N = 4, SM_FINAL_RIEUL = 8, SM_FINAL_SS = 20 };

static inline bool sm_is_syllable(uint32_t c) { return c >= 0xac00 && c <= 0xd7a3; }

/* Syllables stand in the order of their finals, 28 with none; SM_FINAL_NONE for what is no syllable too. */
static inline uint32_t sm_final_of(uint32_t c) { return sm_is_syllable(c) ? (c - 0xac00) % 28 : SM_FINAL_NONE; }

#endif
