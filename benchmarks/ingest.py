"""``make bench-ingest``: how long building an index takes, and how large it is. Prints one JSON object."""

import argparse
import json
import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.intake import take_esco, take_starter
from corpus.progress import Progress
from retrieval.embedder import Embedder
from retrieval.index_build import build_index
from web.progress import ProgressBars

_MEGABYTE = 1_000_000


def measure(paths: Sequence[Path], embedder: Embedder, progress: Progress) -> dict[str, Any]:
    """Build an index of the official download in ``paths`` (of the starter records, if none) and say what it took.

    It is built in a temporary home, so no vector comes from a cache. Times are seconds, sizes megabytes; the
    memory is the largest of this process so far. Raises ``CorpusError`` where the download cannot be read.
    """
    with TemporaryDirectory(prefix="destinai-bench-") as scratch:
        home = Path(scratch)
        intake = take_esco(paths, None, progress) if paths else take_starter()
        built = build_index(intake.layers, embedder, home, progress)
        size = sum(file.stat().st_size for file in built.folder.rglob("*") if file.is_file())
    effort = built.effort
    if effort is None:
        raise AssertionError("an empty home has no index that could be left as it is")
    return {
        "counts": built.manifest.counts.model_dump(),
        "embedder": embedder.name,
        "texts": effort.texts,
        "embedded": effort.embedded,
        "seconds": round(effort.seconds, 2),
        "embed_seconds": round(effort.embed_seconds, 2),
        "insert_seconds": round(effort.insert_seconds, 2),
        "texts_per_second": round(effort.embedded / effort.embed_seconds, 1),
        "peak_rss_mb": round(_peak_memory() / _MEGABYTE, 1),
        "index_mb": round(size / _MEGABYTE, 1),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure with the embedder that the settings name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ingest", description=__doc__)
    parser.add_argument(
        "--esco", nargs="+", type=Path, default=[], metavar="PATH", help="zips or folders of an official ESCO download"
    )
    paths = parser.parse_args(arguments).esco
    embedder = build_embedder(Settings(), threads=0)
    with ProgressBars() as progress:
        measured = measure(paths, embedder, progress)
    print(json.dumps(measured))


def _peak_memory() -> int:
    """The largest resident memory of this process so far, in bytes; macOS counts in bytes, others in kilobytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else 1024 * peak


if __name__ == "__main__":
    main()
