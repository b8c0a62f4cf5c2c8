"""``destinai verify``, ``audit check`` and ``doctor``: checks that say what they found, by words and exit code."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from bot.settings import Settings
from bot.wiring import audit_folder, build_embedder, build_vectors, key_folder
from compliance.audit_check import check
from compliance.keys import KeyRing, KeyRingError
from compliance.notice_store import NoticeStore
from compliance.verify import verify
from corpus.errors import CorpusError
from retrieval.embedder import EmbedderError
from retrieval.index import IndexFolder, open_index
from web.files import read_text

WANTING = 1
_LEAST_FREE = 1_000_000_000

audit_app = typer.Typer(help="The audit log.", no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def verify_file(
    file: Annotated[str, typer.Argument(help="File with an answer of `ask --json`; - reads standard input.")],
) -> None:
    """Check an answer against its signed notice; exit code 1 where it does not match."""
    settings = Settings()
    text = read_text(file)
    document: Any
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = {"text": text}
    kept = NoticeStore(settings.home / "notices.sqlite")
    verdict = verify(document, KeyRing.open(key_folder(settings.home)), kept)
    typer.echo(verdict.model_dump_json())
    if verdict.status != "match":
        raise typer.Exit(WANTING)


@audit_app.command("check")
def audit_check(as_json: AsJson = False) -> None:
    """Check the chain of the audit log; exit code 1 where a line was changed, removed or added."""
    settings = Settings()
    verdict = check(audit_folder(settings.home), KeyRing.open(key_folder(settings.home)))
    typer.echo(verdict.model_dump_json() if as_json else verdict.explanation)
    if not verdict.ok:
        raise typer.Exit(WANTING)


@dataclass(frozen=True)
class _Check:
    name: str
    ok: bool
    said: str


def doctor(as_json: AsJson = False) -> None:
    """Check this installation: home, model, index, keys, audit log, settings; exit code 1 where something is wrong."""
    checks = list(_examine(Settings()))
    if as_json:
        shown = [{"name": c.name, "ok": c.ok, "message": c.said} for c in checks]
        typer.echo(json.dumps({"ok": all(c.ok for c in checks), "checks": shown}, ensure_ascii=False))
    else:
        for c in checks:
            typer.echo(f"{'ok     ' if c.ok else 'PROBLEM'}  {c.name}: {c.said}")
    if not all(c.ok for c in checks):
        raise typer.Exit(WANTING)


def _examine(settings: Settings) -> Iterator[_Check]:
    version = sys.version_info
    fits = (3, 11) <= version[:2] < (3, 14)
    yield _Check("python", fits, f"{version[0]}.{version[1]}" + ("" if fits else "; use 3.11, 3.12 or 3.13"))
    yield _tried("home", lambda: _home(settings))
    yield _tried("embedder", lambda: build_embedder(settings).name)
    yield _tried("index", lambda: _index(settings))
    yield _tried("signing key", lambda: f"key {KeyRing.open(key_folder(settings.home)).kid[:12]}, mode 0600")
    yield _audit(settings)
    where = f"{settings.openai_model} at {settings.openai_base_url or 'the default address'}"
    yield _Check("brain", True, where if settings.uses_model else "built-in; no model is configured, none is needed")
    local = settings.host in ("127.0.0.1", "localhost", "::1")
    plain = settings.base_url.startswith("http://") and not local
    yield _Check(
        "address",
        not plain,
        f"{settings.base_url} (listens on {settings.host}:{settings.port})"
        + ("; a public address needs https://" if plain else ""),
    )


def _tried(name: str, examine: Callable[[], str]) -> _Check:
    try:
        return _Check(name, True, examine())
    except (CorpusError, EmbedderError, KeyRingError, OSError) as error:
        return _Check(name, False, str(error))


def _home(settings: Settings) -> str:
    settings.home.mkdir(parents=True, exist_ok=True)
    probe = settings.home / ".writable"
    probe.touch()
    probe.unlink()
    free = shutil.disk_usage(settings.home).free
    if free < _LEAST_FREE:
        raise OSError(f"only {free // 1_000_000} MB are free in {settings.home}; an index of ESCO needs about 1 GB")
    return f"{settings.home} is writable, {free // 1_000_000_000} GB free"


def _index(settings: Settings) -> str:
    index = open_index(IndexFolder(settings.home).require(), build_embedder(settings), build_vectors(settings))
    counts = index.manifest.counts
    index.close()
    return f"{counts.occupations:,} occupations, {counts.skills:,} skills, made {index.manifest.created}"


def _audit(settings: Settings) -> _Check:
    try:
        verdict = check(audit_folder(settings.home), KeyRing.open(key_folder(settings.home)))
    except KeyRingError as error:
        return _Check("audit log", False, str(error))
    return _Check("audit log", verdict.ok, verdict.explanation)
