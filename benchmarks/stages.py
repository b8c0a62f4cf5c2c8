"""Where the time of a turn goes: the methods that do each stage's work, timed and counted from outside."""

import functools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from compliance.audit import AuditLog
from compliance.grounding import Gate
from compliance.reply import Sealer
from retrieval.lexical import LexicalIndex
from retrieval.onnx_embedder import OnnxEmbedder
from retrieval.vectors import ChromaVectors

Stage: TypeAlias = tuple[str, type, str, int | None]
"""Name of a stage, the class and method that do it, and which argument holds the items to count, if any."""

STAGES: tuple[Stage, ...] = (
    ("embed", OnnxEmbedder, "embed_queries", 0),
    ("search", ChromaVectors, "nearest", 1),
    ("lexical", LexicalIndex, "search", 0),
    ("grounding", Gate, "check", None),
    ("seal", Sealer, "seal", None),
    ("audit", AuditLog, "append", None),
)
"""No stage calls another, so their times add up; what is left of a turn is the graph and all else."""


@dataclass
class Stopwatch:
    """Seconds and items by stage; turns may use several threads."""

    seconds: dict[str, float] = field(default_factory=lambda: {name: 0.0 for name, *_ in STAGES})
    items: dict[str, int] = field(default_factory=lambda: {name: 0 for name, *_ in STAGES})
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Time all stages until the block ends."""
        originals = [(owner, method, getattr(owner, method)) for _, owner, method, _ in STAGES]
        try:
            for (name, owner, method, counted), (*_, original) in zip(STAGES, originals, strict=True):
                setattr(owner, method, self._timed(name, original, counted))
            yield
        finally:
            for owner, method, original in originals:
                setattr(owner, method, original)

    def _timed(self, name: str, original: Callable[..., Any], counted: int | None) -> Callable[..., Any]:
        @functools.wraps(original)
        def timed(self_: object, *arguments: Any, **more: Any) -> Any:
            began = time.perf_counter()
            try:
                return original(self_, *arguments, **more)
            finally:
                with self._lock:
                    self.seconds[name] += time.perf_counter() - began
                    self.items[name] += 1 if counted is None else len(arguments[counted])

        return timed
