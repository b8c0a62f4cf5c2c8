"""What was answered once is not asked again: not after the end, not after a kill, not after a failure."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from filelock import FileLock
from unit.corpus.esco_api_crawling import RELEASE, crawl

from corpus.errors import CorpusError, HomeError
from corpus.esco_api import answers_folder
from corpus.esco_api_cache import AnswerCache
from fakes.esco_api_records import SKILL_NAMES, skill
from fakes.esco_api_server import Asked, EscoApiServer, Sent, esco_api_server

CRAWL = """
import sys
from pathlib import Path
from unit.corpus.esco_api_crawling import crawl
crawl(sys.argv[1], Path(sys.argv[2]), "en", "de")
"""
TESTS = Path(__file__).parents[2]


@pytest.fixture
def server() -> Iterator[EscoApiServer]:
    with esco_api_server() as running:
        yield running


def test_a_second_crawl_asks_nothing_and_gives_the_same(server: EscoApiServer, tmp_path: Path) -> None:
    first = crawl(server.url, tmp_path, "en", "de")
    server.asked.clear()
    assert crawl(server.url, tmp_path, "en", "de") == first
    assert server.asked == []


def test_a_fresh_crawl_asks_everything_again(server: EscoApiServer, tmp_path: Path) -> None:
    crawl(server.url, tmp_path)
    questions = [asked.question for asked in server.asked]
    server.asked.clear()
    server.concepts[skill("glue")]["preferredLabel"]["en"] = "apply more glue"
    reading = crawl(server.url, tmp_path, fresh=True)
    assert [asked.question for asked in server.asked] == questions
    assert {"en": "apply more glue"} in [s.label for s in reading.layers[0].skills]


def test_releases_and_services_are_kept_apart(server: EscoApiServer, tmp_path: Path) -> None:
    crawl(server.url, tmp_path)
    count = len(server.asked)
    crawl(server.url, tmp_path, release="v1.1.2")
    assert {asked.all("selectedVersion")[0] for asked in server.asked[count:]} == {"v1.1.2"}
    assert len(server.asked) == 2 * count
    with esco_api_server() as other:
        crawl(other.url, tmp_path)
        assert len(other.asked) == count


@pytest.mark.parametrize("after", [1, 4, 9, 14])
def test_a_killed_crawl_goes_on_where_it_stopped(server: EscoApiServer, tmp_path: Path, after: int) -> None:
    whole = crawl(server.url, tmp_path / "whole", "en", "de")
    server.asked.clear()
    reached, killed = Event(), Event()

    def hold(asked: Asked, sent: Sent) -> Sent:
        if len(server.asked) == after:
            reached.set()
            killed.wait(timeout=60)
        return sent

    server.change = hold
    process = subprocess.Popen(
        [sys.executable, "-c", CRAWL, server.url, tmp_path / "killed"],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        stderr=subprocess.PIPE,
    )
    assert reached.wait(timeout=60), process.communicate()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    killed.set()
    in_flight = server.asked[after - 1].question

    assert crawl(server.url, tmp_path / "killed", "en", "de") == whole
    twice = {question for question, count in Counter(asked.question for asked in server.asked).items() if count > 1}
    assert twice == {in_flight}


def test_a_crawl_that_failed_goes_on_where_it_stopped(server: EscoApiServer, tmp_path: Path) -> None:
    def down(asked: Asked, sent: Sent) -> Sent:
        return Sent(503) if asked.path == "/resource/skill" else sent

    server.change = down
    with pytest.raises(CorpusError, match="HTTP 503"):
        crawl(server.url, tmp_path)
    server.asked.clear()
    server.change = lambda asked, sent: sent
    assert len(crawl(server.url, tmp_path).layers[0].skills) == len(SKILL_NAMES)
    assert set(server.paths()) == {"/resource/skill"}


def test_nothing_but_sound_answers_is_kept(server: EscoApiServer, tmp_path: Path) -> None:
    server.faults = [Sent(200, b"<html>", {"Content-Type": "text/html"}), Sent(200, b'{"cut', declared=900), Sent(500)]
    crawl(server.url, tmp_path, attempts=4)
    with sqlite3.connect(answers_folder(tmp_path, RELEASE) / "answers.sqlite") as database:
        (kept,) = database.execute("SELECT count(*) FROM answers").fetchone()
    database.close()
    assert kept == len(server.asked) - 3


def test_two_crawls_of_one_release_do_not_run_at_once(server: EscoApiServer, tmp_path: Path) -> None:
    folder = answers_folder(tmp_path, RELEASE)
    folder.mkdir(parents=True)
    with FileLock(folder / "lock"), pytest.raises(HomeError, match="Another crawl"):
        crawl(server.url, tmp_path)
    assert server.asked == []


@pytest.mark.parametrize("damage", [b"no database", b"SQLite format 3\x00" + b"x" * 4096], ids=["other", "broken"])
def test_a_damaged_file_is_said_and_fresh_mends_it(server: EscoApiServer, tmp_path: Path, damage: bytes) -> None:
    folder = answers_folder(tmp_path, RELEASE)
    folder.mkdir(parents=True)
    (folder / "answers.sqlite").write_bytes(damage)
    with pytest.raises(HomeError, match="cannot be used") as caught:
        crawl(server.url, tmp_path)
    assert "--fresh" in caught.value.remedy
    assert crawl(server.url, tmp_path, fresh=True).layers[0].links


@pytest.mark.parametrize("body", [b"not packed", b"x\x9c\xcbH\xcd\xc9\xc9\x07\x00\x06,\x02\x15", None])
def test_a_damaged_answer_is_said(server: EscoApiServer, tmp_path: Path, body: bytes | None) -> None:
    crawl(server.url, tmp_path)
    with sqlite3.connect(answers_folder(tmp_path, RELEASE) / "answers.sqlite") as database:
        database.execute("UPDATE answers SET body = ?", (body if body is not None else 7,))
    database.close()
    with pytest.raises(HomeError, match=r"cannot be used|damaged") as caught:
        crawl(server.url, tmp_path)
    assert "--fresh" in caught.value.remedy


def test_a_home_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    with pytest.raises(HomeError, match="cannot be used"):
        crawl("http://127.0.0.1:9", tmp_path)


def test_an_answer_is_on_disk_when_it_is_put(tmp_path: Path) -> None:
    first, second = AnswerCache(tmp_path), AnswerCache(tmp_path)
    first.put("?", b"{}")
    assert second.get("?") == b"{}"
    assert second.get("!") is None
    first.close()
    second.close()
