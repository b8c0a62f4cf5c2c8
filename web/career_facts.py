"""What a career page shows beyond ESCO: fields of study, a day's work, interests and preparation, related roles."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.merged import OccupationFacts, OnetFacts, occupation_facts, related_occupations
from corpus.onet_records import EducationShare, Interest, Technology
from corpus.profile import OccupationProfile, OccupationRef
from corpus.records import Source
from corpus.sources import ESCO_ONET, ISCED, ISCO, ISCO_SOC, ONET
from corpus.store import Store

INTERESTS: tuple[Interest, ...] = ("R", "I", "A", "S", "E", "C")
"""Holland's types in the order of his hexagon."""

_RELATED = 12
_TECHNOLOGY = 12
_EDUCATION = 3
_LEAST_SHARE = 5.0
"""Per cent of workers below which a level of education is not worth a line."""
_LOW, _HIGH = 1.0, 7.0
"""The ends of O*NET's scale of occupational interests."""


@dataclass(frozen=True)
class InterestBar:
    """One interest: its letter, its score of 1 to 7, and how long its bar is, 0 to 100."""

    letter: Interest
    score: float
    length: float
    leading: bool


@dataclass(frozen=True)
class CareerFacts:
    """The merged view of one occupation, cut to what a page shows.

    ``onet`` is the best match, ``others`` are the further ones; ``sources`` are those of the facts shown here,
    the source of the record itself left out.
    """

    merged: OccupationFacts
    onet: OnetFacts | None
    others: tuple[OnetFacts, ...]
    interests: tuple[InterestBar, ...]
    education: tuple[EducationShare, ...]
    technology: tuple[Technology, ...]
    family: tuple[OccupationRef, ...]
    related: tuple[OccupationRef, ...]
    sources: tuple[Source, ...]


def career_facts(store: Store, profile: OccupationProfile) -> CareerFacts:
    """What to show of the occupation beside its own record."""
    merged = occupation_facts(store, profile.occupation.uri)
    if merged is None:
        raise AssertionError("a profile exists only for an occupation that the store holds")
    best = merged.onet[0] if merged.onet else None
    family = tuple(o for o in store.occupations() if o.isco == profile.occupation.isco and o.uri != merged.uri)
    kin = {o.uri for o in family}
    related = [r.occupation for r in related_occupations(store, best)] if best else []
    american = best.occupation.value if best else None
    return CareerFacts(
        merged=merged,
        onet=best,
        others=merged.onet[1:],
        interests=_bars(best),
        education=_education(american.education if american else ()),
        technology=_telling(american.technology if american else ()),
        family=family[:_RELATED],
        related=tuple(o for o in related if o.uri not in kin and o.uri != merged.uri)[:_RELATED],
        sources=tuple(s for s in store.sources() if s.name in _contributing(merged)),
    )


def _bars(best: OnetFacts | None) -> tuple[InterestBar, ...]:
    if best is None or not best.occupation.value.interests:
        return ()
    onet = best.occupation.value
    return tuple(
        InterestBar(
            letter=letter,
            score=onet.interests[letter],
            length=100 * (onet.interests[letter] - _LOW) / (_HIGH - _LOW),
            leading=letter in onet.interest_code,
        )
        for letter in INTERESTS
        if letter in onet.interests
    )


def _education(shares: Sequence[EducationShare]) -> tuple[EducationShare, ...]:
    """The levels that most workers name, the most frequent first."""
    told = [share for share in shares if share.percent >= _LEAST_SHARE]
    return tuple(sorted(told, key=lambda share: (-share.percent, share.level))[:_EDUCATION])


def _telling(technology: Sequence[Technology]) -> tuple[Technology, ...]:
    """What is in demand or widely asked for comes first."""
    ranked = sorted(technology, key=lambda one: (not one.in_demand, not one.hot))
    return tuple(ranked[:_TECHNOLOGY])


def _contributing(merged: OccupationFacts) -> set[str]:
    """The names of the standards that gave something to this page."""
    names = {ISCO} if any(group.tasks or group.included for group in merged.path) else set()
    names |= {field.field.source for field in merged.fields} & {ISCED}
    if merged.onet:
        names |= {ONET, ESCO_ONET}
    return names | ({ISCO_SOC} if merged.soc else set())
