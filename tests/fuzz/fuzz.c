/* libFuzzer target: any bytes as text or HTML, with options drawn from the first bytes. Properties that must hold are checked here.
 *
 * Layout of an input: one byte what to run, three bytes options, then the text. `make fuzz FUZZ_SECONDS=60`.
 */
#include <stdlib.h>
#include <string.h>

#include "summ.h"

enum { HEAD = 4 };

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
    opt.max_keywords = 7;
    opt.headline_words = 12;
    return opt;
}

static void check_spans(const summ_result *res, const char *text, size_t len)
{
    size_t n, last = 0;
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0; i < n; i++) {
        MUST(s[i].byte_start >= last && s[i].byte_start < s[i].byte_end && s[i].byte_end <= len);
        MUST(s[i].end - s[i].start <= s[i].byte_end - s[i].byte_start);
        MUST(s[i].score >= 0 && s[i].score <= 1);
        last = s[i].byte_end;
    }
    const summ_keyword *k = summ_result_keywords(res, &n);
    for (size_t i = 0; i < n; i++)
        MUST(k[i].byte_start < k[i].byte_end && k[i].byte_end <= len);
    (void)text;
}

static void check_budget(const summ_result *res, const summ_options *opt)
{
    size_t n, picked = 0, words = 0;
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0; i < n; i++)
        if (s[i].flags & SUMM_SELECTED) {
            picked++;
            words += s[i].words;
        }
    MUST(!opt->max_sentences || picked <= opt->max_sentences);
    MUST(opt->overflow || summ_result_over_budget(res) || !opt->max_words || words <= opt->max_words);
    MUST(!summ_result_over_budget(res) || opt->overflow || picked == 1);
}

static void check_utf8(const char *s, size_t n)
{
    for (size_t i = 0; i < n;) {
        unsigned char c = (unsigned char)s[i];
        size_t size = c < 0x80 ? 1 : c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : c >= 0xc2 ? 2 : 0;
        MUST(size && i + size <= n);
        for (size_t k = 1; k < size; k++)
            MUST(((unsigned char)s[i + k] & 0xc0) == 0x80);
        i += size;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEAD)
        return 0;
    summ_options opt = options_of(data);
    char *text = malloc(size - HEAD + 1);
    size_t len = size - HEAD, text_len, again_len, n = len;
    memcpy(text, data + HEAD, len);
    summ_result *res = NULL, *again = NULL;
    int html = data[0] & 1;
    summ_status status = html ? summ_summarize_html(text, len, NULL, &opt, &res) : summ_summarize(text, len, &opt, &res);
    MUST(status == SUMM_OK || status == SUMM_ELANG);
    if (status == SUMM_OK) {
        const char *source = html ? summ_result_source(res, &n) : text;
        check_spans(res, source, n);
        check_budget(res, &opt);
        const char *summary = summ_result_text(res, &text_len);
        check_utf8(summary, text_len);
        check_utf8(summ_result_headline(res, NULL), strlen(summ_result_headline(res, NULL)));
        MUST((html ? summ_summarize_html(text, len, NULL, &opt, &again) : summ_summarize(text, len, &opt, &again)) == SUMM_OK);
        const char *same = summ_result_text(again, &again_len);
        MUST(text_len == again_len && memcmp(summary, same, text_len) == 0);
        summ_result_free(again);
    }
    summ_result_free(res);
    free(text);
    return 0;
}
