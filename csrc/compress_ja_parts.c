/* compress_ja_parts.c - what can go from within a Japanese clause: sources and dates in front, places, adverbs, clauses in
 * front of a noun that names something by itself, where somebody lives.
 * Limits: where such a clause starts is known only behind a comma, a topic or at the start.
 */
#include "compress_ja.h"

/* the last four: prices, see sm_cut */
enum { THING = 5, GLOSS = 20, RELATIVE = 6, NEAR_SOURCE = 24, NAMES = 4, TELLING = 85, BARE = 45, TRIED = 42, FIRST = 55 };

/* "だが", "さらに" without a comma. */
static void cut_first_word(sm_cjk *k, uint32_t start)
{
    uint32_t size;
    if (sm_starts_with(k, start, k->p[0].end, &size) & SM_K_ADDITIVE && start + size < k->p[0].end)
        sm_add_cut(k->out, start, start + size, true);
}

/* What points back to other sentences, and goes where a line stands alone. */
static void cut_for_line(sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t n = k->out->n;
    sm_add_cut(k->out, start, end, false);
    if (k->out->n > n)
        k->out->at[n].last = true;
    for (uint32_t i = 0; i < k->out->n; i++)
        k->out->at[i].alone |= k->out->at[i].span.start == start && k->out->at[i].span.end == end;
}

/* "その|校舎を", not "その結果を": does the noun that starts there say by itself what it is? */
static bool is_thing(const sm_cjk *k, uint32_t start, uint32_t noun, uint32_t end)
{
    static const uint32_t vague[][2] = {
        { 0x7d50, 0x679c }, { 0x7406, 0x7531 }, { 0x539f, 0x56e0 }, { 0x5f71, 0x97ff }, { 0x80cc, 0x666f },
        { 0x4e00, 0x65b9 }, { 0x5185, 0x5bb9 }, { 0x52b9, 0x679c }, { 0x5927, 0x534a }, { 0x8cbb, 0x7528 },
        { 0x5834, 0x5408 }, { 0x6642, 0x70b9 }, { 0x76f4, 0x5f8c }, { 0x91d1, 0x984d }, { 0x5272, 0x5408 },
        { 0x4e00, 0x3064 }, { 0x4e00, 0x4eba }, { 0x4e2d, 0x8eab }, { 0x59ff, 0x304c }, { 0x76ee, 0x7684 }
    };
    /* kekka riyu gen'in eikyo haikei ippo naiyo koka taihan hiyo baai jiten chokugo kingaku wariai hito(tsu) hitori nakami sugata mokuteki */
    return noun >= start + 2 && noun < end && (k->cp[noun] == GA || k->cp[noun] == WO) && !sm_ja_is_digit(k->cp[start])
           && !sm_ja_has_pair(k, start, noun, vague, sizeof vague / sizeof *vague);
}

/* "その|海野さんが", "この|東線・北駅が": a name needs no pointing. */
static void cut_that(sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->p[0].end, noun = start + 2 < end ? sm_ja_skip_noun(k, start + 2, end) : start;
    bool that = k->cp[start] == 0x305d, points = (that || k->cp[start] == KO) && k->cp[start + 1] == NO, named = false;   /* so ko */
    for (uint32_t at = start + 2; points && at <= noun && !named; at++)
        named = (at < noun && k->cp[at] == 0x30fb) || (that && at >= start + 4 && sm_starts_with(k, at, end, &size) & SM_K_TITLE);   /* middle dot */
    /* "その|浜口漁港の競りが" */
    bool thing = that && points && noun >= start + 2 + THING && noun < end && (k->cp[noun] == GA || k->cp[noun] == WA);
    if (named || thing)
        sm_add_cut(k->out, start, start + 2, true);
    else if (that && points && is_thing(k, start + 2, noun, end))
        cut_for_line(k, start, start + 2);
    for (uint32_t i = 1; i < k->n; i++) {   /* "町は3日、|その|図書館を" */
        uint32_t at = k->p[i].start;
        if (at + 4 < k->p[i].end && k->cp[at] == 0x305d && k->cp[at + 1] == NO
            && is_thing(k, at + 2, sm_ja_skip_noun(k, at + 2, k->p[i].end), k->p[i].end))
            cut_for_line(k, at, at + 2);
    }
}

/* "町がつくった|この|「浜の家」が", "創業百年の|この|店が": what stands in front tells which. Not "続くこの冬". */
static void cut_this(sm_cjk *k, uint32_t start)
{
    static const uint32_t times[] = { 0x65e5, 0x9593, 0x6642, 0x5e74, 0x6708, 0x9031, 0x671d, 0x591c, 0x6625, 0x590f, 0x79cb, 0x51ac, 0x5b63 };
    /* hi aida toki toshi tsuki shu asa yoru haru natsu aki fuyu ki */
    for (uint32_t i = start + 2; i + 3 < k->out->body.end; i++) {
        uint32_t noun = k->cp[i + 2];
        bool told = sm_ja_is_finite_end(k->cp[i - 1]) || (k->cp[i - 1] == NO && sm_ends_noun(k, i - 2));
        bool named = noun == 0x300c || (sm_is_noun_end(noun) && !sm_is_digit(noun) && !SM_ONE_OF(noun, times));
        if (k->cp[i] == KO && k->cp[i + 1] == NO && told && named)
            cut_for_line(k, i, i + 2);
    }
}

/* "この店で|6日、客が", "この橋をまねて、|町は", "客の減ったこの町で、|市は": what points back, in front of an actor. */
static void cut_pointing(sm_cjk *k, uint32_t start)
{
    uint32_t end = k->p[0].end, this = start, noun;
    while (this + 4 < end && !(k->cp[this] == KO && k->cp[this + 1] == NO && sm_is_noun_end(k->cp[this + 2])))
        this++;
    if (this + 4 >= end || k->n < 2 || (this > start && !sm_ja_is_finite_end(k->cp[this - 1])))
        return;
    noun = sm_ja_skip_noun(k, this + 2, end);
    bool acts = sm_ja_find_topic(k, k->p[1].start, k->out->body.end) > 0 || sm_ja_has_own_subject(k, k->p[1].start, k->p[1].end);
    bool place = noun + 1 < end && (k->cp[noun] == DE || k->cp[noun] == NI), last = noun + 1 == end && k->cp[noun] == DE;
    if (acts && this == start && place && sm_ja_is_date(k, noun + 1, end))
        sm_ja_add_cut(k, start, noun + 1, false);
    else if (acts && this > start && last && sm_ja_find_topic(k, start, end) == 0)
        cut_for_line(k, start, k->p[1].start);
    else if (acts && this == start && (last || k->cp[end - 1] == NI) && sm_ja_find_topic(k, start, end) == 0)
        sm_ja_add_cut(k, start, k->p[1].start, false);
}

/* "気象庁によりますと2日、" */
static void cut_first_source(sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->p[0].end < start + NEAR_SOURCE ? k->p[0].end : start + NEAR_SOURCE;
    for (uint32_t i = start + NAMES; i < end; i++)
        if (sm_ends_with(k, start, i, &size) & SM_K_SOURCE && k->cp[i - 1] == TO) {
            sm_add_cut(k->out, start, i, true);
            return;
        }
}

/* "岡山県瀬戸内市牛窓町牛窓の": all behind the first town. */
static void cut_places(sm_cjk *k, uint32_t start)
{
    static const uint32_t towns[] = { 0x5e02, 0x533a, 0x753a, 0x6751 };   /* shi ku machi mura */
    for (uint32_t i = start, from = start, town = 0; i < k->out->body.end; i++) {
        if (sm_props_of(k->cp[i])->kind == SM_KIND_HAN) {
            town = town == 0 && i > from + 1 && SM_ONE_OF(k->cp[i], towns) ? i + 1 : town;
            continue;
        }
        if (town > 0 && town + 2 <= i && k->cp[i] == NO && (SM_ONE_OF(k->cp[i - 1], towns) || i - town > 3))
            sm_ja_add_cut(k, town, i, true);
        from = i + 1;
        town = 0;
    }
}

/* Behind the date without a comma that starts there ("22日岬町の", "2009年8月22日（土）岬町の"); 0: none. */
static uint32_t skip_date(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t parts[] = { 0x5e74, 0x6708, 0x65e5, 0x5348, 0x524d, 0x5f8c, 0x6642, 0x5206,
                                      0x591c, 0x671d, 0x6669, 0x6df1, 0x672a, 0x660e, 0x663c, 0x534a, 0x5915, 0x65e9 };
    /* nen gatsu nichi go zen go ji fun yoru asa ban shin mi mei hiru han yu sou */
    static const uint32_t spans[] = { 0x9593, 0x76ee, 0x4ed8, 0x9023, 0x4ee5, 0x59cb };   /* "3日間", "3日目", "3日付", "3日連続", "3日以降", "3日始発" */
    uint32_t at = start;
    bool day = false;
    for (; at < end && (sm_is_digit(k->cp[at]) || (at > start && SM_ONE_OF(k->cp[at], parts))); at++)
        day |= k->cp[at] == DAY;
    if (!day || at >= end || k->cp[at] == 0x70b9 || !SM_ONE_OF(k->cp[at - 1], parts) || SM_ONE_OF(k->cp[at], spans))   /* nor "3日時点" */
        return 0;
    if (sm_nesting(k->cp[at]) > 0 && k->cp[at] != 0x300c)
        while (at < end && sm_nesting(k->cp[at++]) >= 0)
            ;
    return at < end && (sm_is_noun_end(k->cp[at]) || k->cp[at] == 0x300c) ? at : 0;
}

static void cut_first_date(sm_cjk *k, uint32_t start)
{
    uint32_t at = skip_date(k, start, k->p[0].end);
    if (at > 0 && at + SM_SHORTEST < k->p[0].end)
        sm_add_cut(k->out, start, at, false);
}

/* "A国による" */
static bool has_agent(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i + 2 < end; i++)
        if (k->cp[i] == NI && k->cp[i + 1] == 0x3088 && k->cp[i + 2] == 0x308b)
            return true;
    return false;
}

/* Is the noun that starts there long enough to name something? "種類の" does not. */
static bool is_name(const sm_cjk *k, uint32_t at, uint32_t end)
{
    uint32_t first = at;
    while (first < end && (sm_is_noun_end(k->cp[first]) || (sm_nesting(k->cp[first]) > 0 && !sm_ja_opens_bracket(k->cp[first]))))
        first++;
    return first - at >= NAMES - 1 && sm_ja_skip_noun(k, at, end) - at >= NAMES;
}

/* "昨年12月の|岬空港の": behind a date that tells of which. */
static uint32_t behind_date_of(const sm_cjk *k, uint32_t at, uint32_t end)
{
    enum { DATE = 8 };
    for (uint32_t i = at + 2; i + 1 < end && i < at + DATE; i++)
        if (k->cp[i] == NO && sm_ja_is_date(k, at, i))
            return i + 1;
    return at;
}

bool sm_ja_is_ruled(const sm_cjk *k, uint32_t start)
{
    static const uint32_t signs[][2] = {
        { 0x306a, 0x3044 }, { 0x307e, 0x305b }, { 0x305b, 0x305a }, { 0x7981, 0x6b62 },
        { 0x7981, 0x3058 }, { 0x7fa9, 0x52d9 }, { 0x7121, 0x6599 }
    };   /* nai mase sezu kinshi kinji gimu muryo */
    uint32_t end = start, body = k->out->body.end;
    while (end < body && !(sm_is_comma(k->cp[end]) && k->cp[end - 1] != WA))
        end++;
    for (uint32_t i = start; i + 1 < end; i++)
        for (size_t s = 0; s < sizeof signs / sizeof *signs; s++)
            /* not "使わない橋" */
            if (k->cp[i] == signs[s][0] && k->cp[i + 1] == signs[s][1] && !(s == 0 && i + 2 < end && sm_is_noun_end(k->cp[i + 2])))
                return true;
    return false;
}

/* "回収されたごみ|の約4割が": does the noun from i on tell of what something is a share? */
static bool is_shared(const sm_cjk *k, uint32_t i, uint32_t end)
{
    enum { SHARE = 6 };
    for (uint32_t at = sm_ja_skip_noun(k, i, end); at > i + 2 && at + SHARE > sm_ja_skip_noun(k, i, end); at--)
        if ((k->cp[at - 1] == 0x5272 || k->cp[at - 1] == 0x5206 || k->cp[at - 1] == '%' || k->cp[at - 1] == 0xff05) && at > i + 1
            && sm_is_digit(k->cp[at - 2]))   /* wari bun */
            return true;
    return false;
}

bool sm_ja_shares_verb(const sm_cjk *k, uint32_t from)
{
    static const uint32_t objects[] = { WO };
    for (uint32_t i = 1; i < k->n; i++) {
        uint32_t first = k->p[i - 1].start, last = k->p[i - 1].end;
        if (from == k->p[i].start && k->cp[last - 1] == NI && sm_ja_has_particle(k, first, last, objects, 1)
            && sm_count_subjects(k, first, last) == 0)
            return true;
    }
    return false;
}

/* "雨で壊れた岬町立図書館を": a clause in front of a noun that names something by itself, from where a piece starts. */
static void cut_relative(sm_cjk *k, uint32_t from, uint32_t end)
{
    int depth = 0;
    for (uint32_t i = 1; i < k->n; i++)   /* "膝を痛め、|休んでいる横綱は": both tell of the same noun */
        if (from == k->p[i].start && sm_ja_leans(k, k->p[i - 1].start, k->p[i - 1].end)
            && sm_count_subjects(k, k->p[i - 1].start, k->p[i - 1].end) == 0)
            return;
    if (sm_ja_shares_verb(k, from))
        return;
    /* "元関脇で、|人気を集めた荒磯海が" */
    if (from > k->out->body.start + 3 && sm_is_comma(k->cp[from - 1]) && k->cp[from - 2] == DE && sm_is_noun_end(k->cp[from - 3]))
        return;
    for (uint32_t i = from; i + 1 < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && sm_ja_is_topic(k, i, from, end))
            return;
        uint32_t size;
        bool describes = sm_ends_with(k, from, i + 1, &size) & SM_K_DESCRIBES;
        if (depth > 0 || i < from + RELATIVE || !(describes || sm_ja_ends_relative(k, i)))
            continue;
        bool noun = sm_is_noun_end(k->cp[i + 1]) || sm_nesting(k->cp[i + 1]) > 0;
        uint32_t first = from;   /* "親が|園を営む法人に": whose verb stands further on */
        for (uint32_t at = from + 1; describes && at + size < i; at++)
            first = sm_is_ga(k, at, from) ? at + 1 : first;
        if (!describes && (sm_ja_has_own_subject(k, from, i) || has_agent(k, from, i)))   /* "A社が出した決算は": whose it is */
            return;
        if (!noun || sm_opens_with(k, i + 1, end, SM_K_PRONOUN) || !is_name(k, behind_date_of(k, i + 1, end), end)
            || sm_ja_is_ruled(k, i + 1) || is_shared(k, i + 1, end))
            continue;
        /* "船を盗んだとして、|窃盗罪に問われた" */
        bool deed = from > k->out->body.start + 4 && sm_is_comma(k->cp[from - 1]) && sm_ja_ends_as(k, from - 1);
        static const uint32_t firsts[][2] = { { 0x521d, 0x3081 } };   /* hajime(te) */
        bool news = sm_ja_has_pair(k, first, i, firsts, 1);
        static const uint32_t held[][2] = { { 0x884c, 0x308f }, { 0x5b9f, 0x65bd } },
                              votes[][2] = { { 0x9078, 0x6319 }, { 0x6295, 0x7968 } };   /* okonawa(reta) jisshi senkyo tohyo */
        /* "国で行われた|選挙は": where */
        bool election = sm_ja_has_pair(k, i - 4, i, held, 2) && sm_ja_has_pair(k, i, sm_ja_skip_noun(k, i + 1, end), votes, 2);
        sm_ja_price_cut(k, first, i + 1, SM_JA_MUST,
                        sm_ja_is_accused(k, i + 1) && !deed   ? TRIED
                        : sm_ja_is_bare(k, i + 1) || election ? BARE
                        : news                                ? FIRST
                                                              : TELLING);
    }
}

/* Behind "センター", "ホール", "ドーム" */
static bool is_hall(const sm_cjk *k, uint32_t end)
{
    static const uint32_t ends[][2] = { { 0x30fc, 0x30eb }, { 0x30fc, 0x30e0 }, { 0x30bf, 0x30fc }, { 0x30c6, 0x30eb }, { 0x30a2, 0x30e0 } };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (k->cp[end - 2] == ends[i][0] && k->cp[end - 1] == ends[i][1])
            return true;
    return false;
}

/* "「iPhone（アイフォーン）」": how a word within quotes is read. */
static void cut_readings(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = start + 1, end = k->out->body.end; i + 1 < end; i++) {
        if ((k->cp[i] != '(' && k->cp[i] != 0xff08) || !sm_is_noun_end(k->cp[i - 1]))
            continue;
        uint32_t at = i + 1;
        while (at < end && (sm_ja_is_hiragana(k->cp[at]) || sm_props_of(k->cp[at])->kind == SM_KIND_KATAKANA || k->cp[at] == 0x30fb))
            at++;
        if (at > i + 1 && at < end && sm_nesting(k->cp[at]) < 0)
            sm_add_cut(k->out, i, at + 1, true);
    }
}

/* "博物館で|開いた市で", "きのう|開かれた会議に": does a clause in front of a noun start there, with nothing but its verb? */
static bool opens_clause(const sm_cjk *k, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i + 1 < end && i + 2 < from + SM_SHORTEST; i++)
        if (sm_ja_ends_relative(k, i) && (sm_is_noun_end(k->cp[i + 1]) || sm_nesting(k->cp[i + 1]) > 0))
            return true;
    return false;
}

/* What can go where a clause or its predicate starts: a date, an adverb, "岬町立博物館で". */
static void cut_circumstance(sm_cjk *k, uint32_t from, uint32_t end)
{
    uint32_t first = from;   /* with the comma behind a subject */
    while (first > k->out->body.start && (sm_is_comma(k->cp[first - 1]) || sm_is_space(k->cp[first - 1])))
        first--;
    static const uint32_t places[] = { 0x9928, 0x5834, 0x5712, 0x6e2f, 0x99c5, 0x6821, 0x9662, 0x6240, 0x793e, 0x5185, 0x5bfa };
    /* kan jo en ko eki ko in sho sha nai ji */
    uint32_t size, date = skip_date(k, from, end), noun = sm_ja_skip_noun(k, from, end);
    bool held = noun + 1 < end && (k->cp[noun + 1] == 0x884c || k->cp[noun + 1] == 0x958b);   /* "21日、|会館で|行われ": okonaware hirakare */
    bool joins = first > k->out->body.start && (k->cp[first - 1] == GA || k->cp[first - 1] == WA || (held && k->cp[first - 1] == DAY));
    first = joins ? first : from;
    if (date > 0)
        sm_ja_add_cut(k, first, date, true);
    bool adverb = sm_starts_with(k, from, end, &size) & SM_K_ADVERB && from + size + 1 < end && sm_is_noun_end(k->cp[from + size])
                  && k->cp[from + size] != 0x5348;   /* not "相次いでいる", "きょう午前" */
    if (adverb && !opens_clause(k, from + size, end))
        sm_ja_add_cut(k, first, from + size, true);
    bool place = noun >= from + NAMES && noun + 2 < end && k->cp[noun] == DE && (SM_ONE_OF(k->cp[noun - 1], places) || is_hall(k, noun));
    if (place && !opens_clause(k, noun + 2, end) && !sm_ja_is_hiragana(k->cp[noun + 1]) && !sm_is_comma(k->cp[noun + 1]))
        sm_ja_add_cut(k, first, noun + 1, true);
}

static void cut_circumstances(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 0; i < k->n; i++) {
        int depth = 0;
        /* where it all happened */
        bool setting = i == 1 && sm_ja_is_date(k, k->p[0].start, k->p[0].end) && sm_count_subjects(k, k->p[0].start, k->p[0].end) == 0;
        if (i > 0 && !setting)
            cut_circumstance(k, k->p[i].start, k->p[i].end);
        for (uint32_t at = k->p[i].start; at + 1 < k->p[i].end; at++) {
            depth += sm_nesting(k->cp[at]);
            if (depth == 0 && at > start && (sm_ja_is_topic(k, at, start, k->p[i].end) || sm_is_ga(k, at, start)))
                cut_circumstance(k, at + 1, k->p[i].end);
        }
    }
}

static void cut_relatives(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t topic = sm_ja_find_topic(k, k->p[i].start, k->p[i].end);
        bool list = i > 0 && sm_is_noun_end(k->cp[k->p[i - 1].end - 1]);   /* "A町、B町で起きた" */
        if (list)
            continue;
        if (topic == 0 || topic > k->p[i].start + RELATIVE)
            cut_relative(k, i == 0 ? start : k->p[i].start, k->p[i].end);
        if (topic > 0 && sm_ja_find_topic(k, start, k->p[i].start) == 0)   /* another is one within a clause */
            cut_relative(k, topic, k->p[i].end);
    }
}

/* "...の疑いで同市東町、会社員A容疑者を": where somebody lives. */
static void cut_addresses(sm_cjk *k)
{
    static const uint32_t signs[][3] = { { 0x7591, 0x3044, DE }, { 0x5bb9, 0x7591, DE } };
    for (uint32_t i = 1; i + 1 < k->n; i++)
        if (k->cp[k->p[i].start] == SAME && sm_ja_skip_noun(k, k->p[i].start, k->p[i].end) == k->p[i].end
            && sm_ja_is_detail(k, k->p[i].start, k->p[i].end))   /* "、同市東町、" */
            sm_add_cut(k->out, k->p[i].start, k->p[i + 1].start, true);
    for (uint32_t i = 0; i + 1 < k->n; i++)
        for (uint32_t at = k->p[i].start; at + 3 < k->p[i].end; at++)
            for (size_t w = 0; w < sizeof signs / sizeof *signs; w++)
                if (k->cp[at] == signs[w][0] && k->cp[at + 1] == signs[w][1] && k->cp[at + 2] == signs[w][2]
                    && sm_ja_skip_noun(k, at + 3, k->p[i].end) == k->p[i].end)
                    sm_add_cut(k->out, at + 3, k->p[i + 1].start, true);
}

/* "A氏＝東京都＝を": what stands between the signs tells where somebody lives. */
static void cut_glosses(sm_cjk *k, uint32_t start)
{
    uint32_t open = 0;
    for (uint32_t i = start + 1; i + 1 < k->out->body.end; i++) {
        if (!sm_is_equals(k->cp[i]))
            continue;
        if (open > 0 && i - open <= GLOSS) {
            sm_add_cut(k->out, open, i + 1, true);
            open = 0;
        } else {
            open = i;
        }
    }
}

void sm_ja_cut_parts(sm_cjk *k, uint32_t start)
{
    cut_first_word(k, start);
    cut_that(k, start);
    cut_this(k, start);
    cut_pointing(k, start);
    cut_first_source(k, start);
    cut_first_date(k, start);
    cut_places(k, start);
    cut_glosses(k, start);
    cut_readings(k, start);
    cut_relatives(k, start);
    cut_circumstances(k, start);
    cut_addresses(k);
    sm_ja_cut_actors(k, start);
}
