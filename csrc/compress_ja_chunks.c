/* compress_ja_chunks.c - what goes from a first sentence that is too long, so that no lesser sentence takes its place.
 *
 * A clause is read as phrases: a noun and the hiragana behind it, which are a particle ("で", "から") or the end of a verb.
 * Phrases of place, means and cause can go where something else stands before the verb; so can a clause in front of a noun,
 * from the phrase that is not its own; an address; "した" behind a noun at the end.
 * Limits: which verb a phrase belongs to is guessed: the next one.
 */
#include <string.h>

#include "compress_ja.h"

enum { RUN = 6, LEAST_RELATIVE = 3, LEAST_WHOSE = 4, LONG_NAME = 7, SHORT_REST = 4, NEAR_END = 12 };
/* Prices: percent of its worth that a line has without it. */
enum { CHEAP = 96, WHO = 96, CHARGE = 88, PHRASE = 75, SCENE = 60, NAMED = 88, RELATIVE = 70,
       ADDRESS = 80, PLACE = 72, LATER = 88, THEN = 65, EXAMPLE = 80, OFFICE = 85, GROWTH = 80, GROUND = 60, SUSPECT = 92, QUALITY = 80, APPOSITION = 85, WHOSE = 60, DURING = 85,
       BACKGROUND = 90, OWNER = 78, GENERAL = 50, DEMAND = 35 };

typedef enum role { VERB, TOPIC, SUBJECT, OBJECT, GOAL, WITH, OF, ADJUNCT, FINITE } role;

typedef struct phrase {
    uint32_t start, noun, end;   /* noun: behind it */
    role     is;
} phrase;

enum { PHRASES = 40 };

typedef struct chunks {
    const sm_cjk *k;
    phrase   at[PHRASES];
    uint32_t n;
} chunks;

static const struct { uint32_t text[RUN]; role is; } RUNS[] = {
    { { WA }, TOPIC }, { { 0x3082 }, TOPIC }, { { DE, WA }, TOPIC }, { { NI, WA }, TOPIC }, { { GA }, SUBJECT }, { { WO }, OBJECT },
    { { NI }, GOAL }, { { HE }, GOAL }, { { TO }, WITH }, { { 0x3084 }, WITH }, { { NO }, OF },
    { { DE, NO }, OF }, { { HE, NO }, OF }, { { 0x304b, 0x3089, NO }, OF }, { { MA, DE, NO }, OF }, { { TO, NO }, OF },   /* kara no, made no */
    { { 0x306a, 0x3069, NO }, OF }, { { NI, 0x3088, 0x308b }, OF }, { { NI, 0x304a, 0x3051, 0x308b }, OF },                                                    /* ni yoru, ni okeru */
    { { DE }, ADJUNCT }, { { 0x304b, 0x3089 }, ADJUNCT }, { { 0x307e, DE }, ADJUNCT }, { { NI, 0x3088, 0x308a }, ADJUNCT },    /* kara, made, ni yori */
    { { NI, 0x3088, 0x3063, 0x3066 }, ADJUNCT }, { { TO, TO, 0x3082, NI }, ADJUNCT },   /* ni yotte, to tomo ni */
    { { 0x3089, NO }, OF }, { { 0x3089, WA }, TOPIC }, { { 0x3089, GA }, SUBJECT }, { { 0x3089, WO }, OBJECT }, { { 0x3089, NI }, GOAL },   /* ra */
    { { NI, 0x304a, 0x3044, 0x3066 }, ADJUNCT }, { { NI, 0x3066 }, ADJUNCT }, { { NO, TA, 0x3081 }, ADJUNCT },   /* ni oite, nite, no tame */
};

static bool is_run(const chunks *c, uint32_t start, uint32_t end, role *is)
{
    for (size_t r = 0; r < sizeof RUNS / sizeof *RUNS; r++) {
        uint32_t n = 0;
        while (n < RUN && RUNS[r].text[n] != 0 && start + n < end && c->k->cp[start + n] == RUNS[r].text[n])
            n++;
        if (start + n == end && (n == RUN || RUNS[r].text[n] == 0)) {
            *is = RUNS[r].is;
            return true;
        }
    }
    return false;
}

/* "出した", "出している", "更新する": may it stand in front of a noun? Not "に対する", "に関する", whose noun is no verb's. */
static bool ends_clause(const sm_cjk *k, const phrase *p)
{
    static const uint32_t bound[] = { 0x5bfe, 0x95a2, 0x4fc2 };   /* tai kan kei */
    static const uint32_t other[] = { 0x3046, 0x3080, 0x3059, 0x3076 };   /* "行う", "住む", "示す", "結ぶ" */
    if (p->end < p->start + 2)
        return false;
    if (p->end - p->start > 2 && k->cp[p->end - 3] == TO && k->cp[p->end - 2] == 0x3059)   /* "公表しないとする命令": what it says */
        return false;
    if (sm_ja_ends_relative(k, p->end - 1) || (p->noun > p->start && p->noun <= p->start + 2 && p->end == p->noun + 1 && SM_ONE_OF(k->cp[p->noun], other)))
        return true;
    return p->noun > p->start && k->cp[p->end - 1] == 0x308b && !(p->noun == p->start + 1 && SM_ONE_OF(k->cp[p->start], bound));
}

/* "不足が深刻な", "養殖が盛んな": not "町が危険な塀を壊す" */
static bool says_how(const sm_cjk *k, const phrase *p)
{
    static const uint32_t how[][2] = { { 0x6df1, 0x523b }, { 0x56f0, 0x96e3 }, { 0x8c4a, 0x5bcc }, { 0x6d3b, 0x767a }, { 0x5fc5, 0x8981 }, { 0x597d, 0x8abf } };
    /* shinkoku konnan hofu kappatsu hitsuyo kocho */
    bool thriving = p->noun == p->start + 1 && p->end == p->noun + 2 && k->cp[p->start] == 0x76db;   /* sakan na */
    return k->cp[p->end - 1] == 0x306a && (thriving || (p->end == p->noun + 1 && sm_ja_has_pair(k, p->start, p->noun, how, sizeof how / sizeof *how)));   /* na */
}

/* "減少が著しい", "橋が多い"; "店員を置かない" */
static bool is_quality(const sm_cjk *k, const phrase *p)
{
    bool adjective = p->noun == p->start + 1 && k->cp[p->end - 1] == 0x3044 && (p->end == p->noun + 1 || (p->end == p->noun + 2 && k->cp[p->noun] == 0x3057));   /* (shi)i */
    return adjective;
}

/* The phrases of a piece; what stands in quotes or brackets is part of a noun. */
static void find_phrases(chunks *c, uint32_t start, uint32_t end)
{
    c->n = 0;
    for (uint32_t at = start; at < end && c->n < PHRASES; ) {
        phrase *p = &c->at[c->n];
        int depth = 0;
        p->start = at;
        for (; at < end && (depth > 0 || !sm_ja_is_hiragana(c->k->cp[at])); at++)
            depth += sm_nesting(c->k->cp[at]);
        p->noun = at;
        while (at < end && sm_ja_is_hiragana(c->k->cp[at]))
            at++;
        p->end = at;
        p->is = VERB;
        if (p->noun == p->start || !is_run(c, p->noun, p->end, &p->is))
            p->is = ends_clause(c->k, p) ? FINITE : VERB;
        if (c->n > 0 && p[-1].is == SUBJECT && (says_how(c->k, p) || is_quality(c->k, p)))
            p->is = FINITE;
        bool denies = p->is == VERB && p->noun > p->start && p->end > p->noun + 2 && c->k->cp[p->end - 1] == 0x3044 && c->k->cp[p->end - 2] == 0x306a;   /* nai */
        if (denies && c->n > 0 && p[-1].is == OBJECT && at < end && sm_is_noun_end(c->k->cp[at]))   /* "店員を置かない店" */
            p->is = FINITE;
        c->n++;
    }
}

static void add(sm_cjk *k, uint32_t start, uint32_t end, uint8_t rest) { sm_ja_price_cut(k, start, end, SM_JA_LAST, rest); }

static const uint32_t PLACES[] = { 0x770c, 0x5e02, 0x753a, 0x6751, 0x533a, 0x90fd, 0x5e9c, 0x5dde };   /* ken shi machi mura ku to fu shu */

/* "強い" */
static bool is_adjective(const chunks *c, uint32_t i)
{
    const phrase *p = &c->at[i];
    return p->is == VERB && p->noun == p->start + 1 && p->end > p->noun && p->end <= p->noun + 2 && c->k->cp[p->end - 1] == 0x3044;
}

/* "観測史上最多の": of one place it is true, and not of all. */
static bool tells_record(const chunks *c, uint32_t i)
{
    static const uint32_t records[][2] = { { 0x53f2, 0x4e0a }, { 0x6700, 0x591a }, { 0x6700, 0x9ad8 }, { 0x6700, 0x5927 }, { 0x6700, 0x53e4 } };
    /* shijo saita saiko saidai saiko */
    return sm_ja_has_pair(c->k, c->at[i].end, c->at[c->n - 1].end, records, sizeof records / sizeof *records);
}

/* Where the noun of phrase i starts with all that stands in front of it by "の"; c->n: something else leans on it. */
static uint32_t first_of(const chunks *c, uint32_t i)
{
    while (i > 0 && (c->at[i - 1].is == OF || is_adjective(c, i - 1)))
        i--;
    bool leaned = i > 0 && (c->at[i - 1].is == FINITE || c->at[i - 1].is == WITH || c->at[i - 1].is == VERB);
    return leaned ? c->n : i;
}

/* Is it a number, a charge, or too little to tell? */
static bool is_bound(const chunks *c, const phrase *p)
{
    uint32_t size, before = c->k->cp[p->noun - 1];
    for (uint32_t i = p->noun; i > p->start && i + 4 > p->noun; i--)
        if (sm_is_digit(c->k->cp[i - 1]))
            return !sm_ja_is_date(c->k, p->start, p->noun);
    if (sm_ja_is_date(c->k, p->start, p->noun))   /* "来季から" */
        return false;
    return p->noun - p->start < 3 || sm_nesting(before) < 0 || sm_ends_with(c->k, p->start, p->end, &size) & SM_K_CONDITION;
}

/* "3日午前の" */
static bool is_day(const sm_cjk *k, const phrase *p)
{
    bool day = false;
    for (uint32_t i = p->start + 1; i < p->noun; i++)
        day |= k->cp[i] == DAY && sm_is_digit(k->cp[i - 1]);
    return p->is == OF && p->end == p->noun + 1 && day && sm_is_digit(k->cp[p->start]) && sm_ja_is_date(k, p->start, p->noun);
}

/* "報道を受けて|株が": the reason, within a piece. */
static void cut_reasons(const chunks *c, sm_cjk *k)
{
    for (uint32_t i = 1; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i];
        bool reason = p->noun == p->start + 1 && k->cp[p->start] == 0x53d7 && p->end == p->noun + 2 && k->cp[p->end - 1] == 0x3066;   /* ukete */
        uint32_t first = i;
        while (reason && first > 0 && c->at[first - 1].is >= OBJECT && c->at[first - 1].is <= ADJUNCT)
            first--;
        if (reason && first < i && (first == 0 || c->at[first - 1].is == TOPIC))
            add(k, c->at[first].start, p->end, PHRASE);
    }
}

/* "町は", "町は3日" */
static bool ends_topic(const sm_cjk *k, sm_stretch p)
{
    uint32_t topic = sm_ja_find_topic(k, p.start, p.end);
    return topic > 0 && (topic == p.end || sm_ja_skip_noun(k, topic, p.end) == p.end);
}

/* "橋が傾いたとして|工事を止め": the same, behind the topic, with a comma or without. */
static void cut_grounds(const chunks *c, sm_cjk *k, bool topical, bool behind)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        bool as = c->at[i].end > c->at[i].noun + 3 && sm_ja_ends_as(k, c->at[i].end);
        uint32_t first = as ? i : 0;
        while (first > 0 && c->at[first - 1].is != TOPIC)
            first--;
        if (as && (first > 0 ? !topical : behind))
            add(k, c->at[first].start, c->at[i].end, GROUND);
    }
}

static void cut_phrases(const chunks *c, sm_cjk *k, bool listed, uint32_t start)
{
    static const uint32_t held_verbs[] = { 0x958b, 0x59cb, 0x55b6, 0x884c };   /* hira(ku) haji(maru) itona(mu) okona(u) */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool most = k->cp[next->start] == 0x6700 && next->noun == next->start + 1;   /* "国内で最も" */
        uint32_t head = i + 1;
        while (head + 1 < c->n && (c->at[head].is == OF || (c->at[head].is == VERB && c->at[head].noun == c->at[head].start)))   /* "およそ" */
            head++;
        role goes = c->at[head].is;
        bool ranks = next->is == OF && sm_is_digit(k->cp[next->start]) && k->cp[next->noun - 1] == 0x76ee;   /* "県内で3人目の" */
        bool held = i == 0 && start < p->start && next->is == VERB && SM_ONE_OF(k->cp[next->start], held_verbs);   /* "公判が10日、地裁で|開かれ" */
        bool bare = !held && (goes == FINITE || goes == VERB || goes == OF || most || ranks);   /* nothing else would stand before the verb */
        bool alone = i == 0 || c->at[i - 1].is != OF;   /* not "来年の|四月に" */
        if (alone && p->is == GOAL && p->end == p->noun + 1 && sm_ja_is_date(k, p->start, p->noun) && (!bare || (i > 0 && c->at[i - 1].is == ADJUNCT)))
            add(k, p->start, p->end, sm_ja_has_hour(k, p->start, p->noun) ? SM_JA_HOUR : SM_JA_WHEN);
        bool journal = p->is == GOAL && p->noun > p->start + 1 && k->cp[p->noun - 1] == 0x8a8c;   /* "科学誌に" */
        uint32_t dated = i;
        while (journal && dated > 0 && c->at[dated - 1].is == OF)
            dated--;
        if (journal)
            add(k, c->at[dated].start, p->end, CHEAP);
        bool since = k->cp[p->end - 1] == 0x3089 && sm_is_digit(k->cp[next->start]);   /* "開通から3日で" */
        bool cause = k->cp[p->end - 1] == 0x3081 && p->noun - p->start > 1;   /* "心不全のため亡くなった": the verb needs none */
        if (is_day(k, p) && next->noun > next->start + 2 && (i == 0 || c->at[i - 1].is == TOPIC))   /* "3日の記者会見で" */
            add(k, p->start, p->end, SM_JA_WHEN);
        if (p->is != ADJUNCT || ((is_bound(c, p) || bare || since) && !cause))
            continue;
        uint32_t first = first_of(c, i);
        bool where = k->cp[p->end - 1] == DE && SM_ONE_OF(k->cp[p->noun - 1], PLACES);
        if (first < c->n && !(first == 0 && listed) && !(where && tells_record(c, i)))
            add(k, c->at[first].start, p->end, c->at[first].start == start ? SCENE : PHRASE);
    }
}

/* "による" */
static bool is_agent(const chunks *c, const phrase *p) { return p->end == p->noun + 3 && c->k->cp[p->noun + 1] == 0x3088; }

/* "経営が悪化している|日産が": what state something is in. */
static bool is_state(const chunks *c, uint32_t i)
{
    const phrase *p = &c->at[i];
    return (c->k->cp[p->end - 1] == 0x308b && c->k->cp[p->end - 2] == 0x3044) || (p->is == FINITE && (c->k->cp[p->end - 1] == 0x306a || is_quality(c->k, p)));
}

/* A name more likely than not: katakana, Latin letters, quotes, a person's title. */
static bool is_proper(const chunks *c, uint32_t i)
{
    const phrase *p = &c->at[i];
    uint32_t end = sm_ja_skip_noun(c->k, p->start, c->at[c->n - 1].end), foreign = 0, size;
    for (uint32_t at = p->start; at < end; at++) {
        unsigned kind = sm_props_of(c->k->cp[at])->kind;
        foreign += kind == SM_KIND_KATAKANA || kind == SM_KIND_LETTER;
        if (c->k->cp[at] == 0x300c || c->k->cp[at] == 0x300e || (at > p->start + 1 && sm_starts_with(c->k, at, end, &size) & SM_K_TITLE))
            return true;
    }
    return foreign > 2;
}

/* Is something done to whom phrase i opens: "元社長に", "男を"? */
static bool is_charged(const chunks *c, uint32_t i)
{
    while (i + 1 < c->n && c->at[i].is == OF)
        i++;
    return i < c->n && (c->at[i].is == GOAL || c->at[i].is == OBJECT);
}

/* The letters of a phrase's noun in front of a bracket: of "男性(50)" two. */
static uint32_t noun_size(const sm_cjk *k, const phrase *p)
{
    uint32_t at = p->start;
    while (at < p->noun && !sm_ja_opens_bracket(k->cp[at]))
        at++;
    return at - p->start;
}

/* "市民会館の", "大槌町の跡地に", not "訴訟の判決で": does the noun that phrase i opens name something, whoever made it? */
static bool is_named(const chunks *c, uint32_t i)
{
    const phrase *p = &c->at[i];
    uint32_t size;
    if (sm_starts_with(c->k, p->start, p->end, &size) & SM_K_TIME)   /* "昨年度の決算は" */
        return false;
    return noun_size(c->k, p) >= 3 && sm_ja_skip_noun(c->k, p->start, c->k->out->body.end) >= p->start + LEAST_WHOSE;
}

/* Behind what does the clause that ends with phrase i start? Its own are the phrases in front of it up to a topic, a second
 * object, or the only subject; c->n: not known. A subject may be its own if it opens the piece, and it tells a state or a
 * topic or another subject follows. topical: a topic stands further up. */
static uint32_t clause_of(const chunks *c, uint32_t last, uint32_t subjects, bool topical, bool *whose)
{
    *whose = false;
    uint32_t i = last;
    uint32_t behind = c->at[i].end, end = c->k->out->body.end;
    bool object = false, subject = false, own = is_state(c, i) || sm_ja_find_topic(c->k, behind, end) > 0 || sm_ja_has_own_subject(c->k, behind, end);
    for (; i > 0; i--) {
        const phrase *p = &c->at[i - 1];
        if (p->is == TOPIC && topical)   /* a topic within the clause */
            return c->n;
        if (p->is == TOPIC || (p->is == OBJECT && object && c->at[i].is != VERB))   /* "都市を|拠点とし店を開いている会社": that verb's own */
            break;
        if (p->is == OF && is_agent(c, p))
            return c->n;
        if (p->is == SUBJECT && subjects == 1 && !own)
            break;
        if (p->is == SUBJECT && !own)
            return c->n;
        subject |= p->is == SUBJECT;
        if (p->is == VERB && p->end > p->start + 3 && sm_ja_ends_as(c->k, p->end) && is_charged(c, last + 1))   /* "死傷したとして|訴えられた社長に" */
            break;
        object = p->is == OBJECT || (object && p->is != FINITE);
    }
    *whose = subject && !(is_state(c, last) || is_proper(c, last + 1));   /* "A社が出した決算は" */
    return subject && (i > 0 || (*whose && !is_named(c, last + 1))) ? c->n : i;
}

/* "システムを", "地図アプリの配信を": a noun that says little by itself. */
static bool is_general(const sm_cjk *k, const phrase *p)
{
    static const uint32_t nouns[][4] = { { 0x30b7, 0x30b9, 0x30c6, 0x30e0 }, { 0x30b5, 0x30fc, 0x30d3, 0x30b9 }, { 0x30a4, 0x30d9, 0x30f3, 0x30c8 }, { 0x30c8, 0x30e9, 0x30d6, 0x30eb },
                                         { 0x30eb, 0x30fc, 0x30eb }, { 0x30a2, 0x30d7, 0x30ea }, { 0x30d7, 0x30e9, 0x30f3 }, { 0x30c7, 0x30fc, 0x30bf }, { 0x30b0, 0x30eb, 0x30fc, 0x30d7 },
                                         { 0x30c1, 0x30fc, 0x30e0 } };   /* system service event trouble rule app plan data group team */
    static const uint32_t meetings[] = { 0x4f1a, 0x5c55, 0x5f0f };   /* kai ten shiki */
    uint32_t size = noun_size(k, p), last = k->cp[p->start + size - 1];
    if (size <= 3 && SM_ONE_OF(last, meetings))   /* "展覧会" */
        return true;
    for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++) {
        size = nouns[n][3] ? 4 : 3;
        if (p->noun >= p->start + size && memcmp(k->cp + p->noun - size, nouns[n], size * sizeof *nouns[n]) == 0)
            return true;
    }
    return false;
}

/* "求める|要望書を", "とする|指針案を": it tells what the paper says. */
static bool is_demand(const sm_cjk *k, const phrase *p, const phrase *paper)
{
    uint32_t last = k->cp[paper->start + noun_size(k, paper) - 1];
    bool asks = k->cp[p->start] == 0x6c42 || (p->end > p->start + 2 && k->cp[p->end - 3] == TO && k->cp[p->end - 2] == 0x3059);   /* moto(meru), to suru */
    return asks && (last == 0x66f8 || last == 0x6848);   /* sho an */
}

/* How many letters of the noun that phrase i opens stand together with it by "の"; does it name something by itself? */
static bool names(const chunks *c, uint32_t i)
{
    const phrase *p = &c->at[i];
    uint32_t size, end = c->at[c->n - 1].end;
    uint32_t least = p->is == OF && sm_ja_skip_noun(c->k, p->start, end) - p->start >= LONG_NAME ? 2 : 3;   /* "米中の閣僚級会談" */
    bool office = i + 1 == c->n && p->end + 1 < c->k->out->body.end && sm_is_comma(c->k->cp[p->end]) && p->noun == p->end && noun_size(c->k, p) >= 3;   /* "元職員、海野太郎被告" */
    if (office && sm_is_noun_end(c->k->cp[p->end + 1]))
        return true;
    uint32_t letters = noun_size(c->k, p), first = c->k->cp[p->start];
    if (p->is != OF && (sm_is_digit(first) || (first == 0x7d04 && sm_is_digit(c->k->cp[p->start + 1]))))   /* "約4800頭に" */
        return false;
    bool han = letters >= 3;   /* "訪問着", "決議案" */
    for (uint32_t at = p->start; at < p->start + letters; at++)
        han &= sm_props_of(c->k->cp[at])->kind == SM_KIND_HAN && !sm_ja_is_digit(c->k->cp[at]);
    return letters >= least && (han || sm_ja_skip_noun(c->k, p->start, end) - p->start >= 4) && !sm_opens_with(c->k, p->start, p->end, SM_K_PRONOUN)
           && (p->is == OF || !(sm_starts_with(c->k, p->start, p->end, &size) & SM_K_TIME));
}

/* "架線が切れる|トラブルがあり", "作られた|書類が急増している問題で": nothing is told without what it was. */
static bool happens(const chunks *c, uint32_t i)
{
    while (i + 1 < c->n && c->at[i].is == OF)
        i++;
    const phrase *there = &c->at[i];
    if (there->end > there->noun + 2 && c->k->cp[there->noun] == GA && c->k->cp[there->noun + 1] == 0x3042)   /* ga a(ri) */
        return true;
    if (i + 1 >= c->n || c->at[i].is != SUBJECT)
        return false;
    const phrase *next = &c->at[i + 1], *last = &c->at[c->n - 1];
    bool is = next->noun == next->start && next->end > next->start + 1 && c->k->cp[next->start] == 0x3042;   /* a(ri), a(ru) */
    bool matter = last->noun > last->start + 1 && c->k->cp[last->noun - 2] == 0x554f && c->k->cp[last->noun - 1] == 0x984c;   /* mondai */
    return is || matter;
}

/* opens: where a clause starts that opens the piece; SM_NONE: it goes with a noun in front of the piece. */
static void cut_clauses(const chunks *c, sm_cjk *k, uint32_t opens, uint32_t subjects, bool topical)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        if (c->at[i].is != FINITE || !names(c, i + 1) || happens(c, i + 1))
            continue;
        bool whose;
        uint32_t first = clause_of(c, i, subjects, topical, &whose), from = first == 0 ? opens : first < c->n ? c->at[first].start : SM_NONE;
        bool his = first == 0 && from != SM_NONE && from > k->out->body.start + 1 && sm_is_comma(k->cp[from - 1]) && k->cp[from - 2] == GA
                   && sm_ja_find_topic(k, c->at[i].end, k->out->body.end) > 0;   /* "社長が、|金を渡した事件で、警察は" */
        his |= first == 0 && from != SM_NONE && from > k->out->body.start + 1 && sm_is_comma(k->cp[from - 1]) && k->cp[from - 2] == WO;   /* "上限を、|三時間とする案を" */
        if (from != SM_NONE && !his && c->at[i].end - c->at[first].start >= LEAST_RELATIVE && !sm_ja_is_ruled(k, c->at[i].end))
            add(k, from, c->at[i].end, is_demand(k, &c->at[i], &c->at[i + 1]) ? DEMAND : c->at[i + 1].is != OF && is_general(k, &c->at[i + 1]) ? GENERAL : whose ? WHOSE : is_proper(c, i + 1) ? NAMED : RELATIVE);
    }
}

/* "知事", "市長": of a place, that has to be named. */
static bool is_head(const sm_cjk *k, const phrase *p)
{
    static const uint32_t heads[][2] = { { 0x77e5, 0x4e8b }, { 0x5e02, 0x9577 }, { 0x753a, 0x9577 }, { 0x6751, 0x9577 }, { 0x533a, 0x9577 } };
    return p->noun > p->start + 2 && sm_ja_has_pair(k, p->noun - 2, p->noun, heads, sizeof heads / sizeof *heads);
}

/* "県の", "市東町の" */
static bool is_address(const sm_cjk *k, const phrase *p)
{
    bool within = false;
    for (uint32_t i = p->start + 2; i + 1 < p->noun; i++)
        within |= SM_ONE_OF(k->cp[i], PLACES);
    return p->is == OF && p->noun > p->start + 2 && p->noun + 1 == p->end && (within || SM_ONE_OF(k->cp[p->noun - 1], PLACES));
}

static bool ends_with_pair(const sm_cjk *k, const phrase *p, const uint32_t (*pairs)[2], size_t n)
{
    return p->noun >= p->start + 2 && sm_ja_has_pair(k, p->noun - 2, p->noun, pairs, n);
}

static bool has_digit(const sm_cjk *k, const phrase *p)
{
    for (uint32_t i = p->start; i < p->noun; i++)
        if (sm_ja_is_digit(k->cp[i]))
            return true;
    return false;
}

/* "部活動中に", "開幕前に" */
static void cut_during(const chunks *c, sm_cjk *k)
{
    static const uint32_t times[] = { 0x4e2d, 0x524d, 0x5f8c, 0x969b, 0x6642 };   /* chu mae go sai ji */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i];
        bool during = p->is == GOAL && p->end == p->noun + 1 && p->noun > p->start + 2 && SM_ONE_OF(k->cp[p->noun - 1], times) && !has_digit(k, p);
        uint32_t first = during ? first_of(c, i) : c->n;
        if (first < c->n)
            add(k, c->at[first].start, p->end, DURING);
    }
}

/* "円安を追い風に", "運賃の高止まりを背景に": all that belongs to it, up to its comma or what it tells of. */
static void cut_backgrounds(const chunks *c, sm_cjk *k, uint32_t comma)
{
    static const uint32_t signs[][2] = { { 0x80cc, 0x666f }, { 0x3044, 0x98a8 }, { 0x7406, 0x7531 }, { 0x5951, 0x6a5f } };   /* haikei (o)ikaze riyu keiki */
    for (uint32_t i = 1; i < c->n; i++) {
        const phrase *p = &c->at[i];
        bool sign = p->is == GOAL && p->end == p->noun + 1 && ends_with_pair(k, p, signs, sizeof signs / sizeof *signs);
        uint32_t first = i;
        while (sign && first > 0 && c->at[first - 1].is != TOPIC && c->at[first - 1].is != SUBJECT && !(c->at[first - 1].is == ADJUNCT))
            first--;
        bool own = sign && c->at[i - 1].is == OBJECT && first < i && (i + 1 < c->n || comma > p->end);
        if (own)
            add(k, c->at[first].start, i + 1 < c->n ? p->end : comma, BACKGROUND);
    }
}

/* "大統領府", "検討委員会", "選手権": of a country, a firm, a game, that has to be named. "成田空港の": a name. */
static bool is_institution(uint32_t last)
{
    static const uint32_t ends[] = { 0x5e9c, 0x5e81, 0x7701, 0x515a, 0x5c40, 0x4f1a, 0x9662, 0x59d4, 0x8ecd, 0x968a, 0x6240, 0x7f72, 0x76f8, 0x9818, 0x88c1, 0x8005, 0x54e1,
                                     0x5b98, 0x9577, 0x6226, 0x6a29, 0x676f, 0x8cde, 0x6c0f };
    /* fu cho sho to kyoku kai in i gun tai sho sho so (daito)ryo sai (daihyo)sha (giin, iin)in kan cho; sen (senshu)ken hai sho; shi */
    return SM_ONE_OF(last, ends);
}

static bool is_landmark(uint32_t last)
{
    static const uint32_t ends[] = { 0x6e2f, 0x99c5, 0x5cf6, 0x5c71, 0x5ddd, 0x6e56, 0x5bfa, 0x57ce, 0x9928, 0x5927 };   /* ko eki shima yama kawa ko tera shiro kan dai */
    return SM_ONE_OF(last, ends);
}

/* "市立中学校の|男性教諭が": whose or where, in front of a noun that names something by itself. */
static void cut_owners(const chunks *c, sm_cjk *k, bool listed)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool where = i == 0 && k->cp[next->noun] == DE, contest = false;   /* "タイ北部の山岳地帯で", "柔道の世界選手権第3日は" */
        for (uint32_t at = next->start; at < next->noun; at++)
            contest |= k->cp[at] == 0x6226 || k->cp[at] == 0x6a29 || k->cp[at] == 0x676f;   /* sen ken hai */
        bool owner = p->is == OF && p->end == p->noun + 1 && p->noun > p->start + 1 && noun_size(k, next) >= LEAST_WHOSE && !sm_is_digit(k->cp[next->start])
                     && next->is != VERB && next->is != FINITE && !where && !contest && !has_digit(k, p) && !is_head(k, next) && !is_institution(k->cp[next->noun - 1])
                     && !is_landmark(k->cp[p->noun - 1]) && sm_props_of(k->cp[next->start])->kind == SM_KIND_HAN;
        static const uint32_t groups[][2] = { { 0x30fc, 0x30d7 }, { 0x30fc, 0x30e0 } };   /* gurupu chimu */
        bool group = p->is == OF && i > 0 && next->is != OF && ends_with_pair(k, next, groups, 2) && noun_size(k, next) >= LEAST_WHOSE;   /* "A大のB教授らの|研究グループは" */
        if (group && first_of(c, i) < c->n && first_of(c, i) < i)
            add(k, c->at[first_of(c, i)].start, p->end, QUALITY);
        bool by = p->is == OF && p->end > p->noun + 2 && k->cp[p->noun] == NI && noun_size(k, next) >= 3 && next->is != VERB && next->is != FINITE && sm_props_of(k->cp[next->start])->kind == SM_KIND_HAN;
        uint32_t first = owner || by ? first_of(c, i) : c->n;
        if (owner ? first == i && !(i == 0 && listed) : first < c->n && !(first == 0 && listed))   /* "若手作家8人による|合同展が" */
            add(k, c->at[first].start, p->end, owner ? OWNER : ADDRESS);
    }
}

static void cut_addresses(const chunks *c, sm_cjk *k, bool listed, uint32_t start)
{
    for (uint32_t i = 0; i + 1 < c->n; i++)
        if (is_address(k, &c->at[i]) && !is_head(k, &c->at[i + 1]) && noun_size(k, &c->at[i + 1]) >= 4 && first_of(c, i) == i && !(i == 0 && listed))
            add(k, c->at[i].start, c->at[i].end, c->at[i].start == start ? PLACE : ADDRESS);
}

/* "危険な|石造りの塀を": not "慎重な|姿勢を" */
static void cut_qualities(const chunks *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i];
        bool quality = p->noun >= p->start + 2 && p->end == p->noun + 1 && k->cp[p->noun] == 0x306a && sm_props_of(k->cp[p->start])->kind == SM_KIND_HAN;   /* na */
        if (quality && p->is != FINITE && noun_size(k, &c->at[i + 1]) >= 3 && !(i > 0 && c->at[i - 1].is == ADJUNCT))
            add(k, p->start, p->end, QUALITY);
    }
}

/* "中国の電池大手、|華遠新能源は": what a firm is, in front of its name. */
static void cut_apposition(sm_cjk *k, uint32_t start)
{
    if (k->cp[start] == '[')   /* "[上海 3日 ロイター] - " */
        while (start < k->p[0].end && k->cp[start++] != ']')
            ;
    while (start < k->p[0].end && (sm_is_space(k->cp[start]) || k->cp[start] == '-'))
        start++;
    if (k->n < 2 || k->p[0].end < start + 4 || sm_ja_skip_noun(k, start, k->p[0].end) != k->p[0].end || sm_ja_is_date(k, start, k->p[0].end))
        return;
    uint32_t from = k->p[1].start, noun = sm_ja_skip_noun(k, from, k->p[1].end), size;
    bool person = false;
    for (uint32_t at = from + 2; at < noun; at++)
        person |= (sm_starts_with(k, at, noun, &size) & SM_K_TITLE) != 0;
    if (noun >= from + 3 && noun < k->p[1].end && (k->cp[noun] == WA || k->cp[noun] == GA) && !person && sm_is_noun_end(k->cp[k->p[0].end - 1]))
        add(k, start, from, APPOSITION);
}

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
        add(k, end - 6, end, CHEAP);
        return;
    }
    for (size_t f = 0; f < 2; f++) {
        if (end <= start + forms[f].n + 2 || !body_ends_in(k, forms[f].text, forms[f].n))
            continue;
        uint32_t noun = end - forms[f].n;
        static const uint32_t verbs[][2] = { { 0x624b, 0x6e21 }, { 0x898b, 0x76f4 }, { 0x76ee, 0x6307 }, { 0x898b, 0x9003 }, { 0x5f15, 0x8d8a }, { 0x53d6, 0x6d88 } };
        /* tewata(su) minao meza minoga hikkoshi torike */
        if (sm_is_noun_end(k->cp[noun - 1]) && sm_is_noun_end(k->cp[noun - 2]) && !sm_ja_has_pair(k, noun - 2, noun, verbs, sizeof verbs / sizeof *verbs))
            add(k, noun, end, CHEAP);
        return;
    }
}

/* "|山本花子|裁判長は懲役6年を" */
static void cut_judge(const chunks *c, sm_cjk *k)
{
    static const uint32_t judge[][2] = { { 0x5224, 0x9577 }, { 0x5224, 0x5b98 } };   /* (sai)bancho (sai)bankan */
    for (uint32_t i = 0; i < c->n; i++) {
        const phrase *p = &c->at[i];
        if (p->is == TOPIC && p->noun >= p->start + 6 && sm_ja_has_pair(k, p->noun - 2, p->noun, judge, 2))
            add(k, p->start, p->noun - 3, CHEAP);
    }
}

/* "窃盗の疑いで、": the charge, where the deed stays. */
static void cut_charges(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 0, size; i + 1 < k->n; i++) {
        const uint32_t *last = &k->cp[k->p[i].end - 1];
        bool charge = k->p[i].start > start && last[0] == DE && sm_ends_with(k, k->p[i].start, k->p[i].end, &size) & SM_K_CONDITION && size > 1;
        if (charge && sm_ja_skip_noun(k, k->p[i].start, k->p[i].end) + 2 >= k->p[i].end)
            add(k, k->p[i].start, k->p[i + 1].start, CHARGE);
    }
}

/* "新人で元市議の|海野太郎氏": what a person is and was, in front of the name. */
static void cut_roles(const chunks *c, sm_cjk *k)
{
    for (uint32_t i = 0, size; i + 2 < c->n; i++) {
        const phrase *p = &c->at[i], *was = &c->at[i + 1], *name = &c->at[i + 2];
        bool roles = p->is == ADJUNCT && p->end == p->noun + 1 && k->cp[p->noun] == DE && was->is == OF && was->end == was->noun + 1;
        uint32_t at = name->start + 2;
        while (at < name->noun && !(sm_starts_with(k, at, name->noun, &size) & SM_K_TITLE))
            at++;
        if (roles && at < name->noun)
            add(k, p->start, was->end, OFFICE);
    }
}

/* "船を盗んだとして、窃盗容疑で男を": the same within a piece. */
static void cut_named_charge(const chunks *c, sm_cjk *k, uint32_t start)
{
    static const uint32_t deeds[][2] = { { 0x3057, 0x3066 }, { 0x4ef6, DE } };   /* (to) shite, (ji)ken de */
    for (uint32_t i = 0, size; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i];
        bool charge = k->cp[p->end - 1] == DE && sm_ends_with(k, p->start, p->end, &size) & SM_K_CONDITION && size > 1;
        uint32_t first = charge ? i : c->n;
        while (charge && first > 0 && (c->at[first - 1].is == OF || c->at[first - 1].is == WITH))   /* "偽造と詐欺の疑いで" */
            first--;
        if (charge && first > 0 && c->at[first - 1].is >= VERB && (c->at[first - 1].is == VERB || c->at[first - 1].is == FINITE))
            continue;
        if (first < c->n && sm_ja_has_pair(k, start, c->at[first].start, deeds, 2))
            add(k, c->at[first].start, p->end, CHARGE);
    }
}

static bool has_letter(const sm_cjk *k, uint32_t start, uint32_t letter)
{
    for (uint32_t i = start; i < k->out->body.end; i++)
        if (k->cp[i] == letter)
            return true;
    return false;
}

/* "前年同期比2.6%増の|1兆円": how much it grew, in front of how much it is. */
static void cut_growth(const chunks *c, sm_cjk *k)
{
    static const uint32_t grown[] = { 0x5897, 0x6e1b, 0x9ad8, 0x5b89 };   /* zo gen daka yasu */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i];
        bool percent = p->is == OF && p->noun > p->start + 3 && SM_ONE_OF(k->cp[p->noun - 1], grown) && sm_props_of(k->cp[p->noun - 2])->kind != SM_KIND_HAN;
        if (percent && sm_is_digit(k->cp[c->at[i + 1].start])
            && (k->cp[p->start] == SAME || !has_letter(k, p->end, SAME)))   /* "同3%増" further on means the same time */
            add(k, p->start, p->end, GROWTH);
    }
}

/* Where the list that ends with phrase i starts: "船や橋など". */
static uint32_t list_of(const chunks *c, uint32_t i)
{
    static const uint32_t and[] = { 0x3084, TO };   /* ya to */
    while (i > 0 && (c->at[i - 1].is == OF || (c->at[i - 1].is == WITH && SM_ONE_OF(c->k->cp[c->at[i - 1].noun], and))))
        i--;
    return first_of(c, i);
}

/* "船や橋など|乗り物を": examples of a noun that says as much. */
static void cut_examples(const chunks *c, sm_cjk *k, bool listed)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i];
        bool example = p->noun + 2 <= p->end && p->end <= p->noun + 3 && k->cp[p->noun] == 0x306a && k->cp[p->noun + 1] == 0x3069   /* nado */
                       && (p->end == p->noun + 2 || k->cp[p->noun + 2] == NO);
        uint32_t first = example && names(c, i + 1) ? list_of(c, i) : c->n;
        if (first < c->n && !(first == 0 && listed))
            add(k, c->at[first].start, p->end, EXAMPLE);
    }
}

/* "無職" */
static bool is_dull_job(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t jobs[][2] = { { 0x7121, 0x8077 }, { 0x793e, 0x54e1 }, { 0x5f79, 0x54e1 }, { 0x696d, 0x54e1 }, { 0x55b6, 0x696d }, { 0x4e0d, 0x8a73 },
                                        { 0x30a4, 0x30c8 } };
    /* mushoku, shain, yakuin, gyoin, eigyo, fusho, (arubai)to */
    return end > start + 1 && sm_ja_has_pair(k, end - 2, end, jobs, sizeof jobs / sizeof *jobs);
}

bool sm_ja_is_detail(const sm_cjk *k, uint32_t start, uint32_t end)
{
    bool place = false;
    uint32_t job = start;
    if (is_dull_job(k, start, end))
        return true;
    for (uint32_t i = start + 1; i < end; i++) {
        place |= SM_ONE_OF(k->cp[i], PLACES);
        job = k->cp[i] == NO ? i + 1 : job;
    }
    return place && k->cp[end - 1] != 0x9577 && (job == start || job == end || SM_ONE_OF(k->cp[end - 1], PLACES));   /* not "市長", "東町の教諭" */
}

/* "小学校教諭|、海野太郎容疑者（34）|を": the name of somebody accused, behind what he is. */
static void cut_suspect(sm_cjk *k, uint32_t i, uint32_t office)
{
    static const uint32_t titles[][2] = { { 0x7591, 0x8005 }, { 0x88ab, 0x544a } };   /* (yo)gisha hikoku */
    uint32_t from = k->p[i - 1].end, end = k->p[i].end, at = k->p[i].start, noun = sm_ja_skip_noun(k, at, end);
    bool what = from > office + 2 && sm_is_noun_end(k->cp[from - 1]) && sm_props_of(k->cp[from - 1])->kind == SM_KIND_HAN;
    while (at + 2 < noun && !sm_ja_has_pair(k, at, at + 2, titles, 2))
        at++;
    what &= at + 2 <= noun && sm_ja_has_pair(k, at, at + 2, titles, 2);
    at += 2;
    if (at < noun && sm_nesting(k->cp[at]) > 0)
        while (at < noun && sm_nesting(k->cp[at++]) >= 0)
            ;
    if (what && at < end && at >= noun && sm_ja_is_hiragana(k->cp[at]))
        add(k, from, at, SUSPECT);
}

/* "東町、無職、海野太郎容疑者": where a person lives and works. Behind the last particle of the piece in front of them. */
static void cut_person(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 1, size; i < k->n; i++) {
        uint32_t from = k->p[i].start, end = sm_ja_skip_noun(k, from, k->p[i].end), first = i;
        bool titled = false;
        for (uint32_t at = from + 2; at < end && !titled && k->cp[at] != NO && !sm_is_digit(k->cp[at - 1]); at++)
            titled = sm_starts_with(k, at, end, &size) & SM_K_TITLE;
        while (titled && first > 0 && k->p[first - 1].start > start && sm_ja_skip_noun(k, k->p[first - 1].start, k->p[first - 1].end) == k->p[first - 1].end
               && !sm_ja_is_date(k, k->p[first - 1].start, k->p[first - 1].end))
            first--;
        if (!titled)
            continue;
        uint32_t cut = first < i ? k->p[first].start : from, piece = first > 0 ? k->p[first - 1].end : cut, at = piece;
        while (first > 0 && at > k->p[first - 1].start && at > start && !sm_ja_is_hiragana(k->cp[at - 1]))
            at--;
        if (first > 0 && at > start && at < piece && sm_ja_is_hiragana(k->cp[at - 1]) && !sm_ja_is_date(k, at, piece))
            cut = k->cp[at - 1] == NO ? cut : at;
        uint32_t to = cut;
        for (uint32_t d = first > 0 && cut < k->p[first].start ? first - 1 : first; d < i && sm_ja_is_detail(k, d + 1 == first ? cut : k->p[d].start, k->p[d].end); d++)
            to = k->p[d + 1].start;
        if (cut < to)
            add(k, cut, to, WHO);
        if (first > 0 && from == k->p[i].start && !sm_ja_is_detail(k, k->p[i - 1].start, k->p[i - 1].end))
            cut_suspect(k, i, to < k->p[i - 1].start ? k->p[i - 1].start : to);
    }
}

/* "た", "ました", "ています" at the end of the sentence: how many letters, and behind what stems they may stand too. */
typedef enum tail { NO_TAIL, PAST, POLITE, LASTING } tail;

static uint32_t tail_of(const sm_cjk *k, tail *kind)
{
    static const struct { uint32_t text[4], n; tail kind; } tails[] = {
        { { MA, 0x3057, TA }, 3, POLITE }, { { 0x3066, 0x3044, MA, 0x3059 }, 4, LASTING }, { { 0x3066, 0x3044, 0x308b }, 3, LASTING }, { { TA }, 1, PAST } };
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
    static const uint32_t signs[][2] = { { 0x4ef6, DE }, { 0x984c, DE }, { 0x3064, 0x3044 }, { 0x5de1, 0x308a }, { 0x3050, 0x308a }, { 0x3068, 0x3057 } };
    /* (jiken) de, (mondai) de, (ni) tsui(te), (wo megu)ri, to shi(te) */
    return sm_ja_has_pair(k, rest, k->out->body.end, signs, sizeof signs / sizeof *signs);
}

/* "懲役6年を言い渡した" */
static bool tells_of_verdict(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t verdicts[][2] = { { 0x61f2, 0x5f79 }, { 0x7121, 0x7f6a }, { 0x6709, 0x7f6a }, { 0x7f70, 0x91d1 }, { 0x6b7b, 0x5211 }, { 0x7981, 0x932e } };
    /* choeki muzai yuzai bakkin shikei kinko */
    return sm_ja_has_pair(k, rest, k->out->body.end, verdicts, sizeof verdicts / sizeof *verdicts);
}

/* "..., 死亡した": the news is behind. */
static bool tells_of_loss(const sm_cjk *k, uint32_t rest)
{
    static const uint32_t heavy[][2] = { { 0x6b7b, 0x4ea1 }, { 0x6b7b, 0x50b7 }, { 0x91cd, 0x50b7 }, { 0x8ca0, 0x50b7 }, { 0x902e, 0x6355 },
                                       { 0x512a, 0x52dd }, { 0x9054, 0x6210 }, { 0x907a, 0x4f53 }, { 0x6b7b, 0x8005 } };
    /* shibo shisho jusho fusho taiho yusho tassei itai shisha */
    return sm_ja_has_pair(k, rest, k->out->body.end, heavy, sizeof heavy / sizeof *heavy);
}

/* "発表され、": what was made known is behind. */
static bool leads_on(const sm_cjk *k, uint32_t end, uint32_t rest)
{
    static const uint32_t told[][2] = { { 0x767a, 0x8868 }, { 0x516c, 0x8868 } };
    /* happyo kohyo */
    return tells_of_loss(k, rest) || sm_ja_has_pair(k, end - 4, end - 1, told, sizeof told / sizeof *told);
}

/* "船を盗んだとして窃盗の罪に|問われた": the charge, where the deed stays. */
static void cut_counts(const chunks *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool count = p->is == GOAL && p->noun > p->start + 1 && k->cp[p->noun - 1] == 0x7f6a && k->cp[next->start] == 0x554f;   /* tsumi ni towa(reta) */
        uint32_t first = i;
        while (count && first > 0 && (c->at[first - 1].is == OF || c->at[first - 1].is == WITH))
            first--;
        if (count && first > 0 && c->at[first - 1].end > k->out->body.start + 4 && sm_ja_ends_as(k, c->at[first - 1].end))
            add(k, c->at[first].start, p->end, CHARGE);
    }
}

/* "東町、|無職の男を": where somebody without a name lives. */
static void cut_homes(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 1; i + 1 < k->n; i++) {
        uint32_t from = k->p[i].start, end = k->p[i].end, who = k->p[i + 1].start, no = who;
        while (no < who + RUN && no < k->p[i + 1].end && k->cp[no] != NO)
            no++;
        bool person = no + 1 < k->p[i + 1].end && k->cp[no] == NO && (k->cp[no + 1] == 0x7537 || k->cp[no + 1] == 0x5973);   /* otoko onna */
        if (person && from > start && sm_ja_is_detail(k, who, no) && sm_ja_skip_noun(k, from, end) == end && sm_ja_is_detail(k, from, end))
            add(k, from, who, WHO);
    }
}

/* "市は船が沈んだとする報告書を公表し、|調査を求めた": does the same topic say or do something more, and is what it did first whole? */
static bool goes_on(const sm_cjk *k, uint32_t topic, uint32_t end, uint32_t rest)
{
    static const uint32_t objects[] = { WO, NI, TO };
    uint32_t body = k->out->body.end;
    return topic > 0 && topic < end && (sm_ja_has_particle(k, topic, end, objects, 3) || sm_ja_has_main_subject(k, topic, end)) && sm_ja_find_topic(k, rest, body) == 0
           && !sm_ja_has_main_subject(k, rest, body) && !sm_opens_with(k, rest, body, SM_K_PRONOUN);
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
    bool fire = sm_ja_has_pair(k, start, end, fires, 1) && sm_ja_has_particle(k, start, end, objects, 1);
    end -= fire && k->cp[end - 1] == 0x3066;   /* te */
    uint32_t stem = k->cp[end - 1], topic = sm_ja_find_topic(k, start, end);
    bool noun = !fire && stem == 0x3057 && sm_is_noun_end(k->cp[end - 2]) && sm_is_noun_end(k->cp[end - 3]) && sm_props_of(k->cp[end - 2])->kind == SM_KIND_HAN;
    bool placed = topic == 0 || (topic > 2 && k->cp[topic - 2] == DE);   /* "町では" */
    bool other = (sm_ja_find_topic(k, rest, body) > 0 || sm_ja_has_main_subject(k, rest, body)) && placed && sm_ja_has_main_subject(k, start, end);
    bool apart = fire || other || (is_comment(k) && sm_count_subjects(k, start, end) > 0);
    bool same = noun && !apart && goes_on(k, topic, end, rest);
    if (!(apart || same) || is_inner(k, rest) || tells_of_verdict(k, rest) || sm_ends_with(k, start, end, &size) & (SM_K_ADJUNCT | SM_K_ABOUT | SM_K_END | SM_K_CONDITION))
        return;
    if (noun && !tells_of_loss(k, rest))
        add(k, end - 1, body, same ? THEN : LATER);
    else if (takes(stem, kind) && !leads_on(k, end, rest) && rest + SHORT_REST < body - ending)
        add(k, end, body - ending, kind == LASTING ? THEN : LATER);
    if (k->out->n > cut && (!noun || same))
        k->out->at[cut].needs = same ? (sm_stretch){ end - 3, end - 1 } : (sm_stretch){ body - ending, body };
}

/* Where what piece i has behind start begins. */
static uint32_t piece_start(const sm_cjk *k, uint32_t i, uint32_t start) { return k->p[i].start < start ? start : k->p[i].start; }

/* Such clauses end at a comma, or in front of a date ("助成を受けることになり|21日"). */
static void cut_later(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t from = piece_start(k, i, start);
        for (uint32_t at = from + SM_SHORTEST; at + 2 < k->p[i].end; at++)
            if (k->cp[at - 1] == 0x308a && sm_is_digit(k->cp[at]) && (k->cp[at + 1] == DAY || k->cp[at + 2] == DAY))   /* ri */
                cut_behind(k, start, at, at);
        if (i + 1 < k->n)
            cut_behind(k, start, k->p[i].end, k->p[i + 1].start);
    }
}

/* Where what a person is starts, in front of the dot at the end; end: not known. */
static uint32_t office_of(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t edges[] = { WA, GA, WO, TO };
    uint32_t first = end;
    while (first > start && !SM_ONE_OF(k->cp[first - 1], edges) && !sm_is_comma(k->cp[first - 1]) && sm_nesting(k->cp[first - 1]) == 0) {
        first--;
        if (sm_ja_is_finite_end(k->cp[first]) && !sm_ja_is_hiragana(k->cp[first + 1]))   /* a clause */
            return end;
    }
    return first;
}

/* "新顔で会社代表・浜野次郎氏" */
static void cut_offices(sm_cjk *k, uint32_t start)
{
    uint32_t size, body = k->out->body.end;
    for (uint32_t dot = start + 2; dot + 3 < body; dot++) {
        uint32_t at = dot + 1, first = dot;
        if (k->cp[dot] != 0x30fb || sm_props_of(k->cp[dot - 1])->kind != SM_KIND_HAN)
            continue;
        while (at < body && sm_props_of(k->cp[at])->kind == SM_KIND_HAN && !(at > dot + 2 && sm_starts_with(k, at, body, &size) & SM_K_TITLE))
            at++;
        if (at > dot + 2 && at < body && sm_starts_with(k, at, body, &size) & SM_K_TITLE)
            first = office_of(k, start, dot);
        if (first + 3 < dot)
            add(k, first, dot + 1, OFFICE);
    }
}

/* "三月に閉じ、|壊すと決まった会館について": where the clauses start that lean on what opens piece i, and tell of the same noun.
 * SM_NONE: "橋が流され、|止まっていた鉄道について", of which the first cannot stand without the second. */
static uint32_t first_leaning(const sm_cjk *k, uint32_t i, uint32_t start)
{
    uint32_t own = piece_start(k, i, start), from = own;
    while (i > 0 && k->p[i - 1].end > start + 1 && sm_ja_leans(k, piece_start(k, i - 1, start), k->p[i - 1].end))
        from = piece_start(k, --i, start);
    return sm_count_subjects(k, start, own) == 0 || from == own ? from : sm_ja_find_topic(k, own, k->out->body.end) > 0 ? SM_NONE : own;
}

void sm_ja_cut_chunks(sm_cjk *k, uint32_t start)
{
    chunks c = { .k = k };
    uint32_t subjects = sm_count_subjects(k, start, k->out->body.end);
    cut_did(k, start);
    cut_person(k, start);
    cut_charges(k, start);
    cut_homes(k, start);
    cut_apposition(k, start);
    cut_later(k, start);
    cut_offices(k, start);
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t from = piece_start(k, i, start);
        bool listed = i > 0 && k->p[i - 1].end > start && sm_is_noun_end(k->cp[k->p[i - 1].end - 1]) && !sm_ja_is_date(k, k->p[i - 1].start, k->p[i - 1].end);
        if (from >= k->p[i].end)
            continue;
        bool topical = sm_ja_find_topic(k, start, from) > 0;
        find_phrases(&c, from, k->p[i].end);
        cut_clauses(&c, k, listed ? SM_NONE : topical ? from : first_leaning(k, i, start), subjects, topical);
        cut_phrases(&c, k, listed, start);
        cut_addresses(&c, k, listed, start);
        cut_during(&c, k);
        cut_backgrounds(&c, k, i + 1 < k->n ? k->p[i + 1].start : 0);
        cut_owners(&c, k, listed);
        cut_examples(&c, k, listed);
        cut_named_charge(&c, k, start);
        cut_qualities(&c, k);
        cut_roles(&c, k);
        cut_judge(&c, k);
        cut_counts(&c, k);
        cut_growth(&c, k);
        cut_reasons(&c, k);
        cut_grounds(&c, k, topical, i > 0 && ends_topic(k, k->p[i - 1]));
    }
}
