"""The server goes on with another index when the pointer names one, and with its own when that one is no good."""

import logging
from pathlib import Path

import pytest

from bot.live import Live
from corpus.errors import CorpusError
from retrieval.index import IndexFolder
from web.index_watch import IndexWatch


class Opened:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.closed = False

    def close(self) -> None:
        self.closed = True


class House:
    """A home with indexes that are only names, and a watch over it."""

    def __init__(self, home: Path) -> None:
        self.folder = IndexFolder(home)
        for name in ("first", "second", "third"):
            (self.folder.root / name).mkdir(parents=True)
            (self.folder.root / name / "manifest.json").touch()
        self.folder.select("first")
        self.first = Opened(self.folder.root / "first")
        self.live = Live(self.first)
        self.asked: list[str] = []
        self.damaged: set[str] = set()
        self.watch = IndexWatch(self.folder, self.folder.require(), self.live, self.open, every=0.01)

    def open(self, folder: Path) -> Opened:
        self.asked.append(folder.name)
        if folder.name in self.damaged:
            raise CorpusError(f"{folder.name} is damaged.", "Build it again.")
        return Opened(folder)

    def in_use(self) -> str:
        with self.live.lease() as opened:
            return opened.name


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_nothing_is_opened_while_nothing_changes(house: House) -> None:
    assert [house.watch.look() for _ in range(3)] == [False, False, False]
    assert (house.asked, house.first.closed) == ([], False)


def test_another_index_takes_over_and_the_old_one_is_closed_at_the_next_look(house: House) -> None:
    house.folder.select("second")
    assert house.watch.look()
    assert (house.in_use(), house.first.closed) == ("second", False)
    assert not house.watch.look()
    assert house.first.closed
    house.folder.select("first")
    assert house.watch.look()
    assert house.in_use() == "first"


def test_an_index_that_cannot_be_opened_is_named_once_and_left_alone(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.damaged = {"second"}
    house.folder.select("second")
    with caplog.at_level(logging.ERROR):
        assert [house.watch.look() for _ in range(3)] == [False, False, False]
    assert house.asked == ["second"]
    assert [record.getMessage() for record in caplog.records] == [
        "The index second cannot be used, the one before it goes on answering: second is damaged. Build it again."
    ]
    assert house.in_use() == "first"
    house.folder.select("third")
    assert house.watch.look()
    assert house.in_use() == "third"


def test_it_is_tried_again_after_a_while(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.damaged = {"second"}
    house.folder.select("second")
    house.watch.look()
    house.damaged = set()
    assert not house.watch.look()
    monkeypatch.setattr("web.index_watch._AGAIN", 0.0)
    assert house.watch.look()
    assert house.in_use() == "second"


@pytest.mark.parametrize("pointer", [b"", b"nowhere", b"\xff\xfe"])
def test_a_pointer_to_nothing_changes_nothing(house: House, pointer: bytes) -> None:
    (house.folder.root / "CURRENT").write_bytes(pointer)
    assert not house.watch.look()
    assert house.in_use() == "first"


def test_the_thread_looks_by_itself_and_ends(house: House) -> None:
    with house.watch:
        house.folder.select("third")
        for _ in range(3_000):
            if house.in_use() == "third":
                break
            house.watch._stop.wait(0.01)
        assert house.in_use() == "third"
    assert not house.watch._thread.is_alive()
