"""The ILO's tables become groups; a workbook is as good as its CSV, and a hostile one is refused before it opens."""

import csv
import gzip
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.workbook_file import parts, rows_xml, write_workbook

from corpus import workbooks
from corpus.errors import CorpusError
from corpus.isco import read_isco
from corpus.reading import Reading
from corpus.records import Group

HEADER = [
    "Level",
    "ISCO 08 Code",
    "Title EN",
    "Definition",
    "Tasks include",
    "Included occupations",
    "Excluded occupations",
    "Notes",
]
CRAFT = [
    "1",
    "7",
    "Craft Workers",
    "They  make things.",
    "Tasks performed by craft workers usually include: cutting;  sewing, gluing etc.; and flying. Others may help.",
    "Occupations in this major group are classified into the following sub-major groups:\n75 Textile workers",
    "",
    "A note.\nAnother.",
]
KITES = [
    "4",
    "7512",
    "Kite Builders",
    "They build kites.",
    "Tasks include –\n(a)  cutting cloth; \n(b) sewing (by hand); and\n(c ) flying.",
    "Examples of the occupations classified here: \n- Kite builder\n-Sail maker ",
    "Some related occupations classified elsewhere:\nTailor - 7531\n – Pilot – 3153",
    "",
]
ROWS = [HEADER, CRAFT, KITES]


def workbook(place: Path, rows: list[list[str]], **changed: str | bytes) -> Path:
    content: dict[str, str | bytes] = {**parts(rows_xml([["Something", "else"]]), rows_xml(rows)), **changed}
    return write_workbook(place / "ISCO.xlsx", content)


def table(place: Path, rows: list[list[str]]) -> Path:
    path = place / "isco.csv.gz"
    with gzip.open(path, "wt", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(CorpusError) as refused:
        read_isco([path])
    assert refused.value.remedy
    return refused.value.what


def kites(reading: Reading) -> Group:
    return reading.layer.groups[-1]


def test_a_group_has_its_lists_one_entry_a_line(tmp_path: Path) -> None:
    craft, builders = read_isco([table(tmp_path, ROWS)]).layer.groups
    assert craft == Group(
        uri="http://data.europa.eu/esco/isco/C7",
        code="7",
        title={"en": "Craft Workers"},
        description={"en": "They  make things."},
        tasks={"en": "cutting\nsewing, gluing etc.\nflying\nOthers may help"},
        notes={"en": "A note.\nAnother."},
    )
    assert builders == Group(
        uri="http://data.europa.eu/esco/isco/C7512",
        code="7512",
        title={"en": "Kite Builders"},
        description={"en": "They build kites."},
        tasks={"en": "cutting cloth\nsewing (by hand); and\nflying"},
        included={"en": "Kite builder\nSail maker"},
        excluded={"en": "Tailor - 7531\nPilot – 3153"},
    )


def test_a_workbook_reads_as_its_csv_does(tmp_path: Path) -> None:
    from_workbook, from_csv = read_isco([workbook(tmp_path, ROWS)]), read_isco([table(tmp_path, ROWS)])
    assert from_workbook.layer.groups == from_csv.layer.groups
    assert from_workbook.report == from_csv.report
    assert from_workbook.layer.sources[0].files.keys() == {"ISCO.xlsx"}


def test_numbers_and_formulas_are_their_values(tmp_path: Path) -> None:
    numbers: list[str | float] = [1.0, 7.0, "=HYPERLINK(1)", *CRAFT[3:]]
    path = write_workbook(tmp_path / "a.xlsx", parts(rows_xml([HEADER, numbers])))
    (group,) = read_isco([path]).layer.groups
    assert (group.code, group.title["en"]) == ("7", "42")


def test_a_formula_cell_of_a_csv_stays_text(tmp_path: Path) -> None:
    rows = [HEADER, [*CRAFT[:2], "=cmd|' /C calc'!A0", *CRAFT[3:]]]
    assert read_isco([table(tmp_path, rows)]).layer.groups[0].title["en"] == "=cmd|' /C calc'!A0"


def test_markup_is_reduced_to_its_words(tmp_path: Path) -> None:
    rows = [HEADER, [*CRAFT[:3], "<script>alert(1)</script><b>They</b> make things.", *CRAFT[4:]]]
    assert read_isco([table(tmp_path, rows)]).layer.groups[0].description["en"] == "They make things."


def test_a_list_that_is_not_the_ilos_is_left_out_and_counted(tmp_path: Path) -> None:
    rows = [HEADER, [*KITES[:6], "dinero\nguita, mosca", ""]]
    reading = read_isco([table(tmp_path, rows)])
    assert kites(reading).excluded == {}
    assert sum(reading.report.remarks.values()) == 1 + len(["751 is not there"])
    assert any("not of the form that the ILO's tables have" in line for line in reading.report.lines())


@pytest.mark.parametrize(
    ("level", "code"), [("4", "751"), ("4", "75123"), ("4", "75a2"), ("four", "7512"), ("4", ""), ("4", "٧٥١٢")]
)
def test_a_code_that_does_not_fit_its_level_is_refused(tmp_path: Path, level: str, code: str) -> None:
    rows = [HEADER, CRAFT, [level, code, *KITES[2:]]]
    assert f"row 3: ISCO 08 Code {code!r} is not a group of level {level!r}" in refusal(workbook(tmp_path, rows))
    assert "is not a group of level" in refusal(table(tmp_path, rows))


def test_a_group_without_title_is_refused(tmp_path: Path) -> None:
    assert "row 2: the group '7' has no Title EN" in refusal(workbook(tmp_path, [HEADER, ["1", "7", " ", *CRAFT[3:]]]))


def test_other_columns_are_refused(tmp_path: Path) -> None:
    assert "No sheet of 'ISCO.xlsx' has the columns" in refusal(workbook(tmp_path, [HEADER[1:], CRAFT[1:]]))
    assert "No workbook and no CSV file with the columns" in refusal(table(tmp_path, [HEADER[1:], CRAFT[1:]]))


def test_a_group_given_twice_counts_once(tmp_path: Path) -> None:
    reading = read_isco([table(tmp_path, [*ROWS, CRAFT])])
    assert len(reading.layer.groups) == 2
    assert reading.report.remarks["rows given more than once, the first kept"] == 1


@pytest.mark.parametrize(
    ("sheet", "complaint"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "has a cell at 'A1048576'"),
        ('<row><c r="XFD1"><v>1</v></c></row>', "has a cell at 'XFD1'"),
        ('<row><x:c xmlns:x="y" r="A20001"><v>1</v></x:c></row>', "has a cell at 'A20001'"),
        ('<row><c r="A-1"><v>1</v></c></row>', "has a cell at 'A-1'"),
        ('<row r="-4"/>', "has a cell at 'A-4'"),
        ("<row/>" * 20_001, "beyond row 20000"),
        ("<row>" + "<c/>" * 101 + "</row>", "or 100 cells in a row"),
        ("<row><c>", "has a part that is not XML"),
        ("&bomb;", "has a part that is not XML"),
    ],
    ids=["corner", "column", "prefix", "negative", "row", "rows", "cells", "broken", "entity"],
)
def test_a_sheet_beyond_the_bounds_is_refused_before_it_is_laid_out(tmp_path: Path, sheet: str, complaint: str) -> None:
    assert complaint in refusal(write_workbook(tmp_path / "a.xlsx", parts(sheet)))


@pytest.mark.parametrize(
    ("part", "complaint"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares a document type"),
        (b"<a>" + b" " * 65 * 1024**2 + b"</a>", "would grow to more than"),
        (b'<worksheet><dimension ref="A1:XFD1048576"/></worksheet>', "has a cell at 'XFD1048576'"),
        (b'<worksheet><mergeCells><mergeCell ref="A1:B99999"/></mergeCells></worksheet>', "has a cell at 'B99999'"),
        (b"\xff\xfe<\x00a\x00", "has a part that is not XML"),
        (b'<?xml version="1.0" encoding="UTF-8-1"?><a/>', "has a part that is not XML"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "has a part that is not XML"),
    ],
    ids=["doctype", "bomb", "dimension", "merged", "cut", "encoding", "utf-7"],
)
def test_a_part_beyond_the_bounds_is_refused(tmp_path: Path, part: bytes, complaint: str) -> None:
    assert complaint in refusal(workbook(tmp_path, ROWS, **{"xl/worksheets/9.xml": part}))


def test_one_long_text_for_very_many_cells_is_refused(tmp_path: Path) -> None:
    shared = f"<sst><si><t>{'a' * 1_000_000}</t></si></sst>"
    sheet = "<row>" + '<c t="s"><v>0</v></c>' * 60 + "</row>"
    content = parts(sheet * 10) | {"xl/sharedStrings.xml": shared}
    assert "has 600 cells for texts of up to 1000000 characters" in refusal(
        write_workbook(tmp_path / "a.xlsx", content)
    )


def test_a_sheet_under_another_name_is_not_handed_on(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = dict(parts(rows_xml(ROWS)))
    sheet = content.pop("xl/worksheets/1.xml")
    links = str(content["xl/_rels/workbook.xml.rels"]).replace("worksheets/1.xml", "worksheets/1.bin")
    content |= {"xl/worksheets/1.bin": sheet, "xl/_rels/workbook.xml.rels": links}
    assert "cannot be read as a workbook" in refusal(write_workbook(tmp_path / "a.xlsx", content))


def test_a_workbook_packed_without_a_bound_is_refused(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", parts(rows_xml(ROWS)), zipfile.ZIP_LZMA)
    assert "is packed by method 14" in refusal(path)


def test_a_workbook_beyond_the_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "LARGEST_WORKBOOK", 500)
    assert "is larger than 500 bytes" in refusal(workbook(tmp_path, ROWS))


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 or not")
    assert "cannot be read as a workbook" in refusal(path)
    assert "No workbook and no CSV file" in refusal(write_workbook(tmp_path / "empty" / "b.zip", {}).parent)


@settings(max_examples=60, deadline=None)
@given(position=st.integers(0, 10_000), byte=st.integers(0, 255))
def test_a_wrong_byte_ends_in_the_right_groups_or_a_refusal(position: int, byte: int) -> None:
    with TemporaryDirectory() as folder:
        path = workbook(Path(folder), ROWS)
        content = bytearray(path.read_bytes())
        content[position % len(content)] = byte
        path.write_bytes(content)
        try:
            reading = read_isco([path])
        except CorpusError:
            return
    assert [group.code for group in reading.layer.groups] == ["7", "7512"]


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=80), min_size=5, max_size=5))
def test_texts_of_any_kind_make_entries_without_blank_lines(cells: list[str]) -> None:
    with TemporaryDirectory() as folder:
        try:
            (group,) = read_isco([table(Path(folder), [HEADER, ["4", "7512", "Kites", *cells]])]).layer.groups
        except CorpusError:
            return
    for entries in (group.tasks, group.included, group.excluded):
        assert all(line.strip() for text in entries.values() for line in text.split("\n"))
