"""Wherever records are shown, the words of their publishers stand beside them, by source and release."""

import pytest
from fastapi.testclient import TestClient

from corpus.contents import Corpus
from corpus.sources import esco_source, isced_source, isco_source
from corpus.starter_records import read_starter
from fakes.html_page import HtmlPage
from fakes.site import site

ESCO_WORDS = "ESCO v9.1. This service uses the ESCO classification of the European Commission."
ISCO_WORDS = "ISCO-08 © International Labour Organization"
ISCED_WORDS = "UNESCO Institute for Statistics"


def official() -> Corpus:
    """The starter records as if an official release had them."""
    corpus = read_starter()
    sources = (esco_source("v9.1", "en", {}), isced_source(["en"], {}), isco_source("en", {}))
    return corpus.model_copy(update={"sources": sources})


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(site(tmp_path_factory.mktemp("site"), official()))


def shown(client: TestClient, path: str) -> str:
    html = client.get(path).text
    assert HtmlPage(html).faults == []
    return " ".join(HtmlPage(html).text.split())


@pytest.mark.parametrize("path", ["/careers", "/careers?group=2", "/careers?letter=b", "/careers?q=baker"])
def test_directories_of_occupations(client: TestClient, path: str) -> None:
    assert ESCO_WORDS in shown(client, path)
    assert ISCO_WORDS in shown(client, path)


@pytest.mark.parametrize("path", ["/skills", "/skills?letter=b", "/skills?q=bake"])
def test_directories_of_skills(client: TestClient, path: str) -> None:
    assert ESCO_WORDS in shown(client, path)


@pytest.mark.parametrize("path", ["/careers/baker", "/skills/bake-goods", "/about", "/"])
def test_records_and_the_list_of_sources(client: TestClient, path: str) -> None:
    text = shown(client, path)
    assert "v9.1" in text
    assert "This service uses the ESCO classification of the European Commission." in text


@pytest.mark.parametrize(
    ("path", "further"),
    [
        ("occupations", None),
        ("occupations?q=baker", None),
        ("skills", None),
        ("skills?q=bake", None),
        ("occupations/baker", "International Labour Organization"),
        ("skills/bake-goods", None),
        ("skills/computer-science", ISCED_WORDS),
    ],
)
def test_the_interface(client: TestClient, path: str, further: str | None) -> None:
    first, *others = client.get(f"/api/v1/{path}").json()["attribution"]
    assert first == ESCO_WORDS
    assert len(others) == (0 if further is None else 1)
    assert all(further and further in other for other in others)
