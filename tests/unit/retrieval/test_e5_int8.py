from pathlib import Path

import numpy as np
import pytest

from fakes.e5_file import HIDDEN, LAYERS, WeightsFile, write_weights
from retrieval.e5_int8 import LARGEST, channel_sizes, dequantised, factors, integers
from retrieval.e5_weights import read_weights

RANDOM = np.random.default_rng(5)


@pytest.fixture
def file(tmp_path: Path) -> WeightsFile:
    return write_weights(tmp_path / "weights.bin")


def test_dequantised_equals_what_was_written(file: WeightsFile) -> None:
    weights = read_weights(file.path, file.sha256)
    for name in ("l0.q.w", "l1.fo.w", "emb.word"):
        np.testing.assert_allclose(dequantised(weights.packed[name]), file.tensors[name], rtol=1e-6)


def test_integers_are_within_half_a_step_of_the_matrix() -> None:
    matrix = RANDOM.normal(size=(7, 32)).astype(np.float32)
    made = integers(matrix)
    assert made.values.shape == (32, 7)
    assert np.abs(made.values).max() == LARGEST
    assert (np.abs(made.values.T * made.scales[:, None] - matrix).max(1) <= 0.5001 * made.scales).all()


def test_a_matrix_of_zeros_stays_one() -> None:
    made = integers(np.zeros((3, 32), np.float32))
    assert not made.values.any()
    assert np.isfinite(made.scales).all()


def test_two_products_fit_sixteen_bits() -> None:
    assert 2 * 255 * LARGEST < 2**15


def test_a_channel_that_a_normalisation_makes_large_is_expected_to_be(file: WeightsFile) -> None:
    weights = read_weights(file.path, file.sha256)
    weights.dense["emb.ln.w"][3] = 40
    sizes = channel_sizes(weights)
    assert list(sizes) == ["emb.ln", *(f"l{layer}.{norm}" for layer in range(LAYERS) for norm in ("aln", "oln"))]
    # It goes on into the layers, since each adds to what it was given.
    for norm in ("emb.ln", "l0.aln"):
        assert sizes[norm].shape == (HIDDEN,)
        assert int(sizes[norm].argmax()) == 3


def test_factors_share_the_burden() -> None:
    sizes, matrix = RANDOM.uniform(0.5, 2, 32), RANDOM.normal(size=(8, 32)).astype(np.float32)
    sizes[4] = 50
    by_activations = factors(sizes, [matrix], 1)
    assert int(by_activations.argmax()) == 4
    np.testing.assert_allclose(sizes / by_activations, np.full(32, np.exp(np.log(sizes).mean())), rtol=0.07)
    by_matrices = factors(sizes, [matrix], 0)
    assert np.ptp(np.abs(matrix * by_matrices).max(0)) < 0.15 * np.abs(matrix * by_matrices).max()


def test_factors_have_four_significant_bits() -> None:
    mantissa, _ = np.frexp(factors(RANDOM.uniform(0.01, 100, 64), [RANDOM.normal(size=(4, 64))], 0.5))
    np.testing.assert_array_equal(mantissa * 16, np.round(mantissa * 16))
