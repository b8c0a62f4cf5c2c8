"""The chat for programs: one sealed reply as JSON, or its verified pieces as server-sent events."""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Send

from bot.conversation import Turn
from bot.events import Event, Finished
from compliance.grounding import VerifiedPiece
from web.conversation_intake import ChatRequest, UnknownPageError, to_turn
from web.problems import FAILED, Problem, explain, read_json

if TYPE_CHECKING:
    from bot.wiring import Services

MAX_BODY = 64 * 1024
"""Bytes that a request may hold."""

DISCLOSURE = {"AI-Disclosure": "mode=machine-generated", "Cache-Control": "no-store"}
"""Sent with every answer. A hint for programs; the mark itself is the signed notice."""

_KEEP_ALIVE = 10.0
_GONE = 499

_log = logging.getLogger(__name__)


def chat_api(services: "Services") -> APIRouter:
    """The route ``POST /api/v1/chat``."""
    router = APIRouter(prefix="/api/v1", tags=["chat"])
    chat = _Chat(services)
    # With an id of its own, the schema's references point into itself and not into the whole document.
    schema = {"$id": "urn:destinai:chat-request", **ChatRequest.model_json_schema()}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}

    @router.post("/chat", openapi_extra={"requestBody": body})
    async def ask(request: Request) -> Response:
        """Answer one message. With ``Accept: text/event-stream``: ``piece`` events, then one ``reply``."""
        turn = await chat.turn(request)
        if "text/event-stream" in request.headers.get("accept", ""):
            return _EventStream(chat.events(turn), headers=DISCLOSURE, media_type="text/event-stream")
        return await chat.answer(request, turn)

    return router


class _EventStream(StreamingResponse):
    """A stream whose source is closed when the client has gone; otherwise it would wait for the garbage collector."""

    async def stream_response(self, send: Send) -> None:
        try:
            await super().stream_response(send)
        finally:
            if isinstance(self.body_iterator, AsyncGenerator):
                await self.body_iterator.aclose()


class _Chat:
    """Runs turns for the interface; a turn whose client goes away is stopped."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    async def turn(self, request: Request) -> Turn:
        body = await read_json(request, MAX_BODY)
        try:
            asked = ChatRequest.model_validate_json(body)
            return await asyncio.to_thread(to_turn, asked, self._services.store)
        except ValidationError as error:
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, explain(error)) from error
        except UnknownPageError as error:
            message = "page: no occupation on record has this URI. Take it from /api/v1/occupations, or leave it out."
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, message) from error

    async def answer(self, request: Request, turn: Turn) -> Response:
        """The sealed reply as JSON; nobody reads the empty answer to a client that has gone."""
        reply = asyncio.ensure_future(self._last(turn))
        gone = asyncio.ensure_future(_disconnected(request))
        try:
            await asyncio.wait({reply, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not reply.done():
                return Response(status_code=_GONE)
            return JSONResponse(_as_json(reply.result()), headers=DISCLOSURE)
        finally:
            for task in (reply, gone):
                task.cancel()
            await asyncio.gather(reply, gone, return_exceptions=True)

    async def events(self, turn: Turn) -> AsyncGenerator[bytes, None]:
        """The turn as server-sent events, with a comment now and then so that a closed connection is noticed."""
        try:
            async with aclosing(_with_pauses(self._safely(turn), _KEEP_ALIVE)) as events:
                async for event in events:
                    if event is None:
                        yield b": still working\n\n"
                    elif isinstance(event, Finished):
                        yield _server_sent("reply", _as_json(event))
                    else:
                        yield _server_sent("piece", {"text": event.text})
        except Exception as error:  # noqa: BLE001 - the response has begun, so no error status can be sent
            _log.error("A reply could not be sealed: %s", type(error).__name__)
            yield _server_sent("error", {"detail": FAILED})

    async def _last(self, turn: Turn) -> Finished:
        async with aclosing(self._safely(turn)) as events:
            return [event async for event in events if isinstance(event, Finished)][-1]

    async def _safely(self, turn: Turn) -> AsyncGenerator[Event, None]:
        # Whatever fails, the client gets one sealed reply, made of what it has seen so far.
        pieces: list[VerifiedPiece] = []
        try:
            async with aclosing(self._services.advisor.stream(turn)) as events:
                async for event in events:
                    yield event
                    if isinstance(event, Finished):
                        return
                    pieces.append(event)
            raise RuntimeError("the adviser ended a turn without a reply")
        except Exception as error:  # noqa: BLE001 - the channel is the last to see it
            # Only the kind: a message may quote what the visitor wrote.
            _log.error("A turn failed: %s", type(error).__name__)
            yield self._services.advisor.failed(turn, pieces)


async def _with_pauses(events: AsyncGenerator[Event, None], seconds: float) -> AsyncGenerator[Event | None, None]:
    """The events, and None whenever ``seconds`` went by without one. Closing it stops the turn."""
    waiting: asyncio.Queue[Event | None] = asyncio.Queue()

    # One task drives the whole turn: time-outs inside it must begin and end in the same task.
    async def drive() -> None:
        try:
            async with aclosing(events):
                async for event in events:
                    waiting.put_nowait(event)
        finally:
            waiting.put_nowait(None)

    driver = asyncio.ensure_future(drive())
    try:
        while True:
            try:
                event = await asyncio.wait_for(waiting.get(), seconds)
            except TimeoutError:
                yield None
                continue
            if event is None:
                break
            yield event
        await driver
    finally:
        driver.cancel()
        await asyncio.gather(driver, return_exceptions=True)


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _as_json(finished: Finished) -> dict[str, Any]:
    return {
        **finished.reply.as_json(),
        "conversation": finished.conversation.model_dump(mode="json"),
        "suggestions": [suggestion.model_dump() for suggestion in finished.suggestions],
    }


def _server_sent(event: str, content: dict[str, Any]) -> bytes:
    return f"event: {event}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n".encode()
