"""The ingest benchmark in small: its figures agree with each other, and it leaves nothing behind."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest
from unit.corpus.esco_pack import small_folder

from benchmarks import ingest
from benchmarks.hash_embedder import HashEmbedder
from benchmarks.ingest_build import STAGES
from corpus.starter_records import STARTER_FOLDER
from fakes.builds import Unwatched
from fakes.embedder import HashingEmbedder

WHOLE: dict[str, Any] = {"esco": [], "share": 1.0, "times": 1, "sample": 0, "change": 0.0}
POSITIVE = ("texts_per_second", "labels_per_second", "descriptions_per_second", "inserts_per_second")


@pytest.fixture(autouse=True)
def scratch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where temporary homes are made during a test."""
    monkeypatch.setattr("benchmarks.ingest.build_embedder", lambda *_, **__: HashingEmbedder())
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    return tmp_path / "scratch"


def measured(tmp_path: Path, **options: Any) -> dict[str, Any]:
    chosen = Namespace(**{**WHOLE, "esco": [small_folder(tmp_path)], **options})
    return ingest.measure(chosen, HashingEmbedder(), Unwatched())


def test_an_official_layout_is_measured(tmp_path: Path, scratch: Path) -> None:
    figures = measured(tmp_path)
    assert figures["counts"] == {"occupations": 2, "skills": 3, "relations": 4, "groups": 4}
    assert 0 < figures["embedded"] <= figures["texts"]
    assert figures["stages"].keys() > {name for name, *_ in STAGES}
    assert sum(figures["stages"].values()) == pytest.approx(figures["seconds"], abs=0.1)
    assert all(figures[name] > 0 for name in (*POSITIVE, "peak_rss_mb", "index_mb"))
    assert list(scratch.iterdir()) == []


def test_every_stage_takes_part_and_is_let_go(tmp_path: Path) -> None:
    before = [getattr(owner, function) for _, owner, function, _ in STAGES]
    figures = measured(tmp_path)
    assert all(figures["stages"][name] > 0 for name in ("store", "insert", "open"))
    assert [getattr(owner, function) for _, owner, function, _ in STAGES] == before


def test_the_same_records_give_the_same_index(tmp_path: Path) -> None:
    assert measured(tmp_path)["index"] == measured(tmp_path)["index"]


@pytest.mark.parametrize("share", [0.34, 1.0])
def test_only_what_changed_is_embedded_again(tmp_path: Path, share: float) -> None:
    figures = measured(tmp_path, change=share)
    again = figures["changed"]
    assert again["records"] == (2 if share < 1 else 5)
    assert 0 < again["new_texts"] == again["embedded"]
    assert (again["embedded"] < figures["embedded"]) == (share < 1)
    assert again["index"] != figures["index"]


def test_the_plain_recipe_is_read_from_a_sample(tmp_path: Path) -> None:
    figures = measured(tmp_path, sample=4)
    assert figures["plain"]["recipe"].endswith(f"extrapolated from 4 of {figures['embedded']} texts")
    assert figures["plain"]["ratio"] > 0


def test_labels_that_get_no_vector_are_counted(tmp_path: Path) -> None:
    """``knotting`` is the one alternative label of a skill."""
    assert measured(tmp_path, sample=4)["left_out"]["texts"] == 1


def test_each_size_is_measured_by_itself(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ingest.main(["--esco", str(small_folder(tmp_path)), "--scale", "3"])
    printed = json.loads(capsys.readouterr().out)
    (three,) = printed["growth"]
    assert [three["embedder"], printed["embedder"]] == [HashEmbedder.name, "hashing"]
    assert three["times"] == 3
    assert three["counts"] == {"occupations": 6, "skills": 9, "relations": 12, "groups": 4}
    assert three["embedded"] == 3 * printed["embedded"]


def test_the_starter_records_are_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    ingest.main(["--share", "0.1"])
    occupations = len(list((STARTER_FOLDER / "occupations").iterdir()))
    assert json.loads(capsys.readouterr().out)["counts"]["occupations"] == round(0.1 * occupations)


@pytest.mark.parametrize("arguments", [["--share", "2"], ["--times", "0"], ["--scale", "1,x"], ["--embedder", "best"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        ingest.main(arguments)
    assert end.value.code == 2
    assert "usage:" in capsys.readouterr().err
