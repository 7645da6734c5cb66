/* The public interface: options, errors, ownership, offsets, and no memory at every allocation. */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"

static const char english[] =
    "Storm closes the coast road\n\n"
    "The storm closed the coast road on Monday morning, the county said. Waves threw stones the size of loaves onto the lanes, "
    "and two cars had to be pulled out by a tractor. Nobody was hurt.\n\n"
    "Dr. Ames of the harbour office expects the road to open on Thursday. Crews have begun to clear the stones, but the sea wall "
    "is cracked in four places. The county will pay for the repair of the sea wall out of its storm fund.\n";
static const char korean[] =
    "폭풍으로 해안 도로가 월요일 아침 통제됐다고 군청이 밝혔다. 파도가 돌을 도로 위로 밀어 올려 차량 두 대가 견인됐다. "
    "다친 사람은 없었다. 군청은 목요일에 도로를 다시 열 계획이다. 방파제 네 곳에 금이 가 보수가 필요하다.\n";
static const char arabic[] =
    "أغلقت العاصفة طريق الساحل صباح يوم الاثنين، حسبما قالت البلدية. وألقت الأمواج حجارة كبيرة على الطريق. لم يصب أحد بأذى. "
    "تتوقع البلدية فتح الطريق يوم الخميس المقبل.\n";

static const char page[] =
    "Home | News | Sport | Weather\nSign in\n\nHarbour News - Storm closes the coast road\n\nBy A. Writer\n12 May, 9:40\n\n"
    "The storm closed the coast road on Monday morning, the county said. Waves threw stones onto the lanes, and two cars had to be "
    "pulled out by a tractor. Nobody was hurt.\n\nShare\nTweet\n\n- Council votes on Tuesday\n- Ten pictures of the storm\n\n"
    "Crews have begun to clear the stones, but the sea wall is cracked in four places, which nobody had expected this year.\n\n"
    "Comments (12)\nPrivacy | Terms | (c) Harbour News\n";
static const char web_page[] =
    "<!doctype html><html lang=en><head><title>Storm closes the road - Harbour News</title><meta charset=utf-8></head><body>"
    "<nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>Storm closes the road</h1><p>The storm closed the coast road on Monday "
    "morning, the county said. Waves threw stones &amp; sand onto the lanes.</p><ul><li>Nobody was hurt.</ul><table><tr><td>a<td>b"
    "</table><pre>x = 1</pre><p>Crews have begun to clear the stones, but the sea wall is cracked in four places.</p>"
    "<footer>&copy; Harbour News</footer></body></html>";

static void wrong_options_are_named(void)
{
    const struct { const char *field; summ_status status; summ_options opt; } cases[] = {
        { "struct_size", SUMM_EINVAL, { .struct_size = 0 } },
        { "struct_size", SUMM_EINVAL, { .struct_size = 3 } },
        { "ratio", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .ratio = 1.5 } },
        { "ratio", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .ratio = -0.1 } },
        { "flags", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .flags = 1u << 31 } },
        { "overflow", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .overflow = 2 } },
        { "title", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .title_len = 4 } },
        { "query", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .query_len = 4 } },
        { "query", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .query = "a", .query_len = (size_t)-1 } },
        { "known", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .known_len = 4 } },
        { "stopwords", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .n_stopwords = 1 } },
        { "stopwords", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .stopwords = (const char *const[]){ "a", NULL }, .n_stopwords = 2 } },
        { "alloc", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .alloc = &(const summ_alloc){ NULL, NULL } } },
        { "lines", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .lines = (summ_lines)3 } },
        { "position", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .position = (summ_position)2 } },
        { "max_bytes", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .max_bytes = (size_t)SUMM_TEXT_MAX + 1 } },
        { "furniture_threshold", SUMM_EINVAL, { .struct_size = sizeof(summ_options), .furniture_threshold = (double)INFINITY } },
        { "lang", SUMM_ELANG, { .struct_size = sizeof(summ_options), .lang = "qq" } },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *field = NULL;
        summ_result *res = (summ_result *)&field;
        CU_ASSERT_EQUAL(summ_options_check(&cases[i].opt, &field), cases[i].status);
        CU_ASSERT_PTR_NOT_NULL_FATAL(field);
        CU_ASSERT_STRING_EQUAL(field, cases[i].field);
        CU_ASSERT_EQUAL(summ_summarize(english, sizeof english - 1, &cases[i].opt, &res), cases[i].status);
        CU_ASSERT_PTR_NULL(res);
    }
}

/* A caller built against an older, shorter struct; and one against a newer, longer one. */
static void struct_size_tells_versions_apart(void)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.struct_size = offsetof(summ_options, ratio);
    opt.ratio = 99;
    CU_ASSERT_EQUAL(summ_options_check(&opt, NULL), SUMM_OK);
    struct { summ_options opt; char more[16]; } newer;
    memset(&newer, 0, sizeof newer);
    newer.opt.struct_size = sizeof newer;
    CU_ASSERT_EQUAL(summ_options_check(&newer.opt, NULL), SUMM_OK);
    newer.more[5] = 1;
    CU_ASSERT_EQUAL(summ_options_check(&newer.opt, NULL), SUMM_EINVAL);
}

static void initialised_options_are_defaults(void)
{
    summ_options opt, defaults = SUMM_OPTIONS_INIT;
    memset(&opt, 0xff, sizeof opt);
    summ_options_init(&opt, sizeof opt);
    CU_ASSERT_EQUAL(memcmp(&opt, &defaults, sizeof opt), 0);
    memset(&opt, 0xff, sizeof opt);
    summ_options_init(&opt, offsetof(summ_options, ratio));            /* an older caller's: no byte behind it is touched */
    CU_ASSERT_EQUAL(opt.struct_size, offsetof(summ_options, ratio));
    CU_ASSERT_EQUAL(((unsigned char *)&opt)[offsetof(summ_options, ratio)], 0xff);
    CU_ASSERT_EQUAL(opt.max_chars, 0);
    summ_options_init(&opt, 1);                                        /* no room for its own size */
    CU_ASSERT_EQUAL(opt.struct_size, offsetof(summ_options, ratio));
    summ_options_init(NULL, sizeof opt);
}

static void known_codes_and_aliases(void)
{
    static const char *const codes[] = { "en", "KO", "zh-Hant", "pt-BR", "nb", "nn", "in", "iw", "fil" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        summ_options opt = SUMM_OPTIONS_INIT;
        opt.lang = codes[i];
        CU_ASSERT_EQUAL(summ_options_check(&opt, NULL), SUMM_OK);
    }
}

static void check_offsets(const char *text, const summ_options *opt)
{
    summ_result *res;
    size_t n;
    CU_ASSERT_EQUAL_FATAL(summ_summarize(text, strlen(text), opt, &res), SUMM_OK);
    const summ_sentence *s = summ_result_sentences(res, &n);
    CU_ASSERT_TRUE(n > 2);
    for (size_t i = 0; i < n; i++) {
        size_t points = 0;
        for (size_t b = 0; b < s[i].byte_start; b++)
            points += (text[b] & 0xc0) != 0x80;
        CU_ASSERT_EQUAL(s[i].start, points);
        CU_ASSERT_TRUE(s[i].byte_start < s[i].byte_end && s[i].byte_end <= strlen(text));
        CU_ASSERT_TRUE(i == 0 || s[i].byte_start >= s[i - 1].byte_end);
        CU_ASSERT_TRUE(s[i].score >= 0 && s[i].score <= 1);
    }
    summ_result_free(res);
}

static void offsets_are_right_in_every_script(void)
{
    check_offsets(english, NULL);
    check_offsets(korean, NULL);
    check_offsets(arabic, NULL);
}

static void empty_texts_give_empty_results(void)
{
    static const char *const texts[] = { "", " \n\t\r\n", "\xef\xbb\xbf" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        summ_result *res;
        size_t n;
        CU_ASSERT_EQUAL_FATAL(summ_summarize(texts[i], strlen(texts[i]), NULL, &res), SUMM_OK);
        CU_ASSERT_STRING_EQUAL(summ_result_text(res, &n), "");
        CU_ASSERT_EQUAL(n, 0);
        summ_result_free(res);
    }
    summ_result *res;
    CU_ASSERT_EQUAL(summ_summarize(NULL, 0, NULL, &res), SUMM_OK);
    summ_result_free(res);
    CU_ASSERT_EQUAL(summ_summarize(NULL, 1, NULL, &res), SUMM_EINVAL);
    CU_ASSERT_EQUAL(summ_summarize("a", 1, NULL, NULL), SUMM_EINVAL);
    summ_result_free(NULL);
    summ_ctx_free(NULL);
}

static void long_texts_are_refused(void)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_bytes = 10;
    summ_result *res;
    CU_ASSERT_EQUAL(summ_summarize(english, sizeof english - 1, &opt, &res), SUMM_ETOOBIG);
    CU_ASSERT_PTR_NULL(res);
    CU_ASSERT_EQUAL_FATAL(summ_summarize("Ten bytes.", 10, &opt, &res), SUMM_OK);
    summ_result_free(res);
}

static char *summary_of(summ_ctx *ctx, const char *text)
{
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run(ctx, text, strlen(text), NULL, &res), SUMM_OK);
    char *copy = strdup(summ_result_text(res, NULL));
    summ_result_free(res);
    return copy;
}

static void a_context_gives_the_same_every_time(void)
{
    summ_ctx *ctx;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(NULL, &ctx), SUMM_OK);
    char *first = summary_of(ctx, english);
    for (int i = 0; i < 5; i++) {
        free(summary_of(ctx, korean));
        char *again = summary_of(ctx, english);
        CU_ASSERT_STRING_EQUAL(again, first);
        free(again);
    }
    free(first);
    summ_ctx_free(ctx);
}

static void several_texts_keep_their_own_offsets(void)
{
    const char *texts[] = { english, korean };
    size_t lens[] = { sizeof english - 1, sizeof korean - 1 }, n;
    summ_ctx *ctx;
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(NULL, &ctx), SUMM_OK);
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run_many(ctx, texts, lens, 2, NULL, &res), SUMM_OK);
    const summ_sentence *s = summ_result_sentences(res, &n);
    bool second = false;
    for (size_t i = 0; i < n; i++) {
        CU_ASSERT_TRUE(s[i].byte_end <= lens[s[i].doc]);
        second |= s[i].doc == 1;
    }
    CU_ASSERT_TRUE(second);
    summ_result_free(res);
    summ_ctx_free(ctx);
}

/* An allocator that fails from the n-th request on, and counts what is still out. */
typedef struct meter {
    long   left;
    size_t bytes;
} meter;

static void *metered(void *state, void *ptr, size_t old_size, size_t size)
{
    meter *m = state;
    if (size == 0) {
        free(ptr);
        m->bytes -= old_size;
        return NULL;
    }
    if (m->left-- <= 0)
        return NULL;
    void *p = realloc(ptr, size);
    m->bytes += size - (ptr ? old_size : 0);
    return p;
}

/* libstemmer's own allocations are not the hook's; a run before makes the stemmer, so that it is not made under test. */
static void check_no_memory(const char *text, bool html)
{
    meter m = { 1L << 30, 0 };
    summ_alloc alloc = { metered, &m };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.alloc = &alloc;
    opt.max_keywords = 5;
    opt.headline_words = 20;
    opt.flags = SUMM_COMPRESS;
    opt.title = "Storm closes the road";
    opt.title_len = 21;
    opt.query = "road";
    opt.query_len = 4;
    opt.stopwords = (const char *const[]){ "coast" };
    opt.n_stopwords = 1;
    bool done = false;
    for (long n = 0; !done; n++) {
        summ_result *res = NULL;
        m.left = n;
        summ_status status = html ? summ_summarize_html(text, strlen(text), NULL, &opt, &res)
                                  : summ_summarize(text, strlen(text), &opt, &res);
        done = status == SUMM_OK;
        CU_ASSERT_TRUE(done || status == SUMM_ENOMEM);
        CU_ASSERT_TRUE(done || !res);
        m.left = 1L << 30;
        summ_result_free(res);
        CU_ASSERT_EQUAL(m.bytes, 0);
    }
}

static void no_memory_at_any_allocation(void)
{
    check_no_memory(english, false);
    check_no_memory(korean, false);
    check_no_memory(arabic, false);
    check_no_memory(page, false);
    check_no_memory(web_page, true);
}

static void a_context_outlives_a_failed_run(void)
{
    meter m = { 1L << 30, 0 };
    summ_alloc alloc = { metered, &m };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.alloc = &alloc;
    summ_ctx *ctx;
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(&opt, &ctx), SUMM_OK);
    m.left = 1;
    CU_ASSERT_EQUAL(summ_ctx_run(ctx, english, sizeof english - 1, NULL, &res), SUMM_ENOMEM);
    m.left = 1L << 30;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_run(ctx, english, sizeof english - 1, NULL, &res), SUMM_OK);
    CU_ASSERT_TRUE(strlen(summ_result_text(res, NULL)) > 0);
    summ_result_free(res);
    summ_ctx_free(ctx);
    CU_ASSERT_EQUAL(m.bytes, 0);
}

static void the_library_tells_its_version(void)
{
    char wanted[40];
    snprintf(wanted, sizeof wanted, "%d.%d.%d", SUMM_VERSION_MAJOR, SUMM_VERSION_MINOR, SUMM_VERSION_PATCH);
    CU_ASSERT_STRING_EQUAL(summ_version(), wanted);
    size_t n;
    const summ_language *langs = summ_languages(&n);
    CU_ASSERT_TRUE(n >= 75);
    for (size_t i = 1; i < n; i++)
        CU_ASSERT_TRUE(strcmp(langs[i - 1].code, langs[i].code) < 0);
}

int main(void)
{
    static const test_case tests[] = {
        { "wrong options are named", wrong_options_are_named },
        { "struct_size tells versions apart", struct_size_tells_versions_apart },
        { "initialised options are defaults", initialised_options_are_defaults },
        { "known codes and aliases", known_codes_and_aliases },
        { "offsets are right in every script", offsets_are_right_in_every_script },
        { "empty texts give empty results", empty_texts_give_empty_results },
        { "long texts are refused", long_texts_are_refused },
        { "a context gives the same every time", a_context_gives_the_same_every_time },
        { "several texts keep their own offsets", several_texts_keep_their_own_offsets },
        { "no memory at any allocation", no_memory_at_any_allocation },
        { "a context outlives a failed run", a_context_outlives_a_failed_run },
        { "the library tells its version", the_library_tells_its_version },
    };
    return RUN_SUITE("api", tests);
}
