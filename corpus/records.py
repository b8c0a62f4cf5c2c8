"""The frozen records everything else is built on: occupations, skills, links, groups and fields of education.

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
Collection: TypeAlias = Literal["digcomp", "digital", "green", "language", "research", "transversal"]
"""A thematic ESCO collection that a concept belongs to."""


class Record(BaseModel):
    """Base of every record: frozen, and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Group(Record):
    """One ISCO-08 group: major (one digit), sub-major (2), minor (3) or unit group (4).

    ``tasks``, ``included`` (examples of occupations), ``excluded`` (occupations that stand elsewhere) and
    ``notes`` come from the ILO's own tables; one entry a line.
    """

    uri: str
    code: str
    title: Texts
    description: Texts = {}
    tasks: Texts = {}
    included: Texts = {}
    excluded: Texts = {}
    notes: Texts = {}


class SkillGroup(Record):
    """One group of the ESCO skills hierarchy, for example ``S1.2``. ``broader`` are URIs of the groups above it."""

    uri: str
    code: str
    title: Texts
    description: Texts = {}
    broader: tuple[str, ...] = ()


class FieldOfEducation(Record):
    """One ISCED-F 2013 field of education: broad (two digits), narrow (3) or detailed (4).

    ``examples`` are subjects of study that belong to it, one a line.
    """

    uri: str
    code: str
    title: Texts
    description: Texts = {}
    examples: Texts = {}


class Skill(Record):
    """One ESCO skill or knowledge concept.

    ``broader`` are URIs of broader skills and skill groups; ``isced`` is the ISCED-F code of a knowledge
    concept, as precise as ESCO gives it.
    """

    uri: str
    type: SkillType
    label: Texts
    reuse: ReuseLevel | None = None
    broader: tuple[str, ...] = ()
    isced: str | None = None
    collections: tuple[Collection, ...] = ()
    alternative: Labels = {}
    hidden: Labels = {}
    description: Texts = {}
    scope_note: Texts = {}


class Occupation(Record):
    """One ESCO occupation.

    ``isco`` is the four-digit ISCO-08 unit group; ``broader`` are URIs of broader occupations. ``nace`` are
    NACE codes of the economic activities; ``green_share`` is ESCO's share of green tasks, 0 to 1.
    ``all_optional`` is false where the record holds only a selection of the optional skills (starter
    records), so that counts are never presented as complete when they are not.
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
    broader: tuple[str, ...] = ()
    collections: tuple[Collection, ...] = ()
    nace: tuple[str, ...] = ()
    green_share: float | None = None


class Names(Record):
    """Further names of an occupation, for finding it only; merging makes them hidden labels."""

    uri: str
    names: Labels


class SkillLink(Record):
    """An occupation needs a skill. ``kind`` is the type of the skill."""

    occupation: str
    skill: str
    relation: Relation
    kind: SkillType


class SkillRelation(Record):
    """A skill builds on a knowledge concept or another skill (ESCO's skill–skill relations)."""

    skill: str
    needs: str
    relation: Relation


class Redirect(Record):
    """A concept that a release has retired, and the one that takes its place."""

    uri: str
    to: str
    kind: ConceptKind


class FormerSlug(Record):
    """A readable address that no concept has any more; it leads to the concept that had it, or to its successor."""

    slug: str
    uri: str
    kind: ConceptKind


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
