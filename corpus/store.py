"""The store: the records in one SQLite file, read-only when serving, usable from several threads."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from corpus.credits import concept_sources
from corpus.forms import DescriptionText, ExactMatch, Form, LabelSpan
from corpus.label_scan import candidates, longest
from corpus.labels import normalise_label
from corpus.profile import OccupationProfile, OccupationRef, Requirement, SkillProfile, SkillRef, SkillUse
from corpus.records import ConceptKind, Occupation, Record, Skill, Source, Texts
from corpus.store_base import array
from corpus.store_facets import Facets
from corpus.store_hierarchy import Hierarchy, occupation_ref, skill_ref
from corpus.store_schema import ROLES
from corpus.store_standards import Standards

_LONGEST_LABEL = 1_000
_PAGE = 2_000
_REBUILD = "Build the index again with 'destinai ingest'."


class Counts(Record):
    """How many records there are."""

    occupations: int
    skills: int
    relations: int
    groups: int


class Store(Standards, Hierarchy, Facets):
    """A store opened for reading. Every method raises CorpusError where the file turns out to be damaged."""

    def counts(self) -> Counts:
        """How many occupations, skills, relations and ISCO-08 groups there are."""
        tables = ("occupation", "skill", "link", "isco_group")
        occupations, skills, relations, groups = (self._rows(f"SELECT count(*) FROM {t}")[0][0] for t in tables)  # noqa: S608
        return Counts(occupations=occupations, skills=skills, relations=relations, groups=groups)

    def languages(self) -> tuple[str, ...]:
        """The languages in which at least one occupation has a title, in alphabetical order."""
        return self._languages

    def sources(self) -> tuple[Source, ...]:
        """Where the records came from, by name and language."""
        return self._sources

    def sources_by_language(self, texts: Texts) -> Mapping[str, Source]:
        """The source of a record with these preferred labels, for each language that it speaks."""
        return {language: self._source({language: text}) for language, text in sorted(texts.items())}

    def uris(self, kind: ConceptKind) -> tuple[str, ...]:
        """All occupations or skills, in order of their URIs."""
        return tuple(uri for (uri,) in self._rows(f"SELECT uri FROM {_table(kind)} ORDER BY uri"))  # noqa: S608

    def occupation(self, uri: str) -> Occupation | None:
        """The occupation, or None."""
        rows = self._rows("SELECT record FROM occupation WHERE uri = ?", uri)
        return Occupation.model_validate_json(rows[0][0]) if rows else None

    def skill(self, uri: str) -> Skill | None:
        """The skill, or None."""
        rows = self._rows("SELECT record FROM skill WHERE uri = ?", uri)
        return Skill.model_validate_json(rows[0][0]) if rows else None

    def occupation_uri(self, slug: str) -> str | None:
        """The occupation that has this slug, or None."""
        rows = self._rows("SELECT uri FROM occupation WHERE slug = ?", slug)
        return str(rows[0][0]) if rows else None

    def skill_uri(self, slug: str) -> str | None:
        """The skill that has this slug, or None."""
        rows = self._rows("SELECT uri FROM skill WHERE slug = ?", slug)
        return str(rows[0][0]) if rows else None

    def profile(self, uri: str) -> OccupationProfile | None:
        """The occupation with its requirements in label order, its ISCO-08 path and its source, or None."""
        occupation, refs = self.occupation(uri), self.occupation_refs((uri,))
        if occupation is None:
            return None
        rows = self._rows(
            "SELECT s.uri, s.slug, s.label, s.type, l.relation FROM link AS l JOIN skill AS s ON s.uri = l.skill "
            "WHERE l.occupation = ? ORDER BY s.position",
            uri,
        )
        return OccupationProfile(
            occupation=occupation,
            slug=refs[0].slug,
            requirements=tuple(Requirement(skill=skill_ref(*ref), relation=relation) for *ref, relation in rows),
            path=self.group_path(occupation.isco),
            source=self._source(occupation.title),
            broader=self.broader_occupations(uri),
            narrower=self.narrower_occupations(uri),
        )

    def skill_profile(self, uri: str) -> SkillProfile | None:
        """The skill with who needs it, its place among other skills and its source, or None."""
        skill, refs = self.skill(uri), self.skill_refs((uri,))
        if skill is None:
            return None
        rows = self._rows(
            "SELECT o.uri, o.slug, o.title, o.isco, l.relation FROM link AS l JOIN occupation AS o "
            "ON o.uri = l.occupation WHERE l.skill = ? ORDER BY l.relation, o.position",
            uri,
        )
        uses = tuple(SkillUse(occupation=occupation_ref(*ref), relation=relation) for *ref, relation in rows)
        return SkillProfile(
            skill=skill,
            slug=refs[0].slug,
            uses=uses,
            source=self._source(skill.label),
            groups=self.groups_of_skill(uri),
            broader=self.broader_skills(uri),
            narrower=self.narrower_skills(uri),
            builds_on=self.needs_of_skill(uri),
            basis_of=self.uses_of_skill(uri),
            field=self.field(skill.isced) if skill.isced else None,
        )

    def occupations(self) -> tuple[OccupationRef, ...]:
        """All occupations, by English title (by their first other one, where there is none)."""
        return self._occupations

    def occupation_refs(self, uris: Iterable[str]) -> tuple[OccupationRef, ...]:
        """The occupations in the order given; unknown ones are left out."""
        query = (
            "SELECT o.uri, o.slug, o.title, o.isco FROM json_each(?) AS wanted "
            "JOIN occupation AS o ON o.uri = wanted.value ORDER BY wanted.key"
        )
        return tuple(occupation_ref(*row) for row in self._rows(query, array(uris)))

    def skill_refs(self, uris: Iterable[str]) -> tuple[SkillRef, ...]:
        """The skills in the order given; unknown ones are left out."""
        query = (
            "SELECT s.uri, s.slug, s.label, s.type FROM json_each(?) AS wanted "
            "JOIN skill AS s ON s.uri = wanted.value ORDER BY wanted.key"
        )
        return tuple(skill_ref(*row) for row in self._rows(query, array(uris)))

    def forms(self, kind: ConceptKind) -> Iterator[Form]:
        """Every surface form, by URI, language and role; a slashed gender pair and then its halves."""
        after = 0
        query = "SELECT id, uri, text, language, role FROM form WHERE kind = ? AND id > ? ORDER BY id LIMIT ?"
        while rows := self._rows(query, kind, after, _PAGE):
            after = rows[-1][0]
            yield from (Form(uri, text, language, ROLES[role]) for _, uri, text, language, role in rows)

    def descriptions(self, kind: ConceptKind) -> Iterator[DescriptionText]:
        """Every description, by URI and language."""
        after = ""
        while rows := self._rows(
            f"SELECT uri, record FROM {_table(kind)} WHERE uri > ? ORDER BY uri LIMIT ?",  # noqa: S608
            after,
            _PAGE,
        ):
            after = rows[-1][0]
            for uri, record in rows:
                concept = json.loads(record)
                labels = concept["title" if kind == "occupation" else "label"]
                for language, text in sorted(concept["description"].items()):
                    yield DescriptionText(uri, language, labels.get(language, ""), text)

    def exact(self, text: str, kind: ConceptKind) -> tuple[ExactMatch, ...]:
        """The concepts one of whose forms equals ``text`` in normal form, each once with its best role.

        Preferred labels come before alternative ones, these before hidden ones; then by language and URI.
        """
        normal = normalise_label(text) if len(text) <= _LONGEST_LABEL else ""
        return self._exact(normal, kind) if normal else ()

    def labels_in(self, text: str, kind: ConceptKind) -> tuple[LabelSpan, ...]:
        """Every longest span of whole words in ``text`` that equals a form of a concept, from left to right.

        No span lies inside another, though two may overlap. The first 20,000 characters are scanned.
        """
        spans = candidates(text)
        wanted = {span.normal for from_word in spans for span in from_word}
        rows = self._rows(
            "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM form WHERE kind = ? AND normal = value)",
            array(wanted),
            kind,
        )
        found = longest(spans, {normal for (normal,) in rows if normal})
        return tuple(LabelSpan(span.start, span.end, self._exact(span.normal, kind)) for span in found)

    # What every page and turn asks for, and what does not change while the store is open.

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        query = "SELECT DISTINCT language FROM form WHERE kind = 'occupation' AND role = 0 ORDER BY language"
        return tuple(language for (language,) in self._rows(query))

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        rows = self._rows("SELECT record FROM source ORDER BY name, language")
        return tuple(Source.model_validate_json(record) for (record,) in rows)

    @cached_property
    def _occupations(self) -> tuple[OccupationRef, ...]:
        rows = self._rows("SELECT uri, slug, title, isco FROM occupation ORDER BY position")
        return tuple(occupation_ref(*row) for row in rows)

    def _exact(self, normal: str, kind: ConceptKind) -> tuple[ExactMatch, ...]:
        query = "SELECT uri, role, language FROM form WHERE kind = ? AND normal = ? ORDER BY role, language, uri"
        best: dict[str, ExactMatch] = {}
        for uri, role, language in self._rows(query, kind, normal):
            best.setdefault(uri, ExactMatch(uri, ROLES[role], language))
        return tuple(best.values())

    def _source(self, texts: Texts) -> Source:
        """The source of a record with these preferred labels: one in a language of theirs, English before others."""
        spoken = sorted(texts, key=lambda language: (language != "en", language))
        sources = concept_sources(self.sources()) or self.sources()
        return next((s for language in spoken for s in sources if language in s.language.split(",")), sources[0])


def _table(kind: ConceptKind) -> str:
    return "occupation" if kind == "occupation" else "skill"
