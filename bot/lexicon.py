"""How people put things in a conversation about careers, by language, from ``bot/understanding/``.

``<language>.toml`` holds questions about a role and the frame words round a title, ``dialogue/<language>.toml`` all
other questions, what visitors say of themselves, and how they steer a conversation.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

_FOLDER = Path(__file__).parent / "understanding"
_WHOLE = ("greeting", "thanks", "goodbye", "help", "yes")
_TITLE = "…"


@dataclass(frozen=True)
class Lexicon:
    """The patterns of one language.

    ``around`` are the words that stand round a title in a question. ``tasks``, ``acts`` and ``limits`` name the
    patterns of what may be asked, of steps in the conversation, and of what the visitor cannot or will not do, in the
    order they are tried. ``language_names`` are codes by name.
    """

    language: str
    patterns: Mapping[str, re.Pattern[str]]
    choices: tuple[re.Pattern[str], ...]
    around: frozenset[str]
    tasks: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    language_names: Mapping[str, str] | None = None

    def says(self, what: str, text: str) -> bool:
        """Whether ``text`` (as ``plain`` gives it) matches the pattern ``what``; greetings must match whole."""
        pattern = self.patterns[what]
        return bool(pattern.fullmatch(text) if what in _WHOLE else pattern.search(text))

    def finds(self, what: str, text: str) -> re.Match[str] | None:
        """Where ``text`` (as ``tidy`` gives it) matches the pattern ``what``."""
        return self.patterns[what].search(text)

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
    return {path.stem: _load(path.stem) for path in sorted(_FOLDER.glob("*.toml"))}


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language, English where there is none."""
    return lexicons().get(language) or lexicons()["en"]


def _load(language: str) -> Lexicon:
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))
    dialogue = tomllib.loads((_FOLDER / "dialogue" / f"{language}.toml").read_text("utf-8"))
    choices = tuple(re.compile(p) for p in data.pop("choices"))
    around = frozenset(data.pop("around").split())
    names = dialogue.pop("language_names")
    written = {**data, **{name: pattern for group in dialogue.values() for name, pattern in group.items()}}
    return Lexicon(
        language,
        {name: _pattern(pattern) for name, pattern in written.items()},
        choices,
        around,
        tasks=tuple(dialogue["tasks"]),
        acts=tuple(dialogue["acts"]),
        limits=tuple(dialogue["limits"]),
        language_names=names,
    )


def _pattern(written: str) -> re.Pattern[str]:
    """A pattern compiled; each ``…`` in it is a title and becomes the group ``title``, ``title_2`` and so on."""
    numbers = count(1)
    named = re.sub(_TITLE, lambda _: f"(?P<title{_suffix(next(numbers))}>.+?)", written)
    return re.compile(named, re.IGNORECASE)


def _suffix(number: int) -> str:
    return "" if number == 1 else f"_{number}"


def named_group(found: re.Match[str], name: str) -> str | None:
    """What the group ``name`` of a match holds, or the first of ``name_2``, ``name_3`` … that took part."""
    groups = found.groupdict()
    return next((text for key, text in groups.items() if text and re.fullmatch(rf"{name}(_\d+)?", key)), None)


def tidy(text: str) -> str:
    """A message without apostrophes and outer punctuation, in single spaces; letters keep their case."""
    text = re.sub(r"['’`´]", "", text)
    text = re.sub(r"[,;:!?¿¡.…\"“”„«»()\[\]{}]+(?=\s|$)|(?<!\S)[\"“”„«»()\[\]{}¿¡]+", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def plain(text: str) -> str:
    """A message as patterns see it: ``tidy``, in lower case."""
    return tidy(text.lower())
