"""Sealed replies to single tool calls, for assistants that choose the tools themselves.

The way is that of every reply: pieces written by code, each past the gate, then notice, signature and audit line.
"""

import asyncio
import secrets
from collections.abc import Sequence

from bot.answers import Answers
from bot.brain import Composition, Memory
from bot.findings import Findings
from bot.tools import FindOccupation, FindSkill, FindSkills, OpenOccupation, ToolCall
from bot.wiring import Foundation, Services
from bot.words import quotable, skill_mention
from compliance.draft import Outline, Piece
from compliance.grounding import Gate
from compliance.reply import Reply
from corpus.profile import SkillRef
from corpus.records import Source


class NothingFoundError(Exception):
    """No record answers a call; the message says which and what to do."""


class ToolReplies:
    """Runs tool calls and seals what they find. One instance is one session of the audit log."""

    def __init__(self, foundation: Foundation, services: Services) -> None:
        self._foundation, self._services = foundation, services
        self._session_key = secrets.token_bytes(32)

    async def reply(self, call: ToolCall, language: str, *, describe: bool = False) -> tuple[Reply, tuple[Source, ...]]:
        """The sealed reply to ``call``, and the sources it rests on; ``describe`` tells what an opened occupation is.

        A language without texts becomes English. Raises ``NothingFoundError`` where nothing was found.
        """
        foundation = self._foundation
        language = language if language in foundation.catalogue.languages else "en"
        findings = self._services.tools.start().adding(await self._services.tools.run(call, language))
        composition = _composed(foundation.answers(language), call, findings, describe)
        if composition is None:
            asked = call.model_dump_json()[:300]
            raise NothingFoundError(f"No record answers {asked}. Look for a URI with find_occupation or find_skill.")
        gate = Gate(findings.evidence, language, self._services.store)
        outline = gate.check_outline(composition.outline)
        pieces = [piece async for piece in composition.pieces]
        sources = findings.evidence.all_sources
        return await asyncio.to_thread(self._sealed, gate, outline, pieces, sources), sources

    def _sealed(self, gate: Gate, outline: Outline, pieces: Sequence[Piece], sources: Sequence[Source]) -> Reply:
        """What passes the gate, with its notice, and logged."""
        sealer = self._foundation.sealer
        verified = [piece for piece in map(gate.check, pieces) if piece is not None]
        shown = verified or [sealer.fixed("error", outline.language)]
        reply = sealer.seal(outline, shown, mode="builtin", model=None, sources=sources, cuts=gate.cuts)
        self._foundation.audit.append(reply, self._session_key)
        return reply


def _composed(answers: Answers, call: ToolCall, found: Findings, describe: bool) -> Composition | None:
    """What the built-in brain would write of the findings of this one call; None where there are none."""
    match call:
        case FindOccupation(title=title):
            asked = answers.sentence("ask-which", query=quotable(title))
            return answers.which(asked, found.occupation_refs, Memory()) if found.occupation_refs else None
        case FindSkill():
            return _skills(answers, found.skill_refs)
        case FindSkills():
            return _skills(answers, [one.skill for read in found.skills_read for one in read.skills])
        case OpenOccupation():
            if not found.profiles:
                return None
            profile = found.profiles[0]
            if describe:
                return answers.description(profile)
            return answers.requirements(profile, None, None, users=found.users)
    if found.skill_roles and not found.skill_roles[0].named:
        return None
    if way := answers.of_way(found):
        return way
    return answers.skill(found.skills[0]) if found.skills else None


def _skills(answers: Answers, skills: Sequence[SkillRef]) -> Composition | None:
    if not skills:
        return None
    names = Piece(text="\n".join(f"- {answers.label(skill)}" for skill in skills), origin="record")
    mentions = tuple(skill_mention(skill, answers.language) for skill in skills)
    outline = Outline(kind="answer", language=answers.language, skills=mentions)
    return Composition(outline, answers.fixed("answer", [names]).pieces, Memory())
