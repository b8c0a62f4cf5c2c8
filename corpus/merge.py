"""One corpus out of layers: facts from one release, texts by language from every one, each standard in its place."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from corpus.contents import Corpus
from corpus.crosswalks import soc_misses
from corpus.errors import IncompleteError
from corpus.labels import normalise_label
from corpus.layers import layer_source
from corpus.records import (
    FieldOfEducation,
    FormerSlug,
    Group,
    Names,
    Occupation,
    Record,
    Redirect,
    Skill,
    SkillGroup,
    SkillLink,
    SkillRelation,
)
from corpus.sources import ESCO, ISCED, ISCO, STARTER

Described = TypeVar("Described", Occupation, Skill, Group, SkillGroup, FieldOfEducation)
Item = TypeVar("Item", bound=Record)

_TEXTS: Mapping[type[Record], tuple[str, ...]] = {
    Occupation: ("title", "alternative", "hidden", "summary", "description", "scope_note"),
    Skill: ("label", "alternative", "hidden", "description", "scope_note"),
    Group: ("title", "description", "tasks", "included", "excluded", "notes"),
    SkillGroup: ("title", "description"),
    FieldOfEducation: ("title", "description", "examples"),
}
"""The fields that hold texts by language, the preferred label first."""

_RANK: Mapping[str, int] = {STARTER: 0, ESCO: 1, ISCO: 2, ISCED: 2}
"""Where two sources describe one group or field of education in one language, the higher rank's words stand."""


class Merged(Record):
    """The records of all layers as one. ``left_out`` counts, by what was left out, records that fit nowhere."""

    corpus: Corpus
    left_out: Mapping[str, int] = {}


def merge(layers: Sequence[Corpus]) -> Merged:
    """All layers as one corpus in canonical order: whatever the order they are given in, the result is the same.

    Of the layers of one source that hold relations, the newest release (English before others) gives the facts:
    which concepts there are, their codes, types and relations. The other languages of that source add their
    texts to these concepts; concepts that only they know are left out and counted. Raises IncompleteError where a
    source has occupations, but no layer with relations.
    """
    by_source: dict[str, list[Corpus]] = {}
    for layer in layers:
        by_source.setdefault(layer_source(layer).name, []).append(layer)
    left_out: Counter[str] = Counter()
    parts = [_one_source(name, by_source[name], left_out) for name in sorted(by_source, key=_rank)]
    names = {entry.uri: entry for part in parts for entry in part.names}
    occupations = tuple(
        _named(o, names.get(o.uri)) for o in _by_key((o.uri, o) for part in parts for o in part.occupations)
    )
    skills = _by_key((s.uri, s) for part in parts for s in part.skills)
    groups = _united((g.code, g) for part in parts for g in part.groups)
    onet = _by_key((o.code, o) for part in parts for o in part.onet)
    known = {o.uri for o in occupations} | {g.uri for g in groups}
    codes = {o.code for o in onet}
    matches = [m for part in parts for m in part.onet_matches]
    answered = [m for m in matches if m.uri in known and m.onet in codes]
    left_out["rows of the crosswalk to O*NET without their two ends"] += len(matches) - len(answered)
    soc_matches = _by_key(((m.isco, m.soc), m) for part in parts for m in part.soc_matches)
    if soc_matches:
        left_out["joins of O*NET occupations to ISCO-08 by SOC 2010 code"] += len(soc_misses(codes, soc_matches))
    corpus = Corpus(
        occupations=occupations,
        skills=skills,
        links=_links(parts, {o.uri for o in occupations}, skills, left_out),
        groups=groups,
        skill_groups=_united((g.uri, g) for part in parts for g in part.skill_groups),
        skill_relations=_relations(parts, {s.uri for s in skills}, left_out),
        fields=_united((f.code, f) for part in parts for f in part.fields),
        onet=onet,
        onet_matches=_by_key(((m.uri, m.onet), m) for m in answered),
        soc_matches=soc_matches,
        redirects=_redirects(parts, known | {s.uri for s in skills}),
        former_slugs=_former_slugs(parts, known | {s.uri for s in skills}),
        sources=_by_key(((s.name, s.language), s) for part in parts for s in part.sources),
    )
    return Merged(corpus=corpus, left_out={what: count for what, count in sorted(left_out.items()) if count})


def _one_source(name: str, layers: list[Corpus], left_out: Counter[str]) -> Corpus:
    """The layers of one source as one: the facts of the chosen layer, the texts of all."""
    facts = [layer for layer in layers if layer.links]
    if not facts:
        if any(layer.occupations for layer in layers):
            raise IncompleteError(
                f"The source {name!r} has occupations, but no relations between them and skills.",
                "Read a whole release first (with skills and relations), then further languages.",
            )
        facts = layers
    base = max(facts, key=_precedence)
    others = sorted((layer for layer in layers if layer is not base), key=_precedence)

    def described(kind: str) -> tuple[Any, ...]:
        return _with_texts(getattr(base, kind), [getattr(layer, kind) for layer in others], kind, left_out)

    return base.model_copy(
        update={
            "occupations": described("occupations"),
            "skills": described("skills"),
            "groups": _united((g.code, g) for layer in (*others, base) for g in layer.groups),
            "skill_groups": _united((g.uri, g) for layer in (*others, base) for g in layer.skill_groups),
            "fields": _united((f.code, f) for layer in (*others, base) for f in layer.fields),
            "redirects": tuple(redirect for layer in layers for redirect in layer.redirects),
            "former_slugs": tuple(former for layer in layers for former in layer.former_slugs),
            "sources": tuple(layer_source(layer) for layer in layers),
        }
    )


def _precedence(layer: Corpus) -> tuple[tuple[int, ...], bool, str]:
    """Newest release last; English after the other languages, so that it is the one chosen among equals."""
    source = layer_source(layer)
    return tuple(int(part) for part in re.findall(r"\d+", source.release)), source.language == "en", source.language


def _with_texts(
    base: Sequence[Described], others: Sequence[Sequence[Described]], kind: str, left_out: Counter[str]
) -> tuple[Described, ...]:
    """``base`` with the texts that ``others`` have of the same concepts in further languages."""
    known = {concept.uri: concept for concept in base}
    for concepts in others:
        for concept in concepts:
            if concept.uri in known:
                known[concept.uri] = _union(concept, known[concept.uri])
            else:
                left_out[f"{kind} of a further language that the release with relations does not hold"] += 1
    return tuple(known.values())


def _united(concepts: Iterable[tuple[str, Described]]) -> tuple[Described, ...]:
    """Each concept once by its key, in order of it: a later one's facts stand, and its words in its languages."""
    united: dict[str, Described] = {}
    for key, concept in concepts:
        united[key] = _union(united[key], concept) if key in united else concept
    return tuple(united[key] for key in sorted(united))


def _union(before: Described, after: Described) -> Described:
    """``after`` with the texts of ``before`` that it lacks: field by field and language by language."""
    texts = {field: {**getattr(before, field), **getattr(after, field)} for field in _TEXTS[type(after)]}
    return after.model_copy(update=texts)


def _named(occupation: Occupation, more: Names | None) -> Occupation:
    """``occupation`` with the names that are none of its labels yet as hidden labels."""
    if more is None:
        return occupation
    hidden = {**occupation.hidden}
    for language, names in more.names.items():
        title = occupation.title.get(language, "")
        labels = (title, *occupation.alternative.get(language, ()), *hidden.get(language, ()))
        known = {normalise_label(label) for label in labels}
        new = {normal: name for name in reversed(names) if (normal := normalise_label(name)) not in known}
        if new:
            hidden[language] = (*hidden.get(language, ()), *reversed(new.values()))
    return occupation.model_copy(update={"hidden": hidden})


def _links(
    parts: Sequence[Corpus], occupations: set[str], skills: Sequence[Skill], left_out: Counter[str]
) -> tuple[SkillLink, ...]:
    types = {skill.uri: skill.type for skill in skills}
    links: dict[tuple[str, str], SkillLink] = {}
    for part in parts:
        for link in part.links:
            if link.occupation not in occupations or link.skill not in types:
                left_out["relations without their occupation or skill"] += 1
            elif link.kind == types[link.skill]:
                links[link.occupation, link.skill] = link
            else:
                links[link.occupation, link.skill] = link.model_copy(update={"kind": types[link.skill]})
    return tuple(links[key] for key in sorted(links))


def _relations(parts: Sequence[Corpus], skills: set[str], left_out: Counter[str]) -> tuple[SkillRelation, ...]:
    relations = [relation for part in parts for relation in part.skill_relations]
    usable = [r for r in relations if r.skill in skills and r.needs in skills]
    left_out["relations between skills without their two ends"] += len(relations) - len(usable)
    return _by_key(((r.skill, r.needs), r) for r in usable)


def _redirects(parts: Sequence[Corpus], known: set[str]) -> tuple[Redirect, ...]:
    """The redirects that lead from a URI nothing holds any more to one that is there."""
    redirects = (r for part in parts for r in part.redirects)
    return _by_key((r.uri, r) for r in redirects if r.to in known and r.uri not in known)


def _former_slugs(parts: Sequence[Corpus], known: set[str]) -> tuple[FormerSlug, ...]:
    """The former addresses of what is there."""
    former = (f for part in parts for f in part.former_slugs)
    return _by_key(((f.kind, f.slug), f) for f in former if f.uri in known)


def _by_key(items: Iterable[tuple[Any, Item]]) -> tuple[Item, ...]:
    """Each item once by its key, the last one given, in order of the keys."""
    kept = dict(items)
    return tuple(kept[key] for key in sorted(kept))


def _rank(name: str) -> tuple[int, str]:
    return _RANK.get(name, 0), name
