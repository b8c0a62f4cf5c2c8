"""What a typed text may mean: few readings, the one as typed first, labels left as they are."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wiring import Services
from corpus.labels import normalise_label
from retrieval.index import KINDS
from retrieval.query import clean_query
from retrieval.readings import MOST_READINGS, Change, QueryReader
from retrieval.vocabulary import fold_word

PHRASES: dict[str, list[list[Any]]] = tomllib.loads(
    (Path(__file__).parents[3] / "benchmarks" / "phrases_dev.toml").read_text("utf-8")
)

HOSTILE = (
    "\0",
    "\ud800\udfff",
    "\u202ereviird sub\u202c",
    "x" * 100_000,
    "how do i become a " * 10_000,
    "ﷺ" * 100,
    "🧑‍🚒" * 300,
    "e" + "\u0301" * 5_000,
    "i am " * 5_000,
    "(" * 5_000,
    "日本語の仕事",
)


@pytest.fixture(scope="module")
def reader(services: Services) -> QueryReader:
    store = services.store
    forms = [form for kind in KINDS for form in store.forms(kind)]
    return QueryReader.of(forms, lambda text: any(store.exact(text, kind) for kind in KINDS))


def read(reader: QueryReader, text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(reading.text, reading.why) for reading in reader.read(text, language)]


@pytest.mark.parametrize(
    ("language", "typed", "readings"),
    [
        ("en", "software developer", [("software developer", "typed")]),
        ("en", "how do I become a baker", [("how do i become a baker", "typed"), ("baker", "unwrapped")]),
        (
            "en",
            "how do i become a vetrinary nurse",
            [
                ("how do i become a vetrinary nurse", "typed"),
                ("vetrinary nurse", "unwrapped"),
                ("veterinary nurse", "corrected"),
            ],
        ),
        ("en", "nursse", [("nursse", "typed"), ("nurse", "corrected")]),
        ("fr", "electriciens", [("electriciens", "typed"), ("électricien", "inflected")]),
        ("en", "SEN tutor", [("SEN tutor", "typed"), ("special educational needs tutor", "expanded")]),
        ("de", "Krankenhausgärtner", [("Krankenhausgärtner", "typed"), ("Krankenhaus Gärtner", "split")]),
        ("en", "", []),
        ("en", "?!", []),
    ],
)
def test_readings(reader: QueryReader, language: str, typed: str, readings: list[tuple[str, str]]) -> None:
    assert read(reader, typed, language) == readings


@pytest.mark.parametrize(("language", "typed", "title"), PHRASES["wrapped"])
def test_a_wrapped_title_is_among_the_readings(reader: QueryReader, language: str, typed: str, title: str) -> None:
    wanted = {fold_word(normalise_label(one)) for one in title.split(" | ")}
    assert wanted & {fold_word(normalise_label(text)) for text, _ in read(reader, typed, language)}


@pytest.mark.parametrize(
    ("topic", "share"), [("slips_titles", 0.9), ("slips_wrapped", 0.9), ("slips_described", 0.9), ("misspelt", 0.85)]
)
def test_errors_of_phones_are_read_over(reader: QueryReader, topic: str, share: float) -> None:
    missed = [
        typed
        for language, typed, meant in PHRASES[topic]
        if not {fold_word(normalise_label(one)) for one in meant.split(" | ")}
        & {fold_word(normalise_label(text)) for text, _ in read(reader, typed, language)}
    ]
    assert len(missed) <= (1 - share) * len(PHRASES[topic]), missed


def test_a_description_with_errors_has_two_readings(reader: QueryReader) -> None:
    typed, corrected = reader.read("i am godo at drwaing", "en")
    assert (typed.text, typed.why, typed.described) == ("i am godo at drwaing", "typed", True)
    assert (corrected.text, corrected.why, corrected.described) == ("i am good at drawing", "corrected", True)
    assert corrected.changes == (Change("godo", "good"), Change("drwaing", "drawing"))
    assert typed.penalty < corrected.penalty < 0.01


def test_errors_round_a_title_leave_the_title(reader: QueryReader) -> None:
    assert ("wrok baker", "unwrapped") in read(reader, "how do i bceome a wrok baker")


@pytest.mark.parametrize(("language", "typed"), PHRASES["plain"])
def test_a_plain_title_loses_nothing(reader: QueryReader, language: str, typed: str) -> None:
    typed_first, *others = reader.read(typed, language)
    assert (typed_first.text, typed_first.penalty) == (clean_query(typed, language), 0.0)
    assert not any(other.why == "unwrapped" for other in others)


def test_what_was_changed_is_told(reader: QueryReader) -> None:
    corrected = next(r for r in reader.read("how do I become a nursse", "en") if r.why == "corrected")
    assert corrected.changes == (Change("nursse", "nurse"),)
    unwrapped = next(r for r in reader.read("how do I become a baker", "en") if r.why == "unwrapped")
    assert unwrapped.changes == ()


def test_the_more_is_changed_the_more_it_costs(reader: QueryReader) -> None:
    one = reader.read("nursse", "en")[-1]
    two = reader.read("softwear developper", "en")[-1]
    assert 0 < one.penalty < two.penalty < 0.2


@pytest.mark.parametrize(("language", "typed"), PHRASES["described"])
def test_a_description_is_read_as_such(reader: QueryReader, language: str, typed: str) -> None:
    assert all(reading.described for reading in reader.read(typed, language))


@pytest.mark.parametrize("typed", ["manage staff", "plan teamwork", "communicate with customers"])
def test_a_label_is_no_description(reader: QueryReader, services: Services, typed: str) -> None:
    if services.store.exact(typed, "skill"):
        assert [reading.described for reading in reader.read(typed, "en")] == [False]


def test_every_preferred_label_has_itself_as_its_one_reading(reader: QueryReader, services: Services) -> None:
    forms = [form for kind in KINDS for form in services.store.forms(kind) if form.role == "preferred"][::17]
    for form in forms:
        cleaned = clean_query(form.text, form.language)
        if any(services.store.exact(cleaned, kind) for kind in KINDS):
            assert read(reader, form.text, form.language) == [(cleaned, "typed")]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_read(reader: QueryReader, text: str) -> None:
    for language in ("en", "de", "xx", ""):
        assert len(reader.read(text, language)) <= MOST_READINGS


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec=None), max_size=120), st.sampled_from(["en", "de", "fr", "xx"]))
def test_any_text_has_few_different_readings(reader: QueryReader, text: str, language: str) -> None:
    readings = reader.read(text, language)
    assert len(readings) <= MOST_READINGS
    assert len({normalise_label(reading.text) for reading in readings}) == len(readings)
    assert all(0 <= reading.penalty <= 0.2 and reading.text for reading in readings)
    if readings:
        assert (readings[0].text, readings[0].why) == (clean_query(text, language), "typed")
