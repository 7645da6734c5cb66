/* spaces.h - does a space end a sentence, in languages that write no full stop (Thai, Lao)? */
#ifndef SM_SPACES_H
#define SM_SPACES_H

#include <stdbool.h>
#include <stdint.h>

#include "lang.h"

/* Kinds in sm_lang.spaces, from data/lang/<code>/spaces.txt. */
enum { SM_SPACE_OPEN = 1, SM_SPACE_WEAK = 2, SM_SPACE_JOIN = 4, SM_SPACE_HANG = 8, SM_SPACE_END = 16 };

/* Does the white space [at, after) end the sentence that began at `from`? The paragraph ends at `limit`, and `from` <
 * `at` < `after` < `limit`. Only for languages with sm_lang.spaces; full stops and blank lines are the caller's. */
bool sm_space_ends_sentence(const sm_words *words, const uint32_t *cp, uint32_t from, uint32_t at, uint32_t after,
                            uint32_t limit);

#endif
