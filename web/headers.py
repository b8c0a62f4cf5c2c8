"""Security headers on every response, chosen by the path, so that no handler can forget them."""

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def _csp(**changes: str) -> str:
    directives = {
        "default-src": "'self'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    directives |= {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


_PAGE = {**_COMMON, "Content-Security-Policy": _csp()}

# The chat window puts its styles into the page, which a strict style-src would refuse.
_WIDGET_PAGE = {**_COMMON, "Content-Security-Policy": _csp(style_src="'self' 'unsafe-inline'")}

_DATA = {**_COMMON, "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}

POLICIES: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("/chat", {}),
    ("/api", _DATA),
    ("/.well-known", _DATA),
    ("/careers", _WIDGET_PAGE),
    ("/compare", _WIDGET_PAGE),
    ("/skills", _WIDGET_PAGE),
)
"""Headers by path prefix (whole path segments). The chat channel sets its own, so nothing is set there."""


def headers_for(path: str) -> Mapping[str, str]:
    """The headers that a response at ``path`` must carry."""
    if path == "/":
        return _WIDGET_PAGE
    for prefix, headers in POLICIES:
        if path == prefix or path.startswith(prefix + "/"):
            return headers
    return _PAGE


class SecurityHeaders:
    """Middleware that adds what ``headers_for`` asks for; a header that a handler has set stays."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, adding headers to its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = MutableHeaders(scope=message)
                for name, value in headers_for(scope["path"]).items():
                    present.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)
