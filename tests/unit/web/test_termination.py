"""SIGTERM ends what runs by an exception, and only while that is wanted."""

import io
import signal
import sys
from contextlib import closing

import pytest

from web.cli import main
from web.termination import TERMINATED, sigterm_exits


def test_what_is_open_is_closed() -> None:
    before = signal.getsignal(signal.SIGTERM)
    file = io.StringIO()
    with pytest.raises(SystemExit) as end, sigterm_exits(), closing(file):
        signal.raise_signal(signal.SIGTERM)
    assert file.closed
    assert end.value.code == TERMINATED == 143
    assert signal.getsignal(signal.SIGTERM) == before


class Terminating:
    """Stands for a package whose loading SIGTERM interrupts."""

    def __getattr__(self, _name: str) -> object:
        signal.raise_signal(signal.SIGTERM)
        return None


def test_sigterm_while_the_program_is_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "web.cli_app", Terminating())  # type: ignore[arg-type]
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 143
    assert capsys.readouterr().err == "destinai: Interrupted before anything was done.\n"
