/* intern.h - strings to small numbers: a hash table with open addressing over the arena.
 *
 * The hash is seeded by the caller; ids are given in order of arrival, so no result depends on the seed.
 */
#ifndef SM_INTERN_H
#define SM_INTERN_H

#include <stdbool.h>

#include "arena.h"

typedef struct sm_intern_key {
    const char *at;
    uint32_t    size, hash;
} sm_intern_key;

typedef struct sm_intern {
    sm_arena      *arena;
    sm_intern_key *keys;      /* by id */
    uint32_t       n, cap;
    uint32_t      *slots;     /* id + 1, 0 where empty */
    uint32_t       n_slots;   /* a power of two */
    uint64_t       seed;
    char          *pool;      /* room for copies of short strings */
    uint32_t       pool_left;
} sm_intern;

void sm_intern_init(sm_intern *t, sm_arena *a, uint64_t seed);
/* The id of the bytes; *added tells whether they are new (then they are copied). */
uint32_t sm_intern_add(sm_intern *t, const void *at, uint32_t size, bool *added);
/* The same without a copy: the bytes must stay where they are as long as the table. */
uint32_t sm_intern_add_kept(sm_intern *t, const void *at, uint32_t size, bool *added);
/* Give the table's arrays back (copies of strings stay until the arena's reset). */
void sm_intern_release(sm_intern *t);
/* The id, or UINT32_MAX. */
uint32_t sm_intern_find(const sm_intern *t, const void *at, uint32_t size);

#endif
