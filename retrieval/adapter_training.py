"""Training the adapter on the labels of the records: contrastive, in plain numpy, always the same result.

Two labels of one concept, in any two languages (its descriptions count as one more language each), are to be
nearer to each other than to the labels of the other concepts of a batch: InfoNCE (van den Oord et al. 2018,
arXiv:1807.03748) in both directions, with Adam (Kingma & Ba 2015, arXiv:1412.6980) and a penalty on the
matrix. No question that anyone asked is ever part of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retrieval.adapter import Adapter
from retrieval.embedder import FloatArray, unit_rows

IntArray = npt.NDArray[np.int64]

FEWEST_CONCEPTS = 1_000
"""With fewer concepts of two labels each nothing general is learned, and vectors stay as they are."""

METHOD = 1
"""To be raised with every change here that changes what comes out: adapters kept from before are then not used."""

_SAMPLE = 4_000
_FIRST_DECAY, _SECOND_DECAY, _TINY = 0.9, 0.999, 1e-8


@dataclass(frozen=True)
class Training:
    """How the adapter is trained; the values were chosen on the development sets (``docs/benchmarks.md``)."""

    steps: int = 500
    batch: int = 1_024
    learning_rate: float = 1e-3
    temperature: float = 0.04
    penalty: float = 0.003
    seed: int = 1


CROSSING = Training(learning_rate=4e-3)
"""For titles in a language that no label to be found is in: pressing languages together wins more there (``de`` to
``en`` .54 for .53, and held-out Polish labels to English ones .63 for .61) than it costs within one language."""


def train_adapter(
    vectors: FloatArray,
    concepts: Sequence[str],
    languages: Sequence[str],
    training: Training | None = None,
    progress: Callable[[int], None] | None = None,
) -> Adapter:
    """The adapter for these labels: ``vectors`` [n, dimension], with the concept and the language of each.

    ``progress`` is called with the number of steps just done, ``training.steps`` in all. The same input gives the
    same adapter; fewer than ``FEWEST_CONCEPTS`` concepts with two labels give one that changes nothing.
    """
    training = training or Training()
    pairs = Pairs(concepts, languages)
    random = np.random.default_rng(training.seed)
    if len(pairs) < FEWEST_CONCEPTS:
        if progress:
            progress(training.steps)
        return Adapter(spread=_spread(vectors, random)) if len(vectors) > 1 else Adapter()
    matrix = np.zeros((vectors.shape[1], vectors.shape[1]), np.float32)
    first, second = np.zeros_like(matrix), np.zeros_like(matrix)
    for step in range(1, training.steps + 1):
        one, other = pairs.draw(training.batch, random)
        gradient = _gradient(vectors[one], vectors[other], matrix, training.temperature) + training.penalty * matrix
        first += (1 - _FIRST_DECAY) * (gradient - first)
        second += (1 - _SECOND_DECAY) * (gradient**2 - second)
        # The rate falls to nothing along a half cosine.
        rate = training.learning_rate * (1 + np.cos(np.pi * step / training.steps)) / 2
        unbiased = np.sqrt(second / (1 - _SECOND_DECAY**step)) + _TINY
        matrix -= (rate / (1 - _FIRST_DECAY**step) * first / unbiased).astype(np.float32)
        if progress:
            progress(1)
    return Adapter(matrix, _spread(Adapter(matrix).apply(vectors), random))


class Pairs:
    """Pairs of different labels of one concept, drawn at random: first the concept, then each one's language."""

    def __init__(self, concepts: Sequence[str], languages: Sequence[str]) -> None:
        _, concept = np.unique(np.asarray(concepts, object).astype(str), return_inverse=True)
        _, language = np.unique(np.asarray(languages, object).astype(str), return_inverse=True)
        self._rows: IntArray = np.lexsort((language, concept)).astype(np.int64)
        ordered = np.stack([concept[self._rows], language[self._rows]])
        new_slot = np.ones(len(self._rows), bool)
        new_slot[1:] = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
        # A slot holds the labels of one concept in one language, side by side in ``_rows``.
        self._slot_start = np.flatnonzero(new_slot)
        self._slot_size = np.diff(np.append(self._slot_start, len(self._rows)))
        slot_concept = ordered[0, self._slot_start]
        self._first_slot = np.flatnonzero(np.diff(slot_concept, prepend=-1))
        self._slots = np.diff(np.append(self._first_slot, len(slot_concept)))
        labels = np.add.reduceat(self._slot_size, self._first_slot) if len(self._first_slot) else self._slots
        self._usable = np.flatnonzero(labels > 1)

    def __len__(self) -> int:
        return len(self._usable)

    def draw(self, count: int, random: np.random.Generator) -> tuple[IntArray, IntArray]:
        """Rows of the labels of at most ``count`` pairs, each of another concept."""
        concept = random.choice(self._usable, min(count, len(self)), replace=False)
        slot_one, slot_other = (self._first_slot[concept] + random.integers(self._slots[concept]) for _ in range(2))
        one, other = (random.integers(self._slot_size[slot]) for slot in (slot_one, slot_other))
        # Twice the same label: the next one of its language, or of the next language where it has no other.
        same = (slot_one == slot_other) & (one == other)
        alone = same & (self._slot_size[slot_other] == 1)
        following = self._first_slot[concept] + (slot_other - self._first_slot[concept] + 1) % self._slots[concept]
        slot_other = np.where(alone, following, slot_other)
        other = np.where(alone, 0, np.where(same, (other + 1) % self._slot_size[slot_other], other))
        return self._rows[self._slot_start[slot_one] + one], self._rows[self._slot_start[slot_other] + other]


def _gradient(one: FloatArray, other: FloatArray, matrix: FloatArray, temperature: float) -> FloatArray:
    """Of the mean loss of a batch by the matrix."""
    moved_one, moved_other = one + one @ matrix, other + other @ matrix
    length_one = np.linalg.norm(moved_one, axis=1, keepdims=True)
    length_other = np.linalg.norm(moved_other, axis=1, keepdims=True)
    unit_one, unit_other = moved_one / length_one, moved_other / length_other
    # Cosines are at most 1, so that nothing overflows once that is taken off.
    odds = np.exp((unit_one @ unit_other.T - 1) / temperature)
    by_cosine = (odds / odds.sum(axis=1, keepdims=True) + odds / odds.sum(axis=0)) / 2
    by_cosine[np.diag_indices_from(by_cosine)] -= 1
    by_cosine /= len(one) * temperature
    by_one = _through_length(by_cosine @ unit_other, unit_one, length_one)
    by_other = _through_length(by_cosine.T @ unit_one, unit_other, length_other)
    gradient: FloatArray = one.T @ by_one + other.T @ by_other
    return gradient


def _through_length(by_unit: FloatArray, unit: FloatArray, length: FloatArray) -> FloatArray:
    along = np.sum(by_unit * unit, axis=1, keepdims=True)
    by_moved: FloatArray = (by_unit - along * unit) / length
    return by_moved


def _spread(vectors: FloatArray, random: np.random.Generator) -> float:
    """Standard deviation of the cosine of two labels drawn at random."""
    one, other = (unit_rows(vectors[random.integers(len(vectors), size=_SAMPLE)]) for _ in range(2))
    return float(max(np.sum(one * other, axis=1).std(), 1e-6))
