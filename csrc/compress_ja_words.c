/* compress_ja_words.c - what the letters of a Japanese sentence tell: ends of nouns and verbs, particles, topics, dates. */
#include "compress_ja.h"

bool sm_ja_has_pair(const sm_cjk *k, uint32_t start, uint32_t end, const uint32_t (*pairs)[2], size_t n)
{
    for (uint32_t i = start; i + 1 < end; i++)
        for (size_t p = 0; p < n; p++)
            if (k->cp[i] == pairs[p][0] && k->cp[i + 1] == pairs[p][1])
                return true;
    return false;
}

/* る た う く す つ ぬ む ぶ ぐ い だ: the last letters of finite forms. */
bool sm_ja_is_finite_end(uint32_t c)
{
    static const uint32_t finals[] = { 0x308b, 0x305f, 0x3046, 0x304f, 0x3059, 0x3064, 0x306c, 0x3080, 0x3076, 0x3050, 0x3044, 0x3060 };
    return SM_ONE_OF(c, finals);
}

/* "は" behind a noun, or behind a particle ("では", "には"); not in "ではない" or "または". */
bool sm_ja_is_topic(const sm_cjk *k, uint32_t i, uint32_t start, uint32_t end)
{
    static const uint32_t others[] = { 0x305f, 0x304f, 0x3044, TO, 0x3066 };   /* ta ku i to te: "については" */
    if (k->cp[i] != WA || i == start)
        return false;
    uint32_t before = k->cp[i - 1], next = i + 1 < end ? k->cp[i + 1] : 0x3001;
    if (next == 0x3048 && i + 2 < end && k->cp[i + 2] == 0x7e04)   /* "はえ縄漁船" */
        return false;
    if (sm_ends_noun(k, i - 1))
        return true;
    if (!sm_ja_is_hiragana(before) || SM_ONE_OF(before, others))
        return false;
    return !sm_ja_is_hiragana(next);
}

/* Without "ごろ", "すぎ", "半" behind a time. */
static uint32_t skip_about(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t about[][2] = { { 0x3054, 0x308d }, { 0x3059, 0x304e } };   /* goro sugi */
    bool rough = end - start > 3 && sm_ja_has_pair(k, end - 2, end, about, sizeof about / sizeof *about);
    end -= rough ? 2 : 0;
    return end - start > 2 && k->cp[end - 1] == 0x534a && k->cp[end - 2] == 0x6642 ? end - 1 : end;   /* ji han */
}

/* "午前3時50分ごろ" */
bool sm_ja_has_hour(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = start + 1; i < end; i++)
        if (k->cp[i] == 0x6642 || k->cp[i] == 0x5348)   /* ji, (sho)go */
            return true;
    return false;
}

bool sm_ja_ends_place(uint32_t letter)
{
    static const uint32_t places[] = { 0x770c, 0x5e02, 0x753a, 0x6751, 0x533a, 0x90fd, 0x5e9c, 0x5dde };   /* ken shi machi mura ku to fu shu */
    return SM_ONE_OF(letter, places);
}

bool sm_ja_is_digit(uint32_t c)
{
    static const uint32_t digits[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341 };
    return sm_is_digit(c) || SM_ONE_OF(c, digits);
}

/* "店が閉まって|5年", "店が閉まってから|5年": a clause in front of a number */
static bool is_since(const sm_cjk *k, uint32_t start, uint32_t number)
{
    uint32_t kara = number > start + 2 && k->cp[number - 1] == 0x3089 && k->cp[number - 2] == 0x304b ? 2 : 0;
    return number > start + kara + 1 && k->cp[number - kara - 1] == 0x3066 && sm_ja_is_hiragana(k->cp[number - kara - 2]);
}

/* "懲役1年6月", "執行猶予3年": no date. */
static bool is_term(const sm_cjk *k, uint32_t start, uint32_t number)
{
    static const uint32_t terms[] = { 0x5f79, 0x932e, 0x4e88 };   /* (cho)eki (kin)ko (yu)yo */
    while (number > start && (sm_ja_is_digit(k->cp[number - 1]) || k->cp[number - 1] == 0x5e74))   /* nen */
        number--;
    return number > start && SM_ONE_OF(k->cp[number - 1], terms);
}

/* "3日", "昨年11月", "来月", "3時ごろ" */
bool sm_ja_is_date(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t units[] = { 0x65e5, 0x6708, 0x5e74, 0x6642, 0x5206 };
    uint32_t size;
    end = skip_about(k, start, end);
    if (end - start >= 2 && k->cp[end - 2] == 0x6b63 && k->cp[end - 1] == 0x5348)   /* shogo */
        return true;
    uint32_t number = end - 1;
    while (end - start >= 2 && number > start && sm_ja_is_digit(k->cp[number - 1]))
        number--;
    if (end - start >= 2 && number + 1 < end && SM_ONE_OF(k->cp[end - 1], units))
        return number == start
               || (k->cp[number - 1] != 0x7b2c && k->cp[number - 1] != 0x9593 && !is_since(k, start, number)
                   && !is_term(k, start, number));   /* not "第3日", "2時間40分" */
    return (sm_ends_with(k, start, end, &size) & SM_K_TIME) != 0;
}

/* Behind the first topic of the slice outside quotes and brackets, one that is no time ("現在は"); 0: none. */
uint32_t sm_ja_find_topic(const sm_cjk *k, uint32_t start, uint32_t end)
{
    int depth = 0;
    for (uint32_t i = start; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        uint32_t size;
        if (depth != 0 || !sm_ja_is_topic(k, i, start, end))
            continue;
        bool time = k->cp[i] == WA
                    && (sm_ends_with(k, start, i, &size) & SM_K_TIME || (i - start <= LONGEST_TIME && sm_ja_is_date(k, start, i)));   /* "来年は" */
        if (!time)
            return i + 1;
    }
    return 0;
}

/* Does the slice, outside quotes and brackets, have one of these letters? Of "が" only that behind a noun. */
bool sm_ja_has_particle(const sm_cjk *k, uint32_t start, uint32_t end, const uint32_t *list, size_t n)
{
    int depth = 0;
    for (uint32_t i = start; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && sm_in_list(k->cp[i], list, n) && (k->cp[i] != GA || sm_is_ga(k, i, start)))
            return true;
    }
    return false;
}

bool sm_ja_has_own_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t ga[] = { GA };
    return sm_ja_has_particle(k, start, end, ga, 1);
}

/* "...た", "...ている" */
bool sm_ja_ends_relative(const sm_cjk *k, uint32_t i)
{
    static const uint32_t te[] = { 0x3066, DE };
    if (i < 2)
        return false;
    if (k->cp[i] == 0x3060 && (k->cp[i - 1] == 0x3093 || k->cp[i - 1] == 0x3044))   /* "沈んだ", "防いだ" */
        return sm_props_of(k->cp[i - 2])->kind == SM_KIND_HAN;
    /* "濁りにくい", "食べやすい" */
    bool hard = k->cp[i - 1] == 0x304f && k->cp[i - 2] == NI, easy = k->cp[i - 1] == 0x3059 && k->cp[i - 2] == 0x3084;
    if (k->cp[i] == 0x3044 && (hard || easy))
        return true;
    return k->cp[i] == TA ? k->cp[i - 1] != MA : k->cp[i] == 0x308b && k->cp[i - 1] == 0x3044 && SM_ONE_OF(k->cp[i - 2], te);
}

/* "客が利用できる|店を": does the letter at i end a clause in front of a noun by "dekiru"? Not in front of "見通し". */
static bool is_able(const sm_cjk *k, uint32_t i, uint32_t end)
{
    uint32_t size;
    bool able = k->cp[i] == 0x308b && k->cp[i - 1] == 0x304d && k->cp[i - 2] == DE;
    return able && i + 1 < end && sm_is_noun_end(k->cp[i + 1]) && !(sm_starts_with(k, i + 1, end, &size) & SM_K_DECISION);
}

/* "対立が続く|海域で": does the letter at i end a verb right behind the "ga" at `ga`, in front of a noun? Not in front of "見通し". */
static bool tells_of_noun(const sm_cjk *k, uint32_t ga, uint32_t i, uint32_t end)
{
    static const uint32_t ends[] = { 0x304f, 0x3050, 0x3059, 0x3064, 0x3076, 0x3080, 0x308b, 0x3046 };   /* ku gu su tsu bu mu ru u */
    uint32_t size;
    bool verb = i == ga + 2 && sm_props_of(k->cp[ga + 1])->kind == SM_KIND_HAN && SM_ONE_OF(k->cp[i], ends);
    if (!verb || i + 1 >= end || !sm_is_noun_end(k->cp[i + 1]) || sm_starts_with(k, i + 1, end, &size) & SM_K_DECISION)
        return false;
    while (i + 1 < end && sm_is_noun_end(k->cp[i + 1]))
        i++;
    return i + 1 < end && (k->cp[i + 1] == DE || k->cp[i + 1] == WO || k->cp[i + 1] == NO);   /* not "混戦となった" */
}

/* Is the last "ga" that of the predicate, as no clause in front of a noun follows it? */
bool sm_ja_has_main_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    int depth = 0;
    uint32_t subjects = 0, ga = end;
    for (uint32_t i = start; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        uint32_t comma = i + 1;   /* "船が|三日、" */
        while (comma < end && comma < i + LONGEST_TIME && !sm_is_comma(k->cp[comma]))
            comma++;
        bool apart = comma < end && sm_is_comma(k->cp[comma]) && (comma == i + 1 || sm_ja_is_date(k, i + 1, comma));
        if (depth == 0 && apart && sm_is_ga(k, i, start))
            return true;
        if (depth == 0 && sm_is_ga(k, i, start))
            subjects++, ga = i;
        else if (subjects > 0 && i > start + 1 && (is_able(k, i, end) || tells_of_noun(k, ga, i, end)))
            subjects = 0;
        else if (subjects > 0 && i + 1 < end && sm_ja_ends_relative(k, i) && (sm_is_noun_end(k->cp[i + 1]) || sm_nesting(k->cp[i + 1]) > 0))
            subjects = 0;
        else if (subjects > 0 && i + 2 < end && sm_ja_is_finite_end(k->cp[i]) && k->cp[i + 1] == 0x304b
                 && (k->cp[i + 2] == WO || k->cp[i + 2] == NI))   /* "誰が払うかを" */
            subjects = 0;
        else if (subjects > 0 && i + 3 < end && sm_ja_is_finite_end(k->cp[i]) && k->cp[i + 1] == KO && k->cp[i + 2] == TO
                 && k->cp[i + 3] == WO)   /* "橋があることを" */
            subjects--;
        else if (subjects > 0 && i + 2 < end && sm_ja_is_finite_end(k->cp[i]) && k->cp[i + 1] == MA && k->cp[i + 2] == DE)   /* "雪がやむまで" */
            subjects = 0;
        else if (subjects > 0 && i + 3 < end && sm_ja_is_finite_end(k->cp[i]) && k->cp[i + 1] == TO && k->cp[i + 2] == 0x3057
                 && k->cp[i + 3] == 0x3066)   /* "橋が傾いたとして" */
            subjects--;
    }
    return subjects > 0;
}

/* Behind the noun with its "no" and quotes that starts there. */
uint32_t sm_ja_skip_noun(const sm_cjk *k, uint32_t at, uint32_t end)
{
    int depth = 0;
    for (; at < end; at++) {
        depth += sm_nesting(k->cp[at]);
        bool joins = k->cp[at] == NO || k->cp[at] == 0x30fb;   /* middle dot */
        if (depth == 0 && !sm_ends_noun(k, at) && !joins)
            break;
    }
    return at;
}

bool sm_ja_tells_of_event(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t held[][2] = { { 0x884c, 0x308f }, { 0x958b, 0x304b } };   /* okonawa(re) hiraka(re) */
    bool is = end > start + 4 && k->cp[end - 1] == 0x308a && k->cp[end - 2] == 0x3042 && k->cp[end - 3] == GA;   /* ga ari */
    if (is || end < start + 6 || k->cp[end - 1] != 0x308c || !sm_ja_has_pair(k, end - 3, end - 1, held, 2))
        return is;
    uint32_t at = end - 3;   /* "投票が14日に行われ" */
    at -= k->cp[at - 1] == NI;
    uint32_t from = at;
    while (from > start + 1 && at - from < LONGEST_TIME && k->cp[from - 1] != GA)
        from--;
    return k->cp[from - 1] == GA && (from == end - 3 || sm_ja_is_date(k, from, at));
}

bool sm_ja_is_accused(const sm_cjk *k, uint32_t end)
{
    return end > 4 && k->cp[end - 4] == 0x554f && k->cp[end - 3] == 0x308f && k->cp[end - 2] == 0x308c && k->cp[end - 1] == TA;   /* towareta */
}

bool sm_ja_names_term(const sm_cjk *k)
{
    /* choeki kinko bakkin shikei */
    static const uint32_t terms[][2] = { { 0x61f2, 0x5f79 }, { 0x7981, 0x932e }, { 0x7f70, 0x91d1 }, { 0x6b7b, 0x5211 } };
    return sm_ja_has_pair(k, k->p[k->n - 1].start, k->out->body.end, terms, sizeof terms / sizeof *terms);
}

bool sm_ja_is_bare(const sm_cjk *k, uint32_t start)
{
    uint32_t end = sm_ja_skip_noun(k, start, k->out->body.end);
    return end > start && end - start <= SM_LONGEST_MATCH && (sm_lexicon_find(k->lex, k->cp + start, end - start) & SM_K_BARE) != 0;
}

/* Does the slice name something that "同社", "同市" or "同月", whose last letter is kind, can mean? */
static bool names_one(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t kind)
{
    bool time = kind == 0x6708 || kind == 0x65e5;   /* getsu jitsu */
    uint32_t kana = 0;
    for (uint32_t i = start; i < end; i++) {
        kana = sm_props_of(k->cp[i])->kind == SM_KIND_KATAKANA ? kana + 1 : 0;
        if (k->cp[i] == kind || (!time && (kana > 2 || (k->cp[i] == 0x300c && !sm_ja_ends_place(kind)))))
            return true;
    }
    return false;
}

/* "、うち3社に", "同じ便の人に": does the letter at i start what means some of those in front, or the same? */
static bool is_share(const sm_cjk *k, uint32_t i)
{
    bool alike = k->cp[i] == SAME && k->cp[i + 1] == 0x3058 && k->cp[i - 1] != TO && k->cp[i - 1] != NO;   /* not "昨年と同じ", "前年の同じ月" */
    bool among = k->cp[i] == 0x3046 && k->cp[i + 1] == 0x3061 && i + 2 < k->out->body.end && sm_is_digit(k->cp[i + 2]) && sm_is_comma(k->cp[i - 1]);
    return alike || among;
}

/* "会社から金が盗まれた事件で、市は|同社に", "客が熱を出し、町は|同じ便の人に": does something behind the cut point back into it, and to
 * nothing between? */
static bool is_referred_to(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t what[] = { 0x793e, 0x6821, 0x9662, 0x5e97, 0x5712, 0x6c0f, 0x88ab, 0x5bb9, 0x8239,
                                     0x6a5f, 0x56fd, 0x770c, 0x5e02, 0x753a, 0x6751, 0x533a, 0x6708, 0x65e5 };
    /* sha ko in ten en shi hi(koku) yo(gisha) sen ki koku ken shi cho son ku getsu jitsu */
    bool clause = sm_ja_leans(k, start, end) && sm_ja_has_own_subject(k, start, end), opens = start == k->out->body.start;
    for (uint32_t i = end; i + 1 < k->out->body.end; i++) {
        bool kind = SM_ONE_OF(k->cp[i + 1], what), same = k->cp[i] == SAME && sm_props_of(k->cp[i - 1])->kind != SM_KIND_HAN;   /* not "共同機関" */
        if (kind && same && names_one(k, start, end, k->cp[i + 1]) && !names_one(k, end, i, k->cp[i + 1]))
            return true;
        bool both = kind && opens && k->cp[i] == 0x4e21 && k->cp[i + 1] != 0x9662;   /* "両校", not "両院" */
        bool site = i == end && k->cp[i] == 0x8de1 && k->cp[i + 1] == 0x5730;   /* "工場を閉じ、|跡地を" */
        if (both || site || (clause && is_share(k, i)))
            return true;
    }
    return false;
}

void sm_ja_price_cut(sm_cjk *k, uint32_t start, uint32_t end, sm_ja_kind kind, uint8_t rest)
{
    uint32_t n = k->out->n;
    if (is_referred_to(k, start, end) || (start < end && k->cp[end - 1] == 0x30fb && sm_is_digit(k->cp[start])))   /* "41人の招待・|一般選手" */
        return;
    sm_add_cut(k->out, start, end, false);
    if (k->out->n == n)
        return;
    k->out->at[n].claim = kind == SM_JA_MUST;
    k->out->at[n].last = kind == SM_JA_LAST;
    k->out->at[n].rest = rest;
}

void sm_ja_add_cut(sm_cjk *k, uint32_t start, uint32_t end, bool must) { sm_ja_price_cut(k, start, end, must ? SM_JA_MUST : SM_JA_ANY, 0); }
