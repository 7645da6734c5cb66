/* cli_internal.h - what the files of the command share.
 *
 *   cli.c        reads the inputs, runs them on one or several threads, prints the answers in order
 *   cli_args.c   arguments and help
 *   cli_json.c   JSON lines in, JSON out
 *   cli_print.c  text, lines, HTML and tables out
 */
#ifndef SM_CLI_INTERNAL_H
#define SM_CLI_INTERNAL_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

#include "summ.h"

typedef enum cli_in { IN_TEXT, IN_JSONL, IN_HTML, IN_GUESS /* text or HTML, by name and look */ } cli_in;
typedef enum cli_out { OUT_TEXT, OUT_LINES, OUT_JSON, OUT_JSONL, OUT_HTML } cli_out;
typedef enum cli_task { TASK_SUMMARY, TASK_SPLIT, TASK_BLOCKS, TASK_DETECT } cli_task;

typedef struct cli_args {
    summ_options opt;
    cli_in       in;
    cli_out      out;
    cli_task     task;
    int          jobs;
    const char  *encoding;             /* of HTML; NULL: find out */
    bool         highlight, explain, progress, multi;
    bool         show_summary;         /* text out: not where only the headline or keywords were asked for */
    char       **files;
    int          n_files;
    char        *stopword_text;        /* the file that opt.stopwords points into */
    const char **stopwords;
    char        *known;                /* the file that opt.known points into */
} cli_args;

/* What a result is of: one text, or with --multi several. */
typedef struct cli_texts {
    const char *const *at;
    const size_t      *size;
    size_t             n;
} cli_texts;

/* One input and, after the run, its answer. */
typedef struct cli_item {
    const char  *name;                 /* file name, or NULL */
    size_t       line;                 /* of a JSON lines input, from 1 */
    char        *text;                 /* the file's bytes or the line's JSON */
    size_t       size;
    json_t      *record;               /* JSON lines: the parsed line, once read */
    char        *answer;               /* for standard output */
    size_t       answer_size;
    char        *error;                /* for standard error, or NULL */
    bool         failed;
    bool         html;
} cli_item;

/* cli_args.c: 0 to go on, else the exit status is *status (help printed, wrong usage). */
bool cli_parse(int argc, char **argv, cli_args *args, int *status);
void cli_args_free(cli_args *args);
void cli_list_languages(FILE *out);

/* cli.c: a message for standard error; never NULL. It goes into an item, which frees it. */
char *cli_message(const char *format, ...);
/* Did this thread ask for memory in vain while it wrote an answer? Half an answer is none. */
extern _Thread_local bool cli_starved;
char *cli_read_file(FILE *in, size_t *size, size_t limit, bool *too_big);

/* cli_json.c. Before all else. */
void    cli_json_start(void);
/* Fill text and opt from the record (opt starts as the command line's); an error message or NULL. */
char   *cli_read_record(cli_item *item, const char **text, size_t *size, summ_options *opt);
json_t *cli_answer(const cli_args *args, const cli_texts *t, const summ_result *res);
/* One JSON object on a line, "id" and "line" or "file" put before the answer's members; takes the answer. */
void    cli_put_json(FILE *out, const cli_args *args, const cli_item *item, json_t *answer);
void    cli_put_json_error(FILE *out, const cli_item *item, const char *message);

/* cli_print.c. */
void cli_print(FILE *out, const cli_args *args, const cli_texts *t, const summ_result *res);
/* The selected sentences in the order they are shown: indices, to be freed; NULL on no memory. */
size_t *cli_selected(const summ_result *res, bool by_score, size_t *n);
const char *cli_kind_name(summ_block_kind kind);

#endif
