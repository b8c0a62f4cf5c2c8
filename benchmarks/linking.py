"""``python -m benchmarks.linking``: how well national job titles find the right labels, on the sets of MELO.

Each set is ranked on its own: indexed are its surface forms, and the descriptions of their concepts where ``--records``
gives them. The adapter is trained on labels and descriptions in the languages of the set and English: those of the
records and the forms of all sets below ``--data``. Queries, annotations and crosswalks train nothing. Prints one JSON
object; vectors are kept in the home, so that the next run is quick.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.linking_baselines import BASELINES, MissingPackageError
from benchmarks.linking_measure import Bench, measure_baseline
from benchmarks.linking_published import PUBLISHED
from benchmarks.linking_records import read_records
from benchmarks.linking_sets import LinkingSet, find_sets, read_set
from benchmarks.linking_texts import Texts
from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.errors import CorpusError
from retrieval.embedder import EmbedderError
from retrieval.embedding_cache import EmbeddingCache
from web.progress import ProgressBars

BAD_INPUT = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure; exits with 2 where a set or a record cannot be read, with 130 where it is interrupted."""
    options = _parser().parse_args(arguments)
    try:
        print(json.dumps(measure(options), ensure_ascii=False))
    except (CorpusError, EmbedderError) as error:
        print(error, file=sys.stderr)
        sys.exit(BAD_INPUT)
    except KeyboardInterrupt:
        print("Interrupted. What was embedded is kept: the same command goes on from there.", file=sys.stderr)
        sys.exit(INTERRUPTED)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linking", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="folder of the sets of MELO, or one set"
    )
    parser.add_argument("--sets", default="", help="names of sets, separated by commas (default: all)")
    parser.add_argument("--run-out", type=Path, metavar="DIR", help="write <set>.run there: the best 100 as a TREC run")
    parser.add_argument(
        "--records",
        type=Path,
        nargs="+",
        default=[],
        metavar="PATH",
        help="zips or folders of ESCO downloads, or tables of labels (.tsv, .tsv.gz)",
    )
    parser.add_argument("--ablation", action="store_true", help="measure again without each part of the recipe")
    parser.add_argument("--no-baselines", action="store_true", help="leave out what a user would try first")
    return parser


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """All figures, by set; raises CorpusError for what cannot be read or written, EmbedderError."""
    names = [name.strip() for name in options.sets.split(",") if name.strip()]
    sets = [read_set(folder) for folder in find_sets(options.data, names)]
    records = read_records(options.records)
    if options.run_out:
        try:
            options.run_out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CorpusError(f"{options.run_out} cannot be made: {error}.", "Choose another --run-out.") from error
    settings = Settings()
    embedder = build_embedder(settings, threads=0)
    with ExitStack() as stack:
        progress = stack.enter_context(ProgressBars())
        texts = Texts(embedder, EmbeddingCache(settings.home / "cache" / "embeddings.sqlite"), progress)
        bench = Bench(find_sets(options.data), records, texts)
        measured: dict[str, Any] = {}
        for one in sets:
            found = bench.measure(one, options.run_out)
            if options.ablation:
                found["ablation"] = bench.ablation(one)
            if not options.no_baselines:
                found["baselines"] = {name: _baseline(name, one) for name in BASELINES}
            found["published"] = PUBLISHED.get(one.name, {})
            measured[one.name] = found
    return {"embedder": embedder.name, "records": [path.name for path in options.records], "sets": measured}


def _baseline(name: str, one: LinkingSet) -> dict[str, Any]:
    try:
        return measure_baseline(BASELINES[name], one)
    except MissingPackageError as error:
        return {"skipped": str(error)}


if __name__ == "__main__":
    main()
