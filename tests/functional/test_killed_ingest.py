"""An ingest killed at any moment: the old index answers, a server goes on, the next run finishes what was begun."""

import random
import shutil
import signal
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, Rows, occupation, relation, skill, small_folder, write_folder

from corpus.intake import take_esco
from corpus.manifest import Manifest
from fakes.builds import Unwatched
from fakes.command import finish
from fakes.embedder import HashingEmbedder
from fakes.killable import command
from fakes.server import run, serving
from retrieval.index import MANIFEST, IndexFolder, open_index
from retrieval.index_build import KEPT, Built
from retrieval.ingest import ingest, waiting_layers
from retrieval.linker import Link

SIZE = 190
"""Occupations of an edition, and skills: more labels than are embedded in one go, too few to train an adapter on."""
BUILDER = OCCUPATION.format(1)
QUESTION = "What does a kite builder 1 need?"


def edition(place: Path, name: str) -> Path:
    """A release that differs from its other editions in half of its descriptions."""
    numbers = range(1, SIZE + 1)
    said = [f"Builds kites of model {n}{', ' + name if n % 2 else ''}." for n in numbers]
    occupations = [
        occupation(
            n,
            f"kite builder {n}",
            altLabels=f"maker of kite {n}\nkite maker {n}",
            code=f"7512.{n}",
            description=said[n - 1],
        )
        for n in numbers
    ]
    skills = [skill(n, f"sew sail {n}", description=said[n - 1]) for n in numbers]
    links: Rows = [relation(n, n) for n in numbers]
    return small_folder(place / name, occupations_en=occupations, skills_en=skills, occupationSkillRelations=links)


def undisturbed(home: Path, pack: Path) -> Built:
    built = ingest(take_esco([pack]), HashingEmbedder(), home, Unwatched())
    assert isinstance(built, Built)
    return built


def in_service(home: Path) -> tuple[str, list[Link]]:
    """The hash of the records in service, and what their index answers."""
    folder = IndexFolder(home).require()
    with closing(open_index(folder, HashingEmbedder())) as index:
        links = index.linker.link_many(("kite builder 1", "kite bulider 77", "sails"), "occupation")
    assert links[0].hits[0].uri == BUILDER
    return Manifest.read(folder / MANIFEST).content_hash, links


def embedded_texts(home: Path) -> int:
    cache = home / "cache" / "embeddings.sqlite"
    if not cache.exists():
        return 0
    with closing(sqlite3.connect(cache)) as database:
        made = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        return int(database.execute("SELECT count(*) FROM vectors").fetchone()[0]) if made else 0


def indexes(home: Path) -> list[str]:
    return [folder.name for folder in IndexFolder(home).kept()]


def around(home: Path) -> set[str]:
    """All that lies beside the indexes and the cached vectors: nothing that a killed run left may be among it."""
    return {path.name for name in ("index", "cache") for path in (home / name).iterdir()} - {*indexes(home)}


@dataclass(frozen=True)
class Release:
    """An edition, and what an ingest of it comes to that nothing disturbs."""

    pack: Path
    content: str
    links: list[Link]
    embedded: int


@pytest.mark.parametrize("kills", [4, pytest.param(20, marks=pytest.mark.slow)])
def test_a_server_answers_while_ingests_are_killed_and_goes_on_with_what_the_next_run_makes(
    tmp_path: Path, kills: int
) -> None:
    home, releases = tmp_path / "home", []
    for name in ("first", "second"):
        pack = edition(tmp_path, name)
        built = undisturbed(tmp_path / f"undisturbed-{name}", pack)
        assert built.effort
        releases.append(Release(pack, *in_service(tmp_path / f"undisturbed-{name}"), built.effort.embedded))
    shutil.copytree(tmp_path / "undisturbed-first", home)
    with command(home, ["ingest", "esco", releases[1].pack, "--json"]) as whole:
        steps = whole.end().steps
    undisturbed(home, releases[0].pack)
    tidy = around(home)

    chance, told, killed = random.Random(kills), [], 0
    with serving(home) as server:
        reply = server.ask(QUESTION)
        for number in range(kills):
            before, after = releases[number % 2], releases[1 - number % 2]
            # Nothing is kept yet of what this run embeds.
            (home / "cache" / "embeddings.sqlite").unlink()
            share = len(steps) / kills
            at = 1 + int(share * number + chance.uniform(0, share))
            with command(home, ["ingest", "esco", after.pack, "--json"], at, pause=0.0002) as running:
                running.moment()
                time.sleep(chance.uniform(0, 0.1))
                running.kill()
                killed += running.end().code is None
            # Only a run killed after the switch has switched.
            assert in_service(home) in [(release.content, release.links) for release in releases]
            kept = embedded_texts(home)
            reply = server.ask(QUESTION, reply["conversation"])
            assert reply["kind"] == "answer"
            assert reply["occupations"][0]["uri"] == BUILDER
            assert server.content in (before.content, after.content)

            with command(home, ["ingest", "esco", after.pack, "--json"]) as running:
                ended = running.end()
            assert ended.code == 0, ended.err
            assert f'"content_hash": "{after.content}"' in ended.out
            assert in_service(home) == (after.content, after.links)
            assert f'"embedded": {after.embedded - kept},' in ended.out
            told.append(f"step {at} of {len(steps)}: {steps[at - 1].replace(str(tmp_path), '')}; {kept} texts kept")
        server.until(after.content)
        reply = server.ask(QUESTION, reply["conversation"])
        assert server.verify(reply) == "match"
    assert "ERROR" not in server.log
    assert killed >= kills // 2
    # The server may have had an index open when it was to go: the next ingest clears it away.
    assert undisturbed(home, after.pack).effort is None
    assert (around(home), len(indexes(home))) == (tidy, KEPT)
    print(*told, sep="\n")


def small(place: Path, name: str) -> Path:
    return small_folder(place / name, occupations_en=[occupation(1, "kite builder 1", description=f"Of {name}.")])


def unfinished(home: Path) -> list[str]:
    return [path.name for path in (home / "index").iterdir() if path.name.startswith((".building", "CURRENT.new"))]


def test_a_kill_at_each_step_of_the_switch(tmp_path: Path) -> None:
    before, pack = tmp_path / "before", small(tmp_path, "third")
    for name in ("first", "second"):
        old = undisturbed(before, small(tmp_path, name))
    shutil.copytree(before, tmp_path / "whole" / "home")
    arguments = ["ingest", "esco", pack, "--json"]
    with command(tmp_path / "whole" / "home", arguments) as running:
        whole = running.end()
    new = IndexFolder(tmp_path / "whole" / "home").require().name
    moved = next(n for n, step in enumerate(whole.steps, 1) if step.endswith(f"/index/{new}"))
    switched = next(n for n, step in enumerate(whole.steps, 1) if step.endswith("/index/CURRENT"))
    # The folder is moved, the pointer written, the pointer moved, and the index before the last cleared away.
    assert len(whole.steps) >= switched + 2 > moved + 3
    for at in range(moved, len(whole.steps) + 1):
        home = tmp_path / str(at) / "home"
        shutil.copytree(before, home)
        with command(home, arguments, at, dies=True) as running:
            assert running.end().code is None
        assert IndexFolder(home).require().name == (old.folder.name if at <= switched else new)
        in_service(home)
        again = undisturbed(home, pack)
        assert again.folder.name == new
        assert (again.effort is None) == (at > switched)
        assert again.effort is None or again.effort.embedded == 0
        assert unfinished(home) == []
        assert set(indexes(home)) == {new, old.folder.name}


def test_what_a_killed_run_left_is_cleared_though_nothing_is_to_be_built(tmp_path: Path) -> None:
    home, pack = tmp_path / "home", small(tmp_path, "first")
    undisturbed(home, pack)
    with command(home, ["ingest", "esco", small(tmp_path, "second"), "--json"], at=30, dies=True) as running:
        assert running.end().code is None
    assert len(unfinished(home)) == 1
    assert undisturbed(home, pack).effort is None
    assert unfinished(home) == []


def test_a_kill_while_planning_leaves_nothing(tmp_path: Path) -> None:
    home, pack = tmp_path / "home", small(tmp_path, "first")
    with command(home, ["ingest", "esco", pack, "--dry-run", "--json"]) as running:
        steps = running.end().steps
    shutil.rmtree(home)
    there = {path for path in tmp_path.rglob("*") if path.is_file()}
    with command(home, ["ingest", "esco", pack, "--dry-run", "--json"], at=len(steps), dies=True) as running:
        assert running.end().code is None
    left = {path for path in tmp_path.rglob("*") if path.is_file()} - there
    assert {path.parent for path in left} <= {home / "cache"}


def test_what_waits_for_other_sources_outlives_a_kill(tmp_path: Path) -> None:
    """A language that waits for its release is still there when the next one comes to wait and is killed."""
    home = tmp_path / "home"
    german = write_folder(tmp_path / "german", {"occupations_de.csv": [occupation(1, "Drachenbauer")]})
    french = write_folder(tmp_path / "french", {"occupations_fr.csv": [occupation(1, "cerf-volantier")]})
    ingest(take_esco([german]), HashingEmbedder(), home, Unwatched())
    shutil.copytree(home, tmp_path / "whole" / "home")
    with command(tmp_path / "whole" / "home", ["ingest", "esco", french, "--json"]) as running:
        steps = running.end().steps
    written = [number for number, step in enumerate(steps, 1) if "/waiting/" in step]
    assert len(written) >= 4
    for at in written:
        shutil.rmtree(home)
        ingest(take_esco([german]), HashingEmbedder(), home, Unwatched())
        with command(home, ["ingest", "esco", french, "--json"], at, dies=True) as running:
            assert running.end().code is None
        waiting = [layer.sources[0].language for layer in waiting_layers(home)]
        assert waiting in (["de"], ["de", "fr"])
        ingest(take_esco([french]), HashingEmbedder(), home, Unwatched())
        built = undisturbed(home, small(tmp_path, "first"))
        assert built.manifest.languages == ("de", "en", "fr")
        assert not (home / "waiting").exists()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_ingest_says_that_nothing_is_lost(tmp_path: Path, number: int, code: int) -> None:
    home, packs = tmp_path / "home", [edition(tmp_path, "first"), edition(tmp_path, "second")]
    old = undisturbed(home, packs[0])
    process = run(home, "ingest", "esco", packs[1], "--json", pause=0.004)
    assert process.stderr is not None
    shown = ""
    while "embed occupation-forms: " not in shown:
        line = process.stderr.readline()
        assert line, shown
        shown += line
    process.send_signal(number)
    ran = finish(process)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.endswith("destinai: Interrupted. Nothing is lost: the same command goes on where it stopped.\n")
    assert IndexFolder(home).require() == old.folder
    assert unfinished(home) == []
    assert undisturbed(home, packs[1]).effort is not None
