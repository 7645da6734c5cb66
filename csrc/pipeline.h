/* pipeline.h - the architecture on one page: what each stage hands on, and the stages in order.
 *
 *   bytes -> text -> blocks -> language -> sentences -> tokens -> terms -> ranks -> selection -> result
 *
 * One stage is one file. A stage reads the structs before it and fills one of its own. All positions between stages are
 * places in sm_text.cp (code points); bytes come back only in result.c. All memory is the arena's. run() in
 * summ.c calls the stages.
 */
#ifndef SM_PIPELINE_H
#define SM_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "lang.h"
#include "options.h"
#include "unicode.h"

#define SM_NONE UINT32_MAX

/* text.c: bytes -> code points. A byte that is not UTF-8 is one SM_BAD. A byte order mark stays, as U+FEFF.
 * Several documents are put behind each other with SM_DOC_GAP line feeds between them. */
enum { SM_DOC_GAP = 2 };

typedef struct sm_text {
    const uint32_t *cp;
    uint32_t        n;
    uint32_t        n_docs;
    const uint32_t *doc_start;   /* document i starts at doc_start[i]; doc_start[n_docs] = n */
} sm_text;

/* blocks.c: lines -> paragraphs, headings, items. A block has no blank edges; its inner line breaks are soft, that
 * is, worth a space. furniture.c then sets kind and score, langid.c the language. */
typedef struct sm_block {
    uint32_t       start, end;
    uint32_t       doc;
    uint32_t       lines;          /* source lines joined in it */
    uint16_t       blank_before;   /* blank lines before it, 0 for the first of a text */
    uint8_t        kind;           /* summ_block_kind */
    float          score;          /* furniture.c: over 0 is kept */
    const sm_lang *lang;
} sm_block;

typedef struct sm_blocks {
    sm_block *at;
    uint32_t  n;
    uint32_t  title;               /* block of kind SUMM_TITLE, or SM_NONE */
} sm_blocks;

/* langid.c: the text's language. */
typedef struct sm_guess {
    const char *code;              /* canonical, static; "und" where nothing tells */
    float       confidence;        /* 0..1, calibrated */
} sm_guess;

/* sentences.c: the sentences of the blocks in text order. Together they hold every character that is not white
 * space, each once (furniture too: its sentences are simply not candidates). */
typedef struct sm_sentence {
    uint32_t       start, end;
    uint32_t       block;
    uint32_t       words;          /* tokens.c: length as budgets count it */
    uint32_t       doc, pos;       /* its document, and its index among that document's candidates */
    const sm_lang *lang;
    bool           candidate;      /* may be selected: of a block of kind prose or item that is kept, and has words */
} sm_sentence;

typedef struct sm_sentences {
    sm_sentence *at;
    uint32_t     n;
} sm_sentences;

/* tokens.c: UAX #29 words with a letter or digit, for scripts without spaces runs of one class. Tokens of sentence i
 * are at[first[i]] .. at[first[i + 1]]. */
typedef struct sm_token {
    uint32_t start, end;
    uint8_t  kind;                 /* SM_KIND_LETTER, DIGIT, HAN, HIRAGANA, KATAKANA, HANGUL, SEASIAN */
} sm_token;

typedef struct sm_tokens {
    sm_token *at;
    uint32_t  n;
    uint32_t *first;               /* n sentences + 1 */
} sm_tokens;

/* terms.c: what sentences are compared by. A term is a stem, a prefix or an n-gram, by the language's treatment. */
enum { SM_TERM_STOP = 1, SM_TERM_GRAM = 2, SM_TERM_NUMBER = 4, SM_TERM_TITLE = 8, SM_TERM_QUERY = 16, SM_TERM_KNOWN = 32 };

typedef struct sm_term {
    const char *text;              /* folded and stemmed, UTF-8, `size` bytes, no NUL at the end */
    uint32_t    size;
    uint32_t    token;             /* first token that gave it */
    uint32_t    count, df;         /* in candidate sentences: occurrences; sentences with it */
    float       weight;            /* of its type: 1, less for single characters */
    uint8_t     flags;
} sm_term;

typedef struct sm_terms {
    sm_term  *at;                  /* by id */
    uint32_t  n;
    uint32_t *ids;                 /* terms of sentence i in text order, repeats kept: */
    uint32_t *first;               /*   ids[first[i]] .. ids[first[i + 1]] */
    uint32_t *of_token;            /* the whole-word term (stem) of each token, or SM_NONE */
} sm_terms;

/* The distinct terms of every candidate: row i is sentence[i] and has terms id[first[i]] .. id[first[i + 1]]. */
typedef struct sm_rows {
    uint32_t  n;
    uint32_t *sentence, *first, *id, *count;
} sm_rows;

/* rank.c: how central each sentence is. */
typedef struct sm_ranks {
    sm_rows rows;
    double *centrality;            /* n * PageRank; candidates only, 0 for others */
    double *prior;                 /* weight of the place */
    double *score;                 /* centrality, place and length in one: select.c's factor f_i */
    double *length_factor;
    bool   *leans;                 /* by row: opens with "But", "He", ..., the sentence before being a candidate */
} sm_ranks;

/* select.c: the summary. */
typedef struct sm_selection {
    uint32_t *picked;              /* sentences in the order they were taken */
    uint32_t  n;
    double   *score;               /* every sentence: 0..1, the best of the text has 1 */
    uint32_t *rank;                /* every sentence: 0 = best; candidates before others, picked ones in order first */
    double   *gain;                /* see summ_sentence */
    uint32_t *lost_to;
    bool      over_budget;
} sm_selection;

/* keywords.c: best first. */
typedef struct sm_keyword {
    uint32_t start, end;           /* first surface form */
    uint32_t count;
    double   score;                /* 0..1 */
} sm_keyword;

typedef struct sm_keywords {
    sm_keyword *at;
    uint32_t    n;
} sm_keywords;

/* headline.c: one line, made of the source's words. */
typedef struct sm_line {
    const char *text;              /* UTF-8; NULL where none could be made */
    size_t      size;
} sm_line;

/* headline.c: the selected sentences with what can go taken out. */
typedef struct sm_stretch {
    uint32_t start, end;           /* code points */
} sm_stretch;

typedef struct sm_short {
    uint32_t n;
    sm_stretch *kept;                 /* n of them, in order */
    sm_line  text;                 /* NULL: the whole sentence */
} sm_short;

typedef struct sm_shortened {
    sm_short **of;                 /* by sentence; NULL where it is not selected */
} sm_shortened;

void sm_decode(sm_arena *a, const char *const *texts, const size_t *sizes, size_t n_texts, sm_text *text);
void sm_find_blocks(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks);
void sm_mark_furniture(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks);
sm_guess sm_langid(const uint32_t *cp, uint32_t n);
sm_guess sm_detect_language(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks);
void sm_find_sentences(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, sm_sentences *out);
void sm_label_sentences(const sm_text *text, const sm_options *opt, sm_sentences *sentences);   /* langid.c: for multilingual texts */
void sm_find_tokens(sm_arena *a, const sm_text *text, sm_sentences *sentences, sm_tokens *tokens);
void sm_find_terms(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                   const sm_tokens *tokens, sm_stemmers *stemmers, sm_terms *terms);
void sm_rank(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
             const sm_terms *terms, sm_ranks *ranks);
void sm_select(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_sentences *sentences, const sm_terms *terms,
               const sm_ranks *ranks, sm_selection *selection);
void sm_find_keywords(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                      const sm_tokens *tokens, const sm_terms *terms, const sm_ranks *ranks, sm_keywords *keywords);
void sm_make_headline(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                      const sm_tokens *tokens, const sm_terms *terms, const sm_ranks *ranks, sm_line *line);

void sm_shorten(sm_arena *a, const sm_text *text, const sm_sentences *sentences, const sm_tokens *tokens, const sm_terms *terms,
                const sm_ranks *ranks, const sm_selection *selection, sm_shortened *out);

/* Code points of the summary's form of a slice: inner line breaks become one space, none between wide
 * characters; a byte order mark and SM_BAD are seen to. text.c; used for printing and for the chars budget alike.
 * sm_slice_chars counts what sm_slice_print writes. */
uint32_t sm_slice_chars(const sm_text *text, uint32_t start, uint32_t end);
size_t   sm_slice_print(const sm_text *text, uint32_t start, uint32_t end, char *out /* NULL: only count bytes */);
/* Is a space printed between a sentence that ends before `end` and the next one? Not after a CJK terminator. */
bool     sm_space_after(const sm_text *text, uint32_t end);
/* UTF-8 of n code points into out (4 bytes each at most; SM_BAD as U+FFFD); the bytes written. */
size_t   sm_encode(const uint32_t *cp, uint32_t n, char *out);

#endif
