"""What is above, below and beside a concept in a store: broader and narrower concepts, skill groups, related skills."""

import json
from collections.abc import Iterator
from typing import Any

from corpus.profile import OccupationRef, RelatedSkill, SkillRef
from corpus.records import Relation, SkillGroup
from corpus.store_base import StoreFile

_SKILL = "s.uri, s.slug, s.label, s.type"
_OCCUPATION = "o.uri, o.slug, o.title, o.isco"


class Hierarchy(StoreFile):
    """Reads the relations among occupations and among skills; each list comes in label order."""

    def links(self) -> Iterator[tuple[str, str, Relation]]:
        """Every link of the store: occupation, skill and relation, by the first two."""
        yield from self._rows("SELECT occupation, skill, relation FROM link ORDER BY occupation, skill")

    def broader_occupations(self, uri: str) -> tuple[OccupationRef, ...]:
        """The occupations directly above this one."""
        return self._occupations_of("b.above", "b.uri", uri)

    def narrower_occupations(self, uri: str) -> tuple[OccupationRef, ...]:
        """The occupations directly below this one."""
        return self._occupations_of("b.uri", "b.above", uri)

    def broader_skills(self, uri: str) -> tuple[SkillRef, ...]:
        """The skills directly above this one."""
        return self._skills_of("b.above", "b.uri", uri)

    def narrower_skills(self, uri: str) -> tuple[SkillRef, ...]:
        """The skills directly below this one."""
        return self._skills_of("b.uri", "b.above", uri)

    def groups_of_skill(self, uri: str) -> tuple[SkillGroup, ...]:
        """The groups of the skills hierarchy that this skill is directly in, by code."""
        rows = self._rows(
            "SELECT g.record FROM broader AS b JOIN skill_group AS g ON g.uri = b.above WHERE b.uri = ? "
            "ORDER BY g.code, g.uri",
            uri,
        )
        return tuple(SkillGroup.model_validate_json(record) for (record,) in rows)

    def needs_of_skill(self, uri: str) -> tuple[RelatedSkill, ...]:
        """The knowledge and skills that this skill builds on."""
        return self._related("r.needs", "r.skill", uri)

    def uses_of_skill(self, uri: str) -> tuple[RelatedSkill, ...]:
        """The skills that build on this one."""
        return self._related("r.skill", "r.needs", uri)

    def _occupations_of(self, wanted: str, given: str, uri: str) -> tuple[OccupationRef, ...]:
        query = f"SELECT {_OCCUPATION} FROM broader AS b JOIN occupation AS o ON o.uri = {wanted} WHERE {given} = ?"  # noqa: S608
        return tuple(occupation_ref(*row) for row in self._rows(f"{query} ORDER BY o.position", uri))

    def _skills_of(self, wanted: str, given: str, uri: str) -> tuple[SkillRef, ...]:
        query = f"SELECT {_SKILL} FROM broader AS b JOIN skill AS s ON s.uri = {wanted} WHERE {given} = ?"  # noqa: S608
        return tuple(skill_ref(*row) for row in self._rows(f"{query} ORDER BY s.position", uri))

    def _related(self, wanted: str, given: str, uri: str) -> tuple[RelatedSkill, ...]:
        query = f"SELECT {_SKILL}, r.relation FROM skill_relation AS r JOIN skill AS s ON s.uri = {wanted}"  # noqa: S608
        rows = self._rows(f"{query} WHERE {given} = ? ORDER BY r.relation, s.position", uri)
        return tuple(RelatedSkill(skill=skill_ref(*ref), relation=relation) for *ref, relation in rows)


def occupation_ref(uri: str, slug: str, title: str, isco: str) -> OccupationRef:
    """The occupation of a row of the store; ``title`` is JSON."""
    return OccupationRef(uri=uri, slug=slug, title=json.loads(title), isco=isco)


def skill_ref(uri: str, slug: str, label: str, kind: Any) -> SkillRef:
    """The skill of a row of the store; ``label`` is JSON."""
    return SkillRef(uri=uri, slug=slug, label=json.loads(label), type=kind)
