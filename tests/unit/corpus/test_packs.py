"""Packs are read wherever their files lie, and hostile ones are refused with a reason."""

import gzip
import hashlib
import io
import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from corpus import pack_members
from corpus.errors import CorpusError
from corpus.pack_members import origins
from corpus.packs import LONGEST_RECORD, Packs, one_of

CSV = b"uri,label\r\nu1,baker\r\nu2,=1+1\r\n"


def zipped(
    path: Path, entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def file(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def rows(path: Path, *required: str) -> list[tuple[int, dict[str, str]]]:
    with Packs([path]) as packs:
        (table,) = packs.tables
        return [(line, dict(cells)) for line, cells in table.rows(required)]


def refusal(path: Path, *required: str) -> str:
    with pytest.raises(CorpusError) as refused:
        rows(path, *required)
    return str(refused.value)


def test_a_table_is_found_in_any_nesting_and_any_case(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("deep/Skills_EN.CSV", CSV)
    file(tmp_path / "data" / "sub" / "b" / "Occupations_en.Csv", CSV)
    zipped(tmp_path / "data" / "sub" / "a.ZIP", [("Folder/Inner.zip", inner.getvalue())])
    with Packs([tmp_path / "data"]) as packs:
        assert {table.name for table in packs.tables} == {"skills_en", "occupations_en"}
        assert all([cells["label"] for _, cells in table.rows(["uri"])] == ["baker", "=1+1"] for table in packs.tables)


def test_rows_come_by_column_name_with_their_line(tmp_path: Path) -> None:
    path = file(tmp_path / "t.csv", b'\xef\xbb\xbfuri,label\n\nu1,"two\nlines"\nu2,"a ""word"""\n')
    assert rows(path, "uri") == [
        (3, {"uri": "u1", "label": "two\nlines"}),
        (5, {"uri": "u2", "label": 'a "word"'}),
    ]


def test_the_sha256_is_that_of_the_file_given(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", [("t.csv", CSV), ("u.csv", CSV)])
    folder = file(tmp_path / "folder" / "in" / "v.csv", CSV).parents[1]
    with Packs([archive, folder]) as packs:
        assert origins([table.member for table in packs.tables]) == {
            "a.zip": hashlib.sha256(archive.read_bytes()).hexdigest(),
            "in/v.csv": hashlib.sha256(CSV).hexdigest(),
        }


def test_two_files_of_one_name_both_keep_their_sha256(tmp_path: Path) -> None:
    paths = [file(tmp_path / place / "t.csv", CSV) for place in "ab"]
    with Packs(paths) as packs:
        assert list(origins([table.member for table in packs.tables])) == ["t.csv", "t.csv (2)"]


def test_several_claims_are_fine_if_they_agree(tmp_path: Path) -> None:
    paths = [file(tmp_path / place / "t.csv", CSV) for place in "ab"]
    with Packs(paths) as packs:
        assert one_of(packs.tables) is packs.tables[0]
    file(paths[1], CSV + b"u3,cook\r\n")
    with Packs(paths) as packs, pytest.raises(CorpusError, match="Several different files claim to be 't'"):
        one_of(packs.tables)


def test_what_the_system_leaves_behind_is_passed_over(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip", [("__MACOSX/._t.csv", b"\0"), (".t.csv", b"\0"), ("read me.txt", b"x"), ("t.csv", CSV)]
    )
    assert len(rows(path)) == 2


def test_a_text_table_has_tabs_and_no_quoting(tmp_path: Path) -> None:
    file(tmp_path / "pack" / "Task Statements.TXT", b'Task ID\tTask\r\n1\tSay "no, thanks"\r\n2\tn/a\n')
    file(tmp_path / "pack" / "other.csv", CSV)
    with Packs([tmp_path / "pack"], (".txt",)) as packs:
        (table,) = packs.tables
        assert table.name == "task statements"
        assert [dict(cells) for _, cells in table.rows(["Task ID"])] == [
            {"Task ID": "1", "Task": 'Say "no, thanks"'},
            {"Task ID": "2", "Task": "n/a"},
        ]


def test_a_gzip_file_is_read_and_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path / "T.csv.gz", gzip.compress(CSV * 10))
    with Packs([path], (".csv", ".csv.gz")) as packs:
        (table,) = packs.tables
        assert (table.name, table.member.suffix, len(list(table.rows(["uri"])))) == ("t", ".csv", 29)
    monkeypatch.setattr(pack_members, "LARGEST_MEMBER", len(CSV) * 9)
    with pytest.raises(CorpusError, match="the limit is"):
        Packs([path], (".csv.gz",))


@pytest.mark.parametrize("content", [b"no gzip", gzip.compress(CSV * 10)[:-12]], ids=["other", "cut"])
def test_a_damaged_gzip_file_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(CorpusError, match="cannot be read"):
        Packs([file(tmp_path / "t.csv.gz", content)], (".csv.gz",))


def test_what_stands_before_the_header_can_be_passed_over(tmp_path: Path) -> None:
    with Packs([file(tmp_path / "t.csv", b"name,x,\n\n" + CSV)]) as packs:
        (table,) = packs.tables
        assert table.head(2) == (("name", "x", ""), ("uri", "label"))
        assert [line for line, _ in table.rows(["uri"], skip=1)] == [4, 5]


def test_a_path_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # long paths are cut in messages
    assert "'nowhere.zip' is not there" in refusal(Path("nowhere.zip"))


def test_a_file_that_is_no_zip(tmp_path: Path) -> None:
    assert "'a.zip' is not a readable zip file" in refusal(file(tmp_path / "a.zip", b"PK\x03\x04 or not"))
    assert "'b.zip' is not a readable zip file" in refusal(file(tmp_path / "b.zip", b""))


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_zip_cut_short(tmp_path: Path, keep: float) -> None:
    content = zipped(tmp_path / "a.zip", [("t.csv", CSV * 50)]).read_bytes()
    assert "not a readable zip file" in refusal(file(tmp_path / "b.zip", content[: int(len(content) * keep)]))


def test_a_zip_with_a_wrong_byte(tmp_path: Path) -> None:
    content = bytearray(zipped(tmp_path / "a.zip", [("t.csv", CSV * 50)]).read_bytes())
    content[45] ^= 0xFF
    assert "'a.zip/t.csv' cannot be read" in refusal(file(tmp_path / "a.zip", bytes(content)))


@pytest.mark.parametrize(
    "name", ["../t.csv", "a/../../t.csv", "/etc/t.csv", "..\\t.csv", "C:/t.csv", "\\\\host\\t.csv"]
)
def test_a_member_that_leads_out_of_the_pack(tmp_path: Path, name: str) -> None:
    assert "leads out of the pack" in refusal(zipped(tmp_path / "a.zip", [(name, CSV)]))


def test_a_member_that_is_a_symbolic_link(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("t.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "is a symbolic link" in refusal(zipped(tmp_path / "a.zip", [(link, b"/etc/passwd")]))


def test_an_encrypted_member(tmp_path: Path) -> None:
    content = bytearray(zipped(tmp_path / "a.zip", [("t.csv", CSV)]).read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "is encrypted" in refusal(file(tmp_path / "a.zip", bytes(content)))


def test_a_method_that_cannot_be_bounded(tmp_path: Path) -> None:
    assert "packed by method 14" in refusal(zipped(tmp_path / "a.zip", [("t.csv", CSV)], zipfile.ZIP_LZMA))


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [("t.csv", b"a" * 3_000_000)])
    assert "would grow from" in refusal(path)


def test_a_file_beyond_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_members, "LARGEST_MEMBER", len(CSV) - 1)
    assert f"would be {len(CSV)} bytes" in refusal(file(tmp_path / "t.csv", CSV))
    assert f"would be {len(CSV)} bytes" in refusal(zipped(tmp_path / "a.zip", [("t.csv", CSV)]))


def test_more_than_the_bound_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_members, "LARGEST_TOTAL", 2 * len(CSV) - 1)
    assert "There are more than" in refusal(zipped(tmp_path / "a.zip", [("t.csv", CSV), ("u.csv", CSV)]))


def test_zips_within_zips_without_end(tmp_path: Path) -> None:
    content = CSV
    for name in ("t.csv", "1.zip", "2.zip", "3.zip"):
        content = zipped(tmp_path / "next.zip", [(name, content)]).read_bytes()
    assert "is a zip file 3 zip files deep" in refusal(tmp_path / "next.zip")


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    file(tmp_path / "secret.csv", CSV)
    folder = file(tmp_path / "pack" / "t.csv", CSV).parent
    (folder / "u.csv").symlink_to(tmp_path / "secret.csv")
    assert "'u.csv' in 'pack' is a link that leads out" in refusal(folder)


def test_a_folder_that_links_to_itself(tmp_path: Path) -> None:
    folder = file(tmp_path / "pack" / "t.csv", CSV).parent
    (folder / "again").symlink_to(folder)
    assert len(rows(folder)) == 2


def test_an_empty_file(tmp_path: Path) -> None:
    assert "'t.csv' is empty" in refusal(file(tmp_path / "t.csv", b""))


def test_a_missing_column_is_named_with_those_found(tmp_path: Path) -> None:
    assert "'t.csv' has no column 'code'; it has 'uri', 'label'." in refusal(
        file(tmp_path / "t.csv", CSV), "uri", "code"
    )


def test_a_column_given_twice(tmp_path: Path) -> None:
    assert "a column name occurs twice" in refusal(file(tmp_path / "t.csv", b"uri,uri\n1,2\n"))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"uri,label\nu1,b\xe4cker\n", "line 2: byte 0xe4 is not UTF-8"),
        (b"uri,label\n" + b"u,x\n" * 30_000 + b"u,\xff\n", "line 30002: byte 0xff is not UTF-8"),
        ("uri,label\n".encode("utf-16"), "line 1: byte 0xff is not UTF-8"),
        (b"uri,label\nu1,\xc3", "line 2: byte 0xc3 is not UTF-8"),
        (b"uri,label\nu1,a,b\n", "line 2: it has 3 cells where the header has 2 columns"),
        (b"uri,label\nu1\n", "line 2: it has 1 cells where"),
        (b'uri,label\nu1,"never closed\n', "line 2: it cannot be read as CSV"),
        (b'uri,label\nu1,"a"b\n', "line 2: it cannot be read as CSV"),
        (b"uri,label\nu1," + b"x" * (LONGEST_RECORD + 1), "line 2: it is longer than"),
        (
            b'uri,label\nu1,"' + b"x\n" * (LONGEST_RECORD // 2) + b'yy"\n',
            "line 2: it is longer than",
        ),
        (b"uri,label\nu1,\x00\r\rx\n", "line 2: it cannot be read as CSV"),
    ],
    ids=["latin-1", "late", "utf-16", "cut", "wide", "narrow", "unclosed", "quote", "line", "cell", "returns"],
)
def test_broken_text_is_refused_with_its_line(tmp_path: Path, content: bytes, complaint: str) -> None:
    assert complaint in refusal(file(tmp_path / "t.csv", content), "uri")


def test_a_hostile_name_cannot_drive_the_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in refusal(file(tmp_path / "\x1b[2J.csv", b""))
