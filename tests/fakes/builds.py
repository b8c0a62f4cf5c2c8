"""Builds of an index in processes of their own, which a test can hold, kill or starve."""

import multiprocessing
import resource
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

from corpus.errors import CorpusError
from fakes.embedder import HashingEmbedder
from fakes.kites import kites
from retrieval.embedder import FloatArray
from retrieval.index_build import build_index
from retrieval.index_lease import hold

SIZE = 200
WIDE = 512
"""Dimension of vectors that make the files of Chroma the largest of an index."""
_SLOWLY = 0.05


def process_context() -> ForkServerContext:
    """New processes from a server that has loaded the packages already, and nothing else."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["web.cli_app"])
    return context


class SlowEmbedder(HashingEmbedder):
    """Takes its time, so that a kill is likely to come in between."""

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        time.sleep(_SLOWLY)
        return super().embed_queries(texts)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        time.sleep(_SLOWLY)
        return super().embed_passages(texts)


class _Stepwise:
    """Progress that waits for leave before each step."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def begin(self, step: str, total: int) -> None:
        self._wait(step)

    def advance(self, count: int) -> None:
        self._wait(f"{count} done")

    def _wait(self, step: str) -> None:
        self._pipe.send(step)
        self._pipe.recv()


class Unwatched:
    """Progress that nobody watches."""

    def begin(self, step: str, total: int) -> None:
        return

    def advance(self, count: int) -> None:
        return


def build_stepwise(home: Path, pipe: Connection) -> None:
    """Build the second edition in ``home``; before each step, its name is sent and an answer awaited."""
    build_index([kites(SIZE, "second")], SlowEmbedder(), home, _Stepwise(pipe))


def build_starved(home: Path, largest: int, pipe: Connection) -> None:
    """Build the second edition where no file may grow beyond ``largest`` bytes; what it ends in is sent."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    try:
        build_index([kites(SIZE, "second")], HashingEmbedder(WIDE), home, Unwatched())
    except CorpusError as error:
        pipe.send(str(error))
    else:
        pipe.send("built")


def hold_until_told(manifest: Path, pipe: Connection) -> None:
    """Hold the index of ``manifest``, say so, and go on holding it until something is sent."""
    with hold(manifest):
        pipe.send("held")
        pipe.recv()
