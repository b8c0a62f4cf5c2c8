"""``destinai eval``: conversations with expectations, asked of the adviser that the settings describe."""

import asyncio
import json
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.evaluation.asking import ask_all
from bot.evaluation.cases import Case, load_cases
from bot.evaluation.measures import Asked, Thresholds, report
from bot.settings import Settings
from bot.wiring import Services, open_services
from web.files import replace_text
from web.progress import ProgressBars

SUITE = Path(__file__).parents[1] / "benchmarks" / "conversations"
_WANTING = 1
_READ_FROM_HOME = ("index", "models", "cache")


def evaluate(
    cases: Annotated[Path, typer.Option(help="TOML file of cases, or a folder of such.")] = SUITE,
    html: Annotated[Path | None, typer.Option(help="Write the report as one HTML page to this file.")] = None,
    occupation: Annotated[float, typer.Option(min=0, max=100, help="Least % right occupations.")] = 97.0,
    typos: Annotated[float, typer.Option(min=0, max=100, help="The same for titles with typing errors.")] = 90.0,
    precision: Annotated[float, typer.Option(min=0, max=100, help="Least % of claims that are true.")] = 100.0,
    recall: Annotated[float, typer.Option(min=0, max=100, help="Least % of expected claims made.")] = 98.0,
    followups: Annotated[float, typer.Option(min=0, max=100, help="Least % of follow-ups as expected.")] = 97.0,
) -> None:
    """Ask test conversations, print the figures as JSON; exit code 1 where a figure is too low."""
    suite = load_cases(cases)
    settings = Settings()
    with tempfile.TemporaryDirectory(prefix="destinai-eval-") as folder:
        asked = _asked(suite, _beside(settings, Path(folder)))
    result = report(asked, Thresholds(occupation, typos, precision, recall, followups))
    result = {"brain": settings.openai_model if settings.uses_model else "builtin", **result}
    if html is not None:
        replace_text(html, _page(result, asked))
    typer.echo(json.dumps(result, indent=2, ensure_ascii=False))
    if result["wanting"]:
        raise typer.Exit(_WANTING)


def _asked(suite: Sequence[Case], settings: Settings) -> tuple[Asked, ...]:
    with closing(open_services(settings)) as services:
        services.warm_up()
        return asyncio.run(_ask(suite, services))


def _beside(settings: Settings, folder: Path) -> Settings:
    """Settings of a passing home that reads the same index: notices and audit log of the service do not grow."""
    for name in _READ_FROM_HOME:
        target = settings.home.resolve() / name
        if target.exists():
            (folder / name).symlink_to(target, target_is_directory=True)
    return settings.model_copy(update={"home": folder})


async def _ask(suite: Sequence[Case], services: Services) -> tuple[Asked, ...]:
    asked = []
    with ProgressBars() as bars:
        bars.begin("Conversations", len(suite))
        async for one in ask_all(suite, services.advisor, services.store):
            asked.append(one)
            bars.advance(1)
    return tuple(asked)


def _page(result: dict[str, Any], asked: Sequence[Asked]) -> str:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined
    )
    failed = [one for one in asked if not one.right]
    return environment.get_template("evaluation.html").render(result=result, failed=failed)
