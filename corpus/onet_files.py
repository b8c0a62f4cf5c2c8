"""Which tables of an O*NET text release say what: told by their columns, because releases rename the files.

Release 30.3 split ``Skills`` into ``Essential Skills`` and ``Transferable Skills``, and renamed ``Technology
Skills`` to ``Software Skills``, ``Alternate Titles`` to ``Job Titles``, ``Interests`` to ``Career Interest
Types`` and ``Education, Training, and Experience`` to ``Education``. All tables of ratings have the same
columns; the Content Model domain of their elements tells them apart.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias, get_args

from corpus.errors import CorpusError, listed
from corpus.packs import Table

CODE = "O*NET-SOC Code"
"""The column with the code of the occupation, in every table about occupations."""

Topic: TypeAlias = Literal[
    "occupations",
    "job titles",
    "reported titles",
    "tasks",
    "knowledge",
    "skills",
    "work styles",
    "software",
    "job zones",
    "names of job zones",
    "education",
    "levels of education",
    "interests",
    "related occupations",
]

_COLUMNS: Mapping[Topic, tuple[frozenset[str], ...]] = {
    "occupations": (frozenset({CODE, "Title", "Description"}),),
    "job titles": (frozenset({CODE, "Alternate Title"}), frozenset({CODE, "Job Title"})),
    "reported titles": (frozenset({CODE, "Reported Job Title"}),),
    "tasks": (frozenset({CODE, "Task ID", "Task", "Task Type"}),),
    "software": (
        frozenset({CODE, "Example", "Commodity Title", "Hot Technology"}),
        frozenset({CODE, "Workplace Example", "Element Name", "Hot Technology"}),
    ),
    "job zones": (frozenset({CODE, "Job Zone"}),),
    "names of job zones": (frozenset({"Job Zone", "Name", "Job Training"}),),
    "levels of education": (frozenset({"Element ID", "Scale ID", "Category", "Category Description"}),),
    "related occupations": (frozenset({CODE, "Related O*NET-SOC Code", "Index"}),),
}
_RATING = frozenset({CODE, "Element ID", "Element Name", "Scale ID", "Data Value"})
_DOMAINS: Mapping[str, Topic] = {
    "1.B.1": "interests",
    "1.C": "work styles",
    "1.D": "work styles",
    "2.A": "skills",
    "2.B": "skills",
    "2.C": "knowledge",
    "2.D": "education",
}
"""Topics by the domain of the Content Model; 1.D took the place of 1.C in newer releases."""

_READ_ME = re.compile(r"O\*NET\D{0,3}(\d+\.\d+)")
_NAMED = re.compile(r"db_(\d+)_(\d+)", re.IGNORECASE)
_START = 10_000
_DOWNLOAD = "Download the text files of the O*NET database ('db_…_text.zip') from the O*NET Resource Center."


def choose_tables(tables: Iterable[Table]) -> Mapping[Topic, tuple[Table, ...]]:
    """The tables on each topic; several where a release splits a topic, none where it does not hold it.

    Raises CorpusError where no table lists the occupations.
    """
    chosen: dict[Topic, list[Table]] = {topic: [] for topic in get_args(Topic)}
    names: list[str] = []
    for table in tables:
        if not _is_read_me(table):
            names.append(table.member.names[-1])
            if topic := _topic(table):
                chosen[topic].append(table)
    if not chosen["occupations"]:
        raise CorpusError(
            f"No file with the columns {listed((CODE, 'Title', 'Description'))} ('Occupation Data.txt') is there; "
            f"found {listed(names)}.",
            _DOWNLOAD,
        )
    return {topic: tuple(found) for topic, found in chosen.items()}


def stated_release(tables: Sequence[Table]) -> str:
    """The release that the Read Me and the names of files and folders state, for example ``29.0``.

    ``unknown`` where nothing states one; raises CorpusError where they state different ones.
    """
    stated = {".".join(found) for table in tables for name in table.member.names for found in _NAMED.findall(name)}
    for table in tables:
        if _is_read_me(table):
            with table.member.open() as stream:
                text = table.member.read(stream, _START).decode("utf-8", "replace")
            stated.update(_READ_ME.findall(text)[:1])
    if len(stated) > 1:
        raise CorpusError(
            f"The files come from different O*NET releases: {listed(sorted(stated))}.",
            "Give the files of one release, or state the release.",
        )
    return stated.pop() if stated else "unknown"


def is_of(element: str, domain: str) -> bool:
    """Whether an element of the Content Model is ``domain`` or lies in it: ``2.A.1.a`` is of ``2.A``."""
    return element == domain or element.startswith(f"{domain}.")


def _topic(table: Table) -> Topic | None:
    columns = set(table.columns())
    if columns >= _RATING:
        return _rated(table)
    return next((topic for topic, forms in _COLUMNS.items() if any(columns >= form for form in forms)), None)


def _rated(table: Table) -> Topic | None:
    _, first = next(table.rows(sorted(_RATING)), (0, None))
    element = first["Element ID"] if first else ""
    return next((topic for domain, topic in _DOMAINS.items() if is_of(element, domain)), None)


def _is_read_me(table: Table) -> bool:
    return table.name.startswith("read")
