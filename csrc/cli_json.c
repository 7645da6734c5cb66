/* cli_json.c - JSON lines in, JSON out, by jansson.
 *
 * An "id" comes back with its type and value (reals with 17 digits, so that they read back the same). Our own figures are
 * printed with 6 significant digits. What JSON allows and we cannot carry is the record's error: whole numbers over 64
 * bits, a lone surrogate. "\u0000" in a text is a NUL character like any other.
 */
#include <stdlib.h>
#include <string.h>

#include "cli_internal.h"
#include "utf8.h"

enum { DIGITS = 6 };

static void *watched_malloc(size_t size)
{
    void *p = malloc(size);
    cli_starved |= !p;
    return p;
}

void cli_json_start(void) { json_set_alloc_funcs(watched_malloc, free); }

static bool is_set(const json_t *value) { return value && !json_is_null(value); }

/* A string member, or NULL and *error where it is of another type. */
static char *get_string(const json_t *record, const char *name, const char **text, size_t *size)
{
    const json_t *value = json_object_get(record, name);
    if (!is_set(value))
        return NULL;
    if (!json_is_string(value))
        return cli_message("\"%s\" is not a string", name);
    *text = json_string_value(value);
    *size = json_string_length(value);
    return NULL;
}

static char *get_budget(const json_t *record, const char *name, uint32_t *out)
{
    const json_t *value = json_object_get(record, name);
    if (!is_set(value))
        return NULL;
    if (!json_is_integer(value) || json_integer_value(value) < 1 || json_integer_value(value) > UINT32_MAX)
        return cli_message("\"%s\" is not a whole number from 1 to %u", name, UINT32_MAX);
    *out = (uint32_t)json_integer_value(value);
    return NULL;
}

/* A record with any budget replaces all budgets of the command line. */
static char *get_budgets(const json_t *record, summ_options *opt)
{
    static const char *const names[] = { "sentences", "words", "chars" };
    uint32_t counts[3] = { 0, 0, 0 };
    double ratio = 0;
    for (int i = 0; i < 3; i++) {
        char *error = get_budget(record, names[i], &counts[i]);
        if (error)
            return error;
    }
    const json_t *share = json_object_get(record, "ratio");
    if (is_set(share)) {
        ratio = json_number_value(share);
        if (!json_is_number(share) || !(ratio > 0 && ratio <= 1))
            return cli_message("\"ratio\" is not a number over 0 and up to 1");
    }
    if (counts[0] || counts[1] || counts[2] || ratio > 0) {
        opt->max_sentences = counts[0];
        opt->max_words = counts[1];
        opt->max_chars = counts[2];
        opt->ratio = ratio;
    }
    return NULL;
}

static char *get_overflow(const json_t *record, summ_options *opt)
{
    const char *overflow = NULL;
    size_t size;
    char *error = get_string(record, "overflow", &overflow, &size);
    if (error || !overflow)
        return error;
    if (strcmp(overflow, "none") != 0 && strcmp(overflow, "last") != 0)
        return cli_message("\"overflow\" is not \"none\" or \"last\"");
    opt->overflow = overflow[0] == 'l';
    return NULL;
}

static char *get_language(const json_t *record, summ_options *opt)
{
    const char *code = NULL, *field = NULL;
    size_t size;
    char *error = get_string(record, "lang", &code, &size);
    if (error || !code)
        return error;
    opt->flags &= ~(uint32_t)SUMM_MULTILINGUAL;
    if (strcmp(code, "multi") == 0) {
        opt->flags |= SUMM_MULTILINGUAL;
        opt->lang = NULL;
        return NULL;
    }
    opt->lang = code;
    if (summ_options_check(opt, &field) == SUMM_ELANG)
        return cli_message("\"lang\": \"%s\" is not a language of summ", code);
    return NULL;
}

char *cli_read_record(cli_item *item, const char **text, size_t *size, summ_options *opt)
{
    json_error_t why;
    cli_starved = false;
    item->record = json_loadb(item->text, item->size, JSON_ALLOW_NUL | JSON_DECODE_ANY, &why);
    if (cli_starved)
        return cli_message("out of memory");
    if (!item->record)
        return cli_message("not JSON: %s (column %d)", why.text, why.column);
    if (!json_is_object(item->record))
        return cli_message("not a JSON object");
    const json_t *id = json_object_get(item->record, "id");
    if (json_is_object(id) || json_is_array(id))
        return cli_message("\"id\" is not a string or number");
    *text = NULL;
    char *error = get_string(item->record, "text", text, size);
    if (!error && !*text)
        error = cli_message("no \"text\"");
    if (!error)
        error = get_language(item->record, opt);
    if (!error)
        error = get_string(item->record, "title", &opt->title, &opt->title_len);
    if (!error)
        error = get_string(item->record, "query", &opt->query, &opt->query_len);
    if (!error)
        error = get_budgets(item->record, opt);
    if (!error)
        error = get_overflow(item->record, opt);
    return error;
}

/* A slice of a text as a JSON string; bytes that are not UTF-8 become U+FFFD. */
static json_t *slice(const char *text, size_t start, size_t end)
{
    json_t *plain = json_stringn(text + start, end - start);
    if (plain)
        return plain;
    char *copy = malloc((end - start) * 3 + 1);
    size_t at = 0, size;
    if (!copy) {
        cli_starved = true;
        return NULL;
    }
    for (size_t i = start; i < end; i += size)
        at += sm_put_utf8(sm_get_utf8((const unsigned char *)text + i, end - i, &size), copy + at);
    json_t *mended = json_stringn(copy, at);
    free(copy);
    return mended;
}

static void set(json_t *object, const char *key, json_t *value) { json_object_set_new(object, key, value); }
static void set_size(json_t *object, const char *key, size_t value) { set(object, key, json_integer((json_int_t)value)); }

static json_t *one_sentence(const cli_args *args, const cli_texts *t, const summ_sentence *s)
{
    json_t *o = json_object();
    set(o, "text", slice(t->at[s->doc], s->byte_start, s->byte_end));
    set_size(o, "start", s->start);
    set_size(o, "end", s->end);
    if (args->opt.flags & SUMM_MULTILINGUAL)
        set(o, "lang", json_string(s->lang));
    if (args->task == TASK_SPLIT)
        return o;
    set_size(o, "byte_start", s->byte_start);
    set_size(o, "byte_end", s->byte_end);
    set(o, "score", json_real(s->score));
    set_size(o, "rank", s->rank);
    set_size(o, "block", s->block);
    if (args->multi)
        set(o, "file", json_string(args->files[s->doc]));
    return o;
}

/* With --compress: the sentence as the summary has it, and the places of what is kept. */
static json_t *with_kept(json_t *o, const cli_args *args, const summ_result *res, size_t sentence)
{
    size_t n;
    const summ_span *kept = summ_result_kept(res, sentence, &n);
    if (!(args->opt.flags & SUMM_COMPRESS))
        return o;
    json_t *list = json_array();
    for (size_t i = 0; i < n; i++)
        json_array_append_new(list, json_pack("{s:I, s:I}", "start", (json_int_t)kept[i].start, "end", (json_int_t)kept[i].end));
    set(o, "kept", list);
    const char *printed = summ_result_printed(res, sentence, &n);
    set(o, "printed", json_stringn(printed, n));
    return o;
}

static json_t *explained(const cli_texts *t, const summ_sentence *s, size_t index)
{
    json_t *o = json_object();
    set_size(o, "index", index);
    set(o, "text", slice(t->at[s->doc], s->byte_start, s->byte_end));
    set(o, "selected", json_boolean(s->flags & SUMM_SELECTED));
    set(o, "candidate", json_boolean(s->flags & SUMM_CANDIDATE));
    set_size(o, "rank", s->rank);
    set(o, "score", json_real(s->score));
    set(o, "centrality", json_real(s->centrality));
    set(o, "position", json_real(s->prior));
    set(o, "length", json_real(s->length_factor));
    set(o, "gain", json_real(s->gain));
    set(o, "lost_to", s->lost_to == index ? json_null() : json_integer((json_int_t)s->lost_to));
    return o;
}

static json_t *keyword_list(const summ_result *res)
{
    size_t n;
    const summ_keyword *k = summ_result_keywords(res, &n);
    json_t *list = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *o = json_object();
        set(o, "text", json_string(k[i].text));
        set(o, "score", json_real(k[i].score));
        set_size(o, "count", k[i].count);
        set_size(o, "start", k[i].start);
        set_size(o, "end", k[i].end);
        json_array_append_new(list, o);
    }
    return list;
}

static json_t *block_list(const summ_result *res)
{
    size_t n;
    const summ_block *b = summ_result_blocks(res, &n);
    json_t *list = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *o = json_object();
        set(o, "kind", json_string(cli_kind_name(b[i].kind)));
        set_size(o, "start", b[i].start);
        set_size(o, "end", b[i].end);
        set(o, "score", json_real(b[i].score));
        json_array_append_new(list, o);
    }
    return list;
}

static void add_summary(json_t *o, const cli_args *args, const cli_texts *t, const summ_result *res)
{
    size_t n, size;
    const summ_sentence *s = summ_result_sentences(res, &n);
    const char *title = summ_result_title(res, &size);
    set(o, "title", json_stringn(title, size));
    if (args->opt.headline_words > 0) {
        const char *headline = summ_result_headline(res, &size);
        set(o, "headline", json_stringn(headline, size));
    }
    const char *summary = summ_result_text(res, &size);
    set(o, "summary", json_stringn(summary, size));
    json_t *list = json_array();
    size_t n_picked, *order = cli_selected(res, (args->opt.flags & SUMM_BY_SCORE) != 0, &n_picked);
    for (size_t i = 0; order && i < n_picked; i++)
        json_array_append_new(list, with_kept(one_sentence(args, t, &s[order[i]]), args, res, order[i]));
    free(order);
    set(o, "sentences", list);
    if (summ_result_over_budget(res))
        set(o, "over_budget", json_true());
    if (args->opt.max_keywords > 0)
        set(o, "keywords", keyword_list(res));
    if (args->explain) {
        json_t *why = json_array();
        for (size_t i = 0; i < n; i++)
            json_array_append_new(why, explained(t, &s[i], i));
        set(o, "explain", why);
    }
}

json_t *cli_answer(const cli_args *args, const cli_texts *t, const summ_result *res)
{
    double confidence;
    json_t *o = json_object();
    set(o, "lang", json_string(summ_result_lang(res, &confidence)));
    if (args->task == TASK_DETECT) {
        set(o, "confidence", json_real(confidence));
    } else if (args->task == TASK_BLOCKS) {
        set(o, "blocks", block_list(res));
    } else if (args->task == TASK_SPLIT) {
        size_t n;
        const summ_sentence *s = summ_result_sentences(res, &n);
        json_t *list = json_array();
        for (size_t i = 0; i < n; i++)
            if ((s[i].flags & SUMM_CANDIDATE) || (args->opt.flags & SUMM_KEEP_FURNITURE))
                json_array_append_new(list, one_sentence(args, t, &s[i]));
        set(o, "sentences", list);
    } else {
        add_summary(o, args, t, res);
    }
    return o;
}

/* null where memory ends, so that it stays JSON. */
static void put_value(FILE *out, const json_t *value)
{
    if (!value || json_dumpf(value, out, JSON_ENCODE_ANY) != 0)
        fputs("null", out);
}

/* "{" and what tells the input: its id or line, or its file. */
static void put_origin(FILE *out, const cli_item *item, bool with_line)
{
    const json_t *id = item->record ? json_object_get(item->record, "id") : NULL;
    fputc('{', out);
    if (id && !json_is_object(id) && !json_is_array(id)) {
        fputs("\"id\": ", out);
        put_value(out, id);
        fputs(", ", out);
    } else if (item->line > 0) {
        with_line = true;
    }
    if (with_line && item->line > 0)
        fprintf(out, "\"line\": %zu, ", item->line);
    if (item->line == 0 && item->name) {
        json_t *name = slice(item->name, 0, strlen(item->name));
        fputs("\"file\": ", out);
        put_value(out, name);
        fputs(", ", out);
        json_decref(name);
    }
}

void cli_put_json(FILE *out, const cli_args *args, const cli_item *item, json_t *answer)
{
    cli_item shown = *item;
    if (args->n_files < 2 || args->multi)
        shown.name = NULL;
    put_origin(out, &shown, false);
    char *body = json_dumps(answer, JSON_REAL_PRECISION(DIGITS));
    fputs(body ? body + 1 : "}", out);
    free(body);
    json_decref(answer);
}

void cli_put_json_error(FILE *out, const cli_item *item, const char *message)
{
    put_origin(out, item, true);
    json_t *text = slice(message, 0, strlen(message));
    fputs("\"error\": ", out);
    put_value(out, text);
    fputc('}', out);
    json_decref(text);
}
