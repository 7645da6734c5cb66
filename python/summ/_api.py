"""The Python interface: options checked, text encoded, C called, results as frozen dataclasses."""

from __future__ import annotations

import math
import re
import threading
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Literal, Mapping, Sequence

from . import _display
from ._errors import LanguageError, OptionError, TextTooLongError
from ._summ import ffi, lib

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

Position = Literal["lead", "none"]
Overflow = Literal["none", "last"]
Lines = Literal["auto", "wrapped", "breaks"]

_POSITIONS = ("lead", "none")
_OVERFLOWS = ("none", "last")
_LINES = ("auto", "wrapped", "breaks")
_KINDS = ("prose", "title", "heading", "item", "furniture")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_UINT32 = 2**32 - 1


@dataclass(frozen=True)
class Sentence:
    """A sentence: ``source[start:end] == text``; of several texts ``sources[doc][start:end]``, positions in code points.

    ``score`` is 0..1, the best of its text has 1; ``rank`` 0 is the best; ``block`` indexes ``Summary.blocks``; ``doc`` tells
    which of several texts; ``words`` is its length as budgets count it. Of a selected sentence ``printed`` is how it stands in
    the summary, and with ``compress`` ``kept`` are the (start, end) of what is left of it.
    """

    text: str
    start: int
    end: int
    score: float = 0.0
    rank: int = 0
    block: int = 0
    doc: int = 0
    words: int = 0
    lang: str = "und"
    selected: bool = False
    candidate: bool = True
    printed: str = field(default="", compare=False)
    kept: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Keyword:
    """A keyword as first written in the text, ``sources[doc][start:end]``; ``score`` 0..1, ``count`` its occurrences."""

    text: str
    score: float
    count: int
    start: int
    end: int
    doc: int = 0

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item, title or piece of page furniture; over ``score`` 0 it was kept."""

    kind: str
    text: str
    start: int
    end: int
    score: float
    lang: str
    doc: int = 0


@dataclass(frozen=True)
class Detection:
    """A language code ("und" where nothing tells) and how sure that is, 0..1."""

    lang: str
    confidence: float

    def __str__(self) -> str:
        return self.lang


@dataclass(frozen=True)
class Language:
    """A language that summ knows."""

    code: str
    name: str
    stemmer: str
    has_stopwords: bool
    has_abbreviations: bool


@dataclass(frozen=True)
class Summary:
    """What was found in a text. ``str(summary)`` is the summary itself."""

    text: str
    source: str = field(repr=False)
    sentences: tuple[Sentence, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    headline: str = ""
    title: str = ""
    lang: str = "und"
    confidence: float = 0.0
    over_budget: bool = False
    sources: tuple[str, ...] = field(default=(), repr=False)
    _raw: _Raw | None = field(default=None, repr=False, compare=False)

    def __str__(self) -> str:
        return self.text

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of the selected sentences."""
        return tuple((s.start, s.end) for s in self.sentences)

    @cached_property
    def all_sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the text in text order, furniture's included (``candidate`` is False there)."""
        return self._raw.sentences(self.sources) if self._raw else ()

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block of the text in text order."""
        return self._raw.blocks(self.sources) if self._raw else ()

    def explain(self) -> list[dict[str, Any]]:
        """Why each candidate sentence was taken or not, one row a sentence in text order.

        ``centrality`` (1 is average), ``position`` weight of its place, ``length`` factor, ``gain`` in covered concepts when
        it was picked (or would have been, at the end), ``lost_to``: index in ``all_sentences`` of the selected sentence
        that took most of its concepts, or None.
        """
        return self._raw.why(self.sources) if self._raw else []

    def to_frame(self) -> DataFrame:
        """All candidate sentences with their scores as a pandas data frame (``pip install "pysumm[notebook]"``)."""
        return _display.to_frame(self)

    def plot(self, ax: Axes | None = None) -> Axes:
        """Scores over the text, the summary marked, on a matplotlib axis (``pip install "pysumm[notebook]"``)."""
        return _display.plot(self, ax)

    def _repr_html_(self) -> str:
        return _display.html(self)

    def __getstate__(self) -> dict[str, Any]:
        state = {f.name: getattr(self, f.name) for f in fields(self)}
        raw = state.pop("_raw")
        if raw is not None:
            state["_plain"] = (self.all_sentences, self.blocks, self.explain())
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        plain = state.pop("_plain", None)
        for name, value in state.items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_raw", _Plain(*plain) if plain else None)


class _Raw:
    """The C arrays of a result, copied; turned into objects when asked for (most callers want the summary alone)."""

    def __init__(self, result: Any) -> None:
        self._sentences = _copy(lib.summ_result_sentences, result, "summ_sentence")
        self._blocks = _copy(lib.summ_result_blocks, result, "summ_block")

    def sentences(self, sources: Sequence[str]) -> tuple[Sentence, ...]:
        return tuple(_sentence(s, sources) for s in ffi.from_buffer("summ_sentence[]", self._sentences))

    def blocks(self, sources: Sequence[str]) -> tuple[Block, ...]:
        return tuple(
            Block(_KINDS[b.kind], sources[b.doc][b.start : b.end], b.start, b.end, b.score, _code(b.lang), b.doc)
            for b in ffi.from_buffer("summ_block[]", self._blocks)
        )

    def why(self, sources: Sequence[str]) -> list[dict[str, Any]]:
        return [
            {
                "index": i,
                "selected": bool(s.flags & lib.SUMM_SELECTED),
                "rank": s.rank,
                "score": s.score,
                "centrality": s.centrality,
                "position": s.prior,
                "length": s.length_factor,
                "gain": s.gain,
                "lost_to": None if s.lost_to == i else s.lost_to,
                "text": sources[s.doc][s.start : s.end],
            }
            for i, s in enumerate(ffi.from_buffer("summ_sentence[]", self._sentences))
            if s.flags & lib.SUMM_CANDIDATE
        ]


class _Plain(_Raw):
    """The same for a summary that was pickled."""

    def __init__(self, sentences: tuple[Sentence, ...], blocks: tuple[Block, ...], why: list[dict[str, Any]]) -> None:
        self._parts = (sentences, blocks, why)

    def sentences(self, sources: Sequence[str]) -> tuple[Sentence, ...]:
        return self._parts[0]

    def blocks(self, sources: Sequence[str]) -> tuple[Block, ...]:
        return self._parts[1]

    def why(self, sources: Sequence[str]) -> list[dict[str, Any]]:
        return self._parts[2]


def _copy(accessor: Any, result: Any, type_: str) -> bytes:
    n = ffi.new("size_t *")
    array = accessor(result, n)
    return bytes(ffi.buffer(array, n[0] * ffi.sizeof(type_))) if n[0] else b""


_codes: dict[Any, str] = {}


def _code(pointer: Any) -> str:
    """A static C string; the same pointer comes again and again."""
    code = _codes.get(pointer)
    if code is None:
        code = _codes[pointer] = ffi.string(pointer).decode()
    return code


def _sentence(s: Any, sources: Sequence[str]) -> Sentence:
    start, end, flags = s.start, s.end, s.flags
    return Sentence(
        sources[s.doc][start:end], start, end, s.score, s.rank, s.block, s.doc, s.words, _code(s.lang),
        bool(flags & lib.SUMM_SELECTED), bool(flags & lib.SUMM_CANDIDATE),
    )


def _selected(result: Any, i: int, s: Any, sources: Sequence[str]) -> Sentence:
    n = ffi.new("size_t *")
    at = lib.summ_result_printed(result, i, n)
    printed = ffi.unpack(at, n[0]).decode()
    kept = lib.summ_result_kept(result, i, n)
    return replace(_sentence(s, sources), printed=printed, kept=tuple((kept[k].start, kept[k].end) for k in range(n[0])))


def _string(accessor: Any, result: Any) -> str:
    n = ffi.new("size_t *")
    at = accessor(result, n)
    return str(ffi.unpack(at, n[0]).decode()) if n[0] else ""


def _check_text(text: object) -> str:
    if text is None:
        return ""
    if not isinstance(text, str):
        raise TypeError(f"text must be str or None, not {type(text).__name__}")
    return text


def _encode(text: str) -> bytes:
    """UTF-8; a lone surrogate counts as one U+FFFD, so that positions stay those of the str."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("\ufffd", text).encode()


def _count(name: str, value: int | None) -> int:
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be int or None, not {type(value).__name__}")
    if not 1 <= value <= _UINT32:
        raise OptionError(f"{name} must be from 1 to {_UINT32}, not {value}")
    return value


def _share(ratio: float | None) -> float:
    if ratio is None:
        return 0.0
    if isinstance(ratio, bool) or not isinstance(ratio, (int, float)):
        raise TypeError(f"ratio must be float or None, not {type(ratio).__name__}")
    if not 0 < ratio <= 1:
        raise OptionError(f"ratio must be over 0 and up to 1, not {ratio}")
    return float(ratio)


def _real(name: str, value: float | None) -> float:
    if value is None:
        return 0.0
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be float or None, not {type(value).__name__}")
    if not math.isfinite(value):
        raise OptionError(f"{name} must be finite, not {value}")
    return float(value)


def _choice(name: str, value: str, allowed: tuple[str, ...]) -> int:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be str, not {type(value).__name__}")
    if value not in allowed:
        raise OptionError(f"{name} must be one of {', '.join(map(repr, allowed))}, not {value!r}")
    return allowed.index(value)


def _words(stopwords: Iterable[str] | None) -> tuple[str, ...]:
    if stopwords is None:
        return ()
    if isinstance(stopwords, str):
        raise TypeError("stopwords must be an iterable of str, not one str")
    found = tuple(stopwords)
    for word in found:
        if not isinstance(word, str):
            raise TypeError(f"stopwords must be str, not {type(word).__name__}")
    return found


def _optional_text(name: str, value: str | None) -> str:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name} must be str or None, not {type(value).__name__}")
    return value or ""


class _Options:
    """A summ_options and the strings that it points to."""

    def __init__(self, o: Mapping[str, Any]) -> None:
        self.c = ffi.new("summ_options *")
        lib.summ_options_init(self.c, ffi.sizeof("summ_options"))
        self._keep: list[Any] = []
        self._set_budgets(o)
        self._set_texts(o)
        self.c.position = _choice("position", o["position"], _POSITIONS)
        self.c.overflow = _choice("overflow", o["overflow"], _OVERFLOWS)
        self.c.lines = _choice("lines", o["lines"], _LINES)
        self.c.furniture_threshold = _real("threshold", o["threshold"])
        self.c.flags = (
            (lib.SUMM_KEEP_FURNITURE if o["keep_furniture"] else 0)
            | (lib.SUMM_BY_SCORE if o["by_score"] else 0)
            | (lib.SUMM_STRICT if o["strict"] else 0)
            | (lib.SUMM_COMPRESS if o["compress"] else 0)
            | (lib.SUMM_MULTILINGUAL if o["lang"] == "multi" else 0)
        )
        _check(self.c, o)

    def _set_budgets(self, o: Mapping[str, Any]) -> None:
        self.c.max_sentences = _count("sentences", o["sentences"])
        self.c.max_words = _count("words", o["words"])
        self.c.max_chars = _count("chars", o["chars"])
        self.c.ratio = _share(o["ratio"])
        self.c.max_keywords = 0 if o["keywords"] == 0 else _count("keywords", o["keywords"])
        self.c.headline_words = 0 if o["headline"] == 0 else _count("headline", o["headline"])
        self.c.max_bytes = _count("max_bytes", o["max_bytes"])

    def _set_texts(self, o: Mapping[str, Any]) -> None:
        lang = _optional_text("lang", o["lang"])
        if lang and lang != "multi":
            self.c.lang = self._hold(ffi.new("char[]", _encode(lang)))
        for name in ("title", "query", "known"):
            data = _encode(_optional_text(name, o[name]))
            if data:
                setattr(self.c, name, self._hold(ffi.from_buffer(data)))
                setattr(self.c, name + "_len", len(data))
        words = [self._hold(ffi.new("char[]", _encode(word))) for word in _words(o["stopwords"])]
        if words:
            self.c.stopwords = self._hold(ffi.new("char *[]", words))
            self.c.n_stopwords = len(words)

    def _hold(self, data: Any) -> Any:
        self._keep.append(data)
        return data


def _check(c: Any, o: Mapping[str, Any]) -> None:
    wrong = ffi.new("const char **")
    status = lib.summ_options_check(c, wrong)
    if status == lib.SUMM_ELANG:
        raise LanguageError(f"lang {o['lang']!r} is not a language of summ (see summ.languages())")
    if status != lib.SUMM_OK:
        raise OptionError(f"{ffi.string(wrong[0]).decode()} is out of its range")


_thread = threading.local()


def _context() -> Any:
    """This thread's C context: it keeps memory and stemmers between calls."""
    ctx = getattr(_thread, "ctx", None)
    if ctx is None:
        out = ffi.new("summ_ctx **")
        _raise_for(lib.summ_ctx_new(ffi.NULL, out), 0, None)
        ctx = _thread.ctx = ffi.gc(out[0], lib.summ_ctx_free)
    return ctx


def _raise_for(status: int, size: int, max_bytes: int | None) -> None:
    if status == lib.SUMM_OK:
        return
    if status == lib.SUMM_ENOMEM:
        raise MemoryError("summ: out of memory")
    if status == lib.SUMM_ETOOBIG:
        raise TextTooLongError(f"text of {size} bytes is longer than max_bytes={max_bytes or lib.SUMM_DEFAULT_MAX_BYTES}")
    raise OptionError(ffi.string(lib.summ_strerror(status)).decode())


def _run(sources: tuple[str, ...], options: _Options) -> Summary:
    data = [_encode(text) for text in sources]
    texts = [ffi.from_buffer("char[]", d) for d in data]
    out = ffi.new("summ_result **")
    status = lib.summ_ctx_run_many(
        _context(), ffi.new("char *[]", texts), ffi.new("size_t[]", [len(d) for d in data]), len(data), options.c, out
    )
    _raise_for(status, sum(map(len, data)), options.c.max_bytes)
    result = out[0]
    try:
        return _summary(result, sources, bool(options.c.flags & lib.SUMM_BY_SCORE))
    finally:
        lib.summ_result_free(result)


def _run_html(data: bytes, encoding: str | None, options: _Options) -> Summary:
    out = ffi.new("summ_result **")
    label = ffi.new("char[]", _encode(encoding)) if encoding else ffi.NULL
    status = lib.summ_ctx_run_html(_context(), ffi.from_buffer("char[]", data), len(data), label, options.c, out)
    if status == lib.SUMM_EINVAL and encoding:
        raise OptionError(f"encoding {encoding!r} is not known")
    _raise_for(status, len(data), options.c.max_bytes)
    try:
        source = _string(lib.summ_result_source, out[0])
        return _summary(out[0], (source,), bool(options.c.flags & lib.SUMM_BY_SCORE))
    finally:
        lib.summ_result_free(out[0])


def _summary(result: Any, sources: tuple[str, ...], by_score: bool) -> Summary:
    n = ffi.new("size_t *")
    raw = lib.summ_result_sentences(result, n)
    picked = [_selected(result, i, raw[i], sources) for i in range(n[0]) if raw[i].flags & lib.SUMM_SELECTED]
    if by_score:
        picked.sort(key=lambda s: s.rank)
    found = lib.summ_result_keywords(result, n)
    keywords = tuple(
        Keyword(ffi.string(k.text).decode(), k.score, k.count, k.start, k.end, k.doc) for k in (found[i] for i in range(n[0]))
    )
    confidence = ffi.new("double *")
    lang = _code(lib.summ_result_lang(result, confidence))
    return Summary(
        _string(lib.summ_result_text, result), sources[0] if len(sources) == 1 else "\n\n".join(sources), tuple(picked), keywords,
        _string(lib.summ_result_headline, result), _string(lib.summ_result_title, result), lang, confidence[0],
        bool(lib.summ_result_over_budget(result)), sources, _Raw(result),
    )


@dataclass(frozen=True)
class Summarizer:
    """Options to be used many times. Picklable; one object may be used by many threads.

    Budgets (all that are set hold; three sentences where none is): ``sentences``, ``words``, ``chars`` (code points of the
    summary as printed), ``ratio`` (share of the sentences, over 0 and up to 1). A sentence that does not fit is skipped;
    where none fits the best one is given alone and ``over_budget`` is true; ``overflow="last"`` keeps the sentence that
    crosses the budget. ``query`` is what the reader wants to know, ``known`` a text that the reader knows
    already. ``lang`` is a code, ``None`` (detect) or ``"multi"`` (one for every block). ``keywords`` and ``headline`` (words)
    may be 0: none. ``compress`` leaves side clauses out of the summary's sentences (English, German, French, Spanish, Korean,
    Japanese, Chinese; elsewhere brackets and datelines); budgets count the whole sentences. ``threshold`` is the score over
    which a block of a page is kept. Raises ``SummError`` naming a wrong option, ``TypeError`` for a wrong type.
    """

    sentences: int | None = None
    words: int | None = None
    chars: int | None = None
    ratio: float | None = None
    lang: str | None = None
    title: str | None = None
    query: str | None = None
    known: str | None = None
    keywords: int = 10
    headline: int = 25
    position: Position = "lead"
    overflow: Overflow = "none"
    lines: Lines = "auto"
    keep_furniture: bool = False
    by_score: bool = False
    strict: bool = False
    compress: bool = False
    stopwords: Iterable[str] | None = None
    threshold: float | None = None
    max_bytes: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "stopwords", _words(self.stopwords) or None)
        self._options  # noqa: B018  a wrong option is an error here, not at the first text

    @cached_property
    def _options(self) -> _Options:
        return _Options({f.name: getattr(self, f.name) for f in fields(self)})

    def __getstate__(self) -> dict[str, Any]:
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __call__(self, text: str | None) -> Summary:
        """Summarize one text; None and blank texts give an empty summary."""
        return _run((_check_text(text),), self._options)

    def batch(self, texts: Iterable[str | None], *, workers: int = 1, progress: bool = False) -> Iterator[Summary]:
        """Summaries of many texts, in their order, as a generator; ``workers`` threads.

        At most 16 texts a worker are read ahead. ``progress=True`` shows a bar (needs tqdm: ``pip install "pysumm[notebook]"``).
        """
        count = _count("workers", workers)
        if isinstance(texts, str):
            raise TypeError("texts must be an iterable of str, not one str")
        results = map(self, texts) if count == 1 else _threaded(self, texts, count)
        if progress:
            total = len(texts) if isinstance(texts, Sequence) else None
            return iter(_display.progress_bar(results, total))
        return iter(results)


def _threaded(summarizer: Summarizer, texts: Iterable[str | None], workers: int) -> Iterator[Summary]:
    waiting: deque[Future[Summary]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for text in texts:
                waiting.append(pool.submit(summarizer, text))
                if len(waiting) >= 16 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def summarize(
    text: str | None,
    *,
    sentences: int | None = None,
    words: int | None = None,
    chars: int | None = None,
    ratio: float | None = None,
    lang: str | None = None,
    title: str | None = None,
    query: str | None = None,
    known: str | None = None,
    keywords: int = 10,
    headline: int = 25,
    position: Position = "lead",
    overflow: Overflow = "none",
    lines: Lines = "auto",
    keep_furniture: bool = False,
    by_score: bool = False,
    strict: bool = False,
    compress: bool = False,
    stopwords: Iterable[str] | None = None,
    threshold: float | None = None,
    max_bytes: int | None = None,
) -> Summary:
    """Summarize one text; the options are those of :class:`Summarizer`, three sentences where no budget is set.

    >>> summarize("One fact matters. Another does not.", sentences=1).text
    'One fact matters.'
    """
    return Summarizer(
        sentences, words, chars, ratio, lang, title, query, known, keywords, headline, position, overflow, lines,
        keep_furniture, by_score, strict, compress, stopwords, threshold, max_bytes,
    )(text)


def summarize_html(html: bytes | str, *, encoding: str | None = None, **options: Any) -> Summary:
    """Summarize a web page: its main text is taken out of the HTML; ``Summary.source`` is that text.

    Bytes are decoded by ``encoding`` (a label as in HTTP's charset) or, where it is None, by byte order mark, ``<meta>`` or what
    they look like. Other options as for :func:`summarize`.
    """
    if isinstance(html, str):
        html, encoding = _encode(html), "utf-8"
    if not isinstance(html, (bytes, bytearray, memoryview)):
        raise TypeError(f"html must be bytes or str, not {type(html).__name__}")
    return _run_html(bytes(html), _optional_text("encoding", encoding) or None, Summarizer(**options)._options)


def summarize_many(texts: Iterable[str | None], **options: Any) -> Summary:
    """One summary of several texts about one thing: ranked together, what is said twice is shown once.

    Options as for :func:`summarize`. Each sentence's ``doc`` is the index of its text; ``Summary.sources`` holds the texts.
    """
    if isinstance(texts, str):
        raise TypeError("texts must be an iterable of str, not one str")
    sources = tuple(_check_text(text) for text in texts)
    return _run(sources or ("",), Summarizer(**options)._options)


def split(
    text: str | None, lang: str | None = None, lines: Lines = "auto", strict: bool = False, keep_furniture: bool = True
) -> tuple[Sentence, ...]:
    """The sentences of a text with their positions; together they hold every character that is not white space.

    ``lines`` tells what a single line break means; ``strict`` follows UAX #29 untailored; with ``keep_furniture=False``
    menus, dates and advertisement of a web page are left out.
    """
    source = _check_text(text)
    options = Summarizer(lang=lang, lines=lines, strict=strict, keep_furniture=keep_furniture)._options
    data = _encode(source)
    out = ffi.new("summ_result **")
    _raise_for(lib.summ_ctx_split(_context(), ffi.from_buffer("char[]", data), len(data), options.c, out), len(data), None)
    try:
        n = ffi.new("size_t *")
        raw = lib.summ_result_sentences(out[0], n)
        found = (_sentence(raw[i], (source,)) for i in range(n[0]))
        return tuple(s for s in found if keep_furniture or s.candidate)
    finally:
        lib.summ_result_free(out[0])


def keywords(text: str | None, n: int = 10, *, lang: str | None = None, stopwords: Iterable[str] | None = None) -> tuple[Keyword, ...]:
    """The ``n`` best keywords and phrases of a text, best first."""
    return summarize(text, sentences=1, keywords=n, headline=0, lang=lang, stopwords=stopwords).keywords


def headline(text: str | None, words: int = 25, *, lang: str | None = None) -> str:
    """One line of at most ``words`` words, made of the source's own words: a clause, two, or its title; "" where none can be made."""
    return summarize(text, sentences=1, keywords=0, headline=words, lang=lang).headline


def detect(text: str | None) -> Detection:
    """The language of a text, page furniture left aside."""
    data = _encode(_check_text(text))
    confidence = ffi.new("double *")
    code = lib.summ_detect(ffi.from_buffer("char[]", data), len(data), confidence)
    if code == ffi.NULL:
        raise MemoryError("summ: out of memory, or the text is too long")
    return Detection(_code(code), confidence[0])


def languages() -> tuple[Language, ...]:
    """The languages that summ knows, by code."""
    n = ffi.new("size_t *")
    found = lib.summ_languages(n)
    return tuple(
        Language(
            _code(found[i].code), _code(found[i].name), _code(found[i].stemmer), bool(found[i].has_stopwords), bool(found[i].has_abbreviations)
        )
        for i in range(n[0])
    )
