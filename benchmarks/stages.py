"""Where time goes: the functions that do each stage's work, timed and counted from outside."""

import functools
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

from compliance.audit import AuditLog
from compliance.grounding import Gate
from compliance.reply import Sealer
from retrieval.chroma_collections import ChromaCollections
from retrieval.lexical import LexicalIndex
from retrieval.onnx_embedder import OnnxEmbedder

Stage: TypeAlias = tuple[str, object, str, int | None]
"""Name of a stage, the function that does it (its class or module, its name), and which argument holds what to count.

``self`` is argument 0 of a method; without an argument, calls are counted.
"""

STAGES: tuple[Stage, ...] = (
    ("embed", OnnxEmbedder, "embed_queries", 1),
    ("search", ChromaCollections, "nearest", 2),
    ("lexical", LexicalIndex, "search", 1),
    ("grounding", Gate, "check", None),
    ("seal", Sealer, "seal", None),
    ("audit", AuditLog, "append", None),
)
"""The stages of a turn. None calls another, so their times add up; what is left is the graph and all else."""


class Stopwatch:
    """Seconds and items by stage; several threads may be at work.

    ``cpu_seconds`` are processor seconds of the whole process, so they mean something only where one stage runs at a
    time.
    """

    def __init__(self, stages: Sequence[Stage] = STAGES) -> None:
        self._stages = stages
        self.seconds = {name: 0.0 for name, *_ in stages}
        self.cpu_seconds = {name: 0.0 for name, *_ in stages}
        self.items = {name: 0 for name, *_ in stages}
        self._lock = threading.Lock()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Time all stages until the block ends."""
        originals = [getattr(owner, function) for _, owner, function, _ in self._stages]
        try:
            for (name, owner, function, counted), original in zip(self._stages, originals, strict=True):
                setattr(owner, function, self._timed(name, original, counted))
            yield
        finally:
            for (_, owner, function, _), original in zip(self._stages, originals, strict=True):
                setattr(owner, function, original)

    def _timed(self, name: str, original: Callable[..., Any], counted: int | None) -> Callable[..., Any]:
        @functools.wraps(original)
        def timed(*arguments: Any, **more: Any) -> Any:
            began, cpu_began = time.perf_counter(), time.process_time()
            try:
                return original(*arguments, **more)
            finally:
                with self._lock:
                    self.seconds[name] += time.perf_counter() - began
                    self.cpu_seconds[name] += time.process_time() - cpu_began
                    self.items[name] += 1 if counted is None else len(arguments[counted])

        return timed
