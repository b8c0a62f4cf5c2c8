"""Spelling of typed words, corrected against the words of the labels.

A word that no label has is compared with all that are alike in length and letters; the nearest by
Damerau-Levenshtein distance (restricted, i.e. optimal string alignment) is read in its place, the more common
one where two are equally near. Words that sound alike ("fizioterapist") and words wrongly joined or parted
("busdriver", "hair dresser") are put right too. Texts in another loaded language than the one told are left.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.vocabulary import WORD, Vocabulary, Word, fold_word

_SHORT = 3
"""Words up to this length are left alone: too many others are one letter away."""
_ONE_ERROR = 5
"""Up to this length one error is believed, beyond it two."""
_PART = 3
_COMMON = 2
_RARE = 5
"""A word that no more labels have may be an error of theirs, if another is far more common."""
_FAR_MORE_COMMON = 50
_UNUSED = 500
"""A letter that not even one in so many words has is none of the language."""
_MOST_WORDS = 12
_LONGEST = 40
_SOUND = (
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "k"),
    ("sch", "sh"),
    ("y", "i"),
    ("z", "s"),
    ("c", "k"),
    ("v", "f"),
)
_TWICE = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Correction:
    """A text with its spelling corrected.

    ``changed`` are pairs of what was typed and what is read; a diacritic or a letter's case is no change.
    ``errors`` counts letters typed wrongly, half a one for a gap.
    """

    text: str
    changed: tuple[tuple[str, str], ...]
    errors: float


class Speller:
    """Corrects texts against one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._near = {language: _Neighbours(vocabulary.words(language)) for language in vocabulary.languages}

    def correct(self, text: str, language: str = "en") -> Correction | None:
        """The text with the words put right that no label has, or ``None`` where there is nothing to put right.

        ``text`` is a cleaned query, at most twelve words long (what is longer is left alone). Never raises.
        """
        found = list(WORD.finditer(text))
        if not found or len(found) > _MOST_WORDS:
            return None
        parts: list[str] = []
        changed: list[tuple[str, str]] = []
        errors, end, number = 0.0, 0, 0
        while number < len(found):
            word = found[number]
            joined = self._joined(found, number, text, language)
            typed = text[word.start() : found[number + 1].end()] if joined else word[0]
            read, cost = (joined, 0.5) if joined else self._word(word[0], language)
            if fold_word(typed) != fold_word(read):
                changed.append((typed, read))
                errors += cost
            parts += [text[end : word.start()], read]
            end, number = word.start() + len(typed), number + (2 if joined else 1)
        corrected = "".join(parts) + text[end:]
        return Correction(corrected, tuple(changed), errors) if corrected != text else None

    def _joined(self, found: list[re.Match[str]], number: int, text: str, language: str) -> str:
        """The one word that two are, where one of them is none by itself or no label says both."""
        if number + 1 == len(found):
            return ""
        one, other = found[number], found[number + 1]
        if text[one.end() : other.start()] != " " or len(one[0]) < _PART:
            return ""
        word = self._vocabulary.find(one[0] + other[0], language)
        if word is None:
            return ""
        parts = [self._vocabulary.find(part[0], language) for part in (one, other)]
        rarest = min(part.labels if part else 0 for part in parts)
        return word.text if word.labels >= _COMMON or not rarest else ""

    def _word(self, typed: str, language: str) -> tuple[str, float]:
        """The word that ``typed`` is read as, and how many errors it has."""
        own = self._vocabulary.find(typed, language)
        if own is not None and (own.labels > _RARE or not typed.isalpha()):
            return _in_place_of(typed, own.text), 0.0
        near = self._near.get(language)
        if not near or not _SHORT < len(typed) <= _LONGEST or not typed.isalpha() or typed.isupper():
            return typed, 0.0
        key, elsewhere = fold_word(typed), self._elsewhere(typed)
        best = near.nearest(key, strict=elsewhere or own is not None) if near.may_write(typed) else None
        if own is not None:
            believed = best is not None and best[0].labels >= _FAR_MORE_COMMON * own.labels
            return (_in_place_of(typed, best[0].text), best[1]) if best and believed else (own.text, 0.0)
        if best:
            return _in_place_of(typed, best[0].text), best[1] + 0.5 * elsewhere
        if parts := self._parted(key, language):
            return parts, 0.5
        others = (self._near[code].nearest(key, strict=True) for code in sorted(self._near) if code != language)
        best = None if elsewhere or len(key) <= _ONE_ERROR else next((word for word in others if word), None)
        return (_in_place_of(typed, best[0].text), best[1]) if best else (typed, 0.0)

    def _elsewhere(self, typed: str) -> bool:
        """Whether the labels of another language have the word."""
        words = (self._vocabulary.find(typed, language) for language in self._vocabulary.languages)
        return any(word.labels >= _COMMON for word in words if word)

    def _parted(self, key: str, language: str) -> str:
        """The two words that a word of no label consists of, the most common ones."""
        words = self._vocabulary.words(language)
        pairs = [(words.get(key[:n]), words.get(key[n:])) for n in range(_PART, len(key) - _PART + 1)]
        known = [(one, other) for one, other in pairs if one and other]
        best = max(known, key=lambda pair: (min(pair[0].labels, pair[1].labels), pair[0].text), default=None)
        return f"{best[0].text} {best[1].text}" if best else ""


class _Neighbours:
    """The words of one language, to be found by what is like them."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        self._words = words

    @cached_property
    def _keys(self) -> list[str]:
        return [key for key in self._words if len(key) > _SHORT and key.isalpha()]

    @cached_property
    def _lengths(self) -> npt.NDArray[np.int64]:
        return np.array([len(key) for key in self._keys], np.int64)

    @cached_property
    def _letters(self) -> npt.NDArray[np.uint64]:
        return np.array([_letters(key) for key in self._keys], np.uint64)

    @cached_property
    def _sounds(self) -> dict[str, str]:
        """The most common word for each sound."""
        return {_sound(key): key for key in sorted(self._keys, key=lambda key: (self._words[key].labels, key))}

    @cached_property
    def _foreign(self) -> re.Pattern[str]:
        """Letters with diacritics that the language hardly uses: a word with one is of another language."""
        seen = Counter(letter for word in self._words.values() for letter in set(word.text.casefold()))
        used = "".join(letter for letter, words in seen.items() if words * _UNUSED >= len(self._words))
        return re.compile(f"[^a-z{re.escape(used)}]")

    def may_write(self, word: str) -> bool:
        """Whether the language has all letters of ``word``."""
        return not self._foreign.search(word.casefold())

    def nearest(self, key: str, strict: bool) -> tuple[Word, float] | None:
        """The word nearest to ``key`` and its errors; ``strict`` allows fewer."""
        most = 1 if strict or len(key) <= _ONE_ERROR else 2
        close = np.flatnonzero(np.abs(self._lengths - len(key)) <= most)
        # Each error changes at most two letters of the set; this leaves a few hundred words to compare.
        close = close[np.bitwise_count(self._letters[close] ^ np.uint64(_letters(key))) <= 2 * most]
        words = [self._keys[number] for number in close]
        found = process.extract(key, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        if strict or len(key) <= _ONE_ERROR:
            found = [match for match in found if match[0][0] == key[0]]
        found = [match for match in found if match[0] != key]
        best = min(found, key=lambda match: (self._cost(key, match[0], match[1]), match[0]), default=None)
        if best:
            return self._words[best[0]], float(best[1])
        sounding = self._sounds.get(_sound(key))
        return (self._words[sounding], 2.0) if sounding and not strict else None

    def _cost(self, key: str, word: str, distance: float) -> float:
        """Errors, more for another first letter (seldom mistyped), less for an equal sound and a common word."""
        sounding = 0.3 * (_sound(word) == _sound(key))
        return distance + 0.5 * (word[0] != key[0]) - sounding - 0.15 * math.log10(self._words[word].labels)


def _letters(key: str) -> int:
    """The set of letters of a word, one bit each."""
    bits = 0
    for letter in key:
        bits |= 1 << (ord(letter) % 64)
    return bits


def _sound(key: str) -> str:
    """A word as it roughly sounds in the languages of Europe, doubled letters once."""
    for written, spoken in _SOUND:
        key = key.replace(written, spoken)
    return _TWICE.sub(r"\1", key)


def _in_place_of(typed: str, word: str) -> str:
    return word[:1].upper() + word[1:] if typed[:1].isupper() and not typed.isupper() else word
