"""The chat's own answers where Chainlit's would not do: page, settings, texts, cookie, chosen suggestions, assets."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import chainlit.server as chainlit_server
from chainlit.auth import get_configuration
from chainlit.config import config_translation_dir
from chainlit.session import WebsocketSession
from chainlit.types import CallActionRequest
from pydantic import BaseModel, ConfigDict, Field
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.channel import services
from bot.chat_input import ASK, PLACE_KEY, ChosenAction, primary_language, read
from bot.chat_texts import chat_languages
from web.bundle import Bundle
from web.chat_page import ChatPage

CHAT = "/chat"
SESSION_COOKIE = "X-Chainlit-Session-id"
"""Name of the cookie by which a proxy sends a session's requests to the process that holds the session."""

_MAX_BODY = 32_000
_ASSET_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css"}


class _SessionCookie(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    session: UUID = Field(alias="session_id")


class ChatRoutes:
    """Endpoints below ``/chat``. ``cache`` keeps the compressed assets."""

    def __init__(self, page: ChatPage, cache: Path, secure: bool) -> None:
        self._page = page
        self._secure = secure
        folder = Path(chainlit_server.build_dir) / "assets"
        self._assets: Mapping[str, Bundle] = {
            file.name: Bundle(file, cache, _ASSET_TYPES[file.suffix])
            for file in sorted(folder.iterdir())
            if file.suffix in _ASSET_TYPES
        }

    def app(self) -> Starlette:
        """The endpoints as an application to be mounted at ``/chat``."""
        return Starlette(
            routes=[
                Route("/", self._show),
                Route("/auth/config", self._configuration),
                Route("/project/settings", self._settings),
                Route("/project/translations", self._translations),
                Route("/project/action", self._choose, methods=["POST"]),
                Route("/set-session-cookie", self._cookie, methods=["POST"]),
                Route("/assets/{name}", self._asset),
            ],
            exception_handlers={404: _not_found},
        )

    async def _show(self, request: Request) -> Response:
        place = request.scope[PLACE_KEY]
        asked = place.language or primary_language(request.headers.get("accept-language"))
        language = asked if asked in chat_languages() else "en"
        with services() as current:
            page = self._page.render(language, CHAT + place.path, current.advisor.standing_line(language))
        return HTMLResponse(page, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})

    async def _configuration(self, request: Request) -> Response:  # noqa: ARG002 - Starlette's call
        # Chainlit's settings know light and dark only; its page also knows how to follow the visitor's system.
        return JSONResponse({**get_configuration(), "default_theme": "system"})

    async def _settings(self, request: Request) -> Response:
        asked = primary_language(request.query_params.get("language"))
        language = request.scope[PLACE_KEY].language or asked or "en"
        response: Response = await chainlit_server.project_settings(
            current_user=None, language=language, chat_profile=None
        )
        return response

    async def _translations(self, request: Request) -> Response:
        language = primary_language(request.query_params.get("language")) or "en"
        texts = _interface_texts(language)
        # The standing line is not left to files that anybody may edit or that Chainlit may add.
        with services() as current:
            texts["chat"]["watermark"] = current.advisor.standing_line(language)
        return JSONResponse({"translation": texts})

    async def _choose(self, request: Request) -> Response:
        chosen = read(ChosenAction, await _json(request))
        if chosen is None:
            return JSONResponse({"detail": "Send a session id and one of the suggestions offered."}, 422)
        session = str(chosen.session)
        if WebsocketSession.get_by_id(session) is None:
            return JSONResponse({"detail": "This conversation has ended. Reload the page to begin anew."}, 404)
        action = {"name": ASK, "payload": {"text": chosen.text}}
        response: Response = await chainlit_server.call_action(
            CallActionRequest(action=action, sessionId=session), current_user=None
        )
        return response

    async def _cookie(self, request: Request) -> Response:
        cookie = read(_SessionCookie, await _json(request))
        if cookie is None:
            return JSONResponse({"detail": "Send session_id, a UUID."}, 422)
        response = JSONResponse({"message": "Session cookie set"})
        response.set_cookie(
            SESSION_COOKIE,
            str(cookie.session),
            path=CHAT,
            httponly=True,
            secure=self._secure,
            samesite="none" if self._secure else "lax",
        )
        return response

    async def _asset(self, request: Request) -> Response:
        bundle = self._assets.get(request.path_params["name"])
        return await bundle.respond(request) if bundle else await _not_found(request, None)


def _interface_texts(language: str) -> dict[str, Any]:
    folder = Path(config_translation_dir)
    found = [folder / f"{language}.json", *sorted(folder.glob(f"{language}-*.json")), folder / "en-US.json"]
    file = next(file for file in found if file.is_file())
    texts: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return texts


async def _json(request: Request) -> Any:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MAX_BODY:
            return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


async def _not_found(request: Request, _: object) -> Response:  # noqa: ARG001 - Starlette's call
    return PlainTextResponse(f"There is nothing here. The chat is at {CHAT}/\n", 404)
