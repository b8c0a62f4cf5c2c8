"""The words of a message that name occupations or skills: what is left when the frame of the question is off."""

import itertools
import re
from collections.abc import Sequence

from bot.lexicon import Lexicon, plain
from corpus.forms import LabelSpan

MOST_TITLES = 3
_WORD = re.compile(r"(?<!\S)(?:[ld]|un|dell|all|nell|sull|dall)['’](?=\w)|\S+", re.IGNORECASE)
"""A word; an elided article ("l'infirmier", "un'infermiera") is one by itself, not part of the title."""
_OUTER = " \t\n.,;:!?¿¡\"'“”„«»()"
_LONG_TITLE = 3


def titles_in(text: str, lexicon: Lexicon, labels: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The words that are left when the frame of the question is taken off, labels kept whole."""
    words = [m.span() for m in _WORD.finditer(text) if plain(m.group())]
    bare = [plain(text[a:b]) for a, b in words]
    first, last = 0, len(words) - 1
    while first <= last and bare[first] in lexicon.around:
        first += 1
    while last >= first and bare[last] in lexicon.around:
        last -= 1
    if first > last:
        return named_labels(text, labels)
    start, end = words[first][0], words[last][1]
    spans = [span for span in labels if span.start < end and span.end > start]
    for span in spans:  # "knowledge engineer": the label wins over the frame word it begins with
        start, end = min(start, span.start), max(end, span.end)
    inside = _disjoint(spans)
    gaps = [plain(text[a.end : b.start]) for a, b in itertools.pairwise(inside)]
    whole = bool(inside) and plain(text[start : inside[0].start]) == plain(text[inside[-1].end : end]) == ""
    if len(inside) > 1 and whole and all(lexicon.patterns["joined"].fullmatch(gap) for gap in gaps):
        return named_labels(text, inside)
    return (text[start:end].strip(_OUTER),)


def titles_apart(text: str, lexicon: Lexicon, labels: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The titles of a comparison: its labels, else what stands on either side of the words that join them."""
    named = named_labels(text, labels)
    if len(named) > 1:
        return named
    parts = re.split(rf"(?<=\s)(?:{lexicon.patterns['apart'].pattern})(?=\s)|[,;/]", text, flags=re.IGNORECASE)
    titles = [title for part in parts for title in titles_in(part, lexicon, ())]
    return tuple(dict.fromkeys(title for title in titles if title))[:MOST_TITLES]


def labels_within(text: str, titles: Sequence[str], labels: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The labels within a single long title ("name is Anna and I want to be a baker")."""
    if len(titles) != 1 or len(titles[0].split()) < _LONG_TITLE:
        return ()
    return named_labels(text, labels)


def named_labels(text: str, spans: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The labels as written, one for each concept ("Bäcker/Bäckerin" is one)."""
    named: dict[str, str] = {}
    for span in _disjoint(spans):
        if not any(uri in named for uri in span.uris):
            named |= dict.fromkeys(span.uris, text[span.start : span.end])
    return tuple(dict.fromkeys(named.values()))[:MOST_TITLES]


def _disjoint(spans: Sequence[LabelSpan]) -> list[LabelSpan]:
    kept: list[LabelSpan] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
