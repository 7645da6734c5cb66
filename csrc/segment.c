/* segment.c - grapheme, word and sentence boundaries by the rules of UAX #29, Unicode 17, as they stand.
 *
 * Every branch names its rule. What a rule has to know of the text before is kept in a few variables since the last
 * boundary; what it has to know of the text after is looked for only where the answer depends on it, so that no
 * character is looked at more than a few times. The rules GB1/2, WB1/2, SB1/2 (start and end) are the callers' loops.
 */
#include "segment.h"

#include <stdbool.h>
#include <stddef.h>

#include "unicode.h"

#define BIT(class) (1u << (class))
#define IN(class, set) ((BIT(class) & (set)) != 0)

/* ---- grapheme clusters ---- */

enum {
    GCB_CONTROLS = BIT(SM_GCB_CONTROL) | BIT(SM_GCB_CR) | BIT(SM_GCB_LF),
    GCB_AFTER_L = BIT(SM_GCB_L) | BIT(SM_GCB_V) | BIT(SM_GCB_LV) | BIT(SM_GCB_LVT),
    GCB_AFTER_V = BIT(SM_GCB_V) | BIT(SM_GCB_T)
};

typedef struct cluster {
    const sm_props *prev;
    bool odd_ri;        /* the regional indicators so far are odd in number */
    bool pict;          /* ExtPict Extend* */
    bool pict_zwj;      /* ExtPict Extend* ZWJ */
    bool consonant;     /* InCB consonant [Extend Linker]* */
    bool linked;        /*   ... with a linker among them */
} cluster;

static void cluster_add(cluster *c, const sm_props *p)
{
    c->pict_zwj = c->pict && p->gcb == SM_GCB_ZWJ;
    c->pict = (p->flags & SM_IS_PICTOGRAPHIC) || (c->pict && p->gcb == SM_GCB_EXTEND);
    if (p->incb == SM_INCB_CONSONANT) {
        c->consonant = true;
        c->linked = false;
    } else if (p->incb == SM_INCB_LINKER) {
        c->linked = c->consonant;
    } else if (p->incb != SM_INCB_EXTEND) {
        c->consonant = c->linked = false;
    }
    c->odd_ri = p->gcb == SM_GCB_REGIONAL_INDICATOR && !c->odd_ri;
    c->prev = p;
}

static bool cluster_goes_on(const cluster *c, const sm_props *next)
{
    unsigned a = c->prev->gcb, b = next->gcb;
    if (a == SM_GCB_CR && b == SM_GCB_LF)                            /* GB3 */
        return true;
    if (IN(a, GCB_CONTROLS) || IN(b, GCB_CONTROLS))                  /* GB4, GB5 */
        return false;
    if (a == SM_GCB_L && IN(b, GCB_AFTER_L))                         /* GB6 */
        return true;
    if ((a == SM_GCB_LV || a == SM_GCB_V) && IN(b, GCB_AFTER_V))     /* GB7 */
        return true;
    if ((a == SM_GCB_LVT || a == SM_GCB_T) && b == SM_GCB_T)         /* GB8 */
        return true;
    if (b == SM_GCB_EXTEND || b == SM_GCB_ZWJ)                       /* GB9 */
        return true;
    if (b == SM_GCB_SPACINGMARK || a == SM_GCB_PREPEND)              /* GB9a, GB9b */
        return true;
    if (c->consonant && c->linked && next->incb == SM_INCB_CONSONANT) /* GB9c */
        return true;
    if (c->pict_zwj && (next->flags & SM_IS_PICTOGRAPHIC))           /* GB11 */
        return true;
    return c->odd_ri && b == SM_GCB_REGIONAL_INDICATOR;              /* GB12, GB13, else GB999 */
}

uint32_t sm_next_grapheme_break(const uint32_t *cp, uint32_t n, uint32_t at)
{
    cluster c = { .prev = NULL };
    cluster_add(&c, sm_props_of(cp[at]));
    for (at++; at < n; at++) {
        const sm_props *p = sm_props_of(cp[at]);
        if (!cluster_goes_on(&c, p))
            break;
        cluster_add(&c, p);
    }
    return at;
}

/* ---- words ---- */

enum {
    WB_NEWLINES = BIT(SM_WB_NEWLINE) | BIT(SM_WB_CR) | BIT(SM_WB_LF),
    WB_IGNORED = BIT(SM_WB_EXTEND) | BIT(SM_WB_FORMAT) | BIT(SM_WB_ZWJ),
    WB_AHLETTER = BIT(SM_WB_ALETTER) | BIT(SM_WB_HEBREW_LETTER),
    WB_MIDNUMLETQ = BIT(SM_WB_MIDNUMLET) | BIT(SM_WB_SINGLE_QUOTE),
    WB_MID_OF_WORD = BIT(SM_WB_MIDLETTER) | WB_MIDNUMLETQ,
    WB_MID_OF_NUMBER = BIT(SM_WB_MIDNUM) | WB_MIDNUMLETQ,
    WB_BEFORE_CONNECTOR = WB_AHLETTER | BIT(SM_WB_NUMERIC) | BIT(SM_WB_KATAKANA) | BIT(SM_WB_EXTENDNUMLET),
    WB_AFTER_CONNECTOR = WB_AHLETTER | BIT(SM_WB_NUMERIC) | BIT(SM_WB_KATAKANA)
};

typedef struct word {
    unsigned raw;       /* class of the character before */
    unsigned prev;      /* of the last one that WB4 does not skip */
    unsigned before;    /* and of the one before that, since the boundary */
    bool odd_ri;
} word;

static void word_add(word *w, unsigned class)
{
    w->raw = class;
    if (IN(class, WB_IGNORED) && w->prev != SM_WB_COUNT && !IN(w->prev, WB_NEWLINES))
        return;
    w->before = w->prev;
    w->prev = class;
    w->odd_ri = class == SM_WB_REGIONAL_INDICATOR && !w->odd_ri;
}

/* The class that WB4 leaves behind place `at`. */
static unsigned next_word_class(const uint32_t *cp, uint32_t n, uint32_t at)
{
    unsigned class = SM_WB_COUNT;
    while (++at < n && IN(class = sm_props_of(cp[at])->wb, WB_IGNORED))
        ;
    return at < n ? class : SM_WB_COUNT;
}

static bool letters_go_on(const word *w, unsigned b, const uint32_t *cp, uint32_t n, uint32_t at)
{
    unsigned a = w->prev;
    if (IN(a, WB_AHLETTER) && IN(b, WB_AHLETTER))                                      /* WB5 */
        return true;
    if (a == SM_WB_HEBREW_LETTER && b == SM_WB_SINGLE_QUOTE)                           /* WB7a */
        return true;
    if (IN(a, WB_AHLETTER) && IN(b, WB_MID_OF_WORD))                                   /* WB6 */
        return IN(next_word_class(cp, n, at), WB_AHLETTER);
    if (IN(w->before, WB_AHLETTER) && IN(a, WB_MID_OF_WORD) && IN(b, WB_AHLETTER))     /* WB7 */
        return true;
    if (a == SM_WB_HEBREW_LETTER && b == SM_WB_DOUBLE_QUOTE)                           /* WB7b */
        return next_word_class(cp, n, at) == SM_WB_HEBREW_LETTER;
    return w->before == SM_WB_HEBREW_LETTER && a == SM_WB_DOUBLE_QUOTE && b == SM_WB_HEBREW_LETTER; /* WB7c */
}

static bool numbers_go_on(const word *w, unsigned b, const uint32_t *cp, uint32_t n, uint32_t at)
{
    unsigned a = w->prev;
    if (b == SM_WB_NUMERIC && (a == SM_WB_NUMERIC || IN(a, WB_AHLETTER)))              /* WB8, WB9 */
        return true;
    if (a == SM_WB_NUMERIC && IN(b, WB_AHLETTER))                                      /* WB10 */
        return true;
    if (w->before == SM_WB_NUMERIC && IN(a, WB_MID_OF_NUMBER) && b == SM_WB_NUMERIC)   /* WB11 */
        return true;
    return a == SM_WB_NUMERIC && IN(b, WB_MID_OF_NUMBER)                               /* WB12 */
           && next_word_class(cp, n, at) == SM_WB_NUMERIC;
}

static bool word_goes_on(const word *w, const uint32_t *cp, uint32_t n, uint32_t at)
{
    const sm_props *p = sm_props_of(cp[at]);
    unsigned a = w->prev, b = p->wb;
    if (w->raw == SM_WB_CR && b == SM_WB_LF)                                           /* WB3 */
        return true;
    if (IN(w->raw, WB_NEWLINES) || IN(b, WB_NEWLINES))                                 /* WB3a, WB3b */
        return false;
    if (w->raw == SM_WB_ZWJ && (p->flags & SM_IS_PICTOGRAPHIC))                        /* WB3c */
        return true;
    if (w->raw == SM_WB_WSEGSPACE && b == SM_WB_WSEGSPACE)                             /* WB3d */
        return true;
    if (IN(b, WB_IGNORED))                                                             /* WB4 */
        return true;
    if (letters_go_on(w, b, cp, n, at) || numbers_go_on(w, b, cp, n, at))              /* WB5 - WB12 */
        return true;
    if (a == SM_WB_KATAKANA && b == SM_WB_KATAKANA)                                    /* WB13 */
        return true;
    if (IN(a, WB_BEFORE_CONNECTOR) && b == SM_WB_EXTENDNUMLET)                         /* WB13a */
        return true;
    if (a == SM_WB_EXTENDNUMLET && IN(b, WB_AFTER_CONNECTOR))                          /* WB13b */
        return true;
    return w->odd_ri && a == SM_WB_REGIONAL_INDICATOR && b == SM_WB_REGIONAL_INDICATOR; /* WB15, WB16, else WB999 */
}

uint32_t sm_next_word_break(const uint32_t *cp, uint32_t n, uint32_t at)
{
    word w = { SM_WB_COUNT, SM_WB_COUNT, SM_WB_COUNT, false };
    word_add(&w, sm_props_of(cp[at])->wb);
    for (at++; at < n && word_goes_on(&w, cp, n, at); at++)
        word_add(&w, sm_props_of(cp[at])->wb);
    return at;
}

/* ---- sentences ---- */

enum {
    SB_PARASEP = BIT(SM_SB_SEP) | BIT(SM_SB_CR) | BIT(SM_SB_LF),
    SB_SATERM = BIT(SM_SB_STERM) | BIT(SM_SB_ATERM),
    SB_IGNORED = BIT(SM_SB_EXTEND) | BIT(SM_SB_FORMAT),
    SB_DECISIVE = BIT(SM_SB_OLETTER) | BIT(SM_SB_UPPER) | BIT(SM_SB_LOWER) | SB_PARASEP | SB_SATERM
};

/* How far the text has come in SATerm Close* Sp* ParaSep?. */
typedef enum sb_stage { SB_TEXT, SB_TERM, SB_CLOSED, SB_SPACED, SB_ENDED } sb_stage;

typedef struct sb_state {
    sb_stage stage;
    unsigned term;      /* STerm or ATerm, from SB_TERM on */
    unsigned prev;      /* class before, SB5 seen to */
    unsigned before;    /* and the one before that */
} sb_state;

static sb_stage sb_next_stage(const sb_state *s, unsigned class)
{
    if (IN(class, SB_SATERM))
        return SB_TERM;
    if (IN(class, SB_PARASEP))
        return SB_ENDED;
    if (class == SM_SB_CLOSE && (s->stage == SB_TERM || s->stage == SB_CLOSED))
        return SB_CLOSED;
    if (class == SM_SB_SP && s->stage != SB_TEXT && s->stage != SB_ENDED)
        return SB_SPACED;
    return SB_TEXT;
}

static void sb_add(sb_state *s, unsigned class)
{
    if (IN(class, SB_IGNORED) && s->prev != SM_SB_COUNT)             /* SB5 */
        return;
    s->stage = sb_next_stage(s, class);
    if (s->stage == SB_TERM)
        s->term = class;
    s->before = s->prev;
    s->prev = class;
}

/* Is the next letter, before anything else that decides, a lower-case one? */
static bool lower_ahead(const uint32_t *cp, uint32_t n, uint32_t at)
{
    for (; at < n; at++) {
        unsigned class = sm_props_of(cp[at])->sb;
        if (IN(class, SB_DECISIVE))
            return class == SM_SB_LOWER;
    }
    return false;
}

static bool sentence_goes_on(const sb_state *s, const uint32_t *cp, uint32_t n, uint32_t at)
{
    unsigned b = sm_props_of(cp[at])->sb;
    if (s->prev == SM_SB_CR && b == SM_SB_LF && cp[at - 1] == '\r')  /* SB3 */
        return true;
    if (s->stage == SB_ENDED)                                        /* SB4 */
        return false;
    if (IN(b, SB_IGNORED) || s->stage == SB_TEXT)                    /* SB5, SB998 */
        return true;
    if (s->stage == SB_TERM && s->term == SM_SB_ATERM) {
        if (b == SM_SB_NUMERIC)                                      /* SB6 */
            return true;
        if ((s->before == SM_SB_UPPER || s->before == SM_SB_LOWER) && b == SM_SB_UPPER) /* SB7 */
            return true;
    }
    if (b == SM_SB_SCONTINUE || IN(b, SB_SATERM))                    /* SB8a */
        return true;
    if (b == SM_SB_CLOSE && s->stage != SB_SPACED)                   /* SB9 */
        return true;
    if (b == SM_SB_SP || IN(b, SB_PARASEP))                          /* SB9, SB10 */
        return true;
    return s->term == SM_SB_ATERM && lower_ahead(cp, n, at);         /* SB8, else SB11 */
}

uint32_t sm_next_sentence_break(const uint32_t *cp, uint32_t n, uint32_t at)
{
    sb_state s = { SB_TEXT, SM_SB_COUNT, SM_SB_COUNT, SM_SB_COUNT };
    sb_add(&s, sm_props_of(cp[at])->sb);
    for (at++; at < n && sentence_goes_on(&s, cp, n, at); at++)
        sb_add(&s, sm_props_of(cp[at])->sb);
    return at;
}
