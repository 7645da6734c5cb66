/* sentences_korean.c - Korean sentences that end without a sign: messages and reviews in the polite style.
 *
 * The polite endings below close a sentence and cannot stand before a noun, so a space behind them is an end. The plain
 * endings (다, 라, 음, 까) are left out: they are also verb stems, quoted speech and the ends of nouns.
 */
#include "sentences.h"

/* The last two syllables of polite verb forms. */
static const uint32_t endings[][2] = {
    { 0xb2c8, 0xb2e4 },   /* 니다 */
    { 0xc5b4, 0xc694 },   /* 어요 */
    { 0xc544, 0xc694 },   /* 아요 */
    { 0xb124, 0xc694 },   /* 네요 */
    { 0xc138, 0xc694 },   /* 세요 */
    { 0xd574, 0xc694 },   /* 해요 */
    { 0xc608, 0xc694 },   /* 예요 */
    { 0xc5d0, 0xc694 },   /* 에요 */
    { 0xb098, 0xc694 },   /* 나요 */
    { 0xad70, 0xc694 },   /* 군요 */
    { 0xad6c, 0xc694 },   /* 구요 */
    { 0xace0, 0xc694 },   /* 고요 */
    { 0xb370, 0xc694 },   /* 데요 */
    { 0xc9c0, 0xc694 },   /* 지요 */
    { 0xb3fc, 0xc694 },   /* 돼요 */
    { 0xc640, 0xc694 },   /* 와요 */
    { 0xc6cc, 0xc694 },   /* 워요 */
    { 0xc2dc, 0xc624 },   /* 시오 */
    { 0xb824, 0xc918 },   /* 려줘 */
    { 0xc5ec, 0xc918 },   /* 여줘 */
    { 0xc544, 0xc918 },   /* 아줘 */
    { 0xc5b4, 0xc918 },   /* 어줘 */
    { 0xd574, 0xc918 },   /* 해줘 */
};

/* Can the character stand in front of an ending that starts so: "합|니다", "아|니다", not "돌아다|니다"; anything in front of "해요"? */
static bool may_lead(uint32_t c, uint32_t ending)
{
    enum { FIRST = 0xac00, LAST = 0xd7a3, FINALS = 28, B = 17, A = 0xc544, NI = 0xb2c8, HAE = 0xd574 };
    if (ending == NI)
        return c == A || (c >= FIRST && c <= LAST && (c - FIRST) % FINALS == B);
    return ending == HAE || sm_props_of(c)->kind == SM_KIND_HANGUL;
}

bool sm_korean_ends(const uint32_t *cp, uint32_t from, uint32_t at)
{
    if (at < from + 3)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (cp[at - 1] == endings[i][1] && cp[at - 2] == endings[i][0])
            return may_lead(cp[at - 3], endings[i][0]);
    return false;
}

bool sm_korean_is_final(uint32_t c)
{
    static const uint32_t finals[] = { 0xb2e4, 0xc694, 0xae4c, 0xc8e0, 0xb124, 0xc9c0, 0xb77c, 0xc790, 0xad70, 0xb2c8, 0xb370,
                                       0xc74c, 0xc624, 0xc918 };
    for (size_t i = 0; i < sizeof finals / sizeof *finals; i++)
        if (c == finals[i])
            return true;
    return false;
}
