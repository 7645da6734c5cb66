/* The arena: alignment, growth, early release, reset, and what happens where the allocator fails. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "suite.h"

typedef struct meter {
    size_t bytes, blocks;
    bool   refuse;
} meter;

static void *metered(void *state, void *ptr, size_t old_size, size_t size)
{
    meter *m = state;
    if (size == 0) {
        m->bytes -= old_size;
        m->blocks--;
        free(ptr);
        return NULL;
    }
    if (m->refuse)
        return NULL;
    m->bytes += size - (ptr ? old_size : 0);
    m->blocks += ptr == NULL;
    return realloc(ptr, size);
}

static meter   m;
static jmp_buf failed;

static sm_arena start(void)
{
    sm_arena a;
    m = (meter){ 0, 0, false };
    sm_arena_init(&a, &(summ_alloc){ metered, &m });
    a.failed = &failed;
    return a;
}

static void finish(sm_arena *a)
{
    sm_arena_free(a);
    CU_ASSERT_EQUAL(m.bytes, 0);
    CU_ASSERT_EQUAL(m.blocks, 0);
}

static void memory_is_aligned_and_apart(void)
{
    sm_arena a = start();
    char *last = NULL;
    size_t last_size = 0;
    for (size_t size = 0; size < 3 * SM_LARGE; size = size * 2 + 1) {
        char *p = sm_alloc(&a, size, 1);
        CU_ASSERT_EQUAL((uintptr_t)p % 16, 0);
        CU_ASSERT_TRUE(!last || p >= last + last_size || p + size <= last);
        memset(p, 0x5a, size);
        last = p;
        last_size = size;
    }
    finish(&a);
}

static void zeroed_memory_is_zero(void)
{
    sm_arena a = start();
    memset(sm_alloc(&a, 1000, 1), 0xff, 1000);
    sm_arena_reset(&a);
    const char *p = sm_alloc_zero(&a, 1000, 1);
    for (int i = 0; i < 1000; i++)
        CU_ASSERT_EQUAL(p[i], 0);
    finish(&a);
}

/* From nothing over the size where an array gets a chunk of its own, and back; others stay as they are. */
static void arrays_keep_what_they_hold(void)
{
    sm_arena a = start();
    uint32_t n = 0, cap = 0, *numbers = NULL, *other = SM_NEW(&a, uint32_t, 10);
    other[0] = 77;
    for (; n < 50000; n++) {
        SM_GROW(&a, numbers, n, cap);
        numbers[n] = n;
        if (n % 1000 == 0)
            sm_alloc(&a, 40000, 1);      /* something else in between */
    }
    for (uint32_t i = 0; i < n; i++)
        CU_ASSERT_EQUAL(numbers[i], i);
    numbers = sm_resize(&a, numbers, cap, 100, sizeof *numbers);
    for (uint32_t i = 0; i < 100; i++)
        CU_ASSERT_EQUAL(numbers[i], i);
    CU_ASSERT_EQUAL(other[0], 77);
    finish(&a);
}

static void large_arrays_can_be_given_back(void)
{
    sm_arena a = start();
    sm_alloc(&a, 1, 1);
    size_t before = m.bytes;
    char *one = sm_alloc(&a, SM_LARGE, 1), *two = sm_alloc(&a, SM_LARGE, 2), *three = sm_alloc(&a, SM_LARGE, 3);
    sm_release(&a, two, SM_LARGE, 2);
    sm_release(&a, one, SM_LARGE, 1);
    sm_release(&a, three, SM_LARGE, 3);
    CU_ASSERT_EQUAL(m.bytes, before);
    finish(&a);
}

/* A large array may move as it grows, whichever was made last. */
static void large_arrays_grow_among_others(void)
{
    sm_arena a = start();
    enum { N = 3 };
    char *at[N];
    for (int i = 0; i < N; i++)
        at[i] = memset(sm_alloc(&a, SM_LARGE, 1), 'a' + i, SM_LARGE);
    for (int i = 0; i < N; i++) {
        at[i] = sm_resize(&a, at[i], SM_LARGE, 50 * (size_t)SM_LARGE, 1);
        memset(at[i] + SM_LARGE, 'a' + i, 49 * (size_t)SM_LARGE);
    }
    for (int i = 0; i < N; i++)
        CU_ASSERT(at[i][0] == 'a' + i && at[i][SM_LARGE] == 'a' + i && at[i][50 * SM_LARGE - 1] == 'a' + i);
    for (int i = 0; i < N; i++)
        sm_release(&a, at[i], 50 * (size_t)SM_LARGE, 1);
    CU_ASSERT_EQUAL(m.bytes, 0);
    finish(&a);
}

static void a_reset_keeps_one_small_chunk(void)
{
    sm_arena a = start();
    for (int i = 0; i < 100; i++) {
        sm_alloc(&a, 5000, 1);
        sm_alloc(&a, SM_LARGE, 1);
    }
    sm_arena_reset(&a);
    CU_ASSERT_EQUAL(m.blocks, 1);
    finish(&a);
}

/* What was there before a mark stays, small and large, also where it has been resized or given back since. */
static void a_rewind_gives_back_what_came_after_the_mark(void)
{
    sm_arena a = start();
    char *small = sm_alloc(&a, 128, 1), *first = sm_alloc(&a, SM_LARGE, 1), *second = sm_alloc(&a, SM_LARGE, 2);
    memset(small, 1, 100);
    memset(first, 2, SM_LARGE);
    char *next = sm_alloc(&a, 64, 1);
    ptrdiff_t step = next - small - 64;      /* what 64 bytes take: more than that under AddressSanitizer */
    CU_ASSERT(step >= 64 && step <= 80);
    size_t before = m.bytes, blocks = m.blocks;
    for (int round = 0; round < 3; round++) {
        sm_mark mark = sm_arena_mark(&a);
        for (int i = 0; i < 100; i++) {
            sm_alloc(&a, 5000, 1);
            sm_alloc(&a, SM_LARGE + 1, 1);
        }
        first = sm_resize(&a, first, SM_LARGE, SM_LARGE * 2, 1);
        first = sm_resize(&a, first, SM_LARGE * 2, SM_LARGE, 1);
        sm_arena_rewind(&a, mark);
        CU_ASSERT_EQUAL(m.bytes, before);
        CU_ASSERT_EQUAL(m.blocks, blocks);
        CU_ASSERT_PTR_EQUAL(sm_alloc(&a, 64, 1), next + (round + 1) * step);
    }
    sm_mark mark = sm_arena_mark(&a);
    sm_alloc(&a, SM_LARGE, 1);
    sm_release(&a, second, SM_LARGE, 2);
    sm_arena_rewind(&a, mark);
    CU_ASSERT_EQUAL(m.blocks, blocks - 1);
    CU_ASSERT_EQUAL(small[99], 1);
    CU_ASSERT_EQUAL(first[SM_LARGE - 1], 2);
    finish(&a);
}

static void a_rewind_to_the_start_leaves_nothing(void)
{
    sm_arena a = start();
    sm_mark mark = sm_arena_mark(&a);
    sm_alloc(&a, 10, 1);
    sm_alloc(&a, SM_LARGE, 1);
    sm_arena_rewind(&a, mark);
    CU_ASSERT_EQUAL(m.blocks, 0);
    finish(&a);
}

/* A shorter array stays where it is; a trimmed large one gives memory back. */
static void arrays_shrink(void)
{
    sm_arena a = start();
    uint32_t *small = SM_NEW(&a, uint32_t, 100), *after = SM_NEW(&a, uint32_t, 4);
    after[0] = 5;
    CU_ASSERT_PTR_EQUAL(sm_resize(&a, small, 100, 10, sizeof *small), small);
    CU_ASSERT_EQUAL(after[0], 5);
    size_t before = m.bytes;
    uint32_t n = 100000, cap = 200000, *large = SM_NEW(&a, uint32_t, cap);
    large[n - 1] = 9;
    SM_TRIM(&a, large, n, cap);
    CU_ASSERT_TRUE(m.bytes - before < n * sizeof *large + 100);
    CU_ASSERT_EQUAL(large[n - 1], 9);
    finish(&a);
}

static void growth_is_double_then_a_quarter(void)
{
    CU_ASSERT_EQUAL(sm_more(0), 16);
    CU_ASSERT_EQUAL(sm_more(16), 32);
    CU_ASSERT_EQUAL(sm_more(8000), 10000);
}

static void jumps(size_t n, size_t size, bool refuse)
{
    static sm_arena a;
    static volatile bool came_back;
    a = start();
    came_back = false;
    m.refuse = refuse;
    if (setjmp(failed) == 0)
        sm_alloc(&a, n, size);
    else
        came_back = true;
    CU_ASSERT_TRUE(came_back);
    finish(&a);
}

static void no_memory_jumps(void)
{
    jumps(10, 1, true);
    jumps(SM_LARGE, 2, true);
    jumps(SIZE_MAX / 2, 8, false);       /* the product does not fit */
}

int main(void)
{
    static const test_case tests[] = {
        { "memory is aligned and apart", memory_is_aligned_and_apart },
        { "zeroed memory is zero", zeroed_memory_is_zero },
        { "arrays keep what they hold", arrays_keep_what_they_hold },
        { "large arrays grow among others", large_arrays_grow_among_others },
        { "large arrays can be given back", large_arrays_can_be_given_back },
        { "a reset keeps one small chunk", a_reset_keeps_one_small_chunk },
        { "a rewind gives back what came after the mark", a_rewind_gives_back_what_came_after_the_mark },
        { "a rewind to the start leaves nothing", a_rewind_to_the_start_leaves_nothing },
        { "arrays shrink", arrays_shrink },
        { "growth is double, then a quarter", growth_is_double_then_a_quarter },
        { "no memory jumps", no_memory_jumps },
    };
    return RUN_SUITE("arena", tests);
}
