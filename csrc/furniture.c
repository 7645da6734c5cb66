/* furniture.c - which blocks of a page are main text, and which are menus, dates, teasers, notices.
 *
 * Method: boosted oblivious decision trees (all nodes of one level ask the same question, so a tree is six questions
 * and a table of 64 values) over the features of page.c, learned by tools/train_furniture.py. The forest gives each block
 * a probability; the page's cut is the one that makes the expected F1 over its words the highest, which is
 * half of that F1 (Lewis 1995), so a page where little is certain is cut lower.
 * Limits: a page that was dumped without line breaks is a block or two, and nothing can be cut out of those.
 */
#include <math.h>

#include "page.h"

typedef struct tree {
    float    threshold[6];
    uint8_t  feature[6];
    int16_t  leaf[64];       /* in 1/4096 */
} tree;

typedef struct forest {
    const tree *trees;
    uint32_t    n;
    float       bias;
} forest;

#include "gen/furniture.inc"

enum { LANES = 16, LEVELS = 6 };   /* blocks scored side by side, so that the compiler can use vectors */

static void add_tree(const tree *t, float (*x)[LANES], float *sum)
{
    uint8_t leaf[LANES] = { 0 };
    for (unsigned k = 0; k < LEVELS; k++) {
        const float *column = x[t->feature[k]], threshold = t->threshold[k];
        for (unsigned l = 0; l < LANES; l++)
            leaf[l] = (uint8_t)(leaf[l] | (unsigned)(column[l] > threshold) << k);
    }
    for (unsigned l = 0; l < LANES; l++)
        sum[l] += (float)t->leaf[leaf[l]] * (1 / 4096.0f);
}

/* The log odds of every block of the page that it is main text. */
static void score(const forest *f, const sm_page *page, float *odds)
{
    float x[SM_PF_COUNT][LANES] = { { 0 } };
    for (uint32_t at = 0; at < page->n; at += LANES) {
        float sum[LANES] = { 0 };
        uint32_t n = page->n - at < LANES ? page->n - at : LANES;
        for (uint32_t l = 0; l < n; l++)
            sm_page_features(page, at + l, &x[0][l], LANES);
        for (uint32_t t = 0; t < f->n; t++)
            add_tree(&f->trees[t], x, sum);
        for (uint32_t l = 0; l < n; l++)
            odds[at + l] = f->bias + sum[l];
    }
}

/* The log odds over which blocks are kept: repeat cut = F(cut) / 2, which climbs to the best expected F1. */
static float best_cut(const sm_page *page, const float *odds)
{
    enum { ROUNDS = 20 };
    double total = 0, cut = 0.5;
    for (uint32_t i = 0; i < page->n; i++)
        total += (double)page->stats[i].words / (1 + exp(-(double)odds[i]));
    for (int round = 0; round < ROUNDS; round++) {
        double kept = 0, right = 0, limit = log(cut / (1 - cut)), old = cut;
        for (uint32_t i = 0; i < page->n; i++)
            if ((double)odds[i] > limit) {
                kept += (double)page->stats[i].words;
                right += (double)page->stats[i].words / (1 + exp(-(double)odds[i]));
            }
        cut = fmax(kept + total > 0 ? right / (kept + total) : 0.5, 0.001);
        if (fabs(cut - old) < 1e-4)
            break;
    }
    return (float)log(cut / (1 - cut));
}

static void mark_page(sm_arena *a, const sm_text *text, const sm_options *opt, sm_block *block, uint32_t n)
{
    sm_page page;
    sm_page_read(a, text, block, n, &page);
    float *odds = SM_NEW(a, float, n);
    score(&forest_1, &page, odds);
    float cut = best_cut(&page, odds);
    for (uint32_t i = 0; i < n; i++) {
        block[i].score = odds[i] - cut;
        if (!opt->keep_furniture && (double)block[i].score <= opt->furniture_threshold)
            block[i].kind = SUMM_FURNITURE;
    }
    sm_release(a, odds, n, sizeof *odds);
    sm_page_release(a, &page);
}

void sm_mark_furniture(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    for (uint32_t first = 0, end; first < blocks->n; first = end) {
        end = first + 1;
        while (end < blocks->n && blocks->at[end].doc == blocks->at[first].doc)
            end++;
        mark_page(a, text, opt, blocks->at + first, end - first);
    }
}
