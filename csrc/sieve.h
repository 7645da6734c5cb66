/* sieve.h - which of many things come more than once? Two bits a hash say so before a table is filled with those that do not.
 *
 * Add every thing's hash first, then ask: "yes" may be wrong for one in ten that come once (another has its bit), "no" never is.
 */
#ifndef SM_SIEVE_H
#define SM_SIEVE_H

#include <stdbool.h>

#include "arena.h"

typedef struct sm_sieve {
    uint64_t *seen, *again;
    uint32_t  words;          /* 64 hashes each; a power of two */
} sm_sieve;

/* For n things: 2 to 4 bytes each. */
static inline sm_sieve sm_sieve_new(sm_arena *a, uint32_t n)
{
    sm_sieve v = { .words = 1 };
    while (v.words < n / 8)
        v.words *= 2;
    v.seen = SM_NEW_ZERO(a, uint64_t, v.words);
    v.again = SM_NEW_ZERO(a, uint64_t, v.words);
    return v;
}

static inline void sm_sieve_add(sm_sieve *v, uint32_t hash)
{
    uint64_t bit = UINT64_C(1) << (hash & 63), *seen = &v->seen[(hash >> 6) & (v->words - 1)];
    if (*seen & bit)
        v->again[(hash >> 6) & (v->words - 1)] |= bit;
    *seen |= bit;
}

static inline bool sm_sieve_again(const sm_sieve *v, uint32_t hash)
{
    return (v->again[(hash >> 6) & (v->words - 1)] >> (hash & 63) & 1) != 0;
}

static inline void sm_sieve_release(sm_arena *a, sm_sieve *v)
{
    sm_release(a, v->seen, v->words, sizeof *v->seen);
    sm_release(a, v->again, v->words, sizeof *v->again);
}

#endif
