/* Tests of keywords.c and keyword_units.c through the public interface. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"

static summ_result *keywords_of(const char *lang, const char *text, uint32_t n)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.lang = lang;
    opt.max_keywords = n;
    summ_result *res = NULL;
    CU_ASSERT_EQUAL(summ_summarize(text, strlen(text), &opt, &res), SUMM_OK);
    return res;
}

/* The place of a keyword among the first n, from 1; 0 where it is missing. */
static size_t place_of(const char *lang, const char *text, const char *keyword, uint32_t n)
{
    summ_result *res = keywords_of(lang, text, n);
    size_t found, place = 0;
    const summ_keyword *k = summ_result_keywords(res, &found);
    for (size_t i = found; i-- > 0;)
        if (strcmp(k[i].text, keyword) == 0)
            place = i + 1;
    summ_result_free(res);
    return place;
}

#define HAS(lang, text, keyword)  CU_ASSERT_NOT_EQUAL(place_of((lang), (text), (keyword), 30), 0)
#define LACKS(lang, text, keyword) CU_ASSERT_EQUAL(place_of((lang), (text), (keyword), 30), 0)

static const char HARBOUR[] =
    "The night ferry to Port Alder will run again from May. The night ferry stopped two years ago when its engine failed. "
    "Captain Nora Blythe said the night ferry needs a new engine and three mechanics. Blythe wants the engine rebuilt in Port Alder. "
    "The harbour council voted for the engine on Tuesday.";

static void phrases_are_whole(void)
{
    HAS("en", HARBOUR, "night ferry");
    LACKS("en", HARBOUR, "ferry");
    LACKS("en", HARBOUR, "night");
}

static void names_are_whole(void)
{
    HAS("en", HARBOUR, "Port Alder");
    LACKS("en", HARBOUR, "Port");
    LACKS("en", HARBOUR, "Alder");
}

static void a_full_name_stands_for_the_last_name(void)
{
    HAS("en", HARBOUR, "Nora Blythe");
    LACKS("en", HARBOUR, "Blythe");
    CU_ASSERT(place_of("en", HARBOUR, "Nora Blythe", 30) < 8);
}

static void edges_are_no_stop_words(void)
{
    summ_result *res = keywords_of("en", HARBOUR, 40);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    for (size_t i = 0; i < n; i++) {
        CU_ASSERT_NOT_EQUAL(strncmp(k[i].text, "the ", 4), 0);
        CU_ASSERT_NOT_EQUAL(strncmp(k[i].text, "The ", 4), 0);
        CU_ASSERT_STRING_NOT_EQUAL(k[i].text, "again");
    }
    summ_result_free(res);
}

static void spans_are_the_first_surface_form(void)
{
    summ_result *res = keywords_of("en", HARBOUR, 10);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    CU_ASSERT_FATAL(n > 2);
    CU_ASSERT_DOUBLE_EQUAL(k[0].score, 1, 1e-9);
    for (size_t i = 0; i < n; i++) {
        const char *first = strstr(HARBOUR, k[i].text);
        CU_ASSERT_EQUAL(memcmp(HARBOUR + k[i].byte_start, k[i].text, k[i].byte_end - k[i].byte_start), 0);
        CU_ASSERT(first && first <= HARBOUR + k[i].byte_start);
        CU_ASSERT(k[i].count >= 1 && k[i].score >= 0 && (i == 0 || k[i].score <= k[i - 1].score));
    }
    summ_result_free(res);
}

static void inflected_forms_are_one(void)
{
    const char *text = "The lantern maker sells lanterns. A lantern costs little, and the lanterns burn long.";
    summ_result *res = keywords_of("en", text, 5);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    CU_ASSERT_FATAL(n > 0);
    CU_ASSERT_STRING_EQUAL(k[0].text, "lantern");
    CU_ASSERT_EQUAL(k[0].count, 4);
    LACKS("en", text, "lanterns");
    summ_result_free(res);
}

static void inner_stop_words_only_in_names(void)
{
    const char *text = "The University of Halden counts owls. Owls of the forest are counted by the University of Halden. "
                       "A forest of owls is what the University of Halden counts.";
    HAS("en", text, "University of Halden");
    LACKS("en", text, "Owls of the forest");
}

static void a_line_of_capitals_makes_no_name(void)
{
    const char *text = "NEW BRIDGE OPENS OVER RIVER LOAM TODAY.\n\nThe bridge over the Loam is open. It is the town's second bridge.";
    LACKS("en", text, "NEW BRIDGE OPENS OVER RIVER LOAM");
    HAS("en", text, "bridge");
}

static void romance_links_and_elisions(void)
{
    const char *text = "Le moulin à papier rouvre. La commune a racheté le moulin à papier et l'école voisine. L'école visitera le moulin à papier.";
    HAS("fr", text, "moulin à papier");
    HAS("fr", text, "école");
    LACKS("fr", text, "l'école");
    LACKS("fr", text, "moulin");
}

static void korean_without_particles(void)
{
    const char *text = "가람시는 새 도서관을 열었다. 도서관에는 책이 많다. 시민들은 도서관에서 책을 읽는다. 도서관의 문은 늦게 닫힌다.";
    summ_result *res = keywords_of("ko", text, 5);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    CU_ASSERT_FATAL(n > 0);
    CU_ASSERT_STRING_EQUAL(k[0].text, "도서관");
    CU_ASSERT_EQUAL(k[0].count, 4);
    LACKS("ko", text, "열었다");
    LACKS("ko", text, "닫힌다");
    summ_result_free(res);
}

static void korean_compounds(void)
{
    const char *text = "시는 교통 카드를 나누어 준다. 교통 카드는 무료다. 주민은 교통 카드를 받는다.";
    HAS("ko", text, "교통 카드");
    LACKS("ko", text, "카드");
}

static void japanese_compounds(void)
{
    const char *text = "市営プールが改修工事のため閉まる。市営プールの改修工事は冬に始まる。工事の費用は市が払う。";
    HAS("ja", text, "市営プール");
    HAS("ja", text, "改修工事");
    LACKS("ja", text, "プール");
    LACKS("ja", text, "始");
    LACKS("ja", text, "払");
}

/* 温泉 and 花火 stand alone twice each, but 温泉 also within compounds. */
static void compounds_count_for_their_parts(void)
{
    const char *text = "町は花火を守る。町は温泉を守る。花火は夏の夜の楽しみだ。温泉は冬の朝の楽しみだ。温泉街は静かだ。温泉街と温泉組合は近い。";
    size_t part = place_of("ja", text, "温泉", 30), other = place_of("ja", text, "花火", 30);
    CU_ASSERT(part > 0 && other > 0 && part < other);
}

static void chinese_repeated_substrings(void)
{
    const char *text = "老茶馆重新开门。镇上的人都喜欢老茶馆。修好老茶馆花了两年。现在老茶馆每晚唱戏，听戏的人很多。";
    HAS("zh", text, "老茶馆");
    LACKS("zh", text, "茶馆");
    LACKS("zh", text, "老茶");
    LACKS("zh", text, "的人");
}

static void only_prose_counts(void)
{
    const char *text = "# Opinion\n\nThe beavers built a dam on the Orla. The dam is forty metres long, and the beavers keep building. "
                       "Farmers like the dam because it holds water in dry summers.\n\n# Opinion\n\nThe beavers will stay.\n";
    HAS("en", text, "dam");
    LACKS("en", text, "Opinion");
}

static void user_stop_words_are_left_out(void)
{
    const char *words[] = { "engine" };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.lang = "en";
    opt.max_keywords = 20;
    opt.stopwords = words;
    opt.n_stopwords = 1;
    summ_result *res = NULL;
    CU_ASSERT_EQUAL_FATAL(summ_summarize(HARBOUR, sizeof HARBOUR - 1, &opt, &res), SUMM_OK);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    for (size_t i = 0; i < n; i++)
        CU_ASSERT_STRING_NOT_EQUAL(k[i].text, "engine");
    summ_result_free(res);
}

static void nothing_gives_nothing(void)
{
    static const char *const texts[] = { "", " ", "1234 56.", "...", "the of and" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        summ_result *res = keywords_of("en", texts[i], 10);
        size_t n;
        summ_result_keywords(res, &n);
        CU_ASSERT_EQUAL(n, 0);
        summ_result_free(res);
    }
}

static void never_more_than_asked(void)
{
    for (uint32_t most = 1; most <= 6; most++) {
        summ_result *res = keywords_of("en", HARBOUR, most);
        size_t n;
        summ_result_keywords(res, &n);
        CU_ASSERT_EQUAL(n, most);
        summ_result_free(res);
    }
}

int main(void)
{
    static const test_case tests[] = {
        { "phrases are whole", phrases_are_whole },
        { "names are whole", names_are_whole },
        { "a full name stands for the last name", a_full_name_stands_for_the_last_name },
        { "edges are no stop words", edges_are_no_stop_words },
        { "spans are the first surface form", spans_are_the_first_surface_form },
        { "inflected forms are one", inflected_forms_are_one },
        { "inner stop words only in names", inner_stop_words_only_in_names },
        { "a line of capitals makes no name", a_line_of_capitals_makes_no_name },
        { "Romance links and elisions", romance_links_and_elisions },
        { "Korean without particles", korean_without_particles },
        { "Korean compounds", korean_compounds },
        { "Japanese compounds", japanese_compounds },
        { "compounds count for their parts", compounds_count_for_their_parts },
        { "Chinese repeated substrings", chinese_repeated_substrings },
        { "only prose counts", only_prose_counts },
        { "user stop words are left out", user_stop_words_are_left_out },
        { "nothing gives nothing", nothing_gives_nothing },
        { "never more than asked", never_more_than_asked },
    };
    return RUN_SUITE("keywords", tests);
}
