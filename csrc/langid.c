/* langid.c - which language a text is in.
 *
 * The script decides first: the one with the most letters, where a Han, kana, Hangul or Thai letter counts three
 * times and any other that is not Latin twice: Latin names and brands turn up in every script, not the other way round.
 * Most scripts have one language here. Latin, Cyrillic, Arabic, Devanagari and Hebrew letters have several, told apart
 * by naive Bayes over n-grams of 1-4 letters with the word's edges and whole words of 4-8 letters (Cavnar & Trenkle 1994
 * for the features, Lui & Baldwin 2012 for the method), with 4-bit weights that tools/train_langid.py makes.
 * Confidence is a softmax of the sums, calibrated on held-out lines (docs/langid.md has the table).
 *
 * sm_langid() allocates nothing; of a long text it reads WINDOWS pieces, spread over its length. Mail addresses, links,
 * @names and names_with_underscores are passed over. A page is judged by its prose: see prose_of().
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
    const uint8_t     *prior;      /* what each language starts with */
    const uint8_t     *same;       /* the first language with the same code: nb and nn are no */
    uint32_t           n_langs, stride, shift;
    float              scale, power, slope, offset;   /* see best_of() */
} model;

#include "gen/langid.inc"

enum {
    WINDOWS = 8, WINDOW = 128,    /* a longer text than WINDOWS * WINDOW is read in that many pieces of that size */
    MAX_LANGS = 64, LONGEST_GRAM = 4, LONGEST_WORD = 8,
    MAX_WORD = 40                  /* of a longer word only so much is looked at */
};
enum { MALAY = 1, INDONESIAN = 2, RARE = 40 };  /* kinds of malay_words; words of a text of which one must be Malay */
static const float DOUBT = 0.25f;    /* that a text is not in the language that one more word of it is of */
static const float SURE = 0.9f;    /* a block below this takes the language of its surroundings */

/* What a script says: its language, or the model that tells its languages apart. */
typedef struct script_rule {
    uint8_t      script;
    uint8_t      weight;           /* of one letter, against one Latin letter */
    const char  *code;
    const model *model;
} script_rule;

static const script_rule rules[] = {
    { SM_SCRIPT_LATIN, 1, NULL, &latin_model },
    { SM_SCRIPT_CYRILLIC, 2, NULL, &cyrillic_model },
    { SM_SCRIPT_ARABIC, 2, NULL, &arabic_model },
    { SM_SCRIPT_DEVANAGARI, 2, NULL, &devanagari_model },
    { SM_SCRIPT_HEBREW, 2, NULL, &hebrew_model },
    { SM_SCRIPT_HAN, 3, "zh", NULL },
    { SM_SCRIPT_HANGUL, 3, "ko", NULL },
    { SM_SCRIPT_THAI, 3, "th", NULL },
    { SM_SCRIPT_GREEK, 2, "el", NULL },
    { SM_SCRIPT_ARMENIAN, 2, "hy", NULL },
    { SM_SCRIPT_GEORGIAN, 2, "ka", NULL },
    { SM_SCRIPT_BENGALI, 2, "bn", NULL },
    { SM_SCRIPT_GURMUKHI, 2, "pa", NULL },
    { SM_SCRIPT_GUJARATI, 2, "gu", NULL },
    { SM_SCRIPT_ORIYA, 2, "or", NULL },
    { SM_SCRIPT_TAMIL, 2, "ta", NULL },
    { SM_SCRIPT_TELUGU, 2, "te", NULL },
    { SM_SCRIPT_KANNADA, 2, "kn", NULL },
    { SM_SCRIPT_MALAYALAM, 2, "ml", NULL },
    { SM_SCRIPT_SINHALA, 2, "si", NULL },
    { SM_SCRIPT_ETHIOPIC, 2, "am", NULL },
    { SM_SCRIPT_LAO, 2, "lo", NULL },
    { SM_SCRIPT_KHMER, 2, "km", NULL },
    { SM_SCRIPT_MYANMAR, 2, "my", NULL },
    { SM_SCRIPT_TIBETAN, 2, "bo", NULL },
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

static bool is_ascii_space(uint32_t cp) { return cp == ' ' || (cp >= '\t' && cp <= '\r'); }

/* cp[i] begins a run of ASCII between spaces: its end if it is an address, an identifier or a number such as 0x1f or 0b11, else i. */
static uint32_t skip_address(const uint32_t *cp, uint32_t i, uint32_t end)
{
    bool address = cp[i] == '0' && i + 1 < end && ((cp[i + 1] | 32) == 'x' || cp[i + 1] == 'b');
    uint32_t k = i;
    for (; k < end && !is_ascii_space(cp[k]); k++) {
        if (cp[k] >= 0x80)
            return i;
        address = address || cp[k] == '@' || cp[k] == '_' || (cp[k] == '/' && k > i && cp[k - 1] == '/')
            || (cp[k] == '.' && k - i == 3 && cp[i] == 'w' && cp[i + 1] == 'w' && cp[i + 2] == 'w');
    }
    return address ? k : i;
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
            if (k == start || is_ascii_space(s->cp[k - 1])) {
                k = skip_address(s->cp, k, end);
                if (k == end)
                    break;
            }
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

/* The sums of weights. Those of the last rows wait in bytes, eight languages a word, as many rows as cannot overflow. */
enum { LANES = MAX_LANGS / 2 / 8, MOST_WAITING = 255 / 15 };

typedef struct sums {
    uint64_t low[LANES], high[LANES];   /* byte i is language i, and language stride + i */
    uint32_t waiting;
    uint32_t total[MAX_LANGS];
    uint32_t looked_up, found;
} sums;

static void settle(const model *m, sums *s)
{
    uint8_t low[MAX_LANGS / 2], high[MAX_LANGS / 2];
    memcpy(low, s->low, sizeof low);
    memcpy(high, s->high, sizeof high);
    for (uint32_t i = 0; i < m->stride; i++) {
        s->total[i] += low[i];
        s->total[i + m->stride] += high[i];
    }
    memset(s->low, 0, sizeof s->low);
    memset(s->high, 0, sizeof s->high);
    s->waiting = 0;
}

static void add(const model *m, uint32_t hash, sums *s)
{
    const uint64_t nibbles = UINT64_C(0x0f0f0f0f0f0f0f0f);
    s->looked_up++;
    uint32_t b = hash >> m->shift;
    for (uint32_t row = m->first[b]; row < m->first[b + 1]; row++) {
        if (m->check[row] != (hash & 0xffff))
            continue;
        const uint8_t *w = m->weights + (size_t)row * m->stride;
        for (uint32_t i = 0; i * 8 < m->stride; i++) {
            uint64_t eight;
            memcpy(&eight, w + (size_t)i * 8, 8);
            s->low[i] += eight & nibbles;
            s->high[i] += eight >> 4 & nibbles;
        }
        s->found++;
        if (++s->waiting == MOST_WAITING)
            settle(m, s);
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
        if (len == 0 && i < n && (i == 0 || is_ascii_space(cp[i - 1])))
            i = skip_address(cp, i, n);
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

static float calibrated(const model *m, float p)
{
    float odds = logf(fmaxf(p, 1e-6f) / fmaxf(1 - p, 1e-6f));
    return 1 / (1 + expf(-(m->slope * odds + m->offset)));
}

/* Softmax over the scaled sums, where what two languages of one code have is added; then the log-odds of the best one
 * stretched and moved (Platt scaling). All four numbers were fitted on held-out lines. */
static sm_guess best_of(const model *m, const sums *s)
{
    float p[MAX_LANGS] = { 0 }, total = 0, most = 0;
    float scale = m->scale / powf((float)s->looked_up, m->power);
    uint32_t top = 0;
    for (uint32_t i = 0; i < m->n_langs; i++) {
        uint32_t sum = s->total[i];
        p[i] = scale * (float)(sum + m->prior[i]);
        if (p[i] > most)
            most = p[i];
    }
    for (uint32_t i = 0; i < m->n_langs; i++) {
        float x = expf(p[i] - most);
        p[i] = 0;
        p[m->same[i]] += x;
        total += x;
    }
    for (uint32_t i = 1; i < m->n_langs; i++)
        if (p[i] > p[top])
            top = i;
    return (sm_guess){ m->codes[top], calibrated(m, p[top] / total) };
}

/* Add up the words, and how many more of them are Malay than Indonesian, of those that only one of the two writes. What
 * ends with a piece may be half a word. */
static void count_malay(const uint32_t *cp, uint32_t n, bool whole, int *words, int *lead)
{
    uint32_t word[MAX_WORD], len = 0;
    for (uint32_t i = 0; i <= n; i++) {
        uint32_t c = i < n ? letter_of(cp[i]) : END;
        if (c != END) {
            if (len < MAX_WORD)
                word[len++] = c;
            continue;
        }
        unsigned kind = len > 0 && (i < n || whole) ? sm_words_find_cp(&malay_words, word, len) : 0;
        *words += len > 0;
        *lead += kind == MALAY ? 1 : kind == INDONESIAN ? -1 : 0;
        len = 0;
    }
}

/* Malay and Indonesian are one language to n-grams; the words that only one of the two writes decide. In a long text one
 * word is not enough: Malay has one in every other line. */
static sm_guess malay_or_indonesian(sm_guess guess, const sample *text)
{
    int words = 0, lead = 0;
    for (uint32_t i = 0; i < text->pieces; i++) {
        uint32_t start = piece_start(text, i);
        count_malay(text->cp + start, piece_end(text, start) - start, text->pieces == 1, &words, &lead);
    }
    if (lead < 0)
        return (sm_guess){ "id", guess.confidence };
    if (lead == 0 || lead * RARE < words)
        return guess;
    float sure = 1 - powf(DOUBT, (float)lead);
    return (sm_guess){ "ms", strcmp(guess.code, "ms") == 0 ? fmaxf(guess.confidence, sure) : sure };
}

static sm_guess ask_model(const model *m, uint8_t script, const sample *text)
{
    sums s = { .looked_up = 0 };
    for (uint32_t i = 0; i < text->pieces; i++) {
        uint32_t start = piece_start(text, i), end = piece_end(text, start);
        add_piece(m, script, text->cp + start, end - start, &s);
    }
    settle(m, &s);
    if (s.found == 0)
        return (sm_guess){ "und", 0 };
    sm_guess guess = best_of(m, &s);
    bool malay = strcmp(guess.code, "id") == 0 || strcmp(guess.code, "ms") == 0;
    return malay ? malay_or_indonesian(guess, text) : guess;
}

/* The rule of the script with the most weight of letters, or N_RULES. *share is its part of all that counts. */
static uint32_t dominant(const letters *l, float *share)
{
    uint64_t most = 0, all = 0;
    uint32_t best = N_RULES;
    for (uint32_t i = 0; i < N_RULES; i++) {
        uint64_t n = l->of_script[rules[i].script];
        if (i == HAN_RULE)
            n += l->of_script[SM_SCRIPT_HIRAGANA] + l->of_script[SM_SCRIPT_KATAKANA];
        n *= rules[i].weight;
        all += n;
        if (n > most) {
            most = n;
            best = i;
        }
    }
    *share = all ? (float)most / (float)all : 0;
    return best;
}

/* Sets *rule to the script's, N_RULES where there is no letter that tells anything. */
static sm_guess guess_of(const uint32_t *cp, uint32_t n, uint32_t *rule)
{
    sample text = sample_of(cp, n);
    letters l;
    float share;
    count_letters(&text, &l);
    *rule = dominant(&l, &share);
    if (*rule == N_RULES)
        return (sm_guess){ "und", 0 };
    const script_rule *r = &rules[*rule];
    uint32_t kana = l.of_script[SM_SCRIPT_HIRAGANA] + l.of_script[SM_SCRIPT_KATAKANA];
    sm_guess guess = { r->code, 0.999f };
    if (r->model)
        guess = ask_model(r->model, r->script, &text);
    else if (*rule == HAN_RULE && kana > 0 && kana * 10 >= l.of_script[SM_SCRIPT_HAN])
        guess.code = "ja";
    else if (r->script == SM_SCRIPT_BENGALI && l.assamese > 0)
        guess.code = "as";
    else if (r->script == SM_SCRIPT_ETHIOPIC && l.tigrinya * 50 >= l.of_script[SM_SCRIPT_ETHIOPIC])
        guess.code = "ti";
    guess.confidence *= share;
    return guess;
}

sm_guess sm_langid(const uint32_t *cp, uint32_t n)
{
    uint32_t rule;
    return guess_of(cp, n, &rule);
}

/* Which blocks speak for the text: its paragraphs; where they are short, headings and items too; furniture where there is hardly
 * anything else. */
enum { PROSE_LENGTH = 60, TIERS = 3 };
static const uint64_t ENOUGH[TIERS] = { 120, 20, 0 };   /* code points of a tier and those before, to leave out the next */

static uint32_t tier_of(const sm_block *b)
{
    if (b->kind == SUMM_FURNITURE)
        return 2;
    bool running = b->kind == SUMM_PROSE || b->kind == SUMM_ITEM;
    return running && b->end - b->start >= PROSE_LENGTH ? 0 : 1;
}

/* The blocks that speak for the text, one after the other; of more than a sample's worth, evenly spread pieces. So an
 * English menu around a Korean article does not outvote it. Returns how many code points went to out. */
static uint32_t prose_of(const sm_text *text, const sm_blocks *blocks, uint32_t *out)
{
    uint64_t length[TIERS] = { 0 };
    for (uint32_t i = 0; i < blocks->n; i++)
        for (uint32_t t = tier_of(&blocks->at[i]); t < TIERS; t++)
            length[t] += blocks->at[i].end - blocks->at[i].start + 1;
    uint32_t tier = 0, n = 0;
    while (length[tier] < ENOUGH[tier])
        tier++;
    bool whole = length[tier] <= WINDOWS * WINDOW;
    uint64_t stride = whole ? 1 : length[tier] / WINDOWS, at = 0;
    for (uint32_t i = 0; i < blocks->n; i++) {
        const sm_block *b = &blocks->at[i];
        if (tier_of(b) > tier)
            continue;
        uint64_t next = at + b->end - b->start + 1;
        while (at < next && n < WINDOWS * WINDOW) {
            uint64_t in = whole ? 0 : at % stride;
            if (in >= WINDOW) {   /* between two pieces */
                at = at - in + stride < next ? at - in + stride : next;
                continue;
            }
            uint64_t left = next - at;
            out[n++] = left == 1 ? ' ' : text->cp[b->end + 1 - left];
            at++;
        }
        at = next;
    }
    return n;
}

static const sm_lang *lang_of(const char *code)
{
    const sm_lang *lang = sm_lang_of(code);
    return lang ? lang : sm_lang_und();
}

/* Each block in its own language. A block that does not tell surely takes that of the last one that did, then
 * that of the text, if it is in the same script. */
static void label_blocks(const sm_text *text, sm_guess whole, uint32_t whole_rule, sm_blocks *blocks)
{
    const char *last = whole.code;
    uint32_t last_rule = whole_rule;
    for (uint32_t i = 0; i < blocks->n; i++) {
        sm_block *b = &blocks->at[i];
        uint32_t rule;
        sm_guess own = guess_of(text->cp + b->start, b->end - b->start, &rule);
        if (own.confidence >= SURE) {
            last = own.code;
            last_rule = rule;
        } else if (rule == last_rule || rule == N_RULES) {
            own.code = last;
        } else if (rule == whole_rule) {
            own.code = whole.code;
        }
        b->lang = lang_of(own.code);
    }
}

sm_guess sm_detect_language(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks)
{
    sm_guess guess = { opt->lang ? opt->lang->code : "und", 1 };
    uint32_t rule = N_RULES;
    if (!opt->lang) {
        uint32_t *prose = SM_NEW(a, uint32_t, WINDOWS * WINDOW);
        guess = guess_of(prose, prose_of(text, blocks, prose), &rule);
    }
    if (opt->multilingual && !opt->lang) {
        label_blocks(text, guess, rule, blocks);
        return guess;
    }
    const sm_lang *lang = lang_of(guess.code);
    for (uint32_t i = 0; i < blocks->n; i++)
        blocks->at[i].lang = lang;
    return guess;
}

/* In a text of several languages: a sentence that is surely in another language than its block. */
enum { LONG_SENTENCE = 40 };

void sm_label_sentences(const sm_text *text, const sm_options *opt, sm_sentences *sentences)
{
    if (!opt->multilingual || opt->lang)
        return;
    for (uint32_t i = 0; i < sentences->n; i++) {
        sm_sentence *s = &sentences->at[i];
        uint32_t rule;
        sm_guess own = guess_of(text->cp + s->start, s->end - s->start, &rule);
        bool telling = rule < N_RULES && (!rules[rule].model || s->end - s->start >= LONG_SENTENCE);
        if (telling && own.confidence >= SURE)
            s->lang = lang_of(own.code);
    }
}
