"""Acronyms are written out, and names abbreviated, by what the labels explain and by the catalogue."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wiring import Services
from corpus.forms import Form
from retrieval.acronyms import Acronyms
from retrieval.index import KINDS
from retrieval.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def acronyms(services: Services) -> Acronyms:
    forms = [form for kind in KINDS for form in services.store.forms(kind)]
    return Acronyms.of(forms, Vocabulary.of(forms))


def of(*labels: str, language: str = "en") -> Acronyms:
    forms = [Form("u", label, language, "alternative") for label in labels]
    return Acronyms.of(forms, Vocabulary.of(forms))


def texts(acronyms: Acronyms, text: str, language: str) -> set[str]:
    return {expansion.text for expansion in acronyms.expand(text, language)}


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [
        ("en", "HGV driver", "heavy goods vehicle driver"),
        ("en", "PACS administrator", "picture archiving and communication systems administrator"),
        ("en", "picture archiving and communication systems administrator", "PACS administrator"),
        ("en", "cnc operator", "computer numerical control operator"),
        ("en", "hr manager", "human resources manager"),
        ("en", "human resources manager", "HR manager"),
        ("de", "KFZ-Mechatroniker", "Kraftfahrzeug-Mechatroniker"),
        ("de", "HR manager", "human resources manager"),
        ("fr", "conducteur BTP", "conducteur bâtiment et travaux publics"),
        ("es", "técnico de RRHH", "técnico de recursos humanos"),
        ("pl", "nauczyciel WF", "nauczyciel wychowania fizycznego"),
    ],
)
def test_both_ways(acronyms: Acronyms, language: str, typed: str, read_as: str) -> None:
    assert read_as in texts(acronyms, typed, language)


def test_a_sibling_label_explains_an_acronym() -> None:
    known = of("ABCX operator", "automatic bread cutting and xeroxing operator")
    assert texts(known, "ABCX fitter", "en") == {"automatic bread cutting and xeroxing fitter"}
    assert texts(known, "automatic bread cutting and xeroxing fitter", "en") == {"ABCX fitter"}


def test_brackets_explain_an_acronym() -> None:
    assert texts(of("large loading rotor (LLR) fitter"), "LLR", "en") == {"large loading rotor"}


def test_labels_of_other_concepts_explain_nothing() -> None:
    forms = [
        Form("u1", "QZW operator", "en", "alternative"),
        Form("u2", "quick zebra walker", "en", "alternative"),
    ]
    assert Acronyms.of(forms, Vocabulary.of(forms)).expand("QZW operator", "en") == ()


@pytest.mark.parametrize("typed", ["it is what it is", "as pa to or", "Ta", "baker", "", "re " * 20])
def test_small_words_are_no_acronyms(typed: str) -> None:
    labels = ("re assurance officer", "pa system fitter", "what it is", "as found")
    assert of(*labels).expand(typed, "en") == ()


def test_what_was_changed_is_told(acronyms: Acronyms) -> None:
    (expansion,) = acronyms.expand("HGV driver", "en")
    assert (expansion.typed, expansion.read_as) == ("HGV", "heavy goods vehicle")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "xx"]))
def test_any_text_can_be_expanded(acronyms: Acronyms, text: str, language: str) -> None:
    for expansion in acronyms.expand(text, language):
        assert expansion.read_as in expansion.text
