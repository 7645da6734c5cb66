/* arena.h - the memory of one run: allocate forwards, free all at once, over the caller's allocator.
 *
 * No stage checks for NULL: where the allocator fails, sm_alloc jumps to the arena's `failed` point, which
 * summ.c sets (setjmp) before the first stage. So a stage must hold nothing that only it could give back.
 */
#ifndef SM_ARENA_H
#define SM_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "summ.h"

typedef struct sm_chunk sm_chunk;

typedef struct sm_arena {
    summ_alloc alloc;
    sm_chunk  *small;   /* chunks that serve small allocations, the current one first */
    sm_chunk  *large;   /* one chunk an allocation of SM_LARGE bytes or more, the latest first */
    size_t     serial;  /* of the latest large chunk */
    jmp_buf   *failed;  /* where to go when there is no memory */
} sm_arena;

/* A moment in an arena's life. */
typedef struct sm_mark {
    sm_chunk *small;
    size_t    used, serial;
} sm_mark;

enum { SM_LARGE = 1 << 15 };

void sm_arena_init(sm_arena *a, const summ_alloc *alloc /* NULL: malloc and free */);
void sm_arena_reset(sm_arena *a);   /* everything is given back but one small chunk */
void sm_arena_free(sm_arena *a);

/* Where somebody else's allocation failed (libstemmer's): end the run as if the arena's own had. */
_Noreturn void sm_no_memory(sm_arena *a);

/* n elements of `size` bytes, aligned for any type, not cleared. Never NULL. n = 0 is allowed. */
void *sm_alloc(sm_arena *a, size_t n, size_t size);
void *sm_alloc_zero(sm_arena *a, size_t n, size_t size);

/* The same array with n elements instead of old_n; it may move. p = NULL with old_n = 0 allocates. */
void *sm_resize(sm_arena *a, void *p, size_t old_n, size_t n, size_t size);

/* Give a large array back before the run ends (a small one stays until the reset). */
void sm_release(sm_arena *a, void *p, size_t n, size_t size);

/* Give back all that was allocated since the mark. An array that was there before must not have grown meanwhile: make
 * a stage's results first, at their full size, then mark. */
sm_mark sm_arena_mark(sm_arena *a);
void    sm_arena_rewind(sm_arena *a, sm_mark mark);

#define SM_NEW(arena, type, n)      ((type *)sm_alloc((arena), (n), sizeof(type)))
#define SM_NEW_ZERO(arena, type, n) ((type *)sm_alloc_zero((arena), (n), sizeof(type)))

/* The capacity after `cap`: twice as much, for long arrays a quarter more, so that memory stays near what is used. */
static inline size_t sm_more(size_t cap) { return cap < 16 ? 16 : cap < 4096 ? cap * 2 : cap + cap / 4; }

/* Make room for one more in a growing array: `p` has space for *cap elements, n are used. */
#define SM_GROW(arena, p, n, cap)                                                            \
    do {                                                                                     \
        if ((n) == (cap)) {                                                                  \
            size_t more_ = sm_more(cap);                                                     \
            (p) = sm_resize((arena), (p), (cap), more_, sizeof *(p));                        \
            (cap) = (uint32_t)more_;                                                         \
        }                                                                                    \
    } while (0)

/* The array is done: give back what it does not use. */
#define SM_TRIM(arena, p, n, cap) ((p) = sm_resize((arena), (p), (cap), (n), sizeof *(p)))

#endif
