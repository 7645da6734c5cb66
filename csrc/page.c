/* page.c - what lies around every block of a page (page_block.c), as features for furniture.c and title.c.
 *
 * Method: hashed word counts of the long blocks stand in for a stop-word list; what the words that pages write around
 * their text say is known by lists (page_words.c). What lies around a block comes from exponential means run forwards and
 * backwards, so the cost does not depend on their reach.
 * Limits: word hashes have 14 bits, so on very long pages rare words pass for known ones.
 */
#include "page.h"

#include <math.h>
#include <string.h>

#include "page_features.inc"

enum { FEW_WORDS = 4, SHORT_WORDS = 8, FAR = 1000, NEAR = 100, LONG_RUN = 250, MAX_TITLE = 40, MAX_PERIOD = 8, PERIODS = 2, HASHES = 2,
       LOOKS = 8, LOOK_EDGE = 2 * LOOKS };   /* LOOKS: blocks compared side by side, from LOOK_EDGE before to as many after */
static const float PROSE_WORDS = 10;   /* a block this long with a terminal mark or a comma is taken for prose at first */

typedef sm_four four;
typedef sm_four_whole signed_whole;
typedef uint16_t looks __attribute__((vector_size(16)));

/* Of a mean, kept from block to block: near, middle and far, and the middle one again; of signs the far one again. */
static const four KEEP = { 0.5f, 0.8f, 0.95f, 0.8f }, KEEP_SIGNS = { 0.5f, 0.8f, 0.95f, 0.95f };

static inline four all_four(float x) { return (four){ x, x, x, x }; }

#define SM_PAGE_FEATURE(name, formula) #name,
#define SM_PAGE_KEY SM_PAGE_FEATURE
#define SM_PAGE_SIGNED SM_PAGE_FEATURE
#define SM_PAGE_INTEGER SM_PAGE_FEATURE
const char *const sm_page_feature_names[] = { SM_PAGE_FEATURES NULL };
#undef SM_PAGE_INTEGER
#undef SM_PAGE_FEATURE

#define SM_PAGE_FEATURE(name, formula) false,
#define SM_PAGE_INTEGER(name, formula) true,
const bool sm_page_feature_is_whole[] = { SM_PAGE_FEATURES };
#undef SM_PAGE_INTEGER
#undef SM_PAGE_SIGNED
#undef SM_PAGE_KEY
#undef SM_PAGE_FEATURE

/* ---- counts over the page ---- */

static bool looks_prose(const sm_block_stats *s) { return s->looks & SM_LOOKS_PROSE; }

/* How often each value of a block's two hashes occurs: open addressing, at most half full. Where values lie hangs on an
 * address, so that nobody can write a page whose blocks collide. */
struct sm_repeat {
    uint32_t key;
    uint16_t count;
    uint16_t which;      /* of the two, from 1; 0 is an empty place */
};

static size_t repeats_for(uint32_t n)
{
    size_t size = 64;
    while (size < 2 * HASHES * (uint64_t)n && size < UINT32_C(1) << 31)
        size *= 2;
    return size;
}

static uint32_t slot_of(const sm_repeat *table, uint32_t mask, uint32_t key, uint32_t which)
{
    uint64_t seed = (uintptr_t)table, h = ((uint64_t)which << 32 | key) + seed;
    h *= UINT64_C(0x9E3779B97F4A7C15);
    h = ((h ^ h >> 32) + seed) * UINT64_C(0xD6E8FEB86659FD93);
    uint32_t at = (uint32_t)(h >> 32) & mask;
    while (table[at].which && (table[at].key != key || table[at].which != which))
        at = (at + 1) & mask;
    return at;
}

/* One more of it; where it is counted. */
static uint32_t count_one(sm_repeat *table, uint32_t mask, uint32_t key, uint16_t which)
{
    uint32_t at = slot_of(table, mask, key | 1, which);
    uint16_t before = table[at].count;
    table[at] = (sm_repeat){ key | 1, (uint16_t)(before + (before < UINT16_MAX)), which };
    return at;
}

/* Counts over the page that are made while its blocks are read. */
typedef struct counts {
    sm_repeat *repeats;
    uint32_t   mask;
    uint16_t  *words;
    uint32_t   prose_words;      /* of the long blocks */
    float      cjk;
} counts;

static counts new_counts(const sm_page *page)
{
    const sm_page_room *room = page->room;
    size_t size = repeats_for(page->n);
    memset(room->repeats, 0, size * sizeof *room->repeats);
    return (counts){ room->repeats, (uint32_t)(size - 1), room->words->count, 0, 0 };
}

static void add_count(uint16_t *count) { *count = (uint16_t)(*count + (*count < UINT16_MAX)); }

/* The page's words, hashes so far, by number: what is counted by number lies close together. */
static void number_words(sm_page *page)
{
    uint16_t *number = page->room->number;
    uint32_t n = 0;
    memset(number, 0, SM_VOCABULARY * sizeof *number);
    for (uint16_t *w = page->word, *end = w + page->first[page->n]; w < end; w++) {
        uint16_t *at = &number[*w];
        n += *at == 0;
        *w = *at = *at ? *at : (uint16_t)n;
    }
    page->n_words = n;
}

/* The block's hashes. */
static void add_block(counts *c, const sm_page *page, uint32_t i)
{
    sm_block_stats *s = &page->stats[i];
    uint32_t *at = page->room->repeat_of + (size_t)i * HASHES;
    at[0] = count_one(c->repeats, c->mask, s->shape, 1);
    at[1] = count_one(c->repeats, c->mask, s->first_word, 2);
    s->looks = s->words >= PROSE_WORDS && (s->terminal || s->commas || s->stops) ? SM_LOOKS_PROSE : 0;
}

/* The words that the long blocks use. */
static void count_words(counts *c, const sm_page *page)
{
    memset(c->words, 0, (page->n_words + 1) * sizeof *c->words);
    for (uint32_t i = 0; i < page->n; i++) {
        if (!looks_prose(&page->stats[i]))
            continue;
        const uint16_t *word = page->word + page->first[i], *end = page->word + page->first[i + 1];
        c->prose_words += (uint32_t)(end - word);
        for (; word < end; word++)
            add_count(&c->words[*word]);
    }
}

/* Is it a short block that says mostly words of the kind? */
static bool is_sign(const sm_block_stats *s, int kind) { return s->listed[kind] > 0 && 2 * s->listed[kind] >= s->first_words; }

static void find_repeats(const counts *c, const sm_page *page, uint32_t i)
{
    const uint32_t *at = page->room->repeat_of + (size_t)i * HASHES;
    sm_block_stats *s = &page->stats[i];
    s->same = sm_count_of(c->repeats[at[0]].count);
    s->same_first = sm_count_of(c->repeats[at[1]].count);
    if (s->words > SHORT_WORDS)
        return;
    int seen = (is_sign(s, SM_LISTED_MENU) ? SM_LOOKS_MENU : 0) | (is_sign(s, SM_LISTED_END) ? SM_LOOKS_END : 0) | (s->same > 1 ? SM_LOOKS_AGAIN : 0)
                | (is_sign(s, SM_LISTED_META) ? SM_LOOKS_META : 0) | (s->digits > 0 ? SM_LOOKS_DATED : 0);
    s->looks = (uint8_t)seen;
}

/* Dumps often open with the page's title; where the same words come again, the main text is near. */
static void read_title(sm_page *page)
{
    uint8_t *titled = page->room->titled;
    memset(titled, 0, page->n_words + 1);
    page->heading = SM_NONE;
    while (page->n && page->title_words < page->first[1] && page->title_words < MAX_TITLE)
        titled[page->word[page->title_words++]] = 1;
}

/* Which words do the long blocks use, besides the block itself? Which has the page's title? */
static void find_known_words(const counts *c, sm_page *page, uint32_t i)
{
    sm_block_stats *s = &page->stats[i];
    const uint8_t *title = page->room->titled;
    const uint16_t *word = page->word + page->first[i], *end = page->word + page->first[i + 1];
    uint32_t own = looks_prose(s), often = (c->prose_words / 150 > 3 ? c->prose_words / 150 : 3) + own;
    uint32_t known = 0, common = 0, titled = 0, n = (uint32_t)(end - word);
    for (const uint16_t *w = word; w < end; w++) {
        known += c->words[*w] > own;
        common += c->words[*w] >= often;
        titled += title[*w];
    }
    s->titled = i && page->title_words > 1 ? titled : 0;
    sm_put_shares(&s->share[SM_BY_KNOWN], sm_unit_of(s->runs + s->cjk + s->seasian), (const uint32_t[4]){ known, common, s->titled });
    if (s->titled && page->heading == SM_NONE && n > 2 && n <= MAX_TITLE && titled * 10 >= n * 9 && 2 * n >= page->title_words)
        page->heading = i;
}

static void add_totals(counts *c, sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    page->words += s->words;
    page->room->block_words[i] = s->words;
    if (looks_prose(s)) {
        page->prose += s->words;
        page->indent_prose[s->indent] += s->words;
    }
    page->levels[s->level]++;
    c->cjk += (float)s->cjk * SM_CJK_WORD;
}

/* What a block looks like from afar: its mark, its length, how it ends, whether it holds digits. */
static uint16_t look_of(const sm_block_stats *s)
{
    uint32_t length = s->words <= 1 ? 0 : s->words <= 3 ? 1 : s->words <= 8 ? 2 : s->words <= 20 ? 3 : 4;
    return (uint16_t)(length | (uint32_t)s->mark << 3 | (uint32_t)s->terminal << 7 | (uint32_t)(s->digits > 0) << 8);
}

/* A block is looked at twice: when it is read, and when all are. */
static void read_blocks(sm_page *page)
{
    counts c = new_counts(page);
    page->first[0] = 0;
    for (uint32_t i = 0; i < page->n; i++) {
        uint32_t at = page->first[i];
        page->first[i + 1] = at + sm_page_read_block(page->text, &page->block[i], &page->stats[i], page->word + at);
        add_block(&c, page, i);
        add_totals(&c, page, i);
    }
    number_words(page);
    count_words(&c, page);
    read_title(page);
    for (uint32_t i = 0; i < page->n; i++) {
        find_repeats(&c, page, i);
        find_known_words(&c, page, i);
        page->room->look[LOOK_EDGE + i] = look_of(&page->stats[i]);
    }
    page->cjk_share = c.cjk / sm_larger(1, page->words);
    for (uint32_t i = 0; i <= SM_MAX_INDENT; i++)
        page->indent_prose[i] /= sm_larger(1, page->prose);
}

/* ---- what lies around ---- */

static bool comes_again(const sm_block_stats *s) { return s->looks & SM_LOOKS_AGAIN; }

/* One walk over the blocks in a direction: what a block has behind it. */
typedef struct walk {
    four     prose, words, weight;              /* last in words: terminal marks */
    four     shares;                            /* of short blocks: none, that come again, that say meta, that are dated */
    four     menu;                              /* signs of a menu, the last: of an end */
    int16_t  to_prose;
    uint8_t  run_short, to_end, ends;
} walk;

static walk new_walk(void) { return (walk){ .weight = all_four(1), .to_prose = FAR, .to_end = NEAR }; }

/* What a block adds to the means, by what it looks like. */
static const four MENU[] = { { 0 }, { 1, 1, 1, 0 }, { 0, 0, 0, 1 }, { 1, 1, 1, 1 } };
static const four SHARES[] = { { 0 },          { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 1, 1, 0 },
                               { 0, 0, 0, 1 }, { 0, 1, 0, 1 }, { 0, 0, 1, 1 }, { 0, 1, 1, 1 } };

static inline void step_signs(walk *w, const sm_block_stats *s)
{
    bool end = s->looks & SM_LOOKS_END;
    w->menu = KEEP_SIGNS * w->menu + MENU[s->looks % 4];
    w->shares = KEEP * w->shares + SHARES[s->looks / 4 % 8];
    w->to_end = end ? 1 : (uint8_t)(w->to_end + (w->to_end < NEAR));
    w->ends = (uint8_t)(w->ends + (end && w->ends < NEAR));
}

static inline void step(walk *w, const sm_block_stats *s, bool first)
{
    bool prose = looks_prose(s);
    step_signs(w, s);
    w->prose = KEEP * w->prose + all_four(prose ? s->words : 0);
    w->words = KEEP * w->words + (four){ s->words, s->words, s->words, s->terminal ? 1.0f : 0 };
    w->weight = first ? all_four(1) : KEEP * w->weight + 1.0f;
    w->to_prose = prose ? 1 : (int16_t)(w->to_prose + (w->to_prose < FAR));
    w->run_short = s->words <= FEW_WORDS ? (uint8_t)(w->run_short + (w->run_short < LONG_RUN)) : 0;
}

static void read_before(sm_page *page)
{
    walk w = new_walk();
    float prose = 0, words = 0, prose_unit = 1 / sm_larger(1, page->prose);
    for (uint32_t i = 0; i < page->n; i++) {
        sm_block_context *c = &page->context[i];
        const sm_block_stats *s = &page->stats[i];
        sm_put_keys(c->prose_before, w.prose);
        sm_put_keys(c->words_before, w.words / w.weight);
        sm_put_keys(c->shares_before, w.shares / w.weight);
        sm_put_keys(c->menu_before, w.menu);
        c->density = w.prose[1];
        c->words_gain = -w.words[1] / w.weight[1];
        c->to_end_before = w.to_end;
        c->ends_before = w.ends;
        c->to_prose_before = w.to_prose;
        c->short_before = w.run_short;
        sm_put_keys(c->of_page, (four){ prose * prose_unit, words * page->words_unit, page->indent_prose[s->indent], s->same_first * page->n_unit });
        sm_put_keys(c->of_page + SM_OF_WORDS, (four){ s->words * page->words_unit, (float)i * page->n_unit, 0, 0 });
        c->mark_run = i && s->mark == s[-1].mark ? (uint8_t)(c[-1].mark_run + (c[-1].mark_run < LONG_RUN)) : 1;
        prose += looks_prose(s) ? s->words : 0;
        words += s->words;
        step(&w, s, i == 0);
    }
}

static void read_after(sm_page *page)
{
    walk w = new_walk();
    for (uint32_t i = page->n; i-- > 0;) {
        sm_block_context *c = &page->context[i];
        sm_put_keys(c->prose_after, w.prose);
        sm_put_keys(c->words_after, w.words / w.weight);
        sm_put_keys(c->shares_after, w.shares / w.weight);
        sm_put_keys(c->menu_after, w.menu);
        c->between = sm_key_of(c->density < w.prose[1] ? c->density : w.prose[1]);
        c->density += w.prose[1];
        c->words_gain += w.words[1] / w.weight[1];
        page->dense = sm_larger(page->dense, c->density);
        c->to_end_after = w.to_end;
        c->short_after = w.run_short;
        if (i + 1 < page->n && page->stats[i].mark == page->stats[i + 1].mark)
            c->mark_run = c[1].mark_run;
        step(&w, &page->stats[i], i + 1 == page->n);
    }
}

static looks looks_at(const uint16_t *look)
{
    looks x;
    memcpy(&x, look, sizeof x);
    return x;
}

/* Of eight blocks, how many look like those one or two steps before and after. */
static looks count_alike(const uint16_t *look, uint32_t step_)
{
    looks here = looks_at(look), alike = { 0 };
    for (uint32_t k = step_; k <= PERIODS * step_; k += step_)
        alike -= (looks)(looks_at(look - k) == here) + (looks)(looks_at(look + k) == here);
    return alike;
}

/* Lists of teasers come in step: title, date, lead, title, date, lead. The best step's number of alike blocks. */
static void find_periods(sm_page *page)
{
    uint16_t *look = page->room->look + LOOK_EDGE, period[LOOKS];
    memset(page->room->look, 0xff, LOOK_EDGE * sizeof *look);   /* beyond the page's ends nothing looks alike */
    memset(look + page->n, 0xff, 3 * LOOKS * sizeof *look);
    for (uint32_t i = 0; i < page->n; i += LOOKS) {
        looks best = { 0 };
        for (uint32_t step_ = 2; step_ <= MAX_PERIOD; step_++) {
            looks alike = count_alike(look + i, step_), more = (looks)(alike > best);
            best = (alike & more) | (best & ~more);
        }
        memcpy(period, &best, sizeof period);
        for (uint32_t k = 0; k < LOOKS && i + k < page->n; k++)
            page->context[i + k].period = (uint8_t)period[k];
    }
}

/* What the counts of repeats take, which are done with before there is any context. */
static size_t context_bytes(uint32_t blocks)
{
    size_t repeats = repeats_for(blocks) * sizeof(sm_repeat) + (size_t)blocks * HASHES * sizeof(uint32_t);
    size_t context = blocks * sizeof(sm_block_context);
    return context > repeats ? context : repeats;
}

void sm_page_room_new(sm_arena *a, uint32_t blocks, uint32_t chars, sm_page_room *room)
{
    void *context = sm_alloc(a, context_bytes(blocks), 1);
    *room = (sm_page_room){
        .blocks = blocks,
        .chars = chars,
        .stats = SM_NEW(a, sm_block_stats, blocks),
        .context = context,
        .repeats = context,
        .repeat_of = (uint32_t *)((sm_repeat *)context + repeats_for(blocks)),
        .word = SM_NEW(a, uint16_t, (size_t)chars + 3),
        .first = SM_NEW(a, uint32_t, (size_t)blocks + 1),
        .odds = SM_NEW(a, float, blocks),
        .p = SM_NEW(a, float, (size_t)blocks + 3),
        .last_p = SM_NEW(a, float, (size_t)blocks + 3),
        .block_words = SM_NEW_ZERO(a, float, (size_t)blocks + 3),
        .look = SM_NEW(a, uint16_t, (size_t)blocks + 3 * LOOKS + LOOK_EDGE),
        .chosen = SM_NEW(a, uint32_t, blocks),
        .words = SM_NEW(a, sm_vocabulary, 1),
        .number = SM_NEW(a, uint16_t, SM_VOCABULARY),
        .titled = SM_NEW(a, uint8_t, SM_VOCABULARY + 1),
    };
}

void sm_page_room_release(sm_arena *a, sm_page_room *room)
{
    size_t n = room->blocks;
    sm_release(a, room->titled, SM_VOCABULARY + 1, sizeof *room->titled);
    sm_release(a, room->number, SM_VOCABULARY, sizeof *room->number);
    sm_release(a, room->words, 1, sizeof *room->words);
    sm_release(a, room->chosen, n, sizeof *room->chosen);
    sm_release(a, room->look, n + 3 * LOOKS + LOOK_EDGE, sizeof *room->look);
    sm_release(a, room->block_words, n + 3, sizeof *room->block_words);
    sm_release(a, room->last_p, n + 3, sizeof *room->last_p);
    sm_release(a, room->p, n + 3, sizeof *room->p);
    sm_release(a, room->odds, n, sizeof *room->odds);
    sm_release(a, room->first, n + 1, sizeof *room->first);
    sm_release(a, room->word, (size_t)room->chars + 3, sizeof *room->word);
    sm_release(a, room->stats, n, sizeof *room->stats);
    sm_release(a, room->context, context_bytes(room->blocks), 1);
}

void sm_page_read(const sm_page_room *room, const sm_text *text, const sm_block *block, uint32_t n, sm_page *page)
{
    *page = (sm_page){ .text = text, .block = block, .n = n, .room = room, .stats = room->stats, .context = room->context,
                       .word = room->word, .first = room->first };
    read_blocks(page);
    page->n_unit = sm_unit_of(n);
    page->words_unit = 1 / sm_larger(1, page->words);
    read_before(page);
    read_after(page);
    find_periods(page);
    page->dense_unit = 1 / sm_larger(1, page->dense);
}

/* ---- the second pass ---- */

static inline float sum_of(four x) { return x[0] + x[1] + x[2] + x[3]; }

/* x where the lanes are on, 0 elsewhere. */
static inline four where(signed_whole on, four x) { return (four)((signed_whole)x & on); }

/* Words of the blocks whose probability is over the cut, and of them those expected to be main text. */
static void sum_over(const sm_page *page, const float *p, float cut, float *kept, float *right)
{
    four all_kept = { 0 }, all_right = { 0 }, four_p, words;
    for (uint32_t i = 0; i < page->n; i += 4) {
        memcpy(&four_p, p + i, sizeof four_p);
        memcpy(&words, page->room->block_words + i, sizeof words);
        four over = where(four_p > cut, words);
        all_kept += over;
        all_right += over * four_p;
    }
    *kept = sum_of(all_kept);
    *right = sum_of(all_right);
}

float sm_probability(float odds) { return 1 / (1 + expf(-odds)); }

float sm_page_cut(const sm_page *page, const float *p)
{
    enum { ROUNDS = 20 };
    float all, total, kept, right, cut = 0.5f, old;
    sum_over(page, p, 0, &all, &total);
    for (int round = 0; round < ROUNDS; round++) {
        sum_over(page, p, cut, &kept, &right);
        old = cut;
        cut = kept + total > 0 ? sm_larger(right / (kept + total), 0.001f) : 0.5f;
        if (fabsf(cut - old) < 1e-4f)
            break;
    }
    return cut;
}

typedef struct main_walk {
    four     p, words, weight;
    int16_t  to_main;
} main_walk;

static main_walk new_main_walk(void) { return (main_walk){ .weight = all_four(1), .to_main = FAR }; }

static inline void main_step(main_walk *w, float p, float words, bool kept, bool first)
{
    w->p = KEEP * w->p + all_four(p);
    w->words = KEEP * w->words + all_four(p * words);
    w->weight = first ? all_four(1) : KEEP * w->weight + 1.0f;
    w->to_main = kept ? 1 : (int16_t)(w->to_main + (w->to_main < FAR));
}

/* The stretch of blocks with the largest sum of (p - cut) * (words + 1), Kadane's way. */
static void find_best_stretch(sm_page *page)
{
    float best = 0, sum = 0;
    uint32_t start = 0;
    for (uint32_t i = 0; i < page->n; i++) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += (page->room->p[i] - page->cut) * (page->room->block_words[i] + 1);
        if (sum > best) {
            best = sum;
            page->best_start = start;
            page->best_end = i + 1;
        }
    }
}

/* Runs of blocks over the cut: an article is a long one, comments and teasers are many short ones. */
static void find_runs(sm_page *page)
{
    for (uint32_t i = 0, end; i < page->n; i = end) {
        float words = 0;
        for (end = i; end < page->n && page->room->p[end] > page->cut; end++)
            words += page->room->block_words[end];
        for (uint32_t k = i; k < end; k++)
            page->context[k].run_words = words;
        page->longest_run = sm_larger(page->longest_run, words);
        end += end == i;
    }
}

static void add_gap(sm_page *page, uint32_t i, float *words, int16_t *again)
{
    sm_block_context *c = &page->context[i];
    c->gap_words = *words;
    c->gap_again = *again;
    if (page->room->p[i] <= page->cut) {
        *words += page->room->block_words[i];
        *again = (int16_t)(*again + (*again < FAR && comes_again(&page->stats[i])));
    }
}

/* What was cut out between a block and the best stretch. */
static void find_gaps(sm_page *page)
{
    float words = 0;
    int16_t again = 0;
    for (uint32_t i = page->best_end; i < page->n; i++)
        add_gap(page, i, &words, &again);
    words = 0;
    again = 0;
    for (uint32_t i = page->best_start; i-- > 0;)
        add_gap(page, i, &words, &again);
    for (uint32_t i = page->best_start; i < page->best_end; i++)
        page->stretch_words += page->room->block_words[i];
}

/* How the words of a block are used in the rest of the page: in what the first pass took for main text, or not? Four words at a
 * time; behind the last one of the page there is room for three. */
static void find_block_affinity(const sm_page *page, const sm_vocabulary *words, float often, uint32_t i)
{
    sm_block_context *c = &page->context[i];
    const uint16_t *word = page->word + page->first[i];
    int32_t n = (int32_t)(page->first[i + 1] - page->first[i]);
    four affinity = { 0 }, rare = affinity, topic = affinity, used = affinity;
    for (int32_t k = 0; k < n; k += 4, word += 4) {
        four m = { words->use[word[0]].main, words->use[word[1]].main, words->use[word[2]].main, words->use[word[3]].main };
        four u = { words->use[word[0]].all, words->use[word[1]].all, words->use[word[2]].all, words->use[word[3]].all };
        signed_whole in = (signed_whole){ k, k + 1, k + 2, k + 3 } < n, is_rare;
        m -= page->room->p[i];
        u -= 1.0f;
        is_rare = (u < often) & in;
        affinity += where(in, (m + 0.15f) / (u + 0.5f));
        rare += where(is_rare, all_four(1));
        topic += where(is_rare & (m > 0.5f), all_four(1));
        used += where(is_rare, m);
    }
    float rares = sum_of(rare);
    c->affinity = n > 0 ? sum_of(affinity) / (float)n : 0.3f;
    c->topic = rares > 0 ? sum_of(topic) / rares : 0;
    c->main_uses = rares > 0 ? sum_of(used) / rares : 0;
}

typedef float two __attribute__((vector_size(8)));   /* as a sm_use */

static inline void add_use(sm_use *use, two more)
{
    two sum;
    memcpy(&sum, use, sizeof sum);
    sum += more;
    memcpy(use, &sum, sizeof sum);
}

static void find_affinity(sm_page *page)
{
    sm_vocabulary *words = page->room->words;
    uint32_t n_words = page->first[page->n];
    memset(page->word + n_words, 0, 3 * sizeof *page->word);
    memset(words->use, 0, (page->n_words + 1) * sizeof *words->use);
    for (uint32_t i = 0; i < page->n; i++) {
        const two more = { 1, page->room->p[i] };
        for (const uint16_t *w = page->word + page->first[i], *end = page->word + page->first[i + 1]; w < end; w++)
            add_use(&words->use[*w], more);
    }
    float often = sm_larger(4, (float)n_words / 200);
    for (uint32_t i = 0; i < page->n; i++)
        find_block_affinity(page, words, often, i);
}

static void read_main_before(sm_page *page)
{
    main_walk w = new_main_walk();
    for (uint32_t i = 0; i < page->n; i++) {
        sm_block_context *c = &page->context[i];
        float p = page->room->p[i], words = page->room->block_words[i];
        sm_put_keys(c->p_before, w.p / w.weight);
        sm_put_keys(c->main_before, w.words);
        c->p_gain = -w.p[1] / w.weight[1];
        c->main_gain = -w.words[1];
        c->to_main_before = w.to_main;
        c->main_share_before = page->main_words;
        c->run_words = c->gap_words = c->words_to_lead = c->longest_to_lead = 0;
        c->gap_again = 0;
        page->main_words += p * words;
        main_step(&w, p, words, p > page->cut, i == 0);
    }
}

static void read_main_after(sm_page *page)
{
    main_walk w = new_main_walk();
    float unit = 1 / sm_larger(1e-6f, page->main_words);
    for (uint32_t i = page->n; i-- > 0;) {
        sm_block_context *c = &page->context[i];
        sm_put_keys(c->p_after, w.p / w.weight);
        sm_put_keys(c->main_after, w.words);
        c->to_main_after = w.to_main;
        c->main_share_before *= unit;
        c->p_gain += w.p[1] / w.weight[1];
        c->main_gain += w.words[1];
        main_step(&w, page->room->p[i], page->room->block_words[i], page->room->p[i] > page->cut, i + 1 == page->n);
    }
}

void sm_page_rescore(sm_page *page, const float *odds)
{
    float *p = page->room->p;
    for (uint32_t i = 0; i < page->n; i++)
        p[i] = sm_probability(odds[i]);
    memset(p + page->n, 0, 3 * sizeof *p);   /* which is never over a cut */
    page->cut = sm_page_cut(page, p);
    page->main_words = page->longest_run = page->stretch_words = 0;
    page->best_start = page->best_end = 0;
    read_main_before(page);
    read_main_after(page);
    find_best_stretch(page);
    find_runs(page);
    page->run_unit = 1 / sm_larger(1, page->longest_run);
    find_gaps(page);
    find_affinity(page);
    sm_page_read_lead(page);
}

/* sm_key_of with the sign. */
static int16_t signed_key(float x) { return (int16_t)(x < 0 ? -sm_key_of(-x) : sm_key_of(x)); }

void sm_page_features(const sm_page *page, uint32_t i, uint32_t count, int16_t *restrict x)
{
    static const sm_block_stats none;
    const sm_block_stats *b = &page->stats[i];
    const sm_block_stats *before = i ? b - 1 : &none, *before2 = i > 1 ? b - 2 : &none;
    const sm_block_stats *after = i + 1 < page->n ? b + 1 : &none, *after2 = i + 2 < page->n ? b + 2 : &none;
    const sm_block_context *c = &page->context[i];
    const sm_block_context *cb = i ? c - 1 : c, *ca = i + 1 < page->n ? c + 1 : c;
    const float *p = page->room->p;
    float n_unit = page->n_unit, words_unit = page->words_unit, dense_unit = page->dense_unit;
#define SM_PAGE_FEATURE(name, formula) x[SM_PF_##name] = sm_key_of(formula);
#define SM_PAGE_KEY(name, formula)     x[SM_PF_##name] = (formula);
#define SM_PAGE_SIGNED(name, formula)  x[SM_PF_##name] = signed_key(formula);
#define SM_PAGE_INTEGER(name, formula) x[SM_PF_##name] = sm_whole_number(formula);
    SM_PAGE_FEATURES_1
    if (count > SM_PF_p) {
        float run_unit = page->run_unit;
        SM_PAGE_FEATURES_2
    }
    if (count > SM_PF_title_coverage) {
        float written = sm_larger(1, (float)(b->runs + b->cjk + b->seasian));
        uint32_t level = page->levels[1] ? 1 : page->levels[2] ? 2 : page->levels[3] ? 3 : 0;
        int64_t lead = page->lead == SM_NONE ? 0 : (int64_t)i - page->lead;
        SM_PAGE_FEATURES_TITLE
    }
#undef SM_PAGE_INTEGER
#undef SM_PAGE_SIGNED
#undef SM_PAGE_KEY
#undef SM_PAGE_FEATURE
}
