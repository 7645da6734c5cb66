/* cli_print.c - what people read: text, lines, HTML, tables. */
#include <stdlib.h>
#include <string.h>

#include "cli_internal.h"
#include "utf8.h"

const char *cli_kind_name(summ_block_kind kind)
{
    static const char *const names[] = { "prose", "title", "heading", "item", "furniture" };
    return names[kind];
}

/* Bytes of a text, valid UTF-8 made of them: U+FFFD for each byte that is none. */
static void put_slice(FILE *out, const char *text, size_t start, size_t end)
{
    char c[4];
    size_t size;
    for (size_t i = start; i < end; i += size) {
        uint32_t cp = sm_get_utf8((const unsigned char *)text + i, end - i, &size);
        fwrite(c, 1, sm_put_utf8(cp, c), out);
    }
}

static bool is_break(char c) { return c == '\r' || c == '\n'; }
static bool is_blank(char c) { return is_break(c) || c == ' ' || c == '\t'; }

/* The same on one line: a run of white space with a line break in it is one space. */
static void put_line(FILE *out, const char *text, size_t start, size_t end)
{
    for (size_t i = start; i < end;) {
        size_t stop = i, next;
        while (stop < end && !is_break(text[stop]))
            stop++;
        for (next = stop; next < end && is_blank(text[next]);)
            next++;
        while (stop < end && stop > i && is_blank(text[stop - 1]))
            stop--;
        put_slice(out, text, i, stop);
        if (next < end)
            fputc(' ', out);
        i = next;
    }
    fputc('\n', out);
}

static int by_rank(const void *x, const void *y)
{
    const size_t *a = x, *b = y;
    return (a[1] > b[1]) - (a[1] < b[1]);
}

size_t *cli_selected(const summ_result *res, bool by_score, size_t *n)
{
    size_t all;
    const summ_sentence *s = summ_result_sentences(res, &all);
    size_t *pairs = malloc((2 * all + 1) * sizeof *pairs);
    *n = 0;
    if (!pairs) {
        cli_starved = true;
        return NULL;
    }
    for (size_t i = 0; i < all; i++)
        if (s[i].flags & SUMM_SELECTED) {
            pairs[2 * *n] = i;
            pairs[2 * *n + 1] = s[i].rank;
            ++*n;
        }
    if (by_score)
        qsort(pairs, *n, 2 * sizeof *pairs, by_rank);
    for (size_t i = 0; i < *n; i++)
        pairs[i] = pairs[2 * i];
    return pairs;
}

static void print_sentences(FILE *out, const cli_args *args, const cli_texts *t, const summ_result *res)
{
    size_t n;
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0; i < n; i++)
        if ((s[i].flags & SUMM_CANDIDATE) || (args->opt.flags & SUMM_KEEP_FURNITURE))
            put_line(out, t->at[s[i].doc], s[i].byte_start, s[i].byte_end);
}

static void print_blocks(FILE *out, const cli_texts *t, const summ_result *res)
{
    size_t n;
    const summ_block *b = summ_result_blocks(res, &n);
    for (size_t i = 0; i < n; i++) {
        fprintf(out, "%-9s %6.2f  ", cli_kind_name(b[i].kind), b[i].score);
        put_line(out, t->at[b[i].doc], b[i].byte_start, b[i].byte_end);
    }
}

/* The whole source, the selected sentences in bold. */
static void print_highlighted(FILE *out, const char *text, size_t size, const summ_result *res)
{
    size_t n, at = 0;
    const summ_sentence *s = summ_result_sentences(res, &n);
    for (size_t i = 0; i < n; i++) {
        if (!(s[i].flags & SUMM_SELECTED))
            continue;
        put_slice(out, text, at, s[i].byte_start);
        fputs("\033[1m", out);
        put_slice(out, text, s[i].byte_start, s[i].byte_end);
        fputs("\033[0m", out);
        at = s[i].byte_end;
    }
    put_slice(out, text, at, size);
    if (size == 0 || text[size - 1] != '\n')
        fputc('\n', out);
}

static void put_escaped(FILE *out, const char *text, size_t start, size_t end)
{
    size_t size;
    for (size_t i = start; i < end; i += size) {
        char c[4];
        uint32_t cp = sm_get_utf8((const unsigned char *)text + i, end - i, &size);
        switch (cp) {
        case '&': fputs("&amp;", out); break;
        case '<': fputs("&lt;", out); break;
        case '>': fputs("&gt;", out); break;
        case '"': fputs("&quot;", out); break;
        default:
            if (cp < 0x20 && cp != '\n' && cp != '\t')
                cp = cp == '\r' ? ' ' : 0xfffd;
            fwrite(c, 1, sm_put_utf8(cp, c), out);
        }
    }
}

static bool right_to_left(const char *lang)
{
    static const char *const codes[] = { "ar", "fa", "he", "ur", "yi" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(lang, codes[i]) == 0)
            return true;
    return false;
}

static void print_html(FILE *out, const char *text, size_t size, const summ_result *res)
{
    size_t n, at = 0, title_size;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const char *lang = summ_result_lang(res, NULL), *title = summ_result_title(res, &title_size);
    fprintf(out, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<meta charset=\"utf-8\">\n<title>", lang,
            right_to_left(lang) ? "rtl" : "ltr");
    put_escaped(out, title_size ? title : "Summary", 0, title_size ? title_size : 7);
    fputs("</title>\n<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;"
          "padding:0 1rem;white-space:pre-wrap}mark{background:rgba(255,196,0,.45);color:inherit}</style>\n<body>", out);
    for (size_t i = 0; i < n; i++) {
        if (!(s[i].flags & SUMM_SELECTED))
            continue;
        put_escaped(out, text, at, s[i].byte_start);
        fprintf(out, "<mark title=\"rank %u, score %.3f\">", s[i].rank + 1, s[i].score);
        put_escaped(out, text, s[i].byte_start, s[i].byte_end);
        fputs("</mark>", out);
        at = s[i].byte_end;
    }
    put_escaped(out, text, at, size);
    fputs("</body>\n</html>\n", out);
}

static void print_explain(FILE *out, const cli_texts *t, const summ_result *res)
{
    size_t n;
    const summ_sentence *s = summ_result_sentences(res, &n);
    fputs("    # rank score central position length    gain lost-to  sentence\n", out);
    for (size_t i = 0; i < n; i++) {
        if (!(s[i].flags & SUMM_CANDIDATE))
            continue;
        fprintf(out, "%c%4zu %4u %5.3f %7.3f %8.3f %6.3f %7.2f ", s[i].flags & SUMM_SELECTED ? '*' : ' ', i, s[i].rank + 1,
                s[i].score, s[i].centrality, s[i].prior, s[i].length_factor, s[i].gain);
        if (s[i].lost_to == i)
            fputs("      -  ", out);
        else
            fprintf(out, "%7u  ", s[i].lost_to);
        put_line(out, t->at[s[i].doc], s[i].byte_start, s[i].byte_end);
    }
}

static void print_summary(FILE *out, const cli_args *args, const summ_result *res)
{
    size_t n, size;
    if (args->out == OUT_TEXT) {
        const char *summary = summ_result_text(res, &size);
        fwrite(summary, 1, size, out);
        fputc('\n', out);
        return;
    }
    const summ_sentence *s = summ_result_sentences(res, &n);
    size_t picked, *order = cli_selected(res, (args->opt.flags & SUMM_BY_SCORE) != 0, &picked);
    for (size_t i = 0; order && i < picked; i++) {
        if (args->multi)
            fprintf(out, "%s: ", args->files[s[order[i]].doc]);
        const char *line = summ_result_printed(res, order[i], &size);
        fwrite(line, 1, size, out);
        fputc('\n', out);
    }
    free(order);
}

static void print_found(FILE *out, const cli_args *args, const cli_texts *t, const summ_result *res)
{
    size_t n;
    if (args->opt.headline_words > 0)
        fprintf(out, "%s\n", summ_result_headline(res, NULL));
    if (args->show_summary)
        print_summary(out, args, res);
    const summ_keyword *k = summ_result_keywords(res, &n);
    for (size_t i = 0; i < n; i++)
        fprintf(out, "%s\n", k[i].text);
    if (args->explain)
        print_explain(out, t, res);
}

void cli_print(FILE *out, const cli_args *args, const cli_texts *t, const summ_result *res)
{
    double confidence;
    const char *lang = summ_result_lang(res, &confidence);
    if (args->task == TASK_DETECT)
        fprintf(out, "%s %.2f\n", lang, confidence);
    else if (args->task == TASK_BLOCKS)
        print_blocks(out, t, res);
    else if (args->task == TASK_SPLIT)
        print_sentences(out, args, t, res);
    else if (args->out == OUT_HTML)
        print_html(out, t->at[0], t->size[0], res);
    else if (args->highlight)
        print_highlighted(out, t->at[0], t->size[0], res);
    else
        print_found(out, args, t, res);
}
