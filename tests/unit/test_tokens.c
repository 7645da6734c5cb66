/* test_tokens.c - words against Unicode's own word breaks; runs by script; lengths as budgets count them. */
#include <CUnit/Basic.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline.h"
#include "segment.h"
#include "suite.h"

typedef struct fixture {
    sm_arena    arena;
    jmp_buf     failed;
    sm_text     text;
    sm_sentence sentence;
    sm_tokens   tokens;
} fixture;

static void find(fixture *f)
{
    f->sentence = (sm_sentence){ .end = f->text.n, .lang = sm_lang_of("en"), .candidate = true };
    sm_find_tokens(&f->arena, &f->text, &(sm_sentences){ &f->sentence, 1 }, &f->tokens);
}

static fixture *make(const char *text, size_t size)
{
    fixture *f = calloc(1, sizeof *f);
    sm_arena_init(&f->arena, NULL);
    f->arena.failed = &f->failed;
    sm_decode(&f->arena, &text, &size, 1, &f->text);
    find(f);
    return f;
}

static void end(fixture *f)
{
    sm_arena_free(&f->arena);
    free(f);
}

/* The tokens, parted by '|'. */
static void check(const char *text, const char *want, uint32_t words)
{
    fixture *f = make(text, strlen(text));
    char got[1024];
    size_t n = 0;
    for (uint32_t t = 0; t < f->tokens.n; t++) {
        const sm_token *k = &f->tokens.at[t];
        if (t > 0)
            got[n++] = '|';
        n += sm_encode(f->text.cp + k->start, k->end - k->start, got + n);
    }
    got[n] = '\0';
    CU_ASSERT_STRING_EQUAL(got, want);
    CU_ASSERT_EQUAL(f->sentence.words, words);
    end(f);
}

static void test_words(void)
{
    check("", "", 0);
    check("... -- !", "", 0);
    check("can't stop", "can't|stop", 2);
    check("3.14 and 1,000", "3.14|and|1,000", 3);
    check("end. Next", "end|Next", 2);
    check("a.b a:b a,b", "a.b|a:b|a|b", 4);
    check("x_1 _y", "x_1|y", 2);
    check("'quoted'", "quoted", 1);
    check("caf\xc3\xa9 cafe\xcc\x81", "caf\xc3\xa9|cafe\xcc\x81", 2);
    check("soft\xc2\xadhyphen", "soft\xc2\xadhyphen", 1);
    check("\xd7\xa6\xd7\x94\"\xd7\x9c", "\xd7\xa6\xd7\x94\"\xd7\x9c", 1);   /* Hebrew with a quotation mark within */
}

static void test_runs(void)
{
    check("\xe6\x9d\xb1\xe4\xba\xac\xe3\x82\xbf\xe3\x83\xaf\xe3\x83\xbc\xe3\x81\xb8", "\xe6\x9d\xb1\xe4\xba\xac|\xe3\x82\xbf\xe3\x83\xaf\xe3\x83\xbc|\xe3\x81\xb8", 6);
    check("\xe4\xba\xba\xe3\x80\x85", "\xe4\xba\xba\xe3\x80\x85", 2);                             /* the iteration mark is Han */
    check("AI\xec\x84\xbc\xed\x84\xb0 3\xec\x9b\x94", "AI|\xec\x84\xbc\xed\x84\xb0|3|\xec\x9b\x94", 2);   /* touching ones are one word */
    check("\xe0\xb8\x99\xe0\xb8\xb5\xe0\xb9\x88 ok", "\xe0\xb8\x99\xe0\xb8\xb5\xe0\xb9\x88|ok", 2);       /* Thai: a letter with two marks */
}

static void test_invalid_bytes(void)
{
    check("a\xff" "b", "a|b", 2);
    check("\xff\xfe", "", 0);
}

/* The sentence's tokens follow the sentences: none before, none behind. */
static void test_sentence_bounds(void)
{
    fixture *f = make("one two three four", 18);
    sm_sentence two[] = { { .start = 0, .end = 7, .lang = f->sentence.lang }, { .start = 8, .end = 18, .lang = f->sentence.lang } };
    sm_find_tokens(&f->arena, &f->text, &(sm_sentences){ two, 2 }, &f->tokens);
    CU_ASSERT_EQUAL(f->tokens.n, 4);
    CU_ASSERT_EQUAL(f->tokens.first[1], 2);
    CU_ASSERT_EQUAL(f->tokens.first[2], 4);
    CU_ASSERT_EQUAL(f->tokens.at[1].end, 7);
    CU_ASSERT_EQUAL(f->tokens.at[2].start, 8);
    end(f);
}

static bool counts(uint32_t cp)
{
    unsigned kind = sm_props_of(cp)->kind;
    return kind == SM_KIND_LETTER || kind == SM_KIND_DIGIT;
}

/* Random strings of alphabetic scripts: the tokens are the segments of UAX #29 that have a letter or digit, from the first
 * of these on. (Emoji after a zero width joiner, WB3c, are left out: they are no part of our words.) */
static void test_against_word_breaks(void)
{
    static const uint32_t alphabet[] = { 'a', 'Z', '1', '9', '.', ',', ':', ';', '\'', '"', '_', '-', ' ', 0xad, 0x301, 0x200d, 0x2019, 0xb7,
                                         0x5d0, 0x5f4, 0x410, 0x627, 0x661, 0x64b, 0x915, 0x94d, 0x55e, 0x531, 0x20ac, 0x387, 0x200b };
    uint32_t state = 7, cp[24];
    for (int round = 0; round < 20000; round++) {
        uint32_t n = 0;
        while (n < sizeof cp / sizeof *cp) {
            state = state * 1664525u + 1013904223u;
            cp[n++] = alphabet[(state >> 8) % (sizeof alphabet / sizeof *alphabet)];
        }
        fixture *f = make("", 0);
        f->text = (sm_text){ .cp = cp, .n = n };
        find(f);
        uint32_t t = 0;
        bool same = true;
        for (uint32_t at = 0; at < n;) {
            uint32_t next = sm_next_word_break(cp, n, at), start = at;
            while (start < next && !counts(cp[start]))
                start++;
            if (start < next) {
                same = same && t < f->tokens.n && f->tokens.at[t].start == start && f->tokens.at[t].end == next;
                t++;
            }
            at = next;
        }
        same = same && t == f->tokens.n;
        if (!same)
            for (uint32_t i = 0; i < n; i++)
                printf("%04X ", (unsigned)cp[i]);
        CU_ASSERT_TRUE(same);
        end(f);
        if (!same)
            return;
    }
}

int main(void)
{
    static const test_case tests[] = {
        { "words", test_words },
        { "runs of one script", test_runs },
        { "bytes that are not UTF-8", test_invalid_bytes },
        { "tokens of several sentences", test_sentence_bounds },
        { "the same words as UAX #29", test_against_word_breaks },
    };
    return RUN_SUITE("tokens", tests);
}
