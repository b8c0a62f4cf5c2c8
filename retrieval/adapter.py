"""The adapter: one matrix that moves vectors of labels so that labels of one concept lie together.

Trained on the records' own labels whenever an index is built, so it knows the languages that are loaded. It
is applied to stored vectors and to queries alike: ``unit(x + x W)``.
"""

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from corpus.errors import CorpusError
from retrieval.embedder import FloatArray, unit_rows

IDENTITY_SPREAD = 0.022
"""Standard deviation of the cosine of two unrelated labels under multilingual-e5-small, without an adapter."""


@dataclass(frozen=True)
class Adapter:
    """``matrix`` float32 ``[dimension, dimension]``, or None for vectors as they are.

    ``spread`` is the standard deviation of the cosine of two unrelated labels after it: the unit in which
    cosines are compared with other evidence, since an adapter moves them apart.
    """

    matrix: FloatArray | None = None
    spread: float = IDENTITY_SPREAD

    def apply(self, vectors: FloatArray) -> FloatArray:
        """The vectors ``[n, dimension]`` moved, rows of unit length."""
        return vectors if self.matrix is None else unit_rows(vectors + vectors @ self.matrix)

    def save(self, path: Path) -> None:
        """Write it to one ``.npz`` file."""
        matrix = np.empty((0, 0), np.float32) if self.matrix is None else self.matrix
        np.savez(path, matrix=matrix, spread=np.float64(self.spread))

    @classmethod
    def load(cls, path: Path) -> "Adapter":
        """Read what ``save`` wrote; raises CorpusError where it cannot be read."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as saved:
                matrix, spread = saved["matrix"].astype(np.float32), float(saved["spread"])
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise CorpusError(f"The adapter {path} cannot be read: {error}.", "Build the index again.") from error
        return cls(matrix if matrix.size else None, spread)
