"""Figures of one ranking, ties counted as chance would settle them.

Forms with equal scores have no order; each figure is its expectation over all orders of the tied forms
(McSherry & Najork, ECIR 2008). A label that several concepts share is such a tie in every ranking by text alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

DEPTH = 100
"""How deep a ranking is read, in the figures as in the run file."""
CUTS = (1, 5, 10)
DIGITS = 6
"""Decimals of a score in a run file; what is equal there is tied here."""


@dataclass(frozen=True)
class Place:
    """Where the first right form stands: ``above`` score better, ``tied`` the same, and ``right`` of these count."""

    above: int
    tied: int
    right: int

    def reciprocal_rank(self) -> float:
        """The expected reciprocal rank; 0 beyond ``DEPTH``."""
        return float(sum(p / (self.above + k) for k, p in enumerate(self._first(), 1) if self.above + k <= DEPTH))

    def success(self, cut: int) -> float:
        """The chance that a right form is among the first ``cut``."""
        return float(sum(self._first()[: max(0, cut - self.above)]))

    def _first(self) -> list[float]:
        """The chances that the first right one of the tied forms is the first of them, the second, …"""
        chances, none_yet = [], 1.0
        for left in range(self.tied, max(self.tied - DEPTH, self.right - 1), -1):
            chances.append(none_yet * self.right / left)
            none_yet *= 1 - self.right / left
        return chances


def place(scores: npt.NDArray[np.floating[Any]], gold: npt.NDArray[np.int64]) -> Place:
    """Where the first of ``gold`` (rows, at least one) stands in ``scores`` [n]."""
    rounded = np.round(scores, DIGITS)
    best = rounded[gold].max()
    return Place(int((rounded > best).sum()), int((rounded == best).sum()), int((rounded[gold] == best).sum()))


def figures(places: Sequence[Place]) -> dict[str, float]:
    """``mrr`` and ``success@k`` over all queries; nothing where there is none."""
    if not places:
        return {}
    made = {"mrr": float(np.mean([p.reciprocal_rank() for p in places]))}
    for cut in CUTS:
        made[f"success@{cut}"] = float(np.mean([p.success(cut) for p in places]))
    return {name: round(value, 4) for name, value in made.items()}
