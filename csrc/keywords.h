/* keywords.h - what the two finders of keyword candidates share: words and phrases, and repeated substrings. */
#ifndef SM_KEYWORDS_H
#define SM_KEYWORDS_H

#include "pipeline.h"

/* Something that may be a keyword. Its units are terms or characters, and tell whether one stands inside another. */
typedef struct sm_candidate {
    uint32_t start, end;         /* first surface form in prose */
    uint32_t count;
    uint32_t unit, n_units;      /* units[unit] .. units[unit + n_units] */
    float    score;
} sm_candidate;

typedef struct sm_candidates {
    sm_candidate *at;
    uint32_t      n, cap;
    uint32_t     *units;
    uint32_t      n_units, cap_units;
} sm_candidates;

typedef struct sm_document {
    const sm_text      *text;
    const sm_blocks    *blocks;
    const sm_sentences *sentences;
    const sm_tokens    *tokens;
    const sm_terms     *terms;
} sm_document;

/* What a keyword's score is made of, common to both finders so that a Chinese text can have English names. */
typedef struct sm_keyword_weights {
    float title;                 /* all of it stands in the title too: times 1 + this */
    float lead, lead_span;       /* 1 + lead * exp(-sentences before it / lead_span) */
    float capital;               /* as a name is written, capital letter inside sentences: 1 + this */
    float phrase;                /* each further word of a phrase */
    float inside;                /* share of a word's occurrences within phrases that does not count for the word */
    float stop_edge;             /* a substring that begins or ends with a stop word */
    float length_power;          /* a substring of n characters: (n / 2)^this */
} sm_keyword_weights;

extern const sm_keyword_weights SM_KEYWORD_WEIGHTS;

/* Sentences from here on count only where something is said again: what stands once is a keyword near the top only. */
enum { SM_KEYWORD_LEAD = 200 };

static inline bool sm_is_title(const sm_document *d, const sm_sentence *s) { return s->block == d->blocks->title; }

/* 1 + lead * exp(-pos / span). */
float sm_keyword_place(uint32_t pos);
/* The sentence that holds the place. */
const sm_sentence *sm_sentence_at(const sm_sentences *sentences, uint32_t cp);

void sm_add_candidate(sm_arena *a, sm_candidates *out, sm_candidate c, const uint32_t *units);
void sm_find_phrases(sm_arena *a, const sm_document *d, sm_candidates *out);
void sm_find_substrings(sm_arena *a, const sm_document *d, sm_candidates *out);

#endif
