"""Several texts about one thing, and what the reader knows already."""
import json

import summ

FIRST = (
    "The county closed the coast road on Monday after the storm. Waves threw stones onto both lanes near the lighthouse. "
    "Crews expect to open the road on Thursday."
)
SECOND = (
    "The county closed the coast road on Monday after the storm. A bus takes pupils to school by the upper road until then. "
    "The sea wall near the lighthouse is cracked in four places."
)


def test_what_two_texts_say_is_shown_once_and_counts_for_more():
    s = summ.summarize_many([FIRST, SECOND], sentences=3)
    shown = [x.text for x in s.sentences]
    assert shown.count("The county closed the coast road on Monday after the storm.") == 1
    assert any("closed the coast road" in x.text and x.rank == 0 for x in s.sentences)


def test_each_sentence_tells_its_text():
    s = summ.summarize_many([FIRST, SECOND, ""], sentences=4)
    for x in s.all_sentences:
        assert (FIRST, SECOND, "")[x.doc][x.start : x.end] == x.text


def test_texts_in_different_languages_keep_their_own():
    korean = "폭풍으로 해안 도로가 월요일에 통제됐다고 군청이 밝혔다. 군청은 목요일에 도로를 다시 열 계획이다."
    s = summ.summarize_many([FIRST, korean], sentences=3, lang="multi")
    assert {(x.doc, x.lang) for x in s.all_sentences} == {(0, "en"), (1, "ko")}


def test_no_texts_give_an_empty_summary():
    assert summ.summarize_many([]).text == ""


def test_an_update_prefers_what_is_new():
    known = FIRST
    plain, update = (summ.summarize(SECOND, sentences=1, known=k).explain() for k in (None, known))
    assert update[0]["gain"] < 0.5 * plain[0]["gain"]
    assert update[1]["gain"] > 0.6 * plain[1]["gain"]


def test_the_command_names_the_file_of_each_sentence(run, tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, (FIRST, SECOND)):
        path.write_text(text)
    answer = json.loads(run("--multi", "-n", "3", "-o", "json", *paths).stdout)
    texts = {str(paths[0]): FIRST, str(paths[1]): SECOND}
    for x in answer["sentences"]:
        assert texts[x["file"]][x["start"] : x["end"]] == x["text"]
    missing = run("--multi", paths[0], tmp_path / "none.txt")
    assert missing.returncode == 1 and b"none.txt" in missing.stderr and missing.stdout
    known = tmp_path / "known.txt"
    known.write_text(FIRST)
    assert run("--known", known, paths[1]).returncode == 0


def test_a_sentence_in_other_words_counts_as_support_and_is_shown_once():
    close = SECOND.replace("after the storm", "after the big storm")
    together = summ.summarize_many([FIRST, close], sentences=3).sentences
    assert sum("closed the coast road" in x.text for x in together) == 1
    unrelated = SECOND.replace(SECOND.split(". ")[0], "Farmers in the hills picked the first pears of autumn this week")
    with_it, without = (summ.summarize_many([FIRST, other], sentences=3).explain()[0] for other in (close, unrelated))
    assert with_it["text"] == without["text"] == FIRST.split(". ")[0] + "."
    assert with_it["centrality"] > without["centrality"]


def test_offsets_count_from_the_text_of_the_sentence_in_every_script():
    texts = ["Café Zoë — 400 cups 🎉 were sold. It closed early.", "", "해안 도로가 통제됐다. 목요일에 다시 연다.", "橋は5月に開通した。交通量は倍になった。"]
    s = summ.summarize_many(texts, sentences=8)
    assert [x.doc for x in s.all_sentences] == sorted(x.doc for x in s.all_sentences)
    assert {x.doc for x in s.all_sentences} == {0, 2, 3}
    for x in s.all_sentences:
        assert texts[x.doc][x.start : x.end] == x.text
    for k in s.keywords:
        assert texts[k.doc][k.start : k.end] == k.text


def test_a_text_given_twice_is_summed_up_like_once():
    once, twice = summ.summarize(FIRST, sentences=3), summ.summarize_many([FIRST, FIRST], sentences=3)
    assert sorted(x.text for x in once.sentences) == sorted(x.text for x in twice.sentences)
