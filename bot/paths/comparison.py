"""Two or three occupations side by side: what all of them need, what some need, what only one needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.paths.skill_graph import SkillGraph
from corpus.profile import OccupationProfile, Requirement, SkillRef
from corpus.records import Relation

FEWEST, MOST = 2, 3
"""How many occupations can be compared."""


@dataclass(frozen=True)
class ComparedSkill:
    """A skill and what it is to each of the occupations, in their order; None where one does not list it."""

    skill: SkillRef
    relations: tuple[Relation | None, ...]

    @property
    def holders(self) -> tuple[int, ...]:
        """The places of the occupations that list it."""
        return tuple(n for n, relation in enumerate(self.relations) if relation)


@dataclass(frozen=True)
class Comparison:
    """The occupations compared, and every skill that at least one of them lists, the most telling first.

    ``whole`` says that all records hold all optional skills; else a skill that is missing in one may only be left out.
    """

    occupations: tuple[OccupationProfile, ...]
    skills: tuple[ComparedSkill, ...]

    @property
    def whole(self) -> bool:
        """Whether every record holds all of its optional skills."""
        return all(profile.occupation.all_optional for profile in self.occupations)

    @property
    def shared(self) -> tuple[ComparedSkill, ...]:
        """What every occupation lists; what all call essential first."""
        found = [one for one in self.skills if len(one.holders) == len(self.occupations)]
        return tuple(sorted(found, key=lambda one: one.relations.count("optional")))

    @property
    def partly(self) -> tuple[ComparedSkill, ...]:
        """What two of three occupations list."""
        return tuple(one for one in self.skills if 1 < len(one.holders) < len(self.occupations))

    def only(self, place: int) -> tuple[Requirement, ...]:
        """What only the occupation at ``place`` lists, essential first."""
        alone = [(one.skill, one.relations[place]) for one in self.skills if one.holders == (place,)]
        needs = [Requirement(skill=skill, relation=relation) for skill, relation in alone if relation]
        return tuple(sorted(needs, key=lambda need: need.relation != "essential"))

    @property
    def percent(self) -> int:
        """Of all skills that any of them lists, how many per cent all of them list."""
        return round(100 * len(self.shared) / len(self.skills)) if self.skills else 0


def compare(occupations: Sequence[OccupationProfile], graph: SkillGraph) -> Comparison:
    """The comparison of two or three different occupations; raises ``ValueError`` for another number."""
    if not FEWEST <= len(occupations) <= MOST or len({p.occupation.uri for p in occupations}) < len(occupations):
        raise ValueError(f"{len(occupations)} occupations cannot be compared: two or three different ones can")
    relations = [{need.skill.uri: need.relation for need in profile.requirements} for profile in occupations]
    skills = {need.skill.uri: need.skill for profile in occupations for need in profile.requirements}
    return Comparison(
        tuple(occupations),
        tuple(
            ComparedSkill(skill, tuple(of.get(skill.uri) for of in relations))
            for skill in graph.telling(skills.values())
        ),
    )
