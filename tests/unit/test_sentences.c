/* Sentence splitting: a partition of every text, whatever its signs; strict mode; spans of several documents. */
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"
#include "unicode.h"

static summ_options with(const char *lang, uint32_t flags)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.lang = lang;
    opt.flags = flags;
    return opt;
}

/* The sentences of a text, each after a bar, in a buffer that holds the last answer. */
static const char *split(const char *text, const summ_options *opt)
{
    static char out[4096];
    summ_result *r;
    out[0] = '\0';
    CU_ASSERT_EQUAL_FATAL(summ_split(text, strlen(text), opt, &r), SUMM_OK);
    size_t n;
    const summ_sentence *s = summ_result_sentences(r, &n);
    for (; n > 0; n--, s++) {
        strcat(out, "|");
        strncat(out, text + s->byte_start, s->byte_end - s->byte_start);
    }
    summ_result_free(r);
    return out;
}

#define SPLITS(lang, text, want)                                        \
    do {                                                                \
        summ_options opt_ = with((lang), SUMM_KEEP_FURNITURE);          \
        CU_ASSERT_STRING_EQUAL(split((text), &opt_), (want));           \
    } while (0)

static void ends_at_terminators(void)
{
    SPLITS("en", "It rained. We stayed in! Did you?", "|It rained.|We stayed in!|Did you?");
    SPLITS("zh", "\xe4\xb8\x8b\xe9\x9b\xa8\xe4\xba\x86\xe3\x80\x82\xe8\xb5\xb0\xe5\x90\xa7\xef\xbc\x81",
           "|\xe4\xb8\x8b\xe9\x9b\xa8\xe4\xba\x86\xe3\x80\x82|\xe8\xb5\xb0\xe5\x90\xa7\xef\xbc\x81");
    SPLITS("en", "Nothing ends this", "|Nothing ends this");
    SPLITS("en", " \n\t ", "");
    SPLITS("en", "", "");
}

static void keeps_abbreviations(void)
{
    SPLITS("en", "Dr. Ames met J. R. Poe at 3 p.m. in St. Ives.", "|Dr. Ames met J. R. Poe at 3 p.m. in St. Ives.");
    SPLITS("en", "It cost 3.50 at shop.example.org today.", "|It cost 3.50 at shop.example.org today.");
    SPLITS("de", "Am 3. Mai kam Hr. Voss, z. B. mit dem Rad.", "|Am 3. Mai kam Hr. Voss, z. B. mit dem Rad.");
    SPLITS("und", "No list is here. Still it ends.", "|No list is here.|Still it ends.");
}

static void keeps_closing_signs(void)
{
    SPLITS("en", "\"Go.\" (He went.) [3] Then rain.", "|\"Go.\"|(He went.) [3]|Then rain.");
    SPLITS("fr", "\xc2\xab Oui. \xc2\xbb Elle rit.", "|\xc2\xab Oui. \xc2\xbb|Elle rit.");
}

static void a_byte_order_mark_belongs_to_the_first(void)
{
    SPLITS("en", "\xef\xbb\xbfOne. Two.", "|\xef\xbb\xbfOne.|Two.");
    SPLITS("en", "\xef\xbb\xbf\nOne. Two.", "|\xef\xbb\xbf\nOne.|Two.");
    SPLITS("en", "\xef\xbb\xbf", "|\xef\xbb\xbf");
}

static void strict_is_untailored(void)
{
    summ_options opt = with("en", SUMM_STRICT | SUMM_KEEP_FURNITURE);
    CU_ASSERT_STRING_EQUAL(split("Mr. Ames left.\nHe ran.", &opt), "|Mr.|Ames left.|He ran.");
    CU_ASSERT_STRING_EQUAL(split("one\ntwo", &opt), "|one|two");
}

/* Random text of signs that mean something to the splitter: the sentences must be in order, apart, without blank edges,
 * and hold every character that is not white space. */
static uint32_t next_random(uint32_t *state) { return *state = *state * 1664525u + 1013904223u; }

static void is_partition(const char *text, const summ_options *opt)
{
    summ_result *r;
    CU_ASSERT_EQUAL_FATAL(summ_split(text, strlen(text), opt, &r), SUMM_OK);
    size_t at = 0, bad = 0, n;
    const summ_sentence *s = summ_result_sentences(r, &n);
    for (; n > 0; n--, s++) {
        bad += s->byte_start < at || s->byte_end <= s->byte_start;
        for (; at < s->byte_start; at++)
            bad += !strchr(" \n\t\r\f", text[at]);
        bad += strchr(" \n\t\r\f", text[s->byte_start]) != NULL || strchr(" \n\t\r\f", text[s->byte_end - 1]) != NULL;
        at = s->byte_end;
    }
    for (; text[at]; at++)
        bad += !strchr(" \n\t\r\f", text[at]);
    if (bad)
        printf("\n  no partition: %s\n", text);
    CU_ASSERT_EQUAL(bad, 0);
    summ_result_free(r);
}

static void every_text_is_partitioned(void)
{
    static const char *const signs[] = { "a", "B", "Dr", "word", "1", "2", ".", ".", "...", "!", "?", "\"", "'", "(", ")", "[1]", "-", "\xe2\x80\x93",
        "\xc2\xab", "\xc2\xbb", "\xe2\x80\x9e", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\xa6", " ", " ", " ", "\n", "\n\n", "\t", "\f", "\xe2\x80\xa2",
        "\xe3\x80\x82", "\xe3\x80\x8c", "\xe3\x80\x8d", "\xe0\xa5\xa4", "\xf0\x9f\x98\x80", "\xef\xb8\x8f", "1. ", "2. ", "a) ", "b) ", ":", ";", ",",
        "\xe1\x8d\xa1", "\xe0\xbc\x8d", "\xeb\x8b\x88\xeb\x8b\xa4", "\xd7\x90", "\xcc\x81", "|", "#", ">", "/" };
    static const char *const langs[] = { "en", "de", "und", "ko", "ja", "hy", "el", "th", "am", "bo", "he" };
    uint32_t state = 7;
    for (int round = 0; round < 4000; round++) {
        char text[256] = "";
        uint32_t n = 1 + (next_random(&state) >> 16) % 40;
        for (uint32_t i = 0; i < n; i++)
            strcat(text, signs[(next_random(&state) >> 16) % (sizeof signs / sizeof *signs)]);
        summ_options opt = with(langs[(next_random(&state) >> 16) % (sizeof langs / sizeof *langs)], SUMM_KEEP_FURNITURE);
        opt.lines = (summ_lines)((next_random(&state) >> 16) % 3);
        if (round % 5 == 0)
            opt.flags |= SUMM_STRICT;
        is_partition(text, &opt);
    }
}

/* What a rule reads behind the end of a text would be somebody else's: the last sign of each kind, cut off. */
static void ends_within_the_text(void)
{
    static const char *const texts[] = { ".", "a.", "\"", "(", "a. \"", "1.", "1. a 2.", "...", ". . .", ". . . .", "Dr.", "a)", "'", "a '", "[", "a. [1",
                                         "\xe1\x8d\xa1", "#", "a. '", "a. 's", "2024. 11." };
    summ_options opt = with("en", SUMM_KEEP_FURNITURE);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        is_partition(texts[i], &opt);
}

int main(void)
{
    static const test_case tests[] = {
        { "ends at terminators", ends_at_terminators },
        { "keeps abbreviations", keeps_abbreviations },
        { "keeps closing signs", keeps_closing_signs },
        { "a byte order mark belongs to the first", a_byte_order_mark_belongs_to_the_first },
        { "strict is untailored", strict_is_untailored },
        { "every text is partitioned", every_text_is_partitioned },
        { "ends within the text", ends_within_the_text },
    };
    return RUN_SUITE("sentences", tests);
}
