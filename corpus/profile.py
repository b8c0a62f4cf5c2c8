"""Views of the records as answers need them: an occupation with its skills, a skill with its users."""

from corpus.records import (
    FieldOfEducation,
    Group,
    Occupation,
    Record,
    Relation,
    Skill,
    SkillGroup,
    SkillType,
    Source,
    Texts,
)


class OccupationRef(Record):
    """An occupation as it stands in a list."""

    uri: str
    slug: str
    title: Texts
    isco: str


class SkillRef(Record):
    """A skill as it stands in a list."""

    uri: str
    slug: str
    label: Texts
    type: SkillType


class RelatedSkill(Record):
    """A skill that another one builds on, or that builds on it."""

    skill: SkillRef
    relation: Relation


class Requirement(Record):
    """One skill that an occupation needs, essential or optional."""

    skill: SkillRef
    relation: Relation


class OccupationProfile(Record):
    """An occupation with its requirements (ordered by label), ISCO-08 path (major group first) and source.

    ``broader`` and ``narrower`` are the occupations directly above and below it in ESCO.
    """

    occupation: Occupation
    slug: str
    requirements: tuple[Requirement, ...]
    path: tuple[Group, ...]
    source: Source
    broader: tuple[OccupationRef, ...] = ()
    narrower: tuple[OccupationRef, ...] = ()

    def select(self, relation: Relation, kind: SkillType) -> tuple[SkillRef, ...]:
        """The skills of one relation and one type, in label order."""
        return tuple(r.skill for r in self.requirements if r.relation == relation and r.skill.type == kind)

    @property
    def ref(self) -> OccupationRef:
        """The same occupation as it stands in a list."""
        o = self.occupation
        return OccupationRef(uri=o.uri, slug=self.slug, title=o.title, isco=o.isco)


class SkillUse(Record):
    """An occupation that needs a skill."""

    occupation: OccupationRef
    relation: Relation


class SkillProfile(Record):
    """A skill with the occupations that need it (essential first, then by title) and its place among other skills.

    ``groups``, ``broader`` and ``narrower`` are directly above and below it; ``builds_on`` and ``basis_of`` are ESCO's
    relations between skills, essential first; ``field`` is the ISCED-F field of a knowledge concept.
    """

    skill: Skill
    slug: str
    uses: tuple[SkillUse, ...]
    source: Source
    groups: tuple[SkillGroup, ...] = ()
    broader: tuple[SkillRef, ...] = ()
    narrower: tuple[SkillRef, ...] = ()
    builds_on: tuple[RelatedSkill, ...] = ()
    basis_of: tuple[RelatedSkill, ...] = ()
    field: FieldOfEducation | None = None


def best_text(texts: Texts, language: str) -> tuple[str, str]:
    """The text in ``language``, else English, else any, with its language; ``("", "")`` if none."""
    for candidate in (language, "en", *texts):
        if texts.get(candidate):
            return texts[candidate], candidate
    return "", ""
