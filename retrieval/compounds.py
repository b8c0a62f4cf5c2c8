"""Compounds taken apart: "Krankenhausverwalter" is read as "Krankenhaus Verwalter" where the labels have the parts.

German, Dutch, Swedish and Danish write compounds as one word, and no list of labels has them all. A part is a
word of the labels, or what stands before such a word in a compound of theirs ("Krankenhaus" of
"Krankenhausapotheker"); between parts may stand the linking letters of the catalogue ("Versicherung|s|berater").
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from retrieval.language_words import language_words
from retrieval.vocabulary import WORD, Vocabulary, fold_word

_SHORTEST_HEAD = 4
_SHORTEST_PART = 3
_SHORTEST_COMPOUND = 8
_LONGEST = 60
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Part:
    """A word as the labels write it, and how many labels or compounds have it."""

    text: str
    seen: int


class CompoundSplitter:
    """Takes apart the words of one vocabulary's languages that write compounds as one word."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._links = {
            language: ("", *language_words()[language].links)
            for language in vocabulary.languages
            if language in language_words() and language_words()[language].links
        }
        self._parts = {language: self._parts_of(language) for language in self._links}

    def split(self, text: str, language: str) -> str | None:
        """The text with the compounds that no label has taken apart, or ``None`` where there are none.

        ``text`` is a cleaned query of at most twelve words; in German the parts are capitalised. Never raises.
        """
        words = list(WORD.finditer(text))
        if language not in self._links or len(words) > _MOST_WORDS:
            return None
        pieces, end = [], 0
        for word in words:
            if parts := self._split(word[0], language):
                pieces += [text[end : word.start()], parts]
                end = word.end()
        return "".join(pieces) + text[end:] if pieces else None

    def _split(self, word: str, language: str) -> str:
        key = fold_word(word)
        if not _SHORTEST_COMPOUND <= len(key) <= _LONGEST or key in self._vocabulary.words(language):
            return ""
        pairs = list(self._pairs(key, language))
        if not pairs:
            return ""
        # The more common both are, the likelier they are the parts: "Krankenhaus", "Verwalter", not "Hausverwalter".
        modifier, head = max(pairs, key=lambda pair: (_common(pair[0]) + _common(pair[1]), pair[1].text))
        return f"{modifier.text} {head.text}"

    def _pairs(self, key: str, language: str) -> Iterator[tuple[_Part, _Part]]:
        words = self._vocabulary.words(language)
        for start in range(_SHORTEST_PART, len(key) - _SHORTEST_HEAD + 1):
            head = words.get(key[start:])
            modifier = self._modifier(key[:start], language) if head else None
            if head and modifier:
                yield modifier, _Part(head.text, head.labels)

    def _modifier(self, key: str, language: str) -> _Part | None:
        """The part that ``key`` is, with or without linking letters at its end."""
        words, parts = self._vocabulary.words(language), self._parts[language]
        stems = [key.removesuffix(link) for link in self._links[language] if key.endswith(link)]
        stem = max(
            (stem for stem in stems if stem in parts),
            key=lambda s: (s in words, s in words and words[s].last > 0, len(s)),
            default=None,
        )
        return parts[stem] if stem else None

    def _parts_of(self, language: str) -> Mapping[str, _Part]:
        """The words of the labels, and what stands before one in their compounds, with its linking letters or not."""
        words = self._vocabulary.words(language)
        parts = {key: _Part(word.text, word.labels) for key, word in words.items() if len(key) >= _SHORTEST_PART}
        for key, word in words.items():
            spelt = word.text if len(word.text) == len(key) else key
            for start in range(_SHORTEST_PART, len(key) - _SHORTEST_HEAD + 1):
                if key[start:] in words:
                    for link in self._links[language]:
                        stem = key[:start].removesuffix(link)
                        if key[:start].endswith(link) and len(stem) > _SHORTEST_PART:
                            known = parts.get(stem, _Part(spelt[: len(stem)], 0))
                            parts[stem] = _Part(known.text, known.seen + 1)
        return parts


def _common(part: _Part) -> float:
    return math.log(part.seen)
