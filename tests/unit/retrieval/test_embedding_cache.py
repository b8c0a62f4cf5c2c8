import logging
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from fakes.embedder import HashingEmbedder
from retrieval.embedder import EmbedderError, FloatArray, TextKind
from retrieval.embedding_cache import EmbeddingCache, embed_all

TEXTS = [f"occupation number {number}" for number in range(1_000)]


class BreakingEmbedder(HashingEmbedder):
    """Fails as a killed process would, after so many calls."""

    def __init__(self, calls: int) -> None:
        super().__init__()
        self.calls_left = calls

    def _embed(self, kind: TextKind, texts: Sequence[str]) -> FloatArray:
        if not self.calls_left:
            raise KeyboardInterrupt
        self.calls_left -= 1
        return super()._embed(kind, texts)


@pytest.fixture
def cache(tmp_path: Path) -> EmbeddingCache:
    return EmbeddingCache(tmp_path / "cache" / "embeddings.sqlite")


def test_equals_the_embedder_and_keeps_order(cache: EmbeddingCache) -> None:
    vectors = embed_all(HashingEmbedder(), "query", TEXTS, cache)
    assert vectors.shape == (1_000, 64)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(vectors, HashingEmbedder().embed_queries(TEXTS), atol=1e-3)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_a_second_run_embeds_nothing_and_gives_the_same_bits(cache: EmbeddingCache) -> None:
    first = embed_all(HashingEmbedder(), "query", TEXTS, cache)
    again = HashingEmbedder()
    np.testing.assert_array_equal(embed_all(again, "query", TEXTS, cache), first)
    assert again.embedded == []


def test_a_text_given_twice_is_embedded_once(cache: EmbeddingCache) -> None:
    embedder = HashingEmbedder()
    vectors = embed_all(embedder, "query", ["baker", "welder", "baker", "baker"], cache)
    assert embedder.embedded == [("query", "baker"), ("query", "welder")]
    np.testing.assert_array_equal(vectors[[0, 0, 0]], vectors[[0, 2, 3]])
    assert vectors[0] @ vectors[1] < 0.9


def test_kinds_and_embedders_are_kept_apart(cache: EmbeddingCache) -> None:
    for embedder in (HashingEmbedder(), HashingEmbedder(dimension=32)):
        for kind in ("query", "passage"):
            vectors = embed_all(embedder, kind, ["baker"], cache)
            assert vectors.shape == (1, embedder.dimension)
        assert embedder.embedded == [("query", "baker"), ("passage", "baker")]


def test_a_killed_run_loses_at_most_one_chunk(cache: EmbeddingCache) -> None:
    killed = BreakingEmbedder(calls=2)
    with pytest.raises(KeyboardInterrupt):
        embed_all(killed, "passage", TEXTS, cache)
    rest = HashingEmbedder()
    vectors = embed_all(rest, "passage", TEXTS, cache)
    assert len(killed.embedded) == 512
    assert killed.embedded + rest.embedded == [("passage", text) for text in TEXTS]
    np.testing.assert_allclose(vectors, HashingEmbedder().embed_passages(TEXTS), atol=1e-3)


def test_progress_adds_up_to_the_number_of_texts(cache: EmbeddingCache) -> None:
    for _ in range(2):
        done: list[int] = []
        embed_all(HashingEmbedder(), "query", TEXTS + TEXTS[:10], cache, done.append)
        assert sum(done) == 1_010
        assert len(done) == 4


def test_no_texts(cache: EmbeddingCache) -> None:
    assert embed_all(HashingEmbedder(), "query", [], cache).shape == (0, 64)


def test_texts_no_codec_likes(cache: EmbeddingCache) -> None:
    texts = ["\ud800", "\ud801", "", "\x00", "\ufdfa" * 5_000]
    first = embed_all(HashingEmbedder(), "query", texts, cache)
    again = HashingEmbedder()
    np.testing.assert_array_equal(embed_all(again, "query", texts, cache), first)
    assert again.embedded == []


def garbage(path: Path) -> None:
    path.write_bytes(b"this is no database" * 1_000)


def damaged_pages(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4_096:] = b"\xff" * (len(content) - 4_096)
    path.write_bytes(content)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5_000])


def other_layout(path: Path) -> None:
    path.unlink()
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE vectors (something TEXT)")
    database.close()


def later_layout(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()


@pytest.mark.parametrize("damage", [garbage, damaged_pages, truncated, other_layout, later_layout])
def test_an_unusable_file_is_moved_aside_and_begun_anew(
    cache: EmbeddingCache, caplog: pytest.LogCaptureFixture, damage: Callable[[Path], None]
) -> None:
    expected = embed_all(HashingEmbedder(), "query", TEXTS, cache)
    damage(cache.path)
    damaged = cache.path.read_bytes()
    embedder = HashingEmbedder()
    with caplog.at_level(logging.WARNING):
        np.testing.assert_array_equal(embed_all(embedder, "query", TEXTS, cache), expected)
    assert len(embedder.embedded) == 1_000
    assert cache.path.with_name("embeddings.sqlite.corrupt").read_bytes() == damaged
    assert "moved to" in caplog.text
    again = HashingEmbedder()
    embed_all(again, "query", TEXTS, cache)
    assert again.embedded == []


@pytest.mark.parametrize(
    "value", [b"", b"\x00" * 128, b"\xff" * 128, b"\x00\x3c" * 63, "text", 7], ids=lambda value: repr(value)[:12]
)
def test_a_damaged_vector_is_embedded_again(cache: EmbeddingCache, value: bytes | str | int) -> None:
    expected = embed_all(HashingEmbedder(), "query", ["baker"], cache)
    database = sqlite3.connect(cache.path)
    with database:
        database.execute("UPDATE vectors SET vector = ?", (value,))
    database.close()
    embedder = HashingEmbedder()
    np.testing.assert_array_equal(embed_all(embedder, "query", ["baker"], cache), expected)
    assert embedder.embedded == [("query", "baker")]


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "embeddings.sqlite").mkdir()
    cache = EmbeddingCache(tmp_path / "embeddings.sqlite")
    with pytest.raises(EmbedderError, match=r"embeddings\.sqlite cannot be used.*delete the file"):
        embed_all(HashingEmbedder(), "query", ["baker"], cache)


def test_several_runs_at_once_share_one_file(cache: EmbeddingCache) -> None:
    def run(number: int) -> FloatArray:
        return embed_all(HashingEmbedder(), "query", TEXTS[number * 100 : 400 + number * 100], cache)

    with ThreadPoolExecutor(4) as pool:
        for number, vectors in enumerate(pool.map(run, range(4))):
            expected = HashingEmbedder().embed_queries(TEXTS[number * 100 : 400 + number * 100])
            np.testing.assert_allclose(vectors, expected, atol=1e-3)
    again = HashingEmbedder()
    embed_all(again, "query", TEXTS[:700], cache)
    assert again.embedded == []
