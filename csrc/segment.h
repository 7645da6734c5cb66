/* segment.h - Unicode's own boundaries (UAX #29, extended grapheme clusters, words, sentences), untailored.
 *
 * Each function takes a text of n code points and a place `at` < n that is itself a boundary, and gives the next
 * one, n at the last. A loop over a text takes time in proportion to its length. No memory, no state.
 */
#ifndef SM_SEGMENT_H
#define SM_SEGMENT_H

#include <stdint.h>

uint32_t sm_next_grapheme_break(const uint32_t *cp, uint32_t n, uint32_t at);
uint32_t sm_next_word_break(const uint32_t *cp, uint32_t n, uint32_t at);
uint32_t sm_next_sentence_break(const uint32_t *cp, uint32_t n, uint32_t at);

#endif
