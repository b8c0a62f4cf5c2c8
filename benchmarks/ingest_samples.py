"""What the ingest does not do, measured on a sample: the plain recipe, and the labels that are not embedded."""

import random
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.ingest_build import Spent, Text, texts_in
from corpus.store import Store
from retrieval.embedder import Embedder
from retrieval.index import KINDS, STORE
from retrieval.query import clean_label

_LOT = 256
"""Texts handed to the embedder at once, as an ingest does."""


def plain_recipe(texts: Sequence[Text], embedder: Embedder, sample: int, ours: Spent) -> dict[str, Any]:
    """Each text embedded by itself, as a loop over documents does: read from ``sample`` texts, times their number.

    Inserting is left out on both sides. The ratios are to what embedding the same texts with the same embedder took
    in the ingest (``ours``): of the time that passed, and of processor time, for a machine that does other work.
    """
    drawn = _drawn(texts, sample)
    began, cpu_began = time.perf_counter(), time.process_time()
    for kind, text in drawn:
        (embedder.embed_queries if kind == "query" else embedder.embed_passages)([text])
    times = len(texts) / len(drawn)
    plain = Spent(times * (time.perf_counter() - began), times * (time.process_time() - cpu_began))
    return {
        "recipe": f"each text embedded by itself; extrapolated from {len(drawn)} of {len(texts)} texts",
        "embed_seconds": round(plain.seconds, 1),
        "embed_cpu_seconds": round(plain.cpu_seconds, 1),
        "ratio": round(plain.seconds / ours.seconds, 2),
        "ratio_cpu": round(plain.cpu_seconds / ours.cpu_seconds, 2),
    }


def labels_left_out(folder: Path, embedder: Embedder, sample: int, inserts_per_second: float) -> dict[str, Any]:
    """The different labels that the index in ``folder`` knows by their letters alone, and what vectors would cost.

    The seconds are read from ``sample`` of them, times their number; those of inserting from the rate given.
    """
    embedded = texts_in(folder)
    with closing(Store.open(folder / STORE)) as store:
        cleaned = {clean_label(form.text, form.language): None for kind in KINDS for form in store.forms(kind)}
    labels = [label for label in cleaned if label and ("query", label) not in embedded]
    if not labels:
        return {"texts": 0}
    drawn = _drawn(labels, sample)
    began, cpu_began = time.perf_counter(), time.process_time()
    for start in range(0, len(drawn), _LOT):
        embedder.embed_queries(drawn[start : start + _LOT])
    times = len(labels) / len(drawn)
    return {
        "texts": len(labels),
        "embed_seconds": round(times * (time.perf_counter() - began), 1),
        "embed_cpu_seconds": round(times * (time.process_time() - cpu_began), 1),
        "insert_seconds": round(len(labels) / inserts_per_second, 1),
    }


def _drawn(items: Iterable[Any], sample: int) -> list[Any]:
    everything = list(items)
    return random.Random(0).sample(everything, min(sample, len(everything)))  # noqa: S311 (chance, not secrets)
