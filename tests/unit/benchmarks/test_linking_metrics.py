"""Figures against cases worked by hand, ties counted as chance would settle them."""

from itertools import permutations

import numpy as np
import pytest

from benchmarks.linking_metrics import DEPTH, Place, figures, place


def rows(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def test_the_first_right_form_counts() -> None:
    found = place(np.array([0.9, 0.5, 0.7, 0.1]), rows(1, 2))
    assert found == Place(above=1, tied=1, right=1)
    assert found.reciprocal_rank() == 0.5
    assert [found.success(cut) for cut in (1, 2, 5)] == [0, 1, 1]


def test_a_right_form_tied_with_a_wrong_one_is_first_half_the_time() -> None:
    found = place(np.array([0.5, 0.5, 0.1]), rows(0))
    assert found.reciprocal_rank() == pytest.approx((1 + 1 / 2) / 2)
    assert found.success(1) == 0.5


def test_scores_equal_in_a_run_file_are_tied() -> None:
    assert place(np.array([0.5, 0.5 + 1e-8]), rows(0)) == Place(0, 2, 1)


def test_right_forms_tied_with_each_other_are_not_a_risk() -> None:
    assert place(np.array([0.5, 0.5]), rows(0, 1)).reciprocal_rank() == 1


@pytest.mark.parametrize(("above", "tied", "right"), [(0, 3, 1), (2, 4, 2), (1, 5, 3)])
def test_the_figures_are_the_mean_over_all_orders(above: int, tied: int, right: int) -> None:
    orders = [above + 1 + order.index(True) for order in permutations([True] * right + [False] * (tied - right), tied)]
    found = Place(above, tied, right)
    assert found.reciprocal_rank() == pytest.approx(np.mean([1 / rank for rank in orders]))
    for cut in (1, 3, 5):
        assert found.success(cut) == pytest.approx(np.mean([rank <= cut for rank in orders]))


def test_beyond_the_depth_nothing_counts() -> None:
    assert Place(DEPTH - 1, 1, 1).reciprocal_rank() == 1 / DEPTH
    assert Place(DEPTH, 1, 1).reciprocal_rank() == 0
    everything_alike = Place(0, 10_000, 1)
    assert everything_alike.reciprocal_rank() == pytest.approx(sum(1 / k for k in range(1, DEPTH + 1)) / 10_000)


def test_figures_are_means_over_queries() -> None:
    assert figures([Place(0, 1, 1), Place(3, 1, 1)]) == {
        "mrr": 0.625,
        "success@1": 0.5,
        "success@5": 1.0,
        "success@10": 1.0,
    }


def test_without_a_query_there_is_no_figure() -> None:
    assert figures([]) == {}
