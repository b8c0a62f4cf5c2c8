"""The front door of ``/chat``: decides what of Chainlit may be reached, and puts the headers on everything."""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.chat_input import PLACE_KEY, split_place
from bot.chat_screen import PLACE
from web.chat_headers import chat_headers, with_headers

SOCKET = "/ws/socket.io/"

_READABLE = frozenset({"/user", "/logo", "/favicon"})
_READABLE_BELOW = ("/public/", "/avatars/")


class ChatDoor:
    """An application to mount at ``/chat``. What is not listed here is answered by ``routes``, mostly with 404.

    Not reachable, though Chainlit has it: uploads, files, MCP, login, threads, feedback, its API docs.
    The place of a page (``/chat/in/de/on/baker/…``) is taken off the path and kept in the scope.
    """

    def __init__(
        self, chainlit: ASGIApp, routes: ASGIApp, script_hashes: Sequence[str] = (), embedders: Sequence[str] = ()
    ) -> None:
        self._chainlit = chainlit
        self._routes = routes
        self._script_hashes = script_hashes
        self._embedders = embedders

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, as ASGI has it."""
        if scope["type"] not in ("http", "websocket"):
            return
        root = scope.get("root_path", "")
        place, rest = split_place(scope["path"][len(root) :] or "/")
        rest = rest or "/"
        PLACE.set(place)
        scope = {**scope, "path": root + rest, "raw_path": (root + rest).encode(), PLACE_KEY: place}
        if scope["type"] == "http":
            host = Headers(scope=scope).get("host", "")
            send = with_headers(send, chat_headers(host, self._script_hashes, self._embedders))
        await (self._chainlit if _open(scope, rest) else self._routes)(scope, receive, send)


def _open(scope: Scope, path: str) -> bool:
    if path == SOCKET:
        return True
    readable = path in _READABLE or path.startswith(_READABLE_BELOW)
    return readable and scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
