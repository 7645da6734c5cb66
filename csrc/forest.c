/* forest.c - boosted oblivious decision trees over the features of page.c.
 *
 * All nodes of one level of such a tree ask the same question, so a tree is up to six questions and a table of their
 * answers, and many blocks go down it side by side without a branch. tools/train_furniture.py learns the trees.
 */
#include "forest.h"

typedef struct tree {
    float    threshold[6];
    uint8_t  feature[6];
    int16_t  leaf[64];       /* times SCALE */
} tree;

typedef struct forest {
    const tree *trees;
    uint32_t    n, levels;   /* trees; questions a tree asks, 1 to 6 */
    float       bias;
} forest;

#include "gen/furniture.inc"

enum { LANES = 16, SCALE = 4096 };   /* LANES: blocks scored side by side */

static const struct { const forest *forest; uint32_t features; } by_name[] = {
    [SM_FOREST_1] = { &forest_1, SM_PF_p },
    [SM_FOREST_2] = { &forest_2, SM_PF_title_coverage },
    [SM_FOREST_TITLE] = { &forest_title, SM_PF_COUNT },
};

typedef float   floats __attribute__((vector_size(16)));   /* four side by side, on any processor */
typedef int32_t ints   __attribute__((vector_size(16)));
typedef union row { floats four[LANES / 4]; float lane[LANES]; } row;

/* 16 blocks go down a tree together; x holds a row a feature. An answer yes is -1 in each lane. */
static void add_tree(const tree *t, uint32_t levels, const row *x, int32_t *sum)
{
    union { ints four[LANES / 4]; int32_t lane[LANES]; } leaf;
    ints a = { 0 }, b = a, c = a, d = a;
    for (uint32_t k = levels; k-- > 0;) {
        const floats *f = x[t->feature[k]].four;
        floats limit = { t->threshold[k], t->threshold[k], t->threshold[k], t->threshold[k] };
        a = a + a - (f[0] > limit);
        b = b + b - (f[1] > limit);
        c = c + c - (f[2] > limit);
        d = d + d - (f[3] > limit);
    }
    leaf.four[0] = a;
    leaf.four[1] = b;
    leaf.four[2] = c;
    leaf.four[3] = d;
    for (uint32_t l = 0; l < LANES; l += 4) {   /* by hand: unrolling is not part of -O2 */
        sum[l] += t->leaf[leaf.lane[l]];
        sum[l + 1] += t->leaf[leaf.lane[l + 1]];
        sum[l + 2] += t->leaf[leaf.lane[l + 2]];
        sum[l + 3] += t->leaf[leaf.lane[l + 3]];
    }
}

void sm_forest_score(sm_forest_name name, const sm_page *page, const uint32_t *which, uint32_t n, float *odds)
{
    const forest *f = by_name[name].forest;
    row x[SM_PF_COUNT] = { { .lane = { 0 } } };
    for (uint32_t at = 0; at < n; at += LANES) {
        int32_t sum[LANES] = { 0 };
        uint32_t lanes = n - at < LANES ? n - at : LANES;
        for (uint32_t l = 0; l < lanes; l++)
            sm_page_features(page, which ? which[at + l] : at + l, by_name[name].features, &x[0].lane[l], LANES);
        for (uint32_t t = 0; t < f->n; t++)
            add_tree(&f->trees[t], f->levels, x, sum);
        for (uint32_t l = 0; l < lanes; l++)
            odds[at + l] = f->bias + (float)sum[l] / SCALE;
    }
}
