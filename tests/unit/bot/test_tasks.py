"""What is asked, and the steps of a conversation, in eight languages: sentences of our own, none of a benchmark's."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import pytest

import bot
from bot.conversation import Conversation, Task, Turn
from bot.interview import Interview
from bot.language import detect_language
from bot.profile import Limit
from bot.reading import Reading, read_message
from compliance.draft import Mention
from corpus.forms import ExactMatch, LabelSpan

DIALOGUE = sorted((Path(bot.__file__).parent / "understanding" / "dialogue").glob("*.toml"))
LABELS = {
    "baker": "Bäcker boulanger panadero fornaio piekarz bakker padeiro baker",
    "nurse": "Krankenschwester infirmière enfermera infermiera pielęgniarka verpleegkundige enfermeira nurse",
}


def labels(text: str) -> Sequence[LabelSpan]:
    found = []
    for uri, names in LABELS.items():
        for name in names.split():
            start = text.lower().find(name.lower())
            if start >= 0:
                found.append(LabelSpan(start, start + len(name), (ExactMatch(uri, "preferred", "en"),)))
    longest = [s for s in found if not any(o is not s and o.start <= s.start and s.end <= o.end for o in found)]
    return sorted({(s.start, s.end): s for s in longest}.values(), key=lambda span: span.start)


def read(text: str, language: str, conversation: Conversation | None = None) -> Reading:
    return read_message(Turn(text=text, conversation=conversation or Conversation()), language, labels)


def test_every_dialogue_has_the_same_patterns() -> None:
    english = tomllib.loads(next(path for path in DIALOGUE if path.stem == "en").read_text("utf-8"))
    for path in DIALOGUE:
        tables = tomllib.loads(path.read_text("utf-8"))
        for table in english.keys() - {"language_names"}:
            assert list(tables[table]) == list(english[table]), (path.stem, table)
        assert set(tables["language_names"].values()) == {p.stem for p in DIALOGUE}, path.stem
    assert set(english["tasks"]) <= set(get_args(Task))
    assert set(english["limits"]) == set(get_args(Limit))


@pytest.mark.parametrize(
    ("language", "text", "task"),
    [
        ("en", "compare a baker with a nurse", "compare"),
        ("en", "whats missing for me", "gap"),
        ("en", "what else could i become?", "moves"),
        ("en", "which jobs fit my skills", "from_skills"),
        ("en", "help me find a job that suits me", "interests"),
        ("en", "what should a baker study", "study"),
        ("en", "a typical day of a nurse", "day"),
        ("en", "is nurse a regulated profession", "regulated"),
        ("en", "similar jobs?", "related"),
        ("en", "is data protection essential for it?", "has_skill"),
        ("en", "how do you know?", "why"),
        ("en", "what do you know about me", "profile_show"),
        ("en", "forget my job", "forget"),
        ("en", "start over", "start_over"),
        ("de", "Vergleiche Bäcker und Krankenschwester", "compare"),
        ("de", "Was fehlt mir noch?", "gap"),
        ("de", "was könnte ich sonst noch werden", "moves"),
        ("de", "Wie ist der Arbeitsalltag einer Krankenschwester?", "day"),
        ("de", "Ist Datenschutz wesentlich dafür?", "has_skill"),
        ("de", "Was weißt du über mich?", "profile_show"),
        ("de", "von vorn anfangen", "start_over"),
        ("fr", "compare boulanger et infirmière", "compare"),
        ("fr", "qu'est-ce qui me manque ?", "gap"),
        ("fr", "que pourrais-je faire d'autre", "moves"),
        ("fr", "que sais-tu de moi ?", "profile_show"),
        ("fr", "oublie mon métier", "forget"),
        ("es", "compara panadero con enfermera", "compare"),
        ("es", "¿Qué me falta?", "gap"),
        ("es", "qué más puedo ser", "moves"),
        ("es", "qué sabes de mí", "profile_show"),
        ("it", "confronta fornaio e infermiera", "compare"),
        ("it", "cosa mi manca?", "gap"),
        ("it", "che altro potrei fare", "moves"),
        ("it", "dimentica il mio lavoro", "forget"),
        ("pl", "porównaj piekarz i pielęgniarka", "compare"),
        ("pl", "czego mi brakuje?", "gap"),
        ("pl", "kim jeszcze mogę zostać", "moves"),
        ("pl", "co o mnie wiesz?", "profile_show"),
        ("nl", "vergelijk bakker met verpleegkundige", "compare"),
        ("nl", "wat ontbreekt er nog?", "gap"),
        ("nl", "wat kan ik nog meer worden", "moves"),
        ("nl", "wat weet je over mij?", "profile_show"),
        ("pt", "compara padeiro com enfermeira", "compare"),
        ("pt", "o que me falta?", "gap"),
        ("pt", "o que mais posso ser", "moves"),
        ("pt", "o que sabes sobre mim?", "profile_show"),
    ],
)
def test_tasks(language: str, text: str, task: str) -> None:
    assert read(text, language).task == task


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "I want to talk to a human", "human"),
        ("en", "who operates this?", "operator"),
        ("en", "is my data stored?", "privacy"),
        ("en", "simpler please", "simpler"),
        ("en", "all of them", "all"),
        ("en", "idk", "unsure"),
        ("en", "lol", "smalltalk"),
        ("en", "not that one", "not_that"),
        ("de", "ich will mit einem Menschen sprechen", "human"),
        ("de", "werden meine Daten gespeichert?", "privacy"),
        ("de", "keine Ahnung", "unsure"),
        ("fr", "je veux parler à un conseiller", "human"),
        ("fr", "je sais pas", "unsure"),
        ("es", "quiero hablar con una persona", "human"),
        ("es", "no sé", "unsure"),
        ("it", "vorrei parlare con una persona", "human"),
        ("it", "boh", "unsure"),
        ("pl", "chcę porozmawiać z człowiekiem", "human"),
        ("pl", "nie wiem", "unsure"),
        ("nl", "ik wil met een mens praten", "human"),
        ("nl", "weet ik niet", "unsure"),
        ("pt", "quero falar com uma pessoa", "human"),
        ("pt", "não sei", "unsure"),
    ],
)
def test_steps(language: str, text: str, intent: str) -> None:
    assert read(text, language).intent == intent


@pytest.mark.parametrize(
    ("language", "text", "job", "goal"),
    [
        ("en", "i am a baker and my back hurts what else could i do", "baker", None),
        ("en", "I work as a data clerk", "data clerk", None),
        ("en", "I am tired", None, None),
        ("en", "I want to be a nurse", None, "nurse"),
        ("de", "Ich bin Krankenschwester aus Syrien", "Krankenschwester", None),
        ("de", "ich möchte Bäcker werden", None, "Bäcker"),
        ("fr", "je suis boulanger et je veux changer de métier", "boulanger", None),
        ("fr", "je voudrais devenir infirmière", None, "infirmière"),
        ("es", "soy enfermera", "enfermera", None),
        ("es", "¿qué se necesita para ser panadero?", None, None),
        ("it", "sono infermiera e vorrei cambiare", "infermiera", None),
        ("pl", "jestem pielęgniarka", "pielęgniarka", None),
        ("nl", "ik ben bakker", "bakker", None),
        ("pt", "sou padeiro", "padeiro", None),
    ],
)
def test_what_visitors_say_of_themselves(language: str, text: str, job: str | None, goal: str | None) -> None:
    said = read(text, language).said
    assert (said.job, said.goal) == (job, goal)


def test_health_is_told_from_the_wish_that_follows() -> None:
    said = read("my back hurts, so no heavy lifting and only part-time", "en").said
    assert said.health
    assert set(said.limits) == {"heavy_lifting", "part_time"}


def test_a_country_is_kept_as_its_code() -> None:
    assert read("Ich bin Krankenschwester aus Syrien", "de").said.country == "SY"
    assert read("I am a nurse from Ukraine", "en").said.country == "UA"


def test_a_correction_is_read_for_what_was_meant() -> None:
    before = Conversation(task="study", focus=(Mention(uri="nurse", title="nurse"),))
    reading = read("no, I meant a baker", "en", before)
    assert (reading.titles, reading.task) == (("baker",), "study")


def test_ordinals_choose_among_what_was_compared() -> None:
    both = Conversation(focus=(Mention(uri="a", title="a b"), Mention(uri="b", title="b c")))
    assert read("the second one", "en", both).choice == 1
    assert read("the third one", "en", both).choice is None


def test_a_question_on_interests_is_rated_only_while_it_is_asked() -> None:
    assert read("a bit", "en", Conversation(interview=Interview())).rating == "bit"
    assert read("a bit", "en").rating is None


def test_which_skills_are_confirmed() -> None:
    three = Conversation(proposed=tuple(Mention(uri=str(n), title=f"skill {n}") for n in range(3)))
    assert read("yes", "en", three).confirmed == (0, 1, 2)
    assert read("not 2", "en", three).confirmed == (0, 2)
    assert read("1 and 3", "en", three).confirmed == (0, 2)
    assert read("no", "en", three).confirmed == ()


def test_the_interests_liked_most_come_first() -> None:
    interview = Interview()
    for rating in ("bit", "much", "little", "much", "skip", "bit"):
        interview = interview.rated(rating)
    assert interview.over
    assert interview.code == "ISR"


@pytest.mark.parametrize(
    ("text", "language"),
    [("auf Deutsch bitte", "de"), ("in English please", "en"), ("parle français", "fr"), ("em português", "pt")],
)
def test_a_language_asked_for_by_name(text: str, language: str) -> None:
    assert detect_language(text, before="it", hint="pl") == language
    assert read(text, language).intent == "in_language"


@pytest.mark.parametrize("text", ["war correspondent", "hat maker", "chef"])
def test_a_short_title_switches_no_language(text: str) -> None:
    assert detect_language(text, before="en", hint=None) == "en"
    assert detect_language(text, before="it", hint=None) == "it"
