"""Signposts lead to official places of the country that a message names."""

import pytest

from compliance.markup import scrub
from compliance.places import country_to_work_in, employment_services, signpost_links

NAMED = {
    "vacancies in Germany": "DE",
    "Stellen in Österreich": "AT",
    "travail en Belgique": "BE",
    "trabajo en España": "ES",
    "lavoro in Italia": "IT",
    "praca w Niemczech": "DE",
    "werk in Nederland": "NL",
    "emprego em Portugal": "PT",
}


@pytest.mark.parametrize(("message", "country"), NAMED.items())
def test_a_country_named_in_a_message_is_known(message: str, country: str) -> None:
    assert country_to_work_in(message) == country
    assert employment_services(country)


@pytest.mark.parametrize("message", ["", "a job", "from Syria", "Germany or France?", "germanys"])
def test_no_country_is_guessed(message: str) -> None:
    assert country_to_work_in(message) is None


def test_every_place_is_reached_over_https_and_passes_the_gate() -> None:
    for url in signpost_links():
        assert url.startswith("https://")
        assert scrub(f"[x]({url})", signpost_links()) == f"[x]({url})"
