"""HTML in: main text, title, references, encodings, broken markup; through Python and the command."""
import json

import pytest

import summ

ARTICLE = """<article><h1>Storm closes the coast road</h1>
<p>The storm closed the coast road on Monday morning, the county said. Waves threw stones the size of loaves onto the lanes
&amp; two cars had to be pulled out by a tractor.</p><p>Dr. Ames of the harbour office expects the road to open on Thursday&hellip;
Crews have begun to clear the stones, but the sea wall is cracked in four places.</p>
<p>The county will pay for the repair of the sea wall out of its storm fund, it said on Tuesday.</p></article>"""
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Coast road | Port News</title>
<meta property="og:title" content="Storm closes the coast road"><style>p {{ color: red }}</style>
<script>if (a < b) document.write("<p>never shown</p>");</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<div class="related-links"><p>Ten things about storms that nobody ever told you, and a long teaser that reads like an article.</p></div>
{ARTICLE}<!-- a comment with <p>text</p> --><footer><p>Copyright by somebody, all rights kept by them for ever.</p></footer></body></html>"""


def test_main_text_and_title():
    s = summ.summarize_html(PAGE, sentences=2)
    assert s.title == "Storm closes the coast road"
    for absent in ("Home", "nobody", "Copyright", "never shown", "comment", "color", "<"):
        assert absent not in s.source
    for present in ("lanes & two cars", "Thursday…", "storm fund"):
        assert present in s.source
    for x in s.all_sentences:
        assert s.source[x.start : x.end] == x.text


NOTICE = "<p>The readers of this paper have voted this the best weekly of the coast for three years running, thanks to all of you.</p>"
PARAGRAPHS = ARTICLE[ARTICLE.index("<p>") : ARTICLE.index("</article>")]


@pytest.mark.parametrize(
    "page, notice_stays",
    [
        (f"<div><div>{PARAGRAPHS * 2}</div><div>{NOTICE}</div></div>", False),                  # outside of the main section
        (f"<div><div>{PARAGRAPHS}{NOTICE}</div></div>", True),
        (f"<div>{PARAGRAPHS}</div><div>{NOTICE * 9}</div>", True),                              # no section has nearly all of the prose
        (f"<div>{PARAGRAPHS}<div class=relatedStories>{NOTICE}</div></div>", False),
        (f"<div>{PARAGRAPHS}<div class=unrelatedstories>{NOTICE}</div></div>", True),
        (f"<div>{PARAGRAPHS}<figure><figcaption>{NOTICE}</figcaption></figure></div>", False),
    ],
)
def test_the_main_section_is_kept(page, notice_stays):
    source = summ.summarize_html(page).source
    assert "closed the coast road" in source and "out of its storm fund" in source
    assert ("best weekly" in source) == notice_stays


@pytest.mark.parametrize(
    "encoding, label, text",
    [
        ("shift_jis", "Shift_JIS", "高潮で海岸の道路が月曜日の朝に閉鎖されたと県が発表した。"),
        ("euc-jp", "EUC-JP", "高潮で海岸の道路が月曜日の朝に閉鎖されたと県が発表した。"),
        ("cp949", "EUC-KR", "폭풍으로 해안 도로가 월요일 아침 통제됐다고 군청이 밝혔다."),
        ("gb18030", "GB2312", "星期一早上，海边公路因风暴关闭，县政府说。"),
        ("big5", "Big5", "星期一早上，海邊公路因風暴關閉，縣政府說。"),
        ("cp1251", "windows-1251", "Шторм закрыл прибрежную дорогу в понедельник утром."),
        ("cp1252", "ISO-8859-1", "Der Sturm schloß die Küstenstraße am Montag – früh."),
        ("utf-8", "UTF-8", "Η θύελλα έκλεισε τον παραλιακό δρόμο τη Δευτέρα."),
    ],
)
def test_encodings(encoding, label, text):
    body = f"<p>{text}</p>" * 3
    by_meta = f'<html><head><meta charset="{label}"></head><body>{body}</body></html>'.encode(encoding)
    assert text in summ.summarize_html(by_meta).source
    bare = f"<html><body>{body}</body></html>".encode(encoding)
    assert text in summ.summarize_html(bare, encoding=label).source


def test_byte_order_marks_win():
    page = "<html><body><p>Το κείμενο είναι εδώ, γραμμένο στα ελληνικά.</p></body></html>"
    assert "κείμενο" in summ.summarize_html(page.encode("utf-16")).source
    assert "κείμενο" in summ.summarize_html(page.encode("utf-8-sig"), encoding="iso-8859-1").source


def test_unmarked_bytes_that_are_not_utf8_are_windows_1252():
    assert "Fluß – früh" in summ.summarize_html("<p>Der Fluß – früh am Morgen gestiegen.</p>".encode("cp1252")).source


def test_unknown_encodings_are_named():
    with pytest.raises(summ.SummError, match="klingon"):
        summ.summarize_html(b"<p>a</p>", encoding="klingon")
    with pytest.raises(TypeError):
        summ.summarize_html(5)


@pytest.mark.parametrize(
    "markup, text",
    [
        ("a&lt;b &#65;&#x42; &euro;&copy &notit; &nosuch; & &#0; &#x110000; &#128;", "a<b AB €© ¬it; &nosuch; & \ufffd \ufffd €"),
        ("one<br>two", "one\ntwo"),
        ("<b>in</b>line <i>tags</i>", "inline tags"),
        ("3 < 5 and <3", "3 < 5 and <3"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("a<!-- x --!>b<!-->c<!doctype x>d<?x?>e</>f", "abcdef"),
        ('<p title="a > b">quoted</p>', "quoted"),
        ("<textarea><p>no</p></textarea>yes", "yes"),
        ("<pre>kept\n  lines</pre>", "kept\nlines"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<script>x</scriptx></script>after", "after"),
    ],
)
def test_markup_becomes_text(markup, text):
    assert summ.summarize_html(markup).source.strip() == text


@pytest.mark.parametrize("end", ["<!-- open", "<p title='open", "<script>open", "</", "<", "<p", "&", "&#", "<!", "<svg><p>open"])
def test_a_cut_off_page_keeps_what_came_before(end):
    assert "storm fund" in summ.summarize_html(ARTICLE + end).source


def test_the_command_knows_html_by_name_and_by_look(run, tmp_path):
    named = tmp_path / "page.html"
    named.write_text(ARTICLE)
    looks = tmp_path / "page"
    looks.write_text(PAGE)
    for path in (named, looks):
        answer = json.loads(run("-n", "1", "-o", "json", path).stdout)
        assert answer["title"] == "Storm closes the coast road"
        assert "<" not in answer["summary"]
    assert b"<p>" in run("-i", "text", "-n", "9", looks).stdout


@pytest.mark.parametrize(
    "data, text",
    [(b"<p>To the caf\xe9.", "To the caf\u00e9."), (b"<p>To the caf\xe9 ", "To the caf\u00e9"), (b"<p>\xc3\xa9t\xc3\xa9 caf\xc3", "\u00e9t\u00e9 caf\ufffd")],
)
def test_a_bad_byte_near_the_end_tells_the_encoding_unless_it_is_a_character_cut_off(data, text):
    assert summ.summarize_html(data).source.strip() == text


def test_bytes_that_are_not_the_declared_utf8_are_replaced():
    s = summ.summarize_html(b"<meta charset=utf-8><title>Caf\xe9</title><p>The caf\xe9 on the quay \xf0\x9f\x98 opened in May.</p>")
    assert s.source.strip() == "The caf\ufffd on the quay \ufffd\ufffd\ufffd opened in May."
    assert s.title == "Caf\ufffd"
