"""A quick embedder without a model: texts that share letters are close."""

import hashlib
from collections.abc import Sequence

import numpy as np

from retrieval.embedder import FloatArray, TextKind, embeddable, unit_rows


class HashingEmbedder:
    """Counts character trigrams in ``dimension`` buckets, and remembers in ``embedded`` what it was asked for."""

    def __init__(self, dimension: int = 64) -> None:
        self.name = "hashing"
        self.fingerprint = hashlib.sha256(f"hashing {dimension}".encode()).hexdigest()
        self.dimension = dimension
        self.embedded: list[tuple[TextKind, str]] = []

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        return self._embed("query", texts)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        return self._embed("passage", texts)

    def _embed(self, kind: TextKind, texts: Sequence[str]) -> FloatArray:
        self.embedded += [(kind, text) for text in texts]
        counts = np.zeros((len(texts), self.dimension))
        for row, text in enumerate(texts):
            padded = f"  {embeddable(text).casefold()} "
            for start in range(len(padded) - 2):
                digest = hashlib.sha256(padded[start : start + 3].encode()).digest()
                counts[row, int.from_bytes(digest[:4], "big") % self.dimension] += 1
        return unit_rows(counts)
