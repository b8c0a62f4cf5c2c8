"""Hostile ESCO packs are refused with a reason, or read as harmless records."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import occupation, skill, small_folder

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.errors import CorpusError
from corpus.esco import read_esco


def one_occupation(place: Path, **cells: str) -> tuple[dict[str, object], dict[str, object]]:
    """The only occupation of a pack with these cells, and what was found in its file."""
    reading = read_esco([small_folder(place, occupations_en=[occupation(1, "kite builder", **cells)])])
    (file,) = (file for file in reading.report.files if file.name == "occupations_en.csv")
    return (
        reading.corpus.occupations[0].model_dump(),
        file.model_dump(exclude={"name", "rows"}, exclude_defaults=True),
    )


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(1)", "\t=1"])
def test_a_formula_is_text_like_any_other(tmp_path: Path, cell: str) -> None:
    record, _ = one_occupation(tmp_path, description=cell, hiddenLabels=cell.replace("|", "!"))
    assert record["description"] == {"en": cell.strip()}
    assert record["hidden"] == {"en": (cell.replace("|", "!").strip(),)}


def test_markup_and_scripts_leave_only_their_words(tmp_path: Path) -> None:
    record, _ = one_occupation(
        tmp_path,
        description="Builds <b onclick=alert(1)>kites</b>.<script>alert(1)</script><img src=x onerror=alert(1)>",
        scopeNote="<svg/onload=alert(1)>Excludes <a href='javascript:alert(1)'>sails</a>.",
    )
    assert record["description"] == {"en": "Builds kites."}
    assert record["scope_note"] == {"en": "Excludes sails."}


def test_markup_in_a_label_stays_a_label(tmp_path: Path) -> None:
    label = "<script>alert(1)</script>"
    record, _ = one_occupation(tmp_path, preferredLabel=label)
    assert record["title"] == {"en": label}


def test_a_cell_with_too_many_labels_is_cut_and_reported(tmp_path: Path) -> None:
    record, found = one_occupation(tmp_path, altLabels="\n".join(f"kite {n}" for n in range(50_000)))
    assert record["alternative"] == {"en": tuple(f"kite {n}" for n in range(MOST_LABELS))}
    assert found == {"labels_cut": 1}


def test_an_endless_label_is_left_out_and_reported(tmp_path: Path) -> None:
    record, found = one_occupation(tmp_path, altLabels=f"{'x' * (LONGEST_LABEL + 1)}\nkite maker")
    assert (record["alternative"], found) == ({"en": ("kite maker",)}, {"labels_cut": 1})


def test_an_endless_text_is_cut_and_reported(tmp_path: Path) -> None:
    record, found = one_occupation(tmp_path, description="x" * (LONGEST_TEXT + 1))
    assert (record["description"], found) == ({"en": "x" * LONGEST_TEXT + "…"}, {"texts_cut": 1})


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"preferredLabel": "x" * (LONGEST_LABEL + 1)}, "preferredLabel 'x+…' is longer than"),
        ({"code": "1." * 21}, "code '.*' is longer than"),
        ({"conceptUri": "http://data.europa.eu/" + "x" * 600}, "is not a concept URI"),
        ({"conceptUri": "http://data.europa.eu/<script>"}, "is not a concept URI"),
        ({"iscoGroup": "\u0667\u0665\u0661\u0662"}, "is not a four-digit ISCO-08 code"),
    ],
)
def test_a_cell_that_no_record_can_hold_is_refused(tmp_path: Path, cells: dict[str, str], complaint: str) -> None:
    with pytest.raises(CorpusError, match=rf"occupations_en\.csv', line 2: .*{complaint}"):
        one_occupation(tmp_path, **cells)


def test_more_concepts_than_any_release_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.esco_tables.MOST_CONCEPTS", 2)
    rows = [skill(1, "sew"), skill(1, "sew"), skill(2, "wind"), skill(3, "knots")]
    with pytest.raises(CorpusError, match=r"skills_en\.csv', line 5: the file holds more than 2 concepts"):
        read_esco([small_folder(tmp_path, skills_en=rows)])


def test_a_wrong_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = small_folder(tmp_path, occupations_en=[occupation(1, "Käse")])
    path = folder / "occupations_en.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    with pytest.raises(CorpusError, match=r"occupations_en\.csv', line 2: byte 0xe4 is not UTF-8 text"):
        read_esco([folder])
