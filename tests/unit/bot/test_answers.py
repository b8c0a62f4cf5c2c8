"""Answers composed by code: lists, counts, notes and memory, over made-up records."""

import pytest

from bot.answers import Answers
from bot.brain import Composition, Memory
from bot.words import official_url, source_label
from compliance.draft import Mention, Piece
from corpus.profile import OccupationProfile, OccupationRef, Requirement, SkillProfile, SkillRef, SkillUse
from corpus.records import Group, Occupation, Relation, Skill, SkillType, Source
from prompts.catalogue import Catalogue

CATALOGUE = Catalogue()
SOURCE = Source(
    name="Records", release="v1", language="en", licence="CC BY 4.0", acknowledgement="Thanks.", files={"a": "0" * 64}
)
NEEDS: tuple[tuple[Relation, SkillType, int], ...] = (
    ("essential", "knowledge", 2),
    ("essential", "skill", 33),
    ("optional", "knowledge", 1),
    ("optional", "skill", 14),
)


def profile(*, needs: tuple[tuple[Relation, SkillType, int], ...] = NEEDS, **fields: object) -> OccupationProfile:
    """A miller with these numbers of skills."""
    occupation = {
        "uri": "uri:miller",
        "code": "8160.1",
        "isco": "8160",
        "title": {"en": "miller", "de": "Müller/Müllerin"},
        "summary": {"en": "Millers mill."},
        "description": {"en": "They mill grain\ninto   flour."},
    }
    requirements = [
        Requirement(
            skill=SkillRef(
                uri=f"{relation}-{kind}-{n}", slug="s", label={"en": f"{relation} {kind} {n:02}"}, type=kind
            ),
            relation=relation,
        )
        for relation, kind, count in needs
        for n in range(count)
    ]
    return OccupationProfile(
        occupation=Occupation.model_validate(occupation | fields),
        slug="miller",
        requirements=tuple(requirements),
        path=(Group(uri="uri:8160", code="8160", title={"en": "Food machine operators", "de": "Lebensmittel"}),),
        source=SOURCE,
    )


def answers(language: str = "en") -> Answers:
    return Answers(CATALOGUE, language, "https://careers.example/")


async def pieces(composition: Composition) -> list[Piece]:
    return [piece async for piece in composition.pieces]


async def text(composition: Composition) -> str:
    return "\n\n".join(piece.text for piece in await pieces(composition))


class TestRequirements:
    async def test_four_lists_with_counts_and_a_source(self) -> None:
        made = answers().requirements(profile(), None, None)
        said = await text(made)
        assert said.startswith(
            "Records v1 lists 50 skills and knowledge areas for **miller**: 35 essential and 15 optional."
        )
        for heading in ("knowledge (2)", "skills (33)"):
            assert f"**Essential {heading}**" in said
        for heading in ("knowledge (1)", "skills (14)"):
            assert f"**Optional {heading}**" in said
        assert said.endswith(f"[Records v1: miller]({official_url('uri:miller', 'occupation')})")

    async def test_long_lists_are_cut_and_say_where_the_rest_is_but_claim_all(self) -> None:
        made = await pieces(answers().requirements(profile(), None, None))
        shown = {piece.text.partition("\n")[0]: piece for piece in made if piece.origin == "record"}
        essential, optional = shown["**Essential skills (33)**"], shown["**Optional skills (14)**"]
        assert essential.text.count("\n- ") == 10
        assert "… and 23 more: [all on its page](https://careers.example/careers/miller)" in essential.text
        assert optional.text.count("\n- ") == 5
        assert (len(essential.claims), len(optional.claims)) == (33, 14)

    async def test_a_list_that_was_asked_for_is_longer(self) -> None:
        made = await pieces(answers().requirements(profile(), "essential", "skill"))
        assert made[0].text == "For **miller**, Records v1 lists 33 items as essential skills."
        assert made[1].text.count("\n- ") == 25
        assert "… and 8 more" in made[1].text

    async def test_everything_is_everything(self) -> None:
        made = await pieces(answers().requirements(profile(), "essential", "skill", everything=True))
        assert made[1].text.count("\n- ") == 33
        assert "more:" not in made[1].text

    async def test_what_fewest_occupations_need_comes_first(self) -> None:
        users = {f"essential-skill-{n}": 100 - n for n in range(33)}
        made = await pieces(answers().requirements(profile(), "essential", "skill", users=users))
        assert made[1].text.split("\n")[2:4] == ["- essential skill 32", "- essential skill 31"]
        assert len(made[1].claims) == 33

    @pytest.mark.parametrize(
        ("relation", "kind", "words", "claims"),
        [
            ("essential", None, "lists 35 items as essential.", 35),
            (None, "knowledge", "lists 3 items as knowledge.", 3),
            ("optional", "knowledge", "lists one item as optional knowledge.", 1),
        ],
    )
    async def test_parts(self, relation: Relation | None, kind: SkillType | None, words: str, claims: int) -> None:
        made = await pieces(answers().requirements(profile(), relation, kind))
        assert words in made[0].text
        assert sum(len(piece.claims) for piece in made) == claims

    async def test_an_empty_part_is_said_to_be_empty(self) -> None:
        bare = profile(needs=(("essential", "skill", 1),))
        assert await text(answers().requirements(bare, None, "knowledge")) == (
            "For **miller**, Records v1 lists nothing as knowledge.\n\n"
            f"Source: [Records v1: miller]({official_url('uri:miller', 'occupation')})"
        )

    @pytest.mark.parametrize(("relation", "noted"), [(None, True), ("optional", True), ("essential", False)])
    async def test_of_a_selection_nothing_is_counted_as_the_whole(self, relation: Relation | None, noted: bool) -> None:
        made = answers().requirements(profile(all_optional=False), relation, None)
        said = await text(made)
        assert ("a selection of the optional skills" in said) is noted
        assert ("these records hold 15 of its optional ones" in said) is noted
        for whole in ("lists 50", "and 15 optional", "lists 15"):
            assert whole not in said
        assert ("The optional skills are a selection." in made.outline.caveats) is True

    async def test_labels_in_another_language_are_said_to_be(self) -> None:
        said = await text(answers("de").requirements(profile(), None, None))
        assert "Müller/Müllerin" in said
        assert "nur auf Englisch" in said
        assert "only available in English" not in await text(answers("en").requirements(profile(), None, None))

    async def test_a_regulated_profession_is_said_to_be(self) -> None:
        made = answers().requirements(profile(regulated=True), None, None)
        assert "This profession is regulated" in await text(made)
        assert "This profession is regulated." in made.outline.caveats
        assert "regulated" not in await text(answers().requirements(profile(), None, None))

    def test_outline_and_memory(self) -> None:
        made = answers("de").requirements(profile(), "optional", "knowledge")
        miller = Mention(uri="uri:miller", title="Müller/Müllerin")
        assert made.outline.occupations == (miller,)
        assert [skill.uri for skill in made.outline.skills] == ["optional-knowledge-0"]
        assert [citation.uri for citation in made.outline.citations] == ["uri:miller"]
        assert made.memory == Memory(focus=(miller,), task="requires", relation="optional", kind="knowledge")


class TestDescription:
    async def test_text_code_and_counts(self) -> None:
        said = await text(answers().description(profile()))
        assert said.startswith("**miller**\n\nMillers mill. They mill grain into flour.")
        assert "group 8160, Food machine operators" in said
        assert "35 essential and 15 optional" in said

    async def test_no_counts_of_a_selection(self) -> None:
        assert "optional" not in await text(answers().description(profile(all_optional=False)))

    async def test_a_text_in_another_language_is_said_to_be(self) -> None:
        said = await text(answers("de").description(profile()))
        assert "They mill grain into flour." in said
        assert "nur auf Englisch" in said
        assert "Lebensmittel" in said

    async def test_a_summary_in_the_language_comes_before_a_text_in_another(self) -> None:
        both = profile(summary={"en": "Millers mill.", "de": "Müller mahlen."})
        said = await text(answers("de").description(both))
        assert said.startswith("**Müller/Müllerin**\n\nMüller mahlen.\n\nThey mill grain into flour.\n\nDer Text liegt")
        alone = profile(summary={"de": "Müller mahlen."}, description={})
        assert (await text(answers("de").description(alone))).startswith(
            "**Müller/Müllerin**\n\nMüller mahlen.\n\nIn der"
        )

    async def test_without_a_text_it_says_so(self) -> None:
        said = await text(answers().description(profile(description={}, summary={})))
        assert said.startswith("The records name **miller** but hold no description of it.")

    async def test_a_summary_that_begins_the_description_is_not_said_twice(self) -> None:
        twice = profile(description={"en": "Millers mill. They do."})
        assert (await text(answers().description(twice))).count("Millers mill.") == 1


class TestSkill:
    def used(self, essential: int, optional: int, **fields: object) -> SkillProfile:
        relations: list[Relation] = ["essential"] * essential + ["optional"] * optional
        uses = [
            SkillUse(
                occupation=OccupationRef(uri=f"uri:{n}", slug=f"role-{n}", title={"en": f"role {n}"}, isco="1"),
                relation=relation,
            )
            for n, relation in enumerate(relations)
        ]
        skill = {"uri": "uri:milling", "type": "knowledge", "label": {"en": "milling"}} | fields
        return SkillProfile(skill=Skill.model_validate(skill), slug="milling", uses=tuple(uses), source=SOURCE)

    async def test_users_by_relation(self) -> None:
        made = answers().skill(self.used(17, 2, description={"en": "How to mill."}))
        said = await text(made)
        assert said.startswith("**milling** is a knowledge area.\n\nHow to mill.")
        assert "19 occupations in these records need it; it is essential for 17 of them." in said
        assert "**Essential for (17)**" in said
        assert said.count("\n- ") == 15 + 2
        assert "… and 2 more: [all on its page](https://careers.example/skills/milling)" in said
        assert sum(len(piece.claims) for piece in await pieces(answers().skill(self.used(17, 2)))) == 19
        assert made.memory.skill_focus == Mention(uri="uri:milling", title="milling")
        assert made.memory.task == "skill"

    async def test_nobody(self) -> None:
        said = await text(answers().skill(self.used(0, 0)))
        assert "hold no description of it" in said
        assert "No occupation in these records needs it." in said

    async def test_one(self) -> None:
        said = await text(answers().skill(self.used(0, 1, type="skill")))
        assert "is a practical skill" in said
        assert "One occupation in these records needs it." in said


class TestWhich:
    async def test_offers_are_numbered_and_remembered(self) -> None:
        refs = [OccupationRef(uri=f"uri:{n}", slug="s", title={"en": f"role {n}"}, isco="1") for n in (1, 2)]
        asked = answers().sentence("ask-which-both")
        made = answers().which(asked, refs, Memory(task="describe", focus=(Mention(uri="u", title="t"),)))
        assert await text(made) == f"{asked.text}\n\n1. role 1\n2. role 2"
        assert made.outline.kind == "clarify"
        assert made.memory == Memory(pending=made.outline.occupations, task="describe")


def test_records_adapted_from_a_release_are_called_by_it() -> None:
    assert source_label(SOURCE.model_copy(update={"release": "adapted from ESCO v1.1.1"})) == "ESCO v1.1.1"
    assert source_label(SOURCE) == "Records v1"
