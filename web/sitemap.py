"""What search engines ask for: robots.txt and the sitemap, 5,000 addresses a file."""

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from web.directory import Directory
from web.rendering import Renderer

if TYPE_CHECKING:
    from bot.wiring import Services

URLS_A_FILE = 5_000
_FIXED = (
    "/",
    "/careers",
    "/skills",
    "/compare",
    "/about",
    "/ai-act",
    "/privacy",
    "/terms",
    "/accessibility",
    "/contact",
)
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Sitemap:
    """``/robots.txt``, ``/sitemap.xml`` (the index) and ``/sitemap-<n>.xml``."""

    def __init__(self, services: "Services", renderer: Renderer, directory: Directory) -> None:
        self._services = services
        self._renderer = renderer
        self._directory = directory

    def routes(self) -> list[BaseRoute]:
        """The routes of these files."""
        return [
            Route("/robots.txt", self.robots),
            Route("/sitemap.xml", self.index),
            Route("/sitemap-{number:int}.xml", self.file),
        ]

    def robots(self, _request: Request) -> Response:
        """Everything may be read but the chat, the interface and single notices."""
        closed = ("/chat", "/api/", "/v/")
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
        return PlainTextResponse("\n".join([*lines, f"Sitemap: {self._renderer.absolute('/sitemap.xml')}", ""]))

    def index(self, _request: Request) -> Response:
        """The list of sitemap files."""
        last = -(-len(self._paths()) // URLS_A_FILE)
        found = (f"<sitemap><loc>{self._address(f'/sitemap-{n}.xml')}</loc></sitemap>" for n in range(1, last + 1))
        return _xml(f'<sitemapindex xmlns="{_SCHEMA}">' + "".join(found) + "</sitemapindex>")

    def file(self, request: Request) -> Response:
        """One sitemap file; raises HTTPException 404 where there is none of that number."""
        number = request.path_params["number"]
        paths = self._paths()[(number - 1) * URLS_A_FILE : number * URLS_A_FILE] if number > 0 else []
        if not paths:
            raise HTTPException(404)
        found = (f"<url><loc>{self._address(path)}</loc></url>" for path in paths)
        return _xml(f'<urlset xmlns="{_SCHEMA}">' + "".join(found) + "</urlset>")

    def _paths(self) -> list[str]:
        careers = (f"/careers/{entry.slug}" for entry in self._directory.occupations)
        skills = (f"/skills/{entry.slug}" for entry in self._directory.skills)
        return [*_FIXED, *careers, *skills]

    def _address(self, path: str) -> str:
        return escape(self._renderer.absolute(path))


def _xml(body: str) -> Response:
    return Response(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n', media_type="application/xml")
