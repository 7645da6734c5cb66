/* dump_units.c - the units that keywords are made of, a line of them for each line of standard input.
 *
 *     dump_units LANG < lines > units
 *
 * Units are folded to lower case and parted by tabs; the ones that no keyword may begin or end with are left out.
 */
#include <stdio.h>

#include "keywords.h"
#include "utf8.h"

static char bytes[1 << 24];   /* the input; what is longer is left out */

static void each_line(sm_arena *a, const sm_text *text, const sm_lang *lang, sm_sentences *out)
{
    uint32_t cap = 0;
    for (uint32_t i = 0; i < text->n; i++) {
        uint32_t start = i;
        while (i < text->n && text->cp[i] != '\n')
            i++;
        SM_GROW(a, out->at, out->n, cap);
        out->at[out->n++] = (sm_sentence){ .start = start, .end = i, .lang = lang, .candidate = true };
    }
}

static void print_units(const sm_text *text, const sm_sentences *sentences, const sm_units *units)
{
    for (uint32_t s = 0, i = 0; s < sentences->n; s++) {
        for (; i < units->n && units->at[i].sentence == s; i++) {
            const sm_unit *u = &units->at[i];
            if (!(u->flags & (SM_UNIT_EDGE | SM_UNIT_END)))
                continue;
            for (uint32_t k = u->start; k < u->end; k++) {
                char one[4];
                fwrite(one, 1, sm_put_utf8(sm_lower(text->cp[k]), one), stdout);
            }
            putchar('\t');
        }
        putchar('\n');
    }
}

static void dump(sm_arena *a, sm_stemmers *stemmers, const sm_lang *lang, size_t size)
{
    sm_text text;
    const char *start = bytes;
    sm_sentences sentences = { NULL, 0 };
    sm_tokens tokens;
    sm_terms terms;
    sm_units units;
    sm_options opt = { .lang = lang };
    const sm_blocks blocks = { NULL, 0, SM_NONE };
    sm_decode(a, &start, &size, 1, &text);
    each_line(a, &text, lang, &sentences);
    sm_find_tokens(a, &text, &sentences, &tokens);
    sm_find_terms(a, &text, &opt, &blocks, &sentences, &tokens, stemmers, &terms);
    sm_find_units(a, &text, &blocks, &sentences, &tokens, &terms, &units);
    print_units(&text, &sentences, &units);
}

int main(int argc, char **argv)
{
    const sm_lang *lang = argc == 2 ? sm_lang_of(argv[1]) : NULL;
    if (!lang) {
        fprintf(stderr, "usage: dump_units LANG < lines\n");
        return 2;
    }
    const size_t size = fread(bytes, 1, sizeof bytes, stdin);
    sm_arena a;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    sm_stemmers *const stemmers = sm_stemmers_new(&a.alloc);
    a.failed = &failed;
    int volatile status = 1;
    if (setjmp(failed) == 0 && stemmers) {
        dump(&a, stemmers, lang, size);
        status = 0;
    }
    sm_arena_free(&a);
    if (stemmers)
        sm_stemmers_free(stemmers);
    return status;
}
