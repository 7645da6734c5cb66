/* test_result.c - what a caller gets: the summary and its pieces, blocks, keywords, offsets; and what NULL and bad calls give. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"

static const char english[] =
    "The ferry (built in 1931) has carried two million\npassengers, the company said. It was sold on Monday for one crown. "
    "A museum in the old harbour, which opened in May, wants to show the ferry to children.\n\n"
    "The museum has no money for repairs. The company gave the ferry's engine to a school, because nobody wanted it.\n";
static const char japanese[] = "渡し船は月曜日に\n一クローネで売られた。博物館は港で船を見せたい。修理の金はまだない。会社は機関を学校に贈った。";

static summ_result *summary_of(const char *text, const summ_options *opt)
{
    summ_result *res = NULL;
    CU_ASSERT_EQUAL_FATAL(summ_summarize(text, strlen(text), opt, &res), SUMM_OK);
    return res;
}

static summ_options wrapped(uint32_t sentences, uint32_t flags)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_sentences = sentences;
    opt.lines = SUMM_LINES_WRAPPED;
    opt.flags = flags;
    return opt;
}

/* The printed sentences in text order are the summary, `between` between them. */
static void check_printed(const char *text, const char *between)
{
    summ_options opt = wrapped(3, 0);
    summ_result *res = summary_of(text, &opt);
    char joined[2000] = "";
    size_t n, size, total;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const char *whole = summ_result_text(res, &total);
    for (size_t i = 0; i < n; i++) {
        const char *piece = summ_result_printed(res, i, &size);
        CU_ASSERT_EQUAL(piece != NULL, (s[i].flags & SUMM_SELECTED) != 0);
        CU_ASSERT(!piece || (piece >= whole && piece + size <= whole + total));
        if (piece)
            sprintf(joined + strlen(joined), "%s%.*s", joined[0] ? between : "", (int)size, piece);
        else
            CU_ASSERT_EQUAL(size, 0);
    }
    CU_ASSERT_STRING_EQUAL(joined, whole);
    CU_ASSERT_EQUAL(strlen(whole), total);
    CU_ASSERT_PTR_NULL(strchr(whole, '\n'));
    summ_result_free(res);
}

static void printed_sentences_are_slices_of_the_summary(void)
{
    check_printed(english, " ");
    check_printed(japanese, "");
}

static void a_line_break_is_one_space_and_none_between_wide_letters(void)
{
    summ_options opt = wrapped(9, 0);
    summ_result *res = summary_of(english, &opt);
    CU_ASSERT_PTR_NOT_NULL(strstr(summ_result_text(res, NULL), "two million passengers, the"));
    summ_result_free(res);
    res = summary_of(japanese, &opt);
    CU_ASSERT_PTR_NOT_NULL(strstr(summ_result_text(res, NULL), "渡し船は月曜日に一クローネで"));
    summ_result_free(res);
}

static void the_order_of_the_summary_is_the_texts_or_the_scores(void)
{
    summ_options opt = wrapped(3, SUMM_BY_SCORE);
    summ_result *res = summary_of(english, &opt);
    size_t n, size;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const char *next = summ_result_text(res, NULL);
    for (uint32_t rank = 0; rank < 3; rank++)
        for (size_t i = 0; i < n; i++)
            if (s[i].rank == rank) {
                CU_ASSERT(s[i].flags & SUMM_SELECTED);
                CU_ASSERT_PTR_EQUAL(summ_result_printed(res, i, &size), next);
                next += size + 1;
            }
    CU_ASSERT_PTR_EQUAL(next, summ_result_text(res, &size) + size + 1);
    summ_result_free(res);
}

static void kept_stretches_make_the_printed_sentence(void)
{
    summ_options opt = wrapped(9, SUMM_COMPRESS);
    opt.lang = "en";
    summ_result *res = summary_of(english, &opt);
    size_t n, n_kept, size;
    const summ_sentence *s = summ_result_sentences(res, &n);
    char joined[200] = "";
    const summ_span *kept = summ_result_kept(res, 0, &n_kept);
    for (size_t k = 0; k < n_kept; k++)
        strncat(joined, english + kept[k].byte_start, kept[k].byte_end - kept[k].byte_start);
    CU_ASSERT_STRING_EQUAL(joined, "The ferry  has carried two million\npassengers.");
    const char *printed = summ_result_printed(res, 0, &size);
    CU_ASSERT_EQUAL(size, strlen("The ferry has carried two million passengers."));
    CU_ASSERT(strncmp(printed, "The ferry has carried two million passengers.", size) == 0);
    kept = summ_result_kept(res, 1, &n_kept);                            /* nothing can go */
    CU_ASSERT(n_kept == 1 && kept[0].byte_start == s[1].byte_start && kept[0].byte_end == s[1].byte_end);
    for (size_t i = 0; i < n; i++) {
        kept = summ_result_kept(res, i, &n_kept);
        size_t from = s[i].byte_start;
        for (size_t k = 0; k < n_kept; k++) {
            CU_ASSERT(kept[k].byte_start >= from && kept[k].byte_start < kept[k].byte_end && kept[k].byte_end <= s[i].byte_end);
            CU_ASSERT_EQUAL(kept[k].start, kept[k].byte_start);          /* this part of the text is ASCII */
            from = kept[k].byte_end;
        }
    }
    summ_result_free(res);
}

static void without_compress_nothing_is_kept(void)
{
    summ_options opt = wrapped(9, 0);
    summ_result *res = summary_of(english, &opt);
    size_t n = 7;
    CU_ASSERT_PTR_NULL(summ_result_kept(res, 0, &n));
    CU_ASSERT_EQUAL(n, 0);
    summ_result_free(res);
    opt = wrapped(1, SUMM_COMPRESS);
    res = summary_of(english, &opt);
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0, k; i < n; i++) {
        const summ_span *kept = summ_result_kept(res, i, &k);
        CU_ASSERT_EQUAL(kept == NULL, k == 0);
        CU_ASSERT(k == 0 || (s[i].flags & SUMM_SELECTED));
    }
    summ_result_free(res);
}

static void an_index_out_of_range_gives_nothing(void)
{
    summ_options opt = wrapped(9, SUMM_COMPRESS);
    summ_result *res = summary_of(english, &opt);
    size_t n, k = 7, size = 7;
    summ_result_sentences(res, &n);
    CU_ASSERT_EQUAL(n, 5);
    CU_ASSERT_PTR_NULL(summ_result_kept(res, n, &k));
    CU_ASSERT_PTR_NULL(summ_result_printed(res, n, &size));
    CU_ASSERT_EQUAL(k + size, 0);
    CU_ASSERT_PTR_NULL(summ_result_kept(res, (size_t)-1, NULL));
    CU_ASSERT_PTR_NULL(summ_result_printed(res, (size_t)-1, NULL));
    summ_result_free(res);
}

static void blocks_hold_their_sentences(void)
{
    summ_options opt = wrapped(2, 0);
    summ_result *res = summary_of(english, &opt);
    size_t n, n_blocks;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const summ_block *b = summ_result_blocks(res, &n_blocks);
    CU_ASSERT_EQUAL_FATAL(n_blocks, 2);
    CU_ASSERT(strncmp(english + b[1].byte_start, "The museum has", 14) == 0);
    CU_ASSERT_EQUAL(b[1].byte_end, sizeof english - 2);
    CU_ASSERT_STRING_EQUAL(b[0].lang, "en");
    for (size_t i = 0; i < n; i++) {
        CU_ASSERT_EQUAL(s[i].block, i < 3 ? 0 : 1);
        CU_ASSERT(s[i].byte_start >= b[s[i].block].byte_start && s[i].byte_end <= b[s[i].block].byte_end);
        CU_ASSERT_EQUAL(b[s[i].block].kind, SUMM_PROSE);
    }
    summ_result_free(res);
}

static void keywords_stand_where_they_say(void)
{
    summ_options opt = wrapped(2, 0);
    opt.max_keywords = 8;
    summ_result *res = summary_of(english, &opt);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    CU_ASSERT_FATAL(n > 3 && n <= 8);
    bool ferry = false;
    for (size_t i = 0; i < n; i++) {
        CU_ASSERT_EQUAL(strlen(k[i].text), k[i].byte_end - k[i].byte_start);
        CU_ASSERT(strncmp(k[i].text, english + k[i].byte_start, strlen(k[i].text)) == 0);
        CU_ASSERT(k[i].score > 0 && k[i].score <= (i > 0 ? k[i - 1].score : 1.0));
        ferry |= strcmp(k[i].text, "ferry") == 0 && k[i].count == 3;
    }
    CU_ASSERT(ferry);
    summ_result_free(res);
}

/* Of several texts each place counts from its own text's start. */
static void places_of_several_texts_are_their_own(void)
{
    const char *texts[] = { "Über die Brücke fuhr ein Zug. Der Zug war lang.", "", english };
    size_t lens[3], n;
    for (int i = 0; i < 3; i++)
        lens[i] = strlen(texts[i]);
    summ_options opt = wrapped(9, SUMM_MULTILINGUAL);
    opt.max_keywords = 20;
    summ_ctx *ctx;
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(NULL, &ctx), SUMM_OK);
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run_many(ctx, texts, lens, 3, &opt, &res), SUMM_OK);
    summ_ctx_free(ctx);
    const summ_sentence *s = summ_result_sentences(res, &n);
    CU_ASSERT_EQUAL_FATAL(n, 7);
    CU_ASSERT_EQUAL(s[1].doc, 0);
    CU_ASSERT_EQUAL(s[1].start, 30);
    CU_ASSERT_EQUAL(s[1].byte_start, 32);
    CU_ASSERT_EQUAL(s[2].doc, 2);
    CU_ASSERT_EQUAL(s[2].byte_start, 0);
    const summ_block *b = summ_result_blocks(res, &n);
    CU_ASSERT_EQUAL_FATAL(n, 3);
    CU_ASSERT(b[1].doc == 2 && b[1].start == 0 && b[1].byte_start == 0);
    const summ_keyword *k = summ_result_keywords(res, &n);
    bool docs[3] = { false };
    for (size_t i = 0; i < n; i++) {
        CU_ASSERT(strncmp(k[i].text, texts[k[i].doc] + k[i].byte_start, strlen(k[i].text)) == 0);
        docs[k[i].doc] = true;
    }
    CU_ASSERT(docs[0] && !docs[1] && docs[2]);
    summ_result_free(res);
}

static void a_keyword_over_a_line_break_is_one_line(void)
{
    static const char text[] = "The storm fund\npays. The storm\nfund is big, and the storm fund grows. Without the storm\nfund there is no wall.";
    summ_options opt = wrapped(2, 0);
    opt.max_keywords = 20;
    opt.lang = "en";
    summ_result *res = summary_of(text, &opt);
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    CU_ASSERT_FATAL(n > 0);
    for (size_t i = 0; i < n; i++)
        CU_ASSERT_PTR_NULL(strchr(k[i].text, '\n'));
    summ_result_free(res);
}

/* Places far into a long text, on both sides of every checkpoint, and texts that end on one. */
static void offsets_hold_in_long_texts(void)
{
    static const char sentence[] = "Der Fluß stieg um 3 m, 강물이 😀 불. ";       /* 32 code points */
    static char text[200000];
    for (size_t copies = 127; copies <= 1024; copies = copies < 129 ? copies + 1 : copies * 2 - copies % 2) {
        char *at = text;
        for (size_t i = 0; i < copies; i++)
            at += sprintf(at, "%s", sentence);
        summ_options opt = SUMM_OPTIONS_INIT;
        opt.lang = "de";
        summ_result *res;
        size_t n;
        CU_ASSERT_EQUAL_FATAL(summ_split(text, (size_t)(at - text), &opt, &res), SUMM_OK);
        const summ_sentence *s = summ_result_sentences(res, &n);
        CU_ASSERT_EQUAL_FATAL(n, copies);
        for (size_t i = 0; i < n; i++) {
            CU_ASSERT_EQUAL(s[i].byte_start, i * (sizeof sentence - 1));
            CU_ASSERT_EQUAL(s[i].start, i * 32);
            CU_ASSERT_EQUAL(s[i].end, i * 32 + 31);
        }
        summ_result_free(res);
    }
}

static void a_bad_byte_is_one_byte_and_one_character(void)
{
    static const char text[] = "Caf\xe9 opened.\xff It \xed\xa0\x80 closed.";
    summ_options opt = wrapped(9, 0);
    opt.lang = "en";
    summ_result *res = summary_of(text, &opt);
    size_t n;
    const summ_sentence *s = summ_result_sentences(res, &n);
    CU_ASSERT_EQUAL(s[n - 1].byte_end, sizeof text - 1);
    CU_ASSERT_EQUAL(s[n - 1].end, sizeof text - 1);
    CU_ASSERT(strncmp(summ_result_text(res, NULL), "Caf\ufffd opened.", 14) == 0);
    CU_ASSERT_PTR_NOT_NULL(strstr(summ_result_text(res, NULL), "It \ufffd\ufffd\ufffd closed."));
    summ_result_free(res);
}

/* The text's and the context's memory may go first. */
static void a_result_owns_what_it_gives(void)
{
    char *text = strdup(english);
    summ_options opt = wrapped(2, SUMM_COMPRESS);
    opt.max_keywords = 3;
    opt.headline_words = 12;
    summ_ctx *ctx;
    summ_result *res, *again;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(&opt, &ctx), SUMM_OK);
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run(ctx, text, strlen(text), NULL, &res), SUMM_OK);
    memset(text, 'x', strlen(text));
    free(text);
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run(ctx, english, sizeof english - 1, NULL, &again), SUMM_OK);
    summ_ctx_free(ctx);
    CU_ASSERT_STRING_EQUAL(summ_result_text(res, NULL), summ_result_text(again, NULL));
    CU_ASSERT_STRING_EQUAL(summ_result_headline(res, NULL), summ_result_headline(again, NULL));
    CU_ASSERT_STRING_EQUAL(summ_result_keywords(res, NULL)[0].text, summ_result_keywords(again, NULL)[0].text);
    CU_ASSERT(strlen(summ_result_headline(res, NULL)) > 0);
    summ_result_free(res);
    summ_result_free(again);
}

static void title_and_source(void)
{
    static const char html[] = "<title>Ferry sold</title><p>The ferry was sold on Monday for one crown.";
    summ_result *res = summary_of(english, NULL);
    size_t size = 7;
    CU_ASSERT_PTR_NULL(summ_result_source(res, &size));
    CU_ASSERT_EQUAL(size, 0);
    CU_ASSERT_STRING_EQUAL(summ_result_title(res, &size), "");
    CU_ASSERT_EQUAL(size, 0);
    summ_result_free(res);
    CU_ASSERT_EQUAL_FATAL(summ_summarize_html(html, sizeof html - 1, NULL, NULL, &res), SUMM_OK);
    CU_ASSERT_STRING_EQUAL(summ_result_title(res, &size), "Ferry sold");
    CU_ASSERT_EQUAL(size, 10);
    CU_ASSERT_STRING_EQUAL(summ_result_source(res, &size), "The ferry was sold on Monday for one crown.\n\n");
    CU_ASSERT_EQUAL(size, 45);
    summ_result_free(res);
}

static void splitting_scores_nothing(void)
{
    summ_result *res;
    size_t n, size;
    CU_ASSERT_EQUAL_FATAL(summ_split(english, sizeof english - 1, NULL, &res), SUMM_OK);
    const summ_sentence *s = summ_result_sentences(res, &n);
    CU_ASSERT(n >= 5);
    for (size_t i = 0; i < n; i++) {
        CU_ASSERT(s[i].score == 0 && s[i].rank == 0 && s[i].lost_to == i && !(s[i].flags & SUMM_SELECTED));
        CU_ASSERT_PTR_NULL(summ_result_printed(res, i, &size));
    }
    CU_ASSERT_STRING_EQUAL(summ_result_text(res, &size), "");
    CU_ASSERT_STRING_EQUAL(summ_result_headline(res, &size), "");
    summ_result_keywords(res, &n);
    CU_ASSERT_EQUAL(n + size, 0);
    summ_result_free(res);
}

static void who_took_what_is_told(void)
{
    summ_options opt = wrapped(2, 0);
    summ_result *res = summary_of(english, &opt);
    size_t n;
    const summ_sentence *s = summ_result_sentences(res, &n);
    double best = 0;
    for (size_t i = 0; i < n; i++) {
        best = s[i].score > best ? s[i].score : best;
        CU_ASSERT_FATAL(s[i].lost_to < n);
        CU_ASSERT(s[i].lost_to == i || (s[s[i].lost_to].flags & SUMM_SELECTED));
        CU_ASSERT(!(s[i].flags & SUMM_SELECTED) || s[i].lost_to == i);
        CU_ASSERT(s[i].centrality > 0 && s[i].prior > 0 && s[i].length_factor > 0 && s[i].gain >= 0);
    }
    CU_ASSERT_EQUAL(best, 1);
    summ_result_free(res);
}

static void over_budget_is_told(void)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_words = 2;
    summ_result *res = summary_of(english, &opt);
    CU_ASSERT_TRUE(summ_result_over_budget(res));
    summ_result_free(res);
    opt.max_words = 60;
    res = summary_of(english, &opt);
    CU_ASSERT_FALSE(summ_result_over_budget(res));
    summ_result_free(res);
}

static void a_null_result_has_nothing(void)
{
    size_t n = 7;
    double sure = 7;
    CU_ASSERT(!summ_result_sentences(NULL, &n) && n == 0);
    n = 7;
    CU_ASSERT(!summ_result_blocks(NULL, &n) && n == 0);
    n = 7;
    CU_ASSERT(!summ_result_keywords(NULL, &n) && n == 0);
    n = 7;
    CU_ASSERT(!summ_result_kept(NULL, 0, &n) && n == 0);
    n = 7;
    CU_ASSERT(!summ_result_printed(NULL, 0, &n) && n == 0);
    n = 7;
    CU_ASSERT(!summ_result_source(NULL, &n) && n == 0);
    const char *(*const texts[])(const summ_result *, size_t *) = { summ_result_text, summ_result_title, summ_result_headline };
    for (size_t i = 0; i < 3; i++) {
        n = 7;
        CU_ASSERT(texts[i](NULL, &n)[0] == '\0' && n == 0);
        CU_ASSERT_STRING_EQUAL(texts[i](NULL, NULL), "");
    }
    CU_ASSERT_STRING_EQUAL(summ_result_lang(NULL, &sure), "und");
    CU_ASSERT_EQUAL(sure, 0);
    CU_ASSERT_STRING_EQUAL(summ_result_lang(NULL, NULL), "und");
    CU_ASSERT_FALSE(summ_result_over_budget(NULL));
    summ_result_free(NULL);
}

/* Every call that is wrong says so, and leaves NULL in *out. */
static void wrong_calls_are_refused(void)
{
    const char *texts[] = { english, NULL };
    size_t lens[] = { 9, 9 };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.ratio = 7;
    summ_ctx *ctx;
    CU_ASSERT_EQUAL(summ_ctx_new(NULL, NULL), SUMM_EINVAL);
    CU_ASSERT_EQUAL(summ_ctx_new(&opt, &ctx), SUMM_EINVAL);
    CU_ASSERT_PTR_NULL(ctx);
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(NULL, &ctx), SUMM_OK);
    summ_result *const dirty = (summ_result *)&opt;
    summ_result *res[] = { dirty, dirty, dirty, dirty, dirty, dirty, dirty, dirty, dirty };
    const summ_status got[] = {
        summ_ctx_run(NULL, english, 9, NULL, &res[0]), summ_ctx_run(ctx, NULL, 9, NULL, &res[1]),
        summ_ctx_run_many(ctx, NULL, lens, 1, NULL, &res[2]), summ_ctx_run_many(ctx, texts, NULL, 1, NULL, &res[3]),
        summ_ctx_run_many(ctx, texts, lens, 0, NULL, &res[4]), summ_ctx_run_many(ctx, texts, lens, 2, NULL, &res[5]),
        summ_ctx_run(ctx, english, 9, &opt, &res[6]), summ_ctx_run_html(ctx, english, 9, "klingon", NULL, &res[7]),
        summ_summarize_html(english, 9, "klingon", NULL, &res[8]),
    };
    for (size_t i = 0; i < sizeof got / sizeof *got; i++) {
        CU_ASSERT_EQUAL(got[i], SUMM_EINVAL);
        CU_ASSERT_PTR_NULL(res[i]);
    }
    CU_ASSERT_EQUAL(summ_ctx_run(ctx, english, 9, NULL, NULL), SUMM_EINVAL);
    CU_ASSERT_EQUAL(summ_ctx_split(ctx, english, 9, NULL, NULL), SUMM_EINVAL);
    CU_ASSERT_EQUAL(summ_ctx_run_html(ctx, english, 9, "klingon", NULL, NULL), SUMM_EINVAL);
    CU_ASSERT_EQUAL(summ_summarize_html(english, 9, "klingon", NULL, NULL), SUMM_EINVAL);
    CU_ASSERT_EQUAL(summ_summarize_html(english, 9, NULL, NULL, NULL), SUMM_EINVAL);
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run(ctx, english, sizeof english - 1, NULL, &res[0]), SUMM_OK);
    summ_result_free(res[0]);
    summ_ctx_free(ctx);
}

/* No reading happens before sizes are checked: the second length is a lie. */
static void texts_that_are_too_long_together_are_refused(void)
{
    const char *texts[] = { english, english };
    const size_t lens[] = { 10, SUMM_TEXT_MAX - 10 }, over[] = { 10, (size_t)-1 };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_bytes = SUMM_TEXT_MAX;
    summ_ctx *ctx;
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(NULL, &ctx), SUMM_OK);
    CU_ASSERT_EQUAL(summ_ctx_run_many(ctx, texts, lens, 2, &opt, &res), SUMM_ETOOBIG);
    CU_ASSERT_PTR_NULL(res);
    CU_ASSERT_EQUAL(summ_ctx_run_many(ctx, texts, over, 2, &opt, &res), SUMM_ETOOBIG);
    summ_ctx_free(ctx);
    double sure = 7;
    CU_ASSERT_PTR_NULL(summ_detect(english, (size_t)SUMM_DEFAULT_MAX_BYTES + 1, &sure));
    CU_ASSERT_EQUAL(sure, 0);
    CU_ASSERT_PTR_NULL(summ_detect(NULL, 1, NULL));
}

static void every_status_has_its_words(void)
{
    for (int i = SUMM_OK; i >= SUMM_ETOOBIG; i--)
        for (int k = SUMM_OK; k > i; k--)
            CU_ASSERT_STRING_NOT_EQUAL(summ_strerror((summ_status)i), summ_strerror((summ_status)k));
    CU_ASSERT_STRING_EQUAL(summ_strerror((summ_status)-99), "unknown status");
    CU_ASSERT_STRING_EQUAL(summ_strerror(SUMM_ENOMEM), "out of memory");
    CU_ASSERT_EQUAL(strspn(summ_unicode_version(), "0123456789."), strlen(summ_unicode_version()));
}

static void detection_tells_how_sure_it_is(void)
{
    double sure = 7;
    CU_ASSERT_STRING_EQUAL(summ_detect(japanese, sizeof japanese - 1, &sure), "ja");
    CU_ASSERT(sure > 0.9 && sure <= 1);
    CU_ASSERT_STRING_EQUAL(summ_detect("", 0, &sure), "und");
    CU_ASSERT_EQUAL(sure, 0);
    CU_ASSERT_STRING_EQUAL(summ_detect(english, sizeof english - 1, NULL), "en");
}

int main(void)
{
    static const test_case tests[] = {
        { "printed sentences are slices of the summary", printed_sentences_are_slices_of_the_summary },
        { "a line break is one space, and none between wide letters", a_line_break_is_one_space_and_none_between_wide_letters },
        { "the order of the summary is the text's or the scores'", the_order_of_the_summary_is_the_texts_or_the_scores },
        { "kept stretches make the printed sentence", kept_stretches_make_the_printed_sentence },
        { "without compress nothing is kept", without_compress_nothing_is_kept },
        { "an index out of range gives nothing", an_index_out_of_range_gives_nothing },
        { "blocks hold their sentences", blocks_hold_their_sentences },
        { "keywords stand where they say", keywords_stand_where_they_say },
        { "places of several texts are their own", places_of_several_texts_are_their_own },
        { "a keyword over a line break is one line", a_keyword_over_a_line_break_is_one_line },
        { "offsets hold in long texts", offsets_hold_in_long_texts },
        { "a bad byte is one byte and one character", a_bad_byte_is_one_byte_and_one_character },
        { "a result owns what it gives", a_result_owns_what_it_gives },
        { "title and source", title_and_source },
        { "splitting scores nothing", splitting_scores_nothing },
        { "who took what is told", who_took_what_is_told },
        { "over budget is told", over_budget_is_told },
        { "a NULL result has nothing", a_null_result_has_nothing },
        { "wrong calls are refused", wrong_calls_are_refused },
        { "texts that are too long together are refused", texts_that_are_too_long_together_are_refused },
        { "every status has its words", every_status_has_its_words },
        { "detection tells how sure it is", detection_tells_how_sure_it_is },
    };
    return RUN_SUITE("result", tests);
}
