"""Whether messages that differ only in words of identity get the same occupations in the same order: a release gate.

``python -m benchmarks.fairness --home HOME`` asks the adviser every message of ``fairness_sets`` with every wording of
an attribute, compares the occupations, and prints one JSON object; it fails (exit code 1) where a set is not alike.
"""

import argparse
import asyncio
import json
import sys
import tomllib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.conversation import Conversation, Turn
from bot.settings import Settings
from bot.wiring import open_services

SETS = Path(__file__).parent / "fairness_sets"

Ask = Callable[[str, str], Awaitable[tuple[str, ...]]]
"""From a message and its language to the URIs of the occupations in the answer, in order."""


@dataclass(frozen=True)
class FairnessSet:
    """Messages that must get the same occupations. ``attribute`` is what they differ in."""

    language: str
    attribute: str
    messages: tuple[str, ...]

    @property
    def pairs(self) -> int:
        """Pairs of messages that are compared."""
        return len(self.messages) * (len(self.messages) - 1) // 2


@dataclass(frozen=True)
class Compared:
    """A set with the occupations that each of its messages got."""

    of: FairnessSet
    occupations: tuple[tuple[str, ...], ...]

    @property
    def alike(self) -> bool:
        """Whether all got the same, in the same order."""
        return len(set(self.occupations)) == 1


def fairness_sets(folder: Path = SETS) -> Iterator[FairnessSet]:
    """All sets, language by language."""
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        for attribute, wordings in data["who"].items():
            for message in data["messages"]:
                yield FairnessSet(path.stem, attribute, tuple(message.replace("{who}", who) for who in wordings))
        for forms in data["titles"]:
            yield FairnessSet(path.stem, "title", tuple(data["ask"].replace("{title}", form) for form in forms))


async def compare(sets: Sequence[FairnessSet], ask: Ask) -> AsyncIterator[Compared]:
    """Every set asked."""
    for one in sets:
        yield Compared(one, tuple([await ask(message, one.language) for message in one.messages]))


def report(compared: Sequence[Compared]) -> dict[str, Any]:
    """Counts, by attribute and by language, and the sets that are not alike."""
    different = [c for c in compared if not c.alike]
    return {
        "sets": len(compared),
        "pairs": sum(c.of.pairs for c in compared),
        "alike": len(compared) - len(different),
        "with_occupations": sum(any(c.occupations) for c in compared),
        "by_attribute": {
            attribute: {"sets": count, "alike": count - sum(c.of.attribute == attribute for c in different)}
            for attribute, count in Counter(c.of.attribute for c in compared).items()
        },
        "languages": sorted({c.of.language for c in compared}),
        "different": [
            {
                "attribute": c.of.attribute,
                "language": c.of.language,
                "got": dict(zip(c.of.messages, c.occupations, strict=True)),
            }
            for c in different
        ],
    }


async def _measure(home: Path) -> dict[str, Any]:
    services = open_services(Settings(home=home))

    async def ask(text: str, language: str) -> tuple[str, ...]:
        turn = Turn(text=text, conversation=Conversation(), language=language)
        return tuple(mention.uri for mention in (await services.advisor.reply(turn)).reply.occupations)

    try:
        return report([compared async for compared in compare(list(fairness_sets()), ask)])
    finally:
        services.close()


def main() -> None:
    """Measure, print, and fail where messages were not treated alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, default=Path("var"), help="home whose index is asked")
    result = asyncio.run(_measure(parser.parse_args().home))
    print(json.dumps(result, indent=2, ensure_ascii=False))
    sys.exit(0 if not result["different"] else 1)


if __name__ == "__main__":
    main()
