import pytest

from bot.language import KNOWN, detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("What does a baker need?", "en"),
        ("and which are optional?", "en"),
        ("thanks", "en"),
        ("hello", "en"),
        ("I want to be a Bäcker", "en"),
        ("What does an Erzieher need?", "en"),
        ("Was braucht ein Bäcker?", "de"),
        ("und was ist optional?", "de"),
        ("Danke", "de"),
        ("Guten Tag", "de"),
        ("Was braucht ein software developer?", "de"),
        ("Welche Berufe brauchen project management?", "de"),
        ("Mitä leipuri tarvitsee työssään joka päivä?", "fi"),
        ("Τι χρειάζεται ένας αρτοποιός για να δουλέψει;", "el"),
    ],
)
def test_a_message_tells_its_language(text: str, language: str) -> None:
    assert detect_language(text, before=None, hint=None) == language
    assert detect_language(text, before="it", hint="pl") == language


@pytest.mark.parametrize("text", ["PACS?", "", "123", "ESCO", "\x00", "?!"])
def test_what_tells_nothing_leaves_it_to_the_conversation_then_to_the_page(text: str) -> None:
    assert detect_language(text, before="de", hint="fr") == "de"
    assert detect_language(text, before=None, hint="fr") == "fr"
    assert detect_language(text, before=None, hint=None) == "en"


def test_a_conversation_may_change_its_language() -> None:
    assert detect_language("Und was braucht ein Koch?", before="en", hint=None) == "de"
    assert detect_language("And what does a chef need?", before="de", hint=None) == "en"


def test_all_official_languages_of_the_union_are_known() -> None:
    assert len(set(KNOWN.split())) == 24
