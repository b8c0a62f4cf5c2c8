"""An embedder without a model, for measuring everything about an index but the embedding itself."""

import hashlib
from collections.abc import Sequence

from sklearn.feature_extraction.text import HashingVectorizer

from retrieval.embedder import FloatArray, embeddable, unit_rows

_DIMENSION = 384
"""That of the built-in model, so that the vectors take as much room and work."""

_hasher = HashingVectorizer(analyzer="char_wb", ngram_range=(3, 3), n_features=_DIMENSION, norm=None)


class HashEmbedder:
    """Counts character trigrams in 384 buckets: the same vector for the same text, thousands of texts a second."""

    name = "hash (no model)"
    fingerprint = hashlib.sha256(f"hash {_DIMENSION}".encode()).hexdigest()
    dimension = _DIMENSION

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        """Float32 ``[len(texts), 384]``, rows of unit length, in order."""
        counts = _hasher.transform([embeddable(text) for text in texts]).toarray()
        # A text whose trigrams cancel each other out still needs a direction.
        counts[:, 0] += ~counts.any(axis=1)
        return unit_rows(counts)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        """As ``embed_queries``."""
        return self.embed_queries(texts)
