"""Values that only one place in the code may make: the mint holds a token, everybody else is refused."""

from typing import Any, NoReturn


class Minted:
    """Base of a value that can be read by all and made by its mint only.

    A subclass names its fields in ``__slots__`` and sets them in ``__init__`` after ``_admit``. It is frozen;
    copying returns the value itself; pickling, ``copy.replace`` and further subclassing are refused, and
    it is neither a dataclass nor a pydantic model, so their ``replace`` and ``model_construct`` do not apply.
    """

    __slots__: tuple[str, ...] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if cls.__mro__[1] is not Minted:
            raise TypeError(f"{cls.__mro__[1].__name__} cannot be subclassed: it could be made without its mint.")
        super().__init_subclass__(**kwargs)

    def _admit(self, offered: object, token: object, mint: str, **values: object) -> None:
        """Set ``values`` if the caller holds the token; raises TypeError naming the ``mint`` to use if not."""
        if offered is not token:
            raise TypeError(f"{type(self).__name__} can only be made by {mint}.")
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set.")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted.")

    def __copy__(self) -> "Minted":
        return self

    def __deepcopy__(self, memo: object) -> "Minted":
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError(f"{type(self).__name__} cannot be pickled: it could be made without its mint.")

    def __replace__(self, **changes: object) -> NoReturn:
        raise TypeError(f"{type(self).__name__} cannot be changed into another one.")

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in type(self).__slots__)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, Minted) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        shown = ", ".join(f"{n}={v!r}" for n, v in zip(type(self).__slots__, self._values(), strict=True))
        return f"{type(self).__name__}({shown})"
