"""``destinai ingest esco-api`` from the web service to an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.command import Command
from fakes.embedder import HashingEmbedder
from fakes.esco_api_records import KITE
from fakes.esco_api_server import EscoApiServer, Sent, esco_api_server


@pytest.fixture
def server() -> Iterator[EscoApiServer]:
    with esco_api_server() as running:
        running.page_limit = 100
        yield running


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.setattr("bot.wiring.OnnxEmbedder", lambda *_: HashingEmbedder())
    monkeypatch.setattr("bot.wiring.ensure_model", lambda home: home)
    return Command(tmp_path, monkeypatch, capsys)


def test_a_release_is_loaded_in_two_languages_and_found(server: EscoApiServer, command: Command) -> None:
    options = ("--base-url", server.url, "--language", "en, de", "--pause", "0.1")
    ran = command("ingest", "esco-api", *options, "--json")
    assert ran.code == 0, ran.err
    assert ran.json["counts"]["occupations"] == 5
    assert any(line.startswith("ESCO web service v1.2.0: 5 occupations, 12 skills") for line in ran.json["report"])
    shown = command("corpus", "show", "--json").json
    assert shown["languages"] == ["de", "en"]
    assert {(s["name"], s["release"]) for s in shown["sources"]} == {("ESCO", "v1.2.0")}
    for title in ("kite maker", "Drachenbauer"):
        assert command("search", title, "--json").json["hits"][0]["uri"] == KITE

    server.asked.clear()
    again = command("ingest", "esco-api", *options, "--json")
    assert again.json["unchanged"] is True
    assert server.asked == []


def test_a_service_that_is_gone_is_one_clear_line(server: EscoApiServer, command: Command) -> None:
    server.faults = [Sent(403)]
    ran = command("ingest", "esco-api", "--base-url", server.url)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "HTTP 403" in ran.err


@pytest.mark.parametrize(
    ("option", "value"),
    [("--base-url", "elsewhere"), ("--release", "newest"), ("--language", "English"), ("--pause", "0")],
)
def test_options_that_make_no_sense_are_refused(
    server: EscoApiServer, command: Command, option: str, value: str
) -> None:
    ran = command("ingest", "esco-api", "--base-url", server.url, option, value)
    assert ran.code == 2
    assert server.asked == []
