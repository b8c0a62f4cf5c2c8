"""Every release and every part of one is read by its column names: old, new, partial, and labels alone."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, Rows, occupation, relation, skill, small_folder, write_folder

from corpus.errors import CorpusError
from corpus.esco import read_esco


def labels(uri: str, label: str, alternative: str = "") -> dict[str, str]:
    """A row of the label files that are made from the answers of the web service."""
    return {"conceptUri": uri, "preferredLabel": label, "altLabels": alternative}


def without(rows: Rows, *columns: str) -> Rows:
    return [{name: cell for name, cell in row.items() if name not in columns} for row in rows]


def test_label_files_of_the_web_service_are_a_layer_of_texts(tmp_path: Path) -> None:
    pack = {
        "occupations_fr.csv": [labels(OCCUPATION.format(1), "cerf-voliste", "fabricant|fabricante")],
        "skills_fr_api.csv": [labels(SKILL.format(2), "vent")],
    }
    read = read_esco([small_folder(tmp_path), write_folder(tmp_path / "french", pack)])
    english, french = read.layers
    assert (french.occupations[0].title, french.links, french.groups) == ({"fr": "cerf-voliste"}, (), ())
    assert french.occupations[0].alternative == {"fr": ("fabricant", "fabricante")}
    assert french.sources[0].release == "unknown"
    builder, wind = read.corpus.occupations[0], read.corpus.skills[1]
    assert (builder.title, builder.isco) == ({"en": "kite builder", "fr": "cerf-voliste"}, "7512")
    assert (wind.label, wind.type) == ({"en": "wind", "fr": "vent"}, "knowledge")
    assert english.links == read.corpus.links
    assert not any("without a known type" in line for line in read.report.lines())


def test_skills_alone_are_a_language_too(tmp_path: Path) -> None:
    pack = {"skills_it.csv": [labels(SKILL.format(2), "vento")]}
    read = read_esco([small_folder(tmp_path), write_folder(tmp_path / "italian", pack)])
    assert read.report.languages == ("en", "it")
    assert read.corpus.skills[1].label == {"en": "wind", "it": "vento"}


def test_a_partial_language_takes_its_skills_from_the_collections(tmp_path: Path) -> None:
    pack = {
        "occupations_de.csv": [occupation(1, "Drachenbauer")],
        "digitalSkillsCollection_de.csv": [skill(2, "Wind", altLabels="Wind | Böe | Brise")],
        "greenSkillsCollection_de.csv": [skill(1, "Tuch nähen"), skill(2, "Wind (grün)")],
    }
    (layer,) = read_esco([write_folder(tmp_path, pack)]).layers
    assert [(s.label["de"], s.collections) for s in layer.skills] == [
        ("Wind", ("digital", "green")),
        ("Tuch nähen", ("green",)),
    ]
    assert layer.skills[0].alternative == {"de": ("Böe", "Brise")}


def test_the_first_release_has_fewer_columns(tmp_path: Path) -> None:
    pack = {
        "occupations_es.csv": without([occupation(1, "cometero")], "code", "hiddenLabels", "scopeNote"),
        "skills_es.csv": without(
            [skill(1, "coser"), skill(2, "viento", skillType="skill/competence knowledge")], "hiddenLabels", "scopeNote"
        ),
        "skillGroups_es.csv": [labels(SKILL.format(3), "idioma")],
    }
    read = read_esco([write_folder(tmp_path, pack)])
    (layer,) = read.layers
    assert (layer.occupations[0].code, layer.occupations[0].isco, read.report.release) == (
        "",
        "7512",
        "v1.0 (by layout)",
    )
    assert [g.code for g in layer.skill_groups] == [""]
    assert "1 rows of skills_es.csv without a known type, taken as skills rather than knowledge." in read.report.lines()


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("", ()),
        ("http://data.europa.eu/ux2/nace2.1/14", ("14",)),
        (
            "http://data.europa.eu/ux2/nace2.1/701,\nhttp://data.europa.eu/ux2/nace2.1/2651,\n"
            "http://data.europa.eu/ux2/nace2.1/701",
            ("70.1", "26.51"),
        ),
        ("http://data.europa.eu/ux2/nace2.1/C | http://data.europa.eu/ux2/nace2.1/0899", ("C", "08.99")),
        ("C10.71", ("10.71",)),
    ],
)
def test_economic_activities_are_written_as_nace_writes_them(tmp_path: Path, cell: str, codes: tuple[str, ...]) -> None:
    read = read_esco([small_folder(tmp_path, occupations_en=[occupation(1, "kite builder", naceCode=cell)])])
    assert read.corpus.occupations[0].nace == codes


def test_an_economic_activity_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"line 2: naceCode 'x/1' is not a NACE section"):
        read_esco([small_folder(tmp_path, occupations_en=[occupation(1, "kite builder", naceCode="x/1")])])


def test_relations_of_another_language_serve_as_well(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    (folder / "occupationSkillRelations.csv").rename(folder / "occupationSkillRelations_de.csv")
    assert read_esco([folder]).report.relations == 4


def test_relations_with_labels_read_like_those_without(tmp_path: Path) -> None:
    rows = [relation(1, 1) | {"occupationLabel": "kite builder", "skillLabel": "sew sailcloth"}]
    assert read_esco([small_folder(tmp_path, occupationSkillRelations=rows)]).report.relations == 1


def test_files_that_are_none_of_esco_are_named(tmp_path: Path) -> None:
    folder = small_folder(
        tmp_path, dictionary_en=[{"a": "b"}], conceptSchemes_en=[{"a": "b"}], occupation_en=[{"a": "b"}]
    )
    report = read_esco([folder]).report
    assert report.unread == ("occupation_en.csv",)
    assert report.lines()[-1] == "Files that are none of ESCO, not read: 'occupation_en.csv'."


class Watched:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int]] = []
        self.done = 0

    def begin(self, step: str, total: int) -> None:
        self.steps.append((step, total))

    def advance(self, count: int) -> None:
        self.done += count


def test_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    watched = Watched()
    read_esco([folder], progress=watched)
    size = sum(path.stat().st_size for path in folder.iterdir())
    assert (watched.steps, watched.done) == ([("read files", size)], size)
