/* concepts.c - the concepts of a text and what each is worth.
 *
 * A concept's weight is the sum of the priors of the sentences that hold it, as in coverage summarization over
 * weighted n-grams (Gillick and Favre 2009), here with terms and with pairs of terms that two sentences share.
 * Limits: pairs are of whole words; character n-grams are their own context.
 */
#include "concepts.h"

#include "sieve.h"
#include "weights.h"

typedef struct pair_entry {
    uint32_t left, right;
    uint32_t df;         /* rows that hold the pair; 0: an empty slot */
    uint32_t row;        /* the last of them, plus one; then the pair's concept */
} pair_entry;

typedef struct pair_table {
    pair_entry *at;
    uint32_t    size, used;   /* size is a power of two */
    uint64_t    seed;         /* so that nobody can write a text whose pairs collide */
} pair_table;

static uint32_t hash_pair(const pair_table *t, uint32_t left, uint32_t right)
{
    uint64_t h = ((uint64_t)left << 32 | right) + t->seed;
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9u + t->seed;
    h = (h ^ h >> 27) * 0x94D049BB133111EBu;
    return (uint32_t)(h ^ h >> 31);
}

/* The pair's entry, or the empty one where it belongs. */
static pair_entry *find_pair(const pair_table *t, uint32_t left, uint32_t right)
{
    uint32_t i = hash_pair(t, left, right) & (t->size - 1);
    while (t->at[i].df && (t->at[i].left != left || t->at[i].right != right))
        i = (i + 1) & (t->size - 1);
    return &t->at[i];
}

static void grow_pairs(sm_arena *a, pair_table *t)
{
    pair_table old = *t;
    t->size = old.size ? old.size * 2 : 256;
    t->at = SM_NEW_ZERO(a, pair_entry, t->size);
    for (uint32_t i = 0; i < old.size; i++)
        if (old.at[i].df)
            *find_pair(t, old.at[i].left, old.at[i].right) = old.at[i];
    sm_release(a, old.at, old.size, sizeof *old.at);
}

static bool is_word(const sm_term *t) { return !(t->flags & SM_TERM_GRAM) && t->df > 1; }

static void count_pair(sm_arena *a, pair_table *t, uint32_t left, uint32_t right, uint32_t row)
{
    if (t->used >= t->size / 2)
        grow_pairs(a, t);
    pair_entry *e = find_pair(t, left, right);
    if (!e->df) {
        *e = (pair_entry){ left, right, 0, 0 };
        t->used++;
    }
    if (e->row != row + 1)
        e->df++;
    e->row = row + 1;
}

static void count_pairs(sm_arena *a, const sm_rows *rows, const sm_terms *terms, pair_table *t)
{
    sm_sieve v = sm_sieve_new(a, rows->first[rows->n]);   /* most pairs stand once only */
    for (int turn = 0; turn < 2; turn++)
        for (uint32_t i = 0; i < rows->n; i++) {
            const uint32_t *id = terms->ids + terms->first[rows->sentence[i]], *end = terms->ids + terms->first[rows->sentence[i] + 1];
            for (; id + 1 < end; id++) {
                if (!is_word(&terms->at[id[0]]) || !is_word(&terms->at[id[1]]))
                    continue;
                uint32_t hash = hash_pair(t, id[0], id[1]);
                if (turn == 0)
                    sm_sieve_add(&v, hash);
                else if (sm_sieve_again(&v, hash))
                    count_pair(a, t, id[0], id[1], i);
            }
        }
    sm_sieve_release(a, &v);
}

/* What a term is worth in one sentence. */
static double base_weight(const sm_term *t)
{
    double weight = t->weight;
    if (t->flags & SM_TERM_QUERY)
        weight *= 1 + SM_WEIGHTS.query_gain;
    if (t->flags & SM_TERM_TITLE)
        weight *= 1 + SM_WEIGHTS.title_gain;
    if (t->flags & SM_TERM_KNOWN)
        weight *= SM_WEIGHTS.covered;
    return weight;
}

static double pair_weight(const sm_terms *terms, const pair_entry *e)
{
    double left = base_weight(&terms->at[e->left]), right = base_weight(&terms->at[e->right]);
    return SM_WEIGHTS.bigram_weight * (left < right ? left : right);
}

/* Number the pairs that come back, and list them row by row. */
static void list_pairs(sm_arena *a, const sm_terms *terms, const sm_ranks *ranks, const pair_table *t, sm_concepts *out)
{
    const sm_rows *rows = out->rows;
    uint32_t end = 0, cap = 0, n_pairs = 0;
    for (uint32_t i = 0; i < t->size; i++)
        n_pairs += t->at[i].df > 1;
    uint32_t *listed = SM_NEW_ZERO(a, uint32_t, n_pairs);   /* the last row that listed the pair, plus one */
    for (uint32_t i = 0; i < t->size; i++)
        t->at[i].row = SM_NONE;
    out->weight = sm_resize(a, out->weight, out->n_terms, (size_t)out->n_terms + n_pairs, sizeof *out->weight);
    for (uint32_t i = 0; i < rows->n; i++) {
        uint32_t s = rows->sentence[i];
        out->first[i] = end;
        for (uint32_t k = terms->first[s]; k + 1 < terms->first[s + 1] && t->size; k++) {
            pair_entry *e = find_pair(t, terms->ids[k], terms->ids[k + 1]);
            if (e->df < 2)
                continue;
            if (e->row == SM_NONE) {
                out->weight[out->n] = 0;
                e->row = out->n++;
            }
            if (listed[e->row - out->n_terms] == i + 1)
                continue;
            listed[e->row - out->n_terms] = i + 1;
            SM_GROW(a, out->pair, end, cap);
            out->pair[end++] = e->row;
            out->weight[e->row] += pair_weight(terms, e) * ranks->prior[s];
        }
    }
    out->first[rows->n] = end;
}

void sm_find_concepts(sm_arena *a, const sm_sentences *sentences, const sm_terms *terms, const sm_ranks *ranks, sm_concepts *out)
{
    (void)sentences;
    const sm_rows *rows = &ranks->rows;
    pair_table table = { NULL, 0, 0, (uint64_t)(uintptr_t)rows->id };
    *out = (sm_concepts){ rows, terms->n, terms->n, SM_NEW(a, uint32_t, (size_t)rows->n + 1), NULL,
                          SM_NEW_ZERO(a, double, terms->n) };
    for (uint32_t i = 0; i < rows->n; i++)
        for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
            out->weight[rows->id[k]] += ranks->prior[rows->sentence[i]];
    for (uint32_t t = 0; t < terms->n; t++)
        out->weight[t] *= base_weight(&terms->at[t]);
    count_pairs(a, rows, terms, &table);
    list_pairs(a, terms, ranks, &table, out);
    sm_release(a, table.at, table.size, sizeof *table.at);
}

double sm_gain(const sm_concepts *c, uint32_t row)
{
    double gain = 0;
    for (uint32_t k = c->rows->first[row]; k < c->rows->first[row + 1]; k++)
        gain += c->weight[c->rows->id[k]];
    for (uint32_t k = c->first[row]; k < c->first[row + 1]; k++)
        gain += c->weight[c->pair[k]];
    return gain;
}

void sm_cover_row(sm_concepts *c, uint32_t row)
{
    for (uint32_t k = c->rows->first[row]; k < c->rows->first[row + 1]; k++)
        c->weight[c->rows->id[k]] *= SM_WEIGHTS.covered;
    for (uint32_t k = c->first[row]; k < c->first[row + 1]; k++)
        c->weight[c->pair[k]] *= SM_WEIGHTS.covered;
}
