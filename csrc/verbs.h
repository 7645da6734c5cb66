/* verbs.h - what verbs.c, verbs_main.c and verbs_doubt.c ask verb_forms.c: what a word is where it stands; and what they share. */
#ifndef SM_VERBS_H
#define SM_VERBS_H

#include "clauses.h"

/* "town's" */
bool sm_is_possessive(const sm_clauses *c, uint32_t i);

/* A form that can be finite where it stands; participles are still among them. */
bool sm_is_verb_form(const sm_clauses *c, uint32_t i);

/* Is this form of two meanings a participle? commas: how many stand before it; waiting: a clause is without its verb; within: one that a
 * word opens. */
bool sm_is_participle(const sm_clauses *c, uint32_t i, uint32_t commas, bool waiting, bool within);

/* Does word i open a clause? Must that have a finite verb? "after" and "as" need not. */
bool sm_is_opener(const sm_clauses *c, uint32_t i);
bool sm_needs_verb(const sm_word *w);

bool sm_is_gerund(const sm_clauses *c, uint32_t i);

/* "says", "believe" */
static inline bool sm_is_said(const sm_word *w) { return w->own & SM_K_SAY || (w->own & SM_K_DOUBT && w->own & SM_K_VERB); }

/* "people who *eat* nuts": the verb of such a clause. */
static inline bool sm_is_of_who(const sm_clauses *c, uint32_t i)
{
    return c->w[i].opener != SM_NONE && c->w[c->w[i].opener].own & (SM_K_RELATIVE | SM_K_THAT);
}

static inline bool sm_has_comma(const sm_clauses *c, uint32_t from, uint32_t to) { return sm_next_comma(c, from) < to; }

/* "the money they *took*", "a murder he always *denied*": the verb of a pronoun right behind a noun. */
static inline bool sm_is_theirs_bare(const sm_clauses *c, uint32_t i)
{
    i -= i > c->main + 3 && c->w[i - 1].own & (SM_K_MANNER | SM_K_FOCUS) && !c->w[i - 1].before;   /* "he always *denied*" */
    return i > c->main + 2 && sm_is_they(&c->w[i - 1]) && !c->w[i - 1].before && !c->w[i - 2].own;
}

/* verbs_main.c: find c->verb where verbs.c found none or one that may be another's. */
void sm_find_main_verb(sm_clauses *c);

/* "has", "will", "was", not "been", nor a pronoun as well, as "he's". */
static inline bool sm_is_has(const sm_word *w) { return w->own & SM_K_AUXILIARY && !(w->own & (SM_K_NONFINITE | SM_K_PRONOUN)); }

/* A past form, not one of "be" and "have", nor of saying. */
static inline bool sm_is_deed(const sm_word *w) { return w->own & SM_K_PAST && !(w->own & (SM_K_AUXILIARY | SM_K_SAY)); }

/* The same, or any form of it: "break", "broke". */
static inline bool sm_is_act(const sm_word *w) { return w->own & (SM_K_PAST | SM_K_VERB) && !(w->own & (SM_K_AUXILIARY | SM_K_SAY)); }

/* -- verbs_main.c -- */

/* Word i is the main verb. */
void sm_take_main(sm_clauses *c, uint32_t i);

/* Is what stands in front of word i such that it is no main verb? */
bool sm_is_led_on(const sm_clauses *c, uint32_t i);

/* The patterns that verbs_doubt.c tries as well: see there. */
bool sm_find_taken_verb(sm_clauses *c, uint32_t kinds);
void sm_find_plain_verb(sm_clauses *c);
void sm_find_plain_verb_behind_lead(sm_clauses *c);
void sm_find_verb_behind_that(sm_clauses *c);
void sm_find_present_verb(sm_clauses *c);

/* The first auxiliary from .. to, in front of the next comma, that no clause took and that stands behind none of bars; SM_NONE: none. */
uint32_t sm_find_free_auxiliary(const sm_clauses *c, uint32_t from, uint32_t to, uint32_t bars);

/* What seemed the main verb is none: word i is. */
static inline void sm_move_main(sm_clauses *c, uint32_t i)
{
    c->w[c->verb].finite = false;
    sm_take_main(c, i);
}

/* -- verbs_doubt.c, verbs_front.c -- */

/* What was taken for the main verb may be that of another clause. */
void sm_doubt_verb(sm_clauses *c);
void sm_doubt_front(sm_clauses *c);

#endif
