"""The linker: from free text to occupations or skills, with a score and the reasons for it.

Score = best form cosine + 0.5 x description cosine + 0.05 x lexical cosine + bonuses for an equal label and
for a near-equal spelling. The weights are those measured on the MELO development sets (``docs/benchmarks.md``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rapidfuzz import fuzz

from corpus.forms import Form, FormRole
from corpus.labels import normalise_label
from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.embedder import Embedder
from retrieval.lexical import LexicalIndex
from retrieval.query import clean_query, fold_accents
from retrieval.vectors import VectorIndex

Band: TypeAlias = Literal["exact", "close", "unsure", "unknown"]
"""How sure a link is: a label as written; one clear match; several or weak matches; nothing like it."""


_SHORT_FORM = 6


@dataclass(frozen=True)
class Weights:
    """What each part of the score counts, and where the bands end.

    ``head`` is added where a one- or two-word query is the head of a preferred label ("driver" of "bus driver")
    of at least ``heads`` concepts: then no alternative label that happens to be equal decides.
    """

    description: float = 0.5
    lexical: float = 0.05
    exact: float = 1.0
    exact_alternative: float = 0.6
    head: float = 0.1
    heads: int = 2
    spelling: float = 0.6
    spelling_from: float = 0.80
    preferred: float = 0.05
    close_spelling: float = 0.86
    close_lead: float = 0.04
    close_cosine: float = 0.93
    close_margin: float = 0.05
    unsure_score: float = 1.34
    unsure_spelling: float = 0.84
    candidates: int = 60

    def may_be_meant(self, hit: "Hit") -> bool:
        """Whether a hit is near enough to be offered; what is not is better called unknown."""
        spelt = hit.spelling >= self.unsure_spelling and len(hit.form) > _SHORT_FORM
        return hit.exact or hit.score >= self.unsure_score or spelt


@dataclass(frozen=True)
class Hit:
    """One concept found. ``form`` is the label that matched best, ``exact`` tells that it is equal to the query.

    ``cosine`` and ``spelling`` are 0 to 1; ``strength`` is the spelling with a lead for a preferred label.
    """

    uri: str
    title: str
    score: float
    language: str
    form: str
    exact: bool
    cosine: float
    spelling: float
    strength: float


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
    exact: FormRole | None = None
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
        self._heads: dict[ConceptKind, dict[str, set[str]]] = {kind: {} for kind in kinds}
        for kind in kinds:
            for form in self._forms[kind]:
                self._labels[kind].setdefault(form.uri, []).append(form)
                if form.role == "preferred":
                    for head in _heads(form.text):
                        self._heads[kind].setdefault(head, set()).add(form.uri)

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

        exact = self._store.exact(query, kind) or self._store.exact(text[:500], kind)
        for match in exact:
            candidate(match.uri).exact = match.role
        heads = self._heads[kind].get(normalise_label(query), set())
        generic = len(heads) >= w.heads and not any(match.role == "preferred" for match in exact)
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
        folded = fold_accents(normalise_label(query))
        scored = []
        for c in candidates.values():
            seen = [form for form in (*c.seen, c.form) if form]
            strength, spelling, spelt = max(
                (self._strength(folded, form) for form in seen), key=lambda s: s[:2], default=(0.0, 0.0, None)
            )
            score = (
                (c.cosine or form_floor)
                + w.description * (c.description or description_floor)
                + w.lexical * c.lexical
                + w.spelling * max(0.0, spelling - w.spelling_from)
            )
            if generic:
                score += w.head * (c.uri in heads)
            elif c.exact:
                score += w.exact if c.exact == "preferred" else w.exact_alternative
            scored.append((score, c, spelling, strength, spelt or c.form))
        scored.sort(key=lambda entry: (-entry[0], entry[1].uri))
        hits = tuple(self._hit(*entry, kind, language) for entry in scored[:limit])
        return Link(text, "unsure" if generic else self._band(hits, [c.exact for _, c, *_ in scored[:2]]), hits)

    def _strength(self, folded_query: str, form: Form) -> tuple[float, float, Form]:
        spelling = _spelling(folded_query, form.text)
        return spelling + self._weights.preferred * (form.role == "preferred"), spelling, form

    def _hit(
        self,
        score: float,
        c: _Candidate,
        spelling: float,
        strength: float,
        form: Form | None,
        kind: ConceptKind,
        language: str,
    ) -> Hit:
        labels = [f for f in self._labels[kind][c.uri] if f.role == "preferred"]
        own = next((f for f in labels if f.language == language), None)
        title = own or next((f for f in labels if f.language == "en"), labels[0])
        return Hit(
            uri=c.uri,
            title=title.text,
            score=round(score, 4),
            language=title.language,
            form=(form or title).text,
            exact=c.exact is not None,
            cosine=round(c.cosine, 4),
            spelling=round(spelling, 3),
            strength=round(strength, 3),
        )

    def _band(self, hits: tuple[Hit, ...], exact: list[FormRole | None]) -> Band:
        w = self._weights
        if not hits:
            return "unknown"
        first, second = hits[0], hits[1] if len(hits) > 1 else None
        if first.exact:
            return "unsure" if exact[0] in exact[1:] else "exact"
        margin = first.score - (second.score if second else 0.0)
        lead = first.strength - (second.strength if second else 0.0)
        if first.spelling >= w.close_spelling and (lead >= w.close_lead or margin >= w.close_margin):
            return "close"
        if first.cosine >= w.close_cosine and margin >= w.close_margin:
            return "close"
        return "unsure" if w.may_be_meant(first) else "unknown"


def _heads(label: str) -> set[str]:
    """The first and the last one and two words of a longer label, normalised."""
    words = normalise_label(label).split()
    parts = [words[:1], words[-1:], words[:2], words[-2:]]
    return {" ".join(part) for part in parts if 0 < len(part) < len(words)}


def _spelling(folded_query: str, label: str) -> float:
    """How alike two spellings are, 0 to 1, whatever the order of words (a normalised edit distance)."""
    folded = fold_accents(normalise_label(label))
    return max(fuzz.ratio(folded_query, folded), 0.97 * fuzz.token_sort_ratio(folded_query, folded)) / 100
