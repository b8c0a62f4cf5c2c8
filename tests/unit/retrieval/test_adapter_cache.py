"""An adapter is trained once for the same labels, and again for whatever else."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from retrieval.adapter_cache import AdapterCache
from retrieval.adapter_training import Training
from retrieval.embedder import FloatArray, unit_rows

FEW = Training(steps=3, batch=8)
CONCEPTS = [f"c{n // 2}" for n in range(40)]
LANGUAGES = ["en", "de"] * 20


class Steps:
    """Counts the steps told one by one, as training tells them."""

    def __init__(self) -> None:
        self.single = self.all = 0

    def __call__(self, count: int) -> None:
        self.all += count
        self.single += count == 1


@pytest.fixture(autouse=True)
def _few_concepts_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.adapter_training.FEWEST_CONCEPTS", 2)


@pytest.fixture
def vectors() -> FloatArray:
    return unit_rows(np.random.default_rng(1).normal(size=(40, 6)).astype(np.float32))


def test_the_same_labels_are_trained_once(tmp_path: Path, vectors: FloatArray) -> None:
    cache, first, second = AdapterCache(tmp_path / "cache"), Steps(), Steps()
    made = cache.trained("skill", vectors, CONCEPTS, LANGUAGES, FEW, first)
    kept = cache.trained("skill", vectors, CONCEPTS, LANGUAGES, FEW, second)
    assert (first.single, second.single) == (3, 0)
    assert first.all == second.all == 3
    assert made.matrix is not None
    assert kept.matrix is not None
    assert np.array_equal(made.matrix, kept.matrix)
    assert made.spread == kept.spread


@pytest.mark.parametrize("other", ["vectors", "concepts", "languages", "training", "kind"])
def test_anything_else_is_trained_again(tmp_path: Path, vectors: FloatArray, other: str) -> None:
    cache, steps = AdapterCache(tmp_path), Steps()
    cache.trained("skill", vectors, CONCEPTS, LANGUAGES, FEW, Steps())
    cache.trained(
        "occupation" if other == "kind" else "skill",
        vectors[::-1] if other == "vectors" else vectors,
        CONCEPTS[::-1] if other == "concepts" else CONCEPTS,
        ["de", *LANGUAGES[1:]] if other == "languages" else LANGUAGES,
        replace(FEW, seed=2) if other == "training" else FEW,
        steps,
    )
    assert steps.single == 3


def test_one_adapter_of_each_kind_stays(tmp_path: Path, vectors: FloatArray) -> None:
    cache = AdapterCache(tmp_path)
    for labels in (vectors, vectors[::-1]):
        cache.trained("skill", labels, CONCEPTS, LANGUAGES, FEW, Steps())
    cache.trained("occupation", vectors, CONCEPTS, LANGUAGES, FEW, Steps())
    assert len(list(tmp_path.glob("adapter-skill-*.npz"))) == 1
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 rubbish"])
def test_a_damaged_file_costs_the_training_anew(tmp_path: Path, vectors: FloatArray, content: bytes) -> None:
    cache, steps = AdapterCache(tmp_path), Steps()
    cache.trained("skill", vectors, CONCEPTS, LANGUAGES, FEW, Steps())
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert cache.trained("skill", vectors, CONCEPTS, LANGUAGES, FEW, steps).matrix is not None
    assert steps.single == 3


def test_a_folder_that_cannot_be_used_is_no_hindrance(tmp_path: Path, vectors: FloatArray) -> None:
    (tmp_path / "cache").write_text("a file")
    adapter = AdapterCache(tmp_path / "cache").trained("skill", vectors, CONCEPTS, LANGUAGES, FEW, Steps())
    assert adapter.matrix is not None
