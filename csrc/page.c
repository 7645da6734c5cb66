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

enum { FEW_WORDS = 4, SHORT_WORDS = 8, FAR = 1000, NEAR = 100, LONG_RUN = 250, TWELFTHS = 12, MAX_TITLE = 40, MAX_PERIOD = 8, PERIODS = 2 };
static const float PROSE_WORDS = 10;   /* a block this long with a terminal mark or a comma is taken for prose at first */
static const float KEEP[SM_SPANS] = { 0.5f, 0.8f, 0.95f };   /* of a mean, kept from block to block */

#define SM_PAGE_FEATURE(name, formula) #name,
const char *const sm_page_feature_names[] = { SM_PAGE_FEATURES NULL };
#undef SM_PAGE_FEATURE

/* ---- counts over the page ---- */

static bool looks_prose(const sm_block_stats *s)
{
    return s->words >= PROSE_WORDS && (s->terminal || s->commas || s->stops);
}

/* How often each value of a hash occurs: open addressing, at most half full. Where values lie hangs on an address, so that
 * nobody can write a page whose blocks collide. */
typedef struct counter {
    uint32_t *key;
    uint16_t *count;
    uint32_t  mask;
} counter;

static uint32_t slot_of(const counter *c, uint32_t key)
{
    uint64_t seed = (uintptr_t)c->key, h = (key + seed) * UINT64_C(0x9E3779B97F4A7C15);
    h = ((h ^ h >> 32) + seed) * UINT64_C(0xD6E8FEB86659FD93);
    return (uint32_t)(h >> 32) & c->mask;
}

static counter new_counter(sm_arena *a, uint32_t n)
{
    uint32_t size = 16;
    while (size < 2 * (uint64_t)n && size < UINT32_C(1) << 31)
        size *= 2;
    return (counter){ SM_NEW_ZERO(a, uint32_t, size), SM_NEW_ZERO(a, uint16_t, size), size - 1 };
}

static void clear_counter(counter *c)
{
    memset(c->key, 0, ((size_t)c->mask + 1) * sizeof *c->key);
    memset(c->count, 0, ((size_t)c->mask + 1) * sizeof *c->count);
}

static uint16_t *count_of(counter *c, uint32_t key)
{
    uint32_t at = slot_of(c, key);
    while (c->key[at] && c->key[at] != key)
        at = (at + 1) & c->mask;
    c->key[at] = key;
    return &c->count[at];
}

static void count_repeats(sm_arena *a, sm_page *page)
{
    counter c = new_counter(a, page->n);
    for (int pass = 0; pass < 3; pass++) {
        if (pass)
            clear_counter(&c);
        for (uint32_t turn = 0; turn < 2; turn++)
            for (uint32_t i = 0; i < page->n; i++) {
                sm_block_stats *s = &page->stats[i];
                uint32_t key = (pass == 0 ? s->shape : pass == 1 ? s->first_word : s->last_word) | 1;
                uint16_t *count = count_of(&c, key);
                if (turn == 0) {
                    if (pass == 0)
                        s->nth = *count;
                    *count = (uint16_t)(*count + (*count < UINT16_MAX));
                } else {
                    *(pass == 0 ? &s->same : pass == 1 ? &s->same_first : &s->same_last) = *count;
                }
            }
    }
    sm_release(a, c.key, (size_t)c.mask + 1, sizeof *c.key);
    sm_release(a, c.count, (size_t)c.mask + 1, sizeof *c.count);
}

/* Which words do the long blocks use, besides the block itself? */
static void count_known_words(sm_arena *a, sm_page *page)
{
    const uint16_t *words = page->word;
    const uint32_t *first = page->first;
    uint16_t *count = SM_NEW_ZERO(a, uint16_t, SM_VOCABULARY);
    uint32_t total = 0;
    for (uint32_t i = 0; i < page->n; i++)
        if (looks_prose(&page->stats[i]))
            for (uint32_t w = first[i]; w < first[i + 1]; w++, total++)
                count[words[w]] = (uint16_t)(count[words[w]] + (count[words[w]] < UINT16_MAX));
    uint32_t often = total / 150 > 3 ? total / 150 : 3;
    for (uint32_t i = 0; i < page->n; i++) {
        sm_block_stats *s = &page->stats[i];
        uint32_t own = looks_prose(s);
        for (uint32_t w = first[i]; w < first[i + 1]; w++) {
            s->known += count[words[w]] > own;
            s->common += count[words[w]] >= often + own;
        }
    }
    sm_release(a, count, SM_VOCABULARY, sizeof *count);
}

/* Pairs of words that come again elsewhere: titles are repeated in trails of links, teasers in several lists. */
static void count_echoes(sm_arena *a, sm_page *page)
{
    uint16_t *count = SM_NEW_ZERO(a, uint16_t, SM_VOCABULARY);
    for (int turn = 0; turn < 2; turn++)
        for (uint32_t i = 0; i < page->n; i++)
            for (uint32_t w = page->first[i] + 1; w < page->first[i + 1]; w++) {
                uint32_t pair = sm_mix(page->word[w - 1] + 1u, page->word[w]);
                uint16_t *seen = &count[(pair ^ pair >> 15) & (SM_VOCABULARY - 1)];
                if (turn == 0)
                    *seen = (uint16_t)(*seen + (*seen < UINT16_MAX));
                else
                    page->stats[i].echoes += *seen > 1;
            }
    sm_release(a, count, SM_VOCABULARY, sizeof *count);
}

/* Dumps often open with the page's title; where the same words come again, the main text is near. */
static void find_heading(sm_arena *a, sm_page *page)
{
    uint8_t *titled = SM_NEW_ZERO(a, uint8_t, SM_VOCABULARY);
    uint32_t n_title = 0;
    page->heading = SM_NONE;
    for (uint32_t w = 0; page->n && w < page->first[1] && w < MAX_TITLE; w++, n_title++)
        titled[page->word[w]] = 1;
    page->title_words = n_title;
    for (uint32_t i = 1; i < page->n && n_title > 1; i++) {
        sm_block_stats *s = &page->stats[i];
        uint32_t n = page->first[i + 1] - page->first[i];
        for (uint32_t w = page->first[i]; w < page->first[i + 1]; w++)
            s->titled += titled[page->word[w]];
        if (page->heading == SM_NONE && n > 2 && n <= MAX_TITLE && s->titled * 10 >= n * 9 && 2 * n >= n_title)
            page->heading = i;
    }
    sm_release(a, titled, SM_VOCABULARY, sizeof *titled);
}

static void read_blocks(sm_arena *a, sm_page *page)
{
    for (uint32_t i = 0; i < page->n; i++)
        page->room += page->block[i].end - page->block[i].start;
    page->word = SM_NEW(a, uint16_t, page->room);
    page->first = SM_NEW(a, uint32_t, (size_t)page->n + 1);
    uint32_t n_words = 0;
    for (uint32_t i = 0; i < page->n; i++) {
        page->first[i] = n_words;
        n_words += sm_page_read_block(page->text, &page->block[i], &page->stats[i], page->word + n_words);
    }
    page->first[page->n] = n_words;
    count_known_words(a, page);
    count_repeats(a, page);
    count_echoes(a, page);
    find_heading(a, page);
}

static void read_totals(sm_page *page)
{
    float terminal = 0, indented = 0, blank = 0, cjk = 0, wrapped = 0;
    for (uint32_t i = 0; i < page->n; i++) {
        const sm_block_stats *s = &page->stats[i];
        page->words += s->words;
        if (looks_prose(s)) {
            page->prose += s->words;
            page->indent_prose[s->indent] += s->words;
        }
        page->levels[s->level]++;
        page->longest = sm_larger(page->longest, s->words);
        terminal += s->terminal;
        indented += s->indent > 0;
        blank += s->blank_before > 0;
        wrapped += s->lines > 1;
        cjk += (float)s->cjk * SM_CJK_WORD;
    }
    float n = sm_larger(1, (float)page->n);
    page->terminal_share = terminal / n;
    page->indented_share = indented / n;
    page->blank_share = blank / n;
    page->lines_wrapped = wrapped / n;
    page->cjk_share = cjk / sm_larger(1, page->words);
    for (uint32_t i = 0; i <= SM_MAX_INDENT; i++)
        page->indent_prose[i] /= sm_larger(1, page->prose);
}

/* ---- what lies around ---- */

/* Is it a short block that says mostly words of the kind? */
static bool is_sign(const sm_block_stats *s, int kind)
{
    return s->words <= SHORT_WORDS && s->listed[kind] > 0 && 2 * s->listed[kind] >= s->first_words;
}

static bool comes_again(const sm_block_stats *s) { return s->same > 1 && s->words <= SHORT_WORDS; }

/* One walk over the blocks in a direction: what a block has behind it. */
typedef struct walk {
    float    prose[SM_SPANS], words[SM_SPANS], weight[SM_SPANS], stops, again, dated;
    float    listed[SM_LISTED_KINDS][SM_SPANS];
    uint16_t to_prose;
    uint8_t  run_short, to_end, ends;
} walk;

static void step_signs(walk *w, const sm_block_stats *s)
{
    for (int kind = 0; kind < SM_LISTED_KINDS; kind++)
        for (int k = 0; k < SM_SPANS; k++)
            w->listed[kind][k] = KEEP[k] * w->listed[kind][k] + (is_sign(s, kind) ? 1.0f : 0);
    bool end = is_sign(s, SM_LISTED_END);
    w->to_end = end ? 1 : (uint8_t)(w->to_end + (w->to_end < NEAR));
    w->ends = (uint8_t)(w->ends + (end && w->ends < NEAR));
}

/* None is over 1 / (1 - KEEP[2]) = 20. */
static void put_signs(const walk *w, uint8_t (*listed)[SM_SPANS])
{
    for (int kind = 0; kind < SM_LISTED_KINDS; kind++)
        for (int k = 0; k < SM_SPANS; k++)
            listed[kind][k] = (uint8_t)(TWELFTHS * w->listed[kind][k] + 0.5f);
}

static void step(walk *w, const sm_block_stats *s)
{
    bool prose = looks_prose(s);
    step_signs(w, s);
    for (int k = 0; k < SM_SPANS; k++) {
        w->prose[k] = KEEP[k] * w->prose[k] + (prose ? s->words : 0);
        w->words[k] = KEEP[k] * w->words[k] + s->words;
        w->weight[k] = KEEP[k] * w->weight[k] + 1;
    }
    w->stops = KEEP[1] * w->stops + (s->terminal ? 1.0f : 0);
    w->again = KEEP[1] * w->again + (comes_again(s) ? 1.0f : 0);
    w->dated = KEEP[1] * w->dated + (s->digits && s->words <= SHORT_WORDS ? 1.0f : 0);
    w->to_prose = prose ? 1 : (uint16_t)(w->to_prose + (w->to_prose < FAR));
    w->run_short = s->words <= FEW_WORDS ? (uint8_t)(w->run_short + (w->run_short < LONG_RUN)) : 0;
}

static void read_context(sm_page *page)
{
    walk w = { .to_prose = FAR, .to_end = NEAR };
    float prose = 0, words = 0;
    for (uint32_t i = 0; i < page->n; i++) {
        sm_block_context *c = &page->context[i];
        const sm_block_stats *s = &page->stats[i];
        for (int k = 0; k < SM_SPANS; k++) {
            c->prose_before[k] = w.prose[k];
            c->words_before[k] = w.words[k] / sm_larger(1, w.weight[k]);
        }
        c->stops_before = w.stops / sm_larger(1, w.weight[1]);
        c->again_before = w.again / sm_larger(1, w.weight[1]);
        c->dated_before = w.dated / sm_larger(1, w.weight[1]);
        put_signs(&w, c->listed_before);
        c->to_end_before = w.to_end;
        c->ends_before = w.ends;
        c->to_prose_before = w.to_prose;
        c->short_before = w.run_short;
        c->share_before = prose / sm_larger(1, page->prose);
        c->words_share_before = words / sm_larger(1, page->words);
        c->mark_run = i && s->mark == s[-1].mark ? (uint8_t)(c[-1].mark_run + (c[-1].mark_run < LONG_RUN)) : 1;
        prose += looks_prose(s) ? s->words : 0;
        words += s->words;
        step(&w, s);
    }
    w = (walk){ .to_prose = FAR, .to_end = NEAR };
    for (uint32_t i = page->n; i-- > 0;) {
        sm_block_context *c = &page->context[i];
        for (int k = 0; k < SM_SPANS; k++) {
            c->prose_after[k] = w.prose[k];
            c->words_after[k] = w.words[k] / sm_larger(1, w.weight[k]);
            page->dense = sm_larger(page->dense, k == 1 ? c->prose_before[k] + c->prose_after[k] : 0);
        }
        c->stops_after = w.stops / sm_larger(1, w.weight[1]);
        c->again_after = w.again / sm_larger(1, w.weight[1]);
        c->dated_after = w.dated / sm_larger(1, w.weight[1]);
        put_signs(&w, c->listed_after);
        c->to_end_after = w.to_end;
        c->to_prose_after = w.to_prose;
        c->short_after = w.run_short;
        if (i + 1 < page->n && page->stats[i].mark == page->stats[i + 1].mark)
            c->mark_run = c[1].mark_run;
        step(&w, &page->stats[i]);
    }
}

/* What a block looks like from afar: its mark, its length, how it ends, whether it holds digits. */
static uint16_t look_of(const sm_block_stats *s)
{
    uint32_t length = s->words <= 1 ? 0 : s->words <= 3 ? 1 : s->words <= 8 ? 2 : s->words <= 20 ? 3 : 4;
    return (uint16_t)(length | (uint32_t)s->mark << 3 | (uint32_t)s->terminal << 7 | (uint32_t)(s->digits > 0) << 8);
}

/* Lists of teasers come in step: title, date, lead, title, date, lead. The best step's number of alike blocks. */
static void find_periods(sm_page *page)
{
    for (uint32_t i = 0; i < page->n; i++)
        page->stats[i].look = look_of(&page->stats[i]);
    for (uint32_t i = 0; i < page->n; i++) {
        uint32_t look = page->stats[i].look, best = 0;
        for (uint32_t step_ = 2; step_ <= MAX_PERIOD; step_++) {
            uint32_t alike = 0;
            for (uint32_t k = 1; k <= PERIODS; k++) {
                alike += i >= k * step_ && page->stats[i - k * step_].look == look;
                alike += i + k * step_ < page->n && page->stats[i + k * step_].look == look;
            }
            if (alike > best)
                best = alike;
        }
        page->context[i].period = (uint8_t)best;
    }
}

void sm_page_read(sm_arena *a, const sm_text *text, const sm_block *block, uint32_t n, sm_page *page)
{
    *page = (sm_page){ .text = text, .block = block, .n = n };
    page->stats = SM_NEW_ZERO(a, sm_block_stats, n);
    page->context = SM_NEW_ZERO(a, sm_block_context, n);
    read_blocks(a, page);
    read_totals(page);
    read_context(page);
    find_periods(page);
}

/* The share of the block's first words that belong to listed phrases of the kind. */
static float listed_share(const sm_block_stats *s, int kind) { return s->first_words ? (float)s->listed[kind] / (float)s->first_words : 0; }

/* ---- the second pass ---- */

float sm_page_cut(const sm_page *page, const float *odds)
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
        cut = kept + total > 0 ? fmax(right / (kept + total), 0.001) : 0.5;
        if (fabs(cut - old) < 1e-4)
            break;
    }
    return (float)cut;
}

typedef struct main_walk {
    float    p[SM_SPANS], words[SM_SPANS], weight[SM_SPANS];
    uint16_t to_main;
} main_walk;

static void main_step(main_walk *w, float p, float words, bool kept)
{
    for (int k = 0; k < SM_SPANS; k++) {
        w->p[k] = KEEP[k] * w->p[k] + p;
        w->words[k] = KEEP[k] * w->words[k] + p * words;
        w->weight[k] = KEEP[k] * w->weight[k] + 1;
    }
    w->to_main = kept ? 1 : (uint16_t)(w->to_main + (w->to_main < FAR));
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
        sum += (page->context[i].p - page->cut) * (page->stats[i].words + 1);
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
        for (end = i; end < page->n && page->context[end].p > page->cut; end++)
            words += page->stats[end].words;
        for (uint32_t k = i; k < end; k++)
            page->context[k].run_words = words;
        page->longest_run = sm_larger(page->longest_run, words);
        end += end == i;
    }
}

static void add_gap(sm_page *page, uint32_t i, float *words, uint16_t *again)
{
    sm_block_context *c = &page->context[i];
    c->gap_words = *words;
    c->gap_again = *again;
    if (c->p <= page->cut) {
        *words += page->stats[i].words;
        *again = (uint16_t)(*again + (*again < FAR && comes_again(&page->stats[i])));
    }
}

/* What was cut out between a block and the best stretch. */
static void find_gaps(sm_page *page)
{
    float words = 0;
    uint16_t again = 0;
    for (uint32_t i = page->best_end; i < page->n; i++)
        add_gap(page, i, &words, &again);
    words = 0;
    again = 0;
    for (uint32_t i = page->best_start; i-- > 0;)
        add_gap(page, i, &words, &again);
    for (uint32_t i = page->best_start; i < page->best_end; i++)
        page->stretch_words += page->stats[i].words;
}

/* How the words of a block are used in the rest of the page: in what the first pass took for main text, or not? */
static void find_affinity(sm_arena *a, sm_page *page)
{
    struct use { float all, main; } *uses = SM_NEW_ZERO(a, struct use, SM_VOCABULARY);
    for (uint32_t i = 0; i < page->n; i++)
        for (uint32_t w = page->first[i]; w < page->first[i + 1]; w++) {
            uses[page->word[w]].main += page->context[i].p;
            uses[page->word[w]].all += 1;
        }
    float often = sm_larger(4, (float)page->first[page->n] / 200);
    for (uint32_t i = 0; i < page->n; i++) {
        sm_block_context *c = &page->context[i];
        float affinity = 0, rare = 0, topic = 0, used = 0, n = (float)(page->first[i + 1] - page->first[i]);
        for (uint32_t w = page->first[i]; w < page->first[i + 1]; w++) {
            float m = uses[page->word[w]].main - c->p, u = uses[page->word[w]].all - 1;
            affinity += (m + 0.15f) / (u + 0.5f);
            rare += u < often;
            topic += u < often && m > 0.5f;
            used += u < often ? m : 0;
        }
        c->affinity = n > 0 ? affinity / n : 0.3f;
        c->topic = rare > 0 ? topic / rare : 0;
        c->main_uses = rare > 0 ? used / rare : 0;
    }
    sm_release(a, uses, SM_VOCABULARY, sizeof *uses);
}

void sm_page_rescore(sm_arena *a, sm_page *page, const float *odds, float cut)
{
    main_walk w = { .to_main = FAR };
    page->cut = cut;
    page->main_words = page->main_dense = page->longest_run = page->stretch_words = 0;
    page->best_start = page->best_end = 0;
    for (uint32_t i = 0; i < page->n; i++) {
        sm_block_context *c = &page->context[i];
        c->p = 1 / (1 + expf(-odds[i]));
        for (int k = 0; k < SM_SPANS; k++) {
            c->p_before[k] = w.p[k] / sm_larger(1, w.weight[k]);
            c->main_before[k] = w.words[k];
        }
        c->to_main_before = w.to_main;
        c->main_share_before = page->main_words;
        page->main_words += c->p * page->stats[i].words;
        main_step(&w, c->p, page->stats[i].words, c->p > cut);
    }
    w = (main_walk){ .to_main = FAR };
    for (uint32_t i = page->n; i-- > 0;) {
        sm_block_context *c = &page->context[i];
        for (int k = 0; k < SM_SPANS; k++) {
            c->p_after[k] = w.p[k] / sm_larger(1, w.weight[k]);
            c->main_after[k] = w.words[k];
        }
        c->to_main_after = w.to_main;
        c->main_share_before /= sm_larger(1e-6f, page->main_words);
        page->main_dense = sm_larger(page->main_dense, c->main_before[1] + c->main_after[1]);
        main_step(&w, c->p, page->stats[i].words, c->p > cut);
    }
    find_best_stretch(page);
    find_runs(page);
    find_gaps(page);
    find_affinity(a, page);
    sm_page_read_lead(a, page);
}

void sm_page_features(const sm_page *page, uint32_t i, uint32_t count, float *x, size_t stride)
{
    static const sm_block_stats none;
    const sm_block_stats *b = &page->stats[i];
    const sm_block_stats *before = i ? b - 1 : &none, *before2 = i > 1 ? b - 2 : &none;
    const sm_block_stats *after = i + 1 < page->n ? b + 1 : &none, *after2 = i + 2 < page->n ? b + 2 : &none;
    const sm_block_context *c = &page->context[i];
    float runs = sm_larger(1, (float)b->runs), chars = sm_larger(1, (float)b->chars), written = sm_larger(1, (float)(b->runs + b->cjk + b->seasian));
    const sm_block_context *cb = i ? c - 1 : c, *ca = i + 1 < page->n ? c + 1 : c;
    uint32_t level = page->levels[1] ? 1 : page->levels[2] ? 2 : page->levels[3] ? 3 : 0;
    float at = (float)i, n = (float)page->n, lead = page->lead == SM_NONE ? 0 : at - (float)page->lead;
#define SM_PAGE_FEATURE(name, formula) *x = (float)(formula); x += stride;
    SM_PAGE_FEATURES_1
    if (count > SM_PF_p) {
        SM_PAGE_FEATURES_2
    }
    if (count > SM_PF_title_coverage) {
        SM_PAGE_FEATURES_TITLE
    }
#undef SM_PAGE_FEATURE
}

void sm_page_release(sm_arena *a, sm_page *page)
{
    sm_release(a, page->word, page->room, sizeof *page->word);
    sm_release(a, page->first, (size_t)page->n + 1, sizeof *page->first);
    sm_release(a, page->stats, page->n, sizeof *page->stats);
    sm_release(a, page->context, page->n, sizeof *page->context);
}
