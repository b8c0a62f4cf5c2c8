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
    counts = _hasher.transform([fold_accents(normalise_label(text)) for text in texts])
    return sp.csr_array(counts.astype(np.float32))


def _unit_rows(matrix: sp.csr_array) -> sp.csr_array:
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1))).ravel()
    return sp.csr_array(sp.diags_array(1.0 / np.maximum(norms, 1e-9)) @ matrix)


class LexicalIndex:
    """Cosine over TF-IDF weighted character 2- to 4-grams of a fixed list of texts."""

    def __init__(self, rows: sp.csr_array, idf: npt.NDArray[np.float32]) -> None:
        self._rows, self._idf = rows, idf

    @classmethod
    def build(cls, texts: Sequence[str]) -> "LexicalIndex":
        """Index ``texts``; row numbers are their positions."""
        counts = _counts(texts)
        seen = np.bincount(counts.indices, minlength=_FEATURES)
        idf = (np.log((1 + counts.shape[0]) / (1 + seen)) + 1).astype(np.float32)
        return cls(_unit_rows(sp.csr_array(counts @ sp.diags_array(idf))).astype(np.float32), idf)

    def save(self, path: Path) -> None:
        """Write the index to one ``.npz`` file."""
        r = self._rows
        np.savez(path, data=r.data, indices=r.indices, indptr=r.indptr, rows=r.shape[0], idf=self._idf)

    @classmethod
    def load(cls, path: Path) -> "LexicalIndex":
        """Read what ``save`` wrote."""
        with np.load(path, allow_pickle=False) as f:
            rows = sp.csr_array((f["data"], f["indices"], f["indptr"]), shape=(int(f["rows"]), _FEATURES))
            return cls(rows, f["idf"])

    def search(self, texts: Sequence[str], limit: int) -> list[list[tuple[int, float]]]:
        """For each text the ``limit`` best rows with their cosine (0 to 1), best first."""
        queries = _unit_rows(sp.csr_array(_counts(texts) @ sp.diags_array(self._idf)))
        scores = (self._rows @ queries.T).tocsc()
        found = []
        for i in range(len(texts)):
            column = slice(scores.indptr[i], scores.indptr[i + 1])
            rows, values = scores.indices[column], scores.data[column]
            best = np.argsort(-values, kind="stable")[:limit]
            found.append([(int(rows[j]), float(values[j])) for j in best])
        return found
