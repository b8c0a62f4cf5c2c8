"""An index whose vectors are on a Chroma server: built aside, switched, kept and cleared away with its records."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from bot.settings import Settings
from bot.wiring import build_vectors
from corpus.contents import Corpus
from corpus.errors import CorpusError, HomeError
from fakes.builds import Unwatched
from fakes.chroma_server import chroma_server
from fakes.embedder import HashingEmbedder
from fakes.kites import OCCUPATION, kites
from retrieval.chroma_server import ChromaServer
from retrieval.embedder import EmbedderError, FloatArray
from retrieval.index import IndexFolder, name_of_content, open_index
from retrieval.index_build import Built, build_index


class FailingEmbedder(HashingEmbedder):
    """Fails when it comes to the labels of skills: the vectors of occupations are on the server by then."""

    def embed_queries(self, texts: object) -> FloatArray:
        if any("kite" not in text for text in texts):  # type: ignore[attr-defined]
            raise EmbedderError("the model is out of memory")
        return super().embed_queries(texts)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chroma_server(tmp_path_factory.mktemp("server")) as address:
        yield address


def build(home: Path, url: str, corpus: Corpus | None = None, embedder: HashingEmbedder | None = None) -> Built:
    return build_index([corpus or kites()], embedder or HashingEmbedder(), home, Unwatched(), vectors=ChromaServer(url))


def prefixes(url: str) -> set[str]:
    """``destinai-<index>-<random>`` of all collections on the server."""
    answer = httpx.get(f"{url}/api/v2/tenants/default_tenant/databases/default_database/collections")
    return {"-".join(collection["name"].split("-")[:3]) for collection in answer.json()}


def answers(home: Path, url: str, title: str = "kite builder 1") -> list[str]:
    with closing(open_index(IndexFolder(home).require(), HashingEmbedder(), ChromaServer(url))) as index:
        return [hit.uri for hit in index.linker.link(title, "occupation").hits]


def test_ingest_writes_to_the_server_and_service_reads_there(tmp_path: Path, url: str) -> None:
    before = prefixes(url)
    built = build(tmp_path, url)
    assert answers(tmp_path, url)[0] == OCCUPATION.format(1)
    assert {name.split("-")[1] for name in prefixes(url) - before} == {name_of_content(built.folder)}
    assert not (built.folder / "chroma" / "chroma.sqlite3").exists()
    assert build(tmp_path, url).effort is None


def test_collections_go_with_their_index(tmp_path: Path, url: str) -> None:
    before = prefixes(url)
    first, second = build(tmp_path, url), build(tmp_path, url, kites(edition="second"))
    there = prefixes(url) - before
    assert len(there) == 2
    third = build(tmp_path, url, kites(edition="third"))
    assert {name.split("-")[1] for name in prefixes(url) - before} == {second.folder.name, third.folder.name}
    assert not first.folder.exists()
    IndexFolder(tmp_path).select(second.folder.name)
    assert answers(tmp_path, url)[0] == OCCUPATION.format(1)


def test_an_index_that_is_open_keeps_its_collections(tmp_path: Path, url: str) -> None:
    before = prefixes(url)
    folder = build(tmp_path, url).folder
    own = prefixes(url) - before
    with closing(open_index(folder, HashingEmbedder(), ChromaServer(url))) as served:
        for edition in ("second", "third", "fourth"):
            build(tmp_path, url, kites(edition=edition))
        assert served.linker.link("kite builder 1", "occupation").hits[0].uri == OCCUPATION.format(1)
    build(tmp_path, url, kites(edition="fifth"))
    assert not folder.exists()
    assert own.isdisjoint(prefixes(url))


def test_a_build_that_fails_leaves_nothing_on_the_server(tmp_path: Path, url: str) -> None:
    build(tmp_path, url)
    before = prefixes(url)
    with pytest.raises(HomeError, match="out of memory"):
        build(tmp_path, url, kites(size=4, edition="second"), FailingEmbedder())
    assert prefixes(url) == before
    assert answers(tmp_path, url)[0] == OCCUPATION.format(1)


def test_two_homes_use_one_server_without_harm(tmp_path: Path, url: str) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    assert build(one, url).folder.name == build(other, url).folder.name
    for edition in ("second", "third"):
        build(one, url, kites(edition=edition))
    assert answers(other, url)[0] == OCCUPATION.format(1)


def test_a_server_that_is_down_is_said_to_be(tmp_path: Path, url: str) -> None:
    folder = build(tmp_path, url).folder
    with pytest.raises(HomeError, match=r"127\.0\.0\.1:9 does not answer as a Chroma server") as caught:
        open_index(folder, HashingEmbedder(), ChromaServer("http://127.0.0.1:9"))
    assert "DESTINAI_CHROMA_URL" in caught.value.remedy
    with pytest.raises(HomeError, match="does not answer") as caught:
        build(tmp_path, "http://127.0.0.1:9", kites(edition="second"))
    assert "What was in service stays in service" in caught.value.remedy
    assert IndexFolder(tmp_path).current() == folder


def test_another_embedder_is_refused(tmp_path: Path, url: str) -> None:
    folder = build(tmp_path, url).folder
    with pytest.raises(CorpusError, match="was built with the embedder hashing, but hashing is configured"):
        open_index(folder, HashingEmbedder(dimension=32), ChromaServer(url))


def test_a_changed_setting_is_noticed_and_an_ingest_moves_the_vectors(tmp_path: Path, url: str) -> None:
    embedded = build_index([kites()], HashingEmbedder(), tmp_path, Unwatched())
    with pytest.raises(CorpusError, match="not on a Chroma server"):
        open_index(embedded.folder, HashingEmbedder(), ChromaServer(url))
    embedder = HashingEmbedder()
    moved = build(tmp_path, url, embedder=embedder)
    assert moved.effort is not None
    assert embedder.embedded == []
    assert answers(tmp_path, url)[0] == OCCUPATION.format(1)
    with pytest.raises(CorpusError, match="are on a Chroma server, and none is configured"):
        open_index(IndexFolder(tmp_path).require(), HashingEmbedder())


def test_the_setting_names_the_server(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESTINAI_CHROMA_URL", url)
    vectors = build_vectors(Settings(home=tmp_path))
    built = build_index([kites()], HashingEmbedder(), tmp_path, Unwatched(), vectors=vectors)
    vectors.open(built.folder / "chroma").close()
    assert answers(tmp_path, url)[0] == OCCUPATION.format(1)
