"""Skills in a text: a list or a sentence of a curriculum vitae, each part linked, nothing taken that is not sure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.forms import LabelSpan
from corpus.records import ConceptKind
from retrieval.language_words import LanguageWords, language_words
from retrieval.linker import Hit, Link

MOST_PARTS = 60
"""Parts of a text that are linked; a curriculum vitae has some dozens."""
_MOST_CHARACTERS = 4_000
_SHORTEST_PART = 3
_PARTS = re.compile(r"[\n\r\t;:•·●▪■◦‣|/,]+|(?<=\s)[-–—*+](?=\s)|[.!?](?=\s|$)")
_EDGES = " \t\n\"'.,;:!?¿¡()[]«»„“”–—-*+•"


@dataclass(frozen=True, slots=True)
class SkillFound:
    """One skill that a text gives evidence of.

    ``words`` are the evidence, ``text[start:end]``; ``form`` is the label they are like and ``label`` the preferred
    one; ``chance`` (0 to 1) is that of its being right, and ``exact`` tells that the words are a label as written.
    """

    uri: str
    label: str
    words: str
    start: int
    end: int
    form: str
    chance: float
    exact: bool


class LinksMany(Protocol):
    """The part of the linker that is needed here."""

    def link_many(self, texts: Sequence[str], kind: ConceptKind, limit: int = 5, language: str = "en") -> list[Link]:
        """For each text the concepts it may mean."""
        ...


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    words: str
    within: int | None = None


class SkillReader:
    """Finds the skills that a text names, describes or lists."""

    def __init__(self, linker: LinksMany, labels_in: Callable[[str], Sequence[LabelSpan]] | None = None) -> None:
        """``labels_in`` finds the skill labels within a text; without it only whole parts of a text are linked."""
        self._linker, self._labels_in = linker, labels_in

    def read(self, text: str, language: str = "en") -> tuple[SkillFound, ...]:
        """The skills in ``text`` in the order they stand there, each once, with the words that are the evidence.

        The text is split at line ends, commas, bullets and "and"; a part counts only if its link is exact or
        close (``Confidence``). The first 4,000 characters are read, at most ``MOST_PARTS`` parts. Raises
        ``EmbedderError`` where the embedder cannot be reached.
        """
        text = text[:_MOST_CHARACTERS]
        parts = self._parts(text, language_words().get(language))
        links = self._linker.link_many([part.words for part in parts], "skill", 1, language) if parts else []
        found: dict[str, SkillFound] = {}
        for part, hit in _sure(parts, links):
            skill = SkillFound(hit.uri, hit.title, part.words, part.start, part.end, hit.form, hit.chance, hit.exact)
            known = found.get(hit.uri)
            if known is None or (skill.exact, skill.chance) > (known.exact, known.chance):
                found[hit.uri] = skill
        return tuple(sorted(found.values(), key=lambda skill: (skill.start, skill.end)))

    def _parts(self, text: str, words: LanguageWords | None) -> list[_Part]:
        """The clauses of a text, each followed by what it joins with "and", and the labels that stand in it."""
        parts: list[_Part] = []
        for start, end in _between(_PARTS, text, 0, len(text)):
            whole = _trimmed(text, start, end, words, None)
            if not whole or len(parts) >= MOST_PARTS:
                continue
            number = len(parts)
            parts.append(whole)
            smaller = list(_joined(text, whole, words, number)) if words else []
            labels = self._labels_in(whole.words) if self._labels_in else ()
            smaller += [
                _Part(whole.start + span.start, whole.start + span.end, whole.words[span.start : span.end], number)
                for span in labels
                if " " in whole.words[span.start : span.end] or span.matches[0].role == "preferred"
            ]
            spans = {(part.start, part.end): part for part in smaller if part.words != whole.words}
            parts += spans.values()
        return parts[:MOST_PARTS]


def _sure(parts: Sequence[_Part], links: Sequence[Link]) -> Iterator[tuple[_Part, Hit]]:
    """The parts that are linked surely: a clause as a whole, or else the parts within it."""
    sure = {number: link.hits[0] for number, link in enumerate(links) if link.hits and link.band in ("exact", "close")}
    for number, hit in sure.items():
        part = parts[number]
        inner = [sure[n] for n, other in enumerate(parts) if other.within == number and n in sure]
        if part.within is None and not hit.exact and any(other.exact or other.chance > hit.chance for other in inner):
            continue
        outer = sure.get(part.within) if part.within is not None else None
        if outer is None or not (outer.exact or outer.chance >= max(hit.chance, float(hit.exact))):
            yield part, hit


def _joined(text: str, whole: _Part, words: LanguageWords, number: int) -> Iterator[_Part]:
    between = re.compile(rf"(?<=\s){words.joins.pattern}(?=\s)", re.IGNORECASE)
    pieces = list(_between(between, text, whole.start, whole.end))
    for start, end in pieces if len(pieces) > 1 else ():
        if part := _trimmed(text, start, end, words, number):
            yield part


def _between(separator: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in separator.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _trimmed(text: str, start: int, end: int, words: LanguageWords | None, within: int | None) -> _Part | None:
    """The part without signs at its ends and without what opens an entry ("experience in"), if anything is left."""
    part = text[start:end]
    start += len(part) - len(part.lstrip(_EDGES))
    part = part.strip(_EDGES)
    opener = words.openers.match(part) if words else None
    if opener and len(part) - opener.end() >= _SHORTEST_PART:
        start, part = start + opener.end(), part[opener.end() :]
    return _Part(start, start + len(part), part, within) if len(part) >= _SHORTEST_PART else None
