"""Writes the encoder of multilingual-e5-small as an ONNX graph that keeps the weights in their 4 bits."""

from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from retrieval.e5_weights import BLOCK, Weights

_MICROSOFT = "com.microsoft"
_OPSET, _MICROSOFT_OPSET, _IR_VERSION = 17, 1, 8
# MatMulNBits may round activations to int8 by blocks of 32 within a row: fast, and still independent of the batch.
_INT8_ACTIVATIONS = 4


def build_model(weights: Weights) -> ModelProto:
    """The graph from token ids to sentence vectors.

    Inputs ``input_ids`` and ``attention_mask``: int64 ``[batch, sequence]``. Output ``embedding``:
    float32 ``[batch, hidden]``, the mean over the unmasked tokens at unit length (Wang et al. 2024,
    Multilingual E5 Text Embeddings, arXiv:2402.05672).
    """
    graph = _Graph(weights)
    hidden = graph.embed()
    for layer in range(weights.config.layers):
        hidden = graph.encode(hidden, f"l{layer}.")
    graph.pool(hidden)
    return graph.model()


class _Graph:
    """Nodes and constants so far; each method adds one part of the encoder and returns its output's name."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._config = weights.config
        self._nodes: list[NodeProto] = []
        self._constants: list[TensorProto] = []

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
        self._node("Slice", [position, self._constant("zero", np.array([0])), "length"], "position")
        self._node("Add", ["word", "position"], "embedded")
        self._node("Cast", ["attention_mask"], "mask32", to=TensorProto.INT32)
        return self._normalise("embedded", "emb.ln", "x")

    def encode(self, hidden: str, layer: str) -> str:
        """One transformer layer: attention and feed-forward, each added to its input and normalised."""
        heads = [self._multiply(hidden, f"{layer}{part}.w") for part in "qkv"]
        bias = np.concatenate([self._weights.dense[f"{layer}{part}.b"] for part in "qkv"])
        attended = self._node(
            "MultiHeadAttention",
            [*heads, self._constant(f"{layer}qkv.b", bias), "mask32"],
            f"{layer}attended",
            domain=_MICROSOFT,
            num_heads=self._config.heads,
        )
        projected = self._multiply(attended, f"{layer}ao.w", f"{layer}ao.b")
        middle = self._add_normalise(projected, hidden, f"{layer}aln", f"{layer}middle")
        wide = self._multiply(middle, f"{layer}fi.w", f"{layer}fi.b")
        active = self._node("Gelu", [wide], f"{layer}active", domain=_MICROSOFT)
        narrow = self._multiply(active, f"{layer}fo.w", f"{layer}fo.b")
        return self._add_normalise(narrow, middle, f"{layer}oln", f"{layer}x")

    def pool(self, hidden: str) -> None:
        """Sum over the unmasked tokens at unit length, which equals their mean at unit length."""
        self._node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
        axis = self._constant("one", np.array([1]))
        self._node("Unsqueeze", ["mask", axis], "mask.row")
        self._node("MatMul", ["mask.row", hidden], "sum.row")
        self._node("Squeeze", ["sum.row", axis], "sum")
        self._node("LpNormalization", ["sum"], "embedding", axis=-1, p=2)

    def model(self) -> ModelProto:
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", self._config.hidden])
        return helper.make_model(
            helper.make_graph(self._nodes, "multilingual-e5-small", inputs, [output], self._constants),
            ir_version=_IR_VERSION,
            producer_name="destinai",
            opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_MICROSOFT, _MICROSOFT_OPSET)],
        )

    def _constant(self, name: str, value: npt.NDArray[np.generic]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self._nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def _multiply(self, left: str, name: str, bias: str | None = None) -> str:
        matrix = self._weights.packed[name]
        outputs, blocks = matrix.scales.shape
        inputs = [
            left,
            self._constant(name, matrix.nibbles),
            self._constant(f"{name}.scale", matrix.scales.astype(np.float32)),
        ]
        if bias:
            # Inputs four and five, zero points and group indexes, stay at their defaults.
            inputs += ["", "", self._constant(bias, self._weights.dense[bias])]
        return self._node(
            "MatMulNBits",
            inputs,
            f"{name}.y",
            domain=_MICROSOFT,
            K=blocks * BLOCK,
            N=outputs,
            bits=4,
            block_size=BLOCK,
            accuracy_level=_INT8_ACTIVATIONS,
        )

    def _add_normalise(self, update: str, hidden: str, norm: str, output: str) -> str:
        # Sum, because onnxruntime fuses Add with LayerNormalization into a slower kernel.
        return self._normalise(self._node("Sum", [update, hidden], f"{output}.sum"), norm, output)

    def _normalise(self, value: str, norm: str, output: str) -> str:
        scale, shift = (self._constant(f"{norm}.{part}", self._weights.dense[f"{norm}.{part}"]) for part in "wb")
        return self._node("LayerNormalization", [value, scale, shift], output, epsilon=self._config.epsilon)
