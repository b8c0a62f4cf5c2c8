"""``destinai search``: the records without a conversation."""

import json
from contextlib import closing
from typing import Annotated, Literal

import typer

from bot.settings import Settings
from bot.wiring import build_embedder, build_vectors
from corpus.credits import concept_sources, credit_lines
from retrieval.index import IndexFolder, OpenIndex, open_index
from web.files import read_argument

Kind = Annotated[Literal["occupation", "skill"], typer.Option(help="What to look for.")]
Limit = Annotated[int, typer.Option(min=1, max=50, help="How many hits.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[str, typer.Option(help="Language of the titles, where the records have it.")]


def opened_index() -> OpenIndex:
    """The index in service, opened with the embedder and vector store that the settings name."""
    settings = Settings()
    folder = IndexFolder(settings.home).require()
    return open_index(folder, build_embedder(settings), build_vectors(settings))


def search(
    text: Annotated[str, typer.Argument(help="What to look for, in any language.")],
    kind: Kind = "occupation",
    limit: Limit = 10,
    language: Language = "en",
    as_json: AsJson = False,
) -> None:
    """Search occupations or skills."""
    with closing(opened_index()) as index:
        link = index.linker.link(read_argument(text), kind, limit, language)
        credited = credit_lines(concept_sources(index.store.sources())) if link.hits else ()
    if as_json:
        hits = [
            {"uri": h.uri, "title": h.title, "kind": kind, "score": h.score, "language": h.language} for h in link.hits
        ]
        typer.echo(json.dumps({"hits": hits, "attribution": credited}, ensure_ascii=False))
        return
    if link.hits and link.band == "unknown":
        typer.echo("Nothing is close; the nearest there is:")
    for hit in link.hits:
        typer.echo(f"{hit.score:.3f}  {hit.title}  <{hit.uri}>  (matched “{hit.form}”)")
    for line in credited or ("Nothing found.",):
        typer.echo(line)
