"""Vectors on a Chroma server: whose collections are whose, and what is said where the server is not as it should be."""

import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import numpy as np
import pytest

from corpus.errors import CorpusError, HomeError
from fakes.chroma_server import chroma_server
from retrieval.chroma_collections import POINTER
from retrieval.chroma_server import ChromaServer
from retrieval.embedder import FloatArray, unit_rows


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chroma_server(tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture(scope="module")
def vectors() -> FloatArray:
    return unit_rows(np.random.default_rng(3).normal(size=(40, 8)))


@pytest.fixture
def folder(url: str, vectors: FloatArray, tmp_path: Path) -> Path:
    return fill(url, vectors, tmp_path / "chroma")


def fill(url: str, vectors: FloatArray, folder: Path) -> Path:
    with closing(ChromaServer(url).create(folder, "0123abcd")) as writer:
        writer.add("forms", list(range(len(vectors))), vectors, lambda _: None)
        writer.finish()
    return folder


def names(url: str) -> set[str]:
    """The collections on the server, asked without our client."""
    answer = httpx.get(f"{url}/api/v2/tenants/default_tenant/databases/default_database/collections")
    return {collection["name"] for collection in answer.json()}


def test_collections_are_named_by_the_index_and_deleted_with_it(
    url: str, vectors: FloatArray, folder: Path, tmp_path: Path
) -> None:
    before = names(url)
    other = fill(url, vectors, tmp_path / "other")
    made = names(url) - before
    assert len(made) == 1
    assert next(iter(made)).startswith("destinai-0123abcd-")
    ChromaServer(url).discard(other)
    assert names(url) == before
    ChromaServer(url).open(folder).close()


def test_what_a_killed_build_left_is_deleted(url: str, vectors: FloatArray, tmp_path: Path) -> None:
    before = names(url)
    writer = ChromaServer(url).create(tmp_path / "chroma", "0123abcd")
    writer.add("forms", [0, 1], vectors[:2], lambda _: None)
    writer.close()
    assert names(url) != before
    with pytest.raises(CorpusError, match="forms has 2 rows instead of 0"):
        ChromaServer(url).open(tmp_path / "chroma")
    ChromaServer(url).discard(tmp_path / "chroma")
    assert names(url) == before


def test_what_the_server_has_lost_is_noticed(url: str, folder: Path) -> None:
    index = ChromaServer(url).open(folder)
    index.drop_all()
    index.close()
    with pytest.raises(CorpusError, match=r"destinai-0123abcd-.*does not exist"):
        ChromaServer(url).open(folder)


def test_rows_that_are_missing_are_noticed(url: str, folder: Path) -> None:
    with closing(ChromaServer(url).open(folder)) as index:
        index._client.get_collection(index._prefix + "forms", embedding_function=None).delete(ids=["7"])
    with pytest.raises(CorpusError, match="forms has 39 rows instead of 40"):
        ChromaServer(url).open(folder)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"prefix": "../../x", "rows": {}}', b"[" * 100_000])
def test_a_damaged_pointer_is_named(url: str, folder: Path, content: bytes) -> None:
    (folder / POINTER).write_bytes(content)
    with pytest.raises(CorpusError, match=r"server\.json cannot be read"):
        ChromaServer(url).open(folder)


def test_a_server_that_is_down_is_named_and_what_stays_on_it_logged(
    url: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = ChromaServer("http://127.0.0.1:9")
    for use in (nowhere.open, lambda place: nowhere.create(place, "0123abcd")):
        with pytest.raises(HomeError, match=r"http://127\.0\.0\.1:9 does not answer as a Chroma server") as caught:
            use(folder)
        assert "DESTINAI_CHROMA_URL" in caught.value.remedy
    with caplog.at_level(logging.WARNING):
        nowhere.discard(folder)
    assert "stay on the Chroma server" in caplog.text
    assert str(folder) in caplog.text
    ChromaServer(url).open(folder).close()


@contextmanager
def stranger(answer: Callable[[str], tuple[int, bytes]], asked: list[str | None]) -> Iterator[str]:
    """A web server that is no Chroma."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.headers.get("Authorization"))
            status, body = answer(self.path)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Keep test output quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("answer", [(200, b"<html>"), (200, b"{}"), (200, b"[]"), (401, b"{}"), (500, b"")])
def test_a_server_that_is_no_chroma_is_named_and_its_password_is_not(folder: Path, answer: tuple[int, bytes]) -> None:
    asked: list[str | None] = []
    with stranger(lambda _: answer, asked) as place, pytest.raises(CorpusError, match="does not answer") as caught:
        ChromaServer(f"http://name:pass%3Aword@{place}").open(folder)
    assert place in caught.value.what
    assert "name" not in caught.value.what.replace(str(folder), "")
    assert "pass" not in str(caught.value)
    assert asked[0] == "Basic bmFtZTpwYXNzOndvcmQ="


def test_a_server_that_stops_while_it_is_used(tmp_path: Path, vectors: FloatArray) -> None:
    with chroma_server(tmp_path / "server") as url:
        folder = fill(url, vectors, tmp_path / "chroma")
        index = ChromaServer(url).open(folder)
        assert index.nearest("forms", vectors[:1], 1)[0][0][0] == 0
    with closing(index), pytest.raises(CorpusError, match=r"Chroma server http://127\.0\.0\.1:\d+ cannot be used"):
        index.nearest("forms", vectors[:1], 1)
