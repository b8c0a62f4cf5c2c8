"""The scorer behind the scope rules: a small model over the vector of a message, learned from examples in the open.

The examples are ``compliance/examples/*.toml``, the weights ``compliance/scope_weights.toml``; the command
``python -m benchmarks.guardrails --train`` makes the second from the first. There is one hidden layer: 256 detectors of
what a message may be about, and for each code a weight on each of them.
"""

import base64
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from compliance.scope import KINDS

FloatArray: TypeAlias = npt.NDArray[np.float32]
Embed: TypeAlias = Callable[[Sequence[str]], FloatArray]
"""Turns texts into vectors, float32 ``[texts, dimension]``, as an embedder does for queries."""

ANSWER = "answer"
"""The class of messages that are none of ours: any brain may answer them."""

WEIGHTS = Path(__file__).with_name("scope_weights.toml")
_LONGEST = 600
_MOST_SENTENCES = 8
_SENTENCE = re.compile(r"(?<=[.!?…;\n])\s+|\n+")


@dataclass(frozen=True)
class ScopeWeights:
    """What was learned: weights ``[inputs, outputs]`` and offsets of each layer, and thresholds by kind of reply."""

    embedder: str
    examples: str
    classes: tuple[str, ...]
    thresholds: Mapping[str, float]
    layers: tuple[tuple[FloatArray, FloatArray], ...]

    def chances(self, vectors: FloatArray) -> FloatArray:
        """The chance of each class, ``[texts, classes]``, for vectors ``[texts, dimension]``."""
        (hidden, offset), (matrix, intercept) = self.layers
        scores = np.maximum(vectors @ hidden + offset, 0) @ matrix + intercept
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)

    def decide(self, chances: FloatArray) -> str | None:
        """The gravest code that the chances ``[texts, classes]`` of a message and its parts are sure enough of."""
        by_class = dict(zip(self.classes, chances.T, strict=True))
        for kind in dict.fromkeys(KINDS.values()):
            codes = [code for code in KINDS if KINDS[code] == kind and code in by_class]
            together = np.sum([by_class[code] for code in codes], axis=0)
            part = int(together.argmax())
            if together[part] >= self.thresholds[kind]:
                return max(codes, key=lambda code: float(by_class[code][part]))
        return None


@cache
def load_weights() -> ScopeWeights:
    """The weights that ship with the package."""
    data: dict[str, Any] = tomllib.loads(WEIGHTS.read_text("utf-8"))
    return ScopeWeights(
        embedder=data["embedder"],
        examples=data["examples"],
        classes=tuple(data["classes"]),
        thresholds=data["thresholds"],
        layers=tuple((_unpacked(layer["weights"]), _unpacked(layer["offset"])[0]) for layer in data["layer"]),
    )


def packed(numbers: FloatArray) -> dict[str, Any]:
    """A matrix ``[rows, columns]`` as it stands in the file: half precision, base64."""
    halves = np.atleast_2d(numbers).astype("<f2")
    return {"columns": halves.shape[1], "data": base64.b64encode(halves.tobytes()).decode("ascii")}


def _unpacked(table: Mapping[str, Any]) -> FloatArray:
    halves = np.frombuffer(base64.b64decode(table["data"]), "<f2")
    return halves.reshape(-1, table["columns"]).astype(np.float32)


class ScopeModel:
    """Scores messages with the vectors of an embedder. Implements ``compliance.scope.ScopeScorer``."""

    def __init__(self, weights: ScopeWeights, embed: Embed) -> None:
        self._weights, self._embed = weights, embed

    def code(self, text: str) -> str | None:
        """The code of what ``text``, or a sentence of it, asks for; raises what the embedder raises."""
        return self._weights.decide(self._weights.chances(self._embed(parts(text))))


def scope_model(embedder: str, embed: Embed) -> ScopeModel | None:
    """The scorer for vectors of the embedder called ``embedder``, or ``None``: weights fit one embedder only."""
    weights = load_weights()
    return ScopeModel(weights, embed) if weights.embedder == embedder else None


def parts(text: str) -> list[str]:
    """What is scored of a message: the whole, and where it has several sentences each of the first and last ones."""
    sentences = [s.strip()[:_LONGEST] for s in _SENTENCE.split(text) if len(s.split()) > 1]
    if len(sentences) > _MOST_SENTENCES:
        half = _MOST_SENTENCES // 2
        sentences = sentences[:half] + sentences[-half:]
    return [text[:_LONGEST], *(sentences if len(sentences) > 1 else ())]
