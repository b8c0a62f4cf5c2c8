"""``python -m benchmarks.engine``: embedder, batching and vector index, measured. Prints one JSON object."""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import numpy as np

from benchmarks.ingest_build import peak_memory
from benchmarks.typing_errors import misspelt
from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.store import Store
from retrieval.adapter import Adapter
from retrieval.batching import BatchingEmbedder
from retrieval.embedder import FloatArray, unit_rows
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.exact_vectors import ExactVectors, recall
from retrieval.index import STORE, IndexFolder, adapter_file, open_index
from retrieval.index_texts import TextCollection, text_collections
from retrieval.vectors import EMBEDDED

CALLERS = 32
_ROUNDS = 3
_QUERIES = 1_000
_LIMITS = (10, 120)
_MEGABYTE = 1_000_000

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure over the index of a home, with the embedder that the settings name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine", description=__doc__)
    parser.add_argument("--home", type=Path, help="the home whose index is used (default: that of the settings)")
    parser.add_argument("--texts", type=int, default=1_500, help="how many texts are embedded for each figure")
    parser.add_argument("--links", type=int, default=300, help="how many misspelt labels are linked")
    parser.add_argument("--no-vectors", action="store_true", help="leave out inserting all vectors anew, and recall")
    options = parser.parse_args(arguments)
    if min(options.texts, options.links) < CALLERS:
        parser.error(f"--texts and --links must be {CALLERS} or more")
    home = options.home or Settings().home
    folder = IndexFolder(home).require()
    settings = Settings(home=home)
    measured: dict[str, Any] = {"memory_mb": {"start": resident_memory()}}
    with closing(Store.open(folder / STORE)) as store:
        collections = text_collections(store)
    typed = list(_typed(collections[0], options.texts + options.links))
    with closing(BatchingEmbedder(build_embedder(settings))) as embedder:
        embedder.embed_queries(["warm up"])
        measured["memory_mb"]["embedder"] = resident_memory()
        measured["embedder"] = embedding(embedder, typed[: options.texts])
        measured["memory_mb"]["embedder, 32 callers"] = resident_memory()
        with closing(open_index(folder, embedder)) as index:
            index.linker.link("warm up", "occupation")
            measured["link"] = timed(lambda text: index.linker.link(text, "occupation"), typed[options.texts :])
            measured["memory_mb"]["index open"] = resident_memory()
        if not options.no_vectors:
            measured["vectors"] = vectors(home, folder, collections)
    measured["memory_mb"]["peak"] = round(peak_memory() / _MEGABYTE)
    print(json.dumps(measured))


def embedding(embedder: BatchingEmbedder, texts: Sequence[str]) -> dict[str, Any]:
    """What one query takes, and how many a second one caller and 32 at once get; no text is embedded twice.

    Each figure is the median of three rounds, in which one caller and many take turns: other work on the machine
    then meets both alike. The processor's milliseconds for a text tell the same where the machine is busy.
    """
    share = len(texts) // (2 * _ROUNDS)
    parts = [texts[start : start + share] for start in range(0, 2 * _ROUNDS * share, share)]
    single: list[float] = []
    one, many = [], []
    spent = {"one": 0.0, "many": 0.0}

    def query(text: str) -> object:
        return embedder.embed_queries([text])

    with ThreadPoolExecutor(CALLERS) as callers:
        for alone, together in zip(parts[::2], parts[1::2], strict=True):
            began = time.process_time()
            times = [_seconds(query, text) for text in alone]
            spent["one"] += time.process_time() - began
            single += times
            one.append(len(alone) / sum(times))
            began = time.process_time()
            many.append(len(together) / _seconds(lambda texts: list(callers.map(query, texts)), together))
            spent["many"] += time.process_time() - began
    return {
        **quantiles(single),
        "one_caller_per_second": round(median(one), 1),
        f"{CALLERS}_callers_per_second": round(median(many), 1),
        "ratio": round(median(many) / median(one), 2),
        "one_caller_processor_ms": round(1_000 * spent["one"] / (_ROUNDS * share), 2),
        f"{CALLERS}_callers_processor_ms": round(1_000 * spent["many"] / (_ROUNDS * share), 2),
    }


def timed(work: Callable[[str], object], texts: Sequence[str]) -> dict[str, Any]:
    """Median and 95th percentile of ``work`` on each text, in milliseconds."""
    return quantiles([_seconds(work, text) for text in texts])


def vectors(home: Path, folder: Path, collections: Sequence[TextCollection]) -> dict[str, Any]:
    """Insert all vectors of the index into a new Chroma, and measure its recall against exact search.

    Queries are half labels of the other kind of concept, half points between two labels: near to what is there, and
    nothing that was inserted. Recall@k is the share of the k nearest that is found.
    """
    cache, embedder = (
        EmbeddingCache(home / "cache" / "embeddings.sqlite"),
        build_embedder(Settings(home=home), threads=0),
    )
    adapters = {kind: Adapter.load(folder / adapter_file(kind)) for kind in ("occupation", "skill")}
    raw = {c.name: embed_all(embedder, c.text_kind, c.texts, cache) for c in collections if c.texts}
    rows = sum(map(len, raw.values()))
    figures: dict[str, Any] = {"rows": rows}
    with TemporaryDirectory(prefix="destinai-bench-") as scratch:
        place, exact = Path(scratch) / "chroma", ExactVectors()
        began, worked = time.perf_counter(), time.process_time()
        with closing(EMBEDDED.create(place, "bench")) as writer:
            for c in collections:
                if c.texts:
                    stored = adapters[c.kind].apply(raw[c.name])
                    exact.add(c.name, c.rows, stored, lambda _: None)
                    writer.add(c.name, c.rows, stored, lambda _: None)
            writer.finish()
        figures["insert_seconds"] = round(time.perf_counter() - began, 1)
        figures["insert_processor_seconds"] = round(time.process_time() - worked, 1)
        figures["folder_mb"] = round(sum(f.stat().st_size for f in place.rglob("*") if f.is_file()) / _MEGABYTE)
        with closing(EMBEDDED.open(place)) as written:
            for c in collections:
                if not c.texts:
                    continue
                other = raw[f"{'skill' if c.kind == 'occupation' else 'occupation'}-forms"]
                queries = adapters[c.kind].apply(_queries(raw[c.name], other))
                for limit in _LIMITS:
                    found = written.nearest(c.name, queries, limit)
                    figures[f"{c.name} recall@{limit}"] = round(recall(found, exact.nearest(c.name, queries, limit)), 5)
                times = [
                    _seconds(partial(written.nearest, c.name, limit=_LIMITS[-1]), query[None]) for query in queries
                ]
                figures[f"{c.name} search"] = quantiles(times)
    return figures


def quantiles(seconds: Sequence[float]) -> dict[str, float]:
    """Median and 95th percentile in milliseconds."""
    p50, p95 = 1_000 * np.percentile(seconds, (50, 95))
    return {"p50_ms": round(float(p50), 2), "p95_ms": round(float(p95), 2)}


def resident_memory() -> int:
    """The resident memory of this process in megabytes; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if sys.platform != "linux":
        return 0
    line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmRSS:"))
    return round(int(line.split()[1]) * 1_024 / _MEGABYTE)


def _queries(own: FloatArray, other: FloatArray) -> FloatArray:
    dice = np.random.default_rng(0)
    half = min(_QUERIES // 2, len(own), len(other))
    between = own[dice.choice(len(own), half, replace=False)] + 0.5 * own[dice.choice(len(own), half, replace=False)]
    return unit_rows(np.concatenate([between, other[dice.choice(len(other), half, replace=False)]]))


def _typed(collection: TextCollection, wanted: int) -> Iterator[str]:
    """Labels with a typing error, so that none is met as written; with a number each where there are too few."""
    labels = sorted(set(zip(collection.texts, collection.languages, strict=True)))
    chosen = random.Random(0).sample(labels, min(wanted, len(labels)))  # noqa: S311 - repeatable on purpose
    for place in range(wanted):
        label, language = chosen[place % len(chosen)]
        turn = place // len(chosen)
        yield (misspelt(label, language) or label) + (f" {turn}" if turn else "")


def _seconds(work: Callable[[T], object], argument: T) -> float:
    began = time.perf_counter()
    work(argument)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
