"""How people of one language put things: the catalogue ``retrieval/words/<language>.toml``, read once.

A catalogue holds regular expressions, matched whatever the case. In a frame or a courtesy ``…`` stands for the
title that is asked about; ``\\x27`` is an apostrophe.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from retrieval.vocabulary import fold_word

_FOLDER = Path(__file__).parent / "words"


def _frame(written: str) -> re.Pattern[str]:
    return _pattern(written.replace("…", "(?P<title>.+?)"))


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def _article(written: str) -> re.Pattern[str]:
    return _pattern(f"(?:{written})(?:(?<=') ?| )")


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _listed(written: str) -> tuple[str, ...]:
    return tuple(written.split())


def _ending_group(written: str) -> tuple[str, ...]:
    return tuple("" if ending == "-" else fold_word(ending) for ending in written.split())


def _folded(table: Mapping[str, str]) -> Mapping[str, str]:
    return {acronym.casefold(): words for acronym, words in table.items()}


_Endings = Annotated[tuple[str, ...], BeforeValidator(_ending_group)]
_Article = Annotated[re.Pattern[str], BeforeValidator(_article)]
_Frame = Annotated[re.Pattern[str], BeforeValidator(_frame)]
_Pattern = Annotated[re.Pattern[str], BeforeValidator(_pattern)]


class LanguageWords(BaseModel):
    """The words of one language.

    ``frames`` are questions and sentences round a title, ``courtesies`` what stands round those; ``articles``
    may stand before a title, ``small`` words (articles, prepositions, conjunctions) within one. ``describing``
    shows that a text describes work and names none. ``openers`` come before a skill in a curriculum vitae,
    ``joins`` stand between the parts of a list.
    ``links`` are the letters that join the parts of a compound. ``endings`` are groups that change places when
    the gender, number or case of a title changes, folded. ``acronyms`` are those in general use, folded.
    ``inflections`` are the endings of verbs, adjectives and nouns, folded: a word that differs by nothing else is real.
    ``everyday`` are common words in the forms that people use them in: never an error, often what one was meant for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    articles: _Article
    courtesies: tuple[_Frame, ...]
    frames: tuple[_Frame, ...]
    describing: tuple[_Pattern, ...]
    small: Annotated[frozenset[str], BeforeValidator(_words)]
    openers: _Pattern
    joins: Annotated[_Pattern, Field(alias="and")]
    links: tuple[str, ...]
    endings: tuple[_Endings, ...]
    acronyms: Annotated[Mapping[str, str], BeforeValidator(_folded)]
    inflections: _Endings = ()
    everyday: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()


@cache
def language_words() -> Mapping[str, LanguageWords]:
    """The catalogue of every language there is one for, by ISO 639-1 code."""
    return {
        path.stem: LanguageWords.model_validate(tomllib.loads(path.read_text("utf-8")))
        for path in sorted(_FOLDER.glob("*.toml"))
    }
