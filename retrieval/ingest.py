"""From sources to an index in service."""

from collections.abc import Sequence
from pathlib import Path

from corpus.esco import read_esco
from corpus.starter_records import read_starter
from retrieval.embedder import Embedder
from retrieval.index_build import Built, Progress, build_index


def ingest_starter(embedder: Embedder, home: Path, progress: Progress) -> Built:
    """Build the index of the starter records. Raises ``CorpusError`` where an official release is loaded."""
    return build_index([read_starter()], embedder, home, progress)


def ingest_esco(
    paths: Sequence[Path], language: str | None, embedder: Embedder, home: Path, progress: Progress
) -> Built:
    """Read an official ESCO download (zips or folders), add it to the records in service and build the index.

    Raises ``CorpusError`` where the download cannot be read; the index in service is then as it was.
    """
    reading = read_esco(paths, language, progress=progress)
    return build_index(reading.layers, embedder, home, progress, reading.report.lines())
