"""The vector index finds what exact search finds, on the real vectors, and says what is wrong with its folder."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from bot.wiring import Services, build_embedder
from corpus.errors import CorpusError
from retrieval.adapter import Adapter
from retrieval.embedder import FloatArray, unit_rows
from retrieval.embedding_cache import EmbeddingCache, embed_all
from retrieval.exact_vectors import ExactVectors, recall
from retrieval.index import IndexFolder, adapter_file
from retrieval.index_texts import text_collections
from retrieval.vectors import ChromaVectors

NEAREST = 10
QUERIES = 500
ROUNDING = 2e-4


def quiet(_: int) -> None:
    return


@pytest.fixture
def random_vectors() -> FloatArray:
    return unit_rows(np.random.default_rng(7).normal(size=(1_200, 16)))


def test_the_starter_index_finds_what_exact_search_finds(services: Services, starter_home: Path) -> None:
    embedder = build_embedder(services.settings)
    cache = EmbeddingCache(starter_home / "cache" / "embeddings.sqlite")
    folder = IndexFolder(starter_home).require()
    random = np.random.default_rng(0)
    exact, measured = ExactVectors(), {}
    for texts in text_collections(services.store):
        if not texts.rows:
            continue
        raw = embed_all(embedder, texts.text_kind, texts.texts, cache)
        adapter = Adapter.load(folder / adapter_file(texts.kind))
        exact.add(texts.name, texts.rows, adapter.apply(raw), quiet)
        chosen = random.choice(len(raw), min(QUERIES, len(raw)), replace=False)
        # Between two labels: near to what is there, but nothing that was inserted.
        queries = adapter.apply(unit_rows(raw[chosen] + 0.5 * raw[random.permutation(chosen)]))
        found = services.index.vectors.nearest(texts.name, queries, NEAREST)
        wanted = exact.nearest(texts.name, queries, NEAREST)
        measured[texts.name] = recall(found, wanted)
        for hits, nearest in zip(found, wanted, strict=True):
            assert len(hits) == NEAREST
            cosines = [cosine for _, cosine in hits]
            assert cosines == sorted(cosines, reverse=True)
            assert cosines[0] == pytest.approx(nearest[0][1], abs=ROUNDING)
    assert list(measured) == ["occupation-forms", "occupation-descriptions", "skill-forms"]
    assert min(measured.values()) >= 0.999, measured


def test_rows_keep_their_numbers(tmp_path: Path, random_vectors: FloatArray) -> None:
    rows = list(range(0, 3 * len(random_vectors), 3))
    done: list[int] = []
    with closing(ChromaVectors(tmp_path / "chroma")) as vectors:
        vectors.add("rows", rows, random_vectors, done.append)
        vectors.finish()
    assert sum(done) == len(rows)
    with closing(ChromaVectors.open(tmp_path / "chroma")) as vectors:
        found = vectors.nearest("rows", random_vectors[::100], 1)
    assert [hits[0][0] for hits in found] == rows[::100]
    assert all(hits[0][1] == pytest.approx(1.0, abs=ROUNDING) for hits in found)


def test_fewer_rows_than_asked_for(tmp_path: Path, random_vectors: FloatArray) -> None:
    with closing(ChromaVectors(tmp_path)) as vectors:
        vectors.add("three", [5, 6, 7], random_vectors[:3], quiet)
        vectors.add("none", [], random_vectors[:0], quiet)
        assert {row for row, _ in vectors.nearest("three", random_vectors[:1], 60)[0]} == {5, 6, 7}
        assert vectors.nearest("none", random_vectors[:1], 60) == [[]]


def test_two_may_read_the_same_folder(tmp_path: Path, random_vectors: FloatArray) -> None:
    with closing(ChromaVectors(tmp_path)) as vectors:
        vectors.add("some", list(range(50)), random_vectors[:50], quiet)
        vectors.finish()
    with closing(ChromaVectors.open(tmp_path)) as one:
        with closing(ChromaVectors.open(tmp_path)) as other:
            expected = other.nearest("some", random_vectors[:3], 5)
        assert one.nearest("some", random_vectors[:3], 5) == expected


def test_no_setting_of_the_folder_it_runs_in_reaches_chroma(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, random_vectors: FloatArray
) -> None:
    (tmp_path / ".env").write_text("CHROMA_API_IMPL=nowhere.Api\nCHROMA_SERVER_HTTP_PORT=none\n")
    monkeypatch.chdir(tmp_path)
    with closing(ChromaVectors(tmp_path / "chroma")) as vectors:
        vectors.add("some", [0], random_vectors[:1], quiet)
    assert (tmp_path / "chroma" / "chroma.sqlite3").is_file()


def test_a_collection_that_is_not_there(tmp_path: Path, random_vectors: FloatArray) -> None:
    with closing(ChromaVectors(tmp_path)) as vectors, pytest.raises(CorpusError, match="occupation-forms") as caught:
        vectors.nearest("occupation-forms", random_vectors[:1], 5)
    assert str(tmp_path) in caught.value.what


def lose(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garble(path: Path) -> None:
    """One byte in the middle is another."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def overwrite(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


@pytest.mark.parametrize(
    ("pattern", "damage"),
    [
        ("chroma.sqlite3", lose),
        ("chroma.sqlite3", empty),
        ("chroma.sqlite3", overwrite),
        ("checksums.json", lose),
        ("checksums.json", empty),
        ("checksums.json", overwrite),
        ("*/index_metadata.pickle", lose),
        ("*/index_metadata.pickle", garble),
        ("*/header.bin", garble),
        ("*/data_level0.bin", garble),
        ("*/data_level0.bin", empty),
        ("*/data_level0.bin", lose),
        ("*/link_lists.bin", lose),
    ],
)
def test_a_damaged_folder_is_not_opened(
    tmp_path: Path, random_vectors: FloatArray, pattern: str, damage: Callable[[Path], None]
) -> None:
    folder = tmp_path / "chroma"
    with closing(ChromaVectors(folder)) as vectors:
        vectors.add("rows", list(range(len(random_vectors))), random_vectors, quiet)
        vectors.finish()
    damaged = list(folder.glob(pattern))
    assert damaged
    for path in damaged:
        damage(path)
    with pytest.raises(CorpusError, match="build the index again") as caught:
        ChromaVectors.open(folder)
    assert str(folder) in caught.value.what


def test_a_folder_stays_as_it_was_however_often_it_is_read(tmp_path: Path, random_vectors: FloatArray) -> None:
    with closing(ChromaVectors(tmp_path)) as vectors:
        for name, count in (("few", 30), ("many", 1_200)):
            vectors.add(name, list(range(count)), random_vectors[:count], quiet)
        vectors.finish()
    for _ in range(3):
        with closing(ChromaVectors.open(tmp_path)) as vectors:
            assert len(vectors.nearest("many", random_vectors, 60)) == len(random_vectors)
            assert len(vectors.nearest("few", random_vectors, 60)[0]) == 30


def test_a_folder_without_collections_is_not_opened(tmp_path: Path) -> None:
    ChromaVectors(tmp_path).finish()
    with pytest.raises(CorpusError, match="there are none"):
        ChromaVectors.open(tmp_path)
