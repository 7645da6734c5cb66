/* select.c - the summary: a greedy cover of the text's concepts within the budgets.
 *
 * Method: take the sentence with the highest score * (weight of its concepts), lower the weights of what it covers,
 * and again. Weights only fall, so a value computed earlier is an upper bound and a lazy heap gives the exact greedy
 * order (Minoux 1978) in O(terms log sentences). Every budget that is set holds; see "Words, budgets, text" in docs.
 * Limits: greedy is not optimal; near duplicates are told by their terms, so two sentences that differ in a number
 * alone count as one.
 */
#include <math.h>

#include "concepts.h"
#include "weights.h"

typedef struct cost {
    uint32_t words, chars;
    bool     space;          /* one is printed after it */
} cost;

typedef struct budget {
    const cost *costs;       /* by row; chars are 0 where no budget asks for them */
    uint32_t    sentences, words, chars;   /* limits, 0: none */
    bool        keep_last, by_score;
    double      used_words, used_chars;    /* chars with a space after the last one */
    uint32_t    last;        /* the row printed last */
    uint32_t    n;           /* rows taken */
} budget;

typedef struct entry {
    double   value;
    uint32_t row;
} entry;

typedef struct heap {
    entry   *at;
    uint32_t n;
} heap;

/* The rows already taken that hold each term, the latest first. */
typedef struct holders {
    uint32_t *head;          /* by term: node + 1, 0 for none */
    uint32_t *next, *pick;   /* by node */
    uint32_t  n, cap_next, cap_pick;
} holders;

typedef struct greedy {
    sm_arena       *a;
    const sm_ranks *ranks;
    sm_concepts     concepts;
    budget          budget;
    heap            heap;
    entry          *held;    /* scratch */
    uint32_t        cap_held;
    holders         holders;
    uint32_t       *owner;   /* by term: the pick that covered it first, plus one */
    uint32_t       *votes;   /* by pick: scratch, all 0 between uses */
    uint32_t       *mark;    /* by term: scratch, a row plus one */
    double         *value;   /* by row: score * gain when last computed */
    double         *gain;
    bool           *taken;   /* by row */
    uint32_t       *picks;   /* rows in the order they were taken */
} greedy;

/* ---- heap: highest value first, then the earlier row ---- */

static bool before(entry x, entry y) { return x.value > y.value || (!(x.value < y.value) && x.row < y.row); }

static void sink(heap *h, uint32_t i)
{
    entry e = h->at[i];
    for (uint32_t child; (child = 2 * i + 1) < h->n; i = child) {
        if (child + 1 < h->n && before(h->at[child + 1], h->at[child]))
            child++;
        if (!before(h->at[child], e))
            break;
        h->at[i] = h->at[child];
    }
    h->at[i] = e;
}

static void push(heap *h, entry e)
{
    uint32_t i = h->n++;
    for (; i > 0 && before(e, h->at[(i - 1) / 2]); i = (i - 1) / 2)
        h->at[i] = h->at[(i - 1) / 2];
    h->at[i] = e;
}

static entry pop(heap *h)
{
    entry top = h->at[0];
    h->at[0] = h->at[--h->n];
    if (h->n)
        sink(h, 0);
    return top;
}

/* ---- budgets ---- */

static uint32_t least(uint32_t limit, uint32_t other) { return limit == 0 || other < limit ? other : limit; }

static budget make_budget(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_sentences *sentences,
                          const sm_rows *rows)
{
    cost *costs = SM_NEW(a, cost, rows->n);
    for (uint32_t i = 0; i < rows->n; i++) {
        const sm_sentence *s = &sentences->at[rows->sentence[i]];
        costs[i] = (cost){ s->words, opt->max_chars ? sm_slice_chars(text, s->start, s->end) : 0,
                           sm_space_after(text, s->end) };
    }
    budget b = { .costs = costs, .sentences = opt->max_sentences, .words = opt->max_words, .chars = opt->max_chars,
                 .keep_last = opt->keep_last, .by_score = opt->by_score };
    if (opt->ratio > 0) {
        double share = floor(opt->ratio * rows->n + 1e-9);
        b.sentences = least(b.sentences, share < 1 ? 1 : (uint32_t)share);
    }
    return b;
}

/* The row printed last once `row` is taken too. */
static uint32_t last_with(const budget *b, uint32_t row) { return b->n == 0 || b->by_score || row > b->last ? row : b->last; }

static double chars_with(const budget *b, uint32_t row)
{
    return b->used_chars + b->costs[row].chars + b->costs[row].space - b->costs[last_with(b, row)].space;
}

/* The part of the row that lies within the budgets: 1 where it fits. */
static double part_within(const budget *b, uint32_t row)
{
    double excess = 0, words = b->costs[row].words, chars = b->costs[row].chars;
    if (b->words && b->used_words + words > b->words)
        excess = (b->used_words + words - b->words) / words;
    if (b->chars && chars_with(b, row) > b->chars)
        excess = fmax(excess, (chars_with(b, row) - b->chars) / fmax(1, chars));
    return fmax(0, 1 - excess);
}

static void spend(budget *b, uint32_t row)
{
    b->last = last_with(b, row);
    b->used_words += b->costs[row].words;
    b->used_chars += b->costs[row].chars + b->costs[row].space;
    b->n++;
}

static bool is_full(const budget *b)
{
    double full = b->keep_last ? 1 : SM_WEIGHTS.full;
    if (b->n == 0)
        return false;
    return (b->sentences && b->n >= b->sentences) || (b->words && b->used_words >= full * b->words)
        || (b->chars && b->used_chars - b->costs[b->last].space >= full * b->chars);
}

static bool is_over(const budget *b)
{
    return b->n && ((b->words && b->used_words > b->words)
                    || (b->chars && b->used_chars - b->costs[b->last].space > b->chars));
}

/* ---- near duplicates ---- */

enum { HOLDERS_ASKED = 16 };   /* a term that more picks hold tells little about which of them is meant */

static double jaccard(greedy *g, uint32_t x, uint32_t y)
{
    const sm_rows *rows = g->concepts.rows;
    uint32_t both = 0, nx = rows->first[x + 1] - rows->first[x], ny = rows->first[y + 1] - rows->first[y];
    for (uint32_t k = rows->first[x]; k < rows->first[x + 1]; k++)
        g->mark[rows->id[k]] = x + 1;
    for (uint32_t k = rows->first[y]; k < rows->first[y + 1]; k++)
        both += g->mark[rows->id[k]] == x + 1;
    return nx + ny == both ? 0 : (double)both / (nx + ny - both);
}

/* The pick that shares most terms with the row, or SM_NONE. */
static uint32_t nearest_pick(greedy *g, uint32_t row)
{
    const sm_rows *rows = g->concepts.rows;
    const holders *h = &g->holders;
    uint32_t best = SM_NONE;
    for (int clear = 0; clear < 2; clear++)
        for (uint32_t k = rows->first[row]; k < rows->first[row + 1]; k++) {
            uint32_t node = h->head[rows->id[k]];
            for (int i = 0; i < HOLDERS_ASKED && node; i++, node = h->next[node - 1]) {
                uint32_t pick = h->pick[node - 1];
                g->votes[pick] = clear ? 0 : g->votes[pick] + 1;
                if (!clear && (best == SM_NONE || g->votes[pick] > g->votes[best]))
                    best = pick;
            }
        }
    return best;
}

static bool is_duplicate(greedy *g, uint32_t row)
{
    uint32_t pick = nearest_pick(g, row);
    return pick != SM_NONE && jaccard(g, row, g->picks[pick]) >= SM_WEIGHTS.duplicate;
}

/* ---- greedy cover ---- */

static double compute(greedy *g, uint32_t row)
{
    g->gain[row] = sm_gain(&g->concepts, row);
    g->value[row] = g->ranks->score[g->concepts.rows->sentence[row]] * g->gain[row];
    if (g->ranks->leans[row] && !g->taken[row - 1])
        g->value[row] *= SM_WEIGHTS.leaning_factor;
    return g->value[row];
}

static void take(greedy *g, uint32_t row)
{
    const sm_concepts *c = &g->concepts;
    holders *h = &g->holders;
    for (uint32_t k = c->rows->first[row]; k < c->rows->first[row + 1]; k++) {
        uint32_t t = c->rows->id[k];
        if (!g->owner[t])
            g->owner[t] = g->budget.n + 1;
        SM_GROW(g->a, h->next, h->n, h->cap_next);
        SM_GROW(g->a, h->pick, h->n, h->cap_pick);
        h->next[h->n] = h->head[t];
        h->pick[h->n] = g->budget.n;
        h->head[t] = ++h->n;
    }
    sm_cover_row(&g->concepts, row);
    g->taken[row] = true;
    g->picks[g->budget.n] = row;
    spend(&g->budget, row);
    if (row + 1 < c->rows->n && g->ranks->leans[row + 1] && !g->taken[row + 1])
        push(&g->heap, (entry){ compute(g, row + 1), row + 1 });   /* worth more now: its older entry comes too late */
}

/* Pop rows until none left can be better than the best one seen; the others go back. Rows that do not fit are
 * dropped for good, as budgets only shrink. A row that crosses the budget (keep_last) is worth less, so the heap's
 * order does not hold for it; few rows do that before the budget is full. SM_NONE: nothing fits. */
static uint32_t next_best(greedy *g)
{
    heap *h = &g->heap;
    uint32_t n_held = 0;
    entry best = { 0, SM_NONE };
    while (h->n && (best.row == SM_NONE || before(h->at[0], best))) {
        entry e = pop(h);
        if (g->taken[e.row])
            continue;
        double value = compute(g, e.row), part = part_within(&g->budget, e.row);
        if (value < e.value) {
            push(h, (entry){ value, e.row });
            continue;
        }
        if (part < 1 && !g->budget.keep_last)
            continue;
        if (is_duplicate(g, e.row))
            continue;
        SM_GROW(g->a, g->held, n_held, g->cap_held);
        g->held[n_held++] = e;
        e.value *= part < 1 ? pow(part, SM_WEIGHTS.crossing_power) : 1;
        if (best.row == SM_NONE || before(e, best))
            best = e;
    }
    for (uint32_t i = 0; i < n_held; i++)
        if (g->held[i].row != best.row)
            push(h, g->held[i]);
    return best.row;
}

static greedy make_greedy(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_sentences *sentences,
                          const sm_terms *terms, const sm_ranks *ranks)
{
    uint32_t n = ranks->rows.n;
    greedy g = { .a = a, .ranks = ranks, .budget = make_budget(a, text, opt, sentences, &ranks->rows) };
    sm_find_concepts(a, sentences, terms, ranks, &g.concepts);
    g.heap.at = SM_NEW(a, entry, (size_t)n * 2);   /* a leaning row may be in it twice */
    g.holders.head = SM_NEW_ZERO(a, uint32_t, terms->n);
    g.owner = SM_NEW_ZERO(a, uint32_t, terms->n);
    g.votes = SM_NEW_ZERO(a, uint32_t, n);
    g.mark = SM_NEW_ZERO(a, uint32_t, terms->n);
    g.value = SM_NEW(a, double, n);
    g.gain = SM_NEW(a, double, n);
    g.taken = SM_NEW_ZERO(a, bool, n);
    g.picks = SM_NEW(a, uint32_t, n);
    for (uint32_t i = 0; i < n; i++)
        push(&g.heap, (entry){ compute(&g, i), i });
    return g;
}

/* ---- what is handed on ---- */

/* The pick that covered most of the row's concepts, as a sentence; its own where none did. */
static uint32_t lost_to(greedy *g, uint32_t row)
{
    const sm_concepts *c = &g->concepts;
    uint32_t best = SM_NONE;
    for (int clear = 0; clear < 2; clear++)
        for (uint32_t k = c->rows->first[row]; k < c->rows->first[row + 1]; k++) {
            uint32_t pick = g->owner[c->rows->id[k]];
            if (!pick)
                continue;
            g->votes[pick - 1] = clear ? 0 : g->votes[pick - 1] + 1;
            if (!clear && (best == SM_NONE || g->votes[pick - 1] > g->votes[best]))
                best = pick - 1;
        }
    return c->rows->sentence[best == SM_NONE ? row : g->picks[best]];
}

/* Ranks: picks as taken, the other candidates by value, then all others in text order. */
static void rank_all(greedy *g, const sm_sentences *sentences, sm_selection *out)
{
    const sm_rows *rows = &g->ranks->rows;
    uint32_t rank = 0;
    for (uint32_t i = 0; i < g->budget.n; i++)
        out->rank[rows->sentence[g->picks[i]]] = rank++;
    g->heap.n = 0;
    for (uint32_t i = 0; i < rows->n; i++)
        if (out->rank[rows->sentence[i]] == SM_NONE)
            push(&g->heap, (entry){ compute(g, i), i });
    while (g->heap.n) {
        uint32_t row = pop(&g->heap).row;
        out->rank[rows->sentence[row]] = rank++;
        out->lost_to[rows->sentence[row]] = lost_to(g, row);
    }
    for (uint32_t s = 0; s < sentences->n; s++)
        if (out->rank[s] == SM_NONE)
            out->rank[s] = rank++;
}

static void hand_on(greedy *g, const sm_sentences *sentences, sm_selection *out)
{
    const sm_rows *rows = &g->ranks->rows;
    rank_all(g, sentences, out);
    out->n = g->budget.n;
    out->over_budget = is_over(&g->budget);
    double best = out->n ? g->value[g->picks[0]] : 0;
    for (uint32_t i = 0; i < out->n; i++)
        out->picked[i] = rows->sentence[g->picks[i]];
    for (uint32_t i = 0; i < rows->n; i++) {
        uint32_t s = rows->sentence[i];
        out->score[s] = best > 0 ? fmin(1, g->value[i] / best) : 0;
        out->gain[s] = g->gain[i];
    }
    if (out->n)
        out->score[out->picked[0]] = 1;
}

void sm_select(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_sentences *sentences, const sm_terms *terms,
               const sm_ranks *ranks, sm_selection *selection)
{
    uint32_t n = sentences->n;
    selection->picked = SM_NEW(a, uint32_t, ranks->rows.n);
    selection->score = SM_NEW_ZERO(a, double, n);
    selection->rank = SM_NEW(a, uint32_t, n);
    selection->gain = SM_NEW_ZERO(a, double, n);
    selection->lost_to = SM_NEW(a, uint32_t, n);
    for (uint32_t s = 0; s < n; s++) {
        selection->rank[s] = SM_NONE;
        selection->lost_to[s] = s;
    }
    sm_mark results = sm_arena_mark(a);
    greedy g = make_greedy(a, text, opt, sentences, terms, ranks);
    uint32_t first = g.heap.n ? g.heap.at[0].row : SM_NONE;
    while (!is_full(&g.budget)) {
        uint32_t row = next_best(&g);
        if (row == SM_NONE && g.budget.n == 0)
            row = first;
        if (row == SM_NONE)
            break;
        take(&g, row);
    }
    hand_on(&g, sentences, selection);
    sm_arena_rewind(a, results);
}
