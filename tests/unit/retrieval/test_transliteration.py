"""Greek and Bulgarian in Latin letters are read as their labels; only where the records hold the language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.forms import Form
from retrieval.transliteration import Transliterator, romanise
from retrieval.vocabulary import Vocabulary

GREEK = ("Προγραμματιστής", "νοσοκόμος", "οδηγός λεωφορείου", "ψυχολόγος", "μπάρμαν", "δάσκαλος")
BULGARIAN = ("шофьор", "учител", "програмист", "медицинска сестра", "готвач", "щанцьор")


def of(**labels: tuple[str, ...]) -> Transliterator:
    forms = [Form(text, text, language, "preferred") for language, texts in labels.items() for text in texts]
    return Transliterator(Vocabulary.of(forms))


both = of(el=GREEK, bg=BULGARIAN, en=("teacher", "baker", "radio"))


@pytest.mark.parametrize(
    ("language", "typed", "latin"),
    [
        ("el", "Προγραμματιστής", "programmatistis"),
        ("el", "αυτοκίνητο", "aftokinito"),
        ("el", "ευγένεια", "evgeneia"),
        ("el", "μπάρμαν", "barman"),
        ("el", "άγγελος", "angelos"),
        ("el", "ουρανός", "ouranos"),
        ("bg", "България", "balgaria"),
        ("bg", "щанцьор", "shtantsyor"),
        ("bg", "Юлия", "yulia"),
        ("bg", "юрист", "yurist"),
        ("bg", "baker", "baker"),
    ],
)
def test_romanisation_follows_the_standards(language: str, typed: str, latin: str) -> None:
    assert romanise(typed, language) == latin


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [
        ("el", "programmatistis", "προγραμματιστής"),
        ("el", "programatistis", "προγραμματιστής"),
        ("el", "odigos leoforeiou", "οδηγός λεωφορείου"),
        ("el", "psihologos", "ψυχολόγος"),
        ("bg", "shofior", "шофьор"),
        ("bg", "ucitel", "учител"),
        ("bg", "medicinska sestra", "медицинска сестра"),
        ("en", "gotvach", "готвач"),
        ("bg", "рейдио уоркър", "reydio uorkar"),
    ],
)
def test_typed_in_other_letters(language: str, typed: str, read_as: str) -> None:
    assert both.read(typed, language) == read_as


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "baker"), ("en", "ucitel"), ("bg", "учител"), ("bg", "quantum"), ("el", ""), ("bg", "shofyor " * 20)],
)
def test_what_needs_no_other_letters(language: str, typed: str) -> None:
    assert both.read(typed, language) is None


def test_records_without_the_language_are_not_searched() -> None:
    assert of(en=("teacher",)).read("shofyor", "bg") is None
    assert of(en=("teacher",)).read("учител", "bg") is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["el", "bg", "en"]))
def test_any_text_can_be_transliterated(text: str, language: str) -> None:
    assert both.read(text, language) != ""
    assert isinstance(romanise(text, language), str)
