"""Grounding: every named occupation, skill, code and number of an answer is in the evidence, or it is cut."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from compliance.characters import drop_hidden
from compliance.draft import Citation, Claim, Mention, Origin, Outline, Piece, Value
from compliance.evidence import Evidence
from compliance.labels import LabelIndex, Reader, joined_words
from compliance.markup import OFFICIAL_LINKS, OWN_LINKS, plain, scrub
from compliance.minted import Minted
from compliance.model_text import LeadIn, ModelText
from compliance.record_text import RecordText
from compliance.sentences import Part, keep, leads_in, put_together, take_apart
from compliance.stems import STEMMERS, stem_english
from compliance.wording import wording_of
from corpus.records import Relation

CutCode: TypeAlias = Literal[
    "claim", "label", "relation", "number", "word", "forbidden", "symbol", "link", "language", "too-long"
]
"""Why something was cut: these codes go into the audit log."""

CutPart: TypeAlias = Literal["claim", "item", "heading", "sentence", "piece", "mention", "citation"]

_Wanted: TypeAlias = Callable[[str, Part], bool]

_LONGEST_PIECE = 100_000
_LONGEST_MODEL_PIECE = 20_000
_RELATIONS: tuple[Relation, ...] = ("essential", "optional")
_MINT = object()


class Cut(Value):
    """Something that was kept from a visitor: why, and what kind of thing it was. Never the text."""

    code: CutCode
    part: CutPart


class VerifiedPiece(Minted):
    """A piece that passed the grounding check: Markdown text, who wrote it, and the claims it makes."""

    __slots__ = ("claims", "origin", "text")
    text: str
    origin: Origin
    claims: tuple[Claim, ...]

    def __init__(self, token: object, *, text: str, origin: Origin, claims: tuple[Claim, ...]) -> None:
        self._admit(token, _MINT, "Gate.check", text=text, origin=origin, claims=claims)


class Gate:
    """The one way from a ``Piece`` to a ``VerifiedPiece``, for one turn with its evidence.

    ``language`` is that of the answer, ``index`` knows all labels there are, ``links`` are the beginnings
    of the addresses that our own text may link to. What is cut is recorded in ``cuts``.
    """

    def __init__(
        self,
        evidence: Evidence,
        language: str,
        index: LabelIndex,
        *,
        links: Sequence[str] = (*OWN_LINKS, *OFFICIAL_LINKS),
    ) -> None:
        primary = language.replace("_", "-").partition("-")[0].casefold()
        wording = wording_of(primary)
        reader = Reader(evidence, STEMMERS.get(primary, stem_english), index)
        self._evidence = evidence
        self._links = tuple(links)
        self._records = RecordText(evidence, wording, reader)
        self._model = None if wording is None else ModelText(evidence, wording, reader)
        self._cuts: list[Cut] = []

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """All that was cut so far, in order."""
        return tuple(self._cuts)

    def check(self, piece: Piece) -> VerifiedPiece | None:
        """``piece`` without what the evidence does not hold; None where nothing of it is left."""
        if len(piece.text) > (_LONGEST_MODEL_PIECE if piece.origin == "model" else _LONGEST_PIECE):
            self._cut("too-long", "piece")
            return None
        if piece.origin == "model" and self._model is None:
            self._cut("language", "piece")
            return None
        supported = [(claim, self._evidence.supports(claim)) for claim in piece.claims]
        true = tuple(claim for claim, held in supported if held)
        false = tuple(claim for claim, held in supported if not held)
        for _ in false:
            self._cut("claim", "claim")
        text = self._filter(piece, true, false)
        if not plain(text).strip():
            return None
        written, shown = joined_words(plain(piece.text)), joined_words(plain(text))
        # A claim of a collapsed list is in neither; one whose words were cut is not made any more.
        claims = tuple(c for c in true if joined_words(c.label) in shown or joined_words(c.label) not in written)
        return VerifiedPiece(_MINT, text=text, origin=piece.origin, claims=claims)

    def check_outline(self, outline: Outline) -> Outline:
        """``outline`` without mentions and citations of records that are not in the evidence."""
        return outline.model_copy(
            update={
                "occupations": tuple(m for m in outline.occupations if self._holds(m, "mention")),
                "skills": tuple(m for m in outline.skills if self._holds(m, "mention")),
                "citations": tuple(c for c in outline.citations if self._holds(c, "citation")),
            }
        )

    def _holds(self, named: Mention | Citation, part: CutPart) -> bool:
        held = named.uri in self._evidence.uris
        if not held:
            self._cut("label", part)
        return held

    def _cut(self, code: CutCode, part: CutPart) -> None:
        self._cuts.append(Cut(code=code, part=part))

    def _filter(self, piece: Piece, true: tuple[Claim, ...], false: tuple[Claim, ...]) -> str:
        """The text that may be shown."""
        untrue = tuple(joined_words(claim.label) for claim in false)
        if piece.origin == "model":
            # Judged as written: a link in it is a reason to cut, not something to tidy away.
            text = unicodedata.normalize("NFC", drop_hidden(piece.text))
            lines = take_apart(text, wrapped=True)
            return scrub(put_together(keep(lines, self._model_judge(untrue, _counts(true)))), self._links)
        text = scrub(piece.text, self._links)
        lines = take_apart(text, wrapped=False)
        kept = keep(
            lines, self._judge(untrue, lambda sentence, part: self._records.fault(sentence, part, piece.origin))
        )
        return text if kept == lines else put_together(kept)

    def _model_judge(self, untrue: tuple[str, ...], counts: Mapping[int, frozenset[Relation]]) -> _Wanted:
        above = LeadIn()

        def fault(sentence: str, part: Part) -> CutCode | None:
            nonlocal above
            if self._model is None:
                return "language"
            found = self._model.fault(sentence, above if part == "item" else LeadIn(), counts)
            if part != "item" or leads_in(sentence):
                above = self._model.lead_in(sentence)
            return found

        return self._judge(untrue, fault)

    def _judge(self, untrue: tuple[str, ...], fault: Callable[[str, Part], CutCode | None]) -> _Wanted:
        """Whether a sentence may be shown: it names no skill of an untrue claim and has no other ``fault``."""

        def wanted(sentence: str, part: Part) -> bool:
            code = fault(sentence, part)
            if any(label in joined_words(plain(sentence)) for label in untrue):
                code = "claim"
            if code:
                self._cut(code, part)
            return code is None

        return wanted


def _counts(claims: Sequence[Claim]) -> Mapping[int, frozenset[Relation]]:
    """How many claims a piece makes, in all, by relation, by status and by both: numbers it may then say."""
    found: dict[int, frozenset[Relation]] = {}
    for status in (None, "required", "covered", "missing", "shared", "only"):
        of_status = [claim.relation for claim in claims if status in (None, claim.status)]
        found.setdefault(len(of_status), frozenset())
        for relation in _RELATIONS:
            size = of_status.count(relation)
            found[size] = found.get(size, frozenset()) | {relation}
    return {size: relations for size, relations in found.items() if size}
