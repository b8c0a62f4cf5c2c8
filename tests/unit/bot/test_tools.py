import pytest
from pydantic import ValidationError

from bot.findings import Findings
from bot.tools import FindOccupation, FindSkill, OpenOccupation, OpenSkill, Toolbox, ToolCall
from bot.wiring import Services

NOWHERE = "http://data.europa.eu/esco/occupation/none"


@pytest.fixture
def tools(services: Services) -> Toolbox:
    return Toolbox(services.store, services.index.linker)


async def test_a_turn_begins_with_the_sources_and_nothing_else(tools: Toolbox, services: Services) -> None:
    assert tools.start() == Findings(sources=services.store.sources())


async def test_finding_gives_references_but_opens_nothing(tools: Toolbox, services: Services) -> None:
    found = await tools.run(FindOccupation(title="baker"), "en")
    (lookup,) = found.lookups
    assert (lookup.kind, lookup.link.query, lookup.link.band) == ("occupation", "baker", "exact")
    assert found.profiles == ()
    assert [ref.uri for ref in found.occupation_refs] == [hit.uri for hit in lookup.link.hits]
    assert found.offered == {hit.uri for hit in lookup.link.hits}
    assert found.evidence.links == frozenset()


async def test_finding_a_skill(tools: Toolbox, services: Services) -> None:
    found = await tools.run(FindSkill(text="project management"), "en")
    assert found.lookups[0].link.hits[0].uri == services.store.skill_uri("project-management")
    assert found.skill_refs[0].label["en"] == "project management"


async def test_opening_gives_every_link_as_evidence(tools: Toolbox, services: Services) -> None:
    baker = services.store.occupation_uri("baker") or ""
    profile = (await tools.run(OpenOccupation(uri=baker), "en")).profiles[0]
    assert profile == services.store.profile(baker)
    skill = services.store.skill_uri("project-management") or ""
    opened = await tools.run(OpenSkill(uri=skill), "en")
    assert opened.skills[0] == services.store.skill_profile(skill)
    assert len(opened.evidence.links) == len(opened.skills[0].uses)


@pytest.mark.parametrize("uri", ["", NOWHERE, "x" * 100_000, "\x00", "\ud800", "'; DROP TABLE occupation; --"])
@pytest.mark.parametrize("call", [OpenOccupation, OpenSkill])
async def test_what_is_not_there_opens_nothing(
    call: type[OpenOccupation | OpenSkill], uri: str, tools: Toolbox
) -> None:
    assert await tools.run(call(uri=uri), "en") == Findings()


async def test_a_skill_is_no_occupation(tools: Toolbox, services: Services) -> None:
    skill = services.store.skill_uri("project-management") or ""
    assert await tools.run(OpenOccupation(uri=skill), "en") == Findings()


@pytest.mark.parametrize("words", ["\x00", "\ufdfa" * 400, "?", " ", "<script>", "🧑‍🍳" * 40])
async def test_any_words_may_be_looked_for(words: str, tools: Toolbox) -> None:
    for call in (FindOccupation(title=words), FindSkill(text=words)):
        assert (await tools.run(call, "en")).lookups[0].link.band in ("unknown", "unsure")


@pytest.mark.parametrize("make", [lambda: FindOccupation(title=""), lambda: FindSkill(text="a" * 401)])
def test_a_search_has_a_size(make: type[ToolCall]) -> None:
    with pytest.raises(ValidationError):
        make()


async def test_findings_pile_up_in_order(tools: Toolbox, services: Services) -> None:
    first = tools.start().adding(await tools.run(FindOccupation(title="nurse"), "en"))
    both = first.adding(await tools.run(FindOccupation(title="chef"), "en"))
    assert first.lookups == both.lookups[:1]
    last = both.lookup("occupation")
    assert last is not None
    assert last.link.query == "chef"
    assert both.lookup("skill") is None
    assert both.sources == services.store.sources()
    assert both.adding(Findings()) == both
