"""The vector index. The one file that imports chromadb; its vectors are always our own."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import chromadb
import numpy as np
import numpy.typing as npt
from chromadb.config import Settings
from chromadb.errors import ChromaError

from corpus.errors import CorpusError

FloatArray = npt.NDArray[np.float32]

HNSW = {"space": "cosine", "ef_construction": 200, "max_neighbors": 32, "ef_search": 200}
"""Chroma's defaults lose neighbours (recall@10 .993); these reach 1.0 on the real vectors (``docs/benchmarks.md``)."""

CHECKSUMS = "checksums.json"
"""Name of the file that holds the checksum of each graph file; a damaged one can crash the process that loads it."""

_INSERT = 2_000
_PROBE = 10
_LONGEST_REASON = 300


class VectorIndex(Protocol):
    """Nearest rows of a named collection by cosine."""

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query the ``limit`` nearest rows with their cosine, nearest first."""
        ...


class ChromaVectors:
    """Collections of vectors in one folder of an embedded Chroma, rows numbered from 0.

    The constructor makes the folder where there is none; ``open`` is for reading. Every method raises
    ``CorpusError`` where Chroma cannot read or write the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, chromadb.Collection] = {}
        # Chroma would read any .env file there is: settings are ours alone.
        settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
        with self._explained():
            self._client = chromadb.PersistentClient(str(folder), settings=settings)

    @classmethod
    def open(cls, folder: Path) -> "ChromaVectors":
        """Open finished collections; raises ``CorpusError`` unless there are some and each of them answers."""
        if not (folder / "chroma.sqlite3").is_file():
            # Chroma would make a new folder, and an index without vectors would seem to be in order.
            raise _unusable(folder, "there are none")
        try:
            intact = json.loads((folder / CHECKSUMS).read_bytes()) == _checksums(folder)
        except (OSError, ValueError) as error:
            raise _unusable(folder, f"their checksums cannot be read ({error})") from error
        if not intact:
            raise _unusable(folder, "a file is not as it was when the index was built")
        vectors = cls(folder)
        try:
            vectors._check()
        except CorpusError:
            vectors.close()
            raise
        return vectors

    def add(self, name: str, rows: list[int], vectors: FloatArray, progress: Callable[[int], None]) -> None:
        """Make the collection ``name`` of ``vectors`` [n, dim] with the given row numbers."""
        configuration: Any = {"hnsw": HNSW}
        with self._explained():
            made = self._client.create_collection(name, embedding_function=None, configuration=configuration)
        for start in range(0, len(rows), _INSERT):
            part = slice(start, start + _INSERT)
            with self._explained():
                made.add(ids=[str(row) for row in rows[part]], embeddings=vectors[part])
            progress(len(rows[part]))

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query [n, dim] the ``limit`` nearest rows with their cosine, nearest first."""
        with self._explained():
            if collection not in self._open:
                self._open[collection] = self._client.get_collection(collection, embedding_function=None)
            found = self._open[collection].query(query_embeddings=queries, n_results=limit, include=["distances"])
        distances = found["distances"] or []
        return [
            [(int(row), 1.0 - float(distance)) for row, distance in zip(ids, row_distances, strict=True)]
            for ids, row_distances in zip(found["ids"], distances, strict=True)
        ]

    def finish(self) -> None:
        """Close after all was added, and note what each file must be from now on."""
        self.close()
        (self._folder / CHECKSUMS).write_text(json.dumps(_checksums(self._folder), indent=1) + "\n", encoding="utf-8")

    def close(self) -> None:
        """Release the files."""
        self._client.close()  # type: ignore[attr-defined]

    def _check(self) -> None:
        """What Chroma could not write shows only in a search, and sometimes merely as neighbours that are lost."""
        with self._explained():
            collections = self._client.list_collections()
            for collection in collections:
                kept = collection.get(limit=1, include=["embeddings"])["embeddings"]
                expected = min(_PROBE, collection.count())
                if expected == 0 or kept is None:
                    continue
                found = self.nearest(collection.name, np.asarray(kept, np.float32), expected)[0]
                if len(found) < expected:
                    raise _unusable(
                        self._folder, f"{collection.name} finds {len(found)} of {expected} vectors that are there"
                    )
        if not collections:
            raise _unusable(self._folder, "there are none")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (ChromaError, AttributeError) as error:
            # AttributeError: Chroma, when a folder that it failed to open before is opened again.
            raise _unusable(self._folder, str(error)[:_LONGEST_REASON]) from error


def _checksums(folder: Path) -> dict[str, str]:
    """The BLAKE2b of each graph file by its name.

    Chroma's database is left out, and so are the graphs of small collections (without metadata): these are made
    anew from the database whenever it is opened.
    """
    sums = {}
    for metadata in sorted(folder.glob("*/index_metadata.pickle")):
        for path in sorted(metadata.parent.iterdir()):
            with path.open("rb") as file:
                sums[path.relative_to(folder).as_posix()] = hashlib.file_digest(file, "blake2b").hexdigest()
    return sums


def _unusable(folder: Path, reason: str) -> CorpusError:
    return CorpusError(
        f"The vectors in {folder} cannot be used: {reason}.",
        "Free disk space or mend the folder's permissions, and build the index again with `destinai ingest`.",
    )
