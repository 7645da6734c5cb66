/* dump_features.c - the features of every block of some pages, for tools/train_furniture.py; not installed.
 *
 * Standard input: per page a line with its size in bytes and the number of first-pass scores, then that many bytes and
 * the scores (log odds, float, one a block; none for the features of the first pass alone). Standard output, in the
 * machine's own byte order: the number of features, their names as lines, then for each page the number of
 * blocks n, and per block start, end (code points, uint32) and the features (float).
 */
#include <stdio.h>
#include <stdlib.h>

#include "page.h"

/* The least number that has that key. */
static float value_of(int16_t key)
{
    int32_t bits = (abs(key) + SM_KEY_FIRST) << SM_KEY_SHIFT;
    float x;
    memcpy(&x, &bits, sizeof x);
    return key == 0 ? 0 : key < 0 ? -x : x;
}

static void dump(sm_arena *a, const char *bytes, size_t size, const float *odds, size_t n_odds)
{
    sm_text text;
    sm_blocks blocks;
    sm_page_room room;
    sm_page page;
    sm_options opt;
    float x[SM_PF_COUNT];
    int16_t key[SM_PF_COUNT] = { 0 };
    sm_options_copy(a, NULL, &opt, NULL);
    sm_decode(a, &bytes, &size, 1, &text);
    sm_find_blocks(a, &text, &opt, &blocks);
    sm_page_room_new(a, blocks.n, text.n, &room);
    sm_page_read(&room, &text, blocks.at, blocks.n, &page);
    bool second = n_odds && n_odds == blocks.n;
    if (second)
        sm_page_rescore(&page, odds);
    fwrite(&blocks.n, sizeof blocks.n, 1, stdout);
    for (uint32_t i = 0; i < blocks.n; i++) {
        uint32_t span[2] = { blocks.at[i].start, blocks.at[i].end };
        fwrite(span, sizeof span, 1, stdout);
        sm_page_features(&page, i, second ? SM_PF_COUNT : SM_PF_p, key);
        for (int f = 0; f < SM_PF_COUNT; f++)
            x[f] = sm_page_feature_is_whole[f] ? key[f] : value_of(key[f]);
        fwrite(x, sizeof x, 1, stdout);
    }
}

int main(void)
{
    sm_arena arena;
    jmp_buf failed;
    size_t size, n_odds;
    sm_arena_init(&arena, NULL);
    arena.failed = &failed;
    if (setjmp(failed))
        return 1;
    printf("%d\n", (int)SM_PF_COUNT);
    for (int i = 0; i < SM_PF_COUNT; i++)
        printf("%s\n", sm_page_feature_names[i]);
    while (scanf("%zu %zu", &size, &n_odds) == 2 && getchar() == '\n') {
        char *bytes = malloc(size + 1);
        float *odds = malloc((n_odds + 1) * sizeof *odds);
        if (!bytes || !odds || fread(bytes, 1, size, stdin) != size || fread(odds, sizeof *odds, n_odds, stdin) != n_odds)
            return 1;
        dump(&arena, bytes, size, odds, n_odds);
        free(bytes);
        free(odds);
        sm_arena_reset(&arena);
    }
    return 0;
}
