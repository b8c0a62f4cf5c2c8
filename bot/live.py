"""Something in use that can be replaced meanwhile: who began with the old one ends with the old one."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Generic, Protocol, TypeVar


class Closable(Protocol):
    """What holds files until it is closed."""

    def close(self) -> None:
        """Release them."""
        ...


T = TypeVar("T", bound=Closable)


class Live(Generic[T]):
    """The value in use, lent out turn by turn; safe to use from several threads.

    A replaced value is closed by ``close_unused`` after the last who borrowed it has given it back.
    """

    def __init__(self, value: T) -> None:
        self._lock = Lock()
        self._value = value
        self._lent: dict[int, int] = {}
        self._replaced: list[T] = []

    @contextmanager
    def lease(self) -> Iterator[T]:
        """The value in use now; it stays open inside, even where it is replaced meanwhile."""
        with self._lock:
            value = self._value
            self._lent[id(value)] = self._lent.get(id(value), 0) + 1
        try:
            yield value
        finally:
            with self._lock:
                self._lent[id(value)] -= 1

    def replace(self, value: T) -> None:
        """From now on lend out ``value``."""
        with self._lock:
            self._replaced.append(self._value)
            self._value = value

    def close_unused(self) -> None:
        """Close the replaced values that nobody has borrowed any more."""
        with self._lock:
            unused = [value for value in self._replaced if not self._lent.get(id(value))]
            self._replaced = [value for value in self._replaced if self._lent.get(id(value))]
            for value in unused:
                self._lent.pop(id(value), None)
        for value in unused:
            value.close()

    def close(self) -> None:
        """Close everything, borrowed or not."""
        with self._lock:
            everything, self._replaced = [*self._replaced, self._value], []
        for value in everything:
            value.close()
