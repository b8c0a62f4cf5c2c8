"""Requests at the same time share calls, and every caller gets what is its own: vectors, errors, a turn."""

import multiprocessing
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait

import numpy as np
import pytest

from fakes.embedder import HashingEmbedder
from retrieval.batching import Batcher, BatchingEmbedder
from retrieval.embedder import EmbedderError, FloatArray, TextKind
from retrieval.recent_vectors import RecentVectors

PATIENCE = 20


class GatedEmbedder(HashingEmbedder):
    """Writes each call down, and waits in each until the gate is open; fails where a text says so."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, ...]] = []
        self.busy = threading.Semaphore(0)
        self.gate = threading.Event()

    def _embed(self, kind: TextKind, texts: Sequence[str]) -> FloatArray:
        self.calls.append(tuple(texts))
        self.busy.release()
        assert self.gate.wait(PATIENCE)
        if "break" in texts:
            raise EmbedderError("the model is out of memory")
        if "surprise" in texts:
            raise ZeroDivisionError("a fault of the model")
        return super()._embed(kind, texts)


@pytest.fixture
def gated() -> Iterator[GatedEmbedder]:
    embedder = GatedEmbedder()
    yield embedder
    embedder.gate.set()


@pytest.fixture
def batcher(gated: GatedEmbedder) -> Iterator[Batcher]:
    """One thread, which is held at the gate with the text ``first``."""
    made = Batcher(gated, workers=1)
    made.submit("query", ["first"])
    assert gated.busy.acquire(timeout=PATIENCE)
    yield made
    gated.gate.set()
    made.close()


def finished(gated: GatedEmbedder, futures: Sequence[Future[FloatArray]]) -> None:
    gated.gate.set()
    assert not wait(futures, PATIENCE).not_done


def test_what_waits_is_embedded_together_in_the_order_it_came(gated: GatedEmbedder, batcher: Batcher) -> None:
    futures = [batcher.submit("query", [f"text {number}"]) for number in range(20)]
    finished(gated, futures)
    assert gated.calls == [
        ("first",),
        tuple(f"text {number}" for number in range(16)),
        tuple(f"text {number}" for number in range(16, 20)),
    ]
    for number, future in enumerate(futures):
        np.testing.assert_array_equal(future.result(), HashingEmbedder().embed_queries([f"text {number}"]))


def test_queries_and_descriptions_are_not_mixed(gated: GatedEmbedder, batcher: Batcher) -> None:
    kinds: tuple[TextKind, ...] = ("query", "query", "passage", "query")
    finished(gated, [batcher.submit(kind, [f"{kind} {place}"]) for place, kind in enumerate(kinds)])
    assert gated.calls == [("first",), ("query 0", "query 1"), ("passage 2",), ("query 3",)]


def test_long_texts_keep_no_others_waiting_in_their_batch(gated: GatedEmbedder, batcher: Batcher) -> None:
    texts = ["short", "x" * 1_000_000, "brief", "small"]
    finished(gated, [batcher.submit("query", [text]) for text in texts])
    assert gated.calls[1:] == [("short",), (texts[1],), ("brief", "small")]


def test_threads_share_what_waits(gated: GatedEmbedder) -> None:
    batcher = Batcher(gated, workers=2)
    futures = [batcher.submit("query", [f"held {number}"]) for number in range(2)]
    for _ in futures:
        assert gated.busy.acquire(timeout=PATIENCE)
    futures += [batcher.submit("query", [f"text {number}"]) for number in range(12)]
    finished(gated, futures)
    batcher.close()
    assert max(map(len, gated.calls)) <= 6
    assert sorted(text for call in gated.calls for text in call) == sorted(
        [*(f"held {number}" for number in range(2)), *(f"text {number}" for number in range(12))]
    )


def test_a_large_request_lets_small_ones_in_between(gated: GatedEmbedder) -> None:
    embedder = BatchingEmbedder(gated, workers=1)
    with ThreadPoolExecutor(2) as pool:
        large = pool.submit(embedder.embed_passages, [f"text {number}" for number in range(64)])
        assert gated.busy.acquire(timeout=PATIENCE)
        small = pool.submit(embedder.embed_queries, ["small"])
        while not embedder._batcher._waiting:
            threading.Event().wait(0.001)
        finished(gated, [large, small])
        assert large.result().shape == (64, 64)
    place = gated.calls.index(("small",))
    assert place < len(gated.calls) - 1


@pytest.mark.parametrize(("text", "kind"), [("break", EmbedderError), ("surprise", ZeroDivisionError)])
def test_an_error_reaches_every_caller_of_its_batch_and_nobody_else(
    gated: GatedEmbedder, batcher: Batcher, text: str, kind: type[Exception]
) -> None:
    futures = [batcher.submit("query", [one]) for one in ("good", text, "bad luck")]
    later = batcher.submit("passage", ["after"])
    finished(gated, [*futures, later])
    assert all(isinstance(future.exception(), kind) for future in futures)
    assert later.result().shape == (1, 64)


def test_callers_do_not_share_an_error(gated: GatedEmbedder) -> None:
    gated.gate.set()
    embedder = BatchingEmbedder(gated, workers=1)
    with pytest.raises(EmbedderError, match="out of memory") as one:
        embedder.embed_queries(["break"])
    with pytest.raises(EmbedderError, match="out of memory") as other:
        embedder.embed_queries(["break"])
    assert one.value is not other.value
    assert embedder.embed_queries(["mended"]).shape == (1, 64)


def test_the_line_has_an_end(gated: GatedEmbedder, batcher: Batcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.batching._MOST_WAITING", 3)
    monkeypatch.setattr("retrieval.batching._PATIENCE_SECONDS", 0.01)
    futures = [batcher.submit("query", ["text"]) for _ in range(3)]
    with pytest.raises(EmbedderError, match=r"have been waiting for .* try again later"):
        batcher.submit("query", ["one too many"])
    monkeypatch.setattr("retrieval.batching._PATIENCE_SECONDS", PATIENCE)
    with ThreadPoolExecutor(1) as pool:
        patient = pool.submit(batcher.submit, "query", ["patient"])
        finished(gated, futures)
        assert patient.result(PATIENCE).result(PATIENCE).shape == (1, 64)


def test_closing_fails_what_waits_and_ends_the_threads(gated: GatedEmbedder, batcher: Batcher) -> None:
    future = batcher.submit("query", ["too late"])
    closing = threading.Thread(target=batcher.close)
    closing.start()
    with pytest.raises(EmbedderError, match="closed before"):
        future.result(PATIENCE)
    with pytest.raises(EmbedderError, match="was closed"):
        batcher.submit("query", ["much too late"])
    gated.gate.set()
    closing.join(PATIENCE)
    assert not closing.is_alive()
    assert not any(thread.is_alive() for thread in batcher._threads)


def test_an_embedder_that_nobody_uses_any_more_leaves_no_thread() -> None:
    embedder = BatchingEmbedder(HashingEmbedder(), workers=2)
    embedder.embed_queries(["text"])
    threads = embedder._batcher._threads
    assert threads
    del embedder
    assert not any(thread.is_alive() for thread in threads)


def test_a_query_asked_again_is_not_embedded_again() -> None:
    inner = HashingEmbedder()
    embedder = BatchingEmbedder(inner, workers=1)
    first = embedder.embed_queries(["baker", "welder", "baker"])
    np.testing.assert_array_equal(first[0], first[2])
    again = embedder.embed_queries(["welder", "nurse"])
    np.testing.assert_array_equal(again[0], first[1])
    assert [text for _, text in inner.embedded] == ["baker", "welder", "nurse"]


def test_large_requests_do_not_push_out_what_visitors_asked() -> None:
    inner = HashingEmbedder()
    embedder = BatchingEmbedder(inner, workers=2)
    embedder.embed_queries(["baker"])
    titles = [f"title {number}" for number in range(2_000)]
    np.testing.assert_array_equal(embedder.embed_queries(titles), HashingEmbedder().embed_queries(titles))
    embedder.embed_queries(["baker"])
    assert sum(text == "baker" for _, text in inner.embedded) == 1


def test_only_the_texts_asked_for_last_are_remembered() -> None:
    recent = RecentVectors(2)
    for number, text in enumerate(("one", "two")):
        recent.put(text, np.full(4, number, np.float32))
    assert recent.get("one") is not None
    recent.put("three", np.full(4, 2, np.float32))
    assert recent.get("two") is None
    np.testing.assert_array_equal(recent.get("one"), np.zeros(4))
    np.testing.assert_array_equal(recent.get("three"), np.full(4, 2))


def test_many_threads_at_one_memory() -> None:
    recent = RecentVectors(50)

    def use(start: int) -> None:
        for number in range(start, start + 2_000):
            recent.put(str(number % 97), np.full(2, number % 97, np.float32))
            found = recent.get(str(number % 89))
            assert found is None or found[0] == number % 89

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(8)))
    assert sum(recent.get(str(number)) is not None for number in range(97)) == 50


def _child(embed: Callable[[Sequence[str]], FloatArray], pipe: object) -> None:
    pipe.send(embed(["in the child", "baker"]).tolist())  # type: ignore[attr-defined]


# What Python 3.12 warns of is what is tested.
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system has no fork")
def test_a_forked_process_has_threads_of_its_own(gated: GatedEmbedder) -> None:
    embedder = BatchingEmbedder(gated, workers=1)
    fork = multiprocessing.get_context("fork")
    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(embedder.embed_queries, ["held while the process forks"])
        assert gated.busy.acquire(timeout=PATIENCE)
        gated.gate.set()
        held.result(PATIENCE)
        here, there = fork.Pipe()
        # Both locks are held by this thread, which the child does not have.
        with embedder._batcher._lock, embedder._recent._lock:
            process = fork.Process(target=_child, args=(embedder.embed_queries, there))
            process.start()
        assert here.poll(PATIENCE)
        expected = HashingEmbedder().embed_queries(["in the child", "baker"])
        np.testing.assert_allclose(here.recv(), expected, atol=1e-6)
        process.join(PATIENCE)
        assert process.exitcode == 0
        np.testing.assert_array_equal(embedder.embed_queries(["baker"])[0], expected[1])
