"""``destinai corpus``: comparing, checking, exporting, removing and going back, as people and programs use it."""

import csv
import json
import os
from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, occupation, relation, small_folder, small_pack, write_folder

from corpus.layers import read_layers, write_layers
from corpus.store_schema import SCHEMA_VERSION
from fakes.command import Command
from fakes.embedder import HashingEmbedder
from retrieval.index import LAYERS, MANIFEST, STORE, IndexFolder

DATA = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[3] / "shared" / "data"))
ESCO_WORDS = "This service uses the ESCO classification of the European Commission."


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Commands on a home without an index, with the fake embedder."""
    for module in ("web.cli_ingest", "web.cli_corpus_change"):
        monkeypatch.setattr(f"{module}.build_embedder", lambda *_, **__: HashingEmbedder())
    return Command(tmp_path / "home", monkeypatch, capsys)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_folder(tmp_path)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The next release: one occupation renamed, one with another URI."""
    return small_folder(
        tmp_path / "newer",
        occupations_en=[occupation(1, "kite wright"), occupation(3, "kite flyer/kite flyeress", code="7512.2")],
        occupationSkillRelations=[relation(1, 1), relation(1, 2), relation(3, 2)],
    )


@pytest.fixture
def cli(bare: Command, pack: Path) -> Command:
    """The same, with a small ESCO release in the index."""
    assert bare("ingest", "esco", pack).code == 0
    return bare


def german(place: Path) -> Path:
    return write_folder(place / "german", {"occupations_de.csv": [occupation(1, "Drachenbauer")]})


def in_service(cli: Command) -> Path:
    return IndexFolder(cli.home).require()


# diff


def test_what_an_update_changed_can_be_read_afterwards(cli: Command, newer: Path) -> None:
    first = in_service(cli).name
    assert cli("ingest", "esco", newer).code == 0
    found = cli("corpus", "diff", "--json").json
    assert (found["before"], found["after"]) == (first, in_service(cli).name)
    assert found["counts"]["occupations"]["renamed"] == found["counts"]["occupations"]["redirected"] == 1
    (retired,) = found["changes"]["occupations"]["removed"]
    assert (retired["uri"], retired["to"]) == (OCCUPATION.format(2), OCCUPATION.format(3))
    people = cli("corpus", "diff").out
    assert people.startswith(f"From {first} to {found['after']}.\n")
    assert "  'kite builder' is now 'kite wright' (en)\n" in people
    assert cli("corpus", "diff", "previous", "current", "--json").json == found
    assert cli("corpus", "diff", first, "--json").json == found


def test_the_other_way_round_everything_is_the_other_way_round(cli: Command, newer: Path) -> None:
    first = in_service(cli).name
    assert cli("ingest", "esco", newer).code == 0
    found = cli("corpus", "diff", "current", first, "--json").json
    (renamed,) = found["changes"]["occupations"]["renamed"]
    assert (renamed["before"], renamed["after"]) == ("kite wright", "kite builder")
    (retired,) = found["changes"]["occupations"]["removed"]
    assert (retired["uri"], retired["to"]) == (OCCUPATION.format(3), OCCUPATION.format(2))


def test_a_download_is_compared_without_being_ingested(cli: Command, newer: Path) -> None:
    before = in_service(cli)
    found = cli("corpus", "diff", newer, "--json").json
    assert (found["after"], found["remarks"]) == ("download", [])
    assert in_service(cli) == before
    assert cli("ingest", "esco", newer).code == 0
    done = cli("corpus", "diff", "--json").json
    assert (done["counts"], done["changes"]) == (found["counts"], found["changes"])


def test_a_further_language_is_new_and_changes_nothing_else(cli: Command, tmp_path: Path) -> None:
    found = cli("corpus", "diff", german(tmp_path), "--json").json
    assert found["changes"]["occupations"]["languages_new"] == ["de"]
    assert not any(count for of_kind in found["counts"].values() for count in of_kind.values())


def test_a_download_without_relations_says_nothing_about_skills(cli: Command, tmp_path: Path) -> None:
    partial = write_folder(
        tmp_path / "partial", {"occupations_en.csv": [occupation(1, "kite wright"), occupation(3, "kite vendor")]}
    )
    found = cli("corpus", "diff", partial, "--json").json
    assert len(found["remarks"]) == 1
    assert "skills and relations are taken from the index" in found["remarks"][0]
    assert found["counts"]["occupations"]["renamed"] == found["counts"]["occupations"]["new"] == 1
    assert not any(found["counts"]["skills"].values())


def test_names_beyond_the_first_ten_on_demand(cli: Command, tmp_path: Path) -> None:
    many = small_pack()["occupations_en.csv"] + [occupation(n, f"kite job {n}") for n in range(10, 40)]
    pack = small_folder(tmp_path / "many", occupations_en=many)
    assert "… and 20 more" in cli("corpus", "diff", pack).out
    everything = cli("corpus", "diff", pack, "--all").out
    assert "more" not in everything
    assert everything.count("kite job") == 30


@pytest.mark.parametrize("states", [("nowhere",), ("current", "nowhere"), ("current", "current", "current")])
def test_what_cannot_be_compared(cli: Command, states: tuple[str, ...]) -> None:
    ran = cli("corpus", "diff", *states)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("destinai: ")


def test_no_index_to_compare_with(cli: Command) -> None:
    ran = cli("corpus", "diff")
    assert ran.code == 2
    assert "There is no index before the one in service" in ran.err


@pytest.mark.official
def test_official_releases_are_compared(bare: Command) -> None:
    tiny = DATA / "esco_tiny"
    if not tiny.is_dir():
        pytest.skip("the official data is not here; set DESTINAI_DATA to the folder that holds 'esco_tiny'")
    assert bare("ingest", "esco", tiny / "v1.1.1_layout").code == 0
    found = bare("corpus", "diff", tiny / "tiny_v1.2.1_layout_en.zip", "--json").json
    assert (found["changes"]["sources_new"], found["changes"]["sources_removed"]) == (
        ["ESCO v1.2.1 (en)"],
        ["ESCO v1.1.1 (en)"],
    )
    occupations = found["counts"]["occupations"]
    assert (occupations["new"], occupations["removed"]) == (0, 0)
    assert all({"nace", "green_share"} & set(c["fields"]) for c in found["changes"]["occupations"]["changed"])
    same = bare("corpus", "diff", tiny / "tiny_v1.2.0_layout_en.zip", "--json").json
    assert not any(count for of_kind in same["counts"].values() for count in of_kind.values())


# check


def test_a_sound_index(cli: Command) -> None:
    ran = cli("corpus", "check")
    assert ran.code == 0
    assert ran.out.endswith("The records are sound: 0 errors, 0 warnings.\n")
    found = cli("corpus", "check", "--json").json
    assert (found["sound"], found["errors"], found["findings"]) == (True, 0, [])
    assert found["counts"]["occupations"] == 2


def test_an_index_with_warnings_is_sound(cli: Command, tmp_path: Path) -> None:
    assert cli("ingest", "esco", german(tmp_path)).code == 0
    ran = cli("corpus", "check")
    assert ran.code == 0
    assert "WARNING  skills without a label in 'de': 3." in ran.out


def test_a_layer_that_was_tampered_with(cli: Command) -> None:
    folder = in_service(cli) / LAYERS
    (layer,) = read_layers(folder)
    write_layers(folder, [layer.model_copy(update={"groups": ()})])
    ran = cli("corpus", "check", "--json")
    assert ran.code == 1
    assert {finding["code"] for finding in ran.json["findings"]} == {"layers-changed", "no-isco-path"}


@pytest.mark.parametrize("damage", [b"", b"garbage" * 1_000])
def test_a_damaged_store(cli: Command, damage: bytes) -> None:
    (in_service(cli) / STORE).write_bytes(damage)
    ran = cli("corpus", "check")
    assert ran.code == 1
    assert "ERROR  faults in the store: 1." in ran.out


# export


def test_export_to_a_file_and_to_standard_output(cli: Command, tmp_path: Path) -> None:
    ran = cli("corpus", "export", tmp_path / "out.jsonl")
    assert (ran.code, ran.out, ran.err) == (0, "", "5 records written.\n")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert cli("corpus", "export", "-").json_lines == lines
    assert all(one["attribution"] == ESCO_WORDS for line in lines for one in line["provenance"])
    assert cli("corpus", "export", "--format", "csv", "--kind", "skills", tmp_path / "out.csv").code == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["preferred_label"] for row in rows] == ["sew sailcloth", "wind", "tie knots"]


def test_export_to_where_nothing_can_be_written(cli: Command, tmp_path: Path) -> None:
    ran = cli("corpus", "export", tmp_path / "nowhere" / "out.jsonl")
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_an_export_that_fails_leaves_the_old_file(cli: Command, tmp_path: Path) -> None:
    kept = tmp_path / "out.jsonl"
    kept.write_text("the export before")
    store = in_service(cli) / STORE
    content = store.read_bytes()
    store.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert cli("corpus", "export", kept).code == 2
    assert kept.read_text() == "the export before"
    assert [path.name for path in tmp_path.glob(".out*")] == []


# remove


def test_a_language_is_taken_out_after_a_look_at_what_that_means(cli: Command, tmp_path: Path) -> None:
    without = in_service(cli).name
    assert cli("ingest", "esco", german(tmp_path)).code == 0
    spoken = in_service(cli)
    planned = cli("corpus", "remove", "esco:de", "--dry-run", "--json").json
    assert (planned["dry_run"], planned["changes"]["sources_removed"]) == (True, ["ESCO unknown (de)"])
    assert "Occupations, languages gone: de." in cli("corpus", "remove", "esco:de", "--dry-run").out
    assert in_service(cli) == spoken
    done = cli("corpus", "remove", "esco:de", "--json").json
    assert (done["index"], done["changes"]) == (planned["index"], planned["changes"])
    assert (in_service(cli).name, done["embedded"]) == (without, 0)
    assert cli("corpus", "rollback", spoken.name).code == 0


def test_a_standard_is_taken_out_by_its_word_or_its_name(bare: Command, pack: Path, tmp_path: Path) -> None:
    (tmp_path / "isced.csv").write_text("code,label_en\n05,Science\n")
    assert bare("ingest", "esco", pack).code == 0
    planned = bare("ingest", "isced", tmp_path / "isced.csv", "--dry-run").out
    assert "Comes: ISCED-F 2013 (en).\n" in planned
    assert "2013 2013" not in planned
    for name in ("isced", "ISCED-F 2013"):
        assert bare("ingest", "isced", tmp_path / "isced.csv").code == 0
        assert len(bare("corpus", "show", "--json").json["sources"]) == 2
        assert bare("corpus", "remove", name).code == 0
        assert len(bare("corpus", "show", "--json").json["sources"]) == 1


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("esco", "there would be nothing to serve"),
        ("esco:en", "there would be nothing to serve"),
        ("onet", "There is no source 'onet'; there are 'esco:de', 'esco:en'"),
        ("esco:fr", "There is no source 'esco:fr'"),
        ("", "There is no source ''"),
    ],
)
def test_what_cannot_be_taken_out(cli: Command, tmp_path: Path, source: str, said: str) -> None:
    assert cli("ingest", "esco", german(tmp_path)).code == 0
    before = in_service(cli)
    for options in ((), ("--dry-run",)):
        ran = cli("corpus", "remove", source, *options)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
    assert in_service(cli) == before


def test_what_only_waits_is_forgotten(bare: Command, tmp_path: Path) -> None:
    assert bare("ingest", "starter").code == 0
    before = in_service(bare)
    assert "Kept for later" in bare("ingest", "esco", german(tmp_path)).out
    assert "No longer kept for later: ESCO unknown (de)." in bare("corpus", "remove", "esco", "--dry-run").out
    assert (bare.home / "waiting").is_dir()
    assert bare("corpus", "remove", "esco", "--json").json["forgotten"] == ["ESCO unknown (de)"]
    assert not (bare.home / "waiting").exists()
    assert in_service(bare) == before


# list, and what all have in common


def test_an_index_of_another_version_is_listed_all_the_same(cli: Command, newer: Path) -> None:
    first = in_service(cli)
    assert cli("ingest", "esco", newer).code == 0
    manifest, built = json.loads((first / MANIFEST).read_text()), (first / MANIFEST).stat().st_mtime_ns
    (first / MANIFEST).write_text(json.dumps({**manifest, "schema_version": SCHEMA_VERSION - 1}))
    os.utime(first / MANIFEST, ns=(built, built))
    listed = cli("corpus", "list", "--json").json["indexes"]
    assert [(index["name"], index["created"] is None) for index in listed] == [
        (in_service(cli).name, False),
        (first.name, True),
    ]
    assert f"{first.name}  of another version of DestinAI  kept" in cli("corpus", "list").out


@pytest.mark.parametrize("command", [("diff",), ("check",), ("export", "-"), ("remove", "esco"), ("list",)])
def test_without_an_index(bare: Command, command: tuple[str, ...]) -> None:
    ran = bare("corpus", *command)
    assert (ran.code, ran.out) == (3, "")
    assert "There is no index in " in ran.err
