/* keywords.c - single terms and phrases that say what a text is about, in their first surface form.
 *
 * Candidates are the sequences of neighbouring units (keyword_units.c) that repeat, and names: sequences of capitalized
 * words. They are counted level by level: a sequence of n is the pair of its first and last n - 1, and is looked at only
 * where both of these repeat, so that time and memory stay linear in the text. What stands only within longer
 * candidates is dropped, as in the C-value of Frantzi, Ananiadou and Mima (2000). A score is made of how often and in
 * how central sentences a candidate stands, how early, whether in the title, and its length.
 * Where no spaces part words, a candidate must also have different neighbours on both sides: the variety of Feng et
 * al. (2004), "Accessor variety criteria for Chinese word extraction".
 * The title's words are units too: a phrase of the title that the text has once is repeated.
 * Limits: no parts of speech, only endings that tell verbs and adjectives and words that go before them.
 */
#include "keywords.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "intern.h"
#include "sieve.h"

enum { LONGEST = 10, LONGEST_NAME = 6, SHORT_TEXT = 1000, GENERAL = 60, NUMERAL = 150, LONGEST_ENDED = 16 };

static const struct family {
    uint8_t least, most;      /* units of a keyword */
    uint8_t repeats;          /* times a keyword must stand, names and single words aside */
    bool    variety;          /* needs different neighbours on both sides */
    double  length_power;     /* of the number of units */
    double  letters_power;    /* of the number of letters, up to 12 */
} families[] = {
    [SM_FAMILY_WORDS] = { 1, 4, 2, false, 0.7, 0.5 },
    [SM_FAMILY_SYLLABLES] = { 1, 4, 2, false, 1.5, 0.5 },
    [SM_FAMILY_STEMS] = { 1, 3, 2, false, 0.5, 0.5 },
    [SM_FAMILY_RUNS] = { 1, 1, 1, false, 0, 0.5 },
    [SM_FAMILY_HAN] = { 2, 6, 3, true, 0.7, 0 },
    [SM_FAMILY_CLUSTERS] = { 2, 10, 3, true, 1.2, 0 },
};

static const struct weights {
    double mass_power, title, name, lead, lead_share, central;
    double own, counted, rarity, unopened, part, once;
    double verb, adjective, verb_first, acts;
} W = { .mass_power = 1.8, .title = 2, .name = 1.1, .lead = 1, .lead_share = 0.25, .central = 0.3,
        .own = 0.65, .counted = 0.5, .rarity = 2, .unopened = 0.6, .part = 1, .once = 0.5,
        .verb = 0.3, .adjective = 0.6, .verb_first = 0.5, .acts = 0.5 };

/* A sequence of units. */
typedef struct gram {
    union {
        struct { uint32_t prefix, suffix; };   /* of two units and more: the sequences without the last, the first unit */
        struct { uint32_t upper, lower; };     /* of single units: times capitalized, not, where that says something */
    };
    union {
        uint32_t alone;              /* while counting, of single units: times in no longer name */
        uint32_t place;              /* while choosing: among the keywords, from 1; 0: not chosen */
    };
    uint32_t first;                  /* unit where it stands first */
    uint32_t count;
    uint32_t counted, opened;        /* occurrences after a number; those that an article or preposition opens */
    uint32_t acts;                   /* those after a word that verbs follow */
    uint32_t inside, within;         /* most often a longer candidate, a longer keyword with it stands */
    uint32_t left, right;            /* sets of hashed neighbours */
    float    mass;                   /* occurrences, weighted by how central their sentences are */
    uint8_t  size, frequent;
    uint8_t  heads;                  /* times in the title, up to 255, which are not among the count */
    bool     name, title, noun, candidate;
    bool     crossed;                /* a phrase that stands more often ends or begins within it */
} gram;

typedef struct finder {
    sm_arena           *a;
    const sm_text      *text;
    const sm_sentences *sentences;
    const sm_ranks     *ranks;
    sm_units            units;
    gram               *at;
    uint32_t            n, cap;
    uint32_t           *starting;   /* the sequence of the present size that starts at each unit, or SM_NONE */
    bool                is_short;
} finder;

static bool joined(const finder *f, uint32_t unit) { return (f->units.at[unit].flags & SM_UNIT_JOINED) != 0; }

static const struct family *family_of(const finder *f, const gram *g) { return &families[f->units.at[g->first].family]; }

/* One bit of 32 for a neighbour; the edge of a phrase is a new neighbour each time. */
static uint32_t neighbour(const finder *f, uint32_t unit, bool touches)
{
    uint32_t id = touches ? f->units.at[unit].id : unit * 7u + 3u;
    return UINT32_C(1) << (id * UINT32_C(2654435761) >> 27);
}

static uint32_t bits(uint32_t set)
{
    uint32_t n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

static double sentence_mass(const finder *f, uint32_t sentence)
{
    double c = f->ranks->centrality ? f->ranks->centrality[sentence] : 1;
    return 1 - W.central + W.central * fmin(c, 3);
}

static uint32_t new_gram(finder *f, uint32_t prefix, uint32_t suffix, uint32_t first, uint8_t size)
{
    SM_GROW(f->a, f->at, f->n, f->cap);
    f->at[f->n] = (gram){ .prefix = prefix, .suffix = suffix, .first = first, .size = size };
    return f->n++;
}

/* Count the gram where it stands at units[i]. */
static void count_gram(finder *f, gram *g, uint32_t i)
{
    const sm_unit *u = &f->units.at[i];
    uint32_t next = i + g->size;
    g->left |= neighbour(f, i ? i - 1 : 0, i > 0 && joined(f, i));
    g->right |= neighbour(f, next, next < f->units.n && joined(f, next));
    if (u->flags & SM_UNIT_HEAD) {
        g->heads = (uint8_t)(g->heads + (g->heads < UINT8_MAX));
        return;
    }
    g->count++;
    g->counted += u->counted;
    g->opened += (u->flags & SM_UNIT_OPENED) != 0;
    g->acts += (u->flags & SM_UNIT_ACTS) != 0;
    g->mass += (float)sentence_mass(f, u->sentence);
}

/* How often the text repeats the sequence, title and all. */
static uint32_t support(const gram *g) { return g->count + g->heads; }

/* What stands within compounds too counts for more. */
static void count_parts(finder *f, const uint32_t *of_id)
{
    float *extra = SM_NEW_ZERO(f->a, float, f->n);
    for (uint32_t i = 0; i < f->units.n_parts; i++)
        extra[of_id[f->units.parts[i].part]] += (float)(W.part * f->at[of_id[f->units.parts[i].whole]].mass);
    for (uint32_t k = 0; k < f->n; k++)
        f->at[k].mass += fminf(extra[k], f->at[k].mass);
    sm_release(f->a, extra, f->n, sizeof *extra);
}

static void count_single_units(finder *f)
{
    uint32_t *of_id = SM_NEW(f->a, uint32_t, f->units.n_ids);
    memset(of_id, 0xff, f->units.n_ids * sizeof *of_id);
    for (uint32_t i = 0; i < f->units.n; i++) {
        const sm_unit *u = &f->units.at[i];
        if (of_id[u->id] == SM_NONE)
            of_id[u->id] = new_gram(f, 0, 0, i, 1);
        gram *g = &f->at[of_id[u->id]];
        count_gram(f, g, i);
        if (!(u->flags & SM_UNIT_FIRST)) {
            g->upper += (u->flags & SM_UNIT_UPPER) != 0;
            g->lower += !(u->flags & SM_UNIT_UPPER);
        }
        g->noun = g->noun || (u->flags & SM_UNIT_NOUN);
        g->title = g->title || (u->flags & SM_UNIT_TITLE);
        g->frequent = g->frequent > u->frequent ? g->frequent : u->frequent;
        f->starting[i] = of_id[u->id];
    }
    count_parts(f, of_id);
    for (uint32_t k = 0; k < f->n; k++)
        f->at[k].name = f->at[k].upper > f->at[k].lower && !(f->units.at[f->at[k].first].flags & SM_UNIT_STOP);
    sm_release(f->a, of_id, f->units.n_ids, sizeof *of_id);
}

/* Is the word at units[i] part of a name? At the start of a sentence only a capital after it tells. */
static bool named(const finder *f, uint32_t i, const gram *g)
{
    const sm_unit *u = &f->units.at[i];
    if (!(u->flags & SM_UNIT_UPPER) || (u->flags & SM_UNIT_STOP))
        return false;
    if (!(u->flags & SM_UNIT_FIRST) || g->name)
        return true;
    return g->lower == 0 && i + 1 < f->units.n && joined(f, i + 1) && (f->units.at[i + 1].flags & (SM_UNIT_UPPER | SM_UNIT_STOP)) == SM_UNIT_UPPER;
}

/* May the sequence of `size` units from i on be a keyword, or part of one, both sequences of one less being known? */
static bool possible(const finder *f, uint32_t i, uint8_t size, const bool *is_name, bool *name)
{
    uint32_t prefix = f->starting[i], suffix = f->starting[i + 1];
    if (prefix == SM_NONE || suffix == SM_NONE || !joined(f, i + size - 1))
        return false;
    *name = true;
    for (uint32_t k = i; k < i + size; k++)
        *name = *name && (is_name[k] || (k > i && k + 1 < i + size && (f->units.at[k].flags & SM_UNIT_STOP)));
    uint8_t most = families[f->units.at[i].family].most;
    return size <= (*name && most < LONGEST_NAME ? LONGEST_NAME : most)
           && (*name || (support(&f->at[prefix]) >= 2 && support(&f->at[suffix]) >= 2));
}

static uint32_t hash_pair(const finder *f, uint32_t i)
{
    uint64_t h = ((uint64_t)f->starting[i] << 32 | f->starting[i + 1]) * UINT64_C(0x9fb21c651e98df25);
    return (uint32_t)((h ^ h >> 32) * UINT64_C(0xd6e8feb86659fd93) >> 32);
}

/* Put the sequences of `size` units together from those of size - 1. */
static bool count_sequences(finder *f, uint8_t size, const bool *is_name)
{
    sm_intern pairs;
    uint32_t base = f->n, *next = f->starting;
    bool any = false, name;
    sm_sieve sieve = sm_sieve_new(f->a, f->units.n);
    sm_intern_init(&pairs, f->a, (uint64_t)(uintptr_t)f);
    for (uint32_t i = 0; i + 1 < f->units.n; i++)
        if (families[f->units.at[i].family].variety && possible(f, i, size, is_name, &name))
            sm_sieve_add(&sieve, hash_pair(f, i));
    for (uint32_t i = 0; i + 1 < f->units.n; i++) {
        bool variety = families[f->units.at[i].family].variety;   /* these are of no use where they come once */
        if (!possible(f, i, size, is_name, &name) || (variety && !sm_sieve_again(&sieve, hash_pair(f, i)))) {
            next[i] = SM_NONE;
            continue;
        }
        bool added;
        uint32_t pair[2] = { f->starting[i], f->starting[i + 1] }, id = base + sm_intern_add(&pairs, pair, sizeof pair, &added);
        if (added)
            new_gram(f, pair[0], pair[1], i, size);
        gram *g = &f->at[id];
        g->name = g->name || name;
        g->title = f->at[pair[0]].title && f->at[pair[1]].title;
        count_gram(f, g, i);
        next[i] = id;
        any = true;
    }
    if (f->units.n)
        next[f->units.n - 1] = SM_NONE;
    sm_intern_release(&pairs);
    sm_sieve_release(f->a, &sieve);
    return any;
}

/* The sequence that is the last unit of g. */
static uint32_t last_unit(const finder *f, const gram *g)
{
    while (g->size > 1)
        g = &f->at[g->suffix];
    return (uint32_t)(g - f->at);
}

/* May the sequence be a keyword, whatever it counts? */
static bool well_formed(const finder *f, const gram *g)
{
    const sm_unit *u = &f->units.at[g->first];
    if (!(u->flags & SM_UNIT_EDGE) || !(u[g->size - 1].flags & SM_UNIT_END))
        return false;
    if (g->size == 1 && u->frequent >= GENERAL && !g->title)
        return false;
    if (g->size > 1 && !g->name && (u->frequent >= NUMERAL || u[g->size - 1].frequent >= GENERAL))
        return false;
    for (uint32_t k = 1; k + 1 < g->size && !families[u->family].variety; k++) {
        bool fits = (u[k].flags & SM_UNIT_LINK) || (g->name && g->count > 1 && (u[k].flags & SM_UNIT_WITHIN));
        if ((u[k].flags & SM_UNIT_STOP) && !fits)
            return false;
    }
    return true;
}

/* A sequence of characters that is a word of no content. */
static bool is_general(const finder *f, const gram *g)
{
    const sm_unit *u = &f->units.at[g->first];
    const sm_lang *lang = f->sentences->at[u->sentence].lang;
    uint32_t start = u->start, n = u[g->size - 1].end - start;
    return sm_words_find_cp(&lang->stopwords, f->text->cp + start, n) || sm_words_find_cp(&lang->frequent, f->text->cp + start, n);
}

/* Is a shorter phrase that repeats the beginning or the end of the sequence? */
static bool extends_phrase(const finder *f, const gram *g)
{
    return g->size > 2 && (f->at[g->prefix].count > g->count || f->at[g->suffix].count > g->count);
}

/* Is the sequence a whole phrase where it stands first: function words or punctuation on both sides? */
static bool is_chunk(const finder *f, const gram *g)
{
    const sm_unit *u = &f->units.at[g->first], *after = u + g->size;
    bool begins = !(u->flags & SM_UNIT_JOINED) || (u[-1].flags & SM_UNIT_STOP);
    return begins && (g->first + g->size == f->units.n || !(after->flags & SM_UNIT_JOINED) || (after->flags & SM_UNIT_STOP));
}

/* A phrase of two words that stands once and never in the title: a whole one, opened by an article or preposition, of two
 * words that the text repeats (count_sequences() sees to that). */
static bool is_single_phrase(const finder *f, const gram *g)
{
    return g->count == 1 && g->heads == 0 && g->size == 2 && !g->name && !g->crossed && family_of(f, g) == &families[SM_FAMILY_WORDS]
           && (f->units.at[g->first].flags & SM_UNIT_OPENED) && is_chunk(f, g);
}

static bool stands_often(const finder *f, const gram *g)
{
    const struct family *family = family_of(f, g);
    if (family == &families[SM_FAMILY_STEMS] && !f->at[last_unit(f, g)].noun)
        return false;
    uint32_t least = family->repeats;
    if (family->variety && f->is_short && least > 2)
        least = 2;
    if (!family->variety && (g->size == 1 || g->name))
        least = 1;
    if (is_single_phrase(f, g))
        return true;
    if (g->count < least && (g->crossed || extends_phrase(f, g)))
        return false;
    return g->count > 0 && support(g) >= least;
}

/* Is the first word of a name of three or more no part of it: a title, or a word with the capital of a sentence? */
static bool titled(const finder *f, const gram *g)
{
    if (!g->name || g->size < 3 || (f->units.at[g->first + 1].flags & SM_UNIT_STOP))
        return false;
    const gram *first = g;
    while (first->size > 1)
        first = &f->at[first->prefix];
    bool before_many = first->count > g->count && bits(first->right) > 1 && first->alone == 0;
    return first->lower > 0 || first->upper == 0 || first->frequent > 0 || before_many;
}

/* Is the longest keyword allowed a piece of something longer: does the same word, no stop word, always go before or after? */
static bool is_cut(const finder *f, const gram *g)
{
    if (g->size == 1 || g->size < family_of(f, g)->most)
        return false;
    uint32_t next = g->first + g->size, must = SM_UNIT_JOINED | (g->count == 1 ? SM_UNIT_UPPER : 0u);
    if (next < f->units.n && bits(g->right) < 2 && (f->units.at[next].flags & (must | SM_UNIT_STOP)) == must)
        return true;
    const sm_unit *u = &f->units.at[g->first];
    return bits(g->left) < 2 && (u->flags & SM_UNIT_JOINED) && !(u[-1].flags & SM_UNIT_STOP)
           && (g->count > 1 || (u[-1].flags & SM_UNIT_UPPER));
}

static void cover(gram *g, uint32_t count) { g->inside = g->inside > count ? g->inside : count; }

static void find_candidates(finder *f)
{
    for (uint32_t k = f->n; k-- > 0;) {
        gram *g = &f->at[k];
        const struct family *family = family_of(f, g);
        bool varied = !family->variety || (bits(g->left) >= 2 && bits(g->right) >= 2);
        g->candidate = g->size >= family->least && well_formed(f, g) && stands_often(f, g) && varied && !(family->variety && is_general(f, g));
        bool cut = g->candidate && is_cut(f, g);
        uint32_t covers = g->candidate && g->count > g->inside ? g->count : g->inside;
        if (g->size > 2 && f->at[g->prefix].count > g->count)
            f->at[g->suffix].crossed = true;
        if (g->size > 2 && f->at[g->suffix].count > g->count)
            f->at[g->prefix].crossed = true;
        if (g->size == 1 || covers == 0)
            continue;
        bool title = g->candidate && titled(f, g);
        cover(&f->at[g->prefix], covers);
        cover(&f->at[g->suffix], title ? g->inside : covers);
        g->candidate = g->candidate && !title && !cut;
    }
}

/* Persons are named in full once and by their last name afterwards: the full name stands for both. */
static void join_last_names(finder *f)
{
    uint32_t *full = SM_NEW(f->a, uint32_t, f->n);
    memset(full, 0xff, f->n * sizeof *full);
    for (uint32_t k = 0; k < f->n; k++) {
        const gram *g = &f->at[k];
        if (!g->candidate || !g->name || g->size < 2 || g->inside >= g->count)
            continue;
        uint32_t last = last_unit(f, g);
        if (f->at[last].name && f->at[last].first == g->first + g->size - 1)
            full[last] = full[last] == SM_NONE ? k : f->n;   /* of two full names neither has it */
    }
    for (uint32_t k = 0; k < f->n; k++) {
        if (full[k] >= f->n || f->at[k].alone == 0)
            continue;
        f->at[full[k]].mass += f->at[k].mass * (float)f->at[k].alone / (float)f->at[k].count;
        f->at[full[k]].count += f->at[k].alone;
        f->at[k].candidate = false;
    }
    sm_release(f->a, full, f->n, sizeof *full);
}

static uint32_t letters_of(const finder *f, const gram *g)
{
    return f->units.at[g->first + g->size - 1].end - f->units.at[g->first].start;
}

/* Sentences of a thousand that the rarer one of the first and the last unit stands in; of a phrase that stands once, the
 * more frequent one. */
static unsigned frequency(const finder *f, const gram *g)
{
    const gram *first = g, *last = &f->at[last_unit(f, g)];
    while (first->size > 1)
        first = &f->at[first->prefix];
    if (g->count == 1 && g->heads == 0 && !g->name)
        return first->frequent > last->frequent ? first->frequent : last->frequent;
    return first->frequent < last->frequent ? first->frequent : last->frequent;
}

/* What the ending of the unit's word says of it: SM_ENDING_... bits, or 0. */
static unsigned ending_of(const finder *f, const sm_unit *u)
{
    const sm_lang *lang = f->sentences->at[u->sentence].lang;
    uint32_t word[LONGEST_ENDED], n = u->end - u->start < LONGEST_ENDED ? u->end - u->start : LONGEST_ENDED;
    unsigned kind = 0;
    for (uint32_t i = 0; i < n; i++)
        word[i] = sm_lower(f->text->cp[u->end - n + i]);
    for (uint32_t i = 0; i < n && lang->endings.n > 0 && !kind; i++)
        kind = sm_words_find_cp(&lang->endings, word + i, n - i);
    return kind;
}

/* How likely the sequence is one of a noun, by the endings of its first and last word, or the capital of its last one. */
static double nounness(const finder *f, const gram *g)
{
    const sm_unit *u = &f->units.at[g->first];
    const gram *last = &f->at[last_unit(f, g)];
    double noun = 1;
    if (g->name)
        return 1;
    if (g->size > 1 && (ending_of(f, u) & SM_ENDING_VERB))
        noun = W.verb_first;
    if (last->upper > last->lower)
        return noun;
    if (f->sentences->at[u->sentence].lang->noun_capitals)
        return last->lower > 0 ? noun * W.verb : noun;
    unsigned kind = ending_of(f, u + g->size - 1);
    return noun * (kind & SM_ENDING_VERB ? W.verb : kind & SM_ENDING_ADJECTIVE ? W.adjective : 1);
}

/* Occurrences by weight. A phrase that stands once has some of the title's and of its words' as well. */
static double mass_of(const finder *f, const gram *g)
{
    if (is_single_phrase(f, g))
        return g->mass + W.once * (fmin(f->at[g->prefix].mass, f->at[g->suffix].mass) - 1);
    return (double)g->mass + (g->size > 1 && g->count == 1 && !g->name ? g->heads : 0);
}

static double score_of(const finder *f, const gram *g)
{
    const struct family *family = family_of(f, g);
    double own = (double)(g->count - (g->inside < g->count ? g->inside : g->count)) / g->count;
    double base = pow(mass_of(f, g) * (0.2 + 0.8 * own), W.mass_power) * pow(g->size, family->length_power);
    if (family->variety) {
        uint32_t left = bits(g->left), right = bits(g->right);
        base *= log(1 + (left < right ? left : right));
    }
    base *= pow(fmin(letters_of(f, g), 12), family->letters_power);
    double place = f->units.at[g->first].sentence / (1 + W.lead_share * f->sentences->n);
    base *= 1 + W.lead * exp(-place);
    base *= pow(1 - log(1 + frequency(f, g)) / log(1000), W.rarity);
    base *= 1 - W.counted * g->counted / g->count;
    if (f->sentences->at[f->units.at[g->first].sentence].lang->phrases.n > 0 && !g->name)
        base *= 1 - W.unopened * (1 - sqrt((double)g->opened / g->count));
    base *= nounness(f, g);
    base *= 1 - W.acts * g->acts / g->count;
    if (g->title)
        base *= W.title;
    if (g->name)
        base *= W.name;
    return base;
}

typedef struct ranked {
    float    score;
    uint32_t gram;
} ranked;

static int best_first(const void *x, const void *y)
{
    const ranked *a = x, *b = y;
    int by_score = (a->score < b->score) - (a->score > b->score);
    return by_score ? by_score : (a->gram > b->gram) - (a->gram < b->gram);
}

/* Replace the n sequences in `row`, all of one size, by those of one unit less within them; how many these are. */
static uint32_t shorten(const finder *f, uint32_t *row, uint32_t n)
{
    uint32_t first = f->at[row[0]].prefix;
    for (uint32_t i = n; i-- > 0;)
        row[i + 1] = f->at[row[i]].suffix;
    row[0] = first;
    return n + 1;
}

/* Does the sequence hardly ever stand outside one that it is part of and that stands `within` times? One that stands once
 * proves little. */
static bool mostly_within(const gram *g, uint32_t within)
{
    return within > 1 ? g->count - within < W.own * g->count : g->count == 1;
}

/* Take the keyword, unless it says no more than one that is taken. Takes the place of one that says no more than it. */
static void choose(finder *f, uint32_t id, sm_keywords *out, double score)
{
    gram *g = &f->at[id];
    if (g->within && mostly_within(g, g->within))
        return;
    uint32_t row[LONGEST + 1] = { id }, n = 1, place = out->n;
    for (uint8_t size = g->size; size > 1; size--) {
        n = shorten(f, row, n);
        for (uint32_t i = 0; i < n; i++) {
            gram *part = &f->at[row[i]];
            part->within = part->within > g->count ? part->within : g->count;
            if (!part->place || !mostly_within(part, g->count))
                continue;
            out->at[part->place - 1].count = 0;
            place = place < part->place - 1 ? place : part->place - 1;
            part->place = 0;
        }
    }
    const sm_unit *u = &f->units.at[g->first];
    g->place = place + 1;
    if (place < out->n)
        score = out->at[place].score;
    else
        out->n++;
    out->at[place] = (sm_keyword){ u->start, u[g->size - 1].end, g->count, score };
}

static uint32_t rank_candidates(finder *f, ranked **out)
{
    uint32_t n = 0;
    ranked *r = SM_NEW(f->a, ranked, f->n);
    for (uint32_t k = 0; k < f->n; k++) {
        gram *g = &f->at[k];
        g->place = 0;
        if (g->candidate && g->inside < g->count)
            r[n++] = (ranked){ (float)score_of(f, g), k };
    }
    if (n > 1)
        qsort(r, n, sizeof *r, best_first);
    *out = r;
    return n;
}

static void find_sequences(finder *f)
{
    bool *is_name = SM_NEW(f->a, bool, f->units.n);
    count_single_units(f);
    for (uint32_t i = 0; i < f->units.n; i++)
        is_name[i] = named(f, i, &f->at[f->starting[i]]);
    for (uint32_t i = 0; i < f->units.n; i++)
        f->at[f->starting[i]].alone += !(joined(f, i) && is_name[i - 1]) && !(i + 1 < f->units.n && joined(f, i + 1) && is_name[i + 1]);
    for (int size = 2; size <= LONGEST; size++)
        if (!count_sequences(f, (uint8_t)size, is_name))
            break;
    sm_release(f->a, is_name, f->units.n, sizeof *is_name);
    sm_release(f->a, f->starting, f->units.n, sizeof *f->starting);
    find_candidates(f);
    join_last_names(f);
}

void sm_find_keywords(sm_arena *a, const sm_text *text, const sm_options *opt, const sm_blocks *blocks, const sm_sentences *sentences,
                      const sm_tokens *tokens, const sm_terms *terms, const sm_ranks *ranks, sm_keywords *keywords)
{
    uint32_t most = opt->max_keywords / 2 < text->n ? opt->max_keywords : text->n * 2;
    size_t cap = 2 * (size_t)most;   /* places that fall empty are taken from the rest */
    *keywords = (sm_keywords){ SM_NEW(a, sm_keyword, cap), 0 };
    sm_mark results = sm_arena_mark(a);
    finder f = { .a = a, .text = text, .sentences = sentences, .ranks = ranks };
    sm_find_units(a, text, blocks, sentences, tokens, terms, &f.units);
    f.starting = SM_NEW(a, uint32_t, f.units.n);
    f.is_short = f.units.n < SHORT_TEXT;
    find_sequences(&f);
    ranked *r;
    uint32_t n = rank_candidates(&f, &r), room = n < cap ? n : (uint32_t)cap;
    for (uint32_t i = 0; i < n && keywords->n < room; i++)
        choose(&f, r[i].gram, keywords, (double)r[i].score / (double)r[0].score);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < keywords->n && kept < most; i++)
        if (keywords->at[i].count > 0)
            keywords->at[kept++] = keywords->at[i];
    keywords->n = kept;
    sm_arena_rewind(a, results);
    SM_TRIM(a, keywords->at, kept, cap);
}
