"""Crawls of the fake ESCO web service without real waiting."""

from pathlib import Path
from typing import Any

from corpus.esco_api import EscoApiReading, read_esco_api
from corpus.esco_api_client import EscoApiClient, Manners

RELEASE = "v1.2.0"


class Unwatched:
    """Progress that nobody watches."""

    def begin(self, step: str, total: int) -> None:
        return

    def advance(self, count: int) -> None:
        return


class Waits(list[float]):
    """Takes the place of ``time.sleep``: remembers the seconds that are not waited."""

    def __call__(self, seconds: float) -> None:
        if seconds:
            self.append(seconds)


def crawl(
    url: str, home: Path, *languages: str, release: str = RELEASE, fresh: bool = False, **manners: Any
) -> EscoApiReading:
    """What reading the service at ``url`` gives, in English unless told otherwise."""
    client = EscoApiClient(url, release, Manners(**{"pause": 0.0, "attempts": 3, **manners}), Waits())
    try:
        return read_esco_api(client, languages or ("en",), home, Unwatched(), fresh=fresh)
    finally:
        client.close()
