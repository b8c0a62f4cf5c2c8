"""``/careers/<slug>.json`` and ``/skills/<slug>.json``: what the page of a record shows, for programs."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from corpus.credits import credit_lines
from corpus.profile import OccupationRef
from corpus.records import Source
from corpus.sources import ISCED, ISCO
from web.career_facts import career_facts
from web.problems import Problem
from web.record_addresses import occupation_at, skill_at
from web.rendering import Renderer

if TYPE_CHECKING:
    from bot.wiring import Services


class RecordTwins:
    """The JSON twins of single records; they are routed before the pages, whose addresses would take in theirs.

    Hidden labels are left out: they are for finding only, and some of them are ours rather than the source's.
    """

    def __init__(self, services: "Services", renderer: Renderer) -> None:
        self._store = services.store
        self._renderer = renderer

    def routes(self) -> list[BaseRoute]:
        """The routes of these files."""
        return [Route("/careers/{slug}.json", self.career), Route("/skills/{slug}.json", self.skill)]

    def career(self, request: Request) -> Response:
        """The record of an occupation, the facts of other standards on it, and the roles beside it; 404 for none."""
        slug = request.path_params["slug"]
        profile = self._store.profile(occupation_at(self._store, slug))
        if profile is None:
            raise _unknown("occupation", "careers", slug)
        if profile.slug != slug:
            return _moved(f"/careers/{profile.slug}.json")
        facts = career_facts(self._store, profile)
        of_path = tuple(source for source in self._store.sources() if source.name == ISCO and profile.path)
        return JSONResponse(
            {
                **profile.model_dump(mode="json", exclude={"occupation": {"hidden"}}),
                "page": self._renderer.absolute(f"/careers/{profile.slug}"),
                "facts": facts.merged.model_dump(mode="json", exclude={"title", "summary", "description"}),
                "related": {"family": self._beside(facts.family), "similar": self._beside(facts.related)},
                "attribution": self._attribution(*facts.sources, *of_path),
            }
        )

    def skill(self, request: Request) -> Response:
        """The record of a skill with the occupations that need it; 404 for none."""
        slug = request.path_params["slug"]
        profile = self._store.skill_profile(skill_at(self._store, slug))
        if profile is None:
            raise _unknown("skill", "skills", slug)
        if profile.slug != slug:
            return _moved(f"/skills/{profile.slug}.json")
        of_field = (source for source in self._store.sources() if source.name == ISCED and profile.field)
        return JSONResponse(
            {
                **profile.model_dump(mode="json", exclude={"skill": {"hidden"}}),
                "page": self._renderer.absolute(f"/skills/{profile.slug}"),
                "attribution": self._attribution(*of_field),
            }
        )

    def _beside(self, refs: tuple[OccupationRef, ...]) -> list[dict[str, object]]:
        return [
            {**ref.model_dump(mode="json"), "page": self._renderer.absolute(f"/careers/{ref.slug}")} for ref in refs
        ]

    def _attribution(self, *others: Source) -> list[str]:
        """The words to be shown with the data: those of the records, then those of other standards, each once."""
        return list(dict.fromkeys((*self._renderer.credits, *credit_lines(others))))


def _moved(path: str) -> Response:
    # Browsers would keep a 301 for ever, and an index can be rolled back.
    return RedirectResponse(path, HTTPStatus.MOVED_PERMANENTLY, {"Cache-Control": "public, max-age=86400"})


def _unknown(kind: str, directory: str, slug: str) -> Problem:
    return Problem(
        HTTPStatus.NOT_FOUND, f"There is no {kind} {slug[:100]!r}. Search with /{directory}.json?q=… for its slug."
    )
