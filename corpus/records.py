"""The frozen records everything else is built on: occupations, skills, links and ISCO-08 groups.

Names follow the ESCO model: a concept has a URI, one preferred label and any number of alternative
and hidden labels in each language. All texts are kept by ISO 639-1 language code.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

Texts: TypeAlias = Mapping[str, str]
"""One text for each language code, for example ``{"en": "baker", "de": "Bäcker/Bäckerin"}``."""

Labels: TypeAlias = Mapping[str, tuple[str, ...]]
"""Several labels for each language code."""

SkillType: TypeAlias = Literal["knowledge", "skill"]
Relation: TypeAlias = Literal["essential", "optional"]
ReuseLevel: TypeAlias = Literal["transversal", "cross-sector", "sector-specific", "occupation-specific"]
ConceptKind: TypeAlias = Literal["occupation", "skill"]


class Record(BaseModel):
    """Base of every record: frozen, and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Group(Record):
    """One ISCO-08 group: major (one digit), sub-major (2), minor (3) or unit group (4)."""

    uri: str
    code: str
    title: Texts
    description: Texts = {}


class Skill(Record):
    """One ESCO skill or knowledge concept."""

    uri: str
    type: SkillType
    label: Texts
    reuse: ReuseLevel | None = None
    alternative: Labels = {}
    hidden: Labels = {}
    description: Texts = {}
    scope_note: Texts = {}


class Occupation(Record):
    """One ESCO occupation.

    ``isco`` is the four-digit ISCO-08 unit group. ``all_optional`` is false where the record holds
    only a selection of the optional skills (starter records), so that counts are never presented as
    complete when they are not.
    """

    uri: str
    code: str
    isco: str
    title: Texts
    alternative: Labels = {}
    hidden: Labels = {}
    summary: Texts = {}
    description: Texts = {}
    scope_note: Texts = {}
    regulated: bool = False
    all_optional: bool = True


class SkillLink(Record):
    """An occupation needs a skill. ``kind`` is the type of the skill."""

    occupation: str
    skill: str
    relation: Relation
    kind: SkillType


class Source(Record):
    """Where records came from, and what must be said when they are shown.

    ``files`` maps the name of each input file to its sha256 in hexadecimal.
    """

    name: str
    release: str
    language: str
    licence: str
    acknowledgement: str
    files: Mapping[str, str]


class Corpus(Record):
    """A whole set of records, as read from one source or merged from several."""

    occupations: tuple[Occupation, ...]
    skills: tuple[Skill, ...]
    links: tuple[SkillLink, ...]
    groups: tuple[Group, ...]
    sources: tuple[Source, ...]
