"""What a message asks, in English and German; the other languages have a file of their own."""

import re

import pytest

from bot.conversation import Conversation, Turn
from bot.lexicon import lexicons, plain
from bot.reading import LabelFinder, Reading, read_message
from compliance.draft import Mention
from corpus.forms import ExactMatch, LabelSpan

CONCEPTS = {"Bäckerin": "baker", "Bäcker": "baker"}
LABELS = (
    "Bäckerin",
    "baker",
    "chef",
    "tailor",
    "PACS administrator",
    "knowledge engineer",
    "Bäcker",
    "Koch",
    "job coach",
)
TEACHERS = ("secondary school teacher", "primary school teacher", "school bus driver")


def finder(*labels: str) -> LabelFinder:
    """Finds whole words that equal one of ``labels``."""
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, labels))})\b", re.IGNORECASE)

    def find(text: str) -> tuple[LabelSpan, ...]:
        return tuple(
            LabelSpan(m.start(), m.end(), (ExactMatch(CONCEPTS.get(m.group(), m.group().lower()), "preferred", "en"),))
            for m in pattern.finditer(text)
        )

    return find


def read(text: str, language: str = "en", *offered: str) -> Reading:
    pending = tuple(Mention(uri=f"uri:{title}", title=title) for title in offered)
    return read_message(Turn(text=text, conversation=Conversation(pending=pending)), language, finder(*LABELS))


@pytest.mark.parametrize(
    ("text", "language", "titles", "task"),
    [
        ("What does a baker need?", "en", ("baker",), "requires"),
        ("what skills are required for the role of a receptionist", "en", ("receptionist",), "requires"),
        ("What does a PACS administrator need to know?", "en", ("PACS administrator",), "requires"),
        ("How do I become an air traffic controller?", "en", ("air traffic controller",), "requires"),
        ("I want to be a tailor", "en", ("tailor",), "requires"),
        ("What is a data analyst?", "en", ("data analyst",), "describe"),
        ("whats a data analyst", "en", ("data analyst",), "describe"),
        ("Who's a baker?", "en", ("baker",), "describe"),
        ("What does a bus driver do all day?", "en", ("bus driver",), "day"),
        ("I'd like to know what a chef does", "en", ("chef",), "describe"),
        ("tell me what a bus driver does", "en", ("bus driver",), "describe"),
        ("tell me about bakers", "en", ("bakers",), "describe"),
        ("explain software developer", "en", ("software developer",), "describe"),
        ("What is the ISCO code of a baker?", "en", ("baker",), "describe"),
        ("BAKER", "en", ("BAKER",), None),
        ("“baker”!", "en", ("baker",), None),
        ("what about a radiographer?", "en", ("radiographer",), None),
        ("What does a knowledge engineer need?", "en", ("knowledge engineer",), "requires"),
        ("skills of a job coach", "en", ("job coach",), "requires"),
        ("which jobs need first aid?", "en", ("first aid",), "skill"),
        ("who uses Cisco?", "en", ("Cisco",), "skill"),
        ("tell me more", "en", (), "describe"),
        ("which skills do I need?", "en", (), "requires"),
        ("what does it involve?", "en", (), "describe"),
        ("Was braucht ein Bäcker?", "de", ("Bäcker",), "requires"),
        ("Wie werde ich Elektriker?", "de", ("Elektriker",), "requires"),
        ("Was muss ein Schweißer können?", "de", ("Schweißer",), "requires"),
        ("Was macht eine Sozialarbeiterin?", "de", ("Sozialarbeiterin",), "describe"),
        ("Erzähl mir etwas über Anwälte", "de", ("Anwälte",), "describe"),
        ("Beschreibe den Beruf Archivar", "de", ("Archivar",), "describe"),
        ("Welche Berufe brauchen project management?", "de", ("project management",), "skill"),
        ("und eine Krankenschwester?", "de", ("Krankenschwester",), None),
        ("mehr dazu", "de", (), "describe"),
    ],
)
def test_titles_and_aspect(text: str, language: str, titles: tuple[str, ...], task: str | None) -> None:
    reading = read(text, language)
    assert (reading.intent, reading.titles, reading.task) == ("ask", titles, task)


@pytest.mark.parametrize(
    ("text", "language", "relation", "kind"),
    [
        ("and which are optional?", "en", "optional", None),
        ("the mandatory ones", "en", "essential", None),
        ("which knowledge?", "en", None, "knowledge"),
        ("and which knowledge is optional?", "en", "optional", "knowledge"),
        ("and the skills?", "en", None, "skill"),
        ("only the practical skills of a baker", "en", None, "skill"),
        ("What skills does a baker need?", "en", None, None),
        ("skills and knowledge of a baker", "en", None, None),
        ("essential and optional", "en", None, None),
        ("what does a baker need and which are optional?", "en", None, None),
        ("essential skills of a baker", "en", "essential", None),
        ("und was ist optional?", "de", "optional", None),
        ("welche Kenntnisse sind wesentlich?", "de", "essential", "knowledge"),
        ("welche Fähigkeiten braucht ein Bäcker?", "de", None, None),
        ("nur die praktischen Fähigkeiten", "de", None, "skill"),
    ],
)
def test_relation_and_kind(text: str, language: str, relation: str | None, kind: str | None) -> None:
    reading = read(text, language)
    assert (reading.relation, reading.kind) == (relation, kind)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("Hi!", "en", "greeting"),
        ("good morning", "en", "greeting"),
        ("hello, what does a baker need?", "en", "ask"),
        ("thanks a lot", "en", "thanks"),
        ("Thanks! And what does a chef need?", "en", "ask"),
        ("bye", "en", "goodbye"),
        ("what can you do?", "en", "help"),
        ("can you help me?", "en", "help"),
        ("ok", "en", "smalltalk"),
        ("yes", "en", "help"),
        ("Guten Tag", "de", "greeting"),
        ("Danke schön!", "de", "thanks"),
        ("Tschüss", "de", "goodbye"),
        ("Können Sie mir helfen?", "de", "help"),
        ("ja", "de", "help"),
    ],
)
def test_courtesies(text: str, language: str, intent: str) -> None:
    assert read(text, language).intent == intent


@pytest.mark.parametrize(
    ("text", "language", "choice"),
    [
        ("the second one", "en", 1),
        ("Second!", "en", 1),
        ("the first, please", "en", 0),
        ("1", "en", 0),
        ("2.", "en", 1),
        ("number 3", "en", 2),
        ("option b", "en", 1),
        ("the last one", "en", 2),
        ("primary school teacher", "en", 1),
        ("Primary school teacher.", "en", 1),
        ("the primary one", "en", 1),
        ("the bus driver", "en", 2),
        ("der zweite", "de", 1),
        ("die erste bitte", "de", 0),
        ("Nummer 3", "de", 2),
    ],
)
def test_a_choice_among_what_was_offered(text: str, language: str, choice: int) -> None:
    reading = read(text, language, *TEACHERS)
    assert (reading.intent, reading.choice) == ("choose", choice)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("none of these", "en", "none_of_these"),
        ("Neither.", "en", "none_of_these"),
        ("something else please", "en", "none_of_these"),
        ("keiner davon", "de", "none_of_these"),
        ("etwas anderes", "de", "none_of_these"),
        ("the school one", "en", "ask"),
        ("What does a baker need?", "en", "ask"),
        ("first aid trainer", "en", "ask"),
        ("the fourth one", "en", "ask"),
        ("that one", "en", "which_of_these"),
        ("thanks", "en", "thanks"),
    ],
)
def test_what_chooses_nothing_of_what_was_offered(text: str, language: str, intent: str) -> None:
    assert read(text, language, *TEACHERS).intent == intent


def test_a_third_of_two_is_no_choice() -> None:
    assert read("the third one", "en", *TEACHERS[:2]).intent == "ask"


@pytest.mark.parametrize(("text", "language"), [("yes", "en"), ("that one", "en"), ("genau", "de")])
def test_yes_chooses_the_only_thing_offered(text: str, language: str) -> None:
    assert read(text, language, "baker") == Reading("choose", choice=0)


def test_several_titles() -> None:
    assert read("compare baker and chef").titles == ("baker", "chef")
    assert read("baker or chef or tailor").titles == ("baker", "chef", "tailor")
    assert read("Unterschied zwischen Bäcker und Koch", "de").titles == ("Bäcker", "Koch")


def test_two_names_of_one_concept_are_one_title() -> None:
    assert read("Was macht ein Bäcker/eine Bäckerin?", "de").titles == ("Bäcker",)
    assert read("baker or Bäckerin").titles == ("baker",)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("My name is Anna and the work of a tailor is what I need", ("tailor",)),
        ("what does a baker need? What does a chef need?", ("baker", "chef")),
        ("I am a baker, was a baker and need a rest", ("baker",)),
        ("write me a poem on a baker in Paris", ()),
        ("what does a baker need?", ()),
        ("what does a night baker need?", ()),
    ],
)
def test_labels_inside_a_title_too_long_to_be_one(text: str, inside: tuple[str, ...]) -> None:
    assert read(text).inside == inside


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("What does this role require?", "en", True),
        ("and for the job?", "en", True),
        ("what does a role require?", "en", False),
        ("Was braucht man für diesen Beruf?", "de", True),
    ],
)
def test_this_page(text: str, language: str, expected: bool) -> None:
    assert read(text, language).this_page is expected


def test_a_language_without_a_lexicon_is_read_as_english() -> None:
    assert read("What does a baker need?", "fi") == read("What does a baker need?", "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What's  a\tBAKER?!", "whats a baker"),
        ("„Bäcker“ (m/w/d)…", "bäcker m/w/d"),
        ("C++ / C#", "c++ / c#"),
        ("e.g. this", "e.g this"),
        ("¿Qué?", "qué"),
        ("\u00a0", ""),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_every_lexicon_takes_its_own_frame_words_off() -> None:
    for language, lexicon in lexicons().items():
        frame = " ".join(sorted(lexicon.around)[:30])
        assert read(frame, language).titles == (), language
