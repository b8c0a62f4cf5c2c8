"""The turn benchmark in small: its figures add up, and the home it measures is left as it was."""

import asyncio
import json
from pathlib import Path

import pytest

from benchmarks import turn
from benchmarks.stages import STAGES, Stopwatch
from bot.wiring import Services
from retrieval.vectors import ChromaVectors

SHARES = {"embed", "search", "lexical", "grounding", "seal", "audit", "graph"}


def test_the_figures_of_the_starter_records(
    starter_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(turn, "CONVERSATIONS", turn.CONVERSATIONS[:2])
    before = {path.name for path in starter_home.iterdir()}
    turn.main(["--home", str(starter_home), "--repeat", "2"])
    printed = json.loads(capsys.readouterr().out)
    assert printed.keys() == {"turns", "p50_ms", "p95_ms", "stages", "embeddings_per_turn", "queries_per_turn"}
    assert printed["turns"] == 2 * sum(map(len, turn.CONVERSATIONS))
    assert 0 < printed["p50_ms"] <= printed["p95_ms"]
    assert printed["stages"].keys() == SHARES
    assert sum(printed["stages"].values()) == pytest.approx(1, abs=0.01)
    assert all(0 < share < 1 for share in printed["stages"].values())
    assert {path.name for path in starter_home.iterdir()} == before


def test_every_stage_is_counted_and_let_go(services: Services) -> None:
    methods = [getattr(owner, method) for _, owner, method, _ in STAGES]
    watch = Stopwatch()
    # Asked nowhere else: what was asked before is remembered, and is not embedded again.
    asked = [("What does a baker of seventeen loaves need?",), ("softwear enginer of stages",)]
    turns = asyncio.run(turn.hold(services, asked, watch))
    assert len(turns) == 2
    assert (watch.items["seal"], watch.items["audit"]) == (2, 2)
    assert watch.items["grounding"] > 2
    assert watch.items["search"] >= watch.items["embed"] >= 1
    assert sum(watch.seconds.values()) < sum(turns)
    assert [getattr(owner, method) for _, owner, method, _ in STAGES] == methods


def test_a_stage_that_fails_is_timed_all_the_same() -> None:
    watch = Stopwatch()
    with watch.running(), pytest.raises(AttributeError):
        ChromaVectors.nearest(None, "skill-forms", [[0.0], [1.0]], 5)  # type: ignore[arg-type]
    assert watch.items["search"] == 2
    assert watch.seconds["search"] > 0


def test_some_thirty_questions_in_two_languages() -> None:
    assert 25 <= sum(map(len, turn.CONVERSATIONS)) <= 40


@pytest.mark.parametrize("arguments", [["--repeat", "0"], ["--repeat", "x"], ["--homes"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        turn.main(arguments)
    assert end.value.code == 2
    assert "usage:" in capsys.readouterr().err
