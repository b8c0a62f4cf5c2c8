"""What a build cost, and how fast this home is: from the last build, so that the next one's time can be told."""

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

Work: TypeAlias = Literal["records", "query", "passage", "train", "insert"]
"""Kinds of work: records stored, titles and descriptions embedded, steps of training adapters, vectors inserted."""

_FEWEST = 200
"""Fewer items than this say little about a rate."""


@dataclass(frozen=True)
class Share:
    """So many items of one kind of work, and the seconds they took."""

    items: int
    seconds: float


@dataclass(frozen=True)
class Effort:
    """What a build cost: texts needed, those of them that had to be embedded, seconds in all and by kind of work."""

    texts: int
    embedded: int
    seconds: float
    work: Mapping[Work, Share]

    @property
    def embed_seconds(self) -> float:
        """Seconds spent on turning texts into vectors, or finding them in the cache."""
        return self.work["query"].seconds + self.work["passage"].seconds

    @property
    def insert_seconds(self) -> float:
        """Seconds spent on putting vectors into the vector index."""
        return self.work["insert"].seconds


class Clock:
    """Measures a build while it runs, by kind of work."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._seconds: dict[Work, float] = {}
        self.items: Counter[Work] = Counter()

    @contextmanager
    def measured(self, work: Work, items: int = 0) -> Iterator[None]:
        """Measure what happens inside; ``items`` are added to those of this kind."""
        began = time.monotonic()
        yield
        self._seconds[work] = self._seconds.get(work, 0.0) + time.monotonic() - began
        self.items[work] += items

    @property
    def seconds_in_all(self) -> float:
        """Seconds since the clock was made."""
        return time.monotonic() - self._began

    @property
    def work(self) -> Mapping[Work, Share]:
        """What was measured so far, every kind of work."""
        return {work: Share(self.items[work], self._seconds.get(work, 0.0)) for work in get_args(Work)}


class Rates:
    """Items a second by kind of work, kept in a file of the home for each embedder."""

    def __init__(self, home: Path, fingerprint: str) -> None:
        self._path = home / "cache" / f"rates-{fingerprint[:16]}.json"

    def read(self) -> Mapping[Work, float]:
        """The rates of the last build; without those it did not measure. Empty before the first build."""
        try:
            kept = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        return {work: float(rate) for work, rate in kept.items() if rate > 0} if isinstance(kept, dict) else {}

    def note(self, effort: Effort) -> None:
        """Keep what a build showed of the rates."""
        shown = {
            work: round(share.items / share.seconds, 2)
            for work, share in effort.work.items()
            if share.items >= _FEWEST and share.seconds > 0
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps({**self.read(), **shown}) + "\n", encoding="utf-8")

    def seconds(self, items: Mapping[Work, int]) -> float | None:
        """How long so much work takes at these rates; None where a rate that is needed is not known."""
        rates = self.read()
        if any(count and work not in rates for work, count in items.items()):
            return None
        return sum(count / rates[work] for work, count in items.items() if count)
