"""Checking the audit log: is any line removed, changed, moved or inserted, and which is the first."""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Literal, TypeAlias

from compliance.audit import GENESIS, HEAD, LOG, Head, line_hash, locked, read_head
from compliance.draft import Value
from compliance.signing import PublicKeys

AuditFault: TypeAlias = Literal["changed", "chain", "missing", "inserted", "rewritten", "head", "marker", "unreadable"]

_EXPLANATIONS: Mapping[AuditFault, str] = {
    "changed": "Line {line} is not as it was written.",
    "chain": "Line {line} does not follow the line before it: a line was removed, inserted or moved here.",
    "missing": "Lines from {line} on are missing.",
    "inserted": "Line {line} was not written by this service.",
    "rewritten": "The lines up to {line} are not those that were signed: one of them was changed and the rest redone.",
    "head": f"{HEAD} is missing or was altered, so that nobody can say whether lines are missing at the end.",
    "marker": "Line {line} records that lines before it were not this service's, or that the signed head was lost.",
    "unreadable": f"{LOG} cannot be read.",
}
_REMEDY = " Keep the folder as evidence, restore a backup beside it, and start a new log in an empty folder."


class AuditVerdict(Value):
    """Whether a log is whole, how many lines it has, and if it is not: the first bad line (from 1) and what is wrong.

    ``torn`` counts the lines that record half a line of a killed process; they do no harm.
    """

    ok: bool
    lines: int
    torn: int
    first_bad: int | None
    fault: AuditFault | None
    explanation: str


def check(folder: Path, keys: PublicKeys) -> AuditVerdict:
    """Check the log in ``folder`` against its chain and its head, signed by one of ``keys``.

    Half a line at the end, left by a killed process, is no fault: the next line sets it aside.
    """
    log = folder / LOG
    if not folder.is_dir():
        return _verdict(0, 0, None, None)
    try:
        with _at_rest(folder):
            content = log.read_bytes() if log.exists() else b""
            signed = (folder / HEAD).exists()
            head = read_head(folder, keys)
    except OSError:
        return _verdict(0, 0, "unreadable", None)
    if not content and not signed:
        return _verdict(0, 0, None, None)
    *lines, half = content.split(b"\n")
    torn, fault, bad, hashes = _walk(lines)
    if fault is None:
        fault, bad = _against_head(hashes, half, head)
    return _verdict(len(lines), torn, fault, bad)


def _walk(lines: list[bytes]) -> tuple[int, AuditFault | None, int | None, list[str]]:
    torn = 0
    hashes = [GENESIS]
    for number, line in enumerate(lines, start=1):
        digest = line_hash(line)
        if digest is None:
            return torn, "changed", number, hashes
        fields = json.loads(line)
        if fields.get("prev") != hashes[-1]:
            return torn, "chain", number, hashes
        if fields.get("marker") in ("foreign", "head-lost"):
            return torn, "marker", number, hashes
        torn += fields.get("marker") == "torn"
        hashes.append(digest)
    return torn, None, None, hashes


def _against_head(hashes: list[str], half: bytes, head: Head | None) -> tuple[AuditFault | None, int | None]:
    """``hashes`` are those of all lines, after the one that stands before the first."""
    lines = len(hashes) - 1
    if head is None:
        return "head", None
    if lines < head.count:
        return "missing", lines + 1
    if hashes[head.count] != head.last:
        return "rewritten", head.count
    ahead = hashes[head.count + 1 :]
    if ahead and ahead != [head.writing]:
        return "inserted", head.count + (2 if ahead[0] == head.writing else 1)
    if half and (ahead or head.writing is None):
        return "inserted", lines + 1
    return None, None


def _verdict(lines: int, torn: int, fault: AuditFault | None, bad: int | None) -> AuditVerdict:
    whole = f"All {lines} lines are as they were written."
    explanation = whole if fault is None else _EXPLANATIONS[fault].format(line=bad) + _REMEDY
    return AuditVerdict(ok=fault is None, lines=lines, torn=torn, first_bad=bad, fault=fault, explanation=explanation)


@contextmanager
def _at_rest(folder: Path) -> Iterator[None]:
    """No writer is between two steps meanwhile; a copy that cannot be written has no writer."""
    with ExitStack() as stack:
        with suppress(OSError):
            stack.enter_context(locked(folder))
        yield
