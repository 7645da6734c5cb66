/* verbs.h - what verbs.c asks verb_forms.c: what a word is where it stands. */
#ifndef SM_VERBS_H
#define SM_VERBS_H

#include "clauses.h"

/* A form that can be finite where it stands; participles are still among them. */
bool sm_is_verb_form(const sm_clauses *c, uint32_t i);

/* Is this form of two meanings a participle? commas: how many stand before it; waiting: a clause is without its verb; within: one that a
 * word opens. */
bool sm_is_participle(const sm_clauses *c, uint32_t i, uint32_t commas, bool waiting, bool within);

/* Does word i open a clause? Must that have a finite verb? "after" and "as" need not. */
bool sm_is_opener(const sm_clauses *c, uint32_t i);
bool sm_needs_verb(const sm_word *w);

bool sm_is_gerund(const sm_clauses *c, uint32_t i);

#endif
