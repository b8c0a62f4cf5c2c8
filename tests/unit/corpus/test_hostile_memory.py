"""Packs that would grow without end are refused, or read in part, in bounded memory and time, whatever the source."""

import gzip
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from unit.corpus.confined import read_confined
from unit.corpus.test_isco import HEADER as ISCO_HEADER
from unit.corpus.workbook_file import parts, write_workbook

PEAK_MB = 256
"""What reading any of these packs may take in all, Python and its packages included."""

MEGABYTE = 1_000_000
CODE = "O*NET-SOC Code"
OCCUPATIONS = f"{CODE}\tTitle\tDescription\n51-9000.00\tKite Builders\tBuild kites.\n"


def written(path: Path, parts_of_it: Iterable[str]) -> Path:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(parts_of_it)
    return path


def endless(wrapper: int) -> bytes:
    """A deflate stream of 2 GB of one letter without a line end, made without packing them all."""
    packer = zlib.compressobj(wbits=wrapper)
    start = packer.compress(b"conceptUri,") + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush nothing refers to what was before, so that a part can be repeated.
    return start + (packer.compress(b"a" * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)) * 2_000


def zip_of_endless_line(place: Path, stated: int) -> Path:
    """A zip file whose one member is 2 GB long, and ``stated`` bytes by what its headers say."""
    path = place / "pack.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("occupations_en.csv", endless(-15))
    content = bytearray(path.read_bytes())
    directory = content.rindex(b"PK\x01\x02")
    for method, size in ((8, 22), (directory + 10, directory + 24)):
        struct.pack_into("<H", content, method, zipfile.ZIP_DEFLATED)
        struct.pack_into("<L", content, size, stated)
    path.write_bytes(content)
    return path


def line_of_two_gigabytes(place: Path) -> Path:
    return zip_of_endless_line(place, 2_000 * MEGABYTE + 11)


def line_said_to_be_shorter(place: Path) -> Path:
    return zip_of_endless_line(place, 60 * MEGABYTE)


def line_said_to_be_short(place: Path) -> Path:
    return zip_of_endless_line(place, 1_000)


def line_in_gzip(place: Path) -> Path:
    path = place / "isco.csv.gz"
    path.write_bytes(endless(31))
    return path


def titles_of_one_occupation(count: int) -> Callable[[Path], Path]:
    def made(place: Path) -> Path:
        written(place / "pack" / "Occupation Data.txt", [OCCUPATIONS])
        titles = (f"51-9000.00\tkite builder {n}\n" for n in range(count))
        return written(place / "pack" / "Job Titles.txt", [f"{CODE}\tJob Title\n", *titles]).parent

    return made


def more_occupations_than_there_are(place: Path) -> Path:
    rows = (f"{n // 10_000:02}-{n % 10_000:04}.00\tKites\tBuild.\n" for n in range(500_000))
    return written(place / "pack" / "Occupation Data.txt", [OCCUPATIONS, *rows]).parent


def hundred_thousand_columns(place: Path) -> Path:
    """Every row of one cell, in a table in which rows may lack their last cells."""
    header = ",".join(str(n) for n in range(100_000))
    return written(place / "pack" / "skillsHierarchy_en.csv", [header, "\r\n", "x\r\n" * 900_000]).parent


def files_that_are_passed_over(place: Path) -> Path:
    """Hidden files without end in zip files in a zip file: nothing is read of them, but all are listed."""
    with zipfile.ZipFile(place / "inner.zip", "w") as archive:
        for number in range(30_000):
            archive.writestr(zipfile.ZipInfo(f".{number}"), b"")
    with zipfile.ZipFile(place / "pack.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.write(place / "inner.zip", f"{number}.zip")
    return place / "pack.zip"


def cells_of_a_workbook(place: Path) -> Path:
    """As many cells as the bounds of a workbook let through, each with as much shared text."""
    sheet = ("<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>") * 7_000
    shared = f"<sst><si><t>{'a' * 90}</t></si></sst>"
    return write_workbook(place / "a.xlsx", parts(sheet) | {"xl/sharedStrings.xml": shared})


def rows_of_isco(place: Path) -> Path:
    with gzip.open(place / "isco.csv.gz", "wt", encoding="utf-8") as stream:
        stream.write(",".join(ISCO_HEADER) + "\n")
        stream.writelines(f"4,{n % 10_000:04},Kites,{'x' * 50},,,,\n" for n in range(800_000))
    return place / "isco.csv.gz"


@pytest.mark.parametrize(
    ("made", "take", "outcome"),
    [
        pytest.param(line_of_two_gigabytes, "take_esco", "to 2000000011 bytes", id="line"),
        pytest.param(line_said_to_be_shorter, "take_esco", "longer than 1000000 characters", id="line in disguise"),
        pytest.param(line_said_to_be_short, "take_esco", "cannot be read (Bad CRC-32", id="line in hiding"),
        pytest.param(line_in_gzip, "take_isco", "the limit is 67108864", id="line in gzip"),
        pytest.param(titles_of_one_occupation(1_000_000), "take_onet", "more than 200000 rows", id="million titles"),
        pytest.param(
            titles_of_one_occupation(20_000), "take_onet", "15000 rows left out, because a table has", id="titles"
        ),
        pytest.param(more_occupations_than_there_are, "take_onet", "more than 10000 occupations", id="occupations"),
        pytest.param(hundred_thousand_columns, "take_esco", "has 100000 columns; the limit is 1000", id="columns"),
        pytest.param(files_that_are_passed_over, "take_esco", "more than 10000 files", id="hidden files"),
        pytest.param(cells_of_a_workbook, "take_isco", "No sheet of", id="cells"),
        pytest.param(rows_of_isco, "take_isco", "rows given more than once", id="rows", marks=pytest.mark.slow),
    ],
)
def test_memory_and_time_stay_bounded(tmp_path: Path, made: Callable[[Path], Path], take: str, outcome: str) -> None:
    read = read_confined(made(tmp_path), take)
    assert outcome in read.said
    assert read.peak_mb < PEAK_MB
