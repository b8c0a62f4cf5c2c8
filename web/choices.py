"""What a visitor has chosen to see of a directory, read from the address and written back into links."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Self, get_args

from corpus.onet_records import Interest
from corpus.records import ReuseLevel, SkillType

OTHER_LETTER = "other"
"""Stands for every first character that is no letter from A to Z."""

_MAX_GROUP = 4
_MAX_SLUG = 200
_YES = "1"

_ALLOWED: Mapping[str, tuple[str, ...]] = {
    "interest": get_args(Interest),
    "zone": ("1", "2", "3", "4", "5"),
    "regulated": (_YES,),
    "green": (_YES,),
    "digital": (_YES,),
    "type": get_args(SkillType),
    "reuse": get_args(ReuseLevel),
    "collection": ("digital", "green", "language", "research", "transversal"),
}


@dataclass(frozen=True)
class Choice:
    """Values by the names they have in an address; empty ones choose nothing. What is not allowed is empty."""

    @classmethod
    def read(cls, params: Mapping[str, str]) -> Self:
        """The choice that an address names."""
        return cls(**{field.name: _allowed(field.name, params.get(field.name, "")) for field in fields(cls)})

    def query(self, **changes: str) -> dict[str, str]:
        """The parameters of an address with this choice, ``changes`` made."""
        changed = replace(self, **changes)
        return {field.name: value for field in fields(changed) if (value := getattr(changed, field.name))}

    @property
    def narrowing(self) -> dict[str, str]:
        """The values that narrow a list down further than the directory's own order by group and letter."""
        return {name: value for name, value in self.query().items() if name not in ("group", "letter")}


@dataclass(frozen=True)
class CareerChoice(Choice):
    """Occupations: of an ISCO-08 ``group``, with a ``skill`` (its slug), an ``interest`` among the three strongest …"""

    group: str = ""
    letter: str = ""
    skill: str = ""
    interest: str = ""
    zone: str = ""
    regulated: str = ""
    green: str = ""
    digital: str = ""


@dataclass(frozen=True)
class SkillChoice(Choice):
    """Skills of a ``type``, a level of ``reuse`` or an ESCO ``collection``."""

    letter: str = ""
    type: str = ""
    reuse: str = ""
    collection: str = ""


def _allowed(name: str, value: str) -> str:
    if name == "letter":
        value = value.lower()
        single = len(value) == 1 and value.isascii() and value.isalpha()
        return value if single or value == OTHER_LETTER else ""
    if name == "group":
        # One that is too long is kept, so that it is said not to exist.
        return value[: _MAX_GROUP + 1]
    if name == "skill":
        return value[:_MAX_SLUG]
    return value if value in _ALLOWED[name] else ""
