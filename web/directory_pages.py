"""The directories of occupations and skills: browsing by group and letter, and search."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from corpus.labels import normalise_label
from corpus.profile import OccupationRef
from corpus.records import Group
from web.directory import OTHER_LETTER, Directory, paged
from web.rendering import Renderer

if TYPE_CHECKING:
    from bot.wiring import Services
    from retrieval.linker import Hit

MAX_QUERY = 200
"""Characters of a search text that are read."""

RESULTS = 30
NEAREST = 5
"""Results shown even if they share no word with the search."""

LISTED_AT_ONCE = 20
"""A major group with at most this many occupations shows them without a further click."""

_SHORT_WORD = 3
_STEM = 5


class DirectoryPages:
    """``/careers`` and ``/skills``."""

    def __init__(self, services: "Services", renderer: Renderer, directory: Directory) -> None:
        self._services = services
        self._renderer = renderer
        self._directory = directory

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [Route("/careers", self.careers), Route("/skills", self.skills)]

    def careers(self, request: Request) -> Response:
        """Search results, the occupations of a group or letter, or the overview of the major groups."""
        query, letter, group = search_text(request), _letter(request), request.query_params.get("group", "")
        if query:
            return self._found_careers(request, query)
        if group and group not in self._directory.groups:
            raise HTTPException(404)
        if not group and not letter:
            return self._overview(request)
        language = self._renderer.text(request).language
        listing, inside = self._directory.occupations, _inside(group)
        return self._renderer.page(
            request,
            "careers_list.html",
            canonical=_canonical("/careers", group, letter, _number(request)),
            widget=True,
            page=paged(listing.select(language, letter, inside), _number(request)),
            letters=listing.letters(language, inside),
            letter=letter,
            group=group,
            path=self._path(group),
            children=self._directory.children(group) if group else (),
            sizes=self._directory.sizes,
        )

    def skills(self, request: Request) -> Response:
        """Search results, or the skills by first letter."""
        query, letter = search_text(request), _letter(request)
        language = self._renderer.text(request).language
        if query:
            hits, close = _worth_showing(query, self._services.finder.skills(query, RESULTS, language))
            entries = {entry.uri: entry for entry in self._services.store.skill_refs(hit.uri for hit in hits)}
            found = [(entries[hit.uri], hit) for hit in hits if hit.uri in entries]
            return self._renderer.page(request, "skills_found.html", widget=True, query=query, found=found, close=close)
        listing = self._directory.skills
        return self._renderer.page(
            request,
            "skills_list.html",
            canonical=_canonical("/skills", "", letter, _number(request)),
            widget=True,
            page=paged(listing.select(language, letter), _number(request)),
            letters=listing.letters(language),
            letter=letter,
        )

    def _found_careers(self, request: Request, query: str) -> Response:
        language = self._renderer.text(request).language
        hits, close = _worth_showing(query, self._services.finder.occupations(query, RESULTS, language))
        entries = {entry.uri: entry for entry in self._services.store.occupation_refs(hit.uri for hit in hits)}
        found = [(entries[hit.uri], hit) for hit in hits if hit.uri in entries]
        return self._renderer.page(request, "careers_found.html", widget=True, query=query, found=found, close=close)

    def _overview(self, request: Request) -> Response:
        language = self._renderer.text(request).language
        listing, sizes = self._directory.occupations, self._directory.sizes
        majors = []
        for major in self._directory.children(""):
            few = sizes[major.code] <= LISTED_AT_ONCE
            entries = listing.select(language, keep=_inside(major.code)) if few else ()
            children = () if few else self._directory.children(major.code)
            majors.append({"group": major, "entries": entries, "children": children})
        return self._renderer.page(
            request,
            "careers.html",
            canonical="/careers",
            widget=True,
            majors=majors,
            sizes=sizes,
            letters=listing.letters(language),
            total=len(listing),
        )

    def _path(self, group: str) -> tuple[Group, ...]:
        codes = [group[: length + 1] for length in range(len(group))]
        return tuple(self._directory.groups[code] for code in codes if code in self._directory.groups)


def search_text(request: Request) -> str:
    """What the visitor searched for: printable characters, white space collapsed, cut to ``MAX_QUERY``."""
    typed = request.query_params.get("q", "")[:MAX_QUERY]
    return " ".join("".join(c if c.isprintable() else " " for c in typed).split())


def _worth_showing(query: str, hits: "tuple[Hit, ...]") -> "tuple[tuple[Hit, ...], bool]":
    """The nearest hits and all that share a word with the query, in their order; and whether any shares one.

    A search by meaning always finds something, so the page says where nothing found is called like that.
    """
    words = normalise_label(query).split()
    wanted = _stems([word for word in words if len(word) > _SHORT_WORD] or words)
    sharing = {hit.uri for hit in hits if wanted & _stems(normalise_label(f"{hit.form} {hit.title}").split())}
    return tuple(hit for place, hit in enumerate(hits) if place < NEAREST or hit.uri in sharing), bool(sharing)


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words}


def _inside(group: str) -> Callable[[OccupationRef], bool]:
    return lambda entry: entry.isco.startswith(group)


def _letter(request: Request) -> str:
    letter = request.query_params.get("letter", "").lower()
    single = len(letter) == 1 and letter.isascii() and letter.isalpha()
    return letter if single or letter == OTHER_LETTER else ""


def _number(request: Request) -> int:
    typed = request.query_params.get("page", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1


def _canonical(path: str, group: str, letter: str, number: int) -> str:
    kept = {"group": group, "letter": letter, "page": str(number) if number > 1 else ""}
    query = "&".join(f"{name}={value}" for name, value in kept.items() if value)
    return f"{path}?{query}" if query else path
