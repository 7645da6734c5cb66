"""The Python interface: spans, options, errors, threads, memory, pickling."""
import dataclasses
import gc
import pickle
import resource
from concurrent.futures import ThreadPoolExecutor

import pytest

import summ

TEXT = "The bridge opened in May. Traffic has doubled since then. The mayor wants a second bridge by 2030."
STRANGE = "A 😀 smiled at the crowd. A lone \ud83d surrogate stands here. 漢字と仮名が混ざる。 Ende gut, alles gut.\x00 Done here."


def check_spans(source, found):
    for item in found:
        assert source[item.start : item.end] == item.text


@pytest.mark.parametrize("source", [TEXT, STRANGE, "\ufeff" + TEXT, TEXT.replace(" ", "\n")])
def test_spans_index_the_given_str(source):
    s = summ.summarize(source, sentences=2)
    check_spans(source, s.sentences)
    check_spans(source, s.all_sentences)
    check_spans(source, s.blocks)
    check_spans(source, s.keywords)
    check_spans(source, summ.split(source))
    assert s.spans == tuple((x.start, x.end) for x in s.sentences)


def test_split_is_a_partition():
    parts = summ.split(STRANGE)
    assert "".join("".join(p.text.split()) for p in parts) == "".join(STRANGE.split())


@pytest.mark.parametrize("text", [None, "", " \n\t", "\ufeff"])
def test_no_text_gives_an_empty_summary(text):
    s = summ.summarize(text)
    assert (s.text, s.sentences, s.keywords, s.headline) == ("", (), (), "")
    assert summ.split(text) in ((), summ.split("\ufeff"))
    assert summ.keywords(text) == ()
    assert summ.headline(text) == ""
    assert summ.detect(text).lang == "und"


@pytest.mark.parametrize(
    "options, named",
    [
        ({"sentences": 0}, "sentences"),
        ({"words": -1}, "words"),
        ({"chars": 2**32}, "chars"),
        ({"ratio": 0}, "ratio"),
        ({"ratio": float("nan")}, "ratio"),
        ({"ratio": 1.01}, "ratio"),
        ({"position": "end"}, "position"),
        ({"overflow": "some"}, "overflow"),
        ({"lines": "few"}, "lines"),
        ({"lang": "qq"}, "qq"),
        ({"max_bytes": 2**31}, "max_bytes"),
    ],
)
def test_wrong_options_are_named(options, named):
    with pytest.raises(summ.SummError, match=named):
        summ.summarize(TEXT, **options)
    with pytest.raises(ValueError, match=named):
        summ.Summarizer(**options)


@pytest.mark.parametrize(
    "options", [{"sentences": "3"}, {"sentences": True}, {"words": 2.0}, {"ratio": "0.5"}, {"lang": 5}, {"title": b"x"}, {"stopwords": "a b"}, {"position": None}]
)
def test_wrong_types_are_type_errors(options):
    with pytest.raises(TypeError, match=next(iter(options))):
        summ.summarize(TEXT, **options)


def test_text_must_be_str():
    for call in (summ.summarize, summ.split, summ.keywords, summ.headline, summ.detect):
        with pytest.raises(TypeError, match="bytes"):
            call(TEXT.encode())
    with pytest.raises(TypeError):
        summ.summarize_many(TEXT)


def test_errors_by_kind():
    with pytest.raises(summ.LanguageError):
        summ.split(TEXT, lang="qq")
    with pytest.raises(summ.TextTooLongError, match="max_bytes=20"):
        summ.summarize(TEXT, max_bytes=20)


def test_budgets_hold():
    for n in range(1, 60, 7):
        s = summ.summarize(TEXT, words=n)
        assert s.over_budget or sum(x.words for x in s.sentences) <= n
        assert s.over_budget is False or len(s.sentences) == 1
    for n in range(5, 100, 9):
        s = summ.summarize(TEXT, chars=n)
        assert s.over_budget or len(s.text) <= n


def test_results_are_frozen():
    s = summ.summarize(TEXT)
    with pytest.raises(dataclasses.FrozenInstanceError):
        s.text = ""
    assert str(s) == s.text and str(s.sentences[0]) == s.sentences[0].text


def test_summaries_survive_pickling():
    s = summ.summarize(TEXT, sentences=1)
    again = pickle.loads(pickle.dumps(s))
    assert again == s
    assert (again.all_sentences, again.blocks, again.explain()) == (s.all_sentences, s.blocks, s.explain())


def test_summarizers_survive_pickling():
    summarizer = summ.Summarizer(words=20, lang="en", stopwords=["bridge"])
    again = pickle.loads(pickle.dumps(summarizer))
    assert again == summarizer and again(TEXT) == summarizer(TEXT)


def test_batch_keeps_order_and_is_lazy():
    texts = [f"{TEXT} The town has {i} houses. It grew by {i * 3} last year." for i in range(200)]
    summarizer = summ.Summarizer(sentences=2)
    plain = [summarizer(t) for t in texts]
    assert list(summarizer.batch(texts)) == plain
    assert list(summarizer.batch(iter(texts), workers=4)) == plain
    read = []
    stream = summarizer.batch((read.append(t) or t for t in texts), workers=2)
    next(stream)
    assert len(read) < 100
    stream.close()


def test_batch_names_what_is_wrong():
    with pytest.raises(summ.SummError, match="workers"):
        summ.Summarizer().batch([TEXT], workers=0)
    with pytest.raises(TypeError):
        summ.Summarizer().batch(TEXT)


def test_many_threads_give_what_one_gives(articles):
    texts = [*articles.values(), TEXT, STRANGE] * 8
    wanted = [summ.summarize(t, sentences=3) for t in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda t: summ.summarize(t, sentences=3), texts)) == wanted


def test_ten_thousand_calls_do_not_grow_the_process(articles):
    text = (articles["en"] + "\n\n") * 3
    summarizer = summ.Summarizer(sentences=3)

    def resident():
        gc.collect()
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()

    for _ in range(300):
        summarizer(text)
    before = resident()
    for _ in range(2000):
        summarizer(text)
    assert resident() - before < 2 << 20


def test_explain_tells_every_candidate():
    s = summ.summarize(TEXT, sentences=1)
    rows = s.explain()
    assert [r["index"] for r in rows] == [0, 1, 2]
    assert [r["text"] for r in rows if r["selected"]] == [s.text]


def test_several_texts_make_one_summary():
    texts = [TEXT, "A ferry sank in the harbour. All passengers were saved by the pilots."]
    s = summ.summarize_many(texts, sentences=3)
    assert s.sources == tuple(texts)
    for x in s.all_sentences:
        assert texts[x.doc][x.start : x.end] == x.text
    assert {x.doc for x in s.all_sentences} == {0, 1}


def test_languages_and_detection(articles):
    codes = [language.code for language in summ.languages()]
    assert codes == sorted(codes) and {"en", "ko", "ja", "ar"} <= set(codes)
    for lang, text in articles.items():
        assert summ.detect(text).lang == lang


def test_versions():
    assert summ.__version__.count(".") == 2
    assert summ.unicode_version.startswith("17")


def test_a_query_raises_its_sentence():
    text = "The council met on Monday for long. Rain fell all day on the roofs. The harbour needs a new crane soon. The schools stay open today."
    plain, asked = (summ.summarize(text, sentences=1, position="none", query=q).explain()[2] for q in (None, "harbour crane"))
    assert asked["gain"] > 2 * plain["gain"] and asked["centrality"] > plain["centrality"]


def test_what_is_known_counts_for_less():
    text = "The bridge over the river opened in May. The bridge over the river has two lanes. A new ferry leaves at noon for the island."
    plain, told = (summ.summarize(text, sentences=1, known=k).explain() for k in (None, "The bridge over the river opened in May."))
    assert told[0]["gain"] < 0.5 * plain[0]["gain"]
    assert told[2]["gain"] > 0.8 * plain[2]["gain"]


def test_compress_leaves_side_clauses_out_and_tells_what_is_kept():
    text = "The ferry (built in 1931) has carried two million passengers, the company said. It sails on Sundays."
    s = summ.summarize(text, sentences=2, lang="en", compress=True)
    assert s.text == "The ferry has carried two million passengers. It sails on Sundays."
    assert s.text == " ".join(sentence.printed for sentence in s.sentences)
    first, second = s.sentences
    assert first.text == text[first.start : first.end] == "The ferry (built in 1931) has carried two million passengers, the company said."
    assert [text[a:b].strip() for a, b in first.kept] == ["The ferry", "has carried two million passengers", "."]
    assert second.kept == ((second.start, second.end),)
    plain = summ.summarize(text, sentences=2, lang="en")
    assert plain.sentences[0].kept == () and plain.sentences[0].printed == first.text
    assert s.sentences == plain.sentences == tuple(x for x in plain.all_sentences if x.selected)
