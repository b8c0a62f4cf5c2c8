"""The words of the records' labels, by language: what a typed word may be, and how common each is."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from corpus.forms import Form
from retrieval.query import fold_accents

WORD = re.compile(r"[^\W_]+")
"""One word of a text: letters and digits; an apostrophe or hyphen ends it."""

_ACRONYM = 6
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})


def fold_word(word: str) -> str:
    """The key under which a word is known: case folded, without diacritics."""
    return fold_accents(word.casefold()).translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the labels write it, in how many labels it stands, and in how many of those it comes last."""

    text: str
    labels: int
    last: int


class Vocabulary:
    """The words of a list of labels, light enough to be gathered anew whenever an index is opened."""

    def __init__(self, words: Mapping[str, Mapping[str, Word]]) -> None:
        self._words = words

    @classmethod
    def of(cls, forms: Iterable[Form]) -> "Vocabulary":
        """The words of all ``forms``."""
        seen: dict[str, list[str]] = {}
        last: dict[str, list[str]] = {}
        for form in forms:
            words = WORD.findall(form.text)
            seen.setdefault(form.language, []).extend(set(words))
            last.setdefault(form.language, []).extend(words[-1:])
        return cls({code: _by_key(Counter(seen[code]), Counter(last[code]), code) for code in seen})

    def including(self, lists: Mapping[str, Iterable[str]], labels: int) -> "Vocabulary":
        """These words and those of ``lists`` (by language), which count as if at least ``labels`` labels had them."""
        words = {language: dict(known) for language, known in self._words.items()}
        for language, listed in lists.items():
            known = words.setdefault(language, {})
            for word in listed:
                found = known.get(fold_word(word), Word(_as_label(word, language), 0, 0))
                known[fold_word(word)] = replace(found, labels=max(found.labels, labels))
        return Vocabulary(words)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are labels in, in alphabetical order."""
        return tuple(sorted(self._words))

    def words(self, language: str) -> Mapping[str, Word]:
        """The words of one language by their key (see ``fold_word``); none where no label is in it."""
        return self._words.get(language, {})

    def find(self, word: str, language: str) -> Word | None:
        """The word of the labels of ``language`` that ``word`` is, whatever its case and diacritics."""
        return self.words(language).get(fold_word(word))


def _by_key(seen: Counter[str], last: Counter[str], language: str) -> dict[str, Word]:
    spelt: dict[str, list[str]] = {}
    for word in seen:
        spelt.setdefault(fold_word(word), []).append(word)
    return {
        key: Word(
            _as_label(max(words, key=lambda word: (seen[word], word)), language),
            sum(seen[word] for word in words),
            sum(last[word] for word in words),
        )
        for key, words in spelt.items()
    }


def _as_label(word: str, language: str) -> str:
    """The word as ``clean_label`` would leave it: German and acronyms keep their capitals."""
    word = unicodedata.normalize("NFKC", word)
    return word if language == "de" or (word.isupper() and 1 < len(word) <= _ACRONYM) else word.lower()
