/* keywords.c - the words and phrases that a reader would choose for a text.
 *
 * Two finders give candidates: words and phrases (keywords_phrases.c), and for scripts without spaces repeated substrings
 * (keywords_substrings.c). Here they are put in order and chosen from the top; one that stands inside a chosen one, or
 * around one, is passed over.
 * Limits: no grammar. A verb that is frequent and no stop word can be among the last ones chosen.
 */
#include "keywords.h"

#include <math.h>

#include "intern.h"

const sm_keyword_weights SM_KEYWORD_WEIGHTS = {
    .title = 1.0f, .lead = 1.0f, .lead_span = 5, .capital = 0.5f, .phrase = 0.5f, .inside = 0.7f, .stop_edge = 0.4f, .length_power = 0.7f,
};

float sm_keyword_place(uint32_t pos)
{
    return 1 + SM_KEYWORD_WEIGHTS.lead * expf(-(float)pos / SM_KEYWORD_WEIGHTS.lead_span);
}

const sm_sentence *sm_sentence_at(const sm_sentences *sentences, uint32_t cp)
{
    uint32_t low = 0, high = sentences->n;
    while (high - low > 1) {
        uint32_t mid = low + (high - low) / 2;
        if (sentences->at[mid].start <= cp)
            low = mid;
        else
            high = mid;
    }
    return &sentences->at[low];
}

void sm_add_candidate(sm_arena *a, sm_candidates *out, sm_candidate c, const uint32_t *units)
{
    c.unit = out->n_units;
    for (uint32_t i = 0; i < c.n_units; i++) {
        SM_GROW(a, out->units, out->n_units, out->cap_units);
        out->units[out->n_units++] = units[i];
    }
    SM_GROW(a, out->at, out->n, out->cap);
    out->at[out->n++] = c;
}

/* Best score first; of equals the one that comes first, then the longer one. */
static bool is_better(const sm_candidate *x, const sm_candidate *y)
{
    if (x->score > y->score || x->score < y->score)
        return x->score > y->score;
    return x->start != y->start ? x->start < y->start : x->end > y->end;
}

/* Heap with the best on top. */
static void sift_down(sm_candidate *heap, uint32_t n, uint32_t i)
{
    for (uint32_t child; (child = 2 * i + 1) < n; i = child) {
        if (child + 1 < n && is_better(&heap[child + 1], &heap[child]))
            child++;
        if (!is_better(&heap[child], &heap[i]))
            return;
        sm_candidate swap = heap[i];
        heap[i] = heap[child];
        heap[child] = swap;
    }
}

static sm_candidate pop(sm_candidate *heap, uint32_t *n)
{
    sm_candidate top = heap[0];
    heap[0] = heap[--*n];
    sift_down(heap, *n, 0);
    return top;
}

enum { WHOLE = 1, PART = 2 };

/* What is chosen, and every part of it, by its units. */
typedef struct chosen {
    sm_intern parts;
    uint8_t  *kind;      /* WHOLE or PART, by id in parts */
    uint32_t  cap;
} chosen;

static unsigned kind_of(const chosen *c, const uint32_t *units, uint32_t n)
{
    uint32_t id = sm_intern_find(&c->parts, units, n * (uint32_t)sizeof *units);
    return id == UINT32_MAX ? 0 : c->kind[id];
}

/* Does it stand inside a chosen one, or a chosen one inside it? */
static bool overlaps(const chosen *c, const uint32_t *units, uint32_t n)
{
    if (kind_of(c, units, n))
        return true;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 1; i + k <= n; k++)
            if (kind_of(c, units + i, k) & WHOLE)
                return true;
    return false;
}

static void choose(sm_arena *a, chosen *c, const uint32_t *units, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 1; i + k <= n; k++) {
            bool added;
            uint32_t id = sm_intern_add(&c->parts, units + i, k * (uint32_t)sizeof *units, &added);
            if (added) {
                SM_GROW(a, c->kind, id, c->cap);
                c->kind[id] = 0;
            }
            c->kind[id] |= k == n ? WHOLE : PART;
        }
}

static void choose_best(sm_arena *a, sm_candidates *all, uint32_t wanted, sm_keywords *keywords)
{
    uint32_t n = all->n, cap = 0;
    chosen c = { .cap = 0 };
    sm_intern_init(&c.parts, a, (uint64_t)(uintptr_t)a);
    for (uint32_t i = n / 2; i-- > 0;)
        sift_down(all->at, n, i);
    while (n > 0 && keywords->n < wanted) {
        sm_candidate best = pop(all->at, &n);
        const uint32_t *units = all->units + best.unit;
        if (overlaps(&c, units, best.n_units))
            continue;
        choose(a, &c, units, best.n_units);
        SM_GROW(a, keywords->at, keywords->n, cap);
        keywords->at[keywords->n++] = (sm_keyword){ best.start, best.end, best.count, best.score };
    }
    for (uint32_t i = keywords->n; i-- > 0;)
        keywords->at[i].score /= keywords->at[0].score;
}

void sm_find_keywords(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                      const sm_tokens *tokens, const sm_terms *terms, const sm_ranks *ranks, sm_keywords *keywords)
{
    (void)ranks;
    const sm_document d = { text, blocks, sentences, tokens, terms };
    sm_candidates all = { .n = 0 };
    *keywords = (sm_keywords){ NULL, 0 };
    sm_find_phrases(a, &d, &all);
    sm_find_substrings(a, &d, &all);
    choose_best(a, &all, opt->max_keywords, keywords);
}
