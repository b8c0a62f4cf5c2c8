"""Building an index: once, whole or not at all, and only what opens comes into service."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from corpus.contents import Corpus
from corpus.errors import CorpusError
from fakes.embedder import HashingEmbedder
from fakes.kites import OCCUPATION, kites
from retrieval.embedder import EmbedderError, FloatArray
from retrieval.embedding_cache import EmbeddingCache
from retrieval.index import IndexFolder, IndexMissingError, open_index
from retrieval.index_build import Built, build_index
from retrieval.lexical import LexicalIndex
from retrieval.vectors import ChromaVectors


class Watching:
    """Progress that is written down; ``steps`` are (step, total, done)."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int, int]] = []

    def begin(self, step: str, total: int) -> None:
        self.steps.append((step, total, 0))

    def advance(self, count: int) -> None:
        step, total, done = self.steps[-1]
        self.steps[-1] = (step, total, done + count)


class FailingEmbedder(HashingEmbedder):
    """Fails when it is asked for a description."""

    def embed_passages(self, texts: object) -> FloatArray:
        raise EmbedderError("the model is out of memory")


def build(home: Path, corpus: Corpus | None = None, embedder: HashingEmbedder | None = None) -> Built:
    return build_index([corpus or kites()], embedder or HashingEmbedder(), home, Watching())


def answers(home: Path, title: str = "kite builder 1") -> list[str]:
    """The URIs that the index in service links ``title`` to, surest first."""
    with closing(open_index(IndexFolder(home).require(), HashingEmbedder())) as index:
        return [hit.uri for hit in index.linker.link(title, "occupation").hits]


def leftovers(home: Path) -> list[str]:
    return [path.name for path in (home / "index").iterdir() if path.name.startswith((".building", "CURRENT.new"))]


def test_first_build_puts_an_index_into_service(tmp_path: Path) -> None:
    watching = Watching()
    built = build_index([kites()], HashingEmbedder(), tmp_path, watching, ["read one thing"])
    assert built.folder == IndexFolder(tmp_path).current()
    assert (tmp_path / "index" / "CURRENT").read_text() == f"{built.folder.name}\n"
    assert built.manifest.counts.model_dump() == {"occupations": 3, "skills": 3, "relations": 6, "groups": 0}
    assert built.manifest.report == ("read one thing",)
    # Three forms of each occupation, a label of each skill, a description of each occupation.
    assert built.effort is not None
    assert (built.effort.texts, built.effort.embedded) == (15, 15)
    assert all(total == done for _, total, done in watching.steps)
    assert [step for step, _, _ in watching.steps][:3] == [
        "records",
        "embed occupation-forms",
        "embed occupation-descriptions",
    ]
    assert answers(tmp_path)[0] == OCCUPATION.format(1)
    assert leftovers(tmp_path) == []


def test_second_build_does_nothing_and_says_so(tmp_path: Path) -> None:
    first = build(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in first.folder.iterdir() if path.is_file()}
    embedder, watching = HashingEmbedder(), Watching()
    second = build_index([kites()], embedder, tmp_path, watching)
    assert second.effort is None
    assert (second.folder, second.manifest) == (first.folder, first.manifest)
    assert embedder.embedded == []
    assert watching.steps == []
    assert before == {path: path.stat().st_mtime_ns for path in first.folder.iterdir() if path.is_file()}


def test_a_changed_corpus_takes_over_and_only_the_last_index_is_kept(tmp_path: Path) -> None:
    first = build(tmp_path)
    embedder = HashingEmbedder()
    second = build(tmp_path, kites(edition="second"), embedder)
    assert embedder.embedded == [("passage", "kite builder 0: Builds kites of model 0, second edition.")]
    assert IndexFolder(tmp_path).current() == second.folder
    assert first.folder.is_dir()
    third = build(tmp_path, kites(edition="third"))
    assert IndexFolder(tmp_path).current() == third.folder
    assert second.folder.is_dir()
    assert not first.folder.exists()
    assert answers(tmp_path)[0] == OCCUPATION.format(1)


def test_going_back_to_the_kept_index_is_one_line(tmp_path: Path) -> None:
    first, second = build(tmp_path), build(tmp_path, kites(size=2))
    (tmp_path / "index" / "CURRENT").write_text(first.folder.name)
    assert OCCUPATION.format(2) in answers(tmp_path, "kite builder 2")
    # Building what was rolled back from replaces that folder, and keeps the one in service.
    again = build(tmp_path, kites(size=2))
    assert again.folder == second.folder
    assert first.folder.is_dir()


def test_building_twice_elsewhere_gives_the_same_name(tmp_path: Path) -> None:
    one, other = build(tmp_path / "one"), build(tmp_path / "other")
    assert one.folder.name == other.folder.name


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def full_database(*_: object, **__: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def silent(*_: object, **__: object) -> None:
    """What a library does that does not notice that nothing was written."""


@pytest.mark.parametrize(
    ("owner", "method", "failure", "said"),
    [
        (LexicalIndex, "save", full, "No space left on device"),
        (LexicalIndex, "save", silent, "No such file"),
        (ChromaVectors, "add", full, "No space left on device"),
        (ChromaVectors, "add", silent, "there are none"),
        (EmbeddingCache, "save", full_database, "database or disk is full"),
        (IndexFolder, "begin", full, "No space left on device"),
    ],
)
def test_a_full_disk_leaves_the_old_index_in_service(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: type,
    method: str,
    failure: Callable[..., None],
    said: str,
) -> None:
    first = build(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(owner, method, failure)
        with pytest.raises(CorpusError, match=said) as caught:
            build(tmp_path, kites(edition="second"))
    assert "What was in service stays in service" in caught.value.remedy
    assert IndexFolder(tmp_path).current() == first.folder
    assert answers(tmp_path)[0] == OCCUPATION.format(1)
    assert leftovers(tmp_path) == []
    assert build(tmp_path, kites(edition="second")).effort is not None


def test_a_full_disk_while_the_pointer_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(CorpusError, match="No space left on device"):
            build(tmp_path, kites(edition="second"))
    assert IndexFolder(tmp_path).current() == first.folder
    second = build(tmp_path, kites(edition="second"))
    assert IndexFolder(tmp_path).current() == second.folder
    assert leftovers(tmp_path) == []


def test_a_failing_embedder_leaves_the_old_index_in_service(tmp_path: Path) -> None:
    first = build(tmp_path)
    with pytest.raises(CorpusError, match="could not be embedded: the model is out of memory") as caught:
        build(tmp_path, kites(size=4, edition="second"), FailingEmbedder())
    assert "goes on where this one stopped" in caught.value.remedy
    assert IndexFolder(tmp_path).current() == first.folder
    assert leftovers(tmp_path) == []
    # The titles that were embedded before the failure are kept.
    embedder = HashingEmbedder()
    build(tmp_path, kites(size=4, edition="second"), embedder)
    assert {kind for kind, text in embedder.embedded if "kite" in text} == {"passage"}


def test_records_that_nobody_could_be_credited_for_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="must have one source"):
        build(tmp_path, kites().model_copy(update={"sources": ()}))
    assert IndexFolder(tmp_path).current() is None
    assert leftovers(tmp_path) == []


def test_two_builds_at_once(tmp_path: Path) -> None:
    first = build(tmp_path)
    with FileLock(IndexFolder(tmp_path).lock), pytest.raises(CorpusError, match="Another ingest is running") as caught:
        build(tmp_path, kites(edition="second"))
    assert caught.value.remedy == "Wait until it has ended."
    assert IndexFolder(tmp_path).current() == first.folder


def test_no_index_yet(tmp_path: Path) -> None:
    assert IndexFolder(tmp_path).current() is None
    with pytest.raises(IndexMissingError, match="Build one with `destinai ingest starter`"):
        IndexFolder(tmp_path).require()


@pytest.mark.parametrize("pointer", [b"", b"\n", b"nowhere", b"\xff\xfe\x00", b".", b"x" * 200])
def test_a_pointer_to_nothing_is_no_index(tmp_path: Path, pointer: bytes) -> None:
    build(tmp_path)
    (tmp_path / "index" / "CURRENT").write_bytes(pointer)
    with pytest.raises(IndexMissingError):
        IndexFolder(tmp_path).require()
    assert build(tmp_path).effort is not None
    assert answers(tmp_path)[0] == OCCUPATION.format(1)


def test_an_index_of_another_embedder_is_refused(tmp_path: Path) -> None:
    folder = build(tmp_path).folder
    with pytest.raises(CorpusError, match="was built with the embedder hashing, but hashing is configured"):
        open_index(folder, HashingEmbedder(dimension=32))
    rebuilt = build(tmp_path, embedder=HashingEmbedder(dimension=32))
    assert rebuilt.folder != folder
    open_index(rebuilt.folder, HashingEmbedder(dimension=32)).close()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(path: Path) -> None:
    path.write_bytes(b"\0garbage" * 1000)


def remove(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("damage", [cut, garble, remove])
@pytest.mark.parametrize(
    "name", ["corpus.sqlite", "lexical-occupation.npz", "lexical-skill.npz", "chroma/chroma.sqlite3"]
)
def test_a_damaged_index_is_named_and_built_again(tmp_path: Path, name: str, damage: Callable[[Path], None]) -> None:
    folder = build(tmp_path).folder
    damage(folder / name)
    with pytest.raises(CorpusError, match="Build it again with `destinai ingest`") as caught:
        open_index(folder, HashingEmbedder())
    assert str(folder) in caught.value.what
    again = build(tmp_path)
    assert again.effort is not None
    assert (again.folder.name, again.effort.embedded) == (f"{folder.name}-2", 0)
    assert not folder.exists()
    assert answers(tmp_path)[0] == OCCUPATION.format(1)
    assert leftovers(tmp_path) == []


def test_a_damaged_index_is_replaced_without_losing_the_one_before(tmp_path: Path) -> None:
    before, folder = build(tmp_path, kites(edition="older")).folder, build(tmp_path).folder
    garble(folder / "lexical-skill.npz")
    again = build(tmp_path)
    assert again.folder.name == f"{folder.name}-2"
    assert build(tmp_path).effort is None
    assert [path.name for path in IndexFolder(tmp_path).kept()] == [again.folder.name, before.name]
    # And back to the plain name when that one is damaged in its turn.
    garble(again.folder / "lexical-skill.npz")
    assert build(tmp_path).folder == folder


def test_a_broken_manifest_is_named(tmp_path: Path) -> None:
    folder = build(tmp_path).folder
    (folder / "manifest.json").write_text("{}")
    with pytest.raises(CorpusError, match="manifest"):
        open_index(folder, HashingEmbedder())
    assert build(tmp_path).effort is not None
    assert answers(tmp_path)[0] == OCCUPATION.format(1)


def test_occupations_without_any_skill_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no relations"):
        build(tmp_path, kites().model_copy(update={"skills": (), "links": ()}))
