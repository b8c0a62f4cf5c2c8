"""Answers about ways, over the village: every list item is a claim; nothing of an answer is cut, in any language."""

from collections.abc import Sequence

import pytest

from bot.answers import Answers
from bot.brain import Composition
from bot.findings import Findings
from bot.paths.comparison import compare
from bot.paths.day import Day
from bot.paths.moves import Moves, move_to, rank_moves
from bot.paths.related import Related
from bot.paths.roles import InterestRoles, RoleForInterests, SkillRoles, role_for_skills
from bot.paths.skill_gap import skill_gap
from bot.paths.study import Study, Subject
from compliance.draft import Claim
from compliance.grounding import Gate, VerifiedPiece
from compliance.labels import NoLabels
from corpus.merged import FieldFacts, GroupFacts, OccupationFacts, OnetFacts, Sourced
from corpus.onet_records import EducationShare, OnetOccupation, Task
from corpus.profile import OccupationProfile
from corpus.records import FieldOfEducation
from fakes.careers import NEEDS, needs, profile, ref, skill, village
from prompts.catalogue import Catalogue

CATALOGUE = Catalogue()
LANGUAGES = CATALOGUE.languages
LINKS = ("http://test/", "https://esco.ec.europa.eu/", "https://ec.europa.eu/")


def sourced(value: object, source: str = "Village") -> object:
    return Sourced(value=value, source=source, release="1")


def facts(of: OccupationProfile, *, american: bool = True) -> OccupationFacts:
    texts = {"en": sourced("Masons")}
    group = GroupFacts(
        uri="group:7512",
        code="7512",
        title=texts,
        description={},
        tasks={"en": sourced("weigh flour\nheat the oven")},
        included={},
        excluded={},
        notes={},
    )
    onet = OnetOccupation(
        code="51-3011.00",
        title="Bakers",
        tasks=(Task(id="1", text="Knead dough."), Task(id="2", text="Sell bread.")),
        job_zone=2,
        education=(EducationShare(level=2, name="School diploma", percent=61.4),),
    )
    field = FieldOfEducation(uri="field:0721", code="0721", title={"en": "food processing"})
    return OccupationFacts(
        uri=of.occupation.uri,
        title={},
        summary={},
        description={},
        requirements=sourced(of.requirements),  # type: ignore[arg-type]
        path=(group,),
        fields=(FieldFacts(field=sourced(field), essential=1, optional=0),),  # type: ignore[arg-type]
        broad_fields=(),
        onet=(OnetFacts(occupation=sourced(onet, "Far"), match=sourced("broad", "Far")),) if american else (),  # type: ignore[arg-type]
        soc=None,
    )


def answers(language: str) -> Answers:
    return Answers(CATALOGUE, language, "http://test/")


def found() -> dict[str, Findings]:
    baker, graph = profile("baker"), village()
    ranked = rank_moves(baker, graph, {f"job:{name}": ref(name) for name in NEEDS}, {})
    goals = [profile(one.overlap.occupation.removeprefix("job:")) for one in ranked]
    moves = tuple(move_to(goal, baker, one, graph) for goal, one in zip(goals, ranked, strict=True))
    named = (skill("sell"), skill("forge"))
    roles = tuple(role_for_skills(profile(name), [one.uri for one in named]) for name in ("smith", "baker"))
    subject = Subject(facts(baker).fields[0], needs("baker")[:1])
    return {
        "compare": Findings(comparisons=(compare([baker, profile("confectioner"), profile("smith")], graph),)),
        "gap": Findings(gaps=(skill_gap(profile("confectioner"), named, baker, graph),)),
        "gap from skills": Findings(gaps=(skill_gap(profile("smith", regulated=True), named, None, graph),)),
        "moves": Findings(moves=(Moves(baker, moves, len(ranked)),)),
        "no moves": Findings(moves=(Moves(baker, (), 0),)),
        "skill roles": Findings(skill_roles=(SkillRoles(named, roles, 2),)),
        "interests": Findings(
            interest_roles=(InterestRoles("RC", (RoleForInterests(ref("smith"), "RCE", "exact"),), True),)
        ),
        "study": Findings(studies=(Study(baker, facts(baker), (subject,)),)),
        "day": Findings(days=(Day(baker, facts(baker)),)),
        "day of a group": Findings(days=(Day(baker, facts(baker, american=False)),)),
        "related": Findings(related=(Related(baker, (ref("smith"),), (), (ref("confectioner"),), (ref("scribe"),)),)),
    }


def composed(findings: Findings, language: str) -> Composition:
    made = answers(language)
    if findings.comparisons:
        return made.comparison(findings.comparisons[0])
    if findings.gaps:
        return made.gap(findings.gaps[0])
    if findings.moves:
        return made.moves(findings.moves[0])
    if findings.skill_roles:
        return made.roles_for_skills(findings.skill_roles[0])
    if findings.interest_roles:
        return made.roles_for_interests(findings.interest_roles[0])
    if findings.studies:
        return made.study(findings.studies[0])
    return made.day(findings.days[0]) if findings.days else made.related(findings.related[0])


async def verified(findings: Findings, language: str = "en") -> tuple[Sequence[VerifiedPiece], Gate, Composition]:
    composition = composed(findings, language)
    gate = Gate(findings.evidence, language, NoLabels(), links=LINKS)
    gate.check_outline(composition.outline)
    checked = [gate.check(piece) async for piece in composition.pieces]
    return [piece for piece in checked if piece], gate, composition


def said(pieces: Sequence[VerifiedPiece]) -> str:
    return "\n\n".join(piece.text for piece in pieces)


def claims(pieces: Sequence[VerifiedPiece]) -> list[Claim]:
    return [claim for piece in pieces for claim in piece.claims]


def by_status(pieces: Sequence[VerifiedPiece]) -> set[tuple[str, str, str]]:
    return {(c.status, c.occupation.removeprefix("job:"), c.label) for c in claims(pieces)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(found()))
async def test_nothing_is_cut_in_any_language(name: str, language: str) -> None:
    findings = found()[name]
    pieces, gate, composition = await verified(findings, language)
    assert gate.cuts == ()
    assert composition.outline.language == language
    assert composition.outline.kind == "answer"
    assert len(claims(pieces)) == len(set(claims(pieces)))
    assert "{" not in said(pieces)


async def test_a_comparison_claims_every_skill_of_every_occupation() -> None:
    pieces, _, composition = await verified(found()["compare"])
    assert by_status(pieces) == {
        *(("shared", job, name) for job in ("baker", "confectioner") for name in ("read", "knead", "bake", "clean")),
        *(("shared", job, "sell") for job in ("baker", "smith")),
        ("only", "confectioner", "decorate"),
        *(("only", "smith", name) for name in ("forge", "hammer", "quench")),
    }
    assert len(claims(pieces)) == sum(len(needs(name)) for name in ("baker", "confectioner", "smith"))
    assert "nothing in common to all" in said(pieces)
    assert [mention.title for mention in composition.memory.focus] == ["baker", "confectioner", "smith"]


async def test_a_gap_claims_what_is_covered_and_what_is_missing() -> None:
    pieces, _, _ = await verified(found()["gap"])
    assert by_status(pieces) == {
        *(("covered", "confectioner", name) for name in ("read", "knead", "bake", "clean")),
        ("missing", "confectioner", "decorate"),
    }
    text = said(pieces)
    assert (
        "lists 4 essential skills and knowledge areas. 3 of them are listed for **baker** as well; 1 would be new."
        in text
    )
    assert "Not listed for it, but not lost: sell, forge." in text
    regulated, _, composition = await verified(found()["gap from skills"])
    assert "EU database of regulated professions" in said(regulated)
    assert "This profession is regulated." in composition.outline.caveats


async def test_moves_give_reasons_and_no_promise() -> None:
    pieces, _, composition = await verified(found()["moves"])
    text = said(pieces)
    assert "**1. [confectioner](http://test/careers/confectioner)**" in text
    assert "- small step · same ISCO-08 group\n" in text
    assert "You would bring 3 of 4 essential skills: knead, bake, read" in text
    assert "New would be 1: decorate" in text
    assert "no promise" in text
    assert composition.outline.occupations[0].title == "baker"
    assert {status for status, _, _ in by_status(pieces)} == {"covered", "missing"}
    assert "hold no occupation" in said((await verified(found()["no moves"]))[0])


async def test_roles_for_skills_cite_every_role() -> None:
    pieces, _, composition = await verified(found()["skill roles"])
    assert by_status(pieces) == {
        ("required", "smith", "forge"),
        ("required", "smith", "sell"),
        ("required", "baker", "sell"),
    }
    assert [citation.title for citation in composition.outline.citations] == ["smith", "baker"]


async def test_interests_without_onet_are_not_guessed() -> None:
    composition = answers("en").roles_for_interests(InterestRoles("RC", (), known=False))
    assert composition.outline.kind == "unknown"
    assert composition.outline.occupations == ()


async def test_study_and_day_say_whose_facts_they_are() -> None:
    pieces, _, composition = await verified(found()["study"])
    assert "- food processing (essential: 1, optional: 0): read" in said(pieces)
    assert "School diploma (61 %)" in said(pieces)
    assert "job zone 2 of 5" in said(pieces)
    assert "O*NET describes occupations in the United States." in composition.outline.caveats
    assert by_status(pieces) == {("required", "baker", "read")}
    day, _, _ = await verified(found()["day"])
    assert "**Bakers** is a wider occupation than **baker**" in said(day)
    assert "- Knead dough.\n- Sell bread." in said(day)
    assert said(day).endswith("), Far 1")
    assert said(pieces).endswith("), Far 1")
    group, _, _ = await verified(found()["day of a group"], "de")
    assert "- weigh flour\n- heat the oven" in said(group)
    assert "nur auf Englisch" in said(group)


async def test_of_many_tasks_a_few_are_shown_and_all_on_request() -> None:
    told = found()["day of a group"].days[0]
    tasks = {"en": sourced("\n".join(f"task {n}" for n in range(12)))}
    path = (told.facts.path[0].model_copy(update={"tasks": tasks}),)
    many = Day(told.profile, told.facts.model_copy(update={"path": path}))
    short, whole = answers("en").day(many), answers("en").day(many, everything=True)
    lists = [[piece.text async for piece in composition.pieces][1] for composition in (short, whole)]
    assert [text.count("\n- ") for text in lists] == [8, 12]
    assert ["and 4 more" in text for text in lists] == [True, False]
    assert lists[0].startswith("**Tasks (12)**")


@pytest.mark.parametrize(
    ("name", "whole", "words", "relation"),
    [
        ("knead", True, "as essential for", "essential"),
        ("sell", True, "but not as essential", "optional"),
        ("forge", True, "does not list", None),
        ("forge", False, "only a selection", None),
    ],
)
async def test_whether_a_skill_is_needed(name: str, whole: bool, words: str, relation: str | None) -> None:
    baker = profile("baker", all_optional=whole)
    composition = answers("en").has_skill(baker, skill(name))
    pieces = [piece async for piece in composition.pieces]
    assert words in pieces[0].text
    assert [claim.relation for claim in pieces[0].claims] == ([relation] if relation else [])


async def test_a_false_claim_takes_its_item_along() -> None:
    findings = found()["gap"]
    piece = [piece async for piece in answers("en").gap(findings.gaps[0]).pieces][1]
    assert "- decorate" in piece.text
    turned = tuple(claim.model_copy(update={"status": "covered"}) for claim in piece.claims)
    gate = Gate(findings.evidence, "en", NoLabels(), links=LINKS)
    assert gate.check(piece.model_copy(update={"claims": turned})) is None
    assert {cut.code for cut in gate.cuts} == {"claim"}
