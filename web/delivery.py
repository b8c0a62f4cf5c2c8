"""How answers travel: not again where the browser has them, and to pages of listed sites only."""

import hashlib
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TAGGED = ("text/html", "application/json", "application/xml")


class EntityTags:
    """Middleware that answers 304 where the client has exactly this page or document (RFC 9110, 13.1.2).

    Only whole answers to GET are tagged: what is streamed, forbidden to be stored or no success passes as it is.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, tagging its answer."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        known = Headers(scope=scope).get("if-none-match", "")
        start: Message | None = None

        async def send_tagged(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _taggable(message):
                start = message
                return
            if start is not None and message["type"] == "http.response.body":
                held, start = start, None
                if message.get("more_body"):
                    await send(held)
                elif await _send_tagged(held, message, known, send):
                    return
            await send(message)

        await self._app(scope, receive, send_tagged)


class ListedOrigins:
    """Middleware that lets pages of the listed ``origins`` read the JSON interface; all other paths pass as they are.

    Credentials are never allowed: the interface knows no visitor.
    """

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self._app = app
        self._shared = CORSMiddleware(app, allow_origins=origins, allow_methods=["GET", "POST"], allow_headers=["*"])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, as ASGI has it."""
        of_interface = scope["type"] == "http" and scope["path"].startswith("/api/")
        await (self._shared if of_interface else self._app)(scope, receive, send)


def _taggable(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    kind = headers.get("content-type", "").partition(";")[0]
    kept = "no-store" not in headers.get("cache-control", "")
    return message["status"] == 200 and kind in _TAGGED and kept and "etag" not in headers


async def _send_tagged(start: Message, body: Message, known: str, send: Send) -> bool:
    """Send the held start with its tag; true where a 304 was all that had to be sent."""
    # Weak, because the same page may travel compressed.
    tag = f'W/"{hashlib.sha256(body.get("body", b"")).hexdigest()[:20]}"'
    headers = MutableHeaders(raw=start["headers"])
    headers["ETag"] = tag
    headers.setdefault("Cache-Control", "no-cache")
    if tag not in known:
        await send({**start, "headers": headers.raw})
        return False
    del headers["content-length"]
    await send({**start, "status": 304, "headers": headers.raw})
    await send({"type": "http.response.body", "body": b""})
    return True
