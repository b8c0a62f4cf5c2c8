"""Both languages say the same things, and nothing that is filled in can become markup."""

import re
import string
from collections.abc import Iterator, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.site_text import LANGUAGES, MissingTextError, SiteText, load_site_texts, negotiate

TEXTS = load_site_texts()


def leaves(found: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(found, Mapping):
        for name, value in found.items():
            yield from leaves(value, f"{path}.{name}")
    elif isinstance(found, Sequence) and not isinstance(found, str):
        for place, value in enumerate(found):
            yield from leaves(value, f"{path}[{place}]")
    else:
        yield path, str(found)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_all_languages_have_the_same_texts() -> None:
    assert TEXTS["en"].keys() == TEXTS["de"].keys()
    assert len(TEXTS["en"].keys()) > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_same_placeholders_and_links(language: str) -> None:
    for (path, ours), (_, english) in zip(
        sorted(leaves(TEXTS[language].entries)), sorted(leaves(TEXTS["en"].entries)), strict=True
    ):
        assert placeholders(ours) == placeholders(english), path
        assert sorted(re.findall(r"\]\(([^)]+)\)", ours)) == sorted(re.findall(r"\]\(([^)]+)\)", english)), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_shouts_or_is_empty(language: str) -> None:
    for path, text in leaves(TEXTS[language].entries):
        assert text.strip(), path
        assert "!" not in text, path


@given(st.text())
def test_a_value_never_becomes_markup(value: str) -> None:
    text = SiteText("en", {"a": "<b> {value} [words](/about)"})
    shown = text("a", value=value)
    assert re.findall(r"<[^>]*>", shown) == ['<a href="/about">', "</a>"]


def test_a_value_never_becomes_a_link() -> None:
    shown = SiteText("en", {"a": "{value}"})("a", value="[x](javascript:alert(1))")
    assert "<a" not in shown


def test_links_to_our_pages_keep_the_chosen_language() -> None:
    text = SiteText(
        "de", {"a": "[1](/about) [2](/chat) [3](https://example.org) [4](/.well-known/jwks.json)"}, "?lang=de"
    )
    assert re.findall(r'href="([^"]+)"', text("a")) == [
        "/about?lang=de",
        "/chat/in/de/",
        "https://example.org",
        "/.well-known/jwks.json",
    ]


def test_numbers_and_counts_are_written_as_the_language_does() -> None:
    assert [TEXTS[language].number(13_896) for language in ("en", "de")] == ["13,896", "13.896"]
    assert TEXTS["en"].count("count.occupations", 1) == "1 occupation"
    assert TEXTS["de"].count("count.occupations", 3_007) == "3.007 Berufe"


@pytest.mark.parametrize("key", ["nowhere", "home", "home.title.more", "home.steps"])
def test_a_missing_text_is_named(key: str) -> None:
    with pytest.raises(MissingTextError, match=key.split(".", maxsplit=1)[0]):
        TEXTS["en"](key)


@pytest.mark.parametrize(
    ("asked", "header", "language"),
    [
        ("de", "en", "de"),
        (None, "de-AT,de;q=0.9,en;q=0.8", "de"),
        (None, "en;q=0.5, de;q=0.9", "de"),
        (None, "de;q=0, en", "en"),
        (None, "fr", "en"),
        ("xx", "", "en"),
        (None, "de;q=lots", "en"),
        (None, ",;,=", "en"),
        (None, ",".join(["fr"] * 20 + ["de"]), "en"),
    ],
)
def test_the_language_is_the_one_asked_for_then_the_browsers_best(
    asked: str | None, header: str, language: str
) -> None:
    assert negotiate(asked, header) == language


@given(st.text())
def test_any_header_gives_a_language_we_have(header: str) -> None:
    assert negotiate(None, header) in LANGUAGES
