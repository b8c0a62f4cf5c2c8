"""What is offered next must be understood when it is chosen, in every language there is."""

import pytest

from bot.answers import Answers
from bot.brain import Memory
from bot.conversation import Conversation, Task, Turn
from bot.lexicon import lexicons
from bot.suggestions import starters, suggestions
from bot.wiring import Services
from bot.words import mention
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
    assert required == ["What is a baker?", "What could I become from there?", "What should I study for it?"]
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


@pytest.mark.parametrize("task", ["describe", "requires", "gap", "study", "day", "regulated", "related", "has_skill"])
def test_three_different_questions_follow_and_none_that_was_just_answered(task: Task) -> None:
    questions = offered("answer", focus=(BAKER,), task=task)
    assert len(set(questions)) == 3
    just = {"describe": "next-describe", "requires": "next-requires", "study": "next-study", "day": "next-day"}
    if task in just:
        assert answers().text(f"{just[task]}-text", title="baker") not in questions


def test_after_moves_the_way_to_the_first_comes_next() -> None:
    outline = Outline(kind="answer", language="en", occupations=(BAKER, CHEF))
    offers = suggestions(outline, Memory(focus=(BAKER,), task="moves"), answers())
    assert [s.text for s in offers] == [
        "What is missing to go from baker to chef?",
        "Compare baker with chef",
        "What does a chef need?",
    ]
    nowhere = suggestions(
        outline.model_copy(update={"occupations": (BAKER,)}), Memory(focus=(BAKER,), task="moves"), answers()
    )
    assert len(nowhere) == 3


def test_after_a_comparison_both_ways_come_next() -> None:
    offers = suggestions(Outline(kind="answer", language="en"), Memory(focus=(BAKER, CHEF), task="compare"), answers())
    assert [s.label for s in offers] == ["Show everything", "baker → chef", "chef → baker"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", ["baker", "picture-archiving-and-communication-systems-administrator", "welder"])
async def test_every_next_question_is_about_the_same_occupation(slug: str, language: str, services: Services) -> None:
    profile = services.store.profile(services.store.occupation_uri(slug) or "")
    assert profile is not None
    focus = (mention(profile, language),)
    conversation = Conversation(language=language, focus=focus, task="requires", turns=1)
    outline = Outline(kind="answer", language=language)
    tasks: tuple[Task, ...] = ("requires", "describe", "study")
    asked = {s.text for task in tasks for s in suggestions(outline, Memory(focus=focus, task=task), answers(language))}
    for text in asked:
        turn = Turn(text=text, conversation=conversation, language=language)
        reply = (await services.advisor.reply(turn)).reply
        assert (reply.kind, reply.language) == ("answer", language), text
        assert reply.occupations[0].uri == profile.occupation.uri, text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_way_to_another_occupation_is_understood(language: str, services: Services) -> None:
    refs = services.store.occupation_refs(
        services.store.occupation_uri(slug) or "" for slug in ("baker", "pastry-maker")
    )
    origin, goal = (mention(ref, language) for ref in refs)
    outline = Outline(kind="answer", language=language, occupations=(origin, goal))
    conversation = Conversation(language=language, focus=(origin,), task="moves", turns=1)
    gap, comparison, _ = suggestions(outline, Memory(focus=(origin,), task="moves"), answers(language))
    for suggestion, task, about in ((gap, "gap", (goal,)), (comparison, "compare", (origin, goal))):
        turn = Turn(text=suggestion.text, conversation=conversation, language=language)
        finished = await services.advisor.reply(turn)
        assert (finished.reply.language, finished.conversation.task) == (language, task), suggestion.text
        assert {one.uri for one in finished.conversation.focus} == {one.uri for one in about}, suggestion.text
