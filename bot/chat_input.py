"""What a browser sends to the chat, read with suspicion: everything that is not as it must be is dropped."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from corpus.records import Occupation

ASK = "ask"
"""Name of the one chat action: the visitor chose a suggestion."""

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_PAGE_PATH = re.compile(r"/careers/([a-z0-9-]{1,200})/?")
_PLACE_PATH = re.compile(
    r"(?:/in/(?P<language>[A-Za-z]{2,3})(?:-[A-Za-z0-9-]{1,16})?)?(?:/on/(?P<name>[a-z0-9-]{1,200}))?(?=/|$)"
)
_ESCO_OCCUPATION = "http://data.europa.eu/esco/occupation/"

MAX_EVENT_BYTES = 512_000
"""Size of one event; a larger one ends the connection without a word. Hence not just enough for the 4,000 characters
that are read: a visitor who pastes 100,000, in any script, is to be told so. Server and proxy must not allow less."""

PLACE_KEY = "destinai.place"
"""Key of the ``Place`` in the ASGI scope of a request to the chat."""

T = TypeVar("T", bound=BaseModel)


def _well_formed(value: object) -> object:
    # JSON may carry half a surrogate pair, which no encoder downstream accepts.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_well_formed)]


class _Input(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class Connection(_Input):
    """What a browser says when it connects. The session id names a folder in Chainlit, so it must be a UUID."""

    session: UUID = Field(alias="sessionId", strict=False)
    client: Literal["webapp", "copilot"] = Field(alias="clientType")


class _Metadata(_Input):
    location: Annotated[Text, Field(max_length=4_000)] | None = None


class SentMessage(_Input):
    """A message as typed: its id, its text and the address of the page it was sent from."""

    id: UUID = Field(strict=False)
    text: Text = Field(alias="output")
    metadata: _Metadata | None = None

    @property
    def location(self) -> str | None:
        """Address of the page the message was sent from, as the browser tells it."""
        return self.metadata.location if self.metadata else None


class Sent(_Input):
    """The envelope of a message."""

    message: SentMessage


class _Payload(_Input):
    text: Text = Field(min_length=1, max_length=4_000)


class _Action(_Input):
    name: Literal["ask"]
    payload: _Payload


class ChosenAction(_Input):
    """A suggestion that the visitor chose, in the session ``session``."""

    session: UUID = Field(alias="sessionId", strict=False)
    action: _Action

    @property
    def text(self) -> str:
        """What the suggestion asks."""
        return self.action.payload.text


def read(model: type[T], payload: Any) -> T | None:
    """``payload`` as a ``model``, or None where it is not one. Never raises, never repeats the payload."""
    try:
        return model.model_validate(payload)
    except (ValidationError, RecursionError):
        return None


class OccupationSource(Protocol):
    """Where occupations are looked up: the store."""

    def occupation_uri(self, slug: str) -> str | None:
        """URI of the occupation with that slug."""

    def occupation(self, uri: str) -> Occupation | None:
        """The occupation with that URI."""


@dataclass(frozen=True)
class Place:
    """Where the chat stands: the language of the page around it, and the occupation that page is about.

    ``occupation`` is a slug or the last part of an ESCO URI, as the page said it: not yet looked up.
    """

    language: str | None = None
    occupation: str | None = None

    @property
    def path(self) -> str:
        """The place as the front part of a path, the inverse of ``split_place``."""
        language = f"/in/{self.language}" if self.language else ""
        return language + (f"/on/{self.occupation}" if self.occupation else "")


def split_place(path: str) -> tuple[Place, str]:
    """Take the place off the front of a path below the chat: ``/in/de/on/baker/x`` → (de, baker), ``/x``."""
    match = _PLACE_PATH.match(path)
    if match is None:
        return Place(), path
    language = match["language"]
    return Place(language.lower() if language else None, match["name"]), path[match.end() :]


def primary_language(tag: str | None) -> str | None:
    """The first language of a tag or an ``Accept-Language`` value, lower case: ``de-AT,en`` → ``de``."""
    match = _LANGUAGE.match(tag or "")
    return match[1].lower() if match else None


def origin_of(address: str) -> str | None:
    """Scheme, host and port of an address as a browser writes an origin, or None where it is not http(s)."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    default = {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != default else "")


def named_occupation(name: str | None, store: OccupationSource) -> str | None:
    """URI of the occupation that a page named by slug or by the last part of its ESCO URI, if there is one."""
    if name is None:
        return None
    uri = store.occupation_uri(name)
    if uri is None and store.occupation(_ESCO_OCCUPATION + name) is not None:
        uri = _ESCO_OCCUPATION + name
    return uri


def page_occupation(location: str | None, origins: frozenset[str], store: OccupationSource) -> str | None:
    """URI of the occupation whose page is at ``location``: one of ``origins``, path ``/careers/<slug>``."""
    if location is None or origin_of(location) not in origins:
        return None
    match = _PAGE_PATH.fullmatch(urlsplit(location.strip()).path)
    return store.occupation_uri(match[1]) if match else None
