"""The wheel of interests: six spokes, corners as far out as the scores say."""

import math

import pytest

from web.career_facts import INTERESTS, InterestBar
from web.interest_wheel import interest_wheel


def bars(**lengths: float) -> tuple[InterestBar, ...]:
    return tuple(InterestBar(letter, 1.0, lengths.get(letter, 0.0), leading=letter == "R") for letter in INTERESTS)


def corners(points: str) -> list[tuple[float, ...]]:
    return [tuple(map(float, point.split(","))) for point in points.split()]


def test_the_letters_stand_in_the_order_of_the_hexagon_first_on_top() -> None:
    wheel = interest_wheel(bars())
    assert wheel is not None
    assert "".join(spoke.letter for spoke in wheel.spokes) == "RIASEC"
    assert wheel.spokes[0].at[0] == 60
    assert wheel.spokes[0].at[1] == min(spoke.at[1] for spoke in wheel.spokes)
    assert [spoke.leading for spoke in wheel.spokes] == [True] + [False] * 5


def test_the_shape_reaches_as_far_as_the_scores() -> None:
    wheel = interest_wheel(bars(R=100, A=50))
    assert wheel is not None
    frame, shape = corners(wheel.frame), corners(wheel.shape)
    whole = math.dist(frame[0], (60, 60))
    reached = [math.dist(corner, (60, 60)) / whole for corner in shape]
    assert reached == pytest.approx([1, 0, 0.5, 0, 0, 0], abs=0.01)


def test_there_is_no_wheel_of_fewer_than_six_interests() -> None:
    assert interest_wheel(bars()[:5]) is None
    assert interest_wheel(()) is None
