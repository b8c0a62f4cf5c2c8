"""Occupations close to one: its ISCO-08 family, those above and below it in ESCO, and those O*NET calls related."""

from dataclasses import dataclass

from corpus.merged import OccupationFacts, related_occupations
from corpus.profile import OccupationProfile, OccupationRef
from corpus.store import Store


@dataclass(frozen=True)
class Related:
    """What stands near ``profile``; no occupation is in two of the lists.

    ``narrower`` and ``broader`` are ESCO's, ``family`` are of the same ISCO-08 unit group, ``american`` answer to O*NET
    occupations that are related to the best match, the closest first.
    """

    profile: OccupationProfile
    narrower: tuple[OccupationRef, ...]
    broader: tuple[OccupationRef, ...]
    family: tuple[OccupationRef, ...]
    american: tuple[OccupationRef, ...]


def related_to(store: Store, profile: OccupationProfile, facts: OccupationFacts) -> Related:
    """The occupations near one, each once, by the closest relation."""
    seen = {profile.occupation.uri}
    american = related_occupations(store, facts.onet[0]) if facts.onet else ()
    lists = (
        profile.narrower,
        profile.broader,
        tuple(ref for ref in store.occupations() if ref.isco == profile.occupation.isco),
        tuple(found.occupation for found in american),
    )
    fresh = []
    for refs in lists:
        fresh.append(tuple(ref for ref in refs if ref.uri not in seen))
        seen.update(ref.uri for ref in refs)
    return Related(profile, *fresh)
