/* headline.h - what the files of headline.c share: facts, that is, sentences with what can go taken out.
 *
 * headline_facts.c makes them, headline_lead.c says where the text begins, headline_refers.c and headline_known.c see what they take for
 * known, headline.c chooses among them, headline_print.c writes them down.
 */
#ifndef SM_HEADLINE_H
#define SM_HEADLINE_H

#include "compress.h"

/* Parts of a word of the budget; headline_facts.c says what the letters of other scripts count. */
enum { SM_WORD_PARTS = 20, SM_HAN_LETTER = 12 };

/* How facts are weighed, by whether the language is written with spaces. */
typedef struct sm_taste {
    bool   spaced;                    /* written with spaces */
    double length_power, cut_power, line_power;   /* a longer fact must cover more; a cut must save more, in a summary and in a headline */
    double lead_gain, flawed_gain, lead_span;   /* the first sentences, those with nothing wrong and others */
    double rank_power;                /* of the sentence's centrality */
    double title_gain;                /* words of the title */
    double titled;                    /* log of the factor of a fact that has all of them */
    double early;                     /* log of the factor of the first sentence of a text, so that those far down count less */
    double longer, named;             /* of forms of a first sentence: log of the gain by a word more, of the loss by a cut that takes a name */
    bool   offers;                    /* do the words of guides count? */
    double first;                     /* a factor of the first sentence if nothing is wrong with it */
    double person, quoted, unsure;    /* factors of I, we, you, of direct speech, and of a main verb that was not seen */
    /* of a second fact, at least: its worth beside the first, how much is new, its fitness, how much of its sentence is left */
    double second_share, second_new, second_fitness, second_kept;
} sm_taste;

typedef struct sm_fact {
    uint32_t sentence;
    uint32_t n;                      /* spans */
    uint32_t parts;                  /* its length */
    double   score, value, plain;    /* plain: the score without what the place adds */
    double   titled;                 /* share of the title's words that it has, by their weight */
    double   context, fitness;       /* factors: what it loses for leaning on other sentences; what is wrong with its own */
    bool     state, further;         /* tells what something is; what somebody did besides */
    bool     whole;                  /* has lost no more than what is never worth keeping */
    bool     subjectless;            /* that of the sentence before may be its subject */
    uint32_t verb;                   /* where its finite verb starts, 0: not known */
    sm_stretch  place, name;         /* headline_person.c: what the name, which stands further up, is put in place of; empty: nothing */
    int32_t  more;                   /* what this adds to its length */
    bool     owns;                   /* "her": the name gets an "'s" */
    sm_stretch  kept[SM_KEPT];
} sm_fact;

/* Is what starts there kept? k is 0 for the first of the sentence's tokens, then as it was left. */
static inline bool sm_is_kept(const sm_fact *f, uint32_t start, uint32_t *k)
{
    while (*k < f->n && f->kept[*k].end <= start)
        ++*k;
    return *k < f->n && start >= f->kept[*k].start;
}

/* A name in full: its first and last word, what tells the sex (SM_FEATURE_HE, ...; 0: not known), and whether another bears the family name. */
typedef struct sm_person {
    uint32_t first, last;
    unsigned sex;
    bool     shared;
} sm_person;

enum { SM_PEOPLE = 8 };

typedef struct sm_people {
    sm_person at[SM_PEOPLE];
    uint32_t  n, before;             /* the sentence in front of which they are named; 0: not looked for yet, nobody is in front of it */
} sm_people;

typedef struct sm_maker {
    sm_arena           *a;
    const sm_text      *text;
    const sm_sentences *sentences;
    const sm_tokens    *tokens;
    const sm_terms     *terms;
    const sm_taste        *taste;
    double             *weight;      /* of every concept */
    double              title;       /* weight of all words of the title */
    uint32_t            title_words;   /* how many it has */
    double             *rank;        /* of every sentence: how central it is, 0 to 1 */
    sm_stretch         *about;       /* of every sentence: the words that say what the text offers; empty where none do */
    uint8_t            *offers;      /* of every sentence: what sm_offers has found; 0: nothing yet */
    uint32_t           *since, *named;   /* headline_known.c: of every term: the sentence that has it first; and as the end of a name */
    uint32_t           *seen;        /* of every concept: the round that counted it */
    size_t              n_concepts;
    uint32_t            round;
    sm_fact               *facts;
    uint32_t            n_facts, cap_facts;
    uint32_t            budget;      /* parts of words */
    uint32_t            lead;        /* the place of the first sentence that is one */
    uint32_t            opens;       /* the first sentence from there on that a stop ends */
    uint32_t            wanted;      /* of the sentences that nothing makes fit, the best; SM_NONE: none */
    double              most_wanted; /* its score */
    bool                feature;     /* it is the news behind a scene (headline_feature.c) */
    bool                naming;      /* who is meant is said: of what may be such news */
    sm_people           people;      /* headline_person.c */
    uint32_t            pair_bits;   /* of the hashes of pairs of letters */
} sm_maker;

typedef struct sm_choice {
    const sm_fact *first, *second;   /* in text order; second may be NULL */
} sm_choice;

extern const sm_taste SM_SPACED, SM_ENGLISH, SM_EASTERN, SM_KOREAN_TASTE;

/* headline_facts.c: weigh the text's concepts, by the taste of its language; give what that took back. */
void     sm_headline_start(sm_maker *m, const sm_ranks *ranks);
void     sm_headline_end(sm_maker *m);
/* The facts of the sentences that stand in front or are central, those that fit the budget, into m->facts. */
void     sm_find_facts(sm_maker *m, const sm_ranks *ranks);
/* Does the sentence give any that fits, at the place that m->lead tells? */
bool     sm_gives_fact(sm_maker *m, uint32_t sentence);
/* The cuts of a sentence, and with them those of the last resort; false where there are none to be had. */
bool     sm_cuts_of(sm_maker *m, uint32_t sentence, sm_cuts *cuts);
bool     sm_all_cuts_of(sm_maker *m, uint32_t sentence, sm_cuts *cuts);
/* The form of a sentence that is worth most within a budget of its own; false where none fits. */
bool     sm_fit(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, uint32_t budget, sm_fact *out);
/* Cut a sentence step by step, each time where it gains most: steps[0] .. steps[*n]; which of them is best. */
uint32_t sm_take_steps(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, double factor, sm_fact *steps, uint32_t *n);
/* How well a sentence can be understood alone, once a front that points back is gone: 1 well, less where it leans on others. named: it
 * needs the name of whom it means, and gets it. */
double   sm_alone(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, bool *named);
/* Weight of the distinct concepts of the fact that the current round has not seen, and its length. */
double   sm_cover(sm_maker *m, sm_fact *f);
/* How much of its sentence a fact keeps. */
double   sm_share_kept(const sm_maker *m, const sm_fact *f);
/* Where a sentence stands in its document, counted from its first real one. */
uint32_t sm_place(const sm_maker *m, uint32_t sentence);
/* Does the text open with it: is it the first, or the first behind captions and the like? */
static inline bool sm_opens(const sm_maker *m, uint32_t sentence) { return sm_place(m, sentence) == 0 || sentence == m->opens; }

/* headline.c: can g be understood behind f, and does it tell of something else? It keeps that much of its sentence. */
bool     sm_can_follow(sm_maker *m, const sm_fact *f, const sm_fact *g, double kept);
extern const double SM_FIRST_SHARE;

/* headline_both.c: where the title names two facts, f or a shorter form of it, and another; NULL, NULL: it names one. */
sm_choice sm_find_titled(sm_maker *m, const sm_fact *f);

/* headline_title.c: is the title of the text a better line than the best fact, which may be NULL? */
bool      sm_take_title(sm_maker *m, const sm_blocks *blocks, const sm_fact *best, sm_fact *title);

/* headline_lead.c: find m->lead, the place of the first sentence that is one, and m->opens. */
void     sm_find_lead(sm_maker *m, const sm_ranks *ranks);

/* headline_feature.c: of the candidates, the one that tells the news behind the scene that candidate `lead` sets, not the one that is barred;
 * lead: it tells the news itself. */
uint32_t sm_find_feature(sm_maker *m, const sm_ranks *ranks, const sm_lexicon *lex, uint32_t lead, uint32_t barred);

/* How a language's sentences are weighed as the news of a feature and as its scene: what is known of a sentence, a number a trait;
 * what it counts in news and in the first sentence of a scene; there also by how much the best sentence behind it tells the news
 * better; and what all that starts from. */
enum { SM_TRAITS = 28 };

typedef struct sm_feature_model {
    bool   (*read)(sm_maker *m, const sm_lexicon *lex, uint32_t lead, uint32_t sentence, double *x);   /* false: there is nothing to be had from it */
    const double *news, *scene;
    double  behind, base;
} sm_feature_model;

/* headline_feature_en.c, headline_feature_east.c */
extern const sm_feature_model SM_FEATURE_ENGLISH, SM_FEATURE_JAPANESE, SM_FEATURE_KOREAN;

/* Where a sentence stands: in its paragraph, and how many paragraphs behind `lead`, up to 6. */
typedef struct sm_stand {
    bool   first, alone, within;   /* it opens its paragraph; is all of it; the paragraph is that of `lead` */
    double depth;
} sm_stand;

sm_stand sm_stands(const sm_maker *m, uint32_t lead, uint32_t sentence);
/* How much of the title's words a sentence has. */
double   sm_titled(sm_maker *m, uint32_t sentence);
/* The sum of what the traits count. */
double   sm_weigh(const double *weight, const double *x);

/* How well the words of a span of an English sentence tell the news. */
double   sm_weigh_words(const sm_maker *m, uint32_t sentence, sm_stretch span);

/* headline_refers.c: does the fact open with a word that points back? The factor of those that do; how well it opens, as a factor. */
bool     sm_refers(const sm_maker *m, const sm_fact *f);
/* "the ministry approved his design": does it speak of somebody whom nothing in front names? */
bool     sm_lacks_person(const sm_maker *m, const sm_fact *f);
/* "Ann Ash will do it for the last time", the name being put there: is behind the verb a pronoun for what nothing in front of it names? */
bool     sm_lacks_thing(const sm_maker *m, const sm_fact *f);
/* The first pronoun that speaks of such a person; SM_NONE: none. */
uint32_t sm_lacked_person(const sm_maker *m, const sm_fact *f);
extern const double SM_REFERS, SM_NAMED_AGAIN;
double   sm_opening(const sm_maker *m, const sm_fact *f);

/* What the lexicon says that token t is, alone. */
static inline uint32_t sm_kinds_of(const sm_maker *m, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    return sm_lexicon_find(lex, m->text->cp + at->start, at->end - at->start);
}

/* headline_about.c: find the sentences that say what the text offers. Is it one? */
void sm_find_about(sm_maker *m, const sm_ranks *ranks);
static inline bool sm_is_about(const sm_maker *m, uint32_t sentence) { return m->about[sentence].end > 0; }
/* How much the words of a sentence are those of guides, reviews and lists, "guide", "best", as a factor. */
double sm_offers(const sm_maker *m, uint32_t sentence);
/* "In this guide, |we compare": what says what the text offers stays; what leads up to it may go. */
void sm_keep_about(const sm_maker *m, uint32_t sentence, sm_cuts *cuts);

/* Kinds of what stands there among the words, letters in lower case, white space as one space. */
unsigned sm_kinds_at(const sm_text *text, const sm_words *words, uint32_t start, uint32_t end);

/* headline_known.c: note where terms stand first; give what that took back. Does the fact take for known what stood in
 * full further up, and does not stand in the fact beside it, which may be NULL? */
void sm_note_known(sm_maker *m);
void sm_forget_known(sm_maker *m);
/* Does the fact have the term? */
bool sm_holds(const sm_maker *m, const sm_fact *f, uint32_t id);
bool sm_takes_known(const sm_maker *m, const sm_fact *f, const sm_fact *beside);

/* headline_person.c: find who is meant by the fact's first pronoun or family name, f->name and what goes with it. */
void sm_name_person(sm_maker *m, sm_fact *f);
/* headline_person_east.c: the same in Japanese and Korean. */
void sm_name_person_east(const sm_maker *m, const sm_lexicon *lex, sm_fact *f);

/* headline_print.c: the line; a selected sentence with only the spans of the fact, and the marks that end it. */
void    sm_print_headline(const sm_maker *m, sm_choice c, sm_line *out);
sm_line sm_print_short(const sm_maker *m, const sm_fact *f, uint32_t ending);

#endif
