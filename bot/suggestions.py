"""The next good questions, offered as buttons: at most three."""

from bot.answers import Answers
from bot.brain import Memory
from bot.events import Suggestion
from compliance.draft import Outline

_OFFERED = 3


def starters(answers: Answers) -> tuple[Suggestion, ...]:
    """The first questions of an empty chat."""
    return tuple(_fixed(answers, f"starter-{number}") for number in ("one", "two", "three"))


def suggestions(outline: Outline, memory: Memory, answers: Answers) -> tuple[Suggestion, ...]:
    """What is likely to be asked after this answer; nothing after words of self-harm."""
    if outline.kind in ("crisis", "refusal"):
        return ()
    if memory.pending:
        return tuple(Suggestion(label=m.title, text=m.title) for m in memory.pending[:_OFFERED])
    if outline.kind == "answer" and memory.task == "skill":
        asked = ((m.title, answers.text("next-requires-text", title=m.title)) for m in outline.occupations[:_OFFERED])
        return tuple(Suggestion(label=label, text=text) for label, text in asked)
    if outline.kind != "answer" or not memory.focus:
        return starters(answers)
    title = memory.focus[0].title
    if memory.task == "describe":
        return (
            _fixed(answers, "next-requires", title=title),
            _fixed(answers, "next-knowledge"),
            _fixed(answers, "next-other"),
        )
    whole = _fixed(answers, "next-requires", title=title)
    just_knowledge = (memory.relation, memory.kind) == ("essential", "knowledge")
    return (
        _fixed(answers, "next-describe", title=title),
        whole if memory.relation == "optional" else _fixed(answers, "next-optional"),
        whole if just_knowledge else _fixed(answers, "next-knowledge"),
    )


def _fixed(answers: Answers, message: str, **values: str | int) -> Suggestion:
    return Suggestion(label=answers.text(message), text=answers.text(f"{message}-text", **values))
