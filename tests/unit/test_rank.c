/* test_rank.c - PageRank without a graph against a dense one that stores every similarity; priors and factors. */
#include <CUnit/Basic.h>

#include "sentences_of.h"
#include "suite.h"
#include "weights.h"

/* ---- the dense reference ---- */

static double count_in(const fixture *f, uint32_t s, uint32_t term)
{
    double count = 0;
    for (uint32_t k = f->terms.first[s]; k < f->terms.first[s + 1]; k++)
        count += f->terms.ids[k] == term;
    return count;
}

/* n * n cosines of the candidates, diagonal 0. */
static double *dense_similarity(const fixture *f, uint32_t n)
{
    uint32_t t = f->terms.n;
    double *x = calloc((size_t)n * t, sizeof *x), *s = calloc((size_t)n * n, sizeof *s);
    for (uint32_t i = 0; i < n; i++) {
        double norm = 0;
        for (uint32_t k = 0; k < t; k++) {
            if (!f->terms.at[k].df)
                continue;
            double stop = f->terms.at[k].flags & SM_TERM_STOP ? SM_WEIGHTS.stop_weight : 1;
            double idf = stop * f->terms.at[k].weight * pow(log(1 + n / (double)f->terms.at[k].df), SM_WEIGHTS.rarity_power);
            x[(size_t)i * t + k] = count_in(f, f->ranks.rows.sentence[i], k) * idf;
            norm += x[(size_t)i * t + k] * x[(size_t)i * t + k];
        }
        for (uint32_t k = 0; k < t && norm > 0; k++)
            x[(size_t)i * t + k] /= sqrt(norm);
    }
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t j = 0; j < n; j++)
            for (uint32_t k = 0; k < t && i != j; k++)
                s[(size_t)i * n + j] += x[(size_t)i * t + k] * x[(size_t)j * t + k];
    free(x);
    return s;
}

static void dense_step(const double *s, uint32_t n, const double *teleport, const double *p, double *next)
{
    for (uint32_t i = 0; i < n; i++)
        next[i] = (1 - SM_WEIGHTS.damping) * teleport[i];
    for (uint32_t j = 0; j < n; j++) {
        double degree = 0;
        for (uint32_t i = 0; i < n; i++)
            degree += s[(size_t)j * n + i];
        for (uint32_t i = 0; i < n; i++)
            next[i] += SM_WEIGHTS.damping * p[j] * (degree > 1e-12 ? s[(size_t)j * n + i] / degree : 1.0 / n);
    }
}

static double *dense_centrality(const fixture *f)
{
    uint32_t n = f->ranks.rows.n;
    double *s = dense_similarity(f, n), sum = 0;
    double *p = calloc(n, sizeof *p), *next = calloc(n, sizeof *next), *teleport = calloc(n, sizeof *teleport);
    for (uint32_t i = 0; i < n; i++)
        sum += f->ranks.prior[f->ranks.rows.sentence[i]];
    for (uint32_t i = 0; i < n; i++)
        p[i] = teleport[i] = f->ranks.prior[f->ranks.rows.sentence[i]] / sum;
    for (int round = 0; round < SM_WEIGHTS.iterations; round++) {
        double change = 0;
        dense_step(s, n, teleport, p, next);
        for (uint32_t i = 0; i < n; i++) {
            change += fabs(next[i] - p[i]);
            p[i] = next[i];
        }
        if (change < SM_WEIGHTS.tolerance)
            break;
    }
    for (uint32_t i = 0; i < n; i++)
        p[i] = fmax(SM_WEIGHTS.least_centrality, n * p[i]);
    free(s);
    free(next);
    free(teleport);
    return p;
}

/* Rank the fixture and compare; frees it. */
static void check_dense(fixture *f)
{
    rank_fixture(f);
    double *wanted = dense_centrality(f), worst = 0;
    for (uint32_t i = 0; i < f->ranks.rows.n; i++)
        worst = fmax(worst, fabs(wanted[i] - f->ranks.centrality[f->ranks.rows.sentence[i]]));
    CU_ASSERT_TRUE(worst < 1e-9);
    free(wanted);
    free_fixture(f);
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* n sentences of up to `most` words out of `vocabulary`, small numbers more often; the pool keeps them. */
static fixture *random_text(char *pool, uint32_t n, uint32_t most, uint32_t vocabulary, uint32_t seed)
{
    static const char *strings[300];
    char *at = pool;
    for (uint32_t i = 0; i < n; i++) {
        strings[i] = at;
        for (uint32_t words = next_random(&seed) % (most + 1); words > 0; words--) {
            uint32_t word = next_random(&seed) % (1 + next_random(&seed) % vocabulary);
            at += sprintf(at, "w%u ", word);
        }
        *at++ = '\0';
    }
    return sentences_of(strings, n);
}

static void test_equals_dense_on_random_texts(void)
{
    static char pool[300 * 31 * 8];
    const struct { uint32_t n, most, vocabulary; } texts[] = {
        { 2, 5, 5 }, { 7, 12, 30 }, { 40, 20, 200 }, { 40, 3, 5000 }, { 120, 30, 400 }, { 300, 25, 900 }, { 300, 2, 20 },
    };
    for (uint32_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check_dense(random_text(pool, texts[i].n, texts[i].most, texts[i].vocabulary, 17 + i));
}

static void test_equals_dense_on_odd_texts(void)
{
    check_dense(SENTENCES_OF("one sentence only"));
    check_dense(SENTENCES_OF("", "", ""));
    check_dense(SENTENCES_OF("a b c", "d e f", "g h i"));
    check_dense(SENTENCES_OF("a b c", "a b c", "a b c", "a b c"));
    check_dense(SENTENCES_OF("a b c", "a b d", "x y z", ""));
    check_dense(SENTENCES_OF("#head a b", "a b c", "#more c", "b c d", "c a a a"));
}

static void test_no_candidates(void)
{
    fixture *f = SENTENCES_OF("#only a heading");
    select_fixture(f);
    CU_ASSERT_EQUAL(f->selection.n, 0);
    CU_ASSERT_EQUAL(f->ranks.rows.n, 0);
    CU_ASSERT_EQUAL(f->ranks.score[0], 0);
    free_fixture(f);
}

static void test_isolated_is_under_average(void)
{
    fixture *f = SENTENCES_OF("a b c d", "a b c e", "a b c f", "x y z w");
    f->opt.position = SUMM_POSITION_NONE;
    rank_fixture(f);
    for (int i = 0; i < 3; i++)
        CU_ASSERT_TRUE(f->ranks.centrality[i] > f->ranks.centrality[3]);
    CU_ASSERT_TRUE(f->ranks.centrality[3] < 1);
    free_fixture(f);
}

static void test_headings_do_not_count(void)
{
    fixture *f = SENTENCES_OF("#h a b c", "a b c d", "b c d e"), *g = SENTENCES_OF("a b c d", "b c d e");
    rank_fixture(f);
    rank_fixture(g);
    CU_ASSERT_EQUAL(f->ranks.centrality[0], 0);
    CU_ASSERT_DOUBLE_EQUAL(f->ranks.centrality[1], g->ranks.centrality[0], 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(f->ranks.prior[1], g->ranks.prior[0], 1e-12);
    free_fixture(f);
    free_fixture(g);
}

static void test_prior_falls_within_each_document(void)
{
    fixture *f = SENTENCES_OF("a b", "b c", "c d", "=", "d e", "e a");
    rank_fixture(f);
    CU_ASSERT_TRUE(f->ranks.prior[0] > f->ranks.prior[1]);
    CU_ASSERT_TRUE(f->ranks.prior[1] > f->ranks.prior[2]);
    CU_ASSERT_DOUBLE_EQUAL(f->ranks.prior[3], f->ranks.prior[0], 1e-12);
    f->opt.position = SUMM_POSITION_NONE;
    rank_fixture(f);
    for (int i = 0; i < 5; i++)
        CU_ASSERT_EQUAL(f->ranks.prior[i], 1);
    free_fixture(f);
}

static void test_questions_and_short_ones_are_lowered(void)
{
    fixture *f = SENTENCES_OF("a b c d e f g h i", "a b c d e f g h i?", "a b c");
    f->opt.position = SUMM_POSITION_NONE;
    rank_fixture(f);
    double plain = f->ranks.score[0] / f->ranks.centrality[0], asked = f->ranks.score[1] / f->ranks.centrality[1];
    CU_ASSERT_TRUE(asked < plain);
    CU_ASSERT_TRUE(f->ranks.length_factor[2] < 1e-3 * f->ranks.length_factor[0]);
    free_fixture(f);
}

static void test_half_quotations_are_lowered(void)
{
    fixture *f = SENTENCES_OF("a b \" c d \" e f g h i", "a b \" c d e f g h i j");
    f->opt.position = SUMM_POSITION_NONE;
    rank_fixture(f);
    CU_ASSERT_TRUE(f->ranks.score[1] / f->ranks.centrality[1] < f->ranks.score[0] / f->ranks.centrality[0]);
    free_fixture(f);
}

static void test_query_draws_the_rank(void)
{
    const char *const strings[] = { "a b c d e f g h", "a b c d i j k l", "a b c d m n o p" };
    fixture *f = sentences_of(strings, 3);
    f->opt.position = SUMM_POSITION_NONE;
    f->terms.at[term_of(f, "o", 1)].flags |= SM_TERM_QUERY;
    rank_fixture(f);
    CU_ASSERT_TRUE(f->ranks.centrality[2] > f->ranks.centrality[0]);
    free_fixture(f);
}

static void test_places_say_nothing_in_talk(void)
{
    static const char *strings[30];
    for (int i = 0; i < 30; i++)
        strings[i] = i % 2 ? "he a b c d e f g" : "a b c d e f g h";
    fixture *f = sentences_of(strings, 30);
    rank_fixture(f);
    CU_ASSERT_TRUE(f->ranks.prior[0] > 2);   /* no language: nothing leans */
    for (uint32_t s = 0; s < f->sentences.n; s++)
        f->sentences.at[s].lang = sm_lang_of("en");
    rank_fixture(f);
    for (uint32_t s = 0; s < f->sentences.n; s++)
        CU_ASSERT_EQUAL(f->ranks.prior[s], 1);
    free_fixture(f);
}

static const test_case TESTS[] = {
    { "equals dense PageRank on random texts", test_equals_dense_on_random_texts },
    { "equals dense PageRank on odd texts", test_equals_dense_on_odd_texts },
    { "no candidates", test_no_candidates },
    { "an isolated sentence is under average", test_isolated_is_under_average },
    { "headings do not count", test_headings_do_not_count },
    { "the prior falls within each document", test_prior_falls_within_each_document },
    { "questions and short sentences are lowered", test_questions_and_short_ones_are_lowered },
    { "half quotations are lowered", test_half_quotations_are_lowered },
    { "a query draws the rank", test_query_draws_the_rank },
    { "places say nothing in talk", test_places_say_nothing_in_talk },
};

int main(void)
{
    return RUN_SUITE("rank", TESTS);
}
