"""Budgets hold exactly, in every script, alone and together; what a summary may and may not contain."""
import math
import random
import re

import pytest
import summ
from conftest import EXAMPLES

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted([*EXAMPLES.glob("*.txt"), *EXAMPLES.glob("articles/*.txt")])}


def candidates(s):
    return [x for x in s.all_sentences if x.candidate]


def check(s, **budget):
    """The summary keeps to every budget, or says that even one sentence does not."""
    words = sum(x.words for x in s.sentences)
    fits = (
        len(s.sentences) <= budget.get("sentences", math.inf)
        and words <= budget.get("words", math.inf)
        and len(s.text) <= budget.get("chars", math.inf)
        and len(s.sentences) <= math.ceil(budget.get("ratio", 1) * len(candidates(s)))
    )
    if s.over_budget:
        assert len(s.sentences) == 1 and not fits
    else:
        assert fits, (budget, len(s.sentences), words, len(s.text))


@pytest.mark.parametrize("lang", TEXTS)
def test_each_budget_alone(lang):
    for n in (1, 2, 5, 1000):
        check(summ.summarize(TEXTS[lang], sentences=n), sentences=n)
    for n in (3, 25, 60, 150):
        check(summ.summarize(TEXTS[lang], words=n), words=n)
    for n in (5, 80, 200, 500):
        check(summ.summarize(TEXTS[lang], chars=n), chars=n)
    for r in (0.01, 0.1, 0.33, 0.5, 1.0):
        check(summ.summarize(TEXTS[lang], ratio=r), ratio=r)


def test_budgets_together():
    rng = random.Random(5)
    for _ in range(150):
        text = TEXTS[rng.choice(sorted(TEXTS))]
        every = {"sentences": rng.randint(1, 8), "words": rng.randint(5, 200), "chars": rng.randint(20, 900), "ratio": rng.uniform(0.02, 1)}
        budget = {name: every[name] for name in rng.sample(sorted(every), rng.randint(1, 4))}
        check(summ.summarize(text, **budget), **budget)


@pytest.mark.parametrize("lang", ["en", "ko", "ja", "zh", "ar", "th"])
def test_the_crossing_sentence_is_kept_whole_when_asked_for(lang):
    for n in (20, 60, 120):
        s = summ.summarize(TEXTS[lang], words=n, overflow="last")
        words = [x.words for x in sorted(s.sentences, key=lambda x: x.rank)]
        assert sum(words[:-1]) <= n


def test_by_score_is_the_order_of_ranks():
    s = summ.summarize(TEXTS["en"], sentences=4, by_score=True)
    ranks = [x.rank for x in s.sentences]
    assert ranks == sorted(ranks) and ranks[0] == 0
    assert [x.start for x in summ.summarize(TEXTS["en"], sentences=4).sentences] == sorted(x.start for x in s.sentences)


@pytest.mark.parametrize("lang", TEXTS)
def test_only_prose_is_selected_and_nothing_twice(lang):
    s = summ.summarize(TEXTS[lang], ratio=0.5)
    for x in s.sentences:
        assert s.blocks[x.block].kind in ("prose", "item")
    sets = [set(re.findall(r"\w+", x.text.lower())) for x in s.sentences]
    for i, a in enumerate(sets):
        for b in sets[:i]:
            assert len(a) < 6 or len(a & b) < 0.8 * len(a | b)


def test_identical_sentences_are_shown_once():
    text = "The ferry left the harbour at noon. " * 30 + "Nobody saw the captain again after that."
    s = summ.summarize(text, sentences=5)
    assert len({x.text for x in s.sentences}) == len(s.sentences)


@pytest.mark.parametrize(
    "text, words",
    [
        ("Don't count U.S. twice, 3.5 times.", 6),
        ("漢字を読む。", 5),
        ("カタカナ", 4),
        ("가나다 라마 3국은 바", 4),
        ("ภาษาไทย", 7),
        ("ភាសា", 2),
        ("Größe — zählt!", 2),
        ("שלום עולם", 2),
        ("नमस्ते दुनिया", 2),
        ("foo_bar 12,000", 2),
    ],
)
def test_what_a_word_is(text, words):
    assert sum(x.words for x in summ.summarize(text, keep_furniture=True, sentences=9).all_sentences) == words
