"""What a program may send to the chat interface, checked before it becomes a turn."""

import re
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from bot.conversation import KEPT_EXCHANGES, Conversation, Turn
from compliance.draft import Mention
from corpus.profile import best_text

if TYPE_CHECKING:
    from corpus.store import Store

_MAX_MENTIONS = 20
_MAX_TURNS = 10_000
_MAX_REMEMBERED = 2_000
_ID = re.compile(r"[\w-]{1,64}", re.ASCII)
_AUDIT_KEY = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def _written(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; write the question here")
    return text


class ChatRequest(BaseModel):
    """The body of ``POST /api/v1/chat``.

    ``language`` is a hint (BCP 47, such as ``de``), ``page`` the URI of the occupation the visitor looks at,
    ``conversation`` what the answer before came with, unchanged.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: Annotated[str, AfterValidator(_written)]
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length=35)] | None = None
    page: Annotated[str, Field(max_length=500)] | None = None
    conversation: Conversation | None = None

    @field_validator("conversation")
    @classmethod
    def _ours(cls, value: Conversation | None) -> Conversation | None:
        if value is not None and not _could_be_ours(value):
            raise ValueError("is not one that we send; send the one of the last answer unchanged, or none")
        return value


class UnknownPageError(Exception):
    """``page`` names no occupation on record."""


def to_turn(request: ChatRequest, store: "Store") -> Turn:
    """The turn that a request asks for; raises UnknownPageError.

    A client can write anything into its conversation, and an answer may repeat titles from it under our
    signature: so titles that no record bears are replaced by the record's, and unknown records dropped.
    """
    if request.page is not None and store.occupation(request.page) is None:
        raise UnknownPageError(request.page)
    given = request.conversation or Conversation()
    language = request.language.partition("-")[0].lower() if request.language else None
    spoken = given.language or language or "en"
    conversation = given.model_copy(
        update={
            "focus": _known_occupations(given.focus, spoken, store),
            "pending": _known_occupations(given.pending, spoken, store),
            "skill_focus": _known_skill(given.skill_focus, spoken, store),
        }
    )
    return Turn(text=request.text, conversation=conversation, language=language, page=request.page)


def _could_be_ours(value: Conversation) -> bool:
    remembered = [text for exchange in value.exchanges for text in (exchange.visitor, exchange.answer)]
    return bool(
        _ID.fullmatch(value.id)
        and _AUDIT_KEY.fullmatch(value.audit_key)
        and (value.language is None or _LANGUAGE.fullmatch(value.language))
        and max(len(value.focus), len(value.pending)) <= _MAX_MENTIONS
        and len(value.exchanges) <= KEPT_EXCHANGES
        and max(map(len, remembered), default=0) <= _MAX_REMEMBERED
        and 0 <= value.turns <= _MAX_TURNS
    )


def _known_occupations(mentions: tuple[Mention, ...], language: str, store: "Store") -> tuple[Mention, ...]:
    titles = {entry.uri: entry.title for entry in store.occupation_refs(mention.uri for mention in mentions)}
    return tuple(
        mention
        if mention.title in titles[mention.uri].values()
        else Mention(uri=mention.uri, title=best_text(titles[mention.uri], language)[0])
        for mention in mentions
        if mention.uri in titles
    )


def _known_skill(mention: Mention | None, language: str, store: "Store") -> Mention | None:
    skill = store.skill(mention.uri) if mention else None
    if mention is None or skill is None or mention.title in skill.label.values():
        return mention if skill else None
    return Mention(uri=mention.uri, title=best_text(skill.label, language)[0])
