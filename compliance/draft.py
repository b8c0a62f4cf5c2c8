"""What a brain writes before it is grounded and sealed: an outline and a sequence of pieces."""

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from corpus.records import Relation, SkillType

Mode: TypeAlias = Literal["builtin", "llm", "fallback"]
Kind: TypeAlias = Literal[
    "answer", "clarify", "smalltalk", "offtopic", "refusal", "signpost", "crisis", "identity", "unknown", "error"
]
Status: TypeAlias = Literal["required", "covered", "missing", "shared", "only"]
Origin: TypeAlias = Literal["record", "template", "model"]
"""Who wrote a piece: copied or listed from records, fixed text of ours, or words of a model."""


class Value(BaseModel):
    """Base of the values here: frozen, and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mention(Value):
    """An occupation or skill that an answer names, in the order used."""

    uri: str
    title: str


class Claim(Value):
    """One assertion: this occupation needs this skill."""

    occupation: str
    skill: str
    label: str
    relation: Relation
    kind: SkillType
    status: Status = "required"


class Citation(Value):
    """A record that an answer rests on. ``url`` opens it at its official publisher."""

    uri: str
    title: str
    source: str
    url: str


class Piece(Value):
    """A part of an answer that can be shown by itself: a sentence, a heading or a list (Markdown)."""

    text: str
    origin: Origin
    claims: tuple[Claim, ...] = ()


class Outline(Value):
    """All of an answer but its words."""

    kind: Kind
    language: str
    occupations: tuple[Mention, ...] = ()
    skills: tuple[Mention, ...] = ()
    citations: tuple[Citation, ...] = ()
    caveats: tuple[str, ...] = ()
