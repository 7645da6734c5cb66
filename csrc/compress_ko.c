/* compress_ko.c - cuts of a Korean sentence that no comma shows.
 *
 * A sentence is a topic ("...은"), clauses that lean on the last one ("...하고", "...해", "...면서"), and the last clause with
 * the predicate. A leaning clause can go, from the topic or from the clause before it up to the word that ends it, if the
 * rest keeps the subject. The frame of reported speech goes ("...했다고 3일 밝혔다") if all of it has one subject.
 * Limits: words are known by their ending; where "...는" may be a verb's, no topic is seen and nothing is cut.
 */
#include "compress_cjk.h"

enum { WORDS = 96, TOPIC_WITHIN = 5, LEAST_REST = 3, TIME_REST = 2, PARTICLE = 2, LEADIN = 4, QUOTED_WORDS = 4, BACKGROUND_WITHIN = 2, PAST_WITHIN = 4, DATES = 4 };
enum { SYLLABLES = 0xac00, FINALS = 28, FINAL_N = 4, FINAL_SS = 20, GO = 0xace0, DA = 0xb2e4, NEUN = 0xb294, IL = 0xc77c, WOL = 0xc6d4, I = 0xc774, GA = 0xac00, EUN = 0xc740, MYEO = 0xba70, RA = 0xb77c, ISS = 0xc788, RO = 0xb85c, NYEON = 0xb144, DEUNG = 0xb4f1 };

typedef struct word {
    uint32_t start, end;    /* without a comma behind it */
    uint32_t kinds;         /* of its ending */
    bool     comma, quoted;
} word;

typedef struct sentence {
    sm_cjk  *k;
    word     w[WORDS];
    uint32_t n;
} sentence;

static bool is_syllable(uint32_t c) { return c >= SYLLABLES && c < SYLLABLES + 11172; }
static bool is_quote(uint32_t c) { return c == '"' || c == 0x201c || c == 0x201d; }

static void read_words(sentence *s, uint32_t start)
{
    const uint32_t *cp = s->k->cp;
    uint32_t end = s->k->out->body.end, size;
    bool quoted = false, single = false;
    int depth = 0;
    for (uint32_t i = start; i < end && s->n < WORDS;) {
        word w = { .start = i, .quoted = quoted || single || depth > 0 };
        for (; i < end && !sm_is_space(cp[i]); i++) {
            depth += sm_nesting(cp[i]);
            quoted ^= cp[i] == '"';
            single ^= cp[i] == '\'' && (single || i == w.start || !sm_is_letter(cp[i - 1]));
        }
        w.quoted &= quoted || single || depth > 0;
        w.end = i;
        w.comma = w.end > w.start && sm_is_comma(cp[w.end - 1]);
        w.end -= w.comma;
        w.kinds = sm_ends_with(s->k, w.start, w.end, &size);
        if (w.end > w.start)
            s->w[s->n++] = w;
        while (i < end && sm_is_space(cp[i]))
            i++;
    }
}

static uint32_t last(const sentence *s, uint32_t i) { return s->k->cp[s->w[i].end - 1]; }
static uint32_t rest_of(const sentence *s, uint32_t i) { return i + 1 < s->n ? s->w[i + 1].start : s->k->out->body.end; }
static bool is_whole(const sentence *s, uint32_t i, uint32_t kind)
{
    return (sm_lexicon_find(s->k->lex, s->k->cp + s->w[i].start, s->w[i].end - s->w[i].start) & kind) != 0;
}

/* "3일", "8월14일", "20일(현지시간)", "지난", "이날" */
static bool is_date(const sentence *s, uint32_t i)
{
    const uint32_t *cp = s->k->cp;
    uint32_t at = s->w[i].start;
    while (at < s->w[i].end && (sm_is_digit(cp[at]) || (cp[at] == WOL && at > s->w[i].start)))
        at++;
    bool day = at > s->w[i].start && at < s->w[i].end && cp[at] == IL && (at + 1 == s->w[i].end || cp[at + 1] == '(');
    return day || is_whole(s, i, SM_K_TIME);
}

static bool is_closed(uint32_t c) { return is_syllable(c) && (c - SYLLABLES) % FINALS != 0; }

bool sm_fits_particle(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t c = k->cp[end - 1], before = end - start > 1 ? k->cp[end - 2] : 0;
    if (!is_syllable(before) || (c != EUN && c != NEUN && c != I && c != GA))
        return true;
    return is_closed(before) == (c == EUN || c == I);
}

/* Is the word a topic, and no verb before a noun? */
static bool is_topic(const sentence *s, uint32_t i)
{
    const word *w = &s->w[i];
    if (w->quoted || !(w->kinds & SM_K_SUBJECT) || w->end - w->start < 3 || (last(s, i) != NEUN && last(s, i) != EUN))
        return false;
    if (!sm_fits_particle(s->k, w->start, w->end))
        return false;
    return i == 0 || !(s->w[i - 1].kinds & (SM_K_ADJUNCT | SM_K_SUBJECT));   /* what stands behind an object is a verb */
}

static bool has_topic(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t size, from = start;
    for (uint32_t i = start; i < end; i++) {
        if (!sm_is_space(k->cp[i]) && !sm_is_comma(k->cp[i]))
            continue;
        bool topic = i - from > 2 && (k->cp[i - 1] == NEUN || k->cp[i - 1] == EUN) && sm_fits_particle(k, from, i);
        if (topic && sm_ends_with(k, from, i, &size) & SM_K_SUBJECT)
            return true;
        from = i + 1;
    }
    return false;
}

bool sm_takes_topic(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t size;
    bool says = sm_ends_with(k, end, k->out->body.end, &size) & (SM_K_SAY | SM_K_THAT);   /* then the topic behind may be of what is said */
    return has_topic(k, start, end) && (says || !has_topic(k, end, k->out->body.end));
}

static uint32_t find_topic(const sentence *s)
{
    for (uint32_t i = 0; i < s->n && i < TOPIC_WITHIN; i++) {
        if (is_topic(s, i))
            return i + 1;
        if (s->w[i].comma || s->w[i].kinds & (SM_K_SUBJECT | SM_K_CHAIN))
            return 0;
    }
    return 0;
}

static bool has_kind(const sentence *s, uint32_t from, uint32_t to, uint32_t kinds)
{
    for (uint32_t i = from; i < to; i++)
        if (!s->w[i].quoted && s->w[i].kinds & kinds)
            return true;
    return false;
}

/* "있었던", "없는": what goes with the verb in front of it. */
static bool is_auxiliary(const sentence *s, uint32_t i)
{
    return i < s->n && (s->k->cp[s->w[i].start] == ISS || is_whole(s, i, SM_K_AUXILIARY));
}

/* Does a clause that leans on the rest end with the word? */
static bool leans(const sentence *s, uint32_t i)
{
    const word *w = &s->w[i];
    uint32_t before = w->end - w->start > 1 ? s->k->cp[w->end - 2] : 0;
    if (w->quoted || w->kinds & SM_K_CONDITION || is_auxiliary(s, i + 1))
        return false;
    if (w->kinds & SM_K_CHAIN || (w->comma && w->kinds & SM_K_END))
        return true;
    bool quotes = before == DA || before == 0xb77c || before == 0xc790 || before == 0xb0d0;   /* -dago -rago -jago -nyago */
    if (last(s, i) == GO)
        return before != 0 && !quotes && !(w->kinds & SM_K_NOUN);
    bool after = i > 0 && is_syllable(last(s, i - 1)) && (last(s, i - 1) - SYLLABLES) % FINALS == FINAL_N;
    return after && is_whole(s, i, SM_K_WHEN);   /* "한 뒤" */
}

/* Can the words from `clause` to i go, so that the topic takes what follows as its predicate? */
static bool can_go(const sentence *s, uint32_t clause, uint32_t i)
{
    if (s->n - i - 1 < LEAST_REST)
        return false;
    for (uint32_t t = clause; t < s->n && t <= i + LEAST_REST + 1; t++)   /* somebody else does it */
        if (s->w[t].kinds & SM_K_SUBJECT && (last(s, t) == I || last(s, t) == GA))
            return false;
    for (uint32_t t = i + 1; t < s->n; t++)
        if (is_topic(s, t) || is_whole(s, t, SM_K_PRONOUN))   /* "그 자리에" may mean what went */
            return false;
    bool object = has_kind(s, clause, i + 1, SM_K_ADJUNCT);
    return !object || has_kind(s, i + 1, s->n - 1, SM_K_ADJUNCT | SM_K_SUBJECT | SM_K_PREPOSITION);
}

static void cut_chain(sentence *s)
{
    uint32_t clause = find_topic(s);
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
static void cut_examples(sentence *s, uint32_t start)
{
    for (uint32_t i = 1; i + LEAST_REST < s->n; i++) {
        uint32_t rest = s->w[i + 1].start, size = s->w[i].end - s->w[i].start;
        bool listed = size == 1 && s->k->cp[s->w[i].start] == DEUNG && !s->w[i].quoted && last(s, i - 1) == NEUN;
        if (!listed)
            continue;
        if (!sm_takes_topic(s->k, start, rest) && sm_count_subjects(s->k, rest, s->k->out->body.end) > 0)
            sm_add_cut(s->k->out, start, rest, false);
        return;
    }
}

/* "2024년", "7월", "3일", "9시", "50분쯤", "오후", "전날" */
static bool is_time(const sentence *s, uint32_t i)
{
    static const uint32_t units[] = { NYEON, WOL, IL, 0xc2dc, 0xbd84 }, about[] = { 0xcbe4, 0xaed8, 0xacbd, '(' };   /* si bun; jjeum kke gyeong */
    const uint32_t *cp = s->k->cp;
    uint32_t at = s->w[i].start, end = s->w[i].end;
    if (s->w[i].quoted)
        return false;
    if (is_whole(s, i, SM_K_TIME))
        return true;
    for (bool more = true; more;) {   /* "11시50분쯤" */
        uint32_t from = at;
        while (at < end && sm_is_digit(cp[at]))
            at++;
        more = false;
        for (size_t u = 0; u < sizeof units / sizeof *units && at > from && at < end; u++)
            more |= cp[at] == units[u];
        at += more;
        if (at == end)
            return more;
        for (size_t a = 0; a < sizeof about / sizeof *about && more; a++)
            if (cp[at] == about[a])
                return at + 1 == end || about[a] == '(';
    }
    return false;
}

/* Is it over: has one of the last syllables the past's final consonant? */
static bool is_past(const sentence *s)
{
    const word *w = &s->w[s->n - 1];
    for (uint32_t i = w->end; i > w->start && i + PAST_WITHIN > w->end; i--)
        if (is_syllable(s->k->cp[i - 1]) && (s->k->cp[i - 1] - SYLLABLES) % FINALS == FINAL_SS)
            return true;
    return false;
}

/* "전날 오후 11시 50분쯤": when it was, if it is over. A run opens with a day or the like, and no length of time follows. */
static void cut_times(sentence *s)
{
    if (!is_past(s))
        return;
    for (uint32_t i = 0; i + TIME_REST < s->n; i++) {
        bool day = is_date(s, i) && !is_whole(s, i, SM_K_PART_OF_DAY), opener = is_whole(s, i, SM_K_OPENER);
        uint32_t to = i;
        while ((day || opener) && to + TIME_REST < s->n && is_time(s, to) && !s->w[to].comma)
            to++;
        if (to > i + opener && !is_whole(s, to, SM_K_LENGTH))
            sm_add_cut(s->k->out, s->w[i].start, s->w[to].start, is_whole(s, i, SM_K_SAME_DAY));
        i = to > i ? to : i;
    }
}

/* Is the last word one of speech, as it stands behind "고" in the lexicon? */
static bool is_saying(const sentence *s)
{
    uint32_t phrase[SM_LONGEST_MATCH] = { GO, ' ' };
    const word *w = &s->w[s->n - 1];
    uint32_t n = w->end - w->start;
    if (n + 2 > SM_LONGEST_MATCH)
        return false;
    for (uint32_t i = 0; i < n; i++)
        phrase[i + 2] = s->k->cp[w->start + i];
    return (sm_lexicon_find(s->k->lex, phrase, n + 2) & SM_K_SAY) != 0;
}

/* Is it a person who says it, or does a word tell where it was said? Without the frame that would be where it was done, and by whom. */
static bool tells_speech(const sentence *s)
{
    uint32_t topic = find_topic(s);
    const word *w = topic > 0 ? &s->w[topic - 1] : NULL;
    if (w && sm_lexicon_find(s->k->lex, s->k->cp + w->start, w->end - w->start - 1) & SM_K_OFFICE)
        return true;
    for (uint32_t i = 0; i < s->n; i++)
        if (s->w[i].kinds & SM_K_OCCASION)
            return true;
    return false;
}

/* "...했다고 3일 밝혔다" with one subject; a date behind the topic may be that of the speech: it goes too. */
static void cut_frame(sentence *s, uint32_t start)
{
    if (s->n < LEAST_REST || !is_saying(s) || tells_speech(s))
        return;
    uint32_t i = s->n - 2, dates = 0;
    for (; i > 0 && dates < DATES && is_date(s, i); i--)
        dates++;
    const word *w = &s->w[i];
    if (w->quoted || w->end - w->start < 3 || last(s, i) != GO || s->k->cp[w->end - 2] != DA || w->end - start < SM_SHORTEST)
        return;
    if (s->k->cp[w->end - 3] == 0xaca0 || sm_count_subjects(s->k, start, w->end - 1) > 1)   /* "겠": what the speaker means to do */
        return;
    sm_add_cut(s->k->out, w->end - 1, s->k->out->body.end, true);
    uint32_t topic = find_topic(s);
    if (topic > 0 && topic < i && dates == 0 && is_date(s, topic))
        sm_add_cut(s->k->out, s->w[topic].start, rest_of(s, topic), true);
}

uint32_t sm_skip_korean_leadin(sm_cjk *k, uint32_t start)
{
    sentence s = { .k = k };
    uint32_t opens = UINT32_MAX;
    read_words(&s, start);
    for (uint32_t i = 0; i + 2 * LEAST_REST < s.n; i++) {
        if (opens == UINT32_MAX && is_quote(k->cp[s.w[i].start]))
            opens = i;
        if (opens == UINT32_MAX && (i >= LEADIN || s.w[i].kinds & SM_K_SUBJECT))
            return start;
        if (opens == UINT32_MAX || !is_quote(last(&s, i)) || i == opens || is_quote(k->cp[s.w[i + 1].start]))
            continue;
        uint32_t from = s.w[i + 1].start;
        if (i - opens + 1 < QUOTED_WORDS || s.w[i].comma || is_whole(&s, i + 1, SM_K_PAIRED) || sm_count_subjects(k, from, k->out->body.end) == 0)
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
    while (i < k->length && (k->cp[i] == '.' || k->cp[i] == '/' || k->cp[i] == '(' || k->cp[i] == '[' || k->cp[i] == 0x25b2 || (sm_is_space(k->cp[i]) && k->cp[i] != '\n')))
        i++;
    if (i + 3 > k->length || k->cp[i] != photo[0] || k->cp[i + 1] != photo[1])
        return false;
    for (uint32_t to = i + 6; i < k->length && i < to; i++)
        if (k->cp[i] == '=' || k->cp[i] == 0x25b6)
            return true;
    return false;
}

/* "7일 한 시민이 매장 앞을 지나고 있다" */
static bool is_caption(const sentence *s)
{
    if (has_credit(s->k))
        return true;
    if (s->n < LEAST_REST || last(s, s->n - 2) != GO || s->w[s->n - 2].kinds & SM_K_GROWS || !is_whole(s, s->n - 1, SM_K_WHEN | SM_K_AUXILIARY))
        return false;
    for (uint32_t i = 0; i < s->n; i++)
        if (is_whole(s, i, SM_K_CAPTION) || (i < LEAST_REST && is_date(s, i) && sm_is_digit(s->k->cp[s->w[i].start])))
            return true;
    return false;
}

bool sm_ends_byline(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t size;
    return sm_ends_with(k, start, end, &size) & SM_K_BYLINE;
}

/* "문 대통령은", "A씨는": whom a surname or a letter means was told before. */
bool sm_names_by_half(const sm_cjk *k, uint32_t start, uint32_t end)
{
    enum { SSI = 0xc528, GUN = 0xad70, YANG = 0xc591 };
    uint32_t at = start;
    while (at < end && sm_is_space(k->cp[at]))
        at++;
    if (at + 3 > end)
        return false;
    uint32_t second = sm_is_space(k->cp[at + 1]) ? k->cp[at + 2] : k->cp[at + 1];
    if (sm_is_upper(k->cp[at]))
        return second == SSI || second == GUN || second == YANG;
    if (!is_syllable(k->cp[at]) || !sm_is_space(k->cp[at + 1]))
        return false;
    uint32_t from = at + 2, to = from;
    while (to < end && !sm_is_space(k->cp[to]))
        to++;
    for (uint32_t cut = 0; cut <= PARTICLE && to > from + cut; cut++)   /* "대통령의", "대통령에게" */
        if (sm_lexicon_find(k->lex, k->cp + from, to - from - cut) & SM_K_OFFICE)
            return true;
    return false;
}

/* Does a quotation close that opened in the sentence before? */
static bool opens_inside(const sm_cjk *k, uint32_t start)
{
    for (uint32_t i = start; i < k->out->body.end; i++)
        if (is_quote(k->cp[i]))
            return i > start && k->cp[i] != 0x201c && i + 1 < k->out->body.end && !sm_is_space(k->cp[i - 1]) && sm_nesting(k->cp[i - 1]) <= 0
                   && (k->cp[i] == 0x201d || k->cp[i + 1] == GO || k->cp[i + 1] == MYEO || k->cp[i + 1] == RA || k->cp[i + 1] == I || k->cp[i + 1] == NEUN);
    return false;
}

/* "2006년" */
static bool is_year(const sentence *s, uint32_t i)
{
    const word *w = &s->w[i];
    uint32_t at = w->start;
    while (at < w->end && sm_is_digit(s->k->cp[at]))
        at++;
    return at == w->start + 4 && at < w->end && s->k->cp[at] == NYEON;
}

/* "그동안", "그동안은", "그동안에는" */
static bool opens_background(const sentence *s, uint32_t i)
{
    const word *w = &s->w[i];
    for (uint32_t cut = 0; cut <= PARTICLE && w->end > w->start + cut + 1; cut++)
        if (sm_lexicon_find(s->k->lex, s->k->cp + w->start, w->end - w->start - cut) & SM_K_LEADER)
            return true;
    return false;
}

/* How things were before the news ("지난해", "지금까지", "2006년"), or what something is ("...는 예술 단체로, ..."). */
static bool is_background(const sentence *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if ((i < BACKGROUND_WITHIN && opens_background(s, i)) || (!s->w[i].quoted && is_year(s, i) && is_past(s)))
            return true;
    uint32_t topic = find_topic(s);
    for (uint32_t i = topic; topic > 0 && i < s->n; i++)
        if (s->w[i].comma && !s->w[i].quoted)
            return last(s, i) == RO;
    return false;
}

void sm_cut_korean(sm_cjk *k, uint32_t start)
{
    sentence s = { .k = k };
    uint32_t size, end = k->out->body.end;
    read_words(&s, start);
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
}
