"""Reading an official ESCO download (v1.0 to v1.2.1, CSV), whole or one more language of it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from corpus.contents import Corpus
from corpus.errors import quoted
from corpus.esco_files import LanguageFiles, choose_files
from corpus.esco_report import ReadReport, report_on
from corpus.merge import merge
from corpus.pack_members import origins
from corpus.packs import Packs, Table
from corpus.plain_text import clean_label, plain_text, split_labels
from corpus.records import Group, Labels, Occupation, Record, Relation, ReuseLevel, Skill, SkillLink, SkillType
from corpus.sources import esco_source

Concept = TypeVar("Concept", Occupation, Skill, Group)
Row: TypeAlias = Mapping[str, str]
Tally: TypeAlias = Counter[str]

_URI = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20\x7f]+")
_UNIT_GROUP = re.compile(r"[0-9]{4}")
_GROUP = re.compile(r"[0-9]{1,4}")
_SKILL_TYPES: Mapping[str, SkillType] = {"knowledge": "knowledge", "skill/competence": "skill", "skill": "skill"}
_RELATIONS: Mapping[str, Relation] = {"essential": "essential", "optional": "optional"}
_REUSE_LEVELS: Mapping[str, ReuseLevel] = {
    "transversal": "transversal",
    "cross-sector": "cross-sector",
    "sector-specific": "sector-specific",
    "occupation-specific": "occupation-specific",
}


class EscoReading(Record):
    """What reading gave: one layer for each language, all of them as one, and the report on what was found."""

    layers: tuple[Corpus, ...]
    corpus: Corpus
    report: ReadReport


def read_esco(
    paths: Sequence[Path], language: str | None = None, release: str | None = None, *, complete: bool = True
) -> EscoReading:
    """The records of the zip files and folders of one ESCO download, in every language found there.

    ``language`` (ISO 639-1) reads that one alone, and names the language of files without a suffix;
    ``release`` overrides what the file names state. With ``complete=False`` the skills and the relations
    may be missing, to add a language to a release that is there already. Raises CorpusError for whatever
    cannot be read.
    """
    tally: Tally = Counter()
    with Packs(paths) as packs:
        files = choose_files(packs.tables, language, complete=complete)
        layers = tuple(_read_language(f, release or f.release(), tally) for f in files)
    corpus = merge(layers).corpus if any(layer.links for layer in layers) else layers[0]
    return EscoReading(layers=layers, corpus=corpus, report=report_on(corpus, tuple(f.language for f in files), tally))


def _read_language(files: LanguageFiles, release: str, tally: Tally) -> Corpus:
    language = files.language
    # Types and reuse levels are facts, and the facts of a merged record are those of the files with relations.
    facts: Tally = tally if files.relations else Counter()
    occupations = _concepts(files.occupations, ("iscoGroup",), lambda row: _occupation(row, language), tally)
    skills = _concepts(files.skills, ("skillType", "reuseLevel"), lambda row: _skill(row, language, facts), tally)
    groups = _concepts(files.groups, ("code",), lambda row: _group(row, language), tally)
    return Corpus(
        occupations=tuple(occupations.values()),
        skills=tuple(skills.values()),
        links=_links(files.relations, occupations, skills, tally) if files.relations else (),
        groups=tuple(groups.values()),
        sources=(esco_source(release, language, origins([table.member for table in files.tables])),),
    )


def _concepts(
    table: Table | None, required: tuple[str, ...], parse: Callable[[Row], Concept], tally: Tally
) -> dict[str, Concept]:
    concepts: dict[str, Concept] = {}
    if table is None:
        return concepts
    for line, row in table.rows(("conceptUri", "preferredLabel", *required)):
        uri = row["conceptUri"]
        if not _URI.fullmatch(uri):
            raise table.error(line, f"{quoted(uri)} is not a concept URI.")
        if uri in concepts:
            tally["duplicate_rows"] += 1
        elif not clean_label(row["preferredLabel"]):
            tally["rows_without_label"] += 1
        else:
            try:
                concepts[uri] = parse(row)
            except ValueError as error:
                raise table.error(line, str(error)) from error
    return concepts


def _occupation(row: Row, language: str) -> Occupation:
    if not _UNIT_GROUP.fullmatch(row["iscoGroup"]):
        raise ValueError(f"iscoGroup {quoted(row['iscoGroup'])} is not a four-digit ISCO-08 code.")
    title = clean_label(row["preferredLabel"])
    return Occupation(
        uri=row["conceptUri"],
        code=row.get("code", ""),
        isco=row["iscoGroup"],
        title={language: title},
        alternative=_labels(row, "altLabels", language, title),
        hidden=_labels(row, "hiddenLabels", language, title),
        description=_text(row, "description", language),
        scope_note=_text(row, "scopeNote", language),
        regulated=row.get("regulatedProfessionNote", "").endswith("/regulated"),
    )


def _skill(row: Row, language: str, facts: Tally) -> Skill:
    label = clean_label(row["preferredLabel"])
    kind, reuse = _SKILL_TYPES.get(row["skillType"]), _REUSE_LEVELS.get(row["reuseLevel"])
    facts["skills_without_type"] += kind is None
    facts["skills_without_reuse_level"] += reuse is None
    return Skill(
        uri=row["conceptUri"],
        type=kind or "skill",
        label={language: label},
        reuse=reuse,
        alternative=_labels(row, "altLabels", language, label),
        hidden=_labels(row, "hiddenLabels", language, label),
        description=_text(row, "description", language),
        scope_note=_text(row, "scopeNote", language),
    )


def _group(row: Row, language: str) -> Group:
    if not _GROUP.fullmatch(row["code"]):
        raise ValueError(f"code {quoted(row['code'])} is not an ISCO-08 group of one to four digits.")
    return Group(
        uri=row["conceptUri"],
        code=row["code"],
        title={language: clean_label(row["preferredLabel"])},
        description=_text(row, "description", language),
    )


def _labels(row: Row, column: str, language: str, preferred: str) -> Labels:
    labels = split_labels(row.get(column, ""), besides=(preferred,))
    return {language: labels} if labels else {}


def _text(row: Row, column: str, language: str) -> Mapping[str, str]:
    text = plain_text(row.get(column, ""))
    return {language: text} if text else {}


def _links(
    table: Table, occupations: Mapping[str, Occupation], skills: Mapping[str, Skill], tally: Tally
) -> tuple[SkillLink, ...]:
    links: dict[tuple[str, str], SkillLink] = {}
    for line, row in table.rows(("occupationUri", "relationType", "skillUri")):
        relation = _RELATIONS.get(row["relationType"])
        if relation is None:
            raise table.error(
                line, f"relationType {quoted(row['relationType'])} is neither 'essential' nor 'optional'."
            )
        occupation, skill = occupations.get(row["occupationUri"]), skills.get(row["skillUri"])
        if occupation is None or skill is None:
            tally["dangling_relations"] += 1
        elif (occupation.uri, skill.uri) in links:
            tally["duplicate_relations"] += 1
        else:
            # The records' own URIs rather than the row's: a tenth of the memory.
            link = SkillLink(occupation=occupation.uri, skill=skill.uri, relation=relation, kind=skill.type)
            links[occupation.uri, skill.uri] = link
    return tuple(links.values())
