"""Building an index: records to SQLite, texts to vectors, both put into service at once or not at all."""

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.layers import read_layers, with_layers, write_layers
from corpus.manifest import Manifest, content_hash
from corpus.merge import merge
from corpus.store import Store
from corpus.store_schema import write_store
from retrieval.embedder import Embedder, EmbedderError, FloatArray, TextKind
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.index import KINDS, LAYERS, MANIFEST, STORE, VECTORS, IndexFolder, lexical_file, open_index
from retrieval.lexical import LexicalIndex
from retrieval.query import clean_query
from retrieval.vectors import ChromaVectors

INDEX_VERSION = 4
"""Raise it when the layout or the texts that are embedded change: every index is then built anew."""

DESCRIPTION_CHARACTERS = 400

_KEPT = "What was in service stays in service; the same command goes on where this one stopped."


class Progress(Protocol):
    """What a build tells whoever watches: a step begins with ``total`` items, then they are done in lots."""

    def begin(self, step: str, total: int) -> None:
        """A step starts."""
        ...

    def advance(self, count: int) -> None:
        """``count`` more items of the step are done."""
        ...


@dataclass(frozen=True)
class Effort:
    """What a build cost: texts needed, those of them that had to be embedded, and seconds."""

    texts: int
    embedded: int
    seconds: float
    embed_seconds: float
    insert_seconds: float


@dataclass(frozen=True)
class Built:
    """The index in service after a build. ``effort`` is ``None`` where nothing had changed."""

    folder: Path
    manifest: Manifest
    effort: Effort | None


class _Counting:
    """An embedder that counts the texts it is given: those the cache did not hold."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self.name, self.fingerprint, self.dimension = embedder.name, embedder.fingerprint, embedder.dimension
        self.embedded = 0

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        self.embedded += len(texts)
        return self._embedder.embed_queries(texts)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        self.embedded += len(texts)
        return self._embedder.embed_passages(texts)


@dataclass(frozen=True)
class TextCollection:
    """The texts of one vector collection, with the row number of each and how they are embedded."""

    name: str
    text_kind: TextKind
    rows: list[int]
    texts: list[str]


def build_index(
    added: Sequence[Corpus], embedder: Embedder, home: Path, progress: Progress, report: Iterable[str] = ()
) -> Built:
    """Put the layers ``added`` among those in service, and the index of all of them into service.

    With nothing changed and the index in order, nothing is done. ``report`` are lines for the manifest. Vectors
    are cached by content, so an interrupted build goes on where it stopped. Raises ``CorpusError`` where another
    build runs, the records cannot be merged, the disk is full or the embedder fails; the index in service is then
    as it was.
    """
    folder = IndexFolder(home)
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.lock, timeout=0):
            current = folder.current()
            layers = with_layers(layers_in(current), added)
            merged = merge(layers)
            corpus = merged.corpus
            digest = content_hash(corpus)
            name = hashlib.sha256(f"{INDEX_VERSION}\n{digest}\n{embedder.fingerprint}".encode()).hexdigest()[:16]
            if current is not None and current.name == name and (sound := _opened(current, embedder)):
                return Built(current, sound, effort=None)
            workplace = folder.begin(name)
            try:
                effort = _fill(workplace, corpus, _Counting(embedder), home, progress)
                write_layers(workplace / LAYERS, layers)
                left_out = (f"{count:,} {what} left out." for what, count in merged.left_out.items())
                manifest = Manifest.of(corpus, embedder.name, embedder.fingerprint, (*report, *left_out))
                manifest.write(workplace / MANIFEST)
                open_index(workplace, embedder).close()
                return Built(folder.publish(workplace, name), manifest, effort)
            except CorpusError as error:
                raise CorpusError(error.what, f"{error.remedy} {_KEPT}") from error
            finally:
                shutil.rmtree(workplace, ignore_errors=True)
    except Timeout as error:
        raise CorpusError("Another ingest is running in this home.", "Wait until it has ended.") from error
    except EmbedderError as error:
        raise CorpusError(f"The texts could not be embedded: {error}.", _KEPT) from error
    except (OSError, sqlite3.Error) as error:
        raise CorpusError(
            f"The index could not be written: {error}.", f"Free disk space or mend the folder's permissions. {_KEPT}"
        ) from error


def layers_in(current: Path | None) -> tuple[Corpus, ...]:
    """The layers of the index in ``current``, none before the first; raises CorpusError where they cannot be read."""
    return read_layers(current / LAYERS) if current else ()


def _opened(current: Path, embedder: Embedder) -> Manifest | None:
    """The manifest of an index that opens; None for a damaged one, which is to be built again."""
    try:
        index = open_index(current, embedder)
    except CorpusError:
        return None
    index.close()
    return index.manifest


def _fill(workplace: Path, corpus: Corpus, embedder: _Counting, home: Path, progress: Progress) -> Effort:
    started, embedding, inserting = time.monotonic(), 0.0, 0.0
    progress.begin("records", len(corpus.occupations) + len(corpus.skills))
    write_store(workplace / STORE, corpus)
    with closing(Store.open(workplace / STORE)) as store:
        collections = text_collections(store)
        for kind in KINDS:
            LexicalIndex.build([form.text for form in store.forms(kind)]).save(workplace / lexical_file(kind))
    progress.advance(len(corpus.occupations) + len(corpus.skills))
    cache = EmbeddingCache(home / "cache" / "embeddings.sqlite")
    with closing(ChromaVectors(workplace / VECTORS)) as vectors:
        for c in collections:
            progress.begin(f"embed {c.name}", len(c.texts))
            began = time.monotonic()
            made = embed_all(embedder, c.text_kind, c.texts, cache, progress.advance)
            embedding += time.monotonic() - began
            progress.begin(f"index {c.name}", len(c.texts))
            began = time.monotonic()
            vectors.add(c.name, c.rows, made, progress.advance)
            inserting += time.monotonic() - began
        vectors.finish()
    texts = sum(len(c.texts) for c in collections)
    return Effort(texts, embedder.embedded, time.monotonic() - started, embedding, inserting)


def text_collections(store: Store) -> list[TextCollection]:
    """What is embedded: every form of every occupation, the preferred label of every skill, all descriptions.

    The alternative labels of skills (85,294 in English ESCO) stay with the exact and the lexical index.
    """
    made = []
    for kind in KINDS:
        forms = [
            (row, clean_query(form.text, form.language))
            for row, form in enumerate(store.forms(kind))
            if kind == "occupation" or form.role == "preferred"
        ]
        forms = [(row, text) for row, text in forms if text]
        made.append(TextCollection(f"{kind}-forms", "query", [r for r, _ in forms], [t for _, t in forms]))
        described = [f"{d.label}: {d.text[:DESCRIPTION_CHARACTERS]}" for d in store.descriptions(kind)]
        made.append(TextCollection(f"{kind}-descriptions", "passage", list(range(len(described))), described))
    return made
