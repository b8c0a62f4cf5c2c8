"""The tools a brain may call. Each returns typed records as findings; none returns text."""

import asyncio
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import Field

from bot.findings import Findings, Lookup
from bot.paths.finder import PathFinder
from bot.paths.skills_read import SkillInWords, SkillsRead
from compliance.draft import Value
from corpus.credits import concept_sources
from corpus.records import Source
from corpus.sources import ESCO_ONET, ISCED, ISCO, ONET
from corpus.store import Store
from retrieval.linker import Linker
from retrieval.skill_reading import SkillReader

MAX_CALLS = 3
"""Tool calls of one round; a brain that asks for more is not understood."""

_HITS = 5
_ONET = (ONET, ESCO_ONET)

Found = TypeVar("Found")


class FindOccupation(Value):
    """Find the occupation that a title means."""

    name: Literal["find_occupation"] = "find_occupation"
    title: str = Field(min_length=1, max_length=400)


class FindSkill(Value):
    """Find the skill or knowledge area that some words mean."""

    name: Literal["find_skill"] = "find_skill"
    text: str = Field(min_length=1, max_length=400)


class OpenOccupation(Value):
    """Open the record of one occupation: its texts, codes and everything it requires."""

    name: Literal["open_occupation"] = "open_occupation"
    uri: str


class OpenSkill(Value):
    """Open the record of one skill: its description and the occupations that need it."""

    name: Literal["open_skill"] = "open_skill"
    uri: str


class FindSkills(Value):
    """Find all skills that a text names or describes: a list, a sentence, a curriculum vitae."""

    name: Literal["find_skills"] = "find_skills"
    text: str = Field(min_length=1, max_length=4_000)


class CompareOccupations(Value):
    """Compare two or three occupations: what all need, what only one needs."""

    name: Literal["compare_occupations"] = "compare_occupations"
    uris: tuple[str, ...] = Field(min_length=2, max_length=3)


class SkillGap(Value):
    """What is missing to reach an occupation, from skills somebody has and from the occupation they come from."""

    name: Literal["skill_gap"] = "skill_gap"
    goal: str
    held: tuple[str, ...] = Field(default=(), max_length=200)
    from_occupation: str | None = None


class NextMoves(Value):
    """The nearest occupations to go on to from one."""

    name: Literal["next_moves"] = "next_moves"
    uri: str


class RolesForSkills(Value):
    """The occupations that need most of some skills."""

    name: Literal["roles_for_skills"] = "roles_for_skills"
    uris: tuple[str, ...] = Field(min_length=1, max_length=200)


class RolesForInterests(Value):
    """The occupations that fit a code of one to three of Holland's interests, the strongest first."""

    name: Literal["roles_for_interests"] = "roles_for_interests"
    codes: str = Field(pattern=r"^[RIASEC]{1,3}$")


class StudyFor(Value):
    """What to study for an occupation."""

    name: Literal["study_for"] = "study_for"
    uri: str


class DayOf(Value):
    """The tasks of an occupation, a day's work."""

    name: Literal["day_of"] = "day_of"
    uri: str


class RelatedRoles(Value):
    """The occupations near one: of its family, above and below it, related in O*NET."""

    name: Literal["related_roles"] = "related_roles"
    uri: str


ToolCall: TypeAlias = Annotated[
    FindOccupation
    | FindSkill
    | FindSkills
    | OpenOccupation
    | OpenSkill
    | CompareOccupations
    | SkillGap
    | NextMoves
    | RolesForSkills
    | RolesForInterests
    | StudyFor
    | DayOf
    | RelatedRoles,
    Field(discriminator="name"),
]


class Toolbox:
    """Runs tool calls over one index. Searching leaves the event loop free: it runs in a thread."""

    def __init__(self, store: Store, linker: Linker) -> None:
        self._store, self._linker = store, linker
        self._reader = SkillReader(linker, lambda text: store.labels_in(text, "skill"))
        self.paths = PathFinder(store)
        # Names that only help to find a record are no source of what an answer says.
        self._sources = concept_sources(store.sources())

    def start(self) -> Findings:
        """The findings a turn begins with: where the records come from."""
        return Findings(sources=self._sources)

    def warm_up(self) -> None:
        """Build what the first question of way would otherwise wait for (less than a second at full ESCO)."""
        self.paths.warm_up()

    async def run(self, call: ToolCall, language: str) -> Findings:
        """The findings of one call; empty where a URI names no record.

        Raises ``EmbedderError`` or ``CorpusError`` where the index cannot be searched.
        """
        return await asyncio.to_thread(self._run, call, language)

    def _run(self, call: ToolCall, language: str) -> Findings:
        match call:
            case FindOccupation(title=title):
                link = self._linker.link(title, "occupation", _HITS, language)
                refs = self._store.occupation_refs(hit.uri for hit in link.hits)
                return Findings(lookups=(Lookup("occupation", link),), occupation_refs=refs, sources=self._sources)
            case FindSkill(text=text):
                link = self._linker.link(text, "skill", _HITS, language)
                skills = self._store.skill_refs(hit.uri for hit in link.hits)
                return Findings(lookups=(Lookup("skill", link),), skill_refs=skills, sources=self._sources)
            case FindSkills(text=text):
                return self._skills_in(text, language)
            case OpenOccupation(uri=uri):
                profile = self._store.profile(uri)
                users = self.paths.users(need.skill.uri for need in profile.requirements) if profile else {}
                return Findings(profiles=_some(profile), users=users)
            case OpenSkill(uri=uri):
                return Findings(skills=_some(self._store.skill_profile(uri)))
            case CompareOccupations(uris=uris):
                return Findings(comparisons=_some(self.paths.compare(uris)))
            case SkillGap(goal=goal, held=held, from_occupation=origin):
                return Findings(gaps=_some(self.paths.gap(goal, held, origin)))
            case NextMoves(uri=uri):
                moves = self.paths.moves(uri)
                ranked = self._with(*_ONET) if moves and any(move.zones for move in moves.moves) else ()
                return Findings(moves=_some(moves), sources=ranked)
            case RolesForSkills(uris=uris):
                return Findings(skill_roles=(self.paths.roles_for_skills(uris),))
            case RolesForInterests(codes=codes):
                roles = self.paths.roles_for_interests(codes)
                return Findings(interest_roles=(roles,), sources=self._with(*_ONET))
            case StudyFor(uri=uri):
                study = self.paths.study(uri)
                return Findings(studies=_some(study), sources=self._with(ISCED, *_ONET) if study else ())
            case DayOf(uri=uri):
                day = self.paths.day(uri)
                told = () if day is None else _ONET if day.onet else (ISCO,) if day.group else ()
                return Findings(days=_some(day), sources=self._with(*told) if told else ())
            case RelatedRoles(uri=uri):
                related = self.paths.related(uri)
                american = related is not None and related.american
                return Findings(related=_some(related), sources=self._with(*_ONET) if american else ())

    def _with(self, *names: str) -> tuple[Source, ...]:
        """The sources of the records, and those with these names."""
        return (*self._sources, *(source for source in self._store.sources() if source.name in names))

    def _skills_in(self, text: str, language: str) -> Findings:
        found = self._reader.read(text, language)
        refs = {ref.uri: ref for ref in self._store.skill_refs(skill.uri for skill in found)}
        read = (SkillInWords(refs[skill.uri], skill.words, skill.exact) for skill in found if skill.uri in refs)
        return Findings(skills_read=(SkillsRead(tuple(read)),), sources=self._sources)


def _some(found: Found | None) -> tuple[Found, ...]:
    return () if found is None else (found,)
