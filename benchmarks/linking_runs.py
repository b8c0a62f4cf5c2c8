"""Rankings as TREC run files, so that any evaluation tool can read them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.linking_metrics import DEPTH, DIGITS
from benchmarks.linking_sets import LinkingSet

TAG = "destinai"


def best_rows(scores: npt.NDArray[np.floating[Any]], depth: int = DEPTH) -> npt.NDArray[np.int64]:
    """The rows of the ``depth`` highest of ``scores`` [n], best first; equal ones in the order of the set."""
    rounded = np.round(scores, DIGITS)
    kept = np.flatnonzero(rounded >= np.partition(rounded, -depth)[-depth]) if depth < len(rounded) else None
    rows = np.arange(len(rounded)) if kept is None else kept
    return rows[np.argsort(-rounded[rows], kind="stable")][:depth]


def run_lines(linking_set: LinkingSet, query: int, scores: npt.NDArray[np.floating[Any]]) -> Iterator[str]:
    """The lines ``qid Q0 form_id rank score tag`` of one query."""
    for rank, row in enumerate(best_rows(scores), 1):
        form = linking_set.forms[row].id
        yield f"{linking_set.query_ids[query]} Q0 {form} {rank} {scores[row]:.{DIGITS}f} {TAG}\n"


def run_file(folder: Path, linking_set: LinkingSet) -> Path:
    """Where the run of a set is written."""
    return folder / f"{linking_set.name}.run"
