/* spaces.c - does a space end a sentence, in languages that write no full stop (Thai, Lao)?
 *
 * Such a space parts phrases as well as sentences. A sum of small clues decides: how long the sentence is by now and
 * how long the phrases on both sides are, which word follows (a connective opens, a conjunction joins), which word
 * comes before (a preposition cannot be the last, a polite particle often is), numbers, open quotes and brackets.
 * The words are data/lang/<code>/spaces.txt; the weights were set by hand and rounded after a look at Thai treebank text.
 *
 * Limits: sentences put together without a space are not found. Every clue looks at a bounded number of characters.
 */
#include "spaces.h"

#include "unicode.h"

enum {
    LONGEST_WORD = 20, LONG_PHRASE = 60, LONG_SENTENCE = 90, QUOTE_REACH = 200,

    ALWAYS = -90,                                   /* more than this must speak for an end */
    OPENS = 100, OPENS_WEAKLY = 25, JOINS = -200,   /* the word after the space */
    HANGS = -250, ENDS = 100,                       /* the word before it */
    FOREIGN_AFTER = -125, FOREIGN_BEFORE = -25,     /* digits and Latin letters */
    TERMINATED = 400, QUOTED = -100
};

static uint32_t smaller(uint32_t a, uint32_t b) { return a < b ? a : b; }

/* Kinds of the longest word at the start of cp[0 .. n), or at its end. */
static unsigned first_word(const sm_words *words, const uint32_t *cp, uint32_t n)
{
    for (uint32_t size = smaller(n, LONGEST_WORD); size > 0; size--) {
        unsigned kinds = sm_words_find_cp(words, cp, size) & (SM_SPACE_OPEN | SM_SPACE_WEAK | SM_SPACE_JOIN);
        if (kinds)
            return kinds;
    }
    return 0;
}

static unsigned last_word(const sm_words *words, const uint32_t *cp, uint32_t n)
{
    for (uint32_t size = smaller(n, LONGEST_WORD); size > 0; size--) {
        unsigned kinds = sm_words_find_cp(words, cp + n - size, size) & (SM_SPACE_HANG | SM_SPACE_END);
        if (kinds)
            return kinds;
    }
    return 0;
}

static bool is_foreign(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
}

static bool is_opener(uint32_t cp)
{
    unsigned gc = sm_props_of(cp)->gc;
    return gc == SM_GC_PS || gc == SM_GC_PI || cp == '"' || cp == '\'';
}

/* Is a quote or bracket still open at the end of cp[from .. at)? */
static bool is_open(const uint32_t *cp, uint32_t from, uint32_t at)
{
    int depth = 0, straight = 0;
    for (uint32_t i = at - from > QUOTE_REACH ? at - QUOTE_REACH : from; i < at; i++) {
        unsigned gc = sm_props_of(cp[i])->gc;
        depth += gc == SM_GC_PS || gc == SM_GC_PI;
        depth -= (gc == SM_GC_PE || gc == SM_GC_PF) && depth > 0;
        straight += cp[i] == '"';
    }
    return depth > 0 || straight % 2 != 0;
}

static uint32_t phrase_before(const uint32_t *cp, uint32_t from, uint32_t at)
{
    uint32_t n = 0;
    while (at - n > from && n < LONG_PHRASE && !sm_is_space(cp[at - n - 1]))
        n++;
    return n;
}

static uint32_t phrase_after(const uint32_t *cp, uint32_t after, uint32_t limit)
{
    uint32_t n = 0;
    while (after + n < limit && n < LONG_PHRASE && !sm_is_space(cp[after + n]))
        n++;
    return n;
}

bool sm_space_ends_sentence(const sm_words *words, const uint32_t *cp, uint32_t from, uint32_t at, uint32_t after,
                            uint32_t limit)
{
    uint32_t before = phrase_before(cp, from, at), next = phrase_after(cp, after, limit);
    int sum = ALWAYS + (int)smaller(at - from, LONG_SENTENCE) + (int)before / 2 + (int)next * 2 / 5;
    uint32_t word = after;
    while (word < after + next && is_opener(cp[word]))
        word++;
    unsigned first = first_word(words, cp + word, after + next - word);
    unsigned last = last_word(words, cp + at - before, before);
    sum += first & SM_SPACE_OPEN ? OPENS : first & SM_SPACE_JOIN ? JOINS : first & SM_SPACE_WEAK ? OPENS_WEAKLY : 0;
    sum += last & SM_SPACE_HANG ? HANGS : last & SM_SPACE_END ? ENDS : 0;
    sum += word < after + next && is_foreign(cp[word]) ? FOREIGN_AFTER : 0;
    sum += is_foreign(cp[at - 1]) ? FOREIGN_BEFORE : 0;
    sum += cp[at - 1] == '?' || cp[at - 1] == '!' ? TERMINATED : 0;
    sum += is_open(cp, from, at) ? QUOTED : 0;
    return sum > 0;
}
