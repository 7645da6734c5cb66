/* compress_ko_last.c - what a Korean first sentence loses where nothing else makes it fit: how it came to what somebody did then, when, and where.
 *
 * Limits: words are known by their endings; a place in front of what may be a verb before a noun stays.
 */
#include "compress_ko.h"

enum { REST = 5, SUBJECT_WITHIN = 6, PLACE_WORDS = 2 };   /* words */

static void cut_last(sm_ko_sentence *s, uint32_t start, uint32_t end)
{
    sm_cuts *out = s->k->out;
    uint32_t n = out->n;
    sm_add_cut(out, start, end, false);
    if (out->n > n)
        out->at[n].last = true;
}

static bool is_subject(const sm_ko_sentence *s, uint32_t i)
{
    return !s->w[i].quoted && s->w[i].kinds & SM_K_SUBJECT && (sm_ko_last(s, i) == I || sm_ko_last(s, i) == GA);
}

/* "기록하자", "이어지자": does the word tell after what somebody acted? Not "기자". */
static bool ends_in_ja(const sm_ko_sentence *s, uint32_t i)
{
    enum { JA = 0xc790 };
    /* ha doe ji o na ki chi seo bad nae neom */
    static const uint32_t stems[] = { 0xd558, 0xb418, 0xc9c0, 0xc624, 0xb098, 0xd0a4, 0xce58, 0xc11c, 0xbc1b, 0xb0b4, 0xb118 };
    return !s->w[i].quoted && sm_ko_last(s, i) == JA && s->w[i].end > s->w[i].start + 1 && SM_ONE_OF(s->k->cp[s->w[i].end - 2], stems);
}

/* The first subject or topic from .. to; to: none is. */
static uint32_t find_actor(const sm_ko_sentence *s, uint32_t from, uint32_t to)
{
    while (from < to && !is_subject(s, from) && !sm_ko_is_topic(s, from))
        from++;
    return from;
}

/* Does a word from there on point to what stands in front? */
static bool points_back(const sm_ko_sentence *s, uint32_t from)
{
    for (uint32_t t = from; t < s->n; t++)
        if (sm_ko_is_whole(s, t, SM_K_PRONOUN | SM_K_BACK))
            return true;
    return false;
}

/* "최고치를 기록하자 | 방역 당국이 ...": what somebody else did then; "상점이 | 부진이 이어지자 | 문을 닫기로 했다": what the one in front did. */
static void cut_up_to_reaction(sm_ko_sentence *s, uint32_t start)
{
    for (uint32_t i = 2; i + REST < s->n; i++) {
        if (!ends_in_ja(s, i))
            continue;
        uint32_t near = i + 1 + SUBJECT_WITHIN < s->n ? i + 1 + SUBJECT_WITHIN : s->n, who = find_actor(s, 0, i);
        if (find_actor(s, i + 1, near) < near) {
            if (sm_ko_find_topic(s) == 0 && !points_back(s, i + 1))
                cut_last(s, start, s->w[i + 1].start);
        } else if (who + 1 < i && find_actor(s, who + 1, i) < i) {
            cut_last(s, s->w[who + 1].start, s->w[i + 1].start);
        }
    }
}

/* "10월부터", "9시에": a time with what tells from when to when. */
static bool ends_time(const sm_ko_sentence *s, uint32_t i)
{
    /* si bun; bu(teo) kka(ji) e kke jjeum */
    static const uint32_t units[] = { NYEON, WOL, IL, 0xc2dc, 0xbd84 }, particles[] = { 0xbd80, 0xae4c, 0xc5d0, 0xaed8, 0xcbe4 };
    const uint32_t *cp = s->k->cp;
    uint32_t at = sm_ko_digits_end(s, i);
    return at > s->w[i].start && at + 1 < s->w[i].end && SM_ONE_OF(cp[at], units) && SM_ONE_OF(cp[at + 1], particles);
}

/* "오는 | 10월부터", "내년 3월까지": from the first word of the time on. */
static void cut_from_when(sm_ko_sentence *s)
{
    for (uint32_t i = 1; i + 2 < s->n; i++) {
        if (s->w[i].quoted || !ends_time(s, i))
            continue;
        uint32_t from = i;
        while (from > 1 && (sm_ko_is_time(s, from - 1) || sm_ko_is_whole(s, from - 1, SM_K_OPENER)) && !s->w[from - 1].comma)
            from--;
        if (!s->w[from - 1].comma || !s->w[i].comma)
            cut_last(s, s->w[from].start, s->w[i + 1].start);
    }
}

/* May it be a verb in front of its noun, "열린", "팔리는"? */
static bool may_be_verb(const sm_ko_sentence *s, uint32_t i)
{
    uint32_t last = sm_ko_last(s, i);
    return sm_final_of(last) == SM_FINAL_N || last == NEUN || last == 0xb358;   /* deon */
}

/* "서울 외환시장에서 | 전날보다": where, up to the words in front that have no ending. */
static void cut_places(sm_ko_sentence *s)
{
    enum { E = 0xc5d0, SEO = 0xc11c };
    for (uint32_t i = 1; i + 3 < s->n; i++) {
        const sm_ko_word *w = &s->w[i];
        if (w->quoted || w->comma || w->end < w->start + 4 || s->k->cp[w->end - 1] != SEO || s->k->cp[w->end - 2] != E || may_be_verb(s, i + 1))
            continue;
        uint32_t from = i;
        while (from > 1 && from + PLACE_WORDS > i && !s->w[from - 1].kinds && !s->w[from - 1].comma && !s->w[from - 1].quoted
               && !may_be_verb(s, from - 1))
            from--;
        bool alone = s->w[from - 1].comma || s->w[from - 1].kinds & (SM_K_SUBJECT | SM_K_ADJUNCT | SM_K_CHAIN | SM_K_END)
                     || sm_ko_is_time(s, from - 1) || sm_ko_is_topic(s, from - 1);
        if (alone)
            cut_last(s, s->w[from].start, s->w[i + 1].start);
    }
}

/* "북상하는 | 제9호 태풍": a verb that opens the sentence in front of its noun. */
static void cut_first_verb(sm_ko_sentence *s)
{
    enum { HA = 0xd558, DOE = 0xb418 };
    const sm_ko_word *w = &s->w[0];
    if (w->quoted || w->comma || w->end < w->start + 4 || sm_ko_last(s, 0) != NEUN || sm_ko_is_topic(s, 0))
        return;
    uint32_t stem = s->k->cp[w->end - 2];
    if ((stem == HA || stem == DOE) && !sm_ko_is_auxiliary(s, 1))
        cut_last(s, w->start, s->w[1].start);
}

void sm_ko_cut_last(sm_ko_sentence *s, uint32_t start)
{
    cut_up_to_reaction(s, start);
    cut_from_when(s);
    cut_places(s);
    cut_first_verb(s);
}
