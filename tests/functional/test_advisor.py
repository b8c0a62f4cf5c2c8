"""Whole turns through the built-in brain, over the starter records."""

from bot.conversation import Conversation, Turn
from bot.wiring import Services


async def test_a_whole_turn(services: Services) -> None:
    finished = await services.advisor.reply(Turn(text="What does a baker need?", conversation=Conversation()))
    assert finished.reply.kind == "answer"
