"""What the tests of this package share: records of two occupations, an index of labels, a folder to seal in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, settings

from compliance.catalogue import load_catalogue
from compliance.draft import Claim, Outline, Piece
from compliance.evidence import Evidence
from compliance.grounding import Gate, VerifiedPiece
from compliance.keys import KeyRing
from compliance.notice_store import NoticeStore
from compliance.reply import Reply, Sealer
from corpus.profile import OccupationProfile, Requirement, SkillRef
from corpus.records import ConceptKind, Group, Occupation, Relation, SkillType, Source

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For property tests: how long an example takes says nothing on a busy machine."""

ESCO = Source(
    name="ESCO",
    release="v1.1.1",
    language="en",
    licence="Reuse permitted under Commission Decision 2011/833/EU",
    acknowledgement="This service uses the ESCO classification of the European Commission.",
    files={},
)
SKILL = "http://data.europa.eu/esco/skill/"
OCCUPATION = "http://data.europa.eu/esco/occupation/"
PACS = OCCUPATION + "32ac76f6-20a0-469e-8cac-e68634087dd3"
BAKER = OCCUPATION + "00000000-0000-0000-0000-00000000bace"

PACS_NEEDS: tuple[tuple[str, Relation, SkillType], ...] = (
    ("computer science", "essential", "knowledge"),
    ("data protection", "essential", "knowledge"),
    ("medical terminology", "essential", "knowledge"),
    ("project management", "essential", "knowledge"),
    ("administer ICT system", "essential", "skill"),
    ("communicate in healthcare", "essential", "skill"),
    ("guarantee customer satisfaction", "essential", "skill"),
    ("human anatomy", "optional", "knowledge"),
    ("3D printing process", "optional", "knowledge"),
    ("identify suppliers", "optional", "skill"),
    ("perform clerical duties", "optional", "skill"),
)
BAKER_NEEDS: tuple[tuple[str, Relation, SkillType], ...] = (
    ("food allergies", "essential", "knowledge"),
    ("project management", "optional", "knowledge"),
    ("prepare bakery products", "essential", "skill"),
    ("bake goods", "essential", "skill"),
)
GERMAN = {
    "computer science": "Informatik",
    "data protection": "Datenschutz",
    "medical terminology": "medizinische Terminologie",
    "project management": "Projektmanagement",
    "human anatomy": "menschliche Anatomie",
}


def slug(label: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", label.lower())


def skill_ref(label: str, kind: SkillType) -> SkillRef:
    texts = {"en": label, "de": GERMAN[label]} if label in GERMAN else {"en": label}
    return SkillRef(uri=SKILL + slug(label), slug=slug(label), label=texts, type=kind)


def profile_of(
    occupation: Occupation, needs: Sequence[tuple[str, Relation, SkillType]], path: Sequence[Group]
) -> OccupationProfile:
    requirements = tuple(
        Requirement(skill=skill_ref(label, kind), relation=relation) for label, relation, kind in needs
    )
    return OccupationProfile(
        occupation=occupation,
        slug=slug(occupation.title["en"]),
        requirements=requirements,
        path=tuple(path),
        source=ESCO,
    )


def group(code: str, title: str) -> Group:
    return Group(uri=f"http://data.europa.eu/esco/isco/C{code}", code=code, title={"en": title})


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    uris: tuple[str, ...]


class WholeIndex:
    """Knows a few labels, exactly as the store would: maximal runs of words that equal a form."""

    def __init__(self, forms: Mapping[ConceptKind, Mapping[str, str]]) -> None:
        self._forms = forms

    def labels_in(self, text: str, kind: ConceptKind) -> Sequence[Span]:
        words = list(re.finditer(r"\w+", text))
        return tuple(self._spans(text, words, self._forms[kind]))

    def _spans(self, text: str, words: list[re.Match[str]], forms: Mapping[str, str]) -> Iterator[Span]:
        place = 0
        while place < len(words):
            for last in range(min(len(words), place + 10) - 1, place - 1, -1):
                start, end = words[place].start(), words[last].end()
                if uri := forms.get(text[start:end].lower()):
                    yield Span(start, end, (uri,))
                    place = last
                    break
            place += 1


def claim(label: str, relation: Relation, kind: SkillType, occupation: str = PACS) -> Claim:
    return Claim(occupation=occupation, skill=SKILL + slug(label), label=label, relation=relation, kind=kind)


NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Workplace:
    """All that a reply needs, in one folder."""

    keys: KeyRing
    store: NoticeStore
    sealer: Sealer
    gate: Gate

    def pieces(self, *texts: str, claims: tuple[Claim, ...] = ()) -> tuple[VerifiedPiece, ...]:
        checked = [self.gate.check(Piece(text=text, origin="template", claims=claims)) for text in texts]
        assert None not in checked
        return tuple(piece for piece in checked if piece)

    def reply(self, *texts: str, claims: tuple[Claim, ...] = (), language: str = "en") -> Reply:
        outline = Outline(kind="answer", language=language)
        pieces = self.pieces(*texts, claims=claims)
        return self.sealer.seal(outline, pieces, mode="builtin", model=None, sources=(ESCO,), cuts=self.gate.cuts)


def workplace_in(folder: Path, evidence: Evidence, index: WholeIndex) -> Workplace:
    keys = KeyRing.open(folder / "keys")
    store = NoticeStore(folder / "notices.sqlite")
    sealer = Sealer(
        keys,
        store,
        load_catalogue(),
        provider="Example Career Service",
        human_url="https://careers.example/contact",
        base_url="https://careers.example",
        now=lambda: NOW,
    )
    return Workplace(keys, store, sealer, Gate(evidence, "en", index))
