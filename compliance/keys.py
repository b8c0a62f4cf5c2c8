"""The signing key and all public keys that ever signed, in one folder of this service."""

import json
import os
import secrets
import stat
from pathlib import Path
from typing import Final

from filelock import FileLock
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

_PRIVATE = "signing-key.pem"
_PUBLIC = "public"
_CURVE: Final = "Ed25519"


class KeyRingError(Exception):
    """The key folder cannot be used; the message says which file and what to do."""


class KeyRing:
    """An Ed25519 key that signs, and the public keys of it and of all its predecessors.

    Every key gets a file ``public/<kid>.json`` that is never deleted, so that what a retired key signed
    still verifies. ``kid`` is the RFC 7638 thumbprint. Other processes that share the folder publish a new
    key at once and sign with it from their next start on.
    """

    def __init__(self, folder: Path, private: OKPKey) -> None:
        self._folder = folder
        self._private = private

    @classmethod
    def open(cls, folder: Path) -> "KeyRing":
        """The key ring in ``folder``; made with a new key at first start, once, however many processes start.

        Raises KeyRingError where the folder can be changed or the private key read by others, or where the
        key file does not hold an Ed25519 private key.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o022:
            raise KeyRingError(f"The key folder {folder} can be changed by others. Run: chmod 700 {folder}")
        with _locked(folder):
            if not (folder / _PRIVATE).exists():
                _write_new_key(folder)
            private = _read_private(folder / _PRIVATE)
        return cls(folder, private)

    @property
    def kid(self) -> str:
        """The RFC 7638 thumbprint of the key that signs now."""
        return self._private.thumbprint()

    @property
    def private_key(self) -> OKPKey:
        """The key that signs; for ``compliance.signing`` alone."""
        return self._private

    def rotate(self) -> str:
        """Make a new key, sign with it from now on, keep the public half of the old one; returns the new ``kid``."""
        with _locked(self._folder):
            _write_new_key(self._folder)
            self._private = _read_private(self._folder / _PRIVATE)
        return self.kid

    def jwks(self) -> dict[str, list[dict[str, str]]]:
        """All public keys as a JWK Set (RFC 7517), the one that signs now first; no private part in it.

        Raises KeyRingError for a public key file that is damaged.
        """
        others = (_read_public(path) for path in sorted((self._folder / _PUBLIC).glob("*.json")))
        mine = _public_jwk(self._private)
        return {"keys": [mine, *(key for key in others if key["kid"] != mine["kid"])]}


def _locked(folder: Path) -> FileLock:
    return FileLock(folder / ".lock", mode=0o600)


def _write_new_key(folder: Path) -> None:
    key = OKPKey.generate_key(_CURVE)
    jwk = _public_jwk(key)
    (folder / _PUBLIC).mkdir(mode=0o700, exist_ok=True)
    # The public half first: a crash in between leaves a key that signed nothing, never one that nobody can check.
    _write(folder / _PUBLIC / f"{jwk['kid']}.json", json.dumps(jwk, sort_keys=True).encode(), 0o644)
    _write(folder / _PRIVATE, key.as_pem(private=True), 0o600)


def _write(path: Path, content: bytes, mode: int) -> None:
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _read_private(path: Path) -> OKPKey:
    with path.open("rb") as file:
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if mode & 0o077:
            raise KeyRingError(f"The private key {path} can be read by others (mode {mode:04o}). Run: chmod 600 {path}")
        content = file.read()
    try:
        key = OKPKey.import_key(content)
        usable = key.is_private and key.curve_name == _CURVE
    except (JoseError, ValueError, TypeError):
        usable = False
    if not usable:
        raise KeyRingError(
            f"{path} does not hold an Ed25519 private key in PEM form. Restore it from a backup, or move it away: "
            "a new key is made at the next start, and what the old one signed still verifies."
        )
    return key


def _read_public(path: Path) -> dict[str, str]:
    try:
        fields = json.loads(path.read_bytes())
        jwk = _public_jwk(OKPKey.import_key({"kty": "OKP", "crv": _CURVE, "x": fields["x"]}))
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise KeyRingError(f"{path} is not a public key. Restore it from a backup, or delete it.") from error
    return jwk


def _public_jwk(key: OKPKey) -> dict[str, str]:
    x = str(key.as_dict(private=False)["x"])
    return {"kty": "OKP", "crv": _CURVE, "x": x, "kid": key.thumbprint(), "alg": _CURVE, "use": "sig"}
