"""The official O*NET pack, whole and tiny, agrees with its counts and with single facts."""

from pathlib import Path

import pytest

from corpus.onet import read_onet
from corpus.reading import Reading

pytestmark = pytest.mark.official


@pytest.fixture(scope="module")
def whole(data: Path) -> Reading:
    return read_onet([data / "onet" / "onet_db_29_0_text_partial.zip"])


def test_the_whole_release_is_read(whole: Reading) -> None:
    report = whole.report
    assert (report.release, report.missing) == ("29.0", ())
    assert dict(report.counts) == {
        "occupations": 1_016,
        "job titles": 55_116,
        "tasks": 18_796,
        "ratings of knowledge": 23_067,
        "ratings of skills": 27_463,
        "ratings of work styles": 14_064,
        "pieces of software": 32_470,
        "job zones": 923,
        "occupations with education": 756,
        "occupations with interests": 923,
        "related occupations": 18_460,
    }


def test_each_element_is_read_or_left_out_for_a_reason(whole: Reading) -> None:
    elements = (58_014 + 61_530) // 2
    read = whole.report.counts["ratings of knowledge"] + whole.report.counts["ratings of skills"]
    irrelevant = whole.report.remarks["ratings left out, because the element is not relevant to the occupation"]
    assert read + irrelevant == elements - 1


def test_facts_of_a_single_occupation(whole: Reading) -> None:
    programmers = next(o for o in whole.layer.onet if o.code == "15-1251.00")
    assert (programmers.title, programmers.job_zone, programmers.interest_code) == ("Computer Programmers", 4, "CIR")
    assert programmers.job_zone_name.startswith("Job Zone Four")
    assert programmers.knowledge[0].name == "Computers and Electronics"
    assert programmers.skills[0].name == "Programming"
    assert programmers.work_styles[0].name == "Attention to Detail"
    assert programmers.tasks[0].core
    assert programmers.technology[0].in_demand
    assert max(programmers.education, key=lambda share: share.percent).name == "Bachelor's Degree"
    assert len(programmers.related) == 20
    assert {task.core for o in whole.layer.onet for task in o.tasks} == {True, False, None}


def test_education_is_whole_or_absent(whole: Reading) -> None:
    """Six in ten nurses say that a bachelor's degree is required, and that share alone is to be suppressed."""
    nurses = next(o for o in whole.layer.onet if o.code == "29-1141.00")
    assert nurses.education == ()
    sums = [sum(share.percent for share in o.education) for o in whole.layer.onet if o.education]
    assert all(99.9 < total < 100.1 for total in sums)


def test_the_tiny_release_is_read(data: Path) -> None:
    reading = read_onet([data / "onet" / "tiny"])
    counts = reading.report.counts
    assert (counts["occupations"], counts["job zones"], counts["tasks"]) == (56, 56, 1_144)
    assert counts["pieces of software"] == 3_104
    assert (
        counts["related occupations"]
        + sum(count for remark, count in reading.report.remarks.items() if remark.startswith("related"))
        == 1_120
    )
