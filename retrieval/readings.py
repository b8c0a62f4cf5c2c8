"""The readings of a typed text: what it may mean as a title, before anything is compared with vectors."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from retrieval.query import clean_query

MOST_READINGS = 6
"""Readings of one text; the linker embeds them in one batch."""

Why: TypeAlias = Literal["typed", "unwrapped", "corrected", "expanded", "split", "inflected", "transliterated"]
"""What was done to a text last: nothing; a question round a title taken off; spelling; an acronym written out; a
compound taken apart; another gender or number; another alphabet."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words as they were typed, and as they are read."""

    typed: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a text may mean, cleaned and ready to be embedded.

    ``penalty`` (0 to 0.2) is to be taken off the score of whatever this reading finds, on the linker's scale. A
    ``described`` reading is a sentence about work ("I like fixing engines") and no title. ``changes`` are what
    an answer has to name: a spelling or an acronym, not a question taken off.
    """

    text: str
    why: Why
    penalty: float = 0.0
    described: bool = False
    changes: tuple[Change, ...] = ()


class QueryReader:
    """Reads texts as titles of one set of records."""

    def read(self, text: str, language: str = "en") -> tuple[Reading, ...]:
        """At most ``MOST_READINGS`` readings, the one as typed first; none where the text has nothing to read.

        ``language`` is an ISO 639-1 code. Never raises.
        """
        cleaned = clean_query(text, language)
        return (Reading(cleaned, "typed"),) if cleaned else ()
