"""Objects with locks and threads in a forked process: there the locks may be held, and the threads are gone."""

import os
from typing import Protocol
from weakref import WeakSet


class Renewable(Protocol):
    """What can begin anew in a forked process."""

    def renew(self) -> None:
        """Replace locks and threads; whatever another thread was at when the process was forked is abandoned."""
        ...


_kept: WeakSet[Renewable] = WeakSet()
_abandoned: list[object] = []


def renew_in_child(owner: Renewable) -> None:
    """Call ``owner.renew()`` in every process forked from this one, as long as ``owner`` is in use."""
    _kept.add(owner)


def abandon(thing: object) -> None:
    """Keep what a forked process must neither use nor destroy: the end of a model waits for threads, which are gone."""
    if thing is not None:
        _abandoned.append(thing)


def _renew_all() -> None:
    for owner in list(_kept):
        owner.renew()


# Windows has no fork.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_all)
