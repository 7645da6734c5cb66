/* The registry: codes, word sets, stemmers. */
#include <stdlib.h>
#include <string.h>

#include "lang.h"
#include "pipeline.h"
#include "suite.h"

static void codes_lead_to_their_language(void)
{
    static const struct { const char *code, *wanted; } cases[] = {
        { "en", "en" }, { "EN", "en" }, { "pt-BR", "pt" }, { "zh-Hant", "zh" }, { "zh_TW", "zh" }, { "nb", "no" }, { "nn", "no" }, { "no", "no" },
        { "in", "id" }, { "iw", "he" }, { "fil", "tl" }, { "und", "und" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const sm_lang *lang = sm_lang_of(cases[i].code);
        CU_ASSERT_PTR_NOT_NULL_FATAL(lang);
        CU_ASSERT_STRING_EQUAL(lang->code, cases[i].wanted);
    }
    static const char *const unknown[] = { "", "q", "qq", "english", "e", "enn", "-", "abcdefghijkl" };
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        CU_ASSERT_PTR_NULL(sm_lang_of(unknown[i]));
    for (uint32_t i = 0; i < sm_n_langs; i++)
        CU_ASSERT_PTR_EQUAL(sm_lang_of(sm_langs[i].code), &sm_langs[i]);
}

static void every_word_is_found(const sm_words *set)
{
    for (uint32_t i = 0; i < set->n; i++) {
        const char *word = (const char *)set->pool + set->at[i];
        size_t size = set->at[i + 1] - set->at[i];
        CU_ASSERT_TRUE(size > 0);
        CU_ASSERT_EQUAL(sm_words_find(set, word, size), set->kinds ? set->kinds[i] : 1u);
    }
}

static void every_list_can_be_searched(void)
{
    for (uint32_t i = 0; i < sm_n_langs; i++) {
        every_word_is_found(&sm_langs[i].stopwords);
        every_word_is_found(&sm_langs[i].abbreviations);
        every_word_is_found(&sm_langs[i].months);
        every_word_is_found(&sm_langs[i].days);
        every_word_is_found(&sm_langs[i].elisions);
    }
    every_word_is_found(&sm_korean_particles);
    every_word_is_found(&sm_korean_endings);
}

static void look_ups_by_code_points_and_bytes_agree(void)
{
    static const uint32_t the[] = { 't', 'h', 'e' }, thx[] = { 't', 'h', 'x' }, iz[] = { 0x0438, 0x0437 };
    const sm_words *en = &sm_lang_of("en")->stopwords, *ru = &sm_lang_of("ru")->stopwords;
    CU_ASSERT_EQUAL(sm_words_find_cp(en, the, 3), 1);
    CU_ASSERT_EQUAL(sm_words_find(en, "the", 3), 1);
    CU_ASSERT_EQUAL(sm_words_find_cp(en, thx, 3), 0);
    CU_ASSERT_EQUAL(sm_words_find_cp(en, the, 2), 0);
    CU_ASSERT_EQUAL(sm_words_find_cp(ru, iz, 2), 1);
    uint32_t long_word[100];
    for (int i = 0; i < 100; i++)
        long_word[i] = 'a';
    CU_ASSERT_EQUAL(sm_words_find_cp(en, long_word, 100), 0);
    CU_ASSERT_EQUAL(sm_words_find(&sm_lang_und()->stopwords, "the", 3), 0);
}

static void kinds_of_abbreviations(void)
{
    const sm_words *en = &sm_lang_of("en")->abbreviations;
    CU_ASSERT_TRUE(sm_words_find(en, "Dr", 2) & SM_ABBR_TITLE);
    CU_ASSERT_TRUE(sm_words_find(en, "No", 2) & SM_ABBR_NUMBER);
    CU_ASSERT_TRUE(sm_words_find(en, "etc", 3) & SM_ABBR_GENERAL);
    CU_ASSERT_EQUAL(sm_words_find(en, "house", 5), 0);
}

static void *resize(void *state, void *ptr, size_t old_size, size_t size)
{
    (void)state;
    (void)old_size;
    if (size)
        return realloc(ptr, size);
    free(ptr);
    return NULL;
}

static void stems_unite_forms(void)
{
    sm_arena a;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    a.failed = &failed;
    sm_stemmers *s = sm_stemmers_new(&(summ_alloc){ resize, NULL });
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    char first[40];
    size_t size, other;
    const char *stem = sm_stem(&a, s, sm_lang_of("en"), "bridges", 7, &size);
    CU_ASSERT_PTR_NOT_NULL_FATAL(stem);
    memcpy(first, stem, size);
    stem = sm_stem(&a, s, sm_lang_of("en"), "bridge", 6, &other);
    CU_ASSERT_TRUE(size == other && memcmp(first, stem, size) == 0);
    CU_ASSERT_PTR_NULL(sm_stem(&a, s, sm_lang_of("ja"), "a", 1, &size));
    sm_stemmers_free(s);
    sm_stemmers_free(NULL);
    sm_arena_free(&a);
}

int main(void)
{
    static const test_case tests[] = {
        { "codes lead to their language", codes_lead_to_their_language },
        { "every list can be searched", every_list_can_be_searched },
        { "look-ups by code points and bytes agree", look_ups_by_code_points_and_bytes_agree },
        { "kinds of abbreviations", kinds_of_abbreviations },
        { "stems unite forms", stems_unite_forms },
    };
    return RUN_SUITE("lang", tests);
}
