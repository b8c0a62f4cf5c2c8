"""The model brain: a model chooses look-ups and words an introduction; every fact is written by code from records."""

import logging
import re
from collections.abc import AsyncIterator
from dataclasses import replace

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI

from bot.brain import Author, BrainError, Composition, Plan, Question
from bot.findings import Findings
from bot.model import Deadline, stream_text
from bot.model_tools import ToolChooser
from bot.offline_brain import OfflineBrain
from bot.tools import FindOccupation, FindSkill, ToolCall
from compliance.draft import Piece
from compliance.redact import redact
from compliance.wording import wording_of
from corpus.profile import best_text
from corpus.records import ConceptKind
from prompts.files import load_prompt

_SENTENCES = 3
_LONGEST = 700
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”»)]*\s+|\n+")
_LISTED = 12

_log = logging.getLogger(__name__)


class LlmBrain:
    """One turn with a model. Where the model fails, the built-in brain finishes with what was gathered so far."""

    def __init__(self, model: ChatOpenAI, tools: ToolChooser, offline: OfflineBrain, deadline: Deadline) -> None:
        self._model, self._tools, self._offline, self._deadline = model, tools, offline, deadline
        self._asked = self._failed = False

    @property
    def author(self) -> Author:
        """The model, once it had a part in this turn; ``fallback`` once it failed; small talk needs no model."""
        if self._failed:
            return Author("fallback", self._model.model_name)
        return Author("llm", self._model.model_name) if self._asked else Author("builtin")

    async def plan(self, question: Question, findings: Findings) -> Plan:
        """What the model asks for where the rules know no way on; so no model can lead a clear question astray."""
        by_rule = await self._offline.plan(question, findings)
        asked = question.reading
        settled = asked.intent != "ask" or len(asked.titles) > 1 or findings.found
        if self._failed or settled or by_rule.calls:
            return by_rule
        try:
            chosen = await self._tools.choose(question, findings, self._deadline)
        except BrainError as error:
            self._fail("plan", error)
            return by_rule
        if chosen is None:
            return by_rule
        self._asked = True
        tried = {(found.kind, found.link.query) for found in findings.lookups}
        calls = tuple(call for call in chosen.calls if _search(call) not in tried)
        if not calls:
            return by_rule
        searched = [_search(call) for call in calls]
        titles = tuple(words for kind, words in searched if kind == "occupation")
        titles = titles or tuple(words for kind, words in searched if kind == "skill")[:1]
        reading = replace(asked, task=asked.task or chosen.task, titles=titles or asked.titles)
        return Plan(calls, reading)

    async def compose(self, question: Question, findings: Findings) -> Composition:
        """The built-in answer, with the model's words after its first piece where there is a record to introduce."""
        written = await self._offline.compose(question, findings)
        # Without a word list for the language grounding would cut all that the model says: it is not asked.
        wordless = wording_of(question.language) is None
        if self._failed or wordless or not (findings.profiles or findings.skills):
            return written
        return replace(written, pieces=self._introduced(question, findings, written.pieces))

    async def _introduced(
        self, question: Question, findings: Findings, facts: AsyncIterator[Piece]
    ) -> AsyncIterator[Piece]:
        # The first fact waits for no model, and says how the question was read before the model says anything.
        async for piece in facts:
            yield piece
            break
        try:
            async for sentence in self._introduction(question, findings):
                yield sentence
        except BrainError as error:
            self._fail("compose", error)
        async for piece in facts:
            yield piece

    def _fail(self, doing: str, error: BrainError) -> None:
        self._failed = True
        _log.warning("the model brain failed to %s (%s); the built-in brain answers", doing, error)

    async def _introduction(self, question: Question, findings: Findings) -> AsyncIterator[Piece]:
        """The model's sentences, each a piece as soon as it is whole; at most three."""
        prompt = load_prompt("compose").fill(language=question.language, record=_record(question, findings))
        asked = redact(question.turn.text).text.replace("<", "‹").replace(">", "›")
        messages: list[BaseMessage] = [SystemMessage(prompt), HumanMessage(f"<message>\n{asked}\n</message>")]
        buffer, count, length = "", 0, 0
        stream = stream_text(self._model, messages, self._deadline)
        try:
            async for text in stream:
                self._asked = True
                buffer += text
                *whole, buffer = _SENTENCE_END.split(buffer)
                for sentence in filter(str.strip, whole):
                    yield Piece(text=sentence.strip(), origin="model")
                    count, length = count + 1, length + len(sentence)
                    if count >= _SENTENCES or length > _LONGEST:
                        return
                if len(buffer) > _LONGEST:
                    raise BrainError("the model wrote no end of a sentence")
            if buffer.strip():
                yield Piece(text=buffer.strip(), origin="model")
            elif not count:
                raise BrainError("the model wrote nothing")
        finally:
            await stream.aclose()  # type: ignore[attr-defined]


def _search(call: ToolCall) -> tuple[ConceptKind | None, str]:
    """What a call searches for, as the look-ups record it; nothing where it opens a record."""
    match call:
        case FindOccupation(title=title):
            return "occupation", title
        case FindSkill(text=text):
            return "skill", text
        case _:
            return None, ""


def _record(question: Question, findings: Findings) -> str:
    """The record as the model sees it: short, and with nothing in it that could close its tag."""
    language = question.language
    if findings.skills:
        skill = findings.skills[0]
        lines = [f"skill: {best_text(skill.skill.label, language)[0]}", f"type: {skill.skill.type}"]
        lines.append(f"description: {best_text(skill.skill.description, language)[0]}")
        lines.append(f"occupations that need it: {len(skill.uses)}")
    else:
        profile = findings.profiles[0]
        occupation = profile.occupation
        lines = [f"occupation: {best_text(occupation.title, language)[0]}"]
        lines.append(f"description: {best_text(occupation.description, language)[0]}")
        for relation in ("essential", "optional"):
            for kind in ("knowledge", "skill"):
                refs = profile.select(relation, kind)
                names = ", ".join(best_text(ref.label, language)[0] for ref in refs[:_LISTED])
                more = f" and {len(refs) - _LISTED} more" if len(refs) > _LISTED else ""
                lines.append(f"{relation} {kind} ({len(refs)}): {names}{more}")
    return "\n".join(lines).replace("<", "‹").replace(">", "›")
