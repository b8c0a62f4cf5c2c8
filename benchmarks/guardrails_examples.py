"""The labelled messages that the scope model is learned from, filled in with titles and names."""

import hashlib
import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import compliance

FOLDER = Path(compliance.__file__).parent / "examples"
_NAMES = (
    *("Anna", "Bob", "Mehmet", "Julia", "Piotr", "Maria", "Ahmed", "Lukas", "Sofia", "Jean", "Fatima", "Olena"),
    *("Giulia", "Carlos", "Ingrid", "Müller", "Kowalski", "Mr Smith", "Sven", "Aylin"),
)
_FILLED = 3
_SEED = 7


@dataclass(frozen=True)
class Example:
    """A message and its code, ``answer`` where it must be answered. Those of one ``source`` differ in titles only."""

    text: str
    code: str
    language: str
    source: str


def examples_version() -> str:
    """The sha256 of all example files, by which weights tell what they were learned from."""
    hashed = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.toml")):
        hashed.update(path.read_bytes())
    return hashed.hexdigest()


def scope_examples(titles: Mapping[str, Sequence[str]]) -> list[Example]:
    """All examples, each that names a job with three of the ``titles`` of its language, always the same ones."""
    chooser = random.Random(_SEED)  # noqa: S311 - not for secrets
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        language = path.stem
        for code, messages in tomllib.loads(path.read_text("utf-8")).items():
            for number, message in enumerate(messages):
                for _ in range(_FILLED if "{job}" in message else 1):
                    text = message
                    while "{job}" in text:
                        text = text.replace("{job}", chooser.choice(titles[language]), 1)
                    text = text.replace("{name}", chooser.choice(_NAMES))
                    found.append(Example(text, code, language, f"{language}/{code}/{number}"))
    return found
