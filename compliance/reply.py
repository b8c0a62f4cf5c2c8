"""Sealing: the only way from verified pieces to a ``Reply``, and so the only way to answer a visitor."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from compliance.canon import canon_claims
from compliance.catalogue import Catalogue
from compliance.draft import Citation, Claim, Kind, Mention, Mode, Outline, Piece
from compliance.evidence import Evidence
from compliance.grounding import Cut, Gate, VerifiedPiece
from compliance.keys import KeyRing
from compliance.labels import NoLabels
from compliance.markup import scrub
from compliance.minted import Minted
from compliance.notice import SYSTEM, Notice, NoticeSource, digital_source_type, new_id, new_salt, text_digest
from compliance.notice_store import NoticeStore
from compliance.signing import sign
from corpus.records import Source

_MINT = object()


class SealError(Exception):
    """A reply that must not be sealed as it is; the message says what is wrong with it."""


class Reply(Minted):
    """A sealed answer: what the visitor sees (Markdown, footer included), what it claims, and its signed notice."""

    __slots__ = (
        "citations",
        "claims",
        "cuts",
        "jws",
        "kind",
        "language",
        "mode",
        "notice",
        "occupations",
        "skills",
        "text",
    )
    text: str
    language: str
    mode: Mode
    kind: Kind
    occupations: tuple[Mention, ...]
    skills: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    notice: Notice
    jws: str
    cuts: tuple[Cut, ...]

    def __init__(
        self,
        token: object,
        *,
        text: str,
        outline: Outline,
        claims: tuple[Claim, ...],
        notice: Notice,
        jws: str,
        cuts: tuple[Cut, ...],
    ) -> None:
        self._admit(
            token,
            _MINT,
            "Sealer.seal",
            text=text,
            language=outline.language,
            mode=notice.mode,
            kind=outline.kind,
            occupations=outline.occupations,
            skills=outline.skills,
            claims=claims,
            citations=outline.citations,
            notice=notice,
            jws=jws,
            cuts=cuts,
        )

    def as_json(self) -> dict[str, object]:
        """The object of ``ask --json`` and the chat API, of plain JSON values; what ``verify`` accepts."""
        return {
            "text": self.text,
            "language": self.language,
            "mode": self.mode,
            "kind": self.kind,
            "occupations": [mention.model_dump(mode="json") for mention in self.occupations],
            "skills": [mention.model_dump(mode="json") for mention in self.skills],
            "claims": [claim.model_dump(mode="json") for claim in self.claims],
            "citations": [citation.model_dump(mode="json") for citation in self.citations],
            "notice": self.notice.model_dump(mode="json"),
            "jws": self.jws,
        }


class Sealer:
    """Puts the notice on answers: footer, digest, signature, and a copy of the notice in the store.

    ``provider`` answers for the system, ``human_url`` is where a person can be reached, ``base_url`` the
    public address of this service without a slash at its end.
    """

    def __init__(
        self,
        keys: KeyRing,
        notice_store: NoticeStore,
        catalogue: Catalogue,
        *,
        provider: str,
        human_url: str,
        base_url: str,
        system: str = SYSTEM,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._keys = keys
        self._store = notice_store
        self._catalogue = catalogue
        self._provider = provider
        self._human_url = human_url
        self._base_url = base_url.rstrip("/")
        self._system = system
        self._now = now

    def opening(self, language: str) -> VerifiedPiece:
        """The sentence that opens a session: this is an AI system, not a person (AI Act, Article 50(1) and (5))."""
        return self.fixed("opening", language)

    def fixed(self, message: str, language: str) -> VerifiedPiece:
        """A sentence of the notice catalogue (``opening``, ``error``, ``stopped``) as a piece of an answer."""
        text = self._catalogue.text(language, message)
        piece = Gate(Evidence(), language, NoLabels()).check(Piece(text=text, origin="template"))
        if piece is None:
            raise SealError(f"Message {message!r} of the notice catalogue has no text in {language!r}.")
        return piece

    def seal(
        self,
        outline: Outline,
        pieces: Sequence[VerifiedPiece],
        *,
        mode: Mode,
        model: str | None,
        sources: Sequence[Source],
        cuts: Sequence[Cut] = (),
    ) -> Reply:
        """The reply made of ``pieces`` joined by blank lines, then the footer; its notice signed and stored.

        Raises SealError for no pieces, for anything that is not a verified piece, and for words of a model
        in built-in mode, which would make the notice untrue; NoticeStoreError where the notice cannot be kept.
        """
        if not pieces:
            raise SealError("A reply needs at least one verified piece. Seal the error sentence instead.")
        if not all(type(piece) is VerifiedPiece for piece in pieces):
            raise SealError("A reply is made of pieces that Gate.check returned, and of nothing else.")
        if mode == "builtin" and any(piece.origin == "model" for piece in pieces):
            raise SealError("An answer with words of a model cannot have a notice that says mode builtin.")
        claims = tuple(dict.fromkeys(claim for piece in pieces for claim in piece.claims))
        notice_id = new_id()
        url = f"{self._base_url}/v/{notice_id}"
        named = tuple(dict.fromkeys((scrub(s.name), scrub(s.release), s.licence) for s in sources))
        listed = ", ".join(" ".join(f"{name} {release}".split()) for name, release, _ in named)
        footer = self._catalogue.footer(outline.language, mode, model, listed, url)
        text = "\n\n".join((*(piece.text for piece in pieces), footer))
        salt, claims_hash = new_salt(), canon_claims(claims)
        notice = Notice(
            id=notice_id,
            iat=int(self._now().timestamp()),
            system=self._system,
            provider=self._provider,
            mode=mode,
            model=model,
            dst=digital_source_type(piece.origin for piece in pieces),
            lang=outline.language,
            text_ver=self._catalogue.version(outline.language),
            salt=salt,
            digest=text_digest(salt, text, claims_hash),
            claims=claims_hash,
            sources=tuple(NoticeSource(name=n, release=r, licence=lic) for n, r, lic in named),
            caveats=outline.caveats,
            human=self._human_url,
            verify=url,
        )
        jws = sign(notice.model_dump(mode="json"), self._keys)
        self._store.add(notice, jws)
        return Reply(_MINT, text=text, outline=outline, claims=claims, notice=notice, jws=jws, cuts=tuple(cuts))
