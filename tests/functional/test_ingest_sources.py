"""Every source by its command, in any order, planned before it is done."""

import csv
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from unit.corpus.esco_pack import OCCUPATION, occupation, relation, small_folder, small_pack, write_folder

from corpus.changes import Changes
from corpus.manifest import Manifest
from corpus.starter_records import read_starter
from corpus.validation import Validation
from fakes.command import Command
from fakes.embedder import HashingEmbedder
from retrieval.index import MANIFEST, IndexFolder
from retrieval.index_build import CHANGES, VALIDATION

ILO = ("Level", "ISCO 08 Code", "Title EN", "Definition", "Tasks include", "Included occupations",
       "Excluded occupations", "Notes")  # fmt: skip
DATA = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[3] / "shared" / "data"))


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Commands on a home without an index, with the fake embedder."""
    monkeypatch.setattr("web.cli_ingest.build_embedder", lambda *_, **__: HashingEmbedder())
    # Of vectors that mean nothing there is nothing to learn.
    monkeypatch.setattr("retrieval.adapter_training.FEWEST_CONCEPTS", 10**9)
    return Command(tmp_path / "home", monkeypatch, capsys)


@pytest.fixture
def ilo(tmp_path: Path) -> Path:
    """The ILO's table with one branch of it."""
    path = tmp_path / "isco.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ILO)
        writer.writeheader()
        for code in ("7", "75", "751", "7512"):
            row: dict[str, Any] = dict.fromkeys(ILO, "") | {"Level": len(code), "ISCO 08 Code": code}
            writer.writerow(row | {"Title EN": f"Bakers of level {len(code)}"})
    return path


def german(place: Path) -> Path:
    """A German pack of labels alone, without skills and relations."""
    return write_folder(place / "german", {"occupations_de.csv": [occupation(1, "Drachenbauer")]})


def manifest(cli: Command) -> Manifest:
    return Manifest.read(IndexFolder(cli.home).require() / MANIFEST)


def state(home: Path) -> dict[str, int]:
    """Every file of a home with its time; reading the cache of vectors may make its file, which changes nothing."""
    found = (path for path in home.rglob("*") if path.is_file() and path.parent.name != "cache")
    return {str(path): path.stat().st_mtime_ns for path in found}


def test_a_standard_before_any_occupation_waits_for_one(cli: Command, ilo: Path) -> None:
    ran = cli("ingest", "isco", ilo)
    assert ran.code == 0
    assert "Kept for later: ISCO-08 2008 (en)." in ran.out
    assert IndexFolder(cli.home).current() is None
    assert cli("ingest", "isco", ilo, "--json").json["waiting"] == ["ISCO-08 2008 (en)"]
    starter = cli("ingest", "starter", "--json").json
    assert starter["counts"]["occupations"] == len(read_starter().occupations)
    assert [source.name for source in manifest(cli).sources] == ["DestinAI starter records", "ISCO-08"]
    assert not (cli.home / "waiting").exists()


def test_a_further_language_waits_for_its_release(cli: Command, tmp_path: Path) -> None:
    assert cli("ingest", "starter").code == 0
    before = manifest(cli)
    waiting = cli("ingest", "esco", german(tmp_path))
    assert waiting.code == 0
    assert "Kept for later: ESCO unknown (de)." in waiting.out
    assert manifest(cli) == before
    assert cli("ingest", "esco", small_folder(tmp_path)).code == 0
    assert manifest(cli).languages == ("de", "en")
    assert cli("ingest", "esco", german(tmp_path), "--json").json["unchanged"] is True


def test_what_waits_does_not_hold_up_what_can_serve(cli: Command, ilo: Path, tmp_path: Path) -> None:
    assert cli("ingest", "esco", german(tmp_path)).code == 0
    assert cli("ingest", "isco", ilo).code == 0
    assert cli("ingest", "starter").code == 0
    assert [source.name for source in manifest(cli).sources] == ["DestinAI starter records", "ISCO-08"]
    assert [path.name for path in (cli.home / "waiting").iterdir()] == ["esco.de.json.gz"]


def test_a_poorer_release_does_not_push_out_a_whole_one(cli: Command, tmp_path: Path) -> None:
    assert cli("ingest", "esco", small_folder(tmp_path)).code == 0
    before = manifest(cli)
    poorer = write_folder(tmp_path / "poorer", {"occupations_en.csv": small_pack()["occupations_en.csv"]})
    refused = cli("ingest", "esco", poorer)
    assert (refused.code, refused.out) == (2, "")
    assert "would take the place of a whole release" in refused.err
    assert manifest(cli) == before
    assert not (cli.home / "waiting").exists()


def test_a_dry_run_says_what_an_ingest_then_does(cli: Command, tmp_path: Path) -> None:
    assert cli("ingest", "esco", small_folder(tmp_path)).code == 0
    newer = small_folder(
        tmp_path / "newer",
        occupations_en=[occupation(1, "kite wright"), occupation(3, "kite flyer/kite flyeress", code="7512.2")],
        occupationSkillRelations=[relation(1, 1), relation(1, 2), relation(3, 2)],
    )
    before = state(cli.home)
    planned = cli("ingest", "esco", newer, "--dry-run", "--json").json
    people = cli("ingest", "esco", newer, "--dry-run").out
    assert state(cli.home) == before
    assert planned["changes"]["occupations"] == {
        "new": 1,
        "renamed": 1,
        "described": 1,
        "changed": 1,
        "removed": 1,
        "redirected": 1,
    }
    relations = {name: count for name, count in planned["changes"]["relations"].items() if count}
    assert relations == {"made_essential": 1, "with_new": 1, "with_removed": 2}
    assert "  'kite builder' is now 'kite wright' (en)" in people
    assert f"  'kite flyer/kite flyeress', now <{OCCUPATION.format(3)}>" in people
    assert people.endswith("Nothing was changed: this was a dry run.\n")
    done = cli("ingest", "esco", newer, "--json").json
    assert planned["to_embed"] == done["embedded"] > 0
    for same in ("index", "counts", "texts", "changes", "validation"):
        assert planned[same] == done[same]
    index = IndexFolder(cli.home).require()
    assert Changes.model_validate_json((index / CHANGES).read_text()).counts()["occupations"]["renamed"] == 1
    assert Validation.model_validate_json((index / VALIDATION).read_text()).errors == 0
    again = cli("ingest", "esco", newer, "--dry-run", "--json").json
    assert (again["unchanged"], again["to_embed"], again["seconds"]) == (True, 0, 0.0)


def test_the_time_is_told_from_the_last_build(cli: Command, tmp_path: Path) -> None:
    assert cli("ingest", "starter", "--dry-run", "--json").json["seconds"] is None
    assert "cannot be told" in cli("ingest", "starter", "--dry-run").out
    assert cli("ingest", "starter").code == 0
    newer = small_folder(tmp_path)
    assert cli("ingest", "esco", newer, "--dry-run", "--json").json["seconds"] is not None
    assert "as fast as the last time" in cli("ingest", "esco", newer, "--dry-run").out


def test_beginning_anew_leaves_out_what_was_there(cli: Command, ilo: Path, tmp_path: Path) -> None:
    assert cli("ingest", "esco", small_folder(tmp_path)).code == 0
    assert cli("ingest", "isco", ilo).code == 0
    assert cli("ingest", "starter").code == 2
    assert cli("ingest", "starter", "--anew").code == 0
    assert [source.name for source in manifest(cli).sources] == ["DestinAI starter records"]


def test_layers_that_cannot_be_read_any_more_are_no_dead_end(cli: Command, tmp_path: Path) -> None:
    assert cli("ingest", "esco", small_folder(tmp_path)).code == 0
    layer = IndexFolder(cli.home).require() / "layers" / "esco.en.json.gz"
    layer.write_bytes(b"of an older version")
    refused = cli("ingest", "esco", small_folder(tmp_path))
    assert refused.code == 2
    assert "--anew" in refused.err
    assert cli("ingest", "esco", small_folder(tmp_path), "--anew").code == 0


@pytest.mark.parametrize("source", ["onet", "isco", "isced", "crosswalk"])
def test_what_is_none_of_a_source_is_refused(cli: Command, tmp_path: Path, source: str) -> None:
    (tmp_path / "letters.csv").write_text("a,b\n1,2\n")
    ran = cli("ingest", source, tmp_path / "letters.csv")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert IndexFolder(cli.home).current() is None


Order = Callable[[list[tuple[str, list[Path]]]], list[tuple[str, list[Path]]]]


@pytest.mark.official
@pytest.mark.parametrize("order", [list, lambda sources: sources[::-1]], ids=["ESCO first", "ESCO last"])
def test_every_standard_comes_in_any_order(cli: Command, order: Order) -> None:
    if not (DATA / "esco_tiny").is_dir():
        pytest.skip("the official data is not here; set DESTINAI_DATA to the folder that holds 'esco_tiny'")
    sources = [
        ("esco", [DATA / "esco_tiny" / "v1.1.1_layout"]),
        ("onet", [DATA / "onet" / "tiny"]),
        ("isco", [DATA / "isco08" / "isco08_structure_definitions_en.csv.gz"]),
        ("isced", [DATA / "isced_f"]),
        ("crosswalk", [DATA / "crosswalks"]),
    ]
    for name, paths in order(sources):
        ran = cli("ingest", name, *paths)
        assert ran.code == 0, ran.err
    made = manifest(cli)
    assert made.counts.model_dump() == {"occupations": 40, "skills": 1529, "relations": 1716, "groups": 619}
    assert {source.name for source in made.sources} == {
        "ESCO",
        "DestinAI everyday names",
        "O*NET",
        "ISCO-08",
        "ISCED-F 2013",
        "ESCO–O*NET crosswalk",
        "ISCO-08–SOC crosswalk",
    }
    assert made.standards["onet"] == 56
    assert made.standards["fields"] > 100
    assert made.standards["onet_matches"] > 50


@pytest.mark.official
def test_a_job_is_found_in_the_words_of_each_language(cli: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = DATA / "esco_tiny"
    if not tiny.is_dir():
        pytest.skip("the official data is not here; set DESTINAI_DATA to the folder that holds 'esco_tiny'")
    monkeypatch.setattr("web.cli_records.build_embedder", lambda *_, **__: HashingEmbedder())
    # Without our own everyday names: the official labels must do.
    monkeypatch.setattr("retrieval.ingest.with_everyday_names", lambda layers: layers)
    ran = cli("ingest", "esco", tiny / "tiny_v1.2.0_layout_en.zip", tiny / "tiny_v1.2.0_de_es_and_fr_api.zip")
    assert ran.code == 0, ran.err
    assert manifest(cli).languages == ("de", "en", "es", "fr")
    for title in ("baker", "Bäcker", "Bäckerin", "boulanger", "boulangère", "panadero", "panadera"):
        first = cli("search", title, "--kind", "occupation", "--json").json["hits"][0]
        assert first["uri"] == "http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419", title
