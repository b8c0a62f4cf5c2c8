"""What an ingest would make of the index: worked out before anything is written."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpus.changes import Changes, changes_between
from corpus.contents import Corpus
from corpus.errors import IncompleteError
from corpus.manifest import content_hash
from corpus.merge import merge
from corpus.redirects import former_slugs_between, redirects_between
from corpus.store import Store
from corpus.validation import Validation, validate
from retrieval.adapter_training import Training
from retrieval.embedder import Embedder
from retrieval.embedding_cache import EmbeddingCache, count_missing
from retrieval.index import KINDS, name_of_content
from retrieval.index_effort import Rates, Work
from retrieval.index_texts import text_collections

INDEX_VERSION = 5
"""Raise it when the layout or the texts that are embedded change: every index is then built anew."""


@dataclass(frozen=True)
class Prepared:
    """Records that are ready to be built into an index.

    ``before`` are the records in service, empty before the first index; ``name`` is the name of the index: a
    hash over layout, records and embedder; ``left_out`` says which records fit nowhere.
    """

    before: Corpus
    layers: tuple[Corpus, ...]
    corpus: Corpus
    left_out: tuple[str, ...]
    name: str

    @cached_property
    def changes(self) -> Changes:
        """What differs from the records in service."""
        return changes_between(self.before, self.corpus)

    @cached_property
    def validation(self) -> Validation:
        """Whether the records are sound."""
        return validate(self.corpus)


def prepare(before: Sequence[Corpus], layers: Sequence[Corpus], fingerprint: str) -> Prepared:
    """Merge ``layers``, with redirects for what the layers ``before`` had and these have no longer.

    ``fingerprint`` is the embedder's. Raises ``IncompleteError`` where there would be nothing to serve.
    """
    merged = merge(layers)
    if not merged.corpus.occupations:
        raise IncompleteError(
            "These sources have no occupation, so there would be nothing to find.",
            "Ingest an ESCO release or the starter records.",
        )
    served = merge(before).corpus if before else Corpus()
    redirected = merged.corpus.model_copy(update={"redirects": redirects_between(served, merged.corpus)})
    corpus = redirected.model_copy(update={"former_slugs": former_slugs_between(served, redirected)})
    key = f"{INDEX_VERSION}\n{content_hash(corpus)}\n{fingerprint}"
    return Prepared(
        before=served,
        layers=_with_former(layers, corpus),
        corpus=corpus,
        left_out=tuple(f"{count:,} {what} left out." for what, count in merged.left_out.items()),
        name=hashlib.sha256(key.encode()).hexdigest()[:16],
    )


def _with_former(layers: Sequence[Corpus], corpus: Corpus) -> tuple[Corpus, ...]:
    """Redirects and former slugs go into the first layer with relations: merging all again then gives this corpus."""
    kept = {"redirects": corpus.redirects, "former_slugs": corpus.former_slugs}
    first = next((number for number, layer in enumerate(layers) if layer.links), 0)
    return tuple(
        layer.model_copy(update=kept if number == first else dict.fromkeys(kept, ()))
        for number, layer in enumerate(layers)
    )


@dataclass(frozen=True)
class Plan:
    """What an ingest would do: the records, the texts that are embedded, those among them that are new.

    ``seconds`` is an estimate from the rates of the last build; None before the first. ``unchanged`` says that
    the index in service holds exactly these records.
    """

    prepared: Prepared
    unchanged: bool
    texts: int
    to_embed: int
    seconds: float | None


def plan_index(prepared: Prepared, current: Path | None, embedder: Embedder, home: Path) -> Plan:
    """What building ``prepared`` would take; nothing is written that would outlive it, even killed."""
    unchanged = current is not None and name_of_content(current) == prepared.name
    with closing(Store.aside(prepared.corpus)) as store:
        collections = text_collections(store)
    cache, missing = EmbeddingCache(home / "cache" / "embeddings.sqlite"), Counter[Work]()
    for c in collections:
        missing[c.text_kind] += count_missing(embedder, c.text_kind, c.texts, cache)
    texts = sum(len(c.texts) for c in collections)
    records = len(prepared.corpus.occupations) + len(prepared.corpus.skills)
    work: Mapping[Work, int] = {**missing, "records": records, "train": len(KINDS) * Training().steps, "insert": texts}
    seconds = 0.0 if unchanged else Rates(home, embedder.fingerprint).seconds(work)
    return Plan(prepared, unchanged, texts, missing.total(), seconds)
