"""What somebody could become from an occupation: the nearest others, each with its reasons and an honest effort."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.paths.crosswalk import American
from bot.paths.skill_graph import Overlap, SkillGraph
from corpus.profile import OccupationProfile, OccupationRef, Requirement

Effort: TypeAlias = Literal["near", "some", "far"]
"""How much is new: at most a third, up to two thirds or one job zone up, or more. No word on time, money or chances."""

_FAMILY_DIGITS = {4: 1.0, 3: 0.6, 2: 0.3}
_FAMILY, _USED, _ZONE = 0.12, 0.25, 0.06
_FEW = 4.0
"""Essential skills that count as not had beside those listed: an occupation that lists three is no near one by one."""
_OPTIONAL = 0.5
"""How surely somebody has a skill that their occupation calls optional."""
_MOST_OF_FAMILY = 3
_LEAST = 1 / 6
_NEAR, _SOME = 1 / 3, 2 / 3


@dataclass(frozen=True)
class Ranked:
    """An occupation in the order of moves, and why it stands there."""

    overlap: Overlap
    score: float
    zones: tuple[int, int] | None


@dataclass(frozen=True)
class Near:
    """An occupation that could come next, and how much of its essential skills the one before lists."""

    goal: OccupationRef
    overlap: Overlap


@dataclass(frozen=True)
class Move:
    """One occupation that could come next.

    ``covered`` and ``missing`` are its essential skills that the occupation before lists, or does not, the most telling
    first; ``zones`` are the O*NET job zones of both, where known; ``family`` says that both are of one ISCO-08 unit
    group.
    """

    goal: OccupationProfile
    covered: tuple[Requirement, ...]
    missing: tuple[Requirement, ...]
    zones: tuple[int, int] | None
    family: bool

    @property
    def effort(self) -> Effort:
        """How much is new, from the gap and the job zones."""
        share = len(self.missing) / max(1, len(self.missing) + len(self.covered))
        up = max(0, self.zones[1] - self.zones[0]) if self.zones else 0
        if share <= _NEAR and not up:
            return "near"
        return "some" if share <= _SOME and up <= 1 else "far"


@dataclass(frozen=True)
class Moves:
    """The moves from ``origin``, the best first; ``considered`` is how many occupations share an essential skill."""

    origin: OccupationProfile
    moves: tuple[Move, ...]
    considered: int

    @property
    def had(self) -> frozenset[str]:
        """The URIs of the skills that the origin lists, essential or optional."""
        return frozenset(need.skill.uri for need in self.origin.requirements)


def rank_moves(
    origin: OccupationProfile,
    graph: SkillGraph,
    refs: Mapping[str, OccupationRef],
    zones: Mapping[str, American],
) -> tuple[Ranked, ...]:
    """Every other occupation with an essential skill that ``origin`` lists, the nearest first.

    Counted are: the share of its essential skills that are had, rare ones more, those that are optional before half
    (smoothed, for occupations that list few); how much of what is had it uses; whether it stands near in ISCO-08; and
    how far its job zone is off.
    """
    uri, isco = origin.occupation.uri, origin.occupation.isco
    certainty = {need.skill.uri: 1.0 if need.relation == "essential" else _OPTIONAL for need in origin.requirements}
    overlaps = graph.overlaps(certainty)
    ranked = []
    for overlap in overlaps:
        if overlap.occupation == uri or overlap.occupation not in refs:
            continue
        both = _zones(zones, uri, overlap.occupation)
        score = overlap.share * overlap.essential / (overlap.essential + _FEW)
        score += _USED * overlap.used + _FAMILY * _kinship(isco, refs[overlap.occupation].isco)
        score -= _ZONE * abs(both[1] - both[0]) if both else 0.0
        ranked.append(Ranked(overlap, score, both))
    return tuple(sorted(ranked, key=lambda one: (-one.score, one.overlap.occupation)))


def varied(ranked: Sequence[Ranked], isco: str, refs: Mapping[str, OccupationRef], limit: int) -> tuple[Ranked, ...]:
    """The first ``limit`` of ``ranked``, not more than three of them of the unit group ``isco``: others are news.

    Those of which less than a sixth is had are near by name only; they come where there is nothing else, three of them.
    """
    kept: list[Ranked] = []
    of_family = 0
    near = [one for one in ranked if one.overlap.covered >= _LEAST * one.overlap.essential]
    for one in near or ranked[:_MOST_OF_FAMILY]:
        kin = refs[one.overlap.occupation].isco == isco
        if len(kept) < limit and not (kin and of_family == _MOST_OF_FAMILY):
            kept.append(one)
            of_family += kin
    return tuple(kept)


def move_to(goal: OccupationProfile, origin: OccupationProfile, ranked: Ranked, graph: SkillGraph) -> Move:
    """One ranked occupation with the skills that make it near or far."""
    had = {need.skill.uri for need in origin.requirements}
    essential = [need for need in graph.telling(goal.requirements) if need.relation == "essential"]
    return Move(
        goal=goal,
        covered=_of(essential, had, kept=True),
        missing=_of(essential, had, kept=False),
        zones=ranked.zones,
        family=goal.occupation.isco == origin.occupation.isco,
    )


def _of(needs: list[Requirement], had: Collection[str], *, kept: bool) -> tuple[Requirement, ...]:
    return tuple(need for need in needs if (need.skill.uri in had) == kept)


def _kinship(one: str, other: str) -> float:
    """How near two ISCO-08 codes stand: by the longest beginning they share."""
    return next((value for digits, value in _FAMILY_DIGITS.items() if one[:digits] == other[:digits]), 0.0)


def _zones(zones: Mapping[str, American], one: str, other: str) -> tuple[int, int] | None:
    found = [zones[uri].onet.job_zone if uri in zones else None for uri in (one, other)]
    return (found[0], found[1]) if found[0] and found[1] else None
