/* verbs_front.c - the main verb, where the one that was found is that of what opens the sentence in front of its subject (verbs_doubt.c).
 *
 * Limits: the patterns are those of English news.
 */
#include "verbs.h"

/* "Half a century after a man swore he had burned it, | the album": does how long after something open, and is the verb that was found its own? */
static bool opens_with_how_long(const sm_clauses *c)
{
    enum { NEAR = 5 };
    uint32_t i = c->main + 1;
    while (i + 1 < c->verb && i < c->main + NEAR && sm_runs_on(&c->w[i]) && !(c->w[i].own & (SM_K_SUBORDINATOR | SM_K_LEADER)))
        i++;
    return i + 1 < c->verb && c->w[i].own & (SM_K_SUBORDINATOR | SM_K_LEADER) && !c->w[i].before && c->w[i - 1].own & (SM_K_TIME | SM_K_SPAN)
           && !(c->w[i].own & SM_K_RELATIVE);
}

/* "Accused of paying a firm", "Asked by their landlord to leave", "Saying she had lost", "Citing a roof it cannot mend": does a participle open what
 * leads up to the main clause, and is the verb that was found its own? */
static bool opens_with_led_verb(const sm_clauses *c)
{
    const sm_word *w = &c->w[c->main];
    if (c->n <= c->main + 1)
        return false;
    bool by = w->own & SM_K_SAY && sm_is_word(c, c->main + 1, c->lex->by);
    bool led = (by || (w->own & (SM_K_PAST | SM_K_NONFINITE) && !(w->own & SM_K_SAY))) && !(w->own & SM_K_AUXILIARY)
               && w[1].own & (SM_K_PREPOSITION | SM_K_THAT | SM_K_TO | SM_K_PARTICIPLE);   /* "Caught speeding" */
    bool theirs = c->verb == c->main + 2 && !w->own && w->last == 'g' && sm_is_they(&w[1]) && !w[1].before;
    bool citing = w->own & (SM_K_PARTICIPLE | SM_K_SOURCE) && w[1].own & (SM_K_DETERMINER | SM_K_THAT);
    /* "Asked whether he would run, | the mayor said that", "Asked to choose, | the town has" */
    bool whether = w[1].own & SM_K_THAT && w[1].own & (SM_K_LEADER | SM_K_CONDITION);
    bool asked = c->verb == c->main && w->own & SM_K_SAY && w->last == 'd' && (whether || w[1].own & SM_K_TO);
    return asked || opens_with_how_long(c) || ((c->verb > c->main + 1 || (by && c->verb == c->main)) && (led || theirs || citing || sm_is_with(w)));
}

/* The first free verb behind word `from`, not of who says it; or else the first past form behind a noun. */
static uint32_t find_verb_after(const sm_clauses *c, uint32_t from)
{
    uint32_t past = SM_NONE;
    for (uint32_t i = from + 1; i < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (past == SM_NONE && w->own & SM_K_PAST && sm_is_only(&w[-1], SM_K_TIME) && !w->before && w->lower)
            past = i;
        bool free = (w->finite && w->opener == SM_NONE) || (w->before & SM_COMMA && w->own & SM_K_PAST && !sm_is_opener(c, i));
        bool says = w->own & SM_K_SAY && !(i + 3 < c->n && sm_has_kind(c, i + 1, i + 4, SM_K_THAT));
        bool finds = i + 1 < c->n && w->own & SM_K_AUXILIARY && (w[1].own | w->kinds) & SM_K_SAY
                     && (i + 3 >= c->n || w[2].own & SM_K_PREPOSITION);   /* ", a study has found", ", experts have found in a study" */
        if (free && !says && !finds && !sm_is_led_on(c, i))
            return i;
    }
    return past;
}

/* "Accused of paying a firm owned by his wife, | the mayor *resigned*": where a participle opens, what leads up to a name or an article behind
 * a comma has no main verb, if another one follows. */
static void find_verb_behind_lead(sm_clauses *c)
{
    uint32_t from = opens_with_led_verb(c) ? sm_next_comma(c, c->verb + 1) : c->n;
    /* ", retired teacher Jo Ash held" */
    bool retired = from + 1 < c->n && sm_is_deed(&c->w[from]) && !c->w[from + 1].own && !c->w[from + 1].before;
    static const uint32_t this = SM_K_WHEN | SM_K_PRONOUN;   /* ", this year's festival has" */
    bool this_year = from + 1 < c->n && (c->w[from].own & this) == this && !c->w[from + 1].own && !c->w[from + 1].before;
    bool subject = from < c->n && (!c->w[from].own || retired || this_year || sm_is_determiner(&c->w[from]));
    uint32_t found = subject && !sm_has_comma(c, c->main + 1, c->verb + 1) ? find_verb_after(c, from) : SM_NONE;
    if (found == SM_NONE)
        return;
    c->w[from].finite &= !retired;
    sm_move_main(c, found);
}

/* "After a month of strikes, refuse collectors *voted* to": a plain form right behind the comma that ends what leads up has no subject. */
static void find_verb_behind_noun(sm_clauses *c)
{
    static const uint32_t being = SM_K_NONFINITE | SM_K_AUXILIARY;
    uint32_t v = c->verb, i = v + 2;
    const sm_word *w = &c->w[v], *first = &c->w[c->main];
    bool plain = w->own & SM_K_VERB && !(w->own & (SM_K_AUXILIARY | SM_K_PAST)) && w->last != 's';
    if (!(w->before & SM_COMMA) || !plain || !(first->own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER)) || v + 2 >= c->n || w[1].own
        || sm_has_comma(c, c->main + 1, v))
        return;
    while (i < c->n && sm_runs_on(&c->w[i]) && (!(c->w[i].own & (SM_K_PAST | SM_K_AUXILIARY)) || (c->w[i].own & being) == being))
        i++;
    if (i < c->n && sm_runs_on(&c->w[i]))
        sm_move_main(c, i);
}

/* "In a ruling that could open many *claims*, the court said": a word in "-s" at the end of the phrase that leads up is a noun. */
static void find_verb_behind_phrase(sm_clauses *c)
{
    uint32_t v = c->verb, from = v + 1;
    const sm_word *w = &c->w[v];
    if (!(c->w[c->main].own & SM_K_PREPOSITION) || !sm_is_only(&c->w[c->main], SM_K_PREPOSITION | SM_K_WHEN) || w->own & (SM_K_AUXILIARY | SM_K_PAST)
        || w->last != 's' || from + 2 >= c->n || !(c->w[from].before & SM_COMMA) || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t i = from + 1; i < c->n; i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !c->w[i].before && !sm_has_comma(c, from + 1, i)) {
            sm_move_main(c, i);
            return;
        }
}

/* "At 93 and with a heart *fitted* in May, Jo Ash became": behind "with" a participle, where a subject and its verb follow the comma. */
static void find_verb_behind_with(sm_clauses *c)
{
    enum { NEAR = 6 };
    uint32_t v = c->verb, with = v, from = sm_next_comma(c, v + 1), i = from;
    if (!sm_is_deed(&c->w[v]) || !(c->w[c->main].own & SM_K_PREPOSITION) || from + 1 >= c->n || c->w[v - 1].own || sm_last_comma(c, v) != c->main)
        return;
    while (with > c->main && with + NEAR > v && !sm_is_with(&c->w[with]))
        with--;
    if (!sm_is_with(&c->w[with]) || !(c->w[from].upper || c->w[from].own & SM_K_DETERMINER))
        return;
    for (i++; i < c->n && sm_runs_on(&c->w[i]) && !(c->w[i].finite && c->w[i].opener == SM_NONE);)
        i++;
    if (i < c->n && sm_runs_on(&c->w[i]) && sm_is_deed(&c->w[i]))
        sm_move_main(c, i);
}

/* "On Friday", "In a barn", "Attacking alone", "Long criticized": may what starts with word i stand in front of a subject? */
static bool opens_front(const sm_clauses *c, uint32_t i)
{
    const sm_word *w = &c->w[i];
    bool having = w->own & SM_K_LEADER && sm_is_deed(&w[1]);   /* "Having saved three points and called for" */
    bool ing = sm_ends_in_ing(c, i) && !(w->own & SM_K_NOUN) && (!w[1].own || having) && w[1].lower,
         long_ago = sm_is_only(w, SM_K_FOCUS | SM_K_MANNER) && w->own;
    bool despite = w->kinds & (SM_K_ADJUNCT | SM_K_SOURCE) && !(w->own & (SM_K_PARTICIPLE | SM_K_TO));   /* "According to" */
    bool smaller = !w->own && i + 1 < c->n && c->lex->than && sm_is_word(c, i + 1, c->lex->than);   /* "Smaller than a thumb" */
    return (w->own & SM_K_PREPOSITION && !sm_is_of(w)) || ing || despite || smaller || (long_ago && i + 1 == c->verb);
}

/* "In a letter read to thousands": does nothing but one noun stand between what opens the sentence and word v? */
static bool lacks_subject(const sm_clauses *c, uint32_t v)
{
    uint32_t i = c->main + 2;
    while (i < v && !c->w[i].own && c->w[i].lower)
        i++;
    return i == v && v > c->main + 2 && sm_is_only(&c->w[c->main], SM_K_PREPOSITION | SM_K_WHEN) && c->w[c->main].own & SM_K_PREPOSITION
           && sm_is_a(&c->w[c->main + 1]);
}

/* "On Friday, in a barn lit by lamps, the choir *gave*", "Attacking with nine miles left, Ada Holm *won*", "Long criticized for it, the firm
 * *plans* to": a participle in what stands in front of the subject. */
static void find_verb_behind_front(sm_clauses *c)
{
    static const uint32_t no_subject = SM_K_RELATIVE | SM_K_COORDINATOR | SM_K_PARTICIPLE | SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER
                                       | SM_K_AUXILIARY | SM_K_PAST | SM_K_SAY | SM_K_TIME;
    uint32_t v = c->verb, from = sm_last_comma(c, v), next = v + 1 < c->n ? sm_next_comma(c, v + 1) : c->n;
    bool by = v + 1 < c->n && sm_is_word(c, v + 1, c->lex->by);   /* "Under a plan announced by the mayor, there will" */
    bool told = c->w[v].own & SM_K_SAY && !by && !lacks_subject(c, v);
    if (!(c->w[v].own & SM_K_PAST) || c->w[v].own & SM_K_AUXILIARY || told || next + 2 >= c->n || !opens_front(c, from)
        || (from > c->main && !opens_front(c, c->main))
        || (c->w[next].own & no_subject && !(c->w[next].own & SM_K_PARTICIPLE && sm_is_deed(&c->w[next + 1]))   /* "shelling struck" */
            && !(sm_is_deed(&c->w[next]) && c->w[next].lower && c->w[next + 1].upper && !c->w[next + 1].own)))   /* "unseeded Ada Holm beat" */
        return;
    const sm_word *after = &c->w[v + 1];
    if (v + 1 < next && (after->own & SM_K_DETERMINER || after->digit || after->upper))
        return;
    for (uint32_t k = next + 1; k + 1 < c->n && sm_runs_on(&c->w[k]) && !sm_is_opener(c, k); k++) {
        bool plans = c->w[k].own & SM_K_EXPECTS_TO && c->w[k].last == 's' && c->w[k + 1].own & SM_K_TO;
        bool deed = sm_is_deed(&c->w[k]) && !c->w[k].finite && (c->w[k].own & ~(uint32_t)SM_K_NONFINITE) && sm_is_where(&c->w[k + 1])
                    && c->w[k + 2 < c->n ? k + 2 : k].own & SM_K_TIME;   /* "councillors in Lund *voted* on Tuesday" */
        bool beat = sm_is_act(&c->w[k]) && c->w[k].lower
                    && c->w[k - 1].upper && !c->w[k - 1].own && c->w[k + 1].own & SM_K_DETERMINER;
        bool may = c->w[k - 1].own & SM_K_AUXILIARY && c->w[k - 1].finite;   /* "that may | change" */
        bool says = !c->w[k - 1].own && c->w[k].own & SM_K_PAST && !(c->w[k].own & SM_K_AUXILIARY) && lacks_subject(c, v);
        if (may || (!(c->w[k].finite && c->w[k].opener == SM_NONE && !(c->w[k].own & SM_K_SAY)) && !plans && !deed && !beat && !says))
            continue;
        sm_move_main(c, k);
        return;
    }
    for (uint32_t k = next + 2; k + 1 < c->n && sm_runs_on(&c->w[k]); k++)   /* "a frog that lives in one wood *has* been found" */
        if (c->w[k].finite && c->w[k].opener == SM_NONE && c->w[k].own & SM_K_AUXILIARY && !(c->w[k].own & SM_K_PRONOUN)
            && sm_has_kind(c, next + 1, k, SM_K_THAT | SM_K_RELATIVE)) {
            sm_move_main(c, k);
            return;
        }
}

/* "For a novel she wrote at night, porter Ada Holm *won* the prize": the verb of a pronoun right behind a noun of the front is not the main one. */
static void find_verb_behind_contact(sm_clauses *c)
{
    static const uint32_t no_subject = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_PARTICIPLE
                                       | SM_K_THAT | SM_K_CONDITION;
    uint32_t v = c->verb, from = v + 1 < c->n ? sm_next_comma(c, v + 1) : c->n;
    if (v < c->main + 3 || from + 2 >= c->n || !(c->w[c->main].own & SM_K_PREPOSITION) || !sm_is_they(&c->w[v - 1]) || c->w[v - 2].own
        || sm_has_comma(c, c->main + 1, v) || c->w[from].own & no_subject)
        return;
    for (uint32_t i = from + 1; i + 1 < c->n && sm_runs_on(&c->w[i]); i++)
        if ((sm_is_deed(&c->w[i]) || sm_is_has(&c->w[i])) && c->w[i].finite && c->w[i].opener == SM_NONE && sm_runs_on(&c->w[i + 1])) {
            sm_move_main(c, i);
            return;
        }
}

/* "Her left wrist in plaster and a pole taped to her glove, Ada Holm *won* the race": what stands right behind "her" is no verb. */
static void find_verb_behind_hers(sm_clauses *c)
{
    uint32_t comma = sm_next_comma(c, c->main + 1);
    if (c->verb != c->main + 1 || !sm_opens_his(&c->w[c->main]) || c->w[c->main].own & SM_K_DEFINITE || !sm_is_deed(&c->w[c->verb])
        || comma + 2 >= c->n || !c->w[comma].upper)
        return;
    for (uint32_t i = comma + 1; i + 1 < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE) {
            sm_move_main(c, i);
            return;
        }
}

/* "Believed extinct for 60 years, a frog *has* been found": a form that opens the sentence, and an adjective. */
static void find_verb_behind_believed(sm_clauses *c)
{
    static const uint32_t no_subject = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_PARTICIPLE;
    const sm_word *w = &c->w[c->main];
    uint32_t comma = sm_next_comma(c, c->main + 1);
    bool thought = w->own & SM_K_DOUBT && w[1].own == SM_K_PAST;   /* "Thought lost for two centuries, a portrait *has*" */
    if (c->verb != c->main || !(w->own & SM_K_SAY) || !(sm_ends_in_ed(c, c->main) || thought) || comma + 2 >= c->n || comma < c->main + 2)
        return;
    if ((w[1].own && !thought) || !w[1].lower || c->w[comma].own & no_subject || sm_has_verb(c, c->main + 1, comma))
        return;
    for (uint32_t i = comma + 1; i + 1 < c->n && sm_runs_on(&c->w[i]); i++) {
        bool free = c->w[i].opener == SM_NONE || sm_is_word(c, c->w[i].opener, c->lex->than);   /* "no longer than a thumb *has*" */
        if (c->w[i].finite && free && !(c->w[i].own & SM_K_SAY)) {
            sm_move_main(c, i);
            return;
        }
    }
}

/* What was taken for it may be that of a front. */
void sm_doubt_front(sm_clauses *c)
{
    find_verb_behind_lead(c);
    find_verb_behind_noun(c);
    find_verb_behind_phrase(c);
    find_verb_behind_with(c);
    find_verb_behind_front(c);
    find_verb_behind_contact(c);
    find_verb_behind_hers(c);
    find_verb_behind_believed(c);
}
