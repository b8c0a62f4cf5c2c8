"""Spelling is corrected against the labels of the starter records; words of labels and other words are left."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wiring import Services
from corpus.forms import Form
from retrieval.index import KINDS
from retrieval.spelling import Speller
from retrieval.vocabulary import Vocabulary, fold_word


@pytest.fixture(scope="module")
def speller(services: Services) -> Speller:
    return Speller(Vocabulary.of(form for kind in KINDS for form in services.store.forms(kind)))


def of(*labels: str, language: str = "en") -> Speller:
    return Speller(Vocabulary.of(Form(f"u{n}", label, language, "preferred") for n, label in enumerate(labels)))


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [
        ("en", "softwear developper", "software developer"),
        ("en", "nursse", "nurse"),
        ("en", "air trafic contoller", "air traffic controller"),
        ("en", "bus drivver", "bus driver"),
        ("en", "elecrtician", "electrician"),
        ("en", "recieptionist", "receptionist"),
        ("en", "fizioterapist", "physiotherapist"),
        ("en", "busdriver", "bus driver"),
        ("en", "ware house worker", "warehouse worker"),
        ("de", "elektriker in", "Elektrikerin"),
        ("de", "Krankenpflger", "Krankenpfleger"),
        ("de", "Buchhlater", "Buchhalter"),
        ("fr", "plonbier", "plombier"),
        ("es", "electrisista", "electricista"),
        ("pl", "elekrtyk", "elektryk"),
    ],
)
def test_misspelt_titles(speller: Speller, language: str, typed: str, read_as: str) -> None:
    correction = speller.correct(typed, language)
    assert correction is not None
    assert correction.text == read_as
    assert correction.changed
    assert 0 < correction.errors <= 5


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [("fr", "electricien", "électricien"), ("pl", "pielegniarka", "pielęgniarka"), ("es", "mecanico", "mecánico")],
)
def test_diacritics_are_restored_and_no_change(speller: Speller, language: str, typed: str, read_as: str) -> None:
    correction = speller.correct(typed, language)
    assert correction is not None
    assert (correction.text, correction.changed, correction.errors) == (read_as, (), 0.0)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "software developer"),
        ("en", "PACS"),
        ("en", "HGV"),
        ("en", "vet"),
        ("en", "the moon"),
        ("en", "weather in paris"),
        ("en", "quantum wizard"),
        ("en", "king of spain"),
        ("en", "football"),
        ("en", "12345 x2y"),
        ("en", "Bäcker"),
        ("en", "maître d'hôtel"),
        ("de", "der Mond"),
        ("lv", "mecanico"),
        ("xx", "softwear"),
    ],
)
def test_what_is_no_error_is_left(speller: Speller, language: str, typed: str) -> None:
    assert speller.correct(typed, language) is None


def test_the_more_common_of_two_near_words_is_read() -> None:
    often = [f"{what} engineer" for what in ("civil", "marine", "mining", "sales", "network", "design")]
    correction = of(*often, "engine fitter").correct("enginer", "en")
    assert correction is not None
    assert correction.text == "engineer"


def test_an_error_of_the_labels_themselves_is_corrected() -> None:
    often = [f"engineer of kind {number}" for number in range(60)]
    correction = of(*often, "enginer").correct("enginer", "en")
    assert correction is not None
    assert correction.text == "engineer"


def test_a_word_of_another_language_needs_to_be_very_near() -> None:
    labels = [Form("u1", "trafic", "fr", "preferred"), Form("u2", "trafic aérien", "fr", "preferred")]
    vocabulary = Vocabulary.of(
        [*labels, Form("u3", "traffic", "en", "preferred"), Form("u4", "triffids", "en", "preferred")]
    )
    assert (correction := Speller(vocabulary).correct("trafic", "en")) is not None
    assert correction.text == "traffic"
    assert Speller(vocabulary).correct("trafic", "fr") is None


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("astrophysics", "astrophysicist"),
        ("dance", "dancer"),
        ("footballer", "football"),
        ("minor", "miner"),
        ("ward", "wizard"),
        ("production", "reduction"),
        ("thickness", "sickness"),
    ],
)
def test_another_word_is_no_misspelling(label: str, typed: str) -> None:
    assert of(label).correct(typed, "en") is None


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("danger", "dancer"),
        ("lighting", "lightning"),
        ("caller", "called"),
        ("tool", "took"),
        ("starter", "started"),
        ("park", "paris"),
    ],
)
def test_everyday_words_and_other_forms_are_real(label: str, typed: str) -> None:
    labels = [f"{label} of kind {number}" for number in range(90)]
    assert of(*labels).correct(typed, "en") is None
    assert of(*labels).correct(f"working with {typed} things", "en", described=True) is None


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("baker", "bqker"),
        ("baker", "bkaer"),
        ("porter", "oprter"),
        ("nurse", "nursee"),
        ("wizard", "eizard"),
        ("electrician", "elecrticain"),
        ("electrician", "electrcin"),
    ],
)
def test_slips_of_the_finger(label: str, typed: str) -> None:
    correction = of(label).correct(typed, "en")
    assert correction is not None
    assert correction.text == label


def test_of_several_corrections_the_one_that_is_a_label_is_read() -> None:
    fitters = [Form("u", f"{what} fitter", "en", "preferred") for what in ("pipe", "gas", "window", "engine")]
    vocabulary = Vocabulary.of([*fitters, Form("u", "fire fighter", "en", "preferred")])
    by_itself = Speller(vocabulary).correct("fire figter", "en")
    as_label = Speller(vocabulary, lambda text: text == "fire fighter").correct("fire figter", "en")
    assert by_itself is not None
    assert as_label is not None
    assert (by_itself.text, as_label.text) == ("fire fitter", "fire fighter")


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [
        ("en", "i like fxing engines outdors", "i like fixing engines outdoors"),
        ("nl", "ik werk graag met dieern", "ik werk graag met dieren"),
        ("de", "ich bin gerne in der Nautr", "ich bin gerne in der Natur"),
        ("pl", "lubie pracowac z dizecmi", "lubię pracować z dziećmi"),
        ("sv", "jag jobbar med människro", "jag jobbar med människor"),
    ],
)
def test_descriptions_are_corrected_without_labels(language: str, typed: str, read_as: str) -> None:
    correction = Speller(Vocabulary.of([])).correct(typed, language, described=True)
    assert correction is not None
    assert correction.text == read_as


def test_a_text_in_another_language_than_the_one_told() -> None:
    speller = of("hunter", "having")
    assert speller.correct("ich habe hunger", "en") is None
    assert (correction := speller.correct("ich arbeite gerne mit Kidnern", "en", described=True)) is not None
    assert correction.text == "ich arbeite gerne mit Kindern"


def test_a_description_keeps_its_forms() -> None:
    speller = of("kierowca samochodów", language="pl")
    assert speller.correct("lubię naprawiać samochody", "pl", described=True) is None


def test_long_texts_are_left(speller: Speller) -> None:
    assert speller.correct("nursse " * 13, "en") is None
    assert speller.correct("nursse " * 41, "en", described=True) is None
    assert speller.correct("x" * 10_000, "en") is None


def test_without_labels_there_are_the_everyday_words() -> None:
    speller = Speller(Vocabulary.of([]))
    assert (correction := speller.correct("nursse", "en")) is not None
    assert correction.text == "nurse"
    assert speller.correct("nursse", "xx") is None


def test_sixty_thousand_words_take_little_memory() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"{a}{b}ten{c}{d}er" for a in letters for b in letters for c in letters[:10] for d in letters[:9]]
    assert len(words) > 60_000
    vocabulary = Vocabulary.of(Form("u", word, "en", "preferred") for word in words)
    tracemalloc.start()
    speller = Speller(vocabulary)
    corrected = speller.correct("abtenccerr", "en")
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert corrected is not None
    assert held < 40e6


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "pl", "xx"]))
def test_any_text_can_be_corrected(speller: Speller, text: str, language: str) -> None:
    correction = speller.correct(text, language)
    if correction:
        assert correction.text != text
        for typed, read_as in correction.changed:
            assert typed in text
            assert fold_word(typed) != fold_word(read_as)
