/* compress_ja.c - cuts of a Japanese sentence.
 *
 * A sentence is a topic ("...は"), clauses that lean on the last one ("...し、", "...したため、", "...月から、") and the last
 * clause with the predicate. A leaning clause can go, from the topic or from the clause before it up to its comma; where
 * what follows has a topic or a subject of its own, all in front of it goes. The frame of reported speech at the end goes
 * with the date in front that belongs to it ("市は3日、...すると発表した").
 * Limits: clauses are told by their last letters; a clause that leans on a noun behind it is taken for one of the sentence.
 */
#include "compress_cjk.h"

enum { WA = 0x306f, GA = 0x304c, TO = 0x3068, DE = 0x3067, NI = 0x306b, WO = 0x3092, HE = 0x3078, KO = 0x3053, NO = 0x306e, TA = 0x305f, MA = 0x307e, DAY = 0x65e5 };
enum { LEADIN = 10, NAME = 3, FOUND_SPAN = 40, SUBJECT_NEAR = 18, GLOSS = 20, RELATIVE = 6, NEAR_SOURCE = 24, NAMES = 4, EQUALS = 0xff1d };

typedef enum ending { OPEN, LEANS, REASON, ADJUNCT, DATE, PLACE, ABOUT, SOURCE, STOP } ending;

static bool is_one_of(uint32_t c, const uint32_t *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == c)
            return true;
    return false;
}

#define ONE_OF(c, list) is_one_of(c, list, sizeof (list) / sizeof *(list))

static bool is_hiragana(uint32_t c) { return sm_props_of(c)->kind == SM_KIND_HIRAGANA; }

/* る た う く す つ ぬ む ぶ ぐ い だ: the last letters of finite forms. */
static bool is_finite_end(uint32_t c)
{
    static const uint32_t finals[] = { 0x308b, 0x305f, 0x3046, 0x304f, 0x3059, 0x3064, 0x306c, 0x3080, 0x3076, 0x3050, 0x3044, 0x3060 };
    return ONE_OF(c, finals);
}

/* "は" behind a noun, or behind a particle ("では", "には"); not in "ではない" or "または". */
static bool is_topic(const sm_cjk *k, uint32_t i, uint32_t start, uint32_t end)
{
    static const uint32_t others[] = { 0x305f, 0x304f, 0x3044, TO };   /* ta ku i to */
    if (k->cp[i] != WA || i == start)
        return false;
    uint32_t before = k->cp[i - 1], next = i + 1 < end ? k->cp[i + 1] : 0x3001;
    if (sm_ends_noun(k, i - 1))
        return true;
    if (!is_hiragana(before) || ONE_OF(before, others))
        return false;
    return !is_hiragana(next);
}

/* "3日", "昨年11月", "来月" */
static bool is_date(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t units[] = { 0x65e5, 0x6708, 0x5e74, 0x6642, 0x5206 };
    static const uint32_t digits[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341 };
    uint32_t size;
    if (end - start >= 2 && ONE_OF(k->cp[end - 1], units) && (sm_is_digit(k->cp[end - 2]) || ONE_OF(k->cp[end - 2], digits)))
        return true;
    return (sm_ends_with(k, start, end, &size) & SM_K_TIME) != 0;
}

/* Behind the first topic of the slice outside quotes and brackets, one that is no time ("現在は"); 0: none. */
static uint32_t find_topic(const sm_cjk *k, uint32_t start, uint32_t end)
{
    int depth = 0;
    for (uint32_t i = start; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && is_topic(k, i, start, end) && !is_date(k, start, i))
            return i + 1;
    }
    return 0;
}

/* Does the slice, outside quotes and brackets, have one of these letters? Of "が" only that behind a noun. */
static bool has_particle(const sm_cjk *k, uint32_t start, uint32_t end, const uint32_t *list, size_t n)
{
    int depth = 0;
    for (uint32_t i = start; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && is_one_of(k->cp[i], list, n) && (k->cp[i] != GA || sm_is_ga(k, i, start)))
            return true;
    }
    return false;
}

static bool has_own_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t ga[] = { GA };
    return has_particle(k, start, end, ga, 1);
}

/* What kind of clause ends with the slice, before a comma. */
static ending ending_of(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t leaning[] = { 0x3057, 0x308a, 0x304d, 0x3061, 0x307f, 0x3073, 0x304e, 0x308c, 0x3048, 0x3051, 0x305b, 0x3066,
                                        0x3079, 0x3081, 0x3052, 0x306d, 0x304f };   /* shi ri ki chi mi bi gi re e ke se te be me ge ne ku */
    uint32_t size, kinds = sm_ends_with(k, start, end, &size), last = k->cp[end - 1];
    if (kinds & SM_K_CONDITION || last == 0x305a)   /* "せず": what follows is its opposite */
        return STOP;
    if (kinds & SM_K_SOURCE)
        return SOURCE;
    static const uint32_t more[] = { DE, WO, GA, HE };   /* "岬町で3日" */
    if (is_date(k, start, end))
        return has_particle(k, start, end, more, sizeof more / sizeof *more) ? PLACE : DATE;
    if (kinds & SM_K_ABOUT)
        return ABOUT;
    if (kinds & SM_K_ADJUNCT)
        return ADJUNCT;
    if (kinds & SM_K_END)
        return REASON;
    if (last == DE && end - start > 2)
        return sm_is_noun_end(k->cp[end - 2]) ? ADJUNCT : LEANS;
    bool verb = last == 0x3044 && end - start > 2 && sm_props_of(k->cp[end - 2])->kind == SM_KIND_HAN;   /* "行い" */
    return ONE_OF(last, leaning) || verb ? LEANS : OPEN;
}

/* must: it goes only where the line would be too long. */
static void add_cut(sm_cjk *k, uint32_t start, uint32_t end, bool must)
{
    uint32_t n = k->out->n;
    sm_add_cut(k->out, start, end, false);
    if (k->out->n > n)
        k->out->at[n].claim = must;
}

typedef struct state {
    uint32_t start;     /* of the sentence, or of its rest that can stand alone */
    uint32_t clause;    /* of the clause that is read */
    uint32_t topic;     /* behind it; 0: none yet */
    bool     reported;  /* what somebody says: an inner subject is not the topic */
    bool     optional;  /* something that is worth keeping has been passed */
} state;

/* When, where, as what: it belongs to the clause behind it. */
static bool is_side(ending e) { return e == ADJUNCT || e == DATE || e == PLACE; }

/* Can what stands from rest on follow the topic, without the clause in between? */
static bool can_follow(const sm_cjk *k, const state *s, ending e, uint32_t end, uint32_t rest)
{
    static const uint32_t objects[] = { WO }, complements[] = { WO, NI, GA, HE, TO, DE };
    if (is_side(e) || e == ABOUT)
        return true;
    if (has_own_subject(k, s->clause, end) && (e == LEANS || s->reported))
        return false;
    return !has_particle(k, s->clause, end, objects, 1) || has_particle(k, rest, k->out->body.end, complements, sizeof complements / sizeof *complements);
}

/* May the clause go, for what stands from rest on? */
static bool is_spare(const sm_cjk *k, ending e, uint32_t rest)
{
    static const uint32_t objects[] = { WO };
    uint32_t last = k->out->body.end;
    uint32_t final = k->p[k->n - 1].start;   /* the clause that stays */
    return last - rest >= SM_SHORTEST && !sm_opens_with(k, rest, last, SM_K_PRONOUN) && (e != ABOUT || has_particle(k, final, last, objects, 1));
}

/* "...た", "...ている" */
static bool ends_relative(const sm_cjk *k, uint32_t i)
{
    static const uint32_t te[] = { 0x3066, DE };
    return k->cp[i] == TA ? k->cp[i - 1] != MA : k->cp[i] == 0x308b && k->cp[i - 1] == 0x3044 && ONE_OF(k->cp[i - 2], te);
}

/* Is the last "ga" that of the predicate, as no clause in front of a noun follows it? */
static bool has_main_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    int depth = 0;
    bool subject = false;
    for (uint32_t i = start; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && sm_is_ga(k, i, start))
            subject = true;
        else if (subject && i + 1 < end && ends_relative(k, i) && sm_is_noun_end(k->cp[i + 1]))
            subject = false;
    }
    return subject;
}

/* One clause that ends before a comma, what follows starting at rest. All in front of a subject goes only if it must: it
 * tells where and of what. */
static void cut_clause(sm_cjk *k, state *s, ending e, uint32_t end, uint32_t rest)
{
    uint32_t last = k->out->body.end, near = rest + SUBJECT_NEAR < last ? rest + SUBJECT_NEAR : last;
    bool own_topic = find_topic(k, rest, last) > 0, subject = has_own_subject(k, rest, is_side(e) ? last : near) || has_main_subject(k, rest, last);
    bool behind_topic = is_side(e) && s->topic > 0 && s->clause == s->topic;
    bool lead = !behind_topic && (own_topic || (subject && !is_side(e) && (s->topic == 0 || !s->reported))), must = e != DATE || s->clause > s->start;
    if (e == SOURCE) {
        sm_add_cut(k->out, s->clause, rest, true);
    } else if (is_spare(k, e, rest)) {
        if (lead || (s->topic == 0 && subject))
            add_cut(k, k->out->body.start, rest, must);
        else if ((s->topic > 0 || (is_side(e) && has_own_subject(k, s->start, s->clause) && find_topic(k, s->clause, end) == 0))
                 && can_follow(k, s, e, end, rest))
            add_cut(k, s->clause, rest, e == PLACE);
        if (own_topic && !is_side(e))
            s->topic = 0;
    }
    s->optional |= e != SOURCE;
    s->clause = rest;
}

/* Behind "...が" that ends the slice, or comes before nothing but a date; 0: none. */
static uint32_t find_subject(const sm_cjk *k, uint32_t start, uint32_t end)
{
    int depth = 0;
    for (uint32_t i = start + 1; i < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && sm_is_ga(k, i, start) && (i + 1 == end || is_date(k, i + 1, end)))
            return i + 1;
    }
    return 0;
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
        uint32_t topic = s->topic ? 0 : find_topic(k, from, end);
        topic = has_own_subject(k, s->start, topic) ? 0 : topic;   /* a topic within what somebody says or does */
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
        ending e = ending_of(k, s->clause > from ? s->clause : from, end);
        if (e == STOP)
            s->clause = rest;
        else if (e != OPEN)
            cut_clause(k, s, e, end, rest);
        s->optional |= e == OPEN || e == STOP;
    }
}

/* "だが", "さらに" without a comma. */
static void cut_first_word(sm_cjk *k, uint32_t start)
{
    uint32_t size;
    if (sm_starts_with(k, start, k->p[0].end, &size) & SM_K_ADDITIVE && start + size < k->p[0].end)
        sm_add_cut(k->out, start, start + size, true);
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
            town = town == 0 && i > from + 1 && ONE_OF(k->cp[i], towns) ? i + 1 : town;
            continue;
        }
        if (town > 0 && town + 2 <= i && k->cp[i] == NO && (ONE_OF(k->cp[i - 1], towns) || i - town > 3))
            add_cut(k, town, i, true);
        from = i + 1;
        town = 0;
    }
}

/* Behind the date without a comma that starts there ("22日岬町の", "2009年8月22日（土）岬町の"); 0: none. */
static uint32_t skip_date(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t parts[] = { 0x5e74, 0x6708, 0x65e5, 0x5348, 0x524d, 0x5f8c, 0x6642, 0x5206, 0x591c, 0x671d, 0x6669, 0x6df1, 0x672a, 0x660e, 0x663c };   /* nen gatsu nichi go zen go ji fun yoru asa ban shin mi mei hiru */
    static const uint32_t spans[] = { 0x9593, 0x76ee, 0x4ed8, 0x9023, 0x4ee5 };   /* "3日間", "3日目", "3日付", "3日連続", "3日以降" */
    uint32_t at = start;
    bool day = false;
    for (; at < end && (sm_is_digit(k->cp[at]) || (at > start && ONE_OF(k->cp[at], parts))); at++)
        day |= k->cp[at] == DAY;
    if (!day || at >= end || !ONE_OF(k->cp[at - 1], parts) || ONE_OF(k->cp[at], spans))
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

/* The date behind the topic tells when it was said: it goes with the frame. */
static void cut_date(sm_cjk *k, const state *s)
{
    uint32_t topic = find_topic(k, s->start, k->p[0].end), from = topic, piece = 0, size;
    if (topic == 0)
        return;
    if (topic == k->p[0].end) {
        if (k->n < 2)
            return;
        piece = 1;
        from = k->p[1].start;
    }
    uint32_t end = k->p[piece].end;
    if (piece + 1 < k->n && from < end && (is_date(k, from, end) || sm_ends_with(k, from, end, &size) & SM_K_OCCASION))
        sm_add_cut(k->out, from, k->p[piece + 1].start, true);
}

/* "...すると発表した": only where all that is said has one subject. */
static void cut_frame(sm_cjk *k, const state *s)
{
    uint32_t size, start = s->start, end = k->out->body.end;
    if (!(sm_ends_with(k, start, end, &size) & SM_K_SAY) || end - start < size + SM_SHORTEST || !is_finite_end(k->cp[end - size - 1]))
        return;
    if (sm_count_subjects(k, start, end - size) > 1)
        return;
    sm_add_cut(k->out, end - size, end, true);
    cut_date(k, s);
}

/* Where "...と" ends what is said, in front of who says so at the end; 0: nowhere. */
static uint32_t find_said(const sm_cjk *k, const state *s)
{
    uint32_t size, end = k->out->body.end, least = end - s->start > FOUND_SPAN ? end - FOUND_SPAN : s->start;
    if (!(sm_ends_with(k, s->start, end, &size) & SM_K_SAID))
        return 0;
    for (uint32_t i = end - size; i > least + SM_SHORTEST; i--) {
        if (k->cp[i] != TO || !is_finite_end(k->cp[i - 1]))
            continue;
        bool report = k->cp[i + 1] == NO || (k->cp[i + 1] == 0x3059 && k->cp[i + 2] == 0x308b);   /* "...との研究結果", "...とする" */
        uint32_t from = report ? i + (k->cp[i + 1] == NO ? 2 : 3) : i + 1;
        if (report && !(sm_starts_with(k, from, end, &size) & SM_K_NOUN))
            return 0;
        return report || sm_is_comma(k->cp[from]) || sm_is_noun_end(k->cp[from]) ? i : 0;
    }
    return 0;
}

/* "...すると、研究班が発表した", "...するとの研究報告が発表された" */
static void cut_announcer(sm_cjk *k, const state *s)
{
    uint32_t at = find_said(k, s), end = k->out->body.end;
    if (at > 0 && (has_own_subject(k, at, end) || (find_topic(k, at, end) > 0) || sm_count_subjects(k, s->start, at) < 2))
        sm_add_cut(k->out, at, end, true);
}

/* "...ことが分かった", "...ことが、市の調べで明らかになった": a fact without it, whoever found it. */
static void cut_finding(sm_cjk *k, const state *s)
{
    uint32_t size, end = k->out->body.end;
    if (!(sm_ends_with(k, s->start, end, &size) & SM_K_FOUND))
        return;
    uint32_t least = end - s->start > FOUND_SPAN ? end - FOUND_SPAN : s->start;
    for (uint32_t i = end - size; i > least + SM_SHORTEST; i--) {
        if (k->cp[i] != KO || k->cp[i + 1] != TO || k->cp[i + 2] != GA)
            continue;
        if (is_finite_end(k->cp[i - 1]) && find_topic(k, i, end) == 0)
            sm_add_cut(k->out, i, end, false);
        return;
    }
}

/* Behind the noun with its "no" and quotes that starts there. */
static uint32_t skip_noun(const sm_cjk *k, uint32_t at, uint32_t end)
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

/* "A国による" */
static bool has_agent(const sm_cjk *k, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i + 2 < end; i++)
        if (k->cp[i] == NI && k->cp[i + 1] == 0x3088 && k->cp[i + 2] == 0x308b)
            return true;
    return false;
}

/* "雨で壊れた岬町立図書館を": a clause in front of a noun that names something by itself, from where a piece starts. */
static void cut_relative(sm_cjk *k, uint32_t from, uint32_t end)
{
    int depth = 0;
    for (uint32_t i = from; i + 1 < end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && is_topic(k, i, from, end))
            return;
        uint32_t size;
        bool describes = sm_ends_with(k, from, i + 1, &size) & SM_K_DESCRIBES;
        if (depth > 0 || i < from + RELATIVE || !(describes || ends_relative(k, i)))
            continue;
        bool noun = sm_is_noun_end(k->cp[i + 1]) || sm_nesting(k->cp[i + 1]) > 0;
        if (!describes && (has_own_subject(k, from, i) || has_agent(k, from, i)))   /* "A社が出した決算は": whose it is */
            return;
        if (!noun || sm_opens_with(k, i + 1, end, SM_K_PRONOUN) || skip_noun(k, i + 1, end) - i - 1 < NAMES)
            continue;
        add_cut(k, from, i + 1, true);
        return;
    }
}

/* What can go where a clause or its predicate starts: a date, an adverb, "岬町立博物館で". */
static void cut_circumstance(sm_cjk *k, uint32_t from, uint32_t end)
{
    uint32_t first = from;   /* with the comma behind a subject */
    while (first > k->out->body.start && (sm_is_comma(k->cp[first - 1]) || sm_is_space(k->cp[first - 1])))
        first--;
    bool joins = first > k->out->body.start && (k->cp[first - 1] == GA || k->cp[first - 1] == WA || k->cp[first - 1] == DAY);
    first = joins ? first : from;
    static const uint32_t places[] = { 0x5e02, 0x770c, 0x533a, 0x753a, 0x6751, 0x9928, 0x5834, 0x5712, 0x6e2f, 0x99c5, 0x6821, 0x9662, 0x6240, 0x793e, 0x5dde, 0x5cf6, 0x6c96, 0x5185, 0x5bfa, 0x90fd, 0x5e9c, 0x56fd };
    uint32_t size, date = skip_date(k, from, end), noun = skip_noun(k, from, end);
    if (date > 0)
        add_cut(k, first, date, true);
    if (sm_starts_with(k, from, end, &size) & SM_K_ADVERB && from + size + 1 < end && !sm_is_comma(k->cp[from + size]))
        add_cut(k, first, from + size, true);
    bool place = noun >= from + NAMES && noun + 2 < end && k->cp[noun] == DE && (ONE_OF(k->cp[noun - 1], places) || sm_props_of(k->cp[noun - 1])->kind == SM_KIND_KATAKANA);
    bool within = false;   /* "岬町立博物館で開いた市で": of a clause in front of a noun */
    for (uint32_t i = noun + 2; place && i + 1 < end && i < noun + SM_SHORTEST; i++)
        within |= ends_relative(k, i) && (sm_is_noun_end(k->cp[i + 1]) || sm_nesting(k->cp[i + 1]) > 0);
    if (place && !within && !is_hiragana(k->cp[noun + 1]) && !sm_is_comma(k->cp[noun + 1]))
        add_cut(k, first, noun + 1, true);
}

static void cut_circumstances(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 0; i < k->n; i++) {
        int depth = 0;
        if (i > 0)
            cut_circumstance(k, k->p[i].start, k->p[i].end);
        for (uint32_t at = k->p[i].start; at + 1 < k->p[i].end; at++) {
            depth += sm_nesting(k->cp[at]);
            if (depth == 0 && at > start && (is_topic(k, at, start, k->p[i].end) || sm_is_ga(k, at, start)))
                cut_circumstance(k, at + 1, k->p[i].end);
        }
    }
}

static void cut_relatives(sm_cjk *k, const state *s)
{
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t topic = find_topic(k, k->p[i].start, k->p[i].end);
        bool list = i > 0 && sm_is_noun_end(k->cp[k->p[i - 1].end - 1]);   /* "A町、B町で起きた" */
        if (list)
            continue;
        if (topic == 0 || topic > k->p[i].start + RELATIVE)
            cut_relative(k, i == 0 ? s->start : k->p[i].start, k->p[i].end);
        if (topic > 0)
            cut_relative(k, topic, k->p[i].end);
    }
}

/* "...の疑いで同市東町、会社員A容疑者を": where somebody lives. */
static void cut_addresses(sm_cjk *k)
{
    static const uint32_t signs[][3] = { { 0x7591, 0x3044, DE }, { 0x5bb9, 0x7591, DE } };
    for (uint32_t i = 0; i + 1 < k->n; i++)
        for (uint32_t at = k->p[i].start; at + 3 < k->p[i].end; at++)
            for (size_t w = 0; w < sizeof signs / sizeof *signs; w++)
                if (k->cp[at] == signs[w][0] && k->cp[at + 1] == signs[w][1] && k->cp[at + 2] == signs[w][2] && sm_is_noun_end(k->cp[k->p[i].end - 1]))
                    sm_add_cut(k->out, at + 3, k->p[i + 1].start, true);
}

/* What is glued to the sentence with a space: a caption, a heading, who wrote it. Where the sentence starts. */
static uint32_t skip_leadin(sm_cjk *k)
{
    const uint32_t *cp = k->cp;
    uint32_t start = k->out->body.start, end = k->out->body.end, from = start, size;
    int depth = 0;
    for (uint32_t i = start; i + SM_SHORTEST < end; i++) {
        depth += sm_nesting(cp[i]);
        if (i == start)
            continue;
        bool wide = (sm_props_of(cp[i - 1])->flags & SM_IS_WIDE || sm_nesting(cp[i - 1]) < 0) && sm_props_of(cp[i + 1])->flags & SM_IS_WIDE;
        if (depth > 0 || !wide || !sm_is_space(cp[i]))
            continue;
        bool ends = is_finite_end(cp[i - 1]) || sm_ends_with(k, from, i, &size) & SM_K_BYLINE;
        if (!ends && (is_hiragana(cp[i - 1]) || is_hiragana(cp[i + 1])))   /* around a link */
            continue;
        uint32_t topic = find_topic(k, i + 1, end);
        bool name = i - from < 2 * LEADIN && topic > 0 && topic - i - 2 <= NAME && !(topic - i == 4 && cp[topic - 2] == 0x6c0f);   /* not "A氏" */
        bool apart = sm_nesting(cp[i - 1]) < 0 || i - start >= LEADIN;
        if ((ends || (apart && !name)) && (topic > 0 || has_own_subject(k, i + 1, end)))
            from = i + 1;
    }
    if (from > start)
        sm_add_cut(k->out, start, from, true);
    return from;
}

/* "A氏＝東京都＝を": what stands between the signs tells where somebody lives. */
static void cut_glosses(sm_cjk *k, uint32_t start)
{
    uint32_t open = 0;
    for (uint32_t i = start + 1; i + 1 < k->out->body.end; i++) {
        if (k->cp[i] != EQUALS && k->cp[i] != '=')
            continue;
        if (open > 0 && i - open <= GLOSS) {
            sm_add_cut(k->out, open, i + 1, true);
            open = 0;
        } else {
            open = i;
        }
    }
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

/* Does it end as a sentence, or with a noun that stands for a verb ("...を獲得")? */
static bool has_predicate(const sm_cjk *k, uint32_t start)
{
    static const uint32_t before[] = { WO, NI, TO, HE };
    uint32_t end = k->out->body.end, at, size;
    if (end - start < 2 || is_hiragana(k->cp[end - 1]) || sm_ends_with(k, start, end, &size) & SM_K_VERB)
        return true;
    for (at = end; at > start && sm_props_of(k->cp[at - 1])->kind == SM_KIND_HAN; at--)
        ;
    return at < end && at > start && ONE_OF(k->cp[at - 1], before);
}

void sm_cut_japanese(sm_cjk *k)
{
    uint32_t size, end = k->out->body.end;
    state s = { .start = skip_leadin(k) };
    while (k->n > 1 && k->p[0].end <= s.start) {
        k->n--;
        for (uint32_t i = 0; i < k->n; i++)
            k->p[i] = k->p[i + 1];
    }
    if (k->p[0].start < s.start)
        k->p[0].start = s.start;
    s.clause = s.start;
    s.reported = (sm_ends_with(k, s.start, end, &size) & (SM_K_SAY | SM_K_THAT | SM_K_SAID)) != 0;
    cut_first_word(k, s.start);
    cut_first_source(k, s.start);
    cut_first_date(k, s.start);
    cut_places(k, s.start);
    cut_glosses(k, s.start);
    cut_clauses(k, &s);
    cut_frame(k, &s);
    cut_announcer(k, &s);
    cut_finding(k, &s);
    cut_relatives(k, &s);
    cut_circumstances(k, s.start);
    cut_addresses(k);
    static const uint32_t what[] = { WO, TO };
    uint32_t last = sm_ends_with(k, s.start, end, &size);
    k->out->state = last & SM_K_STATE || (last & SM_K_SAID && !has_particle(k, s.start, end, what, 2));   /* "...が発表した" */
    k->out->verbless = is_caption(k, s.start) || !has_predicate(k, s.start);
    bool reason = (sm_ends_with(k, s.start, end, &size) & SM_K_SUBORDINATOR) != 0;   /* "...ためだ": of what was said before */
    k->out->subjectless = reason || (find_topic(k, s.start, end) == 0 && !has_own_subject(k, s.start, end));
}
