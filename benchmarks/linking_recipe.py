"""The linker's recipe over the forms of one set: every form gets a score, by exact search and without an index.

Titles are cleaned, embedded and scored by the functions that the linker uses; see ``retrieval/weights.py``.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.linking_records import Described, Label
from benchmarks.linking_sets import LinkingSet, SetForm
from benchmarks.linking_texts import Texts, passage, title
from retrieval.adapter import Adapter
from retrieval.adapter_training import Training, train_adapter
from retrieval.embedder import FloatArray
from retrieval.lexical import LexicalIndex
from retrieval.weights import FormWeights

_LOT = 128
_NONE = np.zeros((1, 1), np.float32)


@dataclass(frozen=True)
class Parts:
    """The parts of the recipe, each of which the ablation can leave out."""

    cleaning: bool = True
    descriptions: bool = True
    lexical: bool = True
    preferred: bool = True
    groups: bool = True
    adapter: bool = True


def adapter_of(
    languages: Set[str],
    labels: Iterable[Label],
    descriptions: Sequence[Described],
    texts: Texts,
    training: Training | None = None,
) -> Adapter:
    """The adapter for sets of these languages: trained on labels and descriptions of concepts, never on a query.

    Only labels in ``languages`` count; descriptions count in every language.
    """
    chosen = [label for label in labels if label.language in languages]
    # Labels that are alike once cleaned count once.
    distinct = dict.fromkeys((label.uri, label.language, title(label.text, label.language)) for label in chosen)
    titles, described = texts.queries([text for _, _, text in distinct]), texts.passages([*map(passage, descriptions)])
    return train_adapter(
        np.concatenate([titles, described]),
        [*(uri for uri, _, _ in distinct), *(d.uri for d in descriptions)],
        [*(language for _, language, _ in distinct), *(f"description {d.language}" for d in descriptions)],
        training,
    )


class Recipe:
    """The forms of one set, ready to be scored.

    ``labels`` are further labels of their concepts, in the language of the queries: a form then counts as near as the
    nearest of them, where that is nearer than the form itself. An index with records in that language does the same.
    """

    def __init__(
        self,
        linking_set: LinkingSet,
        descriptions: Sequence[Described],
        texts: Texts,
        adapter: Adapter,
        parts: Parts | None = None,
        labels: Sequence[Label] = (),
    ) -> None:
        self._parts, self._weights, self._texts = parts or Parts(), FormWeights(), texts
        self._adapter = adapter if self._parts.adapter else Adapter()
        self._language = linking_set.query_language
        forms = linking_set.forms
        uris = [form.uri for form in forms]
        further = [label for label in labels if label.uri in {*uris}]
        described = [d for d in descriptions if d.uri in {*uris}] if self._parts.descriptions else []
        self._forms, self._labels = self._ready(forms), self._ready(further)
        self._labels_of_form = HighestOf([label.uri for label in further], uris)
        self._descriptions = self._adapter.apply(texts.passages([*map(passage, described)]))
        self._descriptions_of_form = HighestOf([d.uri for d in described], uris)
        self._preferred = np.array([[form.first for form in forms]], np.float32) * self._parts.preferred
        self._groups = np.array([[form.is_group for form in forms]], np.float32) * self._parts.groups

    def _ready(self, labels: Sequence[SetForm] | Sequence[Label]) -> "_Labels":
        vectors = self._texts.queries([self._title(label.text, label.language) for label in labels])
        lexical = LexicalIndex.build([label.text for label in labels]) if self._parts.lexical and labels else None
        return _Labels(self._adapter.apply(vectors), lexical)

    def _title(self, text: str, language: str) -> str:
        return title(text, language) if self._parts.cleaning else text

    def clean(self, query: str) -> str:
        """The query as it is embedded."""
        return self._title(query, self._language)

    def scores(self, queries: Sequence[str], vectors: FloatArray) -> npt.NDArray[np.float32]:
        """The score of each form for each cleaned query: ``[len(queries), forms]``; ``vectors`` are the queries'."""
        moved, spread, weights = self._adapter.apply(vectors), self._adapter.spread, self._weights
        near = self._forms.scores(queries, moved, weights, spread)
        if len(self._labels.vectors):
            labels = self._labels.scores(queries, moved, weights, spread)
            near = np.maximum(near, self._labels_of_form.pick(labels, otherwise=-np.inf))
        cosine = moved @ self._descriptions.T
        # A concept without a description is neither better nor worse than the mean of those that have one.
        mean = cosine.mean(axis=1, keepdims=True) if cosine.size else 0.0
        described = self._descriptions_of_form.pick(cosine, otherwise=mean)
        return near + weights.score(_NONE, described, _NONE, self._preferred, self._groups, spread)

    def rank(self, queries: Sequence[str]) -> Iterator[npt.NDArray[np.float32]]:
        """The scores of the forms for each query as typed, one after the other."""
        cleaned = [self.clean(query) for query in queries]
        vectors = self._texts.queries(cleaned)
        for start in range(0, len(cleaned), _LOT):
            yield from self.scores(cleaned[start : start + _LOT], vectors[start : start + _LOT])


@dataclass(frozen=True)
class _Labels:
    """Labels that queries are compared with: their moved vectors, and their letters."""

    vectors: FloatArray
    lexical: LexicalIndex | None

    def scores(
        self, queries: Sequence[str], moved: FloatArray, weights: FormWeights, spread: float
    ) -> npt.NDArray[np.float32]:
        lexical = self.lexical.scores(queries) if self.lexical else _NONE
        return weights.score(moved @ self.vectors.T, _NONE, lexical, _NONE, _NONE, spread)


class HighestOf:
    """Picks for each form the highest value among the items of its concept."""

    def __init__(self, items: Sequence[str], forms: Sequence[str]) -> None:
        concepts, concept = np.unique(np.asarray(items, object).astype(str), return_inverse=True)
        self._order = np.argsort(concept, kind="stable")
        self._starts = np.searchsorted(concept[self._order], np.arange(len(concepts)))
        column = {str(uri): number for number, uri in enumerate(concepts)}
        self._column = np.array([column.get(uri, -1) for uri in forms])

    def pick(
        self, values: npt.NDArray[np.float32], otherwise: npt.NDArray[np.float32] | float
    ) -> npt.NDArray[np.float32]:
        """From ``values`` [queries, items] those of the forms: [queries, forms]; ``otherwise`` where there is none."""
        if not len(self._order):
            return np.full((len(values), len(self._column)), otherwise, np.float32)
        highest = np.maximum.reduceat(values[:, self._order], self._starts, axis=1)
        picked: npt.NDArray[np.float32] = np.where(self._column < 0, otherwise, highest[:, self._column])
        return picked
