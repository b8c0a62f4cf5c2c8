"""The concepts that may be meant by a query: nearest forms and descriptions, and forms that share its letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from corpus.forms import Form
from corpus.labels import normalise_label
from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.adapter import Adapter
from retrieval.embedder import FloatArray
from retrieval.lexical import LexicalIndex
from retrieval.query import fold_accents
from retrieval.readings import Reading
from retrieval.vectors import VectorIndex
from retrieval.weights import LinkWeights

NEAREST, ALIKE = 80, 60
"""Forms and descriptions by vector, and forms by letters, that are looked at for one query. With 150 the best five were
those of an exact search over all (``docs/benchmarks.md``)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One concept and what speaks for it; ``form`` is the label that speaks most, ``score`` is in spreads.

    ``cosine`` is that of the nearest form, ``description`` that of the nearest description; what the search did not
    reach counts as being as near as the last that it reached.
    """

    uri: str
    form: Form | None
    score: float
    cosine: float
    description: float
    lexical: float
    spelling: float


class CandidateSearch:
    """Searches the forms and descriptions of one kind of concept."""

    def __init__(
        self,
        kind: ConceptKind,
        store: Store,
        vectors: VectorIndex,
        lexical: LexicalIndex,
        adapter: Adapter,
        weights: LinkWeights,
    ) -> None:
        self._kind, self._vectors, self._lexical = kind, vectors, lexical
        self.adapter, self._weights = adapter, weights
        self.forms = tuple(store.forms(kind))
        self._described = tuple(d.uri for d in store.descriptions(kind))
        self._folded: dict[int, str] = {}

    def find(self, readings: Sequence[Reading], vectors: FloatArray) -> list[list[Candidate]]:
        """For each reading its candidates in no order; ``vectors`` [n, dimension] are the readings' as embedded."""
        if not readings or not self.forms:
            return [[] for _ in readings]
        moved = self.adapter.apply(vectors)
        forms = self._vectors.nearest(f"{self._kind}-forms", moved, NEAREST)
        described: list[list[tuple[int, float]]] = [[] for _ in readings]
        if self._described:
            described = self._vectors.nearest(f"{self._kind}-descriptions", moved, NEAREST)
        alike = self._lexical.search([reading.text for reading in readings], ALIKE)
        return [list(self._fused(*found)) for found in zip(readings, forms, described, alike, strict=True)]

    def _fused(
        self,
        reading: Reading,
        forms: list[tuple[int, float]],
        described: list[tuple[int, float]],
        alike: list[tuple[int, float]],
    ) -> Iterator[Candidate]:
        near, letters = dict(forms), dict(alike)
        rows = [*near, *(row for row in letters if row not in near)]
        form_floor = forms[-1][1] if forms else 0.0
        described_floor = described[-1][1] if described else None
        by_description: dict[str, float] = {}
        for row, cosine in described:
            uri = self._described[row]
            by_description[uri] = max(by_description.get(uri, -1.0), cosine)
        spellings = self._spellings(reading.text, rows)
        best: dict[str, Candidate] = {}
        for row, spelling in zip(rows, spellings, strict=True):
            form, lexical = self.forms[row], letters.get(row, 0.0)
            cosine = near.get(row, form_floor)
            # Where no record of this kind is described, the nearest form says as much.
            description = by_description.get(form.uri, cosine if described_floor is None else described_floor)
            score = self._score(reading, cosine, description, lexical, form.role == "preferred")
            score += 0.0 if reading.described else self._weights.alike(float(spelling))
            known = best.get(form.uri)
            if known is None or score > known.score:
                best[form.uri] = Candidate(form.uri, form, score, cosine, description, lexical, float(spelling))
        for uri, description in by_description.items():
            if uri not in best:
                score = self._score(reading, form_floor, description, 0.0, preferred=False)
                best[uri] = Candidate(uri, None, score, form_floor, description, 0.0, 0.0)
        yield from best.values()

    def _score(self, reading: Reading, cosine: float, description: float, lexical: float, preferred: bool) -> float:
        if reading.described:
            # A sentence shares words with what a record says of the work, and letters with any label.
            return float((cosine + description) / self.adapter.spread)
        return float(
            self._weights.forms.score(cosine, description, lexical, float(preferred), 0.0, self.adapter.spread)
        )

    def _spellings(self, text: str, rows: Sequence[int]) -> npt.NDArray[np.float32]:
        """How alike the spellings of ``text`` and each form are, 0 to 1, whatever the order and division of words."""
        if not rows:
            return np.zeros(0, np.float32)
        query, folded = fold(text), [self._fold(row) for row in rows]
        ordered = process.cdist([query], folded, scorer=fuzz.ratio, dtype=np.float32)[0]
        sorted_words = process.cdist([query], folded, scorer=fuzz.token_sort_ratio, dtype=np.float32)[0]
        joined = process.cdist(
            [_joined(query)], [_joined(form) for form in folded], scorer=fuzz.ratio, dtype=np.float32
        )[0]
        alike: npt.NDArray[np.float32] = np.maximum.reduce([ordered, 0.97 * sorted_words, 0.97 * joined]) / 100
        return alike

    def _fold(self, row: int) -> str:
        folded = self._folded.get(row)
        if folded is None:
            folded = self._folded[row] = fold(self.forms[row].text)
        return folded


def fold(text: str) -> str:
    """The text in lower case without accents, as spellings are compared."""
    return fold_accents(normalise_label(text))


def _joined(text: str) -> str:
    return text.replace(" ", "")
