/* result.h - what a run found, as the caller gets it. */
#ifndef SM_RESULT_H
#define SM_RESULT_H

#include "pipeline.h"

/* All stages' structs of one run. What a kind of run does not ask for stays empty. */
typedef struct sm_state {
    sm_text      text;
    sm_blocks    blocks;
    sm_guess     lang;
    sm_sentences sentences;
    sm_tokens    tokens;
    sm_terms     terms;
    sm_ranks     ranks;
    sm_selection selection;
    sm_keywords  keywords;
    sm_line      headline;
    sm_shortened shortened;            /* only where asked for */
    sm_string    source, page_title;   /* HTML: the text that was taken out, and the title of the page */
} sm_state;

/* A result that owns its memory. Jumps to scratch->failed on no memory (and has then given back its own). */
summ_result *sm_make_result(sm_arena *scratch, const sm_options *opt, const sm_state *st);

#endif
