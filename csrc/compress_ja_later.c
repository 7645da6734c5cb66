/* compress_ja_later.c - what happened later goes from a Japanese first sentence that is too long; the verb in front takes the
 * end of the last one. "した" behind a noun at the end goes, as headlines have it.
 */
#include <string.h>

#include "compress_ja.h"

enum { SHORT_REST = 4, NEAR_END = 12 };
/* Prices: percent of its worth that a line has without it. */
enum { CHEAP = 96, LATER = 88, SAVED = 50, THEN = 65, WARNED = 95, KNOWN = 86, BESIDES = 88 };

static bool body_ends_in(const sm_cjk *k, const uint32_t *text, uint32_t n)
{
    uint32_t end = k->out->body.end;
    return end >= n && memcmp(k->cp + end - n, text, n * sizeof *text) == 0;
}

/* "を逮捕した": as headlines have it, without "した". */
static void cut_did(sm_cjk *k, uint32_t start)
{
    static const uint32_t did[] = { 0x3057, TA }, polite[] = { 0x3057, MA, 0x3057, TA };
    static const struct { const uint32_t *text; uint32_t n; } forms[] = { { polite, 4 }, { did, 2 } };
    uint32_t end = k->out->body.end;
    static const uint32_t told[] = { 0x3057, 0x3001, 0x767a, 0x8868, 0x3057, TA };   /* shi, happyo shita */
    if (end > start + SHORT_REST + 6 && body_ends_in(k, told, 6) && sm_is_noun_end(k->cp[end - 7])) {
        sm_ja_add_last(k, end - 6, end, CHEAP);
        return;
    }
    for (size_t f = 0; f < 2; f++) {
        if (end <= start + forms[f].n + 2 || !body_ends_in(k, forms[f].text, forms[f].n))
            continue;
        uint32_t noun = end - forms[f].n;
        static const uint32_t verbs[][2] = { { 0x624b, 0x6e21 }, { 0x898b, 0x76f4 }, { 0x76ee, 0x6307 },
                                             { 0x898b, 0x9003 }, { 0x5f15, 0x8d8a }, { 0x53d6, 0x6d88 } };
        /* tewata(su) minao meza minoga hikkoshi torike */
        if (sm_is_noun_end(k->cp[noun - 1]) && sm_is_noun_end(k->cp[noun - 2])
            && !sm_ja_has_pair(k, noun - 2, noun, verbs, sizeof verbs / sizeof *verbs))
            sm_ja_add_last(k, noun, end, CHEAP);
        return;
    }
}

/* "た", "ました", "ています" at the end of the sentence: how many letters, and behind what stems they may stand too. */
typedef enum tail { NO_TAIL, PAST, POLITE, LASTING } tail;

static uint32_t tail_of(const sm_cjk *k, tail *kind)
{
    static const struct { uint32_t text[4], n; tail kind; } tails[] = {
        { { MA, 0x3057, TA }, 3, POLITE }, { { 0x3066, 0x3044, MA, 0x3059 }, 4,
        LASTING }, { { 0x3066, 0x3044, 0x308b }, 3, LASTING }, { { TA }, 1, PAST } };
    for (size_t t = 0; t < sizeof tails / sizeof *tails; t++)
        if (body_ends_in(k, tails[t].text, tails[t].n)) {
            *kind = tails[t].kind;
            return tails[t].n;
        }
    *kind = NO_TAIL;
    return 0;
}

/* "始まり|ました", "出され|た", "出され|ています" */
static bool takes(uint32_t stem, tail kind)
{
    static const uint32_t row_e[] = { 0x308c, 0x305b, 0x3048, 0x3051, 0x3081, 0x3079, 0x3052, 0x306d };   /* re se e ke me be ge ne */
    static const uint32_t row_i[] = { 0x308a, 0x3061, 0x304d, 0x304e, 0x307f, 0x3073, 0x3044 };           /* ri chi ki gi mi bi i */
    if (kind == LASTING)
        return stem == 0x308c;
    return kind != NO_TAIL && (SM_ONE_OF(stem, row_e) || stem == 0x3057 || (kind == POLITE && SM_ONE_OF(stem, row_i)));
}

/* "注目される": no news, only what is said of it. */
static bool is_comment(const sm_cjk *k)
{
    static const uint32_t regard[][2] = { { 0x6ce8, 0x76ee } };   /* chumoku */
    uint32_t start = k->out->body.start, end = k->out->body.end;
    return sm_ja_has_pair(k, end > start + NEAR_END ? end - NEAR_END : start, end, regard, 1);
}

/* "...し、|...した事件で", "...として": does the clause that ends in front of rest belong to a larger one that is not the last? */
static bool is_inner(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t signs[][2] = { { 0x4ef6, DE },     { 0x984c, DE },     { 0x3064, 0x3044 },
                                         { 0x5de1, 0x308a }, { 0x3050, 0x308a } };
    /* (jiken) de, (mondai) de, (ni) tsui(te), (wo megu)ri */
    for (uint32_t i = rest; i + 2 < k->out->body.end; i++)
        if (k->cp[i] == TO && k->cp[i + 1] == 0x3057 && k->cp[i + 2] == 0x3066)   /* to shite, not "停止とした" */
            return true;
    return sm_ja_has_pair(k, rest, k->out->body.end, signs, sizeof signs / sizeof *signs);
}

/* "懲役6年を言い渡した" */
static bool tells_of_verdict(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t verdicts[][2] = { { 0x61f2, 0x5f79 }, { 0x7121, 0x7f6a }, { 0x6709, 0x7f6a }, { 0x7f70, 0x91d1 },
                                            { 0x6b7b, 0x5211 }, { 0x7981, 0x932e }, { 0x547d, 0x3058 } };
    /* choeki muzai yuzai bakkin shikei kinko meiji(ta) */
    return sm_ja_has_pair(k, rest, k->out->body.end, verdicts, sizeof verdicts / sizeof *verdicts);
}

/* "..., 死亡した", "..., 選ばれた": the news is behind. */
static bool tells_of_loss(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t heavy[][2] = { { 0x6b7b, 0x4ea1 }, { 0x6b7b, 0x50b7 }, { 0x91cd, 0x50b7 }, { 0x8ca0, 0x50b7 }, { 0x902e, 0x6355 },
                                       { 0x512a, 0x52dd }, { 0x9054, 0x6210 }, { 0x907a, 0x4f53 },
                                        { 0x6b7b, 0x8005 }, { 0x884c, 0x65b9 }, { 0x4e0d, 0x660e },
                                       { 0x9078, 0x3070 }, { 0x53d7, 0x8cde }, { 0x5f53, 0x9078 }, { 0x53ef, 0x6c7a }, { 0x5426, 0x6c7a },
                                        { 0x6210, 0x529f }, { 0x7372, 0x5f97 }, { 0x52dd, 0x3061 }, { 0x53f2, 0x4e0a },
                                        { 0x6700, 0x3082 }, { 0x904e, 0x53bb }, { 0x9589, 0x3058 }, { 0x8f1d, 0x3044 } };
    /* shibo shisho jusho fusho taiho yusho tassei itai shisha yukue fumei; eraba(reru) jusho tosen kaketsu hiketsu seiko kakutoku
     * kachi shijo mottomo kako toji(komeru) kagaya(ita) */
    return sm_ja_has_pair(k, rest, k->out->body.end, heavy, sizeof heavy / sizeof *heavy);
}

/* "発表され、": what was made known is behind. */
static bool leads_on(const sm_cjk *k, uint32_t end, uint32_t rest)
{
    static const uint32_t told[][2] = { { 0x767a, 0x8868 }, { 0x516c, 0x8868 } };
    /* happyo kohyo */
    return tells_of_loss(k, rest) || sm_ja_has_pair(k, end - 4, end - 1, told, sizeof told / sizeof *told);
}

/* "市は船が沈んだとする報告書を公表し、|調査を求めた": does the same topic say or do something more, and is what it did first whole? */
static bool goes_on(const sm_cjk *k, uint32_t topic, uint32_t end, uint32_t rest)
{
    static const uint32_t objects[] = { WO, NI, TO };
    uint32_t body = k->out->body.end;
    static const uint32_t makes[][2] = {
        { 0x958b, 0x767a }, { 0x767a, 0x898b }, { 0x5236, 0x4f5c }, { 0x5efa, 0x8a2d }, { 0x958b, 0x8a2d }
    };   /* kaihatsu hakken seisaku kensetsu kaisetsu */
    bool made = sm_ja_has_pair(k, end > SM_SHORTEST ? end - 3 : 0, end, makes, sizeof makes / sizeof *makes)
                && sm_ja_has_main_subject(k, k->out->body.start, end);   /* "会社が船を開発し、|試験を始めた" */
    bool acts = topic > 0 ? topic < end : made;
    topic = topic > 0 ? topic : k->out->body.start;
    return acts && (sm_ja_has_particle(k, topic, end, objects, 3) || sm_ja_has_main_subject(k, topic, end)) && sm_ja_find_topic(k, rest, body) == 0
           && !sm_ja_has_main_subject(k, rest, body) && !sm_opens_with(k, rest, body, SM_K_PRONOUN);
}

/* "橋を閉じ、|船を出す計画を明らかにした": is what stands in front planned too? */
static bool is_planned(const sm_cjk *k, uint32_t end, uint32_t rest)
{
    static const uint32_t done[][2] = { { 0x306b, 0x3057 }, { 0x793a, 0x3057 }, { 0x8a8d, 0x3081 } };   /* (akiraka) ni shi, shimeshi, mitome */
    /* keikaku hoshin iko kanga(e) */
    static const uint32_t plans[][2] = { { 0x8a08, 0x753b }, { 0x65b9, 0x91dd }, { 0x610f, 0x5411 }, { 0x8003, 0x3048 } };
    uint32_t body = k->out->body.end;
    return !sm_ja_has_pair(k, end - 2, end, done, sizeof done / sizeof *done)
           && sm_ja_has_pair(k, body > rest + NEAR_END ? body - NEAR_END : rest, body, plans, sizeof plans / sizeof *plans);
}

/* "1年遅れ、|秋になるとの見通しを示した": is it told within what somebody says? */
static bool is_said(const sm_cjk *k, uint32_t rest)
{
    for (uint32_t i = rest + 2; i + 2 < k->out->body.end; i++)
        if (k->cp[i] == TO && sm_ja_is_finite_end(k->cp[i - 1]) && k->cp[i + 1] == NO)
            return true;
    return false;
}

/* Does something between go in any case, as an age in brackets? */
static bool drops_within(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = 0; i < k->out->n; i++)
        if (k->out->at[i].always && k->out->at[i].span.start < end && k->out->at[i].span.end > start)
            return true;
    return false;
}

/* "辞表を提出し、|受理された": what follows of itself. */
static bool tells_of_assent(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t assents[][2] = { { 0x53d7, 0x7406 }, { 0x8a31, 0x53ef }, { 0x4e86, 0x627f }, { 0x627f, 0x8a8d } };
    /* juri kyoka ryosho shonin */
    uint32_t body = k->out->body.end;
    return sm_ja_has_pair(k, body > rest + NEAR_END ? body - NEAR_END : rest, body, assents, sizeof assents / sizeof *assents)
           && sm_ja_find_topic(k, rest, body) == 0 && !sm_ja_has_main_subject(k, rest, body);
}

/* "24人が死亡し、|市は船を出した": what happened first, without what somebody else did then, ends with the noun, or takes
 * the end of the last verb ("橋が閉ざされ|た"). Of a fire also what it did next ("住宅を全焼し|て、1時間後に消え|た"). */
static void cut_behind(sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest)
{
    static const uint32_t fires[][2] = { { 0x51fa, 0x706b } }, objects[] = { WO };
    tail kind;
    uint32_t body = k->out->body.end, ending = tail_of(k, &kind), cut = k->out->n, size;
    if (end < start + 2 * SM_SHORTEST || !sm_ja_is_hiragana(k->cp[end - 1]))
        return;
    static const uint32_t measured[][2] = { { 0x89b3, 0x6e2c }, { 0x8a18, 0x9332 } };   /* kansoku kiroku */
    bool fire = sm_ja_has_pair(k, start, end, fires, 1) && sm_ja_has_particle(k, start, end, objects, 1);
    bool linked = k->cp[end - 1] == 0x3066 && k->cp[end - 2] == 0x3057
                  && sm_ja_has_pair(k, end - 4, end - 2, measured, sizeof measured / sizeof *measured);   /* "雨を観測して、" */
    end -= linked || (fire && k->cp[end - 1] == 0x3066);   /* te */
    uint32_t stem = k->cp[end - 1], topic = sm_ja_find_topic(k, start, end);
    bool noun = !fire && stem == 0x3057 && sm_is_noun_end(k->cp[end - 2]) && sm_is_noun_end(k->cp[end - 3])
                && sm_props_of(k->cp[end - 2])->kind == SM_KIND_HAN;
    bool placed = topic == 0 || (topic > 2 && k->cp[topic - 2] == DE);   /* "町では" */
    bool other = (sm_ja_find_topic(k, rest, body) > 0 || sm_ja_has_main_subject(k, rest, body)) && placed && sm_ja_has_main_subject(k, start, end);
    bool apart = fire || other || (is_comment(k) && sm_count_subjects(k, start, end) > 0);
    bool assent = noun && tells_of_assent(k, rest);
    bool same = (!fire && !apart && (noun || (takes(stem, kind) && !is_planned(k, end, rest))) && goes_on(k, topic, end, rest)) || assent;
    if (!(apart || same) || sm_ja_tells_of_event(k, start, end) || is_inner(k, rest) || is_said(k, rest) || tells_of_verdict(k, rest)
        || sm_ends_with(k, start, end, &size) & (SM_K_ADJUNCT | SM_K_ABOUT | SM_K_END | SM_K_CONDITION))
        return;
    static const uint32_t saved[][2] = { { 0x6551, 0x52a9 } };     /* kyujo: how it ended for those in danger */
    static const uint32_t quashed[][2] = { { 0x7834, 0x68c4 } };   /* haki: that the trial goes back follows from it */
    if (noun && (linked || !tells_of_loss(k, rest)))
        sm_ja_add_last(k, end - 1, body, !same ? LATER : assent || sm_ja_has_pair(k, end - 3, end, quashed, 1) ? CHEAP : THEN);
    else if (takes(stem, kind) && !leads_on(k, end, rest) && rest + SHORT_REST < body - ending)
        sm_ja_add_last(k, end, body - ending, sm_ja_has_pair(k, rest, body, saved, 1) ? SAVED : kind == LASTING || same ? THEN : LATER);
    if (k->out->n > cut && (!noun || same))
        k->out->at[cut].needs = same && noun ? (sm_stretch){ end - 3, end - 1 }
                                             : (sm_stretch){ drops_within(k, end, body) ? body - ending : end - 1, body };
}

static bool has_letter(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t letter)
{
    while (start < end && k->cp[start] != letter)
        start++;
    return start < end;
}

/* "絵が見つかった|ことが分かり、市が公開した", "橋を架ける|ことになり、...": what was found or settled, without what was done then. */
static void cut_known(sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest)
{
    static const struct { uint32_t text[8], n; } forms[] = {
        { { KO, TO, GA, 0x5206, 0x304b, 0x308a }, 6 }, { { KO, TO, GA, 0x308f, 0x304b, 0x308a }, 6 },
        { { KO, TO, NI, 0x306a, 0x308a }, 5 }, { { KO, TO, GA, 0x6c7a, MA, 0x308a }, 6 },
        { { KO, TO, WO, 0x6c7a, 0x3081 }, 5 },
        { { KO, TO, GA, 0x5224, 0x660e, 0x3057 }, 6 } };   /* koto ga wakari, ni nari, ga kimari, o kime, ga hanmei shi */
    for (size_t f = 0; f < sizeof forms / sizeof *forms; f++) {
        uint32_t n = forms[f].n, at = end > n ? end - n : 0;
        if (at < start + 2 * SM_SHORTEST || memcmp(k->cp + at, forms[f].text, n * sizeof *k->cp) != 0 || !sm_ja_is_finite_end(k->cp[at - 1]))
            continue;
        if (!tells_of_loss(k, rest) && !is_inner(k, rest) && !is_said(k, rest) && (has_letter(k, start, at, GA) || has_letter(k, start, at, WA)))
            sm_ja_add_last(k, at, k->out->body.end, KNOWN);
        return;
    }
}

/* "三人が重傷を負った|ほか、二人が軽いけがをした" */
static void cut_besides(sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest)
{
    bool besides = end > start + 2 * SM_SHORTEST && k->cp[end - 3] == TA && k->cp[end - 2] == 0x307b && k->cp[end - 1] == 0x304b;   /* ta hoka */
    if (besides && sm_ja_has_main_subject(k, start, end) && !is_inner(k, rest) && !is_said(k, rest))
        sm_ja_add_last(k, end - 2, k->out->body.end, BESIDES);
}

/* "...注意を呼びかけている": does what stands from there on end with a warning? */
static bool warns(const sm_cjk *k, uint32_t from)
{
    static const uint32_t warn[][2] = { { 0x547c, 0x3073 } };   /* yobi(kakeru) */
    uint32_t body = k->out->body.end;
    return sm_ja_has_pair(k, body > from + NEAR_END ? body - NEAR_END : from, body, warn, 1);
}

/* "大雪となる見込み|で、気象台が注意を呼びかけている", "雪が降る恐れがある|として、...": what is expected, without who warns of it. */
static void cut_warning(sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest)
{
    static const uint32_t expected[][2] = { { 0x8fbc, 0x307f }, { 0x901a, 0x3057 } };   /* (mi)komi (mi)toshi */
    uint32_t body = k->out->body.end, topic = sm_ja_find_topic(k, start, end);
    bool feared = end > start + 2 * SM_SHORTEST && sm_ja_ends_as(k, end) && k->cp[end - 4] == 0x308b && k->cp[end - 6] == GA;   /* ga aru to shite */
    if (feared && topic > 2 && k->cp[topic - 2] == DE && warns(k, rest)
        && sm_ja_find_topic(k, rest, body) + sm_ja_has_main_subject(k, rest, body) > 0)   /* "町では" */
        sm_ja_add_last(k, end - 3, body, WARNED);
    if (end > start + 2 * SM_SHORTEST && k->cp[end - 1] == DE && sm_ja_has_pair(k, end - 3, end - 1, expected, 2) && topic > 0
        && body > rest + NEAR_END && warns(k, rest))
        sm_ja_add_last(k, end - 1, body, WARNED);
}

/* "気象台は、|風が吹くおそれがある|として、注意を呼びかけている": the same, of who fears it. */
static void cut_fear(sm_cjk *k, uint32_t start)
{
    uint32_t body = k->out->body.end, n = k->out->n, topic = sm_ja_find_topic(k, start, k->p[0].end), as = k->n > 2 ? k->p[k->n - 2].end : 0;
    bool alone = topic > 0 && (topic == k->p[0].end || sm_ja_is_date(k, topic, k->p[0].end));   /* "気象台は", "気象台は三日" */
    if (!alone || as < start + 2 * SM_SHORTEST || !sm_ja_ends_as(k, as) || !warns(k, as))
        return;
    uint32_t told = as - 3;   /* to shite */
    if (k->cp[told - 1] != 0x308b || sm_ja_skip_noun(k, start, topic - 1) != topic - 1 || !sm_ja_has_main_subject(k, k->p[1].start, told))
        return;
    sm_ja_price_cut(k, k->out->body.start, k->p[1].start, SM_JA_MUST, WARNED);
    if (k->out->n > n)
        k->out->at[n].also = (sm_stretch){ told, body };
}

/* Clauses end at a comma, or in front of a date ("助成を受けることになり|21日"). */
void sm_ja_cut_later(sm_cjk *k, uint32_t start)
{
    cut_did(k, start);
    cut_fear(k, start);
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t from = sm_ja_piece_start(k, i, start);
        for (uint32_t at = from + SM_SHORTEST; at + 2 < k->p[i].end; at++)
            if (k->cp[at - 1] == 0x308a && sm_is_digit(k->cp[at]) && (k->cp[at + 1] == DAY || k->cp[at + 2] == DAY))   /* ri */
                cut_behind(k, start, at, at);
        if (i + 1 < k->n) {
            cut_behind(k, start, k->p[i].end, k->p[i + 1].start);
            cut_known(k, start, k->p[i].end, k->p[i + 1].start);
            cut_besides(k, start, k->p[i].end, k->p[i + 1].start);
            cut_warning(k, start, k->p[i].end, k->p[i + 1].start);
        }
    }
}
