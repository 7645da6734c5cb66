/* verbs_doubt.c - the main verb, where the one that was found (verbs.c, verbs_main.c) is that of another clause, or none.
 *
 * Method: one pattern after the other; each says in its comment what it is of, and moves the main verb where it finds a surer one.
 * Limits: the patterns are those of English news.
 */
#include "verbs.h"

/* ", a jury *decided* on Friday": what it is stands in front. */
static bool decides(const sm_clauses *c, uint32_t verb)
{
    return c->w[verb].own & SM_K_EXPECTS_TO && c->w[verb].own & SM_K_PAST && !(c->w[verb].own & SM_K_AUXILIARY)
           && (verb + 1 == c->n || sm_is_where(&c->w[verb + 1]));
}

/* "An oak that survived a war and a fire *is* to be felled, the council has confirmed": who says it stands behind the last comma. */
static void find_said_verb(sm_clauses *c)
{
    uint32_t said = c->verb, from = sm_last_comma(c, said);
    bool says = c->w[said].own & SM_K_SAY || (said + 1 < c->n && (c->w[said + 1].own | c->w[said].kinds) & SM_K_SAY) || decides(c, said);
    /* ", parents have vowed *to* fight" */
    bool to = (said + 1 < c->n && c->w[said + 1].own & SM_K_TO) || (said + 2 < c->n && c->w[said + 1].own & SM_K_SAY && c->w[said + 2].own & SM_K_TO);
    if (!says || to || from == c->main)
        return;
    uint32_t found = sm_find_free_auxiliary(c, c->main + 2, from, SM_K_COORDINATOR | SM_K_PRONOUN);
    c->verb = SM_NONE;
    if (found != SM_NONE)
        sm_take_main(c, found);
    else
        sm_find_plain_verb(c);
    if (c->verb == SM_NONE)
        sm_find_plain_verb_behind_lead(c);
    if (c->verb == SM_NONE)
        sm_find_present_verb(c);
    if (c->verb == SM_NONE)   /* "Drones that drop pods wrapped in clay *have* planted" */
        sm_find_verb_behind_that(c);
    if (c->verb == SM_NONE && !sm_has_comma(c, c->main + 1, from))   /* "A test that finds it before symptoms appear *could* be offered" */
        sm_find_taken_verb(c, SM_K_AUXILIARY);
    bool opens = sm_is_only(&c->w[c->main], SM_K_DETERMINER);
    for (uint32_t i = c->main + 1; opens && i + 1 < from && c->verb == SM_NONE; i++)   /* "A vaccine given as a spray *cut* cases" */
        if (c->w[i].own & SM_K_PAST && !c->w[i].before && !c->w[i - 1].own && sm_is_only(&c->w[i + 1], SM_K_DETERMINER)
            && !c->w[i + 1].before && !sm_has_comma(c, c->main + 1, i) && c->w[i - 1].lower)
            sm_take_main(c, i);
    if (c->verb == SM_NONE)
        c->verb = said;
    else
        c->w[said].opener = SM_NONE;
}

/* "The minister, her office confirmed late on Monday, *has* resigned": who says it stands between two commas. */
static void find_verb_behind_saying(sm_clauses *c)
{
    uint32_t said = c->verb, from = sm_last_comma(c, said), next = said + 1 < c->n ? sm_next_comma(c, said + 1) : c->n;
    if (!(c->w[said].own & SM_K_SAY) || from <= c->main + 1 || next + 1 >= c->n || sm_has_comma(c, c->main + 1, from)
        || sm_has_verb(c, c->main, from))
        return;
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_RELATIVE | SM_K_THAT | SM_K_COORDINATOR | SM_K_TIME;
    bool says = from < said && (c->w[from].own & SM_K_DETERMINER || !(c->w[from].own & opens));
    if (!says || (c->w[c->main].own & opens && !(c->w[c->main].own & SM_K_DETERMINER)) || c->w[next].inside || sm_has_kind(c, said, next, SM_K_THAT))
        return;
    if (!sm_is_has(&c->w[next]) || !c->w[next].finite || c->w[next].opener != SM_NONE)
        return;
    sm_take_main(c, next);
    c->w[said].opener = SM_NONE;
}

/* "A frog thought to have died out, biologists reported on Friday, *is* alive": the same, a participle of belief in front. */
static void find_verb_behind_thought(sm_clauses *c)
{
    uint32_t v = c->verb, from = v + 2 < c->n ? sm_next_comma(c, v + 1) : c->n, next = from + 1 < c->n ? sm_next_comma(c, from + 1) : c->n;
    if (v <= c->main + 1 || next + 1 >= c->n || !(c->w[v].own & SM_K_SAY) || !(c->w[v].own & SM_K_PAST) || !(c->w[v + 1].own & SM_K_TO)
        || sm_has_comma(c, c->main + 1, v) || !sm_is_has(&c->w[next]) || !c->w[next].finite || c->w[next].opener != SM_NONE)
        return;
    for (uint32_t i = from + 1; i < next; i++)
        if (c->w[i].finite && c->w[i].own & SM_K_SAY) {
            sm_move_main(c, next);
            return;
        }
}

/* "Better known for its mud and a single set of lights, the town *will* host": what stands behind "a" and in front of "of" may be a noun. */
static void find_verb_behind_set(sm_clauses *c)
{
    uint32_t v = c->verb, from = sm_next_comma(c, v + 1);
    bool set = v > c->main + 2 && v + 1 < c->n && sm_is_a(&c->w[v - 2]) && !c->w[v - 1].own && !(c->w[v].own & SM_K_AUXILIARY)
               && sm_is_of(&c->w[v + 1]) && !c->w[v].before;
    uint32_t found = set && from + 1 < c->n ? sm_find_free_auxiliary(c, from + 1, c->n, SM_K_COORDINATOR | SM_K_PRONOUN) : SM_NONE;
    if (found != SM_NONE && c->w[from].own & SM_K_DETERMINER)
        sm_move_main(c, found);
}

/* "three German states *are*", "Rules on holiday lets in the hills *are* to change": a word in "-s" was a noun, if an auxiliary follows, or
 * a preposition and further on one that nothing else took. */
static void find_surer_verb(sm_clauses *c)
{
    uint32_t v = c->verb, found = SM_NONE, end = v + 2;
    const sm_word *w = &c->w[v], *next = w + 1;
    if (v <= c->main + 1 || v + 1 >= c->n || w->own & (SM_K_AUXILIARY | SM_K_PAST) || w->last != 's' || w->before || next->before)
        return;
    if (next->own & SM_K_AUXILIARY && !(next->own & SM_K_NONFINITE)) {
        found = v + 1;
    } else if (next->own & SM_K_PREPOSITION && !(w->own & SM_K_SAY)) {
        while (end < c->n && !sm_is_opener(c, end))
            end++;
        found = sm_find_free_auxiliary(c, v + 2, end, SM_K_COORDINATOR);
    }
    if (found == SM_NONE)
        return;
    sm_move_main(c, found);
}

/* "A painting bought for £12 in Lund, where it had hung, *sold* at auction": behind a clause that commas set off the main verb stands, and
 * what seemed it tells of the subject. */
static void find_verb_behind(sm_clauses *c)
{
    uint32_t v = c->verb;
    /* ", a gorilla called Ash whose art sold, *died*" */
    bool called = v + 1 < c->n && c->w[v + 1].upper && !c->w[v + 1].own && !c->w[v + 1].before;
    if (v <= c->main + 1 || !(c->w[v].own & SM_K_PAST) || c->w[v].own & SM_K_AUXILIARY || c->w[v].before || v + 1 >= c->n
        || !(called || c->w[v + 1].own & SM_K_PREPOSITION))
        return;
    uint32_t start = sm_last_comma(c, v), aside = sm_next_comma(c, v + 1);
    bool deed = aside < c->n && (c->w[aside].own & SM_K_PAST || (called && c->w[aside].own & SM_K_VERB && c->w[aside].last == 'd'));
    bool beside = deed && start > c->main && c->w[start].own & SM_K_DETERMINER && !(c->w[aside].own & (SM_K_SAY | SM_K_NONFINITE));
    if (beside)   /* "The play, a drama shot in Lund, *won* a prize" */
        sm_move_main(c, aside);
    if (beside || aside >= c->n || !(c->w[aside].own & SM_K_RELATIVE))
        return;
    uint32_t i = sm_next_comma(c, aside + 2);
    if (i < c->n && c->w[i].own & (SM_K_PAST | SM_K_VERB) && !(c->w[i].own & SM_K_SAY) && (i + 1 == c->n || !c->w[i + 1].before))
        sm_move_main(c, i);
}

/* "A bear that walked into a shop, ate a cake and fell asleep *was* taken away": behind the last of several deeds of the subject the main verb
 * stands. */
static void find_verb_behind_deeds(sm_clauses *c)
{
    uint32_t deed = sm_last_comma(c, c->verb), who = c->main + 1, last = deed + 1;
    if (deed == c->main || !(c->w[c->verb].own & (SM_K_PAST | SM_K_VERB)) || c->w[c->verb].own & (SM_K_AUXILIARY | SM_K_SAY)
        || sm_last_comma(c, deed - 1) > c->main)
        return;
    while (who < deed && !(c->w[who].own & (SM_K_RELATIVE | SM_K_THAT)))
        who++;
    while (last < c->n && sm_runs_on(&c->w[last]) && !sm_is_word(c, last - 1, c->lex->conjunction))
        last++;
    bool told = who + 1 < deed && c->w[who + 1].finite && c->w[who + 1].opener == who;
    if (!told || last + 1 >= c->n || !c->w[last].finite || (c->verb != deed && c->verb != last))
        return;
    uint32_t found = sm_find_free_auxiliary(c, last + 1, c->n, SM_K_COORDINATOR | SM_K_PRONOUN);
    for (uint32_t i = last + 2; i + 1 < c->n && found == SM_NONE && sm_runs_on(&c->w[i]); i++)   /* "and hid in a shop *caused* no harm" */
        if (c->w[i].finite && c->w[i].opener == SM_NONE && sm_is_deed(&c->w[i]) && !c->w[i - 1].own
            && c->w[i + 1].own & (SM_K_DETERMINER | SM_K_NEGATION))
            found = i;
    if (found == SM_NONE)
        return;
    sm_move_main(c, found);
    c->w[deed].finite = c->w[last].finite = true;
    c->w[deed].opener = c->w[last].opener = who;
}

/* "A maker, once worth a billion but plagued by fires, missed dates and feuds, *filed* for": the last of what plagued it is no deed, where
 * another one without "and" follows it. */
static void find_verb_behind_list(sm_clauses *c)
{
    uint32_t v = c->verb, aside = sm_last_comma(c, v > c->main ? v - 1 : v), next = sm_next_comma(c, v + 1);
    if (!(c->w[v].before & SM_COMMA) || !sm_is_deed(&c->w[v]) || aside == c->main || next + 1 >= c->n)
        return;
    bool listed = false;   /* "by fires, missed dates and feuds" */
    for (uint32_t k = aside; k < v; k++)
        listed |= sm_is_word(c, k, c->lex->by);
    bool deed = sm_is_deed(&c->w[next]) && c->w[next + 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER) && !sm_is_word(c, next + 1, c->lex->by);
    if (!listed || !deed || !sm_has_kind(c, v + 1, next, SM_K_COORDINATOR))
        return;
    c->w[v].before &= (uint8_t)~SM_COMMA;   /* all of it stands in one piece */
    sm_move_main(c, next);
}

/* "Jo Ash, the keeper turned singer whose voice filled halls, *has* died": the verb of what stands beside a name is not the main one. */
static void find_verb_behind_name(sm_clauses *c)
{
    uint32_t v = c->verb, start = sm_last_comma(c, v), i = sm_next_comma(c, v + 1);
    if (start <= c->main + 1 || !sm_is_deed(&c->w[v]) || !(c->w[start].own & SM_K_DETERMINER) || sm_has_comma(c, c->main + 1, start))
        return;
    for (uint32_t k = c->main; k < start; k++)
        if (!c->w[k].upper || c->w[k].own)
            return;
    for (; i < c->n; i = sm_next_comma(c, i + 1))
        if (sm_is_has(&c->w[i]) && !c->w[i].inside) {
            sm_move_main(c, i);
            return;
        }
}

/* ", closed for 12 years and once listed for sale, is": does a participle open what stands in front of the comma, and word i in it? */
static bool tells_more(const sm_clauses *c, uint32_t i)
{
    uint32_t from = sm_last_comma(c, i);
    bool said = c->w[i].own & SM_K_SAY && i + 1 < c->n && c->w[i + 1].own & SM_K_TO;   /* ", founded in 1852 and said to be the oldest, is" */
    return from > c->main + 1 && from < i && c->w[from].own & (SM_K_PAST | SM_K_NONFINITE)
           && !(c->w[from].own & (SM_K_AUXILIARY | SM_K_SAY)) && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY)
           && (said || !(c->w[i].own & SM_K_SAY)) && sm_has_kind(c, from, i, SM_K_COORDINATOR);
}

/* ", long *held* up as a model, | pleaded": does word i stand right behind a comma and how long or how much? */
static bool tells_how(const sm_clauses *c, uint32_t i)
{
    uint32_t from = sm_last_comma(c, i);
    static const uint32_t how = SM_K_MANNER | SM_K_FOCUS | SM_K_WHEN | SM_K_MOST;
    return from > c->main + 1 && from + 1 == i && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && c->w[from].own & how
           && sm_is_only(&c->w[from], how)
           && c->w[from].lower && i + 1 < c->n && c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_LEADER | SM_K_COORDINATOR);
}

/* "A mosaic nine metres long, showing a lion, *has* been found": behind the commas that set off more of the subject an auxiliary stands, and
 * what seemed the verb is an unknown word, or a participle in there. */
static void find_verb_behind_more(sm_clauses *c)
{
    uint32_t v = c->verb;
    bool how = v > c->main && tells_how(c, v);
    if (v <= c->main || (c->w[v].own && !how && !tells_more(c, v)))
        return;
    for (uint32_t i = sm_next_comma(c, v + 1); i + 1 < c->n; i = sm_next_comma(c, i + 1)) {
        bool has = c->w[i].own & SM_K_AUXILIARY && (how || c->w[i].own & SM_K_PRESENT) && !(c->w[i].own & (SM_K_NONFINITE | SM_K_PRONOUN)),
             won = c->w[v].own && sm_is_deed(&c->w[i]) && c->w[i + 1].own & SM_K_DETERMINER
                   && !c->w[i + 1].before;   /* ", written at night and rejected by 27 firms, won a prize" */
        if ((has || won || (how && sm_is_deed(&c->w[i]))) && !c->w[i].inside) {
            sm_move_main(c, i);
            return;
        }
    }
}

/* "Songs recorded in a cellar, and long believed lost, *will* be sold": two participles, of which commas set off the second. */
static void find_verb_behind_second(sm_clauses *c)
{
    uint32_t v = c->verb, second = sm_next_comma(c, v + 1), next = second + 1 < c->n ? sm_next_comma(c, second + 1) : c->n, form = second + 1;
    if (v <= c->main || !sm_is_deed(&c->w[v]) || c->w[v].before || c->w[v - 1].own || next >= c->n || sm_has_comma(c, c->main + 1, v)
        || !sm_is_word(c, second, c->lex->conjunction))
        return;
    form += c->w[form].own && sm_is_only(&c->w[form], SM_K_MANNER | SM_K_FOCUS | SM_K_WHEN | SM_K_MOST);
    bool has = sm_is_has(&c->w[next]);
    bool believed = form < next && c->w[form].own & SM_K_SAY && c->w[form].last == 'd';
    if (has && form < next && (believed || c->w[form].own & (SM_K_PAST | SM_K_NONFINITE)))
        sm_move_main(c, next);
}

/* "A portrait dismissed as a copy and kept in a cellar *has* been": with two participles behind the subject, the auxiliary behind them is not
 * that of "as". */
static void find_verb_behind_as(sm_clauses *c)
{
    uint32_t as = c->verb + 1, joined = SM_NONE;
    if (!(c->w[c->verb].own & SM_K_PAST) || c->w[c->verb].own & SM_K_AUXILIARY || as + 2 >= c->n || !sm_is_as(&c->w[as])
        || !(c->w[as + 1].own & SM_K_DETERMINER))
        return;
    for (uint32_t i = as + 2; i + 1 < c->n && sm_runs_on(&c->w[i]); i++) {
        if (c->w[i].own & SM_K_COORDINATOR && c->w[i + 1].own & SM_K_PAST)
            joined = i;
        if (joined != SM_NONE && c->w[i].own & SM_K_AUXILIARY && c->w[i].own & SM_K_PRESENT && c->w[i].finite && c->w[i].opener == as) {
            sm_move_main(c, i);
            return;
        }
    }
}

/* "Drivers who leave their engines on outside schools and homes *will* be fined, under a law passed on Monday": behind a preposition and a comma
 * a past form tells of a noun, where an auxiliary of the subject stands in front. */
static void find_auxiliary_ahead(sm_clauses *c)
{
    uint32_t v = c->verb, from = sm_last_comma(c, v);
    bool told = sm_is_a(&c->w[from]) && v + 1 < c->n && c->w[v + 1].own & SM_K_PREPOSITION;   /* ", a defect blamed for ten fires" */
    if (from == c->main || from + 1 >= v || !(told || c->w[from].own & SM_K_PREPOSITION) || !sm_is_deed(&c->w[v])
        || !sm_is_only(&c->w[v - 1], SM_K_EXPECTS_TO) || (!told && sm_has_comma(c, c->main + 1, from)))
        return;
    uint32_t found = sm_find_free_auxiliary(c, c->main + 2, from, SM_K_COORDINATOR | SM_K_PRONOUN);
    if (found != SM_NONE) {
        sm_move_main(c, found);
    } else if (told) {   /* "Organisers plan to move it, a decision attacked by the mayor" */
        c->verb = SM_NONE;
        sm_find_plain_verb(c);
        c->w[v].finite = c->verb == SM_NONE;
        c->verb = c->verb == SM_NONE ? v : c->verb;
    }
}

/* "Ten thousand cots sold in shops and online between 2021 and 2024 *are* being recalled": behind a past form that may be a participle,
 * "being" or "been" tells that the auxiliary in front of it is that of the subject. */
static void find_passive_behind(sm_clauses *c)
{
    uint32_t v = c->verb;
    bool regular = c->w[v].last == 'd' && c->text->cp[c->w[v].end - 2] == 'e';   /* "plunged" */
    if (v == c->main || v + 3 >= c->n || !sm_is_deed(&c->w[v]) || regular || c->w[v - 1].own || !(c->w[v + 1].own & SM_K_PREPOSITION)
        || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t i = v + 2; i + 2 < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && (c->w[i].opener == SM_NONE || c->w[i].opener == c->main) && c->w[i - 1].digit
            && c->w[i + 1].own & SM_K_AUXILIARY && c->w[i + 1].own & SM_K_NONFINITE) {
            sm_move_main(c, i);
            return;
        }
}

/* "A manual borrowed from a library in Lund, Ohio, in 1926 *has* been returned": an auxiliary that nothing but a phrase parts from the comma
 * behind a place has the subject in front of the participle. */
static void find_auxiliary_behind_place(sm_clauses *c)
{
    enum { PHRASE = 3 };
    uint32_t v = c->verb, place = sm_next_comma(c, v + 1), from = place < c->n ? sm_next_comma(c, place + 1) : c->n, i = from + 2;
    if (v == c->main || !sm_is_deed(&c->w[v]) || c->w[v].before || c->w[v - 1].own || from + 3 >= c->n || from > place + PHRASE
        || !(c->w[v + 1].own & SM_K_PREPOSITION) || !sm_is_where(&c->w[from]) || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t k = place; k < from; k++)
        if (!c->w[k].upper || c->w[k].own & ~(uint32_t)SM_K_TIME)
            return;
    while (i < c->n && i <= from + PHRASE && !(c->w[i].own & SM_K_AUXILIARY) && sm_runs_on(&c->w[i]))
        i++;
    bool has = i < c->n && i <= from + PHRASE && sm_is_has(&c->w[i]);
    if (has && (c->w[i - 1].digit || c->w[i - 1].own & SM_K_TIME))
        sm_move_main(c, i);
}

/* "Police called to reports of a man in a flat *broke* down": a form that can only be finite follows, which nothing opened or joined. */
static void find_finite_behind(sm_clauses *c)
{
    uint32_t v = c->verb, i = v + 3;
    const sm_word *w = &c->w[v];
    if (v == c->main || v + 4 >= c->n || !(w->own & SM_K_PAST) || w->own & SM_K_AUXILIARY || w->before
        || !(w[1].own & (SM_K_PREPOSITION | SM_K_TO)) || w[1].before || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t k = v + 1; k < i && k < c->n; k++)
        if (!sm_runs_on(&c->w[k]) || sm_is_opener(c, k))
            return;
    for (; i + 1 < c->n && sm_runs_on(&c->w[i]) && !sm_is_opener(c, i) && !(c->w[i].own & SM_K_COORDINATOR); i++)
        if (c->w[i].own & SM_K_VERB && !(c->w[i].own & (SM_K_PAST | SM_K_AUXILIARY | SM_K_NOUN)) && c->w[i].last != 's' && c->w[i].finite
            && c->w[i].opener == SM_NONE && sm_is_only(&c->w[i - 1], SM_K_TIME)) {
            sm_move_main(c, i);
            return;
        }
}

/* "A ride in Lund, where four generations have screamed, proposed and lost their hats, *will* close": a list of deeds in a clause that tells of
 * the subject. */
static void find_verb_behind_told_list(sm_clauses *c)
{
    uint32_t v = c->verb, start = v > c->main ? sm_last_comma(c, v - 1) : c->main, next = sm_next_comma(c, v + 1);
    if (!(c->w[v].before & SM_COMMA) || !sm_is_deed(&c->w[v]) || start == c->main || next >= c->n || sm_has_comma(c, c->main + 1, start)
        || !sm_has_kind(c, v + 1, next, SM_K_COORDINATOR))
        return;
    bool told = false;   /* ", the singer who sang here, fought there and taught, *died*" */
    for (uint32_t i = start + 1; i < v; i++)
        told |= c->w[i].finite && c->w[i].opener != SM_NONE && c->w[i].opener >= start
                && c->w[c->w[i].opener].own & (SM_K_RELATIVE | SM_K_SUBORDINATOR);
    const sm_word *verb = &c->w[next];
    bool has = sm_is_has(verb);
    if (told && (has || sm_binds(c, next, SM_BINDS_DIED) || (sm_is_deed(verb) && next + 1 < c->n && c->w[next + 1].own & SM_K_DETERMINER))) {
        c->w[v].before &= (uint8_t)~SM_COMMA;   /* all of it stands in one piece */
        sm_move_main(c, next);
    }
}

/* "What a farmer took for a stone when his plough struck it *has* turned out to be", "What began as a row *ended* in court": the first verb is that
 * of "what". */
static void find_verb_behind_what(sm_clauses *c)
{
    uint32_t v = c->verb;
    if (!(c->w[c->main].own & SM_K_RELATIVE))
        return;
    for (uint32_t i = c->main + 1; i < v; i++)
        if (c->w[i].finite && c->w[i].opener == c->main)
            return;
    for (uint32_t i = v + 2; i < c->n; i++) {
        bool turned = c->w[i].own & SM_K_PAST && c->w[i].before & SM_COMMA
                      && i + 2 < c->n && c->w[i + 2].own & SM_K_TO;   /* ", *turned* out to be" */
        bool has = c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_NONFINITE) && c->w[i].finite;
        bool aside = c->w[i].before & SM_COMMA && (has || c->w[i].own & SM_K_RELATIVE);   /* ", where three died, *is* to be examined" */
        aside |= c->w[i].before & SM_COMMA && sm_is_only(&c->w[i], SM_K_DETERMINER | SM_K_DEFINITE);   /* ", a core two miles long, *has* been" */
        if (!sm_runs_on(&c->w[i]) && !turned && !aside && !(c->w[i].before & SM_COMMA && sm_is_word(c, i, c->lex->conjunction)))
            return;
        /* "What began as a dispute over a hedge *ended* in court" */
        bool ended = v == c->main + 1 && sm_is_deed(&c->w[i]) && !c->w[i - 1].own && i + 1 < c->n
                     && c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER);
        if (!turned && !ended && !(has && c->w[i].opener == SM_NONE))
            continue;
        for (uint32_t k = v + 1; k < i; k++)   /* "the oldest ice ever *recovered*" */
            c->w[k].finite &= !(sm_is_deed(&c->w[k]) && c->w[k].opener == SM_NONE);
        c->w[v].opener = c->main;
        sm_take_main(c, i);
        return;
    }
}

/* "Nurses *walked* off the job, accusing the town of breaking a deal signed in May": what stands behind a comma and a participle is not the
 * main verb, where a past form stands behind the subject. */
static void find_verb_ahead(sm_clauses *c)
{
    uint32_t from = sm_last_comma(c, c->verb);
    bool led = c->w[from].own & (SM_K_PARTICIPLE | SM_K_PAST) && !(c->w[from].own & SM_K_AUXILIARY);
    if (from == c->main || from == c->verb || !led || sm_has_comma(c, c->main + 1, from) || sm_is_with(&c->w[c->main]))
        return;
    for (uint32_t i = c->main + 1; i + 1 < from; i++)
        if (c->w[i].own & SM_K_PAST && !c->w[i - 1].own && !c->w[i].before && !c->w[i].inside && c->w[i].lower
            && !(c->w[i].finite && c->w[i].opener != SM_NONE)) {
            sm_move_main(c, i);
            return;
        }
}

/* "Patients who need dialysis *could* be treated at home under a plan to round ...": the same where a lesser verb was found further on. */
static void find_verb_behind_who(sm_clauses *c)
{
    uint32_t v = c->verb;
    sm_find_verb_behind_that(c);
    if (c->verb > v)
        sm_move_main(c, v);
}

/* "the pay offered to Jo Ash, head of Orla Forge, *would* be", "Tools made of bone, a needle carved from a rib among them, *have*": behind a
 * participle and what something is an auxiliary stands alone. */
static void find_auxiliary_behind_aside(sm_clauses *c)
{
    uint32_t v = c->verb, aside = sm_next_comma(c, v + 1), next = aside < c->n ? sm_next_comma(c, aside + 1) : c->n;
    bool of = v + 3 < aside && (c->w[v + 2].own | c->w[v + 3].own) & SM_K_PREPOSITION && sm_ends_in_ly(c, v + 1 + !sm_ends_in_ly(c, v + 1));
    if (!sm_is_deed(&c->w[v]) || next >= c->n || !(of || c->w[v + 1].own & (SM_K_PREPOSITION | SM_K_TO)) || sm_has_verb(c, v + 1, aside))
        return;
    for (uint32_t k = aside; k < next; k++)
        if (c->w[k].finite && !(sm_is_deed(&c->w[k]) && c->w[aside].own & SM_K_DETERMINER && !(c->w[k + 1].own & SM_K_DETERMINER)))
            return;
    static const uint32_t opens = SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_LEADER;
    const sm_word *verb = &c->w[next];
    bool slipped = of && sm_is_deed(verb) && next + 1 < c->n && verb[1].own & SM_K_PREPOSITION && c->w[aside].own & SM_K_DETERMINER;
    if (verb->opener != SM_NONE || c->w[aside].own & opens || !(slipped || (sm_is_has(verb) && verb->finite)))
        return;
    for (uint32_t k = aside; k < next; k++)
        c->w[k].finite = false;   /* "carved" */
    sm_move_main(c, next);
}

/* "The video, released by a network, *shows* three girls": behind a participle and its comma a word in "-s" with an object. */
static void find_present_behind_aside(sm_clauses *c)
{
    uint32_t v = c->verb, i = v + 1 < c->n ? sm_next_comma(c, v + 1) : c->n;
    if (!sm_is_deed(&c->w[v]) || !(c->w[v].before & SM_COMMA) || i + 2 >= c->n || c->w[c->main].last == 's' || sm_has_comma(c, c->main + 1, v))
        return;
    const sm_word *w = &c->w[i];
    bool form = w->lower && !w->inside && w->last == 's' && c->text->cp[w->end - 2] != 's' && w->end - w->start > 3
                && !(w->own & ~(uint32_t)(SM_K_VERB | SM_K_SAY | SM_K_EXPECTS_TO | SM_K_DOUBT));
    if (form && !w[1].before && (w[1].digit || w[1].own & (SM_K_DETERMINER | SM_K_RELATIVE) || sm_is_measure(&w[1])))
        sm_move_main(c, i);
}

/* "A plan to tax cloth imported from Lund, which was meant to protect mills, *has* been withdrawn": behind a participle and what "which" tells. */
static void find_auxiliary_behind_which(sm_clauses *c)
{
    uint32_t v = c->verb, which = sm_next_comma(c, v + 1), next = which < c->n ? sm_next_comma(c, which + 1) : c->n;
    if (!sm_is_deed(&c->w[v]) || next + 1 >= c->n || v == c->main || !(c->w[which].own & SM_K_RELATIVE) || c->w[which].inside)
        return;
    const sm_word *has = &c->w[next], *after = &c->w[v + 1];
    bool told = after->own & SM_K_PREPOSITION || sm_is_word(c, v + 1, c->lex->by);
    if (told && has->own & SM_K_AUXILIARY && !(has->own & (SM_K_PRONOUN | SM_K_NONFINITE)) && has->finite && has->opener == SM_NONE)
        sm_move_main(c, next);
}

/* "A court, ruling in a case brought by shrimpers, on Friday *ordered* a firm to pay": the verb of what a participle behind a comma tells. */
static void find_deed_behind_ruling(sm_clauses *c)
{
    uint32_t v = c->verb, from = sm_last_comma(c, v), next = v + 1 < c->n ? sm_next_comma(c, v + 1) : c->n;
    if (from <= c->main || from == v || !(c->w[from].own & SM_K_PARTICIPLE) || !sm_is_deed(&c->w[v]) || next + 3 >= c->n
        || sm_has_comma(c, c->main + 1, from))
        return;
    uint32_t i = next + (sm_is_where(&c->w[next]) && c->w[next + 1].own & SM_K_TIME ? 2 : 0);
    if (c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && !c->w[i].inside && c->w[i + 1].own & SM_K_DETERMINER)
        sm_move_main(c, i);
}

/* "Jo Ash, known as one of the founders, *died* at home, aged 88": an age behind a comma is not what somebody did. */
static void find_verb_before_age(sm_clauses *c)
{
    uint32_t v = c->verb;
    if (!(c->w[v].before & SM_COMMA) || !sm_is_deed(&c->w[v]) || v + 1 >= c->n || !c->w[v + 1].digit)
        return;
    for (uint32_t i = v - 1; i > c->main; i--)
        if (c->w[i].finite && c->w[i].before & SM_COMMA && sm_binds(c, i, SM_BINDS_DIED)) {
            sm_move_main(c, i);
            return;
        }
}

/* Does what stands from a comma on tell of the subject in front of it: "a qualifier ranked", "and long believed", "believed burned"? */
static bool tells_of_subject(const sm_clauses *c, uint32_t from, uint32_t v)
{
    static const uint32_t form = SM_K_PAST | SM_K_NONFINITE;
    const sm_word *w = &c->w[from], *verb = &c->w[v];
    bool past = verb->own & SM_K_PAST && !(verb->own & (SM_K_SAY | SM_K_AUXILIARY));
    bool and = sm_is_word(c, from, c->lex->conjunction) && v == from + 2 && w[1].own & (SM_K_FOCUS | SM_K_MANNER);
    bool believed = v == from && verb->own & SM_K_SAY && v + 1 < c->n && verb[1].own & (form | SM_K_TO) && !verb[1].before;
    return ((sm_is_a(w) || sm_is_so(w)) && v > from && past) || and || believed;   /* ", so well kept that" */
}

/* "Ada Holm, a qualifier ranked 214th in the world, *knocked*", "Two songs, and long believed lost, *will* be sold", "Jo Ash, the actress whose
 * line was the best, *has* died": what seemed the main verb is that of what is told of the subject behind a comma, in front of a verb behind
 * another. */
static void find_verb_behind_told(sm_clauses *c)
{
    static const uint32_t no_subject = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_TIME | SM_K_MANNER | SM_K_CONNECTIVE
                                       | SM_K_PARTICIPLE | SM_K_TO | SM_K_CONDITION | SM_K_PRONOUN;
    uint32_t v = c->verb, aside = sm_next_comma(c, c->main + 1), from = sm_last_comma(c, v), next = v + 1 < c->n ? sm_next_comma(c, v + 1) : c->n;
    bool subject = !(c->w[c->main].own & no_subject) || sm_is_only(&c->w[c->main], SM_K_DETERMINER | SM_K_PRONOUN | SM_K_DEFINITE);
    if (from <= c->main || next + 1 >= c->n || !c->w[next].finite || c->w[next].own & SM_K_SAY || !subject || sm_has_verb(c, c->main, aside))
        return;
    bool has = sm_is_has(&c->w[next]), whose = has && c->w[aside].own & SM_K_DETERMINER && sm_has_kind(c, aside, v, SM_K_RELATIVE);
    if (whose || (aside == from && !(c->w[v].own & SM_K_AUXILIARY) && tells_of_subject(c, from, v)))
        sm_move_main(c, next);
}

/* "Rice, cooking oil, powdered milk and soap *will*": what opens the last of a list tells of it. */
static void find_verb_behind_last_item(sm_clauses *c)
{
    uint32_t v = c->verb, i = v + 2;
    if (v + 4 >= c->n || !(c->w[v].before & SM_COMMA) || !sm_is_deed(&c->w[v]) || c->w[v + 1].own || !c->w[v + 1].lower || c->w[v + 1].before)
        return;
    if (!sm_is_word(c, i, c->lex->conjunction) || c->w[i].before || c->w[i + 1].own || !c->w[i + 1].lower || !c->w[i + 2].finite)
        return;
    if (c->w[i + 2].own & SM_K_AUXILIARY && !(c->w[i + 2].own & SM_K_PRONOUN) && c->w[i + 2].opener == SM_NONE)
        sm_move_main(c, i + 2);
}

/* "Three men dressed as cleaners *walked* out": what somebody seemed. */
static void find_verb_behind_guise(sm_clauses *c)
{
    enum { GUISE = 5 };
    uint32_t as = c->verb + 1;
    if (as + 3 >= c->n || !sm_binds(c, c->verb, SM_BINDS_GUISE) || !sm_is_as(&c->w[as]) || c->w[as].before)
        return;
    uint32_t aside = sm_next_comma(c, as + 1), behind = aside + 1 < c->n ? sm_next_comma(c, aside + 1) : c->n;
    /* "Men disguised as cleaners, police in Lund said on Friday, *lowered* themselves" */
    if (behind + 1 < c->n && sm_is_deed(&c->w[behind]) && sm_has_kind(c, aside, behind, SM_K_SAY)) {
        sm_move_main(c, behind);
        return;
    }
    for (uint32_t i = as + 2; i + 1 < c->n && i <= as + GUISE && sm_runs_on(&c->w[i]); i++)
        if (sm_is_deed(&c->w[i]) && c->w[i].finite) {
            sm_move_main(c, i);
            return;
        }
}

/* "The small striped cat that comes down from the hills *belongs* to a kind": what stands behind an article and in front of a noun tells of it. */
static void find_verb_behind_adjective(sm_clauses *c)
{
    uint32_t v = c->verb;
    if (v != c->main + 2 || v + 3 >= c->n || !sm_is_determiner(&c->w[c->main]) || !sm_is_deed(&c->w[v])
        || !sm_ends_in_ed(c, v) || c->w[v].before || c->w[v + 1].own || !c->w[v + 1].lower || c->w[v + 1].last == 's'
        || !(c->w[v + 2].own & (SM_K_RELATIVE | SM_K_THAT)) || c->w[v + 2].before)
        return;
    for (uint32_t i = v + 4; i + 1 < c->n; i++) {
        bool present = c->w[i].own & SM_K_VERB && c->w[i].last == 's' && c->w[i + 1].own & (SM_K_TO | SM_K_DETERMINER | SM_K_PREPOSITION);
        if (c->w[i].finite && c->w[i].opener == SM_NONE && (sm_is_has(&c->w[i]) || present)) {
            sm_move_main(c, i);
            return;
        }
    }
}

/* "Ada Holm, who taught children to count with a badger called Mr Sums, *died* at home": a name that something has. */
static void find_verb_behind_called(sm_clauses *c)
{
    uint32_t v = c->verb, next = v + 1 < c->n ? sm_next_comma(c, v + 1) : c->n;
    if (v < c->main + 3 || next + 1 >= c->n || !(c->w[v].own & SM_K_PAST) || c->w[v].own & SM_K_AUXILIARY || c->w[v].before
        || c->w[v - 1].own || !c->w[v - 1].lower || !c->w[v + 1].upper || !sm_has_kind(c, c->main, v, SM_K_RELATIVE))
        return;
    const sm_word *died = &c->w[next];
    if (!(died->own & (SM_K_PAST | SM_K_VERB) || sm_is_has(died)) || died->own & SM_K_SAY || !died->finite || died->opener != SM_NONE)
        return;
    for (uint32_t i = v + 1; i < next; i++)
        if (!c->w[i].upper)
            return;
    sm_move_main(c, next);
}

/* "A fever that has killed ten since May Day *has* been traced to cheese made in Lund", "A girl at the centre of a row over whether pupils can be
 * hired as a cook *has* left, saying she was": a name or an article behind "since" or "as" opens no clause. */
static void find_auxiliary_behind_since(sm_clauses *c)
{
    uint32_t v = c->verb;
    bool she = v > c->main + 3 && c->w[v - 1].own & SM_K_PRONOUN && c->w[v - 2].own & SM_K_PARTICIPLE && c->w[v - 2].before & SM_COMMA;
    for (uint32_t i = c->main + 4; (she || sm_is_deed(&c->w[v])) && i + 1 < v; i++) {
        const sm_word *w = &c->w[i], *by = w->opener != SM_NONE ? &c->w[w->opener] : NULL;
        if (w->finite && !by)
            return;
        if (!w->finite || by == &c->w[c->main] || !(by->own & SM_K_LEADER) || !(w->own & SM_K_AUXILIARY)
            || !(w[1].own & (SM_K_PAST | SM_K_AUXILIARY | SM_K_NONFINITE)))
            continue;
        bool name = sm_is_a(by + 1) && sm_is_as(by);
        for (const sm_word *k = by + 1; k < w && !name && k->upper && sm_runs_on(k);)
            name = ++k == w;
        if (name && w->opener > c->main + 1 && sm_has_kind(c, c->main + 1, w->opener, SM_K_RELATIVE | SM_K_THAT)) {
            sm_move_main(c, i);
            return;
        }
    }
}

/* "Families of the men lost aboard a ship, which sank in 2021, *laid* wreaths": a participle, behind it what "which" tells, and a past form. */
static void find_deed_behind_which(sm_clauses *c)
{
    uint32_t v = c->verb, which = sm_next_comma(c, v + 1), i = which < c->n ? sm_next_comma(c, which + 1) : c->n;
    if (i + 1 >= c->n || v == c->main || !sm_is_deed(&c->w[v]) || !(c->w[which].own & SM_K_RELATIVE) || c->w[v - 1].own)
        return;
    bool aboard = sm_is_where(&c->w[v + 1]) || (!c->w[v + 1].own && c->w[v + 1].lower);
    if (!aboard || !sm_is_deed(&c->w[i]) || !c->w[i].lower || c->w[i].inside || c->w[i + 1].own & (SM_K_PREPOSITION | SM_K_TO) || c->w[i + 1].before)
        return;
    sm_move_main(c, i);
}

/* "A film about a mill, shot in nine days and spoken in dialect, *beat* its rivals": what stands right behind the first comma is a participle. */
static void find_verb_behind_participle(sm_clauses *c)
{
    uint32_t v = c->verb, i = sm_next_comma(c, v + 1), comma = sm_next_comma(c, c->main + 1);
    const sm_word *first = &c->w[c->main];
    if (i + 1 >= c->n)
        return;
    if (comma < v && c->w[comma - 1].before & SM_GLUED && c->w[comma].lower)   /* "a three-hour, silent film" */
        comma = sm_next_comma(c, comma + 1);
    bool aside = v > c->main + 1 && c->w[v].before & SM_COMMA && comma == v && sm_is_deed(&c->w[v]) && sm_is_where(&c->w[v + 1]);
    if (!aside || !(first->own & SM_K_DETERMINER || !first->own) || c->w[i].inside)
        return;
    if (c->w[i].own & (SM_K_PAST | SM_K_VERB) && !(c->w[i].own & (SM_K_SAY | SM_K_AUXILIARY)) && !c->w[i + 1].before)
        sm_move_main(c, i);
}

/* What was taken for it may be that of another clause. */
void sm_doubt_verb(sm_clauses *c)
{
    /* "Shops that shrink packets *will* need a sign under rules approved by" */
    if (c->w[c->verb].own & SM_K_PAST && c->verb + 1 < c->n && sm_is_word(c, c->verb + 1, c->lex->by))
        sm_find_verb_behind_that(c);
    if (!(c->w[c->verb].own & (SM_K_AUXILIARY | SM_K_SAY)))
        find_verb_behind_who(c);
    find_surer_verb(c);
    find_verb_behind_set(c);
    find_said_verb(c);
    find_verb_behind_saying(c);
    find_verb_behind_thought(c);
    find_verb_behind(c);
    find_verb_behind_deeds(c);
    find_verb_behind_list(c);
    find_verb_behind_name(c);
    find_verb_behind_more(c);
    find_verb_behind_second(c);
    find_verb_behind_as(c);
    find_verb_ahead(c);
    find_auxiliary_ahead(c);
    find_passive_behind(c);
    find_finite_behind(c);
    find_auxiliary_behind_place(c);
    find_verb_behind_what(c);
    find_verb_behind_told_list(c);
    find_auxiliary_behind_aside(c);
    find_auxiliary_behind_which(c);
    find_present_behind_aside(c);
    find_verb_before_age(c);
    find_deed_behind_ruling(c);
    find_verb_behind_told(c);
    sm_doubt_front(c);
    find_verb_behind_guise(c);
    find_verb_behind_last_item(c);
    find_verb_behind_adjective(c);
    find_verb_behind_called(c);
    find_auxiliary_behind_since(c);
    find_deed_behind_which(c);
    find_verb_behind_participle(c);
}
