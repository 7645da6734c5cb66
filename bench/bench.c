/* bench.c - how fast the stages are: MB of UTF-8 a second on one core, output left out.
 *
 *   build/bench [-l LANG] [-m MB] [FILE]     a text (examples/en.txt) repeated to MB (20); -m 100 is what docs/ reports
 *   build/bench -x [-m MB] FILE.html         text out of HTML, the whole page
 *   build/bench -p [-m MB] FILE ...          what is main text, every file a page
 *   build/bench -w [-m MB]                   worst cases: signs without end; each at half and at full size
 *
 * "split" sums up decode, blocks and sentences: what a caller who knows the language pays for sentences alone. Where
 * pkg-config finds ICU, its sentence iterator runs over the same text (conversion to UTF-16 counted apart).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef BENCH_ICU
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#endif

#include "html.h"
#include "pipeline.h"

typedef struct input {
    char  *text;
    size_t size;
} input;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void say(const char *stage, size_t bytes, double seconds)
{
    printf("  %-22s %8.1f MB/s  %8.3f s\n", stage, (double)bytes / 1e6 / seconds, seconds);
}

static input read_input(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        exit(1);
    }
    input in = { NULL, 0 };
    size_t cap = 0, got = 1;
    while (got > 0) {
        if (in.size == cap)
            in.text = realloc(in.text, cap = cap * 2 + 65536);
        got = fread(in.text + in.size, 1, cap - in.size, f);
        in.size += got;
    }
    fclose(f);
    return in;
}

static input repeated(input in, size_t size)
{
    input out = { malloc(size), size };
    for (size_t at = 0; at < size; at += in.size)
        memcpy(out.text + at, in.text, size - at < in.size ? size - at : in.size);
    return out;
}

/* Decode, find blocks and sentences; the seconds of each in t[0..3]; how many sentences. */
static uint32_t split(const input *in, const sm_lang *lang, double *t)
{
    sm_arena a;
    sm_options opt;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    if (setjmp(failed)) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    a.failed = &failed;
    sm_options_copy(&a, NULL, &opt, NULL);
    sm_text text;
    sm_blocks blocks;
    sm_sentences sentences;
    double start = now();
    sm_decode(&a, &(const char *){ in->text }, &in->size, 1, &text);
    t[0] = now() - start;
    sm_find_blocks(&a, &text, &opt, &blocks);
    t[1] = now() - start - t[0];
    for (uint32_t i = 0; i < blocks.n; i++)
        blocks.at[i].lang = lang;
    start = now();
    sm_find_sentences(&a, &text, &opt, &blocks, &sentences);
    t[2] = now() - start;
    uint32_t n = sentences.n;
    sm_arena_free(&a);
    return n;
}

#ifdef BENCH_ICU
static void run_icu(const input *in)
{
    UErrorCode status = U_ZERO_ERROR;
    double start = now();
    UChar *wide = malloc((in->size + 1) * sizeof *wide);
    int32_t size = 0, n = 0;
    u_strFromUTF8(wide, (int32_t)in->size + 1, &size, in->text, (int32_t)in->size, &status);
    double converted = now();
    UBreakIterator *it = ubrk_open(UBRK_SENTENCE, "en", wide, size, &status);
    if (U_FAILURE(status)) {
        printf("  ICU: %s\n", u_errorName(status));
        return;
    }
    while (ubrk_next(it) != UBRK_DONE)
        n++;
    double done = now();
    ubrk_close(it);
    free(wide);
    say("ICU conversion", in->size, converted - start);
    say("ICU sentences", in->size, done - converted);
    say("ICU both", in->size, done - start);
    printf("  ICU found %d sentences\n", (int)n);
}
#endif

static void run_stages(const input *in, const sm_lang *lang)
{
    static const char *const names[] = { "decode", "blocks", "sentences" };
    double best[3] = { 1e9, 1e9, 1e9 }, t[3];
    uint32_t n = 0;
    for (int round = 0; round < 3; round++) {
        n = split(in, lang, t);
        for (int i = 0; i < 3; i++)
            best[i] = t[i] < best[i] ? t[i] : best[i];
    }
    for (int i = 0; i < 3; i++)
        say(names[i], in->size, best[i]);
    say("split (all three)", in->size, best[0] + best[1] + best[2]);
    printf("  found %u sentences\n", (unsigned)n);
#ifdef BENCH_ICU
    run_icu(in);
#endif
}

/* Seconds to tell main text from furniture. */
static double mark_furniture(const char *const *texts, const size_t *sizes, size_t n)
{
    sm_arena a;
    sm_options opt;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    if (setjmp(failed)) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    a.failed = &failed;
    sm_options_copy(&a, NULL, &opt, NULL);
    sm_text text;
    sm_blocks blocks;
    sm_decode(&a, texts, sizes, n, &text);
    sm_find_blocks(&a, &text, &opt, &blocks);
    double start = now();
    sm_mark_furniture(&a, &text, &opt, &blocks);
    double seconds = now() - start;
    sm_arena_free(&a);
    return seconds;
}

/* The pages again and again, up to that size. */
static void run_furniture(char **paths, size_t n_paths, size_t size)
{
    size_t n = 0, room = 0, total = 0, *sizes = NULL;
    const char **texts = NULL;
    for (; n < n_paths || total < size; n++) {
        if (n == room) {
            room = 2 * room + n_paths;
            texts = realloc(texts, room * sizeof *texts);
            sizes = realloc(sizes, room * sizeof *sizes);
        }
        input in = n < n_paths ? read_input(paths[n]) : (input){ (char *)texts[n - n_paths], sizes[n - n_paths] };
        texts[n] = in.text;
        total += sizes[n] = in.size;
    }
    double best = 1e9;
    for (int round = 0; round < 3; round++) {
        double seconds = mark_furniture(texts, sizes, n);
        best = seconds < best ? seconds : best;
    }
    say("furniture", total, best);
    for (size_t i = 0; i < n_paths; i++)
        free((char *)texts[i]);
    free(texts);
    free(sizes);
}

static void run_whole(const input *in)
{
    summ_result *result;
    double start = now();
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_bytes = SUMM_TEXT_MAX;
    opt.max_keywords = 10;
    if (summ_summarize(in->text, in->size, &opt, &result) == SUMM_OK) {
        say("summary and keywords", in->size, now() - start);
        summ_result_free(result);
    }
}

/* Seconds to take the text out of the page. */
static double read_html(const input *in)
{
    sm_arena a;
    sm_html page;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    if (setjmp(failed)) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    a.failed = &failed;
    double start = now();
    sm_read_html(&a, in->text, in->size, NULL, &page);
    double seconds = now() - start;
    sm_arena_free(&a);
    return seconds;
}

static void run_html(const input *in)
{
    double best = 1e9;
    for (int round = 0; round < 3; round++) {
        double seconds = read_html(in);
        best = seconds < best ? seconds : best;
    }
    say("HTML to text", in->size, best);
}

static void run_worst(size_t size)
{
    static const char *const units[] = { "a.", "(", "\"", "\xe2\x80\xa6", "U.S. ", "a", ". ", "(a. ", "\"a. ", "'a. ", "1. ", "a\n", "\n",
                                         ") ", "A. ", "[1] ", "\xc2\xab" "a. ", "a. (", "\xe3\x80\x82", "No. 1 ", "? ", ".\xcc\x81" };
    const sm_lang *lang = sm_lang_of("en");
    printf("%-10s %12s %12s\n", "repeated", "half", "full");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        double t[3], seconds[2];
        for (int part = 0; part < 2; part++) {
            input in = repeated((input){ strdup(units[i]), strlen(units[i]) }, part ? size : size / 2);
            split(&in, lang, t);
            seconds[part] = t[0] + t[1] + t[2];
            free(in.text);
        }
        printf("%-10s %10.3f s %10.3f s\n", strcmp(units[i], "\n") == 0 ? "newline" : strcmp(units[i], "a\n") == 0 ? "a newline" : units[i],
               seconds[0], seconds[1]);
    }
}

int main(int argc, char **argv)
{
    const char *path = "examples/en.txt", *code = "en";
    size_t megabytes = 20;
    bool worst = false, html = false, pages = false;
    int n_paths = 0;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-w") == 0)
            worst = true;
        else if (strcmp(argv[i], "-x") == 0)
            html = true;
        else if (strcmp(argv[i], "-p") == 0)
            pages = true;
        else if (strcmp(argv[i], "-m") == 0 && i + 1 < argc)
            megabytes = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "-l") == 0 && i + 1 < argc)
            code = argv[++i];
        else
            path = argv[++n_paths] = argv[i];
    }
    const sm_lang *lang = sm_lang_of(code);
    if (!lang || megabytes == 0) {
        fprintf(stderr, "bench: unknown language %s, or no size\n", code);
        return 2;
    }
    if (worst) {
        run_worst(megabytes * 1000000 / 2);
        return 0;
    }
    if (pages) {
        run_furniture(argv + 1, (size_t)n_paths, megabytes * 1000000);
        return 0;
    }
    input in = read_input(path), all = repeated(in, megabytes * 1000000);
    printf("%s, repeated to %zu MB, language %s\n", path, megabytes, code);
    if (html) {
        run_html(&all);
    } else {
        run_stages(&all, lang);
        run_whole(&in);
    }
    free(all.text);
    free(in.text);
    return 0;
}
