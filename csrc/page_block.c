/* page_block.c - counts what a block of a page is made of: words, marks, letter case, how it starts and ends.
 *
 * Method: one pass over the code points; runs of a to z and spaces, most of most texts, without a look at the tables.
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

/* Most of most texts: a run of a to z, at cp[i], without a look at the tables. Where it ends. */
static uint32_t read_plain_letters(reader *r, const uint32_t *cp, uint32_t i, uint32_t n)
{
    uint32_t start = i, hash;
    if (r->length == 0)
        start_word(r, false);
    for (hash = r->hash; i < n && cp[i] - 'a' < 26; i++)
        hash = sm_mix(hash, cp[i]);
    r->hash = hash;
    r->length += i - start;
    r->s->chars += i - start;
    r->s->letters += i - start;
    r->any_lower = r->any_letter = r->last_lower = true;
    r->after_stop = false;
    r->last = cp[i - 1];
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
    case ',': case 0x3001: case 0xFF0C: case 0x060C: case ';': case 0xFF1B: case 0x061B: s->commas++; return;
    case ':': case 0xFF1A: s->colons++; return;
    case '?': case 0xFF1F: case 0x061F: s->questions++; return;
    case '(': case ')': case '[': case ']': case '{': case '}': case 0xFF08: case 0xFF09: case 0x3010: case 0x3011:
        s->brackets++; return;
    case '"': case 0x201C: case 0x201D: case 0x00AB: case 0x00BB: case 0x300C: case 0x300D: s->quotes++; return;
    case '/': case '\\': case 0xFF0F: s->slashes++; return;
    case '|': case '>': case '<': case 0x203A: case 0x2022: case 0xB7: case 0x30FB: case 0xFF5C: s->rules++; return;
    case '-': case 0x2013: case 0x2014: s->dashes++; return;
    case '@': s->url = true; s->symbols++; return;
    case 0xA9: case 0xAE: case 0x2122: s->copyright = true; s->symbols++; return;
    default: break;
    }
    if (props->gc == SM_GC_SC)
        s->currency = true;
    if (props->sb != SM_SB_ATERM && props->sb != SM_SB_STERM)
        s->symbols++;
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

static void read_characters(reader *r, const uint32_t *cp, uint32_t n)
{
    sm_block_stats *s = r->s;
    for (uint32_t i = 0; i < n; i++) {
        if (cp[i] - 'a' < 26) {
            i = read_plain_letters(r, cp, i, n) - 1;
            continue;
        }
        if (cp[i] == ' ') {
            read_space(r, ' ');
            continue;
        }
        const sm_props *props = sm_props_of(cp[i]);
        s->chars += props->kind != SM_KIND_SPACE;
        switch (props->kind) {
        case SM_KIND_MARK:
            if (r->length == 0)   /* on a symbol, or in a script without spaces: part of that character */
                break;
            read_word_character(r, cp[i], props);
            break;
        case SM_KIND_LETTER: case SM_KIND_DIGIT: case SM_KIND_HANGUL:
            read_word_character(r, cp[i], props);
            break;
        case SM_KIND_HAN: case SM_KIND_HIRAGANA: case SM_KIND_KATAKANA: case SM_KIND_SEASIAN:
            read_unspaced(r, cp[i], props->kind);
            break;
        case SM_KIND_SPACE:
            read_space(r, cp[i]);
            continue;
        default:
            if ((cp[i] == '\'' || cp[i] == 0x2019) && r->length)
                break;
            s->url |= (cp[i] == ':' || cp[i] == '.') && is_url_at(cp + i - (cp[i] == '.' && i >= 3 ? 3 : 0), n - i);
            end_word(r);
            s->stops += props->sb == SM_SB_STERM;
            read_symbol(r, cp[i], props);
        }
        r->last = cp[i];
        r->after_stop = props->sb == SM_SB_ATERM;
    }
    end_word(r);
}

uint32_t sm_page_read_block(const sm_text *text, const sm_block *b, sm_block_stats *s, uint16_t *words)
{
    const uint32_t *cp = text->cp + b->start;
    uint32_t n = b->end - b->start;
    reader r = { .s = s, .words = words, .last = ' ' };
    *s = (sm_block_stats){ 0 };
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
