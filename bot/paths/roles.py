"""Occupations for somebody: for the skills they have, and for what they like (Holland's six interests, from O*NET)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from bot.paths.crosswalk import American
from bot.paths.skill_graph import SkillGraph
from corpus.onet_records import Interest, MatchType
from corpus.profile import OccupationProfile, OccupationRef, Requirement, SkillRef

INTERESTS: tuple[Interest, ...] = ("R", "I", "A", "S", "E", "C")
"""Holland's six types in the order of his hexagon."""

_OPTIONAL = 0.4
"""What a skill counts that an occupation calls optional, beside one that it calls essential."""
_WHOLE = 0.3
_PLACES = (3.0, 2.0, 1.0)
_FITTING: tuple[MatchType, ...] = ("exact", "close", "narrow", "broad")
"""A broad match covers other work too, and so says least of the interests of one occupation in it."""


@dataclass(frozen=True)
class RoleForSkills:
    """An occupation and which of the skills named it needs, essential first; ``essential`` is how many it calls so."""

    occupation: OccupationProfile
    needed: tuple[Requirement, ...]
    essential: int


@dataclass(frozen=True)
class SkillRoles:
    """The occupations that need most of what was named; ``considered`` is how many need any of it."""

    named: tuple[SkillRef, ...]
    roles: tuple[RoleForSkills, ...]
    considered: int


@dataclass(frozen=True)
class RoleForInterests:
    """An occupation with the interest code of the O*NET occupation that answers to it, and how well it does."""

    occupation: OccupationRef
    code: str
    match: MatchType


@dataclass(frozen=True)
class InterestRoles:
    """The occupations whose interests are most like ``code``; ``known`` is false where no O*NET data is loaded."""

    code: str
    roles: tuple[RoleForInterests, ...]
    known: bool


def rank_for_skills(named: Sequence[str], graph: SkillGraph) -> tuple[tuple[str, float], ...]:
    """URIs and scores of the occupations that need any of the skills, the best first.

    A skill counts more the fewer occupations need it, less where it is optional; of two occupations that need the same
    skills the one that needs little else comes first.
    """
    skills = tuple(dict.fromkeys(named))
    scores: dict[str, float] = {}
    for overlap in graph.uses(skills):
        value = overlap.essential_weight + _OPTIONAL * overlap.optional_weight
        scores[overlap.occupation] = value * (1 - _WHOLE + _WHOLE * overlap.share)
    return tuple(sorted(scores.items(), key=lambda item: (-item[1], item[0])))


def role_for_skills(occupation: OccupationProfile, named: Sequence[str]) -> RoleForSkills:
    """One occupation with the skills named that it needs, in the order they were named."""
    needs = {need.skill.uri: need for need in occupation.requirements}
    needed = [needs[uri] for uri in dict.fromkeys(named) if uri in needs]
    return RoleForSkills(
        occupation=occupation,
        needed=tuple(sorted(needed, key=lambda need: need.relation != "essential")),
        essential=sum(need.relation == "essential" for need in occupation.requirements),
    )


def rank_for_interests(
    code: str, occupations: Sequence[OccupationRef], answers: Mapping[str, American], limit: int
) -> tuple[RoleForInterests, ...]:
    """The ``limit`` occupations whose interests fit a code of up to three letters best, one for each O*NET occupation.

    The fit is that of the six scores, standardised over the occupation, with 3, 2 and 1 for the letters of the code.
    """
    wanted = dict(zip(code, _PLACES, strict=False))
    ranked = []
    for ref in occupations:
        answer = answers.get(ref.uri)
        if answer and len(answer.onet.interests) == len(INTERESTS):
            fit = _fit(answer.onet.interests, wanted)
            ranked.append((-fit, _FITTING.index(answer.match), ref.uri, ref, answer))
    best: dict[str, RoleForInterests] = {}
    for *_, ref, answer in sorted(ranked, key=lambda row: row[:3]):
        best.setdefault(answer.onet.code, RoleForInterests(ref, answer.onet.interest_code, answer.match))
        if len(best) == limit:
            break
    return tuple(best.values())


def _fit(scores: Mapping[Interest, float], wanted: Mapping[str, float]) -> float:
    mean, spread = fmean(scores.values()), pstdev(scores.values()) or 1.0
    return sum(wanted.get(letter, 0.0) * (score - mean) / spread for letter, score in scores.items())
