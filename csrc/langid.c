/* langid.c - which language a text is in.
 *
 * The script decides first: the one with the most letters, where a Han, kana, Hangul or Thai letter counts three times.
 * Most scripts have one language here. Latin, Cyrillic, Arabic, Devanagari and Hebrew letters have several, told apart
 * by naive Bayes over n-grams of 1-4 letters with the word's edges and whole words of 4-8 letters (Cavnar & Trenkle 1994
 * for the features, Lui & Baldwin 2012 for the method), with 4-bit weights that tools/train_langid.py makes.
 * Confidence is the softmax of the sums, scaled by a power of the length that was fitted on held-out lines.
 *
 * Nothing is allocated. Of a long text WINDOWS pieces are read, spread over its length.
 * Limits: a text of names and numbers only is a guess; of the languages without training text (Assamese, Tigrinya)
 * only those are found that have letters of their own; Serbian in Latin script is called Croatian or Bosnian.
 */
#include <math.h>
#include <string.h>

#include "pipeline.h"

typedef struct model {
    const char *const *codes;
    const uint16_t    *first;      /* rows first[b] .. first[b + 1] have the hashes whose top bits are b */
    const uint16_t    *check;      /* the low 16 bits of a row's hash */
    const uint8_t     *weights;    /* stride bytes a row: language i in the low half of byte i, i + stride in the high half */
    uint32_t           n_langs, stride, shift;
    float              scale, power;
} model;

#include "gen/langid.inc"

enum {
    WINDOWS = 16, WINDOW = 256,    /* a longer text than WINDOWS * WINDOW is read in that many pieces of that size */
    MAX_LANGS = 64, LONGEST_GRAM = 4, LONGEST_WORD = 8,
    MAX_WORD = 40                  /* of a longer word only so much is looked at */
};

/* What a script says: its language, or the model that tells its languages apart. */
typedef struct script_rule {
    uint8_t      script;
    uint8_t      weight;           /* of one letter, against one Latin letter */
    const char  *code;
    const model *model;
} script_rule;

static const script_rule rules[] = {
    { SM_SCRIPT_LATIN, 1, NULL, &latin_model },
    { SM_SCRIPT_CYRILLIC, 1, NULL, &cyrillic_model },
    { SM_SCRIPT_ARABIC, 1, NULL, &arabic_model },
    { SM_SCRIPT_DEVANAGARI, 1, NULL, &devanagari_model },
    { SM_SCRIPT_HEBREW, 1, NULL, &hebrew_model },
    { SM_SCRIPT_HAN, 3, "zh", NULL },
    { SM_SCRIPT_HANGUL, 3, "ko", NULL },
    { SM_SCRIPT_THAI, 3, "th", NULL },
    { SM_SCRIPT_GREEK, 1, "el", NULL },
    { SM_SCRIPT_ARMENIAN, 1, "hy", NULL },
    { SM_SCRIPT_GEORGIAN, 1, "ka", NULL },
    { SM_SCRIPT_BENGALI, 1, "bn", NULL },
    { SM_SCRIPT_GURMUKHI, 1, "pa", NULL },
    { SM_SCRIPT_GUJARATI, 1, "gu", NULL },
    { SM_SCRIPT_ORIYA, 1, "or", NULL },
    { SM_SCRIPT_TAMIL, 1, "ta", NULL },
    { SM_SCRIPT_TELUGU, 1, "te", NULL },
    { SM_SCRIPT_KANNADA, 1, "kn", NULL },
    { SM_SCRIPT_MALAYALAM, 1, "ml", NULL },
    { SM_SCRIPT_SINHALA, 1, "si", NULL },
    { SM_SCRIPT_ETHIOPIC, 1, "am", NULL },
    { SM_SCRIPT_LAO, 1, "lo", NULL },
    { SM_SCRIPT_KHMER, 1, "km", NULL },
    { SM_SCRIPT_MYANMAR, 1, "my", NULL },
    { SM_SCRIPT_TIBETAN, 1, "bo", NULL },
};
enum { N_RULES = sizeof rules / sizeof *rules, HAN_RULE = 5 };

/* The pieces of a text that are read. */
typedef struct sample {
    const uint32_t *cp;
    uint32_t        n, pieces, size;
} sample;

static sample sample_of(const uint32_t *cp, uint32_t n)
{
    if (n <= WINDOWS * WINDOW)
        return (sample){ cp, n, 1, n };
    return (sample){ cp, n, WINDOWS, WINDOW };
}

/* Start of piece i; the pieces of a long text are moved to the next space, so that no word is cut at its head. */
static uint32_t piece_start(const sample *s, uint32_t i)
{
    if (s->pieces == 1 || i == 0)
        return 0;
    uint32_t at = (uint32_t)((uint64_t)(s->n - s->size) * i / (s->pieces - 1));
    for (uint32_t k = 0; k < MAX_WORD && at + k < s->n; k++)
        if (sm_is_space(s->cp[at + k]))
            return at + k;
    return at;
}

static uint32_t piece_end(const sample *s, uint32_t start)
{
    return s->n - start < s->size ? s->n : start + s->size;
}

typedef struct letters {
    uint32_t of_script[SM_SCRIPT_COUNT];
    uint32_t assamese;             /* letters that Bengali does not have */
    uint32_t tigrinya;             /* letters that Amharic does not have */
} letters;

static void count_letters(const sample *s, letters *l)
{
    memset(l, 0, sizeof *l);
    for (uint32_t i = 0; i < s->pieces; i++) {
        uint32_t start = piece_start(s, i), end = piece_end(s, start);
        for (uint32_t k = start; k < end; k++) {
            uint32_t cp = s->cp[k];
            if (cp >= 0x80 ? !sm_is_letter(cp) : (cp | 32) - 'a' >= 26u)
                continue;
            l->of_script[cp < 0x80 ? SM_SCRIPT_LATIN : sm_props_of(cp)->script]++;
            l->assamese += cp == 0x9f0 || cp == 0x9f1;
            l->tigrinya += cp == 0x12a3 || (cp >= 0x1250 && cp <= 0x125d);
        }
    }
}

static uint32_t hash_step(uint32_t h, uint32_t cp)
{
    h = (h ^ cp) * 0x9e3779b1u;
    return h ^ h >> 15;
}

/* The sums of weights, two languages a place: low halves and high halves of the bytes. */
typedef struct sums {
    uint32_t low[MAX_LANGS / 2], high[MAX_LANGS / 2];
    uint32_t looked_up, found;
} sums;

static void add(const model *m, uint32_t hash, sums *s)
{
    s->looked_up++;
    uint32_t b = hash >> m->shift;
    for (uint32_t row = m->first[b]; row < m->first[b + 1]; row++) {
        if (m->check[row] != (hash & 0xffff))
            continue;
        const uint8_t *w = m->weights + (size_t)row * m->stride;
        for (uint32_t i = 0; i < m->stride; i++) {
            s->low[i] += w[i] & 15u;
            s->high[i] += w[i] >> 4;
        }
        s->found++;
        return;
    }
}

/* word[0] and word[n + 1] are spaces. */
static void add_word(const model *m, const uint32_t *word, uint32_t n, sums *s)
{
    const uint32_t seed = 2166136261u;
    for (uint32_t i = 0; i < n + 2; i++) {
        uint32_t h = seed;
        for (uint32_t k = i; k < n + 2 && k < i + LONGEST_GRAM; k++) {
            h = hash_step(h, word[k]);
            if (k > i || word[k] != ' ')
                add(m, h, s);
        }
    }
    if (n < LONGEST_GRAM || n > LONGEST_WORD)
        return;
    uint32_t h = hash_step(seed, '=');
    for (uint32_t i = 1; i <= n; i++)
        h = hash_step(h, word[i]);
    add(m, h, s);
}

enum { END = 0, SKIP = 1 };

/* A letter or mark in lower case, an apostrophe or zero-width non-joiner; SKIP for Arabic vowel signs; END between words. */
static uint32_t letter_of(uint32_t cp)
{
    if (cp < 0x80)
        return (cp | 32) - 'a' < 26u ? cp | 32 : cp == '\'' ? cp : END;
    if (cp == 0x2019 || cp == 0x2bc)
        return '\'';
    if (cp == 0x200c)
        return cp;
    if (cp == 0x640 || (cp >= 0x64b && cp <= 0x652))
        return SKIP;
    uint8_t gc = sm_props_of(cp)->gc;
    if (gc == SM_GC_LU || gc == SM_GC_LT)
        return sm_lower(cp);
    return (gc >= SM_GC_LL && gc <= SM_GC_LO) || (gc >= SM_GC_MC && gc <= SM_GC_MN) ? cp : END;
}

static bool joins(uint32_t cp) { return cp == '\'' || cp == 0x200c; }

static void add_piece(const model *m, uint8_t script, const uint32_t *cp, uint32_t n, sums *s)
{
    uint32_t word[MAX_WORD + 2] = { ' ' }, len = 0;
    for (uint32_t i = 0; i <= n; i++) {
        uint32_t c = i < n ? letter_of(cp[i]) : END;
        if (c == SKIP || (joins(c) && len == 0))
            continue;
        if (c != END) {
            if (len < MAX_WORD)
                word[++len] = c;
            continue;
        }
        while (len > 0 && joins(word[len]))
            len--;
        if (len > 0 && sm_props_of(word[1])->script == script) {
            word[len + 1] = ' ';
            add_word(m, word, len, s);
        }
        len = 0;
    }
}

/* Softmax over the sums; what two languages of one code have is added (nb and nn are no). */
static sm_guess best_of(const model *m, const sums *s)
{
    float p[MAX_LANGS] = { 0 }, total = 0, most = 0;
    float scale = m->scale / powf((float)s->looked_up, m->power);
    uint32_t top = 0;
    for (uint32_t i = 0; i < m->n_langs; i++) {
        uint32_t sum = i < m->stride ? s->low[i] : s->high[i - m->stride];
        p[i] = scale * (float)sum;
        if (p[i] > most)
            most = p[i];
    }
    for (uint32_t i = 0; i < m->n_langs; i++) {
        p[i] = expf(p[i] - most);
        total += p[i];
        for (uint32_t k = 0; k < i; k++)
            if (m->codes[k] == m->codes[i] || strcmp(m->codes[k], m->codes[i]) == 0) {
                p[k] += p[i];
                p[i] = 0;
            }
    }
    for (uint32_t i = 1; i < m->n_langs; i++)
        if (p[i] > p[top])
            top = i;
    return (sm_guess){ m->codes[top], p[top] / total };
}

static sm_guess ask_model(const model *m, uint8_t script, const sample *text)
{
    sums s = { .looked_up = 0 };
    for (uint32_t i = 0; i < text->pieces; i++) {
        uint32_t start = piece_start(text, i), end = piece_end(text, start);
        add_piece(m, script, text->cp + start, end - start, &s);
    }
    if (s.found == 0)
        return (sm_guess){ "und", 0 };
    return best_of(m, &s);
}

sm_guess sm_langid(const uint32_t *cp, uint32_t n)
{
    sample text = sample_of(cp, n);
    letters l;
    count_letters(&text, &l);
    uint32_t kana = l.of_script[SM_SCRIPT_HIRAGANA] + l.of_script[SM_SCRIPT_KATAKANA];
    uint32_t han = l.of_script[SM_SCRIPT_HAN], best = 0, most = 0, all = 0;
    for (uint32_t i = 0; i < N_RULES; i++) {
        uint32_t weight = rules[i].weight * (i == HAN_RULE ? han + kana : l.of_script[rules[i].script]);
        all += weight;
        if (weight > most) {
            most = weight;
            best = i;
        }
    }
    if (most == 0)
        return (sm_guess){ "und", 0 };
    const script_rule *rule = &rules[best];
    sm_guess guess = { rule->code, 0.999f };
    if (rule->model)
        guess = ask_model(rule->model, rule->script, &text);
    else if (best == HAN_RULE && (kana > 0 && kana * 10 >= han))
        guess.code = "ja";
    else if (rule->script == SM_SCRIPT_BENGALI && l.assamese > 0)
        guess.code = "as";
    else if (rule->script == SM_SCRIPT_ETHIOPIC && l.tigrinya * 20 >= l.of_script[SM_SCRIPT_ETHIOPIC])
        guess.code = "ti";
    guess.confidence *= (float)most / (float)all;
    return guess;
}

/* The language of most of the prose: blocks vote with their length. */
sm_guess sm_detect_language(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    (void)a;
    sm_guess guess = { opt->lang ? opt->lang->code : "und", opt->lang ? 1.0f : 0.0f };
    if (!opt->lang)
        guess = sm_langid(text->cp, text->n);
    const sm_lang *lang = sm_lang_of(guess.code) ? sm_lang_of(guess.code) : sm_lang_und();
    for (uint32_t i = 0; i < blocks->n; i++)
        blocks->at[i].lang = lang;
    return guess;
}
