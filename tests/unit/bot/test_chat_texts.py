"""The chat's own texts: complete, and the same as elsewhere where they say the same."""

import json
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.chat_texts import chat_languages, chat_texts
from bot.conversation import Conversation, Turn
from bot.lexicon import lexicons
from bot.reading import read_message
from compliance.catalogue import load_catalogue

ROOT = Path(bot.__file__).resolve().parents[1]
OURS = {
    "en": "en-US",
    "de": "de-DE",
    "fr": "fr-FR",
    "es": "es",
    "it": "it",
    "pl": "pl",
    "nl": "nl",
    "pt": "pt-PT",
}
UNDERSTOOD = [language for language in OURS if language in lexicons()]


def interface(language: str) -> dict[str, Any]:
    text = (ROOT / ".chainlit" / "translations" / f"{OURS[language]}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def keys(texts: dict[str, Any], above: str = "") -> set[str]:
    nested = (keys(v, f"{above}{k}.") if isinstance(v, dict) else {above + k} for k, v in texts.items())
    return set().union(*nested)


def test_every_language_of_the_notices_has_chat_texts() -> None:
    assert set(chat_languages()) == set(load_catalogue().languages) == set(OURS)


@pytest.mark.parametrize("language", list(OURS))
def test_the_ai_line_is_the_same_everywhere(language: str) -> None:
    standing = load_catalogue().text(language, "standing")
    assert chat_texts(language).standing == standing
    assert interface(language)["chat"]["watermark"] == standing
    assert standing in chat_texts(language).last_words


@pytest.mark.parametrize("language", list(OURS))
def test_the_first_suggestion_names_the_occupation(language: str) -> None:
    assert "baker" in chat_texts(language).about.format(title="baker")


@pytest.mark.parametrize("language", UNDERSTOOD)
def test_the_first_suggestion_is_understood(language: str) -> None:
    turn = Turn(text=chat_texts(language).requires, conversation=Conversation())
    reading = read_message(turn, language, lambda _: ())
    assert (reading.task, reading.this_page, reading.titles) == ("requires", True, ())


@pytest.mark.parametrize("language", list(OURS))
def test_the_interface_is_translated_whole(language: str) -> None:
    missing = keys(interface("en")) - keys(interface(language))
    # Chainlit has these two in English only, and we have no date picker.
    assert {key for key in missing if not key.startswith("components.DatePickerInput")} == set()


def test_another_language_gets_english() -> None:
    assert chat_texts("xx") == chat_texts(None) == chat_texts("en")
