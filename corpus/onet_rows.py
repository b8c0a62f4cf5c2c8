"""Rows of the O*NET tables, each about one occupation, with every cell checked before it is believed."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT
from corpus.errors import quoted
from corpus.onet_files import CODE
from corpus.packs import Table
from corpus.plain_text import clean_label, plain_text

Tally: TypeAlias = Counter[str]
"""How often something was left out, by a clause that says what and why."""

MOST_ROWS = 200_000
"""Rows on one topic, over all its tables; the most in release 29.0 is 61,530."""
MOST_OF_ONE = 5_000
"""Rows on one topic about one occupation; the most in release 29.0 is 2,750."""

DUPLICATES = "rows given more than once, the first kept"
_TOO_MANY = f"rows left out, because a table has more than {MOST_OF_ONE} about one occupation"
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
        """The cell of the first of ``columns`` that the table has, as a label; ``""`` for ``n/a``.

        Raises CorpusError where it is longer than ``LONGEST_LABEL``.
        """
        column = next((column for column in columns if column in self.cells), None)
        cell = self.cells[column] if column else ""
        return "" if cell in _NONE else clean_label(self._bounded(cell, column, LONGEST_LABEL))

    def text(self, column: str) -> str:
        """The cell as a text without markup and line breaks; raises CorpusError beyond ``LONGEST_TEXT``."""
        cell = self._bounded(self.cells[column], column, LONGEST_TEXT)
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

    def _bounded(self, cell: str, column: str | None, longest: int) -> str:
        if len(cell) > longest:
            raise self.table.error(self.line, f"{column} {quoted(cell)} is longer than {longest} characters.")
        return cell

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
        """The rows of ``tables`` about known occupations, ``MOST_OF_ONE`` about each.

        Raises CorpusError for a malformed one, and for more than ``MOST_ROWS``.
        """
        of_one = Counter[str]()
        for row in all_rows(tables, required):
            if row.code not in self.known:
                self.tally[_STRANGERS] += 1
            elif of_one[row.code] == MOST_OF_ONE:
                self.tally[_TOO_MANY] += 1
            else:
                of_one[row.code] += 1
                yield row


def all_rows(tables: Iterable[Table], required: Sequence[str]) -> Iterator[OnetRow]:
    """The rows of ``tables``, whatever occupation they are about.

    Raises CorpusError for a malformed code, and for more than ``MOST_ROWS``.
    """
    number = 0
    for table in tables:
        for line, cells in table.rows((CODE, *required)):
            number += 1
            if number > MOST_ROWS:
                raise table.error(line, f"there are more than {MOST_ROWS} rows on one topic.")
            row = OnetRow(table, line, cells[CODE], cells)
            row.onet_code(CODE)
            yield row
