/* compress_ja_frames.c - who said or found it, at the end of a Japanese sentence, and the date that belongs to that. */
#include "compress_ja.h"

enum { FOUND_SPAN = 60, FOUND_VERB = 12, MET = 6 };
/* prices, see sm_cut: a line is worth more without the frame */
enum { FRAME = 110, ANNOUNCED = 97, OWN = 60, FINDER = 45, FOUND = 90, SAYING = 92, SAID_FIRST = 92 };

/* Behind the first topic, and in which piece that stands; 0: none. */
static uint32_t find_topic(const sm_cjk *k, uint32_t start, uint32_t *piece)
{
    uint32_t topic = 0;
    for (*piece = 0; *piece < k->n; ++*piece) {
        uint32_t from = k->p[*piece].start < start ? start : k->p[*piece].start;
        topic = from < k->p[*piece].end ? sm_ja_find_topic(k, from, k->p[*piece].end) : 0;
        if (topic > 0)
            break;
    }
    return topic;
}

/* The date behind the topic tells when it was said: it goes with the frame. */
static void cut_date(sm_cjk *k, uint32_t start)
{
    uint32_t piece, size, topic = find_topic(k, start, &piece), from = topic;
    for (uint32_t i = 0; topic == 0 && i + 1 < k->n; i++)   /* "海野さんが12日、" */
        for (uint32_t at = k->p[i].start + 1; at + 1 < k->p[i].end; at++)
            if (sm_is_ga(k, at, start) && sm_ja_is_date(k, at + 1, k->p[i].end)) {
                sm_add_cut(k->out, at + 1, k->p[i + 1].start, true);
                return;
            }
    if (topic == 0)
        return;
    if (topic == k->p[piece].end) {
        if (piece + 1 == k->n)
            return;
        from = k->p[++piece].start;
    }
    uint32_t end = k->p[piece].end;
    if (piece + 1 < k->n && from < end && (sm_ja_is_date(k, from, end) || sm_ends_with(k, from, end, &size) & SM_K_OCCASION))
        sm_add_cut(k->out, from, k->p[piece + 1].start, true);
}

static bool is_bare_noun(const sm_cjk *k, uint32_t start, uint32_t end)
{
    return sm_ja_skip_noun(k, start, end) == end && !sm_ja_is_date(k, start, end);
}

/* The announcer with its date, "市は3日、", up to what is announced; empty: not known. */
static sm_stretch find_announcer(const sm_cjk *k, uint32_t start)
{
    uint32_t size, piece, topic = find_topic(k, start, &piece), from = topic > 0 && k->p[piece].start > start ? k->p[piece].start : start;
    if (topic == 0 || k->cp[topic - 1] != WA || sm_ja_has_own_subject(k, from, topic))
        return (sm_stretch){ start, start };
    uint32_t at = topic, end = k->p[piece].end, named = piece;
    while (piece + 1 < k->n
           && (at == end
               || (!sm_ja_has_own_subject(k, at, end) && (sm_ja_is_date(k, at, end) || sm_ends_with(k, at, end, &size) & SM_K_OCCASION)))) {
        at = k->p[++piece].start;
        end = k->p[piece].end;
    }
    for (uint32_t i = named;
         i > 0 && from > start && k->p[i - 1].end > start && is_bare_noun(k, sm_ja_piece_start(k, i - 1, start), k->p[i - 1].end);
         i--)   /* "上州のクラブ、上州FCは" */
        from = sm_ja_piece_start(k, i - 1, start);
    return (sm_stretch){ from == start ? k->out->body.start : from, at };
}

/* "細菌が分解する|ことを突き止めたと発表した": what was found has a subject, who found it is the announcer. Where that ends; 0: it is not so. */
static uint32_t find_found(const sm_cjk *k, uint32_t start, uint32_t frame)
{
    for (uint32_t i = frame; i > start + SM_SHORTEST && i + FOUND_VERB > frame; i--)
        if (k->cp[i - 3] == KO && k->cp[i - 2] == TO && k->cp[i - 1] == WO && sm_ja_is_finite_end(k->cp[i - 4]))
            return sm_ja_has_own_subject(k, i, frame) ? 0 : i - 3;
    return 0;
}

/* "教団・真照宗は、寺を教団が買い取ると": does what is announced tell of the announcer by the noun it is named with? */
static bool tells_of_announcer(const sm_cjk *k, sm_stretch who, uint32_t frame)
{
    for (uint32_t i = who.end + 2; i < frame; i++) {
        uint32_t from = i;
        while (sm_is_ga(k, i, who.end) && from > who.end && sm_props_of(k->cp[from - 1])->kind == SM_KIND_HAN)
            from--;
        bool bare = i - from == 2 && (from == who.end || sm_ja_is_hiragana(k->cp[from - 1]) || sm_is_comma(k->cp[from - 1]));
        if (bare && sm_ja_has_pair(k, who.start, who.end, (const uint32_t[][2]){ { k->cp[from], k->cp[from + 1] } }, 1))
            return true;
    }
    return false;
}

/* "本来は", "今後は": a topic that is none. */
static bool is_adverbial(const sm_cjk *k, uint32_t topic)
{
    static const uint32_t words[][2] = {
        { 0x672c, 0x6765 }, { 0x4eca, 0x5f8c }, { 0x5f53, 0x9762 }, { 0x5b9f, 0x969b }, { 0x5f53, 0x521d }
    };   /* honrai kongo tomen jissai tosho */
    return topic >= k->out->body.start + 3 && sm_ja_has_pair(k, topic - 3, topic - 1, words, sizeof words / sizeof *words);
}

/* "病院は、報告書を主治医が見落とし、患者の治療が遅れたと": are those within the announcer's own? */
static bool tells_of_own(const sm_cjk *k, uint32_t start, uint32_t frame)
{
    static const uint32_t roles[][2] = { { 0x4e3b, 0x6cbb }, { 0x8077, 0x54e1 }, { 0x793e, 0x54e1 }, { 0x6559, 0x8aed },
                                         { 0x751f, 0x5f92 }, { 0x5150, 0x7ae5 }, { 0x5712, 0x5150 }, { 0x9867, 0x5ba2 } };
    /* shuji(i) shokuin shain kyoyu seito jido enji kokyaku */
    for (uint32_t i = start + 1; i + 1 < frame; i++)
        for (size_t r = 0; r < sizeof roles / sizeof *roles; r++)
            if (k->cp[i] == roles[r][0] && k->cp[i + 1] == roles[r][1] && k->cp[i - 1] != NO && sm_props_of(k->cp[i - 1])->kind != SM_KIND_HAN)
                return true;
    return false;
}

/* "大学は、採点の誤りがあり、受験生を合格にすると": what there was, and behind it what the announcer does about it. */
static bool acts_on(const sm_cjk *k, uint32_t start, uint32_t frame)
{
    static const uint32_t wo[] = { WO };
    for (uint32_t i = frame; i > start + SM_SHORTEST; i--) {
        bool was = sm_is_comma(k->cp[i]) && k->cp[i - 1] == 0x308a && (k->cp[i - 2] == 0x3042 || k->cp[i - 2] == 0x304b);   /* ari, (mitsu)kari */
        if (!was)
            continue;
        uint32_t topic = sm_ja_find_topic(k, i + 1, frame);
        return !sm_ja_has_main_subject(k, i + 1, frame) && (topic == 0 || is_adverbial(k, topic)) && sm_ja_has_particle(k, i + 1, frame, wo, 1);
    }
    return false;
}

/* "国は、雨が降ったため、橋を閉じたと発表した": the subject within is that of the reason, and the announcer acts. */
static bool acts_itself(const sm_cjk *k, uint32_t start, uint32_t frame)
{
    for (uint32_t i = frame; i > start + SM_SHORTEST; i--)
        if (sm_is_comma(k->cp[i]) && k->cp[i - 1] == 0x3081 && k->cp[i - 2] == TA && sm_ja_is_finite_end(k->cp[i - 3]))   /* tame */
            return !sm_ja_has_main_subject(k, i + 1, frame) && sm_ja_find_topic(k, i + 1, frame) == 0 && sm_ja_find_topic(k, start, i) == 0;
    return false;
}

/* "市は3日、橋が開いたと発表した": the content alone, as it has a subject of its own. */
static void cut_announcement(sm_cjk *k, uint32_t start, uint32_t frame)
{
    uint32_t n = k->out->n;
    sm_stretch who = find_announcer(k, start);
    if (who.start == who.end || who.end + SM_SHORTEST >= frame || sm_opens_with(k, who.end, frame, SM_K_PRONOUN)
        || tells_of_announcer(k, who, frame) || acts_itself(k, who.end, frame) || acts_on(k, who.end, frame)
        || sm_ja_is_bare(k, who.end))   /* "社長が辞めると" */
        return;
    static const uint32_t joins[][2] = {
        { 0x52a0, 0x5165 }, { 0x5165, 0x56e3 }, { 0x5c31, 0x4efb }, { 0x9000, 0x56e3 }, { 0x8f9e, 0x4efb }
    };   /* kanyu nyudan shunin taidan jinin */
    /* of the announcer itself */
    if (sm_ja_has_pair(k, frame > who.end + SM_SHORTEST ? frame - SM_SHORTEST : who.end, frame, joins, sizeof joins / sizeof *joins))
        return;
    uint32_t found = find_found(k, who.end, frame);
    frame = found > 0 ? found : frame;
    if (!sm_ja_has_main_subject(k, who.end, frame) && sm_ja_find_topic(k, who.end, frame) == 0)
        return;
    sm_add_cut(k->out, who.start, who.end, false);
    if (k->out->n == n)
        return;
    k->out->at[n].also = (sm_stretch){ frame, k->out->body.end };
    k->out->at[n].claim = true;
    k->out->at[n].rest = tells_of_own(k, who.end, frame) ? OWN : ANNOUNCED;
}

/* "...すると発表した": only where all that is said has one subject. */
static void cut_frame(sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->out->body.end;
    if (!(sm_ends_with(k, start, end, &size) & SM_K_SAY) || end - start < size + SM_SHORTEST)
        return;
    uint32_t frame = end - size - sm_is_comma(k->cp[end - size - 1]);
    if (!sm_ja_is_finite_end(k->cp[frame - 1]))
        return;
    if (sm_count_subjects(k, start, frame) > 1) {
        sm_stretch who = find_announcer(k, start);
        if (who.start < who.end && who.end < frame
            && (acts_itself(k, who.end, frame) || acts_on(k, who.end, frame) || tells_of_own(k, who.end, frame)))
            sm_ja_add_cut(k, frame, end, true);
        cut_announcement(k, start, frame);
        return;
    }
    sm_add_cut(k->out, frame, end, true);
    cut_date(k, start);
}

/* Where "...と" ends what is said, in front of who says so at the end; 0: nowhere. */
static uint32_t find_said(const sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->out->body.end, least = end - start > FOUND_SPAN ? end - FOUND_SPAN : start;
    if (!(sm_ends_with(k, start, end, &size) & SM_K_SAID))
        return 0;
    for (uint32_t i = end - size; i > least + SM_SHORTEST; i--) {
        if (k->cp[i] != TO || !sm_ja_is_finite_end(k->cp[i - 1]))
            continue;
        if (i + 3 >= end)
            continue;
        bool report = k->cp[i + 1] == NO || (k->cp[i + 1] == 0x3059 && k->cp[i + 2] == 0x308b);   /* "...との研究結果", "...とする" */
        uint32_t from = report ? i + (k->cp[i + 1] == NO ? 2 : 3) : i + 1;
        if (report && !(sm_starts_with(k, from, end, &size) & SM_K_NOUN))
            return 0;
        return report || sm_is_comma(k->cp[from]) || sm_is_noun_end(k->cp[from]) ? i : 0;
    }
    return 0;
}

/* "汚染されたと、岬市が発表した": is who announced it a town, and is no place named in what stands in front? */
static bool says_where(const sm_cjk *k, uint32_t at, uint32_t end)
{
    static const uint32_t towns[] = { 0x5e02, 0x753a, 0x6751, 0x770c, 0x533a };   /* shi machi mura ken ku */
    for (uint32_t i = at + 2; i < end; i++)
        if (sm_is_ga(k, i, at) && SM_ONE_OF(k->cp[i - 1], towns) && sm_props_of(k->cp[i - 2])->kind == SM_KIND_HAN)
            return true;
    return false;
}

static bool names_where(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t places[] = { 0x5e02, 0x753a, 0x6751, 0x770c, 0x533a, 0x5cf6, 0x5ddd, 0x6e7e, 0x5c71, 0x99c5, 0x6e2f, 0x56fd };
    /* shi machi mura ken ku shima kawa wan yama eki minato kuni */
    for (uint32_t i = start + 1; i < end; i++)
        if (SM_ONE_OF(k->cp[i], places) && sm_props_of(k->cp[i - 1])->kind == SM_KIND_HAN)
            return true;
    return false;
}

/* "仕組みを突き止めた": does somebody find it, whom no topic names? */
static bool is_found(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t verbs[][2] = { { 0x7a81, 0x304d }, { 0x767a, 0x898b }, { 0x958b, 0x767a }, { 0x89e3, 0x660e } };
    /* tsuki(tometa) hakken kaihatsu kaimei */
    return end > start + FOUND_VERB && sm_ja_has_pair(k, end - MET, end, verbs, sizeof verbs / sizeof *verbs) && sm_ja_find_topic(k, start, end) == 0;
}

/* "...すると、研究班が発表した", "...するとの研究報告が発表された" */
static void cut_announcer(sm_cjk *k, uint32_t start)
{
    uint32_t at = find_said(k, start), end = k->out->body.end;
    if (at == 0 || !(sm_ja_has_own_subject(k, at, end) || (sm_ja_find_topic(k, at, end) > 0) || sm_count_subjects(k, start, at) < 2))
        return;
    if (says_where(k, at, end) && !names_where(k, start, at))
        sm_ja_price_cut(k, at, end, SM_JA_MUST, FINDER);
    else if ((sm_ja_has_main_subject(k, start, at) || sm_ja_find_topic(k, start, at) > 0) && !is_found(k, start, at)) {
        sm_add_cut(k->out, at, end, true);
        if (!sm_ja_has_own_subject(k, at, end) && sm_ja_find_topic(k, at, end) == 0)   /* "市は3日、閉じるとサイトで発表した" */
            cut_date(k, start);
    } else   /* "細菌を見つけたと、大学が発表した": who it was */
        sm_ja_price_cut(k, at, end, SM_JA_MUST, FINDER);
}

/* "...ことが分かった", "...ことが、市の調べで明らかになった": a fact without it, whoever found it. */
static void cut_finding(sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->out->body.end;
    if (!(sm_ends_with(k, start, end, &size) & SM_K_FOUND))
        return;
    uint32_t least = end - start > FOUND_SPAN ? end - FOUND_SPAN : start;
    for (uint32_t i = end - size; i > least + SM_SHORTEST; i--) {
        if (i + 2 >= end || k->cp[i] != KO || k->cp[i + 1] != TO || k->cp[i + 2] != GA)
            continue;
        bool high = k->cp[i - 1] == 0x3044 && k->cp[i - 2] == 0x9ad8 && k->cp[i - 3] == NO;   /* "可能性|の高いことが" */
        if (sm_ja_is_finite_end(k->cp[i - 1]) && sm_ja_find_topic(k, i, end) == 0)
            sm_ja_price_cut(k, high ? i - 3 : i, end, SM_JA_ANY, FRAME);
        return;
    }
}

/* "...ことを、大学の研究者らが突き止めた": what was found without who found it. */
static void cut_discovery(sm_cjk *k, uint32_t start)
{
    static const uint32_t verbs[][2] = { { 0x7a81, 0x304d }, { 0x5b9f, 0x8a3c }, { 0x898b, 0x3044 },
                                         { 0x767a, 0x898b }, { 0x89e3, 0x660e }, { 0x78ba, 0x8a8d } };
    /* tsuki(tome) jissho mii(dashi) hakken kaimei kakunin */
    uint32_t end = k->out->body.end;
    static const uint32_t told[][2] = { { 0x767a, 0x8868 } };   /* happyo */
    bool also = k->n > 1 && k->p[k->n - 2].end > start + 2 * SM_SHORTEST && sm_ja_has_pair(k, end - SM_SHORTEST, end, told, 1);
    uint32_t found = also ? k->p[k->n - 2].end : end;   /* "突き止め|、科学誌に発表した" */
    if (end < start + 2 * SM_SHORTEST || k->cp[end - 1] != TA || !sm_ja_has_pair(k, found - SM_SHORTEST, found, verbs, sizeof verbs / sizeof *verbs))
        return;
    for (uint32_t i = end - SM_SHORTEST; i > start + SM_SHORTEST; i--) {
        if (k->cp[i] != KO || k->cp[i + 1] != TO || k->cp[i + 2] != WO)
            continue;
        if (sm_ja_is_finite_end(k->cp[i - 1]) && sm_ja_has_own_subject(k, i + 3, end) && sm_ja_find_topic(k, i, end) == 0
            && sm_count_subjects(k, start, i) > 0)
            sm_ja_price_cut(k, i, end, SM_JA_MUST, FOUND);
        return;
    }
}

/* "3日の会見で述べ": does the slice end in a word for that? */
static bool is_spoken(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t says[][2] = {
        { 0x8ff0, 0x3079 }, { 0x8a71, 0x3057 }, { 0x8a9e, 0x308a }, { 0x5f37, 0x8abf }, { 0x6307, 0x6458 }
    };   /* nobe hanashi katari kyocho shiteki */
    return sm_ja_has_pair(k, end > start + 3 ? end - 3 : start, end, says, sizeof says / sizeof *says);
}

/* "「もう二度と」と、|母親が3日、訴えを起こした": what somebody says of what is told. */
static void cut_saying(sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->out->body.end, at = start;
    bool spoken = k->n > 2 && is_spoken(k, k->p[1].start, k->p[1].end);
    if (k->cp[start] != 0x300c || spoken || sm_ends_with(k, start, end, &size) & (SM_K_SAY | SM_K_SAID))
        return;
    while (at + 3 < end && k->cp[at] != 0x300d)
        at++;
    if (k->cp[at] == 0x300d && k->cp[at + 1] == TO && sm_is_comma(k->cp[at + 2])
        && (sm_ja_has_main_subject(k, at + 3, end) || sm_ja_find_topic(k, at + 3, end) > 0))
        sm_ja_price_cut(k, k->out->body.start, at + 3, SM_JA_MUST, SAYING);
}

/* "「理解できない」と|知事は|3日の会見で述べ、|橋を架けない考えを示した": what the topic says first. */
static void cut_said_first(sm_cjk *k, uint32_t start)
{
    uint32_t end = k->p[0].end, at = start, n = k->out->n, rest = k->n > 1 ? k->p[1].start : end;
    if (k->n < 2 || k->cp[start] != 0x300c)
        return;
    while (at + 2 < end && k->cp[at] != 0x300d)
        at++;
    uint32_t from = at + 2;
    if (from == end && k->cp[end - 1] == TO && k->n > 2) {   /* "「理解できない」と、知事は" */
        from = k->p[1].start;
        end = k->p[1].end;
        rest = k->p[2].start;
    }
    uint32_t topic = k->cp[at + 1] == TO ? sm_ja_find_topic(k, from, end) : 0;
    if (topic == 0 || sm_ja_skip_noun(k, from, end) + 1 != topic || !is_spoken(k, topic, end))
        return;
    sm_ja_price_cut(k, k->out->body.start, from, SM_JA_MUST, SAID_FIRST);
    if (k->out->n > n)
        k->out->at[n].also = (sm_stretch){ topic, rest };
}

/* "社長が|9日に会見し、|情報が漏れたと明らかにした": where it is said, behind who says it. */
static void cut_meeting(sm_cjk *k, uint32_t start)
{
    static const uint32_t held[][2] = { { 0x898b, 0x3057 }, { 0x3092, 0x958b } };   /* (kai)ken shi, (kaiken) o hira(ki) */
    static const uint32_t meeting[][2] = { { 0x4f1a, 0x898b } };   /* kaiken */
    for (uint32_t i = 0; i + 1 < k->n; i++) {
        uint32_t from = sm_ja_piece_start(k, i, start), end = k->p[i].end, at = end > from + MET ? end - MET : from;
        bool met = end > from + MET && sm_ja_has_pair(k, end - 3, end, held, 2) && sm_ja_has_pair(k, at, end, meeting, 1);
        while (met && at > from && k->cp[at - 1] != GA && k->cp[at - 1] != WA)
            at--;
        if (met && (at > from || sm_ja_find_topic(k, start, from) > 0))
            sm_ja_price_cut(k, at, k->p[i + 1].start, SM_JA_MUST, FOUND);
    }
}

/* "...する、と社長が|10日の記者会見で|明らかにした": where it is said, right in front of the verb. */
static void cut_conference(sm_cjk *k, uint32_t start)
{
    enum { VERB = 8, WHERE = 12 };
    static const uint32_t marks[] = { GA, WA };
    uint32_t size, end = k->out->body.end, last = sm_ja_piece_start(k, k->n - 1, start);
    for (uint32_t at = end > last + VERB ? end - VERB : last; at > last + 2 && at < end && sm_ends_with(k, last, end, &size) & (SM_K_SAY | SM_K_SAID);
         at++) {
        if (k->cp[at] != DE || k->cp[at - 1] != 0x898b || k->cp[at - 2] != 0x4f1a)   /* kaiken de */
            continue;
        uint32_t from = at;
        while (from > last && at - from < WHERE && !SM_ONE_OF(k->cp[from - 1], marks))
            from--;
        if (from > last && at - from < WHERE)
            sm_ja_price_cut(k, from, at + 1, SM_JA_MUST, ANNOUNCED);
        return;
    }
}

/* "改正法が13日、|参院本会議で|与党などの賛成多数により|可決、成立した": where and by how many it was passed. */
static void cut_vote(sm_cjk *k, uint32_t start)
{
    enum { VERB = 10, LONGEST = 20 };
    static const uint32_t passed[][2] = { { 0x53ef, 0x6c7a }, { 0x6210, 0x7acb }, { 0x627f, 0x8a8d }, { 0x540c, 0x610f } };
    /* kaketsu seiritsu shonin doi */
    static const uint32_t by[][2] = { { 0x591a, 0x6570 }, { 0x5168, 0x4f1a }, { 0x4f1a, 0x8b70 }, { 0x54e1, 0x4f1a } };
    /* tasu (ni yori) zenkai(icchi) kaigi (i)inkai */
    uint32_t end = k->out->body.end, at = end > start + 4 * SM_SHORTEST ? end - VERB : end;
    if (at >= end || !sm_ja_has_pair(k, at, end, passed, sizeof passed / sizeof *passed))
        return;
    for (uint32_t to = end - MET, from; to > start + SM_SHORTEST; to--) {
        bool due = k->cp[to - 1] == 0x308a && k->cp[to - 2] == 0x3088 && k->cp[to - 3] == NI;   /* ni yori */
        if (k->cp[to - 1] != DE && !due)
            continue;
        uint32_t noun = due ? to - 3 : to - 1;
        for (from = noun; from > start && noun - from < LONGEST && k->cp[from - 1] != GA && k->cp[from - 1] != WA && k->cp[from - 1] != DE
                          && k->cp[from - 1] != WO && !sm_is_comma(k->cp[from - 1]);)
            from--;
        if (from > start && noun - from < LONGEST && noun > from + 2 && sm_ja_has_pair(k, from, noun, by, sizeof by / sizeof *by))
            sm_ja_price_cut(k, from, to + (to < end && sm_is_comma(k->cp[to])), SM_JA_MUST, ANNOUNCED);
    }
}

void sm_ja_cut_frames(sm_cjk *k, uint32_t start)
{
    cut_vote(k, start);
    cut_meeting(k, start);
    cut_conference(k, start);
    cut_said_first(k, start);
    cut_saying(k, start);
    cut_discovery(k, start);
    cut_frame(k, start);
    cut_announcer(k, start);
    cut_finding(k, start);
}
