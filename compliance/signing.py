"""Signing and checking as JWS with ``alg: Ed25519`` (RFC 7515, RFC 9864); the one file that imports ``joserfc.jws``."""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, TypeAlias

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from compliance.canon import canonical_json
from compliance.keys import KeyRing

Purpose: TypeAlias = Literal["destinai-notice+jws", "destinai-verdict+jws", "destinai-audit-head+jws"]
"""The ``typ`` of what is signed: a signature made for one purpose is not accepted for another."""

NOTICE: Purpose = "destinai-notice+jws"
VERDICT: Purpose = "destinai-verdict+jws"
AUDIT_HEAD: Purpose = "destinai-audit-head+jws"

_ALGORITHM = "Ed25519"
_LONGEST = 65_536
_LONGEST_HEADER = 512

Fault: TypeAlias = Literal["malformed", "unknown-key", "signature"]


class PublicKeys(Protocol):
    """The public keys of an issuer; a ``KeyRing`` is one."""

    def jwks(self) -> Mapping[str, Sequence[Mapping[str, str]]]:
        """The keys as a JWK Set."""
        ...


class SignatureError(Exception):
    """A JWS that does not stand: ``fault`` says whether it is malformed, of an unknown key or wrongly signed."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault: Fault = fault


def sign(payload: Mapping[str, object], keys: KeyRing, purpose: Purpose = NOTICE) -> str:
    """``payload`` as a compact JWS, its canonical JSON signed by the current key of ``keys``."""
    header = {"alg": _ALGORITHM, "typ": purpose, "kid": keys.kid}
    return jws.serialize_compact(header, canonical_json(dict(payload)), keys.private_key, algorithms=[_ALGORITHM])


def verify(token: str, jwks: Mapping[str, Sequence[Mapping[str, str]]], purpose: Purpose = NOTICE) -> dict[str, Any]:
    """The payload of ``token``, a compact JWS, if one of the public keys in ``jwks`` signed it for ``purpose``.

    Only ``alg: Ed25519`` and exactly the header ``alg, typ, kid`` are accepted. Raises SignatureError.
    """
    kid = _header_kid(token, purpose)
    key = next((k for k in jwks.get("keys", ()) if k.get("kid") == kid), None)
    if key is None:
        raise SignatureError(
            "unknown-key", f"No public key has the id {kid!r}. Fetch the issuer's current /.well-known/jwks.json."
        )
    try:
        public = OKPKey.import_key({"kty": "OKP", "crv": _ALGORITHM, "x": key["x"]})
        payload = json.loads(jws.deserialize_compact(token, public, algorithms=[_ALGORITHM]).payload)
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise SignatureError("signature", "The signature does not fit what was signed.") from error
    if not isinstance(payload, dict):
        raise SignatureError("malformed", "The signed content is not a JSON object.")
    return payload


def _header_kid(token: str, purpose: Purpose) -> str:
    segments = token.split(".") if len(token) <= _LONGEST else []
    if len(segments) != 3 or len(segments[0]) > _LONGEST_HEADER or not all(map(_is_canonical, segments)):
        raise SignatureError("malformed", f"Not a compact JWS of at most {_LONGEST} characters.")
    try:
        header = json.loads(_decoded(segments[0]))
    except (ValueError, RecursionError) as error:
        raise SignatureError("malformed", "The header of the JWS is not JSON.") from error
    if not isinstance(header, dict) or header.keys() != {"alg", "typ", "kid"}:
        raise SignatureError("malformed", "The header of the JWS must hold alg, typ and kid, and nothing else.")
    if header["alg"] != _ALGORITHM or header["typ"] != purpose or not isinstance(header["kid"], str):
        raise SignatureError("malformed", f"The JWS must have alg {_ALGORITHM} and typ {purpose}.")
    return header["kid"]


def _decoded(segment: str) -> bytes:
    return base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))


def _is_canonical(segment: str) -> bool:
    # Unused bits of the last character would let the same signature be written in several ways.
    try:
        return base64.urlsafe_b64encode(_decoded(segment)).rstrip(b"=") == segment.encode("ascii")
    except (binascii.Error, ValueError):
        return False
