/* compress_ja_ends.c - shorter ends of a Japanese first sentence that is too long: the noun that says what was decided stands for
 * the verb behind it, as headlines have it.
 */
#include "compress_ja_phrases.h"

enum { NEAR_END = 16, RESOLVED = 6 };
/* Prices: percent of its worth that a line has without it. */
enum { DECIDED = 95, WORDS = 88, FOLLOWS = 80 };

/* Where the verb starts that ends the sentence and that a noun can stand for ("言い渡した", "固めました"); its end: there is none. */
static uint32_t decided_verb(const sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->out->body.end;
    return sm_ends_with(k, start, end, &size) & SM_K_DECIDES ? end - size : end;
}

/* "懲役四年の判決|を言い渡した", "廃止する方針|を町に伝えた" */
static void cut_decided(sm_cjk *k, uint32_t start)
{
    uint32_t size, end = k->out->body.end, last = sm_ja_piece_start(k, k->n - 1, start), verb = decided_verb(k, last);
    uint32_t least = verb > last + NEAR_END ? verb - NEAR_END : last;
    for (uint32_t at = verb; verb < end && at > least; at--) {
        uint32_t c = k->cp[at];
        /* "方針|を町に伝えた", "処分|にした", "和解|が成立した" */
        bool object = c == WO, other = at + (at < verb) == verb && (c == NI || c == TO || c == GA);
        bool decision = (object || other) && at > last + SM_SHORTEST && sm_ends_with(k, last, at, &size) & SM_K_DECISION;
        if (decision)
            sm_ja_add_last(k, at, end, DECIDED);
        if (decision || object)
            return;
    }
}

/* "船を増やす方針|を固め、来月にも決める": the same in front of what follows from it. */
static void cut_resolved(sm_cjk *k, uint32_t start)
{
    static const uint32_t stems[][2] = { { WO, 0x56fa }, { WO, 0x793a }, { WO, 0x6c7a } };   /* kata(me) shime(shi) ki(me) */
    uint32_t size, rest = sm_ja_piece_start(k, k->n - 1, start), end = k->n > 1 ? k->p[k->n - 2].end : 0;
    if (end < start + 2 * SM_SHORTEST || sm_ja_has_main_subject(k, rest, k->out->body.end) || sm_ja_find_topic(k, rest, k->out->body.end) > 0)
        return;
    for (uint32_t at = end - 3; at > end - RESOLVED; at--)
        if (sm_ja_has_pair(k, at, at + 2, stems, sizeof stems / sizeof *stems) && sm_ends_with(k, start, at, &size) & SM_K_DECISION
            && sm_ja_is_hiragana(k->cp[end - 1]))
            sm_ja_add_last(k, at, k->out->body.end, FOLLOWS);
}

/* "院長らが「あってはならない」と|謝罪した": in which words, behind a topic that stays. */
static void cut_apology(sm_cjk *k, uint32_t start)
{
    static const uint32_t sorry[][2] = { { 0x8b1d, 0x7f6a }, { 0x9673, 0x8b1d } };   /* shazai chinsha */
    uint32_t end = k->out->body.end, last = sm_ja_piece_start(k, k->n - 1, start);
    for (uint32_t at = end; at > last + SM_SHORTEST; at--) {
        bool said = k->cp[at - 2] == 0x300d && k->cp[at - 1] == TO && at + 2 <= end && sm_ja_has_pair(k, at, at + 2, sorry, 2);
        if (said && k->n > 1 && sm_ja_find_topic(k, start, last) > 0)
            sm_ja_add_last(k, last, at, WORDS);
    }
}

void sm_ja_cut_ends(sm_cjk *k, uint32_t start)
{
    cut_resolved(k, start);
    cut_apology(k, start);
    cut_decided(k, start);
}
