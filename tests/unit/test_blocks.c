/* Lines to blocks: what parts, what joins, and the three newline policies. */
#include <string.h>

#include "pipeline.h"
#include "suite.h"

static sm_arena arena;
static jmp_buf failed;

static uint32_t first_end;   /* of the first block */

/* The blocks of a text, one letter of its kind and its lines each: "p2h1" is prose of two lines, then a heading. */
static const char *blocks_of(const char *s, summ_lines lines)
{
    static char out[256];
    static const char kinds[] = "pthif";
    size_t size = strlen(s), at = 0;
    sm_text text;
    sm_blocks blocks;
    sm_options opt;
    memset(&opt, 0, sizeof opt);
    opt.lines = lines;
    arena.failed = &failed;
    sm_decode(&arena, &s, &size, 1, &text);
    sm_find_blocks(&arena, &text, &opt, &blocks);
    for (uint32_t i = 0; i < blocks.n && at + 8 < sizeof out; i++) {
        out[at++] = kinds[blocks.at[i].kind];
        out[at++] = (char)('0' + blocks.at[i].lines);
    }
    out[at] = '\0';
    first_end = blocks.n ? blocks.at[0].end : 0;
    return out;
}

#define BLOCKS(text, want) CU_ASSERT_STRING_EQUAL(blocks_of((text), SUMM_LINES_AUTO), (want))

#define WRAPPED                                                                  \
    "The lighthouse stands on a rock that is dry for two hours a day, and the\n" \
    "keeper rows over with the post when the wind lets him. In winter he may\n"  \
    "stay away for a week.\n"

static void joins_wrapped_prose(void)
{
    BLOCKS(WRAPPED, "p3");
    BLOCKS("The Lamp\n" WRAPPED, "p1p3");
    BLOCKS(WRAPPED "\n" WRAPPED, "p3p3");
    BLOCKS("It stopped in the middle \nof the word.", "p2");
}

/* A page that was wrapped at some width: where its full lines are known, a heading goes on in capitals too. */
static void the_width_of_a_page_is_known(void)
{
    static const char heading[] = "How the Keepers of the Lighthouses of the North Got Their Bread and Oil\nDuring the Winter of the Ice\n";
    char page[4096] = "";
    for (int i = 0; i < 8; i++)
        strcat(page, WRAPPED "\n");
    strcat(page, heading);
    BLOCKS(heading, "p1p1");
    BLOCKS(page, "p3p3p3p3p3p3p3p3p2");
    strcat(page, "\nThe Keepers of the Rock\nDuring the Winter of the Ice");
    BLOCKS(page, "p3p3p3p3p3p3p3p3p2p1p1");
}

static void parts_what_is_marked(void)
{
    BLOCKS("- oil\n- wicks\n- matches", "i1i1i1");
    BLOCKS("1. Row over.\n2. Climb.\n3. Light it.", "i1i1i1");
    BLOCKS("# The lamp\nIt burns oil.", "h1p1");
    BLOCKS("The lamp\n========\nIt burns oil.", "h2p1");
    BLOCKS("a\tb\tc\nd\te\tf", "p1p1");
}

static void parts_short_lines(void)
{
    BLOCKS("Keeper's House\nRock 1\nSeaford", "p1p1p1");
    BLOCKS("The lamp is lit,\nThe boats are in,\nThe night may start", "p1p1p1");
}

static void a_date_is_a_line_of_its_own(void)
{
    BLOCKS("The council of Norton will close its old harbour to cargo ships\n3 May 2024\nThe harbour has been open since 1870.", "p1p1p1");
    BLOCKS("浦里市、来春から小中学校の給食費を無償に　米はすべて市内産へ切り替え\n2025年6月3日 6時10分", "p1p1");
    BLOCKS("The harbour of Norton had been open to the ships of the north since\n1870, when it was built.", "p2");
    BLOCKS("The council of Norton has closed its old harbour in each of the years (\n23\n) since.", "p3");
}

static void blank_lines_always_part(void)
{
    BLOCKS("one\n\ntwo", "p1p1");
    BLOCKS("one\r\n \t\r\ntwo", "p1p1");
    BLOCKS("one\ftwo", "p1p1");
    CU_ASSERT_STRING_EQUAL(blocks_of("one\n\ntwo", SUMM_LINES_WRAPPED), "p1p1");
}

#define STORY "The lighthouse stands on a rock that is dry for two hours a day, and the keeper rows over with the post when the wind " \
    "lets him, but in winter he may stay away for a week, so he keeps oil and bread for ten days in the room under the lamp."

static void a_title_is_parted_from_its_line(void)
{
    BLOCKS("The lamp on the rock | Harbour Times Home Tides Boats " STORY, "p1p1");
    BLOCKS("The lamp on the rock    Home    Tides   The lamp on the rock " STORY, "p1p1");
    BLOCKS("The lamp on the rock    Home    Tides    Boats " STORY, "p1");   /* a gap alone is none */
    BLOCKS("The lamp on the rock | Harbour Times Home Tides Boats", "p1");   /* nor is the end of a short line */
    BLOCKS("The lamp on the rock          Home    Tides    Boats " STORY, "p1p1");
    BLOCKS("The lamp on the rockHomeTidesBoatsSee the lampLog inKeepersShips " STORY, "p1p1");
    BLOCKS("The lamp on the YouRock HomeTidesBoatsSee the lampLog inKeepersShips YouRock " STORY, "p1p1");
    CU_ASSERT_EQUAL(first_end, strlen("The lamp on the YouRock Home"));       /* a name is no seam */
    BLOCKS("The lamp on the rock by YouRock and McRock " STORY, "p1");       /* nor are some in a text */
    BLOCKS("TheLampOnTheRockHomeTidesBoatsSeeTheLampLogInKeepersShipsTheLighthouseStandsOnARockThatIsDryForTwoHoursADay"
           "AndTheKeeperRowsOverWithThePostWhenTheWindLetsHimButInWinterHeMayStayAwayForAWeekSoHeKeepsOilAndBreadForTenDays"
           "InTheRoomUnderTheLamp.", "p1p1");
    BLOCKS("Rock | " STORY, "p1");
    BLOCKS("Boats\nThe lamp on the rock | Harbour Times " STORY, "p1p1");     /* on the first line alone */
    CU_ASSERT_STRING_EQUAL(blocks_of("The lamp on the rock | Harbour Times " STORY, SUMM_LINES_BREAKS), "p1");
}

static void policies(void)
{
    CU_ASSERT_STRING_EQUAL(blocks_of("one\ntwo\nthree", SUMM_LINES_WRAPPED), "p3");
    CU_ASSERT_STRING_EQUAL(blocks_of(WRAPPED, SUMM_LINES_BREAKS), "p1p1p1");
}

static void nothing_is_no_block(void)
{
    BLOCKS("", "");
    BLOCKS(" \n\n\t", "");
}

int main(void)
{
    static const test_case tests[] = {
        { "joins wrapped prose", joins_wrapped_prose },
        { "the width of a page is known", the_width_of_a_page_is_known },
        { "parts what is marked", parts_what_is_marked },
        { "parts short lines", parts_short_lines },
        { "a date is a line of its own", a_date_is_a_line_of_its_own },
        { "blank lines always part", blank_lines_always_part },
        { "a title is parted from its line", a_title_is_parted_from_its_line },
        { "policies", policies },
        { "nothing is no block", nothing_is_no_block },
    };
    sm_arena_init(&arena, NULL);
    int status = RUN_SUITE("blocks", tests);
    sm_arena_free(&arena);
    return status;
}
