"""fastembed as an embedder, with our own converted model from a local folder; without the extra, what is said."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from bot.settings import Settings
from bot.wiring import build_embedder
from fakes.e5_file import real_model
from fakes.fastembed_model import INSTALLED, local_model
from retrieval.embedder import EmbedderError
from retrieval.fastembed_embedder import FastEmbedEmbedder
from retrieval.onnx_embedder import OnnxEmbedder

needs_fastembed = pytest.mark.skipif(not INSTALLED, reason="the extra destinai[fastembed] is not installed")
TITLES = ("baker", "Bäcker/Bäckerin", "опытный сварщик", "パン職人", "a nurse who is responsible for general care")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return local_model(tmp_path_factory.mktemp("models") / "e5")


@needs_fastembed
def test_it_gives_the_vectors_of_the_same_model_run_by_ourselves(folder: Path, tmp_path: Path) -> None:
    embedder = FastEmbedEmbedder("local/multilingual-e5-small", tmp_path, folder, threads=1)
    ours = OnnxEmbedder(real_model(), threads=1)
    assert embedder.dimension == 384
    for mine, theirs in (
        (ours.embed_queries(TITLES), embedder.embed_queries(TITLES)),
        (ours.embed_passages(TITLES), embedder.embed_passages(TITLES)),
    ):
        np.testing.assert_allclose((mine * theirs).sum(1), 1, atol=1e-4)


@needs_fastembed
def test_the_fingerprint_is_that_of_the_files(folder: Path, tmp_path: Path) -> None:
    one = FastEmbedEmbedder("local/multilingual-e5-small", tmp_path, folder, threads=1)
    again = FastEmbedEmbedder("local/multilingual-e5-small", tmp_path, folder, threads=1)
    assert one.fingerprint == again.fingerprint
    changed = local_model(tmp_path / "changed")
    (changed / "tokenizer_config.json").write_text(json.dumps({"model_max_length": 100, "pad_token": " <pad>"}))
    other = FastEmbedEmbedder("local/multilingual-e5-small", tmp_path, changed, threads=1)
    assert other.fingerprint != one.fingerprint
    unprefixed = FastEmbedEmbedder("local/some-model", tmp_path, folder, threads=1)
    assert unprefixed.fingerprint != one.fingerprint


@needs_fastembed
def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderError, match=r"no model\.onnx in .*DESTINAI_EMBEDDING_PATH"):
        FastEmbedEmbedder("local/nothing", tmp_path, tmp_path).embed_queries(["baker"])
    with pytest.raises(EmbedderError, match=r"no/such-model by download.*DESTINAI_EMBEDDING_MODEL"):
        FastEmbedEmbedder("no/such-model", tmp_path).embed_queries(["baker"])


@needs_fastembed
def test_a_damaged_model_is_named(folder: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    shutil.copytree(folder, damaged)
    (damaged / "tokenizer.json").write_text("{}")
    with pytest.raises(EmbedderError, match=r"cannot load the model local/damaged-e5 in .*damaged"):
        FastEmbedEmbedder("local/damaged-e5", tmp_path, damaged).embed_queries(["baker"])


@needs_fastembed
def test_the_settings_choose_it(folder: Path, tmp_path: Path) -> None:
    embedder = build_embedder(
        Settings(
            home=tmp_path, embedder="fastembed", embedding_model="local/multilingual-e5-small", embedding_path=folder
        )
    )
    assert embedder.name == "local/multilingual-e5-small"
    assert embedder.embed_queries(["baker"]).shape == (1, 384)


@pytest.mark.skipif(INSTALLED, reason="the extra destinai[fastembed] is installed")
def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    embedder = build_embedder(Settings(home=tmp_path, embedder="fastembed"))
    assert embedder.name == "intfloat/multilingual-e5-large"
    with pytest.raises(EmbedderError, match=r"fastembed is not installed.*destinai\[fastembed\]"):
        embedder.embed_queries(["baker"])
