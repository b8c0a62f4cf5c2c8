"""Reading the ILO's tables of ISCO-08: structure, definitions, tasks, examples and exclusions of every group."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT
from corpus.contents import Corpus
from corpus.errors import CorpusError, listed, quoted
from corpus.pack_members import origins
from corpus.packs import Packs, Table, one_of
from corpus.plain_text import clean_label, plain_text
from corpus.reading import Reading, SourceReport
from corpus.records import Group, Texts
from corpus.sources import ISCO, isco_source
from corpus.workbooks import Sheet, open_sheet

Row: TypeAlias = Mapping[str, str]
Tally: TypeAlias = Counter[str]

GROUP_URI = "http://data.europa.eu/esco/isco/C{}"

_LEVEL, _CODE = "Level", "ISCO 08 Code"
_TITLE = "Title EN"
_TEXTS = ("Definition", "Tasks include", "Included occupations", "Excluded occupations", "Notes")
_COLUMNS = (_LEVEL, _CODE, _TITLE, *_TEXTS)
_SUFFIXES = (".xlsx", ".csv", ".csv.gz")
_GROUP = re.compile(r"[0-9]{1,4}")
_BEFORE_ITEM = re.compile(r"^[^\S\n]*\(\s*[a-z]{1,2}\s*\)\s*", re.MULTILINE)
_LEAD = re.compile(r"(?<!\s)\s*Tasks? performed [^:;]{0,100}?(?::|\s-\s)\s*")
_BETWEEN_TASKS = re.compile(r";|\.\s+(?=[A-Z])")
_EXAMPLES = re.compile(r"Examples? of (?:the )?occupations", re.IGNORECASE)
_ELSEWHERE = re.compile(r"Some related occupations|Excluded from this group", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_STRAY = "texts left out, because they are not of the form that the ILO's tables have"


def read_isco(paths: Sequence[Path]) -> Reading:
    """The ISCO-08 groups of the ILO's workbook, or of its sheet saved as CSV.

    Tasks, examples and exclusions come one a line. Raises CorpusError where no file has the ILO's columns, and
    for whatever cannot be read.
    """
    tally: Tally = Counter()
    with ExitStack() as stack:
        packs = stack.enter_context(Packs(paths, _SUFFIXES))
        table = _choose(packs.tables)
        groups: dict[str, Group] = {}
        for group in _groups(table, tally):
            if group.code in groups:
                tally["rows given more than once, the first kept"] += 1
            else:
                groups[group.code] = group
        files = origins([table.member])
    tally["groups without the group above them"] = sum(code[:-1] not in groups for code in groups if len(code) > 1)
    layer = Corpus(groups=tuple(groups[code] for code in sorted(groups)), sources=(isco_source("en", files),))
    return Reading(layer=layer, report=_report(layer.groups, tally))


def _choose(tables: Sequence[Table]) -> Table:
    """The workbook, else the table with the ILO's columns."""
    workbooks = [table for table in tables if table.member.suffix == ".xlsx"]
    fitting = workbooks or [table for table in tables if set(_COLUMNS) <= set(table.columns())]
    if not fitting:
        raise CorpusError(
            f"No workbook and no CSV file with the columns {listed(_COLUMNS)} is there; "
            f"found {listed(table.member.names[-1] for table in tables)}.",
            "Give the ILO's workbook 'ISCO-08 EN Structure and definitions.xlsx', or its sheet saved as CSV.",
        )
    return one_of(fitting)


def _groups(table: Table, tally: Tally) -> Iterator[Group]:
    source: Table | Sheet = open_sheet(table.member, _COLUMNS) if table.member.suffix == ".xlsx" else table
    rows = source.rows() if isinstance(source, Sheet) else source.rows(_COLUMNS)
    for line, row in rows:
        code = row[_CODE].strip()
        if not _GROUP.fullmatch(code) or row[_LEVEL].strip() != str(len(code)):
            raise source.error(
                line, f"{_CODE} {quoted(code)} is not a group of {_LEVEL.lower()} {quoted(row[_LEVEL])}."
            )
        bounds = {_TITLE: LONGEST_LABEL, **dict.fromkeys(_TEXTS, LONGEST_TEXT)}
        for column in (column for column, longest in bounds.items() if len(row[column]) > longest):
            raise source.error(line, f"{column} {quoted(row[column])} is longer than {bounds[column]} characters.")
        title = clean_label(_SPACES.sub(" ", row[_TITLE]))
        if not title:
            raise source.error(line, f"the group {quoted(code)} has no {_TITLE}.")
        yield _group(code, title, row, tally)


def _group(code: str, title: str, row: Row, tally: Tally) -> Group:
    return Group(
        uri=GROUP_URI.format(code),
        code=code,
        title={"en": title},
        description=_texts(plain_text(row["Definition"])),
        tasks=_texts(_tasks(plain_text(row["Tasks include"]))),
        included=_texts(_items(plain_text(row["Included occupations"]), _EXAMPLES, len(code) < 4, tally)),
        excluded=_texts(_items(plain_text(row["Excluded occupations"]), _ELSEWHERE, False, tally)),
        notes=_texts(plain_text(row["Notes"])),
    )


def _tasks(text: str) -> str:
    """The tasks one a line: those of unit groups stand behind ``(a)``, ``(b)`` …, all others between semicolons."""
    lead, *lettered = _BEFORE_ITEM.split(text)
    parts = lettered or _BETWEEN_TASKS.split(_LEAD.sub("", lead, count=1))
    return "\n".join(task for part in parts if (task := _entry(part).removeprefix("and ")))


def _items(text: str, lead: re.Pattern[str], of_groups: bool, tally: Tally) -> str:
    """The entries of a list under its ``lead``, one a line; the lists of the groups below are left out.

    A text under another lead is left out and counted: the ILO's file has one that came from elsewhere.
    """
    first, _, rest = text.partition("\n")
    if not text or of_groups:
        return ""
    if not lead.match(first):
        tally[_STRAY] += 1
        return ""
    return "\n".join(item for line in rest.split("\n") if (item := _entry(line).lstrip(" -–")))


def _entry(text: str) -> str:
    entry = _SPACES.sub(" ", text).strip(" ;")
    return entry if entry.endswith("etc.") else entry.rstrip(" .;")


def _texts(text: str) -> Texts:
    return {"en": text} if text else {}


def _report(groups: Sequence[Group], tally: Tally) -> SourceReport:
    return SourceReport(
        name=ISCO,
        release="2008",
        counts={
            "groups": len(groups),
            "unit groups": sum(len(group.code) == 4 for group in groups),
            "groups with tasks": sum(bool(group.tasks) for group in groups),
            "with examples": sum(bool(group.included) for group in groups),
            "with exclusions": sum(bool(group.excluded) for group in groups),
            "with notes": sum(bool(group.notes) for group in groups),
        },
        remarks=dict(+tally),
    )
