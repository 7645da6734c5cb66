/* keywords_substrings.c - repeated substrings as keyword candidates, for scripts that put no spaces between words.
 *
 * Chinese, and Thai, Lao, Khmer and Burmese with clusters of a letter and its marks for characters: a substring that comes
 * twice or more and has different neighbours on both sides is a word or a phrase (accessor variety, Feng et al. 2004). Japanese:
 * the same within runs of Han and katakana, but it must be such a run somewhere. Substrings grow by one character a
 * round from those that come twice (Apriori), so time and memory are linear in the text.
 */
#include <math.h>

#include "intern.h"
#include "keywords.h"

enum { LONGEST = 14, NEIGHBOURS = 6, CLUSTER = 0x200000, EDGE = 0 };

/* The characters of all runs, EDGE after each run. */
typedef struct runs {
    uint32_t *unit, *at;         /* the character and where it starts; at an edge, where the run ended */
    uint32_t  n, cap_unit, cap_at;
    uint32_t  title;             /* from here on the title's */
} runs;

typedef struct gram {
    uint32_t count, first, whole, titles;
    uint32_t left[NEIGHBOURS], right[NEIGHBOURS];
    uint8_t  n_left, n_right;
} gram;

typedef struct level {
    uint32_t *id;                /* of the gram that starts at each character, or SM_NONE */
    uint32_t *count;             /* by id */
    uint32_t  n;
} level;

typedef struct table {
    uint64_t *key;
    uint32_t *id;                /* id + 1, 0 where empty */
    uint32_t  size;
    uint64_t  seed;
} table;

static bool is_run(const sm_lang *lang, unsigned kind)
{
    if (lang->treatment == SM_HAN)
        return kind == SM_KIND_HAN;
    if (lang->treatment == SM_JAPANESE)
        return kind == SM_KIND_HAN || kind == SM_KIND_KATAKANA;
    return kind == SM_KIND_SEASIAN;
}

static void push(sm_arena *a, runs *r, uint32_t unit, uint32_t at)
{
    uint32_t n = r->n;
    SM_GROW(a, r->unit, n, r->cap_unit);
    SM_GROW(a, r->at, n, r->cap_at);
    r->unit[n] = unit;
    r->at[n] = at;
    r->n++;
}

static void read_token(sm_arena *a, const sm_text *text, const sm_token *t, sm_intern *clusters, runs *r)
{
    for (uint32_t i = t->start; i < t->end;) {
        uint32_t start = i++;
        bool added;
        while (t->kind == SM_KIND_SEASIAN && i < t->end && sm_props_of(text->cp[i])->kind == SM_KIND_MARK)
            i++;
        uint32_t unit = i - start == 1 ? text->cp[start]
                                       : CLUSTER + sm_intern_add(clusters, text->cp + start, (i - start) * (uint32_t)sizeof *text->cp, &added);
        push(a, r, unit, start);
    }
}

static void read_sentence(sm_arena *a, const sm_document *d, uint32_t i, sm_intern *clusters, runs *r)
{
    const sm_lang *lang = d->sentences->at[i].lang;
    uint32_t end = SM_NONE;
    for (uint32_t t = d->tokens->first[i]; t < d->tokens->first[i + 1]; t++) {
        const sm_token *token = &d->tokens->at[t];
        if (!is_run(lang, token->kind))
            continue;
        if (end != SM_NONE && end != token->start)
            push(a, r, EDGE, end);
        read_token(a, d->text, token, clusters, r);
        end = token->end;
    }
    if (end != SM_NONE)
        push(a, r, EDGE, end);
}

static void read_runs(sm_arena *a, const sm_document *d, sm_intern *clusters, runs *r)
{
    for (int title = 0; title < 2; title++) {
        r->title = r->n;
        for (uint32_t i = 0; i < d->sentences->n; i++) {
            const sm_sentence *s = &d->sentences->at[i];
            if (title ? !s->candidate && sm_is_title(d, s) : s->candidate)
                read_sentence(a, d, i, clusters, r);
        }
    }
}

static uint32_t add_pair(table *t, uint64_t key, uint32_t next)
{
    uint64_t h = (key ^ t->seed) * UINT64_C(0x9fb21c651e98df25);
    h = (h ^ h >> 32) * UINT64_C(0x94d049bb133111eb);
    uint32_t i = (uint32_t)(h >> 32) & (t->size - 1);
    while (t->id[i] && t->key[i] != key)
        i = (i + 1) & (t->size - 1);
    if (!t->id[i]) {
        t->id[i] = next + 1;
        t->key[i] = key;
    }
    return t->id[i] - 1;
}

/* Number the grams that begin with a gram of `before` and have the unit `length - 1` places on behind it. */
static level grow(sm_arena *a, const runs *r, const level *before, uint32_t length)
{
    table t = { .size = 64, .seed = (uint64_t)(uintptr_t)a };
    uint32_t possible = 0;
    for (uint32_t i = 0; i < r->n; i++)
        possible += before->id[i] != SM_NONE && before->count[before->id[i]] > 1;
    while (t.size < 2 * possible && t.size < (1u << 31))
        t.size *= 2;
    t.key = SM_NEW(a, uint64_t, t.size);
    t.id = SM_NEW_ZERO(a, uint32_t, t.size);
    level next = { SM_NEW(a, uint32_t, r->n), SM_NEW_ZERO(a, uint32_t, possible), 0 };
    for (uint32_t i = 0; i < r->n; i++) {
        next.id[i] = SM_NONE;
        uint32_t x = before->id[i], y = i + 1 < r->n ? before->id[i + 1] : SM_NONE;
        if (x == SM_NONE || y == SM_NONE || before->count[x] < 2 || before->count[y] < 2)
            continue;
        next.id[i] = add_pair(&t, (uint64_t)x << 32 | r->unit[i + length - 1], next.n);
        next.n += next.id[i] == next.n;
        next.count[next.id[i]]++;
    }
    sm_release(a, t.key, t.size, sizeof *t.key);
    sm_release(a, t.id, t.size, sizeof *t.id);
    return next;
}

/* Single characters, numbered. */
static level singles(sm_arena *a, const runs *r)
{
    sm_intern units;
    sm_intern_init(&units, a, (uint64_t)(uintptr_t)a);
    level l = { SM_NEW(a, uint32_t, r->n), NULL, 0 };
    uint32_t cap = 0;
    for (uint32_t i = 0; i < r->n; i++) {
        bool added;
        l.id[i] = SM_NONE;
        if (r->unit[i] == EDGE)
            continue;
        uint32_t id = sm_intern_add(&units, &r->unit[i], sizeof *r->unit, &added);
        if (added) {
            SM_GROW(a, l.count, id, cap);
            l.count[id] = 0;
        }
        l.id[i] = id;
        l.count[id]++;
    }
    l.n = units.n;
    return l;
}

/* An edge of a run is a neighbour unlike any other. */
static void note_neighbour(uint32_t *seen, uint8_t *n, uint32_t unit)
{
    for (uint32_t i = 0; i < *n && unit != EDGE; i++)
        if (seen[i] == unit)
            return;
    if (*n < NEIGHBOURS)
        seen[(*n)++] = unit;
}

/* Neighbours and places of the grams that come twice. `index` is by id: its gram, plus one. */
static uint32_t read_grams(sm_arena *a, const runs *r, const level *l, uint32_t length, gram **grams)
{
    uint32_t *index = SM_NEW_ZERO(a, uint32_t, l->n), n = 0;
    for (uint32_t id = 0; id < l->n; id++)
        if (l->count[id] > 1)
            index[id] = ++n;
    *grams = SM_NEW_ZERO(a, gram, n);
    for (uint32_t i = 0; i < r->n; i++) {
        if (l->id[i] == SM_NONE || index[l->id[i]] == 0)
            continue;
        gram *g = &(*grams)[index[l->id[i]] - 1];
        uint32_t left = i > 0 ? r->unit[i - 1] : EDGE, right = r->unit[i + length];
        if (g->count++ == 0)
            g->first = i;
        g->whole += left == EDGE && right == EDGE;
        g->titles += i >= r->title;
        note_neighbour(g->left, &g->n_left, left);
        note_neighbour(g->right, &g->n_right, right);
    }
    sm_release(a, index, l->n, sizeof *index);
    return n;
}

/* Does it begin or end with a stop word, or is it one? */
static bool has_stop_edge(const sm_lang *lang, const uint32_t *cp, uint32_t n, bool *whole)
{
    bool edge = false;
    *whole = sm_words_find_cp(&lang->stopwords, cp, n) != 0;
    for (uint32_t k = 1; k < n && k <= 6; k++)
        edge |= sm_words_find_cp(&lang->stopwords, cp, k) || sm_words_find_cp(&lang->stopwords, cp + n - k, k);
    return edge;
}

static void add_gram(sm_arena *a, const sm_document *d, const runs *r, const gram *g, uint32_t length, sm_candidates *out)
{
    uint32_t start = r->at[g->first], end = r->at[g->first + length];
    const sm_sentence *s = sm_sentence_at(d->sentences, start);
    bool stop, japanese = s->lang->treatment == SM_JAPANESE, edge = has_stop_edge(s->lang, d->text->cp + start, end - start, &stop);
    uint32_t variety = g->n_left < g->n_right ? g->n_left : g->n_right;
    if (stop || variety < 2 || g->titles == g->count || (japanese && g->whole == 0))
        return;
    float score = log2f(1 + (float)g->count) * log2f(1 + (float)variety) / log2f(1 + NEIGHBOURS);
    score *= powf((float)length / 2, SM_KEYWORD_WEIGHTS.length_power) * sm_keyword_place(s->pos);
    if (edge && !japanese)
        score *= SM_KEYWORD_WEIGHTS.stop_edge;
    if (g->titles)
        score *= 1 + SM_KEYWORD_WEIGHTS.title;
    sm_add_candidate(a, out, (sm_candidate){ start, end, g->count, 0, length, score }, r->unit + g->first);
}

void sm_find_substrings(sm_arena *a, const sm_document *d, sm_candidates *out)
{
    runs r = { .n = 0 };
    sm_intern clusters;
    sm_intern_init(&clusters, a, (uint64_t)(uintptr_t)a);
    read_runs(a, d, &clusters, &r);
    if (r.n == 0)
        return;
    level l = singles(a, &r);
    for (uint32_t length = 2; length <= LONGEST; length++) {
        level next = grow(a, &r, &l, length);
        gram *grams;
        uint32_t n = read_grams(a, &r, &next, length, &grams);
        for (uint32_t i = 0; i < n; i++)
            add_gram(a, d, &r, &grams[i], length, out);
        sm_release(a, grams, n, sizeof *grams);
        sm_release(a, l.id, r.n, sizeof *l.id);
        l = next;
        if (n == 0)
            break;
    }
}
