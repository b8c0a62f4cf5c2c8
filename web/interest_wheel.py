"""The shape of an occupation's interests on Holland's hexagon, as numbers that a picture can be drawn from."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from web.career_facts import InterestBar

_CENTRE, _RADIUS, _LETTERS_AT = 60.0, 42.0, 53.0
"""In units of the picture, which is 120 wide and 120 high."""
_CORNERS = 6


@dataclass(frozen=True)
class Spoke:
    """One interest: its letter, where that stands, and the corner of the hexagon that it points to."""

    letter: str
    leading: bool
    at: tuple[float, float]
    corner: tuple[float, float]


@dataclass(frozen=True)
class InterestWheel:
    """Corners as SVG writes them: ``frame`` of the whole hexagon, ``half`` of one half as wide, ``shape`` of scores."""

    spokes: tuple[Spoke, ...]
    frame: str
    half: str
    shape: str


def interest_wheel(bars: Sequence[InterestBar]) -> InterestWheel | None:
    """The wheel of six interests in the order of the hexagon, the first one on top; None where one is not known."""
    if len(bars) != _CORNERS:
        return None
    corners = [_point(place, _RADIUS) for place in range(_CORNERS)]
    return InterestWheel(
        spokes=tuple(
            Spoke(bar.letter, bar.leading, _point(place, _LETTERS_AT), corners[place]) for place, bar in enumerate(bars)
        ),
        frame=_points(corners),
        half=_points([_point(place, _RADIUS / 2) for place in range(_CORNERS)]),
        shape=_points([_point(place, _RADIUS * bar.length / 100) for place, bar in enumerate(bars)]),
    )


def _point(place: int, distance: float) -> tuple[float, float]:
    angle = 2 * math.pi * place / _CORNERS
    return round(_CENTRE + distance * math.sin(angle), 1), round(_CENTRE - distance * math.cos(angle), 1)


def _points(corners: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x},{y}" for x, y in corners)
