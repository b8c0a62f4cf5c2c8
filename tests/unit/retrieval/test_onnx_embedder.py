from pathlib import Path

import pytest

from fakes.e5_file import write_weights
from retrieval.e5_convert import ModelFiles, ensure_model
from retrieval.embedder import EmbedderError
from retrieval.onnx_embedder import OnnxEmbedder


@pytest.fixture
def files(tmp_path: Path) -> ModelFiles:
    weights = write_weights(tmp_path / "weights.bin")
    return ensure_model(tmp_path, find_weights=weights.find, sha256=weights.sha256)


def test_takes_fingerprint_and_dimension_from_the_model(files: ModelFiles) -> None:
    embedder = OnnxEmbedder(files, threads=1)
    assert embedder.fingerprint == files.fingerprint
    assert embedder.dimension == 64


def test_queries_and_passages_differ(files: ModelFiles) -> None:
    embedder = OnnxEmbedder(files, threads=1)
    assert embedder.embed_queries(["baker"])[0] @ embedder.embed_passages(["baker"])[0] < 0.999


def test_loads_nothing_before_its_first_use(files: ModelFiles) -> None:
    files.model.unlink()
    embedder = OnnxEmbedder(files)
    with pytest.raises(EmbedderError, match=r"cannot load the embedding model .*model\.onnx.*converted again"):
        embedder.embed_queries(["baker"])


@pytest.mark.parametrize("content", [b"{}", b"", b"\xff" * 100])
def test_a_damaged_model_is_an_embedder_error(files: ModelFiles, content: bytes) -> None:
    files.tokenizer.write_bytes(content)
    with pytest.raises(EmbedderError, match="cannot load"):
        OnnxEmbedder(files).embed_queries(["baker"])
