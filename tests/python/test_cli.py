"""The command: arguments, formats, errors that name what was wrong, and that nothing else is lost."""
import json
import subprocess

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


# -- options one by one --


def test_keywords_and_headline_alone_leave_the_summary_out(run):
    assert len(run("-k2", stdin=TEXT).stdout.decode().splitlines()) == 2
    headline = run("--headline=9", stdin=TEXT).stdout.decode().strip()
    assert headline and len(headline.split()) <= 9
    lines = run("-k2", "--headline", "-n", "1", stdin=TEXT).stdout.decode().splitlines()
    assert len(lines) == 4 and lines[1] in TEXT


def test_stop_words_of_a_file_are_no_keywords(run, tmp_path):
    words = tmp_path / "stop.txt"
    words.write_text("# comment\nbridge\r\n\ntraffic")
    before, after = (run("-k9", *more, stdin=TEXT).stdout.decode().lower() for more in ((), ("--stopwords", words)))
    assert "bridge" in before and "traffic" in before
    assert "bridge" not in after and "traffic" not in after


def test_what_is_known_counts_for_less(run, tmp_path):
    known = tmp_path / "known.txt"
    best = run("-n", "1", stdin=TEXT).stdout.decode()
    known.write_text(best)
    assert run("-n", "1", "--known", known, stdin=TEXT).stdout.decode() != best


def test_a_query_draws_its_sentence(run):
    assert run("-n", "1", "-q", "traffic", stdin=TEXT).stdout.decode().strip() == "Traffic has doubled since then."


def test_a_title_draws_its_keywords(run):
    plain, titled = ({k["text"].lower(): k["score"] for k in json.loads(run("-k9", "-o", "json", *more, stdin=TEXT).stdout)["keywords"]}
                     for more in ((), ("-t", "Doubled")))
    assert titled["doubled"] > plain["doubled"]


@pytest.mark.parametrize("heading", ["# {}", "{}\n=========="])
def test_a_first_heading_of_markdown_is_the_title(run, heading):
    title = "Why the ferry stops at noon, and what a later boat would cost the island"
    text = heading.format(title) + "\n\n" + TEXT + "\n\n## Prices\n\n" + TEXT
    assert json.loads(run("-o", "json", stdin=text).stdout)["title"] == title


def test_lines_say_what_a_break_means(run):
    text = "The bridge opened\nin May. It is long."
    wrapped, broken = (run("--split", "--keep-furniture", "--lines", how, stdin=text).stdout.decode().splitlines() for how in ("wrapped", "breaks"))
    assert wrapped == ["The bridge opened in May.", "It is long."]
    assert broken == ["The bridge opened", "in May.", "It is long."]


def test_strict_splits_as_the_standard_does(run):
    text = "Dr. Ames came. He left."
    assert run("--split", stdin=text).stdout.decode().splitlines() == ["Dr. Ames came.", "He left."]
    assert run("--split", "--strict", stdin=text).stdout.decode().splitlines() == ["Dr.", "Ames came.", "He left."]


def test_by_score_puts_the_best_first(run):
    in_order, best_first = (json.loads(run("-n", "3", "-o", "json", *more, stdin=TEXT).stdout)["sentences"] for more in ((), ("--by-score",)))
    assert [s["start"] for s in in_order] == sorted(s["start"] for s in in_order)
    assert [s["rank"] for s in best_first] == [0, 1, 2]
    lines = run("-n", "3", "-o", "lines", "--by-score", stdin=TEXT).stdout.decode().splitlines()
    assert lines == [s["text"] for s in best_first]


def test_without_regard_to_places(run):
    page = EXAMPLES / "en.txt"
    why = json.loads(run("--position", "none", "--explain", "-o", "json", page).stdout)["explain"]
    assert {r["position"] for r in why if r["candidate"]} == {1}


def test_blocks_are_listed_with_kind_and_score(run):
    lines = run("--blocks", EXAMPLES / "en.txt").stdout.decode().splitlines()
    kinds = [line.split()[0] for line in lines]
    assert {"furniture", "prose", "title"} <= set(kinds)
    assert all((float(line.split()[1]) <= 0) == (kind == "furniture") for kind, line in zip(kinds, lines) if kind in ("furniture", "prose"))


@pytest.mark.parametrize(("caption", "told"), [
    ("Passengers wait at the counter on Tuesday. (Ann Ash / Port Tribune)", False),
    ("Firefighters reach a house in the lower town by boat.   © Meridian / J. Stoffel", False),
    ("The ferry at the quay of Sunhaven this morning. Photo credit: Ann Ash", False),
    ("CAPTION: The ferry at the quay of Sunhaven this morning.", False),
    ("Die Fähre liegt heute Morgen am Kai von Sandhafen. (Foto: Anna Esch)", False),
    ("The ferry line carried 48,000 people last year. (That is 9 percent more.)", True),
    ("The ferry line shows its plans in a picture of the quay. The picture is of last year.", True),
])
def test_captions_with_their_credit_are_furniture(run, caption, told):
    article = ["The ferry line to the islands will run all winter, its owner said on Monday, after the state agreed to pay half of the fuel.",
               "Until now the last boat left in October, and people who stayed had to hire fishermen when they needed a doctor.",
               "The first crossing is planned for 3 November. Tickets will cost as much as in summer, and schoolchildren travel free."]
    listed = run("--blocks", stdin="\n\n".join([article[0], caption, *article[1:]])).stdout.decode().splitlines()
    kinds = [line.split()[0] for line in listed]
    assert len(kinds) == 4
    assert kinds[0] == kinds[2] == kinds[3] == "prose"
    assert (kinds[1] != "furniture") == told


def test_furniture_can_be_kept_by_flag_or_threshold(run):
    page = EXAMPLES / "en.txt"
    usual, kept, lax = (run("--split", *more, page).stdout.decode().splitlines() for more in ((), ("--keep-furniture",), ("--threshold", "-99")))
    assert set(usual) < set(kept) and len(lax) > len(usual)
    assert b"furniture" not in run("--blocks", "--threshold", "-99", page).stdout


def test_detection(run):
    assert run("--detect", EXAMPLES / "ko.txt").stdout.decode().split()[0] == "ko"
    assert run("--detect", stdin="").stdout == b"und 0.00\n"


def test_a_language_for_every_block(run):
    text = TEXT + "\n\n다리가 5월에 열렸다. 시장은 두 번째 다리를 원한다.\n"
    found = json.loads(run("-l", "multi", "-n", "9", "-o", "json", stdin=text).stdout)["sentences"]
    assert [s["lang"] for s in found] == ["en"] * 3 + ["ko"] * 2
    (answer,) = records(run("-i", "jsonl", stdin=jsonl({"text": text, "lang": "multi", "sentences": 9})))
    assert [s["start"] for s in answer["sentences"]] == [s["start"] for s in found]


# -- usage --


@pytest.mark.parametrize(
    "arguments, named",
    [
        (["--multi", "-i", "jsonl", "x"], "--multi and --input jsonl"),
        (["--split", "-o", "html"], "--output html shows a summary"),
        (["-i", "jsonl", "-o", "html"], "--output html takes one text"),
        (["-o", "html", "a", "b"], "--output html takes one file"),
        (["--multi", "--highlight", "x"], "--highlight takes one text"),
        (["--multi", "--detect", "x"], "--multi summarizes"),
        (["--multi"], "no files given"),
        (["--encoding", "klingon", "-i", "html"], "--encoding: 'klingon'"),
        (["--threshold", "inf"], "--threshold: 'inf'"),
        (["--threshold", "1x"], "--threshold: '1x'"),
        (["--max-bytes", "0"], "--max-bytes: '0'"),
        (["--max-bytes", "2147483648"], "--max-bytes"),
        (["-k0"], "--keywords: '0'"),
        (["--headline=x"], "--headline: 'x'"),
        (["--known", "."], "--known: .:"),
        (["-j", "257"], "--jobs: '257'"),
        (["-n", " 3"], "--sentences: ' 3'"),
        (["-n"], "requires an argument"),
    ],
)
def test_more_wrong_usage(run, arguments, named):
    done = run(*arguments, stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, b"")
    assert named in done.stderr.decode()


def test_the_last_of_two_files_of_stop_words_counts(run, tmp_path):
    one, two = tmp_path / "1", tmp_path / "2"
    one.write_text("bridge\n")
    two.write_text("traffic\n")
    found = run("-k9", "--stopwords", one, "--stopwords", two, "--known", one, "--known", two, stdin=TEXT).stdout.decode().lower()
    assert "bridge" in found and "traffic" not in found


# -- inputs --


def test_a_nul_ends_no_line(run):
    """It is a character; what prints a sentence a line neither stops nor runs for ever at it."""
    text = "One\0two is here. Three \r\n four.\n"
    wanted = ["One\0two is here.", "Three four."]
    assert run("--split", "--lines", "wrapped", stdin=text).stdout.decode().splitlines() == wanted
    assert run("--explain", stdin=text).stdout.count(b"\0") == 2                    # in the summary and in the table
    assert b"One\0two" in run("--blocks", stdin=text).stdout
    page = run("-o", "html", stdin=text).stdout
    assert b"\0" not in page and "One\ufffdtwo".encode() in page


def test_html_for_people_has_title_language_and_direction(run):
    page = run("-o", "html", "-n", "1", EXAMPLES / "ja.txt").stdout.decode()
    title = json.loads(run("-o", "json", EXAMPLES / "ja.txt").stdout)["title"]
    assert f"<title>{title}</title>" in page and '<html lang="ja" dir="ltr">' in page
    arabic = run("-o", "html", "-l", "ar", stdin='قال "نعم" > لا.\x01').stdout.decode()
    assert 'dir="rtl"' in arabic and "&quot;" in arabic and "&gt;" in arabic and "\ufffd" in arabic


def test_highlight_adds_the_last_line_feed(run):
    assert run("--highlight", stdin="").stdout == b"\n"
    assert run("--highlight", "-n", "1", stdin="One.\n").stdout == b"\033[1mOne.\033[0m\n"


def test_explain_names_who_took_what(run):
    text = "The bridge opened in May. The bridge opened in May again. Ferries are cheap here."
    why = json.loads(run("-n", "1", "--explain", "-o", "json", stdin=text).stdout)["explain"]
    (taken,) = (r["index"] for r in why if r["selected"])
    assert why[1 - taken]["lost_to"] == taken
    assert f"{taken}  " in run("-n", "1", "--explain", stdin=text).stdout.decode()


def test_files_are_parted_and_named(run, tmp_path):
    a, b = tmp_path / "a", tmp_path / "b"
    a.write_text("One.")
    b.write_text("Two.")
    assert run(a, b).stdout.decode() == f"==> {a} <==\nOne.\n\n==> {b} <==\nTwo.\n"
    found = json.loads(run("-o", "json", a, tmp_path / "none", b).stdout)
    assert [x["file"] for x in found] == [str(a), str(tmp_path / "none"), str(b)]
    assert [x.get("summary") for x in found] == ["One.", None, "Two."]


def test_one_bad_file_gives_no_half_of_json(run, tmp_path):
    done = run("-o", "json", tmp_path / "none")
    assert (done.returncode, done.stdout) == (1, b"")


def test_files_of_json_lines(run, tmp_path):
    a, folder = tmp_path / "a.jsonl", tmp_path / "folder"
    folder.mkdir()
    a.write_bytes(b"\xef\xbb\xbf" + jsonl({"id": 1, "text": "One."}).encode())
    done = run("-i", "jsonl", a, tmp_path / "none", folder, a)
    good, missing, unreadable, again = records(done)
    assert done.returncode == 1
    assert good["id"] == again["id"] == 1
    assert "No such file" in missing["error"] and "directory" in unreadable["error"]
    array = json.loads(run("-i", "jsonl", "-o", "json", a, a).stdout)
    assert [x["summary"] for x in array] == ["One.", "One."]
    assert run("-i", "jsonl", "-o", "text", a).stdout == b"One.\n"


def test_together_takes_what_can_be_read(run, tmp_path):
    a, page, wide, none = tmp_path / "a.txt", tmp_path / "b.html", tmp_path / "c.txt", tmp_path / "none"
    a.write_text(TEXT)
    page.write_text("<nav>Home</nav><p>The bridge is &quot;long&quot;.<p>Ferries have been sold to the island.")
    wide.write_bytes(TEXT.encode("utf-16"))
    done = run("--multi", "-n", "9", "-o", "lines", none, a, wide, page)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert f"{page}: The bridge is \"long\"." in lines and len(lines) == 5
    assert all(line.startswith((f"{a}: ", f"{page}: ")) for line in lines)
    assert "none: No such file" in done.stderr.decode() and "c.txt: UTF-16" in done.stderr.decode()
    for out in ("text", "json", "jsonl"):
        nothing = run("--multi", "-o", out, none)
        assert (nothing.returncode, nothing.stdout) == (1, b"")


def test_a_full_disk_is_told(command):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([command, "-n", "1"], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1 and b"standard output: No space left" in done.stderr


def test_long_inputs_are_read_whole(run):
    text = "".join(f"Sentence number {i} says {i * 7}. " for i in range(20000))
    assert len(run("--split", stdin=text).stdout.splitlines()) == 20000
    done = run("--max-bytes", "100000", stdin=text)
    assert done.returncode == 1 and done.stdout == b"" and b"longer than --max-bytes 100000" in done.stderr


def test_records_longer_than_the_limit_are_refused(run):
    short, long = records(run("-i", "jsonl", "--max-bytes", "50", stdin=jsonl({"text": "One."}, {"text": TEXT})))
    assert short["summary"] == "One." and "--max-bytes 50" in long["error"]


def test_the_declared_encoding_of_html(run):
    page = "<p>Der Fluß stieg.".encode("latin-1")
    assert run("-i", "html", "--encoding", "latin1", stdin=page).stdout.decode().strip() == "Der Fluß stieg."
