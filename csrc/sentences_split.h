/* sentences_split.h - what the files of the splitter share: its state, and the classes
 * of characters that its pass stops at. */
#ifndef SM_SENTENCES_SPLIT_H
#define SM_SENTENCES_SPLIT_H

#include "sentences.h"

/* What the pass stops at. */
typedef enum sm_class {
    SM_C_NONE, SM_C_STOP, SM_C_TERM, SM_C_DOTS, SM_C_OPEN, SM_C_CLOSE, SM_C_QUOTE, SM_C_APOSTROPHE, SM_C_EMOJI,
    SM_C_COLON, SM_C_SEMICOLON, SM_C_SPACE
} sm_class;

#define SM_CLASS_BIT(c) (1u << (c))

/* A quotation or bracket that is open, the outermost one. */
typedef struct sm_span {
    uint32_t open, close;        /* places of its signs; close = SM_NONE: not looked for yet, = open: there is none */
    uint32_t none_before;        /* a bracket that does not close: the text is known to hold no closing one before this */
    bool     inner;              /* it opens within a sentence */
    bool     lower;              /* and goes on in lower case */
    bool     verse;              /* lines of verse with slashes between, known once `close` is */
} sm_span;

/* A numbered list that runs within a line: "1. flour 2. water". */
typedef struct sm_inline_list {
    uint32_t value;              /* of the last number or letter, 0: no list */
    uint32_t base;               /* 0 for numbers, else the letter before the first: a, A */
    uint32_t delimiter;
    bool     inner;              /* it enumerates within a sentence: its items are none */
} sm_inline_list;

typedef struct sm_splitter {
    sm_arena       *arena;
    const uint32_t *cp;
    sm_sentences   *out;
    uint32_t        cap;
    const sm_block *block;
    uint32_t        number;        /* of the block */
    uint32_t        sentence;      /* start of the sentence so far */
    bool            in_quote;      /* an odd number of straight double quotes so far */
    sm_span         quote, bracket;
    sm_inline_list  list;
    uint32_t        mask;          /* the classes to stop at */
    bool            stops[128];    /* the ASCII characters of those classes */
} sm_splitter;

extern const uint8_t sm_ascii_class[128];
sm_class sm_wide_class(uint32_t c);
static inline sm_class sm_class_of(uint32_t c) { return c < 0x80 ? (sm_class)sm_ascii_class[c] : sm_wide_class(c); }

static inline bool sm_is_single_quote(uint32_t c) { return c == '\'' || (c >= 0x2018 && c <= 0x201b); }
static inline bool sm_is_uncased(uint32_t c) { return sm_is_letter(c) && !sm_is_upper(c) && !sm_is_lower(c); }

/* sentences_place.c */
uint32_t sm_skip_spaces(const uint32_t *cp, uint32_t i, uint32_t end);
uint32_t sm_after_emoji(const uint32_t *cp, uint32_t i, uint32_t end);   /* the emoji at i and those behind it */
void     sm_fill_place(const sm_splitter *s, uint32_t at, sm_place *p);  /* for the terminator at `at` */

/* sentences_rules.c */
uint32_t sm_close_of(const sm_splitter *s, sm_span *q);   /* where the span closes; its own place if it does not soon */
bool     sm_sentence_ends(sm_splitter *s, const sm_place *p);

#endif
