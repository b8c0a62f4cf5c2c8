"""The web application: pages, JSON interface and chat in one process."""

from contextlib import nullcontext
from typing import TYPE_CHECKING
from weakref import proxy

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from web.api import record_api, service_api
from web.assets import STATIC, Assets
from web.career_directory import CareerDirectory
from web.chat_api import chat_api
from web.compare_pages import ComparePages
from web.delivery import EntityTags, ListedOrigins
from web.directory import Directory
from web.headers import SecurityHeaders
from web.notice_pages import NoticePages, verify_api
from web.pages import Pages
from web.problems import error_handlers, problem
from web.record_pages import RecordPages
from web.record_twins import RecordTwins
from web.register_page import RegisterPage
from web.rendering import Renderer
from web.sitemap import Sitemap
from web.skill_directory import SkillDirectory
from web.suggest_api import suggest_api

if TYPE_CHECKING:
    from bot.wiring import Services

_PROBLEM = {"application/problem+json": {"schema": {"type": "object", "required": ["title", "status", "detail"]}}}

_GZIP_LEVEL = 6
"""A page takes about a millisecond; a higher level gains next to nothing."""


def create_app(services: "Services", *, with_chat: bool = True) -> FastAPI:
    """The application over ``services``; ``with_chat`` mounts the Chainlit chat and the widget too."""
    renderer, directory = Renderer(services), Directory(services.store)
    app = FastAPI(
        title="DestinAI",
        summary="Occupations and skills from official records, and a career adviser that answers from them.",
        version="1",
        docs_url=None,  # its pages load scripts from another host
        redoc_url=None,
        openapi_url="/api/openapi.json",
        responses={"default": {"description": "A problem document (RFC 9457)", "content": _PROBLEM}},
        exception_handlers={**error_handlers(renderer), RequestValidationError: _unfit},
    )
    app.add_middleware(EntityTags)
    app.add_middleware(ListedOrigins, origins=services.settings.allowed_origins)
    app.add_middleware(GZipMiddleware, compresslevel=_GZIP_LEVEL)
    app.add_middleware(SecurityHeaders)
    # FastAPI remembers endpoint functions for the life of the process, and with them whatever they hold on to: an
    # index that was replaced would stay in memory. So the application holds it, and they do not.
    app.state.held = services, directory
    lent = proxy(services)
    for router in (
        record_api(lent, proxy(directory)),
        suggest_api(lent),
        chat_api(lent),
        verify_api(lent),
        service_api(lent),
    ):
        app.include_router(router)
    pages = (
        Pages(services, renderer),
        CareerDirectory(services, renderer, directory),
        SkillDirectory(services, renderer, directory),
        ComparePages(services, renderer),
        RecordTwins(services, renderer),
        RecordPages(services, renderer),
        NoticePages(services, renderer),
        RegisterPage(renderer),
        Sitemap(services, renderer, directory),
    )
    for part in pages:
        app.router.routes.extend(part.routes())
    app.add_route("/favicon.ico", _icon, include_in_schema=False)
    app.mount("/static", Assets(), "static")
    if with_chat:
        # Importing Chainlit sets up the whole process for it, which pages and their tests do not need.
        from web.chat_mount import mount_chat

        mount_chat(app, services.settings, lambda: nullcontext(services))
    return app


async def _icon(_request: Request) -> Response:
    return FileResponse(STATIC / "favicon.svg", media_type="image/svg+xml", headers={"Cache-Control": "max-age=86400"})


async def _unfit(_request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    parts = [f"{'.'.join(map(str, entry['loc'][1:]))}: {entry['msg']}" for entry in error.errors()[:3]]
    return problem(422, "; ".join(parts) + ".")
