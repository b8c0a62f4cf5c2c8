"""The surface forms of concepts: what can be looked up by its words, and what a look-up finds."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from corpus.records import Occupation, Skill, Texts

FormRole: TypeAlias = Literal["preferred", "alternative", "hidden"]
"""What a label is to its concept, the most telling first."""


@dataclass(frozen=True, slots=True)
class Form:
    """One label of a concept in one language, or one half of a slashed gender pair."""

    uri: str
    text: str
    language: str
    role: FormRole


@dataclass(frozen=True, slots=True)
class DescriptionText:
    """The description of a concept in one language, under its preferred label (empty, if it has none there)."""

    uri: str
    language: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ExactMatch:
    """A concept one of whose forms equals what was looked up; ``role`` and ``language`` are the form's."""

    uri: str
    role: FormRole
    language: str


@dataclass(frozen=True, slots=True)
class LabelSpan:
    """A part of a text that equals a form: ``text[start:end]`` in characters, and the concepts that have it."""

    start: int
    end: int
    matches: tuple[ExactMatch, ...]

    @property
    def uris(self) -> tuple[str, ...]:
        """The URIs of the concepts, best match first."""
        return tuple(match.uri for match in self.matches)


def preferred_labels(concept: Occupation | Skill) -> Texts:
    """The preferred label of an occupation or skill in each language."""
    return concept.title if isinstance(concept, Occupation) else concept.label
