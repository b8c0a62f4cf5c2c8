"""Texts of the linking benchmark as they are embedded, and their vectors."""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from benchmarks.linking_records import Described
from corpus.progress import Progress
from retrieval.embedder import Embedder, FloatArray, TextKind
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.index_texts import DESCRIPTION_CHARACTERS
from retrieval.query import clean_query

_RECENT = 6


class Texts:
    """Where vectors of texts come from: the embedder, or what it once made. The last few lists stay in memory."""

    def __init__(self, embedder: Embedder, cache: EmbeddingCache, progress: Progress) -> None:
        self.embedder, self._cache, self._progress = embedder, cache, progress
        self._recent: OrderedDict[tuple[TextKind, tuple[str, ...]], FloatArray] = OrderedDict()

    def queries(self, texts: Sequence[str]) -> FloatArray:
        """Vectors ``[len(texts), dimension]`` of titles and labels."""
        return self._vectors("query", tuple(texts))

    def passages(self, texts: Sequence[str]) -> FloatArray:
        """Vectors ``[len(texts), dimension]`` of descriptions."""
        return self._vectors("passage", tuple(texts))

    def _vectors(self, kind: TextKind, texts: tuple[str, ...]) -> FloatArray:
        key = (kind, texts)
        if key not in self._recent:
            self._recent[key] = self._embed(kind, texts)
            if len(self._recent) > _RECENT:
                self._recent.popitem(last=False)
        self._recent.move_to_end(key)
        return self._recent[key]

    def _embed(self, kind: TextKind, texts: Sequence[str]) -> FloatArray:
        if not texts:
            return np.empty((0, self.embedder.dimension), np.float32)
        self._progress.begin("embed titles" if kind == "query" else "embed descriptions", len(texts))
        return embed_all(self.embedder, kind, texts, self._cache, self._progress.advance)


def title(text: str, language: str) -> str:
    """A query or a label as it is embedded: cleaned, or as it stands where nothing would be left."""
    return clean_query(text, language) or text


def passage(description: Described) -> str:
    """The description as it is embedded: after its label, and cut."""
    return f"{description.label}: {description.text[:DESCRIPTION_CHARACTERS]}"
