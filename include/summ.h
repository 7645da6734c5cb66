/* summ.h - extractive summaries of text in many languages.
 *
 *     summ_options opt = SUMM_OPTIONS_INIT;
 *     opt.max_sentences = 3;
 *     summ_result *res;
 *     if (summ_summarize(text, len, &opt, &res) == SUMM_OK)
 *         puts(summ_result_text(res, NULL));
 *     summ_result_free(res);
 *
 * Text       UTF-8, any length up to opt.max_bytes, need not end in NUL. Invalid
 *            bytes are never an error: each counts as one U+FFFD.
 * Offsets    byte_start/byte_end are bytes of the caller's text, start/end the same
 *            place in code points; half open, on code point boundaries.
 * Ownership  A result owns all that its accessors return and keeps no pointer
 *            into the text: free the text first or the result first, as you like.
 * Threads    The library has no mutable globals. Use one summ_ctx per thread;
 *            a finished summ_result may be read by many threads at once.
 * Promise    Same bytes, same options, same build: same result, whatever the thread.
 * Memory     At most 24 bytes for a byte of text, 256 for a sentence, 96 for a paragraph and
 *            64 for a different term (word, or piece of two or three characters), plus 1 MiB;
 *            the result is among it. Keywords: 96 bytes for a byte. Prose takes 12 to 16.
 */
#ifndef SUMM_H
#define SUMM_H

#include <stddef.h>
#include <stdint.h>

#define SUMM_VERSION_MAJOR 0
#define SUMM_VERSION_MINOR 1
#define SUMM_VERSION_PATCH 0

#if defined(SUMM_STATIC)           /* compiled into something else: nothing is exported */
#  define SUMM_API
#elif defined(__GNUC__)
#  define SUMM_API __attribute__((visibility("default")))
#else
#  define SUMM_API
#endif

/* Start every options struct from this (C) or from summ_options_init() (C++ and bindings):
 * zero means "the default" in every field. A smaller struct_size is an older caller: the missing
 * fields are defaults. A larger one is a newer caller: refused unless the rest is all zero. 0: refused. */
#define SUMM_OPTIONS_INIT { .struct_size = sizeof(summ_options) }

#ifdef __cplusplus
extern "C" {
#endif
/* -- cdef: python/build_ffi.py reads everything from here to "cdef end" -- */

typedef enum summ_status {
    SUMM_OK      =  0,
    SUMM_ENOMEM  = -1,  /* the allocator returned NULL */
    SUMM_EINVAL  = -2,  /* a null argument or an option out of its range */
    SUMM_ELANG   = -3,  /* opt.lang is not among summ_languages() */
    SUMM_ETOOBIG = -4   /* text longer than opt.max_bytes, or texts together than SUMM_TEXT_MAX */
} summ_status;

enum { SUMM_TEXT_MAX = 0x7fffffff, SUMM_DEFAULT_MAX_BYTES = 0x10000000 };

/* How much the place of a sentence in its text counts. */
typedef enum summ_position { SUMM_POSITION_LEAD = 0, SUMM_POSITION_NONE = 1 } summ_position;

/* What a single line break inside a paragraph means. */
typedef enum summ_lines {
    SUMM_LINES_AUTO    = 0,  /* look at the text: hard-wrapped prose is joined, lists and verse are not */
    SUMM_LINES_WRAPPED = 1,  /* a space; only a blank line ends a paragraph */
    SUMM_LINES_BREAKS  = 2   /* every line break ends a sentence */
} summ_lines;

enum {                                   /* summ_options.flags */
    SUMM_KEEP_FURNITURE = 1 << 0,        /* menus, dates, advertisement stay in */
    SUMM_BY_SCORE       = 1 << 1,        /* summary in order of score, not of the text */
    SUMM_STRICT         = 1 << 2,        /* sentences by UAX #29 untailored, the text as one block */
    SUMM_MULTILINGUAL   = 1 << 3,        /* detect a language for every block and sentence */
    SUMM_COMPRESS       = 1 << 4         /* selected sentences lose what can go: see summ_result_kept */
};
enum {                                   /* summ_sentence.flags */
    SUMM_SELECTED  = 1 << 0,             /* in the summary */
    SUMM_CANDIDATE = 1 << 1              /* could have been: prose, no heading, no furniture */
};

typedef enum summ_block_kind {
    SUMM_PROSE = 0, SUMM_TITLE = 1, SUMM_HEADING = 2, SUMM_ITEM = 3, SUMM_FURNITURE = 4
} summ_block_kind;

/* One hook, as realloc: ptr NULL allocates, size 0 frees and returns NULL. NULL for a size over 0 is SUMM_ENOMEM; the block at
 * ptr then stays. libstemmer allocates by itself, with malloc. */
typedef struct summ_alloc {
    void *(*resize)(void *state, void *ptr, size_t old_size, size_t size);
    void *state;
} summ_alloc;

/* Grows only at the end; struct_size tells an old caller from a new one. */
typedef struct summ_options {
    size_t             struct_size;     /* sizeof(summ_options) */
    const char        *lang;            /* "en", "ko", ...; NULL: detect */
    uint32_t           max_sentences;   /* budgets: 0 = not set; every set one holds; */
    uint32_t           max_words;       /*   none set means three sentences */
    uint32_t           max_chars;
    double             ratio;           /* share of the sentences, 0 < r <= 1 */
    uint32_t           max_keywords;
    uint32_t           headline_words;  /* 0 = no headline */
    uint32_t           flags;
    summ_position      position;
    uint32_t           overflow;        /* 0: stay within words and chars; 1: keep the sentence that crosses */
    size_t             max_bytes;       /* longer texts are refused; 0 = SUMM_DEFAULT_MAX_BYTES, 256 MiB */
    const char        *title;           /* known headline; its words count for more in keywords and headline */
    size_t             title_len;
    const char        *query;           /* what the reader wants to know */
    size_t             query_len;
    const char *const *stopwords;       /* more stop words, besides the language's */
    size_t             n_stopwords;
    const summ_alloc  *alloc;           /* NULL: malloc and free */
    summ_lines         lines;
    double             furniture_threshold; /* score over which a block is kept; 0 = the built-in one */
    const char        *known;           /* what the reader knows already: its concepts count for less */
    size_t             known_len;
} summ_options;

typedef struct summ_sentence {
    size_t   byte_start, byte_end;
    size_t   start, end;
    double   score;    /* 0..1, the best sentence of a text has 1 */
    uint32_t rank;     /* 0 = best */
    uint32_t block;    /* index among the blocks */
    uint32_t doc;      /* which of several texts; its offsets count from that text's start */
    uint32_t flags;
    uint32_t words;    /* its length as budgets count it */
    const char *lang;  /* its language, a static string */
    /* Why: the parts of the score, for display. */
    double   centrality;   /* PageRank times the number of sentences: 1 is average */
    double   prior;        /* weight of its place in the text */
    double   gain;         /* concept weight it added when picked, or would have added at the end */
    double   length_factor;
    uint32_t lost_to;      /* not selected: the selected sentence that took most of its concepts; else its own index */
} summ_sentence;

typedef struct summ_block {
    size_t          byte_start, byte_end;
    size_t          start, end;
    uint32_t        doc;
    summ_block_kind kind;
    double          score;     /* over the threshold: kept */
    const char     *lang;      /* a static string */
} summ_block;

typedef struct summ_keyword {
    const char *text;         /* as first written in the text, ends in NUL */
    size_t      byte_start, byte_end, start, end;   /* that first place */
    uint32_t    doc;
    double      score;        /* 0..1 */
    uint32_t    count;
} summ_keyword;

/* A stretch of a text. */
typedef struct summ_span {
    size_t byte_start, byte_end, start, end;
} summ_span;

typedef struct summ_language {
    const char *code;         /* ISO 639-1 where there is one */
    const char *name;         /* in English */
    const char *stemmer;      /* Snowball's name, "prefix" or "n-gram" */
    int         has_stopwords, has_abbreviations;
} summ_language;

typedef struct summ_ctx    summ_ctx;     /* reusable: tables, stemmers, scratch */
typedef struct summ_result summ_result;

SUMM_API void summ_options_init(summ_options *opt, size_t struct_size);

/* SUMM_OK, or what every run with these options answers; *field then names the wrong one ("ratio"; a static
 * string). field may be NULL. */
SUMM_API summ_status summ_options_check(const summ_options *opt, const char **field);

/* One text. On any error *out is NULL, and summ_result_free(NULL) is harmless. */
SUMM_API summ_status summ_summarize(const char *text, size_t len,
                                    const summ_options *opt, summ_result **out);

SUMM_API summ_status summ_summarize_html(const char *html, size_t len, const char *encoding,
                                         const summ_options *opt, summ_result **out);

/* Only split into blocks and sentences: as above, with score, rank and keywords left 0. */
SUMM_API summ_status summ_split(const char *text, size_t len,
                                const summ_options *opt, summ_result **out);

/* The language's code ("und" where nothing tells), and how sure, 0..1 (confidence may be NULL). A static string; NULL
 * where there is no memory or the text is too long. */
SUMM_API const char *summ_detect(const char *text, size_t len, double *confidence);

/* Many texts: the context keeps its memory and stemmers between runs. It copies every string of opt;
 * opt->alloc must outlive it and its results. Options given to a run replace the context's for that run. */
SUMM_API summ_status summ_ctx_new(const summ_options *opt, summ_ctx **out);
SUMM_API summ_status summ_ctx_run(summ_ctx *ctx, const char *text, size_t len,
                                  const summ_options *opt /* NULL: the context's */, summ_result **out);
/* Several texts about one thing, ranked and summarized together; offsets and `doc` tell the text of each sentence. */
SUMM_API summ_status summ_ctx_run_many(summ_ctx *ctx, const char *const *texts, const size_t *lens, size_t n,
                                       const summ_options *opt, summ_result **out);
SUMM_API summ_status summ_ctx_split(summ_ctx *ctx, const char *text, size_t len,
                                    const summ_options *opt, summ_result **out);
/* A web page's HTML: its main text is taken out and summarized. encoding is a label as in HTTP's charset, or NULL: by byte
 * order mark, <meta>, or what the bytes look like; SUMM_EINVAL where iconv does not know it. Offsets of the
 * result point into summ_result_source. A <title> counts as opt->title where that is not set. */
SUMM_API summ_status summ_ctx_run_html(summ_ctx *ctx, const char *html, size_t len, const char *encoding,
                                       const summ_options *opt, summ_result **out);
SUMM_API void        summ_ctx_free(summ_ctx *ctx);

/* Accessors: pointers into the result, valid until it is freed; strings end in NUL, their length in *len or *n (may be
 * NULL). A NULL result has nothing: 0, "" or NULL. Sentences are in text order, those of the summary flagged
 * SUMM_SELECTED; keywords best first. summ_result_text is the summary: inner line breaks are one space (none
 * between CJK letters), one space between sentences (none after a CJK terminator). */
SUMM_API const summ_sentence *summ_result_sentences(const summ_result *res, size_t *n);
/* With SUMM_COMPRESS: what is kept of a selected sentence (by its index), in order; offsets as a sentence's own. NULL and 0
 * otherwise. The summary's text is made of these stretches, commas and capitals at their edges put right; budgets
 * count the whole sentences. */
SUMM_API const summ_span     *summ_result_kept(const summ_result *res, size_t sentence, size_t *n);
/* How a selected sentence (by its index) stands in the summary: a slice of summ_result_text, *len bytes, no NUL behind
 * it. NULL and 0 where it is not selected. */
SUMM_API const char          *summ_result_printed(const summ_result *res, size_t sentence, size_t *len);
SUMM_API const summ_block    *summ_result_blocks(const summ_result *res, size_t *n);
SUMM_API const summ_keyword  *summ_result_keywords(const summ_result *res, size_t *n);
SUMM_API const char          *summ_result_text(const summ_result *res, size_t *len);
SUMM_API const char          *summ_result_source(const summ_result *res, size_t *len);  /* of HTML; else NULL and 0 */
SUMM_API const char          *summ_result_title(const summ_result *res, size_t *len);
SUMM_API const char          *summ_result_headline(const summ_result *res, size_t *len);
SUMM_API const char          *summ_result_lang(const summ_result *res, double *confidence);
SUMM_API int                  summ_result_over_budget(const summ_result *res);          /* no sentence fitted: the best, alone */
SUMM_API void                 summ_result_free(summ_result *res);

/* Static, sorted by code; valid for ever. */
SUMM_API const summ_language *summ_languages(size_t *n);
SUMM_API const char *summ_strerror(summ_status status);
SUMM_API const char *summ_version(void);          /* "0.1.0" */
SUMM_API const char *summ_unicode_version(void);  /* of the tables built in */

/* -- cdef end -- */
#ifdef __cplusplus
}
#endif
#endif /* SUMM_H */
