"""The words that model text may use in a language, and those it may not: hand-curated lists in ``glue/``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from compliance.stems import STEMMERS, Stemmer
from corpus.records import Relation

_FOLDER = Path(__file__).with_name("glue")
_TELLING_STEM = 5


@dataclass(frozen=True)
class Wording:
    """The word lists of one language.

    ``glue`` are words that explain without asserting and ``glue_stems`` their stems, ``forbidden`` the stems
    of words that promise or judge and ``forbidden_forms`` such words as they stand. ``relations`` maps the stem
    of a word such as "essential" to the relation it states, ``numbers`` number words to their values.
    """

    language: str
    stem: Stemmer
    glue: frozenset[str]
    glue_stems: frozenset[str]
    forbidden: frozenset[str]
    forbidden_forms: frozenset[str]
    relations: Mapping[str, Relation]
    numbers: Mapping[str, int]

    def is_glue(self, word: str) -> bool:
        """Whether ``word`` is on the glue list in this or another form."""
        # A short stem belongs to too many words: "not" would pass as a form of "note".
        stem = self.stem(word)
        return word.casefold() in self.glue or (len(stem) >= _TELLING_STEM and stem in self.glue_stems)

    def is_forbidden(self, word: str) -> bool:
        """Whether ``word`` may not be said outside a label or a quoted sentence."""
        return word.casefold() in self.forbidden_forms or self.stem(word) in self.forbidden

    def relation(self, word: str) -> Relation | None:
        """The relation that ``word`` states, if it states one."""
        return self.relations.get(self.stem(word))


def wording_of(language: str) -> Wording | None:
    """The word lists of ``language`` (ISO 639-1), or None: then model text cannot be grounded in it."""
    return _load(language) if language in STEMMERS else None


@cache
def _load(language: str) -> Wording:
    stem = STEMMERS[language]
    lists = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    glue = lists["glue"].split()
    relations: dict[str, Relation] = dict.fromkeys(map(stem, lists["essential"].split()), "essential")
    relations |= dict.fromkeys(map(stem, lists["optional"].split()), "optional")
    return Wording(
        language=language,
        stem=stem,
        glue=frozenset(glue),
        glue_stems=frozenset(map(stem, glue)),
        forbidden=frozenset(map(stem, lists["forbidden"].split())),
        forbidden_forms=frozenset(lists["forbidden_forms"].split()),
        relations=MappingProxyType(relations),
        numbers=MappingProxyType({word: n for n, word in enumerate(lists["numbers"].split(), start=2)}),
    )
