/* compress_zh.c - what is Chinese alone: datelines, times, clauses at the end.
 *
 * A report opens with where it was sent from; a clause behind the first can go where what stands before it has a predicate
 * and needs nothing behind it.
 * Limits: a predicate is known by listed words alone.
 */
#include "compress_cjk.h"

enum { DATELINE = 24 };

/* Chinese: does the letter at i end where a report was sent from ("...1月1日电", "本报讯", "...消息：")? */
static bool ends_dateline(const sm_cjk *k, uint32_t i, uint32_t start, bool agency)
{
    static const uint32_t sent[] = { 0x7535, 0x96fb, 0x8baf, 0x8a0a };   /* dian, xun, in both scripts */
    uint32_t before = k->cp[i - 1], next = k->cp[i + 1];
    bool apart = sm_is_space(next) || sm_nesting(next) > 0 || next == ':' || next == 0xff1a;
    if (before == 0x6d88 && k->cp[i] == 0x606f)   /* xiaoxi */
        return apart || (next == ',' || next == 0xff0c);
    for (size_t s = 0; s < sizeof sent / sizeof *sent; s++)
        if (k->cp[i] == sent[s] && i > start)
            return s < 2 ? agency || before == 0x65e5 || before == 0x4e13 || sm_is_digit(before) : apart;
    return false;
}

static uint32_t skip_marks(const sm_cjk *k, uint32_t from, uint32_t end)
{
    while (from + 1 < end
           && (sm_is_space(k->cp[from]) || sm_is_comma(k->cp[from]) || k->cp[from] == ':' || k->cp[from] == 0xff1a || k->cp[from] == '/'))
        from++;
    return from;
}

/* Where the report starts behind "新华社北京1月1日电 (记者...)". */
uint32_t sm_skip_chinese_dateline(sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t size, from = start;
    bool agency = sm_starts_with(k, start, end, &size) & SM_K_NOUN;
    for (uint32_t i = start + 1; i + 1 < end && i < start + DATELINE && from == start; i++)
        if (ends_dateline(k, i, start, agency))
            from = i + 1;
    if (from == start)
        return start;
    from = skip_marks(k, from, end);
    if (sm_nesting(k->cp[from]) > 0 && k->cp[from] != 0x201c && k->cp[from] != 0x300a)
        for (int depth = 0; from + 1 < end; ) {
            depth += sm_nesting(k->cp[from++]);
            if (depth == 0)
                break;
        }
    from = skip_marks(k, from, end);
    sm_add_cut(k->out, start, from, true);
    return from;
}

/* "当地时间10月23日上午" */
bool sm_is_when(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t letters[] = { 0x5e74, 0x6708, 0x65e5, 0x53f7, 0x865f, 0x65f6, 0x6642, 0x5206, 0x949f, 0x65e9,
                                        0x665a, 0x4e0a, 0x4e0b, 0x4e2d, 0x5348, 0x51cc, 0x6668, 0x5f53, 0x7576, 0x5730,
                                        0x95f4, 0x9593, 0x5de6, 0x53f3, 0x6628, 0x4eca, 0x591c, 0x5468, 0x9031, 0x4e00,
                                        0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x5929, 0x5317, 0x4eac };
    for (uint32_t i = start; i < end; i++) {
        bool known = sm_is_digit(k->cp[i]) || k->cp[i] == ':' || sm_is_space(k->cp[i]);
        for (size_t w = 0; !known && w < sizeof letters / sizeof *letters; w++)
            known = k->cp[i] == letters[w];
        if (!known)
            return false;
    }
    return end - start > 1;
}

static bool has_verb(const sm_cjk *k, sm_stretch p)
{
    for (uint32_t i = p.start + 1; i + 1 < p.end; i++)
        if (sm_opens_with(k, i, p.end, SM_K_VERB))
            return true;
    return false;
}

/* Chinese: clauses behind the first that "and so", "which" and the like open; any, if they are clauses of a long first one. */
void sm_cut_tails(sm_cjk *k, uint32_t start)
{
    uint32_t size, first = 0;
    while (first + 1 < k->n && (k->p[first].end <= start || sm_opens_with(k, k->p[first].start, k->p[first].end, SM_K_LEADER)))
        first++;
    bool open = sm_opens_with(k, k->p[first].start, k->p[first].end, SM_K_CONDITION | SM_K_LEADER), predicate = false;
    for (uint32_t i = first + 1; i < k->n; i++) {
        uint32_t end = k->p[i - 1].end, kinds = sm_starts_with(k, k->p[i].start, k->p[i].end, &size);
        bool tail = kinds & SM_K_TAIL && end - k->out->body.start >= 2 * SM_SHORTEST;
        predicate |= has_verb(k, k->p[i - 1]);
        bool whole = !open && predicate && end - k->p[first].start >= 2 * SM_SHORTEST
                     && !(sm_ends_with(k, k->p[i - 1].start, end, &size) & (SM_K_SAY | SM_K_PAIRED)) && !(kinds & SM_K_PAIRED)
                     && !sm_is_when(k, k->p[i - 1].start, end);
        uint32_t n = k->out->n;
        if (tail || whole)
            sm_add_cut(k->out, end, k->out->body.end, false);
        if (k->out->n > n)
            k->out->at[n].claim = !tail;   /* what it came to, more often than not */
    }
}
