"""The readings of a typed text: what it may mean as a title, before anything is compared with vectors."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias

from corpus.forms import Form
from corpus.labels import normalise_label
from retrieval.acronyms import Acronyms
from retrieval.compounds import CompoundSplitter
from retrieval.frame_words import mend_frame, same_words
from retrieval.query import clean_query
from retrieval.spelling import Speller
from retrieval.transliteration import Transliterator
from retrieval.vocabulary import Vocabulary
from retrieval.wording import is_description, unwrap

MOST_READINGS = 6
"""Readings of one text; the linker embeds them in one batch."""

# What is taken off a reading's score, on the linker's scale: enough that of equal finds the plainer reading wins.
_WRAPPED = 0.05
_FORM, _ERROR, _DESCRIBED_ERROR, _MOST_ERRORS = 0.01, 0.01, 0.001, 4
_EXPANDED, _SPLIT, _TRANSLITERATED = 0.01, 0.03, 0.03

Why: TypeAlias = Literal["typed", "unwrapped", "corrected", "inflected", "expanded", "split", "transliterated"]
"""What was done to a text last: nothing; a question round a title taken off; spelling; another gender, number or
diacritic; an acronym written out or a name abbreviated; a compound taken apart; another alphabet."""


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
    an answer has to name: a spelling, an acronym, another alphabet, not a question taken off.
    """

    text: str
    why: Why
    penalty: float = 0.0
    described: bool = False
    changes: tuple[Change, ...] = ()


class QueryReader:
    """Reads texts as titles of one set of records. Safe to use from several threads."""

    def __init__(
        self, vocabulary: Vocabulary, acronyms: Acronyms, is_label: Callable[[str], bool] = lambda _: False
    ) -> None:
        self._is_label = is_label
        self._speller, self._acronyms = Speller(vocabulary, is_label), acronyms
        self._compounds, self._transliterator = CompoundSplitter(vocabulary), Transliterator(vocabulary)

    @classmethod
    def of(cls, forms: Sequence[Form], is_label: Callable[[str], bool] = lambda _: False) -> "QueryReader":
        """A reader for the records that have these forms (of occupations and skills together).

        ``is_label`` tells that a text is a label as it stands; such a text has no other reading.
        """
        vocabulary = Vocabulary.of(forms)
        return cls(vocabulary, Acronyms.of(forms, vocabulary), is_label)

    def read(self, text: str, language: str = "en") -> tuple[Reading, ...]:
        """At most ``MOST_READINGS`` readings, the one as typed first; none where the text has nothing to read.

        ``language`` is an ISO 639-1 code. No two readings have equal texts. Never raises.
        """
        cleaned = clean_query(text, language)
        if not cleaned:
            return ()
        readings: dict[str, Reading] = {}
        for reading in islice(self._readings(cleaned, language), 2 * MOST_READINGS):
            readings.setdefault(normalise_label(reading.text), reading)
        return tuple(islice(readings.values(), MOST_READINGS))

    def _readings(self, cleaned: str, language: str) -> Iterator[Reading]:
        if self._is_label(cleaned):
            yield Reading(cleaned, "typed")
            return
        title = self._unwrapped(cleaned, language)
        core = clean_query(title, language) if title else cleaned
        described = not (title and self._is_label(core)) and (
            is_description(core, language) or is_description(self._mended(core, language), language)
        )
        yield Reading(cleaned, "typed", _WRAPPED if title else 0.0, described)
        if title:
            yield Reading(core, "unwrapped", described=described)
        if described:
            yield from self._of_description(core, language)
        elif not self._is_label(core):
            yield from self._of_title(core, language)

    def _unwrapped(self, cleaned: str, language: str) -> str | None:
        """The title within ``cleaned``, the one with fewer words where errors in the frame are read over."""
        mended = self._mended(cleaned, language)
        # What is a description but for its errors also looks like a frame ("I am …" of "I am godo at drawing").
        titles = [] if is_description(mended, language) else [unwrap(cleaned, language)]
        if mended != cleaned and (within := unwrap(mended, language)):
            titles.append(same_words(within, mended, cleaned))
        return min((title for title in titles if title), key=lambda title: len(title.split()), default=None)

    def _mended(self, text: str, language: str) -> str:
        return mend_frame(text, language, lambda word: self._speller.knows(word, language))

    def _of_description(self, core: str, language: str) -> Iterator[Reading]:
        if correction := self._speller.correct(core, language, described=True):
            changes = tuple(Change(typed, read_as) for typed, read_as in correction.changed)
            penalty = _DESCRIBED_ERROR * min(correction.errors, _MOST_ERRORS)
            yield Reading(correction.text, "corrected", penalty, described=True, changes=changes)

    def _of_title(self, core: str, language: str) -> Iterator[Reading]:
        correction = self._speller.correct(core, language)
        if correction:
            changes = tuple(Change(typed, read_as) for typed, read_as in correction.changed)
            penalty = _ERROR * min(correction.errors, _MOST_ERRORS) if changes else _FORM
            yield Reading(correction.text, "corrected" if changes else "inflected", penalty, changes=changes)
        else:
            changes, penalty = (), 0.0
        corrected = correction.text if correction else core
        for expansion in self._acronyms.expand(corrected, language):
            change = Change(expansion.typed, expansion.read_as)
            yield Reading(expansion.text, "expanded", penalty + _EXPANDED, changes=(*changes, change))
        if parted := self._compounds.split(core, language):
            yield Reading(parted, "split", _SPLIT)
        if letters := self._transliterator.read(core, language):
            yield Reading(letters, "transliterated", _TRANSLITERATED, changes=(Change(core, letters),))
