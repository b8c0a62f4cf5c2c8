"""What is offered next must be understood when it is chosen, in every language there is."""

import pytest

from bot.answers import Answers
from bot.brain import Memory
from bot.conversation import Conversation, Turn
from bot.lexicon import lexicons
from bot.suggestions import starters, suggestions
from bot.wiring import Services
from compliance.draft import Kind, Mention, Outline
from prompts.catalogue import Catalogue

LANGUAGES = tuple(lexicons())
BAKER = Mention(uri="uri:baker", title="baker")
CHEF = Mention(uri="uri:chef", title="chef")


def answers(language: str = "en") -> Answers:
    return Answers(Catalogue(), language, "http://test")


def offered(after: Kind, **memory: object) -> list[str]:
    outline = Outline(kind=after, language="en")
    return [s.text for s in suggestions(outline, Memory(**memory), answers())]


def test_after_a_choice_was_offered_it_is_offered_as_buttons() -> None:
    assert offered("clarify", pending=(BAKER, CHEF)) == ["baker", "chef"]
    assert offered("clarify", pending=(BAKER,) * 5) == ["baker"] * 3


@pytest.mark.parametrize("kind", ["crisis", "refusal"])
def test_nothing_is_offered_after_words_that_need_quiet(kind: Kind) -> None:
    assert offered(kind) == offered(kind, pending=(BAKER, CHEF), focus=(BAKER,)) == []


@pytest.mark.parametrize("kind", ["smalltalk", "offtopic", "unknown", "signpost", "identity", "error"])
def test_beginnings_are_offered_where_there_is_nothing_to_go_on_from(kind: Kind) -> None:
    assert offered(kind) == [s.text for s in starters(answers())]


def test_after_an_answer_the_parts_not_yet_shown_come_next() -> None:
    described = offered("answer", focus=(BAKER,), task="describe")
    assert described[0] == "What does a baker need?"
    required = offered("answer", focus=(BAKER,), task="requires")
    assert required[:2] == ["What is a baker?", "And which are optional?"]
    optional = offered("answer", focus=(BAKER,), task="requires", relation="optional")
    assert "And which are optional?" not in optional
    knowledge = offered("answer", focus=(BAKER,), task="requires", relation="essential", kind="knowledge")
    assert "And which knowledge is essential?" not in knowledge
    for questions in (described, required, optional, knowledge):
        assert len(set(questions)) == 3


def test_after_a_skill_its_users_come_next() -> None:
    outline = Outline(kind="answer", language="en", occupations=(BAKER, CHEF))
    memory = Memory(skill_focus=Mention(uri="uri:baking", title="baking"), task="skill")
    offers = suggestions(outline, memory, answers())
    assert [(s.label, s.text) for s in offers] == [
        ("baker", "What does a baker need?"),
        ("chef", "What does a chef need?"),
    ]
    assert suggestions(outline.model_copy(update={"occupations": ()}), memory, answers()) == ()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_beginning_is_answered_in_its_language(language: str, services: Services) -> None:
    for starter in starters(answers(language)):
        turn = Turn(text=starter.text, conversation=Conversation())
        reply = (await services.advisor.reply(turn)).reply
        assert (reply.kind, reply.language) == ("answer", language), starter.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", ["baker", "picture-archiving-and-communication-systems-administrator", "welder"])
async def test_every_next_question_is_about_the_same_occupation(slug: str, language: str, services: Services) -> None:
    profile = services.store.profile(services.store.occupation_uri(slug) or "")
    assert profile is not None
    focus = (Mention(uri=profile.occupation.uri, title=profile.occupation.title.get(language, "?")),)
    conversation = Conversation(language=language, focus=focus, task="requires", turns=1)
    outline = Outline(kind="answer", language=language)
    for memory in (Memory(focus=focus, task="requires"), Memory(focus=focus, task="describe")):
        for suggestion in suggestions(outline, memory, answers(language)):
            turn = Turn(text=suggestion.text, conversation=conversation, language=language)
            reply = (await services.advisor.reply(turn)).reply
            assert reply.language == language, suggestion.text
            if suggestion.text == answers(language).text("next-other-text"):
                assert reply.kind == "smalltalk"
            else:
                assert reply.kind == "answer", suggestion.text
                assert reply.occupations[0].uri == profile.occupation.uri, suggestion.text
