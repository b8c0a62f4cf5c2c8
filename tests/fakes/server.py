"""``destinai`` with the fake embedder, as a process of its own: a server, or an ingest that can be killed."""

import json
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fakes.command import start

PROGRAM = """
import time

import bot.wiring
from fakes.embedder import HashingEmbedder

class Slow(HashingEmbedder):
    def _embed(self, kind, texts):
        time.sleep({pause} * len(texts))
        return super()._embed(kind, texts)

bot.wiring.build_embedder = lambda *_, **__: Slow()
from web.cli import main
main()
"""
_SECONDS = 60


def run(home: Path, *arguments: str | Path, pause: float = 0.0) -> subprocess.Popen[str]:
    """Start a command with the fake embedder, which takes ``pause`` seconds for each text."""
    return start(home, home, *arguments, program=PROGRAM.format(pause=pause))


class Server:
    """A running server, asked over HTTP; ``log`` is what it wrote to standard error, once it has ended."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.log = ""

    def ask(self, text: str, conversation: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """A turn of the chat interface."""
        return self._json("/api/v1/chat", {"text": text, "conversation": conversation})

    def verify(self, reply: Mapping[str, Any]) -> str:
        """What the server says of a reply it gave."""
        return str(
            self._json("/api/v1/verify", {key: reply[key] for key in ("text", "claims", "notice", "jws")})["status"]
        )

    def get(self, path: str) -> Any:
        """The JSON answer to a request, which must be 200."""
        return self._json(path)

    @property
    def content(self) -> str:
        """The hash of the records that the server says it is ready with."""
        return str(self.get("/readyz")["content_hash"])

    def until(self, content: str) -> int:
        """Ask until the server is ready with that content; it must be ready all the time. How often it was asked."""
        asked, end = 1, time.monotonic() + _SECONDS
        while self.content != content:
            assert time.monotonic() < end, "the server did not notice the other index"
            time.sleep(0.05)
            asked += 1
        return asked

    def _json(self, path: str, body: object = None) -> Any:
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, content, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=_SECONDS) as response:
            assert response.status == 200
            return json.load(response)


@contextmanager
def serving(home: Path) -> Iterator[Server]:
    """A server on that home, ended at the end."""
    process = run(home, "serve", "--port", "0")
    try:
        assert process.stderr is not None
        ready = process.stderr.readline()
        assert "DestinAI is ready: " in ready, ready + process.stderr.read()
        server = Server(ready.split()[3])
        yield server
    finally:
        process.terminate()
        log = process.communicate(timeout=_SECONDS)[1]
    server.log = log
    assert process.returncode == 0, log
