/* interim.c - weak first versions of stages whose own file is not in yet. */
#include <string.h>
#include "pipeline.h"
#define WEAK __attribute__((weak))

WEAK void sm_find_blocks(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    (void)opt;
    uint32_t cap = 0, doc = 0;
    *blocks = (sm_blocks){ NULL, 0, SM_NONE };
    for (uint32_t i = 0; i < text->n;) {
        uint32_t start = i;
        while (i < text->n && text->cp[i] != '\n') i++;
        uint32_t end = i++;
        while (start < end && sm_is_space(text->cp[start])) start++;
        while (end > start && sm_is_space(text->cp[end - 1])) end--;
        if (start == end) continue;
        while (doc + 1 < text->n_docs && text->doc_start[doc + 1] <= start) doc++;
        SM_GROW(a, blocks->at, blocks->n, cap);
        blocks->at[blocks->n++] = (sm_block){ .start = start, .end = end, .doc = doc, .lines = 1, .kind = SUMM_PROSE };
    }
}

WEAK void sm_mark_furniture(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    (void)a; (void)text; (void)opt; (void)blocks;
}

WEAK sm_guess sm_langid(const uint32_t *cp, uint32_t n) { (void)cp; return (sm_guess){ n ? "en" : "und", 0.5f }; }

WEAK sm_guess sm_detect_language(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    (void)a;
    sm_guess g = sm_langid(text->cp, text->n < 2000 ? text->n : 2000);
    if (opt->lang) g = (sm_guess){ opt->lang->code, 1 };
    for (uint32_t i = 0; i < blocks->n; i++) blocks->at[i].lang = sm_lang_of(g.code) ? sm_lang_of(g.code) : sm_lang_und();
    return g;
}

WEAK void sm_find_sentences(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, sm_sentences *out)
{
    (void)opt;
    uint32_t cap = 0;
    *out = (sm_sentences){ NULL, 0 };
    for (uint32_t b = 0; b < blocks->n; b++) {
        const sm_block *k = &blocks->at[b];
        for (uint32_t i = k->start; i < k->end;) {
            while (i < k->end && sm_is_space(text->cp[i])) i++;
            uint32_t start = i;
            while (i < k->end && !(text->cp[i] == '.' && (i + 1 == k->end || text->cp[i + 1] == ' '))) i++;
            if (i < k->end) i++;
            if (i == start) continue;
            SM_GROW(a, out->at, out->n, cap);
            out->at[out->n++] = (sm_sentence){ .start = start, .end = i, .block = b, .doc = k->doc, .lang = k->lang,
                                               .candidate = k->kind == SUMM_PROSE || k->kind == SUMM_ITEM };
        }
    }
}

WEAK void sm_find_tokens(sm_arena *a, const sm_text *text, sm_sentences *s, sm_tokens *out)
{
    uint32_t cap = 0;
    *out = (sm_tokens){ NULL, 0, SM_NEW(a, uint32_t, (size_t)s->n + 1) };
    for (uint32_t k = 0; k < s->n; k++) {
        out->first[k] = out->n;
        for (uint32_t i = s->at[k].start; i < s->at[k].end;) {
            uint32_t start = i;
            while (i < s->at[k].end && (sm_is_letter(text->cp[i]) || sm_is_digit(text->cp[i]))) i++;
            if (i == start) { i++; continue; }
            SM_GROW(a, out->at, out->n, cap);
            out->at[out->n++] = (sm_token){ start, i, SM_KIND_LETTER };
        }
        s->at[k].words = out->n - out->first[k];
    }
    out->first[s->n] = out->n;
}

WEAK void sm_find_terms(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *s,
                   const sm_tokens *tokens, sm_stemmers *stemmers, sm_terms *terms)
{
    (void)text; (void)opt; (void)blocks; (void)stemmers; (void)tokens;
    *terms = (sm_terms){ .first = SM_NEW_ZERO(a, uint32_t, (size_t)s->n + 1) };
}

WEAK void sm_rank(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *s,
             const sm_terms *terms, sm_ranks *r)
{
    (void)text; (void)opt; (void)blocks; (void)terms;
    r->centrality = SM_NEW_ZERO(a, double, s->n);
    r->prior = SM_NEW_ZERO(a, double, s->n);
    r->score = SM_NEW_ZERO(a, double, s->n);
    r->length_factor = SM_NEW_ZERO(a, double, s->n);
}

WEAK void sm_select(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_sentences *s, const sm_terms *terms,
               const sm_ranks *ranks, sm_selection *sel)
{
    (void)text; (void)terms; (void)ranks;
    memset(sel, 0, sizeof *sel);
    sel->picked = SM_NEW(a, uint32_t, s->n);
    sel->score = SM_NEW_ZERO(a, double, s->n);
    sel->rank = SM_NEW_ZERO(a, uint32_t, s->n);
    sel->gain = SM_NEW_ZERO(a, double, s->n);
    sel->lost_to = SM_NEW_ZERO(a, uint32_t, s->n);
    for (uint32_t i = 0; i < s->n; i++) {
        sel->rank[i] = i;
        if (s->at[i].candidate && sel->n < opt->max_sentences) sel->picked[sel->n++] = i;
    }
}
