"""The few sentences the chat says by itself, by language, read once from ``chat_texts.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from compliance.draft import Value


class ChatTexts(Value):
    """``about`` has a place ``{title}``; the others are whole sentences."""

    standing: str
    failed: str
    noscript: str
    about: str
    requires: str

    @property
    def last_words(self) -> str:
        """What is said where not even an error can be sealed: that it failed, and that this is an AI system."""
        return f"{self.failed}\n\n{self.standing}"


@cache
def _catalogue() -> Mapping[str, ChatTexts]:
    raw = tomllib.loads(files("bot").joinpath("chat_texts.toml").read_text(encoding="utf-8"))
    return {language: ChatTexts(**texts) for language, texts in raw.items()}


def chat_languages() -> tuple[str, ...]:
    """The languages the chat has texts in, ISO 639-1."""
    return tuple(_catalogue())


def chat_texts(language: str | None) -> ChatTexts:
    """The texts in ``language``, else in English."""
    catalogue = _catalogue()
    return catalogue.get(language or "en", catalogue["en"])
