/* concepts.h - what a summary should cover: terms, and pairs of neighbouring terms that come back. */
#ifndef SM_CONCEPTS_H
#define SM_CONCEPTS_H

#include "pipeline.h"

/* Concept c < n_terms is a term, the others are pairs. Pairs of row i are pair[first[i]] .. pair[first[i + 1]]. */
typedef struct sm_concepts {
    const sm_rows *rows;
    uint32_t       n_terms, n;
    uint32_t      *first, *pair;
    double        *weight;   /* by concept */
} sm_concepts;

void sm_find_concepts(sm_arena *a, const sm_sentences *sentences, const sm_terms *terms, const sm_ranks *ranks, sm_concepts *out);

/* What the row covers, by the weights as they are now. */
double sm_gain(const sm_concepts *c, uint32_t row);

/* The row is taken: what it covers weighs less from now on. */
void sm_cover_row(sm_concepts *c, uint32_t row);

#endif
