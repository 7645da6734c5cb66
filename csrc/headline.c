/* headline.c - one line that says it: the best compression of a sentence, or the best two.
 *
 * Method: the best fact (headline_facts.c), and a second where both fit the budget and it says something new. Whole clauses
 * only: what is too long gives way to another sentence. Languages with spaces take the second from the sentences that a
 * summary would add next; Korean, Japanese and Chinese, which leave out what was said just before, from those near by.
 * Limits: what a pronoun in the middle of a sentence stands for is not known; two facts may be less close than they read.
 */
#include "concepts.h"
#include "headline.h"

enum { EASTERN_REACH = 2, SPACED_REACH = 1, FIRSTS = 16, SECONDS = 2, SECOND_WORDS = 6, SHARED_WORDS = 2, MANY_SHARED = 3 };

const double SM_FIRST_SHARE = 0.85;   /* of its worth, at least, is left of the best fact beside another */
/* PAIR_GAIN: what two facts cover, of what the best one does alone */
static const double SECOND_SHARE = 0.28, SAME_SHARE = 0.45, NEAR = 1.2, PAIR_GAIN = 1.1;
static const double EASTERN_WEIGHT = 0.6, EASTERN_FIRST = 0.9;

static int better(const sm_fact *x, const sm_fact *y) { return x->score > y->score || (x->score == y->score && x->sentence < y->sentence); }

/* What a summary would gain by each row, once it has the row of sentence f. */
static double *rate_beside(sm_maker *m, uint32_t f, const sm_ranks *ranks)
{
    const sm_rows *rows = &ranks->rows;
    double *value = SM_NEW(m->a, double, rows->n), own = 0;
    sm_concepts c;
    sm_find_concepts(m->a, m->sentences, m->terms, ranks, &c);
    for (uint32_t i = 0; i < rows->n; i++) {
        if (rows->sentence[i] != f)
            continue;
        own = ranks->score[f] * sm_gain(&c, i);
        sm_cover_row(&c, i);
    }
    for (uint32_t i = 0; i < rows->n; i++)
        value[i] = rows->sentence[i] == f || own <= 0 ? 0 : ranks->score[rows->sentence[i]] * sm_gain(&c, i) / own;
    return value;
}

/* Does the sentence give a fact that stands well as it is, and goes on with what f tells: near by, or by "also"? */
static bool goes_on(const sm_maker *m, const sm_fact *f, uint32_t sentence)
{
    for (uint32_t i = 0; i < m->n_facts; i++)
        if (m->facts[i].sentence == sentence)
            return m->facts[i].fitness >= 1 && !m->facts[i].state && !sm_is_about(m, sentence)
                   && (sentence <= f->sentence + SPACED_REACH || m->facts[i].further);
    return false;
}

/* The SECONDS best sentences beside that of f. */
static uint32_t list_seconds(sm_maker *m, const sm_fact *f, const sm_ranks *ranks, uint32_t *out)
{
    double best[SECONDS] = { 0 };
    double *value = rate_beside(m, f->sentence, ranks);
    uint32_t n = 0;
    for (uint32_t i = 0; i < ranks->rows.n; i++) {
        uint32_t s = ranks->rows.sentence[i];
        if (s < f->sentence)
            continue;
        value[i] *= s == f->sentence + 1 ? NEAR : 1;
        if (value[i] < SECOND_SHARE || (n == SECONDS && value[i] <= best[n - 1]) || !goes_on(m, f, s))
            continue;
        uint32_t k = n < SECONDS ? n++ : n - 1;
        for (; k > 0 && best[k - 1] < value[i]; k--) {
            best[k] = best[k - 1];
            out[k] = out[k - 1];
        }
        best[k] = value[i];
        out[k] = s;
    }
    return n;
}

/* Does f have the word of g's main verb, "dies" as "died"? */
static bool shares_verb(const sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    uint32_t verb = SM_NONE;
    for (uint32_t t = m->tokens->first[g->sentence]; t < m->tokens->first[g->sentence + 1]; t++)
        if (m->tokens->at[t].start == g->verb)
            verb = m->terms->of_token[t];
    return verb != SM_NONE && !(m->terms->at[verb].flags & SM_TERM_STOP) && sm_holds(m, f, verb);
}

/* Does it end with a mark that no "; " may follow: "!", "?", a full stop within quotes? */
static bool is_closed(const sm_maker *m, const sm_fact *f)
{
    const sm_stretch *kept = &f->kept[f->n - 1];
    uint32_t end = sm_end_within(m->text->cp, kept->start, kept->end), last = m->text->cp[end - 1];
    return last == '!' || last == '?' || (last == '.' && end < kept->end);
}

/* "A dentist has rowed ...; Ann Brandt was greeted", "; the Northline Express stopped": does g open with a full name that nothing in f leads to? */
static bool names_other(const sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    const sm_token *at = m->tokens->at;
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    uint32_t t = m->tokens->first[g->sentence], end = m->tokens->first[g->sentence + 1];
    while (t < end && at[t].start < g->kept[0].start)
        t++;
    if (lex && t < end && sm_lexicon_find(lex, m->text->cp + at[t].start, at[t].end - at[t].start) & SM_K_DETERMINER)
        t++;
    if (!lex || t + 1 >= end)
        return false;
    bool name = sm_is_upper(m->text->cp[at[t].start]) && sm_is_upper(m->text->cp[at[t + 1].start]) && at[t + 1].start == at[t].end + 1;
    return name && !sm_lexicon_find(lex, m->text->cp + at[t].start, at[t].end - at[t].start) && !sm_holds(m, f, m->terms->of_token[t])
           && !sm_holds(m, f, m->terms->of_token[t + 1]);
}

/* "It will also cut its forecast", right behind f: does g tell what f's subject did besides? */
static bool goes_on_with(const sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    const sm_token *first = &m->tokens->at[m->tokens->first[g->sentence]];
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[g->sentence].lang);
    static const uint32_t they = SM_K_PRONOUN | SM_K_NOMINATIVE;
    uint32_t kinds = lex ? sm_lexicon_find(lex, m->text->cp + first->start, first->end - first->start) : 0;
    return g->further && g->sentence == f->sentence + 1 && (kinds & they) == they && !(kinds & SM_K_PERSON)
           && g->kept[0].start == first->start && f->verb > f->kept[0].start;
}

bool sm_can_follow(sm_maker *m, const sm_fact *f, const sm_fact *g, double kept)
{
    return !is_closed(m, f) && f->parts + g->parts <= m->budget && g->parts >= SECOND_WORDS * SM_WORD_PARTS && g->fitness >= 1
           && (g->context > SM_REFERS || goes_on_with(m, f, g)) && g->name.end == 0 && !sm_takes_known(m, g, f) && !shares_verb(m, f, g)
           && !names_other(m, f, g) && (g->further || sm_share_kept(m, g) >= kept);
}

/* Does g say something new beside f, in words that can be understood there? */
static bool goes_with(sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    if (!sm_can_follow(m, f, g, m->taste->second_kept))
        return false;
    sm_fact again = *f, predicate = *g;
    if (g->verb > g->kept[0].start && g->verb < g->kept[0].end)   /* the subject may be the same */
        predicate.kept[0].start = g->verb;
    m->round++;
    double all = sm_cover(m, &predicate);
    m->round++;
    sm_cover(m, &again);
    return all > 0 && sm_cover(m, &predicate) >= SAME_SHARE * all;
}

/* The pair that covers most, of the forms of f's sentence and those of sentence s. What a sentence loses is more than a second one adds: of 20
 * pairs whose first had lost something, readers took 3 for good (docs/headline.md). */
static sm_choice find_pair(sm_maker *m, const sm_fact *f, uint32_t s)
{
    sm_choice best = { NULL, NULL };
    double most = 0;
    for (uint32_t i = 0; i < m->n_facts; i++)
        for (uint32_t k = 0; m->facts[i].sentence == f->sentence && k < m->n_facts; k++) {
            /* "also" tells of a fact of its own */
            double value = m->facts[i].value + m->facts[k].value, least = m->facts[k].further ? 0 : PAIR_GAIN * f->value;
            if (m->facts[k].sentence != s || !(m->facts[i].whole || m->facts[k].further) || value < least
                || m->facts[i].value < SM_FIRST_SHARE * f->value || value <= most || !goes_with(m, &m->facts[i], &m->facts[k]))
                continue;
            most = value;
            best = (sm_choice){ &m->facts[i], &m->facts[k] };
        }
    return best;
}

/* With spaces: the best fact, and the next in the summary if it goes with it. */
static sm_choice choose_spaced(sm_maker *m, const sm_ranks *ranks)
{
    const sm_fact *f = NULL;
    for (uint32_t i = 0; i < m->n_facts; i++)
        if (!f || better(&m->facts[i], f))
            f = &m->facts[i];
    if (!f || m->feature || sm_is_about(m, f->sentence) || !sm_lexicon_of(m->sentences->at[f->sentence].lang))
        return (sm_choice){ f, NULL };
    sm_choice best = sm_find_titled(m, f);
    if (best.second)
        return best;
    best.first = f;
    /* a text whose news is found further down has no clear second */
    uint32_t seconds[SECONDS], n = sm_opens(m, f->sentence) ? list_seconds(m, f, ranks, seconds) : 0;
    for (uint32_t k = 0; k < n && !best.second; k++) {
        sm_choice pair = find_pair(m, f, seconds[k]);
        if (pair.second)
            best = pair;
    }
    return best;
}

static bool is_cried(const sm_maker *m, const sm_fact *f)
{
    uint32_t last = m->text->cp[f->kept[f->n - 1].end - 1];
    return last == '!' || last == '?' || last == 0xff01 || last == 0xff1f;
}

/* The last word that a fact keeps, its predicate where verbs stand last; SM_NONE: not known. */
static uint32_t last_word(const sm_maker *m, const sm_fact *f)
{
    uint32_t found = SM_NONE;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *token = &m->tokens->at[t];
        uint32_t id = m->terms->of_token[t];
        bool content = id != SM_NONE && !(m->terms->at[id].flags & SM_TERM_STOP);
        if (content && token->start + 1 < f->kept[f->n - 1].end && token->end - token->start > 1)
            found = t;
    }
    return found;
}

/* Endings apart, a Korean verb is known by its first two letters: does that of a fact come again in the other? */
static bool has_verb(const sm_maker *m, const sm_fact *in, uint32_t verb)
{
    const sm_token *at = m->tokens->at, *v = &at[verb];
    const uint32_t *cp = m->text->cp;
    for (uint32_t t = m->tokens->first[in->sentence]; v->kind == SM_KIND_HANGUL && t < m->tokens->first[in->sentence + 1]; t++)
        if (at[t].kind == SM_KIND_HANGUL && at[t].end - at[t].start > 1 && cp[at[t].start] == cp[v->start] && cp[at[t].start + 1] == cp[v->start + 1])
            return true;
    return false;
}

/* Does g say again what f does: mostly in its words, or by the same verb with two more of them? For Korean. */
static bool repeats(sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    uint32_t left = last_word(m, f), right = last_word(m, g), shared = 0, words = 0;
    if (m->taste != &SM_KOREAN_TASTE || left == SM_NONE || right == SM_NONE)
        return false;
    m->round++;
    for (uint32_t t = m->tokens->first[f->sentence]; t <= left; t++)
        if (m->terms->of_token[t] != SM_NONE)
            m->seen[m->terms->of_token[t]] = m->round;
    for (uint32_t t = m->tokens->first[g->sentence]; t <= right; t++) {
        uint32_t id = m->terms->of_token[t];
        if (id == SM_NONE || m->terms->at[id].flags & SM_TERM_STOP)
            continue;
        words++;
        shared += m->seen[id] == m->round && t < right;
    }
    return shared >= MANY_SHARED || 2 * shared > words || (shared >= SHARED_WORDS && (has_verb(m, f, right) || has_verb(m, g, left)));
}

/* "運転手|も|けがをした": does a Japanese fact tell of somebody besides others? */
static bool is_besides(const sm_maker *m, const sm_fact *g)
{
    for (uint32_t k = 0; m->taste == &SM_EASTERN && k < g->n; k++)
        for (uint32_t i = g->kept[k].start; i < g->kept[k].end; i++)
            if (sm_props_of(m->text->cp[i])->kind == SM_KIND_HIRAGANA && m->text->cp[i] != 0x306e)   /* no */
                return m->text->cp[i] == 0x3082;   /* mo */
    return false;
}

/* Can g stand behind f: near, news, and to be understood there? Its subject may be that of f. A text that opens with a scene has no
 * clear second. */
static bool may_follow(sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    if (g->sentence <= f->sentence || g->sentence > f->sentence + EASTERN_REACH || f->parts + g->parts > m->budget)
        return false;
    if (g->subjectless && g->sentence > f->sentence + 1 && m->taste == &SM_KOREAN_TASTE)   /* its subject may be that of another sentence */
        return false;
    if (m->lead > 0 || g->state || sm_is_about(m, f->sentence) || sm_is_about(m, g->sentence) || g->fitness < m->taste->second_fitness
        || is_cried(m, f) || is_besides(m, g) || sm_refers(m, g) || sm_share_kept(m, g) < m->taste->second_kept || repeats(m, f, g))
        return false;
    return g->plain / g->context >= m->taste->second_share * f->plain;
}

/* How much of g is new behind f. */
static double share_new(sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    sm_fact again = *f, predicate = *g;
    if (g->verb > g->kept[0].start && g->verb < g->kept[0].end)   /* the subject may be the same */
        predicate.kept[0].start = g->verb;
    m->round++;
    double all = sm_cover(m, &predicate);
    m->round++;
    sm_cover(m, &again);
    return all > 0 ? sm_cover(m, &predicate) / all : 0;
}

/* The best fact to go with f, and what it is worth at the place of f. */
static const sm_fact *find_second(sm_maker *m, const sm_fact *f, double *worth)
{
    const sm_fact *found = NULL;
    *worth = 0;
    for (uint32_t j = 0; j < m->n_facts; j++) {
        const sm_fact *g = &m->facts[j];
        if (!may_follow(m, f, g))
            continue;
        double part = share_new(m, f, g), value = g->plain / g->context * f->score / f->plain * part;
        if (part < m->taste->second_new || value <= *worth)
            continue;
        *worth = value;
        found = g;
    }
    return found;
}

/* Korean, Japanese, Chinese: the two near facts that score most together. */
static sm_choice choose_eastern(sm_maker *m)
{
    const sm_fact *top[FIRSTS];
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_facts; i++) {
        uint32_t k = n < FIRSTS ? n++ : n;
        if (k == FIRSTS && !better(&m->facts[i], top[--k]))
            continue;
        for (; k > 0 && better(&m->facts[i], top[k - 1]); k--)
            top[k] = top[k - 1];
        top[k] = &m->facts[i];
    }
    sm_choice best = { NULL, NULL };
    double most = 0;
    for (uint32_t i = 0; i < n; i++) {
        double worth;
        if (top[i]->sentence != top[0]->sentence && top[i]->score < EASTERN_FIRST * top[0]->score)
            continue;
        const sm_fact *second = find_second(m, top[i], &worth);
        if (top[i]->score + EASTERN_WEIGHT * worth <= most)
            continue;
        most = top[i]->score + EASTERN_WEIGHT * worth;
        best = (sm_choice){ top[i], second };
    }
    return best;
}

static sm_choice choose(sm_maker *m, const sm_ranks *ranks)
{
    sm_choice best = !m->taste->spaced ? choose_eastern(m) : choose_spaced(m, ranks);
    if (best.second && best.second->sentence < best.first->sentence)
        best = (sm_choice){ best.second, best.first };
    return best;
}

void sm_make_headline(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                      const sm_tokens *tokens, const sm_terms *terms, const sm_ranks *ranks, sm_line *line)
{
    sm_maker m = { .a = a, .text = text, .sentences = sentences, .tokens = tokens, .terms = terms };
    m.budget = opt->headline_words < UINT32_MAX / SM_WORD_PARTS ? opt->headline_words * SM_WORD_PARTS : UINT32_MAX;
    sm_headline_start(&m, ranks);
    sm_find_facts(&m, ranks);
    sm_choice c = choose(&m, ranks);
    sm_fact title;
    if (!c.second && sm_take_title(&m, blocks, c.first, &title))
        c.first = &title;
    if (c.first)
        sm_print_headline(&m, c, line);
    sm_headline_end(&m);
}

void sm_shorten(sm_arena *a, const sm_text *text, const sm_sentences *sentences, const sm_tokens *tokens, const sm_terms *terms,
                const sm_ranks *ranks, const sm_selection *selection, sm_shortened *out)
{
    sm_maker m = { .a = a, .text = text, .sentences = sentences, .tokens = tokens, .terms = terms, .budget = UINT32_MAX };
    *out = (sm_shortened){ SM_NEW_ZERO(a, sm_short *, sentences->n) };
    sm_short *all = SM_NEW(a, sm_short, selection->n);
    sm_headline_start(&m, ranks);
    for (uint32_t i = 0; i < selection->n; i++) {
        uint32_t s = selection->picked[i], n;
        sm_fact steps[SM_CUTS + 1];
        sm_cuts cuts;
        sm_short *at = out->of[s] = &all[i];
        *at = (sm_short){ .n = 1, .kept = SM_NEW(a, sm_stretch, SM_KEPT + 1) };
        at->kept[0] = (sm_stretch){ sentences->at[s].start, sentences->at[s].end };
        if (!sm_cuts_of(&m, s, &cuts) || cuts.broken || cuts.unquoted || cuts.n == 0)
            continue;
        const sm_fact *best = &steps[sm_take_steps(&m, &cuts, s, 1, steps, &n)];
        if (best->score <= 0)
            continue;
        for (at->n = 0; at->n < best->n; at->n++)
            at->kept[at->n] = best->kept[at->n];
        if (at->kept[at->n - 1].end == cuts.body.end)
            at->kept[at->n - 1].end = sentences->at[s].end;
        else if (cuts.body.end < sentences->at[s].end)
            at->kept[at->n++] = (sm_stretch){ cuts.body.end, sentences->at[s].end };
        at->text = sm_print_short(&m, best, cuts.body.end);
    }
    sm_headline_end(&m);
}
