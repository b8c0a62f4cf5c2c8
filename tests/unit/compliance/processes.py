"""What other processes do in the tests; importable by name, as a spawned process needs it."""

from pathlib import Path

from compliance.keys import KeyRing


def open_key_ring(folder: Path) -> str:
    return KeyRing.open(folder).kid
