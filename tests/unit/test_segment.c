/* test_segment.c - Unicode 17's own break tests, whole: every case, every boundary. */
#include <CUnit/Basic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "segment.h"
#include "suite.h"

enum { LONGEST = 64 };

typedef uint32_t next_break(const uint32_t *cp, uint32_t n, uint32_t at);

/* A line "÷ 0061 × 0308 ÷ # ...": code points and, for each place, whether it is a boundary. Answers n. */
static uint32_t read_case(const char *line, uint32_t *cp, char *boundary)
{
    static const char division[] = "\xc3\xb7", product[] = "\xc3\x97";
    uint32_t n = 0;
    while (*line && *line != '#') {
        char *end;
        if (strncmp(line, division, 2) == 0 || strncmp(line, product, 2) == 0) {
            boundary[n] = strncmp(line, division, 2) == 0;
            line += 2;
        } else if (strchr(" \t\r\n", *line)) {
            line++;
        } else {
            cp[n++] = (uint32_t)strtoul(line, &end, 16);
            line = end;
        }
    }
    return n;
}

static int passes(const char *line, next_break *next)
{
    uint32_t cp[LONGEST];
    char want[LONGEST + 1], got[LONGEST + 1] = { 1 };
    uint32_t n = read_case(line, cp, want);
    for (uint32_t at = 0; at < n;) {
        at = next(cp, n, at);
        got[at] = 1;
    }
    return memcmp(want, got, n + 1) == 0;
}

static void run_file(const char *name, next_break *next, int cases)
{
    char path[256], line[4096];
    snprintf(path, sizeof path, "tests/data/unicode/%s", name);
    FILE *f = fopen(path, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(f);
    int n = 0, passed = 0;
    while (f && fgets(line, sizeof line, f)) {
        if (*line == '#' || *line == '\n')
            continue;
        n++;
        if (passes(line, next))
            passed++;
        else
            printf("\n  %s: %s", name, line);
    }
    fclose(f);
    CU_ASSERT_EQUAL(n, cases);
    CU_ASSERT_EQUAL(passed, cases);
}

static void graphemes(void) { run_file("GraphemeBreakTest.txt", sm_next_grapheme_break, 766); }
static void words(void) { run_file("WordBreakTest.txt", sm_next_word_break, 1944); }
static void sentences(void) { run_file("SentenceBreakTest.txt", sm_next_sentence_break, 512); }

/* A long run that every rule has to look past: this must not take quadratic time. */
static void long_runs(void)
{
    static const uint32_t runs[][2] = { { 'a', 0x301 }, { '.', ')' }, { '.', ' ' }, { '.', '(' }, { 0x1f1e6, 0x1f1e6 }, { 'a', '.' } };
    enum { LENGTH = 1 << 20 };
    uint32_t *cp = malloc(LENGTH * sizeof *cp);
    next_break *const functions[] = { sm_next_grapheme_break, sm_next_word_break, sm_next_sentence_break };
    for (size_t r = 0; r < sizeof runs / sizeof *runs; r++) {
        for (uint32_t i = 0; i < LENGTH; i++)
            cp[i] = runs[r][i > 0];
        for (size_t f = 0; f < 3; f++) {
            uint32_t at = 0, last = 0;
            while (at < LENGTH) {
                last = at;
                at = functions[f](cp, LENGTH, at);
                if (at <= last)
                    break;
            }
            CU_ASSERT_EQUAL(at, LENGTH);
        }
    }
    free(cp);
}

static const test_case TESTS[] = {
    { "GraphemeBreakTest of Unicode 17", graphemes },
    { "WordBreakTest of Unicode 17", words },
    { "SentenceBreakTest of Unicode 17", sentences },
    { "long runs", long_runs },
};

int main(void)
{
    return RUN_SUITE("segment", TESTS);
}
