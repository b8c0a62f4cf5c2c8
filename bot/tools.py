"""The tools a brain may call. Each returns typed records as findings; none returns text."""

import asyncio
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from bot.findings import Findings, Lookup
from compliance.draft import Value
from corpus.credits import concept_sources
from corpus.store import Store
from retrieval.linker import Linker

MAX_CALLS = 3
"""Tool calls of one round; a brain that asks for more is not understood."""

_HITS = 5


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


ToolCall: TypeAlias = Annotated[FindOccupation | FindSkill | OpenOccupation | OpenSkill, Field(discriminator="name")]


class Toolbox:
    """Runs tool calls over one index. Searching leaves the event loop free: it runs in a thread."""

    def __init__(self, store: Store, linker: Linker) -> None:
        self._store, self._linker = store, linker
        # Names that only help to find a record are no source of what an answer says.
        self._sources = concept_sources(store.sources())

    def start(self) -> Findings:
        """The findings a turn begins with: where the records come from."""
        return Findings(sources=self._sources)

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
            case OpenOccupation(uri=uri):
                profile = self._store.profile(uri)
                return Findings(profiles=(profile,)) if profile else Findings()
            case OpenSkill(uri=uri):
                skill = self._store.skill_profile(uri)
                return Findings(skills=(skill,)) if skill else Findings()
