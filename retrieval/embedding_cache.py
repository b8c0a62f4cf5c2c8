"""Keeps vectors on disk, so that a text is embedded once however often an index is built or a build is killed."""

import hashlib
import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from retrieval.embedder import Embedder, EmbedderError, FloatArray, TextKind, unit_rows

_CHUNK = 256
_LAYOUT = 1
_BUSY_SECONDS = 60
_TABLE = """
CREATE TABLE vectors (
    fingerprint TEXT NOT NULL, kind TEXT NOT NULL, text BLOB NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (fingerprint, kind, text)
) WITHOUT ROWID
"""
_SELECT = "SELECT vector FROM vectors WHERE fingerprint = ? AND kind = ? AND text = ?"
_INSERT = "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)"

Halves: TypeAlias = Mapping[bytes, npt.NDArray[np.float16]]
"""Float16 vectors ``[dimension]`` by the sha256 of their text."""

_Answer = TypeVar("_Answer")
_log = logging.getLogger(__name__)


class EmbeddingCache:
    """One SQLite file of float16 vectors by embedder, kind and sha256 of the text.

    A file that is corrupt or of another layout is moved aside to ``<name>.corrupt`` and a new one begun:
    whatever it held can be computed again. Several threads and processes may use it at once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self, embedder: Embedder, kind: TextKind, digests: Sequence[bytes]) -> Halves:
        """The vectors kept for these texts; those not kept, or damaged, are left out.

        Raises ``EmbedderError`` where the file can be neither used nor replaced.
        """
        size = 2 * embedder.dimension

        def select(database: sqlite3.Connection) -> Halves:
            found = {}
            for digest in digests:
                row = database.execute(_SELECT, (embedder.fingerprint, kind, digest)).fetchone()
                if row and isinstance(row[0], bytes) and len(row[0]) == size:
                    found[digest] = np.frombuffer(row[0], "<f2")
            return {digest: vector for digest, vector in found.items() if np.isfinite(vector).all() and vector.any()}

        return self._run(select)

    def save(self, embedder: Embedder, kind: TextKind, vectors: Halves) -> None:
        """Keep these vectors; they are on disk when this returns.

        Raises ``EmbedderError`` where the file can be neither used nor replaced.
        """
        rows = [
            (embedder.fingerprint, kind, digest, vector.astype("<f2").tobytes()) for digest, vector in vectors.items()
        ]
        self._run(lambda database: database.executemany(_INSERT, rows))

    def _run(self, operation: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        try:
            try:
                with self._opened() as database:
                    return operation(database)
            except sqlite3.DatabaseError as error:
                if not _is_corrupt(error):
                    raise
                self._move_aside(error)
            with self._opened() as database:
                return operation(database)
        except (sqlite3.Error, OSError) as error:
            raise EmbedderError(
                f"the embedding cache {self.path} cannot be used: {error}; "
                "make its folder writable and its disk large enough, or delete the file"
            ) from error

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # The inner context commits, or rolls back when the block raises; it does not close.
        with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS)) as database, database:
            if _layout(database) != _LAYOUT:
                _create(database)
            yield database

    def _move_aside(self, error: sqlite3.DatabaseError) -> None:
        aside = self.path.with_name(f"{self.path.name}.corrupt")
        _log.warning("the embedding cache %s is unusable (%s); moved to %s and begun anew", self.path, error, aside)
        self.path.replace(aside)


class _OtherLayoutError(sqlite3.DatabaseError):
    """The file is a database, but not one this code wrote."""


def _is_corrupt(error: sqlite3.DatabaseError) -> bool:
    # The low byte of SQLite's code is the primary one: https://www.sqlite.org/rescode.html
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return isinstance(error, _OtherLayoutError) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _layout(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _create(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")
    # Another process may have created the table while this one waited for the lock.
    if _layout(database) != _LAYOUT:
        if database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise _OtherLayoutError("it has another layout")
        database.execute(_TABLE)
        database.execute(f"PRAGMA user_version = {_LAYOUT}")
    database.commit()


def embed_all(
    embedder: Embedder,
    kind: TextKind,
    texts: Sequence[str],
    cache: EmbeddingCache,
    progress: Callable[[int], None] | None = None,
) -> FloatArray:
    """Embed many texts, each different one once, and only those the cache does not hold.

    Work is committed in chunks of 256, so that a killed run loses one chunk at most. ``progress`` is called
    with the number of texts just done; its arguments add up to ``len(texts)``. Returns float32
    ``[len(texts), dimension]``, unit length, in order; a vector is the same whether new or from the cache.
    Raises ``EmbedderError`` where the embedder or the cache fails.
    """
    digests = [_digest(text) for text in texts]
    uses = Counter(digests)
    distinct = dict(zip(digests, texts, strict=True))
    order = list(distinct)
    vectors = np.empty((len(order), embedder.dimension), np.float32)
    for start in range(0, len(order), _CHUNK):
        chunk = {digest: distinct[digest] for digest in order[start : start + _CHUNK]}
        halves = _halves(embedder, kind, chunk, cache)
        vectors[start : start + len(chunk)] = unit_rows(np.stack([halves[digest] for digest in chunk]))
        if progress:
            progress(sum(uses[digest] for digest in chunk))
    row = {digest: number for number, digest in enumerate(order)}
    return vectors[[row[digest] for digest in digests]]


def count_missing(embedder: Embedder, kind: TextKind, texts: Sequence[str], cache: EmbeddingCache) -> int:
    """How many different texts ``embed_all`` would have to embed. Raises ``EmbedderError`` where the cache fails."""
    distinct = list({_digest(text) for text in texts})
    chunks = (distinct[start : start + _CHUNK] for start in range(0, len(distinct), _CHUNK))
    return sum(len(chunk) - len(cache.load(embedder, kind, chunk)) for chunk in chunks)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _halves(embedder: Embedder, kind: TextKind, chunk: Mapping[bytes, str], cache: EmbeddingCache) -> Halves:
    known = cache.load(embedder, kind, list(chunk))
    missing = {digest: text for digest, text in chunk.items() if digest not in known}
    if not missing:
        return known
    embed = embedder.embed_queries if kind == "query" else embedder.embed_passages
    new = dict(zip(missing, embed(list(missing.values())).astype(np.float16), strict=True))
    cache.save(embedder, kind, new)
    return {**known, **new}
