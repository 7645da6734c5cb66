/* headline_feature_east.c - Japanese and Korean features: what of a sentence tells that it is their news, or their scene.
 *
 * Method: that of headline_feature.c, with traits of its own: the words listed under `feature` in the lexicon, sought as parts of words and
 * outside of quotes, how the sentence ends, and where it stands.
 * Limits: the weights are those of news; what stands in a list may be part of a longer word.
 */
#include "hangul.h"
#include "headline.h"

enum { LETTERS_A_STEP = 25, WORDS_A_STEP = 10 };   /* what makes a sentence longer by one */

/* What is known of a sentence; each a number of 0 to 6. */
enum {
    DAY,          /* "8日", "어제" */
    WHEN,         /* "今月", "다음 달" */
    PAST,         /* its verb is a past */
    SEEN,         /* it is a present, in Japanese one that lasts: "並んでいる", "앉는다" */
    QUOTES,
    FIGURES,      /* up to 3 */
    BODIES,       /* ministries, courts, firms, up to 3 */
    NEWSY,        /* words of news, up to 5 */
    SCENIC,       /* words of scenes, up to 4 */
    LENGTH,       /* up to 4 */
    FIRST, ALONE, WITHIN, DEPTH,   /* as in sm_stand */
    LEANS,        /* it points back */
    TITLED        /* share of the title's words, in quarters */
};

/* The weights that logistic regression gives to the news of a feature among its sentences, and to a scene among first sentences; that of
 * the title's words is the English one, as no text that was learned from has a title. docs/headline.md says of what texts. */
static const double NEWS_JAPANESE[SM_TRAITS] = {
    [DAY] = 2.0, [WHEN] = 2.2, [PAST] = 0.7, [SEEN] = -0.4, [QUOTES] = 0.7, [NEWSY] = 0.8, [SCENIC] = -0.1, [LENGTH] = 1.9, [FIRST] = 1.8,
    [ALONE] = -1.4, [WITHIN] = -1.6, [DEPTH] = -1.6, [LEANS] = 0.5,
};
static const double SCENE_JAPANESE[SM_TRAITS] = {
    [DAY] = -1.5, [PAST] = 0.4, [SEEN] = 0.4, [QUOTES] = 0.4, [FIGURES] = -1.3, [BODIES] = -1.5, [NEWSY] = -2.2, [SCENIC] = 0.9,
    [LENGTH] = -0.4, [TITLED] = -1.2,
};
static const double NEWS_KOREAN[SM_TRAITS] = {
    [DAY] = 0.6, [WHEN] = 1.3, [PAST] = 0.8, [SEEN] = 0.9, [QUOTES] = -0.6, [NEWSY] = 1.1, [SCENIC] = 0.1, [LENGTH] = 1.8, [FIRST] = 1.3,
    [WITHIN] = -0.8, [DEPTH] = -1.4, [LEANS] = -0.1,
};
static const double SCENE_KOREAN[SM_TRAITS] = {
    [DAY] = -0.5, [PAST] = -0.6, [SEEN] = -0.1, [QUOTES] = -0.4, [FIGURES] = -1.2, [BODIES] = -0.8, [NEWSY] = -2.4, [SCENIC] = 1.5,
    [LENGTH] = -0.1, [LEANS] = 0.5, [TITLED] = -1.2,
};

static bool opens_quote(uint32_t c) { return c == 0x300c || c == 0x300e || c == 0x201c || c == '"' || c == 0x2018; }
static bool closes_quote(uint32_t c) { return c == 0x300d || c == 0x300f || c == 0x201d || c == '"' || c == 0x2019; }

static void count(double *x, double most) { *x += *x < most; }

static void count_word(unsigned kinds, double *x)
{
    x[DAY] = x[DAY] > 0 || kinds & SM_FEATURE_DAY;
    x[WHEN] = x[WHEN] > 0 || kinds & SM_FEATURE_WHEN;
    if (kinds & SM_FEATURE_BODY)
        count(&x[BODIES], 3);
    if (kinds & SM_FEATURE_NEWS)
        count(&x[NEWSY], 5);
    if (kinds & SM_FEATURE_SCENE)
        count(&x[SCENIC], 4);
}

/* "8日", "8일", not "8日間", "8일째": does the day of a month end at letter i? */
static bool is_day(const uint32_t *cp, uint32_t start, uint32_t end, uint32_t i)
{
    static const uint32_t spans[] = { 0x9593, 0x76ee, 0x5e73, 0xac04, 0xc9f8, 0xb9cc, 0xb3d9 };   /* kan, me, hei(kin); gan, jjae, man, dong(an) */
    uint32_t next = i + 1 < end ? cp[i + 1] : 0, third = i + 2 < end ? cp[i + 2] : 0;
    return (cp[i] == 0x65e5 || cp[i] == 0xc77c) && i > start && sm_is_digit(cp[i - 1]) && !SM_ONE_OF(next, spans)
           && !(sm_is_space(next) && SM_ONE_OF(third, spans));
}

/* The words and figures outside of quotes and brackets, which hold ages and names. */
static void read_words(const sm_maker *m, const sm_lexicon *lex, const sm_sentence *s, double *x)
{
    static const uint32_t unsaid[] = { 0x6642, 0xc2dc, 0x6b73, 0xc138, 0xc0b4 };   /* ji si: hours; sai se sal: ages; scenes have them too */
    const uint32_t *cp = m->text->cp;
    bool quoted = false, bracket = false;
    for (uint32_t i = s->start, n = 1; i < s->end; i += n) {
        n = 1;
        bool was = quoted;
        quoted = quoted ? !closes_quote(cp[i]) : opens_quote(cp[i]);
        x[QUOTES] = x[QUOTES] > 0 || quoted;
        bracket = bracket ? cp[i] != ')' && cp[i] != 0xff09 : cp[i] == '(' || cp[i] == 0xff08;
        if (quoted || was || bracket)
            continue;
        x[DAY] = x[DAY] > 0 || is_day(cp, s->start, s->end, i);
        if (sm_is_digit(cp[i]) && !(i + 1 < s->end && sm_is_digit(cp[i + 1])) && !(i + 1 < s->end && SM_ONE_OF(cp[i + 1], unsaid)))
            count(&x[FIGURES], 3);
        count_word(sm_words_prefix_cp(&lex->feature, cp + i, s->end - i, &n), x);
    }
}

/* Behind the last letter of the sentence. */
static uint32_t letters_end(const sm_maker *m, const sm_sentence *s)
{
    uint32_t end = s->end;
    while (end > s->start + 1 && !sm_is_letter(m->text->cp[end - 1]))
        end--;
    return end;
}

static void read_end_korean(const uint32_t *cp, uint32_t start, uint32_t end, double *x)
{
    enum { DA = 0xb2e4, NI = 0xb2c8, SEUP = 0xc2b5, IT = 0xc788, EOP = 0xc5c6 };
    uint32_t at = end - 1;
    while (at > start && (cp[at] == DA || cp[at] == NI || cp[at] == SEUP))   /* "-습니다" */
        at--;
    /* "있다", "없었다" */
    bool verb = cp[end - 1] == DA, is = cp[at] == IT || cp[at] == EOP || (at > start && (cp[at - 1] == IT || cp[at - 1] == EOP));
    x[PAST] = verb && !is && sm_final_of(cp[at]) == SM_FINAL_SS;
    x[SEEN] = verb && sm_final_of(cp[at]) == SM_FINAL_N;
}

static void read_end_japanese(const uint32_t *cp, uint32_t start, uint32_t end, double *x)
{
    enum { TA = 0x305f, TE = 0x3066, DE = 0x3067, I = 0x3044, RU = 0x308b, MA = 0x307e, SU = 0x3059, SHI = 0x3057 };
    uint32_t at = end - 1;
    x[PAST] = cp[at] == TA;
    while (at > start + 1 && (cp[at] == TA || cp[at] == RU || cp[at] == SU || cp[at] == SHI || cp[at] == MA))   /* "-ました" */
        at--;
    x[SEEN] = at > start && at + 1 < end && cp[at] == I && (cp[at - 1] == TE || cp[at - 1] == DE);
}

/* "...했기 때문이다", "...したためだ": does it only say why what stands in front of it is so? */
static bool gives_reason(const uint32_t *cp, uint32_t start, uint32_t end)
{
    enum { TTAE = 0xb54c, MUN = 0xbb38, I = 0xc774, IP = 0xc785, TA = 0x305f,
           ME = 0x3081, KA = 0x304b, RA = 0x3089, DA = 0x3060, DE = 0x3067, REASON = 6 };
    for (uint32_t i = end > start + REASON ? end - REASON : start; i + 2 < end; i++) {
        bool korean = cp[i] == TTAE && cp[i + 1] == MUN && (cp[i + 2] == I || cp[i + 2] == IP);
        bool japanese = ((cp[i] == TA && cp[i + 1] == ME) || (cp[i] == KA && cp[i + 1] == RA)) && (cp[i + 2] == DA || cp[i + 2] == DE) && i + 5 > end;
        if (korean || japanese)
            return true;
    }
    return false;
}

static bool read_traits(sm_maker *m, const sm_lexicon *lex, uint32_t lead, uint32_t sentence, double *x)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    sm_fact whole = { .sentence = sentence, .n = 1, .kept = { { s->start, s->end } } };
    bool korean = lex->style == SM_CUT_KOREAN;
    double length = korean ? (double)(m->tokens->first[sentence + 1] - m->tokens->first[sentence]) / WORDS_A_STEP
                           : (double)(s->end - s->start) / LETTERS_A_STEP;
    sm_stand stands = sm_stands(m, lead, sentence);
    uint32_t end = letters_end(m, s);
    if (sentence != lead && gives_reason(m->text->cp, s->start, end))
        return false;
    read_words(m, lex, s, x);
    (korean ? read_end_korean : read_end_japanese)(m->text->cp, s->start, end, x);
    x[LENGTH] = length < 4 ? length : 4;
    x[FIRST] = stands.first;
    x[ALONE] = stands.alone;
    x[WITHIN] = stands.within;
    x[DEPTH] = stands.depth;
    x[LEANS] = sm_refers(m, &whole);
    x[TITLED] = 4 * sm_titled(m, sentence);
    return true;
}

const sm_feature_model SM_FEATURE_JAPANESE = { read_traits, NEWS_JAPANESE, SCENE_JAPANESE, 0.8, 0.7 };
const sm_feature_model SM_FEATURE_KOREAN = { read_traits, NEWS_KOREAN, SCENE_KOREAN, 0.1, 0.9 };
