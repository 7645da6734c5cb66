/* sentences_abbr.c - what a full stop belongs to: an abbreviation, an initial, a number, or the sentence.
 *
 * Method: the token before it is looked up in the language's list, whose kinds say whether such a word may end a
 * sentence (title: never; number: not before a number; general: the next word decides). What is in no list is judged by
 * its shape: one letter, letters with inner full stops, digits, no vowel. Where the answer is open, a capitalised
 * function word behind the stop speaks for an end, since names are seldom function words (after Kiss and Strunk 2006).
 */
#include "sentences.h"

enum { LONGEST_TOKEN = 40, LONGEST_ABBREVIATION = 24, LONGEST_WORD = 24, LONGEST_PAIR = 60 };

/* ---- words around ---- */

static bool is_mark(uint32_t c) { return sm_props_of(c)->kind == SM_KIND_MARK; }
static bool is_apostrophe(uint32_t c) { return c == '\'' || c == 0x2019; }

static bool in_token(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) - 'a' < 26 || c - '0' < 10 || c == '.' || c == '-' || c == '/' || c == '&' || c == '@' || c == '_'
               || c == '\'';
    if (sm_is_letter(c) || sm_is_digit(c) || is_mark(c))
        return true;
    return c == 0x2019 || c == 0x200c || c == 0x200d || c == 0xb0 || c == 0x5f3 || c == 0x5f4;
}

/* A straight quote within a Hebrew acronym. */
static bool is_gershayim(const uint32_t *cp, uint32_t low, uint32_t at, uint32_t end)
{
    return cp[at] == '"' && at > low && at + 1 < end && sm_props_of(cp[at - 1])->wb == SM_WB_HEBREW_LETTER
           && sm_props_of(cp[at + 1])->wb == SM_WB_HEBREW_LETTER;
}

uint32_t sm_token_start(const uint32_t *cp, uint32_t low, uint32_t end)
{
    uint32_t at = end;
    bool wide = end > low && (sm_props_of(cp[end - 1])->flags & SM_IS_WIDE);
    while (at > low && end - at < LONGEST_TOKEN) {
        uint32_t c = cp[at - 1];
        if (!in_token(c) && !is_gershayim(cp, low, at - 1, end))
            break;
        if (c < 0x80 ? wide : wide != ((sm_props_of(c)->flags & SM_IS_WIDE) != 0))
            break;
        at--;
    }
    while (at < end && (is_apostrophe(cp[at]) || cp[at] == '-' || cp[at] == '.'))
        at++;
    return at;
}

bool sm_opens_sentence(const sm_place *p)
{
    uint32_t at = p->token;
    while (at > p->sentence && p->token - at < 8 && !sm_is_letter(p->cp[at - 1]) && !sm_is_digit(p->cp[at - 1]))
        at--;
    return at == p->sentence;
}

/* The lower-case word at `at`, its length; 0 where it is longer than any function word. */
static uint32_t lower_word(const sm_place *p, uint32_t at, uint32_t *out)
{
    uint32_t n = 0;
    while (at < p->high && (sm_is_letter(p->cp[at]) || is_mark(p->cp[at]))) {
        if (n == LONGEST_WORD)
            return 0;
        out[n++] = sm_lower(p->cp[at++]);
    }
    return n;
}

bool sm_is_starter(const sm_place *p, uint32_t at)
{
    uint32_t word[LONGEST_WORD], n = lower_word(p, at, word);
    if (n == 1 && at + 1 < p->high && p->cp[at + 1] == '.')
        return false;
    if (n > 0 && n < LONGEST_WORD && at + n < p->high && is_apostrophe(p->cp[at + n]) && p->lang->elisions.n > 0) {
        word[n] = '\'';
        return sm_words_find_cp(&p->lang->elisions, word, n + 1) != 0;
    }
    return n > 0 && sm_words_find_cp(&p->lang->stopwords, word, n) != 0;
}

static bool next_is_upper(const sm_place *p) { return p->word < p->high && sm_is_upper(p->cp[p->word]); }
static bool next_is_lower(const sm_place *p) { return p->word < p->high && sm_is_lower(p->cp[p->word]); }
static bool next_is_digit(const sm_place *p) { return p->word < p->high && sm_is_digit(p->cp[p->word]); }

static bool is_roman(const uint32_t *cp, uint32_t from, uint32_t to)
{
    static const char numerals[] = "IVXLC";
    if (from == to || to - from > 6)
        return false;
    for (uint32_t i = from; i < to; i++) {
        const char *c = numerals;
        while (*c && (uint32_t)*c != cp[i])
            c++;
        if (!*c)
            return false;
    }
    return true;
}

/* "(b)", "(ii)", "(7)": the label of a list's next item. */
static bool next_is_label(const sm_place *p)
{
    uint32_t i = p->next + 1;
    if (!p->spaced || p->next >= p->high || p->cp[p->next] != '(')
        return false;
    while (i < p->high && i - p->next <= 4 && (sm_is_letter(p->cp[i]) || sm_is_digit(p->cp[i])))
        i++;
    return i > p->next + 1 && i + 1 < p->high && p->cp[i] == ')' && sm_is_space(p->cp[i + 1]);
}

static bool next_is_roman(const sm_place *p)
{
    uint32_t end = p->word;
    while (end < p->high && (sm_is_letter(p->cp[end]) || is_mark(p->cp[end])) && end - p->word < 8)
        end++;
    return is_roman(p->cp, p->word, end);
}

/* The word before the token, if only a space is between: cp[*from..*to). */
static bool word_before(const sm_place *p, uint32_t *from, uint32_t *to)
{
    uint32_t end = p->token;
    while (end > p->sentence && sm_is_space(p->cp[end - 1]) && p->token - end < 3)
        end--;
    if (end == p->token || end <= p->sentence)
        return false;
    *to = end;
    *from = sm_token_start(p->cp, p->sentence, end);
    return *from < *to;
}

static bool is_vowel(uint32_t c)
{
    static const char latin[] = "aeiouy";
    c = sm_lower(c);
    if (c < 0x80) {
        for (const char *v = latin; *v; v++)
            if ((uint32_t)*v == c)
                return true;
        return false;
    }
    /* Accented Latin letters are vowels nearly always; of Cyrillic and Greek the vowels are named. */
    static const uint32_t others[] = { 0x430, 0x435, 0x438, 0x43e, 0x443, 0x44b, 0x44d, 0x44e, 0x44f, 0x451, 0x454, 0x456, 0x457,
                                       0x3b1, 0x3b5, 0x3b7, 0x3b9, 0x3bf, 0x3c5, 0x3c9, 0x3ac, 0x3ad, 0x3ae,
                                       0x3af, 0x3cc, 0x3cd, 0x3ce,
                                       0x44a, 0x4d9, 0x4e9, 0x4af, 0x4b1 };
    if (c < 0x370)
        return c != 0xe7 && c != 0xf1 && c != 0xdf && c != 0x107 && c != 0x10d && c != 0x161 && c != 0x17e && c != 0x15b
               && c != 0x142;
    if (c > 0x52f)
        return true;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i] == c)
            return true;
    return false;
}

/* ---- the lists ---- */

/* "PAUL" behind "ST." */
static bool next_shouts(const sm_place *p)
{
    return p->word + 1 < p->high && sm_is_upper(p->cp[p->word]) && sm_is_upper(p->cp[p->word + 1]) && !sm_is_starter(p, p->word);
}

/* Kinds of cp[0..n) as it is written; else with its first letter in the other case, a capitalised entry being a title
 * for that ("dott." as "Dott."); else, for words in capitals, what comes before a number, or before another one ("ST. PAUL"). */
static unsigned listed(const sm_place *p, const uint32_t *cp, uint32_t n)
{
    uint32_t small[LONGEST_PAIR];
    unsigned kinds = sm_words_find_cp(&p->lang->abbreviations, cp, n);
    if (kinds || n == 0 || n > LONGEST_PAIR)
        return kinds;
    if (!sm_is_upper(cp[0])) {
        if (n < 2 || !sm_is_lower(cp[0]) || cp[0] > 0x7f)
            return 0;
        for (uint32_t i = 0; i < n; i++)
            small[i] = cp[i];
        small[0] = cp[0] - 'a' + 'A';
        return sm_words_find_cp(&p->lang->abbreviations, small, n) & SM_ABBR_TITLE;
    }
    bool dotted = n > 2 && cp[1] == '.';
    if (n > 1 && sm_is_upper(cp[1])) {
        for (uint32_t i = 0; i < n; i++)
            small[i] = sm_lower(cp[i]);
        unsigned number = sm_words_find_cp(&p->lang->abbreviations, small, n) & SM_ABBR_NUMBER;
        small[0] = cp[0];
        bool place = !number && next_shouts(p) && sm_words_find_cp(&p->lang->abbreviations, small, n) & (SM_ABBR_TITLE | SM_ABBR_GENERAL);
        return place ? SM_ABBR_TITLE : number;
    }
    small[0] = sm_lower(cp[0]);
    for (uint32_t i = 1; i < n; i++)
        small[i] = dotted ? sm_lower(cp[i]) : cp[i];
    return sm_words_find_cp(&p->lang->abbreviations, small, n);
}

/* Two tokens that are one abbreviation, such as "z. B", put together with one space. */
static unsigned listed_pair(const sm_place *p, uint32_t from1, uint32_t to1, uint32_t from2, uint32_t to2)
{
    uint32_t pair[LONGEST_PAIR], n = 0;
    if (to1 - from1 + to2 - from2 + 1 > LONGEST_PAIR)
        return 0;
    for (uint32_t i = from1; i < to1; i++)
        pair[n++] = p->cp[i];
    pair[n++] = ' ';
    for (uint32_t i = from2; i < to2; i++)
        pair[n++] = p->cp[i];
    return listed(p, pair, n);
}

/* Kinds of the token as the last of two or three words that are one abbreviation, "op. cit", "и т. д". */
static unsigned kinds_of_group(const sm_place *p)
{
    enum { LAST_WORD = 8, BARE_WORD = 5, MIDDLE_WORD = 4 };
    uint32_t from, to, first, end, size = p->token_end - p->token;
    if (size > LAST_WORD || !word_before(p, &from, &to) || (size > BARE_WORD && p->cp[to - 1] != '.'))
        return 0;
    unsigned kinds = listed_pair(p, from, to, p->token, p->token_end);
    sm_place before = *p;
    before.token = from;
    if (!kinds && to - from <= MIDDLE_WORD && word_before(&before, &first, &end))
        kinds = listed_pair(p, first, to, p->token, p->token_end);
    return kinds;
}

/* Kinds of the three consonants that a compound ends in: "Gartenstr." as "str."; no plural: "nights" is not "Hts.". */
static unsigned kinds_of_tail(const sm_place *p)
{
    enum { TAIL = 3 };
    if (p->token_end - p->token < 2 * TAIL || p->cp[p->token_end - 1] == 's')
        return 0;
    for (uint32_t i = p->token_end - TAIL; i < p->token_end; i++)
        if (!sm_is_lower(p->cp[i]) || is_vowel(p->cp[i]))
            return 0;
    uint32_t tail[TAIL] = { p->cp[p->token_end - 3], p->cp[p->token_end - 2], p->cp[p->token_end - 1] };
    unsigned kinds = listed(p, tail, TAIL);
    tail[0] = tail[0] < 0x80 ? tail[0] - 'a' + 'A' : tail[0];
    return kinds ? kinds : listed(p, tail, TAIL);
}

/* Kinds of the token with the words before, of itself, or of what follows its last apostrophe or hyphen. */
static unsigned kinds_of(const sm_place *p)
{
    if (p->token_end - p->token > LONGEST_ABBREVIATION)
        return 0;
    unsigned kinds = kinds_of_group(p);
    if (!kinds)
        kinds = listed(p, p->cp + p->token, p->token_end - p->token);
    for (uint32_t i = p->token_end; !kinds && i > p->token + 1; i--)
        if (is_apostrophe(p->cp[i - 1]) || p->cp[i - 1] == '-' || p->cp[i - 1] == '/')
            return listed(p, p->cp + i, p->token_end - i);
    return kinds ? kinds : kinds_of_tail(p);
}

bool sm_is_listed(const sm_place *p) { return kinds_of(p) != 0; }

/* Does an abbreviation in two words start here: "Rt. Rev."? */
static bool opens_pair(const sm_place *p)
{
    uint32_t end = p->word;
    if (p->close != p->stop || p->word != p->next)
        return false;
    while (end < p->high && end - p->word < LONGEST_WORD) {
        bool sign = p->cp[end] == '.' || p->cp[end] == '-';
        bool inner = sign && end + 1 < p->high && (sm_is_letter(p->cp[end + 1]) || p->cp[end + 1] == '-');
        if (!sm_is_letter(p->cp[end]) && !is_mark(p->cp[end]) && !inner)
            break;
        end++;
    }
    if (end == p->word || end >= p->high || p->cp[end] != '.')
        return false;
    uint32_t pair[LONGEST_PAIR + 1], n = 0;
    if (p->token_end - p->token + end - p->word + 2 > LONGEST_PAIR)
        return false;
    for (uint32_t i = p->token; i < p->token_end; i++)
        pair[n++] = p->cp[i];
    pair[n++] = '.';
    pair[n++] = ' ';
    for (uint32_t i = p->word; i < end; i++)
        pair[n++] = p->cp[i];
    return listed(p, pair, n) != 0;
}

/* ---- the token's shape ---- */

typedef struct shape {
    uint32_t letters, digits, dots, uppers, lowers, vowels;
    uint32_t longest_part;       /* letters between full stops, marks not counted */
} shape;

static shape shape_of(const sm_place *p)
{
    shape s = { 0 };
    uint32_t part = 0;
    for (uint32_t i = p->token; i < p->token_end; i++) {
        uint32_t c = p->cp[i];
        if (c == '.') {
            s.dots++;
            part = 0;
        } else if (sm_is_digit(c)) {
            s.digits++;
        } else if (sm_is_letter(c)) {
            s.letters++;
            part++;
            s.uppers += sm_is_upper(c);
            s.lowers += sm_is_lower(c);
            bool syllabic = (c == 'r' || c == 'l' || c == 0x440 || c == 0x43b) && i > p->token && i + 1 < p->token_end;
            s.vowels += syllabic || is_vowel(c);
        }
        if (part > s.longest_part)
            s.longest_part = part;
    }
    return s;
}

/* ---- rules ---- */

static sm_verdict by_next_word(const sm_place *p)
{
    return p->word < p->high && !next_is_lower(p) && sm_is_starter(p, p->word) ? SM_END : SM_GO_ON;
}

static bool after_number(const sm_place *p)
{
    uint32_t from, to;
    return word_before(p, &from, &to) && sm_is_digit(p->cp[to - 1]);
}

/* Are there at most three words before the token? "In 1990 A.D." is no sentence yet. */
static bool starts_here(const sm_place *p)
{
    enum { FEW_WORDS = 3, REACH = 40 };
    uint32_t spaces = 0;
    if (p->token - p->sentence > REACH)
        return false;
    for (uint32_t i = p->sentence; i < p->token; i++)
        spaces += sm_is_space(p->cp[i]);
    return spaces <= FEW_WORDS;
}

static bool next_is_listed(const sm_place *p, const sm_words *words)
{
    uint32_t end = p->word;
    while (end < p->high && (sm_is_letter(p->cp[end]) || is_mark(p->cp[end])) && end - p->word < LONGEST_WORD)
        end++;
    uint32_t lower[LONGEST_WORD], n = lower_word(p, p->word, lower);
    return sm_words_find_cp(words, p->cp + p->word, end - p->word) != 0 || (n > 0 && sm_words_find_cp(words, lower, n) != 0);
}

static sm_verdict abbreviation(const sm_place *p, unsigned kinds, bool group)
{
    if (next_is_lower(p))
        return SM_GO_ON;
    if (kinds & SM_ABBR_TITLE)
        return after_number(p) && next_is_upper(p) ? by_next_word(p) : SM_GO_ON;
    if (kinds & SM_ABBR_NUMBER) {
        if (next_is_digit(p) || next_is_roman(p))
            return SM_GO_ON;
        if (!(kinds & SM_ABBR_GENERAL))
            return group ? SM_END : !after_number(p) ? SM_PASS : starts_here(p) ? by_next_word(p) : SM_END;
    }
    if (kinds & SM_ABBR_GENERAL && p->spaced && p->next < p->high && sm_is_dash(p->cp[p->next]))   /* "DELMORE, Ont. — A mill" */
        return SM_GO_ON;
    if (after_number(p) && kinds & SM_ABBR_GENERAL && (next_is_listed(p, &p->lang->days) || next_shouts(p)))   /* "at 7 a.m. Monday", "7 a.m. EST" */
        return SM_GO_ON;
    if (after_number(p) && !next_is_digit(p) && !starts_here(p))
        return SM_END;
    return by_next_word(p);
}

/* One letter, or letters each with its stop; in scripts without capitals a short syllable is as good as a letter. */
static sm_verdict initials(const sm_place *p, const shape *s)
{
    bool cased = s->uppers + s->lowers > 0;
    uint32_t longest = !cased && s->dots > 0 ? 2 : 1;
    if (s->letters == 0 || s->digits > 0 || s->longest_part > longest || p->cp[p->token] == 0xb0)
        return SM_PASS;
    if (sm_opens_sentence(p))
        return SM_GO_ON;
    if (!cased && s->dots == 0 && (after_number(p) || sm_is_starter(p, p->token)))
        return SM_END;
    if (next_is_lower(p))
        return SM_GO_ON;
    if (!next_is_upper(p))
        return SM_GO_ON;
    if (s->letters == 1 && s->lowers == 1 && (after_number(p) || sm_is_starter(p, p->token)))
        return SM_END;
    uint32_t from, to;
    bool roman = is_roman(p->cp, p->token, p->token_end);
    if (s->letters == 1 && !roman && word_before(p, &from, &to) && sm_is_upper(p->cp[from]))
        return SM_GO_ON;
    return by_next_word(p);
}

/* Does a colon or semicolon stand before the token: "as follows: 2.1. Payments"? */
static bool after_colon(const sm_place *p)
{
    uint32_t at = p->token;
    while (at > p->sentence && sm_is_space(p->cp[at - 1]))
        at--;
    return at > p->sentence && (p->cp[at - 1] == ':' || p->cp[at - 1] == ';');
}

/* Digits at `at`; 0 if there are more than four. */
static uint32_t digits_at(const sm_place *p, uint32_t at)
{
    uint32_t n = 0;
    while (at + n < p->high && n < 5 && sm_is_digit(p->cp[at + n]))
        n++;
    return n < 5 ? n : 0;
}

/* "2024. 11. 24.": a year, or a month or day behind one, each with its stop. */
static bool in_date(const sm_place *p)
{
    uint32_t n = p->token_end - p->token, next = digits_at(p, p->word), from, to;
    bool numbered = next > 0 && next <= 2 && p->word + next < p->high && p->cp[p->word + next] == '.';
    if (n == 4)
        return numbered;
    if (n > 2 || !word_before(p, &from, &to) || p->cp[to - 1] != '.' || !sm_is_digit(p->cp[from]))
        return false;
    if (to - from == 5)
        return numbered;
    sm_place before = *p;
    before.token = from;
    return to - from <= 3 && !next_is_upper(p) && word_before(&before, &from, &to) && to - from == 5 && p->cp[to - 1] == '.';
}

/* "3. Mai", "der 5. Band"; a list's number; else a number ends as a word does. */
static sm_verdict number(const sm_place *p, const shape *s)
{
    bool roman = is_roman(p->cp, p->token, p->token_end);
    if ((s->digits == 0 || s->letters > 0) && !roman)
        return SM_PASS;
    if ((s->digits <= 3 || s->dots > 0) && sm_opens_sentence(p))
        return SM_GO_ON;
    if (next_is_lower(p))
        return SM_GO_ON;
    bool thousands = p->token_end < p->term && digits_at(p, p->word) == 3;   /* "19 . 000" */
    bool section = s->dots > 0 && s->digits <= 2 * (s->dots + 1);
    if (in_date(p) || thousands || (section && after_colon(p)))
        return SM_GO_ON;
    if (!p->lang->ordinals)
        return SM_PASS;
    if (next_is_listed(p, &p->lang->months) || next_is_digit(p))
        return SM_GO_ON;
    if (s->digits > 2 || s->dots > 0)
        return SM_PASS;
    uint32_t from = 0, to = 0;
    bool before = word_before(p, &from, &to);
    if (roman)
        return before && from > p->sentence && sm_is_upper(p->cp[from]) ? SM_END : by_next_word(p);
    bool labelled = before && p->cp[to - 1] == '.';   /* "fig. 4." counts, it does not order */
    if (p->lang->capital_ordinals && !labelled && next_is_upper(p) && !sm_is_starter(p, p->word))
        return SM_GO_ON;
    return SM_PASS;
}

/* The next word is in lower case: an end only after a long word in no list (an abbreviation is seldom long and mostly
 * cut behind a consonant), before a quotation, or in text that is written without capitals. */
static sm_verdict lower_start(const sm_place *p, const shape *s)
{
    enum { LONG_WORD = 5 };
    bool colon = sm_props_of(p->cp[p->token_end - 1])->script == SM_SCRIPT_ARMENIAN;   /* what the sign is in Armenian */
    bool uncased = s->letters > 0 && s->uppers + s->lowers == 0;
    if ((p->quoted && s->letters > 1) || (uncased && p->spaced))
        return SM_END;
    if (p->small && p->spaced && s->letters > 2 && s->vowels > 0 && s->dots == 0)
        return SM_END;
    uint32_t longest = is_vowel(p->cp[p->token_end - 1]) ? LONG_WORD - 1 : LONG_WORD;
    if (s->letters < longest || s->dots > 0 || s->digits > 0 || s->vowels == 0 || colon)
        return SM_GO_ON;
    return p->spaced ? SM_END : SM_GO_ON;
}

sm_verdict sm_full_stop(const sm_place *p)
{
    bool colon = p->lang->script == SM_SCRIPT_ARMENIAN;   /* what the sign is in Armenian */
    if (p->token == p->token_end)   /* behind a bracket or quote no abbreviation stands */
        return colon && next_is_lower(p) ? SM_GO_ON : SM_END;
    unsigned kinds = kinds_of(p);
    if (kinds) {
        sm_verdict v = abbreviation(p, kinds, kinds_of_group(p) != 0);
        if (v != SM_PASS)
            return v;
    }
    if (opens_pair(p))
        return SM_GO_ON;
    shape s = shape_of(p);
    if (next_is_label(p) && s.letters + s.digits > 2)
        return SM_END;
    sm_verdict v = initials(p, &s);
    if (v == SM_PASS)
        v = number(p, &s);
    if (v != SM_PASS)
        return v;
    if (next_is_lower(p))
        return lower_start(p, &s);
    if (s.letters > 0 && s.letters <= 4 && s.vowels == 0 && s.uppers <= 1 && s.lowers > 0 && s.digits == 0 && !after_number(p))
        return by_next_word(p);
    if (next_is_digit(p) && s.letters > 0 && s.letters <= 2 && s.lowers == s.letters && !sm_is_starter(p, p->token))
        return SM_GO_ON;
    return SM_END;
}
