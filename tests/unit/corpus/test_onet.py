"""O*NET releases are read under old and new file names, and a doubtful cell is refused or left out and counted."""

import math
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.onet_pack import CODE, KITES, SAILS, Release, new_release, old_release, rating, write_release

from corpus.errors import CorpusError
from corpus.onet import read_onet
from corpus.onet_records import EducationShare, OnetOccupation, Rating, Task, Technology, WorkStyle
from corpus.reading import Reading


def read(place: Path, release: Release, line_end: str = "\n") -> Reading:
    return read_onet([write_release(place, release, line_end)])


def kites(reading: Reading) -> OnetOccupation:
    return next(o for o in reading.layer.onet if o.code == KITES)


def refusal(place: Path, release: Release) -> str:
    with pytest.raises(CorpusError) as refused:
        read(place, release)
    assert refused.value.remedy
    return refused.value.what


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_fact_of_a_release_is_read(tmp_path: Path, line_end: str) -> None:
    reading = read(tmp_path, old_release(), line_end)
    assert kites(reading) == OnetOccupation(
        code=KITES,
        title="Kite Builders",
        description="Build kites.",
        titles=("Kiter", "Kite Maker"),
        tasks=(
            Task(id="3", text='Say "fly".', core=True),
            Task(id="2", text="Cut cloth."),
            Task(id="1", text="Sweep the floor.", core=False),
        ),
        knowledge=(Rating(element="2.C.3.a", name="Wind", importance=4.5, level=5.25),),
        skills=(
            Rating(element="2.B.3.a", name="Sewing", importance=4.0),
            Rating(element="2.A.1.a", name="Reading", importance=2.0),
        ),
        work_styles=(
            WorkStyle(element="1.C.1.b", name="Care", importance=4.9),
            WorkStyle(element="1.C.1.a", name="Patience", importance=3.9),
        ),
        technology=(
            Technology(name="Zeta", category="Document software", hot=True, in_demand=True),
            Technology(name="Alpha", category="Document software"),
        ),
        job_zone=2,
        job_zone_name="Job Zone Two: Some",
        education=(
            EducationShare(level=2, name="High school", percent=69.5),
            EducationShare(level=6, name="Bachelor's Degree", percent=30.5),
        ),
        interests={"R": 6.0, "A": 6.5, "C": 2.0},
        related=(SAILS,),
    )
    assert kites(reading).interest_code == "ARC"
    assert reading.report.missing == ()
    assert dict(reading.report.remarks) == {
        "ratings left out, because O*NET recommends to suppress them": 2,
        "ratings left out, because the element is not relevant to the occupation": 1,
        "related occupations left out, because the release does not list them": 1,
    }


def test_the_renamed_files_say_the_same(tmp_path: Path) -> None:
    old, new = kites(read(tmp_path, old_release())), kites(read(tmp_path, new_release()))
    assert new.model_copy(update={"work_styles": ()}) == old.model_copy(update={"work_styles": ()})
    assert new.work_styles == (
        WorkStyle(element="1.D.1.a", name="Care", impact=2.5),
        WorkStyle(element="1.D.1.b", name="Haste", impact=-1.2),
    )


@pytest.mark.parametrize("names", ["old", "new"])
def test_names_of_files_do_not_matter(tmp_path: Path, names: str) -> None:
    release = old_release() if names == "old" else new_release()
    read_me = release.pop("Read Me.txt")
    renamed = {f"table {number}.TXT": rows for number, rows in enumerate(release.values())} | {"Read Me.txt": read_me}
    assert read(tmp_path, renamed).layer.onet == read(tmp_path, release).layer.onet


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("Skills.txt", "skills"),
        ("Knowledge.txt", "knowledge"),
        ("Technology Skills.txt", "software"),
        ("Interests.txt", "interests"),
        ("Job Zones.txt", "job zones"),
        ("Task Statements.txt", "tasks"),
        ("Related Occupations.txt", "related occupations"),
        ("Education, Training, and Experience.txt", "education"),
    ],
)
def test_a_missing_file_reduces_the_records_and_is_named(tmp_path: Path, file: str, part: str) -> None:
    release = old_release()
    del release[file]
    report = read(tmp_path, release).report
    assert report.missing == (part,)
    assert f"O*NET: nothing on {part}, because its file is missing." in report.lines()


def test_levels_of_education_without_names_are_not_guessed(tmp_path: Path) -> None:
    release = old_release()
    del release["Education, Training, and Experience Categories.txt"]
    reading = read(tmp_path, release)
    assert kites(reading).education == ()
    assert reading.report.remarks["occupations without education, because one of its levels has no name"] == 1


def test_education_with_a_suppressed_share_is_left_out_whole(tmp_path: Path) -> None:
    release = old_release()
    rows = release["Education, Training, and Experience.txt"]
    rows.append([KITES, "2.D.1", "Required Level of Education", "RL", "8", "9.00", "Y"])
    reading = read(tmp_path, release)
    assert kites(reading).education == ()
    remark = "occupations without education, because O*NET recommends to suppress a share of it"
    assert reading.report.remarks[remark] == 1


def test_a_release_without_occupations_is_refused(tmp_path: Path) -> None:
    release = old_release()
    del release["Occupation Data.txt"]
    assert "'Occupation Data.txt') is there; found 'Alternate Titles.txt'" in refusal(tmp_path, release)


def test_the_release_comes_from_the_read_me_or_the_names(tmp_path: Path) -> None:
    release = old_release()
    assert read(tmp_path, release).report.release == "29.0"
    assert read(tmp_path, new_release()).report.release == "30.3"
    del release["Read Me.txt"]
    assert read(tmp_path, release).report.release == "unknown"
    assert read_onet([write_release(tmp_path, release, name="db_27_3_text.zip")]).report.release == "27.3"
    assert read_onet([write_release(tmp_path, release)], release="28.1").layer.sources[0].release == "28.1"


def test_two_releases_at_once_are_refused(tmp_path: Path) -> None:
    path = write_release(tmp_path, old_release(), name="db_28_0_text.zip")
    with pytest.raises(CorpusError, match=r"different O\*NET releases: '28.0', '29.0'"):
        read_onet([path])


def test_the_source_has_the_words_that_its_licence_asks_for(tmp_path: Path) -> None:
    (source,) = read(tmp_path, old_release()).layer.sources
    assert (source.name, source.licence, list(source.files)) == ("O*NET", "CC BY 4.0", ["pack.zip"])
    assert "O*NET 29.0 Database by the U.S. Department of Labor" in source.acknowledgement
    assert "has not approved, endorsed, or tested" in source.acknowledgement


@pytest.mark.parametrize("value", ["0.99", "5.01", "nan", "NaN", "inf", "-inf", "1e999", "four", "4,5", "=1+1", "٤x"])
def test_a_value_off_its_scale_is_refused_with_its_line(tmp_path: Path, value: str) -> None:
    release = old_release()
    release["Knowledge.txt"][1] = rating("2.C.3.a", "Wind", "IM", value)
    assert f"/Knowledge.txt', line 2: Data Value {value!r} is not a number from 1 to 5." in refusal(tmp_path, release)


@pytest.mark.parametrize(
    ("file", "row", "complaint"),
    [
        ("Occupation Data.txt", ["51-9000", "Kites", ""], "'51-9000' is not an O*NET-SOC code"),
        ("Job Zones.txt", [KITES, "6", "", ""], "Job Zone '6' is not a number from 1 to 5"),
        ("Job Zones.txt", [KITES, "2.5", "", ""], "Job Zone '2.5' is not a whole number"),
        ("Related Occupations.txt", [KITES, "51/9000.00", "", "1"], "Related O*NET-SOC Code '51/9000.00'"),
        ("Interests.txt", [KITES, "1.B.1.b", "Investigative", "OI", "8"], "not a number from 1 to 7"),
        (
            "Education, Training, and Experience.txt",
            [KITES, "2.D.1", "Education", "RL", "13", "9", "N"],
            "Category '13' is not a number from 1 to 12",
        ),
        ("Task Statements.txt", [KITES, "9"], "it has 2 cells where the header has 5 columns"),
    ],
)
def test_a_malformed_row_is_refused(tmp_path: Path, file: str, row: list[str], complaint: str) -> None:
    release = old_release()
    release[file].append(row)
    assert complaint in refusal(tmp_path, release)


def test_a_file_without_its_columns_does_not_pass_for_another(tmp_path: Path) -> None:
    release = old_release()
    release["Task Statements.txt"] = [[CODE, "Task"], [KITES, "Cut cloth."]]
    assert read(tmp_path, release).report.missing == ("tasks",)


def test_rows_of_unknown_occupations_and_repeated_rows_are_counted(tmp_path: Path) -> None:
    release = old_release()
    release["Task Statements.txt"] += [["11-1011.00", "4", "Lead.", "Core", ""], release["Task Statements.txt"][1]]
    reading = read(tmp_path, release)
    assert reading.report.remarks["rows left out, because the release does not list their occupation"] == 1
    assert reading.report.remarks["rows given more than once, the first kept"] == 1
    assert len(kites(reading).tasks) == 3


def test_two_lists_of_related_occupations_become_one(tmp_path: Path) -> None:
    release = old_release()
    header = [CODE, "Related O*NET-SOC Code", "Index"]
    del release["Related Occupations.txt"]
    release["Career Changers Matrix.txt"] = [header, [KITES, SAILS, "2"], [KITES, KITES, "1"]]
    release["Career Starters Matrix.txt"] = [header, [KITES, SAILS, "1"]]
    assert kites(read(tmp_path, release)).related == (SAILS,)


def test_a_job_zone_that_spans_two_counts_as_the_higher(tmp_path: Path) -> None:
    release = old_release()
    release["Job Zone Reference.txt"][1][0] = "1-2"
    assert kites(read(tmp_path, release)).job_zone_name == "Job Zone Two: Some"


@settings(max_examples=60, deadline=None)
@given(cell=st.text(max_size=30), place=st.integers(0, 6))
def test_whatever_a_cell_holds_ends_in_a_sound_record_or_a_refusal(cell: str, place: int) -> None:
    release = old_release()
    row = rating("2.C.3.c", "Knots", "IM", "3.00")
    row[place] = cell.encode("utf-8", "replace").decode()
    release["Knowledge.txt"].append(row)
    with TemporaryDirectory() as folder:
        try:
            reading = read(Path(folder), release)
        except CorpusError:
            return
    for occupation in reading.layer.onet:
        for found in (*occupation.knowledge, *occupation.skills):
            assert 1 <= found.importance <= 5
            assert found.level is None or (0 <= found.level <= 7 and math.isfinite(found.level))
            assert found.name == found.name.strip()
