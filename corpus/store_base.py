"""The SQLite file under a store: opened read-only and immutable, queried from several threads."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import Any, Self

from corpus.contents import Corpus
from corpus.errors import CorpusError, quoted
from corpus.store_schema import SCHEMA_VERSION, fill_store

_REBUILD = "Build the index again with 'destinai ingest'."


class StoreFile:
    """A store's file opened for reading. Every method raises CorpusError where the file turns out to be damaged."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._lock = Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the store at ``path``; raises CorpusError where there is none of this schema version."""
        if not path.is_file():
            raise CorpusError(f"There is no store at {quoted(path)}.", _REBUILD)
        # immutable: nobody writes to a store once it is built, so SQLite need not lock or look for a journal.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        try:
            database = sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
        except sqlite3.Error as error:
            raise CorpusError(f"{quoted(path)} cannot be opened ({error}).", _REBUILD) from error
        try:
            (version,) = database.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error as error:
            database.close()
            raise CorpusError(f"{quoted(path)} cannot be opened as a store ({error}).", _REBUILD) from error
        if version != SCHEMA_VERSION:
            database.close()
            raise CorpusError(
                f"The store {quoted(path)} has schema version {version}; this program reads {SCHEMA_VERSION}.", _REBUILD
            )
        return cls(database)

    @classmethod
    def aside(cls, corpus: Corpus) -> Self:
        """A store of ``corpus`` that has no name on any disk and goes when it is closed, or its process killed.

        Raises CorpusError as ``write_store`` does.
        """
        # An empty name is a database of SQLite's own: in memory, and in a file without a name where it grows.
        database = sqlite3.connect("", check_same_thread=False)
        try:
            fill_store(database, corpus)
        except CorpusError:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        """Close the file; nothing can be read afterwards."""
        with self._lock:
            self._database.close()

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file, none for a sound one; the whole file is read."""
        return tuple(said for (said,) in self._rows("PRAGMA quick_check(10)") if said != "ok")

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        # A lone surrogate, which no record holds, would otherwise stop SQLite from encoding the value.
        bound = [v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for v in values]
        try:
            with self._lock, closing(self._database.execute(query, bound)) as cursor:
                return cursor.fetchall()
        except sqlite3.Error as error:
            raise CorpusError(f"The store cannot be read ({error}).", _REBUILD) from error


def array(values: Iterable[str]) -> str:
    """``values`` as the JSON array that ``json_each`` takes."""
    return json.dumps([value.encode("utf-8", "replace").decode() for value in values])
