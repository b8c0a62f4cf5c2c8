"""``destinai corpus export`` and ``destinai corpus remove``: records out to a file, a source out of the index."""

import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from bot.wiring import build_embedder, build_vectors
from corpus.export import ExportFormat, ExportKind, export
from corpus.store import Store
from retrieval.index import STORE, IndexFolder
from retrieval.removal import Forgotten, plan_removal, remove
from web.cli_ingest_report import show_built, show_forgotten, show_plan
from web.files import replaced
from web.progress import ProgressBars


def export_records(
    file: Annotated[str, typer.Argument(help="Where to write; - is standard output.")],
    form: Annotated[ExportFormat, typer.Option("--format", help="JSON lines, or a table for spreadsheets.")] = "jsonl",
    kind: Annotated[ExportKind, typer.Option(help="What to write.")] = "all",
) -> None:
    """Write the records of the index in service to a file, each with its source, licence and attribution."""
    with closing(Store.open(IndexFolder(Settings().home).require() / STORE)) as store:
        if file == "-":
            export(store, kind, form, sys.stdout)
            return
        with replaced(Path(file)) as out:
            written = export(store, kind, form, out)
    typer.echo(f"{written:,} records written.", err=True)


def remove_source(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE[:LANGUAGE]", help="esco, onet, isco, isced, crosswalk; esco:de is one language."
        ),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Take a source, or one language of it, out of the index, and build what stays."""
    settings = Settings()
    IndexFolder(settings.home).require()
    embedder = build_embedder(settings, threads=0)
    if dry_run:
        planned = plan_removal(source, embedder, settings.home)
        if isinstance(planned, Forgotten):
            show_forgotten(planned, as_json)
        else:
            show_plan(planned, (), as_json)
        return
    with ProgressBars() as progress:
        built = remove(source, embedder, settings.home, progress, settings.keep_indexes, build_vectors(settings))
    if isinstance(built, Forgotten):
        show_forgotten(built, as_json)
    else:
        show_built(built, as_json)
