"""The linker: from free text to occupations or skills, with a score and the reasons for it.

Score = best form cosine + 0.5 x description cosine + 0.05 x lexical cosine + bonuses for an equal label and
for a near-equal spelling. The weights are those measured on the MELO development sets (``docs/benchmarks.md``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rapidfuzz import fuzz

from corpus.forms import Form
from corpus.labels import normalise_label
from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.embedder import Embedder
from retrieval.lexical import LexicalIndex
from retrieval.query import clean_query, fold_accents
from retrieval.vectors import VectorIndex

Band: TypeAlias = Literal["exact", "close", "unsure", "unknown"]
"""How sure a link is: a label as written; one clear match; several or weak matches; nothing like it."""


@dataclass(frozen=True)
class Weights:
    """What each part of the score counts, and where the bands end."""

    description: float = 0.5
    lexical: float = 0.05
    exact: float = 1.0
    spelling: float = 0.6
    spelling_from: float = 0.80
    close_spelling: float = 0.86
    close_cosine: float = 0.93
    close_margin: float = 0.05
    unsure_cosine: float = 0.875
    unsure_spelling: float = 0.72
    candidates: int = 60


@dataclass(frozen=True)
class Hit:
    """One concept found. ``form`` is the label that matched best; ``cosine`` and ``spelling`` are 0 to 1."""

    uri: str
    title: str
    score: float
    language: str
    form: str
    exact: bool
    cosine: float
    spelling: float


@dataclass(frozen=True)
class Link:
    """All that was found for one text, best first."""

    query: str
    band: Band
    hits: tuple[Hit, ...]


@dataclass
class _Candidate:
    uri: str
    form: Form | None = None
    cosine: float = 0.0
    description: float = 0.0
    lexical: float = 0.0
    exact: bool = False
    seen: list[Form] = field(default_factory=list)


class Linker:
    """Links texts to the concepts of one index."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        vectors: VectorIndex,
        lexical: dict[ConceptKind, LexicalIndex],
        weights: Weights | None = None,
    ) -> None:
        self._store, self._embedder, self._vectors, self._lexical = store, embedder, vectors, lexical
        self._weights = weights or Weights()
        kinds: tuple[ConceptKind, ...] = ("occupation", "skill")
        self._forms = {kind: tuple(store.forms(kind)) for kind in kinds}
        self._described = {kind: tuple(d.uri for d in store.descriptions(kind)) for kind in kinds}
        self._labels: dict[ConceptKind, dict[str, list[Form]]] = {kind: {} for kind in kinds}
        for kind in kinds:
            for form in self._forms[kind]:
                self._labels[kind].setdefault(form.uri, []).append(form)

    def link(self, text: str, kind: ConceptKind, limit: int = 5, language: str = "en") -> Link:
        """The concepts of ``kind`` that ``text`` may mean; see ``link_many``."""
        return self.link_many([text], kind, limit, language)[0]

    def link_many(self, texts: Sequence[str], kind: ConceptKind, limit: int = 5, language: str = "en") -> list[Link]:
        """For each text up to ``limit`` hits, titled in ``language`` where the records have it.

        Raises ``EmbedderError`` where the embedder cannot be reached.
        """
        queries = [clean_query(text, language) for text in texts]
        if not any(queries) or not self._forms[kind]:
            return [Link(text, "unknown", ()) for text in texts]
        vectors = self._embedder.embed_queries(queries)
        n = self._weights.candidates
        forms = self._vectors.nearest(f"{kind}-forms", vectors, n)
        described = self._vectors.nearest(f"{kind}-descriptions", vectors, n) if self._described[kind] else None
        lexical = self._lexical[kind].search(queries, n)
        return [
            self._fuse(text, query, kind, forms[i], described[i] if described else [], lexical[i], limit, language)
            if query
            else Link(text, "unknown", ())
            for i, (text, query) in enumerate(zip(texts, queries, strict=True))
        ]

    def _fuse(
        self,
        text: str,
        query: str,
        kind: ConceptKind,
        forms: list[tuple[int, float]],
        described: list[tuple[int, float]],
        lexical: list[tuple[int, float]],
        limit: int,
        language: str,
    ) -> Link:
        w = self._weights
        candidates: dict[str, _Candidate] = {}

        def candidate(uri: str) -> _Candidate:
            return candidates.setdefault(uri, _Candidate(uri))

        for match in self._store.exact(query, kind) or self._store.exact(text[:500], kind):
            candidate(match.uri).exact = True
        for row, cosine in forms:
            form = self._forms[kind][row]
            c = candidate(form.uri)
            if cosine > c.cosine:
                c.cosine, c.form = cosine, form
        for row, cosine in described:
            c = candidate(self._described[kind][row])
            c.description = max(c.description, cosine)
        for row, cosine in lexical:
            form = self._forms[kind][row]
            c = candidate(form.uri)
            c.lexical = max(c.lexical, cosine)
            c.seen.append(form)
        # What a list did not reach is at most as near as its last entry.
        form_floor = forms[-1][1] if forms else 0.0
        description_floor = described[-1][1] if described else 0.0
        scored = []
        folded = fold_accents(normalise_label(query))
        for c in candidates.values():
            seen = (*c.seen, c.form) if c.form else tuple(c.seen)
            spelling, spelt = max(
                ((_spelling(folded, form.text), form) for form in seen), key=lambda pair: pair[0], default=(0.0, None)
            )
            score = (
                (c.cosine or form_floor)
                + w.description * (c.description or description_floor)
                + w.lexical * c.lexical
                + w.spelling * max(0.0, spelling - w.spelling_from)
                + w.exact * c.exact
            )
            scored.append((score, c, spelling, spelt or c.form))
        scored.sort(key=lambda entry: (-entry[0], entry[1].uri))
        hits = tuple(self._hit(score, c, spelling, form, kind, language) for score, c, spelling, form in scored[:limit])
        return Link(text, self._band(hits), hits)

    def _hit(
        self, score: float, c: _Candidate, spelling: float, form: Form | None, kind: ConceptKind, language: str
    ) -> Hit:
        labels = [f for f in self._labels[kind][c.uri] if f.role == "preferred"]
        own = next((f for f in labels if f.language == language), None)
        title = own or next((f for f in labels if f.language == "en"), labels[0])
        matched = form or title
        return Hit(
            uri=c.uri,
            title=title.text,
            score=round(score, 4),
            language=title.language,
            form=matched.text,
            exact=c.exact,
            cosine=round(c.cosine, 4),
            spelling=round(spelling, 3),
        )

    def _band(self, hits: tuple[Hit, ...]) -> Band:
        w = self._weights
        if not hits:
            return "unknown"
        first, rest = hits[0], hits[1:]
        if first.exact:
            return "unsure" if rest and rest[0].exact else "exact"
        margin = first.score - (rest[0].score if rest else 0.0)
        rival = rest[0].spelling if rest else 0.0
        if first.spelling >= w.close_spelling and (first.spelling - rival >= 0.04 or margin >= w.close_margin):
            return "close"
        if first.cosine >= w.close_cosine and margin >= w.close_margin:
            return "close"
        if first.cosine >= w.unsure_cosine or first.spelling >= w.unsure_spelling:
            return "unsure"
        return "unknown"


def _spelling(folded_query: str, label: str) -> float:
    """How alike two spellings are, 0 to 1, whatever the order of words (a normalised edit distance)."""
    folded = fold_accents(normalise_label(label))
    return max(fuzz.ratio(folded_query, folded), 0.97 * fuzz.token_sort_ratio(folded_query, folded)) / 100
