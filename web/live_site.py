"""The website over an index that may be replaced: each request is answered whole by what is in use when it comes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.live import Live
from web.app import create_app
from web.headers import SecurityHeaders

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import Services

_OF_CHAT = ("/chat", "/widget", "/widget.js")


@dataclass(frozen=True)
class Serving:
    """Services over one index, and the pages and the JSON interface over them."""

    services: "Services"
    site: ASGIApp

    @classmethod
    def of(cls, services: "Services") -> "Serving":
        """Load what the first request would otherwise wait for, and build the site; closes the services if it fails."""
        try:
            services.warm_up()
            return cls(services, create_app(services, with_chat=False))
        except BaseException:
            services.close()
            raise

    def close(self) -> None:
        """Release the index."""
        self.services.close()


class LiveSite:
    """The whole web application. The chat is set up once for the process; it borrows services turn by turn.

    A chat's connection lasts for hours and would otherwise hold on to the index that was there when it began.
    """

    def __init__(self, live: Live[Serving], settings: "Settings") -> None:
        # Importing Chainlit sets up the whole process for it.
        from web.chat_mount import mount_chat

        self._live = live
        chat = FastAPI(openapi_url=None)
        chat.add_middleware(SecurityHeaders)
        mount_chat(chat, settings, self._services)
        self._chat: ASGIApp = chat

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, as ASGI has it."""
        if scope["type"] == "lifespan" or _is_of_chat(scope["path"]):
            await self._chat(scope, receive, send)
            return
        with self._live.lease() as serving:
            await serving.site(scope, receive, send)

    @contextmanager
    def _services(self) -> "Iterator[Services]":
        with self._live.lease() as serving:
            yield serving.services


def _is_of_chat(path: str) -> bool:
    return any(path == part or path.startswith(f"{part}/") for part in _OF_CHAT)
