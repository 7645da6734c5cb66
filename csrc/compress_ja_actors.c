/* compress_ja_actors.c - police, courts and offices that go from a long Japanese line: what they found, whom they sentenced, what they
 * ordered tells who it was.
 */
#include "compress_ja.h"

enum { NEAR_END = 16 };
enum { POLICE = 97, COURT = 90, OFFICE = 86 };   /* prices, see sm_cut */

/* Behind the names that start there: "県警捜査一課など", "岬町署と東町署". */
static uint32_t skip_names(const sm_cjk *k, uint32_t at, uint32_t end)
{
    at = sm_ja_skip_noun(k, at, end);
    while (at + 1 < end && (k->cp[at] == TO || k->cp[at] == 0x3084) && sm_is_noun_end(k->cp[at + 1]))   /* to ya */
        at = sm_ja_skip_noun(k, at + 1, end);
    bool others = at + 1 < end && k->cp[at] == 0x306a && k->cp[at + 1] == 0x3069;   /* nado */
    return others ? at + 2 : at;
}

/* "業務停止を命じた", "懲戒処分にした", "県警に告発した" */
static bool orders(const sm_cjk *k)
{
    static const uint32_t verbs[][2] = {
        { 0x547d, 0x3058 }, { 0x51e6, 0x5206 }, { 0x547d, 0x4ee4 }, { 0x544a, 0x767a }, { 0x9001, 0x691c }
    };   /* meiji(ru) shobun meirei kokuhatsu soken */
    uint32_t end = k->out->body.end, last = k->p[k->n - 1].start;
    return sm_ja_has_pair(k, end > last + NEAR_END ? end - NEAR_END : last, end, verbs, sizeof verbs / sizeof *verbs);
}

/* The price of the actor whose name ends there; 0: it stays. led: what was done stands in front; suit: what was asked for does. */
static uint8_t price_of(const sm_cjk *k, uint32_t from, uint32_t end, bool led, bool suit)
{
    static const uint32_t others[] = { 0x5e81, 0x7701, 0x4f1a, 0x5c40 };   /* cho sho (iin)kai kyoku */
    uint32_t size, name = k->cp[end - 1] == 0x3069 && end > from + 2 ? end - 2 : end;   /* nado */
    if (sm_ends_with(k, from, name, &size) & SM_K_AGENT)
        return POLICE;
    if (k->cp[name - 1] == 0x88c1 && name > from + 2 && k->cp[name - 2] == 0x5730)   /* chisai */
        return sm_ja_names_term(k) || (suit && orders(k)) ? COURT : 0;
    return led && (sm_ja_ends_place(k->cp[name - 1]) || SM_ONE_OF(k->cp[name - 1], others)) && orders(k) ? OFFICE : 0;
}

/* "岬町署は九日、": the police, whose name goes before that of what they found; a court that sentences; an office that orders. */
void sm_ja_cut_actors(sm_cjk *k, uint32_t start)
{
    static const uint32_t objects[] = { WO }, gives[][2] = { { 0x8d08, 0x3063 }, { 0x8d08, 0x308a } };   /* okut(ta) okuri */
    uint32_t body = k->out->body.end;
    if (sm_ja_has_pair(k, k->p[k->n - 1].start, body, gives, 2))
        return;
    for (uint32_t i = 0; i + 1 < k->n || (i < k->n && i > 0); i++) {
        uint32_t from = sm_ja_piece_start(k, i, start), end = k->p[i].end, topic = from < end ? sm_ja_find_topic(k, from, end) : 0;
        if (topic < from + 2 || skip_names(k, from, end) + 1 != topic)
            continue;
        static const uint32_t grows[][2] = { { 0x5f37, 0x307e } };   /* "疑いが強まり": tsuyoma(ri) */
        uint32_t before = i > 0 && k->p[i - 1].end > start + 3 ? k->p[i - 1].end : 0;
        bool led = before > 0 && (sm_ja_ends_as(k, before) || sm_ja_has_pair(k, before - 3, before, grows, 1));
        bool suit = before > 0 && k->cp[before - 1] == DE;   /* "訴訟で" */
        bool dated = i + 1 < k->n && (topic == end || sm_ja_is_date(k, topic, end));
        uint8_t price = dated || led ? price_of(k, from, topic - 1, led, suit) : 0;
        uint32_t rest = dated ? k->p[i + 1].start : topic;
        uint32_t n = k->out->n;
        if (price == 0 || !sm_ja_has_particle(k, rest, body, objects, 1))
            continue;
        sm_ja_price_cut(k, from, rest, SM_JA_MUST, price);
        if (k->out->n > n && price == OFFICE)   /* nobody orders anything without a reason */
            k->out->at[n].needs = (sm_stretch){ k->p[i - 1].end - 1, k->p[i - 1].end };
    }
}
