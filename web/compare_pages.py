"""Two occupations side by side, at an address that can be shared: what both need, and what only one of them needs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.paths.comparison import Comparison
from corpus.profile import OccupationProfile, best_text
from web.record_addresses import occupation_at
from web.rendering import Renderer
from web.search import search_text

if TYPE_CHECKING:
    from bot.wiring import Services

_SIDES = ("a", "b")


@dataclass(frozen=True)
class _Side:
    """One of the occupations asked for: what stood in the address, and the occupation it names, if any."""

    asked: str
    uri: str
    slug: str


class ComparePages:
    """``/compare?a=…&b=…`` and its JSON twin; ``a`` and ``b`` are slugs, or words that are looked up."""

    def __init__(self, services: "Services", renderer: Renderer) -> None:
        self._services = services
        self._renderer = renderer

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [Route("/compare", self.page), Route("/compare.json", self.data)]

    def page(self, request: Request) -> Response:
        """The comparison, or the form that asks for two occupations."""
        sides = self._sides(request)
        if any(side.slug and side.slug != side.asked for side in sides):
            return RedirectResponse(_address("/compare", sides, request), 302)
        comparison = self._comparison(sides)
        path = _path(sides) if comparison else "/compare"
        return self._renderer.page(
            request,
            "compare.html",
            canonical=path if comparison or not any(side.asked for side in sides) else None,
            twin="/compare.json" if comparison else "",
            twin_query={name: side.slug for name, side in zip(_SIDES, sides, strict=True)},
            widget=True,
            comparison=comparison,
            sides=sides,
            unknown=[side.asked for side in sides if side.asked and not side.uri],
            same=bool(sides[0].uri and sides[0].uri == sides[1].uri),
            names=[self._name(request, side) for side in sides],
        )

    def data(self, request: Request) -> Response:
        """The comparison as JSON; 404 where one of the two is not there, 422 where both are the same."""
        sides = self._sides(request)
        comparison = self._comparison(sides)
        if comparison is None:
            missing = any(not side.uri for side in sides)
            detail = "Name two different occupations: /compare.json?a=<slug>&b=<slug>."
            status = 404 if missing else 422
            return JSONResponse({"type": "about:blank", "status": status, "detail": detail}, status,
                                media_type="application/problem+json")  # fmt: skip
        language = self._renderer.text(request).language
        return JSONResponse(
            {
                "occupations": [self._occupation(profile, language) for profile in comparison.occupations],
                "skills": [
                    {
                        "uri": one.skill.uri,
                        "label": best_text(one.skill.label, language)[0],
                        "type": one.skill.type,
                        "relations": list(one.relations),
                    }
                    for one in comparison.skills
                ],
                "shared": len(comparison.shared),
                "percent": comparison.percent,
                "complete": comparison.whole,
                "attribution": list(self._renderer.credits),
            }
        )

    def _occupation(self, profile: OccupationProfile, language: str) -> dict[str, str]:
        title = best_text(profile.occupation.title, language)[0]
        page = self._renderer.absolute(f"/careers/{profile.slug}")
        return {"uri": profile.occupation.uri, "title": title, "slug": profile.slug, "page": page}

    def _sides(self, request: Request) -> tuple[_Side, ...]:
        language = self._renderer.text(request).language
        return tuple(self._side(search_text(request, name), language) for name in _SIDES)

    def _side(self, asked: str, language: str) -> _Side:
        if not asked:
            return _Side("", "", "")
        store = self._services.store
        found = store.occupation_refs((occupation_at(store, asked),))
        if not found:
            hits = self._services.finder.occupations(asked, 1, language)
            found = store.occupation_refs(hit.uri for hit in hits)
        return _Side(asked, found[0].uri, found[0].slug) if found else _Side(asked, "", "")

    def _comparison(self, sides: tuple[_Side, ...]) -> Comparison | None:
        uris = [side.uri for side in sides]
        return self._services.tools.paths.compare(uris) if all(uris) else None

    def _name(self, request: Request, side: _Side) -> str:
        refs = self._services.store.occupation_refs((side.uri,)) if side.uri else ()
        return best_text(refs[0].title, self._renderer.text(request).language)[0] if refs else side.asked


def _path(sides: tuple[_Side, ...]) -> str:
    return "/compare?" + urlencode({name: side.slug for name, side in zip(_SIDES, sides, strict=True)})


def _address(path: str, sides: tuple[_Side, ...], request: Request) -> str:
    named = {name: side.slug or side.asked for name, side in zip(_SIDES, sides, strict=True)}
    chosen = request.query_params.get("lang", "")
    return f"{path}?{urlencode(named | ({'lang': chosen[:5]} if chosen else {}))}"
