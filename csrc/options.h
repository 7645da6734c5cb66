/* options.h - the caller's options, copied and checked once; what the stages read. */
#ifndef SM_OPTIONS_H
#define SM_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "lang.h"

typedef struct sm_string {
    const char *at;    /* UTF-8, not checked */
    size_t      size;
} sm_string;

typedef struct sm_options {
    const sm_lang   *lang;            /* NULL: detect */
    uint32_t         max_sentences;   /* budgets: 0 = not set. Where none is set max_sentences is 3 */
    uint32_t         max_words;
    uint32_t         max_chars;
    double           ratio;           /* 0 = not set */
    uint32_t         max_keywords;
    uint32_t         headline_words;
    summ_position    position;
    summ_lines       lines;
    bool             keep_furniture, by_score, strict, multilingual, compress, keep_last;
    double           furniture_threshold;
    size_t           max_bytes;
    sm_string        title, query, known;
    const sm_string *stopwords;
    size_t           n_stopwords;
} sm_options;

/* Check *in and copy it, strings included, into the arena. SUMM_EINVAL names the field in *field (static) if field is
 * not NULL; SUMM_ELANG for a code nobody knows. */
summ_status sm_options_copy(sm_arena *a, const summ_options *in /* NULL: all defaults */, sm_options *out, const char **field);

#endif
