"""Requests that come at the same time are embedded together, by threads of their own.

A batch costs less than its texts one by one, and a few threads use the processor better than one for each visitor.
"""

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from weakref import finalize

import numpy as np

from retrieval.embedder import MAX_CHARACTERS, Embedder, EmbedderError, FloatArray, TextKind
from retrieval.forks import renew_in_child
from retrieval.recent_vectors import RecentVectors

# A lot is what one request may put in at a time: some 50 ms of work, which is what others then wait at most.
_LOT_TEXTS = 16
_LOT_CHARACTERS = 2_000
_MOST_WAITING = 1_024
_PATIENCE_SECONDS = 30
_FAREWELL_SECONDS = 5
_RECENT_QUERIES = 1_024


def available_cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class _Lot:
    kind: TextKind
    texts: Sequence[str]
    answer: Future[FloatArray] = field(default_factory=Future)

    @property
    def characters(self) -> int:
        return sum(min(len(text), MAX_CHARACTERS) for text in self.texts)


class Batcher:
    """A line of lots, and ``workers`` threads that embed what waits at its head, several lots in one call.

    Nobody is overtaken. At most 1,024 lots wait; who comes then is let in as there is room, or fails after 30
    seconds. The threads start with the first lot and end with ``close``.
    """

    def __init__(self, embedder: Embedder, workers: int) -> None:
        self._embedder, self._workers = embedder, workers
        self._waiting: deque[_Lot] = deque()
        self._threads: list[threading.Thread] = []
        self._closed = False
        # Reentrant: the garbage collector may close it in a thread that holds the lock.
        self._lock = threading.RLock()
        self._work, self._room = threading.Condition(self._lock), threading.Condition(self._lock)

    def submit(self, kind: TextKind, texts: Sequence[str]) -> Future[FloatArray]:
        """Get in line; the future holds float32 ``[len(texts), dimension]`` or the error of the embedder.

        Raises ``EmbedderError`` where there is no room for too long, or the batcher is closed.
        """
        lot = _Lot(kind, texts)
        with self._lock:
            if not self._room.wait_for(self._may_enter, _PATIENCE_SECONDS):
                raise EmbedderError(
                    f"{_MOST_WAITING} requests have been waiting for {_PATIENCE_SECONDS} s; try again later"
                )
            if self._closed:
                raise EmbedderError("the embedder was closed; the service is stopping")
            self._waiting.append(lot)
            if len(self._threads) < self._workers:
                self._threads.append(threading.Thread(target=self._serve, name="embedder", daemon=True))
                self._threads[-1].start()
            self._work.notify()
        return lot.answer

    def close(self) -> None:
        """Let the threads end what they are at, and fail what still waits with an ``EmbedderError``."""
        with self._lock:
            self._closed = True
            abandoned, self._waiting = self._waiting, deque()
            self._work.notify_all()
            self._room.notify_all()
        for lot in abandoned:
            lot.answer.set_exception(EmbedderError("the embedder was closed before the text's turn came"))
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(_FAREWELL_SECONDS)

    def _may_enter(self) -> bool:
        return self._closed or len(self._waiting) < _MOST_WAITING

    def _serve(self) -> None:
        # A call of its own for each batch: no visitor's words stay in a thread that waits.
        while self._embed_next():
            pass

    def _embed_next(self) -> bool:
        batch = self._next()
        if not batch:
            return False
        try:
            texts = [text for lot in batch for text in lot.texts]
            embed = self._embedder.embed_queries if batch[0].kind == "query" else self._embedder.embed_passages
            vectors, start = embed(texts), 0
            for lot in batch:
                lot.answer.set_result(vectors[start : start + len(lot.texts)])
                start += len(lot.texts)
        except BaseException as error:  # noqa: BLE001 - it is the callers' to handle; the thread must go on
            for lot in batch:
                if not lot.answer.done():
                    lot.answer.set_exception(error)
        return True

    def _next(self) -> list[_Lot]:
        """The lots to embed now, in the order they came; none when the batcher is closed."""
        with self._lock:
            self._work.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return []
            # The other threads get their share.
            share = -(-len(self._waiting) // self._workers)
            batch = [self._waiting.popleft()]
            texts, characters = len(batch[0].texts), batch[0].characters
            while self._waiting and len(batch) < share and self._waiting[0].kind == batch[0].kind:
                texts += len(self._waiting[0].texts)
                characters += self._waiting[0].characters
                if texts > _LOT_TEXTS or characters > _LOT_CHARACTERS:
                    break
                batch.append(self._waiting.popleft())
            self._room.notify(len(batch))
            return batch


class BatchingEmbedder:
    """The embedder ``embedder`` for a service that many ask at once; it remembers the queries asked last.

    ``workers`` is the number of threads, one for each core unless given. A forked process starts threads of its own.
    """

    def __init__(self, embedder: Embedder, workers: int | None = None) -> None:
        self.name, self.fingerprint = embedder.name, embedder.fingerprint
        self._embedder, self._workers = embedder, workers or available_cores()
        self._recent = RecentVectors(_RECENT_QUERIES)
        self._begin()
        renew_in_child(self)

    @property
    def dimension(self) -> int:
        """The length of each vector."""
        return self._embedder.dimension

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        """Embed titles, labels and questions: float32 ``[len(texts), dimension]``, unit length, in order.

        Raises ``EmbedderError`` as ``embedder`` does, and where the service is too busy or stopping.
        """
        if len(texts) > _LOT_TEXTS:
            return self._embed("query", texts)
        vectors = {text: self._recent.get(text) for text in texts}
        new = [text for text, vector in vectors.items() if vector is None]
        for text, vector in zip(new, self._embed("query", new), strict=True):
            self._recent.put(text, vector)
            vectors[text] = vector
        rows = [vector for text in texts if (vector := vectors[text]) is not None]
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        """Embed descriptions; shapes and errors as for ``embed_queries``."""
        return self._embed("passage", texts)

    def close(self) -> None:
        """End the threads; whoever still waits gets an ``EmbedderError``."""
        self._end()

    def renew(self) -> None:
        """Begin anew in a forked process."""
        self._end.detach()
        self._begin()

    def _begin(self) -> None:
        self._batcher = Batcher(self._embedder, self._workers)
        # Also when nobody uses this object any more, and before the interpreter takes its modules apart.
        self._end = finalize(self, self._batcher.close)

    def _embed(self, kind: TextKind, texts: Sequence[str]) -> FloatArray:
        batcher, waiting = self._batcher, deque[Future[FloatArray]]()
        done = [np.empty((0, self.dimension), np.float32)]
        for lot in _lots(texts):
            # As many lots of one request at a time as there are threads: no large one keeps small ones out.
            if len(waiting) == self._workers:
                done.append(_answer(waiting.popleft()))
            waiting.append(batcher.submit(kind, lot))
        return np.concatenate([*done, *(_answer(future) for future in waiting)])


def _answer(future: Future[FloatArray]) -> FloatArray:
    try:
        return future.result()
    except EmbedderError as error:
        # One error goes to all callers of a batch; each raises its own.
        raise EmbedderError(str(error)) from error


def _lots(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    lot: list[str] = []
    characters = 0
    for text in texts:
        length = min(len(text), MAX_CHARACTERS)
        if lot and (len(lot) == _LOT_TEXTS or characters + length > _LOT_CHARACTERS):
            yield lot
            lot, characters = [], 0
        lot.append(text)
        characters += length
    if lot:
        yield lot
