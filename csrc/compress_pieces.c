/* compress_pieces.c - what goes between commas and behind them: who said it, clauses that tell which, participles, appositives, further
 * clauses; for languages written with spaces.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { ITEM = 6, APPOSITIVE = 14, LONG_APPOSITIVE = 32, SAYING = 16, SHORT_SAYING = 3, SHORT_CLAUSE = 10 };
/* percent of its worth that a line has without it: see sm_cut */
enum { RESULT = 75, SAID = 50, DEMAND = 60, CLAIMANT = 92, EVENT = 70, BESIDE = 75, RECORD = 40, FINDING = 100 };

/* Does it name somebody, where only names have capitals? Then what was said is that person's, and stays so as long as there is room. */
static bool is_named(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && !c->lang->capital_ordinals; i++)
        if (c->w[i].upper && !(c->w[i].own & (SM_K_TIME | SM_K_PRONOUN)))
            return true;
    return false;
}

/* Does the sentence hold words in quotes? Then it is told whose they are, as long as there is room. */
static bool quotes(const sm_clauses *c, uint32_t to)
{
    for (uint32_t i = c->main; i < to; i++)
        if (c->w[i].inside && c->w[i].start > c->out->body.start && sm_is_quote(c->text->cp[c->w[i].start - 1])
            && (i == c->main || c->w[i].lower))   /* not the name of a film */
            return true;
    return false;
}

bool sm_is_finding(const sm_clauses *c, uint32_t from, uint32_t to)
{
    bool finding = false;
    for (uint32_t i = from; c->lex->phrases && i < to; i++)
        finding |= sm_binds(c, i, SM_BINDS_FINDS);
    return finding;
}

/* Take out who said it, words from .. to, and what follows up to `end`. */
static void cut_claim(sm_clauses *c, uint32_t from, uint32_t to, uint32_t end)
{
    uint32_t n = c->out->n;
    static const uint32_t should = SM_K_AUXILIARY | SM_K_CONDITION;   /* as "had" and "were" are, which have SM_K_EXPECTS_TO */
    bool demand = c->verb < from && (c->w[c->verb].own & (should | SM_K_EXPECTS_TO)) == should;
    /* "the court has ruled" */
    bool finding = sm_is_finding(c, from, to);   /* as long as there is room */
    bool named = is_named(c, from, to) || demand || finding || sm_has_kind(c, from, to, SM_K_SOURCE) || (c->lex->phrases && quotes(c, from));
    bool parts = end < c->n && (c->w[end].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_PARTICIPLE) || sm_is_with(&c->w[end])
                               || (finding && c->w[end].own & SM_K_SUBORDINATOR)   /* ", a trial suggests|, though its authors urge caution" */
                               || (end + 1 < c->n && c->w[end].own & SM_K_TIME
                                   && c->w[end + 1].own & SM_K_SUBORDINATOR));   /* ", medics said|, hours after" */
    if (to == end && parts && from > c->main)   /* ", ministers have said|, but critics ..." */
        sm_add_cut(c->out, sm_behind(c, from - 1), sm_behind(c, end - 1), !named);
    else
        sm_cut_words(c, from, end, !named && to == end);
    if (c->out->n > n)
        c->out->at[n].claim = named, c->out->at[n].rest = demand ? DEMAND : finding ? FINDING : 0;
}

/* Does a piece behind q go on with what the clause before q has left open? */
static bool expected(const sm_clauses *c, uint32_t q)
{
    for (uint32_t k = q + 1; k < c->n_pieces; k++)
        if (c->w[c->p[k].from].own & (SM_K_TO | SM_K_THAT | SM_K_PREPOSITION))
            return true;
    return false;
}

/* Is the piece one of several clauses in a row, "it rained, | it snowed, | and ..."? */
static bool is_clause(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return p->from > c->main && sm_has_own_verb(c, p->from, p->to)
           && !(c->w[p->from].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_SUBORDINATOR | SM_K_LEADER));
}

/* "..., with its first flight planned for May" at the end; not the last of "from A, to B" or "in A, in B". */
static bool is_loose_end(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return q + 1 == c->n_pieces && c->w[p->from].own & SM_K_PREPOSITION
           && !sm_has_kind(c, c->p[q - 1].from > c->main ? c->p[q - 1].from : c->main, c->p[q - 1].from + 1, SM_K_PREPOSITION | SM_K_EXAMPLE);
}

/* A claim; nouns that only look like verbs have the same bit, alone. */
bool sm_is_doubtful(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from; i < p->to; i++)
        /* "a court was told" */
        if ((c->w[i].own & SM_K_DOUBT && !sm_is_only(&c->w[i], SM_K_DOUBT)) || (c->w[i].span > 1 && c->w[i].kinds & SM_K_DOUBT))
            return true;
    return false;
}

/* A word of saying that no clause inside the piece holds, as in "gaining a drug that analysts say could ..." */
static bool has_saying(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from; i < p->to && !(i > p->from && c->w[i].own & SM_K_THAT && c->w[i - 1].own & (VERBAL | SM_K_SAY)); i++)
        if ((c->w[i].own | c->w[i].kinds) & SM_K_SAY
            && !(i > p->from && (sm_is_a(&c->w[i - 1]) || (c->w[i - 1].own & SM_K_AUXILIARY && i + 1 < c->n && c->w[i + 1].own & SM_K_TO)))
            && !(c->w[i].finite && c->w[i].opener != SM_NONE && c->w[i].opener > p->from))
            return true;
    return false;
}

/* ", figures from the town show": a plural with an unknown word at the end of the sentence, and no other verb. */
static bool shows(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *first = &c->w[p->from], *last = &c->w[p->to - 1];
    return c->lex->bare && p->to == c->n && p->to > p->from + 1 && p->from > c->main && !first->own && first->last == 's' && first->lower
           && !last->own && last->lower && last->last != 's' && !sm_has_verb(c, p->from, p->to) && !sm_has_kind(c, p->from, p->to, SM_K_COORDINATOR);
}

/* ", more than analysts predicted", ", more than it would have cost", ", longer than any moss was thought to last" */
static bool compares(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    bool some = w->digit || (p->from + 1 < p->to && w->own & SM_K_DETERMINER && !(w->own & SM_K_DEFINITE) && w[1].digit);
    for (uint32_t i = p->from + 2; some && i + 1 < p->to; i++)   /* ", some 12,000 years earlier than had been thought" */
        if (sm_is_word(c, i, c->lex->than) && c->w[i - 2].own & SM_K_TIME)
            return true;
    bool longer = !w->own && w->lower && w->last == 'r' && p->from + 2 < p->to && sm_is_word(c, p->from + 1, c->lex->than) && p->to == c->n;
    return longer || (sm_is_measure(w) && sm_is_word(c, p->from + w->span - 1, c->lex->than));
}

/* Does a piece that a verb of saying opens go on with "that", or with another deed? */
static bool does_more(const sm_clauses *c, const sm_piece *p)
{
    uint32_t i = p->from + 1;
    if (i < p->to && c->w[i].own & SM_K_THAT && c->w[p->from - 1].own & SM_K_PARTICIPLE)
        return true;
    while (i + 1 < p->to && !(sm_is_conjunction(c, i) && sm_is_deed(&c->w[i + 1]) && c->w[i + 1].finite))
        i++;
    return i + 1 < p->to && c->w[p->from + 1].own & SM_K_DETERMINER;
}

bool sm_is_saying(const sm_clauses *c, const sm_piece *p)
{
    uint32_t first = c->w[p->from].own;
    bool counted = first & SM_K_SAY && p->from + 1 < p->to && c->w[p->from + 1].digit;   /* "its maker, Orla Ltd, | recalled 4,000 of them" */
    bool vows = first & SM_K_SAY && first & SM_K_EXPECTS_TO && p->from + 1 < p->to && c->w[p->from + 1].own & SM_K_TO
                && !sm_is_doubtful(c, p);   /* ", promised to resign" */
    /* ", announced that she was giving up", ", showed a forged order and left with the maps": what the subject does */
    bool deed = c->lex->phrases && first & SM_K_SAY && c->w[p->from].last == 'd' && p->from > c->main + SM_LEAST && does_more(c, p);
    /* ", Jo Ash, has confirmed" */
    bool goes_on = counted || vows || deed || (first & SM_K_AUXILIARY && !(first & SM_K_PRONOUN)) || (c->w[p->from].finite && !(first & SM_K_SAY));
    /* "as Cyclone Orla, the worst in years, | moves in" */
    if (c->w[p->from].before & SM_COMMA && c->w[p->from].last == 's' && c->lex->phrases && sm_awaits_verb(c, p->from) != SM_NONE)
        return false;
    /* "the town's court has ruled in a case that has divided butchers and ..." */
    uint32_t verb = p->from;
    while (verb < p->to && !(c->w[verb].own & SM_K_SAY))
        verb++;
    bool near = p->to - p->from <= SAYING || (p->to == c->n && verb < p->from + ITEM + SHORT_SAYING && verb + 1 < p->to
                                               && c->w[verb + 1].own & (SM_K_PREPOSITION | SM_K_TIME | SM_K_SUBORDINATOR | SM_K_LEADER));
    return near && !sm_is_with(&c->w[p->from]) && !compares(c, p) && !goes_on && (has_saying(c, p) || shows(c, p))
           && !(first & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_LEADER | SM_K_PARTICIPLE));
}

uint32_t sm_claim_behind(const sm_clauses *c, uint32_t i)
{
    const sm_piece *p = &c->p[c->n_pieces - 1];
    return c->n_pieces > 1 && p->from > i && sm_is_saying(c, p) && sm_is_doubtful(c, p) ? p->from : c->n;
}

/* "... in Lund | with police saying that ...": a clause of its own that "with" opens. */
bool sm_opens_absolute(const sm_clauses *c, uint32_t i)
{
    bool ended = i > c->main + 1 && c->w[i - 1].own & SM_K_PAST && c->w[i - 2].own & SM_K_AUXILIARY;   /* "has ended | with a judge ordering" */
    if (!sm_is_with(&c->w[i]) || (c->w[i - 1].own & VERBAL && !ended))
        return false;
    for (uint32_t k = i + 1; k < c->n && k < i + ITEM && !c->w[k].before && !c->w[k].inside; k++)
        if (k > i + 1 && c->w[k].own & SM_K_PARTICIPLE && !(c->w[k - 1].own & (SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_COORDINATOR)))
            return true;
    return false;
}

/* ", with the loss of 90 jobs, | as ..." */
static bool is_inner_phrase(const sm_clauses *c, uint32_t q)
{
    static const uint32_t opens = SM_K_LEADER | SM_K_SUBORDINATOR | SM_K_PARTICIPLE;
    const sm_piece *p = &c->p[q];
    return c->lex->phrases && q + 1 < c->n_pieces && c->w[p->from].own & SM_K_PREPOSITION
           && (sm_is_with(&c->w[p->from]) || !sm_has_verb(c, p->from, p->to))
           && (c->w[c->p[q + 1].from].own & opens
               || (sm_opens_absolute(c, p->from) && c->w[c->p[q + 1].from].own & (SM_K_COORDINATOR | SM_K_TO))
               || (q + 2 == c->n_pieces && sm_is_saying(c, &c->p[q + 1])));
}

/* ", rather than 40, |" */
static bool is_inner_contrast(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return c->lex->phrases && q + 1 < c->n_pieces && c->w[p->from].kinds & SM_K_LEADER && c->w[p->from].span > 1 && !sm_has_verb(c, p->from, p->to);
}

/* Where clauses end with their verbs, as in German: one that does, at the end of its piece or of the sentence. */
static void cut_closed(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (c->w[p->to - 1].finite && c->w[p->to - 1].opener == p->from)
        sm_cut_words(c, p->from, p->to, false);
    else if (c->w[c->n - 1].finite && c->w[c->n - 1].opener == p->from && sm_ends_well(c, p->from))
        sm_cut_tail(c, p->from, false);
}

/* No verb of its own, but for what may be a participle behind its noun: ", a tale of an office | told in letters", ", a feat | long thought to". */
static bool is_told_of(const sm_clauses *c, const sm_piece *p)
{
    static const uint32_t how = SM_K_MANNER | SM_K_FOCUS | SM_K_WHEN | SM_K_MOST;
    if (!sm_has_own_verb(c, p->from, p->to))
        return true;
    uint32_t i = p->from;
    while (i < p->to && !c->w[i].finite)
        i++;
    bool participle = i < p->to && i > p->from + 1 && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && sm_is_only(&c->w[i - 1], how)
                      && c->w[p->from].end - c->w[p->from].start <= 2;
    return participle && !sm_has_own_verb(c, i + 1, c->n);
}

/* "owns a mill, | a pitch and most of a brewery", "on a broker, | two of his sons and ten ships": does what ends the sentence go on with things,
 * each with an article or a number of its own? */
static bool lists_articles(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    uint32_t and = p->from + 1, a = p->from;
    if (q + 1 < c->n_pieces || c->verb >= p->from)
        return false;
    while (and < p->to && !sm_is_conjunction(c, and))
        and++;
    while (a > c->verb + 1 && a + ITEM > p->from && sm_runs_on(&c->w[a - 1]) && !sm_is_a(&c->w[a - 1]))
        a--;
    bool own = and + 1 < p->to && (c->w[and + 1].own & SM_K_DETERMINER || c->w[and + 1].digit || sm_is_most(&c->w[and + 1]));
    return own && sm_is_a(&c->w[a - 1]) && !sm_has_verb(c, p->from, and + 1);
}

/* Does the noun phrase of piece q stand beside another, and is not what a verb before it says: "is, no doubt, | a star"? */
static bool is_appositive(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    /* "the first time snow has been seen there" */
    bool most = p->from + 2 < p->to && c->w[p->from].own & SM_K_DEFINITE && sm_is_most(&c->w[p->from + 1]);
    uint32_t before = c->p[q - 1].from > c->main ? c->p[q - 1].from - 1 : c->main;
    /* "*From* Monday it will be banned, | a rule" */
    bool lead = before == c->main && c->verb > c->main + 2 && c->lex->phrases && sm_has_time(c, c->main, c->verb);
    bool listed = false;   /* "the police, the guards and, in one case, | a circus" */
    for (uint32_t k = 0; k <= q; k++)
        listed |= (c->w[c->p[k].to - 1].own & SM_K_COORDINATOR) != 0;
    /* "between a clerk, | a singer and a nurse" */
    bool pairs = sm_pairs(c, p->from) && sm_has_kind(c, p->from, p->to, SM_K_COORDINATOR) && !sm_has_kind(c, c->verb + 1, p->from, SM_K_COORDINATOR);
    pairs &= c->lex->phrases && c->verb < p->from;
    pairs |= c->lex->phrases && lists_articles(c, q);
    return c->w[p->from].own & SM_K_DETERMINER && !listed && !pairs && (most || is_told_of(c, p)) && sm_ends_well(c, p->from)
           && !(c->w[before].own & (SM_K_AUXILIARY | SM_K_PREPOSITION | SM_K_VERB) && !lead) && before != c->verb;
}

/* "19 injured, | four of them critically, | when": how some of them fared. */
static bool counts_among(const sm_clauses *c, const sm_piece *p)
{
    uint32_t i = p->from;
    return c->lex->phrases && p->to - i <= ITEM && p->to > i + 3 && sm_is_of(&c->w[i + 1]) && c->w[i + 2].own & SM_K_PRONOUN
           && !sm_has_own_verb(c, i, p->to);
}

/* ", twice as many as had been thought, |", ", double the present number, |": a measure of what was told. */
static bool counts_again(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    bool as = p->from + 3 < p->to && (sm_is_measure(w) || sm_is_measure(&w[1]) || sm_is_as(&w[1])) && sm_has_kind(c, p->from + 1, p->to, SM_K_LEADER);
    bool the = !w->own && w->lower && p->from + 2 < p->to && w[1].own & SM_K_DEFINITE && !sm_has_verb(c, p->from, p->to);
    return as || the;
}

/* "..., a deal that would create the largest line": what the news amounts to, up to the end. */
static bool sums_up(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (!c->lex->phrases || c->verb >= p->from || !sm_is_a(&c->w[p->from]) || sm_is_a(&c->w[c->p[q - 1].from]))
        return false;
    for (uint32_t i = p->from + 2; i < p->to && i < p->from + SHORT_SAYING + 1; i++)
        if (c->w[i].own & SM_K_THAT && !c->w[i].before)
            return true;
    return false;
}

static void cut_last_tail(sm_clauses *c, uint32_t from)
{
    uint32_t n = c->out->n;
    sm_cut_tail(c, from, false);
    sm_mark_last(c, n);
}

static void cut_last_words(sm_clauses *c, uint32_t from, uint32_t to)
{
    uint32_t n = c->out->n;
    sm_cut_words(c, from, to, false);
    sm_mark_last(c, n);
}

/* "took seven wickets|, the best figures of his career|, as Lund won": the appositive of piece q with all behind it, or alone in front
 * of a clause. */
static void cut_summing_up(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    bool clause = c->lex->phrases && q + 1 < c->n_pieces && c->w[p->to].own & (SM_K_LEADER | SM_K_SUBORDINATOR) && sm_owns_verb(c, p->to);
    bool to = c->lex->phrases && q + 1 < c->n_pieces && c->w[p->to].own & SM_K_TO;   /* ", | to put Lund in command" */
    sm_cut_tail(c, p->from, false);
    if (clause || to)
        sm_cut_for(c, p->from, p->to, clause && sm_has_kind(c, p->from, p->from + 2, SM_K_MOST) ? RECORD : BESIDE);
}

/* "..., but talks went on": a clause of its own behind one that says what happened, and neither denies nor concedes. */
static bool is_contrast(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    static const uint32_t bars = SM_K_NEGATION | SM_K_PAIRED | SM_K_CONDITION;
    for (uint32_t i = c->main; i < p->from; i++)
        /* not "between", "had", "sent", "of no confidence" */
        if (c->w[i].own & bars && !(c->w[i].own & (SM_K_PREPOSITION | SM_K_AUXILIARY | VERBAL)) && !(i > c->main && sm_is_of(&c->w[i - 1])))
            return false;
    return c->lex->phrases && !sm_concedes(c) && p->from + 1 < p->to && sm_has_own_verb(c, p->from, p->to) && sm_ends_well(c, p->from);
}

/* "..., 530 years after his death", ", a year after he was convicted" */
static bool tells_when(const sm_clauses *c, const sm_piece *p)
{
    static const uint32_t opens = SM_K_SUBORDINATOR | SM_K_WHEN | SM_K_LEADER;
    uint32_t i = p->from;
    while (i < p->to && i < p->from + 3 && !(c->w[i].own & SM_K_TIME))
        i++;
    return i > p->from && i + 1 < p->to && c->w[i].own & SM_K_TIME && c->w[i + 1].own & opens;
}

/* "..., the court ruled, | overturning ...": do only participles, or what "with" opens, follow piece q? */
static bool ends_in_participles(const sm_clauses *c, uint32_t q)
{
    bool first = true;
    while (++q < c->n_pieces) {
        const sm_piece *p = &c->p[q];
        bool opens = c->w[p->from].kinds & SM_K_PARTICIPLE || sm_is_with(&c->w[p->from]);
        if (!opens && (first || sm_has_own_verb(c, p->from, p->to)))
            break;
        first = false;
    }
    return q == c->n_pieces;
}

/* "beat Lund 34-31" */
bool sm_tells_score(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from + 1; i < p->to; i++)
        if (c->w[i].before & SM_GLUED && c->w[i].digit && c->w[i - 1].digit && c->text->cp[c->w[i - 1].end] == '-')
            return true;
    return false;
}

/* ", forcing schools to close|, aid groups said": all from the piece on, but who claims it stays. */
static void cut_up_to_claim(sm_clauses *c, const sm_piece *p, bool always)
{
    uint32_t claim = sm_claim_behind(c, p->from);
    if (claim == p->to && claim < c->n)
        sm_cut_phrase(c, p->from, claim);
    else
        sm_cut_tail(c, p->from, always);
}

/* ", according to a survey | of 1,140 schools published on Monday": where a finding stays, what is told of it goes. */
static void cut_what_finding(sm_clauses *c, const sm_piece *p)
{
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE | SM_K_PAST | SM_K_NONFINITE;
    uint32_t i = p->from + 1, n = c->out->n;
    while (i + 1 < p->to && !sm_binds(c, i, SM_BINDS_FINDS))
        i++;
    if (i + 1 >= p->to || !(c->w[i + 1].own & opens) || !sm_runs_on(&c->w[i + 1]))
        return;
    sm_cut_tail(c, i + 1, false);
    sm_price_last(c, n, FINDING);
}

/* All from piece q on; ", leaving three people dead" is dear: what came of it, in numbers. */
static void cut_tail_piece(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    uint32_t n = c->out->n;
    bool counts = false;
    bool last = q + 1 == c->n_pieces;
    if (c->w[p->from].kinds & SM_K_SOURCE && sm_is_finding(c, p->from, p->to)
        && (last || c->w[p->to].own & (SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION | SM_K_ADJUNCT))) {   /* "according to a study, although" */
        cut_claim(c, p->from, p->to, last ? c->n : p->to);
        if (last)
            cut_what_finding(c, p);
        return;
    }
    for (uint32_t i = p->from + 1; i < p->to && i < p->from + SM_CLOSE; i++)
        counts |= sm_is_number(&c->w[i]);
    bool says = p->from <= c->main + SHORT_CLAUSE && c->w[p->from].own & SM_K_PARTICIPLE && p->from + 1 < p->to
                && c->w[p->from + 1].own & SM_K_THAT;   /* ", recommending that" */
    cut_up_to_claim(c, p, c->w[p->from].kinds & SM_K_SOURCE);
    if (c->out->n > n && (counts || says) && c->w[p->from].kinds & SM_K_PARTICIPLE)
        c->out->at[n].rest = says ? SAID : RESULT;
    if (says)
        sm_mark_last(c, n);
}

/* ", and the Kestrels beat them": does piece q add a clause with a subject of its own? */
static bool joins_clause(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return sm_is_conjunction(c, p->from) && p->from + 2 < p->to && !c->w[p->from + 1].finite && sm_has_own_verb(c, p->from, p->to);
}

/* ", a study | of pupils in three towns | suggests": what more is told of whose claim it is. */
static void cut_claimant(sm_clauses *c, const sm_piece *p)
{
    static const uint32_t bars = SM_K_RELATIVE | SM_K_THAT | SM_K_AUXILIARY | SM_K_COORDINATOR | SM_K_PRONOUN;
    uint32_t i = p->from + 1, verb = p->to - 1;
    while (i < p->to && !(c->w[i].own & SM_K_PREPOSITION))
        i++;
    bool says = c->w[verb].finite && (c->w[verb].own | c->w[verb].kinds) & (SM_K_SAY | SM_K_DOUBT);
    i -= i > p->from + 2 && c->w[i - 1].own & SM_K_PAST && !c->w[i - 1].finite;   /* "bones | found in a cave | suggest" */
    if (c->lex->phrases && says && i > p->from + 1 && i + 1 < verb && !sm_has_kind(c, i, p->to, bars)) {
        uint32_t n = c->out->n;
        sm_cut_words(c, i, verb, false);
        sm_price_last(c, n, CLAIMANT);
    }
}

/* Does piece q open with the verb of a clause that started further up? */
static bool is_owned(const sm_clauses *c, uint32_t q)
{
    uint32_t i = c->p[q].from;
    return c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_PRONOUN);
}

/* ", the harbour master said, but": who said it, in front of a clause that goes against it */
static bool is_turned(const sm_clauses *c, uint32_t q)
{
    const sm_word *next = &c->w[c->p[q].to];
    return c->p[q].to - c->p[q].from <= ITEM && next->own & SM_K_COORDINATOR && next->own & SM_K_CONTRAST
           && sm_has_own_verb(c, c->p[q + 1].from, c->p[q + 1].to);
}

/* "who vowed to throw out firms, | has signed with one of them": does the clause behind take up what the one in front names? */
static bool points_back(const sm_clauses *c, uint32_t from)
{
    for (uint32_t k = from + 1; k < c->n; k++)
        if (c->w[k].own & SM_K_PRONOUN && sm_is_of(&c->w[k - 1]) && !(c->w[k].own & (SM_K_DETERMINER | SM_K_PERSON | SM_K_RELATIVE | SM_K_THAT)))
            return true;
    return false;
}

/* ", then fled": what the subject did next. Not "offered to go, then stayed". */
static bool follows_on(const sm_clauses *c, const sm_piece *p)
{
    uint32_t i = p->from + 1;
    return c->lex->phrases && c->w[p->from].own & SM_K_CONNECTIVE && i < p->to && c->w[i].finite && c->w[i].opener == SM_NONE
           && sm_ends_well(c, p->from) && !(c->w[c->verb].own & SM_K_EXPECTS_TO && !(c->w[c->verb].own & SM_K_AUXILIARY));
}

/* Does a piece open with a verb, not of saying, that no clause took? */
static bool opens_with_deed(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    return w->finite && w->opener == SM_NONE && w->own & (SM_K_PAST | SM_K_VERB) && !(w->own & (SM_K_AUXILIARY | SM_K_SAY));
}

/* "ran a race, | overtook her rivals and won": one of several things that the subject did. */
static bool lists_deeds(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    uint32_t k = p->from + 1;
    if (!c->lex->phrases || !opens_with_deed(c, p) || sm_names_span(c, c->p[0].from, c->p[0].to) || c->w[c->verb].own & SM_K_AUXILIARY
        || (c->w[c->verb].own & SM_K_SAY && !sm_is_a(&c->w[c->verb + 1])))   /* "reported a jump, raised" */
        return false;
    while (k + 1 < c->n && !(sm_is_conjunction(c, k) && c->w[k + 1].own & (SM_K_PAST | SM_K_VERB)))
        k++;
    return k + 1 < c->n && sm_ends_well(c, p->from);
}

/* "could lose", "may cut": it claims no more than that, whoever says so. */
static bool is_hedged(const sm_clauses *c, uint32_t end)
{
    static const uint32_t may = SM_K_AUXILIARY | SM_K_DOUBT;
    if (!c->lex->phrases || c->verb + 2 >= end)
        return false;
    const sm_word *next = &c->w[c->verb + 1];
    bool likely = c->w[c->verb].own & SM_K_AUXILIARY && next->own & SM_K_EXPECTS_TO
                  && !(next->own & (SM_K_PAST | SM_K_NONFINITE | SM_K_NEGATION)) && c->w[c->verb + 2].own & SM_K_TO;   /* "are likely to" */
    return likely || (c->w[c->verb].own & may) == may;
}

/* ", organisers said|, promising that nobody would": does a participle tell what else is said? */
static bool promises(const sm_clauses *c, const sm_piece *p)
{
    return c->w[p->from].own & SM_K_PARTICIPLE && p->from + 1 < p->to && c->w[p->from + 1].own & SM_K_THAT;
}

/* ", said Jo Ash|, head of the harbour": does nothing but who speaks follow a verb of saying and its subject? */
static bool tells_speaker(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q], *next = p + 1;
    const sm_word *w = &c->w[p->from];
    if (!c->lex->phrases || q + 2 != c->n_pieces || !(w->own & SM_K_SAY && w->finite) || p->from + 1 >= p->to || next->to < next->from + 2)
        return false;
    const sm_word *office = &c->w[next->from];
    return w[1].upper && !w[1].own && (!office->own || office->own & SM_K_DETERMINER) && office->lower && !sm_has_own_verb(c, next->from, next->to);
}

/* Who says it. whole: behind a whole main clause. */
static void cut_saying(sm_clauses *c, uint32_t q, bool whole)
{
    const sm_piece *p = &c->p[q];
    bool last = q + 1 == c->n_pieces;
    if (q > 0 && c->lex->phrases && c->p[q - 1].to == c->p[q - 1].from + 1 && c->w[c->p[q - 1].from].own & SM_K_RELATIVE)
        return;   /* "27 burglaries in Lund, where, | detectives say, | he let himself in" */
    bool speaks = !last && sm_binds(c, p->to, SM_BINDS_SPEAKS);   /* ", gardeners said, calling on walkers to report it" */
    if (whole && !last && (p->to - p->from > SHORT_SAYING || speaks) && ends_in_participles(c, q)) {
        if (!sm_is_doubtful(c, p) && !c->out->quoted)
            cut_claim(c, p->from, p->to, c->n);
    } else if (sm_is_doubtful(c, p)) {
        cut_claimant(c, p);
        uint32_t n = c->out->n;
        if (last && whole && is_hedged(c, p->from))
            cut_last_tail(c, p->from);
        sm_price(c, n, SM_HEDGED);
    } else if (q + 2 == c->n_pieces && c->lex->phrases && (promises(c, &c->p[q + 1]) || (whole && tells_speaker(c, q) && !c->out->quoted))) {
        cut_claim(c, p->from, p->to, c->n);
    } else if (!last || ((whole || c->w[p->from - 1].inside) && !c->out->quoted)) {
        cut_claim(c, p->from, p->to, p->to);
    }
}

/* ", beating the favourite, Jo Ash, | by a second": the piece behind q and behind the names that stand beside what it ends with; n_pieces: none. */
static uint32_t behind_names(const sm_clauses *c, uint32_t q)
{
    uint32_t k = q + 1;
    bool names = c->lex->phrases && c->w[c->p[q].from].own & SM_K_PARTICIPLE;
    for (; names && k < c->n_pieces; k++)
        for (uint32_t i = c->p[k].from; i < c->p[k].to; i++)
            if (!c->w[i].upper || c->w[i].own)
                return k;
    return k;
}

/* ", who", ", in which", ", news of which" */
static bool opens_relative(const sm_clauses *c, const sm_piece *p)
{
    uint32_t kinds = c->w[p->from].kinds | c->w[p->from].own, near = p->from + SM_CLOSE < p->to ? p->from + SM_CLOSE : p->to;
    return kinds & SM_K_RELATIVE || (kinds & SM_K_PREPOSITION && sm_has_kind(c, p->from, near, SM_K_RELATIVE))
           || (p->from + 2 < p->to && sm_is_of(&c->w[p->from + 1]) && c->w[p->from + 2].own & SM_K_RELATIVE);
}

/* "Budi, | one of the last couriers of the war, | whose bicycle hangs in a museum, | has": is piece q what somebody is, with a clause behind it
 * and the main verb behind that? */
static bool stands_beside(const sm_clauses *c, uint32_t q)
{
    static const uint32_t opens = SM_K_PARTICIPLE | SM_K_PAST | SM_K_NONFINITE | SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER
                                  | SM_K_CONDITION;
    if (q == 0 || c->w[c->p[q - 1].from].own & opens)   /* "Known to millions, | the singer, whose" */
        return false;
    return c->lex->phrases && q + 2 < c->n_pieces && c->p[q + 2].from == c->verb && c->w[c->p[q].from].own & SM_K_DETERMINER
           && opens_relative(c, &c->p[q + 1]) && !sm_has_own_verb(c, c->p[q].from, c->p[q].to)
           && !sm_has_kind(c, c->p[q].from, c->p[q].to, SM_K_COORDINATOR);
}

/* A piece that "who", "such as", "because", a participle opens. */
static void cut_opened(sm_clauses *c, uint32_t q, bool whole, bool relative)
{
    const sm_piece *p = &c->p[q];
    bool last = q + 1 == c->n_pieces, example = (c->w[p->from].kinds | c->w[p->from].own) & SM_K_EXAMPLE;
    uint32_t next = sm_resumes(c, q + 1), beyond = behind_names(c, q), behind = beyond < c->n_pieces ? c->p[beyond].from : c->n;
    /* "such as A, B": where the list ends is not known */
    bool open = example && !last && !(c->w[behind].own & (SM_K_PREPOSITION | SM_K_TO) || sm_owns_verb(c, behind) || joins_clause(c, q + 1));
    /* ", where they hire diggers and, in one case, a donkey" */
    if (whole && relative && !last && sm_is_conjunction(c, p->to - 1) && sm_ends_well(c, p->from))
        sm_cut_tail(c, p->from, false);
    else if (whole && !c->lex->leading && !last)
        cut_closed(c, q);
    else if (whole && relative && next < c->n_pieces && is_owned(c, next))   /* ", which ..., | are" of a clause in front */
        sm_cut_words(c, p->from, c->p[next].from, false);
    else if (whole && sm_ends_well(c, p->from) && !expected(c, q))
        cut_tail_piece(c, q);
    else if (whole && !last && !open && behind < c->n && beyond < c->n_pieces && sm_is_saying(c, &c->p[beyond]))
        sm_cut_phrase(c, p->from, behind);   /* ", even if it hurts|, the court ruled" */
    else if (whole && !last && !open)
        sm_cut_words(c, p->from, behind, false);
    else if (next < c->n_pieces && !sm_has_own_verb(c, c->main, p->from) && relative && stands_beside(c, q - 1))
        sm_add_cut(c->out, sm_behind(c, p->from - 1), c->w[p->to - 1].end, false);
    else if (next < c->n_pieces && !sm_has_own_verb(c, c->main, p->from))
        sm_cut_words(c, p->from, c->p[next].from, false);
}

/* "killed cattle and *stripped* orchards": does "and" stand in front of the last verb of a list, before word to? */
static bool closes_deeds(const sm_clauses *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i + 1 < to; i++)
        if (sm_is_conjunction(c, i) && c->w[i + 1].finite && c->w[i + 1].own & (SM_K_PAST | SM_K_VERB))
            return true;
    return false;
}

/* "was sent to him, smelled of oil, | and began": is piece q the last of several things that the subject did? */
static bool ends_deeds(const sm_clauses *c, uint32_t q)
{
    for (uint32_t k = 1; k < q; k++)
        if (c->p[k].from > c->verb && opens_with_deed(c, &c->p[k]) && !closes_deeds(c, c->p[k].from, c->p[q].from))
            return c->p[q].from + 1 < c->n && c->w[c->p[q].from + 1].finite;
    return false;
}

/* ", and the town paid", ", but nobody came" behind a whole main clause. */
static void cut_joined(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (ends_deeds(c, q))
        return;
    if (!sm_is_halved(c, p->from) && sm_is_conjunction(c, p->from) && !is_clause(c, q - 1) && (!sm_pairs(c, p->from) || joins_clause(c, q))) {
        uint32_t n = c->out->n;
        sm_cut_tail(c, p->from, false);
        if (c->out->n > n && sm_tells_score(c, p))
            c->out->at[n].rest = SM_SCORE;
        bool under = c->lex->phrases && q + 2 == c->n_pieces && c->w[p->to].own & SM_K_PREPOSITION && c->w[p->to + 1].own & SM_K_DETERMINER;
        /* "would be barred|, and firms fined|, under a bill tabled on Friday" */
        if (under && (!sm_has_own_verb(c, p->to, c->n) || (sm_binds(c, p->to, SM_BINDS_AGED) && !sm_has_kind(c, p->to, c->n, SM_K_AUXILIARY))))
            sm_cut_words(c, p->from, p->to, false);
    } else if (is_contrast(c, q)) {
        cut_last_tail(c, p->from);
    }
}

/* ", with the loss of 90 jobs, |" behind a whole main clause. */
static void cut_within(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    uint32_t n = c->out->n;
    if (is_inner_phrase(c, q) && c->w[c->p[q + 1].from].own & SM_K_TO)
        sm_cut_words(c, p->from, c->p[q + 1].from, false);
    else if (is_inner_phrase(c, q))
        sm_cut_phrase(c, p->from, c->p[q + 1].from);
    else   /* the comma behind it stays */
        sm_add_cut(c->out, sm_behind(c, p->from - 1), c->w[p->to - 1].end, false);
    sm_mark_last(c, n);
}

/* "..., with its first flight planned for May"; ", nine hours after a storm that killed ten" is dear. */
static void cut_loose(sm_clauses *c, const sm_piece *p)
{
    uint32_t n = c->out->n;
    if (sm_ends_well(c, p->from))
        cut_up_to_claim(c, p, false);
    if (c->out->n > n && tells_when(c, p) && sm_has_kind(c, p->from, p->to, SM_K_RELATIVE | SM_K_THAT))
        c->out->at[n].rest = EVENT;
}

static bool is_unquoted(const sm_clauses *c, uint32_t from, uint32_t to)
{
    while (from < to && !c->w[from].inside)
        from++;
    return from == to;
}

/* "Budi, | a singer whose voice won her fame, | has": what somebody is, in front of the main verb. */
static void cut_beside(sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    bool last = q + 1 == c->n_pieces;
    uint32_t next = last ? c->n_pieces : sm_resumes(c, q + 1);
    bool clause = next < c->n_pieces && sm_has_kind(c, p->from, p->to, SM_K_RELATIVE);
    if (stands_beside(c, q))
        clause = true, next = q + 2;
    uint32_t to = clause ? c->p[next].from : p->to, n = c->out->n;
    if (to - p->from > LONG_APPOSITIVE || last || !(clause || next == q + 1) || sm_has_verb(c, c->main, p->from))
        return;
    for (uint32_t i = p->from + 2; clause && i < p->to; i++)   /* "Budi, a singer | whose voice won her fame |, has" */
        if (c->w[i].own & SM_K_RELATIVE && !(c->w[i - 1].own & (SM_K_PREPOSITION | SM_K_COORDINATOR)) && sm_ends_well(c, i)) {
            for (uint32_t k = i + 2; k + 1 < to && c->lex->phrases; k++)   /* "who won a prize | and wrote a book |, has" */
                if (sm_is_conjunction(c, k) && c->w[k + 1].finite && c->w[k + 1].opener == i && is_unquoted(c, i, k)) {
                    uint32_t end = c->w[to - 1].end;   /* with the quotation mark that ends it */
                    while (end < c->w[to].start && c->text->cp[end] != ',')
                        end++;
                    sm_add_cut(c->out, sm_behind(c, k - 1), end, false);
                    sm_mark_last(c, n);
                    break;
                }
            n = c->out->n;
            if (!c->w[i].inside && !c->w[to - 1].inside)   /* "whose voice made "Orla" a success" */
                sm_cut_phrase(c, i, to);
            if (c->w[p->from].own & SM_K_DEFINITE)   /* "the clerk | who became a poet": which, only that tells */
                sm_mark_last(c, n);
            n = c->out->n;
            break;
        }
    sm_cut_words(c, p->from, to, false);
    bool alone = p->from == c->main + 1, dear = alone || to - p->from > APPOSITIVE;   /* who "Budi" is */
    sm_mark_last(c, dear ? n : c->out->n);
    if (c->lex->phrases && c->out->n > n && alone && !clause)
        c->out->at[n].rest = SM_IDENTITY;
}

/* Does what stands around piece q need it? */
static bool is_needed(const sm_clauses *c, uint32_t q, bool relative)
{
    const sm_piece *p = &c->p[q], *left = &c->p[q - 1];
    bool not = c->w[left->from].own & SM_K_NEGATION && !(c->verb >= left->from && c->verb < p->from);   /* "they, not we, who" */
    return c->w[p->from].inside || (c->w[p->from].kinds | c->w[p->from].own) & SM_K_CONDITION || sm_shares_object(c, p->from)
           || (relative && (not || (q + 1 < c->n_pieces && points_back(c, p->to))));
}

/* "a minister, | his wife and his brother to seven years": several people, and not what one of them is. */
bool sm_lists_theirs(const sm_clauses *c, uint32_t from)
{
    bool theirs = sm_is_his(&c->w[from]);
    for (uint32_t i = from + 1; theirs && i + 1 < c->n && i < from + ITEM && !(c->w[i].before & SM_COMMA); i++)
        /* "his son and six others" */
        if (sm_is_conjunction(c, i) && (sm_is_his(&c->w[i + 1]) || c->w[i + 1].own == SM_K_DETERMINER || c->w[i + 1].digit))
            return true;
    return false;
}

/* "spinning so slowly, | at one turn a day, | that": between "so" and "that". */
static bool parts_so(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    return c->lex->phrases && q + 1 < c->n_pieces && c->w[p->from].own & SM_K_PREPOSITION && !sm_has_own_verb(c, p->from, p->to)
           && c->w[c->p[q + 1].from].own & SM_K_THAT && p->from > c->main + 2 && sm_is_so(&c->w[p->from - 2]);
}

/* "have found, | beneath nine coats of lime, | a row of saints", "by solving, | in nine minutes, | a cipher", "has cost Jo Ash, | the hurdler, | her
 * title": between a verb and its object, or two of them. */
static bool parts_object(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (c->lex->phrases && q + 2 == c->n_pieces && sm_opens_his(&c->w[c->p[q + 1].from]) && sm_costs_somebody(c, p->from))
        return true;
    if (c->lex->phrases && q + 1 < c->n_pieces && c->p[q + 1].from == sm_next_comma(c, p->from + 1) && sm_awaits_infinitive(c, p->from))
        return true;   /* "tried, | and failed, | to catch it" */
    return c->lex->phrases && q + 1 < c->n_pieces && c->w[p->from].own & SM_K_PREPOSITION && !sm_has_own_verb(c, p->from, p->to)
           && c->w[c->p[q + 1].from].own & SM_K_DETERMINER && sm_awaits_object(c, p->from);
}

/* "two men | who walked into a shop, showed": the "who" in front of the piece that starts with word i, with a deed right behind it; SM_NONE: none. */
static uint32_t find_who_did(const sm_clauses *c, uint32_t i)
{
    uint32_t k = i;
    while (c->verb != SM_NONE && k > c->verb + 2 && !(c->w[k - 1].own & SM_K_RELATIVE))
        k--;
    bool who = c->verb != SM_NONE && k > c->verb + 2 && k + 2 < i && !c->w[k - 1].before && sm_is_deed(&c->w[k]) && c->w[k].finite;
    return who && sm_last_comma(c, i - 1) < k ? k - 1 : SM_NONE;
}

/* "walked into a shop|, locked the staff up| and escaped with the gold": of three deeds the one in the middle. */
static void cut_middle_deed(sm_clauses *c, uint32_t q)
{
    enum { MIDDLE = 65 };
    const sm_piece *p = &c->p[q];
    uint32_t n = c->out->n, k = p->from + 2;
    uint32_t who = find_who_did(c, p->from);   /* "two men who walked into a shop|, showed a note| and left with a ring" */
    if (!c->lex->phrases || c->verb == SM_NONE || q + 1 < c->n_pieces || p->from <= c->verb + 2
        || !(c->w[p->from].own & SM_K_PAST || (c->w[p->from].own & SM_K_SAY && c->w[p->from].last == 'd')) || c->w[p->from].own & SM_K_AUXILIARY
        || (c->w[p->from].own & SM_K_SAY && who == SM_NONE)
        || (c->w[p->from].finite && c->w[p->from].opener != SM_NONE) || c->w[p->from].inside
        || (who == SM_NONE && !(c->w[c->verb].own & SM_K_PAST)))
        return;
    while (k + 1 < p->to && !(sm_is_conjunction(c, k) && c->w[k + 1].finite && c->w[k + 1].opener == SM_NONE && c->w[k + 1].own & SM_K_PAST))
        k++;
    static const uint32_t opens = SM_K_THAT | SM_K_RELATIVE | SM_K_SUBORDINATOR | SM_K_LEADER;
    if (k + 1 >= p->to || sm_has_kind(c, who != SM_NONE ? who + 1 : c->verb + 1, k, opens))
        return;
    sm_add_cut(c->out, c->w[p->from - 1].end, c->w[k - 1].end, false);
    sm_price_last(c, n, MIDDLE);
}

/* "moves in", "bore down": does piece q open with a verb, known or not? */
static bool resumes_clause(const sm_clauses *c, uint32_t q)
{
    const sm_word *w = &c->w[c->p[q].from];
    bool present = sm_is_only(w, SM_K_SAY | SM_K_VERB | SM_K_EXPECTS_TO) && w->last == 's' && w->lower;
    return w->finite || present;
}

/* "fear that a ban, | due to start in May, | will", "ask how walls, | paid for in full, | came": is the verb behind piece q that of a clause that
 * "that" or "how" opened in front of it? */
static bool is_resumed(const sm_clauses *c, uint32_t q)
{
    const sm_word *next = &c->w[c->p[q + 1].from];
    bool done = c->w[c->p[q].from].own & (SM_K_PAST | SM_K_NONFINITE) && next->own & (SM_K_VERB | SM_K_PAST);
    /* "a man who, | in the guise of a priest, | has" */
    bool right_behind = c->lex->phrases && next->opener != SM_NONE && next->opener + 1 == c->p[q].from;
    return next->finite && (next->own & SM_K_AUXILIARY || done) && next->opener != SM_NONE && next->opener > c->verb && next->opener < c->p[q].from
           && c->w[next->opener].own & (done || right_behind ? SM_K_THAT | SM_K_RELATIVE : SM_K_THAT)
           && !(c->w[c->p[q].from].own & (SM_K_COORDINATOR | SM_K_CONDITION | SM_K_THAT));
}

/* ", carrying flour, | drinking water and medicine": does piece q end a list of what the participle of the piece in front has as objects? */
static bool lists_objects(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q], *left = &c->p[q - 1];
    /* "driven by dearer bread, | heating and bus tickets" */
    if (c->lex->phrases && c->w[p->from].own & SM_K_PARTICIPLE && p->from + 2 < p->to && sm_is_conjunction(c, p->from + 1)
        && !(c->w[p->from + 2].own & SM_K_PARTICIPLE))
        return true;
    return c->lex->phrases && left->from > c->verb && c->w[left->from].own & SM_K_PARTICIPLE && left->to == left->from + 2
           && !c->w[left->from + 1].own && c->w[p->from].own & SM_K_PARTICIPLE && p->from + 2 < p->to && sm_is_conjunction(c, p->from + 2);
}

/* "A coin that a man found, | and which he took for a button, | was sold", "Songs taped in a kitchen, | and long thought lost, | will be sold": does
 * "and" go on in front of the main verb with what is told of the subject? */
static bool told_besides(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    const sm_word *w = &c->w[p->from];
    static const uint32_t form = SM_K_PAST | SM_K_NONFINITE;
    if (q + 1 == c->n_pieces || c->p[q + 1].from != c->verb || p->from + 2 >= p->to || (!c->lex->phrases && !(w[1].own & SM_K_RELATIVE)))
        return false;
    if (!(w->own & SM_K_COORDINATOR))   /* ", believed lost in 1944 and found last year, will" */
        return w->own & SM_K_SAY && !w->finite && w[1].own & form && !w[1].before;
    if (c->w[c->main].own & SM_K_RELATIVE && w[1].finite)   /* "What was taken for a bomb, | and led to a panic, | was" */
        return true;
    bool long_thought = w[1].own & (SM_K_FOCUS | SM_K_MANNER) && (w[2].own & (form | SM_K_SAY) || w[2].finite) && !(w[2].own & SM_K_AUXILIARY);
    /* "a bill that ..., | and that all had read, | was" */
    bool that = w[1].own & SM_K_THAT && !(w[1].own & SM_K_LEADER) && sm_has_kind(c, c->main, p->from, SM_K_THAT);
    return w[1].own & SM_K_RELATIVE || that || long_thought;
}

/* ", and ten people, | most of them caught in a market, | were killed" */
static bool tells_of_most(const sm_clauses *c, uint32_t q)
{
    const sm_piece *p = &c->p[q];
    if (!c->lex->phrases || q + 1 == c->n_pieces || p->from + 3 >= p->to)
        return false;
    const sm_word *w = &c->w[p->from], *next = &c->w[c->p[q + 1].from];
    return w->own & SM_K_DETERMINER && sm_is_of(&w[1]) && sm_is_them(&w[2]) && next->finite && next->own & SM_K_AUXILIARY;
}

/* "The minister, | her office confirmed late on Monday, | has resigned": who says it, right in front of the main verb. */
static bool says_between(const sm_clauses *c, const sm_piece *p)
{
    uint32_t said = p->from + 1;
    if (p->to != c->verb || !c->lex->phrases || sm_has_kind(c, p->from, p->to, SM_K_RELATIVE | SM_K_THAT))
        return false;
    while (said < p->to && !(c->w[said].own & SM_K_SAY && c->w[said].finite))
        said++;
    return said < p->to && (said + 1 == p->to || c->w[said + 1].own & (SM_K_WHEN | SM_K_TIME | SM_K_PREPOSITION));
}

/* One piece of the main clause behind its first. */
void sm_cut_piece(sm_clauses *c, uint32_t q)
{
    static const uint32_t opens = SM_K_PARTICIPLE | SM_K_NONFINITE | SM_K_EXAMPLE | SM_K_SUBORDINATOR | SM_K_SOURCE | SM_K_ADJUNCT;
    const sm_piece *p = &c->p[q];
    const sm_word *w = &c->w[p->from];
    uint32_t kinds = w->kinds | w->own;
    bool last = q + 1 == c->n_pieces, whole = c->verb < p->from && !w->open && p->from >= c->main + SM_LEAST, relative = opens_relative(c, p);
    bool aged = p->from > c->main + 1 && c->w[p->from - 1].before & SM_COMMA && c->w[p->from - 1].digit
                && c->w[p->from - 1].end - c->w[p->from - 1].start <= 2;
    aged &= c->lex->phrases && w->own & (SM_K_PREPOSITION | SM_K_LEADER | SM_K_TO);   /* "keeping Mrs Ash, 78, | as its manager" */
    cut_middle_deed(c, q);
    if (is_needed(c, q, relative) || lists_objects(c, q) || (!last && lists_articles(c, q + 1)) || aged)
        return;
    bool saying = sm_is_saying(c, p), even = kinds & SM_K_FOCUS && p->from + 1 < p->to
                                             && c->w[p->from + 1].kinds & (SM_K_SUBORDINATOR | SM_K_LEADER) && !sm_negates(w);   /* "even as" */
    /* ", the ministry said this week|, and is spreading" */
    bool joined = saying && whole && c->lex->phrases && q + 2 == c->n_pieces && sm_is_conjunction(c, c->p[q + 1].from);
    bool aside = !last && c->lex->phrases && w->own & (SM_K_DETERMINER | SM_K_RELATIVE | SM_K_PARTICIPLE)
                 && sm_awaits_verb(c, p->from) != SM_NONE && resumes_clause(c, q + 1);
    bool within = c->lex->phrases && w->open && !last && !saying && !sm_has_own_verb(c, p->from, p->to) && is_resumed(c, q);
    /* "forced the makers, | among the oldest in Lund, | to close" */
    bool among = !last && c->lex->phrases && w->own == SM_K_PREPOSITION && p->from > c->verb && c->w[c->p[q + 1].from].own & SM_K_TO
                 && !sm_has_verb(c, p->from, p->to) && sm_has_kind(c, p->from, p->to, SM_K_MOST);
    /* "to turn the works, | whose towers are old, | into flats" */
    bool turned = c->lex->phrases && relative && !last && sm_is_into(c, c->p[q + 1].from);
    bool they = whole && !last && !(saying && p->to - p->from <= SHORT_SAYING) && c->lex->phrases && sm_is_they(w)
                && p->from + 1 < p->to && w[1].own & SM_K_SAY && !w[1].before
                && !sm_has_kind(c, p->from, p->to, SM_K_THAT | SM_K_RELATIVE);   /* ", they said in a report,": who that is, stood in front */
    if (they)
        sm_cut_phrase(c, p->from, c->p[q + 1].from);
    else if (parts_so(c, q) || parts_object(c, q) || aside || within || among || turned)   /* "as Cyclone Orla, | the worst in years, | moves in" */
        sm_cut_words(c, p->from, c->p[q + 1].from, false);
    else if (told_besides(c, q) || tells_of_most(c, q))
        cut_last_words(c, p->from, c->p[q + 1].from);
    else if (whole && ((c->lex->phrases && compares(c, p)) || follows_on(c, p) || lists_deeds(c, q)))
        cut_last_tail(c, p->from);
    else if (!last && c->lex->phrases && kinds & SM_K_SUBORDINATOR && c->w[p->from - 1].own & SM_K_THAT && p->from - 1 > c->verb
             && sm_has_own_verb(c, p->from, p->to))   /* "said that|, because stocks had fallen, |fishing would be banned" */
        sm_add_cut(c->out, sm_behind(c, p->from - 1), sm_before(c, c->p[q + 1].from), false);
    else if (sm_is_connective(c, p))
        sm_cut_words(c, p->from, p->to, true);
    else if (saying && (last || joined || says_between(c, p) || p->to - p->from <= SHORT_SAYING || is_turned(c, q)
                        || (whole && ends_in_participles(c, q))))
        cut_saying(c, q, whole);
    else if (relative || kinds & opens)
        cut_opened(c, q, whole, relative);
    else if (kinds & SM_K_COORDINATOR && whole)
        cut_joined(c, q);
    else if (kinds & SM_K_COORDINATOR)
        return;
    else if (whole && even)
        cut_last_tail(c, p->from);
    else if (whole && last && ((kinds & SM_K_LEADER) || (c->lex->phrases && w->own & SM_K_TO))
             && sm_ends_well(c, p->from))   /* ", as more firms close", ", to cheers" */
        cut_last_tail(c, p->from);
    else if (whole && (is_inner_phrase(c, q) || is_inner_contrast(c, q)))
        cut_within(c, q);
    else if (whole && last && c->lex->phrases && tells_when(c, p) && sm_has_own_verb(c, p->from, p->to) && sm_ends_well(c, p->from))
        cut_last_tail(c, p->from);
    else if (whole && (is_loose_end(c, q) || (tells_when(c, p) && !sm_has_own_verb(c, p->from, p->to))))
        cut_loose(c, p);
    else if (!sm_has_own_verb(c, p->from, p->to) && !whole)
        cut_beside(c, q);
    else if (whole && !last && counts_among(c, p))
        cut_last_words(c, p->from, p->to);
    else if (whole && q + 2 == c->n_pieces && c->lex->phrases && counts_again(c, p) && sm_is_saying(c, &c->p[q + 1]))
        cut_last_words(c, p->from, p->to);
    else if ((p->from >= c->main + SM_LEAST && sums_up(c, q)) || (whole && is_appositive(c, q) && !sm_lists_theirs(c, p->from)))
        cut_summing_up(c, q);
}
