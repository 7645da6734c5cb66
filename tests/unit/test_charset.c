/* test_charset.c - a page's encoding, and UTF-8 made of it. */
#include <string.h>

#include "html.h"
#include "suite.h"

/* Are the bytes, with the caller's word for their encoding, this UTF-8? */
static bool reads(const char *bytes, size_t n, const char *encoding, const char *expected)
{
    sm_arena a;
    jmp_buf failed;
    sm_arena_init(&a, NULL);
    if (setjmp(failed) != 0)
        return false;
    a.failed = &failed;
    sm_string s = sm_to_utf8(&a, bytes, n, encoding);
    bool same = s.size == strlen(expected) && memcmp(s.at, expected, s.size) == 0;
    sm_arena_free(&a);
    return same;
}

#define READS(bytes, encoding, expected) reads((bytes), sizeof(bytes) - 1, (encoding), (expected))

static void a_byte_order_mark_outweighs_the_caller(void)
{
    CU_ASSERT(READS("\xef\xbb\xbf" "h\xc3\xa9", "iso-8859-1", "hé"));
    CU_ASSERT(READS("\xfe\xff\x00h\x00\xe9", "utf-8", "hé"));
    CU_ASSERT(READS("\xff\xfeh\x00\xe9\x00", "utf-8", "hé"));
}

static void a_mark_alone_is_an_empty_text(void)
{
    CU_ASSERT(READS("\xef\xbb\xbf", NULL, ""));
    CU_ASSERT(READS("\xfe\xff", NULL, ""));
    CU_ASSERT(READS("", NULL, ""));
}

static void an_odd_byte_at_the_end_is_no_character(void)
{
    CU_ASSERT(READS("\xff\xfeh\x00i", NULL, "h\xef\xbf\xbd"));
    CU_ASSERT(READS("\xfe\xff\x00h\x00", NULL, "h\xef\xbf\xbd"));
}

static void meta_is_believed_behind_the_caller(void)
{
    CU_ASSERT(READS("<meta charset=\"euc-kr\">\xc7\xd1", NULL, "<meta charset=\"euc-kr\">한"));
    CU_ASSERT(READS("<meta charset = shift_jis>\x93\xfa", NULL, "<meta charset = shift_jis>日"));
    CU_ASSERT(READS("<META CHARSET='KOI8-R'>\xc4", NULL, "<META CHARSET='KOI8-R'>д"));
    CU_ASSERT(READS("<meta charset=\"euc-kr\">\xe9", "iso-8859-1", "<meta charset=\"euc-kr\">é"));
}

static void meta_that_cannot_be_true_is_not_believed(void)
{
    CU_ASSERT(READS("<meta charset=utf-16>\xc3\xa9", NULL, "<meta charset=utf-16>é"));
    CU_ASSERT(READS("<meta charset=nonsense-7>\xe9t\xe9 noir", NULL, "<meta charset=nonsense-7>été noir"));
    CU_ASSERT(READS("<meta charset=>\xc3\xa9", NULL, "<meta charset=>é"));
    CU_ASSERT(READS("charset charset \xc3\xa9 charset=koi8-r \xc4", NULL, "charset charset ц╘ charset=koi8-r д"));
    CU_ASSERT(READS("\xc3\xa9 charset", NULL, "é charset"));
}

static void meta_counts_near_the_start_only(void)
{
    static const char tag[] = "<meta charset=koi8-r>";
    char page[1400], expected[1400];
    memset(page, ' ', sizeof page);
    memcpy(page + 1100, tag, sizeof tag - 1);
    memcpy(page + 1200, "\xc3\xa9", 2);
    memcpy(expected, page, 1202);
    expected[1202] = '\0';
    CU_ASSERT(reads(page, 1202, NULL, expected));
}

static void labels_mean_what_browsers_take_them_for(void)
{
    CU_ASSERT(READS("\x93" "a\x94", "ISO-8859-1", "“a”"));
    CU_ASSERT(READS("\x80", "ascii", "€"));
    CU_ASSERT(READS("\x87\x40", "Shift_JIS", "①"));
    CU_ASSERT(READS("\x8c\x63", "euc-kr", "똠"));
    CU_ASSERT(READS("\x80\x80", "utf8", "\ufffd\ufffd"));
}

static void without_a_word_valid_utf8_is_taken_as_such(void)
{
    CU_ASSERT(READS("na\xc3\xafve", NULL, "naïve"));
    CU_ASSERT(READS("na\xefve caf\xe9 noir", NULL, "naïve café noir"));
    CU_ASSERT(READS("\xed\x95\x9c\xed\x95", NULL, "\xed\x95\x9c\ufffd\ufffd"));
    CU_ASSERT(READS("\xf0\x9f\x98\x80\xf0\x9f\x98", NULL, "😀\ufffd\ufffd\ufffd"));
    CU_ASSERT(READS("caf\xe9", NULL, "caf\ufffd"));             /* may be a character cut off */
    CU_ASSERT(READS("caf\xe9 ", NULL, "café "));                 /* can not */
    CU_ASSERT(READS("sehr gro\xdf" "e Fl\xfc", NULL, "sehr große Flü"));
    CU_ASSERT(READS("plain text and \xc3\xa9 after eight bytes of ASCII \xff", NULL, "plain text and Ã© after eight bytes of ASCII ÿ"));
}

static void bytes_without_meaning_are_replaced_one_by_one(void)
{
    CU_ASSERT(READS("a\xff\xff" "b", "euc-kr", "a\xef\xbf\xbd\xef\xbf\xbd" "b"));
    CU_ASSERT(READS("a\xc7", "euc-kr", "a\xef\xbf\xbd"));
}

static void utf8_is_not_copied(void)
{
    static const char text[] = "\xef\xbb\xbfplain";
    sm_arena a;
    sm_arena_init(&a, NULL);
    CU_ASSERT_PTR_EQUAL(sm_to_utf8(&a, text, sizeof text - 1, NULL).at, text + 3);
    CU_ASSERT_PTR_EQUAL(sm_to_utf8(&a, text + 3, 5, "UTF-8").at, text + 3);
    sm_arena_free(&a);
}

static void only_real_labels_are_known(void)
{
    CU_ASSERT(sm_charset_known("euc-kr") && sm_charset_known("x-sjis") && sm_charset_known("Windows-1251"));
    CU_ASSERT_FALSE(sm_charset_known("nonsense-7"));
}

int main(void)
{
    static const test_case tests[] = {
        { "a byte order mark outweighs the caller", a_byte_order_mark_outweighs_the_caller },
        { "a mark alone is an empty text", a_mark_alone_is_an_empty_text },
        { "an odd byte at the end is no character", an_odd_byte_at_the_end_is_no_character },
        { "meta is believed behind the caller", meta_is_believed_behind_the_caller },
        { "meta that cannot be true is not believed", meta_that_cannot_be_true_is_not_believed },
        { "meta counts near the start only", meta_counts_near_the_start_only },
        { "labels mean what browsers take them for", labels_mean_what_browsers_take_them_for },
        { "without a word valid UTF-8 is taken as such", without_a_word_valid_utf8_is_taken_as_such },
        { "bytes without meaning are replaced one by one", bytes_without_meaning_are_replaced_one_by_one },
        { "UTF-8 is not copied", utf8_is_not_copied },
        { "only real labels are known", only_real_labels_are_known },
    };
    return RUN_SUITE("charset", tests);
}
