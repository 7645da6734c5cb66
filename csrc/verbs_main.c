/* verbs_main.c - the main verb, where the pass over the words (verbs.c) found none, or one that another may be before.
 *
 * Method: one pattern after the other, the surer ones first; each says in its comment what it is of.
 * Limits: the patterns are those of English news; languages without lists of phrases use the first few.
 */
#include "verbs.h"

/* A past form, not one of "be" and "have", nor of saying. */
static bool is_deed(const sm_word *w) { return w->own & SM_K_PAST && !(w->own & (SM_K_AUXILIARY | SM_K_SAY)); }

static void take_main(sm_clauses *c, uint32_t i)
{
    c->w[i].finite = true;
    c->w[i].opener = c->main;
    c->verb = i;
}

/* What seemed the main verb is none. */
static void move_main(sm_clauses *c, uint32_t i)
{
    c->w[c->verb].finite = false;
    take_main(c, i);
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
static bool find_taken_verb(sm_clauses *c, uint32_t kinds)
{
    uint32_t i = behind_lead(c);
    while (i + 1 < c->n && !(c->w[i].finite && !sm_is_of_who(c, i)) && (sm_runs_on(&c->w[i + 1]) || parts_adjectives(c, i + 1)))
        i++;
    uint32_t by = i < c->n && c->w[i].finite ? c->w[i].opener : SM_NONE;
    bool pronoun = by != SM_NONE && i == by + 2 && c->w[i - 1].own & SM_K_PRONOUN && !(c->w[i - 1].own & SM_K_DETERMINER);   /* "as it did" */
    if (by == SM_NONE || by == c->main || pronoun || !((c->w[by].own | c->w[by].kinds) & (SM_K_SUBORDINATOR | SM_K_LEADER)) || !(c->w[i].own & kinds)
        || c->w[i].own & SM_K_PRONOUN)
        return false;
    take_main(c, i);
    return true;
}

/* "says he *has* won": the verb of a pronoun behind what is said. */
static bool is_theirs(const sm_clauses *c, uint32_t i)
{
    return i > c->main + 1 && sm_is_they(&c->w[i - 1]) && c->w[i - 2].finite && sm_is_said(&c->w[i - 2]);
}

/* "and *fell*", "quickly *grew*", "as *expected*", not "into a well *was*": what stands in front of it tells that it is no main verb. */
static bool is_led_on(const sm_clauses *c, uint32_t i)
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
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !is_led_on(c, i) && !is_theirs(c, i)
            && !(found != SM_NONE && c->w[found].own & SM_K_AUXILIARY && !(c->w[i].own & SM_K_AUXILIARY)))   /* "was among ten people *praised*" */
            found = i;
    if (found == SM_NONE)
        return false;
    take_main(c, found);
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
        take_main(c, i);
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
static void find_plain_verb(sm_clauses *c)
{
    uint32_t head = find_plural_subject(c);
    for (uint32_t i = head + 1; head != SM_NONE && c->verb == SM_NONE && i + 2 < c->n && sm_runs_on(&c->w[i]); i++) {
        const sm_word *w = &c->w[i], *left = w - 1;
        bool fear = w->own == SM_K_NOUN && w[1].own & SM_K_THAT, ss = w->last == 's' && c->text->cp[w->end - 2] == 's';   /* "pass" */
        bool form = (fear || sm_is_only(w, SM_K_EXPECTS_TO)) && !w->before && !w->inside && w->lower && w->end - w->start > 2
                    && (ss || w->last != 's');
        bool name = left->upper && !left->before && left > &c->w[head + 1];   /* "at Lund Down *face* two weeks of" */
        bool noun = (!left->own || left->own & SM_K_TIME || name) && !left->inside && left->end - left->start > 1;
        if (form && noun && !w[1].before && is_verb_by_object(c, i, i == head + 1))
            take_main(c, i);
    }
}

/* "More than ten years after their breakup, the members of the band *plan* to reunite": the same behind what leads up to the subject. */
static void find_plain_verb_behind_lead(sm_clauses *c)
{
    enum { REACH = 6 };
    uint32_t from = sm_next_comma(c, c->main + 1), main = c->main;
    bool leads = false;
    for (uint32_t i = main; i < from && i < main + REACH; i++)
        leads |= (i == main && c->w[i].own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER))
                 || (i > main && c->w[i].own & SM_K_SUBORDINATOR && c->w[i - 1].own & SM_K_TIME);
    if (from + 3 >= c->n || !leads || sm_is_measure(&c->w[from]) || c->w[from].own & SM_K_COORDINATOR)
        return;
    c->main = from;
    find_plain_verb(c);
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
        take_main(c, i);
}

/* "Airlines that strand passengers *will* have to pay": without a sure one, the auxiliary that a clause took whose own verb stands right
 * behind "that", in a form that may be a noun. */
static void find_verb_behind_that(sm_clauses *c)
{
    static const uint32_t other = SM_K_VERB | SM_K_EXPECTS_TO | SM_K_TIME;
    for (uint32_t i = c->main + 4; i < c->n && sm_runs_on(&c->w[i]); i++) {
        uint32_t by = c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && sm_is_of_who(c, i) ? c->w[i].opener : SM_NONE;
        if (by == SM_NONE || by <= c->main || by + 2 >= i)
            continue;
        sm_word *verb = &c->w[by + 1];
        bool many = c->w[by - 1].last == 's' && !c->w[by - 1].own,
             bare = !(verb->own & ~other) && verb->lower && verb->end - verb->start > 2 && verb->last != 's';
        if (!many || !bare || verb->before || c->w[i - 1].own & (SM_K_PRONOUN | SM_K_COORDINATOR))
            continue;
        verb->finite = true;
        verb->opener = by;
        if (c->verb != SM_NONE)
            c->w[c->verb].finite = false;
        take_main(c, i);
        return;
    }
}

/* "Tens of thousands *marched* in the capital", "The navy test-*fired* a missile", "crash-*landed* on": without any other, the first past form
 * behind a noun, or joined to one. */
static void find_past_verb(sm_clauses *c)
{
    enum { CROWD = 3 };
    const uint32_t *cp = c->text->cp;
    for (uint32_t i = c->main + 1; i + 1 < c->n && c->verb == SM_NONE; i++) {
        const sm_word *w = &c->w[i], *left = w - 1;
        if (!sm_runs_on(w))
            return;
        bool joined = w->before & SM_GLUED && w->end > w->start + 3 && w->last == 'd' && cp[w->end - 2] == 'e'
                      && (w[1].own & SM_K_DETERMINER || (sm_is_where(&w[1]) && !(left->before & SM_GLUED))) && !w[1].before;
        bool crowd = i <= c->main + CROWD && left->own & SM_K_DETERMINER && left->last == 's' && sm_is_where(&w[1]);
        bool before = left->own & SM_K_SUBORDINATOR && (w[1].own & SM_K_DETERMINER || w[1].digit);   /* "who had never played before *won* ten" */
        bool past = !w->before && !(left->before & SM_GLUED) && w->own & SM_K_PAST && (crowd || before || sm_is_only(left, SM_K_EXPECTS_TO))
                    && left->lower;
        if (!w->inside && (joined || past))
            take_main(c, i);
    }
}

/* "The news that a mill will close *revives* an old quarrel", "the maker *plans* to close": without any other, a word in "-s" between a
 * noun and an article, or that expects the "to" behind it. */
static void find_present_verb(sm_clauses *c)
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
        take_main(c, i);
        return;
    }
}

/* The first auxiliary from .. to, in front of the next comma, that no clause took and that stands behind none of bars; SM_NONE: none. */
static uint32_t find_free_auxiliary(const sm_clauses *c, uint32_t from, uint32_t to, uint32_t bars)
{
    for (uint32_t i = from; i < to && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && c->w[i].own & SM_K_AUXILIARY && !(c->w[i - 1].own & bars))
            return i;
    return SM_NONE;
}

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
    uint32_t found = find_free_auxiliary(c, c->main + 2, from, SM_K_COORDINATOR | SM_K_PRONOUN);
    c->verb = SM_NONE;
    if (found != SM_NONE)
        take_main(c, found);
    else
        find_plain_verb(c);
    if (c->verb == SM_NONE)
        find_plain_verb_behind_lead(c);
    if (c->verb == SM_NONE)
        find_present_verb(c);
    if (c->verb == SM_NONE)   /* "Drones that drop pods wrapped in clay *have* planted" */
        find_verb_behind_that(c);
    if (c->verb == SM_NONE && !sm_has_comma(c, c->main + 1, from))   /* "A test that finds it before symptoms appear *could* be offered" */
        find_taken_verb(c, SM_K_AUXILIARY);
    bool opens = sm_is_only(&c->w[c->main], SM_K_DETERMINER);
    for (uint32_t i = c->main + 1; opens && i + 1 < from && c->verb == SM_NONE; i++)   /* "A vaccine given as a spray *cut* cases" */
        if (c->w[i].own & SM_K_PAST && !c->w[i].before && !c->w[i - 1].own && sm_is_only(&c->w[i + 1], SM_K_DETERMINER)
            && !c->w[i + 1].before && !sm_has_comma(c, c->main + 1, i) && c->w[i - 1].lower)
            take_main(c, i);
    if (c->verb == SM_NONE)
        c->verb = said;
    else
        c->w[said].opener = SM_NONE;
}

/* "Better known for its mud and a single set of lights, the town *will* host": what stands behind "a" and in front of "of" may be a noun. */
static void find_verb_behind_set(sm_clauses *c)
{
    uint32_t v = c->verb, from = sm_next_comma(c, v + 1);
    bool set = v > c->main + 2 && v + 1 < c->n && sm_is_a(&c->w[v - 2]) && !c->w[v - 1].own && !(c->w[v].own & SM_K_AUXILIARY)
               && sm_is_of(&c->w[v + 1]) && !c->w[v].before;
    uint32_t found = set && from + 1 < c->n ? find_free_auxiliary(c, from + 1, c->n, SM_K_COORDINATOR | SM_K_PRONOUN) : SM_NONE;
    if (found != SM_NONE && c->w[from].own & SM_K_DETERMINER)
        move_main(c, found);
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
        found = find_free_auxiliary(c, v + 2, end, SM_K_COORDINATOR);
    }
    if (found == SM_NONE)
        return;
    move_main(c, found);
}

/* "A painting bought for £12 in Lund, where it had hung, *sold* at auction": behind a clause that commas set off the main verb stands, and
 * what seemed it tells of the subject. */
static void find_verb_behind(sm_clauses *c)
{
    uint32_t v = c->verb;
    bool called = v + 1 < c->n && c->w[v + 1].upper && !c->w[v + 1].own && !c->w[v + 1].before;   /* ", a gorilla called Ash whose art sold, *died*" */
    if (v <= c->main + 1 || !(c->w[v].own & SM_K_PAST) || c->w[v].own & SM_K_AUXILIARY || c->w[v].before || v + 1 >= c->n
        || !(called || c->w[v + 1].own & SM_K_PREPOSITION))
        return;
    uint32_t start = sm_last_comma(c, v), aside = sm_next_comma(c, v + 1);
    bool deed = aside < c->n && (c->w[aside].own & SM_K_PAST || (called && c->w[aside].own & SM_K_VERB && c->w[aside].last == 'd'));
    bool beside = deed && start > c->main && c->w[start].own & SM_K_DETERMINER && !(c->w[aside].own & (SM_K_SAY | SM_K_NONFINITE));
    if (beside)   /* "The play, a drama shot in Lund, *won* a prize" */
        move_main(c, aside);
    if (beside || aside >= c->n || !(c->w[aside].own & SM_K_RELATIVE))
        return;
    uint32_t i = sm_next_comma(c, aside + 2);
    if (i < c->n && c->w[i].own & (SM_K_PAST | SM_K_VERB) && !(c->w[i].own & SM_K_SAY) && (i + 1 == c->n || !c->w[i + 1].before))
        move_main(c, i);
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
    uint32_t found = find_free_auxiliary(c, last + 1, c->n, SM_K_COORDINATOR | SM_K_PRONOUN);
    for (uint32_t i = last + 2; i + 1 < c->n && found == SM_NONE && sm_runs_on(&c->w[i]); i++)   /* "and hid in a shop *caused* no harm" */
        if (c->w[i].finite && c->w[i].opener == SM_NONE && is_deed(&c->w[i]) && !c->w[i - 1].own && c->w[i + 1].own & (SM_K_DETERMINER | SM_K_NEGATION))
            found = i;
    if (found == SM_NONE)
        return;
    move_main(c, found);
    c->w[deed].finite = c->w[last].finite = true;
    c->w[deed].opener = c->w[last].opener = who;
}

/* "A maker, once worth a billion but plagued by fires, missed dates and feuds, *filed* for": the last of what plagued it is no deed, where
 * another one without "and" follows it. */
static void find_verb_behind_list(sm_clauses *c)
{
    uint32_t v = c->verb, aside = sm_last_comma(c, v > c->main ? v - 1 : v), next = sm_next_comma(c, v + 1);
    if (!(c->w[v].before & SM_COMMA) || !is_deed(&c->w[v]) || aside == c->main || next + 1 >= c->n)
        return;
    bool listed = false;   /* "by fires, missed dates and feuds" */
    for (uint32_t k = aside; k < v; k++)
        listed |= sm_is_word(c, k, c->lex->by);
    bool deed = is_deed(&c->w[next]) && c->w[next + 1].own & (SM_K_PREPOSITION | SM_K_DETERMINER) && !sm_is_word(c, next + 1, c->lex->by);
    if (!listed || !deed || !sm_has_kind(c, v + 1, next, SM_K_COORDINATOR))
        return;
    c->w[v].before &= (uint8_t)~SM_COMMA;   /* all of it stands in one piece */
    move_main(c, next);
}

/* "Jo Ash, the keeper turned singer whose voice filled halls, *has* died": the verb of what stands beside a name is not the main one. */
static void find_verb_behind_name(sm_clauses *c)
{
    uint32_t v = c->verb, start = sm_last_comma(c, v), i = sm_next_comma(c, v + 1);
    if (start <= c->main + 1 || !is_deed(&c->w[v]) || !(c->w[start].own & SM_K_DETERMINER) || sm_has_comma(c, c->main + 1, start))
        return;
    for (uint32_t k = c->main; k < start; k++)
        if (!c->w[k].upper || c->w[k].own)
            return;
    for (; i < c->n; i = sm_next_comma(c, i + 1))
        if (c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & (SM_K_PRONOUN | SM_K_NONFINITE)) && !c->w[i].inside) {
            move_main(c, i);
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
    return from > c->main + 1 && from + 1 == i && c->w[i].own & SM_K_PAST && !(c->w[i].own & SM_K_AUXILIARY) && c->w[from].own && sm_is_only(&c->w[from], SM_K_MANNER | SM_K_FOCUS | SM_K_WHEN | SM_K_MOST)
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
             won = c->w[v].own && is_deed(&c->w[i]) && c->w[i + 1].own & SM_K_DETERMINER
                   && !c->w[i + 1].before;   /* ", written at night and rejected by 27 firms, won a prize" */
        if ((has || won || (how && is_deed(&c->w[i]))) && !c->w[i].inside) {
            move_main(c, i);
            return;
        }
    }
}

/* "Songs recorded in a cellar, and long believed lost, *will* be sold": two participles, of which commas set off the second. */
static void find_verb_behind_second(sm_clauses *c)
{
    uint32_t v = c->verb, second = sm_next_comma(c, v + 1), next = second + 1 < c->n ? sm_next_comma(c, second + 1) : c->n, form = second + 1;
    if (v <= c->main || !is_deed(&c->w[v]) || c->w[v].before || c->w[v - 1].own || next >= c->n || sm_has_comma(c, c->main + 1, v)
        || !sm_is_word(c, second, c->lex->conjunction))
        return;
    form += c->w[form].own && sm_is_only(&c->w[form], SM_K_MANNER | SM_K_FOCUS | SM_K_WHEN | SM_K_MOST);
    bool has = c->w[next].own & SM_K_AUXILIARY && !(c->w[next].own & (SM_K_NONFINITE | SM_K_PRONOUN));
    bool believed = form < next && c->w[form].own & SM_K_SAY && c->w[form].last == 'd';
    if (has && form < next && (believed || c->w[form].own & (SM_K_PAST | SM_K_NONFINITE)))
        move_main(c, next);
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
            move_main(c, i);
            return;
        }
    }
}

/* "When pupils return in September they *will* have to": where nothing else is the main verb, that of the pronoun behind a clause in front. */
static void find_verb_behind_when(sm_clauses *c)
{
    enum { CLAUSE = 4 };   /* words: of a clause in front, at least */
    if (!(c->w[c->main].own & (SM_K_SUBORDINATOR | SM_K_LEADER)))
        return;
    for (uint32_t i = c->main + CLAUSE + 1; i < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && c->w[i - 1].own & SM_K_PRONOUN && sm_is_they(&c->w[i - 1])) {
            take_main(c, i);
            return;
        }
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
               && w[1].own & (SM_K_PREPOSITION | SM_K_THAT | SM_K_TO);
    bool theirs = c->verb == c->main + 2 && !w->own && w->last == 'g' && sm_is_they(&w[1]) && !w[1].before;
    bool citing = w->own & (SM_K_PARTICIPLE | SM_K_SOURCE) && w[1].own & (SM_K_DETERMINER | SM_K_THAT);
    /* "Asked whether he would run, | the mayor said that", "Asked to choose, | the town has" */
    bool asked = c->verb == c->main && w->own & SM_K_SAY && w->last == 'd' && ((w[1].own & SM_K_THAT && w[1].own & (SM_K_LEADER | SM_K_CONDITION)) || w[1].own & SM_K_TO);
    return asked || ((c->verb > c->main + 1 || (by && c->verb == c->main)) && (led || theirs || citing || sm_is_with(w)));
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
        if (free && !says && !finds && !is_led_on(c, i))
            return i;
    }
    return past;
}

/* "Accused of paying a firm owned by his wife, | the mayor *resigned*": where a participle opens, what leads up to a name or an article behind
 * a comma has no main verb, if another one follows. */
static void find_verb_behind_lead(sm_clauses *c)
{
    uint32_t from = opens_with_led_verb(c) ? sm_next_comma(c, c->verb + 1) : c->n;
    bool retired = from + 1 < c->n && is_deed(&c->w[from]) && !c->w[from + 1].own && !c->w[from + 1].before;   /* ", retired teacher Jo Ash held" */
    bool subject = from < c->n && (!c->w[from].own || retired || (c->w[from].own & SM_K_DETERMINER && !(c->w[from].own & SM_K_PRONOUN)));
    uint32_t found = subject && !sm_has_comma(c, c->main + 1, c->verb + 1) ? find_verb_after(c, from) : SM_NONE;
    if (found == SM_NONE)
        return;
    c->w[from].finite &= !retired;
    move_main(c, found);
}

/* "After a month of strikes, refuse collectors *voted* to": a plain form right behind the comma that ends what leads up has no subject. */
static void find_verb_behind_noun(sm_clauses *c)
{
    uint32_t v = c->verb, i = v + 2;
    const sm_word *w = &c->w[v], *first = &c->w[c->main];
    bool plain = w->own & SM_K_VERB && !(w->own & (SM_K_AUXILIARY | SM_K_PAST)) && w->last != 's';
    if (!(w->before & SM_COMMA) || !plain || !(first->own & (SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER)) || v + 2 >= c->n || w[1].own
        || sm_has_comma(c, c->main + 1, v))
        return;
    while (i < c->n && sm_runs_on(&c->w[i]) && !(c->w[i].own & (SM_K_PAST | SM_K_AUXILIARY) && !(c->w[i].own & SM_K_NONFINITE && c->w[i].own & SM_K_AUXILIARY)))
        i++;
    if (i < c->n && sm_runs_on(&c->w[i]))
        move_main(c, i);
}

/* "In a ruling that could open many *claims*, the court said": a word in "-s" at the end of the phrase that leads up is a noun. */
static void find_verb_behind_phrase(sm_clauses *c)
{
    uint32_t v = c->verb, from = v + 1;
    const sm_word *w = &c->w[v];
    if (c->w[c->main].own & ~(uint32_t)(SM_K_PREPOSITION | SM_K_WHEN) || !(c->w[c->main].own & SM_K_PREPOSITION) || w->own & (SM_K_AUXILIARY | SM_K_PAST)
        || w->last != 's' || from + 2 >= c->n || !(c->w[from].before & SM_COMMA) || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t i = from + 1; i < c->n; i++)
        if (c->w[i].finite && c->w[i].opener == SM_NONE && !c->w[i].before && !sm_has_comma(c, from + 1, i)) {
            move_main(c, i);
            return;
        }
}

/* "Drivers who leave their engines on outside schools and homes *will* be fined, under a law passed on Monday": behind a preposition and a comma
 * a past form tells of a noun, where an auxiliary of the subject stands in front. */
static void find_auxiliary_ahead(sm_clauses *c)
{
    uint32_t v = c->verb, from = sm_last_comma(c, v);
    bool told = sm_is_a(&c->w[from]) && v + 1 < c->n && c->w[v + 1].own & SM_K_PREPOSITION;   /* ", a defect blamed for ten fires" */
    if (from == c->main || from + 1 >= v || !(told || c->w[from].own & SM_K_PREPOSITION) || !is_deed(&c->w[v])
        || !sm_is_only(&c->w[v - 1], SM_K_EXPECTS_TO) || (!told && sm_has_comma(c, c->main + 1, from)))
        return;
    uint32_t found = find_free_auxiliary(c, c->main + 2, from, SM_K_COORDINATOR | SM_K_PRONOUN);
    if (found != SM_NONE) {
        move_main(c, found);
    } else if (told) {   /* "Organisers plan to move it, a decision attacked by the mayor" */
        c->verb = SM_NONE;
        find_plain_verb(c);
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
    if (v == c->main || v + 3 >= c->n || !is_deed(&c->w[v]) || regular || c->w[v - 1].own || !(c->w[v + 1].own & SM_K_PREPOSITION)
        || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t i = v + 2; i + 2 < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].finite && c->w[i].own & SM_K_AUXILIARY && (c->w[i].opener == SM_NONE || c->w[i].opener == c->main) && c->w[i - 1].digit
            && c->w[i + 1].own & SM_K_AUXILIARY && c->w[i + 1].own & SM_K_NONFINITE) {
            move_main(c, i);
            return;
        }
}

/* "A manual borrowed from a library in Lund, Ohio, in 1926 *has* been returned": an auxiliary that nothing but a phrase parts from the comma
 * behind a place has the subject in front of the participle. */
static void find_auxiliary_behind_place(sm_clauses *c)
{
    enum { PHRASE = 3 };
    uint32_t v = c->verb, place = sm_next_comma(c, v + 1), from = place < c->n ? sm_next_comma(c, place + 1) : c->n, i = from + 2;
    if (v == c->main || !is_deed(&c->w[v]) || c->w[v].before || c->w[v - 1].own || from + 3 >= c->n || from > place + PHRASE
        || !(c->w[v + 1].own & SM_K_PREPOSITION) || !sm_is_where(&c->w[from]) || sm_has_comma(c, c->main + 1, v))
        return;
    for (uint32_t k = place; k < from; k++)
        if (!c->w[k].upper || c->w[k].own & ~(uint32_t)SM_K_TIME)
            return;
    while (i < c->n && i <= from + PHRASE && !(c->w[i].own & SM_K_AUXILIARY) && sm_runs_on(&c->w[i]))
        i++;
    bool has = i < c->n && i <= from + PHRASE && c->w[i].own & SM_K_AUXILIARY && !(c->w[i].own & (SM_K_NONFINITE | SM_K_PRONOUN));
    if (has && (c->w[i - 1].digit || c->w[i - 1].own & SM_K_TIME))
        move_main(c, i);
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
            move_main(c, i);
            return;
        }
}

/* "A ride in Lund, where four generations have screamed, proposed and lost their hats, *will* close": a list of deeds in a clause that tells of
 * the subject. */
static void find_verb_behind_told_list(sm_clauses *c)
{
    uint32_t v = c->verb, start = v > c->main ? sm_last_comma(c, v - 1) : c->main, next = sm_next_comma(c, v + 1);
    if (!(c->w[v].before & SM_COMMA) || !is_deed(&c->w[v]) || start == c->main || next >= c->n || sm_has_comma(c, c->main + 1, start)
        || !(c->w[start].own & (SM_K_RELATIVE | SM_K_SUBORDINATOR)) || !sm_has_kind(c, v + 1, next, SM_K_COORDINATOR))
        return;
    bool told = false;
    for (uint32_t i = start + 1; i < v; i++)
        told |= c->w[i].finite && c->w[i].opener == start;
    if (told && c->w[next].own & SM_K_AUXILIARY && !(c->w[next].own & (SM_K_NONFINITE | SM_K_PRONOUN))) {
        c->w[v].before &= (uint8_t)~SM_COMMA;   /* all of it stands in one piece */
        move_main(c, next);
    }
}

/* "What a farmer took for a stone when his plough struck it *has* turned out to be": the first verb is that of "what". */
static void find_verb_behind_what(sm_clauses *c)
{
    static const uint32_t what = SM_K_RELATIVE | SM_K_THAT;
    uint32_t v = c->verb;
    if ((c->w[c->main].own & what) != what && !(c->w[c->main].own & SM_K_RELATIVE))
        return;
    for (uint32_t i = c->main + 1; i < v; i++)
        if (c->w[i].finite && c->w[i].opener == c->main)
            return;
    for (uint32_t i = v + 2; i < c->n && sm_runs_on(&c->w[i]); i++)
        if (c->w[i].own & SM_K_AUXILIARY && c->w[i].own & SM_K_PRESENT && !(c->w[i].own & SM_K_NONFINITE) && c->w[i].finite && c->w[i].opener == SM_NONE) {
            c->w[v].opener = c->main;
            take_main(c, i);
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
            move_main(c, i);
            return;
        }
}

/* "The hall, which had been due to go, *reopened* as": without any other, the past form behind what commas set off. */
static void find_past_verb_behind(sm_clauses *c)
{
    static const uint32_t opens = SM_K_RELATIVE | SM_K_PAST | SM_K_NONFINITE;
    uint32_t aside = sm_next_comma(c, c->main + 1), i = aside < c->n ? sm_next_comma(c, aside + 1) : c->n;
    if (i + 1 < c->n && c->w[aside].own & opens && is_deed(&c->w[i]) && !c->w[i].inside && c->w[i].lower && !c->w[i + 1].before
        && !sm_is_word(c, i + 1, c->lex->by))
        take_main(c, i);
}

/* "Fashion house Orla on Tuesday *named* Jo Ash": without any other, a past form between a day and a name or an article, behind the subject. */
static void find_past_verb_behind_inner_day(sm_clauses *c)
{
    for (uint32_t i = c->main + 3; i + 1 < c->n && sm_runs_on(&c->w[i]); i++) {
        const sm_word *w = &c->w[i], *cp = w;
        bool day = w[-1].own & SM_K_TIME && w[-1].upper && sm_is_where(&w[-2]) && !w[-1].before && !w[-2].before;
        bool ed = cp->last == 'd' && c->text->cp[cp->end - 2] == 'e' && cp->end - cp->start > 4;
        bool object = !w[1].before && (w[1].upper || w[1].digit || w[1].own & SM_K_DETERMINER);
        if (!day || !ed || !object || !w->lower || w->inside || !sm_is_only(w, SM_K_PAST | SM_K_FOCUS | SM_K_EXPECTS_TO))
            continue;
        take_main(c, i);
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
    if (i > name && i + 1 < c->n && is_deed(&c->w[i]) && c->w[i].lower && !c->w[i].before && !sm_is_word(c, i + 1, c->lex->by))
        take_main(c, i);
}

/* The verb of the main clause where the pass over the words found none. */
static void find_missing_verb(sm_clauses *c, bool bare)
{
    if (bare)   /* "Commuters *face* delays while the bridge is repaired" */
        find_plain_verb(c);
    if (c->verb != SM_NONE || find_taken_verb(c, SM_K_AUXILIARY) || find_free_verb(c) || find_figure_verb(c))
        return;
    find_present_verb(c);
    if (c->verb == SM_NONE && bare)
        find_verb_behind_that(c);
    if (c->verb == SM_NONE && bare)
        find_plain_verb_behind(c);
    if (c->verb == SM_NONE && bare)
        find_plain_verb_behind_lead(c);
    if (c->verb == SM_NONE)
        find_taken_verb(c, SM_K_PAST | SM_K_VERB);
    static void (*const last[])(sm_clauses *) = { find_past_verb, find_past_verb_behind, find_past_verb_behind_day, find_past_verb_behind_inner_day,
                                                 find_verb_behind_when };
    for (size_t k = 0; bare && c->verb == SM_NONE && k < sizeof last / sizeof *last; k++)
        last[k](c);
}

/* "Patients who need dialysis *could* be treated at home under a plan to round ...": the same where a lesser verb was found further on. */
static void find_verb_behind_who(sm_clauses *c)
{
    uint32_t v = c->verb;
    find_verb_behind_that(c);
    if (c->verb > v) {
        c->w[c->verb].finite = false;
        take_main(c, v);
    }
}

/* What was taken for it may be that of another clause. */
static void doubt_verb(sm_clauses *c)
{
    /* "Shops that shrink packets *will* need a sign under rules approved by" */
    if (c->w[c->verb].own & SM_K_PAST && c->verb + 1 < c->n && sm_is_word(c, c->verb + 1, c->lex->by))
        find_verb_behind_that(c);
    if (!(c->w[c->verb].own & (SM_K_AUXILIARY | SM_K_SAY)))
        find_verb_behind_who(c);
    find_surer_verb(c);
    find_verb_behind_set(c);
    find_said_verb(c);
    find_verb_behind(c);
    find_verb_behind_deeds(c);
    find_verb_behind_list(c);
    find_verb_behind_name(c);
    find_verb_behind_more(c);
    find_verb_behind_second(c);
    find_verb_behind_as(c);
    find_verb_behind_lead(c);
    find_verb_ahead(c);
    find_verb_behind_noun(c);
    find_verb_behind_phrase(c);
    find_auxiliary_ahead(c);
    find_passive_behind(c);
    find_finite_behind(c);
    find_auxiliary_behind_place(c);
    find_verb_behind_what(c);
    find_verb_behind_told_list(c);
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
        doubt_verb(c);
}
