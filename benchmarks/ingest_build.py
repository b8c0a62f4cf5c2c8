"""One ingest, measured: what it took by stage, how large the index is, and which texts it holds."""

import resource
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.stages import Stage, Stopwatch
from corpus.intake import Intake
from corpus.progress import Progress
from corpus.store import Store
from retrieval import index_build
from retrieval.chroma_collections import ChromaCollections
from retrieval.embedder import Embedder, TextKind
from retrieval.index import STORE, IndexFolder
from retrieval.index_build import Built
from retrieval.index_effort import Effort
from retrieval.index_texts import text_collections
from retrieval.ingest import ingest
from retrieval.lexical import LexicalIndex

Text: TypeAlias = tuple[TextKind, str]

STAGES: tuple[Stage, ...] = (
    ("merge", index_build, "prepare", None),
    ("layers", index_build, "write_layers", None),
    ("store", index_build, "write_store", None),
    ("lexical", LexicalIndex, "build", None),
    ("embed", index_build, "embed_all", None),
    ("train", index_build, "adapter_of", None),
    ("insert", ChromaCollections, "add", None),
    ("open", index_build, "open_index", None),
    ("publish", IndexFolder, "publish", None),
)
"""The stages of an ingest after reading. None calls another; ``other`` is what none of them took."""

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Spent:
    """Seconds that passed, and processor seconds of all threads, which hardly depend on what else is running."""

    seconds: float
    cpu_seconds: float

    def __add__(self, other: "Spent") -> "Spent":
        """Both together."""
        return Spent(self.seconds + other.seconds, self.cpu_seconds + other.cpu_seconds)


@dataclass(frozen=True)
class Measured:
    """One ingest: the index in service after it, the time in all and by stage."""

    built: Built
    effort: Effort
    spent: Spent
    stages: Mapping[str, Spent]

    def figures(self) -> dict[str, Any]:
        """What it took: times in seconds, sizes in megabytes of 10⁶ bytes; ``index`` names the result by its hash."""
        effort = self.effort
        labels, descriptions = effort.work["query"], effort.work["passage"]
        return {
            "counts": self.built.manifest.counts.model_dump(),
            "texts": effort.texts,
            "embedded": effort.embedded,
            "seconds": round(self.spent.seconds, 2),
            "cpu_seconds": round(self.spent.cpu_seconds, 2),
            "stages": {name: round(spent.seconds, 2) for name, spent in self.stages.items()},
            "stages_cpu": {name: round(spent.cpu_seconds, 2) for name, spent in self.stages.items()},
            "texts_per_second": _rate(effort.embedded, effort.embed_seconds),
            "labels_per_second": _rate(labels.items, labels.seconds),
            "descriptions_per_second": _rate(descriptions.items, descriptions.seconds),
            "inserts_per_second": _rate(effort.texts, effort.insert_seconds),
            "peak_rss_mb": round(peak_memory() / _MEGABYTE, 1),
            "index_mb": round(size_of(self.built.folder) / _MEGABYTE, 1),
            "index": self.built.folder.name,
        }


def measured_ingest(take: Callable[[], Intake], embedder: Embedder, home: Path, progress: Progress) -> Measured:
    """Take in a source, ingest it into ``home``, and say what that took.

    Raises ``CorpusError`` and ``HomeError`` as taking in and ``ingest`` do.
    """
    watch, began, cpu_began = Stopwatch(STAGES), time.perf_counter(), time.process_time()
    intake = take()
    read = Spent(time.perf_counter() - began, time.process_time() - cpu_began)
    with watch.running():
        built = ingest(intake, embedder, home, progress)
    spent = Spent(time.perf_counter() - began, time.process_time() - cpu_began)
    if not isinstance(built, Built) or built.effort is None:
        raise AssertionError("nothing was built")
    stages = {"read": read, **{name: Spent(watch.seconds[name], watch.cpu_seconds[name]) for name in watch.seconds}}
    known = sum(stages.values(), Spent(0, 0))
    stages["other"] = Spent(spent.seconds - known.seconds, spent.cpu_seconds - known.cpu_seconds)
    return Measured(built, built.effort, spent, stages)


def texts_in(folder: Path) -> dict[Text, None]:
    """The different texts that the index in ``folder`` has vectors of."""
    with closing(Store.open(folder / STORE)) as store:
        return {(c.text_kind, text): None for c in text_collections(store) for text in c.texts}


def size_of(folder: Path) -> int:
    """Bytes of all files in ``folder``."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def peak_memory() -> int:
    """The largest resident memory of this process so far, in bytes; macOS counts in bytes, others in kilobytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else 1024 * peak


def _rate(items: int, seconds: float) -> float:
    return round(items / seconds, 1) if seconds > 0 else 0.0
