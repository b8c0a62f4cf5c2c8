"""Cleaning of titles before they are embedded: the first step of the retrieval recipe, the same for every source.

Rules and their effect were measured on the MELO development sets (``docs/benchmarks.md``): capitals cost
three to five points of reciprocal rank in every language but German, acronyms must keep theirs.
"""

import re
import unicodedata

from corpus.labels import gender_halves
from retrieval.catch_all import without_catch_all

MAX_QUERY = 400
"""Characters of a query that are read."""

_GENDER_MARK = re.compile(r"\(\s*(?:[mwfdhxi]\s*[/|,]\s*)+[mwfdhxi]\s*\)|\b[mwf]/[mwf](?:/[dx])?\b", re.IGNORECASE)
_GENDER_SUFFIX = re.compile(
    r"(?<=\w)(?:[/*:_](?:-?innen|-?in|-?frau)\b|\((?:in|innen|a|e|euse|trice)\))", re.IGNORECASE
)
_BRACKETS = re.compile(r"[()\[\]{}]+")
_SPACE = re.compile(r"\s+")
_ACRONYM = 6
"""An upper-case word may be this long to count as an acronym."""


def clean_query(text: str, language: str = "") -> str:
    """A title as people or national lists write it, made like a label; see ``clean_label``.

    Beyond that, a pair of genders (``Bäcker/Bäckerin``) becomes its first half. Cleaning twice changes nothing.
    Never raises; may return ``""``.
    """
    while (cleaned := _first_half(clean_label(text, language))) != text:
        text = cleaned
    return text


def clean_label(text: str, language: str = "") -> str:
    """A label normalised, without the marks of job adverts and national lists, lower case but for acronyms.

    ``language`` is an ISO 639-1 code; German keeps its capitals, but not where a text has nothing else. Cleaning
    twice changes nothing. Never raises; may return ``""``.
    """
    while (cleaned := _clean(text, language)) != text:
        text = cleaned
    return text


def _first_half(text: str) -> str:
    halves = gender_halves(text)
    return halves[0] if halves else text


def _clean(text: str, language: str) -> str:
    text = unicodedata.normalize("NFKC", text[: 4 * MAX_QUERY])
    text = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"} else c for c in text)
    text = _GENDER_MARK.sub(" ", text)
    text = _GENDER_SUFFIX.sub("", text)
    text = without_catch_all(text)
    text = _BRACKETS.sub(" ", text)
    text = _SPACE.sub(" ", text).strip(" \t\"'.,;:!?¿¡«»„“”-–—")[:MAX_QUERY].strip()
    if _shouted(text):
        return text.title() if language == "de" else text.lower()
    return text if language == "de" else " ".join(_lower(word) for word in text.split(" "))


def _shouted(text: str) -> bool:
    """Whether a text of several words, or one too long for an acronym, is all in capitals."""
    return text.isupper() and (" " in text or len(text) > _ACRONYM)


def _lower(word: str) -> str:
    """Lower case, unless the word is an acronym such as ``PACS`` or ``CNC``."""
    letters = [c for c in word if c.isalpha()]
    is_acronym = len(letters) >= 2 and all(c.isupper() for c in letters) and len(word) <= _ACRONYM
    return word if is_acronym else word.lower()


def fold_accents(text: str) -> str:
    """The text without diacritics: ``Bäcker`` and ``Backer`` are one spelling to the lexical part."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
