"""All ways over one index: opens records and computes what was asked; the arrays are built at the first question."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from bot.paths.comparison import FEWEST, MOST, Comparison, compare
from bot.paths.crosswalk import American, americans
from bot.paths.day import Day
from bot.paths.moves import Moves, Near, Ranked, move_to, rank_moves, varied
from bot.paths.related import Related, related_to
from bot.paths.roles import InterestRoles, SkillRoles, rank_for_interests, rank_for_skills, role_for_skills
from bot.paths.skill_gap import Gap, skill_gap
from bot.paths.skill_graph import SkillGraph
from bot.paths.study import Study, study_for
from corpus.merged import occupation_facts
from corpus.profile import OccupationProfile, OccupationRef
from corpus.store import Store

_MOVES, _ROLES = 6, 8


class PathFinder:
    """Answers questions of way over the records of one store. None where a URI names no record."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def graph(self) -> SkillGraph:
        """The links of the store."""
        return SkillGraph(self._store.links())

    @cached_property
    def _americans(self) -> Mapping[str, American]:
        return americans(self._store)

    @cached_property
    def _refs(self) -> Mapping[str, OccupationRef]:
        return {ref.uri: ref for ref in self._store.occupations()}

    def warm_up(self) -> None:
        """Build what the first question would otherwise wait for."""
        self.graph.overlaps({})
        _ = self._americans, self._refs

    def users(self, skills: Iterable[str]) -> Mapping[str, int]:
        """How many occupations need each of the skills."""
        return {uri: self.graph.users(uri) for uri in skills}

    def compare(self, uris: Sequence[str]) -> Comparison | None:
        """Two or three occupations side by side."""
        profiles = self._profiles(uris)[:MOST]
        return compare(profiles, self.graph) if len(profiles) >= FEWEST else None

    def gap(self, goal: str, held: Sequence[str], origin: str | None) -> Gap | None:
        """What ``goal`` needs beyond the skills ``held`` and those of the occupation ``origin``."""
        opened = self._store.profile(goal)
        before = self._store.profile(origin) if origin else None
        return skill_gap(opened, self._store.skill_refs(held), before, self.graph) if opened else None

    def moves(self, uri: str) -> Moves | None:
        """The nearest occupations to go on to."""
        origin = self._store.profile(uri)
        if origin is None:
            return None
        ranked, best = self._ranked(origin)
        goals = self._profiles(one.overlap.occupation for one in best)
        moves = tuple(move_to(goal, origin, one, self.graph) for goal, one in zip(goals, best, strict=True))
        return Moves(origin, moves, considered=len(ranked))

    def nearest(self, origin: OccupationProfile) -> tuple[Near, ...]:
        """The goals of ``moves`` from an occupation, their records unopened: for a list that only counts."""
        return tuple(Near(self._refs[one.overlap.occupation], one.overlap) for one in self._ranked(origin)[1])

    def _ranked(self, origin: OccupationProfile) -> tuple[tuple[Ranked, ...], tuple[Ranked, ...]]:
        """All that one can go on to, and the few to tell of."""
        ranked = rank_moves(origin, self.graph, self._refs, self._americans)
        return ranked, varied(ranked, origin.occupation.isco, self._refs, _MOVES)

    def roles_for_skills(self, skills: Sequence[str]) -> SkillRoles:
        """The occupations that need most of the skills."""
        named = self._store.skill_refs(dict.fromkeys(skills))
        uris = [skill.uri for skill in named]
        ranked = rank_for_skills(uris, self.graph)
        best = self._profiles(uri for uri, _ in ranked[:_ROLES])
        return SkillRoles(named, tuple(role_for_skills(profile, uris) for profile in best), considered=len(ranked))

    def roles_for_interests(self, code: str) -> InterestRoles:
        """The occupations that fit Holland's ``code`` best."""
        roles = rank_for_interests(code, tuple(self._refs.values()), self._americans, _ROLES)
        return InterestRoles(code, roles, known=bool(self._americans))

    def study(self, uri: str) -> Study | None:
        """What to study for an occupation."""
        profile, facts = self._store.profile(uri), occupation_facts(self._store, uri)
        return study_for(self._store, profile, facts, self.graph) if profile and facts else None

    def day(self, uri: str) -> Day | None:
        """What is done in a day's work."""
        profile, facts = self._store.profile(uri), occupation_facts(self._store, uri)
        return Day(profile, facts) if profile and facts else None

    def related(self, uri: str) -> Related | None:
        """The occupations near one."""
        profile, facts = self._store.profile(uri), occupation_facts(self._store, uri)
        return related_to(self._store, profile, facts) if profile and facts else None

    def _profiles(self, uris: Iterable[str]) -> tuple[OccupationProfile, ...]:
        found = (self._store.profile(uri) for uri in dict.fromkeys(uris))
        return tuple(profile for profile in found if profile)
