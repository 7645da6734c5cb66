/* Memory: what a run takes at most, as summ.h promises it, on texts that cost most: through an allocator that counts. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"

typedef struct meter {
    size_t now, peak;
} meter;

static void *metered(void *state, void *ptr, size_t old_size, size_t size)
{
    meter *m = state;
    if (size == 0) {
        m->now -= old_size;
        free(ptr);
        return NULL;
    }
    m->now += size - (ptr ? old_size : 0);
    m->peak = m->now > m->peak ? m->now : m->peak;
    return realloc(ptr, size);
}

enum { TEXT_FACTOR = 24, KEYWORDS_FACTOR = 96, A_SENTENCE = 256, A_PARAGRAPH = 96, A_TERM = 64, FIXED = 1 << 20 };

/* Small numbers that differ from run to run of the generator, the same in every test. */
static uint32_t next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static size_t put(char *out, uint32_t cp)
{
    if (cp < 0x80)
        return (size_t)sprintf(out, "%c", (char)cp);   /* else three bytes: no other is used here */
    out[0] = (char)(0xe0 | cp >> 12);
    out[1] = (char)(0x80 | (cp >> 6 & 0x3f));
    out[2] = (char)(0x80 | (cp & 0x3f));
    return 3;
}

/* The k-th word of letters alone, at `at`. */
static size_t put_word(char *at, uint32_t k, bool capital)
{
    size_t n = 0;
    for (k++; k; k /= 26, n++)
        at[n] = (char)((capital && n == 0 ? 'A' : 'a') + k % 26);
    return n;
}

typedef size_t (*piece)(char *out, uint32_t i, uint32_t *state);

static size_t other_words(char *out, uint32_t i, uint32_t *state)
{
    (void)state;
    size_t n = put_word(out, i, false);
    return n + (size_t)sprintf(out + n, i % 12 == 11 ? ". " : " ");
}

static size_t other_words_in_one_sentence(char *out, uint32_t i, uint32_t *state)
{
    (void)state;
    size_t n = put_word(out, i, false);
    out[n] = ' ';
    return n + 1;
}

static size_t endless_line(char *out, uint32_t i, uint32_t *state)
{
    (void)i;
    (void)state;
    return (size_t)sprintf(out, "word after word ");
}

static size_t one_letter_sentences(char *out, uint32_t i, uint32_t *state)
{
    (void)i;
    return (size_t)sprintf(out, "%c! ", (char)('a' + next(state) % 26));
}

static size_t one_letter_paragraphs(char *out, uint32_t i, uint32_t *state)
{
    (void)i;
    return (size_t)sprintf(out, "%c\n\n", (char)('a' + next(state) % 26));
}

static size_t names(char *out, uint32_t i, uint32_t *state)
{
    size_t n = put_word(out, next(state) % 700, i % 10 < 7);
    return n + (size_t)sprintf(out + n, i % 20 == 19 ? ". " : i % 10 == 9 ? ", " : " ");
}

static size_t other_han(char *out, uint32_t i, uint32_t *state)
{
    size_t n = put(out, 0x4e00 + next(state) % 20000);
    return n + (i % 15 == 14 ? put(out + n, 0x3002) : 0);
}

static size_t other_hangul(char *out, uint32_t i, uint32_t *state)
{
    size_t n = put(out, 0xac00 + next(state) % 11172);
    return n + (size_t)sprintf(out + n, i % 40 == 39 ? ". " : i % 3 == 2 ? " " : "");
}

static size_t thai(char *out, uint32_t i, uint32_t *state)
{
    size_t n = put(out, 0xe01 + next(state) % 46);
    return n + (size_t)sprintf(out + n, i % 30 == 29 ? " " : "");
}

static size_t kana(char *out, uint32_t i, uint32_t *state)
{
    (void)i;
    return put(out, 0x30a1 + next(state) % 80);
}

enum { BYTES = 300000, LONGEST = 32 };

/* Terms are not handed out: no more than there are tokens and pairs of characters, so each case says how many a piece gives. */
static const struct { const char *name; piece make; double terms; } cases[] = {
    { "other words", other_words, 1 },
    { "other words in one sentence", other_words_in_one_sentence, 1 },
    { "endless line", endless_line, 0 },
    { "one-letter sentences", one_letter_sentences, 0 },
    { "one-letter paragraphs", one_letter_paragraphs, 0 },
    { "names", names, 0 },
    { "other Han", other_han, 1 },
    { "other Hangul", other_hangul, 1 },
    { "Thai", thai, 0.3 },
    { "kana", kana, 0 },
};

static void stays_below(size_t c, uint32_t keywords, uint32_t headline, uint32_t flags)
{
    char *text = malloc(BYTES + LONGEST);
    size_t len = 0, n_sentences, n_blocks;
    uint32_t pieces = 0, state = 7;
    while (len < BYTES)
        len += cases[c].make(text + len, pieces++, &state);
    meter m = { 0, 0 };
    summ_alloc alloc = { metered, &m };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.alloc = &alloc;
    opt.max_keywords = keywords;
    opt.headline_words = headline;
    opt.flags = flags;
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_summarize(text, len, &opt, &res), SUMM_OK);
    summ_result_sentences(res, &n_sentences);
    summ_result_blocks(res, &n_blocks);
    size_t bound = (keywords ? KEYWORDS_FACTOR : TEXT_FACTOR) * len + A_SENTENCE * n_sentences + A_PARAGRAPH * n_blocks
                   + (size_t)(A_TERM * cases[c].terms * pieces) + FIXED;
    if (m.peak > bound || getenv("SUMM_SHOW_MEMORY"))
        printf("%s%s: %.1f bytes a byte, bound %.1f\n", cases[c].name, keywords ? ", keywords" : "",
               (double)m.peak / (double)len, (double)bound / (double)len);
    CU_ASSERT_TRUE(m.peak <= bound);
    summ_result_free(res);
    CU_ASSERT_EQUAL(m.now, 0);
    free(text);
}

static void summaries_stay_below_the_bound(void)
{
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++)
        stays_below(c, 0, 0, 0);
}

static void headlines_and_compression_stay_below_it(void)
{
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++)
        stays_below(c, 0, 25, SUMM_COMPRESS);
}

static void keywords_stay_below_theirs(void)
{
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++)
        stays_below(c, 10, 0, 0);
}

int main(void)
{
    static const test_case tests[] = {
        { "summaries stay below the bound", summaries_stay_below_the_bound },
        { "headlines and compression stay below it", headlines_and_compression_stay_below_it },
        { "keywords stay below theirs", keywords_stay_below_theirs },
    };
    return RUN_SUITE("memory", tests);
}
