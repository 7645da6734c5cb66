/* html.c - the main text of an HTML page in one pass over its bytes.
 *
 * A tokenizer by the rules of the HTML standard (13.2.5) for what matters here: tags, attributes, comments, raw text elements,
 * character references. It builds no tree: a stack of open sections is enough to know what lies in navigation, a
 * footer or a sidebar (by element, or by words of class and id). A block of text goes out unless it lies in such a
 * section or is mostly links. Then the innermost section that holds nearly all of the prose is the main one, and what lies
 * outside of it goes too. What is left is judged by furniture.c like any text dump. Where nearly everything would go, the
 * page is read again without regard to sections.
 *
 * Time is linear: every search for an end (of a comment, a raw text element, a quoted value) that fails ends the page.
 */
#include "html.h"

#include <string.h>
#include <strings.h>

#include "lang.h"
#include "utf8.h"

enum { MAX_OPEN = 256, MAX_ATTRIBUTES = 64 };
enum { PROSE = 100, LEAST_PROSE = 400 };      /* bytes of a block of prose; of a page's prose that can tell the main section */
static const double MAIN_SHARE = 0.8;         /* of the prose, in the main section */

/* What a tag does. */
enum {
    BLOCK = 1,       /* starts and ends a block */
    LINE = 2,        /* starts a line in its block */
    RAW = 4,         /* its content is not markup */
    HIDDEN = 8,      /* its text is not shown, or not text */
    ASIDE = 16,      /* its text is not the main text */
    SECTION = 32,    /* is put on the stack: may be an aside by class and id */
    LINK = 64, HEADING = 128, CELL = 256, MAIN = 512, TITLE = 1024, META = 2048, ROOT = 4096, PRE = 8192
};

static const struct tag { char name[12]; unsigned does; } tags[] = {
    { "a", LINK }, { "address", BLOCK }, { "article", BLOCK | SECTION | MAIN }, { "aside", BLOCK | SECTION | ASIDE },
    { "audio", SECTION | HIDDEN }, { "blockquote", BLOCK }, { "body", BLOCK }, { "br", LINE }, { "button", SECTION | HIDDEN },
    { "caption", BLOCK }, { "dd", LINE }, { "details", BLOCK | SECTION }, { "dialog", BLOCK | SECTION | ASIDE }, { "div", BLOCK | SECTION },
    { "dl", BLOCK | SECTION }, { "dt", LINE }, { "fieldset", BLOCK }, { "figcaption", BLOCK | SECTION | ASIDE }, { "figure", BLOCK | SECTION },
    { "footer", BLOCK | SECTION | ASIDE }, { "form", BLOCK | SECTION }, { "h1", BLOCK | HEADING }, { "h2", BLOCK | HEADING },
    { "h3", BLOCK | HEADING }, { "h4", BLOCK | HEADING }, { "h5", BLOCK | HEADING }, { "h6", BLOCK | HEADING }, { "header", BLOCK | SECTION },
    { "hr", BLOCK }, { "html", ROOT }, { "iframe", RAW }, { "li", LINE | SECTION }, { "main", BLOCK | SECTION | MAIN }, { "math", SECTION | HIDDEN },
    { "menu", BLOCK | SECTION | ASIDE }, { "meta", META }, { "nav", BLOCK | SECTION | ASIDE }, { "noembed", RAW }, { "noframes", RAW },
    { "noscript", SECTION | HIDDEN }, { "object", SECTION | HIDDEN }, { "ol", BLOCK | SECTION }, { "optgroup", HIDDEN }, { "p", BLOCK },
    { "pre", BLOCK | PRE }, { "script", RAW }, { "section", BLOCK | SECTION }, { "select", SECTION | HIDDEN }, { "style", RAW },
    { "svg", SECTION | HIDDEN }, { "table", BLOCK | SECTION }, { "tbody", BLOCK }, { "td", CELL }, { "template", SECTION | HIDDEN },
    { "textarea", RAW }, { "th", CELL }, { "title", RAW | TITLE }, { "tr",
    LINE }, { "ul", BLOCK | SECTION }, { "video", SECTION | HIDDEN }, { "xmp", RAW },
};

/* Words of class and id that name what is not the main text; and those that speak for it all the same. */
static const char *const aside_words[] = {
    "ad",         "ads",       "advert",     "advertisement", "author",  "banner",    "breadcrumb", "breadcrumbs", "byline",
    "caption",    "comment",   "comments",   "cookie",        "cookies", "copyright", "disclaimer", "disqus",      "feedback",
    "foot",       "footer",    "gallery",    "login",         "menu",    "modal",     "nav",        "navbar",      "navigation",
    "newsletter", "outbrain",  "pagination", "popular",       "popup",   "promo",     "rating",     "recommend",   "recommended",
    "related",    "share",     "sharing",    "sidebar",       "signup",  "sitemap",   "slideshow",  "social",      "sponsor",
    "sponsored",  "subscribe", "taboola",    "tags",          "teaser",  "toolbar",   "trending",   "widget",
};
static const char *const main_words[] = { "article", "body", "content", "entry", "main", "page", "post", "story", "text", "wrapper" };

typedef struct attribute {
    const unsigned char *name, *value;
    size_t               name_size, value_size;
} attribute;

typedef struct element {
    const struct tag *tag;
    uint32_t          section;
    bool              aside, hidden;
} element;

/* Sections in the order of their start tags: a section's descendants follow it. 0 is the page. */
typedef struct section {
    uint32_t parent;
    uint32_t prose;                   /* bytes of prose in it that are no links; after sum_up of its descendants too */
} section;

/* What went out. */
typedef struct piece {
    size_t   start;                   /* in out; it ends where the next one starts */
    uint32_t section;
} piece;

typedef struct reader {
    sm_arena            *a;
    const unsigned char *s, *end;
    bool                 lenient;          /* sections count for nothing */
    char                *out;
    size_t               size, cap;
    size_t               block, line;      /* where in out they start */
    size_t               visible, linked;  /* bytes of the block that are no space; those of them in links */
    size_t               dropped;          /* bytes of blocks that did not go out */
    bool                 space;            /* white space is due before the next character */
    bool                 heading;
    unsigned             links, pre;
    unsigned             asides, hiddens;  /* open ones on the stack */
    section             *sections;
    uint32_t             n_sections, cap_sections;
    piece               *pieces;
    uint32_t             n_pieces, cap_pieces;
    element              open[MAX_OPEN];
    unsigned             n_open, too_deep;
    attribute            attributes[MAX_ATTRIBUTES];
    unsigned             n_attributes;
    sm_string            title, og_title, h1;
    char                 lang[12];
} reader;

static bool is_space(unsigned char c) { return c == ' ' || (c >= 9 && c <= 13); }
static bool is_alpha(unsigned char c) { return (c | 32u) - 'a' < 26u; }
static bool ends_name(unsigned char c) { return is_space(c) || c == '/' || c == '>'; }

static void put(reader *r, const char *bytes, size_t n)
{
    if (r->cap - r->size < n) {
        size_t cap = (r->cap + n) * 2;
        r->out = sm_resize(r->a, r->out, r->cap, cap, 1);
        r->cap = cap;
    }
    memcpy(r->out + r->size, bytes, n);
    r->size += n;
}

/* End a line: no space at its end, none at the start of the next. */
static void end_line(reader *r)
{
    r->space = false;
    if (r->size > r->line) {
        put(r, "\n", 1);
        r->line = r->size;
    }
}

static bool mostly_links(const reader *r) { return !r->heading && r->linked * 2 > r->visible && r->visible < 400; }

static void keep_piece(reader *r)
{
    uint32_t at = r->n_open > 0 ? r->open[r->n_open - 1].section : 0;
    if (!r->heading && r->visible >= PROSE)
        r->sections[at].prose += (uint32_t)(r->visible - r->linked);
    SM_GROW(r->a, r->pieces, r->n_pieces, r->cap_pieces);
    r->pieces[r->n_pieces++] = (piece){ r->block, at };
}

/* End a block: it goes out, with a blank line behind, or is taken back. */
static void end_block(reader *r)
{
    end_line(r);
    if (r->size > r->block) {
        if (!r->lenient && (r->asides > 0 || mostly_links(r))) {
            r->dropped += r->size - r->block;
            r->size = r->block;
        } else {
            keep_piece(r);
            put(r, "\n", 1);
        }
    }
    r->block = r->line = r->size;
    r->visible = r->linked = 0;
}

static void put_visible(reader *r, const char *bytes, size_t n)
{
    if (r->space && r->size > r->line)
        put(r, " ", 1);
    r->space = false;
    put(r, bytes, n);
    r->visible += n;
    r->linked += r->links > 0 ? n : 0;
}

/* Text between tags: white space collapsed, references decoded. */
static void put_text(reader *r, const unsigned char *s, const unsigned char *end)
{
    if (r->hiddens > 0)
        return;
    while (s < end) {
        const unsigned char *from = s;
        while (s < end && !is_space(*s) && *s != '&')
            s++;
        if (s > from)
            put_visible(r, (const char *)from, (size_t)(s - from));
        if (s < end && *s == '&') {
            char c[8];
            size_t size, taken = sm_character_reference(s, (size_t)(end - s), c, &size);
            put_visible(r, taken ? c : "&", taken ? size : 1);
            s += taken ? taken : 1;
        }
        while (s < end && is_space(*s)) {
            if (r->pre > 0 && *s == '\n')
                end_line(r);
            else
                r->space = true;
            s++;
        }
    }
}

static const struct tag *tag_of(const unsigned char *name, size_t size)
{
    static const struct tag other = { "", 0 };
    if (size >= sizeof tags[0].name)
        return &other;
    size_t low = 0, high = sizeof tags / sizeof *tags;
    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = strncasecmp((const char *)name, tags[mid].name, size);
        if (order == 0 && tags[mid].name[size] == '\0')
            return &tags[mid];
        if (order < 0 || order == 0)
            high = mid;
        else
            low = mid + 1;
    }
    return &other;
}

/* Attributes up to the ">"; what follows it, or the end of the page. */
static const unsigned char *read_attributes(reader *r, const unsigned char *s)
{
    r->n_attributes = 0;
    for (;;) {
        while (s < r->end && (is_space(*s) || *s == '/'))
            s++;
        if (s == r->end || *s == '>')
            return s == r->end ? s : s + 1;
        attribute at = { s, NULL, 0, 0 };
        for (s++; s < r->end && !is_space(*s) && *s != '/' && *s != '>' && *s != '='; s++)
            ;
        at.name_size = (size_t)(s - at.name);
        while (s < r->end && is_space(*s))
            s++;
        if (s < r->end && *s == '=') {
            for (s++; s < r->end && is_space(*s); s++)
                ;
            if (s < r->end && (*s == '"' || *s == '\'')) {
                const unsigned char *close = memchr(s + 1, *s, (size_t)(r->end - s - 1));
                if (!close)
                    return r->end;
                at.value = s + 1;
                at.value_size = (size_t)(close - s - 1);
                s = close + 1;
            } else {
                for (at.value = s; s < r->end && !is_space(*s) && *s != '>'; s++)
                    ;
                at.value_size = (size_t)(s - at.value);
            }
        }
        if (r->n_attributes < MAX_ATTRIBUTES)
            r->attributes[r->n_attributes++] = at;
    }
}

static const attribute *attribute_of(const reader *r, const char *name)
{
    size_t size = strlen(name);
    for (unsigned i = 0; i < r->n_attributes; i++)
        if (r->attributes[i].name_size == size && strncasecmp((const char *)r->attributes[i].name, name, size) == 0)
            return &r->attributes[i];
    return NULL;
}

static bool value_is(const attribute *at, const char *value)
{
    return at && at->value_size == strlen(value) && strncasecmp((const char *)at->value, value, at->value_size) == 0;
}

static bool among(const unsigned char *word, size_t size, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strlen(words[i]) == size && strncasecmp((const char *)word, words[i], size) == 0)
            return true;
    return false;
}

/* The S of "relatedStories". */
static bool begins_word(const unsigned char *c) { return *c >= 'A' && *c <= 'Z' && c[-1] >= 'a' && c[-1] <= 'z'; }

/* Does class or id have a word that names an aside, and none that speaks for the main text? */
static bool named_aside(const reader *r)
{
    static const char *const names[] = { "class", "id", "role" };
    bool aside = false;
    for (int k = 0; k < 3; k++) {
        const attribute *at = attribute_of(r, names[k]);
        for (size_t i = 0; at && i < at->value_size && i < 200;) {
            size_t start = i;
            while (i < at->value_size && is_alpha(at->value[i]) && (i == start || !begins_word(at->value + i)))
                i++;
            aside |= among(at->value + start, i - start, aside_words, sizeof aside_words / sizeof *aside_words);
            if (among(at->value + start, i - start, main_words, sizeof main_words / sizeof *main_words))
                return false;
            i += i == start;
            while (i < at->value_size && !is_alpha(at->value[i]))
                i++;
        }
    }
    return aside;
}

static void push(reader *r, const struct tag *tag)
{
    if (r->n_open == MAX_OPEN) {
        r->too_deep++;
        return;
    }
    uint32_t parent = r->n_open > 0 ? r->open[r->n_open - 1].section : 0;
    SM_GROW(r->a, r->sections, r->n_sections, r->cap_sections);
    r->sections[r->n_sections] = (section){ parent, 0 };
    element e = { tag, r->n_sections++, (tag->does & ASIDE) || (!(tag->does & MAIN) && named_aside(r)), (tag->does & HIDDEN) != 0 };
    r->open[r->n_open++] = e;
    r->asides += e.aside;
    r->hiddens += e.hidden;
}

/* Close the nearest open section of this name, and what is open inside it. */
static void pop(reader *r, const struct tag *tag)
{
    if (r->too_deep > 0) {
        r->too_deep--;
        return;
    }
    unsigned i = r->n_open;
    while (i > 0 && r->open[i - 1].tag != tag)
        i--;
    while (i > 0 && r->n_open >= i) {
        const element *e = &r->open[--r->n_open];
        r->asides -= e->aside;
        r->hiddens -= e->hidden;
    }
}

/* Text of a value or a raw element as one line: references decoded, white space collapsed. */
static sm_string plain(reader *r, const unsigned char *s, size_t n)
{
    char *out = sm_alloc(r->a, 2 * n + 8, 1);
    size_t size = 0;
    for (size_t i = 0; i < n;) {
        size_t put_size = 1, taken = s[i] == '&' ? sm_character_reference(s + i, n - i, out + size, &put_size) : 0;
        if (taken == 0) {
            if (is_space(s[i])) {
                put_size = size > 0 && out[size - 1] != ' ';
                out[size] = ' ';
            } else {
                out[size] = (char)s[i];
                put_size = 1;
            }
            taken = 1;
        }
        size += put_size;
        i += taken;
    }
    while (size > 0 && out[size - 1] == ' ')
        size--;
    return (sm_string){ out, size };
}

static void read_meta(reader *r)
{
    const attribute *content = attribute_of(r, "content");
    if (content && r->og_title.size == 0 && (value_is(attribute_of(r, "property"), "og:title") || value_is(attribute_of(r, "name"), "og:title")))
        r->og_title = plain(r, content->value, content->value_size);
}

static void read_lang(reader *r)
{
    const attribute *lang = attribute_of(r, "lang");
    if (lang && lang->value_size > 0 && lang->value_size < sizeof r->lang && !r->lang[0]) {
        memcpy(r->lang, lang->value, lang->value_size);
        r->lang[lang->value_size] = '\0';
    }
}

/* Past the raw text element's end tag. */
static const unsigned char *skip_raw(reader *r, const struct tag *tag, const unsigned char *s)
{
    size_t size = strlen(tag->name);
    const unsigned char *from = s, *close = s;
    while ((close = memchr(close, '<', (size_t)(r->end - close))) != NULL) {
        if ((size_t)(r->end - close) > size + 2 && close[1] == '/' && strncasecmp((const char *)close + 2, tag->name, size) == 0
            && ends_name(close[2 + size]))
            break;
        close++;
    }
    const unsigned char *stop = close ? close : r->end;
    if ((tag->does & TITLE) && r->title.size == 0 && r->hiddens == 0)
        r->title = plain(r, from, (size_t)(stop - from));
    const unsigned char *after = close ? memchr(close, '>', (size_t)(r->end - close)) : NULL;
    return after ? after + 1 : r->end;
}

static void start_tag(reader *r, const struct tag *tag)
{
    unsigned does = tag->does;
    if (does & (BLOCK | SECTION) && !(does & LINE))
        end_block(r);
    if (does & LINE)
        end_line(r);
    if (does & CELL)
        r->space = true;
    if (does & SECTION)
        push(r, tag);
    if (does & HEADING)
        r->heading = true;
    r->links += (does & LINK) != 0;
    r->pre += (does & PRE) != 0;
    if (does & META)
        read_meta(r);
    if (does & ROOT)
        read_lang(r);
}

static void end_tag(reader *r, const struct tag *tag)
{
    unsigned does = tag->does;
    if (strcmp(tag->name, "h1") == 0 && r->h1.size == 0 && r->size > r->block && r->asides == 0)
        r->h1 = plain(r, (const unsigned char *)r->out + r->block, r->size - r->block);
    if (does & (BLOCK | SECTION) && !(does & LINE))
        end_block(r);
    if (does & LINE)
        end_line(r);
    if (does & SECTION)
        pop(r, tag);
    if (does & HEADING)
        r->heading = false;
    r->links -= (does & LINK) && r->links > 0;
    r->pre -= (does & PRE) && r->pre > 0;
}

static const unsigned char *skip_to_close(const reader *r, const unsigned char *s)
{
    const unsigned char *close = memchr(s, '>', (size_t)(r->end - s));
    return close ? close + 1 : r->end;
}

/* Past a comment, a doctype, a processing instruction; s is behind "<". */
static const unsigned char *skip_declaration(reader *r, const unsigned char *s)
{
    if (r->end - s >= 3 && memcmp(s, "!--", 3) == 0) {
        s += 3;
        if (s < r->end && *s == '>')
            return s + 1;
        if (r->end - s >= 2 && s[0] == '-' && s[1] == '>')
            return s + 2;
        while ((s = memchr(s, '-', (size_t)(r->end - s))) != NULL) {
            const unsigned char *from = s;
            while (s < r->end && *s == '-')
                s++;
            if (s - from >= 2 && s < r->end && *s == '!' && s + 1 < r->end && s[1] == '>')
                s++;
            if (s - from >= 2 && s < r->end && *s == '>')
                return s + 1;
            if (s == r->end)
                break;
        }
        return r->end;
    }
    return skip_to_close(r, s);
}

/* The tag or declaration at "<"; where to go on. The "<" alone is text. */
static const unsigned char *read_markup(reader *r, const unsigned char *s)
{
    const unsigned char *name = s + 1;
    bool closing = name < r->end && *name == '/';
    name += closing;
    if (name < r->end && is_alpha(*name)) {
        const unsigned char *stop = name;
        while (stop < r->end && !ends_name(*stop))
            stop++;
        const struct tag *tag = tag_of(name, (size_t)(stop - name));
        const unsigned char *after = read_attributes(r, stop);
        if (closing)
            end_tag(r, tag);
        else if (tag->does & RAW)
            after = skip_raw(r, tag, after);
        else
            start_tag(r, tag);
        return after;
    }
    if (name < r->end && closing)
        return skip_to_close(r, name);
    if (name < r->end && (*name == '!' || *name == '?'))
        return skip_declaration(r, name);
    put_text(r, s, s + 1);
    return s + 1;
}

static void read_page(reader *r)
{
    const unsigned char *s = r->s;
    while (s < r->end) {
        const unsigned char *tag = memchr(s, '<', (size_t)(r->end - s));
        put_text(r, s, tag ? tag : r->end);
        s = tag ? read_markup(r, tag) : r->end;
    }
    end_block(r);
}

/* The innermost section that holds MAIN_SHARE of the page's prose; 0 is the page itself. */
static uint32_t main_section(reader *r)
{
    section *s = r->sections;
    for (uint32_t i = r->n_sections; i-- > 1;)
        s[s[i].parent].prose += s[i].prose;
    uint32_t found = 0;
    for (uint32_t i = 1; i < r->n_sections && s[0].prose >= LEAST_PROSE; i++)
        if (s[i].parent == found && s[i].prose >= MAIN_SHARE * s[0].prose)
            found = i;
    return found;
}

/* Take out what lies outside the main section. */
static void keep_main(reader *r)
{
    uint32_t found = main_section(r), end = found + 1;
    while (end < r->n_sections && r->sections[end].parent >= found)
        end++;
    size_t size = 0;
    for (uint32_t i = 0; i < r->n_pieces && found > 0; i++) {
        size_t stop = i + 1 < r->n_pieces ? r->pieces[i + 1].start : r->size, start = r->pieces[i].start;
        if (r->pieces[i].section < found || r->pieces[i].section >= end)
            continue;
        memmove(r->out + size, r->out + start, stop - start);
        size += stop - start;
    }
    r->size = found > 0 ? size : r->size;
}

/* The page's title without the site's name: the longer side of the last separator. */
static sm_string without_site(sm_string title)
{
    static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " » ", " · " };
    size_t best = 0, best_size = 0;
    for (size_t k = 0; k < sizeof separators / sizeof *separators; k++) {
        size_t size = strlen(separators[k]);
        for (size_t i = best + 1; i + size < title.size; i++)
            if (memcmp(title.at + i, separators[k], size) == 0) {
                best = i;
                best_size = size;
            }
    }
    if (best == 0)
        return title;
    size_t rest = title.size - best - best_size;
    return rest > best ? (sm_string){ title.at + best + best_size, rest } : (sm_string){ title.at, best };
}

void sm_read_html(sm_arena *a, const char *bytes, size_t n, const char *encoding, sm_html *out)
{
    sm_string page = sm_to_utf8(a, bytes, n, encoding);
    reader *r = SM_NEW(a, reader, 1);
    for (int lenient = 0; lenient < 2; lenient++) {
        memset(r, 0, sizeof *r);
        r->a = a;
        r->s = (const unsigned char *)page.at;
        r->end = r->s + page.size;
        r->lenient = lenient != 0;
        r->cap = page.size / 4 + 1024;
        r->out = sm_alloc(a, r->cap, 1);
        SM_GROW(a, r->sections, r->n_sections, r->cap_sections);
        r->sections[r->n_sections++] = (section){ 0, 0 };
        if (page.size > 0)
            read_page(r);
        if (r->size >= 250 || r->dropped < 4 * r->size + 250)
            break;
    }
    keep_main(r);
    *out = (sm_html){ .text = r->out, .size = r->size };
    out->title = r->og_title.size ? r->og_title : r->h1.size ? r->h1 : without_site(r->title);
    memcpy(out->lang, r->lang, sizeof out->lang);
}
