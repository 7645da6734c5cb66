/* headline_refers.c - how well a fact can be understood alone: pronouns, "the firm" without a name, "these", denials.
 *
 * Limits: what a pronoun in the middle of a sentence stands for is not known.
 */
#include "clauses.h"
#include "headline.h"

enum { OPENING = 4 };   /* words within which a fact has to name something */

const double SM_REFERS = 0.4, SM_NAMED_AGAIN = 0.8;   /* who a feature is about was named in its scene */
static const double DENIAL = 0.3, DEFINITE = 0.5, KNOWN = 0.6, MOST = 0.5;

static bool ends_in_ly(const uint32_t *cp, const sm_token *t) { return t->end - t->start > 3 && cp[t->end - 1] == 'y' && cp[t->end - 2] == 'l'; }

/* "8人は": of those who were named. */
static bool counts_them(const sm_text *text, const sm_fact *f)
{
    uint32_t at = f->kept[0].start, end = f->kept[0].end;
    while (at < end && sm_is_digit(text->cp[at]))
        at++;
    return at > f->kept[0].start && at + 1 < end && sm_props_of(text->cp[at])->kind == SM_KIND_HAN && text->cp[at + 1] == 0x306f;   /* wa */
}

/* Japanese: does it open with a family name that was told in full further up? */
static bool names_again(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex)
{
    return lex && lex->style == SM_CUT_JAPANESE && m->sentences->at[f->sentence].pos > 0
           && sm_names_again(m->text, lex, f->kept[0].start, f->kept[0].end);
}

static bool is_word(const sm_maker *m, const sm_token *at, const char *word)
{
    uint32_t n = 0;
    while (word[n] && at->start + n < at->end && sm_lower(m->text->cp[at->start + n]) == (unsigned char)word[n])
        n++;
    return n > 0 && !word[n] && at->start + n == at->end;
}

/* "Now her team", "On Monday his lawyer": of the words in front of token t, does each only say when, and does no comma part it from the verb? */
static bool is_led_by_time(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex, uint32_t t)
{
    static const uint32_t when = SM_K_TIME | SM_K_WHEN;
    const sm_token *at = m->tokens->at;
    const uint32_t *cp = m->text->cp;
    for (uint32_t k = t; at[k].start < f->verb; k++)
        if (cp[at[k].end] == ',')
            return false;
    while (t > m->tokens->first[f->sentence] && at[t - 1].start >= f->kept[0].start) {
        t--;
        if (!(sm_lexicon_find(lex, cp + at[t].start, at[t].end - at[t].start) & when) || !sm_is_space(cp[at[t].end]))
            return false;
    }
    return f->verb > 0;
}

/* "It took a jury less than two hours to acquit": does "it", token t, stand for what "to" tells behind how long? */
static bool takes_time(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = m->tokens->at;
    const uint32_t *cp = m->text->cp;
    uint32_t end = m->tokens->first[f->sentence + 1];
    if (at[t].end - at[t].start != 2 || t + 1 >= end || at[t + 1].start != f->verb
        || sm_lexicon_find(lex, cp + at[t + 1].start, at[t + 1].end - at[t + 1].start) & SM_K_AUXILIARY)
        return false;
    bool time = false;
    for (uint32_t i = t + 2; i < end && cp[at[i - 1].end] != ','; i++) {
        uint32_t kinds = sm_lexicon_find(lex, cp + at[i].start, at[i].end - at[i].start);
        if (time && kinds & SM_K_TO)
            return true;
        time = kinds & SM_K_TIME;
    }
    return false;
}

/* "It was a wrong number that led the police there", "It took two engines and a tin of fish to catch a bird", as a text's first words: what "it"
 * stands for comes behind "that" or "to". */
static bool comes_behind(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = m->tokens->at;
    const uint32_t *cp = m->text->cp;
    uint32_t end = m->tokens->first[f->sentence + 1];
    if (m->feature || sm_place(m, f->sentence) > 0 || t + 1 >= end || at[t].end - at[t].start != 2 || at[t + 1].start != f->verb)
        return false;
    for (uint32_t i = t + 2; i + 1 < end && cp[at[i - 1].end] != ','; i++)
        if (sm_lexicon_find(lex, cp + at[i].start, at[i].end - at[i].start) & (i > t + 3 ? SM_K_THAT | SM_K_TO : SM_K_THAT))
            return at[i].start < f->kept[f->n - 1].end;
    return false;
}

/* "It took two vets and a crane to free a cow": is it said what was needed, and what for? */
static bool takes_effort(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t + 1];
    bool took = t + 1 < m->tokens->first[f->sentence + 1] && sm_kinds_at(m->text, &lex->binds, at->start, at->end) == SM_BINDS_TOOK;
    for (uint32_t k = t + 3; took && k < m->tokens->first[f->sentence + 1]; k++)
        if (sm_kinds_of(m, lex, k) == SM_K_TO)
            return true;
    return false;
}

/* "For a novel she wrote at night, porter Ada Holm won": do two words with capitals stand between a comma and the main verb, and the comma behind
 * token t? */
static bool leads_to_name(const sm_maker *m, const sm_fact *f, uint32_t t)
{
    const uint32_t *cp = m->text->cp;
    bool comma = false;
    for (t++; t + 1 < m->tokens->first[f->sentence + 1] && m->tokens->at[t + 1].start < f->verb; t++) {
        const sm_token *at = &m->tokens->at[t];
        comma |= cp[at[-1].end] == ',';
        if (comma && sm_is_upper(cp[at->start]) && sm_is_upper(cp[at[1].start]))
            return true;
    }
    return false;
}

/* Does the fact open with a word that points back, or come to one before it names anything? */
bool sm_refers(const sm_maker *m, const sm_fact *f)
{
    const uint32_t *cp = m->text->cp;
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    uint32_t seen = 0, k = 0;
    bool alone = true, led = false;
    if (names_again(m, f, lex))
        return true;
    if (lex && lex->style == SM_CUT_JAPANESE && sm_place(m, f->sentence) > 0 && counts_them(m->text, f))
        return true;
    if (lex && lex->style != SM_CUT_SPACES)
        return sm_points_back(m->text, lex, f->kept[0].start, f->kept[0].end,
                              lex->style == SM_CUT_JAPANESE && m->sentences->at[f->sentence].pos == 0);
    for (uint32_t t = m->tokens->first[f->sentence]; lex && t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (!sm_is_kept(f, at->start, &k))
            continue;
        if (f->name.end > 0 && at->start >= f->place.start)   /* who it is, the name says */
            return false;
        uint32_t is = sm_kinds_of(m, lex, t);
        if (seen == 0 && sm_place(m, f->sentence) == 0 && is & (SM_K_SUBORDINATOR | SM_K_CONDITION) && !is_word(m, at, lex->when))
            return false;   /* "Although it has not rained in Lund, growers there" */
        static const uint32_t her = SM_K_DETERMINER | SM_K_PRONOUN;
        bool owned = seen > 0 && (is & (her | SM_K_DEFINITE)) == her;
        if (owned && is_led_by_time(m, f, lex, t))
            return true;
        bool day = sm_is_upper(cp[at->start]) && is & SM_K_TIME;
        if (day && seen > 0 && is_led_by_time(m, f, lex, t)) {
            seen++;
            continue;
        }
        if ((f->verb ? at->start > f->verb : seen >= OPENING) || (seen > 0 && (sm_is_upper(cp[at->start]) || sm_is_digit(cp[at->start]))))
            return false;
        bool shouted = sm_is_upper(cp[at->start]) && at->end - at->start > 1 && sm_is_upper(cp[at->start + 1]);   /* "IT" is not "it" */
        uint32_t kinds = shouted ? 0 : is;
        alone &= seen == 0 ? (kinds & SM_K_DETERMINER && !(kinds & SM_K_NEGATION))
                           : at->start == f->verb || (kinds & SM_K_FOCUS) || ends_in_ly(cp, at);
        if (alone && seen > 0 && at->start == f->verb)   /* "Some say", "One recently won" */
            return true;
        if (seen > 0 && kinds & SM_K_RELATIVE)   /* "A driver who left his car" */
            return false;
        if (seen == 0 && kinds & SM_K_PRONOUN && (takes_time(m, f, lex, t) || comes_behind(m, f, lex, t)))
            return false;
        if (seen == 0 && kinds & SM_K_PRONOUN && sm_place(m, f->sentence) == 0 && is_word(m, at, "there") && at[1].start == f->verb)
            return false;   /* "There will be no market" */
        if (seen == 0 && sm_place(m, f->sentence) == 0 && is_word(m, at, "it") && takes_effort(m, f, lex, t))
            return false;
        led |= seen == 0 && kinds & SM_K_PREPOSITION && sm_place(m, f->sentence) == 0;
        if (led && kinds & SM_K_PRONOUN && kinds & SM_K_NOMINATIVE && leads_to_name(m, f, t))
            return false;
        if (kinds & SM_K_PRONOUN && (seen == 0 || !(kinds & (SM_K_DETERMINER | SM_K_THAT))))   /* "drivers who left their cars" */
            return true;
        seen++;
    }
    return false;
}

/* "The firm has", without a name before the verb, or a phrase that says which: it was named further up. */
static bool is_definite(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex)
{
    static const uint32_t says_which = SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_THAT | SM_K_PARTICIPLE;
    const uint32_t *cp = m->text->cp;
    bool first = true;
    uint32_t k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k + 1 < f->n && f->kept[k].end <= at->start)
            k++;
        if (at->start < f->kept[k].start)
            continue;
        if (at->start >= f->verb)
            return f->verb > 0 && !first;
        if (!first && cp[at[-1].end] == ',')   /* "The birds, whose ..." */
            return true;
        uint32_t kinds = sm_kinds_of(m, lex, t);
        if (first ? !(kinds & SM_K_DEFINITE) : kinds & says_which || sm_is_upper(cp[at->start]))
            return false;
        first = false;
    }
    return false;
}

/* Without "'s". */
static uint32_t stem_end(const uint32_t *cp, const sm_token *at)
{
    bool owns = at->end > at->start + 2 && cp[at->end - 1] == 's' && (cp[at->end - 2] == '\'' || cp[at->end - 2] == 0x2019);
    return at->end - (owns ? 2 : 0);
}

/* "the third such theft": of what the fact itself names? */
static bool counts_such(const sm_maker *m, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    return t > 1 && is_word(m, at, "such") && sm_lexicon_find(lex, m->text->cp + at[-2].start, at[-2].end - at[-2].start) & SM_K_DETERMINER;
}

/* "people who hurt them and those people's friends": does a word that the sentence has further up stand behind "those"? */
static bool stood_before(const sm_maker *m, const sm_fact *f, uint32_t t)
{
    uint32_t id = t < m->tokens->n ? m->terms->of_token[t] : SM_NONE;
    uint32_t from = m->tokens->first[f->sentence];
    while (id != SM_NONE && from < t && m->terms->of_token[from] != id)
        from++;
    return id != SM_NONE && from + 1 < t;
}

/* "these women": does a word anywhere in the fact point to what another sentence named? */
static bool points(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex)
{
    /* "this year", "those under 18", "those a mile away", "those used" */
    static const uint32_t says_who = SM_K_TIME | SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_DETERMINER | SM_K_PAST;
    const uint32_t *cp = m->text->cp;
    uint32_t k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        uint32_t kinds = sm_is_kept(f, at->start, &k) ? sm_kinds_of(m, lex, t) : 0;
        bool done = t + 1 < m->tokens->first[f->sentence + 1] && at[1].end > at[1].start + 3 && cp[at[1].end - 1] == 'd'
                    && cp[at[1].end - 2] == 'e';   /* "those used earlier" */
        bool summing = at->start > 1 && cp[at->start - 2] == ':';   /* "Late and dear: such is the verdict" */
        bool day = t + 1 < m->tokens->n && sm_is_upper(cp[at[1].start]);   /* "this New Year's Eve" */
        day |= sm_place(m, f->sentence) == 0 && stood_before(m, f, t + 1);
        /* ", this time for small asteroids" */
        day |= at->start > 1 && cp[at->start - 2] == ',' && t + 2 < m->tokens->first[f->sentence + 1]
               && sm_kinds_of(m, lex, t + 2) & SM_K_PREPOSITION;
        if (kinds & SM_K_DEFINITE && kinds & SM_K_PRONOUN && !(kinds & SM_K_DETERMINER) && t + 1 < m->tokens->n && !done && !summing && !day
            && !counts_such(m, lex, t)
            && !(sm_lexicon_find(lex, cp + at[1].start, stem_end(cp, &at[1]) - at[1].start) & says_who))
            return true;
    }
    return false;
}

/* "has released them": a pronoun right behind the main verb, with no clause in front that can explain it. */
static bool has_object(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex)
{
    static const uint32_t group = SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_NONFINITE | SM_K_PARTICIPLE | SM_K_MANNER | SM_K_ADDITIVE | SM_K_TO;
    const uint32_t *cp = m->text->cp;
    bool behind = false, led_by_to = false;
    uint32_t led = 0;
    for (uint32_t t = m->tokens->first[f->sentence], end = m->tokens->first[f->sentence + 1]; f->verb && t < end; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < f->verb) {
            led += at->start >= f->kept[0].start;
            if (cp[at->end] == ',' && led > OPENING)
                return false;
            continue;
        }
        uint32_t kinds = sm_kinds_of(m, lex, t);
        if (behind && f->name.end > 0 && at->start == f->place.start)
            return false;
        if (behind && kinds & SM_K_PRONOUN && !(kinds & (SM_K_DETERMINER | SM_K_PERSON))) {
            uint32_t next = t + 1 < end ? sm_lexicon_find(lex, cp + at[1].start, at[1].end - at[1].start) : 0;
            bool those = kinds & SM_K_DEFINITE && next & (SM_K_FOCUS | SM_K_RELATIVE);   /* "those of" */
            return !those && (t + 1 == end || !sm_is_space(cp[at->end]) || (next & (SM_K_PREPOSITION | SM_K_COORDINATOR) && next != SM_K_TO));
        }
        if (!(kinds & group) && behind && !led_by_to)
            return false;
        led_by_to = kinds == SM_K_TO;   /* "hopes to reopen it" */
        behind = true;
    }
    return false;
}

/* "he", "she", "him", "his", "her", "hers" */
static bool is_persons(const sm_maker *m, const sm_lexicon *lex, const sm_token *at)
{
    const uint32_t *cp = m->text->cp + at->start;
    uint32_t n = at->end - at->start;
    bool letters = (n <= 3 && (cp[0] | 0x20) == 'h') || (n == 4 && (cp[0] | 0x20) == 'h' && cp[3] == 's')
                   || (n == 3 && (cp[0] | 0x20) == 's' && cp[1] == 'h');
    return letters && sm_lexicon_find(lex, cp, n) & SM_K_PRONOUN;
}

/* "council", "Charity": does token t name a body, which is nobody that "she" stands for? */
static bool is_body(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t end)
{
    if (!lex || t >= end)
        return false;
    const sm_token *at = &m->tokens->at[t];
    return lex->feature.n > 0 && sm_kinds_at(m->text, &lex->feature, at->start, at->end) & SM_FEATURE_BODY;
}

uint32_t sm_lacked_person(const sm_maker *m, const sm_fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    const uint32_t *cp = m->text->cp;
    uint32_t k = 0, before = 0;
    uint32_t first = m->tokens->first[f->sentence], end = m->tokens->first[f->sentence + 1];
    bool the = false;   /* it goes on with what "the" or a body opens: "the Orla Foundation", "Charity Orla"; or with "in Orla" */
    for (uint32_t t = first; t < end; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (!sm_is_kept(f, at->start, &k))
            continue;
        if (is_persons(m, lex, at))
            return t;
        uint32_t kinds = sm_kinds_of(m, lex, t);
        bool capital = sm_is_upper(cp[at->start]) && !(kinds & SM_K_TIME) && kinds == 0,
             a = kinds & SM_K_DETERMINER && !(kinds & (SM_K_DEFINITE | SM_K_PRONOUN));
        a = a && !is_body(m, lex, t + 1, end) && !is_body(m, lex, t + 2, end);   /* "a tribunal in Lund ordered her landlord" */
        the = kinds & (SM_K_DEFINITE | SM_K_PREPOSITION) || is_body(m, lex, t, end) || (the && capital);
        if (a || kinds & SM_K_RELATIVE || (capital && !the && before > 0) || (capital && !the && t + 1 < end && sm_is_upper(cp[at[1].start])))
            return SM_NONE;
        before++;
    }
    return SM_NONE;
}

bool sm_lacks_thing(const sm_maker *m, const sm_fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    const uint32_t *cp = m->text->cp;
    uint32_t k = 0;
    bool named = false;
    for (uint32_t t = m->tokens->first[f->sentence]; f->place.start < f->verb && t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        uint32_t kinds = sm_is_kept(f, at->start, &k) && at->start > f->verb ? sm_kinds_of(m, lex, t) : 0;
        named |= kinds & (SM_K_DETERMINER | SM_K_RELATIVE) && !(kinds & SM_K_PRONOUN);   /* another thing, which "it" may be, not "them" */
        bool pronoun = kinds & SM_K_PRONOUN && !(kinds & (SM_K_DETERMINER | SM_K_PERSON | SM_K_THAT)) && !is_persons(m, lex, at);
        if (pronoun && (!named || cp[at->end - 1] == 'm'))
            return true;
    }
    return false;
}

bool sm_lacks_person(const sm_maker *m, const sm_fact *f) { return f->name.end == 0 && sm_lacked_person(m, f) != SM_NONE; }

/* How well the fact opens, as a factor. */
double sm_opening(const sm_maker *m, const sm_fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    if (sm_refers(m, f))
        return m->lead > 0 && names_again(m, f, lex) && sm_place(m, f->sentence) == 0 ? SM_NAMED_AGAIN : SM_REFERS;
    if (!lex || lex->style != SM_CUT_SPACES)
        return 1;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < f->kept[0].start)
            continue;
        uint32_t kinds = sm_lexicon_find(lex, m->text->cp + at->start, at->end - at->start);
        bool quoted = at->start > 0 && sm_is_quote(m->text->cp[at->start - 1]);   /* "Never again" was the message */
        bool whole = sm_place(m, f->sentence) == 0 && sm_share_kept(m, f) >= MOST;   /* "Not since 2001 has so much rain fallen in a day" */
        if (kinds & SM_K_NEGATION && !(kinds & SM_K_DETERMINER) && !quoted && !whole)
            return DENIAL;
        break;
    }
    /* "PORT LUCAN - | Voters in this island", or another front that is cut */
    bool dateline = sm_place(m, f->sentence) == 0 && f->kept[0].start > m->sentences->at[f->sentence].start;
    if ((!dateline && points(m, f, lex)) || has_object(m, f, lex))
        return SM_REFERS;
    if (sm_place(m, f->sentence) > 0 && is_definite(m, f, lex))
        return DEFINITE;
    return sm_takes_known(m, f, NULL) ? KNOWN : 1;
}
