"""Spelling of typed words, corrected against the words of the labels and the everyday words of a language.

A word that is neither is compared with all that are alike in length and letters; the nearest by Damerau-Levenshtein
distance (restricted, i.e. optimal string alignment) is read in its place, the more common one where two are equally
near. Words that sound alike ("fizioterapist") and words wrongly joined or parted ("busdriver", "ware house") are put
right too. Words that look like another language are left.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from retrieval.inflection import label_form, same_but_for_ending
from retrieval.language_words import language_words
from retrieval.nearest_words import SHORT, NearestWords
from retrieval.vocabulary import WORD, Vocabulary, fold_word

_PART = 3
_GAP, _FORM = 0.5, 0.25
"""Errors that a missing or needless gap counts as, and another form of a label's word."""
_COMMON = 2
_RARE = 5
"""A word that no more labels have may be an error of theirs, if another is far more common."""
_FAR_MORE_COMMON = 50
_EVERYDAY = 100
"""Labels that would have to have a word for it to be as usual as an everyday word is."""
_MOST_WORDS, _MOST_WORDS_DESCRIBED = 12, 40
_LONGEST = 40
_CLEARLY_MORE = 2
"""Words by which the language told may be outdone before another is believed."""
_MOST_TRIED = 12
"""Corrections of one text that are looked up among the labels."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A text with its spelling corrected.

    ``changed`` are pairs of what was typed and what is read; a diacritic, a capital or another form of the word
    (plural, gender) is no change. ``errors`` counts letters typed wrongly, gaps as half, forms as a quarter.
    """

    text: str
    changed: tuple[tuple[str, str], ...]
    errors: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word of a text, or two that are one, and what it may be: words and their errors, the likeliest first."""

    start: int
    typed: str
    options: list[tuple[str, float]]


class Speller:
    """Corrects texts against one vocabulary and the everyday words of the catalogues."""

    def __init__(self, vocabulary: Vocabulary, is_label: Callable[[str], bool] = lambda _: False) -> None:
        """``is_label`` tells that a text is a label; of several corrections one that gives a label is preferred."""
        everyday = {language: words.everyday for language, words in language_words().items() if words.everyday}
        self._labels, self._words = vocabulary, vocabulary.including(everyday, _EVERYDAY)
        self._everyday = {language: frozenset(map(str.casefold, words)) for language, words in everyday.items()}
        self._near = {language: NearestWords(self._words.words(language)) for language in self._words.languages}
        self._is_label = is_label

    def correct(self, text: str, language: str = "en", described: bool = False) -> Correction | None:
        """The text with the words put right that nobody writes so, or ``None`` where there is nothing to put right.

        ``text`` is a cleaned query, a title or (``described``) a sentence about work, at most twelve or forty words
        long; what is longer is left alone. A title's words become those of the labels where these have them in another
        form. Never raises.
        """
        found = list(WORD.finditer(text))
        if not found or len(found) > (_MOST_WORDS_DESCRIBED if described else _MOST_WORDS):
            return None
        language = self._spoken([word[0] for word in found], language)
        pieces = list(self._pieces(found, text, language, described))
        readings = product(*(piece.options for piece in pieces))
        # The first choice is the likeliest in itself.
        chosen = next(readings)
        if not described and any(len(piece.options) > 1 for piece in pieces):
            tried = (chosen, *islice(readings, _MOST_TRIED))
            chosen = next((one for one in tried if self._is_label(_written(text, pieces, one))), chosen)
        corrected = _written(text, pieces, chosen)
        changed = tuple(
            (piece.typed, read)
            for piece, (read, errors) in zip(pieces, chosen, strict=True)
            if errors >= _GAP and fold_word(piece.typed) != fold_word(read)
        )
        return Correction(corrected, changed, sum(errors for _, errors in chosen)) if corrected != text else None

    def _spoken(self, words: Sequence[str], language: str) -> str:
        """The language told, or the one that clearly more of the words are everyday words of."""
        told = sum(self.knows(word, language) for word in words)
        counts = {
            other: sum(word.casefold() in everyday for word in words) for other, everyday in self._everyday.items()
        }
        other = max(counts, key=lambda code: (counts[code], code))
        return other if counts[other] >= told + _CLEARLY_MORE else language

    def _pieces(self, found: list[re.Match[str]], text: str, language: str, described: bool) -> Iterator[_Piece]:
        """The words of the text, two as one where they are wrongly parted."""
        number = 0
        while number < len(found):
            word = found[number]
            if joined := self._joined(found, number, text, language, described):
                end = found[number + 1].end()
                yield _Piece(word.start(), text[word.start() : end], [(joined, _GAP)])
                number += 2
            else:
                yield _Piece(word.start(), word[0], self._word(word[0], language, described))
                number += 1

    def knows(self, word: str, language: str) -> bool:
        """Whether ``word`` is of the labels or the everyday words of ``language``, whatever its diacritics."""
        return self._words.find(word, language) is not None

    def _joined(self, found: list[re.Match[str]], number: int, text: str, language: str, described: bool) -> str:
        """The one word that two are, where one of them is none by itself or (in a title) no label says both."""
        if number + 1 == len(found):
            return ""
        one, other = found[number], found[number + 1]
        if text[one.end() : other.start()] != " " or len(one[0]) < _PART:
            return ""
        known = self._words if described else self._labels
        word = known.find(one[0] + other[0], language)
        if word is None:
            return ""
        parts = [known.find(part[0], language) for part in (one, other)]
        rarest = min(part.labels if part else 0 for part in parts)
        return word.text if not rarest or (word.labels >= _COMMON and not described) else ""

    def _word(self, typed: str, language: str, described: bool) -> list[tuple[str, float]]:
        """The words that ``typed`` may be, the likeliest first, and how many errors it then has."""
        as_typed = [(typed, 0.0)]
        if typed.casefold() in self._everyday.get(language, ()):
            return as_typed
        own = self._words.find(typed, language)
        if own is not None and fold_word(typed) != typed.casefold() and not self._labels.find(typed, language):
            # Diacritics are left out by mistake, not added.
            return as_typed
        if own is not None and (own.labels > _RARE or described or not typed.isalpha()):
            return [(_in_place_of(typed, own.text), 0.0)]
        near = self._near.get(language)
        if not near or not SHORT < len(typed) <= _LONGEST or not typed.isalpha() or typed.isupper():
            return as_typed
        key, elsewhere = fold_word(typed), self._elsewhere(typed)
        best = near.nearest(key, strict=elsewhere or own is not None) if near.may_write(typed) else []
        if best and same_but_for_ending(key, fold_word(best[0][0].text), language):
            best = []
        if own is not None:
            best = [(word, errors) for word, errors in best if word.labels >= _FAR_MORE_COMMON * own.labels]
            return [(_in_place_of(typed, word.text), errors) for word, errors in best] or [(own.text, 0.0)]
        if form := label_form(typed, language, self._labels):
            return as_typed if described else [(_in_place_of(typed, form.text), _FORM)]
        if best:
            return [(_in_place_of(typed, word.text), errors + _FORM * elsewhere) for word, errors in best]
        parts = self._parted(key, language)
        return [(parts, _GAP)] if parts else as_typed

    def _elsewhere(self, typed: str) -> bool:
        """Whether the labels or everyday words of another language have the word."""
        words = (self._words.find(typed, language) for language in self._words.languages)
        return any(word.labels >= _COMMON for word in words if word)

    def _parted(self, key: str, language: str) -> str:
        """The two words that a word of no label consists of, the most common ones; compounds are no error."""
        if language in language_words() and language_words()[language].links:
            return ""
        words = self._labels.words(language)
        pairs = [(words.get(key[:n]), words.get(key[n:])) for n in range(_PART, len(key) - _PART + 1)]
        known = [(one, other) for one, other in pairs if one and other]
        best = max(known, key=lambda pair: (min(pair[0].labels, pair[1].labels), pair[0].text), default=None)
        return f"{best[0].text} {best[1].text}" if best else ""


def _written(text: str, pieces: Sequence[_Piece], chosen: Sequence[tuple[str, float]]) -> str:
    """The text with what was chosen in place of each piece."""
    parts, end = [], 0
    for piece, (read, _) in zip(pieces, chosen, strict=True):
        parts += [text[end : piece.start], read]
        end = piece.start + len(piece.typed)
    return "".join(parts) + text[end:]


def _in_place_of(typed: str, word: str) -> str:
    return word[:1].upper() + word[1:] if typed[:1].isupper() and not typed.isupper() else word
