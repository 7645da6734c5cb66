/* headline_feature.c - features open with a scene, a person, an object: is it one, and which sentence behind it tells the news?
 *
 * Method: what a sentence says (a day, figures, who says it, what has been done or will be) and where it stands is weighed twice by
 * logistic regression: whether a first sentence sets a scene, and how likely another one tells the news. headline_feature_en.c and
 * headline_feature_east.c read sentences.
 * Limits: English, Japanese, Korean.
 */
#include "headline.h"

enum { NEWS_SENTENCES = 9, LEAST_SENTENCES = 3 };   /* behind the first; of a scene, its news and more */

sm_stand sm_stands(const sm_maker *m, uint32_t lead, uint32_t sentence)
{
    const sm_sentence *at = m->sentences->at, *s = &at[sentence];
    sm_stand is = { .first = sentence == 0 || s[-1].block != s->block, .within = s->block == at[lead].block };
    is.alone = is.first && !(sentence + 1 < m->sentences->n && s[1].block == s->block);
    for (uint32_t k = lead; k < sentence && is.depth < 6; k++)
        is.depth += at[k].block != at[k + 1].block;
    return is;
}

double sm_titled(sm_maker *m, uint32_t sentence)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    sm_fact f = { .sentence = sentence, .n = 1, .kept = { { s->start, s->end } } };
    m->round++;
    sm_cover(m, &f);
    return f.titled;
}

double sm_weigh(const double *weight, const double *x)
{
    double sum = 0;
    for (int i = 0; i < SM_TRAITS; i++)
        sum += weight[i] * x[i];
    return sum;
}

/* "..., the jury announced in Oslo": does token t say so, of a statement in front of a comma? */
static bool says_so(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t first, uint32_t end)
{
    enum { WHO = 8, WHERE = 4 };
    const sm_token *at = m->tokens->at;
    const uint32_t *cp = m->text->cp;
    if (!(sm_kinds_of(m, lex, t) & SM_K_SAY) || cp[at[t].end - 1] != 'd')
        return false;
    uint32_t who = t, last = t;
    while (who > first + 1 && who + WHO > t && cp[at[who - 1].end] != ',' && !(sm_kinds_of(m, lex, who - 1) & SM_K_PRONOUN))
        who--;
    while (last + 1 < end && last < t + WHERE && cp[at[last].end] != ',')
        last++;
    bool named = who + 1 < t && (sm_kinds_of(m, lex, who) & SM_K_DETERMINER || sm_is_upper(cp[at[who].start]));
    return named && cp[at[who - 1].end] == ',' && (last + 1 == end || cp[at[last].end] == ',');
}

/* "..., according to growers in the valley": no scene is somebody's claim. */
static bool ends_in_source(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence)
{
    const sm_token *at = m->tokens->at;
    uint32_t first = m->tokens->first[sentence], end = m->tokens->first[sentence + 1];
    for (uint32_t t = first + 1; t + 1 < end; t++)
        if (says_so(m, lex, t, first, end)
            || (m->text->cp[at[t - 1].end] == ',' && sm_lexicon_find(lex, m->text->cp + at[t].start, at[t + 1].end - at[t].start) & SM_K_SOURCE))
            return true;
    return false;
}

/* "About 46,000 prams are being recalled", "It took two vets to free a cow": no scene opens with a figure, or with what was needed. */
static bool counts_first(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence)
{
    const sm_token *at = &m->tokens->at[m->tokens->first[sentence]];
    uint32_t n = m->tokens->first[sentence + 1] - m->tokens->first[sentence];
    if (lex->style != SM_CUT_SPACES || n < 4)
        return false;
    const uint32_t *cp = m->text->cp;
    bool about = at->end - at->start == 5 && cp[at->start + 1] == 'b' && cp[at->start + 3] == 'u';
    bool took = sm_kinds_at(m->text, &lex->binds, at[1].start, at[1].end) == SM_BINDS_TOOK && at->end - at->start == 2;
    const sm_token *figure = &at[about];
    bool thousands = sm_is_digit(cp[figure->start]) && figure->end - figure->start > 4;
    for (uint32_t i = figure->start; thousands && i < figure->end; i++)   /* "46,000", not "16.30" */
        thousands = sm_is_digit(cp[i]) || cp[i] == ',';
    return took || thousands;
}

static const sm_feature_model *model_of(const sm_lexicon *lex)
{
    return lex->style == SM_CUT_JAPANESE ? &SM_FEATURE_JAPANESE : lex->style == SM_CUT_KOREAN ? &SM_FEATURE_KOREAN : &SM_FEATURE_ENGLISH;
}

uint32_t sm_find_feature(sm_maker *m, const sm_ranks *ranks, const sm_lexicon *lex, uint32_t lead, uint32_t barred)
{
    const uint32_t *row = ranks->rows.sentence;
    const sm_feature_model *is = model_of(lex);
    double first[SM_TRAITS] = { 0 }, most = 0;
    uint32_t found = lead;
    if (ranks->rows.n < lead + LEAST_SENTENCES || !is->read(m, lex, row[lead], row[lead], first)
        || (barred == SM_NONE && (ends_in_source(m, lex, row[lead]) || counts_first(m, lex, row[lead]))))
        return lead;
    for (uint32_t k = lead + 1;
         k < ranks->rows.n && k <= lead + NEWS_SENTENCES && m->sentences->at[row[k]].doc == m->sentences->at[row[lead]].doc; k++) {
        double x[SM_TRAITS] = { 0 };
        if (sm_is_about(m, row[k]))   /* a guide: it says itself what it offers */
            return lead;
        double news = k != barred && is->read(m, lex, row[lead], row[k], x) ? sm_weigh(is->news, x) : 0;
        if (news <= most)
            continue;
        most = news;
        found = k;
    }
    if (barred != SM_NONE)   /* it is known to be one */
        return found;
    return sm_weigh(is->scene, first) + is->behind * (most - sm_weigh(is->news, first)) + is->base > 0 ? found : lead;
}
