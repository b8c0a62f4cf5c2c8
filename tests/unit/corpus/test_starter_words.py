"""Summaries and descriptions of the starter records are words of our own, short, and in every language promised."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.contents import Corpus
from corpus.esco import EscoReading, read_esco
from corpus.starter_records import read_starter

RUN = 8
LANGUAGES = ("en", "de", "fr", "es", "it", "pl")


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    spoken = words(text)
    return (tuple(spoken[at : at + RUN]) for at in range(len(spoken) - RUN + 1))


def official_runs(corpus: Corpus, language: str) -> set[tuple[str, ...]]:
    """Every run of eight words in the official descriptions and notes of occupations, skills and groups."""
    texts = [text.get(language, "") for o in corpus.occupations for text in (o.description, o.scope_note)]
    texts += [text.get(language, "") for s in corpus.skills for text in (s.description, s.scope_note)]
    texts += [g.description.get(language, "") for g in corpus.groups]
    return {run for text in texts for run in runs(text)}


def copied(starter: Corpus, theirs: set[tuple[str, ...]], language: str) -> list[str]:
    return [
        o.title["en"]
        for o in starter.occupations
        for text in (o.summary.get(language, ""), o.description.get(language, ""))
        if theirs.intersection(runs(text))
    ]


@pytest.mark.official
def test_english_texts_are_words_of_our_own(starter: Corpus, official: EscoReading) -> None:
    assert copied(starter, official_runs(official.corpus, "en"), "en") == []


@pytest.mark.official
@pytest.mark.parametrize("language", ["de", "es"])
def test_german_and_spanish_texts_are_words_of_our_own(starter: Corpus, data: Path, language: str) -> None:
    (layer,) = read_esco([data / "esco" / f"esco_v1.2.0_{language}_partial.zip"]).layers
    theirs = official_runs(layer, language)
    assert len(theirs) > 50_000
    assert copied(starter, theirs, language) == []


def test_a_copy_would_be_noticed() -> None:
    official_text = "one two three four five six seven eight nine"
    assert set(runs(official_text)).intersection(runs("zero two three, four five six SEVEN eight nine"))
    assert not set(runs(official_text)).intersection(runs("two three four five six seven eight, then nine"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occupation_has_a_title_and_a_summary_of_one_short_sentence(starter: Corpus, language: str) -> None:
    assert [o.title["en"] for o in starter.occupations if not o.title.get(language)] == []
    texts = {o.title["en"]: o.summary.get(language, "") for o in starter.occupations}
    # Polish "ds." is an abbreviation inside a title, and French sets colons and semicolons apart with a space.
    assert {title: text for title, text in texts.items() if not 0 < len(re.findall(r"\w\S*", text)) <= 22} == {}
    assert {title: text for title, text in texts.items() if not re.fullmatch(r"(?:[^.!?]|\bds\.)+\.", text)} == {}


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_occupation_is_described_in_three_or_four_sentences(starter: Corpus, language: str) -> None:
    texts = {o.title["en"]: o.description.get(language, "") for o in starter.occupations}
    assert {title: text for title, text in texts.items() if not 55 <= len(text.split()) <= 90} == {}
    assert {title: text for title, text in texts.items() if not 3 <= len(re.findall(r"[.?](?=\s|$)", text)) <= 4} == {}
    assert [title for title, text in texts.items() if "!" in text] == []
