/* test_unicode.c - character properties: a few characters of every table, and its bounds. */
#include "suite.h"
#include "unicode.h"

static void general_categories(void)
{
    CU_ASSERT_EQUAL(sm_props_of('A')->gc, SM_GC_LU);
    CU_ASSERT_EQUAL(sm_props_of(0x01c5)->gc, SM_GC_LT);     /* Dž */
    CU_ASSERT_EQUAL(sm_props_of(0xd55c)->gc, SM_GC_LO);     /* 한 */
    CU_ASSERT_EQUAL(sm_props_of(0x20ac)->gc, SM_GC_SC);     /* € */
    CU_ASSERT_EQUAL(sm_props_of(0x201c)->gc, SM_GC_PI);     /* “ */
    CU_ASSERT_EQUAL(sm_props_of(0xd800)->gc, SM_GC_CS);
}

static void scripts(void)
{
    CU_ASSERT_EQUAL(sm_props_of(0x0561)->script, SM_SCRIPT_ARMENIAN);
    CU_ASSERT_EQUAL(sm_props_of(0x0628)->script, SM_SCRIPT_ARABIC);
    CU_ASSERT_EQUAL(sm_props_of(0x0995)->script, SM_SCRIPT_BENGALI);
}

static void break_classes(void)
{
    CU_ASSERT_EQUAL(sm_props_of('.')->sb, SM_SB_ATERM);
    CU_ASSERT_EQUAL(sm_props_of(0x3002)->sb, SM_SB_STERM);
    CU_ASSERT_EQUAL(sm_props_of(0x05d0)->wb, SM_WB_HEBREW_LETTER);
    CU_ASSERT_EQUAL(sm_props_of(0x30a2)->wb, SM_WB_KATAKANA);
    CU_ASSERT_EQUAL(sm_props_of(0xac00)->gcb, SM_GCB_LV);
    CU_ASSERT_EQUAL(sm_props_of(0xac01)->gcb, SM_GCB_LVT);
    CU_ASSERT_EQUAL(sm_props_of(0x0915)->incb, SM_INCB_CONSONANT);
    CU_ASSERT_EQUAL(sm_props_of(0x094d)->incb, SM_INCB_LINKER);
}

static void kinds(void)
{
    CU_ASSERT_EQUAL(sm_props_of(0x6f22)->kind, SM_KIND_HAN);
    CU_ASSERT_EQUAL(sm_props_of(0x3042)->kind, SM_KIND_HIRAGANA);
    CU_ASSERT_EQUAL(sm_props_of(0x30a2)->kind, SM_KIND_KATAKANA);
    CU_ASSERT_EQUAL(sm_props_of(0xd55c)->kind, SM_KIND_HANGUL);
    CU_ASSERT_EQUAL(sm_props_of(0x0e01)->kind, SM_KIND_SEASIAN);
    CU_ASSERT_EQUAL(sm_props_of(0x0301)->kind, SM_KIND_MARK);
    CU_ASSERT(sm_is_digit('7') && sm_is_digit(0x0663) && !sm_is_digit('x'));
    CU_ASSERT(sm_is_letter(0xe9) && sm_is_letter(0x20000) && !sm_is_letter('7') && !sm_is_letter(0x0301));
}

static void flags(void)
{
    CU_ASSERT(sm_is_upper(0x0416) && !sm_is_lower(0x0416) && sm_is_lower(0x0436) && !sm_is_upper(0x0436));
    CU_ASSERT(sm_is_space(' ') && sm_is_space(0x3000) && sm_is_space('\t') && !sm_is_space(0x1f) && !sm_is_space('a'));
    CU_ASSERT(sm_is_newline('\n') && sm_is_newline(0x2029) && !sm_is_newline(' ') && !sm_is_newline(0x2027));
    CU_ASSERT(sm_props_of(0x1f600)->flags & SM_IS_PICTOGRAPHIC);
    CU_ASSERT(sm_props_of(0x6f22)->flags & SM_IS_IDEOGRAPHIC);
    CU_ASSERT(sm_props_of(0xff21)->flags & SM_IS_WIDE);
    CU_ASSERT_FALSE(sm_props_of('A')->flags & SM_IS_WIDE);
}

static void beyond_the_last_is_unassigned(void)
{
    CU_ASSERT_EQUAL(sm_props_of(0x10fffd)->gc, SM_GC_CO);
    CU_ASSERT_EQUAL(sm_props_of(0x10ffff)->gc, SM_GC_CN);
    CU_ASSERT_EQUAL(sm_props_of(SM_BAD)->gc, SM_GC_CN);
    CU_ASSERT_EQUAL(sm_props_of(UINT32_MAX)->gc, SM_GC_CN);
    CU_ASSERT_FALSE(sm_is_letter(SM_BAD) || sm_is_space(UINT32_MAX));
}

static void every_record_is_within_its_classes(void)
{
    uint32_t wrong = 0;
    for (uint32_t cp = 0; cp <= SM_BAD; cp++) {
        const sm_props *p = sm_props_of(cp);
        wrong += p->gc >= SM_GC_COUNT || p->script >= SM_SCRIPT_COUNT || p->sb >= SM_SB_COUNT || p->wb >= SM_WB_COUNT
                 || p->gcb >= SM_GCB_COUNT || p->incb >= SM_INCB_COUNT || p->kind >= SM_KIND_COUNT;
    }
    CU_ASSERT_EQUAL(wrong, 0);
}

static void lower_case(void)
{
    CU_ASSERT_EQUAL(sm_lower('Q'), 'q');
    CU_ASSERT_EQUAL(sm_lower(0x0416), 0x0436);
    CU_ASSERT_EQUAL(sm_lower(0x10400), 0x10428);
    CU_ASSERT_EQUAL(sm_lower(0xd55c), 0xd55c);
    CU_ASSERT_EQUAL(sm_lower(SM_BAD), SM_BAD);
}

int main(void)
{
    static const test_case tests[] = {
        { "general categories", general_categories },
        { "scripts", scripts },
        { "break classes", break_classes },
        { "kinds", kinds },
        { "flags", flags },
        { "beyond the last is unassigned", beyond_the_last_is_unassigned },
        { "every record is within its classes", every_record_is_within_its_classes },
        { "lower case", lower_case },
    };
    return RUN_SUITE("unicode", tests);
}
