"""The same conversations through the built-in brain and through a model that behaves: the same answers from records."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Conversation, Turn
from bot.settings import Settings
from bot.wiring import Services, open_services
from compliance.catalogue import load_catalogue
from compliance.draft import Claim
from compliance.reply import Reply
from compliance.verify import verify
from corpus.profile import best_text
from fakes.openai_server import KEY, PROSE, Lookup, OpenAIServer, openai_server

CONVERSATIONS = tomllib.loads(Path(__file__).with_name("conversations.toml").read_text("utf-8"))["conversation"]
MODEL = "a-model"
LISTED = {"essential": 10, "optional": 5}
LISTED_WHEN_ASKED = 25

pytestmark = pytest.mark.asyncio(loop_scope="session")


@dataclass(frozen=True)
class Seat:
    """One brain to talk to; ``server`` is the model's, where it has one."""

    services: Services
    server: OpenAIServer | None


@pytest.fixture(scope="module", params=["builtin", "native", "json_schema"])
def seat(
    request: pytest.FixtureRequest,
    home_beside: Callable[[Path], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Seat]:
    home = home_beside(tmp_path_factory.mktemp(request.param))
    if request.param == "builtin":
        opened = open_services(Settings(home=home))
        yield Seat(opened, None)
        opened.close()
        return
    with openai_server() as server:
        settings = {"openai_api_key": KEY, "openai_base_url": server.url, "openai_model": MODEL}
        opened = open_services(Settings(home=home, model_tools=request.param, **settings))
        yield Seat(opened, server)
        opened.close()


@pytest.mark.parametrize("script", CONVERSATIONS, ids=[c["name"] for c in CONVERSATIONS])
async def test_conversation(script: dict[str, Any], seat: Seat) -> None:
    store, server = seat.services.store, seat.server
    conversation, language = Conversation(), "en"
    page = store.occupation_uri(script["page"]) if "page" in script else None
    for turn in script["turn"]:
        if server:
            server.lookups = {turn["says"]: Lookup.of(**turn["lookup"])} if "lookup" in turn else {}
        asked_before = len(server.requests) if server else 0
        finished = await seat.services.advisor.reply(
            Turn(text=turn["says"], conversation=conversation, language=script.get("hint"), page=page)
        )
        reply, conversation = finished.reply, finished.conversation
        language = turn.get("language", language)
        asked = bool(server) and len(server.requests) > asked_before
        assert reply.language == language, turn["says"]
        assert_content(turn, reply, seat.services)
        assert_sealed(reply, seat.services, first=turn is script["turn"][0])
        assert_author(reply, by_model=asked)


def assert_content(turn: dict[str, Any], reply: Reply, services: Services) -> None:
    says, store = turn["says"], services.store
    assert reply.kind == turn["kind"], says
    if "offered" in turn:
        assert [mention.uri for mention in reply.occupations] == [store.occupation_uri(s) for s in turn["offered"]], (
            says
        )
    if "occupation" in turn:
        assert reply.occupations[0].uri == store.occupation_uri(turn["occupation"]), says
        assert [citation.uri for citation in reply.citations] == [reply.occupations[0].uri], says
    assert set(reply.claims) == expected_claims(turn, reply.language, services), says
    assert reply.cuts == (), says
    for words in turn.get("contains", ()):
        assert words in reply.text, says
    for words in turn.get("lacks", ()):
        assert words not in reply.text, says
    assert_named(turn, reply)


def expected_claims(turn: dict[str, Any], language: str, services: Services) -> set[Claim]:
    """Every link of the record that the answer is about, or of the lists of it that were asked for."""
    if "skill" in turn:
        skill = services.store.skill_profile(services.store.skill_uri(turn["skill"]) or "")
        assert skill is not None
        label = best_text(skill.skill.label, language)[0]
        return {
            Claim(
                occupation=use.occupation.uri,
                skill=skill.skill.uri,
                label=label,
                relation=use.relation,
                kind=skill.skill.type,
            )
            for use in skill.uses
        }
    if "lists" not in turn:
        return set()
    profile = services.store.profile(services.store.occupation_uri(turn["occupation"]) or "")
    assert profile is not None
    return {
        Claim(
            occupation=profile.occupation.uri,
            skill=need.skill.uri,
            label=best_text(need.skill.label, language)[0],
            relation=need.relation,
            kind=need.skill.type,
        )
        for need in profile.requirements
        if f"{need.relation} {need.skill.type}" in turn["lists"]
    }


def assert_named(turn: dict[str, Any], reply: Reply) -> None:
    """The text names every claim, but for what a long list says to be on the page."""
    for name in turn.get("lists", ()):
        relation, kind = name.split()
        claims = [claim for claim in reply.claims if (claim.relation, claim.kind) == (relation, kind)]
        limit = LISTED_WHEN_ASKED if len(turn["lists"]) < 4 else LISTED[relation]
        named = [claim for claim in claims if f"- {claim.label}\n" in reply.text]
        assert len(named) == min(len(claims), limit), (turn["says"], name)
        if len(claims) > limit:
            assert f"{len(claims) - limit} " in reply.text


def assert_sealed(reply: Reply, services: Services, *, first: bool) -> None:
    texts = load_catalogue()
    assert verify(reply.as_json(), services.keys, services.notices).status == "match"
    assert (texts.text(reply.language, "opening") in reply.text) == first
    assert reply.notice.verify in reply.text.split("\n\n")[-1]
    assert reply.notice.lang == reply.language
    assert bool(reply.notice.sources) == (reply.kind == "answer")
    altered = {**reply.as_json(), "text": reply.text.replace("e", "3", 1)}
    assert verify(altered, services.keys, services.notices).status == "edited"


def assert_author(reply: Reply, *, by_model: bool) -> None:
    """The notice says that a model had a part exactly where one was asked, and a model's words stand in answers."""
    assert reply.mode == reply.notice.mode == ("llm" if by_model else "builtin")
    assert reply.notice.model == (MODEL if by_model else None)
    assert (PROSE[reply.language] in reply.text) == (by_model and reply.kind == "answer")
