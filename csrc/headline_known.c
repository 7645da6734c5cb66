/* headline_known.c - what a fact takes for known: a bare surname whose full name, or "the petition" whose noun, stood further up.
 *
 * One pass over the tokens notes the sentence that has each term first, and the one that has it first as the last part of a
 * name. Languages that write all nouns with a capital have no check of names; "the" counts only where the lexicon lists it.
 */
#include "headline.h"

static bool is_capital(const sm_maker *m, uint32_t t) { return sm_is_upper(m->text->cp[m->tokens->at[t].start]); }

/* Is there but a space between token t and the next? */
static bool adjoins(const sm_maker *m, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    return at[1].start == at->end + 1 && sm_is_space(m->text->cp[at->end]);
}

static uint32_t term_of(const sm_maker *m, uint32_t t)
{
    uint32_t id = m->terms->of_token[t];
    return id == SM_NONE || m->terms->at[id].flags & SM_TERM_STOP ? SM_NONE : id;
}

void sm_note_known(sm_maker *m)
{
    m->since = SM_NEW(m->a, uint32_t, m->terms->n);
    m->named = SM_NEW(m->a, uint32_t, m->terms->n);
    for (uint32_t i = 0; i < m->terms->n; i++)
        m->since[i] = m->named[i] = SM_NONE;
    for (uint32_t s = 0; s < m->sentences->n; s++) {
        uint32_t first = m->tokens->first[s], end = m->tokens->first[s + 1];
        for (uint32_t t = first; m->sentences->at[s].candidate && t < end; t++) {
            uint32_t id = term_of(m, t);
            if (id == SM_NONE)
                continue;
            m->since[id] = m->since[id] == SM_NONE ? s : m->since[id];
            bool name = t > first && is_capital(m, t) && is_capital(m, t - 1) && adjoins(m, t - 1) && term_of(m, t - 1) != SM_NONE;
            if (name && m->named[id] == SM_NONE && !(t + 1 < end && adjoins(m, t) && is_capital(m, t + 1)))
                m->named[id] = s;
            if (name && m->named[term_of(m, t - 1)] == SM_NONE)   /* the first name */
                m->named[term_of(m, t - 1)] = s;
        }
    }
}

void sm_forget_known(sm_maker *m)
{
    sm_release(m->a, m->named, m->terms->n, sizeof *m->named);
    sm_release(m->a, m->since, m->terms->n, sizeof *m->since);
}

/* Is token t, of those up to end, the only part of a name that has stood in full before? */
static bool is_surname(const sm_maker *m, uint32_t t, uint32_t first, uint32_t end, uint32_t sentence)
{
    uint32_t id = term_of(m, t);
    if (id == SM_NONE || !is_capital(m, t) || m->named[id] == SM_NONE || m->named[id] >= sentence)
        return false;
    return !(t > first && is_capital(m, t - 1) && adjoins(m, t - 1)) && !(t + 1 < end && adjoins(m, t) && is_capital(m, t + 1));
}

/* The noun of "the petition" that starts with token t, if no other word says which; or SM_NONE. */
static uint32_t bare_noun(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t end)
{
    static const uint32_t says_which = SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE;
    uint32_t noun = t + 1;
    if (!(sm_kinds_of(m, lex, t) & SM_K_DEFINITE) || noun >= end || !adjoins(m, t) || is_capital(m, noun) || sm_kinds_of(m, lex, noun))
        return SM_NONE;
    if (noun + 1 == end || !adjoins(m, noun))
        return noun;
    uint32_t next = sm_kinds_of(m, lex, noun + 1);
    return is_capital(m, noun + 1) || !next || next & says_which ? SM_NONE : noun;   /* a word that is not listed may be the noun */
}

bool sm_holds(const sm_maker *m, const sm_fact *f, uint32_t id)
{
    uint32_t k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++)
        if (sm_is_kept(f, m->tokens->at[t].start, &k) && m->terms->of_token[t] == id)
            return true;
    return false;
}

static bool stands_in(const sm_maker *m, uint32_t sentence, uint32_t id)
{
    for (uint32_t t = m->tokens->first[sentence]; t < m->tokens->first[sentence + 1]; t++)
        if (m->terms->of_token[t] == id)
            return true;
    return false;
}

/* "The bribery scandal involves" beside a fact that lost "bribery scandal": does the subject name what stood in that fact's sentence, and
 * nothing that the fact has kept? */
static bool names_lost(const sm_maker *m, const sm_lexicon *lex, const sm_fact *f, const sm_fact *beside)
{
    bool known = false;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1] && m->tokens->at[t].start < f->verb; t++) {
        if (m->tokens->at[t].start < f->kept[0].start)
            continue;
        uint32_t kinds = sm_kinds_of(m, lex, t), id = term_of(m, t);
        bool opens = t == m->tokens->first[f->sentence] || m->tokens->at[t - 1].start < f->kept[0].start;
        if (opens ? !(kinds & SM_K_DEFINITE) : is_capital(m, t) || kinds & (SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_THAT))
            return false;
        if (opens || id == SM_NONE)
            continue;
        if (sm_holds(m, beside, id))
            return false;
        known |= stands_in(m, beside->sentence, id);
    }
    return known;
}

bool sm_takes_known(const sm_maker *m, const sm_fact *f, const sm_fact *beside)
{
    const sm_sentence *s = &m->sentences->at[f->sentence];
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    uint32_t first = m->tokens->first[f->sentence], end = m->tokens->first[f->sentence + 1], k = 0;
    if (beside && lex && lex->style == SM_CUT_SPACES && names_lost(m, lex, f, beside))
        return true;
    for (uint32_t t = first; lex && lex->style == SM_CUT_SPACES && sm_place(m, f->sentence) > 0 && t < end; t++) {
        if (!sm_is_kept(f, m->tokens->at[t].start, &k)
            || (f->name.end > 0 && m->tokens->at[t].start >= f->place.start && m->tokens->at[t].start < f->place.end))
            continue;
        uint32_t word = !s->lang->capital_ordinals && is_surname(m, t, first, end, f->sentence) ? t : bare_noun(m, lex, t, end);
        uint32_t id = word == SM_NONE ? SM_NONE : term_of(m, word);
        if (id != SM_NONE && m->since[id] < f->sentence && !(beside && sm_holds(m, beside, id)))
            return true;
    }
    return false;
}
