"""Six questions about what somebody likes, one for each of Holland's interests; each may be skipped."""

from compliance.draft import Value

INTERESTS = "RIASEC"
"""Realistic, investigative, artistic, social, enterprising, conventional: one question each, in this order."""
_WEIGHT = {"much": 2, "bit": 1, "little": 0, "skip": 0}
_LETTERS = 3


class Interview(Value):
    """How far the questions are: ``ratings`` are the answers so far, in the order of ``INTERESTS``."""

    ratings: tuple[str, ...] = ()

    def rated(self, rating: str) -> "Interview":
        """These answers and one more."""
        return Interview(ratings=(*self.ratings, rating))

    @property
    def number(self) -> int:
        """The number of the question that is due, from 1."""
        return len(self.ratings) + 1

    @property
    def over(self) -> bool:
        """Whether all questions were asked."""
        return len(self.ratings) >= len(INTERESTS)

    @property
    def code(self) -> str:
        """The letters of what is liked, the most liked first, three at most; empty where nothing is."""
        weights = {letter: _WEIGHT.get(r, 0) for letter, r in zip(INTERESTS, self.ratings, strict=False)}
        liked = sorted((letter for letter in weights if weights[letter]), key=lambda letter: -weights[letter])
        return "".join(liked[:_LETTERS])
