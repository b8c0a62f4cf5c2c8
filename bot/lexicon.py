"""How people put questions about careers, by language: patterns and frame words from ``bot/understanding/*.toml``."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "understanding"
_WHOLE = ("greeting", "thanks", "goodbye", "help", "yes")


@dataclass(frozen=True)
class Lexicon:
    """The patterns of one language. ``around`` are the words that stand round a title in a question."""

    language: str
    patterns: Mapping[str, re.Pattern[str]]
    choices: tuple[re.Pattern[str], ...]
    around: frozenset[str]

    def says(self, what: str, text: str) -> bool:
        """Whether ``text`` (as ``plain`` gives it) matches the pattern ``what``; greetings must match whole."""
        pattern = self.patterns[what]
        return bool(pattern.fullmatch(text) if what in _WHOLE else pattern.search(text))

    def says_only(self, what: str, text: str) -> bool:
        """Whether ``text`` matches the pattern ``what`` and holds nothing besides but frame words."""
        return self._alone(self.patterns[what], text)

    def choice(self, text: str) -> int | None:
        """Which of the things offered ``text`` chooses, from 0, if it says nothing else."""
        return next((i for i, pattern in enumerate(self.choices) if self._alone(pattern, text)), None)

    def content(self, text: str) -> frozenset[str]:
        """The words of ``text`` that are no frame words."""
        return frozenset(text.split()) - self.around

    def _alone(self, pattern: re.Pattern[str], text: str) -> bool:
        found = pattern.search(text)
        return found is not None and not self.content(f"{text[: found.start()]} {text[found.end() :]}")


@cache
def lexicons() -> Mapping[str, Lexicon]:
    """The lexicon of each language that messages are understood in."""
    return {path.stem: _load(path) for path in sorted(_FOLDER.glob("*.toml"))}


def _load(path: Path) -> Lexicon:
    data = tomllib.loads(path.read_text("utf-8"))
    choices = tuple(re.compile(p) for p in data.pop("choices"))
    around = frozenset(data.pop("around").split())
    return Lexicon(path.stem, {name: re.compile(p) for name, p in data.items()}, choices, around)


def plain(text: str) -> str:
    """A message as patterns see it: lower case, apostrophes and outer punctuation gone, single spaces."""
    text = re.sub(r"['’`´]", "", text.lower())
    text = re.sub(r"[,;:!?¿¡.…\"“”„«»()\[\]{}]+(?=\s|$)|(?<!\S)[\"“”„«»()\[\]{}¿¡]+", " ", text)
    return re.sub(r"\s+", " ", text).strip()
