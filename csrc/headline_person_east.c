/* headline_person_east.c - who is meant, in Japanese and Korean: in the news of a feature a family name alone, "海野さん", "조 씨", gives way to the
 * name in full that the scene gave.
 *
 * Method: a name in full starts as the family name does, goes on with a given name, and has a title or an age behind it.
 * Limits: a given name is letters of one script; whom two names fit stays as he is.
 */
#include "headline.h"

enum { FAMILY = 3, GIVEN = 5, AROUND = 24 };   /* letters; sentences in front */

static unsigned kind_at(const sm_maker *m, uint32_t i, uint32_t end) { return i < end ? sm_props_of(m->text->cp[i])->kind : SM_KIND_SPACE; }

/* Behind the letters of that kind that start at i. */
static uint32_t run_end(const sm_maker *m, uint32_t i, uint32_t end, unsigned kind)
{
    while (i < end && sm_props_of(m->text->cp[i])->kind == kind)
        i++;
    return i;
}

/* Letters of the title that starts at i, "さん", "氏"; 0: none does. */
static uint32_t title_at(const sm_maker *m, const sm_lexicon *lex, uint32_t i, uint32_t end)
{
    enum { LONGEST = 3 };
    for (uint32_t n = LONGEST; n > 0; n--)
        if (i + n <= end && sm_lexicon_find(lex, m->text->cp + i, n) & SM_K_TITLE)
            return n;
    return 0;
}

static bool opens_bracket(uint32_t c) { return c == '(' || c == 0xff08; }

static bool is_same(const sm_maker *m, uint32_t a, uint32_t b, uint32_t n)
{
    while (n > 0 && m->text->cp[a + n - 1] == m->text->cp[b + n - 1])
        n--;
    return n == 0;
}

/* -- Japanese -- */

/* "海野さん": a family name of Han letters, alone; empty: none starts at i. */
static sm_stretch family_japanese(const sm_maker *m, const sm_lexicon *lex, uint32_t start, uint32_t i, uint32_t end)
{
    uint32_t to = run_end(m, i, end, SM_KIND_HAN);
    bool opens = i == start || kind_at(m, i - 1, end) != SM_KIND_HAN;
    return opens && to > i && to - i <= FAMILY && title_at(m, lex, to, end) ? (sm_stretch){ i, to } : (sm_stretch){ 0, 0 };
}

/* Behind "海野太郎" in front of "さん" or an age, where it starts with the family name; 0: it does not. */
static uint32_t full_japanese(const sm_maker *m, const sm_lexicon *lex, sm_stretch family, uint32_t i, uint32_t end)
{
    uint32_t n = family.end - family.start;
    if (i + n >= end || kind_at(m, i - 1, end) == SM_KIND_HAN || !is_same(m, family.start, i, n) || title_at(m, lex, i + n, end))
        return 0;
    uint32_t to = run_end(m, i + n, end, kind_at(m, i + n, end));
    bool ends = to < end && (opens_bracket(m->text->cp[to]) || title_at(m, lex, to, end));
    for (uint32_t k = i + n + 1; k < to; k++)   /* "まりさん": name and title are of one script */
        if (title_at(m, lex, k, end)) {
            to = k;
            ends = true;
        }
    return ends && to - i - n <= GIVEN ? to : 0;
}

/* -- Korean -- */

/* "조씨가", "조 박사는": a family name of one letter, with what stands behind it; empty: none starts at i. */
static sm_stretch family_korean(const sm_maker *m, uint32_t start, uint32_t i, uint32_t end)
{
    enum { SSI = 0xc528 };
    const uint32_t *cp = m->text->cp;
    if ((i > start && !sm_is_space(cp[i - 1])) || kind_at(m, i, end) != SM_KIND_HANGUL || i + 2 >= end)
        return (sm_stretch){ 0, 0 };
    bool apart = sm_is_space(cp[i + 1]) && kind_at(m, i + 2, end) == SM_KIND_HANGUL;
    return apart || cp[i + 1] == SSI ? (sm_stretch){ i, i + 1 } : (sm_stretch){ 0, 0 };
}

/* Behind "조막례" in front of the same title, "씨", "박사", with an age between them or not; 0: it is no such name. */
static uint32_t full_korean(const sm_maker *m, sm_stretch family, uint32_t i, uint32_t end)
{
    enum { MOST = 4 };
    const uint32_t *cp = m->text->cp;
    uint32_t to = i, title = family.end + sm_is_space(cp[family.end]), at;
    if (!sm_is_space(cp[i - 1]) || cp[i] != cp[family.start])
        return 0;
    while (to < end && kind_at(m, to, end) == SM_KIND_HANGUL && cp[to] != cp[title])
        to++;
    if (to < i + 2 || to > i + MOST)
        return 0;
    for (at = to; at < end && opens_bracket(cp[at]); at++)
        while (at + 1 < end && cp[at] != ')')
            at++;
    at += at < end && sm_is_space(cp[at]);
    uint32_t word = title;
    while (kind_at(m, word, m->text->n) == SM_KIND_HANGUL)
        word++;
    uint32_t n = word - title > 2 ? 2 : 1;   /* "박사는": without its ending */
    return at + n <= end && is_same(m, title, at, n) ? to : 0;
}

/* The one name in full that the sentences in front give for the family name; empty: none, or more than one. */
static sm_stretch find_full(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence, sm_stretch family)
{
    const sm_sentence *at = m->sentences->at;
    sm_stretch found = { 0, 0 };
    for (uint32_t s = sentence > AROUND ? sentence - AROUND : 0; s < sentence; s++)
        for (uint32_t i = at[s].start + 1; at[s].doc == at[sentence].doc && i < at[s].end; i++) {
            uint32_t to = lex->style == SM_CUT_KOREAN ? full_korean(m, family, i, at[s].end) : full_japanese(m, lex, family, i, at[s].end);
            if (to == 0 || (found.end && to - i == found.end - found.start && is_same(m, i, found.start, to - i)))
                continue;
            if (found.end)
                return (sm_stretch){ 0, 0 };
            found = (sm_stretch){ i, to };
        }
    return found;
}

void sm_name_person_east(const sm_maker *m, const sm_lexicon *lex, sm_fact *f)
{
    bool korean = lex->style == SM_CUT_KOREAN;
    for (uint32_t k = 0; k < f->n; k++)
        for (uint32_t i = f->kept[k].start; i < f->kept[k].end; i++) {
            sm_stretch family = korean ? family_korean(m, f->kept[k].start, i, f->kept[k].end)
                                       : family_japanese(m, lex, f->kept[k].start, i, f->kept[k].end);
            sm_stretch full = family.end ? find_full(m, lex, f->sentence, family) : family;
            if (full.end == 0)
                continue;
            f->place = family;
            f->name = full;
            uint32_t more = full.end - full.start - (family.end - family.start);
            f->more = korean ? !sm_is_space(m->text->cp[family.end]) * SM_WORD_PARTS : (int32_t)more * SM_HAN_LETTER;
            return;
        }
}
