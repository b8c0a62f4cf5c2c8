import pytest
from pydantic import ValidationError

from bot.findings import Findings
from bot.tools import (
    CompareOccupations,
    DayOf,
    FindOccupation,
    FindSkill,
    FindSkills,
    NextMoves,
    OpenOccupation,
    OpenSkill,
    RelatedRoles,
    RolesForInterests,
    RolesForSkills,
    SkillGap,
    StudyFor,
    Toolbox,
    ToolCall,
)
from bot.wiring import Services
from corpus.records import Source
from corpus.sources import ISCO, ONET
from corpus.store import Store

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


@pytest.mark.parametrize(
    "make",
    [
        lambda: FindOccupation(title=""),
        lambda: FindSkill(text="a" * 401),
        lambda: FindSkills(text="a" * 4_001),
        lambda: CompareOccupations(uris=("a",)),
        lambda: CompareOccupations(uris=("a",) * 4),
        lambda: RolesForSkills(uris=()),
        lambda: RolesForInterests(codes="RIAS"),
        lambda: RolesForInterests(codes="x"),
    ],
)
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


def uris(services: Services, *slugs: str) -> tuple[str, ...]:
    return tuple(services.store.occupation_uri(slug) or "" for slug in slugs)


async def test_every_way_has_its_finding_and_its_evidence(tools: Toolbox, services: Services) -> None:
    baker, confectioner = uris(services, "baker", "pastry-maker")
    management = services.store.skill_uri("project-management") or ""
    calls: dict[str, ToolCall] = {
        "comparisons": CompareOccupations(uris=(baker, confectioner)),
        "gaps": SkillGap(goal=confectioner, from_occupation=baker),
        "moves": NextMoves(uri=baker),
        "skill_roles": RolesForSkills(uris=(management,)),
        "interest_roles": RolesForInterests(codes="RC"),
        "studies": StudyFor(uri=baker),
        "days": DayOf(uri=baker),
        "related": RelatedRoles(uri=baker),
    }
    for field, call in calls.items():
        findings = await tools.run(call, "en")
        assert len(getattr(findings, field)) == 1
        assert findings.found
        assert findings.evidence.uris
    assert not (await tools.run(FindOccupation(title="baker"), "en")).found


async def test_a_comparison_is_that_of_the_sets(tools: Toolbox, services: Services) -> None:
    pair = uris(services, "baker", "chef")
    (found,) = (await tools.run(CompareOccupations(uris=pair), "en")).comparisons
    one, other = ({need.skill.uri for need in profile.requirements} for profile in found.occupations)
    assert {shared.skill.uri for shared in found.shared} == one & other
    assert {need.skill.uri for need in found.only(0)} == one - other
    assert {need.skill.uri for need in found.only(1)} == other - one


async def test_an_opened_occupation_tells_how_many_need_its_skills(tools: Toolbox, services: Services) -> None:
    (baker,) = uris(services, "baker")
    found = await tools.run(OpenOccupation(uri=baker), "en")
    assert set(found.users) == {need.skill.uri for need in found.profiles[0].requirements}
    skill = services.store.skill_profile(next(iter(found.users)))
    assert skill is not None
    assert found.users[skill.skill.uri] == len(skill.uses)


async def test_skills_are_read_out_of_words_with_the_words(tools: Toolbox, services: Services) -> None:
    findings = await tools.run(FindSkills(text="project management, bake goods; quantum flummery"), "en")
    (read,) = findings.skills_read
    assert [(found.skill.slug, found.words) for found in read.skills] == [
        ("project-management", "project management"),
        ("bake-goods", "bake goods"),
    ]
    assert {found.skill.uri for found in read.skills} <= findings.evidence.uris


@pytest.mark.parametrize("uri", ["", NOWHERE, "\ud800"])
async def test_ways_of_nothing_are_nothing(uri: str, tools: Toolbox, services: Services) -> None:
    (baker,) = uris(services, "baker")
    for call in (NextMoves(uri=uri), StudyFor(uri=uri), DayOf(uri=uri), RelatedRoles(uri=uri), SkillGap(goal=uri)):
        assert await tools.run(call, "en") == Findings()
    assert await tools.run(CompareOccupations(uris=(baker, uri)), "en") == Findings()
    assert await tools.run(CompareOccupations(uris=(baker, baker)), "en") == Findings()
    (gap,) = (await tools.run(SkillGap(goal=baker, held=(uri,), from_occupation=uri), "en")).gaps
    assert gap.covered == ()
    (roles,) = (await tools.run(RolesForSkills(uris=(uri,)), "en")).skill_roles
    assert roles.roles == ()


class _Standards:
    """The store of ``services`` as if a release of O*NET had given its facts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def sources(self) -> tuple[Source, ...]:
        (starter,) = self._store.sources()
        return (starter, starter.model_copy(update={"name": ONET}), starter.model_copy(update={"name": ISCO}))


async def test_what_has_facts_of_a_standard_credits_it(services: Services) -> None:
    tools = Toolbox(_Standards(services.store), services.index.linker)  # type: ignore[arg-type]
    (baker,) = uris(services, "baker")
    credited = {
        call.name: {source.name for source in (await tools.run(call, "en")).sources} & {ONET, ISCO}
        for call in (
            *(RolesForInterests(codes="RC"), StudyFor(uri=baker), NextMoves(uri=baker)),
            *(DayOf(uri=baker), OpenOccupation(uri=baker), CompareOccupations(uris=uris(services, "baker", "chef"))),
        )
    }
    assert credited == {
        "roles_for_interests": {ONET},
        "study_for": {ONET},
        "next_moves": {ONET},
        "day_of": set(),
        "open_occupation": set(),
        "compare_occupations": set(),
    }
