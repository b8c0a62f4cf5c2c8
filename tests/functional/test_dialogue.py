"""Conversations that are about the visitor: what is kept, shown and forgotten; interests; a curriculum vitae."""

import pytest

from bot.conversation import Conversation, Turn
from bot.events import Finished
from bot.wiring import Services

pytestmark = pytest.mark.asyncio(loop_scope="session")

CV = """Experience
2015-2020 bakery: bake bread, clean equipment and keep the shop tidy for customers
2020-2024 office: use spreadsheets software
Skills: project management, customer service"""


async def talk(services: Services, *says: str, language: str | None = None) -> list[Finished]:
    conversation, answers = Conversation(), []
    for text in says:
        finished = await services.advisor.reply(Turn(text=text, conversation=conversation, language=language))
        conversation = finished.conversation
        answers.append(finished)
    return answers


async def test_a_job_is_kept_shown_used_and_forgotten(services: Services) -> None:
    moves, gap, shown, forgotten, after = await talk(
        services,
        "I am a baker, what else could I become?",
        "what is missing to become a chef?",
        "what do you know about me?",
        "forget my job",
        "what do you know about me?",
    )
    assert moves.conversation.task == "moves"
    assert moves.conversation.profile.job is not None
    assert gap.conversation.task == "gap"
    assert {claim.status for claim in gap.reply.claims} >= {"missing"}
    assert "Your job: baker" in shown.reply.text
    assert forgotten.conversation.profile.empty
    assert "nothing about you yet" in after.reply.text


async def test_of_health_only_the_wish_is_kept(services: Services) -> None:
    (finished,) = await talk(services, "I am a welder, my back hurts, no heavy lifting please. what else could i do?")
    assert finished.conversation.profile.limits == ("heavy_lifting",)
    assert "I keep nothing about your health" in finished.reply.text
    assert "back" not in finished.conversation.profile.model_dump_json()


async def test_a_goal_is_answered_first_and_the_job_asked_for_once(services: Services) -> None:
    first, second = await talk(services, "I want to be a baker", "I want to become a tailor")
    assert first.reply.kind == second.reply.kind == "answer"
    assert "What do you do now" in first.reply.text
    assert "What do you do now" not in second.reply.text


async def test_six_questions_lead_to_an_interest_code(services: Services) -> None:
    *asked, last = await talk(services, "idk", "yes", "a bit", "skip", "no", "no", "yes")
    assert [f"Question {n} of 6" in finished.reply.text for n, finished in enumerate(asked, 1)] == [True] * 6
    assert last.conversation.interview is None
    assert last.conversation.profile.interests == "RCI"


async def test_skills_of_a_curriculum_vitae_are_kept_once_confirmed(services: Services) -> None:
    proposed, confirmed = await talk(services, CV, "yes")
    assert proposed.reply.kind == "clarify"
    assert proposed.conversation.profile.skills == ()
    assert proposed.conversation.proposed
    assert confirmed.conversation.profile.skills == proposed.conversation.proposed


async def test_starting_over_forgets_everything(services: Services) -> None:
    *_, last = await talk(services, "I am a baker", "start over")
    assert last.conversation.profile.empty
    assert last.conversation.focus == ()


async def test_yes_to_a_choice_asks_which(services: Services) -> None:
    *_, last = await talk(services, "What does a teacher need?", "yes")
    assert last.reply.kind == "clarify"
    assert len(last.conversation.pending) > 1


async def test_a_person_asked_for_is_off_topic(services: Services) -> None:
    (finished,) = await talk(services, "who is the president of france")
    assert finished.reply.kind == "offtopic"


async def test_the_language_asked_for_stays(services: Services) -> None:
    *_, last = await talk(services, "What is a baker?", "auf Deutsch bitte", "baker")
    assert last.reply.language == "de"
