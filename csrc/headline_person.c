/* headline_person.c - who is meant: in the news of a feature a pronoun, or a family name alone, gives way to the name in full that
 * the scene gave.
 *
 * Method: names in full are runs of words with capitals. A title in front of the family name elsewhere, or "she" right behind the name, tells that
 * it is somebody's, and of which sex; ", who" and an age tell the former. Where the scene names but one person whom the pronoun
 * can stand for, it stands for that person.
 * Limits: English (Japanese and Korean: headline_person_east.c); who is named later, or never in full, stays a pronoun. Only sentences
 * near by are looked at (AROUND), and none that is too long to be cut.
 */
#include "headline.h"

enum { MOST_PARTS = 4, NEAR = 3, AROUND = 24 };   /* sentences behind a name in which a pronoun is that person; in front of and behind another */

static const unsigned SEX = SM_FEATURE_HE | SM_FEATURE_SHE;

static unsigned tells_of(const sm_maker *m, const sm_lexicon *lex, uint32_t t)
{
    return sm_kinds_at(m->text, &lex->feature, m->tokens->at[t].start, m->tokens->at[t].end);
}

/* Where the word ends, without "'s". */
static uint32_t stem_end(const sm_maker *m, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    const uint32_t *end = m->text->cp + at->end;
    return at->end - (at->end > at->start + 2 && end[-1] == 's' && (end[-2] == '\'' || end[-2] == 0x2019) ? 2 : 0);
}

static bool is_same(const sm_maker *m, uint32_t a, uint32_t b)
{
    const uint32_t *x = m->text->cp + m->tokens->at[a].start, *y = m->text->cp + m->tokens->at[b].start;
    uint32_t n = stem_end(m, a) - m->tokens->at[a].start;
    if (n != stem_end(m, b) - m->tokens->at[b].start)
        return false;
    while (n > 0 && x[n - 1] == y[n - 1])
        n--;
    return n == 0;
}

/* Is there but a space or a hyphen between token t and the next? */
static bool adjoins(const sm_maker *m, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    uint32_t c = m->text->cp[at->end];
    return at[1].start == at->end + 1 && (sm_is_space(c) || c == '-');
}

static bool is_name_part(const sm_maker *m, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    bool capital = sm_is_upper(m->text->cp[at->start]) && at->end > at->start + 1 && sm_is_lower(m->text->cp[at->end - 1]);
    return capital && sm_kinds_of(m, lex, t) == 0 && !(tells_of(m, lex, t) & (SEX | SM_FEATURE_TITLE));
}

/* The last word of the name that starts with token t, of those up to end; t: it is no name in full. */
static uint32_t end_of_name(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t end)
{
    uint32_t last = t;
    while (last + 1 < end && is_name_part(m, lex, last) && adjoins(m, last) && is_name_part(m, lex, last + 1))
        last++;
    return last < t + MOST_PARTS ? last : t;
}

/* Where the sentences of the document start and end that are looked at around sentence s. */
static sm_stretch find_around(const sm_maker *m, uint32_t s)
{
    sm_stretch range = { s, s + 1 };
    while (range.start > 0 && range.start + AROUND > s && m->sentences->at[range.start - 1].doc == m->sentences->at[s].doc)
        range.start--;
    while (range.end < m->sentences->n && range.end < s + AROUND && m->sentences->at[range.end].doc == m->sentences->at[s].doc)
        range.end++;
    return range;
}

static bool is_too_long(const sm_maker *m, uint32_t s) { return m->tokens->first[s + 1] - m->tokens->first[s] > SM_LONGEST_CUT; }

/* The sexes that titles in front of the family name tell, around sentence `at`. */
static unsigned sex_by_title(const sm_maker *m, const sm_lexicon *lex, uint32_t name, uint32_t at, bool *titled)
{
    unsigned sex = 0;
    sm_stretch range = find_around(m, at);
    for (uint32_t s = range.start; s < range.end; s++)
        for (uint32_t t = m->tokens->first[s]; !is_too_long(m, s) && t + 1 < m->tokens->first[s + 1]; t++) {
            unsigned title = tells_of(m, lex, t) & (SEX | SM_FEATURE_TITLE);
            if (!(title & SM_FEATURE_TITLE) || !is_same(m, t + 1, name))
                continue;
            *titled = true;
            sex |= title & SEX;
        }
    return sex;
}

/* "in", "the", "to": what stands behind is a place, or a thing. */
static bool is_led(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t first)
{
    return t > first && sm_kinds_of(m, lex, t - 1) & (SM_K_PREPOSITION | SM_K_DEFINITE | SM_K_TO);
}

/* "Then an art teacher asked": does token t bring somebody else in, at the head of a sentence? */
static bool brings_in(const sm_maker *m, const sm_lexicon *lex, uint32_t t)
{
    static const uint32_t known = SM_K_DEFINITE | SM_K_PRONOUN;
    uint32_t kinds = sm_kinds_of(m, lex, t), s = t > 0 ? m->tokens->at[t - 1].end : 0;
    bool first = t == 0 || m->text->cp[s] == '.' || (t > 1 && m->text->cp[m->tokens->at[t - 2].end] == '.' && m->tokens->at[t].start == s + 1);
    return first && kinds & SM_K_DETERMINER && !(kinds & known) && m->tokens->at[t].end - m->tokens->at[t].start <= 2;
}

/* That of the first pronoun behind the name, in its sentence or the next ones, with nobody else named in between. */
static unsigned sex_by_pronoun(const sm_maker *m, const sm_lexicon *lex, uint32_t name, uint32_t s)
{
    uint32_t last = s;
    while (last + 1 < m->sentences->n && last < s + NEAR && m->sentences->at[last + 1].doc == m->sentences->at[s].doc && !is_too_long(m, last + 1))
        last++;
    for (uint32_t t = name + 1; t < m->tokens->first[last + 1]; t++) {
        if (brings_in(m, lex, t) || (is_name_part(m, lex, t) && end_of_name(m, lex, t, m->tokens->first[last + 1]) > t && !is_led(m, lex, t, name)))
            return 0;
        if (tells_of(m, lex, t) & SEX && !(tells_of(m, lex, t) & SM_FEATURE_TITLE))
            return tells_of(m, lex, t) & SEX;
    }
    return 0;
}

/* ", who", ", 69," */
static bool is_told_of(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t end)
{
    const sm_token *at = &m->tokens->at[t];
    const uint32_t *cp = m->text->cp;
    bool who = t + 1 < end && sm_kinds_of(m, lex, t + 1) & SM_K_RELATIVE && at[1].end >= at[1].start + 3 && cp[at[1].start + 1] == 'h'
               && cp[at[1].start + 2] == 'o';
    return t + 1 < end && cp[at->end] == ',' && (who || (t + 2 < end && sm_is_digit(cp[at[1].start]) && cp[at[1].end] == ','));
}

/* Note the name, unless the person has been noted: is it somebody's? Not what "in" or "the" stands in front of. */
static void note_name(const sm_maker *m, const sm_lexicon *lex, uint32_t s, uint32_t t, uint32_t last, sm_people *p)
{
    bool titled = false, told = is_told_of(m, lex, last, m->tokens->first[s + 1]);
    for (uint32_t i = 0; i < p->n; i++)
        if (is_same(m, p->at[i].last, last) && is_same(m, p->at[i].first, t))
            return;
    unsigned by_title = sex_by_title(m, lex, last, s, &titled);
    unsigned sex = told || !is_led(m, lex, t, m->tokens->first[s]) ? sex_by_pronoun(m, lex, last, s) : 0;
    bool shared = by_title == SEX || (by_title && sex && by_title != sex);   /* "Mrs Ash", behind "Jo Ash keeps his letters" */
    if ((sex || titled || told) && p->n < SM_PEOPLE)
        p->at[p->n++] = (sm_person){ t, last, sex || shared ? sex : by_title, shared };
}

/* Is the word written small around sentence `around`: "Farmer" as "farmer"? */
static bool is_common(const sm_maker *m, uint32_t word, uint32_t around)
{
    const sm_token *w = &m->tokens->at[word];
    const uint32_t *cp = m->text->cp;
    sm_stretch range = find_around(m, around);
    for (uint32_t s = range.start; s < range.end; s++)
        for (uint32_t t = m->tokens->first[s]; !is_too_long(m, s) && t < m->tokens->first[s + 1]; t++) {
            const sm_token *at = &m->tokens->at[t];
            uint32_t k = 1, n = w->end - w->start;
            while (at->end - at->start == n && k < n && cp[at->start + k] == cp[w->start + k])
                k++;
            if (k == n && cp[at->start] == sm_lower(cp[w->start]))
                return true;
        }
    return false;
}

/* Who is named in front of the sentence. */
static void find_people(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence, sm_people *p)
{
    p->n = 0;
    p->before = sentence;
    for (uint32_t s = find_around(m, sentence).start; s < sentence; s++) {
        uint32_t end = m->tokens->first[s + 1];
        for (uint32_t t = m->tokens->first[s]; !is_too_long(m, s) && t < end; t++) {
            uint32_t last = end_of_name(m, lex, t, end);
            t += last > t + 1 && t == m->tokens->first[s] && is_common(m, t, s);   /* "Farmer Jo Ash" */
            if (last > t)
                note_name(m, lex, s, t, last, p);
            t = last;
        }
    }
}

/* The one of them whom a pronoun of that sex can stand for; NULL: it may be another. */
static const sm_person *find_meant(const sm_people *p, unsigned sex)
{
    const sm_person *found = NULL;
    for (uint32_t i = 0; i < p->n; i++) {
        if (p->at[i].sex && !(p->at[i].sex & sex))
            continue;
        if (found || !p->at[i].sex)
            return NULL;
        found = &p->at[i];
    }
    return found;
}

/* The one with the family name of token t. */
static const sm_person *find_named(const sm_maker *m, const sm_people *p, uint32_t t)
{
    const sm_person *found = NULL;
    for (uint32_t i = 0; i < p->n; i++) {
        if (!is_same(m, p->at[i].last, t))
            continue;
        if (found || p->at[i].shared)
            return NULL;
        found = &p->at[i];
    }
    return found;
}

/* Put the person's name in place of tokens t .. last. owns: they say whose something is. */
static void put_name(const sm_maker *m, const sm_person *who, uint32_t t, uint32_t last, bool owns, sm_fact *f)
{
    const sm_token *at = m->tokens->at;
    f->place = (sm_stretch){ at[t].start, stem_end(m, last) };
    f->name = (sm_stretch){ at[who->first].start, stem_end(m, who->last) };
    f->owns = owns;
    f->more = ((int32_t)(who->last - who->first) - (int32_t)(last - t)) * SM_WORD_PARTS;
}

/* Is it somebody's name that stands there, and not a shop's: "Miller's, the last bakery", "Miller's of Lund", "Miller & Sons"? */
static bool stands_for_person(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t end)
{
    static const uint32_t goes_on = SM_K_PREPOSITION | SM_K_AUXILIARY;
    const uint32_t *cp = m->text->cp;
    const sm_token *next = &m->tokens->at[t + 1];
    uint32_t at = m->tokens->at[t].end;
    if (stem_end(m, t) < at)
        return t + 1 < end && adjoins(m, t) && sm_is_lower(cp[next->start])
               && !(sm_lexicon_find(lex, cp + next->start, next->end - next->start) & goes_on);
    uint32_t last = m->sentences->at[m->sentences->n - 1].end;
    while (at < last && sm_is_space(cp[at]))
        at++;
    return at == last || cp[at] != '&';
}

/* "Ms Venn's house", "Venn said": put the full name in place of a family name that stands alone in front of token `before`. */
static bool put_full_name(const sm_maker *m, const sm_lexicon *lex, const sm_people *p, uint32_t before, sm_fact *f)
{
    uint32_t first = m->tokens->first[f->sentence], end = m->tokens->first[f->sentence + 1], k = 0;
    for (uint32_t t = first; t < end && t < before; t++) {
        if (!sm_is_kept(f, m->tokens->at[t].start, &k) || !is_name_part(m, lex, t))
            continue;
        uint32_t last = end_of_name(m, lex, t, end);
        bool the = t > first && sm_kinds_of(m, lex, t - 1) & SM_K_DEFINITE;   /* "the Venn mill" */
        const sm_person *who = last > t || the || !stands_for_person(m, lex, t, end) ? NULL : find_named(m, p, t);
        bool title = t > first && tells_of(m, lex, t - 1) & SM_FEATURE_TITLE && sm_is_upper(m->text->cp[m->tokens->at[t - 1].start]);
        if (who && !(title && m->tokens->at[t - 1].start < f->kept[0].start))
            put_name(m, who, title ? t - 1 : t, t, false, f);
        if (who || (last > t && find_named(m, p, last)))   /* named, by this or by the line itself */
            return true;
        t = last;
    }
    return false;
}

/* "34-year-old": does it start at token t? */
static bool is_age(const sm_maker *m, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    const uint32_t *cp = m->text->cp;
    return sm_is_digit(cp[at->start]) && at->end == at->start + 2 && cp[at->end] == '-' && cp[at[1].end] == '-';
}

/* Can token t stand in front of who somebody is: "retired", "bus", "driver"? */
static bool tells_who(const sm_maker *m, const sm_lexicon *lex, uint32_t t)
{
    const sm_token *at = &m->tokens->at[t];
    uint32_t kinds = sm_kinds_of(m, lex, t);
    bool former = kinds & SM_K_PAST && m->text->cp[at->end - 1] == 'd' && adjoins(m, t) && sm_kinds_of(m, lex, t + 1) == 0;
    return (kinds == 0 || former) && sm_is_lower(m->text->cp[at->start]);
}

/* "has appointed | the driver": does it stand right behind the main verb? */
static bool is_object(const sm_maker *m, const sm_lexicon *lex, const sm_fact *f, uint32_t t)
{
    const sm_token *at = m->tokens->at;
    uint32_t first = m->tokens->first[f->sentence];
    if (t > first + 1 && at[t - 2].start == f->verb && sm_kinds_of(m, lex, t - 2) & SM_K_AUXILIARY)
        return true;
    return t > first && at[t - 1].start == f->verb;
}

/* "This week | the 34-year-old electrician | won", "appointed | the 71-year-old retired bus driver | as": the only person that the scene names. */
static bool put_for_age(const sm_maker *m, const sm_lexicon *lex, const sm_people *p, sm_fact *f)
{
    const sm_token *at = m->tokens->at;
    uint32_t end = m->tokens->first[f->sentence + 1], k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; p->n == 1 && t + 3 < end; t++) {
        bool before = at[t].start < f->verb, object = is_object(m, lex, f, t);
        if (!sm_is_kept(f, at[t].start, &k) || !(sm_kinds_of(m, lex, t) & SM_K_DEFINITE) || !is_age(m, t + 1))
            continue;
        uint32_t last = t + 3;
        while (last + 1 < end && adjoins(m, last) && at[last + 1].start != f->verb && tells_who(m, lex, last + 1))
            last++;
        /* "the 66-year-old" alone */
        bool all = last > t + 3 || at[last + 1].start == f->verb, comma = before && m->text->cp[at[last].end] == ',';
        bool known = (before || object) && last + 1 < end && (comma || (adjoins(m, last) && all));
        if (known)
            put_name(m, &p->at[0], t, last, false, f);
        return known;
    }
    return false;
}

/* May the pronoun, token t, stand for somebody whom the line names in front of it? Not where it belongs to the subject, is the object of the main
 * verb, or stands behind the name of a body: "the council said that she". */
static bool may_stand_for_other(const sm_maker *m, const sm_lexicon *lex, const sm_fact *f, uint32_t t)
{
    const sm_token *at = m->tokens->at;
    uint32_t k = 0;
    if (f->verb == 0 || at[t].start < f->verb || (t > m->tokens->first[f->sentence] && at[t - 1].start == f->verb))
        return false;
    for (uint32_t i = m->tokens->first[f->sentence]; i < t && at[i].start < f->verb; i++)
        if (sm_is_kept(f, at[i].start, &k) && tells_of(m, lex, i) & SM_FEATURE_BODY
            && (at[i + 1].start == f->verb || !adjoins(m, i) || sm_kinds_of(m, lex, i + 1)))   /* not "the band leader" */
            return false;
    return true;
}

/* Does it say whose something is: "her house", "her last visit", "hers", not "told her to", "saw her last week"? */
static bool tells_whose(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t end)
{
    static const uint32_t other = SM_K_TO | SM_K_PREPOSITION | SM_K_THAT | SM_K_COORDINATOR | SM_K_DETERMINER | SM_K_WHEN | SM_K_TIME;
    uint32_t kinds = sm_kinds_of(m, lex, t);
    uint32_t noun_at = t + 2 < end && adjoins(m, t) && sm_kinds_of(m, lex, t + 1) & SM_K_TIME && adjoins(m, t + 1) ? t + 2 : t + 1;
    bool noun = noun_at < end && adjoins(m, noun_at - 1) && !(sm_kinds_of(m, lex, noun_at) & other);
    bool hers = !(kinds & (SM_K_DETERMINER | SM_K_NOMINATIVE)) && m->text->cp[m->tokens->at[t].end - 1] == 's';
    return hers || (kinds & SM_K_DETERMINER && noun);
}

void sm_name_person(sm_maker *m, sm_fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    f->name = f->place = (sm_stretch){ 0, 0 };
    f->more = 0;
    if (!m->naming || f->n == 0 || !lex || lex->feature.n == 0)
        return;
    if (lex->style != SM_CUT_SPACES) {
        sm_name_person_east(m, lex, f);
        return;
    }
    if (m->people.before != f->sentence)   /* once for all forms of a sentence */
        find_people(m, lex, f->sentence, &m->people);
    const sm_people *p = &m->people;
    uint32_t t = sm_lacked_person(m, f);
    if (p->n == 0 || put_full_name(m, lex, p, t, f) || put_for_age(m, lex, p, f) || t == SM_NONE || may_stand_for_other(m, lex, f, t))
        return;
    const sm_person *who = find_meant(p, tells_of(m, lex, t) & SEX);
    if (who)
        put_name(m, who, t, t, tells_whose(m, lex, t, m->tokens->first[f->sentence + 1]), f);
}
