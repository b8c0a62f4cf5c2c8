"""Job zone and interests of every occupation, by its best O*NET match: read once, for rankings over all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from corpus.labels import normalise_label
from corpus.onet_records import MatchType, OnetMatch, OnetOccupation
from corpus.profile import OccupationRef

_BEST_FIRST: tuple[MatchType, ...] = ("exact", "broad", "close", "narrow")


@dataclass(frozen=True)
class American:
    """The O*NET occupation that answers to one of ESCO, only titles, job zone and interests of it, and how well."""

    onet: OnetOccupation
    match: MatchType


class Outlined(Protocol):
    """What is read of a store."""

    def occupations(self) -> tuple[OccupationRef, ...]:
        """All occupations."""

    def onet_outlines(self) -> Mapping[str, OnetOccupation]:
        """Titles, job zone and interests of each O*NET occupation, by code."""

    def onet_crosswalk(self) -> tuple[OnetMatch, ...]:
        """All rows of the crosswalk."""


def americans(store: Outlined) -> Mapping[str, American]:
    """The best O*NET match of each occupation that has one, by URI; the order of matches is that of ``merged``."""
    outlines = store.onet_outlines()
    matches: dict[str, list[OnetMatch]] = {}
    for match in store.onet_crosswalk():
        if match.onet in outlines:
            matches.setdefault(match.uri, []).append(match)
    titles = {ref.uri: _names(ref.title.values()) for ref in store.occupations() if ref.uri in matches}

    def rank(match: OnetMatch) -> tuple[int, int, str]:
        onet = outlines[match.onet]
        names = _names((onet.title, *onet.titles)) if len(matches[match.uri]) > 1 else set()
        return _BEST_FIRST.index(match.match), -len(names & titles[match.uri]), match.onet

    best = {uri: min(matches[uri], key=rank) for uri in titles}
    return {uri: American(outlines[match.onet], match.match) for uri, match in best.items()}


def _names(labels: Iterable[str]) -> set[str]:
    return {normalise_label(label) for label in labels}
