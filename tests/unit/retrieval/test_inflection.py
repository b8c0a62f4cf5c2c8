"""A form that no label has is read as the one that a label has, by the endings of the language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.forms import Form
from retrieval.inflection import label_form, same_but_for_ending
from retrieval.language_words import language_words
from retrieval.vocabulary import Vocabulary


def of(language: str, *labels: str) -> Vocabulary:
    return Vocabulary.of(Form("u", label, language, "preferred") for label in labels)


@pytest.mark.parametrize(
    ("language", "label", "typed"),
    [
        ("de", "Dachdecker", "Dachdeckerinnen"),
        ("de", "Koch", "Köchin"),
        ("de", "Krankenpfleger", "Krankenschwester"),
        ("de", "Feuerwehrmann", "Feuerwehrfrau"),
        ("fr", "directeur", "directrice"),
        ("fr", "boulanger", "boulangère"),
        ("fr", "serveuse", "serveurs"),
        ("es", "fontanero", "fontaneras"),
        ("es", "director", "directora"),
        ("it", "muratore", "muratori"),
        ("it", "direttore", "direttrici"),
        ("pl", "spawacz", "spawaczem"),
        ("pl", "strażak", "strażakiem"),
        ("nl", "loodgieter", "loodgieters"),
        ("pt", "bombeiro", "bombeiras"),
        ("en", "bricklayer", "bricklayers"),
        ("en", "fireman", "firewoman"),
        ("cs", "učitel", "učitelka"),
        ("ro", "bucătar", "bucătari"),
    ],
)
def test_forms_of_a_label(language: str, label: str, typed: str) -> None:
    form = label_form(typed, language, of(language, label))
    assert form is not None
    assert form.text == label


@pytest.mark.parametrize("typed", ["Dachdecker", "Mond", "in", "", "innen", "x" * 500])
def test_what_is_no_other_form(typed: str) -> None:
    assert label_form(typed, "de", of("de", "Dachdecker", "Koch")) is None


def test_the_labels_have_to_confirm_it() -> None:
    assert label_form("Zauberinnen", "de", of("de", "Dachdecker")) is None
    assert label_form("bricklayers", "de", of("en", "bricklayer")) is None


@settings(max_examples=200)
@given(st.text(max_size=60), st.sampled_from([*language_words(), "xx"]))
def test_any_word_can_be_asked_for(word: str, language: str) -> None:
    found = label_form(word, language, of(language, "baker", "Bäcker"))
    assert found is None or found.labels == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "called", "caller"), ("fr", "pense", "penser"), ("es", "pasa", "pasar"), ("pl", "mowi", "mowic")],
)
def test_words_that_differ_by_their_ending(language: str, one: str, other: str) -> None:
    assert same_but_for_ending(one, other, language)
    assert same_but_for_ending(other, one, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "nursse", "nurse"), ("en", "bakre", "baker"), ("pt", "mediadr", "mediador"), ("xx", "called", "caller")],
)
def test_words_that_differ_by_more(language: str, one: str, other: str) -> None:
    assert not same_but_for_ending(one, other, language)
