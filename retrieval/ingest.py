"""From sources to an index in service."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.contents import Corpus
from corpus.errors import CorpusError, listed
from corpus.everyday_names import with_everyday_names
from corpus.intake import Intake, take_starter
from corpus.layers import layer_identity, layer_source, read_layers, split_ready, with_layers, write_layers
from corpus.progress import Progress
from corpus.sources import source_title
from retrieval.embedder import Embedder
from retrieval.index import IndexFolder, disk_explained
from retrieval.index_build import KEPT, Built, Layers, build_layers, layers_in
from retrieval.index_plan import Plan, plan_index, prepare
from retrieval.vectors import EMBEDDED, VectorStore

_WAITING = "waiting"


@dataclass(frozen=True)
class Waiting:
    """Sources that were taken in, but cannot serve before others are there: the index in service is as it was."""

    sources: tuple[str, ...]

    @property
    def explanation(self) -> str:
        """What they wait for, and what to do, in sentences."""
        return (
            f"Kept for later: {', '.join(self.sources)}. There are no occupations with their skills to go with "
            "it yet: ingest a whole ESCO release or the starter records, and it will be part of that index."
        )


def ingest(
    intake: Intake,
    embedder: Embedder,
    home: Path,
    progress: Progress,
    keep: int = KEPT,
    vectors: VectorStore = EMBEDDED,
    *,
    anew: bool = False,
) -> Built | Waiting:
    """Put what was taken in among the records in service, and the index of all of them into service.

    What cannot serve yet (a standard before any occupation, a further language before its release) is kept and
    becomes part of the first index that has what it needs. ``anew`` leaves out what is in service. Raises
    ``HomeError`` and ``CorpusError`` as ``build_index`` does; the index in service is then as it was.
    """
    folder = IndexFolder(home, vectors)
    with folder.locked():
        there = _there(folder, intake, home, anew)
        if there.waits:
            keep_waiting(home, there.waiting)
            return Waiting(_names(intake.layers))
        built = build_layers(there.before, there.ready, embedder, home, progress, intake.report, keep, vectors)
        keep_waiting(home, there.waiting)
        return built


def plan(intake: Intake, embedder: Embedder, home: Path, *, anew: bool = False) -> Plan | Waiting:
    """What ``ingest`` would do; nothing in the home changes."""
    folder = IndexFolder(home)
    there = _there(folder, intake, home, anew)
    if there.waits:
        return Waiting(_names(intake.layers))
    return plan_index(prepare(there.before, there.ready, embedder.fingerprint), folder.current(), embedder, home)


def ingest_starter(
    embedder: Embedder, home: Path, progress: Progress, vectors: VectorStore = EMBEDDED
) -> Built | Waiting:
    """Ingest the starter records. Raises ``CorpusError`` where an official release is loaded."""
    return ingest(take_starter(), embedder, home, progress, vectors=vectors)


@dataclass(frozen=True)
class _There:
    """All layers at hand: those in service, those of the index to be built, those that wait for others."""

    before: Layers
    ready: Layers
    waiting: Layers
    waits: bool


def _there(folder: IndexFolder, intake: Intake, home: Path, anew: bool) -> _There:
    before = () if anew else layers_in(folder.current())
    ready, waiting = split_ready(with_layers(before, (*waiting_layers(home), *intake.layers)))
    late = set(map(layer_identity, waiting))
    if not late.isdisjoint(map(layer_identity, before)):
        raise CorpusError(
            f"{listed(_names(intake.layers))} lacks relations between occupations and skills, and would take the "
            "place of a whole release.",
            "Ingest a whole release, or a language that is not in the index.",
        )
    waits = any(layer_identity(layer) in late for layer in intake.layers)
    return _There(before, with_everyday_names(ready), waiting, waits)


def waiting_layers(home: Path) -> Layers:
    """The layers that wait for others; raises ``CorpusError`` where they cannot be read."""
    folder = home / _WAITING
    try:
        return read_layers(folder)
    except CorpusError as error:
        raise CorpusError(error.what, f"Delete the folder {folder}, and ingest again what waited there.") from error


def keep_waiting(home: Path, layers: Layers) -> None:
    """Let these layers, and no others, wait for others (the caller holds the lock of the index).

    After a kill each layer is there whole, the old one or the new; one that no longer waits is harmless, as the
    next ingest finds it in the index too.
    """
    folder = home / _WAITING
    if not layers and not folder.exists():
        return
    aside = folder / "new"
    with disk_explained():
        if aside.exists():
            shutil.rmtree(aside)
        write_layers(aside, layers)
        kept = {path.name for path in aside.iterdir()}
        for name in kept:
            (aside / name).replace(folder / name)
        aside.rmdir()
        for path in folder.iterdir():
            if path.name not in kept:
                path.unlink()
        if not kept:
            folder.rmdir()


def _names(layers: Sequence[Corpus]) -> tuple[str, ...]:
    return tuple(source_title(layer_source(layer)) for layer in layers)
