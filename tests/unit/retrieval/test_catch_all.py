"""Marks of leftovers go, in every language; titles that only look like them stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.catch_all import without_catch_all


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Managers, All Other", "Managers"),
        ("Cooks (except chefs)", "Cooks"),
        ("Teachers, Except Special and Career/Technical Education", "Teachers"),
        ("BUZOS, EN GENERAL (EXCEPTO CONSTRUCCIÓN)", "BUZOS"),
        ("Juristen, anderweitig nicht genannt", "Juristen"),
        ("Baufachkräfte, ausgenommen Elektriker", "Baufachkräfte"),
        ("Techniciens (à l’exception de la médecine)", "Techniciens"),
        ("Artigiani non classificati altrove", "Artigiani"),
        ("Juristen, niet elders geclassificeerd", "Juristen"),
        ("Řemeslníci (kromě elektrikářů) na stavbách", "Řemeslníci na stavbách"),
        ("Úředníci jinde neuvedení", "Úředníci"),
        ("Rękodzielnicy gdzie indziej niesklasyfikowani", "Rękodzielnicy"),
        ("Zanatski radnici, d. n.", "Zanatski radnici"),
        ("Máshová nem sorolható jogi foglalkozásúak", "jogi foglalkozásúak"),
        ("Citur neklasificēti amatnieki", "amatnieki"),
        ("Юристи, некласифицирани другаде", "Юристи"),
    ],
)
def test_what_marks_leftovers_is_taken_away(title: str, kept: str) -> None:
    assert without_catch_all(title) == kept


@pytest.mark.parametrize("title", ["General office clerks", "exceptional children teacher", "chef"])
def test_other_titles_stay(title: str) -> None:
    assert without_catch_all(title) == title


@given(st.lists(st.sampled_from(["cook", "except chefs", "(excepto", ")", ", n.e.c.", " ", "en general", "d. n."])))
def test_twice_is_as_good_as_once(parts: list[str]) -> None:
    once = without_catch_all(" ".join(parts))
    assert without_catch_all(once) == once
