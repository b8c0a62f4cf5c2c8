"""What the adviser hands to a channel while it answers: verified pieces, then the sealed reply."""

from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from bot.conversation import Conversation
from compliance.grounding import VerifiedPiece
from compliance.reply import Reply


class Suggestion(BaseModel):
    """A good next question, offered as a button. ``text`` is what is sent when it is chosen."""

    model_config = ConfigDict(frozen=True)

    label: str
    text: str


class Finished(BaseModel):
    """The end of a turn: the sealed reply, the conversation after it, and up to three next questions."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    reply: Reply
    conversation: Conversation
    suggestions: tuple[Suggestion, ...] = ()


Event: TypeAlias = VerifiedPiece | Finished
"""A turn is any number of verified pieces (the text so far, joined by blank lines), then one ``Finished``."""
