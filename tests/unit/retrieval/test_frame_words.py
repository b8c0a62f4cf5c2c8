"""Words round a title are known by the patterns of the catalogue, and read over their errors; the title stays."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.frame_words import frame_words, mend_frame, same_words
from retrieval.language_words import language_words
from retrieval.query import clean_query
from retrieval.vocabulary import WORD, fold_word

PHRASES: dict[str, list[list[Any]]] = tomllib.loads(
    (Path(__file__).parents[3] / "benchmarks" / "phrases_dev.toml").read_text("utf-8")
)


def nothing(_: str) -> bool:
    return False


@pytest.mark.parametrize(("language", "typed", "title"), PHRASES["wrapped"])
def test_every_long_word_round_a_title_is_a_frame_word(language: str, typed: str, title: str) -> None:
    inside = {fold_word(word) for one in title.split(" | ") for word in WORD.findall(one)}
    round_it = {fold_word(word) for word in WORD.findall(clean_query(typed, language)) if len(word) >= 4} - inside
    assert round_it <= {fold_word(word) for word in frame_words(language)} | inside


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", {"become", "vacancy", "vacancies", "skill", "skills", "enjoy"}),
        ("de", {"benötigen", "ausbildung", "gelernter", "spaß"}),
        ("fr", {"compétence", "compétences", "plaît", "plait", "être"}),
        ("it", {"dirmi", "impiegata", "impiegato", "guadagna"}),
        ("pt", {"obrigado", "obrigada", "competências"}),
    ],
)
def test_choices_within_a_word_are_written_out(language: str, words: set[str]) -> None:
    assert words <= frame_words(language)


@pytest.mark.parametrize("language", sorted(language_words()))
def test_frame_words_are_words(language: str) -> None:
    assert len(frame_words(language)) > 50
    assert all(word.isalpha() for word in frame_words(language))


@pytest.mark.parametrize(
    ("language", "typed", "mended"),
    [
        ("en", "how do i bceome a nurse", "how do i become a nurse"),
        ("en", "waht does a welder do", "what does a welder do"),
        ("it", "vogloi diventare cuoco", "voglio diventare cuoco"),
        ("es", "qué hcae un fontanero", "qué hace un fontanero"),
        ("nl", "ik wil grag bakker worden", "ik wil graag bakker worden"),
        ("pl", "jak zostac spawacz", "jak zostać spawacz"),
        ("de", "welche qualifkiationen braucht man", "welche qualifikationen braucht man"),
        ("xx", "how do i bceome a nurse", "how do i bceome a nurse"),
    ],
)
def test_errors_and_missing_diacritics(language: str, typed: str, mended: str) -> None:
    assert mend_frame(typed, language, nothing) == mended


@pytest.mark.parametrize("word", ["wand", "hove", "cart", "borker"])
def test_what_is_a_word_stays(word: str) -> None:
    assert mend_frame(word, "en", lambda typed: typed == word) == word


def test_the_title_is_taken_from_what_was_typed() -> None:
    typed = "how do i bceome a wrok coach"
    mended = mend_frame(typed, "en", nothing)
    assert mended == "how do i become a work coach"
    assert same_words("work coach", mended, typed) == "wrok coach"
    assert same_words("nurse", mended, typed) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.sampled_from([*language_words(), "xx"]))
def test_any_text_keeps_its_words_in_number(text: str, language: str) -> None:
    mended = mend_frame(text, language, nothing)
    assert len(WORD.findall(mended)) == len(WORD.findall(text))
    assert mend_frame(text, language, lambda _: True) == text or language != "xx"
