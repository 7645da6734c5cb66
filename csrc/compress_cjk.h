/* compress_cjk.h - what the rules of Korean, Japanese and Chinese share; used by compress_*.c alone. */
#ifndef SM_COMPRESS_CJK_H
#define SM_COMPRESS_CJK_H

#include "compress.h"

enum { SM_PIECES = 32, SM_LONGEST_MATCH = 12, SM_SHORTEST = 8 };

typedef struct sm_cjk {
    const uint32_t   *cp;
    uint32_t          length;         /* of the text */
    const sm_lexicon *lex;
    sm_cuts          *out;
    sm_stretch        p[SM_PIECES];   /* between commas outside quotes and brackets */
    uint32_t          n;
    bool              any;            /* nothing else makes it fit */
} sm_cjk;

/* 1 opens a quote or bracket, -1 closes one, 0 neither. */
int sm_nesting(uint32_t c);
bool sm_is_comma(uint32_t c);

/* "=", of either width, as news sets it beside names. */
static inline bool sm_is_equals(uint32_t c) { return c == '=' || c == 0xff1d; }

/* Does a noun, a number or a closing sign end with c? Hiragana and Hangul tell nothing. */
bool sm_is_noun_end(uint32_t c);
bool sm_ends_noun(const sm_cjk *k, uint32_t i);   /* the same of the letter at i, "san" behind a name too */

/* Japanese: is the letter at i the particle of a subject? */
bool sm_is_ga(const sm_cjk *k, uint32_t i, uint32_t start);

/* Kinds of the longest entry that the slice ends with, or starts with; *size is its length. */
uint32_t sm_ends_with(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t *size);
uint32_t sm_starts_with(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t *size);

/* Does the slice open with an entry of the kind, even if a longer one opens it too? */
bool sm_opens_with(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t kind);

/* Subjects in the slice, known by their particle. */
uint32_t sm_count_subjects(const sm_cjk *k, uint32_t start, uint32_t end);

/* Is there a subject right behind start? */
bool sm_near_subject(const sm_cjk *k, uint32_t start);

/* compress_ja.c: all cuts of a Japanese sentence. */
void sm_cut_japanese(sm_cjk *k);

/* compress_ko.c: where the sentence starts, behind quotations that were glued to its front; the cuts of Korean that no
 * comma shows, and what kind of sentence it is. */
uint32_t sm_skip_korean_leadin(sm_cjk *k, uint32_t start);
void sm_cut_korean(sm_cjk *k, uint32_t start);

/* Does what ends there end the line of who wrote it ("홍길동 기자")? */
bool sm_ends_byline(const sm_cjk *k, uint32_t start, uint32_t end);

/* Can the word's last letter be a particle? -eun and -i stand behind a final consonant, -neun and -ga behind a vowel. */
bool sm_fits_particle(const sm_cjk *k, uint32_t start, uint32_t end);

/* Does it open with half a name, whose whole stands further up? */
bool sm_names_by_half(const sm_cjk *k, uint32_t start, uint32_t end);

/* Is there a topic in the slice that what is behind it may need? */
bool sm_takes_topic(const sm_cjk *k, uint32_t start, uint32_t end);

/* compress_zh.c: where the report starts behind "新华社北京1月1日电"; is it a time and no more; what can go at the end. */
uint32_t sm_skip_chinese_dateline(sm_cjk *k, uint32_t start, uint32_t end);
bool sm_is_when(const sm_cjk *k, uint32_t start, uint32_t end);
void sm_cut_tails(sm_cjk *k, uint32_t start);

#endif
