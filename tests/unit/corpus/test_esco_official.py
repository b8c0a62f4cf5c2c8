"""Reading agrees with the official releases, number by number."""

import re
from collections import Counter
from pathlib import Path

import pytest

from corpus.esco import EscoReading, read_esco
from corpus.esco_report import ReadReport

pytestmark = pytest.mark.official


def found(report: ReadReport) -> dict[str, dict[str, int]]:
    """What each file of a report holds out of the ordinary."""
    findings = {file.name: file.model_dump(exclude={"name", "rows"}, exclude_defaults=True) for file in report.files}
    return {name: of_file for name, of_file in findings.items() if of_file}


def test_v1_1_1_is_complete(official: EscoReading) -> None:
    assert official.report.model_dump(exclude={"files"}) == {
        "release": "v1.1.1",
        "languages": ("en",),
        "occupations": 3_007,
        "skills": 13_896,
        "relations": 123_788,
        "groups": 619,
        # 420 of skillGroups, and seven more of skillsHierarchy.
        "skill_groups": 427,
        "skill_relations": 5_898,
        "fields": 220,
        "without_field": 66,
        "empty_descriptions": {},
        "unread": (),
    }
    assert found(official.report) == {
        "skills_en.csv": {"without_type": 6, "without_reuse_level": 5},
        "occupationSkillRelations.csv": {"dangling": 67},
        "skillSkillRelations.csv": {"to_itself": 1},
        "broaderRelationsOccPillar.csv": {"dangling": 1},
    }


def test_hierarchies_and_collections_are_complete(official: EscoReading) -> None:
    corpus = official.corpus
    assert sum(len(o.broader) for o in corpus.occupations) == 1_248 - 1
    of_skills = sum(len(s.broader) for s in corpus.skills)
    assert of_skills == 10_462 + 6_565
    assert sum(s.isced is not None for s in corpus.skills) == 3_059 - 66
    assert {len(f.code) for f in corpus.fields} == {2, 3, 4}
    groups = {g.uri for g in corpus.skill_groups} | {s.uri for s in corpus.skills}
    assert all(uri in groups for g in corpus.skill_groups for uri in g.broader)
    members = Counter(name for s in corpus.skills for name in s.collections)
    assert members == {
        "digcomp": 26,
        "digital": 1_201,
        "green": 570,
        "language": 346,
        "research": 40,
        "transversal": 96,
    }
    assert sum("research" in o.collections for o in corpus.occupations) == 122


def test_the_field_of_education_of_single_concepts(official: EscoReading) -> None:
    fields = {s.label["en"]: s.isced for s in official.corpus.skills}
    titles = {f.code: f.title["en"] for f in official.corpus.fields}
    assert fields["computer science"] == "0613"
    assert titles["0613"] == "software and applications development and analysis"
    assert fields["manage staff"] is None


def test_no_text_keeps_markup_or_stray_spaces(official: EscoReading) -> None:
    labels = [o.title["en"] for o in official.corpus.occupations] + [s.label["en"] for s in official.corpus.skills]
    assert all(label == label.strip() and "\xa0" not in label for label in labels)
    assert "pipeline superintendent" in labels
    notes = [text for o in official.corpus.occupations for text in (*o.scope_note.values(), *o.description.values())]
    assert not [note for note in notes if "<" in note or "&amp;" in note]


def test_facts_of_single_records(official: EscoReading) -> None:
    by_title = {o.title["en"]: o for o in official.corpus.occupations}
    pacs = by_title["picture archiving and communication systems administrator"]
    assert (pacs.code, pacs.isco, pacs.regulated) == ("3252.3", "3252", False)
    assert pacs.description["en"].endswith('system."')
    links = [link for link in official.corpus.links if link.occupation == pacs.uri]
    assert sum(link.relation == "essential" for link in links) == 16
    assert sum(link.relation == "optional" for link in links) == 14
    assert sum(o.regulated for o in official.corpus.occupations) == 15


FULL = "esco_v1.1.1_classification_en.zip"
PACKS = (
    ["esco/esco_fr_labels_from_api.zip"],
    ["esco/esco_v1.0_es.zip"],
    ["esco/esco_v1.0_fr.zip"],
    ["esco/esco_v1.1.1_classification_en.zip", "esco/esco_v1.1.1_relations.zip"],
    ["esco/esco_v1.2.0_de_partial.zip"],
    ["esco/esco_v1.2.0_en_partial.zip"],
    ["esco/esco_v1.2.0_es_partial.zip"],
    ["esco/esco_v1.2.1_en_partial.zip"],
    ["esco_tiny/tiny_v1.2.0_de_es_and_fr_api.zip"],
    ["esco_tiny/tiny_v1.2.0_layout_en.zip"],
    ["esco_tiny/tiny_v1.2.1_layout_en.zip"],
    ["esco_tiny/v1.1.1_layout"],
)


def rows_by_the_readme(data: Path, pack: str) -> dict[str, int]:
    """The number of rows of each file of a pack, as the README of the data states them; the folders are left off."""
    text = (data / "README.md").read_text(encoding="utf-8")
    if pack.endswith(".zip"):
        (section,) = re.findall(rf"(?ms)^\*\*`{re.escape(pack)}`\*\*(.*?)(?=^\*\*`|\Z)", text)
        files = re.findall(r"(?m)^- `([^`]+\.csv)` — ([\d,]+) rows", section)
    else:
        files = re.findall(rf"(?m)^\*\*`{re.escape(pack)}/([^`]+\.csv)`\*\* — ([\d,]+) rows", text)
    rows = {name.rsplit("/", 1)[-1]: int(number.replace(",", "")) for name, number in files}
    return {name: number for name, number in rows.items() if not name.startswith(("conceptSchemes", "dictionary"))}


@pytest.mark.parametrize("packs", PACKS, ids=lambda packs: packs[0].rsplit("/", 1)[-1])
def test_every_file_of_every_pack_is_read_to_the_last_row(data: Path, packs: list[str]) -> None:
    report = read_esco([data / pack for pack in packs]).report
    stated = {name: rows for pack in packs for name, rows in rows_by_the_readme(data, pack).items()}
    assert {file.name: file.rows for file in report.files} == stated
    assert report.unread == ()


@pytest.mark.parametrize(
    ("pack", "release", "relations_between_skills"),
    [
        ("v1.1.1_layout", "v1.1.1", 273),
        ("tiny_v1.2.0_layout_en.zip", "v1.2.0", 273),
        ("tiny_v1.2.1_layout_en.zip", "v1.2.1", 269),
    ],
)
def test_every_layout_reads_alike(data: Path, pack: str, release: str, relations_between_skills: int) -> None:
    reading = read_esco([data / "esco_tiny" / pack])
    report, corpus = reading.report, reading.corpus
    assert (report.release, report.occupations, report.relations, report.groups) == (release, 40, 1_716, 106)
    assert (report.skills, report.skill_groups, report.fields) == (1_529, 307, 96)
    assert report.skill_relations == relations_between_skills
    assert found(report) == {"skills_en.csv": {"without_type": 5, "without_reuse_level": 5}}
    assert report.without_field == 0
    labels = {s.uri: s.label["en"] for s in corpus.skills} | {g.uri: g.title["en"] for g in corpus.skill_groups}
    assert all(uri in labels for s in corpus.skills for uri in s.broader)


def test_v1_2_1_has_economic_activities_and_green_shares(data: Path) -> None:
    occupations = read_esco([data / "esco" / "esco_v1.2.1_en_partial.zip"]).layers[0].occupations
    assert all(o.nace for o in occupations)
    assert all(o.green_share is not None for o in occupations)
    assert sum(len(o.broader) for o in occupations) == 1_248
    by_title = {o.title["en"]: o for o in occupations}
    assert by_title["sewing machinist"].nace == ("14",)


def test_german_spanish_and_french_join_the_english_records(data: Path) -> None:
    packs = ("tiny_v1.2.0_layout_en.zip", "tiny_v1.2.0_de_es_and_fr_api.zip")
    reading = read_esco([data / "esco_tiny" / pack for pack in packs])
    assert reading.report.languages == ("en", "fr", "de", "es")
    spoken = Counter(language for o in reading.corpus.occupations for language in o.title)
    assert spoken == {"en": 40, "de": 40, "es": 40, "fr": 38}
    of_skills = Counter(language for s in reading.corpus.skills for language in s.label)
    assert (of_skills["en"], of_skills["fr"]) == (1_529, 1_428)
    assert len(reading.corpus.links) == 1_716


def test_whole_v1_1_1_in_three_languages_of_three_releases(data: Path) -> None:
    """English whole, Spanish of v1.0 and the German part of v1.2.0 make one corpus."""
    packs = (FULL, "esco_v1.1.1_relations.zip", "esco_v1.0_es.zip", "esco_v1.2.0_de_partial.zip")
    reading = read_esco([data / "esco" / pack for pack in packs])
    assert reading.report.languages == ("en", "es", "de")
    assert reading.report.release == "v1.1.1, v1.0, v1.2.0"
    (baker,) = (o for o in reading.corpus.occupations if o.title["en"] == "baker")
    assert (baker.title["de"], baker.title["es"]) == ("Bäcker/Bäckerin", "panadero/panadera")
    assert len(reading.corpus.occupations) == 3_007


def test_v1_0_has_labels_but_no_relations(data: Path) -> None:
    report = read_esco([data / "esco" / "esco_v1.0_fr.zip"]).report
    assert (report.release, report.occupations, report.skills, report.relations) == ("v1.0", 2_942, 13_485, 0)
    assert report.empty_descriptions == {"fr": 2_942 + 13_485}
    assert found(report) == {"skills_fr.csv": {"without_type": 1}}


def test_v1_2_1_repeats_four_rows(data: Path) -> None:
    report = read_esco([data / "esco" / "esco_v1.2.1_en_partial.zip"]).report
    assert report.occupations == 3_039
    assert found(report)["occupations_en.csv"] == {"duplicates": 4}
