"""From sources to an index in service: read, merge with what is there, build."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from corpus.esco import read_esco
from corpus.merge import merge
from corpus.records import Corpus
from corpus.starter_records import read_starter
from corpus.store import Store
from retrieval.embedder import Embedder
from retrieval.index import STORE, IndexFolder
from retrieval.index_build import Built, Progress, build_index


def ingest_starter(embedder: Embedder, home: Path, progress: Progress) -> Built:
    """Build the index of the starter records. Raises ``CorpusError`` where an official release is loaded."""
    return _add(read_starter(), embedder, home, progress)


def ingest_esco(
    paths: Sequence[Path], language: str | None, embedder: Embedder, home: Path, progress: Progress
) -> Built:
    """Read an official ESCO download (zips or folders), add it to the records in service and build the index.

    Raises ``CorpusError`` where the download cannot be read; the index in service is then as it was.
    """
    reading = read_esco(paths, language)
    return _add(reading.corpus, embedder, home, progress, reading.report.lines())


def _add(added: Corpus, embedder: Embedder, home: Path, progress: Progress, report: Iterable[str] = ()) -> Built:
    current = IndexFolder(home).current()
    base = None
    if current is not None:
        with closing(Store.open(current / STORE)) as store:
            base = store.corpus()
    return build_index(merge(base, added), embedder, home, progress, report)
