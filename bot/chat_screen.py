"""The chat as Chainlit shows it: the one file that uses Chainlit's messages, starters and actions."""

from collections.abc import Sequence
from contextvars import ContextVar

import chainlit as cl
from chainlit.chat_context import chat_contexts
from chainlit.context import context

from bot.channel import answer, services
from bot.chat_input import (
    ASK,
    PLACE_KEY,
    Place,
    named_occupation,
    origin_of,
    page_occupation,
    primary_language,
)
from bot.chat_session import Visit
from bot.chat_texts import chat_texts
from bot.conversation import Turn
from bot.events import Suggestion
from compliance.reply import Reply
from corpus.profile import best_text

SUGGESTIONS = 3
"""Next questions offered after an answer, and starters, at most."""

PLACE: ContextVar[Place | None] = ContextVar("destinai.place", default=None)
"""The place of the HTTP request being served, set by the chat's front door."""

_VISIT = "visit"
_OFFERS = "offers"


class ChatScreen:
    """One answer, shown as one Chainlit message."""

    def __init__(self) -> None:
        self._message = cl.Message(content="")

    async def stream(self, text: str) -> None:
        """Show more of the answer."""
        await self._message.stream_token(text)

    async def finish(self, reply: Reply, suggestions: Sequence[Suggestion]) -> None:
        """Show the sealed text, with notice and signature in the message's metadata, and up to three suggestions."""
        offers = [cl.Action(name=ASK, payload={"text": s.text}, label=s.label) for s in suggestions[:SUGGESTIONS]]
        self._message.metadata = {"notice": reply.notice.model_dump(mode="json"), "jws": reply.jws}
        self._message.actions = offers
        cl.user_session.set(_OFFERS, offers)
        await self._send(reply.text)

    async def last_words(self, text: str) -> None:
        """Show a text that could not be sealed."""
        await self._send(text)

    async def _send(self, text: str) -> None:
        self._message.content = text
        await self._message.send()


async def answer_message(message: cl.Message) -> None:
    """Answer a message typed by the visitor."""
    metadata = message.metadata or {}
    await _answer(message.content, metadata.get("location"))


async def answer_choice(action: cl.Action) -> None:
    """Answer a suggestion that the visitor chose, shown first as if it had been typed."""
    text = action.payload["text"]
    if not current_visit().crowded:
        await cl.Message(content=text, type="user_message", author="User").send()
    await _answer(text, None)


async def _answer(text: str, location: str | None) -> None:
    visit = current_visit()
    if visit.crowded:
        return
    async with visit:
        for offer in cl.user_session.get(_OFFERS) or ():
            await offer.remove()
        cl.user_session.set(_OFFERS, [])
        with services() as current:
            store = current.store
            page = page_occupation(location, visit.origins, store) or named_occupation(visit.place.occupation, store)
            turn = Turn(text=text, conversation=visit.conversation, language=visit.language, page=page)
            await answer(current.advisor, turn, visit, ChatScreen())
    forget_messages()


def current_visit() -> Visit:
    """The visit of the session being served; the first message opens it."""
    visit = cl.user_session.get(_VISIT)
    if not isinstance(visit, Visit):
        environ = context.session.environ
        place = environ.get("asgi.scope", {}).get(PLACE_KEY)
        with services() as current:
            settings = current.settings
        known = (settings.base_url, *settings.allowed_origins, environ.get("HTTP_ORIGIN", ""))
        visit = Visit(
            place=place,
            language=primary_language(environ.get("HTTP_ACCEPT_LANGUAGE")),
            origins=frozenset(origin for origin in map(origin_of, known) if origin),
        )
        cl.user_session.set(_VISIT, visit)
    return visit


def stop_answer() -> None:
    """End the answer under way in the session being served; what was shown of it is sealed."""
    current_visit().stop()


def forget_messages() -> None:
    """Drop Chainlit's own list of the session's messages: nothing reads it, and it would outlive the session."""
    chat_contexts.pop(context.session.id, None)


def starters(language: str | None) -> list[cl.Starter]:
    """The first questions to offer; on an occupation's page the first is about it.

    The widget asks for the browser's ``language`` even where it stands on a page in another one: the page's wins.
    """
    place = PLACE.get() or Place()
    spoken = place.language or primary_language(language) or "en"
    with services() as current:
        offered = list(current.advisor.starters(spoken))
        uri = named_occupation(place.occupation, current.store)
        occupation = current.store.occupation(uri) if uri else None
    if occupation is not None:
        texts = chat_texts(spoken)
        title, _ = best_text(occupation.title, spoken)
        offered.insert(0, Suggestion(label=texts.about.format(title=title), text=texts.requires))
    return [cl.Starter(label=s.label, message=s.text) for s in offered[:SUGGESTIONS]]
