/* compress_spaced.h - what the files of compress.c share: cuts of words, and where a clause can end. */
#ifndef SM_COMPRESS_SPACED_H
#define SM_COMPRESS_SPACED_H

#include "clauses.h"

/* Forms of verbs. Where a clause would end with one, what follows is more than an adjunct. */
enum { VERBAL = SM_K_VERB | SM_K_PAST | SM_K_NONFINITE | SM_K_PARTICIPLE };

enum { SM_LEAST = 4, SM_CLOSE = 4, SM_SHOWN = 6 };   /* words: of a whole clause, within reach, of what is worth showing */
/* percent of its worth that a line has without a score, without who says what may be, what is */
enum { SM_SCORE = 50, SM_HEDGED = 56, SM_CLAIMED = 34, SM_TOLL = 30 };

/* -- compress_ends.c -- */

/* Behind word i and the marks that cling to it; before it and those. */
uint32_t sm_behind(const sm_clauses *c, uint32_t i);
uint32_t sm_before(const sm_clauses *c, uint32_t i);

/* The first word behind that of the main clause that does not start in front of the letter; n: there is none. */
uint32_t sm_word_at(const sm_clauses *c, uint32_t letter);

/* Cut words from .. to, all in front of a word, or all from one on, with the marks that cling to them. always: nothing is lost by it. */
void sm_cut_words(sm_clauses *c, uint32_t from, uint32_t to, bool always);
void sm_cut_lead(sm_clauses *c, uint32_t to, bool always);
void sm_cut_tail(sm_clauses *c, uint32_t from, bool always);

/* Cut words from .. to; a comma behind them stays, as it parts what is around. */
void sm_cut_phrase(sm_clauses *c, uint32_t from, uint32_t to);

/* The cuts from number n on go only where nothing else makes the sentence fit. */
void sm_mark_last(sm_clauses *c, uint32_t n);
/* The cut that was the n-th to come, if it came, leaves that percent of what the line is worth. */
void sm_price(sm_clauses *c, uint32_t n, uint8_t rest);
/* Both. */
void sm_price_last(sm_clauses *c, uint32_t n, uint8_t rest);

/* Is word i taken out by a cut that is always made? */
bool sm_is_gone(const sm_clauses *c, uint32_t i);

/* "in return | for", "a little | over": does word i go on with a phrase of the lexicon? */
bool sm_is_within(const sm_clauses *c, uint32_t i);

/* "filming, | editing, | and producing a show": does what follows i share its object with the word before? */
bool sm_shares_object(const sm_clauses *c, uint32_t i);

/* German "wird zwischen A, die ..., und B unterschieden": does the second half of the verb still come behind word i? */
bool sm_is_halved(const sm_clauses *c, uint32_t i);

/* "into", "onto": bound to what stands in front. */
bool sm_is_into(const sm_clauses *c, uint32_t i);

/* "an offer | that their union has called an insult": does the clause that "that" opens behind a noun have a subject and a verb of its own? */
bool sm_tells_of_noun(const sm_clauses *c, uint32_t i);

/* "were thrown out | for the second time": does a verb with its particle end in front of word i? */
bool sm_ends_in_particle(const sm_clauses *c, uint32_t i);

/* Can a clause end before word i; the main one? */
bool sm_ends_well(const sm_clauses *c, uint32_t i);
bool sm_can_end(const sm_clauses *c, uint32_t i);

/* -- compress_lead.c -- */

/* Cut a dateline, a frame, a quotation in front of the news: where the sentence goes on, skip or 0 if there is none. */
uint32_t sm_find_dateline(sm_clauses *c);
uint32_t sm_find_frame(sm_clauses *c, uint32_t skip);
uint32_t sm_find_behind_quote(sm_clauses *c, uint32_t skip);

/* The main clause starts behind connectives, sources and adverbials, from piece `first` on. */
void sm_cut_leading(sm_clauses *c, uint32_t first);

/* "However", alone; the next piece from q on that goes on with the clause's verb, n_pieces if none does; "For 22 years". */
bool     sm_is_connective(const sm_clauses *c, const sm_piece *p);
uint32_t sm_resumes(const sm_clauses *c, uint32_t q);
bool     sm_names_span(const sm_clauses *c, uint32_t from, uint32_t to);

/* -- compress_pieces.c -- */

/* One piece of the main clause behind its first. */
void sm_cut_piece(sm_clauses *c, uint32_t q);

/* "with police saying that": a clause of its own that "with" opens; "beat Lund 34-31". */
bool sm_opens_absolute(const sm_clauses *c, uint32_t i);
bool sm_tells_score(const sm_clauses *c, const sm_piece *p);

/* -- compress_inner.c -- */

/* Adjuncts at the end of the main clause that no comma sets off; single words such as "also". */
void sm_cut_inner(sm_clauses *c);

/* -- compress_phrase.c -- */

/* "switch *on* during the night" */
bool sm_is_particle(const sm_clauses *c, uint32_t i);

/* "will save | around 500 jobs": a number behind what can only be a verb is its object. Not "to open | at 7pm". */
bool sm_is_object(const sm_clauses *c, uint32_t i);

/* Does a verb of no clause that is known come behind word i? It may be the main one: "the man suspected of theft | in Lund, has died". */
bool sm_has_free_verb(const sm_clauses *c, uint32_t i);

/* "in the city", "in and around Lund", not "in line", "at risk": those go with the verb. Where the phrase of place or time that starts
 * with word i ends: at the next preposition but "of", a comma, or the end; 0: not known. Has it a word of time? */
bool     sm_opens_phrase(const sm_clauses *c, uint32_t i);
uint32_t sm_phrase_end(const sm_clauses *c, uint32_t i);
bool     sm_has_time(const sm_clauses *c, uint32_t from, uint32_t to);

/* Cut words for a price; a phrase, of which "in 60 of its shops" says of how many it is true, and is dear; "leaders | at last year's
 * summit | were": one right before the main verb. */
void sm_cut_for(sm_clauses *c, uint32_t from, uint32_t to, uint8_t rest);
void sm_cut_counted(sm_clauses *c, uint32_t i, uint32_t end);
void sm_cut_before_verb(sm_clauses *c);
/* "Thousands of pilgrims|, many of them barefoot,| poured" */
void sm_cut_many_of_them(sm_clauses *c);

/* -- compress_which.c -- */

/* "the tanker | that picked him up": is it told which by the clause that starts with word i alone? */
bool sm_is_definite(const sm_clauses *c, uint32_t i);

/* "more likely than those in quiet districts", from word `from` on: who the others are, "who" tells. */
bool sm_compares_with_those(const sm_clauses *c, uint32_t from);

/* Clauses, participles and "with" that tell who or which. */
void sm_cut_which(sm_clauses *c);

/* -- compress.c and the others -- */

/* Does word i stand in front of the main verb, behind a "who" or "that"? */
bool sm_tells_who(const sm_clauses *c, uint32_t i);

/* "and", not "but": what stands before that is often said only to be denied. */
bool sm_is_conjunction(const sm_clauses *c, uint32_t i);

/* "not only", "between": does a word in front of word i wait for another? */
bool sm_pairs(const sm_clauses *c, uint32_t i);

/* "may have led to talk, but": what may be is often said for what comes behind it. */
bool sm_concedes(const sm_clauses *c);

/* "as he launched his party": a clause, and not "as a champion" or half of "as big as". */
bool sm_owns_verb(const sm_clauses *c, uint32_t i);

/* "as Cyclone Orla, | ...", "as the animal, | weighing 90 kilograms, skidded": the "as" in front of a name or a thing whose clause is still
 * without its verb at word i; SM_NONE: there is none. */
uint32_t sm_awaits_verb(const sm_clauses *c, uint32_t i);

/* compress_pieces.c: does a list of people go on at word from, ", his wife and his brother"? */
bool sm_lists_theirs(const sm_clauses *c, uint32_t from);

/* Who says it: a piece such as ", the harbour said". Is it a claim, a belief, a guess? */
bool sm_is_saying(const sm_clauses *c, const sm_piece *p);
bool sm_is_doubtful(const sm_clauses *c, const sm_piece *p);

/* ", a survey suggests": where, behind word i and at the end, who makes a claim starts; n: there is none. */
uint32_t sm_claim_behind(const sm_clauses *c, uint32_t i);

/* "a study has found": is what words from .. to say a finding? */
bool sm_is_finding(const sm_clauses *c, uint32_t from, uint32_t to);

/* compress_bound.c: what a cut would take: its characters, the first word in them (none, where that stands behind them), the one behind
 * them. Would it part what is bound together? */
typedef struct sm_gap {
    uint32_t start, end, first, next;
} sm_gap;

/* "a mile | off the port": do the two words in front of word i tell how far; is word i what that is counted from? */
static inline bool sm_is_distance(const sm_clauses *c, uint32_t i)
{
    return sm_binds(c, i - 1, SM_BINDS_DISTANCE) && (sm_is_number(&c->w[i - 2]) || sm_is_a(&c->w[i - 2]));
}
static inline bool sm_is_off_or_from(const sm_clauses *c, uint32_t i) { return sm_is_off(&c->w[i]) || sm_binds(c, i, SM_BINDS_FROM); }

/* Is there one among n bars that the cut runs into? */
typedef bool (*sm_bar)(const sm_clauses *c, sm_gap cut);

static inline bool sm_is_barred(const sm_clauses *c, sm_gap cut, const sm_bar *bars, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (bars[i](c, cut))
            return true;
    return false;
}

bool sm_parts_bound(const sm_clauses *c, sm_gap cut);
/* compress_open.c: would it take what a word in front waits for? compress_clause.c: leave a clause without its verb or its own? compress_noun.c:
 * part a noun and what tells of it? */
bool sm_leaves_open(const sm_clauses *c, sm_gap cut);
bool sm_leaves_half_clause(const sm_clauses *c, sm_gap cut);
bool sm_parts_noun(const sm_clauses *c, sm_gap cut);
/* compress_edge.c: would it take what the words right in front of it wait for? */
bool sm_parts_edge(const sm_clauses *c, sm_gap cut);
/* compress_open.c: "has cost Jo Ash, | the hurdler, her title": does the name of whom it cost something end in front of word i? */
bool sm_costs_somebody(const sm_clauses *c, uint32_t i);
/* compress_open.c: "could not stop her | from winning": does word i open what did happen? */
bool sm_prevents_nothing(const sm_clauses *c, uint32_t i);
/* compress_open.c: "tried, | and failed, to catch it": does "and" at word i part a verb from its infinitive? */
bool sm_awaits_infinitive(const sm_clauses *c, uint32_t i);
/* compress_clause.c: "have found, | beneath nine coats of lime, a row of saints": does a verb without its object stand in front of the comma before
 * word i? */
bool sm_awaits_object(const sm_clauses *c, uint32_t i);

/* compress_drop.c: take back the cuts that would break the sentence or make it say more than it does. */
void sm_drop_breaking(sm_clauses *c);

/* compress_last.c: phrases of place and time, all from one of them on, a second predicate; only where nothing else makes the sentence fit. */
void sm_cut_last(sm_clauses *c);

/* "| two days after", "| just as", "| less than a year after": where what says how long or how soon starts; i itself where that
 * belongs to what stands in front, as in "jailed for nine years | after". */
uint32_t sm_with_measure(const sm_clauses *c, uint32_t i);

/* From the main verb up to what was done in spite of it, or to what somebody says he will do; after sm_drop_breaking, as that verb goes. */
void sm_cut_up_to_turn(sm_clauses *c);

/* A clause without a comma that tells why or when is dearer than a phrase, of the cuts that are left. */
void sm_price_clauses(sm_clauses *c);

/* compress_toll.c: what stands around the dead and the hurt of ", killing at least five"; what takes those is dear, wherever it begins. */
void sm_cut_at_tolls(sm_clauses *c);
void sm_price_tolls(sm_clauses *c);

/* "may have won, but": what is conceded. */
bool sm_is_hedge(const sm_clauses *c);

/* "has cost two neighbours | in Lund a combined 190,000": where the second object behind the phrase starts that starts with word i; 0: none. */
uint32_t sm_takes_second(const sm_clauses *c, uint32_t i);
/* "accused | in Lund of", "with his arms | around the dog", "so fast | that": does something in front of word i wait for what stands behind? */
bool sm_holds_back(const sm_clauses *c, uint32_t i);

/* "in a public spat with": may a past form be a noun? */
bool sm_may_be_noun(const sm_clauses *c, uint32_t i);

/* compress_back.c: what stands in front of a statement of its own and points back. */
void sm_cut_back(sm_clauses *c);

/* compress_rest.c: what goes where even that does not make it fit. */
void sm_cut_rest(sm_clauses *c);
/* compress_any.c: from any word on that opens a phrase or a clause, where nothing makes it fit. */
void sm_cut_any(sm_clauses *c);
/* In front of "so severe that | the ministry announced"; after sm_drop_breaking, as the main verb goes. */
void sm_cut_cause(sm_clauses *c);

#endif
