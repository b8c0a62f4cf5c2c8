"""Progress of a build: bars on a terminal, one line a step everywhere else."""

import pytest

from web.progress import ProgressBars


def build(progress: ProgressBars) -> None:
    progress.begin("embed titles", 1_500)
    progress.advance(1_000)
    progress.advance(500)
    progress.begin("index nothing", 0)


def test_without_a_terminal_each_finished_step_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressBars() as progress:
        build(progress)
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    assert line.startswith("embed titles: 1,500 in ")
    assert line.endswith("/s)")


def test_on_a_terminal_each_step_is_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    with ProgressBars() as progress:
        build(progress)
    out, err = capsys.readouterr()
    assert out == ""
    assert "embed titles: 1,500 in" not in err
    assert "1500/1500" in err
    assert "index nothing" in err


def test_an_error_ends_the_bars_and_goes_on() -> None:
    with pytest.raises(ValueError, match="of the build"), ProgressBars():
        raise ValueError("of the build")
