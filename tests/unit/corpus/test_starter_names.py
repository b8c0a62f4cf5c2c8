"""Alternative labels of the starter records: enough in each language, and written as the language writes them."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from corpus.contents import Corpus
from corpus.everyday_names import LANGUAGES
from corpus.labels import gender_halves, normalise_label
from corpus.records import Occupation
from corpus.starter_records import read_starter

PROPER_NAMES = {
    "en": {"Royal", "Navy", "English"},
    "fr": {"d'État"},
    "es": {"Ejército", "Aire", "Tierra", "Armada", "RR.", "HH."},
    "it": {"Marina"},
    "pl": {"Marynarki", "Wojennej"},
    "nl": set(),
    "pt": {"Aérea", "Exército", "Força", "Marinha"},
}
GERMAN_SMALL_WORDS = {
    *("am", "an", "bei", "de", "der", "einer", "für", "im", "in", "mit", "und", "von", "zur"),
    *("erneuerbare", "ethische", "ethischer", "fliegende", "fliegender", "radiologische", "weiterführenden"),
}


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


def forms(label: str) -> tuple[str, ...]:
    """A label and both halves of a gender pair, as they are compared."""
    return tuple(normalise_label(form) for form in (label, *gender_halves(label)))


def heading(occupation: Occupation, language: str) -> str:
    """The title, or the name that stands first where the records have no title: in Dutch and Portuguese."""
    return occupation.title.get(language) or occupation.alternative[language][0]


def names(starter: Corpus, language: str) -> Iterator[tuple[Occupation, str]]:
    return ((o, label) for o in starter.occupations for label in o.alternative.get(language, ()))


def test_names_are_in_the_languages_of_the_catalogue(starter: Corpus) -> None:
    assert {language for o in starter.occupations for language in o.alternative} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occupation_has_other_names(starter: Corpus, language: str) -> None:
    counts = {o.title["en"]: len(o.alternative.get(language, ())) for o in starter.occupations}
    assert {title: count for title, count in counts.items() if count < 2} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_the_title_of_another_occupation(starter: Corpus, language: str) -> None:
    """A name that means two jobs, such as "doctor", is an alternative label of both and the title of neither."""
    titled: dict[str, set[str]] = defaultdict(set)
    for o in starter.occupations:
        for form in forms(heading(o, language)):
            titled[form].add(o.uri)
    others = {
        (o.title["en"], label)
        for o, label in names(starter, language)
        if any(titled[form] - {o.uri} for form in forms(label))
    }
    assert others == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_says_what_the_title_says(starter: Corpus, language: str) -> None:
    repeated = {
        (o.title["en"], label)
        for o in starter.occupations
        for label in o.alternative[language][0 if language in o.title else 1 :]
        if set(forms(label)) <= set(forms(heading(o, language)))
    }
    assert repeated == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_short_and_without_stray_spaces(starter: Corpus, language: str) -> None:
    assert [label for _, label in names(starter, language) if len(label) > 80] == []
    assert [label for _, label in names(starter, language) if re.search(r"^\s|\s$|\s\s|\s/|/\s", label)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slash_parts_the_two_genders_of_one_name(starter: Corpus, language: str) -> None:
    """Where the two share too little to be told apart from two jobs, each is a label by itself."""
    assert [label for _, label in names(starter, language) if "/" in label and not gender_halves(label)] == []


@pytest.mark.parametrize("language", ["en", "fr", "es", "it", "pl", "nl", "pt"])
def test_capitals_mark_only_acronyms_and_proper_names(starter: Corpus, language: str) -> None:
    labels = {label for _, label in names(starter, language)} | {heading(o, language) for o in starter.occupations}
    allowed = PROPER_NAMES[language]
    wrong = {
        label
        for label in labels
        for word in re.split(r"[\s/]+", label)
        for part in word.split("-")
        if part != part.lower() and not part.isupper() and word not in allowed
    }
    assert wrong == set()


def test_german_capitals(starter: Corpus) -> None:
    labels = {label for _, label in names(starter, "de")} | {o.title["de"] for o in starter.occupations}
    small = {word for label in labels for word in re.split(r"[\s/]+", label) if word[:1].islower()}
    assert small - GERMAN_SMALL_WORDS == set()
    assert [label for label in labels if label == label.lower()] == []


def test_the_names_people_use_are_there(starter: Corpus) -> None:
    """A sample over all languages, so that a table that is no longer read is noticed."""
    found = {
        (form, o.title["en"])
        for o in starter.occupations
        for labels in o.alternative.values()
        for label in labels
        for form in forms(label)
    }
    assert {
        ("sparky", "electrician"),
        ("brickie", "bricklayer"),
        ("bin man", "refuse collector"),
        ("hgv driver", "cargo vehicle driver"),
        ("car fixer", "vehicle technician"),
        ("velomechanikerin", "bicycle mechanic"),
        ("kinésithérapeute", "physiotherapist"),
        ("plomera", "plumber"),
        ("postina", "postman/postwoman"),
        ("programistka", "software developer"),
        ("kapster", "hairdresser"),
        ("pedreiro", "bricklayer"),
    } <= found
