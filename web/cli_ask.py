"""``destinai ask``: one question, a conversation kept in a file, or a batch of conversations."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel, Field, ValidationError
from rich.console import Console
from rich.markdown import Markdown

from bot.advisor import is_readable
from bot.conversation import Conversation, Turn
from bot.events import Finished
from bot.settings import Settings
from bot.wiring import Services, open_services
from corpus.errors import CorpusError, quoted
from web.files import read_text, replace_text

BROKEN, BAD_INPUT = 1, 2
_BATCH_LINE = 1_000_000


class _Case(BaseModel):
    id: str | int
    turns: list[str] = Field(max_length=200)
    language: str | None = None
    page: str | None = None


def ask(
    text: Annotated[str | None, typer.Argument(help="The question; - reads it from standard input.")] = None,
    language: Annotated[str | None, typer.Option(help="Language to prefer where the text does not tell.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    conversation: Annotated[Path | None, typer.Option(help="File that keeps the conversation between calls.")] = None,
    batch: Annotated[
        Path | None, typer.Option(help='JSON lines {"id", "turns": […]}; prints {"id", "replies"} a line.')
    ] = None,
) -> None:
    """Ask the adviser."""
    if (text is None) == (batch is None):
        raise typer.BadParameter("give either a text (or - for standard input) or --batch FILE")
    if batch is not None:
        asyncio.run(_batch(open_services(Settings()), batch))
        return
    message = read_text("-") if text == "-" else text or ""
    kept = _read_conversation(conversation) if conversation else Conversation()
    services = open_services(Settings())
    finished = asyncio.run(services.advisor.reply(Turn(text=message, conversation=kept, language=language)))
    if conversation:
        replace_text(conversation, finished.conversation.model_dump_json(indent=2) + "\n")
    _show(finished, as_json)
    if finished.reply.kind == "error":
        raise typer.Exit(BROKEN if is_readable(message) else BAD_INPUT)


def _show(finished: Finished, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(finished.reply.as_json(), ensure_ascii=False))
    elif sys.stdout.isatty():
        Console().print(Markdown(finished.reply.text))
    else:
        typer.echo(finished.reply.text)


def _read_conversation(path: Path) -> Conversation:
    """The conversation kept in a file; a new one where there is no file yet."""
    if not path.exists():
        return Conversation()
    try:
        return Conversation.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise CorpusError(
            f"{quoted(path)} does not hold a conversation ({type(error).__name__}).",
            "Name another file, or delete this one to begin anew.",
        ) from error


async def _batch(services: Services, path: Path) -> None:
    for number, line in enumerate(read_text(str(path)).splitlines(), 1):
        if not line.strip():
            continue
        try:
            case = _Case.model_validate_json(line[:_BATCH_LINE])
        except ValidationError as error:
            raise CorpusError(
                f"{quoted(path)}, line {number} is not a case ({error.error_count()} errors).",
                'Each line is a JSON object {"id": …, "turns": ["…"]}.',
            ) from error
        conversation, replies = Conversation(), list[dict[str, Any]]()
        for message in case.turns:
            turn = Turn(text=message, conversation=conversation, language=case.language, page=case.page)
            finished = await services.advisor.reply(turn)
            conversation = finished.conversation
            replies.append(finished.reply.as_json())
        typer.echo(json.dumps({"id": case.id, "replies": replies}, ensure_ascii=False))
