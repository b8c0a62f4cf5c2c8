"""Training: the gradient is that of the loss, pairs are pairs, and what was taken apart comes together."""

import numpy as np
import pytest

from retrieval.adapter import Adapter
from retrieval.adapter_training import FEWEST_CONCEPTS, Pairs, Training, _gradient, train_adapter
from retrieval.embedder import unit_rows

QUICK = Training(steps=60, batch=128, learning_rate=1e-2, penalty=0.0)


def two_languages(concepts: int = FEWEST_CONCEPTS, dimension: int = 16) -> tuple[np.ndarray, list[str], list[str]]:
    """Each concept has a label in either language; the second language is the first one seen through a rotation."""
    random = np.random.default_rng(3)
    one = unit_rows(random.normal(size=(concepts, dimension)))
    rotation, _ = np.linalg.qr(random.normal(size=(dimension, dimension)))
    other = unit_rows(one + 1.2 * one @ rotation)
    names = [str(number) for number in range(concepts)]
    return np.concatenate([one, other]), names * 2, ["en"] * concepts + ["de"] * concepts


def first_is_right(adapter: Adapter, vectors: np.ndarray) -> float:
    moved = adapter.apply(vectors)
    half = len(moved) // 2
    return float(np.mean(np.argmax(moved[:half] @ moved[half:].T, axis=1) == np.arange(half)))


def loss(one: np.ndarray, other: np.ndarray, matrix: np.ndarray, temperature: float) -> float:
    odds = np.exp(unit_rows(one + one @ matrix) @ unit_rows(other + other @ matrix).T.astype(np.float64) / temperature)
    right = np.diag(odds)
    return float(-(np.log(right / odds.sum(axis=1)) + np.log(right / odds.sum(axis=0))).mean() / 2)


def test_the_gradient_is_that_of_the_loss() -> None:
    random = np.random.default_rng(7)
    one, other = (unit_rows(random.normal(size=(6, 4))) for _ in range(2))
    matrix = (0.1 * random.normal(size=(4, 4))).astype(np.float32)
    found = _gradient(one, other, matrix, 0.5)
    for place in [(0, 0), (1, 3), (3, 2)]:
        step = np.zeros((4, 4), np.float32)
        step[place] = 1e-2
        slope = (loss(one, other, matrix + step, 0.5) - loss(one, other, matrix - step, 0.5)) / 2e-2
        assert found[place] == pytest.approx(slope, rel=0.02, abs=1e-4)


def test_labels_of_one_concept_come_together() -> None:
    vectors, concepts, languages = two_languages()
    before = first_is_right(Adapter(), vectors)
    after = first_is_right(train_adapter(vectors, concepts, languages, QUICK), vectors)
    assert before < 0.9
    assert after > before + 0.03


def test_the_same_labels_give_the_same_adapter() -> None:
    once, again = (train_adapter(*two_languages(), QUICK) for _ in range(2))
    assert once.matrix is not None
    assert again.matrix is not None
    assert once.matrix.tolist() == again.matrix.tolist()
    assert once.spread == again.spread


def test_too_few_concepts_change_nothing_but_the_spread_is_measured() -> None:
    vectors, concepts, languages = two_languages(FEWEST_CONCEPTS - 1)
    adapter = train_adapter(vectors, concepts, languages, QUICK)
    assert adapter.matrix is None
    assert adapter.spread == pytest.approx(16**-0.5, rel=0.15)
    assert train_adapter(vectors[:0], [], []) == Adapter()


def test_progress_adds_up_to_the_steps() -> None:
    for concepts in (FEWEST_CONCEPTS, 3):
        done: list[int] = []
        train_adapter(*two_languages(concepts), QUICK, done.append)
        assert sum(done) == QUICK.steps


def test_a_pair_is_two_labels_of_one_concept() -> None:
    concepts = ["a", "b", "a", "b", "b", "c", "a"]
    languages = ["en", "en", "de", "en", "fr", "en", "de"]
    pairs = Pairs(concepts, languages)
    assert len(pairs) == 2
    random = np.random.default_rng(0)
    seen = set()
    for _ in range(200):
        one, other = pairs.draw(2, random)
        assert all(a != b and concepts[a] == concepts[b] for a, b in zip(one, other, strict=True))
        assert sorted(concepts[row] for row in one) == ["a", "b"]
        seen |= {*zip(one.tolist(), other.tolist(), strict=True)}
    # Every ordered pair of different labels of a and of b is drawn at some time.
    assert len(seen) == 6 + 6
