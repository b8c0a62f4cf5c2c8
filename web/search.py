"""Search boxes of the site: what was typed, and which of the records found are worth showing."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from starlette.requests import Request

from corpus.labels import normalise_label

if TYPE_CHECKING:
    from retrieval.linker import Hit

MAX_QUERY = 200
"""Characters of a search text that are read."""

RESULTS = 30
SEARCHED = 150
"""Records that are looked at where the visitor has narrowed the list down."""

NEAREST = 5
"""Results shown even if they share no word with the search."""

_SHORT_WORD = 3
_STEM = 5


def search_text(request: Request, name: str = "q") -> str:
    """What the visitor searched for: printable characters, white space collapsed, cut to ``MAX_QUERY``."""
    return clean(request.query_params.get(name, ""))


def clean(typed: str) -> str:
    """The first ``MAX_QUERY`` characters of what was typed, printable ones only, white space collapsed."""
    return " ".join("".join(c if c.isprintable() else " " for c in typed[:MAX_QUERY]).split())


def worth_showing(query: str, hits: "tuple[Hit, ...]") -> "tuple[tuple[Hit, ...], bool]":
    """The nearest hits and all that share a word with the query, in their order; and whether any shares one.

    A search by meaning always finds something, so the page says where nothing found is called like that.
    """
    words = normalise_label(query).split()
    wanted = _stems([word for word in words if len(word) > _SHORT_WORD] or words)
    sharing = {hit.uri for hit in hits if wanted & _stems(normalise_label(f"{hit.form} {hit.title}").split())}
    shown = tuple(hit for place, hit in enumerate(hits) if place < NEAREST or hit.uri in sharing)
    return shown[:RESULTS], bool(sharing)


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words}
