"""Whether records are sound: what contradicts itself, what is missing, and how much there is of everything."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from corpus.contents import Corpus
from corpus.errors import quoted
from corpus.esco_hierarchy import without_cycles
from corpus.forms import preferred_labels
from corpus.labels import normalise_label
from corpus.manifest import STANDARDS
from corpus.records import ConceptKind, Occupation, Record, Skill, Source
from corpus.sources import source_title

Severity: TypeAlias = Literal["error", "warning"]
"""An error is something that a reader of the records would be misled by; a warning, something they might miss."""

_EXAMPLES = 10
_SHOWN = 3
_UNIT_GROUP = 4
"""Digits of the code of an ISCO-08 unit group."""


class Finding(Record):
    """One thing out of order: how often it is there, and the first ten cases of it."""

    severity: Severity
    code: str
    what: str
    count: int
    examples: tuple[str, ...]


class Coverage(Record):
    """How many concepts of one kind have a preferred label, and how many a description, in one language."""

    labels: int
    descriptions: int


class Validation(Record):
    """The report on a corpus.

    ``counts`` are by kind of record; ``languages`` by kind of concept and language; ``sources`` as "name release
    (language)" with what must be said when they are shown.
    """

    counts: Mapping[str, int]
    languages: Mapping[str, Mapping[str, Coverage]]
    sources: Mapping[str, str]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors

    @property
    def summary(self) -> str:
        """The verdict in one sentence."""
        verdict = "not sound" if self.errors else "sound"
        return f"The records are {verdict}: {_times(self.errors, 'error')}, {_times(self.warnings, 'warning')}."

    def lines(self) -> Iterator[str]:
        """The whole report as sentences, errors first."""
        yield ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in self.counts.items() if count) + "."
        for kind, covered in self.languages.items():
            for language, coverage in covered.items():
                labels, texts = f"{coverage.labels:,} labels", f"{coverage.descriptions:,} descriptions"
                yield f"{kind.capitalize()} in {language!r}: {labels}, {texts}."
        yield from (f"{source}: {said}" for source, said in self.sources.items())
        for finding in self.findings:
            yield f"{finding.severity.upper()}  {finding.what}: {finding.count:,}."
            yield from (f"  {quoted(example)}" for example in finding.examples[:_SHOWN])
            if finding.count > _SHOWN:
                yield f"  … and {finding.count - _SHOWN:,} more"
        yield self.summary


def validate(corpus: Corpus) -> Validation:
    """Check ``corpus``, whatever wrote it: nothing is taken for granted that reading and merging should see to."""
    found = [*_errors(corpus), *_warnings(corpus)]
    kinds = ("occupations", "skills", "links", "groups", *STANDARDS)
    return Validation(
        counts={kind: len(getattr(corpus, kind)) for kind in kinds},
        languages={"occupations": _coverage(corpus.occupations), "skills": _coverage(corpus.skills)},
        sources={source_title(source): _said(source) for source in corpus.sources},
        findings=tuple(finding for finding in found if finding.count),
    )


def _errors(corpus: Corpus) -> Iterator[Finding]:
    occupations, skills = {o.uri for o in corpus.occupations}, {s.uri for s in corpus.skills}
    above_skills = skills | {group.uri for group in corpus.skill_groups}
    known = occupations | skills
    groups = {group.code for group in corpus.groups}
    yield _error(
        "dangling-relation",
        "relations whose occupation or skill is not there",
        (
            f"{link.occupation} {link.skill}"
            for link in corpus.links
            if link.occupation not in occupations or link.skill not in skills
        ),
    )
    yield _error(
        "dangling-skill-relation",
        "relations between skills, one of which is not there",
        (f"{r.skill} {r.needs}" for r in corpus.skill_relations if not {r.skill, r.needs} <= skills),
    )
    yield _error(
        "dangling-broader",
        "concepts below another one that is not there",
        (
            *(o.uri for o in corpus.occupations if not occupations.issuperset(o.broader)),
            *(s.uri for s in corpus.skills if not above_skills.issuperset(s.broader)),
            *(g.uri for g in corpus.skill_groups if not above_skills.issuperset(g.broader)),
        ),
    )
    yield _error(
        "dangling-redirect",
        "redirects and former addresses that lead to what is not there",
        (
            *(r.uri for r in corpus.redirects if r.to not in known),
            *(f.slug for f in corpus.former_slugs if f.uri not in known),
        ),
    )
    yield _error("uri-twice", "URIs of more than one record", _repeated(_all_uris(corpus)))
    yield _error("cycle", "relations to something broader that close a circle", _circles(corpus))
    yield _error(
        "no-isco-path",
        "occupations without all of their ISCO-08 groups",
        (o.uri for o in corpus.occupations if not groups.issuperset(_path(o.isco))),
    )
    yield _error(
        "relation-twice",
        "relations given more than once",
        _repeated(f"{link.occupation} {link.skill}" for link in corpus.links),
    )
    yield _error("no-label", "concepts without any preferred label", _unlabelled(corpus))
    yield _error(
        "source-unnamed",
        "sources without release, licence or acknowledgement",
        (source_title(s) for s in corpus.sources if not (s.name and s.release and s.licence and s.acknowledgement)),
    )
    yield _error("no-source", "no source at all, so nobody could be credited", () if corpus.sources else ("records",))


def _warnings(corpus: Corpus) -> Iterator[Finding]:
    kinds: tuple[tuple[ConceptKind, Sequence[Occupation | Skill]], ...] = (
        ("occupation", corpus.occupations),
        ("skill", corpus.skills),
    )
    languages = sorted({language for _, concepts in kinds for c in concepts for language in preferred_labels(c)})
    for kind, concepts in kinds:
        yield _warning("same-label", f"{kind} labels that several concepts share", _shared_labels(concepts))
        for language in languages:
            without = [c.uri for c in concepts if not preferred_labels(c).get(language)]
            yield _warning("language-hole", f"{kind}s without a label in {language!r}", without)
            silent = [c.uri for c in concepts if preferred_labels(c).get(language) and not c.description.get(language)]
            yield _warning("no-description", f"{kind}s without a description in {language!r}", silent)
    essential = {link.occupation for link in corpus.links if link.relation == "essential"}
    needed = {link.skill for link in corpus.links}
    yield _warning(
        "no-essential-skill",
        "occupations without any essential skill",
        (o.uri for o in corpus.occupations if o.uri not in essential),
    )
    yield _warning(
        "unused-skill", "skills that no occupation needs", (s.uri for s in corpus.skills if s.uri not in needed)
    )
    if corpus.fields:
        yield _warning(
            "no-field",
            "knowledge concepts without a field of education",
            (s.uri for s in corpus.skills if s.type == "knowledge" and not s.isced),
        )


def _error(code: str, what: str, cases: Iterable[str]) -> Finding:
    return _finding("error", code, what, cases)


def _warning(code: str, what: str, cases: Iterable[str]) -> Finding:
    return _finding("warning", code, what, cases)


def _finding(severity: Severity, code: str, what: str, cases: Iterable[str]) -> Finding:
    found = list(cases)
    return Finding(severity=severity, code=code, what=what, count=len(found), examples=tuple(found[:_EXAMPLES]))


def _all_uris(corpus: Corpus) -> Iterator[str]:
    kinds = (corpus.occupations, corpus.skills, corpus.groups, corpus.skill_groups, corpus.fields)
    return (record.uri for records in kinds for record in records)


def _repeated(keys: Iterable[str]) -> Iterator[str]:
    return (key for key, count in Counter(keys).items() if count > 1)


def _circles(corpus: Corpus) -> Iterator[str]:
    """Each concept one of whose relations to something broader has to go, so that nothing is above itself."""
    occupations = {occupation.uri: occupation.broader for occupation in corpus.occupations}
    skills = {skill.uri: skill.broader for skill in corpus.skills}
    groups = {group.uri: group.broader for group in corpus.skill_groups}
    for broader in (occupations, groups | skills):
        acyclic, _ = without_cycles(broader)
        yield from (uri for uri, above in acyclic.items() if len(above) < len(broader[uri]))


def _path(isco: str) -> set[str]:
    return {isco[:digits] for digits in range(1, max(len(isco), _UNIT_GROUP) + 1)}


def _unlabelled(corpus: Corpus) -> Iterator[str]:
    concepts: tuple[Occupation | Skill, ...] = (*corpus.occupations, *corpus.skills)
    return (concept.uri for concept in concepts if not any(preferred_labels(concept).values()))


def _shared_labels(concepts: Iterable[Occupation | Skill]) -> Iterator[str]:
    """Each preferred label that several concepts have in one language, in normal form."""
    held = Counter(
        (language, normalise_label(label)) for c in concepts for language, label in preferred_labels(c).items()
    )
    return (f"{label} ({language})" for (language, label), count in sorted(held.items()) if count > 1)


def _coverage(concepts: Sequence[Occupation | Skill]) -> Mapping[str, Coverage]:
    labels = Counter(language for c in concepts for language, label in preferred_labels(c).items() if label)
    texts = Counter(language for c in concepts for language, text in c.description.items() if text)
    return {
        language: Coverage(labels=labels[language], descriptions=texts[language])
        for language in sorted(labels.keys() | texts.keys())
    }


def _said(source: Source) -> str:
    return f"{source.licence}. {source.acknowledgement}"


def _times(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
