"""Exported records hold what the store holds, and say of each where it is from and what must be shown with it."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, occupation, skill, small_folder

from corpus.contents import Corpus
from corpus.esco import read_esco
from corpus.export import COLUMNS, ExportKind, export
from corpus.layers import with_layers
from corpus.merge import merge
from corpus.records import Source
from corpus.sources import EVERYDAY
from corpus.store import Store
from corpus.store_schema import write_store

ESCO_WORDS = "This service uses the ESCO classification of the European Commission."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    pack = small_folder(
        tmp_path,
        occupations_en=[
            occupation(1, "kite builder", altLabels="kite maker\nmaker of kites", hiddenLabels="kiter"),
            occupation(2, "=HYPERLINK('http://evil.example')", code="7512.2"),
        ],
        occupations_de=[occupation(1, "Drachenbauer", description='Baut "Drachen".\nUnd mehr.')],
        skills_en=[skill(1, "sew sailcloth"), skill(2, "wind", skillType="knowledge"), skill(3, "tie knots")],
    )
    # Another source of the same languages, whose name comes first, and which holds no concepts.
    names = Source(name=EVERYDAY, release="1", language="de,en", licence="none", acknowledgement="Us.", files={})
    layers = with_layers(read_esco([pack]).layers, [Corpus(sources=(names,))])
    write_store(tmp_path / "s.sqlite", merge(layers).corpus)
    store = Store.open(tmp_path / "s.sqlite")
    yield store
    store.close()


def exported_lines(store: Store, kind: ExportKind) -> list[dict[str, Any]]:
    out = io.StringIO()
    written = export(store, kind, "jsonl", out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert written == len(lines)
    return lines


def exported_rows(store: Store, kind: ExportKind) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    export(store, kind, "csv", out)
    out.seek(0)
    return list(csv.DictReader(out))


def test_json_lines_hold_the_record_its_relations_and_its_sources(store: Store) -> None:
    builder, _ = exported_lines(store, "occupations")
    assert (builder["kind"], builder["uri"], builder["slug"]) == ("occupation", OCCUPATION.format(1), "kite-builder")
    assert builder["title"] == {"de": "Drachenbauer", "en": "kite builder"}
    assert builder["essential"] == [SKILL.format(1)]
    assert builder["optional"] == [SKILL.format(2)]
    assert [(one["language"], one["source"], one["attribution"]) for one in builder["provenance"]] == [
        ("de", "ESCO", ESCO_WORDS),
        ("en", "ESCO", ESCO_WORDS),
    ]
    assert all(one["licence"] and one["release"] for one in builder["provenance"])
    assert "hidden" not in builder


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        ("occupations", ["occupation"] * 2),
        ("skills", ["skill"] * 3),
        ("all", ["occupation"] * 2 + ["skill"] * 3),
    ],
)
def test_each_kind_by_itself_or_all(store: Store, kind: ExportKind, kinds: list[str]) -> None:
    assert [line["kind"] for line in exported_lines(store, kind)] == kinds


def test_a_table_has_a_row_for_each_language(store: Store) -> None:
    rows = exported_rows(store, "all")
    assert [(row["kind"], row["language"], row["preferred_label"]) for row in rows] == [
        ("occupation", "de", "Drachenbauer"),
        ("occupation", "en", "kite builder"),
        ("occupation", "en", "'=HYPERLINK('http://evil.example')"),
        ("skill", "en", "sew sailcloth"),
        ("skill", "en", "wind"),
        ("skill", "en", "tie knots"),
    ]
    german, english, *_ = rows
    assert tuple(german) == COLUMNS
    assert german["description"] == 'Baut "Drachen".\nUnd mehr.'
    assert english["alternative_labels"] == "kite maker | maker of kites"
    assert (english["essential"], english["optional"]) == (SKILL.format(1), SKILL.format(2))
    assert {row["attribution"] for row in rows} == {ESCO_WORDS}
    wind = rows[4]
    assert (wind["type"], wind["essential"], wind["optional"]) == (
        "knowledge",
        OCCUPATION.format(2),
        OCCUPATION.format(1),
    )


def test_a_language_of_other_labels_only_has_its_row_too(tmp_path: Path) -> None:
    pack = small_folder(tmp_path, occupations_en=[occupation(1, "kite builder")], skills_en=[skill(1, "sew sailcloth")])
    corpus = merge(read_esco([pack]).layers).corpus
    builder = corpus.occupations[0].model_copy(update={"alternative": {"nl": ("vliegermaker",)}})
    write_store(tmp_path / "nl.sqlite", corpus.model_copy(update={"occupations": (builder,)}))
    store = Store.open(tmp_path / "nl.sqlite")
    rows = {row["language"]: row for row in exported_rows(store, "occupations")}
    store.close()
    assert (rows["nl"]["preferred_label"], rows["nl"]["alternative_labels"]) == ("", "vliegermaker")
    assert rows["en"]["preferred_label"] == "kite builder"
