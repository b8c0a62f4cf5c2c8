"""Keeps the adapter of each kind of concept on disk, so that a build whose labels are as before trains nothing."""

import hashlib
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from corpus.errors import CorpusError
from corpus.records import ConceptKind
from retrieval.adapter import Adapter
from retrieval.adapter_training import METHOD, Training, train_adapter
from retrieval.embedder import FloatArray

_log = logging.getLogger(__name__)


class AdapterCache:
    """One ``.npz`` file for each kind, in ``folder``; its name holds the digest of all that it was trained on.

    A file that cannot be read or written costs the training anew, nothing else. The caller holds the lock of the
    index, so that nobody else writes here.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def trained(
        self,
        kind: ConceptKind,
        vectors: FloatArray,
        concepts: Sequence[str],
        languages: Sequence[str],
        training: Training,
        progress: Callable[[int], None],
    ) -> Adapter:
        """What ``train_adapter`` gives for these labels, trained only where it is not the one kept."""
        path = self._folder / f"adapter-{kind}-{_digest(vectors, concepts, languages, training)}.npz"
        if (kept := _load(path)) is not None:
            progress(training.steps)
            return kept
        adapter = train_adapter(vectors, concepts, languages, training, progress)
        if adapter.matrix is not None:  # else there was nothing to learn, which is found out again in no time
            self._keep(adapter, kind, path)
        return adapter

    def _keep(self, adapter: Adapter, kind: ConceptKind, path: Path) -> None:
        new = path.with_name(f"adapter-{kind}-new.npz")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            adapter.save(new)
            for earlier in set(self._folder.glob(f"adapter-{kind}-*.npz")) - {new}:
                earlier.unlink(missing_ok=True)
            new.replace(path)
        except OSError as error:
            _log.warning("the adapter could not be kept in %s: %s", path, error)


def _digest(vectors: FloatArray, concepts: Sequence[str], languages: Sequence[str], training: Training) -> str:
    digest = hashlib.sha256(f"{METHOD}\n{training!r}\n{vectors.shape}\n".encode())
    digest.update(np.ascontiguousarray(vectors, np.float32).data)
    for names in (concepts, languages):
        digest.update("\n".join(names).encode())
        digest.update(b"\0")
    return digest.hexdigest()[:32]


def _load(path: Path) -> Adapter | None:
    if not path.is_file():
        return None
    try:
        return Adapter.load(path)
    except CorpusError:
        return None
