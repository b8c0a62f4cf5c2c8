"""However large a hostile ESCO pack would grow, reading it takes no more memory than a real one."""

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from unit.corpus.confined import read_confined
from unit.corpus.esco_pack import OCCUPATION, SKILL, broader, skill, small_folder

PEAK_MB = 256
"""What reading any of these packs may take in all, Python and its packages included."""

HEADER = b"conceptUri,iscoGroup,preferredLabel,altLabels,description\r\n"
BUILDER = OCCUPATION.format(1).encode() + b",7512,"
MEGABYTE = b"x" * 1_000_000


def folder_of(place: Path, parts: Iterable[bytes]) -> Path:
    with (place / "occupations_en.csv").open("wb") as stream:
        stream.writelines([HEADER])
        stream.writelines(parts)
    return place


def million_labels(place: Path) -> Path:
    labels = (b"kite %d\n" % n for n in range(1_000_000))
    return folder_of(place, [BUILDER, b'kite builder,"', *labels, b'",\r\n'])


def endless_line(place: Path) -> Path:
    return folder_of(place, [BUILDER, *[MEGABYTE] * 50])


def endless_record(place: Path) -> Path:
    return folder_of(place, [BUILDER, b'kite builder,"', *[b"x\n" * 500_000] * 50])


def endless_rows(place: Path) -> Path:
    return folder_of(place, (OCCUPATION.format(n).encode() + b",7512,k,,\r\n" for n in range(700_000)))


def circle_of_twenty_thousand(place: Path) -> Path:
    around = [broader(SKILL.format(n), SKILL.format((n + 1) % 20_000)) for n in range(20_000)]
    skills = [skill(n, f"skill {n}") for n in range(20_000)]
    return small_folder(place, skills_en=skills, broaderRelationsSkillPillar=around)


def chain_of_hundred_thousand(place: Path) -> Path:
    up = [broader(SKILL.format(n), SKILL.format(n + 1)) for n in range(99_999)]
    skills = [skill(n, f"skill {n}") for n in range(100_000)]
    return small_folder(place, skills_en=skills, broaderRelationsSkillPillar=up)


def zipped(path: Path, megabytes: int) -> Path:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("occupations_en.csv", "w", force_zip64=True) as entry,
    ):
        for _ in range(megabytes):
            entry.write(MEGABYTE)
    return path


def bomb(place: Path) -> Path:
    return zipped(place / "bomb.zip", 200)


def bombs_in_a_zip(place: Path) -> Path:
    inner = zipped(place / "inner.zip", 60)
    with zipfile.ZipFile(place / "outer.zip", "w") as archive:
        for number in range(30):
            archive.write(inner, f"{number}.zip")
    return place / "outer.zip"


def list_of_files_without_end(place: Path) -> Path:
    with zipfile.ZipFile(place / "pack.zip", "w") as archive:
        for number in range(90_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), b"")
    return place / "pack.zip"


slow = pytest.mark.slow


@pytest.mark.parametrize(
    ("made", "outcome"),
    [
        pytest.param(million_labels, "line 2: it is longer than 1000000 characters", id="labels"),
        pytest.param(endless_line, "line 2: it is longer than 1000000 characters", id="line"),
        pytest.param(endless_record, "line 2: it is longer than 1000000 characters", id="record"),
        pytest.param(endless_rows, "the file holds more than 100000 concepts", id="rows", marks=slow),
        pytest.param(circle_of_twenty_thousand, "because they make a concept broader than itself", id="circle"),
        pytest.param(bomb, "would grow from", id="bomb"),
        pytest.param(bombs_in_a_zip, "would grow from", id="bombs"),
        pytest.param(list_of_files_without_end, "its list of files takes more than", id="files", marks=slow),
    ],
)
def test_memory_stays_bounded(tmp_path: Path, made: Callable[[Path], Path], outcome: str) -> None:
    read = read_confined(made(tmp_path))
    assert outcome in read.said
    assert read.peak_mb < PEAK_MB


@slow
def test_as_many_skills_as_may_be_in_one_chain_are_read(tmp_path: Path) -> None:
    """A hierarchy a hundred thousand deep: nothing climbs it by recursion. It is read whole, so it takes its room."""
    read = read_confined(chain_of_hundred_thousand(tmp_path))
    assert "100000 skills" in read.said
    assert read.peak_mb < 2 * PEAK_MB
