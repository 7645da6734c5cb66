"""How typed code uses summ; read by mypy --strict in tests/python/test_typing.py, never run."""
from typing import Iterator, Tuple

from typing_extensions import assert_type

import summ

s = summ.summarize("text", sentences=3, lang=None, position="lead")
assert_type(s, summ.Summary)
assert_type(s.sentences, Tuple[summ.Sentence, ...])
assert_type(s.keywords, Tuple[summ.Keyword, ...])
assert_type(s.spans, Tuple[Tuple[int, int], ...])
assert_type(s.sentences[0].kept, Tuple[Tuple[int, int], ...])
assert_type(s.headline, str)
assert_type(s.over_budget, bool)
assert_type(summ.detect("text").confidence, float)
assert_type(summ.headline("text", words=12), str)
assert_type(summ.split("text", lang="ko", lines="wrapped"), Tuple[summ.Sentence, ...])
assert_type(summ.Summarizer(words=100).batch(["a", None], workers=2), Iterator[summ.Summary])

summ.summarize("text", position="end")  # type: ignore[arg-type]
summ.summarize(b"text")  # type: ignore[arg-type]
summ.summarize("text", words="many")  # type: ignore[arg-type]
s.text = "frozen"  # type: ignore[misc]
