"""A manifest says what a store holds; its fingerprint depends on content alone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from unit.corpus.esco_pack import small_folder

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.manifest import Manifest, content_hash
from corpus.store import Counts
from corpus.store_schema import SCHEMA_VERSION


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return read_esco([small_folder(tmp_path)]).corpus


@pytest.fixture
def manifest(corpus: Corpus) -> Manifest:
    return Manifest.of(corpus, "e5", "ab" * 32, ["2 occupations."], datetime(2026, 8, 2, 12, tzinfo=UTC))


def test_a_manifest_counts_its_corpus(manifest: Manifest, corpus: Corpus) -> None:
    assert manifest.counts == Counts(occupations=2, skills=3, relations=4, groups=4)
    assert (manifest.languages, manifest.sources) == (("en",), corpus.sources)
    assert manifest.created == "2026-08-02T12:00:00+00:00"
    assert manifest.content_hash == content_hash(corpus)


def test_a_manifest_comes_back_from_its_file(manifest: Manifest, tmp_path: Path) -> None:
    manifest.write(tmp_path / "manifest.json")
    assert Manifest.read(tmp_path / "manifest.json") == manifest


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (f'"schema_version": {SCHEMA_VERSION}', '"schema_version": 99', "is of schema version 99"),
        ('"embedder": "e5",', "", "key 'embedder': Field required"),
        ('"occupations": 2', '"occupations": "many"', "key 'counts.occupations'"),
        ("{", "", "Invalid JSON"),
    ],
)
def test_a_wrong_manifest_is_refused(manifest: Manifest, tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = tmp_path / "manifest.json"
    manifest.write(path)
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(CorpusError, match=complaint):
        Manifest.read(path)


def test_no_manifest_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read"):
        Manifest.read(tmp_path / "manifest.json")


def test_the_fingerprint_ignores_order_and_file_names(corpus: Corpus) -> None:
    turned = Corpus(
        occupations=corpus.occupations[::-1],
        skills=corpus.skills[::-1],
        links=corpus.links[::-1],
        groups=corpus.groups[::-1],
        sources=tuple(s.model_copy(update={"files": {"else.zip": "0"}}) for s in corpus.sources),
    )
    assert content_hash(turned) == content_hash(corpus)


@pytest.mark.parametrize("part", ["occupations", "skills", "links", "groups", "sources"])
def test_the_fingerprint_notices_every_kind_of_record(corpus: Corpus, part: str) -> None:
    fewer = corpus.model_copy(update={part: getattr(corpus, part)[1:]})
    assert content_hash(fewer) != content_hash(corpus)


def test_the_fingerprint_notices_a_text(corpus: Corpus) -> None:
    changed = corpus.occupations[0].model_copy(update={"title": {"en": "kite builder!"}})
    changed_corpus = corpus.model_copy(update={"occupations": (changed, *corpus.occupations[1:])})
    assert content_hash(changed_corpus) != content_hash(corpus)
