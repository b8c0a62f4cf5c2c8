"""The built-in embedder: multilingual-e5-small on the CPU, by onnxruntime, without a network."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

# onnxruntime carries no types and does not declare what it exports.
from onnxruntime import InferenceSession, SessionOptions  # type: ignore[attr-defined]

from retrieval.e5_convert import MODEL_NAME, ModelFiles
from retrieval.e5_tokenizer import PieceTokenizer
from retrieval.embedder import EmbedderError, FloatArray, TextKind, embeddable
from retrieval.forks import abandon, renew_in_child

# Texts of like length share a run; this many tokens keep the activations within the processor's cache.
_BATCH_TOKENS = 512


@dataclass(frozen=True)
class _Loaded:
    tokenizer: PieceTokenizer
    session: InferenceSession
    dimension: int


class OnnxEmbedder:
    """Embeds with a converted model, which is loaded at the first use.

    ``threads`` is the number of processor threads for one call; 0 means one for each core.
    """

    def __init__(self, files: ModelFiles, threads: int = 0) -> None:
        self.name = MODEL_NAME
        self.fingerprint = files.fingerprint
        self._files = files
        self._threads = threads
        self._loading = threading.Lock()
        self._loaded: _Loaded | None = None
        renew_in_child(self)

    @property
    def dimension(self) -> int:
        """The length of each vector: 384."""
        return self._load().dimension

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        """Embed titles, labels and questions: float32 ``[len(texts), dimension]``, unit length, in order.

        Raises ``EmbedderError`` where the model's files cannot be loaded.
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
        tokens = loaded.tokenizer.encode([f"{kind}: {embeddable(text)}" for text in texts])
        vectors = np.empty((len(tokens), loaded.dimension), np.float32)
        for rows in _batches([len(ids) for ids in tokens]):
            lengths = np.array([len(tokens[row]) for row in rows])
            mask = np.arange(lengths.max()) < lengths[:, None]
            ids = np.zeros(mask.shape, np.int64)
            ids[mask] = np.concatenate([tokens[row] for row in rows])
            inputs = {"input_ids": ids, "attention_mask": mask.astype(np.int64)}
            output: Any = loaded.session.run(["embedding"], inputs)[0]
            vectors[rows] = output
        return vectors

    def _load(self) -> _Loaded:
        with self._loading:
            if self._loaded is None:
                self._loaded = self._read()
            return self._loaded

    def _read(self) -> _Loaded:
        options = SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Threads that spin while they wait take a shared machine's cores from whoever could use them.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            tokenizer = PieceTokenizer(self._files.tokenizer.read_bytes(), self._files.positions)
            session = InferenceSession(str(self._files.model), options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise EmbedderError(
                f"cannot load the embedding model {self._files.model}: {error}; "
                "delete its folder, and it will be converted again"
            ) from error
        return _Loaded(tokenizer, session, session.get_outputs()[0].shape[1])


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Row numbers grouped by like length, the longest first, each group within the token budget when padded."""
    batches: list[list[int]] = []
    width = 0
    for row in sorted(range(len(lengths)), key=lambda row: -lengths[row]):
        if not batches or (len(batches[-1]) + 1) * width > _BATCH_TOKENS:
            batches.append([])
            width = lengths[row]
        batches[-1].append(row)
    return batches
