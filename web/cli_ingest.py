"""``destinai ingest``: records into the index, with a plan, a progress bar, interruptible and resumable."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from bot.wiring import build_embedder, build_vectors
from corpus.intake import (
    Intake,
    take_crosswalk,
    take_esco,
    take_isced,
    take_isco,
    take_onet,
    take_starter,
)
from corpus.progress import Progress
from retrieval.ingest import Waiting, ingest, plan
from web.cli_ingest_report import show_built, show_plan, show_waiting
from web.progress import ProgressBars

ingest_app = typer.Typer(help="Load records and build the index.", no_args_is_help=True)

Paths = Annotated[list[Path], typer.Argument(help="The download: zip files, folders or single files.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")]
Anew = Annotated[bool, typer.Option("--anew", help="Leave out what is in the index: it will hold this source alone.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@ingest_app.command("starter")
def starter(dry_run: DryRun = False, anew: Anew = False, as_json: AsJson = False) -> None:
    """Load the starter records that come with DestinAI."""
    run_ingest(lambda _: take_starter(), dry_run, anew, as_json)


@ingest_app.command("esco")
def esco(
    paths: Paths,
    language: Annotated[
        str | None, typer.Option(help="Read this language alone; names it where file names do not.")
    ] = None,
    dry_run: DryRun = False,
    anew: Anew = False,
    as_json: AsJson = False,
) -> None:
    """Load an official ESCO release as downloaded, in all languages given."""
    run_ingest(lambda progress: take_esco(paths, language, progress), dry_run, anew, as_json)


@ingest_app.command("onet")
def onet(paths: Paths, dry_run: DryRun = False, anew: Anew = False, as_json: AsJson = False) -> None:
    """Load a text release of the O*NET database."""
    run_ingest(lambda _: take_onet(paths), dry_run, anew, as_json)


@ingest_app.command("isco")
def isco(paths: Paths, dry_run: DryRun = False, anew: Anew = False, as_json: AsJson = False) -> None:
    """Load the ILO's tables of ISCO-08."""
    run_ingest(lambda _: take_isco(paths), dry_run, anew, as_json)


@ingest_app.command("isced")
def isced(paths: Paths, dry_run: DryRun = False, anew: Anew = False, as_json: AsJson = False) -> None:
    """Load the fields of education of ISCED-F 2013."""
    run_ingest(lambda _: take_isced(paths), dry_run, anew, as_json)


@ingest_app.command("crosswalk")
def crosswalk(paths: Paths, dry_run: DryRun = False, anew: Anew = False, as_json: AsJson = False) -> None:
    """Load the crosswalks ESCO–O*NET and ISCO-08–SOC, one or both."""
    run_ingest(lambda _: take_crosswalk(paths), dry_run, anew, as_json)


def run_ingest(read: Callable[[Progress], Intake], dry_run: bool, anew: bool, as_json: bool) -> None:
    """Read a source and put it into the index (or say what that would change), and print what came of it."""
    settings = Settings()
    embedder, vectors = build_embedder(settings, threads=0), build_vectors(settings)
    with ProgressBars() as progress:
        intake = read(progress)
        if dry_run:
            planned = plan(intake, embedder, settings.home, anew=anew)
        else:
            built = ingest(intake, embedder, settings.home, progress, settings.keep_indexes, vectors, anew=anew)
    if dry_run:
        if isinstance(planned, Waiting):
            show_waiting(planned, intake.report, as_json)
        else:
            show_plan(planned, intake.report, as_json)
    elif isinstance(built, Waiting):
        show_waiting(built, intake.report, as_json)
    else:
        show_built(built, as_json)
