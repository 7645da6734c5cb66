"""What notebooks show: HTML, data frames, plots; and what is said where a package is missing."""
import html.parser
import sys

import pytest

import summ

TEXT = 'The <script>alert("x")</script> bridge & road opened in May. Traffic has doubled since then. The mayor wants a second bridge by 2030.'
VOID = {"meta", "br", "hr"}


class Balance(html.parser.HTMLParser):
    """Fails on a tag that is closed out of order, collects tags and text."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


def parse(page):
    parser = Balance()
    parser.feed(page)
    assert parser.open == []
    return parser


def test_html_shows_the_escaped_source_and_marks_the_summary():
    s = summ.summarize(TEXT, sentences=1, lang="en")
    page = parse(s._repr_html_())
    assert "script" not in [tag for tag, _ in page.tags]
    assert TEXT in "".join(page.text)
    (mark,) = [attrs for tag, attrs in page.tags if tag == "mark"]
    assert mark["title"].startswith("rank 1, score 1")
    source = next(attrs for tag, attrs in page.tags if attrs.get("class") == "source")
    assert (source["lang"], source["dir"]) == ("en", "ltr")


def test_html_of_right_to_left_text():
    page = parse(summ.summarize("افتتح الجسر في مايو. تضاعفت حركة المرور منذ ذلك الحين.", lang="ar")._repr_html_())
    assert any(attrs.get("dir") == "rtl" for _, attrs in page.tags)


def test_long_sources_are_folded_and_complete():
    text = "\n\n".join(f"Paragraph {i} tells of the harbour and of its {i} boats in some detail for the reader." for i in range(200))
    page = parse(summ.summarize(text, sentences=2)._repr_html_())
    assert any(tag == "details" for tag, _ in page.tags)
    shown = "".join(page.text)
    assert all(f"Paragraph {i} tells" in shown for i in range(200))


def test_an_empty_summary_shows_itself():
    parse(summ.summarize("")._repr_html_())


def test_frame():
    pytest.importorskip("pandas")
    frame = summ.summarize(TEXT, sentences=1).to_frame()
    assert len(frame) == 3 and frame["selected"].sum() == 1
    assert list(summ.summarize("").to_frame().columns) == list(frame.columns)


def test_plot():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    ax = summ.summarize(TEXT, sentences=1).plot()
    assert len(ax.patches) == 3


def test_progress_bar(capsys):
    pytest.importorskip("tqdm")
    assert len(list(summ.Summarizer().batch([TEXT] * 3, progress=True))) == 3
    assert "3/3" in capsys.readouterr().err


@pytest.mark.parametrize("package, call", [("pandas", "to_frame"), ("matplotlib.pyplot", "plot")])
def test_a_missing_package_is_named(monkeypatch, package, call):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match="notebook"):
        getattr(summ.summarize(TEXT), call)()
