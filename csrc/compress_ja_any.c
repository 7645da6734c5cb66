/* compress_ja_any.c - clauses that tell more of a noun, of a Japanese first sentence that nothing else makes fit: better it says less than that a
 * lesser sentence takes its place.
 *
 * Method: from where a piece starts, or behind its topic, up to a verb that a noun follows: what stands there belongs to that verb.
 * Limits: not in front of nouns of two letters, as the clause is all that most of them say ("実態", "問題"), nor of those that tell a plan.
 */
#include "compress_ja.h"

enum { LEAST = 6, NOUN = 3, LEFT = 40 };   /* letters of such a clause, of the noun; percent of its worth that the line has without it */

/* "制度を盛り込んだ|改正法は": does the clause end with letter i, in front of a noun that names something without it? */
static bool ends_clause(const sm_cjk *k, uint32_t i, uint32_t end)
{
    static const uint32_t whole = SM_K_DECISION | SM_K_PRONOUN | SM_K_NOUN | SM_K_END | SM_K_ADJUNCT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_TIME;
    uint32_t size, n = 0;
    if (!sm_ja_is_finite_end(k->cp[i]) || i + 2 >= end || sm_starts_with(k, i + 1, end, &size) & whole)
        return false;
    bool quote = k->cp[i + 1] == 0x300c;
    while (i + 1 + n < end && sm_is_noun_end(k->cp[i + 1 + n]))
        n++;
    return quote || n >= NOUN;
}

/* The clause that ends last from .. to. */
static void cut_clause(sm_cjk *k, uint32_t from, uint32_t to)
{
    uint32_t last = 0;
    int depth = 0;
    for (uint32_t i = from; i + 2 < to; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && i >= from + LEAST && ends_clause(k, i, to))
            last = i;
    }
    if (last > 0)
        sm_ja_add_last(k, from, last + 1, LEFT);
}

void sm_ja_cut_any(sm_cjk *k, uint32_t start)
{
    for (uint32_t p = 0; p < k->n; p++) {
        uint32_t from = sm_ja_piece_start(k, p, start), end = k->p[p].end, topic = sm_ja_find_topic(k, from, end);
        bool listed = p > 0 && from >= 2 && sm_is_noun_end(k->cp[from - 2]);   /* "浜町、岬町、|星見町で出していた警報": the clause tells of all */
        if (topic > 0 && !listed)
            cut_clause(k, from, topic);
        if (topic > 0 || !listed)
            cut_clause(k, topic > 0 ? topic : from, end);
    }
}
