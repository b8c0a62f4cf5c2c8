"""Relations between skills, thematic collections and green shares are read, and what does not fit is counted."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, needs, occupation, skill, small_folder

from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.records import SkillRelation


def green(number: int, share: str, kind: str = "Occupation") -> dict[str, str]:
    return {"conceptType": kind, "conceptUri": OCCUPATION.format(number), "greenShare": share}


def test_a_skill_may_need_another(tmp_path: Path) -> None:
    rows = [needs(1, 2), needs(1, 2, "essential"), needs(3, 2, "essential"), needs(1, 9), needs(1, 1)]
    read = read_esco([small_folder(tmp_path, skillSkillRelations=rows)])
    assert read.corpus.skill_relations == (
        SkillRelation(skill=SKILL.format(1), needs=SKILL.format(2), relation="optional"),
        SkillRelation(skill=SKILL.format(3), needs=SKILL.format(2), relation="essential"),
    )
    (file,) = (file for file in read.report.files if file.name == "skillSkillRelations.csv")
    assert (file.rows, file.duplicates, file.dangling, file.to_itself) == (5, 1, 1, 1)


def test_concepts_know_their_collections(tmp_path: Path) -> None:
    read = read_esco(
        [
            small_folder(
                tmp_path,
                transversalSkillsCollection_en=[skill(1, "sew")],
                greenSkillsCollection_en=[skill(1, "sew"), skill(2, "wind"), skill(9, "unknown")],
                digCompSkillsCollection_en=[skill(2, "wind")],
                researchOccupationsCollection_en=[occupation(2, "kite flyer")],
            )
        ]
    )
    assert [s.collections for s in read.corpus.skills] == [("green", "transversal"), ("digcomp", "green"), ()]
    assert [o.collections for o in read.corpus.occupations] == [(), ("research",)]
    (file,) = (file for file in read.report.files if file.name == "greenSkillsCollection_en.csv")
    assert (file.rows, file.dangling) == (3, 1)


def test_occupations_know_their_share_of_green_tasks(tmp_path: Path) -> None:
    rows = [green(1, "0.25"), green(9, "0.5"), green(2, "0.5", kind="ISCO level 4")]
    read = read_esco([small_folder(tmp_path, greenShareOcc_en=rows)])
    assert [o.green_share for o in read.corpus.occupations] == [0.25, None]


@pytest.mark.parametrize("share", ["", "a tenth", "nan", "inf", "-0.1", "1.01"])
def test_a_green_share_that_is_none_is_refused(tmp_path: Path, share: str) -> None:
    with pytest.raises(CorpusError, match=r"greenShareOcc_en\.csv', line 2: greenShare '.*' is not a number between"):
        read_esco([small_folder(tmp_path, greenShareOcc_en=[green(1, share)])])


def test_a_relation_between_skills_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"skillSkillRelations\.csv', line 2: relationType 'broad' is neither"):
        read_esco([small_folder(tmp_path, skillSkillRelations=[needs(1, 2, "broad")])])
