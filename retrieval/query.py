"""Cleaning what people type before it is embedded: the first step of the retrieval recipe.

Rules and their effect were measured on the MELO development sets (``docs/benchmarks.md``): capitals cost
three to five points of reciprocal rank in every language but German, acronyms must keep theirs.
"""

import re
import unicodedata

MAX_QUERY = 400
"""Characters of a query that are read."""

_GENDER_MARK = re.compile(r"\(\s*(?:[mwfdhxi]\s*[/|,]\s*)+[mwfdhxi]\s*\)|\b[mwf]/[mwf](?:/[dx])?\b", re.IGNORECASE)
_GENDER_SUFFIX = re.compile(
    r"(?<=\w)(?:[/*:_](?:-?innen|-?in|-?frau)\b|\((?:in|innen|a|e|euse|trice)\))", re.IGNORECASE
)
_CATCH_ALL = re.compile(
    r"(?:,?\s*\b(?:n\.?\s?e\.?\s?c\.?|all other|except\b.*|not elsewhere classified))\s*$", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")


def clean_query(text: str, language: str = "") -> str:
    """The text as it is compared with labels: normalised, without job-advert marks, lower case but acronyms.

    ``language`` is an ISO 639-1 code; German keeps its capitals. Cleaning twice changes nothing. Never raises; may
    return ``""``.
    """
    while (cleaned := _clean(text, language)) != text:
        text = cleaned
    return text


def _clean(text: str, language: str) -> str:
    text = unicodedata.normalize("NFKC", text[: 4 * MAX_QUERY])
    text = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"} else c for c in text)
    text = _GENDER_MARK.sub(" ", text)
    text = _GENDER_SUFFIX.sub("", text)
    text = _CATCH_ALL.sub("", text)
    text = _SPACE.sub(" ", text).strip(" \t\"'.,;:!?¿¡«»„“”()[]{}-–—")[:MAX_QUERY]
    return text if language == "de" else " ".join(_lower(word) for word in text.split(" "))


def _lower(word: str) -> str:
    """Lower case, unless the word is an acronym such as ``PACS`` or ``CNC``."""
    letters = [c for c in word if c.isalpha()]
    is_acronym = len(letters) >= 2 and all(c.isupper() for c in letters) and len(word) <= 6
    return word if is_acronym else word.lower()


def fold_accents(text: str) -> str:
    """The text without diacritics: ``Bäcker`` and ``Backer`` are one spelling to the lexical part."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
