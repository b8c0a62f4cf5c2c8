"""Notices that another index was put into service, and lets the running server go on with it."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar

from bot.live import Closable, Live
from retrieval.index import IndexFolder

_EVERY = 2.0
_AGAIN = 60.0
"""Seconds after which an index that could not be opened is tried again."""

T = TypeVar("T", bound=Closable)
_log = logging.getLogger(__name__)


class IndexWatch(Generic[T]):
    """A thread that looks at the pointer to the index in service every few seconds.

    Another index is opened aside with ``open_index``, ready to answer, before it takes the place of the old one in
    ``live``. One that cannot be opened is left alone: the server goes on with the index it has. ``served`` is the
    folder of the index that ``live`` begins with.
    """

    def __init__(
        self,
        folder: IndexFolder,
        served: Path,
        live: Live[T],
        open_index: Callable[[Path], T],
        every: float = _EVERY,
    ) -> None:
        self._folder, self._served, self._live, self._open, self._every = folder, served, live, open_index, every
        self._refused: tuple[Path, float] | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="index-watch", daemon=True)

    def __enter__(self) -> "IndexWatch[T]":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def look(self) -> bool:
        """Look once; true where another index was put into use."""
        self._live.close_unused()
        current = self._folder.current()
        if current is None or current == self._served or self._was_refused(current):
            return False
        try:
            opened = self._open(current)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the new index, the old one answers
            _log.error("The index %s cannot be used, the one before it goes on answering: %s", current.name, error)
            self._refused = current, time.monotonic()
            return False
        self._live.replace(opened)
        self._served, self._refused = current, None
        return True

    def _was_refused(self, current: Path) -> bool:
        return (
            self._refused is not None and self._refused[0] == current and (time.monotonic() - self._refused[1] < _AGAIN)
        )

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            try:
                self.look()
            except Exception:  # noqa: BLE001 - the watch goes on, whatever happened
                _log.exception("Looking for another index failed")
