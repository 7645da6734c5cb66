/* rank.c - how central each sentence is, and what its place and length make of that.
 *
 * Method: PageRank (Brin and Page 1998) over the cosine similarity of sentences, as LexRank (Erkan and Radev 2004) and
 * TextRank (Mihalcea and Tarau 2004) do, with a teleport that prefers the start of a text. The graph is never
 * stored: with X the matrix of normalised rows, S v = X (X'v) - diag(X X') v, so one step costs as much as there are
 * terms in the text, and no edge is dropped. Sentences without a neighbour spread their mass evenly.
 * Limits: the similarity knows words, not meaning; n * PageRank is comparable within a text only.
 */
#include <math.h>

#include "pipeline.h"
#include "weights.h"

typedef struct matrix {
    const sm_rows *rows;
    double        *x;        /* L2-normalised, parallel to rows->id */
    double        *diag;     /* a row's similarity with itself */
    double        *degree;   /* of a row: the sum of its similarities to the others */
    double        *u;        /* one value a term: scratch */
    uint32_t       n_terms;
} matrix;

/* The distinct terms of every candidate, with counts, in order of first appearance. */
static void make_rows(sm_arena *a, const sm_sentences *sentences, const sm_terms *terms, sm_rows *rows)
{
    uint32_t *slot = SM_NEW(a, uint32_t, terms->n), *owner = SM_NEW_ZERO(a, uint32_t, terms->n);
    rows->n = 0;
    for (uint32_t s = 0; s < sentences->n; s++)
        rows->n += sentences->at[s].candidate;
    rows->sentence = SM_NEW(a, uint32_t, rows->n);
    rows->first = SM_NEW(a, uint32_t, (size_t)rows->n + 1);
    rows->id = SM_NEW(a, uint32_t, terms->first[sentences->n]);
    rows->count = SM_NEW(a, uint32_t, terms->first[sentences->n]);
    uint32_t row = 0, end = 0;
    for (uint32_t s = 0; s < sentences->n; s++) {
        if (!sentences->at[s].candidate)
            continue;
        rows->sentence[row] = s;
        rows->first[row++] = end;
        for (uint32_t k = terms->first[s]; k < terms->first[s + 1]; k++) {
            uint32_t t = terms->ids[k];
            if (owner[t] == row) {
                rows->count[slot[t]]++;
                continue;
            }
            owner[t] = row;
            slot[t] = end;
            rows->id[end] = t;
            rows->count[end++] = 1;
        }
    }
    rows->first[row] = end;
    SM_TRIM(a, rows->id, end, terms->first[sentences->n]);
    SM_TRIM(a, rows->count, end, terms->first[sentences->n]);
    sm_release(a, slot, terms->n, sizeof *slot);
    sm_release(a, owner, terms->n, sizeof *owner);
}

/* Sentences that hold each term, candidates only. */
static uint32_t *document_frequency(sm_arena *a, const sm_rows *rows, uint32_t n_terms)
{
    uint32_t *df = SM_NEW_ZERO(a, uint32_t, n_terms);
    for (uint32_t k = 0; k < rows->first[rows->n]; k++)
        df[rows->id[k]]++;
    return df;
}

static double term_weight(const sm_term *t, double n, double df)
{
    double weight = t->weight * pow(log(1 + n / df), SM_WEIGHTS.rarity_power);
    return t->flags & SM_TERM_STOP ? weight * SM_WEIGHTS.stop_weight : weight;
}

static matrix make_matrix(sm_arena *a, const sm_rows *rows, const sm_terms *terms)
{
    uint32_t n = rows->n, cells = rows->first[n], *df = document_frequency(a, rows, terms->n);
    matrix m = { rows, SM_NEW(a, double, cells), SM_NEW_ZERO(a, double, n), SM_NEW_ZERO(a, double, n),
                 SM_NEW_ZERO(a, double, terms->n), terms->n };
    double *weight = SM_NEW_ZERO(a, double, terms->n);
    for (uint32_t t = 0; t < terms->n; t++)
        if (df[t])
            weight[t] = term_weight(&terms->at[t], n, df[t]);
    for (uint32_t i = 0; i < n; i++) {
        double square = 0;
        for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++) {
            m.x[k] = rows->count[k] * weight[rows->id[k]];
            square += m.x[k] * m.x[k];
        }
        double norm = square > 0 ? 1 / sqrt(square) : 0;
        for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
            m.x[k] *= norm;
        m.diag[i] = square > 0 ? 1 : 0;
    }
    return m;
}

/* out = S v */
static void multiply(const matrix *m, const double *v, double *out)
{
    const sm_rows *rows = m->rows;
    for (uint32_t t = 0; t < m->n_terms; t++)
        m->u[t] = 0;
    for (uint32_t i = 0; i < rows->n; i++)
        for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
            m->u[rows->id[k]] += m->x[k] * v[i];
    for (uint32_t i = 0; i < rows->n; i++) {
        double sum = 0;
        for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
            sum += m->x[k] * m->u[rows->id[k]];
        out[i] = sum - m->diag[i] * v[i];
    }
}

/* Under this a degree is rounding, not similarity: the sentence is isolated. */
static const double ISOLATED = 1e-12;

/* One step of PageRank from p to next; the sum of changes. */
static double step(const matrix *m, const double *teleport, double *p, double *share, double *next)
{
    uint32_t n = m->rows->n;
    double loose = 0, change = 0;
    for (uint32_t i = 0; i < n; i++) {
        bool linked = m->degree[i] > ISOLATED;
        share[i] = linked ? p[i] / m->degree[i] : 0;
        loose += linked ? 0 : p[i];
    }
    multiply(m, share, next);
    for (uint32_t i = 0; i < n; i++) {
        double flow = (m->degree[i] > ISOLATED ? next[i] : 0) + loose / n;
        double value = (1 - SM_WEIGHTS.damping) * teleport[i] + SM_WEIGHTS.damping * flow;
        change += fabs(value - p[i]);
        p[i] = value;
    }
    return change;
}

/* PageRank of the rows; teleport sums to 1. */
static double *pagerank(sm_arena *a, const sm_rows *rows, const sm_terms *terms, const double *teleport)
{
    matrix m = make_matrix(a, rows, terms);
    double *p = SM_NEW(a, double, rows->n), *share = SM_NEW(a, double, rows->n), *next = SM_NEW(a, double, rows->n);
    for (uint32_t i = 0; i < rows->n; i++)
        share[i] = 1;
    multiply(&m, share, m.degree);
    for (uint32_t i = 0; i < rows->n; i++)
        p[i] = teleport[i];
    for (int i = 0; i < SM_WEIGHTS.iterations; i++)
        if (step(&m, teleport, p, share, next) < SM_WEIGHTS.tolerance)
            break;
    return p;
}

/* Where a row stands in its document. */
typedef struct place {
    uint32_t pos, of;   /* index among the document's candidates, and how many those are */
} place;

static place *find_places(sm_arena *a, const sm_sentences *sentences, const sm_rows *rows)
{
    place *places = SM_NEW(a, place, rows->n);
    uint32_t start = 0;
    for (uint32_t i = 0; i < rows->n; i++) {
        uint32_t doc = sentences->at[rows->sentence[i]].doc;
        if (sentences->at[rows->sentence[start]].doc != doc)
            start = i;
        places[i].pos = i - start;
        bool last = i + 1 == rows->n || sentences->at[rows->sentence[i + 1]].doc != doc;
        for (uint32_t k = start; last && k <= i; k++)
            places[k].of = i - start + 1;
    }
    return places;
}

/* 1 for the first sentence of a document, falling with the share of the document that lies before. */
static double lead_of(place p)
{
    double span = SM_WEIGHTS.lead_share * p.of;
    return exp(-(double)p.pos / (span > 1 ? span : 1));
}

/* What the reader wants to know, and what he knows. */
typedef struct wishes {
    uint32_t n_query;            /* terms of the query */
    bool     asked, known;       /* candidates hold such a term, of the query or of what is known */
} wishes;

static wishes find_wishes(const sm_terms *terms)
{
    wishes w = { 0, false, false };
    for (uint32_t t = 0; t < terms->n; t++) {
        bool query = (terms->at[t].flags & SM_TERM_QUERY) != 0, known = (terms->at[t].flags & SM_TERM_KNOWN) != 0;
        w.n_query += query;
        w.asked |= query && terms->at[t].df > 0;
        w.known |= known && terms->at[t].df > 0;
    }
    return w;
}

/* Share of the query's terms that a row holds. */
static double query_share(const sm_rows *rows, uint32_t i, const sm_terms *terms, uint32_t n_query)
{
    uint32_t hits = 0;
    for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
        hits += (terms->at[rows->id[k]].flags & SM_TERM_QUERY) != 0;
    return (double)hits / n_query;
}

static double *make_teleport(sm_arena *a, const sm_rows *rows, const sm_terms *terms, uint32_t n_query, const double *prior)
{
    double *teleport = SM_NEW(a, double, rows->n), sum = 0;
    for (uint32_t i = 0; i < rows->n; i++) {
        teleport[i] = prior[rows->sentence[i]];
        if (n_query)
            teleport[i] *= 1 + SM_WEIGHTS.query_gain * query_share(rows, i, terms, n_query);
        sum += teleport[i];
    }
    for (uint32_t i = 0; i < rows->n; i++)
        teleport[i] /= sum;
    return teleport;
}

static double share_of(double budget, double whole)
{
    return whole > 0 && budget < whole ? budget / whole : 1;
}

/* The part of the text that the budgets ask for, 0..1. */
static double asked_share(const sm_text *text, const sm_options *opt, const sm_sentences *sentences, const sm_rows *rows)
{
    double share = 1, words = 0, chars = 0;
    for (uint32_t i = 0; i < rows->n; i++) {
        const sm_sentence *s = &sentences->at[rows->sentence[i]];
        words += s->words;
        chars += opt->max_chars ? sm_slice_chars(text, s->start, s->end) : 0;
    }
    if (opt->max_words)
        share = fmin(share, share_of(opt->max_words, words));
    if (opt->max_chars)
        share = fmin(share, share_of(opt->max_chars, chars));
    if (opt->max_sentences)
        share = fmin(share, share_of(opt->max_sentences, rows->n));
    if (opt->ratio > 0)
        share = fmin(share, opt->ratio);
    return share;
}

static bool is_question(const sm_text *text, const sm_sentence *s)
{
    uint32_t end = s->end;
    while (end > s->start && !sm_is_letter(text->cp[end - 1]) && !sm_is_digit(text->cp[end - 1])) {
        uint32_t c = text->cp[--end];
        if (c == '?' || c == 0xFF1F || c == 0x061F)
            return true;
    }
    return false;
}

/* Speech: a sentence that opens with a quotation mark or a dash. */
static bool opens_speech(const sm_text *text, const sm_sentence *s)
{
    uint32_t c = s->start < s->end ? text->cp[s->start] : 0;
    unsigned gc = sm_props_of(c)->gc;
    return c == '"' || c == '\'' || c == 0x201E || c == 0x201A || c == 0x300C || c == 0x300E || gc == SM_GC_PD || gc == SM_GC_PI;
}

static double length_power(bool counted, uint32_t candidates)
{
    return counted ? SM_WEIGHTS.counted_length_power / (1 + candidates / SM_WEIGHTS.counted_length_span)
                   : SM_WEIGHTS.length_power;
}

static double length_factor(const sm_sentence *s, double power)
{
    double words = s->words > 0 ? s->words : 1;
    double factor = pow(words, -power);
    if (words < SM_WEIGHTS.short_words)
        factor *= words / SM_WEIGHTS.short_words;
    if (words < SM_WEIGHTS.tiny_words)
        factor *= SM_WEIGHTS.tiny_factor;
    return factor;
}

/* Letters, and the marks that belong to them. */
static bool is_in_word(uint32_t cp) { return sm_is_letter(cp) || sm_props_of(cp)->kind == SM_KIND_MARK; }

/* Does the sentence open with a word that leans on the one before? Where no spaces are written the word may go on. */
static bool opens_leaning(const sm_text *text, const sm_sentence *s)
{
    enum { LONGEST = 16 };
    const sm_lang *lang = s->lang;
    bool spaced = lang->treatment != SM_HAN && lang->treatment != SM_JAPANESE;
    uint32_t word[LONGEST], n = 0, at = s->start;
    while (at < s->end && !sm_is_letter(text->cp[at]))
        at++;
    for (; lang->openers.n && at < s->end && n < LONGEST && is_in_word(text->cp[at]); at++) {
        word[n++] = sm_lower(text->cp[at]);
        bool whole = at + 1 == s->end || !is_in_word(text->cp[at + 1]);
        if ((whole || !spaced) && sm_words_find_cp(&lang->openers, word, n))
            return true;
    }
    return false;
}

static bool *find_leaning(sm_arena *a, const sm_text *text, const sm_sentences *sentences, const sm_rows *rows)
{
    bool *leans = SM_NEW_ZERO(a, bool, rows->n);
    for (uint32_t i = 1; i < rows->n; i++) {
        const sm_sentence *s = &sentences->at[rows->sentence[i]], *before = &sentences->at[rows->sentence[i - 1]];
        leans[i] = s->doc == before->doc && opens_leaning(text, s);
    }
    return leans;
}

/* How much places count, 0..1. Who asks for something wants it wherever it stands. Talk, where many sentences lean on the one before,
 * has no opening that sums it up. */
static double place_strength(const sm_options *opt, const wishes *w, const bool *leans, uint32_t n)
{
    if (opt->position != SUMM_POSITION_LEAD || w->asked)
        return 0;
    double leaning = 0;
    for (uint32_t i = 0; i < n; i++)
        leaning += leans[i];
    double talk = (leaning + SM_WEIGHTS.talk_usual * SM_WEIGHTS.talk_prior) / (n + SM_WEIGHTS.talk_prior);
    return 1 - fmin(1, fmax(0, talk - SM_WEIGHTS.talk_least) / SM_WEIGHTS.talk_span);
}

/* What place, form and length make of a centrality of 1. */
typedef struct form {
    double place;           /* how much places count */
    double room, power;     /* see weights.h: r, and the power of length */
} form;

static double place_factor(const form *f, place p)
{
    return 1 + f->place * f->room * SM_WEIGHTS.opening_gain * exp(-(double)p.pos / SM_WEIGHTS.opening_span);
}

/* Half a quotation: one quotation mark has no other. */
static bool breaks_quotation(const sm_text *text, const sm_sentence *s)
{
    uint32_t marks = 0;
    for (uint32_t i = s->start; i < s->end; i++) {
        uint32_t c = text->cp[i];
        marks += c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || (c >= 0x300C && c <= 0x300F);
    }
    return marks % 2 == 1;
}

static double form_factor(const sm_text *text, const sm_sentence *s)
{
    double factor = 1;
    if (is_question(text, s))
        factor *= SM_WEIGHTS.question_factor;
    if (breaks_quotation(text, s))
        factor *= SM_WEIGHTS.half_quote_factor;
    if (opens_speech(text, s))
        factor *= SM_WEIGHTS.speech_factor;
    return factor;
}

/* Does a row say what is known already? Two sentences of one length that agree to a Jaccard index of J share 2J / (1 + J)
 * of their terms. */
static bool is_told(const sm_rows *rows, uint32_t i, const sm_terms *terms)
{
    double known = 0, all = rows->first[i + 1] - rows->first[i];
    for (uint32_t k = rows->first[i]; k < rows->first[i + 1]; k++)
        known += (terms->at[rows->id[k]].flags & SM_TERM_KNOWN) != 0;
    return all > 0 && known / all >= 2 * SM_WEIGHTS.duplicate / (1 + SM_WEIGHTS.duplicate);
}

void sm_rank(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
             const sm_terms *terms, sm_ranks *ranks)
{
    (void)blocks;
    sm_rows *rows = &ranks->rows;
    wishes w = find_wishes(terms);
    ranks->centrality = SM_NEW_ZERO(a, double, sentences->n);
    ranks->prior = SM_NEW_ZERO(a, double, sentences->n);
    ranks->score = SM_NEW_ZERO(a, double, sentences->n);
    ranks->length_factor = SM_NEW_ZERO(a, double, sentences->n);
    make_rows(a, sentences, terms, rows);
    ranks->leans = find_leaning(a, text, sentences, rows);
    sm_mark results = sm_arena_mark(a);
    place *places = find_places(a, sentences, rows);
    form f = { .place = place_strength(opt, &w, ranks->leans, rows->n) };
    for (uint32_t i = 0; i < rows->n; i++)
        ranks->prior[rows->sentence[i]] = 1 + f.place * SM_WEIGHTS.lead_gain * lead_of(places[i]);
    double *p = pagerank(a, rows, terms, make_teleport(a, rows, terms, w.n_query, ranks->prior));
    f.room = fmax(0, 1 - 2 * asked_share(text, opt, sentences, rows));
    f.power = f.room * length_power(!opt->max_words && !opt->max_chars, rows->n);
    for (uint32_t i = 0; i < rows->n; i++) {
        uint32_t s = rows->sentence[i];
        const sm_sentence *sentence = &sentences->at[s];
        ranks->centrality[s] = fmax(SM_WEIGHTS.least_centrality, rows->n * p[i]);
        ranks->length_factor[s] = length_factor(sentence, f.power);
        ranks->score[s] = ranks->centrality[s] * ranks->length_factor[s] * place_factor(&f, places[i])
                        * form_factor(text, sentence);
        if (w.known && is_told(rows, i, terms))
            ranks->score[s] *= SM_WEIGHTS.told_factor;
    }
    sm_arena_rewind(a, results);
}
