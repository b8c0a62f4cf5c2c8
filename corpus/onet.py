"""Reading a text release of the O*NET database (25.x to 30.x), under its old file names and the new ones."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from corpus.contents import Corpus
from corpus.onet_facts import (
    read_job_zone_names,
    read_job_zones,
    read_related,
    read_software,
    read_tasks,
    read_titles,
)
from corpus.onet_files import Topic, choose_tables, stated_release
from corpus.onet_ratings import read_education, read_interests, read_ratings, read_work_styles
from corpus.onet_records import OnetOccupation
from corpus.onet_rows import DUPLICATES, OnetRows, Tally, all_rows
from corpus.pack_members import origins
from corpus.packs import Packs, Table
from corpus.reading import Reading, SourceReport
from corpus.sources import ONET, onet_source

MOST_OCCUPATIONS = 10_000
"""Occupations of one release; 29.0 has 1,016."""

_UNTITLED = "rows left out, because they have no title"
_UNRELATED = "related occupations left out, because the release does not list them"


def read_onet(paths: Sequence[Path], release: str | None = None) -> Reading:
    """The occupations of the zip files, folders and text files of one O*NET release.

    ``release`` overrides what the Read Me and the file names state. A file that is missing reduces the records,
    and the report names it. Raises CorpusError where no file lists the occupations, and for whatever cannot be
    read.
    """
    with Packs(paths, (".txt",)) as packs:
        tables = choose_tables(packs.tables)
        stated = release or stated_release(packs.tables)
        tally: Tally = Counter()
        occupations = _read(tables, tally)
        used = {table.member: None for chosen in tables.values() for table in chosen}
        layer = Corpus(onet=occupations, sources=(onet_source(stated, origins(list(used))),))
    missing = tuple(topic for topic, chosen in tables.items() if not chosen)
    return Reading(layer=layer, report=_report(stated, occupations, tally, missing))


def _read(tables: Mapping[Topic, tuple[Table, ...]], tally: Tally) -> tuple[OnetOccupation, ...]:
    named = _named(tables["occupations"], tally)
    rows = OnetRows(named.keys(), tally)
    titles = read_titles(rows, tables["reported titles"], tables["job titles"])
    tasks = read_tasks(rows, tables["tasks"])
    knowledge = read_ratings(rows, tables["knowledge"], "2.C")
    skills = read_ratings(rows, tables["skills"], "2.A", "2.B")
    work_styles = read_work_styles(rows, tables["work styles"])
    software = read_software(rows, tables["software"])
    zones = read_job_zones(rows, tables["job zones"])
    zone_names = read_job_zone_names(tables["names of job zones"])
    education = read_education(rows, tables["education"], tables["levels of education"])
    interests = read_interests(rows, tables["interests"])
    related = read_related(rows, tables["related occupations"])
    tally[_UNRELATED] += sum(code not in named for codes in related.values() for code in codes)
    return tuple(
        OnetOccupation(
            code=code,
            title=title,
            description=description,
            titles=tuple(other for other in titles.get(code, ()) if other != title),
            tasks=tasks.get(code, ()),
            knowledge=knowledge.get(code, ()),
            skills=skills.get(code, ()),
            work_styles=work_styles.get(code, ()),
            technology=software.get(code, ()),
            job_zone=zones.get(code),
            job_zone_name=zone_names.get(zones.get(code, 0), ""),
            education=education.get(code, ()),
            interests=interests.get(code, {}),
            related=tuple(other for other in related.get(code, ()) if other in named),
        )
        for code, (title, description) in sorted(named.items())
    )


def _named(tables: Iterable[Table], tally: Tally) -> dict[str, tuple[str, str]]:
    """Title and description by code; raises CorpusError for more than ``MOST_OCCUPATIONS``."""
    named: dict[str, tuple[str, str]] = {}
    for row in all_rows(tables, ("Title", "Description")):
        if len(named) == MOST_OCCUPATIONS:
            raise row.table.error(row.line, f"there are more than {MOST_OCCUPATIONS} occupations.")
        title = row.label("Title")
        if row.code in named:
            tally[DUPLICATES] += 1
        elif not title:
            tally[_UNTITLED] += 1
        else:
            named[row.code] = (title, row.text("Description"))
    return named


def _report(
    release: str, occupations: Sequence[OnetOccupation], tally: Tally, missing: tuple[str, ...]
) -> SourceReport:
    counts: Counter[str] = Counter(occupations=len(occupations))
    for occupation in occupations:
        counts["job titles"] += len(occupation.titles)
        counts["tasks"] += len(occupation.tasks)
        counts["ratings of knowledge"] += len(occupation.knowledge)
        counts["ratings of skills"] += len(occupation.skills)
        counts["ratings of work styles"] += len(occupation.work_styles)
        counts["pieces of software"] += len(occupation.technology)
        counts["job zones"] += occupation.job_zone is not None
        counts["occupations with education"] += bool(occupation.education)
        counts["occupations with interests"] += bool(occupation.interests)
        counts["related occupations"] += len(occupation.related)
    return SourceReport(name=ONET, release=release, counts=counts, remarks=dict(+tally), missing=missing)
