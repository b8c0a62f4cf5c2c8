"""What other processes do in the tests; importable by name, as a spawned process needs it."""

import os
from pathlib import Path

from unit.compliance.samples import WholeIndex, workplace_in

from compliance.audit import AuditLog
from compliance.evidence import Evidence
from compliance.keys import KeyRing
from compliance.notice import Notice, new_id
from compliance.notice_store import NoticeStore


def open_key_ring(folder: Path) -> str:
    return KeyRing.open(folder).kid


def add_notices(path: Path, notices: list[tuple[str, str]]) -> int:
    store = NoticeStore(path)
    for notice, jws in notices:
        store.add(Notice.model_validate_json(notice), jws)
    return len(notices)


def add_on_both_sides(path: str, notice: str) -> None:
    """Run by ``python -c``: parent and forked child write ten notices each through one store."""
    store = NoticeStore(Path(path))
    child = os.fork()
    for _ in range(10):
        store.add(Notice.model_validate_json(notice).model_copy(update={"id": new_id()}), "jws")
    if child == 0:
        os._exit(0)
    raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def append_lines(folder: Path, count: int) -> int:
    workplace = workplace_in(folder, Evidence(), WholeIndex({"skill": {}, "occupation": {}}))
    log = AuditLog(folder / "audit", workplace.keys)
    for _ in range(count):
        log.append(workplace.reply("A sentence of ours."), b"0123456789abcdef")
    return count


def append_until_killed(folder: str) -> None:
    """Run by ``python -c`` in a process that the test kills."""
    workplace = workplace_in(Path(folder), Evidence(), WholeIndex({"skill": {}, "occupation": {}}))
    log = AuditLog(Path(folder) / "audit", workplace.keys)
    while os.getppid():
        log.append(workplace.reply("A sentence of ours."), b"0123456789abcdef")
