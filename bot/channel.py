"""The only place that answers the visitor in the chat: streams verified pieces, ends with the sealed reply."""

import asyncio
import logging
import traceback
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, aclosing
from typing import TYPE_CHECKING, Protocol, TypeAlias

from bot.chat_session import Visit
from bot.chat_texts import chat_texts
from bot.conversation import Turn
from bot.events import Finished, Suggestion
from compliance.grounding import VerifiedPiece
from compliance.reply import Reply

if TYPE_CHECKING:
    from bot.advisor import Advisor
    from bot.wiring import Services

Lender: TypeAlias = "Callable[[], AbstractContextManager[Services]]"
"""Lends the services in use: they stay open as long as the context lasts, even where others take their place."""

_log = logging.getLogger(__name__)
_services: "Lender | None" = None


def use(lender: "Lender") -> None:
    """Let the chat answer with what ``lender`` lends it, turn by turn.

    Chainlit loads its handlers by path, so they cannot be passed anything.
    """
    global _services
    _services = lender


def services() -> "AbstractContextManager[Services]":
    """The services in use, open as long as the context lasts; raises RuntimeError before ``use``."""
    if _services is None:
        raise RuntimeError("The chat has no services yet: mount it with web.chat_mount.mount_chat.")
    return _services()


class Screen(Protocol):
    """Where one answer appears."""

    async def stream(self, text: str) -> None:
        """Show more of the answer."""

    async def finish(self, reply: Reply, suggestions: Sequence[Suggestion]) -> None:
        """Show exactly the text of ``reply`` in place of what was streamed, and offer next questions."""

    async def last_words(self, text: str) -> None:
        """Show a text that could not be sealed. For the worst case only."""


async def answer(advisor: "Advisor", turn: Turn, visit: Visit, screen: Screen) -> None:
    """Answer one turn on ``screen`` and remember the conversation in ``visit``.

    Whatever happens, the visitor ends with a sealed reply: the answer, the part of it shown before a stop, or
    an error. Never raises; nothing of an exception reaches the visitor or, but for its type and place, the log.
    """
    shown: list[VerifiedPiece] = []
    finished: Finished | None
    try:
        finished = await visit.stoppable(_stream(advisor, turn, screen, shown))
    except asyncio.CancelledError:
        finished = await _sealed(advisor.stopped, turn, shown)
    except Exception as error:  # noqa: BLE001 - the visitor must be answered, whatever went wrong
        _report("answering", error)
        finished = await _sealed(advisor.failed, turn, shown)
    try:
        if finished is None:
            await screen.last_words(chat_texts(turn.language).last_words)
            return
        visit.conversation = finished.conversation
        await screen.finish(finished.reply, finished.suggestions)
    except Exception as error:  # noqa: BLE001 - the connection is gone, and with it the visitor
        _report("sending", error)


async def _stream(advisor: "Advisor", turn: Turn, screen: Screen, shown: list[VerifiedPiece]) -> Finished:
    async with aclosing(advisor.stream(turn)) as events:
        async for event in events:
            if isinstance(event, Finished):
                return event
            await screen.stream(f"\n\n{event.text}" if shown else event.text)
            shown.append(event)
    raise RuntimeError("The adviser ended a turn without a sealed reply.")


async def _sealed(
    seal: Callable[[Turn, Sequence[VerifiedPiece]], Finished], turn: Turn, shown: Sequence[VerifiedPiece]
) -> Finished | None:
    try:
        return await asyncio.to_thread(seal, turn, shown)
    except Exception as error:  # noqa: BLE001 - the visitor is told in constant words instead
        _report("sealing", error)
        return None


def _report(doing: str, error: Exception) -> None:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    _log.error("%s failed: %s at %s:%s", doing, type(error).__name__, frame.filename, frame.lineno)
