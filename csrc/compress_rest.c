/* compress_rest.c - where no form of a first sentence fits with all other cuts: the end from a comma, a phrase or a participle on, and
 * what "who" tells of the subject, commas or not.
 *
 * Limits: what is left is a sentence, but it may say less than its writer found needful; a lesser sentence would say less yet.
 */
#include "compress_spaced.h"
#include "verbs.h"

/* percent of its worth that a line has without it; words: too few behind a comma, within reach */
enum { DEED = 65, DEED_ASIDE = 90, REST = 35, STUB = 4, LIST = 16, WHOSE = 12 };

/* "a budget that raises fuel duty, | freezes hiring and doubles payments": does word i, and the one behind "and", go on with a verb like that of
 * the clause that "that" opens? */
static bool goes_on_like(const sm_clauses *c, uint32_t i, uint32_t verb)
{
    const sm_word *w = &c->w[i];
    return verb != SM_NONE && sm_is_only(w, SM_K_VERB | SM_K_NOUN | SM_K_EXPECTS_TO) && w->lower && w->last == 's' && c->w[verb].last == 's'
           && w->end - w->start > 3;
}

/* The last verb in front of word i that a "that" or "who" has right in front; SM_NONE: another stands between. */
static uint32_t verb_of_which(const sm_clauses *c, uint32_t i)
{
    while (i > c->verb + 1 && !c->w[i - 1].finite)
        i--;
    return i > c->verb + 1 && c->w[i - 1].opener + 2 == i && c->w[i - 2].own & (SM_K_RELATIVE | SM_K_THAT) ? i - 1 : SM_NONE;
}

/* "raided the town, killing nine, | setting barns on fire and taking hostages": does a form in "-ing" stand behind that comma, a gerund behind
 * the one before? */
static bool lists_deeds(const sm_clauses *c, uint32_t i)
{
    uint32_t before = sm_last_comma(c, i - 1);
    return sm_ends_in_ing(c, i) && before > c->verb + 1 && c->w[before].own & SM_K_PARTICIPLE;
}

/* "seized opium, | rifles and cash": do items of a list stand around the comma before word i? Not "reported a loss, | cut its outlook and ...". */
static bool parts_list(const sm_clauses *c, uint32_t i)
{
    static const uint32_t ends = SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_TO;
    if (c->w[i].finite || c->w[i].own & (SM_K_RELATIVE | SM_K_PARTICIPLE) || lists_deeds(c, i))
        return false;
    uint32_t verb = verb_of_which(c, i);
    bool like = goes_on_like(c, i, verb);
    for (uint32_t k = i; k < c->n && k < i + LIST && !(c->w[k].own & ends); k++) {
        if (like && k + 1 < c->n && c->w[k].own & SM_K_COORDINATOR && goes_on_like(c, k + 1, verb))
            return false;
        if (c->w[k].finite || (c->w[k].own & SM_K_COORDINATOR && c->w[k].own & SM_K_CONTRAST))
            return false;
        if (c->w[k].own & SM_K_COORDINATOR)
            return !(k + 1 < c->n && c->w[k + 1].finite);
    }
    return false;
}

/* ", the best | in its history": is what stands between the last comma and word i too little to stay, a list, a name? */
static bool leaves_stub(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i - 1; k > c->verb; k--) {
        if (sm_is_conjunction(c, k - 1))
            return false;
        if (c->w[k].before & SM_COMMA)
            return parts_list(c, k) || k + STUB > i || c->w[k].upper;
    }
    return false;
}

/* "a car | hidden in", "a firm | owned by": a participle that tells more of the noun in front. */
static bool opens_participle(const sm_clauses *c, uint32_t i)
{
    bool form = c->w[i].own & (SM_K_NONFINITE | SM_K_PAST | SM_K_PARTICIPLE) && !(c->w[i].own & (SM_K_AUXILIARY | SM_K_SAY))
                && (!c->w[i].finite || c->w[i].opener == SM_NONE);
    bool water = c->w[i].own & SM_K_PARTICIPLE && i > c->verb + 2 && sm_is_of(&c->w[i - 2]);   /* "a decade of water testing" */
    bool forecast = c->w[i].last == 't' && i + 1 < c->n && c->w[i + 1].own == SM_K_PREPOSITION;   /* "its profit forecast for the year" */
    return form && !water && !forecast && !sm_may_be_noun(c, i) && !c->w[i - 1].own && i + 1 < c->n
           && c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_TO | SM_K_MANNER);
}

static bool opens_rest(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    if (w->before & SM_COMMA)
        return !parts_list(c, i);
    bool noun = sm_is_only(&w[-1], SM_K_TIME)
                || (!w[-2].own && !w[-1].before && sm_is_only(&w[-1], SM_K_VERB | SM_K_EXPECTS_TO | SM_K_NOUN));   /* "a science award | with" */
    noun |= i > c->verb + 4 && w[-1].own & SM_K_PARTICIPLE && sm_is_of(&w[-3]);   /* "a decade of water testing | under" */
    bool told = w[-1].finite && w[-1].own == SM_K_PAST && w[-1].opener != SM_NONE && i > c->verb + 1;   /* "when a wall collapsed | behind" */
    bool phrase = w->own == SM_K_PREPOSITION && (noun || told) && !sm_is_of(w) && !w[-1].digit,
         where = sm_is_where(w) && noun && !sm_is_particle(c, i) && !sm_is_measure(w);
    bool which = w->own & SM_K_RELATIVE && i + 1 < c->n && c->w[i + 1].finite
                 && !(c->w[i - 1].own & (VERBAL | SM_K_PREPOSITION | SM_K_PRONOUN));   /* not "those | who" */
    bool when = w->own & SM_K_SUBORDINATOR && !sm_is_condition(c, i);
    /* "more likely to fall ill | than those in" */
    bool than = i > c->verb + 3 && sm_is_word(c, i, c->lex->than) && w[1].own & SM_K_DEFINITE && w[1].own & SM_K_PRONOUN;
    return !w->before && (than || phrase || where || which || when || sm_tells_of_noun(c, i) || opens_participle(c, i)) && !leaves_stub(c, i);
}

/* All from word i on; a comma in front of who says it stays. */
static void cut_end(sm_clauses *c, uint32_t i, uint32_t end)
{
    uint32_t n = c->out->n;
    sm_cut_phrase(c, i, end);
    sm_price(c, n, REST);
}

static void cut_ends(sm_clauses *c)
{
    uint32_t end = sm_claim_behind(c, c->verb);
    for (uint32_t i = c->verb + 2; i + 1 < end; i++) {
        if (sm_negates(&c->w[i]) && !(c->w[i].own & SM_K_CONDITION))   /* not "unless" */
            return;
        if (!(c->w[i].inside && c->w[i - 1].inside) && opens_rest(c, i) && sm_can_end(c, i) && !sm_holds_back(c, i) && !sm_takes_second(c, i))
            cut_end(c, i, end);
    }
}

/* From a word on up to the main verb; the comma behind stays where another one in front opens what is set aside: ", a singer who ... | and
 * who ...|, has". */
static void cut_before(sm_clauses *c, uint32_t from)
{
    uint32_t n = c->out->n;
    if (sm_next_comma(c, c->main + 1) < from)
        cut_end(c, from, c->verb);
    else
        sm_cut_for(c, from, c->verb, REST);
    if (c->out->n > n && c->w[from].own & SM_K_COORDINATOR)   /* ", whose voice filled halls | and who taught|, has" */
        c->out->at[n].rest = DEED_ASIDE;
}

/* "who stole", "whose voice filled": does the verb of the clause that word i opens stand near? */
static bool tells_within(const sm_clauses *c, uint32_t i, uint32_t words)
{
    for (uint32_t k = i + 1; k < c->verb && k <= i + words && sm_runs_on(&c->w[k]); k++)
        if (c->w[k].finite && c->w[k].opener == i)
            return true;
    return false;
}

/* "A man who stole a car, a boat and a bus | has": what "who" opens in front of the main verb, ", and who" with it. */
static void cut_who(sm_clauses *c)
{
    for (uint32_t i = c->main + 1; i + 1 < c->verb; i++)
        if (c->w[i].own & SM_K_RELATIVE && !(c->w[i - 1].own & SM_K_COORDINATOR && i == c->main + 1) && !c->w[i].inside
            && tells_within(c, i, WHOSE) && (c->w[i + 1].finite || (sm_next_comma(c, c->main + 1) < i && !c->w[i - 1].own))) {
            uint32_t from = i > c->main + 1 && c->w[i - 1].own & SM_K_COORDINATOR ? i - 1 : i;
            uint32_t comma = sm_last_comma(c, c->verb);   /* "Children who sleep less, a study | has found" */
            bool said = comma > i && comma < c->verb && c->w[comma].own & SM_K_DETERMINER && !sm_has_kind(c, comma, c->verb, SM_K_COORDINATOR);
            if (!said && !(c->w[from - 1].own & (VERBAL | SM_K_PREPOSITION)) && !sm_compares_with_those(c, c->verb))
                cut_before(c, from);
        }
}

/* "who stole a car, | and sold it to a friend, | was", ", who led the town | and later wrote a book|, has": the second thing that somebody did. */
static void cut_second_deed(sm_clauses *c)
{
    uint32_t i = c->main + 1;
    while (i + 1 < c->verb && !(c->w[i].own & SM_K_RELATIVE && !c->w[i].inside && tells_within(c, i, SM_SHOWN)))
        i++;
    if (i + 1 >= c->verb)
        return;
    bool aside = sm_next_comma(c, c->main + 1) <= i;   /* ", the singer who" */
    for (uint32_t k = i + 4; k + 3 < c->verb; k++) {
        /* "and later wrote" */
        uint32_t who = k + 1 + (c->w[k + 1].own & SM_K_RELATIVE ? 1 : 0);   /* "and who later taught" */
        uint32_t deed = who + (c->w[who].own && !(c->w[who].own & (SM_K_PAST | SM_K_VERB | SM_K_DETERMINER | SM_K_PREPOSITION)));
        if (!sm_is_conjunction(c, k) || c->w[k].inside || !(c->w[deed].own & (SM_K_PAST | SM_K_VERB)) || c->w[deed].own & SM_K_AUXILIARY)
            continue;
        if (!aside)
            sm_cut_for(c, k, c->verb, DEED);
        else if (c->w[c->verb].before & SM_COMMA && !(c->w[k].before & SM_COMMA)) {
            uint32_t n = c->out->n;
            sm_add_cut(c->out, sm_behind(c, k - 1), c->w[c->verb - 1].end, false);
            sm_price(c, n, DEED_ASIDE);
        }
        return;
    }
}

/* The main verb of what is said, behind the word it starts with, "that" or the verb of saying itself; SM_NONE: nothing is. */
static uint32_t find_statement(const sm_clauses *c, uint32_t *start)
{
    uint32_t said = c->verb, verb;
    while (said < c->n && said < c->verb + 3 && !(c->w[said].own & SM_K_SAY))
        said++;
    if (said == c->n || !(c->w[said].own & SM_K_SAY))
        return SM_NONE;
    for (*start = said + 1; *start < c->n && !c->w[*start].finite && !(c->w[*start].own & SM_K_THAT); ++*start)
        if (!sm_runs_on(&c->w[*start]))
            return SM_NONE;
    bool that = *start < c->n && !c->w[*start].finite;
    for (verb = *start + that; verb < c->n && !(c->w[verb].finite && c->w[verb].opener == (that ? *start : SM_NONE)); verb++)
        ;
    *start = that ? *start + 1 : said + 1;
    return verb < c->n && (that || !(c->w[verb].before & SM_COMMA)) ? verb : SM_NONE;   /* not "reported a loss, | cut" */
}

/* "said the ward|, built in 1968, |would close | by 2027": what is said is cut as a sentence of its own. */
static void cut_statement(sm_clauses *c)
{
    uint32_t main = c->main, verb = c->verb, n = c->out->n, start = 0, found = find_statement(c, &start);
    if (found == SM_NONE)
        return;
    c->main = start;
    c->verb = found;
    for (uint32_t q = 1; q < c->n_pieces; q++)
        if (c->p[q].from > start)
            sm_cut_piece(c, q);
    sm_cut_inner(c);
    sm_cut_last(c);
    cut_ends(c);
    for (uint32_t i = found + SM_LEAST; i + 1 < c->n; i++)   /* "| and that nobody had been told" */
        if (sm_is_conjunction(c, i) && c->w[i + 1].own & SM_K_THAT && !c->w[i].inside && sm_ends_well(c, i))
            cut_end(c, i, c->n);
    for (; n < c->out->n; n++)
        c->out->at[n].rest = REST;
    c->main = main;
    c->verb = verb;
}

/* "The exodus has become so severe that | the ministry announced it would pay": what it is the consequence of. */
void sm_cut_cause(sm_clauses *c)
{
    for (uint32_t i = c->verb + 3; i + 2 < c->n && sm_runs_on(&c->w[i]); i++) {
        if (!(c->w[i].own & SM_K_THAT) || !sm_is_so(&c->w[i - 2]) || sm_is_they(&c->w[i + 1]) || c->w[i + 1].own & SM_K_POSSESSIVE)
            continue;
        uint32_t k = i + 2, n = c->out->n;
        while (k < c->n && sm_runs_on(&c->w[k]) && !(c->w[k].finite && c->w[k].opener == i))
            k++;
        if (k == c->n || !sm_runs_on(&c->w[k]) || c->w[i].inside)
            continue;
        sm_cut_for(c, 0, i + 1, REST);
        sm_mark_last(c, n);
        return;
    }
}

/* "may lower the risk, but sugar cancels that out": what goes against it. */
static void cut_contrast(sm_clauses *c)
{
    for (uint32_t q = 1; q < c->n_pieces; q++)
        if (c->p[q].from > c->verb && c->w[c->p[q].from].own & SM_K_CONTRAST && c->w[c->p[q].from].own & SM_K_COORDINATOR
            && sm_can_end(c, c->p[q].from)) {
            cut_end(c, c->p[q].from, c->n);
            return;
        }
}

void sm_cut_rest(sm_clauses *c)
{
    uint32_t n = c->out->n;
    if (c->verb != SM_NONE && sm_is_hedge(c)) {
        cut_contrast(c);
        sm_mark_last(c, n);
        return;
    }
    if (c->verb == SM_NONE || sm_is_of(&c->w[c->main]))   /* "Of the nine who" */
        return;
    cut_ends(c);
    uint32_t claim = sm_claim_behind(c, c->verb);
    if (claim < c->n && sm_can_end(c, claim))   /* whose claim it is, where nothing else is enough */
        sm_cut_for(c, claim, c->n, SM_CLAIMED);
    cut_who(c);
    cut_second_deed(c);
    cut_statement(c);
    sm_mark_last(c, n);
}
