"""Checking a text against its notice: is this what DestinAI issued, word for word? Any input, never an exception."""

import re
from collections.abc import Mapping
from typing import Literal, Protocol, TypeAlias

from pydantic import ValidationError

from compliance.canon import canon_claims, canonical_json, signpost_urls
from compliance.catalogue import DEFAULT_LANGUAGE, load_catalogue
from compliance.draft import Value
from compliance.notice import Notice, text_digest
from compliance.notice_store import StoredNotice
from compliance.signing import PublicKeys, SignatureError
from compliance.signing import verify as verify_signature

Status: TypeAlias = Literal["match", "edited", "invalid", "no_mark"]
Basis: TypeAlias = Literal[
    "text-and-claims",
    "text",
    "text-edited",
    "claims-edited",
    "details-edited",
    "signpost-edited",
    "signature",
    "unknown-key",
    "notice-altered",
    "malformed",
    "no-notice",
    "no-signature",
]

_STATUS: Mapping[Basis, Status] = {
    "text-and-claims": "match",
    "text": "match",
    "text-edited": "edited",
    "claims-edited": "edited",
    "details-edited": "edited",
    "signpost-edited": "edited",
    "signature": "invalid",
    "unknown-key": "invalid",
    "notice-altered": "invalid",
    "malformed": "invalid",
    "no-notice": "no_mark",
    "no-signature": "no_mark",
}

_LONGEST_TEXT = 500_000
_MOST_CLAIMS = 20_000
_NOTICE_ID = re.compile(r"[0-9a-z]{20}")
_VERIFY_LINK = re.compile(r"/v/([0-9a-z]{20})(?![0-9a-z])")


class Verdict(Value):
    """What a check found: the status, a short code for the reason, the reason in words, and the notice it is about."""

    status: Status
    basis: Basis
    explanation: str
    notice_id: str | None = None


class KeptNotices(Protocol):
    """Notices by their id; a ``NoticeStore`` is one."""

    def get(self, notice_id: str) -> StoredNotice | None:
        """The notice with this id, if it is kept."""
        ...


class _Finding(Exception):  # noqa: N818
    """Ends the check: carries what was found."""

    def __init__(self, basis: Basis, notice_id: str | None = None) -> None:
        super().__init__(basis)
        self.basis: Basis = basis
        self.notice_id = notice_id


def verify(
    document: object, keys: PublicKeys, kept: KeptNotices | None = None, *, language: str = DEFAULT_LANGUAGE
) -> Verdict:
    """Whether ``document`` is what was issued: ``match``, ``edited``, ``invalid`` or ``no_mark``.

    ``document`` is the object of ``Reply.as_json()``, or a pair of a text and its notice (the notice object,
    or its JWS), or a text alone. For what comes without a signature, ``kept`` is asked by the notice's id or
    the verify link in the text. Explanations are in ``language``. Never raises for any document.
    """
    try:
        basis, notice_id = _check(document, keys, kept)
    except _Finding as finding:
        basis, notice_id = finding.basis, finding.notice_id
    except (TypeError, ValueError, RecursionError, OverflowError, AttributeError):
        basis, notice_id = "malformed", None
    explanation = load_catalogue().text(language, f"verdict-{basis}")
    return Verdict(status=_STATUS[basis], basis=basis, explanation=explanation, notice_id=notice_id)


def _check(document: object, keys: PublicKeys, kept: KeptNotices | None) -> tuple[Basis, str | None]:
    fields = _fields(document)
    text = fields.get("text")
    if not isinstance(text, str) or len(text) > _LONGEST_TEXT:
        raise _Finding("malformed")
    shown = fields.get("notice")
    payload = _signed(text, shown, fields.get("jws"), keys, kept)
    try:
        notice = Notice.model_validate(payload)
    except ValidationError as error:
        raise _Finding("malformed") from error
    if shown is not None and canonical_json(shown) != canonical_json(payload):
        raise _Finding("notice-altered", notice.id)
    if text_digest(notice.salt, text, notice.claims) != notice.digest:
        raise _Finding("text-edited", notice.id)
    if any(url != notice.verify for url in signpost_urls(text)):
        raise _Finding("signpost-edited", notice.id)
    if fields.get("mode", notice.mode) != notice.mode or fields.get("language", notice.lang) != notice.lang:
        raise _Finding("details-edited", notice.id)
    if "claims" not in fields:
        return "text", notice.id
    if _claims_hash(fields["claims"]) != notice.claims:
        raise _Finding("claims-edited", notice.id)
    return "text-and-claims", notice.id


def _fields(document: object) -> Mapping[object, object]:
    if isinstance(document, Mapping):
        return document
    if isinstance(document, str):
        return {"text": document}
    if isinstance(document, tuple | list) and len(document) == 2:
        text, notice = document
        return {"text": text, "jws": notice} if isinstance(notice, str) else {"text": text, "notice": notice}
    raise _Finding("malformed")


def _signed(text: str, shown: object, jws: object, keys: PublicKeys, kept: KeptNotices | None) -> Mapping[str, object]:
    """The signed notice: the one handed in, else the one that is kept."""
    if shown is not None and not isinstance(shown, Mapping):
        raise _Finding("malformed")
    if jws is None:
        jws = _kept_jws(text, shown, kept)
    if not isinstance(jws, str):
        raise _Finding("malformed")
    try:
        return verify_signature(jws, keys.jwks())
    except SignatureError as error:
        raise _Finding(error.fault) from error


def _kept_jws(text: str, shown: Mapping[object, object] | None, kept: KeptNotices | None) -> str:
    # A wrapped copy may break the link.
    linked = _VERIFY_LINK.findall(text) or _VERIFY_LINK.findall("".join(text.split()))
    wanted = shown.get("id") if shown is not None else linked[-1] if linked else None
    known = isinstance(wanted, str) and _NOTICE_ID.fullmatch(wanted)
    stored = kept.get(str(wanted)) if kept is not None and known else None
    if stored is None:
        raise _Finding("no-notice" if shown is None else "no-signature")
    return stored.jws


def _claims_hash(claims: object) -> str:
    if not isinstance(claims, list) or len(claims) > _MOST_CLAIMS:
        raise _Finding("malformed")
    if not all(isinstance(claim, Mapping) for claim in claims):
        raise _Finding("malformed")
    return canon_claims(claims)
