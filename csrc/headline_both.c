/* headline_both.c - two facts for a title that names two: "Grocer buys rival and will close 85 shops".
 *
 * Method: of the sentences right behind the one that gives the best fact, one that adds words of the title is cut to the room that is left
 * beside some form of the best fact. Languages with spaces.
 */
#include "headline.h"

enum { REACH = 3, NEW_WORDS = 2, FORMS = 32, LONGEST = 18, SHORTEST = 10 };   /* LONGEST, SHORTEST: words that the best fact is cut to */
static const double KEPT = 0.25;   /* of its sentence, by the second */

/* Mark the words of a fact as seen; how many of the title's were not. */
static uint32_t see_titled(sm_maker *m, const sm_fact *f)
{
    uint32_t k = 0, n = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        uint32_t id = m->terms->of_token[t];
        if (id == SM_NONE || !sm_is_kept(f, m->tokens->at[t].start, &k) || m->seen[id] == m->round)
            continue;
        m->seen[id] = m->round;
        n += (m->terms->at[id].flags & (SM_TERM_TITLE | SM_TERM_STOP)) == SM_TERM_TITLE;
    }
    return n;
}

static uint32_t count_titled(sm_maker *m, uint32_t sentence)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    m->round++;
    return see_titled(m, &(sm_fact){ .sentence = sentence, .n = 1, .kept = { { s->start, s->end } } });
}

/* How many words of the title g adds to those that f has. */
static uint32_t adds_titled(sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    m->round++;
    see_titled(m, f);
    return see_titled(m, g);
}

/* The forms of the best fact that may stand beside another: those that were found, and shorter ones with all that it has of the title. */
static uint32_t list_forms(sm_maker *m, const sm_fact *f, sm_fact *form)
{
    sm_cuts cuts;
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_facts && n < FORMS - (LONGEST - SHORTEST + 1); i++)
        if (m->facts[i].sentence == f->sentence && m->facts[i].value >= SM_FIRST_SHARE * f->value)
            form[n++] = m->facts[i];
    bool more = sm_all_cuts_of(m, f->sentence, &cuts);
    for (uint32_t words = LONGEST; more && words >= SHORTEST; words--)
        if (sm_fit(m, &cuts, f->sentence, words * SM_WORD_PARTS, &form[n]) && form[n].value >= SM_FIRST_SHARE * f->value
            && adds_titled(m, &form[n], f) == 0)
            n++;
    return n;
}

/* Put the best pair of a form and of the sentence, cut to the room that the form leaves, in place of one that covers less. */
static double pair_with(sm_maker *m, const sm_fact *form, uint32_t n, uint32_t sentence, double most, sm_fact *pair)
{
    sm_cuts cuts;
    sm_fact second;
    bool any = sm_all_cuts_of(m, sentence, &cuts);
    for (uint32_t i = 0; any && i < n; i++) {
        if (!sm_fit(m, &cuts, sentence, m->budget - form[i].parts, &second) || form[i].value + second.value <= most || second.state
            || !sm_can_follow(m, &form[i], &second, KEPT) || adds_titled(m, &form[i], &second) < NEW_WORDS)
            continue;
        most = form[i].value + second.value;
        pair[0] = form[i];
        pair[1] = second;
    }
    return most;
}

sm_choice sm_find_titled(sm_maker *m, const sm_fact *f)
{
    if (m->title <= 0)
        return (sm_choice){ NULL, NULL };
    sm_fact form[FORMS], *pair = SM_NEW(m->a, sm_fact, 2);
    const sm_sentence *all = m->sentences->at;
    uint32_t n = 0;
    double most = 0;
    for (uint32_t s = f->sentence + 1; s <= f->sentence + REACH && s < m->sentences->n && all[s].doc == all[f->sentence].doc; s++) {
        if (!all[s].candidate || sm_is_about(m, s) || count_titled(m, s) < NEW_WORDS)
            continue;
        n = n > 0 ? n : list_forms(m, f, form);
        most = pair_with(m, form, n, s, most, pair);
    }
    return most > 0 ? (sm_choice){ pair, pair + 1 } : (sm_choice){ NULL, NULL };
}
