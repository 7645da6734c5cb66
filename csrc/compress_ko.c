/* compress_ko.c - cuts of a Korean sentence that no comma shows.
 *
 * A sentence is a topic ("...은"), clauses that lean on the last one ("...하고", "...해", "...면서"), and the last clause with
 * the predicate. A leaning clause can go, from the topic or from the clause before it up to the word that ends it, if the
 * rest keeps the subject. The frame of reported speech goes ("...했다고 3일 밝혔다") if all of it has one subject.
 * Limits: words are known by their ending; where "...는" may be a verb's, no topic is seen and nothing is cut.
 */
#include "compress_ko.h"

enum { LEAST_REST = 3, TIME_REST = 2, LEADIN = 4, QUOTED_WORDS = 4, BACKGROUND_WITHIN = 2, DATES = 4 };

static bool is_quote(uint32_t c) { return c == '"' || c == 0x201c || c == 0x201d; }
static uint32_t rest_of(const sm_ko_sentence *s, uint32_t i) { return i + 1 < s->n ? s->w[i + 1].start : s->k->out->body.end; }

static bool has_kind(const sm_ko_sentence *s, uint32_t from, uint32_t to, uint32_t kinds)
{
    for (uint32_t i = from; i < to; i++)
        if (!s->w[i].quoted && s->w[i].kinds & kinds)
            return true;
    return false;
}

/* Does a clause that leans on the rest end with the word? */
static bool leans(const sm_ko_sentence *s, uint32_t i)
{
    const sm_ko_word *w = &s->w[i];
    uint32_t before = w->end - w->start > 1 ? s->k->cp[w->end - 2] : 0;
    if (w->quoted || w->kinds & SM_K_CONDITION || sm_ko_is_auxiliary(s, i + 1))
        return false;
    if (w->kinds & SM_K_CHAIN || (w->comma && w->kinds & SM_K_END))
        return true;
    bool quotes = before == DA || before == RA || before == 0xc790 || before == 0xb0d0;   /* -dago -rago -jago -nyago */
    if (sm_ko_last(s, i) == GO)
        return before != 0 && !quotes && !(w->kinds & SM_K_NOUN);
    bool after = i > 0 && sm_final_of(sm_ko_last(s, i - 1)) == SM_FINAL_N && !sm_ko_is_topic(s, i - 1);   /* not "시는 다음 달" */
    return after && sm_ko_is_whole(s, i, SM_K_WHEN);   /* "한 뒤" */
}

/* Can the words from `clause` to i go, so that the topic takes what follows as its predicate? */
static bool can_go(const sm_ko_sentence *s, uint32_t clause, uint32_t i)
{
    if (s->n - i - 1 < LEAST_REST)
        return false;
    for (uint32_t t = clause; t < s->n && t <= i + LEAST_REST + 1; t++)   /* somebody else does it */
        if (s->w[t].kinds & SM_K_SUBJECT && (sm_ko_last(s, t) == I || sm_ko_last(s, t) == GA))
            return false;
    for (uint32_t t = i + 1; t < s->n; t++)
        if (sm_ko_is_topic(s, t) || sm_ko_is_whole(s, t, SM_K_PRONOUN))   /* "그 자리에" may mean what went */
            return false;
    bool object = has_kind(s, clause, i + 1, SM_K_ADJUNCT);
    return !object || has_kind(s, i + 1, s->n - 1, SM_K_ADJUNCT | SM_K_SUBJECT | SM_K_PREPOSITION);
}

static void cut_chain(sm_ko_sentence *s)
{
    uint32_t clause = sm_ko_find_topic(s);
    if (clause == 0)
        return;
    for (uint32_t i = clause; i + LEAST_REST < s->n; i++) {
        if (!leans(s, i))
            continue;
        if (can_go(s, clause, i))
            sm_add_cut(s->k->out, s->w[clause].start, rest_of(s, i), false);
        clause = i + 1;
    }
}

/* "집값이 오르는 등 시장이 흔들린다": what is listed in front goes, if what follows has a subject, and it has no topic. */
static void cut_examples(sm_ko_sentence *s, uint32_t start)
{
    for (uint32_t i = 1; i + LEAST_REST < s->n; i++) {
        uint32_t rest = s->w[i + 1].start, size = s->w[i].end - s->w[i].start;
        bool listed = size == 1 && s->k->cp[s->w[i].start] == DEUNG && !s->w[i].quoted && sm_ko_last(s, i - 1) == NEUN;
        if (!listed)
            continue;
        if (!sm_takes_topic(s->k, start, rest) && sm_count_subjects(s->k, rest, s->k->out->body.end) > 0)
            sm_add_cut(s->k->out, start, rest, false);
        return;
    }
}

/* "실종 나흘째인 | 13일 오후", "오전 6시 | 10분부터", "오후 | 들어", "83일 | 만인", "2일 | 열린 대회": does the time, words i .. to,
 * belong to what stands beside it? */
static bool parts_time(const sm_ko_sentence *s, uint32_t i, uint32_t to)
{
    enum { IN = 0xc778, SI = 0xc2dc, BUN = 0xbd84, DEUL = 0xb4e4, EO = 0xc5b4,
           MAN = 0xb9cc, YEOL = 0xc5f4, RIN = 0xb9b0, NEUT = 0xb2a6, GE = 0xac8c, JA = 0xc790 };
    const uint32_t *cp = s->k->cp;
    const sm_ko_word *next = &s->w[to];
    uint32_t at = sm_ko_digits_end(s, to);
    bool hour = at > next->start && at < next->end && (cp[at] == SI || cp[at] == BUN);
    uint32_t first = cp[next->start], second = next->end > next->start + 1 ? cp[next->start + 1] : 0;
    /* "오후 | 늦게", "오늘 | 자 관보" */
    bool late = sm_ko_is_whole(s, to, SM_K_LENGTH) || (first == NEUT && second == GE) || (first == JA && next->end == next->start + 1);
    bool goes_on = late || (first == DEUL && second == EO) || (first == MAN && next->end <= next->start + 2) || (first == YEOL && second == RIN);
    return hour || goes_on || (i > 0 && s->w[i - 1].end > s->w[i - 1].start + 1 && sm_ko_last(s, i - 1) == IN);
}

/* "전날 오후 11시 50분쯤": when it was, if it is over. A run opens with a day or the like, and no length of time follows. */
static void cut_times(sm_ko_sentence *s)
{
    if (!sm_ko_is_past(s))
        return;
    for (uint32_t i = 0; i + TIME_REST < s->n; i++) {
        bool day = sm_ko_is_date(s, i) && !sm_ko_is_whole(s, i, SM_K_PART_OF_DAY), opener = sm_ko_is_whole(s, i, SM_K_OPENER);
        uint32_t to = i + opener;
        while ((day || opener) && to + TIME_REST < s->n && sm_ko_is_time(s, to) && !s->w[to].comma)
            to++;
        if (to > i + opener && !parts_time(s, i, to))
            sm_add_cut(s->k->out, s->w[i].start, s->w[to].start, sm_ko_is_whole(s, i, SM_K_SAME_DAY));
        i = to > i ? to : i;
    }
}

/* Is the last word one of speech, as it stands behind "고" in the lexicon? */
static bool is_saying(const sm_ko_sentence *s)
{
    uint32_t phrase[SM_LONGEST_MATCH] = { GO, ' ' };
    const sm_ko_word *w = &s->w[s->n - 1];
    uint32_t n = w->end - w->start;
    if (n + 2 > SM_LONGEST_MATCH)
        return false;
    for (uint32_t i = 0; i < n; i++)
        phrase[i + 2] = s->k->cp[w->start + i];
    return (sm_lexicon_find(s->k->lex, phrase, n + 2) & SM_K_SAY) != 0;
}

/* Is it a person who says it, or does a word tell where it was said? Without the frame that would be where it was done, and by whom. */
static bool tells_speech(const sm_ko_sentence *s)
{
    uint32_t topic = sm_ko_find_topic(s);
    const sm_ko_word *w = topic > 0 ? &s->w[topic - 1] : NULL;
    if (w && sm_lexicon_find(s->k->lex, s->k->cp + w->start, w->end - w->start - 1) & SM_K_OFFICE)
        return true;
    for (uint32_t i = 0; i < s->n; i++)
        if (s->w[i].kinds & SM_K_OCCASION)
            return true;
    return false;
}

/* "...했다고 3일 밝혔다" with one subject; a date behind the topic may be that of the speech: it goes too. */
static void cut_frame(sm_ko_sentence *s, uint32_t start)
{
    if (s->n < LEAST_REST || !is_saying(s) || tells_speech(s))
        return;
    uint32_t i = s->n - 2, dates = 0;
    for (; i > 0 && dates < DATES && sm_ko_is_date(s, i); i--)
        dates++;
    const sm_ko_word *w = &s->w[i];
    if (w->quoted || w->end - w->start < 3 || sm_ko_last(s, i) != GO || s->k->cp[w->end - 2] != DA || w->end - start < SM_SHORTEST)
        return;
    if (s->k->cp[w->end - 3] == 0xaca0 || sm_count_subjects(s->k, start, w->end - 1) > 1)   /* "겠": what the speaker means to do */
        return;
    sm_add_cut(s->k->out, w->end - 1, s->k->out->body.end, true);
    uint32_t topic = sm_ko_find_topic(s);
    if (topic > 0 && topic < i && dates == 0 && sm_ko_is_date(s, topic))
        sm_add_cut(s->k->out, s->w[topic].start, rest_of(s, topic), true);
}

uint32_t sm_skip_korean_leadin(sm_cjk *k, uint32_t start)
{
    sm_ko_sentence s = { .k = k };
    uint32_t opens = UINT32_MAX;
    sm_ko_read_words(&s, start);
    for (uint32_t i = 0; i + 2 * LEAST_REST < s.n; i++) {
        if (opens == UINT32_MAX && is_quote(k->cp[s.w[i].start]))
            opens = i;
        if (opens == UINT32_MAX && (i >= LEADIN || s.w[i].kinds & SM_K_SUBJECT))
            return start;
        if (opens == UINT32_MAX || !is_quote(sm_ko_last(&s, i)) || i == opens || is_quote(k->cp[s.w[i + 1].start]))
            continue;
        uint32_t from = s.w[i + 1].start;
        if (i - opens + 1 < QUOTED_WORDS || s.w[i].comma || sm_ko_is_whole(&s, i + 1, SM_K_PAIRED)
            || sm_count_subjects(k, from, k->out->body.end) == 0)
            return start;
        sm_add_cut(k->out, start, from, true);
        return from;
    }
    return start;
}

/* "사진=나루신문" behind the full stop: what stands in front of it tells of a picture. */
static bool has_credit(const sm_cjk *k)
{
    static const uint32_t photo[] = { 0xc0ac, 0xc9c4 };   /* sajin */
    uint32_t i = k->out->body.end;
    while (i < k->length && (k->cp[i] == '.' || k->cp[i] == '/' || k->cp[i] == '(' || k->cp[i] == '[' || k->cp[i] == 0x25b2
                             || (sm_is_space(k->cp[i]) && k->cp[i] != '\n')))
        i++;
    if (i + 3 > k->length || k->cp[i] != photo[0] || k->cp[i + 1] != photo[1])
        return false;
    for (uint32_t to = i + 6; i < k->length && i < to; i++)
        if (k->cp[i] == '=' || k->cp[i] == 0x25b6)
            return true;
    return false;
}

/* "7일 한 시민이 매장 앞을 지나고 있다" */
static bool is_caption(const sm_ko_sentence *s)
{
    if (has_credit(s->k))
        return true;
    if (s->n < LEAST_REST || sm_ko_last(s, s->n - 2) != GO || s->w[s->n - 2].kinds & SM_K_GROWS
        || !sm_ko_is_whole(s, s->n - 1, SM_K_WHEN | SM_K_AUXILIARY))
        return false;
    for (uint32_t i = 0; i < s->n; i++)
        if (sm_ko_is_whole(s, i, SM_K_CAPTION) || (i < LEAST_REST && sm_ko_is_date(s, i) && sm_is_digit(s->k->cp[s->w[i].start])))
            return true;
    return false;
}

/* Does a quotation close that opened in the sentence before? */
static bool opens_inside(const sm_cjk *k, uint32_t start)
{
    for (uint32_t i = start; i < k->out->body.end; i++)
        if (is_quote(k->cp[i]))
            return i > start && k->cp[i] != 0x201c && i + 1 < k->out->body.end && !sm_is_space(k->cp[i - 1])
                   && sm_nesting(k->cp[i - 1]) <= 0
                   && (k->cp[i] == 0x201d || k->cp[i + 1] == GO || k->cp[i + 1] == MYEO || k->cp[i + 1] == RA || k->cp[i + 1] == I
                       || k->cp[i + 1] == NEUN);
    return false;
}

/* How things were before the news ("지난해", "지금까지", "2006년"), or what something is ("...는 예술 단체로, ..."). */
static bool is_background(const sm_ko_sentence *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if ((i < BACKGROUND_WITHIN && sm_ko_is_stem(s->k, s->w[i].start, s->w[i].end, SM_K_LEADER))
            || (!s->w[i].quoted && sm_ko_is_year(s, i) && sm_ko_is_past(s)))
            return true;
    uint32_t topic = sm_ko_find_topic(s);
    for (uint32_t i = topic; topic > 0 && i < s->n; i++)
        if (s->w[i].comma && !s->w[i].quoted)
            return sm_ko_last(s, i) == RO;
    return false;
}

void sm_cut_korean(sm_cjk *k, uint32_t start)
{
    sm_ko_sentence s = { .k = k };
    uint32_t size, end = k->out->body.end;
    sm_ko_read_words(&s, start);
    while (end > start && !sm_is_letter(k->cp[end - 1]))
        end--;
    uint32_t kinds = sm_ends_with(k, start, end, &size);
    k->out->state = kinds & SM_K_STATE || is_background(&s);
    k->out->verbless = !(kinds & (SM_K_VERB | SM_K_SAY | SM_K_THAT | SM_K_STATE)) || is_caption(&s);
    k->out->broken |= opens_inside(k, start);
    if (s.n < LEAST_REST)
        return;
    cut_times(&s);
    cut_examples(&s, start);
    cut_chain(&s);
    cut_frame(&s, start);
    sm_ko_cut_last(&s, start);
}
