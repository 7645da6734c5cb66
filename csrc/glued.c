/* glued.c - the title of a page that was dumped in one line.
 *
 * Method: a long first line is read up to the first sign that something else begins: a bar, a wide gap, a gap behind what
 * comes again further down, or a capital right behind a small letter where many such seams are near.
 * Limits: a title that the menu goes on from behind a single space is not parted.
 */
#include "glued.h"

#include <string.h>

#include "pipeline.h"

enum {
    GLUED = 240,        /* code points of a first line that may hold a title and more */
    LONGEST = 200, SHORTEST = 8,
    REACH = 20000,      /* code points behind a title in which it comes again */
    GAP = 3,            /* spaces that part what a page shows apart */
    WIDE_GAP = 8,       /* the same beyond doubt */
    MANY_SEAMS = 5
};

/* Does cp[from, to) come again behind it? */
static bool comes_again(const uint32_t *cp, uint32_t from, uint32_t to, uint32_t end)
{
    uint32_t n = to - from, last = end - to > REACH ? to + REACH : end;
    for (uint32_t i = to; i + n <= last; i++)
        if (cp[i] == cp[from] && memcmp(cp + i, cp + from, n * sizeof *cp) == 0)
            return true;
    return false;
}

/* A seam where two texts are glued together: others are near, and it is not in a name, as "YouTube", that comes again in the line [from, to). */
static bool is_glue(const uint32_t *cp, uint32_t from, uint32_t i, uint32_t to)
{
    if (!sm_is_seam(cp, i))
        return false;
    uint32_t start = i, end = i, seams = 0, reach = to - i < LONGEST ? to : i + LONGEST;
    for (uint32_t k = i; k < reach; k++)
        seams += sm_is_seam(cp, k);
    while (start > from && sm_is_letter(cp[start - 1]))
        start--;
    while (end < reach && sm_is_letter(cp[end]))
        end++;
    return seams >= MANY_SEAMS && !comes_again(cp, start, end, to);
}

uint32_t sm_find_glued_title(const uint32_t *cp, uint32_t from, uint32_t to)
{
    if (to - from < GLUED)
        return SM_NONE;
    uint32_t end = from, spaces = 0;      /* of what stands before the spaces */
    for (uint32_t i = from; i < from + LONGEST; i++) {
        bool bar = cp[i] == '|' && spaces > 0 && sm_is_space(cp[i + 1]);
        bool glue = i >= from + SHORTEST && is_glue(cp, from, i, to);
        if (bar || glue || spaces == WIDE_GAP || (spaces == GAP && comes_again(cp, from, end, to)))
            return end - from >= SHORTEST ? end : SM_NONE;
        spaces = sm_is_space(cp[i]) ? spaces + 1 : 0;
        end = spaces ? end : i + 1;
    }
    return SM_NONE;
}
