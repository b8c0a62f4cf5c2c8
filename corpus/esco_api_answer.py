"""What one answer of the ESCO web service is: bounded JSON of the release asked for, or a fault of a known kind."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, TypeAlias

import httpx

from corpus.errors import CorpusError, quoted

Json: TypeAlias = dict[str, Any]
"""One JSON object, as the service sent it: nothing about its keys is certain."""

_PASSING = frozenset(
    {
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_EARLY,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
_REFUSED = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.REQUEST_URI_TOO_LONG})
_LARGEST_ERROR = 64 * 1024


@dataclass(frozen=True)
class Answer:
    """A sound answer: its bytes, and the JSON object in them."""

    body: bytes
    content: Json


class AnswerRefusedError(Exception):
    """The service does not answer this question, though it may answer others."""


class PassingFaultError(Exception):
    """A fault that may pass when the question is asked again, after ``retry_after`` seconds at the earliest.

    ``of_this_question``: should it not pass, it is the question's fault rather than the service's.
    """

    def __init__(self, what: str, retry_after: float = 0.0, *, of_this_question: bool = False) -> None:
        super().__init__(what)
        self.retry_after = retry_after
        self.of_this_question = of_this_question


def read_answer(response: httpx.Response, largest: int, deadline: float, longest_wait: float) -> Answer:
    """The answer in ``response``, of at most ``largest`` bytes and ``deadline`` seconds.

    Raises PassingFaultError, AnswerRefusedError, or CorpusError where neither asking again nor another question helps.
    """
    status = response.status_code
    if status in _PASSING:
        raise PassingFaultError(f"HTTP {status}", _retry_after(response, longest_wait))
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        raise PassingFaultError(f"HTTP {status}", _retry_after(response, longest_wait), of_this_question=True)
    if status in _REFUSED:
        raise AnswerRefusedError(f"HTTP {status}: {_message(response, deadline)}")
    if status != HTTPStatus.OK:
        raise CorpusError(
            f"The ESCO service answered {quoted(response.url.path)} with HTTP {status}.",
            "Check the address (--base-url), and whether the service may be used from here.",
        )
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not kind.endswith("+json"):
        raise PassingFaultError(f"an answer of the kind {quoted(kind)} instead of JSON")
    body = _body(response, largest, deadline)
    return Answer(body, parse(body))


def parse(body: bytes) -> Json:
    """The JSON object in ``body``; raises PassingFaultError where there is none."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise PassingFaultError(f"an answer that is not JSON ({quoted(error)})") from error
    if not isinstance(content, dict):
        raise PassingFaultError("an answer that is not a JSON object")
    return content


def stated_releases(content: Mapping[str, Any]) -> set[str]:
    """The releases that an answer says it is of; the service names one in the links of some answers, and not always."""
    embedded = content.get("_embedded")
    inner = embedded.values() if isinstance(embedded, dict) else ()
    return {release for item in (content, *inner) if isinstance(item, dict) for release in _stated(item)}


def same_release(one: str, other: str) -> bool:
    """Whether two names mean one release, as ``1.2.0`` and ``v1.2.0`` do."""
    return one.lower().lstrip("v") == other.lower().lstrip("v")


def _stated(item: Mapping[str, Any]) -> set[str]:
    stated = {item["selectedVersion"]} if isinstance(item.get("selectedVersion"), str) else set()
    links = item.get("_links")
    own = links.get("self") if isinstance(links, dict) else None
    address = own.get("href") if isinstance(own, dict) else None
    if isinstance(address, str):
        try:
            stated.update(httpx.URL(address).params.get_list("selectedVersion"))
        except httpx.InvalidURL:
            return stated
    return {release for release in stated if release}


def _body(response: httpx.Response, largest: int, deadline: float) -> bytes:
    # Only gzip was offered; several codings on top of one another can unpack to any size in one step.
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip"):
        raise AnswerRefusedError(f"an answer in the coding {quoted(coding)}, which was not offered")
    began = time.monotonic()
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > largest:
            raise AnswerRefusedError(f"an answer of more than {largest:,} bytes")
        if time.monotonic() - began > deadline:
            raise PassingFaultError(f"an answer that takes longer than {deadline:.0f} seconds")
    return bytes(body)


def _message(response: httpx.Response, deadline: float) -> str:
    """What the service says of a refusal (``message`` of its error object), quoted."""
    try:
        content = parse(_body(response, _LARGEST_ERROR, deadline))
    except (AnswerRefusedError, PassingFaultError, httpx.HTTPError):
        return "no reason given"
    return quoted(content.get("message", "no reason given"))


def _retry_after(response: httpx.Response, longest_wait: float) -> float:
    """The seconds of a ``Retry-After`` header (RFC 9110, 10.2.3: seconds or a date); 0 where there is none.

    Raises CorpusError where they are more than ``longest_wait``.
    """
    header = response.headers.get("Retry-After", "").strip()
    if header.isascii() and header.isdigit():
        seconds = float(header)
    else:
        try:
            seconds = (parsedate_to_datetime(header).astimezone(UTC) - datetime.now(UTC)).total_seconds()
        except (ValueError, OverflowError):
            return 0.0
    if seconds > longest_wait:
        raise CorpusError(
            f"The ESCO service asks to be left alone for {seconds:,.0f} seconds.",
            "Run the same command again after that: what has been fetched is kept, and is not asked for again.",
        )
    return max(0.0, seconds)
