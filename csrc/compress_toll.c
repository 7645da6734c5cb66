/* compress_toll.c - the dead and the hurt, for languages written with spaces: ", killing at least five people", ", leaving 22 dead".
 *
 * They are the news, wherever they stand: what stands around them goes first.
 */
#include "compress_spaced.h"

#include <string.h>

enum { AROUND = 90, NEAR = 6 };   /* percent of its worth that a line has without what stands around them; words: within reach */

/* "killing", "injuring" */
static bool is_killing(const sm_clauses *c, uint32_t i)
{
    enum { ING = 3, LONGEST = 16 };
    const sm_word *w = &c->w[i];
    uint32_t n = w->end - w->start, ed[LONGEST];
    if (!(w->own & SM_K_PARTICIPLE) || n <= ING || n >= LONGEST)
        return false;
    memcpy(ed, c->text->cp + w->start, (n - ING) * sizeof *ed);
    ed[n - ING] = 'e';
    ed[n - ING + 1] = 'd';
    uint32_t kinds = sm_lexicon_find(c->lex, ed, n - ING + 2);
    return kinds & SM_K_PAST && kinds & SM_K_HURT;
}

/* "leaving at least 22 people dead", "with 63 people dead": the word that ends it; SM_NONE: none does. */
static uint32_t find_dead(const sm_clauses *c, uint32_t i)
{
    if (!sm_binds(c, i, SM_BINDS_RESULT) && !(sm_is_with(&c->w[i]) && i + 1 < c->n && (sm_is_number(&c->w[i + 1]) || sm_is_measure(&c->w[i + 1]))))
        return SM_NONE;
    for (uint32_t k = i + 2; k < c->n && k < i + NEAR + 1 && sm_runs_on(&c->w[k]); k++)
        if (sm_binds(c, k, SM_BINDS_DIED))
            return k;
    return SM_NONE;
}

/* ", killing at least five", ", injuring 30", "and leaving 22 dead": what came of it. */
static bool opens_toll(const sm_clauses *c, uint32_t i)
{
    bool opens = c->w[i].before & SM_COMMA || (c->verb != SM_NONE && i > c->verb + 2 && sm_is_conjunction(c, i - 1));
    return opens && !c->w[i].inside && !sm_negates(&c->w[i + 1 < c->n ? i + 1 : i]) && (is_killing(c, i) || find_dead(c, i) != SM_NONE);
}

/* ", flattening huts, blocking a pass and | leaving at least 22 people dead": what else came of it, in front. */
static void cut_other_results(sm_clauses *c, uint32_t i)
{
    uint32_t from = i;
    for (uint32_t k = sm_last_comma(c, i - !(c->w[i].before & SM_COMMA)); k > c->verb && c->w[k].before & SM_COMMA && c->w[k].own & SM_K_PARTICIPLE;
         k = sm_last_comma(c, k - 1))
        from = k;
    uint32_t n = c->out->n;
    if (from >= i || sm_is_conjunction(c, from))
        return;
    sm_add_cut(c->out, c->w[from].start, c->w[i].start, false);
    sm_price(c, n, AROUND);
}

/* ", killing at least 13 people | in a convoy meant to carry", ", with 63 people dead | and 900 driven from home": where it happened to them, and
 * to others. */
static void cut_behind_toll(sm_clauses *c, uint32_t i)
{
    uint32_t k = i + 2, n = c->out->n;
    while (k < c->n && k < i + NEAR + 1 && sm_runs_on(&c->w[k]) && !(c->w[k].own & (SM_K_PREPOSITION | SM_K_COORDINATOR)))
        k++;
    bool others = k < c->n && sm_is_with(&c->w[i]) && sm_is_conjunction(c, k);
    if (k >= c->n || k > i + NEAR || !(others || c->w[k].own & SM_K_PREPOSITION) || c->w[k].before || sm_is_of(&c->w[k]) || sm_is_measure(&c->w[k]))
        return;
    sm_cut_tail(c, k, false);
    sm_price(c, n, AROUND);
}

void sm_cut_at_tolls(sm_clauses *c)
{
    for (uint32_t i = c->verb + 1; c->lex->phrases && i + 2 < c->n; i++)
        if (opens_toll(c, i)) {
            cut_other_results(c, i);
            cut_behind_toll(c, i);
        }
}

/* A cut that takes the dead and the hurt is dear, wherever it begins. */
void sm_price_tolls(sm_clauses *c)
{
    for (uint32_t i = c->verb != SM_NONE ? c->verb + 1 : c->main + 1; i < c->n; i++)   /* in front of the main verb it tells who */
        for (uint32_t k = 0; opens_toll(c, i) && k < c->out->n; k++) {
            sm_cut *cut = &c->out->at[k];
            if (cut->span.start <= c->w[i].start && cut->span.end >= c->w[i].end && (cut->rest == 0 || cut->rest > SM_TOLL))
                cut->rest = SM_TOLL;
        }
}
