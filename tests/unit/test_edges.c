/* test_edges.c - texts of few pieces, so that what decides about cuts, ends and names stands first, last and alone. Rules look at
 * the letters around; at an edge there are none (`make asan` sees a step too far).
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"
#include "utf8.h"

static const char *const latin[] = {
    "s", "a", "the road", "that", " who ", "was", "said", "to", " of 2030", "within the year", ", ", ",", "\"", "“", "”", "(", ")", " - ", "—", ": ", "; ",
    ". ", ".", "? ", "Dr. ", "U.S.", "No. 5", "3.", "1,5", "and ", "because", "which", " ", "\n", "\n\n", "by Ames", "Mayor Ames", "'s", "l'", "dass ", "die",
    "wurde", "que", "est", "según", "что", "сказал", "by ", "- ", "* ", "|", "http://a.b/", "@a", "…", "İ", "ß", "e\u0301", "\u200d", "\ufeff", "\xff",
};
static const char *const eastern[] = {
    "は", "が", "を", "に", "で", "と", "の", "も", "た", "る", "ている", "て、", "。", "、", "によると、", "と発表した", "3日", "昨年11月", "氏", "さん", "町",
    "ので", "「", "」", "『", "（", "）", "＝", "=", " ", "　", "\n", "\n\n", "橋", "海岸道路", "カ", "A社", "ー", "々", "との", "とする", "との研究結果", "会社",
    "다리", "다리가", "은", "는", "이", "을", "다고 ", "라며", "에 따르면 ", "고 ", "밝혔다", ".", "했다.", "며 ", "들", "해줘", "어요", "\"", "‘", "’", "[", "]", "(",
    "김서연 기자", "것으로 알려졌다", "电", "讯", "本报讯", "消息：", "据", "表示", "，", "的", "日", "因为", "报道", "新华社", "1月1日电", "：", "；", "！", "？", "…", "\xe3",
};

typedef struct pieces { const char *const *at; uint32_t n; } pieces;
static const pieces lists[] = { { latin, sizeof latin / sizeof *latin }, { eastern, sizeof eastern / sizeof *eastern } };

/* Numbers that look drawn, the same in every run. */
static uint32_t draw(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)(*state) * below >> 32);
}

static bool is_utf8(const char *s, size_t n)
{
    size_t size;
    for (size_t i = 0; i < n; i += size)
        if (sm_get_utf8((const unsigned char *)s + i, n - i, &size) == SM_BAD)
            return false;
    return true;
}

/* All that a text may hold of a result: places in order and inside, what is printed is UTF-8. */
static bool holds(const summ_result *res, size_t len)
{
    size_t n, k, n_kept, size, last = 0;
    const summ_sentence *s = summ_result_sentences(res, &n);
    bool good = true;
    for (size_t i = 0; i < n; i++) {
        good &= s[i].byte_start >= last && s[i].byte_start < s[i].byte_end && s[i].byte_end <= len;
        last = s[i].byte_start;
        const summ_span *kept = summ_result_kept(res, i, &n_kept);
        for (k = 0; k < n_kept; k++, last = kept[k - 1].byte_end)
            good &= kept[k].byte_start >= last && kept[k].byte_start < kept[k].byte_end && kept[k].byte_end <= s[i].byte_end;
        last = s[i].byte_end;
    }
    const char *text = summ_result_text(res, &size);
    good &= is_utf8(text, size);
    text = summ_result_headline(res, &size);
    good &= is_utf8(text, size) && size <= 3 * len + 1;
    const summ_keyword *w = summ_result_keywords(res, &n);
    for (k = 0; k < n; k++)
        good &= w[k].byte_start < w[k].byte_end && w[k].byte_end <= len && is_utf8(w[k].text, strlen(w[k].text));
    return good;
}

static void check(const char *lang, const pieces *list, uint32_t rounds)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    summ_ctx *ctx;
    uint32_t state = (uint32_t)(lang[0] * 256 + lang[1]);
    opt.lang = lang;
    opt.headline_words = 20;
    opt.max_keywords = 5;
    opt.flags = SUMM_COMPRESS;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(&opt, &ctx), SUMM_OK);
    for (uint32_t round = 0; round < rounds; round++) {
        char text[600] = "";
        for (uint32_t n = 1 + draw(&state, 8); n > 0; n--)
            strcat(text, list->at[draw(&state, list->n)]);
        summ_result *res;
        CU_ASSERT_EQUAL_FATAL(summ_ctx_run(ctx, text, strlen(text), NULL, &res), SUMM_OK);
        bool good = holds(res, strlen(text));
        if (!good)
            printf("\n  %s: \"%s\"\n", lang, text);
        CU_ASSERT(good);
        summ_result_free(res);
    }
    summ_ctx_free(ctx);
}

static void few_pieces_of_languages_with_spaces(void)
{
    static const char *const langs[] = { "en", "de", "fr", "es", "it", "pt", "nl", "sv", "ru", "pl", "tr", "el" };
    for (size_t i = 0; i < sizeof langs / sizeof *langs; i++)
        check(langs[i], &lists[0], 1500);
}

static void few_pieces_of_eastern_languages(void)
{
    static const char *const langs[] = { "ja", "ko", "zh", "th" };
    for (size_t i = 0; i < sizeof langs / sizeof *langs; i++)
        check(langs[i], &lists[1], 4000);
}

static void few_pieces_of_the_wrong_language(void)
{
    check("en", &lists[1], 1000);
    check("ja", &lists[0], 1000);
    check("ko", &lists[0], 1000);
    check("zh", &lists[0], 1000);
}

int main(void)
{
    static const test_case tests[] = {
        { "few pieces of languages with spaces", few_pieces_of_languages_with_spaces },
        { "few pieces of eastern languages", few_pieces_of_eastern_languages },
        { "few pieces of the wrong language", few_pieces_of_the_wrong_language },
    };
    return RUN_SUITE("edges", tests);
}
