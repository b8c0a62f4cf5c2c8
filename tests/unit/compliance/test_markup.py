"""Markup in answers: nothing that runs, loads or hides; our own links stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.compliance.samples import patient

from compliance.markup import has_links_or_markup, plain, scrub, targets

WORDS = """[ ] ( ) ! < > & ; \\ / : a b amp; lt; #60; #38; num; script /script http://evil.example www.evil.example
/careers/baker [x](/careers/baker) [x]: javascript:alert(1) <!-- --> " 'x' ` *"""
PARTS = st.lists(st.sampled_from([*WORDS.split(), " ", "\n", "\u202e"]) | st.text(max_size=3), max_size=25).map("".join)


@patient
@given(PARTS)
def test_scrub_is_idempotent(text: str) -> None:
    assert scrub(scrub(text)) == scrub(text)


@patient
@given(PARTS)
def test_nothing_live_is_left(text: str) -> None:
    left = scrub(text)
    assert all(target.startswith(("/careers/", "/skills/", "/v/")) for target in targets(left))
    assert "![" not in left
    assert "\u202e" not in left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<b>bold</b> <script>alert(1)</script>text", "bold text"),
        ("<img src=x onerror=alert(1)>", ""),
        ("&lt;img src=x&gt;", ""),
        ("&amp;lt;b&amp;gt;x", "x"),
        ("<scr<script>ipt>x", "\\<script>x"),
        ("a < b, c<d", "a < b, c\\<d"),
        ("![pixel](https://evil.example/x.png)", "pixel"),
        ("[here](https://evil.example/x)", "here"),
        ("[here](javascript:alert(1))", "[here] (javascript:alert(1))"),
        ("[x][ref]\n\n[ref]: https://evil.example", "[x] [ref]\n\n"),
        ("see https://evil.example/x and www.evil.example", "see evil.example/x and evil.example"),
        ("[baker](/careers/baker) and [official](http://data.europa.eu/esco/skill/x)",) * 2,
        ("[official](https://esco.ec.europa.eu/en/x), https://esco.ec.europa.eu/y",) * 2,
        ("[x](https://data.europa.eu.evil.example/)", "x"),
        ("R&D, AT&T, C++ & C#, 24/7, a*b",) * 2,
        ("zero\u200bwidth \u202eright-to-left\u202c \x07bell", "zerowidth right-to-left bell"),
        ("line\r\nline\u2028line", "line\nline\nline"),
    ],
)
def test_scrub(text: str, left: str) -> None:
    assert scrub(text) == left


def test_an_operator_can_let_more_links_stay() -> None:
    text = "[EURES](https://eures.europa.eu/index)"
    assert scrub(text) == "EURES"
    assert scrub(text, ("https://eures.europa.eu/",)) == text


@pytest.mark.parametrize("hostile", ["<script>" * 9000, "&amp;" * 9000, "[a](x)" * 5000, "[" * 50_000, "<a" * 30_000])
def test_hostile_markup_is_no_trouble(hostile: str) -> None:
    assert len(scrub(hostile)) <= 2 * len(hostile)


@pytest.mark.parametrize(
    "text",
    [
        "[a](b)",
        "[a][b]",
        "![a](b)",
        "<b>",
        "</b>",
        "<!--",
        "&lt;",
        "https://x",
        "www.x.example",
        "mailto:x",
        "a@b.example",
    ],
)
def test_links_and_markup_are_seen(text: str) -> None:
    assert has_links_or_markup(f"The role {text} needs this.")


def test_plain_words_are_not_markup() -> None:
    assert not has_links_or_markup("**Bold**, 3 < 4 & 24/7: a baker (or two) [1].")
    assert plain("**food allergies** and [a role](/careers/x) `x` snake_case _so_") == (
        "food allergies and a role x snake_case so"
    )
