"""What is above each occupation, skill and group is read, climbed to a field of education, and never cyclic."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.corpus.esco_pack import (
    OCCUPATION,
    SKILL,
    broader,
    path,
    skill,
    skill_group,
    small_folder,
)

from corpus.errors import CorpusError
from corpus.esco import EscoReading, read_esco
from corpus.esco_hierarchy import fields_above, without_cycles
from corpus.records import FieldOfEducation, SkillGroup

GROUP = "http://data.europa.eu/esco/skill/group-{}"
ISCED = "http://data.europa.eu/esco/isced-f/{}"

WIND, KNOTS = SKILL.format(2), SKILL.format(3)


def reading(place: Path, **changed: list[dict[str, str]]) -> EscoReading:
    return read_esco([small_folder(place, **changed)])


def findings(of: EscoReading, name: str) -> dict[str, object]:
    (file,) = (file for file in of.report.files if file.name == name)
    return file.model_dump(exclude={"name"}, exclude_defaults=True)


def test_occupations_know_those_above_them(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        broaderRelationsOccPillar=[
            broader(OCCUPATION.format(1), OCCUPATION.format(2)),
            broader(OCCUPATION.format(1), OCCUPATION.format(2)),
            broader(OCCUPATION.format(2), "http://data.europa.eu/esco/isco/C7512"),
            broader(OCCUPATION.format(9), OCCUPATION.format(2)),
        ],
    )
    builder, flyer = read.corpus.occupations
    assert (builder.broader, flyer.broader) == ((flyer.uri,), ())
    assert findings(read, "broaderRelationsOccPillar.csv") == {"rows": 4, "duplicates": 1, "dangling": 1}


def test_skills_know_the_skills_and_groups_above_them_and_their_field(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        skillGroups_en=[
            skill_group(GROUP.format(1), "natural forces", "K1"),
            skill_group(ISCED.format("0532"), "earth sciences"),
        ],
        broaderRelationsSkillPillar=[
            broader(WIND, GROUP.format(1)),
            broader(WIND, ISCED.format("0532")),
            broader(KNOTS, SKILL.format(1)),
            broader(KNOTS, GROUP.format(9)),
        ],
    )
    sew, wind, knots = read.corpus.skills
    assert (wind.broader, wind.isced) == ((GROUP.format(1),), "0532")
    assert (knots.broader, knots.isced, sew.isced) == ((sew.uri,), None, None)
    assert read.corpus.skill_groups == (
        SkillGroup(
            uri=GROUP.format(1),
            code="K1",
            title={"en": "natural forces"},
            description={"en": "Of natural forces."},
        ),
    )
    assert read.corpus.fields == (
        FieldOfEducation(
            uri=ISCED.format("0532"),
            code="0532",
            title={"en": "earth sciences"},
            description={"en": "Of earth sciences."},
        ),
    )
    assert read.report.without_field == 0
    assert findings(read, "broaderRelationsSkillPillar.csv") == {"rows": 4, "dangling": 1}


def test_a_knowledge_concept_without_a_field_is_counted(tmp_path: Path) -> None:
    read = reading(tmp_path, broaderRelationsSkillPillar=[broader(WIND, SKILL.format(1))])
    assert read.corpus.skills[1].isced is None
    assert "1 knowledge concepts without a field of education." in read.report.lines()


def test_a_path_of_the_hierarchy_makes_groups_where_no_other_file_does(tmp_path: Path) -> None:
    above, below = (GROUP.format(1), "skills", "S"), (GROUP.format(2), "flying", "S1")
    field = (ISCED.format("05"), "natural sciences", "")
    rows = [path(above), path(above, below), path(above, below), path(above, field), path()]
    read = reading(
        tmp_path, skillsHierarchy_en=rows, skillGroups_en=[skill_group(GROUP.format(2), "the art of flying", "S1")]
    )
    skills, flying = read.corpus.skill_groups
    assert (skills.title, skills.code, skills.broader, skills.description) == ({"en": "skills"}, "S", (), {})
    assert (flying.title, flying.code, flying.broader) == ({"en": "the art of flying"}, "S1", (skills.uri,))
    assert [(f.code, f.title) for f in read.corpus.fields] == [("05", {"en": "natural sciences"})]
    assert findings(read, "skillsHierarchy_en.csv") == {"rows": 5, "duplicates": 1, "unlabelled": 1}


def test_rows_of_the_hierarchy_end_with_their_last_code(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    columns = [f"Level {level} {what}" for level in range(4) for what in ("URI", "preferred term")]
    (folder / "skillsHierarchy_en.csv").write_text(
        f"{','.join(columns)},Description,Scope note,{','.join(f'Level {level} code' for level in range(4))}\r\n"
        f"{GROUP.format(1)},skills,,,,,,,,,S\r\n"
        f"{GROUP.format(1)},skills,{GROUP.format(2)},flying,,,,,,,S,S1\r\n",
        encoding="utf-8",
    )
    assert [group.code for group in read_esco([folder]).corpus.skill_groups] == ["S", "S1"]


def test_a_hierarchy_in_a_circle_is_cut_and_counted(tmp_path: Path) -> None:
    circle = [(1, 2), (2, 3), (3, 1), (1, 1)]
    read = reading(
        tmp_path,
        broaderRelationsSkillPillar=[broader(SKILL.format(of), SKILL.format(to)) for of, to in circle],
        broaderRelationsOccPillar=[
            broader(OCCUPATION.format(1), OCCUPATION.format(2)),
            broader(OCCUPATION.format(2), OCCUPATION.format(1)),
        ],
    )
    assert findings(read, "broaderRelationsSkillPillar.csv") == {"rows": 4, "cyclic": 2}
    assert findings(read, "broaderRelationsOccPillar.csv") == {"rows": 2, "cyclic": 1}
    assert [len(s.broader) for s in read.corpus.skills] == [1, 1, 0]
    assert any(line.startswith("2 rows of broaderRelationsSkillPillar.csv left out") for line in read.report.lines())


def test_a_path_that_ends_in_no_uri_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"skillsHierarchy_en\.csv', line 2: 'javascript:1' is not a concept URI"):
        reading(tmp_path, skillsHierarchy_en=[path(("javascript:1", "skills", "S"))])


def test_a_label_of_the_hierarchy_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"skillsHierarchy_en\.csv', line 2: .* is longer than"):
        reading(tmp_path, skillsHierarchy_en=[path((GROUP.format(1), "x" * 501, "S"))])


@pytest.mark.parametrize(
    ("relations", "field"),
    [
        ({"a": ["/esco/isced-f/0613"]}, "0613"),
        ({"a": ["b"], "b": ["c"], "c": ["/esco/isced-f/0613"]}, "0613"),
        ({"a": ["/esco/isced-f/061", "b"], "b": ["/esco/isced-f/0788"]}, "061"),
        ({"a": ["/esco/isced-f/061", "/esco/isced-f/0788", "/esco/isced-f/0721"]}, "0721"),
        ({"a": ["b"]}, None),
    ],
    ids=["direct", "climbed", "nearest", "most detailed", "none"],
)
def test_the_field_is_the_nearest_and_the_most_detailed(relations: dict[str, list[str]], field: str | None) -> None:
    host = "http://data.europa.eu"
    whole = {of: [f"{host}{to}" if to[0] == "/" else to for to in above] for of, above in relations.items()}
    acyclic, _ = without_cycles(whole)
    assert fields_above(acyclic).get("a") == field


def test_a_chain_deeper_than_the_stack_is_climbed() -> None:
    chain = {str(n): [str(n + 1)] for n in range(50_000)} | {"50000": [ISCED.format("0613")]}
    acyclic, cut = without_cycles(chain)
    assert cut == 0
    assert fields_above(acyclic)["0"] == "0613"


@given(st.dictionaries(st.integers(0, 12).map(str), st.lists(st.integers(0, 12).map(str), unique=True)))
def test_what_is_left_of_any_hierarchy_has_no_circle_and_stands_in_order(relations: dict[str, list[str]]) -> None:
    acyclic, cut = without_cycles(relations)
    assert acyclic.keys() == relations.keys()
    assert sum(map(len, acyclic.values())) + cut == sum(map(len, relations.values()))
    done: set[str] = set()
    for concept, above in acyclic.items():
        assert all(uri in done or uri not in relations for uri in above)
        assert set(above) <= set(relations[concept])
        done.add(concept)
    assert without_cycles(acyclic) == (acyclic, 0)


@given(st.dictionaries(st.integers(0, 12).map(str), st.lists(st.integers(0, 12).map(str), unique=True)))
def test_a_hierarchy_without_circles_stays_whole(relations: dict[str, list[str]]) -> None:
    upwards = {of: [to for to in above if int(to) > int(of)] for of, above in relations.items()}
    acyclic, cut = without_cycles(upwards)
    assert cut == 0
    assert {of: list(above) for of, above in acyclic.items()} == upwards


def test_a_skill_between_two_languages_keeps_its_place(tmp_path: Path) -> None:
    read = reading(
        tmp_path,
        skills_de=[skill(2, "Wind", skillType="knowledge")],
        broaderRelationsSkillPillar=[broader(WIND, SKILL.format(1))],
    )
    assert read.corpus.skills[1].label == {"en": "wind", "de": "Wind"}
    assert read.corpus.skills[1].broader == (SKILL.format(1),)
