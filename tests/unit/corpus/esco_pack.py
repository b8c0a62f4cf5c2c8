"""Small made-up ESCO packs in the official layout."""

import csv
from collections.abc import Mapping
from pathlib import Path

Rows = list[dict[str, str]]
Pack = Mapping[str, Rows]

OCCUPATION = "http://data.europa.eu/esco/occupation/{:08x}-0000-4000-8000-000000000000"
SKILL = "http://data.europa.eu/esco/skill/{:08x}-0000-4000-8000-000000000000"


def occupation(number: int, label: str, **cells: str) -> dict[str, str]:
    return {
        "conceptType": "Occupation",
        "conceptUri": OCCUPATION.format(number),
        "iscoGroup": "7512",
        "preferredLabel": label,
        "altLabels": "",
        "hiddenLabels": "",
        "regulatedProfessionNote": "http://data.europa.eu/esco/regulated-professions/unregulated",
        "scopeNote": "",
        "description": f"About the {label}.",
        "code": "7512.1",
    } | cells


def skill(number: int, label: str, **cells: str) -> dict[str, str]:
    return {
        "conceptUri": SKILL.format(number),
        "skillType": "skill/competence",
        "reuseLevel": "cross-sector",
        "preferredLabel": label,
        "altLabels": "",
        "hiddenLabels": "",
        "scopeNote": "",
        "description": f"To {label}.",
    } | cells


def relation(of: int, to: int, kind: str = "essential") -> dict[str, str]:
    return {
        "occupationUri": OCCUPATION.format(of),
        "relationType": kind,
        "skillType": "skill/competence",
        "skillUri": SKILL.format(to),
    }


def group(code: str, label: str) -> dict[str, str]:
    return {
        "conceptUri": f"http://data.europa.eu/esco/isco/C{code}",
        "code": code,
        "preferredLabel": label,
        "description": "",
    }


def skill_group(uri: str, label: str, code: str = "") -> dict[str, str]:
    return {"conceptUri": uri, "preferredLabel": label, "description": f"Of {label}.", "code": code}


def path(*groups: tuple[str, str, str]) -> dict[str, str]:
    """A row of the skills hierarchy: the ``(uri, label, code)`` of each group from level 0 down."""
    row = {"Description": "Always English.", "Scope note": ""}
    for level in range(4):
        uri, label, code = groups[level] if level < len(groups) else ("", "", "")
        row |= {
            f"Level {level} URI": uri,
            f"Level {level} preferred term": label,
            f"Level {level} code": code,
        }
    return row


def broader(uri: str, above: str) -> dict[str, str]:
    return {"conceptType": "", "conceptUri": uri, "broaderType": "", "broaderUri": above}


def needs(of: int, to: int, kind: str = "optional") -> dict[str, str]:
    return {
        "originalSkillUri": SKILL.format(of),
        "originalSkillType": "knowledge",
        "relationType": kind,
        "relatedSkillType": "knowledge",
        "relatedSkillUri": SKILL.format(to),
    }


def small_pack() -> dict[str, Rows]:
    """A whole little release: two occupations, three skills, four relations."""
    return {
        "occupations_en.csv": [
            occupation(1, "kite builder", altLabels="kite maker\nmaker of kites"),
            occupation(2, "kite flyer/kite flyeress", code="7512.2"),
        ],
        "skills_en.csv": [
            skill(1, "sew sailcloth"),
            skill(2, "wind", skillType="knowledge"),
            skill(3, "tie knots", altLabels="knotting"),
        ],
        "ISCOGroups_en.csv": [
            group(code, label)
            for code, label in (("7", "craft"), ("75", "textile"), ("751", "sails"), ("7512", "kites"))
        ],
        "occupationSkillRelations.csv": [
            relation(1, 1),
            relation(1, 2, "optional"),
            relation(2, 2),
            relation(2, 3, "optional"),
        ],
    }


def write_folder(folder: Path, pack: Pack) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in pack.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    return folder


def small_folder(place: Path, **changed: Rows) -> Path:
    """The little release in a folder, with some of its files changed (``occupations_en=rows``)."""
    return write_folder(place / "pack", small_pack() | {f"{name}.csv": rows for name, rows in changed.items()})
