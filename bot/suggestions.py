"""The next good questions, offered as buttons: at most three."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.answers import Answers
from bot.brain import Memory
from bot.conversation import Task
from bot.events import Suggestion
from compliance.draft import Mention, Outline

_OFFERED = 3

_Offer: TypeAlias = Callable[[Answers, str], Suggestion]
"""Makes one question about an occupation out of its title."""


def starters(answers: Answers) -> tuple[Suggestion, ...]:
    """The first questions of an empty chat."""
    return tuple(_fixed(answers, f"starter-{number}") for number in ("one", "two", "three"))


def suggestions(outline: Outline, memory: Memory, answers: Answers) -> tuple[Suggestion, ...]:
    """What is likely to be asked after this answer; nothing after words of self-harm."""
    if outline.kind in ("crisis", "refusal"):
        return ()
    if memory.pending:
        return tuple(Suggestion(label=m.title, text=m.title) for m in memory.pending[:_OFFERED])
    if outline.kind != "answer":
        return starters(answers)
    if memory.task in ("skill", "from_skills", "interests"):
        return tuple(_requires(answers, mention.title, mention.title) for mention in outline.occupations[:_OFFERED])
    if not memory.focus:
        return starters(answers)
    if memory.task == "moves":
        return _after_moves(answers, memory.focus[0], outline.occupations)
    if memory.task == "compare":
        return _after_comparison(answers, memory.focus)
    title = memory.focus[0].title
    if memory.task == "requires" and (memory.relation or memory.kind):
        return _after_part(answers, memory, title)
    offers = _AFTER.get(memory.task or "requires", _AFTER["requires"])
    return tuple(offer(answers, title) for offer in offers)


def _after_part(answers: Answers, memory: Memory, title: str) -> tuple[Suggestion, ...]:
    """After a part of the requirements: the whole of them, and the parts not shown."""
    just_knowledge = (memory.relation, memory.kind) == ("essential", "knowledge")
    whole = _requires(answers, title)
    return (
        _describe(answers, title),
        whole if memory.relation == "optional" else _fixed(answers, "next-optional"),
        whole if just_knowledge else _fixed(answers, "next-knowledge"),
    )


def _after_moves(answers: Answers, origin: Mention, named: tuple[Mention, ...]) -> tuple[Suggestion, ...]:
    """The way to the first occupation offered, beside the way it came from, and what it is like."""
    goals = [mention for mention in named if mention.uri != origin.uri]
    if not goals:
        return tuple(offer(answers, origin.title) for offer in _AFTER["moves"])
    goal = goals[0].title
    return (
        _fixed(answers, "next-gap", title=goal, **{"from": origin.title}),
        _fixed(answers, "next-compare", title=origin.title, other=goal),
        _requires(answers, goal, goal),
    )


def _after_comparison(answers: Answers, compared: tuple[Mention, ...]) -> tuple[Suggestion, ...]:
    """Everything, and how to get from the one to the other."""
    one, other = compared[0].title, compared[1].title
    return (
        _fixed(answers, "next-all"),
        _gap(answers, one, other),
        _gap(answers, other, one),
    )


def _fixed(answers: Answers, message: str, **values: str | int) -> Suggestion:
    return Suggestion(label=answers.text(message), text=answers.text(f"{message}-text", **values))


def _gap(answers: Answers, origin: str, goal: str) -> Suggestion:
    text = answers.text("next-gap-text", title=goal, **{"from": origin})
    return Suggestion(label=f"{origin} → {goal}", text=text)


def _requires(answers: Answers, title: str, label: str | None = None) -> Suggestion:
    text = answers.text("next-requires-text", title=title)
    return Suggestion(label=label or answers.text("next-requires"), text=text)


def _describe(answers: Answers, title: str) -> Suggestion:
    return _fixed(answers, "next-describe", title=title)


def _plainly(message: str) -> _Offer:
    """A question that leans on the answer before it."""
    return lambda answers, _: _fixed(answers, message)


_STUDY, _DAY, _MOVES, _ALL = map(_plainly, ("next-study", "next-day", "next-moves", "next-all"))
_AFTER: Mapping[Task, tuple[_Offer, ...]] = {
    "describe": (_requires, _DAY, _MOVES),
    "requires": (_describe, _MOVES, _STUDY),
    "gap": (_ALL, _STUDY, _MOVES),
    "moves": (_requires, _DAY, _STUDY),
    "study": (_requires, _DAY, _MOVES),
    "day": (_requires, _STUDY, _MOVES),
    "regulated": (_requires, _STUDY, _MOVES),
    "related": (_requires, _describe, _MOVES),
    "has_skill": (_requires, _STUDY, _MOVES),
}
"""What comes next after each kind of answer about one occupation."""
