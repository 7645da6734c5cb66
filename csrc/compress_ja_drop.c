/* compress_ja_drop.c - which of the proposed cuts of a Japanese sentence are not made: those that part what belongs together.
 *
 * Limits: words are known by their letters alone; a cut that takes the only object of what follows is not seen.
 */
#include "compress_ja.h"

enum { CLAUSE = 3, PARTNER = 50 };   /* letters: of a clause, at least; percent of its worth that a line has without whom somebody met */

static bool is_within(const sm_cjk *k, const sm_stretch *cut) { return cut->start > k->out->body.start && cut->end < k->out->body.end; }

/* "6年に|わたり一部区間", "町に|とって": a particle of two parts. */
static bool parts_particle(const sm_cjk *k, const sm_stretch *cut)
{
    static const uint32_t seconds[][2] = { { 0x308f, 0x305f }, { 0x304b, 0x3051 }, { 0x3064, 0x3044 }, { 0x3068, 0x3063 }, { 0x304a, 0x3044 },
                                           { 0x304a, 0x3051 }, { 0x3088, 0x308a }, { 0x3088, 0x3063 } };
    /* wata(ri) kake tsui totte oi oke yori yotte */
    return cut->end > cut->start && cut->end + 2 < k->out->body.end && k->cp[cut->end - 1] == NI
           && sm_ja_has_pair(k, cut->end, cut->end + 2, seconds, sizeof seconds / sizeof *seconds);
}

/* "職員を|装い女性から|カードを盗んだ": would an object stand right in front of another one? Only nouns, "の" and marks part them. */
static bool leaves_two_objects(const sm_cjk *k, const sm_stretch *cut)
{
    if (!is_within(k, cut) || k->cp[cut->start - 1] != WO)
        return false;
    for (uint32_t i = cut->end; i < k->out->body.end; i++) {
        if (k->cp[i] == WO)
            return i > cut->end;
        if (sm_ja_is_hiragana(k->cp[i]) && k->cp[i] != NO)
            return false;
    }
    return false;
}

/* "減らすか、|半分にするかで争う|議会": the second of two things between which somebody has to choose. */
static bool leaves_first_choice(const sm_cjk *k, const sm_stretch *cut)
{
    static const uint32_t tells[] = { TA, 0x308b, 0x3044, 0x3059, 0x3046, 0x304f };   /* ta ru i su u ku */
    return is_within(k, cut) && cut->end > cut->start + CLAUSE && sm_is_comma(k->cp[cut->start - 1]) && cut->start > k->out->body.start + CLAUSE
           && k->cp[cut->start - 2] == 0x304b && sm_ja_is_finite_end(k->cp[cut->start - 3])   /* ka */
           && SM_ONE_OF(k->cp[cut->end - 1], tells) && sm_is_noun_end(k->cp[cut->end]);
}

/* "罪に問われた|会社役員海野太郎|被告に": who is accused, if nothing but that is left of somebody. */
static bool leaves_accused_bare(const sm_cjk *k, const sm_stretch *cut)
{
    return is_within(k, cut) && cut->end + 3 < k->out->body.end && k->cp[cut->end] == 0x88ab && k->cp[cut->end + 1] == 0x544a   /* hikoku */
           && (k->cp[cut->end + 2] == NI || sm_nesting(k->cp[cut->end + 2]) > 0) && sm_ja_is_hiragana(k->cp[cut->start - 1]);
}

/* "男子を制したのは|海野太郎で、|大会新だった": the answer of a clause that asks for it. */
static bool takes_answer(const sm_cjk *k, const sm_stretch *cut)
{
    uint32_t end = cut->end;
    end -= end > cut->start && sm_is_comma(k->cp[end - 1]);
    return is_within(k, cut) && cut->start > k->out->body.start + CLAUSE && k->cp[cut->start - 1] == WA && k->cp[cut->start - 2] == NO
           && sm_ja_is_finite_end(k->cp[cut->start - 3]) && end > cut->start + 1 && k->cp[end - 1] == DE;
}

/* "2日目の|25日、|先手の海野八段が": a noun and its particle, behind what tells of it. */
static bool leaves_no(const sm_cjk *k, const sm_stretch *cut)
{
    static const uint32_t particles[] = { DE, NI, WA, GA, WO };
    uint32_t end = cut->end;
    end -= end > cut->start && sm_is_comma(k->cp[end - 1]);
    return is_within(k, cut) && cut->start > k->out->body.start + 1 && k->cp[cut->start - 1] == NO && end > cut->start + 1
           && sm_is_noun_end(k->cp[cut->start - 2])
           && (end < cut->end || SM_ONE_OF(k->cp[end - 1], particles)) && !sm_ja_is_finite_end(k->cp[end - 1]);
}

/* "魚を除く|指数が2%", "税を含む|価格は": what a figure is of. */
static bool takes_what_counts(const sm_cjk *k, const sm_stretch *cut)
{
    static const uint32_t percent[] = { '%', 0xff05 };
    static const uint32_t but[][2] = { { 0x9664, 0x304f }, { 0x9664, 0x3044 }, { 0x542b, 0x3080 }, { 0x542b, 0x3081 } };
    /* nozo(ku) nozoi(ta) fuku(mu) fukume(ta) */
    if (cut->end < cut->start + CLAUSE || cut->end >= k->out->body.end || !sm_ja_is_finite_end(k->cp[cut->end - 1])
        || !sm_ja_has_pair(k, cut->end - CLAUSE, cut->end, but, sizeof but / sizeof *but) || !sm_is_noun_end(k->cp[cut->end]))
        return false;
    for (uint32_t i = cut->end; i < k->out->body.end; i++)
        if (SM_ONE_OF(k->cp[i], percent))
            return true;
    return false;
}

/* "ダムは|下流の権利を侵すとして|隣国が起こした訴訟で", "ダムは|隣国が起こした訴訟で、|裁判所は": what its topic does. */
static bool takes_ground(const sm_cjk *k, const sm_stretch *cut)
{
    uint32_t end = cut->end;
    if (!is_within(k, cut) || k->cp[cut->start - 1] != WA)
        return false;
    while (end < k->out->body.end && !sm_is_comma(k->cp[end]))
        end++;
    bool suit = cut->end > cut->start + CLAUSE && k->cp[cut->end - 2] == DE && sm_is_noun_end(k->cp[cut->end - 3]);
    return (sm_ja_ends_as(k, cut->end) && sm_ja_has_own_subject(k, cut->end, end)) || (suit && sm_ja_find_topic(k, cut->end, end) > 0);
}

/* "社長が会見|し、情報が漏れたと明らかにした", "外相が会談|し、協力で一致した": what is told there. */
static bool leaves_meeting(const sm_cjk *k, const sm_stretch *cut)
{
    static const uint32_t met[] = { 0x898b, 0x8ac7 };   /* (kai)ken (kai)dan */
    return cut->end == k->out->body.end && cut->start > k->out->body.start + 2 && k->cp[cut->start - 2] == 0x4f1a
           && SM_ONE_OF(k->cp[cut->start - 1], met);
}

/* "鉄道が山間を走る|岬線を廃止する意向を示し、": who does what follows. */
static bool takes_actor(const sm_cjk *k, const sm_stretch *cut)
{
    static const uint32_t objects[] = { WO };
    uint32_t end = cut->end;
    bool opens = cut->start == k->out->body.start || sm_is_comma(k->cp[cut->start - 1]);
    if (!opens || end >= k->out->body.end || !sm_ja_is_finite_end(k->cp[end - 1]) || !sm_is_noun_end(k->cp[end]))
        return false;
    while (end < k->out->body.end && !sm_is_comma(k->cp[end]))
        end++;
    static const uint32_t acts[][2] = { { 0x793a, 0x3057 }, { 0x6c7a, 0x3081 }, { 0x59cb, 0x3081 } };   /* shimeshi kime hajime */
    bool whose = sm_ja_has_pair(k, end - 2, end, acts, 3) && sm_ja_has_own_subject(k, cut->start, cut->end)
                 && sm_ja_has_particle(k, cut->end, end, objects, 1);
    return whose && !sm_ja_has_own_subject(k, cut->end, end) && sm_ja_find_topic(k, cut->end, end) == 0 && sm_is_comma(k->cp[end])
           && sm_ja_has_own_subject(k, end + 1, k->out->body.end) + sm_ja_find_topic(k, end + 1, k->out->body.end) > 0;
}

/* "無所属新人で|元県議の|海野氏が": the second of two things that somebody is. */
static bool leaves_being(const sm_cjk *k, const sm_stretch *cut)
{
    return is_within(k, cut) && cut->start > k->out->body.start + 1 && k->cp[cut->start - 1] == DE && k->cp[cut->end - 1] == NO
           && k->cp[cut->start - 2] == 0x4eba;   /* (shin)jin */
}

/* "ロケットは|岬から打ち上げられ、|50分後に": behind what that is. */
static bool takes_since(const sm_cjk *k, const sm_stretch *cut)
{
    enum { NEAR = 6 };
    uint32_t at = cut->end, end = at + NEAR < k->out->body.end ? at + NEAR : k->out->body.end;
    at += at < end && k->cp[at] == 0x7d04;   /* yaku */
    if (!is_within(k, cut) || at >= end || !sm_is_digit(k->cp[at]) || cut->end < cut->start + CLAUSE || k->cp[cut->end - 2] != 0x308c)   /* re */
        return false;
    while (at + 1 < end && !(k->cp[at] == 0x5f8c && k->cp[at + 1] == NI))   /* go ni */
        at++;
    return at + 1 < end;
}

/* "頭取は会見し、経営統合する|と明らかにした": what a meeting was held for. */
static bool takes_told(const sm_cjk *k, const sm_stretch *cut)
{
    if (cut->end < k->out->body.end || cut->start <= k->out->body.start || k->cp[cut->start] != TO)
        return false;
    for (uint32_t i = 0; i + 1 < k->n; i++) {
        uint32_t end = k->p[i].end;
        if (end < cut->start && end > 3 && k->cp[end - 1] == 0x3057 && k->cp[end - 2] == 0x898b && k->cp[end - 3] == 0x4f1a)   /* kaiken shi */
            return true;
    }
    return false;
}

/* "外相は|岬国の外相と会談し、|協議を始めることで一致した": with whom. */
static bool takes_partner(const sm_cjk *k, const sm_stretch *cut)
{
    enum { END = 6 };
    static const uint32_t met[][2] = { { TO, 0x4f1a }, { TO, 0x5354 }, { TO, 0x9762 } };   /* to kai(dan) to kyou(gi) to men(kai) */
    static const uint32_t agreed[][2] = { { 0x4e00, 0x81f4 }, { 0x5408, 0x610f } };        /* icchi goui */
    uint32_t end = k->out->body.end;
    return cut->end + END < end && sm_ja_has_pair(k, cut->start, cut->end, met, 3) && sm_ja_has_pair(k, end - END, end, agreed, 2);
}

void sm_ja_drop_breaking(sm_cjk *k)
{
    static bool (*const breaks[])(const sm_cjk *, const sm_stretch *) = {
        parts_particle, leaves_two_objects, leaves_first_choice, leaves_accused_bare, takes_answer,
        leaves_no, takes_what_counts, takes_ground, leaves_meeting, takes_actor, leaves_being, takes_since,
    };
    uint32_t n = 0;
    for (uint32_t i = 0; i < k->out->n; i++) {
        bool sound = true;
        for (size_t b = 0; b < sizeof breaks / sizeof *breaks; b++)
            sound &= !breaks[b](k, &k->out->at[i].span);
        if (takes_partner(k, &k->out->at[i].span))
            k->out->at[i].rest = PARTNER;
        if ((sound || k->out->at[i].always) && !takes_told(k, &k->out->at[i].span))
            k->out->at[n++] = k->out->at[i];
    }
    k->out->n = n;
}
