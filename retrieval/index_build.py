"""Building an index: records to SQLite, texts to vectors, both put into service at once or not at all."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np

from corpus.changes import Changes
from corpus.contents import Corpus
from corpus.errors import CorpusError, HomeError
from corpus.layers import read_layers, with_layers, write_layers
from corpus.manifest import Manifest
from corpus.progress import Progress
from corpus.store import Store
from corpus.store_schema import write_store
from corpus.validation import Validation
from retrieval.adapter import Adapter
from retrieval.adapter_cache import AdapterCache
from retrieval.adapter_training import Training
from retrieval.embedder import Embedder, EmbedderError, FloatArray
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.index import (
    KINDS,
    LAYERS,
    MANIFEST,
    STORE,
    VECTORS,
    IndexFolder,
    adapter_file,
    disk_error,
    lexical_file,
    name_of_content,
    open_index,
)
from retrieval.index_effort import Clock, Effort, Rates
from retrieval.index_plan import Prepared, prepare
from retrieval.index_texts import TextCollection, text_collections
from retrieval.lexical import LexicalIndex
from retrieval.vectors import EMBEDDED, VectorStore

VALIDATION, CHANGES = "validation.json", "changes.json"
"""The reports that lie beside an index, for programs."""

KEPT = 2
"""Indexes that stay on disk: the one in service and the one before it."""

_KEPT = "What was in service stays in service; the same command goes on where this one stopped."

Layers: TypeAlias = tuple[Corpus, ...]


@dataclass(frozen=True)
class Built:
    """The index in service after a build. ``effort`` and ``changes`` are ``None`` where nothing had changed."""

    folder: Path
    manifest: Manifest
    validation: Validation
    effort: Effort | None
    changes: Changes | None


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


def build_index(
    added: Sequence[Corpus],
    embedder: Embedder,
    home: Path,
    progress: Progress,
    report: Iterable[str] = (),
    keep: int = KEPT,
    vectors: VectorStore = EMBEDDED,
) -> Built:
    """Put the layers ``added`` among those in service, and the index of all of them into service.

    With nothing changed and the index in order, nothing is done. ``report`` are lines for the manifest. Vectors
    are cached by content, so an interrupted build goes on where it stopped. ``keep`` indexes stay on disk, their
    vectors in ``vectors``. Raises ``IncompleteError`` where there would be nothing to serve, ``HomeError`` where
    another build runs, the disk is full, the Chroma server is down or the embedder fails, ``CorpusError`` where the
    records cannot be merged; the index in service is then as it was.
    """
    folder = IndexFolder(home, vectors)
    with folder.locked():
        before = layers_in(folder.current())
        return build_layers(before, with_layers(before, added), embedder, home, progress, report, keep, vectors)


def build_layers(
    before: Layers,
    layers: Layers,
    embedder: Embedder,
    home: Path,
    progress: Progress,
    report: Iterable[str],
    keep: int,
    vectors: VectorStore = EMBEDDED,
) -> Built:
    """Put the index of exactly these layers into service; ``before`` are those in service now.

    The caller holds the lock. Raises as ``build_index`` does.
    """
    folder = IndexFolder(home, vectors)
    current = folder.current()
    prepared = prepare(before, layers, embedder.fingerprint)
    if (
        current is not None
        and name_of_content(current) == prepared.name
        and (sound := _opened(current, embedder, vectors))
    ):
        folder.prune(keep)
        return Built(current, sound, prepared.validation, effort=None, changes=None)
    with _explained():
        workplace = folder.begin(prepared.name)
        try:
            effort = _fill(workplace, prepared, _Counting(embedder), home, progress, vectors)
            manifest = Manifest.of(prepared.corpus, embedder.name, embedder.fingerprint, (*report, *prepared.left_out))
            manifest.write(workplace / MANIFEST)
            (workplace / VALIDATION).write_text(prepared.validation.model_dump_json(indent=1) + "\n", encoding="utf-8")
            (workplace / CHANGES).write_text(prepared.changes.model_dump_json(indent=1) + "\n", encoding="utf-8")
            open_index(workplace, embedder, vectors).close()
            Rates(home, embedder.fingerprint).note(effort)
            final = folder.publish(workplace, prepared.name, keep)
            built = Built(final, manifest, prepared.validation, effort, prepared.changes)
        finally:
            vectors.discard(workplace / VECTORS)
            shutil.rmtree(workplace, ignore_errors=True)
        return built


def layers_in(current: Path | None) -> Layers:
    """The layers of the index in ``current``, none before the first; raises CorpusError where they cannot be read."""
    return read_layers(current / LAYERS) if current else ()


@contextmanager
def _explained() -> Iterator[None]:
    """The sources have been read and merged: what fails from here on is this machine's doing."""
    try:
        yield
    except CorpusError as error:
        raise HomeError(error.what, f"{error.remedy} {_KEPT}") from error
    except EmbedderError as error:
        raise HomeError(f"The texts could not be embedded: {error}.", _KEPT) from error
    except (OSError, sqlite3.Error) as error:
        full = disk_error(error)
        raise HomeError(full.what, f"{full.remedy} {_KEPT}") from error


def _opened(current: Path, embedder: Embedder, vectors: VectorStore) -> Manifest | None:
    """The manifest of an index that opens; None for a damaged one, which is to be built again."""
    try:
        index = open_index(current, embedder, vectors)
    except CorpusError:
        return None
    index.close()
    return index.manifest


def _fill(
    workplace: Path, prepared: Prepared, embedder: _Counting, home: Path, progress: Progress, vectors: VectorStore
) -> Effort:
    clock = Clock()
    records = len(prepared.corpus.occupations) + len(prepared.corpus.skills)
    progress.begin("records", records)
    with clock.measured("records", records):
        write_layers(workplace / LAYERS, prepared.layers)
        write_store(workplace / STORE, prepared.corpus)
        with closing(Store.open(workplace / STORE)) as store:
            collections = text_collections(store)
            for kind in KINDS:
                LexicalIndex.build([form.text for form in store.forms(kind)]).save(workplace / lexical_file(kind))
    progress.advance(records)
    cache = EmbeddingCache(home / "cache" / "embeddings.sqlite")
    with closing(vectors.create(workplace / VECTORS, prepared.name)) as written:
        for kind in KINDS:
            made = []
            own = [c for c in collections if c.kind == kind]
            for c in own:
                progress.begin(f"embed {c.name}", len(c.texts))
                earlier = embedder.embedded
                with clock.measured(c.text_kind):
                    made.append(embed_all(embedder, c.text_kind, c.texts, cache, progress.advance))
                clock.items[c.text_kind] += embedder.embedded - earlier
            training = Training()
            progress.begin(f"train {kind}s", training.steps)
            with clock.measured("train", training.steps):
                adapter = adapter_of(own, made, AdapterCache(cache.path.parent), training, progress.advance)
                adapter.save(workplace / adapter_file(kind))
            for c, raw in zip(own, made, strict=True):
                progress.begin(f"index {c.name}", len(c.texts))
                with clock.measured("insert", len(c.texts)):
                    written.add(c.name, c.rows, adapter.apply(raw), progress.advance)
        written.finish()
    texts = sum(len(c.texts) for c in collections)
    return Effort(texts, embedder.embedded, clock.seconds_in_all, clock.work)


def adapter_of(
    collections: Sequence[TextCollection],
    vectors: Sequence[FloatArray],
    cache: AdapterCache,
    training: Training,
    progress: Callable[[int], None],
) -> Adapter:
    """The adapter for the concepts of one kind, trained on their labels and descriptions as embedded."""
    concepts = [uri for c in collections for uri in c.concepts]
    # A description counts as one more language: it is paired with labels, and labels of one language with each other.
    languages = [f"{c.text_kind} {language}" for c in collections for language in c.languages]
    return cache.trained(collections[0].kind, np.concatenate(list(vectors)), concepts, languages, training, progress)
