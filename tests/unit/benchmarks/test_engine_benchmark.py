"""The engine benchmark in small: its figures are there and fit each other."""

import json
from pathlib import Path

import pytest

from benchmarks import engine
from fakes.builds import Unwatched
from fakes.embedder import HashingEmbedder
from fakes.kites import kites
from retrieval.index_build import build_index


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(engine, "build_embedder", lambda *_, **__: HashingEmbedder())
    build_index([kites(60)], HashingEmbedder(), tmp_path, Unwatched())
    return tmp_path


def test_the_figures(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine.main(["--home", str(home), "--texts", "96", "--links", "32"])
    printed = json.loads(capsys.readouterr().out)
    assert printed.keys() == {"memory_mb", "embedder", "link", "vectors"}
    embedder, found = printed["embedder"], printed["vectors"]
    assert 0 < embedder["p50_ms"] <= embedder["p95_ms"]
    assert embedder["ratio"] == pytest.approx(
        embedder["32_callers_per_second"] / embedder["one_caller_per_second"], abs=0.02
    )
    assert 0 < printed["link"]["p50_ms"] <= printed["link"]["p95_ms"]
    assert found["rows"] == 300
    assert found["insert_seconds"] > 0
    assert {name for name in found if name.endswith("recall@10")} == {
        "occupation-forms recall@10",
        "occupation-descriptions recall@10",
        "skill-forms recall@10",
    }
    assert all(0.99 <= found[name] <= 1 for name in found if "recall" in name)
    assert printed["memory_mb"]["peak"] >= printed["memory_mb"]["embedder"]


def test_no_text_is_embedded_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = HashingEmbedder()
    embedder = engine.BatchingEmbedder(inner, workers=2)
    engine.embedding(embedder, [f"title {number}" for number in range(96)])
    assert len(inner.embedded) == len(set(inner.embedded)) == 96


@pytest.mark.parametrize("arguments", [["--texts", "31"], ["--links", "x"], ["--homes"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        engine.main(arguments)
    assert end.value.code == 2
    assert "usage" in capsys.readouterr().err
