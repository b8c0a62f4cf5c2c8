"""The ingest benchmark in small: what it prints, and that it leaves nothing behind."""

import json
from pathlib import Path

import pytest
from unit.corpus.esco_pack import small_folder

from benchmarks import ingest
from corpus.starter_records import STARTER_FOLDER
from fakes.builds import Unwatched
from fakes.embedder import HashingEmbedder

KEYS = {
    "counts",
    "embedder",
    "texts",
    "embedded",
    "seconds",
    "embed_seconds",
    "insert_seconds",
    "texts_per_second",
    "peak_rss_mb",
    "index_mb",
}


@pytest.fixture(autouse=True)
def _fake_embedder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("benchmarks.ingest.build_embedder", lambda *_, **__: HashingEmbedder())
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))


def test_an_official_layout_is_measured(tmp_path: Path) -> None:
    measured = ingest.measure([small_folder(tmp_path)], HashingEmbedder(), Unwatched())
    assert measured.keys() == KEYS
    assert measured["counts"] == {"occupations": 2, "skills": 3, "relations": 4, "groups": 4}
    assert measured["texts"] == measured["embedded"] == 14
    assert all(measured[key] > 0 for key in KEYS - {"counts", "embedder", "seconds", "embed_seconds", "insert_seconds"})
    assert list((tmp_path / "scratch").iterdir()) == []


def test_the_starter_records_are_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    ingest.main([])
    printed = json.loads(capsys.readouterr().out)
    assert printed.keys() == KEYS
    assert printed["counts"]["occupations"] == len(list((STARTER_FOLDER / "occupations").iterdir()))


def test_paths_are_taken_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ingest.main(["--esco", str(small_folder(tmp_path))])
    assert json.loads(capsys.readouterr().out)["counts"]["occupations"] == 2
