"""What summ raises."""

from __future__ import annotations


class SummError(ValueError):
    """A wrong option or text; the message names it. Parent of all errors of summ."""


class OptionError(SummError):
    """An option is out of its range."""


class LanguageError(SummError):
    """A language code that summ does not know."""


class TextTooLongError(SummError):
    """A text is longer than ``max_bytes``."""
