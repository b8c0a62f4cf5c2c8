"""Words of identity leave a message; names of jobs and wishes about the work stay."""

import pytest

from compliance.protected import without_identity
from corpus.starter_records import read_starter

TAKEN = {
    "I am a 45-year-old Turkish woman and want to be a nurse": "I want to be a nurse",
    "I'm a Muslim nurse, what else could I do?": "I'm a nurse, what else could I do?",
    "As a mother of two, which skills does a baker need?": "which skills does a baker need?",
    "I am autistic. What does a librarian need?": "What does a librarian need?",
    "I'm black, gay and 60, what does a bus driver do?": "what does a bus driver do?",
    "Ich bin 52 und möchte Schweißer werden": "ich möchte Schweißer werden",
    "Als Muslima: was braucht eine Krankenschwester?": "was braucht eine Krankenschwester?",
    "J'ai 52 ans et je veux devenir soudeur": "je veux devenir soudeur",
    "Soy una mujer marroquí y quiero ser enfermera": "quiero ser enfermera",
    "Sono una donna di 45 anni e voglio fare la cuoca": "voglio fare la cuoca",
    "Jestem kobietą i chcę pracować jako spawacz": "chcę pracować jako spawacz",
    "Ik ben een Turkse vrouw en wil bakker worden": "ik wil bakker worden",
    "Sou mulher e quero ser padeira": "quero ser padeira",
    "I am a Muslim woman": "",
}
STAYS = (
    "What does a French teacher need?",
    "I am a French teacher",
    "I am a men's tailor",
    "I want to work with children",
    "I need part-time work without heavy lifting",
    "I have ten years of experience as a baker",
    "Was braucht eine Krankenschwester?",
    "mit Kindern arbeiten als Erzieher",
    "",
)
SAYING = {
    "en": "I am a {}.",
    "de": "Ich bin {}.",
    "fr": "Je suis {}.",
    "es": "Soy {}.",
    "it": "Sono {}.",
    "pl": "Jestem {}.",
    "nl": "Ik ben {}.",
    "pt": "Sou {}.",
}


@pytest.mark.parametrize(("message", "left"), TAKEN.items())
def test_identity_is_taken_out(message: str, left: str) -> None:
    assert without_identity(message).strip() == left


@pytest.mark.parametrize("message", STAYS)
def test_what_is_no_identity_stays(message: str) -> None:
    assert without_identity(message) == message


@pytest.mark.parametrize("message", [*TAKEN, *STAYS])
def test_twice_changes_nothing(message: str) -> None:
    once = without_identity(message)
    assert without_identity(once) == once


def test_a_wish_about_the_work_stays_beside_what_is_taken_out() -> None:
    said = without_identity("I am pregnant and need part-time work without heavy lifting")
    assert said == "I need part-time work without heavy lifting"


def test_a_title_that_is_a_word_of_identity_itself_does_not_stay() -> None:
    assert without_identity("Sono un padre single e facevo il cuoco", ["padre", "cuoco"]) == "facevo il cuoco"


def test_no_title_of_the_starter_records_is_touched() -> None:
    for occupation in read_starter().occupations:
        for language, saying in SAYING.items():
            titles = [*occupation.alternative.get(language, ()), *filter(None, [occupation.title.get(language)])]
            for title in titles:
                message = saying.format(title)
                assert without_identity(message, [title]) == message


@pytest.mark.parametrize(
    "message", ["i am " * 1_000, "i am a woman " * 300, "\ue000\ue001 i am 5", "I am a " + "," * 4_000]
)
def test_any_text_is_read(message: str) -> None:
    assert len(without_identity(message)) <= len(message) + 8
