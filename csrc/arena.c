/* arena.c - bump allocation over the caller's allocator. See arena.h.
 *
 * Small allocations are cut from chunks; a large one has a chunk of its own in a doubly linked list, so that it can
 * grow in place by the allocator's own resize, and be given back early. This is the only file that sees an
 * allocation fail.
 *
 * Under AddressSanitizer what is not handed out is poisoned, so that a step behind a small array is seen as well.
 */
#include "arena.h"

#include <stdlib.h>
#include <string.h>

struct sm_chunk {
    sm_chunk *next, *prev;
    size_t    size;   /* bytes of the whole chunk, header included */
    size_t    used;   /* bytes in use, header included; of a large one: its serial number */
};

#ifndef __has_feature
#  define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#  include <sanitizer/asan_interface.h>
enum { GAP = 16 };        /* bytes behind every small array */
#else
#  define ASAN_POISON_MEMORY_REGION(p, size)   ((void)(p), (void)(size))
#  define ASAN_UNPOISON_MEMORY_REGION(p, size) ((void)(p), (void)(size))
enum { GAP = 0 };
#endif

enum { CHUNK = 1 << 16 };
static const size_t ALIGN = sizeof(max_align_t) > 16 ? sizeof(max_align_t) : 16;

static void *std_resize(void *state, void *ptr, size_t old_size, size_t size)
{
    (void)state;
    (void)old_size;
    if (size == 0) {
        free(ptr);
        return NULL;
    }
    return realloc(ptr, size);
}

static size_t aligned(size_t n) { return (n + ALIGN - 1) / ALIGN * ALIGN; }

void sm_no_memory(sm_arena *a) { longjmp(*a->failed, 1); }

static size_t bytes_of(sm_arena *a, size_t n, size_t size)
{
    if (size != 0 && n > (SIZE_MAX / 2) / size)
        sm_no_memory(a);
    return n * size;
}

void sm_arena_init(sm_arena *a, const summ_alloc *alloc)
{
    memset(a, 0, sizeof *a);
    if (alloc)
        a->alloc = *alloc;
    else
        a->alloc.resize = std_resize;
}

static void poison_rest(sm_chunk *c)
{
    ASAN_POISON_MEMORY_REGION((char *)c + c->used, c->size - c->used);
}

/* Free the chunks of a list up to `end`. */
static void free_list(sm_arena *a, sm_chunk *c, const sm_chunk *end)
{
    while (c != end) {
        sm_chunk *next = c->next;
        ASAN_UNPOISON_MEMORY_REGION(c, c->size);
        a->alloc.resize(a->alloc.state, c, c->size, 0);
        c = next;
    }
}

void sm_arena_reset(sm_arena *a)
{
    free_list(a, a->large, NULL);
    a->large = NULL;
    if (a->small) {
        free_list(a, a->small->next, NULL);
        a->small->next = NULL;
        a->small->used = aligned(sizeof(sm_chunk));
        poison_rest(a->small);
    }
}

void sm_arena_free(sm_arena *a)
{
    free_list(a, a->large, NULL);
    free_list(a, a->small, NULL);
    a->large = a->small = NULL;
}

static sm_chunk *new_chunk(sm_arena *a, size_t size)
{
    sm_chunk *c = a->alloc.resize(a->alloc.state, NULL, 0, size);
    if (!c)
        sm_no_memory(a);
    c->next = c->prev = NULL;
    c->size = size;
    c->used = aligned(sizeof *c);
    return c;
}

static void link_large(sm_arena *a, sm_chunk *c)
{
    c->prev = NULL;
    c->used = ++a->serial;
    c->next = a->large;
    if (a->large)
        a->large->prev = c;
    a->large = c;
}

static void *data_of(sm_chunk *c) { return (char *)c + aligned(sizeof *c); }
static sm_chunk *chunk_of(void *p) { return (sm_chunk *)(void *)((char *)p - aligned(sizeof(sm_chunk))); }

static void *alloc_bytes(sm_arena *a, size_t bytes)
{
    size_t room = aligned(bytes) + GAP;
    if (bytes >= SM_LARGE) {
        sm_chunk *c = new_chunk(a, aligned(sizeof(sm_chunk)) + aligned(bytes));
        link_large(a, c);
        return data_of(c);
    }
    if (!a->small || a->small->size - a->small->used < room) {
        sm_chunk *c = new_chunk(a, CHUNK);
        poison_rest(c);
        c->next = a->small;
        a->small = c;
    }
    void *p = (char *)a->small + a->small->used;
    a->small->used += room;
    ASAN_UNPOISON_MEMORY_REGION(p, bytes);
    return p;
}

void *sm_alloc(sm_arena *a, size_t n, size_t size) { return alloc_bytes(a, bytes_of(a, n, size)); }

void *sm_alloc_zero(sm_arena *a, size_t n, size_t size)
{
    size_t bytes = bytes_of(a, n, size);
    return memset(alloc_bytes(a, bytes), 0, bytes);
}

static void *resize_large(sm_arena *a, sm_chunk *c, size_t bytes)
{
    size_t size = aligned(sizeof *c) + aligned(bytes);
    sm_chunk *moved = a->alloc.resize(a->alloc.state, c, c->size, size);
    if (!moved)
        sm_no_memory(a);
    moved->size = size;
    if (moved->prev)
        moved->prev->next = moved;
    else
        a->large = moved;
    if (moved->next)
        moved->next->prev = moved;
    return data_of(moved);
}

void *sm_resize(sm_arena *a, void *p, size_t old_n, size_t n, size_t size)
{
    size_t old = bytes_of(a, old_n, size), bytes = bytes_of(a, n, size);
    if (old < SM_LARGE && bytes <= old) {
        if (aligned(bytes) < aligned(old))
            ASAN_POISON_MEMORY_REGION((char *)p + aligned(bytes), aligned(old) - aligned(bytes));
        return p;
    }
    if (old >= SM_LARGE && bytes >= SM_LARGE)
        return resize_large(a, chunk_of(p), bytes);
    if (old < SM_LARGE && bytes < SM_LARGE && p && (char *)p + aligned(old) + GAP == (char *)a->small + a->small->used
        && a->small->size - a->small->used >= aligned(bytes) - aligned(old)) {
        a->small->used += aligned(bytes) - aligned(old);
        ASAN_UNPOISON_MEMORY_REGION(p, bytes);
        return p;
    }
    void *q = alloc_bytes(a, bytes);
    if (p)
        memcpy(q, p, old < bytes ? old : bytes);
    sm_release(a, p, old_n, size);
    return q;
}

void sm_release(sm_arena *a, void *p, size_t n, size_t size)
{
    if (bytes_of(a, n, size) < SM_LARGE) {
        ASAN_POISON_MEMORY_REGION(p, aligned(n * size));
        return;
    }
    sm_chunk *c = chunk_of(p);
    if (c->prev)
        c->prev->next = c->next;
    else
        a->large = c->next;
    if (c->next)
        c->next->prev = c->prev;
    a->alloc.resize(a->alloc.state, c, c->size, 0);
}

sm_mark sm_arena_mark(sm_arena *a)
{
    return (sm_mark){ a->small, a->small ? a->small->used : 0, a->serial };
}

void sm_arena_rewind(sm_arena *a, sm_mark mark)
{
    sm_chunk *kept = a->large;
    while (kept && kept->used > mark.serial)
        kept = kept->next;
    free_list(a, a->large, kept);
    a->large = kept;
    if (kept)
        kept->prev = NULL;
    free_list(a, a->small, mark.small);
    a->small = mark.small;
    if (mark.small) {
        mark.small->used = mark.used;
        poison_rest(mark.small);
    }
}
