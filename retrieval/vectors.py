"""The vector index. The one file that imports chromadb; its vectors are always our own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import chromadb
import numpy as np
import numpy.typing as npt
from chromadb.config import Settings

FloatArray = npt.NDArray[np.float32]

HNSW = {"space": "cosine", "ef_construction": 200, "max_neighbors": 32, "ef_search": 200}
"""Chroma's defaults lose neighbours (recall@10 .993); these reach 1.0 on the real vectors (``docs/benchmarks.md``)."""

_INSERT = 2_000


class VectorIndex(Protocol):
    """Nearest rows of a named collection by cosine."""

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query the ``limit`` nearest rows with their cosine, nearest first."""
        ...


class ChromaVectors:
    """Collections of vectors in one folder of an embedded Chroma, rows numbered from 0."""

    def __init__(self, folder: Path) -> None:
        self._client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
        self._open: dict[str, chromadb.Collection] = {}

    def add(self, name: str, rows: list[int], vectors: FloatArray, progress: Callable[[int], None]) -> None:
        """Make the collection ``name`` of ``vectors`` [n, dim] with the given row numbers."""
        configuration: Any = {"hnsw": HNSW}
        made = self._client.create_collection(name, embedding_function=None, configuration=configuration)
        for start in range(0, len(rows), _INSERT):
            part = slice(start, start + _INSERT)
            made.add(ids=[str(row) for row in rows[part]], embeddings=vectors[part])
            progress(len(rows[part]))

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query [n, dim] the ``limit`` nearest rows with their cosine, nearest first."""
        if collection not in self._open:
            self._open[collection] = self._client.get_collection(collection, embedding_function=None)
        found = self._open[collection].query(query_embeddings=queries, n_results=limit, include=["distances"])
        distances = found["distances"] or []
        return [
            [(int(row), 1.0 - float(distance)) for row, distance in zip(ids, row_distances, strict=True)]
            for ids, row_distances in zip(found["ids"], distances, strict=True)
        ]

    def close(self) -> None:
        """Release the files."""
        self._client.close()  # type: ignore[attr-defined]
