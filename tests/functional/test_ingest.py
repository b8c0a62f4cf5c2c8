"""Ingest as it is lived through: starved, interrupted, doubled, and fed with broken downloads."""

import errno
import os
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from unit.corpus.esco_pack import occupation, small_folder, small_pack, write_folder

from corpus.errors import CorpusError
from corpus.starter_records import read_starter
from fakes.builds import WIDE, Unwatched, build_starved, build_stepwise, process_context
from fakes.command import Command, finish, start
from fakes.embedder import HashingEmbedder
from fakes.kites import kites
from retrieval.index import IndexFolder, open_index
from retrieval.index_build import build_index
from retrieval.lexical import LexicalIndex
from retrieval.linker import Link

TITLES = ("kite builder 7", "Drachenbauer 199", "maker of kite 12", "kite bulider 7", "something else")


@contextmanager
def building(home: Path) -> Iterator[tuple[int, Connection]]:
    """A build in a process of its own that waits for leave; yields its number and the pipe. Killed at the end."""
    context = process_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=build_stepwise, args=(home, theirs))
    process.start()
    theirs.close()
    assert process.pid is not None
    try:
        yield process.pid, ours
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def linked(home: Path, embedder: HashingEmbedder | None = None) -> list[Link]:
    with closing(open_index(IndexFolder(home).require(), embedder or HashingEmbedder())) as index:
        return index.linker.link_many(TITLES, "occupation")


def folders(home: Path) -> set[str]:
    return {path.name for path in (home / "index").iterdir() if path.is_dir()}


def test_only_one_build_at_a_time(tmp_path: Path) -> None:
    with building(tmp_path) as (_, pipe):
        assert pipe.recv() == "records"
        with pytest.raises(CorpusError, match=r"Another ingest is running in this home\. Wait"):
            build_index([kites(3)], HashingEmbedder(), tmp_path, Unwatched())
    # A killed process holds no lock.
    assert build_index([kites(3)], HashingEmbedder(), tmp_path, Unwatched()).effort is not None


@pytest.mark.parametrize("largest", [20_000, 450_000, 2_400_000, 2_800_000])
def test_a_disk_that_takes_no_more(tmp_path: Path, largest: int) -> None:
    first = build_index([kites(3)], HashingEmbedder(WIDE), tmp_path, Unwatched())
    before = linked(tmp_path, HashingEmbedder(WIDE))
    context = process_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=build_starved, args=(tmp_path, largest, theirs))
    process.start()
    said = ours.recv()
    process.join()
    assert process.exitcode == 0
    for open_end in (process, ours, theirs):
        open_end.close()
    assert "What was in service stays in service" in said
    assert IndexFolder(tmp_path).current() == first.folder
    assert linked(tmp_path, HashingEmbedder(WIDE)) == before
    assert folders(tmp_path) == {first.folder.name}


# destinai ingest


@pytest.fixture
def cli(
    starter_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Commands on a home without an index, with the fake embedder."""
    monkeypatch.setattr("web.cli_ingest.build_embedder", lambda *_, **__: HashingEmbedder())
    monkeypatch.setattr("web.cli_records.build_embedder", lambda *_, **__: HashingEmbedder())
    return Command(tmp_path / "home", monkeypatch, capsys)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A small ESCO release in the official layout."""
    return small_folder(tmp_path)


def test_ingest_for_people(cli: Command, pack: Path) -> None:
    ran = cli("ingest", "esco", pack)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "2 occupations, 3 skills, 4 relations, 4 ISCO-08 groups."
    assert any("texts/s" in line and "embedded anew" in line for line in lines)
    assert lines[-1].startswith("In service: index ")
    assert "embed occupation-forms: " in ran.err
    again = cli("ingest", "esco", pack)
    assert again.code == 0
    assert "Nothing has changed: the index in service already holds exactly these records." in again.out
    assert "embed" not in again.err


def test_ingest_for_programs(cli: Command, pack: Path) -> None:
    first = cli("ingest", "esco", pack, "--json").json
    assert first.keys() == {
        "unchanged",
        "index",
        "content_hash",
        "counts",
        "report",
        "changes",
        "validation",
        "texts",
        "embedded",
        "seconds",
        "embed_seconds",
        "insert_seconds",
        "texts_per_second",
    }
    assert first["unchanged"] is False
    assert first["counts"] == {"occupations": 2, "skills": 3, "relations": 4, "groups": 4}
    assert first["embedded"] == first["texts"] > 0
    assert IndexFolder(cli.home).require().name == first["index"]
    again = cli("ingest", "esco", pack, "--json").json
    assert (again["unchanged"], again["index"], again["embedded"]) == (True, first["index"], 0)
    shown = cli("corpus", "show", "--json").json
    assert shown["counts"] == first["counts"]
    assert [source["name"] for source in shown["sources"]] == ["ESCO"]


def test_an_official_release_takes_the_place_of_the_starter_records(cli: Command, pack: Path) -> None:
    assert cli("ingest", "starter").code == 0
    assert cli("corpus", "show", "--json").json["counts"]["occupations"] == len(read_starter().occupations)
    assert cli("ingest", "esco", pack).code == 0
    assert cli("search", "kite builder", "--json").json["hits"][0]["title"] == "kite builder"
    assert cli("corpus", "show", "--json").json["counts"]["occupations"] == 2
    refused = cli("ingest", "starter")
    assert refused.code == 2
    assert "Keep the ESCO release" in refused.err
    assert cli("corpus", "show", "--json").json["counts"]["occupations"] == 2


def zipped(path: Path, pack: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(pack.iterdir()):
            archive.write(file, prefix + file.name)
    return path


def broken_zip(folder: Path) -> Path:
    path = zipped(folder / "broken.zip", small_folder(folder / "whole"))
    path.write_bytes(path.read_bytes()[:-200])
    return path


def no_zip(folder: Path) -> Path:
    path = folder / "text.zip"
    path.write_bytes(b"<html>Not found</html>")
    return path


def climbing_zip(folder: Path) -> Path:
    return zipped(folder / "climbing.zip", small_folder(folder / "whole"), "../../")


def missing_column(folder: Path) -> Path:
    rows = [{k: v for k, v in row.items() if k != "preferredLabel"} for row in small_pack()["skills_en.csv"]]
    return small_folder(folder, skills_en=rows)


def missing_file(folder: Path) -> Path:
    return write_folder(folder / "pack", {k: v for k, v in small_pack().items() if k != "skills_en.csv"})


def empty_folder(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


def not_utf8(folder: Path) -> Path:
    pack = small_folder(folder)
    with (pack / "skills_en.csv").open("ab") as file:
        file.write(b"\xff\xfe")
    return pack


def nothing(folder: Path) -> Path:
    return folder / "nothing.zip"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (broken_zip, "broken.zip"),
        (no_zip, "text.zip"),
        (climbing_zip, "../../"),
        (missing_column, "has no column 'preferredLabel'"),
        (missing_file, "skills_en.csv"),
        (empty_folder, "found none"),
        (not_utf8, "is not UTF-8 text"),
        (nothing, "is not there"),
    ],
)
def test_broken_downloads_change_nothing(
    cli: Command, pack: Path, tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    assert cli("ingest", "esco", pack).code == 0
    before = IndexFolder(cli.home).require()
    (tmp_path / "download").mkdir()
    ran = cli("ingest", "esco", make(tmp_path / "download"))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("destinai: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert IndexFolder(cli.home).current() == before
    assert folders(cli.home) == {before.name}
    assert {path.name for path in tmp_path.iterdir()} == {"home", "pack", "download"}


def test_a_full_disk_is_said_in_one_line(cli: Command, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(LexicalIndex, "save", full)
        ran = cli("ingest", "esco", pack)
    assert ran.code == 1
    assert "No space left on device. Free disk space" in ran.err
    assert cli("ingest", "esco", pack).code == 0


def test_ctrl_c_ends_an_ingest_with_a_word_of_comfort(starter_home: Path, tmp_path: Path) -> None:
    (tmp_path / "models").symlink_to(starter_home / "models", target_is_directory=True)
    process = start(tmp_path, tmp_path, "ingest", "starter")
    assert process.stderr is not None
    # Thirty seconds of embedding begin behind this line.
    line = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    ran = finish(process)
    assert line.startswith("records: "), line + ran.err
    assert ran.code == 130
    assert ran.err.endswith("destinai: Interrupted. Nothing is lost: the same command goes on where it stopped.\n")
    assert IndexFolder(tmp_path).current() is None
    assert folders(tmp_path) == set()


def test_an_earlier_index_can_be_put_back_into_service(cli: Command, pack: Path, tmp_path: Path) -> None:
    first = cli("ingest", "esco", pack, "--json").json["index"]
    assert cli("corpus", "rollback").code == 2
    changed = small_pack() | {"occupations_en.csv": [occupation(1, "kite wright"), occupation(2, "kite flyer")]}
    second = cli("ingest", "esco", write_folder(tmp_path / "changed", changed), "--json").json["index"]
    listed = cli("corpus", "list", "--json").json["indexes"]
    assert [(index["name"], index["in_service"]) for index in listed] == [(second, True), (first, False)]
    assert cli("corpus", "rollback").code == 0
    assert cli("search", "kite builder", "--json").json["hits"][0]["title"] == "kite builder"
    assert cli("corpus", "rollback", second).code == 0
    assert cli("search", "kite wright", "--json").json["hits"][0]["title"] == "kite wright"
    unknown = cli("corpus", "rollback", "nowhere")
    assert unknown.code == 2
    assert "Choose one of these" in unknown.err
