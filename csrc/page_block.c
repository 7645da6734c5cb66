/* page_block.c - counts what a block of a page is made of: words, marks, letter case, how it starts and ends.
 *
 * Method: one pass over the code points. ASCII, most of most texts, goes by 63 characters: what each is stands in the bits of
 * a few numbers, from which words come without a look at their letters. Other characters go one by one.
 * Limits: a word is a run of letters, marks and digits; where words have no spaces between them, two characters are one.
 */
#include "page.h"

#define INLINE inline __attribute__((always_inline))

static const float SEASIAN_WORD = 1 / 4.5f;
enum { NUMBER = 1 };   /* the hash of all numbers: they are one word */
enum { CHUNK = 63,     /* characters at once, so that behind each word is a bit that is none of a word */
       CHUNK_WORDS = (CHUNK + 1) / 2, SMALL = CHUNK + 9 };

/* Signs, by the place of their count: as their shares' (SM_BY_...), or where shares come from elsewhere. At 0 stands what is no sign. */
enum { COMMA = SM_BY_COMMAS, SLASH = SM_BY_SLASHES, SYMBOL = SM_BY_SYMBOLS, BRACKET = SM_BY_BRACKETS, DASH = SM_BY_DASHES,
       COLON = SM_BY_KNOWN, QUESTION, QUOTE, RULE, STOP };

typedef struct reader {
    sm_block_stats *s;
    uint32_t        count[SM_SHARES];
    uint32_t        runs, chars, glued, longest, gaps;
    uint16_t       *words;                        /* where its hash goes, of every word */
    uint32_t        n_words;
    uint32_t        shape;
    uint64_t        hash, eight;                  /* of the word being read; its last letters, not yet in the hash */
    uint32_t        length, n_eight;              /* its characters; bytes in eight */
    bool            upper_first, any_lower, any_digit, any_letter;
    uint32_t        last;                         /* the character before */
    bool            after_stop;                   /* it is a full stop or the like */
    uint32_t        first[SM_FIRST_WORDS + CHUNK_WORDS], n_first;   /* hashes of the block's first words, of characters in scripts without spaces */
    bool            last_lower;
} reader;

/* Signs of ASCII by their kind; letters, digits and control characters are none. */
static const uint8_t signs[0x80] = {
    ['!'] = STOP, ['"'] = QUOTE, ['#'] = SYMBOL, ['$'] = SYMBOL, ['%'] = SYMBOL, ['&'] = SYMBOL, ['\''] = SYMBOL,
    ['('] = BRACKET, [')'] = BRACKET, ['*'] = SYMBOL, ['+'] = SYMBOL, [','] = COMMA, ['-'] = DASH, ['.'] = STOP,
    ['/'] = SLASH, [':'] = COLON, [';'] = COMMA, ['<'] = RULE, ['='] = SYMBOL, ['>'] = RULE, ['?'] = QUESTION,
    ['@'] = SYMBOL, ['['] = BRACKET, ['\\'] = SLASH, [']'] = BRACKET, ['^'] = SYMBOL, ['_'] = SYMBOL,
    ['`'] = SYMBOL, ['{'] = BRACKET, ['|'] = RULE, ['}'] = BRACKET, ['~'] = SYMBOL
};

static void begin(reader *r, sm_block_stats *s, uint16_t *words)
{
    r->s = s;
    r->words = words;
    r->shape = r->n_words = r->n_first = r->length = r->runs = r->chars = r->glued = r->longest = r->gaps = 0;
    for (int k = 0; k < SM_SHARES; k += 4)
        memset(&r->count[k], 0, 4 * sizeof *r->count);
    r->last = ' ';
    r->after_stop = r->last_lower = false;
}

static uint32_t mixed(uint32_t hash) { return hash ^ hash >> 15; }

/* A word's hash: eight bytes after the other, of what is not ASCII three bytes a character; tools/gen_page_words.py does the same. */
static INLINE uint64_t add_eight(uint64_t hash, uint64_t eight)
{
    hash = (hash ^ eight) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static INLINE void add_byte(reader *r, uint32_t byte)
{
    r->eight |= (uint64_t)(byte & UINT8_MAX) << 8 * r->n_eight++;
    if (r->n_eight == 8) {
        r->hash = add_eight(r->hash, r->eight);
        r->eight = r->n_eight = 0;
    }
}

static void add_letter(reader *r, uint32_t cp)
{
    add_byte(r, cp);
    if (cp >= 0x80) {
        add_byte(r, cp >> 8);
        add_byte(r, cp >> 16);
    }
}

/* The words read so far. The reader's own lie in memory that the words' hashes may be; copies of it in a loop need not. */
typedef struct list {
    uint16_t *word;
    uint32_t *first;
    uint32_t  shape, longest;
} list;

static INLINE list list_of(reader *r) { return (list){ r->words + r->n_words, r->first + r->n_first, r->shape, r->longest }; }

static INLINE void put_list(reader *r, const list *l)
{
    r->n_words = (uint32_t)(l->word - r->words);
    r->shape = l->shape;
    r->n_first = l->first < r->first + SM_FIRST_WORDS ? (uint32_t)(l->first - r->first) : SM_FIRST_WORDS;
    r->longest = l->longest;
}

static INLINE void add_word(list *l, uint32_t hash)
{
    *l->word++ = (uint16_t)(hash & (SM_VOCABULARY - 1));
    l->shape = sm_mix(l->shape + 1, hash);
}

static INLINE void put_word(list *l, uint32_t hash, uint32_t length)
{
    hash = mixed(hash);
    add_word(l, hash);
    *l->first++ = hash;
    l->longest = length > l->longest ? length : l->longest;
}

static void end_word(reader *r)
{
    if (r->length == 0)
        return;
    if (r->n_eight)
        r->hash = add_eight(r->hash, r->eight);
    list l = list_of(r);
    put_word(&l, r->any_letter ? (uint32_t)r->hash : NUMBER, r->length);
    put_list(r, &l);
    r->runs++;
    r->count[SM_BY_NUMBERS] += r->any_digit && !r->any_letter;
    r->count[SM_BY_CAPITALS] += r->upper_first;
    r->count[SM_BY_ALL_CAPS] += r->upper_first && !r->any_lower && r->length > 1;
    r->count[SM_BY_LOWERS] += !r->upper_first && r->any_lower;
    r->count[SM_BY_SHORT_LOWERS] += !r->upper_first && r->any_lower && r->length <= 3;
    r->length = 0;
}

static void start_word(reader *r, bool upper)
{
    r->hash = r->eight = r->n_eight = 0;
    r->upper_first = upper;
    r->any_lower = r->any_digit = r->any_letter = false;
}

/* One more character of a word, or the first. */
static INLINE void extend_word(reader *r, bool upper, bool lower)
{
    if (r->length == 0)
        start_word(r, upper);
    else
        r->glued += upper && r->last_lower;
    r->length++;
    r->any_lower |= lower;
    r->last_lower = lower;
}

static INLINE void count_letter(reader *r)
{
    r->count[SM_BY_LETTERS]++;
    r->any_letter = true;
}

static void read_word_character(reader *r, uint32_t cp, const sm_props *props)
{
    bool upper = (props->flags & SM_IS_UPPER) != 0;
    extend_word(r, upper, (props->flags & SM_IS_LOWER) != 0);
    add_letter(r, cp < 0x80 ? cp | 0x20 : upper ? sm_lower(cp) : cp);
    if (props->kind == SM_KIND_DIGIT) {
        r->count[SM_BY_DIGITS]++;
        r->any_digit = true;
    } else if (props->kind != SM_KIND_MARK) {
        count_letter(r);
    }
}

static INLINE bool is_ascii_letter(uint32_t cp) { return (cp | 0x20) - 'a' < 26; }

/* The same, of most letters of most texts, without a look at their properties. */
static INLINE void read_ascii_letter(reader *r, uint32_t cp)
{
    bool upper = !(cp & 0x20);
    extend_word(r, upper, !upper);
    add_byte(r, cp | 0x20);
    count_letter(r);
    r->chars++;
    r->last = cp;
    r->after_stop = false;
}

/* Scripts without spaces: a character and the one before make a word. */
static void read_unspaced(reader *r, uint32_t cp, uint8_t kind)
{
    end_word(r);
    uint32_t hash = mixed(sm_mix(sm_mix(0x811C9DC5u, r->last), cp));
    list l = list_of(r);
    if (r->n_words == 0)
        r->s->first_word = hash | 1;
    add_word(&l, hash);
    *l.first++ = mixed(sm_mix(0x811C9DC5u, cp));
    put_list(r, &l);
    if (kind == SM_KIND_SEASIAN) {
        r->count[SM_BY_LETTERS]++;
        r->s->seasian++;
    } else {
        r->s->cjk++;
    }
}

static void read_symbol(reader *r, uint32_t cp, const sm_props *props)
{
    switch (cp) {
    case 0x3001: case 0xFF0C: case 0x060C: case 0xFF1B: case 0x061B: r->count[COMMA]++; return;
    case 0xFF1A: r->count[COLON]++; return;
    case 0xFF1F: case 0x061F: r->count[QUESTION]++; return;
    case 0xFF08: case 0xFF09: case 0x3010: case 0x3011: r->count[BRACKET]++; return;
    case 0x201C: case 0x201D: case 0x00AB: case 0x00BB: case 0x300C: case 0x300D: r->count[QUOTE]++; return;
    case 0xFF0F: r->count[SLASH]++; return;
    case 0x203A: case 0x2022: case 0xB7: case 0x30FB: case 0xFF5C: r->count[RULE]++; return;
    case 0x2013: case 0x2014: r->count[DASH]++; return;
    default: break;
    }
    if (!sm_is_terminal(props))
        r->count[SYMBOL]++;
}

static bool is_closing(uint32_t cp, const sm_props *p) { return p->sb == SM_SB_CLOSE || sm_is_markup(cp); }

static uint8_t mark_of(const uint32_t *cp, uint32_t n)
{
    uint32_t c = cp[0], next = n > 1 ? cp[1] : ' ';
    if (is_ascii_letter(c) && c != 'o')
        return SM_MARK_NONE;
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

static void read_start(sm_block_stats *s, const uint32_t *cp, uint32_t n)
{
    enum { MOST_LEVELS = 7, MOST_SIGNS = 8 };
    uint32_t level = 0, first = 0;
    while (level < n && level < MOST_LEVELS && cp[level] == '#')
        level++;
    while (first < n && first < MOST_SIGNS && !sm_is_letter(cp[first]) && !sm_is_digit(cp[first]))
        first++;
    s->mark = mark_of(cp, n);
    s->level = (uint8_t)level;
    s->starts_lower = first < n && sm_is_lower(cp[first]);
}

static void read_end(sm_block_stats *s, const uint32_t *cp, uint32_t n)
{
    const sm_props *props = sm_props_of(cp[n - 1]);
    s->ends_closed = is_closing(cp[n - 1], props);
    while (n > 1 && is_closing(cp[n - 1], props))
        props = sm_props_of(cp[--n - 1]);
    uint32_t last = cp[n - 1];
    s->terminal = sm_is_terminal(props);
    s->ellipsis = last == 0x2026 || (last == '.' && n > 1 && cp[n - 2] == '.');
    s->ends_colon = last == ':' || last == 0xFF1A;
    s->ends_comma = last == ',' || last == 0xFF0C || last == 0x3001;
}

static int16_t indent_of(const sm_text *text, uint32_t start)
{
    uint32_t width = 0;
    while (width < start && width < SM_MAX_INDENT && !sm_is_newline(text->cp[start - 1 - width])
           && sm_is_space(text->cp[start - 1 - width]))
        width++;
    return (int16_t)width;
}

static void read_space(reader *r, uint32_t cp)
{
    end_word(r);
    r->count[SM_BY_STOPS] += r->after_stop;
    r->gaps += (cp == ' ' && r->last == ' ') || cp == '\t';
    r->last_lower = r->after_stop = false;
    r->last = cp;
}

/* A sign of ASCII. */
static void count_sign(reader *r, uint32_t c)
{
    r->count[SM_BY_STOPS] += c == '!' || c == '?';
    r->count[signs[c]]++;
}

static void read_sign(reader *r, uint32_t c)
{
    r->chars++;
    if (c != '\'' || r->length == 0) {
        end_word(r);
        count_sign(r, c);
    }
    r->last = c;
    r->after_stop = c == '.';
}

/* Letters, digits, control characters, and what is not ASCII. */
static void read_other(reader *r, uint32_t cp)
{
    const sm_props *props = sm_props_of(cp);
    r->chars += props->kind != SM_KIND_SPACE;
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
        r->count[SM_BY_STOPS] += props->sb == SM_SB_STERM;
        read_symbol(r, cp, props);
    }
    r->last = cp;
    r->after_stop = props->sb == SM_SB_ATERM;
}

/* One by one, up to a space behind `least` or the end; where that is. */
static uint32_t read_slowly(reader *r, const uint32_t *cp, uint32_t i, uint32_t least, uint32_t n)
{
    for (; i < n && (i <= least || cp[i] != ' '); i++) {
        if (is_ascii_letter(cp[i]))
            read_ascii_letter(r, cp[i]);
        else if (cp[i] == ' ')
            read_space(r, ' ');
        else if (cp[i] >= 0x80 || !signs[cp[i]])
            read_other(r, cp[i]);
        else
            read_sign(r, cp[i]);
    }
    end_word(r);
    return i;
}

/* ---- 63 characters ---- */

/* What the characters are, a bit each. Hard: not ASCII, or a control character. */
typedef struct chunk {
    uint64_t letters, uppers, digits, spaces, dots, quotes, hard;
    uint8_t *small;   /* letters in lower case, digits: SMALL of them, a word is read by eight */
} chunk;

#ifdef __SSE2__
#  include <emmintrin.h>

static INLINE uint64_t bits_of(__m128i bytes, uint32_t at) { return (uint64_t)(uint32_t)_mm_movemask_epi8(bytes) << at; }
static INLINE __m128i between(__m128i x, char low, char high)
{
    return _mm_and_si128(_mm_cmpgt_epi8(x, _mm_set1_epi8((char)(low - 1))), _mm_cmplt_epi8(x, _mm_set1_epi8((char)(high + 1))));
}
static INLINE __m128i four_at(const uint32_t *cp) { return _mm_loadu_si128((const __m128i *)(const void *)cp); }

/* Sixteen characters at once; what is over 0xFF counts as that. */
static INLINE void classify(chunk *c, const uint32_t *cp, uint32_t at)
{
    __m128i b = _mm_packus_epi16(_mm_packs_epi32(four_at(cp), four_at(cp + 4)), _mm_packs_epi32(four_at(cp + 8), four_at(cp + 12)));
    __m128i small = _mm_or_si128(b, _mm_set1_epi8(0x20)), letters = between(small, 'a', 'z');
    _mm_storeu_si128((__m128i *)(void *)(c->small + at), small);
    c->letters |= bits_of(letters, at);
    c->uppers |= bits_of(_mm_and_si128(letters, _mm_cmplt_epi8(b, _mm_set1_epi8('a'))), at);
    c->digits |= bits_of(between(b, '0', '9'), at);
    c->spaces |= bits_of(_mm_cmpeq_epi8(b, _mm_set1_epi8(' ')), at);
    c->dots |= bits_of(_mm_cmpeq_epi8(b, _mm_set1_epi8('.')), at);
    c->quotes |= bits_of(_mm_cmpeq_epi8(b, _mm_set1_epi8('\'')), at);
    c->hard |= bits_of(_mm_or_si128(_mm_cmplt_epi8(b, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(b, _mm_set1_epi8(0x7f))), at);
}
#else
static INLINE void classify(chunk *c, const uint32_t *cp, uint32_t at)
{
    for (uint32_t i = at; i < at + 16; i++) {
        uint32_t x = *cp++, small = x | 0x20;
        c->small[i] = (uint8_t)small;
        c->letters |= (uint64_t)(small - 'a' < 26) << i;
        c->uppers |= (uint64_t)(x - 'A' < 26) << i;
        c->digits |= (uint64_t)(x - '0' < 10) << i;
        c->spaces |= (uint64_t)(x == ' ') << i;
        c->dots |= (uint64_t)(x == '.') << i;
        c->quotes |= (uint64_t)(x == '\'') << i;
        c->hard |= (uint64_t)(x - ' ' >= 0x7f - ' ') << i;
    }
}
#endif

/* The n characters at cp, of which `room` can be read. */
static INLINE void read_chunk(chunk *c, const uint32_t *cp, uint32_t n, uint32_t room)
{
    c->letters = c->uppers = c->digits = c->spaces = c->dots = c->quotes = c->hard = 0;
    uint32_t at = 0;
    for (; at < n && room - at >= 16; at += 16)
        classify(c, cp + at, at);
    if (at < n) {
        uint32_t rest[16] = { 0 };
        memcpy(rest, cp + at, (room - at) * sizeof *rest);
        classify(c, rest, at);
    }
}

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#  include <immintrin.h>

#  define NEWER __attribute__((target("popcnt,bmi,bmi2,avx2")))

static inline NEWER __m256i eight_at(const uint32_t *cp) { return _mm256_loadu_si256((const __m256i *)(const void *)cp); }
static inline NEWER uint64_t wide_bits(__m256i a, __m256i b)
{
    return (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}
static inline NEWER uint64_t wide_equal(__m256i a, __m256i b, char x)
{
    return wide_bits(_mm256_cmpeq_epi8(a, _mm256_set1_epi8(x)), _mm256_cmpeq_epi8(b, _mm256_set1_epi8(x)));
}
static inline NEWER __m256i wide_between(__m256i x, char low, char high)
{
    return _mm256_and_si256(_mm256_cmpgt_epi8(x, _mm256_set1_epi8((char)(low - 1))), _mm256_cmpgt_epi8(_mm256_set1_epi8((char)(high + 1)), x));
}

/* Packing turns the order of the eights, the permutation turns it back. */
static inline NEWER __m256i wide_at(const uint32_t *cp)
{
    __m256i low = _mm256_packs_epi32(eight_at(cp), eight_at(cp + 8)), high = _mm256_packs_epi32(eight_at(cp + 16), eight_at(cp + 24));
    return _mm256_permutevar8x32_epi32(_mm256_packus_epi16(low, high), _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
}

static inline NEWER __m256i wide_uppers(__m256i b, __m256i letters) { return _mm256_and_si256(letters, _mm256_cmpgt_epi8(_mm256_set1_epi8('a'), b)); }
static inline NEWER __m256i wide_controls(__m256i b)
{
    return _mm256_or_si256(_mm256_cmpgt_epi8(_mm256_set1_epi8(' '), b), _mm256_cmpeq_epi8(b, _mm256_set1_epi8(0x7f)));
}

/* As read_chunk(), of 64 characters at once; at the end of the text the same. */
static inline NEWER void read_chunk_wide(chunk *c, const uint32_t *cp, uint32_t n, uint32_t room)
{
    if (room < CHUNK + 1) {
        read_chunk(c, cp, n, room);
        return;
    }
    __m256i a = wide_at(cp), b = wide_at(cp + 32), case_bit = _mm256_set1_epi8(0x20);
    __m256i small_a = _mm256_or_si256(a, case_bit), small_b = _mm256_or_si256(b, case_bit);
    __m256i letters_a = wide_between(small_a, 'a', 'z'), letters_b = wide_between(small_b, 'a', 'z');
    _mm256_storeu_si256((__m256i *)(void *)c->small, small_a);
    _mm256_storeu_si256((__m256i *)(void *)(c->small + 32), small_b);
    c->letters = wide_bits(letters_a, letters_b);
    c->uppers = wide_bits(wide_uppers(a, letters_a), wide_uppers(b, letters_b));
    c->digits = wide_bits(wide_between(a, '0', '9'), wide_between(b, '0', '9'));
    c->spaces = wide_equal(a, b, ' ');
    c->dots = wide_equal(a, b, '.');
    c->quotes = wide_equal(a, b, '\'');
    c->hard = wide_bits(wide_controls(a), wide_controls(b));
}
#endif

static INLINE uint32_t lowest(uint64_t bits) { return (uint32_t)__builtin_ctzll(bits); }
static INLINE uint64_t first_bits(uint32_t n) { return n < 64 ? (UINT64_C(1) << n) - 1 : UINT64_MAX; }

static INLINE uint32_t count_bits(uint64_t x)
{
    x -= x >> 1 & UINT64_C(0x5555555555555555);
    x = (x & UINT64_C(0x3333333333333333)) + (x >> 2 & UINT64_C(0x3333333333333333));
    x = (x + (x >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (uint32_t)(x * UINT64_C(0x0101010101010101) >> 56);
}

/* The same where there mostly are none. */
static INLINE uint32_t count_few(uint64_t x) { return x ? count_bits(x) : 0; }

/* How many of the n characters can be taken at once: up to the last word that ends here, or stands before what is hard. *hard is the
 * place of that; an apostrophe within a word is hard too. */
static INLINE uint32_t easy_part(const chunk *c, uint32_t n, bool is_end, uint32_t *hard)
{
    uint64_t words = c->letters | c->digits;
    /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): n is 1 or more */
    uint64_t next = (words | c->hard) >> 1 | (uint64_t)!is_end << (n - 1);
    uint64_t stop = (c->hard | (c->quotes & words << 1 & next)) & first_bits(n);
    *hard = stop ? lowest(stop) : n;
    if (is_end && !stop)
        return n;
    uint64_t gaps = ~words & first_bits(*hard);
    return gaps ? 64 - (uint32_t)__builtin_clzll(gaps) : 0;
}

static INLINE uint64_t load_eight(const uint8_t *at)
{
    uint64_t x;
    memcpy(&x, at, sizeof x);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    return x;
}

static INLINE uint32_t hash_of(const uint8_t *small, uint32_t n)
{
    uint64_t hash = 0;
    for (; n > 8; n -= 8, small += 8)
        hash = add_eight(hash, load_eight(small));
    return (uint32_t)add_eight(hash, load_eight(small) & UINT64_MAX >> (64 - 8 * n));
}

/* A word is a run of bits, told by the bit behind it: that is where a carry comes to when some bits of the run are added to it. */
static INLINE void count_words(reader *r, const chunk *c, uint64_t words)
{
    uint64_t starts = words & ~(words << 1), ends = ~words & words << 1, capitals = starts & c->uppers;
    uint64_t letter = words + (c->letters & words), lower = words + (c->letters & ~c->uppers & words), capital = words + capitals;
    uint64_t caps = words + (capitals & words >> 1), of_four = words + (words & words >> 1 & words >> 2 & words >> 3);
    r->runs += count_bits(starts);
    r->count[SM_BY_CAPITALS] += count_bits(capitals);
    r->count[SM_BY_NUMBERS] += count_few(ends & ~letter);
    r->count[SM_BY_ALL_CAPS] += count_few(ends & caps & ~lower);
    r->count[SM_BY_LOWERS] += count_bits(ends & lower & ~capital);
    r->count[SM_BY_SHORT_LOWERS] += count_bits(ends & lower & ~capital & ~of_four);
    list l = list_of(r);
    for (; starts; starts &= starts - 1, ends &= ends - 1) {
        uint32_t start = lowest(starts), end = lowest(ends), hash = hash_of(c->small + start, end - start);
        put_word(&l, letter >> end & 1 ? hash : NUMBER, end - start);
    }
    put_list(r, &l);
}

/* The first n characters of the chunk, which are those at cp. */
static INLINE void count_chunk(reader *r, const chunk *c, uint32_t n, const uint32_t *cp)
{
    uint64_t part = first_bits(n), spaces = c->spaces & part, words = (c->letters | c->digits) & part;
    count_words(r, c, words);
    r->chars += n - count_bits(spaces);
    r->count[SM_BY_LETTERS] += count_bits(c->letters & part);
    r->count[SM_BY_DIGITS] += count_few(c->digits & part);
    r->glued += count_few(c->uppers & (c->letters & ~c->uppers) << 1 & part);
    r->gaps += count_few(spaces & (c->spaces << 1 | (r->last == ' ')));
    r->count[SM_BY_STOPS] += count_few(spaces & (c->dots << 1 | r->after_stop));
    for (uint64_t others = part & ~words & ~spaces & ~(c->quotes & words << 1); others; others &= others - 1)
        count_sign(r, cp[lowest(others)]);
    r->last = cp[n - 1];
    r->after_stop = r->last == '.';
}

/* Take what of the chunk of `size` characters at cp[i] can be taken at once, and what is hard one by one. How far that is. */
static INLINE uint32_t take_chunk(reader *r, const chunk *c, const uint32_t *cp, uint32_t i, uint32_t size, uint32_t n)
{
    uint32_t hard, easy = easy_part(c, size, i + size == n, &hard);
    if (easy)
        count_chunk(r, c, easy, cp + i);
    return hard < size || !easy ? read_slowly(r, cp, i + easy, i + hard, n) : i + easy;
}

static INLINE uint32_t chunk_size(uint32_t left) { return left < CHUNK ? left : CHUNK; }

/* The n code points of a block at cp, of which `room` can be read. */
static void read_characters(reader *r, const uint32_t *cp, uint32_t n, uint32_t room)
{
    uint8_t small[SMALL];
    for (uint32_t i = 0, size; i < n;) {
        chunk c = { .small = small };
        read_chunk(&c, cp + i, size = chunk_size(n - i), room - i);
        i = take_chunk(r, &c, cp, i, size, n);
    }
}

#ifdef NEWER
/* The same: newer processors have instructions for bits, and for 32 bytes. */
static NEWER void read_with_bits(reader *r, const uint32_t *cp, uint32_t n, uint32_t room)
{
    uint8_t small[SMALL];
    for (uint32_t i = 0, size; i < n;) {
        chunk c = { .small = small };
        read_chunk_wide(&c, cp + i, size = chunk_size(n - i), room - i);
        i = take_chunk(r, &c, cp, i, size, n);
    }
}

static bool has_bits(void)
{
    return __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("avx2");
}
#else
static bool has_bits(void) { return false; }
#  define read_with_bits read_characters
#endif

static void put_counts(const reader *r, sm_block_stats *s)
{
    s->chars = sm_count_of(r->chars);
    s->digits = sm_count_of(r->count[SM_BY_DIGITS]);
    s->glued = sm_count_of(r->glued);
    s->longest = sm_count_of(r->longest);
    s->commas = sm_count_of(r->count[COMMA]);
    s->colons = sm_count_of(r->count[COLON]);
    s->questions = sm_count_of(r->count[QUESTION]);
    s->quotes = sm_count_of(r->count[QUOTE]);
    s->stops = sm_count_of(r->count[SM_BY_STOPS]);
    s->gaps = s->lines == 1 ? sm_count_of(r->gaps) : 0;
}

static void put_shares(const reader *r, sm_block_stats *s)
{
    float a_word = sm_unit_of(s->runs), a_char = sm_unit_of(r->chars);
    sm_put_shares(&s->share[SM_BY_LETTERS], a_word, &r->count[SM_BY_LETTERS]);
    sm_put_shares(&s->share[SM_BY_COMMAS], a_char, &r->count[SM_BY_COMMAS]);
    sm_put_shares(&s->share[SM_BY_STOPS], a_char, &r->count[SM_BY_STOPS]);
    sm_put_shares(&s->share[SM_BY_NUMBERS], a_word, &r->count[SM_BY_NUMBERS]);
    sm_put_shares(&s->share[SM_BY_LISTED], sm_unit_of(s->first_words),
                  (const uint32_t[4]){ s->listed[SM_LISTED_MENU], s->listed[SM_LISTED_END], s->listed[SM_LISTED_META] });
}

uint32_t sm_page_read_block(const sm_text *text, const sm_block *b, sm_block_stats *s, uint16_t *words)
{
    const uint32_t *cp = text->cp + b->start;
    uint32_t n = b->end - b->start;
    reader r;
    memset(s, 0, sizeof *s);
    begin(&r, s, words);
    (has_bits() ? read_with_bits : read_characters)(&r, cp, n, text->n - b->start);
    s->runs = r.runs;
    s->all_caps = r.count[SM_BY_ALL_CAPS];
    s->words = (float)s->runs + SM_CJK_WORD * (float)s->cjk + SEASIAN_WORD * (float)s->seasian;
    s->words_key = sm_key_of(s->words);
    s->shape = r.shape;
    if (r.n_first && !s->first_word)   /* where words are parted by spaces, the first is also the first of a phrase */
        s->first_word = r.first[0] | 1;
    s->first_words = (uint8_t)r.n_first;
    sm_count_listed(r.first, r.n_first, s->listed);
    s->indent = indent_of(text, b->start);
    s->blank_before = sm_count_of(b->blank_before);
    s->lines = sm_count_of(b->lines);
    put_counts(&r, s);
    put_shares(&r, s);
    if (n) {
        read_start(s, cp, n);
        read_end(s, cp, n);
    }
    return r.n_words;
}
