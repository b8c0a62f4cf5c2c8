"""Reading agrees with the official releases, number by number."""

from pathlib import Path

import pytest

from corpus.esco import EscoReading, read_esco

pytestmark = pytest.mark.official


def test_v1_1_1_is_complete(official: EscoReading) -> None:
    assert official.report.model_dump() == {
        "release": "v1.1.1",
        "languages": ("en",),
        "occupations": 3_007,
        "skills": 13_896,
        "relations": 123_788,
        "groups": 619,
        "dangling_relations": 67,
        "duplicate_relations": 0,
        "duplicate_rows": 0,
        "rows_without_label": 0,
        "skills_without_type": 6,
        "skills_without_reuse_level": 5,
        "empty_descriptions": {},
    }


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


@pytest.mark.parametrize(
    ("pack", "release"),
    [
        ("v1.1.1_layout", "v1.1.1"),
        ("tiny_v1.2.0_layout_en.zip", "v1.2.0"),
        ("tiny_v1.2.1_layout_en.zip", "v1.2.1"),
    ],
)
def test_every_layout_reads_alike(data: Path, pack: str, release: str) -> None:
    report = read_esco([data / "esco_tiny" / pack]).report
    assert (report.release, report.occupations, report.relations, report.groups) == (release, 40, 1_716, 106)


def test_german_and_spanish_join_the_english_records(data: Path) -> None:
    packs = ("tiny_v1.2.0_layout_en.zip", "tiny_v1.2.0_de_es_and_fr_api.zip")
    reading = read_esco([data / "esco_tiny" / pack for pack in packs])
    assert reading.report.languages == ("en", "de", "es")
    assert all(o.title.keys() == {"en", "de", "es"} for o in reading.corpus.occupations)


def test_v1_0_has_labels_but_no_relations(data: Path) -> None:
    report = read_esco([data / "esco" / "esco_v1.0_fr.zip"], complete=False).report
    assert (report.release, report.occupations, report.skills) == ("v1.0", 2_942, 13_485)
    assert report.empty_descriptions == {"fr": 2_942 + 13_485}


def test_v1_2_1_repeats_four_rows(data: Path) -> None:
    report = read_esco([data / "esco" / "esco_v1.2.1_en_partial.zip"], complete=False).report
    assert (report.occupations, report.duplicate_rows) == (3_039, 4)
