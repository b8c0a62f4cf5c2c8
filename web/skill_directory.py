"""The directory of skills: letters, narrowing down, and search, as a page and as JSON."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from corpus.profile import SkillRef
from web.choices import SkillChoice
from web.directory import Directory, paged
from web.listing import canonical, found_data, page_data, page_number, page_query
from web.rendering import Renderer
from web.search import RESULTS, SEARCHED, search_text, worth_showing

if TYPE_CHECKING:
    from bot.wiring import Services
    from retrieval.linker import Hit


class SkillDirectory:
    """``/skills`` and ``/skills.json``."""

    def __init__(self, services: "Services", renderer: Renderer, directory: Directory) -> None:
        self._services = services
        self._renderer = renderer
        self._directory = directory

    def routes(self) -> list[BaseRoute]:
        """The routes of this directory."""
        return [Route("/skills", self.page), Route("/skills.json", self.data)]

    def page(self, request: Request) -> Response:
        """Search results, or the skills chosen, by first letter."""
        choice, language = SkillChoice.read(request.query_params), self._renderer.text(request).language
        if query := search_text(request):
            found, close = self._found(query, choice, language)
            return self._renderer.page(
                request,
                "skills_found.html",
                twin="/skills.json",
                twin_query={"q": query, **choice.query()},
                widget=True,
                query=query,
                found=found,
                close=close,
                choice=choice,
            )
        listing, keep, number = self._directory.skills, self._directory.chosen_skills(choice), page_number(request)
        return self._renderer.page(
            request,
            "skills_list.html",
            canonical=canonical("/skills", choice, number),
            twin="/skills.json",
            twin_query=page_query(choice, number),
            widget=True,
            page=paged(listing.select(language, choice.letter, keep), number),
            letters=listing.letters(language, keep),
            choice=choice,
        )

    def data(self, request: Request) -> Response:
        """The same as JSON."""
        choice, language = SkillChoice.read(request.query_params), self._renderer.text(request).language
        if query := search_text(request):
            return found_data(self._renderer, "/skills", query, self._found(query, choice, language)[0])
        chosen = self._directory.skills.select(language, choice.letter, self._directory.chosen_skills(choice))
        return page_data(self._renderer, "/skills", choice, paged(chosen, page_number(request)), language)

    def _found(self, query: str, choice: SkillChoice, language: str) -> "tuple[list[tuple[SkillRef, Hit]], bool]":
        hits = self._services.finder.skills(query, SEARCHED if choice.query() else RESULTS, language)
        entries = {entry.uri: entry for entry in self._services.store.skill_refs(hit.uri for hit in hits)}
        keep = self._directory.chosen_skills(choice)
        kept = tuple(hit for hit in hits if hit.uri in entries and keep(entries[hit.uri]))
        shown, close = worth_showing(query, kept)
        return [(entries[hit.uri], hit) for hit in shown], close
