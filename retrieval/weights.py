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
