/* Decoding and slices. */
#include <string.h>

#include "pipeline.h"
#include "suite.h"
#include "utf8.h"

static sm_arena arena;
static jmp_buf failed;

static sm_text decode(const char *bytes, size_t n)
{
    sm_text text;
    arena.failed = &failed;
    sm_decode(&arena, &bytes, &n, 1, &text);
    return text;
}

static void decodes_every_length(void)
{
    const char *s = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
    sm_text t = decode(s, strlen(s));
    CU_ASSERT_EQUAL_FATAL(t.n, 4);
    CU_ASSERT_EQUAL(t.cp[0], 'a');
    CU_ASSERT_EQUAL(t.cp[1], 0xe9);
    CU_ASSERT_EQUAL(t.cp[2], 0x20ac);
    CU_ASSERT_EQUAL(t.cp[3], 0x1f600);
}

/* Every byte of a broken sequence is one place: overlong, surrogate, too high, cut off, stray. */
static void counts_each_bad_byte(void)
{
    static const struct { const char *bytes; size_t n; uint32_t places; } cases[] = {
        { "\xc0\xaf", 2, 2 }, { "\xe0\x80\xaf", 3, 3 }, { "\xed\xa0\x80", 3, 3 }, { "\xf4\x90\x80\x80", 4, 4 },
        { "\xe2\x82", 2, 2 }, { "\xff", 1, 1 }, { "\x80", 1, 1 }, { "\xf0\x9f\x98", 3, 3 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sm_text t = decode(cases[i].bytes, cases[i].n);
        CU_ASSERT_EQUAL(t.n, cases[i].places);
        for (uint32_t k = 0; k < t.n; k++)
            CU_ASSERT_EQUAL(t.cp[k], SM_BAD);
    }
}

static void encoding_gives_back_what_was_decoded(void)
{
    const char *s = "plain ascii text, long enough \xe3\x81\x82\xed\x95\x9c\xc3\xa9 for the fast path";
    sm_text t = decode(s, strlen(s));
    char out[200];
    size_t size = sm_encode(t.cp, t.n, out);
    CU_ASSERT_EQUAL(size, strlen(s));
    CU_ASSERT_EQUAL(memcmp(out, s, size), 0);
}

static void check_slice(const char *source, const char *wanted)
{
    sm_text t = decode(source, strlen(source));
    char out[100];
    size_t size = sm_slice_print(&t, 0, t.n, out);
    out[size] = '\0';
    CU_ASSERT_STRING_EQUAL(out, wanted);
    sm_text w = decode(wanted, strlen(wanted));
    CU_ASSERT_EQUAL(sm_slice_chars(&t, 0, t.n), w.n);
    CU_ASSERT_EQUAL(sm_slice_print(&t, 0, t.n, NULL), strlen(wanted));
}

static void inner_line_breaks_become_one_space(void)
{
    check_slice("one \n  two", "one two");
    check_slice("one\r\ntwo", "one two");
    check_slice("a  b", "a  b");
    check_slice("日本\n語", "日本語");
    check_slice("日本\nabc", "日本 abc");
    check_slice("한국\n어", "한국 어");
    check_slice("\xef\xbb\xbfword", "word");
    check_slice("bad\xff", "bad\xef\xbf\xbd");
}

static void no_space_after_cjk_terminator(void)
{
    const char *ja = "終わった。", *en = "It ended.";
    sm_text t = decode(ja, strlen(ja));
    CU_ASSERT_FALSE(sm_space_after(&t, t.n));
    t = decode(en, strlen(en));
    CU_ASSERT_TRUE(sm_space_after(&t, t.n));
}

static void several_documents_lie_apart(void)
{
    const char *texts[] = { "one", "", "three" };
    size_t sizes[] = { 3, 0, 5 };
    sm_text t;
    arena.failed = &failed;
    sm_decode(&arena, texts, sizes, 3, &t);
    CU_ASSERT_EQUAL(t.n_docs, 3);
    CU_ASSERT_EQUAL(t.doc_start[0], 0);
    CU_ASSERT_EQUAL(t.doc_start[1], 3 + SM_DOC_GAP);
    CU_ASSERT_EQUAL(t.doc_start[2], 3 + 2 * SM_DOC_GAP);
    CU_ASSERT_EQUAL(t.doc_start[3], t.n);
    CU_ASSERT_EQUAL(t.cp[t.doc_start[2]], 't');
}

int main(void)
{
    static const test_case tests[] = {
        { "decodes every length", decodes_every_length },
        { "counts each bad byte", counts_each_bad_byte },
        { "encoding gives back what was decoded", encoding_gives_back_what_was_decoded },
        { "inner line breaks become one space", inner_line_breaks_become_one_space },
        { "no space after a CJK terminator", no_space_after_cjk_terminator },
        { "several documents lie apart", several_documents_lie_apart },
    };
    sm_arena_init(&arena, NULL);
    int status = RUN_SUITE("text", tests);
    sm_arena_free(&arena);
    return status;
}
