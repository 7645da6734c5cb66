/* cli.c - the command: inputs are read in batches, run on one or several threads, printed in order.
 *
 * An input that is bad gets a message that names it, and the others go on. A batch is as many inputs as keep all
 * threads busy, so memory does not grow with the number of records.
 */
#include "cli.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli_internal.h"
#include "utf8.h"

enum { BATCH_A_JOB = 64, BATCH_BYTES = 1 << 26 };

typedef struct batch {
    const cli_args *args;
    cli_item       *items;
    size_t          n, cap, bytes;
    size_t          next;       /* the next item to take, under the lock */
    pthread_mutex_t lock;
} batch;

/* --multi: the files that could be read. */
typedef struct cli_used {
    char       **names;
    const char **texts;
    size_t      *sizes, n;
} cli_used;

typedef struct totals {
    size_t answers;             /* printed so far */
    bool   failed;
} totals;

_Thread_local bool cli_starved;

static char no_memory[] = "out of memory";   /* the message that needs none */

char *cli_message(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);   /* NOLINT(clang-analyzer-valist.Uninitialized): va_start is above */
    va_end(args);
    char *text = malloc((size_t)size + 1);
    if (!text)
        return no_memory;
    va_start(args, format);
    vsnprintf(text, (size_t)size + 1, format, args);
    va_end(args);
    return text;
}

char *cli_read_file(FILE *in, size_t *size, size_t limit, bool *too_big)
{
    size_t cap = 1 << 16, n = 0;
    errno = 0;
    char *text = malloc(cap + 1);
    *too_big = false;
    while (text) {
        size_t got = fread(text + n, 1, cap - n, in);
        n += got;
        if (got == 0 || n > limit)
            break;
        if (n == cap) {
            char *more = realloc(text, 2 * cap + 1);
            if (!more) {
                free(text);
                return NULL;
            }
            text = more;
            cap *= 2;
        }
    }
    if (!text)
        return NULL;
    *too_big = n > limit;
    if (ferror(in) || *too_big) {
        free(text);
        return NULL;
    }
    text[n] = '\0';
    *size = n;
    return text;
}

static size_t max_bytes(const cli_args *args) { return args->opt.max_bytes ? args->opt.max_bytes : SUMM_DEFAULT_MAX_BYTES; }

/* What is wrong with the encoding: a message, and *usable tells whether the text can be read all the same. */
static char *check_encoding(const char *text, size_t size, bool *usable)
{
    const unsigned char *s = (const unsigned char *)text;
    *usable = true;
    if (size >= 2 && ((s[0] == 0xff && s[1] == 0xfe) || (s[0] == 0xfe && s[1] == 0xff))) {
        *usable = false;
        return cli_message("UTF-16, not UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)");
    }
    size_t bad = 0, first = 0, step;
    for (size_t i = 0; i < size; i += step)
        if (s[i] < 0x80)
            step = 1;
        else if (sm_get_utf8(s + i, size - i, &step) == SM_BAD && bad++ == 0)
            first = i;
    return bad ? cli_message("%zu bytes are not UTF-8, the first is byte %zu; each counts as U+FFFD", bad, first) : NULL;
}

static char *describe(summ_status status, const cli_args *args, size_t size)
{
    if (status == SUMM_ETOOBIG)
        return cli_message("text of %zu bytes is longer than --max-bytes %zu", size, max_bytes(args));
    return cli_message("%s", summ_strerror(status));
}

static void set_error(cli_item *item, char *message)
{
    if (item->error != no_memory)
        free(item->error);
    item->error = message;
}

static void fail(cli_item *item, char *message)
{
    item->failed = true;
    set_error(item, message);
}

static summ_status run(const cli_args *args, summ_ctx *ctx, const cli_texts *t, bool html, const summ_options *opt, summ_result **res)
{
    if (html)
        return summ_ctx_run_html(ctx, t->at[0], t->size[0], args->encoding, opt, res);
    if (args->task == TASK_SUMMARY)
        return summ_ctx_run_many(ctx, t->at, t->size, t->n, opt, res);
    return summ_ctx_split(ctx, t->at[0], t->size[0], opt, res);
}

/* Run the texts and write the answer for standard output into the item. */
static void answer(const cli_args *args, summ_ctx *ctx, cli_item *item, const cli_texts *t, const summ_options *opt)
{
    summ_result *res = NULL;
    summ_status status = ctx ? run(args, ctx, t, item->html, opt, &res) : SUMM_ENOMEM;
    FILE *out = status == SUMM_OK ? open_memstream(&item->answer, &item->answer_size) : NULL;
    if (!out) {
        fail(item, describe(status == SUMM_OK ? SUMM_ENOMEM : status, args, t->size[0]));
        summ_result_free(res);
        return;
    }
    cli_starved = false;
    cli_args own = *args;
    own.opt = *opt;
    size_t size;
    const char *source = summ_result_source(res, &size);
    cli_texts extracted = { &source, &size, 1 };
    if (item->html)
        t = &extracted;
    if (args->out == OUT_JSON || args->out == OUT_JSONL)
        cli_put_json(out, args, item, cli_answer(&own, t, res));
    else
        cli_print(out, &own, t, res);
    bool lost = ferror(out) != 0 || cli_starved;
    if (fclose(out) != 0 || lost)
        fail(item, no_memory);
    summ_result_free(res);
}

static void answer_item(const cli_args *args, summ_ctx *ctx, cli_item *item)
{
    summ_options opt = args->opt;
    const char *text = item->text;
    size_t size = item->size;
    if (args->in == IN_JSONL) {
        char *error = cli_read_record(item, &text, &size, &opt);
        if (error) {
            fail(item, error);
            return;
        }
    }
    answer(args, ctx, item, &(cli_texts){ &text, &size, 1 }, &opt);
}

static void *work(void *argument)
{
    batch *b = argument;
    summ_ctx *ctx = NULL;
    summ_ctx_new(&b->args->opt, &ctx);
    for (;;) {
        pthread_mutex_lock(&b->lock);
        size_t i = b->next++;
        pthread_mutex_unlock(&b->lock);
        if (i >= b->n)
            break;
        if (!b->items[i].failed)
            answer_item(b->args, ctx, &b->items[i]);
    }
    summ_ctx_free(ctx);
    return NULL;
}

static void run_batch(batch *b)
{
    pthread_t threads[256];
    int started = 0;
    b->next = 0;
    while (started < b->args->jobs - 1 && (size_t)started + 1 < b->n
           && pthread_create(&threads[started], NULL, work, b) == 0)
        started++;
    work(b);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

static void complain(const cli_item *item)
{
    fputs("summ: ", stderr);
    if (item->name)
        fprintf(stderr, "%s: ", item->name);
    if (item->line > 0)
        fprintf(stderr, "line %zu: ", item->line);
    fprintf(stderr, "%s\n", item->error);
}

static void put_separator(const cli_args *args, const totals *t)
{
    if (args->out == OUT_JSON)
        fputs(t->answers ? ",\n" : "", stdout);
    else if (args->n_files > 1 && args->in != IN_JSONL && args->out != OUT_JSONL)
        fputs(t->answers ? "\n" : "", stdout);
}

static void put_item(const cli_args *args, cli_item *item, totals *t)
{
    bool json = args->out == OUT_JSON || args->out == OUT_JSONL;
    if (item->error) {
        complain(item);
        t->failed = true;
    }
    if (item->failed && (!json || (args->out == OUT_JSON && args->in != IN_JSONL && args->n_files < 2)))
        return;
    put_separator(args, t);
    if (!json && args->n_files > 1 && args->in != IN_JSONL && args->out != OUT_HTML)
        printf("==> %s <==\n", item->name);
    if (item->failed)
        cli_put_json_error(stdout, item, item->error);
    else
        fwrite(item->answer, 1, item->answer_size, stdout);
    if (args->out == OUT_JSONL)
        fputc('\n', stdout);
    t->answers++;
}

static void free_item(cli_item *item)
{
    free(item->text);
    free(item->answer);
    set_error(item, NULL);
    json_decref(item->record);
}

/* Run and print what the batch holds, and empty it. */
static void flush(batch *b, totals *t)
{
    run_batch(b);
    for (size_t i = 0; i < b->n; i++) {
        put_item(b->args, &b->items[i], t);
        free_item(&b->items[i]);
    }
    b->n = 0;
    b->bytes = 0;
    fflush(stdout);
    if (b->args->progress)
        fprintf(stderr, "\rsumm: %zu done", t->answers);
}

static void add(batch *b, totals *t, cli_item item)
{
    b->items[b->n++] = item;
    b->bytes += item.size;
    if (b->n == b->cap || b->bytes >= BATCH_BYTES)
        flush(b, t);
}

static bool blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!strchr(" \t\r\n", line[i]) || !line[i])
            return false;
    return true;
}

static void add_records(batch *b, totals *t, const char *name, FILE *in)
{
    char *line = NULL;
    size_t cap = 0, number = 0;
    for (ssize_t size; (size = getline(&line, &cap, in)) >= 0;) {
        size_t n = (size_t)size, skip = number++ == 0 && n >= 3 && memcmp(line, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
        if (blank(line + skip, n - skip))
            continue;
        cli_item item = { .name = name, .line = number, .size = n - skip };
        item.text = malloc(item.size + 1);
        if (item.text)
            memcpy(item.text, line + skip, item.size);
        else
            fail(&item, no_memory);
        add(b, t, item);
    }
    if (!feof(in)) {                     /* an error of reading, or no memory for the line */
        cli_item item = { .name = name };
        fail(&item, cli_message("%s", strerror(errno)));
        add(b, t, item);
    }
    free(line);
}

static bool looks_like_html(const char *name, const char *text, size_t size)
{
    size_t length = name ? strlen(name) : 0, i = 0;
    if ((length > 5 && strcasecmp(name + length - 5, ".html") == 0) || (length > 4 && strcasecmp(name + length - 4, ".htm") == 0))
        return true;
    i = size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    while (i < size && strchr(" \t\r\n", text[i]) && text[i])
        i++;
    return strncasecmp(text + i, "<!doctype html", 14) == 0 || strncasecmp(text + i, "<html", 5) == 0;
}

/* Read a whole text; what is wrong with it goes into the item. */
static cli_item read_text(const cli_args *args, const char *name, FILE *in)
{
    bool too_big, usable = true;
    cli_item item = { .name = name };
    item.text = cli_read_file(in, &item.size, max_bytes(args), &too_big);
    if (!item.text) {
        fail(&item, too_big ? cli_message("longer than --max-bytes %zu", max_bytes(args)) : cli_message("%s", strerror(errno)));
        return item;
    }
    item.html = args->in == IN_HTML || (args->in == IN_GUESS && looks_like_html(name, item.text, item.size));
    if (item.html)
        return item;
    item.error = check_encoding(item.text, item.size, &usable);
    item.failed = !usable;
    return item;
}

static cli_item open_text(const cli_args *args, const char *name)
{
    FILE *in = fopen(name, "rb");
    if (!in) {
        cli_item item = { .name = name };
        fail(&item, cli_message("%s", strerror(errno)));
        return item;
    }
    cli_item item = read_text(args, name, in);
    fclose(in);
    return item;
}

static void add_file(batch *b, totals *t, const char *name)
{
    if (b->args->in != IN_JSONL) {
        add(b, t, open_text(b->args, name));
        return;
    }
    FILE *in = fopen(name, "rb");
    if (in) {
        add_records(b, t, name, in);
        fclose(in);
        return;
    }
    cli_item item = { .name = name };
    fail(&item, cli_message("%s", strerror(errno)));
    add(b, t, item);
}

/* The main text in place of the page. */
static void take_text_out(const cli_args *args, summ_ctx *ctx, cli_item *item)
{
    summ_result *res = NULL;
    size_t size;
    summ_status status = summ_ctx_run_html(ctx, item->text, item->size, args->encoding, NULL, &res);
    const char *source = summ_result_source(res, &size);
    char *text = source ? malloc(size + 1) : NULL;
    if (text) {
        memcpy(text, source, size + 1);
        free(item->text);
        item->text = text;
        item->size = size;
    } else {
        fail(item, describe(status == SUMM_OK ? SUMM_ENOMEM : status, args, item->size));
    }
    summ_result_free(res);
}

/* Read the files into items; those that can be used are listed. */
static void read_together(const cli_args *args, summ_ctx *ctx, cli_item *items, cli_used *used, totals *t)
{
    for (int i = 0; i < args->n_files; i++) {
        cli_item *item = &items[i];
        *item = open_text(args, args->files[i]);
        if (!item->failed && item->html)
            take_text_out(args, ctx, item);
        if (item->error) {
            complain(item);
            t->failed = true;
        }
        if (item->failed)
            continue;
        used->names[used->n] = args->files[i];
        used->texts[used->n] = item->text;
        used->sizes[used->n++] = item->size;
    }
}

/* --multi: all files that can be read as one subject. */
static void run_together(const cli_args *args, totals *t)
{
    size_t n_files = (size_t)args->n_files;
    cli_item *items = calloc(n_files, sizeof *items), joint = { 0 };
    cli_used used = { calloc(n_files, sizeof *used.names), calloc(n_files, sizeof *used.texts), calloc(n_files, sizeof *used.sizes), 0 };
    cli_args own = *args;
    summ_ctx *ctx = NULL;
    own.files = used.names;
    own.n_files = 1;
    if (items && used.names && used.texts && used.sizes && summ_ctx_new(&args->opt, &ctx) == SUMM_OK) {
        read_together(args, ctx, items, &used, t);
        if (used.n > 0)
            answer(&own, ctx, &joint, &(cli_texts){ used.texts, used.sizes, used.n }, &args->opt);
    } else {
        fail(&joint, no_memory);
    }
    if (joint.failed || used.n > 0)
        put_item(&own, &joint, t);
    for (size_t i = 0; items && i < n_files; i++)
        free_item(&items[i]);
    free_item(&joint);
    summ_ctx_free(ctx);
    free(items);
    free(used.names);
    free(used.texts);
    free(used.sizes);
}

static void run_separately(const cli_args *args, totals *t)
{
    batch b = { .args = args, .cap = args->jobs > 1 ? (size_t)args->jobs * BATCH_A_JOB : 1 };
    b.items = calloc(b.cap, sizeof *b.items);
    if (!b.items || pthread_mutex_init(&b.lock, NULL) != 0) {
        fputs("summ: out of memory\n", stderr);
        t->failed = true;
        free(b.items);
        return;
    }
    if (args->n_files == 0 && args->in != IN_JSONL)
        add(&b, t, read_text(args, NULL, stdin));
    else if (args->n_files == 0)
        add_records(&b, t, NULL, stdin);
    for (int i = 0; i < args->n_files; i++)
        add_file(&b, t, args->files[i]);
    flush(&b, t);
    pthread_mutex_destroy(&b.lock);
    free(b.items);
}

int summ_cli(int argc, char **argv)
{
    cli_args args;
    totals t = { 0, false };
    int status;
    cli_json_start();
    if (!cli_parse(argc, argv, &args, &status)) {
        cli_args_free(&args);
        return status;
    }
    bool array = args.out == OUT_JSON && (args.n_files > 1 || args.in == IN_JSONL) && !args.multi;
    fputs(array ? "[" : "", stdout);
    if (args.multi)
        run_together(&args, &t);
    else
        run_separately(&args, &t);
    fputs(array ? "]\n" : args.out == OUT_JSON && t.answers ? "\n" : "", stdout);
    if (args.progress)
        fputc('\n', stderr);
    cli_args_free(&args);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "summ: standard output: %s\n", strerror(errno));
        return 1;
    }
    return t.failed ? 1 : 0;
}
