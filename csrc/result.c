/* result.c - builds the summ_result: code points back to bytes, the summary's text; and its accessors.
 *
 * A result is one arena: the struct itself lies in it. Byte offsets are found by walking forward from the last place
 * asked for, or from the nearest of the checkpoints set every STRIDE code points.
 */
#include "result.h"

#include <stdlib.h>
#include <string.h>

#include "title.h"
#include "utf8.h"

struct summ_result {
    sm_arena       arena;
    summ_sentence *sentences;
    summ_block    *blocks;
    summ_keyword  *keywords;
    summ_span     *kept;         /* of the selected sentences: kept[first_kept[i]] .. kept[first_kept[i + 1]] */
    size_t        *first_kept;   /* NULL: not asked for */
    sm_string     *printed;      /* of every sentence: its slice of text */
    size_t         n_sentences, n_blocks, n_keywords;
    sm_string      text, title, headline, source;
    const char    *lang;
    double         confidence;
    bool           over_budget;
};

enum { STRIDE = 4096 };

typedef struct places {
    const sm_text *text;
    size_t        *at;        /* bytes before code point i * STRIDE */
    uint32_t       cp;        /* the last place asked for, */
    size_t         byte;      /*   and its bytes */
    size_t        *doc_byte;  /* bytes before each document */
} places;

static size_t byte_of(places *p, uint32_t cp)
{
    if (cp < p->cp || cp - p->cp > STRIDE) {
        p->cp = cp / STRIDE * STRIDE;
        p->byte = p->at[cp / STRIDE];
    }
    for (; p->cp < cp; p->cp++)
        p->byte += sm_source_size(p->text->cp[p->cp]);
    return p->byte;
}

static places make_places(sm_arena *a, const sm_text *text)
{
    places p = { text, SM_NEW(a, size_t, text->n / STRIDE + 1), 0, 0, SM_NEW(a, size_t, text->n_docs) };
    size_t byte = 0;
    for (uint32_t i = 0; i < text->n; i++) {
        if (i % STRIDE == 0)
            p.at[i / STRIDE] = byte;
        byte += sm_source_size(text->cp[i]);
    }
    if (text->n % STRIDE == 0)
        p.at[text->n / STRIDE] = byte;
    for (uint32_t d = 0; d < text->n_docs; d++)
        p.doc_byte[d] = byte_of(&p, text->doc_start[d]);
    return p;
}

typedef struct span {
    size_t byte_start, byte_end, start, end;
} span;

/* The span start..end of document doc, counted from the document's start. */
static span place(places *p, uint32_t doc, uint32_t start, uint32_t end)
{
    uint32_t base = p->text->doc_start[doc];
    size_t byte_start = byte_of(p, start) - p->doc_byte[doc];
    return (span){ byte_start, byte_of(p, end) - p->doc_byte[doc], start - base, end - base };
}

static void put_blocks(summ_result *res, places *p, const sm_blocks *blocks)
{
    res->n_blocks = blocks->n;
    res->blocks = SM_NEW_ZERO(&res->arena, summ_block, blocks->n);
    for (uint32_t i = 0; i < blocks->n; i++) {
        const sm_block *b = &blocks->at[i];
        span s = place(p, b->doc, b->start, b->end);
        res->blocks[i] = (summ_block){
            .byte_start = s.byte_start, .byte_end = s.byte_end, .start = s.start, .end = s.end, .doc = b->doc,
            .kind = (summ_block_kind)b->kind, .score = b->score, .lang = b->lang ? b->lang->code : "und",
        };
    }
}

static void put_why(summ_sentence *out, uint32_t i, const sm_state *st)
{
    const sm_selection *sel = &st->selection;
    out->score = sel->score[i];
    out->rank = sel->rank[i];
    out->centrality = st->ranks.centrality[i];
    out->prior = st->ranks.prior[i];
    out->length_factor = st->ranks.length_factor[i];
    out->gain = sel->gain[i];
    out->lost_to = sel->lost_to[i];
}

static void put_sentences(summ_result *res, places *p, const sm_state *st)
{
    uint32_t n = st->sentences.n;
    res->n_sentences = n;
    res->sentences = SM_NEW_ZERO(&res->arena, summ_sentence, n);
    for (uint32_t i = 0; i < n; i++) {
        const sm_sentence *in = &st->sentences.at[i];
        span s = place(p, in->doc, in->start, in->end);
        res->sentences[i] = (summ_sentence){
            .byte_start = s.byte_start, .byte_end = s.byte_end, .start = s.start, .end = s.end, .block = in->block,
            .doc = in->doc, .words = in->words, .lang = in->lang->code, .flags = in->candidate ? SUMM_CANDIDATE : 0,
            .lost_to = i,
        };
        if (st->selection.score)
            put_why(&res->sentences[i], i, st);
    }
    for (uint32_t k = 0; k < st->selection.n; k++)
        res->sentences[st->selection.picked[k]].flags |= SUMM_SELECTED;
}

static void put_kept(summ_result *res, places *p, const sm_sentences *sentences, const sm_shortened *shortened)
{
    size_t n = 0;
    sm_short *const *of = shortened->of;
    for (uint32_t s = 0; s < sentences->n; s++)
        n += of[s] ? of[s]->n : 0;
    res->kept = SM_NEW(&res->arena, summ_span, n);
    res->first_kept = SM_NEW_ZERO(&res->arena, size_t, (size_t)sentences->n + 1);
    n = 0;
    for (uint32_t s = 0; s < sentences->n; s++) {
        for (uint32_t k = 0; of[s] && k < of[s]->n; k++) {
            span at = place(p, sentences->at[s].doc, of[s]->kept[k].start, of[s]->kept[k].end);
            res->kept[n++] = (summ_span){ at.byte_start, at.byte_end, at.start, at.end };
        }
        res->first_kept[s + 1] = n;
    }
}

static uint32_t doc_of(const sm_text *text, uint32_t cp)
{
    uint32_t low = 0, high = text->n_docs;
    while (high - low > 1) {
        uint32_t mid = low + (high - low) / 2;
        if (text->doc_start[mid] <= cp)
            low = mid;
        else
            high = mid;
    }
    return low;
}

static sm_string printed(sm_arena *a, const sm_text *text, uint32_t start, uint32_t end)
{
    size_t size = sm_slice_print(text, start, end, NULL);
    char *out = sm_alloc(a, size + 1, 1);
    sm_slice_print(text, start, end, out);
    out[size] = '\0';
    return (sm_string){ out, size };
}

static void put_keywords(summ_result *res, places *p, const sm_text *text, const sm_keywords *keywords)
{
    res->n_keywords = keywords->n;
    res->keywords = SM_NEW_ZERO(&res->arena, summ_keyword, keywords->n);
    for (uint32_t i = 0; i < keywords->n; i++) {
        const sm_keyword *k = &keywords->at[i];
        uint32_t doc = doc_of(text, k->start);
        span s = place(p, doc, k->start, k->end);
        res->keywords[i] = (summ_keyword){
            .text = printed(&res->arena, text, k->start, k->end).at, .byte_start = s.byte_start, .byte_end = s.byte_end,
            .start = s.start, .end = s.end, .doc = doc, .score = k->score, .count = k->count,
        };
    }
}

static int by_number(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return (a > b) - (a < b);
}

/* The picked sentences in the order they are shown in. */
static uint32_t *shown(sm_arena *scratch, const sm_options *opt, const sm_selection *sel)
{
    uint32_t *order = SM_NEW(scratch, uint32_t, sel->n);
    for (uint32_t i = 0; i < sel->n; i++)
        order[i] = sel->picked[i];
    if (!opt->by_score && sel->n > 1)
        qsort(order, sel->n, sizeof *order, by_number);
    return order;
}

/* A selected sentence as the summary shows it; out NULL only counts. */
static size_t write_sentence(const sm_state *st, uint32_t i, char *out)
{
    const sm_short *cut = st->shortened.of ? st->shortened.of[i] : NULL;
    if (!cut || !cut->text.text)
        return sm_slice_print(&st->text, st->sentences.at[i].start, st->sentences.at[i].end, out);
    if (out)
        memcpy(out, cut->text.text, cut->text.size);
    return cut->text.size;
}

/* The summary, and the slice of it that each selected sentence is. */
static void put_summary(summ_result *res, sm_arena *scratch, const sm_options *opt, const sm_state *st)
{
    uint32_t n = st->selection.n, *order = shown(scratch, opt, &st->selection);
    size_t size = n;                                          /* the spaces between */
    for (uint32_t i = 0; i < n; i++)
        size += write_sentence(st, order[i], NULL);
    char *out = sm_alloc(&res->arena, size + 1, 1), *at = out;
    res->printed = SM_NEW_ZERO(&res->arena, sm_string, st->sentences.n);
    for (uint32_t i = 0; i < n; i++) {
        size = write_sentence(st, order[i], at);
        res->printed[order[i]] = (sm_string){ at, size };
        at += size;
        if (i + 1 < n && sm_space_after(&st->text, st->sentences.at[order[i]].end))
            *at++ = ' ';    /* NOLINT(clang-analyzer-core.NullDereference): sm_alloc never gives NULL */
    }
    *at = '\0';            /* NOLINT(clang-analyzer-core.NullDereference): as above */
    res->text = (sm_string){ out, (size_t)(at - out) };
}

static sm_string copied(sm_arena *a, const char *text, size_t size)
{
    char *out = sm_alloc(a, size + 1, 1);
    if (size)
        memcpy(out, text, size);
    out[size] = '\0';
    return (sm_string){ out, size };
}

static void fill(summ_result *res, sm_arena *scratch, const sm_options *opt, const sm_state *st)
{
    places p = make_places(scratch, &st->text);
    put_blocks(res, &p, &st->blocks);
    put_sentences(res, &p, st);
    put_keywords(res, &p, &st->text, &st->keywords);
    if (st->shortened.of)
        put_kept(res, &p, &st->sentences, &st->shortened);
    put_summary(res, scratch, opt, st);
    if (st->blocks.title != SM_NONE) {
        sm_stretch words = sm_title_words(&st->text, &st->blocks.at[st->blocks.title]);
        res->title = printed(&res->arena, &st->text, words.start, words.end);
    } else {
        res->title = copied(&res->arena, st->page_title.at, st->page_title.size);
    }
    if (st->source.at)
        res->source = copied(&res->arena, st->source.at, st->source.size);
    res->headline = copied(&res->arena, st->headline.text, st->headline.size);
    res->lang = st->lang.code;
    res->confidence = st->lang.confidence;
    res->over_budget = st->selection.over_budget;
}

summ_result *sm_make_result(sm_arena *scratch, const sm_options *opt, const sm_state *st)
{
    sm_arena own;
    jmp_buf failed, *const outer = scratch->failed;
    sm_arena_init(&own, &scratch->alloc);
    own.failed = outer;
    summ_result *const res = sm_alloc_zero(&own, 1, sizeof *res);
    res->arena = own;
    if (setjmp(failed) != 0) {
        scratch->failed = outer;
        summ_result_free(res);
        sm_no_memory(scratch);
    }
    res->arena.failed = &failed;
    scratch->failed = &failed;
    fill(res, scratch, opt, st);
    scratch->failed = outer;
    res->arena.failed = NULL;
    return res;
}

void summ_result_free(summ_result *res)
{
    if (!res)
        return;
    sm_arena own = res->arena;
    sm_arena_free(&own);
}

static void set(size_t *n, size_t value)
{
    if (n)
        *n = value;
}

const summ_sentence *summ_result_sentences(const summ_result *res, size_t *n)
{
    set(n, res ? res->n_sentences : 0);
    return res ? res->sentences : NULL;
}

const summ_span *summ_result_kept(const summ_result *res, size_t sentence, size_t *n)
{
    bool any = res && res->first_kept && sentence < res->n_sentences;
    size_t count = any ? res->first_kept[sentence + 1] - res->first_kept[sentence] : 0;
    set(n, count);
    return count ? &res->kept[res->first_kept[sentence]] : NULL;
}

const char *summ_result_printed(const summ_result *res, size_t sentence, size_t *len)
{
    sm_string slice = res && res->printed && sentence < res->n_sentences ? res->printed[sentence] : (sm_string){ NULL, 0 };
    set(len, slice.size);
    return slice.at;
}

const summ_block *summ_result_blocks(const summ_result *res, size_t *n)
{
    set(n, res ? res->n_blocks : 0);
    return res ? res->blocks : NULL;
}

const summ_keyword *summ_result_keywords(const summ_result *res, size_t *n)
{
    set(n, res ? res->n_keywords : 0);
    return res ? res->keywords : NULL;
}

const char *summ_result_text(const summ_result *res, size_t *len)
{
    set(len, res ? res->text.size : 0);
    return res ? res->text.at : "";
}

const char *summ_result_source(const summ_result *res, size_t *len)
{
    set(len, res ? res->source.size : 0);
    return res ? res->source.at : NULL;
}

const char *summ_result_title(const summ_result *res, size_t *len)
{
    set(len, res ? res->title.size : 0);
    return res ? res->title.at : "";
}

const char *summ_result_headline(const summ_result *res, size_t *len)
{
    set(len, res ? res->headline.size : 0);
    return res ? res->headline.at : "";
}

const char *summ_result_lang(const summ_result *res, double *confidence)
{
    if (confidence)
        *confidence = res ? res->confidence : 0;
    return res ? res->lang : "und";
}

int summ_result_over_budget(const summ_result *res) { return res && res->over_budget; }
