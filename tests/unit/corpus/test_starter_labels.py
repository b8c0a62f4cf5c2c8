"""Titles of the starter records in languages other than English are the labels that ESCO has in that language."""

import csv
import gzip
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.contents import Corpus
from corpus.starter_records import read_starter

pytestmark = pytest.mark.official

LANGUAGES = ("de", "fr", "es", "it", "pl")
MARINE_BIOLOGIST = "2131.4.9"
WITHOUT_OFFICIAL_LABEL = {(MARINE_BIOLOGIST, "fr"), (MARINE_BIOLOGIST, "it"), (MARINE_BIOLOGIST, "pl")}
"""Titles of our own: the label files at hand are older than this occupation in these languages."""

CORRECTED = {
    ("accountant", "de"): "ESCO's label names a controller, who steers a company by its figures",
    ("accountant", "pl"): "spelling",
    ("chef", "it"): "capital",
    ("doctors' surgery assistant", "pl"): "ESCO's label names an assistant of a surgeon",
    ("electrician", "de"): "ESCO's label names one German trade, industrial electrician for devices and systems",
    ("headteacher", "de"): "ESCO's label names heads of universities too",
    ("optician", "pl"): "capital",
    ("pastry maker", "pl"): "ESCO's label names a maker of bread",
    ("police detective", "fr"): "ESCO's label is the lowest rank in uniform",
    ("restaurant manager", "it"): "ESCO's label names a head of food and beverages",
    ("specialised doctor", "pl"): "punctuation",
    ("web developer", "de"): "ESCO's label names a web designer",
}
"""Official titles that are misspelt or name another job, by English title and language, and why they are not used."""


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


@pytest.fixture(scope="module")
def labels(data: Path) -> dict[tuple[str, str], set[str]]:
    """The preferred labels of each occupation and ISCO group by URI and language, of all releases at hand."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    with gzip.open(data / "esco" / "occupation_labels_multilingual.tsv.gz", "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] == "pref":
                found[row["uri"], row["lang"]].add(plain(row["label"]))
    for language, name in (("fr", "esco_fr_labels_from_api.zip"), ("es", "esco_v1.2.0_es_partial.zip")):
        for row in occupation_rows(data / "esco" / name):
            found[row["conceptUri"], language].add(plain(row["preferredLabel"]))
    return found


def occupation_rows(pack: Path) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(pack) as archive:
        name = next(name for name in archive.namelist() if re.search(r"(^|/)occupations_\w+\.csv$", name))
        with archive.open(name) as member:
            yield from csv.DictReader(io.TextIOWrapper(member, "utf-8-sig", newline=""))


def plain(label: str) -> str:
    """Labels that differ only in the spaces around a slash or in the apostrophe count as equal."""
    return re.sub(r"\s*/\s*", "/", label.strip().replace("’", "'"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_official_labels(starter: Corpus, labels: dict[tuple[str, str], set[str]], language: str) -> None:
    others = {
        o.title["en"]: o.title[language]
        for o in starter.occupations
        if (o.code, language) not in WITHOUT_OFFICIAL_LABEL and plain(o.title[language]) not in labels[o.uri, language]
    }
    assert others.keys() == {title for title, corrected in CORRECTED if corrected == language}


def test_titles_of_our_own_have_no_official_label(starter: Corpus, labels: dict[tuple[str, str], set[str]]) -> None:
    uris = {o.code: o.uri for o in starter.occupations}
    assert [(code, language) for code, language in WITHOUT_OFFICIAL_LABEL if labels[uris[code], language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_group_titles_are_official_labels(
    starter: Corpus, labels: dict[tuple[str, str], set[str]], language: str
) -> None:
    others = {
        g.code: g.title.get(language) for g in starter.groups if plain(g.title[language]) not in labels[g.uri, language]
    }
    assert others == {}


@pytest.mark.parametrize("language", ["de", "es"])
def test_field_titles_are_official_labels(starter: Corpus, data: Path, language: str) -> None:
    with (data / "isced_f" / "isced_f_2013_from_esco.csv").open(encoding="utf-8", newline="") as lines:
        official = {row["code"]: row[f"label_{language}"].strip() for row in csv.DictReader(lines)}
    assert {f.code: f.title[language] for f in starter.fields}.items() <= official.items()
