"""The ILO's own tables, ISCED-F and the crosswalks agree with their counts and with single facts."""

from pathlib import Path

import pytest

from corpus.crosswalks import read_crosswalks, soc_misses
from corpus.errors import CorpusError
from corpus.isced import read_isced
from corpus.isco import read_isco
from corpus.onet import read_onet
from corpus.reading import Reading

pytestmark = pytest.mark.official


@pytest.fixture(scope="module")
def isco(data: Path) -> Reading:
    return read_isco([data / "isco08" / "ISCO-08_EN_Structure_and_definitions.xlsx"])


def test_every_isco_group_is_read(isco: Reading) -> None:
    assert dict(isco.report.counts) == {
        "groups": 619,
        "unit groups": 436,
        "groups with tasks": 603,
        "with examples": 436,
        "with exclusions": 310,
        "with notes": 92,
    }
    assert all(group.description["en"] for group in isco.layer.groups)


def test_workbook_and_csv_say_the_same(isco: Reading, data: Path) -> None:
    from_csv = read_isco([data / "isco08" / "isco08_structure_definitions_en.csv.gz"])
    assert from_csv.layer.groups == isco.layer.groups


def test_lists_have_entries_and_no_marks(isco: Reading) -> None:
    groups = {group.code: group for group in isco.layer.groups}
    assert len(groups["7512"].tasks["en"].split("\n")) == 8
    assert groups["7512"].included["en"].split("\n") == ["Baker", "Chocolate maker", "Confectioner", "Pastry-cook"]
    assert groups["3259"].tasks["en"].count("\n") == 7
    assert groups["7512"].excluded["en"].split("\n")[0] == "Cook - 5120"
    lines = [
        line
        for group in isco.layer.groups
        for texts in (group.tasks, group.included, group.excluded)
        for line in texts.get("en", "").split("\n")
        if line
    ]
    assert not [line for line in lines if not line[0].isalnum() or line.endswith(";") or line.startswith("Tasks ")]


def test_a_text_that_came_from_elsewhere_is_not_believed(isco: Reading) -> None:
    (other_ranks,) = [group for group in isco.layer.groups if group.code == "031"]
    assert other_ranks.excluded == {}
    assert list(isco.report.remarks.values()) == [1]


def test_every_field_of_education_is_read(data: Path) -> None:
    reading = read_isced([data / "isced_f"])
    assert dict(reading.report.counts) == {
        "fields": 220,
        "broad fields": 12,
        "narrow fields": 58,
        "detailed fields": 150,
        "examples": 1_059,
    }
    assert (reading.report.remarks, reading.report.missing) == ({}, ())
    assert all(field.title.keys() == {"en", "de", "es"} for field in reading.layer.fields)


def test_the_crosswalks_are_read(data: Path) -> None:
    to_onet, to_soc = read_crosswalks([data / "crosswalks"])
    assert (to_onet.report.release, dict(to_onet.report.counts)) == (
        "v1 (Sep-22)",
        {
            "matches": 4_253,
            "broad matches": 2_053,
            "close matches": 1_432,
            "exact matches": 498 + 43,
            "narrow matches": 227,
            "O*NET occupations": 940,
            "ESCO concepts": 2_652,
        },
    )
    assert to_soc.report.counts["pairs"] == 1_125
    assert to_soc.report.remarks == {}


def test_the_tiny_crosswalk_is_read(data: Path) -> None:
    (reading,) = read_crosswalks([data / "onet" / "tiny" / "esco_onet_crosswalk_tiny.csv"])
    assert reading.report.counts["matches"] == 92


def test_the_crosswalk_without_match_types_is_refused(data: Path) -> None:
    with pytest.raises(CorpusError, match="but not how well"):
        read_crosswalks([data / "crosswalks" / "esco_onet_crosswalk_v1_2022-09_reverse.csv.gz"])


def test_some_onet_occupations_have_no_soc_partner(data: Path) -> None:
    _, to_soc = read_crosswalks([data / "crosswalks"])
    codes = [o.code for o in read_onet([data / "onet" / "tiny"]).layer.onet]
    misses = soc_misses(codes, to_soc.layer.soc_matches)
    assert (len(misses), len(codes)) == (12, 56)
    assert "15-1251.00" in misses
    assert "29-1141.00" not in misses
