"""What the starter records say of O*NET agrees with the official crosswalk and with O*NET 29.0."""

import csv
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.contents import Corpus
from corpus.crosswalks import read_crosswalks
from corpus.starter_records import read_starter

CROSSWALK = Path("crosswalks", "esco_onet_crosswalk_v1_2022-09.csv.gz")
RELEASE = Path("onet", "onet_db_29_0_text_partial.zip")

pytestmark = pytest.mark.official


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


def rows(archive: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    member = next(m for m in archive.namelist() if m.endswith(f"/{name}"))
    return list(csv.DictReader(io.TextIOWrapper(archive.open(member), "utf-8"), delimiter="\t"))


def test_each_match_is_a_row_of_the_crosswalk(starter: Corpus, data: Path) -> None:
    official = {
        (match.uri, match.onet): match.match
        for reading in read_crosswalks([data / CROSSWALK])
        for match in reading.layer.onet_matches
    }
    assert len(starter.onet_matches) > 100
    assert {(m.uri, m.onet): m.match for m in starter.onet_matches}.items() <= official.items()


def test_titles_zones_and_interests_are_those_of_the_release(starter: Corpus, data: Path) -> None:
    with zipfile.ZipFile(data / RELEASE) as archive:
        titles = {row["O*NET-SOC Code"]: row["Title"] for row in rows(archive, "Occupation Data.txt")}
        zones = {row["O*NET-SOC Code"]: int(row["Job Zone"]) for row in rows(archive, "Job Zones.txt")}
        interests: dict[str, Mapping[str, float]] = {}
        for row in rows(archive, "Interests.txt"):
            if row["Scale ID"] == "OI":
                own = interests.get(row["O*NET-SOC Code"], {})
                interests[row["O*NET-SOC Code"]] = {**own, row["Element Name"][0]: float(row["Data Value"])}
    for occupation in starter.onet:
        assert occupation.title == titles[occupation.code]
        assert occupation.job_zone == zones.get(occupation.code)
        assert dict(occupation.interests) == interests.get(occupation.code, {})
