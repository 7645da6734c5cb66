/* test_select.c - the lazy heap against a plain greedy loop; budgets; duplicates; what is handed on. */
#include <CUnit/Basic.h>

#include "concepts.h"
#include "sentences_of.h"
#include "suite.h"
#include "weights.h"

static bool is_picked(const fixture *f, uint32_t sentence)
{
    for (uint32_t i = 0; i < f->selection.n; i++)
        if (f->selection.picked[i] == sentence)
            return true;
    return false;
}

static uint32_t words_of(const fixture *f)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < f->selection.n; i++)
        words += f->sentences.at[f->selection.picked[i]].words;
    return words;
}

/* Code points of the summary as printed in text order. */
static uint32_t chars_of(const fixture *f)
{
    uint32_t chars = 0, last = 0;
    for (uint32_t i = 0; i < f->selection.n; i++)
        if (f->selection.picked[i] > last)
            last = f->selection.picked[i];
    for (uint32_t i = 0; i < f->selection.n; i++) {
        const sm_sentence *s = &f->sentences.at[f->selection.picked[i]];
        chars += sm_slice_chars(&f->text, s->start, s->end);
        chars += f->selection.picked[i] != last && sm_space_after(&f->text, s->end);
    }
    return chars;
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

enum { MANY = 80 };

static fixture *random_text(uint32_t seed)
{
    static char pool[MANY * 25 * 8];
    static const char *strings[MANY];
    char *at = pool;
    for (uint32_t i = 0; i < MANY; i++) {
        strings[i] = at;
        for (uint32_t words = 1 + next_random(&seed) % 24; words > 0; words--) {
            uint32_t word = next_random(&seed) % (1 + next_random(&seed) % 150);
            at += sprintf(at, "w%u ", word);
        }
        *at++ = '\0';
    }
    return sentences_of(strings, MANY);
}

/* ---- the lazy heap ---- */

static double plain_gain(const sm_concepts *c, uint32_t row)
{
    double gain = 0;
    for (uint32_t k = c->rows->first[row]; k < c->rows->first[row + 1]; k++)
        gain += c->weight[c->rows->id[k]];
    for (uint32_t k = c->first[row]; k < c->first[row + 1]; k++)
        gain += c->weight[c->pair[k]];
    return gain;
}

/* Take `n` rows, looking at every one each time. */
static void plain_greedy(fixture *f, uint32_t n, uint32_t *picked)
{
    sm_concepts c;
    bool taken[MANY] = { false };
    sm_find_concepts(&f->arena, &f->sentences, &f->terms, &f->ranks, &c);
    for (uint32_t k = 0; k < n; k++) {
        uint32_t best = SM_NONE;
        double best_value = -1;
        for (uint32_t i = 0; i < c.rows->n; i++) {
            double value = taken[i] ? -1 : f->ranks.score[i] * plain_gain(&c, i);
            if (value > best_value) {
                best_value = value;
                best = i;
            }
        }
        taken[best] = true;
        picked[k] = best;
        for (uint32_t t = c.rows->first[best]; t < c.rows->first[best + 1]; t++)
            c.weight[c.rows->id[t]] *= SM_WEIGHTS.covered;
        for (uint32_t t = c.first[best]; t < c.first[best + 1]; t++)
            c.weight[c.pair[t]] *= SM_WEIGHTS.covered;
    }
}

static void test_lazy_equals_plain_greedy(void)
{
    for (uint32_t seed = 1; seed <= 20; seed++) {
        fixture *f = random_text(seed);
        uint32_t wanted[12];
        f->opt.max_sentences = 12;
        select_fixture(f);
        plain_greedy(f, 12, wanted);
        CU_ASSERT_EQUAL_FATAL(f->selection.n, 12);
        for (uint32_t i = 0; i < 12; i++)
            CU_ASSERT_EQUAL(f->selection.picked[i], wanted[i]);
        free_fixture(f);
    }
}

/* ---- budgets ---- */

static void test_every_budget_holds(void)
{
    for (uint32_t seed = 1; seed <= 60; seed++) {
        fixture *f = random_text(seed);
        uint32_t state = seed * 7;
        f->opt.max_sentences = next_random(&state) % 2 ? 1 + next_random(&state) % 20 : 0;
        f->opt.max_words = next_random(&state) % 2 ? 30 + next_random(&state) % 200 : 0;
        f->opt.max_chars = next_random(&state) % 2 ? 120 + next_random(&state) % 800 : 0;
        f->opt.ratio = next_random(&state) % 2 ? 0.05 + next_random(&state) % 10 / 20.0 : 0;
        if (!f->opt.max_sentences && !f->opt.max_words && !f->opt.max_chars && f->opt.ratio == 0)
            f->opt.max_sentences = 3;
        select_fixture(f);
        CU_ASSERT_TRUE(f->selection.n > 0);
        CU_ASSERT_FALSE(f->selection.over_budget);
        CU_ASSERT_TRUE(!f->opt.max_sentences || f->selection.n <= f->opt.max_sentences);
        CU_ASSERT_TRUE(!f->opt.max_words || words_of(f) <= f->opt.max_words);
        CU_ASSERT_TRUE(!f->opt.max_chars || chars_of(f) <= f->opt.max_chars);
        CU_ASSERT_TRUE(f->opt.ratio == 0 || f->selection.n <= f->opt.ratio * MANY + 1e-6);
        free_fixture(f);
    }
}

static void test_overflow_last_keeps_the_crossing_sentence(void)
{
    for (uint32_t seed = 1; seed <= 20; seed++) {
        fixture *f = random_text(seed);
        f->opt = (sm_options){ .max_words = 60, .keep_last = true };
        select_fixture(f);
        uint32_t last = f->selection.picked[f->selection.n - 1];
        CU_ASSERT_TRUE(words_of(f) >= 60);
        CU_ASSERT_TRUE(words_of(f) - f->sentences.at[last].words < 60);
        CU_ASSERT_EQUAL(f->selection.over_budget, words_of(f) > 60);
        free_fixture(f);
    }
}

static void test_exact_fit(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h", "i j k l m n o p");
    f->opt = (sm_options){ .max_words = 16, .max_chars = 31 };
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 2);
    f->opt.max_chars = 30;
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 1);
    CU_ASSERT_FALSE(f->selection.over_budget);
    free_fixture(f);
}

static void test_nothing_fits(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h", "a b c d e f g i", "x y z u v w q r");
    f->opt = (sm_options){ .max_words = 3 };
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 1);
    CU_ASSERT_TRUE(f->selection.over_budget);
    free_fixture(f);
}

static void test_budget_larger_than_text_takes_all(void)
{
    fixture *f = SENTENCES_OF("#title a", "a b c d e f g h", "b c d", "x y");
    f->opt.max_sentences = 10;
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 3);
    CU_ASSERT_FALSE(is_picked(f, 0));
    free_fixture(f);
}

/* ---- duplicates, coverage, query ---- */

static void test_duplicates_are_taken_once(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h i j", "a b c d e f g h i j", "a b c d e f g h i k", "l m n o p q r s",
                              "a b c d e x y z u v");
    f->opt.max_sentences = 5;
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 3);
    CU_ASSERT_TRUE(is_picked(f, 3));
    CU_ASSERT_TRUE(is_picked(f, 4));
    free_fixture(f);
}

static void test_three_hundred_identical(void)
{
    static const char *strings[300];
    for (int i = 0; i < 300; i++)
        strings[i] = "the same words again and again here";
    fixture *f = sentences_of(strings, 300);
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 1);
    CU_ASSERT_EQUAL(f->selection.picked[0], 0);
    free_fixture(f);
}

static void test_no_terms_is_text_order(void)
{
    fixture *f = SENTENCES_OF("", "", "", "", "");
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 3);
    for (uint32_t i = 0; i < f->selection.n; i++)
        CU_ASSERT_EQUAL(f->selection.picked[i], i);
    free_fixture(f);
}

static void test_pairs_that_come_back_are_concepts(void)
{
    fixture *f = SENTENCES_OF("a b c a b", "a b x", "c a");
    sm_concepts c;
    rank_fixture(f);
    sm_find_concepts(&f->arena, &f->sentences, &f->terms, &f->ranks, &c);
    CU_ASSERT_EQUAL(c.n - c.n_terms, 2);   /* a b, c a; each once a sentence */
    CU_ASSERT_EQUAL(c.first[1] - c.first[0], 2);
    CU_ASSERT_EQUAL(c.first[2] - c.first[1], 1);
    CU_ASSERT_EQUAL(c.first[3] - c.first[2], 1);
    free_fixture(f);
}

static void test_query_decides(void)
{
    const char *const strings[] = { "a b c d e f g h", "a b i j k l m n", "a b o p q r s t" };
    fixture *f = sentences_of(strings, 3);
    f->opt = (sm_options){ .max_sentences = 1, .position = SUMM_POSITION_NONE };
    for (const char *word = "op"; *word; word++)
        f->terms.at[term_of(f, word, 1)].flags |= SM_TERM_QUERY;
    select_fixture(f);
    CU_ASSERT_TRUE(is_picked(f, 2));
    free_fixture(f);
}

static void test_known_sentences_come_last(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h i k", "a b l m n o p q", "x y z a u v w b");
    for (const char *word = "abcdefghi"; *word; word++)   /* the known text differs from the first in one word */
        f->terms.at[term_of(f, (char[]){ *word, '\0' }, 1)].flags |= SM_TERM_KNOWN;
    f->opt = (sm_options){ .max_sentences = 3 };
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.rank[0], 2);
    f->opt.max_sentences = 2;
    select_fixture(f);
    CU_ASSERT_FALSE(is_picked(f, 0));
    free_fixture(f);
}

static void test_leaning_needs_its_sentence(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h", "he i j k l m n o", "a b c d p q r s", "u i j k l m n o v w");
    for (uint32_t s = 0; s < f->sentences.n; s++)
        f->sentences.at[s].lang = sm_lang_of("en");
    f->opt = (sm_options){ .max_sentences = 4, .position = SUMM_POSITION_NONE };
    rank_fixture(f);
    CU_ASSERT_FALSE(f->ranks.leans[0]);
    CU_ASSERT_TRUE(f->ranks.leans[1]);
    CU_ASSERT_FALSE(f->ranks.leans[2]);
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 4);
    for (uint32_t s = 0; s < 4; s++)
        CU_ASSERT_TRUE(is_picked(f, s));
    free_fixture(f);
}

/* ---- what is handed on ---- */

static void test_ranks_are_a_permutation(void)
{
    fixture *f = random_text(5);
    f->sentences.at[3].candidate = false;
    select_fixture(f);
    bool seen[MANY] = { false };
    for (uint32_t s = 0; s < MANY; s++) {
        CU_ASSERT_TRUE_FATAL(f->selection.rank[s] < MANY);
        CU_ASSERT_FALSE(seen[f->selection.rank[s]]);
        seen[f->selection.rank[s]] = true;
        CU_ASSERT_TRUE(f->selection.score[s] >= 0 && f->selection.score[s] <= 1);
        CU_ASSERT_TRUE(f->selection.lost_to[s] == s || is_picked(f, f->selection.lost_to[s]));
    }
    CU_ASSERT_EQUAL(f->selection.rank[3], MANY - 1);
    for (uint32_t i = 0; i < f->selection.n; i++)
        CU_ASSERT_EQUAL(f->selection.rank[f->selection.picked[i]], i);
    CU_ASSERT_EQUAL(f->selection.score[f->selection.picked[0]], 1);
    free_fixture(f);
}

static void test_lost_to_names_the_winner(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h", "p q r s t u v w", "a b c d e f x y");
    f->opt.max_sentences = 1;
    select_fixture(f);
    CU_ASSERT_TRUE(is_picked(f, 0));
    CU_ASSERT_EQUAL(f->selection.lost_to[1], 1);
    CU_ASSERT_EQUAL(f->selection.lost_to[2], 0);
    free_fixture(f);
}

static const test_case TESTS[] = {
    { "the lazy heap equals a plain greedy loop", test_lazy_equals_plain_greedy },
    { "every budget holds", test_every_budget_holds },
    { "overflow last keeps the crossing sentence", test_overflow_last_keeps_the_crossing_sentence },
    { "an exact fit", test_exact_fit },
    { "nothing fits", test_nothing_fits },
    { "a budget larger than the text", test_budget_larger_than_text_takes_all },
    { "duplicates are taken once", test_duplicates_are_taken_once },
    { "three hundred identical sentences", test_three_hundred_identical },
    { "no terms is text order", test_no_terms_is_text_order },
    { "pairs that come back are concepts", test_pairs_that_come_back_are_concepts },
    { "a query decides", test_query_decides },
    { "known sentences come last", test_known_sentences_come_last },
    { "a leaning sentence needs the one before", test_leaning_needs_its_sentence },
    { "ranks are a permutation", test_ranks_are_a_permutation },
    { "lost_to names the winner", test_lost_to_names_the_winner },
};

int main(void)
{
    return RUN_SUITE("select", TESTS);
}
