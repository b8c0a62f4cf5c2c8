"""Writes the encoder of multilingual-e5-small as an ONNX graph that multiplies in integers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from retrieval.e5_int8 import Integers, channel_sizes, dequantised, factors, integers
from retrieval.e5_weights import BLOCK, Weights
from retrieval.embedder import FloatArray

_MICROSOFT = "com.microsoft"
_OPSET, _MICROSOFT_OPSET, _IR_VERSION = 17, 1, 8
# Those nearest to the model in floating point (docs/adr/0012-int8.md).
_ATTENTION_STRENGTH, _FEED_FORWARD_STRENGTH = 0.85, 0.65


@dataclass(frozen=True)
class _Rounding:
    """How numbers become unsigned bytes: ``raise_by`` is added first, ``zero`` is the byte that then stands for 0."""

    raise_by: float
    steps: int
    zero: int


_SIGNED = _Rounding(raise_by=0.0, steps=127, zero=128)
# GELU is nowhere below -0.16998: raised by this it is positive, and can use the whole byte.
_GELU = _Rounding(raise_by=0.17, steps=255, zero=0)


@dataclass(frozen=True)
class _Rows:
    """Activations as bytes, with the scale of each row; ``values`` and ``scale`` are names in the graph.

    A row is one token of one text, so no text's vector depends on what else is in its batch. Channels were
    divided by ``divisors`` first, where there are any.
    """

    values: str
    scale: str
    rounding: _Rounding
    divisors: FloatArray | None = None


def build_model(weights: Weights) -> ModelProto:
    """The graph from token ids to sentence vectors.

    Inputs ``input_ids`` and ``attention_mask``: int64 ``[batch, sequence]``. Output ``embedding``:
    float32 ``[batch, hidden]``, the mean over the unmasked tokens at unit length (Wang et al. 2024,
    Multilingual E5 Text Embeddings, arXiv:2402.05672).
    """
    graph = _Graph(weights)
    hidden, before = graph.embed(), "emb.ln"
    for layer in range(weights.config.layers):
        hidden = graph.encode(hidden, before, f"l{layer}.")
        before = f"l{layer}.oln"
    graph.pool(hidden)
    return graph.model()


class _Graph:
    """Nodes and constants so far; each method adds one part of the encoder and returns its output's name."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._config = weights.config
        self._sizes = channel_sizes(weights)
        self._nodes: list[NodeProto] = []
        self._constants: dict[str, TensorProto] = {}

    def embed(self) -> str:
        """Word, position and type embeddings, normalised; float32 ``[batch, sequence, hidden]``."""
        word = self._weights.packed["emb.word"]
        table = self._constant("emb.word", word.nibbles.reshape(self._config.vocabulary, -1))
        self._node(
            "GatherBlockQuantized",
            [table, "input_ids", self._constant("emb.word.scale", word.scales)],
            "word16",
            domain=_MICROSOFT,
            gather_axis=0,
            quantize_axis=1,
            block_size=BLOCK,
            bits=4,
        )
        self._node("Cast", ["word16"], "word", to=TensorProto.FLOAT)
        dense = self._weights.dense
        # E5 has one segment only, so its type embedding is a constant part of every position's.
        position = self._constant("emb.position", dense["emb.pos"] + dense["emb.type"][0])
        self._node("Shape", ["input_ids"], "length", start=1, end=2)
        self._node("Slice", [position, self._constant("start", np.array([0])), "length"], "position")
        self._node("Add", ["word", "position"], "embedded")
        self._node("Cast", ["attention_mask"], "mask32", to=TensorProto.INT32)
        return self._normalise("embedded", "emb.ln", "x")

    def encode(self, hidden: str, before: str, layer: str) -> str:
        """One transformer layer: attention and feed-forward, each added to its input and normalised.

        ``before`` is the normalisation whose output is ``hidden``.
        """
        rows = self._even_rows(hidden, before, [f"{layer}{part}.w" for part in "qkv"], _ATTENTION_STRENGTH)
        heads = [self._multiply(rows, f"{layer}{part}.w") for part in "qkv"]
        bias = np.concatenate([self._weights.dense[f"{layer}{part}.b"] for part in "qkv"])
        attended = self._node(
            "MultiHeadAttention",
            [*heads, self._constant(f"{layer}qkv.b", bias), "mask32"],
            f"{layer}attended",
            domain=_MICROSOFT,
            num_heads=self._config.heads,
        )
        projected = self._linear(self._rows(attended, _SIGNED), f"{layer}ao")
        middle = self._add_normalise(projected, hidden, f"{layer}aln", f"{layer}middle")
        rows = self._even_rows(middle, f"{layer}aln", [f"{layer}fi.w"], _FEED_FORWARD_STRENGTH)
        active = self._node("Gelu", [self._linear(rows, f"{layer}fi")], f"{layer}active", domain=_MICROSOFT)
        narrow = self._linear(self._rows(active, _GELU), f"{layer}fo")
        return self._add_normalise(narrow, middle, f"{layer}oln", f"{layer}x")

    def pool(self, hidden: str) -> None:
        """Sum over the unmasked tokens at unit length, which equals their mean at unit length."""
        self._node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
        axis = self._constant("axis", np.array([1]))
        self._node("Unsqueeze", ["mask", axis], "mask.row")
        self._node("MatMul", ["mask.row", hidden], "sum.row")
        self._node("Squeeze", ["sum.row", axis], "sum")
        self._node("LpNormalization", ["sum"], "embedding", axis=-1, p=2)

    def model(self) -> ModelProto:
        """The graph of all that was added."""
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", self._config.hidden])
        constants = list(self._constants.values())
        return helper.make_model(
            helper.make_graph(self._nodes, "multilingual-e5-small", inputs, [output], constants),
            ir_version=_IR_VERSION,
            producer_name="destinai",
            opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_MICROSOFT, _MICROSOFT_OPSET)],
        )

    def _constant(self, name: str, value: npt.NDArray[np.generic]) -> str:
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def _number(self, value: float) -> str:
        return self._constant(f"number {value}", np.array(value, np.float32))

    def _node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self._nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def _even_rows(self, value: str, norm: str, matrices: Sequence[str], strength: float) -> _Rows:
        """Rows for these matrices, their large channels divided."""
        plain = [dequantised(self._weights.packed[name]) for name in matrices]
        divisors = factors(self._sizes[norm], plain, strength)
        even = self._node("Mul", [value, self._constant(f"{value}.shares", 1 / divisors)], f"{value}.even")
        return self._rows(even, _SIGNED, divisors)

    def _rows(self, value: str, rounding: _Rounding, divisors: FloatArray | None = None) -> _Rows:
        if rounding.raise_by:
            value = self._node("Add", [value, self._number(rounding.raise_by)], f"{value}.raised")
            size = value
        else:
            size = self._node("Abs", [value], f"{value}.size")
        largest = self._node("ReduceMax", [size], f"{value}.max", axes=[-1], keepdims=1)
        # A row of zeros has no scale of its own.
        largest = self._node("Max", [largest, self._number(1e-9)], f"{value}.largest")
        steps = self._number(rounding.steps)
        scale = self._node("Div", [largest, steps], f"{value}.scale")
        counted = self._node("Mul", [value, self._node("Div", [steps, largest], f"{value}.rate")], f"{value}.steps")
        # The cast cuts off what is behind the point; with half a step more, that is rounding.
        placed = self._node("Add", [counted, self._number(rounding.zero + 0.5)], f"{value}.placed")
        values = self._node("Cast", [placed], f"{value}.bytes", to=TensorProto.UINT8)
        return _Rows(values, scale, rounding, divisors)

    def _multiply(self, rows: _Rows, name: str) -> str:
        matrix = self._integers(rows, name)
        inputs = [
            rows.values,
            self._constant(name, matrix.values),
            self._number(1),
            self._constant(f"{name}.scale", matrix.scales),
            self._constant(f"byte {rows.rounding.zero}", np.array(rows.rounding.zero, np.uint8)),
        ]
        product = self._node("MatMulIntegerToFloat", inputs, f"{name}.product", domain=_MICROSOFT)
        return self._node("Mul", [product, rows.scale], f"{name}.y")

    def _linear(self, rows: _Rows, name: str) -> str:
        """Multiply and add the bias, less what raising the activations has added."""
        matrix = self._integers(rows, f"{name}.w")
        added = rows.rounding.raise_by * matrix.values.sum(0, np.int64) * matrix.scales
        bias = self._constant(f"{name}.b", (self._weights.dense[f"{name}.b"] - added).astype(np.float32))
        return self._node("Add", [self._multiply(rows, f"{name}.w"), bias], f"{name}.linear")

    def _integers(self, rows: _Rows, name: str) -> Integers:
        matrix = dequantised(self._weights.packed[name])
        return integers(matrix if rows.divisors is None else matrix * rows.divisors)

    def _add_normalise(self, update: str, hidden: str, norm: str, output: str) -> str:
        # Sum, because onnxruntime fuses Add with LayerNormalization into a slower kernel.
        return self._normalise(self._node("Sum", [update, hidden], f"{output}.sum"), norm, output)

    def _normalise(self, value: str, norm: str, output: str) -> str:
        scale, shift = (self._constant(f"{norm}.{part}", self._weights.dense[f"{norm}.{part}"]) for part in "wb")
        return self._node("LayerNormalization", [value, scale, shift], output, epsilon=self._config.epsilon)
