"""The adapter: applied, kept, and refused where its file is not one."""

from pathlib import Path

import numpy as np
import pytest

from corpus.errors import CorpusError
from retrieval.adapter import Adapter
from retrieval.embedder import unit_rows


def vectors(count: int, dimension: int = 8) -> np.ndarray:
    return unit_rows(np.random.default_rng(5).normal(size=(count, dimension)))


def test_without_a_matrix_nothing_changes() -> None:
    given = vectors(3)
    assert Adapter().apply(given) is given


def test_vectors_are_moved_by_the_matrix_and_stay_of_unit_length() -> None:
    matrix = np.zeros((8, 8), np.float32)
    matrix[0, 1] = 1
    moved = Adapter(matrix).apply(np.eye(8, dtype=np.float32)[:1])
    assert moved[0, :3] == pytest.approx([2**-0.5, 2**-0.5, 0])


@pytest.mark.parametrize("matrix", [None, np.full((8, 8), 0.25, np.float32)])
def test_what_is_saved_is_loaded(tmp_path: Path, matrix: np.ndarray | None) -> None:
    Adapter(matrix, 0.125).save(tmp_path / "adapter.npz")
    loaded = Adapter.load(tmp_path / "adapter.npz")
    assert loaded.spread == 0.125
    assert loaded.apply(vectors(4)).tolist() == Adapter(matrix).apply(vectors(4)).tolist()


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04"])
def test_a_file_that_is_no_adapter_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "adapter.npz").write_bytes(content)
    with pytest.raises(CorpusError, match="cannot be read") as raised:
        Adapter.load(tmp_path / "adapter.npz")
    assert "Build the index again" in str(raised.value)
