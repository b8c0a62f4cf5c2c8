"""``python -m benchmarks.transcripts``: holds the conversations of ``transcripts.toml`` and prints them as Markdown.

``docs/conversations.md`` is what it printed over the full index, unchanged.
"""

import argparse
import asyncio
import re
import tomllib
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from benchmarks.turn import scratch_home
from bot.conversation import Conversation, Turn
from bot.settings import Settings
from bot.wiring import Services, open_services

_SCRIPTS = Path(__file__).with_name("transcripts.toml")
_SHOWN = 900
"""Characters of an answer that are printed; long lists are cut."""
_FOOTER = re.compile(r"\n\n[^\n]*/v/[0-9a-z]{20}\s*$")


class Script(BaseModel):
    """What one stranger says, and what is still weak about the answers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    says: tuple[str, ...]
    weak: str
    language: str | None = None


def main(arguments: Sequence[str] | None = None) -> None:
    """Print all conversations over the index of a home."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.transcripts", description=__doc__)
    parser.add_argument("--home", type=Path, help="the home whose index is used (default: that of the settings)")
    home: Path = parser.parse_args(arguments).home or Settings().home
    with scratch_home(home) as settings, closing(open_services(settings)) as services:
        print(asyncio.run(transcripts(services, load_scripts())), end="")


def load_scripts(path: Path = _SCRIPTS) -> tuple[Script, ...]:
    """The conversations to hold; raises ``ValueError`` where the file is not as it should be."""
    return tuple(Script(**script) for script in tomllib.loads(path.read_text("utf-8"))["conversation"])


async def transcripts(services: Services, scripts: Sequence[Script]) -> str:
    """All conversations as one Markdown document."""
    records = ", ".join(f"{source.name} {source.release}" for source in services.store.sources())
    parts = [
        "# Conversations as strangers have them\n\n"
        f"Printed by `python -m benchmarks.transcripts --home HOME`, built-in brain, records: {records}. "
        "Nothing is edited; long answers are cut at “…”, the notice under each is left out.\n"
    ]
    parts += [await _transcript(services, script) for script in scripts]
    return "\n".join(parts)


async def _transcript(services: Services, script: Script) -> str:
    conversation, lines = Conversation(), [f"## {script.name}\n"]
    for said in script.says:
        turn = Turn(text=said, conversation=conversation, language=script.language)
        finished = await services.advisor.reply(turn)
        conversation = finished.conversation
        answer = _FOOTER.sub("", finished.reply.text)
        if len(answer) > _SHOWN:
            answer = answer[:_SHOWN].rsplit("\n", 1)[0] + "\n\n…"
        asked = said.replace("\n", "  \n")
        quoted = "\n".join(f"> {line}".rstrip() for line in answer.splitlines())
        lines.append(f"**{asked}**\n\n{quoted}\n")
    lines.append(f"*Still weak:* {script.weak}\n")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
