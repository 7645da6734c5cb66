/* test_spaces.c - ends of sentences at spaces in Thai and Lao. */
#include <string.h>

#include "lang.h"
#include "spaces.h"
#include "suite.h"
#include "unicode.h"

enum { LONGEST = 2000 };

static uint32_t decode(const char *utf8, uint32_t *cp)
{
    uint32_t n = 0;
    for (const unsigned char *p = (const unsigned char *)utf8; *p && n < LONGEST;) {
        unsigned more = *p < 0x80 ? 0 : *p < 0xe0 ? 1 : *p < 0xf0 ? 2 : 3;
        uint32_t c = more ? *p & (0x3fu >> more) : *p;
        for (p++; more > 0; more--)
            c = c << 6 | (*p++ & 0x3fu);
        cp[n++] = c;
    }
    return n;
}

/* How many sentences the text has, and where the first one ends (in code points). */
static int split(const char *code, const char *utf8, uint32_t *first_end)
{
    static uint32_t cp[LONGEST];
    const sm_lang *lang = sm_lang_of(code);
    uint32_t n = decode(utf8, cp), from = 0;
    int sentences = 1;
    CU_ASSERT_PTR_NOT_NULL_FATAL(lang);
    *first_end = n;
    for (uint32_t at = 1; lang && at < n; at++) {
        uint32_t after = at;
        while (after < n && sm_is_space(cp[after]))
            after++;
        if (after == at || after == n)
            continue;
        if (sm_space_ends_sentence(&lang->spaces, cp, from, at, after, n)) {
            if (sentences++ == 1)
                *first_end = at;
            from = after;
        }
        at = after;
    }
    return sentences;
}

static void only_some_languages_have_the_list(void)
{
    CU_ASSERT(sm_lang_of("th")->spaces.n > 80);
    CU_ASSERT(sm_lang_of("lo")->spaces.n > 80);
    CU_ASSERT(sm_lang_of("en")->spaces.n == 0);
}

static void a_connective_opens_a_sentence(void)
{
    uint32_t end;
    CU_ASSERT_EQUAL(split("th", "เมื่อวานฝนตกหนักทั้งวัน ดังนั้นการแข่งขันจึงถูกเลื่อนออกไป", &end), 2);
    CU_ASSERT_EQUAL(end, 23);
    CU_ASSERT_EQUAL(split("lo", "ມື້ວານນີ້ຝົນຕົກໜັກໝົດມື້ ດັ່ງນັ້ນການແຂ່ງຂັນຈຶ່ງຖືກເລື່ອນອອກໄປ", &end), 2);
}

static void a_conjunction_joins(void)
{
    uint32_t end;
    CU_ASSERT_EQUAL(split("th", "ในกล่องมีดินสอ ยางลบ ไม้บรรทัด และสมุดสองเล่ม", &end), 1);
    CU_ASSERT_EQUAL(split("lo", "ໃນກ່ອງມີສໍດຳ ຢາງລຶບ ໄມ້ບັນທັດ ແລະປຶ້ມສອງຫົວ", &end), 1);
}

static void a_preposition_is_not_the_last_word(void)
{
    uint32_t end;
    CU_ASSERT_EQUAL(split("th", "ครูบอกกับนักเรียนทุกคนในห้องเรียนเมื่อเช้านี้อย่างชัดเจนว่า เขาจะไม่มาสอนในวันพรุ่งนี้", &end), 1);
}

static void a_polite_particle_ends(void)
{
    uint32_t end;
    CU_ASSERT_EQUAL(split("th", "วันนี้อากาศดีมากค่ะ เราไปเดินเล่นที่สวนกันดีไหมคะ ฉันจะรอที่หน้าบ้านนะคะ", &end), 3);
}

static void numbers_and_open_quotes_do_not_end(void)
{
    uint32_t end;
    CU_ASSERT_EQUAL(split("th", "แม่ซื้อส้ม 12 ผลจากตลาดใกล้บ้าน", &end), 1);
    CU_ASSERT_EQUAL(split("th", "เขาอ่านหนังสือ “บ้านริมน้ำ เมื่อฝนมา” จบแล้ว", &end), 1);
}

static void question_marks_end(void)
{
    uint32_t end;
    CU_ASSERT_EQUAL(split("th", "ใครอยู่ที่นั่น? อย่าขยับ! ฉันจะเปิดไฟ", &end), 3);
}

int main(void)
{
    static const test_case tests[] = {
        { "only some languages have the list", only_some_languages_have_the_list },
        { "a connective opens a sentence", a_connective_opens_a_sentence },
        { "a conjunction joins", a_conjunction_joins },
        { "a preposition is not the last word", a_preposition_is_not_the_last_word },
        { "a polite particle ends", a_polite_particle_ends },
        { "numbers and open quotes do not end", numbers_and_open_quotes_do_not_end },
        { "question marks end", question_marks_end },
    };
    return RUN_SUITE("spaces", tests);
}
