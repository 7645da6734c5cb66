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
    sm_chunk  *large;   /* one chunk an allocation of SM_LARGE bytes or more */
    jmp_buf   *failed;  /* where to go when there is no memory */
} sm_arena;

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

#define SM_NEW(arena, type, n)      ((type *)sm_alloc((arena), (n), sizeof(type)))
#define SM_NEW_ZERO(arena, type, n) ((type *)sm_alloc_zero((arena), (n), sizeof(type)))

/* Make room for one more in a growing array: `p` has space for *cap elements, n are used. */
#define SM_GROW(arena, p, n, cap)                                                            \
    do {                                                                                     \
        if ((n) == (cap)) {                                                                  \
            size_t more_ = (cap) ? (size_t)(cap) * 2 : 16;                                   \
            (p) = sm_resize((arena), (p), (cap), more_, sizeof *(p));                        \
            (cap) = (uint32_t)more_;                                                         \
        }                                                                                    \
    } while (0)

#endif
