"""Finding labels inside a running text: the spans worth looking up, and the longest of those that were found."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from corpus.labels import SEPARATORS, normalise_label

LONGEST_TEXT = 20_000
"""Characters of a text that are scanned."""
MOST_WORDS = 16
"""Words of the longest span that is looked up; the longest preferred label of ESCO v1.1.1 has thirteen."""

_WORD = re.compile(f"[^{SEPARATORS}]+")
_OPENING = "([{<\"'“”„«»‹›‘’¿¡*_`#~|>"
_CLOSING = ")]}>\"'“”„«»‹›‘’.,;:!?…*_`~|"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text, ``text[start:end]``, with its normal form."""

    start: int
    end: int
    normal: str


def candidates(text: str) -> tuple[tuple[Span, ...], ...]:
    """For each word of ``text``, the spans that begin there, longest first.

    A span comes as it stands (``C++``) and, where that differs, without the punctuation around it and
    without a possessive ``'s``. Only the first 20,000 characters are read.
    """
    words = [(found.start(), found.end()) for found in _WORD.finditer(text, 0, LONGEST_TEXT)]
    whole = [normalise_label(text[start:end]) for start, end in words]
    begins = [[(at, normalise_label(text[at:end])) for at in _begins(text, start, end)] for start, end in words]
    ends = [[(at, normalise_label(text[start:at])) for at in _ends(text, start, end)] for start, end in words]

    def from_word(first: int) -> Iterator[Span]:
        for last in range(min(first + MOST_WORDS, len(words)) - 1, first, -1):
            between = whole[first + 1 : last]
            for begin, head in begins[first]:
                for end, tail in ends[last]:
                    yield Span(begin, end, " ".join(part for part in (head, *between, tail) if part))
        for begin, _ in begins[first]:
            for end, _ in ends[first]:
                if begin < end:
                    yield Span(begin, end, normalise_label(text[begin:end]))

    return tuple(tuple(from_word(first)) for first in range(len(words)))


def longest(spans: Iterable[Iterable[Span]], known: Collection[str]) -> Iterator[Span]:
    """Of spans by first word, longest first: those whose normal form is known and that lie in no longer one."""
    reached = 0
    for from_word in spans:
        found = next((span for span in from_word if span.normal in known), None)
        if found is not None and found.end > reached:
            reached = found.end
            yield found


def _begins(text: str, start: int, end: int) -> Iterable[int]:
    opened = end - len(text[start:end].lstrip(_OPENING))
    return (start, opened) if start < opened < end else (start,)


def _ends(text: str, start: int, end: int) -> Iterable[int]:
    bare = text[start:end].rstrip(_CLOSING)
    owner = bare[:-2] if bare.casefold().endswith(("'s", "’s")) else bare
    return dict.fromkeys([end, *(start + len(cut) for cut in (bare, owner) if cut)])
