/* verbs_main.c - the main verb, where the pass over the words (verbs.c) found none.
 *
 * Method: one pattern after the other, the surer ones first; each says in its comment what it is of.
 * Limits: the patterns are those of English news; languages without lists of phrases use the first few.
 */
#include "verbs.h"

void sm_take_main(sm_clauses *c, uint32_t i)
{
    c->w[i].finite = true;
    c->w[i].opener = c->main;
    c->verb = i;
}

/* "a cheap, | decades-old tablet": does the comma before word i stand between what tells of one noun? */
static bool parts_adjectives(const sm_clauses *c, uint32_t i)
{
    return c->w[i].before & SM_COMMA && i > c->main + 1 && sm_is_only(&c->w[i], SM_K_TIME | SM_K_SPAN) && !c->w[i - 1].own
           && c->w[i - 2].own & SM_K_DETERMINER && c->w[i].lower && c->w[i - 1].lower && i + 1 < c->n && !(c->w[i + 1].before & SM_COMMA);
}

/* Behind the participle that opens, as in "Convicted of fraud, | a baker"; the first word where there is none. */
static uint32_t behind_lead(const sm_clauses *c)
{
    const sm_word *w = &c->w[c->main];
    bool led = c->lex && c->lex->bare && w->own & (SM_K_PAST | SM_K_NONFINITE) && !(w->own & (SM_K_AUXILIARY | SM_K_SAY))
               && c->n > c->main + 3 && !w[1].before && w[1].own & (SM_K_PREPOSITION | SM_K_TIME);
    uint32_t i = led ? sm_next_comma(c, c->main + 1) : c->n;
    return i + 2 < c->n && (!c->w[i].own || c->w[i].own & SM_K_DETERMINER) ? i : c->main;
}

/* "The hours after the loss of a boat *were*": without another main verb, that of what "after" seemed to open. */
bool sm_find_taken_verb(sm_clauses *c, uint32_t kinds)
{
    uint32_t i = behind_lead(c);
    while (i + 1 < c->n && !(c->w[i].finite && !sm_is_of_who(c, i)) && (sm_runs_on(&c->w[i + 1]) || parts_adjectives(c, i + 1)))
        i++;
    uint32_t by = i < c->n && c->w[i].finite ? c->w[i].opener : SM_NONE;
    bool pronoun = by != SM_NONE && i == by + 2 && sm_is_pronoun(&c->w[i - 1]);   /* "as it did" */
    if (by == SM_NONE || by == c->main || pronoun || !((c->w[by].own | c->w[by].kinds) & (SM_K_SUBORDINATOR | SM_K_LEADER)) || !(c->w[i].own & kinds)
        || c->w[i].own & SM_K_PRONOUN)
        return false;
    sm_take_main(c, i);
    return true;
}

/* "says he *has* won": the verb of a pronoun behind what is said. */
static bool is_theirs(const sm_clauses *c, uint32_t i)
{
    return i > c->main + 1 && sm_is_they(&c->w[i - 1]) && c->w[i - 2].finite && sm_is_said(&c->w[i - 2]);
}

/* "and *fell*", "quickly *grew*", "as *expected*", not "into a well *was*": what stands in front of it tells that it is no main verb. */
bool sm_is_led_on(const sm_clauses *c, uint32_t i)
{
    uint32_t left = c->w[i - 1].own;
    bool noun = !(left & (SM_K_LEADER | SM_K_NEGATION | SM_K_AUXILIARY)) && c->w[i].own & SM_K_AUXILIARY;
    return left & (SM_K_COORDINATOR | SM_K_MANNER) || ((left & (SM_K_FOCUS | SM_K_TIME)) == SM_K_FOCUS && !noun);
}

/* "A storm that rolled through at noon and evening *caused*": without another main verb, the last in front of a comma that no clause
 * took and no "and" goes with. */
static bool find_free_verb(sm_clauses *c)
{
    uint32_t found = SM_NONE;
    for (uint32_t i = c->main + 1; i < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !sm_is_led_on(c, i) && !is_theirs(c, i)
            && !(found != SM_NONE && c->w[found].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_AUXILIARY)))   /* "was among ten people *praised*" */
            found = i;
    if (found == SM_NONE)
        return false;
    sm_take_main(c, found);
    return true;
}

/* "Her unbeaten 121 *lifted* India": without any other, a past form behind a number, in front of a name or an article. */
static bool find_figure_verb(sm_clauses *c)
{
    for (uint32_t i = c->main + 2; i + 1 < c->n && sm_runs_on(&c->w[i]); i++) {
        const sm_word *w = &c->w[i];
        bool object = !c->w[i + 1].before && (c->w[i + 1].own & SM_K_DETERMINER || (!c->w[i + 1].own && c->w[i + 1].upper));
        if (!(w->own & SM_K_PAST) || w->inside || w->before || !c->w[i - 1].digit || !object)
            continue;
        sm_take_main(c, i);
        return true;
    }
    return false;
}

/* The last of the nouns that word i starts, within reach. */
static uint32_t noun_end(const sm_clauses *c, uint32_t i, uint32_t most)
{
    while (i + 1 < c->n && i < most && !c->w[i + 1].own && !c->w[i + 1].before)
        i++;
    return i;
}

/* "schools", "women", "people" */
static bool is_plural(const sm_clauses *c, uint32_t i)
{
    const uint32_t *end = c->text->cp + c->w[i].end;
    bool men = c->w[i].end - c->w[i].start >= 3 && end[-1] == 'n' && end[-2] == 'e' && end[-3] == 'm';
    return c->w[i].last == 's' || men || sm_binds(c, i, SM_BINDS_MANY) || sm_binds(c, i, SM_BINDS_WHOM);
}

/* "Bus *passengers*", "More than 60 primary *schools*", "More than one in four *farmers*": the plural that is the subject; SM_NONE: none is. */
static uint32_t find_plural_subject(const sm_clauses *c)
{
    enum { SUBJECT = 7 };
    const sm_word *first = &c->w[c->main], *next = first + 1;
    bool led = c->n > c->main + 1 && !next->own && !next->before;
    bool alone = led && first->last == 's' && !sm_is_possessive(c, c->main) && next->last != 's';   /* "Squids *change* colour" */
    bool told = !led && c->n > c->main + 2 && first->own & SM_K_DETERMINER && next->own & (SM_K_PARTICIPLE | SM_K_PAST | SM_K_NONFINITE)
                && !first[2].own && !next->before && !first[2].before;   /* "the surviving members" */
    uint32_t head = c->main + 2 * told + (led && !alone && (!first->own || first->own & SM_K_DETERMINER)), of = c->main + first->span;
    if (sm_is_measure(first)) {
        head = noun_end(c, of, c->main + SUBJECT);
        of += of + 1 < c->n && c->w[of].own & SM_K_DETERMINER && c->w[of + 1].own & SM_K_PREPOSITION;
        if (of + 2 < c->n && c->w[of].own & SM_K_PREPOSITION && (c->w[of + 1].own & SM_K_DETERMINER || c->w[of + 1].digit))
            head = noun_end(c, of + 2, of + SUBJECT);
    }
    return head < c->n && is_plural(c, head) && !c->w[head].own ? head : SM_NONE;
}

/* "*face* | delays of", "*change* | colour while": is what stands behind word i (right_behind: the subject) a noun that is an object? */
static bool has_bare_object(const sm_clauses *c, uint32_t i, bool right_behind)
{
    const sm_word *left = &c->w[i - 1], *object = &c->w[i + 1], *then = object + 1;
    if (object->own || !object->lower)
        return false;
    bool goes_on = !then->before, joined = then->own & SM_K_COORDINATOR && i + 3 < c->n && !c->w[i + 3].own;   /* "*face* closure or merger" */
    if (left->last == 's' && (object->last == 's' || (!then->own && goes_on && then->last == 's')))
        return true;
    if (!then->own && goes_on && then->lower && then->last == 's' && (i + 3 == c->n || then[1].before || then[1].own & SM_K_PREPOSITION))
        return true;   /* "in the area *face* | water limits from May" */
    return goes_on && ((object->last == 's' && sm_is_of(then)) || joined || (right_behind && then->own & SM_K_SUBORDINATOR));
}

/* "*face* | a rise", "*struggle* | to", "*score* | lower in": does what stands behind word i tell that it is a verb? */
static bool is_verb_by_object(const sm_clauses *c, uint32_t i, bool right_behind)
{
    const sm_word *next = &c->w[i + 1], *then = next + 1;
    bool time = then->own & SM_K_TIME;
    bool er = next->end - next->start > 3 && next->last == 'r' && c->text->cp[next->end - 2] == 'e';
    bool more = er && then->own & SM_K_PREPOSITION && !then->before;
    bool span = (next->own & SM_K_DETERMINER || next->digit) && time && i + 3 < c->n && sm_is_of(&c->w[i + 3]);   /* "*face* eight weeks of" */
    bool spot = then->before & SM_GLUED && next->own & SM_K_PREPOSITION;   /* "*face* on-the-spot fines" */
    bool counted = next->digit && !(time && then->own & SM_K_WHEN), a = next->own & SM_K_DETERMINER && !time;
    /* "growers *fear* that a ban will" */
    bool that = c->w[i].own & SM_K_NOUN && next->own & SM_K_THAT && !(next->own & SM_K_LEADER) && then->own & SM_K_DETERMINER && !then->before;
    return more || span || spot || counted || a || that || sm_is_measure(next) || next->own & (SM_K_TO | SM_K_PARTICIPLE)
           || has_bare_object(c, i, right_behind);
}

/* "Patients in some counties *face* delays", "bees in boxes *struggle* to": without any other, an unknown word behind a noun, in front of
 * an infinitive, a gerund, an article, or what ends in a plural; the subject is a plural. */
void sm_find_plain_verb(sm_clauses *c)
{
    uint32_t head = find_plural_subject(c);
    for (uint32_t i = head + 1; head != SM_NONE && c->verb == SM_NONE && i + 2 < c->n && sm_runs_on(&c->w[i]); i++) {
        const sm_word *w = &c->w[i], *left = w - 1;
        bool fear = w->own == SM_K_NOUN && w[1].own & SM_K_THAT, ss = w->last == 's' && c->text->cp[w->end - 2] == 's';   /* "pass" */
        bool need = w->own == (SM_K_NOUN | SM_K_EXPECTS_TO) && w[1].own & SM_K_DETERMINER && w[2].digit;   /* "the women *need* another 87 runs" */
        bool form = (fear || need || sm_is_only(w, SM_K_EXPECTS_TO)) && !w->before && !w->inside && w->lower && w->end - w->start > 2
                    && (ss || w->last != 's');
        bool name = left->upper && !left->before && left > &c->w[head + 1];   /* "at Lund Down *face* two weeks of" */
        bool noun = (!left->own || (left->own & SM_K_TIME && !(left->own & SM_K_AUXILIARY)) || name) && !left->inside && left->end - left->start > 1;
        if (form && noun && !w[1].before && is_verb_by_object(c, i, i == head + 1))
            sm_take_main(c, i);
    }
}

/* "More than ten years after their breakup, the members of the band *plan* to reunite": the same behind what leads up to the subject. */
void sm_find_plain_verb_behind_lead(sm_clauses *c)
{
    enum { REACH = 6 };
    uint32_t from = sm_next_comma(c, c->main + 1), main = c->main;
    bool leads = false;
    for (uint32_t i = main; i < from && i < main + REACH; i++)
        leads |= (i == main && c->w[i].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_TO))
                 || (i > main && c->w[i].own & SM_K_SUBORDINATOR && c->w[i - 1].own & SM_K_TIME);
    if (from + 3 >= c->n || !leads || sm_is_measure(&c->w[from]) || c->w[from].own & SM_K_COORDINATOR)
        return;
    c->main = from;
    sm_find_plain_verb(c);
    c->main = main;
    if (c->verb != SM_NONE)
        c->w[c->verb].opener = main;
}

/* "Customers of the mill, the largest in Lund, *face* a rise": the same behind what commas set off. */
static void find_plain_verb_behind(sm_clauses *c)
{
    uint32_t aside = sm_next_comma(c, c->main + 1), i = aside < c->n ? sm_next_comma(c, aside + 1) : c->n;
    bool many = c->w[c->main].last == 's' && !c->w[c->main].own;
    if (!many || i + 2 >= c->n || !(c->w[aside].own & SM_K_DETERMINER) || c->w[i].own || c->w[i].inside || c->w[i].last == 's' || !c->w[i].lower)
        return;
    if (c->w[i + 1].own & SM_K_DETERMINER && !c->w[i + 1].before && !(c->w[i + 2].own & SM_K_TIME))
        sm_take_main(c, i);
}

/* "Airlines that strand passengers *will* have to pay": without a sure one, the auxiliary that a clause took whose own verb stands right
 * behind "that", in a form that may be a noun. */
void sm_find_verb_behind_that(sm_clauses *c)
{
    static const uint32_t other = SM_K_VERB | SM_K_EXPECTS_TO | SM_K_TIME;
    for (uint32_t i = c->main + 4; i < c->n && sm_runs_on(&c->w[i]); i++) {
        uint32_t by = c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && sm_is_of_who(c, i) ? c->w[i].opener : SM_NONE;
        if (by == SM_NONE || by <= c->main || by + 2 >= i)
            continue;
        sm_word *verb = &c->w[by + 1];
        bool many = c->w[by - 1].last == 's' && !c->w[by - 1].own && !sm_is_whose(c, by),
             bare = !(verb->own & ~other) && verb->lower && verb->end - verb->start > 2 && verb->last != 's';
        if (!many || !bare || verb->before || c->w[i - 1].own & (SM_K_PRONOUN | SM_K_COORDINATOR))
            continue;
        verb->finite = true;
        verb->opener = by;
        if (c->verb != SM_NONE)
            c->w[c->verb].finite = false;
        sm_take_main(c, i);
        return;
    }
}

/* "Tens of thousands *marched* in the capital", "The navy test-*fired* a missile", "crash-*landed* on": without any other, the first past form
 * behind a noun, or joined to one. */
static void find_past_verb(sm_clauses *c)
{
    enum { CROWD = 3 };
    for (uint32_t i = c->main + 1; i + 1 < c->n && c->verb == SM_NONE; i++) {
        const sm_word *w = &c->w[i], *left = w - 1;
        if (!sm_runs_on(w))
            return;
        bool joined = w->before & SM_GLUED && sm_ends_in_ed(c, i)
                      && (w[1].own & SM_K_DETERMINER || (sm_is_where(&w[1]) && !(left->before & SM_GLUED))) && !w[1].before;
        bool crowd = i <= c->main + CROWD && left->own & SM_K_DETERMINER && left->last == 's' && sm_is_where(&w[1]);
        bool before = left->own & SM_K_SUBORDINATOR && (w[1].own & SM_K_DETERMINER || w[1].digit);   /* "who had never played before *won* ten" */
        bool nearly = left->own & SM_K_DETERMINER && sm_ends_in_ly(c, i - 1) && sm_is_where(&w[1]);   /* "at Orla Moore nearly *doubled* in May" */
        bool past = !w->before && !(left->before & SM_GLUED) && w->own & SM_K_PAST
                    && (crowd || before || nearly || sm_is_only(left, SM_K_EXPECTS_TO)) && left->lower;
        if (!w->inside && (joined || past))
            sm_take_main(c, i);
    }
}

/* "The news that a mill will close *revives* an old quarrel", "the maker *plans* to close": without any other, a word in "-s" between a
 * noun and an article, or that expects the "to" behind it. */
void sm_find_present_verb(sm_clauses *c)
{
    static const uint32_t other = SM_K_PRONOUN | SM_K_EXPECTS_TO | SM_K_NEGATION;
    const uint32_t *cp = c->text->cp;
    const sm_word *first = &c->w[c->main];
    bool share = c->main + 3 < c->n && sm_is_where(&first[1]) && (first[2].own & SM_K_DETERMINER || first[2].digit);   /* "One in five" */
    for (uint32_t i = c->main + 1; c->lex && c->lex->bare && i + 2 < c->n && sm_runs_on(&c->w[i]); i++) {
        const sm_word *w = &c->w[i], *left = &c->w[i - 1], *next = &c->w[i + 1];
        bool things = share && i > c->main + 4 && !next->own && next->lower && next->last == 's';   /* "adults in the city *skips* meals" */
        bool plans = w->own & SM_K_EXPECTS_TO && next->own & SM_K_TO;
        bool form = (!w->own || plans) && !w->before && !w->inside && w->lower && w->end - w->start > 3 && w->last == 's' && cp[w->end - 2] != 's';
        if (!form || left->own || left->inside || (!plans && !things && !sm_is_measure(next) && (!(next->own & SM_K_DETERMINER) || next->own & other))
            || next->before)
            continue;
        /* "one in four teenagers *sleeps* fewer than" */
        bool one = i > c->main + 3 && c->w[i - 3].own & SM_K_PREPOSITION && c->w[i - 4].own & SM_K_DETERMINER;
        if (c->w[i + 2].own & SM_K_TIME || (!one && left->lower && left->last == 's'))   /* "flights a day", "ships sails" */
            continue;
        sm_take_main(c, i);
        return;
    }
}

/* The first auxiliary from .. to, in front of the next comma, that no clause took and that stands behind none of bars; SM_NONE: none. */
uint32_t sm_find_free_auxiliary(const sm_clauses *c, uint32_t from, uint32_t to, uint32_t bars)
{
    for (uint32_t i = from; i < to && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && c->w[i].own & SM_K_AUXILIARY && !(c->w[i - 1].own & bars))
            return i;
    return SM_NONE;
}

/* "When pupils return in September they *will* have to": where nothing else is the main verb, that of the pronoun behind a clause in front. */
static void find_verb_behind_when(sm_clauses *c)
{
    enum { CLAUSE = 4 };   /* words: of a clause in front, at least */
    if (!(c->w[c->main].own & (SM_K_SUBORDINATOR | SM_K_LEADER)))
        return;
    for (uint32_t i = c->main + CLAUSE + 1; i < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && c->w[i - 1].own & SM_K_PRONOUN && sm_is_they(&c->w[i - 1])) {
            sm_take_main(c, i);
            return;
        }
}

/* "named", which the lexicon knows as no verb, because of "a man named Ash" */
static bool is_named(const sm_clauses *c, uint32_t i) { return c->w[i].own == SM_K_FOCUS && sm_ends_in_ed(c, i); }

/* "The hall, which had been due to go, *reopened* as", "The app, which is free, *plans* to": without any other, the past form, or a plan, behind
 * what commas set off. */
static void find_past_verb_behind(sm_clauses *c)
{
    static const uint32_t opens = SM_K_RELATIVE | SM_K_PAST | SM_K_NONFINITE;
    uint32_t aside = sm_next_comma(c, c->main + 1), i = aside < c->n ? sm_next_comma(c, aside + 1) : c->n;
    if (i + 1 >= c->n || c->w[i].inside || !c->w[i].lower || c->w[i + 1].before)
        return;
    bool plans = c->w[aside].own & (SM_K_RELATIVE | SM_K_DETERMINER) && c->w[i].own & SM_K_EXPECTS_TO && c->w[i].last == 's'
                 && c->w[i + 1].own & SM_K_TO;
    if ((plans || (c->w[aside].own & opens && (is_named(c, i) || sm_is_deed(&c->w[i])))) && !sm_is_word(c, i + 1, c->lex->by))
        sm_take_main(c, i);
}

/* "Fashion house Orla on Tuesday *named* Jo Ash": without any other, a past form between a day and a name or an article, behind the subject. */
static void find_past_verb_behind_inner_day(sm_clauses *c)
{
    for (uint32_t i = c->main + 3; i + 1 < c->n && sm_runs_on(&c->w[i]); i++) {
        const sm_word *w = &c->w[i];
        bool day = w[-1].own & SM_K_TIME && w[-1].upper && sm_is_where(&w[-2]) && !w[-1].before && !w[-2].before;
        bool ed = sm_ends_in_ed(c, i) && w->end - w->start > 4;
        bool object = !w[1].before && (w[1].upper || w[1].digit || w[1].own & SM_K_DETERMINER);
        if (!day || !ed || !object || !w->lower || w->inside || !sm_is_only(w, SM_K_PAST | SM_K_FOCUS | SM_K_EXPECTS_TO))
            continue;
        sm_take_main(c, i);
        return;
    }
}

/* "On Monday Orla Foods *floated* on the exchange": without any other, the past form behind a day and a name. */
static void find_past_verb_behind_day(sm_clauses *c)
{
    uint32_t name = c->main + 2, i = name;
    if (name >= c->n || !sm_is_where(&c->w[c->main]) || !(c->w[c->main + 1].own & SM_K_TIME))
        return;
    while (i + 1 < c->n && c->w[i].upper && !c->w[i].own && !c->w[i].before && !c->w[i].inside)
        i++;
    if (i > name && i + 1 < c->n && sm_is_deed(&c->w[i]) && c->w[i].lower && !c->w[i].before && !sm_is_word(c, i + 1, c->lex->by))
        sm_take_main(c, i);
}

/* "In Vienna, Jo Ash *named* a cabinet of eight women": without any other, behind a name that ends the subject. */
static void find_named_verb(sm_clauses *c)
{
    for (uint32_t i = c->main + 1; i + 1 < c->n; i++) {
        const sm_word *w = &c->w[i];
        if (is_named(c, i) && w->lower && !w->before && !w->inside && w[-1].upper && !w[-1].own && !w[1].before && w[1].own & SM_K_DETERMINER) {
            sm_take_main(c, i);
            return;
        }
    }
}

/* "To fill rooms that now stand empty, councillors *agreed* to", "Amid anger over cuts that last all day, the president *sacked*": a verb behind
 * the comma that a clause in front seemed to wait for. */
static void find_verb_behind_purpose(sm_clauses *c)
{
    uint32_t comma = sm_next_comma(c, c->main + 1);
    const sm_word *first = &c->w[c->main];
    bool front = first->own & SM_K_TO || (first->own & SM_K_PREPOSITION && !sm_is_of(first)) || first->kinds & (SM_K_ADJUNCT | SM_K_SOURCE);
    if (!front || comma >= c->n || c->w[comma].own & (SM_K_COORDINATOR | SM_K_RELATIVE | SM_K_PARTICIPLE))
        return;
    for (uint32_t i = comma + 1; i < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].opener != SM_NONE && c->w[i].opener > c->main && c->w[i].opener + 1 < comma) {
            sm_take_main(c, i);
            return;
        }
}

/* "Director Ann Lund, 34, who won acclaim for a comedy, *plans* to shoot": a verb in "-s" that expects the "to" behind it, behind a comma. */
static void find_verb_behind_comma(sm_clauses *c)
{
    for (uint32_t i = sm_next_comma(c, c->main + 1); i + 2 < c->n; i = sm_next_comma(c, i + 1)) {
        const sm_word *w = &c->w[i];
        if (w->own & SM_K_EXPECTS_TO && w->last == 's' && w->lower && !w->inside && w[1].own & SM_K_TO && !w[1].before) {
            sm_take_main(c, i);
            return;
        }
    }
}

/* "Keepers, a pilot and a farmer all *played* a part": without any other, the past form behind "all" that a list waits for. */
static void find_past_verb_behind_all(sm_clauses *c)
{
    bool listed = false;
    for (uint32_t i = c->main + 3; i + 1 < c->n && !c->w[i].finite; i++) {
        const sm_word *w = &c->w[i];
        listed |= (w->own & SM_K_COORDINATOR) != 0;
        bool form = w->own & (SM_K_PAST | SM_K_VERB) && !w->before && !w->inside, object = w[1].own & SM_K_DETERMINER && !w[1].before;
        if (!listed || !form || !object || !sm_binds(c, i - 1, SM_BINDS_EVERY) || w[-1].before)
            continue;
        sm_take_main(c, i);
        return;
    }
}

/* "A church that had survived a war and a century as a grain store *burned*": a deed that "as" with an article took. */
static void find_deed_behind_as(sm_clauses *c)
{
    for (uint32_t i = c->main + 4; i + 1 < c->n; i++) {
        uint32_t as = c->w[i].finite && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) ? c->w[i].opener : SM_NONE;
        if (as == SM_NONE || as <= c->main + 2 || !sm_is_as(&c->w[as]) || !sm_is_a(&c->w[as + 1]) || c->w[i - 1].own || c->w[i].inside)
            continue;
        if (!sm_has_kind(c, c->main + 1, as, SM_K_THAT | SM_K_RELATIVE))
            return;
        sm_take_main(c, i);
        return;
    }
}

/* The verb of the main clause where the pass over the words found none. */
static void find_missing_verb(sm_clauses *c, bool bare)
{
    if (bare)   /* "Commuters *face* delays while the bridge is repaired" */
        sm_find_plain_verb(c);
    if (c->verb != SM_NONE || sm_find_taken_verb(c, SM_K_AUXILIARY) || find_free_verb(c) || find_figure_verb(c))
        return;
    sm_find_present_verb(c);
    if (c->verb == SM_NONE && bare)
        sm_find_verb_behind_that(c);
    if (c->verb == SM_NONE && bare)
        find_plain_verb_behind(c);
    if (c->verb == SM_NONE && bare)
        sm_find_plain_verb_behind_lead(c);
    if (c->verb == SM_NONE)
        sm_find_taken_verb(c, SM_K_PAST | SM_K_VERB);
    static void (*const last[])(sm_clauses *) = { find_past_verb, find_past_verb_behind, find_past_verb_behind_day, find_past_verb_behind_inner_day,
                                                 find_verb_behind_when, find_named_verb, find_verb_behind_purpose, find_verb_behind_comma,
                                                 find_past_verb_behind_all, find_deed_behind_as };
    for (size_t k = 0; bare && c->verb == SM_NONE && k < sizeof last / sizeof *last; k++)
        last[k](c);
}

void sm_find_main_verb(sm_clauses *c)
{
    bool bare = c->lex && c->lex->bare;
    /* "the increase it *had* sought": only without any other */
    uint32_t theirs = c->verb != SM_NONE && bare && sm_is_theirs_bare(c, c->verb) ? c->verb : SM_NONE;
    if (theirs != SM_NONE) {
        c->verb = SM_NONE;
        c->w[theirs].finite = false;
    }
    if (c->verb == SM_NONE && c->n > c->main)
        find_missing_verb(c, bare);
    if (theirs != SM_NONE) {
        c->w[theirs].finite = true;
        c->w[theirs].opener = c->verb == SM_NONE ? c->main : SM_NONE;
        c->verb = c->verb == SM_NONE ? theirs : c->verb;
    }
    if (c->verb != SM_NONE && bare)
        sm_doubt_verb(c);
}
