"""How a summary shows itself: HTML in notebooks, data frames, plots, progress bars."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Sequence, Tuple

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

    from ._api import Sentence, Summary

Spans = Sequence[Tuple[int, int]]

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")
_FOLD_AFTER = 600  # characters of source between two marks, or at its ends, that are shown before the rest is folded
_STYLE = """\
<style>
.summ {font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; color-scheme: light dark}
.summ .source {white-space: pre-wrap; overflow-wrap: anywhere}
.summ mark {color: inherit; background: rgba(255, 186, 0, var(--strength)); border-radius: .2em; padding: .05em .1em}
.summ details {display: inline} .summ summary {display: inline; cursor: pointer; opacity: .65; font-size: .85em}
.summ .dim {opacity: .45}
.summ .about {opacity: .7; font-size: .85em; margin-bottom: .5em}
</style>"""


def _missing(package: str) -> ImportError:
    return ImportError(f'{package} is not installed: pip install "pysumm[notebook]"')


def _mark(sentence: Sentence) -> str:
    strength = 0.25 + 0.45 * sentence.score
    tip = f"rank {sentence.rank + 1}, score {sentence.score:.3f}"
    return f'<mark style="--strength: {strength:.2f}" title="{tip}">{escape(sentence.text)}</mark>'


def _body(source: str, dimmed: Spans, start: int, end: int) -> str:
    """source[start:end] escaped, page furniture dimmed."""
    parts, at = [], start
    for first, last in dimmed:
        first, last = max(first, at), min(last, end)
        if first < last:
            parts += [escape(source[at:first]), f'<span class="dim">{escape(source[first:last])}</span>']
            at = last
    parts.append(escape(source[at:end]))
    return "".join(parts)


def _between(source: str, dimmed: Spans, start: int, end: int) -> str:
    """Source between marks: a long piece keeps its ends next to the marks, the rest is folded."""
    if end - start <= _FOLD_AFTER:
        return _body(source, dimmed, start, end)
    half = _FOLD_AFTER // 2
    first = start if start == 0 else start + half
    last = end if end == len(source) else end - half
    middle = f"<details><summary>… {last - first:,} characters …</summary>{_body(source, dimmed, first, last)}</details>"
    return _body(source, dimmed, start, first) + middle + _body(source, dimmed, last, end)


def _marked(source: str, sentences: Iterable[Sentence], dimmed: Spans) -> str:
    parts, at = [], 0
    for s in sorted(sentences, key=lambda s: s.start):
        parts += [_between(source, dimmed, at, s.start), _mark(s)]
        at = s.end
    parts.append(_between(source, dimmed, at, len(source)))
    return "".join(parts)


def html(summary: Summary) -> str:
    """The source with the summary marked: strength by score, rank and score as a tool tip; page furniture dimmed."""
    direction = "rtl" if summary.lang in _RIGHT_TO_LEFT else "ltr"
    bodies = []
    for doc, source in enumerate(summary.sources):
        mine = [s for s in summary.sentences if s.doc == doc]
        dimmed = [(b.start, b.end) for b in summary.blocks if b.doc == doc and b.kind == "furniture"]
        bodies.append(f'<div class="source" lang="{escape(summary.lang)}" dir="{direction}">{_marked(source, mine, dimmed)}</div>')
    about = f"{len(summary.sentences)} sentences · {escape(summary.lang)}"
    if summary.keywords:
        about += " · " + escape(", ".join(k.text for k in summary.keywords))
    return f'{_STYLE}<div class="summ"><div class="about">{about}</div>{"<hr>".join(bodies)}</div>'


def to_frame(summary: Summary) -> DataFrame:
    try:
        import pandas
    except ImportError:
        raise _missing("pandas") from None
    columns = ["index", "selected", "rank", "score", "centrality", "position", "length", "gain", "lost_to", "text"]
    return pandas.DataFrame(summary.explain(), columns=columns).set_index("index")


def plot(summary: Summary, ax: Axes | None = None) -> Axes:
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        raise _missing("matplotlib") from None
    if ax is None:
        _, ax = plt.subplots(figsize=(9, 2.5), layout="constrained")
    rows = summary.explain()
    colours = ["tab:orange" if row["selected"] else "tab:gray" for row in rows]
    ax.bar([row["index"] for row in rows], [row["score"] for row in rows], color=colours)
    ax.set(xlabel="sentence", ylabel="score", ylim=(0, 1.05))
    return ax


def progress_bar(results: Iterable[Any], total: int | None) -> Iterator[Any]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise _missing("tqdm") from None
    return iter(tqdm(results, total=total, unit="text"))
