/* compress_ko_words.c - a Korean sentence as words, and what a word is: a topic, a time, half a name.
 *
 * A word is known by the longest ending that is listed, and by what a particle may stand behind.
 * Limits: a verb before a noun and a topic look alike ("가는", "주가는"); lists tell the frequent ones.
 */
#include "compress_ko.h"

enum { TOPIC_WITHIN = 5, PAST_WITHIN = 4, PARTICLE = 2 };

void sm_ko_read_words(sm_ko_sentence *s, uint32_t start)
{
    const uint32_t *cp = s->k->cp;
    uint32_t end = s->k->out->body.end, size;
    bool quoted = false, single = false;
    int depth = 0;
    for (uint32_t i = start; i < end && s->n < SM_KO_WORDS;) {
        sm_ko_word w = { .start = i, .quoted = quoted || single || depth > 0 };
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

bool sm_ko_is_whole(const sm_ko_sentence *s, uint32_t i, uint32_t kind)
{
    return (sm_lexicon_find(s->k->lex, s->k->cp + s->w[i].start, s->w[i].end - s->w[i].start) & kind) != 0;
}

bool sm_ko_is_stem(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t kind)
{
    for (uint32_t cut = 0; cut <= PARTICLE && end > start + cut; cut++)
        if (sm_lexicon_find(k->lex, k->cp + start, end - start - cut) & kind)
            return true;
    return false;
}

uint32_t sm_ko_digits_end(const sm_ko_sentence *s, uint32_t i)
{
    uint32_t at = s->w[i].start;
    while (at < s->w[i].end && sm_is_digit(s->k->cp[at]))
        at++;
    return at;
}

/* "20일(현지시간)" too */
bool sm_ko_is_date(const sm_ko_sentence *s, uint32_t i)
{
    const uint32_t *cp = s->k->cp;
    uint32_t at = s->w[i].start;
    while (at < s->w[i].end && (sm_is_digit(cp[at]) || (cp[at] == WOL && at > s->w[i].start)))
        at++;
    bool day = at > s->w[i].start && at < s->w[i].end && cp[at] == IL && (at + 1 == s->w[i].end || cp[at + 1] == '(');
    return day || sm_ko_is_whole(s, i, SM_K_TIME);
}

bool sm_fits_particle(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t c = k->cp[end - 1], before = end - start > 1 ? k->cp[end - 2] : 0;
    if (!sm_is_syllable(before) || (c != EUN && c != NEUN && c != I && c != GA))
        return true;
    return (sm_final_of(before) != 0) == (c == EUN || c == I);
}

/* Is the word a topic, and no verb before a noun? */
bool sm_ko_is_topic(const sm_ko_sentence *s, uint32_t i)
{
    const sm_ko_word *w = &s->w[i];
    if (w->quoted || !(w->kinds & SM_K_SUBJECT) || w->end - w->start < 3 || (sm_ko_last(s, i) != NEUN && sm_ko_last(s, i) != EUN))
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

uint32_t sm_ko_find_topic(const sm_ko_sentence *s)
{
    for (uint32_t i = 0; i < s->n && i < TOPIC_WITHIN; i++) {
        if (sm_ko_is_topic(s, i))
            return i + 1;
        if (s->w[i].comma || s->w[i].kinds & (SM_K_SUBJECT | SM_K_CHAIN))
            return 0;
    }
    return 0;
}

/* "있었던", "없는": what goes with the verb in front of it. */
bool sm_ko_is_auxiliary(const sm_ko_sentence *s, uint32_t i)
{
    return i < s->n && (s->k->cp[s->w[i].start] == ISS || sm_ko_is_whole(s, i, SM_K_AUXILIARY));
}

/* "2024년", "7월", "3일", "9시", "50분쯤", "오후", "전날" */
bool sm_ko_is_time(const sm_ko_sentence *s, uint32_t i)
{
    static const uint32_t units[] = { NYEON, WOL, IL, 0xc2dc, 0xbd84 }, about[] = { 0xcbe4, 0xaed8, 0xacbd, '(' };   /* si bun; jjeum kke gyeong */
    const uint32_t *cp = s->k->cp;
    uint32_t at = s->w[i].start, end = s->w[i].end;
    if (s->w[i].quoted)
        return false;
    if (sm_ko_is_whole(s, i, SM_K_TIME))
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
bool sm_ko_is_past(const sm_ko_sentence *s)
{
    const sm_ko_word *w = &s->w[s->n - 1];
    for (uint32_t i = w->end; i > w->start && i + PAST_WITHIN > w->end; i--)
        if (sm_final_of(s->k->cp[i - 1]) == SM_FINAL_SS)
            return true;
    return false;
}

/* "2006년" */
bool sm_ko_is_year(const sm_ko_sentence *s, uint32_t i)
{
    const sm_ko_word *w = &s->w[i];
    uint32_t at = sm_ko_digits_end(s, i);
    return at == w->start + 4 && at < w->end && s->k->cp[at] == NYEON;
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
    if (!sm_is_syllable(k->cp[at]) || !sm_is_space(k->cp[at + 1]))
        return false;
    uint32_t from = at + 2, to = from;
    while (to < end && !sm_is_space(k->cp[to]))
        to++;
    return sm_ko_is_stem(k, from, to, SM_K_OFFICE);   /* "대통령의", "대통령에게" */
}
