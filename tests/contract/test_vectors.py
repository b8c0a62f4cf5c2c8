"""What every place for vectors must do: the embedded Chroma, a Chroma server, and exact search, which is the oracle."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import CorpusError
from fakes.chroma_server import chroma_server
from retrieval.chroma_server import ChromaServer
from retrieval.embedder import FloatArray, unit_rows
from retrieval.exact_vectors import ExactVectors, recall
from retrieval.vectors import EMBEDDED, VectorStore

SIZE, DIMENSION = 3_000, 48
ROUNDING = 2e-4


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chroma_server(tmp_path_factory.mktemp("server")) as url:
        yield url


@pytest.fixture(params=["embedded", "server"])
def store(request: pytest.FixtureRequest) -> VectorStore:
    return EMBEDDED if request.param == "embedded" else ChromaServer(request.getfixturevalue("server"))


@pytest.fixture(scope="module")
def vectors() -> FloatArray:
    """Clusters, as the labels of one occupation are."""
    random = np.random.default_rng(7)
    centres = random.normal(size=(300, DIMENSION))
    return unit_rows(centres[np.arange(SIZE) % len(centres)] + 0.5 * random.normal(size=(SIZE, DIMENSION)))


@pytest.fixture
def queries(vectors: FloatArray) -> FloatArray:
    random = np.random.default_rng(8)
    return unit_rows(vectors[random.permutation(SIZE)[:100]] + 0.3 * random.normal(size=(100, DIMENSION)))


def quiet(_: int) -> None:
    return


def fill(store: VectorStore, folder: Path, collections: dict[str, FloatArray], index: str = "0123abcd") -> Path:
    """A finished index whose rows are numbered 0, 3, 6, …"""
    with closing(store.create(folder, index)) as writer:
        for name, vectors in collections.items():
            writer.add(name, list(range(0, 3 * len(vectors), 3)), vectors, quiet)
        writer.finish()
    return folder


def test_it_finds_what_exact_search_finds(
    store: VectorStore, tmp_path: Path, vectors: FloatArray, queries: FloatArray
) -> None:
    exact = ExactVectors()
    exact.add("forms", list(range(0, 3 * SIZE, 3)), vectors, quiet)
    wanted = exact.nearest("forms", queries, 10)
    with closing(store.open(fill(store, tmp_path / "chroma", {"forms": vectors}))) as index:
        found = index.nearest("forms", queries, 10)
    assert recall(found, wanted) >= 0.999
    for got, expected in zip(found, wanted, strict=True):
        assert [cosine for _, cosine in got] == pytest.approx([cosine for _, cosine in expected], abs=ROUNDING)
        assert {row for row, _ in got} == {row for row, _ in expected}


def test_progress_adds_up(store: VectorStore, tmp_path: Path) -> None:
    random = unit_rows(np.random.default_rng(1).normal(size=(5_100, 8)))
    done: list[int] = []
    with closing(store.create(tmp_path / "chroma", "0123abcd")) as writer:
        writer.add("rows", list(range(len(random))), random, done.append)
        writer.finish()
    assert done == [5_000, 100]
    with closing(store.open(tmp_path / "chroma")) as index:
        for place in (0, 4_999, 5_000, 5_099):
            assert index.nearest("rows", random[place : place + 1], 1)[0][0][0] == place


def test_fewer_rows_than_asked_for_and_none(store: VectorStore, tmp_path: Path, vectors: FloatArray) -> None:
    folder = fill(store, tmp_path / "chroma", {"three": vectors[:3], "none": vectors[:0]})
    with closing(store.open(folder)) as index:
        assert {row for row, _ in index.nearest("three", vectors[:1], 60)[0]} == {0, 3, 6}
        assert index.nearest("none", vectors[:1], 60) == [[]]


def test_two_indexes_are_open_at_once_and_from_many_threads(
    store: VectorStore, tmp_path: Path, vectors: FloatArray
) -> None:
    one = store.open(fill(store, tmp_path / "one" / "chroma", {"forms": vectors[:500]}))
    other = store.open(fill(store, tmp_path / "other" / "chroma", {"forms": vectors[500:900]}, "9876fedc"))
    with closing(one), closing(other), ThreadPoolExecutor(4) as pool:
        expected = [one.nearest("forms", vectors[:1], 5), other.nearest("forms", vectors[:1], 5)]
        assert expected[0] != expected[1]
        for place, found in enumerate(
            pool.map(lambda i: (one, other)[i % 2].nearest("forms", vectors[:1], 5), range(16))
        ):
            assert found == expected[place % 2]


def test_a_collection_that_is_not_there(store: VectorStore, tmp_path: Path, vectors: FloatArray) -> None:
    folder = fill(store, tmp_path / "chroma", {"forms": vectors[:10]})
    with closing(store.open(folder)) as index, pytest.raises(CorpusError, match="cannot be used") as caught:
        index.nearest("descriptions", vectors[:1], 5)
    assert "destinai ingest" in caught.value.remedy


def test_vectors_of_another_length(store: VectorStore, tmp_path: Path, vectors: FloatArray) -> None:
    folder = fill(store, tmp_path / "chroma", {"forms": vectors[:10]})
    with closing(store.open(folder)) as index, pytest.raises(CorpusError, match="cannot be used"):
        index.nearest("forms", vectors[:1, :7], 5)


def test_an_index_without_collections_is_not_opened(store: VectorStore, tmp_path: Path) -> None:
    folder = fill(store, tmp_path / "chroma", {})
    with pytest.raises(CorpusError, match="there are none"):
        store.open(folder)


def test_what_was_never_built_is_not_opened(store: VectorStore, tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as caught:
        store.open(tmp_path / "chroma")
    assert "destinai ingest" in caught.value.remedy


def test_the_same_index_built_again_disturbs_nobody(store: VectorStore, tmp_path: Path, vectors: FloatArray) -> None:
    old = fill(store, tmp_path / "old" / "chroma", {"forms": vectors[:20]})
    with closing(store.open(old)) as served:
        new = fill(store, tmp_path / "new" / "chroma", {"forms": vectors[20:60]})
        expected = served.nearest("forms", vectors[:1], 5)
        store.discard(new)
        assert served.nearest("forms", vectors[:1], 5) == expected
    store.discard(old)
    store.discard(tmp_path / "nowhere")


def test_an_index_is_not_opened_where_its_vectors_are_not(
    store: VectorStore, server: str, tmp_path: Path, vectors: FloatArray
) -> None:
    folder = fill(store, tmp_path / "chroma", {"forms": vectors[:10]})
    elsewhere: VectorStore = ChromaServer(server) if store is EMBEDDED else EMBEDDED
    with pytest.raises(CorpusError) as caught:
        elsewhere.open(folder)
    assert "DESTINAI_CHROMA_URL" in str(caught.value)
    assert "destinai ingest" in caught.value.remedy
