/* intern.c - strings to ids. See intern.h. */
#include "intern.h"

#include <string.h>

enum { FIRST_SLOTS = 1024, POOL = 4096, SHORT = 256 };

/* Stir one word in. The seed is added between two multiplications, so that what a difference becomes hangs on the seed, and
 * words that collide cannot be prepared without it. */
static uint64_t stir(uint64_t h, uint64_t word, uint64_t seed)
{
    h = (h ^ word) * UINT64_C(0x9fb21c651e98df25);
    h = ((h ^ h >> 32) + seed) * UINT64_C(0xd6e8feb86659fd93);
    return h ^ h >> 32;
}

static uint32_t hash_of(const sm_intern *t, const unsigned char *p, uint32_t size)
{
    uint64_t h = t->seed ^ size, word;
    for (; size >= 8; size -= 8, p += 8) {
        memcpy(&word, p, 8);
        h = stir(h, word, t->seed);
    }
    word = 0;
    if (size > 0)
        memcpy(&word, p, size);
    return (uint32_t)stir(h, word, t->seed);
}

void sm_intern_init(sm_intern *t, sm_arena *a, uint64_t seed)
{
    *t = (sm_intern){ .arena = a, .n_slots = FIRST_SLOTS, .seed = stir(seed, FIRST_SLOTS, 0) };
    t->slots = SM_NEW_ZERO(a, uint32_t, FIRST_SLOTS);
}

static void grow(sm_intern *t)
{
    sm_release(t->arena, t->slots, t->n_slots, sizeof *t->slots);
    t->n_slots *= 2;
    t->slots = SM_NEW_ZERO(t->arena, uint32_t, t->n_slots);
    for (uint32_t id = 0; id < t->n; id++) {
        uint32_t i = t->keys[id].hash & (t->n_slots - 1);
        while (t->slots[i])
            i = (i + 1) & (t->n_slots - 1);
        t->slots[i] = id + 1;
    }
}

/* The slot that holds the bytes or is free for them. */
static uint32_t slot_of(const sm_intern *t, const void *at, uint32_t size, uint32_t hash)
{
    uint32_t i = hash & (t->n_slots - 1);
    for (; t->slots[i]; i = (i + 1) & (t->n_slots - 1)) {
        const sm_intern_key *k = &t->keys[t->slots[i] - 1];
        if (k->hash == hash && k->size == size && memcmp(k->at, at, size) == 0)
            break;
    }
    return i;
}

uint32_t sm_intern_find(const sm_intern *t, const void *at, uint32_t size)
{
    uint32_t id = t->slots[slot_of(t, at, size, hash_of(t, at, size))];
    return id ? id - 1 : UINT32_MAX;
}

/* A copy, aligned for uint32_t; short ones share a piece of memory. */
static const char *keep(sm_intern *t, const void *at, uint32_t size)
{
    uint32_t room = (size + 3) & ~3u;
    char *copy = t->pool;
    if (size > SHORT) {
        copy = sm_alloc(t->arena, size, 1);
    } else {
        if (t->pool_left < room) {
            copy = sm_alloc(t->arena, POOL, 1);
            t->pool_left = POOL;
        }
        t->pool = copy + room;
        t->pool_left -= room;
    }
    memcpy(copy, at, size);
    return copy;
}

static uint32_t add(sm_intern *t, const void *at, uint32_t size, bool *added, bool copied)
{
    uint32_t hash = hash_of(t, at, size), i = slot_of(t, at, size, hash);
    *added = t->slots[i] == 0;
    if (!*added)
        return t->slots[i] - 1;
    SM_GROW(t->arena, t->keys, t->n, t->cap);
    t->keys[t->n] = (sm_intern_key){ copied ? keep(t, at, size) : at, size, hash };
    t->slots[i] = ++t->n;
    if (t->n > t->n_slots / 4 * 3)
        grow(t);
    return t->n - 1;
}

uint32_t sm_intern_add(sm_intern *t, const void *at, uint32_t size, bool *added) { return add(t, at, size, added, true); }

uint32_t sm_intern_add_kept(sm_intern *t, const void *at, uint32_t size, bool *added) { return add(t, at, size, added, false); }

void sm_intern_release(sm_intern *t)
{
    sm_release(t->arena, t->keys, t->cap, sizeof *t->keys);
    sm_release(t->arena, t->slots, t->n_slots, sizeof *t->slots);
    *t = (sm_intern){ .arena = t->arena };
}
