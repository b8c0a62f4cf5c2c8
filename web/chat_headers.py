"""Security headers of everything under ``/chat``: Chainlit sends none of its own."""

import re
from collections.abc import Iterable, Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?")


def chat_headers(host: str, script_hashes: Iterable[str] = (), embedders: Iterable[str] = ()) -> Mapping[str, str]:
    """The headers of a response to a request for ``host``.

    ``script_hashes`` are the CSP sources of the page's own inline scripts, ``embedders`` the origins that may
    show the chat in a frame. Styles may be inline because Chainlit's components put theirs into the page; pictures
    come from here alone, since a picture's address in an answer could carry words of the visitor away.
    """
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(("'self'", *script_hashes)),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": f"'self'{sockets}",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": " ".join(("'self'", *embedders)),
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in directives.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def with_headers(send: Send, headers: Mapping[str, str]) -> Send:
    """``send``, setting ``headers`` on the response that passes through it and dropping its cross-origin ones.

    Chainlit and its socket library each add cross-origin headers; said twice, browsers take them for none.
    The middleware around the chat adds them once.
    """

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(n, v) for n, v in message["headers"] if not n.lower().startswith(b"access-control-")]
            message = {**message, "headers": kept}
            MutableHeaders(scope=message).update(headers)
        await send(message)

    return send_with_headers
