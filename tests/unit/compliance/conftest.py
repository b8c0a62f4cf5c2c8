"""Fixtures: the evidence of a turn, the gate, and a folder with keys, notices and a sealer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from unit.compliance.samples import (
    BAKER,
    BAKER_NEEDS,
    ESCO,
    OCCUPATION,
    PACS,
    PACS_NEEDS,
    SKILL,
    WholeIndex,
    Workplace,
    claim,
    group,
    profile_of,
    slug,
    workplace_in,
)

from compliance.draft import Claim, Piece
from compliance.evidence import Evidence
from compliance.grounding import Gate
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillUse
from corpus.records import Occupation, Skill


@pytest.fixture(scope="session")
def pacs() -> OccupationProfile:
    occupation = Occupation(
        uri=PACS,
        code="3252.3",
        isco="3252",
        title={
            "en": "picture archiving and communication systems administrator",
            "de": "PACS-Fachkraft",
            "fr": "administrateur PACS/administratrice PACS",
        },
        alternative={"en": ("PACS manager", "PACS administrator")},
        summary={
            "en": "They look after the systems that keep medical images, and they see to it that staff can open them."
        },
        description={
            "en": (
                "PACS administrators run the systems in which a hospital keeps its X-ray images. "
                "They will guarantee that doctors get every image when a patient is treated. "
                "They store images from 12 kinds of machine and maintain the medical equipment."
            ),
            "de": "PACS-Fachkräfte betreiben die Systeme, in denen ein Krankenhaus seine Röntgenbilder speichert.",
        },
    )
    return profile_of(occupation, PACS_NEEDS, [group("3", "Technicians"), group("3252", "Medical records technicians")])


@pytest.fixture(scope="session")
def baker() -> OccupationProfile:
    occupation = Occupation(
        uri=BAKER,
        code="7512.1",
        isco="7512",
        title={"en": "baker", "de": "Bäcker/Bäckerin"},
        summary={"en": "Bakers make bread and rolls."},
        all_optional=False,
    )
    return profile_of(occupation, BAKER_NEEDS, [group("7", "Craft workers")])


@pytest.fixture(scope="session")
def evidence(pacs: OccupationProfile, baker: OccupationProfile) -> Evidence:
    return Evidence(profiles=(pacs, baker), sources=(ESCO,))


@pytest.fixture(scope="session")
def project_management() -> SkillProfile:
    skill = Skill(
        uri=SKILL + "project-management",
        type="knowledge",
        label={"en": "project management"},
        alternative={"en": ("managing projects",)},
        description={"en": "Knowing how work is planned, shared out and checked until it is done."},
    )
    refs = [
        OccupationRef(uri=OCCUPATION + str(n), slug=f"role-{n}", title={"en": f"role {n}"}, isco="2421")
        for n in range(7)
    ]
    uses = tuple(SkillUse(occupation=ref, relation="essential" if i < 3 else "optional") for i, ref in enumerate(refs))
    return SkillProfile(skill=skill, slug="project-management", uses=uses, source=ESCO)


@pytest.fixture(scope="session")
def index() -> WholeIndex:
    foreign = (
        "cloud technologies",
        "Java",
        "welding",
        "medical equipment",
        "communication",
        "systems",
        "work in teams",
    )
    skills = {
        label.lower(): SKILL + slug(label) for label in (*foreign, *(need[0] for need in PACS_NEEDS + BAKER_NEEDS))
    }
    skills["managing projects"] = SKILL + "project-management"
    skills["project management software"] = SKILL + "project-management-software"
    occupations = {"baker": BAKER, "pacs administrator": PACS, "career adviser": OCCUPATION + "adviser"}
    occupations |= {
        "pastry chef": OCCUPATION + "pastry-chef",
        "nurse": OCCUPATION + "nurse",
        "manager": OCCUPATION + "m",
    }
    return WholeIndex({"skill": skills, "occupation": occupations})


@pytest.fixture
def gate(evidence: Evidence, index: WholeIndex) -> Gate:
    return Gate(evidence, "en", index)


@pytest.fixture(scope="session")
def claims() -> tuple[Claim, ...]:
    return tuple(claim(*need) for need in PACS_NEEDS)


@pytest.fixture
def workplace(tmp_path: Path, evidence: Evidence, index: WholeIndex) -> Workplace:
    return workplace_in(tmp_path, evidence, index)


@pytest.fixture(scope="session")
def shared_workplace(tmp_path_factory: pytest.TempPathFactory, evidence: Evidence, index: WholeIndex) -> Workplace:
    """One for all examples of a property test."""
    return workplace_in(tmp_path_factory.mktemp("shared"), evidence, index)


Sentence = Callable[[str], str | None]


@pytest.fixture
def model_says(gate: Gate) -> Sentence:
    """What is left of a model's text, or None."""

    def says(text: str) -> str | None:
        piece = gate.check(Piece(text=text, origin="model"))
        return piece.text if piece else None

    return says
