"""JSON lines in and JSON out, rule by rule: what README.md says of records, ids, budgets, languages, places and failures."""
import json
import os
import signal
import subprocess

import pytest

TEXT = "The bridge opened in May. Traffic has doubled since then. The mayor wants a second bridge by 2030. Nobody knows the price."
KOREAN = "다리가 5월에 열렸다. 그 뒤로 교통량이 두 배가 됐다. 시장은 두 번째 다리를 원한다. 값은 아무도 모른다."


def lines(*records):
    return "".join((r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)) + "\n" for r in records)


def answers(done):
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


@pytest.fixture
def ask(run):
    """ask(record, ..., options=()) -> (exit status, answers)"""

    def call(*records, options=()):
        done = run("-i", "jsonl", *options, stdin=lines(*records))
        return done.returncode, answers(done)

    return call


# -- ids --


@pytest.mark.parametrize("written", ["0", "-9223372036854775808", "9223372036854775807", "true", "false", "null", '""', '"a\\u0000b"', '"é"'])
def test_an_id_keeps_its_type_and_value(ask, written):
    status, (answer,) = ask('{"id": %s, "text": "One. Two."}' % written)
    wanted = json.loads(written)
    assert status == 0
    assert answer["id"] == wanted and type(answer["id"]) is type(wanted)
    assert "line" not in answer


@pytest.mark.parametrize("written", ["0.1", "1e300", "5e-324", "12345678901234.567", "0.30000000000000004", "2.2250738585072014e-308"])
def test_real_ids_need_17_digits_and_have_them(ask, written):
    _, (answer,) = ask('{"id": %s, "text": "One."}' % written)
    assert answer["id"] == float(written)


@pytest.mark.parametrize("written", ["9223372036854775808", "-9223372036854775809", "1" * 40])
def test_whole_numbers_over_64_bits_are_an_error(ask, written):
    status, (bad, good) = ask('{"id": %s, "text": "One."}' % written, {"id": 2, "text": "Two."})
    assert status == 1
    assert bad["line"] == 1 and "integer" in bad["error"] and "id" not in bad
    assert good["id"] == 2 and good["summary"] == "Two."


@pytest.mark.parametrize("written", ["{}", "[]", '{"a": 1}', "[1]"])
def test_ids_that_are_no_scalars_are_an_error(ask, written):
    status, (bad,) = ask('{"id": %s, "text": "One."}' % written)
    assert status == 1 and bad["line"] == 1 and '"id"' in bad["error"]


def test_the_line_counts_blank_lines_too(ask):
    _, found = ask({"text": "One."}, "", "   ", {"text": "Two."}, {"id": "x", "text": "Three."})
    assert [a.get("line") for a in found] == [1, 4, None]


# -- bad lines --


@pytest.mark.parametrize(
    "line", ["", "x", "{", "[]", '"a"', "1", "null", "{}", '{"text": null}', '{"text": 1}', '{"text": "\\ud800"}', '{"text": "\\udc00x"}', '{"text": "a"} b']
)
def test_a_bad_line_is_an_answer_and_the_run_goes_on(ask, line):
    status, found = ask(line, {"id": 1, "text": "Good."})
    assert found[-1] == {**found[-1], "id": 1, "summary": "Good."}
    if line:
        assert status == 1
        assert found[0]["line"] == 1 and found[0]["error"] and "summary" not in found[0]
    else:
        assert status == 0 and len(found) == 1


def test_bytes_that_are_not_utf8_make_a_line_bad(run):
    done = run("-i", "jsonl", stdin=b'{"id": 1, "text": "\xff\xfe"}\n{"id": 2, "text": "Good."}\n')
    bad, good = answers(done)
    assert done.returncode == 1 and "error" in bad and good["summary"] == "Good."


def test_an_error_names_id_line_and_reason_on_both_streams(run):
    done = run("-i", "jsonl", stdin=lines({"id": 7, "text": 5}))
    (bad,) = answers(done)
    assert bad["id"] == 7 and bad["line"] == 1
    assert bad["error"] in done.stderr.decode() and "line 1" in done.stderr.decode()


@pytest.mark.parametrize(
    "member", [{"sentences": 0}, {"sentences": -1}, {"words": "3"}, {"chars": 2**32}, {"ratio": 0}, {"ratio": 1.01}, {"ratio": "x"},
               {"overflow": "all"}, {"overflow": 1}, {"lang": 5}, {"lang": "qq"}, {"lang": ""}, {"title": 1}, {"query": []}]
)
def test_every_wrong_member_is_named(ask, member):
    status, (bad, good) = ask({"id": 1, "text": TEXT, **member}, {"id": 2, "text": TEXT})
    (name,) = member
    assert status == 1
    assert f'"{name}"' in bad["error"] and bad["id"] == 1
    assert good["summary"]


@pytest.mark.parametrize("name", ["sentences", "words", "chars", "ratio", "overflow", "lang", "title", "query"])
def test_null_is_as_good_as_missing(ask, name):
    assert ask({"id": 1, "text": TEXT, name: None}) == ask({"id": 1, "text": TEXT})


def test_a_nul_is_a_character(ask):
    _, (answer,) = ask('{"id": 1, "text": "One\\u0000two is here. Three."}', options=["--split"])
    first = answer["sentences"][0]
    assert first["text"] == "One\0two is here." and first["end"] == 16


# -- budgets --


def chosen(answer):
    return len(answer["sentences"])


def test_three_sentences_where_nothing_is_set(ask):
    assert chosen(ask({"text": TEXT})[1][0]) == 3


@pytest.mark.parametrize("options", [["-n", "1"], ["-w", "5"], ["-c", "30"], ["-r", "0.25"], ["-n", "1", "-w", "5", "-c", "30"]])
def test_any_budget_of_a_record_replaces_all_of_the_command(ask, options):
    _, (own, other) = ask({"text": TEXT, "sentences": 4}, {"text": TEXT}, options=options)
    assert chosen(own) == 4
    assert chosen(other) == 1


def test_all_budgets_of_a_record_hold(ask):
    _, (answer,) = ask({"text": TEXT, "sentences": 3, "chars": 60})
    assert len(answer["summary"]) <= 60 and chosen(answer) <= 3


def test_overflow(ask):
    _, (none, last, alone) = ask({"text": TEXT, "words": 6}, {"text": TEXT, "words": 6, "overflow": "last"}, {"text": TEXT, "words": 1})
    words = [len(a["summary"].split()) for a in (none, last, alone)]
    assert words[0] <= 6 < words[1]
    assert chosen(alone) == 1 and alone["over_budget"] is True
    assert "over_budget" not in none


def test_a_record_takes_overflow_back(ask):
    _, (answer,) = ask({"text": TEXT, "words": 6, "overflow": "none"}, options=["--overflow", "last"])
    assert len(answer["summary"].split()) <= 6


# -- languages --


@pytest.mark.parametrize(
    "given, wanted", [("en", "en"), ("EN", "en"), ("en-GB", "en"), ("zh-Hant", "zh"), ("pt-BR", "pt"), ("nb", "no"), ("nn", "no"), ("in", "id"), ("iw", "he"), ("fil", "tl")]
)
def test_language_codes_come_back_canonical(ask, given, wanted):
    _, (answer,) = ask({"text": "One two. Three.", "lang": given})
    assert answer["lang"] == wanted


def test_a_language_of_a_record_replaces_the_commands(ask):
    _, found = ask({"text": TEXT, "lang": "de"}, {"text": TEXT}, options=["-l", "fr"])
    assert [a["lang"] for a in found] == ["de", "fr"]


# -- what is in an answer --


def test_members_of_an_answer(ask):
    _, (answer,) = ask({"id": 1, "text": TEXT})
    assert set(answer) == {"id", "lang", "title", "summary", "sentences"}
    assert set(answer["sentences"][0]) == {"text", "start", "end", "byte_start", "byte_end", "score", "rank", "block"}


def test_keywords_and_headline_only_when_asked(ask):
    _, (both,) = ask({"text": TEXT}, options=["-k", "--headline"])
    assert set(both["keywords"][0]) == {"text", "score", "count", "start", "end"}
    assert both["headline"] and "\n" not in both["headline"]


@pytest.mark.parametrize("options, members", [(["--split"], {"id", "lang", "sentences"}), (["--blocks"], {"id", "lang", "blocks"}), (["--detect"], {"id", "lang", "confidence"})])
def test_members_of_other_answers(ask, options, members):
    _, (answer,) = ask({"id": 1, "text": TEXT}, options=options)
    assert set(answer) == members


@pytest.mark.parametrize("text", [TEXT, KOREAN, "😀 Ein Bär. Zwei Bären! " + KOREAN, "\ufeff" + TEXT])
def test_places_count_code_points_and_bytes(ask, text):
    _, (answer,) = ask({"text": text}, options=["-k", "-n", "9"])
    data = text.encode()
    for s in answer["sentences"]:
        assert text[s["start"] : s["end"]] == s["text"]
        assert data[s["byte_start"] : s["byte_end"]].decode() == s["text"]
    for k in answer["keywords"]:
        assert text[k["start"] : k["end"]] == k["text"]


PARTED = ["- a\n- b\n\n1. One.\n2. Two.\n", "# Head\n\n* * *\n\nText here. »More«", "\ufeffA. B? C!\n\n\n…\n", KOREAN + "\r\n\r\n※ 주의\u2028끝", "วันนี้ฝนตก เพราะ อากาศเย็น", ")( . , ;", "a\0b. \x01c."]


@pytest.mark.parametrize("text", PARTED)
def test_split_keep_furniture_parts_the_text(ask, text):
    _, (answer,) = ask({"text": text}, options=["--split", "--keep-furniture"])
    last = 0
    for s in answer["sentences"]:
        assert s["start"] >= last and s["end"] > s["start"]
        assert text[last : s["start"]].strip() == ""
        assert text[s["start"] : s["end"]] == s["text"] == s["text"].strip()
        last = s["end"]
    assert text[last:].strip() == ""


# -- files and streams --


def test_json_of_one_and_of_several_inputs(run, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name + " has a sentence. And another.")
    one = json.loads(run("-o", "json", tmp_path / "a.txt").stdout)
    assert "file" not in one
    several = json.loads(run("-o", "json", tmp_path / "b.txt", tmp_path / "a.txt").stdout)
    assert [os.path.basename(a["file"]) for a in several] == ["b.txt", "a.txt"]
    records = run("-i", "jsonl", "-o", "json", stdin=lines({"id": 1, "text": "A."}, {"id": 2, "text": "B."}))
    assert [a["id"] for a in json.loads(records.stdout)] == [1, 2]


def test_a_file_that_cannot_be_read_among_good_ones(run, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("A sentence.")
    done = run("-o", "json", good, tmp_path / "missing.txt", tmp_path, good)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert ["error" in a for a in found] == [False, True, True, False]
    assert b"missing.txt" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_a_full_disk_is_an_error(command):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([command], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 1 and b"standard output" in done.stderr


def test_a_closed_pipe_ends_quietly(command):
    many = lines(*({"id": i, "text": TEXT} for i in range(2000))).encode()
    with subprocess.Popen([command, "-i", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as p:
        p.stdout.close()
        try:
            p.stdin.write(many)
            p.stdin.close()
        except BrokenPipeError:
            pass
        p.stdin = None
        p.wait(60)
        assert p.returncode == -signal.SIGPIPE
        assert p.stderr.read() == b""


def test_every_line_is_answered_before_the_input_ends(command):
    """A program that asks line by line gets its answers one by one."""
    with subprocess.Popen([command, "-i", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as p:
        for i in range(3):
            p.stdin.write(lines({"id": i, "text": TEXT}).encode())
            p.stdin.flush()
            assert json.loads(p.stdout.readline())["id"] == i
