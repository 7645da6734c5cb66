/* compress_ko.h - what the files of compress_ko.c share: a sentence as words, and what a word is.
 *
 * compress_ko_words.c tells it, by endings and lists.
 */
#ifndef SM_COMPRESS_KO_H
#define SM_COMPRESS_KO_H

#include "compress_cjk.h"
#include "hangul.h"

enum { SM_KO_WORDS = 96 };
enum {
    GO = 0xace0, DA = 0xb2e4, NEUN = 0xb294, EUN = 0xc740, I = 0xc774, GA = 0xac00, IL = 0xc77c, WOL = 0xc6d4, NYEON = 0xb144, MYEO = 0xba70,
    RA = 0xb77c, RO = 0xb85c, ISS = 0xc788, DEUNG = 0xb4f1
};

typedef struct sm_ko_word {
    uint32_t start, end;    /* without a comma behind it */
    uint32_t kinds;         /* of its ending */
    bool     comma, quoted;
} sm_ko_word;

typedef struct sm_ko_sentence {
    sm_cjk     *k;
    sm_ko_word  w[SM_KO_WORDS];
    uint32_t    n;
} sm_ko_sentence;

static inline uint32_t sm_ko_last(const sm_ko_sentence *s, uint32_t i) { return s->k->cp[s->w[i].end - 1]; }

void sm_ko_read_words(sm_ko_sentence *s, uint32_t start);

/* Is the word as a whole listed as of the kind? Without a particle of one or two letters? */
bool sm_ko_is_whole(const sm_ko_sentence *s, uint32_t i, uint32_t kind);
bool sm_ko_is_stem(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t kind);

/* Behind the digits that word i opens with. */
uint32_t sm_ko_digits_end(const sm_ko_sentence *s, uint32_t i);

/* "3일", "8월14일", "지난"; "9시", "50분쯤", "전날" too; "2006년". */
bool sm_ko_is_date(const sm_ko_sentence *s, uint32_t i);
bool sm_ko_is_time(const sm_ko_sentence *s, uint32_t i);
bool sm_ko_is_year(const sm_ko_sentence *s, uint32_t i);

/* Is the word a topic, and no verb before a noun? The word behind the sentence's topic; 0: none is seen. */
bool     sm_ko_is_topic(const sm_ko_sentence *s, uint32_t i);
uint32_t sm_ko_find_topic(const sm_ko_sentence *s);

/* "있었던", "없는": what goes with the verb in front of it. */
bool sm_ko_is_auxiliary(const sm_ko_sentence *s, uint32_t i);

/* compress_ko_last.c: what goes only where nothing else makes a first sentence fit. */
void sm_ko_cut_last(sm_ko_sentence *s, uint32_t start);

/* Is it over: has one of the last syllables the past's final consonant? */
bool sm_ko_is_past(const sm_ko_sentence *s);

#endif
