/* headline_print.c - facts as a line of text: spans joined, marks at their edges put right, capitals where they belong. */
#include <utf8proc.h>

#include "headline.h"

typedef struct draft {
    uint32_t *cp;
    uint32_t  n;
    bool      space;       /* one is due before the next character */
    bool      blank;       /* it is no line break: it stays between Han and kana too */
    bool      plain;       /* signs of Markdown's are left out */
} draft;

static bool clings(uint32_t c)
{
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '?' || c == '!' || c == ')' || c == 0x2019 || c == 0x201d;
}

static bool is_wide(uint32_t c) { return (sm_props_of(c)->flags & SM_IS_WIDE) != 0; }

static bool is_separator(uint32_t c)
{
    return sm_is_space(c) || c == ',' || c == ';' || c == ':' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x3001 || c == 0xff0c || c == 0xff1b
           || c == '=';
}

/* List signs and the like in front of a sentence. */
static bool is_bullet(uint32_t c)
{
    return c == '*' || c == '+' || c == '#' || c == '>' || c == '|' || c == 0xb7 || c == 0x2022 || c == 0x203b || (c >= 0x25a0 && c <= 0x25ff);
}

/* A comma that American style puts into the quotation before it, where what it parted is gone. */
static void drop_comma(draft *l)
{
    if (l->n < 2 || l->cp[l->n - 2] != ',' || !(l->cp[l->n - 1] == '"' || l->cp[l->n - 1] == 0x201d))
        return;
    l->cp[l->n - 2] = l->cp[l->n - 1];
    l->n--;
}

/* "1. " in front of an item. */
static uint32_t behind_number(const sm_text *text, uint32_t start, uint32_t end)
{
    uint32_t i = start;
    while (i < end && sm_is_digit(text->cp[i]))
        i++;
    bool number = i > start && i + 1 < end && (text->cp[i] == '.' || text->cp[i] == ')') && sm_is_space(text->cp[i + 1]);
    return number ? i + 2 : start;
}

static bool is_inner(uint32_t c) { return sm_is_letter(c) || sm_is_digit(c); }

/* "*The Salt Road*", "**bold**": signs of Markdown's at the edge of a word. */
static bool edges_word(const sm_text *text, uint32_t i)
{
    enum { MOST = 4 };
    uint32_t from = i, to = i + 1;
    if (!sm_is_markup(text->cp[i]))
        return false;
    while (from > 0 && i - from < MOST && sm_is_markup(text->cp[from - 1]))
        from--;
    while (to < text->n && to - i < MOST && sm_is_markup(text->cp[to]))
        to++;
    return (from > 0 && is_inner(text->cp[from - 1])) != (to < text->n && is_inner(text->cp[to]));
}

static void put_span(const sm_text *text, sm_stretch span, draft *l)
{
    bool joint = l->n > 0;
    uint32_t i = span.start;
    while (i < span.end && l->n == 0 && (is_separator(text->cp[i]) || is_bullet(text->cp[i])))
        i++;
    i = l->n == 0 ? behind_number(text, i, span.end) : i;
    for (; i < span.end; i++) {
        uint32_t c = text->cp[i];
        if (l->plain && edges_word(text, i))
            continue;
        if (c == 0xfeff || sm_is_space(c)) {
            l->space |= l->n > 0 && c != 0xfeff;
            l->blank |= c == ' ' || c == 0x3000;
            continue;
        }
        if ((joint || l->space) && l->n > 0) {
            bool wide = !l->blank && is_wide(l->cp[l->n - 1]) && is_wide(c);
            if (joint && is_separator(c) && is_separator(l->cp[l->n - 1]))
                l->n--;
            if (joint && !clings(c))
                drop_comma(l);
            bool opens = i > 0 && sm_is_space(text->cp[i - 1]) && i + 1 < span.end && sm_is_letter(text->cp[i + 1]);   /* a quotation */
            /* of the word before the bracket */
            bool particle = i > 0 && text->cp[i - 1] == ')' && sm_props_of(c)->kind == SM_KIND_HANGUL && !l->space;
            bool figure = joint && (sm_is_digit(c) || sm_props_of(c)->gc == SM_GC_SC);   /* "$5" */
            /* that a cut has brought together */
            bool words = !particle && (sm_is_letter(c) || opens || figure) && !is_wide(l->cp[l->n - 1]) && !is_wide(c);
            if (!wide && !clings(c) && (l->space || words))
                l->cp[l->n++] = ' ';
        }
        joint = l->space = l->blank = false;
        l->cp[l->n++] = c == SM_BAD ? 0xfffd : c;
    }
}

/* Take marks off the end that only led on to something. */
static void trim(draft *l)
{
    while (l->n > 0 && is_separator(l->cp[l->n - 1]))
        l->n--;
    drop_comma(l);
    l->space = false;
}

static uint32_t upper(uint32_t c) { return c < SM_BAD ? (uint32_t)utf8proc_toupper((utf8proc_int32_t)c) : c; }

static void put_text(const char *utf8, draft *l)
{
    for (; *utf8; utf8++)
        l->cp[l->n++] = (unsigned char)*utf8;
}

/* How the sentences write a word that opens one: as a name, small, neither. */
typedef enum writing { NAME, SMALL, NEITHER } writing;

static writing written(const sm_maker *m, uint32_t start, uint32_t n)
{
    const uint32_t *cp = m->text->cp;
    writing found = NEITHER;
    for (uint32_t s = 0; s < m->sentences->n; s++)
        for (uint32_t t = m->tokens->first[s]; m->sentences->at[s].candidate && t < m->tokens->first[s + 1]; t++) {
            const sm_token *at = &m->tokens->at[t];
            uint32_t k = 1;
            if (at->end - at->start != n || sm_lower(cp[at->start]) != sm_lower(cp[start]))
                continue;
            while (k < n && cp[at->start + k] == cp[start + k])
                k++;
            if (k == n && sm_is_upper(cp[at->start]) && t > m->tokens->first[s])
                return NAME;
            found = k == n && sm_is_lower(cp[at->start]) ? SMALL : found;
        }
    return found;
}

/* Is the first word one that is written small inside a sentence? */
static bool lowers(const sm_maker *m, const sm_fact *f)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[f->sentence].lang);
    uint32_t i = f->kept[0].start, n = 0;
    while (i < f->kept[0].end && !sm_is_letter(m->text->cp[i]))
        i++;
    while (i + n < f->kept[0].end && sm_is_letter(m->text->cp[i + n]))
        n++;
    uint32_t next = i + n;
    while (next < f->kept[0].end && sm_is_space(m->text->cp[next]))
        next++;
    bool name = next < f->kept[0].end && sm_is_upper(m->text->cp[next]);
    static const uint32_t small = SM_K_DETERMINER | SM_K_PREPOSITION | SM_K_PRONOUN | SM_K_SUBORDINATOR | SM_K_LEADER | SM_K_CONNECTIVE;
    uint32_t kinds = sm_lexicon_find(lex, m->text->cp + i, n) & small;
    if (!lex || n == 0 || i != f->kept[0].start || (n == 1 && lex->code[0] == 'e' && m->text->cp[i] == 'I'))
        return false;
    uint32_t end = next;   /* "More than" */
    while (end < f->kept[0].end && sm_is_letter(m->text->cp[end]))
        end++;
    kinds |= sm_lexicon_find(lex, m->text->cp + i, end - i) & SM_K_DETERMINER;
    bool common = lex->feature.n > 0 && m->text->cp[i + n - 1] == 's' && sm_kinds_at(m->text, &lex->feature, i, i + n);   /* "Prices", "Residents" */
    writing seen = written(m, i, n);
    bool many = m->text->cp[i + n - 1] == 's' && f->verb == next && seen != NAME;   /* "Volunteers counted" */
    return kinds || (!name && (common || many || seen == SMALL));
}

/* Do both facts say something of the same subject, in the same words? */
static bool same_subject(const sm_maker *m, const sm_fact *f, const sm_fact *g)
{
    const uint32_t *cp = m->text->cp;
    uint32_t i = f->kept[0].start, k = g->kept[0].start;
    if (!f->verb || !g->verb || f->verb >= f->kept[0].end || g->verb >= g->kept[0].end || f->verb <= i || g->verb <= k || f->verb - i != g->verb - k)
        return false;
    for (; i < f->verb; i++, k++)
        if (sm_lower(cp[i]) != sm_lower(cp[k]))
            return false;
    return true;
}

/* A span, and in it the name in place of what it is put for. */
static void put_named(const sm_maker *m, const sm_fact *f, sm_stretch span, draft *l)
{
    if (f->name.end == 0 || f->place.start < span.start || f->place.end > span.end) {
        put_span(m->text, span, l);
        return;
    }
    put_span(m->text, (sm_stretch){ span.start, f->place.start }, l);
    put_span(m->text, f->name, l);
    if (f->owns)
        put_text("'s", l);
    put_span(m->text, (sm_stretch){ f->place.end, span.end }, l);
}

static void put_fact(const sm_maker *m, const sm_fact *f, draft *l)
{
    l->space = false;
    for (uint32_t k = 0; k < f->n; k++)
        put_named(m, f, f->kept[k], l);
    trim(l);
}

void sm_print_headline(const sm_maker *m, sm_choice c, sm_line *out)
{
    const sm_lexicon *lex = sm_lexicon_of(m->sentences->at[c.first->sentence].lang);
    uint32_t size = 64 + c.first->name.end - c.first->name.start;
    for (uint32_t k = 0; k < c.first->n; k++)
        size += c.first->kept[k].end - c.first->kept[k].start + 2;
    for (uint32_t k = 0; c.second && k < c.second->n; k++)
        size += c.second->kept[k].end - c.second->kept[k].start + 2;
    draft l = { SM_NEW(m->a, uint32_t, size), 0, false, false, true };
    put_fact(m, c.first, &l);
    if (l.n > 0)
        l.cp[0] = upper(l.cp[0]);
    if (c.second) {
        sm_fact second = *c.second;
        bool together = lex && lex->conjunction[0] && same_subject(m, c.first, &second);
        if (together)
            second.kept[0].start = second.verb;
        put_text(together ? " " : lex ? lex->join : "; ", &l);
        if (together) {
            put_text(lex->conjunction, &l);
            put_text(" ", &l);
        }
        draft rest = { l.cp + l.n, 0, false, false, true };
        put_fact(m, &second, &rest);
        if (!together && rest.n > 0 && lowers(m, &second))
            rest.cp[0] = sm_lower(rest.cp[0]);
        l.n += rest.n;
    }
    char *bytes = sm_alloc(m->a, (size_t)l.n * 4 + 1, 1);
    *out = (sm_line){ bytes, sm_encode(l.cp, l.n, bytes) };
}

/* The sentence's text with only the spans of the fact, and the marks that end it. */
sm_line sm_print_short(const sm_maker *m, const sm_fact *f, uint32_t ending)
{
    const sm_sentence *s = &m->sentences->at[f->sentence];
    draft l = { SM_NEW(m->a, uint32_t, (size_t)(s->end - s->start) + SM_CUTS + 4), 0, false, false, false };
    put_fact(m, f, &l);
    if (l.n > 0 && !sm_is_lower(m->text->cp[s->start]))
        l.cp[0] = upper(l.cp[0]);
    for (uint32_t i = ending; i < s->end; i++)
        l.cp[l.n++] = m->text->cp[i] == SM_BAD ? 0xfffd : m->text->cp[i];
    char *bytes = sm_alloc(m->a, (size_t)l.n * 4 + 1, 1);
    return (sm_line){ bytes, sm_encode(l.cp, l.n, bytes) };
}
