"""Extractive summaries, sentences, keywords and headlines of text in some 75 languages.

    >>> import summ
    >>> s = summ.summarize(text, sentences=3)
    >>> print(s)                     # the summary
    >>> s.keywords, s.title, s.lang

All positions are indices into the ``str`` that was given: ``text[x.start:x.end] == x.text``. Every function may be
called from many threads at once; the work is done in C with the interpreter lock released.
"""

from ._api import (
    Block,
    Detection,
    Keyword,
    Language,
    Sentence,
    Summarizer,
    Summary,
    detect,
    headline,
    keywords,
    languages,
    split,
    summarize,
    summarize_html,
    summarize_many,
)
from ._errors import LanguageError, OptionError, SummError, TextTooLongError
from ._summ import ffi as _ffi
from ._summ import lib as _lib

__version__: str = _ffi.string(_lib.summ_version()).decode()
unicode_version: str = _ffi.string(_lib.summ_unicode_version()).decode()

__all__ = [
    "Block",
    "Detection",
    "Keyword",
    "Language",
    "LanguageError",
    "OptionError",
    "Sentence",
    "SummError",
    "Summarizer",
    "Summary",
    "TextTooLongError",
    "detect",
    "headline",
    "keywords",
    "languages",
    "split",
    "summarize",
    "summarize_html",
    "summarize_many",
    "unicode_version",
]
