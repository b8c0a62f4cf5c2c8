"""The chat wears the colours of the website."""

import colorsys
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

import bot

PAIRS = {
    "--background": "paper",
    "--foreground": "ink",
    "--card": "raised",
    "--muted-foreground": "quiet",
    "--primary": "accent",
    "--primary-foreground": "on-accent",
    "--border": "line",
    "--input": "edge",
}


def site_colours(theme: str) -> dict[str, str]:
    css = files("web").joinpath("static", "site.css").read_text(encoding="utf-8")
    light, _, rest = css.partition("@media (prefers-color-scheme: dark)")
    block = light if theme == "light" else rest.partition("}")[0]
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", block))


def as_hex(hsl: str) -> str:
    hue, saturation, lightness = (float(part.strip("%")) for part in hsl.split())
    rgb = colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)
    return "#" + "".join(f"{round(part * 255):02x}" for part in rgb)


def near(a: str, b: str) -> bool:
    return all(abs(int(a[i : i + 2], 16) - int(b[i : i + 2], 16)) <= 2 for i in (1, 3, 5))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_are_those_of_the_site(theme: str) -> None:
    path = Path(bot.__file__).resolve().parents[1] / "public" / "theme.json"
    chat = json.loads(path.read_text(encoding="utf-8"))["variables"][theme]
    site = site_colours(theme)
    assert {name: as_hex(chat[name]) for name, ours in PAIRS.items() if not near(as_hex(chat[name]), site[ours])} == {}


def test_no_font_is_fetched() -> None:
    # Chainlit asks Google for one unless the list is not empty; an empty address is not fetched.
    path = Path(bot.__file__).resolve().parents[1] / "public" / "theme.json"
    assert json.loads(path.read_text(encoding="utf-8"))["custom_fonts"] == [""]
