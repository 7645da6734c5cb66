/* clauses.h - a sentence as compress.c sees it: its words and what they are, its finite verbs, the pieces between its commas.
 *
 * For languages written with spaces; inside the library only.
 */
#ifndef SM_CLAUSES_H
#define SM_CLAUSES_H

#include "compress.h"

enum { SM_COMMA = 1, SM_DASH = 2, SM_SEMICOLON = 4, SM_COLON = 8, SM_GLUED = 16 };   /* what stands before a word */

typedef struct sm_word {
    uint32_t start, end;
    uint32_t own, kinds;   /* of the word; of the longest phrase that starts here */
    uint32_t opener;       /* of a finite verb: the word that opens its clause; SM_NONE: of no clause, or of one that has its verb */
    uint32_t last;         /* its last character */
    uint8_t  span;         /* words of that phrase */
    uint8_t  before;
    uint8_t  binds;        /* SM_BINDS_...: what stands beside it that it needs */
    bool     lower, upper, digit;   /* its first character */
    bool     inside;       /* quotes, brackets, or behind a dash, colon or semicolon */
    bool     finite;       /* the first word of a finite verb */
    bool     open;         /* a "that" or "who" before this word still waits for its verb */
} sm_word;

typedef struct sm_piece {
    uint32_t from, to;     /* words */
} sm_piece;

typedef struct sm_clauses {
    const sm_text    *text;
    const sm_lang    *lang;
    const sm_lexicon *lex;
    sm_word          *w;
    uint32_t          n;
    sm_piece         *p;
    uint32_t          n_pieces;
    uint32_t          main;    /* the word that the main clause starts with */
    uint32_t          verb;    /* its finite verb, SM_NONE: not known */
    sm_piece          aside[2];   /* between dashes, behind a dash, semicolon or colon */
    uint32_t          n_asides;
    sm_cuts          *out;
} sm_clauses;

/* Is the word of no other kind; does it follow the one before without a mark, but for a hyphen? */
static inline bool sm_is_only(const sm_word *w, uint32_t kinds) { return !(w->own & ~kinds); }
static inline bool sm_runs_on(const sm_word *w) { return !(w->before & ~(unsigned)SM_GLUED); }

/* "2001", not "12th" */
static inline bool sm_is_year(const sm_word *w) { return w->digit && w->end - w->start == 4 && sm_is_digit(w->last); }

/* "first", "worst"; other words with the bit of SM_K_MOST are none. */
static inline bool sm_is_most(const sm_word *w)
{
    return w->own & SM_K_MOST
           && !(w->own & (SM_K_PREPOSITION | SM_K_COORDINATOR | SM_K_AUXILIARY | SM_K_TIME | SM_K_PRONOUN | SM_K_NEGATION | SM_K_PAST));
}

/* "of" binds what follows, "in" and "on" say where or when, "with" may open a clause of its own. */
static inline bool sm_is_of(const sm_word *w) { return w->own & SM_K_PREPOSITION && w->own & SM_K_FOCUS; }
static inline bool sm_is_where(const sm_word *w) { return w->own & SM_K_PREPOSITION && w->own & SM_K_WHEN; }
static inline bool sm_is_with(const sm_word *w) { return w->own & SM_K_PREPOSITION && w->own & SM_K_ABSOLUTE; }

/* "the", "some", not "his"; "he", "them", not "his". */
static inline bool sm_is_determiner(const sm_word *w) { return w->own & SM_K_DETERMINER && !(w->own & SM_K_PRONOUN); }
static inline bool sm_is_pronoun(const sm_word *w) { return w->own & SM_K_PRONOUN && !(w->own & SM_K_DETERMINER); }

/* Words that two bits tell: "as", "so", "she" and "they", "his" and "their", "back" as part of what stands in front, "off" as well. */
static inline bool sm_is_as(const sm_word *w) { return w->own & SM_K_LEADER && w->own & SM_K_FOCUS; }
static inline bool sm_is_so(const sm_word *w) { return w->own & SM_K_COORDINATOR && w->own & SM_K_PRONOUN; }
static inline bool sm_is_they(const sm_word *w) { return sm_is_pronoun(w) && w->own & SM_K_NOMINATIVE; }
static inline bool sm_is_it(const sm_word *w) { return w->own & SM_K_PRONOUN && w->end - w->start == 2 && w->last == 't'; }   /* not "he" */
static inline bool sm_opens_his(const sm_word *w) { return w->own & SM_K_DETERMINER && w->own & SM_K_PRONOUN; }   /* "her", too */
static inline bool sm_is_his(const sm_word *w) { return sm_opens_his(w) && w->own & SM_K_POSSESSIVE; }
static inline bool sm_is_away(const sm_word *w) { return w->own & SM_K_FOCUS && w->own & SM_K_AWAY; }
static inline bool sm_is_off(const sm_word *w) { return w->own & SM_K_PREPOSITION && w->own & SM_K_AWAY; }

/* "a", "an", not "the", "some"; "9", "nine", "some"; "more than", "as many as" in front of a number. */
static inline bool sm_is_a(const sm_word *w) { return w->own & SM_K_DETERMINER && w->end - w->start <= 2; }
static inline bool sm_is_number(const sm_word *w)
{
    return w->digit || (w->own & SM_K_DETERMINER && !(w->own & SM_K_DEFINITE) && w->end - w->start > 2);
}
static inline bool sm_is_measure(const sm_word *w) { return w->span > 1 && w->kinds & SM_K_DETERMINER; }

/* Not "no more than". */
static inline bool sm_negates(const sm_word *w)
{
    return w->own & SM_K_NEGATION && !(w->span > 1 && w->kinds & SM_K_DETERMINER && !(w->kinds & SM_K_NEGATION));
}

/* "them", "it": a pronoun that points to what was named, and is no subject. */
static inline bool sm_is_them(const sm_word *w)
{
    return w->own & SM_K_PRONOUN && !(w->own & (SM_K_DETERMINER | SM_K_THAT | SM_K_RELATIVE | SM_K_NOMINATIVE | SM_K_COORDINATOR));
}

/* "there", which points to a place. */
static inline bool sm_is_there(const sm_clauses *c, uint32_t i)
{
    static const uint32_t other = SM_K_DETERMINER | SM_K_NOMINATIVE | SM_K_DEFINITE;
    const sm_word *w = &c->w[i];
    return (w->own & (SM_K_PRONOUN | other)) == SM_K_PRONOUN && w->end - w->start == 5 && c->text->cp[w->start + 2] == 'e';
}

/* "whose children were" */
static inline bool sm_is_whose(const sm_clauses *c, uint32_t i)
{
    return c->w[i].own & SM_K_RELATIVE && c->w[i].last == 'e' && c->w[i].end - c->w[i].start > 2 && c->text->cp[c->w[i].end - 2] == 's';
}

/* Of words that open a relative clause: "what", not "who", "which", "where". */
static inline bool sm_is_what(const sm_clauses *c, uint32_t i) { return c->text->cp[c->w[i].start + 2] == 'a'; }

static inline bool sm_ends_in_ing(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    return c->w[i].end - c->w[i].start > 4 && end[-1] == 'g' && end[-2] == 'n' && end[-3] == 'i';
}

static inline bool sm_ends_in_ly(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    return c->w[i].end - c->w[i].start > 4 && end[-1] == 'y' && end[-2] == 'l';
}

static inline bool sm_ends_in_ed(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    return c->w[i].end - c->w[i].start > 3 && end[-1] == 'd' && end[-2] == 'e';
}

/* The first word from i on with a comma before it, n: there is none; the last one up to word i, c->main: there is none behind that. */
static inline uint32_t sm_next_comma(const sm_clauses *c, uint32_t i)
{
    while (i < c->n && !(c->w[i].before & SM_COMMA))
        i++;
    return i;
}

static inline uint32_t sm_last_comma(const sm_clauses *c, uint32_t i)
{
    while (i > c->main && !(c->w[i].before & SM_COMMA))
        i--;
    return i;
}

/* The words; cuts of brackets; whether quotes and brackets close. */
void sm_read_words(sm_arena *a, sm_clauses *c, const sm_token *at, uint32_t n);

/* From c->main on: the finite verbs and whose they are. */
void sm_find_verbs(sm_arena *a, sm_clauses *c);

/* The pieces between commas, enumerations in one. */
void sm_find_pieces(sm_arena *a, sm_clauses *c);

/* Is word i that word, in lower case? An empty one is none. */
bool sm_is_word(const sm_clauses *c, uint32_t i, const char *word);

/* Does word i bind what stands beside it in that way, SM_BINDS_...? */
static inline bool sm_binds(const sm_clauses *c, uint32_t i, unsigned how)
{
    return i < c->n && c->w[i].binds == how;
}

/* "when a train is late": does the clause that starts with word i tell when something is so, each time? */
bool sm_is_condition(const sm_clauses *c, uint32_t i);

int  sm_bracket(uint32_t c);   /* 1: opens, -1: closes, 0: none */
bool sm_is_quote(uint32_t c);

/* Does the stretch of words hold a finite verb; one that belongs to no clause opened within it; a word of these kinds? */
bool sm_has_verb(const sm_clauses *c, uint32_t from, uint32_t to);
bool sm_has_own_verb(const sm_clauses *c, uint32_t from, uint32_t to);
bool sm_has_kind(const sm_clauses *c, uint32_t from, uint32_t to, uint32_t kinds);

#endif
