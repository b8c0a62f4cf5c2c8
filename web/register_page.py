"""``/ai-act/register``: which rule is met by which control, and which tests show it."""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from compliance.register import REGISTER
from web.rendering import Renderer


class RegisterPage:
    """The register as a page and as JSON."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/ai-act/register", self.page), Route("/ai-act/register.json", self.data)]

    def page(self, request: Request) -> Response:
        """The register as a table."""
        return self._renderer.page(request, "register.html", canonical="/ai-act/register", controls=REGISTER)

    def data(self, _request: Request) -> Response:
        """The register for programs."""
        return JSONResponse({"controls": [asdict(control) for control in REGISTER]})
