"""Ratings of O*NET: knowledge, skills, work styles, interests and education, each on its scale.

Scales and their bounds are those of the release's ``Scales Reference``.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from corpus.onet_files import is_of
from corpus.onet_records import EducationShare, Interest, Rating, WorkStyle
from corpus.onet_rows import DUPLICATES, OnetRow, OnetRows
from corpus.packs import Table
from corpus.plain_text import clean_label

Key: TypeAlias = tuple[str, str]
"""An occupation and an element of the Content Model."""

_BOUNDS: Mapping[str, tuple[float, float]] = {"IM": (1, 5), "LV": (0, 7), "WI": (-3, 3), "OI": (1, 7), "RL": (0, 100)}
_COLUMNS = ("Element ID", "Element Name", "Scale ID", "Data Value")
_INTERESTS: Mapping[str, Interest] = {
    "1.B.1.a": "R",
    "1.B.1.b": "I",
    "1.B.1.c": "A",
    "1.B.1.d": "S",
    "1.B.1.e": "E",
    "1.B.1.f": "C",
}
_EDUCATION = "2.D.1"
_SUPPRESSED = "ratings left out, because O*NET recommends to suppress them"
_IRRELEVANT = "ratings left out, because the element is not relevant to the occupation"
_SUPPRESSED_SHARE = "occupations without education, because O*NET recommends to suppress a share of it"
_NAMELESS = "occupations without education, because one of its levels has no name"


def read_ratings(rows: OnetRows, tables: Iterable[Table], *domains: str) -> Mapping[str, tuple[Rating, ...]]:
    """The ratings of the elements in ``domains`` by occupation, the most important first."""
    values, names, irrelevant = _Values(), dict[str, str](), set[Key]()
    for row in _kept(rows, tables, ("IM", "LV")):
        element = row.cells["Element ID"]
        if any(is_of(element, domain) for domain in domains):
            names.setdefault(element, row.label("Element Name"))
            if row.says_yes("Not Relevant"):
                irrelevant.add((row.code, element))
            values.add(rows, row)
    found: dict[str, list[Rating]] = {}
    for (code, element), scales in values.by_key.items():
        if (code, element) in irrelevant:
            rows.tally[_IRRELEVANT] += 1
        elif "IM" in scales:
            rating = Rating(element=element, name=names[element], importance=scales["IM"], level=scales.get("LV"))
            found.setdefault(code, []).append(rating)
    return {
        code: tuple(sorted(ratings, key=lambda r: (-r.importance, -(r.level or 0), r.name)))
        for code, ratings in found.items()
    }


def read_work_styles(rows: OnetRows, tables: Iterable[Table]) -> Mapping[str, tuple[WorkStyle, ...]]:
    """The work styles by occupation, the most important or most helpful first."""
    values, names = _Values(), dict[str, str]()
    for row in _kept(rows, tables, ("IM", "WI")):
        names.setdefault(row.cells["Element ID"], row.label("Element Name"))
        values.add(rows, row)
    found: dict[str, list[WorkStyle]] = {}
    for (code, element), scales in values.by_key.items():
        style = WorkStyle(element=element, name=names[element], importance=scales.get("IM"), impact=scales.get("WI"))
        found.setdefault(code, []).append(style)
    return {
        code: tuple(sorted(styles, key=lambda s: (-(s.importance or 0), -(s.impact or 0), s.name)))
        for code, styles in found.items()
    }


def read_interests(rows: OnetRows, tables: Iterable[Table]) -> Mapping[str, Mapping[Interest, float]]:
    """The scores of Holland's six interests by occupation, in the order R, I, A, S, E, C."""
    values = _Values()
    for row in _kept(rows, tables, ("OI",)):
        if row.cells["Element ID"] in _INTERESTS:
            values.add(rows, row)
    found: dict[str, dict[Interest, float]] = {}
    for (code, element), scales in sorted(values.by_key.items()):
        found.setdefault(code, {})[_INTERESTS[element]] = scales["OI"]
    return found


def read_education(
    rows: OnetRows, tables: Iterable[Table], levels: Iterable[Table]
) -> Mapping[str, tuple[EducationShare, ...]]:
    """The levels of education that workers say are required, by occupation, the lowest first; none of 0 per cent.

    An occupation of which one share cannot be shown has none: the others alone would point to another level.
    """
    names = _level_names(levels)
    found: dict[str, dict[int, EducationShare]] = {}
    suppressed, nameless = set[str](), set[str]()
    for row in rows.of(tables, *_COLUMNS, "Category"):
        if (row.cells["Element ID"], row.cells["Scale ID"]) != (_EDUCATION, "RL"):
            continue
        level, percent = row.whole("Category", 1, 12), _value(row)
        if level is None or not percent:
            continue
        shares = found.setdefault(row.code, {})
        if row.says_yes("Recommend Suppress"):
            suppressed.add(row.code)
        elif str(level) not in names:
            nameless.add(row.code)
        elif level in shares:
            rows.tally[DUPLICATES] += 1
        else:
            shares[level] = EducationShare(level=level, name=names[str(level)], percent=percent)
    rows.tally[_SUPPRESSED_SHARE] += len(suppressed)
    rows.tally[_NAMELESS] += len(nameless)
    return {
        code: tuple(shares[level] for level in sorted(shares))
        for code, shares in found.items()
        if code not in suppressed | nameless
    }


class _Values:
    """Values by occupation and element, and then by scale."""

    def __init__(self) -> None:
        self.by_key: dict[Key, dict[str, float]] = {}

    def add(self, rows: OnetRows, row: OnetRow) -> None:
        value, scale = _value(row), row.cells["Scale ID"]
        if value is None:
            return
        scales = self.by_key.setdefault((row.code, row.cells["Element ID"]), {})
        if scale in scales:
            rows.tally[DUPLICATES] += 1
        else:
            scales[scale] = value


def _kept(rows: OnetRows, tables: Iterable[Table], scales: tuple[str, ...]) -> Iterator[OnetRow]:
    for row in rows.of(tables, *_COLUMNS):
        if row.cells["Scale ID"] in scales:
            # An element that is not relevant is left out whole, so its suppressed rows still have to say so.
            if row.says_yes("Recommend Suppress") and not row.says_yes("Not Relevant"):
                rows.tally[_SUPPRESSED] += 1
            else:
                yield row


def _value(row: OnetRow) -> float | None:
    return row.number("Data Value", *_BOUNDS[row.cells["Scale ID"]])


def _level_names(tables: Iterable[Table]) -> Mapping[str, str]:
    """Names of the levels of education by number, without the explanation that follows some after a dash."""
    names: dict[str, str] = {}
    for table in tables:
        for _, row in table.rows(("Element ID", "Scale ID", "Category", "Category Description")):
            if (row["Element ID"], row["Scale ID"]) == (_EDUCATION, "RL"):
                names.setdefault(row["Category"], clean_label(row["Category Description"].split(" - ")[0]))
    return names
