"""The command line as people and programs meet it: what it prints, and how it ends."""

import errno
import json
import os
import re
import signal
import socket
import unicodedata
import urllib.request
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.starter_records import STARTER_FOLDER
from fakes.command import Command, finish, start
from retrieval.onnx_embedder import OnnxEmbedder

PACS = "http://data.europa.eu/esco/occupation/32ac76f6-20a0-469e-8cac-e68634087dd3"
BAKER = "http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419"
STARTER_OCCUPATIONS = len(list((STARTER_FOLDER / "occupations").iterdir()))
QUESTION = "What does a PACS administrator need to know?"
REPLY_KEYS = {
    "text",
    "language",
    "mode",
    "kind",
    "occupations",
    "skills",
    "claims",
    "citations",
    "notice",
    "jws",
}
COMMANDS = (
    ("serve",),
    ("ingest",),
    ("ingest", "starter"),
    ("ingest", "esco"),
    ("ask",),
    ("eval",),
    ("mcp",),
    ("search",),
    ("link",),
    ("verify",),
    ("audit",),
    ("audit", "check"),
    ("corpus",),
    ("corpus", "show"),
    ("corpus", "list"),
    ("corpus", "check"),
    ("corpus", "diff"),
    ("corpus", "export"),
    ("corpus", "remove"),
    ("corpus", "rollback"),
    ("doctor",),
)


loaded_once = cache(OnnxEmbedder)


@pytest.fixture(autouse=True)
def _one_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real model, loaded once for all the commands of this process."""
    monkeypatch.setattr("bot.wiring.OnnxEmbedder", loaded_once)


@pytest.fixture(scope="module")
def shared_home(home_beside: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return home_beside(tmp_path_factory.mktemp("cli"))


@pytest.fixture
def cli(shared_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Commands on the starter records; keys, notices and audit log are shared by the tests of this file."""
    return Command(shared_home, monkeypatch, capsys)


@pytest.fixture
def own(
    home_beside: Callable[[Path], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """Commands on the starter records, with keys, notices and audit log of their own."""
    (tmp_path / "home").mkdir()
    return Command(home_beside(tmp_path / "home"), monkeypatch, capsys)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Commands on an empty home."""
    return Command(tmp_path / "bare", monkeypatch, capsys)


@pytest.fixture(scope="module")
def answer(shared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The answer about the PACS administrator, as another process printed it."""
    folder = tmp_path_factory.mktemp("ask")
    ran = finish(start(folder, shared_home, "ask", QUESTION, "--json", "--conversation", folder / "kept.json"))
    assert (ran.code, ran.err) == (0, "")
    return {"reply": ran.json, "kept": folder / "kept.json"}


def counted(claims: list[dict[str, str]]) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for claim in claims:
        key = claim["relation"], claim["kind"]
        counts[key] = counts.get(key, 0) + 1
    return counts


# ask


def test_the_main_question(answer: dict[str, Any], cli: Command, tmp_path: Path) -> None:
    reply = answer["reply"]
    assert reply.keys() == REPLY_KEYS
    assert (reply["language"], reply["mode"], reply["kind"]) == ("en", "builtin", "answer")
    assert [o["uri"] for o in reply["occupations"]] == [PACS]
    assert counted(reply["claims"]) == {
        ("essential", "knowledge"): 6,
        ("essential", "skill"): 10,
        ("optional", "knowledge"): 6,
        ("optional", "skill"): 8,
    }
    for claim in reply["claims"]:
        assert claim.keys() == {"occupation", "skill", "label", "relation", "kind", "status"}
        assert (claim["occupation"], claim["status"]) == (PACS, "required")
        # Of optional ones the text names the telling ones, and how many there are.
        assert claim["label"] in reply["text"] or claim["relation"] == "optional"
    assert reply["text"].startswith("You are interacting with an AI system")
    assert reply["notice"]["verify"] in reply["text"]
    assert [c["uri"] for c in reply["citations"]] == [PACS]
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(reply), encoding="utf-8")
    assert cli("verify", file).json["status"] == "match"


def test_the_conversation_goes_on_in_another_process(answer: dict[str, Any], shared_home: Path, tmp_path: Path) -> None:
    assert answer["kept"].stat().st_mode & 0o777 == 0o600
    ran = finish(
        start(
            tmp_path,
            shared_home,
            "ask",
            "And which knowledge is optional?",
            "--json",
            "--conversation",
            answer["kept"],
        )
    )
    assert ran.code == 0
    assert [o["uri"] for o in ran.json["occupations"]] == [PACS]
    assert counted(ran.json["claims"]) == {("optional", "knowledge"): 6}
    assert "You are interacting with an AI system" not in ran.json["text"]
    assert ran.json["text"].endswith(ran.json["notice"]["verify"])


def test_text_and_json_say_the_same(cli: Command) -> None:
    text, reply = cli("ask", "Hello"), cli("ask", "Hello", "--json").json
    assert text.code == 0

    def without_notice_link(said: str) -> str:
        return said.partition("check: ")[0]

    assert without_notice_link(text.out) == without_notice_link(reply["text"])


def test_a_question_on_standard_input(cli: Command) -> None:
    reply = cli("ask", "-", "--json", stdin="Was muss ein Bäcker können?\n".encode()).json
    assert (reply["language"], reply["kind"]) == ("de", "answer")
    assert [o["uri"] for o in reply["occupations"]] == [BAKER]


def test_the_language_is_a_hint(cli: Command) -> None:
    assert cli("ask", "OK", "--language", "de", "--json").json["language"] == "de"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"", 2),
        (b"  \n", 2),
        (b"\0\0", 2),
        ("\u202e\u200b".encode(), 2),
        (b"x" * 100_000, 2),
        (b"\xff\xfe\xfd", 0),
        (b"What does a \0baker\0 need?", 0),
        ("What does a \u202erekab\u202c need?".encode(), 0),
        (b"<script>alert(1)</script><img src=x onerror=alert(1)> baker", 0),
        ("ﷺ".encode() * 100, 0),
        (b"\x1b[31mbaker\x1b[0m", 0),
        (b"--help", 0),
    ],
)
def test_hostile_questions(cli: Command, said: bytes, code: int) -> None:
    ran = cli("ask", "-", "--json", stdin=said)
    assert ran.code == code, ran.err
    assert ran.json.keys() == REPLY_KEYS
    text = ran.json["text"]
    assert "<script" not in text
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"]
    assert (ran.json["kind"] == "error") == (code == 2)


def test_a_question_that_is_not_utf8_in_the_arguments(cli: Command, tmp_path: Path) -> None:
    typed = os.fsdecode(b"What does a baker need? \xff")
    ran = cli("ask", typed, "--json", "--conversation", tmp_path / "kept.json")
    assert (ran.code, ran.json["kind"]) == (0, "answer")
    assert json.loads((tmp_path / "kept.json").read_text("utf-8"))["turns"] == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b'{"turns": "many"}',
        b'{"\x1b[31mevil": 1}',
        b'{"audit_key": "zz"}',
        b'{"id": "../../x"}',
        b'{"language": "<b>"}',
        b'{"turns": -1}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_broken_conversation_file(cli: Command, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kept.json"
    file.write_bytes(content)
    ran = cli("ask", "Hello", "--conversation", file)
    assert (ran.code, ran.out) == (2, "")
    assert "does not hold a conversation" in ran.err
    assert ran.err.rstrip().endswith("Name another file, or delete this one to begin anew.")
    assert "\x1b" not in ran.err
    assert file.read_bytes() == content


def test_a_forged_conversation_puts_no_words_into_our_mouth(cli: Command, tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    forged = {
        "language": "en",
        "task": "requires",
        "turns": 1,
        "focus": [{"uri": BAKER, "title": "[win a prize](http://evil.example)"}],
        "pending": [{"uri": "javascript:alert(1)", "title": "evil"}],
    }
    file.write_text(json.dumps(forged))
    ran = cli("ask", "And which are optional?", "--json", "--conversation", file)
    assert ran.code == 0
    assert ran.json["occupations"] == [{"uri": BAKER, "title": "baker"}]
    assert "evil" not in ran.out + file.read_text("utf-8")


def test_an_answer_is_shown_even_where_its_conversation_cannot_be_kept(cli: Command, tmp_path: Path) -> None:
    ran = cli("ask", "Hello", "--conversation", tmp_path / "nowhere" / "kept.json")
    assert ran.code == 2
    assert "AI" in ran.out
    assert "cannot be written (No such file or directory). Check folder and disk." in ran.err


def test_a_full_disk_keeps_the_old_conversation(cli: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept.json"
    assert cli("ask", "What does a baker need?", "--conversation", file).code == 0
    before = file.read_bytes()

    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target == file:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        ran = cli("ask", "And which are optional?", "--conversation", file)
    assert ran.code == 2
    assert "No space left on device" in ran.err
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["kept.json"]


def test_a_batch_of_conversations(cli: Command, tmp_path: Path) -> None:
    cases = [
        {"id": "pacs", "turns": [QUESTION, "And which knowledge is optional?"]},
        {"id": 7, "turns": ["And which are optional?"]},
        {"id": "line\u2028ends", "turns": ["Hello\u2028there"], "language": "en"},
        {"id": "page", "turns": ["What does this role require?"], "page": BAKER},
        {"id": "none", "turns": []},
    ]
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n\n", encoding="utf-8")
    ran = cli("ask", "--batch", file)
    assert ran.code == 0
    lines = [json.loads(line) for line in ran.out.rstrip("\n").split("\n")]
    assert [line["id"] for line in lines] == [case["id"] for case in cases]
    assert all(line.keys() == {"id", "replies"} for line in lines)
    assert [len(line["replies"]) for line in lines] == [2, 1, 1, 1, 0]
    first, then = lines[0]["replies"]
    assert first.keys() == REPLY_KEYS
    assert [o["uri"] for o in then["occupations"]] == [PACS]
    # One conversation knows nothing of another.
    assert lines[1]["replies"][0]["occupations"] == []
    assert [o["uri"] for o in lines[3]["replies"][0]["occupations"]] == [BAKER]


@pytest.mark.parametrize("line", ["{", '{"id": 1}', '{"turns": ["x"]}', '{"id": 1, "turns": "x"}', '"x"', "\ufffd"])
def test_a_broken_batch_answers_nothing(cli: Command, tmp_path: Path, line: str) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text('{"id": 1, "turns": ["Hello"]}\n' + line + "\n", encoding="utf-8")
    ran = cli("ask", "--batch", file)
    assert (ran.code, ran.out) == (2, "")
    assert "line 2 is not a case" in ran.err
    assert 'Each line is a JSON object {"id": …, "turns": ["…"]}.' in ran.err


# search, link, corpus


def test_search(cli: Command) -> None:
    found = cli("search", "backer", "--kind", "occupation", "--limit", "3", "--language", "de", "--json").json
    assert found.keys() == {"hits", "attribution"}
    assert found["attribution"][0].startswith("DestinAI starter records adapted from ESCO v1.1.1. ")
    assert len(found["hits"]) == 3
    assert all(hit.keys() == {"uri", "title", "kind", "score", "language"} for hit in found["hits"])
    best = found["hits"][0]
    assert (best["uri"], best["title"], best["kind"], best["language"]) == (
        BAKER,
        "Bäcker/Bäckerin",
        "occupation",
        "de",
    )
    skills = cli("search", "computer science", "--kind", "skill", "--json").json["hits"]
    assert (skills[0]["title"], skills[0]["kind"], len(skills)) == ("computer science", "skill", 10)


def test_search_for_people(cli: Command) -> None:
    ran = cli("search", "baker", "--limit", "2")
    assert ran.code == 0
    first, second, credited = ran.out.splitlines()
    assert "This service uses the ESCO classification of the European Commission." in credited
    assert f"baker  <{BAKER}>" in first
    assert re.fullmatch(r"\d+\.\d+  .+  <http://data\.europa\.eu/esco/occupation/[^<>]+>(  \(matched .+\))?", second)
    assert cli("search", "?!").out == "Nothing found.\n"


def test_link(cli: Command) -> None:
    ran = cli("link", "--kind", "occupation", "--limit", "2", stdin=b"baker\r\nsoftwear enginer\n\nno end")
    assert ran.code == 0
    assert [line["query"] for line in ran.json_lines] == ["baker", "softwear enginer", "", "no end"]
    assert all(line.keys() == {"query", "band", "hits"} for line in ran.json_lines)
    assert [len(line["hits"]) for line in ran.json_lines] == [2, 2, 0, 2]
    best = ran.json_lines[0]["hits"][0]
    assert best.keys() == {"uri", "title", "score", "chance", "matched", "read_as", "signs"}
    assert (best["uri"], best["title"]) == (BAKER, "baker")
    assert ran.json_lines[1]["hits"][0]["title"] == "software developer"


def test_link_takes_any_bytes(cli: Command) -> None:
    lines = (b"b\xfccker", b"\0", b"x" * 100_000, b"\xed\xa0\x80", "\u2028\x85".encode(), b"baker")
    ran = cli("link", "--limit", "1", stdin=b"\n".join(lines))
    assert ran.code == 0
    queries = [json.loads(line)["query"] for line in ran.out.rstrip("\n").split("\n")]
    assert len(queries) == len(lines)
    assert queries[0] == "b\ufffdcker"
    assert len(queries[2]) < 100_000
    assert queries[-1] == "baker"


def test_link_of_more_than_one_batch_keeps_the_order(cli: Command) -> None:
    titles = [f"baker {n}" for n in range(150)]
    ran = cli("link", "--limit", "1", stdin="\n".join(titles).encode())
    assert [line["query"] for line in ran.json_lines] == titles


def test_corpus_show(cli: Command) -> None:
    shown = cli("corpus", "show", "--json").json
    assert shown.keys() == {"counts", "languages", "sources"}
    assert shown["counts"].keys() == {"occupations", "skills", "relations", "groups"}
    assert shown["counts"]["occupations"] == STARTER_OCCUPATIONS
    assert {"de", "en"} <= set(shown["languages"])
    (source,) = shown["sources"]
    assert source.keys() == {"name", "release", "language", "licence", "attribution", "sha256"}
    assert all(len(digest) == 64 for digest in source["sha256"].values())
    text = cli("corpus", "show").out
    assert f"{STARTER_OCCUPATIONS} occupations" in text
    assert "This service uses the ESCO classification of the European Commission." in text


# verify, audit, doctor


@pytest.fixture(scope="module")
def edits(answer: dict[str, Any]) -> dict[str, tuple[object, str]]:
    """Documents to verify and the status they should get."""
    reply = answer["reply"]
    flipped = reply["jws"][:-5] + ("A" if reply["jws"][-5] != "A" else "B") + reply["jws"][-4:]
    changed = [{**reply["claims"][0], "relation": "optional"}, *reply["claims"][1:]]
    return {
        "as issued": (reply, "match"),
        "text and notice": ({"text": reply["text"], "notice": reply["notice"]}, "match"),
        "text with its link": (reply["text"], "match"),
        "one letter": ({**reply, "text": reply["text"].replace("medical", "medicals", 1)}, "edited"),
        "a claim": ({**reply, "claims": changed}, "edited"),
        "signature": ({**reply, "jws": flipped}, "invalid"),
        "notice": ({**reply, "notice": {**reply["notice"], "mode": "llm"}}, "invalid"),
        "no notice": ({"text": "A PACS administrator needs nothing."}, "no_mark"),
        "nothing": ("", "no_mark"),
    }


def test_verify(cli: Command, edits: dict[str, tuple[object, str]], tmp_path: Path) -> None:
    for name, (document, status) in edits.items():
        file = tmp_path / "document"
        file.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
        for ran in (cli("verify", file), cli("verify", "-", stdin=file.read_bytes())):
            assert ran.json["status"] == status, name
            assert ran.json["explanation"]
            assert ran.code == (0 if status == "match" else 1), name


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b'{"text": "\\ud800", "jws": 1}', b"1" * 5_000])
def test_verify_takes_any_bytes(cli: Command, content: bytes) -> None:
    ran = cli("verify", "-", stdin=content)
    assert ran.code == 1
    assert ran.json["status"] in ("no_mark", "invalid")


def test_verify_of_a_file_that_is_not_there(cli: Command, tmp_path: Path) -> None:
    ran = cli("verify", tmp_path / "none.json")
    assert ran.code == 2
    assert "cannot be read (No such file or directory). Check its name." in ran.err


def test_the_audit_log_shows_tampering(own: Command) -> None:
    assert own("audit", "check", "--json").json["ok"] is True
    for question in ("Hello", "What does a baker need?", "Thanks"):
        assert own("ask", question).code == 0
    whole = own("audit", "check", "--json")
    assert (whole.code, whole.json["ok"], whole.json["lines"]) == (0, True, 3)
    assert own("audit", "check").out == "All 3 lines are as they were written.\n"
    log = own.home / "audit" / "audit.jsonl"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(lines[0] + lines[1].replace(b'"answer"', b'"refusal"') + lines[2])
    changed = own("audit", "check", "--json")
    assert (changed.code, changed.json["ok"], changed.json["first_bad"]) == (1, False, 2)
    log.write_bytes(b"".join(lines[:2]))
    removed = own("audit", "check")
    assert removed.code == 1
    assert "Lines from 3 on are missing." in removed.out


def test_doctor_finds_all_in_order(cli: Command) -> None:
    ran = cli("doctor")
    assert ran.code == 0
    assert all(line.startswith("ok ") for line in ran.out.splitlines())
    shown = cli("doctor", "--json").json
    assert shown.keys() == {"ok", "checks"}
    assert shown["ok"] is True
    assert all(check.keys() == {"name", "ok", "message"} for check in shown["checks"])
    names = {check["name"] for check in shown["checks"]}
    assert names == {"python", "home", "embedder", "index", "signing key", "audit log", "brain", "address"}


def test_doctor_names_what_is_missing(bare: Command, starter_home: Path) -> None:
    bare.home.mkdir()
    (bare.home / "models").symlink_to(starter_home / "models", target_is_directory=True)
    ran = bare("doctor", "--json", DESTINAI_HOST="0.0.0.0")
    assert ran.code == 1
    wrong = {check["name"]: check["message"] for check in ran.json["checks"] if not check["ok"]}
    assert wrong.keys() == {"index", "address"} or wrong.keys() == {"index"}
    assert "destinai ingest starter" in wrong["index"]


def test_doctor_names_a_damaged_index(bare: Command, starter_home: Path) -> None:
    bare.home.mkdir()
    (bare.home / "models").symlink_to(starter_home / "models", target_is_directory=True)
    index = bare.home / "index" / "broken"
    index.mkdir(parents=True)
    (bare.home / "index" / "CURRENT").write_text("broken\n")
    (index / "manifest.json").write_text("{}")
    ran = bare("doctor")
    assert ran.code == 1
    assert any(line.startswith("PROBLEM  index: The manifest") for line in ran.out.splitlines())


# how commands end


@pytest.mark.parametrize(
    "arguments", [("ask", "Hello"), ("search", "baker"), ("link",), ("corpus", "show"), ("ask", "--batch", os.devnull)]
)
def test_without_an_index(bare: Command, arguments: tuple[str, ...]) -> None:
    ran = bare(*arguments)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("destinai: There is no index in ")
    assert ran.err.rstrip().endswith("Build one with `destinai ingest starter`.")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DESTINAI_PORT", "abc"),
        ("DESTINAI_PORT", "70000"),
        ("DESTINAI_RETENTION_DAYS", "0"),
        ("DESTINAI_BRAIN", "big"),
        ("OPENAI_BASE_URL", "nowhere"),
    ],
)
def test_a_wrong_setting_is_named(cli: Command, variable: str, value: str) -> None:
    ran = cli("doctor", **{variable: value})
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"destinai: The setting {variable} is wrong: ")
    assert "docs/configuration.md" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("ask",),
        ("ask", "Hello", "--batch", "cases.jsonl"),
        ("search",),
        ("search", "baker", "--kind", "animal"),
        ("search", "baker", "--limit", "0"),
        ("link", "--limit", "many"),
        ("ingest",),
        ("ingest", "esco"),
        ("serve", "--port", "99999"),
    ],
)
def test_wrong_usage(cli: Command, arguments: tuple[str, ...]) -> None:
    assert cli(*arguments).code == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(cli: Command, command: tuple[str, ...]) -> None:
    ran = cli(*command, "--help")
    assert ran.code == 0
    assert "Usage: destinai " + " ".join(command) in ran.out


def test_a_home_that_is_a_file(bare: Command) -> None:
    bare.home.write_text("")
    assert bare("search", "baker").code == 3
    ran = bare("ingest", "starter")
    assert ran.code in (1, 2)
    assert ran.err.startswith("destinai: ")


def test_a_defect_is_one_line(cli: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("boom\x1b[31m")

    monkeypatch.setattr("web.cli_corpus.Manifest.read", broken)
    ran = cli("corpus", "show")
    assert ran.code == 1
    assert ran.err.startswith("destinai: A defect of this program: RuntimeError at test_cli.py:")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


def test_ctrl_c(cli: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("web.cli_corpus.Manifest.read", interrupted)
    ran = cli("corpus", "show")
    assert ran.code == 130
    assert ran.err == "destinai: Interrupted. Nothing is lost: the same command goes on where it stopped.\n"


def test_a_program_that_cannot_be_loaded(shared_home: Path, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"DESTINAI_PROVIDER=\xff")
    ran = finish(start(tmp_path, shared_home, "corpus", "show"))
    assert (ran.code, ran.out) == (2, "")
    assert "Check the file .env in this folder" in ran.err


def test_serve_answers_until_ctrl_c(shared_home: Path, tmp_path: Path) -> None:
    process = start(tmp_path, shared_home, "serve", "--port", "0")
    assert process.stderr is not None
    ready = process.stderr.readline()
    found = re.fullmatch(r"DestinAI is ready: (http://127\.0\.0\.1:[0-9]+) \(chat: \1/chat\)\. .*\n", ready)
    try:
        assert found, ready + process.stderr.read()
        with urllib.request.urlopen(f"{found[1]}/healthz", timeout=30) as response:
            assert response.status == 200
    finally:
        process.send_signal(signal.SIGINT)
    assert finish(process).code == 0


@pytest.mark.parametrize("host", ["127.0.0.1", "300.1.2.3", "no such host"])
def test_serve_where_it_cannot_listen(cli: Command, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = cli("serve", "--host", host, "--port", str(port))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"destinai: '{host}', port {port}, cannot be listened on (")
    assert "--port" in ran.err
