"""The notice of one reply: what made it, when, from what, and the digest of its words. No user data in it."""

import hashlib
import secrets
from collections.abc import Iterable
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from compliance.canon import canon
from compliance.draft import Mode, Origin, Value

DigitalSourceType: TypeAlias = Literal[
    "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
]
"""How a text came about, in the IPTC NewsCodes vocabulary of digital source types."""

ALGORITHMIC: DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
TRAINED: DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
COMPOSITE: DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"

SYSTEM = "DestinAI 0.1"
"""Name and version of the AI system, as every notice and the AI Act page say it."""

_ID_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
_ID_LENGTH = 20

NoticeId: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-z]{20}$")]
Sha256: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Salt: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class NoticeSource(Value):
    """A source of records that an answer rests on."""

    name: str
    release: str
    licence: str


class Notice(Value):
    """The signed statement about one reply.

    ``iat`` is the time of issue in seconds since 1970 (UTC), ``dst`` the IPTC digital source type,
    ``text_ver`` the version of the notice texts shown, ``salt`` 16 random bytes in hexadecimal,
    ``claims`` the hash of the reply's claims (``canon_claims``) and ``digest`` that of salt, words and claims,
    so that text and notice alone can be verified. ``human`` is where a person can be reached, ``verify``
    where the notice can be looked up.
    """

    v: Literal[1] = 1
    id: NoticeId
    iat: int
    system: str
    provider: str
    mode: Mode
    model: str | None
    dst: DigitalSourceType
    lang: str
    text_ver: str
    salt: Salt
    digest: Sha256
    claims: Sha256
    sources: tuple[NoticeSource, ...]
    caveats: tuple[str, ...]
    human: str
    verify: str


def new_id() -> str:
    """A notice id of 103 random bits: lower-case letters and digits, so that it survives in any link."""
    return "".join(secrets.choice(_ID_ALPHABET) for _ in range(_ID_LENGTH))


def new_salt() -> str:
    """16 random bytes in hexadecimal, which keep a short answer from being guessed from its digest."""
    return secrets.token_hex(16)


def text_digest(salt: str, text: str, claims: str) -> str:
    """sha256 in hexadecimal over salt ‖ canon(text) ‖ ``claims``, the hash made by ``canon_claims``."""
    return hashlib.sha256(bytes.fromhex(salt) + canon(text).encode() + claims.encode()).hexdigest()


def digital_source_type(origins: Iterable[Origin]) -> DigitalSourceType:
    """How an answer made of pieces of these origins came about: templates, model text, or model text around records."""
    seen = set(origins)
    if "model" not in seen:
        return ALGORITHMIC
    return COMPOSITE if "record" in seen else TRAINED
