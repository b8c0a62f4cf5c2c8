"""Running ``destinai`` commands as a person would, in this process or in one of their own."""

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from web.cli import main


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value printed."""
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        """The JSON values printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class Command:
    """Runs commands in this process, on the home ``home``; a traceback or a message of Python fails the test."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._patch, self._capture = patch, capture

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **environment: str) -> Ran:
        with self._patch.context() as patch:
            patch.setattr(sys, "argv", ["destinai", *map(str, arguments)])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
            patch.setenv("DESTINAI_HOME", str(self.home))
            for name, value in environment.items():
                patch.setenv(name, value)
            self._capture.readouterr()
            with pytest.raises(SystemExit) as end:
                main()
            out, err = self._capture.readouterr()
        assert "Traceback" not in out + err
        code = end.value.code
        assert code is None or isinstance(code, int)
        return Ran(code or 0, out, err)


def start(folder: Path, home: Path, *arguments: str | Path, program: str | None = None) -> subprocess.Popen[str]:
    """A process of its own in ``folder``: the command, or the Python ``program`` with the tests' packages at hand."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DESTINAI_", "OPENAI_"))}
    command = ["-c", program] if program else ["-c", "from web.cli import main; main()"]
    return subprocess.Popen(
        [sys.executable, *command, *map(str, arguments)],
        cwd=folder,
        env={**kept, "DESTINAI_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str], stdin: str | None = None) -> Ran:
    """Wait for the end of a process."""
    out, err = process.communicate(stdin, timeout=120)
    assert "Traceback" not in out + err, err
    return Ran(process.returncode, out, err)
