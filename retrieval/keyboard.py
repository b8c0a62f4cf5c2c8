"""Which letters lie side by side on a keyboard, whatever the country: a finger that slips hits one of those."""

from collections.abc import Iterator
from itertools import chain, pairwise

_KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    ("azertyuiop", "qsdfghjklm", "wxcvbn"),
)


def _pairs(rows: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for row in rows:
        yield from pairwise(row)
    # A key touches two of the row below, the one at its left and the one at its right.
    for upper, lower in pairwise(rows):
        yield from chain(zip(upper, lower, strict=False), zip(upper[1:], lower, strict=False))


_BESIDE = frozenset(frozenset(pair) for rows in _KEYBOARDS for pair in _pairs(rows))


def beside(one: str, other: str) -> bool:
    """Whether two letters, lower case and without diacritics, lie side by side."""
    return frozenset((one, other)) in _BESIDE
