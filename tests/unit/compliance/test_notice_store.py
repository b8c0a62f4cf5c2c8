"""The notice store: many writers at once, purged by age, and never a text in it."""

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from unit.compliance.processes import add_notices
from unit.compliance.samples import NOW, Workplace

from compliance.notice import new_id
from compliance.notice_store import NoticeStore, NoticeStoreError


def test_purge_deletes_what_is_older_and_nothing_else(workplace: Workplace) -> None:
    reply = workplace.reply("A sentence.")
    old = reply.notice.model_copy(update={"id": new_id(), "iat": int((NOW - timedelta(days=181)).timestamp())})
    workplace.store.add(old, "jws")
    assert workplace.store.purge(NOW - timedelta(days=180)) == 1
    assert workplace.store.get(old.id) is None
    assert workplace.store.get(reply.notice.id)


def test_an_id_is_issued_once(workplace: Workplace) -> None:
    reply = workplace.reply("A sentence.")
    with pytest.raises(NoticeStoreError, match=r"notices\.sqlite"):
        workplace.store.add(reply.notice, reply.jws)


@pytest.mark.parametrize("hostile", ["", "x" * 100_000, "' OR 1=1 --", "%", "../../etc"])
def test_unknown_ids_are_not_found(workplace: Workplace, hostile: str) -> None:
    workplace.reply("A sentence.")
    assert workplace.store.get(hostile) is None


def test_processes_and_threads_write_at_once(workplace: Workplace, tmp_path: Path) -> None:
    notice = workplace.reply("A sentence.").notice
    path = tmp_path / "fresh" / "notices.sqlite"
    batches = [[(notice.model_copy(update={"id": new_id()}).model_dump_json(), "jws")] for _ in range(24)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes, ThreadPoolExecutor(4) as threads:
        by_processes = processes.map(add_notices, [path] * 12, batches[:12])
        by_threads = threads.map(add_notices, [path] * 12, batches[12:])
        done = [*by_processes, *by_threads]
    assert sum(done) == 24
    assert NoticeStore(path).purge(NOW + timedelta(days=1)) == 24


def test_a_store_opened_before_a_fork_works_on_both_sides(workplace: Workplace, tmp_path: Path) -> None:
    notice = workplace.reply("A sentence.").notice.model_dump_json()
    path = tmp_path / "forked.sqlite"
    code = f"from unit.compliance.processes import add_on_both_sides; add_on_both_sides({str(path)!r}, {notice!r})"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, timeout=120).returncode == 0
    assert NoticeStore(path).purge(NOW + timedelta(days=1)) == 20


def test_the_file_is_private_and_holds_no_text(workplace: Workplace, tmp_path: Path) -> None:
    workplace.reply("An unmistakable sentence.")
    path = tmp_path / "notices.sqlite"
    assert path.stat().st_mode & 0o077 == 0
    written = b"".join(file.read_bytes() for file in tmp_path.glob("notices.sqlite*"))
    assert b"careers.example" in written
    assert b"unmistakable" not in written


def test_a_file_that_is_no_store_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "notices.sqlite").write_bytes(b"not a database " * 100)
    with pytest.raises(NoticeStoreError, match=r"notices\.sqlite failed.*move it away"):
        NoticeStore(tmp_path / "notices.sqlite")
