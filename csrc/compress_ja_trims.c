/* compress_ja_trims.c - small words that go from a Japanese first sentence that is too long and say little: which instance of a
 * court it was, from when to when, "new".
 */
#include <string.h>

#include "compress_ja_phrases.h"

enum { SPAN = 24 };
/* Prices: percent of its worth that a line has without it. */
enum { INSTANCE = 97, BENCH = 98, WHEN = 92, NEW = 92, MOVES = 94, FORMER = 92, CLAIM = 93,
       COURT = 97, CONFERENCE = 97, KIND = 90, GAME = 90, AGE = 90, AFTER = 88, MEANS = 80 };

/* "現在の", "現行の" */
/* genzai genko */
static bool is_present(const sm_cjk *k, uint32_t at) { return k->cp[at] == 0x73fe && (k->cp[at + 1] == 0x5728 || k->cp[at + 1] == 0x884c); }

/* "宗教法人|「浜の会」が": what a name in quotes is. */
void sm_ja_cut_kinds(sm_cjk *k, uint32_t start)
{
    static const uint32_t kinds[][2] = { { 0x5927, 0x624b }, { 0x6cd5, 0x4eba }, { 0x4f1a, 0x793e } };   /* ote hojin kaisha */
    for (uint32_t i = start + 4; i < k->out->body.end; i++) {
        uint32_t from = i;
        while (k->cp[i] == 0x300c && from > start && sm_props_of(k->cp[from - 1])->kind == SM_KIND_HAN)
            from--;
        bool edge = from == k->out->body.start || sm_ja_is_hiragana(k->cp[from - 1]) || sm_is_comma(k->cp[from - 1]);
        if (from + 4 <= i && edge && sm_ja_has_pair(k, i - 2, i, kinds, 3))
            sm_ja_add_last(k, from, i, KIND);
    }
}

/* "七番勝負|の第六局|は" */
void sm_ja_cut_games(sm_cjk *k, uint32_t start)
{
    static const uint32_t match[][2] = { { 0x52dd, 0x8ca0 } };   /* shobu */
    for (uint32_t i = start + 4; i + 4 < k->out->body.end; i++) {
        uint32_t end = i + 2;
        while (end + 1 < k->out->body.end && sm_is_digit(k->cp[end]))
            end++;
        bool game = k->cp[i] == NO && k->cp[i + 1] == 0x7b2c && end > i + 2 && k->cp[end] == 0x5c40
                    && sm_ja_has_pair(k, i - 2, i, match, 1);   /* dai, kyoku */
        if (game)
            sm_ja_add_last(k, i, end + 1, GAME);
    }
}

/* "訴訟|の控訴審|で": the suit says what it was. */
void sm_ja_cut_instances(sm_cjk *k, uint32_t start)
{
    static const uint32_t trials[][2] = { { 0x8a34, 0x8a1f }, { 0x88c1, 0x5224 }, { 0x4e8b, 0x4ef6 } };   /* sosho saiban jiken */
    /* koso(shin) jokoku(shin) hanketsu (kohan) */
    static const uint32_t instances[][2] = { { 0x63a7, 0x8a34 }, { 0x4e0a, 0x544a }, { 0x5224, 0x6c7a } };
    static const uint32_t behind[] = { DE, WA };
    for (uint32_t i = start + 4; i + 5 < k->out->body.end; i++) {
        uint32_t end = i + 1;
        while (end + 1 < k->out->body.end && sm_props_of(k->cp[end])->kind == SM_KIND_HAN)
            end++;
        bool instance = k->cp[i] == NO && sm_ja_has_pair(k, i - 2, i, trials, 3) && sm_ja_has_pair(k, i + 1, i + 3, instances, 3);
        if (instance && end > i + 3 && SM_ONE_OF(k->cp[end], behind))
            sm_ja_add_last(k, i, end, INSTANCE);
    }
}

/* "最高裁|第3小法廷|は", "懲役3年、|保護観察付き|執行猶予5年" */
void sm_ja_cut_benches(sm_cjk *k, uint32_t start)
{
    static const uint32_t probation[] = { 0x4fdd, 0x8b77, 0x89b3, 0x5bdf, 0x4ed8, 0x304d };   /* hogo kansatsu tsuki */
    for (uint32_t i = start; i + 6 < k->out->body.end; i++)
        if (memcmp(k->cp + i, probation, sizeof probation) == 0)
            sm_ja_add_last(k, i, i + 6, BENCH);
    static const uint32_t bench[][2] = { { 0x5c0f, 0x6cd5 } };   /* shoho(tei) */
    for (uint32_t i = start + 3; i + 5 < k->out->body.end; i++)
        /* dai, (saiko)sai */
        if (k->cp[i] == 0x7b2c && k->cp[i - 1] == 0x88c1 && sm_ja_is_digit(k->cp[i + 1]) && sm_ja_has_pair(k, i + 2, i + 4, bench, 1))
            sm_ja_add_last(k, i, i + 5, BENCH);
}

/* "六日夜から", "来年度から", "六日夜遅くから" */
static bool is_since(const sm_ja_phrases *c, const sm_ja_phrase *p)
{
    const sm_cjk *k = c->k;
    uint32_t kana = p->end - p->noun;
    if (p->noun == p->start || kana < 2 || kana > 3 || k->cp[p->end - 1] != 0x3089 || k->cp[p->end - 2] != 0x304b)   /* kara */
        return false;
    if (kana == 3)
        return k->cp[p->noun - 1] == 0x9045 && sm_is_digit(k->cp[p->start]);   /* oso(ku) */
    return sm_ja_is_date(k, p->start, p->noun) || (k->cp[p->noun - 1] == 0x5ea6 && sm_is_digit(k->cp[p->start]));   /* (nen)do */
}

/* "七日未明にかけ", "五年間の", "三月まで" */
static bool is_until(const sm_ja_phrases *c, const sm_ja_phrase *p)
{
    const sm_cjk *k = c->k;
    if (p->noun == p->start || p->end == p->noun)
        return false;
    if (p->end > p->noun + 2 && k->cp[p->noun] == NI && k->cp[p->noun + 1] == 0x304b && k->cp[p->noun + 2] == 0x3051)   /* ni kake */
        return true;
    bool made = p->is == SM_JA_ADJUNCT && k->cp[p->noun] == MA, length = p->is == SM_JA_OF && k->cp[p->noun - 1] == 0x9593;   /* made; kan no */
    return (made || length) && sm_is_digit(k->cp[p->start]);
}

/* "六日夜から七日未明にかけ", "来年度から五年間の": from when to when. */
static void cut_spans(const sm_ja_phrases *c, sm_cjk *k)
{
    /* nittei kikan yotei ninki */
    static const uint32_t plans[][2] = { { 0x65e5, 0x7a0b }, { 0x671f, 0x9593 }, { 0x4e88, 0x5b9a }, { 0x4efb, 0x671f } };
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *from = &c->at[i], *to = &c->at[i + 1];
        bool comma = to->end < k->out->body.end && sm_is_comma(k->cp[to->end]), follows = i + 2 < c->n || comma;
        bool joined = i > 0 && (from[-1].is == SM_JA_VERB || from[-1].is == SM_JA_OF);   /* "あす|未明から" */
        bool planned = sm_ja_has_pair(k, to->end, to->end + 2 < k->out->body.end ? to->end + 2 : k->out->body.end, plans,
                                 sizeof plans / sizeof *plans);   /* "四日から十日間の|日程で" */
        if (!joined && !planned && follows && is_since(c, from) && is_until(c, to) && to->end - from->start <= SPAN)
            sm_ja_add_last(k, from->start, to->end + comma, WHEN);
    }
}

/* "新たな|監視網を" */
static void cut_new(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        if (p->noun == p->start + 1 && p->end == p->noun + 2 && k->cp[p->start] == 0x65b0 && k->cp[p->noun] == TA
            && k->cp[p->noun + 1] == 0x306a)   /* ara ta na */
            sm_ja_add_last(k, p->start, p->end, NEW);
    }
}

/* "現在の百円から|百八十円に引き上げる": from how much, in front of how much. */
static void cut_former(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 2 < c->n; i++) {
        const sm_ja_phrase *from = &c->at[i], *to = &c->at[i + 1];
        bool since = from->noun > from->start && from->end == from->noun + 2 && k->cp[from->noun] == 0x304b
                     && k->cp[from->noun + 1] == 0x3089;   /* kara */
        bool sums = since && sm_is_digit(k->cp[from->start]) && sm_is_digit(k->cp[to->start]) && to->is == SM_JA_GOAL
                    && !sm_ja_is_date(k, to->start, to->noun);
        uint32_t first = i;
        while (sums && first > 0 && c->at[first - 1].is == SM_JA_OF && is_present(k, c->at[first - 1].start))
            first--;
        if (sums)
            sm_ja_add_last(k, c->at[first].start, from->end, FORMER);
    }
}

/* "計四千万円の|賠償を": how much is asked for. */
static void cut_claims(const sm_ja_phrases *c, sm_cjk *k)
{
    static const uint32_t claims[][2] = { { 0x8ce0, 0x511f }, { 0x6170, 0x8b1d } };   /* baisho isha(ryo) */
    for (uint32_t i = 0; i + 2 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *what = &c->at[i + 1];
        if (p->is == SM_JA_OF && p->end == p->noun + 1 && k->cp[p->noun - 1] == 0x5186 && sm_ja_has_digit(k, p)
            && sm_ja_has_pair(k, what->start, what->noun, claims, 2))   /* en */
            sm_ja_add_last(k, p->start, p->end, CLAIM);
    }
}

/* "訴えを|浜見地裁に|起こした": at which court. */
static void cut_courts(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool court = p->is == SM_JA_GOAL && p->noun > p->start + 2 && k->cp[p->noun - 1] == 0x88c1;   /* (chi)sai */
        bool sues = k->cp[next->start] == 0x8d77
                    || (next->end > next->start + 1 && k->cp[next->start] == 0x63d0 && k->cp[next->start + 1] == 0x8a34);   /* oko(su), teiso */
        if (court && sues)
            sm_ja_add_last(k, p->start, p->end, COURT);
    }
}

/* "会見を開いて|謝罪した" */
static void cut_conference(const sm_ja_phrases *c, sm_cjk *k, uint32_t comma)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *held = &c->at[i + 1];
        bool meets = p->is == SM_JA_OBJECT && p->noun > p->start + 1 && k->cp[p->noun - 2] == 0x4f1a && k->cp[p->noun - 1] == 0x898b
                     && k->cp[held->start] == 0x958b;   /* kaiken hira(ku) */
        bool last = i + 2 == c->n;
        uint32_t first = i;
        while (meets && first > 0 && (c->at[first - 1].is == SM_JA_ADJUNCT || c->at[first - 1].is == SM_JA_OF))   /* "本社で" */
            first--;
        if (meets && (!last || comma > 0) && k->cp[held->end - 1] != TA)
            sm_ja_add_last(k, c->at[first].start, last ? comma : held->end, CONFERENCE);
    }
}

/* "16歳の|海野ひかるが": how old, in front of a name or what somebody is. */
static void cut_ages(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool age = p->is == SM_JA_OF && p->end == p->noun + 1 && p->noun > p->start + 1 && k->cp[p->noun - 1] == 0x6b73
                   && sm_is_digit(k->cp[p->start]);   /* sai */
        if (age && c->at[i + 1].noun > c->at[i + 1].start + 2)
            sm_ja_add_last(k, p->start, p->end, AGE);
    }
}

/* "百二十手で|勝ち": in how many moves. */
static void cut_moves(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        if (p->is == SM_JA_ADJUNCT && p->noun > p->start + 1 && k->cp[p->noun - 1] == 0x624b && sm_is_digit(k->cp[p->noun - 2]))   /* te */
            sm_ja_add_last(k, p->start, p->end, MOVES);
    }
}

/* "延長十回の|末に": after how much. */
static void cut_after(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 1; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool after = p->noun == p->start + 1 && k->cp[p->start] == 0x672b && p->end == p->noun + 1 && k->cp[p->noun] == NI
                     && c->at[i - 1].is == SM_JA_OF;   /* sue ni */
        uint32_t first = after ? sm_ja_first_of(c, i) : c->n;
        if (first < c->n && first > 0)
            sm_ja_add_last(k, c->at[first].start, p->end, AFTER);
    }
}

/* "人工知能を使って|助ける": by what means, in front of an object. */
static void cut_means(const sm_ja_phrases *c, sm_cjk *k)
{
    /* tsuka(tte) mochii(te) katsuyo riyo */
    static const uint32_t uses[][2] = { { 0x4f7f, 0x3063 }, { 0x7528, 0x3044 }, { 0x6d3b, 0x7528 }, { 0x5229, 0x7528 } };
    for (uint32_t i = 1; i + 2 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool used = p->end > p->noun + 1 && k->cp[p->end - 1] == 0x3066 && sm_ja_has_pair(k, p->start, p->start + 2, uses, 4)
                    && c->at[i - 1].is == SM_JA_OBJECT;
        uint32_t first = used ? sm_ja_first_of(c, i - 1) : c->n;
        while (used && first < c->n && first > 0 && c->at[first - 1].is == SM_JA_OF)
            first--;
        /* not "客に人気の|船を使って" */
        bool opens = first == 0 || (first < c->n && (c->at[first - 1].is == SM_JA_TOPIC || c->at[first - 1].is == SM_JA_SUBJECT));
        if (first < c->n && opens && c->at[i + 1].is >= SM_JA_OBJECT)
            sm_ja_add_last(k, c->at[first].start, p->end, MEANS);
    }
}

/* Where the list starts that ends in front of at: "会員の氏名や住所、電話番号". */
static uint32_t list_start(const sm_cjk *k, uint32_t start, uint32_t at)
{
    static const uint32_t joins[] = { NO, 0x3084, TO };   /* no ya to */
    static const uint32_t child[] = { 0x5b50, 0x3069, 0x3082 };   /* kodomo */
    while (at > start + 3
           && (memcmp(k->cp + at - 3, child, sizeof child) == 0 || sm_is_noun_end(k->cp[at - 1]) || SM_ONE_OF(k->cp[at - 1], joins)
               || (sm_is_comma(k->cp[at - 1]) && sm_is_noun_end(k->cp[at - 2]))))
        at -= memcmp(k->cp + at - 3, child, sizeof child) == 0 ? 3 : 1;
    return at;
}

/* "氏名や住所、電話番号など|約五万人分の個人情報が": examples of what is counted. */
void sm_ja_cut_lists(sm_cjk *k, uint32_t start)
{
    /* saidai de; yaku kei; te */
    static const uint32_t most[] = { 0x6700, 0x5927, DE }, before[] = { 0x7d04, 0x8a08 }, edges[] = { 0x3066, WA, GA, WO, NI, DE };
    for (uint32_t i = start + SPAN / 2; i + 5 < k->out->body.end; i++) {
        uint32_t at = i + 2;
        if (k->cp[i] != 0x306a || k->cp[i + 1] != 0x3069)   /* nado */
            continue;
        at += memcmp(k->cp + at, most, sizeof most) == 0 ? 3 : 0;
        at += SM_ONE_OF(k->cp[at], before);
        uint32_t from = sm_is_digit(k->cp[at]) ? list_start(k, start, i) : i;
        if (from + 4 < i && from > start && (SM_ONE_OF(k->cp[from - 1], edges)))
            sm_ja_add_last(k, from, i + 2, KIND);
    }
}

void sm_ja_cut_trims(const sm_ja_phrases *c, sm_cjk *k, uint32_t comma)
{
    cut_former(c, k);
    cut_claims(c, k);
    cut_courts(c, k);
    cut_conference(c, k, comma);
    cut_spans(c, k);
    cut_new(c, k);
    cut_moves(c, k);
    cut_ages(c, k);
    cut_after(c, k);
    cut_means(c, k);
}
