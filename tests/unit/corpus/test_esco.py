"""ESCO downloads are read as published, in every layout, and what is odd about them is counted."""

import zipfile
from pathlib import Path

import pytest
from unit.corpus.esco_pack import (
    OCCUPATION,
    SKILL,
    group,
    occupation,
    relation,
    skill,
    small_folder,
    small_pack,
    write_folder,
)

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.esco_report import FileReport
from corpus.records import SkillLink


def test_a_whole_release(tmp_path: Path) -> None:
    reading = read_esco([small_folder(tmp_path)])
    builder, flyer = reading.corpus.occupations
    assert (builder.uri, builder.code, builder.isco) == (OCCUPATION.format(1), "7512.1", "7512")
    assert builder.title == {"en": "kite builder"}
    assert builder.alternative == {"en": ("kite maker", "maker of kites")}
    assert builder.description == {"en": "About the kite builder."}
    assert (builder.hidden, builder.scope_note, builder.regulated, builder.all_optional) == ({}, {}, False, True)
    assert flyer.title == {"en": "kite flyer/kite flyeress"}
    assert [(s.label["en"], s.type, s.reuse) for s in reading.corpus.skills] == [
        ("sew sailcloth", "skill", "cross-sector"),
        ("wind", "knowledge", "cross-sector"),
        ("tie knots", "skill", "cross-sector"),
    ]
    assert reading.corpus.links[1] == SkillLink(
        occupation=OCCUPATION.format(1), skill=SKILL.format(2), relation="optional", kind="knowledge"
    )
    assert [g.code for g in reading.corpus.groups] == ["7", "75", "751", "7512"]
    assert reading.report.lines() == (
        "ESCO v1.1.1 (by layout) (en): 2 occupations, 3 skills, 4 relations, 4 ISCO-08 groups, 0 skill groups, "
        "0 relations between skills, 0 fields of education.",
    )


def test_the_source_says_what_must_be_said(tmp_path: Path) -> None:
    (source,) = read_esco([small_folder(tmp_path)], release="v9").corpus.sources
    assert (source.name, source.release, source.language) == ("ESCO", "v9", "en")
    assert source.licence == "Reuse permitted under Commission Decision 2011/833/EU"
    assert source.acknowledgement == "This service uses the ESCO classification of the European Commission."
    assert sorted(source.files) == sorted(small_pack())


def test_cells_are_cleaned_but_not_interpreted(tmp_path: Path) -> None:
    row = occupation(
        1,
        " kite\xa0builder ",
        altLabels="kite builder\nkite maker | kite smith\n kite maker ",
        hiddenLabels="=HYPERLINK(1)",
        description='Keeps kites in the air."',
        scopeNote='Excludes <a href="x"><span>pilot</span></a>.',
        regulatedProfessionNote="http://data.europa.eu/esco/regulated-professions/regulated",
    )
    (builder,) = read_esco([small_folder(tmp_path, occupations_en=[row])]).corpus.occupations
    assert builder.title == {"en": "kite builder"}
    assert builder.alternative == {"en": ("kite maker", "kite smith")}
    assert builder.hidden == {"en": ("=HYPERLINK(1)",)}
    assert builder.description == {"en": 'Keeps kites in the air."'}
    assert builder.scope_note == {"en": "Excludes pilot."}
    assert builder.regulated


def test_what_is_odd_is_counted(tmp_path: Path) -> None:
    reading = read_esco(
        [
            small_folder(
                tmp_path,
                occupations_en=[
                    occupation(1, "kite builder"),
                    occupation(1, "again"),
                    occupation(2, " ", description=""),
                ],
                skills_en=[skill(1, "sew", skillType="", reuseLevel="", description=" "), skill(2, "wind")],
                occupationSkillRelations=[relation(1, 1), relation(1, 1, "optional"), relation(2, 1), relation(1, 9)],
            )
        ]
    )
    assert reading.corpus.skills[0].type == "skill"
    assert reading.corpus.skills[0].reuse is None
    report = reading.report
    assert (report.occupations, report.skills, report.relations) == (1, 2, 1)
    assert report.empty_descriptions == {"en": 1}
    assert {file.name: found(file) for file in report.files} == {
        "occupations_en.csv": {"rows": 3, "duplicates": 1, "unlabelled": 1},
        "skills_en.csv": {"rows": 2, "without_type": 1, "without_reuse_level": 1},
        "ISCOGroups_en.csv": {"rows": 4},
        "occupationSkillRelations.csv": {"rows": 4, "dangling": 2, "duplicates": 1},
    }
    assert len(report.lines()) == 8


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"occupations_en": [occupation(1, "x", iscoGroup="751")]}, "iscoGroup '751' is not a four-digit"),
        ({"occupations_en": [occupation(1, "x", conceptUri="javascript:alert(1)")]}, "is not a concept URI"),
        ({"skills_en": [skill(1, "x", conceptUri="")]}, "'' is not a concept URI"),
        ({"occupationSkillRelations": [relation(1, 1, "vital")]}, "relationType 'vital' is neither"),
        ({"ISCOGroups_en": [group("C7", "x")]}, "code 'C7' is not an ISCO-08 group"),
    ],
)
def test_a_wrong_cell_is_refused_with_file_and_line(tmp_path: Path, changed: dict, complaint: str) -> None:
    with pytest.raises(CorpusError, match=r"\.csv', line 2: .*" + complaint):
        read_esco([small_folder(tmp_path, **changed)])


def found(file: FileReport) -> dict[str, object]:
    return file.model_dump(exclude={"name"}, exclude_defaults=True)


@pytest.mark.parametrize("name", ["occupations_en.csv", "skills_en.csv"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = small_folder(tmp_path)
    (folder / name).unlink()
    with pytest.raises(CorpusError, match=f"'{name}' of the ESCO download is missing"):
        read_esco([folder])


def test_a_further_language_needs_occupations_only(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {"occupations_de.csv": [occupation(1, "Drachenbauer/Drachenbauerin")]})
    reading = read_esco([folder])
    (layer,) = reading.layers
    assert layer.occupations[0].title == {"de": "Drachenbauer/Drachenbauerin"}
    assert (layer.skills, layer.links, reading.report.languages) == ((), (), ("de",))
    assert any("no relations" in line for line in reading.report.lines())


def both_languages(tmp_path: Path) -> list[Path]:
    german = {
        "occupations_de.csv": [occupation(1, "Drachenbauer", iscoGroup="9999", description="")],
        "skills_de.csv": [skill(1, "Segeltuch nähen", skillType="")],
    }
    return [small_folder(tmp_path), write_folder(tmp_path / "german", german)]


def test_several_languages_make_one_corpus(tmp_path: Path) -> None:
    reading = read_esco(both_languages(tmp_path))
    assert reading.corpus.occupations[0].title == {"en": "kite builder", "de": "Drachenbauer"}
    assert reading.corpus.occupations[0].isco == "7512"
    assert [s.language for s in reading.corpus.sources] == ["de", "en"]
    assert reading.report.languages == ("en", "de")
    assert reading.report.empty_descriptions == {"de": 1}
    assert [len(layer.links) for layer in reading.layers] == [4, 0]
    assert [[source.language for source in layer.sources] for layer in reading.layers] == [["en"], ["de"]]


def test_one_language_of_several(tmp_path: Path) -> None:
    reading = read_esco(both_languages(tmp_path), language="de")
    assert reading.corpus.occupations[0].title == {"de": "Drachenbauer"}
    assert reading.report.relations == 1
    with pytest.raises(CorpusError, match=r"'occupations_fr\.csv' of the ESCO download is missing; found '.*_en\.csv'"):
        read_esco(both_languages(tmp_path), language="fr")


def test_files_without_a_language_need_one_stated(tmp_path: Path) -> None:
    pack = {name.replace("_en", ""): rows for name, rows in small_pack().items()}
    folder = write_folder(tmp_path / "pack", pack)
    with pytest.raises(CorpusError, match="does not say its language"):
        read_esco([folder])
    assert read_esco([folder], language="sv").corpus.occupations[0].title == {"sv": "kite builder"}


@pytest.mark.parametrize(
    ("place", "changed", "release"),
    [
        ("ESCO dataset - v1.1.1 - classification - en - csv", {}, "v1.1.1"),
        ("esco_V1.2", {}, "v1.2"),
        ("csv1.0", {}, "v1.1.1 (by layout)"),
        ("pack", {"occupations_en.csv": [occupation(1, "x", naceCode="C10")]}, "v1.2.1 (by layout)"),
        ("pack", {"occupationSkillRelations_en.csv": [relation(1, 1)]}, "v1.2.0 (by layout)"),
    ],
)
def test_the_release_is_taken_from_names_else_from_the_layout(
    tmp_path: Path, place: str, changed: dict, release: str
) -> None:
    pack = small_pack() | changed
    if "occupationSkillRelations_en.csv" in changed:
        del pack["occupationSkillRelations.csv"]
    assert read_esco([write_folder(tmp_path / place, pack)]).report.release == release


def test_two_releases_do_not_mix_unless_said_so(tmp_path: Path) -> None:
    pack = small_pack()
    relations = {"occupationSkillRelations.csv": pack.pop("occupationSkillRelations.csv")}
    paths = [write_folder(tmp_path / "v1.1.1", pack), write_folder(tmp_path / "v1.2.0", relations)]
    with pytest.raises(CorpusError, match=r"different releases: '1\.1\.1', '1\.2\.0'"):
        read_esco(paths)
    assert read_esco(paths, release="v1.1.1").report.release == "v1.1.1"


def test_a_zip_reads_like_its_folder(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name.upper())
    from_zip, from_folder = read_esco([tmp_path / "pack.zip"]).corpus, read_esco([folder]).corpus
    assert without_files(from_zip) == without_files(from_folder)


def without_files(corpus: Corpus) -> dict[str, object]:
    return corpus.model_dump(exclude={"sources": {"__all__": {"files"}}})
