"""What changed from one state of the records to another, as values; ``corpus.changes_lines`` puts it into words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.contents import Corpus
from corpus.forms import preferred_labels
from corpus.manifest import STANDARDS
from corpus.profile import best_text
from corpus.records import Occupation, Record, Relation, Skill
from corpus.sources import source_title


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


class Retired(Named):
    """A concept that is gone; ``to`` is the URI of its successor, where it has one."""

    to: str | None


class Changed(Named):
    """A concept of which other things than its preferred label differ; ``fields`` are those of its record."""

    fields: tuple[str, ...]


class ConceptChanges(Record):
    """The changes among the concepts of one kind.

    A language in which no concept had a label before, or none has one any more, is told once in ``languages_new``
    or ``languages_removed``; its texts do not count as changes of each concept.
    """

    new: tuple[Named, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    removed: tuple[Retired, ...] = ()
    changed: tuple[Changed, ...] = ()
    languages_new: tuple[str, ...] = ()
    languages_removed: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many concepts there are of each; ``described`` are those among the changed with another description."""
        return {
            "new": len(self.new),
            "renamed": len({renamed.uri for renamed in self.renamed}),
            "described": sum("description" in changed.fields for changed in self.changed),
            "changed": len(self.changed),
            "removed": len(self.removed),
            "redirected": sum(retired.to is not None for retired in self.removed),
        }


class RelationChange(Record):
    """A relation between an occupation and a skill; ``before`` or ``after`` is none where it was not, or is not."""

    occupation: str
    skill: str
    before: Relation | None
    after: Relation | None


class RelationChanges(Record):
    """The changes among the relations of occupations to skills.

    ``changed`` are those between concepts that were there before and still are; of the others, which came with a
    new concept or went with a removed one, there is only the number.
    """

    changed: tuple[RelationChange, ...] = ()
    with_new: int = 0
    with_removed: int = 0

    def counts(self) -> dict[str, int]:
        """How many there are of each kind of change."""
        kinds: dict[str, tuple[Relation | None, Relation | None]] = {
            "essential_added": (None, "essential"),
            "essential_dropped": ("essential", None),
            "optional_added": (None, "optional"),
            "optional_dropped": ("optional", None),
            "made_essential": ("optional", "essential"),
            "made_optional": ("essential", "optional"),
        }
        found = [(change.before, change.after) for change in self.changed]
        counted = {name: found.count(kind) for name, kind in kinds.items()}
        return {**counted, "with_new": self.with_new, "with_removed": self.with_removed}


class Changes(Record):
    """Everything that differs between two states of the records.

    ``standards`` maps each kind of record whose number differs to its numbers before and after; ``sources`` are
    the sources as "name release (language)".
    """

    occupations: ConceptChanges = ConceptChanges()
    skills: ConceptChanges = ConceptChanges()
    relations: RelationChanges = RelationChanges()
    standards: Mapping[str, tuple[int, int]] = {}
    sources_new: tuple[str, ...] = ()
    sources_removed: tuple[str, ...] = ()

    def counts(self) -> dict[str, dict[str, int]]:
        """How many changes there are, by kind of record and kind of change."""
        return {
            "occupations": self.occupations.counts(),
            "skills": self.skills.counts(),
            "relations": self.relations.counts(),
        }


def changes_between(before: Corpus, after: Corpus) -> Changes:
    """What ``after`` has that ``before`` had not, has no longer, or has otherwise. Records go by URI.

    White space alone makes no difference.
    The successors of removed concepts are those of the redirects in ``after``.
    """
    leads = {redirect.uri: redirect.to for redirect in after.redirects}
    kinds = [kind for kind in ("groups", *STANDARDS) if kind not in ("redirects", "former_slugs")]
    sizes = {kind: (len(getattr(before, kind)), len(getattr(after, kind))) for kind in kinds}
    old, new = set(map(source_title, before.sources)), set(map(source_title, after.sources))
    return Changes(
        occupations=_concepts(before.occupations, after.occupations, leads),
        skills=_concepts(before.skills, after.skills, leads),
        relations=_relations(before, after),
        standards={kind: size for kind, size in sizes.items() if size[0] != size[1]},
        sources_new=tuple(sorted(new - old)),
        sources_removed=tuple(sorted(old - new)),
    )


def _concepts(
    before: Sequence[Occupation | Skill], after: Sequence[Occupation | Skill], leads: Mapping[str, str]
) -> ConceptChanges:
    old, new = {c.uri: c for c in before}, {c.uri: c for c in after}
    spoken, speaking = _languages(before), _languages(after)
    stayed = [(old[uri], new[uri]) for uri in sorted(old.keys() & new.keys()) if old[uri] != new[uri]]
    changed = ((now, _changed_fields(was, now, spoken & speaking)) for was, now in stayed)
    return ConceptChanges(
        new=tuple(Named(uri=uri, label=_label(new[uri])) for uri in sorted(new.keys() - old.keys())),
        renamed=tuple(renamed for was, now in stayed for renamed in _renamed(was, now)),
        removed=tuple(
            Retired(uri=uri, label=_label(old[uri]), to=leads.get(uri)) for uri in sorted(old.keys() - new.keys())
        ),
        changed=tuple(Changed(uri=now.uri, label=_label(now), fields=fields) for now, fields in changed if fields),
        languages_new=tuple(sorted(speaking - spoken)) if before else (),
        languages_removed=tuple(sorted(spoken - speaking)) if after else (),
    )


def _languages(concepts: Iterable[Occupation | Skill]) -> frozenset[str]:
    return frozenset(language for concept in concepts for language in preferred_labels(concept))


def _renamed(was: Occupation | Skill, now: Occupation | Skill) -> Iterator[Renamed]:
    before, after = preferred_labels(was), preferred_labels(now)
    for language in sorted(before.keys() & after.keys()):
        if _words(before[language]) != _words(after[language]):
            yield Renamed(uri=now.uri, language=language, before=before[language], after=after[language])


def _changed_fields(was: Occupation | Skill, now: Occupation | Skill, languages: frozenset[str]) -> tuple[str, ...]:
    """The fields that differ, the preferred label left out, texts in ``languages`` alone."""
    preferred = "title" if isinstance(now, Occupation) else "label"
    fields = (field for field in type(now).model_fields if field != preferred)
    return tuple(
        field for field in fields if _told(getattr(was, field), languages) != _told(getattr(now, field), languages)
    )


def _told(value: object, languages: frozenset[str]) -> object:
    if isinstance(value, Mapping):
        return {language: _words(text) for language, text in value.items() if language in languages}
    return value


def _words(text: str | tuple[str, ...]) -> object:
    """A text, or several, without regard to white space: releases exchange no-break spaces for plain ones."""
    return " ".join(text.split()) if isinstance(text, str) else tuple(" ".join(label.split()) for label in text)


def _relations(before: Corpus, after: Corpus) -> RelationChanges:
    old = {(link.occupation, link.skill): link.relation for link in before.links}
    new = {(link.occupation, link.skill): link.relation for link in after.links}
    stayed = _uris(before) & _uris(after)
    differing = [key for key in sorted(old.keys() | new.keys()) if old.get(key) != new.get(key)]
    within = [key for key in differing if stayed.issuperset(key)]
    beyond = [key for key in differing if not stayed.issuperset(key)]
    return RelationChanges(
        changed=tuple(
            RelationChange(occupation=key[0], skill=key[1], before=old.get(key), after=new.get(key)) for key in within
        ),
        with_new=sum(key in new for key in beyond),
        with_removed=sum(key in old for key in beyond),
    )


def _uris(corpus: Corpus) -> frozenset[str]:
    return frozenset(o.uri for o in corpus.occupations) | frozenset(s.uri for s in corpus.skills)


def _label(concept: Occupation | Skill) -> str:
    return best_text(preferred_labels(concept), "en")[0]
