"""Where issued notices are kept for the retention time, so that a verify link answers. No text of any reply."""

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from compliance.notice import Notice

_SCHEMA = """
CREATE TABLE IF NOT EXISTS notices (id TEXT PRIMARY KEY, iat INTEGER NOT NULL, notice TEXT NOT NULL, jws TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS notices_iat ON notices (iat);
"""
_BUSY_SECONDS = 30.0


class NoticeStoreError(Exception):
    """The notice store cannot be used; the message names the file and what to do."""


@dataclass(frozen=True)
class StoredNotice:
    """A notice as issued, with its signature."""

    notice: Notice
    jws: str


class NoticeStore:
    """One SQLite file, written by any number of threads and processes at the same time."""

    def __init__(self, path: Path) -> None:
        """Open the store at ``path``; it is made, readable by this user alone, where it does not exist.

        Raises NoticeStoreError where the file is not such a store.
        """
        self._path = path
        self._one_at_a_time = threading.Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        # Switching to WAL does not wait for other connections as ordinary writes do.
        with FileLock(path.with_name(path.name + ".lock"), mode=0o600), self._errors_explained():
            self._open()
            path.chmod(0o600)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.executescript(_SCHEMA)

    def add(self, notice: Notice, jws: str) -> None:
        """Keep ``notice`` with its signature. Raises NoticeStoreError where the id is taken or the file fails."""
        with self._connection() as database:
            database.execute(
                "INSERT INTO notices VALUES (?, ?, ?, ?)", (notice.id, notice.iat, notice.model_dump_json(), jws)
            )

    def get(self, notice_id: str) -> StoredNotice | None:
        """The notice with this id, or None where none was issued or its retention time is over."""
        with self._connection() as database:
            row = database.execute("SELECT notice, jws FROM notices WHERE id = ?", (notice_id,)).fetchone()
        try:
            return StoredNotice(Notice.model_validate_json(row[0]), row[1]) if row else None
        except ValidationError as error:
            raise NoticeStoreError(
                f"Notice {notice_id} in {self._path} was changed or made by another version. Restore a backup."
            ) from error

    def purge(self, older_than: datetime) -> int:
        """Delete the notices issued before ``older_than`` (with a time zone); returns how many."""
        with self._connection() as database:
            return database.execute("DELETE FROM notices WHERE iat < ?", (int(older_than.timestamp()),)).rowcount

    def _open(self) -> None:
        self._database = sqlite3.connect(self._path, timeout=_BUSY_SECONDS, check_same_thread=False)
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._process = os.getpid()
        weakref.finalize(self, self._database.close)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._one_at_a_time, self._errors_explained():
            # SQLite forbids to use a connection on the other side of a fork.
            if self._process != os.getpid():
                self._open()
            with self._database:
                yield self._database

    @contextmanager
    def _errors_explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeEncodeError) as error:
            raise NoticeStoreError(
                f"The notice store {self._path} failed: {error}. Check that the disk is not full and that the file is "
                "a store of DestinAI; move it away to start an empty one (links to older notices then stop working)."
            ) from error
