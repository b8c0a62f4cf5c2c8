"""Rows of the O*NET tables, each about one occupation, with every cell checked before it is believed."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from corpus.errors import quoted
from corpus.onet_files import CODE
from corpus.packs import Table
from corpus.plain_text import clean_label, plain_text

Tally: TypeAlias = Counter[str]
"""How often something was left out, by a clause that says what and why."""

DUPLICATES = "rows given more than once, the first kept"
_STRANGERS = "rows left out, because the release does not list their occupation"
_ONET_SOC = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")
_NONE = ("", "n/a")


@dataclass(frozen=True)
class OnetRow:
    """One row about the occupation ``code``, and where it stands."""

    table: Table
    line: int
    code: str
    cells: Mapping[str, str]

    def label(self, *columns: str) -> str:
        """The cell of the first of ``columns`` that the table has, as a label; ``""`` for ``n/a``."""
        cell = next((self.cells[column] for column in columns if column in self.cells), "")
        return "" if cell in _NONE else clean_label(cell)

    def text(self, column: str) -> str:
        """The cell as a text without markup and line breaks."""
        cell = self.cells[column]
        return "" if cell in _NONE else " ".join(plain_text(cell).split())

    def says_yes(self, column: str) -> bool:
        """Whether a cell of ``Y`` and ``N`` says yes; older releases lack some of these columns."""
        return self.cells.get(column) == "Y"

    def number(self, column: str, lowest: float, highest: float) -> float | None:
        """The cell as a number, None for ``n/a``; raises CorpusError where it is none between the two bounds."""
        cell = self.cells[column]
        if cell in _NONE:
            return None
        try:
            number = float(cell)
        except ValueError:
            number = math.nan
        if not lowest <= number <= highest:
            raise self.table.error(
                self.line, f"{column} {quoted(cell)} is not a number from {lowest:g} to {highest:g}."
            )
        return number

    def whole(self, column: str, lowest: int, highest: int) -> int | None:
        """The cell as a whole number, None for ``n/a``; raises CorpusError as ``number`` does."""
        number = self.number(column, lowest, highest)
        if number is not None and not number.is_integer():
            raise self.table.error(self.line, f"{column} {quoted(self.cells[column])} is not a whole number.")
        return None if number is None else int(number)

    def onet_code(self, column: str) -> str:
        """The cell as an O*NET-SOC code; raises CorpusError where it is none."""
        code = self.cells[column]
        if not _ONET_SOC.fullmatch(code):
            raise self.table.error(self.line, f"{column} {quoted(code)} is not an O*NET-SOC code such as '15-1252.00'.")
        return code


@dataclass(frozen=True)
class OnetRows:
    """Reads rows about the ``known`` occupations; what is passed over is counted in ``tally``."""

    known: AbstractSet[str]
    tally: Tally

    def of(self, tables: Iterable[Table], *required: str) -> Iterator[OnetRow]:
        """The rows of ``tables`` about known occupations; raises CorpusError for a malformed one."""
        for row in all_rows(tables, required):
            if row.code in self.known:
                yield row
            else:
                self.tally[_STRANGERS] += 1


def all_rows(tables: Iterable[Table], required: Sequence[str]) -> Iterator[OnetRow]:
    """The rows of ``tables``, whatever occupation they are about; raises CorpusError for a malformed code."""
    for table in tables:
        for line, cells in table.rows((CODE, *required)):
            row = OnetRow(table, line, cells[CODE], cells)
            row.onet_code(CODE)
            yield row
