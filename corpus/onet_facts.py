"""Facts of O*NET that are no ratings: titles, tasks, software, job zones and related occupations."""

import re
from collections.abc import Iterable, Mapping

from corpus.onet_records import Task, Technology
from corpus.onet_rows import DUPLICATES, OnetRows
from corpus.packs import Table
from corpus.plain_text import clean_label

_TASK_TYPES: Mapping[str, bool] = {"Core": True, "Supplemental": False}
_MOST_RELATED = 10_000


def read_titles(rows: OnetRows, reported: Iterable[Table], others: Iterable[Table]) -> Mapping[str, tuple[str, ...]]:
    """The job titles by occupation, each once: those that workers reported, then all others."""
    found: dict[str, dict[str, None]] = {}
    for tables, columns in ((reported, ("Reported Job Title",)), (others, ("Job Title", "Alternate Title"))):
        for row in rows.of(tables):
            if title := row.label(*columns):
                found.setdefault(row.code, {})[title] = None
    return {code: tuple(titles) for code, titles in found.items()}


def read_tasks(rows: OnetRows, tables: Iterable[Table]) -> Mapping[str, tuple[Task, ...]]:
    """The tasks by occupation: core ones, then those not yet judged, then supplemental ones."""
    found: dict[str, dict[str, Task]] = {}
    for row in rows.of(tables, "Task ID", "Task", "Task Type"):
        task = Task(id=row.label("Task ID"), text=row.text("Task"), core=_TASK_TYPES.get(row.cells["Task Type"]))
        tasks = found.setdefault(row.code, {})
        if task.id in tasks:
            rows.tally[DUPLICATES] += 1
        elif task.text:
            tasks[task.id] = task
    order = (True, None, False)
    return {code: tuple(sorted(tasks.values(), key=lambda t: order.index(t.core))) for code, tasks in found.items()}


def read_software(rows: OnetRows, tables: Iterable[Table]) -> Mapping[str, tuple[Technology, ...]]:
    """The software by occupation: in demand first, then hot technologies, then the rest, each by name."""
    found: dict[str, dict[tuple[str, str], Technology]] = {}
    for row in rows.of(tables):
        software = Technology(
            name=row.label("Example", "Workplace Example"),
            category=row.label("Commodity Title", "Element Name"),
            hot=row.says_yes("Hot Technology"),
            in_demand=row.says_yes("In Demand"),
        )
        known, key = found.setdefault(row.code, {}), (software.name, software.category)
        if key in known:
            rows.tally[DUPLICATES] += 1
        elif software.name:
            known[key] = software
    return {
        code: tuple(sorted(known.values(), key=lambda t: (not t.in_demand, not t.hot, t.name.casefold(), t.category)))
        for code, known in found.items()
    }


def read_job_zones(rows: OnetRows, tables: Iterable[Table]) -> Mapping[str, int]:
    """The job zone by occupation, 1 to 5."""
    zones: dict[str, int] = {}
    for row in rows.of(tables, "Job Zone"):
        zone = row.whole("Job Zone", 1, 5)
        if row.code in zones:
            rows.tally[DUPLICATES] += 1
        elif zone is not None:
            zones[row.code] = zone
    return zones


def read_job_zone_names(tables: Iterable[Table]) -> Mapping[int, str]:
    """The names of the job zones by number; one that spans two (since release 30.2) counts as the higher."""
    names: dict[int, str] = {}
    for table in tables:
        for _, row in table.rows(("Job Zone", "Name")):
            if digits := re.findall(r"[1-5]", row["Job Zone"]):
                names.setdefault(int(digits[-1]), clean_label(row["Name"]))
    return names


def read_related(rows: OnetRows, tables: Iterable[Table]) -> Mapping[str, tuple[str, ...]]:
    """The related O*NET-SOC codes by occupation, the closest first; releases before 26.3 have two lists of them."""
    found: dict[str, dict[str, int]] = {}
    for row in rows.of(tables, "Related O*NET-SOC Code", "Index"):
        code, index = row.onet_code("Related O*NET-SOC Code"), row.whole("Index", 0, _MOST_RELATED)
        if code != row.code and index is not None:
            known = found.setdefault(row.code, {})
            known[code] = min(index, known.get(code, index))
    return {code: tuple(sorted(known, key=lambda other: (known[other], other))) for code, known in found.items()}
