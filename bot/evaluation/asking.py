"""Asking an adviser the conversations of a suite, one after the other."""

from collections.abc import AsyncIterator, Sequence
from typing import Protocol

from bot.conversation import Conversation, Turn
from bot.evaluation.cases import Case
from bot.evaluation.judging import Judged, judge
from bot.evaluation.measures import Asked
from bot.events import Finished
from corpus.store import Store


class Answering(Protocol):
    """What is evaluated: an adviser with either brain."""

    async def reply(self, turn: Turn) -> Finished:
        """The whole answer to one turn."""
        ...


async def ask_all(cases: Sequence[Case], advisor: Answering, store: Store) -> AsyncIterator[Asked]:
    """Each case asked as a conversation of its own, and judged against the records of ``store``."""
    for case in cases:
        conversation, judged = Conversation(), list[Judged]()
        for turn in case.turns:
            message = Turn(text=turn.text, conversation=conversation, language=case.language)
            finished = await advisor.reply(message)
            conversation = finished.conversation
            judged.append(judge(case, turn, finished.reply, store))
        yield Asked(case, tuple(judged))
