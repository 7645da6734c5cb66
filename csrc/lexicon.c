/* lexicon.c - the lexicons of sentence compression: which language has one, and what a word or phrase is. */
#include <string.h>

#include "compress.h"
#include "utf8.h"

#include "gen/compress.inc"

enum { LONGEST_PHRASE = 64 };

const sm_lexicon *sm_lexicon_of(const sm_lang *lang)
{
    for (size_t i = 0; lang && i < sizeof lexicons / sizeof *lexicons; i++)
        if (strcmp(lexicons[i].code, lang->code) == 0)
            return &lexicons[i];
    return NULL;
}

uint32_t sm_lexicon_find(const sm_lexicon *lex, const uint32_t *cp, uint32_t n)
{
    char bytes[LONGEST_PHRASE * 4];
    size_t size = 0;
    if (!lex || n > LONGEST_PHRASE)
        return 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = cp[i] == 0x2019 ? '\'' : sm_is_space(cp[i]) ? ' ' : sm_lower(cp[i]);
        size += sm_put_utf8(c, bytes + size);
    }
    uint32_t at = sm_words_index(&(sm_words){ lex->pool, lex->at, NULL, lex->n }, bytes, size);
    return at == UINT32_MAX ? 0 : lex->kinds[at];
}
