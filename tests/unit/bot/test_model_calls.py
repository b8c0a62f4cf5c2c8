"""What a model may ask for: known tools, sound arguments, and only records it was offered."""

from typing import Any

import pytest

from bot.brain import BrainError
from bot.model_calls import TOOLS, checked
from bot.tools import CompareOccupations, FindOccupation, NextMoves, RolesForInterests, SkillGap, ToolCall

A, B, C = "uri:a", "uri:b", "uri:c"


@pytest.mark.parametrize(
    ("name", "arguments", "call", "task"),
    [
        ("find_occupation", {"title": "baker", "aspect": "study"}, FindOccupation(title="baker"), "study"),
        ("compare_occupations", {"uris": [A, B]}, CompareOccupations(uris=(A, B)), "compare"),
        ("skill_gap", {"goal": A, "from_occupation": B}, SkillGap(goal=A, from_occupation=B), "gap"),
        ("next_moves", {"uri": A, "chatter": 1}, NextMoves(uri=A), "moves"),
        ("roles_for_interests", {"codes": "RIA"}, RolesForInterests(codes="RIA"), "interests"),
    ],
)
def test_calls_become_ours(name: str, arguments: dict[str, Any], call: ToolCall, task: str) -> None:
    chosen = checked([(name, arguments)], {A, B})
    assert (chosen.calls, chosen.task) == ((call,), task)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("guess_salary", {}),
        ("next_moves", {"uri": C}),
        ("compare_occupations", {"uris": [A, C]}),
        ("compare_occupations", {"uris": [A]}),
        ("compare_occupations", {"uris": [A, B, A, B]}),
        ("skill_gap", {"goal": A, "from_occupation": C}),
        ("skill_gap", {"goal": C, "from_occupation": A}),
        ("roles_for_interests", {"codes": "XYZ"}),
        ("roles_for_interests", {"codes": "RIASEC"}),
        ("find_occupation", {"title": ""}),
        ("find_occupation", {"title": "baker", "aspect": "wage"}),
        ("open_occupation", {"uri": A, "aspect": "compare"}),
    ],
)
def test_what_was_not_offered_or_makes_no_sense_is_refused(name: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(BrainError):
        checked([(name, arguments)], {A, B})


def test_no_call_is_no_task() -> None:
    chosen = checked([], ())
    assert (chosen.calls, chosen.task) == ((), None)


def test_every_tool_tells_a_model_what_it_is_for() -> None:
    assert len(TOOLS) == 10
    assert all(tool.__doc__ and tool.model_fields for tool in TOOLS.values())
