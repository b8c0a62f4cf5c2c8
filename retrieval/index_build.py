"""Building an index: records to SQLite, texts to vectors, both put into service at once or not at all."""

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from filelock import FileLock, Timeout

from corpus.errors import CorpusError
from corpus.manifest import Manifest, content_hash
from corpus.records import Corpus
from corpus.store import Store, write_store
from retrieval.embedder import Embedder, TextKind
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.index import KINDS, MANIFEST, STORE, VECTORS, IndexFolder, lexical_file
from retrieval.lexical import LexicalIndex
from retrieval.query import clean_query
from retrieval.vectors import ChromaVectors

INDEX_VERSION = 1
"""Raise it when the layout or the texts that are embedded change: every index is then built anew."""

DESCRIPTION_CHARACTERS = 400


class Progress(Protocol):
    """What a build tells whoever watches: a step begins with ``total`` items, then they are done in lots."""

    def begin(self, step: str, total: int) -> None:
        """A step starts."""
        ...

    def advance(self, count: int) -> None:
        """``count`` more items of the step are done."""
        ...


@dataclass(frozen=True)
class Built:
    """What a build did. ``texts`` were needed, ``embedded`` of them were not in the cache; times in seconds."""

    folder: Path
    manifest: Manifest
    unchanged: bool
    texts: int = 0
    embedded: int = 0
    seconds: float = 0.0
    embed_seconds: float = 0.0
    insert_seconds: float = 0.0


@dataclass(frozen=True)
class _Collection:
    """Texts of one collection, with the row number of each."""

    name: str
    text_kind: TextKind
    rows: list[int]
    texts: list[str]


def build_index(
    corpus: Corpus, embedder: Embedder, home: Path, progress: Progress, report: Mapping[str, Any] | None = None
) -> Built:
    """Build the index of ``corpus`` and put it into service; with nothing changed, do nothing.

    Vectors are cached by content, so an interrupted build goes on where it stopped. Raises ``CorpusError``
    where another build runs, or the disk is full; the index in service is then as it was.
    """
    folder = IndexFolder(home)
    folder.root.mkdir(parents=True, exist_ok=True)
    digest = content_hash(corpus)
    name = hashlib.sha256(f"{INDEX_VERSION}\n{digest}\n{embedder.fingerprint}".encode()).hexdigest()[:16]
    try:
        with FileLock(folder.lock, timeout=0):
            current = folder.current()
            if current is not None and current.name == name:
                return Built(current, Manifest.read(current / MANIFEST), unchanged=True)
            started = time.monotonic()
            workplace = folder.begin(name)
            try:
                built = _fill(workplace, corpus, digest, embedder, home, progress, report)
            except BaseException:
                shutil.rmtree(workplace, ignore_errors=True)
                raise
            final = folder.publish(workplace, name)
            return Built(final, *built, seconds=time.monotonic() - started)
    except Timeout as error:
        raise CorpusError("Another ingest is running in this home.", "Wait until it has ended.") from error
    except (OSError, sqlite3.Error) as error:
        raise CorpusError(
            f"The index could not be written: {error}.",
            "The old index stays in service. Free disk space or mend the folder's permissions, then run the command again.",
        ) from error


def _fill(
    workplace: Path,
    corpus: Corpus,
    digest: str,
    embedder: Embedder,
    home: Path,
    progress: Progress,
    report: Mapping[str, Any] | None,
) -> tuple[Manifest, bool, int, int, float, float]:
    progress.begin("records", 1)
    write_store(workplace / STORE, corpus)
    progress.advance(1)
    store = Store.open(workplace / STORE)
    try:
        collections = [c for c in _collections(store) if c.rows]
        for kind in KINDS:
            LexicalIndex.build([form.text for form in store.forms(kind)]).save(workplace / lexical_file(kind))
        texts = sum(len(c.texts) for c in collections)
        embedded, embed_seconds, insert_seconds = 0, 0.0, 0.0
        vectors = ChromaVectors(workplace / VECTORS)
        with EmbeddingCache(home / "cache" / "embeddings.sqlite") as cache:
            for c in collections:
                progress.begin(f"embed {c.name}", len(c.texts))
                began = time.monotonic()
                made = embed_all(embedder, c.text_kind, c.texts, cache, progress.advance)
                embed_seconds += time.monotonic() - began
                embedded += made.embedded
                progress.begin(f"index {c.name}", len(c.texts))
                began = time.monotonic()
                vectors.add(c.name, c.rows, made.vectors, progress.advance)
                insert_seconds += time.monotonic() - began
        vectors.close()
        manifest = Manifest.describe(
            digest,
            counts=store.counts(),
            languages=store.languages(),
            sources=store.sources(),
            embedder_name=embedder.name,
            embedder_fingerprint=embedder.fingerprint,
            report=dict(report or {}),
        )
    finally:
        store.close()
    manifest.write(workplace / MANIFEST)
    return manifest, False, texts, embedded, embed_seconds, insert_seconds


def _collections(store: Store) -> list[_Collection]:
    """What is embedded: every form of every occupation, the preferred label of every skill, all descriptions.

    The alternative labels of skills (97,483 in English ESCO) stay with the exact and the lexical index.
    """
    made = []
    for kind in KINDS:
        forms = [
            (row, clean_query(form.text, form.language))
            for row, form in enumerate(store.forms(kind))
            if kind == "occupation" or form.role == "preferred"
        ]
        forms = [(row, text) for row, text in forms if text]
        made.append(_Collection(f"{kind}-forms", "query", [r for r, _ in forms], [t for _, t in forms]))
        described = [f"{d.label}: {d.text[:DESCRIPTION_CHARACTERS]}" for d in store.descriptions(kind)]
        made.append(_Collection(f"{kind}-descriptions", "passage", list(range(len(described))), described))
    return made
