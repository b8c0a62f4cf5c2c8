"""``destinai search``, ``link`` and ``corpus show | list | rollback``: the records without a conversation."""

import json
from contextlib import closing
from itertools import islice
from typing import Annotated, Literal

import typer

from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.errors import CorpusError
from corpus.manifest import Manifest
from retrieval.index import MANIFEST, IndexFolder, OpenIndex, open_index
from web.files import input_lines, read_argument

Kind = Annotated[Literal["occupation", "skill"], typer.Option(help="What to look for.")]
Limit = Annotated[int, typer.Option(min=1, max=50, help="How many hits.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[str, typer.Option(help="Language of the titles, where the records have it.")]

_BATCH = 64
_LONGEST_LINE = 10_000

corpus_app = typer.Typer(help="What is in the index.", no_args_is_help=True)


def _open() -> OpenIndex:
    settings = Settings()
    folder = IndexFolder(settings.home).require()
    return open_index(folder, build_embedder(settings))


def search(
    text: Annotated[str, typer.Argument(help="What to look for, in any language.")],
    kind: Kind = "occupation",
    limit: Limit = 10,
    language: Language = "en",
    as_json: AsJson = False,
) -> None:
    """Search occupations or skills."""
    with closing(_open()) as index:
        link = index.linker.link(read_argument(text), kind, limit, language)
    if as_json:
        hits = [
            {"uri": h.uri, "title": h.title, "kind": kind, "score": h.score, "language": h.language} for h in link.hits
        ]
        typer.echo(json.dumps({"hits": hits}, ensure_ascii=False))
        return
    for hit in link.hits:
        typer.echo(f"{hit.score:.3f}  {hit.title}  <{hit.uri}>  (matched “{hit.form}”)")
    if not link.hits:
        typer.echo("Nothing found.")


def link(kind: Kind = "occupation", limit: Limit = 5, language: Language = "en") -> None:
    """Link titles to records: one title a line on standard input, one JSON object a line out."""
    lines = input_lines(_LONGEST_LINE)
    with closing(_open()) as index:
        while batch := list(islice(lines, _BATCH)):
            for found in index.linker.link_many(batch, kind, limit, language):
                hits = [{"uri": h.uri, "title": h.title, "score": h.score} for h in found.hits]
                typer.echo(json.dumps({"query": found.query, "hits": hits}, ensure_ascii=False))


@corpus_app.command("show")
def show(as_json: AsJson = False) -> None:
    """Say what the index in service holds, and where it came from."""
    manifest = Manifest.read(IndexFolder(Settings().home).require() / MANIFEST)
    sources = [
        {"name": s.name, "release": s.release, "licence": s.licence, "sha256": dict(s.files)} for s in manifest.sources
    ]
    if as_json:
        shown = {"counts": manifest.counts.model_dump(), "languages": list(manifest.languages), "sources": sources}
        typer.echo(json.dumps(shown, ensure_ascii=False))
        return
    counts = manifest.counts
    typer.echo(
        f"{counts.occupations:,} occupations, {counts.skills:,} skills, {counts.relations:,} relations, "
        f"{counts.groups:,} groups; languages: {', '.join(manifest.languages)}; made {manifest.created}."
    )
    for source in manifest.sources:
        typer.echo(f"{source.name}, {source.release} ({source.language}): {source.licence}. {source.acknowledgement}")


@corpus_app.command("list")
def list_indexes(as_json: AsJson = False) -> None:
    """List the indexes that are kept, the one built last first."""
    folder = IndexFolder(Settings().home)
    current = folder.require()
    shown = [
        {
            "name": kept.name,
            "in_service": kept == current,
            "created": manifest.created,
            "counts": manifest.counts.model_dump(),
        }
        for kept in folder.kept()
        for manifest in [Manifest.read(kept / MANIFEST)]
    ]
    if as_json:
        typer.echo(json.dumps({"indexes": shown}, ensure_ascii=False))
        return
    for index in shown:
        mark = "in service" if index["in_service"] else "kept"
        typer.echo(f"{index['name']}  {index['created']}  {mark}")


@corpus_app.command("rollback")
def rollback(
    name: Annotated[str | None, typer.Argument(help="The index to go back to; without it, the one before.")] = None,
) -> None:
    """Put an index that is kept back into service; a running server reads it when it is restarted."""
    folder = IndexFolder(Settings().home)
    folder.require()
    with folder.locked():
        chosen = folder.named(name) if name else folder.before()
        if chosen is None:
            raise CorpusError("There is no index before the one in service.", "See `destinai corpus list`.")
        folder.select(chosen.name)
    typer.echo(f"In service: index {chosen.name}. Restart a running server.")
