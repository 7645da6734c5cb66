/* sentences_of.h - for tests of rank.c and select.c: sentences and terms from words alone.
 *
 * Each string is a sentence, each word of it (split at spaces) a term. A word with a leading '#' is a heading's:
 * its sentence is no candidate. "=" starts a new document. A trailing '?' makes a question.
 */
#ifndef SENTENCES_OF_H
#define SENTENCES_OF_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline.h"

typedef struct fixture {
    sm_arena     arena;
    jmp_buf      failed;
    sm_text      text;
    sm_blocks    blocks;
    sm_sentences sentences;
    sm_terms     terms;
    sm_options   opt;
    sm_ranks     ranks;
    sm_selection selection;
} fixture;

static uint32_t term_of(fixture *f, const char *word, uint32_t size)
{
    for (uint32_t t = 0; t < f->terms.n; t++)
        if (f->terms.at[t].size == size && memcmp(f->terms.at[t].text, word, size) == 0)
            return t;
    f->terms.at[f->terms.n] = (sm_term){ .text = word, .size = size, .weight = 1 };
    return f->terms.n++;
}

static void add_words(fixture *f, const char *words, uint32_t *n_ids, sm_sentence *s)
{
    while (*words) {
        uint32_t size = (uint32_t)strcspn(words, " ");
        if (size > 0) {
            f->terms.ids[(*n_ids)++] = term_of(f, words, size);
            s->words++;
        }
        words += size + (words[size] == ' ');
    }
}

/* The stages' structs as they are before sm_rank. strings must outlive the fixture. */
static fixture *sentences_of(const char *const *strings, uint32_t n)
{
    fixture *f = calloc(1, sizeof *f);
    size_t total = 0;
    for (uint32_t i = 0; i < n; i++)
        total += strlen(strings[i]) + 1;
    sm_arena_init(&f->arena, NULL);
    f->arena.failed = &f->failed;
    uint32_t *cp = SM_NEW(&f->arena, uint32_t, total);
    f->sentences.at = SM_NEW_ZERO(&f->arena, sm_sentence, n);
    f->terms.at = SM_NEW_ZERO(&f->arena, sm_term, total);
    f->terms.ids = SM_NEW(&f->arena, uint32_t, total);
    f->terms.first = SM_NEW(&f->arena, uint32_t, (size_t)n + 1);
    f->opt.max_sentences = 3;
    uint32_t at = 0, n_ids = 0, doc = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (strcmp(strings[i], "=") == 0) {
            doc++;
            continue;
        }
        uint32_t k = f->sentences.n++;
        sm_sentence *s = &f->sentences.at[k];
        f->terms.first[k] = n_ids;
        *s = (sm_sentence){ .start = at, .doc = doc, .candidate = strings[i][0] != '#', .lang = sm_lang_und() };
        add_words(f, strings[i], &n_ids, s);
        for (const char *c = strings[i]; *c; c++)
            cp[at++] = (unsigned char)*c;
        s->end = at;
        cp[at++] = ' ';
    }
    f->terms.first[f->sentences.n] = n_ids;
    f->text = (sm_text){ .cp = cp, .n = at, .n_docs = doc + 1 };
    for (uint32_t k = 0; k < f->sentences.n; k++)
        for (uint32_t i = f->terms.first[k]; f->sentences.at[k].candidate && i < f->terms.first[k + 1]; i++) {
            bool repeated = false;
            for (uint32_t j = f->terms.first[k]; j < i; j++)
                repeated |= f->terms.ids[j] == f->terms.ids[i];
            f->terms.at[f->terms.ids[i]].count++;
            f->terms.at[f->terms.ids[i]].df += !repeated;
        }
    return f;
}

#define SENTENCES_OF(...) \
    sentences_of((const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static void rank_fixture(fixture *f)
{
    sm_rank(&f->arena, &f->text, &f->opt, &f->blocks, &f->sentences, &f->terms, &f->ranks);
}

static void select_fixture(fixture *f)
{
    rank_fixture(f);
    sm_select(&f->arena, &f->text, &f->opt, &f->sentences, &f->terms, &f->ranks, &f->selection);
}

static void free_fixture(fixture *f)
{
    sm_arena_free(&f->arena);
    free(f);
}

#endif
