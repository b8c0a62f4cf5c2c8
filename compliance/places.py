"""Official places that questions outside our scope are sent to: none is invented, none stands only in a text."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

_LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
_MORE_NAMES = {
    **{"uk": "GB", "england": "GB", "holland": "NL", "holandia": "NL", "holanda": "NL", "olanda": "NL"},
    # Polish says "in" with another ending.
    **{"niemczech": "DE", "polsce": "PL", "francji": "FR", "hiszpanii": "ES", "holandii": "NL", "austrii": "AT"},
    **{"czechach": "CZ", "irlandii": "IE", "szwecji": "SE", "norwegii": "NO", "danii": "DK", "belgii": "BE"},
    **{"włoszech": "IT", "portugalii": "PT", "szwajcarii": "CH", "anglii": "GB", "wielkiej brytanii": "GB"},
}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("places.toml").read_text("utf-8"))


def employment_services(country: str) -> tuple[tuple[str, str], ...]:
    """Name and address of the public employment services of a country (ISO 3166); none where we are not certain."""
    return tuple((name, url) for name, url in _data()["services"].get(country, ()))


def signpost_links() -> tuple[str, ...]:
    """Every address that a signpost may lead to."""
    national = (url for services in _data()["services"].values() for _, url in services)
    return (*_data()["eu"], *national)


@cache
def _country_names() -> re.Pattern[str]:
    names = sorted((re.escape(name) for name in _named()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(names)})(?!\w)")


@cache
def _named() -> dict[str, str]:
    """Countries with a known service by their names in the languages messages are written in, in lower case."""

    def pairs() -> Iterator[tuple[str, str]]:
        for language in _LANGUAGES:
            territories = Locale(language).territories
            yield from ((str(territories[code]).lower(), code) for code in _data()["services"])

    return {**dict(pairs()), **_MORE_NAMES}


def country_to_work_in(text: str) -> str | None:
    """The country (ISO 3166) that a message names, if it names just one of those whose service is known."""
    named = {_named()[name] for name in _country_names().findall(text.lower())}
    return named.pop() if len(named) == 1 else None
