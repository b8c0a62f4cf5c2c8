"""Vectors on a Chroma server, for several machines that read one index; records stay in the index's folder.

A build makes collections of its own, ``destinai-<index>-<random>-…``, so it disturbs neither the index in service
nor another home that uses the same server. A file in the index's folder says which they are: they come into service
with the folder, and are deleted with it.
"""

import logging
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import unquote, urlsplit, urlunsplit
from uuid import uuid4

import chromadb
import httpx
from chromadb.api import ClientAPI
from chromadb.config import Settings
from chromadb.errors import NotFoundError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.errors import CorpusError, HomeError
from retrieval.chroma_collections import POINTER, ChromaCollections
from retrieval.embedder import FloatArray

# A visitor waits for a search; a server on a busy disk takes its time for 5,000 rows.
_SEARCH_SECONDS = 10.0
_BUILD_SECONDS = 120.0
_LONGEST_ANSWER = 200

_log = logging.getLogger(__name__)


class _Pointer(BaseModel):
    """The collections are ``prefix`` + name; ``rows`` are their sizes by name, 0 before all was added."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prefix: str = Field(pattern=r"^destinai-[0-9a-z-]+-$")
    rows: dict[str, int] = {}

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / POINTER).write_text(self.model_dump_json(indent=1) + "\n", encoding="utf-8")


class ServerVectors(ChromaCollections):
    """The collections of one index on a server; ``where`` is its address as it may be shown."""

    # Chroma's client raises bare exceptions, and those of httpx.
    faults: ClassVar = (Exception,)

    def __init__(self, client: ClientAPI, where: str, folder: Path, pointer: _Pointer) -> None:
        super().__init__(client, pointer.prefix)
        self._where, self._folder, self._pointer = where, folder, pointer

    def add(self, name: str, rows: list[int], vectors: FloatArray, progress: Callable[[int], None]) -> None:
        """Make the collection ``name`` of ``vectors`` [n, dim] with the given row numbers."""
        # Noted first: what a killed build leaves on the server can then be found.
        self._pointer = self._pointer.model_copy(update={"rows": {**self._pointer.rows, name: 0}})
        self._pointer.write(self._folder)
        super().add(name, rows, vectors, progress)

    def finish(self) -> None:
        """Note how many rows the server has for each collection, and close the connections."""
        counts = {name: self.check(name) for name in self._pointer.rows}
        self._pointer.model_copy(update={"rows": counts}).write(self._folder)
        self.close()

    def close(self) -> None:
        """Close the connections."""
        session = _session(self._client)
        super().close()
        # Chroma's client leaves them open.
        session.close()

    def check_all(self) -> None:
        """Raises ``CorpusError`` unless the server has all that was added, and finds it."""
        if not self._pointer.rows:
            raise self.unusable("there are none")
        for name, expected in self._pointer.rows.items():
            if (count := self.check(name)) != expected:
                raise self.unusable(f"{name} has {count} rows instead of {expected}")

    def drop_all(self) -> None:
        """Delete the collections; those that are gone already are no fault."""
        for name in self._pointer.rows:
            with self.explained():
                try:
                    self._client.delete_collection(self._prefix + name)
                except NotFoundError:
                    continue

    def unusable(self, reason: str) -> CorpusError:
        """The error that names the server and the collections, and what to do."""
        return _unusable(self._where, self._prefix, reason)


class ChromaServer:
    """Keeps the vectors of indexes on the Chroma server at ``url``.

    ``url`` may carry a name and a password for a proxy before the server (``https://name:password@host``); they are
    sent as HTTP basic authentication and never shown.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        credentials, _, place = parts.netloc.rpartition("@")
        self._url = urlunsplit((parts.scheme, place, parts.path.rstrip("/"), "", ""))
        self._headers = {"Authorization": f"Basic {b64encode(unquote(credentials).encode()).decode()}"}
        if not credentials:
            self._headers = {}

    def create(self, folder: Path, index: str) -> ServerVectors:
        """Begin the vectors of the index named ``index``; raises ``HomeError`` where the server does not answer."""
        pointer = _Pointer(prefix=f"destinai-{re.sub('[^0-9a-z]', '', index)}-{uuid4().hex[:8]}-")
        vectors = ServerVectors(self._connect(_BUILD_SECONDS), self._url, folder, pointer)
        pointer.write(folder)
        return vectors

    def open(self, folder: Path) -> ServerVectors:
        """Open finished vectors.

        Raises ``CorpusError`` unless the server has all of them and finds them, ``HomeError`` where it does not answer.
        """
        vectors = self._of(folder, _SEARCH_SECONDS)
        try:
            vectors.check_all()
        except CorpusError:
            vectors.close()
            raise
        return vectors

    def discard(self, folder: Path) -> None:
        """Delete what the server has for the index in ``folder``; what cannot be deleted is logged by its name."""
        if not (folder / POINTER).is_file():
            return
        try:
            vectors = self._of(folder, _BUILD_SECONDS)
            try:
                vectors.drop_all()
            finally:
                vectors.close()
        except CorpusError as error:
            _log.warning("Vectors of an index that is deleted, %s, stay on the Chroma server. %s", folder, error.what)

    def _of(self, folder: Path, seconds: float) -> ServerVectors:
        try:
            pointer = _Pointer.model_validate_json((folder / POINTER).read_bytes())
        except FileNotFoundError as error:
            raise CorpusError(
                f"The vectors of the index in {folder.parent} are not on a Chroma server.",
                "Build the index again with `destinai ingest`, or take DESTINAI_CHROMA_URL out of the settings.",
            ) from error
        except (OSError, ValidationError) as error:
            raise CorpusError(
                f"{folder / POINTER} cannot be read ({type(error).__name__}).",
                "Build the index again with `destinai ingest`.",
            ) from error
        return ServerVectors(self._connect(seconds), self._url, folder, pointer)

    def _connect(self, seconds: float) -> ClientAPI:
        # Chroma would read any .env file there is: settings are ours alone.
        settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
        try:
            # Chroma's client waits for ever; a server that hangs is found out before it is made.
            beat = httpx.get(f"{self._url}/api/v2/heartbeat", headers=self._headers, timeout=seconds)
            if not beat.is_success or "nanosecond heartbeat" not in beat.json():
                raise ValueError(f"HTTP {beat.status_code}: {beat.text[:_LONGEST_ANSWER]}")
            client: Any = chromadb.HttpClient(host=self._url, headers=dict(self._headers), settings=settings)
            _session(client).timeout = httpx.Timeout(seconds)
            # It has asked whether the database is there, over connections that nobody would close.
            _session(client._admin_client).close()
        except Exception as error:
            # Chroma's client raises bare exceptions for answers that it does not understand.
            raise HomeError(
                f"{self._url} does not answer as a Chroma server does ({str(error)[:_LONGEST_ANSWER]}).",
                "See that it runs, and that DESTINAI_CHROMA_URL is its address.",
            ) from error
        connected: ClientAPI = client
        return connected


def _session(client: Any) -> httpx.Client:
    session: httpx.Client = client._server._session
    return session


def _unusable(where: str, prefix: str, reason: str) -> CorpusError:
    return CorpusError(
        f"The vectors {prefix}* on the Chroma server {where} cannot be used: {reason}.",
        "See that the server is in order and has its data, or build the index again with `destinai ingest`.",
    )
