"""The audit log: one minimised, hash-chained line per reply, with a signed head that shows what was cut off.

No message text. What a line says of an answer's words is a keyed hash; deleting the key of the session
erases the link (GDPR, Article 17).
"""

import hashlib
import hmac
import json
import os
import secrets
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypeAlias

from filelock import FileLock
from pydantic import ValidationError

from compliance.canon import canon, canonical_json
from compliance.draft import Value
from compliance.keys import KeyRing
from compliance.notice import Sha256
from compliance.reply import Reply
from compliance.signing import AUDIT_HEAD, PublicKeys, SignatureError, sign, verify

LOG = "audit.jsonl"
HEAD = "head.json"
GENESIS = "0" * 64
"""What stands for the hash of the line before the first."""

_POLL_SECONDS = 0.005

Marker: TypeAlias = Literal["torn", "foreign", "head-lost"]
"""Lines that record what the log found when it went on: half a line of a killed process, lines that it
did not write, or a head that is gone."""


class Head(Value):
    """How the log ends: lines, hash of the last one, size in bytes, and the hash of a line being written."""

    count: int
    last: Sha256
    size: int
    writing: Sha256 | None = None


class AuditLog:
    """Appends lines to ``audit.jsonl`` in one folder; any number of threads and processes at a time.

    A process may be killed at any moment: the head names the line to come before it is written, so that
    a finished line is told from a foreign one, and half a line is set aside in a file ``torn-…``. After a
    power cut the head may be behind; ``check`` then says so.
    """

    def __init__(self, folder: Path, keys: KeyRing) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._keys = keys
        # Threads take turns here: waiting for the lock file costs a pause, as it must be tried again and again.
        self._one_at_a_time = threading.Lock()

    def append(self, reply: Reply, session_key: bytes) -> None:
        """Write the line of ``reply``. ``session_key`` (16 bytes or more) belongs to one conversation alone.

        Raises ValueError for a short key, OSError where the folder cannot be written.
        """
        if len(session_key) < 16:
            raise ValueError(f"The session key has {len(session_key)} bytes. Use at least 16 random ones.")
        notice = reply.notice
        entry = {
            "id": notice.id,
            "time": datetime.fromtimestamp(notice.iat, UTC).isoformat(),
            "mode": notice.mode,
            "model": notice.model,
            "text_ver": notice.text_ver,
            "language": reply.language,
            "kind": reply.kind,
            "codes": sorted({cut.code for cut in reply.cuts}),
            "hmac": hmac.new(session_key, canon(reply.text).encode(), hashlib.sha256).hexdigest(),
        }
        with self._one_at_a_time, locked(self._folder):
            head = self._settled()
            self._write(entry, head)

    def _settled(self) -> Head:
        """The head, after whatever the last writer left behind has been dealt with."""
        log = self._folder / LOG
        size = log.stat().st_size if log.exists() else 0
        head = read_head(self._folder, self._keys)
        if head is None:
            if size == 0:
                return Head(count=0, last=GENESIS, size=0)
            return self._mark("head-lost", b"", _end_of(log))
        if size <= head.size:
            # Lines that are gone cannot be brought back: the chain goes on from the head and shows the gap.
            return head.model_copy(update={"size": size, "writing": None})
        with log.open("rb") as file:
            file.seek(head.size)
            tail = file.read()
        first, complete, rest = tail.partition(b"\n")
        if complete and head.writing is not None and line_hash(first) == head.writing:
            head = Head(count=head.count + 1, last=head.writing, size=head.size + len(first) + 1)
            tail = rest
        if not tail:
            return head
        return self._set_aside(tail, head)

    def _set_aside(self, tail: bytes, head: Head) -> Head:
        marker: Marker = "foreign" if b"\n" in tail else "torn"
        (self._folder / f"{marker}-{secrets.token_hex(8)}").write_bytes(tail)
        os.truncate(self._folder / LOG, head.size)
        return self._mark(marker, tail, head)

    def _mark(self, marker: Marker, found: bytes, head: Head) -> Head:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        entry = {"marker": marker, "time": now, "bytes": len(found), "sha256": hashlib.sha256(found).hexdigest()}
        return self._write(entry, head)

    def _write(self, entry: Mapping[str, object], head: Head) -> Head:
        chained = {**entry, "prev": head.last}
        digest = hashlib.sha256(canonical_json(chained).encode()).hexdigest()
        line = canonical_json({**chained, "hash": digest}).encode() + b"\n"
        self._write_head(head.model_copy(update={"writing": digest}))
        handle = os.open(self._folder / LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        done = Head(count=head.count + 1, last=digest, size=head.size + len(line))
        self._write_head(done)
        return done

    def _write_head(self, head: Head) -> None:
        token = sign(head.model_dump(mode="json"), self._keys, AUDIT_HEAD)
        shown = {"count": head.count, "last": head.last, "jws": token}
        temporary = self._folder / f".{HEAD}.{secrets.token_hex(8)}"
        temporary.write_text(canonical_json(shown) + "\n", encoding="ascii")
        temporary.replace(self._folder / HEAD)


def locked(folder: Path) -> FileLock:
    """The lock that writers and checkers of the log in ``folder`` share."""
    return FileLock(folder / ".lock", mode=0o600, poll_interval=_POLL_SECONDS)


def read_head(folder: Path, keys: PublicKeys) -> Head | None:
    """The signed head of the log in ``folder``, or None where it is missing or its signature does not stand."""
    try:
        token = json.loads((folder / HEAD).read_bytes())["jws"]
        return Head.model_validate(verify(token, keys.jwks(), AUDIT_HEAD))
    except (OSError, ValueError, TypeError, KeyError, SignatureError, ValidationError, RecursionError):
        return None


def line_hash(line: bytes) -> str | None:
    """The hash that a line (without its line end) bears, if it is that of the line and the line is as written."""
    try:
        fields = json.loads(line)
        written = canonical_json(fields).encode() == line
        borne = fields.pop("hash")
        computed = hashlib.sha256(canonical_json(fields).encode()).hexdigest()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return computed if written and borne == computed else None


def _end_of(log: Path) -> Head:
    lines = log.read_bytes().splitlines(keepends=True)
    whole = [line for line in lines if line.endswith(b"\n")]
    last = line_hash(whole[-1].rstrip(b"\n")) if whole else None
    return Head(count=len(whole), last=last or GENESIS, size=sum(map(len, lines)))
