"""The tables in the document: filled from what was measured, and nothing else is touched."""

import json
from pathlib import Path

import pytest

from benchmarks.linking_table import BEGIN, END, main, tables, updated
from corpus.errors import CorpusError

ENGLISH = {
    "xyz_q_es_c_en": {
        "mrr": 0.4321,
        "product_view": {"mrr": 0.6},
        "ms_per_query": 12.3,
        "ablation": {"whole": 0.4321, "without lexical": 0.4},
        "baselines": {"bm25": {"mrr": 0.02}, "langchain": {"skipped": "not installed"}},
        "published": {"BGE-M3": 0.308},
    },
    "xyz_q_es_c_es": {"mrr": 0.55, "ms_per_query": 9.9, "published": {}},
}
MORE = {"xyz_q_es_c_en": {"mrr": 0.5, "with_labels_of_records": {"mrr": 0.625}}}


def row(table: str, name: str) -> list[str]:
    (line,) = [line for line in table.splitlines() if line.startswith(f"| {name}")]
    return [cell.strip() for cell in line.split("|")[2:-1]]


def test_each_figure_stands_in_its_column() -> None:
    made = tables(ENGLISH, MORE)
    assert row(made, "**DestinAI**") == [".432", ".550"]
    assert row(made, "DestinAI, records in the language of the titles as well: descriptions and labels") == [
        ".625",
        "–",
    ]
    assert row(made, "DestinAI as a visitor") == [".600", "–"]
    assert row(made, "bm25 (same run)") == [".020", "–"]
    assert row(made, "langchain (same run)") == ["–", "–"]
    assert row(made, "BGE-M3 (published)") == [".308", "–"]
    assert row(made, "without lexical") == [".400", "–"]
    assert row(made, "ms per query") == ["12", "10"]


def test_only_what_stands_between_the_markers_changes() -> None:
    document = f"# Head\n\n{BEGIN}\nold\n{END}\n\nTail\n"
    once = updated(document, "new")
    assert once == f"# Head\n\n{BEGIN}\nnew\n{END}\n\nTail\n"
    assert updated(once, "new") == once


@pytest.mark.parametrize("document", ["", BEGIN, END, f"{END} {BEGIN}"])
def test_a_document_without_markers_is_refused(document: str) -> None:
    with pytest.raises(CorpusError, match="has no <!-- linking: begin"):
        updated(document, "new")


def test_the_command_updates_the_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document, english, more = tmp_path / "benchmarks.md", tmp_path / "en.json", tmp_path / "more.json"
    document.write_text(f"{BEGIN}\n{END}\n")
    english.write_text(json.dumps({"sets": ENGLISH}))
    more.write_text(json.dumps({"sets": MORE}))
    main([str(document), str(english), str(more)])
    assert tables(ENGLISH, MORE) in document.read_text()
    assert json.loads(capsys.readouterr().out)["english_records"] == {"sets": ENGLISH}
    english.write_text("no JSON")
    with pytest.raises(SystemExit) as stopped:
        main([str(document), str(english), str(more)])
    assert stopped.value.code == 2
    assert "is not what benchmarks.linking prints" in capsys.readouterr().err
