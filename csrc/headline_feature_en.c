/* headline_feature_en.c - English features: what of a sentence tells that it is their news, or their scene (headline_feature.c).
 *
 * Limits: the weights are those of news; a story without any opens with its first sentence.
 */
#include "headline.h"
#include "clauses.h"

/* What is known of a sentence; each a number of 0 to 10. */
typedef enum trait {
    DAY,          /* "on Friday", "last week", not "every week" */
    WILL,         /* "will", "would" */
    PERFECT,      /* "has been sold", "have agreed" */
    PASSIVE,      /* "was sold", "to be closed" */
    HAD,
    SHOWS,        /* its verb is a bare present, "unlocks", "stands" */
    STATE,        /* tells what something is */
    PERSON,       /* I, we, you */
    THEY,         /* "she", "his", and it is not known who that is */
    NOW,          /* "now"; "but" in front */
    QUOTES,
    MONEY,        /* a currency sign, a share */
    NAMES,        /* words with a capital, up to 8, in fours */
    LENGTH,       /* words, up to 40, in tens */
    NEWSY,        /* words of news, up to 3 */
    SCENIC,       /* words of scenes, up to 3 */
    TITLED,       /* share of the title's words, in quarters */
    OPENS,        /* with "When", "At", "On", "Every", "It", "There", "Nobody" */
    FIRST,        /* it opens a paragraph */
    ALONE,        /* its paragraph is itself */
    WITHIN,       /* it stands in the paragraph that opens the text */
    DEPTH,        /* paragraphs in front of it, up to 6 */
    LEANS,        /* what it loses for leaning on other sentences */
    LASTS,        /* "for 44 years" */
    GOES_ON,      /* the next sentence opens with "she", "it" */
    THE,          /* it opens with "the" */
    THES,         /* how often it says "the", in ten words */
} trait;

/* The weights that logistic regression gives to the news of a feature among its sentences, and to a scene among first sentences. docs/headline.md
 * says of what texts. */
static const double NEWS[SM_TRAITS] = {
    [DAY] = 1.4, [WILL] = 0.4, [PERFECT] = 0.6, [HAD] = -0.8, [PERSON] = -0.9, [THEY] = -0.9, [NOW] = 0.9, [QUOTES] = -0.7, [MONEY] = 0.6,
    [NAMES] = 0.7, [LENGTH] = 1.9, [NEWSY] = 0.6, [SCENIC] = -0.2, [FIRST] = 0.5, [ALONE] = -1.3, [WITHIN] = -2.4, [DEPTH] = -0.7, [LEANS] = -0.5,
    [STATE] = -0.6,
};
static const double SCENE[SM_TRAITS] = {
    [PERFECT] = -0.5, [PASSIVE] = -1.2, [HAD] = 0.2, [SHOWS] = 0.8, [STATE] = 1.0, [NEWSY] = -1.2, [SCENIC] = 1.7, [TITLED] = -1.2, [OPENS] = 2.7,
    [LEANS] = 0.8, [LASTS] = 1.4, [GOES_ON] = 1.8, [THE] = 1.6, [ALONE] = -0.7, [THES] = 1.5, [WILL] = -1,
};

/* "sold", "closed", "closing" */
static bool is_participle(const sm_maker *m, const sm_token *at, uint32_t kinds)
{
    const uint32_t *end = m->text->cp + at->end;
    uint32_t n = at->end - at->start;
    bool ed = n > 3 && end[-1] == 'd' && end[-2] == 'e', ing = n > 4 && end[-1] == 'g' && end[-2] == 'n' && end[-3] == 'i';
    return ed || ing || kinds & (SM_K_PAST | SM_K_NONFINITE | SM_K_AUXILIARY);
}

/* Is a word that long, and does it start with these letters? */
static bool is_short(const sm_maker *m, const sm_token *at, uint32_t n, char first, char second)
{
    const uint32_t *cp = m->text->cp + at->start;
    return at->end - at->start == n && (cp[0] | 0x20) == (uint32_t)first && cp[1] == (uint32_t)second;
}

/* Does word t say when: "Friday", "last week", not "May 2009", "every week"? */
static bool tells_day(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t first, uint32_t end)
{
    const sm_token *at = &m->tokens->at[t];
    uint32_t before = t > first ? sm_kinds_of(m, lex, t - 1) : 0;
    if (t == first || !(sm_kinds_of(m, lex, t) & SM_K_TIME))
        return false;
    bool dated = t + 1 < end && sm_is_digit(m->text->cp[at[1].start]) && at[1].end - at[1].start == 4;
    bool which = before & SM_K_WHEN && !(before & SM_K_PREPOSITION) && m->text->cp[at[-1].end - 1] != 'y';
    return (sm_is_upper(m->text->cp[at->start]) && !dated) || which;
}

/* What one word, outside of quotes, tells. */
static void read_word(const sm_maker *m, const sm_lexicon *lex, uint32_t t, uint32_t first, uint32_t end, double *x)
{
    static const uint32_t she = SM_K_NOMINATIVE | SM_K_POSSESSIVE;
    const sm_token *at = &m->tokens->at[t];
    const uint32_t *cp = m->text->cp;
    uint32_t kinds = sm_kinds_of(m, lex, t), next = t + 1 < end ? sm_kinds_of(m, lex, t + 1) : 0;
    bool auxiliary = kinds & SM_K_AUXILIARY, has = auxiliary && (cp[at->start] | 0x20) == 'h';
    x[DAY] = x[DAY] > 0 || tells_day(m, lex, t, first, end);
    x[WILL] = x[WILL] > 0 || (kinds == SM_K_AUXILIARY && (is_short(m, at, 4, 'w', 'i') || is_short(m, at, 5, 'w', 'o')));
    x[PERFECT] = x[PERFECT] > 0 || (has && kinds & SM_K_PRESENT && t + 1 < end && is_participle(m, at + 1, next));
    bool was = auxiliary && !(kinds & (SM_K_PRESENT | SM_K_NONFINITE)), done = t + 1 < end && is_participle(m, at + 1, next)
               && cp[at[1].end - 1] == 'd';   /* "were abused" */
    x[PASSIVE] = x[PASSIVE] > 0 || (auxiliary && !has && !(next & SM_K_AUXILIARY) && (next & (SM_K_PAST | SM_K_NONFINITE) || (was && done)));
    x[HAD] = x[HAD] > 0 || (has && is_short(m, at, 3, 'h', 'a') && cp[at->end - 1] == 'd');
    x[THEY] = x[THEY] > 0 || (kinds & SM_K_PRONOUN && kinds & she && !(kinds & SM_K_PERSON) && (cp[at->start] | 0x20) != 'i');   /* not "it", "its" */
    x[LASTS] = x[LASTS] > 0 || (kinds & SM_K_TIME && kinds & SM_K_SPAN && t > first + 1 && sm_kinds_of(m, lex, t - 2) == SM_K_PREPOSITION);
    x[NOW] = x[NOW] > 0 || (is_short(m, at, 3, 'n', 'o') && cp[at->end - 1] == 'w');
}

/* The words that stand in the span, tokens first .. end. */
static void read_words(const sm_maker *m, const sm_lexicon *lex, uint32_t first, uint32_t end, sm_stretch span, double *x)
{
    uint32_t from = span.start;
    bool quoted = false;
    for (uint32_t t = first; t < end; from = m->tokens->at[t++].end) {
        const sm_token *at = &m->tokens->at[t];
        for (; from < at->start; from++) {
            quoted ^= sm_is_quote(m->text->cp[from]);
            x[QUOTES] = x[QUOTES] > 0 || sm_is_quote(m->text->cp[from]);
            x[MONEY] = x[MONEY] > 0 || sm_props_of(m->text->cp[from])->gc == SM_GC_SC || m->text->cp[from] == '%';
        }
        bool shouted = at->end > at->start + 1 && sm_is_upper(m->text->cp[at->start]) && sm_is_upper(m->text->cp[at->start + 1]);   /* "US" */
        x[PERSON] = x[PERSON] > 0 || (sm_kinds_of(m, lex, t) & SM_K_PERSON && !shouted);
        x[NAMES] += t > first && sm_is_upper(m->text->cp[at->start]) && x[NAMES] < 2 ? 0.25 : 0;
        unsigned tells = sm_kinds_at(m->text, &lex->feature, at->start, at->end);
        x[NEWSY] += tells & SM_FEATURE_NEWS && x[NEWSY] < 3;
        x[SCENIC] += tells & SM_FEATURE_SCENE && x[SCENIC] < 3;
        x[THES] += is_short(m, at, 3, 't', 'h') && m->text->cp[at->end - 1] == 'e';
        if (!quoted)
            read_word(m, lex, t, first, end, x);
    }
    for (; from < span.end; from++)
        x[MONEY] = x[MONEY] > 0 || m->text->cp[from] == '%';
    x[THES] = end > first ? 10 * x[THES] / (end - first) : 0;
    x[LENGTH] = end - first < 40 ? (end - first) / 10.0 : 4;
}

/* How it opens, and where it stands. */
static void read_place(const sm_maker *m, const sm_lexicon *lex, uint32_t lead, uint32_t sentence, double *x)
{
    static const uint32_t opens = SM_K_PREPOSITION | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_WHEN;
    const sm_token *word = &m->tokens->at[m->tokens->first[sentence]];
    uint32_t kinds = sm_kinds_of(m, lex, m->tokens->first[sentence]);
    bool pronoun = kinds & SM_K_PRONOUN;
    bool there = pronoun && !(kinds & SM_K_DETERMINER)
                 && (is_short(m, word, 2, 'i', 't') || (is_short(m, word, 5, 't', 'h') && m->text->cp[word->start + 3] == 'r')
                     || kinds & SM_K_NEGATION);
    sm_stand stands = sm_stands(m, lead, sentence);
    x[DEPTH] = stands.depth;
    x[FIRST] = stands.first;
    x[WITHIN] = stands.within;
    x[ALONE] = stands.alone;
    x[THE] = (kinds & SM_K_DEFINITE) != 0;
    bool followed = sentence + 1 < m->sentences->n && m->tokens->first[sentence + 1] < m->tokens->first[sentence + 2];
    x[GOES_ON] = followed && sm_kinds_of(m, lex, m->tokens->first[sentence + 1]) & SM_K_NOMINATIVE;
    x[OPENS] = (kinds & opens && !(pronoun && kinds & SM_K_DETERMINER)) || there;
    x[NOW] = x[NOW] > 0 || (kinds & SM_K_COORDINATOR && kinds & SM_K_CONTRAST);
}

/* "unlocks the door", "is standing": is its verb a present that tells what somebody is seen doing? */
static bool shows(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence, uint32_t verb)
{
    static const uint32_t news = SM_K_AUXILIARY | SM_K_PAST | SM_K_SAY | SM_K_EXPECTS_TO | SM_K_DOUBT,
                          is = SM_K_AUXILIARY | SM_K_PRESENT | SM_K_EXPECTS_TO;
    uint32_t end = m->tokens->first[sentence + 1];
    for (uint32_t t = m->tokens->first[sentence]; verb > 0 && t < end; t++)
        if (m->tokens->at[t].start == verb && (sm_kinds_of(m, lex, t) & is) == is && t + 1 < end
            && m->text->cp[m->tokens->at[t + 1].end - 1] == 'g')
            return true;
        else if (m->tokens->at[t].start == verb)
            return !(sm_kinds_of(m, lex, t) & news) && m->text->cp[m->tokens->at[t].end - 1] == 's';
    return false;
}

static bool read_traits(sm_maker *m, const sm_lexicon *lex, uint32_t lead, uint32_t sentence, double *x)
{
    sm_cuts cuts;
    if (!sm_cuts_of(m, sentence, &cuts))
        return false;
    const sm_sentence *s = &m->sentences->at[sentence];
    read_words(m, lex, m->tokens->first[sentence], m->tokens->first[sentence + 1], (sm_stretch){ s->start, s->end }, x);
    read_place(m, lex, lead, sentence, x);
    x[STATE] = cuts.state;
    x[TITLED] = 4 * sm_titled(m, sentence);
    bool named;
    x[LEANS] = 1 - sm_alone(m, &cuts, sentence, &named);
    x[THEY] = named && x[DAY] > 0 ? 0 : x[THEY];   /* what somebody who is named did that day; other sentences about them tell who they are */
    x[SHOWS] = shows(m, lex, sentence, cuts.verb);
    return true;
}

double sm_weigh_words(const sm_maker *m, uint32_t sentence, sm_stretch span)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[sentence].lang);
    uint32_t first = m->tokens->first[sentence], end = m->tokens->first[sentence + 1];
    double x[SM_TRAITS] = { 0 };
    while (first < end && m->tokens->at[first].start < span.start)
        first++;
    while (end > first && m->tokens->at[end - 1].end > span.end)
        end--;
    read_words(m, lex, first, end, span, x);
    return sm_weigh(NEWS, x);
}

const sm_feature_model SM_FEATURE_ENGLISH = { read_traits, NEWS, SCENE, 0.8, -7.2 };
