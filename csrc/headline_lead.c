/* headline_lead.c - where a text begins with its news: behind dates, bylines, scraps and disclaimers; in Japanese behind a scene.
 *
 * Limits: a scene is told by what it lacks, a day, a place, a topic, a verb made of a noun; in other languages it is not seen.
 */
#include "headline.h"

enum { SCRAP = 5, DATELINE = 12, DATE_DIGITS = 3, MOST_SCRAPS = 12, FIRST_SCRAPS = 4, SCENE_LETTERS = 60, SCENE_SENTENCES = 5, SHORT_LETTERS = 12 };

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
        if (sm_lexicon_find(lex, m->text->cp + at->start, at[1].end - at->start) == SM_K_DISCLAIMER)
            return true;
    }
    return false;
}

/* Does a sentence name the day, and somebody or something of its own? */
static bool is_dated(const sm_maker *m, const sm_sentence *s)
{
    bool day = false, subject = false;
    for (uint32_t i = s->start + 1; i < s->end; i++) {
        day |= m->text->cp[i] == 0x65e5 && sm_is_digit(m->text->cp[i - 1]);
        subject |= m->text->cp[i] == 0x306f || m->text->cp[i] == 0x304c;   /* wa, ga */
    }
    return day && subject;
}

/* Japanese: has a sentence neither a day, month or year nor a topic, a place or a name in quotes, and a verb of its own, as "漂う"? */
static bool sets_scene(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t named[] = { 0x306f, 0x300c, 0x300e, 0x770c, 0x5e02, 0x753a, 0x6751, 0x533a, 0x6708, 0x5e74 };
    /* wa, quotes, ken shi machi mura ku, gatsu nen */
    uint32_t verb = s->end;
    while (verb > s->start && sm_props_of(m->text->cp[verb - 1])->kind != SM_KIND_HAN)
        verb--;
    bool noun = verb > s->start + 1 && sm_props_of(m->text->cp[verb - 2])->kind == SM_KIND_HAN && m->text->cp[verb] != 0x3060;   /* not "七球目だった" */
    if (s->end - s->start >= SHORT_LETTERS && (verb < s->start + 2 || verb == s->end || noun || m->text->cp[verb] == 0x3068))
        return false;   /* "製造を再開した", "見通しとなった" */
    for (uint32_t i = s->start; i < s->end; i++)
        if (SM_ONE_OF(m->text->cp[i], named))
            return false;
    return s->end - s->start <= SCENE_LETTERS && !is_dated(m, s);
}

/* Japanese news names the day in the sentence that tells it: where a text opens with a scene, the first that does; 0: it opens with its news. */
static uint32_t behind_scene(const sm_maker *m, const sm_ranks *ranks)
{
    if (ranks->rows.n < 2 || !sets_scene(m, &m->sentences->at[ranks->rows.sentence[0]]))
        return 0;
    for (uint32_t k = 1; k < ranks->rows.n && k < SCENE_SENTENCES; k++)
        if (is_dated(m, &m->sentences->at[ranks->rows.sentence[k]]))
            return k;
    return 0;
}

void sm_find_lead(sm_maker *m, const sm_ranks *ranks)
{
    const sm_lexicon *lex = ranks->rows.n > 0 ? sm_lexicon_of(m->sentences->at[ranks->rows.sentence[0]].lang) : NULL;
    uint32_t i = lex && lex->style == SM_CUT_JAPANESE ? behind_scene(m, ranks) : 0;
    for (uint32_t k = 0; m->taste == &SM_SPACED && k + 1 < ranks->rows.n && k < MOST_SCRAPS; k++)
        if ((i == k && is_scrap(m, ranks->rows.sentence[k])) || (k < FIRST_SCRAPS && disclaims(m, ranks->rows.sentence[k])))
            i = k + 1;
    m->lead = i > 0 ? m->sentences->at[ranks->rows.sentence[i]].pos : 0;
}
