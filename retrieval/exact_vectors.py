"""Exact search by multiplying all: what the graph of a vector index is measured against."""

from collections.abc import Callable

import numpy as np

from corpus.errors import CorpusError
from retrieval.embedder import FloatArray

_QUERIES_AT_ONCE = 256
SAME_COSINE = 1e-5
"""Cosines that differ by less are equal: an index computes them in another order than numpy."""


class ExactVectors:
    """Collections of unit vectors in memory, searched without an index; the same calls as any ``VectorWriter``."""

    def __init__(self) -> None:
        self._collections: dict[str, tuple[list[int], FloatArray]] = {}

    def add(self, name: str, rows: list[int], vectors: FloatArray, progress: Callable[[int], None]) -> None:
        """Make the collection ``name`` of ``vectors`` [n, dim] with the given row numbers."""
        self._collections[name] = (rows, vectors)
        progress(len(rows))

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query [n, dim] the ``limit`` nearest rows with their cosine, nearest first."""
        if collection not in self._collections:
            raise CorpusError(f"There is no collection {collection}.", "Add it first.")
        rows, vectors = self._collections[collection]
        found = []
        for start in range(0, len(queries), _QUERIES_AT_ONCE):
            for cosines in queries[start : start + _QUERIES_AT_ONCE] @ vectors.T:
                best = np.argsort(-cosines, kind="stable")[:limit]
                found.append([(rows[place], float(cosines[place])) for place in best])
        return found

    def finish(self) -> None:
        """Nothing is written."""

    def close(self) -> None:
        """Nothing is held."""


def recall(found: list[list[tuple[int, float]]], exact: list[list[tuple[int, float]]]) -> float:
    """The share of the exact neighbours that was found, 0 to 1, a neighbour as near as the farthest one counting.

    Both are results of ``nearest`` for the same queries and limit, with at least one neighbour in ``exact``.
    """
    hits = [
        sum(cosine >= wanted[-1][1] - SAME_COSINE for _, cosine in got) / len(wanted)
        for got, wanted in zip(found, exact, strict=True)
    ]
    return float(np.mean(hits))
