"""The words nearest to a typed one: by errors of typing (optimal string alignment), then by sound."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from heapq import nsmallest

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from retrieval.keyboard import beside
from retrieval.vocabulary import Word

SHORT = 3
"""Words up to this length are near to too many others to be told by their letters."""
_UNMISTAKEN = 5
"""Up to this length another letter in place of one is mostly another word ("miner", "minor"), unless the keys touch."""
_SWAPPED_FIRST, _SLIPPED_FIRST = 5, 6
"""From this length on the first letter may be in the wrong place, or another key or none in its place."""
_ONE_ERROR = 7
"""Up to this length one error is believed, beyond it two."""
_ENDING = 4
_FEW = 4
_UNUSED = 500
"""A letter that not even one in so many words has is none of the language."""
_SOUND = (("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("sch", "sh"))
_SOUND_LETTERS = str.maketrans("yzcv", "iskf")
_TWICE = re.compile(r"(.)\1+")


class NearestWords:
    """Finds words by what is like them.

    Compares bit sets of letters before it compares words, so that no index of misspelt forms has to be kept: sixteen
    bytes a word, under a millisecond for 60,000.
    """

    def __init__(self, words: Mapping[str, Word]) -> None:
        """``words`` by their keys (see ``fold_word``), each counted in at least one label."""
        self._words = words

    @cached_property
    def _keys(self) -> list[str]:
        return [key for key in self._words if len(key) > SHORT and key.isalpha()]

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

    def nearest(self, key: str, strict: bool) -> list[tuple[Word, float]]:
        """The few words nearest to ``key``, best first, and their errors; ``strict`` allows fewer."""
        most = 1 if strict or len(key) <= _ONE_ERROR else 2
        close = np.flatnonzero(np.abs(self._lengths - len(key)) <= most)
        # Each error changes at most two letters of the set; this leaves a few hundred words to compare.
        close = close[np.bitwise_count(self._letters[close] ^ np.uint64(_letters(key))) <= 2 * most]
        words = [self._keys[number] for number in close]
        found = process.extract(key, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        found = [match for match in found if _believed(key, match[0], match[1])]
        best = nsmallest(_FEW, found, key=lambda match: (self._cost(key, match[0], match[1]), match[0]))
        if best:
            return [(self._words[word], float(errors)) for word, errors, _ in best]
        sounding = self._sounds.get(_sound(key))
        return [(self._words[sounding], 2.0)] if sounding and not strict else []

    def _cost(self, key: str, word: str, distance: float) -> float:
        """Errors, more for another first letter (seldom mistyped), less for an equal sound and a common word."""
        errors = _slip(key, word) if distance == 1 else distance
        sounding = 0.3 * (_sound(word) == _sound(key))
        return errors + 0.5 * (word[0] != key[0]) - sounding - 0.15 * math.log10(self._words[word].labels)


def _slip(key: str, word: str) -> float:
    """What one error counts: letters swapped, doubled or not, or beside the right key are the usual ones."""
    if sorted(word) == sorted(key) or _TWICE.sub(r"\1", key) == _TWICE.sub(r"\1", word):
        return 0.8
    if len(word) == len(key):
        return 0.9 if _keys_touch(key, word) else 1.1
    return 0.9 if len(word) > len(key) else 1.0


def _keys_touch(key: str, word: str) -> bool:
    """Whether two words of one length differ by nothing but letters that lie side by side."""
    return all(beside(typed, meant) for typed, meant in zip(key, word, strict=True) if typed != meant)


def _believed(key: str, word: str, errors: float) -> bool:
    """Whether ``key`` may be ``word`` mistyped, and is not another word with the same beginning or end."""
    if (key.startswith(word) and key != word + word[-1]) or (word.startswith(key) and len(word) > len(key) + 1):
        return False
    swapped = sorted(word) == sorted(key)
    if len(key) <= _UNMISTAKEN and len(word) == len(key) and not swapped and not _keys_touch(key, word):
        return False
    if word[0] != key[0]:
        return errors == 1 and (len(key) > _ONE_ERROR or _first_slipped(key, word, swapped))
    # "astrophysics" and "astrophysicist" are two words, though but two letters apart.
    return errors == 1 or swapped or Prefix.distance(key, word) > _ENDING


def _first_slipped(key: str, word: str, swapped: bool) -> bool:
    """Whether the one error is a usual one at the beginning of a word."""
    if swapped:
        return len(key) >= _SWAPPED_FIRST
    return len(key) >= _SLIPPED_FIRST and (word[1:] == key or (key[1:] == word[1:] and beside(key[0], word[0])))


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
    return _TWICE.sub(r"\1", key.translate(_SOUND_LETTERS))
