"""``make bench-turn``: how long a turn of the built-in brain takes, and where the time goes. Prints one JSON object."""

import argparse
import asyncio
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from benchmarks.stages import Stopwatch
from bot.conversation import Conversation, Turn
from bot.settings import Settings
from bot.wiring import Services, build_embedder, open_services
from retrieval.index import IndexFolder
from retrieval.ingest import ingest_starter
from web.progress import ProgressBars

CONVERSATIONS: tuple[tuple[str, ...], ...] = (
    ("What does a PACS administrator need to know?", "And which knowledge is optional?", "What about a radiographer?"),
    ("What does a baker need?", "Tell me more", "And which are optional?"),
    ("softwear enginer skills", "What is it?"),
    ("I am thinking of working as an electrishan. What would I have to learn?",),
    ("teacher", "the second one"),
    ("nurse", "the first one", "Thanks!"),
    ("Which jobs need project management?",),
    ("What is medical terminology?",),
    ("What does a quantum wizard need?",),
    ("Was muss ein Bäcker können?", "Und welche Fähigkeiten sind optional?"),
    ("Welche Kenntnisse braucht eine Krankenschwester?", "Und eine Sozialarbeiterin?"),
    ("Wie wird das Wetter morgen?",),
    ("Hello", "Are you a human?", "What can you do?"),
    ("What does a cargo vehicle driver need to know, and what should he be able to do?",),
    ("Essential skills of a restaurant manager",),
    ("Can you write me a poem about bread?", "bye"),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure over the index of a home; without one there, over the starter records."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.turn", description=__doc__)
    parser.add_argument("--home", type=Path, help="the home whose index is used (default: that of the settings)")
    parser.add_argument("--repeat", type=int, default=1, help="how often all conversations are held, each time anew")
    options = parser.parse_args(arguments)
    if options.repeat < 1:
        parser.error("--repeat must be 1 or more")
    turns: list[float] = []
    watch = Stopwatch()
    with scratch_home(options.home or Settings().home) as settings:
        for _ in range(options.repeat):
            # Opened anew each time, because the embedder remembers what it was asked for last.
            with closing(open_services(settings)) as services:
                turns += asyncio.run(hold(services, CONVERSATIONS, watch))
    print(json.dumps(summary(turns, watch)))


async def hold(services: Services, conversations: Sequence[Sequence[str]], watch: Stopwatch) -> list[float]:
    """Hold the conversations one after the other; returns the seconds that each turn took."""
    services.warm_up()
    turns = []
    with watch.running():
        for messages in conversations:
            conversation = Conversation()
            for message in messages:
                began = time.perf_counter()
                finished = await services.advisor.reply(Turn(text=message, conversation=conversation))
                turns.append(time.perf_counter() - began)
                conversation = finished.conversation
    return turns


def summary(turns: Sequence[float], watch: Stopwatch) -> dict[str, Any]:
    """What ``turns`` (seconds of each, at least one) took: percentiles in milliseconds, stages as shares of all time.

    ``graph`` is what no other stage took. ``embeddings_per_turn`` counts the texts handed to the embedder,
    ``queries_per_turn`` the vectors searched for.
    """
    total = sum(turns)
    shares = {name: seconds / total for name, seconds in watch.seconds.items()}
    shares["graph"] = 1 - sum(shares.values())
    return {
        "turns": len(turns),
        "p50_ms": round(1000 * float(np.percentile(turns, 50)), 1),
        "p95_ms": round(1000 * float(np.percentile(turns, 95)), 1),
        "stages": {name: round(share, 3) for name, share in shares.items()},
        "embeddings_per_turn": round(watch.items["embed"] / len(turns), 2),
        "queries_per_turn": round(watch.items["search"] / len(turns), 2),
    }


@contextmanager
def scratch_home(home: Path) -> Iterator[Settings]:
    """Settings over the index of ``home``, with keys, notices and an audit log that are thrown away."""
    with TemporaryDirectory(prefix="destinai-bench-") as folder:
        scratch = Path(folder)
        settings = Settings(home=scratch, brain="builtin", embedder="embedded")
        shared = ("models", "index") if IndexFolder(home).current() else ("models",)
        for name in shared:
            (home / name).mkdir(parents=True, exist_ok=True)
            (scratch / name).symlink_to((home / name).resolve(), target_is_directory=True)
        if "index" not in shared:
            with ProgressBars() as progress:
                ingest_starter(build_embedder(settings, threads=0), scratch, progress)
        yield settings


if __name__ == "__main__":
    main()
