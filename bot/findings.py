"""What the tools of one turn returned, piled up in order. Everything an answer may rest on comes from here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.paths.comparison import Comparison
from bot.paths.day import Day
from bot.paths.moves import Moves
from bot.paths.related import Related
from bot.paths.roles import InterestRoles, SkillRoles
from bot.paths.skill_gap import Gap
from bot.paths.skills_read import SkillsRead
from bot.paths.study import Study
from compliance.evidence import Evidence, Standing
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef
from corpus.records import ConceptKind, Source
from retrieval.linker import Link


@dataclass(frozen=True)
class Lookup:
    """One search by words: what was looked for, and what the linker made of it."""

    kind: ConceptKind
    link: Link


@dataclass(frozen=True)
class Findings:
    """The records found so far. Frozen: adding returns new findings.

    ``users`` says how many occupations need a skill, for the skills of the records opened: the fewer, the more telling.
    """

    lookups: tuple[Lookup, ...] = ()
    profiles: tuple[OccupationProfile, ...] = ()
    skills: tuple[SkillProfile, ...] = ()
    occupation_refs: tuple[OccupationRef, ...] = ()
    skill_refs: tuple[SkillRef, ...] = ()
    sources: tuple[Source, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    gaps: tuple[Gap, ...] = ()
    moves: tuple[Moves, ...] = ()
    skill_roles: tuple[SkillRoles, ...] = ()
    interest_roles: tuple[InterestRoles, ...] = ()
    studies: tuple[Study, ...] = ()
    days: tuple[Day, ...] = ()
    related: tuple[Related, ...] = ()
    skills_read: tuple[SkillsRead, ...] = ()
    users: Mapping[str, int] = field(default_factory=dict)

    def lookup(self, kind: ConceptKind) -> Lookup | None:
        """The last search of this kind."""
        return next((found for found in reversed(self.lookups) if found.kind == kind), None)

    @property
    def found(self) -> bool:
        """Whether a record was opened or something computed from records; a search alone is neither."""
        computed = (self.comparisons, self.gaps, self.moves, self.skill_roles, self.interest_roles)
        return any((self.profiles, self.skills, self.studies, self.days, self.related, *computed))

    @property
    def offered(self) -> frozenset[str]:
        """The URIs that a look-up returned or that were opened: those a model may ask for."""
        hits = {hit.uri for lookup in self.lookups for hit in lookup.link.hits}
        return frozenset(hits | {p.occupation.uri for p in self.profiles} | {s.skill.uri for s in self.skills})

    @property
    def evidence(self) -> Evidence:
        """The same records as grounding sees them."""
        return Evidence(
            profiles=tuple({p.occupation.uri: p for p in (*self.profiles, *self._profiles())}.values()),
            occupations=(*self.occupation_refs, *self._occupations()),
            skills=(*self.skills, *self.skill_refs, *self._skills()),
            sources=self.sources,
            standings=tuple(self._standings()),
            quotes=tuple({role.code for roles in self.interest_roles for role in roles.roles}),
            facts=(*(study.facts for study in self.studies), *(day.facts for day in self.days)),
        )

    def _profiles(self) -> Iterator[OccupationProfile]:
        for comparison in self.comparisons:
            yield from comparison.occupations
        for gap in self.gaps:
            yield from (profile for profile in (gap.goal, gap.origin) if profile)
        for moves in self.moves:
            yield from (moves.origin, *(move.goal for move in moves.moves))
        for roles in self.skill_roles:
            yield from (role.occupation for role in roles.roles)
        yield from (study.profile for study in self.studies)
        yield from (day.profile for day in self.days)
        yield from (related.profile for related in self.related)

    def _occupations(self) -> Iterator[OccupationRef]:
        for roles in self.interest_roles:
            yield from (role.occupation for role in roles.roles)
        for found in self.related:
            yield from (*found.narrower, *found.broader, *found.family, *found.american)

    def _skills(self) -> Iterator[SkillRef]:
        yield from (skill for gap in self.gaps for skill in gap.named)
        yield from (skill for roles in self.skill_roles for skill in roles.named)
        yield from (found.skill for read in self.skills_read for found in read.skills)

    def _standings(self) -> Iterator[Standing]:
        yield from (Standing(gap.goal.occupation.uri, gap.had) for gap in self.gaps)
        for moves in self.moves:
            yield from (Standing(move.goal.occupation.uri, moves.had) for move in moves.moves)

    def adding(self, other: "Findings") -> "Findings":
        """These findings and then ``other``."""
        return replace(
            self,
            lookups=self.lookups + other.lookups,
            profiles=self.profiles + other.profiles,
            skills=self.skills + other.skills,
            occupation_refs=self.occupation_refs + other.occupation_refs,
            skill_refs=self.skill_refs + other.skill_refs,
            sources=other.sources or self.sources,
            comparisons=self.comparisons + other.comparisons,
            gaps=self.gaps + other.gaps,
            moves=self.moves + other.moves,
            skill_roles=self.skill_roles + other.skill_roles,
            interest_roles=self.interest_roles + other.interest_roles,
            studies=self.studies + other.studies,
            days=self.days + other.days,
            related=self.related + other.related,
            skills_read=self.skills_read + other.skills_read,
            users={**self.users, **other.users},
        )
