import logging
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from fakes.embedder import HashingEmbedder
from fakes.embeddings_server import EmbeddingsServer, embeddings_server
from retrieval.embedder import EmbedderError
from retrieval.openai_embedder import OpenAIEmbedder

KEY = "sk-a-very-secret-key"
TEXTS = [f"occupation number {number}" for number in range(100)]


@pytest.fixture
def server() -> Iterator[EmbeddingsServer]:
    with embeddings_server() as state:
        yield state


@pytest.fixture
def connect(server: EmbeddingsServer) -> Iterator[Callable[..., OpenAIEmbedder]]:
    opened: list[OpenAIEmbedder] = []

    def connect(dimension: int | None = None, key: str = KEY, url: str = "") -> OpenAIEmbedder:
        opened.append(OpenAIEmbedder(url or server.url, key, "some-model", timeout=5, dimension=dimension))
        return opened[-1]

    yield connect
    for embedder in opened:
        embedder.close()


def test_batches_keep_order(server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]) -> None:
    vectors = connect(dimension=64).embed_passages(TEXTS)
    np.testing.assert_allclose(vectors, HashingEmbedder().embed_passages(TEXTS), atol=1e-6)
    assert [len(request["input"]) for request in server.requests] == [32, 32, 32, 4]
    assert {request["model"] for request in server.requests} == {"some-model"}


def test_vectors_numbered_out_of_order_are_put_in_order(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]
) -> None:
    server.change = lambda body: {**body, "data": body["data"][::-1]}
    vectors = connect().embed_queries(TEXTS)
    np.testing.assert_allclose(vectors, HashingEmbedder().embed_queries(TEXTS), atol=1e-6)


def test_vectors_of_any_length_become_unit_vectors(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]
) -> None:
    def scale(body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "data": [{**item, "embedding": [1e30 * x for x in item["embedding"]]} for item in body["data"]]}

    server.change = scale
    np.testing.assert_allclose(np.linalg.norm(connect().embed_queries(TEXTS), axis=1), 1, atol=1e-6)


def test_a_configured_dimension_is_asked_for(server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]) -> None:
    embedder = connect(dimension=16)
    assert embedder.dimension == 16
    assert server.requests == []
    assert embedder.embed_queries(["baker"]).shape == (1, 16)
    assert server.requests[0]["dimensions"] == 16


def test_an_unknown_dimension_is_learnt_once(server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]) -> None:
    embedder = connect()
    assert embedder.dimension == embedder.dimension == 64
    assert len(server.requests) == 1
    assert "dimensions" not in server.requests[0]


def test_another_dimension_than_before_is_refused(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]
) -> None:
    embedder = connect()
    embedder.embed_queries(["baker"])
    server.dimension = 32
    with pytest.raises(EmbedderError, match="vectors of 32 numbers instead of 64"):
        embedder.embed_queries(["welder"])


def test_a_server_that_ignores_the_dimension_is_refused(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]
) -> None:
    server.change = lambda body: {**body, "data": [{**item, "embedding": [1.0] * 8} for item in body["data"]]}
    with pytest.raises(EmbedderError, match="vectors of 8 numbers instead of 16"):
        connect(dimension=16).embed_queries(["baker"])


def test_passing_failures_are_tried_again(server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]) -> None:
    server.faults = [(500, {"error": {"message": "busy"}}), (429, {"error": {"message": "slow down"}})]
    assert connect(dimension=64).embed_queries(["baker"]).shape == (1, 64)
    assert len(server.requests) == 3


def test_lasting_failures_say_what_happened(server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]) -> None:
    server.faults = [(503, {"error": {"message": "the model is loading"}})] * 3
    with pytest.raises(EmbedderError, match=r"127\.0\.0\.1:\d+ \(model some-model\) failed: HTTP 503.*is loading"):
        connect(dimension=64).embed_queries(["baker"])


def test_nobody_listening(connect: Callable[..., OpenAIEmbedder]) -> None:
    with embeddings_server() as gone:
        url = gone.url
    with pytest.raises(EmbedderError, match="failed: Connection error"):
        connect(url=url).embed_queries(["baker"])


def test_the_key_is_never_shown(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder], caplog: pytest.LogCaptureFixture
) -> None:
    server.faults = [(401, {"error": {"message": f"the key {KEY} is unknown"}})]
    with caplog.at_level(logging.DEBUG), pytest.raises(EmbedderError, match=r"HTTP 401.*the key \*\*\* is") as caught:
        connect(dimension=64).embed_queries(["baker"])
    assert KEY not in "".join(traceback.format_exception(caught.value))
    assert KEY not in caplog.text


def test_credentials_in_the_address_are_not_shown(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]
) -> None:
    server.faults = [(400, {"error": {"message": "no"}})]
    with pytest.raises(EmbedderError) as caught:
        connect(dimension=64, url=server.url.replace("//", "//someone:password@")).embed_queries(["baker"])
    assert "password" not in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: {**body, "data": body["data"][:-1]},
        lambda body: {**body, "data": [{**item, "index": 0} for item in body["data"]]},
        lambda body: {**body, "data": [{"embedding": item["embedding"]} for item in body["data"]]},
        lambda body: {**body, "data": [{**item, "embedding": 7} for item in body["data"]]},
        lambda body: {**body, "data": [{**item, "embedding": ["a"]} for item in body["data"]]},
        lambda body: {**body, "data": [{**item, "embedding": [1.0] * (1 + item["index"])} for item in body["data"]]},
        lambda body: {**body, "data": []},
        lambda body: {**body, "data": None},
        lambda body: {},
        lambda body: [],
        lambda body: "an answer in words",
        lambda body: None,
    ],
)
def test_a_malformed_answer(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder], change: Callable[[dict[str, Any]], Any]
) -> None:
    server.change = change
    with pytest.raises(EmbedderError, match="malformed answer"):
        connect(dimension=64).embed_queries(["baker", "welder"])


@pytest.mark.parametrize("number", [0.0, float("nan"), float("inf"), None])
def test_a_vector_without_a_direction(
    server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder], number: float | None
) -> None:
    server.change = lambda body: {**body, "data": [{**item, "embedding": [number] * 64} for item in body["data"]]}
    with pytest.raises(EmbedderError, match="all zero or not finite"):
        connect(dimension=64).embed_queries(["baker"])


def test_empty_texts_are_sent_as_blanks(server: EmbeddingsServer, connect: Callable[..., OpenAIEmbedder]) -> None:
    connect(dimension=64).embed_queries(["", "baker"])
    assert server.requests[0]["input"] == [" ", "baker"]


def test_an_endpoint_without_accounts_needs_no_key(connect: Callable[..., OpenAIEmbedder]) -> None:
    assert connect(key="").embed_queries(["baker"]).shape == (1, 64)


def test_the_fingerprint_tells_models_apart() -> None:
    prints = set()
    for model, dimension in (("one", None), ("two", None), ("one", 64), ("one", 32)):
        embedder = OpenAIEmbedder("http://127.0.0.1:1/v1", KEY, model, timeout=1, dimension=dimension)
        prints.add(embedder.fingerprint)
        embedder.close()
    assert len(prints) == 4
