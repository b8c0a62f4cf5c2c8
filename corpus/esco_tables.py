"""The tables of an ESCO download read row by row, with everything odd about them counted file by file."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from corpus.errors import quoted
from corpus.packs import Table
from corpus.plain_text import clean_label
from corpus.progress import Progress
from corpus.records import Record

Row: TypeAlias = Mapping[str, str]
Concept = TypeVar("Concept", bound=Record)

MOST_CONCEPTS = 100_000
"""Concepts that one file may hold; the largest of v1.2 holds 14,000."""

_URI = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20\x7f]{1,500}")


class EscoTables:
    """Reads tables, tells ``progress`` the bytes read, and counts findings under the names of ``FileReport``."""

    def __init__(self, progress: Progress | None = None) -> None:
        self._progress = progress
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How often each thing was found, by file name."""
        return self._counts

    def count(self, table: Table, what: str, number: int = 1) -> None:
        """Count ``number`` findings of the kind ``what`` in ``table``."""
        self._counts[table.file_name][what] += number

    def rows(self, table: Table, required: Sequence[str], *, ragged: bool = False) -> Iterator[tuple[int, Row]]:
        """The rows of ``table`` as ``Table.rows`` gives them."""
        watch = self._progress.advance if self._progress else None
        number = 0
        for line, row in table.rows(required, ragged=ragged, watch=watch):
            number += 1
            yield line, row
        self.count(table, "rows", number)

    def concepts(
        self, table: Table | None, required: Sequence[str], parse: Callable[[Row], Concept]
    ) -> dict[str, Concept]:
        """The concept of each row by its URI, in the order of the file; rows without a preferred label are left out.

        Raises CorpusError, with file and line, for a URI that is none, for what ``parse`` refuses with a
        ValueError, and for more than ``MOST_CONCEPTS`` of them.
        """
        concepts: dict[str, Concept] = {}
        if table is None:
            return concepts
        for line, row in self.rows(table, ("conceptUri", "preferredLabel", *required)):
            uri = checked_uri(table, line, row["conceptUri"])
            if uri in concepts:
                self.count(table, "duplicates")
            elif not clean_label(row["preferredLabel"]):
                self.count(table, "unlabelled")
            elif len(concepts) == MOST_CONCEPTS:
                raise table.error(line, f"the file holds more than {MOST_CONCEPTS} concepts.")
            else:
                try:
                    concepts[uri] = parse(row)
                except ValueError as error:
                    raise table.error(line, str(error)) from error
        return concepts


def checked_uri(table: Table, line: int, uri: str) -> str:
    """``uri``, if it is one; raises CorpusError for anything else."""
    if not _URI.fullmatch(uri):
        raise table.error(line, f"{quoted(uri)} is not a concept URI.")
    return uri
