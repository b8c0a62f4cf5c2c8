"""The vectors of the texts asked for last, so that a conversation that comes back to a title embeds it once."""

import hashlib
import threading
from collections import OrderedDict

from retrieval.embedder import FloatArray, embeddable
from retrieval.forks import renew_in_child


class RecentVectors:
    """At most ``size`` vectors, found by hash so that no visitor's words stay in memory; safe to use from threads.

    1,024 vectors of 384 numbers take 1.8 MB.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._vectors: OrderedDict[bytes, FloatArray] = OrderedDict()
        self._lock = threading.Lock()
        renew_in_child(self)

    def get(self, text: str) -> FloatArray | None:
        """The remembered vector ``[dimension]`` of the text, or nothing."""
        key = _key(text)
        with self._lock:
            if key in self._vectors:
                self._vectors.move_to_end(key)
            return self._vectors.get(key)

    def put(self, text: str, vector: FloatArray) -> None:
        """Remember a copy of the vector, and forget the one unused longest where there are too many."""
        with self._lock:
            self._vectors[_key(text)] = vector.copy()
            if len(self._vectors) > self._size:
                self._vectors.popitem(last=False)

    def renew(self) -> None:
        """Forget all, in a forked process."""
        self._vectors, self._lock = OrderedDict(), threading.Lock()


def _key(text: str) -> bytes:
    return hashlib.sha256(embeddable(text).encode()).digest()
