/* keywords_phrases.c - words and phrases as keyword candidates, where words can be told apart.
 *
 * A phrase is two to four words with nothing but a space, a hyphen or nothing between them, no stop word or number at its
 * edges, that comes more than once, or is a name: words with capital letters. Three walks over the text: how each term
 * is used; which phrases may come twice (a table of counters by hash, so that what comes once costs no memory); then
 * the phrases themselves. A word's score: log(1 + count), what of that is not within its phrases, times place, title
 * and name; after the features of YAKE (Campos et al. 2020), without its statistics of neighbours.
 * Korean: a word is the stem; a word with a particle ends a phrase; verbs are told by their endings and are no keywords.
 */
#include <math.h>

#include "intern.h"
#include "keywords.h"
#include "korean.h"

enum { MOST_WORDS = 4, MOST_ITEMS = 5, MOST_STOPS = 2 };

typedef enum gap { BREAK, SPACE, TOUCH } gap;

/* A token as a part of phrases. */
typedef struct item {
    uint32_t id, start, end;
    uint8_t  gap;            /* before it */
    bool     content;        /* may begin or end a keyword */
    bool     number;
    bool     capital;
    bool     first;          /* of its sentence, where a capital letter says nothing */
    bool     last;           /* a phrase ends with it */
} item;

/* How a term is used. */
typedef struct usage {
    uint32_t pos;            /* first sentence, by its index among the candidates */
    uint32_t start, end;     /* first surface form */
    uint32_t count, inside;  /* occurrences; most of them within one phrase */
    uint32_t capitals, seen; /* inside sentences */
    uint32_t verbal;         /* Korean: occurrences with a verb's ending */
} usage;

typedef struct phrase {
    uint32_t start, end, pos, count;
    uint8_t  words;
    bool     name;
} phrase;

typedef struct finder {
    sm_arena          *a;
    const sm_document *d;
    usage             *of;        /* by term */
    uint8_t           *counters;
    uint32_t           mask;
    sm_intern          keys;
    phrase            *phrases;   /* by id in keys */
    uint32_t           cap_phrases;
    item              *items;
    uint32_t           n_items, cap_items;
    const sm_sentence *sentence;
    bool               title;
} finder;

static bool is_apostrophe(uint32_t c) { return c == '\'' || c == 0x2019 || c == 0x02bc; }

/* Code points of an elided article at the front. */
static uint32_t elided(const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    uint32_t lower[8];
    for (uint32_t i = 0; lang->elisions.n && i < 8 && i + 1 < n; i++) {
        lower[i] = is_apostrophe(cp[i]) ? '\'' : sm_lower(cp[i]);
        if (lower[i] == '\'')
            return sm_words_find_cp(&lang->elisions, lower, i + 1) ? i + 1 : 0;
    }
    return 0;
}

/* Without a possessive 's; in Turkic languages without what an apostrophe sets off from a name. */
static uint32_t without_suffix(const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    if (n > 2 && is_apostrophe(cp[n - 2]) && cp[n - 1] == 's')
        return n - 2;
    for (uint32_t i = 1; lang->turkic && i < n; i++)
        if (is_apostrophe(cp[i]))
            return i;
    return n;
}

static gap gap_before(const sm_text *text, const sm_token *before, const sm_token *t)
{
    if (before->end == t->start)
        return TOUCH;
    bool space = false;
    for (uint32_t i = before->end; i < t->start; i++) {
        uint32_t c = text->cp[i];
        if (sm_is_space(c))
            space = true;
        else if (t->start - before->end > 1 || (c != '-' && c != 0x2010 && c != 0x2011 && c != 0x30fb && c != 0x0f0b))
            return BREAK;
    }
    return space ? SPACE : TOUCH;
}

/* Korean: cut to the stem; a bare particle behind a foreign word or a counter behind a number is no word of its own. */
static void fit_hangul(const finder *f, const sm_token *t, item *it, const item *before)
{
    const uint32_t *cp = f->d->text->cp + t->start;
    uint32_t n = t->end - t->start;
    if (it->gap == TOUCH && before && (before->number || sm_words_find_cp(&sm_korean_particles, cp, n))) {
        it->content = false;
        it->gap = BREAK;
        it->last = true;
        return;
    }
    uint32_t stem = sm_korean_stem(cp, n);
    it->end = t->start + stem;
    it->last = stem < n;
    it->content = it->content && stem >= 2;
}

static bool is_gram_kind(const sm_lang *lang, unsigned kind)
{
    return kind == SM_KIND_SEASIAN || ((kind == SM_KIND_HAN || kind == SM_KIND_KATAKANA) && (lang->treatment == SM_HAN || lang->treatment == SM_JAPANESE));
}

static item item_of(const finder *f, uint32_t t, const sm_token *before_token, const item *before)
{
    const sm_lang *lang = f->sentence->lang;
    const sm_token *token = &f->d->tokens->at[t];
    const uint32_t *cp = f->d->text->cp + token->start;
    uint32_t n = token->end - token->start, id = f->d->terms->of_token[t];
    item it = { .id = id, .start = token->start, .end = token->end, .first = !before };
    it.gap = (uint8_t)(before_token ? gap_before(f->d->text, before_token, token) : BREAK);
    it.number = token->kind == SM_KIND_DIGIT;
    it.capital = sm_is_upper(cp[0]);
    unsigned flags = id == SM_NONE ? SM_TERM_STOP : f->d->terms->at[id].flags;
    it.content = !(flags & SM_TERM_STOP) && !it.number && n >= 2 && token->kind != SM_KIND_HIRAGANA && !is_gram_kind(lang, token->kind);
    if (token->kind == SM_KIND_HIRAGANA || is_gram_kind(lang, token->kind)) {
        it.gap = BREAK;
        it.last = true;
    } else if (token->kind == SM_KIND_HANGUL) {
        fit_hangul(f, token, &it, before);
    } else if (token->kind == SM_KIND_LETTER) {
        uint32_t skip = elided(lang, cp, n);
        it.start += skip;
        it.capital = sm_is_upper(cp[skip]);
        it.end = it.start + without_suffix(lang, cp + skip, n - skip);
        it.last = it.end < token->end;
        if (skip)
            it.gap = BREAK;
    }
    return it;
}

static void read_items(finder *f, uint32_t i)
{
    const sm_tokens *tokens = f->d->tokens;
    f->sentence = &f->d->sentences->at[i];
    f->title = !f->sentence->candidate;
    f->n_items = 0;
    for (uint32_t t = tokens->first[i]; t < tokens->first[i + 1]; t++) {
        SM_GROW(f->a, f->items, f->n_items, f->cap_items);
        item it = item_of(f, t, f->n_items ? &tokens->at[t - 1] : NULL, f->n_items ? &f->items[f->n_items - 1] : NULL);
        f->items[f->n_items++] = it;
    }
}

typedef void visit(finder *f);

/* Every prose sentence, then the title: so that the first surface form is one of prose. */
static void each_sentence(finder *f, visit *v)
{
    for (int title = 0; title < 2; title++)
        for (uint32_t i = 0; i < f->d->sentences->n; i++) {
            const sm_sentence *s = &f->d->sentences->at[i];
            if (title ? !s->candidate && sm_is_title(f->d, s) : s->candidate) {
                read_items(f, i);
                v(f);
            }
        }
}

static void note_usage(finder *f)
{
    for (uint32_t i = 0; i < f->n_items; i++) {
        const item *it = &f->items[i];
        if (!it->content || f->title)
            continue;
        usage *u = &f->of[it->id];
        if (u->count++ == 0) {
            u->pos = f->sentence->pos;
            u->start = it->start;
            u->end = it->end;
        }
        if (!it->first) {
            u->seen++;
            u->capitals += it->capital;
        }
    }
}

static bool is_name(const finder *f, const item *it)
{
    if (!it->capital || !it->content || f->title)
        return false;
    const usage *u = &f->of[it->id];
    return u->seen == 0 ? !it->first || u->count == 1 : 2 * u->capitals >= u->seen;
}

/* The phrases that begin with item i: calls `use` with each one's last item. */
typedef void use_phrase(finder *f, uint32_t i, uint32_t last, uint32_t words);

static void phrases_from(finder *f, uint32_t i, use_phrase *use)
{
    if (!f->items[i].content)
        return;
    for (uint32_t k = i + 1, words = 1, stops = 0; k < f->n_items && k - i < MOST_ITEMS; k++) {
        const item *it = &f->items[k];
        if (it->gap == BREAK || f->items[k - 1].last)
            return;
        if (!it->content && (it->id == SM_NONE || it->number || ++stops > MOST_STOPS))
            return;
        if (!it->content)
            continue;
        if (++words > MOST_WORDS)
            return;
        use(f, i, k, words);
    }
}

static uint32_t hash_of(const finder *f, const uint32_t *ids, uint32_t n)
{
    uint64_t h = n;
    for (uint32_t i = 0; i < n; i++) {
        h = (h ^ ids[i]) * UINT64_C(0x9fb21c651e98df25);
        h ^= h >> 32;
    }
    return (uint32_t)h & f->mask;
}

static uint32_t ids_of(const finder *f, uint32_t i, uint32_t last, uint32_t ids[MOST_ITEMS])
{
    for (uint32_t k = i; k <= last; k++)
        ids[k - i] = f->items[k].id;
    return last - i + 1;
}

static void count_phrase(finder *f, uint32_t i, uint32_t last, uint32_t words)
{
    (void)words;
    uint32_t ids[MOST_ITEMS], n = ids_of(f, i, last, ids);
    uint8_t *counter = &f->counters[hash_of(f, ids, n)];
    *counter = (uint8_t)(*counter + (*counter < 2));
}

static void count_phrases(finder *f)
{
    for (uint32_t i = 0; i < f->n_items; i++)
        phrases_from(f, i, count_phrase);
}

/* A name in full: no further word with a capital letter on either side. */
static bool is_whole_name(const finder *f, uint32_t i, uint32_t last)
{
    if (f->title || f->sentence->pos >= SM_KEYWORD_LEAD)
        return false;
    for (uint32_t k = i; k <= last; k++)
        if (f->items[k].content ? !is_name(f, &f->items[k]) : true)
            return false;
    bool more_before = i > 0 && f->items[i].gap != BREAK && !f->items[i - 1].last && is_name(f, &f->items[i - 1]);
    bool more_after = last + 1 < f->n_items && f->items[last + 1].gap != BREAK && !f->items[last].last && is_name(f, &f->items[last + 1]);
    return !more_before && !more_after;
}

static void keep_phrase(finder *f, uint32_t i, uint32_t last, uint32_t words)
{
    uint32_t ids[MOST_ITEMS], n = ids_of(f, i, last, ids), size = n * (uint32_t)sizeof *ids;
    bool name = is_whole_name(f, i, last), added;
    if (f->counters[hash_of(f, ids, n)] < 2 && !name)
        return;
    if (f->title) {
        uint32_t known = sm_intern_find(&f->keys, ids, size);
        if (known != UINT32_MAX)
            f->phrases[known].count++;
        return;
    }
    uint32_t id = sm_intern_add(&f->keys, ids, size, &added);
    if (added) {
        SM_GROW(f->a, f->phrases, id, f->cap_phrases);
        f->phrases[id] = (phrase){ f->items[i].start, f->items[last].end, f->sentence->pos, 0, (uint8_t)words, false };
    }
    f->phrases[id].count++;
    f->phrases[id].name |= name;
}

static void keep_phrases(finder *f)
{
    for (uint32_t i = 0; i < f->n_items; i++)
        phrases_from(f, i, keep_phrase);
}

/* What a term is worth by itself: in the title, a name. */
static float worth(const finder *f, uint32_t id)
{
    const usage *u = &f->of[id];
    float w = u->seen && 2 * u->capitals >= u->seen ? 1 + SM_KEYWORD_WEIGHTS.capital : 1;
    return f->d->terms->at[id].flags & SM_TERM_TITLE ? w * (1 + SM_KEYWORD_WEIGHTS.title) : w;
}

static void add_phrases(finder *f, sm_candidates *out)
{
    for (uint32_t p = 0; p < f->keys.n; p++) {
        const phrase *ph = &f->phrases[p];
        const uint32_t *ids = (const uint32_t *)(const void *)f->keys.keys[p].at;
        uint32_t n = f->keys.keys[p].size / (uint32_t)sizeof *ids;
        if (ph->count < 2 && !ph->name)
            continue;
        float sum = 0;
        for (uint32_t k = 0; k < n; k++) {
            usage *u = &f->of[ids[k]];
            if (f->d->terms->at[ids[k]].flags & SM_TERM_STOP)
                continue;
            sum += worth(f, ids[k]);
            if (u->inside < ph->count)
                u->inside = ph->count;
        }
        float mean = sum / (float)ph->words;
        float score = log2f(1 + (float)ph->count) * mean * (1 + SM_KEYWORD_WEIGHTS.phrase * (float)(ph->words - 1)) * sm_keyword_place(ph->pos);
        sm_add_candidate(f->a, out, (sm_candidate){ ph->start, ph->end, ph->count, 0, n, score }, ids);
    }
}

static void add_words(finder *f, sm_candidates *out)
{
    for (uint32_t id = 0; id < f->d->terms->n; id++) {
        const usage *u = &f->of[id];
        if (u->count == 0 || (u->count == 1 && u->pos >= SM_KEYWORD_LEAD))
            continue;
        float alone = (float)u->count - SM_KEYWORD_WEIGHTS.inside * (float)(u->inside < u->count ? u->inside : u->count);
        float score = log2f(1 + alone) * worth(f, id) * sm_keyword_place(u->pos);
        sm_add_candidate(f->a, out, (sm_candidate){ u->start, u->end, u->count, 0, 1, score }, &id);
    }
}

void sm_find_phrases(sm_arena *a, const sm_document *d, sm_candidates *out)
{
    finder f = { .a = a, .d = d, .mask = 1024 };
    while (f.mask < d->tokens->n && f.mask < (1u << 30))
        f.mask *= 2;
    f.counters = SM_NEW_ZERO(a, uint8_t, (size_t)f.mask * 4);
    uint32_t size = f.mask * 4;
    f.mask = size - 1;
    f.of = SM_NEW_ZERO(a, usage, d->terms->n);
    sm_intern_init(&f.keys, a, (uint64_t)(uintptr_t)a);
    each_sentence(&f, note_usage);
    each_sentence(&f, count_phrases);
    each_sentence(&f, keep_phrases);
    add_phrases(&f, out);
    add_words(&f, out);
    sm_release(a, f.counters, size, sizeof *f.counters);
    sm_release(a, f.of, d->terms->n, sizeof *f.of);
}
