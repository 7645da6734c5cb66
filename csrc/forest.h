/* forest.h - the boosted trees that judge the blocks of a page: see forest.c. */
#ifndef SM_FOREST_H
#define SM_FOREST_H

#include "page.h"

typedef enum sm_forest_name { SM_FOREST_1, SM_FOREST_2, SM_FOREST_TITLE } sm_forest_name;

/* What the forest says (log odds) of the n blocks that `which` names, or of the first n where it is NULL; of block i at odds[i]. */
void sm_forest_score(sm_forest_name name, const sm_page *page, const uint32_t *which, uint32_t n, float *odds);

#endif
