"""Misspelt forms of texts, always the same for the same text: letters beside the right key, swapped, or left out."""

import random
import re
from itertools import pairwise

_SHORTEST = 5
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_ROWS = {
    "qwerty": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "qwertz": ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    "azerty": ("azertyuiop", "qsdfghjklm", "wxcvbn"),
}
_KEYBOARDS = {"de": "qwertz", "fr": "azerty"}


def _neighbours(rows: tuple[str, ...]) -> dict[str, str]:
    """For each letter those next to it in its row, and the two that touch it from the rows above and below."""
    beside: dict[str, set[str]] = {letter: set() for row in rows for letter in row}
    pairs = [pair for row in rows for pair in pairwise(row)]
    for upper, lower in pairwise(rows):
        pairs += list(zip(upper, lower, strict=False)) + list(zip(upper[1:], lower, strict=False))
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    return {letter: "".join(sorted(letters)) for letter, letters in beside.items()}


_BESIDE = {name: _neighbours(rows) for name, rows in _ROWS.items()}


def misspelt(text: str, language: str) -> str | None:
    """``text`` with one or two errors, each in a word of its own of five or more letters; ``None`` without such words.

    ``language`` decides which keyboard is meant. First letters stay, because people seldom get them wrong.
    """
    words = list(_WORD.finditer(text))
    if not words:
        return None
    # Which errors are made depends on nothing but the text, so that adding a question changes no other.
    dice = random.Random(f"{language}:{text}")  # noqa: S311 - repeatable on purpose
    beside = _BESIDE[_KEYBOARDS.get(language, "qwerty")]
    chosen = dice.sample(words, min(len(words), dice.choice((1, 2))))
    for word in sorted(chosen, key=lambda found: -found.start()):
        text = text[: word.start()] + _with_error(word.group(), beside, dice) + text[word.end() :]
    return text


def _with_error(word: str, beside: dict[str, str], dice: random.Random) -> str:
    """``word`` with one error."""
    at = dice.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    omitted = word[:at] + word[at + 1 :]
    errors = [omitted]
    if swapped != word:
        errors.append(swapped)
    near = beside.get(word[at].lower())
    if near:
        slip = dice.choice(near)
        errors.append(word[:at] + (slip.upper() if word[at].isupper() else slip) + word[at + 1 :])
    return dice.choice(errors)
