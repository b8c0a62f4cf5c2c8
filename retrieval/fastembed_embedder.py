"""An embedder over fastembed, an optional extra, for operators who want another model on this machine."""

import hashlib
import importlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx

from retrieval.embedder import EmbedderError, FloatArray, TextKind, embeddable, unit_rows
from retrieval.forks import abandon, renew_in_child

EXTRA = "fastembed"
# Texts of like length share a batch; more would cost a large model hundreds of megabytes for 512 tokens.
_BATCH = 16
_MODEL_FILES = ("model.onnx", "onnx/model.onnx", "model_optimized.onnx")
_READ_BYTES = 1 << 20


@dataclass(frozen=True)
class _Loaded:
    model: Any
    dimension: int
    fingerprint: str


class FastEmbedEmbedder:
    """Embeds with ``model``, downloaded into ``cache`` at the first use, or read from ``folder`` without a network.

    ``model`` is a name of fastembed's list; with a ``folder`` it may be any name, and the folder holds ``model.onnx``,
    ``tokenizer.json`` and ``tokenizer_config.json`` of a model whose output is either one vector for each text, or
    one for each token, which are then averaged. Models of the E5 family get their prefixes. ``threads`` is the number
    of processor threads for one call; 0 means one for each core.
    """

    def __init__(self, model: str, cache: Path, folder: Path | None = None, threads: int = 0) -> None:
        self.name = model
        self._cache, self._folder, self._threads = cache, folder, threads
        self._prefixed = "e5" in model.lower().replace("/", "-").split("-")
        self._loading = threading.Lock()
        self._loaded: _Loaded | None = None
        renew_in_child(self)

    @property
    def fingerprint(self) -> str:
        """Hexadecimal sha256 of the model's files and of how they are used; loads the model."""
        return self._load().fingerprint

    @property
    def dimension(self) -> int:
        """The length of each vector; loads the model."""
        return self._load().dimension

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        """Embed titles, labels and questions: float32 ``[len(texts), dimension]``, unit length, in order.

        Raises ``EmbedderError`` where fastembed is not installed, or the model cannot be had.
        """
        return self._embed("query", texts)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        """Embed descriptions; shapes and errors as for ``embed_queries``."""
        return self._embed("passage", texts)

    def renew(self) -> None:
        """Load anew in a forked process: there the model's threads are gone, and its locks may be held."""
        abandon(self._loaded)
        self._loading, self._loaded = threading.Lock(), None

    def _embed(self, kind: TextKind, texts: Sequence[str]) -> FloatArray:
        loaded = self._load()
        prefix = f"{kind}: " if self._prefixed else ""
        clean = [prefix + embeddable(text) for text in texts]
        vectors = np.empty((len(clean), loaded.dimension), np.float32)
        order = sorted(range(len(clean)), key=lambda place: -len(clean[place]))
        embed = loaded.model.query_embed if kind == "query" else loaded.model.passage_embed
        if self._prefixed:
            embed = loaded.model.embed
        for start in range(0, len(order), _BATCH):
            places = order[start : start + _BATCH]
            vectors[places] = unit_rows(np.stack(list(embed([clean[place] for place in places]))))
        return vectors

    def _load(self) -> _Loaded:
        with self._loading:
            if self._loaded is None:
                self._loaded = self._read()
            return self._loaded

    def _read(self) -> _Loaded:
        try:
            # By name: the package is not there unless the extra was installed.
            fastembed = importlib.import_module("fastembed")
        except ImportError as error:
            raise EmbedderError(
                f"the package {EXTRA} is not installed; install it with `pip install 'destinai[{EXTRA}]'`, "
                "or set DESTINAI_EMBEDDER back"
            ) from error
        try:
            if self._folder is not None:
                _register(fastembed, self.name, self._folder)
            model = fastembed.TextEmbedding(
                self.name,
                cache_dir=str(self._cache),
                threads=self._threads or None,
                specific_model_path=str(self._folder) if self._folder else None,
                cuda=False,
            )
            files = self._folder or Path(model.model._model_dir)
            vector = next(iter(model.embed(["dimension"])))
            return _Loaded(model, len(vector), _fingerprint(files, self._prefixed))
        except EmbedderError:
            raise
        except Exception as error:
            where = f"in {self._folder}" if self._folder else f"by download into {self._cache}"
            raise EmbedderError(
                f"fastembed cannot load the model {self.name} {where}: {error}; check DESTINAI_EMBEDDING_MODEL, "
                "and either the network or the folder in DESTINAI_EMBEDDING_PATH"
            ) from error


def _register(fastembed: Any, name: str, folder: Path) -> None:
    """Tell fastembed of a model that is not on its list."""
    known = {entry["model"].lower() for entry in fastembed.TextEmbedding.list_supported_models()}
    if name.lower() in known:
        return
    described = importlib.import_module("fastembed.common.model_description")
    file = next((file for file in _MODEL_FILES if (folder / file).is_file()), None)
    if file is None:
        raise EmbedderError(f"there is no {_MODEL_FILES[0]} in {folder}; check DESTINAI_EMBEDDING_PATH")
    shape = onnx.load(str(folder / file), load_external_data=False).graph.output[0].type.tensor_type.shape.dim
    pooled = len(shape) == 2
    fastembed.TextEmbedding.add_custom_model(
        model=name,
        pooling=described.PoolingType.DISABLED if pooled else described.PoolingType.MEAN,
        normalization=True,
        # It is never asked for: the files are here.
        sources=described.ModelSource(url=folder.resolve().as_uri()),
        dim=shape[-1].dim_value,
        model_file=file,
    )


def _fingerprint(folder: Path, prefixed: bool) -> str:
    digest = hashlib.sha256(f"fastembed {prefixed}".encode())
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"\n{path.relative_to(folder).as_posix()} {path.stat().st_size}\n".encode())
        with path.open("rb") as file:
            while block := file.read(_READ_BYTES):
                digest.update(block)
    return digest.hexdigest()
