"""The errors that reading, merging or opening records raises, and how hostile text is quoted in them."""

from collections.abc import Iterable

_QUOTED = 80
_LISTED = 20


class CorpusError(Exception):
    """Input or a store that cannot be used: what happened, and what the person who sees it should do.

    ``what`` and ``remedy`` are whole sentences; ``str()`` joins them.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}"


class HomeError(CorpusError):
    """What is wrong is not the input but this machine: a full disk, a folder that cannot be written, a busy home."""


class IncompleteError(CorpusError):
    """Sources that are sound, but cannot serve before another one is there."""


def quoted(text: object) -> str:
    """``text`` fit for an error message: control characters escaped, at most 80 characters."""
    shown = str(text)
    return repr(shown if len(shown) <= _QUOTED else shown[: _QUOTED - 1] + "…")


def listed(names: Iterable[object]) -> str:
    """``names`` as one comma-separated list of quoted names, at most twenty of them; ``none`` for an empty one."""
    shown = [quoted(name) for name in names]
    return ", ".join([*shown[:_LISTED], *(["…"] if len(shown) > _LISTED else [])]) or "none"
