"""What changed from one state of the records to another: for people in lines, for programs as a record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.contents import Corpus
from corpus.errors import quoted
from corpus.forms import preferred_labels
from corpus.manifest import STANDARDS
from corpus.profile import best_text
from corpus.records import Occupation, Record, Relation, Skill, Source

_SHOWN = 10


class Named(Record):
    """A concept by its URI, with a label to tell it by: the English one where there is one."""

    uri: str
    label: str


class Renamed(Record):
    """A concept whose preferred label in one language is another one now."""

    uri: str
    language: str
    before: str
    after: str


class Retired(Record):
    """A concept that is gone; ``to`` is the URI of its successor, where it has one."""

    uri: str
    label: str
    to: str | None


class ConceptChanges(Record):
    """The changes among the concepts of one kind; ``changed`` are those with other facts or other texts."""

    new: tuple[Named, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    removed: tuple[Retired, ...] = ()
    changed: tuple[Named, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many there are of each."""
        return {name: len(getattr(self, name)) for name in type(self).model_fields}


class RelationChange(Record):
    """A relation between an occupation and a skill; ``before`` or ``after`` is none where it was not, or is not."""

    occupation: str
    skill: str
    before: Relation | None
    after: Relation | None


class Changes(Record):
    """Everything that differs between two states of the records.

    ``standards`` maps each kind of record whose number differs to its numbers before and after; ``sources`` are
    the sources as "name release (language)".
    """

    occupations: ConceptChanges = ConceptChanges()
    skills: ConceptChanges = ConceptChanges()
    relations: tuple[RelationChange, ...] = ()
    standards: Mapping[str, tuple[int, int]] = {}
    sources_new: tuple[str, ...] = ()
    sources_removed: tuple[str, ...] = ()

    def counts(self) -> dict[str, dict[str, int]]:
        """How many changes there are, by kind of record and kind of change."""
        relations = {
            "new": sum(change.before is None for change in self.relations),
            "removed": sum(change.after is None for change in self.relations),
            "changed": sum(change.before is not None and change.after is not None for change in self.relations),
        }
        return {"occupations": self.occupations.counts(), "skills": self.skills.counts(), "relations": relations}

    def lines(self, shown: int = _SHOWN) -> Iterator[str]:
        """The changes as sentences, with the first ``shown`` of each kind by name."""
        for sign, sources in (("Comes", self.sources_new), ("Goes", self.sources_removed)):
            yield from (f"{sign}: {source}." for source in sources)
        counts = self.counts()
        for kind, concepts in (("occupations", self.occupations), ("skills", self.skills)):
            yield f"{kind.capitalize()}: {_tally(counts[kind])}."
            yield from _some((f"  + {quoted(c.label)}" for c in concepts.new), len(concepts.new), shown)
            renamed = (f"  {quoted(c.before)} is now {quoted(c.after)} ({c.language})" for c in concepts.renamed)
            yield from _some(renamed, len(concepts.renamed), shown)
            removed = (f"  - {quoted(c.label)}" + (f", now <{c.to}>" if c.to else "") for c in concepts.removed)
            yield from _some(removed, len(concepts.removed), shown)
        yield f"Relations: {_tally(counts['relations'])}."
        for kind, (before, after) in self.standards.items():
            yield f"{kind.replace('_', ' ').capitalize()}: {before:,} before, {after:,} now."


def changes_between(before: Corpus, after: Corpus) -> Changes:
    """What ``after`` has that ``before`` had not, has no longer, or has otherwise. Records go by URI."""
    leads = {redirect.uri: redirect.to for redirect in after.redirects}
    sizes = {kind: (len(getattr(before, kind)), len(getattr(after, kind))) for kind in ("groups", *STANDARDS)}
    old, new = set(map(_source, before.sources)), set(map(_source, after.sources))
    return Changes(
        occupations=_concepts(before.occupations, after.occupations, leads),
        skills=_concepts(before.skills, after.skills, leads),
        relations=tuple(_relations(before, after)),
        standards={kind: size for kind, size in sizes.items() if size[0] != size[1]},
        sources_new=tuple(sorted(new - old)),
        sources_removed=tuple(sorted(old - new)),
    )


def _concepts(
    before: Sequence[Occupation | Skill], after: Sequence[Occupation | Skill], leads: Mapping[str, str]
) -> ConceptChanges:
    old, new = {c.uri: c for c in before}, {c.uri: c for c in after}
    stayed = [(old[uri], new[uri]) for uri in sorted(old.keys() & new.keys())]
    return ConceptChanges(
        new=tuple(Named(uri=uri, label=_label(new[uri])) for uri in sorted(new.keys() - old.keys())),
        renamed=tuple(renamed for was, now in stayed for renamed in _renamed(was, now)),
        removed=tuple(
            Retired(uri=uri, label=_label(old[uri]), to=leads.get(uri)) for uri in sorted(old.keys() - new.keys())
        ),
        changed=tuple(
            Named(uri=now.uri, label=_label(now))
            for was, now in stayed
            if was != now and not any(True for _ in _renamed(was, now))
        ),
    )


def _renamed(was: Occupation | Skill, now: Occupation | Skill) -> Iterator[Renamed]:
    before, after = preferred_labels(was), preferred_labels(now)
    for language in sorted(before.keys() & after.keys()):
        if before[language] != after[language]:
            yield Renamed(uri=now.uri, language=language, before=before[language], after=after[language])


def _relations(before: Corpus, after: Corpus) -> Iterator[RelationChange]:
    old = {(link.occupation, link.skill): link.relation for link in before.links}
    new = {(link.occupation, link.skill): link.relation for link in after.links}
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            yield RelationChange(occupation=key[0], skill=key[1], before=old.get(key), after=new.get(key))


def _label(concept: Occupation | Skill) -> str:
    return best_text(preferred_labels(concept), "en")[0]


def _source(source: Source) -> str:
    return f"{source.name} {source.release} ({source.language})"


def _tally(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in counts.items())


def _some(lines: Iterable[str], total: int, shown: int) -> Iterator[str]:
    yield from (line for line, _ in zip(lines, range(shown), strict=False))
    if total > shown:
        yield f"  … and {total - shown:,} more"
