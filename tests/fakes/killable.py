"""``destinai`` commands in processes of their own that can be killed at any step they take on disk."""

import contextlib
import io
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from fakes.builds import process_context
from fakes.embedder import HashingEmbedder

_ON_DISK = frozenset({"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "sqlite3.connect"})
"""Events that Python tells of before it does what they name (PEP 578)."""


@dataclass(frozen=True)
class Ended:
    """How a command ended: ``steps`` are what it did on disk, in order; the code is None for one that was killed."""

    code: int | None
    out: str
    err: str
    steps: tuple[str, ...]


class Running:
    """A command under way. ``moment`` waits until it has come to the step it was started for, or has ended."""

    def __init__(self, pid: int, pipe: Connection) -> None:
        self.pid = pid
        self._pipe = pipe
        self._ended: Ended | None = None

    def moment(self) -> None:
        """Wait for the step."""
        self._receive()

    def kill(self) -> None:
        """``kill -9``, unless it has ended by itself meanwhile."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def end(self) -> Ended:
        """Wait for the end."""
        while self._ended is None:
            self._receive()
        return self._ended

    def _receive(self) -> None:
        try:
            said = self._pipe.recv()
        except EOFError:
            said = Ended(None, "", "", ())
        if isinstance(said, Ended):
            self._ended = said


@contextmanager
def command(
    home: Path, arguments: Sequence[str | Path], at: int = 0, *, dies: bool = False, pause: float = 0.0
) -> Iterator[Running]:
    """``destinai`` with these arguments and the fake embedder, which takes ``pause`` seconds for each text.

    Steps below the folder that ``home`` is in are counted: before number ``at`` the command tells so, or kills
    itself where it ``dies``.
    """
    context = process_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(home, [*map(str, arguments)], at, dies, pause, theirs))
    process.start()
    theirs.close()
    assert process.pid is not None
    try:
        yield Running(process.pid, ours)
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def _run(home: Path, arguments: list[str], at: int, dies: bool, pause: float, pipe: Connection) -> None:
    import bot.wiring
    import web.cli_app
    import web.cli_ingest
    from web.cli import main

    def embedder(*_: object, **__: object) -> HashingEmbedder:
        return _Slow(pause)

    bot.wiring.build_embedder = web.cli_ingest.build_embedder = embedder
    os.environ["DESTINAI_HOME"] = str(home)
    tempfile.tempdir = str(home.parent)
    sys.argv = ["destinai", *arguments]
    steps: list[str] = []
    sys.addaudithook(_counter(str(home.parent), steps, at, os.getpid() if dies else None, pipe))
    out, err, code = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
    pipe.send(Ended(code, out.getvalue(), err.getvalue(), tuple(steps)))


def _counter(
    place: str, steps: list[str], at: int, victim: int | None, pipe: Connection
) -> Callable[[str, tuple[Any, ...]], None]:
    def count(event: str, arguments: tuple[Any, ...]) -> None:
        # What is opened without a mode is only synchronised with the disk, or locked.
        opened = event != "open" or arguments[1] is not None
        if event in _ON_DISK and opened and any(place in str(argument) for argument in arguments[:2]):
            steps.append(" ".join((event, *map(str, arguments[:2]))))
            if len(steps) == at:
                if victim is not None:
                    os.kill(victim, signal.SIGKILL)
                pipe.send("now")

    return count


class _Slow(HashingEmbedder):
    def __init__(self, pause: float) -> None:
        super().__init__()
        self._pause = pause

    def _embed(self, kind: Any, texts: Sequence[str]) -> Any:
        time.sleep(self._pause * len(texts))
        return super()._embed(kind, texts)
