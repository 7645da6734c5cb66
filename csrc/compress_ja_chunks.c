/* compress_ja_chunks.c - what goes from a first sentence that is too long, so that no lesser sentence takes its place.
 *
 * Phrases of place, means and cause can go where something else stands before the verb. compress_ja_nouns.c has what stands in
 * front of nouns, compress_ja_people.c who somebody is, compress_ja_actors.c who found or ordered it, compress_ja_later.c what happened
 * later, compress_ja_ends.c shorter ends, compress_ja_trims.c small words.
 * Limits: which verb a phrase belongs to is guessed: the next one.
 */
#include <string.h>

#include "compress_ja_phrases.h"

enum { SHORT_CHAIN = 4 };
/* Prices: percent of its worth that a line has without it. */
enum { CHEAP = 96, PHRASE = 75, SCENE = 60, DURING = 85, BACKGROUND = 90,
       GROUND = 60, BASIS = 92, COMPARED = 85, AMOUNT = 88, BEGINS = 93, WRONG = 45 };

/* "観測史上最多の": of one place it is true, and not of all. */
static bool tells_record(const sm_ja_phrases *c, uint32_t i)
{
    static const uint32_t records[][2] = { { 0x53f2, 0x4e0a }, { 0x6700, 0x591a }, { 0x6700, 0x9ad8 }, { 0x6700, 0x5927 }, { 0x6700, 0x53e4 } };
    /* shijo saita saiko saidai saiko */
    return sm_ja_has_pair(c->k, c->at[i].end, c->at[c->n - 1].end, records, sizeof records / sizeof *records);
}

/* Is it a number, a charge, or too little to tell? */
static bool is_bound(const sm_ja_phrases *c, const sm_ja_phrase *p, uint32_t first)
{
    uint32_t size, before = c->k->cp[p->noun - 1];
    for (uint32_t i = p->noun; i > p->start && i + 4 > p->noun; i--)
        if (sm_is_digit(c->k->cp[i - 1]))
            return !sm_ja_is_date(c->k, p->start, p->noun);
    if (sm_ja_is_date(c->k, p->start, p->noun))   /* "来季から" */
        return false;
    bool chain = first < c->n && p->noun - c->at[first].start > SHORT_CHAIN;   /* "高波の影響で" */
    return (p->noun - p->start < 3 && !chain) || sm_nesting(before) < 0 || sm_ends_with(c->k, p->start, p->end, &size) & SM_K_CONDITION;
}

/* "3日午前の" */
static bool is_day(const sm_cjk *k, const sm_ja_phrase *p)
{
    bool day = false;
    for (uint32_t i = p->start + 1; i < p->noun; i++)
        day |= k->cp[i] == DAY && sm_is_digit(k->cp[i - 1]);
    return p->is == SM_JA_OF && p->end == p->noun + 1 && day && sm_is_digit(k->cp[p->start]) && sm_ja_is_date(k, p->start, p->noun);
}

/* "報道を受けて|株が": the reason, within a piece. */
static void cut_reasons(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 1; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool reason = p->noun == p->start + 1 && k->cp[p->start] == 0x53d7 && p->end == p->noun + 2 && k->cp[p->end - 1] == 0x3066;   /* ukete */
        uint32_t first = i;
        while (reason && first > 0 && c->at[first - 1].is >= SM_JA_OBJECT && c->at[first - 1].is <= SM_JA_ADJUNCT)
            first--;
        if (reason && first < i && (first == 0 || c->at[first - 1].is == SM_JA_TOPIC))
            sm_ja_add_last(k, c->at[first].start, p->end, PHRASE);
    }
}

/* "法律に基づき、", "警察によると|三人が": on what ground, and who says so, within the sentence. */
static void cut_sources(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 1, size; i < k->n; i++) {
        uint32_t from = k->p[i].start, end = k->p[i].end, noun = sm_ja_skip_noun(k, from, end);
        if (from <= start || noun == from)
            continue;
        bool basis = noun + 4 <= end && k->cp[noun] == NI && k->cp[noun + 1] == 0x57fa && k->cp[noun + 3] == 0x304d;   /* ni moto(zu)ki */
        if (basis && (noun + 4 < end || i + 1 < k->n))
            sm_ja_add_last(k, from, noun + 4 < end ? noun + 4 : k->p[i + 1].start, BASIS);
        else if (noun + 4 < end && sm_starts_with(k, noun, end, &size) & SM_K_SOURCE)
            sm_ja_add_last(k, from, noun + size, CHEAP);
    }
}

/* "献金を求められたとして|元信者らが賠償を求めた訴訟で、": on what ground, within what a court decided about. */
static void cut_suit_grounds(sm_cjk *k, uint32_t start)
{
    static const uint32_t suits[][2] = { { 0x8a34, 0x8a1f }, { 0x88c1, 0x5224 }, { 0x516c, 0x5224 } };   /* sosho saiban kohan */
    uint32_t end = k->p[0].end;
    if (k->n < 2 || end < start + 3 * SM_SHORTEST || k->cp[end - 1] != DE
        || !sm_ja_has_pair(k, end - 3, end - 1, suits, sizeof suits / sizeof *suits))
        return;
    for (uint32_t i = start + SM_SHORTEST; i + 2 * SM_SHORTEST < end; i++)
        if (sm_ja_ends_as(k, i) && !sm_is_comma(k->cp[i])) {
            sm_ja_add_last(k, start, i, GROUND);
            return;
        }
}

/* "町は", "町は3日" */
static bool ends_topic(const sm_cjk *k, sm_stretch p)
{
    uint32_t topic = sm_ja_find_topic(k, p.start, p.end);
    return topic > 0 && (topic == p.end || sm_ja_skip_noun(k, topic, p.end) == p.end);
}

/* "橋が傾いたとして|工事を止め": the same, behind the topic, with a comma or without. */
static void cut_grounds(const sm_ja_phrases *c, sm_cjk *k, bool topical, bool behind)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        bool as = c->at[i].end > c->at[i].noun + 3 && sm_ja_ends_as(k, c->at[i].end);
        uint32_t first = as ? i : 0;
        while (first > 0 && c->at[first - 1].is != SM_JA_TOPIC)
            first--;
        if (as && (first > 0 ? !topical : behind))
            sm_ja_add_last(k, c->at[first].start, c->at[i].end, GROUND);
    }
}

/* "基準の30倍の|濃度で" */
static bool is_amount(const sm_ja_phrases *c, uint32_t first, uint32_t i)
{
    for (; first < i; first++)
        if (sm_ja_has_digit(c->k, &c->at[first]))
            return true;
    return false;
}

/* "港で|魚が減っている町は": is it part of a clause in front of the topic? */
static bool has_clause(const sm_ja_phrases *c, uint32_t i)
{
    while (i < c->n && c->at[i].is != SM_JA_FINITE)
        i++;
    while (++i < c->n && c->at[i].is == SM_JA_OF)
        ;
    return i < c->n && c->at[i].is == SM_JA_TOPIC;
}

/* Does a subject stand in front of phrase i? */
static bool has_subject(const sm_ja_phrases *c, uint32_t i)
{
    while (i > 0)
        if (c->at[--i].is == SM_JA_SUBJECT)
            return true;
    return false;
}

/* "A国で三日に行われた|大統領選挙は": does phrase i tell where people voted? */
static bool tells_where_voted(const sm_ja_phrases *c, uint32_t i)
{
    static const uint32_t held[][2] = { { 0x884c, 0x308f } }, votes[][2] = { { 0x9078, 0x6319 } };   /* okonawa(reta) senkyo */
    while (i + 1 < c->n && c->at[i].is != SM_JA_FINITE)
        i++;
    return i + 1 < c->n && sm_ja_has_pair(c->k, c->at[i].start, c->at[i].end, held, 1) && sm_ja_ends_with_pair(c->k, &c->at[i + 1], votes, 1);
}

static void cut_phrases(const sm_ja_phrases *c, sm_cjk *k, bool listed, uint32_t start)
{
    static const uint32_t held_verbs[] = { 0x958b, 0x59cb, 0x55b6, 0x884c };   /* hira(ku) haji(maru) itona(mu) okona(u) */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool most = k->cp[next->start] == 0x6700 && next->noun == next->start + 1;   /* "国内で最も" */
        uint32_t head = i + 1;
        /* "およそ" */
        while (head + 1 < c->n && (c->at[head].is == SM_JA_OF || (c->at[head].is == SM_JA_VERB && c->at[head].noun == c->at[head].start)))
            head++;
        sm_ja_role goes = c->at[head].is;
        bool ranks = next->is == SM_JA_OF && sm_is_digit(k->cp[next->start]) && k->cp[next->noun - 1] == 0x76ee;   /* "県内で3人目の" */
        /* "公判が10日、地裁で|開かれ" */
        bool held = i == 0 && start < p->start && next->is == SM_JA_VERB && SM_ONE_OF(k->cp[next->start], held_verbs);
        /* "初公判が|地裁で|開かれ" */
        bool took = p->is == SM_JA_ADJUNCT && next->is == SM_JA_VERB && SM_ONE_OF(k->cp[next->start], held_verbs) && has_subject(c, i);
        /* nothing else would stand before the verb */
        bool bare = !held && (goes == SM_JA_FINITE || goes == SM_JA_VERB || goes == SM_JA_OF || most || ranks);
        bool alone = i == 0 || c->at[i - 1].is != SM_JA_OF;   /* not "来年の|四月に" */
        if (alone && p->is == SM_JA_GOAL && p->end == p->noun + 1 && sm_ja_is_date(k, p->start, p->noun)
            && (!bare || (i > 0 && c->at[i - 1].is == SM_JA_ADJUNCT)))
            sm_ja_add_last(k, p->start, p->end, sm_ja_has_hour(k, p->start, p->noun) ? SM_JA_HOUR : SM_JA_WHEN);
        /* "科学誌に", "科学誌電子版に" */
        bool journal = p->is == SM_JA_GOAL && p->noun > p->start + 1
                       && (k->cp[p->noun - 1] == 0x8a8c || (k->cp[p->noun - 1] == 0x7248 && k->cp[p->noun - 2] == 0x5b50));
        uint32_t dated = i;
        while (journal && dated > 0 && (c->at[dated - 1].is == SM_JA_OF || k->cp[c->at[dated - 1].end - 1] == 0x306a))   /* "国際的な": na */
            dated--;
        if (journal)
            sm_ja_add_last(k, c->at[dated].start, p->end, CHEAP);
        bool since = k->cp[p->end - 1] == 0x3089 && sm_is_digit(k->cp[next->start]);   /* "開通から3日で" */
        bool cause = k->cp[p->end - 1] == 0x3081 && p->noun - p->start > 1;   /* "心不全のため亡くなった": the verb needs none */
        if (is_day(k, p) && next->noun > next->start + 2 && (i == 0 || c->at[i - 1].is == SM_JA_TOPIC))   /* "3日の記者会見で" */
            sm_ja_add_last(k, p->start, p->end, SM_JA_WHEN);
        if (p->is != SM_JA_ADJUNCT || ((is_bound(c, p, sm_ja_first_of(c, i)) || (bare && !took) || since) && !cause))
            continue;
        uint32_t first = sm_ja_first_of(c, i);
        bool where = k->cp[p->end - 1] == DE && sm_ja_ends_place(k->cp[p->noun - 1]);
        /* "うその名簿で金を受け取ったとして": that is the wrong of it */
        bool how = first < c->n && k->cp[p->end - 1] == DE && !where && sm_ja_ends_as(k, c->at[c->n - 1].end);
        if (first < c->n && !(first == 0 && listed) && !(where && tells_record(c, i)))
            sm_ja_add_last(k, c->at[first].start, p->end,
                           how || tells_where_voted(c, i)                     ? WRONG
                           : c->at[first].start == start && !has_clause(c, i) ? SCENE
                           : is_amount(c, first, i)                           ? AMOUNT
                                                                              : PHRASE);
    }
}

/* "来年十月|をめどに" */
static bool is_aim(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t by[] = { WO, 0x3081, 0x3069, NI };   /* wo medo ni */
    return p->end == p->noun + 4 && memcmp(k->cp + p->noun, by, sizeof by) == 0 && sm_ja_is_date(k, p->start, p->noun);
}

/* "制度を|来春から|始める", "|来年十月をめどに|統合する" */
static void cut_beginnings(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++)
        if (is_aim(k, &c->at[i]))
            sm_ja_add_last(k, c->at[i].start, c->at[i].end, BEGINS);
    for (uint32_t i = 1; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool verb = next->is == SM_JA_VERB || next->is == SM_JA_FINITE || next->is == SM_JA_OF;
        if (p->is == SM_JA_ADJUNCT && verb && c->at[i - 1].is == SM_JA_OBJECT && sm_ja_is_date(k, p->start, p->noun))
            sm_ja_add_last(k, p->start, p->end, BEGINS);
    }
}

/* "部活動中に", "開幕前に" */
static void cut_during(const sm_ja_phrases *c, sm_cjk *k)
{
    static const uint32_t times[] = { 0x4e2d, 0x524d, 0x5f8c, 0x969b, 0x6642 };   /* chu mae go sai ji */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool during = p->is == SM_JA_GOAL && p->end == p->noun + 1 && p->noun > p->start + 2 && SM_ONE_OF(k->cp[p->noun - 1], times)
                      && !sm_ja_has_digit(k, p);
        uint32_t first = during ? sm_ja_first_of(c, i) : c->n;
        if (first < c->n)
            sm_ja_add_last(k, c->at[first].start, p->end, DURING);
    }
}

/* "しなかった人に|比べて": with what it is compared. */
static void cut_comparisons(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 1; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool compared = k->cp[p->start] == 0x6bd4 && p->end > p->noun + 1 && k->cp[p->end - 2] == 0x3079 && k->cp[p->end - 1] == 0x3066
                        && c->at[i - 1].is == SM_JA_GOAL;   /* kurabete */
        uint32_t first = i - 1;
        while (first > 0 && (c->at[first - 1].is == SM_JA_OF || c->at[first - 1].is == SM_JA_FINITE || c->at[first - 1].is == SM_JA_VERB))
            first--;
        if (compared && (first == 0 || c->at[first - 1].is == SM_JA_TOPIC))
            sm_ja_add_last(k, c->at[first].start, p->end, COMPARED);
    }
}

/* "賛成9、反対13の|反対多数で": how many were for and against. */
static void cut_votes(const sm_ja_phrases *c, sm_cjk *k)
{
    static const uint32_t sides[][2] = { { 0x8cdb, 0x6210 }, { 0x53cd, 0x5bfe } };   /* sansei hantai */
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        uint32_t from = p->start;
        bool votes = p->is == SM_JA_OF && sm_ja_has_digit(k, p) && sm_ja_has_pair(k, p->start, p->start + 2, sides, 2)
                     && c->at[i + 1].is == SM_JA_ADJUNCT;
        while (votes && from > k->out->body.start && !sm_ja_is_hiragana(k->cp[from - 1]))
            from--;
        if (votes)
            sm_ja_add_last(k, from, p->end, CHEAP);
    }
}

/* "円安を追い風に", "運賃の高止まりを背景に": all that belongs to it, up to its comma or what it tells of. */
static void cut_backgrounds(const sm_ja_phrases *c, sm_cjk *k, uint32_t comma)
{
    /* haikei (o)ikaze riyu keiki */
    static const uint32_t signs[][2] = { { 0x80cc, 0x666f }, { 0x3044, 0x98a8 }, { 0x7406, 0x7531 }, { 0x5951, 0x6a5f } };
    for (uint32_t i = 1; i < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool sign = p->is == SM_JA_GOAL && p->end == p->noun + 1 && sm_ja_ends_with_pair(k, p, signs, sizeof signs / sizeof *signs);
        uint32_t first = i;
        while (sign && first > 0 && c->at[first - 1].is != SM_JA_TOPIC && c->at[first - 1].is != SM_JA_SUBJECT
               && !(c->at[first - 1].is == SM_JA_ADJUNCT))
            first--;
        bool own = sign && c->at[i - 1].is == SM_JA_OBJECT && first < i && (i + 1 < c->n || comma > p->end);
        if (own)
            sm_ja_add_last(k, c->at[first].start, i + 1 < c->n ? p->end : comma, BACKGROUND);
    }
}

/* "三月に閉じ、|壊すと決まった会館について": where the clauses start that lean on what opens piece i, and tell of the same noun.
 * SM_NONE: "橋が流され、|止まっていた鉄道について", of which the first cannot stand without the second. */
static uint32_t first_leaning(const sm_cjk *k, uint32_t i, uint32_t start)
{
    uint32_t own = sm_ja_piece_start(k, i, start), from = own;
    while (i > 0 && k->p[i - 1].end > start + 1 && sm_ja_leans(k, sm_ja_piece_start(k, i - 1, start), k->p[i - 1].end))
        from = sm_ja_piece_start(k, --i, start);
    if (from == own || sm_count_subjects(k, start, own) == 0)
        return from;
    if (sm_count_subjects(k, from, own) == 0)   /* "湖が青い町で、船を選び、|橋に送る会が", not "魚が死んだことが3日、分かり、|橋に送る会が" */
        return sm_ja_has_main_subject(k, start, from) ? SM_NONE : from;
    return sm_ja_find_topic(k, own, k->out->body.end) > 0 ? SM_NONE : own;
}

/* The same behind a topic: "寺は、|堂を町が買い、宿に変える計画を", of which the second half cannot go alone: SM_NONE. */
static uint32_t behind_leaning(const sm_cjk *k, uint32_t i, uint32_t start)
{
    uint32_t own = sm_ja_piece_start(k, i, start), from = i > 0 ? sm_ja_piece_start(k, i - 1, start) : own;
    bool leans = i > 0 && from < k->p[i - 1].end && sm_ja_leans(k, from, k->p[i - 1].end) && sm_ja_find_topic(k, from, k->p[i - 1].end) == 0;
    return leans && sm_ja_has_own_subject(k, from, k->p[i - 1].end) ? SM_NONE : own;
}

void sm_ja_cut_chunks(sm_cjk *k, uint32_t start)
{
    sm_ja_phrases c = { .k = k };
    uint32_t subjects = sm_count_subjects(k, start, k->out->body.end);
    sm_ja_cut_people(k, start);
    sm_ja_cut_later(k, start);
    sm_ja_cut_ends(k, start);
    sm_ja_cut_instances(k, start);
    sm_ja_cut_benches(k, start);
    sm_ja_cut_games(k, start);
    sm_ja_cut_kinds(k, start);
    sm_ja_cut_lists(k, start);
    cut_sources(k, start);
    cut_suit_grounds(k, start);
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t from = sm_ja_piece_start(k, i, start);
        bool listed = i > 0 && k->p[i - 1].end > start && sm_is_noun_end(k->cp[k->p[i - 1].end - 1])
                      && !sm_ja_is_date(k, k->p[i - 1].start, k->p[i - 1].end);
        if (from >= k->p[i].end)
            continue;
        bool topical = sm_ja_find_topic(k, start, from) > 0;
        sm_ja_find_phrases(&c, from, k->p[i].end);
        sm_ja_cut_in_front(&c, k, start, topical ? behind_leaning(k, i, start) : first_leaning(k, i, start), subjects, topical, listed);
        cut_phrases(&c, k, listed, start);
        cut_beginnings(&c, k);
        cut_during(&c, k);
        sm_ja_cut_trims(&c, k, i + 1 < k->n ? k->p[i + 1].start : 0);
        cut_comparisons(&c, k);
        cut_votes(&c, k);
        cut_backgrounds(&c, k, i + 1 < k->n ? k->p[i + 1].start : 0);
        sm_ja_cut_offices(&c, k, start);
        cut_reasons(&c, k);
        cut_grounds(&c, k, topical, i > 0 && ends_topic(k, k->p[i - 1]));
    }
}
