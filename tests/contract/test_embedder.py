"""What every embedder must do, run over each of them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import numpy as np
import pytest

from fakes.e5_file import real_model
from fakes.embedder import HashingEmbedder
from fakes.embeddings_server import embeddings_server
from fakes.fastembed_model import INSTALLED, local_model
from retrieval.batching import BatchingEmbedder
from retrieval.embedder import Embedder, FloatArray
from retrieval.fastembed_embedder import FastEmbedEmbedder
from retrieval.onnx_embedder import OnnxEmbedder
from retrieval.openai_embedder import OpenAIEmbedder

TEXTS = (
    "baker",
    "Bäcker/Bäckerin",
    "опытный сварщик",
    "パン職人",
    "خباز",
    "picture archiving and communication systems administrator",
    "C++",
    "an employee who bakes bread, cakes and pastries " * 4,
    "a",
    "nurse responsible for general care",
)
HOSTILE = {
    "empty": "",
    "blank": " \n\t ",
    "NUL": "\x00",
    "text after NUL": "baker\x00welder",
    "lone surrogate": "ba\ud800ker\udfff",
    "controls": "".join(map(chr, range(32))) + "\x7f\x8f\x9f",
    "bidirectional": "\u202ebaker\u2066\u200f\u202c",
    "widest ligature": "\ufdfa" * 100,
    "many widest ligatures": "\ufdfa" * 10_000,
    "one long word": "a" * 1_000_000,
    "stacked marks": "a" + "\u0301" * 5_000,
    "control tokens": "<s></s><pad><unk><mask>",
    "unassigned": "\U000e0fff\uffff\U0010ffff",
    "emoji": "👩🏽‍🍳" * 200,
}


@pytest.fixture(scope="module")
def onnx() -> OnnxEmbedder:
    return OnnxEmbedder(real_model())


@pytest.fixture(scope="module", params=["onnx", "batching", "openai", "fastembed", "hashing"])
def embedder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedder]:
    if request.param == "onnx":
        yield request.getfixturevalue("onnx")
    elif request.param == "batching":
        with closing(BatchingEmbedder(request.getfixturevalue("onnx"))) as batching:
            yield batching
    elif request.param == "fastembed":
        if not INSTALLED:
            pytest.skip("the extra destinai[fastembed] is not installed")
        folder = local_model(tmp_path_factory.mktemp("fastembed") / "e5")
        yield FastEmbedEmbedder("local/contract-e5", folder.parent, folder, threads=1)
    elif request.param == "hashing":
        yield HashingEmbedder()
    else:
        with embeddings_server() as server:
            remote = OpenAIEmbedder(server.url, "a key", "some-model", timeout=10)
            yield remote
            remote.close()


def assert_unit_rows(vectors: FloatArray, rows: int, dimension: int) -> None:
    assert vectors.shape == (rows, dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_one_unit_vector_a_text(embedder: Embedder) -> None:
    assert_unit_rows(embedder.embed_queries(TEXTS), len(TEXTS), embedder.dimension)
    assert_unit_rows(embedder.embed_passages(TEXTS), len(TEXTS), embedder.dimension)


def test_no_texts_give_no_rows(embedder: Embedder) -> None:
    assert_unit_rows(embedder.embed_queries([]), 0, embedder.dimension)
    assert_unit_rows(embedder.embed_passages([]), 0, embedder.dimension)


def test_a_vector_depends_neither_on_its_batch_nor_on_its_place(embedder: Embedder) -> None:
    for embed in (embedder.embed_queries, embedder.embed_passages):
        together = embed(TEXTS)
        alone = np.concatenate([embed([text]) for text in TEXTS])
        backwards = embed(TEXTS[::-1])[::-1]
        assert (together * alone).sum(1).min() > 0.9999
        assert (together * backwards).sum(1).min() > 0.9999
        # Order is only shown to be kept if different texts differ.
        assert (together @ alone.T - np.eye(len(TEXTS))).max() < 0.9999


def test_many_texts_come_back_in_order(embedder: Embedder) -> None:
    texts = [f"occupation {number} " + "with a long title " * (number % 7) for number in range(100)]
    vectors = embedder.embed_queries(texts)
    for number in (0, 13, 50, 99):
        assert int(np.argmax(vectors @ embedder.embed_queries([texts[number]])[0])) == number


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_breaks_it(embedder: Embedder, text: str) -> None:
    assert_unit_rows(embedder.embed_queries([text]), 1, embedder.dimension)
    assert_unit_rows(embedder.embed_passages([text, "baker"]), 2, embedder.dimension)


def test_all_hostile_texts_together(embedder: Embedder) -> None:
    assert_unit_rows(embedder.embed_queries(list(HOSTILE.values())), len(HOSTILE), embedder.dimension)


def test_the_caller_may_change_what_it_got(embedder: Embedder) -> None:
    first = embedder.embed_queries(["a text of one's own"])
    kept = first.copy()
    first[:] = 0
    np.testing.assert_array_equal(embedder.embed_queries(["a text of one's own"]), kept)


def test_several_threads_at_once(embedder: Embedder) -> None:
    expected = embedder.embed_queries(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for vectors in pool.map(lambda _: embedder.embed_queries(TEXTS), range(8)):
            assert (vectors * expected).sum(1).min() > 0.9999


def test_fingerprint_and_name(embedder: Embedder) -> None:
    assert len(embedder.fingerprint) == 64
    assert int(embedder.fingerprint, 16) >= 0
    assert embedder.name


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("baker", "Bäcker", "welder"),
        ("welder", "soldador", "baker"),
        ("Krankenschwester", "nurse", "truck driver"),
        ("conducteur de bus", "bus driver", "primary school teacher"),
    ],
)
def test_the_real_model_knows_meanings_across_languages(onnx: OnnxEmbedder, text: str, near: str, far: str) -> None:
    vectors = onnx.embed_queries([text, near, far])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.02
