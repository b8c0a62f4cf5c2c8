"""Reading an official ESCO download (v1.0 to v1.2.1, CSV), whole or further languages of it."""

from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from corpus.contents import Corpus
from corpus.esco_files import SKILL_COLLECTIONS, LanguageFiles, Role, choose_files, unrecognised
from corpus.esco_hierarchy import Broader, fields_above, joined, read_broader, read_hierarchy, without_cycles
from corpus.esco_relations import read_green_shares, read_links, read_members, read_skill_relations
from corpus.esco_report import ReadReport, report_on
from corpus.esco_rows import RowReader, isced_code
from corpus.esco_tables import EscoTables
from corpus.merge import merge
from corpus.pack_members import origins
from corpus.packs import Packs, Table
from corpus.progress import Progress
from corpus.records import Collection, FieldOfEducation, Group, Occupation, Record, Skill, SkillGroup
from corpus.sources import esco_source

Concept = TypeVar("Concept", Occupation, Skill)


class EscoReading(Record):
    """What reading gave: one layer for each language, and the report on what was found.

    The first layer has the relations and hierarchies, where the download has them; the others have texts.
    """

    layers: tuple[Corpus, ...]
    report: ReadReport

    @cached_property
    def corpus(self) -> Corpus:
        """All layers as one corpus; raises CorpusError where there are no relations."""
        return merge(self.layers).corpus


def read_esco(
    paths: Sequence[Path],
    language: str | None = None,
    release: str | None = None,
    progress: Progress | None = None,
) -> EscoReading:
    """The records of the zip files and folders of one ESCO download, in every language found there.

    ``language`` (ISO 639-1) reads that one alone, and names the language of files without a suffix;
    ``release`` overrides what the file names state; ``progress`` is told the bytes read. Whatever a download
    lacks, the layers lack: without skills and relations it can add texts to a release that has them. Raises
    CorpusError for what cannot be read.
    """
    with Packs(paths) as packs:
        files = choose_files(packs.tables, language)
        if progress is not None:
            progress.begin("read files", sum(table.member.size for of_one in files for table in of_one.tables))
        tables = EscoTables(progress)
        layers = tuple(_Layer(tables, of_one).read(release or of_one.release()) for of_one in files)
        unread = unrecognised(packs.tables)
    return EscoReading(layers=layers, report=report_on(layers, tables.counts, unread))


class _Layer:
    """The reading of one language."""

    def __init__(self, tables: EscoTables, files: LanguageFiles) -> None:
        self._tables = tables
        self._files = files

    def read(self, release: str) -> Corpus:
        occupations, skills = self._occupations(), self._skills()
        groups, above_groups = self._skill_groups()
        members = self._members({*occupations, *skills})
        shares = self._green_shares(occupations)
        above_occupations = self._above_occupations(occupations)
        above_skills = self._above_skills([*skills, *groups], above_groups)
        fields = fields_above(above_skills)
        links, relations = self._file(Role.OCCUPATION_SKILL), self._file(Role.SKILL_SKILL)
        return Corpus(
            occupations=tuple(
                _with(
                    occupation,
                    broader=above_occupations.get(uri, ()),
                    collections=members.get(uri, ()),
                    green_share=shares.get(uri),
                )
                for uri, occupation in occupations.items()
            ),
            skills=tuple(
                _with(
                    skill,
                    broader=_without_fields(above_skills.get(uri, ())),
                    isced=fields.get(uri) if skill.type == "knowledge" else None,
                    collections=members.get(uri),
                )
                for uri, skill in skills.items()
            ),
            links=read_links(self._tables, links, _by_itself(occupations), skills) if links else (),
            groups=self._isco_groups(),
            skill_groups=tuple(
                group.model_copy(update={"broader": _without_fields(above_skills.get(uri, ()))})
                for uri, group in groups.items()
                if isinstance(group, SkillGroup)
            ),
            skill_relations=read_skill_relations(self._tables, relations, skills) if relations else (),
            fields=tuple(group for group in groups.values() if isinstance(group, FieldOfEducation)),
            sources=(
                esco_source(release, self._files.language, origins([table.member for table in self._files.tables])),
            ),
        )

    def _file(self, role: Role) -> Table | None:
        return self._files.by_role.get(role)

    def _rows_of(self, table: Table) -> RowReader:
        return RowReader(self._files.language, partial(self._tables.count, table))

    def _occupations(self) -> dict[str, Occupation]:
        if not (table := self._file(Role.OCCUPATIONS)):
            return {}
        # Only the labels from the web service come without the ISCO-08 group, and those have no relations.
        required = ("iscoGroup",) if self._file(Role.OCCUPATION_SKILL) else ()
        return self._tables.concepts(table, required, self._rows_of(table).occupation)

    def _skills(self) -> dict[str, Skill]:
        """The skills of their own file; where a partial download lacks it, those of the thematic collections."""
        if table := self._file(Role.SKILLS):
            required = ("skillType", "reuseLevel") if self._file(Role.OCCUPATION_SKILL) else ()
            return self._tables.concepts(table, required, self._rows_of(table).skill)
        skills: dict[str, Skill] = {}
        for collection, table in self._collections():
            for uri, skill in self._tables.concepts(table, (), self._rows_of(table).skill).items():
                known = skills.get(uri, skill)
                skills[uri] = _with(known, collections=tuple(sorted({*known.collections, collection})))
        return skills

    def _isco_groups(self) -> tuple[Group, ...]:
        if not (table := self._file(Role.ISCO_GROUPS)):
            return ()
        return tuple(self._tables.concepts(table, ("code",), self._rows_of(table).isco_group).values())

    def _skill_groups(self) -> tuple[dict[str, SkillGroup | FieldOfEducation], Broader]:
        groups: dict[str, SkillGroup | FieldOfEducation] = {}
        if table := self._file(Role.SKILL_GROUPS):
            groups = self._tables.concepts(table, (), self._rows_of(table).skill_group)
        if not (table := self._file(Role.SKILLS_HIERARCHY)):
            return groups, {}
        of_hierarchy, broader = read_hierarchy(self._tables, table, self._files.language)
        return of_hierarchy | groups, broader

    def _collections(self) -> list[tuple[Collection, Table]]:
        found = ((collection, self._file(role)) for role, collection in SKILL_COLLECTIONS.items())
        return [(collection, table) for collection, table in found if table]

    def _members(self, known: set[str]) -> Mapping[str, tuple[Collection, ...]]:
        """The collections of all concepts, but for those of skills that were read from the collections."""
        collections = self._collections() if self._file(Role.SKILLS) else []
        if occupations := self._file(Role.RESEARCH_OCCUPATIONS):
            collections.append(("research", occupations))
        return read_members(self._tables, collections, known)

    def _green_shares(self, occupations: Mapping[str, Occupation]) -> Mapping[str, float]:
        table = self._file(Role.GREEN_SHARE)
        return read_green_shares(self._tables, table, occupations) if table else {}

    def _above_occupations(self, occupations: Mapping[str, Occupation]) -> Mapping[str, Sequence[str]]:
        if not (table := self._file(Role.BROADER_OCCUPATIONS)):
            return {}
        return self._acyclic(read_broader(self._tables, table, _by_itself(occupations)), table)

    def _above_skills(self, known: Sequence[str], of_groups: Broader) -> Mapping[str, Sequence[str]]:
        table = self._file(Role.BROADER_SKILLS)
        broader = read_broader(self._tables, table, {uri: uri for uri in known}) if table else {}
        return self._acyclic(joined(broader, of_groups), table or self._file(Role.SKILLS_HIERARCHY))

    def _acyclic(self, broader: Broader, table: Table | None) -> Mapping[str, Sequence[str]]:
        acyclic, cut = without_cycles(broader)
        if cut and table:
            self._tables.count(table, "cyclic", cut)
        return acyclic


def _by_itself(concepts: Mapping[str, Record]) -> dict[str, str]:
    return {uri: uri for uri in concepts}


def _without_fields(above: Sequence[str]) -> tuple[str, ...]:
    """Fields of education are named by their codes, and are no broader skills."""
    return tuple(sorted(uri for uri in above if not isced_code(uri)))


def _with(concept: Concept, **facts: object) -> Concept:
    return concept.model_copy(update={name: fact for name, fact in facts.items() if fact is not None})
