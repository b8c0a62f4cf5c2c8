"""One visitor's stay in the chat: the conversation, kept in memory only, and the answer under way."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from bot.chat_input import Place
from bot.conversation import Conversation

MAX_WAITING = 3
"""Messages of one visitor that may wait for their turn. The composer lets nobody send while an answer is under way,
so more than this is a script."""

T = TypeVar("T")


class Visit:
    """State of one chat session: it answers one message at a time and can stop the answer under way.

    ``language`` is the visitor's (ISO 639-1, a hint), ``origins`` the web origins whose page addresses are
    believed, ``place`` what the page around the chat said about itself when it connected.
    """

    def __init__(
        self, place: Place | None = None, language: str | None = None, origins: frozenset[str] = frozenset()
    ) -> None:
        self.place = place or Place()
        self.language = self.place.language or language
        self.origins = origins
        self.conversation = Conversation()
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._work: asyncio.Task[object] | None = None

    @property
    def crowded(self) -> bool:
        """Whether so many messages wait that another one is not taken."""
        return self._waiting > MAX_WAITING

    async def __aenter__(self) -> "Visit":
        self._waiting += 1
        try:
            await self._turn.acquire()
        except BaseException:
            self._waiting -= 1
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        self._waiting -= 1
        self._turn.release()

    async def stoppable(self, work: Coroutine[object, object, T]) -> T:
        """Run ``work`` so that ``stop`` can end it; raises CancelledError then, and whatever ``work`` raises."""
        task = asyncio.create_task(work)
        self._work = task
        try:
            return await task
        finally:
            self._work = None

    def stop(self) -> None:
        """End the answer under way, if there is one. What follows it (sealing, sending) is not stopped."""
        if self._work is not None:
            self._work.cancel()
