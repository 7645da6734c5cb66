/* lang.h - the registry of languages: what data/lang/ says, as tables made by tools/gen_lang.py. */
#ifndef SM_LANG_H
#define SM_LANG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"

/* How a language's words become terms (see terms.c). */
typedef enum sm_treatment {
    SM_WORD, SM_PREFIX, SM_PREFIX_NGRAM, SM_SYLLABLE, SM_TSHEG, SM_TRIGRAM, SM_HAN, SM_JAPANESE, SM_KOREAN
} sm_treatment;

enum { SM_ABBR_TITLE = 1, SM_ABBR_NUMBER = 2, SM_ABBR_GENERAL = 4 };

/* Words that stand before nouns, as articles and prepositions do; those that may also link two nouns in a keyword. */
enum { SM_PHRASE_OPENS = 1, SM_PHRASE_LINK = 2, SM_PHRASE_VERBS = 4 };
/* What a word of that ending is, hardly ever a noun or one all the same. The longest ending tells. */
enum { SM_ENDING_VERB = 1, SM_ENDING_ADJECTIVE = 2, SM_ENDING_NOUN = 4 };

/* A sorted set of words. Word i is pool[at[i]] .. pool[at[i + 1]] in UTF-8; kinds[i] goes with it (NULL: none). */
typedef struct sm_words {
    const unsigned char *pool;
    const uint32_t      *at;
    const uint8_t       *kinds;
    uint32_t             n;
} sm_words;

typedef struct sm_lang {
    const char *code, *name;
    const char *stemmer;           /* Snowball's name, or NULL */
    uint8_t     treatment;         /* sm_treatment */
    uint8_t     script;            /* SM_SCRIPT_... it is usually written in */
    bool        ordinals;          /* "3. Mai" */
    bool        turkic;            /* I folds to dotless i */
    bool        whole_quotes;      /* no sentence ends inside a quotation */
    bool        capital_ordinals;  /* a capital behind "3." is no sign of an end: nouns have one, or verbs come last */
    bool        noun_capitals;     /* nouns begin with a capital */
    sm_words    stopwords;         /* folded; doubles as the list of frequent sentence starters */
    sm_words    abbreviations;     /* as written, without the last full stop; kinds are SM_ABBR_... bits */
    sm_words    months, days, elisions;   /* months and days as written; elisions lower case with ASCII apostrophe */
    sm_words    spaces;            /* where spaces end sentences: what a word says about one (spaces.h) */
    sm_words    openers;           /* folded; a sentence that opens with one leans on the sentence before */
    sm_words    frequent;          /* folded; frequent in any text: kinds are sentences of a thousand with it */
    sm_words    phrases;           /* lower case; kinds are SM_PHRASE_... bits */
    sm_words    endings;           /* lower case; kinds are SM_ENDING_... bits */
} sm_lang;

extern const sm_lang sm_langs[];   /* sorted by code; the last one is "und" */
extern const uint32_t sm_n_langs;  /* without "und" */

extern const sm_words sm_korean_particles, sm_korean_endings;

/* The language of a code; aliases and subtags are seen to (nb, in, iw, fil, zh-Hant, pt-BR). NULL: nobody knows it. */
const sm_lang *sm_lang_of(const char *code);
const sm_lang *sm_lang_und(void);

/* The index of the word in the set, or UINT32_MAX. */
uint32_t sm_words_index(const sm_words *set, const char *utf8, size_t size);
/* Kinds of the word in the set, 1 where the set has no kinds, 0 where it is not in. */
unsigned sm_words_find(const sm_words *set, const char *utf8, size_t size);
/* The same for code points, compared as they are (up to 64; longer ones are in no set). */
unsigned sm_words_find_cp(const sm_words *set, const uint32_t *cp, uint32_t n);
/* The longest word of the set that the code points start with: its kinds, and how many of them it is; 0 where none is. */
unsigned sm_words_prefix_cp(const sm_words *set, const uint32_t *cp, uint32_t n, uint32_t *length);

/* Snowball stemmers, one a language, made when first asked for and kept. Not for two threads at once. */
typedef struct sm_stemmers sm_stemmers;
sm_stemmers *sm_stemmers_new(const summ_alloc *alloc);   /* NULL: no memory */
void         sm_stemmers_free(sm_stemmers *s);
/* Stem a folded word; NULL where the installed libstemmer has no stemmer for the language. Sets *out_size.
 * The answer is valid until the next call. Jumps to the arena's failed point on no memory. */
const char  *sm_stem(sm_arena *a, sm_stemmers *s, const sm_lang *lang, const char *word, size_t size, size_t *out_size);

#endif
