"""The boundary between texts and vectors: what an embedder is, and what every embedder does to its input."""

from collections.abc import Sequence
from typing import Any, Literal, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

FloatArray: TypeAlias = npt.NDArray[np.float32]

TextKind: TypeAlias = Literal["query", "passage"]
"""Titles and labels are embedded as queries, on both sides of a search; descriptions as passages."""

MAX_CHARACTERS = 4_000
"""Far more than the 512 tokens a small model reads; it bounds the work one hostile text can cause."""


class EmbedderError(Exception):
    """A text could not be turned into a vector; the message says why and what to do."""


class Embedder(Protocol):
    """Turns texts into vectors whose dot product says how close their meanings are.

    Implementations may be called from several threads at once.
    """

    @property
    def name(self) -> str:
        """What people call the model, for example ``multilingual-e5-small-int8``."""
        ...

    @property
    def fingerprint(self) -> str:
        """Hexadecimal hash of what decides the vectors; an index is only searched with the one it was built with."""
        ...

    @property
    def dimension(self) -> int:
        """The length of each vector."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        """Embed titles, labels and questions.

        Returns float32 ``[len(texts), dimension]``, rows of unit length in the order given.
        Raises ``EmbedderError`` where the model cannot answer; never because of what a text says.
        """
        ...

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        """Embed descriptions; shapes and errors as for ``embed_queries``."""
        ...


def embeddable(text: str) -> str:
    """The text as any model can take it: at most ``MAX_CHARACTERS``, lone surrogates replaced by ``?``."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def unit_rows(vectors: npt.NDArray[np.floating[Any]]) -> FloatArray:
    """Scale each row of ``[n, dimension]`` to unit length, as float32.

    Raises ``EmbedderError`` for a row that is all zero or not finite: it has no direction to compare.
    """
    wide = vectors.astype(np.float64)
    lengths = np.linalg.norm(wide, axis=1, keepdims=True)
    unusable = np.flatnonzero(~(np.isfinite(lengths) & (lengths > 0)).ravel())
    if unusable.size:
        raise EmbedderError(
            f"vector {int(unusable[0])} of {len(vectors)} is all zero or not finite; "
            "check that the embedding model is the one intended"
        )
    unit: FloatArray = (wide / lengths).astype(np.float32)
    return unit
