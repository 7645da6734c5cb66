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
 * from English has 1.65 Han letters a word, the Japanese 2.5 letters, half of them kana. Katakana spells foreign words, four or five
 * letters each. Vietnamese puts a space behind every syllable; it has some 1.25 of them for a word of English. */
enum { KANA_LETTER = 6, KATAKANA_LETTER = 5, SEASIAN_LETTER = 5, SPACED_SYLLABLE = 16 };

enum { TRIED = 64, FIRSTS = 16, LEAST_WORDS = 4, LEAD_WORDS = 7, SHORT_LEAD = 5,
       LEAST_BITS = 4, MOST_BITS = 20, FORMS = 12, DEPTH = 8 };

/* Chosen on the titles and news texts that bench/headline.py measures, and by reading (docs/headline.md). */
#define WITH_SPACES                                                                                                          \
    .spaced = true, .length_power = 0.45, .cut_power = 1, .line_power = 0.6, .lead_gain = 8, .flawed_gain = 3, .lead_span = 1, \
    .title_gain = 1.5, .titled = 6.5, .first = 3, .quoted = 0.25, .second_kept = 0.45
const sm_taste SM_SPACED = { WITH_SPACES, .rank_power = 1.5, .person = 0.4, .unsure = 0.35 };
/* Chosen on the sentences that readers would make lines of, of 602 pages and 260 news texts. */
const sm_taste SM_ENGLISH = { WITH_SPACES, .rank_power = 3, .person = 0.55, .unsure = 0.5, .early = 2.5, .offers = true,
                              .longer = 0.086, .named = 0.43 };
/* Chosen on the sample pages and by reading. What a clause of Korean, Japanese or Chinese leaves out stands in the one
 * before it, so less is cut, and a second fact is near. News says it in the first sentence. */
const sm_taste SM_EASTERN = {
    .length_power = 0.45, .cut_power = 0.6, .line_power = 0.6, .lead_gain = 8,
    .flawed_gain = 4, .lead_span = 1, .rank_power = 0, .title_gain = 1, .first = 1,
    .person = 0.7, .quoted = 0.4, .unsure = 0.35, .second_share = 0.5, .second_new = 0.5, .longer = 0.13,
};
/* Korean has names for most of what Japanese leaves out: a second fact may be smaller. */
const sm_taste SM_KOREAN_TASTE = {
    .length_power = 0.45, .cut_power = 0.6, .line_power = 0.6, .lead_gain = 8,
    .flawed_gain = 4, .lead_span = 1, .rank_power = 0, .title_gain = 1, .first = 1,
    .person = 0.7, .quoted = 0.4, .unsure = 0.35, .second_share = 0.2, .second_new = 0.15, .second_fitness = 1, .second_kept = 0.6,
};

static const double PLACE_POWER = 0.75, ONCE = 0.4, NUMBER = 0.6;
static const double QUESTION = 0.1, BROKEN = 0.05, VERBLESS = 0.1, UNFINISHED = 0.05, SUBJECTLESS = 0.4, STATE = 0.7,
                    HABIT = 0.15, SCENE = 0.1, FITTING = 1e6;
static const double WANTED = 0.5;     /* how much better a sentence is that does not fit, for more to be cut from it */
static const double ABOUT = 0.15, ABOUT_TITLED = 20, ABOUT_EASTERN = 2.5, ABOUT_SPAN = 20;   /* docs/headline.md */
static const double EARLY_SPAN = 15, OPENING_RANK = 0.7, TITLE_WORDS = 3;
static const double SHORTER = 0.99;   /* of the worth of a first sentence that fits whole, at most that of a part of it */
static const double MOST_OF_IT = 0.6, PLAIN_LEFT = 0.97, CLAIM_LEFT = 0.85, LAST_LEFT = 0.7;   /* of a line's worth, behind a cut */

/* -- measure -- */

/* A word written together with the one before it counts once. */
static uint32_t token_parts(const sm_maker *m, const sm_lang *lang, const sm_token *t, const sm_token *before)
{
    uint32_t n = t->end - t->start, word = lang->treatment == SM_SYLLABLE ? SPACED_SYLLABLE : SM_WORD_PARTS;
    switch (t->kind) {
    case SM_KIND_HAN:
        return n * SM_HAN_LETTER;
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

static bool in_title(const sm_maker *m, uint32_t id) { return id < m->terms->n && m->terms->at[id].flags & SM_TERM_TITLE; }

/* Weight of the distinct concepts of the fact that the current round has not seen, and its length. */
double sm_cover(sm_maker *m, sm_fact *f)
{
    const uint32_t *first = m->tokens->first;
    const sm_lang *lang = m->sentences->at[f->sentence].lang;
    uint32_t k = 0;
    double sum = 0, titled = 0;
    const sm_token *before = NULL;
    f->parts = 0;
    for (uint32_t t = first[f->sentence]; t < first[f->sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (!sm_is_kept(f, at->start, &k))
            continue;
        f->parts += token_parts(m, lang, at, before);
        before = at;
        for (uint32_t c = count_concepts(at); c-- > 0;) {
            uint32_t id = concept(m, t, c);
            if (id == SM_NONE || m->seen[id] == m->round)
                continue;
            m->seen[id] = m->round;
            sum += m->weight[id];
            titled += in_title(m, id) ? m->weight[id] : 0;
        }
    }
    f->titled = m->title > 0 ? titled / m->title : 0;
    return sum;
}

double sm_share_kept(const sm_maker *m, const sm_fact *f)
{
    const sm_sentence *s = &m->sentences->at[f->sentence];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < f->n; i++)
        kept += f->kept[i].end - f->kept[i].start;
    return (double)kept / (s->end - s->start);
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
        m->title += flags & SM_TERM_TITLE ? m->weight[id] : 0;
        m->title_words += flags & SM_TERM_TITLE && m->weight[id] > 0;
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

/* What the text is written in decides the taste: the language of its first candidate. */
void sm_headline_start(sm_maker *m, const sm_ranks *ranks)
{
    static const sm_taste *const tastes[] = { [SM_CUT_SPACES] = &SM_SPACED, [SM_CUT_KOREAN] = &SM_KOREAN_TASTE,
                                             [SM_CUT_JAPANESE] = &SM_EASTERN, [SM_CUT_CHINESE] = &SM_EASTERN };
    const sm_lexicon *lex = ranks->rows.n > 0 ? sm_lexicon_of(m->sentences->at[ranks->rows.sentence[0]].lang) : NULL;
    m->wanted = SM_NONE;
    m->taste = lex && lex->phrases ? &SM_ENGLISH : tastes[lex ? lex->style : SM_CUT_SPACES];
    weigh_concepts(m, ranks);
    sm_note_known(m);
    sm_find_about(m, ranks);
    rate(m, ranks);
    sm_find_lead(m, ranks);
}

/* -- facts -- */

/* "meals for:" */
static bool awaits(const sm_maker *m, const sm_lexicon *lex, uint32_t sentence)
{
    const sm_token *last = &m->tokens->at[m->tokens->first[sentence + 1] - 1];
    return (sm_lexicon_find(lex, m->text->cp + last->start, last->end - last->start) & (SM_K_PREPOSITION | SM_K_EXAMPLE)) != 0;
}

/* "News » Finds » Boat emerges", "[Finds](/finds)", "FindsShopAbout usWriteMapsNotesHelp": do signs of menus stand among the words, or are
 * they a menu's that were run together? */
static bool is_trail(const sm_text *text, const sm_sentence *s)
{
    static const uint32_t signs[] = { '|', '>', 0xbb, 0x203a, 0x2192, 0x2022 };   /* and guillemets, an arrow, a bullet */
    enum { GLUED = 6, APART = 40 };
    uint32_t glued = 0;
    for (uint32_t i = s->start + 1; i + 1 < s->end; i++) {
        uint32_t c = text->cp[i];
        if ((c == ']' && text->cp[i + 1] == '(') || (sm_is_space(text->cp[i - 1]) && sm_is_space(text->cp[i + 1]) && SM_ONE_OF(c, signs)))
            return true;
        glued += sm_is_seam(text->cp, i);
    }
    return glued >= GLUED && glued * APART > s->end - s->start;
}

/* What is wrong with a sentence as a headline, as a factor. */
static double fitness(const sm_maker *m, const sm_cuts *cuts, uint32_t sentence)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    bool about = sm_is_about(m, sentence);
    const sm_lexicon *lex = sm_lexicon_of(s->lang);
    uint32_t end = sm_end_within(m->text->cp, s->start, s->end);
    while (end > s->start + 1 && sm_is_markup(m->text->cp[end - 1]))
        end--;
    uint32_t last = m->text->cp[end - 1];
    while (end > s->start + 1 && (sm_is_space(m->text->cp[end - 1]) || m->text->cp[end - 1] == '.'))
        end--;
    double factor = cuts->broken || is_trail(m->text, s) ? BROKEN : 1;
    bool ends = sm_is_terminal(sm_props_of(last))
                || (last == ':' && about && !awaits(m, lex, sentence));   /* "Here are ten tips:" */
    factor *= cuts->quoted ? m->taste->quoted : 1;
    factor *= cuts->person && !about ? m->taste->person : 1;
    factor *= cuts->verbless && !about ? VERBLESS : 1;
    factor *= cuts->habit ? HABIT : 1;
    factor *= lex && lex->style == SM_CUT_SPACES && !cuts->verb && !about ? m->taste->unsure : 1;
    factor *= last == '?' || last == 0xff1f || last == 0x061f ? QUESTION : 1;
    factor *= m->text->cp[end - 1] == ':' && !ends ? UNFINISHED : 1;
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

/* Behind a scene nothing else tells the news, whatever is wrong with it. */
static bool is_news_of_feature(const sm_maker *m, uint32_t sentence) { return m->feature && sm_place(m, sentence) == 0; }

static bool is_sound(const sm_maker *m, const sm_fact *f)
{
    return f->fitness * f->context >= SM_NAMED_AGAIN || is_news_of_feature(m, f->sentence);
}

/* Is it the first sentence, with nothing wrong with it and enough of it left? */
static bool opens_well(const sm_maker *m, const sm_fact *f)
{
    return is_sound(m, f) && sm_place(m, f->sentence) == 0 && f->parts >= (f->whole ? SHORT_LEAD : LEAD_WORDS) * SM_WORD_PARTS;
}

/* What the place of a fact makes of it. A sentence that says what the text offers counts wherever it stands, by what it has of the title. */
static double place_factor(const sm_maker *m, const sm_fact *f, bool first)
{
    double pos = sm_place(m, f->sentence), early = exp(m->taste->early * exp(-pos / EARLY_SPAN));
    if (sm_is_about(m, f->sentence))
        return early * m->taste->first * (m->taste->spaced ? ABOUT + ABOUT_TITLED * f->titled * f->titled : ABOUT_EASTERN)
               * (1 + m->taste->lead_gain * exp(-pos / ABOUT_SPAN));
    double gain = is_sound(m, f) ? m->taste->lead_gain : m->taste->flawed_gain;
    return early * (first ? m->taste->first : 1) * (1 + gain * exp(-pos / m->taste->lead_span));
}

/* What makes a sentence the one for a headline, whatever is kept of it. A small text says little of how central its first sentence is. */
static double standing(const sm_maker *m, const sm_fact *f)
{
    bool first = opens_well(m, f);
    double rank = fmax(m->rank[f->sentence], sm_place(m, f->sentence) == 0 ? OPENING_RANK : 0);
    double power = sm_is_about(m, f->sentence) ? fmin(1, m->taste->rank_power) : m->taste->rank_power;
    return place_factor(m, f, first) * pow(rank, power) * sm_offers(m, f->sentence);
}

/* What having the title's words makes of a fact. A title of one or two words says little: it may be the site's name. */
static double titled_factor(const sm_maker *m, const sm_fact *f)
{
    return exp(m->taste->titled * fmin(1, m->title_words / TITLE_WORDS) * f->titled);
}

static void judge(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, sm_fact *f)
{
    f->n = sm_keep(cuts, made, f->kept);
    m->round++;
    f->value = sm_cover(m, f);
    sm_name_person(m, f);
    f->parts = (uint32_t)((int32_t)f->parts + f->more);
    f->fitness = factor;
    f->state = cuts->state;
    f->whole = !is_cut(cuts, made);
    f->further = cuts->further;
    f->subjectless = cuts->subjectless;
    f->context = f->n > 0 ? (cuts->subjectless ? SUBJECTLESS : 1) * sm_opening(m, f) : 0;
    f->context *= cuts->state && sm_place(m, f->sentence) > 0 ? STATE : 1;
    f->context *= f->name.end > 0 && sm_lacks_thing(m, f) ? SM_REFERS : 1;
    f->context *= m->taste == &SM_EASTERN && m->sentences->at[f->sentence].doc == 0 && m->sentences->at[f->sentence].pos < m->lead ? SCENE : 1;
    if (is_news_of_feature(m, f->sentence) && f->n > 0 && f->context > SM_REFERS && sm_lacks_person(m, f))
        f->context = SM_REFERS;
    if (sm_is_about(m, f->sentence) && f->n > 0)   /* "This guide", "Learn how" */
        f->context = 1;
    f->plain = f->parts < LEAST_WORDS * SM_WORD_PARTS
                   ? 0
                   : factor * f->context * f->value * titled_factor(m, f) / pow(f->parts, m->taste->length_power);
    f->score = f->plain * standing(m, f);
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
        if (made & 1u << i || cuts->at[i].back || cuts->at[i].last != last || clashes(cuts, made, i)
            || (cuts->at[i].claim && now->parts <= m->budget))   /* whose statement it is goes only if it must */
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

/* Is it the sentence to say what the text is about, with which more may be cut so that it fits? */
static bool is_main(const sm_maker *m, uint32_t sentence)
{
    return sm_opens(m, sentence) || sm_is_about(m, sentence) || sentence == m->wanted;
}

/* The best cut that makes the fact shorter; false where there is none. What goes last goes from a first sentence that is too long. */
static bool next_step(sm_maker *m, const sm_cuts *cuts, uint32_t *made, double factor, const sm_fact *now, sm_fact *next)
{
    uint32_t i = find_step(m, cuts, *made, false, factor, now, next);
    if (i == cuts->n && now->parts > m->budget && is_main(m, now->sentence))
        i = find_step(m, cuts, *made, true, factor, now, next);
    *made |= i < cuts->n ? 1u << i : 0;
    return i < cuts->n;
}

/* Is it never worth keeping, in a line that stands alone, or anywhere? */
static bool goes_always(const sm_maker *m, const sm_cut *c) { return c->always || (c->alone && m->budget != UINT32_MAX); }

static uint32_t make_always(const sm_maker *m, const sm_cuts *cuts)
{
    uint32_t made = 0;
    for (uint32_t i = 0; i < cuts->n; i++)
        made |= goes_always(m, &cuts->at[i]) ? 1u << i : 0;
    return made;
}

/* Take back what need not have gone, now that larger cuts are made: what goes only if it must. */
static void refill(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, sm_fact *f)
{
    for (uint32_t i = 0; m->taste == &SM_EASTERN && i < cuts->n; i++) {
        sm_fact full = { .sentence = f->sentence, .verb = f->verb };
        if (!(made & 1u << i) || !cuts->at[i].claim || goes_always(m, &cuts->at[i]))
            continue;
        judge(m, cuts, made & ~(1u << i), factor, &full);
        if (full.parts > m->budget || full.parts <= f->parts || full.score <= 0 || full.context < f->context)
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

/* What the forms of a sentence are made of. */
typedef struct search {
    const sm_cuts *cuts;
    double         factor, density;   /* of the sentence; worth of a part of the whole of it */
    double         left[SM_CUTS];     /* of every cut: of its worth that a form has behind it */
} search;

static double share_left(const sm_cut *c)
{
    return c->rest ? c->rest / 100.0 : c->always ? 1 : c->last ? LAST_LEFT : c->claim ? CLAIM_LEFT : PLAIN_LEFT;
}

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

/* ", who lives in Lund,": does a comma part what is cut from what stands in front of it? */
static bool is_aside(const sm_maker *m, const sm_cut *cut) { return m->text->cp[cut->span.start] == ','; }

/* "| in the Orla valley |": does the cut take a name behind its first word, where only names have capitals? Not one in front, set off by a comma,
 * or of who says it. */
static bool takes_name(const sm_maker *m, const sm_cuts *cuts, uint32_t c, uint32_t sentence)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[sentence].lang);
    const sm_stretch *span = &cuts->at[c].span;
    bool first = true;
    if (m->taste->named == 0 || cuts->at[c].claim || span->start == cuts->body.start || is_aside(m, &cuts->at[c]))
        return false;
    for (uint32_t t = m->tokens->first[sentence]; t < m->tokens->first[sentence + 1]; t++) {
        const sm_token *at = &m->tokens->at[t];
        if (at->start < span->start || at->end > span->end)
            continue;
        if (!first && sm_is_upper(m->text->cp[at->start]) && !(sm_lexicon_find(lex, m->text->cp + at->start, at->end - at->start) & SM_K_TIME))
            return true;
        first = false;
    }
    return false;
}

/* Make one more cut; false where that makes the form no shorter. What it has to lose yet is taken off its bound, at the
 * worth that a part of the whole sentence has. */
static bool cut_form(sm_maker *m, const search *s, uint32_t c, const form *from, form *f)
{
    if (from->made & 1u << c || s->cuts->at[c].back || clashes(s->cuts, from->made, c))
        return false;
    *f = (form){ .made = from->made | 1u << c, .fact = { .sentence = from->fact.sentence, .verb = from->fact.verb } };
    f->share = from->share * s->left[c];
    judge(m, s->cuts, f->made, s->factor, &f->fact);
    uint32_t over = f->fact.parts > m->budget ? f->fact.parts - m->budget : 0;
    f->bound = (f->share * f->fact.context * f->fact.value - over * s->density)
               * exp(m->taste->longer * fmin(f->fact.parts, m->budget) / SM_WORD_PARTS);
    return f->fact.parts < from->fact.parts && f->fact.score > 0;
}

/* The form of a first sentence that fits and is worth most, each cut having a price; false where none fits. Only the FORMS
 * best go on a level. */
static bool find_fit(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, const sm_fact *whole, sm_fact *out)
{
    form level[2][FORMS], f;
    uint32_t n = 1, now = 0;
    double most = 0;
    search s = { .cuts = cuts, .factor = factor, .density = whole->value / whole->parts };
    for (uint32_t c = 0; c < cuts->n; c++)
        s.left[c] = share_left(&cuts->at[c]) * (takes_name(m, cuts, c, whole->sentence) ? exp(-m->taste->named) : 1);
    level[0][0] = (form){ .made = made, .fact = *whole, .share = 1 };
    for (uint32_t depth = 0; depth < DEPTH && n > 0; depth++, now ^= 1) {
        uint32_t grown = 0;
        for (uint32_t i = 0; i < n; i++)
            for (uint32_t c = 0; c < cuts->n; c++) {
                if (!cut_form(m, &s, c, &level[now][i], &f))
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

/* Is little left of a sentence that is too long? */
static bool is_poor(sm_maker *m, const sm_cuts *cuts, const sm_fact *f)
{
    sm_fact whole = { .sentence = f->sentence, .n = 1, .kept = { cuts->body } };
    m->round++;
    sm_cover(m, &whole);
    return whole.parts > m->budget && 5 * f->parts < 3 * m->budget;
}

/* A first sentence that is too long: the form that fits and is worth most. */
static bool fits_first(sm_maker *m, const sm_cuts *cuts, uint32_t made, double factor, const sm_fact *whole, sm_fact *out)
{
    if (!is_main(m, whole->sentence) || m->taste == &SM_KOREAN_TASTE || whole->parts <= m->budget)
        return false;
    return find_fit(m, cuts, made, factor, whole, out);
}

/* "浜口さんが所属する|漁協は": where a sentence points back in what a cut takes from its front, that goes. */
static uint32_t drop_reference(sm_maker *m, const sm_cuts *cuts, uint32_t made, bool back, double factor, sm_fact *f)
{
    uint32_t found = 0;
    if (m->budget == UINT32_MAX || f->n == 0 || f->context > (m->taste == &SM_EASTERN ? SM_NAMED_AGAIN : SM_REFERS) || f->context <= 0)
        return 0;
    for (uint32_t i = 0; i < cuts->n; i++) {
        sm_fact g = { .sentence = f->sentence, .verb = f->verb };
        if (made & 1u << i || (!back && cuts->at[i].span.start > f->kept[0].start) || clashes(cuts, made, i) || (cuts->at[i].back && !back))
            continue;
        judge(m, cuts, made | 1u << i, factor, &g);
        if (g.n == 0 || g.context < 1 || g.score <= f->score)
            continue;
        *f = g;
        found = 1u << i;
    }
    return found;
}

/* Do the words behind the front, up to `end`, tell the news as well as its own do, or better? */
static bool tells_more(const sm_maker *m, uint32_t sentence, sm_stretch front, uint32_t end)
{
    return sm_weigh_words(m, sentence, (sm_stretch){ front.end, end }) >= sm_weigh_words(m, sentence, front);
}

/* With what goes always gone: where the sentence points back, without the front that does if that leaves most of it, or else with the name
 * of whom it means. */
static void judge_plainly(sm_maker *m, const sm_cuts *cuts, uint32_t *made, bool back, double factor, sm_fact *f)
{
    bool naming = m->naming;
    m->naming = false;
    judge(m, cuts, *made, factor, f);
    sm_fact cut = *f, named = *f;
    uint32_t front = drop_reference(m, cuts, *made, back, factor, &cut);
    m->naming = naming;
    if (naming && f->n > 0)
        judge(m, cuts, *made, factor, &named);
    if (f->context >= 1 && f->parts <= m->budget && named.parts > m->budget)
        named = *f;
    bool names = named.name.end > 0 && named.context >= 1, subject = named.place.start < f->verb;
    const sm_sentence *s = &m->sentences->at[f->sentence];
    bool most = sm_share_kept(m, &cut) >= MOST_OF_IT * sm_share_kept(m, f);
    bool unnamed = front && !names;
    if (front && names && subject)
        unnamed = most || (named.parts > m->budget && tells_more(m, f->sentence, (sm_stretch){ s->start, cut.kept[0].start }, s->end));
    if (unnamed) {
        *made |= front;
        *f = cut;
    } else {
        *f = named;
    }
}

double sm_alone(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, bool *named)
{
    sm_fact f = { .sentence = sentence, .verb = cuts->verb };
    uint32_t made = make_always(m, cuts);
    judge_plainly(m, cuts, &made, true, 1, &f);
    *named = f.name.end > 0 && f.context >= 1;
    return f.context > SM_REFERS && sm_lacks_person(m, &f) ? SM_REFERS : f.context;
}

/* Cut a sentence step by step, each time where it gains most: steps[0] .. steps[*n]. The step that covers most per
 * word^CUT_POWER. */
uint32_t sm_take_steps(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, double factor, sm_fact *steps, uint32_t *n)
{
    double most = 0;
    uint32_t made = make_always(m, cuts), best = 0, kept = 0;
    steps[0] = (sm_fact){ .sentence = sentence, .verb = cuts->verb };
    judge_plainly(m, cuts, &made, is_news_of_feature(m, sentence), factor, &steps[0]);
    *n = 0;
    sm_fact fit = steps[0];
    bool fits = fits_first(m, cuts, made, factor, &steps[0], &fit);
    bool whole = m->taste->spaced && m->budget != UINT32_MAX && sm_place(m, sentence) == 0 && steps[0].parts <= m->budget;
    for (bool more = !fits || m->taste->spaced; more; ++*n) {
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
    } else if (whole) {   /* what has room stays; shorter forms go beside a second fact */
        best = 0;
        for (uint32_t i = 1; i < *n; i++)
            steps[i].score = fmin(steps[i].score, SHORTER * steps[0].score);
    } else if (most > 0) {
        refill(m, cuts, kept, factor, &steps[best]);
    }
    return best;
}

/* ", who died in May,", not ", the last in Lund," */
static bool tells_which(const sm_maker *m, const sm_lexicon *lex, const sm_cut *cut)
{
    uint32_t from = cut->span.start + 1, to;
    while (from < cut->span.end && sm_is_space(m->text->cp[from]))
        from++;
    for (to = from; to < cut->span.end && sm_is_letter(m->text->cp[to]); to++)
        ;
    return (sm_lexicon_find(lex, m->text->cp + from, to - from) & SM_K_RELATIVE) != 0;
}

/* "Brill's, | the last bakery in Lund, | is closing": where the story starts behind a scene or a byline, what stands beside the
 * subject says who that is. */
static void keep_identity(const sm_maker *m, uint32_t sentence, sm_cuts *cuts)
{
    const sm_sentence *s = &m->sentences->at[sentence];
    if (!m->taste->spaced || m->budget == UINT32_MAX || m->lead == 0 || s->doc > 0 || s->pos != m->lead)
        return;
    for (uint32_t i = 0; i < cuts->n; i++) {
        sm_cut *cut = &cuts->at[i];
        if (cut->always || cut->span.start <= cuts->body.start || cut->span.end > cuts->verb + 1 || m->text->cp[cut->span.start] != ','
            || tells_which(m, sm_lexicon_of(s->lang), cut))
            continue;
        cut->last = true;
        cut->rest = SM_IDENTITY;
    }
}

/* Is the last word in front of a place "and"? */
static bool ends_in_and(const sm_maker *m, uint32_t sentence, uint32_t at)
{
    uint32_t t = m->tokens->first[sentence + 1];
    while (t > m->tokens->first[sentence] && m->tokens->at[t - 1].end > at)
        t--;
    const sm_token *w = &m->tokens->at[t - 1];
    return t > m->tokens->first[sentence]
           && sm_lexicon_find(sm_lexicon_of(m->sentences->at[sentence].lang), m->text->cp + w->start, w->end - w->start) & SM_K_COORDINATOR;
}

/* "The shire had 63 dairies in 2001, and | a processor said on Monday": behind a scene, of two statements only the one that tells the news. */
static void open_with_news(const sm_maker *m, uint32_t sentence, sm_cuts *cuts)
{
    if (!is_news_of_feature(m, sentence) || m->budget == UINT32_MAX)
        return;
    for (sm_cut *cut = cuts->at; cut < cuts->at + cuts->n; cut++) {
        if (!cut->back || cut->span.start > cuts->body.start || !ends_in_and(m, sentence, cut->span.end)
            || !tells_more(m, sentence, cut->span, cuts->body.end))
            continue;
        cut->always = true;
        cut->back = cut->last = false;
    }
}

static bool find_cuts(sm_maker *m, uint32_t sentence, sm_reach reach, sm_cuts *cuts)
{
    uint32_t first = m->tokens->first[sentence], n = m->tokens->first[sentence + 1] - first;
    sm_find_cuts(m->a, m->text, &m->sentences->at[sentence], m->tokens->at + first, n, reach, cuts);
    if (sm_is_about(m, sentence))
        sm_keep_about(m, sentence, cuts);
    keep_identity(m, sentence, cuts);
    open_with_news(m, sentence, cuts);
    return n > 0 && n <= SM_LONGEST_CUT;
}

/* Has the language of a sentence cuts that go further, to be sought where the usual ones do not make it fit? */
static bool reaches(const sm_maker *m, uint32_t sentence, sm_reach reach)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[sentence].lang);
    return lex && (lex->phrases || (reach == SM_REACH_ANY && lex->style == SM_CUT_JAPANESE));
}

bool sm_cuts_of(sm_maker *m, uint32_t sentence, sm_cuts *cuts) { return find_cuts(m, sentence, SM_REACH_USUAL, cuts); }

bool sm_all_cuts_of(sm_maker *m, uint32_t sentence, sm_cuts *cuts) { return find_cuts(m, sentence, SM_REACH_ALL, cuts); }

/* The facts of a sentence: the best step, and the shorter ones behind it, as a second fact may need the room. */
static void add_facts(sm_maker *m, uint32_t sentence)
{
    sm_cuts cuts;
    sm_fact steps[SM_CUTS + 1];
    uint32_t n;
    if (!sm_cuts_of(m, sentence, &cuts))
        return;
    uint32_t best = sm_take_steps(m, &cuts, sentence, fitness(m, &cuts, sentence), steps, &n);
    if (m->taste->spaced && (steps[best].parts > m->budget || is_poor(m, &cuts, &steps[best])) && is_main(m, sentence)
        && reaches(m, sentence, SM_REACH_ALL) && find_cuts(m, sentence, SM_REACH_ALL, &cuts))
        best = sm_take_steps(m, &cuts, sentence, fitness(m, &cuts, sentence), steps, &n);
    if (steps[best].parts > m->budget && sm_opens(m, sentence) && reaches(m, sentence, SM_REACH_ANY)
        && find_cuts(m, sentence, SM_REACH_ANY, &cuts))
        best = sm_take_steps(m, &cuts, sentence, fitness(m, &cuts, sentence), steps, &n);
    if (m->naming && steps[best].parts > m->budget && steps[best].name.end > 0) {   /* with the name it is too long */
        m->naming = false;
        add_facts(m, sentence);
        m->naming = true;
        return;
    }
    if (steps[best].parts > m->budget && steps[best].score > m->most_wanted) {
        m->most_wanted = steps[best].score;
        m->wanted = sentence;
    }
    for (uint32_t i = best; i < n; i++)
        keep_fact(m, &steps[i]);
}

bool sm_fit(sm_maker *m, const sm_cuts *cuts, uint32_t sentence, uint32_t budget, sm_fact *out)
{
    uint32_t made = make_always(m, cuts), whole_budget = m->budget;
    double factor = fitness(m, cuts, sentence);
    m->budget = budget;
    sm_fact whole = { .sentence = sentence, .verb = cuts->verb };
    judge_plainly(m, cuts, &made, false, factor, &whole);
    *out = whole;
    bool fits = whole.parts <= budget || find_fit(m, cuts, made, factor, &whole, out);
    m->budget = whole_budget;
    return fits;
}

bool sm_gives_fact(sm_maker *m, uint32_t sentence)
{
    uint32_t before = m->n_facts;
    add_facts(m, sentence);
    bool gives = m->n_facts > before;
    m->n_facts = before;
    m->wanted = SM_NONE;
    m->most_wanted = 0;
    return gives;
}

/* The candidates that stand in front or are central. */
void sm_find_facts(sm_maker *m, const sm_ranks *ranks)
{
    const sm_rows *rows = &ranks->rows;
    double least = 0, most = 0;
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
    for (uint32_t i = 0; i < m->n_facts; i++)
        most = fmax(most, m->facts[i].score);
    if (m->taste->spaced && m->wanted != SM_NONE && most < WANTED * m->most_wanted)
        add_facts(m, m->wanted);
}
