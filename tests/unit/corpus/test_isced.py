"""Fields of education come with labels by language and their subjects; leading zeros are part of a code."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.isced import read_isced
from corpus.records import FieldOfEducation

LABELS = (
    "\ufeffcode,level,parent,label_en,label_de,description_en\r\n"
    '06,broad,,flight  and wind,Flug und Wind,"About wind.\n\n=== Exclusions\nWater."\r\n'
    "061,narrow,06,flight,,\r\n"
    "0613,detailed,061,kites,Drachen,\r\n"
)
EXAMPLES = (
    'code\tkind\ttext\n0613\ttitle\tKite\n0613\texample\tKite "building"\n0613\texample\tKnots\n0613\texample\tKnots\n'
)


def pack(place: Path, labels: str = LABELS, examples: str | None = EXAMPLES) -> Path:
    place.joinpath("labels.csv").write_bytes(labels.encode())
    if examples is not None:
        place.joinpath("examples.tsv").write_bytes(examples.encode())
    return place


def refusal(place: Path) -> str:
    with pytest.raises(CorpusError) as refused:
        read_isced([place])
    assert refused.value.remedy
    return refused.value.what


def test_fields_have_labels_description_and_examples(tmp_path: Path) -> None:
    reading = read_isced([pack(tmp_path)])
    assert reading.layer.fields == (
        FieldOfEducation(
            uri="http://data.europa.eu/esco/isced-f/06",
            code="06",
            title={"en": "flight and wind", "de": "Flug und Wind"},
            description={"en": "About wind.\n\nExclusions:\nWater."},
        ),
        FieldOfEducation(uri="http://data.europa.eu/esco/isced-f/061", code="061", title={"en": "flight"}),
        FieldOfEducation(
            uri="http://data.europa.eu/esco/isced-f/0613",
            code="0613",
            title={"en": "kites", "de": "Drachen"},
            examples={"en": 'Kite "building"\nKnots'},
        ),
    )
    (source,) = reading.layer.sources
    assert (source.language, sorted(source.files)) == ("de,en", ["examples.tsv", "labels.csv"])
    assert reading.report.lines() == (
        "ISCED-F 2013: 3 fields, 1 broad fields, 1 narrow fields, 1 detailed fields, 2 examples.",
    )


def test_examples_may_be_missing(tmp_path: Path) -> None:
    reading = read_isced([pack(tmp_path, examples=None)])
    assert reading.report.missing == ("examples",)
    assert [field.examples for field in reading.layer.fields] == [{}, {}, {}]


def test_labels_may_not_be_missing(tmp_path: Path) -> None:
    pack(tmp_path, labels="code,label_de\n06,Wind\n")
    assert refusal(tmp_path).startswith("No file with the columns 'code' and 'label_en' is there; found 'examples.tsv'")


@pytest.mark.parametrize("code", ["6", "06130", "6a", "", "٠٦"])
def test_a_code_without_its_zeros_is_refused(tmp_path: Path, code: str) -> None:
    assert f"line 8: code {code!r} is not an ISCED-F code" in refusal(pack(tmp_path, LABELS + f"{code},,,x,,\n"))
    assert f"line 6: code {code!r} is not" in refusal(pack(tmp_path, examples=f"{EXAMPLES}{code}\texample\tx\n"))


def test_a_field_without_english_label_is_refused(tmp_path: Path) -> None:
    assert "the field '07' has no label_en" in refusal(pack(tmp_path, LABELS + "07,,,,Wasser,\n"))


def test_what_does_not_fit_is_counted(tmp_path: Path) -> None:
    labels = LABELS + "0613,,,again,,\n0722,,,boats,,\n"
    report = read_isced([pack(tmp_path, labels, EXAMPLES + "0999\texample\tx\n")]).report
    assert dict(report.remarks) == {
        "rows given more than once, the first kept": 1,
        "fields without the field above them": 1,
        "examples left out, because their field has no label": 1,
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=6), st.sampled_from(["example", "title", ""]), st.text(max_size=30))))
def test_any_examples_end_in_sound_lists_or_a_refusal(rows: list[tuple[str, str, str]]) -> None:
    lines = "".join("\t".join(cell.encode("utf-8", "replace").decode() for cell in row) + "\n" for row in rows)
    with TemporaryDirectory() as folder:
        try:
            fields = read_isced([pack(Path(folder), examples=EXAMPLES + lines)]).layer.fields
        except CorpusError:
            return
    for field in fields:
        examples = field.examples.get("en", "").split("\n")
        assert len(set(examples)) == len(examples)
