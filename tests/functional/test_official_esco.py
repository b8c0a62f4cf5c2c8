"""The official ESCO v1.1.1 download through ``destinai ingest esco``, with an embedder that costs nothing."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from bot.paths.finder import PathFinder
from corpus.intake import take_esco
from corpus.manifest import Manifest
from fakes.builds import Unwatched
from fakes.command import Command
from retrieval.embedder import FloatArray, embeddable, unit_rows
from retrieval.index import MANIFEST, IndexFolder, OpenIndex, open_index
from retrieval.index_build import Built
from retrieval.ingest import ingest

pytestmark = pytest.mark.official

PACS = "http://data.europa.eu/esco/occupation/32ac76f6-20a0-469e-8cac-e68634087dd3"
COUNTS = {"occupations": 3_007, "skills": 13_896, "relations": 123_788, "groups": 619}


class DigestEmbedder:
    """Eight numbers from the digest of a text: equal texts are equal, and that is all."""

    name = "digest"
    fingerprint = "d" * 64
    dimension = 8

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        return self.embed_passages(texts)

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        digests = b"".join(hashlib.sha256(embeddable(text).encode()).digest()[:8] for text in texts)
        return unit_rows(np.frombuffer(digests, np.uint8).reshape(-1, 8) - 127.5)


@pytest.fixture(scope="module")
def downloads() -> list[Path]:
    place = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[3] / "shared" / "data"))
    paths = [place / "esco" / f"esco_v1.1.1_{part}.zip" for part in ("classification_en", "relations")]
    if not all(path.is_file() for path in paths):
        pytest.skip("the official data is not here; set DESTINAI_DATA to the folder that holds 'esco'")
    return paths


@pytest.fixture(scope="module")
def built(downloads: list[Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """The home of the whole release, and what building its index gave."""
    home = tmp_path_factory.mktemp("official")
    with pytest.MonkeyPatch.context() as patch:
        # Of vectors that mean nothing there is nothing to learn.
        patch.setattr("retrieval.adapter_training.FEWEST_CONCEPTS", 10**9)
        return home, ingest(take_esco(downloads), DigestEmbedder(), home, Unwatched())


@pytest.fixture
def home(built: tuple[Path, Built]) -> Path:
    return built[0]


@pytest.fixture
def cli(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.setattr("web.cli_ingest.build_embedder", lambda *_, **__: DigestEmbedder())
    return Command(home, monkeypatch, capsys)


@pytest.fixture
def index(home: Path) -> Iterator[OpenIndex]:
    with closing(open_index(IndexFolder(home).require(), DigestEmbedder())) as opened:
        yield opened


def test_the_whole_release_is_ingested(built: tuple[Path, Built]) -> None:
    _, index = built
    assert index.manifest.counts.model_dump() == COUNTS
    assert any(line.startswith("67 rows of occupationSkillRelations.csv left out") for line in index.manifest.report)
    assert index.effort is not None
    # Labels of several concepts are embedded once.
    assert index.effort.texts > index.effort.embedded > 40_000


def test_the_manifest_agrees(cli: Command, home: Path, downloads: list[Path]) -> None:
    manifest = Manifest.read(IndexFolder(home).require() / MANIFEST)
    assert manifest.counts.model_dump() == COUNTS
    names, source = manifest.sources
    assert names.name == "DestinAI everyday names"
    assert (source.name, source.release, source.language) == ("ESCO", "v1.1.1", "en")
    for path in downloads:
        assert source.files[path.name] == hashlib.sha256(path.read_bytes()).hexdigest()
    shown = cli("corpus", "show", "--json").json
    assert (shown["counts"], shown["languages"]) == (COUNTS, ["en"])


def test_the_pacs_administrator_needs_all_thirty(index: OpenIndex) -> None:
    profile = index.store.profile(PACS)
    assert profile is not None
    counted = Counter((r.relation, r.skill.type) for r in profile.requirements)
    assert counted == {
        ("essential", "knowledge"): 6,
        ("essential", "skill"): 10,
        ("optional", "knowledge"): 6,
        ("optional", "skill"): 8,
    }
    assert profile.occupation.all_optional


def test_labels_are_found_among_all(index: OpenIndex) -> None:
    for title, uri in (
        ("PACS administrator", PACS),
        ("picture archiving and communication systems administrator", PACS),
    ):
        link = index.linker.link(title, "occupation")
        assert (link.band, link.hits[0].uri) == ("exact", uri)
    assert index.linker.link("computer science", "skill").hits[0].exact


def test_ways_agree_with_the_links(index: OpenIndex) -> None:
    store, paths = index.store, PathFinder(index.store)
    needed: dict[str, dict[str, str]] = {}
    for occupation, skill, relation in store.links():
        needed.setdefault(occupation, {})[skill] = relation
    welder, teacher = (store.occupation_uri(slug) or "" for slug in ("welder", "secondary-school-teacher"))
    comparison = paths.compare((welder, PACS, teacher))
    assert comparison is not None
    one, two, three = (set(needed[uri]) for uri in (welder, PACS, teacher))
    assert {shared.skill.uri for shared in comparison.shared} == one & two & three
    assert len(comparison.skills) == len(one | two | three)
    assert {need.skill.uri for need in comparison.only(1)} == two - one - three
    for uri in (welder, PACS, teacher):
        moves = paths.moves(uri)
        assert moves is not None
        assert len(moves.moves) == 6
        assert moves.considered == sum(
            other != uri and any(needed[uri].get(s) and r == "essential" for s, r in needs.items())
            for other, needs in needed.items()
        )
        for move in moves.moves:
            essential = {s for s, r in needed[move.goal.occupation.uri].items() if r == "essential"}
            assert {need.skill.uri for need in move.covered} == essential & set(needed[uri])
            assert {need.skill.uri for need in move.missing} == essential - set(needed[uri])
    assert paths.graph.size < 2_000_000


def test_ingesting_it_again_changes_nothing(cli: Command, downloads: list[Path]) -> None:
    ran = cli("ingest", "esco", *downloads, "--json")
    assert ran.code == 0
    assert (ran.json["unchanged"], ran.json["counts"], ran.json["embedded"]) == (True, COUNTS, 0)
    assert any(line.startswith("67 rows of occupationSkillRelations.csv left out") for line in ran.json["report"])
