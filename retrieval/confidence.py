"""How likely a hit is what was meant, and a text something that the records know: logistic models over a few signs.

``python -m benchmarks.calibrate`` learns the coefficients from development data and prints the limits of the bands with
their error rates; what it printed last stands here and in ``docs/benchmarks.md``.
"""

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

Band: TypeAlias = Literal["exact", "close", "unsure", "unknown"]
"""How sure a link is: a label as written; one clear match; several or weak matches; nothing like it."""

_FAR, _WIDE = 9.0, 3.0
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for one hit.

    ``distance`` and ``description`` tell how far the query is from the best form and from the description: 1 less
    the cosine, in spreads (0 equal, about 8.6 unrelated). ``lexical`` and ``spelling`` are 0 to 1; ``lead`` is by
    how many spreads its score leads the next one (negative behind the best).
    """

    distance: float
    description: float
    lexical: float
    spelling: float
    lead: float

    def values(self) -> tuple[float, ...]:
        """The signs as a model sees them, in order of the fields: bounded, so that none outweighs all others.

        Spellings that are less alike than those of a typing error say nothing.
        """
        return (
            min(self.distance, _FAR),
            min(self.description, _FAR),
            self.lexical,
            max(0.0, self.spelling - _ALIKE) / (1 - _ALIKE),
            max(-_WIDE, min(self.lead, _WIDE)),
        )


@dataclass(frozen=True)
class Logistic:
    """A logistic model: an intercept, and a weight for each value of ``Signs``."""

    intercept: float
    weights: tuple[float, ...]

    def chance(self, signs: Signs) -> float:
        """The chance, 0 to 1, that what the model is about holds."""
        odds = self.intercept + sum(w * s for w, s in zip(self.weights, signs.values(), strict=True))
        return 1 / (1 + math.exp(-odds))


@dataclass(frozen=True)
class Confidence:
    """``right`` is about one hit; ``known`` takes the signs of the best hit, and is about any of the best three.

    From the chance ``close`` of being right on, one hit is answered; from the chance ``offer`` of being known on,
    the best three are offered; below it the text is unknown.
    """

    right: Logistic = Logistic(1.896, (-0.932, -0.381, -0.632, 0.749, 0.896))
    known: Logistic = Logistic(3.059, (-0.918, -0.499, 0.484, 1.603, 0.223))
    close: float = 0.53
    offer: float = 0.289
