"""A crosswalk keeps how well two occupations answer to each other, and one that does not say it is not believed."""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.crosswalks import read_crosswalks, soc_misses
from corpus.errors import CorpusError
from corpus.onet_records import OnetMatch, SocMatch

BAKER = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001"
GROUP = "http://data.europa.eu/esco/isco/C7512"
ABOUT = (
    "\ufeffMapping project name,ESCO-O*NET Crosswalk,,\nMapping project version,1,,\n"
    "Mapping project version date,Sep-22,,\n,,,\n"
)
HEADER = "O*NET Id,O*NET Title,ESCO or ISCO URI,Type of Match\n"
ROWS = (
    f"51-3011.00,Bakers,{BAKER},exactMatch\n51-3000.00,Food,{BAKER},broadMatch\n51-3011.00,Bakers,{GROUP},exactISCO\n"
)
REVERSE = "ESCO/ISCO Code,ESCO/ISCO Title,O*NET-SOC 2019 Code,O*NET-SOC 2019 Title\n7512.1,baker,51-3011.00,Bakers\n"
ISCO_SOC = "ISCO-08 Code,Title,part,2010 SOC Code,SOC Title\n7512,Bakers,*,51-3011,Bakers\n0110,Officers,,55-1011,Air\n"
SOC_ISCO = "2010 SOC Code,SOC Title,part,ISCO-08 Code,Title\n51-3011,Bakers,,7512,Bakers\n55-1011,Air,,0110,Officers\n"


def file(place: Path, content: str, name: str = "crosswalk.csv") -> Path:
    path = place / name
    path.write_bytes(gzip.compress(content.encode()) if name.endswith(".gz") else content.encode())
    return path


def refusal(path: Path) -> str:
    with pytest.raises(CorpusError) as refused:
        read_crosswalks([path])
    assert refused.value.remedy
    return refused.value.what


@pytest.mark.parametrize("name", ["crosswalk.csv", "crosswalk.csv.gz"])
@pytest.mark.parametrize("about", [ABOUT, ""])
def test_each_row_keeps_its_match(tmp_path: Path, name: str, about: str) -> None:
    (reading,) = read_crosswalks([file(tmp_path, about + HEADER + ROWS, name)])
    assert reading.layer.onet_matches == (
        OnetMatch(uri=GROUP, onet="51-3011.00", match="exact"),
        OnetMatch(uri=BAKER, onet="51-3000.00", match="broad"),
        OnetMatch(uri=BAKER, onet="51-3011.00", match="exact"),
    )
    (source,) = reading.layer.sources
    assert (source.name, source.release) == ("ESCO–O*NET crosswalk", "v1 (Sep-22)" if about else "unknown")
    assert reading.report.counts["broad matches"] == 1


def test_a_crosswalk_without_match_types_is_refused_alone(tmp_path: Path) -> None:
    assert "but not how well" in refusal(file(tmp_path, REVERSE))


def test_a_crosswalk_without_match_types_is_passed_over_beside_the_other(tmp_path: Path) -> None:
    file(tmp_path, HEADER + ROWS)
    file(tmp_path, REVERSE, "reverse.csv.gz")
    (reading,) = read_crosswalks([tmp_path])
    assert len(reading.layer.onet_matches) == 3
    assert list(reading.layer.sources[0].files) == ["crosswalk.csv"]
    assert any("they state no match types" in line for line in reading.report.lines())


def test_both_directions_of_isco_and_soc_are_one_list(tmp_path: Path) -> None:
    file(tmp_path, ISCO_SOC, "a.csv")
    file(tmp_path, SOC_ISCO, "b.csv")
    (reading,) = read_crosswalks([tmp_path])
    assert reading.layer.soc_matches == (
        SocMatch(isco="0110", soc="55-1011", part=False),
        SocMatch(isco="7512", soc="51-3011", part=True),
    )
    assert reading.report.remarks == {}


def test_one_direction_alone_is_said_to_be_one(tmp_path: Path) -> None:
    (reading,) = read_crosswalks([file(tmp_path, SOC_ISCO)])
    assert [match.part for match in reading.layer.soc_matches] == [False, False]
    assert list(reading.report.remarks.values()) == [2]


def test_two_crosswalks_are_two_readings(tmp_path: Path) -> None:
    file(tmp_path, ABOUT + HEADER + ROWS, "a.csv")
    file(tmp_path, ISCO_SOC, "b.csv")
    names = [reading.layer.sources[0].name for reading in read_crosswalks([tmp_path])]
    assert names == ["ESCO–O*NET crosswalk", "ISCO-08–SOC crosswalk"]


def test_two_different_crosswalks_of_one_kind_are_refused(tmp_path: Path) -> None:
    file(tmp_path, HEADER + ROWS, "a.csv")
    file(tmp_path, HEADER, "b.csv")
    assert "Several different files" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (f"51-3011,Bakers,{BAKER},exactMatch\n", "line 2: O*NET Id '51-3011' is not an O*NET-SOC code"),
        ("51-3011.00,Bakers,http://example.org/1,exactMatch\n", "line 2: 'http://example.org/1' is not the URI"),
        (f"51-3011.00,Bakers,{BAKER},probably\n", "line 2: Type of Match 'probably' is none of 'exactMatch'"),
        (f"51-3011.00,Bakers,{BAKER}\n", "line 2: it has 3 cells where the header has 4 columns"),
    ],
)
def test_a_malformed_match_is_refused_with_its_line(tmp_path: Path, row: str, complaint: str) -> None:
    assert complaint in refusal(file(tmp_path, HEADER + row))


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("7512x,Bakers,,51-3011,Bakers\n", "'7512x' and '51-3011' are not"),
        ("7512,Bakers,,51-3011.00,Bakers\n", "'7512' and '51-3011.00' are not"),
        ("7512,Bakers,some,51-3011,Bakers\n", "part 'some' is neither empty nor '*'"),
    ],
)
def test_a_malformed_pair_is_refused_with_its_line(tmp_path: Path, row: str, complaint: str) -> None:
    assert f"line 4: {complaint}" in refusal(file(tmp_path, ISCO_SOC + row))


@pytest.mark.parametrize("content", ["a,b\n1,2\n", "", "O*NET Id,ESCO or ISCO URI\n", ABOUT * 20 + HEADER + ROWS])
def test_what_is_no_crosswalk_is_refused(tmp_path: Path, content: str) -> None:
    assert "No crosswalk with the columns" in refusal(file(tmp_path, content))


def test_codes_without_a_soc_partner_are_named() -> None:
    matches = (SocMatch(isco="7512", soc="51-3011", part=True),)
    assert soc_misses(["51-3011.00", "51-3011.01", "15-1299.09"], matches) == ("15-1299.09",)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), min_size=4, max_size=4))
def test_no_row_becomes_a_match_that_it_does_not_state(cells: list[str]) -> None:
    with TemporaryDirectory() as folder:
        try:
            (reading,) = read_crosswalks([file(Path(folder), HEADER + ROWS + ",".join(cells) + "\n")])
        except CorpusError:
            return
    assert len(reading.layer.onet_matches) == 3
