"""Compounds are taken apart where the labels have the parts, and only in languages that write them as one word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wiring import Services
from corpus.forms import Form
from retrieval.compounds import CompoundSplitter
from retrieval.index import KINDS
from retrieval.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def starter(services: Services) -> CompoundSplitter:
    return CompoundSplitter(Vocabulary.of(form for kind in KINDS for form in services.store.forms(kind)))


def of(language: str, *labels: str) -> CompoundSplitter:
    return CompoundSplitter(Vocabulary.of(Form("u", label, language, "preferred") for label in labels))


@pytest.mark.parametrize(
    ("language", "labels", "typed", "parts"),
    [
        ("de", ["Krankenhaus", "Verwalter"], "Krankenhausverwalter", "Krankenhaus Verwalter"),
        ("de", ["Versicherung", "Berater"], "Versicherungsberater", "Versicherung Berater"),
        ("de", ["Krankenhausapotheker", "Apotheker", "Verwalter"], "Krankenhausverwalter", "Krankenhaus Verwalter"),
        ("de", ["Bärenführer", "Führer", "Pfleger"], "Bärenpfleger", "Bären Pfleger"),
        ("de", ["Verwalter", "Haus"], "der Hausverwalter", "der Haus Verwalter"),
        ("nl", ["verzekering", "verkoper"], "verzekeringsverkoper", "verzekering verkoper"),
        ("nl", ["ziekenhuis", "portier"], "ziekenhuisportier", "ziekenhuis portier"),
        ("sv", ["försäkring", "säljare"], "försäkringssäljare", "försäkring säljare"),
        ("da", ["forsikring", "sælger"], "forsikringssælger", "forsikring sælger"),
    ],
)
def test_the_parts_are_words_of_the_labels(language: str, labels: list[str], typed: str, parts: str) -> None:
    assert of(language, *labels).split(typed, language) == parts


def test_the_more_common_parts_are_taken() -> None:
    labels = ["Kranken", "Hausverwalter", *["Krankenhaus"] * 5, *["Verwalter"] * 5]
    assert of("de", *labels).split("Krankenhausverwalter", "de") == "Krankenhaus Verwalter"


@pytest.mark.parametrize(("language", "typed"), [("en", "busdriver"), ("fr", "busdriver"), ("xx", "busdriver")])
def test_other_languages_have_no_compounds(language: str, typed: str) -> None:
    assert of(language, "bus", "driver").split(typed, language) is None


def test_words_of_labels_stay_whole(starter: CompoundSplitter) -> None:
    assert starter.split("Krankenpfleger", "de") is None
    assert starter.split("Softwareentwickler", "de") is None


@pytest.mark.parametrize("typed", ["Schmetterling", "", "x" * 5_000, "Quantenzauberer", "kurz"])
def test_what_has_no_known_parts_stays_whole(starter: CompoundSplitter, typed: str) -> None:
    assert starter.split(typed, "de") is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_split(starter: CompoundSplitter, text: str) -> None:
    parts = starter.split(text, "de")
    assert parts is None or len(parts.split()) > len(text.split())
