"""Zip files and folders opened as one bag of named tables, read row by row and never trusted.

A pack is what a publisher lets people download: a zip file, a folder of tables or of zip files, in any
nesting. A table is a CSV file, or a text file with tabs between the cells (``.txt``, ``.tsv``) and no
quoting. Nothing is unpacked to disk under a name that the pack chooses.
"""

import codecs
import csv
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from corpus.errors import CorpusError, listed, quoted
from corpus.pack_members import Member, PackReader

if TYPE_CHECKING:
    from _csv import Reader

LONGEST_RECORD = 1_000_000
"""Characters that one record, with all its cells and lines, may hold; the longest of ESCO v1.2 has 4,651."""
MOST_ROWS = 1_000_000
"""Rows that one table may hold; the longest of ESCO v1.2 has 129,004."""
MOST_COLUMNS = 1_000
"""Columns that one table may have; the widest of O*NET has 15."""

_TABBED = (".txt", ".tsv")
_CHUNK = 1 << 16


@dataclass(frozen=True)
class Table:
    """One table of a pack. ``name`` is its file name without suffix, in lower case."""

    name: str
    member: Member

    @property
    def location(self) -> str:
        """Where it lies, for people: the pack's name and the path inside it."""
        return self.member.location

    @property
    def file_name(self) -> str:
        """The file name as the publisher wrote it."""
        return self.member.names[-1]

    def rows(
        self,
        required: Sequence[str],
        skip: int = 0,
        *,
        ragged: bool = False,
        watch: Callable[[int], None] | None = None,
    ) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Each row as ``(line number, cells by column name)``, streamed; blank lines are passed over.

        ``skip`` is how many records stand before the header. ``ragged`` takes rows without their last cells,
        these being empty. ``watch`` is told how many bytes were read, lot by lot. Raises CorpusError for a
        missing column, text that is not UTF-8, a record beyond ``LONGEST_RECORD``, more than ``MOST_ROWS``,
        broken quoting, more than ``MOST_COLUMNS``, a row of another width than the header, or a damaged archive.
        """
        with self.member.open() as stream:
            records = self._records(stream, watch)
            for _ in islice(records, skip):
                pass
            header = self._header(records, required)
            for number, (line, cells) in enumerate(records):
                if number == MOST_ROWS:
                    raise self.error(line, f"the file has more than {MOST_ROWS} rows.")
                if ragged:
                    cells.extend("" for _ in range(len(header) - len(cells)))
                if len(cells) != len(header):
                    raise self.error(line, f"it has {len(cells)} cells where the header has {len(header)} columns.")
                yield line, dict(zip(header, cells, strict=True))

    def columns(self) -> tuple[str, ...]:
        """The column names of the header."""
        with self.member.open() as stream:
            return self._header(self._records(stream), ())

    def head(self, count: int) -> tuple[tuple[str, ...], ...]:
        """The cells of the first ``count`` records, of any width, for a table whose header does not come first."""
        with self.member.open() as stream:
            return tuple(tuple(cells) for _, cells in islice(self._records(stream), count))

    def sha256(self) -> str:
        """The sha256 of its content, in hexadecimal."""
        digest = hashlib.sha256()
        with self.member.open() as stream:
            while chunk := self.member.read(stream, _CHUNK):
                digest.update(chunk)
        return digest.hexdigest()

    def error(self, line: int, what: str) -> CorpusError:
        """The error to raise for something wrong in one row."""
        return CorpusError(
            f"{self.location}, line {line}: {what}", "Download the pack again, or correct that line and try again."
        )

    def _header(self, records: Iterator[tuple[int, list[str]]], required: Sequence[str]) -> tuple[str, ...]:
        _, cells = next(records, (0, []))
        header = tuple(cell.strip() for cell in cells)
        if not any(header):
            raise CorpusError(f"{self.location} is empty.", "Download the pack again.")
        if len(header) > MOST_COLUMNS:
            raise self.error(1, f"the file has {len(header)} columns; the limit is {MOST_COLUMNS}.")
        if len(set(header)) < len(header):
            raise self.error(1, f"a column name occurs twice: {listed(header)}.")
        for column in required:
            if column not in header:
                raise CorpusError(
                    f"{self.location} has no column {quoted(column)}; it has {listed(header)}.",
                    "Use the files as published, with their commas or tabs between the cells and the first line kept.",
                )
        return header

    def _reader(self, lines: Iterator[str]) -> "Reader":
        # A setting of the whole process, 131,072 by default; only this module reads CSV.
        csv.field_size_limit(LONGEST_RECORD)
        if self.member.suffix in _TABBED:
            return csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
        return csv.reader(lines, strict=True)

    def _records(
        self, stream: IO[bytes], watch: Callable[[int], None] | None = None
    ) -> Iterator[tuple[int, list[str]]]:
        record = _RecordSize()
        reader = self._reader(self._lines(stream, record, watch))
        while True:
            line = reader.line_num + 1
            record.begin(line)
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise self.error(line, f"it cannot be read as CSV ({error}).") from error
            if cells:
                yield line, cells

    def _lines(self, stream: IO[bytes], record: "_RecordSize", watch: Callable[[int], None] | None) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        rest, line = "", 1
        while chunk := self.member.read(stream, _CHUNK):
            if watch is not None:
                watch(len(chunk))
            *whole, rest = (rest + self._decoded(decoder, chunk, line)).split("\n")
            for text in whole:
                self._take(record, len(text) + 1)
                yield text + "\n"
            line += len(whole)
            if len(rest) > LONGEST_RECORD:
                self._take(record, len(rest))
        rest += self._decoded(decoder, b"", line)
        if rest:
            yield rest

    def _take(self, record: "_RecordSize", characters: int) -> None:
        record.characters += characters
        if record.characters > LONGEST_RECORD:
            raise self.error(record.line, f"it is longer than {LONGEST_RECORD} characters.")

    def _decoded(self, decoder: codecs.IncrementalDecoder, chunk: bytes, line: int) -> str:
        try:
            return decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            line += error.object[: error.start].count(b"\n")
            raise CorpusError(
                f"{self.location}, line {line}: byte 0x{error.object[error.start]:02x} is not UTF-8 text.",
                "Save the file as CSV in UTF-8, or download the pack again.",
            ) from error


class _RecordSize:
    """How many characters the record being read has taken so far, over all its lines."""

    def __init__(self) -> None:
        self.begin(1)

    def begin(self, line: int) -> None:
        self.line = line
        self.characters = 0


class Packs(AbstractContextManager["Packs"]):
    """Any number of packs, open for reading until the ``with`` block ends.

    Tables are the files whose names end in one of ``suffixes`` (lower case).
    """

    def __init__(self, paths: Sequence[Path], suffixes: tuple[str, ...] = (".csv",)) -> None:
        self._reader = PackReader(suffixes)
        try:
            for path in paths:
                self._reader.add(path)
        except BaseException:
            self._reader.close()
            raise
        self.tables: tuple[Table, ...] = tuple(Table(member.stem, member) for member in self._reader.members)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.close()


def one_of(tables: Sequence[Table]) -> Table:
    """The table to use where several claim one role: the first, if all have the same content.

    Raises CorpusError where they differ, because choosing one would be a guess.
    """
    if len(tables) > 1 and len({table.sha256() for table in tables}) > 1:
        places = ", ".join(table.location for table in tables)
        raise CorpusError(
            f"Several different files claim to be {quoted(tables[0].name)}: {places}.",
            "Give only one release, or only one folder.",
        )
    return tables[0]
