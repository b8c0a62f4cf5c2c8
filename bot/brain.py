"""The seam between the adviser and what thinks for it: a brain plans look-ups, then composes a draft."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.conversation import Conversation, Task, Turn
from bot.findings import Findings
from bot.interview import Interview
from bot.profile import Profile
from bot.reading import Reading
from bot.tools import ToolCall
from compliance.draft import Mention, Mode, Outline, Piece
from corpus.records import Relation, SkillType


class BrainError(Exception):
    """A brain could not do its part (time-out, error status, an answer that makes no sense)."""


@dataclass(frozen=True)
class Question:
    """One turn as a brain gets it: the message, how it was read, and the language to answer in."""

    turn: Turn
    reading: Reading
    language: str


@dataclass(frozen=True)
class Plan:
    """The next look-ups; none means that enough is known. ``reading`` may refine what is asked."""

    calls: tuple[ToolCall, ...] = ()
    reading: Reading | None = None


@dataclass(frozen=True)
class Memory:
    """What the conversation remembers of an answer.

    ``profile`` is what is known of the visitor now, if that has changed; ``asked`` are facts the answer asked for;
    ``language`` is the one the visitor asked to go on in.
    """

    focus: tuple[Mention, ...] = ()
    skill_focus: Mention | None = None
    pending: tuple[Mention, ...] = ()
    task: Task | None = None
    relation: Relation | None = None
    kind: SkillType | None = None
    profile: Profile | None = None
    proposed: tuple[Mention, ...] = ()
    choosing: Literal["job", "goal"] | None = None
    interview: Interview | None = None
    asked: tuple[str, ...] = ()
    language: str | None = None


def kept(conversation: Conversation) -> Memory:
    """What the conversation knew before this turn, unchanged: small talk and refusals forget nothing."""
    c = conversation
    return Memory(
        c.focus, c.skill_focus, c.pending, c.task, c.relation, c.kind, None, c.proposed, c.choosing, c.interview
    )


@dataclass(frozen=True)
class Composition:
    """A draft in the making: its outline, its pieces as they are written, and what to remember of it."""

    outline: Outline
    pieces: AsyncIterator[Piece]
    memory: Memory


@dataclass(frozen=True)
class Author:
    """Who answered, for the notice: the mode, and the model where one took part."""

    mode: Mode
    model: str | None = None


class Brain(Protocol):
    """Two methods; all facts come from the tools in between."""

    async def plan(self, question: Question, findings: Findings) -> Plan:
        """The next look-ups after what was found so far; called again until it asks for none (at most 4 rounds)."""
        ...

    async def compose(self, question: Question, findings: Findings) -> Composition:
        """A draft out of the findings and nothing else."""
        ...

    @property
    def author(self) -> Author:
        """Who has been answering this turn."""
        ...
