"""How likely a hit is what was meant: a logistic model over a few signs, learned on development data.

``python -m benchmarks.calibrate`` learns the coefficients and prints the thresholds with their error rates; what it
printed last stands here and in ``docs/benchmarks.md``.
"""

import math
from dataclasses import astuple, dataclass
from typing import Literal, TypeAlias

Band: TypeAlias = Literal["exact", "close", "unsure", "unknown"]
"""How sure a link is: a label as written; one clear match; several or weak matches; nothing like it."""

_FAR = 9.0
_WIDE = 3.0


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for one hit.

    ``distance`` and ``description`` tell how far the query is from the best form and from the description: 1 less
    the cosine, in spreads (0 equal, about 8.6 unrelated). ``lexical`` and ``spelling`` are 0 to 1; ``lead`` is by
    how many spreads its score leads the next one (negative behind the best); ``penalty`` is the reading's.
    """

    distance: float
    description: float
    lexical: float
    spelling: float
    lead: float
    penalty: float

    def values(self) -> tuple[float, ...]:
        """The signs as the model sees them: bounded, so that none can outweigh all others."""
        return (
            min(self.distance, _FAR),
            min(self.description, _FAR),
            self.lexical,
            self.spelling,
            max(-_WIDE, min(self.lead, _WIDE)),
            self.penalty,
        )


@dataclass(frozen=True)
class Confidence:
    """A logistic model: the chance that a hit is right, and the chances from which it is close, or worth offering."""

    intercept: float = 4.0
    weights: Signs = Signs(-1.2, -0.3, 1.0, 2.0, 0.5, -5.0)
    close: float = 0.8
    offer: float = 0.15

    def chance(self, signs: Signs) -> float:
        """The chance, 0 to 1, that a hit with these signs is right."""
        odds = self.intercept + sum(w * s for w, s in zip(astuple(self.weights), signs.values(), strict=True))
        return 1 / (1 + math.exp(-odds))
