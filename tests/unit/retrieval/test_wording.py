"""Questions round a title are taken off, in twelve languages; plain titles stay; descriptions are told from titles."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from retrieval.language_words import language_words
from retrieval.query import clean_query
from retrieval.wording import is_description, unwrap

PHRASES: dict[str, list[list[Any]]] = tomllib.loads(
    (Path(__file__).parents[3] / "benchmarks" / "phrases_dev.toml").read_text("utf-8")
)


@pytest.mark.parametrize(("language", "typed", "title"), PHRASES["wrapped"])
def test_a_question_is_taken_off(language: str, typed: str, title: str) -> None:
    found = unwrap(clean_query(typed, language), language)
    assert found is not None
    assert found.casefold() == title.split(" | ")[0].casefold()


@pytest.mark.parametrize(("language", "typed"), PHRASES["plain"])
def test_a_plain_title_stays(language: str, typed: str) -> None:
    cleaned = clean_query(typed, language)
    assert unwrap(cleaned, language) is None
    assert not is_description(cleaned, language)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("Hello, can you please tell me how to become a nurse? Thanks", "nurse"),
        ("I want to become a software developer, what do I need?", "software developer"),
        ("I'm a nurse and want to become a midwife", "midwife"),
        ("What’s a midwife", "midwife"),
        ("please, what skills do I need to be a baker, and what does it pay?", "baker"),
    ],
)
def test_courtesies_and_further_clauses_are_taken_off(typed: str, title: str) -> None:
    assert unwrap(clean_query(typed, "en"), "en") == title


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [
        ("en", "ich arbeite als Bäcker", "bäcker"),
        ("en", "je voudrais devenir infirmière", "infirmière"),
        ("de", "how do I become a nurse", "nurse"),
        ("xx", "how do I become a nurse", "nurse"),
    ],
)
def test_the_language_need_not_be_told_right(language: str, typed: str, title: str) -> None:
    assert unwrap(clean_query(typed, language), language) == title


@pytest.mark.parametrize(
    ("language", "typed", "bare"),
    [
        ("en", "the baker", "baker"),
        ("fr", "l'infirmier", "infirmier"),
        ("it", "un’infermiera", "infermiera"),
        ("it", "dell'idraulico", "idraulico"),
        ("de", "ein Bäcker", "Bäcker"),
    ],
)
def test_an_article_is_taken_off(language: str, typed: str, bare: str) -> None:
    assert unwrap(typed, language) == bare


@pytest.mark.parametrize("typed", ["", "a", "the", "jobs", "how to become", "what does do", "A/V technician", "I am"])
def test_nothing_is_taken_off_where_no_title_is_left(typed: str) -> None:
    assert unwrap(typed, "en") is None


@pytest.mark.parametrize(("language", "typed"), PHRASES["described"])
def test_a_description_is_no_title(language: str, typed: str) -> None:
    cleaned = clean_query(typed, language)
    assert is_description(unwrap(cleaned, language) or cleaned, language)


@pytest.mark.parametrize(("language", "typed"), PHRASES["titled"])
def test_a_long_title_is_no_description(language: str, typed: str) -> None:
    cleaned = clean_query(typed, language)
    assert not is_description(cleaned, language)
    assert unwrap(cleaned, language) is None


@pytest.mark.parametrize("language", sorted(language_words()))
def test_every_language_has_all_it_needs(language: str) -> None:
    words = language_words()[language]
    assert len(words.frames) >= 10
    assert words.describing
    assert all("title" in frame.groupindex for frame in (*words.frames, *words.courtesies))
    # What matches nothing at all would take everything off.
    assert not any(frame.fullmatch("xyzzy plugh") for frame in (*words.frames, *words.courtesies))


pieces = st.sampled_from(
    ["how do i ", "become ", "what does ", " do", "i want to be ", "a ", "…", "'", "\n", "ß", "(", "x"]
)
texts = st.one_of(st.text(max_size=400), st.lists(pieces, max_size=80).map("".join))


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from([*language_words(), "xx"]))
@example("`", "cs")
def test_any_text_can_be_unwrapped(text: str, language: str) -> None:
    cleaned = clean_query(text, language)
    title = unwrap(cleaned, language)
    assert title is None or (title.strip() == title != "" and len(title) < len(cleaned))
    assert is_description(cleaned, language) in (True, False)
