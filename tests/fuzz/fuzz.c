/* libFuzzer target: any bytes as one text, two texts or HTML, with options drawn from the first bytes. What must hold of every
 * result is checked here: see check().
 *
 * Layout of an input: one byte what to run, three bytes options, then the text. `make fuzz FUZZ_SECONDS=60`.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "summ.h"
#include "unicode.h"
#include "utf8.h"

enum { HEAD = 4 };

typedef enum what { TEXT, HTML, HALVES, SPLIT } what;

/* What is run: its texts, and whether they were given as HTML. */
typedef struct run {
    what        what;
    const char *texts[2];
    size_t      sizes[2];
} run;

#define MUST(what) \
    do {           \
        if (!(what)) \
            abort(); \
    } while (0)

static summ_options options_of(const uint8_t *head)
{
    static const char *const langs[] = { NULL, "en", "ko", "ja", "zh", "ar", "th", "de", "hi", "tr", "vi", "bo", "he", "ta", "ru", "fr" };
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.lang = langs[head[1] & 15];
    opt.flags = head[1] >> 4;
    opt.max_sentences = head[2] & 7;
    opt.max_words = (head[2] & 8) ? head[3] : 0;
    opt.max_chars = (head[2] & 16) ? head[3] * 4u : 0;
    opt.lines = (summ_lines)((head[2] >> 5) % 3);
    opt.overflow = head[0] >> 7;
    opt.flags |= (head[0] & 64) ? SUMM_COMPRESS : 0;
    opt.ratio = (head[0] & 32) ? 0.3 : 0;
    opt.max_keywords = 7;
    opt.headline_words = 12;
    opt.title = "storm road 다리 橋";
    opt.title_len = (head[3] & 1) ? strlen(opt.title) : 0;
    opt.query = "the county 열렸다 道路";
    opt.query_len = (head[3] & 2) ? strlen(opt.query) : 0;
    opt.known = "Nobody was hurt. 값은 모른다.";
    opt.known_len = (head[3] & 4) ? strlen(opt.known) : 0;
    return opt;
}

/* Code points that begin before byte `at`, which must be the place of one. */
static size_t points_before(const char *text, size_t n, size_t at)
{
    size_t i = 0, points = 0, size;
    for (; i < at; i += size, points++)
        sm_get_utf8((const unsigned char *)text + i, n - i, &size);
    MUST(i == at);
    return points;
}

/* In order, not empty, inside the text, on code point boundaries, the same place in bytes and in code points. */
static void check_spans(const summ_result *res, const run *r)
{
    size_t n, last = 0, doc = 0;
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0; i < n; i++) {
        last = s[i].doc == doc ? last : 0;
        MUST(s[i].doc >= doc && s[i].doc < 2);
        doc = s[i].doc;
        MUST(s[i].byte_start >= last && s[i].byte_start < s[i].byte_end && s[i].byte_end <= r->sizes[doc]);
        MUST(s[i].score >= 0 && s[i].score <= 1);
        if (n < 200) {
            MUST(points_before(r->texts[doc], r->sizes[doc], s[i].byte_start) == s[i].start);
            MUST(points_before(r->texts[doc], r->sizes[doc], s[i].byte_end) == s[i].end);
        }
        last = s[i].byte_end;
    }
    const summ_keyword *k = summ_result_keywords(res, &n);
    for (size_t i = 0; i < n; i++) {
        MUST(k[i].byte_start < k[i].byte_end && k[i].byte_end <= r->sizes[k[i].doc]);
        MUST(points_before(r->texts[k[i].doc], r->sizes[k[i].doc], k[i].byte_start) == k[i].start);
        MUST(k[i].score >= 0 && k[i].score <= 1 && k[i].count > 0);
    }
    MUST(n <= 7);
}

/* Within every budget; or over it with one sentence alone; or it was asked for. */
static void check_budget(const summ_result *res, const summ_options *opt)
{
    size_t n, picked = 0, words = 0, chars = 0, size;
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0; i < n; i++)
        if (s[i].flags & SUMM_SELECTED) {
            MUST(s[i].flags & SUMM_CANDIDATE);
            picked++;
            words += s[i].words;
        }
    const char *text = summ_result_text(res, &size);
    for (size_t i = 0; i < size; i++)
        chars += ((unsigned char)text[i] & 0xc0) != 0x80;
    bool over = summ_result_over_budget(res);
    MUST(!opt->max_sentences || picked <= opt->max_sentences);
    MUST(!over || opt->overflow || picked == 1);
    MUST(over || !opt->max_words || words <= opt->max_words);
    MUST(over || !opt->max_chars || chars <= opt->max_chars);
}

static void check_utf8(const char *s, size_t n)
{
    size_t size;
    for (size_t i = 0; i < n; i += size)
        MUST(sm_get_utf8((const unsigned char *)s + i, n - i, &size) != SM_BAD);
    MUST(s[n] == '\0');
}

/* The next code point that is not white space, as it is printed; 0 at the end. */
static uint32_t next_ink(const char *s, size_t n, size_t *at, bool source)
{
    while (*at < n) {
        size_t size, here = *at;
        uint32_t cp = sm_get_utf8((const unsigned char *)s + here, n - here, &size);
        *at += size;
        if (cp == SM_BAD)
            return 0xfffd;
        if (!sm_is_space(cp) && !(source && here == 0 && cp == 0xfeff))
            return cp ? cp : SM_BAD;
    }
    return 0;
}

/* White space aside, the summary is its sentences, one behind the other. */
static void check_verbatim(const summ_result *res, const run *r)
{
    size_t n, size, at = 0;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const char *text = summ_result_text(res, &size);
    for (size_t i = 0; i < n; i++) {
        size_t from = s[i].byte_start;
        uint32_t cp;
        while ((s[i].flags & SUMM_SELECTED) && (cp = next_ink(r->texts[s[i].doc], s[i].byte_end, &from, true)) != 0)
            MUST(next_ink(text, size, &at, false) == cp);
    }
    MUST(next_ink(text, size, &at, false) == 0);
}

/* Pieces of a selected sentence in order inside it; the printed ones one behind the other in the summary. */
static void check_pieces(const summ_result *res, const summ_options *opt)
{
    size_t n, size, n_kept, whole;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const char *text = summ_result_text(res, &whole), *at = text;
    for (size_t i = 0; i < n; i++) {
        bool selected = (s[i].flags & SUMM_SELECTED) != 0;
        const char *printed = summ_result_printed(res, i, &size);
        MUST((printed != NULL) == selected);
        MUST(!printed || (printed >= text && printed + size <= text + whole));
        if (printed && !(opt->flags & SUMM_BY_SCORE)) {
            MUST(printed >= at && printed - at <= 1);
            at = printed + size;
        }
        const summ_span *kept = summ_result_kept(res, i, &n_kept);
        MUST(!(opt->flags & SUMM_COMPRESS) || (n_kept > 0) == selected);
        for (size_t k = 0, last = s[i].byte_start; k < n_kept; last = kept[k++].byte_end)
            MUST(kept[k].byte_start >= last && kept[k].byte_start < kept[k].byte_end && kept[k].byte_end <= s[i].byte_end);
    }
}

/* By a context that all runs share. */
static summ_status start(const run *r, const summ_options *opt, summ_result **res)
{
    static summ_ctx *ctx;
    MUST(ctx || summ_ctx_new(NULL, &ctx) == SUMM_OK);
    if (r->what == HTML)
        return summ_ctx_run_html(ctx, r->texts[0], r->sizes[0], NULL, opt, res);
    if (r->what == SPLIT)
        return summ_ctx_split(ctx, r->texts[0], r->sizes[0], opt, res);
    if (r->what == TEXT)
        return summ_ctx_run(ctx, r->texts[0], r->sizes[0], opt, res);
    return summ_ctx_run_many(ctx, r->texts, r->sizes, 2, opt, res);
}

static void check(const summ_result *res, const run *r, const summ_options *opt)
{
    size_t size, again_size;
    run source = *r;
    if (r->what == HTML)
        source.texts[0] = summ_result_source(res, &source.sizes[0]);
    check_spans(res, &source);
    if (r->what == SPLIT)
        return;
    check_budget(res, opt);
    check_pieces(res, opt);
    const char *summary = summ_result_text(res, &size), *headline = summ_result_headline(res, &again_size);
    check_utf8(summary, size);
    check_utf8(headline, again_size);
    if (!(opt->flags & (SUMM_COMPRESS | SUMM_BY_SCORE)))
        check_verbatim(res, &source);
    summ_result *again;
    MUST(start(r, opt, &again) == SUMM_OK);
    const char *same = summ_result_text(again, &again_size);
    MUST(size == again_size && memcmp(summary, same, size) == 0);
    summ_result_free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEAD)
        return 0;
    summ_options opt = options_of(data);
    size_t n = size - HEAD, half = n;
    run r = { .what = (what)(data[0] & 3) };
    if (r.what == HALVES)
        half = n / 2;
    char *first = malloc(half ? half : 1), *second = malloc(n > half ? n - half : 1);   /* of their own, so that a byte too far is seen */
    MUST(first && second);
    memcpy(first, data + HEAD, half);
    memcpy(second, data + HEAD + half, n - half);
    r.texts[0] = first;
    r.texts[1] = second;
    r.sizes[0] = half;
    r.sizes[1] = n - half;
    summ_result *res = NULL;
    MUST(start(&r, &opt, &res) == SUMM_OK);
    check(res, &r, &opt);
    summ_result_free(res);
    free(first);
    free(second);
    return 0;
}
