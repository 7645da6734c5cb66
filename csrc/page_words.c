/* page_words.c - finds the words that pages write around their text: "Log in", "Related articles", "3 comments".
 *
 * The phrases of all languages (data/lang/<code>/page.toml) stand in one hash table, each with all its beginnings, so a line
 * is matched word by word and the longest phrase counts. Where words are not parted by spaces a character is a word.
 */
#include "page.h"

enum { SM_PHRASE_GOES_ON = 1 << SM_LISTED_KINDS };   /* longer phrases begin so */

#include "gen/page_words.inc"

static uint32_t extend(uint32_t hash, uint32_t word)
{
    hash = sm_mix(hash ^ 0x85EBCA6Bu, word);
    return hash + (hash == 0);   /* 0 is an empty place */
}

/* Kinds of the phrase of that hash, and whether it goes on; 0 where none begins so. An entry has the upper bits of a hash, and its kinds
 * below. */
static uint8_t find_phrase(uint32_t hash)
{
    enum { KINDS = 2 * SM_PHRASE_GOES_ON - 1 };
    for (uint32_t at = hash * 0x9E3779B1u >> PHRASE_SHIFT; phrases[at]; at = (at + 1) & PHRASE_MASK)
        if ((phrases[at] ^ hash) <= KINDS)
            return phrases[at] & KINDS;
    return 0;
}

/* Most words are told by two bits to begin no phrase, or by one not to go on with it, without a look at the large table. */
static bool has_bit(const uint8_t *bits, uint32_t at) { return bits[at >> 3] >> (at & 7) & 1; }

static bool may_start(uint32_t hash)
{
    uint32_t bits = phrase_starts[hash >> START_SHIFT];
    return bits >> (hash >> 8 & 31) & bits >> (hash >> 13 & 31) & 1;
}

/* Which words may begin a phrase; how many. */
static uint32_t find_starts(const uint32_t *word, uint32_t n, uint8_t *start)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < n; i++) {
        start[found] = (uint8_t)i;
        found += may_start(extend(0, word[i]));
    }
    return found;
}

/* The longest phrase that begins with the words: how many, and its kinds. */
static uint32_t longest_phrase(const uint32_t *word, uint32_t n, uint8_t *kinds)
{
    uint32_t hash = extend(0, word[0]), longest = 0;
    uint8_t found = find_phrase(hash);
    for (uint32_t k = 1;; k++) {
        if (found & (SM_PHRASE_GOES_ON - 1)) {
            *kinds = found;
            longest = k;
        }
        if (!(found & SM_PHRASE_GOES_ON) || k == n)
            return longest;
        hash = extend(hash, word[k]);
        found = has_bit(phrase_nexts, hash >> NEXT_SHIFT) ? find_phrase(hash) : 0;
    }
}

/* A byte of one for each of the four kinds. */
#define SPREAD(kinds) ((kinds & 1u) | (kinds & 2u) << 7 | (kinds & 4u) << 14 | (kinds & 8u) << 21)

void sm_count_listed(const uint32_t *word, uint32_t n, uint8_t *listed)
{
    uint8_t start[SM_FIRST_WORDS + 1], kinds = 0;
    uint32_t n_starts = find_starts(word, n, start), next = 0, counts = 0;
    for (uint32_t k = 0; k < n_starts; k++) {
        uint32_t i = start[k], longest = i < next ? 0 : longest_phrase(word + i, n - i, &kinds);
        if (longest == 0)
            continue;
        counts += SPREAD(kinds) * longest;   /* up to SM_FIRST_WORDS each */
        next = i + longest;
    }
    for (int kind = 0; kind < SM_LISTED_KINDS; kind++)
        listed[kind] = (uint8_t)(counts >> 8 * kind);
}
