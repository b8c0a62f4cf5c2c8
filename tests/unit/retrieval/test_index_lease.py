"""An index that somebody has open is not cleared away, whoever that is and however often another takes its place."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import HomeError
from fakes.builds import Unwatched, hold_until_told, process_context
from fakes.embedder import HashingEmbedder
from fakes.kites import OCCUPATION, kites
from retrieval.index import IndexFolder, OpenIndex, open_index
from retrieval.index_build import build_index
from retrieval.index_lease import hold, unless_held


def build(home: Path, edition: str, keep: int = 1) -> Path:
    return build_index([kites(edition=edition)], HashingEmbedder(), home, Unwatched(), keep=keep).folder


def opened(folder: Path) -> OpenIndex:
    return open_index(folder, HashingEmbedder())


def indexes(home: Path) -> list[Path]:
    return list(IndexFolder(home).kept())


def test_an_index_in_use_outlives_two_others(tmp_path: Path) -> None:
    first = build(tmp_path, "first")
    with closing(opened(first)) as index:
        second = build(tmp_path, "second")
        third = build(tmp_path, "third")
        assert indexes(tmp_path) == [third, first]
        assert not second.exists()
        assert index.linker.link("kite builder 1", "occupation").hits[0].uri == OCCUPATION.format(1)
    # With nothing to build the folder is cleared, too.
    assert build(tmp_path, "third") == third
    assert indexes(tmp_path) == [third]


def test_an_index_in_use_is_not_replaced_by_one_with_the_same_records(tmp_path: Path) -> None:
    first, second = build(tmp_path, "first", keep=2), build(tmp_path, "second", keep=2)
    with closing(opened(first)):
        again = build(tmp_path, "first", keep=2)
        assert again.name == f"{first.name}-2"
        assert set(indexes(tmp_path)) == {first, second, again}
    assert build(tmp_path, "third", keep=2).exists()
    assert not first.exists()


def test_another_process_holds_an_index_until_it_is_killed(tmp_path: Path) -> None:
    first = build(tmp_path, "first")
    context = process_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=hold_until_told, args=(first / "manifest.json", theirs))
    process.start()
    theirs.close()
    assert ours.recv() == "held"
    second = build(tmp_path, "second")
    assert indexes(tmp_path) == [second, first]
    process.kill()
    process.join()
    build(tmp_path, "second")
    assert indexes(tmp_path) == [second]
    process.close()
    ours.close()


def test_nobody_can_begin_to_read_what_is_being_cleared_away(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.touch()
    with unless_held(manifest) as free:
        assert free
        with pytest.raises(FileNotFoundError, match="is being cleared away"):
            hold(manifest)
    with hold(manifest), hold(manifest), unless_held(manifest) as free:
        assert not free
    with unless_held(tmp_path / "nothing") as free:
        assert free


def test_a_failed_opening_holds_nothing(tmp_path: Path) -> None:
    first = build(tmp_path, "first")
    (first / "lexical-skill.npz").unlink()
    with pytest.raises(Exception, match="cannot be read"):
        opened(first)
    second = build(tmp_path, "second")
    assert indexes(tmp_path) == [second]


def test_a_folder_of_vectors_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(tmp_path, "first")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(HomeError, match=r"cannot be written, .*Chroma") as caught:
        opened(first)
    assert "permissions" in caught.value.remedy
