"""Progress on the terminal: a bar with rate and time left; plain lines where there is no terminal."""

import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from web.rate_column import RateColumn


class ProgressBars:
    """Shows each step of a build as one bar on standard error."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bars = Progress(
            TextColumn("{task.description:<32}"),
            BarColumn(),
            MofNCompleteColumn(),
            RateColumn(),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._plain = not console.is_terminal
        self._task: TaskID | None = None
        self._step, self._total, self._done, self._began = "", 0, 0, 0.0

    def __enter__(self) -> "ProgressBars":
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def begin(self, step: str, total: int) -> None:
        """A step starts."""
        self._task = self._bars.add_task(step, total=total)
        self._step, self._total, self._done, self._began = step, total, 0, time.monotonic()

    def advance(self, count: int) -> None:
        """``count`` more items of the step are done."""
        if self._task is not None:
            self._bars.advance(self._task, count)
        self._done += count
        if self._plain and self._done >= self._total:
            seconds = time.monotonic() - self._began
            rate = self._total / seconds if seconds > 0 else 0.0
            sys.stderr.write(f"{self._step}: {self._total:,} in {seconds:.1f} s ({rate:,.0f}/s)\n")
