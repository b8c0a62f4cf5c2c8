"""The tools as a model is shown them, and its calls turned into ours, each checked against what was offered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.brain import BrainError
from bot.conversation import Task
from bot.tools import (
    CompareOccupations,
    DayOf,
    FindOccupation,
    FindSkill,
    NextMoves,
    OpenOccupation,
    RelatedRoles,
    RolesForInterests,
    SkillGap,
    StudyFor,
    ToolCall,
)

Wanted = Literal["requires", "describe", "study", "day", "moves", "related", "regulated", "compare", "gap"]
"""What a model may say is asked about an occupation it looks for."""

OpenedFor = Literal["requires", "describe", "regulated"]
"""What the record of an occupation answers by itself."""

_URI = Field(max_length=300)


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="ignore")


class find_occupation(_Arguments):  # noqa: N801 - the name is the tool's
    """Find an occupation by its title, as the visitor wrote it. To compare, call it once for each."""

    title: str = Field(min_length=1, max_length=400)
    aspect: Wanted = "requires"


class open_occupation(_Arguments):  # noqa: N801
    """Open the record of an occupation that was found or talked about before."""

    uri: str = _URI
    aspect: OpenedFor = "requires"


class find_skill(_Arguments):  # noqa: N801
    """Find a skill or knowledge area by its name, and the occupations that need it."""

    text: str = Field(min_length=1, max_length=400)


class compare_occupations(_Arguments):  # noqa: N801
    """Compare two or three occupations that were found or talked about: what all need, what only one needs."""

    uris: list[str] = Field(min_length=2, max_length=3)


class skill_gap(_Arguments):  # noqa: N801
    """What is missing to go from one occupation to another, both found or talked about before."""

    goal: str = _URI
    from_occupation: str = _URI


class next_moves(_Arguments):  # noqa: N801
    """The nearest occupations to go on to from one that was found or talked about before."""

    uri: str = _URI


class study_for(_Arguments):  # noqa: N801
    """What to study for an occupation that was found or talked about before."""

    uri: str = _URI


class day_of(_Arguments):  # noqa: N801
    """The tasks of an occupation that was found or talked about before: a day's work."""

    uri: str = _URI


class related_roles(_Arguments):  # noqa: N801
    """Occupations like one that was found or talked about before."""

    uri: str = _URI


class roles_for_interests(_Arguments):  # noqa: N801
    """Occupations for one to three of Holland's interests (R, I, A, S, E, C) the visitor named, strongest first."""

    codes: str = Field(pattern=r"^[RIASEC]{1,3}$")


_Made = tuple[ToolCall, Task]
_MAKERS: Mapping[type[_Arguments], Callable[[Any], _Made]] = {
    find_occupation: lambda a: (FindOccupation(title=a.title), a.aspect),
    open_occupation: lambda a: (OpenOccupation(uri=a.uri), a.aspect),
    find_skill: lambda a: (FindSkill(text=a.text), "skill"),
    compare_occupations: lambda a: (CompareOccupations(uris=tuple(a.uris)), "compare"),
    skill_gap: lambda a: (SkillGap(goal=a.goal, from_occupation=a.from_occupation), "gap"),
    next_moves: lambda a: (NextMoves(uri=a.uri), "moves"),
    study_for: lambda a: (StudyFor(uri=a.uri), "study"),
    day_of: lambda a: (DayOf(uri=a.uri), "day"),
    related_roles: lambda a: (RelatedRoles(uri=a.uri), "related"),
    roles_for_interests: lambda a: (RolesForInterests(codes=a.codes), "interests"),
}
TOOLS: Mapping[str, type[_Arguments]] = {tool.__name__: tool for tool in _MAKERS}
"""Every tool a model may call, by name."""


class Chosen(BaseModel):
    """What a model chose: look-ups, and the task it read out of the message."""

    model_config = ConfigDict(frozen=True)

    calls: tuple[ToolCall, ...] = ()
    task: Task | None = None


def checked(calls: Sequence[tuple[str, Any]], allowed: Collection[str]) -> Chosen:
    """The calls of a model as ours; ``allowed`` are the URIs that it was offered.

    Raises ``BrainError`` for a tool that does not exist, arguments that make no sense, and a URI not offered.
    """
    made: list[_Made] = []
    for name, raw in calls:
        if name not in TOOLS:
            raise BrainError("the model called a tool that does not exist")
        try:
            arguments = TOOLS[name].model_validate(raw)
        except ValidationError as error:
            raise BrainError("the model called a tool with arguments that make no sense") from error
        if not set(_uris(arguments)) <= set(allowed):
            raise BrainError("the model asked for a record that was not offered")
        made.append(_MAKERS[type(arguments)](arguments))
    return Chosen(calls=tuple(call for call, _ in made), task=made[-1][1] if made else None)


def _uris(arguments: _Arguments) -> list[str]:
    """All arguments that name a record."""
    values = arguments.model_dump()
    return [*values.get("uris", ()), *(values[name] for name in ("uri", "goal", "from_occupation") if name in values)]
