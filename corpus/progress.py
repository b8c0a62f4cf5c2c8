"""What long reading tells whoever watches."""

from typing import Protocol


class Progress(Protocol):
    """A step begins with ``total`` items, then they are done in lots."""

    def begin(self, step: str, total: int) -> None:
        """A step starts."""
        ...

    def advance(self, count: int) -> None:
        """``count`` more items of the step are done."""
        ...
