"""Steps of a conversation that ask nothing about a record: choosing, agreeing, declining, rating, steering."""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from bot.lexicon import Lexicon, plain
from compliance.draft import Mention
from corpus.forms import LabelSpan

Rating: TypeAlias = Literal["much", "bit", "little", "skip", "stop"]
"""How much somebody likes what a question of the interests describes; or they skip it, or end the questions."""
_RATINGS: tuple[Rating, ...] = ("stop", "skip", "much", "bit", "little")
_OPEN = ("human", "operator", "privacy")
"""Acts that hold whatever else a message says."""


def read_rating(lexicon: Lexicon, said: str) -> Rating | None:
    """The message as an answer to "do you like …?", if it is nothing else."""
    return next((rating for rating in _RATINGS if lexicon.says(rating, said)), None)


def read_choice(
    offered: Sequence[Mention], lexicon: Lexicon, said: str, labels: Sequence[LabelSpan]
) -> int | Literal["none_of_these", "which_of_these"] | None:
    """The message as an answer to the choice offered the turn before: which one, none, or a yes that names none."""
    for number, mention in enumerate(offered):
        if plain(mention.title) == said:
            return number
    choice = lexicon.choice(said)
    agreed = lexicon.says("yes", said)
    if choice is None and agreed:
        if len(offered) > 1:
            return "which_of_these"
        choice = 0
    if choice is None and not labels:
        choice = _named_in_part(offered, lexicon.content(said))
    if choice is not None and choice < len(offered):
        return choice
    declined = lexicon.says_only("none_of_these", said) or lexicon.says("no", said)
    return "none_of_these" if declined else None


def read_confirmed(count: int, lexicon: Lexicon, said: str) -> tuple[int, ...] | None:
    """Which of ``count`` numbered things are said to be right: all, none, some by number, or all but some."""
    numbers = {int(number) - 1 for number in re.findall(r"\b\d{1,2}\b", said)}
    if numbers:
        without = lexicon.says("except", said)
        return tuple(n for n in range(count) if (n in numbers) != without)
    if lexicon.says("yes", said):
        return tuple(range(count))
    return () if lexicon.says("no", said) else None


def read_act(lexicon: Lexicon, said: str, labels: Sequence[LabelSpan]) -> str | None:
    """The step that a message is, where it is one; a message with a label in it asks about that."""
    return next((act for act in lexicon.acts if (act in _OPEN or not labels) and lexicon.says(act, said)), None)


def _named_in_part(offered: Sequence[Mention], words: frozenset[str]) -> int | None:
    """The one thing offered whose title holds all of ``words`` ("the primary school one"), if just one does."""
    found = [n for n, mention in enumerate(offered) if words and words <= set(plain(mention.title).split())]
    return found[0] if len(found) == 1 else None
