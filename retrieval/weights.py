"""What each part of a link's score counts, and how the parts are added: one place for linker and benchmark."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Number = TypeVar("Number", float, npt.NDArray[np.float32])


@dataclass(frozen=True)
class FormWeights:
    """The score of one surface form for one query, in spreads: standard deviations of the cosine of two labels.

    ``description`` is the weight of the description's cosine beside the form's; ``lexical`` that of the shared
    character n-grams (0 to 1); a form that is the preferred label gains ``preferred``; an ISCO-08 group, which is
    rarely meant where an occupation of like name exists, loses ``group``. Chosen on the development sets of MELO
    (``docs/benchmarks.md``); the same for every language and set.
    """

    description: float = 0.5
    lexical: float = 1.0
    preferred: float = 1.0
    group: float = 2.0

    def score(
        self,
        cosine: Number,
        description: Number,
        lexical: Number,
        preferred: Number,
        group: Number,
        spread: float,
    ) -> Number:
        """The score of each form: cosines are -1 to 1, ``preferred`` and ``group`` are 0 or 1."""
        similar = (cosine + self.description * description) / spread
        score: Number = similar + self.lexical * lexical + self.preferred * preferred - self.group * group
        return score


@dataclass(frozen=True)
class LinkWeights:
    """What is added for a concept beyond its best form, in spreads, when the linker ranks concepts.

    ``spelling`` is gained by a form spelt just like the query, and less by one that is less alike, down to nothing at
    ``spelling_from`` (a likeness of 0 to 1). A label as written gains ``exact``, or ``exact_alternative`` where it is
    not the preferred one. Where a one- or two-word query is the head of a preferred label ("driver" of "bus driver")
    of at least ``heads`` concepts, these gain ``head`` and no alternative label decides. ``reading`` spreads are
    taken off for each 0.02 of a reading's penalty.
    """

    forms: FormWeights = FormWeights()
    spelling: float = 3.0
    spelling_from: float = 0.8
    exact: float = 60.0
    exact_alternative: float = 40.0
    head: float = 4.0
    heads: int = 2
    reading: float = 1.0

    def alike(self, spelling: float) -> float:
        """What a form gains whose spelling is alike by ``spelling``, 0 to 1."""
        return self.spelling * max(0.0, spelling - self.spelling_from) / (1 - self.spelling_from)

    def less(self, penalty: float) -> float:
        """What the penalty of a reading takes off."""
        return self.reading * penalty / 0.02
