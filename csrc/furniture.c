/* furniture.c - which blocks of a page are main text, which are menus, dates, teasers, notices; and its title.
 *
 * Method: boosted oblivious decision trees (all nodes of one level ask the same question: a tree is up to six questions
 * and a table of their answers) over the features of page.c, learned by tools/train_furniture.py. A second forest looks
 * again, knowing what the first said about the blocks around. The page's cut is the one that makes the expected F1
 * over its words the highest, which is half of that F1 (Lewis 1995), so a page where little is certain is cut lower.
 * A third forest picks the title among the short lines before the middle of the main text.
 * Limits: a page that was dumped without line breaks is a block or two, and nothing can be cut out of those.
 */
#include <math.h>
#include <string.h>

#include "page.h"

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

enum { LANES = 16, SCALE = 4096 };   /* blocks scored side by side, so that the compiler can use vectors */

/* 16 blocks go down a tree together; x holds a row a feature. Plain loops of constant length become vector code. */
static void add_tree(const tree *t, uint32_t levels, float (*x)[LANES], int32_t *sum)
{
    uint32_t leaf[LANES];
    for (uint32_t l = 0; l < LANES; l++)
        leaf[l] = x[t->feature[levels - 1]][l] > t->threshold[levels - 1];
    for (uint32_t k = levels - 1; k-- > 0;) {
        const float *row = x[t->feature[k]], threshold = t->threshold[k];
        for (uint32_t l = 0; l < LANES; l++)
            leaf[l] = 2 * leaf[l] + (row[l] > threshold);
    }
    for (uint32_t l = 0; l < LANES; l++)
        sum[l] += t->leaf[leaf[l]];
}

/* What the forest says (log odds) of the n blocks that `which` names, or of the first n where it is NULL. */
static void score(const forest *f, const sm_page *page, const uint32_t *which, uint32_t n, float *odds)
{
    float x[SM_PF_COUNT][LANES] = { { 0 } };
    for (uint32_t at = 0; at < n; at += LANES) {
        int32_t sum[LANES] = { 0 };
        uint32_t lanes = n - at < LANES ? n - at : LANES;
        for (uint32_t l = 0; l < lanes; l++)
            sm_page_features(page, which ? which[at + l] : at + l, &x[0][l], LANES);
        for (uint32_t t = 0; t < f->n; t++)
            add_tree(&f->trees[t], f->levels, x, sum);
        for (uint32_t l = 0; l < lanes; l++)
            odds[at + l] = f->bias + (float)sum[l] / SCALE;
    }
}

/* Where furniture would be this small a share of the words, the text is taken for a plain one, and what ends like
 * a sentence of some words is dropped only when it almost certainly is furniture. */
static const float PLAIN_SHARE = 0.9f, PLAIN_CUT = 0.05f;
static const float TITLE_ODDS = -0.15f;   /* the middle of -0.05 .. -0.25, where every floor of tests/quality holds */
enum { PLAIN_WORDS = 5, HEADING_WORDS = 14, TITLE_MIN = 2, TITLE_MAX = 40 };

static float log_odds(float p) { return logf(p / (1 - p)); }

static bool is_plain(const sm_page *page, const float *odds, float limit)
{
    float kept = 0;
    for (uint32_t i = 0; i < page->n; i++)
        kept += odds[i] > limit ? page->stats[i].words : 0;
    return kept >= PLAIN_SHARE * page->words;
}

/* Scores of all blocks: over 0 (or the threshold) is kept. Where all would go, all stays: there is nothing to tell apart. */
static void set_scores(const sm_page *page, const sm_options *opt, const float *odds, sm_block *block)
{
    float limit = log_odds(sm_page_cut(page, odds)), low = fminf(limit, log_odds(PLAIN_CUT));
    bool plain = is_plain(page, odds, limit), any = false;
    for (uint32_t i = 0; i < page->n; i++) {
        bool sentence = page->stats[i].terminal && page->stats[i].words >= PLAIN_WORDS;
        block[i].score = odds[i] - (plain && sentence ? low : limit);
        any |= (double)block[i].score > opt->furniture_threshold;
    }
    for (uint32_t i = 0; i < page->n; i++)
        if (any && !opt->keep_furniture && (double)block[i].score <= opt->furniture_threshold)
            block[i].kind = SUMM_FURNITURE;
}

/* A short line without a terminal mark, right above a block of sentences. */
static bool is_heading(const sm_page *page, const sm_block *block, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i], *next = s + 1;
    if (block[i].kind != SUMM_PROSE || i + 1 >= page->n || block[i + 1].kind == SUMM_FURNITURE)
        return false;
    return s->words <= HEADING_WORDS && !s->terminal && !s->ends_comma && !s->starts_lower && s->lines == 1
           && next->words > s->words && (next->terminal || next->stops > 0);
}

static void mark_headings(const sm_page *page, sm_block *block)
{
    for (uint32_t i = 0; i < page->n; i++)
        if (is_heading(page, block, i))
            block[i].kind = SUMM_HEADING;
}

static bool may_be_title(const sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    return s->words >= TITLE_MIN && s->words <= TITLE_MAX && page->context[i].main_share_before < 0.5f;
}

/* The candidate with the highest score, if that is high enough; SM_NONE otherwise. */
static uint32_t find_title(sm_arena *a, const sm_page *page)
{
    uint32_t *candidate = SM_NEW(a, uint32_t, page->n), n = 0, best = SM_NONE;
    for (uint32_t i = 0; i < page->n; i++)
        if (may_be_title(page, i))
            candidate[n++] = i;
    float *odds = SM_NEW(a, float, n), high = TITLE_ODDS;
    score(&forest_title, page, candidate, n, odds);
    for (uint32_t k = 0; k < n; k++)
        if (odds[k] > high) {
            high = odds[k];
            best = candidate[k];
        }
    sm_release(a, odds, n, sizeof *odds);
    sm_release(a, candidate, page->n, sizeof *candidate);
    return best;
}

/* One document's blocks; its title, or SM_NONE. */
static uint32_t mark_page(sm_arena *a, const sm_text *text, const sm_options *opt, sm_block *block, uint32_t n)
{
    sm_page page;
    sm_page_read(a, text, block, n, &page);
    float *odds = SM_NEW(a, float, n);
    score(&forest_1, &page, NULL, n, odds);
    sm_page_rescore(a, &page, odds, sm_page_cut(&page, odds));
    score(&forest_2, &page, NULL, n, odds);
    set_scores(&page, opt, odds, block);
    mark_headings(&page, block);
    uint32_t title = n > 1 ? find_title(a, &page) : SM_NONE;
    if (title != SM_NONE)
        block[title].kind = SUMM_TITLE;
    sm_release(a, odds, n, sizeof *odds);
    sm_page_release(a, &page);
    return title;
}

static bool is_separator(const uint32_t *cp, uint32_t i)
{
    static const uint32_t separators[] = { '|', '-', 0x2013, 0x2014, 0xB7, 0x2022, 0xBB, ':' };
    for (size_t k = 0; k < sizeof separators / sizeof *separators; k++)
        if (cp[i] == separators[k])
            return sm_is_space(cp[i - 1]) && sm_is_space(cp[i + 1]);
    return false;
}

/* "Title - Site" as the first line of a page with a menu below: the site's name becomes a block of its own. */
static void part_site_name(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    uint32_t t = blocks->title;
    if (t == SM_NONE || t + 1 >= blocks->n || blocks->at[t + 1].kind != SUMM_FURNITURE
        || (t > 0 && blocks->at[t - 1].doc == blocks->at[t].doc))
        return;
    const sm_block *b = &blocks->at[t];
    uint32_t cut = b->end - b->start > 2 ? b->end - 2 : b->start;
    while (cut > b->start && !is_separator(text->cp, cut))
        cut--;
    if (cut == b->start)
        return;
    sm_block *more = SM_NEW(a, sm_block, (size_t)blocks->n + 1);
    memcpy(more, blocks->at, ((size_t)t + 1) * sizeof *more);
    memcpy(more + t + 1, blocks->at + t, (size_t)(blocks->n - t) * sizeof *more);
    more[t].end = more[t + 1].start = cut;
    while (sm_is_space(text->cp[more[t].end - 1]))
        more[t].end--;
    more[t + 1].blank_before = 0;
    more[t + 1].kind = opt->keep_furniture ? SUMM_PROSE : SUMM_FURNITURE;
    more[t + 1].score = more[t + 2].score;
    blocks->at = more;
    blocks->n++;
}

void sm_mark_furniture(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    if (opt->strict)
        return;
    for (uint32_t first = 0, end; first < blocks->n; first = end) {
        end = first + 1;
        while (end < blocks->n && blocks->at[end].doc == blocks->at[first].doc)
            end++;
        uint32_t title = mark_page(a, text, opt, blocks->at + first, end - first);
        if (blocks->title == SM_NONE && title != SM_NONE)
            blocks->title = first + title;
    }
    part_site_name(a, text, opt, blocks);
}
