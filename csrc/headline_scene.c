/* headline_scene.c - features open with a scene: which sentence behind it tells the news, in Japanese and Korean; English ones are
 * weighed in headline_feature.c.
 *
 * Method: news says when. A scene is told by what it lacks, a day, a place, a topic, figures, and by what it has: somebody seen doing
 * something.
 * Limits: in other languages nothing is seen.
 */
#include <string.h>

#include "headline.h"

enum { SCENE_LETTERS = 60, SCENE_SENTENCES = 5, FEATURE_SENTENCES = 9, SHORT_LETTERS = 12, SCENE_WORDS = 14, OUTLOOK = 3 };

/* Behind the last letter of the sentence. */
static uint32_t letters_end(const sm_maker *m, const sm_sentence *s)
{
    uint32_t end = s->end;
    while (end > s->start + 1 && !sm_is_letter(m->text->cp[end - 1]))
        end--;
    return end;
}

/* -- Japanese -- */

/* How well a sentence says when: 2 the day, 1 the month, season or year, "今月", "この春"; 0 without a topic or a subject. */
static int is_dated(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t now[] = { 0x4eca, 0x6765, 0x5148 }, spans[] = { 0x6708, 0x5e74, 0x9031, 0x6625, 0x590f, 0x79cb, 0x51ac, 0x5b63, 0x671d };
    /* kon rai sen; getsu nen shu haru natsu aki fuyu ki asa */
    const uint32_t *cp = m->text->cp;
    bool day = false, span = false, month = false, past = false, subject = false;
    int quotes = m->text->cp[s->start] == 0x300c;
    for (uint32_t i = s->start + 1; i < s->end; i++) {
        quotes += (cp[i] == 0x300c) - (cp[i] == 0x300d);
        if (quotes > 0)   /* what somebody says may tell of any day */
            continue;
        uint32_t next = i + 1 < s->end ? cp[i + 1] : 0, third = i + 2 < s->end ? cp[i + 2] : 0;
        bool span_of_days = next == 0x9593 || (next == 0x5e73 && third == 0x5747) || (next == 0x306b && sm_is_digit(third));   /* "3日間", "1日平均5人", "1日に8往復": kan, heikin, ni */
        day |= cp[i] == 0x65e5 && sm_is_digit(cp[i - 1]) && !span_of_days;
        past |= cp[i - 1] == 0x6628;   /* "昨年12月に": saku */
        bool age = cp[i] == 0x5e74 && i + 1 < s->end && sm_is_digit(cp[i + 1]);   /* "今年72歳になる" */
        bool this = i > s->start + 1 && cp[i - 2] == 0x3053 && cp[i - 1] == 0x306e, number = cp[i] != 0x5e74 && sm_is_digit(cp[i - 1]);   /* kono */
        span |= SM_ONE_OF(cp[i], spans) && !age && (this || SM_ONE_OF(cp[i - 1], now));
        span |= cp[i - 1] == 0x3053 && cp[i] == 0x3068 && next == 0x3057;   /* kotoshi */
        month |= SM_ONE_OF(cp[i], spans) && !age && number;
        subject |= cp[i] == 0x306f || cp[i] == 0x304c;   /* wa, ga */
    }
    return !subject ? 0 : day ? 2 : span || (month && !past);
}

/* Is a sentence nothing but what somebody said? */
static bool is_quote(const sm_maker *m, const sm_sentence *s)
{
    uint32_t end = s->end;
    while (end > s->start + 1 && m->text->cp[end - 1] == 0x3002)
        end--;
    for (uint32_t i = s->start + 1; i + 1 < end; i++)
        if (m->text->cp[i] == 0x300d)
            return false;
    return m->text->cp[s->start] == 0x300c && m->text->cp[end - 1] == 0x300d;
}

/* "午前4時、まだ暗い港に", "なぜ消えたのか": an hour without its day, a question */
static bool opens_feature(const sm_maker *m, const sm_sentence *s)
{
    const uint32_t *cp = m->text->cp + s->start;
    uint32_t end = letters_end(m, s);
    bool asks = end > s->start + 2 && m->text->cp[end - 1] == 0x304b && m->text->cp[end - 2] == 0x306e;   /* no ka */
    if (s->end <= s->start + SHORT_LETTERS)
        return asks;
    bool half = cp[0] == 0x5348 && (cp[1] == 0x524d || cp[1] == 0x5f8c), part = (cp[0] == 0x671d || cp[0] == 0x591c) && sm_is_digit(cp[1]);   /* gozen, gogo; asa, yoru */
    return asks || ((half || part) && is_dated(m, s) == 0);
}

/* "町は", not "町には", "つるはしの" */
static bool is_topic(const sm_maker *m, const sm_sentence *s, uint32_t i)
{
    const uint32_t *cp = m->text->cp;
    bool goes_on = i + 1 < s->end && sm_props_of(cp[i + 1])->kind == SM_KIND_HIRAGANA;
    return cp[i] == 0x306f && i > s->start && cp[i - 1] != 0x306b && !goes_on;   /* wa, ni wa */
}

static bool ends_as(const sm_maker *m, uint32_t end, const uint32_t *text, uint32_t n) { return end >= n && memcmp(m->text->cp + end - n, text, n * sizeof *text) == 0; }

/* "...に並ぶ小学校のランチルーム": a noun instead of a verb. */
static bool ends_in_place(const sm_maker *m, uint32_t start, uint32_t end)
{
    uint32_t at = end;
    while (at > start && sm_props_of(m->text->cp[at - 1])->kind == SM_KIND_KATAKANA)
        at--;
    return end > at + 2 && at > start + 2 && m->text->cp[at - 1] == 0x306e && sm_props_of(m->text->cp[at - 2])->kind == SM_KIND_HAN;   /* no */
}

/* "海野さん(76)が網を確かめていた", "客が入ってきた", and no day, month or year: what somebody was seen doing. */
static bool shows_somebody(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t was[] = { 0x3066, 0x3044, 0x305f }, came[] = { 0x3066, 0x304d, 0x305f }, habit[] = { 0x65e5, 0x8ab2, 0x3060 };   /* te ita, te kita, nikka da */
    static const uint32_t moves[][2] = { { 0x5165, 0x3063 }, { 0x51fa, 0x3066 }, { 0x6b69, 0x3044 }, { 0x8d70, 0x3063 }, { 0x623b, 0x3063 }, { 0x5e30, 0x3063 }, { 0x964d, 0x308a } };
    /* hai(t) de(te) aru(i) hashi(t) modo(t) kae(t) o(ri) */
    const uint32_t *cp = m->text->cp;
    uint32_t end = letters_end(m, s);
    if (end < s->start + SHORT_LETTERS || is_dated(m, s) > 0)
        return false;
    bool moved = false, person = false;
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        moved |= cp[end - 5] == moves[i][0] && cp[end - 4] == moves[i][1];
    for (uint32_t i = s->start + 2; i + 1 < end; i++)
        person |= cp[i - 1] == 0x3055 && cp[i] == 0x3093 && (cp[i + 1] == 0x304c || cp[i + 1] == '(' || cp[i + 1] == 0xff08);   /* san ga */
    return (person && (ends_as(m, end, was, 3) || ends_as(m, end, habit, 3))) || (moved && ends_as(m, end, came, 3)) || ends_in_place(m, s->start, end);
}

/* "「ただいま」と": no name, if a quotation opens there. */
static bool is_spoken(const sm_maker *m, const sm_sentence *s, uint32_t i)
{
    if (m->text->cp[i] != 0x300c)
        return false;
    while (m->text->cp[i] != 0x300d && i + 2 < s->end)
        i++;
    return i + 1 < s->end && m->text->cp[i] == 0x300d && m->text->cp[i + 1] == 0x3068;   /* to */
}

/* "築80年を超える", "3年間": years that are no date. */
static bool is_length(const sm_maker *m, const sm_sentence *s, uint32_t i)
{
    static const uint32_t behind[] = { 0x3092, 0x9593, 0x4ee5, 0x524d, 0x76ee };   /* wo kan i(jo) mae me */
    return m->text->cp[i] == 0x5e74 && i > s->start && sm_is_digit(m->text->cp[i - 1]) && i + 1 < s->end && SM_ONE_OF(m->text->cp[i + 1], behind);
}

/* Japanese: has a sentence neither a day, month or year nor a topic, a place or a name in quotes, and a verb of its own, as "漂う"? */
static bool sets_scene(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t named[] = { 0x300c, 0x300e, 0x770c, 0x5e02, 0x753a, 0x6751, 0x533a, 0x6708, 0x5e74 };
    /* quotes, ken shi machi mura ku, gatsu nen */
    if (is_quote(m, s) || opens_feature(m, s) || shows_somebody(m, s))
        return true;
    static const uint32_t polite[] = { 0x307e, 0x3057, 0x305f }, lasting[] = { 0x307e, 0x3059 };   /* mashita masu */
    uint32_t verb = letters_end(m, s);
    bool told = ends_as(m, verb, polite, 3) || ends_as(m, verb, lasting, 2);   /* as broadcasters do */
    while (verb > s->start && sm_props_of(m->text->cp[verb - 1])->kind != SM_KIND_HAN)
        verb--;
    static const uint32_t sensed[] = { 0x97ff, 0x8d77, 0x6f02, 0x6e67, 0x5305, 0x6d41, 0x4e26, 0x63fa, 0x805e, 0x5149, 0x821e, 0x5bc4, 0x7b11 };
    /* hibi(ku) o(koru) tadayo(u) wa(ku) tsutsu(mu) naga(reru) nara(bu) yu(reru) ki(koeru) hika(ru) ma(u) (kake)yo(ru) wara(u) */
    if (told && verb > s->start && !SM_ONE_OF(m->text->cp[verb - 1], sensed))
        return false;
    bool noun = verb > s->start + 1 && verb < s->end && sm_props_of(m->text->cp[verb - 2])->kind == SM_KIND_HAN && m->text->cp[verb] != 0x3060;   /* not "七球目だった" */
    if (s->end - s->start >= SHORT_LETTERS && (verb < s->start + 2 || verb == s->end || noun || m->text->cp[verb] == 0x3068))
        return false;   /* "製造を再開した", "見通しとなった" */
    if (s->end - s->start > SCENE_LETTERS)
        return false;
    for (uint32_t i = s->start; i < s->end; i++)
        if ((SM_ONE_OF(m->text->cp[i], named) && !is_spoken(m, s, i) && !is_length(m, s, i)) || is_topic(m, s, i) || (m->text->cp[i] == 0x521d && i + 1 < s->end && m->text->cp[i + 1] == 0x3081))   /* hajime(te) */
            return false;
    return is_dated(m, s) < 2;
}

/* "「ただいま」と": a sentence that opens with nothing but hiragana in quotes. */
static bool is_greeting(const sm_maker *m, const sm_sentence *s, uint32_t end)
{
    enum { LEAST = 4 };
    uint32_t i = end;
    while (i > s->start && sm_props_of(m->text->cp[i - 1])->kind == SM_KIND_HIRAGANA)
        i--;
    return end + 1 < s->end && m->text->cp[end + 1] == 0x3068 && i == s->start + 1 && m->text->cp[s->start] == 0x300c && end - i >= LEAST;   /* to */
}

/* "元気だったかい」と": does somebody speak, and not only a name stand in quotes? */
static bool quotes_speech(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t ends[] = { 0x305f, 0x3060, 0x308b, 0x3044, 0x3046, 0x3088, 0x306d, 0x304b, 0x306a, 0x3059 };   /* ta da ru i u yo ne ka na su */
    for (uint32_t i = s->start + 2; i < s->end; i++)
        if (m->text->cp[i] == 0x300d && (SM_ONE_OF(m->text->cp[i - 1], ends) || is_greeting(m, s, i)))
            return true;
    return false;
}

/* "置かれている", "跳ねていた", "響いてくる", not "続いている", "相次いでいる", "調べている" */
static bool goes_on(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t forms[][3] = { { 0x3066, 0x3044, 0x308b }, { 0x3066, 0x3044, 0x305f }, { 0x3066, 0x304f, 0x308b } };   /* te iru, te ita, te kuru */
    static const uint32_t news[] = { 0x7d9a, 0x6b21, 0x5e83, 0x9ad8, 0x5897, 0x6e1b, 0x6c42, 0x8abf, 0x8feb, 0x5f37, 0x4f38, 0x9032, 0x51fa, 0x5206 };
    /* tsuzu(ku) (aitsu)gu hiro(garu) taka(maru) fu(eru) he(ru) moto(meru) shira(beru) sema(ru) tsuyo(maru) no(biru) susu(mu) de(ru) wa(karu) */
    uint32_t end = letters_end(m, s);
    bool form = false;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        form |= ends_as(m, end, forms[i], 3);
    uint32_t stem = end;
    while (stem > s->start && sm_props_of(m->text->cp[stem - 1])->kind == SM_KIND_HIRAGANA)
        stem--;
    bool becomes = stem + 4 < end && m->text->cp[stem + 1] == 0x306a && m->text->cp[stem + 2] == 0x3063;   /* "重体に|なっている" */
    return form && !becomes && end > s->start + SHORT_LETTERS && stem > s->start && !SM_ONE_OF(m->text->cp[stem - 1], news);
}

/* "...ことが調査で分かった", "...と発表した": is it told as news? */
static bool is_framed(const sm_maker *m, const sm_sentence *s)
{
    enum { FRAME = 14 };
    static const uint32_t frames[][2] = { { 0x5206, 0x304b }, { 0x767a, 0x8868 }, { 0x660e, 0x3089 }, { 0x516c, 0x8868 }, { 0x5224, 0x660e },
                                          { 0x9078, 0x3070 }, { 0x6b7b, 0x53bb }, { 0x53d7, 0x8cde }, { 0x512a, 0x52dd }, { 0x902e, 0x6355 }, { 0x53d6, 0x3089 }, { 0x76d7, 0x307e }, { 0x6b7b, 0x4ea1 }, { 0x7a81, 0x304d }, { 0x4ea1, 0x304f } };
    /* waka(tta) happyo aki(raka) kohyo hanmei era(ba)reta shikyo jusho yusho taiho (damashi)tora(reta) nusuma(reta) shibo tsuki(tometa) na(ku)natta */
    for (uint32_t i = s->end > s->start + FRAME ? s->end - FRAME : s->start; i + 1 < s->end; i++)
        for (size_t k = 0; k < sizeof frames / sizeof *frames; k++)
            if (m->text->cp[i] == frames[k][0] && m->text->cp[i + 1] == frames[k][1])
                return true;
    return false;
}

/* "...する取り組みが町で続いている": something new that goes on. */
static bool tells_project(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t lasts[] = { 0x3066, 0x3044, 0x308b };   /* te iru */
    static const uint32_t projects[][2] = { { 0x7d44, 0x307f }, { 0x4e8b, 0x696d }, { 0x8a66, 0x307f }, { 0x6d3b, 0x52d5 }, { 0x5236, 0x5ea6 } };   /* (tori)kumi jigyo kokoromi katsudo seido */
    if (!ends_as(m, letters_end(m, s), lasts, 3))
        return false;
    for (uint32_t i = s->start + 2; i < s->end; i++)
        for (size_t k = 0; m->text->cp[i] == 0x304c && k < sizeof projects / sizeof *projects; k++)   /* ga */
            if (m->text->cp[i - 2] == projects[k][0] && m->text->cp[i - 1] == projects[k][1])
                return true;
    return false;
}

/* Does the first paragraph show people, let them speak, or tell what goes on, without saying when? */
static bool shows_people(const sm_maker *m, const sm_ranks *ranks)
{
    const sm_sentence *at = m->sentences->at, *first = &at[ranks->rows.sentence[0]];
    bool person = false, lasts = goes_on(m, first), daily = m->text->cp[first->start] == 0x6bce;   /* mai(asa) */
    for (uint32_t k = 0; k < ranks->rows.n && at[ranks->rows.sentence[k]].block == first->block; k++)
        for (uint32_t i = at[ranks->rows.sentence[k]].start + 2; i < at[ranks->rows.sentence[k]].end; i++)
            person |= m->text->cp[i - 1] == 0x3055 && m->text->cp[i] == 0x3093;   /* san */
    int dated = is_framed(m, first) ? 2 : is_dated(m, first);
    return (dated == 0 && (person || lasts || daily || quotes_speech(m, first))) || (person && lasts);
}

/* "環境省が10日、発表した。": nothing but that what stands in front of it was announced. */
static bool only_announces(const sm_maker *m, const sm_sentence *s)
{
    enum { LONGEST = 26 };
    static const uint32_t to[] = { 0x3068, 0x3092 };   /* to wo */
    uint32_t end = letters_end(m, s);
    if (end > s->start + LONGEST || !is_framed(m, s))
        return false;
    for (uint32_t i = s->start; i < end; i++)
        if (SM_ONE_OF(m->text->cp[i], to))
            return false;
    return true;
}

/* "来春には隣県にも広げる": an outlook. */
static bool looks_ahead(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t spans[] = { 0x5e74, 0x6625, 0x590f, 0x79cb, 0x51ac, 0x5b63 };   /* nen haru natsu aki fuyu ki */
    for (uint32_t i = s->start; i + 1 < s->end; i++)
        if (m->text->cp[i] == 0x6765 && SM_ONE_OF(m->text->cp[i + 1], spans))   /* rai */
            return true;
    return false;
}

/* The first sentence of the next paragraphs that says when, or is told as news; 0: none is. */
static uint32_t next_news(const sm_maker *m, const sm_ranks *ranks)
{
    const sm_sentence *at = m->sentences->at;
    const uint32_t *row = ranks->rows.sentence;
    for (uint32_t k = 2; k < ranks->rows.n && k < FEATURE_SENTENCES; k++)
        if (at[row[k]].block == at[row[k - 1]].block && at[row[k]].block != at[row[0]].block && only_announces(m, &at[row[k]]))
            return k - 1;
    for (uint32_t k = 1; k < ranks->rows.n && k < FEATURE_SENTENCES; k++)
        if (at[row[k]].block != at[row[0]].block && ((is_dated(m, &at[row[k]]) > 0 && !(k > OUTLOOK && looks_ahead(m, &at[row[k]]))) || is_framed(m, &at[row[k]]) || tells_project(m, &at[row[k]])))
            return k;
    return 0;
}

/* "その浜口漁港の競りが今月、": is what is pointed to named all the same? */
static bool is_named(const sm_maker *m, const sm_sentence *s)
{
    enum { LEAST = 5 };
    uint32_t at = s->start + 2;
    while (at < s->end && (sm_props_of(m->text->cp[at])->kind == SM_KIND_HAN || sm_props_of(m->text->cp[at])->kind == SM_KIND_KATAKANA || m->text->cp[at] == 0x306e))   /* no */
        at++;
    return at >= s->start + 2 + LEAST && at < s->end && (m->text->cp[at] == 0x304c || m->text->cp[at] == 0x306f);   /* ga wa */
}

/* "その海野さんが今月、": what comes of the scene. */
static bool turns(const sm_maker *m, const sm_sentence *s)
{
    enum { NAME = 9 };
    const uint32_t *cp = m->text->cp;
    if (s->end < s->start + SHORT_LETTERS || cp[s->start] != 0x305d || cp[s->start + 1] != 0x306e || is_dated(m, s) == 0)   /* sono */
        return false;
    for (uint32_t i = s->start + 3; i < s->start + NAME; i++)
        if ((cp[i] == 0x3055 && cp[i + 1] == 0x3093) || ((cp[i] == 0x541b || cp[i] == 0x6c0f) && sm_props_of(cp[i + 1])->kind == SM_KIND_HIRAGANA))   /* san; kun shi */
            return true;
    return is_named(m, s);
}

/* Japanese news names the day in the sentence that tells it: where a text opens with a scene, the first that does, or else the first
 * that names the month or season; 0: it opens with its news. */
static uint32_t behind_scene(const sm_maker *m, const sm_ranks *ranks)
{
    const uint32_t *row = ranks->rows.sentence;
    for (uint32_t k = 1; k < ranks->rows.n && k < FEATURE_SENTENCES; k++)
        if (turns(m, &m->sentences->at[row[k]]))
            return k;
    uint32_t news = shows_people(m, ranks) ? next_news(m, ranks) : 0;
    if (news > 0)
        return news;
    if (!sets_scene(m, &m->sentences->at[row[0]]) || is_framed(m, &m->sentences->at[row[0]]))
        return 0;
    for (int least = 2; least > 0; least--)
        for (uint32_t k = 1; k < ranks->rows.n && k < (least == 2 ? SCENE_SENTENCES : FEATURE_SENTENCES); k++)
            if (is_dated(m, &m->sentences->at[row[k]]) >= least)
                return k;
    for (uint32_t k = 1; shows_somebody(m, &m->sentences->at[row[0]]) && k < ranks->rows.n; k++)   /* the news is the next paragraph's */
        if (m->sentences->at[row[k]].block != m->sentences->at[row[0]].block)
            return k;
    return 0;
}

/* -- Korean -- */

/* "30일", "이달", "지난달", "다음 달", "올해": does it say when? */
static bool is_dated_korean(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t times[][3] = { { 0xc774, 0xb2ec }, { 0xc9c0, 0xb09c }, { 0xc624, 0xb294, ' ' }, { 0xb2e4, 0xc74c, ' ' }, { 0xc774, 0xbc88 }, { 0xc62c, 0xd574 }, { 0xb0b4, 0xb144 } };
    /* idal jinan oneun daeum ibeon olhae naenyeon */
    const uint32_t *cp = m->text->cp;
    for (uint32_t i = s->start; i + 3 < s->end; i++) {
        if (sm_is_digit(cp[i]) && (cp[i + 1] == 0xc77c || cp[i + 1] == 0xc6d4))   /* il wol */
            return true;
        for (size_t k = 0; k < sizeof times / sizeof *times && (i == s->start || sm_is_space(cp[i - 1])); k++)
            if (cp[i] == times[k][0] && cp[i + 1] == times[k][1] && (times[k][2] == 0 || cp[i + 2] == times[k][2]))
                return true;
    }
    return false;
}

/* A short sentence in plain style ("-다", not "-니다") without figures, quotes and a time. */
static bool sets_scene_korean(const sm_maker *m, uint32_t sentence)
{
    enum { DA = 0xb2e4, NI = 0xb2c8 };
    const sm_sentence *s = &m->sentences->at[sentence];
    uint32_t end = letters_end(m, s);
    for (uint32_t i = s->start; i < end; i++)
        if (sm_is_digit(m->text->cp[i]) || sm_props_of(m->text->cp[i])->sb == SM_SB_CLOSE)
            return false;
    bool plain = end > s->start + 2 && m->text->cp[end - 1] == DA && m->text->cp[end - 2] != NI;
    return plain && m->tokens->first[sentence + 1] - m->tokens->first[sentence] <= SCENE_WORDS && !is_dated_korean(m, s);
}

/* Where the first paragraph is a scene, and the next one says when: its first sentence. */
static uint32_t behind_scene_korean(const sm_maker *m, const sm_ranks *ranks)
{
    const sm_sentence *at = m->sentences->at;
    uint32_t first = ranks->rows.sentence[0], news = 1;
    if (!sets_scene_korean(m, first))
        return 0;
    for (; news < ranks->rows.n && at[ranks->rows.sentence[news]].block == at[first].block; news++)
        if (is_dated_korean(m, &at[ranks->rows.sentence[news]]))
            return 0;
    for (uint32_t k = news; k < ranks->rows.n && at[ranks->rows.sentence[k]].block == at[ranks->rows.sentence[news]].block; k++)
        if (is_dated_korean(m, &at[ranks->rows.sentence[k]]))
            return news;
    return 0;
}

uint32_t sm_find_news(sm_maker *m, const sm_ranks *ranks)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[ranks->rows.sentence[0]].lang);
    if (!lex)
        return 0;
    return lex->style == SM_CUT_JAPANESE ? behind_scene(m, ranks) : lex->style == SM_CUT_KOREAN ? behind_scene_korean(m, ranks) : 0;
}
