/* page.h - what furniture.c and title.c know of a page: counts of every block, and what lies around it.
 *
 * page_block.c reads each block once, page.c looks around it (sm_page_read) and hands out feature vectors (sm_page_features); the names and formulas
 * of all features stand in one table, page_features.inc, from which the training tool reads them too.
 */
#ifndef SM_PAGE_H
#define SM_PAGE_H

#include <string.h>

#ifdef __SSE2__
#  include <emmintrin.h>
#endif

#include "pipeline.h"

/* How a block starts. */
enum { SM_MARK_NONE, SM_MARK_BULLET, SM_MARK_LETTER_O, SM_MARK_NUMBER, SM_MARK_HASH, SM_MARK_BRACKET, SM_MARK_QUOTE,
       SM_MARK_PIPE, SM_MARK_OTHER };

/* Kinds of the words that pages write around their text (data/lang/<code>/page.toml), in the order of tools/gen_page_words.py. */
enum {
    SM_LISTED_MENU,       /* log in, share, add to cart, privacy policy, advertisement */
    SM_LISTED_END,        /* related articles, leave a comment: what follows is seldom main text */
    SM_LISTED_META,       /* posted on, reporter, photo, names of months */
    SM_LISTED_PICTURE,    /* of these: photo, image credit */
    SM_LISTED_KINDS
};

/* How many a word, a character, a word of any script: known and common words are those that the page's long blocks use (elsewhere), and use
 * often. */
enum { SM_BY_LETTERS, SM_BY_CAPITALS, SM_BY_LOWERS, SM_BY_SHORT_LOWERS,
       SM_BY_COMMAS, SM_BY_SLASHES, SM_BY_SYMBOLS, SM_BY_DIGITS,
       SM_BY_KNOWN, SM_BY_COMMON, SM_BY_TITLED,
       SM_BY_LISTED = 12,
       SM_BY_STOPS = 16, SM_BY_BRACKETS, SM_BY_DASHES,
       SM_BY_NUMBERS = 20, SM_BY_ALL_CAPS, SM_SHARES = 24 };

/* A block of prose; a short one of words of a menu or an end, one that comes again on the page, that says something about the text, that
 * has digits. */
enum { SM_LOOKS_MENU = 1, SM_LOOKS_END = 2, SM_LOOKS_AGAIN = 4, SM_LOOKS_META = 8, SM_LOOKS_DATED = 16, SM_LOOKS_PROSE = 32 };

/* Counts of one block. A word is a run of letters, marks and digits; a CJK character is 1/1.7 word, a character of
 * Thai, Lao, Khmer or Burmese 1/4.5. */
typedef struct sm_block_stats {
    float    words;
    uint32_t runs;         /* written words, those of unspaced scripts left out */
    uint32_t all_caps;
    uint32_t cjk, seasian;
    uint32_t shape, first_word;             /* hashes */
    uint32_t titled;                        /* words that stand in the page's first line too */
    /* Features as they are, in the order of page_features.inc. */
    int16_t  words_key;                /* of words */
    int16_t  chars;                    /* code points that are not white space */
    int16_t  longest;
    int16_t  commas, stops, colons, questions, quotes;   /* stops: ends of sentences within it */
    int16_t  digits, glued, lines, blank_before, indent;
    int16_t  gaps;                     /* spaces after a space, in a block of one line: columns, or parts of a line */
    int16_t  same, same_first;         /* how often the hash occurs on the page */
    int16_t  terminal, ellipsis, ends_colon;   /* 0 or 1 */
    int16_t  mark;                     /* SM_MARK_... */
    int16_t  share[SM_SHARES];         /* keys of SM_BY_... */
    uint8_t  level;                    /* how many # or = it starts with */
    uint8_t  listed[SM_LISTED_KINDS];  /* of its first words, SM_FIRST_WORDS at most, how many belong to listed phrases */
    uint8_t  first_words;
    uint8_t  looks;                    /* what it looks like to the blocks around: SM_LOOKS_... */
    bool     ends_comma : 1, ends_closed : 1, starts_lower : 1;   /* closed: with a bracket, a quotation mark */
} sm_block_stats;

enum {
    SM_FIRST_WORDS = 12, SM_MAX_INDENT = 63,
    SM_VOCABULARY = 1 << 14         /* hashes of words are below */
};
static const float SM_CJK_WORD = 1 / 1.7f;

/* Uses of a word on the page, and of them in main text. */
typedef struct sm_use { float all, main; } sm_use;

/* Counts by the number of a word on the page, 0 is none; by letter group in title.c. Cleared by whoever needs them. */
typedef union sm_vocabulary {
    uint16_t count[SM_VOCABULARY + 1];
    uint8_t  seen[SM_VOCABULARY + 1];   /* the last: what is no group */
    sm_use   use[SM_VOCABULARY + 1];
} sm_vocabulary;

typedef struct sm_repeat sm_repeat;

/* Shares of the page: of its prose words before, of its words before; of its prose at the block's indent; of its blocks, those that start with the
 * same word; of its words, the block's; of its blocks, those before. */
enum { SM_OF_PROSE_BEFORE, SM_OF_WORDS_BEFORE, SM_OF_PROSE_INDENT, SM_OF_SAME_FIRST, SM_OF_WORDS, SM_OF_BLOCKS };

/* What lies around a block. */
typedef struct sm_block_context {
    /* Keys (sm_key_of), by reach. */
    int16_t of_page[8];                                    /* SM_OF_... */
    int16_t prose_before[4], prose_after[4];               /* prose words, decaying with distance */
    int16_t words_before[4], words_after[4];               /* mean words a block; the last: share of blocks with a terminal mark */
    int16_t shares_before[4],
        shares_after[4]; /* of short blocks: none, that come again ("Reply", "Read more"), of listed words about the text,
                                                              with digits (dates, counts) */
    int16_t menu_before[4], menu_after[4];                 /* short blocks of a menu's words; the last: of an end's */
    int16_t between;                                       /* less of the prose before and after */
    int16_t to_prose_before;                               /* blocks to the next one that is prose */
    int16_t short_before, short_after;                     /* run of short blocks */
    int16_t mark_run;                                      /* run of blocks that start alike, this one included */
    int16_t period;                                        /* how many of the blocks around repeat in step: see page.c */
    int16_t to_end_before, ends_before, to_end_after;      /* signs of an end: the blocks to the next, and how many */
    int16_t gap_again;                                     /* second pass: short blocks that come again, between it and the best stretch */
    float   density, words_gain;                           /* prose before and after; mean words after less those before */
    /* Of the second pass; p is the first one's probability that a block is main text (room->p). */
    float    affinity;                                     /* mean share of main text among the uses of its words elsewhere */
    float    main_uses;                                    /* mean uses of its rarer words in main text elsewhere */
    float    topic;                                        /* share of its rarer words that main text uses elsewhere */
    int16_t  p_before[4], p_after[4];                      /* keys, by reach: means of p */
    int16_t  main_before[4], main_after[4];                /* expected words of main text, decaying with distance */
    float    p_gain, main_gain;                            /* after less before, of the middle reach */
    float    main_share_before;                            /* of the page's expected words of main text */
    int16_t to_main_before, to_main_after;                 /* blocks to the next with p over the cut */
    float    run_words;                                    /* of the unbroken run of blocks over the cut that it is in */
    float    gap_words;                                    /* words under the cut between it and the best stretch */
    float    words_to_lead, longest_to_lead;               /* words between it and the lead, and of the longest block there */
    float    lead_share;   /* share of its letter groups that the main text opens with, SM_NO_TITLE if it cannot be one */
} sm_block_context;

/* Memory for a page, used for one after the other: new memory costs more than what is done in it. */
typedef struct sm_page_room {
    uint32_t          blocks, chars;   /* of the largest page */
    sm_block_stats   *stats;           /* a block */
    sm_block_context *context;
    uint16_t         *word;            /* a code point, and three */
    uint32_t         *first;           /* a block, and one */
    float            *odds;            /* a block, for furniture.c and title.c: what the forests say, */
    uint32_t         *chosen;          /* and of which */
    float            *p, *last_p;      /* a block, and three: its probability by the first forest, by both, */
    float            *block_words;     /* its words */
    uint16_t         *look;            /* a block, and some: see page.c */
    sm_repeat        *repeats;         /* see page.c; where the context comes to lie */
    uint32_t         *repeat_of;
    sm_vocabulary    *words;
    uint16_t         *number;          /* SM_VOCABULARY: of the word with that hash */
    uint8_t          *titled;          /* SM_VOCABULARY, and one */
} sm_page_room;

typedef struct sm_page {
    const sm_text          *text;
    const sm_block         *block;
    sm_block_stats         *stats;     /* n */
    sm_block_context       *context;   /* n */
    uint16_t               *word;      /* words of block i, numbered as they come on the page: word[first[i]] .. word[first[i + 1]] */
    uint32_t               *first;
    uint32_t                n, n_words;                     /* blocks; different words */
    const sm_page_room     *room;
    float                   words, prose, cjk_share, dense;
    float                   n_unit, words_unit, dense_unit, run_unit;   /* one over them */
    uint32_t                levels[8];                      /* blocks that start with so many # */
    uint32_t                title_words;                    /* of the first line */
    uint32_t                heading;                        /* block that repeats the first line, or SM_NONE */
    float                   cut, main_words;    /* of the second pass */
    uint32_t                best_start, best_end;           /* blocks of the best stretch */
    float                   longest_run, stretch_words;     /* words: the longest run over the cut, the best stretch */
    uint32_t                lead;                           /* the first sentences of the main text, or SM_NONE */
    float                   lead_best;                      /* the highest lead_share */
    float                   indent_prose[SM_MAX_INDENT + 1];   /* share of the prose words at an indent */
} sm_page;

#define SM_PAGE_FEATURE(name, formula) SM_PF_##name,
#define SM_PAGE_KEY SM_PAGE_FEATURE
#define SM_PAGE_SIGNED SM_PAGE_FEATURE
#define SM_PAGE_INTEGER SM_PAGE_FEATURE
enum {
#include "page_features.inc"
    SM_PAGE_FEATURES SM_PF_COUNT
};
#undef SM_PAGE_INTEGER
#undef SM_PAGE_SIGNED
#undef SM_PAGE_KEY
#undef SM_PAGE_FEATURE

#define SM_NO_TITLE (-1.0f)

static inline float sm_larger(float a, float b) { return a > b ? a : b; }   /* fmaxf() is a call */

static inline uint32_t sm_mix(uint32_t h, uint32_t x) { return (h ^ x) * 0x9E3779B1u; }

static inline float sm_unit_of(uint32_t n) { return 1 / sm_larger(1, (float)n); }

/* page_words.c: count the words that belong to listed phrases, by kind; n hashes of words as page_block.c makes them, SM_FIRST_WORDS at most. */
void sm_count_listed(const uint32_t *word, uint32_t n, uint8_t *listed);

/* page_block.c: count the block, put the hashes of its words at words[0], words[1], ...; how many words. */
uint32_t sm_page_read_block(const sm_text *text, const sm_block *block, sm_block_stats *stats, uint16_t *words);

/* Room for pages of so many blocks, which have so many code points together, at most. */
void sm_page_room_new(sm_arena *a, uint32_t blocks, uint32_t chars, sm_page_room *room);
void sm_page_room_release(sm_arena *a, sm_page_room *room);

void sm_page_read(const sm_page_room *room, const sm_text *text, const sm_block *block, uint32_t n, sm_page *page);

/* The probability over which a block is kept: the one that makes the expected F1 over the page's words the highest,
 * which is half of that F1. Repeating cut = F1(cut) / 2 climbs to it. p: the probabilities of the blocks, and three that are 0. */
float sm_page_cut(const sm_page *page, const float *p);

/* What log odds are as a probability. */
float sm_probability(float odds);

/* Make the features of the second pass: odds are the log odds of the first one. */
void sm_page_rescore(sm_page *page, const float *odds);

/* Where the main text starts, and what the lines before share with it; part of sm_page_rescore, in title.c. */
void sm_page_read_lead(sm_page *page);

/* A feature has 16 bits, so that many are compared at once: a whole number is its own key; other numbers have 512 steps from one
 * power of two to the next, from 2^-30 on, whose upper bits as a float are SM_KEY_FIRST. None is as large as 2^34. */
enum { SM_KEY_SHIFT = 14, SM_KEY_FIRST = (127 - 30) << (23 - SM_KEY_SHIFT) };

static inline int16_t sm_key_of(float x)
{
    int32_t bits;
    memcpy(&bits, &x, sizeof bits);
    bits = (bits >> SM_KEY_SHIFT) - SM_KEY_FIRST;
    return (int16_t)(bits > 0 ? bits : 0);
}

typedef float   sm_four __attribute__((vector_size(16)));   /* side by side, on any processor */
typedef int32_t sm_four_whole __attribute__((vector_size(16)));

/* Four keys at once. */
static inline void sm_put_keys(int16_t *to, sm_four x)
{
#ifdef __SSE2__
    __m128i bits = _mm_sub_epi32(_mm_srai_epi32((__m128i)x, SM_KEY_SHIFT), _mm_set1_epi32(SM_KEY_FIRST));
    _mm_storel_epi64((__m128i *)(void *)to, _mm_max_epi16(_mm_packs_epi32(bits, bits), _mm_setzero_si128()));
#else
    for (int k = 0; k < 4; k++)
        to[k] = sm_key_of(x[k]);
#endif
}

/* Keys of what four counts are of n, whose sm_unit_of() is given. */
static inline void sm_put_shares(int16_t *to, float unit, const uint32_t *count)
{
    sm_four_whole four;
    memcpy(&four, count, sizeof four);
    sm_put_keys(to, unit * __builtin_convertvector(four, sm_four));
}

/* A count as a feature. */
static inline int16_t sm_count_of(uint32_t x) { return (int16_t)(x > INT16_MAX ? INT16_MAX : x); }

/* The same of what may be less than 0. */
static inline int16_t sm_whole_number(int64_t x) { return (int16_t)(x < INT16_MIN ? INT16_MIN : x > INT16_MAX ? INT16_MAX : x); }

/* The keys of the first `count` features of block i (those of the first pass, of two, or all): at x[0], x[1], ... */
void sm_page_features(const sm_page *page, uint32_t i, uint32_t count, int16_t *restrict x);

/* Of all features in order: the names, and whether they are whole numbers. */
extern const char *const sm_page_feature_names[];
extern const bool sm_page_feature_is_whole[];

#endif
