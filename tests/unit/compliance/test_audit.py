"""The audit log: whole after kills and crowds, and every removed, changed, moved or inserted line is found."""

import hashlib
import hmac
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.compliance.processes import append_lines
from unit.compliance.samples import Workplace, patient

from compliance.audit import AuditLog
from compliance.audit_check import AuditVerdict, check
from compliance.canon import canon, canonical_json
from compliance.draft import Outline
from compliance.grounding import Cut
from compliance.keys import KeyRing

KEY = b"a key of one session"
LINES = 6


class Log:
    """A log with a few lines, and what a test does to it."""

    def __init__(self, folder: Path, workplace: Workplace, lines: int = LINES) -> None:
        self.folder = folder
        self.path = folder / "audit.jsonl"
        self.workplace = workplace
        self.log = AuditLog(folder, workplace.keys)
        for _ in range(lines):
            self.append()

    def append(self) -> None:
        self.log.append(self.workplace.reply("An unmistakable sentence."), KEY)

    @property
    def lines(self) -> list[bytes]:
        return self.path.read_bytes().splitlines(keepends=True)

    def write(self, lines: list[bytes]) -> None:
        self.path.write_bytes(b"".join(lines))

    def check(self) -> AuditVerdict:
        return check(self.folder, self.workplace.keys)


@pytest.fixture
def log(tmp_path: Path, workplace: Workplace) -> Log:
    return Log(tmp_path / "audit", workplace)


def rehashed(line: bytes, **changes: object) -> bytes:
    """A line changed by somebody who knows how the chain is made."""
    fields = {**json.loads(line), **changes}
    del fields["hash"]
    digest = hashlib.sha256(canonical_json(fields).encode()).hexdigest()
    return canonical_json({**fields, "hash": digest}).encode() + b"\n"


def redone(lines: list[bytes]) -> list[bytes]:
    """All lines chained anew."""
    chained: list[bytes] = []
    prev = "0" * 64
    for line in lines:
        chained.append(rehashed(line, prev=prev))
        prev = json.loads(chained[-1])["hash"]
    return chained


def test_a_line_is_minimal_and_says_nothing_of_the_text(log: Log) -> None:
    cuts = [Cut(code="word", part="sentence"), Cut(code="number", part="item"), Cut(code="word", part="item")]
    reply = log.workplace.sealer.seal(
        Outline(kind="answer", language="de"),
        log.workplace.pieces("Ein Satz."),
        mode="fallback",
        model="small",
        sources=(),
        cuts=cuts,
    )
    log.log.append(reply, KEY)
    line = json.loads(log.lines[-1])
    assert set(line) == {"id", "time", "mode", "model", "text_ver", "language", "kind", "codes", "hmac", "prev", "hash"}
    assert (line["id"], line["time"]) == (reply.notice.id, "2026-11-24T09:30:00+00:00")
    assert (line["mode"], line["model"], line["language"], line["kind"]) == ("fallback", "small", "de", "answer")
    assert line["codes"] == ["number", "word"]
    assert line["hmac"] == hmac.new(KEY, canon(reply.text).encode(), hashlib.sha256).hexdigest()
    assert b"unmistakable" not in log.path.read_bytes()
    assert log.path.stat().st_mode & 0o077 == 0


def test_a_short_session_key_is_refused(log: Log) -> None:
    with pytest.raises(ValueError, match="15 bytes"):
        log.log.append(log.workplace.reply("A sentence."), b"x" * 15)


def test_a_whole_log_is_whole(log: Log) -> None:
    assert log.check() == AuditVerdict(
        ok=True, lines=6, torn=0, first_bad=None, fault=None, explanation="All 6 lines are as they were written."
    )


def test_no_log_yet_is_no_fault(tmp_path: Path, workplace: Workplace) -> None:
    assert check(tmp_path / "nothing", workplace.keys).ok
    AuditLog(tmp_path / "empty", workplace.keys)
    assert check(tmp_path / "empty", workplace.keys).ok


@pytest.mark.parametrize("place", range(LINES))
def test_a_removed_line_is_found(log: Log, place: int) -> None:
    lines = log.lines
    log.write(lines[:place] + lines[place + 1 :])
    verdict = log.check()
    assert (verdict.ok, verdict.first_bad) == (False, place + 1)


@pytest.mark.parametrize("place", range(LINES))
def test_a_changed_line_is_found_and_named(log: Log, place: int) -> None:
    lines = log.lines
    lines[place] = lines[place].replace(b'"builtin"', b'"fallback"')
    log.write(lines)
    verdict = log.check()
    assert (verdict.ok, verdict.first_bad, verdict.fault) == (False, place + 1, "changed")
    assert f"Line {place + 1} " in verdict.explanation


@pytest.mark.parametrize("place", range(LINES + 1))
def test_an_inserted_line_is_found(log: Log, place: int) -> None:
    lines = log.lines
    prev = json.loads(lines[place - 1])["hash"] if place else "0" * 64
    log.write([*lines[:place], rehashed(lines[0], id="0" * 20, prev=prev), *lines[place:]])
    verdict = log.check()
    assert (verdict.ok, verdict.fault) == (False, "inserted" if place == LINES else "chain")
    assert verdict.first_bad == place + (1 if place == LINES else 2)


def test_a_log_redone_from_the_start_is_found(log: Log) -> None:
    lines = log.lines
    log.write(redone([rehashed(lines[0], mode="llm"), *lines[1:]]))
    assert log.check().fault == "rewritten"
    log.write(redone(lines[1:]))
    assert log.check().fault == "missing"


@pytest.mark.parametrize("cut", [1, 40, 500])
def test_a_cut_tail_is_found(log: Log, cut: int) -> None:
    os.truncate(log.path, log.path.stat().st_size - cut)
    verdict = log.check()
    assert (verdict.ok, verdict.fault) == (False, "missing")
    log.append()
    assert not log.check().ok


def test_a_deleted_log_is_found(log: Log) -> None:
    log.path.unlink()
    assert (log.check().fault, log.check().first_bad) == ("missing", 1)
    log.append()
    assert not log.check().ok


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"jws": "x"}', b"[" * 100_000])
def test_a_lost_or_forged_head_is_found_now_and_later(log: Log, content: bytes | None) -> None:
    head = log.folder / "head.json"
    head.unlink() if content is None else head.write_bytes(content)
    assert log.check().fault == "head"
    log.append()
    assert (log.check().fault, log.check().first_bad) == ("marker", LINES + 1)


def test_an_old_head_does_not_hide_newer_lines(log: Log) -> None:
    head = log.folder / "head.json"
    old = head.read_bytes()
    log.append()
    head.write_bytes(old)
    assert (log.check().fault, log.check().first_bad) == ("inserted", LINES + 1)


def test_foreign_lines_are_set_aside_and_stay_on_record(log: Log) -> None:
    foreign = rehashed(log.lines[0], prev=json.loads(log.lines[-1])["hash"])
    log.write([*log.lines, foreign])
    log.append()
    assert [path.read_bytes() for path in log.folder.glob("foreign-*")] == [foreign]
    assert (log.check().fault, log.check().first_bad) == ("marker", LINES + 1)


TAMPERING: dict[str, Callable[[list[bytes], int, int], list[bytes]]] = {
    "remove": lambda lines, a, b: lines[:a] + lines[a + 1 :],
    "repeat": lambda lines, a, b: [*lines[:b], lines[a], *lines[b:]],
    "swap": lambda lines, a, b: [lines[b] if i == a else lines[a] if i == b else line for i, line in enumerate(lines)],
    "blank": lambda lines, a, b: [*lines[:a], b"\n", *lines[a:]],
    "space": lambda lines, a, b: [*lines[:a], lines[a].replace(b",", b", ", 1), *lines[a + 1 :]],
    "flip": lambda lines, a, b: [*lines[:a], flipped(lines[a], b), *lines[a + 1 :]],
    "cut": lambda lines, a, b: [*lines[:-1], lines[-1][: -a - 1]],
    "rehash": lambda lines, a, b: [*lines[:a], rehashed(lines[a], kind="crisis"), *lines[a + 1 :]],
    "redo": lambda lines, a, b: redone([*lines[:a], rehashed(lines[a], kind="crisis"), *lines[a + 1 :]]),
    "append": lambda lines, a, b: [*lines, lines[a][: -b - 1]],
}


def flipped(line: bytes, place: int) -> bytes:
    place = place * 31 % (len(line) - 1)
    return line[:place] + bytes([line[place] ^ 1]) + line[place + 1 :]


@pytest.fixture(scope="module")
def shared_log(tmp_path_factory: pytest.TempPathFactory, shared_workplace: Workplace) -> Log:
    return Log(tmp_path_factory.mktemp("log") / "audit", shared_workplace)


@patient
@given(how=st.sampled_from(sorted(TAMPERING)), a=st.integers(0, LINES - 1), b=st.integers(0, LINES - 1))
def test_any_tampering_is_found(shared_log: Log, how: str, a: int, b: int) -> None:
    lines = shared_log.lines
    tampered = TAMPERING[how](lines, a, b)
    shared_log.write(tampered)
    verdict = shared_log.check()
    shared_log.write(lines)
    assert shared_log.check().ok
    assert verdict.ok == (tampered == lines)


def test_half_a_line_of_a_killed_process_is_set_aside(log: Log) -> None:
    half = log.lines[-1][:100]
    with log.path.open("ab") as file:
        file.write(half)
    log.append()
    assert [path.read_bytes() for path in log.folder.glob("torn-*")] == [half]
    marker = json.loads(log.lines[LINES])
    assert (marker["marker"], marker["bytes"]) == ("torn", 100)
    assert (log.check().ok, log.check().lines, log.check().torn) == (True, LINES + 2, 1)


class KilledError(Exception):
    """Stands for the end of the process at one step of an append."""


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_an_append_can_end_at_any_step(log: Log, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    written = AuditLog._write_head
    calls: list[object] = []

    def dying(self: AuditLog, head: object) -> None:
        if len(calls) == steps:
            raise KilledError
        calls.append(head)
        written(self, head)  # type: ignore[arg-type]

    monkeypatch.setattr(AuditLog, "_write_head", dying)
    if steps < 2:
        with pytest.raises(KilledError):
            log.append()
    else:
        log.append()
    monkeypatch.undo()
    kept = LINES + (steps > 0)
    assert (log.check().ok, log.check().lines) == (True, kept)
    log.append()
    assert (log.check().ok, log.check().lines, log.check().torn) == (True, kept + 1, 0)


def test_a_process_killed_while_writing_leaves_a_whole_log(tmp_path: Path) -> None:
    code = f"from unit.compliance.processes import append_until_killed; append_until_killed({str(tmp_path)!r})"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    path = tmp_path / "audit" / "audit.jsonl"
    for _ in range(3):
        before = path.stat().st_size if path.exists() else 0
        process = subprocess.Popen([sys.executable, "-c", code], env=environment)
        while not path.exists() or path.stat().st_size < before + 2000:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait()
    verdict = check(tmp_path / "audit", KeyRing.open(tmp_path / "keys"))
    assert verdict.ok, verdict
    assert verdict.lines > 10


def test_several_processes_write_one_chain(tmp_path: Path) -> None:
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert sum(pool.map(append_lines, [tmp_path] * 3, [8] * 3)) == 24
    verdict = check(tmp_path / "audit", KeyRing.open(tmp_path / "keys"))
    assert (verdict.ok, verdict.lines, verdict.torn) == (True, 24, 0)


def test_several_threads_write_one_chain(log: Log) -> None:
    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(log.append) for _ in range(18)]:
            done.result()
    assert (log.check().ok, log.check().lines) == (True, LINES + 18)


def test_the_log_goes_on_with_a_new_key(log: Log) -> None:
    log.workplace.keys.rotate()
    assert log.check().ok
    log.append()
    assert (log.check().ok, log.check().lines) == (True, LINES + 1)


def test_a_copy_that_cannot_be_written_can_be_checked(log: Log) -> None:
    (log.folder / ".lock").unlink()
    log.folder.chmod(0o500)
    try:
        assert log.check().ok
    finally:
        log.folder.chmod(0o700)
