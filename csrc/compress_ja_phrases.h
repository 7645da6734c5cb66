/* compress_ja_phrases.h - a Japanese clause as phrases: a noun and the hiragana behind it, which are a particle ("で", "から")
 * or the end of a verb.
 */
#ifndef SM_COMPRESS_JA_PHRASES_H
#define SM_COMPRESS_JA_PHRASES_H

#include "compress_ja.h"

typedef enum sm_ja_role { SM_JA_VERB, SM_JA_TOPIC, SM_JA_SUBJECT, SM_JA_OBJECT,
    SM_JA_GOAL, SM_JA_WITH, SM_JA_OF, SM_JA_ADJUNCT, SM_JA_FINITE } sm_ja_role;

typedef struct sm_ja_phrase {
    uint32_t   start, noun, end;   /* noun: behind it */
    sm_ja_role is;
} sm_ja_phrase;

enum { SM_JA_PHRASES = 40 };

typedef struct sm_ja_phrases {
    const sm_cjk *k;
    sm_ja_phrase  at[SM_JA_PHRASES];
    uint32_t      n;
} sm_ja_phrases;

/* The phrases of a piece; what stands in quotes or brackets is part of a noun. */
void sm_ja_find_phrases(sm_ja_phrases *c, uint32_t start, uint32_t end);

/* "減少が著しい", "橋が多い" */
bool sm_ja_is_quality(const sm_cjk *k, const sm_ja_phrase *p);

/* Where the noun of phrase i starts with all that stands in front of it by "の"; c->n: something else leans on it. */
uint32_t sm_ja_first_of(const sm_ja_phrases *c, uint32_t i);

/* The letters of a phrase's noun in front of a bracket: of "男性(50)" two. */
uint32_t sm_ja_noun_size(const sm_cjk *k, const sm_ja_phrase *p);

/* Does its noun end with one of these pairs of letters? Has it a digit? */
bool sm_ja_ends_with_pair(const sm_cjk *k, const sm_ja_phrase *p, const uint32_t (*pairs)[2], size_t n);
bool sm_ja_has_digit(const sm_cjk *k, const sm_ja_phrase *p);

/* What goes from in front of nouns: clauses, owners, addresses, examples. opens: where a clause starts that opens the piece;
 * SM_NONE: it goes with a noun in front of the piece. listed: so does the first phrase. topical: a topic stands further up. */
void sm_ja_cut_in_front(const sm_ja_phrases *c, sm_cjk *k, uint32_t start, uint32_t opens, uint32_t subjects, bool topical, bool listed);

/* Small words that say little. comma: where the next piece starts; 0: there is none. */
void sm_ja_cut_trims(const sm_ja_phrases *c, sm_cjk *k, uint32_t comma);

/* Offices, judges' names and charges within a piece. */
void sm_ja_cut_offices(const sm_ja_phrases *c, sm_cjk *k, uint32_t start);

#endif
