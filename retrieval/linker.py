"""The linker: from free text to occupations or skills, with a score, the chance that it is right, and the reasons.

A text has several readings (``retrieval/readings.py``); each finds candidates (``retrieval/candidates.py``), whose
scores are added up from the parts in ``retrieval/weights.py``; the chance comes from ``retrieval/confidence.py``.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile

from corpus.forms import Form, FormRole
from corpus.labels import normalise_label
from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.adapter import Adapter
from retrieval.candidates import Candidate, CandidateSearch
from retrieval.confidence import Band, Confidence, Signs
from retrieval.embedder import Embedder, FloatArray
from retrieval.lexical import LexicalIndex
from retrieval.readings import QueryReader, Reading
from retrieval.vectors import VectorIndex
from retrieval.weights import LinkWeights

__all__ = ["Band", "Hit", "Link", "Linker"]

_KINDS: tuple[ConceptKind, ...] = ("occupation", "skill")
_AS_WRITTEN = ("typed", "unwrapped")
_LONGEST_TEXT = 4_000
_COMPOUNDING = frozenset({"de", "nl", "sv", "da"})
_STEM = 5
"""Letters of the shortest word that is looked for at the end of compounds."""


@dataclass(frozen=True)
class Hit:
    """One concept found. ``form`` is the label that speaks most for it, ``exact`` tells that it equals the query.

    ``score`` is in spreads; ``chance`` (0 to 1) is that of its being right; ``signs`` are the parts of both, and
    ``reading`` is what was looked for. ``offered`` tells that it is near enough to be offered for choice.
    """

    uri: str
    title: str
    score: float
    language: str
    form: str
    exact: bool
    chance: float
    offered: bool
    signs: Signs
    reading: Reading


@dataclass(frozen=True)
class Link:
    """All that was found for one text, best first."""

    query: str
    band: Band
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class _Found:
    """A candidate under one reading, with what a label as written adds to its score."""

    candidate: Candidate
    reading: Reading
    role: FormRole | None
    head: bool
    score: float

    @property
    def as_written(self) -> bool:
        return self.role is not None and self.reading.why in _AS_WRITTEN


class _Kind:
    """What the linker knows of the concepts of one kind."""

    def __init__(self, search: CandidateSearch) -> None:
        self.search = search
        self.preferred: dict[str, dict[str, Form]] = {}
        self._heads: dict[str, set[str]] = {}
        compounds: list[tuple[str, str]] = []
        for form in search.forms:
            if form.language in _COMPOUNDING and len(last := normalise_label(form.text).rpartition(" ")[2]) > _STEM:
                compounds.append((last[::-1], form.uri))
            if form.role == "preferred":
                self.preferred.setdefault(form.uri, {}).setdefault(form.language, form)
                for head in _heads(form.text):
                    self._heads.setdefault(head, set()).add(form.uri)
        # Written backwards and in order, so that all with one ending stand together.
        self._compounds = sorted(compounds)

    def headed(self, normal: str, in_compounds: bool) -> set[str]:
        """The concepts that a normalised query is the head of: "driver" of a bus driver.

        ``in_compounds`` also looks inside of words where languages write such labels as one: "Lehrer".
        """
        found = self._heads.get(normal, set())
        if in_compounds and not found and len(normal) >= _STEM and " " not in normal:
            ending = normal[::-1]
            first = bisect_left(self._compounds, (ending, ""))
            same = takewhile(lambda compound: compound[0].startswith(ending), islice(self._compounds, first, None))
            return {uri for last, uri in same if len(last) > len(normal) + 2}
        return found

    def title(self, uri: str, language: str) -> Form:
        """The preferred label in ``language``, in English or in whatever language there is."""
        labels = self.preferred[uri]
        return labels.get(language) or labels.get("en") or next(iter(labels.values()))


class Linker:
    """Links texts to the concepts of one index. Safe to use from several threads."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        vectors: VectorIndex,
        lexical: dict[ConceptKind, LexicalIndex],
        adapters: dict[ConceptKind, Adapter] | None = None,
        weights: LinkWeights | None = None,
        confidence: Confidence | None = None,
    ) -> None:
        self._store, self._embedder = store, embedder
        self._weights, self._confidence = weights or LinkWeights(), confidence or Confidence()
        adapters = adapters or {}
        self._kinds = {
            kind: _Kind(
                CandidateSearch(kind, store, vectors, lexical[kind], adapters.get(kind, Adapter()), self._weights)
            )
            for kind in _KINDS
        }

    @cached_property
    def _reader(self) -> QueryReader:
        forms = [form for kind in _KINDS for form in self._kinds[kind].search.forms]
        return QueryReader.of(forms, lambda text: any(self._store.exact(text, kind) for kind in _KINDS))

    def link(self, text: str, kind: ConceptKind, limit: int = 5, language: str = "en") -> Link:
        """The concepts of ``kind`` that ``text`` may mean; see ``link_many``."""
        return self.link_many([text], kind, limit, language)[0]

    def link_many(self, texts: Sequence[str], kind: ConceptKind, limit: int = 5, language: str = "en") -> list[Link]:
        """For each text up to ``limit`` hits, titled in ``language`` where the records have it.

        Raises ``EmbedderError`` where the embedder cannot be reached.
        """
        readings = [self._reader.read(text[:_LONGEST_TEXT], language) for text in texts]
        together = [reading for of_text in readings for reading in of_text]
        if not together:
            return [Link(text, "unknown", ()) for text in texts]
        vectors: FloatArray = self._embedder.embed_queries([reading.text for reading in together])
        candidates = iter(self._kinds[kind].search.find(together, vectors))
        return [
            self._linked(text, kind, [(reading, next(candidates)) for reading in of_text], limit, language)
            for text, of_text in zip(texts, readings, strict=True)
        ]

    def _linked(
        self, text: str, kind: ConceptKind, found: Sequence[tuple[Reading, list[Candidate]]], limit: int, language: str
    ) -> Link:
        best: dict[str, _Found] = {}
        generic = False
        for reading, candidates in found:
            add, shared = self._additions(kind, reading)
            generic = generic or shared
            for candidate in candidates:
                more, role, head = add(candidate.uri)
                score = candidate.score + more - self._weights.less(reading.penalty)
                known = best.get(candidate.uri)
                if known is None or score > known.score:
                    best[candidate.uri] = _Found(candidate, reading, role, head, score)
        ranked = sorted(best.values(), key=lambda f: (-f.score, f.candidate.uri))
        hits = tuple(self._hit(kind, ranked, place, language) for place in range(min(limit, len(ranked))))
        return Link(text, self._band(hits, ranked, generic), hits)

    def _additions(
        self, kind: ConceptKind, reading: Reading
    ) -> tuple[Callable[[str], tuple[float, FormRole | None, bool]], bool]:
        """What a URI gains under a reading, the role of the label that equals it, and whether it is headed by it.

        The second value tells that the reading is the head of several labels, so that none of them is meant alone.
        """
        w = self._weights
        roles = {match.uri: match.role for match in self._store.exact(reading.text, kind)}
        heads: set[str] = set()
        if reading.why in _AS_WRITTEN:
            heads = self._kinds[kind].headed(normalise_label(reading.text), in_compounds=not roles)
        shared = len(heads) >= w.heads and "preferred" not in roles.values()

        def add(uri: str) -> tuple[float, FormRole | None, bool]:
            if shared:
                return w.head * (uri in heads), None, uri in heads
            role = roles.get(uri)
            return (w.exact if role == "preferred" else w.exact_alternative if role else 0.0), role, False

        return add, shared

    def _hit(self, kind: ConceptKind, ranked: Sequence[_Found], place: int, language: str) -> Hit:
        found, title = ranked[place], self._kinds[kind].title(ranked[place].candidate.uri, language)
        candidate, spread = found.candidate, self._kinds[kind].search.adapter.spread
        other = ranked[1 if place == 0 else 0] if len(ranked) > 1 else None
        signs = Signs(
            distance=(1 - candidate.cosine) / spread,
            description=(1 - candidate.description) / spread,
            lexical=candidate.lexical,
            spelling=candidate.spelling,
            lead=found.score - (other.score if other else 0.0),
        )
        return Hit(
            uri=candidate.uri,
            title=title.text,
            score=round(found.score, 4),
            language=title.language,
            form=(candidate.form or title).text,
            exact=found.as_written,
            chance=round(self._confidence.right.chance(signs), 4),
            offered=found.as_written or found.head or self._confidence.known.chance(signs) >= self._confidence.offer,
            signs=signs,
            reading=found.reading,
        )

    def _band(self, hits: Sequence[Hit], ranked: Sequence[_Found], generic: bool) -> Band:
        if not hits:
            return "unknown"
        if generic:
            return "unsure"
        if hits[0].exact:
            return "unsure" if len(ranked) > 1 and ranked[1].role == ranked[0].role else "exact"
        if hits[0].chance >= self._confidence.close:
            return "close"
        return "unsure" if hits[0].offered else "unknown"


def _heads(label: str) -> set[str]:
    """The first and the last one and two words of a longer label, normalised."""
    words = normalise_label(label).split()
    parts = [words[:1], words[-1:], words[:2], words[-2:]]
    return {" ".join(part) for part in parts if 0 < len(part) < len(words)}
