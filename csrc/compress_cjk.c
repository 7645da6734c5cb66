/* compress_cjk.c - cuts for Korean, Japanese and Chinese. */
#include "compress.h"

void sm_find_cuts_cjk(const sm_text *text, const sm_lexicon *lex, sm_cuts *out)
{
    (void)text;
    (void)lex;
    (void)out;
}
