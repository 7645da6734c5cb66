/* test_terms.c - stems, n-grams, stop words and flags by language; long and odd words. */
#include <CUnit/Basic.h>
#include <stdlib.h>
#include <string.h>

#include "fold.h"
#include "intern.h"
#include "korean.h"
#include "pipeline.h"
#include "suite.h"
#include "utf8.h"

typedef struct fixture {
    sm_arena     arena;
    jmp_buf      failed;
    sm_stemmers *stemmers;
    sm_text      text;
    sm_sentence  at[8];
    sm_sentences sentences;
    sm_tokens    tokens;
    sm_terms     terms;
} fixture;

/* Terms of sentences, each of one language, each a line of the text. */
static fixture *make(const char *lang, const char *lines, const sm_options *given)
{
    fixture *f = calloc(1, sizeof *f);
    sm_options opt = given ? *given : (sm_options){ .lang = NULL };
    size_t size = strlen(lines);
    sm_arena_init(&f->arena, NULL);
    f->arena.failed = &f->failed;
    f->stemmers = sm_stemmers_new(&f->arena.alloc);
    opt.lang = sm_lang_of(lang);
    sm_decode(&f->arena, &lines, &size, 1, &f->text);
    f->sentences.at = f->at;
    for (uint32_t i = 0, start = 0; i <= f->text.n && f->sentences.n < 8; i++)
        if (i == f->text.n || f->text.cp[i] == '\n') {
            f->at[f->sentences.n++] = (sm_sentence){ .start = start, .end = i, .lang = opt.lang, .candidate = true };
            start = i + 1;
        }
    sm_blocks blocks = { NULL, 0, SM_NONE };
    sm_find_tokens(&f->arena, &f->text, &f->sentences, &f->tokens);
    sm_find_terms(&f->arena, &f->text, &opt, &blocks, &f->sentences, &f->tokens, f->stemmers, &f->terms);
    return f;
}

static void end(fixture *f)
{
    sm_stemmers_free(f->stemmers);
    sm_arena_free(&f->arena);
    free(f);
}

static const sm_term *term_of(const fixture *f, uint32_t token) { return &f->terms.at[f->terms.of_token[token]]; }

static const sm_term *term_named(const fixture *f, const char *text, unsigned gram)
{
    for (uint32_t i = 0; i < f->terms.n; i++) {
        const sm_term *t = &f->terms.at[i];
        if (t->size == strlen(text) && memcmp(t->text, text, t->size) == 0 && (t->flags & SM_TERM_GRAM) == gram)
            return t;
    }
    return NULL;
}

static void test_counts(void)
{
    fixture *f = make("en", "A gate and a gate.\nTwo gates.\nNo wall.", NULL);
    const sm_term *gate = term_of(f, 1);
    CU_ASSERT_EQUAL(f->terms.of_token[1], f->terms.of_token[4]);
    CU_ASSERT_EQUAL(f->terms.of_token[1], f->terms.of_token[6]);
    CU_ASSERT_EQUAL(gate->count, 3);
    CU_ASSERT_EQUAL(gate->df, 2);
    CU_ASSERT_EQUAL(gate->token, 1);
    CU_ASSERT_EQUAL(f->terms.first[1] - f->terms.first[0], 5);
    end(f);
}

static void test_only_candidates_count(void)
{
    fixture *f = make("en", "gate", NULL);
    f->at[0].candidate = false;
    sm_blocks blocks = { NULL, 0, SM_NONE };
    sm_options opt = { .lang = sm_lang_of("en") };
    sm_find_terms(&f->arena, &f->text, &opt, &blocks, &f->sentences, &f->tokens, f->stemmers, &f->terms);
    CU_ASSERT_EQUAL(f->terms.at[0].count, 0);
    CU_ASSERT_EQUAL(f->terms.at[0].df, 0);
    end(f);
}

/* A stop word does not share its term with a word of the same stem, whichever comes first. */
static void test_stop_words(void)
{
    fixture *f = make("es", "para parar\nparar para", NULL);
    CU_ASSERT_TRUE(term_of(f, 0)->flags & SM_TERM_STOP);
    CU_ASSERT_FALSE(term_of(f, 1)->flags & SM_TERM_STOP);
    CU_ASSERT_NOT_EQUAL(f->terms.of_token[0], f->terms.of_token[1]);
    CU_ASSERT_EQUAL(f->terms.of_token[0], f->terms.of_token[3]);
    CU_ASSERT_NSTRING_EQUAL(term_of(f, 0)->text, "para", 4);
    end(f);
}

static void test_user_stop_words(void)
{
    const sm_string stops[] = { { "Gates", 5 } };
    fixture *f = make("en", "The gate opens", &(sm_options){ .stopwords = stops, .n_stopwords = 1 });
    CU_ASSERT_TRUE(term_of(f, 1)->flags & SM_TERM_STOP);
    CU_ASSERT_FALSE(term_of(f, 2)->flags & SM_TERM_STOP);
    end(f);
}

static void test_title_and_query(void)
{
    fixture *f = make("en", "Gates and walls", &(sm_options){ .title = { "The gate", 8 }, .query = { "WALL", 4 } });
    CU_ASSERT_EQUAL(term_of(f, 0)->flags & (SM_TERM_TITLE | SM_TERM_QUERY), SM_TERM_TITLE);
    CU_ASSERT_EQUAL(term_of(f, 2)->flags & (SM_TERM_TITLE | SM_TERM_QUERY), SM_TERM_QUERY);
    end(f);
}

/* Han: characters weigh less than pairs, and no piece equals a word spelled alike. */
static void test_han(void)
{
    fixture *f = make("zh", "\xe5\x9b\xbe\xe4\xb9\xa6\xe9\xa6\x86", NULL);
    const sm_term *one = term_named(f, "\xe4\xb9\xa6", SM_TERM_GRAM), *two = term_named(f, "\xe5\x9b\xbe\xe4\xb9\xa6", SM_TERM_GRAM);
    CU_ASSERT_PTR_NOT_NULL_FATAL(one);
    CU_ASSERT_PTR_NOT_NULL_FATAL(two);
    CU_ASSERT_TRUE(one->weight < two->weight);
    CU_ASSERT_EQUAL(f->terms.first[1], 5);
    CU_ASSERT_PTR_NOT_NULL(term_named(f, "\xe5\x9b\xbe\xe4\xb9\xa6\xe9\xa6\x86", 0));
    end(f);
}

/* A Thai run without a space of more than SM_FOLD_INPUT letters is folded to its end: sara am is one form everywhere. */
static void test_long_runs(void)
{
    char text[3 * 400 + 1];
    for (int i = 0; i < 400; i += 2)
        memcpy(text + 3 * i, "\xe0\xb8\x99\xe0\xb8\xb3", 6);
    text[1200] = '\0';
    fixture *f = make("th", text, NULL);
    CU_ASSERT_EQUAL(f->terms.of_token[0], SM_NONE);
    CU_ASSERT_TRUE(f->terms.first[1] > 500);
    CU_ASSERT_TRUE(f->terms.n <= 12);
    for (uint32_t i = 0; i < f->terms.n; i++)
        for (uint32_t k = 0; k + 3 <= f->terms.at[i].size; k++)
            CU_ASSERT_NOT_EQUAL(memcmp(f->terms.at[i].text + k, "\xe0\xb8\xb3", 3), 0);
    end(f);
}

static void test_long_words(void)
{
    char text[6001];
    memset(text, 'x', 6000);
    text[6000] = '\0';
    text[3000] = ' ';
    fixture *f = make("en", text, NULL);
    CU_ASSERT_EQUAL(f->tokens.n, 2);
    CU_ASSERT_EQUAL(f->terms.of_token[0], f->terms.of_token[1]);
    CU_ASSERT_TRUE(term_of(f, 0)->size <= 256);
    end(f);
}

/* Several languages in one text share the ids of what is spelled alike. */
static void test_languages_share_ids(void)
{
    fixture *f = make("en", "radio 2027\nradio 2027", NULL);
    f->at[1].lang = sm_lang_of("sk");
    sm_blocks blocks = { NULL, 0, SM_NONE };
    sm_options opt = { .lang = NULL };
    sm_find_terms(&f->arena, &f->text, &opt, &blocks, &f->sentences, &f->tokens, f->stemmers, &f->terms);
    CU_ASSERT_EQUAL(f->terms.of_token[0], f->terms.of_token[2]);
    CU_ASSERT_EQUAL(f->terms.of_token[1], f->terms.of_token[3]);
    CU_ASSERT_TRUE(term_of(f, 1)->flags & SM_TERM_NUMBER);
    end(f);
}

static uint32_t decode(const char *text, uint32_t *cp)
{
    uint32_t n = 0;
    for (size_t size, left = strlen(text); left > 0; text += size, left -= size)
        cp[n++] = sm_get_utf8((const unsigned char *)text, left, &size);
    return n;
}

static void check_fold(const char *word, bool turkic, const char *want)
{
    static uint32_t out[SM_FOLD_OUTPUT];
    uint32_t cp[SM_FOLD_INPUT];
    char got[1024];
    uint32_t n = decode(word, cp);
    got[sm_encode(out, sm_fold(cp, n, turkic, out), got)] = '\0';
    CU_ASSERT_STRING_EQUAL(got, want);
}

static void test_fold(void)
{
    check_fold("Gate", false, "gate");
    check_fold("STRASSE", false, "strasse");
    check_fold("Stra\xc3\x9f" "e", false, "strasse");
    check_fold("I\xc4\xb0", true, "\xc4\xb1i");
    check_fold("I", false, "i");
    check_fold("\xef\xbc\xa1\xef\xbc\x91", false, "a1");                       /* full width */
    check_fold("e\xcc\x81", false, "\xc3\xa9");                                /* composed */
    check_fold("don\xe2\x80\x99t", false, "don't");
    check_fold("\xd9\x83\xd9\x90\xd9\x80\xd8\xaa", false, "\xd9\x83\xd8\xaa"); /* kasra, tatweel */
    check_fold("a\xc2\xad" "b", false, "ab");
}

/* Marks by the hundred are cut, so that putting them in order takes time in proportion to the word. */
static void test_fold_cuts_marks(void)
{
    static uint32_t out[SM_FOLD_OUTPUT];
    uint32_t cp[SM_FOLD_INPUT] = { 'q' };
    for (uint32_t i = 1; i < SM_FOLD_INPUT; i++)
        cp[i] = i % 2 ? 0x301 : 0x323;
    CU_ASSERT_EQUAL(sm_fold(cp, SM_FOLD_INPUT, false, out), 31);
    CU_ASSERT_EQUAL(out[1], 0x323);
    CU_ASSERT_EQUAL(out[30], 0x301);
}

static void check_korean(const char *eojeol, uint32_t want)
{
    uint32_t cp[32];
    CU_ASSERT_EQUAL(sm_korean_stem(cp, decode(eojeol, cp)), want);
}

static void test_korean(void)
{
    check_korean("\xed\x95\x99\xea\xb5\x90\xeb\x8a\x94", 2);               /* hakgyo + neun: no final consonant before */
    check_korean("\xed\x95\x99\xea\xb5\x90\xec\x9d\x80", 3);               /* hakgyo + eun does not agree */
    check_korean("\xea\xb3\xb5\xec\x9e\xa5\xec\x9d\x80", 2);               /* gongjang + eun */
    check_korean("\xec\x8b\x9c\xec\x84\xa4\xeb\xa1\x9c", 2);               /* siseol + ro: rieul */
    check_korean("\xea\xb3\xb5\xec\x9e\xa5\xeb\xa1\x9c", 3);               /* gongjang + ro does not agree */
    check_korean("\xed\x95\x99\xea\xb5\x90\xec\x97\x90\xec\x84\x9c", 2);   /* hakgyo + eseo: the longest one */
    check_korean("\xeb\xac\xbc\xec\x9d\x80", 2);                           /* mul + eun: one syllable would remain */
    check_korean("\xeb\xac\xbc", 1);
}

static void test_intern(void)
{
    sm_arena a;
    jmp_buf failed;
    sm_intern t;
    bool added, right = true;
    sm_arena_init(&a, NULL);
    a.failed = &failed;
    sm_intern_init(&t, &a, 1);
    for (uint32_t i = 0; i < 5000; i++)
        right = right && sm_intern_add(&t, &i, sizeof i, &added) == i && added;
    for (uint32_t i = 0; i < 5000; i++)
        right = right && sm_intern_add(&t, &i, sizeof i, &added) == i && !added && sm_intern_find(&t, &i, sizeof i) == i;
    CU_ASSERT_TRUE(right);
    CU_ASSERT_EQUAL(sm_intern_find(&t, "nobody", 6), UINT32_MAX);
    CU_ASSERT_EQUAL(sm_intern_add(&t, "", 0, &added), 5000);
    CU_ASSERT_EQUAL(sm_intern_find(&t, "", 0), 5000);
    sm_arena_free(&a);
}

int main(void)
{
    static const test_case tests[] = {
        { "occurrences and sentences", test_counts },
        { "only candidates count", test_only_candidates_count },
        { "stop words", test_stop_words },
        { "stop words of the caller", test_user_stop_words },
        { "title and query", test_title_and_query },
        { "Han characters and pairs", test_han },
        { "long runs", test_long_runs },
        { "long words", test_long_words },
        { "languages share ids", test_languages_share_ids },
        { "folding", test_fold },
        { "many marks", test_fold_cuts_marks },
        { "Korean particles", test_korean },
        { "interning", test_intern },
    };
    return RUN_SUITE("terms", tests);
}
