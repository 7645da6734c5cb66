/* test_furniture.c - menus and notices go, main text, headings and the title stay; plain texts lose nothing. */
#include <string.h>

#include "suite.h"
#include "summ.h"

#define MENU "Home\nNews\nSport\nCulture\nShop\nLog in\nSubscribe\n"
#define PARAGRAPH_1 "The town council decided on Tuesday to rebuild the old bridge over the river, which has been closed to cars, " \
    "since engineers found cracks in two of its pillars last winter.\n"
#define PARAGRAPH_2 "The work will begin in spring and is expected to last two years, the mayor said at the meeting, and until then " \
    "a ferry will carry people and bicycles from one bank to the other.\n"
#define PARAGRAPH_3 "Shop owners on the far bank had asked for a faster plan, because fewer customers have come since the bridge was " \
    "closed, but the council found that a temporary bridge would cost too much.\n"
#define HEADING "What comes next"
#define PARAGRAPH_4 "In the coming weeks, builders can send in their offers, and the council wants to choose one of them before the " \
    "end of the year, so that the first machines arrive when the ice has gone.\n"
#define TITLE "Council to rebuild the old bridge over the river"
#define FOOTER "Share this page\n\nRead more\n\nAbout us\nContact\nPrivacy\nCookies\nTerms\n\n(c) 2024\n"
#define PAGE MENU "\n" TITLE "\n\n3 May 2024\n\n" PARAGRAPH_1 "\n" PARAGRAPH_2 "\n" PARAGRAPH_3 "\n" HEADING "\n\n" PARAGRAPH_4 "\n" FOOTER

#define MENU_KO "홈\n뉴스\n스포츠\n문화\n로그인\n구독\n"
#define PARAGRAPH_KO_1 "시의회는 화요일 회의에서 지난겨울 기둥 두 곳에 금이 간 것이 발견되어 차량 통행이 금지된 강 위의 오래된 다리를 다시 짓기로 결정했다고 밝혔다.\n"
#define PARAGRAPH_KO_2 "공사는 봄에 시작되어 두 해 동안 이어질 예정이며, 그때까지는 작은 배가 사람과 자전거를 강 건너편으로 실어 나르게 된다고 시장은 설명했다.\n"
#define PARAGRAPH_KO_3 "건너편 상인들은 다리가 막힌 뒤 손님이 줄었다며 더 빠른 공사를 요구했지만, 시의회는 임시 다리를 놓는 데 비용이 너무 많이 든다고 판단했다.\n"
#define PAGE_KO MENU_KO "\n" PARAGRAPH_KO_1 "\n" PARAGRAPH_KO_2 "\n" PARAGRAPH_KO_3 "\n공유하기\n\n회사 소개\n문의\n약관\n"

#define TITLE_KO "시의회, 금 간 강다리 다시 짓기로…두 해 동안 배로 건넌다"
#define TITLED_KO MENU_KO "\n" TITLE_KO "\n\n김서연 기자 | 2024.05.03 09:12\n\n" PARAGRAPH_KO_1 "\n" PARAGRAPH_KO_2 "\n" PARAGRAPH_KO_3 "\n공유하기\n\n회사 소개\n"

#define PLAIN_UR "شہر کی کونسل نے دریا کے پرانے پل کو دوبارہ بنانے کا فیصلہ کیا ہے۔\n" \
    "میئر نے منگل کے اجلاس میں بتایا کہ پل کا کام بہار میں شروع ہوگا اور دو سال تک جاری رہے گا، اور اس دوران ایک کشتی لوگوں اور سائیکلوں کو دریا کے پار لے جائے گی۔\n" \
    "دریا کے پار کے دکانداروں نے جلد کام مکمل کرنے کا مطالبہ کیا تھا، کیونکہ پل بند ہونے کے بعد سے گاہک کم آ رہے ہیں، لیکن کونسل کے مطابق عارضی پل پر بہت زیادہ خرچ آئے گا۔\n"

typedef struct found {
    summ_result      *result;
    const summ_block *at;
    size_t            n;
} found;

static found blocks_of(const char *text, uint32_t flags, double threshold)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.flags = flags;
    opt.furniture_threshold = threshold;
    found f = { NULL, NULL, 0 };
    CU_ASSERT_EQUAL_FATAL(summ_split(text, strlen(text), &opt, &f.result), SUMM_OK);
    f.at = summ_result_blocks(f.result, &f.n);
    return f;
}

/* The kind of the block that holds `part`, -1 if none does. */
static int kind_of(const found *f, const char *text, const char *part)
{
    size_t at = (size_t)(strstr(text, part) - text);
    for (size_t i = 0; i < f->n; i++)
        if (f->at[i].byte_start <= at && at < f->at[i].byte_end)
            return (int)f->at[i].kind;
    return -1;
}

static size_t count(const found *f, summ_block_kind kind)
{
    size_t n = 0;
    for (size_t i = 0; i < f->n; i++)
        n += f->at[i].kind == kind;
    return n;
}

static void menus_and_notices_go(void)
{
    found f = blocks_of(PAGE, 0, 0);
    const char *furniture[] = { "Home", "News", "Log in", "Subscribe", "Share this", "Read more", "Contact", "Cookies" };
    for (size_t i = 0; i < sizeof furniture / sizeof *furniture; i++)
        CU_ASSERT_EQUAL(kind_of(&f, PAGE, furniture[i]), SUMM_FURNITURE);
    summ_result_free(f.result);
}

static void main_text_stays(void)
{
    found f = blocks_of(PAGE, 0, 0);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE, PARAGRAPH_1), SUMM_PROSE);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE, PARAGRAPH_2), SUMM_PROSE);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE, PARAGRAPH_3), SUMM_PROSE);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE, PARAGRAPH_4), SUMM_PROSE);
    summ_result_free(f.result);
}

static void title_is_found(void)
{
    found f = blocks_of(PAGE, 0, 0);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE, TITLE), SUMM_TITLE);
    CU_ASSERT_EQUAL(count(&f, SUMM_TITLE), 1);
    summ_result_free(f.result);
}

#define STORY PARAGRAPH_1 "\n" PARAGRAPH_2 "\n" PARAGRAPH_3
#define SITED TITLE " | Harbour Times\n" MENU "\n" STORY "\n" FOOTER
#define TRAILED MENU "\nHome / Town news / " TITLE "\n\n3 May 2024\n\n" STORY "\n" FOOTER

static void only_the_title_is_the_title(void)
{
    const char *pages[] = { SITED, TRAILED };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        found f = blocks_of(pages[i], 0, 0);
        const summ_block *title = f.at;
        while (title < f.at + f.n && title->kind != SUMM_TITLE)
            title++;
        CU_ASSERT_EQUAL_FATAL(count(&f, SUMM_TITLE), 1);
        CU_ASSERT_EQUAL(title->byte_end - title->byte_start, strlen(TITLE));
        CU_ASSERT_EQUAL(strncmp(pages[i] + title->byte_start, TITLE, strlen(TITLE)), 0);
        CU_ASSERT_EQUAL((i ? title[-1] : title[1]).kind, SUMM_FURNITURE);
        summ_result_free(f.result);
    }
}

static void titles_need_no_letter_case(void)
{
    found f = blocks_of(TITLED_KO, 0, 0);
    CU_ASSERT_EQUAL(kind_of(&f, TITLED_KO, TITLE_KO), SUMM_TITLE);
    CU_ASSERT_EQUAL(count(&f, SUMM_TITLE), 1);
    summ_result_free(f.result);
}

static void plain_text_has_no_title(void)
{
    const char *texts[] = { PARAGRAPH_1 "\n" PARAGRAPH_2 "\n" PARAGRAPH_3, PARAGRAPH_KO_1 "\n" PARAGRAPH_KO_2 "\n" PARAGRAPH_KO_3, MENU, PLAIN_UR };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        found f = blocks_of(texts[i], 0, 0);
        CU_ASSERT_EQUAL(count(&f, SUMM_TITLE), 0);
        summ_result_free(f.result);
    }
}

static void letter_case_is_not_needed(void)
{
    found f = blocks_of(PAGE_KO, 0, 0);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE_KO, "뉴스"), SUMM_FURNITURE);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE_KO, "회사 소개"), SUMM_FURNITURE);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE_KO, PARAGRAPH_KO_1), SUMM_PROSE);
    CU_ASSERT_EQUAL(kind_of(&f, PAGE_KO, PARAGRAPH_KO_3), SUMM_PROSE);
    summ_result_free(f.result);
}

static void plain_text_loses_nothing(void)
{
    const char *texts[] = {
        PARAGRAPH_1 PARAGRAPH_2 PARAGRAPH_3, PARAGRAPH_1 "\n" PARAGRAPH_2 "\n" PARAGRAPH_3 "\n" PARAGRAPH_4,
        PARAGRAPH_KO_1 "\n" PARAGRAPH_KO_2 "\n" PARAGRAPH_KO_3, "One sentence.", "no sentence", "1", "Yes.\nNo.\n"
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        found f = blocks_of(texts[i], 0, 0);
        CU_ASSERT(f.n > 0);
        CU_ASSERT_EQUAL(count(&f, SUMM_FURNITURE), 0);
        summ_result_free(f.result);
    }
}

static void headings_are_told_from_prose(void)
{
    const char *text = PARAGRAPH_1 "\n" HEADING "\n\n" PARAGRAPH_4 "\n" PARAGRAPH_2;
    found f = blocks_of(text, 0, 0);
    CU_ASSERT_EQUAL(kind_of(&f, text, HEADING), SUMM_HEADING);
    summ_result_free(f.result);
    text = PARAGRAPH_1 "\nTHE FERRY WILL BE FREE.\n\n" PARAGRAPH_4 "\n" PARAGRAPH_2;
    f = blocks_of(text, 0, 0);
    CU_ASSERT_EQUAL(kind_of(&f, text, "THE FERRY"), SUMM_HEADING);
    summ_result_free(f.result);
}

static void keeping_furniture_keeps_all(void)
{
    found f = blocks_of(PAGE, SUMM_KEEP_FURNITURE, 0), marked = blocks_of(PAGE, 0, 0);
    CU_ASSERT_EQUAL(count(&f, SUMM_FURNITURE), 0);
    CU_ASSERT_EQUAL_FATAL(f.n, marked.n);
    for (size_t i = 0; i < f.n; i++)
        CU_ASSERT_EQUAL(f.at[i].score, marked.at[i].score);
    summ_result_free(f.result);
    summ_result_free(marked.result);
}

static void threshold_moves_the_cut(void)
{
    found strict = blocks_of(PAGE, 0, 2), usual = blocks_of(PAGE, 0, 0), lax = blocks_of(PAGE, 0, -100);
    CU_ASSERT(count(&strict, SUMM_FURNITURE) >= count(&usual, SUMM_FURNITURE));
    CU_ASSERT_EQUAL(count(&lax, SUMM_FURNITURE), 0);
    for (size_t i = 0; i < usual.n; i++)
        if (usual.at[i].kind == SUMM_FURNITURE)
            CU_ASSERT(usual.at[i].score <= 0);
    summ_result_free(strict.result);
    summ_result_free(usual.result);
    summ_result_free(lax.result);
}

int main(void)
{
    static const test_case tests[] = {
        { "menus and notices go", menus_and_notices_go },
        { "main text stays", main_text_stays },
        { "the title is found", title_is_found },
        { "only the title is the title", only_the_title_is_the_title },
        { "titles need no letter case", titles_need_no_letter_case },
        { "a plain text has no title", plain_text_has_no_title },
        { "letter case is not needed", letter_case_is_not_needed },
        { "a plain text loses nothing", plain_text_loses_nothing },
        { "headings are told from prose", headings_are_told_from_prose },
        { "keeping furniture keeps all", keeping_furniture_keeps_all },
        { "the threshold moves the cut", threshold_moves_the_cut },
    };
    return RUN_SUITE("furniture", tests);
}
