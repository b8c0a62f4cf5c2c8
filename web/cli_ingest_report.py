"""What ``destinai ingest`` says: of a plan, of a finished index, of sources that wait for others."""

import json
from collections.abc import Sequence
from typing import Any

import typer

from corpus.changes import Changes
from corpus.changes_lines import change_lines
from corpus.store import Counts
from corpus.validation import Validation
from retrieval.index_build import Built
from retrieval.index_plan import Plan
from retrieval.ingest import Waiting
from retrieval.removal import Forgotten

_UNCHANGED = "Nothing has changed: the index in service already holds exactly these records."
_MINUTE = 60.0


def show_built(built: Built, as_json: bool) -> None:
    """Say what is in service now, what changed and what it cost."""
    effort = built.effort
    rate = effort.embedded / effort.embed_seconds if effort and effort.embed_seconds else 0.0
    if as_json:
        _print_json(
            {
                "unchanged": effort is None,
                "index": built.folder.name,
                "content_hash": built.manifest.content_hash,
                "counts": built.manifest.counts.model_dump(),
                "report": list(built.manifest.report),
                "changes": _changes(built.changes),
                "validation": _verdict(built.validation),
                "texts": effort.texts if effort else 0,
                "embedded": effort.embedded if effort else 0,
                "seconds": round(effort.seconds, 1) if effort else 0.0,
                "embed_seconds": round(effort.embed_seconds, 1) if effort else 0.0,
                "insert_seconds": round(effort.insert_seconds, 1) if effort else 0.0,
                "texts_per_second": round(rate, 1),
            }
        )
        return
    typer.echo(_counted(built.manifest.counts))
    _print_lines(built.manifest.report, built.changes, built.validation)
    if effort is None:
        typer.echo(_UNCHANGED)
        return
    typer.echo(
        f"{effort.texts:,} texts, {effort.embedded:,} of them embedded anew in {effort.embed_seconds:.0f} s "
        f"({rate:,.0f} texts/s); vectors inserted in {effort.insert_seconds:.0f} s; {effort.seconds:.0f} s in all."
    )
    typer.echo(f"In service: index {built.folder.name}.")


def show_plan(planned: Plan, report: Sequence[str], as_json: bool) -> None:
    """Say what an ingest would change and how long it would take."""
    corpus = planned.prepared.corpus
    counts = Counts(
        occupations=len(corpus.occupations),
        skills=len(corpus.skills),
        relations=len(corpus.links),
        groups=len(corpus.groups),
    )
    lines = (*report, *planned.prepared.left_out)
    changes = None if planned.unchanged else planned.prepared.changes
    if as_json:
        _print_json(
            {
                "dry_run": True,
                "unchanged": planned.unchanged,
                "index": planned.prepared.name,
                "counts": counts.model_dump(),
                "report": list(lines),
                "changes": _changes(changes),
                "validation": _verdict(planned.prepared.validation),
                "texts": planned.texts,
                "to_embed": planned.to_embed,
                "seconds": None if planned.seconds is None else round(planned.seconds, 1),
            }
        )
        return
    typer.echo(_counted(counts))
    _print_lines(lines, changes, planned.prepared.validation)
    if planned.unchanged:
        typer.echo(_UNCHANGED)
        return
    typer.echo(f"{planned.texts:,} texts, {planned.to_embed:,} of them to be embedded. {_time(planned.seconds)}")
    typer.echo("Nothing was changed: this was a dry run.")


def show_waiting(waiting: Waiting, report: Sequence[str], as_json: bool) -> None:
    """Say what sources wait for."""
    if as_json:
        _print_json({"waiting": list(waiting.sources), "explanation": waiting.explanation, "report": list(report)})
        return
    for line in (*report, waiting.explanation):
        typer.echo(line)


def show_forgotten(forgotten: Forgotten, as_json: bool) -> None:
    """Say that sources which waited for others are there no longer."""
    if as_json:
        _print_json({"forgotten": list(forgotten.sources), "explanation": forgotten.explanation})
        return
    typer.echo(forgotten.explanation)


def _counted(counts: Counts) -> str:
    return (
        f"{counts.occupations:,} occupations, {counts.skills:,} skills, {counts.relations:,} relations, "
        f"{counts.groups:,} ISCO-08 groups."
    )


def _print_lines(report: Sequence[str], changes: Changes | None, validation: Validation) -> None:
    for line in (*report, *(change_lines(changes) if changes else ()), validation.summary):
        typer.echo(line)


def _verdict(validation: Validation) -> dict[str, int]:
    return {"errors": validation.errors, "warnings": validation.warnings}


def _changes(changes: Changes | None) -> dict[str, Any] | None:
    """How many changes there are, and the sources; `corpus diff --json` has them one by one."""
    if changes is None:
        return None
    return {
        **changes.counts(),
        "languages_new": sorted({*changes.occupations.languages_new, *changes.skills.languages_new}),
        "sources_new": changes.sources_new,
        "sources_removed": changes.sources_removed,
    }


def _time(seconds: float | None) -> str:
    if seconds is None:
        return "How long it takes cannot be told before a first build has shown how fast this machine is."
    if seconds < _MINUTE:
        return f"About {max(1, round(seconds))} s, as fast as the last time."
    return f"About {round(seconds / _MINUTE)} min, as fast as the last time."


def _print_json(values: dict[str, Any]) -> None:
    typer.echo(json.dumps(values, ensure_ascii=False))
