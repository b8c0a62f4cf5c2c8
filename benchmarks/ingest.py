"""``make bench-ingest``: how long building an index takes, and how large it is. Prints one JSON object."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.hash_embedder import HashEmbedder
from benchmarks.ingest_build import Measured, measured_ingest, texts_in
from benchmarks.ingest_records import changed, multiple_of, part_of
from benchmarks.ingest_samples import labels_left_out, plain_recipe
from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.intake import Intake, take_esco, take_starter
from corpus.layers import read_layers
from corpus.progress import Progress
from retrieval.embedder import Embedder
from retrieval.index import LAYERS
from web.progress import ProgressBars


def measure(options: argparse.Namespace, embedder: Embedder, progress: Progress) -> dict[str, Any]:
    """Build an index as ``options`` say (see ``--help``) and say what it took.

    It is built in a temporary home, so no vector comes from a cache; the memory is the largest of this process
    until the first index stands. Raises ``CorpusError`` where the download cannot be read.
    """
    with TemporaryDirectory(prefix="destinai-bench-") as scratch:
        home = Path(scratch)
        first = measured_ingest(partial(_taken, options, progress), embedder, home, progress)
        figures = {"embedder": embedder.name, "cores": os.cpu_count(), **first.figures()}
        if options.sample:
            figures |= _samples(first, embedder, options.sample, figures)
        if options.change:
            figures["changed"] = _changed(first, options.change, embedder, home, progress)
    return figures


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure with the embedder that the settings name, or without a model."""
    options = _options(arguments)
    # First, while this process is small: one that is started counts what its parent has taken.
    growth = [_in_a_process_of_its_own(options, times) for times in options.scale]
    embedder = HashEmbedder() if options.embedder == "hash" else build_embedder(Settings(), threads=0)
    with ProgressBars() as progress:
        figures = measure(options, embedder, progress)
    if growth:
        figures["growth"] = growth
    print(json.dumps(figures))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ingest", description=__doc__)
    parser.add_argument(
        "--esco",
        nargs="+",
        type=Path,
        default=[],
        metavar="PATH",
        help="zips or folders of an official ESCO download (default: the starter records)",
    )
    parser.add_argument(
        "--embedder", choices=("settings", "hash"), default="settings", help="that of the settings, or none at all"
    )
    parser.add_argument("--share", type=_share, default=1.0, help="take only so large a part of the records (0 to 1)")
    parser.add_argument("--times", type=_times, default=1, help="take each record so many times, in other words")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="compare with the plain recipe on N texts")
    parser.add_argument("--change", type=_share, default=0.0, help="ingest again with so large a part changed (0 to 1)")
    parser.add_argument(
        "--scale",
        type=lambda text: [_times(part) for part in text.split(",")],
        default=[],
        metavar="1,2,4",
        help="also measure so many times --scale-share of the records, without a model",
    )
    parser.add_argument("--scale-share", type=_share, default=1.0, help="what is taken so many times (0 to 1)")
    return parser.parse_args(arguments)


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1")
    return share


def _times(text: str) -> int:
    times = int(text)
    if times < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return times


def _taken(options: argparse.Namespace, progress: Progress) -> Intake:
    intake = take_esco(options.esco, None, progress) if options.esco else take_starter()
    return Intake(layers=tuple(multiple_of(part_of(layer, options.share), options.times) for layer in intake.layers))


def _samples(first: Measured, embedder: Embedder, sample: int, figures: dict[str, Any]) -> dict[str, Any]:
    folder = first.built.folder
    return {
        "plain": plain_recipe(list(texts_in(folder)), embedder, sample, first.stages["embed"]),
        "left_out": labels_left_out(folder, embedder, sample, figures["inserts_per_second"]),
    }


def _changed(first: Measured, share: float, embedder: Embedder, home: Path, progress: Progress) -> dict[str, Any]:
    """What ingesting the same records again takes, with some changed; ``new_texts`` is what must be embedded."""
    known = texts_in(first.built.folder)
    altered = [changed(layer, share) for layer in read_layers(first.built.folder / LAYERS)]
    intake = Intake(layers=tuple(layer for layer, _ in altered))
    again = measured_ingest(lambda: intake, embedder, home, progress)
    figures = again.figures()
    return {
        "records": sum(number for _, number in altered),
        "new_texts": len(texts_in(again.built.folder).keys() - known.keys()),
        **{name: figures[name] for name in ("embedded", "seconds", "cpu_seconds", "stages", "index")},
    }


def _in_a_process_of_its_own(options: argparse.Namespace, times: int) -> dict[str, Any]:
    """The figures of so many times the records, with a peak memory of their own."""
    esco = ["--esco", *map(str, options.esco)] if options.esco else []
    command = ["--embedder", "hash", "--share", str(options.scale_share), "--times", str(times), *esco]
    ran = subprocess.run(  # noqa: S603 (our own module)
        [sys.executable, "-m", "benchmarks.ingest", *command], stdout=subprocess.PIPE, check=True
    )
    figures: dict[str, Any] = {"times": times, **json.loads(ran.stdout)}
    return figures


if __name__ == "__main__":
    main()
