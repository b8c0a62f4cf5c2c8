"""A screen that keeps what was shown on it."""

from collections.abc import Sequence

from bot.events import Suggestion
from compliance.reply import Reply


class RecordingScreen:
    """``streamed`` are the parts in order, ``replies`` the sealed ends, ``unsealed`` what came without a seal."""

    def __init__(self, *, broken: bool = False) -> None:
        self.streamed: list[str] = []
        self.replies: list[Reply] = []
        self.suggestions: tuple[Suggestion, ...] = ()
        self.unsealed: list[str] = []
        self._broken = broken

    async def stream(self, text: str) -> None:
        self.streamed.append(text)

    async def finish(self, reply: Reply, suggestions: Sequence[Suggestion]) -> None:
        if self._broken:
            raise ConnectionError("the visitor has left")
        self.replies.append(reply)
        self.suggestions = tuple(suggestions)

    async def last_words(self, text: str) -> None:
        self.unsealed.append(text)
