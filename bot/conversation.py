"""What is remembered between turns, and what a turn consists of. All frozen; a turn returns a new conversation."""

import re
import secrets
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from bot.interview import Interview
from bot.profile import Profile
from compliance.draft import Mention, Value
from corpus.records import Relation, SkillType

MAX_MESSAGE = 4_000
"""Characters of a message that are read; the rest is not looked at, and the visitor is told."""

KEPT_EXCHANGES = 4

Task: TypeAlias = Literal[
    "requires",
    "describe",
    "skill",
    "compare",
    "gap",
    "moves",
    "from_skills",
    "interests",
    "study",
    "day",
    "regulated",
    "related",
    "has_skill",
    "why",
    "profile_show",
    "forget",
    "start_over",
    "cv",
]
"""What is asked, or what an answer was about.

Of an occupation: ``requires``, ``describe``, ``study``, ``day`` (what is done in a day), ``regulated``, ``related``,
``moves`` (what one could become from it), ``gap`` (what is missing to get there), ``has_skill`` (whether it needs a
certain skill). Of several: ``compare``. Of a skill: ``skill`` (what it is, and who uses it). From the visitor to
occupations: ``from_skills``, ``interests``. Of the conversation: ``why`` (where an answer comes from),
``profile_show``, ``forget``, ``start_over``, ``cv`` (a curriculum vitae was pasted).
"""


def _is_key(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise ValueError("is not a key that we made; send the conversation unchanged, or none")
    return text


AuditKey: TypeAlias = Annotated[str, AfterValidator(_is_key)]
"""32 random bytes in hexadecimal, with which the audit log hashes the answers of one conversation."""


def _readable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


class Exchange(Value):
    """One earlier turn, personal data redacted: what the visitor wrote and what was answered."""

    visitor: str
    answer: str


class Conversation(Value):
    """The memory of one conversation. Lives in the session (or the visitor's own file), nowhere else.

    ``focus`` are the occupations the last answer was about, ``pending`` those offered for choice, ``proposed`` the
    skills the visitor is asked to confirm. ``choosing`` says what is chosen where it is not what is asked about: the
    visitor's own job or goal. ``interview`` are the questions about interests, while they are asked; ``asked`` are
    the facts the visitor was asked for, which they are never asked for again.
    """

    id: str = Field(default_factory=lambda: secrets.token_urlsafe(12))
    audit_key: AuditKey = Field(default_factory=lambda: secrets.token_hex(32))
    language: str | None = None
    focus: tuple[Mention, ...] = ()
    skill_focus: Mention | None = None
    pending: tuple[Mention, ...] = ()
    task: Task | None = None
    relation: Relation | None = None
    kind: SkillType | None = None
    profile: Profile = Profile()
    proposed: tuple[Mention, ...] = ()
    choosing: Literal["job", "goal"] | None = None
    interview: Interview | None = None
    asked: tuple[str, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    turns: int = 0


class Turn(Value):
    """One message with all that is needed to answer it.

    ``language`` is a hint (the page's or the browser's language, ISO 639-1), ``page`` the URI of the
    occupation whose page the visitor is looking at, if any. A lone surrogate in ``text``, which no file or network
    could carry on, becomes a question mark.
    """

    text: Annotated[str, AfterValidator(_readable)]
    conversation: Conversation
    language: str | None = None
    page: str | None = None
