"""``destinai ingest``: records into the index, with a progress bar, interruptible and resumable."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from bot.wiring import build_embedder
from retrieval.index_build import Built, Progress
from retrieval.ingest import ingest_esco, ingest_starter
from web.progress import ProgressBars

ingest_app = typer.Typer(help="Load records and build the index.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@ingest_app.command("starter")
def starter(as_json: AsJson = False) -> None:
    """Load the starter records that come with DestinAI."""
    settings = Settings()
    embedder = build_embedder(settings, threads=0)
    run_ingest(lambda progress: ingest_starter(embedder, settings.home, progress), as_json)


@ingest_app.command("esco")
def esco(
    paths: Annotated[list[Path], typer.Argument(help="The official download: zip files or folders.")],
    language: Annotated[
        str | None, typer.Option(help="Language of the files, where their names do not say it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Load an official ESCO release, as downloaded."""
    settings = Settings()
    embedder = build_embedder(settings, threads=0)
    run_ingest(lambda progress: ingest_esco(paths, language, embedder, settings.home, progress), as_json)


def run_ingest(ingest: Callable[[Progress], Built], as_json: bool) -> None:
    """Run ``ingest`` with a progress bar, and print what came of it."""
    with ProgressBars() as progress:
        built = ingest(progress)
    counts, effort = built.manifest.counts, built.effort
    if as_json:
        rate = round(effort.embedded / effort.embed_seconds, 1) if effort and effort.embed_seconds else 0.0
        figures = {
            "unchanged": effort is None,
            "index": built.folder.name,
            "content_hash": built.manifest.content_hash,
            "counts": counts.model_dump(),
            "report": list(built.manifest.report),
            "texts": effort.texts if effort else 0,
            "embedded": effort.embedded if effort else 0,
            "seconds": round(effort.seconds, 1) if effort else 0.0,
            "embed_seconds": round(effort.embed_seconds, 1) if effort else 0.0,
            "insert_seconds": round(effort.insert_seconds, 1) if effort else 0.0,
            "texts_per_second": rate,
        }
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    typer.echo(
        f"{counts.occupations:,} occupations, {counts.skills:,} skills, {counts.relations:,} relations, "
        f"{counts.groups:,} ISCO-08 groups."
    )
    for line in built.manifest.report:
        typer.echo(line)
    if effort is None:
        typer.echo("Nothing has changed: the index in service already holds exactly these records.")
        return
    rate = effort.embedded / effort.embed_seconds if effort.embed_seconds else 0.0
    typer.echo(
        f"{effort.texts:,} texts, {effort.embedded:,} of them embedded anew in {effort.embed_seconds:.0f} s "
        f"({rate:,.0f} texts/s); vectors inserted in {effort.insert_seconds:.0f} s; {effort.seconds:.0f} s in all."
    )
    typer.echo(f"In service: index {built.folder.name}.")
