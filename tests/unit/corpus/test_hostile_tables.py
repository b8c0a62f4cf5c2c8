"""Tables that are no tables, texts without end and odd names: refused with a word, or read as harmless."""

import re
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from os import fsdecode
from pathlib import Path

import pytest
from unit.corpus.confined import read_confined
from unit.corpus.esco_pack import occupation, small_folder, small_pack, write_folder
from unit.corpus.sources_in_small import SOURCES
from unit.corpus.test_isco import CRAFT, HEADER, table

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.intake import Intake, take_esco
from corpus.onet_rows import MOST_OF_ONE
from corpus.packs import MOST_COLUMNS, Packs
from fakes.builds import Unwatched
from fakes.embedder import HashingEmbedder
from retrieval.index import IndexFolder, open_index
from retrieval.ingest import Waiting, ingest

MAIN_FILES = {
    "esco": "occupations_en.csv",
    "onet": "Occupation Data.txt",
    "isco": "isco.csv",
    "isced": "labels.csv",
    "esco-onet": "crosswalk.csv",
}
"""The file of each small source that has texts by rows, without which there is nothing to read."""


def refusal(name: str, change: Callable[[bytes], bytes]) -> str:
    """Why a small source is refused when its main file is changed so."""
    file = MAIN_FILES[name]
    with pytest.raises(CorpusError) as refused:
        SOURCES[name].read({file: change(SOURCES[name].files[file])})
    assert refused.value.remedy
    return refused.value.what


def swapped(name: str, file: str, before: str, after: str) -> Intake:
    """A small source with words of one file swapped for others."""
    content = SOURCES[name].files[file]
    assert before.encode() in content
    return SOURCES[name].read({file: content.replace(before.encode(), after.encode())})


@pytest.mark.parametrize("name", MAIN_FILES)
def test_ends_of_lines_from_a_time_long_gone_are_refused(name: str) -> None:
    said = refusal(name, lambda content: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r"))
    assert "line 1: it cannot be read as CSV (new-line character" in said


@pytest.mark.parametrize("name", MAIN_FILES)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_letters_of_two_or_four_bytes_are_refused(name: str, encoding: str) -> None:
    said = refusal(name, lambda content: content.decode("utf-8-sig").encode(encoding))
    # Without a mark of its own, UTF-16 passes for UTF-8 with NUL bytes between the letters.
    assert "is not UTF-8 text" in said or encoding == "utf-16-le"


@pytest.mark.parametrize("name", MAIN_FILES)
@pytest.mark.parametrize("later", ["Käse".encode("latin-1"), "Käse".encode("utf-16-le") + b"\xd8", b"\xed\xa0\x80"])
def test_an_encoding_that_changes_on_the_way_is_refused(name: str, later: bytes) -> None:
    assert "is not UTF-8 text" in refusal(name, lambda content: content + later)


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("esco", "occupations_en.csv' is empty"),
        ("onet", "Occupation Data.txt' is empty"),
        ("isco", "isco.csv' is empty"),
        ("isced", "labels.csv' is empty"),
        ("esco-onet", "No crosswalk with the columns"),
    ],
)
def test_an_empty_file_is_refused(name: str, complaint: str) -> None:
    assert complaint in refusal(name, lambda _: b"")


def test_a_table_of_more_columns_than_any_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(",".join(f"c{n}" for n in range(MOST_COLUMNS + 1)))
    with Packs([tmp_path]) as packs, pytest.raises(CorpusError, match=f"has {MOST_COLUMNS + 1} columns"):
        packs.tables[0].columns()


def test_a_release_of_nothing_but_headers_is_read_and_changes_nothing(tmp_path: Path) -> None:
    home, embedder = tmp_path / "home", HashingEmbedder()
    ingest(take_esco([small_folder(tmp_path)]), embedder, home, Unwatched())
    before = IndexFolder(home).require()
    bare = write_folder(tmp_path / "bare", small_pack())
    for file in bare.iterdir():
        file.write_bytes(file.read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(CorpusError):
        ingest(take_esco([bare]), embedder, home, Unwatched())
    assert isinstance(ingest(take_esco([bare]), embedder, home, Unwatched(), anew=True), Waiting)
    assert IndexFolder(home).current() == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_twice_in_one_zip_is_refused_unless_both_are_the_same(tmp_path: Path) -> None:
    folder, path = small_folder(tmp_path), tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in (*folder.iterdir(), folder / "skills_en.csv"):
            archive.write(file, file.name)
    assert len(read_esco([path]).corpus.skills) == 3
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("skills_en.csv", (folder / "skills_en.csv").read_bytes().replace(b"knots", b"nets"))
    with pytest.raises(CorpusError, match="Several different files claim to be 'skills_en'"):
        read_esco([path])


def test_nul_bytes_leave_no_trace(tmp_path: Path) -> None:
    cells = {"altLabels": "\0\nkite\0 maker", "description": "\0Builds\0 kites.", "code": "7512\0.1"}
    (read,) = read_esco(
        [small_folder(tmp_path, occupations_en=[occupation(1, "kite\0 builder", **cells)])]
    ).corpus.occupations
    assert (read.title, read.alternative) == ({"en": "kite builder"}, {"en": ("kite maker",)})
    assert (read.description, read.code) == ({"en": "Builds kites."}, "7512.1")


@pytest.mark.parametrize("formula", ["=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(1)"])
def test_a_formula_stays_a_title_in_every_standard(formula: str) -> None:
    onet = swapped("onet", "Occupation Data.txt", "Kite Builders", formula).layers[0].onet
    assert formula in [occupation.title for occupation in onet]
    fields = swapped("isced", "labels.csv", "kites", formula).layers[0].fields
    assert formula in [field.title["en"] for field in fields]


@pytest.mark.parametrize(
    ("name", "file", "before", "longest"),
    [
        ("onet", "Occupation Data.txt", "Kite Builders", LONGEST_LABEL),
        ("onet", "Occupation Data.txt", "Build kites.", LONGEST_TEXT),
        ("onet", "Alternate Titles.txt", "Kite Maker", LONGEST_LABEL),
        ("onet", "Task Statements.txt", "Cut cloth.", LONGEST_TEXT),
        ("isco", "isco.csv", "Kite Builders", LONGEST_LABEL),
        ("isco", "isco.csv", "They build kites.", LONGEST_TEXT),
        ("isced", "labels.csv", "Drachen", LONGEST_LABEL),
        ("isced", "labels.csv", "About wind.", LONGEST_TEXT),
        ("isced", "examples.tsv", "Knots", LONGEST_LABEL),
    ],
)
def test_a_text_without_end_is_refused(name: str, file: str, before: str, longest: int) -> None:
    with pytest.raises(CorpusError, match=rf"line \d+: .* is longer than {longest} characters"):
        swapped(name, file, before, "x" * (longest + 1))


def test_a_field_with_too_many_examples_keeps_the_first() -> None:
    rows = "".join(f"\n0613\texample\tsubject {n}" for n in range(MOST_LABELS + 5))
    intake = SOURCES["isced"].read({"examples.tsv": f"code\tkind\ttext{rows}\n".encode()})
    (field,) = (field for field in intake.layers[0].fields if field.examples)
    assert field.examples["en"].splitlines() == [f"subject {n}" for n in range(MOST_LABELS)]
    assert any(f"5 examples left out, because their field has {MOST_LABELS}" in line for line in intake.report)


def test_an_occupation_with_too_many_titles_keeps_the_first() -> None:
    rows = "".join(f"\n51-9000.00\ttitle {n}" for n in range(MOST_OF_ONE + 5))
    intake = SOURCES["onet"].read({"Alternate Titles.txt": f"O*NET-SOC Code\tAlternate Title{rows}\n".encode()})
    titles = {title for occupation in intake.layers[0].onet for title in occupation.titles}
    assert f"title {MOST_OF_ONE - 1}" in titles
    assert f"title {MOST_OF_ONE}" not in titles
    assert any("5 rows left out, because a table has more than" in line for line in intake.report)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a file have any bytes as its name")
def test_a_name_in_no_encoding_is_kept_as_far_as_it_can_be(tmp_path: Path) -> None:
    pack = small_folder(tmp_path)
    odd = pack / fsdecode(b"odd\xff")
    odd.mkdir()
    (pack / "skills_en.csv").rename(odd / "skills_en.csv")
    home, embedder = tmp_path / "home", HashingEmbedder()
    ingest(take_esco([pack]), embedder, home, Unwatched())
    with closing(open_index(IndexFolder(home).require(), embedder)) as index:
        (source,) = index.manifest.sources
    assert "odd?/skills_en.csv" in source.files


def esco_descriptions(place: Path, text: str) -> Path:
    rows = [occupation(n, f"kite builder {n}", description=text, scopeNote=text) for n in range(1, 31)]
    return small_folder(place, occupations_en=rows)


def isco_tasks(place: Path, text: str) -> Path:
    excluded = f"Some related occupations\n{text[30:]}"
    rows = [["4", f"{n:04}", *CRAFT[2:4], text, "", excluded, text] for n in range(30)]
    return table(place, [HEADER, *rows])


def isced_descriptions(place: Path, text: str) -> Path:
    path = place / "fields.csv"
    rows = "".join(f'{n:04},field,"{text}"\n' for n in range(30))
    path.write_text(f"code,label_en,description_en\n{rows}", encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    ("made", "take", "start", "repeated"),
    [
        *((esco_descriptions, "take_esco", "<b>", part) for part in ("<a ", "<a b=", "<!--", "<script>", "&#1")),
        *((isco_tasks, "take_isco", "x", part) for part in ("\n", "(", "Tasks performed ", ". ")),
        *((isced_descriptions, "take_isced", "=a", part) for part in ("=", " ", "=\n")),
    ],
)
def test_no_text_takes_longer_than_its_length(
    tmp_path: Path, made: Callable[[Path, str], Path], take: str, start: str, repeated: str
) -> None:
    """The processor time that the reading may take is bounded: some patterns try every way through such a text."""
    text = (start + repeated * LONGEST_TEXT)[: LONGEST_TEXT - 1] + "y"
    assert re.search(r"\b30 (occupations|groups|fields)", read_confined(made(tmp_path, text), take).said)
