"""One corpus out of two: what an added source replaces, and what of the records before it stays."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.records import Group, Occupation, Record, Skill, SkillLink, Source
from corpus.sources import ESCO, STARTER

Concept = TypeVar("Concept", Occupation, Skill, Group)

_TEXTS: Mapping[type[Record], tuple[str, ...]] = {
    Occupation: ("title", "alternative", "hidden", "summary", "description", "scope_note"),
    Skill: ("label", "alternative", "hidden", "description", "scope_note"),
    Group: ("title", "description"),
}
"""The fields that hold texts by language, the preferred label first."""


def merge(base: Corpus | None, added: Corpus) -> Corpus:
    """``base`` with ``added`` in it, in a canonical order; merging the same corpus twice changes nothing.

    A source of the same name and language is replaced. Records merge by URI: the added texts take the
    place of the base's in the same language, and the added facts (codes, types, and all relations of the
    added occupations) where the added corpus has relations at all. The starter records leave when an
    official ESCO release comes. Raises CorpusError for the starter records on top of an ESCO release, and
    for an ESCO release without relations in place of the starter records.
    """
    before = (
        _without_replaced(base, added) if base else Corpus(occupations=(), skills=(), links=(), groups=(), sources=())
    )
    facts = bool(added.links)
    occupations = _merged(before.occupations, added.occupations, facts)
    skills = _merged(before.skills, added.skills, facts)
    return Corpus(
        occupations=occupations,
        skills=skills,
        links=_links(before, added, {o.uri for o in occupations}, skills),
        groups=_merged(before.groups, added.groups, facts),
        sources=tuple(sorted((*before.sources, *added.sources), key=_identity)),
    )


def _without_replaced(base: Corpus, added: Corpus) -> Corpus:
    """``base`` without the sources that ``added`` replaces, and without the texts that came from them."""
    names, coming = {s.name for s in base.sources}, {s.name for s in added.sources}
    if ESCO in names and STARTER in coming:
        raise CorpusError(
            "An official ESCO release is in the index, and the starter records are only a stand-in for one.",
            "Keep the ESCO release, or start a new index for the starter records.",
        )
    if STARTER in names and ESCO in coming and not added.links:
        raise CorpusError(
            "This ESCO download has no relations, and cannot take the place of the starter records.",
            "Read a whole ESCO release first, then further languages.",
        )
    starter_leaves = STARTER in names and bool(coming & {STARTER, ESCO})
    replaced = {_identity(s) for s in added.sources}
    stay = [s for s in base.sources if _identity(s) not in replaced and not (starter_leaves and s.name == STARTER)]
    languages = {code for s in base.sources if s not in stay for code in s.language.split(",")}
    coined = [[c.uri for c in concepts] for concepts in (added.occupations, added.skills, added.groups)]
    authorities = {_authority(uri) for uris in coined for uri in uris}

    def remaining(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
        remain: list[Concept] = []
        for concept in concepts:
            if _authority(concept.uri) not in authorities:
                remain.append(concept)
            elif not starter_leaves and (stripped := _without(concept, languages)):
                remain.append(stripped)
        return tuple(remain)

    return Corpus(
        occupations=remaining(base.occupations),
        skills=remaining(base.skills),
        links=base.links,
        groups=remaining(base.groups),
        sources=tuple(stay),
    )


def _without(concept: Concept, languages: set[str]) -> Concept | None:
    """The concept without its texts in ``languages``; None where no preferred label is left."""
    fields = _TEXTS[type(concept)]
    texts = {f: {k: v for k, v in getattr(concept, f).items() if k not in languages} for f in fields}
    return concept.model_copy(update=texts) if texts[fields[0]] else None


def _merged(before: Iterable[Concept], added: Iterable[Concept], facts: bool) -> tuple[Concept, ...]:
    merged = {concept.uri: concept for concept in before}
    for concept in added:
        known = merged.get(concept.uri)
        merged[concept.uri] = _union(known, concept, facts) if known else concept
    return tuple(merged[uri] for uri in sorted(merged))


def _union(known: Concept, added: Concept, facts: bool) -> Concept:
    fields = _TEXTS[type(added)]
    spoken = {language for field in fields for language in getattr(added, field)}
    texts = {
        field: {
            **{k: v for k, v in getattr(known, field).items() if k not in spoken},
            **getattr(added, field),
        }
        for field in fields
    }
    return (added if facts else known).model_copy(update=texts)


def _links(before: Corpus, added: Corpus, occupations: set[str], skills: Iterable[Skill]) -> tuple[SkillLink, ...]:
    """The relations whose both ends are there; those of the added occupations come from ``added`` alone."""
    described = {o.uri for o in added.occupations} if added.links else set()
    types = {skill.uri: skill.type for skill in skills}
    links = {
        (link.occupation, link.skill): link
        for link in (*(x for x in before.links if x.occupation not in described), *added.links)
        if link.occupation in occupations and link.skill in types
    }
    return tuple(
        link if link.kind == types[link.skill] else link.model_copy(update={"kind": types[link.skill]})
        for _, link in sorted(links.items())
    )


def _identity(source: Source) -> tuple[str, str]:
    return source.name, source.language


def _authority(uri: str) -> str:
    """Who coined a URI: ``http://data.europa.eu/esco/skill/…`` → ``http://data.europa.eu/esco``."""
    return uri.rsplit("/", 2)[0]
