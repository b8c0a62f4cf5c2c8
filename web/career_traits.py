"""What the directory can narrow occupations down by beside group and letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.merged import best_onet
from corpus.onet_records import OnetMatch, OnetOccupation
from corpus.records import Collection

if TYPE_CHECKING:
    from corpus.store import Store


@dataclass(frozen=True)
class CareerTraits:
    """Traits of one occupation.

    ``interests`` is Holland's code of its best O*NET match, up to three letters, and ``zone`` the job zone of it;
    ``collections`` are the ESCO collections in which it has an essential skill.
    """

    interests: str
    zone: int | None
    regulated: bool
    collections: frozenset[Collection]


def career_traits(store: "Store") -> Mapping[str, CareerTraits]:
    """The traits of every occupation, by URI."""
    collections, regulated = store.essential_collections(), store.regulated()
    crosswalk = _Crosswalk(store) if store.standard_counts()["onet"] else None
    found = {}
    for uri in store.uris("occupation"):
        occupation = store.occupation(uri) if crosswalk else None
        onet = best_onet(crosswalk, occupation) if crosswalk and occupation else None
        found[uri] = CareerTraits(
            interests=onet.interest_code if onet else "",
            zone=onet.job_zone if onet else None,
            regulated=uri in regulated,
            collections=collections.get(uri, frozenset()),
        )
    return found


class _Crosswalk:
    """Reads each O*NET occupation once, since many of ESCO answer to the same."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._known: dict[str, OnetOccupation | None] = {}

    def onet(self, code: str) -> OnetOccupation | None:
        if code not in self._known:
            self._known[code] = self._store.onet(code)
        return self._known[code]

    def onet_matches(self, uri: str) -> tuple[OnetMatch, ...]:
        return self._store.onet_matches(uri)
