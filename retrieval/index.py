"""Where the index lives on disk, and how a finished one takes the place of the old.

``HOME/index/<hash>/`` holds one index, complete and never changed; ``HOME/index/CURRENT`` names the one in
service. The pointer is swapped with ``os.replace`` after everything is on disk, so a killed build leaves the
old index in service. An index that somebody has open is not cleared away.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO
from uuid import uuid4
from zipfile import BadZipFile

from filelock import FileLock, Timeout

from corpus.errors import CorpusError, HomeError, listed, quoted
from corpus.manifest import Manifest
from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.adapter import Adapter
from retrieval.embedder import Embedder
from retrieval.index_lease import hold, unless_held
from retrieval.lexical import LexicalIndex
from retrieval.linker import Linker
from retrieval.vectors import EMBEDDED, VectorIndex, VectorStore

KINDS: tuple[ConceptKind, ...] = ("occupation", "skill")
STORE, VECTORS, MANIFEST, LAYERS = "corpus.sqlite", "chroma", "manifest.json", "layers"
_CURRENT, _BUILDING = "CURRENT", ".building-"
_REBUILD = "Build it again with `destinai ingest`."


class IndexMissingError(CorpusError):
    """No index has been built in this home yet."""


def lexical_file(kind: ConceptKind) -> str:
    """Name of the lexical index of one kind."""
    return f"lexical-{kind}.npz"


def name_of_content(folder: Path) -> str:
    """The hash over layout, records and embedder in the name of an index: ``<hash>`` or, built again, ``<hash>-2``."""
    return folder.name.partition("-")[0]


def adapter_file(kind: ConceptKind) -> str:
    """Name of the adapter of one kind."""
    return f"adapter-{kind}.npz"


class IndexFolder:
    """The index folder of a home: which index is in service, where one is built, what is cleared away.

    ``vectors`` is where indexes keep their vectors.
    """

    def __init__(self, home: Path, vectors: VectorStore = EMBEDDED) -> None:
        self.root = home / "index"
        self._vectors = vectors

    @property
    def lock(self) -> Path:
        """The lock file that one build holds at a time."""
        return self.root / ".lock"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock, and remove what killed builds left.

        Raises ``HomeError`` where another process holds it or the folder cannot be written.
        """
        with disk_explained():
            self.root.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.lock, timeout=0)
            try:
                lock.acquire()
            except Timeout as error:
                raise HomeError("Another ingest is running in this home.", "Wait until it has ended.") from error
        try:
            for unfinished in self.root.glob(f"{_BUILDING}*"):
                self._discard(unfinished)
            yield
        finally:
            lock.release()

    def current(self) -> Path | None:
        """The folder of the index in service, or ``None`` before the first."""
        try:
            name = (self.root / _CURRENT).read_text("utf-8", "replace").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        folder = self.root / name
        return folder if name and (folder / MANIFEST).is_file() else None

    def require(self) -> Path:
        """The folder of the index in service; raises ``IndexMissingError`` before the first."""
        folder = self.current()
        if folder is None:
            raise IndexMissingError(f"There is no index in {self.root}.", "Build one with `destinai ingest starter`.")
        return folder

    def kept(self) -> tuple[Path, ...]:
        """The folders of all indexes that are there, the one built last first."""
        built = {path.parent: path.stat().st_mtime_ns for path in self.root.glob(f"[!.]*/{MANIFEST}")}
        return tuple(sorted(built, key=lambda folder: (-built[folder], folder.name)))

    def before(self) -> Path | None:
        """The index that was built last before the one in service, or ``None`` where none is kept."""
        kept, current = self.kept(), self.current()
        older = kept[kept.index(current) + 1 :] if current in kept else kept
        return older[0] if older else None

    def named(self, name: str) -> Path:
        """The index of this name; raises ``CorpusError`` where there is none."""
        found = {folder.name: folder for folder in self.kept()}
        if name not in found:
            raise CorpusError(f"There is no index {quoted(name)}; there are {listed(found)}.", "Choose one of these.")
        return found[name]

    def begin(self, name: str) -> Path:
        """A fresh folder to build ``name`` in (the caller holds the lock)."""
        folder = self.root / (_BUILDING + name)
        folder.mkdir(parents=True)
        return folder

    def publish(self, built: Path, name: str, keep: int) -> Path:
        """Put a finished build into service, and keep ``keep`` indexes, the one before it among them.

        What is in service stays where it is until the pointer names another: an index that takes the place of a
        damaged one with the same records is called ``<name>-2``.
        """
        previous = self.current()
        final = self._free(name, previous)
        for path in (*built.rglob("*"), built):
            _to_disk(path)
        built.replace(final)
        self.select(final.name)
        self.prune(keep, previous)
        return final

    def prune(self, keep: int, before: Path | None = None) -> None:
        """Keep ``keep`` indexes: the one in service, the one ``before`` it, the newest others with other records.

        What somebody has open stays until a later call (the caller holds the lock).
        """
        current = self.require()
        others = (f for f in (before, *self.kept()) if f and name_of_content(f) != name_of_content(current))
        kept = list(dict.fromkeys((current, *others)))[:keep]
        for folder in self.root.iterdir():
            if folder.is_dir() and folder not in kept:
                self._discard(folder)

    def select(self, name: str) -> None:
        """Put the index ``name``, which is there, into service (the caller holds the lock)."""
        pointer = self.root / f"{_CURRENT}.new"
        with pointer.open("w", encoding="utf-8") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self.root / _CURRENT)
        _to_disk(self.root)

    def _free(self, name: str, current: Path | None) -> Path:
        for number in count(1):
            folder = self.root / (name if number == 1 else f"{name}-{number}")
            if folder != current:
                self._discard(folder)
            if not folder.exists():
                break
        return folder

    def _discard(self, folder: Path) -> None:
        """Clear a folder away unless somebody has it open; out of sight at once, lest a kill leave half of it."""
        aside = self.root / f"{_BUILDING}{uuid4().hex}"
        with unless_held(folder / MANIFEST) as free:
            if not free or not folder.exists():
                return
            try:
                folder.replace(aside)
            except PermissionError:
                return
        self._vectors.discard(aside / VECTORS)
        shutil.rmtree(aside, ignore_errors=True)


def _to_disk(path: Path) -> None:
    """After a power cut, too, what the pointer names is whole."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def disk_explained() -> Iterator[None]:
    """Turns an ``OSError`` inside into a ``HomeError`` that says what to do."""
    try:
        yield
    except OSError as error:
        raise disk_error(error) from error


def disk_error(error: Exception) -> HomeError:
    """What a full disk or a folder that cannot be written means for an index."""
    return HomeError(f"The index could not be written: {error}.", "Free disk space or mend the folder's permissions.")


@dataclass(frozen=True)
class OpenIndex:
    """An index opened for reading; it is not cleared away before it is closed."""

    store: Store
    linker: Linker
    manifest: Manifest
    vectors: VectorIndex
    lease: IO[bytes]

    def close(self) -> None:
        """Release all files."""
        self.vectors.close()
        self.store.close()
        self.lease.close()


def open_index(folder: Path, embedder: Embedder, vectors: VectorStore = EMBEDDED) -> OpenIndex:
    """Open a built index, whose vectors are in ``vectors``, for reading.

    Raises ``CorpusError`` where it was built with another embedder (vectors of two models cannot be compared)
    or where its files cannot be read, ``HomeError`` where the machine is at fault: the folder of the vectors cannot
    be written, which embedded Chroma must, or the Chroma server does not answer.
    """
    manifest = Manifest.read(folder / MANIFEST)
    if manifest.embedder_hash != embedder.fingerprint:
        raise CorpusError(
            f"The index in {folder} was built with the embedder {manifest.embedder}, "
            f"but {embedder.name} is configured.",
            "Set the embedder back, or build the index again with `destinai ingest`.",
        )
    with ExitStack() as opened:
        try:
            lease = opened.enter_context(hold(folder / MANIFEST))
            store = Store.open(folder / STORE)
            opened.callback(store.close)
            found = vectors.open(folder / VECTORS)
            opened.callback(found.close)
            lexical = {kind: LexicalIndex.load(folder / lexical_file(kind)) for kind in KINDS}
            adapters = {kind: Adapter.load(folder / adapter_file(kind)) for kind in KINDS}
            linker = Linker(store, embedder, found, lexical, adapters)
        except HomeError:
            raise
        except CorpusError as error:
            raise CorpusError(f"The index in {folder} cannot be read. {error.what}", _REBUILD) from error
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise CorpusError(f"The index in {folder} cannot be read: {error}.", _REBUILD) from error
        opened.pop_all()
    return OpenIndex(store, linker, manifest, found, lease)
