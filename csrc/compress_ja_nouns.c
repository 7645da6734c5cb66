/* compress_ja_nouns.c - what goes from in front of Japanese nouns in a first sentence that is too long: clauses, from the
 * phrase that is not their own; whose or where something is; examples; qualities; how much something grew.
 *
 * Limits: which phrases are a clause's own is guessed from the particles.
 */
#include <string.h>

#include "compress_ja_phrases.h"

enum { LEAST_RELATIVE = 3, LEAST_WHOSE = 4, LONG_NAME = 7, SHORT_VERB = 6 };
/* Prices: percent of its worth that a line has without it. */
enum { NAMED = 88, RELATIVE = 70, WHOSE = 60, GENERAL = 50, DEMAND = 35, TRIED = 42,
       BARE = 45, ADDRESS = 80, PLACE = 72, OWNER = 78, QUALITY = 80, EXAMPLE = 80, GROWTH = 80 };

/* "による" */
static bool is_agent(const sm_ja_phrases *c, const sm_ja_phrase *p) { return p->end == p->noun + 3 && c->k->cp[p->noun + 1] == 0x3088; }

/* "経営が悪化している|日産が": what state something is in. */
static bool is_state(const sm_ja_phrases *c, uint32_t i)
{
    const sm_ja_phrase *p = &c->at[i];
    return (c->k->cp[p->end - 1] == 0x308b && c->k->cp[p->end - 2] == 0x3044)
           || (p->is == SM_JA_FINITE && (c->k->cp[p->end - 1] == 0x306a || sm_ja_is_quality(c->k, p)));
}

/* A name more likely than not: katakana, Latin letters, quotes, a person's title. */
static bool is_proper(const sm_ja_phrases *c, uint32_t i)
{
    const sm_ja_phrase *p = &c->at[i];
    uint32_t end = sm_ja_skip_noun(c->k, p->start, c->at[c->n - 1].end), foreign = 0, size;
    for (uint32_t at = p->start; at < end; at++) {
        unsigned kind = sm_props_of(c->k->cp[at])->kind;
        foreign += kind == SM_KIND_KATAKANA || kind == SM_KIND_LETTER;
        if (c->k->cp[at] == 0x300c || c->k->cp[at] == 0x300e || (at > p->start + 1 && sm_starts_with(c->k, at, end, &size) & SM_K_TITLE))
            return true;
    }
    return foreign > 2;
}

/* Is something done to whom phrase i opens: "元社長に", "男を", "元社長、海野太郎被告に"? */
static bool is_charged(const sm_ja_phrases *c, uint32_t i)
{
    while (i + 1 < c->n && c->at[i].is == SM_JA_OF)
        i++;
    if (i + 1 == c->n && c->at[i].noun == c->at[i].end && c->at[i].end + 1 < c->k->out->body.end) {
        uint32_t name = sm_ja_skip_noun(c->k, c->at[i].end + 1, c->k->out->body.end);
        return name < c->k->out->body.end && (c->k->cp[name] == NI || c->k->cp[name] == WO);
    }
    /* "男に対する裁判": tai(su)ru */
    bool trial = i + 1 < c->n && c->k->cp[c->at[i + 1].start] == 0x5bfe && c->k->cp[c->at[i + 1].end - 1] == 0x308b;
    return i < c->n && !trial && (c->at[i].is == SM_JA_GOAL || c->at[i].is == SM_JA_OBJECT);
}

/* "市民会館の", "大槌町の跡地に", not "訴訟の判決で": does the noun that phrase i opens name something, whoever made it? */
static bool is_named(const sm_ja_phrases *c, uint32_t i)
{
    const sm_ja_phrase *p = &c->at[i];
    uint32_t size;
    if (sm_starts_with(c->k, p->start, p->end, &size) & SM_K_TIME)   /* "昨年度の決算は" */
        return false;
    uint32_t whole = sm_ja_skip_noun(c->k, p->start, c->k->out->body.end) - p->start;
    static const uint32_t matters[] = { 0x8a1f, 0x5224, 0x4ef6, 0x6545, 0x984c };   /* (so)sho (sai)ban (ji)ken (ji)ko (mon)dai */
    bool owned = p->is == SM_JA_OF && whole >= LONG_NAME && !SM_ONE_OF(c->k->cp[p->noun - 1], matters);   /* "北浜の船宿組合" */
    bool place = p->noun >= p->start + 3 && sm_ja_ends_place(c->k->cp[p->noun - 1]);   /* "人口が減った|浜見村は" */
    return owned || place || (sm_ja_noun_size(c->k, p) >= 3 && whole >= LEAST_WHOSE);
}

/* "水源を|隣接する湖に移す": no object is its own. */
static bool is_beside(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t verbs[][2] = { { 0x96a3, 0x63a5 }, { 0x8fd1, 0x63a5 }, { 0x4f4d, 0x7f6e } };   /* rinsetsu kinsetsu ichi */
    return sm_ja_has_pair(k, p->start, p->noun, verbs, sizeof verbs / sizeof *verbs);
}

/* "油に|基準を超える毒が混じる": nothing in front of its object is its own. */
static bool is_beyond(const sm_cjk *k, const sm_ja_phrase *p) { return k->cp[p->start] == 0x8d85 && p->noun == p->start + 1; }   /* ko(eru) */

/* "知られる", "知られていた", not "流れる" */
static bool is_passive(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t row_a[] = { 0x3055, 0x3089, 0x308f, 0x304b, 0x307e, 0x305f, 0x306a, 0x3070, 0x304c };   /* sa ra wa ka ma ta na ba ga */
    for (uint32_t i = p->noun; i + 2 < p->end; i++)
        if (SM_ONE_OF(k->cp[i], row_a) && k->cp[i + 1] == 0x308c)   /* re */
            return true;
    return false;
}

/* Behind what does the clause that ends with phrase i start? Its own are the phrases in front of it up to a topic, a second
 * object, or the only subject; c->n: not known. A subject may be its own if it opens the piece, and it tells a state or a
 * topic or another subject follows. topical: a topic stands further up. */
static uint32_t clause_of(const sm_ja_phrases *c, uint32_t last, uint32_t subjects, bool topical, bool *whose)
{
    *whose = false;
    uint32_t i = last;
    uint32_t behind = c->at[i].end, end = c->k->out->body.end;
    bool object = false, subject = false, verb = false, inner = false,
         own = topical || is_state(c, i) || sm_ja_find_topic(c->k, behind, end) > 0 || sm_ja_has_own_subject(c->k, behind, end);
    for (; i > 0; i--) {
        const sm_ja_phrase *p = &c->at[i - 1];
        /* "国内では|絶えたとされた魚が" */
        bool where = p->is == SM_JA_TOPIC && i == 1 && p->end == p->noun + 2 && (c->k->cp[p->noun] == DE || c->k->cp[p->noun] == NI);
        if ((p->is == SM_JA_TOPIC && topical) || where)   /* a topic within the clause */
            return c->n;
        /* "都市を|拠点とし店を開いている会社": that verb's own */
        if (p->is == SM_JA_TOPIC || (p->is == SM_JA_OBJECT && object && c->at[i].is != SM_JA_VERB))
            break;
        if (p->is == SM_JA_OF && is_agent(c, p))
            return c->n;
        if (p->is == SM_JA_SUBJECT && subjects == 1 && !own)
            break;
        if (p->is == SM_JA_SUBJECT && !own)
            return c->n;
        subject |= p->is == SM_JA_SUBJECT && !inner;   /* "筋肉が衰える病と闘った|詩人の": that of the clause within */
        inner = p->is == SM_JA_FINITE || (inner && p->is != SM_JA_SUBJECT);
        /* "死傷したとして|訴えられた社長に" */
        if (p->is == SM_JA_VERB && p->end > p->start + 3 && sm_ja_ends_as(c->k, p->end) && is_charged(c, last + 1))
            break;
        if ((p->is == SM_JA_OBJECT && !verb && is_beside(c->k, &c->at[last])) || (object && p->is == SM_JA_GOAL && is_beyond(c->k, &c->at[last])))
            break;
        if (p->is == SM_JA_OBJECT && !verb && is_passive(c->k, &c->at[last]))   /* "樹脂を|知られていた酵素の四倍の速さで": of another verb */
            return c->n;
        verb |= p->is == SM_JA_VERB;
        object = p->is == SM_JA_OBJECT || (object && p->is != SM_JA_FINITE);
    }
    *whose = subject && (topical || !(is_state(c, last) || is_proper(c, last + 1)));   /* "A社が出した決算は" */
    return subject && (i > 0 || (*whose && !is_named(c, last + 1))) ? c->n : i;
}

/* "システムを", "地図アプリの配信を": a noun that says little by itself. */
static bool is_general(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t nouns[][4] = {
        { 0x30b7, 0x30b9, 0x30c6, 0x30e0 }, { 0x30b5, 0x30fc, 0x30d3, 0x30b9 }, { 0x30a4, 0x30d9, 0x30f3, 0x30c8 },
        { 0x30c8, 0x30e9, 0x30d6, 0x30eb }, { 0x30eb, 0x30fc, 0x30eb },         { 0x30a2, 0x30d7, 0x30ea },
        { 0x30d7, 0x30e9, 0x30f3 },         { 0x30c7, 0x30fc, 0x30bf },         { 0x30b0, 0x30eb, 0x30fc, 0x30d7 },
        { 0x30c1, 0x30fc, 0x30e0 }
    };   /* system service event trouble rule app plan data group team */
    static const uint32_t meetings[] = { 0x4f1a, 0x5c55, 0x5f0f, 0x6cd5, 0x8853, 0x5ea6, 0x7f6e };   /* kai ten shiki; ho (gi)jutsu (sei)do (so)chi */
    uint32_t size = sm_ja_noun_size(k, p), last = k->cp[p->start + size - 1];
    if (size <= 3 && SM_ONE_OF(last, meetings))   /* "展覧会", "治療法" */
        return true;
    for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++) {
        size = nouns[n][3] ? 4 : 3;
        if (p->noun >= p->start + size && memcmp(k->cp + p->noun - size, nouns[n], size * sizeof *nouns[n]) == 0)
            return true;
    }
    return false;
}

/* "求める|要望書を", "問う|住民投票は", "とする|指針案を": it tells what the paper says. */
static bool is_demand(const sm_cjk *k, const sm_ja_phrase *p, const sm_ja_phrase *paper)
{
    uint32_t last = k->cp[paper->start + sm_ja_noun_size(k, paper) - 1];
    static const uint32_t verbs[] = { 0x6c42, 0x554f, 0x5b9a, 0x7981, 0x8a2d, 0x8a8d, 0x6307, 0x76db, 0x8fbc, 0x547d },
                          papers[] = { 0x66f8, 0x6848, 0x7968, 0x6cd5, 0x4f8b, 0x544a, 0x753b, 0x5206 };
    /* moto(meru) to(u) sada(meru) kin(jiru) mo(keru) nin(tei) shi(teki) mo(ri)ko(mu) mei(jiru); sho an (to)hyo ho (jo)rei (ho)koku
     * (kei)kaku (sho)bun */
    /* to suru */
    bool asks = SM_ONE_OF(k->cp[p->start], verbs) || (p->end > p->start + 2 && k->cp[p->end - 3] == TO && k->cp[p->end - 2] == 0x3059);
    return asks && paper->is != SM_JA_OF && SM_ONE_OF(last, papers);
}

/* How many letters of the noun that phrase i opens stand together with it by "の"; does it name something by itself? */
static bool names(const sm_ja_phrases *c, uint32_t i)
{
    const sm_ja_phrase *p = &c->at[i];
    uint32_t size, end = c->at[c->n - 1].end;
    static const uint32_t lands[] = { 0x56fd, 0x770c, 0x5e02, 0x753a, 0x6751, 0x90fd, 0x5e9c, 0x9053 };   /* kuni ken shi machi mura to fu do */
    bool land = p->noun == p->start + 1 && SM_ONE_OF(c->k->cp[p->start], lands);   /* "国の中央審議会" */
    /* "米中の閣僚級会談" */
    uint32_t least = p->is == SM_JA_OF && sm_ja_skip_noun(c->k, p->start, end) - p->start >= LONG_NAME ? (land ? 1 : 2) : 3;
    bool office = i + 1 == c->n && p->end + 1 < c->k->out->body.end && sm_is_comma(c->k->cp[p->end]) && p->noun == p->end
                  && sm_ja_noun_size(c->k, p) >= 3;   /* "元職員、海野太郎被告" */
    if (office && sm_is_noun_end(c->k->cp[p->end + 1]))
        return true;
    uint32_t letters = sm_ja_noun_size(c->k, p), first = c->k->cp[p->start];
    /* baai riyu mokuteki kekka */
    static const uint32_t empty[][2] = { { 0x5834, 0x5408 }, { 0x7406, 0x7531 }, { 0x76ee, 0x7684 }, { 0x7d50, 0x679c } };
    if (letters == 2 && sm_ja_has_pair(c->k, p->start, p->start + 2, empty, 4))   /* "売った|場合の税" */
        return false;
    if (p->is != SM_JA_OF && (sm_is_digit(first) || (first == 0x7d04 && sm_is_digit(c->k->cp[p->start + 1]))))   /* "約4800頭に" */
        return false;
    bool han = letters >= 3;   /* "訪問着", "決議案" */
    for (uint32_t at = p->start; at < p->start + letters; at++)
        han &= sm_props_of(c->k->cp[at])->kind == SM_KIND_HAN && !sm_ja_is_digit(c->k->cp[at]);
    return letters >= least && (han || sm_ja_skip_noun(c->k, p->start, end) - p->start >= 4) && !sm_opens_with(c->k, p->start, p->end, SM_K_PRONOUN)
           && (p->is == SM_JA_OF || !(sm_starts_with(c->k, p->start, p->end, &size) & SM_K_TIME));
}

/* "架線が切れる|トラブルがあり", "作られた|書類が急増している問題で": nothing is told without what it was. */
static bool happens(const sm_ja_phrases *c, uint32_t i)
{
    while (i + 1 < c->n && c->at[i].is == SM_JA_OF)
        i++;
    const sm_ja_phrase *there = &c->at[i];
    if (there->end > there->noun + 2 && c->k->cp[there->noun] == GA && c->k->cp[there->noun + 1] == 0x3042)   /* ga a(ri) */
        return true;
    if (i + 1 >= c->n || c->at[i].is != SM_JA_SUBJECT)
        return false;
    const sm_ja_phrase *next = &c->at[i + 1], *last = &c->at[c->n - 1];
    bool is = next->noun == next->start && next->end > next->start + 1 && c->k->cp[next->start] == 0x3042;   /* a(ri), a(ru) */
    bool matter = last->noun > last->start + 1 && c->k->cp[last->noun - 2] == 0x554f && c->k->cp[last->noun - 1] == 0x984c;   /* mondai */
    return is || matter;
}

/* "条例案", "改正条例", "請願", "行政処分": of which nothing is told without what is in it. */
static bool is_draft(const sm_cjk *k, const sm_ja_phrase *p)
{
    uint32_t last = k->cp[p->start + sm_ja_noun_size(k, p) - 1];
    uint32_t size, kinds = sm_ends_with(k, p->start, p->start + sm_ja_noun_size(k, p), &size);
    return p->noun > p->start && (kinds & SM_K_DECISION || last == 0x6848 || last == 0x4f8b || last == 0x9858);   /* an (jo)rei (sei)gan */
}

/* "四人が死亡した|昨年の事故で", not "金を巡る|問題で": what happened. */
static bool is_incident(const sm_ja_phrases *c, uint32_t i)
{
    /* jiko jiken mondai kasai */
    static const uint32_t ends[][2] = { { 0x4e8b, 0x6545 }, { 0x4e8b, 0x4ef6 }, { 0x554f, 0x984c }, { 0x706b, 0x707d } };
    while (i + 1 < c->n && c->at[i].is == SM_JA_OF)
        i++;
    return sm_ja_ends_with_pair(c->k, &c->at[i], ends, sizeof ends / sizeof *ends);
}

/* "目安の30倍に当たる|油が": how much of it there was. */
static bool measures(const sm_ja_phrases *c, uint32_t i)
{
    return i > 0 && c->at[i - 1].is == SM_JA_GOAL && c->at[i - 1].noun > c->at[i - 1].start && c->k->cp[c->at[i - 1].noun - 1] == 0x500d;   /* bai */
}

/* "橋を架ける計画を進める|市は": what it plans is what it asks for. */
static bool plans(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t verbs[][2] = { { 0x8a08, 0x753b }, { 0x691c, 0x8a0e } };   /* keikaku kento */
    return p->end > p->noun + 1 && sm_ja_has_pair(k, p->start, p->noun, verbs, 2) && k->cp[p->end - 1] == 0x308b;
}

/* "国で行われた|大統領選挙は" */
static bool is_held(const sm_ja_phrases *c, uint32_t i)
{
    static const uint32_t held[][2] = { { 0x884c, 0x308f }, { 0x958b, 0x304b } };   /* okonawa(reta) hiraka(reta) */
    const sm_ja_phrase *p = &c->at[i], *noun = &c->at[i + 1];
    uint32_t last = noun->noun > noun->start ? c->k->cp[noun->noun - 1] : 0;
    return sm_ja_has_pair(c->k, p->start, p->end, held, 2) && (last == 0x9078 || last == 0x6319);   /* sen, (sen)kyo */
}

/* "金を着服した|として横領罪に問われた|元職員に懲役6年": has the court found that the deed was done? */
static bool is_convicted(const sm_cjk *k, uint32_t from, uint32_t end)
{
    return sm_ja_is_accused(k, end) && sm_ja_ends_as(k, from) && sm_ja_names_term(k);
}

/* What a line is worth without the clause from phrase first to i. */
static uint8_t price_of(const sm_ja_phrases *c, uint32_t first, uint32_t i, bool whose)
{
    const sm_ja_phrase *p = &c->at[i], *noun = &c->at[i + 1];
    if (sm_ja_is_accused(c->k, p->end))
        return first > 0 && sm_ja_ends_as(c->k, c->at[first].start) ? NAMED : TRIED;   /* the deed stays, or not */
    if ((is_incident(c, i + 1) && c->k->cp[p->start] != 0x5de1) || is_demand(c->k, p, noun) || (noun->is != SM_JA_OF && is_draft(c->k, noun)))
        return DEMAND;
    if (plans(c->k, p) || is_held(c, i))
        return BARE;
    if (noun->is != SM_JA_OF && is_general(c->k, noun))
        return GENERAL;
    bool verb = first == i && p->end - p->start <= SHORT_VERB;   /* "入居する|高齢者に" */
    return sm_ja_is_bare(c->k, noun->start) ? BARE : whose ? WHOSE : verb || is_proper(c, i + 1) ? NAMED : RELATIVE;
}

/* "統合に|向けた": a verb that does the work of a particle; who is named in front does what stands further on. */
static bool is_linking(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t verbs[][2] = { { 0x5411, 0x3051 }, { 0x95a2, 0x3059 }, { 0x5bfe, 0x3059 }, { 0x4f34, 0x3046 }, { 0x57fa, 0x3065 } };
    /* muke(ta) kansu(ru) taisu(ru) tomonau motozu(ku) */
    return p->start > k->out->body.start && k->cp[p->start - 1] == NI && p->end <= p->start + 3
           && sm_ja_has_pair(k, p->start, p->start + 2, verbs, sizeof verbs / sizeof *verbs);
}

/* "郵便局を|舞台に", "子どもを|対象に": an object and what it is taken as belong together. */
static bool is_taken_as(const sm_ja_phrases *c, const sm_cjk *k, uint32_t i)
{
    static const uint32_t as[][2] = { { 0x821e, 0x53f0 }, { 0x4e2d, 0x5fc3 }, { 0x5bfe, 0x8c61 }, { 0x984c, 0x6750 }, { 0x80cc, 0x666f },
                                      { 0x7406, 0x7531 }, { 0x76ee, 0x7684 }, { 0x6761, 0x4ef6 }, { 0x524d, 0x63d0 }, { 0x624b, 0x306b } };
    /* butai chushin taisho daizai haikei riyu mokuteki joken zentei te(ni) */
    const sm_ja_phrase *p = &c->at[i];
    return i > 0 && k->cp[p->start - 1] == WO && k->cp[p->end - 1] == NI && p->end == p->start + 3
           && sm_ja_has_pair(k, p->start, p->start + 2, as, sizeof as / sizeof *as);
}

/* opens: where a clause starts that opens the piece; SM_NONE: it goes with a noun in front of the piece. */
static void cut_clauses(const sm_ja_phrases *c, sm_cjk *k, uint32_t opens, uint32_t subjects, bool topical)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        if (c->at[i].is != SM_JA_FINITE || !names(c, i + 1) || (happens(c, i + 1) && !measures(c, i)))
            continue;
        bool whose;
        uint32_t first = clause_of(c, i, subjects, topical, &whose), from = first == 0 ? opens : first < c->n ? c->at[first].start : SM_NONE;
        if (first > 0 && first < c->n && is_taken_as(c, k, first)) {
            for (first--; first > 0 && c->at[first - 1].is == SM_JA_OF; first--)
                ;
            from = c->at[first].start;
        }
        if (i > 0 && is_linking(k, &c->at[i]) && first < i - 1) {
            first = i - 1;
            from = c->at[first].start;
            whose = false;
        }
        /* "社長が、|金を渡した事件で、警察は" */
        bool his = first == 0 && from != SM_NONE && from > k->out->body.start + 1 && sm_is_comma(k->cp[from - 1]) && k->cp[from - 2] == GA
                   && (sm_ja_find_topic(k, c->at[i].end, k->out->body.end) > 0 || sm_ja_has_own_subject(k, c->at[i].end, k->out->body.end));
        /* "上限を、|三時間とする案を" */
        his |= first == 0 && from != SM_NONE && from > k->out->body.start + 1 && sm_is_comma(k->cp[from - 1]) && k->cp[from - 2] == WO;
        his |= first == 0 && from != SM_NONE && whose && from > k->out->body.start + 1 && sm_is_comma(k->cp[from - 1])
               && k->cp[from - 2] == DE;   /* "建築家で、|海野さんが設計した館について" */
        bool most = first > 0 && first < c->n && k->cp[c->at[first - 1].start] == 0x6700
                    && c->at[first - 1].noun == c->at[first - 1].start + 1;   /* "国で最も|人の少ない町" */
        most |= first > 0 && first < c->n && k->cp[c->at[first].start] == 0x521d;   /* "県内では|初めてとなる運行": hatsu */
        if (from != SM_NONE && !his && !most && c->at[i].end - c->at[first].start >= LEAST_RELATIVE && !sm_ja_is_ruled(k, c->at[i].end)
            && !sm_ja_shares_verb(k, c->at[first].start))
            sm_ja_add_last(k, is_convicted(k, from, c->at[i].end) ? from - 3 : from, c->at[i].end, price_of(c, first, i, whose));
    }
}

/* "知事", "市長": of a place, that has to be named. */
static bool is_head(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t heads[][2] = { { 0x77e5, 0x4e8b }, { 0x5e02, 0x9577 }, { 0x753a, 0x9577 }, { 0x6751, 0x9577 }, { 0x533a, 0x9577 } };
    return p->noun > p->start + 2 && sm_ja_has_pair(k, p->noun - 2, p->noun, heads, sizeof heads / sizeof *heads);
}

/* "県の", "市東町の" */
static bool is_address(const sm_cjk *k, const sm_ja_phrase *p)
{
    bool within = false;
    for (uint32_t i = p->start + 2; i + 1 < p->noun; i++)
        within |= sm_ja_ends_place(k->cp[i]);
    return p->is == SM_JA_OF && p->noun > p->start + 2 && p->noun + 1 == p->end && (within || sm_ja_ends_place(k->cp[p->noun - 1]));
}

/* "大統領府", "検討委員会", "選手権": of a country, a firm, a game, that has to be named. "成田空港の": a name. */
static bool is_institution(uint32_t last)
{
    static const uint32_t ends[] = { 0x5e9c, 0x5e81, 0x7701, 0x515a, 0x5c40, 0x4f1a, 0x9662, 0x59d4, 0x8ecd, 0x968a, 0x6240, 0x7f72,
                                     0x76f8, 0x9818, 0x88c1, 0x8005, 0x54e1, 0x5b98, 0x9577, 0x6226, 0x6a29, 0x676f, 0x8cde, 0x6c0f };
    /* fu cho sho to kyoku kai in i gun tai sho sho so (daito)ryo sai (daihyo)sha (giin, iin)in kan cho; sen (senshu)ken hai sho; shi */
    return SM_ONE_OF(last, ends);
}

static bool is_landmark(uint32_t last)
{
    /* ko eki shima yama kawa ko tera shiro kan dai */
    static const uint32_t ends[] = { 0x6e2f, 0x99c5, 0x5cf6, 0x5c71, 0x5ddd, 0x6e56, 0x5bfa, 0x57ce, 0x9928, 0x5927 };
    return SM_ONE_OF(last, ends);
}

/* Four letters of katakana, and Han behind them or nothing, more likely than not a name */
static bool noun_is_kana(const sm_cjk *k, const sm_ja_phrase *p)
{
    uint32_t at = p->start;
    while (at < p->noun && sm_props_of(k->cp[at])->kind == SM_KIND_KATAKANA)
        at++;
    uint32_t kana = at - p->start;
    while (at < p->noun && sm_props_of(k->cp[at])->kind == SM_KIND_HAN)
        at++;
    return kana >= 4 && at == p->noun;
}

/* "市立中学校の|男性教諭が": whose or where, in front of a noun that names something by itself. */
static void cut_owners(const sm_ja_phrases *c, sm_cjk *k, bool listed)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *next = &c->at[i + 1];
        uint32_t start = sm_ja_first_of(c, i);
        /* "タイ北部の山岳地帯で", "柔道の世界選手権第3日は" */
        bool where = i == 0 && next->noun < next->end && k->cp[next->noun] == DE, contest = false;
        for (uint32_t at = next->start; at < next->noun; at++)
            contest |= k->cp[at] == 0x6226 || k->cp[at] == 0x6a29 || k->cp[at] == 0x676f;   /* sen ken hai */
        static const uint32_t union_[] = { 0x52b4, 0x50cd, 0x7d44, 0x5408 };   /* rodo kumiai */
        bool whose_union = sm_ja_noun_size(k, next) == 4 && memcmp(k->cp + next->start, union_, sizeof union_) == 0;
        bool owner = !whose_union && p->is == SM_JA_OF && p->end == p->noun + 1 && p->noun > p->start + 1
                     && sm_ja_noun_size(k, next) >= LEAST_WHOSE && !sm_is_digit(k->cp[next->start]) && next->is != SM_JA_VERB
                     && next->is != SM_JA_FINITE && !where && !contest && !sm_ja_has_digit(k, p) && !is_head(k, next)
                     && !is_institution(k->cp[next->noun - 1]) && !is_landmark(k->cp[p->noun - 1])
                     && sm_props_of(k->cp[next->start])->kind == SM_KIND_HAN;
        static const uint32_t groups[][2] = { { 0x30fc, 0x30d7 }, { 0x30fc, 0x30e0 } };   /* gurupu chimu */
        bool group = p->is == SM_JA_OF && i > 0 && next->is != SM_JA_OF && sm_ja_ends_with_pair(k, next, groups, 2)
                     && sm_ja_noun_size(k, next) >= LEAST_WHOSE;   /* "A大のB教授らの|研究グループは" */
        if (group && start < i)
            sm_ja_add_last(k, c->at[start].start, p->end, QUALITY);
        static const uint32_t big[][2] = { { 0x5927, 0x624b }, { 0x30e1, 0x30fc } };   /* ote, me-(ka) */
        static const uint32_t firms[] = { 0x8005, 0x793e, 0x624b, 0x5e97 };   /* sha sha (ote) te ten */
        /* "大手ゼネコンの|浜建設に" */
        bool large = p->is == SM_JA_OF && p->end == p->noun + 1 && sm_ja_has_pair(k, p->start, p->noun, big, 2)
                     && sm_nesting(k->cp[p->noun - 1]) == 0 && sm_ja_noun_size(k, next) >= 3 && !sm_ja_is_bare(k, next->start);
        bool firm = p->is == SM_JA_OF && p->end == p->noun + 1 && p->noun > p->start + 2 && SM_ONE_OF(k->cp[p->noun - 1], firms)
                    && noun_is_kana(k, next) && !is_general(k, next);   /* "交換業者の|コインハーバーから" */
        if ((firm || large) && start == i && !(i == 0 && listed))
            sm_ja_add_last(k, p->start, p->end, NAMED);
        bool by = p->is == SM_JA_OF && p->end > p->noun + 2 && k->cp[p->noun] == NI && sm_ja_noun_size(k, next) >= 3
                  && next->is != SM_JA_VERB && next->is != SM_JA_FINITE && sm_props_of(k->cp[next->start])->kind == SM_KIND_HAN;
        uint32_t first = owner || by ? start : c->n;
        if (owner && i > 0 && c->at[i - 1].is == SM_JA_OBJECT)   /* "湖を航行中の船が" */
            continue;
        if (owner ? first == i && !(i == 0 && listed) : first < c->n && !(first == 0 && listed))   /* "若手作家8人による|合同展が" */
            sm_ja_add_last(k, c->at[first].start, p->end, owner ? OWNER : ADDRESS);
    }
}

static void cut_addresses(const sm_ja_phrases *c, sm_cjk *k, bool listed, uint32_t start)
{
    for (uint32_t i = 0; i + 1 < c->n; i++)
        if (is_address(k, &c->at[i]) && !is_head(k, &c->at[i + 1]) && sm_ja_noun_size(k, &c->at[i + 1]) >= 4 && sm_ja_first_of(c, i) == i
            && !(i == 0 && listed))
            sm_ja_add_last(k, c->at[i].start, c->at[i].end, c->at[i].start == start ? PLACE : ADDRESS);
}

/* "危険な|石造りの塀を": not "慎重な|姿勢を" */
static void cut_qualities(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool quality = p->noun >= p->start + 2 && p->end == p->noun + 1 && k->cp[p->noun] == 0x306a
                       && sm_props_of(k->cp[p->start])->kind == SM_KIND_HAN;   /* na */
        if (quality && p->is != SM_JA_FINITE && sm_ja_noun_size(k, &c->at[i + 1]) >= 3 && !(i > 0 && c->at[i - 1].is == SM_JA_ADJUNCT))
            sm_ja_add_last(k, p->start, p->end, c->at[i + 1].is == SM_JA_ADJUNCT ? GENERAL : QUALITY);   /* "簡単な手続きで" says little without */
    }
}

/* Where the list that ends with phrase i starts: "船や橋など". */
static uint32_t list_of(const sm_ja_phrases *c, uint32_t i)
{
    static const uint32_t and[] = { 0x3084, TO };   /* ya to */
    while (i > 0 && (c->at[i - 1].is == SM_JA_OF || (c->at[i - 1].is == SM_JA_WITH && SM_ONE_OF(c->k->cp[c->at[i - 1].noun], and))))
        i--;
    return sm_ja_first_of(c, i);
}

/* "船や橋など|乗り物を": examples of a noun that says as much. */
static void cut_examples(const sm_ja_phrases *c, sm_cjk *k, bool listed)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool example = p->noun + 2 <= p->end && p->end <= p->noun + 3 && k->cp[p->noun] == 0x306a && k->cp[p->noun + 1] == 0x3069   /* nado */
                       && (p->end == p->noun + 2 || k->cp[p->noun + 2] == NO);
        uint32_t first = example && names(c, i + 1) ? list_of(c, i) : c->n;
        if (first < c->n && !(first == 0 && listed))
            sm_ja_add_last(k, c->at[first].start, p->end, EXAMPLE);
    }
}

/* "同3%増": in the same time. */
static bool goes_on_counting(const sm_cjk *k, uint32_t start)
{
    for (uint32_t i = start; i + 1 < k->out->body.end; i++)
        if (k->cp[i] == SAME && sm_is_digit(k->cp[i + 1]))
            return true;
    return false;
}

/* "前年同期比2.6%増の|1兆円": how much it grew, in front of how much it is. */
static void cut_growth(const sm_ja_phrases *c, sm_cjk *k)
{
    static const uint32_t grown[] = { 0x5897, 0x6e1b, 0x9ad8, 0x5b89 };   /* zo gen daka yasu */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool percent = p->is == SM_JA_OF && p->noun > p->start + 3 && SM_ONE_OF(k->cp[p->noun - 1], grown)
                       && sm_props_of(k->cp[p->noun - 2])->kind != SM_KIND_HAN;
        uint32_t from = p->start;   /* "前の|期比31%減の" */
        from -= from > k->out->body.start + 2 && k->cp[from - 1] == NO && k->cp[from - 2] == 0x524d ? 2 : 0;   /* mae */
        if (percent && sm_is_digit(k->cp[c->at[i + 1].start])
            && (k->cp[p->start] == SAME || !goes_on_counting(k, p->end)))   /* "同3%増" further on means the same time */
            sm_ja_add_last(k, from, p->end, GROWTH);
    }
}

void sm_ja_cut_in_front(const sm_ja_phrases *c, sm_cjk *k, uint32_t start, uint32_t opens, uint32_t subjects, bool topical, bool listed)
{
    cut_clauses(c, k, listed ? SM_NONE : opens, subjects, topical);
    cut_addresses(c, k, listed, start);
    cut_owners(c, k, listed);
    cut_examples(c, k, listed);
    cut_qualities(c, k);
    cut_growth(c, k);
}
