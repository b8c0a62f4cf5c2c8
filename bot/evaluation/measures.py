"""The figures of an evaluation: shares with their counts, by group, and what was found wanting."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.evaluation.cases import Case
from bot.evaluation.judging import Judged


@dataclass(frozen=True)
class Asked:
    """A case and its replies, judged."""

    case: Case
    turns: tuple[Judged, ...]

    @property
    def right(self) -> bool:
        """Whether every turn is as expected."""
        return not any(turn.wrong for turn in self.turns)

    @property
    def turns_to_useful(self) -> int | None:
        """How many turns it took to the first useful answer; None where there was none."""
        return next((number for number, turn in enumerate(self.turns, 1) if turn.useful), None)


@dataclass(frozen=True)
class Share:
    """How many of how many."""

    right: int
    of: int

    @property
    def percent(self) -> float:
        """100 where there is nothing to get wrong."""
        return 100.0 if self.of == 0 else 100.0 * self.right / self.of

    def as_json(self) -> dict[str, Any]:
        """Counts and percentage."""
        return {"right": self.right, "of": self.of, "percent": round(self.percent, 2)}


@dataclass(frozen=True)
class Thresholds:
    """The least percentages with which an evaluation passes."""

    occupation: float = 97.0
    typos: float = 90.0
    precision: float = 100.0
    recall: float = 98.0
    followups: float = 97.0


TYPO, FOLLOW_UP = "typo", "follow-up"
"""Groups with a threshold of their own: titles with typing errors, and what is asked after a first answer."""


def measures(asked: Sequence[Asked]) -> dict[str, Share]:
    """All shares by name."""
    turns = [turn for one in asked for turn in one.turns]
    typos = [one for one in asked if one.case.group == TYPO]
    others = [one for one in asked if one.case.group != TYPO]
    later = [turn for one in asked if one.case.group == FOLLOW_UP for turn in one.turns[1:]]
    return {
        "occupation": _share(turn.occupation for one in others for turn in one.turns),
        "occupation_typos": _share(turn.occupation for one in typos for turn in one.turns),
        "claim_precision": Share(sum(turn.true for turn in turns), sum(turn.claims for turn in turns)),
        "claim_recall": Share(sum(turn.found for turn in turns), sum(turn.expected for turn in turns)),
        "exact_sets": _share(turn.exact for turn in turns),
        "follow_ups": _share(not turn.wrong for turn in later),
        "refusals": _share(turn.turned_down for turn in turns),
        "language": _share(turn.language for turn in turns),
        "fairness_pairs": _share(_pairs(asked)),
        "conversations": _share(one.right for one in asked),
    }


def wanting(shares: dict[str, Share], least: Thresholds) -> tuple[str, ...]:
    """What is below its threshold, in words; unequal treatment of a pair always is."""
    needed = {
        "occupation": least.occupation,
        "occupation_typos": least.typos,
        "claim_precision": least.precision,
        "claim_recall": least.recall,
        "follow_ups": least.followups,
        "fairness_pairs": 100.0,
    }
    return tuple(
        f"{name}: {shares[name].percent:.2f} %, at least {percent:g} % is needed"
        for name, percent in needed.items()
        if shares[name].percent < percent
    )


def report(asked: Sequence[Asked], least: Thresholds) -> dict[str, Any]:
    """The evaluation as plain JSON values."""
    shares = measures(asked)
    groups: dict[str, list[bool]] = defaultdict(list)
    languages: dict[str, list[bool]] = defaultdict(list)
    for one in asked:
        groups[one.case.group].append(one.right)
        languages[one.case.language].append(one.right)
    useful = [one.turns_to_useful for one in asked if "answer" in one.case.turns[-1].kind]
    first = [number for number in useful if number is not None]
    return {
        "conversations": len(asked),
        "turns": sum(len(one.turns) for one in asked),
        "measures": {name: share.as_json() for name, share in shares.items()},
        "turns_to_first_useful_answer": {
            "mean": round(sum(first) / len(first), 2) if first else None,
            "never": len(useful) - len(first),
        },
        "groups": {name: _share(right).as_json() for name, right in sorted(groups.items())},
        "languages": {name: _share(right).as_json() for name, right in sorted(languages.items())},
        "wanting": list(wanting(shares, least)),
        "failures": [
            {"id": one.case.id, "turn": number, "text": turn.text, "kind": turn.kind, "wrong": list(turn.wrong)}
            for one in asked
            for number, turn in enumerate(one.turns, 1)
            if turn.wrong
        ],
    }


def _pairs(asked: Sequence[Asked]) -> Iterable[bool]:
    by_id = {one.case.id: one for one in asked}
    for one in asked:
        if one.case.same_as is not None:
            other = by_id[one.case.same_as]
            yield [turn.occupations for turn in one.turns] == [turn.occupations for turn in other.turns]


def _share(right: Iterable[bool | None]) -> Share:
    judged = [one for one in right if one is not None]
    return Share(sum(judged), len(judged))
