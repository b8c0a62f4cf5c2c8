"""A brain that says whatever it is told to, in whatever shape."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from bot.brain import Author, Composition, Memory, Plan, Question
from bot.findings import Findings
from bot.tools import ToolCall
from compliance.draft import Mode, Outline, Piece

Lie = Callable[[Findings], tuple[Outline, Sequence[Piece | Exception]]]


@dataclass(frozen=True)
class ScriptedBrain:
    """Runs ``calls`` and composes what ``lie`` makes of the findings; an exception among its pieces is raised."""

    lie: Lie
    calls: tuple[ToolCall, ...] = ()
    mode: Mode = "llm"

    @property
    def author(self) -> Author:
        return Author(self.mode, None if self.mode == "builtin" else "a-liar")

    async def plan(self, question: Question, findings: Findings) -> Plan:
        return Plan() if findings.profiles else Plan(self.calls)

    async def compose(self, question: Question, findings: Findings) -> Composition:
        outline, pieces = self.lie(findings)
        return Composition(outline, _each(pieces), Memory())


async def _each(pieces: Sequence[Piece | Exception]) -> AsyncIterator[Piece]:
    for piece in pieces:
        if isinstance(piece, Exception):
            raise piece
        yield piece
