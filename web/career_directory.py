"""The directory of occupations: the tree of ISCO-08, letters, narrowing down, and search, as a page and as JSON."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from corpus.profile import OccupationRef, SkillRef
from corpus.records import Group
from web.choices import CareerChoice
from web.directory import Directory, paged
from web.listing import canonical, found_data, page_data, page_number, page_query
from web.rendering import Renderer
from web.search import RESULTS, SEARCHED, search_text, worth_showing

if TYPE_CHECKING:
    from bot.wiring import Services
    from retrieval.linker import Hit

LISTED_AT_ONCE = 20
"""A major group with at most this many occupations shows them without a further click."""


@dataclass(frozen=True)
class _Asked:
    """One request to the directory. ``skill`` is the one that the occupations are to need."""

    query: str
    choice: CareerChoice
    number: int
    language: str
    skill: SkillRef | None


class CareerDirectory:
    """``/careers`` and ``/careers.json``."""

    def __init__(self, services: "Services", renderer: Renderer, directory: Directory) -> None:
        self._services = services
        self._renderer = renderer
        self._directory = directory

    def routes(self) -> list[BaseRoute]:
        """The routes of this directory."""
        return [Route("/careers", self.page), Route("/careers.json", self.data)]

    def page(self, request: Request) -> Response:
        """Search results, the occupations chosen, or the overview of the major groups; 404 for what is not there."""
        asked = self._asked(request)
        if asked.query:
            return self._show_found(request, asked)
        return self._show_list(request, asked) if asked.choice.query() else self._show_overview(request, asked)

    def data(self, request: Request) -> Response:
        """The same as JSON; without any choice all occupations, a page at a time."""
        asked = self._asked(request)
        if asked.query:
            return found_data(self._renderer, "/careers", asked.query, self._found(asked)[0])
        chosen = self._chosen(asked)
        return page_data(self._renderer, "/careers", asked.choice, paged(chosen, asked.number), asked.language)

    def _asked(self, request: Request) -> _Asked:
        choice = CareerChoice.read(request.query_params)
        store = self._services.store
        uri = store.skill_uri(choice.skill) if choice.skill else None
        if (choice.skill and uri is None) or (choice.group and choice.group not in self._directory.groups):
            raise HTTPException(404)
        return _Asked(
            query=search_text(request),
            choice=choice,
            number=page_number(request),
            language=self._renderer.text(request).language,
            skill=store.skill_refs((uri,))[0] if uri else None,
        )

    def _chosen(self, asked: _Asked) -> tuple[OccupationRef, ...]:
        keep = self._directory.chosen_careers(asked.choice)
        return self._directory.occupations.select(asked.language, asked.choice.letter, keep)

    def _found(self, asked: _Asked) -> "tuple[list[tuple[OccupationRef, Hit]], bool]":
        narrowed = asked.choice.query()
        hits = self._services.finder.occupations(asked.query, SEARCHED if narrowed else RESULTS, asked.language)
        entries = {entry.uri: entry for entry in self._services.store.occupation_refs(hit.uri for hit in hits)}
        keep = self._directory.chosen_careers(asked.choice)
        kept = tuple(hit for hit in hits if hit.uri in entries and keep(entries[hit.uri]))
        shown, close = worth_showing(asked.query, kept)
        return [(entries[hit.uri], hit) for hit in shown], close

    def _show_found(self, request: Request, asked: _Asked) -> Response:
        found, close = self._found(asked)
        return self._renderer.page(
            request,
            "careers_found.html",
            twin="/careers.json",
            twin_query={"q": asked.query, **asked.choice.query()},
            widget=True,
            query=asked.query,
            found=found,
            close=close,
            **self._narrowing(asked),
        )

    def _show_list(self, request: Request, asked: _Asked) -> Response:
        directory, choice = self._directory, asked.choice
        return self._renderer.page(
            request,
            "careers_list.html",
            canonical=canonical("/careers", choice, asked.number),
            twin="/careers.json",
            twin_query=page_query(choice, asked.number),
            widget=True,
            page=paged(self._chosen(asked), asked.number),
            letters=directory.occupations.letters(asked.language, directory.chosen_careers(choice)),
            path=self._path(choice.group),
            children=directory.children(choice.group) if choice.group and not choice.narrowing else (),
            sizes=directory.sizes,
            **self._narrowing(asked),
        )

    def _show_overview(self, request: Request, asked: _Asked) -> Response:
        directory = self._directory
        majors = []
        for major in directory.children(""):
            few = directory.sizes[major.code] <= LISTED_AT_ONCE
            inside = directory.chosen_careers(CareerChoice(group=major.code))
            entries = directory.occupations.select(asked.language, keep=inside) if few else ()
            majors.append({"group": major, "entries": entries, "children": directory.children(major.code)})
        return self._renderer.page(
            request,
            "careers.html",
            canonical="/careers",
            twin="/careers.json",
            widget=True,
            majors=majors,
            sizes=directory.sizes,
            letters=directory.occupations.letters(asked.language),
            total=len(directory.occupations),
            **self._narrowing(asked),
        )

    def _narrowing(self, asked: _Asked) -> dict[str, Any]:
        return {
            "choice": asked.choice,
            "skill": asked.skill,
            "offers": self._directory.offers,
            "majors_offered": self._directory.children(""),
        }

    def _path(self, group: str) -> tuple[Group, ...]:
        codes = [group[: length + 1] for length in range(len(group))]
        return tuple(self._directory.groups[code] for code in codes if code in self._directory.groups)
