"""``destinai ingest esco-api``: a release of ESCO from the public web service instead of a download."""

from typing import Annotated

import typer

from bot.settings import Settings
from corpus.esco_api import read_esco_api
from corpus.esco_api_client import OFFICIAL_SERVICE, EscoApiClient, Manners
from corpus.intake import Intake
from corpus.progress import Progress
from web.cli_ingest import Anew, AsJson, DryRun, run_ingest


def esco_api(
    language: Annotated[str, typer.Option(help="Languages, separated by commas; the first gives the facts.")] = "en",
    release: Annotated[str, typer.Option(help="The ESCO release to ask for.")] = "v1.2.0",
    base_url: Annotated[str, typer.Option(help="Address of the ESCO web service.")] = OFFICIAL_SERVICE,
    pause: Annotated[float, typer.Option(min=0.1, help="Seconds between two requests, at the least.")] = 1.0,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget what was fetched before.")] = False,
    dry_run: DryRun = False,
    anew: Anew = False,
    as_json: AsJson = False,
) -> None:
    """Load an ESCO release from the ESCO web service: slowly, one request at a time; it can be stopped and goes on."""
    home = Settings().home
    languages = [code.strip() for code in language.split(",")]
    client = EscoApiClient(base_url, release, Manners(pause=pause))

    def read(progress: Progress) -> Intake:
        reading = read_esco_api(client, languages, home, progress, fresh=fresh)
        return Intake(layers=reading.layers, report=reading.report.lines())

    try:
        run_ingest(read, dry_run, anew, as_json)
    finally:
        client.close()
