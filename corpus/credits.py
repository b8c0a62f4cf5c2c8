"""The words that the publishers of records ask for, wherever records are shown."""

from collections.abc import Iterable

from corpus.records import Source
from corpus.sources import BESIDE, with_release


def credit_lines(sources: Iterable[Source]) -> tuple[str, ...]:
    """What must be shown with records of ``sources``: names and releases, then the acknowledgement.

    Sources that ask for the same words share a line, and one in several languages is named once for each release.
    """
    named: dict[str, dict[str, None]] = {}
    for source in sources:
        named.setdefault(source.acknowledgement, {})[with_release(source.name, source.release)] = None
    return tuple(f"{', '.join(names)}. {acknowledgement}" for acknowledgement, names in named.items())


def concept_sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Those of ``sources`` that occupations and skills are from, rather than a standard beside them."""
    return tuple(source for source in sources if source.name not in BESIDE)
