/* compress_cjk.c - cuts for Korean, Japanese and Chinese.
 *
 * Where the verb stands last, only what stands in front of the last clause can go: connectives, sources ("...에 따르면",
 * "...によると", "据...报道"), and leading clauses if what follows has a subject of its own; and the frame of an indirect
 * quotation at the very end ("...다고 밝혔다", "...と発表した") if there is but one subject. In Chinese also clauses behind
 * the first that a listed word opens. The lexicon's entries are beginnings and endings of clauses, not words.
 * Limits: subjects are known by their particle alone.
 */
#include "compress_cjk.h"

enum { SURNAME = 3, NEAR = 18, DATELINE = 48, IDEOGRAPHIC_COMMA = 0x3001, SPEAKER = 60 };   /* SPEAKER: a price, see sm_cut */
enum {
    ENDINGS = SM_K_SAY | SM_K_SOURCE | SM_K_CONDITION | SM_K_END | SM_K_CHAIN | SM_K_SUBJECT | SM_K_NOUN | SM_K_VERB | SM_K_ADJUNCT
              | SM_K_PREPOSITION | SM_K_TIME | SM_K_BYLINE | SM_K_FOUND | SM_K_OCCASION | SM_K_THAT | SM_K_SUBORDINATOR | SM_K_PAIRED,
    KOREAN_ENDINGS = ENDINGS | SM_K_STATE | SM_K_GROWS,
    /* in other languages these mean words, not endings */
    JAPANESE_ENDINGS = ENDINGS | SM_K_ABOUT | SM_K_SAID | SM_K_STATE | SM_K_DESCRIBES | SM_K_AGENT
};

bool sm_is_comma(uint32_t c) { return c == ',' || c == IDEOGRAPHIC_COMMA || c == 0xff0c; }

int sm_nesting(uint32_t c)
{
    static const uint32_t open[] = { '(', '[', 0xff08, 0x3010, 0x300c, 0x300e, 0x201c, 0x2018, 0x300a, 0x3008 };
    static const uint32_t close[] = { ')', ']', 0xff09, 0x3011, 0x300d, 0x300f, 0x201d, 0x2019, 0x300b, 0x3009 };
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (c == open[i] || c == close[i])
            return c == open[i] ? 1 : -1;
    return 0;
}

static void find_pieces(sm_cjk *k)
{
    uint32_t from = k->out->body.start;
    int depth = 0;
    for (uint32_t i = from; i <= k->out->body.end; i++) {
        bool inside = i < k->out->body.end;                     /* the text may end there */
        depth += inside ? sm_nesting(k->cp[i]) : 0;
        bool list = inside && k->cp[i] == IDEOGRAPHIC_COMMA && k->lex->style == SM_CUT_CHINESE;   /* parts what is listed, not clauses */
        if (inside && (depth > 0 || list || !sm_is_comma(k->cp[i])))
            continue;
        if (inside && k->n == SM_PIECES - 1)
            continue;
        while (from < i && sm_is_space(k->cp[from]))
            from++;
        k->p[k->n++] = (sm_stretch){ from, i };
        from = i + 1;
    }
}

/* Kinds of the longest entry that the slice ends with, or starts with; *size is its length. */
uint32_t sm_ends_with(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t *size)
{
    uint32_t endings = k->lex->style == SM_CUT_JAPANESE ? JAPANESE_ENDINGS : k->lex->style == SM_CUT_KOREAN ? KOREAN_ENDINGS : ENDINGS;
    while (end > start && sm_is_space(k->cp[end - 1]))
        end--;
    for (*size = end - start < SM_LONGEST_MATCH ? end - start : SM_LONGEST_MATCH; *size > 0; --*size) {
        uint32_t kinds = sm_lexicon_find(k->lex, k->cp + end - *size, *size) & endings;
        if (kinds)
            return kinds;
    }
    return 0;
}

uint32_t sm_starts_with(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t *size)
{
    for (*size = end - start < SM_LONGEST_MATCH ? end - start : SM_LONGEST_MATCH; *size > 0; --*size) {
        uint32_t kinds = sm_lexicon_find(k->lex, k->cp + start, *size);
        bool whole = k->lex->style != SM_CUT_KOREAN || start + *size == end || sm_is_space(k->cp[start + *size]);
        if (kinds && whole)
            return kinds;
    }
    return 0;
}

bool sm_opens_with(const sm_cjk *k, uint32_t start, uint32_t end, uint32_t kind)
{
    for (uint32_t size = end - start < SM_LONGEST_MATCH ? end - start : SM_LONGEST_MATCH; size > 0; size--)
        if (sm_lexicon_find(k->lex, k->cp + start, size) & kind)
            return true;
    return false;
}

bool sm_is_noun_end(uint32_t c)
{
    unsigned kind = sm_props_of(c)->kind;
    return kind == SM_KIND_HAN || kind == SM_KIND_KATAKANA || kind == SM_KIND_LETTER || kind == SM_KIND_DIGIT || sm_nesting(c) < 0;
}

/* Does a noun end with the letter at i? Besides the letters of nouns, "san", "chan", "tachi". */
bool sm_ends_noun(const sm_cjk *k, uint32_t i)
{
    static const uint32_t ends[][2] = { { 0x3055, 0x3093 }, { 0x3083, 0x3093 }, { 0x304f, 0x3093 }, { 0x305f, 0x3061 } };
    if (sm_is_noun_end(k->cp[i]) || sm_is_equals(k->cp[i]) || k->cp[i] == '%' || k->cp[i] == 0xff05)   /* "A選手＝東京都＝が" */
        return true;
    for (size_t e = 0; i > k->out->body.start && e < sizeof ends / sizeof *ends; e++)
        if (k->cp[i - 1] == ends[e][0] && k->cp[i] == ends[e][1])
            return true;
    return false;
}

/* "ga" of a subject: behind a noun, or behind hiragana that ends no clause ("matsuri ga", not "shita ga"). */
bool sm_is_ga(const sm_cjk *k, uint32_t i, uint32_t start)
{
    static const uint32_t clause[] = { 0x308b, 0x305f, 0x3046, 0x304f, 0x3059, 0x3064, 0x306c, 0x3080, 0x3076, 0x3050, 0x3044, 0x3060, 0x3093 };
    static const uint32_t inside[] = { 0x308b, 0x308a, 0x308c, 0x3089, 0x3063 };   /* ru ri re ra tsu: "agaru", "nagara" */
    if (k->cp[i] != 0x304c || i <= start || (i + 1 < k->out->body.end && k->cp[i + 1] == 0x3093))   /* "gan" */
        return false;
    if (k->cp[i - 1] == 0x3051 && (i < start + 2 || k->cp[i - 2] != 0x3060))   /* "kega", not "dake ga" */
        return false;
    bool hand = k->cp[i - 1] == 0x624b || k->cp[i - 1] == 0x5fc3;   /* te kokoro */
    if (hand && i + 2 < k->out->body.end && k->cp[i + 1] == 0x3051 && k->cp[i + 2] != 0x304c)   /* "tegakeru", not "te ga kega" */
        return false;
    for (size_t c = 0; c < sizeof inside / sizeof *inside; c++)
        if (i + 1 < k->out->body.end && k->cp[i + 1] == inside[c] && sm_props_of(k->cp[i - 1])->kind == SM_KIND_HIRAGANA)
            return false;
    bool name = k->cp[i - 1] == 0x3093 && i > start + 2 && k->cp[i - 2] != 0x305b;   /* "karen ga", not "masen ga" */
    for (size_t c = 0; !name && c < sizeof clause / sizeof *clause; c++)
        if (k->cp[i - 1] == clause[c])
            return sm_ends_noun(k, i - 1);
    return sm_ends_noun(k, i - 1) || sm_props_of(k->cp[i - 1])->kind == SM_KIND_HIRAGANA;
}

/* Subjects in the slice: their particle behind a noun (Japanese) or at the end of a word (Korean). */
uint32_t sm_count_subjects(const sm_cjk *k, uint32_t start, uint32_t end)
{
    uint32_t n = 0, size, word = start;
    if (k->lex->style == SM_CUT_CHINESE)
        return end - start >= SM_SHORTEST;
    for (uint32_t i = start; i < end; i++) {
        if (k->lex->style == SM_CUT_JAPANESE) {
            bool particle = sm_is_ga(k, i, start) || ((k->cp[i] == 0x306f || k->cp[i] == 0x3082) && i > start && sm_ends_noun(k, i - 1));
            n += particle && (i + 1 == end || !sm_is_comma(k->cp[i + 1]) || k->cp[i] != 0x3082);
        } else if (sm_is_space(k->cp[i]) || sm_is_comma(k->cp[i])) {
            n += i - word > 1 && sm_ends_with(k, word, i, &size) & SM_K_SUBJECT && sm_fits_particle(k, word, i);
            word = i + 1;
        }
    }
    return n;
}

bool sm_near_subject(const sm_cjk *k, uint32_t start)
{
    uint32_t end = start + NEAR < k->out->body.end ? start + NEAR : k->out->body.end;
    return sm_count_subjects(k, start, end) > 0;
}

/* "▲ heading = ", of an item among many. */
static uint32_t behind_heading(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = start + 1; i + 1 < k->out->body.end && i < start + DATELINE; i++)
        if (k->cp[i] == '=' && sm_is_space(k->cp[i - 1]) && sm_is_space(k->cp[i + 1])) {
            sm_add_cut(k->out, start, i + 1, true);
            return i + 1;
        }
    return start;
}

/* "(서울=연합뉴스) 홍길동 기자 = ", "新华社北京1月1日电 " */
static uint32_t skip_dateline(sm_cjk *k)
{
    uint32_t start = k->out->body.start, end = start + DATELINE < k->out->body.end ? start + DATELINE : k->out->body.end;
    if (k->lex->style == SM_CUT_CHINESE)
        return sm_skip_chinese_dateline(k, start, end);
    for (uint32_t i = start + 1; i + 1 < end; i++) {
        bool equals = k->cp[i] == '=', bar = k->cp[i] == '|' || k->cp[i] == 0x2502;
        if (!equals && !bar)
            continue;
        bool byline = k->lex->style == SM_CUT_KOREAN && sm_ends_byline(k, start, i);
        if (!byline && (bar || !sm_is_space(k->cp[i - 1]) || !sm_is_space(k->cp[i + 1])))
            continue;
        sm_add_cut(k->out, start, i + 1, true);
        return i + 2 < end && k->cp[i + 2] == 0x25b2 ? behind_heading(k, i + 2) : i + 1;
    }
    return start;
}

/* Korean writes "그러나" and "...에 따르면" without a comma too. */
static void cut_first_words(sm_cjk *k, uint32_t start)
{
    uint32_t size, word = start, words = 0, end = k->p[0].end;
    uint32_t kinds = sm_starts_with(k, start, end, &size);
    if (kinds & SM_K_CONNECTIVE && start + size < end)
        sm_add_cut(k->out, start, start + size, true);
    for (uint32_t i = start; i < end && words < 10; i++) {
        if (!sm_is_space(k->cp[i]))
            continue;
        if (sm_ends_with(k, word, i, &size) & SM_K_SOURCE) {
            sm_add_cut(k->out, start, i, true);
            return;
        }
        word = i + 1;
        words++;
    }
}

static void cut_leading_clauses(sm_cjk *k, uint32_t start)
{
    bool optional = false;
    for (uint32_t i = 0; i < k->n; i++) {
        uint32_t size, rest = i + 1 < k->n ? k->p[i + 1].start : k->out->body.end, from = i == 0 ? start : k->p[i].start;
        if (from >= k->p[i].end)
            return;
        uint32_t kinds = sm_starts_with(k, from, k->p[i].end, &size);
        bool whole = kinds & SM_K_CONNECTIVE && from + size == k->p[i].end;
        if (i == 0 && kinds & SM_K_ADDITIVE && k->lex->style == SM_CUT_CHINESE && from + size < k->p[i].end)
            sm_add_cut(k->out, from, from + size, true);
        uint32_t ending = sm_ends_with(k, from, k->p[i].end, &size);
        bool source = ending & SM_K_SOURCE || (kinds & SM_K_SOURCE && k->lex->style == SM_CUT_CHINESE);
        source |= k->lex->style == SM_CUT_CHINESE && ending & SM_K_SAY && i + 1 < k->n && (rest == k->out->body.end || sm_nesting(k->cp[rest]) <= 0);
        uint32_t leaning = SM_K_PRONOUN | SM_K_TAIL | (ending & SM_K_SAY ? SM_K_VERB : 0);
        if (k->lex->style == SM_CUT_CHINESE && i + 1 < k->n && !whole && sm_opens_with(k, rest, k->p[i + 1].end, leaning))
            return;   /* what it says of is named in front of it */
        bool when = k->lex->style == SM_CUT_CHINESE && sm_is_when(k, from, k->p[i].end);
        bool clause = (ending & SM_K_END || when || (kinds & SM_K_LEADER && k->lex->style == SM_CUT_CHINESE)) && !(kinds & SM_K_CONDITION)
                      && !(ending & SM_K_CONDITION) && sm_near_subject(k, rest) && !(k->lex->style == SM_CUT_KOREAN && sm_takes_topic(k, from, rest));
        if (i + 1 == k->n || (!whole && !source && !clause))
            return;
        /* "发言人表示": who says it goes only if it must */
        bool statement = k->lex->style == SM_CUT_CHINESE && ending & SM_K_SAY && !(kinds & SM_K_SOURCE);
        optional |= statement || (clause && !whole && !source);
        uint32_t n = k->out->n;
        sm_add_cut(k->out, k->out->body.start, rest, !optional);
        if (statement && k->out->n > n) {
            k->out->at[n].claim = true;
            k->out->at[n].rest = SPEAKER;
        }
    }
}

/* Those that end in front of start. */
static void drop_pieces(sm_cjk *k, uint32_t start)
{
    uint32_t gone = 0;
    while (gone + 1 < k->n && k->p[gone].end <= start)
        gone++;
    k->n -= gone;
    for (uint32_t i = 0; i < k->n; i++)
        k->p[i] = k->p[i + gone];
}

/* Brackets of this form give a name within a sentence; only in front of it they are apart. */
static void keep_titles(sm_cjk *k)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < k->out->n; i++)
        if (k->cp[k->out->at[i].span.start] != 0x3010 || k->out->at[i].span.start == k->out->body.start)
            k->out->at[n++] = k->out->at[i];
    k->out->n = n;
}

/* "...死去、94歳": the age in an obituary is no predicate, and goes. */
static void drop_age(const uint32_t *cp, sm_cuts *out)
{
    uint32_t at = out->body.end;
    if (at < out->body.start + SM_SHORTEST || cp[at - 1] != 0x6b73)   /* sai */
        return;
    for (at--; at > out->body.start && sm_is_digit(cp[at - 1]); at--)
        ;
    if (at > out->body.start + 1 && cp[at - 1] == IDEOGRAPHIC_COMMA && at + 1 < out->body.end)
        out->body.end = at - 1;
}

void sm_find_cuts_cjk(const sm_text *text, const sm_lexicon *lex, sm_reach reach, sm_cuts *out)
{
    sm_cjk k = { .cp = text->cp, .length = text->n, .lex = lex, .out = out, .any = reach == SM_REACH_ANY };
    if (lex->style == SM_CUT_JAPANESE)
        drop_age(text->cp, out);
    find_pieces(&k);
    keep_titles(&k);
    if (lex->style == SM_CUT_JAPANESE) {
        sm_cut_japanese(&k);
        return;
    }
    uint32_t start = skip_dateline(&k);
    drop_pieces(&k, start);
    while (start < k.p[0].end && sm_is_space(k.cp[start]))
        start++;
    if (lex->style == SM_CUT_KOREAN) {
        start = sm_skip_korean_leadin(&k, start);
        cut_first_words(&k, start);
        sm_cut_korean(&k, start);
    }
    cut_leading_clauses(&k, start);
    if (lex->style == SM_CUT_CHINESE)
        sm_cut_tails(&k, start);
    bool diary = lex->style == SM_CUT_KOREAN && k.cp[out->body.end - 1] == 0xc694;   /* "...어요": who writes has no need of "I" */
    out->subjectless = !diary && sm_count_subjects(&k, start, out->body.end) == 0;
}

/* Japanese "こうした", anywhere outside quotes. */
static bool has_such(const sm_cjk *k)
{
    int depth = 0;
    uint32_t size;
    for (uint32_t i = k->out->body.start; i < k->out->body.end; i++) {
        depth += sm_nesting(k->cp[i]);
        if (depth == 0 && (k->cp[i] == 0x3053 || k->cp[i] == 0x305d) && sm_starts_with(k, i, k->out->body.end, &size) & SM_K_BACK)
            return true;
    }
    return false;
}

/* A word of Korean, anywhere outside quotes, that stands for what was said. */
static bool has_back_word(const sm_cjk *k)
{
    uint32_t word = k->out->body.start;
    bool quoted = false;
    for (uint32_t i = word; i <= k->out->body.end; i++) {
        if (i < k->out->body.end && !sm_is_space(k->cp[i])) {
            quoted ^= k->cp[i] == '"' || k->cp[i] == 0x201c || k->cp[i] == 0x201d;
            continue;
        }
        if (!quoted && sm_lexicon_find(k->lex, k->cp + word, i - word) & SM_K_BACK)
            return true;
        word = i + 1;
    }
    return false;
}

bool sm_points_back(const sm_text *text, const sm_lexicon *lex, uint32_t start, uint32_t end, bool opens)
{
    static const uint32_t particles[] = { 0x306f, 0x3067, 0x306b, 0x304c, 0x3001 };   /* wa de ni ga, comma */
    sm_cuts cuts = { .body = { start, end } };
    sm_cjk k = { .cp = text->cp, .length = text->n, .lex = lex, .out = &cuts };
    uint32_t size;
    find_pieces(&k);
    if ((lex->style == SM_CUT_KOREAN && (has_back_word(&k) || sm_names_by_half(&k, start, end))) || (lex->style == SM_CUT_JAPANESE && has_such(&k)))
        return true;
    for (uint32_t i = 0; i < k.n; i++) {
        /* "so no", "sore" mean what the clause before named */
        if (i > 0 && lex->style == SM_CUT_JAPANESE && k.p[i].start < end && k.cp[k.p[i].start] == 0x305d)
            continue;
        uint32_t kinds = sm_starts_with(&k, k.p[i].start, k.p[i].end, &size), at = k.p[i].start + size;
        if (lex->style == SM_CUT_JAPANESE && kinds & (SM_K_ADVERB | SM_K_ADJUNCT) && !(kinds & SM_K_PRONOUN))   /* "これまでに" */
            continue;
        bool time = lex->style == SM_CUT_JAPANESE && ((kinds & (SM_K_TIME | SM_K_PRONOUN)) == SM_K_TIME || (at < end && sm_is_digit(k.cp[at])));
        /* "この冬", "この70年間" */
        uint32_t last = size > 2 ? k.cp[at - 1] : 0;   /* "ともに海に近い浜町と岬町が", as a text's first words */
        bool both = lex->style == SM_CUT_JAPANESE && opens && (last == 0x306b || last == 0x3082) && at < end && sm_is_noun_end(k.cp[at]);
        if (lex->style == SM_CUT_KOREAN ? kinds & SM_K_PRONOUN : !time && !both && sm_opens_with(&k, k.p[i].start, k.p[i].end, SM_K_PRONOUN))
            return true;
        for (size_t c = 0; kinds & SM_K_BARE && !opens && at < end && c < sizeof particles / sizeof *particles; c++)
            if (lex->style != SM_CUT_JAPANESE || k.cp[at] == particles[c])
                return true;
        if (lex->style == SM_CUT_CHINESE && i == 0 && sm_ends_with(&k, k.p[i].start, k.p[i].end, &size) & SM_K_END)   /* "地震发生后，这三人" */
            continue;
        if (lex->style != SM_CUT_JAPANESE || sm_count_subjects(&k, k.p[i].start, k.p[i].end) > 0)
            break;
    }
    return false;
}

bool sm_names_again(const sm_text *text, const sm_lexicon *lex, uint32_t start, uint32_t end)
{
    sm_cuts cuts = { .body = { start, end } };
    sm_cjk k = { .cp = text->cp, .length = text->n, .lex = lex, .out = &cuts };
    uint32_t size, at = start;
    unsigned kind = sm_props_of(k.cp[start])->kind;
    while (at < end && (sm_props_of(k.cp[at])->kind == kind || sm_props_of(k.cp[at])->kind == SM_KIND_HAN))
        at++;
    for (uint32_t i = start + 1; i <= at && i <= start + (kind == SM_KIND_KATAKANA ? 2 * SURNAME : SURNAME); i++) {
        if (!(sm_starts_with(&k, i, end, &size) & SM_K_TITLE))
            continue;
        if (i + size == end || sm_is_comma(k.cp[i + size]) || sm_props_of(k.cp[i + size])->kind == SM_KIND_HIRAGANA)
            return true;
    }
    return false;
}
