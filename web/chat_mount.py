"""Mounts the chat into the website, in the same process: prepares Chainlit, closes what it leaves open."""

import os
import warnings
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

import bot
from bot.channel import Lender, use
from bot.chat_input import origin_of
from bot.settings import Settings
from web.widget import widget_router

CHAT = "/chat"

APP_ROOT = Path(bot.__file__).resolve().parents[1]
"""Where Chainlit looks for ``.chainlit/``, ``public/`` and ``chainlit.md``: the root of the project."""

_CACHE = "cache"


class ChatSetupError(Exception):
    """The chat cannot be mounted; the message says why and what to do."""


def mount_chat(app: FastAPI, settings: Settings, services: Lender) -> None:
    """Add the chat at ``/chat`` and the widget at ``/widget.js`` to ``app``, answering with what ``services`` lends.

    Chainlit is one application for each process: mounting again serves the services given last.
    Raises ChatSetupError where the installation or the list of allowed origins is not usable.
    """
    allowed = _origins((settings.base_url, *settings.allowed_origins))
    chainlit = load_chainlit()
    use(services)

    from bot.chat_socket import guard_socket
    from web.chat_door import ChatDoor
    from web.chat_page import ChatPage
    from web.chat_routes import ChatRoutes

    def accepted(origin: str | None, environ: dict[str, Any]) -> bool:
        if origin is None:
            return True
        own = origin_of(f"{environ.get('wsgi.url_scheme', 'http')}://{environ.get('HTTP_HOST', '')}")
        asked = origin_of(origin)
        return asked is not None and (asked in allowed or _host(asked) == (own and _host(own)))

    guard_socket(accepted)
    page = ChatPage(_template())
    cache_folder = settings.home / _CACHE
    routes = ChatRoutes(page, cache_folder, secure=settings.base_url.startswith("https:"))
    door = ChatDoor(chainlit, routes.app(), page.script_hashes, allowed[1:])
    cors = CORSMiddleware(
        door, allow_origins=allowed, allow_credentials=True, allow_methods=["GET", "POST"], allow_headers=["*"]
    )
    app.include_router(widget_router(cache_folder))
    app.mount(CHAT, cors)


@cache
def load_chainlit() -> ASGIApp:
    """Chainlit's application with our handlers loaded, its unwanted habits off. Once for each process.

    Raises ChatSetupError where the project's ``.chainlit/config.toml`` is missing: Chainlit would write its own,
    with uploads from anybody switched on.
    """
    if not (APP_ROOT / ".chainlit" / "config.toml").is_file():
        raise ChatSetupError(
            f"There is no .chainlit/config.toml in {APP_ROOT}. "
            "Install DestinAI from its checkout in editable mode: pip install --editable ."
        )
    os.environ["CHAINLIT_APP_ROOT"] = str(APP_ROOT)
    os.environ["TRACELOOP_TELEMETRY"] = "false"
    with warnings.catch_warnings():
        # What Chainlit and its dependencies do at import is theirs to mend.
        warnings.simplefilter("ignore")
        import chainlit.data
        import chainlit.server
        from chainlit.config import APP_ROOT as USED_ROOT
        from chainlit.logger import logger
        from chainlit.utils import mount_chainlit

        if Path(USED_ROOT) != APP_ROOT:
            raise ChatSetupError(f"Chainlit was imported before the chat was mounted, so it uses {USED_ROOT}.")
        # DATABASE_URL or LITERAL_API_KEY in the environment would make Chainlit store what visitors write.
        chainlit.data._data_layer_initialized = True
        # It warns at each page load that there is no chainlit_en.md beside chainlit.md.
        logger.setLevel("ERROR")
        mount_chainlit(FastAPI(), target=str(APP_ROOT / "bot" / "chat_app.py"), path=CHAT)
    application: ASGIApp = chainlit.server.app
    return application


def _template() -> str:
    from chainlit.server import get_html_template

    return str(get_html_template(CHAT))


def _origins(addresses: tuple[str, ...]) -> tuple[str, ...]:
    for address in addresses:
        if origin_of(address) is None:
            raise ChatSetupError(
                f"{address!r} is not an origin. Give scheme and host in DESTINAI_BASE_URL and "
                "DESTINAI_ALLOWED_ORIGINS, for example https://www.example.org"
            )
    return tuple(dict.fromkeys(str(origin_of(address)) for address in addresses))


def _host(origin: str) -> str:
    # A proxy that ends TLS hides the scheme from us, so only host and port are compared.
    return origin.partition("://")[2]
