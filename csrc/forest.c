/* forest.c - boosted oblivious decision trees over the features of page.c.
 *
 * All nodes of one level of such a tree ask the same question, so a tree is six questions and a table of their answers,
 * and many blocks go down it side by side without a branch. Features are compared as numbers of 16 bits, values are bytes: with AVX2 a
 * tree is some fifty steps for 32 blocks, and what comes out is the same without. tools/train_furniture.py learns the trees.
 */
#include "forest.h"

enum { LEVELS = 6, ZERO = 128, LANES = 32, SIDE = 8, FEATURES = (SM_PF_COUNT + SIDE - 1) / SIDE * SIDE };

typedef struct tree {
    int16_t below[LEVELS];       /* a question: is the feature below? */
    uint8_t feature[LEVELS];
    uint8_t leaf[1 << LEVELS];   /* in steps, over ZERO; the answer to the first question is the lowest bit of the place */
} tree;

typedef struct forest {
    const tree *trees;
    uint32_t    n;
    float       bias, step;
} forest;

#include "gen/furniture.inc"

static const struct { const forest *forest; uint32_t features; } by_name[] = {
    [SM_FOREST_1] = { &forest_1, SM_PF_p },
    [SM_FOREST_2] = { &forest_2, SM_PF_title_coverage },
    [SM_FOREST_TITLE] = { &forest_title, SM_PF_COUNT },
};

typedef int16_t keys __attribute__((vector_size(16)));   /* eight side by side, on any processor */
typedef union row {
    keys    eight[LANES / SIDE];
    int16_t lane[LANES];
} row;

typedef struct vector { int16_t of[FEATURES]; } vector;   /* the features of a block */

#ifdef __SSE2__
#  include <emmintrin.h>

/* Half of the rows woven into the other half, as cards are; three times, and rows are columns. */
static inline __attribute__((always_inline)) void weave(const __m128i *from, __m128i *to)
{
    to[0] = _mm_unpacklo_epi16(from[0], from[4]);
    to[1] = _mm_unpackhi_epi16(from[0], from[4]);
    to[2] = _mm_unpacklo_epi16(from[1], from[5]);
    to[3] = _mm_unpackhi_epi16(from[1], from[5]);
    to[4] = _mm_unpacklo_epi16(from[2], from[6]);
    to[5] = _mm_unpackhi_epi16(from[2], from[6]);
    to[6] = _mm_unpacklo_epi16(from[3], from[7]);
    to[7] = _mm_unpackhi_epi16(from[3], from[7]);
}

static inline __m128i eight_of(const vector *v, uint32_t f) { return _mm_loadu_si128((const __m128i *)(const void *)&v->of[f]); }

/* Eight features of eight blocks, the first feature f, to x[f].eight[place], x[f + 1].eight[place], ... */
static inline void turn_eight(const vector *v, uint32_t f, uint32_t place, row *x)
{
    __m128i a[SIDE] = { eight_of(v, f), eight_of(v + 1, f), eight_of(v + 2, f), eight_of(v + 3, f),
                        eight_of(v + 4, f), eight_of(v + 5, f), eight_of(v + 6, f), eight_of(v + 7, f) }, b[SIDE];
    weave(a, b);
    weave(b, a);
    weave(a, b);
    x += f;
    x[0].eight[place] = (keys)b[0];
    x[1].eight[place] = (keys)b[1];
    x[2].eight[place] = (keys)b[2];
    x[3].eight[place] = (keys)b[3];
    x[4].eight[place] = (keys)b[4];
    x[5].eight[place] = (keys)b[5];
    x[6].eight[place] = (keys)b[6];
    x[7].eight[place] = (keys)b[7];
}
#else
static inline void turn_eight(const vector *v, uint32_t f, uint32_t place, row *x)
{
    for (uint32_t k = 0; k < SIDE; k++)
        for (uint32_t l = 0; l < SIDE; l++)
            x[f + k].lane[place * SIDE + l] = v[l].of[f + k];
}
#endif

/* Sums of the leaves of 32 blocks; x holds a row a feature. An answer yes is -1 in each lane. */
static void add_trees(const forest *f, const row *x, uint16_t *sum)
{
    for (const tree *t = f->trees, *end = t + f->n; t < end; t++) {
        row place;
        keys a = { 0 }, b = a, c = a, d = a;
        for (uint32_t k = LEVELS; k-- > 0;) {
            const keys *of = x[t->feature[k]].eight;
            a = a + a - (of[0] < t->below[k]);
            b = b + b - (of[1] < t->below[k]);
            c = c + c - (of[2] < t->below[k]);
            d = d + d - (of[3] < t->below[k]);
        }
        place.eight[0] = a;
        place.eight[1] = b;
        place.eight[2] = c;
        place.eight[3] = d;
        for (uint32_t l = 0; l < LANES; l += 4) {   /* by hand: unrolling is not part of -O2 */
            sum[l] = (uint16_t)(sum[l] + t->leaf[place.lane[l]]);
            sum[l + 1] = (uint16_t)(sum[l + 1] + t->leaf[place.lane[l + 1]]);
            sum[l + 2] = (uint16_t)(sum[l + 2] + t->leaf[place.lane[l + 2]]);
            sum[l + 3] = (uint16_t)(sum[l + 3] + t->leaf[place.lane[l + 3]]);
        }
    }
}

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#  include <immintrin.h>

#  define WITH_AVX2 __attribute__((target("avx2")))

/* Are the 32 blocks below, a byte each? Packing turns the order of the lanes, unpacking turns it back. */
static inline WITH_AVX2 __m256i answer(const tree *t, int k, const row *x)
{
    const __m256i *of = (const __m256i *)(const void *)x[t->feature[k]].lane, below = _mm256_set1_epi16(t->below[k]);
    return _mm256_packs_epi16(_mm256_cmpgt_epi16(below, _mm256_loadu_si256(of)), _mm256_cmpgt_epi16(below, _mm256_loadu_si256(of + 1)));
}

/* Sixteen leaves of a tree, looked up at 32 places. */
static inline WITH_AVX2 __m256i leaf_at(const uint8_t *leaf, __m256i place)
{
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)leaf)), place);
}

static WITH_AVX2 void add_trees_avx2(const forest *f, const row *x, uint16_t *sum)
{
    const __m256i none = _mm256_setzero_si256();
    __m256i first = none, second = none;
    for (const tree *t = f->trees, *end = t + f->n; t < end; t++) {
        __m256i place = _mm256_sub_epi8(none, answer(t, 3, x)), low = answer(t, 4, x), high = answer(t, 5, x);
        place = _mm256_sub_epi8(_mm256_add_epi8(place, place), answer(t, 2, x));
        place = _mm256_sub_epi8(_mm256_add_epi8(place, place), answer(t, 1, x));
        place = _mm256_sub_epi8(_mm256_add_epi8(place, place), answer(t, 0, x));
        __m256i lower = _mm256_blendv_epi8(leaf_at(t->leaf, place), leaf_at(t->leaf + 16, place), low);
        __m256i upper = _mm256_blendv_epi8(leaf_at(t->leaf + 32, place), leaf_at(t->leaf + 48, place), low);
        __m256i leaf = _mm256_blendv_epi8(lower, upper, high);
        first = _mm256_add_epi16(first, _mm256_unpacklo_epi8(leaf, none));
        second = _mm256_add_epi16(second, _mm256_unpackhi_epi8(leaf, none));
    }
    _mm256_storeu_si256((__m256i *)(void *)sum, first);
    _mm256_storeu_si256((__m256i *)(void *)(sum + 16), second);
}

static bool has_avx2(void) { return __builtin_cpu_supports("avx2"); }
#else
static bool has_avx2(void) { return false; }
#  define add_trees_avx2 add_trees
#endif

typedef struct lanes {
    row    x[FEATURES];
    vector v[SIDE];
} lanes;

/* The features of n blocks, those named or those from `from` on, side by side; lanes without a block keep what they have. */
static void read_features(const sm_page *page, const uint32_t *which, uint32_t from, uint32_t n, uint32_t count, lanes *to)
{
    for (uint32_t l = 0; l < n; l += SIDE) {
        for (uint32_t k = 0; k < SIDE && l + k < n; k++)
            sm_page_features(page, which ? which[from + l + k] : from + l + k, count, to->v[k].of);
        for (uint32_t f = 0; f < count; f += SIDE)
            turn_eight(to->v, f, l / SIDE, to->x);
    }
}

void sm_forest_score(sm_forest_name name, const sm_page *page, const uint32_t *which, uint32_t n, float *odds)
{
    const forest *f = by_name[name].forest;
    bool wide = has_avx2();
    lanes of;
    if (n < LANES)
        memset(&of, 0, sizeof of);   /* all lanes go down the trees, those without a block too */
    for (uint32_t at = 0; at < n; at += LANES) {
        uint16_t sum[LANES] = { 0 };
        uint32_t here = n - at < LANES ? n - at : LANES;
        read_features(page, which, at, here, by_name[name].features, &of);
        (wide ? add_trees_avx2 : add_trees)(f, of.x, sum);
        for (uint32_t l = 0; l < here; l++)
            odds[which ? which[at + l] : at + l] = f->bias + f->step * (float)(int16_t)(sum[l] - ZERO * f->n);
    }
}
