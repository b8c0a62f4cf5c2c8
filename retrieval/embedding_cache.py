"""Keeps vectors on disk, so that a text is embedded once however often an index is built or a build is killed."""

import hashlib
import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import numpy as np

from retrieval.embedder import Embedder, EmbedderError, FloatArray, TextKind, unit_rows

_CHUNK = 256
_LAYOUT = 1
_BUSY_SECONDS = 60
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    fingerprint TEXT NOT NULL, kind TEXT NOT NULL, text BLOB NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (fingerprint, kind, text)
) WITHOUT ROWID
"""
# An unreadable file, and one that is no database at all: https://www.sqlite.org/rescode.html
_CORRUPT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")


class EmbeddingCache:
    """One SQLite file of float16 vectors by embedder, kind and sha256 of the text.

    A file that is corrupt or of another layout is moved aside to ``<name>.corrupt`` and a new one begun:
    what it held can always be computed again. Safe for several threads and processes at once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self, embedder: Embedder, kind: TextKind, digests: Sequence[bytes]) -> dict[bytes, FloatArray]:
        """The kept vectors ``[dimension]`` by sha256 of the text; those not kept are left out.

        Raises ``EmbedderError`` where the file can be neither read nor replaced.
        """

        def select(database: sqlite3.Connection) -> dict[bytes, bytes]:
            found: dict[bytes, bytes] = {}
            for start in range(0, len(digests), _CHUNK):
                chunk = digests[start : start + _CHUNK]
                marks = ",".join("?" * len(chunk))
                found.update(
                    database.execute(
                        f"SELECT text, vector FROM vectors WHERE fingerprint = ? AND kind = ? AND text IN ({marks})",  # noqa: S608
                        (embedder.fingerprint, kind, *chunk),
                    )
                )
            return found

        vectors = {digest: np.frombuffer(raw, "<f2") for digest, raw in self._run(select).items()}
        return {d: v.astype(np.float32) for d, v in vectors.items() if _usable(v, embedder.dimension)}
