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

enum { TITLE_MIN = 1, TITLE_MAX = 40, SENTENCE_WORDS = 12, TOP_LINES = 5, LEAD_WORDS = 80 };
static const float LEAD_BLOCK = 10;       /* words of a block that can open the main text */
static const float LEAD_SHARE = 0.2f;     /* of a title below the top lines */
static const float TITLE_ODDS = -0.5f;    /* in the flat top of the F1 of titles over five folds: docs/pages.md */

/* ---- what a line shares with the opening of the main text ---- */

/* Letter groups: three letters of a word, or two characters where one is a syllable or a word by itself. A letter is a number of 16 bits,
 * a group a hash of two or three; SM_VOCABULARY where none ends. Sixteen at a time. */
enum { SPAN = 16, LETTER = 0x4000, SYLLABLE = 0x8000, LONGEST = 1 << 18 };   /* LONGEST: letters of a line that are read */

/* 0 for what is no letter. */
static uint16_t number_of(uint32_t c)
{
    if (c < 0x80)
        return (uint16_t)((c | 0x20) - 'a' < 26 ? c & 31 : c - '0' < 10 ? c - '0' + 27 : 0);
    uint8_t kind = sm_props_of(c)->kind;
    if (kind >= SM_KIND_HAN && kind <= SM_KIND_SEASIAN)
        return (uint16_t)((c & (LETTER - 1)) | LETTER | SYLLABLE);
    return (uint16_t)(kind == SM_KIND_LETTER || kind == SM_KIND_MARK || kind == SM_KIND_DIGIT ? (c & (LETTER - 1)) | LETTER : 0);
}

static bool is_ascii(const uint32_t *cp)
{
    uint32_t all = 0;
    for (int k = 0; k < SPAN; k++)
        all |= cp[k];
    return all < 0x80;
}

static void number_ascii(const uint32_t *cp, uint16_t *number)
{
    for (int k = 0; k < SPAN; k++) {
        uint16_t c = (uint16_t)cp[k], letter = (uint16_t)((c | 0x20) - 'a'), digit = (uint16_t)(c - '0');
        number[k] = (uint16_t)((letter < 26 ? c & 31 : 0) | (digit < 10 ? digit + 27 : 0));
    }
}

typedef uint16_t eight __attribute__((vector_size(16)));   /* side by side, on any processor */

static inline eight eight_at(const uint16_t *at)
{
    eight x;
    memcpy(&x, at, sizeof x);
    return x;
}

/* The numbers of two letters before, and of SPAN. */
static void find_groups(const uint16_t *number, uint16_t *group)
{
    for (int k = 0; k < SPAN; k += 8) {
        eight first = eight_at(number + k), second = eight_at(number + k + 1), last = eight_at(number + k + 2);
        eight syllable = (eight)(last >= SYLLABLE), third = first & ~syllable;
        eight none = (eight)(last == 0) | (eight)(second == 0) | (eight)((third | syllable) == 0);
        eight found = (none & SM_VOCABULARY) | (~none & (third * 512 ^ second * 32 ^ last) & (SM_VOCABULARY - 1));
        memcpy(group + k, &found, sizeof found);
    }
}

/* The SPAN groups that end in the n characters at cp, of which `room` can be read, or behind them; number holds the two before, and then the last
 * two. How many characters were read. */
static uint32_t read_groups(const uint32_t *cp, uint32_t n, uint32_t room, uint16_t *number, uint16_t *group)
{
    uint32_t size = n < SPAN ? n : SPAN;
    if (room >= SPAN && is_ascii(cp))
        number_ascii(cp, number + 2);
    else
        for (uint32_t k = 0; k < size; k++)
            number[k + 2] = number_of(cp[k]);
    memset(number + 2 + size, 0, (SPAN - size) * sizeof *number);
    find_groups(number, group);
    number[0] = number[size];
    number[1] = number[size + 1];
    return size;
}

static bool opens_text(const sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    return page->room->p[i] > page->cut && s->words >= LEAD_BLOCK && (s->terminal || s->stops || s->commas);
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
        if (page->room->p[i] <= page->cut)
            continue;
        words += page->stats[i].words;
        const sm_text *text = page->text;
        uint16_t number[SPAN + 2] = { 0 }, group[SPAN];
        for (uint32_t at = page->block[i].start, end = page->block[i].end, size; at < end; at += size) {
            size = read_groups(text->cp + at, end - at, text->n - at, number, group);
            for (uint32_t k = 0; k < SPAN; k++)
                in_lead[group[k]] = 1;
        }
    }
}

/* Full stops of many scripts, and "...다." of Korean, end sentences; titles end in none there, nor do long ones elsewhere. */
static bool ends_sentence(const sm_page *page, uint32_t i)
{
    enum { DA = 0xb2e4, YO = 0xc694 };
    /* Han, Devanagari, Urdu, Armenian, Ethiopic, Burmese, Khmer */
    static const uint32_t stops[] = { 0x3002, 0x964, 0x6d4, 0x589, 0x1362, 0x104b, 0x17d4 };
    const sm_block *b = &page->block[i];
    const uint32_t *cp = page->text->cp;
    if (b->end - b->start < 2)
        return false;
    uint32_t last = cp[b->end - 1], before = cp[b->end - 2];
    return SM_ONE_OF(last, stops) || (last == '.' && (before == DA || before == YO || page->stats[i].words >= SENTENCE_WORDS));
}

static bool is_short(const sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    return s->words >= TITLE_MIN && s->words <= TITLE_MAX && page->context[i].main_share_before < 0.5f && !ends_sentence(page, i);
}

static bool is_menu(const sm_block_stats *s) { return s->first_words && s->listed[SM_LISTED_MENU] == s->first_words; }

static float share_in_lead(const sm_page *page, uint32_t i, const uint8_t *in_lead)
{
    const sm_text *text = page->text;
    uint32_t n = 0, shared = 0;
    eight counts = { 0 };
    uint16_t number[SPAN + 2] = { 0 }, group[SPAN];
    uint32_t at = page->block[i].start, end = page->block[i].end;
    for (end = end - at < LONGEST ? end : at + LONGEST; at < end;) {
        at += read_groups(text->cp + at, end - at, text->n - at, number, group);
        counts -= (eight)(eight_at(group) < SM_VOCABULARY) + (eight)(eight_at(group + 8) < SM_VOCABULARY);
        for (uint32_t k = 0; k < SPAN; k += 4)   /* by hand: unrolling is not part of -O2 */
            shared += (uint32_t)in_lead[group[k]] + in_lead[group[k + 1]] + in_lead[group[k + 2]] + in_lead[group[k + 3]];
    }
    for (int k = 0; k < 8; k++)
        n += counts[k];
    return n ? (float)shared / (float)n : 0;
}

static void measure_way_to_lead(sm_page *page)
{
    float words = 0, longest = 0;
    for (uint32_t i = page->lead; i-- > 0;) {
        sm_block_context *c = &page->context[i];
        c->words_to_lead = words;
        c->longest_to_lead = longest;
        words += page->stats[i].words;
        longest = sm_larger(longest, page->stats[i].words);
    }
}

void sm_page_read_lead(sm_page *page)
{
    uint8_t *in_lead = page->room->words->seen;
    memset(in_lead, 0, sizeof page->room->words->seen);
    page->lead = find_lead(page);
    page->lead_best = 0;
    if (page->lead != SM_NONE) {
        read_lead_groups(page, in_lead);
        in_lead[SM_VOCABULARY] = 0;
        measure_way_to_lead(page);
    }
    for (uint32_t i = 0; i < page->n; i++) {
        float *found = &page->context[i].lead_share;
        *found = SM_NO_TITLE;
        if (!is_short(page, i) || is_menu(&page->stats[i]))
            continue;
        float share = i == page->lead ? 1 : share_in_lead(page, i, in_lead);
        if (i < page->lead && page->lead != SM_NONE)
            page->lead_best = sm_larger(page->lead_best, share);
        if (i < TOP_LINES || share > LEAD_SHARE)
            *found = share;
    }
}

/* ---- the title ---- */

static bool ends_in_stop(const sm_page *page, uint32_t i) { return page->text->cp[page->block[i].end - 1] == '.'; }

/* "# Title": how many characters of a block its mark of a heading takes, in Markdown. */
static uint32_t heading_mark(const uint32_t *cp, const sm_block *b)
{
    uint32_t i = b->start;
    while (i < b->end && cp[i] == '#')
        i++;
    if (i == b->start || i == b->end || !sm_is_space(cp[i]))
        return 0;
    while (i < b->end && sm_is_space(cp[i]))
        i++;
    return i < b->end ? i - b->start : 0;
}

/* Where the block ends, without the line of signs that underlines a title: "Title" above "=====". */
static uint32_t underline_start(const uint32_t *cp, const sm_block *b)
{
    enum { LEAST = 3 };
    uint32_t end = b->end, sign = cp[end - 1];
    while (end > b->start && cp[end - 1] == sign)
        end--;
    bool line = (sign == '=' || sign == '-') && b->end - end >= LEAST && end > b->start && sm_is_newline(cp[end - 1]);
    while (line && end > b->start && sm_is_space(cp[end - 1]))
        end--;
    return line && end > b->start ? end : b->end;
}

sm_stretch sm_title_words(const sm_text *text, const sm_block *b)
{
    return (sm_stretch){ b->start + heading_mark(text->cp, b), underline_start(text->cp, b) };
}

uint32_t sm_find_title(const sm_page *page, bool plain)
{
    uint32_t *candidate = page->room->chosen, n = 0, best = SM_NONE;
    for (uint32_t i = 0; i < page->n; i++)
        if (page->context[i].lead_share > SM_NO_TITLE && !(plain && ends_in_stop(page, i)))
            candidate[n++] = i;
    float *odds = page->room->odds, high = TITLE_ODDS;
    sm_forest_score(SM_FOREST_TITLE, page, candidate, n, odds);
    for (uint32_t k = 0; k < n; k++)
        if (odds[candidate[k]] > high) {
            high = odds[candidate[k]];
            best = candidate[k];
        }
    bool first = n > 0 && candidate[0] == 0, marked = first && page->stats[0].level == 1 && heading_mark(page->text->cp, page->block);
    bool opens = marked || (first && underline_start(page->text->cp, page->block) < page->block->end);
    return best == SM_NONE && opens ? 0 : best;
}

/* ---- the site's name and the trail to a page ---- */

static bool stands_free(const uint32_t *cp, uint32_t i) { return sm_is_space(cp[i - 1]) && sm_is_space(cp[i + 1]); }

static bool is_separator(const uint32_t *cp, uint32_t i)
{
    static const uint32_t separators[] = { '|', '-', 0x2013, 0x2014, 0xB7, 0x2022, 0xBB, ':' };
    return SM_ONE_OF(cp[i], separators) && stands_free(cp, i);
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

/* The last sign of a trail, "Site / Part / Title": two or more of its kind. */
static uint32_t find_trail(const uint32_t *cp, const sm_block *b)
{
    static const uint32_t signs[] = { '/', '>', 0x203A, 0xBB, 0x2192 };
    uint32_t last = SM_NONE;
    for (uint32_t i = b->end - 1; i-- > b->start + 1;) {
        if (!SM_ONE_OF(cp[i], signs) || !stands_free(cp, i) || (last != SM_NONE && cp[i] != cp[last]))
            continue;
        if (last != SM_NONE)
            return last;
        last = i;
    }
    return SM_NONE;
}

/* Block i becomes two, parted at the sign there. */
static void part_block(sm_arena *a, const uint32_t *cp, sm_blocks *blocks, uint32_t i, uint32_t sign)
{
    sm_block *more = SM_NEW(a, sm_block, (size_t)blocks->n + 1);
    memcpy(more, blocks->at, ((size_t)i + 1) * sizeof *more);
    memcpy(more + i + 1, blocks->at + i, (size_t)(blocks->n - i) * sizeof *more);
    more[i].end = sign;
    while (sm_is_space(cp[more[i].end - 1]))
        more[i].end--;
    more[i + 1].start = sign;
    more[i + 1].blank_before = 0;
    blocks->at = more;
    blocks->n++;
}

static bool is_furniture(const sm_block *b, uint32_t doc) { return b->doc == doc && b->kind == SUMM_FURNITURE; }

static void drop_site(sm_arena *a, const uint32_t *cp, sm_blocks *blocks, uint32_t t)
{
    uint32_t sign = find_site(cp, &blocks->at[t]);
    if (sign == SM_NONE)
        return;
    part_block(a, cp, blocks, t, sign);
    sm_block *site = &blocks->at[t + 1];
    site->kind = SUMM_FURNITURE;
    site->score = site[1].score;
}

static void drop_trail(sm_arena *a, const uint32_t *cp, sm_blocks *blocks, uint32_t t)
{
    uint32_t sign = find_trail(cp, &blocks->at[t]);
    if (sign == SM_NONE)
        return;
    part_block(a, cp, blocks, t, sign);
    sm_block *trail = &blocks->at[t], *title = trail + 1;
    trail->kind = SUMM_FURNITURE;
    trail->score = trail[-1].score;
    do
        title->start++;
    while (sm_is_space(cp[title->start]));
    blocks->title = t + 1;
}

void sm_part_title(sm_arena *a, const sm_text *text, sm_blocks *blocks)
{
    uint32_t t = blocks->title;
    if (t == SM_NONE)
        return;
    uint32_t doc = blocks->at[t].doc;
    bool first = t == 0 || blocks->at[t - 1].doc != doc;
    if (first && t + 1 < blocks->n && is_furniture(&blocks->at[t + 1], doc))
        drop_site(a, text->cp, blocks, t);
    else if (!first && is_furniture(&blocks->at[t - 1], doc))
        drop_trail(a, text->cp, blocks, t);
}
