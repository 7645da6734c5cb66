/* compress.h - what can be taken out of a sentence without breaking it.
 *
 * sm_find_cuts lists the deletions that the language's lexicon allows; sm_keep gives what is left when some of them are
 * made. Everything that is left is the sentence's own text, in order.
 */
#ifndef SM_COMPRESS_H
#define SM_COMPRESS_H

#include "pipeline.h"

/* Kinds of a word or phrase (data/lang/<code>/compress.toml), in the order of tools/gen_compress.py. */
enum {
    SM_K_SAY          = 1 << 0,    /* said: what goes with it is somebody's statement */
    SM_K_SOURCE       = 1 << 1,    /* according to */
    SM_K_SUBORDINATOR = 1 << 2,    /* because: its clause can go, in front, between commas or at the end */
    SM_K_LEADER       = 1 << 3,    /* since: its clause can go in front only */
    SM_K_CONDITION    = 1 << 4,    /* if: nothing that opens so ever goes */
    SM_K_PREPOSITION  = 1 << 5,
    SM_K_RELATIVE     = 1 << 6,    /* which */
    SM_K_THAT         = 1 << 7,
    SM_K_CONNECTIVE   = 1 << 8,    /* however: goes in front of a comma and between commas */
    SM_K_COORDINATOR  = 1 << 9,
    SM_K_DETERMINER   = 1 << 10,
    SM_K_PRONOUN      = 1 << 11,   /* as a first word it points back to another sentence */
    SM_K_AUXILIARY    = 1 << 12,
    SM_K_VERB         = 1 << 13,   /* finite forms; "-ed" is an ending */
    SM_K_TIME         = 1 << 14,
    SM_K_MANNER       = 1 << 15,   /* simultaneously: goes at the end with the preposition behind it */
    SM_K_EXAMPLE      = 1 << 16,   /* such as */
    SM_K_ADJUNCT      = 1 << 17,   /* in response to: goes at the end without a comma */
    SM_K_EXPECTS_TO   = 1 << 18,   /* agreed: an infinitive behind it is its object */
    SM_K_TO           = 1 << 19,
    SM_K_PAIRED       = 1 << 20,   /* not only: what follows a comma belongs to it */
    SM_K_FOCUS        = 1 << 21,   /* only: binds what follows */
    SM_K_NEGATION     = 1 << 22,
    SM_K_ADDITIVE     = 1 << 23,   /* also: goes anywhere but in front */
    SM_K_PARTICIPLE   = 1 << 24,
    SM_K_PERSON       = 1 << 25,   /* first and second person */
    SM_K_NOUN         = 1 << 26,   /* only looks like a verb */
    SM_K_SUBJECT      = 1 << 27,   /* ko, ja: particles of a subject */
    SM_K_TAIL         = 1 << 28,   /* zh: opens a clause that can go at the end */
    SM_K_END          = 1 << 29,   /* ko, ja, zh: ends a leading clause that can go */
    SM_K_WHEN         = 1 << 30,   /* last: opens a date that can go at the end */

    SM_K_OCCASION     = SM_K_MANNER,      /* ja: at the press conference: goes with the frame of speech */
    SM_K_FOUND        = SM_K_EXPECTS_TO,  /* ja: it was found: ends the frame of a finding */
    SM_K_BYLINE       = SM_K_EXAMPLE,     /* ja: ends the line of who wrote it */
    SM_K_ABOUT        = SM_K_RELATIVE,    /* ja: ends what a statement is about: with no object behind it, it is that */
    SM_K_SAID         = SM_K_AUXILIARY,   /* ja: a verb of announcing whose particle stands further in front */
    SM_K_STATE        = SM_K_TO,          /* ja, ko: ends a sentence that tells what something is */
    SM_K_TITLE        = SM_K_PREPOSITION, /* ja: stands behind a name */
    SM_K_DESCRIBES    = SM_K_TAIL,        /* ja: ends a clause in front of a noun that only tells more of it */
    SM_K_AGENT        = SM_K_LEADER,      /* ja: ends the name of the police */
    SM_K_ADVERB       = SM_K_NEGATION,    /* ja: can go behind a comma or a topic */
    SM_K_DECIDES      = SM_K_PAIRED,      /* ja: a verb at the end that the noun in front can stand for */
    SM_K_DECISION     = SM_K_COORDINATOR, /* ja: such a noun */
    SM_K_CAPTION      = SM_K_PARTICIPLE,  /* ja, ko: a word of captions */
    SM_K_BARE         = SM_K_DETERMINER,  /* ja, ko: a noun that, alone as a topic, means one that was named before */
    SM_K_BACK         = SM_K_FOCUS,       /* ko, ja: points back wherever it stands */
    SM_K_OFFICE       = SM_K_RELATIVE,    /* ko: president: behind a surname alone it means one who was named before */
    SM_K_OPENER       = SM_K_SUBORDINATOR, /* ko: last, next: the time follows */
    SM_K_SAME_DAY     = SM_K_EXPECTS_TO,  /* ko: the day before, that day: which, was told before */
    SM_K_GROWS        = SM_K_NEGATION,    /* ko: a verb of change, that no caption ends with */
    SM_K_PART_OF_DAY  = SM_K_TAIL,        /* ko: night: no time by itself */
    SM_K_LENGTH       = SM_K_ADDITIVE,    /* ko: during: with it what stands in front is a length of time */
    SM_K_CHAIN        = SM_K_COORDINATOR, /* ko: ends a clause that leans on the next */

    SM_K_PAST         = SM_K_SUBJECT,     /* with spaces: held, "-ed": a past tense or a participle, by what stands around it */
    SM_K_NONFINITE    = SM_K_TAIL,        /* with spaces: been, taken: never a finite verb */
    SM_K_DOUBT        = SM_K_NOUN,        /* with spaces: claimed: what is said is no fact, and never loses who said it */
    SM_K_DEFINITE     = SM_K_END          /* with spaces: the, this: what it names, and no more, was named before */
};

#define SM_K_MOST (1u << 31)          /* first, worst: what follows says among which */
#define SM_K_CONTRAST SM_K_MOST       /* but: among coordinators */
#define SM_K_PRESENT SM_K_MOST    /* is, has: among auxiliaries; a clause with "when" in front of them is a condition */
#define SM_K_SPAN SM_K_MOST       /* years: among times; for so long only habits last */
#define SM_K_ABSOLUTE SM_K_MOST   /* with: among prepositions; a noun and a participle behind it are a clause of their own */
#define SM_K_NOMINATIVE SM_K_MOST /* she, they: among pronouns; no object */
#define SM_K_POSSESSIVE SM_K_MOST /* its, their: among determiners that are pronouns too */
#define SM_K_CEASES SM_K_MOST     /* no longer: among negations; why it ended can go */
#define SM_K_LETS SM_K_CONNECTIVE /* helps: among words that expect an infinitive; it may stand without "to" */
#define SM_K_AWAY SM_K_CONNECTIVE /* back, off: among words of focus and prepositions; part of what stands in front */
#define SM_K_HURT SM_K_MOST       /* killed: among past forms; a sentence that counts them tells too little without what happened */
#define SM_K_PURPOSE SM_K_MOST    /* so you can: among adjuncts; goes only if it must */
#define SM_K_NEAR SM_K_MOST       /* spend: among paired words; only the next phrase belongs to it */
#define SM_K_DISCLAIMER SM_K_MOST     /* two words, opinions expressed: what stands up to them is about the author */

/* What a word or phrase does in a sentence that says what its text offers (headline_about.c), in the order of tools/gen_compress.py. */
enum {
    SM_ABOUT_PHRASE   = 1 << 0,   /* here are: wherever it stands */
    SM_ABOUT_OPENING  = 1 << 1,   /* learn how: as the first words */
    SM_ABOUT_POINTER  = 1 << 2,   /* this, our: a medium stands behind it */
    SM_ABOUT_MEDIUM   = 1 << 3,   /* guide, list */
    SM_ABOUT_AUTHOR   = 1 << 4,   /* we've: what is done with the text stands behind it */
    SM_ABOUT_PRESENTS = 1 << 5,   /* compare, compiled */
    SM_ABOUT_NEVER    = 1 << 6,   /* here's the thing: with it a sentence says no such thing */
    SM_ABOUT_CHOICE   = 1 << 7    /* best: what is offered is the best of many */
};

/* What a word tells of (headline_feature_en.c, headline_feature_east.c, headline_person.c), in the order of tools/gen_compress.py. */
enum { SM_FEATURE_NEWS = 1 << 0, SM_FEATURE_SCENE = 1 << 1, SM_FEATURE_HE = 1 << 2, SM_FEATURE_SHE = 1 << 3, SM_FEATURE_TITLE = 1 << 4,
       SM_FEATURE_BODY = 1 << 5, SM_FEATURE_DAY = 1 << 6, SM_FEATURE_WHEN = 1 << 7 };

/* What a word needs behind it, or in front of it (compress_bound.c and others), in the order of tools/gen_compress.py. */
enum {
    SM_BINDS_NOTHING,
    SM_BINDS_THAT,     /* signs: "that" tells what they are */
    SM_BINDS_INTO,     /* turns: "into" tells what becomes of it */
    SM_BINDS_RESULT,   /* leaving: somebody without something */
    SM_BINDS_WHOM,     /* anyone: "who" tells of whom it is true */
    SM_BINDS_SUM,      /* million: "in" tells of what */
    SM_BINDS_DIED,
    SM_BINDS_MANY,     /* people: a plural */
    SM_BINDS_HOME,
    SM_BINDS_AGED,     /* under 12 */
    SM_BINDS_MARKET,   /* trading */
    SM_BINDS_IN, SM_BINDS_ON, SM_BINDS_FROM, SM_BINDS_HOW,
    SM_BINDS_ORDINAL,  /* second */
    SM_BINDS_EVERY,    /* every, all: the place behind the noun tells of which */
    SM_BINDS_ONLY,     /* only: all of what follows */
    SM_BINDS_FINDS,    /* study: what it says is a finding, and no fact */
    SM_BINDS_SPEAKS,   /* urging: whoever said what stands in front does it */
    SM_BINDS_TOOK,     /* took: "to" tells what for */
    SM_BINDS_WAY,      /* through: goes with where somebody may go */
    SM_BINDS_PUNISHED, /* jailed: what "who" tells of the subject is what it is for */
    SM_BINDS_ASKS,     /* discover: "who" and the like tell what */
    SM_BINDS_LEADS,    /* particularly: leads to what follows */
    SM_BINDS_PLACES,   /* putting: something somewhere */
    SM_BINDS_KEEPS,    /* keep: something on or off */
    SM_BINDS_NEEDS,    /* abide: its preposition */
    SM_BINDS_MOMENT,   /* after: a clause or a phrase */
    SM_BINDS_LEFT,     /* left: people in despair */
    SM_BINDS_BETWEEN,  /* gap: what lies on both sides */
    SM_BINDS_BERTH,    /* place: in what */
    SM_BINDS_CHANGE,   /* rise: in what */
    SM_BINDS_PREVENT,  /* prevent: from what */
    SM_BINDS_AIM,      /* quest: to do what */
    SM_BINDS_NAMED,    /* named: as what */
    SM_BINDS_MESSAGE,  /* message: what a colon behind it tells */
    SM_BINDS_WINS,     /* claim: "to claim the cup" tells that it was won */
    SM_BINDS_VICTIM,   /* murder: "her" tells of whom */
    SM_BINDS_UNTIL,
    SM_BINDS_STATES, SM_BINDS_WILL,   /* said, will */
    SM_BINDS_FIGURE,   /* profit: at what firm */
    SM_BINDS_DISTANCE, /* miles: off or from where */
    SM_BINDS_GUISE,    /* dressed: as what */
    SM_BINDS_ANY,      /* any: what it does tells which */
    SM_BINDS_MORE,     /* more: than what */
    SM_BINDS_BEGUN,    /* starting: when */
    SM_BINDS_COSTS,    /* cost: somebody something */
    SM_BINDS_SO,       /* much: behind "so", how much "that" tells */
    SM_BINDS_OWN, SM_BINDS_FOR,
    SM_BINDS_LEAD,     /* majority: in what */
    SM_BINDS_WIN, SM_BINDS_OVER,   /* victory, against */
    SM_BINDS_SEEKS,    /* hunting: somebody for what */
    SM_BINDS_MAKES, SM_BINDS_SAFETY,
    SM_BINDS_GROUND,   /* bill: under which something may be */
    SM_BINDS_ONE,      /* the man: which one */
    SM_BINDS_INSTEAD   /* instead: of what */
};

enum { SM_CUT_SPACES, SM_CUT_KOREAN, SM_CUT_JAPANESE, SM_CUT_CHINESE };

typedef struct sm_lexicon {
    const char          *code;
    uint8_t              style;       /* SM_CUT_... */
    bool                 leading;     /* a leading adverbial can go: what follows keeps its order */
    bool                 bare;        /* "roads that cross the town": what stands between "that" and an article is a verb */
    bool                 phrases;     /* phrases of place and time may go where nothing else makes a first sentence fit */
    const char          *conjunction, *join;
    /* in front of who did it; of persons; where the dateline says; each time that; with what something is compared */
    const char          *by, *who, *here, *when, *than;
    const unsigned char *pool;        /* entry i is pool[at[i]] .. pool[at[i + 1]], sorted */
    const uint32_t      *at, *kinds;
    uint32_t             n;
    sm_words             about;       /* of sentences that say what the text offers; kinds are SM_ABOUT_... bits */
    sm_words             feature;     /* of news and of scenes; kinds are SM_FEATURE_... bits */
    sm_words             binds;       /* kinds are SM_BINDS_... */
} sm_lexicon;

/* The language's lexicon, or NULL: then only brackets, dashes and datelines go. */
const sm_lexicon *sm_lexicon_of(const sm_lang *lang);

enum { SM_CUTS = 32, SM_KEPT = SM_CUTS + 2, SM_LONGEST_CUT = 160 };   /* at most one cut has two spans */

typedef struct sm_cut {
    sm_stretch span, also;  /* also: a second one, that goes with it; empty where there is none */
    sm_stretch needs;       /* ja: letters that have to stay if it is made */
    bool    always;        /* never worth keeping: datelines, brackets, "However," */
    bool    claim;         /* who said it, by name: without it the statement is the text's own */
    bool    alone;         /* ja: points back: a headline goes without it in any case */
    bool    back;          /* its words point back, and something that is told stands behind them: goes only where the rest points nowhere */
    bool    last;          /* says something: goes only where nothing else makes the sentence fit */
    uint8_t rest;          /* percent of its worth that a line has without it; 0: by the kind of cut */
} sm_cut;

/* rest of a cut that takes who somebody is, beside the subject. */
enum { SM_IDENTITY = 20 };

typedef struct sm_cuts {
    sm_cut   at[SM_CUTS];
    uint32_t n;
    sm_stretch  body;         /* the sentence without a final full stop */
    uint32_t verb;         /* where the first finite verb of the main clause starts; 0: not known */
    bool     broken;       /* quotes or brackets that open or close elsewhere */
    bool     quoted;       /* mostly direct speech */
    bool     unquoted;      /* a quotation and who said it are cut for the clause behind them: for headlines alone */
    bool     verbless;     /* the lexicon finds no finite verb */
    bool     subjectless;  /* ko, ja: no word has a subject's particle; with spaces: it opens with its verb */
    bool     state;        /* ja, ko, en: tells what something is or was, not what happened */
    bool     habit;        /* with spaces: tells what has been so for years */
    bool     further;      /* with spaces: "also" stands beside its verb */
    bool     person;       /* speaks of I, we, you */
} sm_cuts;

/* Which cuts are asked for: those that say least; also what goes where these do not make the sentence fit (compress_rest.c); and any end where
 * even that does not (compress_any.c). */
typedef enum sm_reach { SM_REACH_USUAL, SM_REACH_ALL, SM_REACH_ANY } sm_reach;

/* The cuts of a sentence, with its tokens at[0] .. at[n]. One of more than SM_LONGEST_CUT tokens has none. */
void sm_find_cuts(sm_arena *a, const sm_text *text, const sm_sentence *s, const sm_token *at, uint32_t n, sm_reach reach, sm_cuts *out);

/* The spans that are left once the cuts with a set bit are made, at most SM_KEPT; how many. */
uint32_t sm_keep(const sm_cuts *cuts, uint32_t made, sm_stretch *kept);

/* Kinds of a word or phrase, its letters put into lower case; 0 where it is not listed. */
uint32_t sm_lexicon_find(const sm_lexicon *lex, const uint32_t *cp, uint32_t n);

/* What it binds, SM_BINDS_... */
unsigned sm_lexicon_binds(const sm_lexicon *lex, const uint32_t *cp, uint32_t n);

/* Does what starts there mean something that was named before? For Korean, Japanese and Chinese. opens: in a text's first sentence a
 * bare noun ("the prefecture") means the one that the paper is of. */
bool sm_points_back(const sm_text *text, const sm_lexicon *lex, uint32_t start, uint32_t end, bool opens);

/* Japanese: does it open with a family name and a title alone, as of somebody who was named before? */
bool sm_names_again(const sm_text *text, const sm_lexicon *lex, uint32_t start, uint32_t end);

/* compress_cjk.c: the same for languages whose clauses end in the verb, or are written without spaces. */
void sm_find_cuts_cjk(const sm_text *text, const sm_lexicon *lex, sm_reach reach, sm_cuts *out);
void sm_add_cut(sm_cuts *cuts, uint32_t start, uint32_t end, bool always);

#endif
