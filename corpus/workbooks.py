"""Excel workbooks opened as tables, after the checks that a hostile one needs; formulas are never run.

The library lays a sheet out as a full rectangle, so one cell far out would take all memory: every part of the
workbook is measured first, and only the parts that passed are handed on.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook

from corpus.errors import CorpusError, listed, quoted
from corpus.pack_members import Member

LARGEST_WORKBOOK = 16 * 1024**2
"""Bytes of the file, and uncompressed bytes of all its parts; the ILO's has 1.2 million."""
LAST_ROW = 20_000
LAST_COLUMN = 100
LARGEST_TEXT = 64 * 1024**2
"""Characters of all cells together: each cell gets a copy of the shared text that it points to.

The ILO's workbook needs 10 million.
"""

_PARTS = (".xml", ".rels")
_REFERENCE = re.compile(r"\$?([A-Z]{1,7})\$?([0-9]{1,9})")
_DAMAGE = (
    CalamineError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_AGAIN = "Download the workbook again from its publisher, or save the sheet as CSV in UTF-8."


@dataclass(frozen=True)
class Sheet:
    """The sheet of a workbook whose first row holds the columns asked for."""

    location: str
    header: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]

    def rows(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Each row as ``(row number, cells by column name)``; empty rows are passed over."""
        for number, cells in enumerate(self.cells, start=2):
            if any(cells):
                yield number, dict(zip(self.header, cells, strict=True))

    def error(self, line: int, what: str) -> CorpusError:
        """The error to raise for something wrong in one row."""
        return CorpusError(f"{self.location}, row {line}: {what}", "Correct that row, or download the workbook again.")


def open_sheet(member: Member, required: Sequence[str]) -> Sheet:
    """The first sheet of the workbook ``member`` that has the columns ``required`` in its first row.

    Raises CorpusError where there is none, where it is no workbook, and beyond the bounds of this module.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(_checked(member))
        found: list[str] = []
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            header = tuple(_text(value).strip() for value in rows[0]) if rows else ()
            if all(header.count(column) == 1 for column in required):
                body = tuple(tuple(_text(value) for value in row) for row in rows[1:])
                return Sheet(member.location, header, body)
            found.extend(header)
    except _DAMAGE as error:
        raise CorpusError(f"{member.location} cannot be read as a workbook ({quoted(error)}).", _AGAIN) from error
    raise CorpusError(
        f"No sheet of {member.location} has the columns {listed(required)}; found {listed(found)}.",
        "Use the workbook as published, with the first row kept.",
    )


def _text(value: object) -> str:
    """A value as it would stand in a CSV file: whole numbers without a fraction."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _checked(member: Member) -> io.BytesIO:
    """The workbook again, with those of its parts that are well-formed XML within the bounds."""
    with member.open() as stream:
        content = member.read(stream, LARGEST_WORKBOOK + 1)
    if len(content) > LARGEST_WORKBOOK:
        raise _beyond(member, f"is larger than {LARGEST_WORKBOOK} bytes")
    checked = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(checked, "w") as target:
        total, gauge = 0, _Gauge(member)
        for entry in source.infolist():
            if not entry.filename.casefold().endswith(_PARTS):
                continue
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                # The other methods decompress a whole block at a time, without a bound.
                raise _beyond(member, f"is packed by method {entry.compress_type}")
            total += entry.file_size
            if total > LARGEST_WORKBOOK:
                raise _beyond(member, f"would grow to more than {LARGEST_WORKBOOK} bytes")
            part = source.read(entry)
            gauge.measure(part)
            target.writestr(entry.filename, part)
    checked.seek(0)
    return checked


class _Gauge:
    """Measures the parts of a workbook one by one.

    Raises CorpusError for what is no XML, declares a document type, or goes beyond the bounds. Cells may
    stand without a reference; then their number counts.
    """

    def __init__(self, member: Member) -> None:
        self._member = member
        self._rows = self._row_cells = self._cells = 0
        self._shared: int | None = None
        self._longest = 0

    def measure(self, part: bytes) -> None:
        self._rows, self._row_cells, self._shared = 0, 0, None
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._element
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._document_type
        try:
            parser.Parse(part, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise CorpusError(f"{self._member.location} has a part that is not XML ({error}).", _AGAIN) from error
        if self._cells * self._longest > LARGEST_TEXT:
            raise _beyond(self._member, f"has {self._cells} cells for texts of up to {self._longest} characters")

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "si":
            self._shared = 0
        elif local == "row":
            self._rows, self._row_cells = self._rows + 1, 0
            self._bound(f"A{attributes.get('r', self._rows)}")
        elif local == "c":
            self._cells, self._row_cells = self._cells + 1, self._row_cells + 1
            self._bound(attributes.get("r", "A1"))
        elif local in ("dimension", "mergeCell"):
            for corner in attributes.get("ref", "A1").split(":"):
                self._bound(corner)
        if self._rows > LAST_ROW or self._row_cells > LAST_COLUMN:
            raise _beyond(self._member, f"has more than {LAST_ROW} rows, or {LAST_COLUMN} cells in a row")

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == "si":
            self._shared = None

    def _text(self, text: str) -> None:
        if self._shared is not None:
            self._shared += len(text)
            self._longest = max(self._longest, self._shared)

    def _document_type(self, *_: object) -> None:
        raise _beyond(self._member, "declares a document type")

    def _bound(self, reference: str) -> None:
        found = _REFERENCE.fullmatch(reference)
        if not found or int(found[2]) > LAST_ROW or _column(found[1]) > LAST_COLUMN:
            raise _beyond(
                self._member, f"has a cell at {quoted(reference)}, beyond row {LAST_ROW} or column {LAST_COLUMN}"
            )


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _beyond(member: Member, what: str) -> CorpusError:
    return CorpusError(f"The workbook {member.location} {what}.", _AGAIN)
