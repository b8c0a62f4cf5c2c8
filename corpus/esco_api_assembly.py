"""What a crawl found, put together: relations with both ends, hierarchies without circles, fields of education."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from corpus.contents import Corpus
from corpus.esco_hierarchy import fields_above, without_cycles
from corpus.esco_rows import isced_code
from corpus.records import (
    FieldOfEducation,
    Group,
    Occupation,
    Relation,
    Skill,
    SkillGroup,
    SkillLink,
    SkillRelation,
)

AnyGroup: TypeAlias = Group | SkillGroup | FieldOfEducation
Placed = TypeVar("Placed", Occupation, Skill, SkillGroup)


@dataclass
class Found:
    """The records found so far by URI, and the skills that each occupation and skill needs."""

    groups: dict[str, AnyGroup] = field(default_factory=dict)
    occupations: dict[str, Occupation] = field(default_factory=dict)
    skills: dict[str, Skill] = field(default_factory=dict)
    needs: dict[str, Mapping[str, Relation]] = field(default_factory=dict)


def assembled(found: Found, tally: Counter[str]) -> Corpus:
    """All that was found as one corpus without a source; ``tally`` counts what leads nowhere or in a circle."""
    occupations, skills = found.occupations, found.skills
    groups = found.groups.values()
    skill_groups = {group.uri: group for group in groups if isinstance(group, SkillGroup)}
    fields = {group.uri: group for group in groups if isinstance(group, FieldOfEducation)}
    above_occupations = _above(occupations.values(), occupations.keys(), tally)
    above_skills = _above(
        (*skills.values(), *skill_groups.values()), skills.keys() | skill_groups.keys() | fields.keys(), tally
    )
    codes = fields_above(above_skills)
    return Corpus(
        occupations=tuple(_placed(occupation, above_occupations) for occupation in occupations.values()),
        skills=tuple(
            _placed(skill, above_skills).model_copy(
                update={"isced": codes.get(skill.uri) if skill.type == "knowledge" else None}
            )
            for skill in skills.values()
        ),
        links=tuple(
            SkillLink(occupation=uri, skill=skill, relation=relation, kind=skills[skill].type)
            for uri, skill, relation in _relations(occupations, found, tally)
        ),
        groups=tuple(group for group in groups if isinstance(group, Group)),
        skill_groups=tuple(_placed(group, above_skills) for group in skill_groups.values()),
        skill_relations=tuple(
            SkillRelation(skill=uri, needs=skill, relation=relation)
            for uri, skill, relation in _relations(skills, found, tally)
            if uri != skill
        ),
        fields=tuple(fields.values()),
    )


def _relations(needing: Iterable[str], found: Found, tally: Counter[str]) -> list[tuple[str, str, Relation]]:
    named = [(uri, skill, relation) for uri in needing for skill, relation in found.needs[uri].items()]
    usable = [(uri, skill, relation) for uri, skill, relation in named if skill in found.skills]
    tally["dangling_relations"] += len(named) - len(usable)
    return usable


def _above(
    concepts: Iterable[Occupation | Skill | SkillGroup], known: Iterable[str], tally: Counter[str]
) -> Mapping[str, tuple[str, ...]]:
    """The known URIs directly above each concept, without those that close a circle."""
    own = {uri: uri for uri in known}
    acyclic, cut = without_cycles({c.uri: [own[uri] for uri in c.broader if uri in own] for c in concepts})
    tally["cyclic"] += cut
    return acyclic


def _placed(concept: Placed, above: Mapping[str, tuple[str, ...]]) -> Placed:
    """``concept`` below what is above it; fields of education are named by their codes, and are nothing broader."""
    broader = tuple(sorted(uri for uri in above.get(concept.uri, ()) if isced_code(uri) is None))
    return concept.model_copy(update={"broader": broader})
