"""The answers of the ESCO web service kept on disk, so that a killed crawl asks nothing twice."""

import hashlib
import sqlite3
import zlib
from pathlib import Path
from typing import Protocol
from urllib.parse import urlencode

from corpus.errors import HomeError, quoted
from corpus.esco_api_answer import Answer, Json, PassingFaultError, parse
from corpus.esco_api_client import Parameters

_FILE = "answers.sqlite"


class Client(Protocol):
    """What fetches the answers that are not kept yet."""

    base_url: str
    release: str

    def fetch(self, path: str, parameters: Parameters) -> Answer:
        """The answer to one question."""
        ...


class AnswerCache:
    """Answers by question, in one SQLite file in ``folder``. Each is written whole or not at all.

    Raises HomeError where the file cannot be used.
    """

    def __init__(self, folder: Path, *, fresh: bool = False) -> None:
        self._folder = folder
        path = folder / _FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if fresh:
                for old in folder.glob(f"{_FILE}*"):
                    old.unlink()
            self._database = sqlite3.connect(path)
            self._database.execute("CREATE TABLE IF NOT EXISTS answers (question TEXT PRIMARY KEY, body BLOB NOT NULL)")
            self._database.commit()
        except (OSError, sqlite3.Error) as error:
            raise self._broken(error) from error

    def get(self, question: str) -> bytes | None:
        """The answer to ``question``, if it is kept."""
        try:
            row = self._database.execute("SELECT body FROM answers WHERE question = ?", (question,)).fetchone()
            return zlib.decompress(row[0]) if row else None
        except (sqlite3.Error, zlib.error, TypeError) as error:
            raise self._broken(error) from error

    def put(self, question: str, body: bytes) -> None:
        """Keep an answer; it is on disk when this returns."""
        try:
            with self._database:
                self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (question, zlib.compress(body)))
        except sqlite3.Error as error:
            raise self._broken(error) from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _broken(self, error: Exception) -> HomeError:
        return HomeError(
            f"The kept answers in {quoted(self._folder)} cannot be used ({quoted(error)}).",
            "Free disk space or mend the folder's permissions; if that is not it, ask anew with --fresh.",
        )


class KeptService:
    """The service as a crawl sees it: what was answered before comes from ``cache``, the rest from ``client``."""

    def __init__(self, client: Client, cache: AnswerCache) -> None:
        self._client, self._cache = client, cache
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """The sha256 in hexadecimal over all answers given so far, in their order."""
        return self._digest.hexdigest()

    def ask(self, path: str, *parameters: tuple[str, str]) -> Json:
        """The answer to one question; raises what the client raises."""
        question = f"{self._client.base_url}{path}?{urlencode(parameters)}"
        body = self._cache.get(question)
        if body is None:
            answer = self._client.fetch(path, parameters)
            self._cache.put(question, answer.body)
            body, content = answer.body, answer.content
        else:
            content = self._parsed(body)
        self._digest.update(body)
        return content

    def _parsed(self, body: bytes) -> Json:
        try:
            return parse(body)
        except PassingFaultError as fault:
            raise HomeError(f"The kept answers are damaged: {fault}.", "Ask anew with --fresh.") from fault
