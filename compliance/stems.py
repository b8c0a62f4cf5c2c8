"""Light stemmers: two forms of one word get the same stem often enough for grounding to compare them."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import TypeAlias

Stemmer: TypeAlias = Callable[[str], str]

# Longest first, so that what is taken off does not depend on what else could be.
_ENGLISH = (
    *("ations", "ation", "ating", "ators", "ator", "ated", "ates", "ate", "ments", "ment", "ings", "ing"),
    *("ness", "ers", "er", "ors", "or", "ied", "ies", "ily", "ed", "es", "ly", "s", "y"),
)
_GERMAN = (
    *("heiten", "keiten", "innen", "ungen", "heit", "keit", "ung", "ern"),
    *("em", "en", "er", "es", "et", "st", "e", "n", "s", "t"),
)
_CLITICS = ("'s", "’s", "'re", "’re", "'ve", "’ve", "'d", "’d")


def stem_english(word: str) -> str:
    """The stem of one English word: clitics off, then endings while five letters remain (three for the first one)."""
    word = word.casefold()
    for ending in _CLITICS:
        word = word.removesuffix(ending)
    shorter = _without(word, _ENGLISH, 3)
    while shorter != word:
        word, shorter = shorter, _without(shorter, _ENGLISH, 5)
    while word != (shorter := _without(word, ("e", "y"), 3)):
        word = shorter
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def stem_german(word: str) -> str:
    """The stem of one German word: umlauts and ß folded, endings taken off while four letters remain."""
    folded = unicodedata.normalize("NFD", word.casefold())
    word = "".join(c for c in folded if not unicodedata.combining(c))
    while (shorter := _without(word, _GERMAN, 4)) != word:
        word = shorter
    return word


def _without(word: str, suffixes: tuple[str, ...], least: int) -> str:
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            return word[: -len(suffix)]
    return word


STEMMERS: Mapping[str, Stemmer] = {"en": stem_english, "de": stem_german}
"""The stemmer of each language that model text can be grounded in."""
