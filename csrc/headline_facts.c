/* headline_facts.c - the facts that a headline can be made of, and what each is worth.
 *
 * Every candidate sentence is cut at clause edges (compress.c) as long as that raises the concept weight it covers per
 * word^power; its place, words of the title and what makes a poor opening weigh in. A sentence gives its best form and the
 * shorter ones behind it, as a second fact may need the room.
 */
#include <math.h>

#include "headline.h"
#include "weights.h"

/* Length is measured in parts of a word, so that a line says as much in every script: the Chinese of a treebank translated
 * from English has 1.65 Han letters a word, and half of Japanese news is kana. Katakana spells foreign words, four or five
 * letters each. Vietnamese puts a space behind every syllable; it has some 1.25 of them for a word of English. */
enum { HAN_LETTER = 12, KANA_LETTER = 7, KATAKANA_LETTER = 5, SEASIAN_LETTER = 5, SPACED_SYLLABLE = 16 };

enum { SCRAP = 5, DATELINE = 12, DATE_DIGITS = 3, MOST_SCRAPS = 12, FIRST_SCRAPS = 4 };   /* what is no first sentence */
enum { TRIED = 64, FIRSTS = 16, LEAST_WORDS = 4, LEAD_WORDS = 7, SHORT_LEAD = 5, OPENING = 4, LEAST_BITS = 4, MOST_BITS = 20, FORMS = 12, DEPTH = 8, SCENE_LETTERS = 60, SCENE_SENTENCES = 5, SHORT_LETTERS = 12 };

/* Chosen on the titles and news texts that bench/headline.py measures, and by reading (docs/headline.md). */
const sm_taste SM_SPACED = {
    .length_power = 0.45, .cut_power = 1, .line_power = 0.6, .lead_gain = 8, .flawed_gain = 3, .lead_span = 1, .rank_power = 1.5, .title_gain = 1.5, .first = 3,
    .person = 0.4, .quoted = 0.25, .second_kept = 0.32,
};
/* Chosen on the sample pages and by reading. What a clause of Korean, Japanese or Chinese leaves out stands in the one
 * before it, so less is cut, and a second fact is near. News says it in the first sentence. */
const sm_taste SM_EASTERN = {
    .length_power = 0.45, .cut_power = 0.6, .line_power = 0.6, .lead_gain = 8, .flawed_gain = 4, .lead_span = 1, .rank_power = 0, .title_gain = 1, .first = 1,
    .person = 0.7, .quoted = 0.4, .second_share = 0.5, .second_new = 0.5,
};
/* Korean has names for most of what Japanese leaves out: a second fact may be smaller. */
const sm_taste SM_KOREAN_TASTE = {
    .length_power = 0.45, .cut_power = 0.6, .line_power = 0.6, .lead_gain = 8, .flawed_gain = 4, .lead_span = 1, .rank_power = 0, .title_gain = 1, .first = 1,
    .person = 0.7, .quoted = 0.4, .second_share = 0.2, .second_new = 0.15, .second_fitness = 1, .second_kept = 0.6,
};

static const double PLACE_POWER = 0.75, ONCE = 0.4, NUMBER = 0.6;
static const double QUESTION = 0.1, BROKEN = 0.05, VERBLESS = 0.1, UNSURE = 0.35, UNFINISHED = 0.05, SUBJECTLESS = 0.4, STATE = 0.7, HABIT = 0.3, FITTING = 1e6;
const double SM_REFERS = 0.4;
static const double PLAIN_LEFT = 0.97, CLAIM_LEFT = 0.85, LAST_LEFT = 0.7;   /* of a line's worth, behind a cut */
static const double DENIAL = 0.3, DEFINITE = 0.5, KNOWN = 0.6;

/* -- measure -- */

/* A word written together with the one before it counts once. */
static uint32_t token_parts(const sm_maker *m, const sm_lang *lang, const sm_token *t, const sm_token *before)
{
    uint32_t n = t->end - t->start, word = lang->treatment == SM_SYLLABLE ? SPACED_SYLLABLE : SM_WORD_PARTS;
    switch (t->kind) {
    case SM_KIND_HAN:
        return n * HAN_LETTER;
    case SM_KIND_HIRAGANA:
        return n * KANA_LETTER;
    case SM_KIND_KATAKANA:
        return n * KATAKANA_LETTER;
    case SM_KIND_SEASIAN:
        return n * SEASIAN_LETTER;
    default:
        break;
    }
    if (!before)
        return word;
    for (uint32_t i = before->end; i < t->start; i++)
        if (sm_is_space(m->text->cp[i]) || sm_props_of(m->text->cp[i])->script == SM_SCRIPT_TIBETAN)
            return word;
    return sm_props_of(m->text->cp[t->start])->script == SM_SCRIPT_LATIN && before->kind != SM_KIND_LETTER && before->kind != SM_KIND_DIGIT
           ? word : 0;
}

/* Concepts are the whole-word terms; in runs of Han and katakana the pairs of letters, by their hash; kana has none. */
static uint32_t count_concepts(const sm_token *t)
{
    if (t->kind == SM_KIND_HIRAGANA)
        return 0;
    bool run = t->kind == SM_KIND_HAN || t->kind == SM_KIND_KATAKANA;
    return run && t->end - t->start > 1 ? t->end - t->start - 1 : 1;
}

static uint32_t concept(const sm_maker *m, uint32_t token, uint32_t k)
{
    const sm_token *t = &m->tokens->at[token];
    if (count_concepts(t) == 1 && t->kind != SM_KIND_HAN)
        return m->terms->of_token[token];
    uint32_t left = m->text->cp[t->start + k], right = t->end - t->start > 1 ? m->text->cp[t->start + k + 1] : 0;
    return m->terms->n + ((left * 0x9E3779B1u ^ right) * 0x85EBCA6Bu >> (32 - m->pair_bits));
}

/* Weight of the distinct concepts of the fact that the current round has not seen, and its length. */
double sm_cover(sm_maker *m, sm_fact *f)
{
    const uint32_t *first = m->tokens->first;
    const sm_lang *lang = m->sentences->at[f->sentence].lang;
    uint32_t k = 0;
    double sum = 0;
    const sm_token *before = NULL;
    f->parts = 0;
    for (uint32_t t = first[f->sentence]; t < first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k < f->n && f->kept[k].end <= at->start)
            k++;
        if (k == f->n || at->start < f->kept[k].start)
            continue;
        f->parts += token_parts(m, lang, at, before);
        before = at;
        for (uint32_t c = count_concepts(at); c-- > 0;) {
            uint32_t id = concept(m, t, c);
            if (id == SM_NONE || m->seen[id] == m->round)
                continue;
            m->seen[id] = m->round;
            sum += m->weight[id];
        }
    }
    return sum;
}

/* What a concept is worth: the places that it stands in, as in coverage summarization, and whether the title has it. */
static void weigh_concepts(sm_maker *m, const sm_ranks *ranks)
{
    uint32_t pairs = 0;
    for (uint32_t t = 0; t < m->tokens->n; t++)
        pairs += count_concepts(&m->tokens->at[t]) > 1 ? m->tokens->at[t].end - m->tokens->at[t].start : 0;
    for (m->pair_bits = LEAST_BITS; m->pair_bits < MOST_BITS && 1u << m->pair_bits < pairs; m->pair_bits++)
        ;
    size_t n = m->n_concepts = (size_t)m->terms->n + (1u << m->pair_bits);
    uint32_t *df = SM_NEW_ZERO(m->a, uint32_t, n);
    m->weight = SM_NEW_ZERO(m->a, double, n);
    m->seen = SM_NEW_ZERO(m->a, uint32_t, n);
    for (uint32_t s = 0; s < m->sentences->n; s++) {
        if (!m->sentences->at[s].candidate)
            continue;
        m->round++;
        for (uint32_t t = m->tokens->first[s]; t < m->tokens->first[s + 1]; t++)
            for (uint32_t k = count_concepts(&m->tokens->at[t]); k-- > 0;) {
                uint32_t id = concept(m, t, k);
                if (id == SM_NONE || m->seen[id] == m->round)
                    continue;
                m->seen[id] = m->round;
                m->weight[id] += ranks->prior[s];
                df[id]++;
            }
    }
    for (size_t id = 0; id < n; id++) {
        unsigned flags = id < m->terms->n ? m->terms->at[id].flags : 0;
        double w = pow(m->weight[id], PLACE_POWER) * (df[id] < 2 ? ONCE : 1) * (flags & SM_TERM_NUMBER ? NUMBER : 1);
        m->weight[id] = flags & SM_TERM_STOP ? 0 : w * (flags & SM_TERM_TITLE ? 1 + m->taste->title_gain : 1);
    }
    sm_release(m->a, df, n, sizeof *df);
}

void sm_headline_end(sm_maker *m)
{
    sm_forget_known(m);
    sm_release(m->a, m->weight, m->n_concepts, sizeof *m->weight);
    sm_release(m->a, m->seen, m->n_concepts, sizeof *m->seen);
    sm_release(m->a, m->facts, m->cap_facts, sizeof *m->facts);
}

/* How central sentences are, whatever their length: facts are shorter than they. */
static void rate(sm_maker *m, const sm_ranks *ranks)
{
    m->rank = SM_NEW_ZERO(m->a, double, m->sentences->n);
    double best = 0;
    for (uint32_t i = 0; i < ranks->rows.n; i++) {
        uint32_t s = ranks->rows.sentence[i];
        m->rank[s] = ranks->score[s] / ranks->length_factor[s];
        best = fmax(best, m->rank[s]);
    }
    for (uint32_t i = 0; i < ranks->rows.n && best > 0; i++)
        m->rank[ranks->rows.sentence[i]] /= best;
}

uint32_t sm_place(const sm_maker *m, uint32_t sentence)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    return s->doc > 0 || s->pos < m->lead ? s->pos : s->pos - m->lead;
}

/* "By", "14:11 EST, 25 October", "Good artists borrow.": too little to be what a text begins with. */
static bool is_scrap(sm_maker *m, uint32_t sentence)
{
    uint32_t n = m->tokens->first[sentence + 1] - m->tokens->first[sentence], digits = 0;
    for (uint32_t t = m->tokens->first[sentence]; t < m->tokens->first[sentence + 1]; t++)
        digits += sm_is_digit(m->text->cp[m->tokens->at[t].start]);
    return n < SCRAP || (n <= DATELINE && digits >= DATE_DIGITS);
}

/* "The opinions expressed here are those of the author" */
static bool disclaims(const sm_maker *m, uint32_t sentence)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[sentence].lang);
    for (uint32_t t = m->tokens->first[sentence]; lex && t + 1 < m->tokens->first[sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (sm_lexicon_find(lex, m->text->cp + at->start, at[1].end - at->start) & SM_K_DISCLAIMER)
            return true;
    }
    return false;
}

/* Does a sentence name the day, and somebody or something of its own? */
static bool is_dated(const sm_maker *m, const sm_sentence *s)
{
    bool day = false, subject = false;
    for (uint32_t i = s->start + 1; i < s->end; i++) {
        day |= m->text->cp[i] == 0x65e5 && sm_is_digit(m->text->cp[i - 1]);
        subject |= m->text->cp[i] == 0x306f || m->text->cp[i] == 0x304c;   /* wa, ga */
    }
    return day && subject;
}

/* Japanese: has a sentence neither a day, month or year nor a topic, a place or a name in quotes, and a verb of its own, as "漂う"? */
static bool sets_scene(const sm_maker *m, const sm_sentence *s)
{
    static const uint32_t named[] = { 0x306f, 0x300c, 0x300e, 0x770c, 0x5e02, 0x753a, 0x6751, 0x533a, 0x6708, 0x5e74 };
    /* wa, quotes, ken shi machi mura ku, gatsu nen */
    uint32_t verb = s->end;
    while (verb > s->start && sm_props_of(m->text->cp[verb - 1])->kind != SM_KIND_HAN)
        verb--;
    bool noun = verb > s->start + 1 && sm_props_of(m->text->cp[verb - 2])->kind == SM_KIND_HAN && m->text->cp[verb] != 0x3060;   /* not "七球目だった" */
    if (s->end - s->start >= SHORT_LETTERS && (verb < s->start + 2 || verb == s->end || noun || m->text->cp[verb] == 0x3068))
        return false;   /* "製造を再開した", "見通しとなった" */
    for (uint32_t i = s->start; i < s->end; i++)
        for (size_t n = 0; n < sizeof named / sizeof *named; n++)
            if (m->text->cp[i] == named[n])
                return false;
    return s->end - s->start <= SCENE_LETTERS && !is_dated(m, s);
}

/* Japanese news names the day in the sentence that tells it: where a text opens with a scene, the first that does; 0: it opens with its news. */
static uint32_t behind_scene(const sm_maker *m, const sm_ranks *ranks)
{
    if (ranks->rows.n < 2 || !sets_scene(m, &m->sentences->at[ranks->rows.sentence[0]]))
        return 0;
    for (uint32_t k = 1; k < ranks->rows.n && k < SCENE_SENTENCES; k++)
        if (is_dated(m, &m->sentences->at[ranks->rows.sentence[k]]))
            return k;
    return 0;
}

static void find_lead(sm_maker *m, const sm_ranks *ranks)
{
    const sm_lexicon *lex = ranks->rows.n > 0 ? sm_lexicon_of(m->sentences->at[ranks->rows.sentence[0]].lang) : NULL;
    uint32_t i = lex && lex->style == SM_CUT_JAPANESE ? behind_scene(m, ranks) : 0;
    for (uint32_t k = 0; m->taste == &SM_SPACED && k + 1 < ranks->rows.n && k < MOST_SCRAPS; k++)
        if ((i == k && is_scrap(m, ranks->rows.sentence[k])) || (k < FIRST_SCRAPS && disclaims(m, ranks->rows.sentence[k])))
            i = k + 1;
    m->lead = i > 0 ? m->sentences->at[ranks->rows.sentence[i]].pos : 0;
}

/* What the text is written in decides the taste: the language of its first candidate. */
void sm_headline_start(sm_maker *m, const sm_ranks *ranks)
{
    static const sm_taste *const tastes[] = { [SM_CUT_SPACES] = &SM_SPACED, [SM_CUT_KOREAN] = &SM_KOREAN_TASTE,
                                             [SM_CUT_JAPANESE] = &SM_EASTERN, [SM_CUT_CHINESE] = &SM_EASTERN };
    const sm_lexicon *lex = ranks->rows.n > 0 ? sm_lexicon_of(m->sentences->at[ranks->rows.sentence[0]].lang) : NULL;
    m->taste = tastes[lex ? lex->style : SM_CUT_SPACES];
    weigh_concepts(m, ranks);
    sm_note_known(m);
    find_lead(m, ranks);
    rate(m, ranks);
}

/* -- facts -- */

static bool ends_in_ly(const uint32_t *cp, const sm_token *t) { return t->end - t->start > 3 && cp[t->end - 1] == 'y' && cp[t->end - 2] == 'l'; }

/* "8人は": of those who were named. */
static bool counts_them(const sm_text *text, const sm_fact *f)
{
    uint32_t at = f->kept[0].start, end = f->kept[0].end;
    while (at < end && sm_is_digit(text->cp[at]))
        at++;
    return at > f->kept[0].start && at + 1 < end && sm_props_of(text->cp[at])->kind == SM_KIND_HAN && text->cp[at + 1] == 0x306f;   /* wa */
}

/* Does the fact open with a word that points back, or come to one before it names anything? */
bool sm_refers(const sm_maker *m, const sm_fact *f)
{
    const uint32_t *cp = m->text->cp;
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    uint32_t seen = 0, k = 0;
    bool alone = true;
    if (lex && lex->style == SM_CUT_JAPANESE && m->sentences->at[f->sentence].pos > 0 && sm_names_again(m->text, lex, f->kept[0].start, f->kept[0].end))
        return true;
    if (lex && lex->style == SM_CUT_JAPANESE && sm_place(m, f->sentence) > 0 && counts_them(m->text, f))
        return true;
    if (lex && lex->style != SM_CUT_SPACES)
        return sm_points_back(m->text, lex, f->kept[0].start, f->kept[0].end);
    for (uint32_t t = m->tokens->first[f->sentence]; lex && t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k < f->n && f->kept[k].end <= at->start)
            k++;
        if (k == f->n)
            return false;
        if (at->start < f->kept[k].start)
            continue;
        if ((f->verb ? at->start > f->verb : seen >= OPENING) || (seen > 0 && (sm_is_upper(cp[at->start]) || sm_is_digit(cp[at->start]))))
            return false;
        bool shouted = sm_is_upper(cp[at->start]) && at->end - at->start > 1 && sm_is_upper(cp[at->start + 1]);   /* "IT" is not "it" */
        uint32_t kinds = shouted ? 0 : sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        alone &= seen == 0 ? (kinds & SM_K_DETERMINER && !(kinds & SM_K_NEGATION)) : at->start == f->verb || (kinds & SM_K_FOCUS) || ends_in_ly(cp, at);
        if (alone && seen > 0 && at->start == f->verb)   /* "Some say", "One recently won" */
            return true;
        if (seen > 0 && kinds & SM_K_RELATIVE)   /* "A driver who left his car" */
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
        uint32_t kinds = sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        if (first ? !(kinds & SM_K_DEFINITE) : kinds & says_which || sm_is_upper(cp[at->start]))
            return false;
        first = false;
    }
    return false;
}

/* "these women": does a word anywhere in the fact point to what another sentence named? */
static bool points(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex)
{
    static const uint32_t says_who = SM_K_TIME | SM_K_PREPOSITION | SM_K_RELATIVE | SM_K_DETERMINER;   /* "this year", "those under 18", "those a mile away" */
    const uint32_t *cp = m->text->cp;
    uint32_t k = 0;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        while (k < f->n && f->kept[k].end <= at->start)
            k++;
        if (k == f->n)
            return false;
        uint32_t kinds = at->start < f->kept[k].start ? 0 : sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        if (kinds & SM_K_DEFINITE && kinds & SM_K_PRONOUN && !(kinds & SM_K_DETERMINER) && t + 1 < m->tokens->n
            && !(sm_lexicon_find(lex, cp + at[1].start, at[1].end - at[1].start) & says_who))
            return true;
    }
    return false;
}

/* "has released them": a pronoun right behind the main verb, with no clause in front that can explain it. */
static bool has_object(const sm_maker *m, const sm_fact *f, const sm_lexicon *lex)
{
    static const uint32_t group = SM_K_AUXILIARY | SM_K_VERB | SM_K_PAST | SM_K_NONFINITE | SM_K_PARTICIPLE | SM_K_MANNER | SM_K_ADDITIVE | SM_K_TO;
    const uint32_t *cp = m->text->cp;
    bool behind = false;
    uint32_t led = 0;
    for (uint32_t t = m->tokens->first[f->sentence], end = m->tokens->first[f->sentence + 1]; f->verb && t < end; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < f->verb) {
            led += at->start >= f->kept[0].start;
            if (cp[at->end] == ',' && led > OPENING)
                return false;
            continue;
        }
        uint32_t kinds = sm_lexicon_find(lex, cp + at->start, at->end - at->start);
        if (behind && kinds & SM_K_PRONOUN && !(kinds & (SM_K_DETERMINER | SM_K_PERSON))) {
            uint32_t next = t + 1 < end ? sm_lexicon_find(lex, cp + at[1].start, at[1].end - at[1].start) : 0;
            bool those = kinds & SM_K_DEFINITE && next & (SM_K_FOCUS | SM_K_RELATIVE);   /* "those of" */
            return !those && (t + 1 == end || !sm_is_space(cp[at->end]) || (next & (SM_K_PREPOSITION | SM_K_COORDINATOR) && next != SM_K_TO));
        }
        if (!(kinds & group) && behind)
            return false;
        behind = true;
    }
    return false;
}

/* How well the fact opens, as a factor. */
static double opening(const sm_maker *m, const sm_fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    if (sm_refers(m, f))
        return SM_REFERS;
    if (!lex || lex->style != SM_CUT_SPACES)
        return 1;
    for (uint32_t t = m->tokens->first[f->sentence]; t < m->tokens->first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < f->kept[0].start)
            continue;
        uint32_t kinds = sm_lexicon_find(lex, m->text->cp + at->start, at->end - at->start);
        if (kinds & SM_K_NEGATION && !(kinds & SM_K_DETERMINER))
            return DENIAL;
        break;
    }
    if (points(m, f, lex) || has_object(m, f, lex))
        return SM_REFERS;
    if (sm_place(m, f->sentence) > 0 && is_definite(m, f, lex))
        return DEFINITE;
    return sm_takes_known(m, f, NULL) ? KNOWN : 1;
}

/* What is wrong with a sentence as a headline, as a factor. */
static double fitness(const sm_maker *m, const sm_cuts *cuts, const sm_sentence *s)
{
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    uint32_t end = s->end;
    while (end > s->start + 1 && sm_props_of(m->text->cp[end - 1])->sb == SM_SB_CLOSE)
        end--;
    while (end > s->start + 1 && (m->text->cp[end - 1] == '*' || m->text->cp[end - 1] == '_'))   /* Markdown's bold */
        end--;
    uint32_t last = m->text->cp[end - 1];
    while (end > s->start + 1 && (sm_is_space(m->text->cp[end - 1]) || m->text->cp[end - 1] == '.'))
        end--;
    double factor = cuts->broken ? BROKEN : 1;
    bool ends = sm_props_of(last)->sb == SM_SB_STERM || sm_props_of(last)->sb == SM_SB_ATERM;
    factor *= cuts->quoted ? m->taste->quoted : 1;
    factor *= cuts->person ? m->taste->person : 1;
    factor *= cuts->verbless ? VERBLESS : 1;
    factor *= cuts->habit ? HABIT : 1;
    factor *= lex && lex->style == SM_CUT_SPACES && !cuts->verb ? UNSURE : 1;
    factor *= last == '?' || last == 0xff1f || last == 0x061f ? QUESTION : 1;
    factor *= m->text->cp[end - 1] == ':' ? UNFINISHED : 1;
    factor *= ends && !sm_is_lower(m->text->cp[s->start]) ? 1 : UNFINISHED;
    return factor;
}

/* Has it lost more than what is never worth keeping? */
static bool is_cut(const sm_cuts *cuts, uint32_t made)
{
    for (uint32_t i = 0; i < cuts->n; i++)
        if (made & 1u << i && !cuts->at[i].always)
            return true;
    return false;
}

static void judge(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, sm_fact *f)
{
    f->n = sm_keep(cuts, made, f->kept);
    m->round++;
    f->value = sm_cover(m, f);
    f->context = f->n > 0 ? (cuts->subjectless ? SUBJECTLESS : 1) * opening(m, f) : 0;
    f->fitness = factor;
    f->state = cuts->state;
    f->further = cuts->further;
    f->context *= cuts->state && sm_place(m, f->sentence) > 0 ? STATE : 1;
    f->plain = f->parts < LEAST_WORDS * SM_WORD_PARTS ? 0 : factor * f->context * f->value / pow(f->parts, m->taste->length_power);
    uint32_t pos = sm_place(m, f->sentence);
    bool sound = factor * f->context >= 1;
    double gain = sound ? m->taste->lead_gain : m->taste->flawed_gain, first = sound && pos == 0 && f->parts >= (is_cut(cuts, made) ? LEAD_WORDS : SHORT_LEAD) * SM_WORD_PARTS ? m->taste->first : 1;
    f->score = f->plain * first * (1 + gain * exp(-(double)pos / m->taste->lead_span)) * pow(m->rank[f->sentence], m->taste->rank_power);
}

static void keep_fact(sm_maker *m, const sm_fact *f)
{
    if (f->parts > m->budget || f->score <= 0)
        return;
    SM_GROW(m->a, m->facts, m->n_facts, m->cap_facts);
    m->facts[m->n_facts++] = *f;
}

/* A line that has room need not be short. */
static double cut_power(const sm_maker *m) { return m->budget == UINT32_MAX ? m->taste->cut_power : m->taste->line_power; }

/* Would one of two cuts take what the other needs? */
static bool clash(const sm_cut *a, const sm_cut *b)
{
    return (a->needs.start < b->span.end && b->span.start < a->needs.end) || (b->needs.start < a->span.end && a->span.start < b->needs.end);
}

static bool clashes(const sm_cuts *cuts, uint32_t made, uint32_t c)
{
    for (uint32_t i = 0; i < cuts->n; i++)
        if (made & 1u << i && clash(&cuts->at[i], &cuts->at[c]))
            return true;
    return false;
}

/* Of the cuts that go last, or the others, the best that makes the fact shorter; n if there is none. */
static uint32_t find_step(sm_maker *m, const sm_cuts *cuts, uint32_t made, bool last, double factor, const sm_fact *now, sm_fact *next)
{
    double most = 0;
    uint32_t choice = cuts->n;
    for (uint32_t i = 0; i < cuts->n; i++) {
        sm_fact f = { .sentence = now->sentence, .verb = now->verb };
        if (made & 1u << i || cuts->at[i].last != last || clashes(cuts, made, i) || (cuts->at[i].claim && now->parts <= m->budget))   /* whose statement it is goes only if it must */
            continue;
        judge(m, cuts, made | 1u << i, factor, &f);
        double density = f.score * pow(f.parts + SM_WORD_PARTS / 2.0, m->taste->length_power - cut_power(m));
        bool one = last || (m->taste == &SM_EASTERN && cuts->at[i].span.start > cuts->body.start);
        if (one && now->parts > m->budget && f.parts <= m->budget)   /* it alone: the one that leaves most */
            density = FITTING * f.value;
        if (density <= most || f.parts >= now->parts)
            continue;
        most = density;
        *next = f;
        choice = i;
    }
    return choice;
}

/* The best cut that makes the fact shorter; false where there is none. What goes last goes from a first sentence that is too long. */
static bool next_step(sm_maker *m, const sm_cuts *cuts, uint32_t *made, double factor, const sm_fact *now, sm_fact *next)
{
    uint32_t i = find_step(m, cuts, *made, false, factor, now, next);
    if (i == cuts->n && now->parts > m->budget && sm_place(m, now->sentence) == 0)
        i = find_step(m, cuts, *made, true, factor, now, next);
    *made |= i < cuts->n ? 1u << i : 0;
    return i < cuts->n;
}

/* Take back what need not have gone, now that larger cuts are made: what goes only if it must. */
static void refill(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, sm_fact *f)
{
    for (uint32_t i = 0; m->taste == &SM_EASTERN && i < cuts->n; i++) {
        sm_fact full = { .sentence = f->sentence, .verb = f->verb };
        if (!(made & 1u << i) || !cuts->at[i].claim)
            continue;
        judge(m, cuts, made & ~(1u << i), factor, &full);
        if (full.parts > m->budget || full.parts <= f->parts || full.score <= 0)
            continue;
        made &= ~(1u << i);
        *f = full;
    }
}

typedef struct form {
    uint32_t made;
    sm_fact  fact;
    double   share;         /* of its worth that the cuts leave */
    double   bound;         /* its worth, less what it has to lose yet */
} form;

static double share_left(const sm_cut *c) { return c->rest ? c->rest / 100.0 : c->always ? 1 : c->last ? LAST_LEFT : c->claim ? CLAIM_LEFT : PLAIN_LEFT; }

/* Put a form among the best, unless one with the same words is there. */
static void keep_form(form *best, uint32_t *n, const form *f)
{
    for (uint32_t i = 0; i < *n; i++)
        if (best[i].fact.parts == f->fact.parts && best[i].fact.value == f->fact.value && best[i].bound >= f->bound)
            return;
    uint32_t k = *n < FORMS ? (*n)++ : FORMS;
    if (k == FORMS && best[--k].bound >= f->bound)
        return;
    for (; k > 0 && best[k - 1].bound < f->bound; k--)
        best[k] = best[k - 1];
    best[k] = *f;
}

/* Make one more cut; false where that makes the form no shorter. What it has to lose yet is taken off its bound, at the
 * worth that a part of the whole sentence has. */
static bool cut_form(sm_maker *m, const sm_cuts *cuts, uint32_t c, double factor, double density, const form *from, form *f)
{
    if (from->made & 1u << c || clashes(cuts, from->made, c))
        return false;
    *f = (form){ .made = from->made | 1u << c, .fact = { .sentence = from->fact.sentence, .verb = from->fact.verb } };
    f->share = from->share * share_left(&cuts->at[c]);
    judge(m, cuts, f->made, factor, &f->fact);
    uint32_t over = f->fact.parts > m->budget ? f->fact.parts - m->budget : 0;
    f->bound = f->share * f->fact.context * f->fact.value - over * density;
    return f->fact.parts < from->fact.parts && f->fact.score > 0;
}

/* The form of a first sentence that fits and is worth most, each cut having a price; false where none fits. Only the FORMS
 * best go on a level. */
static bool find_fit(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, const sm_fact *whole, sm_fact *out)
{
    form level[2][FORMS], f;
    uint32_t n = 1, now = 0;
    double most = 0, density = whole->value / whole->parts;
    level[0][0] = (form){ .made = made, .fact = *whole, .share = 1 };
    for (uint32_t depth = 0; depth < DEPTH && n > 0; depth++, now ^= 1) {
        uint32_t grown = 0;
        for (uint32_t i = 0; i < n; i++)
            for (uint32_t c = 0; c < cuts->n; c++) {
                if (!cut_form(m, cuts, c, factor, density, &level[now][i], &f))
                    continue;
                if (f.fact.parts > m->budget) {
                    keep_form(level[now ^ 1], &grown, &f);
                } else if (f.bound > most) {
                    most = f.bound;
                    *out = f.fact;
                }
            }
        n = grown;
    }
    return most > 0;
}

/* A first sentence that is too long: the form that fits and is worth most. With spaces what leads up to it goes first; where that
 * is enough, it is cut as others are. */
static bool fits_first(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, const sm_fact *whole, sm_fact *out)
{
    if (sm_place(m, whole->sentence) > 0 || m->taste == &SM_KOREAN_TASTE || whole->parts <= m->budget)
        return false;
    if (m->taste == &SM_EASTERN)
        return find_fit(m, cuts, made, factor, whole, out);
    sm_fact rest = *whole;
    uint32_t led = made;
    for (uint32_t i = 0; i < cuts->n; i++)
        led |= cuts->at[i].span.start == cuts->body.start ? 1u << i : 0;
    if (led != made)
        judge(m, cuts, led, factor, &rest);
    return rest.parts > m->budget && (find_fit(m, cuts, led, factor, &rest, out) || (led != made && find_fit(m, cuts, made, factor, whole, out)));
}

/* Cut a sentence step by step, each time where it gains most: steps[0] .. steps[*n]. The step that covers most per
 * word^CUT_POWER. */
uint32_t sm_take_steps(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, double factor, sm_fact *steps, uint32_t *n)
{
    double most = 0;
    uint32_t made = 0, best = 0, kept = 0;
    for (uint32_t i = 0; i < cuts->n; i++)
        made |= cuts->at[i].always ? 1u << i : 0;
    steps[0] = (sm_fact){ .sentence = sentence, .verb = cuts->verb };
    judge(m, cuts, made, factor, &steps[0]);
    *n = 0;
    sm_fact fit = steps[0];
    bool fits = fits_first(m, cuts, made, factor, &steps[0], &fit);
    for (bool more = !fits || m->taste == &SM_SPACED; more; ++*n) {
        const sm_fact *now = &steps[*n];
        double density = now->score * pow(now->parts + SM_WORD_PARTS / 2.0, m->taste->length_power - cut_power(m));
        if (density > most && now->parts <= m->budget) {
            most = density;
            best = *n;
            kept = made;
        }
        more = *n < SM_CUTS && next_step(m, cuts, &made, factor, now, &steps[*n + 1]);
    }
    if (fits) {   /* what is worth less goes only beside a second fact */
        best = best > 0 ? best - 1 : 0;
        fit.score = fmax(fit.score, most > 0 ? steps[best + 1].score : 0);
        steps[best] = fit;
        *n = *n > best + 1 ? *n : best + 1;
    } else if (most > 0) {
        refill(m, cuts, kept, factor, &steps[best]);
    }
    return best;
}

bool sm_cuts_of(sm_maker *m, uint32_t sentence, sm_cuts *cuts)
{
    uint32_t first = m->tokens->first[sentence], n = m->tokens->first[sentence + 1] - first;
    sm_find_cuts(m->a, m->text, &m->sentences->at[sentence], m->tokens->at + first, n, cuts);
    return n > 0 && n <= SM_LONGEST_CUT;
}

/* The facts of a sentence: the best step, and the shorter ones behind it, as a second fact may need the room. */
static void add_facts(sm_maker *m, uint32_t sentence)
{
    sm_cuts cuts;
    sm_fact steps[SM_CUTS + 1];
    uint32_t n;
    if (!sm_cuts_of(m, sentence, &cuts))
        return;
    uint32_t best = sm_take_steps(m, &cuts, sentence, fitness(m, &cuts, &m->sentences->at[sentence]), steps, &n);
    for (uint32_t i = best; i < n; i++)
        keep_fact(m, &steps[i]);
}

/* The candidates that stand in front or are central. */
void sm_find_facts(sm_maker *m, const sm_ranks *ranks)
{
    const sm_rows *rows = &ranks->rows;
    double least = 0;
    if (rows->n > TRIED) {
        double best[TRIED] = { 0 };
        for (uint32_t i = 0; i < rows->n; i++) {
            double x = ranks->score[rows->sentence[i]];
            if (x <= best[TRIED - 1])
                continue;
            uint32_t k = TRIED - 1;
            for (; k > 0 && best[k - 1] < x; k--)
                best[k] = best[k - 1];
            best[k] = x;
        }
        least = best[TRIED - 1];
    }
    uint32_t tried = 0;
    for (uint32_t i = 0; i < rows->n && tried < 2 * TRIED; i++) {
        uint32_t s = rows->sentence[i];
        if ((ranks->score[s] < least && i >= FIRSTS) || (m->sentences->at[s].doc == 0 && m->sentences->at[s].pos < m->lead))
            continue;
        add_facts(m, s);
        tried++;
    }
}
