/* fold.h - one form for the spellings of a word: NFKC and case folding, without marks that readers leave out. */
#ifndef SM_FOLD_H
#define SM_FOLD_H

#include <stdbool.h>
#include <stdint.h>

enum { SM_FOLD_INPUT = 128, SM_FOLD_OUTPUT = SM_FOLD_INPUT * 20 };

/* Fold n <= SM_FOLD_INPUT code points into out (room for SM_FOLD_OUTPUT); how many it has then. */
uint32_t sm_fold(const uint32_t *cp, uint32_t n, bool turkic, uint32_t *out);

#endif
