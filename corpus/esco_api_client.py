"""One polite request at a time to the ESCO web service: spaced out, bounded, repeated with patience."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import TypeAlias
from urllib.parse import urlsplit

import httpx
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from corpus.errors import CorpusError, quoted
from corpus.esco_api_answer import (
    Answer,
    AnswerRefusedError,
    PassingFaultError,
    read_answer,
    same_release,
    stated_releases,
)

Parameters: TypeAlias = Sequence[tuple[str, str]]
"""Names and values of a query, in order; a name may come more than once."""

OFFICIAL_SERVICE = "https://ec.europa.eu/esco/api"
_MOST_REDIRECTS = 3
_AGAIN = "Run the same command again later: what has been fetched is kept, and is not asked for again."


@dataclass(frozen=True)
class Manners:
    """How the service is treated.

    ``pause`` is the least time between the end of a request and the next one, ``backoff`` the first wait after a
    fault (doubled with each further one, jitter added), ``longest_wait`` the longest of these waits and the longest
    ``Retry-After`` that is waited for, ``timeout`` what connecting or one read may take, ``deadline`` what a whole
    answer may take: all in seconds. ``largest`` is the size of an answer in bytes, unpacked.
    """

    pause: float = 1.0
    attempts: int = 6
    backoff: float = 2.0
    longest_wait: float = 600.0
    timeout: float = 60.0
    deadline: float = 300.0
    largest: int = 32 * 1024 * 1024


class EscoApiClient:
    """Asks the service at ``base_url`` about one release, which every request names (``selectedVersion``).

    ``sleep`` takes seconds. Raises CorpusError for an address that is not one.
    """

    def __init__(
        self,
        base_url: str,
        release: str,
        manners: Manners | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.base_url = _checked_address(base_url)
        self.release = release
        self._manners = manners or Manners()
        self._sleep = sleep
        self._last = -self._manners.pause
        self._origin = _origin(httpx.URL(self.base_url))
        self._http = httpx.Client(
            headers={
                "User-Agent": f"DestinAI/{version('destinai')} (reads ESCO for a career adviser)",
                "Accept": "application/json, application/hal+json",
                "Accept-Encoding": "gzip",
            },
            timeout=self._manners.timeout,
            follow_redirects=True,
            max_redirects=_MOST_REDIRECTS,
            event_hooks={"request": [self._refuse_other_origin]},
        )

    def fetch(self, path: str, parameters: Parameters) -> Answer:
        """The answer to one question, asked up to ``attempts`` times.

        Raises AnswerRefusedError where the service does not answer this very question (unknown, or it fails on it
        each time), and CorpusError where it cannot be worked with.
        """
        backoff = wait_exponential(multiplier=self._manners.backoff, max=self._manners.longest_wait) + wait_random(
            0, self._manners.backoff
        )

        def wait(state: RetryCallState) -> float:
            fault = state.outcome.exception() if state.outcome else None
            return max(backoff(state), fault.retry_after if isinstance(fault, PassingFaultError) else 0.0)

        attempts = Retrying(
            stop=stop_after_attempt(self._manners.attempts),
            wait=wait,
            retry=retry_if_exception_type(PassingFaultError),
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return attempts(self._once, path, parameters)
        except PassingFaultError as fault:
            if fault.of_this_question:
                raise AnswerRefusedError(str(fault)) from fault
            raise CorpusError(
                f"The ESCO service at {quoted(self.base_url)} does not work at the moment: {fault} "
                f"(tried {self._manners.attempts} times).",
                _AGAIN,
            ) from fault

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def _once(self, path: str, parameters: Parameters) -> Answer:
        self._sleep(max(0.0, self._last + self._manners.pause - time.monotonic()))
        query: list[tuple[str, str | int | float | bool | None]] = [*parameters, ("selectedVersion", self.release)]
        try:
            with self._http.stream("GET", self.base_url + path, params=query) as response:
                answer = read_answer(
                    response, self._manners.largest, self._manners.deadline, self._manners.longest_wait
                )
        except httpx.TooManyRedirects as error:
            raise CorpusError(f"The ESCO service at {quoted(self.base_url)} redirects in circles.", _AGAIN) from error
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise PassingFaultError(f"{type(error).__name__} ({quoted(error)})") from error
        finally:
            self._last = time.monotonic()
        for stated in sorted(stated_releases(answer.content)):
            if not same_release(stated, self.release):
                raise CorpusError(
                    f"The ESCO service was asked for {quoted(self.release)} and answered with {quoted(stated)}.",
                    "Ask for a release that the service has (the ESCO portal lists them), with --release.",
                )
        return answer

    def _refuse_other_origin(self, request: httpx.Request) -> None:
        """Called before every request, so also before each one that a redirect leads to."""
        if _origin(request.url) != self._origin:
            raise CorpusError(
                f"The ESCO service at {quoted(self.base_url)} leads to {quoted(request.url)}: not followed.",
                "Give the new address with --base-url if it is one you trust.",
            )


def _checked_address(base_url: str) -> str:
    try:
        parts = urlsplit(base_url)
        sound = (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
            and not (parts.username or parts.password or parts.query or parts.fragment)
        )
        httpx.URL(base_url)
    except (ValueError, httpx.InvalidURL):
        sound = False
    if not sound:
        raise CorpusError(
            f"{quoted(base_url)} is not the address of a web service.",
            f"Give an address like {OFFICIAL_SERVICE}, without user name and query.",
        )
    return base_url.rstrip("/")


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
