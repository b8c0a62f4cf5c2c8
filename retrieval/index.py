"""Where the index lives on disk, and how a finished one takes the place of the old.

``HOME/index/<hash>/`` holds one index, complete and never changed; ``HOME/index/CURRENT`` names the one in
service. The pointer is swapped with ``os.replace`` after everything is on disk, so a killed build leaves the
old index in service.
"""

import os
import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from corpus.errors import CorpusError
from corpus.manifest import Manifest
from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.embedder import Embedder
from retrieval.lexical import LexicalIndex
from retrieval.linker import Linker
from retrieval.vectors import ChromaVectors

KINDS: tuple[ConceptKind, ...] = ("occupation", "skill")
STORE, VECTORS, MANIFEST, LAYERS = "corpus.sqlite", "chroma", "manifest.json", "layers"
_BUILDING = ".building-"
_REBUILD = "Build it again with `destinai ingest`."


class IndexMissingError(CorpusError):
    """No index has been built in this home yet."""


def lexical_file(kind: ConceptKind) -> str:
    """Name of the lexical index of one kind."""
    return f"lexical-{kind}.npz"


class IndexFolder:
    """The index folder of a home: which index is in service, where one is built, what is cleared away."""

    def __init__(self, home: Path) -> None:
        self.root = home / "index"

    @property
    def lock(self) -> Path:
        """The lock file that one build holds at a time."""
        return self.root / ".lock"

    def current(self) -> Path | None:
        """The folder of the index in service, or ``None`` before the first."""
        try:
            name = (self.root / "CURRENT").read_text("utf-8", "replace").strip()
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

    def begin(self, name: str) -> Path:
        """A fresh folder to build ``name`` in; what killed builds left is removed (the caller holds the lock)."""
        for old in self.root.glob(_BUILDING + "*"):
            shutil.rmtree(old, ignore_errors=True)
        folder = self.root / (_BUILDING + name)
        folder.mkdir(parents=True)
        return folder

    def publish(self, built: Path, name: str) -> Path:
        """Put a finished build into service and keep the one before it for roll-back.

        A damaged index of the same name is replaced.
        """
        previous, final = self.current(), self.root / name
        if final.exists():
            final.replace(self.root / f"{_BUILDING}replaced")
        built.replace(final)
        pointer = self.root / "CURRENT.new"
        with pointer.open("w", encoding="utf-8") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self.root / "CURRENT")
        for folder in self.root.iterdir():
            superseded = final != previous and folder not in (final, previous)
            if folder.is_dir() and (superseded or folder.name.startswith(_BUILDING)):
                shutil.rmtree(folder, ignore_errors=True)
        return final


@dataclass(frozen=True)
class OpenIndex:
    """An index opened for reading."""

    store: Store
    linker: Linker
    manifest: Manifest
    vectors: ChromaVectors

    def close(self) -> None:
        """Release all files."""
        self.vectors.close()
        self.store.close()


def open_index(folder: Path, embedder: Embedder) -> OpenIndex:
    """Open a built index for reading.

    Raises ``CorpusError`` where it was built with another embedder (vectors of two models cannot be compared)
    or where its files cannot be read.
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
            store = Store.open(folder / STORE)
            opened.callback(store.close)
            vectors = ChromaVectors.open(folder / VECTORS)
            opened.callback(vectors.close)
            lexical = {kind: LexicalIndex.load(folder / lexical_file(kind)) for kind in KINDS}
            linker = Linker(store, embedder, vectors, lexical)
        except CorpusError as error:
            raise CorpusError(f"The index in {folder} cannot be read. {error.what}", _REBUILD) from error
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise CorpusError(f"The index in {folder} cannot be read: {error}.", _REBUILD) from error
        opened.pop_all()
    return OpenIndex(store, linker, manifest, vectors)
