"""A change report in words: a small table, and the first names of each kind of change."""

from collections.abc import Iterable, Iterator, Mapping

from corpus.changes import Changes, ConceptChanges
from corpus.errors import quoted

SHOWN = 10
"""How many names of each kind of change are told, unless all are asked for."""

_HEADINGS: Mapping[str, str] = {
    "new": "new",
    "renamed": "renamed",
    "described": "new description",
    "changed": "changed otherwise",
    "removed": "removed",
    "redirected": "of these lead on",
}


def change_lines(changes: Changes, shown: int | None = SHOWN) -> Iterator[str]:
    """The changes for people, with the first ``shown`` names of each kind; ``None`` shows them all.

    "Changed otherwise" counts what differs besides the description.
    """
    if changes == Changes():
        yield "Nothing differs."
        return
    yield from (f"Comes: {source}." for source in changes.sources_new)
    yield from (f"Goes: {source}." for source in changes.sources_removed)
    yield from _table(changes)
    yield from _relation_lines(changes)
    for kind, (before, after) in changes.standards.items():
        yield f"{kind.replace('_', ' ').capitalize()}: {before:,} before, {after:,} now."
    for kind, concepts in (("Occupations", changes.occupations), ("Skills", changes.skills)):
        yield from _language_lines(kind, concepts)
        yield from _names(kind, concepts, shown)


def _table(changes: Changes) -> Iterator[str]:
    width = max(map(len, ("occupations", "skills")))
    yield "  ".join([" " * width, *_HEADINGS.values()])
    for kind, concepts in (("occupations", changes.occupations), ("skills", changes.skills)):
        counts = concepts.counts()
        counts["changed"] = sum(bool(set(changed.fields) - {"description"}) for changed in concepts.changed)
        cells = (f"{counts[name]:,}".rjust(len(heading)) for name, heading in _HEADINGS.items())
        yield "  ".join([kind.ljust(width), *cells])


def _relation_lines(changes: Changes) -> Iterator[str]:
    counts = {name: f"{count:,}" for name, count in changes.relations.counts().items()}
    if changes.relations.changed:
        yield (
            "Relations of what stayed: essential {essential_added} added, {essential_dropped} dropped; optional "
            "{optional_added} added, {optional_dropped} dropped; {made_essential} made essential, {made_optional} made "
            "optional."
        ).format(**counts)
    if changes.relations.with_new or changes.relations.with_removed:
        yield (
            "Further relations: {with_new} come with new occupations or skills, {with_removed} go with removed ones."
        ).format(**counts)


def _language_lines(kind: str, concepts: ConceptChanges) -> Iterator[str]:
    if concepts.languages_new:
        yield f"{kind}, new languages: {', '.join(concepts.languages_new)}."
    if concepts.languages_removed:
        yield f"{kind}, languages gone: {', '.join(concepts.languages_removed)}."


def _names(kind: str, concepts: ConceptChanges, shown: int | None) -> Iterator[str]:
    named: Mapping[str, list[str]] = {
        "new": [quoted(c.label) for c in concepts.new],
        "renamed": [f"{quoted(c.before)} is now {quoted(c.after)} ({c.language})" for c in concepts.renamed],
        "removed": [quoted(c.label) + (f", now <{c.to}>" if c.to else "") for c in concepts.removed],
        "changed": [f"{quoted(c.label)}: {', '.join(c.fields)}" for c in concepts.changed],
    }
    for what, lines in named.items():
        if lines:
            yield f"{kind}, {what}:"
            yield from _first(sorted(lines, key=str.casefold), shown)


def _first(lines: list[str], shown: int | None) -> Iterable[str]:
    told = lines if shown is None else lines[:shown]
    yield from (f"  {line}" for line in told)
    if len(told) < len(lines):
        yield f"  … and {len(lines) - len(told):,} more"
