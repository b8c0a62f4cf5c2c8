"""``destinai ask``: one question, a conversation kept in a file, or a batch of conversations."""

import asyncio
import json
import sys
from contextlib import closing
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
from web.conversation_intake import ChatRequest, to_turn
from web.files import read_argument, read_text, replace_text

BROKEN, BAD_INPUT = 1, 2
_NO_TEXT = "-"


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
        cases = _cases(batch)
        with closing(open_services(Settings())) as services:
            asyncio.run(_batch(services, cases))
        return
    message = read_text("-") if text == "-" else read_argument(text or "")
    kept = _kept(conversation)
    with closing(open_services(Settings())) as services:
        turn = to_turn(kept, services.store).model_copy(update={"text": message, "language": language})
        finished = asyncio.run(services.advisor.reply(turn))
    _show(finished, as_json)
    if conversation:
        replace_text(conversation, finished.conversation.model_dump_json(indent=2) + "\n")
    if finished.reply.kind == "error":
        raise typer.Exit(BROKEN if is_readable(message) else BAD_INPUT)


def _show(finished: Finished, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(finished.reply.as_json(), ensure_ascii=False))
    elif sys.stdout.isatty():
        Console().print(Markdown(finished.reply.text))
    else:
        typer.echo(finished.reply.text)


def _kept(path: Path | None) -> ChatRequest:
    """The conversation kept in a file, checked as one that came over the network; a new one where there is no file."""
    if path is None or not path.exists():
        return ChatRequest(text=_NO_TEXT)
    try:
        return ChatRequest(text=_NO_TEXT, conversation=Conversation.model_validate_json(read_text(str(path))))
    except ValidationError as error:
        raise CorpusError(
            f"{quoted(path)} does not hold a conversation ({_first(error)}).",
            "Name another file, or delete this one to begin anew.",
        ) from error


def _cases(path: Path) -> tuple[_Case, ...]:
    cases = []
    for number, line in enumerate(read_text(str(path)).split("\n"), 1):
        if not line.strip():
            continue
        try:
            cases.append(_Case.model_validate_json(line))
        except ValidationError as error:
            raise CorpusError(
                f"{quoted(path)}, line {number} is not a case ({_first(error)}).",
                'Each line is a JSON object {"id": …, "turns": ["…"]}.',
            ) from error
    return tuple(cases)


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    place = f"{quoted('.'.join(map(str, first['loc'])))}: " if first["loc"] else ""
    return place + first["msg"]


async def _batch(services: Services, cases: tuple[_Case, ...]) -> None:
    for case in cases:
        conversation, replies = Conversation(), list[dict[str, Any]]()
        for message in case.turns:
            turn = Turn(text=message, conversation=conversation, language=case.language, page=case.page)
            finished = await services.advisor.reply(turn)
            conversation = finished.conversation
            replies.append(finished.reply.as_json())
        typer.echo(json.dumps({"id": case.id, "replies": replies}, ensure_ascii=False))
