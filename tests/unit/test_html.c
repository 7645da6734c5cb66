/* test_html.c - the text of an HTML page: the tokenizer's rules, blocks and lines, title, language, the main section. */
#include <stdio.h>
#include <string.h>

#include "html.h"
#include "suite.h"
#include "summ.h"

#define PROSE_1 "<p>The storm closed the coast road on Monday morning, the county said, and waves threw stones as big as loaves of bread " \
    "onto both of its lanes, so that two cars had to be pulled out by a tractor.</p>"
#define PROSE_2 "<p>Crews have begun to clear the stones, but the sea wall is cracked in four places, and the engineers of the harbour " \
    "office do not expect the road to open before Thursday, when the tide is low.</p>"
#define PROSE_3 "<p>The county will pay for the repair of the sea wall out of its storm fund, which holds enough for one such winter, " \
    "and it will ask the state for the rest of the money as soon as the damage is known.</p>"
#define PROSE PROSE_1 PROSE_2 PROSE_3
#define NOTICE "<p>The readers of this paper have voted this the best weekly of the coast for three years running, thanks to all of you.</p>"

typedef struct page {
    sm_arena arena;
    jmp_buf  failed;
    sm_html  html;
} page;

static void open_page(page *p, const char *bytes, size_t n, const char *encoding)
{
    sm_arena_init(&p->arena, NULL);
    if (setjmp(p->failed) != 0)
        CU_FAIL_FATAL("no memory");
    p->arena.failed = &p->failed;
    sm_read_html(&p->arena, bytes, n, encoding, &p->html);
}

static void close_page(page *p) { sm_arena_free(&p->arena); }

/* Is the page's text the expected one, line feeds at its end aside? Says what it is where it is not. */
static bool gives(const char *html, const char *expected)
{
    page p;
    open_page(&p, html, strlen(html), NULL);
    size_t size = p.html.size;
    while (size > 0 && p.html.text[size - 1] == '\n')
        size--;
    bool same = size == strlen(expected) && memcmp(p.html.text, expected, size) == 0;
    if (!same)
        printf("\n  %s\n  gives \"%.*s\"\n", html, (int)size, p.html.text);
    close_page(&p);
    return same;
}

static bool holds(const char *html, const char *part)
{
    page p;
    open_page(&p, html, strlen(html), NULL);
    size_t n = strlen(part);
    bool found = false;
    for (size_t i = 0; !found && i + n <= p.html.size; i++)
        found = memcmp(p.html.text + i, part, n) == 0;
    close_page(&p);
    return found;
}

static bool titled(const char *html, const char *expected)
{
    page p;
    open_page(&p, html, strlen(html), NULL);
    bool same = p.html.title.size == strlen(expected) && (!*expected || memcmp(p.html.title.at, expected, strlen(expected)) == 0);
    if (!same)
        printf("\n  %s\n  title \"%.*s\"\n", html, (int)p.html.title.size, p.html.title.at);
    close_page(&p);
    return same;
}

static bool speaks(const char *html, const char *lang)
{
    page p;
    open_page(&p, html, strlen(html), NULL);
    bool same = strcmp(p.html.lang, lang) == 0;
    close_page(&p);
    return same;
}

static void comments_end_where_the_standard_says(void)
{
    CU_ASSERT(gives("a<!-- x -->b", "ab"));
    CU_ASSERT(gives("a<!---->b", "ab"));
    CU_ASSERT(gives("a<!-->b", "ab"));
    CU_ASSERT(gives("a<!--->b<!-- -->c", "abc"));
    CU_ASSERT(gives("a<!-- x --!>b", "ab"));
    CU_ASSERT(gives("a<!-- x --!y -->b", "ab"));
    CU_ASSERT(gives("a<!-- x -- > y -->b", "ab"));
    CU_ASSERT(gives("a<!-- x - > y --- >z ---->b", "ab"));
    CU_ASSERT(gives("a<!-- <p>no</p> <!-- --> b", "a b"));
    CU_ASSERT(gives("a</!-- x > y -->b", "a y -->b"));
}

static void an_open_comment_ends_the_page(void)
{
    static const char *const pages[] = { "a<!--", "a<!-- x", "a<!-- x -", "a<!-- x --", "a<!-- x --!", "a<!-- x > <p>y</p>" };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        CU_ASSERT(gives(pages[i], "a"));
}

static void declarations_are_not_text(void)
{
    CU_ASSERT(gives("<!DOCTYPE html>a", "a"));
    CU_ASSERT(gives("a<?xml version='1.0'?>b", "ab"));
    CU_ASSERT(gives("a<![CDATA[x]]>b", "ab"));
    CU_ASSERT(gives("a</>b</ x>c<!>d", "abcd"));
    CU_ASSERT(gives("a<!doctype", "a"));
}

static void raw_text_holds_no_markup(void)
{
    CU_ASSERT(gives("a<script>if (x<y) write('<p>no</p>')</script>b", "ab"));
    CU_ASSERT(gives("a<style>p { color: red } <b>no</b></style>b", "ab"));
    CU_ASSERT(gives("a<textarea><p>no</textarea>b<xmp><p>no</xmp>c<iframe>no</iframe>d", "abcd"));
    CU_ASSERT(gives("a<noframes><p>no</noframes>b<noembed>no</noembed>c", "abc"));
}

static void raw_text_ends_with_its_own_tag_only(void)
{
    CU_ASSERT(gives("a<script>x</scripts>y</style>z</ script></script1>v</script->w</script>b", "ab"));
    CU_ASSERT(gives("a<SCRIPT>x</Script\n >b", "ab"));
    CU_ASSERT(gives("a<script>x</script class='y'>b", "ab"));
    CU_ASSERT(gives("a<script>x</script/>b", "ab"));
    CU_ASSERT(gives("a<script/>x</script>b", "ab"));
    CU_ASSERT(gives("a<script>x</scrip", "a"));
    CU_ASSERT(gives("a<script>x</script", "a"));
    CU_ASSERT(gives("a<script>x <", "a"));
    CU_ASSERT(gives("a<style>x</style>b</style>c", "abc"));
}

static void references_are_decoded(void)
{
    CU_ASSERT(gives("a&lt;b&gt;c&amp;d&quot;e&apos;f", "a<b>c&d\"e'f"));
    CU_ASSERT(gives("&#65;&#x42;&#X43;&#0068;", "ABCD"));
    CU_ASSERT(gives("&#65 &#x42;&#67", "A BC"));
    CU_ASSERT(gives("&#128;&#x80;&#150;", "€€–"));
    CU_ASSERT(gives("&#x1F600;&#54620;", "😀한"));
    CU_ASSERT(gives("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\ufffd\ufffd\ufffd\ufffd"));
    CU_ASSERT(gives("&#x20AC&#8364x", "€€x"));
}

static void names_are_the_longest_that_fit(void)
{
    CU_ASSERT(gives("&notin; &notit; &not; &not x", "∉ ¬it; ¬ ¬ x"));
    CU_ASSERT(gives("&copy2024 &copyright; &AMP &LT", "©2024 ©right; & <"));
    CU_ASSERT(gives("&NotEqualTilde;&bne;", "≂̸=⃥"));
    CU_ASSERT(gives("&eacute;&Eacute;&hellip;&CounterClockwiseContourIntegral;", "éÉ…∳"));
}

static void what_is_no_reference_stays(void)
{
    CU_ASSERT(gives("AT&T & Co. &; &# &#; &#x; &#xg; &nosuch; &ampersandwich &", "AT&T & Co. &; &# &#; &#x; &#xg; &nosuch; &ersandwich &"));
    CU_ASSERT(gives("a?x=1&y=2&hellip", "a?x=1&y=2&hellip"));
    CU_ASSERT(gives("&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;"));
}

static void attributes_may_hold_what_ends_a_tag(void)
{
    CU_ASSERT(gives("<p title=\"a > b\">yes", "yes"));
    CU_ASSERT(gives("<p title='a > \"b\"'>yes", "yes"));
    CU_ASSERT(gives("<p title=a/b>yes", "yes"));
    CU_ASSERT(gives("<p title = 'a>b' hidden>yes", "yes"));
    CU_ASSERT(gives("<p title='a>b'lang=en>yes", "yes"));
    CU_ASSERT(gives("<p =\">yes", "yes"));
    CU_ASSERT(gives("<p title=>yes", "yes"));
    CU_ASSERT(gives("<br/>yes<br / >no", "yes\nno"));
    CU_ASSERT(gives("<b\ntitle='a'\n>yes</b\n>", "yes"));
}

static void an_open_value_ends_the_page(void)
{
    CU_ASSERT(gives("a<p title='open>b</p>", "a"));
    CU_ASSERT(gives("a<p title=\"open'>b</p>", "a"));
    CU_ASSERT(gives("a<p title", "a"));
    CU_ASSERT(gives("a<p title ", "a"));
    CU_ASSERT(gives("a<p title=", "a"));
    CU_ASSERT(gives("a<p title=b", "a"));
    CU_ASSERT(gives("a<p", "a"));
    CU_ASSERT(gives("a</p", "a"));
}

/* More attributes than are looked at: the tag ends where it ends, and the first ones count. */
static void many_attributes_are_read_over(void)
{
    char html[4096] = "<p>one</p><nav", *at = html + strlen(html);
    for (int i = 0; i < 200; i++)
        at += sprintf(at, " a%d='>'", i);
    strcpy(at, "><p>no</p></nav><p>two</p>");
    CU_ASSERT(gives(html, "one\n\ntwo"));
}

static void a_lone_less_than_is_text(void)
{
    CU_ASSERT(gives("3 < 5 and 7 <3 <", "3 < 5 and 7 <3 <"));
    CU_ASSERT(gives("a<1>b<", "a<1>b<"));
    CU_ASSERT(gives("a<", "a<"));
    CU_ASSERT(gives("<", "<"));
    CU_ASSERT(gives("a</", "a</"));
}

static void malformed_nesting_loses_nothing(void)
{
    CU_ASSERT(gives("<p>one<p>two</div></p>three", "one\n\ntwo\n\nthree"));
    CU_ASSERT(gives("</nav></svg></a></pre>one", "one"));
    CU_ASSERT(gives("<div><section>one</div>two</section>", "one\n\ntwo"));
    CU_ASSERT(gives("<b><i>one</b></i> two", "one two"));
    CU_ASSERT(gives("<nosuchelement>one</nosuchelement> <averyverylongname>two</averyverylongname>", "one two"));
    CU_ASSERT(gives("<A HREF=x></A><P>one</P><Br>two", "one\n\ntwo"));
}

/* Deeper than the stack of open sections: text inside and behind it stays, and a menu behind it is seen again. */
static void sections_deeper_than_the_stack_are_counted(void)
{
    static char html[16384];
    char *at = html;
    for (int i = 0; i < 700; i++)
        at += sprintf(at, "<div>");
    at += sprintf(at, "deep");
    for (int i = 0; i < 700; i++)
        at += sprintf(at, "</div>");
    strcpy(at, "<nav>menu</nav><p>after</p>");
    CU_ASSERT(gives(html, "deep\n\nafter"));
}

/* Longer than is set aside at first. */
static void long_texts_are_whole(void)
{
    static char html[40000];
    char *at = html;
    for (int i = 0; i < 1500; i++)
        at += sprintf(at, "<p>paragraph %d</p>", i % 10);
    page p;
    open_page(&p, html, (size_t)(at - html), NULL);
    CU_ASSERT_EQUAL(p.html.size, 1500 * strlen("paragraph 0\n\n"));
    CU_ASSERT(memcmp(p.html.text + p.html.size - 13, "paragraph 9\n\n", 13) == 0);
    close_page(&p);
}

static void empty_pages_give_nothing(void)
{
    static const char *const pages[] = { "", " \n\t", "<html><head></head><body></body></html>", "<p></p><p> </p>", "<!-- x -->", "<div><br><br></div>" };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        CU_ASSERT(gives(pages[i], ""));
    CU_ASSERT(titled("", ""));
}

static void white_space_collapses(void)
{
    CU_ASSERT(gives("  one \n\t two\r\n\f three  ", "one two three"));
    CU_ASSERT(gives("<b>one</b> <i> two</i>three", "one twothree"));
    CU_ASSERT(gives("one &nbsp; two", "one \u00a0 two"));
    CU_ASSERT(gives("one <br> two <p> three </p> four", "one\ntwo\n\nthree\n\nfour"));
}

static void blocks_lines_and_cells(void)
{
    CU_ASSERT(gives("one<br>two<br/><br>three", "one\ntwo\nthree"));
    CU_ASSERT(gives("<h2>head</h2>text<hr>more", "head\n\ntext\n\nmore"));
    CU_ASSERT(gives("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"));
    CU_ASSERT(gives("<dl><dt>one<dd>two</dl>", "one\ntwo"));
    CU_ASSERT(gives("<table><tr><th>a<th>b<tr><td>c</td><td>d</td></tr></table>", "a b\nc d"));
    CU_ASSERT(gives("<blockquote>one</blockquote><address>two</address>", "one\n\ntwo"));
}

static void pre_keeps_its_lines(void)
{
    CU_ASSERT(gives("<pre>one\n  two\n\nthree</pre>a\nb", "one\ntwo\nthree\n\na b"));
    CU_ASSERT(gives("<pre>one <b>two\nthree</b></pre>", "one two\nthree"));
}

static void hidden_elements_show_nothing(void)
{
    CU_ASSERT(gives("<p>a<svg><text>no</text></svg><p>b<template><p>no</p></template><p>c", "a\n\nb\n\nc"));
    CU_ASSERT(gives("<select><option>no</select>a<button>no</button>", "a"));
    CU_ASSERT(gives("<noscript><p>no</noscript>a<video>no</video><math>no</math>", "a"));
    CU_ASSERT(gives("<object><svg>no</svg>no</object>a", "a"));
}

static void the_title_is_the_metadatas_then_h1s_then_the_heads(void)
{
    CU_ASSERT(titled("<title>Head</title><meta property='og:title' content='Meta'><h1>One</h1>", "Meta"));
    CU_ASSERT(titled("<title>Head</title><META NAME=OG:Title CONTENT=Meta>", "Meta"));
    CU_ASSERT(titled("<meta property=og:title content='First'><meta property=og:title content='Second'>", "First"));
    CU_ASSERT(titled("<title>Head</title><meta property=og:title><h1>One</h1><h1>Two</h1>", "One"));
    CU_ASSERT(titled("<title>Head</title><nav><h1>No</h1></nav><h1> </h1><h1>O<i>n</i>e</h1>", "One"));
    CU_ASSERT(titled("<title>Head</title><title>Second</title>", "Head"));
    CU_ASSERT(titled("<svg><title>No</title></svg>", ""));
    CU_ASSERT(titled("<meta name=description content=No><meta content=No>", ""));
}

static void titles_are_one_line_with_references_decoded(void)
{
    CU_ASSERT(titled("<title>\n A &amp; B\n\n<b>C</b>&nbsp;&#33; </title>", "A & B <b>C</b>\u00a0!"));
    CU_ASSERT(titled("<meta property=og:title content='&quot;A&quot;  &amp B &'>", "\"A\" & B &"));
    CU_ASSERT(titled("<title>open", "open"));
}

static void the_sites_name_is_cut_off(void)
{
    CU_ASSERT(titled("<title>Storm closes the coast road | Port News</title>", "Storm closes the coast road"));
    CU_ASSERT(titled("<title>Port News - Storm closes the coast road</title>", "Storm closes the coast road"));
    CU_ASSERT(titled("<title>Storm closes road - again — Port News</title>", "Storm closes road - again"));
    CU_ASSERT(titled("<title>폭풍으로 해안 도로 통제 · 항구신문</title>", "폭풍으로 해안 도로 통제"));
    CU_ASSERT(titled("<title>Well-known road|closed</title>", "Well-known road|closed"));
}

static void the_first_declared_language_counts(void)
{
    CU_ASSERT(speaks("<html lang=ko>", "ko"));
    CU_ASSERT(speaks("<HTML LANG=\"pt-BR\"><html lang=en>", "pt-BR"));
    CU_ASSERT(speaks("<html><html lang=en>", "en"));
    CU_ASSERT(speaks("<html lang=>", ""));
    CU_ASSERT(speaks("<html lang=' '>", " "));
    CU_ASSERT(speaks("<html lang=elevenbytes>", "elevenbytes"));
    CU_ASSERT(speaks("<html lang=twelve-bytes>", ""));
    CU_ASSERT(speaks("<html lang=en lang=de>", "en"));
    CU_ASSERT(speaks("<p lang=fr>", ""));
}

static void asides_are_left_out_by_element(void)
{
    static const char *const elements[] = { "nav", "footer", "aside", "dialog", "figcaption", "menu" };
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
        char html[2048];
        snprintf(html, sizeof html, PROSE "<%s>" NOTICE "</%s>", elements[i], elements[i]);
        CU_ASSERT(holds(html, "coast road") && holds(html, "damage is known"));
        CU_ASSERT_FALSE(holds(html, "best weekly"));
    }
}

static void asides_are_left_out_by_name(void)
{
    static const struct { const char *attributes; bool stays; } cases[] = {
        { "class=sidebar", false }, { "class='left sidebar_2'", false }, { "id=relatedStories", false }, { "id=RELATED", false },
        { "role=navigation", false }, { "class='x-share-y'", false }, { "class=adverts", true }, { "class=unrelated", true },
        { "class='sidebar content'", true }, { "class=share id=main", true }, { "title=sidebar", true }, { "class", true }, { "class=''", true },
        { "class=sidebarwidgets", true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char html[2048];
        snprintf(html, sizeof html, "<div>" PROSE "<div %s>" NOTICE "</div>%s</div>", cases[i].attributes, "<p>The end of the text.</p>");
        CU_ASSERT(holds(html, "coast road") && holds(html, "The end of the text."));
        CU_ASSERT_EQUAL(holds(html, "best weekly"), cases[i].stays);
    }
}

static void an_article_is_no_aside_whatever_its_name(void)
{
    CU_ASSERT(holds("<div><article class=related>" PROSE "</article></div>", "coast road"));
    CU_ASSERT_FALSE(holds(PROSE "<div class=related>" NOTICE "</div>", "best weekly"));
}

static void blocks_of_links_go_headings_do_not(void)
{
    CU_ASSERT_FALSE(holds(PROSE "<p><a href=x>Ten pictures of the storm</a> <a href=y>More</a></p>", "Ten pictures"));
    CU_ASSERT(holds(PROSE "<p><a href=x>Ten pictures</a> of the storm were sent in by readers</p>", "Ten pictures"));
    CU_ASSERT(holds("<h2><a href=x>The road opens</a></h2>" PROSE, "The road opens"));
}

static void the_section_with_nearly_all_prose_is_the_main_one(void)
{
    CU_ASSERT_FALSE(holds("<div><div>" PROSE PROSE "</div><div>" NOTICE "</div></div>", "best weekly"));
    CU_ASSERT_FALSE(holds("<div><div>" NOTICE "</div><div><div>" PROSE PROSE "</div></div></div>", "best weekly"));
    CU_ASSERT(holds("<div><div>" NOTICE "</div><div><div>" PROSE PROSE "</div></div></div>", "coast road"));
    CU_ASSERT(holds("<div><div>" PROSE "</div><div>" PROSE_1 NOTICE "</div></div>", "best weekly"));
    CU_ASSERT(holds("<div><div>" PROSE_1 "</div><p>short</p></div>", "short"));       /* too little prose to tell */
}

/* A page that is nothing but asides is read without regard to them. */
static void a_page_of_asides_is_read_all_the_same(void)
{
    CU_ASSERT(holds("<div class=sidebar>" PROSE "</div>", "coast road"));
    CU_ASSERT(holds("<nav>" PROSE "</nav><p>x</p>", "coast road"));
    CU_ASSERT_FALSE(holds("<nav><svg>" PROSE "</svg></nav><p>x</p>", "coast road"));
}

static void encodings_reach_text_and_title(void)
{
    static const char korean[] = "<meta charset=euc-kr><title>\xc7\xd1</title><p>\xb1\xdb";
    static const char wide[] = "\xff\xfe<\0p\0>\0\xe9\0";
    page p;
    open_page(&p, korean, sizeof korean - 1, NULL);
    CU_ASSERT(p.html.size == 5 && memcmp(p.html.text, "글\n\n", 5) == 0);
    CU_ASSERT(p.html.title.size == 3 && memcmp(p.html.title.at, "한", 3) == 0);
    close_page(&p);
    open_page(&p, wide, sizeof wide - 1, "utf-8");
    CU_ASSERT(p.html.size == 4 && memcmp(p.html.text, "é\n\n", 4) == 0);
    close_page(&p);
    open_page(&p, "<p>\xc4", 4, "koi8-r");
    CU_ASSERT(p.html.size == 4 && memcmp(p.html.text, "д\n\n", 4) == 0);
    close_page(&p);
}

static void nul_and_bad_bytes_are_text(void)
{
    static const char html[] = "<meta charset=utf-8><p>a\0b\xff";
    page p;
    open_page(&p, html, sizeof html - 1, NULL);
    CU_ASSERT(p.html.size == 8 && memcmp(p.html.text, "a\0b\xef\xbf\xbd\n\n", 8) == 0);
    close_page(&p);
}

/* What the caller gets: offsets point into the text that was taken out. */
static void spans_point_into_the_source(void)
{
    static const char html[] = "<html lang=en><title>Storm</title><nav>Home</nav>" PROSE "<p>Caf&eacute; 한글 &#x1F600; stayed open. It sold tea.</p>";
    summ_result *res;
    size_t n, size;
    CU_ASSERT_EQUAL_FATAL(summ_summarize_html(html, sizeof html - 1, NULL, NULL, &res), SUMM_OK);
    const char *source = summ_result_source(res, &size);
    const summ_sentence *s = summ_result_sentences(res, &n);
    CU_ASSERT_EQUAL_FATAL(n, 5);
    CU_ASSERT_EQUAL(strlen(source), size);
    CU_ASSERT(s[3].byte_end <= size && memcmp(source + s[3].byte_start, "Café 한글 😀 stayed open.", s[3].byte_end - s[3].byte_start) == 0);
    CU_ASSERT_EQUAL(s[3].end - s[3].start, 22);
    CU_ASSERT(memcmp(source + s[4].byte_start, "It sold tea.", 12) == 0);
    for (size_t i = 0; i < n; i++) {
        size_t points = 0;
        for (size_t b = 0; b < s[i].byte_end; b++)
            points += (source[b] & 0xc0) != 0x80;
        CU_ASSERT_EQUAL(points, s[i].end);
    }
    CU_ASSERT_STRING_EQUAL(summ_result_title(res, NULL), "Storm");
    summ_result_free(res);
}

/* The page's word for its language counts where the text does not tell, the caller's always. */
static void the_declared_language_helps_short_pages(void)
{
    static const char html[] = "<html lang=is><p>OK 1234", unknown[] = "<html lang=qq><p>1234";
    summ_options opt = SUMM_OPTIONS_INIT;
    summ_result *res;
    CU_ASSERT_EQUAL_FATAL(summ_summarize_html(html, sizeof html - 1, NULL, NULL, &res), SUMM_OK);
    CU_ASSERT_STRING_EQUAL(summ_result_lang(res, NULL), "is");
    summ_result_free(res);
    opt.lang = "de";
    CU_ASSERT_EQUAL_FATAL(summ_summarize_html(html, sizeof html - 1, NULL, &opt, &res), SUMM_OK);
    CU_ASSERT_STRING_EQUAL(summ_result_lang(res, NULL), "de");
    summ_result_free(res);
    CU_ASSERT_EQUAL_FATAL(summ_summarize_html(unknown, sizeof unknown - 1, NULL, NULL, &res), SUMM_OK);
    CU_ASSERT_STRING_EQUAL(summ_result_lang(res, NULL), "und");
    summ_result_free(res);
}

int main(void)
{
    static const test_case tests[] = {
        { "comments end where the standard says", comments_end_where_the_standard_says },
        { "an open comment ends the page", an_open_comment_ends_the_page },
        { "declarations are not text", declarations_are_not_text },
        { "raw text holds no markup", raw_text_holds_no_markup },
        { "raw text ends with its own tag only", raw_text_ends_with_its_own_tag_only },
        { "references are decoded", references_are_decoded },
        { "names are the longest that fit", names_are_the_longest_that_fit },
        { "what is no reference stays", what_is_no_reference_stays },
        { "attributes may hold what ends a tag", attributes_may_hold_what_ends_a_tag },
        { "an open value ends the page", an_open_value_ends_the_page },
        { "many attributes are read over", many_attributes_are_read_over },
        { "a lone less-than is text", a_lone_less_than_is_text },
        { "malformed nesting loses nothing", malformed_nesting_loses_nothing },
        { "sections deeper than the stack are counted", sections_deeper_than_the_stack_are_counted },
        { "long texts are whole", long_texts_are_whole },
        { "empty pages give nothing", empty_pages_give_nothing },
        { "white space collapses", white_space_collapses },
        { "blocks, lines and cells", blocks_lines_and_cells },
        { "pre keeps its lines", pre_keeps_its_lines },
        { "hidden elements show nothing", hidden_elements_show_nothing },
        { "the title is the metadata's, then h1's, then the head's", the_title_is_the_metadatas_then_h1s_then_the_heads },
        { "titles are one line with references decoded", titles_are_one_line_with_references_decoded },
        { "the site's name is cut off", the_sites_name_is_cut_off },
        { "the first declared language counts", the_first_declared_language_counts },
        { "asides are left out by element", asides_are_left_out_by_element },
        { "asides are left out by name", asides_are_left_out_by_name },
        { "an article is no aside whatever its name", an_article_is_no_aside_whatever_its_name },
        { "blocks of links go, headings do not", blocks_of_links_go_headings_do_not },
        { "the section with nearly all prose is the main one", the_section_with_nearly_all_prose_is_the_main_one },
        { "a page of asides is read all the same", a_page_of_asides_is_read_all_the_same },
        { "encodings reach text and title", encodings_reach_text_and_title },
        { "NUL and bad bytes are text", nul_and_bad_bytes_are_text },
        { "spans point into the source", spans_point_into_the_source },
        { "the declared language helps short pages", the_declared_language_helps_short_pages },
    };
    return RUN_SUITE("html", tests);
}
