/* headline_lead.c - where a text begins: behind dates, bylines, scraps and disclaimers, and behind a scene (headline_feature.c). */
#include "headline.h"

enum { SCRAP = 5, DATELINE = 12, DATE_DIGITS = 3, MOST_SCRAPS = 12, FIRST_SCRAPS = 4, DISCLAIMER = 3 };

/* "By", "14:11 EST, 25 October", "Good artists borrow.": too little to be what a text begins with. */
static bool is_scrap(sm_maker *m, uint32_t sentence)
{
    uint32_t n = m->tokens->first[sentence + 1] - m->tokens->first[sentence], digits = 0;
    for (uint32_t t = m->tokens->first[sentence]; t < m->tokens->first[sentence + 1]; t++)
        digits += sm_is_digit(m->text->cp[m->tokens->at[t].start]);
    return n < SCRAP || (n <= DATELINE && digits >= DATE_DIGITS);
}

/* "The opinions expressed here are those of the author" */
static bool disclaims(const sm_maker *m, uint32_t sentence)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[sentence].lang);
    for (uint32_t t = m->tokens->first[sentence]; lex && t + 1 < m->tokens->first[sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        for (uint32_t n = 1; n < DISCLAIMER && t + n < m->tokens->first[sentence + 1]; n++)
            if (sm_lexicon_find(lex, m->text->cp + at->start, at[n].end - at->start) == SM_K_DISCLAIMER)
                return true;
    }
    return false;
}

/* Does a full stop or another such mark end it? A caption or what stands below a title has none. */
static bool is_ended(const sm_maker *m, uint32_t sentence)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    return sm_is_terminal(sm_props_of(m->text->cp[sm_end_within(m->text->cp, s->start, s->end) - 1]));
}

/* Would the line be made of that candidate, if the text opened with it? */
static bool tells(sm_maker *m, const sm_ranks *ranks, uint32_t candidate)
{
    uint32_t sentence = ranks->rows.sentence[candidate];
    m->lead = m->sentences->at[sentence].pos;
    bool gives = sm_gives_fact(m, sentence);
    m->lead = 0;
    return gives;
}

void sm_find_lead(sm_maker *m, const sm_ranks *ranks)
{
    uint32_t i = 0;
    for (uint32_t k = 0; m->taste->spaced && k + 1 < ranks->rows.n && k < MOST_SCRAPS; k++)
        if ((i == k && is_scrap(m, ranks->rows.sentence[k])) || (k < FIRST_SCRAPS && disclaims(m, ranks->rows.sentence[k])))
            i = k + 1;
    const sm_lexicon *lex = i < ranks->rows.n ? sm_lexicon_of(m->sentences->at[ranks->rows.sentence[i]].lang) : NULL;
    m->naming = m->budget != UINT32_MAX;
    uint32_t news = lex && lex->feature.n > 0 ? sm_find_feature(m, ranks, lex, i, SM_NONE) : i;
    m->feature = news != i;
    if (m->feature && !tells(m, ranks, news))   /* too long, whatever is cut: the next best */
        news = sm_find_feature(m, ranks, lex, i, news);
    m->naming = m->feature;
    i = news;
    uint32_t k = i;
    while (k + 1 < ranks->rows.n && k < i + FIRST_SCRAPS && !is_ended(m, ranks->rows.sentence[k]))
        k++;
    m->opens = k < ranks->rows.n ? ranks->rows.sentence[k] : 0;
    m->lead = i > 0 ? m->sentences->at[ranks->rows.sentence[i]].pos : 0;
}
