/* furniture.c - which blocks of a page are main text, which are menus, dates, teasers, notices.
 *
 * Method: a forest of boosted trees (forest.c) over the features of page.c; a second one looks again, knowing what the
 * first said about the blocks around. The page's cut is the one that makes the expected F1 over its words the highest,
 * which is half of that F1 (Lewis 1995), so a page where little is certain is cut lower. title.c picks the title.
 * Limits: a page that was dumped without line breaks is a block or two, and nothing can be cut out of those.
 */
#include <math.h>
#include <string.h>

#include "captions.h"
#include "forest.h"
#include "title.h"

/* Where furniture would be this small a share of the words, the text is taken for a plain one, and what ends like
 * a sentence of some words is dropped only when it almost certainly is furniture. */
static const float PLAIN_SHARE = 0.9f, PLAIN_CUT = 0.05f;
static const float CHANGE = 0.25f;
static const float SURE = 2;   /* log odds of the first forest over which the second is not asked: without loss, some half of the blocks */
static const float CAPTION = 8;   /* of 154 captions that would be kept, in the pages learned from, 10 are main text */
enum { PLAIN_WORDS = 5, HEADING_WORDS = 14 };

static float log_odds(float p) { return logf(p / (1 - p)); }

static bool is_plain(const sm_page *page, const float *odds, float limit)
{
    float kept = 0;
    for (uint32_t i = 0; i < page->n; i++)
        kept += odds[i] > limit ? page->stats[i].words : 0;
    return kept >= PLAIN_SHARE * page->words;
}

/* x, held between -limit and limit; fminf() and fmaxf() are calls. */
static inline float clamp(float x, float limit)
{
    float held = x < limit ? x : limit;
    return held < -limit ? -limit : held;
}

/* A change between main text and furniture costs CHANGE: the score of a block is that of the best sequence that keeps it less
 * that of the best one without it (Viterbi 1967). With two kinds of blocks, what comes from either side is the sum
 * so far, held within the cost of a change. */
static void score_sequence(const float *odds, float limit, sm_block *block, uint32_t n)
{
    float side = 0;
    for (uint32_t i = 0; i < n; i++) {
        block[i].score = odds[i] - limit + side;
        side = clamp(side + odds[i] - limit, CHANGE);
    }
    side = 0;
    for (uint32_t i = n; i-- > 0;) {
        block[i].score += side;
        side = clamp(side + odds[i] - limit, CHANGE);
    }
}

static void score_plain(const sm_page *page, const float *odds, float limit, sm_block *block)
{
    float low = fminf(limit, log_odds(PLAIN_CUT));
    for (uint32_t i = 0; i < page->n; i++) {
        bool sentence = page->stats[i].terminal && page->stats[i].words >= PLAIN_WORDS;
        block[i].score = odds[i] - (sentence ? low : limit);
    }
}

/* Scores of all blocks: over 0 (or the threshold) is kept. Where all would go, all stays: there is nothing to tell apart.
 * Whether the text is a plain one. */
static bool set_scores(const sm_page *page, const sm_options *opt, const float *odds, sm_block *block)
{
    float limit = log_odds(sm_page_cut(page, page->room->last_p));
    bool plain = is_plain(page, odds, limit);
    if (plain)
        score_plain(page, odds, limit, block);
    else
        score_sequence(odds, limit, block, page->n);
    bool any = false;
    for (uint32_t i = 0; i < page->n; i++) {
        if (block[i].score > 0 && sm_is_caption(page, i))
            block[i].score -= CAPTION;
        any |= (double)block[i].score > opt->furniture_threshold;
    }
    for (uint32_t i = 0; i < page->n; i++)
        if (any && !opt->keep_furniture && (double)block[i].score <= opt->furniture_threshold)
            block[i].kind = SUMM_FURNITURE;
    return plain;
}

static bool in_capitals(const sm_block_stats *s) { return s->all_caps > 2 && 4 * s->all_caps >= 3 * s->runs; }

/* A short line without a terminal mark, or all in capitals, right above a block of sentences. */
static bool is_heading(const sm_page *page, const sm_block *block, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i], *next = s + 1;
    if (block[i].kind != SUMM_PROSE || i + 1 >= page->n || block[i + 1].kind == SUMM_FURNITURE)
        return false;
    return s->words <= HEADING_WORDS && (!s->terminal || in_capitals(s)) && !s->ends_comma && !s->starts_lower && s->lines == 1
           && next->words > s->words && (next->terminal || next->stops > 0);
}

static void mark_headings(const sm_page *page, sm_block *block)
{
    for (uint32_t i = 0; i < page->n; i++)
        if (is_heading(page, block, i))
            block[i].kind = SUMM_HEADING;
}

/* The second forest judges what the first is not sure of. */
static void look_again(const sm_page *page, float *odds)
{
    uint32_t *doubtful = page->room->chosen, n = 0;
    float *p = page->room->last_p;
    memcpy(p, page->room->p, (page->n + 3) * sizeof *p);
    for (uint32_t i = 0; i < page->n; i++)
        if (fabsf(odds[i]) <= SURE)
            doubtful[n++] = i;
    sm_forest_score(SM_FOREST_2, page, doubtful, n, odds);
    for (uint32_t i = 0; i < n; i++)
        p[doubtful[i]] = sm_probability(odds[doubtful[i]]);
}

/* One document's blocks; its title, or SM_NONE. */
static uint32_t mark_page(const sm_page_room *room, const sm_text *text, const sm_options *opt, sm_block *block, uint32_t n)
{
    sm_page page;
    float *odds = room->odds;
    sm_page_read(room, text, block, n, &page);
    sm_forest_score(SM_FOREST_1, &page, NULL, n, odds);
    sm_page_rescore(&page, odds);
    look_again(&page, odds);
    bool plain = set_scores(&page, opt, odds, block);
    mark_headings(&page, block);
    uint32_t title = n > 1 ? sm_find_title(&page, plain) : SM_NONE;
    if (title != SM_NONE)
        block[title].kind = SUMM_TITLE;
    return title;
}

/* Blocks are in the order of their documents. */
static uint32_t end_of_page(const sm_blocks *blocks, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < blocks->n && blocks->at[end].doc == blocks->at[first].doc)
        end++;
    return end;
}

static void make_room(sm_arena *a, const sm_blocks *blocks, sm_page_room *room)
{
    uint32_t most = 0, most_chars = 0;
    for (uint32_t first = 0, end; first < blocks->n; first = end) {
        end = end_of_page(blocks, first);
        uint32_t chars = blocks->at[end - 1].end - blocks->at[first].start;
        most = end - first > most ? end - first : most;
        most_chars = chars > most_chars ? chars : most_chars;
    }
    sm_page_room_new(a, most, most_chars, room);
}

void sm_mark_furniture(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    if (opt->strict)
        return;
    sm_page_room room;
    make_room(a, blocks, &room);
    for (uint32_t first = 0, end; first < blocks->n; first = end) {
        end = end_of_page(blocks, first);
        uint32_t title = mark_page(&room, text, opt, blocks->at + first, end - first);
        if (blocks->title == SM_NONE && title != SM_NONE)
            blocks->title = first + title;
    }
    sm_page_room_release(a, &room);
    sm_part_title(a, text, blocks);
}
