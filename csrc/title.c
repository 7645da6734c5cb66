/* title.c - which line of a page is its title.
 *
 * Method: a forest (forest.c) judges the short lines before the middle of the main text. Besides the features of page.c it
 * is told how much of a line the main text opens with: groups of neighbouring letters stand in for words, so that
 * endings do not hide a word and scripts without spaces need no word list.
 * Limits: a title that the dump lost, or glued to other text, is not found.
 */
#include "title.h"

#include <math.h>
#include <string.h>

#include "forest.h"

enum { TITLE_MIN = 1, TITLE_MAX = 40, SENTENCE_WORDS = 12, GROUPS = 1 << 14, LEAD_WORDS = 80 };
static const float LEAD_BLOCK = 10;       /* words of a block that can open the main text */
static const float TITLE_ODDS = 0;        /* in the flat top of the F1 of titles over five folds: docs/pages.md */

/* ---- what a line shares with the opening of the main text ---- */

/* Letter groups of a block: three letters of a word, or two characters where one is a syllable or a word by itself. */
typedef struct groups {
    const uint32_t *cp, *end;
    uint32_t        last, last2;
} groups;

static bool next_group(groups *g, uint32_t *hash)
{
    while (g->cp < g->end) {
        uint32_t c = *g->cp++;
        uint8_t kind = sm_props_of(c)->kind;
        bool letter = kind == SM_KIND_LETTER || kind == SM_KIND_MARK || kind == SM_KIND_DIGIT;
        bool syllable = kind >= SM_KIND_HAN && kind <= SM_KIND_SEASIAN;
        if (!letter && !syllable) {
            g->last = g->last2 = 0;
            continue;
        }
        c = c < 0x80 ? c | 0x20 : c;
        bool whole = g->last && (syllable || g->last2);
        uint32_t h = (c + 1) * 0x9E3779B1u ^ (g->last + 1) * 0x85EBCA6Bu ^ (syllable ? 0 : (g->last2 + 1) * 0xC2B2AE35u);
        g->last2 = g->last;
        g->last = c;
        if (whole) {
            *hash = (h ^ h >> 15) & (GROUPS - 1);
            return true;
        }
    }
    return false;
}

static groups groups_of(const sm_page *page, uint32_t i)
{
    const sm_block *b = &page->block[i];
    return (groups){ page->text->cp + b->start, page->text->cp + b->end, 0, 0 };
}

static bool opens_text(const sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    return page->context[i].p > page->cut && s->words >= LEAD_BLOCK && (s->terminal || s->stops || s->commas);
}

/* The first block of sentences in the best stretch, or on the whole page. */
static uint32_t find_lead(const sm_page *page)
{
    for (uint32_t i = page->best_start; i < page->best_end; i++)
        if (opens_text(page, i))
            return i;
    for (uint32_t i = 0; i < page->n; i++)
        if (opens_text(page, i))
            return i;
    return SM_NONE;
}

static void read_lead_groups(const sm_page *page, uint8_t *in_lead)
{
    float words = 0;
    for (uint32_t i = page->lead; i < page->n && words < LEAD_WORDS; i++) {
        if (page->context[i].p <= page->cut)
            continue;
        words += page->stats[i].words;
        uint32_t hash;
        for (groups g = groups_of(page, i); next_group(&g, &hash);)
            in_lead[hash] = 1;
    }
}

/* Full stops of many scripts, and "...다." of Korean, end sentences; titles end in none there, nor do long ones elsewhere. */
static bool ends_sentence(const sm_page *page, uint32_t i)
{
    enum { DA = 0xb2e4, YO = 0xc694 };
    static const uint32_t stops[] = { 0x3002, 0x964, 0x6d4, 0x589, 0x1362, 0x104b, 0x17d4 };   /* Han, Devanagari, Urdu, Armenian, Ethiopic, Burmese, Khmer */
    const sm_block *b = &page->block[i];
    const uint32_t *cp = page->text->cp;
    if (b->end - b->start < 2)
        return false;
    uint32_t last = cp[b->end - 1], before = cp[b->end - 2];
    return SM_ONE_OF(last, stops) || (last == '.' && (before == DA || before == YO || page->stats[i].words >= SENTENCE_WORDS));
}

static bool may_be_title(const sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    return !ends_sentence(page, i) && s->words >= TITLE_MIN && s->words <= TITLE_MAX && page->context[i].main_share_before < 0.5f;
}

static float share_in_lead(const sm_page *page, uint32_t i, const uint8_t *in_lead)
{
    uint32_t n = 0, shared = 0, hash;
    for (groups g = groups_of(page, i); next_group(&g, &hash); n++)
        shared += in_lead[hash];
    return n ? (float)shared / (float)n : 0;
}

void sm_page_read_lead(sm_arena *a, sm_page *page)
{
    page->lead = find_lead(page);
    page->lead_best = 0;
    if (page->lead == SM_NONE)
        return;
    uint8_t *in_lead = SM_NEW_ZERO(a, uint8_t, GROUPS);
    read_lead_groups(page, in_lead);
    float words = 0, longest = 0;
    for (uint32_t i = page->lead; i-- > 0;) {
        sm_block_context *c = &page->context[i];
        c->words_to_lead = words;
        c->longest_to_lead = longest;
        words += page->stats[i].words;
        longest = sm_larger(longest, page->stats[i].words);
    }
    for (uint32_t i = 0; i < page->n; i++)
        if (may_be_title(page, i)) {
            page->context[i].lead_share = i == page->lead ? 1 : share_in_lead(page, i, in_lead);
            if (i < page->lead)
                page->lead_best = sm_larger(page->lead_best, page->context[i].lead_share);
        }
    sm_release(a, in_lead, GROUPS, sizeof *in_lead);
}

/* ---- the title ---- */

uint32_t sm_find_title(sm_arena *a, const sm_page *page)
{
    uint32_t *candidate = SM_NEW(a, uint32_t, page->n), n = 0, best = SM_NONE;
    for (uint32_t i = 0; i < page->n; i++)
        if (may_be_title(page, i))
            candidate[n++] = i;
    float *odds = SM_NEW(a, float, n), high = TITLE_ODDS;
    sm_forest_score(SM_FOREST_TITLE, page, candidate, n, odds);
    for (uint32_t k = 0; k < n; k++)
        if (odds[k] > high) {
            high = odds[k];
            best = candidate[k];
        }
    sm_release(a, odds, n, sizeof *odds);
    sm_release(a, candidate, page->n, sizeof *candidate);
    return best;
}

/* ---- the site's name ---- */

static bool is_separator(const uint32_t *cp, uint32_t i)
{
    static const uint32_t separators[] = { '|', '-', 0x2013, 0x2014, 0xB7, 0x2022, 0xBB, ':' };
    return SM_ONE_OF(cp[i], separators) && sm_is_space(cp[i - 1]) && sm_is_space(cp[i + 1]);
}

/* Where "Title | Part - Site" is cut: at the first bar, or at the last other sign. */
static uint32_t find_site(const uint32_t *cp, const sm_block *b)
{
    uint32_t cut = SM_NONE;
    for (uint32_t i = b->start + 1; i + 1 < b->end; i++) {
        if (!is_separator(cp, i))
            continue;
        cut = i;
        if (cp[i] == '|')
            break;
    }
    return cut;
}

void sm_part_site_name(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    uint32_t t = blocks->title;
    if (t == SM_NONE || t + 1 >= blocks->n || blocks->at[t + 1].kind != SUMM_FURNITURE
        || (t > 0 && blocks->at[t - 1].doc == blocks->at[t].doc))
        return;
    uint32_t cut = find_site(text->cp, &blocks->at[t]);
    if (cut == SM_NONE)
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
