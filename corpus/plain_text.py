"""Official texts as plain text: markup reduced to its words, labels without stray characters."""

import re
from collections.abc import Iterable
from html import unescape

# No part of it can be tried at many places with a long way each: hostile text takes no more time than any other.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b[^<>]*>.*?(?:</\1\b[^<>]*>|\Z)"
    r"|</?([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>|&#x?[0-9a-f]{8,};?",
    re.DOTALL | re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BETWEEN_LABELS = re.compile(r"[\n|]")
_BLOCKS = frozenset({"br", "div", "li", "ol", "p", "tr", "ul"})


def plain_text(cell: str) -> str:
    """A description or note without HTML markup, entities and control characters; its words are unchanged.

    ESCO scope notes link other concepts as ``<a resource="…"><span …>chef</span></a>``.
    """
    words = _MARKUP.sub(_between_words, _CONTROLS.sub("", cell.replace("\r\n", "\n")))
    return _CONTROLS.sub("", unescape(words)).strip()


def _between_words(markup: re.Match[str]) -> str:
    return "\n" if (markup[2] or "").casefold() in _BLOCKS else ""


def clean_label(cell: str) -> str:
    """A label without outer spaces, no-break spaces and invisible characters."""
    return _INVISIBLE.sub("", cell.replace("\t", " ").replace("\xa0", " ")).strip()


def split_labels(cell: str, besides: Iterable[str] = ()) -> tuple[str, ...]:
    """The labels of a cell, one a line (or between pipes), each once, without those in ``besides``."""
    excluded = {"", *besides}
    labels = dict.fromkeys(clean_label(part) for part in _BETWEEN_LABELS.split(cell))
    return tuple(label for label in labels if label not in excluded)
