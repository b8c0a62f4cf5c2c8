"""Marks an index as in use, for every process of this machine, so that it is not cleared away under its reader.

The mark is a shared lock on the manifest of the index, and goes with the process however that ends. It needs no
file of its own and no leave to write, and any thread may give it back; ``filelock.ReadWriteLock`` offers neither.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl


def hold(manifest: Path) -> IO[bytes]:
    """Mark the index of ``manifest`` as in use until the file returned is closed.

    Raises ``FileNotFoundError`` where it is not there, or is just being cleared away.
    """
    file = manifest.open("rb")
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise FileNotFoundError(f"{manifest} is being cleared away") from None
        except OSError:
            # A file system without locks: then the index is safe until the next but one takes its place.
            pass
    return file


@contextmanager
def unless_held(manifest: Path) -> Iterator[bool]:
    """Whether nobody holds the index of ``manifest``; inside, nobody can begin to."""
    try:
        file = manifest.open("r+b")
    except OSError:
        # No manifest, or none that this process may write: then nobody holds it that could be told of.
        yield True
        return
    with file:
        yield _locked(file)


def _locked(file: IO[bytes]) -> bool:
    # On Windows a folder cannot be moved while a file in it is open.
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass
    return True
