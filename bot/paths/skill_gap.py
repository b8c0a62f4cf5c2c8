"""What an occupation needs that somebody has already, and what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.paths.skill_graph import SkillGraph
from corpus.profile import OccupationProfile, Requirement, SkillRef
from corpus.records import Relation


@dataclass(frozen=True)
class Gap:
    """What the occupation ``goal`` needs: ``covered`` and ``missing``, essential first, then the most telling first.

    ``named`` are the skills that the person named, ``origin`` is the occupation they come from: what it lists,
    essential or optional, counts as had.
    """

    goal: OccupationProfile
    origin: OccupationProfile | None
    named: tuple[SkillRef, ...]
    covered: tuple[Requirement, ...]
    missing: tuple[Requirement, ...]

    def counts(self, relation: Relation) -> tuple[int, int]:
        """How many skills of one relation are covered, and how many there are."""
        covered, missing = (sum(n.relation == relation for n in needs) for needs in (self.covered, self.missing))
        return covered, covered + missing

    @property
    def had(self) -> frozenset[str]:
        """The URIs of all skills that count as had."""
        listed = (need.skill.uri for need in self.origin.requirements) if self.origin else ()
        return frozenset((*(skill.uri for skill in self.named), *listed))

    @property
    def beside(self) -> tuple[SkillRef, ...]:
        """The skills named that the goal does not list."""
        wanted = {need.skill.uri for need in self.goal.requirements}
        return tuple(skill for skill in self.named if skill.uri not in wanted)


def skill_gap(
    goal: OccupationProfile, named: Iterable[SkillRef], origin: OccupationProfile | None, graph: SkillGraph
) -> Gap:
    """The gap between what is had and what ``goal`` needs."""
    gap = Gap(goal, origin, tuple({skill.uri: skill for skill in named}.values()), (), ())
    had = gap.had
    needs = sorted(graph.telling(goal.requirements), key=lambda need: need.relation != "essential")
    return Gap(
        goal,
        origin,
        gap.named,
        covered=tuple(need for need in needs if need.skill.uri in had),
        missing=tuple(need for need in needs if need.skill.uri not in had),
    )
