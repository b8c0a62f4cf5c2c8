"""Chainlit's handlers. Chainlit loads this file by its path; nothing imports it."""

import chainlit as cl

from bot import chat_screen
from bot.chat_input import ASK


@cl.set_starters
async def set_starters(user: cl.User | None, language: str | None) -> list[cl.Starter]:  # noqa: ARG001 - Chainlit's call
    """Offer the first questions."""
    return chat_screen.starters(language)


@cl.on_message
async def on_message(message: cl.Message) -> None:
    """Answer what was typed."""
    await chat_screen.answer_message(message)


@cl.action_callback(ASK)
async def on_choice(action: cl.Action) -> None:
    """Answer the suggestion that was chosen."""
    await chat_screen.answer_choice(action)


@cl.on_stop
async def on_stop() -> None:
    """Seal what was shown so far."""
    chat_screen.stop_answer()


@cl.on_chat_end
async def on_chat_end() -> None:
    """Forget what was said."""
    chat_screen.forget_messages()
