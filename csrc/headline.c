/* headline.c - one line that says it: the best compression of a sentence, or the best two.
 *
 * Method: every candidate sentence is cut at clause edges (compress.c) as long as that raises the concept weight it covers
 * per word^power; place, title words and what makes a poor opening weigh in. Two facts are joined where both fit the budget
 * and the second says something new. Whole clauses only: what is too long gives way to another sentence.
 * Limits: what a pronoun in the middle of a sentence stands for is not known; two facts may be less close than they read.
 */
#include <math.h>
#include <utf8proc.h>

#include "compress.h"
#include "concepts.h"
#include "weights.h"

/* Length is measured in parts of a word, so that a line says as much in every script: the Chinese of a treebank translated
 * from English has 1.65 Han letters a word, and half of Japanese news is kana. */
enum { WORD = 20, HAN_LETTER = 12, KANA_LETTER = 7, SEASIAN_LETTER = 5 };

enum { EASTERN_REACH = 4, TRIED = 64, FIRSTS = 16, LEAST_WORDS = 4, SECONDS = 2, SECOND_WORDS = 6, OPENING = 4, LEAST_BITS = 4, MOST_BITS = 20 };

/* How facts are weighed, by whether the language is written with spaces. */
typedef struct taste {
    double length_power, cut_power;   /* a longer fact must cover more; a cut must save more */
    double lead_gain, flawed_gain, lead_span;   /* the first sentences, those with nothing wrong and others */
    double rank_power;                /* of the sentence's centrality */
    double title_gain;                /* words of the title */
    double person, quoted;            /* factors of I, we, you, and of direct speech */
} taste;

/* Chosen on half of the titles and news texts that bench/headline.py measures, and by reading (docs/headline.md). */
static const taste SPACED = { .length_power = 0.45, .cut_power = 1, .lead_gain = 8, .flawed_gain = 3, .lead_span = 1, .rank_power = 1.5, .title_gain = 1.5, .person = 0.4, .quoted = 0.25 };
/* Chosen on the sample pages and by reading. What a clause of Korean, Japanese or Chinese leaves out stands in the one
 * before it, so less is cut, and a second fact is near. */
static const taste EASTERN = { .length_power = 0.45, .cut_power = 0.6, .lead_gain = 4, .flawed_gain = 4, .lead_span = 3, .rank_power = 0, .title_gain = 1, .person = 0.7, .quoted = 0.4 };

static const double PLACE_POWER = 0.75, ONCE = 0.4, NUMBER = 0.6;
static const double QUESTION = 0.1, BROKEN = 0.05, VERBLESS = 0.1, UNSURE = 0.35, UNFINISHED = 0.05, SUBJECTLESS = 0.4;
static const double REFERS = 0.4, DENIAL = 0.3, DEFINITE = 0.5;
static const double SECOND_SHARE = 0.28, SAME_SHARE = 0.3, NEAR = 1.2;
static const double EASTERN_SHARE = 0.5, EASTERN_SAME = 0.5, EASTERN_WEIGHT = 0.6, EASTERN_FIRST = 0.9;

typedef struct fact {
    uint32_t sentence;
    uint32_t n;                      /* spans */
    uint32_t parts;                  /* its length */
    double   score, value, plain;    /* plain: the score without what the place adds */
    double   context, fitness;       /* factors: what it loses for leaning on other sentences; what is wrong with its own */
    uint32_t verb;                   /* where its finite verb starts, 0: not known */
    sm_stretch  kept[SM_CUTS + 1];
} fact;

typedef struct maker {
    sm_arena           *a;
    const sm_text      *text;
    const sm_sentences *sentences;
    const sm_tokens    *tokens;
    const sm_terms     *terms;
    const taste        *taste;
    double             *weight;      /* of every concept */
    double             *rank;        /* of every sentence: how central it is, 0 to 1 */
    uint32_t           *seen;        /* of every concept: the round that counted it */
    size_t              n_concepts;
    uint32_t            round;
    fact               *facts;
    uint32_t            n_facts, cap_facts;
    uint32_t            budget;      /* parts of words */
    uint32_t            pair_bits;   /* of the hashes of pairs of letters */
} maker;

/* -- measure -- */

/* A word written together with the one before it counts once. */
static uint32_t token_parts(const maker *m, const sm_token *t, const sm_token *before)
{
    uint32_t n = t->end - t->start;
    switch (t->kind) {
    case SM_KIND_HAN:
        return n * HAN_LETTER;
    case SM_KIND_HIRAGANA: case SM_KIND_KATAKANA:
        return n * KANA_LETTER;
    case SM_KIND_SEASIAN:
        return n * SEASIAN_LETTER;
    default:
        break;
    }
    if (!before)
        return WORD;
    for (uint32_t i = before->end; i < t->start; i++)
        if (sm_is_space(m->text->cp[i]) || sm_props_of(m->text->cp[i])->script == SM_SCRIPT_TIBETAN)
            return WORD;
    return sm_props_of(m->text->cp[t->start])->script == SM_SCRIPT_LATIN && before->kind != SM_KIND_LETTER && before->kind != SM_KIND_DIGIT
           ? WORD : 0;
}

/* Concepts are the whole-word terms; in runs of Han and katakana the pairs of letters, by their hash; kana has none. */
static uint32_t count_concepts(const sm_token *t)
{
    if (t->kind == SM_KIND_HIRAGANA)
        return 0;
    bool run = t->kind == SM_KIND_HAN || t->kind == SM_KIND_KATAKANA;
    return run && t->end - t->start > 1 ? t->end - t->start - 1 : 1;
}

static uint32_t concept(const maker *m, uint32_t token, uint32_t k)
{
    const sm_token *t = &m->tokens->at[token];
    if (count_concepts(t) == 1 && t->kind != SM_KIND_HAN)
        return m->terms->of_token[token];
    uint32_t left = m->text->cp[t->start + k], right = t->end - t->start > 1 ? m->text->cp[t->start + k + 1] : 0;
    return m->terms->n + ((left * 0x9E3779B1u ^ right) * 0x85EBCA6Bu >> (32 - m->pair_bits));
}

/* Weight of the distinct concepts of the fact that the current round has not seen, and its length. */
static double cover(maker *m, fact *f)
{
    const uint32_t *first = m->tokens->first;
    uint32_t k = 0;
    double sum = 0;
    const sm_token *before = NULL;
    f->parts = 0;
    for (uint32_t t = first[f->sentence]; t < first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k < f->n && f->kept[k].end <= at->start)
            k++;
        if (k == f->n || at->start < f->kept[k].start)
            continue;
        f->parts += token_parts(m, at, before);
        before = at;
        for (uint32_t c = count_concepts(at); c-- > 0;) {
            uint32_t id = concept(m, t, c);
            if (id == SM_NONE || m->seen[id] == m->round)
                continue;
            m->seen[id] = m->round;
            sum += m->weight[id];
        }
    }
    return sum;
}

/* What a concept is worth: the places that it stands in, as in coverage summarization, and whether the title has it. */
static void weigh_concepts(maker *m, const sm_ranks *ranks)
{
    uint32_t pairs = 0;
    for (uint32_t t = 0; t < m->tokens->n; t++)
        pairs += count_concepts(&m->tokens->at[t]) > 1 ? m->tokens->at[t].end - m->tokens->at[t].start : 0;
    for (m->pair_bits = LEAST_BITS; m->pair_bits < MOST_BITS && 1u << m->pair_bits < pairs; m->pair_bits++)
        ;
    size_t n = m->n_concepts = (size_t)m->terms->n + (1u << m->pair_bits);
    uint32_t *df = SM_NEW_ZERO(m->a, uint32_t, n);
    m->weight = SM_NEW_ZERO(m->a, double, n);
    m->seen = SM_NEW_ZERO(m->a, uint32_t, n);
    for (uint32_t s = 0; s < m->sentences->n; s++) {
        if (!m->sentences->at[s].candidate)
            continue;
        m->round++;
        for (uint32_t t = m->tokens->first[s]; t < m->tokens->first[s + 1]; t++)
            for (uint32_t k = count_concepts(&m->tokens->at[t]); k-- > 0;) {
                uint32_t id = concept(m, t, k);
                if (id == SM_NONE || m->seen[id] == m->round)
                    continue;
                m->seen[id] = m->round;
                m->weight[id] += ranks->prior[s];
                df[id]++;
            }
    }
    for (size_t id = 0; id < n; id++) {
        unsigned flags = id < m->terms->n ? m->terms->at[id].flags : 0;
        double w = pow(m->weight[id], PLACE_POWER) * (df[id] < 2 ? ONCE : 1) * (flags & SM_TERM_NUMBER ? NUMBER : 1);
        m->weight[id] = flags & SM_TERM_STOP ? 0 : w * (flags & SM_TERM_TITLE ? 1 + m->taste->title_gain : 1);
    }
    sm_release(m->a, df, n, sizeof *df);
}

static void release(maker *m)
{
    sm_release(m->a, m->weight, m->n_concepts, sizeof *m->weight);
    sm_release(m->a, m->seen, m->n_concepts, sizeof *m->seen);
    sm_release(m->a, m->facts, m->cap_facts, sizeof *m->facts);
}

/* How central sentences are, whatever their length: facts are shorter than they. */
static void rate(maker *m, const sm_ranks *ranks)
{
    m->rank = SM_NEW_ZERO(m->a, double, m->sentences->n);
    double best = 0;
    for (uint32_t i = 0; i < ranks->rows.n; i++) {
        uint32_t s = ranks->rows.sentence[i];
        m->rank[s] = ranks->score[s] / ranks->length_factor[s];
        best = fmax(best, m->rank[s]);
    }
    for (uint32_t i = 0; i < ranks->rows.n && best > 0; i++)
        m->rank[ranks->rows.sentence[i]] /= best;
}

/* What the text is written in decides the taste: the language of its first candidate. */
static void start(maker *m, const sm_ranks *ranks)
{
    const sm_lexicon *lex = ranks->rows.n > 0 ? sm_lexicon_of(m->sentences->at[ranks->rows.sentence[0]].lang) : NULL;
    m->taste = lex && lex->style != SM_CUT_SPACES ? &EASTERN : &SPACED;
    weigh_concepts(m, ranks);
    rate(m, ranks);
}

/* -- facts -- */

/* Does the fact open with a word that points back, or come to one before it names anything? */
static bool refers(const maker *m, const fact *f)
{
    const uint32_t *cp = m->text->cp;
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    uint32_t seen = 0;
    if (lex && lex->style != SM_CUT_SPACES)
        return sm_points_back(m->text, lex, f->kept[0].start, f->kept[0].end);
    for (uint32_t t = m->tokens->first[f->sentence]; lex && t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < f->kept[0].start)
            continue;
        if ((f->verb ? at->start > f->verb : seen >= OPENING) || (seen > 0 && (sm_is_upper(cp[at->start]) || sm_is_digit(cp[at->start]))))
            return false;
        bool shouted = sm_is_upper(cp[at->start]) && at->end - at->start > 1 && sm_is_upper(cp[at->start + 1]);   /* "IT" is not "it" */
        uint32_t kinds = shouted ? 0 : sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        if (kinds & SM_K_PRONOUN && (seen == 0 || !(kinds & SM_K_DETERMINER)))   /* "drivers who left their cars" */
            return true;
        seen++;
    }
    return false;
}

/* "The firm has", without a name before the verb, or a phrase that says which: it was named further up. */
static bool is_definite(const maker *m, const fact *f, const sm_lexicon *lex)
{
    static const uint32_t says_which = SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE;
    const uint32_t *cp = m->text->cp;
    bool first = true;
    uint32_t k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k + 1 < f->n && f->kept[k].end <= at->start)
            k++;
        if (at->start < f->kept[k].start)
            continue;
        if (at->start >= f->verb)
            return f->verb > 0 && !first;
        if (!first && cp[at[-1].end] == ',')   /* "The birds, whose ..." */
            return true;
        uint32_t kinds = sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        if (first ? !(kinds & SM_K_DEFINITE) : kinds & says_which || sm_is_upper(cp[at->start]))
            return false;
        first = false;
    }
    return false;
}

/* "these women": does a word anywhere in the fact point to what another sentence named? */
static bool points(const maker *m, const fact *f, const sm_lexicon *lex)
{
    const uint32_t *cp = m->text->cp;
    uint32_t k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k < f->n && f->kept[k].end <= at->start)
            k++;
        if (k == f->n)
            return false;
        uint32_t kinds = at->start < f->kept[k].start ? 0 : sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        if (kinds & SM_K_DEFINITE && kinds & SM_K_PRONOUN && !(kinds & SM_K_DETERMINER) && t + 1 < m->tokens->n
            && !(sm_lexicon_find(lex, cp + at[1].start, at[1].end - at[1].start) & SM_K_TIME))
            return true;
    }
    return false;
}

/* How well the fact opens, as a factor. */
static double opening(const maker *m, const fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    if (refers(m, f))
        return REFERS;
    if (!lex || lex->style != SM_CUT_SPACES)
        return 1;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < f->kept[0].start)
            continue;
        uint32_t kinds = sm_lexicon_find(lex, m->text->cp + at->start, at->end - at->start);
        if (kinds & SM_K_NEGATION && !(kinds & SM_K_DETERMINER))
            return DENIAL;
        break;
    }
    if (points(m, f, lex))
        return REFERS;
    return m->sentences->at[f->sentence].pos > 0 && is_definite(m, f, lex) ? DEFINITE : 1;
}

/* What is wrong with a sentence as a headline, as a factor. */
static double fitness(const maker *m, const sm_cuts *cuts, const sm_sentence *s)
{
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    uint32_t end = s->end;
    while (end > s->start + 1 && sm_props_of(m->text->cp[end - 1])->sb == SM_SB_CLOSE)
        end--;
    while (end > s->start + 1 && (m->text->cp[end - 1] == '*' || m->text->cp[end - 1] == '_'))   /* Markdown's bold */
        end--;
    uint32_t last = m->text->cp[end - 1];
    while (end > s->start + 1 && (sm_is_space(m->text->cp[end - 1]) || m->text->cp[end - 1] == '.'))
        end--;
    double factor = cuts->broken ? BROKEN : 1;
    bool ends = sm_props_of(last)->sb == SM_SB_STERM || sm_props_of(last)->sb == SM_SB_ATERM;
    factor *= cuts->quoted ? m->taste->quoted : 1;
    factor *= cuts->person ? m->taste->person : 1;
    factor *= cuts->verbless ? VERBLESS : 1;
    factor *= lex && lex->style == SM_CUT_SPACES && !cuts->verb ? UNSURE : 1;
    factor *= last == '?' || last == 0xff1f || last == 0x061f ? QUESTION : 1;
    factor *= m->text->cp[end - 1] == ':' ? UNFINISHED : 1;
    factor *= ends && !sm_is_lower(m->text->cp[s->start]) ? 1 : UNFINISHED;
    return factor;
}

static void judge(maker *m, const sm_cuts *cuts, uint32_t made, double factor, fact *f)
{
    f->n = sm_keep(cuts, made, f->kept);
    m->round++;
    f->value = cover(m, f);
    f->context = f->n > 0 ? (cuts->subjectless ? SUBJECTLESS : 1) * opening(m, f) : 0;
    f->fitness = factor;
    f->plain = f->parts < LEAST_WORDS * WORD ? 0 : factor * f->context * f->value / pow(f->parts, m->taste->length_power);
    double gain = factor * f->context >= 1 ? m->taste->lead_gain : m->taste->flawed_gain;
    f->score = f->plain * (1 + gain * exp(-(double)m->sentences->at[f->sentence].pos / m->taste->lead_span))
               * pow(m->rank[f->sentence], m->taste->rank_power);
}

static void keep_fact(maker *m, const fact *f)
{
    if (f->parts > m->budget || f->score <= 0)
        return;
    SM_GROW(m->a, m->facts, m->n_facts, m->cap_facts);
    m->facts[m->n_facts++] = *f;
}

/* The best cut that makes the fact shorter; false where there is none. */
static bool next_step(maker *m, const sm_cuts *cuts, uint32_t *made, double factor, const fact *now, fact *next)
{
    double most = 0;
    uint32_t choice = 0;
    for (uint32_t i = 0; i < cuts->n; i++) {
        fact f = { .sentence = now->sentence, .verb = now->verb };
        if (*made & 1u << i || (cuts->at[i].claim && now->parts <= m->budget))   /* whose statement it is goes only if it must */
            continue;
        judge(m, cuts, *made | 1u << i, factor, &f);
        double density = f.score * pow(f.parts + WORD / 2.0, m->taste->length_power - m->taste->cut_power);
        if (density <= most || f.parts >= now->parts)
            continue;
        most = density;
        *next = f;
        choice = i;
    }
    *made |= most > 0 ? 1u << choice : 0;
    return most > 0;
}

/* Cut a sentence step by step, each time where it gains most: steps[0] .. steps[*n]. The step that covers most per
 * word^CUT_POWER. */
static uint32_t take_steps(maker *m, const sm_cuts *cuts, uint32_t sentence, double factor, fact *steps, uint32_t *n)
{
    double most = 0;
    uint32_t made = 0, best = 0;
    for (uint32_t i = 0; i < cuts->n; i++)
        made |= cuts->at[i].always ? 1u << i : 0;
    steps[0] = (fact){ .sentence = sentence, .verb = cuts->verb };
    judge(m, cuts, made, factor, &steps[0]);
    *n = 0;
    for (bool more = true; more; ++*n) {
        const fact *now = &steps[*n];
        double density = now->score * pow(now->parts + WORD / 2.0, m->taste->length_power - m->taste->cut_power);
        if (density > most && now->parts <= m->budget) {
            most = density;
            best = *n;
        }
        more = *n < SM_CUTS && next_step(m, cuts, &made, factor, now, &steps[*n + 1]);
    }
    return best;
}

static bool cuts_of(maker *m, uint32_t sentence, sm_cuts *cuts)
{
    uint32_t first = m->tokens->first[sentence], n = m->tokens->first[sentence + 1] - first;
    sm_find_cuts(m->a, m->text, &m->sentences->at[sentence], m->tokens->at + first, n, cuts);
    return n > 0 && n <= SM_LONGEST_CUT;
}

/* The facts of a sentence: the best step, and the shorter ones behind it, as a second fact may need the room. */
static void add_facts(maker *m, uint32_t sentence)
{
    sm_cuts cuts;
    fact steps[SM_CUTS + 1];
    uint32_t n;
    if (!cuts_of(m, sentence, &cuts))
        return;
    uint32_t best = take_steps(m, &cuts, sentence, fitness(m, &cuts, &m->sentences->at[sentence]), steps, &n);
    for (uint32_t i = best; i < n; i++)
        keep_fact(m, &steps[i]);
}

/* The candidates that stand in front or are central. */
static void find_facts(maker *m, const sm_ranks *ranks)
{
    const sm_rows *rows = &ranks->rows;
    double least = 0;
    if (rows->n > TRIED) {
        double best[TRIED] = { 0 };
        for (uint32_t i = 0; i < rows->n; i++) {
            double x = ranks->score[rows->sentence[i]];
            if (x <= best[TRIED - 1])
                continue;
            uint32_t k = TRIED - 1;
            for (; k > 0 && best[k - 1] < x; k--)
                best[k] = best[k - 1];
            best[k] = x;
        }
        least = best[TRIED - 1];
    }
    uint32_t tried = 0;
    for (uint32_t i = 0; i < rows->n && tried < 2 * TRIED; i++) {
        uint32_t s = rows->sentence[i];
        if (ranks->score[s] < least && i >= FIRSTS)
            continue;
        add_facts(m, s);
        tried++;
    }
}

/* -- choice -- */

typedef struct choice {
    const fact *first, *second;   /* in text order; second may be NULL */
} choice;

static int better(const fact *x, const fact *y) { return x->score > y->score || (x->score == y->score && x->sentence < y->sentence); }

/* What a summary would gain by each row, once it has the row of sentence f. */
static double *rate_beside(maker *m, uint32_t f, const sm_ranks *ranks)
{
    const sm_rows *rows = &ranks->rows;
    double *value = SM_NEW(m->a, double, rows->n), own = 0;
    sm_concepts c;
    sm_find_concepts(m->a, m->sentences, m->terms, ranks, &c);
    for (uint32_t i = 0; i < rows->n; i++) {
        if (rows->sentence[i] != f)
            continue;
        own = ranks->score[f] * sm_gain(&c, i);
        for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
            c.weight[rows->id[k]] *= SM_WEIGHTS.covered;
        for (uint32_t k = c.first[i]; k < c.first[i + 1]; k++)
            c.weight[c.pair[k]] *= SM_WEIGHTS.covered;
    }
    for (uint32_t i = 0; i < rows->n; i++)
        value[i] = rows->sentence[i] == f || own <= 0 ? 0 : ranks->score[rows->sentence[i]] * sm_gain(&c, i) / own;
    return value;
}

/* Does the sentence give a fact that stands well as it is? */
static bool is_sound(const maker *m, uint32_t sentence)
{
    for (uint32_t i = 0; i < m->n_facts; i++)
        if (m->facts[i].sentence == sentence)
            return m->facts[i].fitness >= 1;
    return false;
}

/* The SECONDS best sentences beside that of f. */
static uint32_t list_seconds(maker *m, const fact *f, const sm_ranks *ranks, uint32_t *out)
{
    double best[SECONDS] = { 0 };
    double *value = rate_beside(m, f->sentence, ranks);
    uint32_t n = 0;
    for (uint32_t i = 0; i < ranks->rows.n; i++) {
        uint32_t s = ranks->rows.sentence[i];
        value[i] *= s == f->sentence + 1 ? NEAR : 1;
        if (value[i] < SECOND_SHARE || (n == SECONDS && value[i] <= best[n - 1]) || !is_sound(m, s))
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

/* Does g say something new beside f, in words that can be understood there? */
static bool goes_with(maker *m, const fact *f, const fact *g)
{
    fact predicate = *g;
    uint32_t last = m->text->cp[f->kept[f->n - 1].end - 1];
    if (last == '!' || last == '?' || f->parts + g->parts > m->budget || g->parts < SECOND_WORDS * WORD || g->fitness < 1 || g->context <= REFERS)
        return false;
    if (g->verb > g->kept[0].start && g->verb < g->kept[0].end)   /* the subject may be the same */
        predicate.kept[0].start = g->verb;
    fact again = *f;
    m->round++;
    double all = cover(m, &predicate);
    m->round++;
    cover(m, &again);
    return all > 0 && cover(m, &predicate) >= SAME_SHARE * all;
}

/* The pair that covers most, of the forms of f's sentence and those of sentence s. */
static choice find_pair(maker *m, const fact *f, uint32_t s)
{
    choice best = { NULL, NULL };
    double most = 0;
    for (uint32_t i = 0; i < m->n_facts; i++)
        for (uint32_t k = 0; m->facts[i].sentence == f->sentence && k < m->n_facts; k++) {
            double value = m->facts[i].value + m->facts[k].value;
            if (m->facts[k].sentence != s || value <= most || !goes_with(m, &m->facts[i], &m->facts[k]))
                continue;
            most = value;
            best = (choice){ &m->facts[i], &m->facts[k] };
        }
    return best;
}

/* With spaces: the best fact, and the next in the summary if it goes with it. */
static choice choose_spaced(maker *m, const sm_ranks *ranks)
{
    const fact *f = NULL;
    for (uint32_t i = 0; i < m->n_facts; i++)
        if (!f || better(&m->facts[i], f))
            f = &m->facts[i];
    choice best = { f, NULL };
    uint32_t seconds[SECONDS], n = f && sm_lexicon_of(m->sentences->at[f->sentence].lang) ? list_seconds(m, f, ranks, seconds) : 0;
    for (uint32_t k = 0; k < n && !best.second; k++) {
        choice pair = find_pair(m, f, seconds[k]);
        if (pair.second)
            best = pair;
    }
    return best;
}

/* The best fact to go with f: new, and within what is left of the budget. */
static const fact *find_second(maker *m, const fact *f, double *worth)
{
    const fact *found = NULL;
    uint32_t with = m->round + 1;
    *worth = 0;
    for (uint32_t j = 0; j < m->n_facts; j++) {
        fact *g = &m->facts[j];
        if (g->sentence == f->sentence || f->parts + g->parts > m->budget)
            continue;
        bool next = g->sentence == f->sentence + 1, pointing = refers(m, g);
        if (pointing && !next)   /* right behind f it points to f */
            continue;
        fact again = *f, predicate = *g;
        if (g->verb > g->kept[0].start && g->verb < g->kept[0].end)   /* the subject may be the same */
            predicate.kept[0].start = g->verb;
        m->round = ++with;
        double all = cover(m, &predicate);
        m->round = ++with;
        cover(m, &again);
        double fresh = cover(m, &predicate), part = all > 0 ? fresh / all : 0;
        bool near = g->sentence > f->sentence && g->sentence <= f->sentence + 2;
        double follows = next || near ? 1 / g->context : 1;   /* its subject is that of f */
        uint32_t away = g->sentence > f->sentence ? g->sentence - f->sentence : f->sentence - g->sentence;
        if (away > EASTERN_REACH)
            continue;
        if (part < EASTERN_SAME || follows * g->score * part <= *worth || follows * g->plain < EASTERN_SHARE * f->plain)
            continue;
        *worth = follows * g->score * part;
        found = g;
    }
    m->round = with;
    return found;
}

/* Korean, Japanese, Chinese: the two near facts that score most together. */
static choice choose_eastern(maker *m)
{
    const fact *top[FIRSTS];
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_facts; i++) {
        uint32_t k = n < FIRSTS ? n++ : n;
        if (k == FIRSTS && !better(&m->facts[i], top[--k]))
            continue;
        for (; k > 0 && better(&m->facts[i], top[k - 1]); k--)
            top[k] = top[k - 1];
        top[k] = &m->facts[i];
    }
    choice best = { NULL, NULL };
    double most = 0;
    for (uint32_t i = 0; i < n; i++) {
        double worth;
        if (top[i]->sentence != top[0]->sentence && top[i]->score < EASTERN_FIRST * top[0]->score)
            continue;
        const fact *second = find_second(m, top[i], &worth);
        if (top[i]->score + EASTERN_WEIGHT * worth <= most)
            continue;
        most = top[i]->score + EASTERN_WEIGHT * worth;
        best = (choice){ top[i], second };
    }
    return best;
}

static choice choose(maker *m, const sm_ranks *ranks)
{
    choice best = m->taste == &EASTERN ? choose_eastern(m) : choose_spaced(m, ranks);
    if (best.second && best.second->sentence < best.first->sentence)
        best = (choice){ best.second, best.first };
    return best;
}

/* -- print -- */

typedef struct draft {
    uint32_t *cp;
    uint32_t  n;
    bool      space;       /* one is due before the next character */
    bool      blank;       /* it is no line break: it stays between Han and kana too */
} draft;

static bool clings(uint32_t c) { return c == ',' || c == '.' || c == ';' || c == ':' || c == '?' || c == '!' || c == ')' || c == 0x2019 || c == 0x201d; }

static bool is_wide(uint32_t c) { return (sm_props_of(c)->flags & SM_IS_WIDE) != 0; }

static bool is_separator(uint32_t c)
{
    return sm_is_space(c) || c == ',' || c == ';' || c == ':' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x3001 || c == 0xff0c || c == 0xff1b
           || c == '=';
}

/* List signs and the like in front of a sentence. */
static bool is_bullet(uint32_t c)
{
    return c == '*' || c == '+' || c == '#' || c == '>' || c == '|' || c == 0xb7 || c == 0x2022 || c == 0x203b || (c >= 0x25a0 && c <= 0x25ff);
}

/* A comma that American style puts into the quotation before it, where what it parted is gone. */
static void drop_comma(draft *l)
{
    if (l->n < 2 || l->cp[l->n - 2] != ',' || !(l->cp[l->n - 1] == '"' || l->cp[l->n - 1] == 0x201d))
        return;
    l->cp[l->n - 2] = l->cp[l->n - 1];
    l->n--;
}

/* "1. " in front of an item. */
static uint32_t behind_number(const sm_text *text, uint32_t start, uint32_t end)
{
    uint32_t i = start;
    while (i < end && sm_is_digit(text->cp[i]))
        i++;
    bool number = i > start && i + 1 < end && (text->cp[i] == '.' || text->cp[i] == ')') && sm_is_space(text->cp[i + 1]);
    return number ? i + 2 : start;
}

static void put_span(const sm_text *text, sm_stretch span, draft *l)
{
    bool joint = l->n > 0;
    uint32_t i = span.start;
    while (i < span.end && l->n == 0 && (is_separator(text->cp[i]) || is_bullet(text->cp[i])))
        i++;
    i = l->n == 0 ? behind_number(text, i, span.end) : i;
    for (; i < span.end; i++) {
        uint32_t c = text->cp[i];
        if (c == 0xfeff || sm_is_space(c)) {
            l->space |= l->n > 0 && c != 0xfeff;
            l->blank |= c == ' ' || c == 0x3000;
            continue;
        }
        if ((joint || l->space) && l->n > 0) {
            bool wide = !l->blank && is_wide(l->cp[l->n - 1]) && is_wide(c);
            if (joint && is_separator(c) && is_separator(l->cp[l->n - 1]))
                l->n--;
            if (joint && !clings(c))
                drop_comma(l);
            bool opens = i > 0 && sm_is_space(text->cp[i - 1]) && i + 1 < span.end && sm_is_letter(text->cp[i + 1]);   /* a quotation */
            bool words = (sm_is_letter(c) || opens) && !is_wide(l->cp[l->n - 1]) && !is_wide(c);   /* that a cut has brought together */
            if (!wide && !clings(c) && (l->space || words))
                l->cp[l->n++] = ' ';
        }
        joint = l->space = l->blank = false;
        l->cp[l->n++] = c == SM_BAD ? 0xfffd : c;
    }
}

/* Take marks off the end that only led on to something. */
static void trim(draft *l)
{
    while (l->n > 0 && is_separator(l->cp[l->n - 1]))
        l->n--;
    drop_comma(l);
    l->space = false;
}

static uint32_t upper(uint32_t c) { return c < SM_BAD ? (uint32_t)utf8proc_toupper((utf8proc_int32_t)c) : c; }

static void put_text(const char *utf8, draft *l)
{
    for (; *utf8; utf8++)
        l->cp[l->n++] = (unsigned char)*utf8;
}

/* Do the sentences write the word small, and never as a name? */
static bool seen_small(const maker *m, uint32_t start, uint32_t n)
{
    const uint32_t *cp = m->text->cp;
    bool small = false;
    for (uint32_t s = 0; s < m->sentences->n; s++)
        for (uint32_t t = m->tokens->first[s]; m->sentences->at[s].candidate && t < m->tokens->first[s + 1]; t++) {
            const sm_token *at = &m->tokens->at[t];
            uint32_t k = 1;
            if (at->end - at->start != n || sm_lower(cp[at->start]) != sm_lower(cp[start]))
                continue;
            while (k < n && cp[at->start + k] == cp[start + k])
                k++;
            if (k == n && sm_is_upper(cp[at->start]) && t > m->tokens->first[s])
                return false;
            small |= k == n && sm_is_lower(cp[at->start]);
        }
    return small;
}

/* Is the first word one that is written small inside a sentence? */
static bool lowers(const maker *m, const fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    uint32_t i = f->kept[0].start, n = 0;
    while (i < f->kept[0].end && !sm_is_letter(m->text->cp[i]))
        i++;
    while (i + n < f->kept[0].end && sm_is_letter(m->text->cp[i + n]))
        n++;
    uint32_t next = i + n;
    while (next < f->kept[0].end && sm_is_space(m->text->cp[next]))
        next++;
    bool name = next < f->kept[0].end && sm_is_upper(m->text->cp[next]);
    uint32_t kinds = sm_lexicon_find(lex, m->text->cp + i, n) & (SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_PRONOUN | SM_K_SUBORDINATOR);
    if (!lex || n == 0 || i != f->kept[0].start || (n == 1 && lex->code[0] == 'e' && m->text->cp[i] == 'I'))
        return false;
    return kinds || (!name && seen_small(m, i, n));
}

/* Do both facts say something of the same subject, in the same words? */
static bool same_subject(const maker *m, const fact *f, const fact *g)
{
    const uint32_t *cp = m->text->cp;
    uint32_t i = f->kept[0].start, k = g->kept[0].start;
    if (!f->verb || !g->verb || f->verb >= f->kept[0].end || g->verb >= g->kept[0].end || f->verb <= i || g->verb <= k || f->verb - i != g->verb - k)
        return false;
    for (; i < f->verb; i++, k++)
        if (sm_lower(cp[i]) != sm_lower(cp[k]))
            return false;
    return true;
}

static void put_fact(const maker *m, const fact *f, draft *l)
{
    l->space = false;
    for (uint32_t k = 0; k < f->n; k++)
        put_span(m->text, f->kept[k], l);
    trim(l);
}

static void print(const maker *m, choice c, sm_line *out)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[c.first->sentence].lang);
    uint32_t size = 64;
    for (uint32_t k = 0; k < c.first->n; k++)
        size += c.first->kept[k].end - c.first->kept[k].start + 2;
    for (uint32_t k = 0; c.second && k < c.second->n; k++)
        size += c.second->kept[k].end - c.second->kept[k].start + 2;
    draft l = { SM_NEW(m->a, uint32_t, size), 0, false, false };
    put_fact(m, c.first, &l);
    if (l.n > 0)
        l.cp[0] = upper(l.cp[0]);
    if (c.second) {
        fact second = *c.second;
        bool together = lex && lex->conjunction[0] && same_subject(m, c.first, &second);
        if (together)
            second.kept[0].start = second.verb;
        put_text(together ? " " : lex ? lex->join : "; ", &l);
        if (together) {
            put_text(lex->conjunction, &l);
            put_text(" ", &l);
        }
        draft rest = { l.cp + l.n, 0, false, false };
        put_fact(m, &second, &rest);
        if (!together && rest.n > 0 && lowers(m, &second))
            rest.cp[0] = sm_lower(rest.cp[0]);
        l.n += rest.n;
    }
    char *bytes = sm_alloc(m->a, (size_t)l.n * 4 + 1, 1);
    *out = (sm_line){ bytes, sm_encode(l.cp, l.n, bytes) };
}

void sm_make_headline(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                      const sm_tokens *tokens, const sm_terms *terms, const sm_ranks *ranks, sm_line *line)
{
    (void)blocks;
    maker m = { .a = a, .text = text, .sentences = sentences, .tokens = tokens, .terms = terms };
    m.budget = opt->headline_words < UINT32_MAX / WORD ? opt->headline_words * WORD : UINT32_MAX;
    start(&m, ranks);
    find_facts(&m, ranks);
    choice c = choose(&m, ranks);
    if (c.first)
        print(&m, c, line);
    release(&m);
}

/* The sentence's text with only the spans of the fact, and the marks that end it. */
static sm_line shortened_text(const maker *m, const fact *f, uint32_t ending)
{
    const sm_sentence *s = &m->sentences->at[f->sentence];
    draft l = { SM_NEW(m->a, uint32_t, (size_t)(s->end - s->start) + SM_CUTS + 4), 0, false, false };
    put_fact(m, f, &l);
    if (l.n > 0 && !sm_is_lower(m->text->cp[s->start]))
        l.cp[0] = upper(l.cp[0]);
    for (uint32_t i = ending; i < s->end; i++)
        l.cp[l.n++] = m->text->cp[i] == SM_BAD ? 0xfffd : m->text->cp[i];
    char *bytes = sm_alloc(m->a, (size_t)l.n * 4 + 1, 1);
    return (sm_line){ bytes, sm_encode(l.cp, l.n, bytes) };
}

void sm_shorten(sm_arena *a, const sm_text *text, const sm_sentences *sentences, const sm_tokens *tokens, const sm_terms *terms,
                const sm_ranks *ranks, const sm_selection *selection, sm_shortened *out)
{
    maker m = { .a = a, .text = text, .sentences = sentences, .tokens = tokens, .terms = terms, .budget = UINT32_MAX };
    *out = (sm_shortened){ SM_NEW_ZERO(a, sm_short *, sentences->n) };
    sm_short *all = SM_NEW(a, sm_short, selection->n);
    start(&m, ranks);
    for (uint32_t i = 0; i < selection->n; i++) {
        uint32_t s = selection->picked[i], n;
        fact steps[SM_CUTS + 1];
        sm_cuts cuts;
        sm_short *at = out->of[s] = &all[i];
        *at = (sm_short){ .n = 1, .kept = SM_NEW(a, sm_stretch, SM_CUTS + 2) };
        at->kept[0] = (sm_stretch){ sentences->at[s].start, sentences->at[s].end };
        if (!cuts_of(&m, s, &cuts) || cuts.broken || cuts.n == 0)
            continue;
        const fact *best = &steps[take_steps(&m, &cuts, s, 1, steps, &n)];
        if (best->score <= 0)
            continue;
        for (at->n = 0; at->n < best->n; at->n++)
            at->kept[at->n] = best->kept[at->n];
        if (at->kept[at->n - 1].end == cuts.body.end)
            at->kept[at->n - 1].end = sentences->at[s].end;
        else if (cuts.body.end < sentences->at[s].end)
            at->kept[at->n++] = (sm_stretch){ cuts.body.end, sentences->at[s].end };
        at->text = shortened_text(&m, best, cuts.body.end);
    }
    release(&m);
}
