/* sentences.h - shared by the files of the sentence splitter: what stands around a possible end. */
#ifndef SM_SENTENCES_H
#define SM_SENTENCES_H

#include "pipeline.h"

/* A rule's answer: the sentence ends here, goes on, or the next rule decides. */
typedef enum sm_verdict { SM_PASS, SM_GO_ON, SM_END } sm_verdict;

/* What a run of terminators is. */
typedef enum sm_run { SM_RUN_STOP, SM_RUN_MARK, SM_RUN_DOTS, SM_RUN_SIGN } sm_run;
/* STOP is one full stop, MARK ! ? and their like, DOTS an ellipsis, SIGN a terminator that is nothing else (। 。 ።). */

/* A possible end. Places are in `cp`; `low` and `high` bound the block. */
typedef struct sm_place {
    const uint32_t *cp;
    uint32_t        low, high;
    const sm_lang  *lang;
    uint32_t        sentence;   /* where the sentence so far starts */
    uint32_t        token, token_end;   /* the word before, without space, quote or bracket: cp[token..token_end) */
    uint32_t        term, stop; /* the terminators: cp[term..stop) */
    uint32_t        close;      /* after closing quotes, brackets and note marks */
    uint32_t        next;       /* the next character that is not a space, or high */
    uint32_t        word;       /* the next word's first character behind opening signs, or high */
    sm_run    kind;
    bool            spaced;     /* a space or the end comes after `close` */
    bool            quoted;     /* a quotation opens between `next` and `word` */
    bool            small;      /* the sentence so far starts in lower case, as informal text does */
} sm_place;

/* sentences_abbr.c: is this full stop an abbreviation's, an initial's, a number's? */
sm_verdict sm_full_stop(const sm_place *p);
/* Is the token in the language's list? */
bool sm_is_listed(const sm_place *p);
/* Is the word that starts at cp[at] one that often opens sentences: a function word in capitals? */
bool sm_is_starter(const sm_place *p, uint32_t at);
/* Does nothing but a bullet or an opening sign stand between the sentence's start and the token? */
bool sm_opens_sentence(const sm_place *p);
/* Where the token that ends before cp[end] starts; not before `low`. */
uint32_t sm_token_start(const uint32_t *cp, uint32_t low, uint32_t end);

/* sentences_korean.c: does the word that ends before cp[at] close a sentence that has no sign at its end? */
bool sm_korean_ends(const uint32_t *cp, uint32_t from, uint32_t at);
/* Is it a syllable that verbs at the end of a sentence end in (다 요 까 죠 네 지 라 자 군 니 데 음 오 줘)? */
bool sm_korean_is_final(uint32_t c);

#endif
