/* compress_lead.c - what goes in front of a sentence: datelines, frames such as "It has emerged that", a quotation before the news,
 * connectives and adverbials up to the main clause; for languages written with spaces.
 */
#include "compress_spaced.h"
#include "verbs.h"

enum { ITEM = 6, FRAME = 10, LEADS_UP = 20, LONGEST_HIM = 4, PLACE = 3, ING = 4, LEAST_LED = 3 };
/* percent of its worth that a line has without a participle in front, without a clause in it, without "if approved" */
enum { LED = 85, NAMES_THEM = 40, WITHIN_LED = 92, FIRST_TIME = 75, IF_AT_ALL = 40 };

/* Is word i all that stands between two brackets, as in "(AP)"? */
static bool agency(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    const sm_word *w = &c->w[i];
    return w->start > c->out->body.start && cp[w->start - 1] == '(' && w->end < c->out->body.end && cp[w->end] == ')' && w->upper;
}

/* Does the text go on at once behind the bracket, or behind a dash? "The Society (OSI) has" does not. */
static bool parts(const sm_clauses *c, uint32_t i)
{
    uint32_t at = c->w[i].end + 1;
    return (c->w[i + 1].before & SM_DASH) || (at < c->out->body.end && !sm_is_space(c->text->cp[at]) && c->text->cp[at] != ',');
}

/* Does a clause with a subject that it names start with the word, and say nothing of what stood before: "has vowed that won't stop him"? */
static bool tells(const sm_clauses *c, uint32_t from)
{
    static const uint32_t verbs = SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_SAY;
    static const uint32_t bars = verbs | SM_K_PRONOUN | SM_K_SUBORDINATOR | SM_K_CONDITION | SM_K_RELATIVE;
    if (c->n < from + SM_SHOWN || c->w[from].inside || c->w[from].own & bars)
        return false;
    for (uint32_t i = from + 1; i + 1 < c->n; i++)
        if (c->w[i].own & SM_K_THAT && c->w[i + 1].own & SM_K_AUXILIARY && c->w[i - 1].own & (VERBAL | SM_K_SAY))
            return false;
    return sm_has_kind(c, from + 1, c->n, verbs);
}

/* "UPDATE", not "UK" */
static bool is_shouted(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    for (uint32_t k = w->start; k < w->end; k++)
        if (!sm_is_upper(c->text->cp[k]))
            return false;
    return w->end - w->start >= SM_CLOSE;
}

/* "London - Two ships met", "Tokyo : A minister resigned": up to three words with capitals that open a line, and a statement behind the
 * only such sign. */
static bool names_place(const sm_clauses *c, uint32_t i)
{
    const uint32_t *cp = c->text->cp;
    uint32_t start = c->out->body.start;
    bool colon = i < PLACE && cp[c->w[i - 1].end] == ':' && start == 0;   /* "Mumbai: The" */
    if (i > PLACE || (start > 0 && !sm_is_newline(cp[start - 1])) || !(colon || sm_is_space(cp[c->w[i - 1].end])) || !c->w[i].upper)
        return false;
    for (uint32_t k = 0; k < c->n; k++)
        if (k < i ? !c->w[k].upper : k > i && c->w[k].before & SM_DASH)
            return false;
    return tells(c, i);
}

/* "LONDON (Reuters) - ", "DELMORE, Ohio -- ", "TOKYO, Sep 3 (Reuters) " */
uint32_t sm_find_dateline(sm_clauses *c)
{
    bool shouts = c->out->n > 0 && c->out->at[0].span.start < c->w[c->n > 8 ? 8 : c->n - 1].end;
    for (uint32_t i = 0; i < c->n && i <= 8; i++) {
        bool outside = i > 0 && !(c->w[i].inside && c->w[i - 1].inside), dash = outside && c->w[i].before & SM_DASH;
        /* "PUNE: A student died", "PUNE, India: A" */
        bool named = outside && c->w[i].before & SM_COLON && i <= PLACE && shouts
                     && (is_shouted(c, i - 1) || (is_shouted(c, 0) && c->w[1].end < c->w[i].start)) && tells(c, i);
        while (dash && shouts && c->w[i].inside && i + 1 < c->n)   /* "DELMORE, Ohio--(BUSINESS WIRE)--" */
            dash = c->w[++i].inside || c->w[i].before & SM_DASH;
        if ((dash && shouts) || named || (outside && c->w[i].before & (SM_DASH | SM_COLON) && names_place(c, i))) {
            sm_cut_lead(c, i, true);
            return i;
        }
        if (dash)
            return 0;
        uint32_t s = c->w[i].start, size = c->w[i].end - s;
        const uint32_t *cp = c->text->cp + s;
        if (i > 0 && i <= ITEM && c->w[i - 1].inside && !c->w[i].inside && agency(c, i - 1)
            && (parts(c, i - 1) || ((is_shouted(c, 0) || is_shouted(c, 1)) && (c->w[1].before | (i > 1 ? c->w[2].before : 0)) & SM_COMMA))) {
            sm_add_cut(c->out, c->out->body.start, sm_before(c, i), true);
            return i;
        }
        if (!sm_is_upper(*cp) && !sm_is_digit(*cp) && !c->w[i].inside && !(shouts && sm_is_of(&c->w[i])))   /* "NORTH BAY, Isle of Man (AP) - " */
            return 0;
        shouts |= size > 2 && sm_is_upper(cp[1]) && sm_is_upper(cp[2]);
    }
    return 0;
}

/* "Now the ward is to go: | the ministry said this week that it will close": does a statement that is longer than what leads up to it
 * start behind the colon before word i? */
static bool leads_up(const sm_clauses *c, uint32_t skip, uint32_t i)
{
    static const uint32_t opens = SM_K_WHEN | SM_K_COORDINATOR | SM_K_PRONOUN;
    const sm_word *w = &c->w[i];
    if (!(w->before & SM_COLON) || !c->lex->phrases)
        return false;
    bool now = (c->w[skip].own & opens && !(c->w[skip].own & SM_K_PERSON))
               || sm_has_kind(c, skip, skip + 1, SM_K_CONNECTIVE | SM_K_ADDITIVE | SM_K_MANNER);
    return now && c->n - i > i - skip && i - skip <= LEADS_UP && sm_is_determiner(w)
           && !sm_has_kind(c, skip, i, SM_K_SAY);
}

/* "The critics were unanimous: | a musical was so dull that", "The report was blunt: |", "The answer turned out to be simple: | swifts sleep":
 * does what is judged stand in front of the colon before word i, and why behind it? */
static bool judges(const sm_clauses *c, uint32_t skip, uint32_t i)
{
    if (!(c->w[i].before & SM_COLON) || !c->lex->phrases || i < skip + 3 || i - skip > LEADS_UP || c->n < i + SM_SHOWN)
        return false;
    const sm_word *last = &c->w[i - 1], *is = last - 1;
    bool turns = is->own & SM_K_NONFINITE && is[-1].own & SM_K_TO;   /* "turned out to be" */
    bool adjective = !last->own && last->lower && !last->inside && !last->before && is->own & SM_K_AUXILIARY && is->own & SM_K_EXPECTS_TO;
    bool plain = !c->w[i].own && (turns || (c->w[i].lower && c->w[i].last == 's'));   /* "puffins have" */
    bool timed = c->w[i].own & SM_K_PREPOSITION && c->w[i + 2].own & SM_K_TIME && c->w[i + 3].own & SM_K_DETERMINER;   /* "for five years a clerk" */
    bool subject = sm_is_determiner(&c->w[i]) || plain || timed;
    bool message = c->w[skip].own & SM_K_DEFINITE && sm_binds(c, skip + 1, SM_BINDS_MESSAGE);   /* "The message from those who met was blunt" */
    return adjective && subject && (message || !sm_has_kind(c, skip, i, SM_K_RELATIVE | SM_K_THAT));
}

/* "Peace after eleven years: | the clans have signed", "Breakfast is getting dearer: | the price rose": does what says it in other words, and names
 * nobody, stand in front of the colon before word i? */
static bool hints(const sm_clauses *c, uint32_t skip, uint32_t i)
{
    enum { HINT = 8, TOLD = 12 };
    static const uint32_t verbs = SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_SAY | SM_K_NONFINITE;
    bool list = c->w[i].before & SM_COLON && i <= skip + LEADS_UP && sm_last_comma(c, i - 1) > skip && !sm_has_kind(c, skip, i, verbs);
    if (!(c->w[i].before & SM_COLON) || !c->lex->phrases || i < skip + LEAST_LED || (i > skip + HINT && !list) || c->n < i + TOLD
        || c->w[i].own & SM_K_PERSON)
        return false;
    for (uint32_t k = skip; k < i; k++)
        if (c->w[k].inside || (k > skip && c->w[k].upper) || c->w[k].own & (SM_K_PERSON | SM_K_SAY | SM_K_RELATIVE | SM_K_THAT))
            return false;
    uint32_t clauses = 0, found = 0;   /* not "has a new leader: Jo Ash, a mechanic who was ordained" */
    for (uint32_t k = i + 1; k < c->n; k++) {
        clauses += (c->w[k].own & (SM_K_RELATIVE | SM_K_THAT)) != 0;
        found += c->w[k].own & verbs && !(c->w[k].own & SM_K_NONFINITE) && !(c->w[k - 1].own & (SM_K_AUXILIARY | SM_K_TO));
    }
    if (clauses > 0 && found <= clauses)
        return false;
    bool subject = c->w[i].own & (SM_K_DETERMINER | SM_K_PREPOSITION) || c->w[i].digit || !c->w[i].own;
    bool state = skip + 1 < i && sm_has_kind(c, skip + 1, i, SM_K_AUXILIARY) && sm_has_kind(c, skip + 1, i, SM_K_PRESENT);
    return subject && (state ? sm_is_determiner(&c->w[i]) : !sm_has_kind(c, skip, i, verbs));
}

/* "First came the hail, then the wind: | on Saturday a storm cut off 14 villages", "The message was the same from Lund to Ystad: | a botched update
 * had locked out the users of Orla": does a statement with names, numbers or days stand behind the colon before word i, and none of them is the
 * subject in front? */
static bool teases(const sm_clauses *c, uint32_t skip, uint32_t i)
{
    enum { TOLD = 12 };
    if (!(c->w[i].before & SM_COLON) || !c->lex->phrases || i < skip + LEAST_LED || i > skip + LEADS_UP || c->n < i + TOLD)
        return false;
    bool leans = false;   /* "The e-mail reached most of them on Tuesday: |" */
    for (uint32_t k = skip; k < i; k++)
        leans |= sm_is_them(&c->w[k]) && !(c->w[k].own & SM_K_PERSON);
    if (c->w[i].upper && !leans)
        return false;
    for (uint32_t k = skip; k < i; k++) {
        bool named = k > skip && !(c->w[k].own & SM_K_TIME) && c->w[k].upper && !(c->w[k - 1].own & (SM_K_PREPOSITION | SM_K_TO));
        if (c->w[k].inside || named || sm_is_year(&c->w[k]) || c->w[k].own & (SM_K_PERSON | SM_K_SAY | SM_K_RELATIVE | SM_K_THAT)
            || (c->w[k].own & SM_K_TIME && c->w[k].upper && !leans))
            return false;
    }
    const sm_word *w = &c->w[i];
    bool subject = sm_is_determiner(w) || w->own == SM_K_PREPOSITION || sm_is_where(w) || !w->own;
    bool verb = false, names = false;
    for (uint32_t k = i + 1; k < c->n; k++) {
        verb |= c->w[k].own & (SM_K_AUXILIARY | SM_K_PAST) && !(c->w[k].own & SM_K_NONFINITE);
        names |= c->w[k].upper || c->w[k].digit;
        if (c->w[k].own & (SM_K_RELATIVE | SM_K_THAT) && !verb)
            return false;
    }
    return subject && verb && names;
}

/* "UPDATE: | The mill", "It's official: | The Marianne will sail", "You may not know it, but | the miller sings": what only leads up
 * to what is told; the word behind it. */
uint32_t sm_find_frame(sm_clauses *c, uint32_t skip)
{
    bool person = sm_is_pronoun(&c->w[skip]);
    for (uint32_t i = skip + 1; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        bool shows = w->before & SM_COLON && i <= skip + FRAME && i > skip + 1 && w->upper && sm_has_kind(c, skip, i, SM_K_AUXILIARY | SM_K_VERB)
                     && !sm_has_kind(c, skip, i, SM_K_SAY);
        shows |= leads_up(c, skip, i) || hints(c, skip, i) || judges(c, skip, i) || teases(c, skip, i);
        bool label = w->before & SM_COLON && i == skip + 1 && is_shouted(c, skip);
        /* "It has emerged that" */
        bool emerged = person && i == skip + 3 && w->own & SM_K_THAT && c->w[skip].end - c->w[skip].start == 2 && c->w[skip + 1].own & SM_K_AUXILIARY
                       && c->w[skip + 2].own & VERBAL && !(c->w[skip + 2].own & (SM_K_SAY | SM_K_DOUBT | SM_K_EXPECTS_TO));
        bool turns = person && w->before & (SM_COMMA | SM_DASH) && w->own & SM_K_CONTRAST && w->own & SM_K_COORDINATOR
                     && !(sm_next_comma(c, i + 1) < c->n && c->w[sm_next_comma(c, i + 1)].own & SM_K_AUXILIARY);   /* not "but despite that, has" */
        uint32_t at = turns || emerged ? i + 1 : i;
        if (!(shows || label || turns || emerged) || !tells(c, at))
            continue;
        sm_cut_lead(c, at, true);
        return at;
    }
    return skip;
}

/* Is there a verb of the main clause, and does it stand behind the piece? */
static bool leads_to_verb(const sm_clauses *c, const sm_piece *p) { return c->verb != SM_NONE && c->verb >= p->to; }

/* "Described by the judge as a thief,", "Convinced that it can win,", "Facing a revolt," */
static bool opens_participial(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    if (!c->lex->phrases || w->finite || p->from + 2 >= p->to)
        return false;
    if (w[1].own & (SM_K_PAST | SM_K_NONFINITE) && !(w[1].own & SM_K_AUXILIARY) && !w[1].finite
        && sm_is_only(w, SM_K_MANNER | SM_K_FOCUS | SM_K_EXPECTS_TO) && !w[1].before && (w[2].own & SM_K_PREPOSITION || sm_is_as(&w[2]))
        && leads_to_verb(c, p))
        return true;   /* "Better known for its mud", "Long dismissed as a copy" */
    const uint32_t *end = c->text->cp + w->end;
    bool ing = sm_ends_in_ing(c, p->from), it = w[1].own & SM_K_PRONOUN && w[1].end - w[1].start == 2;
    if (ing && (it || w[1].own & SM_K_THAT))   /* "Warning that", "Calling it" */
        return true;
    if (ing && w->own & SM_K_SAY && w[1].own & SM_K_DETERMINER)   /* "Saying the city could not pay" */
        return true;
    if (ing && !w->own && w->end - w->start > ING && leads_to_verb(c, p) && !sm_has_verb(c, p->from, p->to)
        && (w[1].own & (SM_K_DETERMINER | SM_K_PREPOSITION) || w[1].digit))   /* "Chasing 287 for victory" */
        return true;
    if (w->own & SM_K_SAY && w->last == 'd' && w[1].own & SM_K_TO && leads_to_verb(c, p))   /* "Asked to choose," */
        return true;
    if (w->own & SM_K_SAY && sm_ends_in_ed(c, p->from) && !w[1].own && w[1].lower && !w[1].before && leads_to_verb(c, p))
        return true;   /* "Believed extinct for 60 years," */
    if (w->own & SM_K_AUXILIARY || w[1].before || (w->own & SM_K_SAY && !sm_is_word(c, p->from + 1, c->lex->by)))
        return false;
    bool ed = w->end > w->start + ING && end[-1] == 'd' && end[-2] == 'e' && (sm_is_only(w, SM_K_EXPECTS_TO) || w->own & SM_K_SAY)
              && leads_to_verb(c, p);   /* "Rescued after", "Asked by" */
    bool dated = w[1].own & SM_K_TIME && !w[2].before && p->from + 3 < p->to;   /* "Convicted yesterday of" */
    return ((ed || w->own & (SM_K_PAST | SM_K_NONFINITE))
            && (w[1 + dated].own & (SM_K_PREPOSITION | SM_K_THAT | SM_K_TO | SM_K_SUBORDINATOR | SM_K_PARTICIPLE)
                || (sm_is_as(&w[1]) && sm_binds(c, p->from, SM_BINDS_GUISE) && leads_to_verb(c, p))))   /* "Disguised as a cleaner," */
           || (w->own & ~(uint32_t)SM_K_EXPECTS_TO) == SM_K_PARTICIPLE;
}

/* "Struck by a van | as she crossed the road|, ...", "Having spent ten years on a card | that nobody wants|, ...": a clause within the
 * participle that opens; "Because of a latch | that may open|, ...": of a reason only what tells of a noun. */
static void cut_within_lead(sm_clauses *c, uint32_t start, bool participle)
{
    uint32_t opens = participle ? SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_RELATIVE | SM_K_THAT : SM_K_RELATIVE | SM_K_THAT;
    uint32_t n = c->out->n, i = c->p[0].from;
    while (i < start
           && !(i > c->out->body.start && c->w[i].start >= c->out->body.start && i >= LEAST_LED && c->w[i].own & opens && !c->w[i].before
                && (participle ? sm_owns_verb(c, i) : c->w[i + 1].finite && c->w[i + 1].opener == i)))
        i++;
    if (i + 2 >= start || !(c->w[start].before & SM_COMMA) || c->w[i - 1].own & (VERBAL | SM_K_SAY | SM_K_PREPOSITION | SM_K_DETERMINER)
        || sm_next_comma(c, i) != start)
        return;
    sm_add_cut(c->out, sm_behind(c, i - 1), c->w[start - 1].end, false);
    sm_price_last(c, n, WITHIN_LED);
}

/* "Angry at prices that no longer pay,", "Ignoring warnings from its own officers,": does no more than a phrase stand in front of the
 * only subject, by a word that no list holds? Not "Farmers in the north, many angered by it, drove": there the first is the subject. */
static bool opens_unlisted(const sm_clauses *c, uint32_t p)
{
    uint32_t q = p + 1;   /* "High on the north face, | where stones fall, | rescuers reached" */
    while (q + 1 < c->n_pieces && c->w[c->p[q].from].own & SM_K_RELATIVE)
        q++;
    if (q >= c->n_pieces)
        return false;
    const sm_word *w = &c->w[c->p[p].from], *next = &c->w[c->p[q].from];
    if (!c->lex->phrases || w->own || c->p[p].to < c->p[p].from + LEAST_LED || c->verb == SM_NONE || c->verb <= c->p[q].from + 1
        || c->verb >= c->p[q].to)
        return false;
    bool ing = w->end - w->start > ING + 1 && sm_ends_in_ing(c, c->p[p].from), plural = w->last == 's';
    if (w[1].before || !((w[1].own & SM_K_PREPOSITION && !(sm_is_of(&w[1]) && plural)) || (ing && (w[2].own | w[3].own) & SM_K_PREPOSITION)))
        return false;
    for (uint32_t i = c->p[q].from; i < c->verb; i++)
        if (c->w[i].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_PARTICIPLE | SM_K_PAST))
            return false;
    return (next->own & SM_K_DETERMINER || next->upper || !next->own) && sm_resumes(c, q + 1) == c->n_pieces;
}

/* "Cold, hungry and singing,": words that tell how somebody was, in front of who it was. */
static bool opens_adjectives(const sm_clauses *c, const sm_piece *p)
{
    enum { LONGEST = 6 };
    bool joined = false;
    for (uint32_t i = p->from; i < p->to; i++) {
        joined |= sm_is_conjunction(c, i);
        if (c->w[i].own & ~(uint32_t)(SM_K_COORDINATOR | SM_K_PARTICIPLE) || (i > p->from && c->w[i].upper) || c->w[i].digit)
            return false;
    }
    const sm_word *next = p->to < c->n ? &c->w[p->to] : NULL;
    return c->lex->phrases && joined && p->to <= p->from + LONGEST && c->w[p->from + 1].before & SM_COMMA && next && leads_to_verb(c, p)
           && (sm_is_determiner(next) || sm_is_number(next));
}

/* "From next September,": from when on. */
static bool opens_since(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    bool from = sm_is_of(w) && w->own & SM_K_WHEN && p->to <= p->from + ITEM + 2;
    /* "From a pad in Lund, a probe has": from where */
    bool pad = from && sm_is_a(&w[1]) && p->to < c->n && sm_is_determiner(&c->w[p->to]) && leads_to_verb(c, p)
               && !sm_has_kind(c, p->from, p->to, SM_K_TO);
    return pad || (from && c->lex->phrases && sm_has_kind(c, p->from + 1, p->to, SM_K_TIME) && !sm_has_kind(c, p->from + 1, p->to, SM_K_TO));
}

/* "have returned *it* to": an object; not "said it would". */
static bool is_object_it(const sm_clauses *c, uint32_t i)
{
    return sm_is_it(&c->w[i]) && !c->w[i].before && c->w[i - 1].own & (SM_K_PAST | SM_K_NONFINITE | SM_K_VERB) && !(c->w[i - 1].own & SM_K_SAY)
           && (i + 1 == c->n || !c->w[i + 1].finite);
}

/* "Ten years after a pastel vanished,": is there a thing in front of word `start` that "it" may stand for? */
static bool names_thing(const sm_clauses *c, uint32_t start)
{
    uint32_t i = c->p[0].from;
    while (i + 1 < start && !(sm_is_a(&c->w[i]) && sm_is_only(&c->w[i + 1], SM_K_DETERMINER | SM_K_NOUN)))
        i++;
    return c->lex->phrases && i + 1 < start;
}

/* What leads up to the clause that starts with word `start`. last: only if it must go. */
static void cut_lead_last(sm_clauses *c, uint32_t start, bool last)
{
    uint32_t n = c->out->n;
    sm_cut_lead(c, start, false);
    if (last)
        sm_mark_last(c, n);
    bool reason = c->w[c->p[0].from].kinds & SM_K_ADJUNCT && c->w[c->p[0].from].span > 1;
    if (c->lex->phrases && (last || reason))
        cut_within_lead(c, start, !reason);
    /* "Recalling 4,000 cookers, | the maker urged people to stop using them"; "charged with her murder" */
    bool them = false, hers = false, it = false;
    uint32_t comma = sm_next_comma(c, start + 1);
    for (uint32_t i = start + 1; i < c->n; i++) {
        them |= sm_is_them(&c->w[i]);
        it |= i < comma && is_object_it(c, i);
        hers |= sm_opens_his(&c->w[i - 1]) && sm_binds(c, i, SM_BINDS_VICTIM);
    }
    const sm_word *w = &c->w[c->p[0].from];   /* "For the first time in a century," */
    bool first = c->n > c->p[0].from + 3 && w->own & SM_K_PREPOSITION && w[1].own & SM_K_DEFINITE && sm_is_most(&w[2])
                 && w[3].own & (SM_K_TIME | SM_K_EXPECTS_TO);
    first |= opens_since(c, &c->p[0]);
    if (first && !last && c->out->n > n)
        c->out->at[n].last = true, c->out->at[n].rest = FIRST_TIME;
    if (last && c->out->n > n)
        c->out->at[n].rest = them ? NAMES_THEM : LED;
    if ((hers || (it && names_thing(c, start))) && c->out->n > n)
        c->out->at[n].last = true, c->out->at[n].rest = NAMES_THEM;
}

/* "More than a decade after" */
static bool leads_to_clause(const sm_clauses *c, const sm_piece *p)
{
    for (uint32_t i = p->from + 1; i < p->to && i < p->from + ITEM; i++)
        if (c->w[i - 1].own & SM_K_TIME && c->w[i].own & SM_K_SUBORDINATOR && !c->w[i].before)
            return true;
    return false;
}

/* "To stop the county from closing the school,": what for. */
static bool opens_purpose(const sm_clauses *c, const sm_piece *p)
{
    static const uint32_t bars = SM_K_DETERMINER | SM_K_PRONOUN | SM_K_PREPOSITION | SM_K_TIME;
    const sm_word *w = &c->w[p->from];
    return c->lex->phrases && w->own & SM_K_TO && p->to > p->from + LEAST_LED && !(w[1].own & bars) && w[1].lower && !w[1].before
           && (!sm_has_own_verb(c, p->from, p->to) || leads_to_verb(c, p));   /* "To pay for work it says can wait no longer," */
}

/* "If approved by the court, the sale would": what may be stays what may be. */
static bool opens_open_condition(const sm_clauses *c, const sm_piece *p)
{
    static const uint32_t is = SM_K_PRESENT | SM_K_PAST | SM_K_EXPECTS_TO;   /* "had", "were" */
    const sm_word *w = &c->w[p->from];
    if (!c->lex->phrases || !(w->own & SM_K_CONDITION) || p->from + 1 >= p->to || !sm_is_deed(&w[1]) || w[1].before || !leads_to_verb(c, p))
        return false;
    return c->w[c->verb].own & SM_K_AUXILIARY && !(c->w[c->verb].own & is) && !sm_binds(c, c->verb, SM_BINDS_WILL);
}

/* "new or not": is there an "or" between words from and to? */
static bool offers_choice(const sm_clauses *c, uint32_t from, uint32_t to)
{
    while (from < to && !(c->w[from].own & SM_K_COORDINATOR && !sm_is_conjunction(c, from) && !(c->w[from].own & SM_K_CONTRAST)))
        from++;
    return from < to;
}

/* "Where a hotel was to have had its cellar, diggers have" */
static bool opens_where(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    return c->lex->phrases && w->own & SM_K_RELATIVE && p->from == c->p[0].from && w->end - w->start == 5 && c->text->cp[w->start + 2] == 'e'
           && leads_to_verb(c, p);
}

static bool opens_adverbial(const sm_clauses *c, const sm_piece *p)
{
    const sm_word *w = &c->w[p->from];
    uint32_t kinds = w->kinds | (w->span == 1 ? 0 : w->own);
    if (leads_to_clause(c, p) || opens_purpose(c, p) || opens_open_condition(c, p) || opens_adjectives(c, p))
        return true;
    if (opens_where(c, p))
        return true;
    if (kinds & SM_K_CONDITION || sm_is_measure(w))   /* "as many as ten" */
        return false;
    if (kinds & SM_K_LEADER && kinds & SM_K_THAT && c->lex->phrases && !offers_choice(c, p->from, c->verb == SM_NONE ? p->to : c->verb))
        return false;   /* "Whether the age falls, Parliament shrinks and shops close will be decided" */
    if (kinds & (SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION | SM_K_TIME | SM_K_ADJUNCT | SM_K_PARTICIPLE | SM_K_MANNER))
        return true;
    if (opens_participial(c, p))
        return true;
    if (kinds & SM_K_FOCUS && !(kinds & SM_K_NEGATION) && p->from + 1 < p->to
        && w[1].own & (SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_PREPOSITION))   /* "Even with" */
        return true;
    for (uint32_t i = p->from; i < p->to && i < p->from + 3; i++) {   /* "Two years later", "A year after" */
        bool last = c->w[i].own & SM_K_WHEN && i > p->from && i + 1 < p->to && !c->w[i + 1].own;   /* "Lund's last ferry" */
        if (c->w[i].own & SM_K_TIME && !last && !(c->w[i].before & SM_GLUED)
            && !(i + 1 < p->to && c->w[i + 1].before & SM_GLUED))   /* not "start-up" */
            return true;
    }
    return false;
}

bool sm_is_connective(const sm_clauses *c, const sm_piece *p)
{
    return c->w[p->from].kinds & (SM_K_CONNECTIVE | SM_K_ADDITIVE) && p->from + c->w[p->from].span == p->to;
}

/* The next piece from q on that goes on with the clause's verb; n_pieces if none does. */
uint32_t sm_resumes(const sm_clauses *c, uint32_t q)
{
    for (; q < c->n_pieces; q++) {
        uint32_t i = c->p[q].from;
        bool on = sm_is_where(&c->w[i]) && i + 2 < c->p[q].to && c->w[i + 1].own & SM_K_TIME;   /* ", *on Monday* recalled" */
        /* ", *last night* won" */
        on |= c->w[i].own & SM_K_WHEN && !(c->w[i].own & SM_K_PREPOSITION) && i + 2 < c->p[q].to && c->w[i + 1].own & SM_K_TIME;
        i += on;
        while (i + 1 < c->p[q].to && !c->w[i].finite && c->w[i].own & (SM_K_ADDITIVE | SM_K_MANNER | SM_K_TIME))   /* not "may" */
            i++;
        if (c->w[i].finite)
            break;
    }
    return q;
}

/* "With both men on 900 votes,", "To save the school,", "Woken by smoke,": no subject opens so. Not "Over 200 people, many of them children,
 * were". */
static bool opens_no_subject(const sm_clauses *c, const sm_piece *p)
{
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER;
    const sm_word *w = &c->w[p->from];
    return p->to > p->from + 1
           && ((w->own & opens && !w[1].digit && !sm_is_measure(w)) || opens_purpose(c, p) || leads_to_clause(c, p) || opens_participial(c, p));
}

/* Is the subject that piece p opens with, behind those from `first` on, that of the main verb, and not an appositive of what stands before it? */
static bool reaches_verb(const sm_clauses *c, uint32_t first, uint32_t p)
{
    /* "The last maker of bells, | a firm that casts here, is"; not "In 2001, | the mayor of Lund, Ohio, was" */
    if (p + 1 < c->n_pieces && c->verb == c->p[p + 1].from && c->w[c->verb].before & SM_COMMA && !opens_no_subject(c, &c->p[first]))
        return false;
    return c->verb < c->p[p].to || sm_resumes(c, p + 1) < c->n_pieces;
}

/* "For 22 years,": without it a habit would be told once. */
bool sm_names_span(const sm_clauses *c, uint32_t from, uint32_t to)
{
    static const uint32_t span = SM_K_TIME | SM_K_SPAN;
    bool number = from + 2 < to && (c->w[from + 1].digit || (c->w[from + 1].own & SM_K_DETERMINER && !(c->w[from + 1].own & SM_K_DEFINITE)));
    return c->lex->phrases && c->w[from].own == SM_K_PREPOSITION && number && (c->w[from + 2].own & span) == span && to <= from + ITEM;
}

/* "In 1944,", "On the 6th of April 1996," */
static bool names_year(const sm_clauses *c, uint32_t from, uint32_t to)
{
    if (to > from + ITEM || !(c->w[from].own & SM_K_PREPOSITION))
        return false;
    for (uint32_t i = from; i < to; i++)
        if (sm_is_year(&c->w[i]))
            return true;
    return false;
}

/* "Although it has not rained in the valley, growers *there* are": does the subject that starts with word i lie where the words in front say? */
static bool lies_there(const sm_clauses *c, uint32_t i)
{
    for (i++; i < c->verb; i++)
        if (sm_is_there(c, i))
            return true;
    return false;
}

/* "Whether you are new to it, | an old hand or back from an injury, | this", "By watching what shapes the trade, | mills and shops, | you":
 * does the piece go on with a list that "whether" or a preposition opens in front of the main clause? */
static bool lists_more(const sm_clauses *c, uint32_t first, uint32_t p)
{
    static const uint32_t whether = SM_K_LEADER | SM_K_THAT;
    uint32_t opens = c->w[c->p[first].from].own, q = p;
    bool choice = (opens & whether) == whether, joined = false, after = sm_binds(c, c->p[first].from, SM_BINDS_MOMENT);
    if (p == first || c->verb == SM_NONE || !(choice || after || opens & SM_K_PREPOSITION || opens_participial(c, &c->p[first])))
        return false;
    for (; q + 1 < c->n_pieces && !joined && c->p[q].to <= c->verb; q++) {
        joined = sm_has_kind(c, c->p[q].from, c->p[q].to, SM_K_COORDINATOR);
        if (!choice && (sm_has_kind(c, c->p[q].from, c->p[q].to, SM_K_RELATIVE | SM_K_PARTICIPLE)
                        || sm_has_own_verb(c, c->p[q].from, c->p[q].to)))
            return false;
    }
    return joined && c->p[q].from <= c->verb && c->verb < c->p[q].to;
}

/* "According to Jo Ash, | head of the harbour, | it had": what the one is who says it. */
static bool tells_of_source(const sm_clauses *c, uint32_t first, uint32_t p)
{
    if (!c->lex->phrases || p == first || p + 1 >= c->n_pieces || !(c->w[c->p[p - 1].from].kinds & SM_K_SOURCE) || c->verb == SM_NONE)
        return false;
    const sm_word *w = &c->w[c->p[p].from], *next = &c->w[c->p[p + 1].from];
    return c->w[c->p[p].from - 1].upper && w->lower && (!w->own || w->own & SM_K_DETERMINER) && c->verb > c->p[p + 1].from
           && next->own & (SM_K_DETERMINER | SM_K_PRONOUN) && !sm_has_own_verb(c, c->p[p].from, c->p[p].to);
}

/* "By a single vote, | and after a sitting that ran until dawn, | the": does a second adverbial follow? */
static bool goes_on_leading(const sm_clauses *c, uint32_t first, uint32_t p)
{
    const sm_word *w = &c->w[c->p[p].from];
    return c->lex->phrases && p > first && p + 1 < c->n_pieces && sm_is_conjunction(c, c->p[p].from) && c->p[p].to > c->p[p].from + 2
           && w[1].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR) && !w[1].before && c->verb != SM_NONE && c->verb > c->p[p + 1].from;
}

/* "On the island of Orla|, where a storm killed six on Monday|, the town": a clause that tells of the place that opens. */
static void cut_where(sm_clauses *c, uint32_t first, uint32_t p)
{
    uint32_t n = c->out->n;
    if (p != first + 2 || !c->lex->phrases || !sm_is_where(&c->w[c->p[first].from]) || !(c->w[c->p[first + 1].from].own & SM_K_RELATIVE)
        || c->p[first].to < c->p[first].from + LEAST_LED)
        return;
    sm_add_cut(c->out, sm_behind(c, c->p[first].to - 1), c->w[c->p[first + 1].to - 1].end, false);
    sm_price_last(c, n, WITHIN_LED);
}

/* "Under a car park, | less than a metre below the asphalt, | workmen have": how far, behind where. */
static bool tells_depth(const sm_clauses *c, const sm_piece *p)
{
    return c->lex->phrases && sm_is_measure(&c->w[p->from]) && leads_to_verb(c, p) && !sm_has_verb(c, p->from, p->to)
           && sm_has_kind(c, p->from + 2, p->to, SM_K_PREPOSITION) && p->to - p->from <= ITEM + 2;
}

/* "However,", "According to X,", "For the first time this summer,": the main clause starts behind them. */
void sm_cut_leading(sm_clauses *c, uint32_t first)
{
    uint32_t p = first, always = first;
    uint32_t second = c->p[p].from + 1;
    /* not "So special is", "So much rain fell that", "So begins" */
    bool opens = !(c->w[c->p[p].from].own & SM_K_PRONOUN && second + 1 < c->n
                   && ((!c->w[second].own && c->w[second + 1].finite) || sm_binds(c, second, SM_BINDS_SO)
                       || (second == c->verb && !(c->w[second].own & SM_K_PRONOUN))));
    if (c->w[c->p[p].from].own & SM_K_COORDINATOR && c->n > SM_LEAST && opens)
        sm_cut_lead(c, c->p[p].from + 1, true);
    for (; p + 1 < c->n_pieces; p++) {
        const sm_piece *at = &c->p[p];
        const sm_word *w = &c->w[at->from];
        bool goes = sm_is_connective(c, at) || w->kinds & SM_K_SOURCE || tells_of_source(c, first, p);
        if (goes && always == p)
            always = p + 1;
        const sm_word *next = &c->w[c->p[p + 1].from];
        bool beside = (next->own | (c->p[p + 1].from + 1 < c->p[p + 1].to ? next[1].own & ~(uint32_t)SM_K_RELATIVE : 0))
                      & (SM_K_RELATIVE | SM_K_PARTICIPLE | SM_K_NONFINITE | SM_K_PAST);
        bool week = at->to > at->from + 4 && w[1].own & SM_K_TIME && w[2].own & SM_K_DETERMINER && leads_to_verb(c, &c->p[p + 1])
                    && beside;   /* "This week the town, long regarded as" */
        /* "On Saturday the bakery, which" */
        bool subject = week || (sm_is_where(w) && at->to > at->from + 3 && w[1].own & SM_K_TIME && w[1].upper && w[2].own & SM_K_DETERMINER
                                && next->own & (SM_K_RELATIVE | SM_K_PARTICIPLE | SM_K_NONFINITE | SM_K_PAST));
        bool main = p > first && c->verb != SM_NONE && c->verb >= at->from && c->verb < at->to;   /* "Amid anger, | Lund on Monday closed mines," */
        if (w->inside || subject || main || (sm_is_of(w) && !opens_since(c, at))
            || (!goes && !opens_adverbial(c, at) && !(p > first && tells_depth(c, at)) && !(p == first && opens_unlisted(c, p))
                && !(p > first && w->kinds & SM_K_RELATIVE) && !lists_more(c, first, p) && !goes_on_leading(c, first, p)))
            break;
    }
    if (p > first && p + 1 < c->n_pieces && sm_is_saying(c, &c->p[p]) && !sm_is_doubtful(c, &c->p[p])
        && sm_has_own_verb(c, c->p[p + 1].from, c->p[p + 1].to))
        p++;   /* "By May, the ministry says, | every clinic will" */
    uint32_t start = c->p[p].from, free = c->p[always].from;
    if (always > first && c->verb != SM_NONE && c->verb >= free && !c->w[free].inside) {
        c->main = free;
        sm_cut_lead(c, free, true);
    }
    if (p == first || c->w[start].inside || (c->w[start].finite && !(c->w[start].own & (SM_K_PRONOUN | SM_K_PERSON)))
        || c->w[start].own & (SM_K_COORDINATOR | SM_K_TO) || c->w[start].kinds & SM_K_SOURCE || c->verb == SM_NONE || c->verb < start
        || !reaches_verb(c, first, p))
        return;
    c->main = start;
    bool festival = c->w[start].own & SM_K_WHEN && start + 1 < c->n && sm_is_possessive(c, start + 1);   /* "this year's festival" */
    bool they = c->w[start].own & SM_K_PRONOUN && !(c->w[start].own & SM_K_PERSON) && !festival;
    cut_where(c, first, p);
    uint32_t n = c->out->n;
    bool open = opens_open_condition(c, &c->p[first]);
    if (always < p && c->lex->leading && !they && !lies_there(c, start) && !names_year(c, free, start)
        && !sm_names_span(c, free, start))   /* "When the crew came, they ...": who "they" are */
        cut_lead_last(c, start, open || opens_participial(c, &c->p[first]) || opens_purpose(c, &c->p[first]) || opens_unlisted(c, first)
                                    || opens_adjectives(c, &c->p[first]) || opens_where(c, &c->p[first])
                                    || c->w[start].own & SM_K_PERSON);
    if (open)
        sm_price(c, n, IF_AT_ALL);
}

/* "I took nothing," | the minister | said on Monday as he | pleaded not guilty, "It is over," said | Jo Ash | as she | announced that: who
 * speaks, and what he did meanwhile, from word i on; the word that the rest starts with, 0: nothing. Not "told the minister as she sentenced him". */
static uint32_t cut_up_to_deed(sm_clauses *c, uint32_t i)
{
    static const uint32_t object = SM_K_PRONOUN | SM_K_NOMINATIVE | SM_K_DETERMINER | SM_K_THAT | SM_K_RELATIVE;
    bool turned = c->w[i].own & SM_K_SAY && i + 1 < c->n && !c->w[i + 1].before;
    uint32_t say = i + !turned, who = i + turned, as, end;
    while (say < c->n && !(c->w[say].own & SM_K_SAY))
        say++;
    for (as = say + 1; as < c->n && !sm_is_as(&c->w[as]); as++)
        if (!sm_runs_on(&c->w[as]) || c->w[as].inside || c->w[as].own & (SM_K_THAT | SM_K_RELATIVE | SM_K_COORDINATOR))
            return 0;
    if (!c->lex->phrases || as + 3 >= c->n || !sm_is_they(&c->w[as + 1]) || sm_is_it(&c->w[as + 1])
        || !(c->w[as + 2].own & (SM_K_PAST | SM_K_VERB | SM_K_SAY))
        || c->w[who].own & (SM_K_PRONOUN | SM_K_SAY))
        return 0;
    for (end = as + 3; end < c->n; end++)
        /* "him": whom was named in front */
        if (c->w[end].inside || ((c->w[end].own & object) == SM_K_PRONOUN && c->w[end].end - c->w[end].start <= LONGEST_HIM))
            return 0;
    uint32_t from = turned ? as : say;
    for (uint32_t k = from; k < as + 2; k++)
        c->w[k].inside = true;   /* no part of the clause */
    sm_cut_lead(c, who, true);
    bool beside = !turned && c->w[say].before & SM_COMMA && sm_next_comma(c, i + 1) < say;   /* "the premier, Jo Ash,| said as he | resigned" */
    sm_add_cut(c->out, beside ? c->w[say].start : sm_behind(c, from - 1), sm_before(c, as + 2), true);
    c->out->unquoted = true;
    c->out->quoted = false;
    return who;
}

/* "No bread," chanted | thousands of millers |who| brought the town to a standstill: they did it. */
static bool cut_up_to_crowd(sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    if (!c->lex->phrases || i + SM_SHOWN >= c->n || !(w->own & (SM_K_SAY | SM_K_PAST)) || w->own & SM_K_AUXILIARY
        || !(w[1].own & SM_K_DETERMINER || w[1].digit) || w[1].own & (SM_K_DEFINITE | SM_K_PRONOUN))
        return false;
    uint32_t who = i + 2;
    while (who + 1 < c->n && !(c->w[who].own & SM_K_RELATIVE) && sm_runs_on(&c->w[who]) && !(c->w[who].own & SM_K_THAT))
        who++;
    if (who + SM_CLOSE >= c->n || !sm_is_word(c, who, c->lex->who) || !(c->w[who + 1].own & (SM_K_PAST | SM_K_VERB)))
        return false;
    sm_cut_lead(c, i + 1, true);
    sm_add_cut(c->out, sm_behind(c, who - 1), sm_before(c, who + 1), true);
    c->w[who].inside = c->out->unquoted = true;
    c->out->quoted = false;
    return true;
}

/* "I misled you": with those words | the minister resigned, "Look up": with that order to its pupils, | the ministry banned: where it goes on; 0:
 * it does not. */
static uint32_t behind_those_words(const sm_clauses *c, uint32_t i)
{
    enum { LONGEST = 10 };
    static const uint32_t those = SM_K_PRONOUN | SM_K_DEFINITE;
    for (uint32_t k = i + 3; c->lex->phrases && i + LONGEST < c->n && (c->w[i].own & those) == those && k < i + LONGEST; k++)
        if (c->w[i + 1].own & SM_K_AUXILIARY && c->w[k].own & SM_K_RELATIVE && sm_is_with(&c->w[k - 1]) && tells(c, k + 1))
            return k + 1;   /* ": those were the words with which | a clerk told police" */
    if (!c->lex->phrases || i + 4 >= c->n || !sm_is_with(&c->w[i]) || (c->w[i + 1].own & those) != those)
        return 0;
    bool right_behind = c->w[i + 3].upper || c->w[i + 3].own & SM_K_DETERMINER;
    uint32_t comma = sm_next_comma(c, i + 2), at = comma < i + LONGEST && !right_behind ? comma : i + 3;
    const sm_word *w = &c->w[at];
    bool subject = at + SM_SHOWN < c->n && (w->upper || w->own & SM_K_DETERMINER || !w->own) && !(w->own & SM_K_PRONOUN);
    return subject && tells(c, at) ? at : 0;
}

/* "It was like thunder," said the baker after | a wagon struck his shop: what happened, behind a quotation that opens the sentence. */
uint32_t sm_find_behind_quote(sm_clauses *c, uint32_t skip)
{
    bool said = false;
    uint32_t i = skip;
    while (i < c->n && c->w[i].inside)
        i++;
    if (i > skip && i < c->n && sm_is_of(&c->w[i]))   /* "Not one more acre" of forest */
        return skip;
    uint32_t words = i > skip ? behind_those_words(c, i) : 0;
    bool shown = i > skip && i + SM_SHOWN < c->n && c->w[i].before & SM_COLON && c->lex->phrases && !sm_is_with(&c->w[i]) && tells(c, i);
    words = words == 0 && shown ? i : words;   /* "It should not be here": | divers have */
    if (words > 0) {
        sm_cut_lead(c, words, true);
        c->out->unquoted = true;
        c->out->quoted = false;
        return words;
    }
    uint32_t deed = i > skip && i < c->n ? cut_up_to_deed(c, i) : 0;
    if (deed > 0)
        return deed;
    if (i > skip && cut_up_to_crowd(c, i))
        return i + 1;
    for (; i > skip && i + 1 < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (w->inside || w->own & (SM_K_THAT | SM_K_DOUBT))
            return skip;
        if (said && w->own & (SM_K_SUBORDINATOR | SM_K_LEADER) && !(c->w[i + 1].own & SM_K_PARTICIPLE)
            && !sm_has_kind(c, i + 1, i + SM_CLOSE < c->n ? i + SM_CLOSE : c->n, SM_K_PRONOUN) && tells(c, i + 1)) {
            sm_cut_lead(c, i + 1, true);
            c->out->unquoted = true;
            return i + 1;
        }
        said |= (w->own & SM_K_SAY) != 0;
    }
    return skip;
}
