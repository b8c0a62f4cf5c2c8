"""Reading what a command is given and replacing files whole: never half a file, never a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from corpus.errors import CorpusError, quoted

MOST_BYTES = 64_000_000


def read_text(name: str) -> str:
    """The text of a file, or of standard input for ``-``; raises ``CorpusError`` where it cannot be read.

    Bytes that are not UTF-8 become replacement characters; at most 64 MB are read.
    """
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CorpusError(f"{quoted(name)} cannot be read ({error.strerror}).", "Check its name.") from error
    if len(data) > MOST_BYTES:
        raise CorpusError(f"{quoted(name)} is larger than {MOST_BYTES // 1_000_000} MB.", "Give a smaller file.")
    return data.decode("utf-8", "replace")


def read_argument(text: str) -> str:
    """A text from the command line; bytes that are not UTF-8 become replacement characters."""
    return os.fsencode(text).decode("utf-8", "replace")


def input_lines(longest: int) -> Iterator[str]:
    """The lines of standard input without their ends, each cut after ``longest`` bytes."""
    while line := sys.stdin.buffer.readline(longest):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = sys.stdin.buffer.readline(longest)
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def replace_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as ``replaced`` does."""
    with replaced(path) as file:
        file.write(text)


@contextmanager
def replaced(path: Path) -> Iterator[TextIO]:
    """A file to write that takes the place of ``path`` at the end: a kill leaves the old file or the new one.

    Readable by its owner only. Raises ``CorpusError`` where it cannot be written; the old file then stays.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                yield file
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise CorpusError(f"{quoted(path)} cannot be written ({error.strerror}).", "Check folder and disk.") from error
