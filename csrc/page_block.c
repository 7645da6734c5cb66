/* page_block.c - counts what a block of a page is made of: words, marks, letter case, how it starts and ends.
 *
 * Method: one pass over the code points; ASCII, most of most texts, by a small table of its own.
 * Limits: a word is a run of letters, marks and digits; where words have no spaces between them, two characters are one.
 */
#include "page.h"

static const float SEASIAN_WORD = 1 / 4.5f;

typedef struct reader {
    sm_block_stats *s;
    uint16_t       *words;                        /* where its hash goes, of every word */
    uint32_t        n_words;
    uint32_t        hash, length;                 /* of the word being read */
    bool            upper_first, any_lower, any_digit, any_letter;
    uint32_t        last;                         /* the character before */
    bool            after_stop;                   /* it is a full stop or the like */
    uint32_t        first[SM_FIRST_WORDS], n_first;   /* hashes of the block's first words, of characters in scripts without spaces */
    bool            last_lower;
} reader;

/* Classes of ASCII: what words are made of, in steps of the bits that count them, a space, signs by their kind. */
enum { A_LOWER = 0, A_UPPER = 16, A_DIGIT = 32, A_SPACE = 64, A_OTHER, A_SIGN };
#define SIGN(kind) (A_SIGN + SM_##kind)
#define THRICE(x)  x, x, x
#define OCTET(x)   THRICE(x), THRICE(x), x, x
static const uint8_t ascii[0x80] = {
    OCTET(A_OTHER), OCTET(A_OTHER), OCTET(A_OTHER), OCTET(A_OTHER), A_SPACE,
    /* ! " # $ % & ' */ SIGN(STOP), SIGN(QUOTE), SIGN(SYMBOL), SIGN(SYMBOL), SIGN(SYMBOL), SIGN(SYMBOL), SIGN(SYMBOL),
    /* ( ) * + , - . / */ SIGN(BRACKET), SIGN(BRACKET), SIGN(SYMBOL), SIGN(SYMBOL), SIGN(COMMA), SIGN(DASH), SIGN(STOP), SIGN(SLASH),
    OCTET(A_DIGIT), A_DIGIT, A_DIGIT,
    /* : ; < = > ? @ */ SIGN(COLON), SIGN(COMMA), SIGN(RULE), SIGN(SYMBOL), SIGN(RULE), SIGN(QUESTION), SIGN(SYMBOL),
    OCTET(A_UPPER), OCTET(A_UPPER), OCTET(A_UPPER), A_UPPER, A_UPPER,
    /* [ \ ] ^ _ ` */ SIGN(BRACKET), SIGN(SLASH), SIGN(BRACKET), SIGN(SYMBOL), SIGN(SYMBOL), SIGN(SYMBOL),
    OCTET(A_LOWER), OCTET(A_LOWER), OCTET(A_LOWER), A_LOWER, A_LOWER,
    /* { | } ~ */ SIGN(BRACKET), SIGN(RULE), SIGN(BRACKET), SIGN(SYMBOL), A_OTHER
};

static void begin(reader *r, sm_block_stats *s, uint16_t *words)
{
    r->s = s;
    r->words = words;
    r->n_words = r->n_first = r->length = 0;
    r->last = ' ';
    r->after_stop = r->last_lower = false;
}

static void add_first(reader *r, uint32_t hash)
{
    if (r->n_first < SM_FIRST_WORDS)
        r->first[r->n_first++] = hash ^ hash >> 15;
}

static void add_word(reader *r, uint32_t hash)
{
    sm_block_stats *s = r->s;
    hash ^= hash >> 15;
    r->words[r->n_words++] = (uint16_t)(hash & (SM_VOCABULARY - 1));
    s->shape = sm_mix(s->shape + 1, hash);
    if (s->first_word == 0)
        s->first_word = hash | 1;
    s->last_word = hash;
}

static void end_word(reader *r)
{
    sm_block_stats *s = r->s;
    if (r->length == 0)
        return;
    uint32_t hash = r->any_letter ? r->hash : 1;   /* all numbers are one word */
    add_word(r, hash);
    add_first(r, hash);
    s->runs++;
    s->numbers += r->any_digit && !r->any_letter;
    if (r->any_letter) {
        s->capitals += r->upper_first;
        s->all_caps += r->upper_first && !r->any_lower && r->length > 1;
        s->lowers += !r->upper_first && r->any_lower;
        s->short_lowers += !r->upper_first && r->any_lower && r->length <= 3;
    }
    if (r->length > s->longest)
        s->longest = r->length;
    r->length = 0;
}

static void start_word(reader *r, bool upper)
{
    r->hash = 0x811C9DC5u;
    r->upper_first = upper;
    r->any_lower = r->any_digit = r->any_letter = false;
}

static bool is_ascii_lower(uint32_t cp) { return cp - 'a' < 26; }
static bool is_ascii_upper(uint32_t cp) { return cp - 'A' < 26; }

/* Capitals behind a small letter, in what of a word begins at cp. */
static uint32_t count_glued(const uint32_t *cp, uint32_t n, bool after_lower)
{
    uint32_t glued = after_lower && is_ascii_upper(cp[0]);
    for (uint32_t i = 1; i < n; i++)
        glued += is_ascii_upper(cp[i]) && is_ascii_lower(cp[i - 1]);
    return glued;
}

/* Letters and digits of ASCII, counted by class side by side. Where they end. */
static uint32_t read_ascii_word(reader *r, const uint32_t *cp, uint32_t i, uint32_t n)
{
    sm_block_stats *s = r->s;
    uint32_t start = i, end = n - i < INT16_MAX ? n : i + INT16_MAX, hash;
    uint64_t seen = 0;
    bool upper = is_ascii_upper(cp[i]), goes_on = r->length > 0;
    if (!goes_on)
        start_word(r, upper);
    for (hash = r->hash; i < end && cp[i] < 0x80 && ascii[cp[i]] <= A_DIGIT; i++) {
        seen += UINT64_C(1) << ascii[cp[i]];
        hash = sm_mix(hash, cp[i] | 0x20);
    }
    uint32_t lowers = seen >> A_LOWER & UINT16_MAX, uppers = seen >> A_UPPER & UINT16_MAX, digits = (uint32_t)(seen >> A_DIGIT);
    r->hash = hash;
    r->length += i - start;
    s->chars += i - start;
    s->letters += lowers + uppers;
    s->digits += digits;
    r->any_lower |= lowers > 0;
    r->any_digit |= digits > 0;
    r->any_letter |= lowers + uppers > 0;
    if (uppers > upper || (upper && goes_on))
        s->glued += count_glued(cp + start, i - start, goes_on && r->last_lower);
    r->last = cp[i - 1];
    r->last_lower = is_ascii_lower(r->last);
    r->after_stop = false;
    return i;
}

static void read_word_character(reader *r, uint32_t cp, const sm_props *props)
{
    sm_block_stats *s = r->s;
    bool upper = (props->flags & SM_IS_UPPER) != 0, lower = (props->flags & SM_IS_LOWER) != 0;
    if (r->length == 0) {
        start_word(r, upper);
    } else if (upper && r->last_lower) {
        s->glued++;
    }
    r->length++;
    r->hash = sm_mix(r->hash, cp < 0x80 ? cp | 0x20 : upper ? sm_lower(cp) : cp);
    r->any_lower |= lower;
    r->last_lower = lower;
    if (props->kind == SM_KIND_DIGIT) {
        s->digits++;
        r->any_digit = true;
    } else if (props->kind != SM_KIND_MARK) {
        s->letters++;
        r->any_letter = true;
    }
}

/* Scripts without spaces: a character and the one before make a word. */
static void read_unspaced(reader *r, uint32_t cp, uint8_t kind)
{
    end_word(r);
    add_word(r, sm_mix(sm_mix(0x811C9DC5u, r->last), cp));
    add_first(r, sm_mix(0x811C9DC5u, cp));
    r->s->letters++;
    if (kind == SM_KIND_SEASIAN)
        r->s->seasian++;
    else
        r->s->cjk++;
}

static void read_symbol(reader *r, uint32_t cp, const sm_props *props)
{
    sm_block_stats *s = r->s;
    switch (cp) {
    case 0x3001: case 0xFF0C: case 0x060C: case 0xFF1B: case 0x061B: s->sign[SM_COMMA]++; return;
    case 0xFF1A: s->sign[SM_COLON]++; return;
    case 0xFF1F: case 0x061F: s->sign[SM_QUESTION]++; return;
    case 0xFF08: case 0xFF09: case 0x3010: case 0x3011: s->sign[SM_BRACKET]++; return;
    case 0x201C: case 0x201D: case 0x00AB: case 0x00BB: case 0x300C: case 0x300D: s->sign[SM_QUOTE]++; return;
    case 0xFF0F: s->sign[SM_SLASH]++; return;
    case 0x203A: case 0x2022: case 0xB7: case 0x30FB: case 0xFF5C: s->sign[SM_RULE]++; return;
    case 0x2013: case 0x2014: s->sign[SM_DASH]++; return;
    case 0xA9: case 0xAE: case 0x2122: s->copyright = true; s->sign[SM_SYMBOL]++; return;
    default: break;
    }
    if (props->gc == SM_GC_SC)
        s->currency = true;
    if (props->sb != SM_SB_ATERM && props->sb != SM_SB_STERM)
        s->sign[SM_SYMBOL]++;
}

static bool is_closing(uint32_t cp)
{
    const sm_props *p = sm_props_of(cp);
    return p->sb == SM_SB_CLOSE || cp == '*' || cp == '_';
}

static bool is_url_at(const uint32_t *cp, uint32_t n)
{
    return (n > 3 && cp[0] == ':' && cp[1] == '/' && cp[2] == '/') || (n > 3 && cp[0] == 'w' && cp[1] == 'w' && cp[2] == 'w' && cp[3] == '.');
}

static uint8_t mark_of(const uint32_t *cp, uint32_t n)
{
    uint32_t c = cp[0], next = n > 1 ? cp[1] : ' ';
    if (c == '*' || c == '+' || c == '-' || c == 0x2022 || c == 0xB7 || c == 0x25CF || c == 0x25AA || c == 0x2013 || c == 0x2014)
        return SM_MARK_BULLET;
    if (c == 'o' && next == ' ')
        return SM_MARK_LETTER_O;
    if (c == '#')
        return SM_MARK_HASH;
    if (c == '[' || c == '(' || c == 0x3010)
        return SM_MARK_BRACKET;
    if (c == '|' || c == '>' || c == 0x203A || c == 0xBB)
        return SM_MARK_PIPE;
    const sm_props *p = sm_props_of(c);
    if (p->kind == SM_KIND_DIGIT)
        return SM_MARK_NUMBER;
    if (p->kind == SM_KIND_PUNCT)
        return c == '"' || c == '\'' || p->sb == SM_SB_CLOSE ? SM_MARK_QUOTE : SM_MARK_OTHER;
    return p->kind == SM_KIND_SYMBOL || p->kind == SM_KIND_OTHER ? SM_MARK_OTHER : SM_MARK_NONE;
}

/* How the block begins and ends. */
static void read_edges(sm_block_stats *s, const uint32_t *cp, uint32_t n)
{
    uint32_t end = n, first = 0;
    while (end > 1 && is_closing(cp[end - 1]))
        end--;
    const sm_props *last = sm_props_of(cp[end - 1]);
    s->terminal = last->sb == SM_SB_ATERM || last->sb == SM_SB_STERM;
    s->ellipsis = cp[end - 1] == 0x2026 || (end > 1 && cp[end - 1] == '.' && cp[end - 2] == '.');
    s->ends_colon = cp[end - 1] == ':' || cp[end - 1] == 0xFF1A;
    s->ends_comma = cp[end - 1] == ',' || cp[end - 1] == 0xFF0C || cp[end - 1] == 0x3001;
    s->mark = mark_of(cp, n);
    while (s->level < n && s->level < 7 && cp[s->level] == '#')
        s->level++;
    while (first < n && first < 8 && !sm_is_letter(cp[first]) && !sm_is_digit(cp[first]))
        first++;
    s->starts_lower = first < n && sm_is_lower(cp[first]);
    s->starts_upper = first < n && sm_is_upper(cp[first]);
}

static uint16_t indent_of(const sm_text *text, uint32_t start)
{
    uint32_t width = 0;
    while (width < start && width < SM_MAX_INDENT && sm_is_space(text->cp[start - 1 - width])
           && !sm_is_newline(text->cp[start - 1 - width]))
        width++;
    return (uint16_t)width;
}

static void read_space(reader *r, uint32_t cp)
{
    end_word(r);
    r->s->stops += r->after_stop;
    r->s->gaps += (cp == ' ' && r->last == ' ') || cp == '\t';
    r->last_lower = r->after_stop = false;
    r->last = cp;
}

/* A sign of ASCII: the first of the n code points at cp. */
static void read_sign(reader *r, const uint32_t *cp, uint32_t n, uint32_t before)
{
    sm_block_stats *s = r->s;
    uint32_t c = *cp;
    s->chars++;
    if (c != '\'' || r->length == 0) {
        if (c == ':' || c == '.')
            s->url |= is_url_at(c == '.' && before >= 3 ? cp - 3 : cp, n);
        end_word(r);
        s->stops += c == '!' || c == '?';
        s->sign[ascii[c] - A_SIGN]++;
        s->url |= c == '@';
        s->currency |= c == '$';
    }
    r->last = c;
    r->after_stop = c == '.';
}

/* What is not ASCII, and control characters. */
static void read_other(reader *r, uint32_t cp)
{
    const sm_props *props = sm_props_of(cp);
    r->s->chars += props->kind != SM_KIND_SPACE;
    switch (props->kind) {
    case SM_KIND_MARK:
        if (r->length)   /* elsewhere on a symbol, or in a script without spaces: part of that character */
            read_word_character(r, cp, props);
        break;
    case SM_KIND_LETTER: case SM_KIND_DIGIT: case SM_KIND_HANGUL:
        read_word_character(r, cp, props);
        break;
    case SM_KIND_HAN: case SM_KIND_HIRAGANA: case SM_KIND_KATAKANA: case SM_KIND_SEASIAN:
        read_unspaced(r, cp, props->kind);
        break;
    case SM_KIND_SPACE:
        read_space(r, cp);
        return;
    default:
        if (cp == 0x2019 && r->length)
            break;
        end_word(r);
        r->s->stops += props->sb == SM_SB_STERM;
        read_symbol(r, cp, props);
    }
    r->last = cp;
    r->after_stop = props->sb == SM_SB_ATERM;
}

static void read_characters(reader *r, const uint32_t *cp, uint32_t n)
{
    for (uint32_t i = 0; i < n;) {
        uint8_t class = cp[i] < 0x80 ? ascii[cp[i]] : A_OTHER;
        if (class <= A_DIGIT) {
            i = read_ascii_word(r, cp, i, n);
            continue;
        }
        if (class == A_SPACE)
            read_space(r, ' ');
        else if (class == A_OTHER)
            read_other(r, cp[i]);
        else
            read_sign(r, cp + i, n - i, i);
        i++;
    }
    end_word(r);
}

uint32_t sm_page_read_block(const sm_text *text, const sm_block *b, sm_block_stats *s, uint16_t *words)
{
    const uint32_t *cp = text->cp + b->start;
    uint32_t n = b->end - b->start;
    reader r;
    begin(&r, s, words);
    read_characters(&r, cp, n);
    s->words = (float)s->runs + SM_CJK_WORD * (float)s->cjk + SEASIAN_WORD * (float)s->seasian;
    s->first_words = (uint8_t)r.n_first;
    sm_count_listed(r.first, r.n_first, s->listed);
    s->indent = indent_of(text, b->start);
    s->blank_before = b->blank_before;
    s->lines = (uint16_t)(b->lines < UINT16_MAX ? b->lines : UINT16_MAX);
    if (n)
        read_edges(s, cp, n);
    return r.n_words;
}
