"""Where the vectors of an index are, and the embedded Chroma in which they are unless a server is named."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Protocol

import chromadb
from chromadb.config import Settings
from chromadb.errors import ChromaError

from corpus.errors import CorpusError, HomeError
from retrieval.chroma_collections import POINTER, ChromaCollections
from retrieval.embedder import FloatArray

CHECKSUMS = "checksums.json"
"""Name of the file that holds the checksum of each graph file; a damaged one can crash the process that loads it."""


class VectorIndex(Protocol):
    """Nearest rows of a named collection by cosine."""

    def nearest(self, collection: str, queries: FloatArray, limit: int) -> list[list[tuple[int, float]]]:
        """For each query the ``limit`` nearest rows with their cosine, nearest first."""
        ...

    def close(self) -> None:
        """Release files and connections."""
        ...


class VectorWriter(VectorIndex, Protocol):
    """The vectors of an index that is being built."""

    def add(self, name: str, rows: list[int], vectors: FloatArray, progress: Callable[[int], None]) -> None:
        """Make the collection ``name`` of ``vectors`` [n, dim] with the given row numbers.

        ``progress`` is called with the number of rows just added. Raises ``CorpusError`` where it fails.
        """
        ...

    def finish(self) -> None:
        """Close after all was added, and note what ``open`` is to find."""
        ...


class VectorStore(Protocol):
    """Where the vectors of indexes are kept. ``folder`` is the one beside an index's records that is for them."""

    def create(self, folder: Path, index: str) -> VectorWriter:
        """Begin the vectors of the index named ``index``; raises ``CorpusError`` where it cannot be done."""
        ...

    def open(self, folder: Path) -> VectorIndex:
        """Open finished vectors.

        Raises ``CorpusError`` unless they are whole and answer, ``HomeError`` where the machine is at fault.
        """
        ...

    def discard(self, folder: Path) -> None:
        """Clear away what is kept of them outside the folder, before the folder itself is deleted."""
        ...


class ChromaVectors(ChromaCollections):
    """Collections of vectors in one folder of an embedded Chroma, rows numbered from 0.

    The constructor makes the folder where there is none; ``open`` is for reading. Every method raises
    ``CorpusError`` where Chroma cannot read or write the folder.
    """

    # AttributeError: Chroma, when a folder that it failed to open before is opened again.
    faults: ClassVar = (ChromaError, AttributeError)

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # Chroma would read any .env file there is: settings are ours alone.
        settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
        with self.explained():
            super().__init__(chromadb.PersistentClient(str(folder), settings=settings))

    @classmethod
    def open(cls, folder: Path) -> "ChromaVectors":
        """Open finished collections.

        Raises ``CorpusError`` unless there are some and each of them answers, ``HomeError`` where the folder cannot
        be written.
        """
        if (folder / POINTER).is_file():
            raise CorpusError(
                f"The vectors of the index in {folder.parent} are on a Chroma server, and none is configured.",
                "Set DESTINAI_CHROMA_URL, or build the index again with `destinai ingest`.",
            )
        if not (folder / "chroma.sqlite3").is_file():
            # Chroma would make a new folder, and an index without vectors would seem to be in order.
            raise _unusable(folder, "there are none")
        if not os.access(folder, os.W_OK):
            raise HomeError(
                f"The folder {folder} cannot be written, and Chroma writes into it whenever it is opened.",
                "Mend its permissions; an index on a read-only disk must be copied to one that can be written.",
            )
        try:
            intact = json.loads((folder / CHECKSUMS).read_bytes()) == _checksums(folder)
        except (OSError, ValueError) as error:
            raise _unusable(folder, f"their checksums cannot be read ({error})") from error
        if not intact:
            raise _unusable(folder, "a file is not as it was when the index was built")
        vectors = cls(folder)
        try:
            vectors._check_all()
        except CorpusError:
            vectors.close()
            raise
        return vectors

    def finish(self) -> None:
        """Close after all was added, and note what each file must be from now on."""
        self.close()
        (self._folder / CHECKSUMS).write_text(json.dumps(_checksums(self._folder), indent=1) + "\n", encoding="utf-8")

    def unusable(self, reason: str) -> CorpusError:
        """The error that names the folder, and what to do."""
        return _unusable(self._folder, reason)

    def _check_all(self) -> None:
        with self.explained():
            names = [collection.name for collection in self._client.list_collections()]
        if not names:
            raise self.unusable("there are none")
        for name in names:
            self.check(name)


class EmbeddedVectors:
    """Keeps the vectors of each index in its own folder."""

    def create(self, folder: Path, index: str) -> ChromaVectors:  # noqa: ARG002 - the folder is the index's own
        """Begin the vectors of an index in ``folder``."""
        return ChromaVectors(folder)

    def open(self, folder: Path) -> ChromaVectors:
        """Open finished vectors; raises ``CorpusError`` unless they are whole and answer."""
        return ChromaVectors.open(folder)

    def discard(self, folder: Path) -> None:
        """Nothing: all there is is in the folder."""


EMBEDDED = EmbeddedVectors()


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
