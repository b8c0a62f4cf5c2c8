"""The events a browser may send over the chat's socket: checked here, and only then passed to Chainlit.

Chainlit trusts its clients: a session id becomes the name of a folder that is deleted later, a message may claim
any type, errors are shown word for word, and a stop is answered in English without a notice.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from chainlit import socket as chainlit_socket
from chainlit.config import config
from chainlit.context import init_ws_context
from chainlit.server import sio
from chainlit.session import WebsocketSession
from chainlit.utils import utc_now

from bot.chat_input import MAX_EVENT_BYTES, Connection, Sent, read

_log = logging.getLogger(__name__)

Handler = Callable[..., Awaitable[object]]


async def _connect(sid: str, environ: dict[str, Any], auth: Any = None) -> bool:
    connection = read(Connection, auth)
    if connection is None:
        return False
    clean: Any = {
        "sessionId": str(connection.session),
        "clientType": connection.client,
        "threadId": None,
        "userEnv": None,
        "chatProfile": None,
    }
    return bool(await chainlit_socket.connect(sid, environ, clean))


async def _client_message(sid: str, payload: Any = None) -> None:
    sent = read(Sent, payload)
    if sent is None:
        return
    message: Any = {
        "id": str(sent.message.id),
        "name": "User",
        "type": "user_message",
        "output": sent.message.text,
        "createdAt": utc_now(),
        "metadata": {"location": sent.message.location},
    }
    await chainlit_socket.message(sid, {"message": message, "fileReferences": None})


async def _stop(sid: str) -> None:
    session = WebsocketSession.get(sid)
    if session is not None and config.code.on_stop is not None:
        init_ws_context(session)
        await config.code.on_stop()


async def _connection_successful(sid: str) -> None:
    await chainlit_socket.connection_successful(sid)


async def _clear_session(sid: str) -> None:
    await chainlit_socket.clean_session(sid)


async def _disconnect(sid: str) -> None:
    await chainlit_socket.disconnect(sid)


_WITH_PAYLOAD: dict[str, Handler] = {"connect": _connect, "client_message": _client_message}
_BARE: dict[str, Handler] = {
    "connection_successful": _connection_successful,
    "clear_session": _clear_session,
    "disconnect": _disconnect,
    "stop": _stop,
}


def _quiet(name: str, handler: Handler, takes_payload: bool) -> Handler:
    async def checked(sid: str, *arguments: Any) -> object:
        try:
            return await handler(sid, *arguments) if takes_payload else await handler(sid)
        except Exception as error:  # noqa: BLE001 - a visitor's nonsense must not fill the log with its words
            _log.warning("socket event %s refused: %s", name, type(error).__name__)
            return False

    return checked


def guard_socket(allowed: Callable[[str | None, dict[str, Any]], bool]) -> None:
    """Accept only the events the chat needs, checked, from origins for which ``allowed(origin, environ)`` holds.

    ``origin`` is None where the client sent none: browsers send one whenever another site is involved.
    """
    sio.eio.cors_allowed_origins = allowed
    sio.eio.max_http_buffer_size = MAX_EVENT_BYTES
    handlers = sio.handlers["/"]
    handlers.clear()
    for name, handler in _WITH_PAYLOAD.items():
        handlers[name] = _quiet(name, handler, takes_payload=True)
    for name, handler in _BARE.items():
        handlers[name] = _quiet(name, handler, takes_payload=False)
