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

/* Does a phrase begin with a word of that hash? Most words are told so without a look at the large table. */
static bool may_start(uint32_t hash)
{
    uint32_t at = hash >> START_SHIFT;
    return phrase_starts[at >> 3] >> (at & 7) & 1;
}

void sm_count_listed(const uint32_t *word, uint32_t n, uint8_t *listed)
{
    for (uint32_t i = 0, next; i < n; i = next) {
        uint32_t hash = extend(0, word[i]), longest = 0;
        uint8_t kinds = 0, found = may_start(hash) ? find_phrase(hash) : 0;
        for (uint32_t k = i + 1;; k++) {
            if (found & (SM_PHRASE_GOES_ON - 1)) {
                kinds = found;
                longest = k - i;
            }
            if (!(found & SM_PHRASE_GOES_ON) || k == n)
                break;
            hash = extend(hash, word[k]);
            found = find_phrase(hash);
        }
        for (int kind = 0; kind < SM_LISTED_KINDS && kinds; kind++)
            listed[kind] = (uint8_t)(listed[kind] + (kinds >> kind & 1 ? longest : 0));
        next = i + (longest ? longest : 1);
    }
}
