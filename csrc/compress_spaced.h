/* compress_spaced.h - what compress.c, compress_drop.c and compress_last.c share: cuts of words, and where a clause can end. */
#ifndef SM_COMPRESS_SPACED_H
#define SM_COMPRESS_SPACED_H

#include "clauses.h"

/* Forms of verbs. Where a clause would end with one, what follows is more than an adjunct. */
enum { VERBAL = SM_K_VERB | SM_K_PAST | SM_K_NONFINITE | SM_K_PARTICIPLE };

/* Cut words from .. to, or all from a word on, with the marks that cling to them. always: nothing is lost by it. */
void sm_cut_words(sm_clauses *c, uint32_t from, uint32_t to, bool always);
void sm_cut_tail(sm_clauses *c, uint32_t from, bool always);

/* Cut words from .. to; a comma behind them stays, as it parts what is around. */
void sm_cut_phrase(sm_clauses *c, uint32_t from, uint32_t to);

/* The cuts from number n on go only where nothing else makes the sentence fit. */
void sm_mark_last(sm_clauses *c, uint32_t n);

/* Is word i taken out by a cut that is always made? */
bool sm_is_gone(const sm_clauses *c, uint32_t i);

/* "in return | for", "a little | over": does word i go on with a phrase of the lexicon? */
bool sm_is_within(const sm_clauses *c, uint32_t i);

/* Can the main clause end before word i? */
bool sm_can_end(const sm_clauses *c, uint32_t i);

/* Does word i stand in front of the main verb, behind a "who" or "that"? */
bool sm_tells_who(const sm_clauses *c, uint32_t i);

/* "and", not "but": what stands before that is often said only to be denied. */
bool sm_is_conjunction(const sm_clauses *c, uint32_t i);

/* "not only", "between": does a word in front of word i wait for another? */
bool sm_pairs(const sm_clauses *c, uint32_t i);

/* "may have led to talk, but": what may be is often said for what comes behind it. */
bool sm_concedes(const sm_clauses *c);

/* "as he launched his party": a clause, and not "as a champion" or half of "as big as". */
bool sm_owns_verb(const sm_clauses *c, uint32_t i);

/* Who says it: a piece such as ", the harbour said". Is it a claim, a belief, a guess? */
bool sm_is_saying(const sm_clauses *c, const sm_piece *p);
bool sm_is_doubtful(const sm_clauses *c, const sm_piece *p);

/* compress_drop.c: take back the cuts that would break the sentence or make it say more than it does. */
void sm_drop_breaking(sm_clauses *c);

/* compress_last.c: phrases of place and time, all from one of them on, a second predicate; only where nothing else makes the sentence fit. */
void sm_cut_last(sm_clauses *c);

#endif
