/* test_page.c - what is read of a block: words that pages write around their text, in several scripts, and signs around. */
#include <string.h>

#include "page.h"
#include "suite.h"

static sm_arena arena;
static jmp_buf failed;

static void read_page(const char *s, sm_page *page)
{
    static sm_text text;
    static sm_blocks blocks;
    static sm_page_room room;
    size_t size = strlen(s);
    sm_options opt;
    memset(&opt, 0, sizeof opt);
    arena.failed = &failed;
    sm_decode(&arena, &s, &size, 1, &text);
    sm_find_blocks(&arena, &text, &opt, &blocks);
    sm_page_room_new(&arena, blocks.n, text.n, &room);
    sm_page_read(&room, &text, blocks.at, blocks.n, page);
}

/* "2/3 end": of the line's first three words two belong to phrases of that kind. */
static const char *listed(const char *line)
{
    static const char *const names[] = { "menu", "end", "meta" };
    static char out[64];
    sm_page page;
    read_page(line, &page);
    const sm_block_stats *s = &page.stats[0];
    out[0] = '\0';
    for (int kind = 0; kind < SM_LISTED_KINDS; kind++)
        if (s->listed[kind])
            snprintf(out + strlen(out), sizeof out - strlen(out), "%s%u/%u %s", out[0] ? ", " : "", s->listed[kind], s->first_words, names[kind]);
    return out;
}

#define LISTED(line, want) CU_ASSERT_STRING_EQUAL(listed(line), (want))

static void finds_phrases(void)
{
    LISTED("Leave a reply", "3/3 end");
    LISTED("The minister left a reply to the letter", "2/8 end");
    LISTED("SIGN IN", "2/2 menu");
    LISTED("12 comments", "1/2 end");
    LISTED("Our harbour and its boats", "");
}

static void takes_the_longest_phrase(void)
{
    LISTED("Privacy policy and cookies", "3/4 menu");
    LISTED("Share this article", "3/3 menu");
    LISTED("Editor's picks", "2/2 end");
    LISTED("Editor\xE2\x80\x99s picks", "2/2 end");
}

static void knows_other_scripts(void)
{
    LISTED("로그인", "1/1 menu");
    LISTED("関連記事", "4/4 end");
    LISTED("相关阅读：港口的船", "4/8 end");
    LISTED("ПОДЕЛИТЬСЯ", "1/1 menu");
    LISTED("댓글 3", "1/2 end");
    LISTED("เข้าสู่ระบบ", "8/8 menu");   /* marks do not count */
}

static void reads_the_first_words_only(void)
{
    LISTED("One two three four five six seven eight nine ten eleven twelve, then comments", "");
}

static void signs_reach_the_blocks_around(void)
{
    sm_page page;
    read_page("The harbour was closed for the winter, and the boats were laid up.\n\nRelated articles\n\nA storm took the pier\n", &page);
    CU_ASSERT_EQUAL_FATAL(page.n, 3);
    CU_ASSERT_EQUAL(page.context[0].to_end_after, 1);
    CU_ASSERT_EQUAL(page.context[0].ends_before, 0);
    CU_ASSERT_EQUAL(page.context[2].to_end_before, 1);
    CU_ASSERT_EQUAL(page.context[2].ends_before, 1);
    CU_ASSERT_EQUAL(page.context[2].menu_before[3], sm_key_of(1));
}

int main(void)
{
    static const test_case tests[] = {
        { "finds phrases", finds_phrases },
        { "takes the longest phrase", takes_the_longest_phrase },
        { "knows other scripts", knows_other_scripts },
        { "reads the first words only", reads_the_first_words_only },
        { "signs reach the blocks around", signs_reach_the_blocks_around },
    };
    sm_arena_init(&arena, NULL);
    if (setjmp(failed))
        return 2;
    int status = RUN_SUITE("page", tests);
    sm_arena_free(&arena);
    return status;
}
