/* dump_terms.c - the tokens and terms of one-line texts, for tests/spec/run_terms.py.
 *
 * Reads lines "code TAB text" from standard input. Writes a line for each: the length in words, then four lists, parted by
 * tabs, their members by U+001F: the tokens, the whole-word term of each (empty where it has none), "1" for each
 * that is a stop word and "0" for the others, and the terms that the sentence is compared by.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline.h"

static const char SEPARATOR = 0x1f;

static void write_term(const sm_terms *terms, uint32_t id)
{
    if (id != SM_NONE)
        fwrite(terms->at[id].text, 1, terms->at[id].size, stdout);
}

static void write_token(const sm_text *text, const sm_token *t)
{
    char bytes[4];
    for (uint32_t i = t->start; i < t->end; i++)
        fwrite(bytes, 1, sm_encode(text->cp + i, 1, bytes), stdout);
}

static void write_lists(const sm_text *text, const sm_tokens *tokens, const sm_terms *terms)
{
    for (int list = 0; list < 3; list++) {
        putchar('\t');
        for (uint32_t t = 0; t < tokens->n; t++) {
            uint32_t id = terms->of_token[t];
            if (t > 0)
                putchar(SEPARATOR);
            if (list == 0)
                write_token(text, &tokens->at[t]);
            else if (list == 1)
                write_term(terms, id);
            else
                putchar(id != SM_NONE && (terms->at[id].flags & SM_TERM_STOP) ? '1' : '0');
        }
    }
    putchar('\t');
    for (uint32_t k = terms->first[0]; k < terms->first[1]; k++) {
        if (k > 0)
            putchar(SEPARATOR);
        write_term(terms, terms->ids[k]);
    }
    putchar('\n');
}

static void dump(sm_arena *a, sm_stemmers *stemmers, const char *code, const char *line, size_t size)
{
    sm_text text;
    sm_tokens tokens;
    sm_terms terms;
    sm_options opt = { .lang = sm_lang_of(code) };
    if (!opt.lang) {
        printf("unknown language %s\n", code);
        return;
    }
    sm_decode(a, &line, &size, 1, &text);
    sm_sentence all = { .end = text.n, .lang = opt.lang, .candidate = true };
    sm_sentences sentences = { &all, 1 };
    sm_blocks blocks = { NULL, 0, SM_NONE };
    sm_find_tokens(a, &text, &sentences, &tokens);
    sm_find_terms(a, &text, &opt, &blocks, &sentences, &tokens, stemmers, &terms);
    printf("%u", all.words);
    write_lists(&text, &tokens, &terms);
}

int main(void)
{
    static char line[1 << 16];
    sm_arena a;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    sm_stemmers *stemmers = sm_stemmers_new(&a.alloc);
    if (!stemmers || setjmp(failed) != 0) {
        fputs("dump_terms: no memory\n", stderr);
        return 2;
    }
    a.failed = &failed;
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        char *tab = strchr(line, '\t');
        if (!tab)
            continue;
        *tab = '\0';
        dump(&a, stemmers, line, tab + 1, strlen(tab + 1));
        sm_arena_reset(&a);
    }
    sm_stemmers_free(stemmers);
    sm_arena_free(&a);
    return 0;
}
