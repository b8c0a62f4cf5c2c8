"""The lexical index: TF-IDF over character n-grams within words. Finds what embeddings lose: typos, rare names."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from sklearn.feature_extraction.text import HashingVectorizer

from corpus.labels import normalise_label
from retrieval.query import fold_accents

_FEATURES = 2**18
_hasher = HashingVectorizer(
    analyzer="char_wb", ngram_range=(2, 4), n_features=_FEATURES, norm=None, alternate_sign=False, lowercase=False
)


def _counts(texts: Sequence[str]) -> sp.csr_array:
    if not texts:
        return sp.csr_array(np.empty((0, _FEATURES), np.float32))
    counts = _hasher.transform([fold_accents(normalise_label(text)) for text in texts])
    return sp.csr_array(counts.astype(np.float32))


def _weighted_rows(counts: sp.csr_array, idf: npt.NDArray[np.float32]) -> sp.csr_array:
    """Rows of unit length of the counts, each times the weight of its n-gram."""
    weighted = counts.data * idf[counts.indices]
    row = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    norms = np.sqrt(np.bincount(row, weighted**2, minlength=counts.shape[0]))
    data = (weighted / np.maximum(norms, 1e-9)[row]).astype(np.float32)
    return sp.csr_array((data, counts.indices, counts.indptr), shape=counts.shape)


class LexicalIndex:
    """Cosine over TF-IDF weighted character 2- to 4-grams of a fixed list of texts.

    Kept by column: a query touches a few dozen of the 262,144 n-gram columns and no other.
    """

    def __init__(self, columns: sp.csc_array, idf: npt.NDArray[np.float32]) -> None:
        self._columns, self._idf = columns, idf

    @classmethod
    def build(cls, texts: Sequence[str]) -> "LexicalIndex":
        """Index ``texts``; row numbers are their positions."""
        counts = _counts(texts)
        seen = np.bincount(counts.indices, minlength=_FEATURES)
        idf = (np.log((1 + counts.shape[0]) / (1 + seen)) + 1).astype(np.float32)
        return cls(sp.csc_array(_weighted_rows(counts, idf)), idf)

    def save(self, path: Path) -> None:
        """Write the index to one ``.npz`` file."""
        c = self._columns
        np.savez(path, data=c.data, indices=c.indices, indptr=c.indptr, rows=c.shape[0], idf=self._idf)

    @classmethod
    def load(cls, path: Path) -> "LexicalIndex":
        """Read what ``save`` wrote."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as f:
            columns = sp.csc_array((f["data"], f["indices"], f["indptr"]), shape=(int(f["rows"]), _FEATURES))
            return cls(columns, f["idf"])

    def search(self, texts: Sequence[str], limit: int) -> list[list[tuple[int, float]]]:
        """For each text the ``limit`` best rows with their cosine (0 to 1), best first."""
        return [self._best(scores, limit) for scores in self.scores(texts)]

    def scores(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """The cosine (0 to 1) of each text with each row: ``[len(texts), rows]``."""
        queries = _weighted_rows(_counts(texts), self._idf)
        found = np.zeros((len(texts), self._columns.shape[0]), np.float32)
        for number in range(len(texts)):
            found[number] = self._scores(queries, number)
        return found

    def _scores(self, queries: sp.csr_array, number: int) -> npt.NDArray[np.float64]:
        c, own = self._columns, slice(queries.indptr[number], queries.indptr[number + 1])
        parts = [
            (c.indices[c.indptr[gram] : c.indptr[gram + 1]], weight * c.data[c.indptr[gram] : c.indptr[gram + 1]])
            for gram, weight in zip(queries.indices[own], queries.data[own], strict=True)
        ]
        if not parts:
            return np.zeros(c.shape[0])
        rows, values = np.concatenate([rows for rows, _ in parts]), np.concatenate([values for _, values in parts])
        return np.asarray(np.bincount(rows, values, minlength=c.shape[0]), np.float64)

    @staticmethod
    def _best(scores: npt.NDArray[np.float32], limit: int) -> list[tuple[int, float]]:
        # The best in any order first, so that only they are sorted; equal ones by row.
        some = (
            np.flatnonzero(scores >= np.partition(scores, -limit)[-limit])
            if limit < len(scores)
            else np.arange(len(scores))
        )
        best = some[np.argsort(-scores[some], kind="stable")][:limit]
        return [(int(row), float(scores[row])) for row in best if scores[row] > 0]
