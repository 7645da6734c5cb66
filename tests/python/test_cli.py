"""The command: arguments, formats, errors that name what was wrong, and that nothing else is lost."""
import json

import pytest
from conftest import EXAMPLES

TEXT = "The bridge opened in May. Traffic has doubled since then. The mayor wants a second bridge by 2030."


def records(done):
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def jsonl(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects)


def test_help_fits_a_screen(run):
    done = run("--help")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert len(lines) <= 34
    assert max(map(len, lines)) <= 80


def test_version_and_languages(run):
    assert run("-V").stdout.startswith(b"summ ")
    listed = run("--list-languages").stdout.decode()
    assert len(listed.splitlines()) > 75
    assert "Korean" in listed


@pytest.mark.parametrize(
    "arguments, named",
    [
        (["--sentences", "0"], "--sentences: '0'"),
        (["-n", "three"], "--sentences: 'three'"),
        (["-w", "-4"], "--words: '-4'"),
        (["-c", "99999999999"], "--chars"),
        (["-r", "1.5"], "--ratio: '1.5'"),
        (["-r", "nan"], "--ratio: 'nan'"),
        (["-l", "qq"], "--lang: 'qq'"),
        (["-i", "xml"], "--input: 'xml'"),
        (["-o", "pdf"], "--output: 'pdf'"),
        (["-j", "0"], "--jobs: '0'"),
        (["--overflow", "maybe"], "--overflow: 'maybe'"),
        (["--position", "end"], "--position: 'end'"),
        (["--lines", "some"], "--lines: 'some'"),
        (["--stopwords", "no-such-file"], "no-such-file"),
        (["--no-such-option"], "no-such-option"),
    ],
)
def test_wrong_usage_names_the_option(run, arguments, named):
    done = run(*arguments, stdin=TEXT)
    assert done.returncode == 2
    assert named in done.stderr.decode()
    assert done.stdout == b""


def test_text_in_text_out(run):
    done = run("-n", "1", stdin=TEXT)
    assert done.returncode == 0
    assert done.stdout.decode().strip() in TEXT


def test_lines_out_gives_a_sentence_a_line(run):
    assert len(run("-n", "2", "-o", "lines", stdin=TEXT).stdout.decode().splitlines()) == 2


def test_json_spans_index_the_text(run):
    text = "Größe zählt. 😀 Emoji zählen als ein Zeichen. Dritter Satz hier."
    answer = json.loads(run("-n", "3", "-o", "json", stdin=text).stdout)
    for sentence in answer["sentences"]:
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
        assert text.encode()[sentence["byte_start"] : sentence["byte_end"]].decode() == sentence["text"]


def test_only_what_is_asked_for(run):
    plain = json.loads(run("-o", "json", stdin=TEXT).stdout)
    assert "keywords" not in plain and "headline" not in plain
    more = json.loads(run("-o", "json", "-k", "--headline", stdin=TEXT).stdout)
    assert "keywords" in more and "headline" in more


def test_headline_alone_is_one_line(run):
    assert len(run("--headline", stdin=TEXT).stdout.decode().splitlines()) == 1


@pytest.mark.parametrize("id_", ["a", "", 7, -(2**63), 1.5, 0.1, 12345678901234.567, True, None])
def test_id_comes_back_with_its_type_and_value(run, id_):
    (answer,) = records(run("-i", "jsonl", stdin=jsonl({"id": id_, "text": TEXT})))
    assert answer["id"] == id_ and type(answer["id"]) is type(id_)


def test_without_an_id_the_line_is_given(run):
    answers = records(run("-i", "jsonl", stdin="\n" + jsonl({"text": TEXT})))
    assert answers[0]["line"] == 2


@pytest.mark.parametrize(
    "line, named",
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": 123456789012345678901, "text": "a"}', "too big integer"),
        ('{"id": 1, "text": "\\ud800"}', "\\uD800"),
        ('{"id": 1}', 'no "text"'),
        ('{"id": 1, "text": 5}', '"text" is not a string'),
        ('{"id": {}, "text": "a"}', '"id"'),
        ('{"id": 1, "text": "a", "words": 0}', '"words"'),
        ('{"id": 1, "text": "a", "words": 2.5}', '"words"'),
        ('{"id": 1, "text": "a", "ratio": 2}', '"ratio"'),
        ('{"id": 1, "text": "a", "lang": "qq"}', '"qq"'),
        ('{"id": 1, "text": "a", "overflow": "x"}', '"overflow"'),
    ],
)
def test_a_bad_record_is_named_and_the_others_are_done(run, line, named):
    done = run("-i", "jsonl", stdin=line + "\n" + jsonl({"id": "good", "text": TEXT}))
    bad, good = records(done)
    assert done.returncode == 1
    assert named in bad["error"] and bad["line"] == 1
    assert named in done.stderr.decode()
    assert good["id"] == "good" and good["summary"]


def test_a_nul_in_a_text_is_a_character(run):
    (answer,) = records(run("--split", "-i", "jsonl", stdin='{"id": 1, "text": "One\\u0000two. Three four."}\n'))
    assert "".join(s["text"] for s in answer["sentences"]).count("\0") == 1


def test_a_record_with_a_budget_replaces_all_budgets(run):
    answers = records(run("-i", "jsonl", "-c", "5", stdin=jsonl({"text": TEXT, "sentences": 2}, {"text": TEXT})))
    assert len(answers[0]["sentences"]) == 2
    assert answers[1].get("over_budget") is True


def test_jobs_keep_order_and_answers(run):
    many = jsonl(*({"id": i, "text": f"{TEXT} Number {i} is here. It says {i * 7}."} for i in range(300)))
    one, three = run("-i", "jsonl", stdin=many), run("-i", "jsonl", "-j", "3", stdin=many)
    assert one.stdout == three.stdout
    assert [r["id"] for r in records(three)] == list(range(300))


def test_files_that_cannot_be_read_are_named(run, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    done = run(tmp_path / "missing.txt", good, "-o", "jsonl")
    assert done.returncode == 1
    assert "missing.txt" in done.stderr.decode()
    bad, fine = records(done)
    assert "No such file" in bad["error"]
    assert fine["file"].endswith("good.txt") and fine["summary"]


def test_bytes_that_are_not_utf8_are_reported_and_replaced(run, tmp_path):
    path = tmp_path / "latin1.txt"
    path.write_bytes("Der Fluß stieg. Die Stadt schloß die Tore.".encode("latin-1"))
    done = run("-n", "2", path)
    assert done.returncode == 1
    assert "latin1.txt" in done.stderr.decode() and "not UTF-8" in done.stderr.decode()
    assert "Flu\ufffd stieg" in done.stdout.decode()


def test_utf16_is_refused_by_name(run, tmp_path):
    path = tmp_path / "wide.txt"
    path.write_bytes(TEXT.encode("utf-16"))
    done = run(path)
    assert done.returncode == 1 and done.stdout == b"" and "UTF-16" in done.stderr.decode()


def test_long_texts_are_refused_by_name(run):
    done = run("--max-bytes", "20", stdin=TEXT)
    assert done.returncode == 1 and "--max-bytes 20" in done.stderr.decode()


def test_html_is_escaped_and_marked(run):
    page = run("-n", "1", "-o", "html", stdin="A <b>bold</b> claim & more was made by the council.").stdout.decode()
    assert "<mark" in page and "&lt;b&gt;" in page and "&amp; more" in page


def test_highlight_keeps_the_source(run):
    shown = run("-n", "1", "--highlight", stdin=TEXT).stdout.decode()
    assert shown.replace("\033[1m", "").replace("\033[0m", "").strip() == TEXT


def test_explain_lists_every_candidate(run):
    answer = json.loads(run("-n", "1", "--explain", "-o", "json", stdin=TEXT).stdout)
    assert [r["index"] for r in answer["explain"]] == [0, 1, 2]
    assert sum(r["selected"] for r in answer["explain"]) == 1
    assert b"lost-to" in run("-n", "1", "--explain", stdin=TEXT).stdout


def test_several_files_as_one_subject(run, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(TEXT)
    b.write_text("A ferry sank in the harbour. All passengers were saved by the pilots.")
    answer = json.loads(run("--multi", "-n", "2", "-o", "json", a, b).stdout)
    assert all(s["file"] in (str(a), str(b)) for s in answer["sentences"])


def test_progress_goes_to_standard_error(run):
    done = run("-i", "jsonl", "--progress", stdin=jsonl({"text": TEXT}))
    assert b"1 done" in done.stderr and b"done" not in done.stdout


@pytest.mark.parametrize("lang", ["en", "ko", "ja"])
def test_sample_pages_are_summarized_in_their_language(run, lang):
    answer = json.loads(run("-n", "3", "-o", "json", EXAMPLES / f"{lang}.txt").stdout)
    assert answer["lang"] == lang
    assert len(answer["sentences"]) == 3


def test_lines_and_json_show_what_compress_leaves(run):
    text = "The ferry (built in 1931) has carried two million\npassengers, the company said."
    options = ("--compress", "-n", "1", "-l", "en", "--lines", "wrapped")
    short = "The ferry has carried two million passengers."
    assert run(*options, "-o", "lines", stdin=text).stdout.decode() == short + "\n"
    (sentence,) = json.loads(run(*options, "-o", "json", stdin=text).stdout)["sentences"]
    assert sentence["text"] == text and sentence["printed"] == short
    assert " ".join("".join(text[k["start"] : k["end"]] for k in sentence["kept"]).split()) == short
