"""``destinai link``: lists of titles in, coded lists out, however often it is interrupted."""

import csv
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from fakes.command import Command
from retrieval.onnx_embedder import OnnxEmbedder

TITLES = ["baker", "=HYPERLINK(1)", "plumber", "asdf qwer", "bus driver"]


loaded_once = cache(OnnxEmbedder)


@pytest.fixture(scope="module")
def shared_home(home_beside: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return home_beside(tmp_path_factory.mktemp("cli"))


@pytest.fixture
def cli(shared_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.setattr("bot.wiring.OnnxEmbedder", loaded_once)
    return Command(shared_home, monkeypatch, capsys)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("name", "content", "options"),
    [
        ("list.txt", "\n".join(TITLES), ()),
        ("list.csv", "job\n" + "\n".join(TITLES), ()),
        ("list.csv", "id;title\n" + "\n".join(f"{n};{t}" for n, t in enumerate(TITLES)), ("--column", "title")),
        ("list.tsv", "\ufeffid\ttitle\n" + "\n".join(f"{n}\t{t}" for n, t in enumerate(TITLES)), ("--column", "title")),
        ("list.jsonl", "\n".join(json.dumps({"n": 1, "t": t}) for t in TITLES) + "\n\n", ("--column", "t")),
    ],
)
def test_lists_in_all_forms(cli: Command, tmp_path: Path, name: str, content: str, options: tuple[str, ...]) -> None:
    source = tmp_path / name
    source.write_text(content, encoding="utf-8")
    ran = cli("link", source, "--limit", "1", *options)
    lines = ran.json_lines
    assert [line["query"] for line in lines] == TITLES
    assert lines[0]["band"] == "exact"
    (baker,) = lines[0]["hits"]
    assert baker.keys() == {"uri", "title", "score", "chance", "matched", "read_as", "signs"}
    assert (baker["matched"], baker["read_as"], baker["signs"]["spelling"]) == ("baker", "baker", 1.0)
    assert "European Commission" in ran.err
    assert lines[3]["band"] == "unknown"


def test_a_table_out(cli: Command, tmp_path: Path) -> None:
    out = tmp_path / "coded.csv"
    ran = cli("link", "--limit", "2", "--output", out, stdin="\n".join(TITLES).encode())
    assert (ran.code, ran.out) == (0, "")
    rows = table(out)
    assert [row["query"] for row in rows] == ["baker", "'=HYPERLINK(1)", "plumber", "asdf qwer", "bus driver"]
    assert rows[0].keys() == {"query", "band", "uri_1", "title_1", "chance_1", "uri_2", "title_2", "chance_2"}
    assert (rows[0]["title_1"], rows[0]["band"]) == ("baker", "exact")


@pytest.mark.parametrize("name", ["coded.csv", "coded.jsonl"])
@pytest.mark.parametrize("cut", [0, 1, 60, 200, -1, -40])
def test_an_interrupted_run_is_gone_on_with(cli: Command, tmp_path: Path, name: str, cut: int) -> None:
    source, whole, out = tmp_path / "list.txt", tmp_path / f"whole-{name}", tmp_path / name
    source.write_text("\n".join(TITLES), encoding="utf-8")
    cli("link", source, "--output", whole)
    out.write_bytes(whole.read_bytes()[:cut] if cut else whole.read_bytes())
    ran = cli("link", source, "--output", out)
    assert ran.code == 0
    assert [row.partition(",")[0] for row in out.read_text("utf-8").splitlines()] == [
        row.partition(",")[0] for row in whole.read_text("utf-8").splitlines()
    ]


def test_what_is_done_must_be_of_the_same_list(cli: Command, tmp_path: Path) -> None:
    out = tmp_path / "coded.jsonl"
    cli("link", "--output", out, stdin=b"baker\nplumber")
    before = out.read_bytes()
    ran = cli("link", "--output", out, stdin=b"baker\ntailor\nplumber")
    assert (ran.code, out.read_bytes()) == (2, before)
    assert "another list: its title 2 is 'plumber'" in ran.err


@pytest.mark.parametrize(
    ("name", "content", "options", "said"),
    [
        ("list.csv", b"a,b\n1,2\n", ("--column", "c"), "has no column 'c'"),
        ("list.jsonl", b"[1]\n", (), "line 1"),
        ("list.jsonl", b'{"a": 1}\n{"b": 2}\n', ("--column", "a"), "line 2"),
        ("list.txt", b"caf\xe9\n", (), "UTF-8"),
        ("nowhere/list.txt", None, (), "cannot be read"),
    ],
)
def test_a_list_that_cannot_be_read_is_named(
    cli: Command, tmp_path: Path, name: str, content: bytes | None, options: tuple[str, ...], said: str
) -> None:
    source = tmp_path / name
    if content is not None:
        source.write_bytes(content)
    ran = cli("link", source, *options)
    assert ran.code == 2
    assert said in ran.err


def test_a_file_of_something_else_is_not_written_to(cli: Command, tmp_path: Path) -> None:
    out = tmp_path / "diary.jsonl"
    out.write_text("Dear diary\n", encoding="utf-8")
    ran = cli("link", "--output", out, stdin=b"baker")
    assert (ran.code, out.read_text("utf-8")) == (2, "Dear diary\n")
