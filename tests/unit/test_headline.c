/* test_headline.c - headlines through the public functions, and the cuts that they are made of. */
#include <stdio.h>
#include <string.h>

#include "summ.h"

#include "compress.h"
#include "suite.h"

/* The headline of a text, into out. */
static void headline(const char *text, const char *lang, uint32_t words, char *out, size_t size)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.lang = lang;
    opt.headline_words = words;
    summ_result *res = NULL;
    out[0] = '\0';
    if (summ_summarize(text, strlen(text), &opt, &res) == SUMM_OK) {
        size_t n;
        const char *line = summ_result_headline(res, &n);
        if (n < size)
            memcpy(out, line, n + 1);
    }
    summ_result_free(res);
}

static void test_nothing(void)
{
    char line[200];
    headline("", "en", 25, line, sizeof line);
    CU_ASSERT_STRING_EQUAL(line, "");
    headline("The museum will show two hundred clocks that were made in the valley.", "en", 3, line, sizeof line);
    CU_ASSERT_STRING_EQUAL(line, "");   /* nothing fits: no line rather than a piece of a clause */
    headline("The museum will show two hundred clocks that were made in the valley.", "en", 0, line, sizeof line);
    CU_ASSERT_STRING_EQUAL(line, "");
}

/* What looks at the letters before a word's last finds none before the text. */
static void test_first_letters(void)
{
    static const char *const langs[] = { "en", "de", "fr", "es", "ko", "ja", "zh" };
    static const char *const starts[] = { "s", "t", "a", "들", "은", "다", "が", "は", "た", "る", "と", "电", "的" };
    for (size_t k = 0; k < sizeof langs / sizeof *langs; k++)
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
            char text[200] = "", line[200];
            strcat(strcat(text, starts[i]), " roads that cross the town were closed, the county said. ");
            headline(text, langs[k], 25, line, sizeof line);
            CU_ASSERT(strlen(line) < strlen(text));
            strcat(strcpy(text, starts[i]), "다리가、橋が열렸다高く架かった。");
            headline(text, langs[k], 25, line, sizeof line);
            CU_ASSERT(strlen(line) <= strlen(text));
        }
}

/* Nor behind it: a clause that a comma opens and nothing fills. */
static void test_last_letters(void)
{
    static const char *const texts[] = { "市长在会议上表示，", "据新华社报道，", "市長は会議で述べたと、", "시장은 회의에서 밝혔다고,", "The mayor said that," };
    static const char *const langs[] = { "zh", "zh", "ja", "ko", "en" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char line[200];
        headline(texts[i], langs[i], 25, line, sizeof line);
        CU_ASSERT(strlen(line) <= strlen(texts[i]));
    }
}

static void test_budget(void)
{
    static const char text[] = "The museum will show two hundred clocks that were made in the valley before 1850. "
                               "Entry is free for children. The museum expects forty thousand visitors from the whole country.";
    char line[400];
    for (uint32_t words = 5; words <= 40; words++) {
        headline(text, "en", words, line, sizeof line);
        uint32_t n = line[0] != '\0';
        for (const char *c = line; *c; c++)
            n += *c == ' ';
        CU_ASSERT(n <= words);
    }
}

static void test_one_line(void)
{
    char line[200];
    headline("The old bakery on Pine Street\nhas doubled its output\nof rye bread.", "en", 25, line, sizeof line);
    CU_ASSERT_PTR_NULL(strchr(line, '\n'));
    headline("\xef\xbb\xbfThe bakery (see \xff) has doubled its output of rye bread.", "en", 25, line, sizeof line);
    CU_ASSERT_STRING_EQUAL(line, "The bakery has doubled its output of rye bread");
}

static void test_language_without_lexicon(void)
{
    char line[200];
    headline("Muzeum (otwarte w maju) pokaże dwieście starych zegarów z całej doliny.", "pl", 25, line, sizeof line);
    CU_ASSERT_STRING_EQUAL(line, "Muzeum pokaże dwieście starych zegarów z całej doliny");
}

/* A scene in one language, and behind it news in another that has a lexicon or none. */
static void test_several_languages(void)
{
    static const char *const scenes[] = {
        "Every morning before dawn, Ada Brandt climbs the ladder to the bell and wipes the frost from its lip with her sleeve.\n\n"
        "She has done so for thirty years, and her hands are cold.",
        "窓辺の机に古い手紙が並び、海野ハナさん(80)は眼鏡をかけ直した。隣では猫が眠っている。",
        "새벽마다 김바다 씨는 사다리를 올라 종에 낀 서리를 소매로 닦는다. 손은 차갑고 등불은 흔들린다.",
    };
    static const char *const news[] = {
        "I måndags stängde kommunen nio bagerier i Lund, sade Maria Orla, och tvåhundra bagare blev utan arbete.",
        "Am Montag schloss die Stadt neun Bäckereien in Lund, sagte Maria Orla.",
        "市は月曜日、九つのパン屋を閉じると発表した。",
    };
    for (size_t i = 0; i < sizeof scenes / sizeof *scenes; i++)
        for (size_t k = 0; k < sizeof news / sizeof *news; k++) {
            char text[800];
            snprintf(text, sizeof text, "%s\n\n%s\n", scenes[i], news[k]);
            summ_options opt = SUMM_OPTIONS_INIT;
            opt.flags = SUMM_MULTILINGUAL;
            opt.headline_words = 25;
            summ_result *res = NULL;
            CU_ASSERT_EQUAL(summ_summarize(text, strlen(text), &opt, &res), SUMM_OK);
            size_t n;
            CU_ASSERT(summ_result_headline(res, &n) && n > 0 && n < strlen(text));
            summ_result_free(res);
        }
}

static void test_keep(void)
{
    sm_cuts cuts = { .body = { 10, 50 } };
    sm_stretch kept[SM_CUTS + 1];
    CU_ASSERT_EQUAL(sm_keep(&cuts, 0, kept), 1);
    sm_add_cut(&cuts, 20, 25, false);
    sm_add_cut(&cuts, 22, 30, true);
    sm_add_cut(&cuts, 45, 50, false);
    sm_add_cut(&cuts, 20, 25, false);   /* known already */
    CU_ASSERT_EQUAL(cuts.n, 3);
    CU_ASSERT_EQUAL(sm_keep(&cuts, 7, kept), 2);
    CU_ASSERT(kept[0].start == 10 && kept[0].end == 20 && kept[1].start == 30 && kept[1].end == 45);
    CU_ASSERT_EQUAL(sm_keep(&cuts, 2, kept), 2);
    CU_ASSERT(kept[0].end == 22 && kept[1].start == 30 && kept[1].end == 50);
}

static void test_compress(void)
{
    static const char text[] = "The ferry (built in 1931) has carried two million passengers, the company said. It sails on Sundays.";
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.lang = "en";
    opt.flags = SUMM_COMPRESS;
    summ_result *res = NULL;
    CU_ASSERT_EQUAL_FATAL(summ_summarize(text, strlen(text), &opt, &res), SUMM_OK);
    CU_ASSERT_STRING_EQUAL(summ_result_text(res, NULL), "The ferry has carried two million passengers. It sails on Sundays.");
    size_t n_sentences, n;
    const summ_sentence *s = summ_result_sentences(res, &n_sentences);
    for (size_t i = 0; i < n_sentences; i++) {
        const summ_span *kept = summ_result_kept(res, i, &n);
        CU_ASSERT_FATAL(n > 0);
        CU_ASSERT(kept[0].start >= s[i].start && kept[n - 1].end <= s[i].end);
        for (size_t k = 0; k < n; k++) {
            CU_ASSERT(kept[k].start < kept[k].end && kept[k].byte_start < kept[k].byte_end);
            CU_ASSERT(k == 0 || kept[k - 1].end < kept[k].start);
        }
    }
    CU_ASSERT_PTR_NULL(summ_result_kept(res, n_sentences, &n));
    CU_ASSERT_EQUAL(n, 0);
    CU_ASSERT(summ_result_printed(res, 0, &n) == summ_result_text(res, NULL));
    CU_ASSERT_EQUAL(n, strlen("The ferry has carried two million passengers."));
    CU_ASSERT_PTR_NULL(summ_result_printed(res, n_sentences, &n));
    CU_ASSERT_EQUAL(n, 0);
    summ_result_free(res);
    opt.flags = 0;
    CU_ASSERT_EQUAL_FATAL(summ_summarize(text, strlen(text), &opt, &res), SUMM_OK);
    CU_ASSERT_PTR_NULL(summ_result_kept(res, 0, &n));
    summ_result_free(res);
}

/* However short the line, a headline holds the main verb, or there is none. */
static void test_whole_clauses(void)
{
    static const char *const texts[] = {
        "The council said that the mill, which was built in 1790 and restored, is to be sold to a family of potters.",
        "A painter accused of copying the lost altar of Brenn has shown the judges, as she had promised, a fourth wing.",
        "Who owns the well is not known, but the villagers, their priest and a banker from Lund have asked for its water.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char line[200];
        for (uint32_t words = 4; words <= 30; words++) {
            headline(texts[i], "en", words, line, sizeof line);
            static const char *const verbs[] = { " said that ", " has shown ", " have asked " };
            CU_ASSERT(line[0] == '\0' || strstr(line, verbs[i]) || (i == 2 && strstr(line, " is not known")));
        }
    }
}

static void test_lexicons(void)
{
    static const uint32_t phrase[] = { 'A', 'c', 'c', 'o', 'r', 'd', 'i', 'n', 'g', ' ', 't', 'o' };
    const sm_lexicon *en = sm_lexicon_of(sm_lang_of("en"));
    CU_ASSERT_PTR_NOT_NULL_FATAL(en);
    CU_ASSERT(sm_lexicon_find(en, phrase, 12) & SM_K_SOURCE);
    CU_ASSERT_EQUAL(sm_lexicon_find(en, phrase, 4), 0);
    CU_ASSERT_PTR_NULL(sm_lexicon_of(sm_lang_of("fi")));
    CU_ASSERT_PTR_NULL(sm_lexicon_of(NULL));
}

int main(void)
{
    static const test_case tests[] = {
        { "no line where none fits", test_nothing }, { "the first letters of a text", test_first_letters },
        { "the last letters of a text", test_last_letters }, { "never over the budget", test_budget }, { "one line", test_one_line },
        { "a language without lexicon", test_language_without_lexicon }, { "several languages", test_several_languages },
        { "what cuts leave", test_keep }, { "compressed summaries", test_compress },
        { "lexicons", test_lexicons }, { "the main verb stays", test_whole_clauses },
    };
    return RUN_SUITE("headline", tests);
}
