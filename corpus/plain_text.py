"""Official texts as plain text: markup reduced to its words, labels without stray characters."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:#\w+|\w+);")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BETWEEN_LABELS = re.compile(r"[\n|]")
_BLOCKS = frozenset({"br", "div", "li", "ol", "p", "tr", "ul"})
_UNSPOKEN = frozenset({"script", "style"})


def plain_text(cell: str) -> str:
    """A description or note without HTML markup, entities and control characters; its words are unchanged.

    ESCO scope notes link other concepts as ``<a resource="…"><span …>chef</span></a>``.
    """
    text = _CONTROLS.sub("", cell.replace("\r\n", "\n"))
    if _MARKUP.search(text):
        parser = _Words()
        parser.feed(text)
        parser.close()
        text = "".join(parser.words)
    return text.strip()


def clean_label(cell: str) -> str:
    """A label without outer spaces, no-break spaces and invisible characters."""
    return _INVISIBLE.sub("", cell.replace("\t", " ").replace("\xa0", " ")).strip()


def split_labels(cell: str, besides: Iterable[str] = ()) -> tuple[str, ...]:
    """The labels of a cell, one a line (or between pipes), each once, without those in ``besides``."""
    excluded = {"", *besides}
    labels = dict.fromkeys(clean_label(part) for part in _BETWEEN_LABELS.split(cell))
    return tuple(label for label in labels if label not in excluded)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unspoken = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unspoken += tag in _UNSPOKEN
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unspoken = max(0, self._unspoken - (tag in _UNSPOKEN))

    def handle_data(self, data: str) -> None:
        if not self._unspoken:
            self.words.append(data)
