"""Word lists and stemmers: what explains is allowed, what promises is not, and no word is both."""

import pytest

from compliance.stems import STEMMERS, stem_english, stem_german
from compliance.wording import Wording, wording_of

PROMISES = {
    "en": "will get guarantee guaranteed earns salary best not never always hired easily percent suitable",
    "de": "nicht kein garantiert bekommen verdienen Gehalt beste immer sicher geeignet Prozent ohne",
}
EXPLAINS = {
    "en": "the role needs skills essential optional knowledge according list below learning works roles",
    "de": "der Beruf braucht Fähigkeiten wesentlich wesentliche optional Wissen laut Liste lernen Rollen",
}


def words(language: str) -> Wording:
    found = wording_of(language)
    assert found is not None
    return found


def test_every_stemmer_has_a_list_and_no_other_language_has() -> None:
    assert {language for language in ("en", "de", "fr", "es", "it", "pl", "../glue/en") if wording_of(language)} == set(
        STEMMERS
    )


@pytest.mark.parametrize("language", STEMMERS)
def test_no_word_is_both_allowed_and_forbidden(language: str) -> None:
    lists = words(language)
    assert [word for word in lists.glue if lists.is_forbidden(word)] == []
    assert [word for word in lists.forbidden_forms if lists.is_glue(word)] == []
    assert len(lists.glue) > 300


@pytest.mark.parametrize("language", STEMMERS)
def test_promises_are_forbidden_and_never_glue(language: str) -> None:
    lists = words(language)
    assert [word for word in PROMISES[language].split() if not lists.is_forbidden(word)] == []
    assert [word for word in PROMISES[language].split() if lists.is_glue(word)] == []


@pytest.mark.parametrize("language", STEMMERS)
def test_explaining_words_are_glue(language: str) -> None:
    lists = words(language)
    assert [word for word in EXPLAINS[language].split() if not lists.is_glue(word) or lists.is_forbidden(word)] == []


@pytest.mark.parametrize("language", STEMMERS)
def test_relation_words_and_numbers(language: str) -> None:
    lists = words(language)
    assert sorted(set(lists.relations.values())) == ["essential", "optional"]
    assert sorted(lists.numbers.values()) == list(range(2, 21))


@pytest.mark.parametrize(
    "forms",
    [
        "manage manages managed managing manager management",
        "administer administering administers",
        "identify identifies identified identifying",
        "baker bakers baker's",
        "plan plans planning planned",
        "therapy therapies",
    ],
)
def test_english_forms_share_a_stem(forms: str) -> None:
    assert len({stem_english(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("forms", ["Bäcker Bäckers backen", "Verwaltung verwalten verwaltet", "Koch kochen Köche"])
def test_german_forms_share_a_stem(forms: str) -> None:
    assert len({stem_german(form) for form in forms.split()}) == 1


def test_different_words_keep_different_stems() -> None:
    distinct = ["earn", "learn", "baker", "banker", "nurse", "purse", "weld", "world", "solder", "soldier"]
    assert len({stem_english(word) for word in distinct}) == len(distinct)
