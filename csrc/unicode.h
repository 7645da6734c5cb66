/* unicode.h - character properties: one look-up gives all that the stages ask of a code point.
 *
 * The table is two-stage (128 code points a block) over distinct records, made from Unicode's own data
 * by tools/gen_unicode.py. SM_BAD and everything above U+10FFFF has the record of an unassigned character.
 */
#ifndef SM_UNICODE_H
#define SM_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gen/unicode_classes.inc"

/* A byte that is not UTF-8: takes one place in sm_text.cp, prints as U+FFFD, and is one byte long in the source. */
#define SM_BAD 0x110000u

typedef struct sm_props {
    uint8_t gc;      /* SM_GC_...      general category */
    uint8_t script;  /* SM_SCRIPT_...  */
    uint8_t sb;      /* SM_SB_...      sentence break class, UAX #29 */
    uint8_t wb;      /* SM_WB_...      word break class */
    uint8_t gcb;     /* SM_GCB_...     grapheme cluster break class */
    uint8_t incb;    /* SM_INCB_...    Indic conjunct break */
    uint8_t kind;    /* SM_KIND_...    what the tokenizer and the page features need */
    uint8_t flags;   /* SM_IS_...      */
} sm_props;

enum { SM_PROPS_SHIFT = 7 };
extern const sm_props sm_props_table[];
extern const uint16_t sm_props_stage1[], sm_props_stage2[];

static inline const sm_props *sm_props_of(uint32_t cp)
{
    if (cp >= SM_BAD)
        return &sm_props_table[0];
    return &sm_props_table[sm_props_stage2[((uint32_t)sm_props_stage1[cp >> SM_PROPS_SHIFT] << SM_PROPS_SHIFT)
                                           | (cp & ((1u << SM_PROPS_SHIFT) - 1))]];
}

static inline bool sm_is_space(uint32_t cp)
{
    return cp < 0x80 ? cp == ' ' || (cp >= 9 && cp <= 13) : (sm_props_of(cp)->flags & SM_IS_SPACE) != 0;
}

static inline bool sm_is_newline(uint32_t cp)
{
    return (cp >= 0x0a && cp <= 0x0d) || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static inline bool sm_is_upper(uint32_t cp) { return (sm_props_of(cp)->flags & SM_IS_UPPER) != 0; }
static inline bool sm_is_lower(uint32_t cp) { return (sm_props_of(cp)->flags & SM_IS_LOWER) != 0; }

/* A letter of any script; not a mark, not a digit. */
static inline bool sm_is_letter(uint32_t cp)
{
    unsigned kind = sm_props_of(cp)->kind;
    return kind == SM_KIND_LETTER || (kind >= SM_KIND_HAN && kind <= SM_KIND_SEASIAN);
}

/* A full stop or another mark that may end a sentence. */
static inline bool sm_is_terminal(const sm_props *p) { return p->sb == SM_SB_STERM || p->sb == SM_SB_ATERM; }

/* Where a stretch ends, without the brackets and quotation marks behind its last character. */
static inline uint32_t sm_end_within(const uint32_t *cp, uint32_t start, uint32_t end)
{
    while (end > start + 1 && sm_props_of(cp[end - 1])->sb == SM_SB_CLOSE)
        end--;
    return end;
}

static inline bool sm_is_dash(uint32_t cp) { return cp == '-' || (cp >= 0x2010 && cp <= 0x2015); }

/* Bold and italic of Markdown. */
static inline bool sm_is_markup(uint32_t cp) { return cp == '*' || cp == '_'; }

static inline bool sm_is_digit(uint32_t cp) { return sm_props_of(cp)->kind == SM_KIND_DIGIT; }

/* "SystemSkip": a capital right behind a small letter, i > 0. */
static inline bool sm_is_seam(const uint32_t *cp, uint32_t i) { return sm_is_upper(cp[i]) && sm_is_lower(cp[i - 1]); }

/* Is the character in the list? SM_ONE_OF takes an array. */
static inline bool sm_in_list(uint32_t cp, const uint32_t *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == cp)
            return true;
    return false;
}

#define SM_ONE_OF(cp, list) sm_in_list(cp, list, sizeof (list) / sizeof *(list))

/* Simple lower case; what has none comes back as it is. */
uint32_t sm_lower(uint32_t cp);

#endif
