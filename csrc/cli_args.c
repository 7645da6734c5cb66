/* cli_args.c - arguments of the command, checked one by one, and its help. */
#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli_internal.h"
#include "html.h"

static const char help[] =
    "Usage: summ [options] [FILE ...]        standard input where no FILE is given\n"
    "Summarize texts and web-page dumps in any of some 75 languages.\n"
    "\n"
    "  -n, --sentences N    at most N sentences (3 where no budget is set)\n"
    "  -w, --words N        at most N words      -c, --chars N   at most N characters\n"
    "  -r, --ratio R        at most this share of the sentences, 0 < R <= 1\n"
    "      --overflow none|last   last: keep the sentence that crosses the budget\n"
    "  -l, --lang CODE      language, or 'multi' for one a block (default: detect)\n"
    "  -t, --title TEXT     known title          -q, --query TEXT   what to look for\n"
    "  -k, --keywords[=N]   keywords (10)        --headline[=WORDS]   one line (25)\n"
    "      --split  --blocks  --detect   all sentences; page blocks; language\n"
    "      --multi          all files are about one thing: one summary of them\n"
    "  -i, --input text|html|jsonl (by name and look)   --encoding NAME  of HTML\n"
    "  -o, --output text|lines|json|jsonl|html     html: the source, summary marked\n"
    "  -j, --jobs N         threads for JSON lines       --progress   count on stderr\n"
    "      --by-score       best sentence first          --highlight  bold in source\n"
    "      --compress       side clauses out of the summary's sentences\n"
    "      --explain        why each sentence was taken or not\n"
    "      --keep-furniture menus and advertisement too  --threshold X  what to keep\n"
    "      --position lead|none         does an early place count?\n"
    "      --lines auto|wrapped|breaks  what a single line break means\n"
    "      --strict         sentences by UAX #29 untailored\n"
    "      --stopwords FILE more stop words, one a line   --known FILE known already\n"
    "      --max-bytes N    refuse longer texts (256 MiB)\n"
    "      --list-languages    -h, --help    -V, --version\n"
    "Exit status: 0 done; 1 an input was bad (the others are done); 2 wrong usage.\n";

enum {
    O_OVERFLOW = 256, O_HEADLINE, O_SPLIT, O_BLOCKS, O_DETECT, O_MULTI, O_PROGRESS, O_BY_SCORE, O_HIGHLIGHT, O_EXPLAIN, O_KEEP,
    O_THRESHOLD, O_POSITION, O_LINES, O_STRICT, O_STOPWORDS, O_MAX_BYTES, O_ENCODING, O_KNOWN, O_COMPRESS, O_LIST
};

static const struct option long_options[] = {
    { "sentences", required_argument, NULL, 'n' }, { "words", required_argument, NULL, 'w' },
    { "chars", required_argument, NULL, 'c' }, { "ratio", required_argument, NULL, 'r' },
    { "overflow", required_argument, NULL, O_OVERFLOW }, { "lang", required_argument, NULL, 'l' },
    { "title", required_argument, NULL, 't' }, { "query", required_argument, NULL, 'q' },
    { "keywords", optional_argument, NULL, 'k' }, { "headline", optional_argument, NULL, O_HEADLINE },
    { "split", no_argument, NULL, O_SPLIT }, { "blocks", no_argument, NULL, O_BLOCKS },
    { "detect", no_argument, NULL, O_DETECT }, { "multi", no_argument, NULL, O_MULTI },
    { "input", required_argument, NULL, 'i' }, { "output", required_argument, NULL, 'o' },
    { "jobs", required_argument, NULL, 'j' }, { "progress", no_argument, NULL, O_PROGRESS },
    { "by-score", no_argument, NULL, O_BY_SCORE }, { "highlight", no_argument, NULL, O_HIGHLIGHT },
    { "explain", no_argument, NULL, O_EXPLAIN }, { "keep-furniture", no_argument, NULL, O_KEEP },
    { "threshold", required_argument, NULL, O_THRESHOLD }, { "position", required_argument, NULL, O_POSITION },
    { "lines", required_argument, NULL, O_LINES }, { "strict", no_argument, NULL, O_STRICT },
    { "stopwords", required_argument, NULL, O_STOPWORDS }, { "max-bytes", required_argument, NULL, O_MAX_BYTES },
    { "encoding", required_argument, NULL, O_ENCODING }, { "known", required_argument, NULL, O_KNOWN },
    { "compress", no_argument, NULL, O_COMPRESS }, { "list-languages", no_argument, NULL, O_LIST }, { "help", no_argument, NULL, 'h' },
    { "version", no_argument, NULL, 'V' }, { NULL, 0, NULL, 0 },
};

static const char *option_name(int option)
{
    const struct option *o = long_options;
    while (o->val != option)
        o++;
    return o->name;
}

static bool usage(const char *option, const char *value, const char *wanted)
{
    fprintf(stderr, "summ: --%s: '%s' is not %s\n", option, value, wanted);
    return false;
}

/* A whole number from low to high, written in decimal digits alone. */
static bool number(int option, const char *value, unsigned long long low, unsigned long long high, unsigned long long *out)
{
    char *end;
    errno = 0;
    *out = strtoull(value, &end, 10);
    if (value[0] >= '0' && value[0] <= '9' && *end == '\0' && errno == 0 && *out >= low && *out <= high)
        return true;
    char wanted[80];
    snprintf(wanted, sizeof wanted, "a whole number from %llu to %llu", low, high);
    return usage(option_name(option), value, wanted);
}

static bool budget(int option, const char *value, uint32_t *out)
{
    unsigned long long n;
    if (!number(option, value, 1, UINT32_MAX, &n))
        return false;
    *out = (uint32_t)n;
    return true;
}

static bool real(int option, const char *value, double low, double high, const char *wanted, double *out)
{
    char *end;
    *out = strtod(value, &end);
    if (end != value && *end == '\0' && isfinite(*out) && *out > low && *out <= high)
        return true;
    return usage(option_name(option), value, wanted);
}

/* The index of value among the names (ended by NULL). */
static bool choice(int option, const char *value, const char *const *names, const char *wanted, int *out)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(value, names[i]) == 0) {
            *out = i;
            return true;
        }
    return usage(option_name(option), value, wanted);
}

/* The file that an option names, or NULL and a message. */
static char *read_option_file(int option, const char *name, size_t *size)
{
    bool too_big = false;
    FILE *in = fopen(name, "rb");
    char *text = in ? cli_read_file(in, size, SUMM_TEXT_MAX, &too_big) : NULL;
    if (!text)
        fprintf(stderr, "summ: --%s: %s: %s\n", option_name(option), name, too_big ? "too long" : strerror(errno));
    if (in)
        fclose(in);
    return text;
}

static bool read_known(const char *name, cli_args *args)
{
    free(args->known);
    args->known = read_option_file(O_KNOWN, name, &args->opt.known_len);
    args->opt.known = args->known;
    return args->known != NULL;
}

static bool read_stopwords(const char *name, cli_args *args)
{
    size_t size;
    char *text = read_option_file(O_STOPWORDS, name, &size);
    if (!text)
        return false;
    size_t n = 0;
    for (size_t i = 0; i < size; i++)
        n += text[i] == '\n';
    free(args->stopword_text);
    free(args->stopwords);
    args->stopword_text = text;
    args->stopwords = calloc(n + 2, sizeof *args->stopwords);
    if (!args->stopwords) {
        fprintf(stderr, "summ: --stopwords: %s: out of memory\n", name);
        return false;
    }
    n = 0;
    for (char *line = strtok(text, "\r\n"); line; line = strtok(NULL, "\r\n"))
        if (line[0] != '#')
            args->stopwords[n++] = line;
    args->opt.stopwords = args->stopwords;
    args->opt.n_stopwords = n;
    return true;
}

static bool language(const char *value, summ_options *opt)
{
    if (strcmp(value, "multi") == 0) {
        opt->flags |= SUMM_MULTILINGUAL;
        return true;
    }
    opt->lang = value;
    const char *field = NULL;
    if (summ_options_check(opt, &field) != SUMM_ELANG)
        return true;
    return usage("lang", value, "a language of summ (see --list-languages) or 'multi'");
}

static bool encoding(const char *value, const char **out)
{
    *out = value;
    return sm_charset_known(value) || usage("encoding", value, "an encoding that iconv knows");
}

/* Options that take a choice of names. */
static bool set_choice(int option, const char *value, cli_args *args)
{
    static const char *const overflow[] = { "none", "last", NULL }, *const position[] = { "lead", "none", NULL };
    static const char *const lines[] = { "auto", "wrapped", "breaks", NULL }, *const in[] = { "text", "jsonl", "html", NULL };
    static const char *const out[] = { "text", "lines", "json", "jsonl", "html", NULL };
    int at = 0;
    bool ok = false;
    switch (option) {
    case O_OVERFLOW:
        ok = choice(option, value, overflow, "none or last", &at);
        args->opt.overflow = (uint32_t)at;
        break;
    case O_POSITION:
        ok = choice(option, value, position, "lead or none", &at);
        args->opt.position = (summ_position)at;
        break;
    case O_LINES:
        ok = choice(option, value, lines, "auto, wrapped or breaks", &at);
        args->opt.lines = (summ_lines)at;
        break;
    case 'i':
        ok = choice(option, value, in, "text, html or jsonl", &at);
        args->in = (cli_in)at;
        break;
    case 'o':
        ok = choice(option, value, out, "text, lines, json, jsonl or html", &at);
        args->out = (cli_out)at;
        break;
    }
    return ok;
}

static bool set_value(int option, const char *value, cli_args *args)
{
    unsigned long long n = 0;
    summ_options *o = &args->opt;
    switch (option) {
    case 'n': return budget(option, value, &o->max_sentences);
    case 'w': return budget(option, value, &o->max_words);
    case 'c': return budget(option, value, &o->max_chars);
    case 'r': return real(option, value, 0, 1, "a number over 0 and up to 1", &o->ratio);
    case 'k': o->max_keywords = 10; return !value || budget(option, value, &o->max_keywords);
    case O_HEADLINE: o->headline_words = 25; return !value || budget(option, value, &o->headline_words);
    case 'l': return language(value, o);
    case 't': o->title = value; o->title_len = strlen(value); return true;
    case 'q': o->query = value; o->query_len = strlen(value); return true;
    case 'j':
        if (!number(option, value, 1, 256, &n))
            return false;
        args->jobs = (int)n;
        return true;
    case O_THRESHOLD: return real(option, value, -1e6, 1e6, "a number", &o->furniture_threshold);
    case O_STOPWORDS: return read_stopwords(value, args);
    case O_KNOWN: return read_known(value, args);
    case O_ENCODING: return encoding(value, &args->encoding);
    case O_MAX_BYTES:
        if (!number(option, value, 1, SUMM_TEXT_MAX, &n))
            return false;
        o->max_bytes = (size_t)n;
        return true;
    default: return set_choice(option, value, args);
    }
}

/* Options without a value; false where it is not one of them. */
static bool set_flag(int option, cli_args *args)
{
    switch (option) {
    case O_SPLIT: args->task = TASK_SPLIT; return true;
    case O_BLOCKS: args->task = TASK_BLOCKS; return true;
    case O_DETECT: args->task = TASK_DETECT; return true;
    case O_MULTI: args->multi = true; return true;
    case O_PROGRESS: args->progress = true; return true;
    case O_HIGHLIGHT: args->highlight = true; return true;
    case O_EXPLAIN: args->explain = true; return true;
    case O_COMPRESS: args->opt.flags |= SUMM_COMPRESS; return true;
    case O_BY_SCORE: args->opt.flags |= SUMM_BY_SCORE; return true;
    case O_KEEP: args->opt.flags |= SUMM_KEEP_FURNITURE; return true;
    case O_STRICT: args->opt.flags |= SUMM_STRICT; return true;
    }
    return false;
}

/* Options that print and end the program. */
static bool informs(int option)
{
    switch (option) {
    case 'h': fputs(help, stdout); return true;
    case 'V': printf("summ %s (Unicode %s)\n", summ_version(), summ_unicode_version()); return true;
    case O_LIST: cli_list_languages(stdout); return true;
    }
    return false;
}

static bool check_together(cli_args *args)
{
    const char *problem = NULL;
    if (args->multi && args->in == IN_JSONL)
        problem = "--multi and --input jsonl: give the texts as files";
    if (args->task != TASK_SUMMARY && args->out == OUT_HTML)
        problem = "--output html shows a summary: not with --split, --blocks or --detect";
    if (args->in == IN_JSONL && args->out == OUT_HTML)
        problem = "--output html takes one text: not with --input jsonl";
    if (args->out == OUT_HTML && args->n_files > 1)
        problem = "--output html takes one file";
    if (args->multi && args->task != TASK_SUMMARY)
        problem = "--multi summarizes: not with --split, --blocks or --detect";
    if (args->multi && args->highlight)
        problem = "--highlight takes one text: not with --multi";
    if (args->multi && args->n_files == 0)
        problem = "--multi: no files given";
    if (problem)
        fprintf(stderr, "summ: %s\n", problem);
    return !problem;
}

bool cli_parse(int argc, char **argv, cli_args *args, int *status)
{
    bool out_set = false;
    *args = (cli_args){ .opt = SUMM_OPTIONS_INIT, .in = IN_GUESS, .jobs = 1 };
    *status = 2;
    optind = 1;
    opterr = 1;
    for (int option; (option = getopt_long(argc, argv, "n:w:c:r:l:t:q:k::i:o:j:hV", long_options, NULL)) != -1;) {
        if (option == '?')
            return false;
        if (informs(option)) {
            *status = 0;
            return false;
        }
        out_set |= option == 'o';
        if (!set_flag(option, args) && !set_value(option, optarg, args))
            return false;
    }
    if (!out_set && args->in == IN_JSONL)
        args->out = OUT_JSONL;
    const summ_options *o = &args->opt;
    bool budget_set = o->max_sentences || o->max_words || o->max_chars || o->ratio > 0;
    args->show_summary = budget_set || (!o->max_keywords && !o->headline_words);
    args->files = argv + optind;
    args->n_files = argc - optind;
    return check_together(args);
}

void cli_args_free(cli_args *args)
{
    free(args->stopword_text);
    free(args->stopwords);
    free(args->known);
}

void cli_list_languages(FILE *out)
{
    size_t n;
    const summ_language *langs = summ_languages(&n);
    fprintf(out, "%-5s %-18s %-12s %-10s %s\n", "code", "name", "stemmer", "stop words", "abbreviations");
    for (size_t i = 0; i < n; i++)
        fprintf(out, "%-5s %-18s %-12s %-10s %s\n", langs[i].code, langs[i].name, langs[i].stemmer,
                langs[i].has_stopwords ? "yes" : "-", langs[i].has_abbreviations ? "yes" : "-");
}
