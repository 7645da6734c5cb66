/* headline_about.c - sentences that say what their text offers: "Here are ten tips", "In this guide, we compare", "Learn how to".
 *
 * Guides, reviews and lists open with what everybody knows, and say what they are about behind it. The words are listed
 * (the section "about" of data/lang/<code>/compress.toml).
 */
#include <math.h>

#include "headline.h"
#include "utf8.h"

enum { REACH = 30, PHRASE_WORDS = 5, MEDIUM_NEAR = 3, PRESENTS_NEAR = 4, DASH_NEAR = 4, LONGEST = 64 };

static const double MEDIUM = 1, CHOICE = 1.2;   /* docs/headline.md */

unsigned sm_kinds_at(const sm_text *text, const sm_words *words, uint32_t start, uint32_t end)
{
    uint32_t small[LONGEST], n = 0;
    if (end - start > LONGEST)
        return 0;
    for (uint32_t i = start; i < end; i++) {
        bool space = sm_is_space(text->cp[i]);
        if (!space || !sm_is_space(text->cp[i - 1]))
            small[n++] = space ? ' ' : text->cp[i] == 0x2019 ? '\'' : sm_lower(text->cp[i]);
    }
    return sm_words_find_cp(words, small, n);
}

/* Kinds of all phrases that begin with the token. */
static unsigned kinds_of(const sm_maker *m, const sm_words *words, uint32_t t, uint32_t end)
{
    unsigned kinds = 0;
    for (uint32_t k = t; k < end && k < t + PHRASE_WORDS; k++)
        kinds |= sm_kinds_at(m->text, words, m->tokens->at[t].start, m->tokens->at[k].end);
    return kinds;
}

/* The next of a few tokens behind t that opens a phrase of the kind, or `end`. */
static uint32_t next_of(const sm_maker *m, const sm_words *words, uint32_t t, uint32_t end, uint32_t near, unsigned kind)
{
    for (uint32_t k = t + 1; k < end && k <= t + near; k++)
        if (kinds_of(m, words, k, end) & kind)
            return k;
    return end;
}

/* The words that say it; empty where there are none. */
static sm_stretch find_spaced(const sm_maker *m, const sm_words *words, uint32_t sentence)
{
    const sm_token *at = m->tokens->at;
    uint32_t first = m->tokens->first[sentence], end = m->tokens->first[sentence + 1];
    sm_stretch found = { 0, 0 };
    if (sm_props_of(m->text->cp[m->sentences->at[sentence].start])->sb == SM_SB_CLOSE)   /* somebody speaks */
        return found;
    for (uint32_t t = first; t < end && found.end == 0; t++) {
        unsigned kinds = kinds_of(m, words, t, end);
        uint32_t last = end;
        if (kinds & SM_ABOUT_PHRASE || (t == first && kinds & SM_ABOUT_OPENING))
            last = t;
        if (kinds & SM_ABOUT_POINTER && last == end)
            last = next_of(m, words, t, end, MEDIUM_NEAR, SM_ABOUT_MEDIUM);
        if (kinds & SM_ABOUT_AUTHOR && last == end)
            last = next_of(m, words, t, end, PRESENTS_NEAR, SM_ABOUT_PRESENTS);
        if (last < end)
            found = (sm_stretch){ at[t].start, at[last].end };
    }
    for (uint32_t t = first; t < end && found.end > 0; t++)
        if (kinds_of(m, words, t, end) & SM_ABOUT_NEVER)
            found.end = 0;
    return found;
}

/* The listed phrase, anywhere in the sentence; a space stands for any white space. */
static sm_stretch find_phrase(const sm_text *text, const sm_sentence *s, const unsigned char *phrase, size_t size)
{
    uint32_t cp[LONGEST], n = 0;
    for (size_t at = 0, one; at < size && n < LONGEST; at += one)
        cp[n++] = sm_get_utf8(phrase + at, size - at, &one);
    for (uint32_t i = s->start; i + n <= s->end; i++) {
        uint32_t k = 0;
        while (k < n && (text->cp[i + k] == cp[k] || (cp[k] == ' ' && sm_is_space(text->cp[i + k]))))
            k++;
        if (k == n)
            return (sm_stretch){ i, i + n };
    }
    return (sm_stretch){ 0, 0 };
}

/* Korean, Japanese, Chinese: the words have endings, or no spaces between them. */
static sm_stretch find_within(const sm_maker *m, const sm_words *words, const sm_sentence *s)
{
    sm_stretch found = { 0, 0 };
    for (uint32_t i = 0; i < words->n && found.end == 0; i++)
        found = find_phrase(m->text, s, words->pool + words->at[i], words->at[i + 1] - words->at[i]);
    return found;
}

double sm_offers(const sm_maker *m, uint32_t sentence)
{
    enum { KNOWN = 1, COUNT = SM_ABOUT_MEDIUM | SM_ABOUT_CHOICE };
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[sentence].lang);
    uint8_t *kinds = &m->offers[sentence];
    if (!m->taste->offers || !lex)
        return 1;
    if (*kinds == 0) {
        unsigned all = 0;
        for (uint32_t t = m->tokens->first[sentence]; t < m->tokens->first[sentence + 1]; t++)
            all |= sm_kinds_at(m->text, &lex->about, m->tokens->at[t].start, m->tokens->at[t].end);
        *kinds = (uint8_t)((all & COUNT) | KNOWN);
    }
    return exp((*kinds & SM_ABOUT_MEDIUM ? MEDIUM : 0) + (*kinds & SM_ABOUT_CHOICE ? CHOICE : 0));
}

void sm_find_about(sm_maker *m, const sm_ranks *ranks)
{
    m->about = SM_NEW_ZERO(m->a, sm_stretch, m->sentences->n);
    m->offers = SM_NEW_ZERO(m->a, uint8_t, m->sentences->n);
    for (uint32_t i = 0; i < ranks->rows.n && i < REACH; i++) {
        uint32_t s = ranks->rows.sentence[i];
        const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[s].lang);
        if (lex && lex->about.n > 0)
            m->about[s] = lex->style == SM_CUT_SPACES ? find_spaced(m, &lex->about, s) : find_within(m, &lex->about, &m->sentences->at[s]);
    }
}

/* "Whether you are ..., | we've compiled", "..., because | this article", "It is easy - | these are our picks": where a comma or a
 * conjunction, or a few words further in front a dash, parts what stands there from what leads up to it; 0: nowhere. */
static uint32_t led_up_to(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence, uint32_t at)
{
    static const uint32_t joins = SM_K_COORDINATOR | SM_K_SUBORDINATOR | SM_K_LEADER;
    uint32_t first = m->tokens->first[sentence], end = m->tokens->first[sentence + 1], t = first;
    while (t < end && m->tokens->at[t].start < at)
        t++;
    for (uint32_t k = t; k > first && k + DASH_NEAR > t; k--) {
        const sm_token *before = &m->tokens->at[k - 1];
        uint32_t mark = before->end;
        while (mark + 1 < at && sm_is_space(m->text->cp[mark]))
            mark++;
        uint32_t c = m->text->cp[mark], next = k < end ? m->tokens->at[k].start : at;
        bool dash = mark + 1 < next && (c == ';' || c == ':' || sm_is_dash(c));
        bool joined = k == t && (c == ',' || sm_lexicon_find(lex, m->text->cp + before->start, before->end - before->start) & joins);
        if (dash || joined)
            return next;
    }
    return 0;
}

void sm_keep_about(const sm_maker *m, uint32_t sentence, sm_cuts *cuts)
{
    sm_stretch about = m->about[sentence];
    uint32_t n = 0;
    for (uint32_t i = 0; i < cuts->n; i++) {
        const sm_cut *c = &cuts->at[i];
        if (!(c->span.start < about.end && about.start < c->span.end) && !(c->also.start < about.end && about.start < c->also.end))
            cuts->at[n++] = *c;
    }
    cuts->n = n;
    uint32_t from = about.start > cuts->body.start ? led_up_to(m, sm_lexicon_of(m->sentences->at[sentence].lang), sentence, about.start) : 0;
    if (n < SM_CUTS && from > cuts->body.start)
        cuts->at[cuts->n++] = (sm_cut){ .span = { cuts->body.start, from }, .last = true };
}
