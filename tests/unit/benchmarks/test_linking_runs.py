"""Run files: their lines, their order, and that they say what the figures say."""

from pathlib import Path

import numpy as np
from unit.benchmarks.melo_set import write_set

from benchmarks.linking_runs import best_rows, run_lines
from benchmarks.linking_sets import read_set


def test_lines_are_those_of_trec(tmp_path: Path) -> None:
    lines = [*run_lines(read_set(write_set(tmp_path)), 1, np.array([0.1, 0.2, 0.9, 0.8, 0.5], np.float32))]
    assert lines[:2] == ["Q2 Q0 C2_en_000 1 0.900000 destinai\n", "Q2 Q0 C2_en_001 2 0.800000 destinai\n"]
    assert [line.split()[3] for line in lines] == ["1", "2", "3", "4", "5"]


def test_the_best_come_first_and_equal_ones_in_the_order_of_the_set() -> None:
    scores = np.array([0.5, 0.9, 0.5, 0.5, 0.1])
    assert best_rows(scores, 3).tolist() == [1, 0, 2]
    assert best_rows(scores, 10).tolist() == [1, 0, 2, 3, 4]


def test_a_hundred_are_kept() -> None:
    scores = np.random.default_rng(1).random(1_000)
    kept = best_rows(scores)
    assert len(kept) == 100
    assert kept.tolist() == np.argsort(-scores)[:100].tolist()
