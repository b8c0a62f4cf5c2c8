"""The format of test conversations: TOML files of cases, each a list of turns with what is expected of them.

A file names the records it is about once (``[occupations]``, ``[skills]``: name to ESCO URI); its cases use the names.
What the records hold is not written into a file: expected claims are read from the store when a case is judged.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import Field, ValidationError

from compliance.draft import Kind, Value
from corpus.errors import CorpusError, quoted

MAX_FILE = 4_000_000
"""Bytes of a file of cases that are read."""

Claimed: TypeAlias = Literal["requires", "essential", "optional", "knowledge", "shared", "gap", "none"]
"""What an answer must claim: ``requires`` and ``essential`` all essential skills of the first occupation, ``optional``
all optional ones, ``knowledge`` all knowledge, ``shared`` exactly what all ``occupations`` list, ``gap`` exactly what
of the essential skills is missing beside ``held``, ``none`` nothing."""


class ExpectedTurn(Value):
    """One message and what is expected of the reply; what is not given is not judged.

    ``occupation``: one of these comes first. ``occupations``: all of these are named. ``skill``: one of these is the
    first skill named. ``language``: the language of the reply where it is not that of the case.
    """

    text: str = Field(min_length=1)
    kind: tuple[Kind, ...] = ("answer",)
    occupation: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    skill: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    claims: Claimed | None = None
    language: str | None = None
    forbidden: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


class Case(Value):
    """One conversation. ``same_as`` is the case that must name the same occupations in the same order."""

    id: str
    group: str
    language: str
    turns: tuple[ExpectedTurn, ...] = Field(min_length=1, max_length=200)
    same_as: str | None = None


class _Written(Value):
    id: str
    group: str
    turns: tuple[ExpectedTurn, ...] = Field(min_length=1, max_length=200)
    same_as: str | None = None


class _File(Value):
    language: str
    occupations: dict[str, str] = Field(default_factory=dict)
    skills: dict[str, str] = Field(default_factory=dict)
    case: tuple[_Written, ...] = ()


def load_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file, or of every ``*.toml`` file in a folder, names replaced by URIs.

    Raises ``CorpusError`` where there are none, a file is not as it should be, a name is unknown or an id is
    used twice.
    """
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    cases = tuple(case for file in files for case in _cases(file))
    ids = [case.id for case in cases]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise CorpusError(f"The case {quoted(twice)} is there twice.", "Give each case an id of its own.")
    alone = next((case for case in cases if case.same_as is not None and case.same_as not in ids), None)
    if alone is not None:
        raise CorpusError(
            f"The case {quoted(alone.id)} is to be like {quoted(alone.same_as)}, which is no case.",
            "Put the id of another case into same_as.",
        )
    if not cases:
        raise CorpusError(f"{quoted(path)} holds no cases.", "Name a TOML file with [[case]] tables.")
    return cases


def _cases(path: Path) -> tuple[Case, ...]:
    try:
        if path.stat().st_size > MAX_FILE:
            raise CorpusError(f"{quoted(path)} is larger than {MAX_FILE:,} bytes.", "Split it into several files.")
        file = _File.model_validate(tomllib.loads(path.read_text("utf-8")))
        return tuple(
            Case(
                id=case.id,
                group=case.group,
                language=file.language,
                turns=tuple(_named(turn, file.occupations, file.skills) for turn in case.turns),
                same_as=case.same_as,
            )
            for case in file.case
        )
    except KeyError as error:
        raise CorpusError(
            f"{quoted(path)} uses the name {quoted(error.args[0])}, which it does not explain.",
            "Add it to [occupations] or [skills] with its ESCO URI.",
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise CorpusError(
            f"{quoted(path)} is not a file of cases ({quoted(place)}: {first['msg']}).", "See docs/evaluation.md."
        ) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CorpusError(
            f"{quoted(path)} cannot be read: {error}.", "Name a TOML file, or a folder of such."
        ) from error


def _named(turn: ExpectedTurn, occupations: Mapping[str, str], skills: Mapping[str, str]) -> ExpectedTurn:
    return turn.model_copy(
        update={
            "occupation": tuple(occupations[name] for name in turn.occupation),
            "occupations": tuple(occupations[name] for name in turn.occupations),
            "skill": tuple(skills[name] for name in turn.skill),
            "held": tuple(skills[name] for name in turn.held),
        }
    )
