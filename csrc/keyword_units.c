/* keyword_units.c - the units that keywords are put together from.
 *
 * Words, by their terms, where spaces part them; stems of eojeols in Korean; characters in Chinese; letters with their
 * vowels and marks in Thai, Lao, Khmer and Burmese; in Japanese whole compounds: runs of Han, katakana, letters and
 * digits that touch. Two units have one id where a reader takes them for the same word.
 */
#include <string.h>

#include "intern.h"
#include "keywords.h"
#include "korean.h"

typedef struct builder {
    sm_arena           *a;
    const sm_text      *text;
    const sm_terms     *terms;
    const sm_sentences *sentences;
    const sm_tokens    *tokens;
    sm_units           *out;
    uint32_t            cap;
    sm_intern           spelled;   /* units that are told by their characters */
    uint32_t            sentence;
    uint32_t            last_end;  /* of the last unit; SM_NONE where the next one begins a phrase */
    bool                opening;   /* no unit of the sentence yet */
    bool                acts;      /* the last word is one that verbs follow */
    bool                counted;   /* a number stands directly before */
    unsigned            opened;    /* words from here that an article or preposition before them opens */
} builder;

static bool is_hyphen(uint32_t cp) { return cp == '-' || cp == 0x2010 || cp == 0x2011; }

/* Do the units on both sides of start..end belong to one phrase? */
static bool joins(const builder *b, uint32_t start, uint32_t end)
{
    const uint32_t *cp = b->text->cp;
    if (end == start)
        return true;
    if (end - start == 1)
        return cp[start] == 0x0f0b || is_hyphen(cp[start]) || cp[start] == 0x200c || sm_is_space(cp[start]);
    if (end - start == 2 && cp[start] == '.' && sm_is_space(cp[start + 1]))   /* J. Doe */
        return sm_is_upper(cp[start - 1]) && (start < 2 || !sm_is_letter(cp[start - 2]));
    for (uint32_t i = start; i < end; i++)
        if (!sm_is_space(cp[i]))
            return false;
    return end - start <= 2;
}

/* A capital here says nothing: a sentence or a quotation begins. */
static bool opens(const builder *b, uint32_t start)
{
    const sm_sentence *s = &b->sentences->at[b->sentence];
    if (b->opening || start == s->start)
        return true;
    unsigned gc = sm_props_of(b->text->cp[start - 1])->gc;
    return gc == SM_GC_PI || gc == SM_GC_PS || b->text->cp[start - 1] == '"' || b->text->cp[start - 1] == 0x201e;
}

enum { LONGEST_LISTED = 32, MONTH = 100, OPENED = 2, LONGEST_STOP = 12 };

/* What the set says of the characters, in lower case. */
static unsigned listed(const builder *b, const sm_words *set, uint32_t start, uint32_t end)
{
    uint32_t lower[LONGEST_LISTED], n = end - start;
    if (n > LONGEST_LISTED)
        return 0;
    for (uint32_t i = 0; i < n; i++)
        lower[i] = sm_lower(b->text->cp[start + i]);
    return sm_words_find_cp(set, lower, n);
}

static void push(builder *b, uint32_t start, uint32_t end, uint32_t id, sm_family family, unsigned flags)
{
    if (b->last_end != SM_NONE && joins(b, b->last_end, start))
        flags |= SM_UNIT_JOINED;
    if (opens(b, start))
        flags |= SM_UNIT_FIRST;
    if (sm_is_upper(b->text->cp[start]))
        flags |= SM_UNIT_UPPER;
    const sm_lang *lang = b->sentences->at[b->sentence].lang;
    unsigned frequent = sm_words_find_cp(&lang->months, b->text->cp + start, end - start) ? MONTH : listed(b, &lang->frequent, start, end);
    SM_GROW(b->a, b->out->at, b->out->n, b->cap);
    b->out->at[b->out->n++] = (sm_unit){ start, end, id, b->sentence, (uint8_t)family, b->counted, (uint8_t)frequent, (uint16_t)flags };
    b->last_end = end;
    b->opening = b->counted = false;
}

/* The id of a unit that is told by its characters. */
static uint32_t spelled(builder *b, uint32_t start, uint32_t end)
{
    bool added;
    uint32_t id = sm_intern_add(&b->spelled, b->text->cp + start, (end - start) * (uint32_t)sizeof *b->text->cp, &added);
    return b->terms->n + id;
}

/* Flags of token t. A stop word is one by its spelling too: its term may be a noun's stem as well. */
static unsigned token_flags(const builder *b, uint32_t t)
{
    const sm_token *k = &b->tokens->at[t];
    uint32_t term = b->terms->of_token[t];
    if (term == SM_NONE)
        return SM_UNIT_STOP;
    unsigned flags = b->terms->at[term].flags, out = 0;
    if (flags & SM_TERM_TITLE)
        out |= SM_UNIT_TITLE;
    if ((flags & SM_TERM_STOP) || listed(b, &b->sentences->at[b->sentence].lang->stopwords, k->start, k->end))
        return out | SM_UNIT_STOP;
    return flags & SM_TERM_NUMBER ? out : out | SM_UNIT_EDGE | SM_UNIT_END;
}

static bool is_apostrophe(uint32_t cp) { return cp == '\'' || cp == 0x2019; }

/* Words without elided articles, possessive endings, and with the last full stop of U.S. */
static void add_word(builder *b, uint32_t t, const sm_lang *lang)
{
    const uint32_t *cp = b->text->cp;
    uint32_t start = b->tokens->at[t].start, end = b->tokens->at[t].end, term = b->terms->of_token[t];
    unsigned flags = token_flags(b, t);
    bool dotted = false;
    for (uint32_t i = start; i + 1 < end; i++) {
        dotted = dotted || cp[i] == '.';
        if (!is_apostrophe(cp[i]))
            continue;
        if (i - start < 5 && lang->elisions.n > 0) {
            start = i + 1;
            b->opened = OPENED;
        } else if (end - i <= 2 || lang->turkic) {
            end = i;
            break;
        }
    }
    if (dotted && end < b->text->n && cp[end] == '.')
        end++;
    if (end - start < 2 || !sm_is_letter(cp[start]))
        flags &= ~(unsigned)(SM_UNIT_EDGE | SM_UNIT_END);
    unsigned phrase = listed(b, &lang->phrases, start, end);
    if (b->acts && !(flags & SM_UNIT_STOP))
        flags |= SM_UNIT_ACTS;
    b->acts = (phrase & SM_PHRASE_VERBS) != 0;
    phrase &= SM_PHRASE_OPENS | SM_PHRASE_LINK;
    if (phrase)
        b->opened = OPENED;
    else if (flags & SM_UNIT_STOP)
        b->opened = 0;
    else if (b->opened > 0 && b->opened-- > 0)
        flags |= SM_UNIT_OPENED;
    if (phrase & SM_PHRASE_LINK)
        flags |= SM_UNIT_LINK;
    if (phrase || lang->phrases.n == 0)
        flags |= SM_UNIT_WITHIN;
    sm_family family = lang->treatment == SM_SYLLABLE || lang->treatment == SM_TSHEG ? SM_FAMILY_SYLLABLES : SM_FAMILY_WORDS;
    if (term != SM_NONE)
        push(b, start, end, term, family, flags);
    else
        b->last_end = SM_NONE;
    b->counted = sm_is_digit(cp[start]);
}

/* An eojeol's stem. Inside a compound only the last noun has a particle; a verb ending makes no keyword. */
static void add_stem(builder *b, uint32_t t)
{
    const sm_token *k = &b->tokens->at[t];
    const uint32_t *cp = b->text->cp + k->start;
    uint32_t n = k->end - k->start, stem = sm_korean_stem(cp, n);
    unsigned flags = token_flags(b, t);
    bool particle = stem < n && sm_words_find_cp(&sm_korean_particles, cp + stem, n - stem);
    uint32_t ending = n - stem;
    if (particle && stem > 3 && sm_words_find_cp(&sm_korean_particles, cp + stem - 2, 2))   /* one more before it */
        stem -= 2;
    bool verb = stem < n && !particle;
    if (verb || stem < 2)
        flags &= ~(unsigned)(SM_UNIT_EDGE | SM_UNIT_END);
    if (particle && !(ending == 1 && (cp[stem] == 0xb294 || cp[stem] == 0xc740)))   /* neun, eun also make adnominal verbs */
        flags |= SM_UNIT_NOUN;
    push(b, k->start, k->start + stem, spelled(b, k->start, k->start + stem), SM_FAMILY_STEMS, flags);
    if (particle || verb)
        b->last_end = SM_NONE;
}

/* Does the hiragana from cp on, n letters, follow a noun (a particle, the copula, "suru"), or is it the end of a verb? */
static bool follows_noun(const uint32_t *cp, uint32_t n, bool compound)
{
    static const uint32_t particle[] = { 0x3092, 0x306f, 0x304c, 0x306b, 0x306e, 0x3067, 0x3068, 0x3082, 0x3078 };
    static const uint32_t other[] = { 0x3057, 0x3059, 0x3055, 0x305b, 0x306a, 0x3060, 0x3084, 0x304b };
    for (uint32_t i = 0; i < sizeof particle / sizeof *particle; i++)
        if (cp[0] == particle[i])
            return true;
    for (uint32_t i = 0; compound && i < sizeof other / sizeof *other; i++)
        if (cp[0] == other[i])
            return true;
    if (n == 1)
        return cp[0] == 0x3084;                                                                 /* ya */
    return (cp[0] == 0x304b && cp[1] == 0x3089) || (cp[0] == 0x307e && cp[1] == 0x3067);        /* kara, made */
}

/* The tokens from t on that touch make one compound; the first token after it. A number ends it. */
static uint32_t add_run(builder *b, uint32_t t, uint32_t last)
{
    uint32_t start = b->tokens->at[t].start, end = start, first = t;
    unsigned all = SM_UNIT_TITLE | SM_UNIT_STOP;
    bool number = b->tokens->at[t].kind == SM_KIND_DIGIT;
    for (; t < last && b->tokens->at[t].kind != SM_KIND_HIRAGANA && (t == first || b->tokens->at[t].start == end); t++) {
        if (t > first && !number && b->tokens->at[t].kind == SM_KIND_DIGIT)
            break;
        all &= token_flags(b, t);
        end = b->tokens->at[t].end;
    }
    bool before_kana = t < last && b->tokens->at[t].kind == SM_KIND_HIRAGANA && b->tokens->at[t].start == end
                       && b->tokens->at[t - 1].kind == SM_KIND_HAN;
    bool verb = before_kana && !follows_noun(b->text->cp + end, b->tokens->at[t].end - end, end - start > 1);
    if (!number && !verb && !(all & SM_UNIT_STOP))
        all |= SM_UNIT_EDGE | SM_UNIT_END;
    push(b, start, end, spelled(b, start, end), SM_FAMILY_RUNS, all);
    return t;
}

static void add_characters(builder *b, const sm_token *k)
{
    for (uint32_t i = k->start; i < k->end; i++) {
        if (sm_props_of(b->text->cp[i])->kind != SM_KIND_HAN)
            continue;
        char bytes[4];
        size_t size = sm_encode(b->text->cp + i, 1, bytes);
        bool stop = sm_words_find(&b->sentences->at[b->sentence].lang->stopwords, bytes, size) != 0;
        push(b, i, i + 1, spelled(b, i, i + 1), SM_FAMILY_HAN, stop ? SM_UNIT_STOP : SM_UNIT_EDGE | SM_UNIT_END);
    }
}

/* Does a South-East Asian letter at i belong to the unit before it? Marks do; so do vowels written after a consonant. */
static bool clings(const uint32_t *cp, uint32_t i)
{
    static const uint32_t after[] = { 0x0e30, 0x0e32, 0x0e33, 0x0e45, 0x0e46, 0x0e2f, 0x0eb0, 0x0eb2, 0x0eb3, 0x0ec6 };
    unsigned gc = sm_props_of(cp[i])->gc;
    if (gc == SM_GC_MN || gc == SM_GC_MC)
        return true;
    for (uint32_t k = 0; k < sizeof after / sizeof *after; k++)
        if (cp[i] == after[k])
            return true;
    uint32_t before = cp[i - 1];   /* a vowel written before its consonant; Khmer coeng, Burmese virama */
    return (before >= 0x0e40 && before <= 0x0e44) || (before >= 0x0ec0 && before <= 0x0ec4) || before == 0x17d2 || before == 0x1039;
}

/* Thai and Lao vowel signs that stand only where a final letter follows: their letter ends no keyword, and a bare consonant
 * after it begins none. */
static bool needs_final(const uint32_t *cp, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (cp[i] == 0x0e31 || cp[i] == 0x0e37 || cp[i] == 0x0e47 || cp[i] == 0x0eb1 || cp[i] == 0x0ebb)
            return true;
    return false;
}

static bool is_leading_vowel(uint32_t cp) { return (cp >= 0x0e40 && cp <= 0x0e44) || (cp >= 0x0ec0 && cp <= 0x0ec4); }

static uint32_t cluster_end(const builder *b, uint32_t i, uint32_t end)
{
    for (i++; i < end && clings(b->text->cp, i);)
        i++;
    return i;
}

/* The end of the longest stop word that begins at a cluster and ends with one; start where there is none. */
static uint32_t stop_word_end(const builder *b, uint32_t start, uint32_t end)
{
    const sm_words *stop = &b->sentences->at[b->sentence].lang->stopwords;
    uint32_t longest = start;
    for (uint32_t i = cluster_end(b, start, end); i - start <= LONGEST_STOP; i = cluster_end(b, i, end)) {
        if (sm_words_find_cp(stop, b->text->cp + start, i - start))
            longest = i;
        if (i == end)
            break;
    }
    return longest;
}

/* Letters with their vowels and marks; function words part them. */
static void add_clusters(builder *b, const sm_token *k)
{
    const uint32_t *cp = b->text->cp;
    bool final = false;   /* the cluster before needs one */
    for (uint32_t i = k->start; i < k->end;) {
        uint32_t start = i, stop = final ? i : stop_word_end(b, i, k->end);
        if (stop > start) {
            i = stop;
            b->last_end = SM_NONE;
            continue;
        }
        i = cluster_end(b, i, k->end);
        bool bare = i == start + 1, vowel_next = i < k->end && is_leading_vowel(cp[i]);
        unsigned flags = bare && (final || vowel_next) ? 0 : SM_UNIT_EDGE;
        final = needs_final(cp + start, i - start);
        push(b, start, i, spelled(b, start, i), SM_FAMILY_CLUSTERS, flags | (final ? 0u : SM_UNIT_END));
    }
}

/* In a line of capitals, or one set like a title, capitals mark no names. */
static void quiet_capitals(builder *b, uint32_t first)
{
    uint32_t upper = 0, n = b->out->n - first;
    for (uint32_t i = first; i < b->out->n; i++)
        upper += (b->out->at[i].flags & SM_UNIT_UPPER) != 0;
    for (uint32_t i = first; n > 3 && upper * 4 > n * 3 && i < b->out->n; i++)
        b->out->at[i].flags = (uint16_t)((b->out->at[i].flags & ~SM_UNIT_UPPER) | SM_UNIT_FIRST);
}

static void sentence_units(builder *b)
{
    const sm_sentence *s = &b->sentences->at[b->sentence];
    uint32_t last = b->tokens->first[b->sentence + 1], first = b->out->n;
    b->last_end = SM_NONE;
    b->opening = true;
    b->acts = b->counted = false;
    b->opened = 0;
    for (uint32_t t = b->tokens->first[b->sentence]; t < last;) {
        const sm_token *k = &b->tokens->at[t];
        bool east = s->lang->treatment == SM_JAPANESE || (k->kind == SM_KIND_HAN && s->lang->treatment != SM_HAN)
                    || k->kind == SM_KIND_KATAKANA;
        if (k->kind == SM_KIND_HIRAGANA)
            b->last_end = SM_NONE, t++;
        else if (east)
            t = add_run(b, t, last);
        else if (k->kind == SM_KIND_HANGUL)
            add_stem(b, t++);
        else if (k->kind == SM_KIND_HAN)
            add_characters(b, k), t++;
        else if (k->kind == SM_KIND_SEASIAN)
            add_clusters(b, k), t++;
        else
            add_word(b, t++, s->lang);
    }
    quiet_capitals(b, first);
}

enum { SHORTEST_COMPOUND = 3, LONGEST_COMPOUND = 12 };

/* The units of the text that stand within longer ones: Han, katakana and Hangul only. */
static void find_parts(builder *b)
{
    uint32_t cap = 0;
    for (uint32_t k = 0; k < b->spelled.n; k++) {
        uint32_t cp[LONGEST_COMPOUND], n = b->spelled.keys[k].size / (uint32_t)sizeof *cp;
        if (n < SHORTEST_COMPOUND || n > LONGEST_COMPOUND)
            continue;
        memcpy(cp, b->spelled.keys[k].at, n * sizeof *cp);
        if (sm_props_of(cp[0])->kind == SM_KIND_SEASIAN)
            continue;
        for (uint32_t size = 2; size < n; size++) {
            for (uint32_t i = 0; i + size <= n; i++) {
                uint32_t part = sm_intern_find(&b->spelled, cp + i, size * (uint32_t)sizeof *cp);
                if (part == SM_NONE)
                    continue;
                SM_GROW(b->a, b->out->parts, b->out->n_parts, cap);
                b->out->parts[b->out->n_parts++] = (sm_part){ b->terms->n + k, b->terms->n + part };
            }
        }
    }
}

/* The title's units. Its capitals mark no names. */
static void title_units(builder *b, uint32_t block)
{
    uint32_t first = b->out->n;
    for (uint32_t i = 0; i < b->sentences->n; i++) {
        b->sentence = i;
        if (b->sentences->at[i].block == block && !b->sentences->at[i].candidate)
            sentence_units(b);
    }
    for (uint32_t i = first; i < b->out->n; i++)
        b->out->at[i].flags = (uint16_t)((b->out->at[i].flags & ~SM_UNIT_UPPER) | SM_UNIT_FIRST | SM_UNIT_HEAD);
}

void sm_find_units(sm_arena *a, const sm_text *text, const sm_blocks *blocks, const sm_sentences *sentences,
                   const sm_tokens *tokens, const sm_terms *terms, sm_units *units)
{
    builder b = { .a = a, .text = text, .terms = terms, .sentences = sentences, .tokens = tokens, .out = units };
    *units = (sm_units){ .at = NULL };
    sm_intern_init(&b.spelled, a, (uint64_t)(uintptr_t)units);
    for (uint32_t i = 0; i < sentences->n; i++) {
        b.sentence = i;
        if (sentences->at[i].candidate)
            sentence_units(&b);
    }
    if (blocks->title != SM_NONE)
        title_units(&b, blocks->title);
    units->n_ids = terms->n + b.spelled.n;
    find_parts(&b);
}
