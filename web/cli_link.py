"""``destinai link``: thousands of titles to records, for people who code answers or merge lists of jobs."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Annotated, Literal, TextIO, TypeAlias

import typer

from corpus.credits import concept_sources, credit_lines
from corpus.errors import CorpusError, quoted
from corpus.export import spreadsheet_cell
from retrieval.linker import Link
from web.cli_records import Kind, Language, Limit, opened_index
from web.files import input_lines
from web.progress import ProgressBars
from web.title_list import read_titles

Format: TypeAlias = Literal["jsonl", "csv"]

_BATCH = 64
_LONGEST_LINE = 10_000


def link(
    source: Annotated[
        str, typer.Argument(metavar="[FILE]", help="Titles: .txt (one a line), .csv, .tsv or .jsonl; - for lines.")
    ] = "-",
    column: Annotated[str | None, typer.Option(help="Column or key of the titles (default: the first).")] = None,
    output: Annotated[Path | None, typer.Option(help="Write here; a file half done is gone on with.")] = None,
    output_format: Annotated[
        Format | None, typer.Option("--format", help="Of the output (default: by the name of the output, or jsonl).")
    ] = None,
    kind: Kind = "occupation",
    limit: Limit = 5,
    language: Language = "en",
) -> None:
    """Link titles to records, many at a time: the URIs found, how sure each is, the label that matched, and why."""
    form: Format = output_format or ("csv" if output and output.suffix.casefold() == ".csv" else "jsonl")
    done = _kept_titles(output, form) if output else []
    titles = input_lines(_LONGEST_LINE) if source == "-" else read_titles(Path(source), column)
    _skip(done, titles, output)
    total = sum(1 for _ in read_titles(Path(source), column)) if output and source != "-" else 0
    with ExitStack() as stack:
        index = stack.enter_context(closing(opened_index()))
        file = stack.enter_context(output.open("a", encoding="utf-8", newline="")) if output else sys.stdout
        bars = stack.enter_context(ProgressBars())
        if form == "csv" and (output is None or output.stat().st_size == 0):
            _row(file, _columns(limit))
        if total:
            bars.begin("titles", total)
            bars.advance(len(done))
        while batch := list(islice(titles, _BATCH)):
            for found in index.linker.link_many(batch, kind, limit, language):
                _write(found, form, limit, file)
            # A kill loses the last batch at most, and the same command does it again.
            file.flush()
            bars.advance(len(batch))
        credited = credit_lines(concept_sources(index.store.sources()))
    for line in credited:  # beside the list, which must stay one record a line
        typer.echo(line, err=True)


def _write(found: Link, form: Format, limit: int, file: TextIO) -> None:
    if form == "csv":
        cells = [cell for h in found.hits for cell in (h.uri, h.title, h.chance)]
        _row(file, (_plain(found.query), found.band, *cells, *[""] * (3 * limit - len(cells))))
        return
    hits = [
        {
            "uri": h.uri,
            "title": h.title,
            "score": h.score,
            "chance": h.chance,
            "matched": h.form,
            "read_as": h.reading.text,
            "signs": asdict(h.signs),
        }
        for h in found.hits
    ]
    line = {"query": _encodable(found.query), "band": found.band, "hits": hits}
    file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _columns(limit: int) -> list[str]:
    return ["query", "band", *(f"{name}_{rank}" for rank in range(1, limit + 1) for name in ("uri", "title", "chance"))]


def _row(file: TextIO, values: Iterable[object]) -> None:
    csv.writer(file, lineterminator="\n").writerow([spreadsheet_cell(str(value)) for value in values])


def _encodable(text: str) -> str:
    """The text with what cannot be written as UTF-8 replaced."""
    return text.encode("utf-8", "replace").decode()


def _plain(text: str) -> str:
    """A title on one line, so that each row of a table is one."""
    return " ".join(_encodable(text).split())


def _kept_titles(output: Path, form: Format) -> list[str]:
    """The titles that an earlier run has written; a line that it could not finish is cut off.

    Raises CorpusError where the file is no output of this command.
    """
    if not output.exists():
        return []
    with output.open("r+b") as file:
        content = file.read()
        whole = content.rfind(b"\n") + 1
        try:
            lines = content[:whole].decode("utf-8").split("\n")[:-1]
            if form == "csv":
                done = [row[0] for row in csv.reader(lines)][1:]
            else:
                done = [str(json.loads(line)["query"]) for line in lines]
        except (ValueError, KeyError, TypeError, IndexError, csv.Error) as error:
            raise CorpusError(
                f"{quoted(str(output))} is no {form} that this command wrote.", "Name another file with --output."
            ) from error
        file.truncate(whole)
    return done


def _skip(done: list[str], titles: Iterator[str], output: Path | None) -> None:
    """Leave out the titles that are done; raises CorpusError where these are of another list."""
    for number, written in enumerate(done, 1):
        title = next(titles, None)
        if title is None or written not in (_encodable(title), spreadsheet_cell(_plain(title))):
            raise CorpusError(
                f"{quoted(str(output))} is of another list: its title {number} is {quoted(written)}.",
                "Name another file with --output, or remove this one.",
            )
