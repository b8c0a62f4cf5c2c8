"""``destinai corpus``: what is in the indexes, whether it is sound, what changed, and going back."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

import typer

from bot.settings import Settings
from bot.wiring import build_vectors
from corpus.changes_lines import SHOWN, change_lines
from corpus.errors import CorpusError
from corpus.intake import take_download
from corpus.manifest import Manifest
from corpus.sources import source_title
from retrieval.index import MANIFEST, IndexFolder
from retrieval.index_changes import Difference, download_difference, index_difference
from retrieval.index_check import check_index
from web.progress import ProgressBars

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Readable: TypeAlias = Literal["esco", "onet", "isco", "isced", "crosswalk"]

NOT_SOUND = 1
"""Exit code of a check that found an error."""

corpus_app = typer.Typer(help="What is in the index.", no_args_is_help=True)


@corpus_app.command("show")
def show(as_json: AsJson = False) -> None:
    """Say what the index in service holds, and where it came from."""
    manifest = Manifest.read(IndexFolder(Settings().home).require() / MANIFEST)
    if as_json:
        sources = [
            {
                "name": source.name,
                "release": source.release,
                "language": source.language,
                "licence": source.licence,
                "attribution": source.acknowledgement,
                "sha256": dict(source.files),
            }
            for source in manifest.sources
        ]
        _print({"counts": manifest.counts.model_dump(), "languages": list(manifest.languages), "sources": sources})
        return
    counts = manifest.counts
    typer.echo(
        f"{counts.occupations:,} occupations, {counts.skills:,} skills, {counts.relations:,} relations, "
        f"{counts.groups:,} groups; languages: {', '.join(manifest.languages)}; made {manifest.created}."
    )
    for source in manifest.sources:
        typer.echo(f"{source_title(source)}: {source.licence}. {source.acknowledgement}")


@corpus_app.command("list")
def list_indexes(as_json: AsJson = False) -> None:
    """List the indexes that are kept, the one built last first."""
    folder = IndexFolder(Settings().home)
    current = folder.require()
    shown = [_index(kept, in_service=kept == current) for kept in folder.kept()]
    if as_json:
        _print({"indexes": shown})
        return
    for index in shown:
        mark = "in service" if index["in_service"] else "kept"
        typer.echo(f"{index['name']}  {index['created'] or 'of another version of DestinAI'}  {mark}")


@corpus_app.command("check")
def check(as_json: AsJson = False) -> None:
    """Check that the index in service is sound; exit code 1 where a finding is an error."""
    validation = check_index(IndexFolder(Settings().home).require())
    if as_json:
        verdict = {"sound": not validation.errors, "errors": validation.errors, "warnings": validation.warnings}
        _print({**verdict, **validation.model_dump(mode="json")})
    else:
        for line in validation.lines():
            typer.echo(line)
    if validation.errors:
        raise typer.Exit(NOT_SOUND)


@corpus_app.command("diff")
def diff(
    states: Annotated[
        list[str] | None,
        typer.Argument(
            help="Up to two indexes (a name of `corpus list`, 'current' or 'previous'), or the files of a download.",
            show_default="previous current",
        ),
    ] = None,
    source: Annotated[Readable, typer.Option(help="What the download is.")] = "esco",
    language: Annotated[str | None, typer.Option(help="Read this language of an ESCO download alone.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every name, not the first ten of each.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what changed from one index to another, or what a download would change; nothing is built."""
    difference = _difference(states or [], source, language)
    changes = difference.changes
    if as_json:
        heads = {"before": difference.before, "after": difference.after, "remarks": list(difference.remarks)}
        _print({**heads, "counts": changes.counts(), "changes": changes.model_dump(mode="json")})
        return
    typer.echo(f"From {difference.before} to {difference.after}.")
    for line in (*difference.remarks, *change_lines(changes, None if everything else SHOWN)):
        typer.echo(line)


@corpus_app.command("rollback")
def rollback(
    name: Annotated[str | None, typer.Argument(help="The index to go back to; without it, the one before.")] = None,
) -> None:
    """Put an index that is kept back into service; a running server goes over to it by itself."""
    settings = Settings()
    folder = IndexFolder(settings.home, build_vectors(settings))
    folder.require()
    with folder.locked():
        chosen = folder.named(name) if name else _before(folder)
        folder.select(chosen.name)
    typer.echo(f"In service: index {chosen.name}.")


def _difference(states: list[str], source: Readable, language: str | None) -> Difference:
    folder = IndexFolder(Settings().home)
    current = folder.require()
    if not states:
        return index_difference(_before(folder), current)
    kept = {"current", "previous", *(index.name for index in folder.kept())}
    if kept.isdisjoint(states) and any(Path(state).exists() for state in states):
        with ProgressBars() as progress:
            intake = take_download(source, [Path(state) for state in states], language, progress)
        return download_difference(current, intake.layers)
    if len(states) > 2:
        raise CorpusError("Two indexes can be compared, and no more.", "See `destinai corpus list`.")
    before, after = [_chosen(folder, state) for state in states] + [current] * (2 - len(states))
    return index_difference(before, after)


def _chosen(folder: IndexFolder, state: str) -> Path:
    if state == "previous":
        return _before(folder)
    return folder.require() if state == "current" else folder.named(state)


def _before(folder: IndexFolder) -> Path:
    before = folder.before()
    if before is None:
        raise CorpusError("There is no index before the one in service.", "See `destinai corpus list`.")
    return before


def _index(kept: Path, *, in_service: bool) -> dict[str, Any]:
    """An index as it is listed; ``created`` and ``counts`` are none where another version of the program made it."""
    try:
        manifest = Manifest.read(kept / MANIFEST)
    except CorpusError:
        return {"name": kept.name, "in_service": in_service, "created": None, "counts": None}
    counts = manifest.counts.model_dump()
    return {"name": kept.name, "in_service": in_service, "created": manifest.created, "counts": counts}


def _print(values: dict[str, Any]) -> None:
    typer.echo(json.dumps(values, ensure_ascii=False))
