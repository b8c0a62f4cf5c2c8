"""Text can be read in both themes: WCAG 2.2, 1.4.3 (text 4.5 to 1) and 1.4.11 (edges of controls 3 to 1)."""

import re

import pytest

from web.assets import STATIC

TEXT = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("quiet", "paper"),
    ("quiet", "raised"),
    ("accent", "paper"),
    ("accent", "raised"),
    ("on-accent", "accent"),
    ("on-fill", "fill"),
    ("caution", "caution-fill"),
    ("ink", "caution-fill"),
    ("accent", "caution-fill"),
    ("quiet", "caution-fill"),
]
EDGES = [("edge", "paper"), ("edge", "raised"), ("accent", "paper"), ("accent", "raised"), ("caution", "paper")]


def themes() -> dict[str, dict[str, str]]:
    css = (STATIC / "site.css").read_text("utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    return {
        "light": dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light)),
        "dark": dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark)),
    }


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_agrees_with_known_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (EDGES, 3.0)], ids=["text", "edges"])
def test_colours_can_be_told_apart(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    colours = themes()[theme]
    found = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least} == {}


def test_both_themes_declare_the_same_colours() -> None:
    assert themes()["light"].keys() == themes()["dark"].keys()


def test_no_colour_is_used_without_being_declared() -> None:
    css = (STATIC / "site.css").read_text("utf-8")
    declared = set(re.findall(r"--([a-z-]+):", css))
    assert set(re.findall(r"var\(--([a-z-]+)\)", css)) <= declared
    body = css[css.index("*, ::before") : css.index("@media print")]
    assert re.findall(r"#[0-9a-f]{3,6}\b", body) == []


def test_the_style_sheet_loads_nothing_from_elsewhere() -> None:
    css = (STATIC / "site.css").read_text("utf-8")
    assert "url(" not in css
    assert "@import" not in css
