from math import erf, sqrt

import numpy as np
import onnxruntime
import pytest
from onnx import numpy_helper

from fakes.e5_file import EPSILON, HEADS, HIDDEN, LAYERS, VOCABULARY, WeightsFile, write_weights
from retrieval.e5_graph import build_model
from retrieval.e5_weights import read_weights
from retrieval.embedder import FloatArray


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> WeightsFile:
    return write_weights(tmp_path_factory.mktemp("weights") / "weights.bin")


@pytest.fixture(scope="module")
def session(file: WeightsFile) -> onnxruntime.InferenceSession:
    model = build_model(read_weights(file.path, file.sha256))
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def run(session: onnxruntime.InferenceSession, ids: list[list[int]], mask: list[list[int]] | None = None) -> FloatArray:
    inputs = {"input_ids": np.array(ids), "attention_mask": np.ones_like(ids) if mask is None else np.array(mask)}
    return np.asarray(session.run(["embedding"], inputs)[0])


def reference(file: WeightsFile, ids: list[int]) -> FloatArray:
    """The encoder of BERT (Devlin et al. 2019) written out for one text, in plain matrices."""
    t = file.tensors

    def norm(x: FloatArray, name: str) -> FloatArray:
        centred = x - x.mean(-1, keepdims=True)
        return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + EPSILON) * t[f"{name}.w"] + t[f"{name}.b"]

    def linear(x: FloatArray, name: str) -> FloatArray:
        return x @ t[f"{name}.w"].T + t[f"{name}.b"]

    def split(x: FloatArray) -> FloatArray:
        return x.reshape(len(ids), HEADS, -1).transpose(1, 0, 2)

    x = norm(t["emb.word"][ids] + t["emb.pos"][: len(ids)] + t["emb.type"][0], "emb.ln")
    for layer in range(LAYERS):
        query, key, value = (split(linear(x, f"l{layer}.{part}")) for part in "qkv")
        scores = query @ key.transpose(0, 2, 1) / sqrt(HIDDEN / HEADS)
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        context = (weights / weights.sum(-1, keepdims=True) @ value).transpose(1, 0, 2).reshape(len(ids), HIDDEN)
        x = norm(x + linear(context, f"l{layer}.ao"), f"l{layer}.aln")
        wide = linear(x, f"l{layer}.fi")
        gelu = wide * (1 + np.vectorize(erf)(wide / sqrt(2))) / 2
        x = norm(x + linear(gelu, f"l{layer}.fo"), f"l{layer}.oln")
    mean = x.mean(0)
    return np.asarray(mean / np.linalg.norm(mean))


@pytest.mark.parametrize("ids", [[0, 2], [0, 5, 9, 7, 2], list(range(VOCABULARY))[:24], [0, *[VOCABULARY - 1] * 10, 2]])
def test_equals_the_written_out_encoder(
    file: WeightsFile, session: onnxruntime.InferenceSession, ids: list[int]
) -> None:
    # Not 1: activations are rounded to eight bits on the way.
    assert run(session, [ids])[0] @ reference(file, ids) > 0.999


def test_padding_changes_nothing(session: onnxruntime.InferenceSession) -> None:
    short, long = [0, 8, 9, 2], [0, 5, 7, 20, 21, 22, 23, 2]
    padded = run(session, [short + [1] * 4, long], [[1] * 4 + [0] * 4, [1] * 8])
    assert padded[0] @ run(session, [short])[0] > 0.99999
    assert padded[1] @ run(session, [long])[0] > 0.99999


def test_order_of_tokens_matters(session: onnxruntime.InferenceSession) -> None:
    assert run(session, [[0, 8, 9, 2]])[0] @ run(session, [[0, 9, 8, 2]])[0] < 0.999


def test_vectors_have_unit_length(session: onnxruntime.InferenceSession) -> None:
    np.testing.assert_allclose(np.linalg.norm(run(session, [[0, 8, 2], [0, 9, 2]]), axis=1), 1, atol=1e-6)


def test_a_text_has_the_same_vector_in_every_batch(session: onnxruntime.InferenceSession) -> None:
    text, loud, quiet = [0, 8, 9, 2], [0, 5, 7, 20], [0, 30, 31, 32]
    alone = run(session, [text])[0]
    for batch in ([text, loud], [quiet, text, loud], [text] * 30):
        np.testing.assert_allclose(run(session, batch)[batch.index(text)], alone, atol=1e-6)


def test_words_stay_in_four_bits_and_matrices_in_seven(file: WeightsFile) -> None:
    weights = read_weights(file.path, file.sha256)
    constants = {constant.name: constant for constant in build_model(weights).graph.initializer}
    assert len(constants["emb.word"].raw_data) == VOCABULARY * HIDDEN // 2
    for part in ("q", "k", "v", "ao", "fi", "fo"):
        matrix = numpy_helper.to_array(constants[f"l0.{part}.w"])
        assert matrix.dtype == np.int8
        assert np.abs(matrix).max() == 63
