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

/* The place of a word or phrase, its letters put into lower case; UINT32_MAX where it is not listed. */
static uint32_t find(const sm_words *words, const uint32_t *cp, uint32_t n)
{
    char bytes[LONGEST_PHRASE * 4];
    size_t size = 0;
    if (n > LONGEST_PHRASE)
        return UINT32_MAX;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = cp[i] == 0x2019 ? '\'' : sm_is_space(cp[i]) ? ' ' : sm_lower(cp[i]);
        size += sm_put_utf8(c, bytes + size);
    }
    return sm_words_index(words, bytes, size);
}

uint32_t sm_lexicon_find(const sm_lexicon *lex, const uint32_t *cp, uint32_t n)
{
    uint32_t at = lex ? find(&(sm_words){ lex->pool, lex->at, NULL, lex->n }, cp, n) : UINT32_MAX;
    return at == UINT32_MAX ? 0 : lex->kinds[at];
}

unsigned sm_lexicon_binds(const sm_lexicon *lex, const uint32_t *cp, uint32_t n)
{
    uint32_t at = lex && lex->binds.n > 0 ? find(&lex->binds, cp, n) : UINT32_MAX;
    return at == UINT32_MAX ? SM_BINDS_NOTHING : lex->binds.kinds[at];
}
