"""The check that a sentence of a model passes before a visitor sees it: it says nothing the evidence does not hold."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from compliance.evidence import Evidence
from compliance.labels import WORD, Reader, Reading, joined_words
from compliance.markup import has_links_or_markup, plain
from compliance.sentences import take_apart
from compliance.stems import STEMMERS
from compliance.wording import Wording, wording_of
from corpus.records import Relation

Fault: TypeAlias = Literal["label", "relation", "number", "word", "forbidden", "symbol", "link"]
"""Why a sentence is not shown."""

_STANDARDS = re.compile(r"\bISCO-08\b|\bISCED-F(?: 2013)?\b|\bO\*?NET\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_CLAUSE_END = re.compile(r"[,;:.()\d]")
_COUNTED_WITHIN = 4
_MOST_DIGITS = 10
# A code of four digits or more is never a count; the code of a major group, one digit, may be taken for one.
_UNIT_GROUP = 4
# Spaces in the joined form of one word, and of the longest run that is too short to count as a quotation.
_ONE_WORD = 2
_FEWEST_QUOTED = 5


@dataclass(frozen=True)
class LeadIn:
    """What the line above a list says of its items: their relation, and to which occupations."""

    relations: frozenset[Relation] = frozenset()
    occupations: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Sentence:
    """One sentence with all that the rules ask of it. ``rest`` is the text without the labels of the evidence."""

    text: str
    reading: Reading
    rest: str
    words: tuple[str, ...]
    relations: frozenset[Relation]
    numbers: tuple[tuple[str, int], ...]


class ModelText:
    """Judges sentences of a model in one language against the evidence of one turn."""

    def __init__(self, evidence: Evidence, wording: Wording, reader: Reader) -> None:
        self._evidence = evidence
        self._wording = wording
        self._reader = reader
        self._others = tuple(other for language in STEMMERS if (other := wording_of(language)) and other != wording)
        self._skills = frozenset(label.uri for label in evidence.labels if label.kind == "skill")
        self._linked = frozenset(link[0] for link in evidence.links)
        self._texts = tuple(map(joined_words, evidence.texts))
        self._quotes = frozenset(
            joined_words(plain(sentence)) for text in evidence.texts for sentence in _sentences(text)
        )
        words = (word for text in evidence.vocabulary(wording.language) for word in WORD.findall(text))
        self._vocabulary = frozenset(map(wording.stem, words))

    def lead_in(self, sentence: str) -> LeadIn:
        """What ``sentence`` says of the list below it."""
        read = self._read(sentence)
        return LeadIn(read.relations, self._occupations(read))

    def fault(self, sentence: str, above: LeadIn, own_counts: Mapping[int, frozenset[Relation]]) -> Fault | None:
        """Why ``sentence`` must not be shown, or None if it may.

        ``above`` is what the line above says if the sentence is a list item; ``own_counts`` are numbers of
        verified claims of the same piece, each with the relations it counts.
        """
        if has_links_or_markup(sentence):
            return "link"
        read = self._read(sentence)
        if self._is_quoted(read.text):
            return None
        return (
            self._foreign_label(read)
            or self._symbol(read)
            or self._number(read, own_counts)
            or self._word(read)
            or self._relation(read, above)
        )

    def _read(self, sentence: str) -> _Sentence:
        text = _STANDARDS.sub("ISCO", plain(sentence))
        reading = self._reader.read(text)
        rest = reading.blank(text)
        found = [(m.group(), m.end()) for m in _NUMBER.finditer(rest)]
        words = []
        for match in WORD.finditer(rest):
            value = self._wording.numbers.get(match.group().casefold())
            if value is not None:
                found.append((str(value), match.end()))
            elif not match.group().isdigit():
                words.append(match.group())
        relations = frozenset(r for word in words if (r := self._wording.relation(word)))
        return _Sentence(text, reading, rest, tuple(words), relations, tuple(found))

    def _is_quoted(self, text: str) -> bool:
        joined = joined_words(text)
        return joined.count(" ") > _FEWEST_QUOTED and joined in self._quotes

    def _foreign_label(self, read: _Sentence) -> Fault | None:
        # A single everyday word is judged as a word: that it is also a label of something proves nothing.
        for start, end in read.reading.foreign:
            joined = joined_words(read.text[start:end])
            if joined.count(" ") > _ONE_WORD and (read.relations or not any(joined in text for text in self._texts)):
                return "label"
        return None

    def _symbol(self, read: _Sentence) -> Fault | None:
        return "symbol" if any(unicodedata.category(c) in ("Sc", "So") or c in "%‰" for c in read.rest) else None

    def _number(self, read: _Sentence, own_counts: Mapping[int, frozenset[Relation]]) -> Fault | None:
        for number, end in read.numbers:
            digits = re.sub(r"[.,]", "", number) if _GROUPED.fullmatch(number) else number
            value = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < _MOST_DIGITS else -1
            is_code = number in self._evidence.codes
            if not is_code and value not in self._evidence.counts and value not in own_counts:
                return "number"
            counted = self._counted(read.rest[end:])
            if len(counted) == 1 and not (is_code and len(number) >= _UNIT_GROUP):
                (relation,) = counted
                if value not in self._evidence.counts_of(relation) and relation not in own_counts.get(value, ()):
                    return "number"
        return None

    def _counted(self, after: str) -> frozenset[Relation]:
        """The relations that the words right after a number say it counts."""
        words = WORD.findall(_CLAUSE_END.split(after, maxsplit=1)[0])[:_COUNTED_WITHIN]
        return frozenset(r for word in words if (r := self._wording.relation(word)))

    def _word(self, read: _Sentence) -> Fault | None:
        if any(map(self._is_forbidden, read.words)):
            return "forbidden"
        return None if all(self._is_known(word) for word in read.words) else "word"

    def _is_known(self, word: str) -> bool:
        return self._wording.is_glue(word) or self._wording.stem(word) in self._vocabulary

    def _is_forbidden(self, word: str) -> bool:
        # Records may be in another language than the answer, and their words come with them.
        return self._wording.is_forbidden(word) or (
            not self._wording.is_glue(word) and any(other.is_forbidden(word) for other in self._others)
        )

    def _occupations(self, read: _Sentence) -> frozenset[str]:
        named = frozenset(uri for name in read.reading.named for uri in name.uris)
        return named - self._skills

    def _relation(self, read: _Sentence, above: LeadIn) -> Fault | None:
        """A sentence that gives a skill to an occupation, or calls it essential or optional, must agree with a link."""
        relations = read.relations or above.relations
        occupations = self._occupations(read) or above.occupations
        skills = [name.uris & self._skills for name in read.reading.named if name.uris & self._skills]
        if relations and not skills and not (read.numbers and read.relations):
            return None if all(map(self._wording.is_glue, read.words)) else "relation"
        judged = occupations if occupations and occupations <= self._linked else None
        if not relations and judged is None:
            return None
        agreeing = {
            skill
            for occupation, skill, relation, _ in self._evidence.links
            if (not relations or relation in relations) and (judged is None or occupation in judged)
        }
        return None if all(uris & agreeing for uris in skills) else "relation"


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(sentence for line in take_apart(text, wrapped=True) for sentence in line.sentences)
