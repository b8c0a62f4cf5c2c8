"""The adviser: what every message goes through, from the scope check to the audit line."""

import asyncio
import logging
import traceback
import unicodedata
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from bot.answers import Answers
from bot.brain import Author, Brain, Composition, Memory, Question, kept
from bot.conversation import KEPT_EXCHANGES, MAX_MESSAGE, Conversation, Exchange, Turn
from bot.events import Event, Finished, Suggestion
from bot.findings import Findings
from bot.graph import Composing, Context, run_graph
from bot.language import detect_language
from bot.out_of_scope import out_of_scope
from bot.reading import LabelFinder, Reading, read_message
from bot.suggestions import starters, suggestions
from bot.tools import Toolbox
from compliance.audit import AuditLog
from compliance.catalogue import load_catalogue
from compliance.draft import Outline, Piece
from compliance.evidence import Evidence
from compliance.grounding import Cut, Gate, VerifiedPiece
from compliance.labels import LabelIndex
from compliance.protected import without_identity
from compliance.redact import redact
from compliance.reply import Reply, Sealer
from compliance.scope import ScopeScorer, ScopeVerdict, check_scope
from corpus.errors import CorpusError
from prompts.catalogue import Catalogue
from retrieval.embedder import EmbedderError

_KEPT_CHARACTERS = 500
_LONGEST_TITLE = 200
_UNREADABLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_log = logging.getLogger(__name__)


@dataclass
class _Draft:
    """One answer in the making: what is known of it so far, and the pieces shown."""

    language: str
    gate: Gate
    outline: Outline
    memory: Memory
    evidence: Evidence = field(default_factory=Evidence)
    shown: list[VerifiedPiece] = field(default_factory=list)


class Advisor:
    """Answers turns. Every answer is grounded, sealed and logged here, whichever brain wrote it."""

    def __init__(
        self,
        *,
        brain: Callable[[], Brain],
        answers: Callable[[str], Answers],
        tools: Toolbox,
        labels: LabelIndex,
        find_labels: LabelFinder,
        sealer: Sealer,
        audit: AuditLog,
        catalogue: Catalogue,
        links: Sequence[str],
        model: str | None,
        scorer: ScopeScorer | None,
    ) -> None:
        self._brain, self._answers, self._tools, self._labels = brain, answers, tools, labels
        self._find_labels, self._sealer, self._audit, self._catalogue = find_labels, sealer, audit, catalogue
        self._links, self._model, self._scorer = tuple(links), model, scorer

    async def reply(self, turn: Turn) -> Finished:
        """The whole answer to one turn."""
        async with aclosing(self.stream(turn)) as events:
            async for event in events:
                if isinstance(event, Finished):
                    return event
        raise RuntimeError("a turn ended without a reply")

    async def stream(self, turn: Turn) -> AsyncGenerator[Event, None]:
        """Answer one turn piece by piece; every piece has passed grounding, the last event is the sealed reply.

        Failures of any part end in a sealed reply of kind ``error``. Closing the generator stops the turn.
        """
        language = self._language(turn)
        brain = self._brain()
        shown: list[VerifiedPiece] = []
        draft: _Draft | None = None
        try:
            if turn.conversation.turns == 0:
                shown.append(self._sealer.opening(language))
                yield shown[0]
            async for step in self._steps(turn, language, brain):
                if isinstance(step, _Draft):
                    draft = step
                    continue
                verified = draft.gate.check(step) if draft else None
                if verified is not None:
                    shown.append(verified)
                    yield verified
            if draft is None:
                raise RuntimeError("the graph composed nothing")
            draft.shown = shown
            yield await asyncio.to_thread(self._finish, turn, draft, brain.author)
        except (CorpusError, EmbedderError) as error:
            _log.error("the records cannot be searched: %s", type(error).__name__)
            yield await asyncio.to_thread(self._failed, turn, shown, "error-busy")
        except Exception as error:  # noqa: BLE001 - the visitor must be answered, whatever went wrong
            # Not the message of the error: it may repeat what the visitor wrote.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("a turn failed: %s at %s:%s", type(error).__name__, frame.filename, frame.lineno)
            yield await asyncio.to_thread(self._failed, turn, shown, "error")

    def failed(self, turn: Turn, pieces: Sequence[VerifiedPiece]) -> Finished:
        """The sealed reply of a turn that broke in a channel after ``pieces`` were shown."""
        return self._failed(turn, pieces, "error")

    def stopped(self, turn: Turn, pieces: Sequence[VerifiedPiece]) -> Finished:
        """The sealed reply of a turn that the visitor stopped after ``pieces`` were shown."""
        language = self._language(turn)
        draft = self._fixed(turn, Outline(kind="answer", language=language))
        draft.shown = [*pieces, self._sealer.fixed("stopped", language)]
        return self._finish(turn, draft, self._author_of(pieces))

    def standing_line(self, language: str) -> str:
        """The sentence that stands by the composer at all times."""
        return load_catalogue().text(language, "standing")

    def starters(self, language: str) -> tuple[Suggestion, ...]:
        """The first questions offered in an empty chat."""
        return starters(self._answers(language))

    async def _steps(self, turn: Turn, language: str, brain: Brain) -> AsyncGenerator["_Draft | Piece", None]:
        """The draft as soon as its outline is known, then its pieces."""
        answers = self._answers(language)
        refused = await asyncio.to_thread(self._unanswerable, turn, answers)
        if refused is not None:
            yield self._draft(language, replace(refused, memory=kept(turn.conversation)), Findings())
            async for piece in refused.pieces:
                yield piece
            return
        reading = await asyncio.to_thread(self._read, turn, language)
        question = Question(turn, reading, language)
        async for step in run_graph(question, self._tools.start(), Context(brain, self._tools)):
            yield self._draft(language, step.composition, step.findings) if isinstance(step, Composing) else step

    def _read(self, turn: Turn, language: str) -> Reading:
        """The message as it is searched with: without what the visitor says of their sex, age, origin or belief."""
        titles = [turn.text[span.start : span.end] for span in self._find_labels(turn.text)]
        neutral = turn.model_copy(update={"text": without_identity(turn.text, titles)})
        return read_message(neutral, language, self._find_labels)

    def _unanswerable(self, turn: Turn, answers: Answers) -> Composition | None:
        """The reply to what no brain gets to see: unreadable, too long, or outside the scope."""
        if not _has_text(turn.text):
            return answers.fixed("error", [answers.sentence("error-empty")])
        if len(turn.text) > MAX_MESSAGE:
            too_long = answers.sentence("error-long", count=len(turn.text), limit=MAX_MESSAGE)
            return answers.fixed("error", [too_long])
        verdict: ScopeVerdict | None = check_scope(turn.text, self._scorer)
        return out_of_scope(verdict, turn, answers, self._model) if verdict else None

    def _draft(self, language: str, composition: Composition, findings: Findings) -> _Draft:
        gate = Gate(findings.evidence, language, self._labels, links=self._links)
        outline = gate.check_outline(composition.outline)
        return _Draft(language, gate, outline, composition.memory, findings.evidence)

    def _fixed(self, turn: Turn, outline: Outline) -> _Draft:
        gate = Gate(Evidence(), outline.language, self._labels, links=self._links)
        return _Draft(outline.language, gate, outline, kept(turn.conversation))

    def _failed(self, turn: Turn, pieces: Sequence[VerifiedPiece], message: str) -> Finished:
        language = self._language(turn)
        draft = self._fixed(turn, Outline(kind="error", language=language))
        sentence = draft.gate.check(self._answers(language).sentence(message))
        draft.shown = [*pieces, sentence or self._sealer.fixed("error", language)]
        return self._finish(turn, draft, self._author_of(pieces))

    def _author_of(self, pieces: Sequence[VerifiedPiece]) -> Author:
        by_model = any(piece.origin == "model" for piece in pieces)
        return Author("fallback", self._model) if by_model else Author("builtin")

    def _finish(self, turn: Turn, draft: _Draft, author: Author) -> Finished:
        """Seal, log, and remember."""
        answered = draft.outline.kind == "answer"
        cuts: tuple[Cut, ...] = draft.gate.cuts
        reply = self._sealer.seal(
            draft.outline,
            draft.shown,
            mode=author.mode,
            model=author.model,
            sources=draft.evidence.all_sources if answered else (),
            cuts=cuts,
        )
        self._audit.append(reply, bytes.fromhex(turn.conversation.audit_key))
        conversation = self._remember(turn, draft, reply)
        offered = suggestions(draft.outline, draft.memory, self._answers(draft.language))
        return Finished(reply=reply, conversation=conversation, suggestions=offered)

    def _remember(self, turn: Turn, draft: _Draft, reply: Reply) -> Conversation:
        before, memory = turn.conversation, draft.memory
        # Redacted before it is cut: half an e-mail address would not be known for one.
        said = redact(turn.text[:MAX_MESSAGE]).text[:_KEPT_CHARACTERS]
        answer = " ".join(piece.text for piece in draft.shown)[:_KEPT_CHARACTERS]
        failed = reply.kind == "error"
        changes = (
            {}
            if failed
            else {
                "focus": memory.focus,
                "skill_focus": memory.skill_focus,
                "pending": memory.pending,
                "task": memory.task,
                "relation": memory.relation,
                "kind": memory.kind,
                "profile": memory.profile or before.profile,
                "proposed": memory.proposed,
                "choosing": memory.choosing,
                "interview": memory.interview,
                "asked": tuple(dict.fromkeys((*before.asked, *memory.asked))),
            }
        )
        return before.model_copy(
            update={
                **changes,
                "language": memory.language or draft.language,
                "turns": before.turns + 1,
                "exchanges": (*before.exchanges, Exchange(visitor=said, answer=answer))[-KEPT_EXCHANGES:],
            }
        )

    def _language(self, turn: Turn) -> str:
        before, text = turn.conversation.language, turn.text[:MAX_MESSAGE]
        spoken = self._languages_of_title(text)
        if spoken:  # "war correspondent" is a title, whatever "war" means elsewhere
            likely = [language for language in (before, turn.language, "en") if language in spoken]
            detected = before or next(iter((*likely, *sorted(spoken))))
        else:
            detected = detect_language(text, before=before, hint=turn.language)
        return detected if detected in self._catalogue.languages else "en"

    def _languages_of_title(self, text: str) -> frozenset[str]:
        """The languages of a message that is nothing but a title; none where it is more than that."""
        said = text.strip()
        try:
            labels = self._find_labels(said[:_LONGEST_TITLE])
        except CorpusError:  # the turn itself will say so
            return frozenset()
        whole = [span for span in labels if span.end - span.start == len(said)]
        return frozenset(match.language for span in whole for match in span.matches)


def _has_text(text: str) -> bool:
    return any(unicodedata.category(c) not in _UNREADABLE and not c.isspace() for c in text[:MAX_MESSAGE])


def is_readable(text: str) -> bool:
    """Whether a message can be answered at all: it holds readable text and is not too long."""
    return len(text) <= MAX_MESSAGE and _has_text(text)
