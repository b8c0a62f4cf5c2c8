"""One ingest, measured: what it took by stage, how large the index is, and which texts it holds."""

import resource
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.stages import Stage, Stopwatch
from corpus.intake import Intake
from corpus.progress import Progress
from corpus.store import Store
from retrieval import index_build
from retrieval.embedder import Embedder, TextKind
from retrieval.index import STORE, IndexFolder
from retrieval.index_build import Built
from retrieval.index_effort import Effort
from retrieval.index_texts import text_collections
from retrieval.ingest import ingest

Text: TypeAlias = tuple[TextKind, str]

STAGES: tuple[Stage, ...] = (
    ("merge", index_build, "prepare", None),
    ("layers", index_build, "write_layers", None),
    ("store", index_build, "write_store", None),
    ("open", index_build, "open_index", None),
    ("publish", IndexFolder, "publish", None),
)
"""The stages that a build does not time itself."""

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Measured:
    """One ingest: the index in service after it, the time by stage, and the seconds in all with those of reading."""

    built: Built
    watch: Stopwatch
    seconds: float
    read_seconds: float

    @property
    def embedded(self) -> int:
        """How many texts had to be embedded."""
        return self.built.effort.embedded if self.built.effort else 0

    def figures(self) -> dict[str, Any]:
        """What it took: times in seconds, sizes in megabytes of 10⁶ bytes; ``index`` names the result by its hash."""
        effort = self.built.effort
        if effort is None:
            raise AssertionError("this ingest left the index as it was")
        stages = self._stages(effort)
        labels, descriptions = effort.work["query"], effort.work["passage"]
        return {
            "counts": self.built.manifest.counts.model_dump(),
            "texts": effort.texts,
            "embedded": effort.embedded,
            "seconds": round(self.seconds, 2),
            "stages": {name: round(seconds, 2) for name, seconds in stages.items()},
            "texts_per_second": _rate(effort.embedded, effort.embed_seconds),
            "labels_per_second": _rate(labels.items, labels.seconds),
            "descriptions_per_second": _rate(descriptions.items, descriptions.seconds),
            "inserts_per_second": _rate(effort.texts, effort.insert_seconds),
            "peak_rss_mb": round(peak_memory() / _MEGABYTE, 1),
            "index_mb": round(size_of(self.built.folder) / _MEGABYTE, 1),
            "index": self.built.folder.name,
        }

    def _stages(self, effort: Effort) -> dict[str, float]:
        """Seconds by stage; ``lexical`` is what storing the records took beside layers and store."""
        watched, work = self.watch.seconds, {name: share.seconds for name, share in effort.work.items()}
        stages = {
            "read": self.read_seconds,
            "merge": watched["merge"],
            "layers": watched["layers"],
            "store": watched["store"],
            "lexical": work["records"] - watched["layers"] - watched["store"],
            "embed labels": work["query"],
            "embed descriptions": work["passage"],
            "train": work["train"],
            "insert": work["insert"],
            "open": watched["open"],
            "publish": watched["publish"],
        }
        return {**stages, "other": self.seconds - sum(stages.values())}


def measured_ingest(
    intake: Intake, embedder: Embedder, home: Path, progress: Progress, read_seconds: float = 0.0
) -> Measured:
    """Ingest into ``home`` what was read in ``read_seconds``, and say what it took.

    Raises ``CorpusError`` and ``HomeError`` as ``ingest`` does.
    """
    watch, began = Stopwatch(STAGES), time.perf_counter()
    with watch.running():
        built = ingest(intake, embedder, home, progress)
    if not isinstance(built, Built):
        raise AssertionError(f"nothing was built: {built.explanation}")
    return Measured(built, watch, read_seconds + time.perf_counter() - began, read_seconds)


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
