"""Finding names in running text: by an index of all labels known, and by the labels of the evidence itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from compliance.evidence import Evidence, Label
from compliance.stems import Stemmer
from corpus.records import ConceptKind

_KINDS: tuple[ConceptKind, ...] = ("occupation", "skill")
_BREAK = re.compile(r"[,;:()|·•\n]|(?<=\s)[-–—](?=\s)")

WORD = re.compile(r"[^\W_]+[+#]*(?:['’][^\W_]+)*")
"""A word of any script or a number, with what belongs to it: ``role's``, ``C++``, ``3D``."""


def joined_words(text: str) -> str:
    """The words of ``text``, case folded, with one space before, between and after them: for finding runs of words."""
    return f" {' '.join(word.casefold() for word in WORD.findall(text))} "


class LabelSpan(Protocol):
    """A stretch of a text, ``text[start:end]``, that equals a known label of the concepts ``uris``."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        ...

    @property
    def end(self) -> int:
        """Offset after the last character."""
        ...

    @property
    def uris(self) -> Sequence[str]:
        """The concepts that have this label."""
        ...


class LabelIndex(Protocol):
    """All labels there are; ``corpus.store.Store`` is one."""

    def labels_in(self, text: str, kind: ConceptKind) -> Sequence[LabelSpan]:
        """The maximal stretches of ``text`` that equal a preferred, alternative or hidden label of ``kind``."""
        ...


class NoLabels:
    """The index for text that can name nothing: fixed sentences of ours."""

    def labels_in(self, text: str, kind: ConceptKind) -> Sequence[LabelSpan]:  # noqa: ARG002
        """No stretch, whatever the text."""
        return ()


@dataclass(frozen=True)
class Named:
    """A concept of the evidence that ``text[start:end]`` names."""

    start: int
    end: int
    uris: frozenset[str]


class EvidenceLabels:
    """Finds the labels of the evidence in a text, inflected too (``bakers`` names ``baker``)."""

    def __init__(self, labels: Iterable[Label], stem: Stemmer) -> None:
        self._stem = stem
        self._by_first: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for label in labels:
            stems = self.stems(label.text)
            if stems:
                self._by_first.setdefault(stems[0], {}).setdefault(stems, set()).add(label.uri)

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems of the words of ``text``."""
        return tuple(self._stem(word) for word in WORD.findall(text))

    def named_in(self, text: str) -> tuple[Named, ...]:
        """The concepts named in ``text``, longest label first at each place, without overlap, in order."""
        words = list(WORD.finditer(text))
        stems = [self._stem(word.group()) for word in words]
        found: list[Named] = []
        place = 0
        while place < len(words):
            matches = [
                (len(label), uris)
                for label, uris in self._by_first.get(stems[place], {}).items()
                if tuple(stems[place : place + len(label)]) == label
            ]
            if not matches:
                place += 1
                continue
            length = max(size for size, _ in matches)
            uris = frozenset().union(*(uris for size, uris in matches if size == length))
            found.append(Named(words[place].start(), words[place + length - 1].end(), uris))
            place += length
        return tuple(found)


@dataclass(frozen=True)
class Reading:
    """What a text names: concepts of the evidence, and known labels (``start``, ``end``) of concepts outside it."""

    named: tuple[Named, ...]
    foreign: tuple[tuple[int, int], ...]

    def blank(self, text: str) -> str:
        """``text`` with everything that names the evidence replaced by white space, other offsets kept."""
        for name in self.named:
            text = text[: name.start] + " " * (name.end - name.start) + text[name.end :]
        return text


class Reader:
    """Reads which occupations and skills a text names, and which of them the evidence does not hold."""

    def __init__(self, evidence: Evidence, stem: Stemmer, index: LabelIndex) -> None:
        self._known = evidence.uris
        self._own = EvidenceLabels(evidence.labels, stem)
        self._index = index

    def read(self, text: str) -> Reading:
        """The labels in ``text``; none reaches across a comma, colon, bracket, dash between words or line end."""
        named = list(self._own.named_in(text))
        foreign: list[tuple[int, int]] = []
        for offset, segment in _segments(text):
            for kind in _KINDS:
                for span in self._index.labels_in(segment, kind):
                    start, end = offset + span.start, offset + span.end
                    held = self._known.intersection(span.uris)
                    if any(n.start <= start and end <= n.end for n in named):
                        continue
                    if held:
                        named.append(Named(start, end, held))
                    else:
                        foreign.append((start, end))
        covered = [(n.start, n.end) for n in named]
        return Reading(
            tuple(sorted(named, key=lambda n: n.start)),
            tuple(f for f in foreign if not any(s <= f[0] and f[1] <= e for s, e in covered)),
        )


def _segments(text: str) -> Iterator[tuple[int, str]]:
    """The parts of ``text`` between breaks that hold a word, each with its offset."""
    start = 0
    for stop in (*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))):
        if WORD.search(text, start, stop[0]):
            yield start, text[start : stop[0]]
        start = stop[1]
