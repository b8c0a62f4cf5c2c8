"""The command in small: what it prints and writes, and what it says where it cannot."""

import json
from pathlib import Path

import pytest
from unit.benchmarks.melo_set import NAME, OCCUPATION, write_set
from unit.corpus.esco_pack import small_folder

from benchmarks import linking
from fakes.embedder import HashingEmbedder

TABLE_HEAD = "uri\tlang\tkind\tesco\tlabel\n"


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("benchmarks.linking.build_embedder", lambda *_, **__: HashingEmbedder())
    monkeypatch.setenv("DESTINAI_HOME", str(tmp_path / "home"))


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, object]:
    linking.main([str(argument) for argument in arguments])
    printed: dict[str, object] = json.loads(capsys.readouterr().out)["sets"]
    return printed


def failure(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    with pytest.raises(SystemExit) as stopped:
        linking.main([str(argument) for argument in arguments])
    assert stopped.value.code == linking.BAD_INPUT
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_figures_of_a_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_set(tmp_path / "melo")
    (found,) = run(capsys, "--data", tmp_path / "melo").values()
    assert isinstance(found, dict)
    assert {"queries": 3, "annotated": 2, "forms": 5}.items() <= found.items()
    assert 0 < found["mrr"] <= 1
    assert found["product_view"]["queries"] == 2
    assert found["ms_per_query"] > 0
    assert found["texts_per_second"] > 0
    assert found["published"] == {}
    assert found["baselines"].keys() == {"bm25", "langchain_chroma_minilm"}


def test_a_run_file_has_every_query_and_agrees_with_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(tmp_path / "melo")
    (found,) = run(capsys, "--data", tmp_path / "melo", "--run-out", tmp_path / "runs", "--no-baselines").values()
    lines = [line.split(" ") for line in (tmp_path / "runs" / f"{NAME}.run").read_text().splitlines()]
    assert {line[0] for line in lines} == {"Q1", "Q2", "Q3"}
    right = {"Q1": {"C1_en_000", "C1_en_001"}, "Q2": {"C2_en_000", "C2_en_001"}}
    ranks = [min(int(line[3]) for line in lines if line[0] == q and line[2] in gold) for q, gold in right.items()]
    assert isinstance(found, dict)
    assert found["mrr"] == pytest.approx(sum(1 / rank for rank in ranks) / 2, abs=1e-4)


def test_sets_are_picked_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a_q_es_c_en", "b_q_es_c_en", "c_q_es_c_en"):
        write_set(tmp_path / "melo", name)
    found = run(capsys, "--data", tmp_path / "melo", "--sets", "c_q_es_c_en, a_q_es_c_en", "--no-baselines")
    assert list(found) == ["c_q_es_c_en", "a_q_es_c_en"]


def test_ablation_names_each_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_set(tmp_path / "melo")
    (found,) = run(capsys, "--data", tmp_path / "melo", "--ablation", "--no-baselines").values()
    assert isinstance(found, dict)
    assert found["ablation"]["whole"] == found["mrr"]
    assert {"without cleaning", "without adapter", "embedder alone"} < found["ablation"].keys()


def test_records_in_the_language_of_the_queries_are_reported_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(tmp_path / "melo")
    table = tmp_path / "labels.tsv"
    table.write_text(f"{TABLE_HEAD}{OCCUPATION.format('baker')}\tes\tpref\t1.1\tpanadero\n")
    arguments = ("--data", tmp_path / "melo", "--no-baselines", "--records", small_folder(tmp_path), table)
    (found,) = run(capsys, *arguments).values()
    assert isinstance(found, dict)
    assert found["with_labels_of_records"]["success@1"] == 1
    (without,) = run(capsys, *arguments[:-1]).values()
    assert isinstance(without, dict)
    assert "with_labels_of_records" not in without


def test_what_is_wrong_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    melo = write_set(tmp_path / "melo").parent
    assert "is not a folder" in failure(capsys, "--data", tmp_path / "nowhere")
    assert "There is no set 'mine'" in failure(capsys, "--data", melo, "--sets", "mine")
    assert "gone.zip" in failure(capsys, "--data", melo, "--records", tmp_path / "gone.zip")
    table = tmp_path / "labels.tsv"
    table.write_text("uri\tlabel\n")
    assert "A table of labels has" in failure(capsys, "--data", melo, "--records", table)
    table.write_text(f"{TABLE_HEAD}uri:a\ten\n")
    assert "line 2: it has 2 columns" in failure(capsys, "--data", melo, "--records", table)
    (tmp_path / "taken").write_text("")
    assert "Choose another --run-out" in failure(capsys, "--data", melo, "--run-out", tmp_path / "taken")
    (melo / NAME / "annotations.tsv").unlink()
    assert "has no annotations.tsv" in failure(capsys, "--data", melo)


def test_an_interrupted_run_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("benchmarks.linking.read_set", interrupted)
    write_set(tmp_path / "melo")
    with pytest.raises(SystemExit) as stopped:
        linking.main(["--data", str(tmp_path / "melo")])
    assert stopped.value.code == linking.INTERRUPTED
    assert "goes on from there" in capsys.readouterr().err
