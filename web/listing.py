"""What the two directories have in common: page numbers, addresses, and the JSON form of a list."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from corpus.profile import OccupationRef, SkillRef, best_text
from web.choices import Choice
from web.directory import Entry, Page
from web.rendering import Renderer

if TYPE_CHECKING:
    from retrieval.linker import Hit

_MAX_DIGITS = 5


def page_number(request: Request) -> int:
    """The page asked for; 1 for whatever is no number."""
    typed = request.query_params.get("page", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _MAX_DIGITS else 1


def canonical(path: str, choice: Choice, number: int) -> str | None:
    """The address search engines should know a list by; None where it is one of the endless ways to narrow it down."""
    if choice.narrowing:
        return None
    query = urlencode(page_query(choice, number))
    return f"{path}?{query}" if query else path


def page_query(choice: Choice, number: int) -> dict[str, str]:
    """The parameters of the address of one page of a list."""
    return choice.query() | ({"page": str(number)} if number > 1 else {})


def found_data(renderer: Renderer, path: str, query: str, found: "Iterable[tuple[Entry, Hit]]") -> Response:
    """The results of a search as JSON, best first."""
    items = [{**_item(renderer, path, entry, hit.language), "title": hit.title, "score": hit.score,
              "found_by": hit.form} for entry, hit in found]  # fmt: skip
    return JSONResponse({"query": query, "items": items, "total": len(items), "attribution": list(renderer.credits)})


def page_data(renderer: Renderer, path: str, choice: Choice, page: Page[Entry], language: str) -> Response:
    """One page of a list as JSON; ``last`` is the number of its last page."""
    given: Mapping[str, object] = {
        "choice": choice.query(),
        "items": [_item(renderer, path, entry, language) for entry in page.entries],
        "total": page.total,
        "page": page.number,
        "last": page.last,
        "attribution": list(renderer.credits),
    }
    return JSONResponse(given)


def _item(renderer: Renderer, path: str, entry: OccupationRef | SkillRef, language: str) -> dict[str, object]:
    shared = {"uri": entry.uri, "slug": entry.slug, "page": renderer.absolute(f"{path}/{entry.slug}")}
    if isinstance(entry, OccupationRef):
        title, spoken = best_text(entry.title, language)
        return {**shared, "title": title, "language": spoken, "isco": entry.isco}
    title, spoken = best_text(entry.label, language)
    return {**shared, "title": title, "language": spoken, "type": entry.type}
