"""The linker's recipe over the forms of one set: every form gets a score, by exact search and without an index.

Queries are cleaned, embedded and scored by the functions that the linker uses; see ``retrieval/weights.py``.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.linking_records import Described, Label
from benchmarks.linking_sets import LinkingSet, SetForm
from corpus.progress import Progress
from retrieval.adapter import Adapter
from retrieval.adapter_training import Training, train_adapter
from retrieval.embedder import Embedder, FloatArray, TextKind
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.index_texts import DESCRIPTION_CHARACTERS
from retrieval.lexical import LexicalIndex
from retrieval.query import clean_label, clean_query
from retrieval.weights import FormWeights

_LOT = 128
_RECENT = 6


@dataclass(frozen=True)
class Parts:
    """The parts of the recipe, each of which the ablation can leave out."""

    cleaning: bool = True
    descriptions: bool = True
    lexical: bool = True
    preferred: bool = True
    groups: bool = True
    adapter: bool = True


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
        self._progress.begin(f"embed {'titles' if kind == 'query' else 'descriptions'}", len(texts))
        return embed_all(self.embedder, kind, texts, self._cache, self._progress.advance)


def cleaned_form(form: SetForm | Label) -> str:
    """The form as it is embedded: cleaned, or as it stands where nothing would be left."""
    return clean_label(form.text, form.language) or form.text


def described(description: Described) -> str:
    """The description as it is embedded: after its label, and cut."""
    return f"{description.label}: {description.text[:DESCRIPTION_CHARACTERS]}"


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
    distinct = dict.fromkeys((label.uri, label.language, cleaned_form(label)) for label in chosen)
    vectors = texts.queries([text for _, _, text in distinct])
    if descriptions:
        vectors = np.concatenate([vectors, texts.passages([described(d) for d in descriptions])])
    return train_adapter(
        vectors,
        [*(uri for uri, _, _ in distinct), *(d.uri for d in descriptions)],
        [*(language for _, language, _ in distinct), *(f"description {d.language}" for d in descriptions)],
        training,
    )


class Recipe:
    """The forms of one set, ready to be scored."""

    def __init__(
        self,
        linking_set: LinkingSet,
        descriptions: Sequence[Described],
        texts: Texts,
        adapter: Adapter,
        parts: Parts | None = None,
        weights: FormWeights | None = None,
    ) -> None:
        self._parts, self._weights = parts or Parts(), weights or FormWeights()
        self._adapter = adapter if self._parts.adapter else Adapter()
        self._language = linking_set.query_language
        forms = linking_set.forms
        shown = [cleaned_form(form) if self._parts.cleaning else form.text for form in forms]
        self._forms = self._adapter.apply(texts.queries(shown))
        self._lexical = LexicalIndex.build([form.text for form in forms]) if self._parts.lexical else None
        self._preferred = np.array([form.first for form in forms], np.float32) * self._parts.preferred
        self._groups = np.array([form.is_group for form in forms], np.float32) * self._parts.groups
        known = {form.uri for form in forms}
        kept = [d for d in descriptions if d.uri in known] if self._parts.descriptions else []
        self._descriptions = _Descriptions(kept, [form.uri for form in forms], texts, self._adapter)

    def clean(self, query: str) -> str:
        """The query as it is embedded."""
        return (clean_query(query, self._language) or query) if self._parts.cleaning else query

    def scores(self, queries: Sequence[str], vectors: FloatArray) -> npt.NDArray[np.float32]:
        """The score of each form for each cleaned query: ``[len(queries), forms]``; ``vectors`` are the queries'."""
        moved = self._adapter.apply(vectors)
        cosine = moved @ self._forms.T
        lexical = self._lexical.scores(queries) if self._lexical else np.zeros_like(cosine)
        scores: npt.NDArray[np.float32] = self._weights.score(
            cosine, self._descriptions.cosines(moved), lexical, self._preferred, self._groups, self._adapter.spread
        )
        return scores

    def rank(self, queries: Sequence[str], texts: Texts) -> Iterator[npt.NDArray[np.float32]]:
        """The scores of the forms for each query as typed, one after the other."""
        cleaned = [self.clean(query) for query in queries]
        vectors = texts.queries(cleaned)
        for start in range(0, len(cleaned), _LOT):
            yield from self.scores(cleaned[start : start + _LOT], vectors[start : start + _LOT])


class _Descriptions:
    """The descriptions of the concepts of some forms."""

    def __init__(self, descriptions: Sequence[Described], uris: Sequence[str], texts: Texts, adapter: Adapter) -> None:
        by_language: dict[str, dict[str, int]] = {}
        for row, description in enumerate(descriptions):
            by_language.setdefault(description.language, {})[description.uri] = row
        self._vectors = adapter.apply(texts.passages([described(d) for d in descriptions])) if descriptions else None
        # For each language the description of each form's concept, -1 where it has none.
        self._rows = [np.array([rows.get(uri, -1) for uri in uris]) for rows in by_language.values()]

    def cosines(self, queries: FloatArray) -> FloatArray:
        """Cosine of each query and the nearest description of each form's concept: ``[queries, forms]``.

        A concept without a description is neither better nor worse than the mean of those that have one.
        """
        if self._vectors is None:
            return np.zeros((len(queries), 1), np.float32)
        found = queries @ self._vectors.T
        mean = found.mean(axis=1, keepdims=True)
        nearest = np.full((len(queries), len(self._rows[0])), -np.inf, np.float32)
        for rows in self._rows:
            np.maximum(nearest, np.where(rows < 0, -np.inf, found[:, rows]), out=nearest)
        return np.where(np.isfinite(nearest), nearest, mean)
