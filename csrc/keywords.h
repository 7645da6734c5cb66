/* keywords.h - what keywords are made of: units, and how much of them a keyword may hold. */
#ifndef SM_KEYWORDS_H
#define SM_KEYWORDS_H

#include "pipeline.h"

/* How the units of a script become keywords. */
typedef enum sm_family {
    SM_FAMILY_WORDS,       /* a unit is a word: keywords of 1 to 4 */
    SM_FAMILY_SYLLABLES,   /* a unit is a syllable between spaces or tshegs: keywords of 1 to 4 */
    SM_FAMILY_STEMS,       /* a unit is an eojeol without particles: keywords of 1 to 3 */
    SM_FAMILY_RUNS,        /* a unit is a compound of Han, katakana, letters: a keyword is one unit */
    SM_FAMILY_HAN,         /* a unit is a Han character: keywords of 2 to 6 */
    SM_FAMILY_CLUSTERS     /* a unit is a South-East Asian letter with its vowels and marks: keywords of 2 to 10 */
} sm_family;

enum {
    SM_UNIT_EDGE = 1,      /* may begin a keyword */
    SM_UNIT_END = 2,       /* may end one */
    SM_UNIT_JOINED = 4,    /* nothing but a space or hyphen parts it from the unit before */
    SM_UNIT_UPPER = 8,     /* begins with a capital */
    SM_UNIT_FIRST = 16,    /* begins its sentence or a quotation */
    SM_UNIT_STOP = 32,     /* stop word */
    SM_UNIT_TITLE = 64,    /* stands in the title */
    SM_UNIT_NOUN = 128,    /* ko: has a particle that only nouns take */
    SM_UNIT_LINK = 256,    /* may stand between two nouns of a keyword */
    SM_UNIT_OPENED = 512,  /* an article or preposition stands one or two words before it */
    SM_UNIT_WITHIN = 1024, /* stop word that may stand within a name: an article or preposition, where these are known */
    SM_UNIT_ACTS = 4096,   /* directly after a word that verbs follow: "to", "we", "can" */
    SM_UNIT_HEAD = 2048    /* of the title itself: no place to quote, but a phrase that the text repeats */
};

typedef struct sm_unit {
    uint32_t start, end;   /* code points */
    uint32_t id;           /* equal where the units are */
    uint32_t sentence;
    uint8_t  family;
    bool     counted;      /* a number stands before */
    uint8_t  frequent;     /* sentences of a thousand, of any text, that have it; 0: few */
    uint16_t flags;
} sm_unit;

/* A compound that is written without spaces, and a unit of the text that it holds. */
typedef struct sm_part {
    uint32_t whole, part;  /* ids */
} sm_part;

typedef struct sm_units {
    sm_unit *at;
    uint32_t n;
    uint32_t n_ids;        /* ids are below it */
    sm_part *parts;
    uint32_t n_parts;
} sm_units;

/* The units of all candidate sentences, in text order, and after them those of the title. */
void sm_find_units(sm_arena *a, const sm_text *text, const sm_blocks *blocks, const sm_sentences *sentences,
                   const sm_tokens *tokens, const sm_terms *terms, sm_units *units);

#endif
