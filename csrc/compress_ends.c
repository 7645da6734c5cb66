/* compress_ends.c - where a clause can end, and cuts of words with the marks that cling to them, for languages written with spaces.
 *
 * Limits: what a verb needs is known only as far as the lexicon tells: prepositions, articles, "to" and the like end no clause.
 */
#include "compress_spaced.h"

enum { SAYING = 12, ITEM = 6 };

static bool separates(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    bool dashes = cp[i] == '-' && ((i > 0 && cp[i - 1] == '-') || (i + 1 < c->text->n && cp[i + 1] == '-'));
    return dashes || sm_is_space(cp[i]) || cp[i] == ',' || cp[i] == ';' || cp[i] == ':' || cp[i] == 0x2014 || cp[i] == 0x2013;
}

/* Behind word i and the marks that cling to it. */
uint32_t sm_behind(const sm_clauses *c, uint32_t i)
{
    uint32_t at = c->w[i].end;
    while (at < c->out->body.end && !separates(c, at) && !sm_bracket(c->text->cp[at]))
        at++;
    if (c->w[i].inside)
        for (uint32_t k = at; k < c->out->body.end && (i + 1 == c->n || k < c->w[i + 1].start); k++)
            if (sm_is_quote(c->text->cp[k]))
                return k + 1;
    return at;
}

/* Before word i and the marks that cling to it. */
uint32_t sm_before(const sm_clauses *c, uint32_t i)
{
    uint32_t at = c->w[i].start;
    while (at > c->out->body.start && !separates(c, at - 1) && sm_bracket(c->text->cp[at - 1]) >= 0)
        at--;
    return at;
}

uint32_t sm_word_at(const sm_clauses *c, uint32_t letter)
{
    uint32_t i = c->main + 1;
    while (i < c->n && c->w[i].start < letter)
        i++;
    return i;
}

void sm_cut_lead(sm_clauses *c, uint32_t to, bool always) { sm_add_cut(c->out, c->out->body.start, sm_before(c, to), always); }

void sm_cut_tail(sm_clauses *c, uint32_t from, bool always) { sm_add_cut(c->out, sm_behind(c, from - 1), c->out->body.end, always); }

void sm_cut_words(sm_clauses *c, uint32_t from, uint32_t to, bool always)
{
    if (from == 0)
        sm_cut_lead(c, to, always);
    else if (to >= c->n)
        sm_cut_tail(c, from, always);
    else if (c->w[from].before & c->w[to].before & SM_COMMA && from > 1 && c->w[from - 1].before & SM_COMMA
             && c->w[from - 1].digit)   /* "Reid, 22|, who was hurt|, walked" */
        sm_add_cut(c->out, sm_behind(c, from - 1), c->w[to - 1].end, always);
    else
        sm_add_cut(c->out, sm_behind(c, from - 1), sm_before(c, to), always);
}

void sm_mark_last(sm_clauses *c, uint32_t n)
{
    for (; n < c->out->n; n++)
        c->out->at[n].last = true;
}

void sm_price(sm_clauses *c, uint32_t n, uint8_t rest)
{
    if (c->out->n > n)
        c->out->at[n].rest = rest;
}

void sm_price_last(sm_clauses *c, uint32_t n, uint8_t rest)
{
    sm_mark_last(c, n);
    sm_price(c, n, rest);
}

bool sm_is_gone(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = 0; k < c->out->n; k++)
        if (c->out->at[k].always && c->out->at[k].span.start <= c->w[i].start && c->w[i].end <= c->out->at[k].span.end)
            return true;
    return false;
}

/* "filming, | editing, | and producing a show": what follows i shares its object with the word before. */
bool sm_shares_object(const sm_clauses *c, uint32_t i)
{
    bool and = c->w[i].own & SM_K_COORDINATOR && i + 1 < c->n;
    uint32_t left = c->w[i - 1].own, right = c->w[i + and].own;
    if (c->lex->bare && i > c->main + 2 && c->w[i - 2].own & SM_K_TIME && sm_ends_in_ing(c, i - 1))   /* "for the tenth year running, | leaving" */
        return false;
    return left & right & SM_K_PARTICIPLE || (left & right & SM_K_PAST && !(left & right & SM_K_AUXILIARY));
}

/* German "wird zwischen A, die ..., und B unterschieden": does the second half of the verb still come behind word i? */
bool sm_is_halved(const sm_clauses *c, uint32_t i)
{
    const sm_word *last = &c->w[c->n - 1];
    if (c->lex->leading || c->verb == SM_NONE || !(c->w[c->verb].own & SM_K_AUXILIARY))
        return false;
    bool adjective = i > 1 && c->w[i - 2].own & SM_K_DETERMINER;   /* "in einer einzigen, ..." */
    if (c->w[i - 1].lower && !adjective)   /* the second half has come */
        return false;
    return !last->finite && last->lower;
}

/* Is there a comma a few words before word i? */
static bool is_set_off(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->main && k + SAYING > i; k--)
        if (c->w[k].before & SM_COMMA)
            return true;
    return false;
}

bool sm_is_within(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; k > c->main && k + SM_CLOSE > i; k--)
        if (c->w[k - 1].span > i - (k - 1))
            return true;
    return false;
}

bool sm_is_into(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    return c->lex->phrases && w->own & SM_K_PREPOSITION && w->end - w->start == 4 && w->last == 'o';
}

/* "an offer | that their union has called an insult": does the clause that "that" opens behind a noun have a subject and a verb of its own? */
bool sm_tells_of_noun(const sm_clauses *c, uint32_t i)
{
    enum { NEAR = 6 };
    uint32_t k = i + 2, left = c->w[i - 1].own;
    bool noun = !left
                || (!(left & ~(uint32_t)(SM_K_VERB | SM_K_NOUN | SM_K_EXPECTS_TO)) && !c->w[i - 1].finite && i > c->main + 1
                    && !(c->w[i - 2].finite || c->w[i - 2].own & (SM_K_TO | SM_K_AUXILIARY)));
    while (k < c->n && k < i + NEAR && !c->w[k].before && !(c->w[k].finite && c->w[k].opener == i))
        k++;
    return c->w[i].own & SM_K_THAT && noun && !sm_is_definite(c, i) && k < c->n && k < i + NEAR && !c->w[k].before;
}

bool sm_ends_in_particle(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    return i > c->verb + 2 && i < c->n && w[-1].own & SM_K_AWAY && !w[-1].before && w[-2].own & (SM_K_PAST | SM_K_NONFINITE)
           && w[-3].own & SM_K_AUXILIARY && w->own == SM_K_PREPOSITION && !w->before && !sm_binds(c, i, SM_BINDS_WAY);
}

/* Can a clause end before word i? */
bool sm_ends_well(const sm_clauses *c, uint32_t i)
{
    static const uint32_t open = SM_K_PREPOSITION | SM_K_DETERMINER | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_TO
                                 | SM_K_AUXILIARY | SM_K_SAY | SM_K_PAIRED | SM_K_NEGATION | SM_K_EXPECTS_TO;
    uint32_t last = i;
    if (i < c->n && (sm_is_within(c, i) || sm_is_into(c, i)))   /* "carved his name | into a bench" */
        return false;
    if (i < c->main + SM_LEAST || (i < c->n && sm_is_halved(c, i)) || c->w[i].before & SM_GLUED || (i < c->n && sm_shares_object(c, i)))
        return false;
    while (last > c->main + 1 && sm_is_gone(c, last - 1))
        last--;
    uint32_t own = c->w[last - 1].own, left = last > c->main + 1 ? c->w[last - 2].own : 0;
    own &= ~(uint32_t)(own & SM_K_PAIRED && own & SM_K_NEAR ? SM_K_PAIRED : 0);   /* "would have to be replaced" */
    if (left & SM_K_SAY && left & SM_K_EXPECTS_TO && !(own & SM_K_TIME && c->w[last - 1].upper))   /* "asked the court", not "warned Friday" */
        return false;
    /* "faster than those | in the west" */
    if (own & SM_K_PRONOUN && own & SM_K_DEFINITE && !(own & (SM_K_DETERMINER | SM_K_NOMINATIVE)) && i < c->n)
        return false;
    if (own & SM_K_PRONOUN && !(own & SM_K_DETERMINER) && left & SM_K_PARTICIPLE && i < c->n && !c->w[i].before)   /* "by freeing them | from" */
        return false;
    bool object = c->w[last - 1].finite && c->w[last - 1].opener != SM_NONE && c->w[c->w[last - 1].opener].own & (SM_K_RELATIVE | SM_K_THAT)
                  && c->w[last - 1].opener + 2 < last;
    if (object && i < c->n && sm_is_as(&c->w[i]))   /* "which doctors described | as" */
        return false;
    /* "a law | that bans" */
    bool which = i + 1 < c->n && c->w[i].own & (SM_K_RELATIVE | SM_K_THAT) && (c->w[i + 1].finite || sm_tells_of_noun(c, i));
    /* "signed the deal, ending" */
    bool parted = which || (i < c->n && sm_is_word(c, i, c->lex->than)) || (i < c->n && c->w[i].before && !(c->w[i].own & SM_K_TO));
    bool number = own == SM_K_DETERMINER && c->w[last - 1].end - c->w[last - 1].start > 2 && i < c->n
                  && (c->w[i].before & SM_COMMA || c->w[i].own & (SM_K_COORDINATOR | SM_K_PREPOSITION)
                      || c->w[i].kinds & (SM_K_SUBORDINATOR | SM_K_LEADER));   /* "four", "each" */
    bool not = own & SM_K_NEGATION && left & SM_K_AUXILIARY && i < c->n && c->w[i].before & SM_COMMA;   /* "than those who do not |, according to" */
    if (not || (i < c->n && own & left & SM_K_PREPOSITION && !(own & SM_K_FOCUS)))   /* "from below |" */
        return true;
    /* "want to speak to | after" */
    bool stranded = i < c->n && (c->w[i].own & SM_K_SUBORDINATOR || c->w[i].kinds & SM_K_ADJUNCT || c->w[i].before & SM_COMMA)
                    && own & (SM_K_TO | SM_K_PREPOSITION) && left & VERBAL && !(own & (SM_K_DETERMINER | SM_K_SAY));
    /* ", critics have warned, | while" */
    bool said = i < c->n && c->w[i].before & SM_COMMA && (own | (left ? c->w[last - 2].kinds : 0)) & SM_K_SAY && is_set_off(c, last - 1);
    uint32_t than = last - 1;   /* "earlier than thought, | upending", "than previously believed" */
    than -= than > c->main + 1 && c->w[than - 1].own & (SM_K_FOCUS | SM_K_MANNER) && !sm_is_word(c, than - 1, c->lex->than);
    bool compared = than > c->main && i < c->n && c->w[i].before & SM_COMMA && sm_is_word(c, than - 1, c->lex->than);
    bool promised = parted && own & SM_K_EXPECTS_TO && left & SM_K_AUXILIARY && left & SM_K_NONFINITE && i < c->n
                    && c->w[i].before & SM_COMMA;   /* "the 12 it had been promised, | as" */
    /* "before tremors appear, | raising" */
    bool closed = promised || compared
                  || (parted && c->w[last - 1].finite && c->w[last - 1].opener != SM_NONE && last - 1 != c->verb
                      && !(own & ((c->w[c->w[last - 1].opener].own & SM_K_RELATIVE ? 0 : SM_K_AUXILIARY) | SM_K_SAY)));
    /* "every yard of lawn they tear out, | doubling" */
    bool out = i < c->n && c->w[i].before & SM_COMMA && sm_is_off(&c->w[last - 1]) && !left && c->w[last - 2].lower && c->w[i].own & SM_K_PARTICIPLE;
    own &= ~(uint32_t)(out || sm_ends_in_particle(c, i) ? SM_K_PREPOSITION : 0);
    bool a = last > c->main + 3 && (left & SM_K_DETERMINER || (!left && c->w[last - 3].own & SM_K_DETERMINER));   /* "by a single vote | after" */
    own &= ~(uint32_t)(a && i < c->n && c->w[i].own & SM_K_SUBORDINATOR && sm_is_only(&c->w[last - 1], SM_K_EXPECTS_TO) ? SM_K_EXPECTS_TO : 0);
    return c->w[last - 1].inside || stranded || closed || said || number
           || !(own & open & ~(parted && !(own & VERBAL) ? (uint32_t)SM_K_EXPECTS_TO : 0));
}

/* "as the animal, weighing 90 kilograms, *skidded*": does the verb of what starts with word k stand behind the aside that starts with word i? */
static bool is_resumed(const sm_clauses *c, uint32_t k, uint32_t i)
{
    if (!sm_is_only(&c->w[k], SM_K_DEFINITE | SM_K_DETERMINER) || !(c->w[i].before & SM_COMMA) || !(c->w[i].own & (SM_K_PARTICIPLE | SM_K_RELATIVE)))
        return false;
    uint32_t next = sm_next_comma(c, i + 1);
    return next < c->n && c->w[next].own & (SM_K_PAST | SM_K_VERB | SM_K_AUXILIARY) && !(c->w[next].own & SM_K_SAY);
}

/* "as frost, a shortage and a quarrel over scales *cut* supplies": is what starts with word k the first of several, the next of which starts with
 * word i, in front of their verb? */
static bool opens_subjects(const sm_clauses *c, uint32_t k, uint32_t i)
{
    static const uint32_t bars = SM_K_PRONOUN | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_TO;
    if (i > k + 2 || c->w[k].own || c->w[i - 1].own || !c->w[k].lower)
        return false;
    bool joined = false;
    uint32_t verb = i;
    for (; verb < c->n && !c->w[verb].finite && (verb == i || sm_runs_on(&c->w[verb])); verb++) {
        /* "a shipping shortage" */
        bool noun = verb > i && c->w[verb].own & SM_K_PARTICIPLE && c->w[verb - 1].own & (SM_K_DETERMINER | SM_K_PREPOSITION);
        if ((c->w[verb].own & bars && !noun) || c->w[verb].inside)
            return false;
        joined |= sm_is_conjunction(c, verb);
    }
    return joined && verb < c->n && c->w[verb].finite && c->w[verb].opener == SM_NONE && sm_runs_on(&c->w[verb]) && !sm_is_conjunction(c, verb - 1);
}

uint32_t sm_awaits_verb(const sm_clauses *c, uint32_t i)
{
    for (uint32_t k = i; c->verb != SM_NONE && k > c->verb + 1 && !c->w[k - 1].finite; k--)
        if (sm_is_as(&c->w[k - 1]) && !(c->w[k - 1].own & SM_K_WHEN) && k < i
            && ((c->w[k].upper && !(c->w[k].own & SM_K_TIME)) || is_resumed(c, k, i) || opens_subjects(c, k, i)) && !c->w[k - 1].inside)
            return k - 1;
    return SM_NONE;
}

bool sm_can_end(const sm_clauses *c, uint32_t i)
{
    bool with = i < c->n && c->verb + 1 == i && sm_is_with(&c->w[i]);   /* "ended | with" */
    return c->verb < i && !with && !c->w[i].open && sm_ends_well(c, i);
}

void sm_cut_phrase(sm_clauses *c, uint32_t from, uint32_t to)
{
    /* "jobs, a fifth of all, | after": without a comma */
    bool clause = to < c->n && c->lex->phrases && c->w[to].own & SM_K_SUBORDINATOR && c->w[from].before & SM_COMMA;
    bool parted = to < c->n && !clause && c->w[to].before & SM_COMMA && (!(c->w[from].before & SM_COMMA) || (c->verb != SM_NONE && from > c->verb));
    if (parted || (to < c->n && c->w[to].before & SM_DASH))
        sm_add_cut(c->out, sm_behind(c, from - 1), c->w[to - 1].end, false);
    else
        sm_cut_words(c, from, to, false);
}
