"""Lists of titles in the files people have them in: text, CSV of any common kind, JSON lines."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from corpus.errors import CorpusError, listed, quoted

_SAMPLE = 64_000
_DELIMITERS = ",;\t|"


def read_titles(path: Path, column: str | None) -> Iterator[str]:
    """The titles of a list in order: the lines of a text, a column of a ``.csv`` or ``.tsv``, a key of a ``.jsonl``.

    Without ``column`` it is the first column or key. Raises CorpusError for a file or column that is not there,
    for a line that is no JSON object, and for text that is not UTF-8.
    """
    kind = path.suffix.casefold()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            if kind in (".csv", ".tsv"):
                yield from _column(file, path, column)
            elif kind in (".jsonl", ".ndjson"):
                yield from (_value(line, number, path, column) for number, line in enumerate(file, 1) if line.strip())
            else:
                yield from (line.rstrip("\r\n") for line in file)
    except OSError as error:
        raise CorpusError(f"{quoted(str(path))} cannot be read ({error.strerror}).", "Check its name.") from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{quoted(str(path))} is not text in UTF-8 ({error.reason}).", "Save it as UTF-8.") from error
    except csv.Error as error:
        raise CorpusError(f"{quoted(str(path))} is no table that can be read ({error}).", "Save it as CSV.") from error


def _column(file: TextIO, path: Path, column: str | None) -> Iterator[str]:
    heading = file.readline(_SAMPLE)
    # The delimiter that the heading has most of; a heading without any is a table of one column.
    delimiter = max(_DELIMITERS, key=heading.count)
    file.seek(0)
    rows = csv.reader(file, delimiter=delimiter)
    names = next(rows, [])
    if column is not None and column not in names:
        raise CorpusError(
            f"{quoted(str(path))} has no column {quoted(column)}; it has {listed(names)}.", "Name one with --column."
        )
    place = names.index(column) if column is not None else 0
    yield from (row[place] if place < len(row) else "" for row in rows if row)


def _value(line: str, number: int, path: Path, column: str | None) -> str:
    try:
        entry = json.loads(line)
        return str(entry[column] if column is not None else next(iter(entry.values())))
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError) as error:
        wanted = f"an object with the key {quoted(column)}" if column is not None else "an object with a key"
        raise CorpusError(f"{quoted(str(path))}, line {number}: it is not {wanted}.", "Mend that line.") from error
