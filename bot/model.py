"""The chat model behind the model brain. The one file that builds one: any OpenAI-compatible endpoint."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from typing import Any, TypeVar

from langchain_core.messages import BaseMessage
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from bot.brain import BrainError
from bot.settings import Settings

_MOST_TOKENS = 400
_NO_KEY = SecretStr("none")

T = TypeVar("T")


def build_model(settings: Settings) -> ChatOpenAI:
    """The chat model that the settings name. Temperature 0: the same question gets the same look-up."""
    return ChatOpenAI(
        model=settings.openai_model,
        api_key=settings.openai_api_key or _NO_KEY,
        base_url=str(settings.openai_base_url) if settings.openai_base_url else None,
        timeout=settings.model_timeout,
        max_retries=settings.model_retries,
        temperature=0,
        max_completion_tokens=_MOST_TOKENS,
    )


class Deadline:
    """How long the model may still take in this turn, in seconds; a single wait also has its own limit."""

    def __init__(self, seconds: float, each: float) -> None:
        self._end = asyncio.get_running_loop().time() + seconds
        self._each = each

    async def wait(self, work: Awaitable[T]) -> T:
        """The result of ``work``; raises ``BrainError`` where it fails or takes too long."""
        left = min(self._each, self._end - asyncio.get_running_loop().time())
        try:
            return await asyncio.wait_for(work, max(left, 0.001))
        except TimeoutError as error:
            raise BrainError("the model took too long") from error
        except StopAsyncIteration:
            raise
        except Exception as error:
            # Whatever a client or a server of another maker raises: the visitor gets the built-in brain's answer.
            raise BrainError(f"the model call failed: {type(error).__name__}") from error


async def stream_text(model: ChatOpenAI, messages: list[BaseMessage], deadline: Deadline) -> AsyncIterator[str]:
    """The text of an answer as it is written; raises ``BrainError`` where it breaks off."""
    chunks: Any = model.astream(messages)
    finished = False
    try:
        while True:
            try:
                chunk = await deadline.wait(anext(chunks))
            except StopAsyncIteration:
                break
            finished = finished or bool(chunk.response_metadata.get("finish_reason"))
            if chunk.text:
                yield chunk.text
        if not finished:
            raise BrainError("the model's stream was cut")
    finally:
        await chunks.aclose()
