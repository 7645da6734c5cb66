/* korean.c - particles and verb endings off an eojeol.
 *
 * The longest particle that fits is taken off; where none does, the longest verb ending. The lists are data/lang/ko/josa.txt
 * and eomi.txt. A particle that has two forms must agree with the final consonant of the syllable before it.
 */
#include "korean.h"

#include "hangul.h"
#include "lang.h"

enum { LONGEST = 6 };

typedef enum need { WITH_FINAL, WITHOUT_FINAL, WITHOUT_OR_RIEUL } need;

static const struct { uint32_t cp[2]; uint32_t n; need need; } agreeing[] = {
    { { 0xc740, 0 }, 1, WITH_FINAL },          /* eun */
    { { 0xc774, 0 }, 1, WITH_FINAL },          /* i */
    { { 0xc744, 0 }, 1, WITH_FINAL },          /* eul */
    { { 0xacfc, 0 }, 1, WITH_FINAL },          /* gwa */
    { { 0xc73c, 0xb85c }, 2, WITH_FINAL },     /* euro */
    { { 0xc774, 0xb098 }, 2, WITH_FINAL },     /* ina */
    { { 0xc774, 0xb791 }, 2, WITH_FINAL },     /* irang */
    { { 0xb294, 0 }, 1, WITHOUT_FINAL },       /* neun */
    { { 0xac00, 0 }, 1, WITHOUT_FINAL },       /* ga */
    { { 0xb97c, 0 }, 1, WITHOUT_FINAL },       /* reul */
    { { 0xc640, 0 }, 1, WITHOUT_FINAL },       /* wa */
    { { 0xb098, 0 }, 1, WITHOUT_FINAL },       /* na */
    { { 0xb791, 0 }, 1, WITHOUT_FINAL },       /* rang */
    { { 0xb85c, 0 }, 1, WITHOUT_OR_RIEUL },    /* ro */
};

static int agrees(uint32_t before, const uint32_t *particle, uint32_t n)
{
    if (!sm_is_syllable(before))
        return 1;
    uint32_t final = sm_final_of(before);
    for (uint32_t i = 0; i < sizeof agreeing / sizeof *agreeing; i++)
        if (agreeing[i].n == n && agreeing[i].cp[0] == particle[0] && (n == 1 || agreeing[i].cp[1] == particle[1]))
            return agreeing[i].need == WITH_FINAL ? final != 0 : final == 0 || (agreeing[i].need == WITHOUT_OR_RIEUL && final == SM_FINAL_RIEUL);
    return 1;
}

uint32_t sm_korean_stem(const uint32_t *cp, uint32_t n)
{
    uint32_t longest = n - 1 < LONGEST ? n - 1 : LONGEST;
    for (uint32_t k = longest; n > 1 && k > 0; k--) {
        uint32_t stem = n - k;
        if (stem >= (k == 1 ? 2u : 1u) && sm_words_find_cp(&sm_korean_particles, cp + stem, k) && agrees(cp[stem - 1], cp + stem, k))
            return stem;
    }
    for (uint32_t k = longest; n > 2 && k > 0; k--)
        if (n - k >= 2 && sm_words_find_cp(&sm_korean_endings, cp + n - k, k))
            return n - k;
    return n;
}
