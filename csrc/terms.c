/* terms.c - what sentences are compared by: a word's stem, its prefix, or its n-grams, by the language's treatment.
 *
 * Each distinct word of a language is folded, stemmed and cut into n-grams once; the rest is table look-ups. A term that is
 * a piece of a word (SM_TERM_GRAM) never equals a word's term, also where they are spelled alike; nor does a stop word,
 * which is not stemmed: Spanish "para" has the stem of "parar".
 *
 *   words         Snowball stem; without a stemmer the first 5 base letters with their marks (prefix)
 *   prefix-ngram  that prefix and all 3-grams
 *   Han           unigrams (at lower weight) and bigrams; katakana the word and its bigrams; hiragana runs of 3 and more
 *   Hangul        syllable unigrams and bigrams of the eojeol's stem (korean.c)
 *   Thai, Lao, Khmer, Burmese   3-grams; Tibetan and Vietnamese   syllables and pairs of neighbours
 */
#include <string.h>

#include "fold.h"
#include "intern.h"
#include "korean.h"
#include "pipeline.h"
#include "utf8.h"

enum { PREFIX = 5, LONGEST_STEMMED = 256, GRAM_MARK = 1, STOP_MARK = 2, LONGEST_RUN = 16 };
static const float UNIGRAM_WEIGHT = 0.4f;   /* best of 0.2 to 1 for Chinese, Japanese and Korean summaries */

/* A distinct word of a language: its term, and features[first] .. features[first + n]. */
typedef struct surface {
    uint32_t word, first, n;
} surface;

typedef struct lexicon {
    sm_intern words;
    surface  *at;
    uint32_t  cap;
} lexicon;

typedef struct builder {
    sm_arena        *a;
    const sm_text   *text;
    sm_stemmers     *stemmers;
    sm_intern        terms, user_stops;
    sm_term         *at;
    uint32_t         cap;
    lexicon        **of_lang;       /* by index in sm_langs, made when first needed */
    uint32_t        *features;
    uint32_t         n_features, cap_features;
    uint32_t         folded[SM_FOLD_OUTPUT];
    char             room[SM_FOLD_OUTPUT * 4 + 2], *bytes;   /* bytes = room + 1: there is room for a mark before */
} builder;

static uint32_t add_term(builder *b, const char *bytes, size_t size, unsigned flags, float weight)
{
    bool added;
    uint32_t id = sm_intern_add(&b->terms, bytes, (uint32_t)size, &added);
    if (added) {
        SM_GROW(b->a, b->at, id, b->cap);
        uint32_t mark = (flags & (SM_TERM_GRAM | SM_TERM_STOP)) ? 1 : 0;
        b->at[id] = (sm_term){ .text = b->terms.keys[id].at + mark, .size = (uint32_t)size - mark, .token = SM_NONE,
                               .weight = weight, .flags = (uint8_t)flags };
    }
    return id;
}

static void add_feature(builder *b, uint32_t id)
{
    if (id == SM_NONE)
        return;
    SM_GROW(b->a, b->features, b->n_features, b->cap_features);
    b->features[b->n_features++] = id;
}

static void add_gram(builder *b, const uint32_t *cp, uint32_t n, float weight)
{
    char bytes[64];
    bytes[0] = GRAM_MARK;
    size_t size = 1 + sm_encode(cp, n, bytes + 1);
    add_feature(b, add_term(b, bytes, size, SM_TERM_GRAM, weight));
}

/* All n-grams of a word; the word itself where it is shorter. */
static void add_grams(builder *b, const uint32_t *cp, uint32_t size, uint32_t n, float weight)
{
    if (size < n && n > 1 && size > 0)
        add_gram(b, cp, size, weight);
    for (uint32_t i = 0; i + n <= size; i++)
        add_gram(b, cp + i, n, weight);
}

static void add_unigrams_and_bigrams(builder *b, const uint32_t *cp, uint32_t n)
{
    add_grams(b, cp, n, 1, UNIGRAM_WEIGHT);
    if (n > 1)
        add_grams(b, cp, n, 2, 1);
}

static bool is_stop(builder *b, const sm_lang *lang, const char *bytes, size_t size)
{
    return sm_words_find(&lang->stopwords, bytes, size) || sm_intern_find(&b->user_stops, bytes, (uint32_t)size) != SM_NONE;
}

/* The first PREFIX base letters with their marks. */
static uint32_t prefix_of(const uint32_t *cp, uint32_t n)
{
    uint32_t i = 0;
    for (uint32_t letters = 0; i < n; i++)
        if (sm_props_of(cp[i])->kind != SM_KIND_MARK && ++letters > PREFIX)
            break;
    return i;
}

/* Code points at the front that are an elided article or preposition, with its apostrophe. */
static uint32_t elision(const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    for (uint32_t i = 0; i + 1 < n && i < 8; i++)
        if (cp[i] == '\'')
            return sm_words_find_cp(&lang->elisions, cp, i + 1) ? i + 1 : 0;
    return 0;
}

/* The stop word in b->bytes. */
static uint32_t add_stop(builder *b, size_t size)
{
    b->room[0] = STOP_MARK;
    return add_term(b, b->room, size + 1, SM_TERM_STOP, 1);
}

/* The stem of the folded word cp, whose UTF-8 is in b->bytes: Snowball's, else its prefix. */
static const char *stem_of(builder *b, const sm_lang *lang, const uint32_t *cp, uint32_t n, size_t *size)
{
    const char *stem = NULL;
    size_t stem_size = 0;
    if (lang->treatment == SM_WORD && *size <= LONGEST_STEMMED)
        stem = sm_stem(b->a, b->stemmers, lang, b->bytes, *size, &stem_size);
    if (stem && stem_size > 0) {
        *size = stem_size;
        return stem;
    }
    if (lang->treatment == SM_WORD || lang->treatment == SM_PREFIX || lang->treatment == SM_PREFIX_NGRAM)
        *size = sm_encode(cp, prefix_of(cp, n), b->bytes);
    return b->bytes;
}

/* The term of a folded word as a whole. */
static uint32_t add_word(builder *b, const sm_lang *lang, const uint32_t *cp, uint32_t n, bool number)
{
    size_t size = sm_encode(cp, n, b->bytes);
    if (is_stop(b, lang, b->bytes, size))
        return add_stop(b, size);
    if (number)
        return add_term(b, b->bytes, size, SM_TERM_NUMBER, 1);
    const char *stem = stem_of(b, lang, cp, n, &size);
    if (b->user_stops.n > 0 && sm_intern_find(&b->user_stops, stem, (uint32_t)size) != SM_NONE) {
        memmove(b->bytes, stem, size);
        return add_stop(b, size);
    }
    return add_term(b, stem, size, 0, 1);
}

/* The whole run as a term; the graph has its n-grams. A long one is a sentence, no word. */
static uint32_t add_run(builder *b, const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    if (n > LONGEST_RUN)
        return SM_NONE;
    size_t size = sm_encode(cp, n, b->bytes);
    return is_stop(b, lang, b->bytes, size) ? add_stop(b, size) : add_term(b, b->bytes, size, 0, 1);
}

/* In Turkic languages an apostrophe sets the endings of a name off. */
static uint32_t without_suffix(const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    for (uint32_t i = 1; lang->turkic && i < n; i++)
        if (cp[i] == '\'')
            return i;
    return n;
}

static uint32_t add_letters(builder *b, const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    uint32_t skip = elision(lang, cp, n);
    n = without_suffix(lang, cp, n);
    uint32_t word = add_word(b, lang, cp + skip, n - skip, false);
    add_feature(b, word);
    if (lang->treatment == SM_PREFIX_NGRAM)
        add_grams(b, cp, n, 3, 1);
    return word;
}

static uint32_t add_hangul(builder *b, const sm_lang *lang, const uint32_t *cp, uint32_t n)
{
    size_t size = sm_encode(cp, n, b->bytes);
    bool stop = is_stop(b, lang, b->bytes, size);
    uint32_t stem = sm_korean_stem(cp, n);
    uint32_t word = stop ? add_stop(b, size) : add_run(b, lang, cp, stem);
    add_unigrams_and_bigrams(b, cp, stem);
    return word;
}

/* Fill the features of a folded word; its whole-word term. */
static uint32_t add_features(builder *b, const sm_lang *lang, unsigned kind, const uint32_t *cp, uint32_t n)
{
    uint32_t word;
    switch (kind) {
    case SM_KIND_HAN:
        word = add_run(b, lang, cp, n);
        add_unigrams_and_bigrams(b, cp, n);
        return word;
    case SM_KIND_KATAKANA:
        word = add_run(b, lang, cp, n);
        add_feature(b, word);
        add_grams(b, cp, n, 2, 1);
        return word;
    case SM_KIND_HIRAGANA:
        word = add_run(b, lang, cp, n);
        if (n > 2)
            add_feature(b, word);
        return word;
    case SM_KIND_HANGUL:
        return add_hangul(b, lang, cp, n);
    case SM_KIND_SEASIAN:
        word = add_run(b, lang, cp, n);
        add_grams(b, cp, n, 3, 1);
        return word;
    case SM_KIND_DIGIT:
        word = add_word(b, lang, cp, n, true);
        add_feature(b, word);
        return word;
    default:
        return add_letters(b, lang, cp, n);
    }
}

static lexicon *lexicon_of(builder *b, const sm_lang *lang)
{
    lexicon **l = &b->of_lang[lang - sm_langs];
    if (!*l) {
        *l = SM_NEW_ZERO(b->a, lexicon, 1);
        sm_intern_init(&(*l)->words, b->a, (uint64_t)(uintptr_t)b->a);
    }
    return *l;
}

/* Persian, Urdu and others have letters of their own for Arabic yeh and kaf; both are typed. */
static void unify_letters(const sm_lang *lang, uint32_t *cp, uint32_t n)
{
    if (lang->script != SM_SCRIPT_ARABIC || (lang->stemmer && strcmp(lang->stemmer, "arabic") == 0))
        return;
    for (uint32_t i = 0; i < n; i++)
        cp[i] = cp[i] == 0x064a || cp[i] == 0x0649 ? 0x06cc : cp[i] == 0x0643 ? 0x06a9 : cp[i];
}

/* Fold and add one piece of a token. */
static uint32_t add_piece(builder *b, const sm_lang *lang, unsigned kind, const uint32_t *cp, uint32_t n)
{
    n = sm_fold(cp, n, lang->turkic, b->folded);
    unify_letters(lang, b->folded, n);
    return n > 0 ? add_features(b, lang, kind, b->folded, n) : SM_NONE;
}

/* A word longer than SM_FOLD_INPUT is known by its beginning; a run is taken piece by piece. */
static surface analyse(builder *b, const sm_lang *lang, const sm_text *text, const sm_token *t)
{
    uint32_t first = b->n_features, end = t->start + SM_FOLD_INPUT < t->end ? t->start + SM_FOLD_INPUT : t->end;
    uint32_t word = add_piece(b, lang, t->kind, text->cp + t->start, end - t->start);
    while (t->kind >= SM_KIND_HAN && t->kind <= SM_KIND_SEASIAN && end < t->end) {
        uint32_t start = end;
        end = start + SM_FOLD_INPUT < t->end ? start + SM_FOLD_INPUT : t->end;
        add_piece(b, lang, t->kind, text->cp + start, end - start);
        word = SM_NONE;
    }
    return (surface){ word, first, b->n_features - first };
}

static surface look_up(builder *b, const sm_lang *lang, const sm_text *text, const sm_token *t)
{
    lexicon *l = lexicon_of(b, lang);
    bool added;
    uint32_t id = sm_intern_add_kept(&l->words, text->cp + t->start, (t->end - t->start) * (uint32_t)sizeof *text->cp, &added);
    if (added) {
        SM_GROW(b->a, l->at, id, l->cap);
        surface s = analyse(b, lang, text, t);
        l->at[id] = s;
    }
    return l->at[id];
}

/* Languages of one-syllable words also compare by pairs of neighbours. */
static uint32_t pair_term(builder *b, uint32_t first, uint32_t second)
{
    const sm_term *x = &b->at[first], *y = &b->at[second];
    if (x->size + y->size + 2 > sizeof b->room)
        return SM_NONE;
    b->room[0] = GRAM_MARK;
    memcpy(b->room + 1, x->text, x->size);
    b->room[1 + x->size] = ' ';
    memcpy(b->room + 2 + x->size, y->text, y->size);
    return add_term(b, b->room, 2 + (size_t)x->size + y->size, SM_TERM_GRAM, 1);
}

static void push(builder *b, sm_terms *out, uint32_t *n, uint32_t *cap, uint32_t id)
{
    SM_GROW(b->a, out->ids, *n, *cap);
    out->ids[(*n)++] = id;
}

static void sentence_terms(builder *b, const sm_sentence *s, const sm_tokens *tokens, uint32_t i, sm_terms *out, uint32_t *n, uint32_t *cap)
{
    bool pairs = s->lang->treatment == SM_SYLLABLE || s->lang->treatment == SM_TSHEG;
    uint32_t before = SM_NONE;
    for (uint32_t t = tokens->first[i]; t < tokens->first[i + 1]; t++) {
        surface found = look_up(b, s->lang, b->text, &tokens->at[t]);
        out->of_token[t] = found.word;
        if (found.word != SM_NONE && b->at[found.word].token == SM_NONE)
            b->at[found.word].token = t;
        for (uint32_t k = 0; k < found.n; k++) {
            uint32_t id = b->features[found.first + k];
            if (b->at[id].token == SM_NONE)
                b->at[id].token = t;
            push(b, out, n, cap, id);
        }
        if (pairs && before != SM_NONE && found.word != SM_NONE) {
            uint32_t pair = pair_term(b, before, found.word);
            if (pair != SM_NONE)
                push(b, out, n, cap, pair);
        }
        before = found.word;
    }
}

/* Occurrences and sentences of every term, in sentences that may be selected. */
static void count_terms(builder *b, const sm_sentences *sentences, const sm_tokens *tokens, sm_terms *out)
{
    uint32_t *seen = SM_NEW_ZERO(b->a, uint32_t, out->n);
    for (uint32_t i = 0; i < sentences->n; i++) {
        if (!sentences->at[i].candidate)
            continue;
        for (uint32_t t = tokens->first[i]; t < tokens->first[i + 1]; t++) {
            uint32_t id = out->of_token[t];
            if (id == SM_NONE)
                continue;
            out->at[id].count++;
            out->at[id].df += seen[id] != i + 1;
            seen[id] = i + 1;
        }
        for (uint32_t k = out->first[i]; k < out->first[i + 1]; k++) {
            uint32_t id = out->ids[k];
            if (!(out->at[id].flags & SM_TERM_GRAM))
                continue;
            out->at[id].count++;
            out->at[id].df += seen[id] != i + 1;
            seen[id] = i + 1;
        }
    }
    sm_release(b->a, seen, out->n, sizeof *seen);
}

/* Flag the terms of another text (title, query), or keep its words as stop words. */
static void each_word(builder *b, const sm_lang *lang, const char *bytes, size_t size, unsigned flag)
{
    sm_text text;
    sm_tokens tokens;
    sm_decode(b->a, &bytes, &size, 1, &text);
    sm_sentence all = { .start = 0, .end = text.n, .lang = lang, .candidate = true };
    sm_find_tokens(b->a, &text, &(sm_sentences){ &all, 1 }, &tokens);
    for (uint32_t t = 0; t < tokens.n; t++) {
        if (flag == SM_TERM_STOP) {
            bool added;
            const sm_token *k = &tokens.at[t];
            uint32_t n = k->end - k->start < SM_FOLD_INPUT ? k->end - k->start : SM_FOLD_INPUT;
            n = sm_fold(text.cp + k->start, n, lang->turkic, b->folded);
            unify_letters(lang, b->folded, n);
            size_t word = sm_encode(b->folded, n, b->bytes);
            sm_intern_add(&b->user_stops, b->bytes, (uint32_t)word, &added);
            const char *stem = stem_of(b, lang, b->folded, n, &word);
            sm_intern_add(&b->user_stops, stem, (uint32_t)word, &added);
            continue;
        }
        surface found = look_up(b, lang, &text, &tokens.at[t]);
        if (found.word != SM_NONE)
            b->at[found.word].flags |= (uint8_t)flag;
        for (uint32_t k = 0; k < found.n; k++)
            b->at[b->features[found.first + k]].flags |= (uint8_t)flag;
    }
}

static void flag_title(builder *b, const sm_options *opt, const sm_blocks *blocks, const sm_lang *lang)
{
    if (opt->title.size > 0) {
        each_word(b, lang, opt->title.at, opt->title.size, SM_TERM_TITLE);
    } else if (blocks->title != SM_NONE) {
        const sm_block *title = &blocks->at[blocks->title];
        char *bytes = sm_alloc(b->a, (size_t)(title->end - title->start) * 4, 1);
        each_word(b, title->lang, bytes, sm_encode(b->text->cp + title->start, title->end - title->start, bytes), SM_TERM_TITLE);
    }
}

static const sm_lang *main_language(const sm_sentences *sentences, const sm_options *opt)
{
    if (opt->lang)
        return opt->lang;
    for (uint32_t i = 0; i < sentences->n; i++)
        if (sentences->at[i].candidate)
            return sentences->at[i].lang;
    return sm_lang_und();
}

/* What only this stage needs. */
static void release(builder *b)
{
    for (uint32_t i = 0; i <= sm_n_langs; i++)
        if (b->of_lang[i]) {
            sm_intern_release(&b->of_lang[i]->words);
            sm_release(b->a, b->of_lang[i]->at, b->of_lang[i]->cap, sizeof *b->of_lang[i]->at);
        }
    sm_release(b->a, b->features, b->cap_features, sizeof *b->features);
    sm_intern_release(&b->terms);
}

void sm_find_terms(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                   const sm_tokens *tokens, sm_stemmers *stemmers, sm_terms *terms)
{
    builder *b = SM_NEW_ZERO(a, builder, 1);
    uint64_t seed = (uint64_t)(uintptr_t)b;
    const sm_lang *lang = main_language(sentences, opt);
    b->a = a;
    b->bytes = b->room + 1;
    b->text = text;
    b->stemmers = stemmers;
    b->of_lang = SM_NEW_ZERO(a, lexicon *, sm_n_langs + 1);
    sm_intern_init(&b->terms, a, seed);
    sm_intern_init(&b->user_stops, a, seed);
    for (size_t i = 0; i < opt->n_stopwords; i++)
        each_word(b, lang, opt->stopwords[i].at, opt->stopwords[i].size, SM_TERM_STOP);
    uint32_t n = 0, cap = tokens->n + 16;
    *terms = (sm_terms){ .ids = SM_NEW(a, uint32_t, cap), .first = SM_NEW(a, uint32_t, (size_t)sentences->n + 1),
                         .of_token = SM_NEW(a, uint32_t, tokens->n) };
    for (uint32_t i = 0; i < sentences->n; i++) {
        terms->first[i] = n;
        sentence_terms(b, &sentences->at[i], tokens, i, terms, &n, &cap);
    }
    terms->first[sentences->n] = n;
    flag_title(b, opt, blocks, lang);
    if (opt->query.size > 0)
        each_word(b, lang, opt->query.at, opt->query.size, SM_TERM_QUERY);
    if (opt->known.size > 0)
        each_word(b, lang, opt->known.at, opt->known.size, SM_TERM_KNOWN);
    terms->at = b->at;
    terms->n = b->terms.n;
    release(b);
    count_terms(b, sentences, tokens, terms);
}
