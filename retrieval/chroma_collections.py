"""Collections of vectors over a Chroma client, embedded or of a server; the vectors are always our own."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

import chromadb
import numpy as np
from chromadb.api import ClientAPI

from corpus.errors import CorpusError
from retrieval.embedder import FloatArray

HNSW = {"space": "cosine", "ef_construction": 400, "max_neighbors": 32, "ef_search": 300}
"""Chroma's defaults lose neighbours; these find .9994 or more of the ten nearest (``docs/benchmarks.md``)."""

POINTER = "server.json"
"""Name of the file in an index's folder that says which collections on a server are its own."""

# Fewer, larger lots are faster; Chroma takes 5,461 rows in one, and a server 40 MB.
_LOT_ROWS = 5_000
_LOT_NUMBERS = 2_000_000
_PROBE = 10
_LONGEST_REASON = 300


class ChromaCollections(ABC):
    """The collections whose names begin with ``prefix``, rows numbered from 0.

    Every method raises ``CorpusError`` where Chroma fails; ``faults`` are the errors by which it says so.
    """

    faults: ClassVar[tuple[type[Exception], ...]]

    def __init__(self, client: ClientAPI, prefix: str = "") -> None:
        self._client, self._prefix = client, prefix
        self._open: dict[str, chromadb.Collection] = {}

    def add(self, name: str, rows: list[int], vectors: FloatArray, progress: Callable[[int], None]) -> None:
        """Make the collection ``name`` of ``vectors`` [n, dim] with the given row numbers."""
        configuration: Any = {"hnsw": HNSW}
        with self.explained():
            made = self._client.create_collection(
                self._prefix + name, embedding_function=None, configuration=configuration
            )
        lot = max(1, min(_LOT_ROWS, _LOT_NUMBERS // vectors.shape[1]))
        for start in range(0, len(rows), lot):
            part = slice(start, start + lot)
            with self.explained():
                made.add(ids=[str(row) for row in rows[part]], embeddings=vectors[part])
            progress(len(rows[part]))

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query [n, dim] the ``limit`` nearest rows with their cosine, nearest first."""
        with self.explained():
            if collection not in self._open:
                self._open[collection] = self._client.get_collection(self._prefix + collection, embedding_function=None)
            found = self._open[collection].query(query_embeddings=queries, n_results=limit, include=["distances"])
            return [
                [(int(row), 1.0 - float(distance)) for row, distance in zip(ids, distances, strict=True)]
                for ids, distances in zip(found["ids"], found["distances"] or [], strict=True)
            ]

    def close(self) -> None:
        """Release files and connections."""
        self._client.close()  # type: ignore[attr-defined]

    def check(self, name: str) -> int:
        """How many rows the collection has; raises ``CorpusError`` where it does not find its own.

        What Chroma could not write shows only in a search, and sometimes merely as neighbours that are lost.
        """
        with self.explained():
            collection = self._client.get_collection(self._prefix + name, embedding_function=None)
            count = collection.count()
            kept = collection.get(limit=1, include=["embeddings"])["embeddings"]
        expected = min(_PROBE, count)
        if expected and kept is not None:
            found = self.nearest(name, np.asarray(kept, np.float32), expected)[0]
            if len(found) < expected:
                raise self.unusable(f"{name} finds {len(found)} of {expected} vectors that are there")
        return count

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turns what Chroma raises into a ``CorpusError`` that says what to do."""
        try:
            yield
        except CorpusError:
            raise
        except self.faults as error:
            raise self.unusable(str(error)[:_LONGEST_REASON] or type(error).__name__) from error

    @abstractmethod
    def unusable(self, reason: str) -> CorpusError:
        """The error that names these vectors, and what to do."""
