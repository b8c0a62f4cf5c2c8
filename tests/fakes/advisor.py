"""An adviser that answers by script, with the real gate and the real seal."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from bot.conversation import Turn
from bot.events import Event, Finished, Suggestion
from compliance.catalogue import load_catalogue
from compliance.draft import Outline, Piece
from compliance.evidence import Evidence
from compliance.grounding import Gate, VerifiedPiece
from compliance.keys import KeyRing
from compliance.labels import NoLabels
from compliance.notice_store import NoticeStore
from compliance.reply import Sealer

FIRST = "This is the first part."
SECOND = "- one thing\n- another thing"
SECRET = "a secret inside an exception"


def verified(text: str) -> VerifiedPiece:
    """``text`` as the gate passes it."""
    piece = Gate(Evidence(), "en", NoLabels()).check(Piece(text=text, origin="template"))
    assert piece is not None
    return piece


class FakeAdvisor:
    """Says ``FIRST`` and ``SECOND``. A message with one of these words makes it misbehave:

    ``boom`` raises after the first piece, ``wait`` stops after the first piece until ``go`` is set, ``mute`` ends
    without a reply. ``turns`` are the turns it was asked. Where ``sealing`` is false, nothing can be sealed.
    """

    def __init__(self, folder: Path, base_url: str = "http://127.0.0.1:8000") -> None:
        self.keys = KeyRing.open(folder / "keys")
        self.notices = NoticeStore(folder / "notices.sqlite")
        self.turns: list[Turn] = []
        self.sealing = True
        self.go = asyncio.Event()
        self._sealer = Sealer(
            self.keys,
            self.notices,
            load_catalogue(),
            provider="Test",
            human_url=f"{base_url}/contact",
            base_url=base_url,
        )

    async def stream(self, turn: Turn) -> AsyncIterator[Event]:
        self.turns.append(turn)
        yield (first := verified(FIRST))
        if "boom" in turn.text:
            raise ValueError(f"{SECRET}: {turn.text}")
        if "wait" in turn.text:
            await self.go.wait()
        yield (second := verified(SECOND))
        if "mute" not in turn.text:
            yield self._finished(turn, (first, second), "answer")

    def stopped(self, turn: Turn, shown: Sequence[VerifiedPiece]) -> Finished:
        return self._finished(turn, (*shown, self._sealer.fixed("stopped", "en")), "answer")

    def failed(self, turn: Turn, shown: Sequence[VerifiedPiece]) -> Finished:
        return self._finished(turn, (*shown, self._sealer.fixed("error", "en")), "error")

    def standing_line(self, language: str) -> str:
        return load_catalogue().text(language, "standing")

    def starters(self, language: str) -> tuple[Suggestion, ...]:
        return tuple(Suggestion(label=f"{language} {n}", text=f"question {n}") for n in range(1, 5))

    def _finished(self, turn: Turn, pieces: Sequence[VerifiedPiece], kind: str) -> Finished:
        if not self.sealing:
            raise RuntimeError(SECRET)
        outline = Outline.model_validate({"kind": kind, "language": "en"})
        reply = self._sealer.seal(outline, pieces, mode="builtin", model=None, sources=())
        after = turn.conversation.model_copy(update={"turns": turn.conversation.turns + 1})
        offers = tuple(Suggestion(label=f"Next {n}", text=f"next {n}") for n in range(1, 5))
        return Finished(reply=reply, conversation=after, suggestions=offers)
