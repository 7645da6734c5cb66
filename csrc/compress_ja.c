/* compress_ja.c - cuts of a Japanese sentence.
 *
 * A sentence is a topic ("...は"), clauses that lean on the last one ("...し、", "...したため、", "...月から、") and the last
 * clause with the predicate. A leaning clause can go, from the topic or from the clause before it up to its comma; where
 * what follows has a topic or a subject of its own, all in front of it goes. The frame of reported speech at the end goes
 * with the date in front that belongs to it ("市は3日、...すると発表した").
 * Limits: clauses are told by their last letters; a clause that leans on a noun behind it is taken for one of the sentence.
 */
#include "compress_ja.h"

enum { CREDIT = 80, LEADIN = 10, NAME = 3, SUBJECT_NEAR = 18, LEAST_REST = 6, GRANT = 16 };
/* prices: see sm_cut */
enum { SIDE = 88, LEAD = 54, WHAT = 60, WHOM = 34, MATTER = 38, ABOUT_IT = 55,
       AMONG = 65, PURPOSE = 70, WHY = 80, EVENT = 75, SUIT = 85, BESIDES = 90 };
enum { THEIRS = 3 };   /* letters of "女子は", a topic beside another */

typedef enum ending { OPEN, LEANS, REASON, ADJUNCT, DATE, PLACE, ABOUT, SOURCE, STOP } ending;

/* "店が閉まってから四年" */
static bool is_time_since(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t at = end - 1;
    while (at > start && sm_is_digit(k->cp[at - 1]))
        at--;
    at -= at > start + 4 && k->cp[at - 1] == 0x3089 && k->cp[at - 2] == 0x304b ? 2 : 0;   /* kara */
    return k->cp[end - 1] == 0x5e74 && at > start + 4 && k->cp[at - 1] == 0x3066 && sm_ja_is_hiragana(k->cp[at - 2]);   /* nen, te */
}

/* "無人機が同日午前、": a subject and when, whose verb comes behind the comma. */
static bool opens_dated(const sm_cjk *k, uint32_t start, uint32_t end)
{
    enum { LONGEST = 6 };
    for (uint32_t i = end > start + LONGEST ? end - LONGEST : start + 1; i + 2 < end; i++)
        if (sm_is_ga(k, i, start) && k->cp[i + 1] == 0x540c && sm_ja_is_date(k, i + 1, end))   /* do(jitsu) */
            return true;
    return false;
}

/* What kind of clause ends with the slice, before a comma. */
static ending ending_of(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t leaning[] = { 0x3057, 0x308a, 0x304d, 0x3061, 0x307f, 0x3073, 0x304e, 0x308c, 0x3048, 0x3051, 0x305b, 0x3066,
                                        /* shi ri ki chi mi bi gi re e ke se te be me ge ne ku ji */
                                        0x3079, 0x3081, 0x3052, 0x306d, 0x304f, 0x3058 };
    uint32_t size, kinds = sm_ends_with(k, start, end, &size), last = k->cp[end - 1];
    if (kinds & SM_K_CONDITION || last == 0x305a)   /* "せず": what follows is its opposite */
        return STOP;
    if (kinds & SM_K_SOURCE)
        return SOURCE;
    if (is_time_since(k, start, end))
        return REASON;
    static const uint32_t more[] = { DE, WO, GA, HE };   /* "岬町で3日" */
    if (opens_dated(k, start, end))
        return OPEN;
    if (sm_ja_is_date(k, start, end))
        return sm_ja_has_particle(k, start, end, more, sizeof more / sizeof *more) ? PLACE : DATE;
    if (kinds & SM_K_ABOUT)
        return ABOUT;
    static const uint32_t objects[] = { WO };
    if (kinds & SM_K_ADJUNCT && last == 0x3066 && end - start > 4 && k->cp[end - 3] == TO && sm_is_noun_end(k->cp[end - 4])
        && sm_ja_has_particle(k, start, end, objects, 1))
        return STOP;   /* "橋を観光地として" */
    if (kinds & SM_K_ADJUNCT)
        return ADJUNCT;
    if (kinds & SM_K_END && last == 0x3089 && end - start > 2 && k->cp[end - 2] == 0x304b && sm_is_noun_end(k->cp[end - 3]))
        return STOP;   /* "七百台から、五百台に" */
    if (kinds & SM_K_END)
        return REASON;
    if (last == DE && end - start > 2)
        return sm_is_noun_end(k->cp[end - 2]) ? ADJUNCT : LEANS;
    bool verb = last == 0x3044 && end - start > 2 && sm_props_of(k->cp[end - 2])->kind == SM_KIND_HAN;   /* "行い" */
    return SM_ONE_OF(last, leaning) || verb ? LEANS : OPEN;
}

bool sm_ja_leans(const sm_cjk *k, uint32_t start, uint32_t end) { return ending_of(k, start, end) == LEANS; }

typedef struct state {
    uint32_t start;     /* of the sentence, or of its rest that can stand alone */
    uint32_t clause;    /* of the clause that is read */
    uint32_t topic;     /* behind it; 0: none yet */
    bool     reported;  /* what somebody says: an inner subject is not the topic */
    bool     optional;  /* something that is worth keeping has been passed */
    bool     matter;    /* what it is all about has been passed */
    uint32_t apart;     /* behind a clause of reason whose subject is not that of the rest */
    uint32_t chain;     /* where clauses start that lean on the next; 0: none */
} state;

/* When, where, as what: it belongs to the clause behind it. */
static bool is_side(ending e) { return e == ADJUNCT || e == DATE || e == PLACE; }

/* "兵士が攻撃を受け、死傷したとして、": does the next clause go on with the subject of the one before it? */
static bool leads_to_as(const sm_cjk *k, uint32_t rest)
{
    uint32_t end = k->out->body.end;
    for (uint32_t i = rest; i + 3 < end && !sm_is_comma(k->cp[i]); i++)
        if (k->cp[i] == TO && k->cp[i + 1] == 0x3057 && k->cp[i + 2] == 0x3066)   /* to shite */
            return sm_ja_is_finite_end(k->cp[i - 1]) && !sm_ja_has_own_subject(k, rest, i);
    return false;
}

/* "市長選は", "全国大会は", "選手権は": what follows may have a subject of its own and still tell of it. */
static bool is_event(const sm_cjk *k, uint32_t topic)
{
    static const uint32_t ends[][2] = { { 0x5927, 0x4f1a }, { 0x624b, 0x6a29 }, { 0x30c3, 0x30d7 }, { 0x30d7, 0x30f3 }, { 0x30fc, 0x30b0 },
                                        { 0x516c, 0x5224 }, { 0x99c5, 0x4f1d }, { 0x4f8b, 0x4f1a }, { 0x30bd, 0x30f3 },
                                        { 0x8a34, 0x8a1f }, { 0x88c1, 0x5224 }, { 0x52dd, 0x8ca0 } };
    /* taikai, senshuken, kappu, opun, rigu, kohan, ekiden, (tei)reikai, (mara)son, sosho, saiban, shobu */
    static const uint32_t final[] = { 0x9078, 0x6226, 0x676f };   /* sen, sen, hai */
    if (topic < 4 || (k->cp[topic - 1] != WA && k->cp[topic - 1] != GA))
        return false;
    topic -= sm_nesting(k->cp[topic - 2]) < 0;   /* "「全国大会」は" */
    if (k->cp[topic - 2] == DAY)   /* "駅伝第1日は" */
        for (topic--; topic > 3 && (k->cp[topic - 2] == DAY || sm_is_digit(k->cp[topic - 2]) || k->cp[topic - 2] == 0x7b2c); topic--)
            ;
    bool game = k->cp[topic - 2] == 0x5c40 && sm_is_digit(k->cp[topic - 3]);   /* "第4局は": kyoku */
    return game || sm_ja_has_pair(k, topic - 3, topic - 1, ends, sizeof ends / sizeof *ends) || SM_ONE_OF(k->cp[topic - 2], final);
}

/* "市長選が三日告示され" */
static bool has_event(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; i++)
        if (is_event(k, i + 1))
            return true;
    return false;
}

bool sm_ja_ends_as(const sm_cjk *k, uint32_t end)
{
    return end > 4 && k->cp[end - 3] == TO && k->cp[end - 2] == 0x3057 && k->cp[end - 1] == 0x3066 && sm_ja_is_finite_end(k->cp[end - 4]);
}

/* "三月で休み、|建て替えが決まった会館について": do both clauses tell of a noun further on? */
static bool is_modifier(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest)
{
    if (sm_count_subjects(k, start, end) > 0)
        return false;
    for (uint32_t i = rest; i + 1 < k->out->body.end && !sm_is_comma(k->cp[i]); i++)
        if (sm_ja_ends_relative(k, i) && (sm_is_noun_end(k->cp[i + 1]) || sm_is_comma(k->cp[i + 1])))
            return true;
    return false;
}

/* "叱られる場面もあった": what was there, and not what the subject in front did. */
static bool tells_of_scene(const sm_cjk *k, uint32_t rest)
{
    uint32_t end = k->out->body.end;
    for (uint32_t i = end > rest + LEADIN ? end - LEADIN : rest; i + 2 < end; i++)
        /* mo a(tta), i(ta), de(ta) */
        if (k->cp[i] == 0x3082 && sm_ends_noun(k, i - 1) && (k->cp[i + 1] == 0x3042 || k->cp[i + 1] == 0x3044 || k->cp[i + 1] == 0x51fa))
            return true;
    return false;
}

/* "工場を建て、|来春の稼働を目指す": what starts then stands in front. */
static bool aims_at(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t starts[][2] = { { 0x7a3c, 0x50cd }, { 0x958b, 0x696d }, { 0x958b, 0x9928 }, { 0x5b8c, 0x6210 },
                                          { 0x958b, 0x6821 }, { 0x5236, 0x5b9a }, { 0x5b9f, 0x73fe } };
    /* kado kaigyo kaikan kansei kaiko seitei jitsugen */
    for (uint32_t i = rest + 2; i + 1 < k->out->body.end; i++)
        if (k->cp[i] == WO && k->cp[i + 1] == 0x76ee && sm_ja_has_pair(k, i - 2, i, starts, sizeof starts / sizeof *starts))   /* me(zasu) */
            return true;
    return false;
}

/* "民間に引き継ぐ方針を", "学校に贈ってきた人に": what is handed over stands in front. */
static bool hands_on(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t verbs[][2] = { { 0x5f15, 0x304d }, { 0x59d4, 0x8a17 }, { 0x79fb, 0x7ba1 }, { 0x8b72, 0x6e21 }, { 0x58f2, 0x5374 },
                                         { 0x8cb8, 0x3057 }, { 0x8d08, 0x308a }, { 0x8d08, 0x308b }, { 0x8d08, 0x3063 } };
    /* hikitsugu itaku ikan joto baikyaku kashi okuri okuru okut(ta) */
    static const uint32_t objects[] = { WO };
    for (uint32_t i = rest + 1; i + 1 < k->out->body.end; i++)
        if (sm_ja_has_pair(k, i, i + 2, verbs, sizeof verbs / sizeof *verbs) && (k->cp[i - 1] == NI || k->cp[i - 1] == DE)
            && !sm_ja_has_particle(k, rest, i, objects, 1))
            return true;
    return false;
}

/* "市長に提出した", "販売を始める": of the thing that the clause in front made. */
static bool gives_on(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t verbs[][2] = { { 0x63d0, 0x51fa }, { 0x624b, 0x6e21 }, { 0x5bc4, 0x8d08 }, { 0x914d, 0x5e03 }, { 0x63d0, 0x6848 },
                                         { 0x9069, 0x7528 }, { 0x8ca9, 0x58f2 }, { 0x901a, 0x544a }, { 0x793a, 0x3057 }, { 0x5831, 0x544a },
                                         { 0x7b54, 0x7533 }, { 0x901a, 0x77e5 }, { 0x8aac, 0x660e }, { 0x6c7a, 0x5b9a } };
    /* teishutsu tewata(su) kizo haifu teian tekiyo hanbai tsukoku shime(su) hokoku toshin tsuchi setsumei kettei */
    static const uint32_t objects[] = { WO }, force[][2] = { { 0x65bd, 0x884c } };   /* shiko */
    uint32_t end = k->out->body.end, from = end > rest + LEADIN ? end - LEADIN : rest;
    if (hands_on(k, rest))
        return true;
    for (uint32_t i = rest + 2; i + 3 < end; i++)   /* "校を統合し、|新しい学校とする案を": what becomes so stands in front */
        if (k->cp[i] == TO && k->cp[i + 1] == 0x3059 && k->cp[i + 2] == 0x308b && sm_is_noun_end(k->cp[i - 1])
            && sm_is_noun_end(k->cp[i + 3]) && !sm_ja_has_particle(k, rest, i, objects, 1))
            return true;
    static const uint32_t passive[][2] = {
        { 0x8a31, 0x53ef }, { 0x627f, 0x8a8d }, { 0x53d7, 0x7406 }, { 0x63a1, 0x629e }, { 0x53ef, 0x6c7a }
    };   /* kyoka shonin juri saitaku kaketsu */
    if (sm_ja_has_pair(k, from, end, passive, sizeof passive / sizeof *passive)
        && sm_ja_has_pair(k, from, end, (const uint32_t[][2]){ { 0x3055, 0x308c } }, 1) && !sm_ja_has_own_subject(k, rest, end))
        return true;   /* "辞表を出し、|許可された" */
    bool sells = sm_ja_has_pair(k, from, end, verbs + 6, 1);   /* "販売を始めた" */
    if (sm_ja_has_pair(k, rest, end, force, 1) || aims_at(k, rest))   /* "来月の施行を目指す" */
        return true;
    return sm_ja_has_pair(k, from, end, verbs, sizeof verbs / sizeof *verbs) && (sells || !sm_ja_has_particle(k, rest, end, objects, 1));
}

/* "海野氏が決選投票の末": a subject whose verb stands further on. */
static bool has_bare_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t subject = 0;
    for (uint32_t i = start + 1; i < end; i++)
        if (sm_is_ga(k, i, start))
            subject = i + 1;
    for (uint32_t i = subject; i < end && subject > 0; i++)
        if (sm_ja_ends_relative(k, i) || sm_ja_is_finite_end(k->cp[i]))
            return false;
    return subject > 0 && subject < end;
}

/* "約80人", "月額330円", "数億円" */
static bool is_figure(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t at = start + (k->cp[start] == 0x7d04);   /* yaku */
    if (at >= end || !(sm_is_digit(k->cp[at]) || k->cp[end - 1] == 0x5186))   /* en */
        return false;
    while (at < end && !sm_ja_is_hiragana(k->cp[at]))
        at++;
    return at == end && !sm_ja_is_date(k, start, end);
}

/* "海野が決めた|得点で勝ち、": has the only subject its verb right behind it, in front of a noun? Not "町が出した|案について". */
static bool acts_within(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t about[][2] = { { 0x3064, 0x3044 } };   /* (ni) tsui(te) */
    for (uint32_t i = sm_ja_has_pair(k, start, end, about, 1) ? end : start + 1; i < end; i++) {
        uint32_t at = i + 1;
        if (!sm_is_ga(k, i, start))
            continue;
        while (at < end && at < i + 3 && sm_is_noun_end(k->cp[at]))
            at++;
        while (at + 1 < end && at < i + 6 && sm_ja_is_hiragana(k->cp[at]) && !sm_ja_ends_relative(k, at))
            at++;
        return at + 1 < end && at > i + 1 && sm_ja_ends_relative(k, at) && sm_is_noun_end(k->cp[at + 1]) && !sm_ja_has_own_subject(k, at, end);
    }
    return false;
}

/* Behind the topic from rest on; 0: none, or it only says where the subject in front acts ("船が島に着き、|民間では初となる試験に"). */
static uint32_t next_topic(const sm_cjk *k, const state *s, uint32_t rest)
{
    uint32_t topic = sm_ja_find_topic(k, rest, k->out->body.end);
    bool where = topic > rest + 2 && k->cp[topic - 2] == DE && s->topic > 0 && k->cp[s->topic - 1] == GA;
    return where && !sm_ja_has_main_subject(k, rest, k->out->body.end) ? 0 : topic;
}

/* Can what stands from rest on follow the topic, without the clause in between? */
static bool can_follow(const sm_cjk *k, const state *s, ending e, uint32_t end, uint32_t rest)
{
    static const uint32_t objects[] = { WO }, complements[] = { WO, NI, GA, HE, TO, DE };
    if (s->topic > 0 && k->cp[s->topic - 1] == GA && sm_ja_ends_as(k, end) && sm_ja_has_main_subject(k, rest, k->out->body.end))
        return false;   /* "市場が、傾いたとして、市が" */
    if (s->topic > 0 && k->cp[s->topic - 1] == GA && (e == LEANS || is_side(e))
        && (next_topic(k, s, rest) > 0 || sm_ja_has_main_subject(k, rest, k->out->body.end)))
        return false;   /* "絵が、倉庫で見つかり、警察は", "津波が襲った当時、楽団は" */
    if (s->topic > 0 && e == LEANS && tells_of_scene(k, rest))
        return false;
    uint32_t span = end > 4 ? end - (k->cp[end - 1] == 0x3066) : 0;
    /* "船が3日から5日にかけ(て)、" */
    bool through = e == LEANS && span > 3 && k->cp[span - 3] == NI && k->cp[span - 2] == 0x304b && k->cp[span - 1] == 0x3051;
    if ((is_side(e) || through) && has_bare_subject(k, s->clause, end))   /* "海野氏が決選投票の末、|選ばれた" */
        return false;
    if (is_side(e) && s->topic > 0 && s->clause == s->topic && k->cp[s->topic - 1] == WA && k->cp[end - 1] == DE
        && is_figure(k, s->clause, end - 1))   /* "部隊は約80人で、" */
        return false;
    if (is_side(e) || e == ABOUT)   /* not "羽生が合計三百点で、" */
        return s->topic > 0 || !sm_ja_has_own_subject(k, s->clause, end);
    if (s->clause > s->topic && is_event(k, s->topic) && sm_ja_find_topic(k, s->clause, end) > 0 && sm_ja_find_topic(k, rest, k->out->body.end) == 0)
        return false;   /* "公判は続き、海野氏は橋が高いと述べ、" */
    if (e == LEANS && sm_ja_has_particle(k, s->clause, end, objects, 1) && gives_on(k, rest))
        return false;
    bool own = sm_ja_has_own_subject(k, s->clause, end) && !(e == LEANS && acts_within(k, s->clause, end));
    if (own && s->reported && e == LEANS && sm_ja_has_main_subject(k, rest, k->out->body.end))
        return true;   /* two things that the topic says */
    if (own && (e == LEANS || s->reported || leads_to_as(k, rest)))
        return false;
    return !sm_ja_has_particle(k, s->clause, end, objects, 1)
           || sm_ja_has_particle(k, rest, k->out->body.end, complements, sizeof complements / sizeof *complements);
}

/* "20日夜、|発生した事件を受け": does the rest open with a bare verb in front of a noun? When and where belong to that. */
static bool opens_relative(const sm_cjk *k, uint32_t rest)
{
    uint32_t at = rest, end = k->out->body.end;
    while (at < end && sm_is_noun_end(k->cp[at]))
        at++;
    if (at > rest + 2)
        return false;
    while (at < end && sm_ja_is_hiragana(k->cp[at]))
        at++;
    return at > rest + 2 && at < end && sm_ja_ends_relative(k, at - 1) && (sm_is_noun_end(k->cp[at]) || sm_nesting(k->cp[at]) > 0);
}

/* "襲名することになり、|所属する会社が": of whom the clause in front tells. */
static bool opens_with_tie(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t ties[][2] = { { 0x6240, 0x5c5e }, { 0x7d4c, 0x55b6 }, { 0x904b, 0x55b6 },
                                        { 0x4e3b, 0x50ac }, { 0x52e4, 0x52d9 }, { 0x7ba1, 0x7406 } };
    /* shozoku keiei un'ei shusai kinmu kanri */
    return rest + LEAST_REST < k->out->body.end && sm_ja_has_pair(k, rest, rest + 2, ties, sizeof ties / sizeof *ties)
           && k->cp[rest + 2] == 0x3059;   /* su(ru) */
}

/* "建設をめぐり、|", "工事を巡って、|": of what it is, and no object of the verb. */
static bool is_over(const sm_cjk *k, uint32_t rest)
{
    /* (me)gu ri, (me)gu t(te) */
    static const uint32_t forms[][2] = { { 0x5de1, 0x308a }, { 0x3050, 0x308a }, { 0x5de1, 0x3063 }, { 0x3050, 0x3063 } };
    return rest > k->out->body.start + 6 && sm_ja_has_pair(k, rest - 4, rest - 1, forms, sizeof forms / sizeof *forms);
}

/* "賠償を求める訴えを、|28日、": behind an object with a comma; 0: there is none. */
static uint32_t find_object_apart(const sm_cjk *k, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i + 1 < to; i++)
        if (k->cp[i] == WO && sm_is_comma(k->cp[i + 1]))
            return i + 2;
    return 0;
}

/* "鉄骨が落ち、|下を走っていた車が": below what? */
static bool opens_beside(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t sides[] = { 0x4e0b, 0x4e0a, 0x4e2d, 0x6a2a, 0x96a3 }, particles[] = { WO, NI, DE };   /* shita ue naka yoko tonari */
    return rest + 2 < k->out->body.end && SM_ONE_OF(k->cp[rest], sides) && SM_ONE_OF(k->cp[rest + 1], particles);
}

/* May the clause go, for what stands from rest on? */
static bool is_spare(const sm_cjk *k, ending e, uint32_t rest)
{
    static const uint32_t objects[] = { WO };
    uint32_t last = k->out->body.end;
    uint32_t final = k->p[k->n - 1].start;   /* the clause that stays */
    return last - rest >= LEAST_REST && !(is_side(e) && opens_relative(k, rest))
           && !(e == LEANS && (opens_with_tie(k, rest) || opens_beside(k, rest))) && !sm_opens_with(k, rest, last, SM_K_PRONOUN)
           && (e != ABOUT || sm_ja_has_particle(k, final, last, objects, 1) || find_object_apart(k, rest, last) > 0 || is_over(k, rest));
}

/* "骨が見つかった事件で、": what it is all about. */
static bool is_matter(const sm_cjk *k, uint32_t end)
{
    static const uint32_t ends[][2] = {
        { 0x4e8b, 0x4ef6 }, { 0x4e8b, 0x6545 }, { 0x554f, 0x984c }, { 0x706b, 0x707d }, { 0x5730, 0x9707 },
        { 0x88c1, 0x5224 }, { 0x8a34, 0x8a1f }, { 0x516c, 0x5224 }, { 0x5224, 0x6c7a }, { 0x8a66, 0x9a13 }
    };
    /* jiken jiko mondai kasai jishin saiban sosho kohan hanketsu shiken */
    if (end > 2 && k->cp[end - 1] == 0x308a && k->cp[end - 2] == 0x3042)   /* "判決があり" */
        return true;
    uint32_t at = end - 1;
    while (at > 4 && sm_nesting(k->cp[at - 1]) < 0)   /* "臨床試験（治験）で" */
        for (at--; at > 4 && sm_nesting(k->cp[at]) <= 0; at--)
            ;
    for (size_t i = 0; end > 3 && k->cp[end - 1] == DE && i < sizeof ends / sizeof *ends; i++)
        if (k->cp[at - 2] == ends[i][0] && k->cp[at - 1] == ends[i][1])
            return true;
    return false;
}

/* What a line is worth without the clause behind the topic: to whom, of what, when, or something else. */
static uint8_t price_of(const sm_cjk *k, ending e, uint32_t start, uint32_t end)
{
    uint32_t last = k->cp[end - 1] == 0x3066 ? end - 1 : end;
    bool whom = e == ADJUNCT && k->cp[last - 1] == 0x3057 && k->cp[last - 2] == 0x5bfe;   /* "に対し(て)" */
    if (e == ADJUNCT && is_matter(k, end))
        return ABOUT_IT;
    if (e == ADJUNCT && sm_ja_ends_as(k, end))
        return WHAT;
    if (e == REASON)
        return WHY;
    static const uint32_t heavy[][2] = {
        { 0x7834, 0x68c4 }, { 0x51e6, 0x5206 }, { 0x514d, 0x8077 }, { 0x902e, 0x6355 }, { 0x8d77, 0x8a34 },
        { 0x89b3, 0x6e2c }, { 0x7533, 0x8acb }, { 0x53ef, 0x6c7a }, { 0x78ba, 0x8a8d }
    };   /* haki shobun menshoku taiho kiso kansoku shinsei kaketsu kakunin */
    /* "始めることになり", "開くことを決め" */
    bool settled = e == LEANS && end > start + 6
                   && ((k->cp[end - 5] == KO && k->cp[end - 4] == TO) || (k->cp[end - 6] == KO && k->cp[end - 5] == TO));
    /* "二審判決を破棄し、": that is the news */
    if (settled || (e == LEANS && end > start + 5 && sm_ja_has_pair(k, end - 5, end, heavy, sizeof heavy / sizeof *heavy)))
        return WHAT;

    bool among = e == ADJUNCT && end > start + 2 && k->cp[end - 1] == 0x3061 && k->cp[end - 2] == 0x3046;   /* "企業のうち、" */
    return among          ? AMONG
           : whom         ? WHOM
           : e == ABOUT   ? WHAT
           : e == DATE    ? (sm_ja_has_hour(k, start, end) ? SM_JA_HOUR : SM_JA_WHEN)
           : e == ADJUNCT ? SIDE
                          : 0;
}

/* The clause behind the topic; of "岬町で去年、" the date alone. */
static void add_clause_cut(sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest, ending e)
{
    uint32_t date = end - 1, topic = e == DATE ? sm_ja_find_topic(k, start, end) : 0;
    start = topic > 0 ? topic : start;   /* "絵が見つかり、警察は三日、" */
    for (uint32_t i = start + 1; e == DATE && i + 1 < end; i++)   /* "訴えを、|28日、" */
        if (sm_is_comma(k->cp[i]) && k->cp[i - 1] == WO)
            start = i + 1;
    for (uint32_t i = start + 2; e != ABOUT && i + 3 < end; i++)   /* "橋について風が強いことから、": of what stays */
        if (k->cp[i] == 0x3064 && k->cp[i + 1] == 0x3044 && k->cp[i + 2] == 0x3066 && k->cp[i - 1] == NI)
            start = i + 3;
    while (e == PLACE && date > start && !sm_ja_is_hiragana(k->cp[date]))
        date--;
    if (e == PLACE && sm_ja_is_date(k, date + 1, end))
        sm_ja_price_cut(k, date + 1, rest, SM_JA_MUST, SM_JA_WHEN);
    else
        sm_ja_price_cut(k, start, rest, (e != ADJUNCT && e != DATE) || (e == ADJUNCT && sm_ja_ends_as(k, end)) ? SM_JA_MUST : SM_JA_ANY,
                        price_of(k, e, start, end));
}

/* "考えを示した", "立場を強調した": the topic's own view. */
static bool gives_view(const sm_cjk *k)
{
    static const uint32_t verbs[] = { 0x793a, 0x5f37, 0x8868, 0x8ff0 };   /* shimesu kyocho hyomei noberu */
    uint32_t end = k->out->body.end, from = end > k->out->body.start + 8 ? end - 8 : k->out->body.start;
    for (uint32_t i = from; i + 1 < end; i++)
        if (k->cp[i] == WO && SM_ONE_OF(k->cp[i + 1], verbs))
            return true;
    return false;
}

/* "事故から十年となった三日、": a date that a clause tells of. */
static bool is_anniversary(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = end > start + LONGEST_TIME ? end - LONGEST_TIME : start; i + 2 < end; i++)
        if (sm_ja_ends_relative(k, i) && sm_is_digit(k->cp[i + 1]) && sm_ja_is_date(k, i + 1, end))
            return true;
    return false;
}

/* "不足が深刻になる中、", "嵐の接近に伴い、" */
static bool is_background(const sm_cjk *k, uint32_t end)
{
    if (end > 3 && k->cp[end - 3] == NI && k->cp[end - 2] == 0x4f34 && k->cp[end - 1] == 0x3044)   /* ni tomonai */
        return true;
    /* "調べたところ、" */
    if (end > 4 && sm_ja_is_finite_end(k->cp[end - 4]) && k->cp[end - 3] == TO && k->cp[end - 2] == KO && k->cp[end - 1] == 0x308d)
        return true;
    uint32_t te = end - (end > 5 && k->cp[end - 1] == 0x3066);
    if (te > 4 && k->cp[te - 3] == WO && k->cp[te - 2] == 0x53d7 && k->cp[te - 1] == 0x3051)   /* o uke(te) */
        return true;
    if (end > 4 && k->cp[end - 3] == 0x5f71 && k->cp[end - 2] == 0x97ff && k->cp[end - 1] == DE)   /* eikyo de */
        return true;
    if (end > 3 && sm_ja_is_finite_end(k->cp[end - 3]) && k->cp[end - 2] == 0x306a && k->cp[end - 1] == 0x304b)   /* naka, in kana */
        return true;
    return end > 2 && sm_ja_is_finite_end(k->cp[end - 2]) && k->cp[end - 1] == 0x4e2d;   /* naka */
}

/* "費用を賄うため、", "事故を防ごうと、": what for. */
static bool is_purpose(const sm_cjk *k, uint32_t start, uint32_t end)
{
    if (end > start + 4 && k->cp[end - 1] == TO && k->cp[end - 2] == 0x3046 && sm_ja_is_hiragana(k->cp[end - 3]))   /* "防ごうと" */
        return true;
    if (end > start + 4 && k->cp[end - 1] == NI && k->cp[end - 2] == 0x3046 && k->cp[end - 3] == 0x3088
        && sm_ja_is_finite_end(k->cp[end - 4]))   /* "超えないように" */
        return true;
    if (end > start + 4 && k->cp[end - 1] == 0x3046 && k->cp[end - 2] == 0x3088 && sm_ja_is_finite_end(k->cp[end - 3]))   /* "済むよう" */
        return true;
    return end > start + 4 && k->cp[end - 1] == 0x3081 && k->cp[end - 2] == TA && sm_ja_is_finite_end(k->cp[end - 3])
           && k->cp[end - 3] != TA;   /* (suru) tame */
}

/* "可能性は低い|とする見解を": is what stands behind the topic a view that a noun names? */
static bool in_view(const sm_cjk *k, uint32_t topic, uint32_t end)
{
    for (uint32_t i = topic + 1; i + 3 < end; i++) {
        bool says = k->cp[i + 1] == NO || (k->cp[i + 1] == 0x3059 && k->cp[i + 2] == 0x308b)
                    || (k->cp[i + 1] == 0x3044 && k->cp[i + 2] == 0x3046);   /* no, suru, iu */
        if (k->cp[i] == TO && says && sm_ja_is_finite_end(k->cp[i - 1]) && sm_is_noun_end(k->cp[i + (k->cp[i + 1] == NO ? 2 : 3)]))
            return true;
    }
    return false;
}

/* "雨が降る可能性があるとして、警戒を呼びかけた": does the topic in front act at the end, by what "として" tells? */
static bool acts_as(const sm_cjk *k, uint32_t rest)
{
    uint32_t last = k->p[k->n - 1].start, end = k->out->body.end;
    return k->n > 1 && last > rest && sm_ja_ends_as(k, k->p[k->n - 2].end) && sm_ja_find_topic(k, last, end) == 0
           && !sm_ja_has_own_subject(k, last, end);
}

/* "大会は3日、|町の公園で行われ、女子は": where it was held; the day parts the two topics. */
static void cut_behind_event(sm_cjk *k, const state *s, uint32_t end, uint32_t rest)
{
    uint32_t n = k->out->n;
    add_clause_cut(k, s->clause, end, rest, LEANS);
    if (k->out->n > n)
        k->out->at[n].needs = (sm_stretch){ s->topic, s->clause };
}

/* "一人が重傷を負ったほか、|二人が軽いけがをした": is what stands in front the graver? */
static bool is_graver(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t rest)
{
    static const uint32_t grave[][2] = { { 0x6b7b, 0x4ea1 }, { 0x91cd, 0x50b7 }, { 0x91cd, 0x4f53 }, { 0x5927, 0x3051 },
                                         { 0x9aa8, 0x6298 }, { 0x907a, 0x4f53 }, { 0x884c, 0x65b9 } };
    /* shibo jusho jutai ok(ega) kossetsu itai yukue */
    return sm_ja_has_pair(k, start, end, grave, sizeof grave / sizeof *grave)
           && !sm_ja_has_pair(k, rest, k->out->body.end, grave, sizeof grave / sizeof *grave);
}

/* "トラックが列に突っ込み、|3人が死亡した": does what follows count the dead and the hurt? */
static bool is_toll(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t hurt[][2] = { { 0x6b7b, 0x4ea1 }, { 0x91cd, 0x8efd }, { 0x91cd, 0x50b7 }, { 0x8efd, 0x50b7 }, { 0x8ca0, 0x50b7 },
                                        { 0x6551, 0x52a9 }, { 0x642c, 0x9001 } },
                          lost[][2] = { { 0x884c, 0x65b9 } };
    /* shibo jukei(sho) jusho keisho fusho kyujo hanso; yukue, at the end */
    uint32_t end = k->out->body.end;
    return sm_ja_has_pair(k, rest, end, hurt, sizeof hurt / sizeof *hurt) || sm_ja_has_pair(k, end > rest + GRANT ? end - GRANT : rest, end, lost, 1);
}

/* "大会は三日、|町で決勝が行われ、海野が": where the event in front was held, whoever acts then. */
static bool tells_where_held(const sm_cjk *k, const state *s, ending e, uint32_t end)
{
    return e == LEANS && s->clause >= s->topic && is_event(k, s->topic) && k->cp[s->topic - 1] == WA
           && sm_ja_tells_of_event(k, s->clause, end) && k->cp[end - 1] == 0x308c;   /* re */
}

/* "絵が見つかったことが分かり、|市が公開した": of what stands in front. */
static bool lacks_object(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t shown[][2] = { { 0x516c, 0x958b }, { 0x516c, 0x8868 }, { 0x767a, 0x8868 }, { 0x5c55, 0x793a } },
                          objects[] = { WO, TO };   /* kokai kohyo happyo tenji */
    uint32_t end = k->out->body.end;
    return sm_ja_has_pair(k, end > rest + LEAST_REST ? end - LEAST_REST : rest, end, shown, sizeof shown / sizeof *shown)
           && !sm_ja_has_particle(k, rest, end, objects, 2);
}

/* "金を受け取ったとして、|県が会社に返還を求めた訴訟で、": the suit tells who it was. */
static bool leads_to_suit(const sm_cjk *k, uint32_t end, uint32_t rest)
{
    uint32_t comma = rest;
    while (comma < k->out->body.end && !sm_is_comma(k->cp[comma]))
        comma++;
    /* not "違法だとして" */
    return sm_ja_ends_as(k, end) && k->cp[end - 4] != 0x3060 && is_matter(k, comma) && sm_ja_has_own_subject(k, rest, comma);
}

/* One clause that ends before a comma, what follows starting at rest. All in front of a subject goes only if it must: it
 * tells where and of what. */
static void cut_clause(sm_cjk *k, state *s, ending e, uint32_t end, uint32_t rest)
{
    uint32_t last = k->out->body.end, near = rest + SUBJECT_NEAR < last ? rest + SUBJECT_NEAR : last;
    uint32_t topic = next_topic(k, s, rest), apart = e == DATE ? find_object_apart(k, s->clause, end) : 0;
    if (apart > 0) {   /* "犬がいるのを、|3日、|店主が見つけ" */
        add_clause_cut(k, apart, end, rest, e);
        return;
    }
    bool topical = s->topic > 0 && k->cp[s->topic - 1] == WA, acts = topical && acts_as(k, rest);
    bool own_topic = topic > 0 && !(s->topic > 0 && in_view(k, topic, last)) && !(acts && topic < k->p[k->n - 2].end);
    bool main = sm_ja_has_main_subject(k, rest, last);
    bool subject = main || (!topical && sm_ja_has_own_subject(k, rest, is_side(e) ? last : near));
    bool contrast = e == REASON && k->cp[end - 1] == GA && topical && subject && !own_topic;   /* "町は船を出したが、帆が": whose sail it is */
    bool behind_topic = is_side(e) && s->topic > 0 && s->clause == s->topic && (topical || !main || !sm_ja_ends_as(k, end));
    bool inner = topical && gives_view(k) && sm_ja_skip_noun(k, rest, last) + 1 != topic;   /* what follows is part of the view */
    bool lead = !behind_topic && !inner && !(acts && e == LEANS && !own_topic) && (own_topic || (subject && !is_side(e)))
                && (s->topic == 0 || !s->reported),
         must = e != DATE || s->clause > s->start;
    s->matter |= e == ABOUT || (e == DATE && is_anniversary(k, s->clause, end)) || (e == ADJUNCT && sm_ja_ends_as(k, end))
                 || is_matter(k, end) || has_event(k, s->start, end);
    if (e == ADJUNCT && s->chain > 0 && sm_ja_ends_as(k, end))   /* all that they are charged with */
        s->clause = s->chain;
    if (e == SOURCE && sm_ja_has_own_subject(k, s->clause, end)) {   /* "県が出した推計によると": of what it is */
        sm_ja_price_cut(k, s->clause, rest, SM_JA_MUST, PURPOSE);
    } else if (e == SOURCE) {
        sm_add_cut(k->out, s->clause, rest, true);
    } else if (!contrast && is_spare(k, e, rest)) {
        if (e == PLACE && s->topic == 0)   /* where it all happened stays as long as it can */
            add_clause_cut(k, s->clause, end, rest, e);
        if (lead && own_topic && !(k->cp[topic - 1] == WA && topic > rest + THEIRS) && e == LEANS && is_event(k, s->topic)
            && k->cp[s->topic - 1] == WA && s->clause > s->topic)
            cut_behind_event(k, s, end, rest);
        if (tells_where_held(k, s, e, end))
            sm_ja_price_cut(k, s->clause, rest, SM_JA_MUST, BESIDES);
        if (lead && !own_topic && (e == LEANS || (e == REASON && k->cp[end - 1] == DE)) && is_event(k, s->topic) && k->cp[s->topic - 1] == WA)
            add_clause_cut(k, s->topic, end, rest, e);
        else if (lead || (s->topic == 0 && (subject || (e == DATE && s->clause == s->start))))
            sm_ja_price_cut(k, k->out->body.start, rest, must ? SM_JA_MUST : SM_JA_ANY,
                            leads_to_suit(k, end, rest)                                                    ? WHAT
                            : s->matter                                                                    ? MATTER
                            : e == LEANS && is_toll(k, rest)                                               ? MATTER
                            : lacks_object(k, rest)                                                        ? WHOM
                            : e == ADJUNCT && price_of(k, e, s->clause, end) == AMONG                      ? AMONG
                            : is_background(k, end) || (e == LEANS && is_modifier(k, s->start, end, rest)) ? SIDE
                            : must                                                                         ? LEAD
                            : sm_ja_has_hour(k, s->clause, end)                                            ? SM_JA_HOUR
                                                                                                           : 0);
        else if ((s->topic > 0 || (is_side(e) && sm_ja_has_own_subject(k, s->start, s->clause) && sm_ja_find_topic(k, s->clause, end) == 0))
                 && can_follow(k, s, e, end, rest))
            add_clause_cut(k, s->clause, end, rest, e);
        bool failed = own_topic && s->clause > s->start + 2 && sm_is_comma(k->cp[s->clause - 1]) && k->cp[s->clause - 2] == GA
                      && sm_ja_is_finite_end(k->cp[s->clause - 3]);   /* "船は港を出たが、|帆が裂け、旅は" */
        /* "岬町で3日、|会議が開かれ、市長が" */
        bool held = s->topic == 0 && s->clause > s->start && sm_ja_tells_of_event(k, s->clause, end) && k->cp[end - 1] == 0x308c;
        if (lead && e == LEANS && (failed || held))
            sm_ja_price_cut(k, s->clause, rest, SM_JA_MUST, EVENT);
        bool besides = e == REASON && end > s->clause + SM_SHORTEST && k->cp[end - 1] == 0x304b && k->cp[end - 2] == 0x307b;   /* hoka */
        if (lead && besides && s->clause > s->start && !is_graver(k, s->clause, end, rest))   /* "嵐が上陸し、|波が堤を越えたほか、屋根が" */
            sm_ja_price_cut(k, s->clause, rest, SM_JA_MUST, BESIDES);
        if (own_topic && lead && !is_side(e)) {
            s->topic = 0;
            s->apart = rest;
        }
    }
    s->optional |= e != SOURCE;
    s->chain = e != LEANS ? 0 : s->chain ? s->chain : s->clause;
    bool among = end > s->start + 1 && k->cp[end - 1] == 0x3061 && k->cp[end - 2] == 0x3046;   /* "五人のうち、三人が" */
    bool back = e == ADJUNCT && (among || sm_opens_with(k, rest, last, SM_K_PRONOUN));
    bool joined = back || (e == DATE && opens_relative(k, rest));   /* goes with what follows, if at all */
    s->clause = joined ? s->clause : rest;
}

/* "...を求めた訴訟で、" */
static bool is_suit(const sm_cjk *k, uint32_t i)
{
    static const uint32_t suits[][2] = { { 0x8a34, 0x8a1f }, { 0x88c1, 0x5224 } };   /* sosho saiban */
    return k->cp[k->p[i].end - 1] == DE && sm_ja_has_pair(k, k->p[i].start, k->p[i].end, suits, 2);
}

/* "橋の建設をめぐり、|住民が中止を求めた裁判で、高裁は訴えを退けた": what they had sued about stays. */
static void cut_suit_over(sm_cjk *k)
{
    for (uint32_t i = 1; i + 1 < k->n; i++)
        if (is_suit(k, i) && is_over(k, k->p[i].start))
            sm_ja_price_cut(k, k->p[i].start, k->p[i + 1].start, SM_JA_MUST, SUIT);
}

/* "罷免は違法だとして、|教諭が賠償を求めた訴訟で、高裁は支払いを命じた": who had sued. */
static void cut_suit(sm_cjk *k, uint32_t start)
{
    static const uint32_t granted[][2] = { { 0x547d, 0x3058 }, { 0x8a8d, 0x3081 } };   /* meiji(ta) mito(meru) */
    uint32_t last = k->out->body.end, near = last > start + GRANT ? last - GRANT : start;
    static const uint32_t sides[][2] = { { 0x5074, 0x306b }, { 0x5074, 0x306e } };   /* "教団側に": which side, the suit tells */
    static const uint32_t denied[][2] = { { 0x3081, 0x306a }, { 0x3081, 0x305a } };   /* (mito)me na(i), me zu */
    if (sm_ja_has_pair(k, k->p[k->n - 1].start, last, sides, 2) || !sm_ja_has_pair(k, near, last, granted, 2)
        || sm_ja_has_pair(k, near, last, denied, 2))
        return;
    for (uint32_t i = 1; i + 1 < k->n; i++) {
        uint32_t as = k->p[i - 1].end;
        /* "違法だとして"; not "金を受け取ったとして": who? */
        bool whole = as > start && sm_ja_ends_as(k, as) && (k->cp[as - 4] == 0x3060 || sm_count_subjects(k, start, as) > 0);
        if (whole && is_suit(k, i))
            sm_ja_price_cut(k, k->p[i].start, k->p[i + 1].start, SM_JA_MUST, SUIT);
    }
}

/* "13日の参院本会議で": a day and where. */
static bool is_dated_place(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t at = start;
    while (at < end && k->cp[at] != NO)
        at++;
    return at < end && at > start && k->cp[end - 1] == DE && sm_ja_is_date(k, start, at) && sm_is_noun_end(k->cp[end - 2]);
}

/* Behind "...が" that ends the slice, or comes before nothing but a date; 0: none. */
static uint32_t find_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    int depth = 0;
    for (uint32_t i = start + 1; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        bool when = end - i <= LONGEST_TIME && i + 1 < end && (sm_ja_is_date(k, i + 1, end) || is_dated_place(k, i + 1, end));
        if (depth == 0 && sm_is_ga(k, i, start) && (i + 1 == end || when))
            return i + 1;
    }
    return 0;
}

/* "百年の歴史がある|寺は": behind a clause that tells what a noun has; start: there is none. */
static uint32_t behind_being(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = end > 2 ? end - 2 : 0; i > start + 1; i--)
        if (k->cp[i - 1] == GA && k->cp[i] == 0x3042 && k->cp[i + 1] == 0x308b)   /* ga aru */
            return i + 2;
    return start;
}

static void cut_clauses(sm_cjk *k, state *s)
{
    for (uint32_t i = 0; i + 1 < k->n; i++) {
        uint32_t size, from = k->p[i].start < s->start ? s->start : k->p[i].start, end = k->p[i].end, rest = k->p[i + 1].start;
        if (from >= end)
            continue;
        if (sm_starts_with(k, from, end, &size) & SM_K_CONNECTIVE && from + size == end) {
            sm_add_cut(k->out, s->optional ? from : k->out->body.start, rest, true);
            s->clause = s->clause == from ? rest : s->clause;
            continue;
        }
        uint32_t topic = s->topic ? 0 : sm_ja_find_topic(k, from, end);
        topic = topic > 1 && k->cp[topic - 2] == NO && ending_of(k, from, end) == ADJUNCT ? 0 : topic;   /* "被曝したのは国のせいだとして" */
        bool other = sm_ja_has_own_subject(k, rest, k->p[i + 1].end) || sm_ja_find_topic(k, rest, k->p[i + 1].end) > 0;
        topic = topic > 0 && topic < end && sm_ja_ends_as(k, end) && other ? 0 : topic;   /* "決定は違法だとして、男性が" */
        bool apposed = from < s->start + 2 || sm_is_noun_end(k->cp[from - 2]);   /* "古い寺、蓮台寺は", not "寺で、住職は" */
        /* a topic within what somebody says or does */
        topic = topic > 0 && sm_ja_has_main_subject(k, apposed ? behind_being(k, s->apart, topic) : s->apart, topic - 1) ? 0 : topic;
        topic = topic || s->topic ? topic : find_subject(k, from, end);
        if (topic > 0) {
            s->topic = topic;
            s->clause = topic;
            s->optional = true;
            if (topic == end) {
                s->clause = rest;
                continue;
            }
        }
        if (topic == 0 && s->topic > 0 && find_subject(k, from, end) == end) {   /* "市長選は、新人が、" */
            s->clause = rest;
            continue;
        }
        ending e = ending_of(k, s->clause > from ? s->clause : from, end);
        bool opens = s->topic == 0 && s->clause == s->start
                     && (sm_ja_find_topic(k, rest, k->out->body.end) > 0 || sm_ja_has_own_subject(k, rest, k->p[i + 1].end)),
             goal = e == STOP && is_purpose(k, from, end);
        if (goal && (opens || (s->clause >= s->topic && s->clause > s->start)) && !sm_opens_with(k, rest, k->out->body.end, SM_K_PRONOUN))
            sm_ja_price_cut(k, opens ? k->out->body.start : s->clause, rest, SM_JA_LAST, PURPOSE);
        if (e == STOP)
            s->clause = rest;
        else if (e != OPEN)
            cut_clause(k, s, e, end, rest);
        s->optional |= e == OPEN || e == STOP;
    }
}

/* Behind "【東京＝波多一郎】", "【ロンドン共同】": what stands in front is a heading that was run in; start: there is none. */
static uint32_t skip_credit(const sm_cjk *k, uint32_t start)
{
    uint32_t end = start + CREDIT < k->out->body.end ? start + CREDIT : k->out->body.end, open = 0, size;
    bool sign = false;
    for (uint32_t i = start; i < end; i++) {
        sign |= sm_is_equals(k->cp[i]);
        if (k->cp[i] == 0x3010) {
            open = i + 1;
            sign = false;
        } else if (k->cp[i] == 0x3011 && open > 0 && i + SM_SHORTEST < k->out->body.end) {
            return sign || sm_ends_with(k, open, i, &size) & SM_K_BYLINE ? i + 1 : start;
        }
    }
    return start;
}

/* "、 波多一郎 棋聖": is the word in front of the space a link, with a space on its other side too? */
static bool is_link(const sm_cjk *k, uint32_t start, uint32_t space)
{
    uint32_t at = space;
    while (at > start && sm_is_noun_end(k->cp[at - 1]))
        at--;
    return at > start + 1 && sm_is_space(k->cp[at - 1]) && (sm_is_comma(k->cp[at - 2]) || sm_ja_is_hiragana(k->cp[at - 2]));
}

/* What is glued to the sentence with a space: a caption, a heading, who wrote it. Where the sentence starts. */
static uint32_t skip_leadin(sm_cjk *k)
{
    const uint32_t *cp = k->cp;
    uint32_t start = k->out->body.start, end = k->out->body.end, from = skip_credit(k, start), size;
    int depth = 0;
    for (uint32_t i = from; i + SM_SHORTEST < end; i++) {
        depth += sm_nesting(cp[i]);
        if (i == from)
            continue;
        bool wide = (sm_props_of(cp[i - 1])->flags & SM_IS_WIDE || sm_nesting(cp[i - 1]) < 0) && sm_props_of(cp[i + 1])->flags & SM_IS_WIDE;
        if (depth > 0 || !wide || !sm_is_space(cp[i]))
            continue;
        bool ends = sm_ja_is_finite_end(cp[i - 1]) || sm_ends_with(k, from, i, &size) & SM_K_BYLINE;
        if (!ends && (sm_is_comma(cp[i - 1]) || sm_ja_is_hiragana(cp[i - 1]) || sm_ja_is_hiragana(cp[i + 1]) || is_link(k, from, i)))
            continue;
        uint32_t topic = sm_ja_find_topic(k, i + 1, end);
        bool name = i - from < 2 * LEADIN && topic > 0 && topic - i - 2 <= NAME && !(topic - i == 4 && cp[topic - 2] == 0x6c0f);   /* not "A氏" */
        bool apart = sm_nesting(cp[i - 1]) < 0 || i - start >= LEADIN;
        if ((ends || (apart && !name)) && (topic > 0 || sm_ja_has_own_subject(k, i + 1, end)))
            from = i + 1;
    }
    if (from > start)
        sm_add_cut(k->out, start, from, true);
    return from;
}

/* "写真は...", "（左から）", "＝写真": the sentence tells of a picture. */
static bool is_caption(const sm_cjk *k, uint32_t start)
{
    uint32_t size;
    for (uint32_t i = start; i < k->out->body.end; i++)
        if ((i == start || sm_nesting(k->cp[i - 1]) > 0 || k->cp[i - 1] == EQUALS) && sm_starts_with(k, i, k->out->body.end, &size) & SM_K_CAPTION)
            return true;
    return false;
}

/* "見つかったのは、箱の中だった": what is asked first and answered last. */
static bool is_cleft(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = start + 1; i + 1 < end; i++)
        if (k->cp[i] == NO && k->cp[i + 1] == WA && sm_ja_is_finite_end(k->cp[i - 1]))
            return true;
    return false;
}

/* Does it end as a sentence, or with a noun that stands for a verb ("...を獲得")? */
static bool has_predicate(const sm_cjk *k, uint32_t start)
{
    static const uint32_t before[] = { WO, NI, TO, HE, GA, DE, WA, 0x3066, 0x3001 };   /* te, comma */
    uint32_t end = k->out->body.end, at, size;
    if (end - start < 2 || sm_ja_is_hiragana(k->cp[end - 1]) || sm_ends_with(k, start, end, &size) & SM_K_VERB)
        return true;
    for (at = end; at > start && sm_props_of(k->cp[at - 1])->kind == SM_KIND_HAN; at--)
        ;
    return at < end && at > start && SM_ONE_OF(k->cp[at - 1], before);
}

/* "倉庫から出火し、": the fire is the subject. */
static bool tells_of_fire(const sm_cjk *k, uint32_t start)
{
    for (uint32_t i = start; i + 3 < k->out->body.end; i++)
        if (k->cp[i] == 0x304b && k->cp[i + 1] == 0x3089 && k->cp[i + 2] == 0x51fa && k->cp[i + 3] == 0x706b)
            return true;
    return false;
}

/* "...を開いた＝写真": a pointer to the picture beside the text. */
static void drop_picture_mark(sm_cjk *k)
{
    uint32_t end = k->out->body.end, mark = end - 3;
    if (k->n == 0 || end < k->p[k->n - 1].start + LEADIN)
        return;
    if (sm_is_equals(k->cp[mark]) && k->cp[mark + 1] == 0x5199 && k->cp[mark + 2] == 0x771f)   /* shashin */
        k->out->body.end = k->p[k->n - 1].end = mark;
}

/* "...すると発表した", not "三勝二敗とした" */
static bool is_reported(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t size, kinds = sm_ends_with(k, start, end, &size);
    bool noun = size > 0 && k->cp[end - size] == TO && end - size > start && sm_is_noun_end(k->cp[end - size - 1])
                && sm_nesting(k->cp[end - size - 1]) >= 0;
    return (kinds & (SM_K_SAY | SM_K_THAT) && !noun) || kinds & SM_K_SAID;
}

void sm_cut_japanese(sm_cjk *k)
{
    drop_picture_mark(k);
    uint32_t size, end = k->out->body.end;
    state s = { .start = skip_leadin(k) };
    while (k->n > 1 && k->p[0].end <= s.start) {
        k->n--;
        for (uint32_t i = 0; i < k->n; i++)
            k->p[i] = k->p[i + 1];
    }
    if (k->p[0].start < s.start)
        k->p[0].start = s.start;
    s.clause = s.apart = s.start;
    for (uint32_t i = 0; i < k->n; i++)
        s.reported |= k->p[i].end > s.start && is_reported(k, k->p[i].start, k->p[i].end);
    cut_clauses(k, &s);
    cut_suit(k, s.start);
    cut_suit_over(k);
    sm_ja_cut_frames(k, s.start);
    sm_ja_cut_parts(k, s.start);
    sm_ja_cut_chunks(k, s.start);
    if (k->any)
        sm_ja_cut_any(k, s.start);
    sm_ja_drop_breaking(k);
    static const uint32_t what[] = { WO, TO };
    uint32_t last = sm_ends_with(k, s.start, end, &size);
    static const uint32_t particles[] = { GA, WO, NI, TO, DE, WA };
    /* a sentence that was parted at the "!" of a title */
    k->out->broken |= s.start + 1 < end && SM_ONE_OF(k->cp[s.start], particles) && sm_is_comma(k->cp[s.start + 1]);
    bool ordered = size > 1 && k->cp[end - size] == 0x51fa;   /* "避難命令が出た" */
    bool idle = last & SM_K_SAID && !ordered && !sm_ja_has_particle(k, s.start, end, what, 2);   /* "テレビが伝えた": nothing of it */
    k->out->state = last & SM_K_STATE || idle;
    k->out->verbless = idle || is_caption(k, s.start) || !has_predicate(k, s.start);
    bool cleft = k->out->state && is_cleft(k, s.start, end);
    bool reason = cleft || (sm_ends_with(k, s.start, end, &size) & SM_K_SUBORDINATOR) != 0;   /* "...ためだ": of what was said before */
    bool formerly = s.start + 2 < end && k->cp[s.start] == 0x304b && k->cp[s.start + 1] == 0x3064 && k->cp[s.start + 2] == 0x3066;   /* katsute */
    k->out->state |= reason || formerly;
    k->out->subjectless = reason || (sm_ja_find_topic(k, s.start, end) == 0 && !sm_ja_has_own_subject(k, s.start, end) && !tells_of_fire(k, s.start));
}
