"""What is above, below and beside a concept comes back from the store as the release has it."""

from collections.abc import Iterator

import pytest
from unit.corpus.esco_pack import (
    OCCUPATION,
    SKILL,
    broader,
    needs,
    occupation,
    path,
    relation,
    skill,
    skill_group,
    small_folder,
)

from corpus.esco import read_esco
from corpus.store import Store
from corpus.store_schema import write_store

GROUP = "http://data.europa.eu/esco/skill/S1"
FIELD = "http://data.europa.eu/esco/isced-f/0533"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("pack")
    pack = small_folder(
        place,
        occupations_en=[
            occupation(1, "kite builder"),
            occupation(2, "stunt kite builder"),
            occupation(3, "box kite builder"),
        ],
        skills_en=[
            skill(1, "sew sailcloth"),
            skill(2, "wind", skillType="knowledge"),
            skill(3, "tie knots"),
            skill(4, "tie bowlines"),
        ],
        occupationSkillRelations=[relation(1, 1)],
        broaderRelationsOccPillar=[
            broader(OCCUPATION.format(2), OCCUPATION.format(1)),
            broader(OCCUPATION.format(3), OCCUPATION.format(1)),
        ],
        broaderRelationsSkillPillar=[
            broader(SKILL.format(4), SKILL.format(3)),
            broader(SKILL.format(3), GROUP),
            broader(SKILL.format(2), FIELD),
        ],
        skillGroups_en=[skill_group(GROUP, "handling ropes", "S1"), skill_group(FIELD, "Physics", "0533")],
        skillsHierarchy_en=[path((GROUP, "handling ropes", "S1"))],
        skillSkillRelations=[needs(1, 3, "essential"), needs(1, 2), needs(4, 3)],
    )
    write_store(place / "s.sqlite", read_esco([pack]).corpus)
    store = Store.open(place / "s.sqlite")
    yield store
    store.close()


def test_broader_and_narrower_occupations(store: Store) -> None:
    builder, stunt = store.profile(OCCUPATION.format(1)), store.profile(OCCUPATION.format(2))
    assert builder is not None
    assert stunt is not None
    assert (builder.broader, [o.title["en"] for o in builder.narrower]) == (
        (),
        ["box kite builder", "stunt kite builder"],
    )
    assert ([o.slug for o in stunt.broader], stunt.narrower) == (["kite-builder"], ())


def test_broader_and_narrower_skills_and_groups(store: Store) -> None:
    knots, bowlines = store.skill_profile(SKILL.format(3)), store.skill_profile(SKILL.format(4))
    assert knots is not None
    assert bowlines is not None
    assert [group.code for group in knots.groups] == ["S1"]
    assert knots.broader == ()
    assert [s.label["en"] for s in knots.narrower] == ["tie bowlines"]
    assert [s.label["en"] for s in bowlines.broader] == ["tie knots"]


def test_what_a_skill_builds_on_and_what_builds_on_it(store: Store) -> None:
    sew, knots = store.skill_profile(SKILL.format(1)), store.skill_profile(SKILL.format(3))
    assert sew is not None
    assert knots is not None
    assert [(r.skill.label["en"], r.relation) for r in sew.builds_on] == [
        ("tie knots", "essential"),
        ("wind", "optional"),
    ]
    assert [(r.skill.label["en"], r.relation) for r in knots.basis_of] == [
        ("sew sailcloth", "essential"),
        ("tie bowlines", "optional"),
    ]


def test_a_knowledge_concept_has_its_field(store: Store) -> None:
    wind, sew = store.skill_profile(SKILL.format(2)), store.skill_profile(SKILL.format(1))
    assert wind is not None
    assert sew is not None
    assert wind.field is not None
    assert (wind.field.code, wind.field.title["en"]) == ("0533", "Physics")
    assert sew.field is None
